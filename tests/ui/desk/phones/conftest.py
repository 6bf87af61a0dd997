"""A chair at the panel of the phones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.ui.desk.phones.chairs import Chair
from ui.desk.desk import Desk


@pytest.fixture
def chair(desk: Desk, qtbot: Any) -> Iterator[Chair]:
    """The page is off; turned on it stands on loopback alone."""
    made = Chair(desk, qtbot)
    yield made
    made.leave()
