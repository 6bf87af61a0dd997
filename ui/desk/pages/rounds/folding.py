"""Two parts of a page that stand beside each other where there is room, and under each other where there is not."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


class Folding(QWidget):
    """Begins beside each other; `fold` puts them under each other or back. stretch: how they share the room."""

    def __init__(
        self, first: QWidget | QLayout, second: QWidget | QLayout, gap: int = 8, stretch: tuple[int, int] = (1, 0)
    ) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self.setLayout(self._layout)
        for part in (first, second):
            if isinstance(part, QLayout):
                self._layout.addLayout(part)
            else:
                self._layout.addWidget(part)
        for place, share in enumerate(stretch):
            self._layout.setStretch(place, share)

    def fold(self, narrow: bool) -> None:
        """Under each other when there is little room."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() is not direction:
            self._layout.setDirection(direction)
