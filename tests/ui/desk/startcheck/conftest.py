"""The start check on a desk, with a computer that notes what is tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.pages.startcheck.page import StartCheck
from ui.power import Battery


@dataclass
class NotingComputer:
    """What was tried, in order, and the battery it has."""

    full: Battery | None = None
    tried: list[str] = field(default_factory=list)

    def try_projector(self) -> None:
        self.tried.append("image")

    def end_projector(self) -> None:
        self.tried.append("no image")

    def strike_gong(self) -> None:
        self.tried.append("gong")

    def battery(self) -> Battery | None:
        return self.full


@pytest.fixture
def computer() -> NotingComputer:
    return NotingComputer(Battery(76, charging=True))


@pytest.fixture
def on_check(qtbot: QtBot, computer: NotingComputer) -> Callable[..., StartCheck]:
    """The page on a desk, in sight, following the day as the stage would have it do."""

    def shown(desk: Desk, system: str = "linux") -> StartCheck:
        page = StartCheck(desk, computer, system)
        qtbot.addWidget(page)
        desk.opened.changed.connect(page.refresh)
        page.refresh(frozenset(Kind))
        page.resize(868, 582)
        page.show()
        page.reach(None)
        return page

    return shown
