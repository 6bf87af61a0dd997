"""The floor plan, as a chair works it: with the mouse, with the keys, and by ear."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.domain.hallmap import STEP, hall_map
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_day, make_table
from tests.ui.desk.inspecting import fit_problems, name_problems, same_names
from ui.desk.pages.hall import floormap
from ui.desk.pages.hall.floormap import TablePiece
from ui.desk.pages.hall.tables import HallPart
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme

ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Floor:
    """Works the floor plan, and says where tables stand."""

    part: HallPart
    qtbot: QtBot

    @property
    def plan(self):
        return self.part.plan

    def piece(self, number: int) -> TablePiece:
        return self.plan.map.pieces[f"t{number}"]

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.part.opened.at_rest)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.part.focusWidget(), key, modifier)

    def chosen(self) -> int:
        focused = self.part.focusWidget()
        return focused.number if isinstance(focused, TablePiece) else 0

    def drag(self, number: int, to: QPoint, *, lets_go: bool = True) -> None:
        """Take a table by its middle and carry it somewhere in the map."""
        piece = self.piece(number)
        start = piece.rect().center()
        self.qtbot.mousePress(piece, LEFT, pos=start)
        for share in (0.5, 1.0):
            over = self.plan.map.mapToGlobal(QPoint(0, 0)) + piece_way(self.middle(number), to, share)
            QTest.mouseMove(piece, piece.mapFromGlobal(over))
        if lets_go:
            self.qtbot.mouseRelease(piece, LEFT, pos=start)

    def middle(self, number: int) -> QPoint:
        return self.piece(number).geometry().center()

    def places(self) -> dict[int, tuple[int | None, int | None]]:
        return {table.number: (table.across, table.down) for table in self.part.opened.day.tables}

    def seen(self) -> dict[int, tuple[int, int]]:
        return {one.number: one.point for one in hall_map(self.part.opened.day.tables)}


def piece_way(start: QPoint, end: QPoint, share: float) -> QPoint:
    return QPoint(round(start.x() + (end.x() - start.x()) * share), round(start.y() + (end.y() - start.y()) * share))


@pytest.fixture
def floor_with(desk_with, on_part, qtbot):
    def made(count: int, **first: int) -> Floor:
        tables = [make_table(number, f"t{number}", **(first if number == 1 else {})) for number in range(1, count + 1)]
        part = on_part(desk_with(make_day(*tables)), HallPart)
        qtbot.mouseClick(part.plan_button, LEFT)
        return Floor(part, qtbot)

    return made


@pytest.fixture
def floor(floor_with) -> Floor:
    """Eight tables of which nobody said where they stand: 1 to 4 before 5 to 8."""
    return floor_with(8)


@pytest.fixture
def said(monkeypatch) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(floormap, "announce", lambda _, text: words.append(text))
    return words


# -- there and back ------------------------------------------------------------------------------------------------


def test_the_button_shows_the_plan_with_the_chosen_table_and_escape_goes_back(floor):
    assert floor.part.stack.currentWidget() is floor.plan
    assert floor.chosen() == 1
    floor.key(Qt.Key.Key_Escape)
    assert floor.part.stack.currentWidget() is floor.part.page
    assert floor.part.plan_button.hasFocus()
    floor.part.grid.choose("t6")
    floor.part.plan_button.click()
    assert floor.chosen() == 6


def test_enter_goes_to_what_there_is_to_say_of_a_table(floor):
    floor.piece(3).setFocus()
    floor.key(Qt.Key.Key_Return)
    assert floor.part.stack.currentWidget() is floor.part.page
    assert floor.part.grid.place()[0] == "t3"
    assert floor.part.details.table.number.isVisible()


def test_who_is_brought_to_a_field_leaves_the_plan(floor):
    assert floor.part.reach(Spot(Kind.TABLE, "t2", "capacity"))
    assert floor.part.stack.currentWidget() is floor.part.page
    floor.part.open_plan()
    assert floor.part.reach(None)
    assert floor.part.stack.currentWidget() is floor.plan
    assert floor.chosen() == 2


def test_when_the_last_table_goes_the_plan_goes_too(floor_with):
    floor = floor_with(1)
    floor.part.opened.watch(floor.part.opened.tables.remove("t1"))
    floor.wait()
    assert floor.part.stack.currentWidget() is floor.part.empty


# -- the keys ------------------------------------------------------------------------------------------------------


def test_arrows_and_tab_choose_a_table(floor):
    for key, number in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Down, 6), (Qt.Key.Key_Left, 5), (Qt.Key.Key_Left, 5)):
        floor.key(key)
        assert floor.chosen() == number
    floor.key(Qt.Key.Key_Tab)
    assert floor.chosen() == 6
    floor.qtbot.keyClick(floor.part.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert floor.chosen() == 5
    assert set(floor.places().values()) == {(None, None)}


def test_alt_and_an_arrow_moves_it_a_step_in_one_act_and_the_others_stay(floor):
    before = floor.seen()
    floor.key(Qt.Key.Key_Right, ALT)
    floor.wait()
    after = floor.places()
    assert 0 < after[1][0] - before[1][0] <= STEP and after[1][1] == before[1][1]
    assert {n: place for n, place in after.items() if n > 1} == {n: place for n, place in before.items() if n > 1}
    assert floor.chosen() == 1
    floor.part.opened.undo()
    floor.wait()
    assert set(floor.places().values()) == {(None, None)}
    assert floor.seen() == before


def test_steps_that_come_faster_than_the_disk_all_count(floor):
    for _ in range(5):
        floor.key(Qt.Key.Key_Down, ALT)
    floor.wait()
    first = floor.seen()[1]
    other = hall_map(make_table(number) for number in range(1, 9))[0]
    assert 4 * STEP < first[1] - other.down < 5.5 * STEP


def test_news_that_comes_before_the_disk_has_it_does_not_put_a_table_back(floor):
    floor.key(Qt.Key.Key_Down, ALT)
    moved = floor.middle(1)
    floor.part.refresh(frozenset({Kind.TABLE}))
    assert floor.middle(1) == moved
    floor.wait()
    assert floor.middle(1) == moved


def test_where_a_table_cannot_stay_it_stands_where_the_day_has_it(floor, messages):
    told, before = messages(floor.part.desk), floor.middle(2)
    floor.part.opened.watch(floor.part.opened.tables.remove("t1"))
    floor.key(Qt.Key.Key_Right, ALT)  # table 1 is gone by the time it is moved
    floor.wait()
    assert told[-1].tone == "danger"
    assert list(floor.plan.map.pieces) == [f"t{number}" for number in range(2, 9)]
    assert floor.middle(2) != before  # seven stand in other rows


def test_where_it_comes_is_said_and_stands_in_its_name(floor, said):
    floor.key(Qt.Key.Key_Up, ALT)
    assert said == [floor.piece(1).accessibleDescription()]
    assert floor.piece(1).accessibleName() == "Table 1, circle, orange"
    assert said[0].startswith("front left, 6 % from the left, ")
    assert floor.piece(8).accessibleDescription() == "back right, 94 % from the left, 86 % from the front"


# -- the mouse -----------------------------------------------------------------------------------------------------


def test_a_table_is_dragged_and_snaps_to_the_grid(floor):
    floor.drag(8, QPoint(floor.plan.map.width() // 2, floor.plan.map.height() // 2))
    floor.wait()
    across, down = floor.places()[8]
    assert across % STEP == 0 and down % STEP == 0
    assert abs(across - 500) <= 2 * STEP and abs(down - 500) <= 3 * STEP
    assert floor.chosen() == 8


def test_it_cannot_be_dragged_out_of_the_hall_nor_onto_another(floor):
    floor.drag(8, QPoint(4_000, 4_000))
    floor.wait()
    assert floor.places()[8] == (1000, 1000)
    floor.drag(7, floor.middle(8))
    floor.wait()
    assert floor.places()[7] != (1000, 1000)
    assert len(set(floor.places().values())) == 8


def test_escape_lets_go_of_what_is_dragged(floor):
    before = floor.middle(8)
    floor.drag(8, QPoint(20, 200), lets_go=False)
    assert floor.middle(8) != before
    floor.qtbot.keyClick(floor.piece(8), Qt.Key.Key_Escape)
    assert floor.middle(8) == before
    assert floor.part.stack.currentWidget() is floor.plan
    assert set(floor.places().values()) == {(None, None)}


def test_a_click_moves_nothing(floor):
    floor.qtbot.mouseClick(floor.piece(5), LEFT)
    assert floor.part.opened.at_rest
    assert floor.chosen() == 5


# -- all of them ---------------------------------------------------------------------------------------------------


def test_they_stand_like_this_keeps_the_rows_in_one_act(floor):
    assert floor.plan.hint.text().startswith("Now they stand in rows.")
    assert not floor.plan.rows_button.isVisible()
    floor.plan.keep_button.click()
    floor.wait()
    assert floor.places() == floor.seen()
    assert floor.plan.hint.text() == "The projector shows this when people change tables."
    assert not floor.plan.keep_button.isVisible()


def test_all_in_rows_forgets_every_place_in_one_act(floor_with):
    floor = floor_with(5, across=900, down=900)
    floor.plan.keep_button.click()
    floor.wait()
    put = floor.places()
    floor.plan.rows_button.setFocus()
    floor.plan.rows_button.click()
    floor.wait()
    assert set(floor.places().values()) == {(None, None)}
    assert floor.chosen() == 1
    floor.part.opened.undo()
    floor.wait()
    assert floor.places() == put


def test_a_table_that_comes_later_is_asked_after(floor):
    floor.plan.keep_button.click()
    floor.wait()
    floor.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    floor.wait()
    assert floor.chosen() == 9
    assert floor.plan.hint.text() == "New tables stand where there was room. Is that right?"
    assert floor.plan.keep_button.isVisible()


@pytest.mark.parametrize("count", [1, 81])
def test_it_says_when_the_projector_shows_no_plan(floor_with, count):
    assert floor_with(count).plan.hint.text() == "The projector shows a floor plan from 2 to 80 tables."


def test_a_table_that_goes_leaves_the_keys_to_the_next(floor):
    floor.piece(4).setFocus()
    floor.part.opened.watch(floor.part.opened.tables.remove("t4"))
    floor.wait()
    assert "t4" not in floor.plan.map.pieces
    assert floor.chosen() == 5


# -- how it looks --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_forty_tables_fit_and_have_names(floor_with, qapp, scale):
    put_on(qapp, Look(Theme.LIGHT, scale))
    floor = floor_with(40)
    dress(floor.part.window())
    floor.part.resize(round(868 * scale), round(582 * scale))
    floor.part.grab()
    assert name_problems(floor.plan) == []
    assert same_names(floor.plan) == []
    assert fit_problems(floor.plan) == []
    boxes = [piece.geometry() for piece in floor.plan.map.pieces.values()]
    assert all(floor.plan.map.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])


def test_a_table_has_its_mark_and_shows_when_it_has_the_keys(floor):
    floor.piece(2).setFocus()
    one, other = floor.piece(2).grab().toImage(), floor.piece(3).grab().toImage()
    assert one.pixelColor(1, one.height() // 2) != other.pixelColor(1, other.height() // 2)
    colours = {one.pixelColor(x, one.height() // 2).name() for x in range(one.width())}
    assert "#1e7a3c" in colours  # the green moon
