"""What the plenary shows, read from the day; no window needed."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.day import Day
from facilitator.domain.identity import PersonId
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.report import SectionKind
from tests.factories import (
    make_contribution,
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_round,
    make_section,
    make_table,
    make_takeaway,
    make_thread,
)
from ui.desk.pages.plenary import views
from ui.desk.pages.plenary.contents import Unit, contents
from ui.desk.pages.plenary.dates import read_date


def day_of(*records) -> Day:
    return make_day(
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_round(1, "r1"),
        make_item(key="pause"),
        make_round(2, "r2"),
        make_conversation("Eten", "c1", table="t1"),
        make_conversation("", "c2", table="t2", label="De school", rounds=("r2", "r1")),
        *records,
    )


def test_the_walk_is_in_the_order_of_the_report_and_ends_with_what_has_no_table():
    day = day_of(
        make_takeaway(key="w1", conversation="c1", starred=True),
        make_takeaway(key="w2", conversation="c1", merged_into="w1"),
        make_takeaway(key="w3"),
    )
    stops = views.walk(day)
    assert [(s.key, s.table, s.topic, s.points, s.starred) for s in stops] == [
        ("c1", 1, "Eten", 1, 1),
        ("c2", 2, "De school", 0, 0),
        (views.WITHOUT_TABLE, None, "", 1, 0),
    ]


def test_without_lost_points_there_is_no_such_stop():
    assert [stop.key for stop in views.walk(day_of())] == ["c1", "c2"]


def test_a_merged_point_tells_how_many_it_was_and_where_else_it_was_heard():
    day = day_of(
        make_takeaway(key="w1", conversation="c1"),
        make_takeaway(key="w2", conversation="c2", merged_into="w1"),
        make_takeaway(key="w3", conversation="c1", merged_into="w1"),
    )
    (point,) = views.points(day, "c1")
    assert (point.merged, point.also_at) == (3, (2,))


def test_versions_are_pointed_out_until_one_is_chosen():
    first, second = (
        make_takeaway(key="w1", conversation="c1"),
        make_takeaway(key="w2", conversation="c1", conflict_of="w1"),
    )
    assert [p.versions for p in views.points(day_of(first, second), "c1")] == [True, True]
    chosen = make_takeaway(key="w1", conversation="c1", removed=True)
    assert [p.versions for p in views.points(day_of(chosen, second), "c1")] == [False]


@pytest.mark.parametrize(("stop", "expected"), [("c1", None), ("c2", "r2"), (views.WITHOUT_TABLE, None)])
def test_a_point_told_in_the_plenary_is_of_the_last_round_of_its_conversation(stop, expected):
    assert views.round_told_in(day_of(), stop) == expected


def test_points_of_several_rounds_share_none():
    day = day_of(make_takeaway(key="w1", round="r1"), make_takeaway(key="w2", round="r2"))
    assert views.round_shared(day, ["w1"]) == "r1"
    assert views.round_shared(day, ["w1", "w2"]) is None


def test_a_person_goes_on_where_they_stopped():
    day = day_of(
        make_person("Els", "els"),
        make_contribution("eerst", "x1", person="els"),
        make_contribution("toen", "x2", person="els"),
        make_contribution("les", "x3", person="els", kind=ContributionKind.LESSON),
    )
    newest = views.newest_words(day, ContributionKind.REACTION, PersonId("els"))
    assert newest is not None
    assert newest.id == "x2"


def test_a_thread_knows_its_tables():
    day = day_of(
        make_takeaway(key="w1", conversation="c2"), make_takeaway(key="w2"), make_thread(takeaways=("w1", "w2"))
    )
    assert views.tables_of(day, day.threads[0]) == (2,)


def test_the_contents_count_what_prints():
    day = day_of(
        make_takeaway(key="w1", conversation="c1"),
        make_takeaway(key="w2", conversation="c1", left_out=True),
        make_person("Els", "els"),
        make_contribution("een\n\ntwee", "x1", person="els"),
        make_section(SectionKind.CONVERSATIONS, "s1"),
        make_section(SectionKind.REACTION, "s2", person="els"),
        make_section(SectionKind.LESSONS, "s3"),
        make_section(SectionKind.TEXT, "s4", shown=False),
    )
    parts = contents(day)
    assert [(p.key, p.counts, p.empty) for p in parts] == [
        ("s1", ((Unit.TABLES, 1), (Unit.POINTS, 1)), False),
        ("s2", ((Unit.PARAGRAPHS, 2),), False),
        ("s3", ((Unit.LESSONS, 0),), True),
    ]
    assert parts[0].heading == "Wat besproken?"


def test_somebody_who_may_not_be_named_is_not_named_in_the_contents():
    day = day_of(
        make_person("Miriam Bos", "miriam", consent="no"),
        make_section(SectionKind.REACTION, "s1", person="miriam"),
    )
    assert "Miriam" not in contents(day)[0].heading


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-11-13", date(2026, 11, 13)),
        ("13-11-2026", date(2026, 11, 13)),
        ("13/11", date(2026, 11, 13)),
        ("1-2", date(2027, 2, 1)),
        ("13 november", date(2026, 11, 13)),
        ("vr 13 nov.", date(2026, 11, 13)),
        ("3 March 2027", date(2027, 3, 3)),
        ("4 mrt", date(2027, 3, 4)),
        ("29-2", date(2028, 2, 29)),
        ("31-11", None),
        ("vóór de zomer", None),
        ("12 dozen", None),
        ("voor 1 december", None),
        ("uiterlijk 3 mei", None),
        ("1 december", date(2026, 12, 1)),
        ("Tuesday 1 December", date(2026, 12, 1)),
        ("", None),
    ],
)
def test_dates_as_chairs_type_them(typed, expected):
    assert read_date(typed, date(2026, 11, 1)) == expected
