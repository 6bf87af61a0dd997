"""Where in a sheet the list is: below the titles, under its heading, above the totals, without empty columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.folding import folded
from facilitator.intake.people.headwords import is_headword, meaning

MOST_ROWS = 10_000
MOST_COLUMNS = 250
LONGEST_CELL = 1_000
"""What stands behind it in a cell is not read: a name has 200 letters at most, a remark 500."""
_LOOKED_AT = 40
_TOTAL = re.compile(
    r"(?:sub|eind|grand )?\s?(?:totaal|totalen|totals?|aantal|aantallen|som|sum|count|gemiddelde?|average)\b"
)
_FOOTER = re.compile(
    r"(?:geexporteerd|exported|gegenereerd|generated|gedownload|downloaded|pagina|page|bron:|source:|©)"
)
_NUMBER = re.compile(r"[-+€$]?\s?[\d.,]+\s?%?")
_ERROR = re.compile(
    r"#(?:n/a|n/b|ref!|verw!|value!|waarde!|name\?|naam\?|div/0!|deel/0!|num!|getal!|null!|leeg!)", re.I
)
_UNSEEN = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\t": " ", **dict.fromkeys("\ufeff\u200b\u200c\u200e\u200f\u2060\u00ad")}
)
_AS_TEXT = re.compile(r'="(.*)"')


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number in the file, 1 and up."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Everything on a sheet, before anybody looked where the list is."""

    name: str
    rows: tuple[Row, ...]
    shown: bool = True


@dataclass(frozen=True, slots=True)
class FoundList:
    """The list on a sheet; see `sheets.Sheet`."""

    heading: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[int, ...]


def tidy_row(cells: Iterable[str]) -> tuple[str, ...]:
    """The cells without what cannot be seen and without what a sheet writes when it cannot count."""
    return tuple(_tidy(cell) for cell in cells)


def _tidy(cell: str) -> str:
    if not cell:
        return cell
    cell = cell[:LONGEST_CELL]
    if not cell.isascii() or "\t" in cell:
        cell = cell.translate(_UNSEEN)
    if "\n" in cell:
        cell = "\n".join(" ".join(line.split()) for line in cell.strip().split("\n"))
    else:
        cell = " ".join(cell.split())
    if cell[:1] in "#=":
        if _ERROR.fullmatch(cell):
            return ""
        if quoted := _AS_TEXT.fullmatch(cell):
            return quoted[1]
    return cell


def found_list(grid: Grid) -> FoundList:
    """The list on a sheet."""
    rows = [row for row in grid.rows if any(row.cells)]
    place = _heading_at(rows)
    named: Row | None = None
    heading: tuple[str, ...] = ()
    if place is None:
        people = _without_titles(_without_ends(rows))
    else:
        named = rows[place]
        heading = _completed(named.cells, rows[place - 1].cells if place else ())
        words = [folded(cell) for cell in named.cells]
        under = _without_ends(rows[place + 1 :])
        people = [row for row in under if [folded(cell) for cell in row.cells] != words]
    kept = {row.number for row in people}
    left_out = tuple(row.number for row in rows if row.number not in kept and row is not named)
    return _narrowed(heading, people, left_out)


def _heading_at(rows: Sequence[Row]) -> int | None:
    """The first row that names at least two columns, or one where the list has one column, or one of a few words."""
    best: int | None = None
    most = 0
    for place, row in enumerate(rows[:_LOOKED_AT]):
        filled = [cell for cell in _completed(row.cells, rows[place - 1].cells if place else ()) if cell]
        known = sum(1 for cell in filled if is_headword(cell))
        if known > most and (known > 1 or _names_a_column(filled, rows[place + 1 :])):
            best, most = place, known
            if known > 1:
                break
    return best


def _names_a_column(filled: Sequence[str], under: Sequence[Row]) -> bool:
    """Whether a row with one word of ours is a heading: as wide as what is under it, and words only."""
    if not under:
        return False
    width = max(sum(1 for cell in row.cells if cell) for row in under[:_LOOKED_AT])
    return len(filled) >= min(width, 2) and not any("@" in cell or cell.isdigit() for cell in filled)


def _completed(heading: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    """A heading of two rows in one: "Voorkeur" above 1, 2 and 3."""
    words, last = [], ""
    for place, cell in enumerate(heading):
        over = above[place] if place < len(above) else ""
        last = over or last
        if cell.isdigit() and last and meaning(last) is not None:
            words.append(f"{last} {cell}")
        elif not cell and over and meaning(over) is not None:
            words.append(over)
        else:
            words.append(cell)
    return tuple(words)


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row counts the others, or is a line between them."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return False
    if all(_NUMBER.fullmatch(cell) or not cell.strip("-=_:*.~ ") for cell in filled):
        return True
    first = folded(filled[0])
    counted = all(_NUMBER.fullmatch(cell) for cell in filled[1:])
    return bool(_TOTAL.match(first)) and counted and (len(filled) > 1 or ":" in first or any(map(str.isdigit, first)))


def _without_ends(rows: Sequence[Row]) -> list[Row]:
    """The rows without totals, and without the notes under the list."""
    last = len(rows) - 1
    while last > 0 and _is_end(rows[last].cells):
        last -= 1
    return [row for row in rows[: last + 1] if not is_total(row.cells)]


def _is_end(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return is_total(cells) or (len(filled) == 1 and bool(_FOOTER.match(folded(filled[0]))))


def _without_titles(rows: list[Row]) -> list[Row]:
    """A list without a heading: the rows above it that are less wide than all that follow."""
    widths = [sum(1 for cell in row.cells if cell) for row in rows]
    if len(rows) < 3 or sorted(widths)[len(widths) // 2] < 2:
        return rows
    first = next(n for n, width in enumerate(widths) if width > 1)
    return rows[first:] if first <= 3 else rows


def _narrowed(heading: tuple[str, ...], rows: Sequence[Row], left_out: tuple[int, ...]) -> FoundList:
    """All rows equally wide, without the columns that have no name and nothing in them."""
    width = max([len(heading), *(len(row.cells) for row in rows)], default=0)
    wide = [row.cells + ("",) * (width - len(row.cells)) for row in rows]
    words = (*heading, *("",) * (width - len(heading))) if heading else ()
    kept = [place for place in range(width) if (words and words[place]) or any(cells[place] for cells in wide)]
    narrow = tuple(
        Row(row.number, tuple(cells[place] for place in kept)) for row, cells in zip(rows, wide, strict=True)
    )
    return FoundList(tuple(words[place] for place in kept) if words else (), narrow, left_out)
