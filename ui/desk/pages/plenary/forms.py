"""Forms: a new agreement or follow-up, and one that is there already, its fields under the same words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from ui.desk.desk import Desk
from ui.desk.pages.plenary.sheets import AddingSheet, Sheet
from ui.desk.widgets.fields import CaptureLine, LineField
from ui.desk.widgets.parts import at_once, button, column, label, row

NEW = "new"


def _laid_out(sheet: Sheet, fields: dict[str, Any]) -> list[QHBoxLayout]:
    """The fields on their lines, each under its words."""
    lines: dict[int, QHBoxLayout] = {}
    for blank in sheet.blanks:
        field = fields[blank.field]
        made = lines.setdefault(blank.line, row(gap=12))
        made.addLayout(column(label(blank.words, "small", of=field), field, gap=2), blank.share)
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
        self.remark = label("", "small")
        self.remark.hide()
        self.add_button = button(self.tr("Add"), self.add, icon="plus", tip=self.tr("Add (Ctrl+Enter)"))
        lines = _laid_out(self._sheet, self.fields)
        lines[-1].addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(*lines, self.remark, gap=6))
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
        """Say what there is to say about the words in the fields."""
        _show(self.remark, *_first_remark(self._sheet, self.fields))

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
        self.remark = label("", "small")
        self.remark.hide()
        done = button(self.tr("Done"), self.finished.emit, tip=self.tr("Done (Enter or Esc)"))
        lines = _laid_out(self._sheet, self.fields)
        lines[-1].addWidget(done, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(*lines, self.remark, gap=6))
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
        _show(self.remark, *_first_remark(self._sheet, self.fields))

    @Slot()
    def _finish_if_fine(self) -> None:
        if not any(self._sheet.remark(name, line.words())[1] for name, line in self.fields.items()):
            self.finished.emit()


def _first_remark(sheet: Sheet, fields: Mapping[str, LineField | CaptureLine]) -> tuple[str, bool]:
    remarks = (sheet.remark(name, line.words()) for name, line in fields.items())
    return next((remark for remark in remarks if remark[0]), ("", False))


def _show(said: QLabel, words: str, problem: bool) -> None:
    """Say something about the words in a field."""
    said.setText(words)
    said.setVisible(bool(words))
    role = "error" if problem else "small"
    if said.property("role") != role:
        said.setProperty("role", role)
        said.style().polish(said)
