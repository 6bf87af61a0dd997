"""A programme that is pasted: the text on the left, what becomes of it on the right, before anything is done."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from facilitator.domain.programme import later
from facilitator.errors import FacilitatorError
from facilitator.intake.pasted.lines import Problem
from facilitator.intake.pasted.programmes import ProgrammeLine, ProgrammePreview, read_programme
from ui.desk.desk import Desk
from ui.desk.pages.prepare.itemwords import kind_with_number, length_words, problem_words
from ui.desk.pages.prepare.reading import written_time
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line, OrderList

_NOTHING = ProgrammePreview((), None)


class PastePanel(QWidget):
    """Paste, look, put in. Nothing is in the day before the button is pressed."""

    closed = Signal()
    """The panel is done with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._preview = _NOTHING
        self._build()
        self.text.textChanged.connect(self._read)
        self._read()

    def _build(self) -> None:
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Paste your programme here"))
        self.text.setPlaceholderText(
            self.tr("13:00 Opening\n13:20 Round 1\n13:45 Changeover\n13:50 Round 2\n14:15 Break\n14:30 Plenary")
        )
        self.text.setTabChangesFocus(True)
        self.found = label("", "muted", wrap=True)
        self.preview = OrderList(self.tr("What becomes of it"), reorderable=False)
        self.preview.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_choice = QRadioButton(self.tr("Add to what is there"))
        self.replace_choice = QRadioButton(self.tr("Instead of what is there"))
        self.replace_choice.setChecked(True)
        for choice in (self.add_choice, self.replace_choice):
            choice.setAccessibleName(choice.text())
        self.kept = label(self.tr("Rounds with something in them, and your notes, stay."), "small", wrap=True)
        self.put_button = button("", self.put_in, kind="primary")
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        sides = row(self._left(), self._right(), gap=20)
        sides.setStretch(0, 2)
        sides.setStretch(1, 3)
        deeds = row(None, self.leave_button, self.put_button, gap=12)
        inside = column(label(self.tr("Paste a programme"), "h2"), sides, deeds, gap=12)
        inside.setStretch(1, 1)
        self.setLayout(column(card(inside)))

    def _left(self) -> QVBoxLayout:
        words = self.tr("Each line is an item: a time and what it is. From a mail, a document or a sheet.")
        left = column(label(words, "muted", wrap=True, of=self.text), self.text, gap=8)
        left.setStretch(1, 1)
        return left

    def _right(self) -> QVBoxLayout:
        self._choices = QWidget()
        self._choices.setLayout(column(row(self.replace_choice, self.add_choice, None, gap=20), self.kept, gap=4))
        right = column(self.found, self.preview, self._choices, gap=8)
        right.setStretch(1, 1)
        return right

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Replacing and adding differ only where there is something already."""
        self._choices.setVisible(bool(self._opened.day.programme))

    def begin(self) -> None:
        """Give the keys to the text."""
        self.text.setFocus()

    def put_text(self, words: str) -> None:
        """Show a text that was pasted elsewhere."""
        self.text.setPlainText(words)

    @Slot()
    def _read(self) -> None:
        try:
            self._preview = read_programme(self.text.toPlainText())
            self._say_found()
        except FacilitatorError as error:
            self._preview = _NOTHING
            self.found.setText(self._desk.sentence(error))
        count = len(self._preview.items)
        self.preview.show_rows(self._lines())
        words = self.tr("Put %n item(s) in the programme", "", count)
        self.put_button.setText(words)
        self.put_button.setAccessibleName(words)
        self.put_button.setEnabled(count > 0)

    def _say_found(self) -> None:
        unsure = sum(line.problem not in (None, Problem.HEADING) for line in self._preview.lines)
        if not self._preview.lines:
            self.found.setText(self.tr("Here you see what becomes of it."))
        elif unsure:
            self.found.setText(self.tr("Please look at %n line(s).", "", unsure))
        else:
            self.found.setText(self.tr("Everything was read."))

    def _lines(self) -> list[Line]:
        lines = []
        now: time | None = self._preview.starts
        for line in self._preview.lines:
            begins = line.starts or now
            lines.append(self._line(line, begins))
            if line.item is not None:
                now = None if begins is None or line.item.minutes is None else later(begins, line.item.minutes)
        return lines

    def _line(self, line: ProgrammeLine, begins: time | None) -> Line:
        problem = "" if line.problem is None else problem_words(line.problem)
        key = str(line.line.number)
        if line.item is None:
            icon = "info" if line.problem is Problem.HEADING else "triangle-alert"
            return Line(key, line.line.text.strip(), problem, icon=icon, dimmed=True)
        item = line.item
        length = self.tr("no length") if item.minutes is None else length_words(item.minutes)
        detail = " · ".join(filter(None, (problem, kind_with_number(item.kind, item.round), length)))
        chip = ("warn", self.tr("Look")) if problem else ("", "")
        spoken = ", ".join((written_time(begins), item.title, detail))
        return Line(key, item.title, detail, badge=written_time(begins) or "–", chip=chip, spoken=spoken)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def put_in(self) -> None:
        """Make it the programme, or part of it: one act."""
        replacing = self.replace_choice.isChecked() and bool(self._opened.day.programme)
        pending = self._opened.pasting.put_programme(self._preview.items, self._preview.starts, replacing)
        self._opened.watch(pending, self._done)

    def _done(self, _: object) -> None:
        announce(self, self.tr("%n item(s) put in the programme", "", len(self._preview.items)))
        self.text.clear()
        self.closed.emit()

    @Slot()
    def leave(self) -> None:
        """Go back. What was pasted still stands here."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
