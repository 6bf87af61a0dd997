"""A hall with a plan by name, and the panel that plans again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.steps import StepKind
from tests.factories import make_day, make_moment, make_person, make_round, make_seat, make_step, make_table
from ui.desk.pages.replan.panel import ReplanPanel
from ui.desk.theme.look import dress
from ui.desk.widgets.parts import column

GROUPS = ("bewoners", "professionals", "ambtenaren")
PEOPLE, TABLES, ROUNDS = 15, 3, 3


def hall(*more: Any, printed: bool = False) -> Day:
    """Fifteen people at three tables of six in three rounds; the seats are a plan in which few meet twice."""
    people = [make_person(f"Naam {n:02}", f"p{n}", group=GROUPS[n % 3]) for n in range(PEOPLE)]
    tables = [make_table(n, f"t{n}", capacity=6) for n in range(1, TABLES + 1)]
    rounds = [make_round(n, f"r{n}", minutes=25) for n in range(1, ROUNDS + 1)]
    seats = [
        make_seat(f"p{n}", f"t{(n // 5 + n % 5 * step) % 3 + 1}", f"r{step + 1}")
        for n in range(PEOPLE)
        for step in range(ROUNDS)
    ]
    if printed:
        seats = [replace(seat, printed=seat.table) for seat in seats]
    return make_day(*people, *tables, *rounds, *seats, *more)


def during(day: Day, round_: str = "r1") -> Day:
    """The same while a round is under way."""
    return replace(day, steps=(make_step(StepKind.GO, 0, item=round_),))


def absent(day: Day, *keys: str) -> Day:
    """The same without these people."""
    people = tuple(replace(one, present=one.id not in keys) for one in day.people)
    return replace(day, people=people)


def seats_in(day: Day, *rounds: str) -> dict[tuple[str, str], str]:
    """(round, person) -> table."""
    return {(seat.round, seat.person): seat.table for seat in day.seats if seat.round in rounds}


def unseated(day: Day, person: str) -> Day:
    """The same with somebody who lost all seats."""
    seats: tuple[Seat, ...] = tuple(seat for seat in day.seats if seat.person != person)
    return replace(day, seats=seats)


@pytest.fixture
def panel_on(desk_with, qtbot, settled, messages) -> Callable[..., Any]:
    """The panel on a day, in sight, with the window's keys; it looks for 50 ms."""

    kept: list[Any] = []  # qtbot itself lets go of a window that nobody else holds

    class Driver:
        def __init__(self, day: Day, *, anyway: bool = False, seconds: float = 0.05, now: float = 60.0) -> None:
            self.desk = desk_with(day)
            self.desk.opened.now = lambda: make_moment(now)
            kept.append(self)
            self.told = messages(self.desk)
            self.panel = ReplanPanel(self.desk, seconds=seconds)
            self.window = QWidget()
            qtbot.addWidget(self.window)
            self.window.setLayout(column(QPushButton("elsewhere"), self.panel, gap=0))
            self.closed = 0
            self.panel.closed.connect(self._count)
            self.desk.opened.changed.connect(self.panel.refresh)
            dress(self.window)
            self.window.resize(1164, 600)
            self.window.show()
            self.window.activateWindow()
            qtbot.waitUntil(self.window.isActiveWindow)
            self.panel.begin(anyway=anyway)
            self.waits()

        def _count(self) -> None:
            self.closed += 1

        def waits(self) -> None:
            """Until nobody looks any more."""
            qtbot.waitUntil(lambda: not self.panel._replanner.busy)

        def presses(self, button: Any, key: Any) -> None:
            button.setFocus()
            qtbot.keyClick(button, key)
            settled(self.desk)

        @property
        def day(self) -> Day:
            return self.desk.opened.day

        def names(self) -> list[str]:
            return [line.title for line in self.panel.list.records.rows]

    return Driver
