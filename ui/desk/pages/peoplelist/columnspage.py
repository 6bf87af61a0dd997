"""What each column of the list holds: a guess, to be corrected by hand."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.intake.people.headwords import Field
from ui.desk.pages.peoplelist.drafts import Draft
from ui.desk.pages.peoplelist.fieldbox import FieldBox
from ui.desk.pages.peoplelist.reading import examples_of
from ui.desk.pages.peoplelist.review import Review
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, column, label, row, scrolling

BLOCK, ROW_PX = 10, 48
BETWEEN_MS = 5


class ColumnRow:
    """A column: the words above it, a few examples, and what it is."""

    def __init__(self, page: ColumnsPage, place: int) -> None:
        self.heading = Elided("", "item")
        self.examples = Elided("", "muted")
        self.box = FieldBox()
        self.box.chosen.connect(partial(page.take, place))
        self.parts: tuple[QWidget, ...] = (self.heading, self.examples, self.box)

    def show_column(self, heading: str, examples: tuple[str, ...], nothing: str, name: str) -> None:
        """Show a column of another list. name: of the box, for a screen reader."""
        self.heading.say(heading)
        self.examples.say(" · ".join(examples) or nothing)
        self.box.setAccessibleName(name)


class ColumnsPage(QWidget):
    """One row per column. The rows are made once, and kept for the next list."""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review
        self._shown: object = None
        self.rows: list[ColumnRow] = []
        self._blocks: list[QWidget] = []
        self._more = QTimer(self, interval=BETWEEN_MS)
        self._more.timeout.connect(self._add_more)
        self._build()
        self.sheet_box.chosen.connect(self._choose_sheet)

    def _build(self) -> None:
        self.found = label("", "item", wrap=True)
        self.aside = label("", "muted", wrap=True)
        self.no_names = label(self.tr("No column holds names yet. Choose which one does."), "error", wrap=True)
        self.sheet_box = ChoiceBox(self.tr("Sheet"))
        self.sheet_box.setMinimumContentsLength(12)
        self.sheet_label = label(self.tr("Sheet"), "over", of=self.sheet_box)
        content = QWidget()
        self._inside = column(gap=0)
        self._inside.addStretch(1)
        content.setLayout(self._inside)
        self.area = scrolling(content)
        content.setAutoFillBackground(False)
        words = column(self.found, self.aside, self.no_names, gap=2)
        head = row(words, self.sheet_label, self.sheet_box, gap=8)
        head.setStretch(0, 1)
        head.setAlignment(self.sheet_label, Qt.AlignmentFlag.AlignVCenter)
        whole = column(head, self.area, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What changed out of sight is shown now."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the columns as they are taken now."""
        draft, read = self._review.draft, self._review.list
        if draft is None or read is None:
            return
        if self._shown is not draft.sheet:
            self._shown = draft.sheet
            self._show_sheet(draft)
        for made, field in zip(self.rows, draft.columns.fields, strict=False):
            made.box.show_field(field)
        people = len(draft.sheet.rows)
        self.found.setText(self.tr("%n person(s) found. Are the columns right?", "", people))
        self.no_names.setVisible(not draft.columns.name_people)
        sheets = [(number, one.sheet.name) for number, one in enumerate(read.sheets)]
        self.sheet_box.show_options(sheets, self._review.sheet_number)
        for part in (self.sheet_label, self.sheet_box):
            part.setVisible(len(sheets) > 1)

    def _show_sheet(self, draft: Draft) -> None:
        """The rows that are there already show the new columns; what is missing is made a block at a time."""
        for number in range(len(self._blocks)):
            self._fill(number, draft)
        if not self._blocks:
            self._add_block(draft)
        if len(self.rows) < draft.sheet.width:
            self._more.start()
        left_out = len(draft.sheet.left_out)
        self.aside.setText(self.tr("%n row(s) with titles or totals stay out.", "", left_out))
        self.aside.setVisible(left_out > 0)
        self.area.verticalScrollBar().setValue(0)

    @Slot()
    def _add_more(self) -> None:
        draft = self._review.draft
        if draft is None or len(self.rows) >= draft.sheet.width:
            self._more.stop()
        else:
            self._add_block(draft)

    def _add_block(self, draft: Draft) -> None:
        """Some rows more. They come in sight together: Qt lays everything out anew for each widget that does."""
        block, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        for across in range(BLOCK):
            made = ColumnRow(self, len(self.rows))
            self.rows.append(made)
            for n, part in enumerate(made.parts):
                grid.addWidget(part, across, n)
        block.setLayout(grid)
        block.hide()
        self._blocks.append(block)
        self._inside.insertWidget(len(self._blocks) - 1, block)
        self._fill(len(self._blocks) - 1, draft)

    def _fill(self, number: int, draft: Draft) -> None:
        nothing, grid = self.tr("empty"), cast(QGridLayout, self._blocks[number].layout())
        for across in range(BLOCK):
            place = number * BLOCK + across
            made, there = self.rows[place], place < draft.sheet.width
            grid.setRowMinimumHeight(across, current().px(ROW_PX) if there else 0)
            for part in made.parts:
                part.setHidden(not there)
            if there:
                heading = self._heading(draft, place)
                name = self.tr("What “{column}” holds").format(column=heading)
                made.show_column(heading, examples_of(draft.sheet, place), nothing, name)
                made.box.show_field(draft.columns.fields[place])
        self._blocks[number].setHidden(number * BLOCK >= draft.sheet.width)

    def _heading(self, draft: Draft, place: int) -> str:
        words = draft.sheet.heading[place] if draft.sheet.heading else ""
        return " ".join(words.split()) or self.tr("Column {n}").format(n=place + 1)

    def begin(self) -> None:
        """Give the keys to the first column."""
        self.rows[0].box.setFocus()

    def take(self, place: int, field: object) -> None:
        """A column holds this."""
        self._review.take_column(place, cast("Field | None", field))

    @Slot(object)
    def _choose_sheet(self, number: object) -> None:
        self._review.choose_sheet(cast(int, number))
