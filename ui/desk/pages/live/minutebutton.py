"""A button that gives some minutes or takes them, and says beforehand what becomes of the end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QWidget

from ui.desk.widgets.parts import Button


class MinuteButton(Button):
    """Says when somebody looks at it: the mouse is on it, or the keys are."""

    pressed_for = Signal(int)
    """So many minutes are given; below nothing, taken."""
    looked_at = Signal()
    """Somebody began to look at it, or does not any more."""

    def __init__(self, minutes: int, name: str, keys: str = "", parent: QWidget | None = None) -> None:
        """keys: what else presses it, as it is shown; "" for none."""
        super().__init__(f"+{minutes}" if minutes > 0 else f"−{-minutes}", parent)
        self.minutes = minutes
        self._hint = f"{name} ({keys})" if keys else name
        self._hovered = False
        self.setAccessibleName(name)
        self.setToolTip(self._hint)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys on GO
        self.clicked.connect(self._tell)

    @property
    def is_looked_at(self) -> bool:
        """Whether the mouse is on it, or the keys are."""
        return self.isEnabled() and self.isVisible() and (self._hovered or self.hasFocus())

    @property
    def is_pointed_at(self) -> bool:
        """Whether the mouse is on it."""
        return self._hovered

    def say_end(self, words: str) -> None:
        """What it would make of the end: in the tooltip, and for who does not see it."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            self.setToolTip(f"{self._hint}\n{words}" if words else self._hint)

    @Slot()
    def _tell(self) -> None:
        self.pressed_for.emit(self.minutes)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """The mouse comes."""
        super().enterEvent(event)
        self._hovered = True
        self.looked_at.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse goes."""
        super().leaveEvent(event)
        self._hovered = False
        self.looked_at.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keys come."""
        super().focusInEvent(event)
        self.looked_at.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keys go."""
        super().focusOutEvent(event)
        self.looked_at.emit()
