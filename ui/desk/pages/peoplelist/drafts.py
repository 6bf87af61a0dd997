"""What the chair has said about a list so far, and what follows from it. Pure: nothing is done to the day here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from facilitator.domain.folding import folded
from facilitator.intake.people.groups import guess_group
from facilitator.intake.people.guessing import Columns
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.proposals import Decisions, Deed, Line, Other, Proposal
from facilitator.intake.people.sheets import Sheet
from ui.desk.pages.peoplelist.reading import FoundSheet

NOTHING = Proposal((), (), ())


@dataclass(frozen=True, slots=True)
class Draft:
    """A sheet, what its columns are taken for, and what was decided.

    asked: whom each row may be, as far as that was ever a question. refused: whom a row is not, while somebody else is
    still to be asked about. walked: the column that was changed last, and all columns as they were before that.
    """

    found: FoundSheet
    columns: Columns
    decisions: Decisions = field(default_factory=Decisions)
    asked: Mapping[int, tuple[Other, ...]] = field(default_factory=lambda: MappingProxyType({}))
    refused: frozenset[tuple[int, Other]] = frozenset()
    walked: tuple[int, Columns] | None = None

    @property
    def sheet(self) -> Sheet:
        """The list itself."""
        return self.found.sheet


def draft_of(found: FoundSheet) -> Draft:
    """A sheet of which nothing was said yet."""
    return Draft(found, found.columns)


def with_column(draft: Draft, place: int, taken_for: Field | None) -> Draft:
    """One column is something else. What it took from another on the way there, the other gets back.

    With the arrows a box goes through everything a column may hold, and each of that counts until the next.
    """
    before = draft.walked[1] if draft.walked is not None and draft.walked[0] == place else draft.columns
    return replace(draft, columns=before.taken_for(place, taken_for), walked=(place, before))


def without_rows(draft: Draft, rows: Collection[int]) -> Draft:
    """These rows stay out."""
    now = draft.decisions
    decisions = replace(now, left_out=now.left_out | set(rows), taken=now.taken - set(rows))
    return replace(draft, decisions=decisions)


def with_rows(draft: Draft, proposal: Proposal, rows: Collection[int]) -> Draft:
    """These rows come along after all: what was left out, and what was taken for somebody else's second row."""
    now = draft.decisions
    lines = {line.entry.row: line for line in proposal.lines if line.entry.row in rows}
    ours = now.left_out & set(lines)
    out = {row for row, line in lines.items() if line.deed is Deed.LEAVE_OUT and (row not in ours or _doubtful(line))}
    doubles: dict[int, Other | None] = {row: None for row, line in lines.items() if line.deed is Deed.DOUBLE}
    same = MappingProxyType({**now.same, **doubles})
    return replace(draft, decisions=replace(now, left_out=now.left_out - ours, taken=now.taken | out, same=same))


def _doubtful(line: Line) -> bool:
    """Whether a row stays out by itself."""
    return line.entry.cancelled or line.entry.may_be_a_heading


def with_group(draft: Draft, role: str, group: str) -> Draft:
    """Everybody with this role belongs to a group; "" = to none."""
    others = {written: kept for written, kept in draft.decisions.groups.items() if folded(written) != folded(role)}
    groups = MappingProxyType({**others, role: group})
    return replace(draft, decisions=replace(draft.decisions, groups=groups))


# -- questions -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Question:
    """Whether a row is somebody else. answer: None while it is open. left: how many more it may be after this one."""

    row: int
    other: Other
    answer: bool | None = None
    left: int = 0


def noting_questions(draft: Draft, proposal: Proposal) -> Draft:
    """Remember what there is to ask, so that an answer can be given again."""
    asked = {line.entry.row: line.perhaps for line in proposal.to_ask}
    return replace(draft, asked=MappingProxyType({**draft.asked, **asked})) if asked else draft


def questions(draft: Draft, proposal: Proposal) -> tuple[Question, ...]:
    """The open questions and those that were answered, in the order of the list."""
    found: dict[int, Question] = {}
    for row, others in draft.asked.items():
        if row in draft.decisions.same and row not in draft.decisions.left_out:
            said = draft.decisions.same[row]
            found[row] = Question(row, others[0] if said is None else said, said is not None)
    for line in proposal.to_ask:
        row = line.entry.row
        if others := _still_to_ask(draft, line):
            found.setdefault(row, Question(row, others[0], None, len(others) - 1))
    return tuple(found[row] for row in sorted(found))


def _still_to_ask(draft: Draft, line: Line) -> tuple[Other, ...]:
    return tuple(other for other in line.perhaps if (line.entry.row, other) not in draft.refused)


def with_answer(draft: Draft, proposal: Proposal, question: Question, *, same: bool) -> Draft:
    """The row is this person, or is not; after the last one it may be it is somebody new."""
    refused = draft.refused - {(question.row, question.other)}
    if same:
        return replace(_with_same(draft, question.row, question.other), refused=refused)
    refused |= {(question.row, question.other)}
    draft = replace(draft, refused=refused)
    line = next((line for line in proposal.to_ask if line.entry.row == question.row), None)
    if question.answer is None and line is not None and _still_to_ask(draft, line):
        return draft
    return _with_same(draft, question.row, None)


def _with_same(draft: Draft, row: int, other: Other | None) -> Draft:
    same = MappingProxyType({**draft.decisions.same, row: other})
    return replace(draft, decisions=replace(draft.decisions, same=same))


# -- roles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role on the list and its mixing group. said: the chair said so, "" = none; else it is a guess."""

    role: str
    count: int
    group: str
    said: bool

    @property
    def is_sorted(self) -> bool:
        """Whether there is nothing left to say about it."""
        return self.said or bool(self.group)


def roles(draft: Draft, proposal: Proposal) -> tuple[RoleView, ...]:
    """The roles whose words say no group first, then the others. Sorting one moves none."""
    said = {folded(written): group for written, group in draft.decisions.groups.items()}
    views = [
        RoleView(one.role, one.count, said.get(folded(one.role), one.group), folded(one.role) in said)
        for one in proposal.roles
    ]
    return tuple(sorted(views, key=lambda view: bool(guess_group(view.role))))


# -- shown at once -------------------------------------------------------------------------------------------------


def foreseen(proposal: Proposal, before: Decisions, after: Decisions) -> Proposal:
    """What will very likely come of decisions, shown while the worker goes through the whole list again."""
    back = (before.left_out - after.left_out) | (after.taken - before.taken)
    answered = {row: other for row, other in after.same.items() if row not in before.same or before.same[row] != other}
    lines = tuple(_foreseen(line, after, back, answered) for line in proposal.lines)
    said = {folded(written): group for written, group in after.groups.items()}
    counts = tuple(replace(one, group=said.get(folded(one.role), one.group)) for one in proposal.roles)
    return replace(proposal, lines=lines, roles=counts)


def _foreseen(line: Line, after: Decisions, back: Iterable[int], answered: Mapping[int, Other | None]) -> Line:
    row = line.entry.row
    if line.deed is Deed.REFUSE:
        return line
    if row in after.left_out:
        return line if line.deed is Deed.LEAVE_OUT else replace(line, deed=Deed.LEAVE_OUT, perhaps=(), double_of=None)
    if row in answered:
        return _foreseen_answer(line, answered[row])
    if row in back and line.deed is Deed.LEAVE_OUT:
        return replace(line, deed=Deed.ADD if line.known is None else Deed.CHANGE)
    return line


def _foreseen_answer(line: Line, other: Other | None) -> Line:
    if isinstance(other, int):
        return replace(line, deed=Deed.DOUBLE, double_of=other, perhaps=())
    deed = Deed.ADD if other is None else Deed.CHANGE
    return replace(line, deed=deed, known=other, double_of=None, perhaps=())
