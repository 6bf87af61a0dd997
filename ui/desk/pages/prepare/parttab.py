"""A tab of the preparation, with how much there is to do behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from ui.desk.theme.look import current
from ui.desk.widgets.parts import Button, label, row

AROUND_PX = 12
"""Left and right of what stands in a tab."""


class PartTab(Button):
    """The name of a part, and after it in quieter words what is left to do there."""

    def __init__(self, words: str, icon: str, tip: str, clicked: Callable[[], object]) -> None:
        super().__init__(words)
        look = current()
        self._words = words
        self.setProperty("kind", "tab")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIcon(look.icon(icon, "text2", pad=6))
        self.setIconSize(QSize(look.px(20) + look.px(6), look.px(20)))
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.left = label("", "small")
        self.left.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(None, self.left)
        inside.setContentsMargins(0, 0, AROUND_PX, 0)
        self.setLayout(inside)
        self.left.hide()
        self.clicked.connect(clicked)

    def say_left(self, shown: str, spoken: str) -> None:
        """What is left to do, as it stands in the tab and as it is read aloud; empty = nothing."""
        self.left.setText(shown)
        self.setAccessibleName(", ".join(filter(None, (self._words, spoken))))
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        """With large text what is left gives way to the name; the list beside the parts says it too."""
        room = self.width() - super().sizeHint().width()
        self.left.setVisible(bool(self.left.text()) and room >= self.left.sizeHint().width())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for both."""
        hint = super().sizeHint()
        if self.left.text():
            hint.setWidth(hint.width() + self.left.sizeHint().width() + AROUND_PX)
        return hint

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The name alone."""
        return super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width has room for more or less."""
        super().resizeEvent(event)
        self._fit()
