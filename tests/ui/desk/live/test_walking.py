"""How long the walk took, and how long the tables of the plenary can have."""

from __future__ import annotations

import pytest

from facilitator.domain.hall import ItemKind
from tests.factories import MIDDAY, make_conversation, make_day, make_item, make_round, make_table
from ui.desk.pages.plenary.stage import PlenaryStage
from ui.desk.pages.rounds.stage import RoundsStage

DAY = make_day(
    make_round(1, "r1", minutes=25),
    make_item(ItemKind.CHANGEOVER, "walk1", minutes=3),
    make_round(2, "r2", minutes=25),
    make_item(ItemKind.CHANGEOVER, "walk2", minutes=3),
    make_round(3, "r3", minutes=25),
    make_item(ItemKind.PLENARY, "plenary", minutes=40),
    *(make_table(number, f"t{number}") for number in (1, 2, 3, 4)),
    *(make_conversation(f"Onderwerp {number}", f"c{number}", table=f"t{number}") for number in (1, 2, 3, 4)),
    starts=MIDDAY.time(),
)


@pytest.fixture
def live(live_day, on_stage, messages):
    """The first round is over, and the hall walks; what the strip says is in `told`."""

    def begun(stage):
        live = live_day(DAY)
        live.stage = on_stage(live.desk, stage)
        live.told = messages(live.desk)
        live.begins("r1")
        live.passes(25 * 60)
        live.goes()
        return live

    return begun


def test_a_walk_that_took_longer_is_counted_on_when_the_chair_says_so(live):
    live = live(RoundsStage)
    live.passes(6 * 60)
    live.goes()
    assert [one.words for one in live.told] == ["Walking took 6 minute(s), longer than planned."]
    before = live.desk.running.clock
    live.told[0].deeds[0].do()
    live.settles()
    live.passes(25 * 60)
    live.goes()
    assert (before.item.id, live.desk.running.clock.item.id) == ("r2", "walk2")
    assert live.desk.running.clock.length == 6 * 60


def test_a_walk_as_planned_is_not_talked_about(live):
    live = live(RoundsStage)
    live.passes(3 * 60)
    live.goes()
    assert live.told == []


def test_in_the_plenary_it_is_said_how_long_each_table_can_have(live):
    live = live(PlenaryStage)
    assert live.stage.time.text() == ""
    live.begins("plenary")
    assert live.stage.time.text() == "10 minute(s) for each table"
    live.passes(10 * 60)
    assert live.stage.time.text() == "7 minute(s) for each table"
    live.stage.go_on()
    live.stage.go_on()
    assert live.stage.time.text() == "15 minute(s) for each table"
    live.passes(29 * 60)
    assert live.stage.time.text() == "Less than a minute for each table"
