"""How well the groups mixed: a figure for each two of them, in per cent of an even mix."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.seating.meetings import NO_GROUP
from ui.desk.pages.meetings.views import EVEN, UNEVEN, MeetingsView
from ui.desk.pages.meetings.words import MeetingWords
from ui.desk.pages.seating.chips import group_pixmap
from ui.desk.pages.seating.shortnames import group_letters
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, chip

MOST_GROUPS = 6
"""More of them than this do not fit beside each other: then the sentences have to do."""

MOST_NAMED = 3
"""Of more groups the letters stand alone: the picture has their names, in the same colours."""


class MixTable(QWidget):
    """Groups by groups."""

    def __init__(self, words: MeetingWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)

    def least_width(self) -> int:
        """So many pixels it takes, also before it was in sight."""
        for part in self.findChildren(QLabel):
            part.show()  # else it takes no room until Qt comes round to it
            part.ensurePolished()
        self._grid.invalidate()
        return self._grid.minimumSize().width()

    def show_mix(self, view: MeetingsView) -> None:
        """Show the shares of this view."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        count = len(view.groups)
        self.setVisible(1 < count <= MOST_GROUPS)
        if not 1 < count <= MOST_GROUPS:
            return
        named = [words for words in view.groups if words]
        letters = [*group_letters(named), *("–" for words in view.groups if not words)]
        for arc in range(count):
            self._grid.addWidget(self._badge(view, arc, letters[arc]), 0, arc + 2, Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(self._badge(view, arc, letters[arc]), arc + 1, 0)
            if count <= MOST_NAMED:
                self._grid.addWidget(Elided(self._words.group(view, arc), "muted"), arc + 1, 1)
            for other in range(count):
                self._grid.addWidget(self._cell(view, arc, other), arc + 1, other + 2, Qt.AlignmentFlag.AlignCenter)

    def _badge(self, view: MeetingsView, arc: int, letter: str) -> QLabel:
        group = view.map.arcs[arc].group
        made = QLabel()
        look = current()
        made.setPixmap(group_pixmap(look, NO_GROUP if group == NO_GROUP else group, letter, self.devicePixelRatioF()))
        made.setAccessibleName(self._words.group(view, arc))
        return made

    def _cell(self, view: MeetingsView, one: int, other: int) -> QLabel:
        share, spoken = view.map.share(one, other), self._words.cell(view, one, other)
        if share is None:
            made = chip("–")
        else:
            off = abs(share - 1)
            made = chip(str(round(share * 100)), "ok" if off <= EVEN else "plain" if off <= UNEVEN else "warn")
        made.setAccessibleName(spoken)
        made.setToolTip(spoken)
        return made
