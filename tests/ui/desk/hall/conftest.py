"""The hall and the people on a desk, as the preparation shows them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.records import Kind
from ui.desk.desk import Desk
from ui.desk.pages.prepare.part import Part

P = TypeVar("P", bound=Part)


@pytest.fixture
def on_part(qtbot: QtBot) -> Callable[[Desk, type[P]], P]:
    """A part on a desk, in sight, that follows the day as the stage would have it do."""

    def shown(desk: Desk, part_class: type[P]) -> P:
        part = part_class(desk)
        qtbot.addWidget(part)
        desk.opened.changed.connect(part.refresh)
        part.refresh(frozenset(Kind))
        part.resize(868, 582)
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        return part

    return shown
