"""What becomes of notes: where they go, each line with its tick, and one line from close by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.domain.day import Day
from facilitator.intake.notes.lines import can_join, can_split
from facilitator.intake.notes.proposals import AS_TOLD
from ui.desk.pages.notes import drafts
from ui.desk.pages.notes.drafts import Draft, Tally
from ui.desk.pages.notes.linefield import LineField
from ui.desk.pages.notes.notelist import NoteList
from ui.desk.pages.notes.words import rows_of
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row, tab_in_order

NOT_CHOSEN = "not-chosen"


class Preview(QWidget):
    """Asks for the next draft and never makes it: the panel does."""

    changed = Signal(object)
    """The draft that the chair wants from now on."""
    putAsked = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._tally: Tally | None = None
        self._build()
        self.table.chosen.connect(self._choose_table)
        self.round.chosen.connect(self._choose_round)
        self.agree.toggled.connect(self._agree)
        self.notes.turnAsked.connect(self._turn)
        self.notes.joinAsked.connect(self._join)
        self.notes.putAsked.connect(self.putAsked)
        self.notes.editAsked.connect(self._to_line)
        self.notes.currentKeyChanged.connect(self._show_line)
        self.line.splitAsked.connect(self._split)
        self.line.joinAsked.connect(self._join_line)
        self.line.left.connect(self._to_list)
        self.line.cursorPositionChanged.connect(self._show_deeds)

    def _build(self) -> None:
        self.table, self.round = ChoiceBox(self.tr("Table")), ChoiceBox(self.tr("Round"))
        self.table.setMinimumWidth(current().px(360))
        self.round.setMinimumWidth(current().px(190))
        self.agree = QCheckBox(self.tr("Read in all the same"))
        self.agree.setAccessibleName(self.agree.text())
        self.other_day = label(self.tr("These notes belong to another day."), "body")
        where = row(
            label(self.tr("Table"), "over", of=self.table),
            self.table,
            12,
            label(self.tr("Round"), "over", of=self.round),
            self.round,
            None,
            self.other_day,
            self.agree,
        )
        self.notes = NoteList(self.tr("Lines"))
        self.hint = label(self.tr("Space: tick or not. F2: into the line. Enter: read in."), "small")
        left = column(self.notes, self.hint, gap=6)
        left.setStretch(0, 1)
        sides = row(left, self._build_line(), gap=16)
        sides.setStretch(0, 1)
        whole = column(where, sides, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        tab_in_order(self.table, self.round, self.agree, self.notes, self.line, self.split_button, self.join_button)

    def _build_line(self) -> QVBoxLayout:
        self.line = LineField(self.tr("The line, all of it"))
        self.line.setFixedWidth(current().px(340))
        self.split_button = button(
            self.tr("Split at the cursor"),
            self._split,
            icon="split",
            tip=self.tr("Split at the cursor (Enter in the line)"),
        )
        self.join_button = button(
            self.tr("Join to the line above"),
            self._join_line,
            icon="merge",
            tip=self.tr("Join to the line above (Backspace in the list)"),
        )
        made = column(
            label(self.tr("The line, all of it"), "over", of=self.line),
            self.line,
            self.split_button,
            self.join_button,
            gap=8,
        )
        made.setStretch(1, 1)
        return made

    # -- showing -----------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, tally: Tally, day: Day) -> None:
        """Show what would become of a draft."""
        self._draft, self._tally = draft, tally
        self._show_tables(draft, day)
        self._show_rounds(draft, day)
        self.other_day.setVisible(draft.other_day)
        self.agree.setVisible(draft.other_day)
        self.agree.setChecked(draft.agreed)
        self.notes.show_rows(rows_of(tally.proposed, tally.on))
        if not self.notes.current_key():
            self.notes.select("0")
        self._show_line()

    def _show_tables(self, draft: Draft, day: Day) -> None:
        options: list[tuple[object, str]] = []
        if draft.table is None:
            options.append((NOT_CHOSEN, self.tr("Choose a table")))
        if draft.several_tables:
            options.append((AS_TOLD, self.tr("As in the notes")))
        topics = {one.table: one.topic for one in reversed(day.conversations) if one.topic}
        for one in day.tables:
            topic = topics.get(one.id) or one.name
            options.append((one.id, f"{one.number} · {topic}" if topic else str(one.number)))
        self.table.show_options(options, NOT_CHOSEN if draft.table is None else draft.table)

    def _show_rounds(self, draft: Draft, day: Day) -> None:
        options: list[tuple[object, str]] = []
        if draft.several_rounds:
            options.append((AS_TOLD, self.tr("As in the notes")))
        options += [(one.id, self.tr("Round {n}").format(n=one.round or "")) for one in day.rounds]
        options.append(("", self.tr("No round")))
        self.round.show_options(options, draft.round)

    @Slot()
    def _show_line(self) -> None:
        place = self._place()
        if self._draft is None or place is None:
            return
        self.line.show_line(self._draft.lines[place].text)
        self._show_deeds()

    @Slot()
    def _show_deeds(self) -> None:
        place = self._place()
        if self._draft is None or place is None:
            return
        self.split_button.setEnabled(can_split(self._draft.lines, place, self.line.cursor_at()))
        self.join_button.setEnabled(can_join(self._draft.lines, place))

    def _place(self) -> int | None:
        key = self.notes.current_key()
        place = int(key) if key else None
        return place if place is not None and self._draft is not None and place < len(self._draft.lines) else None

    # -- acting ------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The keys go to what is not clear yet: the table, or whether it is the right day; else to the list."""
        if self._draft is not None and self._draft.table is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._draft is not None and self._draft.other_day and not self._draft.agreed:
            self.agree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to_list()

    @Slot()
    def _to_list(self) -> None:
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _to_line(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _choose_table(self, key: object) -> None:
        if self._draft is not None and key != NOT_CHOSEN:
            self.changed.emit(drafts.at_table(self._draft, str(key)))

    @Slot(object)
    def _choose_round(self, key: object) -> None:
        if self._draft is not None:
            self.changed.emit(drafts.in_round(self._draft, str(key)))

    @Slot(bool)
    def _agree(self, on: bool) -> None:
        if self._draft is not None and on is not self._draft.agreed:
            self.changed.emit(drafts.agree(self._draft, on))

    @Slot(str)
    def _turn(self, key: str) -> None:
        if self._draft is not None and self._tally is not None:
            place = int(key)
            announce(self.notes, self.tr("not ticked") if self._tally.on[place] else self.tr("ticked"))
            self.changed.emit(drafts.turn(self._draft, place))

    @Slot(str)
    def _join(self, key: str) -> None:
        if self._draft is not None and can_join(self._draft.lines, place := int(key)):
            self.notes.select(str(place - 1))
            self.changed.emit(drafts.join(self._draft, place))
            announce(self.notes, self.tr("Joined"))

    @Slot()
    def _join_line(self) -> None:
        if (place := self._place()) is not None:
            self._join(str(place))

    @Slot()
    def _split(self) -> None:
        place, cursor = self._place(), self.line.cursor_at()
        if self._draft is not None and place is not None and can_split(self._draft.lines, place, cursor):
            self.changed.emit(drafts.split(self._draft, place, cursor))
            announce(self.notes, self.tr("Split in two"))
