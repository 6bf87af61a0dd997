"""The plan as a grid, with the keys, the mouse and by ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.factories import make_bond, make_conversation, make_table
from tests.ui.desk.inspecting import fit_problems, name_problems
from tests.ui.desk.seating.plans import large_plan, small_plan, without_seat
from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.planpane import PlanPane

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PlanDriver:
    """Speaks the chair's language: people, rounds from 0, tables from 0."""

    def __init__(self, pane: PlanPane) -> None:
        self.pane, self.grid = pane, pane.grid
        self.asked: list[tuple] = []
        pane.move_asked.connect(lambda *what: self.asked.append(("move", *what)))
        pane.swap_asked.connect(lambda *what: self.asked.append(("swap", *what)))
        pane.lock_asked.connect(lambda *what: self.asked.append(("lock", *what)))
        pane.stay_asked.connect(lambda *what: self.asked.append(("stay", *what)))
        pane.leave_asked.connect(lambda *what: self.asked.append(("leave", *what)))
        pane.same_asked.connect(lambda *what: self.asked.append(("same", *what)))
        pane.new_asked.connect(lambda *what: self.asked.append(("new", *what)))

    def show(self, made) -> None:
        self.made = made
        self.pane.show_plan(made.day, made.planned, made.plan)

    def choose(self, person: str, column: int) -> None:
        assert self.grid.choose(person, column)

    def press(self, *keys, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.grid, key, modifiers)

    def place(self, person: str, column: int) -> QPoint:
        """The middle of a chip on the viewport."""
        row, place = self.pane.view.find(person, column)
        return self.middle(GridSpot(row, column, place))

    def middle(self, spot: GridSpot) -> QPoint:
        rect = self.grid.visualRect(self.grid.plan.index(spot.row, spot.column))
        if spot.place < 0:
            return QPoint(rect.right() - 6, rect.bottom() - 6)
        return self.grid.itemDelegate().chip_rect(self.pane.view.rows[spot.row], spot.place, rect).center()

    def drag(self, start: QPoint, end: QPoint, *, release: bool = True) -> None:
        port = self.grid.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, start + QPoint(20, 8))
        QTest.mouseMove(port, end)
        if release:
            QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)

    @property
    def chosen(self) -> str:
        chip = self.grid.chip()
        return chip.person if chip else ""

    @property
    def line(self) -> str:
        return self.pane.line.words()


@pytest.fixture
def plan(qtbot) -> PlanDriver:
    window = PlanPane()
    qtbot.addWidget(window)
    window.resize(1100, 560)
    driver = PlanDriver(window)
    driver.show(small_plan())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    driver.grid.setFocus()
    return driver


# -- looking -----------------------------------------------------------------------------------------------------


def test_everything_has_a_name_and_fits(plan):
    assert name_problems(plan.pane) == []
    assert fit_problems(plan.pane) == []


def test_a_reader_hears_who_sits_in_a_cell(plan):
    said = plan.grid.plan.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        said == "Table 1, Round 2; Eten; host: Hans Host; 3 people on 3 chairs; Anna de Vries, Zoë Jansen, Finn Meijer"
    )


def test_the_hint_says_everything_about_a_chip(plan):
    plan.show(small_plan(anna_2={"locked": True}))
    assert plan.grid.hint_at(plan.place("anna", 1)) == "Table 1, Round 2, Anna de Vries, Bewoner, locked"
    assert plan.grid.hint_at(QPoint(5_000, 5_000)) == ""


def test_a_reader_hears_the_chip_that_is_chosen(plan, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr("ui.desk.pages.seating.plangrid.announce", lambda _widget, words: said.append(words))
    plan.choose("dirk", 0)
    assert said == ["Table 2, Round 1, Dirk Smit, Ambtenaar"]


def test_headers_say_what_they_are(plan):
    plan.show(small_plan(1))
    heads = [
        plan.grid.plan.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)
    ]
    assert heads == ["Round 1, stays as it was", "Round 2"]
    assert plan.grid.plan.headerData(1, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole) == "Table 2, Groen"


def test_the_model_is_one_that_qt_can_trust(plan, qtmodeltester):
    qtmodeltester.check(plan.grid.plan)


# -- walking and following ---------------------------------------------------------------------------------------


def test_a_click_on_a_chip_follows_its_person(plan, qtbot):
    with qtbot.waitSignal(plan.pane.followed) as told:
        QTest.mouseClick(plan.grid.viewport(), Qt.MouseButton.LeftButton, pos=plan.place("zoe", 1))
    assert told.args == ["zoe"]
    assert plan.pane.view.follow == "zoe"
    assert plan.line == "Zoë Jansen. Round 1: table 2, Round 2: table 1. Meets 3 people."


def test_arrows_walk_over_chips_and_on_to_the_next_cell(plan):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Right)
    assert plan.chosen == "bram"
    plan.press(KEY.Key_Down)
    assert plan.chosen == "dirk"
    plan.press(KEY.Key_Left)
    assert plan.chosen == "zoe"
    plan.press(KEY.Key_Up)
    assert plan.chosen == "anna"


def test_from_the_edge_of_a_cell_the_arrow_comes_into_the_next_round(plan):
    plan.choose("dirk", 0)
    while plan.grid.currentIndex().column() == 0:
        plan.press(KEY.Key_Right)
    assert plan.grid.spot() == GridSpot(1, 1, 0)


def test_escape_follows_nobody_any_more(plan, qtbot):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Escape)
    assert plan.pane.view.follow is None
    assert plan.line.startswith("Choose someone")


def test_the_search_follows_whom_it_finds_one_after_the_other(plan, qtbot):
    qtbot.keyClicks(plan.pane.search, "z")
    qtbot.keyClick(plan.pane.search, KEY.Key_Return)
    assert plan.pane.view.follow == "zoe"
    assert plan.pane.found.text() == "1 found"
    plan.pane.search.clear()
    assert plan.pane.found.isHidden()


def test_down_in_the_search_goes_on_to_the_plan(plan, qtbot):
    plan.pane.search.setFocus()
    qtbot.keyClick(plan.pane.search, KEY.Key_Down)
    assert plan.grid.hasFocus()


def test_tab_leaves_the_grid(plan):
    plan.press(KEY.Key_Tab)
    assert not plan.grid.hasFocus()


# -- moving by keys ----------------------------------------------------------------------------------------------


def test_enter_arrows_enter_asks_for_another_table(plan):
    plan.choose("anna", 1)
    plan.press(KEY.Key_Return, KEY.Key_Down)
    assert (
        plan.line
        == "Table 2: full, 3 of 3; 1 pair(s) meet again (Bram B.); no topic a second time; groups better mixed."
    )
    assert plan.asked == []
    plan.press(KEY.Key_Return)
    assert plan.asked == [("move", "anna", "r2", "t2")]
    assert not plan.grid.carrying.is_under_way


def test_left_and_right_choose_whom_to_change_places_with(plan):
    plan.choose("anna", 1)
    plan.press(KEY.Key_F2, KEY.Key_Down, KEY.Key_Right)
    assert plan.line.startswith("Change with Bram Bakker, Table 2: ")
    plan.press(KEY.Key_Return)
    assert plan.asked == [("swap", "anna", "bram", "r2")]


def test_escape_leaves_everybody_where_they_are(plan):
    plan.choose("anna", 1)
    plan.press(KEY.Key_Return, KEY.Key_Down, KEY.Key_Escape)
    assert plan.asked == []
    assert not plan.grid.carrying.is_under_way
    assert plan.pane.view.follow == "anna"


def test_end_goes_to_the_last_table(plan):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return, KEY.Key_End, KEY.Key_Return)
    assert plan.asked == [("move", "anna", "r1", "t3")]


def test_letting_go_at_the_own_table_asks_nothing(plan):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return, KEY.Key_Return)
    assert plan.asked == []


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (small_plan(1), "Round 1 is over or under way: its seats stay."),
        (small_plan(anna_1={"locked": True}), "Anna de Vries is locked here. L unlocks the seat."),
    ],
)
def test_who_cannot_move_stays_and_it_is_told_why(plan, made, words):
    plan.show(made)
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return)
    assert plan.line == words
    assert not plan.grid.carrying.is_under_way


def test_who_has_no_table_can_be_given_one(plan):
    plan.show(without_seat(small_plan(), "bram", "r2"))
    plan.choose("bram", 1)
    plan.press(KEY.Key_Return, KEY.Key_Up, KEY.Key_Return)
    assert plan.asked == [("move", "bram", "r2", "t3")]


def test_a_plan_that_is_only_looked_at_says_so(plan):
    plan.pane.hold_still("Take the plan over first.")
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return)
    assert plan.line == "Take the plan over first."
    plan.press(KEY.Key_L)
    plan.drag(plan.place("anna", 0), plan.middle(GridSpot(2, 0)))
    assert plan.asked == []


def test_another_plan_lets_go_of_whom_was_carried(plan):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return)
    plan.show(without_seat(small_plan(), "anna", "r1"))
    assert not plan.grid.carrying.is_under_way


def test_the_chosen_person_stays_chosen_when_they_sit_elsewhere(plan):
    plan.choose("bram", 1)
    made = small_plan()
    seats = list(made.plan.seats)
    seats[made.planned.number_of["bram"]] = (0, 2)
    plan.pane.show_plan(made.day, made.planned, type(made.plan)(tuple(seats)))
    assert plan.chosen == "bram"
    assert plan.grid.currentIndex().row() == 2


# -- moving by the mouse -------------------------------------------------------------------------------------------


def test_dragging_to_a_free_spot_asks_for_that_table(plan):
    plan.drag(plan.place("anna", 0), plan.middle(GridSpot(2, 0)))
    assert plan.asked == [("move", "anna", "r1", "t3")]


def test_dragging_onto_somebody_asks_for_an_exchange(plan):
    plan.drag(plan.place("anna", 0), plan.place("dirk", 0))
    assert plan.asked == [("swap", "anna", "dirk", "r1")]


def test_while_it_is_dragged_the_price_is_told(plan):
    plan.drag(plan.place("anna", 1), plan.middle(GridSpot(1, 1)), release=False)
    assert plan.line.startswith("Table 2: full, 3 of 3; 1 pair(s) meet again")
    plan.press(KEY.Key_Escape)
    QTest.mouseRelease(plan.grid.viewport(), Qt.MouseButton.LeftButton, pos=plan.middle(GridSpot(1, 1)))
    assert plan.asked == []


def test_dragging_into_another_round_does_nothing(plan):
    plan.drag(plan.place("anna", 0), plan.middle(GridSpot(1, 1)))
    assert plan.asked == []


def test_a_locked_seat_cannot_be_dragged(plan):
    plan.show(small_plan(anna_1={"locked": True}))
    plan.drag(plan.place("anna", 0), plan.middle(GridSpot(2, 0)))
    assert plan.asked == []
    assert plan.line == "Anna de Vries is locked here. L unlocks the seat."


def test_a_click_alone_moves_nobody(plan):
    QTest.mouseClick(plan.grid.viewport(), Qt.MouseButton.LeftButton, pos=plan.place("anna", 0))
    assert plan.asked == []
    assert not plan.grid.carrying.is_under_way


# -- people who go together ----------------------------------------------------------------------------------------


def test_who_is_bound_goes_along_and_the_price_is_that_of_all(plan):
    fourth = (make_table(4, "t4", capacity=4), make_conversation("Werk", "c4", table="t4"))
    plan.show(small_plan(0, make_bond("anna", "bram"), *fourth))
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return)
    plan.grid.carrying.hold_over([row.number for row in plan.pane.view.rows].index(4))
    assert plan.line.startswith("Table 4: with Bram B.; 2 of 4 chairs")
    plan.press(KEY.Key_Return)
    assert plan.asked == [("move", "anna", "r1", "t4")]


def test_without_room_for_all_of_them_nobody_goes(plan):
    plan.show(small_plan(0, make_bond("anna", "bram")))
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return, KEY.Key_Down, KEY.Key_Return)
    assert plan.line == "Table 2 has no room for Anna de Vries and who goes along."
    assert plan.asked == []


def test_a_lock_of_one_keeps_all_who_are_bound(plan):
    plan.show(small_plan(0, make_bond("anna", "bram"), bram_1={"locked": True}))
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return, KEY.Key_Down)
    assert plan.line == "Somebody who goes with Anna de Vries is locked here."


# -- no table ------------------------------------------------------------------------------------------------------


def test_nobodys_table_comes_in_sight_while_somebody_is_carried(plan):
    assert plan.grid.isRowHidden(3)
    plan.choose("anna", 0)
    plan.press(KEY.Key_Return, KEY.Key_End, KEY.Key_Down)
    assert not plan.grid.isRowHidden(3)
    assert plan.line.startswith("No table: no seat in this round")
    plan.press(KEY.Key_Return)
    assert plan.asked == [("leave", "anna", "r1")]
    assert plan.grid.isRowHidden(3)


def test_dragging_to_no_table_asks_for_it(plan):
    start = plan.place("anna", 0)
    plan.drag(start, plan.middle(GridSpot(2, 0)), release=False)
    end = plan.middle(GridSpot(3, 0))
    QTest.mouseMove(plan.grid.viewport(), end)
    QTest.mouseRelease(plan.grid.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert plan.asked == [("leave", "anna", "r1")]


def test_delete_leaves_somebody_without_a_table(plan):
    plan.choose("anna", 0)
    plan.press(KEY.Key_Delete)
    assert plan.asked == [("leave", "anna", "r1")]


def test_delete_says_why_somebody_stays(plan):
    plan.show(small_plan(anna_1={"locked": True}))
    plan.choose("anna", 0)
    plan.press(KEY.Key_Delete)
    assert plan.asked == []
    assert plan.line == "Anna de Vries is locked here. L unlocks the seat."
    plan.show(without_seat(small_plan(), "anna", "r1"))
    plan.choose("anna", 0)
    plan.press(KEY.Key_Delete)
    assert plan.asked == []
    assert plan.line == "Anna de Vries has no table in this round already."


def test_arrows_do_not_walk_into_a_row_nobody_sees(plan):
    plan.choose("els", 0)
    plan.press(KEY.Key_Down)
    assert plan.grid.currentIndex().row() == 2


# -- locking -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers", "asked"),
    [
        (KEY.Key_L, Qt.KeyboardModifier.NoModifier, ("lock", "r1", "anna", None, True)),
        (KEY.Key_L, Qt.KeyboardModifier.ControlModifier, ("lock", "r1", "anna", None, True)),
        (KEY.Key_T, Qt.KeyboardModifier.NoModifier, ("lock", "r1", None, "t1", True)),
        (KEY.Key_T, CTRL_SHIFT, ("lock", "r1", None, "t1", True)),
        (KEY.Key_R, Qt.KeyboardModifier.NoModifier, ("lock", "r1", None, None, True)),
        (KEY.Key_B, Qt.KeyboardModifier.NoModifier, ("stay", "anna", "r1")),
        (KEY.Key_B, CTRL_SHIFT, ("stay", "anna", "r1")),
    ],
)
def test_keys_lock_a_seat_a_table_a_round_and_let_somebody_stay(plan, key, modifiers, asked):
    plan.choose("anna", 0)
    plan.press(key, modifiers=modifiers)
    assert plan.asked == [asked]


def test_what_is_locked_is_unlocked_by_the_same_key(plan):
    plan.show(small_plan(anna_1={"locked": True}, bram_1={"locked": True}))
    plan.choose("anna", 0)
    plan.press(KEY.Key_L, KEY.Key_T)
    assert plan.asked == [("lock", "r1", "anna", None, False), ("lock", "r1", None, "t1", False)]


def test_nothing_is_locked_in_a_round_that_was_held(plan):
    plan.show(small_plan(1))
    plan.choose("anna", 0)
    plan.press(KEY.Key_L, KEY.Key_T, KEY.Key_R, KEY.Key_B)
    assert plan.asked == []


def test_the_menu_of_a_chip_does_the_same(plan):
    plan.choose("anna", 0)
    menu = plan.grid.menu
    menu.open_for(plan.grid.spot(), plan.pane.view, QPoint(0, 0))
    lines = {line.text().partition("\t")[0]: line for line in menu.actions() if not line.isSeparator()}
    assert list(lines) == [
        "Pick up, to seat elsewhere",
        "Lock this seat",
        "Stays here",
        "No seat in this round",
        "Table 1, Round 1: lock",
        "Round 1: lock all seats",
        "Round 1: same groups as",
        "Round 1: all new",
    ]
    lines["Table 1, Round 1: lock"].trigger()
    menu.hide()
    assert plan.asked == [("lock", "r1", None, "t1", True)]


def test_a_right_click_opens_the_menu_of_who_is_under_the_mouse(plan):
    for person in ("anna", "bram"):
        where = plan.place(person, 1)
        press = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, plan.grid.viewport().mapToGlobal(where))
        QApplication.sendEvent(plan.grid.viewport(), press)
        assert plan.chosen == person
        plan.grid.menu.hide()


def test_the_headers_open_menus_of_their_own(plan):
    menu = plan.grid.menu
    plan.grid.tables.sectionClicked.emit(1)
    assert [line.text() for line in menu.actions()] == ["Table 2, Round 1: lock", "Table 2, Round 2: lock"]
    menu.hide()
    plan.grid.rounds.sectionClicked.emit(1)
    menu.actions()[0].trigger()
    menu.hide()
    assert plan.asked == [("lock", "r2", None, None, True)]


def test_the_menu_of_a_round_has_the_groups_of_others_and_all_new(plan):
    menu = plan.grid.menu
    plan.grid.rounds.sectionClicked.emit(1)
    _, same, new = menu.actions()
    assert (same.text(), new.text()) == ("Round 2: same groups as", "Round 2: all new")
    (first,) = same.menu().actions()
    assert first.text() == "Round 1"
    first.trigger()
    new.trigger()
    menu.hide()
    assert plan.asked == [("same", "r2", "r1"), ("new", "r2")]


def test_a_round_that_was_held_gets_no_other_groups(plan):
    plan.show(small_plan(1))
    plan.grid.rounds.sectionClicked.emit(0)
    assert [line.isEnabled() for line in plan.grid.menu.actions()] == [False, False, False]
    plan.grid.menu.hide()


# -- locks in sight ------------------------------------------------------------------------------------------------


def lock_names(plan):
    return [made.accessibleName() for made in plan.pane.locks.buttons.values()]


def test_the_locks_speak_of_what_is_chosen(plan):
    plan.show(small_plan(anna_1={"locked": True}))
    plan.choose("anna", 0)
    assert lock_names(plan) == [
        "Unlock: Anna de Vries, Round 1",
        "Lock: Table 1, Round 1",
        "Lock: all seats in Round 1",
    ]
    assert [made.isChecked() for made in plan.pane.locks.buttons.values()] == [True, False, False]
    plan.choose("bram", 1)
    assert lock_names(plan)[0] == "Lock: Bram Bakker, Round 2"


def test_a_press_on_a_lock_asks_for_it_and_shows_what_is_so(plan, qtbot):
    plan.choose("anna", 0)
    for made in plan.pane.locks.buttons.values():
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        assert not made.isChecked()  # nobody has locked it yet
    assert plan.asked == [
        ("lock", "r1", "anna", None, True),
        ("lock", "r1", None, "t1", True),
        ("lock", "r1", None, None, True),
    ]
    assert plan.grid.hasFocus()


def test_in_a_round_that_was_held_there_is_nothing_to_lock(plan):
    plan.show(small_plan(1))
    plan.choose("anna", 0)
    assert not any(made.isEnabled() for made in plan.pane.locks.buttons.values())


def test_in_the_list_the_locks_speak_of_the_seat_in_that_round(plan, qtbot):
    plan.pane.to_people.click()
    model = plan.pane.list.people
    place = next(n for n in range(model.columnCount()) if model.columns[n] == 1)
    plan.pane.list.setCurrentIndex(model.index(model.row_of("anna"), place))
    qtbot.mouseClick(plan.pane.locks.buttons["lock"], Qt.MouseButton.LeftButton)
    assert plan.asked == [("lock", "r2", "anna", None, True)]


# -- a large day ---------------------------------------------------------------------------------------------------


def test_four_hundred_people_stand_at_forty_tables_without_a_widget_each(plan):
    plan.show(large_plan())
    assert plan.grid.plan.rowCount() == 41
    assert plan.grid.isRowHidden(40)
    assert len(plan.grid.viewport().children()) < 5
    assert plan.grid.horizontalScrollBar().maximum() == 0
    assert plan.grid.choose("p399", 4)
    assert plan.grid.viewport().rect().contains(plan.place("p399", 4))
    plan.press(KEY.Key_Return, KEY.Key_Home)
    assert plan.line.startswith("Table 1: ")


def test_lighting_somebody_else_draws_few_cells_anew(plan, monkeypatch):
    plan.show(large_plan())
    plan.grid.viewport().repaint()
    drawn = []
    paint = type(plan.grid.itemDelegate())
    draw = paint._draw_cell
    monkeypatch.setattr(paint, "_draw_cell", lambda self, *what: (drawn.append(1), draw(self, *what)))
    plan.grid.viewport().repaint()
    assert drawn == []
    plan.choose("p0", 0)
    plan.grid.viewport().repaint()
    assert 0 < len(drawn) <= 5
