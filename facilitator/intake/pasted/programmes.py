"""A pasted programme: lines with clock times or lengths, in the order of the day."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.domain.checks import LONGEST_ITEM_MINUTES
from facilitator.domain.hall import ItemKind
from facilitator.domain.programme import MINUTES_A_DAY, later, minutes_between
from facilitator.intake.pasted.clocks import NotATimeError, read_length, read_span, split_length
from facilitator.intake.pasted.itemkinds import guess_kind, round_number
from facilitator.intake.pasted.lines import PastedLine, Problem, cells_of, is_heading, lines_of, separator_of
from facilitator.services.pasting import PlannedItem

HEADINGS = frozenset((
    "tijd", "tijdstip", "tijden", "van", "tot", "begin", "eind", "einde", "start", "aanvang", "duur", "minuten", "min",
    "lengte", "onderdeel", "programma", "wat", "titel", "activiteit", "omschrijving", "wie", "waar", "zaal", "spreker",
    "time", "times", "from", "to", "until", "end", "ends", "starts", "length", "duration", "minutes", "item",
    "programme", "program", "agenda", "what", "title", "activity", "description", "who", "where", "room", "speaker",
))  # fmt: skip
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪●◦‣]|\d{1,2}[.)](?=\s))\s*")
_LOOKS_LIKE_A_TIME = re.compile(r"\d{1,2}[:.]\d{2}\b")
_AHEAD_MINUTES = MINUTES_A_DAY // 2
"""Up to half a day later is later; more is a clock that goes back. So a day may go on past midnight."""


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A pasted line and what was read from it. item: None = nothing. starts: the time on the line itself."""

    line: PastedLine
    item: PlannedItem | None = None
    starts: datetime.time | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class ProgrammePreview:
    """What a pasted programme would become. starts: when the first item begins, where the lines tell."""

    lines: tuple[ProgrammeLine, ...]
    starts: datetime.time | None

    @property
    def items(self) -> tuple[PlannedItem, ...]:
        """The items that were read, in order."""
        return tuple(line.item for line in self.lines if line.item is not None)


@dataclass(slots=True)
class _Reading:
    """A line while it is being read."""

    line: PastedLine
    words: list[str] = field(default_factory=list)
    starts: datetime.time | None = None
    ends: datetime.time | None = None
    minutes: int | None = None
    problem: Problem | None = None
    unread: bool = False

    def refuse(self, problem: Problem) -> None:
        self.problem, self.unread = problem, True

    def point_out(self, problem: Problem) -> None:
        self.problem = self.problem or problem


def read_programme(text: str) -> ProgrammePreview:
    """Read a pasted programme. Fails with `too-much-pasted` (n, most).

    The length of an item is the one on its line, else the time until its end or the next beginning. Its kind follows
    from its title, and is a talk where the title says nothing. Cells behind the title become notes. Lines without a
    time or length are items only where none of the lines has one, or where their title is a word of a programme.
    """
    lines = lines_of(text)
    readings = [_read(line) for line in lines]
    _refuse_what_is_no_item(readings)
    read = [reading for reading in readings if not reading.unread]
    _settle_lengths(read)
    starts = _day_starts(read)
    return ProgrammePreview(tuple(_with_items(readings)), starts)


def _read(line: PastedLine) -> _Reading:
    reading = _Reading(line)
    if line.too_long:
        reading.refuse(Problem.TOO_LONG)
        return reading
    cells = [cell for cell in cells_of(_BULLET.sub("", line.text), separator_of([line])) if cell]
    if len(cells) > 1 and is_heading(cells, HEADINGS):
        reading.refuse(Problem.HEADING)
        return reading
    try:
        for cell in cells:
            _read_cell(reading, _BULLET.sub("", cell))
    except NotATimeError:
        reading.refuse(Problem.NOT_A_TIME)
    return reading


def _read_cell(reading: _Reading, cell: str) -> None:
    """Times and lengths wherever they stand; what is left are words. "1 uur" is a length behind the title only."""
    length = read_length(cell)
    if reading.words and reading.minutes is None and (length is not None or cell.isdecimal()):
        reading.minutes = int(cell) if length is None else length
        return
    span = read_span(cell)
    if span and reading.starts is None:
        reading.starts, reading.ends, cell = span.starts, span.ends, span.rest
    elif span and reading.ends is None and not span.rest:
        reading.ends, cell = span.starts, ""
    elif not reading.words and _LOOKS_LIKE_A_TIME.match(cell):
        raise NotATimeError
    if not reading.words and reading.minutes is None:
        cell, reading.minutes = split_length(cell)
    if cell and (reading.words or not cell.isdecimal()):
        reading.words.append(cell)


def _refuse_what_is_no_item(readings: Sequence[_Reading]) -> None:
    read = [one for one in readings if not one.unread]
    some_have_times = any(one.starts or one.minutes is not None for one in read)
    for one in read:
        if not one.words or not any(map(str.isalnum, one.words[0])):
            one.refuse(Problem.NO_TITLE)
        elif some_have_times and one.starts is None and one.minutes is None and guess_kind(one.words[0]) is None:
            one.refuse(Problem.NO_TIME)
        elif one.minutes is not None and one.minutes > LONGEST_ITEM_MINUTES:
            one.minutes = None
            one.point_out(Problem.LONGER_THAN_A_DAY)


def _ahead(earlier: datetime.time, time: datetime.time) -> int | None:
    """The minutes from one time to another, or None when the clock would have to go back."""
    minutes = minutes_between(earlier, time)
    return minutes if minutes < _AHEAD_MINUTES else None


def _settle_lengths(readings: Sequence[_Reading]) -> None:
    for reading in readings:
        _length_until_end(reading)
    for reading, following in itertools.pairwise(readings):
        if reading.starts is None or following.starts is None:
            continue
        until_next = _ahead(reading.starts, following.starts)
        if until_next is None:
            following.point_out(Problem.GOES_BACK)
        elif reading.minutes is None:
            reading.minutes = until_next
        elif until_next != reading.minutes:
            following.point_out(Problem.GAP if until_next > reading.minutes else Problem.OVERLAP)


def _length_until_end(reading: _Reading) -> None:
    if reading.starts is None or reading.ends is None:
        return
    until_end = _ahead(reading.starts, reading.ends)
    if until_end is None:
        reading.point_out(Problem.GOES_BACK)
    elif reading.minutes not in (None, until_end):
        reading.point_out(Problem.LENGTH_DIFFERS)
    reading.minutes = reading.minutes if until_end is None else until_end


def _day_starts(readings: Sequence[_Reading]) -> datetime.time | None:
    """The first time on the lines, less the lengths of the items before it."""
    before = 0
    for reading in readings:
        if reading.starts is not None:
            return later(reading.starts, -before)
        if reading.minutes is None:
            return None
        before += reading.minutes
    return None


def _with_items(readings: Sequence[_Reading]) -> list[ProgrammeLine]:
    """The lines with their items; a round number that was there already is left for the programme to give."""
    taken: set[int | None] = set()
    lines = []
    for reading in readings:
        item = None if reading.unread else _item(reading)
        if item is not None and item.round is not None:
            if item.round in taken:
                item = replace(item, round=None)
                reading.point_out(Problem.ROUND_TWICE)
            else:
                taken.add(item.round)
        lines.append(ProgrammeLine(reading.line, item, reading.starts, reading.problem))
    return lines


def _item(reading: _Reading) -> PlannedItem:
    title = reading.words[0]
    kind = guess_kind(title) or ItemKind.TALK
    number = round_number(title) if kind is ItemKind.ROUND else None
    return PlannedItem(kind, title, reading.minutes, number, "\n".join(reading.words[1:]))
