"""What cannot be had, said before anybody searches: never by a bad plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.seating.bonds import bonds_in, kept_apart
from facilitator.seating.halls import Hall, followers, halls
from facilitator.seating.instance import Instance

NOWHERE_TO: frozenset[int] = frozenset()


class FindingKind(StrEnum):
    """What is the matter."""

    NOBODY = "nobody"
    """Nobody is there in any round that is left."""
    NO_ROUND = "no-round"
    NO_TABLE = "no-table"
    """No table is open in a round in which people are there."""
    TOO_FEW_CHAIRS = "too-few-chairs"
    """people, chairs."""
    TOO_FEW_THAT_FIT = "too-few-that-fit"
    """More people than chairs at the tables they can use. people, chairs."""
    NO_TABLE_FITS = "no-table-fits"
    """Somebody, or people who belong together, can use no table that is open."""
    REACHES_TOO_FEW = "reaches-too-few"
    """They come to fewer different tables than there are rounds for them. rounds, reached."""
    APART_AND_TOGETHER = "apart-and-together"
    TOO_MANY_APART = "too-many-apart"
    """More people who all stay apart than tables. people, tables."""
    BLOCK_TOO_LARGE = "block-too-large"
    """people, chairs: of the largest table they can use."""
    ALONE_AS_COMPANION = "alone-as-companion"
    """A companion is there, and the one they come with is not."""
    PINNED_TWICE = "pinned-twice"
    PINNED_TO_CLOSED = "pinned-to-closed"
    PINNED_TOO_MANY = "pinned-too-many"
    """people, chairs."""
    PINNED_BUT_BARRED = "pinned-but-barred"
    PINNED_BUT_APART = "pinned-but-apart"
    PINNED_APART = "pinned-apart"
    """They belong together, and are pinned to different tables."""
    TOO_MANY_TABLES = "too-many-tables"
    """Better closed, or no table has the least number of people. people, smallest."""


LESSER = frozenset({FindingKind.REACHES_TOO_FEW, FindingKind.ALONE_AS_COMPANION, FindingKind.TOO_MANY_TABLES})
"""With these a plan keeps to all the musts yet: the chair may go on."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that cannot be had, for these people, in these rounds, at these tables; all from 0, () = none named.

    figures: by the names that stand with its kind.
    """

    kind: FindingKind
    people: tuple[int, ...] = ()
    rounds: tuple[int, ...] = ()
    tables: tuple[int, ...] = ()
    figures: Mapping[str, int] = field(default_factory=dict, hash=False)

    @property
    def stops(self) -> bool:
        """Whether no plan keeps to all the musts."""
        return self.kind not in LESSER


def cannot(instance: Instance) -> tuple[Finding, ...]:
    """What cannot be had, what stops a plan first. Rounds that were held are over: nothing is said about them."""
    if instance.rounds - instance.held <= 0:
        return (Finding(FindingKind.NO_ROUND),)
    if not any(any(there[instance.held :]) for there in instance.present):
        return (Finding(FindingKind.NOBODY),)
    ready = halls(instance)
    found: list[Finding] = []
    for look in (_chairs, _fitting, _reach, _companions, _small_tables):
        found += _rounds_joined(look(instance))
    for look_at in (_bonds, _cliques, _pins):
        found += _rounds_joined(
            one for round_ in _rounds_left(instance) for one in look_at(instance, round_, ready[round_])
        )
    return tuple(sorted(found, key=lambda one: not one.stops))


def expected(people: int, turnout_percent: int) -> int:
    """How many come, when of each hundred so many do; never more than there are."""
    return min(people, (people * max(0, turnout_percent) + 50) // 100)


def tables_to_close(expected: int, chairs: tuple[int, ...], smallest: int, companions: int = 0) -> tuple[int, ...]:
    """Which tables to close, so that each that stays open can have the least number of people.

    expected: how many people, without their companions. chairs: per table, 0 = closed already. The smallest tables go
    first, of equal ones the last. There are always chairs left for everybody, companions included, and a table.
    """
    open_ = [table for table, seats in enumerate(chairs) if seats]
    closing = []
    for table in sorted(open_, key=lambda table: (chairs[table], -table)):
        left = [one for one in open_ if one not in closing and one != table]
        enough = (len(left) + 1) * smallest <= expected and chairs[table] >= smallest
        if enough or not left or sum(chairs[one] for one in left) < expected + companions:
            break
        closing.append(table)
    return tuple(sorted(closing))


def _rounds_left(instance: Instance) -> range:
    return range(instance.held, instance.rounds)


def _there(instance: Instance, round_: int) -> list[int]:
    return [person for person, there in enumerate(instance.present) if there[round_]]


def _open(instance: Instance, round_: int) -> frozenset[int]:
    return frozenset(table for table, chairs in enumerate(instance.chairs[round_]) if chairs)


def _barred(instance: Instance, people: Iterable[int]) -> frozenset[int]:
    """The tables that one of them cannot use."""
    return NOWHERE_TO.union(*(instance.barred[person] for person in people)) if instance.barred else NOWHERE_TO


def _rounds_joined(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding where the same is the matter in several rounds."""
    rounds: dict[Hashable, list[int]] = defaultdict(list)
    first: dict[Hashable, Finding] = {}
    for one in findings:
        same = (one.kind, one.people, one.tables, tuple(one.figures.items()))
        first.setdefault(same, one)
        rounds[same] += one.rounds
    for key, one in first.items():
        yield Finding(one.kind, one.people, tuple(rounds[key]), one.tables, one.figures)


def _chairs(instance: Instance) -> Iterator[Finding]:
    for round_ in _rounds_left(instance):
        people, chairs = len(_there(instance, round_)), sum(instance.chairs[round_])
        if people and not chairs:
            yield Finding(FindingKind.NO_TABLE, rounds=(round_,))
        elif people > chairs:
            figures = {"people": people, "chairs": chairs}
            yield Finding(FindingKind.TOO_FEW_CHAIRS, rounds=(round_,), figures=figures)


def _fitting(instance: Instance) -> Iterator[Finding]:
    """Where people can use some tables alone: who of them has no table, and who of them too few chairs."""
    for round_ in _rounds_left(instance):
        open_ = _open(instance, round_)
        if not open_:
            continue
        alike: dict[frozenset[int], list[int]] = defaultdict(list)
        for person in _there(instance, round_):
            alike[open_ - _barred(instance, (person,))].append(person)
        for person in alike.pop(NOWHERE_TO, []):
            yield Finding(FindingKind.NO_TABLE_FITS, (person,), (round_,))
        tables, people = _too_tight(alike, instance.chairs[round_])
        if people and tables != open_:
            figures = {"people": len(people), "chairs": sum(instance.chairs[round_][table] for table in tables)}
            yield Finding(FindingKind.TOO_FEW_THAT_FIT, people, (round_,), tuple(sorted(tables)), figures)


def _too_tight(
    alike: Mapping[frozenset[int], list[int]], chairs: tuple[int, ...]
) -> tuple[frozenset[int], tuple[int, ...]]:
    """Tables with too few chairs for those who can use no other, and these people (Hall's theorem by a flow)."""
    kinds = list(alike)
    sent: list[dict[int, int]] = [defaultdict(int) for _ in kinds]
    left = list(chairs)
    for start, tables in enumerate(kinds):
        for _ in alike[tables]:
            reached = _one_more(start, kinds, sent, left)
            if reached is not None:
                return reached[0], tuple(sorted(p for kind in reached[1] for p in alike[kinds[kind]]))
    return NOWHERE_TO, ()


def _one_more(
    start: int, kinds: list[frozenset[int]], sent: list[dict[int, int]], left: list[int]
) -> tuple[frozenset[int], set[int]] | None:
    """Seat one more of a kind, moving others where it takes that. What was reached when there is no way, else None."""
    came: dict[int, int] = {}  # table: the kind from which it was reached
    through: dict[int, int] = {}  # kind: the table from which it was reached
    seen, queue = {start}, [start]
    for kind in queue:
        for table in kinds[kind]:
            if table in came:
                continue
            came[table] = kind
            if left[table]:
                left[table] -= 1
                _shift(table, came, through, sent)
                return None
            for other, tables in enumerate(sent):
                if tables.get(table) and other not in seen:
                    seen.add(other)
                    through[other] = table
                    queue.append(other)
    return frozenset(came), seen


def _shift(table: int, came: dict[int, int], through: dict[int, int], sent: list[dict[int, int]]) -> None:
    """Move one along the way that was found, from its end to where it began."""
    while True:
        kind = came[table]
        sent[kind][table] += 1
        if kind not in through:
            return
        table = through[kind]
        sent[kind][table] -= 1


def _bonds(instance: Instance, round_: int, hall: Hall) -> Iterator[Finding]:
    """People who belong together: whether one table can take them, and nobody of them is to stay apart."""
    open_, apart = _open(instance, round_), kept_apart(hall)
    for people in bonds_in(hall):
        for one, other in apart:
            if one in people and other in people:
                yield Finding(FindingKind.APART_AND_TOGETHER, (one, other), (round_,))
        usable = open_ - _barred(instance, people)
        chairs = max((instance.chairs[round_][table] for table in usable), default=0)
        if open_ and not usable and all(open_ - _barred(instance, (one,)) for one in people):
            yield Finding(FindingKind.NO_TABLE_FITS, people, (round_,))
        elif usable and chairs < len(people):
            figures = {"people": len(people), "chairs": chairs}
            yield Finding(FindingKind.BLOCK_TOO_LARGE, people, (round_,), figures=figures)


def _cliques(instance: Instance, round_: int, hall: Hall) -> Iterator[Finding]:
    """People who all stay apart from one another take a table each. Found greedily: what it finds is so."""
    tables = len(_open(instance, round_))
    for start in sorted(hall.apart, key=lambda person: -len(hall.apart[person])):
        clique, around = [start], set(hall.apart[start])
        while around:
            clique.append(max(sorted(around), key=lambda person: len(hall.apart[person] & around)))
            around &= hall.apart[clique[-1]]
        if len(clique) > tables > 0:
            figures = {"people": len(clique), "tables": tables}
            yield Finding(FindingKind.TOO_MANY_APART, tuple(sorted(clique)), (round_,), figures=figures)
            return


def _pins(instance: Instance, round_: int, hall: Hall) -> Iterator[Finding]:
    there = set(hall.there)
    tables: dict[int, set[int]] = defaultdict(set)
    sitting: dict[int, set[int]] = defaultdict(set)
    for pin in instance.pins:
        if pin.round == round_ and pin.person in there:
            tables[pin.person].add(pin.table)
            sitting[pin.table].add(pin.person)
    for person, chosen in sorted(tables.items()):
        if len(chosen) > 1:
            yield Finding(FindingKind.PINNED_TWICE, (person,), (round_,), tuple(sorted(chosen)))
        if barred := chosen & _barred(instance, (person,)):
            yield Finding(FindingKind.PINNED_BUT_BARRED, (person,), (round_,), tuple(sorted(barred)))
    for table, people in sorted(sitting.items()):
        chairs = instance.chairs[round_][table]
        who = tuple(sorted(people))
        if not chairs:
            yield Finding(FindingKind.PINNED_TO_CLOSED, who, (round_,), (table,))
        elif len(people) > chairs:
            figures = {"people": len(people), "chairs": chairs}
            yield Finding(FindingKind.PINNED_TOO_MANY, who, (round_,), (table,), figures)
    yield from _pins_against_bonds(round_, hall, tables)


def _pins_against_bonds(round_: int, hall: Hall, tables: Mapping[int, set[int]]) -> Iterator[Finding]:
    seats = {person: next(iter(chosen)) for person, chosen in tables.items() if len(chosen) == 1}
    for one, other in kept_apart(hall):
        if one in seats and seats[one] == seats.get(other):
            yield Finding(FindingKind.PINNED_BUT_APART, (one, other), (round_,), (seats[one],))
    for people in bonds_in(hall):
        pinned = {person: seats[person] for person in people if person in seats}
        if len(set(pinned.values())) > 1:
            yield Finding(FindingKind.PINNED_APART, tuple(pinned), (round_,), tuple(sorted(set(pinned.values()))))


def _reach(instance: Instance) -> Iterator[Finding]:
    """Who comes to fewer different tables than there are rounds for them: a table for each round, by a matching.

    Whoever stays somewhere by a pin has asked for it: of those seats each table counts once.
    """
    pinned: dict[int, dict[int, int]] = defaultdict(dict)
    for pin in instance.pins:
        if instance.present[pin.person][pin.round]:
            pinned[pin.person][pin.round] = instance.theme(pin.round, pin.table)
    tied: list[tuple[int, ...]] = [(person,) for person in range(instance.people)]
    for person, with_whom in instance.companions:
        tied[person], tied[with_whom] = (*tied[person], with_whom), (*tied[with_whom], person)
    alike: dict[Hashable, tuple[int, int]] = {}
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    companions = followers(instance)
    for person in range(instance.people):
        if person in companions:
            continue  # goes where somebody goes, and is said with them
        barred = _barred(instance, tied[person])
        same = (instance.present[person], barred, tuple(sorted(pinned[person].items())))
        if same not in alike:
            alike[same] = _rounds_and_reached(instance, person, barred, pinned[person])
        rounds, reached = alike[same]
        if 0 < reached < rounds:
            found[rounds, reached].append(person)
    for (rounds, reached), people in sorted(found.items()):
        yield Finding(FindingKind.REACHES_TOO_FEW, tuple(people), figures={"rounds": rounds, "reached": reached})


def _rounds_and_reached(
    instance: Instance, person: int, barred: frozenset[int], pinned: Mapping[int, int]
) -> tuple[int, int]:
    """For how many rounds somebody needs a table, and to how many different ones they can come."""
    stay = set(pinned.values())
    ways = {
        round_: sorted(
            {instance.theme(round_, table) for table in _open(instance, round_) - barred} - stay,
        )
        for round_ in _rounds_left(instance)
        if instance.present[person][round_] and round_ not in pinned
    }
    taken: dict[int, int] = {}

    def place(round_: int, seen: set[int]) -> bool:
        for theme in ways[round_]:
            if theme in seen:
                continue
            seen.add(theme)
            if theme not in taken or place(taken[theme], seen):
                taken[theme] = round_
                return True
        return False

    matched = sum(place(round_, set()) for round_ in ways)
    return len(ways) + len(stay), matched + len(stay)


def _companions(instance: Instance) -> Iterator[Finding]:
    for round_ in _rounds_left(instance):
        for person, with_whom in instance.companions:
            if instance.present[person][round_] and not instance.present[with_whom][round_]:
                yield Finding(FindingKind.ALONE_AS_COMPANION, (person, with_whom), (round_,))


def _small_tables(instance: Instance) -> Iterator[Finding]:
    if not instance.smallest:
        return
    companions = followers(instance)
    for round_ in _rounds_left(instance):
        there = _there(instance, round_)
        people = len([person for person in there if person not in companions])
        if closing := tables_to_close(people, instance.chairs[round_], instance.smallest, len(there) - people):
            figures = {"people": people, "smallest": instance.smallest}
            yield Finding(FindingKind.TOO_MANY_TABLES, (), (round_,), closing, figures)
