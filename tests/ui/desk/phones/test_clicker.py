"""A helper's phone presses what a clicker would: a real request to the real page, heard in the window."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from facilitator.domain.helping import Right
from tests.ui.desk.phones.chairs import Chair
from ui.desk.places import Place, StageName
from ui.desk.stage import Stage
from ui.desk.window import DayView


class Turned(Stage):
    """A stage that is led with a clicker, and counts."""

    def __init__(self, desk: Any) -> None:
        super().__init__(desk)
        self.turns: list[int] = []

    def refresh(self, kinds: Any) -> None:
        pass

    def reach(self, spot: Any) -> None:
        pass

    def turn(self, by: int) -> bool:
        self.turns.append(by)
        return True


class Dark:
    """A projector that knows only whether it is black."""

    def __init__(self) -> None:
        self.black = False

    def toggle_black(self) -> None:
        self.black = not self.black


@pytest.fixture
def view(chair: Chair, qtbot: Any) -> DayView:
    made = DayView(chair.desk, {name: partial(Turned) for name in StageName})
    qtbot.addWidget(made)
    made.take_phones(chair.phones)
    made.go(Place(StageName.PLENARY))
    chair.turns_on()
    return made


def test_on_back_and_black_do_what_the_keys_of_a_clicker_do(
    chair: Chair, view: DayView, settled: Any, qtbot: Any
) -> None:
    chair.desk.show = dark = Dark()  # type: ignore[assignment]
    chair.desk.opened.watch(chair.desk.opened.helping.let("els", list(Right)))
    settled(chair.desk)
    cookie = chair.helper_scans("els")
    stage = view.stage()
    assert isinstance(stage, Turned)

    for number, what in enumerate(("on", "on", "back", "black")):
        chair.asks("POST", "/api/helper/press", {"op": f"press-{number:04}", "what": what}, cookie)
    qtbot.waitUntil(lambda: dark.black)

    assert stage.turns == [1, 1, -1]
    chair.desk.show = None


def test_where_no_clicker_is_used_the_phone_asks_before_go_as_f5_does(
    chair: Chair, view: DayView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    view.go(Place(StageName.PREPARATION))
    monkeypatch.setattr(view.stage(), "turn", lambda by: False)
    monkeypatch.setattr(view.desk.running, "go", lambda *, ask_first=False: asked.append(ask_first))
    view.press("on")
    assert asked == [True]
