"""A point in the chair's words, with what the table wrote beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from facilitator.domain.conversations import Takeaway
from facilitator.domain.identity import TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.views import sources_of, table_number
from ui.desk.theme.look import current
from ui.desk.widgets.fields import LineField, TextField
from ui.desk.widgets.parts import at_once, button, card, column, label, row, scrolling

LINES_IN_SIGHT = 5
"""Of what the table wrote: whole lines, the rest by scrolling."""


class Wording(QWidget):
    """Edits one point in place. Enter or Escape goes back to the list; what was typed is in the day by then."""

    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self.key = ""
        self._build()

    def _build(self) -> None:
        self.words = TextField(self._desk, self.tr("Wording of this point"), lines=3, most_lines=6, enter_ends=True)
        self.words.entered.connect(self.finished)
        self.cue = LineField(self._desk, self.tr("Word in front"), self.tr("For example: Needed"))
        self.cue.setMaximumWidth(current().px(220))
        self.raw = label("", wrap=True)
        self.raw.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.raw.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.raw.setAccessibleName(self.tr("As the table wrote it"))
        raw = scrolling(self.raw)
        raw.setFixedHeight(LINES_IN_SIGHT * QFontMetrics(current().font(15)).lineSpacing())
        mine = column(label(self.tr("Wording"), "over", of=self.words), self.words, None, gap=4)
        theirs = column(label(self.tr("As the table wrote it"), "over"), raw, None, gap=4)
        both = row(mine, theirs, gap=20)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        self.back = button(self.tr("Back to the table’s words"), self._go_back, icon="undo-2", kind="quiet")
        done = button(self.tr("Done"), self.finished.emit, tip=self.tr("Done (Enter or Esc)"))
        below = row(label(self.tr("Word in front"), "muted", of=self.cue), self.cue, None, self.back, done)
        self.setLayout(column(card(column(both, below, gap=12)), gap=0))
        at_once(self, "Esc", self.finished.emit)

    def show_point(self, key: str) -> None:
        """Edit this point; is it gone, there is nothing to edit."""
        self.key = key
        takeaway = self._opened.day.takeaway.get(TakeawayId(key))
        if takeaway is None:
            self.words.bind(None, "", None)
            self.cue.bind(None, "", None)
            return
        self.words.bind(Spot(Kind.TAKEAWAY, key, "text"), takeaway.wording, partial(self._reword, key))
        self.cue.bind(Spot(Kind.TAKEAWAY, key, "cue"), takeaway.cue, partial(self._write_cue, key))
        self.raw.setText(self._as_written(takeaway))
        self.back.setEnabled(takeaway.edited is not None)

    def _as_written(self, takeaway: Takeaway) -> str:
        sources = [self._source(source) for source in sources_of(self._opened.day, takeaway.id)]
        if not sources:
            return takeaway.text
        return "\n\n".join((takeaway.text, self.tr("Merged with:"), *sources))

    def _source(self, source: Takeaway) -> str:
        number = table_number(self._opened.day, source.conversation)
        table = self.tr("No table") if number is None else self.tr("Table {n}").format(n=number)
        return f"{table}: {source.wording}"

    def _reword(self, key: str, words: str, within: str | None) -> Pending[Takeaway]:
        return self._opened.takeaways.reword(key, words, within=within)

    def _write_cue(self, key: str, words: str, within: str | None) -> Pending[Takeaway]:
        return self._opened.takeaways.change(key, within=within, cue=words)

    @Slot()
    def _go_back(self) -> None:
        """What was typed goes into the day first, so that undo brings it back."""
        self.words.typing.left()
        self._opened.watch(self._opened.takeaways.reword(self.key, None))
        self.words.setFocus()
