"""Asking for another place, by keys and by dragging."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.desk.widgets.dragging import DropLine
from ui.desk.widgets.reorder import Line, OrderList, key_behind

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a screen reader is told."""
    texts: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: texts.append(getattr(event, "message", str)())
    )
    yield texts


@pytest.fixture
def asked(order_list) -> list[tuple[str, str]]:
    """Which row was asked to stand before which."""
    moves: list[tuple[str, str]] = []
    order_list.moveAsked.connect(lambda key, before: moves.append((key, before)))
    return moves


class Mouse:
    """Presses, drags and lets go on the viewport of a list."""

    def __init__(self, listing: OrderList) -> None:
        self._viewport = listing.viewport()
        self._listing = listing

    def press(self, key: str) -> None:
        self._send(QEvent.Type.MouseButtonPress, self.rect(key).center(), Qt.MouseButton.LeftButton)

    def move(self, spot: QPoint) -> None:
        self._send(QEvent.Type.MouseMove, spot, Qt.MouseButton.NoButton)

    def let_go(self, spot: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonRelease, spot, Qt.MouseButton.LeftButton)

    def drag(self, key: str, spot: QPoint) -> None:
        self.press(key)
        self.move(spot)
        self.let_go(spot)

    def rect(self, key: str) -> QRect:
        return self._listing.visualRect(self._listing.records.index_of(key))

    def upper_half(self, key: str) -> QPoint:
        return self.rect(key).center() - QPoint(0, 10)

    def lower_half(self, key: str) -> QPoint:
        return self.rect(key).center() + QPoint(0, 10)

    def _send(self, kind: QEvent.Type, spot: QPoint, button: Qt.MouseButton) -> None:
        held, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where = QPointF(spot)
        event = QMouseEvent(kind, where, self._viewport.mapToGlobal(where), button, held, plain)
        QApplication.sendEvent(self._viewport, event)


@pytest.fixture
def mouse(order_list) -> Mouse:
    return Mouse(order_list)


@pytest.mark.parametrize(("place", "before"), [(0, "a"), (1, "c"), (2, "d"), (3, "")])
def test_a_place_is_told_as_the_row_that_follows(place, before):
    assert key_behind("abcd", "b", place) == before


@pytest.mark.parametrize(
    ("chosen", "key", "move"),
    [
        ("c", Qt.Key.Key_Up, ("c", "b")),
        ("c", Qt.Key.Key_Down, ("c", "e")),
        ("d", Qt.Key.Key_Down, ("d", "")),
        ("c", Qt.Key.Key_Home, ("c", "a")),
        ("c", Qt.Key.Key_End, ("c", "")),
    ],
)
def test_alt_with_a_key_asks_for_another_place_and_moves_nothing(order_list, asked, qtbot, chosen, key, move):
    order_list.select(chosen)

    qtbot.keyClick(order_list, key, ALT)

    assert asked == [move]
    assert [row.key for row in order_list.records.rows] == list("abcde")


def test_a_row_at_the_edge_stays_and_its_place_is_said(order_list, asked, said, qtbot):
    order_list.select("a")

    qtbot.keyClick(order_list, Qt.Key.Key_Up, ALT)

    assert not asked
    assert said[-1] == "Place 1 of 5"


def test_without_a_current_row_the_keys_ask_nothing(order_list, asked, qtbot):
    order_list.show_rows([])

    qtbot.keyClick(order_list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(order_list, Qt.Key.Key_End, ALT)

    assert not asked


def test_arrows_without_alt_choose_and_do_not_reorder(order_list, asked, qtbot):
    order_list.select("b")

    qtbot.keyClick(order_list, Qt.Key.Key_Down)

    assert not asked
    assert order_list.current_key() == "c"


def test_once_the_row_has_moved_its_new_place_is_said(order_list, make_lines, said, qtbot):
    order_list.select("b")
    qtbot.keyClick(order_list, Qt.Key.Key_Down, ALT)

    order_list.show_rows(make_lines("acbde"))

    assert said[-1] == "Place 3 of 5"
    assert order_list.selected_keys() == ("b",)


def test_rows_that_came_from_elsewhere_meanwhile_say_nothing(order_list, make_lines, said, qtbot):
    order_list.select("b")
    qtbot.keyClick(order_list, Qt.Key.Key_Down, ALT)

    order_list.show_rows(make_lines("abcdef"))
    assert not [text for text in said if text.startswith("Place")]

    order_list.show_rows(make_lines("acbdef"))
    assert said[-1] == "Place 3 of 6"


def test_a_move_nobody_asked_for_here_is_not_said(order_list, make_lines, said):
    order_list.select("b")

    order_list.show_rows(make_lines("bacde"))

    assert not [text for text in said if text.startswith("Place")]


def test_hidden_rows_do_not_count(order_list, asked, qtbot):
    order_list.setRowHidden(2, True)
    order_list.select("b")

    qtbot.keyClick(order_list, Qt.Key.Key_Down, ALT)

    assert asked == [("b", "e")]


def test_a_button_can_ask_what_the_keys_ask(order_list, asked):
    order_list.select("b")

    order_list.reorder.step(-1)

    assert asked == [("b", "a")]


def test_dragging_asks_for_the_place_where_the_row_is_dropped(order_list, asked, mouse):
    mouse.drag("b", mouse.lower_half("d"))
    mouse.drag("d", mouse.upper_half("b"))
    mouse.drag("b", mouse.lower_half("e"))

    assert asked == [("b", "e"), ("d", "b"), ("b", "")]


def test_dragging_past_the_last_row_is_the_end(order_list, asked, mouse):
    mouse.drag("b", QPoint(5, order_list.viewport().height() + 50))

    assert asked == [("b", "")]


@pytest.mark.parametrize("side", [Mouse.lower_half, Mouse.upper_half])
def test_dropping_a_row_beside_itself_asks_nothing(asked, mouse, side):
    mouse.drag("b", side(mouse, "a" if side is Mouse.lower_half else "c"))

    assert not asked


def test_a_row_that_hardly_moved_is_only_chosen(order_list, asked, mouse):
    mouse.drag("b", mouse.rect("b").center() + QPoint(1, 1))

    assert not asked
    assert order_list.selected_keys() == ("b",)


def test_while_dragging_a_line_shows_where_the_row_would_land(order_list, mouse):
    line = order_list.viewport().findChild(DropLine)
    mouse.press("b")
    mouse.move(mouse.lower_half("d"))

    assert line.isVisible()
    assert abs(line.geometry().center().y() - mouse.rect("d").bottom()) <= 2

    mouse.let_go(mouse.lower_half("d"))
    assert not line.isVisible()


def test_dragging_does_not_select_what_it_passes(order_list, mouse):
    mouse.drag("b", mouse.lower_half("d"))

    assert order_list.selected_keys() == ("b",)


def test_escape_lets_the_row_stay(order_list, asked, mouse, qtbot):
    mouse.press("b")
    mouse.move(mouse.lower_half("d"))
    qtbot.keyClick(order_list, Qt.Key.Key_Escape)
    mouse.let_go(mouse.lower_half("d"))

    assert not asked


def test_near_the_edge_the_list_comes_along(order_list, make_lines, mouse, qtbot):
    order_list.show_rows(make_lines("abcdefghijklmnopqrstuvwxyz"))
    mouse.press("b")
    mouse.move(QPoint(50, order_list.viewport().height() - 2))

    qtbot.waitUntil(lambda: order_list.verticalScrollBar().value() > 0)
    mouse.let_go(QPoint(50, order_list.viewport().height() - 2))


def test_a_list_that_has_no_order_is_not_reordered(qtbot, make_lines):
    listing = OrderList("Mensen", reorderable=False)
    qtbot.addWidget(listing)
    listing.show_rows(make_lines("ab"))
    listing.select("b")

    with qtbot.assertNotEmitted(listing.moveAsked):
        qtbot.keyClick(listing, Qt.Key.Key_Up, ALT)


def test_only_a_title_that_is_cut_needs_a_tooltip(order_list):
    delegate, row = order_list.itemDelegate(), QRect(0, 0, 300, 44)

    assert not delegate.is_cut(Line("a", "Pauze"), row)
    assert delegate.is_cut(Line("a", "Gesprek over de buurtbus en de bankjes op het plein"), row)
    assert delegate.is_cut(
        Line("a", "Pauze", chip=("ok", "alles staat hier klaar voor het begin")), row.adjusted(0, 0, -210, 0)
    )


def test_lines_of_every_make_are_drawn_at_every_width(order_list):
    order_list.show_rows(
        [
            Line("a", "Ronde 1", "25 minuten", badge="1", chip=("ok", "3 punten")),
            Line("b", "Pauze", icon="timer", dimmed=True, chip=("plain", "Staat niet in het verslag")),
        ]
    )
    order_list.select("a")
    for width in (60, 200, 900):
        order_list.resize(width, 200)
        assert not order_list.grab().isNull()
