"""A lesson, written down from wherever the chair is (F8), at the moment it is learnt."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.identity import ContributionId, PersonId, new_id
from facilitator.domain.people import Person
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.borrowed import BorrowedKeys
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.escape import claims_escape
from ui.desk.widgets.fields import CaptureField
from ui.desk.widgets.parts import button, label, row
from ui.desk.widgets.people import PersonField, known_people

FROM = Spot(Kind.CONTRIBUTION, "", "person", "lesson")
WORDS = Spot(Kind.CONTRIBUTION, "", "text", "lesson")
"""Where what stands in the strip waits as a draft."""

WHO_PX = 220


class LessonStrip(QFrame):
    """Who taught it, and what. Enter keeps it and the strip waits for the next; Escape or F8 closes it.

    A lesson without a name is kept as well. What stands in the strip stays when it is closed, and when the app stops.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._person = ""
        self._keeping = False  # Enter was pressed, and waits until it is known who the name is
        self._borrowed = BorrowedKeys(self)
        self.setProperty("bar", "notice")
        self.setAccessibleName(self.tr("Lesson"))
        self._build()
        self.who.picked.connect(self._pick)
        self.who.making.connect(self._go_to_words)
        self.who.textEdited.connect(self._wait_no_longer)
        self.words.entered.connect(self.keep)
        self._opened.changed.connect(self._on_changed)
        self._show_people()
        self.hide()

    def _build(self) -> None:
        name = self.tr("Learnt from")
        self.who = PersonField(self._desk, name, self.tr("a name, may stay empty"), FROM, self._make_person)
        self.words = CaptureField(self._desk, self.tr("Lesson"), self.tr("What did you learn?"))
        self.words.capture.bind(WORDS)
        self.who.take_words = self._take_words
        self.said = label("", "small")
        keep = button(self.tr("Keep"), self.keep, icon="corner-down-left", tip=self.tr("Keep this lesson (Enter)"))
        close = button("", self.put_away, icon="x", kind="icon", name=self.tr("Close (Escape or F8)"))
        inside = row(label(name, "item", of=self.who), self.who, self.words, self.said, keep, close, gap=10)
        self.who.setMinimumWidth(current().px(WHO_PX))
        inside.setStretchFactor(self.who, 2)
        inside.setStretchFactor(self.words, 5)
        inside.setContentsMargins(16, 8, 8, 8)
        self.setLayout(inside)

    # -- coming and going --------------------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """F8: come up with the keys, or give them back and go."""
        if self.isVisible() and self.isAncestorOf(self.window().focusWidget() or self):
            self.put_away()
            return
        self._borrowed.borrow()
        self.said.setText("")
        self.show()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Go; what stands in it is there again next time."""
        self._keeping = False
        self._borrowed.give_back()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it, once the list of names is closed."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        return claims_escape(event) or super().event(event)

    # -- who ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.PERSON in kinds:
            self._show_people()

    def _show_people(self) -> None:
        self.who.offer(known_people(self._opened.day.people))
        if self._person and PersonId(self._person) not in self._opened.day.person:
            self._person = ""
        self.who.show_person(FROM, self._person)

    def _make_person(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name))

    @Slot(str)
    def _pick(self, key: str) -> None:
        self._person = key
        self.who.show_person(FROM, key)
        if self._keeping:
            self._send()
        elif key and self._is_at(self.who):
            self._go_to_words()

    @Slot()
    def _go_to_words(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_words(self, words: str) -> None:
        """What was typed as a name turns out to be the lesson."""
        self._keeping = False
        self.words.moveCursor(QTextCursor.MoveOperation.End)
        self.words.insertPlainText(words)
        self._go_to_words()

    @Slot()
    def _wait_no_longer(self) -> None:
        """The name is being typed anew: nothing goes before Enter is pressed again."""
        self._keeping = False

    # -- what --------------------------------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """Write the lesson down. A name that nobody has yet becomes a person first."""
        if self.words.capture.empty:
            self._go_to_words()
        elif self.who.words().strip() == self.who.with_name(self._person):
            self._send()
        else:
            self._keeping = True
            self.who.enter()

    def _send(self) -> None:
        self._keeping = False
        self.words.capture.send(self._write, self._kept)

    def _write(self, words: str) -> Pending[Contribution]:
        person = PersonId(self._person) if self._person else None
        lesson = Contribution(ContributionId(new_id()), ContributionKind.LESSON, person, text=words)
        return self._opened.contributions.add(lesson)

    def _kept(self, _: Contribution) -> None:
        """Ready for the next, which is another's as likely as not."""
        self.said.setText(self.tr("Kept"))
        announce(self, self.tr("Kept"))
        if self.words.capture.empty:
            self._pick("")
            if self._is_at(self.words):
                self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_at(self, field: QWidget) -> bool:
        return self.window().focusWidget() is field
