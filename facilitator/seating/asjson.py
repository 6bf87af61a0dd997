"""Instances and plans as JSON: what the command line, the benchmark and the tests share.

People, tables, themes and rounds are numbers from 0, as in the instance. Only `people`, `tables` and `rounds` have to
be there; what is left out is as on a plain day. `chairs` and `themes` may be one list for all rounds (`chairs` one
number), pairs and blocks a plain list of people.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from facilitator.errors import FacilitatorError
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, Seats

FORMAT = "tafelronde-instance/1"
MOST_PEOPLE = 3000
MOST_TABLES = 500
MOST_ROUNDS = 50
MOST_SEATS = 5_000_000
"""People times tables times rounds: what a search can hold in its memory."""

MOST_GROUPS = 1000
LARGEST = 10_000
"""The highest number of a theme, and the most chairs."""

LONGEST_SHOWN = 60

KEYS = frozenset(
    {"format", "people", "tables", "rounds", "present", "chairs", "themes", "groups", "wishes", "barred", "apart"}
    | {"together", "companions", "pins", "held", "before", "smallest"}
)

Plain = Any
"""What JSON holds."""

One = TypeVar("One")


class Wishes(Protocol):
    """What became of the wishes."""

    @property
    def value(self) -> int: ...
    @property
    def bound(self) -> int: ...
    @property
    def without(self) -> int: ...


class Counts(Protocol):
    """The figures of a plan that are written."""

    @property
    def repeats(self) -> int: ...
    @property
    def coincidences(self) -> int: ...
    @property
    def bound_repeats(self) -> int: ...
    @property
    def bound_coincidences(self) -> int: ...
    @property
    def same_table_twice(self) -> int: ...
    @property
    def musts(self) -> int: ...
    @property
    def size_off(self) -> int: ...
    @property
    def role_misses(self) -> int: ...
    @property
    def wishes(self) -> Wishes: ...
    @property
    def changed(self) -> int: ...


def write_plan(plan: Plan, counts: Counts, cpu_s: float) -> dict[str, Plain]:
    """A plan and what it costs. cpu_s: how long the search took, in seconds of the processor."""
    return {
        "seats": [list(places) for places in plan.seats],
        "repeats": counts.repeats,
        "coincidences": counts.coincidences,
        "bound_repeats": counts.bound_repeats,
        "bound_coincidences": counts.bound_coincidences,
        "same_table_twice": counts.same_table_twice,
        "musts": counts.musts,
        "size_off": counts.size_off,
        "role_misses": counts.role_misses,
        "wishes": {"value": counts.wishes.value, "bound": counts.wishes.bound, "without": counts.wishes.without},
        "changed": counts.changed,
        "cpu_s": round(cpu_s, 3),
    }


def write_instance(instance: Instance) -> dict[str, Plain]:
    """All of an instance."""
    return {
        "format": FORMAT,
        "people": instance.people,
        "tables": instance.tables,
        "rounds": instance.rounds,
        "present": [[int(here) for here in there] for there in instance.present],
        "chairs": [list(chairs) for chairs in instance.chairs],
        "themes": [list(themes) for themes in instance.themes],
        "groups": list(instance.groups),
        "wishes": [list(wishes) for wishes in instance.wishes],
        "barred": [sorted(barred) for barred in instance.barred],
        "apart": [{"people": [one.one, one.other], "rounds": list(one.rounds)} for one in instance.apart],
        "together": [{"people": list(one.people), "rounds": list(one.rounds)} for one in instance.together],
        "companions": [list(pair) for pair in instance.companions],
        "pins": [[pin.person, pin.round, pin.table] for pin in instance.pins],
        "held": instance.held,
        "before": None if instance.before is None else [list(places) for places in instance.before],
        "smallest": instance.smallest,
    }


def read_instance(plain: Plain) -> Instance:
    """An instance from what its JSON holds.

    Fails with `plan-too-large` (people, tables, rounds) or, naming the place (where), with `day-wrong-value`
    (expected), `day-missing-key` or `day-unknown-key` (key), `plan-wrong-length` (n, count), `plan-wrong-number`
    (least, most), `plan-twice` or `plan-wrong-format` (format).
    """
    return _Reader(_known(plain, KEYS, "JSON")).read()


def check_size(people: int, tables: int, rounds: int) -> None:
    """Fails with `plan-too-large` (people, tables, rounds) where a search would not fit in the memory of a laptop."""
    if people * tables * rounds > MOST_SEATS:
        raise FacilitatorError("plan-too-large", people=people, tables=tables, rounds=rounds)


class _Reader:
    """Reads one instance: its three sizes first, against which everything else is held."""

    def __init__(self, top: Mapping[str, Plain]) -> None:
        self.top = top
        if "format" in top and top["format"] != FORMAT:
            raise FacilitatorError("plan-wrong-format", format=_shown(top["format"]))
        self.people = self._size("people", MOST_PEOPLE)
        self.tables = self._size("tables", MOST_TABLES)
        self.rounds = self._size("rounds", MOST_ROUNDS)
        check_size(self.people, self.tables, self.rounds)

    def read(self) -> Instance:
        chairs = self._chairs()
        return Instance(
            present=self._present(),
            chairs=chairs,
            themes=self._per_round("themes", -1),
            groups=self._groups(),
            wishes=self._each("wishes", lambda one, where: self._different(one, where, LARGEST), ()),
            barred=self._each("barred", lambda one, where: frozenset(self._tables_in(one, where)), frozenset()),
            apart=tuple(Pair(people[0], people[1], rounds) for people, rounds in self._bonds("apart", 2)),
            together=tuple(Block(people, rounds) for people, rounds in self._bonds("together", None)),
            companions=self._companions(),
            pins=self._pins(),
            held=_number(self.top.get("held", 0), "held", 0, self.rounds),
            before=self._before(),
            smallest=_number(self.top.get("smallest", 0), "smallest", 0, MOST_PEOPLE),
        )

    def _size(self, key: str, most: int) -> int:
        if key not in self.top:
            raise FacilitatorError("day-missing-key", where="JSON", key=key)
        return _number(self.top[key], key, 0, most)

    def _present(self) -> tuple[tuple[bool, ...], ...]:
        def there(plain: Plain, where: str) -> tuple[bool, ...]:
            listed = _listed(plain, where, self.rounds)
            return tuple(one if isinstance(one, bool) else bool(_number(one, at, 0, 1)) for one, at in listed)

        return self._each("present", there, (True,) * self.rounds)

    def _chairs(self) -> tuple[tuple[int, ...], ...]:
        given = self.top.get("chairs")
        if given is None:
            given = -(-self.people // self.tables) if self.tables else 0
        if isinstance(given, int):
            return ((_number(given, "chairs", 0, LARGEST),) * self.tables,) * self.rounds
        return self._per_round("chairs", 0)

    def _per_round(self, key: str, least: int) -> tuple[tuple[int, ...], ...]:
        """A list per table for each round, or one for all of them."""

        def row(plain: Plain, where: str) -> tuple[int, ...]:
            return tuple(_number(one, at, least, LARGEST) for one, at in _listed(plain, where, self.tables))

        given = self.top.get(key)
        if not given and key == "themes":
            return ()
        if isinstance(given, list) and given and not isinstance(given[0], list):
            return (row(given, key),) * self.rounds
        return tuple(row(one, where) for one, where in _listed(given, key, self.rounds))

    def _groups(self) -> tuple[int, ...]:
        if not self.top.get("groups"):
            return (-1,) * self.people
        listed = _listed(self.top["groups"], "groups", self.people)
        return tuple(_number(one, where, -1, MOST_GROUPS - 1) for one, where in listed)

    def _each(self, key: str, read: Callable[[Plain, str], One], otherwise: One) -> tuple[One, ...]:
        """Something per person; all as usual where it is left out."""
        if not self.top.get(key):
            return (otherwise,) * self.people
        return tuple(read(one, where) for one, where in _listed(self.top[key], key, self.people))

    def _different(self, plain: Plain, where: str, most: int, count: int | None = None) -> tuple[int, ...]:
        numbers = tuple(_number(one, at, 0, most) for one, at in _listed(plain, where, count))
        if len(set(numbers)) < len(numbers):
            raise FacilitatorError("plan-twice", where=where)
        return numbers

    def _tables_in(self, plain: Plain, where: str) -> tuple[int, ...]:
        return self._different(plain, where, self.tables - 1)

    def _bonds(self, key: str, count: int | None) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        for one, where in _listed(self.top.get(key), key):
            if not isinstance(one, dict):
                yield self._different(one, where, self.people - 1, count), ()
                continue
            bond = _known(one, frozenset({"people", "rounds"}), where)
            people = self._different(bond.get("people"), f"{where} people", self.people - 1, count)
            yield people, self._different(bond.get("rounds"), f"{where} rounds", self.rounds - 1)

    def _companions(self) -> tuple[tuple[int, int], ...]:
        pairs = []
        for one, where in _listed(self.top.get("companions"), "companions"):
            who, with_whom = self._different(one, where, self.people - 1, 2)
            pairs.append((who, with_whom))
        if len({who for who, _ in pairs}) < len(pairs):
            raise FacilitatorError("plan-twice", where="companions")
        return tuple(pairs)

    def _pins(self) -> tuple[Pin, ...]:
        pins = []
        for plain, where in _listed(self.top.get("pins"), "pins"):
            (person, at), (round_, at_round), (table, at_table) = _listed(plain, where, 3)
            pins.append(
                Pin(
                    _number(person, at, 0, self.people - 1),
                    _number(round_, at_round, 0, self.rounds - 1),
                    _number(table, at_table, 0, self.tables - 1),
                )
            )
        return tuple(pins)

    def _before(self) -> Seats | None:
        def places(plain: Plain, where: str) -> tuple[int | None, ...]:
            return tuple(
                None if one is None else _number(one, at, 0, self.tables - 1)
                for one, at in _listed(plain, where, self.rounds)
            )

        if self.top.get("before") is None:
            return None
        return tuple(places(one, where) for one, where in _listed(self.top["before"], "before", self.people))


def _listed(plain: Plain, where: str, count: int | None = None) -> list[tuple[Plain, str]]:
    """The values of a list, each with its place; null is an empty one. count: how many there have to be."""
    if plain is None:
        plain = []
    if not isinstance(plain, list):
        raise FacilitatorError("day-wrong-value", where=where, expected="list")
    if count is not None and len(plain) != count:
        raise FacilitatorError("plan-wrong-length", where=where, n=len(plain), count=count)
    return [(one, f"{where} {number}") for number, one in enumerate(plain)]


def _number(plain: Plain, where: str, least: int, most: int) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool):
        raise FacilitatorError("day-wrong-value", where=where, expected="number")
    if not least <= plain <= most:
        raise FacilitatorError("plan-wrong-number", where=where, least=least, most=max(least, most))
    return plain


def _known(plain: Plain, allowed: Collection[str], where: str) -> dict[str, Plain]:
    if not isinstance(plain, dict):
        raise FacilitatorError("day-wrong-value", where=where, expected="object")
    for key in plain:
        if key not in allowed:
            raise FacilitatorError("day-unknown-key", where=where, key=_shown(key))
    return plain


def _shown(given: Plain) -> str:
    """A value from outside as an error may quote it: one short line."""
    line = "".join(sign if sign.isprintable() else " " for sign in str(given)[: LONGEST_SHOWN + 1])
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN]}…"
