"""A list on the projector: as large as it fits, in as few columns as that takes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ui.projector.fitting import LEADING, STEP, Fitted, fit, lines_at_least
from ui.projector.model import STAR, Group, Scene
from ui.projector.pieces import Align, Box, Piece, Sign, TableSign, Words

_MOST_COLUMNS = {Scene.SEATS: 5, Scene.THREADS: 3}
_ONE_LINE = frozenset({Scene.SEATS})
"""Lists in which every line is a name: it is cut rather than wrapped."""
NARROWEST = 8.5
"""Of a column, in sizes of its font."""
FEW = 0.08
"""One long name among many may be cut, rather than have all of them small."""
LAST_LINE = 1.6
"""The room for what is not there, in sizes of the font."""
INDENT, BETWEEN, APART, NOTE, GUTTER = 1.5, 0.5, 1.1, 0.8, 1.6
"""In sizes of the font: of a line with a bullet; between lines, groups; the size of a note; between columns."""
MARK, MARK_ROOM = 0.92, 1.25
"""Of a table, and with what stands between it and the heading; in sizes of the font."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A text of the list as it fits. before: the room above it. table: whose mark stands in front of it."""

    words: Fitted
    weight: int
    colour: str
    before: int
    indent: int = 0
    bullet: str = ""
    table: int | None = None


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines that stay together in a column. entries: how many of the list they are."""

    lines: tuple[_Line, ...]
    entries: int

    @property
    def height(self) -> int:
        """With the room above it."""
        return sum(line.before + line.words.height for line in self.lines)


@dataclass(frozen=True)
class _Measure:
    """How a list is set: the size of its font, the columns, the width of one and the height there is."""

    size: int
    smallest: int
    columns: int
    width: int
    height: int
    one_line: bool

    def of(self, share: float) -> int:
        """Pixels of what is so many sizes of the font."""
        return round(self.size * share)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as it fits. size: of its font."""

    size: int
    pieces: tuple[Piece, ...]


@lru_cache(maxsize=32)
def list_pieces(groups: tuple[Group, ...], scene: Scene, box: Box, largest: int, smallest: int) -> Listed:
    """A list in a box. What does not fit at the smallest size is counted in a last line ("+ 3")."""
    size = largest
    while True:
        for measure in _measures(scene, box, size, smallest):
            flowed = _well_set(groups, measure)
            if flowed is not None:
                return Listed(size, tuple(_placed(flowed, box, measure)))
        if size <= smallest:
            return Listed(0, tuple(_as_much_as_fits(groups, _measures(scene, box, smallest, smallest), box)))
        size = max(smallest, int(size * STEP))


def _measures(scene: Scene, box: Box, size: int, smallest: int) -> list[_Measure]:
    """One column, and as many more as are wide enough."""
    widths = [(box.width - round(size * GUTTER) * more) // (more + 1) for more in range(_MOST_COLUMNS.get(scene, 2))]
    return [
        _Measure(size, smallest, columns, max(1, width), box.height, scene in _ONE_LINE)
        for columns, width in enumerate(widths, 1)
        if columns == 1 or width >= size * NARROWEST
    ]


def _well_set(groups: Sequence[Group], measure: _Measure) -> list[list[_Unit]] | None:
    """The list with its groups whole and hardly a word cut; None where it has no room for that."""
    if _at_least(groups, measure) > measure.height * measure.columns:
        return None
    units = _units(groups, measure)
    if measure.size > measure.smallest and _cut(units) > FEW:
        return None
    return _flowed(units, measure.height, measure.columns)


def _at_least(groups: Sequence[Group], measure: _Measure) -> int:
    """A height that the list has at any rate, in one column: most sizes need no closer look."""
    line, size = math.ceil(measure.size * LEADING), measure.size
    if measure.one_line:
        return line * sum(len(group.entries) + bool(group.heading) for group in groups)
    entries = [entry for group in groups for entry in group.entries]
    note = max(measure.smallest, measure.of(NOTE))
    lines = sum(lines_at_least(entry.text, size, 500, measure.width) for entry in entries)
    lines += sum(lines_at_least(group.heading, size, 600, measure.width) for group in groups if group.heading)
    notes = sum(lines_at_least(entry.note, note, 400, measure.width) for entry in entries if entry.note)
    between = max(0, len(entries) - measure.columns) * measure.of(BETWEEN)
    return lines * line + notes * math.ceil(note * LEADING) + between


def _cut(units: Sequence[_Unit]) -> float:
    """The share of the lines that are not whole."""
    lines = [line.words.cut for unit in units for line in unit.lines]
    return sum(lines) / len(lines) if lines else 0.0


def _units(groups: Sequence[Group], measure: _Measure) -> list[_Unit]:
    """What stays together: a group, or where that is higher than a column its lines one by one."""
    units: list[_Unit] = []
    for group in groups:
        parts = _group_units(group, measure)
        whole = _Unit(tuple(line for part in parts for line in part.lines), sum(part.entries for part in parts))
        together = bool(group.heading) and whole.height <= measure.height
        units += [whole] if together else parts
    return units


def _group_units(group: Group, measure: _Measure) -> list[_Unit]:
    """The heading with the first line below it, then each line."""
    heading: tuple[_Line, ...] = ()
    if group.heading:
        room = 0 if group.table is None else measure.of(MARK_ROOM)
        words = _set(group.heading, 600, measure, measure.width - room)
        colour = "accent" if group.table is None else "text"
        heading = (_Line(words, 600, colour, measure.of(APART), room, table=group.table),)
    units = []
    for entry in group.entries:
        before = measure.of(0.1) if measure.one_line else measure.of(BETWEEN)
        indent = measure.of(INDENT) if entry.bullet else 0
        weight = 400 if measure.one_line else 500
        words = _set(entry.text, weight, measure, measure.width - indent)
        lines = [_Line(words, weight, "text", before, indent, entry.bullet)]
        if entry.note:
            smaller = replace(measure, size=max(measure.smallest, measure.of(NOTE)))
            note = _set(entry.note, 400, smaller, measure.width - indent)
            lines.append(_Line(note, 400, "text2", measure.of(0.05), indent))
        units.append(_Unit((*heading, *lines), 1))
        heading = ()
    return units or ([_Unit(heading, 0)] if heading else [])


def _set(words: str, weight: int, measure: _Measure, width: int) -> Fitted:
    most_lines = 1 if measure.one_line else max(1, int(measure.height / (measure.size * 1.3)) - 2)
    return fit(words, weight, max(1, width), measure.height, measure.size, measure.size, most_lines)


def _flowed(units: Sequence[_Unit], height: int, columns: int) -> list[list[_Unit]] | None:
    """The units over the columns, about equally full; None where they do not fit."""
    if _over_columns(units, height, columns) is None:
        return None
    least, most = max((unit.height for unit in units), default=0), height
    while least < most:
        middle = (least + most) // 2
        if _over_columns(units, middle, columns) is None:
            least = middle + 1
        else:
            most = middle
    return _over_columns(units, most, columns)


def _over_columns(units: Sequence[_Unit], height: int, columns: int) -> list[list[_Unit]] | None:
    filled: list[list[_Unit]] = [[]]
    room = height
    for unit in units:
        needed = unit.height - (0 if filled[-1] else unit.lines[0].before)
        if needed > room:
            if len(filled) == columns or not filled[-1]:
                return None
            filled.append([])
            room, needed = height, unit.height - unit.lines[0].before
            if needed > room:
                return None
        filled[-1].append(unit)
        room -= needed
    return filled


def _as_much_as_fits(groups: Sequence[Group], measures: Sequence[_Measure], box: Box) -> Iterator[Piece]:
    """Groups may be torn apart now. Of the numbers of columns the one that holds most."""
    split = [(measure, [unit for group in groups for unit in _group_units(group, measure)]) for measure in measures]
    kept, measure, units = max(
        ((_fitting(units, measure), measure, units) for measure, units in split), key=lambda found: found[0]
    )
    whole = kept == len(units)
    height = box.height if whole else box.height - measure.of(LAST_LINE)
    yield from _placed(_flowed(units[:kept], height, measure.columns) or [[]], box, measure)
    if not whole:
        missing = sum(unit.entries for unit in units[kept:])
        more = fit(f"+ {missing}", 600, box.width, box.height, measure.size, measure.size, 1)
        where = Box(box.left, box.bottom - more.line_height, box.width, more.line_height)
        yield Words(where, more.lines, more.size, 600, "text2", Align.RIGHT, more.line_height)


def _fitting(units: Sequence[_Unit], measure: _Measure) -> int:
    """How many units fit; if not all do, there must be a line left to say so."""
    if _over_columns(units, measure.height, measure.columns) is not None:
        return len(units)
    height = measure.height - measure.of(LAST_LINE)
    return max(kept for kept in range(len(units)) if _over_columns(units[:kept], height, measure.columns) is not None)


def _placed(columns: Sequence[Sequence[_Unit]], box: Box, measure: _Measure) -> Iterator[Piece]:
    for number, units in enumerate(columns):
        left, top = box.left + number * (measure.width + measure.of(GUTTER)), box.top
        lines = [line for unit in units for line in unit.lines]
        for place, line in enumerate(lines):
            top += line.before if place else 0
            yield from _line_pieces(line, left, top, measure)
            top += line.words.height


def _line_pieces(line: _Line, left: int, top: int, measure: _Measure) -> Iterator[Piece]:
    words = line.words
    if line.table is not None:
        side = round(words.size * MARK)
        yield TableSign(Box(left, top + (words.line_height - side) // 2, side, side), line.table)
    elif line.bullet == STAR:
        side = round(words.size * 0.95)
        star = Box(left, top + (words.line_height - side) // 2, side, side)
        yield Sign(star, "star", "star", filled=True)
    elif line.bullet:
        number = Box(left, top, line.indent, words.line_height)
        yield Words(number, (line.bullet,), words.size, 600, "accent", Align.LEFT, words.line_height)
    where = Box(left + line.indent, top, measure.width - line.indent, words.height)
    yield Words(where, words.lines, words.size, line.weight, line.colour, Align.LEFT, words.line_height)
