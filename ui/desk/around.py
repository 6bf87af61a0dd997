"""What lies around every stage of an open day: search and commands, the history of a text, the lesson strip."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from ui.desk.finding import Command
from ui.desk.history import HistoryPanel
from ui.desk.lesson import LessonStrip
from ui.desk.palette import Palette
from ui.desk.places import StageName
from ui.desk.window import DayView


class Around(QObject):
    """Hangs them round a day view; they live and go with it.

    app_commands: what the app as a whole can do, such as opening another day.
    """

    def __init__(self, view: DayView, app_commands: tuple[Command, ...]) -> None:
        super().__init__(view)
        self._view = view
        self.lesson = LessonStrip(view.desk)
        view.under_each_other.addWidget(self.lesson)
        self.history = HistoryPanel(view.desk, view.page)
        view.desk.history_asked.connect(self.history.show_history)
        self.palette = Palette(view.desk, (*self._commands(), *app_commands), self._stage_now, view)
        view.search_asked.connect(self.palette.ask)
        QShortcut(QKeySequence("Ctrl+K"), view, self.palette.ask)
        QShortcut(QKeySequence("F8"), view, self.lesson.toggle)

    def _stage_now(self) -> StageName | None:
        return self._view.now

    def _commands(self) -> tuple[Command, ...]:
        view = self._view
        words = view.stage_words()
        stages = [self._going(words[name], number, name) for number, name in enumerate(StageName, 1)]
        return (
            *stages,
            Command(self.tr("Write down a lesson"), "F8", self.lesson.toggle),
            Command(self.tr("Undo"), "Ctrl+Z", view.undo),
            Command(self.tr("Redo"), "Ctrl+Y", view.redo),
        )

    def _going(self, words: str, number: int, name: StageName) -> Command:
        go: Callable[[], None] = partial(self._view.show_stage, name)
        return Command(self.tr("Go to: {stage}").format(stage=words), f"Ctrl+{number}", go)
