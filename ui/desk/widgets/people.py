"""Picking people by name, one or several; the same for whatever else has a name and may still have to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.people import Person
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.widgets.announce import announce
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import column
from ui.desk.widgets.pickedchip import PickedChip
from ui.desk.widgets.suggestions import Known, Names, Suggestions


class Made(Protocol):
    """A record that was made of a name."""

    @property
    def id(self) -> str: ...


Make = Callable[[str], Pending[Any]]
"""Makes a record of a name that is not known yet: `people.add(Person(..., name))`."""
LONGEST_NAME = 5
"""The most words a name has: "Anna Maria van den Berg"."""
LONGEST_TITLE = 5
"""The most signs of an initial or a title with its full stop: "J.", "drs.", "prof."."""
WriteKeys = Callable[[tuple[str, ...]], Pending[Any]]
"""Puts what is picked into the day, all of it, in order."""


def known_people(people: Iterable[Person]) -> tuple[Known, ...]:
    """People as they are offered: with what they are, so that two of one name can be told apart."""
    return tuple(Known(p.id, p.name, ", ".join(filter(None, (p.role, p.organisation)))) for p in people)


def reads_like_a_sentence(words: str) -> bool:
    """Whether this is hardly a name: long, or with a full stop behind a word that is no initial and no title."""
    said = words.split()
    return len(said) > LONGEST_NAME or any(word.endswith(".") and len(word) > LONGEST_TITLE for word in said)


class PersonPicker(CaptureLine):
    """A field in which a name is typed. Enter picks the first whom it fits; Down chooses another, or somebody new.

    What is typed and not entered yet waits as a draft at its spot: bind the `capture` to another for another record.
    """

    picked = Signal(str)
    """The key of whoever was picked, or made: the latter once it is on the disk."""
    making = Signal()
    """A new name was entered; `picked` follows. What is typed on waits for nothing."""

    def __init__(
        self, desk: Desk, name: str, placeholder: str, spot: Spot, make: Make, parent: QWidget | None = None
    ) -> None:
        """name: what a screen reader calls it. make: for a name that is not known."""
        super().__init__(desk, name, placeholder, parent)
        self._opened = desk.opened
        self._make = make
        self.names = Names()
        self.suggestions = Suggestions(self, QCoreApplication.translate("People", "Names that fit"))
        self.capture.bind(spot)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self.enter)
        self.suggestions.chosen.connect(self._take)

    def offer(self, known: Sequence[Known]) -> None:
        """Who can be picked."""
        if tuple(known) != self.names.known:
            self.names = Names(known)

    def with_name(self, key: str) -> str:
        """The name of somebody who can be picked; "" for nobody."""
        return self.names.of(key)

    @Slot()
    def enter(self) -> None:
        """Pick the first whom the words fit, or make somebody new. Of two with the very name the list asks which."""
        words = self.words().strip()
        known = self.names.called(words)
        if is_blank(words):
            self.suggestions.hide()
        elif len(known) > 1:
            self.suggestions.show_rows(known, first=True)
        elif fitting := self.names.like(words, 1):
            self._take(fitting[0].key)
        else:
            self._make_new()

    @Slot()
    def _offer(self) -> None:
        """Show whom the words fit, the first of them chosen. Of two with the very name none is: the list asks which."""
        words = self.words().strip()
        if not words:
            self.suggestions.hide()
            return
        one_fits = bool(self.names.like(words, 1)) and len(self.names.called(words)) < 2
        self.suggestions.show_rows(self._rows(words), first=one_fits)

    def _rows(self, words: str) -> list[Known]:
        """Whom the words fit, and at the end somebody new, for a name that nobody has."""
        rows = self.names.like(words)
        if words and not self.names.called(words):
            new = QCoreApplication.translate("People", "New: {name} – Enter adds")
            rows.append(Known("", new.format(name=words)))
        return rows

    @Slot(str)
    def _take(self, key: str) -> None:
        if not key:
            self._make_new()
            return
        self._clear()
        self.picked.emit(key)

    def _make_new(self) -> None:
        self.suggestions.hide()
        if not self.capture.sending:
            self.capture.send(self._make_of, self._hand_over)
            self.making.emit()

    def _make_of(self, words: str) -> Pending[Any]:
        return self._make(words.strip())

    def _hand_over(self, made: Made) -> None:
        self.picked.emit(made.id)

    def _clear(self) -> None:
        """What was typed has done its work."""
        self.suggestions.hide()
        self.put_words("")
        self.capture.finish()
        if self.capture.spot is not None:
            self._opened.drop_draft(self.capture.spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Down shows everybody."""
        if event.key() == Qt.Key.Key_Down:
            self.suggestions.show_rows(self._rows(self.words().strip()), first=True)
        else:
            super().keyPressEvent(event)


class PersonField(PersonPicker):
    """A field that holds one person, or nobody. Emptied, nobody is picked any more (`picked` with "")."""

    def __init__(
        self, desk: Desk, name: str, placeholder: str, spot: Spot, make: Make, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, name, placeholder, spot, make, parent)
        self._ask = desk.ask
        self.take_words: Callable[[str], None] | None = None
        """Where words go that turn out to be no name; None = there is no such place."""
        self._key = ""
        self._typing = not self.capture.empty
        self.textEdited.connect(self._begin)

    def show_person(self, spot: Spot, key: str) -> None:
        """Show who is picked. Whoever is typing keeps their own words. spot: where half a name waits.

        A new name that is on its way to the disk stays as well: show again once it was `picked`.
        """
        self._key = key
        if self.capture.sending:
            return
        if spot != self.capture.spot:
            self.capture.bind(spot)
            self._typing = not self.capture.empty
        if not self._typing and self.words() != self.with_name(key):
            self.put_words(self.with_name(key))

    @Slot()
    def enter(self) -> None:
        """Pick who has the name that is typed; nothing typed = nobody."""
        if not self._typing:
            return
        if not is_blank(self.words()):
            super().enter()
            return
        self._clear()
        if self._key:
            self.picked.emit("")

    @Slot()
    def _begin(self) -> None:
        self._typing = True

    def _make_new(self) -> None:
        """What reads like a sentence is a person only when the chair says so."""
        words = self.words().strip()
        if not reads_like_a_sentence(words):
            super()._make_new()
            return
        self.suggestions.hide()
        deeds = [Deed(QCoreApplication.translate("People", "Yes, add"), super()._make_new)]
        if self.take_words is not None:
            no = QCoreApplication.translate("People", "No, these are the words")
            deeds.append(Deed(no, partial(self._hand_words_over, self.take_words)))
        self._ask(QCoreApplication.translate("People", "Is this a name? “{words}”").format(words=words), *deeds)

    def _hand_words_over(self, take: Callable[[str], None]) -> None:
        words = self.words().strip()
        self._clear()
        take(words)

    def _clear(self) -> None:
        super()._clear()
        self._typing = False
        self.put_words(self.with_name(self._key))

    def _hand_over(self, made: Made) -> None:
        self._typing = False
        super()._hand_over(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape brings back who was picked."""
        if event.key() == Qt.Key.Key_Escape and self._typing:
            self._clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """A name that is there is chosen as a whole, so that another takes its place. A mouse puts the cursor."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason and not self._typing:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving it picks who has exactly this name, or nobody when it is empty. Half a name stays as it is."""
        super().focusOutEvent(event)
        leaving = event.reason() is not Qt.FocusReason.PopupFocusReason
        if leaving and self._typing and (is_blank(self.words()) or len(self.names.called(self.words())) == 1):
            self.enter()


class PickedPeople(QWidget):
    """Several people in the order they were picked in, as chips, with a field to add one.

    Backspace in the empty field takes out the last. Quick picks after each other are all kept, also while the disk is
    slow: what is asked next begins with what was asked last.
    """

    def __init__(
        self, desk: Desk, name: str, placeholder: str, spot: Spot, make: Make, parent: QWidget | None = None
    ) -> None:
        """name: what these people are, for a screen reader."""
        super().__init__(parent)
        self._opened = desk.opened
        self._refuse = desk.refuse
        self._write: WriteKeys | None = None
        self._keys: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._sending = 0
        self._known: Sequence[Known] = ()
        self._chips: dict[str, PickedChip] = {}
        self.picker = PersonPicker(desk, name, placeholder, spot, make)
        self.picker.picked.connect(self.add)
        self.picker.installEventFilter(self)
        self._flow = Flow()
        self._row = QWidget()
        self._row.setLayout(self._flow)
        self._row.hide()
        self.setLayout(column(self._row, self.picker, gap=6))
        self.setFocusProxy(self.picker)

    def bind(self, spot: Spot, keys: Sequence[str], write: WriteKeys) -> None:
        """Show who is picked in a record. spot: of that record; half a name that was typed waits there."""
        if spot != self.picker.capture.spot:
            self.picker.capture.bind(spot)
            self._sending = 0
        self._write = write
        self._keys = tuple(keys)
        self._show_chips()

    def offer(self, known: Sequence[Known]) -> None:
        """Who can be picked, the picked ones included: those are offered no more."""
        self._known = known
        self._show_chips()

    @property
    def keys(self) -> tuple[str, ...]:
        """Who is picked."""
        return self._keys

    def chips(self) -> list[PickedChip]:
        """The chips in their order."""
        return [self._chips[key] for key in self._keys if key in self._chips]

    @Slot(str)
    def add(self, key: str) -> None:
        """Pick one more."""
        if key not in self._now():
            self._ask((*self._now(), key))

    def take_out(self, key: str) -> None:
        """Pick one no more. The keys go to the neighbour."""
        chip = self._chips.get(key)
        if chip is not None and chip.hasFocus():
            self._focus_neighbour(key)
        self._ask(tuple(one for one in self._now() if one != key))
        announce(self, QCoreApplication.translate("People", "{name} taken out").format(name=self._name(key)))

    def _now(self) -> tuple[str, ...]:
        return self._asked if self._sending else self._keys

    def _ask(self, keys: tuple[str, ...]) -> None:
        if self._write is None:
            return
        self._asked = keys
        self._sending += 1
        spot = self.picker.capture.spot
        self._opened.watch(self._write(keys), partial(self._done, spot), partial(self._refused, spot))

    def _done(self, spot: Spot | None, _: object) -> None:
        if spot == self.picker.capture.spot:
            self._sending = max(0, self._sending - 1)

    def _refused(self, spot: Spot | None, error: FacilitatorError) -> None:
        self._done(spot, None)
        self._refuse(error)

    def _focus_neighbour(self, key: str) -> None:
        place = self._keys.index(key)
        others = [*self._keys[place + 1 :], *reversed(self._keys[:place])]
        beside = next((self._chips[one] for one in others if one in self._chips), None)
        (beside or self.picker).setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self, key: str) -> str:
        return next((one.name for one in self._known if one.key == key), "")

    def _show_chips(self) -> None:
        self.picker.offer([one for one in self._known if one.key not in self._keys])
        wanted = {key: self._name(key) for key in self._keys if self._name(key)}
        if list(wanted) != list(self._chips):
            self._lay_chips_anew(wanted)
        for key, name in wanted.items():
            if self._chips[key].text() != name:
                self._chips[key].say(name)
        self._row.setVisible(bool(wanted))

    def _lay_chips_anew(self, wanted: dict[str, str]) -> None:
        """Chips that stay are kept, so that they keep the focus."""
        while self._flow.takeAt(0) is not None:
            pass
        for key in self._chips.keys() - wanted.keys():
            gone = self._chips[key]
            gone.hide()
            gone.deleteLater()
        self._chips = {key: self._chips.get(key) or self._new_chip(key, name) for key, name in wanted.items()}
        for chip in self._chips.values():
            self._flow.addWidget(chip)
            chip.show()
        self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        """Tab comes by the chips before the field: Qt has put what came last at the end of the page."""
        outside = self._tab_stop_before()
        stops: list[QWidget] = [*self._chips.values()]
        stops = [outside, *stops] if outside is not None else [*stops, self.picker]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _tab_stop_before(self) -> QWidget | None:
        """Where Tab is before it comes here; None on a page with nothing else."""
        one = self.previousInFocusChain()
        while one is not None and one is not self:
            if one.focusPolicy() is not Qt.FocusPolicy.NoFocus and not self.isAncestorOf(one):
                return one
            one = one.previousInFocusChain()
        return None

    def _new_chip(self, key: str, name: str) -> PickedChip:
        chip = PickedChip(name)
        chip.setParent(self._row)
        chip.clicked.connect(partial(self.take_out, key))
        return chip

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802
        """Backspace in the empty field takes out the last."""
        backspace = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if backspace and event.key() == Qt.Key.Key_Backspace and not self.picker.words() and self._now():  # type: ignore[attr-defined]
            self.take_out(self._now()[-1])
            return True
        return super().eventFilter(watched, event)
