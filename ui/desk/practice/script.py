"""What the made-up tables do in a round, and when: pure, and the same again for the same seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from facilitator.demo.practice import MadeUpPoint, made_up
from facilitator.domain.hall import CallKind
from facilitator.domain.identity import TableId
from facilitator.domain.language import Language

FEWEST, MOST = 2, 5
"""So many points a table brings to a round."""
HOSTS_LISTEN_UNTIL, ROUNDING_OFF_FROM, WRITTEN_BY = 0.35, 0.78, 0.98
"""Shares of a round: hosts listen first, and write most of it when it is being rounded off."""
ASKS_FROM, ASKS_UNTIL = 0.25, 0.6


@dataclass(frozen=True, slots=True)
class Turn:
    """Something a table does. at: the share of the round after which it does so. asks: what for; None: it writes."""

    at: float
    table: TableId
    asks: CallKind | None = None


def script_of(tables: Sequence[TableId], round_number: int, seed: int) -> tuple[Turn, ...]:
    """All that happens at the tables in a round, in its order.

    One table brings nothing, unless it is the only one; one of the others asks for help.
    """
    if not tables:
        return ()
    chance = Random(f"{seed}/{round_number}")  # noqa: S311  # nobody has to guess this
    silent = chance.choice(tables) if len(tables) > 1 else None
    talking = [table for table in tables if table != silent]
    turns = [Turn(at, table) for table in talking for at in _written(chance)]
    kind = CallKind.CHAIR if round_number % 2 else CallKind.COME
    turns.append(Turn(chance.uniform(ASKS_FROM, ASKS_UNTIL), chance.choice(talking), kind))
    return tuple(sorted(turns, key=lambda turn: turn.at))


def _written(chance: Random) -> Iterator[float]:
    """When a table writes its points down: less than half of them while the talk goes on."""
    many = chance.randint(FEWEST, MOST)
    early = chance.randint(0, (many - 1) // 2)
    for number in range(many):
        if number < early:
            yield chance.uniform(HOSTS_LISTEN_UNTIL, ROUNDING_OFF_FROM)
        else:
            yield chance.uniform(ROUNDING_OFF_FROM, WRITTEN_BY)


def points_without_end(language: Language, seed: int) -> Iterator[MadeUpPoint]:
    """Made-up points in an order of the seed; the first comes again when all of them were used."""
    points = made_up(language).points
    return cycle(Random(seed).sample(points, len(points)))  # noqa: S311
