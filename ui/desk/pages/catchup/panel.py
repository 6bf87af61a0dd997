"""Catching up: four ways, each with what comes of it, before anything is done."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.domain.catchup import Preview, Remedy, Situation, can_be_dropped, can_give, situation
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.kinds import Kind
from facilitator.domain.unheard import Move, people_touched
from facilitator.errors import FacilitatorError
from ui.desk.desk import Desk
from ui.desk.pages.catchup.lines import LineTable
from ui.desk.pages.catchup.topics import TopicList
from ui.desk.pages.catchup.tried import Tried, possible, preview_of, settled
from ui.desk.pages.catchup.words import CatchUpWords
from ui.desk.pages.prepare.itemwords import item_name
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, card, column, label, row, scrolling, tab_in_order

WHICH_PX = 320
_KINDS_THAT_MATTER = frozenset({Kind.STEP, Kind.ITEM, Kind.EVENT, Kind.CONVERSATION, Kind.TABLE, Kind.SEAT})


class CatchUpPanel(QWidget):
    """Choose a way, look at what it does, do it. Nothing is in the day before the large button is pressed.

    It follows the clock as long as somebody calls `show_now` (each second, say). Escape leaves everything as it is.
    """

    closed = Signal()
    """The panel is done with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._words = CatchUpWords(self)
        self.tried = Tried()
        self.situation: Situation = situation(self.opened.day, self.opened.now())
        self.preview: Preview = preview_of(self.tried, self.situation)
        self._doing = False
        self._build()
        self.show_now()

    def _build(self) -> None:
        self.tabs = {kind: self._tab(kind) for kind in Remedy}
        tabs = Flow(gap=4)
        for tab in self.tabs.values():
            tabs.addWidget(tab)
        self.drift = Elided("", "muted")
        heading = row(label(self.tr("Catch up"), "h2"), self.drift, gap=12)
        heading.setStretch(1, 1)
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        self.do_button = button("", self.do, kind="primary")
        self.outcome = label("", "item", wrap=True)
        deeds = row(self.outcome, self.leave_button, self.do_button, gap=12)
        deeds.setStretch(0, 1)
        inside = column(heading, tabs, self._which(), self._cost(), self._area(), deeds, gap=10)
        inside.setStretch(4, 1)
        self.setLayout(column(card(inside)))

    def _tab(self, kind: Remedy) -> QPushButton:
        tab = button(self._words.remedy(kind), partial(self.choose, kind), kind="tab")
        tab.setCheckable(True)
        return tab

    def _which(self) -> QWidget:
        """What gets shorter, or which round goes."""
        self.which = ChoiceBox(self.tr("Which one"))
        self.which.setMinimumWidth(current().px(WHICH_PX))
        self.which.chosen.connect(self._choose_which)
        self._which_label = label("", "over", of=self.which)
        self._which_row = QWidget()
        self._which_row.setLayout(row(self._which_label, self.which, None, gap=12))
        return self._which_row

    def _cost(self) -> QWidget:
        """What it costs: talking time, and what is tied to a time."""
        self.talking = label("", "muted", wrap=True)
        self.broken = label("", "error", wrap=True)
        sign = QLabel()
        sign.setPixmap(current().pixmap("triangle-alert", "danger", 18))
        self._broken_row = QWidget()
        broken = row(sign, self.broken, gap=8)
        broken.setStretch(1, 1)
        self._broken_row.setLayout(broken)
        holder = QWidget()
        holder.setLayout(column(self.talking, self._broken_row, gap=4))
        return holder

    def _area(self) -> QWidget:
        self.topics = TopicList()
        self.topics.place_chosen.connect(self._choose_place)
        self.topics.all_asked.connect(self._place_all)
        self.table = LineTable()
        self.table.length_set.connect(self._set_length)
        self.again = button(self.tr("Work all lengths out again"), self._forget_lengths, icon="undo-2", kind="quiet")
        content = QWidget()
        inside = column(self.topics, self.table, row(self.again, None), None, gap=12)
        inside.setContentsMargins(0, 4, 8, 4)
        content.setLayout(inside)
        area = scrolling(content)
        for see_through in (content, area.viewport()):
            see_through.setAutoFillBackground(False)  # the card shows
        return area

    # -- showing -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Open it anew, with the keys where the choice begins: what was tried the last time is gone."""
        self.tried, self._doing = Tried(), False
        self.show_now()
        self.tabs[self.tried.kind].setFocus()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if kinds & _KINDS_THAT_MATTER:
            self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Look at the clock again."""
        self.situation = situation(self.opened.day, self.opened.now())
        self.tried = settled(self.tried, self.situation)
        self.preview = preview_of(self.tried, self.situation)
        self._show()

    def _show(self) -> None:
        preview, round_ = self.preview, self._round_number()
        self.drift.say(self._words.drift(self.situation.drift))
        there = possible(self.situation)
        for kind, tab in self.tabs.items():
            tab.setChecked(kind is self.tried.kind)
            tab.setEnabled(kind in there)
        self._show_which()
        self.outcome.setText(self._words.outcome(preview))
        self.talking.setText(self._words.talking(preview.rounds, self._touched()))
        self.talking.setVisible(bool(preview.rounds))
        self.broken.setText(" ".join(map(self._words.broken, preview.drift.broken)))
        self._broken_row.setVisible(bool(preview.drift.broken))
        new_topics = self.topics.show_topics(preview, round_, self.opened.day)
        new_lines = self.table.show_lines(preview.lines, editable=self.tried.kind is not Remedy.LATER)
        self.again.setVisible(bool(self.tried.lengths))
        self._show_deed(round_)
        if new_topics or new_lines:
            self._put_in_order()

    def _touched(self) -> int:
        """How many people have a seat in a round that gets shorter or goes."""
        day = self.opened.day
        rounds = {
            line.item.id for line in self.preview.rounds if line.skipped or (line.new_s or 0) < (line.length_s or 0)
        }
        return people_touched(day.seats, day.people, rounds)

    def _put_in_order(self) -> None:
        """Have Tab go down the panel: rows that came later would be last."""
        parts = (*self.tabs.values(), self.which, *self.topics.stops(), *self.table.stops())
        tab_in_order(*parts, self.again, self.leave_button, self.do_button)

    def _show_which(self) -> None:
        kind, now = self.tried.kind, self.situation
        match kind:
            case Remedy.ONE:
                items, key, words = can_give(now), self.tried.item, self.tr("Which item?")
            case Remedy.DROP:
                items, key, words = can_be_dropped(now), self.tried.round, self.tr("Which round?")
            case _:
                items, key, words = (), None, ""
        self._which_row.setVisible(bool(items))
        if items:
            self._which_label.setText(words)
            for part in (self.which, self.which.view()):
                part.setAccessibleName(words)
            self.which.show_options([(item.id, self._option(item)) for item in items], key)

    def _option(self, item: ProgrammeItem) -> str:
        length = self.situation.lengths.get(item.id)
        return item_name(item) if length is None else f"{item_name(item)} · {self._words.minutes(length)}"

    def _show_deed(self, round_: int | None) -> None:
        words = self._words.deed(self.preview, round_)
        self.do_button.setText(words)
        self.do_button.setAccessibleName(words)
        self.do_button.setEnabled(self.preview.changes or self.tried.kind is Remedy.LATER)

    def _round_number(self) -> int | None:
        if self.tried.kind is not Remedy.DROP:
            return None
        return next((item.round for item in self.situation.programme if item.id == self.tried.round), None)

    # -- trying ------------------------------------------------------------------------------------------------

    def choose(self, kind: Remedy) -> None:
        """Try another way. What was tried in this one is kept as long as the panel is open."""
        self._try(replace(self.tried, kind=kind))

    def _try(self, tried: Tried) -> None:
        self.tried = tried
        self.show_now()

    @Slot(object)
    def _choose_which(self, key: object) -> None:
        chosen = str(key)
        one = self.tried.kind is Remedy.ONE
        self._try(replace(self.tried, item=chosen) if one else replace(self.tried, round=chosen))

    @Slot(str, int)
    def _set_length(self, item: str, minutes: int) -> None:
        self._try(self.tried.with_length(item, minutes * 60))

    @Slot()
    def _forget_lengths(self) -> None:
        self.tabs[self.tried.kind].setFocus()  # the button goes
        self._try(self.tried.with_lengths({}))

    @Slot(str, object)
    def _choose_place(self, conversation: str, move: Move | None) -> None:
        self._try(self.tried.with_place(conversation, move))

    @Slot()
    def _place_all(self) -> None:
        self._try(self.tried.with_all_placed(self.situation))

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def do(self) -> None:
        """Do what is shown: one step of the clock, and one act for all topics that move."""
        preview, done = self.preview, self._words.done(self.preview, self._round_number())
        if not preview.changes:
            self._say_done(done)
        elif not self._doing:
            self._doing = True  # a second press comes before the first one is on the disk
            planned = self.opened.clock.plan(preview.shares, preview.skipped)
            self.opened.watch(planned, partial(self._move_topics, preview, done), self._refused)

    def _move_topics(self, preview: Preview, done: str, _: object) -> None:
        if preview.moves:
            self.opened.watch(self.opened.conversations.move_all(preview.moves))
        self._say_done(done)

    def _say_done(self, done: str) -> None:
        self._doing = False
        self.desk.tell(done, "ok")
        self.closed.emit()

    def _refused(self, error: FacilitatorError) -> None:
        self._doing = False
        self.desk.refuse(error)

    @Slot()
    def leave(self) -> None:
        """Go back. Nothing was changed."""
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
