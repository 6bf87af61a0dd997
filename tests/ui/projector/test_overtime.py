"""Past the end of a round: words, and by the chair's choice a clock that goes up beside them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.clock import clock_at
from facilitator.domain.language import Language
from facilitator.domain.projector import Projector
from facilitator.domain.steps import StepKind
from tests.ui.projector.conftest import Hall, at, go, morning, step
from ui.projector.layout import lay_out
from ui.projector.model import Mark, Tone
from ui.projector.pieces import Digit
from ui.projector.view import derive

MINUTE = 60
ROUND = (go("r1", 0),)
END = 25 * MINUTE
WORDS = "De tijd is om. Maak de zin nog af."


def test_without_the_choice_there_are_words_and_no_clock(hall):
    view = hall.sees(*ROUND, seconds=END + 80)
    assert (view.clock, view.big, view.phase) == ("", WORDS, "Tijd om")


def test_by_choice_the_hall_sees_the_time_going_up_with_its_words(hall):
    view = hall.sees(*ROUND, seconds=END + 80, counts_up=True)
    assert (view.heading, view.clock, view.lead, view.big) == ("Ronde 1 van 2", "+1:20", WORDS, "")
    assert (view.phase, view.tone, view.mark, view.progress) == ("Over de tijd", Tone.DANGER, Mark.TIME_UP, None)


def test_in_english_too(hall):
    english = Hall(replace(hall.day, event=replace(hall.day.event, language=Language.EN)))
    view = english.sees(*ROUND, seconds=END + 80, counts_up=True)
    assert (view.phase, view.lead) == ("Over time", "Time is up. Do finish that sentence.")


@pytest.mark.parametrize(
    ("over", "clock"), [(0, "+0:00"), (0.9, "+0:00"), (1, "+0:01"), (59.9, "+0:59"), (3_725, "+1:02:05"), (-1, "0:01")]
)
def test_it_counts_whole_seconds_that_are_over(hall, over, clock):
    assert hall.sees(*ROUND, seconds=END + over, counts_up=True).clock == clock


def test_a_clock_that_was_stopped_over_time_keeps_its_plus(hall):
    stopped = step(StepKind.STOP, END + MINUTE)
    view = hall.sees(*ROUND, stopped, seconds=END + 2 * MINUTE, counts_up=True)
    assert (view.clock, view.phase) == ("+1:00", "Klok staat stil")


def test_it_pulses_as_without_the_choice(hall):
    def pulses(seconds, **asked):
        view = hall.sees(*ROUND, seconds=END + seconds, **asked)
        return view.pulse, view.lit

    assert all(pulses(second, counts_up=True) == pulses(second) for second in (0, 1, 2.5, 59, 60, 61))


@pytest.mark.parametrize("key", ["pause", "change", "opening", "plenary"])
@pytest.mark.parametrize("more", [(), (step(StepKind.STOP, 3_000),)], ids=["running", "stopped"])
def test_nothing_but_a_round_counts_up(hall, key, more):
    plain, chosen = (hall.sees(go(key, 0), *more, seconds=2 * 3600, counts_up=up) for up in (False, True))
    assert chosen == plain


def test_the_digits_are_in_the_colour_of_the_phase(hall, dressed):
    view = hall.sees(*ROUND, seconds=END + 80, counts_up=True)
    digits = [piece for piece in lay_out(view, 1280, 720) if isinstance(piece, Digit)]
    assert ["".join(one.sign for one in digits), {one.colour for one in digits}] == ["+1:20", {"danger"}]


@given(st.floats(0, 20_000), st.booleans())
def test_no_time_below_nothing_whatever_was_chosen(seconds, up):
    day = replace(morning(), steps=ROUND, projectors=(Projector(counts_up=up),))
    view = derive(day, clock_at(day.programme, day.steps, at(seconds)), at(seconds))
    assert "-" not in view.clock and (up or "+" not in view.clock)
    assert (seconds >= END) is (WORDS in view.words)
