"""What the rounds show, derived from a day without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import (
    make_conversation,
    make_day,
    make_initiative,
    make_round,
    make_table,
    make_takeaway,
    small_day,
)
from ui.desk.pages.rounds.views import (
    NO_TABLE,
    Found,
    PointReader,
    Sieve,
    choices,
    conversation_name,
    last_typed,
    place_within,
    point,
    points,
    round_to_begin_with,
    target,
    versions_of,
)


def hall(*more, **event):
    """Tables 2 and 1, two rounds; table 2 changes its topic between them, table 3 has none."""
    return make_day(
        make_table(2, "t2"),
        make_table(1, "t1"),
        make_table(3, "t3"),
        make_round(1, "r1"),
        make_round(2, "r2"),
        make_conversation("Groen", "green", table="t2", rounds=("r1",)),
        make_conversation("Vervoer", "transport", table="t2", rounds=("r2",)),
        make_conversation("Eten", "food", table="t1"),
        *more,
        **event,
    )


@pytest.mark.parametrize(
    ("number", "round_", "found", "names"),
    [
        (None, "r1", Found.NOTHING, []),
        (9, "r1", Found.NO_TABLE, []),
        (3, "r1", Found.NO_CONVERSATION, []),
        (1, "r2", Found.CONVERSATIONS, ["Eten"]),
        (1, None, Found.CONVERSATIONS, ["Eten"]),
        (2, "r1", Found.CONVERSATIONS, ["Groen"]),
        (2, "r2", Found.CONVERSATIONS, ["Vervoer"]),
        (2, None, Found.CONVERSATIONS, ["Groen", "Vervoer"]),
    ],
)
def test_a_table_number_leads_to_what_is_talked_about_there_in_that_round(number, round_, found, names):
    reached = target(hall(), number, round_)

    assert (reached.found, [one.topic for one in reached.conversations]) == (found, names)


def test_a_table_with_topics_in_other_rounds_only_is_no_table_without_a_topic():
    day = make_day(
        make_table(1, "t1"), make_round(1, "r1"), make_round(2, "r2"), make_conversation(table="t1", rounds=("r1",))
    )

    assert target(day, 1, "r2").found is Found.NOT_IN_THIS_ROUND


def test_a_conversation_is_known_by_its_topic_else_its_label_else_who_brings_it():
    day = make_day(
        make_initiative("De Buurtkeuken", "i1"),
        make_conversation("Eten", "topic", label="Keuken"),
        make_conversation("", "label", label="Keuken", initiatives=("i1",)),
        make_conversation("  ", "brought", initiatives=("i1",)),
        make_conversation("", "nothing"),
    )

    assert [conversation_name(day, one) for one in day.conversations] == ["Eten", "Keuken", "De Buurtkeuken", ""]


def test_points_stand_by_table_number_in_the_order_of_the_day_and_those_without_a_table_last():
    day = hall(
        make_takeaway("los", "w1"),
        make_takeaway("twee", "w2", conversation="green"),
        make_takeaway("een", "w3", conversation="food"),
        make_takeaway("een b", "w4", conversation="food", round="r2"),
    )

    shown = points(day)

    assert [one.text for one in shown] == ["een", "een b", "twee", "los"]
    assert [(one.table, one.round) for one in shown] == [(1, 0), (1, 2), (2, 0), (NO_TABLE, 0)]
    assert {point(day, takeaway) for takeaway in day.takeaways} == set(shown)


def test_a_point_that_nothing_happened_to_stays_the_same_object():
    day = hall(make_takeaway("een", "w1", conversation="food"), make_takeaway("twee", "w2", conversation="food"))
    reader = PointReader()
    before = reader.read(day)
    reworded = replace(day.takeaway["w1"], edited="anders")

    after = reader.read(replace(day, takeaways=(reworded, day.takeaway["w2"])))

    assert after[0].text == "anders"
    assert after[1] is before[1]


def test_another_table_number_is_read_at_once():
    day = hall(make_takeaway("een", "w1", conversation="food"))
    reader = PointReader()
    reader.read(day)

    (moved,) = reader.read(replace(day, tables=(make_table(2, "t2"), make_table(8, "t1"))))

    assert moved.table == 8


def test_versions_and_sources_are_counted():
    day = hall(
        make_takeaway("eerste", "w1", conversation="food"),
        make_takeaway("tweede", "w2", conversation="food", conflict_of="w1"),
        make_takeaway("weg", "w3", conversation="food", conflict_of="w1", removed=True),
        make_takeaway("bron", "w4", conversation="food", merged_into="w1"),
    )

    shown = {one.key: one for one in points(day)}

    assert [shown[key].versions for key in ("w1", "w2", "w3")] == [2, 2, 0]
    assert shown["w1"].sources == 1
    assert [one.id for one in versions_of(day, day.takeaway["w2"])] == ["w1", "w2"]


def test_a_sieve_narrows_to_table_round_words_and_points_that_stand():
    day = hall(
        make_takeaway("Soep voor iederéén", "soup", conversation="food", round="r1"),
        make_takeaway("Brood", "bread", conversation="food", round="r2", cue="Nodig"),
        make_takeaway("Weg ermee", "gone", conversation="green", removed=True),
        make_takeaway("Los", "loose"),
    )

    def found(**asked):
        return [one.key for one in Sieve(**asked).sift(points(day))]

    assert found() == ["soup", "bread", "loose"]
    assert found(table=1) == ["soup", "bread"]
    assert found(table=NO_TABLE) == ["loose"]
    assert found(round=2) == ["bread"]
    assert found(query="IEDEREEN soep") == ["soup"]
    assert found(query="nodig") == ["bread"]
    assert found(also_gone=True, table=2) == ["gone"]


def test_every_table_and_round_can_be_chosen_and_no_table_where_there_is_such_a_point():
    without = hall(make_takeaway(conversation="food", round="r1"))
    with_loose = hall(make_takeaway(conversation="food", round="r1"), make_takeaway())

    assert choices(without, points(without)).tables == ((2, 0), (1, 1), (3, 0))
    assert choices(with_loose, points(with_loose)).tables[-1] == (NO_TABLE, 1)
    assert choices(with_loose, points(with_loose)).rounds == ((1, 1), (2, 0), (0, 1))


def test_the_points_the_chair_typed_come_newest_first_and_give_the_round_to_go_on_with():
    day = hall(
        make_takeaway("oud", author="chair", written_at="2026-01-01T10:00:00.000Z", round="r1"),
        make_takeaway("nieuw", author="chair", written_at="2026-01-01T11:00:00.000Z", round="r2"),
        make_takeaway("van een host", author="host:1", written_at="2026-01-01T12:00:00.000Z", round="r1"),
        make_takeaway("uit een lijst", author="import", round="r1"),
    )

    assert [one.text for one in last_typed(day, 5)] == ["nieuw", "oud"]
    assert [one.text for one in last_typed(day, 1)] == ["nieuw"]
    assert round_to_begin_with(day) == "r2"
    assert round_to_begin_with(small_day()) == "r1"
    assert round_to_begin_with(make_day()) is None


@pytest.mark.parametrize(
    ("key", "before", "place"),
    [
        ("a3", "a1", "a1"),  # up within its conversation
        ("a1", "a3", "a3"),  # down
        ("a1", "b1", ""),  # behind the last of its conversation
        ("b1", "", ""),  # behind the last of all
        ("b1", "a3", None),  # would leave its conversation
        ("a3", "b2", None),
    ],
)
def test_a_point_moves_within_its_conversation_alone(key, before, place):
    day = hall(*(make_takeaway(one, one, conversation=where) for one, where in PLACES.items()))

    assert place_within(day, list(PLACES), key, before) == place


PLACES = {"a1": "food", "a2": "food", "a3": "food", "b1": "green", "b2": "green"}


def test_moving_down_past_a_filter_lands_behind_the_point_in_sight():
    day = hall(*(make_takeaway(one, one, conversation=where) for one, where in PLACES.items()))

    assert place_within(day, ["a1", "a2"], "a1", "") == "a3"
