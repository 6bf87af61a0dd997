"""The hall, as a chair works it: tables, topics per round, and everything about the chosen cell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui
from facilitator.domain.day import Day
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_conversation, make_day, make_round, make_table, make_takeaway
from ui.desk.pages.hall.tables import HallPart
from ui.desk.places import StageName

TRANSLATIONS = Path(ui.__file__).parent / "translations"


@dataclass
class Hall:
    """Works the hall with the keys, and says what stands in it."""

    part: HallPart
    qtbot: QtBot

    @property
    def day(self) -> Day:
        return self.part.opened.day

    @property
    def grid(self):
        return self.part.grid

    @property
    def talk(self):
        return self.part.details.talk

    @property
    def table(self):
        return self.part.details.table

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.part.opened.at_rest)

    def go(self, table: str, round_: str = "") -> None:
        self.grid.choose(table, round_)
        self.grid.setFocus()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.grid, key, modifier)

    def open_field(self):
        typing = self.grid.typing
        return next((field for field in (typing.existing, typing.fresh) if field.isVisible()), None)

    def type_in_cell(self, words: str, end=Qt.Key.Key_Return) -> None:
        """The first letter opens the field, the others go into it."""
        self.qtbot.keyClick(self.grid, Qt.Key(ord(words[0].upper())), text_modifier(words[0]))
        field = self.open_field()
        self.qtbot.keyClicks(field, words[1:])
        if end is not None:
            self.qtbot.keyClick(field, end)

    def titles(self) -> dict[int | None, list[list[str]]]:
        return {
            row.number: [[talk.title for talk in cell.talks] for cell in row.cells] for row in self.grid.hall.view.rows
        }

    def spoken(self) -> str:
        return str(self.grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def text_modifier(letter: str):
    return Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hall_with(desk_with, on_part, qtbot):
    def made(*records) -> Hall:
        return Hall(on_part(desk_with(make_day(*records)), HallPart), qtbot)

    return made


@pytest.fixture
def hall(desk, on_part, qtbot) -> Hall:
    """Two tables with a topic for all rounds, and two rounds."""
    return Hall(on_part(desk, HallPart), qtbot)


@pytest.fixture
def bare(hall_with) -> Hall:
    """Three tables without a topic, and two rounds."""
    tables = [make_table(number, f"t{number}") for number in (1, 2, 3)]
    return hall_with(*tables, make_round(1, "r1"), make_round(2, "r2"))


# -- tables --------------------------------------------------------------------------------------------------------


def test_an_empty_hall_asks_how_many_tables_there_are(hall_with, qtbot):
    hall = hall_with()
    hall.part.reach(None)
    assert hall.part.empty.count.hasFocus()
    qtbot.keyClicks(hall.part.empty.count.lineEdit(), "12")
    qtbot.mouseClick(hall.part.empty.lay_out_button, Qt.MouseButton.LeftButton)
    hall.wait()
    assert [table.number for table in hall.day.tables] == list(range(1, 13))
    assert hall.part.stack.currentWidget() is hall.part.page


def test_undoing_the_tables_brings_the_question_back(hall_with):
    hall = hall_with()
    hall.part.empty.lay_out()
    hall.wait()
    hall.part.opened.undo()
    hall.wait()
    assert hall.part.stack.currentWidget() is hall.part.empty


def test_one_more_table_gets_the_next_number_and_the_keys(hall):
    hall.part.add_table()
    hall.wait()
    assert [table.number for table in hall.day.tables] == [1, 2, 3]
    assert hall.grid.place()[0] == hall.day.tables[2].id
    assert hall.grid.hasFocus()


def test_a_table_moves_by_its_number(hall, qtbot):
    hall.go("t1")
    hall.table.number.setValue(7)
    hall.wait()
    assert [table.id for table in hall.day.tables] == ["t2", "t1"]
    assert hall.grid.place()[0] == "t1"


def test_a_number_that_is_taken_stays_what_it_was(hall, messages):
    told = messages(hall.part.desk)
    hall.go("t1")
    hall.table.number.setValue(2)
    hall.wait()
    assert hall.table.number.value() == 1
    assert "already a table 2" in told[-1].words


def test_name_chairs_and_place_go_into_the_day(hall, qtbot):
    hall.go("t2")
    hall.part.details.table_tab.click()
    for field, words in ((hall.table.name, "Klos"), (hall.table.place, "bij het raam")):
        field.setFocus()
        qtbot.keyClicks(field, words)
    hall.table.capacity.setFocus()
    hall.table.capacity.setValue(10)
    hall.wait()
    table = hall.day.table["t2"]
    assert (table.name, table.place, table.capacity) == ("Klos", "bij het raam", 10)


def test_what_a_table_offers_is_ticked_or_typed(hall, qtbot):
    hall.go("t2")
    hall.part.details.table_tab.click()
    qtbot.mouseClick(hall.table.offers.boxes["quiet"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(hall.table.offers.boxes["wheelchair"], Qt.MouseButton.LeftButton)
    hall.table.offers.others.setFocus()
    qtbot.keyClicks(hall.table.offers.others, "stopcontact, scherm")
    qtbot.keyClick(hall.table.offers.others, Qt.Key.Key_Return)
    hall.wait()
    assert hall.day.table["t2"].offers == ("wheelchair", "quiet", "stopcontact", "scherm")


def test_removing_a_table_says_what_is_kept_and_keeps_it(hall, messages):
    told = messages(hall.part.desk)
    hall.go("t1")
    hall.table.remove_button.click()
    assert told[-1].words == "Remove table 1? Its 1 point(s) are kept under “No table”."
    told[-1].deeds[0].do()
    hall.wait()
    assert list(hall.titles()) == [2, None]
    assert hall.grid.place()[0] == "t2"
    assert hall.part.lost_button.text() == "No table: 1 point(s)"


def test_a_bare_table_goes_unasked(bare, messages):
    told = messages(bare.part.desk)
    bare.go("t3")
    bare.table.remove_button.click()
    bare.wait()
    assert told == []
    assert list(bare.titles()) == [1, 2]
    assert bare.grid.place()[0] == "t2"


def test_points_without_a_table_lead_to_the_rounds(hall_with):
    hall = hall_with(make_table(1, "t1"), make_takeaway("Meer banken", "w1", conversation=None))
    places = []
    hall.part.desk.going.connect(places.append)
    hall.part.lost_button.click()
    assert (places[0].stage, places[0].spot.record) == (StageName.ROUNDS, "w1")


# -- topics in the grid --------------------------------------------------------------------------------------------


def test_topics_are_typed_down_the_tables(bare):
    bare.go("t1")
    for words in ("eten", "vervoer", "groen"):
        bare.type_in_cell(words)
    bare.wait()
    assert bare.titles() == {1: [["eten"]], 2: [["vervoer"]], 3: [["groen"]]}
    assert all(one.rounds == () for one in bare.day.conversations)


def test_a_topic_for_all_rounds_stands_across_and_one_of_a_round_in_its_column(bare):
    bare.part.by_round.click()
    bare.go("t1")
    bare.type_in_cell("eten")
    bare.go("t2", "r2")
    bare.type_in_cell("vervoer")
    bare.wait()
    assert bare.titles() == {1: [["eten"], [], []], 2: [[], [], ["vervoer"]], 3: [[], [], []]}
    assert bare.grid.columnSpan(0, 0) == 3
    assert bare.grid.columnSpan(1, 0) == 1


def test_topics_of_their_own_round_bring_the_columns_by_themselves(hall_with):
    hall = hall_with(
        make_table(1, "t1"), make_round(1, "r1"), make_conversation("Eten", "c1", table="t1", rounds=("r1",))
    )
    assert hall.grid.hall.columnCount() == 2
    assert hall.part.by_round.isChecked()
    assert not hall.part.by_round.isEnabled()


def test_typing_over_a_topic_changes_it_and_is_undone_as_one(hall):
    hall.go("t1")
    hall.type_in_cell("koken")
    hall.wait()
    assert hall.day.conversation["c1"].topic == "koken"
    hall.part.opened.undo()
    hall.wait()
    assert hall.day.conversation["c1"].topic == "Eten in de wijk"


def test_escape_leaves_a_topic_as_it_was(hall, qtbot):
    hall.go("t1")
    hall.type_in_cell("koken", end=Qt.Key.Key_Escape)
    hall.wait()
    assert hall.day.conversation["c1"].topic == "Eten in de wijk"
    assert hall.open_field() is None


def test_escape_in_an_empty_cell_makes_nothing_and_keeps_no_draft(bare):
    bare.go("t1")
    bare.type_in_cell("eten", end=Qt.Key.Key_Escape)
    bare.wait()
    assert bare.day.conversations == ()
    assert bare.part.opened.drafts == ()


def test_enter_opens_the_field_with_the_words_and_down_is_next(hall, qtbot):
    hall.go("t1")
    hall.key(Qt.Key.Key_Return)
    assert hall.open_field().words() == "Eten in de wijk"
    qtbot.keyClick(hall.open_field(), Qt.Key.Key_Return)
    assert hall.grid.place()[0] == "t2"


def test_tab_in_a_field_goes_to_the_next_round_and_tab_at_the_edge_leaves_the_grid(bare, qtbot):
    bare.part.by_round.click()
    bare.go("t1", "")
    bare.type_in_cell("eten", end=None)
    bare.go("t2", "r1")
    bare.type_in_cell("vervoer", end=Qt.Key.Key_Tab)
    assert bare.grid.place() == ("t2", "r2")
    bare.key(Qt.Key.Key_Tab)
    assert not bare.grid.hasFocus()


def test_words_in_an_open_cell_come_in_when_the_hall_changes_under_them(bare):
    bare.go("t1")
    bare.type_in_cell("eten", end=None)
    bare.part.opened.watch(bare.part.opened.tables.lay_out(5))
    bare.wait()
    assert bare.titles()[1] == [["eten"]]
    assert len(bare.day.tables) == 5


def test_words_in_an_open_cell_come_in_when_the_page_is_left(hall, qtbot):
    hall.go("t1")
    hall.type_in_cell("koken", end=None)
    hall.part.add_button.setFocus()
    hall.wait()
    assert hall.day.conversation["c1"].topic == "koken"


def test_delete_asks_before_it_takes_words_away(hall, messages):
    told = messages(hall.part.desk)
    hall.go("t1")
    hall.key(Qt.Key.Key_Delete)
    assert told[-1].words == "Remove “Eten in de wijk”? Its 1 point(s) are kept under “No table”."
    assert "c1" in hall.day.conversation
    told[-1].deeds[0].do()
    hall.wait()
    assert "c1" not in hall.day.conversation
    assert hall.day.takeaway["w1"].conversation is None


def test_delete_takes_an_empty_topic_away_unasked(hall_with, messages):
    hall = hall_with(make_table(1, "t1"), make_conversation("", "c1", table="t1"))
    told = messages(hall.part.desk)
    hall.go("t1")
    hall.key(Qt.Key.Key_Delete)
    hall.wait()
    assert hall.day.conversations == ()
    assert told == []


def test_several_topics_in_a_cell_are_all_shown_and_each_can_be_chosen(hall, qtbot):
    hall.go("t1")
    hall.part.add_talk()
    hall.wait()
    assert hall.talk.topic.hasFocus()
    qtbot.keyClicks(hall.talk.topic, "Koken")
    qtbot.keyClick(hall.talk.topic, Qt.Key.Key_Return)
    hall.wait()
    assert hall.titles()[1] == [["Eten in de wijk", "Koken"]]
    hall.part.details.several.select("c1")
    assert hall.talk.topic.words() == "Eten in de wijk"
    hall.key(Qt.Key.Key_F2)
    assert hall.open_field().words() == "Eten in de wijk"


def test_a_reader_hears_the_table_the_round_and_the_topic(hall):
    hall.go("t1")
    assert hall.spoken() == "Table 1: Eten in de wijk, Els Jansen, 1 point(s)"
    hall.part.by_round.click()
    hall.go("t2", "")
    assert hall.spoken().startswith("Table 2, All rounds: Veilig oversteken")


# -- the fields of a topic -----------------------------------------------------------------------------------------


def test_a_topic_becomes_one_of_some_rounds_and_of_all_again(hall, qtbot):
    hall.go("t1")
    hall.talk.rounds.same.click()
    hall.wait()
    assert hall.day.conversation["c1"].rounds == ("r1",)
    assert hall.grid.place() == ("t1", "r1")
    hall.talk.rounds.buttons["r2"].click()
    hall.wait()
    assert hall.day.conversation["c1"].rounds == ("r1", "r2")
    hall.talk.rounds.same.click()
    hall.wait()
    assert hall.day.conversation["c1"].rounds == ()


def test_the_last_round_of_a_topic_cannot_be_taken_off(hall):
    hall.go("t1")
    hall.talk.rounds.same.click()
    hall.wait()
    hall.talk.rounds.buttons["r1"].click()
    hall.wait()
    assert hall.talk.rounds.buttons["r1"].isChecked()
    assert hall.day.conversation["c1"].rounds == ("r1",)


def test_a_host_is_picked_or_made(hall, qtbot):
    hall.go("t1")
    for name in ("Noor Smit", "Ada Prins"):
        qtbot.keyClicks(hall.talk.hosts.picker, name)
        qtbot.keyClick(hall.talk.hosts.picker, Qt.Key.Key_Return)
        hall.wait()
    hosts = [hall.day.person[key] for key in hall.day.conversation["c1"].hosts]
    assert [host.name for host in hosts] == ["Els Jansen", "Noor Smit", "Ada Prins"]
    assert hosts[-1].kinds == ("host",)


def test_a_new_initiative_brings_the_topic(hall, qtbot):
    hall.go("t2")
    qtbot.keyClicks(hall.talk.initiatives.picker, "Soep op Straat")
    qtbot.keyClick(hall.talk.initiatives.picker, Qt.Key.Key_Return)
    hall.wait()
    hall.wait()
    (brought,) = hall.day.conversation["c2"].initiatives
    assert hall.day.initiative[brought].name == "Soep op Straat"


def test_a_note_taker_is_picked_and_let_go(hall, qtbot):
    hall.go("t1")
    hall.talk.reporter.setFocus()
    qtbot.keyClicks(hall.talk.reporter, "Jos Vink")
    qtbot.keyClick(hall.talk.reporter, Qt.Key.Key_Return)
    hall.wait()
    assert hall.day.conversation["c1"].reporter == "jos"
    hall.talk.reporter.selectAll()
    qtbot.keyClick(hall.talk.reporter, Qt.Key.Key_Delete)
    qtbot.keyClick(hall.talk.reporter, Qt.Key.Key_Return)
    hall.wait()
    assert hall.day.conversation["c1"].reporter is None


def test_the_heading_shows_what_prints_by_itself_until_it_is_given(hall, qtbot):
    hall.go("t1")
    heading, kind = hall.talk.label, hall.talk.qualifier
    assert heading.field.placeholderText() == "De Buurtkeuken"
    assert kind.field.placeholderText() == "bewonersinitiatief"
    heading.field.setFocus()
    qtbot.keyClicks(heading.field, "De keuken")
    qtbot.keyClick(heading.field, Qt.Key.Key_Return)
    hall.wait()
    assert hall.day.conversation["c1"].label == "De keuken"
    heading.field.clear()
    heading.field.typing.edited()
    qtbot.keyClick(heading.field, Qt.Key.Key_Return)
    hall.wait()
    assert hall.day.conversation["c1"].label is None


def test_printing_nothing_is_something_else_than_what_prints_by_itself(hall):
    hall.go("t1")
    hall.talk.qualifier.nothing.click()
    hall.wait()
    assert hall.day.conversation["c1"].qualifier == ""
    assert not hall.talk.qualifier.field.isEnabled()
    hall.talk.qualifier.nothing.click()
    hall.wait()
    assert hall.day.conversation["c1"].qualifier is None


def test_nothing_is_lost_when_another_cell_is_chosen_while_typing(hall, qtbot):
    hall.go("t1")
    hall.talk.headline.setFocus()
    qtbot.keyClicks(hall.talk.headline, "Zet er een bank neer")
    qtbot.keyClicks(hall.talk.hosts.picker, "Half een na")
    hall.grid.choose("t2")
    assert (hall.talk.headline.words(), hall.talk.hosts.picker.words()) == ("", "")
    hall.wait()
    assert hall.day.conversation["c1"].headline == "Zet er een bank neer"
    hall.grid.choose("t1")
    assert hall.talk.hosts.picker.words() == "Half een na"


def test_a_topic_without_a_table_finds_one(hall_with):
    hall = hall_with(make_table(1, "t1"), make_conversation("Eten", "c1", table=None))
    hall.grid.choose("")
    hall.talk.table.setCurrentIndex(1)
    hall.talk.table.activated.emit(1)
    hall.wait()
    assert hall.day.conversation["c1"].table == "t1"
    assert list(hall.titles()) == [1]


# -- going somewhere -----------------------------------------------------------------------------------------------


def test_a_field_of_a_topic_is_reached(hall):
    assert hall.part.reach(Spot(Kind.CONVERSATION, "c2", "hosts"))
    assert hall.grid.place()[0] == "t2"
    assert hall.talk.hosts.picker.hasFocus()
    assert hall.part.spot() == Spot(Kind.CONVERSATION, "c2", "hosts")


def test_a_topic_that_is_not_there_yet_is_typed_in_its_cell(bare):
    assert bare.part.reach(Spot(Kind.CONVERSATION, "", "topic", within="t2"))
    assert bare.open_field() is bare.grid.typing.fresh
    assert bare.grid.place()[0] == "t2"


def test_a_field_of_a_table_is_reached_and_another_part_is_not_ours(hall):
    assert hall.part.reach(Spot(Kind.TABLE, "t2", "capacity"))
    assert hall.table.capacity.hasFocus()
    assert hall.part.spot() == Spot(Kind.TABLE, "t2", "capacity")
    assert not hall.part.reach(Spot(Kind.PERSON, "els", "name"))


def test_the_place_outlives_a_refresh(hall):
    hall.part.by_round.click()
    hall.go("t2", "")
    hall.part.opened.watch(hall.part.opened.tables.lay_out(6))
    hall.wait()
    assert hall.grid.place() == ("t2", "")
    assert hall.grid.hasFocus()


# -- pasting -------------------------------------------------------------------------------------------------------


def test_several_lines_pasted_on_the_grid_open_the_panel_filled(hall, qtbot):
    leading = []
    hall.part.leading.connect(leading.append)
    QGuiApplication.clipboard().setText("3; Groen\n4; Vervoer")
    hall.go("t1")
    hall.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hall.part.stack.currentWidget() is hall.part.paste
    hall.part.paste.put_button.click()
    hall.wait()
    assert hall.titles() == {1: [["Eten in de wijk"]], 2: [["Veilig oversteken"]], 3: [["Groen"]], 4: [["Vervoer"]]}
    assert leading == [True, False]
    assert hall.grid.hasFocus()


def test_one_line_pasted_on_the_grid_is_the_topic(bare, qtbot):
    QGuiApplication.clipboard().setText("Groen en water")
    bare.go("t1")
    bare.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(bare.open_field(), Qt.Key.Key_Return)
    bare.wait()
    assert bare.titles()[1] == [["Groen en water"]]


def test_another_name_of_a_host_follows_into_the_cells(hall):
    hall.part.opened.watch(hall.part.opened.people.change("els", name="Els de Vries"))
    hall.wait()
    hall.go("t1")
    assert "Els de Vries" in hall.spoken()


# -- as a whole ----------------------------------------------------------------------------------------------------


def test_the_model_keeps_to_the_rules_of_qt(hall, qtmodeltester):
    hall.part.by_round.click()
    qtmodeltester.check(hall.grid.hall, force_py=True)


def test_every_control_has_a_name(hall):
    def nameless(one: QWidget) -> bool:
        words = one.text() if isinstance(one, QAbstractButton) else ""
        part_of_another = isinstance(one.parent(), (QAbstractSpinBox, QComboBox, QTableView))
        return one.isVisible() and not part_of_another and not (one.accessibleName() or words)

    kinds = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    for tab in (hall.part.details.talk_tab, hall.part.details.table_tab):
        tab.click()
        controls = [one for one in hall.part.findChildren(QWidget) if isinstance(one, kinds)]
        assert [one for one in controls if nameless(one)] == []


def test_the_hall_speaks_dutch(qapp, hall_with):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    qapp.installTranslator(translator)
    try:
        hall = hall_with(make_table(1, "t1"), make_conversation("Eten", "c1", table="t1"))
    finally:
        qapp.removeTranslator(translator)
    assert hall.part.add_button.text() == "Tafel erbij"
    assert hall.talk.rounds.same.text() == "Zelfde onderwerp in elke ronde"
    assert hall.part.empty.findChildren(QLabel)[0].text() == "Nog geen tafels. Hoeveel staan er in de zaal?"
