"""The floor plan: where each table stands in the hall, seen with the front (podium, screen) on top.

Places are the middle of a table, in thousandths of the hall: `across` from the left, `down` from the front.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.hall import FULL, Table
from facilitator.domain.identity import ItemId, TableId

STEP = 25
"""The grid on which tables are put by hand: fine enough for any hall, coarse enough to line up."""
WIDER_THAN_DEEP = 1.6
"""How a usual hall is: by this the rows are made of which nobody said anything."""
TO_THE_WALL = 0.2
"""Of the distance between rows: so far the first and the last stand from where a table would touch the wall."""
ROOMY = 0.75
"""Of the distance in the rows: nearer than that to a table that was placed, a table in rows would stand in its way."""
MOST_COMPARED = 120
"""With more tables than this nobody looks at each pair: they are as large as in rows."""

FEWEST_SHOWN, MOST_SHOWN = 2, 80
"""Of one table the hall needs no plan; after so many their marks come round again, and nobody could read them."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A table with its place. chosen: somebody put it there; else it stands in rows, by its number."""

    table: TableId
    number: int
    across: int
    down: int
    chosen: bool = False

    @property
    def point(self) -> Point:
        """(across, down)."""
        return self.across, self.down


def hall_map(tables: Iterable[Table]) -> tuple[Placed, ...]:
    """Where every table stands, by number: where it was put, else in rows. No two stand in one place."""
    ordered = sorted(tables, key=lambda table: (table.number, table.id))
    taken: dict[TableId, Point] = {}
    for table in ordered:
        if table.across is not None and table.down is not None:
            taken[table.id] = nearest_free((table.across, table.down), taken.values())
    places = dict(taken)
    free = _rows_beside(len(ordered), tuple(taken.values()))
    for table in ordered:
        if table.id not in taken:
            places[table.id] = nearest_free(next(free), places.values())
    return tuple(Placed(one.id, one.number, *places[one.id], one.id in taken) for one in ordered)


def is_placed(tables: Iterable[Table]) -> bool:
    """Whether somebody said where tables stand: only then the plan is one of this hall."""
    return any(table.across is not None and table.down is not None for table in tables)


def columns_for(count: int) -> int:
    """How many tables stand in a row when there are so many."""
    rows = max(1, round(math.sqrt(count / WIDER_THAN_DEEP)))
    return max(1, -(-count // rows))


def rows_of(count: int, columns: int) -> tuple[Point, ...]:
    """Places in rows from the front, each from left to right, spread over the whole hall."""
    rows = max(1, -(-count // columns))
    return tuple((_spread(number % columns, columns), _spread(number // columns, rows)) for number in range(count))


def _spread(place: int, places: int) -> int:
    """One of so many places from wall to wall, all as far apart."""
    return round(FULL * (place + TO_THE_WALL) / (places - 1 + 2 * TO_THE_WALL))


def _rows_beside(count: int, taken: Sequence[Point]) -> Iterator[Point]:
    """Places in rows of so many tables, those first where nobody stands in the way; never ending."""
    columns = columns_for(count)
    rows = max(1, -(-count // columns))
    wide, deep = ROOMY * FULL / columns, ROOMY * FULL / rows
    roomy = [one for one in rows_of(columns * rows, columns) if _is_clear(one, taken, wide, deep)]
    yield from roomy
    for finer in (2, 3):
        more = rows_of(finer**2 * columns * rows, finer * columns)
        clear = [one for one in more if _is_clear(one, (*taken, *roomy), wide / finer, deep / finer)]
        yield from clear
        roomy += clear
    yield from itertools.cycle(rows_of(max(1, count), columns))


def _is_clear(point: Point, taken: Iterable[Point], wide: float, deep: float) -> bool:
    return all(abs(point[0] - x) >= wide or abs(point[1] - y) >= deep for x, y in taken)


# -- by hand -------------------------------------------------------------------------------------------------------


def snapped(across: float, down: float) -> Point:
    """The place on the grid that is nearest, inside the hall."""
    return _on_grid(across), _on_grid(down)


def _on_grid(value: float) -> int:
    return min(max(round(value / STEP) * STEP, 0), FULL)


def stepped(place: Point, right: int, back: int, taken: Iterable[Point]) -> Point:
    """The next free place on the grid in a direction, over the tables that stand there; at the wall it stays."""
    x, y = place
    others = {*taken, place}
    for far in range(STEP, FULL + STEP + 1, STEP):
        found = _on_grid(x + right * far) if right else x, _on_grid(y + back * far) if back else y
        if found not in others:
            return found
    return place


def nearest_free(place: Point, taken: Collection[Point]) -> Point:
    """This place, or where another table stands the nearest on the grid where none does."""
    x, y = min(max(place[0], 0), FULL), min(max(place[1], 0), FULL)
    if (x, y) not in taken:
        return x, y
    others = set(taken)
    for far in range(1, FULL // STEP + 1):
        ring = sorted(_ring(*snapped(x, y), far), key=lambda one: ((one[0] - x) ** 2 + (one[1] - y) ** 2, one))
        for one in ring:
            if one not in others:
                return one
    return next(one for one in ((x, y) for x in range(FULL + 1) for y in range(FULL + 1)) if one not in others)


def _ring(x: int, y: int, far: int) -> Iterator[Point]:
    """The places on the grid so many steps away, inside the hall."""
    for right, back in itertools.product(range(-far, far + 1), repeat=2):
        one = x + right * STEP, y + back * STEP
        if max(abs(right), abs(back)) == far and 0 <= one[0] <= FULL and 0 <= one[1] <= FULL:
            yield one


def neighbour(places: Sequence[Placed], table: str, right: int, back: int) -> str | None:
    """The table one comes to first in a direction; None where there is none. Straight on counts more than aside."""
    here = next((one for one in places if one.table == table), None)
    if here is None:
        return None
    found: list[tuple[int, int, str]] = []
    for one in places:
        along = (one.across - here.across) * right + (one.down - here.down) * back
        aside = abs((one.across - here.across) * back) + abs((one.down - here.down) * right)
        if along > 0:
            found.append((along + 2 * aside, one.number, one.table))
    return min(found)[2] if found else None


# -- how large -----------------------------------------------------------------------------------------------------


def largest(points: Sequence[Point], width: float, depth: float, wide: float, high: float) -> float:
    """The largest unit of size at which tables of `wide` by `high` units stand free of each other in a picture.

    width, depth: of the picture, in the same unit as what comes out. The middle of a table keeps half a table from the
    walls: see `middle_of`.
    """
    columns = columns_for(len(points))
    rows = max(1, -(-len(points) // columns))
    unit = min(width / columns / wide, depth / rows / high)
    if len(points) > MOST_COMPARED:
        return unit
    for (x1, y1), (x2, y2) in itertools.combinations(points, 2):
        beside, behind = abs(x1 - x2) / FULL, abs(y1 - y2) / FULL
        unit = min(unit, max(width * beside / (wide * (1 + beside)), depth * behind / (high * (1 + behind))))
    return unit


def middle_of(point: Point, width: float, depth: float, wide: float, high: float) -> tuple[float, float]:
    """Where in a picture the middle of a table stands whose size is `wide` by `high` there."""
    return (
        wide / 2 + (width - wide) * point[0] / FULL,
        high / 2 + (depth - high) * point[1] / FULL,
    )


# -- in a round ----------------------------------------------------------------------------------------------------


def not_open(day: Day, round_: ItemId | None) -> frozenset[TableId]:
    """The tables where nobody goes in a round: closed, joined to another, or without a topic while others have one.

    None: in no round in particular, so all are open.
    """
    if round_ is None:
        return frozenset()
    joined = {one.table for one in day.joinings if one.round == round_}
    topics = {one.table for one in day.conversations if one.table and (not one.rounds or round_ in one.rounds)}
    return frozenset(
        table.id
        for table in day.tables
        if round_ in table.closed or table.id in joined or (topics and table.id not in topics)
    )


def joined_in(day: Day, round_: ItemId | None) -> tuple[tuple[int, int], ...]:
    """The numbers of tables that sit with another one in a round, and of the other."""
    numbers = {table.id: table.number for table in day.tables}
    found = (
        (numbers[one.table], numbers[one.into])
        for one in day.joinings
        if one.round == round_ and one.table in numbers and one.into in numbers
    )
    return tuple(sorted(found))
