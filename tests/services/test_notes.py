"""Notes from elsewhere become points: once, in their order, and no words lost."""

from __future__ import annotations

import pytest

from facilitator.errors import FacilitatorError
from facilitator.services.notes import BY_FILE, Note, PutIn
from facilitator.services.phones import Phone, Words
from facilitator.storage.eventfile import IMPORT
from tests.factories import make_table, phone_writes

HOST = Phone("t1", "host:1")
THERE = "Meer banken op het plein"


def test_notes_come_last_in_their_order_with_who_brought_them(desk):
    desk.notes.put_notes([Note("Een bel", "t1", "r1"), Note("Een bus", "t1", "r1", cue="Vraag")]).result()

    assert desk.texts("c1") == [THERE, "Een bel", "Een bus"]
    point = desk.now().brought["c1"][-1]
    assert (point.author, point.cue, point.round) == (IMPORT, "Vraag", "r1")


def test_reading_the_same_notes_again_adds_nothing_and_leaves_no_act(desk):
    notes = [Note("Een bel", "t1", "r1"), Note(f" {THERE.upper()} ", "t1", "r1"), Note("Los", None, None)]

    first = desk.notes.put_notes(notes).result()
    newest = desk.file.next_undo()
    again = desk.notes.put_notes(notes).result()

    assert (first, again) == (PutIn(2, 1, 0), PutIn(0, 3, 0))
    assert desk.file.next_undo() == newest


def test_what_the_chair_wants_again_comes_again(desk):
    assert desk.notes.put_notes([Note(THERE, "t1", "r1", again=True)]).result().added == 1
    assert desk.texts("c1") == [THERE, THERE]


def test_one_undo_takes_all_of_it_back_and_then_it_can_be_read_in_again(desk):
    notes = [Note("Een bel", "t1", "r1"), Note("Een bus", "t1", "r1", item="point-001", op="op-000001")]
    desk.notes.put_notes(notes).result()

    assert desk.file.undo().result().name == "notes-imported"
    assert desk.texts("c1") == [THERE]

    assert desk.notes.put_notes(notes).result().added == 2
    assert desk.texts("c1") == [THERE, "Een bel", "Een bus"]


def test_a_point_of_a_phone_keeps_its_identity_and_the_phone_can_go_on_with_it(desk):
    desk.notes.put_notes([Note("Bomen", "t1", "r1", item="point-001", op="op-000001", pick=True)]).result()

    desk.phones.write(HOST, Words("op-000001", "point-001", 0, "r1", "Bomen")).result()
    assert desk.texts("c1") == [THERE, "Bomen"]
    seen = desk.file.text_seq("point-001")
    desk.phones.write(HOST, Words("op-000002", "point-001", seen, "r1", "Veel bomen")).result()

    assert desk.texts("c1") == [THERE, "Veel bomen"]
    point = desk.now().takeaway["point-001"]
    assert (point.author, point.host_pick) == (BY_FILE, True)


def test_what_was_taken_back_comes_when_the_phone_sends_it_after_all(desk):
    desk.notes.put_notes([Note("Bomen", "t1", "r1", item="point-001", op="op-000001")]).result()
    desk.file.undo().result()

    desk.phones.write(HOST, Words("op-000001", "point-001", 0, "r1", "Bomen")).result()

    assert desk.texts("c1") == [THERE, "Bomen"]


def test_a_point_that_arrived_by_the_network_meanwhile_is_not_put_in_again(desk):
    desk.phones.write(HOST, Words("op-000001", "point-001", 0, "r1", "Bomen")).result()

    told = desk.notes.put_notes([Note("Bomen", "t1", "r1", item="point-001", op="op-000001")]).result()

    assert told == PutIn(0, 1, 0)


def test_an_older_file_does_not_bring_back_what_the_phone_changed_since(desk):
    desk.phones.write(HOST, Words("op-000001", "point-001", 0, "r1", "Bomen")).result()
    seen = desk.file.text_seq("point-001")
    desk.phones.write(HOST, Words("op-000002", "point-001", seen, "r1", "Veel bomen")).result()

    told = desk.notes.put_notes([Note("Bomen", "t1", "r1", item="point-001", op="op-000001")]).result()

    assert told == PutIn(0, 1, 0)


def test_what_the_phone_changed_knowing_our_words_takes_their_place(desk):
    phone_writes(desk.file, "point-001", "Bomen", 0)
    seen = desk.file.text_seq("point-001")

    desk.notes.put_notes([Note("Veel bomen", "t1", "r1", item="point-001", op="op-000009", base=seen)]).result()

    assert desk.texts("c1") == [THERE, "Veel bomen"]


def test_what_the_phone_changed_without_knowing_our_words_stands_beside_them_once(desk):
    phone_writes(desk.file, "point-001", "Bomen", 0)
    note = Note("Struiken", "t1", "r1", item="point-001", op="op-000009", base=0)

    first = desk.notes.put_notes([note]).result()
    again = desk.notes.put_notes([note]).result()

    assert (first, again) == (PutIn(1, 0, 1), PutIn(0, 1, 0))
    assert desk.texts("c1") == [THERE, "Bomen", "Struiken"]
    assert desk.now().brought["c1"][-1].conflict_of == "point-001"


def test_a_phone_that_knows_an_older_text_of_a_point_changes_nothing(desk):
    phone_writes(desk.file, "point-001", "Bomen", 0)
    phone_writes(desk.file, "point-001", "Veel bomen", desk.file.text_seq("point-001"))

    told = desk.notes.put_notes([Note("Bomen", "t1", "r1", item="point-001", base=1)]).result()

    assert told == PutIn(0, 1, 0)


def test_a_headline_fills_an_empty_one_and_is_a_point_beside_another(desk):
    note = Note("Groen eerst", "t1", "r1", headline=True)

    assert desk.notes.put_notes([note]).result().added == 1
    assert desk.now().conversation["c1"].headline == "Groen eerst"
    assert desk.notes.put_notes([note]).result().added == 0

    desk.notes.put_notes([Note("Banken eerst", "t1", "r1", headline=True)]).result()
    assert desk.now().conversation["c1"].headline == "Groen eerst"
    assert desk.texts("c1") == [THERE, "Banken eerst"]


def test_a_table_that_talks_about_nothing_yet_begins_with_its_notes(desk):
    desk.tables.add(make_table(3, "t3")).result()

    desk.notes.put_notes([Note("Een bel", "t3", "r1"), Note("Een bus", "t3", "r2")]).result()

    (conversation,) = (one for one in desk.now().conversations if one.table == "t3")
    assert desk.texts(conversation.id) == ["Een bel", "Een bus"]


@pytest.mark.parametrize(
    ("note", "code"),
    [
        (Note("  ", "t1", "r1"), "needs-words"),
        (Note("Een bel", "t9", "r1"), "gone"),
        (Note("Een bel", "t1", "pause"), "not-a-round"),
    ],
)
def test_what_cannot_be_put_in_leaves_all_of_it_out(desk, note, code):
    with pytest.raises(FacilitatorError, match=code):
        desk.notes.put_notes([Note("Een bus", "t1", "r1"), note]).result()

    assert desk.texts("c1") == [THERE]
