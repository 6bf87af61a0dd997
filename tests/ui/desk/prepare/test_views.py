"""What the preparation shows, worked out without a window."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from facilitator.domain.clock import Phase, clock_at
from facilitator.domain.event import Use
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.steps import Moment, Step, StepKind
from facilitator.domain.todo import still_to_do
from tests.factories import (
    make_attachment,
    make_conversation,
    make_day,
    make_item,
    make_organiser,
    make_round,
    make_seat,
    make_takeaway,
)
from ui.desk.pages.prepare.usual import USUAL_MINUTES, usual_programme
from ui.desk.pages.prepare.views import (
    PartName,
    count_by_part,
    held_by,
    organiser_views,
    part_of,
    programme_view,
    usual_last_seconds,
    usual_wrap_up_minutes,
)


def test_times_and_totals_follow_from_the_lengths():
    day = make_day(make_item(minutes=20), make_round(1, minutes=25), starts=time(13))
    view = programme_view(day)
    assert [(one.starts, one.ends) for one in view.items] == [(time(13), time(13, 20)), (time(13, 20), time(13, 45))]
    assert (view.starts, view.ends, view.minutes, view.unplanned) == (time(13), time(13, 45), 45, 0)


def test_an_item_without_a_length_leaves_the_end_open():
    view = programme_view(make_day(make_item(minutes=20), make_item(), make_item(minutes=5), starts=time(13)))
    assert view.items[1].starts == time(13, 20)
    assert (view.ends, view.minutes, view.unplanned) == (None, 25, 1)


def test_a_fixed_start_tells_how_long_it_is_waited_for_and_how_late_it_is():
    day = make_day(
        make_item(minutes=20),
        make_item(minutes=5, starts=time(13, 30)),
        make_item(minutes=5, starts=time(13, 30)),
        starts=time(13),
    )
    view = programme_view(day)
    assert [(one.starts, one.waits, one.late) for one in view.items] == [
        (time(13), 0, 0),
        (time(13, 30), 10, 0),
        (time(13, 35), 0, 5),
    ]
    assert (view.waits, view.minutes, view.ends) == (10, 30, time(13, 40))


def test_a_day_that_waits_for_its_first_item_begins_with_it():
    view = programme_view(make_day(make_item(minutes=20, starts=time(13, 15)), starts=time(13)))
    assert (view.starts, view.waits) == (time(13, 15), 0)


@pytest.mark.parametrize("minutes", [1, 2, 3, 9, 10, 15, 16, 60])
def test_what_is_usual_is_what_the_clock_does(minutes):
    item = make_item(minutes=minutes)

    def phase(left: float) -> Phase:
        go = Moment(datetime(2026, 11, 22, 13, tzinfo=UTC), 0.0, "b")
        now = Moment(go.wall + timedelta(seconds=minutes * 60 - left), minutes * 60 - left, "b")
        return clock_at([item], [Step("s", StepKind.GO, go, item.id)], now).phase

    seconds = usual_last_seconds(minutes)
    assert phase(seconds - 1) is Phase.LAST_MINUTE
    assert phase(seconds + 1) is not Phase.LAST_MINUTE
    assert usual_wrap_up_minutes(minutes) == round(min(5 * 60, minutes * 20) / 60)
    if minutes >= 3:
        assert phase(min(5 * 60, minutes * 20) + 1) is Phase.TALK
        assert phase(min(5 * 60, minutes * 20) - 1) in (Phase.WRAP_UP, Phase.LAST_MINUTE)
    assert (usual_wrap_up_minutes(None), usual_last_seconds(None)) == (5, 60)


def test_what_hangs_on_a_round_is_counted():
    day = make_day(
        make_round(1, "r1", notes="Let op de tijd"),
        make_round(2, "r2"),
        make_conversation(key="c1", rounds=("r1",)),
        make_conversation(key="c2", rounds=("r1", "r2")),
        make_takeaway(round="r1"),
        make_takeaway(round="r1"),
        make_takeaway(round="r2"),
        make_seat("els", "t1", "r1"),
    )
    held = held_by(day, day.rounds[0])
    assert (held.points, held.conversations, held.seats, held.notes) == (2, 1, 1, True)
    assert held.anything and held.as_round


def test_a_round_with_points_alone_may_become_something_else_without_a_question():
    day = make_day(make_round(1, "r1"), make_takeaway(round="r1"))
    assert held_by(day, day.rounds[0]).anything
    assert not held_by(day, day.rounds[0]).as_round


def test_a_break_without_notes_holds_nothing():
    day = make_day(make_item())
    assert not held_by(day, day.programme[0]).anything


def test_a_logo_stands_where_its_organiser_does_and_a_poster_at_the_tables():
    day = make_day(
        make_organiser(key="o1"),
        make_attachment("o1", "logo.png", "o1.logo", use=Use.LOGO),
        make_attachment("t1", "plaat.png", "poster", use=Use.POSTER),
    )
    assert part_of(day, Spot(Kind.ATTACHMENT, "o1.logo", "alt")) is PartName.DAY
    assert part_of(day, Spot(Kind.ATTACHMENT, "poster", "alt")) is PartName.HALL
    assert organiser_views(day)[0].logo == day.attachments[0]


def test_points_are_found_in_another_stage():
    assert part_of(make_day(), Spot(Kind.TAKEAWAY, "w1", "text")) is None


def test_things_to_do_are_counted_by_part():
    counts = count_by_part(make_day(title=""), (todo.spot for todo in still_to_do(make_day(title=""))))
    assert counts[PartName.DAY] == 3
    assert counts[PartName.PROGRAMME] == 1
    assert counts[PartName.HALL] == 1


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rounds", [2, 3])
def test_a_usual_programme_has_its_rounds_changeovers_and_time_to_read(language, rounds):
    items = usual_programme(rounds, language)
    kinds = [item.kind for item in items]
    assert [item.round for item in items if item.kind is ItemKind.ROUND] == list(range(1, rounds + 1))
    assert kinds.count(ItemKind.CHANGEOVER) == rounds - 1
    assert kinds.index(ItemKind.READING) < kinds.index(ItemKind.PLENARY)
    assert all(item.title and item.minutes for item in items)


def test_every_kind_has_a_usual_length():
    assert USUAL_MINUTES.keys() == set(ItemKind)
