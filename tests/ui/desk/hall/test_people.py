"""The people of the day and their initiatives, as a chair fills them in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

from facilitator.domain.people import Consent, PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import (
    make_contribution,
    make_conversation,
    make_day,
    make_initiative,
    make_person,
    make_table,
    small_day,
)
from ui.desk.pages.hall.people import PeoplePart

TRANSLATIONS = Path(__file__).parents[4] / "ui" / "translations"


class PeopleDriver:
    """Fills in the people with keys and mouse."""

    def __init__(self, desk, part, qtbot, settled):
        self.desk, self.part, self.qtbot, self._settled = desk, part, qtbot, settled

    @property
    def day(self):
        return self.desk.opened.day

    @property
    def page(self):
        return self.part.stack.currentWidget()

    @property
    def fields(self):
        return self.page.fields

    def settle(self):
        self._settled(self.desk)

    def names(self):
        return [row.title for row in self.page.list.records.rows]

    def chosen(self):
        return self.page.list.current_key()

    def choose(self, key):
        self.page.list.select(key)

    def add(self, name):
        self.qtbot.keyClicks(self.page.names.adding, name)
        self.press(self.page.names.adding, Qt.Key.Key_Return)

    def press(self, field, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(field, key, modifier)
        self.settle()

    def write(self, field, words):
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.press(field, Qt.Key.Key_Return)

    def tick(self, box):
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
        self.settle()

    def to_initiatives(self):
        self.qtbot.mouseClick(self.part.initiatives_tab, Qt.MouseButton.LeftButton)

    def undo(self):
        self.desk.opened.undo()
        self.settle()


@pytest.fixture
def people_of(desk_with, on_part, qtbot, settled):
    def made(day):
        desk = desk_with(day)
        return PeopleDriver(desk, on_part(desk, PeoplePart), qtbot, settled)

    return made


@pytest.fixture
def people(people_of):
    return people_of(small_day())


def test_a_name_and_enter_adds_somebody_and_chooses_them(people):
    people.add("Ada Prins")
    made = people.day.people[-1]
    assert made.name == "Ada Prins"
    assert people.chosen() == made.id
    assert people.page.names.adding.words() == ""


def test_an_empty_list_says_what_comes_here_and_takes_the_first_name(people_of):
    people = people_of(make_day())
    assert people.page.names.nothing.isVisible()
    people.part.reach(None)
    assert people.page.names.adding.hasFocus()
    people.add("Ada Prins")
    assert people.names() == ["Ada Prins"]
    assert not people.page.names.nothing.isVisible()


def test_somebody_is_found_without_minding_accents_and_by_role_too(people_of):
    people = people_of(make_day(make_person("Zoë Jansen", "zoe", role="tolk"), make_person("Jos Vink", "jos")))
    people.qtbot.keyClicks(people.page.names.search, "zoe")
    assert people.names() == ["Zoë Jansen"]
    people.page.names.search.clear()
    people.qtbot.keyClicks(people.page.names.search, "tolk")
    assert people.names() == ["Zoë Jansen"]


def test_somebody_new_is_shown_whatever_is_looked_for(people):
    people.qtbot.keyClicks(people.page.names.search, "els")
    people.add("Ada Prins")
    assert people.chosen() == people.day.people[-1].id


def test_escape_looks_for_everybody_again_and_down_goes_to_the_list(people):
    search = people.page.names.search
    people.press(people.part, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()
    people.qtbot.keyClicks(search, "els")
    people.press(search, Qt.Key.Key_Escape)
    assert len(people.names()) == 4
    people.press(search, Qt.Key.Key_Down)
    assert people.page.list.hasFocus()


@pytest.mark.parametrize("name", ["name", "role", "organisation", "group"])
def test_what_is_typed_about_somebody_is_kept_and_can_be_undone(people, name):
    people.choose("jos")
    before = getattr(people.day.person["jos"], name)
    people.write(people.fields.field(name), "Woorden van Jos")
    assert getattr(people.day.person["jos"], name) == "Woorden van Jos"
    people.undo()
    assert getattr(people.day.person["jos"], name) == before


def test_going_to_somebody_else_brings_in_what_was_typed(people):
    people.choose("jos")
    people.qtbot.keyClicks(people.fields.field("role"), "wethouder")
    people.choose("els")
    people.settle()
    assert people.day.person["jos"].role == "wethouder"
    assert people.fields.field("role").words() == ""


def test_a_person_needs_a_name(people):
    people.choose("jos")
    people.write(people.fields.name, " ")
    assert people.day.person["jos"].name == "Jos Vink"
    assert people.fields.name.property("problem") == "true"


def test_somebody_does_several_things(people):
    people.choose("jos")
    people.tick(people.fields.kinds[PersonKind.HELPER])
    people.tick(people.fields.kinds[PersonKind.SPEAKER])
    assert people.day.person["jos"].kinds == (PersonKind.SPEAKER, PersonKind.HELPER)
    people.tick(people.fields.kinds[PersonKind.HELPER])
    assert people.day.person["jos"].kinds == (PersonKind.SPEAKER,)


def test_two_ticks_while_the_disk_is_busy_are_both_kept(people):
    people.choose("jos")
    for kind in (PersonKind.HELPER, PersonKind.REPORTER):
        box = people.fields.kinds[kind]
        people.qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    people.settle()
    assert set(people.day.person["jos"].kinds) == {PersonKind.HELPER, PersonKind.REPORTER}


def test_whoever_chairs_the_day_is_among_its_chairs_in_one_act(people):
    people.choose("jos")
    people.tick(people.fields.kinds[PersonKind.CHAIR])
    assert people.day.event.chairs == ("jos",)
    assert people.fields.answers[Consent.YES].isChecked()
    people.undo()
    assert people.day.event.chairs == ()
    assert not people.fields.kinds[PersonKind.CHAIR].isChecked()


def test_a_chair_can_do_something_else_as_well(people):
    people.choose("jos")
    people.tick(people.fields.kinds[PersonKind.CHAIR])
    people.tick(people.fields.kinds[PersonKind.SPEAKER])
    assert people.day.event.chairs == ("jos",)
    assert people.day.person["jos"].kinds == (PersonKind.SPEAKER,)


def test_taking_the_chair_away_takes_it_from_the_day(people_of):
    people = people_of(make_day(make_person("Els Jansen", "els", kinds=(PersonKind.CHAIR,)), chairs=("els",)))
    people.tick(people.fields.kinds[PersonKind.CHAIR])
    assert people.day.event.chairs == ()
    assert people.day.person["els"].kinds == ()
    assert not people.fields.kinds[PersonKind.CHAIR].isChecked()


@pytest.mark.parametrize("answer", list(Consent))
def test_whether_somebody_may_be_named_has_three_answers(people, answer):
    people.choose("miriam" if answer is not Consent.NO else "jos")
    people.tick(people.fields.answers[answer])
    assert people.day.person[people.chosen()].consent is answer


def test_somebody_who_is_not_there_says_so_in_words(people):
    people.choose("jos")
    people.tick(people.fields.present)
    assert not people.day.person["jos"].present
    row = people.page.list.records.rows[3]
    assert (row.chip[1], row.dimmed) == ("Not there", True)


def test_what_somebody_needs_is_ticked_or_typed(people):
    people.choose("jos")
    people.tick(people.fields.needs.boxes["quiet"])
    people.write(people.fields.needs.others, "ruime gang, tolk")
    assert people.day.person["jos"].needs == ("quiet", "ruime gang", "tolk")


def test_a_companion_shares_the_table_and_both_show_it(people):
    people.choose("jos")
    people.write(people.fields.companion, "els jansen")
    assert people.day.person["jos"].accompanies == "els"
    said = "Els Jansen comes with Jos Vink. They always share a table."
    assert people.fields.company.text() == said
    people.choose("els")
    assert people.fields.company.text() == said


def test_somebody_unknown_to_come_along_with_is_made(people):
    people.choose("jos")
    people.write(people.fields.companion, "Ada Prins")
    people.settle()
    assert people.day.person[people.day.person["jos"].accompanies].name == "Ada Prins"


def test_somebody_nothing_hangs_on_is_removed_at_once(people, messages):
    told = messages(people.desk)
    people.choose("jos")
    people.press(people.page.list, Qt.Key.Key_Delete)
    assert "jos" not in people.day.person
    assert told == []
    assert people.chosen() == "miriam"
    people.undo()
    assert "jos" in people.day.person


def test_removing_a_host_who_spoke_says_what_is_kept(people_of, messages):
    people = people_of(
        make_day(
            make_person("Els Jansen", "els"),
            make_person("Jos Vink", "jos", accompanies="els"),
            make_table(4, "t4"),
            make_conversation("Eten", "c1", table="t4", hosts=("els",)),
            make_contribution("Wij doen mee.", "x1", person="els", kind=ContributionKind.REACTION),
            chairs=("els",),
        )
    )
    told = messages(people.desk)
    people.choose("els")
    people.press(people.page.list, Qt.Key.Key_Delete)
    (asked,) = told
    assert asked.words == (
        "Remove Els Jansen? They chair the day. They host or take notes at table 4. Jos Vink came with them. "
        "What they said is kept, without their name."
    )
    asked.deeds[0].do()
    people.settle()
    assert "els" not in people.day.person
    assert people.day.contributions[0].text == "Wij doen mee."


def test_a_field_is_reached_from_elsewhere(people):
    assert people.part.reach(Spot(Kind.PERSON, "noor", "role"))
    assert people.fields.field("role").hasFocus()
    assert people.part.spot() == Spot(Kind.PERSON, "noor", "role")
    assert people.part.reach(Spot(Kind.INITIATIVE, "i1", "kind"))
    assert people.part.spot() == Spot(Kind.INITIATIVE, "i1", "kind")
    assert not people.part.reach(Spot(Kind.TABLE, "t1", "number"))


def test_somebody_who_is_looked_past_is_reached_all_the_same(people):
    people.qtbot.keyClicks(people.page.names.search, "els")
    people.part.reach(Spot(Kind.PERSON, "jos", "organisation"))
    assert people.chosen() == "jos"


def test_the_tabs_say_how_many_there_are(people):
    people.add("Ada Prins")
    assert (people.part.people_tab.text(), people.part.initiatives_tab.text()) == ("5 person(s)", "1 initiative(s)")


def test_four_hundred_people_are_a_list_and_no_widgets(people_of):
    few = people_of(make_day(*(make_person(f"Mens {n}", f"p{n}") for n in range(3))))
    widgets = len(few.part.findChildren(type(few.fields.present)))
    few.desk.opened.watch(few.desk.opened.people.add(make_person("Nog een", "extra")))
    few.settle()
    assert len(few.part.findChildren(type(few.fields.present))) == widgets
    assert len(few.names()) == 4


def test_an_initiative_is_added_filled_in_and_removed(people, messages):
    told = messages(people.desk)
    people.to_initiatives()
    people.add("Repareerhuis")
    made = people.day.initiatives[-1]
    assert people.chosen() == made.id
    people.write(people.page.kind, "vereniging")
    people.write(people.page.organisations, "Wijkraad, De Werf")
    kept = people.day.initiative[made.id]
    assert (kept.kind, kept.organisations) == ("vereniging", ("Wijkraad", "De Werf"))
    people.press(people.page.list, Qt.Key.Key_Delete)
    assert made.id not in people.day.initiative
    assert told == []


def test_removing_an_initiative_with_a_topic_asks_and_keeps_the_topic(people, messages):
    told = messages(people.desk)
    people.to_initiatives()
    people.press(people.page.list, Qt.Key.Key_Delete)
    assert told[0].words == "Remove De Buurtkeuken? 1 topic(s) and their points stay."
    told[0].deeds[0].do()
    people.settle()
    assert people.day.conversation["c1"].initiatives == ()


def test_initiatives_have_an_order_of_their_own(people_of):
    people = people_of(make_day(make_initiative("A", "a"), make_initiative("B", "b")))
    people.to_initiatives()
    people.choose("b")
    people.press(people.page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert people.names() == ["B", "A"]
    assert [one.id for one in people.day.initiatives] == ["b", "a"]


def test_every_control_has_a_name(people):
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    for tab in (people.part.people_tab, people.part.initiatives_tab):
        people.qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
        shown = [one for one in people.part.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
        words = [one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "") for one in shown]
        assert shown
        assert all(words)


def test_everybody_is_spoken_of_in_dutch(qapp, people_of):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    qapp.installTranslator(translator)
    try:
        people = people_of(small_day())
        people.choose("jos")
    finally:
        qapp.removeTranslator(translator)
    assert people.part.people_tab.text() == "4 mensen"
    assert people.fields.kinds[PersonKind.REPORTER].text() == "Notulist"
    assert people.fields.answers[Consent.UNKNOWN].text() == "Nog niet gevraagd"
    assert people.page.names.search.placeholderText() == "Zoek in deze lijst (Ctrl+F)"
