"""Short lines under each other, each with a button that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desk.widgets.parts import button, column, label, row


class RemovableRows(QWidget):
    """What is listed here goes with a press."""

    removed = Signal(str)
    """Take away the line with this key."""
    laid_out = Signal()
    """There are other lines now: Tab has come to know them last."""

    def __init__(self, icon: str = "x", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.buttons: dict[str, QPushButton] = {}
        self._lines: list[QWidget] = []
        self._inside = column(gap=2)
        self.setLayout(self._inside)
        self.hide()

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these: a key, the words, and what the button does with it."""
        if tuple(rows) == self._shown:
            return
        had_the_keys = any(one.hasFocus() for one in self.buttons.values())
        self._shown = tuple(rows)
        for line in self._lines:
            self._inside.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self.buttons = [], {}
        for key, words, deed in rows:
            self._add(key, words, deed)
        self.setVisible(bool(rows))
        self.laid_out.emit()
        if had_the_keys and self.buttons:
            next(iter(self.buttons.values())).setFocus()

    def _add(self, key: str, words: str, deed: str) -> None:
        name = f"{words}: {deed}"
        press = button("", partial(self.removed.emit, key), icon=self._icon, kind="icon", name=name, tip=deed)
        line = QWidget()
        inside = row(label(words, wrap=True), press)
        inside.setStretch(0, 1)
        line.setLayout(inside)
        self.buttons[key] = press
        self._lines.append(line)
        self._inside.addWidget(line)

    def words(self) -> list[str]:
        """What is listed."""
        return [words for _key, words, _deed in self._shown]
