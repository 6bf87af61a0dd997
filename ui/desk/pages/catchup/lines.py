"""What is still to come, before and after a remedy: a line an item, with its new length to set by hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.domain.catchup import Line, least_of, whole_minutes
from facilitator.domain.hall import ProgrammeItem
from ui.desk.pages.catchup.lengthfield import LengthField
from ui.desk.pages.catchup.words import CatchUpWords, clock_time
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, chip, label, set_chip

FIELD_PX, STATE_PX, ROW_PX = 128, 112, 38


class _Row:
    """The widgets of one item."""

    def __init__(self, item: ProgrammeItem, field: LengthField) -> None:
        self.name = Elided(item_name(item), "item")
        self.planned = label("", "muted")
        self.field = field
        self.length = label("", "muted")
        self.state = chip("")
        self.times = label("", "figure")
        for part in (self.planned, self.times):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def parts(self) -> tuple[QWidget, ...]:
        return (self.name, self.planned, self.field, self.length, self.state, self.times)


class LineTable(QWidget):
    """The items still to come under each other. It tells what was set, and shows what came of it."""

    length_set = Signal(str, int)
    """The chair set the length of an item, in minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = CatchUpWords(self)
        self.rows: dict[str, _Row] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(3, current().px(STATE_PX))
        self._build_heads()
        self.setLayout(self._grid)

    def _build_heads(self) -> None:
        words = (self.tr("Item"), self.tr("Planned"), self.tr("New length"), "", self.tr("From – till"))
        for number, one in enumerate(words):
            head = label(one, "over")
            right = Qt.AlignmentFlag.AlignRight if number in (1, len(words) - 1) else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(head, 0, number, right)

    def show_lines(self, lines: Sequence[Line], *, editable: bool) -> bool:
        """Show these; whether they are others than before. editable: whether lengths can be set here."""
        others = [line.item.id for line in lines] != [*self.rows]
        if others:
            self._build_rows(lines)
        for line in lines:
            self._show(self.rows[line.item.id], line, editable)
        return others

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        return tuple(row.field for row in self.rows.values())

    def _build_rows(self, lines: Sequence[Line]) -> None:
        for number in range(1, max(len(lines), len(self.rows)) + 1):
            self._grid.setRowMinimumHeight(number, current().px(ROW_PX) if number <= len(lines) else 0)
        for row in self.rows.values():
            for part in row.parts():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self.rows = {}
        for number, line in enumerate(lines, 1):
            field = LengthField(self.tr("New length of {item}").format(item=item_name(line.item)), self.tr(" min"))
            field.setFixedWidth(current().px(FIELD_PX))
            field.minutes_set.connect(partial(self._tell, line.item.id))
            row = _Row(line.item, field)
            self.rows[line.item.id] = row
            self._grid.addWidget(row.name, number, 0)
            self._grid.addWidget(row.planned, number, 1)
            self._grid.addWidget(row.field, number, 2)
            self._grid.addWidget(row.length, number, 2)  # one of the two is in sight
            self._grid.addWidget(row.state, number, 3, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(row.times, number, 4)

    def _show(self, row: _Row, line: Line, editable: bool) -> None:
        row.name.say(self._words.tied(line.item))
        row.planned.setText(self._words.minutes(line.planned_s))
        new = line.length_s if line.new_s is None else line.new_s
        may_set = editable and not line.skipped and new is not None
        row.field.setVisible(may_set)
        row.length.setVisible(not may_set)
        row.length.setText("" if line.skipped else self._words.minutes(new))
        row.field.show_minutes(whole_minutes(new or 0))
        least = least_of(line.item)
        hint = "" if least is None else self.tr("By itself no shorter than {n} min").format(n=whole_minutes(least))
        row.field.setToolTip(hint)
        row.field.setAccessibleDescription(hint)
        set_chip(row.state, *self._state(line))
        till = f"{clock_time(line.begins)} – {clock_time(line.ends)}"
        row.times.setText("" if line.skipped else till)

    def _state(self, line: Line) -> tuple[str, str]:
        if line.skipped:
            return self.tr("Left out"), "warn"
        if line.length_s is None or line.new_s is None:
            return self.tr("No length"), "plain"
        changed = self._words.longer(line.new_s - line.length_s)
        if line.own:
            return " · ".join(filter(None, (self.tr("Yours"), changed))), "accent"
        return changed, "plain"

    @Slot(str, int)
    def _tell(self, item: str, minutes: int) -> None:
        self.length_set.emit(item, minutes)
