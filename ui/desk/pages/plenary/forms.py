"""Forms: a new agreement or follow-up, and one that is there already, its fields under the same words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from ui.desk.desk import Desk
from ui.desk.pages.plenary.sheets import AddingSheet, Sheet
from ui.desk.widgets.fields import CaptureLine, LineField
from ui.desk.widgets.parts import Elided, at_once, button, column, label, row

NEW = "new"


def _laid_out(sheet: Sheet, fields: dict[str, Any], remarks: dict[str, Elided], last: QWidget) -> list[QHBoxLayout]:
    """The fields on their lines, each under its words and above the room for a remark. last: ends the last line."""
    lines: dict[int, QHBoxLayout] = {}
    for blank in sheet.blanks:
        field = fields[blank.field]
        made = lines.setdefault(blank.line, row(gap=12))
        remark = [remarks[blank.field]] if blank.remarked else []
        made.addLayout(column(label(blank.words, "small", of=field), field, *remark, None, gap=2), blank.share)
    made.addLayout(column(label("", "small"), last, None, gap=2))
    return list(lines.values())


class NewForm(QWidget):
    """Fields for something new. Enter goes to the next one, in the last it adds; Ctrl+Enter adds from anywhere."""

    added = Signal(object)

    def __init__(self, desk: Desk, sheet: AddingSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._sheet = sheet
        self.fields: dict[str, CaptureLine] = {}
        self._build()

    def _build(self) -> None:
        for blank in self._sheet.blanks:
            field = CaptureLine(self._desk, blank.words, blank.placeholder)
            field.capture.bind(self._spot(blank.field))
            field.returnPressed.connect(partial(self._enter, blank.field))
            field.textChanged.connect(self._show_remark)
            self.fields[blank.field] = field
        self.remarks = _room_for_remarks(self._sheet)
        self.add_button = button(self.tr("Add"), self.add, icon="plus", tip=self.tr("Add (Ctrl+Enter)"))
        self.setLayout(column(*_laid_out(self._sheet, self.fields, self.remarks, self.add_button), None, gap=6))
        at_once(self, "Ctrl+Return", self.add)

    def _spot(self, field: str) -> Spot:
        return Spot(self._sheet.kind, NEW, field)

    def begin(self) -> None:
        """Give the first field the keys."""
        self.fields[self._sheet.blanks[0].field].setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, field: str) -> None:
        names = [blank.field for blank in self._sheet.blanks]
        place = names.index(field) + 1
        if place == len(names):
            self.add()
        else:
            self.fields[names[place]].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _show_remark(self) -> None:
        _show_remarks(self._sheet, self.fields, self.remarks)

    @Slot()
    def add(self) -> None:
        """Make a record of what is filled in. With nothing filled in, or a date that is none, nothing happens."""
        words = {name: line.words() for name, line in self.fields.items()}
        wrong = next((name for name, typed in words.items() if self._sheet.remark(name, typed)[1]), None)
        if wrong is not None:
            self.fields[wrong].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not all(map(is_blank, words.values())):
            self._opened.watch(self._sheet.add(words), partial(self._added, words))

    def _added(self, words: dict[str, str], record: Any) -> None:
        """Empty the fields; what was typed in them meanwhile stays."""
        for name, line in self.fields.items():
            if line.words() == words[name]:
                line.capture.finish()
                line.put_words("")
                self._opened.drop_draft(self._spot(name))
        self.begin()
        self.added.emit(record)


class RecordForm(QWidget):
    """The fields of a record that is there. What is typed goes into the day by itself."""

    finished = Signal()

    def __init__(self, desk: Desk, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.key = ""
        self.fields = {blank.field: LineField(desk, blank.words, blank.placeholder) for blank in sheet.blanks}
        self._build()

    def _build(self) -> None:
        for field in self.fields.values():
            field.textChanged.connect(self._show_remark)
            field.returnPressed.connect(self._finish_if_fine)
        self.remarks = _room_for_remarks(self._sheet)
        done = button(self.tr("Done"), self.finished.emit, tip=self.tr("Done (Enter or Esc)"))
        self.setLayout(column(*_laid_out(self._sheet, self.fields, self.remarks, done), gap=6))
        at_once(self, "Esc", self.finished.emit)

    def show_record(self, key: str) -> None:
        """Edit this record; is it gone, there is nothing to edit."""
        self.key = key
        record = self._sheet.find(key)
        for name, field in self.fields.items():
            if record is None:
                field.bind(None, "", None)
            else:
                spot = Spot(self._sheet.kind, key, name)
                field.bind(spot, self._sheet.shown(record, name), partial(self._sheet.write, key, name))

    def begin(self, field: str = "") -> None:
        """Give a field the keys; the first one when there is no such field."""
        first = self._sheet.blanks[0].field
        chosen: QLineEdit = self.fields.get(field, self.fields[first])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_remark(self) -> None:
        _show_remarks(self._sheet, self.fields, self.remarks)

    @Slot()
    def _finish_if_fine(self) -> None:
        if not any(self._sheet.remark(name, line.words())[1] for name, line in self.fields.items()):
            self.finished.emit()


def _room_for_remarks(sheet: Sheet) -> dict[str, Elided]:
    """A line under each field of which something may be said: it is always there, so that nothing jumps."""
    return {blank.field: Elided("", "small") for blank in sheet.blanks if blank.remarked}


def _show_remarks(sheet: Sheet, fields: Mapping[str, LineField | CaptureLine], remarks: Mapping[str, Elided]) -> None:
    """Say what there is to say about the words in the fields."""
    for name, said in remarks.items():
        _show(said, *sheet.remark(name, fields[name].words()))


def _show(said: Elided, words: str, problem: bool) -> None:
    """Say something about the words in a field."""
    said.say(words)
    role = "error" if problem else "small"
    if said.property("role") != role:
        said.setProperty("role", role)
        said.style().polish(said)
