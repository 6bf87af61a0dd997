"""The projector's part of the chair's window, with a beamer on a cable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from facilitator.domain.clock import clock_at
from facilitator.domain.language import Language
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk
from tests.factories import fill
from tests.ui.projector.conftest import at, go, morning
from tests.ui.projector.screens import BEAMER, LAPTOP, Cables, FakeScreen
from ui.desk.desk import Desk
from ui.desk.opened import OpenDay
from ui.desk.opening import open_at
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.jobs import Jobs
from ui.projector.screens import Screens
from ui.projector.show import Show
from ui.projector.window import ProjectorWindow

SMALL_BEAMER = FakeScreen("HDMI-1", BEAMER.place.adjusted(0, 0, -1280, -720))


@dataclass
class Lectern:
    """Where the chair stands: the desk, the show, and the cables."""

    desk: Desk
    show: Show
    cables: Cables
    qtbot: QtBot

    def look(self, seconds: float = 60) -> None:
        """As the clock of the window does."""
        now, day = at(seconds), self.desk.opened.day
        self.show.tick(clock_at(day.programme, day.steps, now), now)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.opened.at_rest)
        self.look()

    def plug(self, *screens: FakeScreen) -> None:
        self.cables.plugged = list(screens)
        self.show.screens.look()

    @property
    def asked(self):
        return self.desk.opened.day.projector


@pytest.fixture(autouse=True)
def no_popups(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offscreen, a popup takes the keys from its window for good. Menus are read."""
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)


@pytest.fixture
def lectern_of(tmp_path: Path, monkeypatch, dialogs, qtbot, qapp) -> Iterator[Callable[..., Lectern]]:
    """The morning of the projector's tests, one minute after ten; round 1 is under way."""
    put_on(qapp, Look(Theme.LIGHT))
    wait_for_no_disk(monkeypatch)
    made: list[Lectern] = []

    def set_up(*plugged: FakeScreen) -> Lectern:
        path = tmp_path / "morning.tafelronde"
        EventFile.create(path, lambda tx: fill(morning(go("r1", 0)), tx))
        desk = Desk(OpenDay(open_at(path), now=lambda: at(60)), Jobs(), dialogs, Language.EN)
        cables = Cables(list(plugged))
        screens = Screens(cables.where_the_chair_is, None, cables.listed)
        lectern = Lectern(desk, Show(desk.opened, screens, ProjectorWindow("Beamer"), lambda: True), cables, qtbot)
        lectern.settle()
        made.append(lectern)
        return lectern

    yield set_up
    for lectern in made:
        lectern.settle()
        lectern.show.close()
        lectern.desk.jobs.close()
        lectern.desk.opened.close()


@pytest.fixture
def lectern(lectern_of) -> Lectern:
    return lectern_of(LAPTOP, SMALL_BEAMER)
