"""What cannot be had is said, with whom and where; and nothing is said that can be had."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.seating.counts import count
from facilitator.seating.findings import FindingKind, cannot, expected, tables_to_close
from facilitator.seating.instance import Block, Instance, Pair, Pin, Plan, plain_instance

PLAIN = plain_instance(12, 4, 3)


def kinds(instance: Instance) -> set[FindingKind]:
    return {one.kind for one in cannot(instance)}


def with_chairs(people: int, *chairs: int, rounds: int = 2) -> Instance:
    return replace(plain_instance(people, len(chairs), rounds), chairs=(chairs,) * rounds)


def there(instance: Instance, *absent: tuple[int, int]) -> Instance:
    """Some are not there: (person, round)."""
    present = tuple(
        tuple((person, round_) not in absent for round_ in range(instance.rounds)) for person in range(instance.people)
    )
    return replace(instance, present=present)


def barring(instance: Instance, **tables: set[int]) -> Instance:
    barred = tuple(frozenset(tables.get(f"p{person}", set())) for person in range(instance.people))
    return replace(instance, barred=barred)


def test_a_day_on_which_everything_can_be_had():
    assert cannot(PLAIN) == ()


def test_nobody_and_nothing():
    assert kinds(plain_instance(0, 4, 2)) == {FindingKind.NOBODY}
    assert kinds(there(plain_instance(1, 1, 1), (0, 0))) == {FindingKind.NOBODY}
    assert kinds(plain_instance(4, 2, 0)) == {FindingKind.NO_ROUND}
    assert kinds(plain_instance(4, 0, 2)) == {FindingKind.NO_TABLE}
    assert kinds(replace(PLAIN, held=3)) == {FindingKind.NO_ROUND}


def test_more_people_than_chairs():
    (found,) = cannot(there(with_chairs(13, 4, 4, 4), (0, 1), (1, 1)))
    assert found.kind is FindingKind.TOO_FEW_CHAIRS
    assert (found.rounds, found.figures) == ((0,), {"people": 13, "chairs": 12})
    assert found.stops


def test_the_same_in_two_rounds_is_said_once():
    (found,) = cannot(with_chairs(13, 4, 4, 4))
    assert found.rounds == (0, 1)


def test_more_rounds_than_somebody_has_tables():
    found = cannot(barring(PLAIN, p3={0, 1}, p5={0, 1}))
    assert [(one.kind, one.people, one.figures) for one in found] == [
        (FindingKind.REACHES_TOO_FEW, (3, 5), {"rounds": 3, "reached": 2})
    ]
    assert not found[0].stops
    assert cannot(barring(PLAIN, p3={0})) == ()


def test_five_rounds_at_four_tables():
    (found,) = cannot(plain_instance(16, 4, 5))
    assert (len(found.people), found.figures) == (16, {"rounds": 5, "reached": 4})


def test_two_tables_with_one_theme_are_one_place_to_come_to():
    themes = ((7, 7, 7, -1),) * 3
    assert kinds(replace(PLAIN, themes=themes)) == {FindingKind.REACHES_TOO_FEW}
    assert cannot(replace(PLAIN, themes=((7, 7, -1, -1),) * 3)) == ()


def test_themes_that_change_per_round_are_matched_to_the_rounds():
    """Theme 1 is in the first round alone, where 0 is too: who comes to 1 first can come to all three."""
    themes = ((0, 1), (0, 0), (2, 2))
    assert cannot(replace(with_chairs(4, 2, 2, rounds=3), themes=themes)) == ()
    assert kinds(replace(with_chairs(4, 2, 2, rounds=3), themes=((0, 1), (0, 0), (0, 0)))) == {
        FindingKind.REACHES_TOO_FEW
    }


def test_who_stays_at_a_table_by_a_pin_misses_none():
    """Five rounds, four tables: all miss one, but not who stays all day, nor who stays for two rounds."""
    pins = [Pin(0, round_, 1) for round_ in range(5)] + [Pin(1, round_, 2) for round_ in (0, 1)]
    (found,) = cannot(replace(plain_instance(16, 4, 5), pins=tuple(pins)))
    assert found.people == tuple(range(2, 16))


def test_a_companion_narrows_where_somebody_can_come():
    instance = replace(barring(PLAIN, p1={0, 1}), companions=((1, 0),))
    (found,) = cannot(instance)
    assert (found.kind, found.people) == (FindingKind.REACHES_TOO_FEW, (0,))


def test_a_need_that_no_table_meets():
    found = cannot(barring(PLAIN, p3={0, 1, 2, 3}))
    assert [(one.kind, one.people, one.rounds) for one in found] == [(FindingKind.NO_TABLE_FITS, (3,), (0, 1, 2))]
    closed = replace(barring(PLAIN, p3={0, 1, 2}), chairs=((6, 6, 6, 6), (6, 6, 6, 0), (6, 6, 6, 6)))
    assert (FindingKind.NO_TABLE_FITS, (3,), (1,)) in [(one.kind, one.people, one.rounds) for one in cannot(closed)]


def test_people_who_together_find_no_table():
    instance = replace(barring(PLAIN, p0={0, 1}, p1={2, 3}), together=(Block((0, 1)),))
    assert FindingKind.NO_TABLE_FITS in kinds(instance)


def test_more_wheelchairs_than_chairs_at_the_tables_without_a_step():
    instance = with_chairs(12, 4, 4, 4, 4)
    step = {f"p{person}": {1, 2, 3} for person in range(5)}
    found = {one.kind: one for one in cannot(barring(instance, **step))}
    tight = found[FindingKind.TOO_FEW_THAT_FIT]
    assert (tight.people, tight.tables, tight.figures) == ((0, 1, 2, 3, 4), (0,), {"people": 5, "chairs": 4})


def test_tight_tables_are_found_across_different_needs():
    """Two can come to 0 alone, two to 1 alone, one to both: five people, four chairs."""
    instance = with_chairs(8, 2, 2, 8)
    needs = {"p0": {1, 2}, "p1": {1, 2}, "p2": {0, 2}, "p3": {0, 2}, "p4": {2}}
    found = next(one for one in cannot(barring(instance, **needs)) if one.kind is FindingKind.TOO_FEW_THAT_FIT)
    assert (found.people, found.tables) == ((0, 1, 2, 3, 4), (0, 1))


def test_apart_and_together():
    instance = replace(PLAIN, apart=(Pair(4, 2),), together=(Block((2, 3)), Block((3, 4), rounds=(1,))))
    (found,) = cannot(instance)
    assert (found.kind, found.people, found.rounds) == (FindingKind.APART_AND_TOGETHER, (2, 4), (1,))
    assert cannot(replace(instance, apart=(Pair(4, 2, rounds=(0, 2)),))) == ()


def test_more_who_stay_apart_than_tables():
    five = tuple(Pair(one, other) for one in range(5) for other in range(one))
    (found,) = cannot(replace(PLAIN, apart=five))
    assert (found.kind, found.people, found.figures) == (
        FindingKind.TOO_MANY_APART,
        (0, 1, 2, 3, 4),
        {"people": 5, "tables": 4},
    )
    assert cannot(replace(PLAIN, apart=five[:6])) == ()


def test_a_block_larger_than_every_table():
    (found,) = cannot(replace(PLAIN, together=(Block((0, 1, 2)), Block((2, 3)))))
    assert (found.kind, found.people) == (FindingKind.BLOCK_TOO_LARGE, (0, 1, 2, 3))
    assert found.figures == {"people": 4, "chairs": 3}
    assert cannot(there(replace(PLAIN, together=(Block((0, 1, 2, 3)),)), (3, 0), (2, 1), (1, 2))) == ()


def test_all_keep_together():
    assert kinds(replace(PLAIN, together=(Block(tuple(range(12))),))) == {FindingKind.BLOCK_TOO_LARGE}


def test_a_companion_without_the_one_they_come_with():
    (found,) = cannot(there(replace(PLAIN, companions=((1, 0),)), (0, 2)))
    assert (found.kind, found.people, found.rounds) == (FindingKind.ALONE_AS_COMPANION, (1, 0), (2,))
    assert not found.stops


@pytest.mark.parametrize(
    ("pins", "kind"),
    [
        ([(0, 1, 2), (0, 1, 3)], FindingKind.PINNED_TWICE),
        ([(0, 1, 1)], FindingKind.PINNED_TO_CLOSED),
        ([(0, 1, 0), (1, 1, 0), (2, 1, 0), (3, 1, 0), (6, 1, 0)], FindingKind.PINNED_TOO_MANY),
        ([(5, 1, 3)], FindingKind.PINNED_BUT_BARRED),
        ([(7, 1, 2), (8, 1, 2)], FindingKind.PINNED_BUT_APART),
        ([(9, 1, 2), (10, 1, 3)], FindingKind.PINNED_APART),
    ],
)
def test_pins_that_contradict(pins, kind):
    chairs = ((4, 4, 4, 4), (4, 0, 4, 4), (4, 4, 4, 4))
    instance = replace(barring(PLAIN, p5={3}), chairs=chairs, apart=(Pair(7, 8),), together=(Block((9, 10)),))
    assert kinds(instance) == set()
    assert kinds(replace(instance, pins=tuple(Pin(*pin) for pin in pins))) == {kind}
    assert cannot(replace(instance, pins=tuple(Pin(*pin) for pin in pins), held=2)) == ()


def test_too_many_tables_for_the_smallest_that_is_liked():
    (found,) = cannot(replace(with_chairs(14, 8, 6, 6, 6), smallest=4))
    assert (found.kind, found.tables, found.figures) == (
        FindingKind.TOO_MANY_TABLES,
        (3,),
        {"people": 14, "smallest": 4},
    )
    assert not found.stops
    assert cannot(replace(with_chairs(16, 8, 6, 6, 6), smallest=4)) == ()


def test_who_is_expected():
    assert expected(40, 85) == 34
    assert expected(3, 85) == 3
    assert expected(0, 85) == 0
    assert expected(10, 120) == 10


def test_the_smallest_tables_are_closed_first_and_of_equal_ones_the_last():
    assert tables_to_close(20, (8, 8, 6, 8, 0), 6) == (2,)
    assert tables_to_close(20, (8, 8, 8, 8), 6) == (3,)
    assert tables_to_close(20, (4, 8, 8, 8), 6) == (0,)
    assert tables_to_close(3, (8, 8), 6) == (1,)
    assert tables_to_close(12, (5, 5, 5), 6) == ()
    assert tables_to_close(24, (8, 8, 8), 0) == ()


@settings(deadline=None)
@given(
    expected=st.integers(0, 100),
    chairs=st.lists(st.integers(0, 12), max_size=12).map(tuple),
    smallest=st.integers(0, 8),
)
def test_closing_never_costs_somebody_their_chair(expected, chairs, smallest):
    closing = tables_to_close(expected, chairs, smallest)
    left = [seats for table, seats in enumerate(chairs) if table not in closing]
    assert sum(left) >= min(expected, sum(chairs))
    assert any(left) == any(chairs)


@st.composite
def tight_rounds(draw: st.DrawFn) -> Instance:
    """One round in a small hall in which little can be had."""
    people, tables = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    some = st.lists(st.integers(0, people - 1), min_size=2, max_size=2, unique=True).map(tuple)
    pairs = st.lists(some, max_size=2) if people > 1 else st.just([])
    return replace(
        plain_instance(people, tables, 1),
        present=tuple((draw(st.integers(0, 5)) > 0,) for _ in range(people)),
        chairs=(tuple(draw(st.integers(0, 3)) for _ in range(tables)),),
        barred=tuple(frozenset(draw(st.sets(st.integers(0, tables - 1), max_size=2))) for _ in range(people)),
        apart=tuple(Pair(*pair) for pair in draw(pairs)),
        together=tuple(Block(pair) for pair in draw(pairs)),
        companions=tuple(draw(pairs)[:1]),
        pins=tuple(
            Pin(person, 0, draw(st.integers(0, tables - 1)))
            for person in draw(st.sets(st.integers(0, people - 1), max_size=2))
        ),
    )


def can_be_had(instance: Instance) -> bool:
    """By trying everything: whether a plan keeps to all the musts."""
    there = [person for person in range(instance.people) if instance.present[person][0]]
    for tables in itertools.product(range(instance.tables), repeat=len(there)):
        at = dict(zip(there, tables, strict=True))
        if count(instance, Plan(tuple((at.get(person),) for person in range(instance.people)))).musts == 0:
            return True
    return False


@settings(max_examples=120, deadline=None)
@given(tight_rounds())
def test_what_is_said_not_to_be_had_cannot_be_had(instance):
    found = cannot(instance)
    if any(one.stops for one in found) and kinds(instance) != {FindingKind.NOBODY}:
        assert not can_be_had(instance)


@settings(max_examples=120, deadline=None)
@given(tight_rounds())
def test_without_bonds_all_that_cannot_be_had_is_found(instance):
    """Who belongs together, avoids somebody or stays somewhere makes it hard to know; chairs and needs do not."""
    free = replace(instance, apart=(), together=(), companions=(), pins=())
    assert can_be_had(free) or any(one.stops for one in cannot(free))
