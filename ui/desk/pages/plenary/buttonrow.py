"""A row of buttons that gives way in a narrow place: first its icons go, then the words of what is not chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.parts import row


class ButtonRow(QWidget):
    """Buttons from the left, and one at the right end if there is one. Their tooltips say what they are in full."""

    def __init__(
        self,
        buttons: Sequence[QPushButton],
        last: QPushButton | None = None,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """keys: a letter for each of the buttons, shown beside the icon when the words had to go."""
        super().__init__(parent)
        self._keys = [*keys.ljust(len(buttons)), ""]
        self._buttons = [*buttons, *([last] if last else [])]
        self._icons = [made.icon() for made in self._buttons]
        self._words = [made.text() for made in self._buttons]
        self._gap = current().px(2)
        self.setLayout(row(*buttons, None, *([last] if last else []), gap=self._gap))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for made in self._buttons:
            made.toggled.connect(self.fit)

    def call(self, made: QPushButton, words: str) -> None:
        """Give a button other words."""
        place = self._buttons.index(made)
        if self._words[place] != words:
            self._words[place] = words
            self.fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No wider than its icons, with the words of one."""
        return QSize(len(self._buttons) * current().px(48) + current().px(72), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other words fit in another width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as much of the buttons as there is room for."""
        for icons, words in ((True, True), (False, True), (True, False)):
            self._show(icons=icons, words=words)
            if self._needed() <= self.width():
                return

    def _show(self, *, icons: bool, words: bool) -> None:
        for made, icon, said, key in zip(self._buttons, self._icons, self._words, self._keys, strict=False):
            made.setIcon(icon if icons else QIcon())
            made.setText(said if words or made.isChecked() else key.strip())

    def _needed(self) -> int:
        return sum(made.sizeHint().width() + self._gap for made in self._buttons if not made.isHidden())
