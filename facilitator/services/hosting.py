"""Somebody else is host of a table from now on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.hosting import handed_over, stays_elsewhere, talks_of_table
from facilitator.domain.identity import ConversationId, ItemId, PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.people import takes_part as moves_around
from facilitator.domain.records import seat_key
from facilitator.errors import FacilitatorError
from facilitator.services.hall import require_rounds
from facilitator.services.records import at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class HostService:
    """Who is host of a table, while the day is run."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def take_over(
        self,
        table: str,
        person: str | Person,
        rounds: Collection[str],
        *,
        instead_of: str | None = None,
        takes_part: Iterable[str] = (),
        seats: Iterable[Seat] = (),
        by: str = CHAIR,
    ) -> Pending[Person]:
        """Somebody is host of a table from now on. One act, of which nothing that is over is different.

        person: the key of somebody, or somebody new. Whoever takes over is there: that is ticked off too, and their
        seats in these rounds come free. rounds: the one under way and those to come. instead_of: which host makes
        way; None = everybody who was. takes_part: who of them moves from table to table from now on. seats: theirs.

        Fails with `gone` (kind), `not-a-round`, `no-round-to-come`, and with `stays-elsewhere` (name, table) when
        that person is host or note-taker of another table in one of these rounds.
        """
        coming, given, moving = tuple(map(ItemId, rounds)), tuple(seats), tuple(takes_part)

        def put_all(tx: Tx) -> Person:
            tx.get(Table, table)
            require_rounds(tx, coming)
            host = _there(tx, person)
            _refuse_who_stays_elsewhere(tx, host, table, coming)
            _hand_over(tx, table, host.id, coming, instead_of)
            for round_ in coming:
                seat = tx.find(Seat, seat_key(round_, host.id))
                if seat is not None:
                    tx.remove(seat)
            _let_take_part(tx, moving)
            require_rounds(tx, (seat.round for seat in given))
            for seat in given:
                tx.put(seat)
            return host

        return self._file.act("host-took-over", by, put_all)


def _there(tx: Tx, person: str | Person) -> Person:
    if isinstance(person, Person):
        return tx.put(at_end(tx, replace(person, present=True, came=True)))
    return tx.put(replace(tx.get(Person, person), present=True, came=True))


def _refuse_who_stays_elsewhere(tx: Tx, host: Person, table: str, rounds: tuple[ItemId, ...]) -> None:
    other = stays_elsewhere(tx.all(Conversation), host.id, table, rounds)
    if other is not None:
        raise FacilitatorError("stays-elsewhere", name=host.name, table=tx.get(Table, other).number)


def _hand_over(tx: Tx, table: str, host: PersonId, coming: tuple[ItemId, ...], instead_of: str | None) -> None:
    held = _rounds_before(tx, coming)
    talks = talks_of_table(tx.all(Conversation), table, coming, instead_of)
    for one in talks:
        tx.put(handed_over(one, host, held, instead_of))
    if not talks:  # a table without a topic may have a host
        new = Conversation(ConversationId(new_id()), tx.get(Table, table).id, coming if held else (), hosts=(host,))
        tx.put(at_end(tx, new))


def _rounds_before(tx: Tx, coming: tuple[ItemId, ...]) -> tuple[ItemId, ...]:
    """The rounds that are over. A day without rounds has none, and its conversations are held all day."""
    rounds = [one.id for one in tx.all(ProgrammeItem) if one.kind is ItemKind.ROUND]
    if rounds and not coming:
        raise FacilitatorError("no-round-to-come")
    return tuple(key for key in rounds if key not in coming)


def _let_take_part(tx: Tx, people: tuple[str, ...]) -> None:
    for key in people:
        person = tx.get(Person, key)
        if not moves_around(person):
            tx.put(replace(person, kinds=(*person.kinds, PersonKind.PARTICIPANT)))
