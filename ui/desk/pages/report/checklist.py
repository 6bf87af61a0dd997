"""What is worth knowing about the report before it is handed out: a sentence each, and a way there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from exports.model import Notice
from facilitator.domain.day import Day
from ui.desk.desk import Desk
from ui.desk.pages.report.checks import place_for
from ui.desk.places import Place
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, line, row, scrolling
from ui.words import notice_sentence


class CheckList(QWidget):
    """The notices of the last report that was drawn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[tuple[str, Place | None], ...] = ()
        self._page = QWidget()
        self._column = column(gap=8)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._page.setLayout(self._column)
        self.area = scrolling(self._page)
        self.setLayout(column(self.area, gap=0))
        self.all_ready = label(self.tr("Everything is ready."), "muted")
        self._column.addWidget(self.all_ready)
        self._column.addStretch(1)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._shown)

    def sentences(self) -> list[str]:
        """What they say."""
        return [words for words, _place in self._shown]

    def show_notices(self, day: Day, notices: tuple[Notice, ...]) -> None:
        """Show these. Lines that stay the same are kept, with the focus in them."""
        wanted = tuple((notice_sentence(one, self._desk.language), place_for(day, one)) for one in notices)
        if wanted == self._shown:
            return
        self._shown = wanted
        while self._column.count() > 2:
            if (item := self._column.takeAt(1)) is not None and (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.all_ready.setVisible(not wanted)
        for number, (words, place) in enumerate(wanted):
            self._column.insertWidget(number + 1, self._line(words, place))

    def _line(self, words: str, place: Place | None) -> QWidget:
        made = QWidget()
        mark = QLabel()
        mark.setPixmap(current().pixmap("triangle-alert", "warn", 20))
        sentence = row(mark, label(words, wrap=True), gap=12)
        sentence.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        sentence.setStretch(1, 1)
        parts = column(sentence, gap=4)
        if place is not None:
            there = self.tr("Go there")
            go = button(there, partial(self._desk.go, place), kind="link", name=f"{there}: {words}")
            parts.addLayout(row(current().px(32), go, None, gap=0))
        parts.addWidget(line())
        made.setLayout(parts)
        return made
