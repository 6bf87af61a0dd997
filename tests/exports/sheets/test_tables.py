"""What stands on table signs and host cards, before anything is drawn."""

from __future__ import annotations

from dataclasses import fields, replace

from exports.sheets.tables import HostLink, TableSheet, Topic, table_sheets
from exports.sheets.writing import What, nothing_to_print
from facilitator.domain.language import Language
from tests.exports.sheets.halls import hall
from tests.factories import make_conversation, make_day, make_round, make_table


def _link(table: str) -> HostLink:
    return HostLink(table, f"http://a/j#{table}", "http://a", "ABC234")


def test_a_sheet_has_the_number_the_mark_in_words_and_the_topic_once():
    first = table_sheets(hall(tables=2))[0]
    assert first == TableSheet(1, "cirkel, oranje", "", (Topic("", "Onderwerp 1"),))
    assert table_sheets(hall(tables=1), Language.EN)[0].mark == "circle, orange"


def test_tables_come_by_number_each_with_its_own_link():
    day = make_day(make_table(30, "b"), make_table(4, "a", name=" Bij  het raam "))
    sheets = table_sheets(day, links=[_link("b"), _link("gone")])
    assert [(one.number, one.name, one.link) for one in sheets] == [(4, "Bij het raam", None), (30, "", _link("b"))]


def test_topics_that_differ_stand_behind_their_round():
    day = hall(tables=1)
    one = replace(day.conversations[0], rounds=("r1", "r3"))
    other = make_conversation("Eten met de buren", "c9", table="t1", rounds=("r2",))
    topics = table_sheets(replace(day, conversations=(one, other)))[0].topics
    assert topics == (
        Topic("Ronde 1", "Onderwerp 1"),
        Topic("Ronde 2", "Eten met de buren"),
        Topic("Ronde 3", "Onderwerp 1"),
    )


def test_a_round_of_which_nobody_said_the_topic_stays_to_be_written():
    day = hall(tables=1)
    one = replace(day.conversations[0], rounds=("r1",))
    topics = table_sheets(replace(day, conversations=(one,)))[0].topics
    assert [topic.text for topic in topics] == ["Onderwerp 1", "", ""]


def test_a_table_that_is_closed_in_a_round_has_no_line_for_it():
    day = make_day(
        make_table(1, "t1", closed=("r2",)),
        make_round(1, "r1"),
        make_round(2, "r2"),
        make_conversation("A", "c1", table="t1", rounds=("r1",)),
        make_conversation("B", "c2", table="t1", rounds=("r2",)),
    )
    assert table_sheets(day)[0].topics == (Topic("", "A"),)


def test_without_topic_nothing_is_said_and_the_name_is_no_topic():
    assert table_sheets(make_day(make_table(3, "t", name="Raam"), make_round(1, "r")))[0].topics == ()


def test_a_day_without_rounds_has_the_topic_of_the_table():
    assert table_sheets(hall(tables=1, rounds=0))[0].topics == (Topic("", "Onderwerp 1"),)


def test_there_is_nothing_to_print_without_tables_only():
    for what in (What.SIGNS, What.HOST_CARDS):
        assert nothing_to_print(hall(tables=1, rounds=0), what, Language.NL) is None
        assert nothing_to_print(hall(tables=0), what, Language.NL) is not None


def test_no_name_of_a_person_fits_on_a_sheet_that_stays_on_the_table():
    assert {field.name for field in fields(TableSheet)} == {"number", "mark", "name", "topics", "link"}
