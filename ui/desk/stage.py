"""What every stage of the window is: a page over the open day."""

from __future__ import annotations

from collections.abc import Set
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.projector import Shows
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.places import StageName


class Stage(QWidget):
    """A stage. It is built when the chair first goes there, and kept.

    The window calls `refresh` when the day is different and the stage is in sight, and again when it comes in sight
    after something changed meanwhile. A stage reads `desk.opened.day`, and changes nothing but through its services.
    Another language, theme or text size builds it anew: it says its words once.
    """

    name: ClassVar[StageName]
    led = Signal()
    """The chair leads the hall somewhere else: `leads` is different."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.opened = desk.opened

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. kinds: of the records that may be different."""
        raise NotImplementedError

    @property
    def has_go(self) -> bool:
        """Whether the large GO is in sight in it now."""
        return False

    def leads(self) -> tuple[Shows, str | None]:
        """What the hall may follow in this stage: what to show, and of what (see `Shows`)."""
        return Shows.DAY, None

    def turn(self, by: int) -> bool:
        """The clicker: 1 = on, -1 = back. Whether the stage had somewhere to go; else GO is pressed for it."""
        return False

    def build_first(self) -> bool:
        """Take a step towards what is in sight first, before the day is shown in it. Whether there was anything left.

        For a stage whose first page is long to build in one go.
        """
        return False

    def build_more(self) -> bool:
        """Build a little of what is not in sight yet. Whether there was anything left to build."""
        return False

    def reach(self, spot: Spot | None) -> None:
        """Bring a field in sight and give it the keys; what is not there any more is not an error.

        None: give the keys to where work begins.
        """
        raise NotImplementedError

    def spot(self) -> Spot | None:
        """Where the chair is now, so that they can be brought back."""
        raise NotImplementedError
