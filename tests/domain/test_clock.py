"""The clock: no second is lost or counted twice, whatever the laptop and the chair do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from facilitator.domain.clock import (
    Phase,
    before_back,
    clock_at,
    counting,
    course,
    jump_between,
    round_of,
    rounds_held,
    seconds_between,
    seconds_until,
    taken_by_back,
    to_the_minute,
)
from facilitator.domain.drift import report_of_times
from facilitator.domain.fields import from_plain, to_plain
from facilitator.domain.hall import ItemKind
from facilitator.domain.steps import Moment, Share, Step, StepKind
from tests.factories import MIDDAY, make_item, make_round
from tests.factories import make_moment as at

PROGRAMME = (
    make_item(ItemKind.OPENING, "opening", minutes=10),
    make_round(1, "r1", minutes=25),
    make_item(ItemKind.CHANGEOVER, "change", minutes=3),
    make_round(2, "r2", minutes=25),
    make_item(ItemKind.PLENARY, "plenary", minutes=40),
)


def go(item: str, seconds: float) -> Step:
    return Step("s", StepKind.GO, at(seconds), item)


def step(kind: StepKind, seconds: float, amount: int = 0) -> Step:
    return Step("s", kind, at(seconds), seconds=amount)


# -- what is shown -------------------------------------------------------------------------------------------------


def test_before_the_first_step_the_first_item_is_coming():
    clock = clock_at(PROGRAMME, (), at(0))
    assert (clock.phase, clock.item, clock.coming, clock.left) == (Phase.READY, None, PROGRAMME[0], None)


def test_an_empty_programme_has_nothing_coming():
    assert clock_at((), (), at(0)).coming is None


@pytest.mark.parametrize(
    ("seconds", "phase"),
    [
        (0, Phase.TALK),
        (20 * 60 - 1, Phase.TALK),
        (20 * 60, Phase.WRAP_UP),
        (24 * 60 - 1, Phase.WRAP_UP),
        (24 * 60, Phase.LAST_MINUTE),
        (25 * 60 - 0.1, Phase.LAST_MINUTE),
        (25 * 60, Phase.TIME_UP),
        (40 * 60, Phase.TIME_UP),
    ],
)
def test_a_round_goes_through_its_phases(seconds, phase):
    clock = clock_at(PROGRAMME, [go("r1", 0)], at(seconds))
    assert (clock.phase, clock.left) == (phase, pytest.approx(25 * 60 - seconds))


def test_a_short_item_wraps_up_in_its_last_third():
    short = (make_round(1, "r1", minutes=2),)
    phases = [clock_at(short, [go("r1", 0)], at(seconds)).phase for seconds in (0, 79, 80, 119, 120)]
    assert phases == [Phase.TALK, Phase.TALK, Phase.LAST_MINUTE, Phase.LAST_MINUTE, Phase.TIME_UP]


def test_a_changeover_is_one_until_its_time_is_up():
    phases = [clock_at(PROGRAMME, [go("change", 0)], at(seconds)).phase for seconds in (0, 179, 180)]
    assert phases == [Phase.CHANGEOVER, Phase.CHANGEOVER, Phase.TIME_UP]


def test_an_item_without_a_length_has_nothing_left_and_goes_on():
    open_ended = (make_round(1, "r1"),)
    clock = clock_at(open_ended, [go("r1", 0)], at(5_000))
    assert (clock.phase, clock.left, clock.spent) == (Phase.TALK, None, 5_000)


def test_after_the_last_item_comes_nothing_and_the_day_ends_when_the_chair_says_so():
    steps = [go("plenary", 0)]
    assert clock_at(PROGRAMME, steps, at(60)).coming is None
    clock = clock_at(PROGRAMME, [*steps, step(StepKind.END, 60)], at(90))
    assert (clock.phase, clock.item, clock.coming) == (Phase.DONE, None, None)


def test_an_item_that_was_taken_out_while_it_was_under_way_leaves_the_rest():
    clock = clock_at(PROGRAMME[2:], [go("opening", 0), go("r1", 600)], at(660))
    assert (clock.item, clock.spent, clock.coming) == (None, 60, PROGRAMME[2])


# -- what the chair does -------------------------------------------------------------------------------------------


def test_a_clock_that_stood_still_goes_on_with_what_was_left():
    steps = [go("r1", 0), step(StepKind.STOP, 300), step(StepKind.RUN, 900)]
    assert clock_at(PROGRAMME, steps[:2], at(800)).left == 25 * 60 - 300
    assert not clock_at(PROGRAMME, steps[:2], at(800)).running
    assert clock_at(PROGRAMME, steps, at(960)).left == 25 * 60 - 360


def test_go_lets_a_clock_that_stood_still_run_with_what_comes_next():
    steps = [go("r1", 0), step(StepKind.STOP, 300), go("change", 400)]
    clock = clock_at(PROGRAMME, steps, at(460))
    assert (clock.item.id, clock.running, clock.left) == ("change", True, 120)
    again = [*steps, step(StepKind.END, 500), go("r2", 600)]
    assert (clock_at(PROGRAMME, again, at(660)).running, clock_at(PROGRAMME, again, at(660)).spent) == (True, 60)


def test_minutes_are_given_and_taken():
    steps = [go("r1", 0), step(StepKind.ADD, 10, 300), step(StepKind.ADD, 20, -60)]
    assert clock_at(PROGRAMME, steps, at(60)).left == 25 * 60 + 240 - 60


def test_what_had_begun_earlier_takes_its_time_from_what_was_before():
    steps = [go("opening", 0), go("r1", 600), step(StepKind.EARLIER, 620, 180)]
    told = course(steps, at(660)).stretches
    assert [(one.item, one.spent) for one in told] == [("opening", 420), ("r1", 240)]


def test_what_had_begun_earlier_takes_the_standstill_before_it_first():
    """The clock stood still from 500 on: in the three minutes before the press nothing ran."""
    steps = [go("opening", 0), step(StepKind.STOP, 500), go("r1", 600), step(StepKind.EARLIER, 620, 180)]
    told = course(steps, at(660)).stretches
    assert [(one.item, one.spent, one.still) for one in told] == [("opening", 420, 0), ("r1", 240, 0)]
    less = [*steps[:3], step(StepKind.EARLIER, 620, 60), step(StepKind.EARLIER, 630, 20)]
    assert [(one.spent, one.still) for one in course(less, at(660)).stretches] == [(500, 20), (140, 0)]
    ran_since = [go("opening", 0), step(StepKind.STOP, 100), step(StepKind.RUN, 300), *steps[2:]]
    assert [(one.spent, one.still) for one in course(ran_since, at(660)).stretches] == [(220, 200), (240, 0)]


def test_the_first_item_may_have_begun_before_the_day():
    steps = [go("opening", 0), step(StepKind.EARLIER, 5, 180)]
    assert clock_at(PROGRAMME, steps, at(60)).left == 10 * 60 - 240


def test_one_step_back_is_as_if_it_had_never_been_taken():
    steps = [go("opening", 0), go("r1", 300), step(StepKind.ADD, 310, 60)]
    back = step(StepKind.BACK, 320)
    assert clock_at(PROGRAMME, [*steps, back], at(330)) == clock_at(PROGRAMME, steps[:2], at(330))
    assert clock_at(PROGRAMME, [*steps, back, back], at(330)).spent == 330
    assert counting([*steps, *[back] * 9]) == ()


def test_a_step_back_takes_a_press_and_no_less():
    begun = [go("opening", 0), go("r1", 600), step(StepKind.EARLIER, 600, 60)]
    assert [one.kind for one in taken_by_back(begun)] == [StepKind.EARLIER, StepKind.GO]
    assert before_back(begun) == tuple(begun[:1])
    said_later = [*begun[:2], step(StepKind.EARLIER, 620, 60), step(StepKind.SEEN, 700)]
    assert taken_by_back(said_later) == (said_later[2],)
    assert taken_by_back([step(StepKind.SEEN, 0)]) == ()


def test_people_sit_in_the_last_round_that_began_and_was_not_taken_back():
    steps = [go("opening", 0), go("r1", 600), go("change", 900), go("r2", 1_000), step(StepKind.BACK, 1_010)]
    rounds = [item for item in PROGRAMME if item.kind is ItemKind.ROUND]
    told = [round_of(rounds, steps[:count]) for count in range(1, 6)]
    assert [one and one.id for one in told] == [None, "r1", "r1", "r2", "r1"]


def test_a_round_that_is_left_out_is_not_held_until_it_is_held_after_all():
    rounds = [item for item in PROGRAMME if item.kind is ItemKind.ROUND]
    plan = Step("s", StepKind.PLAN, at(60), skipped=("change", "r2"))
    kept = Step("s", StepKind.KEEP, at(70), item="r2")
    told = [course([go("opening", 0), *more], at(90)) for more in ((), (plan,), (plan, kept))]
    assert [[one.id for one in rounds_held(rounds, so_far)] for so_far in told] == [["r1", "r2"], ["r1"], ["r1", "r2"]]
    held_already = course([go("r2", 0), go("r1", 30), plan], at(90))
    assert [one.id for one in rounds_held(rounds, held_already)] == ["r1", "r2"]


def test_a_reason_stands_as_long_as_the_clock_stands_still():
    stopped = Step("s", StepKind.STOP, at(300), reason="brandalarm")
    steps = [go("r1", 0), stopped]
    assert clock_at(PROGRAMME, steps, at(400)).why == "brandalarm"
    assert clock_at(PROGRAMME, [*steps, step(StepKind.RUN, 410)], at(420)).why == ""
    assert clock_at(PROGRAMME, [*steps, go("change", 410)], at(420)).why == ""


def test_why_the_clock_stood_still_is_told_afterwards_once_each():
    stops = [
        Step("s", StepKind.STOP, at(when), reason=why) for when, why in ((10, "techniek"), (30, ""), (50, "techniek"))
    ]
    steps = [go("r1", 0), *(one for stop in stops for one in (stop, step(StepKind.RUN, 60))), go("r2", 100)]
    told = {one.item.id: one.reasons for one in report_of_times(PROGRAMME, steps, at(200))}
    assert (told["r1"], told["r2"]) == (("techniek",), ())


def test_a_stop_of_an_older_file_has_no_reason():
    plain = to_plain(step(StepKind.STOP, 10))
    del plain["reason"]
    assert from_plain(Step, plain) == step(StepKind.STOP, 10)


@pytest.mark.parametrize(("second", "shown"), [(0, "12:00"), (29, "12:00"), (30, "12:01"), (59, "12:01")])
def test_a_time_is_told_to_the_nearest_minute(second, shown):
    assert f"{to_the_minute(MIDDAY + timedelta(seconds=second)):%H:%M:%S}" == f"{shown}:00"


def test_planned_and_real_are_told_for_each_item_that_was_under_way():
    steps = [go("opening", 0), step(StepKind.STOP, 60), step(StepKind.RUN, 90), go("r1", 600), go("opening", 700)]
    told = [took for took in report_of_times(PROGRAMME, steps, at(760)) if took.real_s is not None]
    assert [(took.item.id, took.real_s, took.still_s) for took in told] == [("opening", 630, 30), ("r1", 100, 0)]


def test_what_is_to_come_is_shortened_and_left_out_in_one_step():
    plan = Step("s", StepKind.PLAN, at(60), shares=(Share("r2", -300), Share("plenary", 120)), skipped=("change",))
    begun = [go("r1", 0), plan]
    assert clock_at(PROGRAMME, begun, at(90)).coming.id == "r2"
    assert clock_at(PROGRAMME, [*begun, go("r2", 100)], at(100)).length == 20 * 60
    assert clock_at(PROGRAMME, [*begun, go("plenary", 100)], at(100)).length == 42 * 60
    back = [*begun, step(StepKind.BACK, 90)]
    assert clock_at(PROGRAMME, back, at(100)) == clock_at(PROGRAMME, begun[:1], at(100))


def test_what_was_left_out_is_held_after_all():
    plan = Step("s", StepKind.PLAN, at(60), skipped=("change", "r2"))
    kept = Step("s", StepKind.KEEP, at(70), item="change")
    assert clock_at(PROGRAMME, [go("r1", 0), plan, kept], at(90)).coming.id == "change"
    assert course([go("r1", 0), plan, go("r2", 80)], at(90)).skipped == {"change"}


def test_somebody_speaks_in_between_and_the_round_waits():
    aside = Step("s", StepKind.ASIDE, at(300), seconds=120, person="p1")
    clock = clock_at(PROGRAMME, [go("r1", 0), aside], at(390))
    assert (clock.left, clock.running) == (20 * 60, False)
    assert (clock.aside.person, clock.aside.left) == ("p1", 30)
    later = clock_at(PROGRAMME, [go("r1", 0), aside, step(StepKind.RUN, 450)], at(460))
    assert (later.left, later.running, later.aside) == (20 * 60 - 10, True, None)


def test_an_item_says_itself_when_it_is_rounded_off_and_nearly_over():
    own = (make_round(1, "r1", minutes=25, wrap_up_minutes=8, last_seconds=30),)
    phases = [clock_at(own, [go("r1", 0)], at(25 * 60 - left)).phase for left in (481, 480, 31, 30)]
    assert phases == [Phase.TALK, Phase.WRAP_UP, Phase.WRAP_UP, Phase.LAST_MINUTE]
    never = (make_round(1, "r1", minutes=25, wrap_up_minutes=0, last_seconds=0),)
    assert clock_at(never, [go("r1", 0)], at(25 * 60 - 1)).phase is Phase.TALK


def test_a_break_lasts_until_what_is_tied_to_the_clock_begins():
    programme = (make_item(key="break", minutes=15), make_round(1, "r1", minutes=25, starts=time(12, 20)))
    assert clock_at(programme, [go("break", 0)], at(60)).left == 19 * 60
    assert clock_at(programme, [go("break", 600)], at(660)).left == 14 * 60


@pytest.mark.parametrize(("shown", "seconds"), [(time(12, 30), 1_800), (time(11, 0), -3_600), (time(23, 0), 39_600)])
def test_how_long_until_the_clock_shows_a_time(shown, seconds):
    assert seconds_until(shown, at(0)) == seconds


# -- what the laptop does ------------------------------------------------------------------------------------------


def test_a_wall_clock_that_is_set_changes_nothing_and_is_noticed():
    moved = replace(at(600), wall=MIDDAY + timedelta(hours=1))
    assert seconds_between(at(0), moved) == 600
    assert clock_at(PROGRAMME, [go("r1", 0)], moved).left == 25 * 60 - 600
    assert jump_between(at(0), moved) == 3_000
    assert jump_between(at(0), at(600)) == 0
    assert jump_between(at(0), replace(moved, boot="b2")) == 0


def test_over_a_restart_the_wall_clock_decides():
    restarted = Moment(MIDDAY + timedelta(seconds=600), 12.0, "b2")
    assert clock_at(PROGRAMME, [go("r1", 0)], restarted).left == 25 * 60 - 600


def test_once_the_day_was_opened_again_nobody_can_set_its_clock():
    seen = Step("s", StepKind.SEEN, Moment(MIDDAY + timedelta(seconds=600), 12.0, "b2"))
    moved = Moment(MIDDAY + timedelta(hours=3), 72.0, "b2")
    assert clock_at(PROGRAMME, [go("r1", 0), seen], moved).left == 25 * 60 - 660


def test_one_step_back_passes_over_the_opening_of_the_day():
    steps = [go("opening", 0), go("r1", 300), step(StepKind.SEEN, 310)]
    back = step(StepKind.BACK, 320)
    clock = clock_at(PROGRAMME, [*steps, back], at(330))
    assert (clock.item, clock.spent) == (PROGRAMME[0], 330)


def test_without_a_boot_that_can_be_told_the_wall_clock_decides():
    nameless = Moment(MIDDAY + timedelta(seconds=600), 5.0, "")
    assert seconds_between(replace(at(0), boot=""), nameless) == 600


def test_a_clock_that_was_put_back_over_a_restart_takes_nothing_away():
    assert seconds_between(at(600), Moment(MIDDAY, 1.0, "b2")) == 0


def test_midnight_is_a_moment_like_any_other():
    late = Moment(datetime(2026, 11, 14, 23, 50, tzinfo=UTC), 10.0, "b1")
    after = Moment(datetime(2026, 11, 15, 0, 5, tzinfo=UTC), 910.0, "b1")
    assert clock_at(PROGRAMME, [Step("s", StepKind.GO, late, "r1")], after).left == 10 * 60


# -- any day at all ------------------------------------------------------------------------------------------------


class AnyDay(RuleBasedStateMachine):
    """A day with everything that can happen, in any order, beside a plain account of the true seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.true = 0.0  # seconds, by a clock that no computer has
        self.boot, self.booted_at, self.put_forward = 1, 0.0, 0.0
        self.boots = {"b1": 0.0}  # when each began, in true seconds
        self.told_right = True  # whether every step of this boot was taken while the computer's clock was right
        self.steps: list[Step] = []

    def now(self) -> Moment:
        wall = MIDDAY + timedelta(seconds=self.true + self.put_forward)
        return Moment(wall, self.true - self.booted_at, f"b{self.boot}")

    def take(self, kind: StepKind, item: str | None = None, seconds: int = 0) -> None:
        self.steps.append(Step("s", kind, self.now(), item, seconds))
        self.told_right = self.told_right and not self.put_forward

    @rule(seconds=st.floats(0, 4_000))
    def time_passes(self, seconds: float) -> None:
        """Also while the laptop sleeps: the steady clock counts that."""
        self.true += seconds

    @rule(seconds=st.integers(-7_200, 7_200))
    def somebody_sets_the_clock(self, seconds: int) -> None:
        self.put_forward = seconds

    @precondition(lambda self: self.told_right and not self.put_forward)  # otherwise nothing in the world can tell
    @rule(seconds=st.floats(0, 600))
    def the_laptop_starts_anew(self, seconds: float) -> None:
        self.true += seconds
        self.boot, self.booted_at = self.boot + 1, self.true
        self.boots[f"b{self.boot}"] = self.true
        self.take(StepKind.SEEN)  # the app, when it opens the day again

    @rule()
    def the_clock_is_right_again(self) -> None:
        self.put_forward = 0.0

    @rule(item=st.sampled_from([item.id for item in PROGRAMME]))
    def go(self, item: str) -> None:
        self.take(StepKind.GO, item)

    @rule(kind=st.sampled_from([StepKind.STOP, StepKind.RUN, StepKind.BACK, StepKind.END]))
    def press(self, kind: StepKind) -> None:
        self.take(kind)

    @rule(seconds=st.integers(1, 600))
    def somebody_speaks(self, seconds: int) -> None:
        self.take(StepKind.ASIDE, seconds=seconds)

    @rule(item=st.sampled_from([item.id for item in PROGRAMME]), seconds=st.integers(-900, 900))
    def plan(self, item: str, seconds: int) -> None:
        self.steps.append(Step("s", StepKind.PLAN, self.now(), shares=(Share(item, seconds),), skipped=(item,)))
        self.told_right = self.told_right and not self.put_forward

    @rule(seconds=st.integers(-600, 600))
    def add(self, seconds: int) -> None:
        self.take(StepKind.ADD, seconds=seconds)

    @rule(seconds=st.integers(0, 600))
    def earlier(self, seconds: int) -> None:
        self.take(StepKind.EARLIER, seconds=seconds)

    @invariant()
    def every_second_is_counted_once(self) -> None:
        told = course(self.steps, self.now()).stretches
        counted = sum(stretch.spent + stretch.still for stretch in told)
        assert counted == pytest.approx(self.seconds_under_way(), abs=0.1)
        assert all(stretch.spent >= 0 and stretch.still >= 0 for stretch in told)

    def seconds_under_way(self) -> float:
        """True seconds in which anything was under way, and what the first item had begun before the day."""
        total, since, items = 0.0, None, 0
        for one in counting(self.steps):
            when = self.true_time_of(one.at)
            if since is not None:
                total += when - since
                since = when
            match one.kind:
                case StepKind.GO:
                    since, items = when, items + 1
                case StepKind.END:
                    since = None
                case StepKind.EARLIER if since is not None and items == 1:
                    total += one.seconds
        return total + (self.true - since if since is not None else 0.0)

    def true_time_of(self, moment: Moment) -> float:
        return self.boots[moment.boot] + moment.steady

    @invariant()
    def a_clock_that_stands_still_loses_nothing(self) -> None:
        clock, later = (clock_at(PROGRAMME, self.steps, moment) for moment in (self.now(), self.in_a_minute()))
        if clock.item is not None and clock.left is not None:
            assert later.left is not None
            assert clock.left - later.left == pytest.approx(60 if clock.running else 0, abs=0.001)

    def in_a_minute(self) -> Moment:
        now = self.now()
        return replace(now, wall=now.wall + timedelta(minutes=1), steady=now.steady + 60)


TestAnyDay = AnyDay.TestCase
TestAnyDay.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
