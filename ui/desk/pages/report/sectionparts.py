"""What only some kinds of block have: whose reaction, whom to thank, and when and where a later talk was."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person
from facilitator.domain.records import Kind
from facilitator.domain.report import Section
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.datefield import DateField
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.report.folding import Folding
from ui.desk.pages.report.views import Speaker, speakers
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.places import Place, StageName
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import button, column, row
from ui.desk.widgets.people import PickedPeople, known_people


def spot_of(section: Section, field: str) -> Spot:
    """A field of a block."""
    return Spot(Kind.SECTION, section.id, field)


class SpeakerPart(QWidget):
    """Whose reaction a block tells: all that falls to a person, or one reaction of somebody who gave several."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._section: Section | None = None
        self._speakers: tuple[Speaker, ...] = ()
        self.choice = ChoiceBox(self.tr("Whose reaction"))
        self.choice.chosen.connect(self._choose)
        to_plenary = button(self.tr("To the reactions"), self._go, icon="presentation", kind="link")
        self.setLayout(
            column(labelled(self.tr("Whose reaction"), self.choice), row(to_plenary, None), gap=4),
        )

    def show_section(self, day: Day, section: Section) -> None:
        """Show whose reaction it is, and who else it can be."""
        self._section = section
        self._speakers = speakers(day, section)
        nobody = ((None, None), self.tr("Choose who"))
        options = [((one.person, one.said.id if one.said else None), self._words_of(one)) for one in self._speakers]
        wanted: tuple[Any, Any] = (section.person, section.contribution)
        if section.contribution is not None:
            wanted = next((key for key, _words in options if key[1] == section.contribution), wanted)
        self.choice.show_options((nobody, *options), wanted)

    def _words_of(self, one: Speaker) -> str:
        if one.said is None:
            return one.words
        name = self._opened.day.person[one.person].name if one.person else one.said.printed_name
        words = one.words if len(one.words) <= 40 else f"{one.words[:39].rstrip()}…"
        return f"{name}: “{words}”" if name else f"“{words}”"

    @Slot(object)
    def _choose(self, chosen: tuple[Any, Any]) -> None:
        section = self._section
        person, contribution = chosen
        if section is not None and (section.person, section.contribution) != chosen:
            pending = self._opened.sections.change(section.id, person=person, contribution=contribution)
            self._opened.watch(pending)

    @Slot()
    def _go(self) -> None:
        said = self._section.contribution if self._section else None
        spot = Spot(Kind.CONTRIBUTION, said, "text") if said else None
        self._desk.go(Place(StageName.PLENARY, spot))


class ThanksPart(QWidget):
    """Whom to thank, in the order they are thanked in, and what follows the names."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._opened = desk.opened
        self.people = PickedPeople(
            desk,
            self.tr("Whom to thank"),
            self.tr("type a name, then Enter"),
            Spot(Kind.SECTION, "", "people"),
            self._make,
        )
        self.tail = LineField(desk, self.tr("After the names"), self.tr("for example: and many others"))
        self.setLayout(
            column(
                labelled(self.tr("Whom to thank"), self.people), labelled(self.tr("After the names"), self.tail), gap=10
            )
        )

    def show_section(self, day: Day, section: Section) -> None:
        """Show who is thanked, and offer everybody of the day."""
        self.people.offer(known_people(day.people))
        self.people.bind(spot_of(section, "people"), section.people, partial(self._thank, section.id))
        self.tail.bind(spot_of(section, "tail"), section.tail, partial(self._write_tail, section.id))

    def _make(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name))

    def _thank(self, key: str, people: tuple[str, ...]) -> Pending[Section]:
        return self._opened.sections.change(key, people=people)

    def _write_tail(self, key: str, words: str, within: str | None) -> Pending[Section]:
        return self._opened.sections.change(key, within=within, tail=words)


class LaterTalkPart(Folding):
    """When, where and with whom a later talk was that the report tells too. Folded away while it is about the day."""

    def __init__(self, desk: Desk) -> None:
        self._opened = desk.opened
        fields = QWidget()
        super().__init__(QCoreApplication.translate("Report", "About a later talk"), fields)
        self.date = DateField(desk, self.tr("Date of the talk"))
        self.place = LineField(desk, self.tr("Place of the talk"))
        self.organiser = LineField(desk, self.tr("Organised by"))
        where = row(
            labelled(self.tr("Place of the talk"), self.place),
            labelled(self.tr("Organised by"), self.organiser),
            gap=12,
        )
        fields.setLayout(column(labelled(self.tr("Date of the talk"), self.date), where, gap=10))

    def show_section(self, section: Section) -> None:
        """Show the facts of the talk."""
        self.date.bind(spot_of(section, "date"), section.date, partial(self._set_date, section.id))
        for name, field in (("place", self.place), ("organiser", self.organiser)):
            field.bind(spot_of(section, name), getattr(section, name), partial(self._write, section.id, name))

    def _set_date(self, key: str, value: datetime.date | None, within: str | None) -> Pending[Section]:
        return self._opened.sections.change(key, within=within, date=value)

    def _write(self, key: str, name: str, words: str, within: str | None) -> Pending[Section]:
        return self._opened.sections.change(key, within=within, **{name: words})
