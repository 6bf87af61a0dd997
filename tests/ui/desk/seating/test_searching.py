"""The search as the worker does it, with a clock that a test winds."""

from __future__ import annotations

import itertools

import pytest

from facilitator.seating.cost import Aims
from facilitator.seating.instance import Plan, plain_instance
from ui.desk.pages.seating import searching
from ui.desk.pages.seating.searching import Relay, Task, search, seconds_for

INSTANCE = plain_instance(4, 2, 2)
PLANS = [Plan(seats) for seats in (((0, 0), (0, 0), (1, 1), (1, 1)), ((0, 0), (0, 1), (1, 0), (1, 1)))]


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Fake:
    """Finds the second plan after so many steps, and is settled after so many."""

    def __init__(self, clock, better_after=2, settled_after=10_000):
        self.clock, self.steps = clock, 0
        self.better_after, self.settled_after = better_after, settled_after

    @property
    def best(self):
        return PLANS[self.steps >= self.better_after]

    @property
    def settled(self):
        return self.steps >= self.settled_after

    def step(self, seconds):
        self.steps += 1
        self.clock.now += seconds
        return self.best


class Listener:
    """A job, and the window that hears of it."""

    def __init__(self, relay, clock):
        self.relay, self.clock, self.told, self.gone = relay, clock, [], False

    def cancelled(self):
        return self.gone

    def tell(self, done, total):
        newest = self.relay.newest
        self.told.append((self.clock.now - 100, done, total, newest.plan, newest.counts is not None))


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setattr(searching, "TAKEN_WITHIN_S", 0)

    def made(seconds=2.0, on_tell=None, show=None, **fake):
        clock, relay = Clock(), Relay()
        listener = Listener(relay, clock)
        if on_tell is not None:
            tell = listener.tell
            listener.tell = lambda *much: (tell(*much), on_tell(listener))
        task = Task(INSTANCE, Aims(), 1, seconds, show)
        found = search(
            task,
            relay,
            listener,
            make=lambda _: Fake(clock, **fake),
            clock=clock,
            rest=lambda seconds: setattr(clock, "now", clock.now + seconds),
        )
        return found, listener, clock

    return made


def test_the_first_plan_is_told_at_once_and_not_counted_yet(run):
    _found, listener, _clock = run()
    assert listener.told[0] == (0, 0, 2000, PLANS[0], False)


def test_better_plans_are_told_counted_and_five_times_a_second_at_most(run):
    _found, listener, _clock = run()
    moments = [at for at, *_ in listener.told[1:]]
    assert all(later - earlier >= 0.199 for earlier, later in itertools.pairwise(moments))
    assert [one[3:] for one in listener.told[1:3]] == [(PLANS[0], True), (PLANS[1], True)]


def test_when_the_time_is_up_the_best_is_given_with_its_counts(run):
    found, _listener, clock = run(seconds=1.0)
    assert (found.plan, found.counts is not None) == (PLANS[1], True)
    assert 1.0 <= clock.now - 100 < 1.1


def test_it_stops_when_nothing_is_to_be_gained(run):
    found, _listener, clock = run(settled_after=3)
    assert found.plan == PLANS[1]
    assert clock.now - 100 < 0.1


def test_it_stops_when_the_window_says_it_is_good_enough(run):
    found, _listener, clock = run(on_tell=lambda listener: setattr(listener.relay, "stop", True))
    assert (found.plan, found.counts is not None) == (PLANS[0], True)
    assert clock.now == 100


def test_it_stops_when_nobody_waits_for_it(run):
    _found, _listener, clock = run(on_tell=lambda listener: setattr(listener, "gone", True))
    assert clock.now == 100


def test_what_is_to_be_shown_is_made_by_the_worker(run):
    shown = []
    found, *_ = run(show=lambda plan, counts: shown.append((plan, counts is not None)) or len(shown), settled_after=3)
    assert shown == [(PLANS[0], False), (PLANS[0], True), (PLANS[1], True)]
    assert found.shown == 3


@pytest.mark.parametrize(("people", "seconds"), [(12, 5), (299, 5), (400, 8)])
def test_a_large_hall_is_searched_longer(people, seconds):
    assert seconds_for(people) == seconds
