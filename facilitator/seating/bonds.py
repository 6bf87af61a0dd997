"""Who goes with whom in a round, and who with whom not, as lists."""

from __future__ import annotations

from facilitator.seating.halls import Hall


def bonds_in(hall: Hall) -> tuple[tuple[int, ...], ...]:
    """The people who share a table in a round, however they are bound: each in one of these, two people or more."""
    circles: dict[int, list[int]] = {}
    for person, circle in sorted(hall.bound.items()):
        circles.setdefault(circle, []).append(person)
    return tuple(map(tuple, circles.values()))


def kept_apart(hall: Hall) -> tuple[tuple[int, int], ...]:
    """The pairs who share no table in a round and are both there, the lower number first."""
    return tuple(sorted((one, other) for one, others in hall.apart.items() for other in others if one < other))
