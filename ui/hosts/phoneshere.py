"""The phones that came in at the tables, one by one, for the chair: which one stands at the wrong table?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from facilitator.domain.day import Day
from facilitator.domain.identity import TableId


@dataclass(frozen=True, slots=True)
class PhoneHere:
    """A phone that came in. key: of its session. points: how many it wrote, those taken back left out.

    last: when it wrote its newest point, UTC in ISO 8601; "" = it wrote none. connected: it has the page in sight.
    """

    key: str
    table: TableId
    points: int
    last: str
    connected: bool


def phones_here(
    day: Day, phones: Iterable[tuple[str, TableId, str]], connected: Collection[str]
) -> tuple[PhoneHere, ...]:
    """Those that wrote something or have the page in sight, by the number of their table, the newest words first.

    phones: key, table and author of each that came in.
    """
    points, last = _written(day)
    here = [
        PhoneHere(key, table, points[author], last.get(author, ""), key in connected)
        for key, table, author in phones
        if table in day.table and (points[author] or key in connected)
    ]
    here.sort(key=lambda one: one.last, reverse=True)
    return tuple(sorted(here, key=lambda one: day.table[one.table].number))


def _written(day: Day) -> tuple[Counter[str], Mapping[str, str]]:
    points: Counter[str] = Counter()
    last: dict[str, str] = {}
    for one in day.takeaways:
        if not one.removed:
            points[one.author] += 1
            last[one.author] = max(last.get(one.author, ""), one.written_at or "")
    return points, last
