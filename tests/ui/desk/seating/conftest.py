"""The seating stage on a desk, and somebody who works in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.day import Day
from facilitator.domain.seating import Seating, Way
from tests.factories import make_conversation, make_day, make_person, make_round, make_table
from ui.desk.desk import Desk
from ui.desk.pages.seating.planpage import PlanPage
from ui.desk.pages.seating.stage import PageName, SeatingStage


def hall(
    people: int = 9,
    tables: int = 3,
    rounds: int = 2,
    *more: Any,
    way: Way | None = Way.NAMED,
    chairs: int = 0,
    **seating: Any,
) -> Day:
    """People p1 ..., tables t1 ... with a chair more at each than it takes, rounds r1 ...; each table its own topic."""
    chairs = chairs or -(-people // max(tables, 1)) + 1
    return make_day(
        *(make_table(number, f"t{number}", capacity=chairs) for number in range(1, tables + 1)),
        *(make_round(number, f"r{number}", title=f"Ronde {number}") for number in range(1, rounds + 1)),
        *(
            make_conversation(f"Onderwerp {number}", f"c{number}", table=f"t{number}")
            for number in range(1, tables + 1)
        ),
        *(make_person(f"Persoon {number}", f"p{number}") for number in range(1, people + 1)),
        *more,
        *([Seating(way=way, **seating)] if way is not None or seating else []),
    )


class Chair:
    """Speaks the chair's language."""

    def __init__(self, stage: SeatingStage, qtbot: QtBot, settled: Callable[[Desk], None]) -> None:
        self.stage, self.desk, self.qtbot, self._settled = stage, stage.desk, qtbot, settled

    @property
    def day(self) -> Day:
        return self.desk.opened.day

    @property
    def ways(self) -> Any:
        return self.stage.page(PageName.PLAN)

    @property
    def page(self) -> Any:
        """The page of the way that was chosen."""
        return self.ways.current

    def press(self, part: Any, key: Qt.Key = Qt.Key.Key_Return, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        part.setFocus()
        self.qtbot.keyClick(part, key, modifier)

    def wait(self) -> None:
        self._settled(self.desk)

    def chooses(self, way: Way) -> None:
        self.press((self.page if self.day.seating.way is None else self.ways.bar).buttons[way])
        self.wait()

    def makes_a_plan(self) -> None:
        """Presses, and waits until it is in the day."""
        page: PlanPage = self.page
        self.press(page.head.make_button)
        self.qtbot.waitUntil(lambda: page._searched is None and self.desk.opened.at_rest, timeout=15_000)


@pytest.fixture
def chair_of(desk_with, on_stage, qtbot, settled) -> Callable[[Day], Chair]:
    """Somebody in the seating stage of a day."""

    def made(day: Day) -> Chair:
        stage = on_stage(desk_with(day), SeatingStage)
        stage.activateWindow()
        qtbot.waitUntil(stage.isActiveWindow)
        return Chair(stage, qtbot, settled)

    return made
