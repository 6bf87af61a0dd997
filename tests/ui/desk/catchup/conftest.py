"""A late afternoon on a desk: the first round has begun six minutes late, and the clock stands where a test says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.steps import Moment, Step, StepKind
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill, make_conversation, make_day, make_item, make_person, make_round, make_table
from tests.ui.desk.conftest import AnsweringDialogs
from ui.desk.desk import Desk
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.jobs import Jobs

ONE_O_CLOCK = datetime(2026, 11, 14, 13, 0, tzinfo=timezone(timedelta(hours=1)))


def at(minutes: float) -> Moment:
    """So long after one o'clock."""
    return Moment(ONE_O_CLOCK + timedelta(minutes=minutes), 1_000 + minutes * 60, "b1")


def go(item: str, minutes: float, key: str = "") -> Step:
    return Step(key or f"go-{item}", StepKind.GO, at(minutes), item)


def afternoon(*records, late: float = 6, **event) -> Day:
    """Three rounds from one o'clock, and a plenary until twenty past three."""
    return make_day(
        make_person("Els Jansen", "els"),
        *(make_table(number, f"t{number}") for number in (1, 2, 3)),
        make_item(ItemKind.OPENING, "opening", title="Opening", minutes=15),
        make_round(1, "r1", title="Ronde 1", minutes=25, elastic=True),
        make_item(ItemKind.CHANGEOVER, "c2", title="Wisselen", minutes=5),
        make_round(2, "r2", title="Ronde 2", minutes=25, elastic=True, least_minutes=20),
        make_item(ItemKind.CHANGEOVER, "c3", title="Naar de laatste tafel", minutes=5),
        make_round(3, "r3", title="Ronde 3", minutes=25, elastic=True, least_minutes=15),
        make_item(ItemKind.PLENARY, "plenary", title="Plenair", minutes=40),
        make_conversation("Eten in de wijk", "a", table="t1", hosts=("els",)),
        make_conversation("Veilig oversteken", "b", table="t2", rounds=("r3",)),
        make_conversation("Een buurthuis", "c", table="t3", rounds=("r3",)),
        go("opening", 0),
        go("r1", 15 + late),
        *records,
        **{"starts": time(13), **event},
    )


class Clock:
    """The clock on the wall of the test."""

    def __init__(self) -> None:
        self.shown = at(23)

    def __call__(self) -> Moment:
        return self.shown

    def stands_at(self, minutes: float) -> None:
        self.shown = at(minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock, qapp) -> Iterator[Callable[[Day], Desk]]:
    """Any day on a desk, run by the clock of the test."""
    wait_for_no_disk(monkeypatch)
    made: list[Desk] = []

    def opened(day: Day) -> Desk:
        path = tmp_path / "afternoon.tafelronde"
        EventFile.create(path, lambda tx: fill(day, tx))
        desk = Desk(OpenDay(open_at(path), now=clock), Jobs(), AnsweringDialogs(), Language.EN)
        made.append(desk)
        return desk

    yield opened
    for desk in made:
        desk.jobs.close()
        desk.opened.close()
