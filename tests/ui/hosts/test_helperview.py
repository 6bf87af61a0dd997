"""What a helper's phone sees, worked out from a day and a moment; no server, no file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.clock import clock_at, course
from facilitator.domain.day import Day
from facilitator.domain.hall import Call, CallKind, ItemKind
from facilitator.domain.helping import Helper, Right
from facilitator.domain.language import Language
from facilitator.domain.steps import StepKind
from tests.factories import (
    MIDDAY,
    make_attachment,
    make_conversation,
    make_day,
    make_initiative,
    make_item,
    make_moment,
    make_person,
    make_round,
    make_step,
    make_table,
    make_takeaway,
)
from ui.hosts.helperview import HelperViews, Seen, ahead, passing, with_passing

OWN = frozenset({"helper:ada"})


@pytest.fixture
def day() -> Day:
    """Two rounds with a break in between, from midday on; table 7 talks about something else in each round."""
    return make_day(
        make_initiative("De Buurtkeuken", "i1"),
        make_table(7, "t7"),
        make_table(8, "t8"),
        make_round(1, "r1", title="Ronde 1", minutes=20, notes="Noem de sponsor."),
        make_item(ItemKind.BREAK, "pause", minutes=10),
        make_round(2, "r2", minutes=20),
        make_conversation("Het plein", "c1", table="t7", rounds=("r1",)),
        make_conversation("", "c2", table="t7", rounds=("r2",), initiatives=("i1",)),
        make_takeaway("Een bank", "w1", conversation="c1", author="helper:ada", written_at="2026-11-14T12:01:00.000Z"),
        make_takeaway("Een boom", "w2", conversation="c1", author="host:1"),
        make_takeaway("Weg", "w3", conversation="c1", author="host:1", removed=True),
        make_takeaway("Zonder tafel", "w4", author="helper:ada"),
        make_attachment("t7", "vel.jpg", "p1", author="helper:ada"),
        make_attachment("t8", "vel.jpg", "p2", author="host:1", typed=True),
        starts=MIDDAY.time(),
    )


def seen_by(day: Day, seconds: float = 0.0, rights: Iterable[Right] = Right, bases: Any = None) -> dict[str, Any]:
    now = make_moment(seconds)
    so_far, clock = course(day.steps, now), clock_at(day.programme, day.steps, now)
    known = {one.id: 5 for one in day.takeaways} if bases is None else bases
    views = HelperViews(Seen(day, clock, so_far, ahead(day, so_far, now), known, clicker=True))
    return views.of(Helper(make_person("Ada de Wit"), tuple(rights)), OWN)


def begun(day: Day, *items: tuple[str, float], **more: Any) -> Day:
    return replace(day, steps=tuple(make_step(StepKind.GO, seconds, item=item, **more) for item, seconds in items))


def test_tables_have_their_topics_by_round_and_their_points_counted(day: Day) -> None:
    seven, eight = seen_by(day)["tables"]

    assert (seven["number"], seven["topics"], seven["points"]) == (7, {"r1": "Het plein", "r2": "De Buurtkeuken"}, 2)
    assert (eight["topics"], eight["points"], eight["mark"]) == ({}, 0, seen_by(day)["tables"][1]["mark"])


def test_a_round_that_is_left_out_is_not_among_them(day: Day) -> None:
    without = replace(day, steps=(make_step(StepKind.PLAN, 0, skipped=("r2",)),))

    assert [one["id"] for one in seen_by(without)["rounds"]] == ["r1"]
    assert seen_by(without)["tables"][0]["topics"] == {"r1": "Het plein"}


def test_before_the_first_press_go_begins_the_first(day: Day) -> None:
    seen = seen_by(day)

    assert seen["clock"]["press"] == {"deed": "begin", "item": "r1", "title": "Ronde 1", "kind": "round", "number": 1}
    assert (seen["clock"]["phase"], seen["clock"]["notes"], seen["clock"]["late_min"]) == ("ready", "", 0)
    assert [one["title"] for one in seen["coming"]] == ["Ronde 1", "Pauze", "Ronde 2"]


@pytest.mark.parametrize(("language", "words"), [(Language.NL, "Ronde 2"), (Language.EN, "Round 2")])
def test_an_item_without_a_title_is_called_what_it_is(day: Day, language: Language, words: str) -> None:
    spoken = replace(day, event=replace(day.event, language=language))

    assert [one["title"] for one in seen_by(spoken)["rounds"]] == ["Ronde 1", words]


def test_how_late_it_is_goes_by_whole_minutes(day: Day) -> None:
    late = begun(day, ("r1", 390.0))

    clock = seen_by(late, 400)["clock"]
    assert (clock["late_min"], clock["ends"], clock["length_s"]) == (7, "2026-11-14T12:57:00.000Z", 1200.0)
    assert seen_by(late, 400) == seen_by(late, 425)


def test_at_the_end_there_is_nothing_to_press_and_nothing_comes(day: Day) -> None:
    over = replace(day, steps=(make_step(StepKind.GO, 0, item="r2"), make_step(StepKind.END, 60)))
    seen = seen_by(over, 90)

    assert seen["clock"]["press"] == {"deed": "nothing", "item": None, "title": "", "kind": "", "number": None}
    assert (seen["clock"]["phase"], seen["clock"]["ends"], seen["clock"]["late_min"], seen["coming"]) == (
        "done",
        None,
        None,
        [],
    )


def test_an_item_taken_out_while_it_is_under_way_hides_nothing_that_comes(day: Day) -> None:
    without = replace(begun(day, ("r1", 0.0)), programme=day.programme[1:])
    seen = seen_by(without, 60)

    assert (seen["clock"]["title"], seen["clock"]["length_s"]) == ("", None)
    assert [one["title"] for one in seen["coming"]] == ["Pauze", "Ronde 2"]


def test_a_programme_without_lengths_says_so(day: Day) -> None:
    loose = replace(begun(day, ("r1", 0.0)), programme=tuple(replace(one, minutes=None) for one in day.programme))
    seen = seen_by(loose, 60)

    assert seen["coming"][0] == {"title": "Pauze", "minutes": None, "at": None}
    assert (seen["clock"]["ends"], seen["clock"]["late_min"]) == (None, 0)


def test_at_most_six_items_come(day: Day) -> None:
    long = replace(day, programme=tuple(make_item(minutes=5) for _ in range(9)))

    assert len(seen_by(long)["coming"]) == 6


def test_who_types_sees_their_own_points_and_all_photos(day: Day) -> None:
    seen = seen_by(day, rights=[Right.TYPING])

    assert [(one["id"], one["number"], one["base"]) for one in seen["items"]] == [("w1", 7, 5), ("w4", None, 5)]
    assert [(one["id"], one["number"], one["own"], one["typed"]) for one in seen["photos"]] == [
        ("p1", 7, True, False),
        ("p2", 8, False, True),
    ]
    assert [one["id"] for one in seen_by(day, rights=[Right.PHOTOS])["photos"]] == ["p1"]


def test_a_point_that_came_in_between_two_readings_waits(day: Day) -> None:
    assert seen_by(day, bases={"w4": 9})["items"][0]["id"] == "w4"


def test_a_photo_of_a_table_that_is_gone_has_no_number(day: Day) -> None:
    without = replace(day, tables=day.tables[1:])

    assert [one["number"] for one in seen_by(without)["photos"]] == [None, 8]


def test_calls_wait_with_the_longest_first_and_count_on(day: Day) -> None:
    later = MIDDAY + datetime.timedelta(seconds=30)
    calls = (
        Call("a", "t8", CallKind.COME, MIDDAY),  # type: ignore[arg-type]
        Call("b", "t7", CallKind.CHAIR, MIDDAY, answered=later),  # type: ignore[arg-type]
        Call("c", "t7", CallKind.CHAIR, later),  # type: ignore[arg-type]
        Call("d", "gone", CallKind.CHAIR, later),  # type: ignore[arg-type]
    )
    asking, now = replace(day, calls=calls), make_moment(60)
    counts = passing(asking, clock_at(day.programme, (), now), now)

    seen = seen_by(asking)["calls"]
    assert with_passing("calls", seen, counts) == [
        {"id": "a", "number": 8, "kind": "come", "since_s": 60},
        {"id": "c", "number": 7, "kind": "chair", "since_s": 30},
    ]
    assert with_passing("clock", seen_by(asking)["clock"], counts)["left_s"] is None
