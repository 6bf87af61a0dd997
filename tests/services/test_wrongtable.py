"""A phone at the wrong table: all it wrote goes along to the right one, and nothing is half moved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import Attachment, Use
from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, Words
from facilitator.storage.access import Scope, Session
from facilitator.storage.tx import Tx
from tests.factories import make_attachment, make_conversation, make_phone, make_table, phone_writes
from tests.services.conftest import Desk

KEY = "1" + 63 * "0"
PHONE = make_phone("t1", "host:1", session=KEY)


@pytest.fixture
def here(desk: Desk) -> Desk:
    """A phone that came in at table 1, wrote in two rounds there and took a photo."""
    desk.file.admit(Session(KEY, Scope.TABLE, "t1")).result()
    for key, round_ in (("p1", "r1"), ("p2", "r2"), ("p3", None)):
        desk.phones.write(PHONE, Words(f"op-{key}", key, 0, round_, f"Punt {key}")).result()
    phone_writes(desk.file, "fellow", "Van een ander", 0, "host:2")
    photo = make_attachment("t1", key="pic", use=Use.PHOTO, author="host:1", round="r2")
    desk.file.act("photo-taken", "host:1", lambda tx: tx.put(photo)).result()
    return desk


def where(desk: Desk, key: str) -> tuple[str | None, str | None]:
    """The table a point stands with, and its round."""
    point = desk.one(Takeaway, key)
    talk = desk.now().conversation.get(point.conversation)
    return (None if talk is None else talk.table, point.round)


def seat_of(desk: Desk) -> str:
    return next(one.record for one in desk.file.access().sessions if one.key == KEY)


def test_all_it_wrote_stands_with_the_right_table_in_its_rounds(here: Desk) -> None:
    assert here.phones.bring(PHONE, "t2").result() == 4 + 1  # w1 of the small day is its own too

    assert [where(here, key) for key in ("p1", "p2", "p3")] == [("t2", "r1"), ("t2", "r2"), ("t2", None)]
    assert where(here, "fellow")[0] == "t1"
    assert here.one(Attachment, "pic").owner == "t2"
    assert here.one(Attachment, "pic").round == "r2"
    assert seat_of(here) == "t2"


def test_they_keep_their_order_and_stand_behind_what_is_there(here: Desk) -> None:
    here.phones.place(PHONE, "op-place", "p3", None).result()
    before = [one.id for one in here.now().takeaways if one.author == "host:1"]

    here.phones.bring(PHONE, "t2").result()

    there = [one.id for one in here.now().brought["c2"]]
    assert there == ["w2", *before]


def test_a_right_table_without_a_subject_begins_with_them(here: Desk) -> None:
    here.tables.add(make_table(9, "t9")).result()

    here.phones.bring(PHONE, "t9").result()

    talks = [one for one in here.now().conversations if one.table == "t9"]
    assert [one.rounds for one in talks] == [()]
    assert where(here, "p2") == ("t9", "r2")


def test_a_table_that_talks_of_something_else_each_round_gets_each_point_where_it_belongs(here: Desk) -> None:
    here.conversations.change("c2", rounds=("r1",)).result()
    later = make_conversation("Later op de dag", "c9", table="t2", rounds=("r2",))
    here.conversations.add(later).result()

    here.phones.bring(PHONE, "t2").result()

    assert [here.one(Takeaway, key).conversation for key in ("p1", "p2", "p3")] == ["c2", "c9", "c2"]


def test_what_the_chair_did_with_them_stays(here: Desk) -> None:
    here.takeaways.star("p1").result()
    here.takeaways.reword("p1", "Mooier gezegd").result()
    here.takeaways.merge(["p2"], "fellow").result()
    here.phones.pick(PHONE, "op-pick", None, "Zet banken neer", ["p3"]).result()
    here.takeaways.take_back("w1").result()
    here.takeaways.move_to(["p1"], "c2", "r2").result()
    here.takeaways.move_to(["p2"], None, "r2").result()

    here.phones.bring(PHONE, "t2").result()

    first = here.one(Takeaway, "p1")
    assert (first.starred, first.edited, first.conversation, first.round) == (True, "Mooier gezegd", "c2", "r2")
    assert (where(here, "p2"), here.one(Takeaway, "p2").merged_into) == ((None, "r2"), "fellow")
    assert (where(here, "p3"), here.one(Takeaway, "p3").host_pick) == (("t2", None), True)
    assert (where(here, "w1")[0], here.one(Takeaway, "w1").removed) == ("t2", True)
    assert here.one(Conversation, "c1").headline == "Zet banken neer"
    assert here.one(Conversation, "c2").headline == ""


def test_what_the_chair_put_with_a_third_table_stays_there(here: Desk) -> None:
    here.tables.add(make_table(9, "t9")).result()
    here.takeaways.write_at_table("t9", "Hier is het begonnen").result()
    talk = next(one.id for one in here.now().conversations if one.table == "t9")
    here.takeaways.move_to(["p1"], talk, "r1").result()

    here.phones.bring(PHONE, "t2").result()

    assert (where(here, "p1"), where(here, "p2")) == (("t9", "r1"), ("t2", "r2"))


def test_its_own_version_goes_along_and_that_of_a_fellow_stays(here: Desk) -> None:
    seen = here.file.text_seq("fellow")
    phone_writes(here.file, "fellow", "Van een ander, beter", seen, "host:2")
    own = phone_writes(here.file, "fellow", "Van mij", seen, "host:1")
    assert own.conflict_of == "fellow"

    here.phones.bring(PHONE, "t2").result()

    assert (where(here, own.id)[0], where(here, "fellow")[0]) == ("t2", "t1")


def test_brought_twice_is_brought_once(here: Desk) -> None:
    here.phones.bring(PHONE, "t2").result()
    day = here.now()

    assert here.phones.bring(Phone("t2", "host:1", session=KEY), "t2").result() == 0  # type: ignore[arg-type]
    assert here.now() == day


def test_a_host_cannot_be_undone_by_the_chair_and_the_chairs_own_can(here: Desk) -> None:
    before = here.now()
    here.phones.bring(PHONE, "t2").result()
    assert here.file.next_undo() is None

    here.phones.reseat(Phone("t2", "host:1", session=KEY), "t1").result()  # type: ignore[arg-type]
    assert [where(here, key)[0] for key in ("p1", "p2", "p3")] == ["t1"] * 3
    assert (here.file.next_undo().name, seat_of(here)) == ("phone-moved", "t1")

    here.file.undo().result()
    assert where(here, "p1")[0] == "t2"
    assert len(here.now().takeaways) == len(before.takeaways)


def test_a_table_that_is_gone_takes_nothing_in(here: Desk) -> None:
    before = here.now()

    with pytest.raises(FacilitatorError, match="gone"):
        here.phones.bring(PHONE, "t99").result()

    assert (here.now(), seat_of(here)) == (before, "t1")


def test_from_a_table_that_was_removed_they_come_all_the_same(here: Desk) -> None:
    here.tables.remove("t1").result()

    here.phones.bring(PHONE, "t2").result()

    assert [where(here, key)[0] for key in ("p1", "p2", "p3")] == ["t2"] * 3
    assert here.one(Attachment, "pic").owner == "t2"


def test_without_a_session_no_point_moves(here: Desk) -> None:
    before = here.now()

    with pytest.raises(FacilitatorError, match="phone-gone"):
        here.phones.bring(replace(PHONE, session="0" * 64), "t2").result()

    assert here.now() == before


def test_when_the_session_cannot_be_written_no_point_moves(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = here.now()

    def broken(*_: object) -> None:
        raise OSError("the disk is away")

    monkeypatch.setattr(Tx, "reseat", broken)
    with pytest.raises(OSError, match="away"):
        here.phones.bring(PHONE, "t2").result()
    monkeypatch.undo()

    assert (here.now(), seat_of(here)) == (before, "t1")
    here.phones.bring(PHONE, "t2").result()
    assert (where(here, "p1")[0], seat_of(here)) == ("t2", "t2")


def test_when_the_points_cannot_be_moved_the_session_stays(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tx, "ops", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        here.phones.bring(PHONE, "t2").result()
    monkeypatch.undo()

    assert (where(here, "p1")[0], seat_of(here)) == ("t1", "t1")


def test_it_is_in_the_file_and_in_the_history_of_each_point(here: Desk) -> None:
    here.phones.bring(PHONE, "t2").result()

    assert [act.name for act, _, _ in here.file.history(Kind.TAKEAWAY, "p1")] == ["takeaway-added", "points-brought"]


def test_words_that_were_on_their_way_stand_with_the_right_table_too(here: Desk) -> None:
    here.phones.bring(PHONE, "t2").result()

    here.phones.write(PHONE, Words("op-late", "late", 0, "r1", "Onderweg")).result()
    here.phones.count(PHONE, "op-late-count", "r1", 7).result()

    assert where(here, "late") == ("t2", "r1")
    assert [one.table for one in here.now().headcounts] == ["t2"]
