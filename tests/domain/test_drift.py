"""How late a day runs: when everything to come begins and ends, whatever happened so far."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clock import clock_at, course
from facilitator.domain.drift import SLACK_S, Drift, drift, expected, held, nearest, planned, report_of_times
from facilitator.domain.hall import ItemKind
from facilitator.domain.programme import start_times
from facilitator.domain.steps import Moment, Share, Step, StepKind
from tests.factories import make_item, make_moment, make_round, make_step

NOON = datetime(2026, 11, 14, 12, 0, tzinfo=UTC)
STARTS = time(12)
PROGRAMME = (
    make_item(ItemKind.OPENING, "opening", minutes=10),
    make_round(1, "r1", minutes=25),
    make_item(ItemKind.CHANGEOVER, "change", minutes=5),
    make_round(2, "r2", minutes=25),
    make_item(ItemKind.PLENARY, "plenary", minutes=40),
)


def at(minutes: float) -> Moment:
    """So long after noon, on a computer that nobody touched."""
    return Moment(NOON + timedelta(minutes=minutes), 1_000 + minutes * 60, "b1")


def go(item: str, minutes: float) -> Step:
    return Step("s", StepKind.GO, at(minutes), item)


def step(kind: StepKind, minutes: float, seconds: int = 0, **more) -> Step:
    return Step("s", kind, at(minutes), seconds=seconds, **more)


def clock_times(told) -> list[tuple[str, str, str]]:
    """What is told, as it stands on a wall clock."""
    return [(one.item.id, *("?" if t is None else f"{t:%H:%M}" for t in (one.begins, one.ends))) for one in told]


def tied(key: str, **times) -> tuple:
    """The programme with one item tied to a time."""
    return tuple(replace(item, **times) if item.id == key else item for item in PROGRAMME)


# -- what is expected ----------------------------------------------------------------------------------------------


def test_everything_to_come_follows_from_what_is_under_way():
    told = expected(PROGRAMME, [go("opening", 0), go("r1", 12)], at(20))
    assert clock_times(told) == [
        ("r1", "12:12", "12:37"),
        ("change", "12:37", "12:42"),
        ("r2", "12:42", "13:07"),
        ("plenary", "13:07", "13:47"),
    ]


def test_over_its_time_an_item_ends_now():
    told = expected(PROGRAMME, [go("r1", 0)], at(31))
    assert clock_times(told)[:2] == [("r1", "12:00", "12:31"), ("change", "12:31", "12:36")]


def test_before_the_day_the_first_item_begins_at_the_start_of_the_day_or_now():
    assert clock_times(expected(PROGRAMME, [], at(-20), STARTS))[0] == ("opening", "12:00", "12:10")
    assert clock_times(expected(PROGRAMME, [], at(7), STARTS))[0] == ("opening", "12:07", "12:17")
    assert clock_times(expected(PROGRAMME, [], at(7)))[0] == ("opening", "12:07", "12:17")


def test_what_is_left_out_is_not_expected_and_what_was_given_counts():
    plan = step(StepKind.PLAN, 5, shares=(Share("r2", -300),), skipped=("change",))
    told = expected(PROGRAMME, [go("r1", 0), plan], at(6))
    assert clock_times(told)[1:] == [("r2", "12:25", "12:45"), ("plenary", "12:45", "13:25")]


def test_what_is_tied_to_a_time_waits_for_it():
    told = expected(tied("r2", starts=time(12, 50)), [go("r1", 0)], at(1))
    assert clock_times(told)[2] == ("r2", "12:50", "13:15")
    assert [one.waiting_s for one in told] == [0, 0, 20 * 60, 0]


def test_behind_an_item_without_a_length_nothing_is_known_until_a_tied_one():
    programme = (*tied("change", minutes=None)[:4], make_item(key="lunch", minutes=30, starts=time(13, 30)))
    assert clock_times(expected(programme, [go("r1", 0)], at(1)))[1:] == [
        ("change", "12:25", "?"),
        ("r2", "?", "?"),
        ("lunch", "13:30", "14:00"),
    ]


def test_without_a_length_an_item_lasts_until_the_end_it_is_tied_to():
    programme = tied("r1", minutes=None, ends=time(12, 30))
    assert clock_times(expected(programme, [go("r1", 0)], at(1)))[:2] == [
        ("r1", "12:00", "12:30"),
        ("change", "12:30", "12:35"),
    ]
    assert clock_times(expected(programme, [go("r1", 0)], at(40)))[0] == ("r1", "12:00", "12:40")


def test_behind_an_item_that_was_taken_out_nothing_is_known():
    told = expected(PROGRAMME[2:], [go("r1", 0)], at(5))
    assert clock_times(told) == [("change", "?", "?"), ("r2", "?", "?"), ("plenary", "?", "?")]


def test_a_clock_that_stands_still_is_taken_to_go_on_now_after_who_speaks():
    stopped = [go("r1", 0), step(StepKind.STOP, 10)]
    assert clock_times(expected(PROGRAMME, stopped, at(20)))[0] == ("r1", "12:00", "12:35")
    aside = [go("r1", 0), step(StepKind.ASIDE, 10, 300, person="p1")]
    assert clock_times(expected(PROGRAMME, aside, at(12)))[0] == ("r1", "12:00", "12:30")


def test_a_day_that_is_over_expects_nothing():
    assert expected(PROGRAMME, [go("plenary", 0), step(StepKind.END, 30)], at(31)) == ()


@pytest.mark.parametrize(("hour", "days"), [(23, -1), (0, 0), (1, 0)])
def test_the_nearest_time_may_lie_over_midnight(hour, days):
    midnight = datetime(2026, 11, 15, 0, 10, tzinfo=UTC)
    found = nearest(time(hour), midnight)
    assert (found.hour, found.date() - midnight.date()) == (hour, timedelta(days=days))


# -- how late it is ------------------------------------------------------------------------------------------------


def test_a_late_start_makes_the_day_late():
    now = drift(PROGRAMME, [go("opening", 6)], at(7), STARTS)
    assert now.behind_s == 6 * 60
    assert (now.ends, now.planned_end) == (NOON + timedelta(minutes=111), NOON + timedelta(minutes=105))


def test_without_a_start_the_first_press_was_the_start():
    assert drift(PROGRAMME, [go("opening", 6)], at(7), None).behind_s == 0
    assert drift(PROGRAMME, [go("opening", 6), go("r1", 20)], at(21), None).behind_s == 4 * 60


@pytest.mark.parametrize(("late_s", "told"), [(59, 0), (60, 60), (-59, 0), (-60, -60)])
def test_less_than_a_minute_is_on_time(late_s, told):
    assert drift(PROGRAMME, [go("opening", late_s / 60)], at(2), STARTS).behind_s == pytest.approx(told)


def test_a_day_may_be_early():
    assert drift(PROGRAMME, [go("opening", 0), go("r1", 8)], at(9), STARTS).behind_s == -2 * 60


def test_what_a_wait_swallows_is_no_delay():
    programme = tied("plenary", starts=time(13, 30))
    assert drift(programme, [go("opening", 20)], at(21), STARTS).behind_s == 0
    assert drift(programme, [go("opening", 30)], at(31), STARTS).behind_s == 5 * 60


def test_a_start_that_cannot_be_kept_is_told():
    programme = tied("plenary", starts=time(13, 5))
    now = drift(programme, [go("opening", 4)], at(5), STARTS)
    assert [(one.item.id, one.at_end, one.late_s) for one in now.broken] == [("plenary", False, 240)]
    assert drift(programme, [go("opening", 0.9)], at(1), STARTS).broken == ()


def test_an_end_that_is_passed_is_told_also_of_what_is_under_way():
    programme = tied("plenary", ends=time(13, 45))
    assert [(one.at_end, one.late_s) for one in drift(programme, [go("opening", 4)], at(5), STARTS).broken] == [
        (True, 240)
    ]
    assert drift(programme, [go("plenary", 70)], at(71), STARTS).broken[0].late_s == 300


def test_how_late_began_what_is_under_way_is_past():
    assert drift(tied("opening", starts=STARTS), [go("opening", 9)], at(10), STARTS).broken == ()


def test_where_the_end_is_not_known_the_last_item_that_is_tells():
    programme = tied("plenary", minutes=None)
    now = drift(programme, [go("opening", 5)], at(6), STARTS)
    assert (now.behind_s, now.ends) == (300, None)


@pytest.mark.parametrize(
    ("minutes", "day", "behind"),
    [(-600, None, 0), (-600, date(2026, 11, 14), 0), (5, None, 300), (121, None, None), (5, date(2026, 11, 15), None)],
)
def test_before_anybody_began_only_the_day_itself_can_be_late(minutes, day, behind):
    assert drift(PROGRAMME, [], at(minutes), STARTS, day).behind_s == behind


def test_a_day_that_is_over_or_empty_is_not_late():
    assert drift(PROGRAMME, [go("plenary", 0), step(StepKind.END, 30)], at(31), STARTS) == Drift()
    assert drift((), [], at(0), STARTS) == Drift()


def test_the_plan_is_the_one_the_programme_page_shows():
    programme = (*tied("r2", starts=time(12, 50), minutes=None)[:4], make_item(key="end", minutes=5, starts=time(14)))
    told = planned(programme, [go("opening", 9)], at(30), STARTS)
    shown = start_times(programme, STARTS)
    assert [(one.begins and one.begins.time(), one.ends and one.ends.time()) for one in told] == [
        (one.starts, one.ends) for one in shown
    ]


# -- afterwards ----------------------------------------------------------------------------------------------------


def test_afterwards_each_item_is_told_with_its_times():
    steps = [
        go("opening", 3),
        step(StepKind.STOP, 5),
        step(StepKind.RUN, 8),
        go("r1", 15),
        step(StepKind.EARLIER, 16, 120),
        go("plenary", 40),
        step(StepKind.END, 70),
    ]
    told = {one.item.id: one for one in report_of_times(PROGRAMME, steps, at(600))}
    opening, first, plenary = (told[key] for key in ("opening", "r1", "plenary"))
    assert (opening.real_s, opening.still_s, opening.longer_s) == (7 * 60, 180, -3 * 60)
    assert (f"{opening.began:%H:%M}", f"{opening.ended:%H:%M}") == ("12:03", "12:13")
    assert (first.real_s, f"{first.began:%H:%M}") == (27 * 60, "12:13")
    assert (f"{plenary.began:%H:%M}", f"{plenary.ended:%H:%M}") == ("12:40", "13:10")
    assert (told["r2"].real_s, told["r2"].began, told["r2"].longer_s) == (None, None, None)


def test_an_item_that_is_under_way_has_no_end_yet_and_one_that_was_begun_again_is_one():
    steps = [go("r1", 0), go("change", 10), go("r1", 12)]
    told = {one.item.id: one for one in report_of_times(PROGRAMME, steps, at(20))}
    assert (told["r1"].real_s, told["r1"].began, told["r1"].ended) == (18 * 60, NOON, None)


def test_a_day_that_went_on_after_it_was_ended_has_a_gap():
    steps = [go("r1", 0), step(StepKind.END, 10), go("r2", 30)]
    assert [(f"{one.began:%H:%M}", one.ended and f"{one.ended:%H:%M}") for one in held(steps, at(40))] == [
        ("12:00", "12:10"),
        ("12:30", None),
    ]


def test_times_are_right_although_the_clock_of_the_computer_was_not():
    wrong = replace(at(0), wall=NOON + timedelta(hours=3))
    steps = [Step("s", StepKind.GO, wrong, "opening"), go("r1", 10)]
    assert f"{held(steps, at(20))[0].began:%H:%M}" == "12:00"


# -- any day at all ------------------------------------------------------------------------------------------------

MINUTES = st.one_of(st.none(), st.integers(0, 90))
CLOCK = st.one_of(st.none(), st.times(time(11), time(18)).map(lambda t: t.replace(second=0, microsecond=0)))


@st.composite
def programmes(draw, minutes):
    kinds = draw(st.lists(st.sampled_from(ItemKind), min_size=1, max_size=9))
    return tuple(
        make_item(
            kind,
            f"i{n}",
            minutes=draw(minutes),
            elastic=draw(st.booleans()),
            least_minutes=draw(st.one_of(st.none(), st.integers(0, 60))),
            starts=draw(CLOCK),
            ends=draw(CLOCK),
            round=n + 1 if kind is ItemKind.ROUND else None,
        )
        for n, kind in enumerate(kinds)
    )


@st.composite
def days(draw, minutes=MINUTES):
    """A programme, what was pressed so far, and now."""
    programme = draw(programmes(minutes))
    keys = st.sampled_from([item.id for item in programme])
    minute, steps = 0.0, []
    for _ in range(draw(st.integers(0, 8))):
        minute += draw(st.floats(0, 40))
        kind = draw(st.sampled_from([kind for kind in StepKind if kind is not StepKind.END]))
        seconds = draw(st.integers(-1_200, 1_200))
        shares = (Share(draw(keys), seconds),) if kind is StepKind.PLAN else ()
        skipped = (draw(keys),) if kind is StepKind.PLAN else ()
        seconds = abs(seconds) if kind in (StepKind.ASIDE, StepKind.EARLIER) else seconds
        steps.append(Step("s", kind, at(minute), draw(keys), seconds, shares=shares, skipped=skipped))
    return programme, tuple(steps), at(minute + draw(st.floats(0, 60)))


@settings(max_examples=60, deadline=None)
@given(days(st.integers(0, 90)))
def test_the_end_is_now_and_all_that_is_left_and_waited_for(day):
    programme, steps, now = day
    told = expected(programme, steps, now)
    if not told:
        return
    so_far, clock = course(steps, now), clock_at(programme, steps, now)
    under_way = so_far.under_way is not None
    left = 0.0
    if under_way:
        left = max(0.0, told[0].length_s - clock.spent) + max(0.0, so_far.aside.left if so_far.aside else 0.0)
    rest = told[1:] if under_way else told
    whole = left + sum(one.length_s + one.waiting_s for one in rest)
    assert (told[-1].ends - now.wall).total_seconds() == pytest.approx(whole, abs=0.01)


@settings(max_examples=60, deadline=None)
@given(days())
def test_nothing_begins_before_its_time_and_nothing_overlaps(day):
    programme, steps, now = day
    told = expected(programme, steps, now)
    rest = told[1:] if course(steps, now).under_way is not None else told
    for one in rest:
        if one.begins is not None and one.item.starts is not None:
            assert one.begins >= nearest(one.item.starts, one.begins)
    known = [moment for one in told for moment in (one.begins, one.ends) if moment is not None]
    assert known == sorted(known)


@settings(max_examples=60, deadline=None)
@given(days(), st.one_of(st.none(), st.just(STARTS)))
def test_what_is_tied_to_a_time_holds_or_is_told(day, starts):
    programme, steps, now = day
    told = expected(programme, steps, now, starts)
    found = drift(programme, steps, now, starts)
    seen = {(one.item.id, one.at_end) for one in found.broken}
    if found == Drift():
        return  # nobody runs it
    under_way = course(steps, now).under_way is not None
    for number, one in enumerate(told):
        for at_end, tie, really in ((False, one.item.starts, one.begins), (True, one.item.ends, one.ends)):
            if tie is None or really is None or (under_way and not number and not at_end):
                continue
            late = (really - nearest(tie, really)).total_seconds()
            assert ((one.item.id, at_end) in seen) == (late >= SLACK_S)


@settings(max_examples=60, deadline=None)
@given(days())
def test_the_times_afterwards_are_those_of_the_course(day):
    _programme, steps, now = day
    told = held(steps, now)
    stretches = course(steps, now).stretches
    assert [(one.item, one.spent, one.still) for one in told] == [(s.item, s.spent, s.still) for s in stretches]
    for one in told:
        took = ((one.ended or now.wall) - one.began).total_seconds()
        assert took == pytest.approx(one.spent + one.still, abs=0.01)


def test_what_came_in_since_is_no_plan_and_makes_the_day_late():
    """Put in between: five minutes late. Left out again: on time."""
    programme = (make_item(ItemKind.OPENING, "opening", minutes=10), make_round(1, "r1", minutes=25))
    between = make_item(ItemKind.TALK, "between", minutes=5, unplanned=True)
    now, begun = make_moment(60), [make_step(StepKind.GO, 0, item="opening")]
    starts = now.wall.replace(minute=0, second=0, microsecond=0).time()
    assert drift(programme, begun, now, starts).behind_s == 0
    longer = (programme[0], between, programme[1])
    assert drift(longer, begun, now, starts).behind_s == 300
    skipped = [*begun, make_step(StepKind.PLAN, 30, skipped=("between",))]
    assert drift(longer, skipped, now, starts).behind_s == 0
