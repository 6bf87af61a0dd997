"""What the start check tries."""

from __future__ import annotations

from facilitator.domain.going import Stroke
from facilitator.domain.projector import Mode, Shows
from ui.desk.trials import Trials


class Hall:
    """A projector that remembers what was chosen."""

    def __init__(self) -> None:
        self.mode = Mode.BLACK

    def choose(self, mode: Mode) -> None:
        self.mode = mode


class Gong:
    def __init__(self) -> None:
        self.struck = []

    def strike(self, stroke: Stroke) -> None:
        self.struck.append(stroke)


def test_the_hall_sees_the_welcome_while_it_is_tried_and_then_what_it_saw_before(desk, settled):
    desk.show, gong = Hall(), Gong()
    desk.opened.watch(desk.opened.projector.show(Shows.AGREEMENTS))
    settled(desk)
    trials = Trials(desk, gong)
    trials.try_projector()
    trials.try_projector()
    settled(desk)
    assert (desk.show.mode, desk.opened.day.projector.shows) == (Mode.FOLLOWS, Shows.WELCOME)
    assert desk.opened.day.projector.message == "Proef: is deze regel achterin te lezen?"
    trials.end_projector()
    trials.end_projector()
    settled(desk)
    assert (desk.show.mode, desk.opened.day.projector.shows) == (Mode.BLACK, Shows.AGREEMENTS)
    assert desk.opened.day.projector.message == ""


def test_without_a_projector_nothing_happens(desk, settled):
    trials = Trials(desk, Gong())
    trials.try_projector()
    trials.end_projector()
    settled(desk)
    assert desk.opened.day.projectors == ()


def test_the_gong_is_struck_as_it_will_sound(desk):
    gong = Gong()
    Trials(desk, gong).strike_gong()
    assert gong.struck == [Stroke.FULL]
