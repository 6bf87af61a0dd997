"""What is still to be done: said once, in order, with the very place to do it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from facilitator.demo import DAYS
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import Use
from facilitator.domain.hall import ItemKind
from facilitator.domain.records import CLASSES, Kind
from facilitator.domain.spots import Spot
from facilitator.domain.todo import still_to_do
from facilitator.intake.dayjson.reading import read_day_file
from tests.factories import (
    make_attachment,
    make_conversation,
    make_day,
    make_initiative,
    make_item,
    make_organiser,
    make_person,
    make_round,
    make_table,
    make_takeaway,
)
from tests.intake.days import day_of


def ready(*more: Any, **event: Any) -> Day:
    """A day in which nothing is left to do, and what a test adds to it."""
    return make_day(
        make_person(key="els"),
        make_table(1, "t1"),
        make_round(1, "r1", minutes=25),
        make_item(ItemKind.READING, "lezen", minutes=10),
        make_item(ItemKind.PLENARY, "plenair", minutes=40),
        make_conversation(key="c1", table="t1", hosts=("els",)),
        *more,
        **{"date": datetime.date(2026, 11, 14), "chairs": ("els",), **event},
    )


def codes(day: Day) -> list[str]:
    return [todo.code for todo in still_to_do(day)]


def only(day: Day) -> tuple[str, Spot, dict[str, Any]]:
    """The one thing that is left to do."""
    (todo,) = still_to_do(day)
    return todo.code, todo.spot, dict(todo.details)


def test_a_day_that_is_ready_leaves_nothing_to_do() -> None:
    assert still_to_do(ready()) == ()


@pytest.mark.parametrize("language", DAYS)
def test_the_sample_days_are_ready(language: Any) -> None:
    assert still_to_do(day_of(read_day_file(DAYS[language]).records)) == ()


def test_an_empty_day_lists_what_it_needs_in_the_order_of_the_chair() -> None:
    assert codes(make_day(title=" ")) == ["no-title", "no-date", "no-chair", "no-programme", "no-tables"]


def test_a_day_without_tables_or_plenary_is_not_asked_to_read() -> None:
    programme = (make_round(1, minutes=20), make_item(ItemKind.CLOSING, minutes=5))
    day = make_day(*programme, make_person(key="els"), date=datetime.date(2026, 11, 14), chairs=("els",))

    assert codes(day) == ["no-tables"]


@pytest.mark.parametrize("field", ["title", "date", "chairs"])
def test_the_facts_of_the_day_are_filled_in_on_the_day(field: str) -> None:
    nothing = {"title": "", "date": None, "chairs": ()}[field]

    assert only(ready(**{field: nothing}))[1] == Spot(Kind.EVENT, "event", field)


def test_a_programme_without_a_round_needs_one() -> None:
    day = replace(ready(), programme=(make_item(ItemKind.TALK, minutes=20),))

    assert only(day)[:2] == ("no-round", Spot(Kind.ITEM, "", "title"))


def test_every_item_needs_a_length() -> None:
    named = ready(make_item(ItemKind.CLOSING, "slot", title="Slot en soep"))
    assert only(named) == ("item-without-minutes", Spot(Kind.ITEM, "slot", "minutes"), {"title": "Slot en soep"})

    untitled = ready(make_item(ItemKind.CLOSING, "slot"))
    assert only(untitled) == ("untitled-item-without-minutes", Spot(Kind.ITEM, "slot", "minutes"), {"place": 4})


def test_an_item_of_no_length_has_one() -> None:
    assert codes(ready(make_item(ItemKind.CLOSING, minutes=0))) == []


def fixed(title: str = "Lunch", **more: Any) -> Day:
    """A day that begins at 12:00 with a round of 25 minutes and 40 to read and talk; then comes what is fixed."""
    return ready(make_item(ItemKind.BREAK, "lunch", title=title, **{"minutes": 30, **more}), starts=datetime.time(12))


def test_what_is_fixed_and_comes_out_later_is_said_with_both_times() -> None:
    day = fixed(starts=datetime.time(13, 10))

    details = {"title": "Lunch", "fixed": "13:10", "comes": "13:15"}
    assert only(day) == ("item-starts-late", Spot(Kind.ITEM, "lunch", "starts"), details)
    assert codes(fixed(starts=datetime.time(13, 15))) == []


def test_what_has_a_fixed_end_and_ends_later_is_said_with_both_times() -> None:
    day = fixed(ends=datetime.time(13, 40))

    details = {"title": "Lunch", "fixed": "13:40", "comes": "13:45"}
    assert only(day) == ("item-ends-late", Spot(Kind.ITEM, "lunch", "ends"), details)
    assert codes(fixed(ends=datetime.time(13, 45))) == []


def test_an_end_that_is_late_only_because_the_start_is_does_not_count_twice() -> None:
    starts = datetime.time(13, 10)

    assert codes(fixed(starts=starts, ends=datetime.time(13, 40))) == ["item-starts-late"]
    assert codes(fixed(starts=starts, ends=datetime.time(13, 35))) == ["item-starts-late", "item-ends-late"]


def test_an_item_without_a_title_that_is_late_is_named_by_its_place() -> None:
    both = fixed("", starts=datetime.time(13, 10), ends=datetime.time(13, 30))

    assert [(todo.code, dict(todo.details)["place"]) for todo in still_to_do(both)] == [
        ("untitled-item-starts-late", 4),
        ("untitled-item-ends-late", 4),
    ]


def test_what_is_fixed_on_a_day_without_times_is_not_late() -> None:
    assert codes(replace(fixed(starts=datetime.time(13, 10)), event=ready().event)) == []


def test_a_number_that_rounds_pass_over_is_pointed_out_at_the_next() -> None:
    day = ready(make_round(4, "r4", minutes=25), make_item(ItemKind.BREAK, minutes=5))

    assert only(day) == ("round-missing", Spot(Kind.ITEM, "r4", "round"), {"round": 4, "missing": 2})


def test_a_table_without_a_conversation_gets_a_new_one_there() -> None:
    day = ready(make_table(2, "t2"))

    assert only(day) == ("table-without-topic", Spot(Kind.CONVERSATION, "", "topic", within="t2"), {"table": 2})


def test_a_conversation_needs_a_topic_and_a_host() -> None:
    day = ready(make_table(2, "t2"), make_conversation("", "c2", table="t2"))

    assert [(todo.code, todo.spot) for todo in still_to_do(day)] == [
        ("table-without-topic", Spot(Kind.CONVERSATION, "c2", "topic")),
        ("table-without-host", Spot(Kind.CONVERSATION, "c2", "hosts")),
    ]


@pytest.mark.parametrize(
    "more", [{"label": "Casus groen"}, {"label": ""}, {"initiatives": ("i1",)}, {"continues": True}]
)
def test_a_conversation_may_be_about_something_without_a_topic(more: dict[str, Any]) -> None:
    assert codes(ready(make_initiative(key="i1"), make_conversation("", hosts=("els",), **more))) == []


def test_a_conversation_at_no_table_needs_no_host_but_a_topic() -> None:
    assert codes(ready(make_conversation("Groen"))) == []
    assert only(ready(make_conversation("", "c2")))[:2] == (
        "conversation-without-topic",
        Spot(Kind.CONVERSATION, "c2", "topic"),
    )


def test_a_table_where_several_conversations_lack_a_host_is_named_once() -> None:
    day = ready(make_conversation("Eten", "c2", table="t1"), make_conversation("Verkeer", "c3", table="t1"))

    assert only(day)[:2] == ("table-without-host", Spot(Kind.CONVERSATION, "c2", "hosts"))


def test_a_conversation_in_no_round_that_exists_is_pointed_out() -> None:
    day = ready(make_conversation("Groen", "c2", rounds=("lezen",)), make_conversation("Taal", rounds=("r1", "lezen")))

    assert only(day) == ("conversation-in-no-round", Spot(Kind.CONVERSATION, "c2", "rounds"), {"topic": "Groen"})


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ([], ["no-reading-time"]),
        ([(ItemKind.CHANGEOVER, 5)], ["no-reading-time"]),
        ([(ItemKind.READING, 0)], ["no-reading-time"]),
        ([(ItemKind.READING, 10)], []),
        ([(ItemKind.BREAK, 15), (ItemKind.TALK, 10)], []),
    ],
)
def test_somebody_must_have_time_to_read_before_the_plenary(
    between: list[tuple[ItemKind, int]], found: list[str]
) -> None:
    items = [make_item(kind, minutes=minutes) for kind, minutes in between]
    programme = (
        make_item(ItemKind.BREAK, minutes=15),
        make_round(1, minutes=25),
        *items,
        make_item(ItemKind.PLENARY, "plenair", minutes=40),
    )

    assert codes(replace(ready(), programme=programme)) == found


def test_the_time_to_read_comes_just_before_the_plenary() -> None:
    day = ready(make_round(2, minutes=25), make_item(ItemKind.PLENARY, "slot-plenair", minutes=20))

    assert only(day)[1] == Spot(Kind.ITEM, "", "minutes", within="slot-plenair")


def test_a_logo_needs_words_for_those_who_cannot_see_it() -> None:
    logo = make_attachment("o1", "logo.png", "o1.logo", use=Use.LOGO)
    found = only(ready(make_organiser("Buurtverband", "o1"), logo))

    assert found == ("logo-without-words", Spot(Kind.ATTACHMENT, "o1.logo", "alt"), {"name": "Buurtverband"})
    assert codes(ready(make_organiser(key="o1"), replace(logo, alt="Vier gevels"))) == []


def test_points_without_a_table_are_counted() -> None:
    day = ready(
        make_takeaway("Los", "w1"),
        make_takeaway("Ook los", "w2"),
        make_takeaway("Niet in het verslag", left_out=True),
        make_takeaway("Samengevoegd", merged_into="w1"),
        make_takeaway("Ingetrokken", removed=True),
        make_takeaway("Aan tafel", conversation="c1"),
    )

    assert only(day) == ("points-without-table", Spot(Kind.TAKEAWAY, "w1", "conversation"), {"n": 2})


def test_the_cursor_always_goes_to_a_field_of_its_record() -> None:
    bare = make_day(
        make_table(1),
        make_item(ItemKind.TALK),
        make_takeaway(),
        make_conversation(""),
        make_conversation(rounds=("weg",)),
        title="",
    )
    todos = [*still_to_do(make_day(title="")), *still_to_do(bare)]

    assert len({todo.code for todo in todos}) > 8
    for todo in todos:
        assert todo.spot.field in CLASSES[todo.spot.kind].__dataclass_fields__, todo
        assert todo.spot.record or todo.spot.kind in (Kind.ITEM, Kind.TABLE, Kind.CONVERSATION)


def test_what_a_conversation_is_called_falls_back_on_who_brings_it() -> None:
    def called(**more: Any) -> Any:
        nowhere: Conversation = make_conversation("", rounds=("lezen",), **more)
        return only(ready(make_initiative("De Buurtkeuken", "i1"), nowhere))[2]["topic"]

    assert called(label="Casus groen") == "Casus groen"
    assert called(initiatives=("i1",)) == "De Buurtkeuken"
