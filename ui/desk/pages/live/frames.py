"""What holds the parts of the live page: rows that keep their height, and the place of the tables."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.kinds import Kind
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, row, scrolling

if TYPE_CHECKING:
    from ui.desk.pages.projecting.panel import ProjectorPanel

PANEL_PX = 900


class OwnHeight(QWidget):
    """Has the height it is given. Words that wrap in it would have the page around it grow and scroll."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """See above."""
        return False


class Body(QStackedWidget):
    """The tables, or what stands in their place for a while."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """As above."""
        return False


class InPlaceOfTheTables(QWidget):
    """A panel in the place of the tables, with a way back and Escape."""

    closed = Signal()

    def __init__(self, panel: ProjectorPanel, back: str) -> None:
        super().__init__()
        self._panel = panel
        panel.setMaximumWidth(current().px(PANEL_PX))
        leave = button(back, self.closed.emit, icon="arrow-left", kind="quiet")
        self.setLayout(column(row(leave, None), scrolling(panel), gap=6))

    def begin(self) -> None:
        """Give the keys to where work begins."""
        self._panel.begin()

    def show_now(self) -> None:
        """It follows the projector by itself."""

    def refresh(self, _kinds: Set[Kind]) -> None:
        """As above."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to the tables."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
