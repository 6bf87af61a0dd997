"""What is still to come today, with the times as they come out now."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, column, label

MOST = 12
LINE_PX, NOTES_LINE_PX = 24, 18


@dataclass(frozen=True, slots=True)
class Line:
    """One item that is to come. at: when it begins, None = nobody can tell. skipped: it will not be held."""

    key: str
    title: str
    at: datetime.datetime | None
    skipped: bool = False


class _Notes(QLabel):
    """Two lines at most. It does not ask for height by its width: the page around it would grow and scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(current().px(2 * NOTES_LINE_PX))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """See above."""
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(current().px(80), current().px(NOTES_LINE_PX))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(current().px(200), current().px(2 * NOTES_LINE_PX))


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
        self._list = column(gap=0)
        whole = column(self.heading, self.notes, self.nothing, self._list, None, gap=4)
        whole.setContentsMargins(16, 10, 16, 10)
        self.setLayout(whole)
        self._keep_room()

    def show_lines(self, lines: Sequence[Line], notes: str) -> None:
        """Show what is to come. notes: the chair's own words at what is under way; "" for none."""
        self.notes.setText(notes)
        self.notes.setToolTip(notes)
        self.notes.setVisible(bool(notes))
        self._keep_room()
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._show()

    def _keep_room(self) -> None:
        """For the heading, the notes and one line at least."""
        notes = 2 * NOTES_LINE_PX + 4 if self.notes.text() else 0
        self.setMinimumHeight(current().px(LINE_PX + notes + 52))

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
        room = self.contentsRect().height() - self._list.geometry().top() - current().px(8)
        fits = max(1, room // current().px(LINE_PX))
        for number, view in enumerate(self._views):
            view.setVisible(number < len(self._lines) and number < fits)

    def _time(self, at: datetime.datetime) -> str:
        return self._locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
