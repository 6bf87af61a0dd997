"""Screens that are plugged in and out without a cable."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect


@dataclass(eq=False)
class FakeScreen:
    """A screen with a name, at a place."""

    called: str
    place: QRect

    def name(self) -> str:
        return self.called

    def geometry(self) -> QRect:
        return self.place


LAPTOP = FakeScreen("eDP-1", QRect(0, 0, 1440, 900))
BEAMER = FakeScreen("HDMI-1", QRect(1440, 0, 1920, 1080))
THIRD = FakeScreen("DP-2", QRect(3360, 0, 1280, 720))


@dataclass
class Cables:
    """The screens that are plugged in, and the one the chair's window is on."""

    plugged: list[FakeScreen] = field(default_factory=lambda: [BEAMER, LAPTOP])
    chairs: FakeScreen | None = LAPTOP

    def listed(self) -> list[FakeScreen]:
        return self.plugged

    def where_the_chair_is(self) -> FakeScreen | None:
        return self.chairs
