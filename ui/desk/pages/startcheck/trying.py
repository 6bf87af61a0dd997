"""What the computer can do to try itself. The app gives the start check something that does it."""

from __future__ import annotations

from typing import Protocol

from ui.power import Battery


class Trying(Protocol):
    """The parts of the computer that are tried. None of it waits or raises; a person says whether it worked."""

    def try_projector(self) -> None:
        """Show the test image to the hall, on whatever screen the hall would see."""

    def end_projector(self) -> None:
        """Take the test image away. None is shown: nothing happens."""

    def strike_gong(self) -> None:
        """Strike a gong as it will sound during the day."""

    def battery(self) -> Battery | None:
        """The battery as it is now; None where the computer does not tell. Asked by the worker: no Qt in it."""
