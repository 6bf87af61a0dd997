"""A pasted list of tables: number, topic, kind, hosts, and whatever else its heading names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.checks import LARGEST_TABLE_NUMBER
from facilitator.domain.folding import folded
from facilitator.intake.pasted.lines import PastedLine, Problem, cells_of, is_heading, lines_of, separator_of
from facilitator.services.pasting import TableRow


class Column(StrEnum):
    """What a column of the list holds."""

    TABLE = "table"
    NAME = "name"
    TOPIC = "topic"
    KIND = "kind"
    INITIATIVE = "initiative"
    HOSTS = "hosts"
    ROUNDS = "rounds"


_HEADINGS: dict[Column, str] = {
    Column.TABLE: "tafel|tafelnummer|tafelnr|tafel nr|nr|nummer|no|table|table number|table no|number",
    Column.NAME: "naam|tafelnaam|naam van de tafel|name|table name",
    Column.TOPIC: "onderwerp|thema|vraag|titel|tafelgesprek|topic|theme|question|title|subject",
    Column.KIND: "soort|type|kind",
    Column.INITIATIVE: "initiatief|casus|inbrenger|initiative|case|case owner",
    Column.HOSTS: "host|hosts|tafelhost|tafelhosts|gespreksleider|gespreksleiders|table host|table hosts|facilitator",
    Column.ROUNDS: "ronde|rondes|round|rounds",
}
_COLUMN_OF = {word: column for column, words in _HEADINGS.items() for word in words.split("|")}

_NUMBER = re.compile(r"(?:tafel|table|t|nr\.?|no\.?|#)?\s*(\d{1,6})", re.IGNORECASE)
_NUMBER_AND_NAME = re.compile(r"(?:tafel|table|t|nr\.?|no\.?|#)?\s*(\d{1,6})\b[\s:.,()–-]*(.*?)[\s)]*", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?:(?:tafel|table|t)\s*(\d{1,3})\b[\s:.)–-]*|(\d{1,3})\s*[:.)–-]+\s+)(.*)", re.IGNORECASE)
_BULLET = re.compile(r"^\s*[-–—•*·▪●◦‣]\s*")
_BETWEEN_HOSTS = re.compile(r"\s*(?:[,;&/+]|\ben\b|\band\b)\s*", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]*(?:\s+(?:[a-z'’]{1,4}\s+){0,3}[^\W\d_a-zß-ÿ][\w'’.-]*)+")
_ALL_ROUNDS = frozenset({"", "alle", "allemaal", "all", "elke", "every", "each", "*", "-"})
_ROUNDS = re.compile(r"(?:rondes?|rounds?|r)?\s*(\d{1,2}(?:\s*(?:,|;|&|\+|/|-|–|en|and|t/m|tot|to)\s*\d{1,2})*)")
_RANGE = re.compile(r"(\d{1,2})\s*(?:-|–|t/m|tot|to)\s*(\d{1,2})|(\d{1,2})")


@dataclass(frozen=True, slots=True)
class TableLine:
    """A pasted line and the row that was read from it; None = nothing."""

    line: PastedLine
    row: TableRow | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What a pasted list of tables would become. columns: what its columns were taken for; None = not known."""

    lines: tuple[TableLine, ...]
    columns: tuple[Column | None, ...]

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows that were read, in order."""
        return tuple(line.row for line in self.lines if line.row is not None)


@dataclass(frozen=True, slots=True)
class _Cells:
    line: PastedLine
    cells: list[str]


def read_tables(text: str, rounds: Collection[int] | None = None) -> TablePreview:
    """Read a pasted list of tables. Fails with `too-much-pasted` (n, most).

    rounds: the numbers of the rounds there are, to point out those that are not; None = do not look. Without a
    heading the columns are table, topic, kind, hosts, rounds; a table without a number gets the next one. Words in
    the column of the table are its name.
    """
    lines = lines_of(text)
    separator = separator_of([line for line in lines if not line.too_long])
    split = [_Cells(line, [] if line.too_long else _split(line, separator)) for line in lines]
    heading = next((one for one in split if one.cells), None)
    columns = _columns_named(heading.cells) if heading else None
    if columns is None:
        columns = _columns_guessed([one.cells for one in split if one.cells])
    return TablePreview(tuple(_read_all(split, columns, rounds)), columns)


def _split(line: PastedLine, separator: str) -> list[str]:
    text = _BULLET.sub("", line.text)
    if separator:
        return cells_of(text, separator)
    before = _NUMBER_BEFORE.fullmatch(text.strip())
    return [before[1] or before[2], *cells_of(before[3], "")] if before else ["", *cells_of(text, "")]


def _columns_named(cells: Sequence[str]) -> tuple[Column | None, ...] | None:
    """The columns a heading names. At least two of its words must be ours: a topic may be called "Vraag" too."""
    known = [_COLUMN_OF.get(folded(cell).strip(" .:#")) for cell in cells]
    named = {column for column in known if column is not None}
    enough = len(named) > 1 or (len(named) == 1 and sum(1 for cell in cells if cell) == 1)
    return tuple(known) if enough else None


def _columns_guessed(rows: Sequence[Sequence[str]]) -> tuple[Column | None, ...]:
    """The usual order, from the first column on that is not numbers; two columns may be topic and hosts."""
    if not rows:
        return ()
    width = max(len(row) for row in rows)
    first = [row[0] for row in rows]
    numbered = all(not cell or _NUMBER.fullmatch(cell) for cell in first)
    columns: list[Column | None] = [Column.TABLE, Column.TOPIC] if numbered else [Column.TOPIC]
    left = width - len(columns)
    third = [row[len(columns)] for row in rows if len(row) > len(columns) and row[len(columns)]]
    names_people = bool(third) and all(_names_people(cell) for cell in third)
    usual = [Column.HOSTS, Column.ROUNDS] if names_people else [Column.KIND, Column.HOSTS, Column.ROUNDS]
    columns += usual[: max(left, 0)]
    return (*columns, *[None] * (width - len(columns)))


def _names_people(cell: str) -> bool:
    return all(_NAME.fullmatch(name) for name in _hosts(cell))


def _read_all(
    split: Sequence[_Cells], columns: Sequence[Column | None], rounds: Collection[int] | None
) -> Iterator[TableLine]:
    last = 0
    for one in split:
        if one.line.too_long:
            yield TableLine(one.line, problem=Problem.TOO_LONG)
        elif is_heading(one.cells, _COLUMN_OF) or (one is split[0] and _columns_named(one.cells)):
            unknown = any(cell and column is None for cell, column in zip(one.cells, columns, strict=False))
            yield TableLine(one.line, problem=Problem.UNKNOWN_COLUMN if unknown else Problem.HEADING)
        else:
            read = _read_row(one, columns, last, rounds)
            last = last if read.row is None else read.row.number
            yield read


def _read_row(one: _Cells, columns: Sequence[Column | None], last: int, rounds: Collection[int] | None) -> TableLine:
    found = {column: cell for column, cell in zip(columns, one.cells, strict=False) if column is not None and cell}
    number, name = _table(found.get(Column.TABLE, ""), last)
    row = TableRow(
        number,
        found.get(Column.NAME, name),
        found.get(Column.TOPIC, ""),
        found.get(Column.KIND, ""),
        found.get(Column.INITIATIVE, ""),
        tuple(_hosts(found.get(Column.HOSTS, ""))),
    )
    if not 1 <= number <= LARGEST_TABLE_NUMBER:
        return TableLine(one.line, problem=Problem.WRONG_TABLE)
    named = _rounds(found.get(Column.ROUNDS, ""))
    if named is None:
        return TableLine(one.line, row, Problem.UNCLEAR_ROUNDS)
    row = replace(row, rounds=named)
    if rounds is not None and not set(named) <= set(rounds):
        return TableLine(one.line, row, Problem.NO_SUCH_ROUND)
    surplus = any(cell and (n >= len(columns) or columns[n] is None) for n, cell in enumerate(one.cells))
    return TableLine(one.line, row, Problem.TOO_MANY_CELLS if surplus else None)


def _table(cell: str, last: int) -> tuple[int, str]:
    """The number and the name in the column of the table; without a number the tables count on."""
    found = _NUMBER_AND_NAME.fullmatch(cell)
    return (int(found[1]), found[2]) if found else (last + 1, cell)


def _hosts(cell: str) -> Iterator[str]:
    return (name for name in dict.fromkeys(_BETWEEN_HOSTS.split(cell)) if name)


def _rounds(cell: str) -> tuple[int, ...] | None:
    """The numbers of the rounds in a cell; () = all of them, None = it says something else."""
    words = folded(cell)
    if words.removesuffix(" rondes").removesuffix(" rounds") in _ALL_ROUNDS:
        return ()
    found = _ROUNDS.fullmatch(words)
    if found is None:
        return None
    numbers: list[int] = []
    for first, last, single in _RANGE.findall(found[1]):
        numbers += range(int(first), int(last) + 1) if first else [int(single)]
    return tuple(dict.fromkeys(numbers)) or None
