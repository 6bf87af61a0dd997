"""Keys that a panel took for a while, and whom they go back to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class BorrowedKeys:
    """Remembers where the chair was typing when a panel came, so that it is as if it had never been there."""

    def __init__(self, panel: QWidget) -> None:
        self._panel = panel
        self._owner: QWidget | None = None

    def borrow(self) -> None:
        """Note who has the keys now. Asked again while the panel has them, the first owner stays."""
        owner = self._panel.window().focusWidget()
        if owner is not None and not self._within(owner):
            self._owner = owner

    def give_back(self) -> None:
        """Give the keys back, if the panel still has them. To be called before the panel hides."""
        owner, self._owner = self._owner, None
        holder = self._panel.window().focusWidget()
        if holder is None or not self._within(holder):
            return
        if owner is not None and isValid(owner) and owner.isVisible():
            owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _within(self, widget: QWidget) -> bool:
        return widget is self._panel or self._panel.isAncestorOf(widget)
