"""Notes while they are looked at: which table and round, which lines are ticked. Frozen; every deed gives the next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.day import Day
from facilitator.intake.notes import lines as noted
from facilitator.intake.notes.lines import NoteLine, Notes
from facilitator.intake.notes.proposals import AS_TOLD, ProposedLine, Standing, guess_place, propose


@dataclass(frozen=True, slots=True)
class Draft:
    """Notes with what the chair said of them so far.

    table: the id of one for all lines, AS_TOLD, or None while nobody said. round: the same; "" for no round.
    turned: the ticks that the chair turned, in the order of the lines. several: lines tell of places of their own.
    """

    notes: Notes
    lines: tuple[NoteLine, ...]
    table: str | None
    round: str
    turned: tuple[bool, ...]
    several_tables: bool = False
    several_rounds: bool = False
    other_day: bool = False
    agreed: bool = False
    """The chair reads them in although they belong to another day."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What would become of a draft. chosen: the lines that are put in. there: how many are there and stay out."""

    proposed: tuple[ProposedLine, ...]
    on: tuple[bool, ...]
    chosen: tuple[ProposedLine, ...]
    there: int


def begin(notes: Notes, day: Day, identity: str, round_now: str | None) -> Draft:
    """Notes as they are first looked at. identity: of the file. round_now: for notes that say nothing of rounds."""
    guess = guess_place(notes, day)
    return Draft(
        notes,
        notes.lines,
        guess.table,
        (round_now or "") if guess.round is None else guess.round,
        (False,) * len(notes.lines),
        guess.table == AS_TOLD,
        guess.round == AS_TOLD,
        bool(notes.event) and notes.event != identity,
    )


def tally(draft: Draft, day: Day) -> Tally:
    """What would become of it now."""
    proposed = propose(draft.lines, day, AS_TOLD if draft.table is None else draft.table, draft.round)
    on = tuple(one.is_new is not turned for one, turned in zip(proposed, draft.turned, strict=True))
    chosen = tuple(one for one, is_on in zip(proposed, on, strict=True) if is_on)
    there = sum(one.standing is Standing.THERE and not is_on for one, is_on in zip(proposed, on, strict=True))
    return Tally(proposed, on, chosen, there)


def still_there(draft: Draft, day: Day) -> Draft:
    """The draft on another day: a table or round that is not there any more has to be chosen anew."""
    tables, rounds = {AS_TOLD, *(one.id for one in day.tables)}, {"", AS_TOLD, *(one.id for one in day.rounds)}
    return replace(
        draft,
        table=draft.table if draft.table in tables else None,
        round=draft.round if draft.round in rounds else "",
    )


def turn(draft: Draft, place: int) -> Draft:
    """Tick a line, or not any more."""
    return replace(draft, turned=(*draft.turned[:place], not draft.turned[place], *draft.turned[place + 1 :]))


def join(draft: Draft, place: int) -> Draft:
    """Make one line of this and the one above it."""
    if not noted.can_join(draft.lines, place):
        return draft
    turned = (*draft.turned[: place - 1], False, *draft.turned[place + 1 :])
    return replace(draft, lines=noted.joined(draft.lines, place), turned=turned)


def split(draft: Draft, place: int, cursor: int) -> Draft:
    """Make two lines of this one."""
    if not noted.can_split(draft.lines, place, cursor):
        return draft
    kept = draft.turned[place]
    turned = (*draft.turned[:place], kept, kept, *draft.turned[place + 1 :])
    return replace(draft, lines=noted.split(draft.lines, place, cursor), turned=turned)


def at_table(draft: Draft, table: str) -> Draft:
    """All lines at this table, or AS_TOLD."""
    return replace(draft, table=table)


def in_round(draft: Draft, round_: str) -> Draft:
    """All lines in this round, "" for none, or AS_TOLD."""
    return replace(draft, round=round_)


def agree(draft: Draft, on: bool) -> Draft:
    """Read notes of another day in all the same, or not."""
    return replace(draft, agreed=on)
