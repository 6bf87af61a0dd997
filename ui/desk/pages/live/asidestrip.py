"""Somebody speaks in between: who, how long, now or after this round."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSpinBox, QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.kinds import Kind
from facilitator.domain.people import Person
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.borrowed import BorrowedKeys
from ui.desk.desk import Desk
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, label, row
from ui.desk.widgets.people import PersonPicker, known_people

WHO = Spot(Kind.CONTRIBUTION, "", "person", "aside")
"""Where a name that was not entered waits as a draft."""
USUAL_MIN, MOST_MIN = 3, 60


class AsideStrip(QFrame):
    """A name and Enter, minutes and Enter: then that person speaks, and the clock stands still for it."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._running = desk, desk.opened, running
        self._person = ""
        self._borrowed = BorrowedKeys(self)
        self.setProperty("bar", "notice")
        self.setAccessibleName(self.tr("Somebody speaks in between"))
        self._build()
        self.who.picked.connect(self._pick)
        self.who.making.connect(self._to_minutes)
        self.who.textEdited.connect(self._forget)
        self._opened.changed.connect(self._on_changed)
        self._offer()
        self.hide()

    def _build(self) -> None:
        name = self.tr("Who speaks?")
        self.who = PersonPicker(self._desk, name, self.tr("a name, then Enter"), WHO, self._make_person)
        self.who.setMinimumWidth(current().px(200))
        self.minutes = QSpinBox()
        self.minutes.setRange(1, MOST_MIN)
        self.minutes.setValue(USUAL_MIN)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setAccessibleName(self.tr("How many minutes"))
        self.now = button(self.tr("Speaks now"), self.speak_now, kind="primary", icon="mic")
        self.later = button(self.tr("After this item"), self.speak_later)
        shut = button("", self.put_away, icon="x", kind="icon", name=self.tr("Leave as is"))
        inside = row(label(name, "item", of=self.who), self.who, self.minutes, self.now, self.later, shut, gap=10)
        inside.setStretchFactor(self.who, 1)
        inside.setContentsMargins(16, 8, 8, 8)
        self.setLayout(inside)

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the name."""
        self._borrowed.borrow()
        self._fit()
        self.show()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Nothing happens; what was typed is there again next time."""
        self._borrowed.give_back()
        self.hide()

    # -- who ---------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if Kind.PERSON in kinds:
            self._offer()

    def _offer(self) -> None:
        self.who.offer(known_people(self._opened.day.people))

    def _make_person(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name))

    @Slot(str)
    def _pick(self, key: str) -> None:
        self._person = key
        person = self._opened.day.person.get(PersonId(key))
        if person is not None:
            self.who.put_words(person.name)
        self._fit()
        self._to_minutes()

    @Slot()
    def _forget(self) -> None:
        self._person = ""
        self._fit()

    @Slot()
    def _to_minutes(self) -> None:
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def _fit(self) -> None:
        for made in (self.now, self.later):
            made.setEnabled(bool(self._person))

    # -- speaking ----------------------------------------------------------------------------------------------

    @Slot()
    def speak_now(self) -> None:
        """The clock stands still, and that person speaks."""
        if self._person:
            self._opened.watch(self._opened.clock.aside(self._person, self.minutes.value() * 60))
            self._done()

    @Slot()
    def speak_later(self) -> None:
        """After what is under way that person speaks, as an item of the programme."""
        if self._person:
            coming = self._running.clock.coming
            before = None if coming is None else coming.id
            self._opened.watch(self._opened.clock.aside_after(self._person, self.minutes.value(), before))
            self._done()

    def _done(self) -> None:
        self._person = ""
        self.who.put_words("")
        self._opened.drop_draft(WHO)
        self.put_away()

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the stage behind does with it."""
        overriding = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overriding and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter in the minutes has them speak now; Escape leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.minutes.hasFocus():
            self.speak_now()
        else:
            super().keyPressEvent(event)
