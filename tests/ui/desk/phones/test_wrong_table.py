"""A phone that scanned the sign of another table is put right by the chair."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ui.desk.phones.chairs import Chair


@pytest.fixture
def on(chair: Chair) -> Chair:
    chair.follows_the_day()
    chair.turns_on()
    return chair


def test_where_no_phone_is_nothing_is_offered(on: Chair) -> None:
    on.panel.list.select("t1")
    assert on.panel.code.here_button.isHidden()


def test_a_phone_with_its_points_goes_to_the_table_the_chair_says(on: Chair, settled: Any, qtbot: Any) -> None:
    told: list[Any] = []
    on.desk.telling.connect(told.append)
    cookie = on.scans(1)
    body = {"op": "op-000001", "base": 0, "round": "r1", "text": "Een bus in de nacht"}
    on.asks("PUT", "/api/items/point-001", body, cookie)
    on.panel.list.select("t1")
    qtbot.waitUntil(lambda: on.phones.here("t1")[0].points == 1)  # the page gathers what it hears
    on.panel.show_now()
    assert on.panel.code.here.list.records.rows[0].detail.startswith("1 point(s) · last point at ")

    card = on.panel.code
    card.here_button.click()
    assert card.stack.currentWidget() is card.here
    assert card.here.list.records.rows[0].title == "Phone 1: in sight"
    assert [card.here.tables.itemText(n) for n in range(card.here.tables.count())] == ["Table 2"]
    card.here.move_button.click()
    settled(on.desk)

    point = on.desk.opened.day.takeaway["point-001"]
    assert on.desk.opened.day.conversation[point.conversation].table == "t2"
    assert told[-1].words == "This phone is at table 2 from now on. 1 point(s) and photo(s) went along."
    qtbot.waitUntil(lambda: on.phones.connected() == {"t2": 1})
    qtbot.waitUntil(lambda: card.stack.currentWidget() is card.code)

    told[-1].deeds[0].do()
    settled(on.desk)
    point = on.desk.opened.day.takeaway["point-001"]
    assert on.desk.opened.day.conversation[point.conversation].table == "t1"
    qtbot.waitUntil(lambda: on.phones.connected() == {"t1": 1})


def test_another_row_shows_its_code_again(on: Chair) -> None:
    on.scans(1)
    on.panel.list.select("t1")
    on.panel.code.here_button.click()
    on.panel.list.select("t2")
    assert on.panel.code.stack.currentWidget() is on.panel.code.code
