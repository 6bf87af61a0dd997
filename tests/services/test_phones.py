"""What tables write on their phones: twice, late, in any order, against each other and the chair. All of it stays."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import Any

import pytest

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.hall import CallKind
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, Words
from tests.factories import MIDDAY, make_phone, make_table
from tests.services.conftest import Desk


@dataclass
class Writer:
    """A phone that writes at a desk, each time with an op of its own."""

    desk: Desk
    phone: Phone = field(default_factory=make_phone)
    ops: Any = field(default_factory=lambda: itertools.count(1))

    def writes(self, key: str, text: str, base: int = 0, round_: str | None = "r1", **more: Any) -> Takeaway:
        op = f"op-{self.phone.author}-{next(self.ops)}"
        self.desk.phones.write(self.phone, Words(op, key, base, round_, text, **more)).result(30)
        done = self.desk.file.op(op)
        found: Takeaway = self.desk.one(Takeaway, done.record if done else key)
        return found

    def takes_back(self, key: str, base: int) -> Takeaway:
        self.desk.phones.take_back(self.phone, f"op-back-{next(self.ops)}", key, base).result(30)
        found: Takeaway = self.desk.one(Takeaway, key)
        return found

    def places(self, key: str, after: str | None) -> None:
        self.desk.phones.place(self.phone, f"op-place-{next(self.ops)}", key, after).result(30)

    def picks(self, round_: str | None, headline: str | None, top: list[str] | None) -> None:
        self.desk.phones.pick(self.phone, f"op-pick-{next(self.ops)}", round_, headline, top).result(30)


@pytest.fixture
def writer(desk: Desk) -> Writer:
    return Writer(desk)


def seen(desk: Desk, key: str) -> int:
    return desk.file.text_seq(key)


# -- writing -------------------------------------------------------------------------------------------------------


def test_the_words_of_a_table_that_is_gone_stand_without_a_table(desk: Desk, writer: Writer) -> None:
    desk.tables.remove("t1").result(30)
    point = writer.writes("point-1", "Toch gezegd")
    assert (point.conversation, point.round) == (None, "r1")


def test_a_table_with_nothing_to_talk_about_begins_with_its_first_words(desk: Desk) -> None:
    desk.tables.add(make_table(9, "t9")).result(30)
    host = Writer(desk, Phone("t9", "host:9"))
    first, second = host.writes("point-1", "Een begin"), host.writes("point-2", "En door", round_="r2")
    conversation = desk.one(Conversation, first.conversation)
    assert (conversation.table, conversation.rounds) == ("t9", ())
    assert second.conversation == first.conversation


def test_words_of_a_round_in_which_the_table_is_silent_get_a_place_of_their_own(desk: Desk, writer: Writer) -> None:
    desk.conversations.change("c1", rounds=("r1",)).result(30)
    point = writer.writes("point-1", "Toch gezegd", round_="r2")
    conversation = desk.one(Conversation, point.conversation)
    assert point.conversation != "c1"
    assert (conversation.table, conversation.rounds) == ("t1", ("r2",))


def test_a_cue_stays_until_it_is_taken_away(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus", cue="Oplossing")
    assert writer.writes("point-1", "Een tram", seen(desk, "point-1")).cue == "Oplossing"
    assert writer.writes("point-1", "Een trein", seen(desk, "point-1"), cue="").cue == ""


def test_the_same_words_against_an_older_version_are_no_conflict(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    writer.takes_back("point-1", seen(desk, "point-1"))
    point = writer.writes("point-1", "Een bus", 1)
    assert (point.id, point.removed) == ("point-1", False)
    assert "Een bus" in [one.text for one in desk.now().takeaways]
    assert [one.text for one in desk.now().takeaways].count("Een bus") == 1


def test_versions_of_versions_all_lead_to_the_first(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    second = writer.writes("point-1", "Een tram", 1)
    third = writer.writes(second.id, "Een trein", 1)
    assert (second.conflict_of, third.conflict_of) == ("point-1", "point-1")
    assert len({"point-1", second.id, third.id}) == 3


def test_a_version_beside_another_has_none_of_the_marks_of_the_chair(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    desk.takeaways.star("point-1").result(30)
    desk.takeaways.reword("point-1", "Een nachtbus").result(30)
    desk.takeaways.merge(["point-1"], "w1").result(30)
    other = writer.writes("point-1", "Een tram", 1)
    assert (other.starred, other.edited, other.merged_into, other.host_pick) == (False, None, None, False)
    kept = desk.one(Takeaway, "point-1")
    assert (kept.text, kept.edited, kept.starred, kept.merged_into) == ("Een bus", "Een nachtbus", True, "w1")


def test_a_session_that_is_gone_leaves_its_words_to_its_fellows(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    desk.takeaways.move_to(["point-1"], "c2", "r1").result(30)
    fellow = Writer(desk, Phone("t1", "host:8", frozenset({"host:8", writer.phone.author})))
    assert fellow.writes("point-1", "Een nachtbus", seen(desk, "point-1")).text == "Een nachtbus"
    stranger = Writer(desk, Phone("t3", "host:3"))
    with pytest.raises(FacilitatorError, match="not-yours"):
        stranger.writes("point-1", "Anders", seen(desk, "point-1"))


def test_taking_back_lets_go_of_what_the_chair_had_merged_into_it(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    desk.takeaways.merge(["w1"], "point-1").result(30)
    assert writer.takes_back("point-1", seen(desk, "point-1")).removed
    assert desk.one(Takeaway, "w1").merged_into is None


def test_an_op_that_is_in_the_log_does_nothing_whatever_it_carries(desk: Desk, writer: Writer) -> None:
    writer.writes("point-1", "Een bus")
    before, phone = desk.file.last_seq(), writer.phone
    op = f"op-{phone.author}-1"
    for again in (
        desk.phones.write(phone, Words(op, "point-2", 0, "r1", "Anders")),
        desk.phones.take_back(phone, op, "point-1", before),
        desk.phones.place(phone, op, "point-1", None),
        desk.phones.pick(phone, op, "r1", "Anders", []),
        desk.phones.call(phone, op, CallKind.COME, MIDDAY),
    ):
        again.result(30)
    assert desk.file.last_seq() == before


# -- order, picks and calls ----------------------------------------------------------------------------------------


def test_points_are_put_behind_each_other_and_first(desk: Desk, writer: Writer) -> None:
    for number in (1, 2, 3):
        writer.writes(f"point-{number}", f"Punt {number}")
    writer.places("point-1", "point-3")
    writer.places("point-3", None)
    order = [one.id for one in desk.now().takeaways if one.id.startswith("point-")]
    assert order == ["point-3", "point-2", "point-1"]


def test_at_most_three_points_are_picked_and_what_is_left_out_stays(desk: Desk, writer: Writer) -> None:
    for number in range(1, 6):
        writer.writes(f"point-{number}", f"Punt {number}")
    writer.picks("r1", "Vervoer", ["point-5", "point-4", "nergens", "point-3", "point-2"])
    writer.picks("r1", None, None)
    assert {one.id for one in desk.now().takeaways if one.host_pick} == {"point-4", "point-5"}
    assert desk.one(Conversation, "c1").headline == "Vervoer"
    writer.picks("r1", "", None)
    assert desk.one(Conversation, "c1").headline == ""


def test_a_table_that_is_gone_has_nothing_to_pick(desk: Desk, writer: Writer) -> None:
    desk.tables.remove("t1").result(30)
    with pytest.raises(FacilitatorError, match="gone"):
        writer.picks("r1", "Vervoer", None)


def test_a_table_that_asks_again_keeps_its_place(desk: Desk) -> None:
    phone = make_phone()
    desk.phones.call(phone, "op-call-1", CallKind.COME, MIDDAY).result(30)
    later = MIDDAY.replace(hour=13)
    desk.phones.call(phone, "op-call-2", CallKind.CHAIR, later).result(30)
    (call,) = desk.now().calls
    assert (call.kind, call.asked) == (CallKind.CHAIR, MIDDAY)
    desk.phones.call(phone, "op-call-3", None, later).result(30)
    desk.phones.call(phone, "op-call-4", None, later).result(30)
    (call,) = desk.now().calls
    assert call.answered == later


# -- how many sit here, and a line to one table --------------------------------------------------------------------


def counted(desk: Desk) -> dict[tuple[str, str], int]:
    return {(one.table, one.round): one.people for one in desk.now().headcounts}


def test_a_table_says_how_many_sit_there_once_a_round(desk: Desk) -> None:
    first, second = make_phone(), make_phone("t2", "host:2")
    desk.phones.count(first, "op-count-1", "r1", 7).result(30)
    desk.phones.count(first, "op-count-2", "r2", 5).result(30)
    desk.phones.count(second, "op-count-3", "r1", 0).result(30)
    desk.phones.count(first, "op-count-4", "r1", 8).result(30)
    desk.phones.count(first, "op-count-1", "r1", 7).result(30)  # again, late
    assert counted(desk) == {("t1", "r1"): 8, ("t1", "r2"): 5, ("t2", "r1"): 0}
    assert desk.file.next_undo() is None


def test_a_number_that_is_not_known_any_more_is_forgotten_and_can_come_back(desk: Desk) -> None:
    phone = make_phone()
    desk.phones.count(phone, "op-count-1", "r1", None).result(30)
    desk.phones.count(phone, "op-count-2", "r1", 7).result(30)
    desk.phones.count(phone, "op-count-3", "r1", None).result(30)
    desk.phones.count(phone, "op-count-3", "r1", None).result(30)
    assert counted(desk) == {}
    desk.phones.count(phone, "op-count-4", "r1", 6).result(30)
    assert counted(desk) == {("t1", "r1"): 6}


@pytest.mark.parametrize("round_", ["r9", "pause", None])
def test_a_number_of_no_round_has_no_place(desk: Desk, round_: str | None) -> None:
    with pytest.raises(FacilitatorError, match="gone"):
        desk.phones.count(make_phone(), "op-count-1", round_, 7).result(30)
    assert counted(desk) == {}


@pytest.mark.parametrize("people", [-1, 201])
def test_so_many_do_not_sit_at_one_table(desk: Desk, people: int) -> None:
    with pytest.raises(FacilitatorError, match="wrong-number"):
        desk.phones.count(make_phone(), "op-count-1", "r1", people).result(30)


def test_a_table_that_is_gone_counts_nobody(desk: Desk) -> None:
    with pytest.raises(FacilitatorError, match="gone"):
        desk.phones.count(make_phone("t9"), "op-count-1", "r1", 7).result(30)


def test_a_table_or_round_that_is_removed_takes_its_numbers_and_line_along_and_undo_brings_them_back(
    desk: Desk,
) -> None:
    for number, (table, round_) in enumerate((("t1", "r1"), ("t1", "r2"), ("t2", "r1"))):
        desk.phones.count(make_phone(table), f"op-count-{number}", round_, 7).result(30)
    desk.on_phones.tell("Koffie staat klaar", "t1").result(30)
    desk.on_phones.tell("Jullie zijn te hard te horen", "t2").result(30)
    before = desk.now()

    desk.tables.remove("t1").result(30)
    assert counted(desk) == {("t2", "r1"): 7}
    assert [one.table for one in desk.now().on_phones.lines] == ["t2"]
    desk.file.undo().result(30)
    assert desk.now() == before

    desk.programme.remove("r1").result(30)
    assert counted(desk) == {("t1", "r2"): 7}
    desk.file.undo().result(30)
    assert desk.now() == before


def test_a_line_to_one_table_takes_the_place_of_the_one_before_and_is_taken_away(desk: Desk) -> None:
    def lines() -> dict[str, str]:
        return {one.table: one.text for one in desk.now().on_phones.lines}

    desk.on_phones.tell("Nog vijf minuten").result(30)
    desk.on_phones.tell(" Koffie staat klaar ", "t1").result(30)
    desk.on_phones.tell("Kom naar voren", "t2").result(30)
    desk.on_phones.tell("Koffie is op", "t1").result(30)
    assert lines() == {"t2": "Kom naar voren", "t1": "Koffie is op"}
    assert desk.now().on_phones.message == "Nog vijf minuten"

    desk.on_phones.tell("  ", "t2").result(30)
    desk.on_phones.tell("").result(30)
    assert lines() == {"t1": "Koffie is op"}
    with pytest.raises(FacilitatorError, match="gone"):
        desk.on_phones.tell("Hallo", "t9").result(30)
