"""The first real document, typed through the window as a chair would, letter by letter, to the PDF and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e import seeds
from tests.e2e.typing import Chair
from tests.exports.pdf.tagtext import tag_text
from tests.ui.desk.conftest import AnsweringDialogs
from ui.app import Window

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not seeds.SEEDS.is_dir(), reason="the real documents are not in this checkout"),
]


@pytest.fixture
def dialogs(tmp_path: Path) -> AnsweringDialogs:
    return AnsweringDialogs(named=tmp_path / "verslag.pdf")


@pytest.fixture
def chair(
    qapp: QApplication, qtbot: QtBot, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Chair]:
    """Somebody at the app as it starts for the first time, in Dutch."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    window = Window(qapp, dialogs)
    window.begin(None)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    yield Chair(window, qtbot)
    window.grab().save("/tmp/s1_end.png")
    qtbot.waitUntil(lambda: window.opened is None or window.opened.at_rest)
    window.close()
    window.deleteLater()


def test_x(chair, dialogs):
    day = seeds.first_day()
    event = day["event"]
    chair.begins_a_day(event["title"], "19-9-2018")
    for o in event["organisers"]:
        chair.adds_an_organiser(o["name"])
    chair.adds_a_chair(day["people"][0]["name"])
    chair.lays_out(3)
    chair.gives_a_topic(1, "Één ding")
    chair.heads("", "soort")
    chair.adds_a_host("Noor Smit")
    chair.adds_a_topic(1)
    chair.heads("", "")
    chair.gives_a_topic(2, "Twee dingen")
    chair.invites("Els Jansen", "voorzitter Buurt", "Reageert")
    chair.opens_the_rounds()
    chair.writes_a_point(1, "punt een")
    chair.writes_a_point(1, "punt een b\nalinea", topic=1)
    chair.writes_a_point(2, "punt twee – ’s avonds")
    chair.writes_a_point(2, "punt twee b")
    chair.opens_the_plenary()
    chair.hears_a_reaction("Els Jansen", "Een\nTwee\nDrie")
    chair.hears_a_closing_word("Piet Paal", "Een\nTwee\nDrie")
    chair.learns("Piet Paal", "dat het kan")
    chair.learns("Els Jansen", "dat het ook kan")
    chair.opens_the_report()
    chair.names_the_block("Slot", "Slotwoord van ons")
    chair.adds_a_block("Reactie van iemand", behind="Wat besproken?")
    chair.tells_the_reaction_of("Els Jansen")
    chair.lets_it_go_on(1)
    chair.lays_out_the_points(2, "Elk punt een alinea")
    chair.makes_the_report(dialogs.named)
    for b in tag_text(dialogs.named):
        print(b)
