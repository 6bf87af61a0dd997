"""What every part of the preparation is: a page of its own below the row of tabs."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.widgets.parts import column, label


class Part(QWidget):
    """A part of the preparation: the day, the programme, the hall, the people.

    The stage builds it when it is first needed and keeps it. As with a stage, `refresh` shows the day as it is now,
    and nothing is changed but through the services.
    """

    leading = Signal(bool)
    """The part has a main deed of its own in sight (a paste panel), or has not any more: the stage has none then."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.opened = desk.opened

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. kinds: of the records that may be different."""
        raise NotImplementedError

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field in sight and give it the keys. False: the field is not found in this part.

        None: give the keys to where the work of this part begins, and answer True. A record of a kind that belongs
        here but is not there any more counts as None.
        """
        raise NotImplementedError

    def spot(self) -> Spot | None:
        """Where the chair is now in this part, so that they can be brought back."""
        raise NotImplementedError


def labelled(words: str, field: QWidget, *, wrap: bool = False) -> QVBoxLayout:
    """A field under the words that say what it is for. wrap: they may take more than one line."""
    return column(label(words, "over", of=field, wrap=wrap), field, gap=4)
