"""What can be done with the chosen points: a row of buttons, each with its key in the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.conversations import Takeaway
from facilitator.domain.identity import TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Deed, Desk
from ui.desk.pages.rounds.folding import Folding
from ui.desk.widgets.cards import CardList
from ui.desk.widgets.parts import button, column, row

OF_ONE_POINT = frozenset("ech")
"""The letters of what cannot be done with several points at once."""


class PointDeeds(QWidget):
    """Acts on what is chosen in the list. Stars and the like are set for all, unless all have them: then taken away."""

    editAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    cueAsked = Signal(str)  # noqa: N815
    moveAsked = Signal(object)  # noqa: N815
    """The keys of the points that are to go elsewhere."""

    def __init__(self, desk: Desk, cards: CardList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._cards = desk, desk.opened, cards
        self.buttons: dict[str, QPushButton] = {}
        self._deeds: dict[str, Callable[[], None]] = {
            "s": self.star,
            "x": self.leave_out,
            "e": self.edit,
            "c": self.edit_cue,
            "v": self.move_points,
            "h": self.ask_history,
        }
        self._build()
        cards.letterPressed.connect(self._on_letter)
        cards.editAsked.connect(self.editAsked)
        cards.removeAsked.connect(self.take_back)
        cards.starClicked.connect(self._star_one)
        cards.selectedKeysChanged.connect(self.refresh)

    def _build(self) -> None:
        words = {
            "s": self.tr("Star"),
            "x": self.tr("Leave out of report"),
            "e": self.tr("Edit"),
            "c": self.tr("Cue"),
            "v": self.tr("Move"),
            "h": self.tr("History"),
        }
        for letter, said in words.items():
            made = button(_with_key(said, letter), self._deeds[letter], name=said, keys=f"Ctrl+Shift+{letter.upper()}")
            self.buttons[letter] = made
        in_order = list(self.buttons.values())
        self.folding = Folding(row(*in_order[:3]), row(*in_order[3:], None), stretch=(0, 1))
        self.setLayout(column(self.folding, gap=0))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Offer what can be done with the points chosen now."""
        chosen = self._chosen()
        for letter, made in self.buttons.items():
            made.setEnabled(len(chosen) == 1 or (len(chosen) > 1 and letter not in OF_ONE_POINT))
        out = bool(chosen) and all(one.left_out for one in chosen)
        said = self.tr("Put back in report") if out else self.tr("Leave out of report")
        if (leave := self.buttons["x"]).accessibleName() != said:
            leave.setText(_with_key(said, "x"))
            leave.setAccessibleName(said)

    def _chosen(self) -> list[Takeaway]:
        there = self._opened.day.takeaway
        chosen = map(TakeawayId, self._cards.selected_keys())
        return [there[key] for key in chosen if key in there]

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        if letter in self._deeds and self.buttons[letter].isEnabled():
            self._deeds[letter]()

    # -- the deeds ---------------------------------------------------------------------------------------------

    @Slot()
    def star(self) -> None:
        """The hall should hear these, or no longer."""
        chosen = self._chosen()
        on = not all(one.starred for one in chosen)
        if keys := [one.id for one in chosen if one.starred is not on]:
            self._opened.watch(self._opened.takeaways.star_all(keys, on))

    @Slot(str)
    def _star_one(self, key: str) -> None:
        on = not self._opened.day.takeaway[TakeawayId(key)].starred
        self._opened.watch(self._opened.takeaways.star(key, on))

    @Slot()
    def leave_out(self) -> None:
        """These stay out of the report, or are in it again."""
        chosen = self._chosen()
        on = not all(one.left_out for one in chosen)
        if keys := [one.id for one in chosen if one.left_out is not on]:
            self._opened.watch(self._opened.takeaways.leave_out_all(keys, on))

    @Slot()
    def edit(self) -> None:
        """To the wording of the point the keys speak of."""
        if key := self._cards.current_key():
            self.editAsked.emit(key)

    @Slot()
    def edit_cue(self) -> None:
        """To its cue."""
        if key := self._cards.current_key():
            self.cueAsked.emit(key)

    @Slot()
    def move_points(self) -> None:
        """To another table or round."""
        if chosen := self._cards.selected_keys():
            self.moveAsked.emit(chosen)

    @Slot()
    def ask_history(self) -> None:
        """Who wrote this, and when?"""
        if key := self._cards.current_key():
            self._desk.history_asked.emit(Spot(Kind.TAKEAWAY, key, "text"))

    @Slot()
    def take_back(self) -> None:
        """The chosen points are points no more. Their words stay, and the way back stands in the strip."""
        keys = [one.id for one in self._chosen() if not one.removed]
        self._each(keys, self._take_back)
        if keys:
            keep = Deed(self.tr("Keep after all"), partial(self._each, keys, self._keep))
            words = self.tr("%n point(s) taken back. The words stay in the file.", "", len(keys))
            self._desk.tell(words, "plain", keep)

    def _take_back(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.take_back(key))

    def _keep(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.take_back(key, on=False))

    def _each(self, keys: Iterable[str], do: Callable[[str], None]) -> None:
        for key in list(keys):
            do(key)


def _with_key(words: str, letter: str) -> str:
    return f"{words}  {letter.upper()}"
