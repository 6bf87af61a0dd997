"""The list that is being looked at. What the chair says is shown at once; the worker looks at the whole list again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain.day import Day
from facilitator.intake.people.answers import recalled, remembered
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.proposals import Proposal, propose
from facilitator.storage import places
from facilitator.storage.listanswers import ListAnswers
from facilitator.storage.listshapes import ListShapes
from ui.desk.desk import Desk
from ui.desk.pages.peoplelist.drafts import (
    NOTHING,
    Draft,
    Question,
    draft_of,
    foreseen,
    noting_questions,
    with_answer,
    with_column,
    with_group,
    with_rows,
    without_rows,
)
from ui.desk.pages.peoplelist.reading import FoundSheet, ReadList
from ui.jobs import Job

KIND = "people-list"
REMEMBERING = "people-list-remembering"


def shapes_of_this_computer() -> ListShapes:
    """Where the columns of lists are remembered."""
    return ListShapes(places.home() / "listshapes.json")


def answers_of_this_computer() -> ListAnswers:
    """Where what was decided about lists is remembered."""
    return ListAnswers(places.home() / "listanswers.json")


def _look(draft: Draft, day: Day, job: Job[Proposal]) -> Proposal:
    """On the worker's thread, once the window has painted what was said: Python does one thing at a time."""
    return NOTHING if job.cancelled() else propose(draft.sheet, draft.columns, day, draft.decisions)


def _remember(identity: str, draft: Draft, _: object) -> None:
    """On the worker's thread: every row of the list is read for it."""
    merged = {row: other for row, other in draft.decisions.same.items() if other is not None}
    answers = remembered(draft.sheet, draft.columns, replace(draft.decisions, same=merged))
    answers_of_this_computer().note(identity, draft.found.shape, answers)


def _nothing_more(_: object) -> None:
    """Nobody waits for it."""


class Review(QObject):
    """Keeps the list, what was said of it, and the newest proposal. Of several changes in a row the last one counts."""

    changed = Signal()
    """Something else is to be shown."""
    settled_now = Signal()
    """The proposal is what becomes of everything that was said."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job[Proposal] | None = None
        self._drafts: dict[int, Draft] = {}
        self._number = 0
        self.list: ReadList | None = None
        self.proposal = NOTHING
        self.settled = True
        """Whether the proposal is what becomes of everything that was said, and of the day as it is."""

    @property
    def draft(self) -> Draft | None:
        """What was said of the sheet that is looked at; None without a list."""
        return self._drafts.get(self._number)

    @property
    def sheet_number(self) -> int:
        """Which of the sheets is looked at, from 0."""
        return self._number

    def open_list(self, read: ReadList) -> None:
        """Look at another list."""
        self.list, self._number = read, 0
        self._drafts = {0: self._draft_of(read.sheets[0])}
        self._start_anew()

    def _draft_of(self, found: FoundSheet) -> Draft:
        """A sheet with what was decided of it when it, or an older one of its make, was put into this day."""
        kept = answers_of_this_computer().answers_of(self._desk.opened.identity, found.shape)
        draft = draft_of(found)
        return replace(draft, decisions=recalled(kept, found.sheet, found.columns)) if kept else draft

    def remember(self) -> None:
        """The list was put in: what was decided counts for the next one of its make.

        Who is somebody new is not kept: the next time they are in the day, and known.
        """
        if self.draft is not None:
            work = partial(_remember, self._desk.opened.identity, self.draft)
            self._desk.jobs.start(REMEMBERING, work, _nothing_more, self._fail)

    def forget(self) -> None:
        """There is no list any more."""
        if self._job is not None:
            self._job.cancel()
        self.list, self._drafts, self._number, self._job = None, {}, 0, None
        self.proposal, self.settled = NOTHING, True
        self.changed.emit()

    def choose_sheet(self, number: int) -> None:
        """Look at another sheet of the same list. What was said of this one is kept."""
        if self.list is not None and number != self._number:
            self._number = number
            self._drafts.setdefault(number, self._draft_of(self.list.sheets[number]))
            self._start_anew()

    def _start_anew(self) -> None:
        self.proposal = NOTHING
        self.look_again()
        self.changed.emit()

    # -- what the chair says -----------------------------------------------------------------------------------

    def take_column(self, place: int, taken_for: Field | None) -> None:
        """A column holds something else. Lists of this shape are read so from now on."""
        if self.draft is not None:
            draft = with_column(self.draft, place, taken_for)
            shapes_of_this_computer().note(draft.found.shape, draft.columns.to_plain())
            self._say(draft)

    def leave_out(self, rows: Collection[int]) -> None:
        """These rows stay out."""
        if self.draft is not None and rows:
            self._say(without_rows(self.draft, rows))

    def take_along(self, rows: Collection[int]) -> None:
        """These rows come along after all."""
        if self.draft is not None and rows:
            self._say(with_rows(self.draft, self.proposal, rows))

    def answer(self, question: Question, *, same: bool) -> None:
        """A row is somebody, or is not."""
        if self.draft is not None:
            self._say(with_answer(self.draft, self.proposal, question, same=same))

    def sort_role(self, role: str, group: str) -> None:
        """Everybody with a role belongs to a group; "" = to none."""
        if self.draft is not None:
            self._say(with_group(self.draft, role, group))

    def _say(self, draft: Draft) -> None:
        before, self._drafts[self._number] = self._drafts[self._number], draft
        if draft.decisions != before.decisions:
            self.proposal = foreseen(self.proposal, before.decisions, draft.decisions)
        if (draft.decisions, draft.columns) != (before.decisions, before.columns):
            self.look_again()
        self.changed.emit()

    # -- looking -----------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Have the worker see what becomes of the list in the day as it is now."""
        if self.draft is not None:
            self.settled = False
            self._desk.jobs.make_way()
            work = partial(_look, self.draft, self._desk.opened.day)
            self._job = self._desk.jobs.start(KIND, work, self._take, self._fail)

    def _take(self, proposal: Proposal) -> None:
        self.proposal, self.settled, self._job = proposal, True, None
        self._drafts[self._number] = noting_questions(self._drafts[self._number], proposal)
        self.changed.emit()
        self.settled_now.emit()

    def _fail(self, error: BaseException) -> None:
        raise error
