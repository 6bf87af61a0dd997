"""The one search of the window: shown, kept or left."""

from __future__ import annotations

import pytest
from shiboken6 import delete

from facilitator.domain.language import Language
from facilitator.domain.seating import Way
from facilitator.seating.cost import Aims
from facilitator.seating.findings import FindingKind
from facilitator.seating.instance import plain_instance
from facilitator.seating.ofday import planned
from tests.factories import make_moment
from tests.ui.desk.seating.conftest import hall
from tests.ui.manual_jobs import ManualJobs
from ui.desk.pages.seating import searching
from ui.desk.pages.seating.ahead import ahead
from ui.desk.pages.seating.planner import Planner
from ui.desk.pages.seating.planreading import draw
from ui.desk.pages.seating.searching import Task
from ui.jobs import Jobs

EASY = Task(plain_instance(12, 4, 2), Aims(), 1, 5.0)
HARD = Task(plain_instance(60, 8, 5, (20, 20, 20)), Aims(), 1, 30.0)
"""Too hard to be settled while a test looks on."""


def look(planner, day):
    """Have it look at the seats of a day."""
    rounds = ahead(day, make_moment())
    read = planned(day, rounds.rounds, rounds.held)
    planner.look(day, read, draw(day, read, read.plan, Language.EN), Language.EN)


@pytest.fixture
def planner(qapp):
    jobs = Jobs()
    yield Planner(jobs)
    jobs.close()


def test_a_search_ends_with_a_counted_plan(planner, qtbot):
    with qtbot.waitSignal(planner.ended) as ended:
        planner.start(EASY)
        assert planner.busy
    assert ended.args[0].counts.repeats == 0
    assert not planner.busy


def test_a_plan_is_shown_while_the_search_goes_on(planner, qtbot):
    with qtbot.waitSignals([planner.improved, planner.told]):
        planner.start(HARD)
    assert planner.busy
    planner.leave()


def test_kept_it_ends_with_what_there_is(planner, qtbot):
    with qtbot.waitSignal(planner.improved):
        planner.start(HARD)
    with qtbot.waitSignal(planner.ended):
        planner.keep()


def test_left_nothing_is_told_of_it_any_more(planner, qtbot):
    with qtbot.waitSignal(planner.improved):
        planner.start(HARD)
    planner.leave()
    assert not planner.busy
    with qtbot.assertNotEmitted(planner.ended), qtbot.waitSignal(planner.looked):
        look(planner, hall())


def test_a_new_search_takes_the_place_of_the_one_before(planner, qtbot):
    with qtbot.waitSignal(planner.improved):
        planner.start(HARD)
    with qtbot.waitSignal(planner.ended) as ended:
        planner.start(EASY)
    assert len(ended.args[0].plan.seats) == EASY.instance.people


def test_a_search_ends_when_the_page_that_asked_for_it_goes(qtbot):
    jobs = Jobs()
    planner = Planner(jobs)
    with qtbot.waitSignal(planner.improved):
        planner.start(HARD)
    relay = planner._leash.relay
    delete(planner)
    assert relay.stop
    jobs.close()  # waits for the worker: not for half a minute


def test_what_cannot_be_had_is_found_by_looking(qapp, monkeypatch):
    monkeypatch.setattr(searching, "TAKEN_WITHIN_S", 0)
    jobs = ManualJobs()
    planner, seen = Planner(jobs), []
    planner.looked.connect(lambda *much: seen.append(much))
    day = hall(9, 3, 5, way=Way.NAMED)
    look(planner, day)
    jobs.run_all()
    of_day, read, looked = seen[0]
    assert of_day is day
    assert len(read.people) == 9
    assert [one.kind for one in looked.findings] == [FindingKind.REACHES_TOO_FEW]
    assert looked.counts is None
