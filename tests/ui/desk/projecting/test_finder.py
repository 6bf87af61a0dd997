"""While the hall looks for its seats: by name or by table, and the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.people import Consent
from facilitator.domain.projector import SeatsBy, Shows
from tests.factories import make_person, make_seat, make_table
from tests.ui.desk.inspecting import fit_problems, name_problems, same_names
from ui.desk.pages.projecting.panel import ProjectorPanel
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column
from ui.projector.seats import BY_NAME_ABOVE


def seat_people(lectern, count: int) -> None:
    """So many people with a seat in the round under way."""
    people = [make_person(f"Jo {chr(65 + n * 26 // count)}a{n:03}x", f"p{n}") for n in range(count)]

    def put(tx):
        for one in (make_table(3, "t3"), *people, *(make_seat(one.id, "t3", "r1") for one in people)):
            tx.put(one)

    opened = lectern.desk.opened
    opened.watch(opened.file.act("seats", "chair", put))
    lectern.settle()


@pytest.fixture
def panel_for(lectern, qtbot):
    kept: list[QWidget] = []

    def made(count: int, width: int = 380) -> ProjectorPanel:
        seat_people(lectern, count)
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        panel = ProjectorPanel(lectern.desk, lectern.show)
        window.setLayout(column(panel))
        dress(window)
        lectern.desk.opened.changed.connect(lambda _: lectern.look())
        window.resize(width, 660)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.mouseClick(panel.shows[Shows.SEATS], Qt.MouseButton.LeftButton)
        lectern.settle()
        return panel

    return made


def test_it_is_there_while_the_hall_sees_who_sits_where(lectern, panel_for, qtbot):
    panel = panel_for(3)
    assert panel.finder.isVisible()
    qtbot.mouseClick(panel.shows[Shows.WELCOME], Qt.MouseButton.LeftButton)
    lectern.settle()
    assert not panel.finder.isVisible()


@pytest.mark.parametrize(
    ("count", "order"), [(BY_NAME_ABOVE, SeatsBy.TABLE), (BY_NAME_ABOVE + 1, SeatsBy.NAME)], ids=["small", "large"]
)
def test_it_says_in_which_order_they_stand(panel_for, count, order):
    orders = panel_for(count).finder.orders
    assert [one for one, made in orders.items() if made.isChecked()] == [order]


def test_the_chair_chooses_by_table_or_by_name(lectern, panel_for, qtbot):
    panel = panel_for(60)
    assert lectern.show.view.groups[0].table is None
    qtbot.mouseClick(panel.finder.orders[SeatsBy.TABLE], Qt.MouseButton.LeftButton)
    lectern.settle()
    assert lectern.asked.seats_by is SeatsBy.TABLE and lectern.asked.shows is Shows.SEATS
    assert lectern.show.view.groups[0].table == 3
    panel.finder.orders[SeatsBy.NAME].setFocus()
    qtbot.keyClick(panel.finder.orders[SeatsBy.NAME], Qt.Key.Key_Space)
    lectern.settle()
    assert lectern.show.view.groups[0].table is None


def test_pages_are_turned_by_hand_and_by_keys(lectern, panel_for, qtbot):
    panel = panel_for(90)
    alt = Qt.KeyboardModifier.AltModifier
    seen = [lectern.show.view.small[0]]
    assert panel.finder.page.text().endswith(f" · {seen[0]}")
    for turn in (
        lambda: qtbot.mouseClick(panel.finder.on, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(panel.finder, Qt.Key.Key_PageDown, alt),
        lambda: qtbot.keyClick(panel.finder, Qt.Key.Key_PageDown, alt),
        lambda: qtbot.keyClick(panel.finder, Qt.Key.Key_PageUp, alt),
        lambda: qtbot.mouseClick(panel.finder.back, Qt.MouseButton.LeftButton),
    ):
        turn()
        lectern.settle()
        seen.append(lectern.show.view.small[0])
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[0] and seen[4] == seen[2] and seen[5] == seen[1]
    assert lectern.asked.shows is Shows.SEATS


def test_one_page_is_not_to_be_turned(panel_for):
    panel = panel_for(5)
    assert not panel.finder.on.isVisible() and not panel.finder.back.isVisible()
    assert panel.finder.page.text() == ""


def test_who_said_no_is_for_the_chair_to_tell(lectern, panel_for):
    panel = panel_for(5)
    assert not panel.finder.untold.isVisible()
    opened = lectern.desk.opened
    shy = replace(opened.day.person["p1"], consent=Consent.NO)
    opened.watch(opened.file.act("people", "chair", lambda tx: tx.put(shy)))
    lectern.settle()
    panel.refresh()
    assert panel.finder.untold.isVisible() and panel.finder.untold.text().startswith("1 ")


@pytest.mark.parametrize("width", [380, 900])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_has_a_name_and_fits(lectern, panel_for, qapp, scale, width):
    put_on(qapp, Look(Theme.LIGHT, scale))
    panel = panel_for(60, round(width * scale))
    panel.window().resize(round(width * scale), round(760 * scale))
    panel.window().grab()
    assert name_problems(panel.window()) == []
    assert same_names(panel.window()) == []
    assert fit_problems(panel.window()) == []
    put_on(qapp, Look(Theme.LIGHT))
