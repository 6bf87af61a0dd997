"""A box to check whose words go on to a next line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.desk.widgets.wrapping import Wrapping


class Check(QCheckBox):
    """Qt's own keeps its words on one line, and makes a page as wide as they are with large text."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words = words
        self.setAccessibleName(words)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # it may be narrower than it would like
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._size_of(self._lines(width)).height()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._size_of([self._words])

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as its longest word, and one line high."""
        widest = max(self._words.split() or [""], key=self.fontMetrics().horizontalAdvance)
        return self._size_of([widest])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the words where they do not fit."""
        super().resizeEvent(event)
        broken = "\n".join(self._lines(event.size().width())).replace("&", "&&")
        if broken != self.text():
            self.setText(broken)

    def _lines(self, width: int) -> list[str]:
        if width >= self._size_of([self._words]).width():
            return [self._words]
        return Wrapping(self.font()).lines(self._words, width - self._beside())

    def _beside(self) -> int:
        """What the box and the room around it take."""
        return self._size_of([""]).width()

    def _size_of(self, lines: list[str]) -> QSize:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        text = QSize(max(metrics.horizontalAdvance(line) for line in lines), metrics.lineSpacing() * max(len(lines), 1))
        option.text = "\n".join(lines)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_CheckBox, option, text, self)
