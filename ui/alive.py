"""Whether somebody still waits for news: pages are built anew while acts and jobs go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def somebody_is_there(callback: Callable[..., Any]) -> bool:
    """Whether the widget that a callback belongs to still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
