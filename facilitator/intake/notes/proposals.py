"""What would become of notes, before anything is done: each line with its table and round, new or there already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem, Table
from facilitator.domain.identity import TableId, TakeawayId
from facilitator.intake.notes.headings import mention_in
from facilitator.intake.notes.lines import NoteLine, Notes
from facilitator.services.notes import Note, Words, same_words, words_of

AS_TOLD = "as-told"
"""The choice that leaves each line where the notes put it."""


class Standing(StrEnum):
    """How a line stands to what is in the day."""

    NEW = "new"
    THERE = "there"
    TWICE = "twice"
    OTHERWISE = "otherwise"
    """A point of the day that reads otherwise here: it comes to stand beside it, or the phone went on with it."""
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """A line and where it would go. None: no table, no round."""

    line: NoteLine
    table: Table | None
    round: ProgrammeItem | None
    standing: Standing

    @property
    def is_new(self) -> bool:
        """Whether it brings something, and is put in unless the chair says otherwise."""
        return self.standing in (Standing.NEW, Standing.OTHERWISE)


@dataclass(frozen=True, slots=True)
class Guess:
    """Where notes belong by what they say. table: the id of one, AS_TOLD for several, None when they say nothing.

    round: the same; "" for no round.
    """

    table: str | None
    round: str | None


def guess_place(notes: Notes, day: Day) -> Guess:
    """The table and round of notes, by their headings, what a phone says, or the name of the file."""
    lines = [line for line in notes.lines if not line.heading]
    tables: set[str | None] = {
        (found.id if (found := _table(line, day)) else None) for line in lines if line.table is not None
    }
    rounds: set[str | None] = {
        _told_round(line, day) for line in lines if line.round is not None or line.round_id is not None
    }
    named_table, named_round = _in_name(notes.name, day)
    table = _one_of(tables, any(line.table is None for line in lines), named_table)
    round_ = _one_of(rounds, any(line.round is None and line.round_id is None for line in lines), named_round)
    return Guess(table, round_)


def _one_of(told: set[str | None], silent: bool, named: str | None) -> str | None:
    """What was told, where it is one thing; AS_TOLD where lines differ."""
    if not told:
        return named
    one = next(iter(told))
    return one if len(told) == 1 and one is not None and not silent else AS_TOLD


def _told_round(line: NoteLine, day: Day) -> str:
    found = _round(line, day)
    return found.id if found is not None else ""


def _in_name(name: str, day: Day) -> tuple[str | None, str | None]:
    """What the name of a file says: "tafel-7.json", "Notities tafel 4 ronde 2.docx"."""
    words = re.sub(r"[-_.]+", " ", name.rsplit(".", maxsplit=1)[0])
    table = round_ = None
    for start in re.finditer(r"\b(?=\w)", words):
        if (found := mention_in(words[start.start() :])) is not None:
            table = table or next((one.id for one in day.tables if one.number == found.table), None)
            round_ = round_ or next((one.id for one in day.rounds if one.round == found.round), None)
    return table, round_


def propose(
    lines: Iterable[NoteLine], day: Day, table: str = AS_TOLD, round_: str = AS_TOLD
) -> tuple[ProposedLine, ...]:
    """What would become of lines. table, round_: an id for all of them, "" for none, AS_TOLD = as the notes say."""
    tables: dict[str, Table] = {one.id: one for one in day.tables}
    rounds: dict[str, ProgrammeItem] = {one.id: one for one in day.rounds}
    there = {words for one in day.takeaways for words in words_of(one, _table_of(one, day))}
    met: set[Words] = set()
    made = []
    for line in lines:
        at = _table(line, day) if table == AS_TOLD else tables.get(table)
        within = _round(line, day) if round_ == AS_TOLD else rounds.get(round_)
        words = (at.id if at else None, within.id if within else None, same_words(line.text))
        standing = _standing(line, words, day, there)
        if standing is Standing.NEW and words in met:
            standing = Standing.TWICE
        elif standing is Standing.NEW:
            met.add(words)
        made.append(ProposedLine(line, at, within, standing))
    return tuple(made)


def _standing(line: NoteLine, words: Words, day: Day, there: set[Words]) -> Standing:
    if line.heading:
        return Standing.HEADING
    if line.headline and any(
        same_words(one.headline) == words[2] for one in day.conversations if one.table == words[0]
    ):
        return Standing.THERE
    known = day.takeaway.get(TakeawayId(line.phone.item)) if line.phone is not None else None
    if known is None:
        return Standing.THERE if words in there else Standing.NEW
    assert line.phone is not None
    first = known.conflict_of or known.id
    beside = [one for one in day.takeaways if first in (one.id, one.conflict_of)]
    if line.phone.ours or any(same_words(one.text) == words[2] for one in beside):
        return Standing.THERE if not (known.removed and line.phone.op) else Standing.OTHERWISE
    return Standing.OTHERWISE


def notes_of(chosen: Iterable[ProposedLine], cues: Mapping[str, str]) -> tuple[Note, ...]:
    """Lines as the service takes them; one that is there already is wanted once more.

    cues: the words of the day for what a phone's host said a point is.
    """
    return tuple(_note(one, cues) for one in chosen)


def _note(one: ProposedLine, cues: Mapping[str, str]) -> Note:
    line, phone = one.line, one.line.phone
    return Note(
        line.text,
        one.table.id if one.table else None,
        one.round.id if one.round else None,
        cue=cues.get(line.cue, ""),
        item=phone.item if phone else "",
        op=phone.op if phone else "",
        base=phone.base if phone else 0,
        ours=phone.ours if phone else False,
        pick=phone.pick if phone else False,
        headline=line.headline,
        written_at=line.written_at,
        again=one.standing in (Standing.THERE, Standing.TWICE),
    )


def _table(line: NoteLine, day: Day) -> Table | None:
    return next((one for one in day.tables if one.number == line.table), None)


def _round(line: NoteLine, day: Day) -> ProgrammeItem | None:
    named = next((one for one in day.rounds if one.id == line.round_id), None)
    return named or next((one for one in day.rounds if one.round == line.round is not None), None)


def _table_of(takeaway: Takeaway, day: Day) -> TableId | None:
    conversation = day.conversation.get(takeaway.conversation) if takeaway.conversation is not None else None
    return conversation.table if conversation is not None else None
