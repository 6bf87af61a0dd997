"""Tests of loading ahead: what may be built is told stage by stage, and the window's own work goes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.domain.language import Language
from tests.ui.manual_jobs import ManualJobs
from ui.collecting import Collecting
from ui.desk.places import StageName
from ui.loading import PAGES, STAGE_AT, LoadingAhead


class Told:
    """A loading that is done by hand, and the stages that were there each time it told."""

    def __init__(self) -> None:
        self.building = False
        self.jobs = ManualJobs()
        self.stages: list[frozenset[StageName]] = []
        self.window = QWidget()
        self.collecting = Collecting(self.window)
        self.loading = LoadingAhead(self.jobs, Language.NL, self.collecting, lambda: self.building, self.window)
        self.loading.loaded.connect(lambda: self.stages.append(self.loading.stages))

    def step(self, times: int = 1) -> None:
        """What the timers would do, and the worker."""
        for _ in range(times):
            self.loading._load_next()
            self.jobs.run_all()


@pytest.fixture
def told(qtbot: Any) -> Iterator[Told]:
    made = Told()
    made.loading.start()
    made.loading._timer.stop()
    yield made
    made.collecting.stop()


def test_every_stage_is_told_of_when_its_last_page_is_loaded_and_the_seating_comes_last(told: Told) -> None:
    assert set(STAGE_AT.values()) == set(StageName)
    assert set(STAGE_AT) <= set(PAGES)
    told.step(times=len(PAGES) + 3)

    assert [len(stages) for stages in told.stages] == [1, 2, 3, 4, 5, 5]
    assert told.stages[0] == {StageName.PREPARATION}
    assert told.stages[4] - told.stages[3] == {StageName.SEATING}
    assert told.loading.finished


def test_nothing_is_loaded_while_the_window_builds_what_it_has(told: Told) -> None:
    told.building = True
    told.step(times=5)
    left = list(told.loading._left or ())
    told.building = False
    told.step()

    assert len(left) == len(PAGES) + 2
    assert told.loading._left == left[1:]
