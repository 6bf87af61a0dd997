"""Every deed of every service: it changes the day, has its name, and undo and redo take it back and forth whole.

But for what happens while the day is run: no undo touches that.
"""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from PIL import Image

from facilitator.domain.day import PARTS
from facilitator.domain.event import EVENT, Use
from facilitator.domain.going import Deed as Press
from facilitator.domain.hall import CallKind, ItemKind
from facilitator.domain.helping import HELPER, Right
from facilitator.domain.kinds import LIVE
from facilitator.domain.people import PersonKind
from facilitator.domain.projector import Mode, SeatsBy, Shows
from facilitator.domain.seating import BondKind, Way
from facilitator.domain.startcheck import Tried
from facilitator.domain.steps import Share
from facilitator.domain.unheard import Move
from facilitator.services.importing import PersonRow
from facilitator.services.notes import Note
from facilitator.services.pasting import PlannedItem, TableRow
from facilitator.services.phones import Words
from facilitator.services.pictures import developed
from facilitator.storage.access import Scope, Session
from facilitator.storage.writer import Pending
from tests.factories import (
    MIDDAY,
    make_agreement,
    make_attachment,
    make_bond,
    make_contribution,
    make_conversation,
    make_followup,
    make_initiative,
    make_item,
    make_organiser,
    make_person,
    make_phone,
    make_seat,
    make_section,
    make_table,
    make_thread,
    phone_writes,
)
from tests.services.conftest import SERVICES, Desk, acts

SENT = "5d" * 32


def png(colour: str = "red") -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", (4, 3), colour).save(out, "PNG")
        return out.getvalue()


def _contribution(desk: Desk) -> None:
    desk.contributions.add(make_contribution("Wij beginnen in mei.", "x1")).result()


def _logo(desk: Desk) -> None:
    desk.organisers.set_logo("o1", "logo.png", "Het merk", png()).result()


def _photo(desk: Desk) -> None:
    desk.attachments.attach("t1", Use.PHOTO, "vel.png", "Het vel", png(), "pic").result()


def _photographed(desk: Desk) -> None:
    desk.photos.keep("host:1", SENT, "t1", "r1", developed(png())).result()


def _two(desk: Desk, service: str, make: Callable[..., Any]) -> None:
    for key in ("one", "two"):
        getattr(desk, service).add(make(key=key)).result()


def _merged(desk: Desk) -> None:
    desk.takeaways.merge(["w2"], "w1").result()


def _bound(desk: Desk) -> None:
    desk.bonds.add(make_bond("els", "jos", key="b1")).result()


def _versions(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    phone_writes(desk.file, "w1", "Meer banken, met leuning", seen)
    phone_writes(desk.file, "w1", "Meer banken in de schaduw", seen, "host:2")


def _seated(desk: Desk) -> None:
    desk.seats.add(make_seat("jos", "t1", "r1")).result()


def _joined(desk: Desk) -> None:
    desk.joinings.join("r1", "t1", "t2").result()


def _begun(desk: Desk) -> None:
    desk.clock.go("r1").result()


def _stopped(desk: Desk) -> None:
    _begun(desk)
    desk.clock.stop().result()


def _let_in(desk: Desk) -> None:
    desk.file.admit(Session(SESSION, Scope.TABLE, "t1")).result()


def _nothing(_: Desk) -> None:
    pass


SESSION = "1" * 64
Deed = Callable[[Desk], Pending[Any]]
DEEDS: dict[str, tuple[str, Deed, Callable[[Desk], None]]] = {
    "day.change": ("event-changed", lambda d: d.day.change(EVENT, title="Anders"), _nothing),
    "day.choose_chairs": ("event-changed", lambda d: d.day.choose_chairs(["els", "jos"]), _nothing),
    "organisers.add": ("organiser-added", lambda d: d.organisers.add(make_organiser()), _nothing),
    "organisers.change": ("organiser-changed", lambda d: d.organisers.change("o1", name="Kring"), _nothing),
    "organisers.move": (
        "organiser-moved",
        lambda d: d.organisers.move("two", "o1"),
        lambda d: _two(d, "organisers", make_organiser),
    ),
    "organisers.remove": ("organiser-removed", lambda d: d.organisers.remove("o1"), _logo),
    "organisers.set_logo": (
        "organiser-changed",
        lambda d: d.organisers.set_logo("o1", "merk.png", "", png("blue")),
        _logo,
    ),
    "organisers.remove_logo": ("organiser-changed", lambda d: d.organisers.remove_logo("o1"), _logo),
    "attachments.attach": (
        "attachment-added",
        lambda d: d.attachments.attach("c1", Use.POSTER, "plaat.png", "De plaat", png()),
        _nothing,
    ),
    "attachments.add": (
        "attachment-added",
        lambda d: d.attachments.add(make_attachment("c1", "later.png")),
        _nothing,
    ),
    "attachments.change": ("attachment-changed", lambda d: d.attachments.change("pic", alt="Vel 1"), _photo),
    "attachments.move": (
        "attachment-moved",
        lambda d: d.attachments.move("pic", None),
        lambda d: (_photo(d), d.attachments.attach("t2", Use.PHOTO, "b.png", "", png(), "other").result()),
    ),
    "attachments.remove": ("attachment-removed", lambda d: d.attachments.remove("pic"), _photo),
    "people.add": ("person-added", lambda d: d.people.add(make_person("Raf Jonker")), _nothing),
    "people.add_kind": ("person-changed", lambda d: d.people.add_kind("els", PersonKind.SPEAKER), _nothing),
    "people.change": ("person-changed", lambda d: d.people.change("els", role="wethouder"), _nothing),
    "people.move": ("person-moved", lambda d: d.people.move("jos", "els"), _nothing),
    "people.remove": (
        "person-removed",
        lambda d: d.people.remove("els"),
        lambda d: (d.day.choose_chairs(["els"]).result(), d.seats.add(make_seat("els", "t1", "r1")).result()),
    ),
    "initiatives.add": ("initiative-added", lambda d: d.initiatives.add(make_initiative()), _nothing),
    "initiatives.change": ("initiative-changed", lambda d: d.initiatives.change("i1", kind=""), _nothing),
    "initiatives.move": (
        "initiative-moved",
        lambda d: d.initiatives.move("two", "i1"),
        lambda d: _two(d, "initiatives", make_initiative),
    ),
    "initiatives.remove": ("initiative-removed", lambda d: d.initiatives.remove("i1"), _nothing),
    "tables.add": ("hall_table-added", lambda d: d.tables.add(make_table(7)), _nothing),
    "tables.change": ("hall_table-changed", lambda d: d.tables.change("t1", number=9), _nothing),
    "tables.place": ("table-placed", lambda d: d.tables.place("t1", 250, 500), _nothing),
    "tables.keep_places": ("tables-placed", lambda d: d.tables.keep_places(), _nothing),
    "tables.line_up": (
        "tables-in-rows",
        lambda d: d.tables.line_up(),
        lambda d: d.tables.place("t1", 250, 500).result(),
    ),
    "tables.lay_out": ("tables-laid-out", lambda d: d.tables.lay_out(5), _nothing),
    "tables.remove": (
        "hall_table-removed",
        lambda d: d.tables.remove("t1"),
        lambda d: (_photo(d), _seated(d)),
    ),
    "programme.add": ("item-added", lambda d: d.programme.add(make_item(ItemKind.ROUND)), _nothing),
    "programme.insert": ("item-added", lambda d: d.programme.insert(make_item(ItemKind.ROUND), "r2"), _nothing),
    "programme.change": (
        "item-changed",
        lambda d: d.programme.change("r1", kind=ItemKind.TALK),
        lambda d: (d.conversations.change("c1", rounds=("r1",)).result(), _seated(d)),
    ),
    "programme.move": ("item-moved", lambda d: d.programme.move("r2", "r1"), _nothing),
    "programme.remove": (
        "item-removed",
        lambda d: d.programme.remove("r1"),
        lambda d: (d.conversations.change("c1", rounds=("r1",)).result(), _seated(d)),
    ),
    "seats.add": ("seat-added", lambda d: d.seats.add(make_seat("els", "t1", "r1")), _nothing),
    "seats.change": ("seat-changed", lambda d: d.seats.change("r1/jos", table="t2"), _seated),
    "seats.lock": ("seat-changed", lambda d: d.seats.lock("r1", "jos"), _seated),
    "seats.place": (
        "people-seated",
        lambda d: d.seats.place([make_seat("jos", "t2", "r1"), make_seat("els", "t1", "r2")]),
        _seated,
    ),
    "seats.free": ("seat-removed", lambda d: d.seats.free("r1", ["jos"]), _seated),
    "seats.remove": ("seat-removed", lambda d: d.seats.remove("r1/jos"), _seated),
    "seats.make_plan": ("plan-made", lambda d: d.seats.make_plan([make_seat("els", "t2", "r1")], ["r1"]), _seated),
    "seats.lock_all": ("seats-locked", lambda d: d.seats.lock_all(["r1"], None), _seated),
    "seats.stay": ("person-stays", lambda d: d.seats.stay("els", "t1", ["r1", "r2"]), _seated),
    "bonds.add": ("bond-added", lambda d: d.bonds.add(make_bond("els", "jos")), _nothing),
    "bonds.bind": ("bond-added", lambda d: d.bonds.bind(BondKind.APART, ["els", "jos"], "r1"), _nothing),
    "bonds.keep_together": ("bond-added", lambda d: d.bonds.keep_together([["els", "jos"], ["noor"]]), _nothing),
    "bonds.change": ("bond-changed", lambda d: d.bonds.change("b1", kind=BondKind.APART), _bound),
    "bonds.remove": ("bond-removed", lambda d: d.bonds.remove("b1"), _bound),
    "seating.choose": ("seating-chosen", lambda d: d.seating.choose(way=Way.NAMED), _nothing),
    "seating.close_tables": ("tables-closed", lambda d: d.seating.close_tables(["t1", "t2"], ["r2"]), _nothing),
    "seating.close_table": ("table-closed", lambda d: d.seating.close_table("t2", ["r2"]), _nothing),
    "importing.put_people": (
        "people-imported",
        lambda d: d.importing.put_people([PersonRow("row:1", None, {"name": "Raf Jonker"})]),
        _nothing,
    ),
    "notes.put_notes": (
        "notes-imported",
        lambda d: d.notes.put_notes([Note("Een nachtbus", "t1", "r1"), Note("Een bel", None, None)]),
        _nothing,
    ),
    "door.tick": ("people-absent", lambda d: d.door.tick(["els", "jos"], present=False), _nothing),
    "door.rest_is_absent": ("rest-absent", lambda d: d.door.rest_is_absent(), _nothing),
    "door.leave": ("person-left", lambda d: d.door.leave("jos", ["r1"]), _seated),
    "hosting.take_over": (
        "host-took-over",
        lambda d: d.hosting.take_over("t1", make_person("Raf Jonker", "raf"), ["r1", "r2"], takes_part=["els"]),
        _nothing,
    ),
    "door.walk_in": (
        "people-walked-in",
        lambda d: d.door.walk_in([make_person("Raf Jonker", "raf")], [make_seat("raf", "t1", "r1")]),
        _nothing,
    ),
    "conversations.add": ("conversation-added", lambda d: d.conversations.add(make_conversation()), _nothing),
    "conversations.change": ("conversation-changed", lambda d: d.conversations.change("c1", headline="Kom!"), _nothing),
    "conversations.move": ("conversation-moved", lambda d: d.conversations.move("c2", "c1"), _nothing),
    "conversations.move_all": (
        "conversation-moved",
        lambda d: d.conversations.move_all([Move("c1", "t2", "r2"), Move("c2", "t1", "r1")]),
        _nothing,
    ),
    "conversations.remove": (
        "conversation-removed",
        lambda d: d.conversations.remove("c1"),
        lambda d: d.conversations.change("c1", headline="Begin klein").result(),
    ),
    "conversations.write_prose": (
        "prose-written",
        lambda d: d.conversations.write_prose("c1", "Eigen tekst"),
        _nothing,
    ),
    "threads.add": ("thread-added", lambda d: d.threads.add(make_thread(takeaways=("w1", "w2"))), _nothing),
    "threads.change": (
        "thread-changed",
        lambda d: d.threads.change("one", takeaways=("w2",)),
        lambda d: _two(d, "threads", make_thread),
    ),
    "threads.move": ("thread-moved", lambda d: d.threads.move("two", "one"), lambda d: _two(d, "threads", make_thread)),
    "threads.remove": ("thread-removed", lambda d: d.threads.remove("one"), lambda d: _two(d, "threads", make_thread)),
    "takeaways.write": ("takeaway-added", lambda d: d.takeaways.write("c1", "Een bus in de nacht", "r1"), _nothing),
    "takeaways.change": ("takeaway-changed", lambda d: d.takeaways.change("w1", cue="Nodig"), _nothing),
    "takeaways.move": ("takeaway-moved", lambda d: d.takeaways.move("w2", "w1"), _nothing),
    "takeaways.reword": ("takeaway-changed", lambda d: d.takeaways.reword("w1", "Banken op het plein"), _nothing),
    "takeaways.star": ("takeaway-starred", lambda d: d.takeaways.star("w1"), _nothing),
    "takeaways.leave_out": ("takeaway-left-out", lambda d: d.takeaways.leave_out("w1"), _nothing),
    "takeaways.star_all": ("takeaways-starred", lambda d: d.takeaways.star_all(["w1", "w2"]), _nothing),
    "takeaways.leave_out_all": ("takeaways-left-out", lambda d: d.takeaways.leave_out_all(["w1", "w2"]), _nothing),
    "takeaways.write_at_table": ("takeaway-added", lambda d: d.takeaways.write_at_table("t1", "Een bel"), _nothing),
    "takeaways.take_back": ("takeaway-taken-back", lambda d: d.takeaways.take_back("w1"), _merged),
    "takeaways.move_to": ("takeaways-moved", lambda d: d.takeaways.move_to(["w1"], "c2", "r2"), _nothing),
    "phones.reseat": ("phone-moved", lambda d: d.phones.reseat(make_phone(session=SESSION), "t2"), _let_in),
    "takeaways.move_all": ("takeaways-moved-all", lambda d: d.takeaways.move_all("c1", "c2"), _nothing),
    "takeaways.merge": ("takeaways-merged", lambda d: d.takeaways.merge(["w1"], "w2"), _nothing),
    "takeaways.take_apart": ("takeaways-taken-apart", lambda d: d.takeaways.take_apart("w1"), _merged),
    "takeaways.choose_version": ("takeaway-version-chosen", lambda d: d.takeaways.choose_version("w1"), _versions),
    "takeaways.keep_versions": ("takeaway-version-chosen", lambda d: d.takeaways.keep_versions("w1"), _versions),
    "contributions.add": ("contribution-added", lambda d: d.contributions.add(make_contribution()), _nothing),
    "contributions.change": (
        "contribution-changed",
        lambda d: d.contributions.change("x1", printed_name=""),
        _contribution,
    ),
    "contributions.write": ("contribution-changed", lambda d: d.contributions.write("x1", "Anders."), _contribution),
    "contributions.mark_intention": (
        "contribution-changed",
        lambda d: d.contributions.mark_intention("x1", "in mei"),
        _contribution,
    ),
    "contributions.move": (
        "contribution-moved",
        lambda d: d.contributions.move("two", "one"),
        lambda d: _two(d, "contributions", make_contribution),
    ),
    "contributions.remove": ("contribution-removed", lambda d: d.contributions.remove("x1"), _contribution),
    "agreements.add": ("agreement-added", lambda d: d.agreements.add(make_agreement(source="w1")), _nothing),
    "agreements.change": (
        "agreement-changed",
        lambda d: d.agreements.change("one", owner="de wethouder"),
        lambda d: _two(d, "agreements", make_agreement),
    ),
    "agreements.move": (
        "agreement-moved",
        lambda d: d.agreements.move("two", "one"),
        lambda d: _two(d, "agreements", make_agreement),
    ),
    "agreements.remove": (
        "agreement-removed",
        lambda d: d.agreements.remove("one"),
        lambda d: _two(d, "agreements", make_agreement),
    ),
    "followups.add": ("followup-added", lambda d: d.followups.add(make_followup()), _nothing),
    "followups.change": (
        "followup-changed",
        lambda d: d.followups.change("one", place="De Stoomweverij"),
        lambda d: _two(d, "followups", make_followup),
    ),
    "followups.move": (
        "followup-moved",
        lambda d: d.followups.move("two", "one"),
        lambda d: _two(d, "followups", make_followup),
    ),
    "followups.remove": (
        "followup-removed",
        lambda d: d.followups.remove("one"),
        lambda d: _two(d, "followups", make_followup),
    ),
    "sections.add": ("section-added", lambda d: d.sections.add(make_section()), _nothing),
    "sections.change": ("section-changed", lambda d: d.sections.change("s1", lead="Kort"), _nothing),
    "sections.show": ("section-changed", lambda d: d.sections.show("s1", on=False), _nothing),
    "sections.rename": ("section-changed", lambda d: d.sections.rename("s1", "Wat kwam er langs?"), _nothing),
    "sections.move": (
        "section-moved",
        lambda d: d.sections.move("two", "s1"),
        lambda d: _two(d, "sections", make_section),
    ),
    "pasting.put_programme": (
        "programme-pasted",
        lambda d: d.pasting.put_programme([PlannedItem(ItemKind.ROUND, "Ronde 3", 25, 3)], time(13, 45), replace=True),
        _nothing,
    ),
    "pasting.put_tables": (
        "tables-pasted",
        lambda d: d.pasting.put_tables([TableRow(3, topic="Wonen met zorg", hosts=("Noor Smit", "Raf Jonker"))]),
        _nothing,
    ),
    "sections.remove": ("section-removed", lambda d: d.sections.remove("s1"), _nothing),
    "helping.let": ("helper-let", lambda d: d.helping.let("els", [Right.CLOCK]), _nothing),
    "helping.add": ("helper-added", lambda d: d.helping.add("Ada de Wit", [Right.TYPING]), _nothing),
    "joinings.join": ("tables-joined", lambda d: d.joinings.join("r1", "t1", "t2"), _nothing),
    "joinings.part": ("tables-parted", lambda d: d.joinings.part(d.now().joinings[0].id), _joined),
    "clock.aside_after": ("speaker-planned", lambda d: d.clock.aside_after("jos", 5, "pause"), _nothing),
    "photos.take_back": ("photo-taken-back", lambda d: d.photos.take_back(SENT), _photographed),
    "photos.say_typed": ("photo-typed", lambda d: d.photos.say_typed(SENT), _photographed),
    "photos.move": ("photo-moved", lambda d: d.photos.move(SENT, "t2", "r2"), _photographed),
}
LIVE_DEEDS: dict[str, tuple[str, Deed, Callable[[Desk], None]]] = {
    "clock.go": ("clock-go", lambda d: d.clock.go("r1"), _nothing),
    "clock.press": ("clock-go", lambda d: d.clock.press(Press.BEGIN, "r1", "op-1", HELPER), _nothing),
    "clock.stop": ("clock-stop", lambda d: d.clock.stop(), _begun),
    "clock.because": ("clock-stop", lambda d: d.clock.because(d.now().steps[-1].id, "brandalarm"), _stopped),
    "clock.run": ("clock-run", lambda d: d.clock.run(), _stopped),
    "clock.add": ("clock-add", lambda d: d.clock.add(-60), _begun),
    "clock.earlier": ("clock-earlier", lambda d: d.clock.earlier(180), _begun),
    "clock.plan": ("clock-plan", lambda d: d.clock.plan([Share("r1", -300)], ["r2"]), _nothing),
    "clock.keep": ("clock-keep", lambda d: d.clock.keep("r2"), _nothing),
    "clock.aside": ("clock-aside", lambda d: d.clock.aside("jos", 120), _begun),
    "clock.end": ("clock-end", lambda d: d.clock.end(), _begun),
    "clock.back": ("clock-back", lambda d: d.clock.back(), _begun),
    "clock.seen": ("clock-seen", lambda d: d.clock.seen(), _begun),
    "projector.choose": ("projector-mode", lambda d: d.projector.choose(Mode.BLACK), _nothing),
    "projector.show": ("projector-shows", lambda d: d.projector.show(Shows.TABLE, "c1"), _nothing),
    "projector.list_seats": ("projector-mode", lambda d: d.projector.list_seats(SeatsBy.NAME), _nothing),
    "projector.count_up": ("projector-mode", lambda d: d.projector.count_up(), _nothing),
    "projector.say": ("projector-message", lambda d: d.projector.say("Over {time} beginnen we", 60), _nothing),
    "projector.say_nothing": (
        "projector-message",
        lambda d: d.projector.say_nothing(),
        lambda d: d.projector.say("Koffie").result(),
    ),
    "calls.ask": ("help-asked", lambda d: d.calls.ask("t1", CallKind.COME, MIDDAY), _nothing),
    "calls.answer": (
        "help-given",
        lambda d: d.calls.answer("t1", MIDDAY),
        lambda d: d.calls.ask("t1", CallKind.CHAIR, MIDDAY).result(),
    ),
    "helper.write": (
        "takeaway-added",
        lambda d: d.helper.write(make_phone(by=HELPER), Words("op-1", "new-1", 0, "r1", "Een bus in de nacht")),
        _nothing,
    ),
    "helper.take_back": (
        "takeaway-taken-back",
        lambda d: d.helper.take_back(make_phone(by="host:1"), "op-1", "w1", d.file.text_seq("w1")),
        _nothing,
    ),
    "helper.answer": (
        "help-given",
        lambda d: d.helper.answer(make_phone(by=HELPER), "op-1", d.now().calls[0].id),
        lambda d: d.calls.ask("t1", CallKind.COME, MIDDAY).result(),
    ),
    "phones.write": (
        "takeaway-added",
        lambda d: d.phones.write(make_phone(), Words("op-1", "new-1", 0, "r1", "Een bus in de nacht")),
        _nothing,
    ),
    "phones.take_back": (
        "takeaway-taken-back",
        lambda d: d.phones.take_back(make_phone(), "op-1", "w1", d.file.text_seq("w1")),
        _nothing,
    ),
    "phones.place": (
        "takeaway-moved",
        lambda d: d.phones.place(make_phone(), "op-2", "new-2", None),
        lambda d: [phone_writes(d.file, f"new-{n}", "Een bus in de nacht", 0) for n in (1, 2)],
    ),
    "phones.pick": (
        "table-picked",
        lambda d: d.phones.pick(make_phone(), "op-1", "r1", "Zet banken op het plein.", ["w1"]),
        _nothing,
    ),
    "on_phones.tell": ("hosts-told", lambda d: d.on_phones.tell("Nog vijf minuten"), _nothing),
    "phones.count": ("table-counted", lambda d: d.phones.count(make_phone(), "op-1", "r1", 7), _nothing),
    "phones.bring": ("points-brought", lambda d: d.phones.bring(make_phone(session=SESSION), "t2"), _let_in),
    "on_phones.offer_cues": ("cues-offered", lambda d: d.on_phones.offer_cues(), _nothing),
    "on_phones.open_finder": ("finder-opened", lambda d: d.on_phones.open_finder(), _nothing),
    "on_phones.be_at": ("hosts-page", lambda d: d.on_phones.be_at("http://192.168.1.5:8765"), _nothing),
    "on_phones.hand_out": ("report-handed-out", lambda d: d.on_phones.hand_out("verslag.pdf", b"%PDF"), _nothing),
    "on_phones.hand_out_no_more": (
        "report-closed",
        lambda d: d.on_phones.hand_out_no_more(),
        lambda d: d.on_phones.hand_out("verslag.pdf", b"%PDF").result(),
    ),
    "photos.keep": ("photo-taken", lambda d: d.photos.keep("host:1", SENT, "t1", "r1", developed(png())), _nothing),
    "phones.call": ("help-asked", lambda d: d.phones.call(make_phone(), "op-1", CallKind.COME, MIDDAY), _nothing),
    "start_check.say": ("tried", lambda d: d.start_check.say(Tried.GONG, works=False), _nothing),
}
"""What happens while the day is run."""


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_changes_the_day_and_can_be_undone_and_done_again(desk: Desk, name: str) -> None:
    act, deed, prepare = DEEDS[name]
    prepare(desk)
    before = desk.now()

    deed(desk).result()

    after = desk.now()
    assert after != before
    assert desk.file.next_undo().name == act
    desk.file.undo().result()
    assert desk.now() == before
    desk.file.redo().result()
    assert desk.now() == after


@pytest.mark.parametrize("name", LIVE_DEEDS)
def test_a_live_deed_changes_the_day_and_neither_undo_nor_redo_knows_of_it(desk: Desk, name: str) -> None:
    act, deed, prepare = LIVE_DEEDS[name]
    prepare(desk)
    desk.takeaways.star("w1").result()
    desk.takeaways.leave_out("w2").result()
    desk.file.undo().result()
    before = desk.now()

    deed(desk).result()

    after = desk.now()
    assert after != before
    assert [one.name for one in acts(desk)][-1] == act
    assert (desk.file.next_undo().name, desk.file.next_redo().name) == ("takeaway-starred", "takeaway-left-out")
    desk.file.redo().result()
    desk.file.undo().result()
    assert desk.now() == after
    desk.file.undo().result()
    assert desk.file.next_undo() is None
    assert [getattr(desk.now(), PARTS[kind]) for kind in LIVE] == [getattr(after, PARTS[kind]) for kind in LIVE]


def test_the_tables_above_hold_every_deed_there_is() -> None:
    deeds = {
        f"{name}.{method}"
        for name, service in SERVICES.items()
        for method, _ in inspect.getmembers(service, inspect.isfunction)
        if not method.startswith("_")
    }
    assert deeds == DEEDS.keys() | LIVE_DEEDS.keys() | {"seats.print_cards"}  # see test_seating.py
    assert not DEEDS.keys() & LIVE_DEEDS.keys()


@pytest.mark.parametrize(
    "twice",
    [
        lambda d: d.takeaways.star("w1"),
        lambda d: d.takeaways.leave_out("w1"),
        lambda d: d.takeaways.take_back("w1"),
        lambda d: d.takeaways.reword("w1", "Banken"),
        lambda d: d.takeaways.merge(["w2"], "w1"),
        lambda d: d.takeaways.move_to(["w1"], "c2", "r1"),
        lambda d: d.people.add_kind("els", PersonKind.HOST),
        lambda d: d.tables.lay_out(4),
        lambda d: d.sections.show("s1", on=False),
        lambda d: d.day.choose_chairs(["els"]),
        lambda d: d.conversations.write_prose("c1", "Eigen tekst"),
        lambda d: d.seats.place([make_seat("els", "t1", "r1")]),
        lambda d: d.joinings.join("r1", "t1", "t2"),
    ],
)
def test_a_deed_done_twice_is_harmless_and_leaves_one_step_to_undo(desk: Desk, twice: Deed) -> None:
    before = desk.now()
    twice(desk).result()
    once = desk.now()

    twice(desk).result()

    assert desk.now() == once
    desk.file.undo().result()
    assert desk.now() == before
