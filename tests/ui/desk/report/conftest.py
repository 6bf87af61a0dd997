"""The report stage on a desk, and somebody who works in it with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.day import Day
from facilitator.domain.records import Kind
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.spots import Spot
from tests.ui.manual_jobs import ManualJobs
from ui.desk.desk import Desk
from ui.desk.pages.report.live import SEEN_MS
from ui.desk.pages.report.stage import ReportStage


class Chair:
    """Speaks the day chair's language. The worker works when told to: `draw`."""

    def __init__(self, stage: ReportStage, qtbot: QtBot, settled: Callable[[Desk], None]) -> None:
        self.stage = stage
        self.desk = stage.desk
        self.qtbot = qtbot
        self._settled = settled

    @property
    def day(self) -> Day:
        return self.desk.opened.day

    @property
    def jobs(self) -> ManualJobs:
        jobs = self.desk.jobs
        assert isinstance(jobs, ManualJobs)
        return jobs

    def wait(self) -> None:
        self._settled(self.desk)

    def choose(self, key: str) -> None:
        self.stage.blocks.choose(key)

    def titles(self) -> list[str]:
        """The list of blocks as it reads."""
        return [row.title for row in self.stage.blocks.list.records.rows]

    def details(self) -> list[str]:
        return [row.detail for row in self.stage.blocks.list.records.rows]

    def section(self, key: str) -> Section:
        return next(one for one in self.day.sections if one.id == key)

    def kinds(self) -> list[SectionKind]:
        return [one.kind for one in self.day.sections]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In the list of blocks."""
        self.qtbot.keyClick(self.stage.blocks.list, key, modifier)

    def click(self, button: QWidget) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type_in(self, field: QWidget, words: str) -> None:
        """Type at the end of a field; the words are not brought in yet."""
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(field, Qt.Key.Key_End)
        for number, line in enumerate(words.split("\n")):
            if number:
                self.qtbot.keyClick(field, Qt.Key.Key_Return)
            self.qtbot.keyClicks(field, line)

    def reach(self, kind: Kind, record: str, field: str) -> None:
        self.stage.reach(Spot(kind, record, field))

    def undo(self) -> None:
        self.desk.opened.undo()
        self.wait()

    def draw(self) -> None:
        """Let the worker do all that waits; a stage that has just come in sight is painted by then."""
        timer = self.stage.outcome.live._timer
        if timer.isActive() and timer.interval() == SEEN_MS:
            timer.timeout.emit()
        self.jobs.run_all()


@pytest.fixture
def chair_of(
    desk_with: Callable[[Day], Desk],
    on_stage: Callable[[Desk, type[ReportStage]], ReportStage],
    qtbot: QtBot,
    settled: Callable[[Desk], None],
) -> Callable[[Day], Chair]:
    """Somebody in the report stage of a day."""

    def made(day: Day) -> Chair:
        desk = desk_with(day)
        desk.jobs.close()
        desk.jobs = ManualJobs()
        stage = on_stage(desk, ReportStage)
        qtbot.waitUntil(stage.isActiveWindow)
        return Chair(stage, qtbot, settled)

    return made
