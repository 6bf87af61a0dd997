"""A table list that is pasted: the text on the left, what becomes of it on the right, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError
from facilitator.intake.pasted.lines import Problem
from facilitator.intake.pasted.tables import TableLine, TablePreview, read_tables
from facilitator.services.pasting import TableRow
from ui.desk.desk import Desk
from ui.desk.pages.hall.words import numbers_listed, problem_words
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line, OrderList

_NOTHING = TablePreview((), ())


class PasteTables(QWidget):
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
        self.text.setAccessibleName(self.tr("Paste your table list here"))
        self.text.setPlaceholderText(
            self.tr("table; topic; kind; host\n1; Growing older; residents’ initiative; Els Jansen\n2; Safe crossings")
        )
        self.text.setTabChangesFocus(True)
        self.found = label("", "muted", wrap=True)
        self.preview = OrderList(self.tr("What becomes of it"), reorderable=False)
        self.put_button = button("", self.put_in, kind="primary")
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        sides = row(self._left(), self._right(), gap=20)
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        deeds = row(None, self.leave_button, self.put_button, gap=12)
        inside = column(label(self.tr("Paste a table list"), "h2"), sides, deeds, gap=12)
        inside.setStretch(1, 1)
        self.setLayout(column(card(inside)))

    def _left(self) -> QVBoxLayout:
        words = self.tr("Each line is a table or a topic. From a mail, a document or a sheet.")
        left = column(label(words, "muted", wrap=True, of=self.text), self.text, gap=8)
        left.setStretch(1, 1)
        return left

    def _right(self) -> QVBoxLayout:
        kept = label(self.tr("Tables and topics that are there stay as they are."), "small", wrap=True)
        right = column(self.found, self.preview, kept, gap=8)
        right.setStretch(1, 1)
        return right

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Other rounds in the programme make other lines right."""
        self._read()

    def begin(self) -> None:
        """Give the keys to the text."""
        self.text.setFocus()

    def put_text(self, words: str) -> None:
        """Show a text that was pasted elsewhere."""
        self.text.setPlainText(words)

    def is_blank(self) -> bool:
        """Whether nothing was pasted."""
        return is_blank(self.text.toPlainText())

    @Slot()
    def _read(self) -> None:
        rounds = {item.round for item in self._opened.day.rounds if item.round is not None}
        try:
            self._preview = read_tables(self.text.toPlainText(), rounds)
            self._say_found()
        except FacilitatorError as error:
            self._preview = _NOTHING
            self.found.setText(self._desk.sentence(error))
        count = len(self._preview.rows)
        self.preview.show_rows([self._line(line) for line in self._preview.lines])
        self.put_button.setText(self.tr("Put %n line(s) in the hall", "", count))
        self.put_button.setEnabled(count > 0 and not self._blocked())

    def _blocked(self) -> bool:
        """A round that is not there stops the whole list: the chair must say what is meant."""
        return any(line.problem is Problem.NO_SUCH_ROUND for line in self._preview.lines)

    def _say_found(self) -> None:
        unsure = sum(line.problem not in (None, Problem.HEADING) for line in self._preview.lines)
        if not self._preview.lines:
            self.found.setText(self.tr("Here you see what becomes of it."))
        elif self._blocked():
            self.found.setText(self.tr("A round is not in the programme. Change the line, or add the round first."))
        elif unsure:
            self.found.setText(self.tr("Please look at %n line(s).", "", unsure))
        else:
            self.found.setText(self.tr("Everything was read."))

    def _line(self, line: TableLine) -> Line:
        problem = "" if line.problem is None else problem_words(line.problem)
        key = str(line.line.number)
        if line.row is None:
            heading = line.problem is Problem.HEADING
            return Line(key, line.line.text.strip(), problem, icon="" if heading else "triangle-alert", dimmed=True)
        title = line.row.topic or line.row.initiative or line.row.name or self.tr("table without a topic")
        detail = " · ".join(filter(None, (problem, *self._details(line.row, title))))
        chip = ("warn", self.tr("Look")) if problem else ("", "")
        spoken = ", ".join(filter(None, (self.tr("table {n}").format(n=line.row.number), title, detail)))
        return Line(key, title, detail, badge=str(line.row.number), chip=chip, spoken=spoken)

    def _details(self, one: TableRow, title: str) -> tuple[str, ...]:
        rounds = self.tr("round {list}").format(list=numbers_listed(one.rounds)) if one.rounds else ""
        others = (words for words in (one.name, one.initiative, one.kind) if words != title)
        return (*others, ", ".join(one.hosts), rounds)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def put_in(self) -> None:
        """Put it in the hall: one act."""
        self._opened.watch(self._opened.pasting.put_tables(self._preview.rows), self._done)

    def _done(self, _: object) -> None:
        announce(self, self.tr("%n line(s) put in the hall", "", len(self._preview.rows)))
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
