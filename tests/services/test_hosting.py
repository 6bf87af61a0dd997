"""Somebody else is host of a table, while the day is run."""

from __future__ import annotations

import pytest

from facilitator.domain.hosting import rounds_from_now
from facilitator.domain.people import PersonKind
from facilitator.domain.steps import StepKind
from facilitator.errors import FacilitatorError
from tests.factories import (
    make_conversation,
    make_day,
    make_item,
    make_moment,
    make_person,
    make_round,
    make_seat,
    make_step,
    make_table,
)
from tests.services.conftest import acts

BOTH = ["r1", "r2"]


def test_the_host_of_all_rounds_is_somebody_else_and_the_topic_stays(desk):
    desk.hosting.take_over("t1", "jos", BOTH).result()
    talk = desk.now().conversation["c1"]
    assert talk.hosts == ("jos",)
    assert talk.hosts_then == ()
    assert talk.initiatives == ("i1",)
    assert desk.texts("c1") == ["Meer banken op het plein"]


def test_a_round_that_is_over_keeps_the_host_it_had(desk):
    desk.hosting.take_over("t1", "jos", ["r2"]).result()
    talk = desk.now().conversation["c1"]
    assert (talk.hosts_in("r1"), talk.hosts_in("r2")) == (("els",), ("jos",))


def test_a_second_change_leaves_what_was_kept_of_the_first(desk):
    desk.programme.add(make_round(3, "r3")).result()
    desk.hosting.take_over("t1", "jos", ["r2", "r3"]).result()
    desk.hosting.take_over("t1", "miriam", ["r3"]).result()
    talk = desk.now().conversation["c1"]
    assert [talk.hosts_in(one) for one in ("r1", "r2", "r3")] == [("els",), ("jos",), ("miriam",)]


def test_a_conversation_of_a_round_that_is_over_is_not_touched(desk):
    desk.conversations.change("c1", rounds=("r1",)).result()
    desk.conversations.add(make_conversation("Spelen", "c3", table="t1", rounds=("r2",), hosts=("els",))).result()
    desk.hosting.take_over("t1", "jos", ["r2"]).result()
    talks = desk.now().conversation
    assert (talks["c1"].hosts, talks["c3"].hosts) == (("els",), ("jos",))


def test_the_new_host_leaves_the_seats_to_come_and_keeps_those_that_were(desk):
    desk.seats.place([make_seat("jos", "t2", "r1"), make_seat("jos", "t2", "r2", locked=True)]).result()
    desk.hosting.take_over("t1", "jos", ["r2"]).result()
    assert [seat.round for seat in desk.now().seats] == ["r1"]


def test_one_undo_brings_everything_back(desk):
    desk.seats.place([make_seat("jos", "t2", "r1"), make_seat("jos", "t2", "r2", locked=True)]).result()
    before = desk.now()
    desk.hosting.take_over("t1", "jos", ["r2"], takes_part=["els"], seats=[make_seat("els", "t2", "r2")]).result()
    assert acts(desk)[-1].name == "host-took-over"
    desk.file.undo().result()
    assert desk.now() == before


def test_somebody_new_is_there_and_is_host_in_one_step(desk):
    made = desk.hosting.take_over("t1", make_person("Bea Smit", "bea", kinds=(PersonKind.HOST,)), BOTH).result()
    assert desk.now().conversation["c1"].hosts == (made.id,)
    assert desk.now().person["bea"].came
    desk.file.undo().result()
    assert "bea" not in desk.now().person


def test_of_two_hosts_the_one_who_is_not_there_makes_way(desk):
    desk.conversations.change("c1", hosts=("miriam", "els")).result()
    desk.hosting.take_over("t1", "jos", BOTH, instead_of="els").result()
    assert desk.now().conversation["c1"].hosts == ("miriam", "jos")


def test_the_former_host_takes_part_only_when_asked(desk):
    desk.people.change("els", kinds=(PersonKind.HOST,)).result()
    desk.hosting.take_over("t1", "jos", BOTH).result()
    assert desk.now().person["els"].kinds == (PersonKind.HOST,)
    desk.file.undo().result()
    desk.hosting.take_over("t1", "jos", BOTH, takes_part=["els"], seats=[make_seat("els", "t2", "r1")]).result()
    assert desk.now().person["els"].kinds == (PersonKind.HOST, PersonKind.PARTICIPANT)
    assert [(seat.person, seat.table) for seat in desk.now().seats] == [("els", "t2")]


def test_a_case_owner_who_was_host_stays_case_owner(desk):
    desk.people.change("els", kinds=(PersonKind.CASE_OWNER, PersonKind.HOST)).result()
    desk.hosting.take_over("t1", "jos", BOTH).result()
    assert PersonKind.CASE_OWNER in desk.now().person["els"].kinds


def test_a_note_taker_of_another_table_is_refused_and_nothing_is_different(desk):
    desk.conversations.change("c2", reporter="jos").result()
    before = desk.now()
    with pytest.raises(FacilitatorError, match="stays-elsewhere"):
        desk.hosting.take_over("t1", "jos", ["r2"]).result()
    assert desk.now() == before


def test_a_host_of_a_round_that_is_over_is_free_to_take_over(desk):
    desk.conversations.change("c2", rounds=("r1",)).result()
    desk.hosting.take_over("t1", "noor", ["r2"]).result()
    assert desk.now().conversation["c1"].hosts == ("noor",)


def test_a_table_without_a_topic_may_have_a_host(desk):
    desk.tables.add(make_table(3, "t3")).result()
    desk.hosting.take_over("t3", "jos", ["r2"]).result()
    talk = desk.now().conversations[-1]
    assert (talk.table, talk.hosts, talk.rounds) == ("t3", ("jos",), ("r2",))


def test_the_same_host_again_is_no_change_of_hosts(desk):
    desk.hosting.take_over("t1", "els", ["r2"]).result()
    assert desk.now().conversation["c1"].hosts_then == ()


def test_a_person_who_is_removed_is_taken_out_of_what_was(desk):
    desk.hosting.take_over("t1", "jos", ["r2"]).result()
    desk.people.remove("els").result()
    assert desk.now().conversation["c1"].hosts_then == ()


def test_from_now_on_is_the_round_under_way_and_what_follows():
    rounds = [make_round(n, f"r{n}") for n in (1, 2, 3)]
    day = make_day(*rounds, make_item(key="pause"), make_person(), make_step(StepKind.GO, item="r1"))
    assert rounds_from_now(day, make_moment(60)) == ("r1", "r2", "r3")
    pause = make_step(StepKind.GO, 600, item="pause")
    assert rounds_from_now(make_day(*day.programme, *day.steps, pause), make_moment(660)) == ("r2", "r3")
