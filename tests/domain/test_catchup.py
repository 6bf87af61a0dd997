"""Catching up: each remedy shows beforehand exactly what it does, and keeps to what it may touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.catchup import (
    PROTECTED,
    Remedy,
    Situation,
    best_to_shorten,
    can_be_dropped,
    can_give,
    end_later,
    late_s,
    least_of,
    moves_for_all,
    one_shorter,
    shared_out,
    shorter,
    situation,
    whole_minutes,
    without_round,
)
from facilitator.domain.drift import Drift, expected
from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Share, Step, StepKind
from facilitator.domain.unheard import Move
from tests.domain.test_drift import NOON, STARTS, at, days, go, step
from tests.factories import make_conversation, make_day, make_item, make_round, make_table

PROGRAMME = (
    make_item(ItemKind.OPENING, "opening", minutes=10),
    make_round(1, "r1", minutes=25, elastic=True),
    make_item(ItemKind.CHANGEOVER, "c2", minutes=5),
    make_round(2, "r2", minutes=25, elastic=True, least_minutes=20),
    make_item(ItemKind.CHANGEOVER, "c3", minutes=5),
    make_round(3, "r3", minutes=25, elastic=True, least_minutes=15),
    make_item(ItemKind.READING, "reading", minutes=10),
    make_item(ItemKind.PLENARY, "plenary", minutes=40),
)


def at_this_moment(programme, steps, now, starts=STARTS, tables=(), conversations=(), **event) -> Situation:
    """How a day runs that went like this so far."""
    ordered = [replace(one, rank=n) for n, one in enumerate(steps)]
    return situation(make_day(*programme, *tables, *conversations, *ordered, starts=starts, **event), now)


def late_by(minutes: float, programme=PROGRAMME, **more) -> Situation:
    """The first round has just begun, so much too late."""
    return at_this_moment(programme, [go("r1", 10 + minutes)], at(10 + minutes), **more)


def tied(key: str, **fields) -> tuple:
    return tuple(replace(item, **fields) if item.id == key else item for item in PROGRAMME)


def shares(preview) -> dict[str, float]:
    """What is given to each, in minutes."""
    return {share.item: share.seconds / 60 for share in preview.shares}


def end(preview) -> str:
    return f"{preview.drift.ends:%H:%M}"


# -- all that is elastic -------------------------------------------------------------------------------------------


def test_what_is_elastic_gives_in_proportion_to_its_room():
    preview = shorter(late_by(6))
    assert shares(preview) == {"r2": -2, "r3": -4}
    assert (preview.won_s, preview.left_s, end(preview)) == (360, 0, "14:25")


def test_what_is_lacking_is_said():
    preview = shorter(late_by(20))
    assert shares(preview) == {"r2": -5, "r3": -10}
    assert (preview.won_s, preview.left_s, end(preview)) == (900, 300, "14:30")


def test_a_day_on_time_gives_nothing():
    assert not shorter(late_by(0)).changes
    assert not shorter(late_by(-5)).changes


def test_the_nearest_whole_minutes_are_caught_up():
    assert shorter(late_by(6 + 20 / 60)).won_s == 360
    assert shorter(late_by(6 + 40 / 60)).won_s == 420
    assert shorter(late_by(6 + 20 / 60)).drift.behind_s == 0


def test_the_chair_s_own_length_wins_and_the_others_make_up_for_it():
    preview = shorter(late_by(6), {"r3": 24 * 60})
    assert shares(preview) == {"r2": -5, "r3": -1}
    preview = shorter(late_by(6), {"plenary": 30 * 60})
    assert shares(preview) == {"plenary": -10}
    longer = shorter(late_by(0), {"plenary": 46 * 60})
    assert shares(longer) == {"plenary": 6, "r2": -2, "r3": -4}
    assert [line.item.id for line in longer.lines if line.own] == ["plenary"]


def test_an_own_length_below_every_floor_is_the_chair_s():
    assert shares(shorter(late_by(30), {"r2": 0})) == {"r2": -25, "r3": -5}


def test_where_nothing_is_marked_the_rounds_give():
    unmarked = tuple(replace(item, elastic=False) for item in PROGRAMME)
    assert shares(shorter(late_by(6, unmarked))) == {"r2": -2, "r3": -4}
    one = (*unmarked[:6], replace(unmarked[6], elastic=True), unmarked[7])
    assert shares(shorter(late_by(6, one))) == {"reading": -5}


def test_what_is_tied_to_a_time_is_seen_to_first_from_what_stands_before_it():
    programme = tied("r3", starts=time(13, 10))
    preview = shorter(late_by(4, programme))
    assert shares(preview) == {"r2": -4}
    assert (preview.drift.broken, end(preview)) == ((), "14:25")


def test_what_stands_before_a_wait_gives_nothing_for_what_comes_after():
    programme = (*tied("r3", starts=time(13, 40))[:7], replace(PROGRAMME[7], minutes=60))
    now = at_this_moment(programme, (go("r1", 10), step(StepKind.PLAN, 12, shares=(Share("plenary", 360),))), at(12))
    assert shares(shorter(now)) == {"r3": -6}


def test_what_must_end_in_time_is_helped_by_what_stands_before_it_and_by_itself():
    programme = tied("r2", ends=time(13, 5))
    preview = shorter(late_by(6, programme))
    assert shares(preview) == {"r2": -5, "r3": -1}
    assert [(one.item.id, one.late_s) for one in preview.drift.broken] == [("r2", 60)]


def test_behind_an_item_without_a_length_nothing_is_measured_and_nothing_taken():
    programme = (*PROGRAMME[:4], make_item(key="lunch"), *PROGRAMME[5:])
    preview = shorter(late_by(4, programme))
    assert shares(preview) == {"r2": -4}
    assert preview.left_s == 0


def test_what_waits_for_its_end_takes_nothing_from_what_follows():
    programme = (*PROGRAMME[:4], make_item(key="lunch", ends=time(13, 20)), *PROGRAMME[5:])
    assert not shorter(late_by(4, programme)).changes
    preview = shorter(late_by(19, programme))
    assert shares(preview) == {"r2": -4}
    assert preview.drift.broken == ()


@pytest.mark.parametrize(
    ("fields", "least"),
    [
        ({"minutes": None}, None),
        ({"minutes": 25}, 13),
        ({"minutes": 15}, 10),
        ({"minutes": 8}, 8),
        ({"minutes": 25, "least_minutes": 5}, 5),
        ({"minutes": 25, "least_minutes": 30}, 25),
    ],
)
def test_how_short_a_round_gets_by_itself(fields, least):
    assert least_of(make_round(1, **fields)) == (None if least is None else least * 60)


def test_anything_else_may_go_to_half():
    assert least_of(make_item(minutes=15)) == 8 * 60


# -- one item ------------------------------------------------------------------------------------------------------


def test_one_item_gives_exactly_what_is_needed_as_far_as_it_goes():
    assert shares(one_shorter(late_by(6), "r3")) == {"r3": -6}
    preview = one_shorter(late_by(20), "r3")
    assert (shares(preview), preview.left_s) == ({"r3": -10}, 600)


def test_an_item_that_is_not_elastic_may_be_chosen_but_nothing_protected():
    assert [item.id for item in can_give(late_by(6))] == ["c2", "r2", "c3", "r3"]
    assert shares(one_shorter(late_by(2), "c3")) == {"c3": -2}
    elastic = late_by(6, tied("plenary", elastic=True))
    assert can_give(elastic)[-1].id == "plenary"


def test_the_one_after_which_the_least_is_late_is_proposed():
    assert best_to_shorten(late_by(8)).id == "r3"
    assert best_to_shorten(late_by(2)).id == "r2"
    assert best_to_shorten(at_this_moment((), (), at(0))) is None


def test_what_is_not_elastic_is_proposed_only_where_nothing_elastic_helps():
    programme = tied("r3", starts=time(13, 10))  # four minutes late: only what stands before it helps
    assert best_to_shorten(late_by(4, programme)).id == "r2"
    fixed = tuple(replace(item, elastic=item.id == "r3") for item in programme)
    assert best_to_shorten(late_by(4, fixed)).id == "r2"
    assert best_to_shorten(late_by(4, tied("plenary", elastic=True))).id in ("r2", "r3")


# -- a round less --------------------------------------------------------------------------------------------------


def test_a_round_goes_with_the_changeover_before_it():
    preview = without_round(late_by(6), "r3")
    assert (preview.skipped, preview.won_s, end(preview)) == (("c3", "r3"), 30 * 60, "14:01")
    assert [(line.item.id, line.new_s) for line in preview.rounds] == [("r2", 25 * 60), ("r3", None)]


def test_the_first_round_goes_with_the_changeover_behind_it():
    before = at_this_moment(PROGRAMME, (go("opening", 0),), at(1))
    assert without_round(before, "r1").skipped == ("r1", "c2")
    walking = at_this_moment(PROGRAMME, (go("c2", 0),), at(1))
    assert without_round(walking, "r2").skipped == ("r2", "c3")


def test_a_round_between_other_things_goes_alone():
    programme = (PROGRAMME[0], PROGRAMME[1], make_item(key="break", minutes=5), PROGRAMME[3], PROGRAMME[6])
    assert without_round(late_by(0, programme), "r2").skipped == ("r2",)
    assert without_round(late_by(0), "gone").skipped == ()


def test_only_rounds_to_come_can_be_left_out():
    assert [item.id for item in can_be_dropped(late_by(0))] == ["r2", "r3"]


HALL = {
    "tables": (make_table(1, "t1"), make_table(2, "t2")),
    "conversations": (
        make_conversation("Fietsen", "a", table="t1", rounds=("r3",)),
        make_conversation("Wonen", "b", table="t2", rounds=("r2", "r3")),
        make_conversation("Zorg", "c", table="t2"),
    ),
}


def test_the_topics_of_that_round_alone_are_named_with_a_free_table():
    preview = without_round(late_by(6, **HALL), "r3")
    assert [one.topic for one in preview.unheard] == ["Fietsen"]
    assert preview.topics[0].places == (Move("a", "t1", "r2"),)
    moved = without_round(late_by(6, **HALL), "r3", moves_for_all(late_by(6, **HALL), "r3"))
    assert (moved.unheard, moved.moves) == ((), (Move("a", "t1", "r2"),))


def test_a_round_that_is_held_again_was_heard():
    again = at_this_moment(PROGRAMME, (go("r3", 0), go("r1", 20)), at(21), **HALL)
    assert without_round(again, "r3").unheard == ()


# -- a later end ---------------------------------------------------------------------------------------------------


def test_a_later_end_changes_nothing_and_says_what_breaks():
    preview = end_later(late_by(6, tied("plenary", ends=time(14, 25))))
    assert (preview.kind, preview.changes, end(preview), preview.left_s) == (Remedy.LATER, False, "14:31", 360)
    assert [one.item.id for one in preview.drift.broken] == ["plenary"]


def test_a_day_that_nobody_runs_is_left_alone():
    idle = at_this_moment(PROGRAMME, (), at(0), date=date(2026, 1, 1))
    assert (idle.drift, shorter(idle).changes) == (Drift(), False)


def test_a_situation_is_read_from_the_day():
    day = make_day(make_round(1, "r1", minutes=25), make_table(1, "t1"), starts=STARTS, date=NOON.date())
    now = situation(day, at(5))
    assert (now.drift.behind_s, now.coming[0].id, now.tables[0].id) == (300, "r1", "t1")


def test_what_was_taken_before_counts_as_gone_also_below_nothing():
    taken = step(StepKind.PLAN, 11, shares=(Share("c2", -600),))
    now = at_this_moment(PROGRAMME, (go("r1", 10), taken), at(12))
    preview = shorter(now, {"c2": 240})
    assert {line.item.id: line.new_s for line in preview.lines}["c2"] == 240
    assert preview.won_s == -240 - sum(share.seconds for share in preview.shares if share.item != "c2")


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 0), (29, 0), (30, 1), (389, 6), (390, 7), (-30, 0), (-89, -1), (-91, -2)]
)
def test_minutes_are_told_to_the_nearest(seconds, minutes):
    assert whole_minutes(seconds) == minutes


# -- any day at all ------------------------------------------------------------------------------------------------


@given(st.integers(0, 90), st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3_000)))
def test_a_need_is_shared_out_to_the_second(minutes, rooms):
    need = minutes * 60
    given_ = shared_out(need, rooms)
    assert sum(given_.values()) == min(need, sum(rooms.values()))
    assert all(0 <= given_[key] <= room for key, room in rooms.items())
    if need < sum(rooms.values()) and all(room % 60 == 0 for room in rooms.values()):
        exact = {key: need * room / sum(rooms.values()) for key, room in rooms.items()}
        assert all(abs(given_[key] - exact[key]) < 60 and given_[key] % 60 == 0 for key in rooms)


DAYS = days()
SITUATIONS = DAYS.map(lambda day: at_this_moment(*day))
OWN = st.dictionaries(st.sampled_from([f"i{n}" for n in range(9)]), st.integers(0, 90 * 60), max_size=2)


def previews(now: Situation, own):
    yield shorter(now, own)
    yield from (one_shorter(now, item.id, own) for item in can_give(now)[:2])
    yield from (without_round(now, item.id) for item in can_be_dropped(now)[:2])
    yield end_later(now)


@settings(max_examples=60, deadline=None)
@given(DAYS, OWN)
def test_what_is_planned_gives_exactly_the_times_that_were_shown(day, own):
    programme, steps, now = day
    for preview in previews(at_this_moment(*day), own):
        plan = Step("s", StepKind.PLAN, now, shares=preview.shares, skipped=preview.skipped)
        told = [(one.item.id, one.begins, one.ends) for one in expected(programme, (*steps, plan), now, STARTS)]
        assert told == [(one.item.id, one.begins, one.ends) for one in preview.expected]
        if preview.drift != Drift():
            assert preview.drift.ends == (preview.expected[-1].ends if preview.expected else None)


@settings(max_examples=60, deadline=None)
@given(SITUATIONS)
def test_by_itself_nothing_gets_longer_than_it_was_or_shorter_than_it_may(now):
    marked = any(item.elastic for item in now.programme)
    for preview in (shorter(now), *(one_shorter(now, item.id) for item in can_give(now)[:2])):
        assert preview.won_s == -sum(share.seconds for share in preview.shares)
        for share in preview.shares:
            item = next(one for one in now.coming if one.id == share.item)
            assert share.seconds < 0
            assert now.lengths[item.id] + share.seconds >= least_of(item)
            assert item.elastic or item.kind not in PROTECTED
            if preview.kind is Remedy.SHORTER:
                assert item.elastic or (not marked and item.kind is ItemKind.ROUND)


@settings(max_examples=60, deadline=None)
@given(SITUATIONS)
def test_nothing_comes_later_for_being_shortened_and_no_more_is_taken_than_was_late(now):
    preview = shorter(now)
    assert late_s(preview.drift) <= late_s(now.drift) + 0.01
    for before, after in zip(now.expected, preview.expected, strict=True):
        if before.begins is not None:
            assert after.begins is not None
            assert after.begins <= before.begins
    if not now.drift.broken and (now.drift.behind_s or 0) > 0 and preview.drift.behind_s is not None:
        assert preview.drift.behind_s > -60


@settings(max_examples=60, deadline=None)
@given(days(st.integers(0, 90)).map(lambda day: at_this_moment(*day)))
def test_the_end_is_late_only_where_nothing_more_can_be_given(now):
    preview = shorter(now)
    if now.drift == Drift() or not now.coming or (preview.drift.behind_s or 0) <= 0:
        return
    tied_at = [n for n, item in enumerate(now.coming) if item.starts is not None]
    marked = any(item.elastic for item in now.programme)
    for line in preview.lines[tied_at[-1] if tied_at else 0 :]:
        if line.item.elastic or (not marked and line.item.kind is ItemKind.ROUND):
            assert line.new_s <= least_of(line.item)


@settings(max_examples=60, deadline=None)
@given(SITUATIONS, OWN)
def test_the_chair_s_own_lengths_are_what_they_set(now, own):
    for line in shorter(now, own).lines:
        if line.item.id in own and line.length_s is not None:
            assert (line.own, line.new_s) == (True, own[line.item.id])
        else:
            assert not line.own
