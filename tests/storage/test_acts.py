"""What one act does: to the log, to the tables, to whoever listens."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest

from facilitator.changes import Changed
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import Attachment, Event, Use
from facilitator.domain.hall import Seat, Table
from facilitator.domain.people import Person
from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError


def test_a_deed_is_read_back_by_whoever_reads_next(desk):
    desk.put(Person("vera", "Vera", rank=9.0))
    assert desk.file.day().people[-1] == Person("vera", "Vera", rank=9.0)


def test_an_op_holds_only_what_changed(desk):
    desk.edit(Takeaway, "point", starred=True)
    op = desk.ops()[-1]
    assert (op.kind, op.record, op.before, op.after) == ("takeaway", "point", {"starred": False}, {"starred": True})


def test_nothing_changed_leaves_no_trace(desk):
    before = len(desk.ops())
    act = desk.edit(Takeaway, "point", text="Meer banken op het plein")
    assert len(desk.ops()) == before
    assert desk.file.next_undo() is None
    assert not desk.told
    assert desk.writer.execute("SELECT count(*) FROM act WHERE act = ?", (act,)).fetchone() == (0,)


def test_put_twice_in_one_act_is_one_op(desk):
    before = len(desk.ops())
    desk.put(Person("vera", "V"), Person("vera", "Vera"))
    assert len(desk.ops()) == before + 1
    assert desk.one(Person, "vera").name == "Vera"


def test_what_changed_is_told_once_a_commit_with_who_did_it(desk):
    desk.put(Person("vera", "Vera"), Person("bas", "Bas"), Table("t3", 3), actor="host:4")
    assert desk.told == [
        (
            Changed(Kind.PERSON, frozenset({"vera", "bas"}), "host:4"),
            Changed(Kind.TABLE, frozenset({"t3"}), "host:4"),
        )
    ]


def test_an_act_that_fails_leaves_nothing(desk):
    def half(tx):
        tx.put(Person("vera", "Vera"))
        raise FacilitatorError("gone", kind="person")

    with pytest.raises(FacilitatorError, match="gone"):
        desk.file.act("half", "chair", half).result(30)
    assert desk.one(Person, "vera") is None


@pytest.mark.parametrize(
    "record",
    [
        Takeaway("x", "tekst", conversation="nowhere"),
        Takeaway("x", "tekst", merged_into="nobody"),
        Conversation("x", hosts=("els", "nobody")),
        Seat("r1", "nobody", "t1"),
        Attachment("x", owner="nobody", use=Use.LOGO, file="a.png"),
        Event(chairs=("nobody",)),
    ],
)
def test_a_record_cannot_point_at_what_is_not_there(desk, record):
    with pytest.raises(FacilitatorError, match="refers-to-gone"):
        desk.put(record)
    assert desk.sound()


def test_removing_lets_go_in_the_same_act(desk):
    desk.edit(Conversation, "c1", hosts=("els", "noor"), reporter="els")
    desk.put(Seat("r1", "els", "t1"), Event(title="Dag", chairs=("els",)))
    desk.remove(Person, "els")
    assert desk.one(Conversation, "c1").hosts == ("noor",)
    assert desk.one(Conversation, "c1").reporter is None
    assert desk.file.day().event.chairs == ()
    assert desk.file.day().seats == ()
    assert len({op.act for op in desk.ops()[-4:]}) == 1


def test_a_plan_is_one_op_a_round(desk):
    before = len(desk.ops())
    desk.put(*(Seat(r, p, "t1") for r in ("r1", "r2") for p in ("els", "noor", "miriam")))
    assert [(op.kind, op.record) for op in desk.ops()[before:]] == [("seat", "r1"), ("seat", "r2")]
    assert len(desk.file.day().seats) == 6
    assert desk.told[-1] == (Changed(Kind.SEAT, frozenset({"r1", "r2"}), "chair"),)


def test_moving_one_seat_names_one_person(desk):
    desk.put(*(Seat("r1", p, "t1") for p in ("els", "noor")))
    desk.put(Seat("r1", "els", "t2", locked=True))
    op = desk.ops()[-1]
    assert op.before == {"els": {"table": "t1", "locked": False, "printed": None}}
    assert op.after == {"els": {"table": "t2", "locked": True, "printed": None}}


ANY_TEXT = (
    "5*3 <b>&amp; \x00\x07",
    "\ud83d half",
    "regel\r\nregel\rregel",
    "\U0001f469\u200d\U0001f9bd \u0645\u0631\u062d\u0628\u0627 \u202e",
    "\x1f" * 3,
)


@pytest.mark.parametrize("text", ANY_TEXT)
def test_any_text_can_be_kept_and_read_back(desk, text):
    desk.put(Takeaway("x", text + "."), subject=text)
    desk.file.keep_draft(Kind.TAKEAWAY, "x", "edited", text).result(30)
    kept = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ud83d", "\ufffd")
    assert desk.one(Takeaway, "x").text == kept + "."
    assert desk.file.drafts()[0].text == kept
    assert desk.file.next_undo().args == {"subject": kept}
    assert desk.sound()


def test_the_revision_of_a_text_moves_only_with_the_text(desk):
    first = desk.file.text_seq("point")
    desk.edit(Takeaway, "point", starred=True)
    assert desk.file.text_seq("point") == first
    desk.edit(Takeaway, "point", text="Meer banken", actor="host:1")
    assert desk.file.text_seq("point") == len(desk.ops())


def test_history_says_who_wrote_what(desk):
    desk.edit(Takeaway, "point", actor="host:1", name="takeaway-changed", text="Banken")
    desk.edit(Takeaway, "point", name="takeaway-starred", starred=True)
    history = desk.file.history(Kind.TAKEAWAY, "point")
    assert [(act.actor, act.name, sorted(wrote)) for act, wrote, _ in history[1:]] == [
        ("host:1", "takeaway-changed", ["text"]),
        ("chair", "takeaway-starred", ["starred"]),
    ]


def test_the_highest_rank_counts_what_the_act_itself_put(desk):
    def look(tx):
        first = tx.last_rank(Person)
        tx.put(Person("vera", "Vera", rank=40.0))
        return first, tx.last_rank(Person)

    assert desk.file.act("look", "chair", look).result(30) == (3.0, 40.0)


def test_the_server_awaits_an_act(desk):
    async def serve():
        return await desk.file.act("x", "host:1", lambda tx: tx.put(Person("vera", "Vera")).name)

    assert asyncio.run(serve()) == "Vera"


def test_who_stops_waiting_does_not_stop_the_act(desk):
    async def serve():
        with desk.held():
            task = asyncio.ensure_future(_awaiting(desk.file.act("x", "host:1", lambda tx: tx.put(Person("v", "V")))))
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    async def _awaiting(pending):
        return await pending

    asyncio.run(serve())
    desk.put(Person("after", "After"))
    assert desk.one(Person, "v").name == "V"


def test_each_thread_reads_for_itself_and_leaves_nothing_open(desk):
    seen = []
    for _ in range(5):
        thread = threading.Thread(target=lambda: seen.append(len(desk.file.day().people)))
        thread.start()
        thread.join()
    desk.file.day()
    assert seen == [3] * 5
    assert len(desk.file._readers) <= 2


@pytest.mark.parametrize(
    "values",
    [{"conversation": "talk"}, {"conversation": None}, {"author": "host:1", "round": None}, {"text": "nergens"}],
)
def test_those_that_hold_some_values_are_those_of_all_that_do_within_the_act(desk, values):
    def look(tx):
        tx.put(replace(tx.get(Takeaway, "point"), conversation=None))
        tx.put(Takeaway("new", "Een bus", author="host:1", rank=-1.0))
        tx.put(Takeaway("gone", "Een tram", author="host:1"))
        tx.drop(tx.get(Takeaway, "gone"))
        expected = [
            one for one in tx.all(Takeaway) if all(getattr(one, name) == value for name, value in values.items())
        ]
        assert tx.having(Takeaway, **values) == expected

    desk.file.act("looked", "chair", look).result()
