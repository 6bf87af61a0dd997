"""A day at sixty times its speed on two real (virtual) screens, with nothing in the chair's hand but a clicker."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from facilitator.domain.clock import Phase
from facilitator.domain.hall import ItemKind
from facilitator.domain.projector import Mode, Shows
from tests.e2e.window.chair import Chair

pytestmark = [pytest.mark.slow, pytest.mark.window]

BEAMER = "BEAMER"
BETWEEN_PRESSES_S = 2.1
"""Less is one press of a hand that trembles."""
SECOND_PRESS_S = 0.5
SENTENCE = "mag het hele team blijven?"


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, timeout=20, capture_output=True)


def plug_in() -> None:
    xrandr("--setmonitor", BEAMER, "1280/338x720/190+1440+0", "none")


def pull_out() -> None:
    xrandr("--delmonitor", BEAMER)


@pytest.fixture
def two_screens(qapp) -> Iterator[None]:
    """A laptop and a beamer beside it."""
    xrandr("--setmonitor", "LAPTOP", "1440/380x900/240+0+0", "screen")
    plug_in()
    yield
    pull_out()
    xrandr("--delmonitor", "LAPTOP")


class Hall:
    """What the people in the hall see. Looked at on the window's own thread."""

    def __init__(self, chair: Chair, window) -> None:
        self._chair, self._window = chair, window

    @property
    def projection(self):
        return self._window._at_hand.projection

    def sees(self) -> str:
        """All words on the wall."""
        return self._chair.sees(lambda: " | ".join(self.projection.show.shown.view.words) if self._view() else "")

    def _view(self):
        return None if self.projection is None else self.projection.show.shown.view

    def waits_for(self, words: str) -> None:
        self._chair.waits_until(lambda: self._view() is not None and words in " | ".join(self._view().words), words)

    def pixels(self) -> QImage:
        return self._chair.sees(lambda: self.projection.window.grab().toImage())


@pytest.mark.usefixtures("two_screens")
def test_a_whole_day_on_two_screens_with_a_clicker(play, window, heartbeat):
    assert len(QGuiApplication.screens()) == 2

    def scenario(chair: Chair) -> None:
        chair.clicks_on("Oefenen met de voorbeelddag")
        chair.waits_until(
            lambda: window._at_hand.projection is not None and window.view.now is not None, "the practice"
        )
        hall = Hall(chair, window)
        stands_on_the_beamer(chair, hall)
        a_sentence_on_go_starts_nothing(chair, window)
        until_the_first_round(chair, window)
        the_hall_follows_the_round(chair, window, hall)
        black_frozen_and_free(chair, window, hall)
        the_screens_are_swapped(chair, window, hall)
        the_cable_comes_out(chair, window, hall)
        the_round_is_rounded_off(chair, window, hall)
        the_rest_of_the_day(chair, window, hall)

    play(scenario)
    print(heartbeat.told())  # no test fails because a machine is busy


def clicks_on(chair: Chair, window) -> str:
    """The clicker's one large key, again where GO asks; what is under way then."""
    pause(BETWEEN_PRESSES_S)
    chair.presses("Next")
    if chair.sees(lambda: window.view.desk.running.is_asking):
        pause(SECOND_PRESS_S)
        chair.presses("Next")
    chair.waits_until(lambda: window.opened.at_rest)
    return chair.sees(lambda: under_way(window))


def pause(seconds: float) -> None:
    """As long as a hand needs: two presses that come closer together are one."""
    threading.Event().wait(seconds)


def under_way(window) -> str:
    item = window.view.desk.running.clock.item
    return "" if item is None else str(item.id)


def kind_of(window) -> ItemKind | None:
    item = window.view.desk.running.clock.item
    return None if item is None else item.kind


def stands_on_the_beamer(chair: Chair, hall: Hall) -> None:
    chair.waits_until(hall.projection.window.isVisible, "the projector")
    assert chair.sees(lambda: hall.projection.window.geometry().getRect()) == (1440, 0, 1280, 720)
    assert chair.sees(hall.projection.screens.hall.name) == BEAMER
    assert "Oefening" in hall.sees()


def a_sentence_on_go_starts_nothing(chair: Chair, window) -> None:
    steps = chair.sees(lambda: window.opened.day.steps)
    points = chair.sees(lambda: window.opened.day.takeaways)
    chair.types(SENTENCE)
    assert chair.sees(lambda: window.opened.day.steps) == steps
    assert chair.sees(lambda: window.opened.day.takeaways) == points


def until_the_first_round(chair: Chair, window) -> None:
    for _ in range(8):
        clicks_on(chair, window)
        if chair.sees(lambda: kind_of(window)) is ItemKind.ROUND:
            return
    raise AssertionError("no round began")


def the_hall_follows_the_round(chair: Chair, window, hall: Hall) -> None:
    hall.waits_for("Ronde 1 van 3")
    before = hall.sees()
    chair.waits_until(lambda: " | ".join(hall.projection.show.shown.view.words) != before, "the clock goes on")
    thumbnail, true = chair.sees(lambda: pictures_of(hall))
    assert thumbnail == true


def pictures_of(hall: Hall) -> tuple[QImage, QImage]:
    """The thumbnail at full size, and what stands on the hall's screen, of one moment."""
    window = hall.projection.window
    kind = QImage.Format.Format_RGB32
    pixmap = hall.projection.show.pixmap(window.size())
    return pixmap.toImage().convertToFormat(kind), window.grab().toImage().convertToFormat(kind)


def black_frozen_and_free(chair: Chair, window, hall: Hall) -> None:
    chair.presses("period")
    chair.waits_until(lambda: hall.projection.show.shown.mode is Mode.BLACK)
    black = hall.pixels()
    assert {black.pixelColor(x, y).name() for x in range(0, 1280, 64) for y in range(0, 720, 48)} == {"#000000"}
    chair.presses("period")
    chair.waits_until(lambda: hall.projection.show.shown.mode is Mode.FOLLOWS)
    chair.presses("ctrl+F9")
    frozen = hall.sees()
    spent = chair.sees(lambda: window.view.desk.running.clock.spent)
    chair.waits_until(lambda: window.view.desk.running.clock.spent > spent + 60, "a minute of practice")
    assert hall.sees() == frozen
    chair.presses("ctrl+F9")
    chair.waits_until(lambda: " | ".join(hall.projection.show.shown.view.words) != frozen, "it follows again")
    chair.presses("ctrl+F10")
    chair.waits_until(lambda: not hall.projection.window.isVisible(), "free for slides")
    chair.presses("ctrl+F10")
    chair.waits_until(hall.projection.window.isVisible, "back again")


def the_screens_are_swapped(chair: Chair, window, hall: Hall) -> None:
    """From the menu one sees what may be chosen; F9 swaps, and again swaps back."""
    chair.clicks(chair.sees(lambda: window.view.projector.button))
    chair.waits_until(window.view.projector.menu.isVisible, "the menu of the projector")
    chair.presses("Escape")
    chair.waits_until(lambda: not window.view.projector.menu.isVisible(), "the menu is gone")
    for where in ((0, 0, 1440, 900), (1440, 0, 1280, 720)):
        chair.takes_the_keys()
        chair.presses("F9")
        chair.waits_until(lambda where=where: hall.projection.window.geometry().getRect() == where, "swapped")
    chair.takes_the_keys()


def the_cable_comes_out(chair: Chair, window, hall: Hall) -> None:
    pull_out()
    chair.waits_until(lambda: not hall.projection.window.isVisible(), "hidden")
    chair.waits_until(lambda: "De beamer is weg." in window.strip.words, "it is said")
    assert chair.sees(lambda: hall.projection.show.mode) is Mode.FOLLOWS
    plug_in()
    chair.waits_until(hall.projection.window.isVisible, "back by itself")
    assert chair.sees(lambda: hall.projection.window.geometry().getRect()) == (1440, 0, 1280, 720)
    hall.waits_for("Ronde 1 van 3")


def the_round_is_rounded_off(chair: Chair, window, hall: Hall) -> None:
    """By itself, once its time comes; the tables bring their points then."""
    until = time.monotonic() + 60
    while "wat moet de zaal horen?" not in hall.sees():
        assert time.monotonic() < until
        pause(0.1)
    chair.waits_until(lambda: len(window.opened.day.takeaways) > 3, "points")


def the_rest_of_the_day(chair: Chair, window, hall: Hall) -> None:
    """To the end, whatever the clicker leads to; each kind of item has its view, and each table of the plenary."""
    seen: dict[ItemKind, str] = {}
    tables: set[str] = set()
    until = time.monotonic() + 150
    while chair.sees(lambda: window.view.desk.running.clock.phase) is not Phase.DONE:
        assert time.monotonic() < until
        clicks_on(chair, window)
        kind = chair.sees(lambda: kind_of(window))
        if kind is not None:
            seen[kind] = hall.sees()
        if kind is ItemKind.PLENARY:
            tables |= {chair.sees(lambda: window.opened.day.projector.subject or "")}
    assert {ItemKind.ROUND, ItemKind.CHANGEOVER, ItemKind.PLENARY, ItemKind.REACTIONS, ItemKind.CLOSING} <= seen.keys()
    assert "Wisselen" in seen[ItemKind.CHANGEOVER]
    assert len(tables - {""}) >= 6
    assert chair.sees(lambda: window.opened.day.projector.shows) is Shows.DAY  # the thanks
