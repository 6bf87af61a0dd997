"""Who may help, and what helpers do on their phones: twice, late, against each other and the chair."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.going import Deed
from facilitator.domain.hall import CallKind
from facilitator.domain.helping import HELPER, Helping, Right, helpers_of
from facilitator.domain.people import Person, PersonKind
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, Words
from tests.factories import MIDDAY, make_phone
from tests.services.conftest import Desk

ADA = make_phone(by=f"{HELPER}ada")


def writes(desk: Desk, op: str, text: str, base: int = 0, phone: Phone = ADA) -> Takeaway:
    desk.helper.write(phone, Words(op, "point-1", base, "r1", text)).result()
    done = desk.file.op(op)
    assert done is not None
    found: Takeaway = desk.one(Takeaway, done.record)
    return found


def code_of(pending: Any) -> str:
    with pytest.raises(FacilitatorError) as failed:
        pending.result()
    return failed.value.code


# -- who may help --------------------------------------------------------------------------------------------------


def test_rights_are_kept_once_each_and_in_their_order(desk: Desk) -> None:
    desk.helping.let("els", [Right.TYPING, Right.CLOCK, Right.TYPING]).result()

    assert desk.one(Helping, "els").rights == (Right.CLOCK, Right.TYPING)


def test_who_has_no_right_left_helps_no_more(desk: Desk) -> None:
    desk.helping.let("els", Right).result()
    desk.helping.let("els", []).result()
    desk.helping.let("jos", []).result()

    assert desk.now().helpings == ()
    desk.file.undo().result()
    assert [one.person.name for one in helpers_of(desk.now())] == ["Els Jansen"]


def test_somebody_new_helps_at_once_and_one_undo_takes_both_back(desk: Desk) -> None:
    person = desk.helping.add(" Ada de Wit ", [Right.PHOTOS]).result()

    assert (person.name, person.kinds) == ("Ada de Wit", (PersonKind.HELPER,))
    assert [(one.person, one.rights) for one in helpers_of(desk.now())] == [(person, (Right.PHOTOS,))]
    desk.file.undo().result()
    assert (desk.one(Person, person.id), desk.now().helpings) == (None, ())


def test_who_was_removed_helps_no_more_and_does_again_when_that_is_undone(desk: Desk) -> None:
    desk.helping.let("els", Right).result()
    desk.people.remove("els").result()

    assert helpers_of(desk.now()) == ()
    desk.file.undo().result()
    assert [one.person.id for one in helpers_of(desk.now())] == ["els"]


def test_nobody_and_nameless_people_cannot_help(desk: Desk) -> None:
    assert code_of(desk.helping.let("nobody", Right)) == "gone"
    assert code_of(desk.helping.add(" ", Right)) == "needs-words"
    assert desk.now().helpings == ()


# -- GO ------------------------------------------------------------------------------------------------------------


def test_go_is_pressed_once_however_often_it_arrives(desk: Desk) -> None:
    for _ in range(2):
        desk.clock.press(Deed.BEGIN, "r1", "op-1", HELPER).result()

    assert [(step.item, step.kind.value) for step in desk.now().steps] == [("r1", "go")]


def test_a_clock_that_stands_still_goes_on(desk: Desk) -> None:
    desk.clock.go("r1").result()
    desk.clock.stop().result()
    desk.clock.press(Deed.RUN, "r1", "op-1", HELPER).result()

    assert [step.kind.value for step in desk.now().steps] == ["go", "stop", "run"]


@pytest.mark.parametrize(
    ("deed", "item"), [(Deed.BEGIN, "r1"), (Deed.BEGIN, "r2"), (Deed.RUN, "r1"), (Deed.END, None), (Deed.NOTHING, None)]
)
def test_a_press_on_what_go_does_no_more_does_nothing(desk: Desk, deed: Deed, item: str | None) -> None:
    desk.clock.go("r1").result()  # now it would begin the break

    assert code_of(desk.clock.press(deed, item, "op-1", HELPER)) == "moved-on"
    assert len(desk.now().steps) == 1


def test_the_day_is_ended_at_the_laptop_alone(desk: Desk) -> None:
    desk.clock.go("r2").result()

    assert code_of(desk.clock.press(Deed.END, "r2", "op-1", HELPER)) == "moved-on"


# -- typing --------------------------------------------------------------------------------------------------------


def test_a_point_stands_with_its_table_and_round(desk: Desk) -> None:
    point = writes(desk, "op-1", "Een bus in de nacht")

    assert (point.conversation, point.round, point.author, point.text) == (
        "c1",
        "r1",
        ADA.author,
        "Een bus in de nacht",
    )
    assert writes(desk, "op-1", "iets anders") == point


def test_words_for_a_table_that_is_gone_stand_without_a_table(desk: Desk) -> None:
    assert writes(desk, "op-1", "Toch gezegd", phone=make_phone("", ADA.author)).conversation is None


def test_two_versions_stay_when_the_text_changed_meanwhile(desk: Desk) -> None:
    first = writes(desk, "op-1", "Een bus")
    seen = desk.file.text_seq(first.id)
    writes(desk, "op-2", "Een bus in de nacht", seen)
    other = writes(desk, "op-3", "Een bus overdag", seen)

    assert other.conflict_of == first.id
    assert {one.text for one in desk.now().takeaways} >= {"Een bus in de nacht", "Een bus overdag"}


def test_a_helper_changes_the_points_of_their_own_sessions_and_no_others(desk: Desk) -> None:
    point = writes(desk, "op-1", "Een bus")
    seen = desk.file.text_seq(point.id)
    fellow = make_phone(by=f"{HELPER}new-phone", fellows=(ADA.author,))
    stranger = make_phone(by=f"{HELPER}bo")

    assert writes(desk, "op-2", "Een nachtbus", seen, fellow).text == "Een nachtbus"
    assert code_of(desk.helper.write(stranger, Words("op-3", point.id, seen, None, "Weg"))) == "not-yours"
    assert code_of(desk.helper.take_back(stranger, "op-4", point.id, seen)) == "not-yours"
    host = Words("op-5", "w1", desk.file.text_seq("w1"), None, "Van een host")
    assert code_of(desk.helper.write(ADA, host)) == "not-yours"


def test_a_host_does_not_change_what_a_helper_typed(desk: Desk) -> None:
    point = writes(desk, "op-1", "Een bus")

    words = Words("op-2", point.id, desk.file.text_seq(point.id), "r1", "Van een host")
    assert code_of(desk.phones.write(make_phone(), words)) == "not-yours"


def test_a_point_is_taken_back_and_comes_back_when_it_is_written_again(desk: Desk) -> None:
    point = writes(desk, "op-1", "Een bus")
    seen = desk.file.text_seq(point.id)
    desk.helper.take_back(ADA, "op-2", point.id, seen - 1).result()
    assert not desk.one(Takeaway, point.id).removed

    desk.helper.take_back(ADA, "op-3", point.id, seen).result()
    assert desk.one(Takeaway, point.id).removed
    assert not writes(desk, "op-4", "Een bus", seen).removed


# -- calls ---------------------------------------------------------------------------------------------------------


def test_a_call_is_answered_once_and_keeps_its_time(desk: Desk) -> None:
    call = desk.calls.ask("t1", CallKind.COME, MIDDAY).result()
    desk.helper.answer(ADA, "op-1", call.id).result()
    answered = desk.now().calls
    desk.watch.true = 60.0
    desk.helper.answer(ADA, "op-2", call.id).result()

    assert answered[0].answered == MIDDAY
    assert desk.now().calls == answered
    assert code_of(desk.helper.answer(ADA, "op-3", "nothing")) == "gone"
