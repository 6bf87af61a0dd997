"""The projector of the day that is open: its window, its screen, and what the chair's own window says of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from ui.desk.desk import Desk
from ui.desk.opened import OpenDay
from ui.desk.pages.projecting.miniclock import MiniClock
from ui.projector.screens import ScreenLike, Screens, move_to, screen_of
from ui.projector.show import Show
from ui.projector.window import ProjectorWindow


class Projection(QObject):
    """Lives as long as the day is open; the pages of the chair's window come and go meanwhile.

    remembered: the screen that was chosen another day, by its key. remember: keeps what is chosen now.
    """

    def __init__(
        self,
        opened: OpenDay,
        chairs: QWidget,
        remembered: str | None,
        remember: Callable[[str], None],
        screens: Screens | None = None,
    ) -> None:
        super().__init__(opened)
        self._chairs, self._remember = chairs, remember
        self._desk: Desk | None = None
        self.window = ProjectorWindow(self.tr("Tafelronde: what the hall sees"))
        self.screens = screens or Screens(self._chairs_screen, remembered, parent=self)
        self.show = Show(opened, self.screens, self.window, parent=self)
        self._mini: MiniClock | None = None
        self.screens.chosen.connect(self._on_chosen)
        self.screens.lost.connect(self._on_lost)
        self.screens.back.connect(self._on_back)
        self.screens.chair_moves.connect(self._move_chair)
        if (handle := chairs.windowHandle()) is not None:  # dragged onto the hall's screen, it is not covered
            handle.screenChanged.connect(self._on_chair_elsewhere)

    def _chairs_screen(self) -> ScreenLike | None:
        return screen_of(self._chairs)

    def follow(self, desk: Desk) -> None:
        """Follow the clock and the stages of this desk from now on."""
        self._desk = desk
        desk.running.ticked.connect(self.tick)
        desk.running.struck.connect(self._on_struck)
        desk.opened.changed.connect(self._on_changed)
        desk.small_clock_asked.connect(self.toggle_small_clock)
        desk.take_projector(self.show)
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Another second."""
        if self._desk is not None:
            self.show.tick(self._desk.running.clock, self._desk.running.now)
            if self._mini is not None and self._mini.isVisible():
                self._mini.tick(self._desk.running.clock)

    @Slot(object)
    def _on_struck(self, _stroke: object) -> None:
        if self._desk is not None:
            self.show.strike(self._desk.running.clock, self._desk.running.now)

    @Slot(object)
    def _on_changed(self, _kinds: object) -> None:
        self.tick()

    # -- the small clock ---------------------------------------------------------------------------------------

    @Slot()
    def toggle_small_clock(self) -> None:
        """A small clock over whatever else is on the chair's screen, or none any more."""
        if self._mini is None:
            self._mini = MiniClock()
        if self._mini.isVisible():
            self._mini.hide()
        elif self._desk is not None:
            self._mini.tick(self._desk.running.clock)
            self._mini.show_on(self._chairs)

    # -- the screens -------------------------------------------------------------------------------------------

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._remember(key)

    @Slot(str)
    def _on_lost(self, _key: str) -> None:
        words = self.tr("The projector is gone. Plug the cable back in and it carries on by itself.")
        self._tell(words, "warn")

    @Slot(str)
    def _on_back(self, _key: str) -> None:
        self._tell(self.tr("The projector is back."), "ok")

    def _tell(self, words: str, tone: str) -> None:
        if self._desk is not None:
            self._desk.tell(words, tone)

    @Slot(QScreen)
    def _on_chair_elsewhere(self, _screen: object) -> None:
        self.screens.look()

    @Slot(object)
    def _move_chair(self, screen: ScreenLike | QScreen) -> None:
        move_to(self._chairs, screen)

    def close(self) -> None:
        """The day is closed: the hall sees nothing of it any more."""
        self._desk = None
        self.show.close()
        self.window.deleteLater()
        if self._mini is not None:
            self._mini.close()
            self._mini.deleteLater()
