"""Taking back: all of it or nothing, and never over somebody else's words."""

from __future__ import annotations

import pytest

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.hall import Seat, Table
from facilitator.domain.people import Person
from facilitator.storage.eventfile import IMPORT


def test_undo_and_redo_go_back_and_forth_by_name(desk):
    desk.edit(Takeaway, "point", name="star", starred=True)
    desk.edit(Takeaway, "point", name="leave-out", left_out=True)
    start = desk.file.day()
    assert [desk.undo(), desk.undo(), desk.undo()] == ["leave-out", "star", "nothing-to-undo"]
    assert not desk.one(Takeaway, "point").starred
    assert desk.file.next_redo().name == "star"
    assert [desk.redo(), desk.redo(), desk.redo()] == ["star", "leave-out", "nothing-to-redo"]
    assert desk.file.day() == start
    assert [desk.undo(), desk.redo(), desk.undo()] == ["leave-out"] * 3
    assert desk.sound()


def test_making_the_day_is_not_taken_back(desk):
    assert desk.file.next_undo() is None
    assert desk.undo() == "nothing-to-undo"


@pytest.mark.parametrize(
    ("deed", "back"),
    [
        (lambda d: d.put(Person("vera", "Vera")), lambda d: d.one(Person, "vera") is None),
        (lambda d: d.remove(Person, "miriam"), lambda d: d.one(Person, "miriam").name == "Miriam"),
        (lambda d: d.remove(Table, "t1"), lambda d: d.one(Conversation, "c1").table == "t1"),
        (lambda d: d.edit(Conversation, "c1", hosts=("els",)), lambda d: d.one(Conversation, "c1").hosts == ()),
        (lambda d: d.put(Seat("r1", "els", "t1")), lambda d: d.file.day().seats == ()),
        (lambda d: d.put(Person("vera", "Vera"), actor=IMPORT), lambda d: d.one(Person, "vera") is None),
    ],
    ids=["add", "remove", "remove-referred-to", "list", "seat", "import"],
)
def test_a_deed_is_taken_back_whole_and_done_again(desk, deed, back):
    before = desk.file.day()
    deed(desk)
    after = desk.file.day()
    desk.undo()
    assert back(desk)
    assert desk.file.day() == before
    desk.redo()
    assert desk.file.day() == after
    assert desk.sound()


def test_a_plan_is_taken_back_to_the_plan_before(desk):
    desk.put(Seat("r1", "els", "t1"), Seat("r1", "noor", "t1", locked=True))
    first = desk.file.day().seats
    desk.put(Seat("r1", "els", "t2"), Seat("r1", "miriam", "t2"), Seat("r2", "els", "t1"), name="plan")
    assert desk.undo() == "plan"
    assert desk.file.day().seats == first


def test_what_a_host_wrote_in_another_field_stays(desk):
    desk.edit(Takeaway, "point", name="star", starred=True)
    desk.edit(Takeaway, "point", actor="host:1", text="Meer banken")
    assert desk.undo() == "star"
    assert desk.one(Takeaway, "point") == Takeaway("point", "Meer banken", "c1", author="host:1", rank=1.0)


def test_what_a_host_changed_since_is_not_written_over_and_the_undo_before_it_still_works(desk):
    desk.edit(Takeaway, "point", name="star", starred=True)
    desk.edit(Takeaway, "point", name="shorten", text="Banken")
    desk.edit(Takeaway, "point", actor="host:1", name="takeaway-changed", text="Meer banken en bomen")
    desk.edit(Takeaway, "point", actor="host:2", name="cue", cue="bij de kerk")
    assert desk.undo() == "undo-overtaken host:1 takeaway-changed"
    assert desk.one(Takeaway, "point").text == "Meer banken en bomen"
    assert desk.undo() == "star"
    assert desk.redo() == "star"
    assert desk.redo() == "nothing-to-redo"


def test_an_act_over_several_records_is_taken_back_as_a_whole_or_not(desk):
    desk.put(Takeaway("a", "A", rank=2.0), Takeaway("b", "B", rank=3.0))
    desk.put(Takeaway("a", "A!", rank=2.0), Takeaway("b", "B!", rank=3.0), name="two")
    desk.edit(Takeaway, "b", actor="host:1", name="changed", text="B?")
    assert desk.undo() == "undo-overtaken host:1 changed"
    assert (desk.one(Takeaway, "a").text, desk.one(Takeaway, "b").text) == ("A!", "B?")


def test_adding_is_not_taken_back_while_others_point_at_it_and_it_is_said_who(desk):
    desk.put(Conversation("c3", rank=3.0), name="topic-added")
    desk.put(Takeaway("x", "Van de tafel", conversation="c3"), actor="host:3", name="takeaway-added")
    assert desk.undo() == "undo-overtaken host:3 takeaway-added"
    assert desk.one(Conversation, "c3") is not None
    assert desk.sound()


def test_a_reference_to_what_was_removed_since_does_not_come_back_and_it_is_said_who(desk):
    desk.edit(Conversation, "c1", reporter="els")
    desk.edit(Conversation, "c1", name="nobody", reporter=None)
    desk.remove(Person, "els", actor="system", name="erased")
    assert desk.undo() == "undo-overtaken system erased"
    assert desk.one(Conversation, "c1").reporter is None


def test_a_record_removed_since_is_overtaken(desk):
    desk.edit(Person, "els", name="rename", role="gastvrouw")
    desk.remove(Person, "els", actor="host:1", name="gone")
    assert desk.undo() == "undo-overtaken host:1 gone"


def test_a_seat_that_somebody_moved_since_overtakes_the_plan(desk):
    desk.put(Seat("r1", "els", "t1"), Seat("r1", "noor", "t1"), name="plan")
    desk.put(Seat("r1", "noor", "t2"), actor="host:2", name="moved")
    assert desk.undo() == "undo-overtaken host:2 moved"
    assert [seat.table for seat in desk.file.day().seats] == ["t1", "t2"]


def test_redo_is_overtaken_too(desk):
    desk.edit(Takeaway, "point", name="shorten", text="Banken")
    desk.undo()
    desk.edit(Takeaway, "point", actor="host:1", name="changed", text="Meer bomen")
    assert desk.redo() == "undo-overtaken host:1 changed"
    assert desk.redo() == "nothing-to-redo"
    assert desk.one(Takeaway, "point").text == "Meer bomen"


@pytest.mark.parametrize(
    ("actor", "undoable", "redo"),
    [
        ("chair", True, "nothing-to-redo"),
        (IMPORT, True, "nothing-to-redo"),
        ("chair", False, "star"),
        ("host:1", True, "star"),
    ],
)
def test_only_a_new_act_that_can_be_undone_clears_redo(desk, actor, undoable, redo):
    desk.edit(Takeaway, "point", name="star", starred=True)
    desk.undo()
    desk.put(Person("vera", "Vera"), actor=actor, undoable=undoable)
    assert desk.redo() == redo


def test_an_act_that_cannot_be_undone_is_passed_over_by_undo_and_by_typing(desk):
    first = desk.edit(Takeaway, "point", name="typed", text="Meer")
    desk.put(Person("vera", "Vera"), name="clock", undoable=False)
    desk.edit(Takeaway, "point", name="typed", text="Meer bomen", within=first)
    assert desk.ops()[-1].act == first
    assert [desk.undo(), desk.undo()] == ["typed", "nothing-to-undo"]
    assert desk.one(Takeaway, "point").text == "Meer banken op het plein"
    assert desk.one(Person, "vera") is not None
    assert desk.sound()


def test_a_host_takes_nothing_back(desk):
    desk.put(Person("vera", "Vera"), actor="host:1")
    assert desk.undo() == "nothing-to-undo"


def test_another_opening_starts_with_nothing_to_take_back(desk, opened):
    desk.edit(Takeaway, "point", starred=True)
    desk.file.close()
    assert opened(desk.path).undo() == "nothing-to-undo"


def test_an_undo_is_in_the_log_with_its_real_actor_and_what_it_undoes(desk):
    act = desk.edit(Takeaway, "point", name="star", starred=True)
    desk.undo()
    undoing = desk.file.history("takeaway", "point")[-1][0]
    assert (undoing.actor, undoing.name, undoing.undoes) == ("chair", "star", act)
    assert desk.told[-1][0].origin == "chair"


def test_typing_in_steps_is_one_act(desk):
    first = desk.edit(Takeaway, "point", name="typed", text="Meer")
    for text in ("Meer ba", "Meer banken!"):
        assert desk.edit(Takeaway, "point", name="typed", text=text, within=first)
    assert {op.act for op in desk.ops()[-3:]} == {first}
    assert desk.undo() == "typed"
    assert desk.one(Takeaway, "point").text == "Meer banken op het plein"
    assert desk.undo() == "nothing-to-undo"
    assert desk.redo() == "typed"
    assert desk.one(Takeaway, "point").text == "Meer banken!"


@pytest.mark.parametrize(
    "between",
    [
        lambda d: d.put(Person("vera", "Vera")),
        lambda d: d.edit(Takeaway, "point", actor="host:1", text="Van de tafel"),
        lambda d: (d.undo(), d.redo()),
    ],
    ids=["another-act", "a-host-on-the-same", "undo"],
)
def test_what_came_between_makes_the_next_step_an_act_of_its_own(desk, between):
    first = desk.edit(Takeaway, "point", name="typed", text="Meer")
    between(desk)
    before = desk.one(Takeaway, "point").text
    desk.edit(Takeaway, "point", name="typed", text="Meer banken", within=first)
    assert desk.ops()[-1].act != first
    assert desk.undo() == "typed"
    assert desk.one(Takeaway, "point").text == before


def test_a_host_cannot_slip_into_an_act_of_the_chair(desk):
    first = desk.edit(Takeaway, "point", name="typed", text="Meer")
    desk.edit(Takeaway, "point", actor="host:1", text="Van de tafel", within=first)
    assert desk.ops()[-1].act != first
