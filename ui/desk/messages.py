"""What the window says in the strip under a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """A button in a message: its words, and what it does."""

    words: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """A line the window shows under the page, without taking the keys away from where the chair types.

    tone: plain, ok, warn or danger; said in the words too. deeds: its buttons. asks: it waits for an answer ("Laat zo"
    is added, and the first button gets the keys) instead of making way by itself.
    """

    words: str
    tone: str = "plain"
    deeds: tuple[Deed, ...] = ()
    asks: bool = False
