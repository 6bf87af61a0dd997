"""Planning again: what may change, what would change, and only then doing it."""

from __future__ import annotations

import zlib
from collections.abc import Set
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from facilitator.seating.replanning import Mode
from ui.desk.desk import Desk
from ui.desk.pages.replan.afterwards import AfterPanel
from ui.desk.pages.replan.proposals import Move, Proposal
from ui.desk.pages.replan.replanner import Order, Replanner
from ui.desk.pages.replan.situation import Lacks, ahead, usual_mode
from ui.desk.pages.replan.words import ReplanWords
from ui.desk.widgets.announce import announce
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, card, chip, column, label, row, set_chip
from ui.desk.widgets.reorder import Line, OrderList
from ui.projector.changes import SeatChanges, changes_between

_MATTERING = frozenset(
    {
        Kind.PERSON,
        Kind.SEAT,
        Kind.TABLE,
        Kind.ITEM,
        Kind.CONVERSATION,
        Kind.STEP,
        Kind.SEATING,
        Kind.BOND,
        Kind.JOINING,
    }
)


class ReplanPanel(QWidget):
    """A choice of three, the proposal that belongs to it, and one large button. Escape leaves everything as it is.

    `begin` opens it anew. It looks for a plan as long as it is in sight; who shows it, hides it on `closed`.
    """

    closed = Signal()
    """The panel is done with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, seconds: float | None = None) -> None:
        """seconds: how long to look for a plan, None = as long as such a plan is worth."""
        super().__init__(parent)
        self.desk, self.opened, self._seconds = desk, desk.opened, seconds
        self._words = ReplanWords(self)
        self._replanner = Replanner(desk.jobs, self)
        self._replanner.looked.connect(self._show_lacks)
        self._replanner.proposed.connect(self._show_proposal)
        self._replanner.ended.connect(self._end)
        self.mode = usual_mode(self.opened.day)
        self.rounds = ahead(self.opened.day, self.opened.now())
        self.proposal: Proposal | None = None
        self._anyway = self._doing = self._active = False
        self._build()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self._asking())
        self.after = AfterPanel(self.desk)
        self.after.done.connect(self.leave)
        self.after.gone.connect(self._begin_again)
        self.stack.addWidget(self.after)
        self.setLayout(column(card(column(self.stack))))

    def _asking(self) -> QWidget:
        self.held = Elided("", "muted")
        self.state = chip("")
        self.last_button = button(self.tr("The changes just made"), self._show_last, icon="history", kind="quiet")
        heading = row(label(self.tr("Plan again"), "h2"), self.held, self.state, self.last_button, gap=12)
        heading.setStretch(1, 1)
        self.lacks = label("", wrap=True)
        self.anyway_button = button(self.tr("Look anyway"), self._look_anyway, icon="search")
        self._anyway_row = QWidget()
        self._anyway_row.setLayout(row(self.anyway_button, None))
        self.tabs = {mode: self._tab(mode) for mode in Mode}
        tabs = Flow(gap=4)
        for tab in self.tabs.values():
            tabs.addWidget(tab)
        self.means = label("", "muted", wrap=True)
        self.again, self.sizes = label("", wrap=True), label("", wrap=True)
        self.list = OrderList(self.tr("Who gets another table"), reorderable=False)
        self._choice = QWidget()
        inside = column(tabs, self.means, self.list, self.again, self.sizes, gap=8)
        inside.setStretch(2, 1)
        self._choice.setLayout(inside)
        self.question = label("", "item", wrap=True)
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        self.do_button = button(self.tr("Do it"), self.do, kind="primary")
        deeds = row(self.question, self.leave_button, self.do_button, gap=12)
        deeds.setStretch(0, 1)
        page, self._room = QWidget(), QWidget()
        whole = column(heading, self.lacks, self._anyway_row, self._choice, self._room, deeds, gap=10)
        whole.setStretch(3, 1)
        whole.setStretch(4, 1)
        page.setLayout(whole)
        return page

    def _tab(self, mode: Mode) -> QPushButton:
        tab = button(self._words.mode(mode), partial(self.choose, mode), kind="tab")
        tab.setCheckable(True)
        return tab

    # -- showing -----------------------------------------------------------------------------------------------

    def begin(self, *, anyway: bool = False) -> None:
        """Open it anew, with the keys where the choice begins.

        anyway: look for a plan also where nothing is lacking during a round, as after a round that was dropped.
        """
        self._anyway, self._active = anyway, True
        self.mode = usual_mode(self.opened.day)
        self._begin_again()

    def reach(self) -> None:
        """Give the keys to where work begins."""
        if self.stack.currentWidget() is self.after:
            self.after.reach()
        elif self._anyway_row.isVisible():
            self.anyway_button.setFocus()
        elif self.tabs[self.mode].isEnabled() and self._choice.isVisible():
            self.tabs[self.mode].setFocus()
        else:
            self.leave_button.setFocus()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now: a proposal for another day is none any more."""
        if self.stack.currentWidget() is self.after:
            self.after.refresh(kinds)
        elif self._active and not self._doing and kinds & _MATTERING:
            self._look()

    @Slot()
    def _begin_again(self) -> None:
        self._active, self._doing = True, False
        self.stack.setCurrentIndex(0)
        self._look()
        self.reach()

    def _look(self) -> None:
        """Look at the day anew, and search."""
        day = self.opened.day
        self.rounds = ahead(day, self.opened.now())
        self.held.say(self._words.held(self.rounds))
        self.last_button.setVisible(self.after.stands())
        self._drop_proposal()
        if not day.seats or not self.rounds.coming:
            self._replanner.leave()
            self._show_nothing(self._words.cannot(without_plan=not day.seats))
            return
        self.lacks.setVisible(False)
        self._show_choice(there=True)
        set_chip(self.state, self.tr("looking"), "accent")
        seed = zlib.crc32(self.opened.identity.encode())  # the same day, looked at again, gives the same proposal
        if_needed = self.rounds.under_way and not self._anyway
        self._replanner.start(Order(day, self.rounds, self.mode, if_needed, seed, self._seconds))

    def _drop_proposal(self) -> None:
        self.proposal = None
        self.do_button.setEnabled(False)
        for part in (self.question, self.again, self.sizes):
            part.setText("")

    def _show_choice(self, *, there: bool, anyway: bool = False) -> None:
        had = self._choice.isAncestorOf(self.focusWidget() or self)
        self._choice.setVisible(there)
        self._room.setVisible(not there)
        self._anyway_row.setVisible(anyway)
        self.do_button.setVisible(there)
        for mode, tab in self.tabs.items():
            tab.setChecked(mode is self.mode)
        self.means.setText(self._words.mode_means(self.mode))
        if had and not there:
            self.reach()

    def _show_nothing(self, words: str, *, anyway: bool = False) -> None:
        """There is nothing to propose, and why."""
        set_chip(self.state, "", "plain")
        self.lacks.setText(words)
        self.lacks.setVisible(True)
        self._show_choice(there=False, anyway=anyway)
        announce(self, words)

    @Slot(object)
    def _show_lacks(self, lacks: Lacks) -> None:
        words = self._words.lacks(lacks)
        if self.rounds.under_way and not lacks:
            words = self._words.nothing_needed()
        self.lacks.setText(words)
        self.lacks.setVisible(bool(words))

    @Slot(object)
    def _show_proposal(self, proposal: Proposal) -> None:
        words, self.proposal = self._words, proposal
        self.list.show_rows([self._line(move) for move in proposal.moves])
        self.question.setText(words.question(proposal))
        self.again.setText(words.again(proposal.before, proposal.after))
        self.sizes.setText(words.sizes(proposal.before, proposal.after))
        self.do_button.setEnabled(bool(proposal.moves) and proposal.sound)

    def _line(self, move: Move) -> Line:
        detail = self._words.steps(move)
        mark = ("warn", self.tr("card wrong")) if move.card else ("accent", self.tr("new")) if move.new else ("", "")
        return Line(
            move.person, move.name, detail, chip=mark, spoken=". ".join(filter(None, (move.name, detail, mark[1])))
        )

    @Slot(object)
    def _end(self, proposal: Proposal | None) -> None:
        set_chip(self.state, "", "plain")
        if proposal is None:
            self._show_nothing(self._words.nothing_needed(), anyway=True)
            self.reach()
            return
        self._show_proposal(proposal)
        self.do_button.setEnabled(bool(proposal.moves))  # better it does not get
        announce(self, self.question.text())

    # -- acting ------------------------------------------------------------------------------------------------

    def choose(self, mode: Mode) -> None:
        """Have other things change."""
        self.mode = mode
        self._look()

    @Slot()
    def _look_anyway(self) -> None:
        self._anyway = True
        self._look()
        self.reach()

    @Slot()
    def do(self) -> None:
        """Do what is shown: one act, for the rounds to come alone."""
        proposal = self.proposal
        if proposal is None or not proposal.moves or self._doing:
            return
        self._doing = True
        self._replanner.leave()
        changed = changes_between(self.opened.day, proposal.seats, proposal.coming)
        made = self.opened.seats.make_plan(proposal.seats, proposal.coming)
        self.opened.watch(made, partial(self._say_done, proposal, changed), self._refused)

    def _say_done(self, proposal: Proposal, changed: SeatChanges, _: object) -> None:
        self._doing = False
        set_chip(self.state, "", "plain")
        words = self._words.done(proposal)
        self.desk.tell(words, "ok")
        self.after.show_changes(words, changed)
        self.stack.setCurrentWidget(self.after)
        self.after.reach()

    @Slot()
    def _show_last(self) -> None:
        """Go back to the changes that were made last, to tell them once more."""
        self._replanner.leave()
        self.after.refresh(frozenset(Kind))
        self.stack.setCurrentWidget(self.after)
        self.after.reach()

    def _refused(self, error: FacilitatorError) -> None:
        self._doing = False
        self.desk.refuse(error)
        self._look()

    @Slot()
    def leave(self) -> None:
        """Go back. What was not done is not done."""
        self._active = False
        self._replanner.leave()
        self.stack.setCurrentIndex(0)
        self.closed.emit()

    def turn(self, by: int) -> bool:
        """The clicker: turn the pages of the changes the hall sees. Whether there were any."""
        return self.stack.currentWidget() is self.after and self.after.turn(by)

    def event(self, event: QEvent) -> bool:
        """While a proposal is in sight, undo is about that: not about the plan beneath it."""
        if event.type() is QEvent.Type.ShortcutOverride and self._is_undo(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        return self.stack.currentWidget() is not self.after and event.matches(QKeySequence.StandardKey.Undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is; so does undo, and says so."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif self._is_undo(event):
            self.leave()
            self.desk.tell(self.tr("The proposal is put away. The plan is as it was."))
        else:
            super().keyPressEvent(event)
