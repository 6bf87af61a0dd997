"""What a record must hold, and the pure rules of takeaways."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from facilitator.domain.checks import check, in_a_circle
from facilitator.domain.conversations import ProseSource, news_for_prose
from facilitator.domain.hall import ItemKind
from facilitator.domain.people import Consent, PersonKind, starting_consent
from facilitator.errors import FacilitatorError
from tests.factories import (
    make_agreement,
    make_attachment,
    make_contribution,
    make_conversation,
    make_event,
    make_followup,
    make_initiative,
    make_item,
    make_joining,
    make_organiser,
    make_person,
    make_round,
    make_section,
    make_table,
    make_takeaway,
    make_thread,
)


@pytest.mark.parametrize(
    "record",
    [
        make_event(title="", version=999),
        make_organiser(),
        make_person(),
        make_initiative(),
        make_table(999, capacity=0),
        make_item(minutes=0),
        make_item(minutes=None),
        make_round(99, minutes=24 * 60),
        make_conversation("", label="", headline="", prose=""),
        make_takeaway(edited="Anders"),
        make_thread(),
        make_contribution("", printed_name=""),
        make_contribution("Wij beginnen in mei.", intentions=("in mei", "Wij beginnen in mei.")),
        make_agreement(owner="", due="vóór de zomer"),
        make_followup("", date=datetime.date(2018, 11, 13)),
        make_followup("", link="https://example.org"),
        make_section(heading=""),
        make_round(1, least_minutes=0, wrap_up_minutes=0, last_seconds=3600),
        make_joining("t1", "t2", "r1"),
        make_attachment(None, "Foto van het vel (1).jpeg"),
        make_attachment("t1", ".jpg"),
    ],
)
def test_a_right_record_passes(record: Any) -> None:
    check(record)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (make_person("\u00a0"), "needs-words"),
        (make_followup("", place=" "), "needs-words"),
        (make_takeaway(edited=" "), "needs-words"),
        (make_attachment(None, ""), "needs-words"),
        (make_attachment(None, ".."), "wrong-file-name"),
        (make_attachment(None, "/etc/passwd"), "wrong-file-name"),
        (make_attachment(None, "a\0b"), "wrong-file-name"),
        (make_table(1000), "wrong-number"),
        (make_item(minutes=24 * 60 + 1), "wrong-number"),
        (make_item(ItemKind.ROUND), "wrong-number"),
        (make_item(ItemKind.BREAK, round=1), "round-without-round"),
        (make_event(version=1000), "wrong-number"),
        (make_contribution("Ja", intentions=("",)), "passage-not-there"),
        (make_item(least_minutes=-1), "wrong-number"),
        (make_item(wrap_up_minutes=24 * 60 + 1), "wrong-number"),
        (make_item(last_seconds=3601), "wrong-number"),
        (make_joining("t1", "t1", "r1"), "joins-itself"),
    ],
)
def test_a_wrong_record_is_refused(record: Any, code: str) -> None:
    with pytest.raises(FacilitatorError) as refused:
        check(record)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("following", "found"),
    [
        ({}, False),
        ({"a": None, "b": "a", "c": "b", "d": "a"}, False),
        ({"a": "elsewhere"}, False),
        ({"a": "a"}, True),
        ({"a": "b", "b": "c", "c": "a"}, True),
        ({"a": "b", "b": "c", "c": "b"}, True),
    ],
)
def test_a_chain_that_leads_back_to_itself_is_found(following: dict[str, str | None], found: bool) -> None:
    assert (in_a_circle(following) is not None) is found


def test_a_long_chain_takes_no_time() -> None:
    keys = [str(n) for n in range(100_000)]

    assert in_a_circle(dict(zip(keys, [*keys[1:], None], strict=True))) is None


@pytest.mark.parametrize("kind", PersonKind)
def test_chairs_speakers_and_respondents_start_at_yes(kind: PersonKind) -> None:
    public = kind in (PersonKind.CHAIR, PersonKind.SPEAKER, PersonKind.RESPONDENT)

    assert starting_consent([PersonKind.PARTICIPANT, kind]) is (Consent.YES if public else Consent.UNKNOWN)


@pytest.mark.parametrize(
    ("edited", "edited_from", "wording", "changed"),
    [
        (None, None, "Meer banken", False),
        ("Bankjes", "Meer banken", "Bankjes", False),
        ("Bankjes", "Banken", "Bankjes", True),
    ],
)
def test_the_chairs_wording_prints_and_knows_what_it_was_made_from(
    edited: str | None, edited_from: str | None, wording: str, changed: bool
) -> None:
    point = make_takeaway("Meer banken", edited=edited, edited_from=edited_from)

    assert (point.wording, point.changed_since_edit) == (wording, changed)


@pytest.mark.parametrize(
    ("more", "alone"),
    [({}, True), ({"merged_into": "w9"}, False), ({"removed": True}, False), ({"left_out": True}, True)],
)
def test_a_point_stands_alone_unless_merged_or_taken_back(more: dict[str, Any], alone: bool) -> None:
    assert make_takeaway(**more).stands_alone is alone


def test_news_for_prose_counts_what_is_new_and_what_reads_otherwise_now() -> None:
    conversation = make_conversation(key="c1", prose_from=(ProseSource("a", "was"), ProseSource("b", "was")))
    points = [
        make_takeaway("is", "a", conversation="c1"),
        make_takeaway("was", "b", conversation="c1"),
        make_takeaway("nieuw", "c", conversation="c1"),
        make_takeaway("elders", "d", conversation="c2"),
        make_takeaway("samengevoegd", "e", conversation="c1", merged_into="c"),
    ]

    news = news_for_prose(conversation, points)

    assert (news.new, news.changed) == (("c",), ("a",))
