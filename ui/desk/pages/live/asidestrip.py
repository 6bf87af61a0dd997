"""Somebody speaks in between: who, how long, now or after this round."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.kinds import Kind
from facilitator.domain.people import Person
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.live.minutesstrip import MinutesStrip
from ui.desk.places import ASIDE
from ui.desk.running import Running
from ui.desk.widgets.parts import button
from ui.desk.widgets.people import PersonPicker, known_people

WHO = ASIDE
"""Where a name that was not entered waits as a draft."""
USUAL_MIN, MOST_MIN = 3, 60


class AsideStrip(MinutesStrip):
    """A name and Enter, minutes and Enter: then that person speaks, and the clock stands still for it."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(USUAL_MIN, MOST_MIN, parent)
        self._desk, self._opened, self._running = desk, desk.opened, running
        self._person = ""
        self._build()
        self.who.picked.connect(self._pick)
        self.who.making.connect(self.to_minutes)
        self.who.textEdited.connect(self._forget)
        self._opened.changed.connect(self._on_changed)
        self._offer()

    def _build(self) -> None:
        name = self.tr("Who speaks?")
        self.who = PersonPicker(self._desk, name, self.tr("a name, then Enter"), WHO, self._make_person)
        self.now = button(self.tr("Speaks now"), self.do, kind="primary", icon="mic")
        self.later = button(self.tr("After this item"), self.speak_later)
        self._lay_out(self.tr("Somebody speaks in between"), name, self.who, self.now, self.later)

    @Slot()
    def ask(self) -> None:
        """Come up with the keys in the name."""
        self._fit()
        super().ask()

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
        self.to_minutes()

    @Slot()
    def _forget(self) -> None:
        self._person = ""
        self._fit()

    def _fit(self) -> None:
        for made in (self.now, self.later):
            made.setEnabled(bool(self._person))

    # -- speaking ----------------------------------------------------------------------------------------------

    @Slot()
    def do(self) -> None:
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
