"""Records with good defaults: a test names only what matters to it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway, Thread
from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Event, Organiser, Use
from facilitator.domain.hall import ItemKind, Joining, ProgrammeItem, Seat, Table
from facilitator.domain.identity import TableId, new_id
from facilitator.domain.people import Consent, Initiative, Person
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind, FollowUp
from facilitator.domain.records import KINDS, Kind, ranked
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.seating import Bond, BondKind
from facilitator.domain.steps import Moment, Step, StepKind
from facilitator.services.phones import Phone, PhoneService, Words
from facilitator.storage.eventfile import EventFile
from facilitator.storage.tx import Tx

_numbers = itertools.count(1)


def _id(given: str | None, prefix: str) -> Any:
    return given or f"{prefix}{next(_numbers)}"


def make_event(**more: Any) -> Event:
    return Event(**{"title": "Omkijken naar elkaar", **more})


def make_organiser(name: str = "Buurtverband", key: str | None = None, **more: Any) -> Organiser:
    return Organiser(_id(key, "o"), name, **more)


def make_person(name: str = "Els Jansen", key: str | None = None, **more: Any) -> Person:
    return Person(_id(key, "p"), name, **more)


def make_initiative(name: str = "De Buurtkeuken", key: str | None = None, **more: Any) -> Initiative:
    return Initiative(_id(key, "i"), name, **more)


def make_table(number: int, key: str | None = None, **more: Any) -> Table:
    return Table(_id(key, "t"), number, **more)


def make_item(kind: ItemKind = ItemKind.BREAK, key: str | None = None, **more: Any) -> ProgrammeItem:
    return ProgrammeItem(_id(key, "item"), kind, **more)


def make_round(number: int | None = None, key: str | None = None, **more: Any) -> ProgrammeItem:
    return make_item(ItemKind.ROUND, key, round=number, **more)


def make_conversation(topic: str = "Ouder worden in de wijk", key: str | None = None, **more: Any) -> Conversation:
    return Conversation(_id(key, "c"), topic=topic, **more)


def make_takeaway(text: str = "Meer banken op het plein", key: str | None = None, **more: Any) -> Takeaway:
    return Takeaway(_id(key, "w"), text, **more)


def make_thread(name: str = "Ontmoeten", key: str | None = None, **more: Any) -> Thread:
    return Thread(_id(key, "th"), name, **more)


def make_contribution(text: str = "Wij beginnen in mei.", key: str | None = None, **more: Any) -> Contribution:
    return Contribution(_id(key, "x"), **{"kind": ContributionKind.REACTION, "text": text, **more})


def make_agreement(what: str = "Een sleutel voor de zaal", key: str | None = None, **more: Any) -> Agreement:
    return Agreement(_id(key, "a"), what, **more)


def make_followup(title: str = "Tweede ontmoeting", key: str | None = None, **more: Any) -> FollowUp:
    return FollowUp(_id(key, "f"), title=title, **more)


def make_section(kind: SectionKind = SectionKind.TEXT, key: str | None = None, **more: Any) -> Section:
    return Section(_id(key, "s"), kind, **more)


def make_attachment(owner: str | None, file: str = "foto.png", key: str | None = None, **more: Any) -> Attachment:
    return Attachment(_id(key, "pic"), owner, **{"use": Use.PHOTO, "file": file, **more})  # type: ignore[arg-type]


def make_seat(person: str, table: str, round_: str, **more: Any) -> Seat:
    return Seat(round_, person, table, **more)  # type: ignore[arg-type]


def make_bond(*people: str, kind: BondKind = BondKind.TOGETHER, key: str | None = None, **more: Any) -> Bond:
    return Bond(_id(key, "b"), kind, people, **more)  # type: ignore[arg-type]


def make_joining(table: str, into: str, round_: str, key: str | None = None) -> Joining:
    return Joining(_id(key, "j"), round_, table, into)  # type: ignore[arg-type]


MIDDAY = datetime(2026, 11, 14, 12, 0, tzinfo=UTC)


def make_moment(seconds: float = 0.0, boot: str = "b1") -> Moment:
    """So many seconds after midday, on a computer that started 1,000 seconds before that and that nobody touched."""
    return Moment(MIDDAY + timedelta(seconds=seconds), 1_000 + seconds, boot)


def make_step(kind: StepKind, seconds: float = 0.0, amount: int = 0, key: str | None = None, **more: Any) -> Step:
    """A step so many seconds after midday. amount: its `seconds`."""
    return Step(_id(key, "step"), kind, **{"at": make_moment(seconds), "seconds": amount, **more})


@dataclass
class Watch:
    """The clocks of a computer as a test sets them, in seconds; called, it gives the moment.

    true: by a clock that no computer has. put_forward: how far the wall clock is from that. booted_at: when the
    computer was started, in true seconds.
    """

    true: float = 0.0
    put_forward: float = 0.0
    booted_at: float = -1_000.0
    boot: str = "b1"

    def __call__(self) -> Moment:
        wall = MIDDAY + timedelta(seconds=self.true + self.put_forward)
        return Moment(wall, self.true - self.booted_at, self.boot)


def make_day(*records: Any, **event: Any) -> Day:
    """A day of these records, in this order, as a file would keep it: ranks count from 1."""
    parts: dict[str, list[Any]] = {}
    for record in records:
        several = parts.setdefault(PARTS[KINDS[type(record)]], [])
        several.append(replace(record, rank=len(several) + 1.0) if ranked(type(record)) else record)
    return Day(event=make_event(**event), **{part: tuple(several) for part, several in parts.items()})


def fill(day: Day, tx: Tx) -> None:
    """Put a whole day into a file."""
    for record in (day.event, *(record for part in PARTS.values() for record in getattr(day, part))):
        tx.put(record)


def small_day() -> Day:
    """Two tables with a conversation, a round and a point each; four people, an initiative and an organiser."""
    return make_day(
        make_organiser("Buurtverband", "o1"),
        make_person("Els Jansen", "els"),
        make_person("Noor Smit", "noor"),
        make_person("Miriam Bos", "miriam", consent=Consent.NO),
        make_person("Jos Vink", "jos"),
        make_initiative("De Buurtkeuken", "i1", kind="bewonersinitiatief"),
        make_table(1, "t1", capacity=8),
        make_table(2, "t2", capacity=8),
        make_round(1, "r1", title="Ronde 1"),
        make_item(ItemKind.BREAK, "pause"),
        make_round(2, "r2", title="Ronde 2"),
        make_conversation("Eten in de wijk", "c1", table="t1", initiatives=("i1",), hosts=("els",)),
        make_conversation("Veilig oversteken", "c2", table="t2", hosts=("noor",)),
        make_takeaway("Meer banken op het plein", "w1", conversation="c1", round="r1", author="host:1"),
        make_takeaway("Een zebrapad bij de school", "w2", conversation="c2", round="r1", author="host:2"),
        make_section(SectionKind.CONVERSATIONS, "s1"),
    )


def make_phone(table: str = "t1", by: str = "host:1", **more: Any) -> Phone:
    return Phone(TableId(table), by, **more)


def phone_writes(file: EventFile, takeaway: str, text: str, base: int, by: str = "host:1") -> Takeaway:
    """Somebody at a table writes a point on a phone, new or again. Gives what is kept of it, a version or the point."""
    op = new_id()
    phone = make_phone(by=by, fellows=("host:1", "host:2"))
    PhoneService(file).write(phone, Words(op, takeaway, base, None, text)).result()
    written = file.op(op)
    assert written is not None
    kept: Takeaway = file.find(Kind.TAKEAWAY, written.record)
    return kept
