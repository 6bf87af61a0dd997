"""The facts of the day, who chairs it and who organises it."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget

from facilitator.domain.event import EVENT
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_day, make_organiser, make_person
from ui.desk.pages.prepare.day import DayPart
from ui.desk.widgets.typing import finish_typing


class DayDriver:
    """Speaks the chair's language."""

    def __init__(self, part, desk, qtbot, settled):
        self.part, self.desk, self.qtbot, self._settled = part, desk, qtbot, settled

    @property
    def day(self):
        return self.desk.opened.day

    def settle(self):
        self._settled(self.desk)

    def type(self, field, words):
        """Over what stands there, with Enter."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words) if words else self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)
        self.settle()

    def click(self, widget):
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def undo(self):
        self.desk.opened.undo()
        self.settle()

    def chairs(self):
        return [person.name for person in self.day.chairs]

    def organisers(self):
        return [one.name for one in self.day.organisers]


@pytest.fixture
def on_day(on_part, qtbot, settled):
    return lambda desk: DayDriver(on_part(desk, DayPart), desk, qtbot, settled)


@pytest.fixture
def driver(on_day, desk):
    return on_day(desk)


@pytest.mark.parametrize("name", ["title", "subtitle", "venue"])
def test_words_typed_in_a_fact_are_in_the_day_and_undone_as_one(driver, name):
    before = getattr(driver.day.event, name)
    driver.type(driver.part.facts.fields()[name], "Buurthuis De Brug")
    assert getattr(driver.day.event, name) == "Buurthuis De Brug"
    driver.undo()
    assert getattr(driver.day.event, name) == before
    assert driver.part.facts.fields()[name].text() == before


def test_a_date_typed_in_figures_is_shown_in_words_with_its_weekday(driver):
    driver.type(driver.part.facts.date.line, "19-9-2026")
    assert driver.day.event.date == date(2026, 9, 19)
    assert driver.part.facts.date.line.text() == "19 September 2026"
    assert driver.part.facts.weekday.text() == "Saturday"


def test_a_date_can_be_taken_away(driver):
    driver.type(driver.part.facts.date.line, "19-9-2026")
    driver.type(driver.part.facts.date.line, "")
    assert driver.day.event.date is None
    assert driver.part.facts.weekday.text() == ""


def test_what_is_no_date_stays_in_the_field_as_a_draft_and_says_so(driver):
    line = driver.part.facts.date.line
    driver.type(line, "begin september")
    assert driver.day.event.date is None
    assert line.text() == "begin september"
    assert line.property("problem") == "true"
    assert driver.part.facts.problem.isVisible()
    assert "19-9-2026" in driver.part.facts.problem.text()
    assert [draft.text for draft in driver.desk.opened.file.drafts()] == ["begin september"]


def test_a_date_that_is_put_right_is_no_problem_any_more(driver):
    line = driver.part.facts.date.line
    driver.type(line, "begin september")
    driver.type(line, "1 september 2026")
    assert driver.day.event.date == date(2026, 9, 1)
    assert not line.property("problem")
    assert not driver.part.facts.problem.isVisible()
    assert driver.desk.opened.file.drafts() == ()


def test_a_date_is_picked_from_the_calendar(driver):
    driver.type(driver.part.facts.date.line, "19-9-2026")
    driver.press(driver.part.facts.date.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = driver.part.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 9, 19)
    days = calendar.findChild(QAbstractItemView)
    driver.press(days, Qt.Key.Key_Right)
    driver.press(days, Qt.Key.Key_Return)
    assert driver.day.event.date == date(2026, 9, 20)
    assert driver.part.facts.date.line.text() == "20 September 2026"


def test_the_time_the_day_begins_is_read_however_it_is_typed(driver):
    driver.type(driver.part.facts.starts, "9u30")
    assert driver.day.event.starts == time(9, 30)
    assert driver.part.facts.starts.text() == "09:30"


def test_what_is_no_time_is_not_taken_for_one(driver):
    driver.type(driver.part.facts.starts, "na de lunch")
    assert driver.day.event.starts is None
    assert driver.part.facts.starts.property("problem") == "true"


def test_the_language_of_the_report_is_chosen(driver):
    driver.part.facts.language.setFocus()
    driver.press(driver.part.facts.language, Qt.Key.Key_Down)
    assert driver.day.event.language is Language.EN
    driver.undo()
    assert driver.part.facts.language.currentText() == "Dutch"


def test_a_field_somebody_types_in_is_not_overwritten(driver):
    title = driver.part.facts.title
    title.setFocus()
    title.selectAll()
    driver.qtbot.keyClicks(title, "Half een tit")
    driver.desk.opened.watch(driver.desk.opened.facts.change(EVENT, title="Van elders"))
    driver.settle()
    assert title.text() == "Half een tit"


def test_typing_is_brought_in_when_the_page_is_left(driver):
    driver.qtbot.keyClicks(driver.part.facts.venue, "De Brug")
    finish_typing(driver.part)
    driver.settle()
    assert driver.day.event.venue == "De Brug"


# -- chairs --------------------------------------------------------------------------------------------------------


def test_a_name_that_is_there_becomes_chair_and_may_be_named(driver):
    driver.type(driver.part.chairs.adding, "noor smit")
    assert driver.chairs() == ["Noor Smit"]
    assert driver.day.chairs[0].consent is Consent.YES
    assert len(driver.day.people) == 4
    assert driver.part.chairs.adding.text() == ""


def test_a_new_name_becomes_a_person_and_chair(driver):
    driver.type(driver.part.chairs.adding, "Ria de Wit")
    assert driver.chairs() == ["Ria de Wit"]
    assert driver.day.chairs[0].kinds == (PersonKind.CHAIR,)


def test_chairs_change_places_with_alt_and_the_arrows(driver):
    driver.type(driver.part.chairs.adding, "Els Jansen")
    driver.type(driver.part.chairs.adding, "Jos Vink")
    driver.part.chairs.list.select("jos")
    driver.press(driver.part.chairs.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert driver.chairs() == ["Jos Vink", "Els Jansen"]
    driver.press(driver.part.chairs.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert driver.chairs() == ["Els Jansen", "Jos Vink"]


def test_a_chair_taken_off_stays_among_the_people(driver):
    driver.type(driver.part.chairs.adding, "Els Jansen")
    driver.press(driver.part.chairs.list, Qt.Key.Key_Delete)
    assert driver.chairs() == []
    assert "Els Jansen" in [person.name for person in driver.day.people]
    assert driver.part.chairs.empty.isVisible()
    driver.undo()
    assert driver.chairs() == ["Els Jansen"]


def test_the_button_takes_off_whoever_is_chosen_and_says_whom(on_day, desk_with):
    chairs = (make_person("Els Jansen", "els"), make_person("Jos Vink", "jos"))
    driver = on_day(desk_with(make_day(*chairs, chairs=("els", "jos"))))
    driver.part.chairs.list.select("jos")
    assert "Jos Vink" in driver.part.chairs.remove_button.accessibleName()
    driver.click(driver.part.chairs.remove_button)
    assert driver.chairs() == ["Els Jansen"]


# -- organisers ----------------------------------------------------------------------------------------------------


def test_an_organiser_is_added_by_typing_a_name(driver):
    driver.type(driver.part.organisers.adding, "Kenniskring")
    assert driver.organisers() == ["Buurtverband", "Kenniskring"]
    assert driver.part.organisers.fields.name.text() == "Kenniskring"
    assert driver.part.organisers.adding.text() == ""
    driver.undo()
    assert driver.organisers() == ["Buurtverband"]


def test_ctrl_n_is_where_an_organiser_is_added(driver):
    driver.press(driver.part, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert driver.part.organisers.adding.hasFocus()


def test_f2_renames_the_organiser_that_is_chosen(driver):
    driver.press(driver.part.organisers.list, Qt.Key.Key_F2)
    assert driver.part.organisers.fields.name.selectedText() == "Buurtverband"
    driver.type(driver.part.organisers.fields.name, "Wijkverband")
    assert driver.organisers() == ["Wijkverband"]


def test_an_organiser_without_a_name_is_refused_at_the_field(driver):
    driver.type(driver.part.organisers.fields.name, "")
    assert driver.organisers() == ["Buurtverband"]
    assert driver.part.organisers.fields.name.property("problem") == "true"


def test_organisers_change_places_with_alt_and_the_arrows(driver):
    driver.type(driver.part.organisers.adding, "Kenniskring")
    driver.press(driver.part.organisers.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert driver.organisers() == ["Kenniskring", "Buurtverband"]
    assert driver.part.organisers.fields.name.text() == "Kenniskring"


def test_an_organiser_without_a_logo_goes_at_once_and_the_neighbour_is_chosen(driver):
    driver.type(driver.part.organisers.adding, "Kenniskring")
    driver.press(driver.part.organisers.list, Qt.Key.Key_Delete)
    assert driver.organisers() == ["Buurtverband"]
    assert driver.part.organisers.fields.name.text() == "Buurtverband"


def test_switching_between_organisers_loses_nothing_that_was_typed(on_day, desk_with):
    driver = on_day(desk_with(make_day(make_organiser("Buurtverband", "o1"), make_organiser("Kenniskring", "o2"))))
    name = driver.part.organisers.fields.name
    name.selectAll()
    driver.qtbot.keyClicks(name, "Wijkverband")
    driver.part.organisers.list.select("o2")
    name.selectAll()
    driver.qtbot.keyClicks(name, "Kring")
    driver.part.organisers.list.select("o1")
    driver.settle()
    assert driver.organisers() == ["Wijkverband", "Kring"]


def test_without_organisers_the_page_says_what_comes_here(on_day, desk_with):
    driver = on_day(desk_with(make_day()))
    assert driver.part.organisers.empty.isVisible()
    assert not driver.part.organisers.fields.isVisible()
    driver.type(driver.part.organisers.adding, "Buurtverband")
    assert driver.part.organisers.fields.isVisible()


@pytest.mark.parametrize("name", ["title", "subtitle", "date", "starts", "venue", "language"])
def test_each_fact_can_be_reached_and_is_where_the_chair_is_then(driver, name):
    spot = Spot(Kind.EVENT, EVENT, name)
    assert driver.part.reach(spot)
    assert driver.part.spot() == spot


def test_chairs_and_organisers_can_be_reached(driver):
    assert driver.part.reach(Spot(Kind.EVENT, EVENT, "chairs"))
    assert driver.part.chairs.adding.hasFocus()
    assert driver.part.reach(Spot(Kind.ORGANISER, "o1", "name"))
    assert driver.part.organisers.fields.name.hasFocus()
    assert driver.part.spot() == Spot(Kind.ORGANISER, "o1", "name")
    assert driver.part.reach(Spot(Kind.ORGANISER, "", "name"))
    assert driver.part.organisers.adding.hasFocus()
    assert not driver.part.reach(Spot(Kind.TABLE, "t1", "name"))


def test_a_title_with_a_token_says_that_the_report_fills_it_in(driver):
    facts = driver.part.facts
    assert facts.fills_in.isHidden()
    facts.title.setText("Opbrengst {datum} in {plaats}")
    assert facts.fills_in.isVisible()
    assert facts.fills_in.text() == "The report fills in {datum}, {plaats} by itself."
    facts.title.setText("Opbrengst {onzin}")
    assert facts.fills_in.isHidden()
