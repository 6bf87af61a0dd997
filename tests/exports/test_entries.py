"""The entries of the report: under the right head, with nothing lost in silence."""

from __future__ import annotations

from facilitator.domain.conversations import ProseSource, Thread
from facilitator.domain.event import Prints
from facilitator.domain.hall import Table
from facilitator.domain.report import SectionKind
from tests.exports.days import composed, conversation, document, notices, outline, section, takeaway

TALKED = section(SectionKind.CONVERSATIONS)
TABLES = [Table("h4", 4), Table("h5", 5)]
AT_4, AT_5 = conversation("c4", label="Vier", table="h4"), conversation("c5", label="Vijf", table="h5")


def _counted(*records, **event) -> list[tuple[str, int, int]]:
    found = composed(TALKED, *TABLES, AT_4, AT_5, *records, **event)
    details = [dict(n.details) for n in found.notices if n.code == "not-all-printed"]
    return [(d["place"], d["printed"], d["total"]) for d in details]


def test_a_continuation_stands_under_the_head_it_continues_even_when_only_the_head_is_left():
    entries = [conversation("a", label="A"), conversation("b", label="B"), conversation("c", label="C", continues=True)]
    points = [takeaway("bij A", "a"), takeaway("bij B", "b", left_out=True), takeaway("verder", "c")]
    assert outline(document(TALKED, *entries, *points))[1:] == ["### A", "bij A", "### B", "verder"]


def test_a_continuation_at_the_start_has_its_own_head():
    first = conversation("a", label="A", continues=True)
    assert outline(document(TALKED, first, takeaway("x", "a")))[1:] == ["### A", "x"]


def test_a_headline_prints_with_prose_that_replaced_its_point_but_never_when_it_was_left_out():
    written = conversation(headline="Begin klein", prose="Ons verhaal")
    assert outline(document(TALKED, written, takeaway("Begin klein")))[2:] == ["Begin klein", "Ons verhaal"]
    entry = conversation(headline="Begin klein")
    points = [takeaway("Begin klein", left_out=True), takeaway("Punt")]
    assert outline(document(TALKED, entry, *points))[2:] == ["Punt"]


def test_a_cue_that_ends_in_a_sign_gets_no_second_one():
    assert outline(document(TALKED, conversation(), takeaway("fietsen", cue="Bijv. ")))[2:] == ["Bijv. fietsen"]


def test_a_point_merged_into_one_that_prints_counts_as_told():
    assert _counted(takeaway("A", "c4", id="a"), takeaway("B", "c5", merged_into="a")) == []


def test_a_point_merged_into_one_that_does_not_print_is_missed_at_its_own_table():
    points = [takeaway("A", "c4", id="a", left_out=True), takeaway("B", "c5", merged_into="a"), takeaway("C", "c5")]
    assert _counted(*points) == [("4", 0, 1), ("5", 1, 2)]
    gone = [takeaway("A", "c4", id="a", removed=True), takeaway("B", "c5", merged_into="a")]
    assert _counted(*gone) == [("5", 0, 1)]


def test_a_starred_point_merged_into_one_without_a_star_is_missed():
    points = [takeaway("A", "c4", id="a"), takeaway("B", "c4", merged_into="a", starred=True)]
    assert _counted(*points, prints=Prints.STARRED) == [("4", 0, 2)]


def test_an_entry_without_a_table_is_missed_by_its_own_words():
    entry = conversation(label="", topic="Wonen")
    found = composed(TALKED, entry, takeaway("A", left_out=True), takeaway("B"))
    assert [(n.code, dict(n.details)["words"]) for n in found.notices] == [("not-all-printed-of", "Wonen")]


def test_two_versions_of_one_point_are_pointed_out():
    versions = [takeaway("Zo", id="v1"), takeaway("Anders", conflict_of="v1")]
    assert notices(TALKED, conversation(), *versions) == ["two-versions"]
    chosen = [takeaway("Zo", id="v1"), takeaway("Anders", conflict_of="v1", removed=True)]
    assert notices(TALKED, conversation(), *chosen) == []


def test_prose_that_does_not_know_the_newest_points_is_pointed_out():
    written = conversation(prose="Ons verhaal", prose_from=(ProseSource("t1", "Oud"),))
    points = [takeaway("Oud", id="t1"), takeaway("Later gekomen")]
    assert notices(TALKED, written, points[0]) == []
    assert notices(TALKED, written, *points) == ["news-since-prose"]


def test_a_thread_names_the_heads_that_print():
    records = [
        conversation("a", label="A"),
        conversation("b", label="B", continues=True),
        conversation("c", label="C"),
        takeaway("x", "b", id="t1"),
        takeaway("y", "c", id="t2", left_out=True),
        Thread("d", "Lijn", ("t1", "t2")),
    ]
    assert outline(document(*records, section(SectionKind.THREADS)))[1:] == ["- Lijn: A"]


def _silent(*records, **event) -> list[int]:
    found = composed(TALKED, *TABLES, AT_4, *records, **event)
    return [dict(n.details)["table"] for n in found.notices if n.code == "table-without-points"]


def test_a_table_that_wrote_nothing_while_others_did_is_pointed_out():
    assert _silent(AT_5, takeaway("A", "c4")) == [5]
    assert _silent(takeaway("A", "c4")) == [5]
    assert _silent(AT_5, takeaway("A", "c4"), takeaway("Weg", "c5", removed=True)) == [5]


def test_a_table_that_is_told_or_whose_points_were_left_out_is_not_called_silent():
    assert _silent(AT_5, takeaway("A", "c4"), takeaway("B", "c5", left_out=True)) == []
    assert _silent(conversation("c5", table="h5", prose="Ons verhaal"), takeaway("A", "c4")) == []
    assert _silent(conversation("c5", table="h5", headline="Begin klein"), takeaway("A", "c4")) == []


def test_while_nobody_wrote_anything_no_table_is_called_silent():
    assert _silent(AT_5) == []
    assert _silent(AT_5, takeaway("Weg", "c4", removed=True)) == []
