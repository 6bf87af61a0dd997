"""Which hosts are not there, and what becomes different when somebody takes over."""

from __future__ import annotations

from facilitator.domain.people import PersonKind
from facilitator.domain.steps import StepKind
from tests.factories import (
    make_conversation,
    make_day,
    make_moment,
    make_person,
    make_round,
    make_seat,
    make_step,
    make_table,
)
from ui.desk.pages.hosting.views import after_handover, handover, hosts_now, may_change, missing_hosts

NOW = make_moment(60)
ROUNDS = (make_round(1, "r1"), make_round(2, "r2"))
TABLES = (make_table(1, "t1", capacity=6), make_table(2, "t2", capacity=6), make_table(3, "t3", capacity=6))
CAME = make_person("Cas Vink", "cas", came=True)


def hosts(*records):
    return [(one.number, one.name, one.absent) for one in missing_hosts(make_day(*ROUNDS, *TABLES, *records), NOW)]


def test_before_anybody_came_nobody_is_missed_who_did_not_say_no():
    anna, bo = make_person("Anna de Wit", "anna"), make_person("Bo Smit", "bo", present=False)
    talks = (
        make_conversation(key="c1", table="t1", hosts=("anna",)),
        make_conversation(key="c2", table="t2", hosts=("bo",)),
    )
    assert hosts(anna, bo, *talks) == [(2, "Bo Smit", True)]
    assert hosts(anna, bo, CAME, *talks) == [(2, "Bo Smit", True), (1, "Anna de Wit", False)]


def test_who_does_not_come_stands_on_top_until_a_round_waits_for_somebody():
    later = make_conversation(key="c1", table="t1", hosts=("anna",), rounds=("r2",))
    first = make_conversation(key="c2", table="t3", hosts=("bo",), rounds=("r1",))
    people = (make_person("Anna de Wit", "anna", present=False), make_person("Bo Smit", "bo"), CAME)
    assert [number for number, *_ in hosts(*people, later, first)] == [1, 3]
    under_way = make_step(StepKind.GO, item="r1")
    assert [number for number, *_ in hosts(*people, later, first, under_way)] == [3, 1]


def test_a_host_who_came_or_whose_round_is_over_is_not_missed():
    over = make_conversation(key="c1", table="t1", hosts=("anna",), rounds=("r1",))
    there = make_conversation(key="c2", table="t2", hosts=("cas",))
    went = (make_step(StepKind.GO, item="r1"), make_step(StepKind.GO, 30, item="r2"))
    assert hosts(make_person("Anna de Wit", "anna"), CAME, over, there, *went) == []


def test_a_day_of_which_the_rounds_are_over_keeps_its_hosts():
    went = [make_step(StepKind.GO, 10 * n, item=key) for n, key in enumerate(("r1", "r2", "after"))]
    day = make_day(*ROUNDS, *TABLES, *went)
    assert not may_change(day, NOW)
    assert may_change(make_day(*TABLES), NOW)


def test_seats_of_rounds_to_come_are_what_comes_free():
    seats = (make_seat("cas", "t2", "r1"), make_seat("cas", "t3", "r2"))
    went = (make_step(StepKind.GO, item="r1"), make_step(StepKind.GO, 30, item="pause"))
    day = make_day(*ROUNDS, *TABLES, CAME, *seats, *went, make_conversation(table="t1"))
    plan = handover(day, "t1", "cas", NOW)
    assert (plan.rounds, plan.freed, plan.since) == (("r2",), (3,), 2)


def test_what_is_foreseen_is_what_the_service_does(desk, settled):
    """The seats of who makes way are looked for on that day."""
    day = desk.opened.day
    plan = handover(day, "t1", "jos", NOW)
    assert [one.id for one in hosts_now(day, "t1", NOW)] == ["els"]
    foreseen = after_handover(day, "t1", day.person["jos"], plan, None, plan.makes_way)
    desk.opened.watch(desk.opened.hosting.take_over("t1", "jos", plan.rounds, takes_part=["els"]))
    settled(desk)
    assert foreseen.conversations == desk.opened.day.conversations
    assert foreseen.seats == desk.opened.day.seats


def test_who_makes_way_keeps_what_else_they_do():
    anna = make_person("Anna de Wit", "anna", kinds=(PersonKind.CASE_OWNER, PersonKind.HOST), came=True)
    day = make_day(*ROUNDS, *TABLES, anna, CAME, make_conversation(table="t1", hosts=("anna",)))
    after = after_handover(day, "t1", CAME, handover(day, "t1", "cas", NOW), None, [anna])
    assert after.person["anna"].kinds == (PersonKind.CASE_OWNER, PersonKind.HOST, PersonKind.PARTICIPANT)
