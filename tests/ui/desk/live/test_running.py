"""The clock while the window is open: what a press does, and what comes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator.domain.clock import Phase
from facilitator.domain.going import Stroke
from facilitator.domain.steps import StepKind
from tests.ui.desk.live.conftest import afternoon


def test_go_begins_the_day_and_one_press_is_one_press(live):
    live.goes()
    assert live.under_way == "opening"
    live.goes()
    assert live.kinds == [StepKind.GO]


def test_with_time_left_go_asks_and_a_second_press_means_it(live, qtbot):
    live.goes()
    live.passes(60)
    with qtbot.waitSignal(live.desk.running.asking):
        live.goes()
    assert live.under_way == "opening"
    assert live.desk.running.is_asking
    live.goes()  # the same trembling press
    assert live.under_way == "opening"
    qtbot.waitUntil(lambda: live.desk.running._asking_timer.remainingTime() < 2_600)
    live.goes()
    assert live.under_way == "r1"


def test_an_unanswered_question_goes_away(live, qtbot):
    live.goes()
    live.passes(60)
    live.goes()
    live.desk.running._asking_timer.setInterval(1)
    qtbot.waitUntil(lambda: not live.desk.running.is_asking)
    assert live.under_way == "opening"


def test_nothing_begins_by_itself_unless_it_says_so(live, live_day):
    live.begins("r1")
    live.passes(26 * 60)
    assert (live.under_way, live.desk.running.clock.phase) == ("r1", Phase.TIME_UP)
    day = afternoon()
    programme = tuple(replace(item, starts_itself=item.id == "change") for item in day.programme)
    other = live_day(replace(day, programme=programme))
    other.begins("r1")
    other.passes(26 * 60)
    assert other.under_way == "change"
    assert other.desk.running.clock.spent == 60  # it began when the time was up, not when somebody looked


def test_the_gong_sounds_once_at_each_turn(live):
    struck = []
    live.desk.running.struck.connect(struck.append)
    live.begins("r1")
    for seconds in (20 * 60 - 1, 2, 2, 5 * 60 - 4, 2, 60):
        live.passes(seconds)
    assert struck == [Stroke.DOUBLE, Stroke.SOFT, Stroke.FULL]
    live.desk.running.strike()
    assert struck[-1] is Stroke.FULL


def test_undo_never_touches_the_clock(live):
    live.desk.opened.watch(live.desk.opened.facts.change("event", title="Anders"))
    live.goes()
    live.desk.opened.undo()
    live.settles()
    assert live.under_way == "opening"
    assert live.desk.opened.day.event.title != "Anders"
    live.desk.running.step_back()
    live.settles()
    assert live.under_way is None


def test_minutes_a_stop_and_an_earlier_beginning(live):
    live.begins("r1")
    live.desk.running.add(5)
    live.settles()
    live.passes(60)
    assert live.desk.running.clock.left == 29 * 60
    live.desk.running.stop_or_run()
    live.settles()
    live.passes(600)
    assert live.desk.running.clock.left == 29 * 60
    live.goes()  # GO lets it run again
    live.desk.running.began_earlier(2)
    live.settles()
    assert live.desk.running.clock.left == 27 * 60


def test_a_forgotten_beginning_is_made_good_in_one_press(live):
    live.passes(180)
    live.desk.running.began_earlier(3)
    live.settles()
    assert (live.under_way, live.desk.running.clock.spent) == ("opening", 180)
    live.desk.running.step_back()
    live.settles()
    assert live.under_way is None


def test_what_comes_next_is_left_out_and_held_after_all(live):
    live.begins("r1")
    assert live.desk.running.skip("change")
    live.settles()
    assert live.desk.running.clock.coming.id == "r2"
    live.desk.opened.watch(live.desk.opened.clock.keep("change"))
    live.settles()
    assert live.desk.running.clock.coming.id == "change"


def test_only_what_comes_next_is_left_out(live):
    live.begins("r1")
    assert not live.desk.running.skip("r2")
    live.begins("change")
    assert not live.desk.running.skip("change")
    live.settles()
    assert StepKind.PLAN not in live.kinds


def test_the_end_of_the_day_is_told_first(live, qtbot):
    live.begins("plenary")
    live.passes(45 * 60)
    with qtbot.waitSignal(live.desk.running.closing_asked):
        live.goes()
    assert live.under_way == "plenary"
    qtbot.waitUntil(lambda: live.desk.running._asking_timer.remainingTime() < 2_600)
    live.goes()
    assert live.desk.running.clock.phase is Phase.DONE


def test_it_looks_again_when_the_second_that_is_shown_goes_over(live, qtbot):
    live.begins("r1")
    live.passes(0.4)  # 1499.6 s left
    assert 600 <= live.desk.running._timer.interval() <= 606
    with qtbot.waitSignal(live.desk.running.ticked):
        live.clock.true += 0.7


def test_on_another_date_nobody_is_late(live):
    live.passes(600)
    assert live.desk.running.starts is not None
    live.desk.opened.watch(live.desk.opened.facts.change("event", date=date(2026, 11, 21)))
    live.settles()
    assert live.desk.running.starts is None


def test_a_clock_of_the_laptop_that_is_set_is_told_and_changes_nothing(live):
    told = []
    live.desk.running.jumped.connect(told.append)
    live.begins("r1")
    live.passes(60)
    live.clock.put_forward = 3_600
    live.passes(1)
    live.passes(1)
    assert told == [3_600]
    assert live.desk.running.clock.left == 25 * 60 - 62
