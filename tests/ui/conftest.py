"""What every test of the window may rely on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.desk.theme.look import Look, current, put_on
from ui.desk.theme.tokens import Theme

PLAIN = Look(Theme.LIGHT)


@pytest.fixture(scope="module", autouse=True)
def plain_look() -> Iterator[None]:
    """No module leaves its look to the next: the app is one for all of them, and which comes next is chance."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and current() != PLAIN:
        put_on(app, PLAIN)
