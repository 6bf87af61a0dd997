"""Typing that is not an act yet: kept, offered again, and gone in the very commit in which it becomes one."""

from __future__ import annotations

import pytest

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.people import Person
from facilitator.domain.records import Kind


@pytest.fixture
def typing(desk):
    """Somebody types in a field."""

    def type_(text, kind=Kind.CONVERSATION, record="c1", field="headline"):
        desk.file.keep_draft(kind, record, field, text).result(30)

    return type_


def drafts(desk):
    return [(one.kind, one.record, one.field, one.text) for one in desk.file.drafts()]


def test_the_newest_typing_in_a_field_is_kept_and_is_no_op(desk, typing):
    log = desk.ops()
    typing("Mee")
    typing("Meer")
    assert drafts(desk) == [("conversation", "c1", "headline", "Meer")]
    assert desk.ops() == log
    assert not desk.told
    assert desk.one(Conversation, "c1").headline == ""


def test_a_draft_is_there_after_reopening(desk, typing, opened):
    typing("Meer banken")
    desk.file.close()
    assert drafts(opened(desk.path)) == [("conversation", "c1", "headline", "Meer banken")]


def test_a_draft_goes_when_its_field_is_written_and_no_other(desk, typing):
    typing("Meer banken")
    typing("elders", record="c2")
    typing("anders", field="topic")
    desk.edit(Conversation, "c1", headline="Meer banken")
    assert set(drafts(desk)) == {
        ("conversation", "c1", "topic", "anders"),
        ("conversation", "c2", "headline", "elders"),
    }


def test_a_draft_that_turned_out_the_same_goes_too(desk, typing):
    typing("")
    desk.file.act("typed", "chair", lambda tx: tx.settle_draft(Kind.CONVERSATION, "c1", "headline")).result(30)
    assert drafts(desk) == []


def test_a_draft_stays_when_its_act_fails(desk, typing):
    typing(" ", kind=Kind.TAKEAWAY, record="point", field="text")
    with pytest.raises(Exception, match="needs-words"):
        desk.put(Takeaway("point", " "))
    assert len(drafts(desk)) == 1


def test_what_a_host_writes_leaves_the_chairs_typing_alone(desk, typing):
    typing("Van de voorzitter")
    desk.edit(Conversation, "c1", actor="host:1", headline="Van de tafel")
    assert drafts(desk) == [("conversation", "c1", "headline", "Van de voorzitter")]


def test_taking_back_leaves_typing_alone(desk, typing):
    desk.edit(Conversation, "c1", headline="Een")
    typing("Twee")
    desk.undo()
    assert [one[-1] for one in drafts(desk)] == ["Twee"]


def test_a_draft_is_thrown_away_by_hand(desk, typing):
    typing("Meer banken")
    desk.file.drop_draft(Kind.CONVERSATION, "c1", "headline").result(30)
    assert drafts(desk) == []


def test_drafts_are_in_no_text_copy(desk, typing):
    typing("Geheim")
    desk.put(Person("vera", "Vera"))
    assert "Geheim" not in desk.file._writer._copy.path.read_text("utf-8")
