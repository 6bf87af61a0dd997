"""The quick grid: table number, words, Enter. What is typed on paper at the tables comes in this way."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from facilitator.domain.conversations import Takeaway
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import CueBox
from ui.desk.pages.rounds.roundchoice import RoundChoice
from ui.desk.pages.rounds.tablepick import TablePick
from ui.desk.pages.rounds.views import round_to_begin_with
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.fields import CaptureField
from ui.desk.widgets.parts import Elided, button, column, label, row, tab_in_order

TYPED = Spot(Kind.TAKEAWAY, "new:rounds", "text")
"""Where the words wait that are not a point yet."""
AIM = Spot(Kind.TAKEAWAY, "new:rounds", "aim")
"""And beside them for which round and table they were typed, so that they come back whole."""


class QuickGrid(QFrame):
    """Types points in, one after the other.

    The words stay in the field while round and table change: they belong to who types them, until Enter gives them to
    a table.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self._begun = False
        self._build()
        for keys, by in (("Alt+Left", -1), ("Ctrl+PgUp", -1), ("Alt+Right", 1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self.rounds.step, by))
        self.rounds.changed.connect(self._on_aimed)
        self.pick.changed.connect(self._on_aimed)
        self.pick.number.returnPressed.connect(self._to_words)
        self.pick.number.wordTyped.connect(self._begin_words)
        self.words.entered.connect(self.send)
        self.words.typed.connect(self._keep_aim)
        self.cue_line.returnPressed.connect(self.send)

    def _build(self) -> None:
        self.rounds = RoundChoice()
        self.pick = TablePick(self._opened, self)
        self.words = CaptureField(self._desk, self.tr("What the table said"), lines=2, most_lines=4)
        self.cue_line = QLineEdit()
        self.cue_line.setAccessibleName(self.tr("Cue, optional"))
        self.cue_line.setPlaceholderText(self.tr("optional"))
        self.cue = CueBox(self.cue_line, self._opened.day.event.language)
        self.cue.setFixedWidth(current().px(140))
        self.write_button = button(
            self.tr("Write down"), self.send, kind="primary", icon="corner-down-left", tip=self.tr("Write down (Enter)")
        )
        hint = Elided(self.tr("Other round: Alt+← and Alt+→"), "small")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = row(self.rounds, hint, gap=12)
        top.setStretch(1, 1)
        whole = column(top, 2, self._build_fields(), gap=8)
        self.setProperty("card", "true")
        whole.setContentsMargins(16, 12, 16, 12)
        self.setLayout(whole)
        self._order_keys()

    def _build_fields(self) -> QGridLayout:
        fields = QGridLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(2)
        fields.setColumnStretch(1, 1)
        fields.addWidget(label(self.tr("Table"), "over", of=self.pick.number), 0, 0)
        fields.addWidget(label(self.tr("What the table said"), "over", of=self.words), 0, 1)
        fields.addWidget(label(self.tr("Cue"), "over", of=self.cue), 0, 2)
        for place, field in enumerate((self.pick.number, self.words, self.cue, self.write_button)):
            fields.addWidget(field, 1, place, Qt.AlignmentFlag.AlignTop)
        leads_to = row(self.pick.says, self.pick.choice, gap=0)
        leads_to.setStretch(0, 1)
        fields.addLayout(leads_to, 2, 0, 1, 4)
        fields.setRowMinimumHeight(2, current().px(22))
        return fields

    def _order_keys(self) -> None:
        """The choice of a topic stands under the number, but what follows the number are always the words."""
        number = self.pick.number
        tab_in_order(number, self.rounds, number, self.words, self.cue, self.write_button, self.pick.choice)

    def refresh(self) -> None:
        """Show the rounds and tables as they are now; what is being typed stays."""
        day, buttons, had_rounds = self._opened.day, self.rounds.buttons, self.rounds.has_rounds
        self.rounds.show_rounds(day)
        if self.rounds.buttons is not buttons:
            self._order_keys()
        if not self._begun:
            self._begun = True
            self._begin()
        elif self.rounds.has_rounds and not had_rounds:  # until now there was nothing to choose
            self.rounds.choose(round_to_begin_with(day))
        self.cue.speak(day.event.language)
        self.pick.aim(self.rounds.chosen)

    def _begin(self) -> None:
        """Where the chair was typing before, with what was typed and never sent."""
        self.words.capture.bind(TYPED)
        aim = self._opened.draft(AIM)
        if aim is None:
            self.rounds.choose(round_to_begin_with(self._opened.day))
            return
        round_, _, number = aim.partition("/")
        self.pick.number.setText(number)  # before the round: another round keeps the aim as it stands then
        self.rounds.choose(round_ or None)

    def take_keys(self) -> None:
        """The keys go to the table number, which the next digit replaces; to the words where some are waiting."""
        if self.words.capture.empty:
            self.pick.number.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pick.number.selectAll()
        else:
            self._to_words()

    # -- typing ------------------------------------------------------------------------------------------------

    @Slot()
    def _to_words(self) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _begin_words(self, letter: str) -> None:
        """A letter where the number stands is the first of the words."""
        self._to_words()
        self.words.insertPlainText(letter)

    @Slot()
    def _on_aimed(self) -> None:
        self.pick.aim(self.rounds.chosen)
        self._keep_aim()

    @Slot()
    def _keep_aim(self) -> None:
        aim = f"{self.rounds.chosen or ''}/{self.pick.number.text()}"
        if not self.words.capture.empty and self._opened.draft(AIM) != aim:
            self._opened.keep_draft(AIM, aim)

    # -- writing down ------------------------------------------------------------------------------------------

    @Slot()
    def send(self) -> None:
        """Give the words to the table whose number stands there."""
        if self.words.capture.empty:
            self._to_words()
            return
        if self.pick.leads_nowhere:
            self.pick.complain()
            return
        self.words.capture.send(self._write, self._on_written)
        self.pick.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pick.number.selectAll()

    def _write(self, words: str) -> Pending[Takeaway]:
        takeaways, conversation, cue = self._opened.takeaways, self.pick.conversation, self.cue_line.text().strip()
        if conversation is not None:
            return takeaways.write(conversation.id, words, self.rounds.chosen, cue)
        return takeaways.write_at_table(self.pick.table.id, words, self.rounds.chosen, cue)

    def _on_written(self, takeaway: Any) -> None:
        if self.cue_line.text().strip() == takeaway.cue:
            self.cue_line.clear()
        if self.words.capture.empty:
            self._opened.drop_draft(AIM)
        announce(self, self.tr("Written down"))
