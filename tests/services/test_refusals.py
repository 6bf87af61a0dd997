"""What cannot be done: each deed fails with its own code, and nothing is changed by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.event import EVENT, Use
from facilitator.domain.hall import CallKind, ItemKind
from facilitator.domain.steps import Share
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Words
from facilitator.services.pictures import LARGEST_MEGABYTES
from tests.factories import (
    MIDDAY,
    make_agreement,
    make_attachment,
    make_contribution,
    make_conversation,
    make_followup,
    make_initiative,
    make_item,
    make_organiser,
    make_person,
    make_phone,
    make_round,
    make_seat,
    make_table,
    make_thread,
)
from tests.services.conftest import Desk

Deed = Callable[[Desk], Any]
LARGE = bytes(LARGEST_MEGABYTES[Use.LOGO] * 1_000_000 + 1)

REFUSALS: list[tuple[Deed, str, dict[str, Any]]] = [
    (lambda d: d.people.add(make_person(" ")), "needs-words", {"what": "person"}),
    (lambda d: d.people.change("els", name=""), "needs-words", {"what": "person"}),
    (lambda d: d.organisers.add(make_organiser("")), "needs-words", {"what": "organiser"}),
    (lambda d: d.initiatives.add(make_initiative("")), "needs-words", {"what": "initiative"}),
    (lambda d: d.threads.add(make_thread("\n")), "needs-words", {"what": "thread"}),
    (lambda d: d.agreements.add(make_agreement("")), "needs-words", {"what": "agreement"}),
    (lambda d: d.followups.add(make_followup("")), "needs-words", {"what": "followup"}),
    (lambda d: d.takeaways.write("c1", " \t"), "needs-words", {"what": "takeaway"}),
    (lambda d: d.phones.write(make_phone(), Words("op-12345", "w1", 1, None, "")), "needs-words", {"what": "takeaway"}),
    (lambda d: d.takeaways.reword("w1", ""), "needs-words", {"what": "takeaway"}),
    (lambda d: d.tables.add(make_table(0)), "wrong-number", {"what": "table", "least": 1, "most": 999}),
    (lambda d: d.tables.lay_out(10**9), "wrong-number", {"what": "table"}),
    (lambda d: d.tables.change("t1", capacity=-1), "wrong-number", {"what": "capacity"}),
    (lambda d: d.programme.add(make_item(minutes=-5)), "wrong-number", {"what": "minutes", "most": 1440}),
    (lambda d: d.programme.add(make_round(100)), "wrong-number", {"what": "round"}),
    (lambda d: d.day.change(EVENT, version=0), "wrong-number", {"what": "version"}),
    (lambda d: d.tables.add(make_table(2)), "table-number-taken", {"number": 2}),
    (lambda d: d.tables.change("t1", number=2), "table-number-taken", {"number": 2}),
    (lambda d: d.programme.add(make_round(2)), "round-taken", {"round": 2}),
    (lambda d: d.programme.change("r1", round=2), "round-taken", {"round": 2}),
    (lambda d: d.programme.add(make_item(round=3)), "round-without-round", {"round": 3}),
    (lambda d: d.seats.add(make_seat("els", "t1", "pause")), "not-a-round", {}),
    (lambda d: d.hosting.take_over("t1", "jos", ["pause"]), "not-a-round", {}),
    (lambda d: d.hosting.take_over("t1", "jos", []), "no-round-to-come", {}),
    (lambda d: d.hosting.take_over("t1", "noor", ["r2"]), "stays-elsewhere", {"name": "Noor Smit", "table": 2}),
    (lambda d: d.hosting.take_over("t1", "niemand", ["r2"]), "gone", {"kind": "person"}),
    (lambda d: d.hosting.take_over("nergens", "jos", ["r2"]), "gone", {"kind": "hall_table"}),
    (lambda d: d.seats.place([make_seat("els", "t1", "pause")]), "not-a-round", {}),
    (lambda d: d.conversations.add(make_conversation(rounds=("r1", "pause"))), "not-a-round", {}),
    (lambda d: d.takeaways.write("c1", "Een punt", "pause"), "not-a-round", {}),
    (lambda d: d.takeaways.move_to(["w1"], "c2", "pause"), "not-a-round", {}),
    (lambda d: d.takeaways.move_all("c1", "c2", "pause"), "not-a-round", {}),
    (lambda d: d.people.change("els", accompanies="els"), "accompanies-itself", {"name": "Els Jansen"}),
    (lambda d: d.people.add(make_person("Tolk", "tolk", accompanies="tolk")), "accompanies-itself", {"name": "Tolk"}),
    (lambda d: d.contributions.add(make_contribution("Ja", intentions=("Nee",))), "passage-not-there", {}),
    (lambda d: d.attachments.add(make_attachment("t1", "../foto.png")), "wrong-file-name", {"file": "../foto.png"}),
    (lambda d: d.organisers.set_logo("o1", "C:\\merk.png", "", b""), "wrong-file-name", {}),
    (lambda d: d.organisers.set_logo("o1", "a.png", "", LARGE), "picture-too-large", {"file": "a.png", "megabytes": 1}),
    (lambda d: d.organisers.remove_logo("o1"), "gone", {"kind": "attachment"}),
    (lambda d: d.day.choose_chairs(["niemand"]), "gone", {"kind": "person"}),
    (lambda d: d.people.add_kind("niemand", "host"), "gone", {"kind": "person"}),
    (lambda d: d.people.remove("niemand"), "gone", {"kind": "person"}),
    (lambda d: d.people.move("els", before="niemand"), "gone", {"kind": "person"}),
    (lambda d: d.people.move("niemand", before="els"), "gone", {"kind": "person"}),
    (lambda d: d.seats.lock("r1", "els"), "gone", {"kind": "seat"}),
    (lambda d: d.takeaways.star("nergens"), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.merge(["nergens"], "w1"), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.merge(["w1"], "nergens"), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.take_apart("nergens"), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.choose_version("nergens"), "gone", {"kind": "takeaway"}),
    (lambda d: d.phones.take_back(make_phone(), "op-12345", "nergens", 1), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.write("nergens", "Een punt"), "gone", {"kind": "conversation"}),
    (lambda d: d.takeaways.write("c1", "Een punt", "nergens"), "gone", {"kind": "item"}),
    (lambda d: d.takeaways.move_to(["w1"], "nergens", None), "gone", {"kind": "conversation"}),
    (lambda d: d.takeaways.move_to(["w1", "nergens"], "c2", None), "gone", {"kind": "takeaway"}),
    (lambda d: d.takeaways.move_all("nergens", "c1"), "gone", {"kind": "conversation"}),
    (lambda d: d.takeaways.move_all("c1", "nergens"), "gone", {"kind": "conversation"}),
    (lambda d: d.conversations.write_prose("nergens", "Tekst"), "gone", {"kind": "conversation"}),
    (lambda d: d.contributions.mark_intention("nergens", "in mei"), "gone", {"kind": "contribution"}),
    (lambda d: d.conversations.change("c1", table="nergens"), "refers-to-gone", {"kind": "conversation"}),
    (lambda d: d.conversations.change("c1", hosts=("niemand",)), "refers-to-gone", {"field": "hosts"}),
    (lambda d: d.attachments.attach("nergens", Use.PHOTO, "a.png", "", b""), "refers-to-gone", {"field": "owner"}),
    (lambda d: d.threads.add(make_thread(takeaways=("nergens",))), "refers-to-gone", {"kind": "thread"}),
    (lambda d: d.joinings.join("pause", "t1", "t2"), "not-a-round", {}),
    (lambda d: d.joinings.join("nergens", "t1", "t2"), "gone", {"kind": "item"}),
    (lambda d: d.joinings.join("r1", "nergens", "t2"), "gone", {"kind": "hall_table"}),
    (lambda d: d.joinings.join("r1", "t1", "nergens"), "gone", {"kind": "hall_table"}),
    (lambda d: d.joinings.join("r1", "t1", "t1"), "joins-itself", {}),
    (lambda d: d.joinings.part("nergens"), "gone", {"kind": "joining"}),
    (lambda d: d.calls.ask("nergens", CallKind.COME, MIDDAY), "gone", {"kind": "hall_table"}),
    (lambda d: d.clock.go("nergens"), "gone", {"kind": "item"}),
    (lambda d: d.clock.keep("nergens"), "gone", {"kind": "item"}),
    (lambda d: d.clock.plan([Share("r1", 60), Share("nergens", 60)]), "gone", {"kind": "item"}),
    (lambda d: d.clock.plan([Share("r1", 60)], ["nergens"]), "gone", {"kind": "item"}),
    (lambda d: d.clock.stop(), "nothing-under-way", {}),
    (lambda d: d.clock.run(), "nothing-under-way", {}),
    (lambda d: d.clock.add(60), "nothing-under-way", {}),
    (lambda d: d.clock.earlier(60), "nothing-under-way", {}),
    (lambda d: d.clock.aside("els", 60), "nothing-under-way", {}),
    (lambda d: d.clock.end(), "nothing-under-way", {}),
    (lambda d: d.clock.back(), "no-step-back", {}),
    (lambda d: d.clock.add(10**30), "wrong-number", {"what": "seconds", "least": -86_400, "most": 86_400}),
    (lambda d: d.clock.earlier(-1), "wrong-number", {"what": "seconds", "least": 0}),
    (lambda d: d.clock.aside("els", 0), "wrong-number", {"what": "seconds", "least": 1}),
    (lambda d: d.clock.aside("niemand", 60), "gone", {"kind": "person"}),
    (lambda d: d.clock.aside_after("niemand", 5, None), "gone", {"kind": "person"}),
    (lambda d: d.clock.aside_after("els", 5, "nergens"), "gone", {"kind": "item"}),
    (lambda d: d.clock.aside_after("els", -1, None), "wrong-number", {"what": "minutes"}),
]


@pytest.mark.parametrize(("deed", "code", "details"), REFUSALS, ids=[f"{n}-{r[1]}" for n, r in enumerate(REFUSALS)])
def test_a_deed_that_cannot_be_is_refused_and_changes_nothing(
    desk: Desk, deed: Deed, code: str, details: dict[str, Any]
) -> None:
    before = desk.now()

    with pytest.raises(FacilitatorError) as refused:
        deed(desk).result()

    assert refused.value.code == code
    assert refused.value.details == {**refused.value.details, **details}
    assert desk.now() == before
    assert desk.file.next_undo() is None


def test_companions_in_a_circle_are_refused(desk: Desk) -> None:
    desk.people.change("els", accompanies="jos").result()
    desk.people.change("jos", accompanies="noor").result()

    with pytest.raises(FacilitatorError, match="accompanies-itself"):
        desk.people.change("noor", accompanies="els").result()


@pytest.mark.parametrize(
    "deed",
    [
        lambda d: d.takeaways.change("w1", text="Overschreven"),
        lambda d: d.takeaways.change("w1", author="chair"),
        lambda d: d.people.change("els", id="other"),
        lambda d: d.seats.change("r1/els", person="jos"),
        lambda d: d.conversations.change("c1", prose="Tekst"),
        lambda d: d.contributions.change("x1", text="Tekst"),
        lambda d: d.attachments.add(replace(make_attachment("o1"), use=Use.LOGO)).result(),
    ],
)
def test_what_has_a_deed_of_its_own_is_not_changed_behind_its_back(desk: Desk, deed: Deed) -> None:
    with pytest.raises(TypeError):
        deed(desk)


def test_undo_of_a_point_that_was_merged_meanwhile_says_who_stands_in_the_way(desk: Desk) -> None:
    fresh = desk.takeaways.write("c1", "Een bus in de nacht").result()
    desk.takeaways.merge([fresh.id], "w1", by="host:1").result()
    before = desk.now()

    with pytest.raises(FacilitatorError) as refused:
        desk.file.undo().result()

    assert (refused.value.code, refused.value.details["by"]) == ("undo-overtaken", "host:1")
    assert desk.now() == before


def test_a_point_in_a_conversation_keeps_the_chair_from_undoing_it(desk: Desk) -> None:
    conversation = desk.conversations.add(make_conversation()).result()
    desk.takeaways.write(conversation.id, "Een bus in de nacht", by="host:1").result()

    with pytest.raises(FacilitatorError, match="undo-overtaken"):
        desk.file.undo().result()

    assert desk.texts(conversation.id) == ["Een bus in de nacht"]


def test_a_kind_of_item_has_the_number_of_a_round_only_while_it_is_one(desk: Desk) -> None:
    assert desk.programme.add(make_item(ItemKind.ROUND)).result().round == 3
    assert desk.programme.change("r2", kind=ItemKind.PLENARY).result().round is None
    assert desk.programme.change("pause", kind=ItemKind.ROUND).result().round == 4
