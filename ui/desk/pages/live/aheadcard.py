"""What is still to come today, with the times as they come out now."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from facilitator.domain.clock import course, to_the_minute
from facilitator.domain.drift import expected_from
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.steps import Moment, Step
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, column, label, row

MOST = 12
LINE_PX, NOTES_LINE_PX = 24, 18
SHORT, MOST_NOTES = 2, 8
"""So many lines of notes stand there, and so many at most when all are asked for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One item that is to come. at: when it begins, None = nobody can tell. skipped: it will not be held."""

    key: str
    title: str
    at: datetime.datetime | None
    skipped: bool = False


def lines_ahead(
    programme: Sequence[ProgrammeItem], steps: Iterable[Step], now: Moment, starts: datetime.time | None
) -> tuple[Line, ...]:
    """What stands behind what is under way, with its times to the minute; nothing once the day is over.

    Seconds are not shown: without them the lines stay the same for a minute. starts: when the day was to begin.
    """
    so_far = course(steps, now)
    if so_far.over:
        return ()
    begins = {one.item.id: one.begins for one in expected_from(programme, so_far, now, starts)}
    places: list[str] = [item.id for item in programme]
    current_item = so_far.under_way
    first = places.index(current_item.item) + 1 if current_item is not None and current_item.item in places else 0
    return tuple(
        Line(item.id, item_name(item), at and to_the_minute(at), item.id in so_far.skipped)
        for item, at in ((item, begins.get(item.id)) for item in programme[first:])
    )


class _Notes(QLabel):
    """Two lines, the second with an ellipsis where there are more; or all of them when asked for.

    It does not ask for height by its width: the page around it would grow and scroll.
    """

    cut_changed = Signal()
    """Whether there is more than it shows is different."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(current().px(2 * NOTES_LINE_PX))
        self._words = ""
        self._lines: list[str] = []
        self.whole = False

    def words(self) -> str:
        """All of the words, shown or not."""
        return self._words

    def say(self, words: str) -> None:
        """Show these words."""
        if words != self._words:
            self._words = words
            self.setToolTip(words)
            self.setAccessibleName(words)
            self._fit()

    def show_all(self, whole: bool) -> None:
        """Show all lines, as far as there is room, or two."""
        self.whole = whole
        self._fit()

    @property
    def is_cut(self) -> bool:
        """Whether there are more than two lines."""
        return len(self._lines) > SHORT

    @property
    def high_px(self) -> int:
        """How high it is, at 100 % text."""
        return NOTES_LINE_PX * min(len(self._lines), MOST_NOTES) if self.whole else NOTES_LINE_PX * SHORT

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other words fit in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        was_cut, self._lines = self.is_cut, _wrapped(self._words, self.font(), max(1, self.width()))
        shown = MOST_NOTES if self.whole else SHORT
        told = self._lines[:shown]
        if len(self._lines) > shown:
            told[-1] = self.fontMetrics().elidedText(
                f"{told[-1].rstrip()} …", Qt.TextElideMode.ElideRight, max(1, self.width())
            )
        self.setText("\n".join(told))
        self.setFixedHeight(current().px(self.high_px))
        if was_cut != self.is_cut:
            self.cut_changed.emit()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """See above."""
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(current().px(80), current().px(NOTES_LINE_PX))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(current().px(200), current().px(2 * NOTES_LINE_PX))


def _wrapped(words: str, font: QFont, width: int) -> list[str]:
    """The lines of a text in a width, in pixels."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (one := layout.createLine()).isValid():
            one.setLineWidth(width)
            lines.append(paragraph[one.textStart() : one.textStart() + one.textLength()])
        layout.endLayout()
        if not paragraph:
            lines.append("")
    return lines if words else []


class _LineView(QWidget):
    """When and what; and for what is left out, a way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at, self.title = QLabel(), Elided("", "small")
        self.at.setProperty("role", "small")
        self.at.setFixedWidth(current().px(46))
        self.keep = button("", kind="link")
        inside = QHBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.at)
        inside.addWidget(self.title, 1)
        inside.addWidget(self.keep)
        self.setLayout(inside)
        self.setFixedHeight(current().px(LINE_PX))


class AheadCard(QFrame):
    """As many of the next items as there is room for."""

    keep_asked = Signal(str)
    """An item that was left out is to be held after all (key)."""

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._lines: tuple[Line, ...] = ()
        self._views: list[_LineView] = []
        self.setProperty("card", "true")
        self.heading = label(self.tr("Later today"), "over")
        self.nothing = label(self.tr("Nothing after this."), "small")
        self.notes = _Notes()
        self.notes.hide()
        self.notes.cut_changed.connect(self._fit_more)
        self.more = button("", self._show_more_or_less, kind="link")
        self._list = column(gap=0)
        whole = column(row(self.heading, None, self.more), self.notes, self.nothing, self._list, None, gap=4)
        whole.setContentsMargins(16, 10, 16, 10)
        self.setLayout(whole)
        self._keep_room()
        self._fit_more()

    def show_lines(self, lines: Sequence[Line], notes: str) -> None:
        """Show what is to come. notes: the chair's own words at what is under way; "" for none."""
        if notes != self.notes.words():
            self.notes.whole = False  # those of another item
        self.notes.say(notes)
        self.notes.setVisible(bool(notes))
        self._fit_more()
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._show()

    def _keep_room(self) -> None:
        """For the heading, the notes and one line at least."""
        notes = SHORT * NOTES_LINE_PX + 4 if self.notes.words() else 0
        self.setMinimumHeight(current().px(LINE_PX + notes + 52))

    @Slot()
    def _show_more_or_less(self) -> None:
        self.notes.show_all(not self.notes.whole)
        self._fit_more()
        self._fit()

    @Slot()
    def _fit_more(self) -> None:
        """A way to the rest of the notes, where they are longer than two lines."""
        self._keep_room()
        self.more.setVisible(bool(self.notes.words()) and self.notes.is_cut)
        self.more.setText(self.tr("Less") if self.notes.whole else self.tr("More"))
        self.more.setAccessibleName(self.tr("Less of my notes") if self.notes.whole else self.tr("All of my notes"))

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is to come, in sight or not."""
        return self._lines

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More room shows more lines."""
        super().resizeEvent(event)
        self._fit()

    def _show(self) -> None:
        while len(self._views) < min(len(self._lines), MOST):
            view = _LineView(self)
            self._views.append(view)
            self._list.addWidget(view)
        for view, line in zip(self._views, self._lines, strict=False):
            self._show_line(view, line)
        self.nothing.setVisible(not self._lines)
        self._fit()

    def _show_line(self, view: _LineView, line: Line) -> None:
        view.at.setText("" if line.skipped or line.at is None else self._time(line.at))
        view.title.say(self.tr("{item}: left out").format(item=line.title) if line.skipped else line.title)
        view.keep.setVisible(line.skipped)
        if line.skipped:
            self._renew(view, line)

    def _renew(self, view: _LineView, line: Line) -> None:
        """The button knows its own line: another line gets another button."""
        old: QPushButton = view.keep
        view.keep = button(
            self.tr("Hold it after all"),
            partial(self.keep_asked.emit, line.key),
            kind="link",
            name=self.tr("Hold {item} after all").format(item=line.title),
        )
        layout = view.layout()
        assert layout is not None
        layout.replaceWidget(old, view.keep)
        old.hide()
        old.deleteLater()

    def _fit(self) -> None:
        """What does not fit is not shown by half."""
        above = self.heading.height() + current().px(10 + 4)
        if self.notes.words():
            above += current().px(self.notes.high_px + 4)
        room = self.contentsRect().height() - above - current().px(8)
        fits = max(0 if self.notes.whole else 1, room // current().px(LINE_PX))
        for number, view in enumerate(self._views):
            view.setVisible(number < len(self._lines) and number < fits)

    def _time(self, at: datetime.datetime) -> str:
        return self._locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
