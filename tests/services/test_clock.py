"""Running the day: every press is a step in the log, with the moment it was made, and no undo touches it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.domain.clock import Clock, Phase, clock_at, course
from facilitator.domain.event import EVENT
from facilitator.domain.people import Consent, Person
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.steps import Share, Step, StepKind
from facilitator.domain.unheard import Move
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from tests.factories import make_contribution
from tests.services.conftest import Desk, acts


@pytest.fixture
def day(desk: Desk) -> Desk:
    """The small day with lengths: a round of 25 minutes, a break of 15 and a round of 20."""
    for item, minutes in (("r1", 25), ("pause", 15), ("r2", 20)):
        desk.programme.change(item, minutes=minutes).result()
    return desk


def steps(desk: Desk) -> list[tuple[StepKind, str | None, int]]:
    return [(one.kind, one.item, one.seconds) for one in desk.now().steps]


def shown(desk: Desk) -> Clock:
    return clock_at(desk.now().programme, desk.now().steps, desk.watch())


def press(desk: Desk, deed: Callable[..., Pending[Any]], *args: Any, **more: Any) -> Any:
    """A deed, and a second in which nobody does anything."""
    done = deed(*args, **more).result()
    desk.watch.true += 1
    return done


# -- each deed -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("deed", "kind", "more"),
    [
        (lambda d: d.clock.go("pause"), StepKind.GO, {"item": "pause"}),
        (lambda d: d.clock.stop(), StepKind.STOP, {}),
        (lambda d: d.clock.add(-120), StepKind.ADD, {"seconds": -120}),
        (lambda d: d.clock.earlier(180), StepKind.EARLIER, {"seconds": 180}),
        (
            lambda d: d.clock.plan([Share("pause", -300), Share("r1", 0)], ["r2"]),
            StepKind.PLAN,
            {"shares": (Share("pause", -300),), "skipped": ("r2",)},
        ),
        (lambda d: d.clock.keep("r2"), StepKind.KEEP, {"item": "r2"}),
        (lambda d: d.clock.aside("jos", 120), StepKind.ASIDE, {"person": "jos", "seconds": 120}),
        (lambda d: d.clock.end(), StepKind.END, {}),
        (lambda d: d.clock.back(), StepKind.BACK, {}),
        (lambda d: d.clock.seen(), StepKind.SEEN, {}),
    ],
)
def test_each_deed_is_one_step_at_the_end_with_its_moment(
    day: Desk, deed: Callable[[Desk], Pending[Any]], kind: StepKind, more: dict[str, Any]
) -> None:
    first = press(day, day.clock.go, "r1")

    deed(day).result()

    kept, fresh = day.now().steps
    assert kept == first
    assert fresh == Step(fresh.id, kind, day.watch(), rank=first.rank + 1.0, **more)


def test_what_changes_nothing_is_no_step(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    assert day.clock.run().result() is None
    stopped = press(day, day.clock.stop)
    assert day.clock.stop().result() is None
    assert day.clock.plan([Share("pause", 0)]).result() is None
    assert day.now().steps[1:] == (stopped,)
    assert press(day, day.clock.run).kind is StepKind.RUN
    press(day, day.clock.aside, "jos", 60)
    assert press(day, day.clock.stop).kind is StepKind.STOP  # who speaks does not go on


def test_the_reason_of_a_stop_stands_with_its_step_and_moves_no_clock(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    stopped = press(day, day.clock.stop)
    before = shown(day)

    day.clock.because(stopped.id, " brandalarm ").result()

    assert [one.reason for one in day.now().steps] == ["", "brandalarm"]
    assert (shown(day).why, shown(day).left) == ("brandalarm", before.left)
    with pytest.raises(FacilitatorError, match="nothing-to-undo"):
        while True:
            day.file.undo().result()
    assert day.now().steps[-1].reason == "brandalarm"
    day.clock.back().result()
    assert (shown(day).running, shown(day).why) == (True, "")


def test_minutes_go_to_who_speaks_in_between(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    press(day, day.clock.aside, "jos", 120)
    left = shown(day).left

    press(day, day.clock.add, 300)
    press(day, day.clock.add, -60)

    assert (shown(day).aside.seconds, shown(day).left) == (360, left)
    press(day, day.clock.add, -3600)
    assert shown(day).aside.seconds == 0


def test_topics_that_move_are_one_act_and_one_undo(day: Desk) -> None:
    before = day.now().conversations
    moves = [Move(one.id, "t2", "r2") for one in before[:2]]
    acted = len(acts(day))

    day.conversations.move_all(moves).result()

    assert [(one.table, one.rounds) for one in day.now().conversations[:2]] == [("t2", ("r2",))] * 2
    assert len(acts(day)) == acted + 1
    day.file.undo().result()
    assert day.now().conversations == before


def test_a_deed_gives_its_step_and_says_who_did_it(day: Desk) -> None:
    step = day.clock.go("r1", by="host:2").result()

    assert day.now().steps == (step,)
    assert (acts(day)[-1].name, acts(day)[-1].actor) == ("clock-go", "host:2")


def test_the_moment_of_the_call_counts_not_that_of_the_writing(day: Desk) -> None:
    """A slow disk takes no time from a round."""
    busy, go = threading.Event(), threading.Event()
    waiting = day.file.act("wait", "system", lambda _: (busy.set(), go.wait(30)))
    assert busy.wait(30)

    begun = day.clock.go("r1")
    pressed = day.watch()
    day.watch.true += 40
    go.set()
    waiting.result()

    assert begun.result().at == pressed
    assert shown(day).left == 25 * 60 - 40


@pytest.mark.parametrize(
    ("deed", "details"),
    [
        (lambda d: d.clock.add(86_401), {"what": "seconds", "least": -86_400, "most": 86_400}),
        (lambda d: d.clock.add(-(10**30)), {"what": "seconds", "least": -86_400, "most": 86_400}),
        (lambda d: d.clock.earlier(-1), {"what": "seconds", "least": 0, "most": 86_400}),
        (lambda d: d.clock.aside("jos", 0), {"what": "seconds", "least": 1, "most": 86_400}),
        (lambda d: d.clock.aside("jos", 86_401), {"what": "seconds", "least": 1, "most": 86_400}),
    ],
)
def test_a_time_that_is_none_is_heard_of_where_every_failure_is(
    day: Desk, deed: Callable[[Desk], Pending[Any]], details: dict[str, Any]
) -> None:
    """Not from the call: a page has nobody there to catch it."""
    day.clock.go("r1").result()

    pending = deed(day)

    with pytest.raises(FacilitatorError) as refused:
        pending.result()
    assert (refused.value.code, refused.value.details) == ("wrong-number", details)
    assert steps(day) == [(StepKind.GO, "r1", 0)]


# -- GO, late or not -----------------------------------------------------------------------------------------------


def test_what_began_by_itself_a_while_ago_takes_those_seconds_from_what_was_before(day: Desk) -> None:
    day.clock.go("r1").result()
    day.watch.true += 25 * 60 + 90

    day.clock.go("pause", late=90.2).result()

    assert steps(day) == [(StepKind.GO, "r1", 0), (StepKind.GO, "pause", 0), (StepKind.EARLIER, None, 90)]
    assert [one.name for one in acts(day)].count("clock-go") == 2
    assert [one.spent for one in course(day.now().steps, day.watch()).stretches] == [25 * 60, 90]


@pytest.mark.parametrize("late", [0.0, 0.4, -3.0])
def test_less_than_half_a_second_is_not_late(day: Desk, late: float) -> None:
    day.clock.go("r1", late=late).result()

    assert steps(day) == [(StepKind.GO, "r1", 0)]


def test_after_the_end_the_day_may_go_on_after_all(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    press(day, day.clock.end)
    assert shown(day).phase is Phase.DONE

    day.clock.go("r2").result()

    assert (shown(day).phase, shown(day).item.id) == (Phase.TALK, "r2")


# -- one step back -------------------------------------------------------------------------------------------------


def test_one_step_back_takes_back_what_was_one_press(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    press(day, day.clock.go, "pause", late=60)

    press(day, day.clock.back)

    assert shown(day).item.id == "r1"
    assert shown(day).spent == 3
    day.clock.back().result()
    assert shown(day).phase is Phase.READY


def test_what_was_two_presses_is_taken_back_one_by_one(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    press(day, day.clock.earlier, 180)
    press(day, day.clock.earlier, 60)
    assert shown(day).spent == 243

    press(day, day.clock.back)
    assert shown(day).spent == 184
    press(day, day.clock.back)
    assert shown(day).spent == 5


def test_a_press_that_was_taken_back_and_made_again_is_one_press_again(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    for _ in range(3):
        press(day, day.clock.go, "pause", late=60)
        press(day, day.clock.back)

    assert (shown(day).item.id, shown(day).spent) == ("r1", 7)


def test_the_way_back_ends_where_the_day_begins(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    press(day, day.clock.stop)
    press(day, day.clock.back)
    press(day, day.clock.back)

    with pytest.raises(FacilitatorError, match="no-step-back"):
        day.clock.back().result()

    assert shown(day).phase is Phase.READY
    assert [kind for kind, _, _ in steps(day)].count(StepKind.BACK) == 2


def test_a_plan_is_taken_back_in_one(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    before = shown(day)
    day.clock.plan([Share("r2", -300), Share("r1", 60)], ["pause"]).result()
    assert (shown(day).coming.id, shown(day).length) == ("r2", 26 * 60)

    day.clock.back().result()

    assert shown(day) == before


def test_what_was_left_out_is_held_after_all(day: Desk) -> None:
    day.clock.go("r1").result()
    day.clock.plan(skipped=["pause", "r2"]).result()
    assert shown(day).coming is None

    day.clock.keep("r2").result()

    assert shown(day).coming.id == "r2"


# -- undo and the clock --------------------------------------------------------------------------------------------


def test_undo_after_go_takes_back_what_was_written_and_not_the_clock(day: Desk) -> None:
    day.takeaways.star("w1").result()
    press(day, day.clock.go, "r1")
    press(day, day.clock.stop)
    before = day.now().steps

    assert day.file.undo().result().name == "takeaway-starred"

    assert day.now().steps == before


def test_redo_is_still_there_after_go(day: Desk) -> None:
    day.takeaways.star("w1").result()
    day.file.undo().result()
    press(day, day.clock.go, "r1")
    press(day, day.clock.aside, "jos", 60)

    day.file.redo().result()

    assert [one.starred for one in day.now().takeaways] == [True, False]


def test_words_that_are_typed_through_a_go_are_taken_back_in_one(day: Desk) -> None:
    first = day.day.change(EVENT, title="Omkijken")
    first.result()
    day.clock.go("r1").result()
    day.day.change(EVENT, within=first.act, title="Omkijken en vooruit").result()

    day.file.undo().result()

    assert day.now().event.title == "Omkijken naar elkaar"


def test_who_speaks_in_between_keeps_the_chair_from_undoing_that_they_are_there(day: Desk) -> None:
    day.clock.go("r1").result()
    day.people.add(Person("vera", "Vera Dekker")).result()
    day.clock.aside("vera", 120).result()

    with pytest.raises(FacilitatorError) as refused:
        day.file.undo().result()

    assert (refused.value.code, refused.value.details["what"]) == ("undo-overtaken", "clock-aside")
    assert "vera" in day.now().person


def test_an_item_that_is_removed_while_it_is_under_way_leaves_its_steps_and_comes_back_with_them(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    before, pressed = shown(day), day.now().steps

    day.programme.remove("r1").result()

    assert day.now().steps == pressed
    assert (shown(day).item, shown(day).spent, shown(day).running) == (None, before.spent, True)
    day.file.undo().result()
    assert shown(day) == before


def test_who_spoke_and_was_removed_is_still_in_the_steps(day: Desk) -> None:
    day.clock.go("r1").result()
    day.clock.aside("jos", 60).result()

    day.people.remove("jos").result()

    assert day.now().steps[-1].person == "jos"
    assert shown(day).aside.person == "jos"


# -- somebody speaks -----------------------------------------------------------------------------------------------


def reactions(desk: Desk) -> list[tuple[str | None, str]]:
    return [(one.person, one.text) for one in desk.now().contributions]


def test_who_speaks_in_between_has_a_reaction_waiting_in_the_plenary(day: Desk) -> None:
    day.contributions.add(make_contribution("Wij beginnen in mei.", person="els")).result()
    press(day, day.clock.go, "r1")

    waiting = press(day, day.clock.aside, "jos", 120)

    assert (waiting.kind, waiting.person, waiting.text) == (ContributionKind.REACTION, "jos", "")
    assert reactions(day) == [("els", "Wij beginnen in mei."), ("jos", "")]
    assert (shown(day).running, shown(day).left, shown(day).aside.left) == (False, 25 * 60 - 1, 119)


def test_a_reaction_that_waits_already_is_the_one(day: Desk) -> None:
    day.contributions.add(Contribution("lesson", ContributionKind.LESSON, "jos")).result()
    press(day, day.clock.go, "r1")
    first = press(day, day.clock.aside, "jos", 120)

    assert press(day, day.clock.aside, "jos", 60) == first
    day.contributions.write(first.id, "Kom eens langs.").result()
    second = press(day, day.clock.aside, "jos", 60)

    assert second.id != first.id
    assert reactions(day) == [("jos", ""), ("jos", "Kom eens langs."), ("jos", "")]


def test_the_reaction_goes_on_waiting_when_the_clock_goes_a_step_back(day: Desk) -> None:
    """A step back is the clock's own: what stands in the plenary is the chair's to take away."""
    press(day, day.clock.go, "r1")
    press(day, day.clock.aside, "jos", 120)

    day.clock.back().result()

    assert shown(day).running
    assert reactions(day) == [("jos", "")]


def test_somebody_who_speaks_later_is_an_item_of_the_programme_and_undone_like_one(day: Desk) -> None:
    before = day.now()

    item = day.clock.aside_after("jos", 5, "r2").result()

    assert (item.title, item.minutes) == ("Jos Vink", 5)
    assert [one.id for one in day.now().programme] == ["r1", "pause", item.id, "r2"]
    assert reactions(day) == [("jos", "")]
    day.file.undo().result()
    assert day.now() == before
    assert day.clock.aside_after("jos", 5, None).result().rank > before.programme[-1].rank


# -- the day was opened --------------------------------------------------------------------------------------------


def test_a_day_that_has_not_begun_notes_nothing_when_it_is_opened(day: Desk) -> None:
    written = len(acts(day))

    assert day.clock.seen().result() is None

    assert steps(day) == []
    assert len(acts(day)) == written


def test_an_opened_day_shows_what_it_showed(day: Desk) -> None:
    press(day, day.clock.go, "r1")
    before = shown(day)

    day.clock.seen().result()

    assert shown(day) == before
    assert steps(day)[-1] == (StepKind.SEEN, None, 0)


def test_a_day_that_was_closed_is_noted_too_for_a_step_back_opens_it_again(day: Desk) -> None:
    """Else somebody who sets the clock after the computer started anew would make the last item longer."""
    press(day, day.clock.go, "r1")
    press(day, day.clock.end)
    day.watch.boot, day.watch.booted_at = "b2", day.watch.true
    day.clock.seen().result()
    assert shown(day).phase is Phase.DONE

    day.watch.put_forward = 3_600
    day.watch.true += 8
    day.clock.back().result()

    assert (shown(day).item.id, shown(day).spent) == ("r1", 10)


def test_who_speaks_in_between_may_be_named_unless_they_said_no(desk):
    desk.clock.go("r1").result()
    desk.clock.aside("els", 60).result()
    assert desk.file.day().person["els"].consent is Consent.YES
    desk.clock.aside("miriam", 60).result()
    assert desk.file.day().person["miriam"].consent is Consent.NO
