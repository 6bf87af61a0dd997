"""Words that print by themselves unless somebody writes others, or wants none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import column, label, row

WriteOwn = Callable[[str | None, str | None], Pending[Any]]
"""Puts words into the day: None = what prints by itself, "" = nothing."""


class OwnWords(QWidget):
    """A line that shows what prints by itself until something is typed, and a box for printing nothing."""

    def __init__(self, desk: Desk, heading: str, name: str) -> None:
        """heading: the words above it. name: what a screen reader calls it."""
        super().__init__()
        self._opened = desk.opened
        self._write: WriteOwn | None = None
        self.field = LineField(desk, name)
        nothing = QCoreApplication.translate("Hall", "Print nothing")
        self.nothing = QCheckBox(nothing)
        self.nothing.setAccessibleName(f"{name}: {nothing}")
        self.nothing.clicked.connect(self._choose)
        above = row(label(heading, "over", of=self.field), None, self.nothing)
        self.setLayout(column(above, self.field, gap=4))

    def bind(self, spot: Spot, words: str | None, by_itself: str, write: WriteOwn) -> None:
        """Show the words of a record. by_itself: what prints where it has none of its own."""
        self._write = write
        off = words is not None and is_blank(words)
        self.field.setPlaceholderText(QCoreApplication.translate("Hall", "nothing") if off else by_itself)
        self.field.bind(spot, "" if off else words or "", partial(self._write_words, write))
        self.field.setEnabled(not off)
        self.nothing.setChecked(off)

    @staticmethod
    def _write_words(write: WriteOwn, words: str, within: str | None) -> Pending[Any]:
        return write(None if is_blank(words) else words, within)

    @Slot(bool)
    def _choose(self, off: bool) -> None:
        if self._write is not None:
            self.field.typing.finish()
            self._opened.watch(self._write("" if off else None, None))
