"""The hosts that are not there, a line each, with a field in place for another one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desk.desk import Desk
from ui.desk.pages.hosting.field import OtherHost
from ui.desk.pages.hosting.views import MissingHost
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, column, label, row, tab_in_order

MOST_LINES = 3


class MissingHosts(QWidget):
    """As many lines as fit, the most urgent first; the others are counted. Nothing at all when everybody is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shown: tuple[MissingHost, ...] = ()
        self.lines = [MissingLine() for _ in range(MOST_LINES)]
        self.more = label("", "muted")
        self.other = OtherHost(desk)
        self.other.closed.connect(self._show_lines)
        self._column: QVBoxLayout = column(*self.lines, self.more, gap=6)
        self._column.addWidget(self.other)
        self.setLayout(self._column)
        for number, one in enumerate(self.lines):
            one.change.clicked.connect(partial(self._open, number))
        self.hide()

    def show_missing(self, missing: Sequence[MissingHost]) -> None:
        """Show these, the most urgent first. The field goes with the line it was opened for."""
        self._shown = tuple(missing)
        if not self.other.isHidden() and self._asked() is None:
            self.other.put_away()
        self._show_lines()

    def _asked(self) -> int | None:
        """The line the field was opened for, as it is now."""
        meant = (self.other.table, self.other.instead_of)
        lines = [(one.table, one.person) for one in self._shown[:MOST_LINES]]
        return lines.index(meant) if meant in lines else None

    @Slot()
    def _show_lines(self) -> None:
        asked = None if self.other.isHidden() else self._asked()
        for number, made in enumerate(self.lines):
            there = number < len(self._shown)
            made.setVisible(there)
            if there:
                made.show_missing(self._shown[number])
                made.change.setVisible(number != asked)
        rest = len(self._shown) - MOST_LINES
        self.more.setText(self.tr("%n more host(s) not here.", "", rest) if rest > 0 else "")
        self.more.setVisible(rest > 0)
        if asked is not None:
            self._put_field_behind(asked)
        self.setVisible(bool(self._shown))

    def _put_field_behind(self, number: int) -> None:
        wanted = self._column.indexOf(self.lines[number]) + 1
        if self._column.indexOf(self.other) != wanted:
            self._column.removeWidget(self.other)
            self._column.insertWidget(self._column.indexOf(self.lines[number]) + 1, self.other)
            field = (self.other.who, self.other.stays, self.other.shut)
            tab_in_order(*self.lines[: number + 1], *field, *self.lines[number + 1 :])

    @Slot()
    def _open(self, number: int) -> None:
        if number < len(self._shown):
            one = self._shown[number]
            self._put_field_behind(number)
            self.other.ask(one.table, one.person)
            self._show_lines()


class MissingLine(QWidget):
    """One host who is not there."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self.words = Elided()
        self.change = button(self.tr("Another host…"), kind="quiet")
        whole = row(self._icon, self.words, self.change, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_missing(self, one: MissingHost) -> None:
        """Show who is not there, and at which table."""
        absent = self.tr("Host of table {n} is not there: {name}")
        expected = self.tr("Host of table {n} is not here yet: {name}")
        self.words.say((absent if one.absent else expected).format(n=one.number, name=one.name))
        icon, colour = ("circle-alert", "warn") if one.absent else ("hourglass", "text2")
        self._icon.setPixmap(current().pixmap(icon, colour, 16))
        name = self.tr("Another host for table {n}, instead of {name}").format(n=one.number, name=one.name)
        self.change.setAccessibleName(name)
