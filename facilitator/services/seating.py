"""Who sits where: the seats, what binds people, and what a plan is made by."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from facilitator.domain.hall import Seat, Table
from facilitator.domain.identity import BondId, ItemId, PersonId, TableId, new_id
from facilitator.domain.people import Person, takes_part
from facilitator.domain.records import seat_key
from facilitator.domain.seating import SEATING, Bond, BondKind, Seating
from facilitator.errors import FacilitatorError
from facilitator.services.hall import require_rounds
from facilitator.services.records import RecordService, at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

FEWEST_BOUND = 2


class SeatService(RecordService[Seat]):
    """Who sits where. The key of a seat is made of its round and its person (`seat_key`)."""

    record = Seat
    guarded = frozenset({"round", "person"})

    def place(self, seats: Iterable[Seat], by: str = CHAIR) -> Pending[None]:
        """Give people a chair, whether they had one or not; all in one act, stored as one op a round.

        What stands on a card stays on it.
        """
        wanted = tuple(seats)

        def put_all(tx: Tx) -> None:
            for seat in wanted:
                self._put(tx, seat)

        return self._file.act("people-seated", by, put_all, n=len({seat.person for seat in wanted}))

    def free(self, round_: str, people: Collection[str], by: str = CHAIR) -> Pending[None]:
        """Take people's seats in a round away, in one act. Who has none there is passed over."""
        return self._act("removed", by, lambda tx: _free_all(tx, people, (round_,)))

    def make_plan(self, seats: Iterable[Seat], rounds: Collection[ItemId], by: str = CHAIR) -> Pending[None]:
        """Put a plan in the place of the seats of these rounds: who has none in it has none there. One act.

        A seat that stays as it is stays locked where it was, and what stands on a card stays on it.
        """
        wanted = {(seat.round, seat.person): seat for seat in seats if seat.round in rounds}

        def put_all(tx: Tx) -> None:
            for old in tx.all(Seat):
                if old.round in rounds and (old.round, old.person) not in wanted:
                    tx.remove(old)
            for seat in wanted.values():
                old_seat = tx.find(Seat, seat_key(seat.round, seat.person))
                locked = old_seat is not None and old_seat.locked and old_seat.table == seat.table
                self._put(tx, replace(seat, locked=seat.locked or locked))

        return self._file.act("plan-made", by, put_all, n=len({seat.person for seat in wanted.values()}))

    def lock(self, round_: str, person: str, on: bool = True, by: str = CHAIR) -> Pending[Seat]:
        """A new plan leaves this person where they are, or may move them again."""
        return self.change(seat_key(round_, person), by, locked=on)

    def lock_all(self, rounds: Collection[str], table: str | None, on: bool = True, by: str = CHAIR) -> Pending[int]:
        """Lock all seats of rounds, at one table or (None) at all. Returns how many."""

        def put_all(tx: Tx) -> int:
            meant = [one for one in tx.all(Seat) if one.round in rounds and table in (None, one.table)]
            for one in meant:
                tx.put(replace(one, locked=on))
            return len(meant)

        return self._file.act("seats-locked" if on else "seats-unlocked", by, put_all)

    def stay(self, person: str, table: str, rounds: Iterable[str], by: str = CHAIR) -> Pending[None]:
        """Somebody stays at a table for these rounds ("blijft hier zitten"): seated there, and locked."""
        wanted = tuple(rounds)

        def put_all(tx: Tx) -> None:
            for round_ in wanted:
                self._put(tx, Seat(ItemId(round_), PersonId(person), TableId(table), locked=True))

        return self._file.act("person-stays", by, put_all)

    def print_cards(self, seats: Iterable[Seat], by: str = CHAIR) -> Pending[None]:
        """From now on people have a card in their hands with these seats on it. Undo leaves it alone."""
        on_paper = tuple(seats)

        def put_all(tx: Tx) -> None:
            for printed in on_paper:
                now = tx.find(Seat, seat_key(printed.round, printed.person))
                if now is not None:  # who lost their seat meanwhile keeps a card of which nothing is right
                    tx.put(replace(now, printed=printed.table))

        return self._file.act("cards-printed", by, put_all, undoable=False)

    def _put(self, tx: Tx, record: Seat) -> Seat:
        require_rounds(tx, [record.round])
        old = tx.find(Seat, seat_key(record.round, record.person))
        if record.printed is None and old is not None:
            record = replace(record, printed=old.printed)
        return tx.put(record)


class BondService(RecordService[Bond]):
    """Who always shares a table, and who never does."""

    record = Bond

    def bind(self, kind: BondKind, people: Iterable[str], round_: str | None = None, by: str = CHAIR) -> Pending[Bond]:
        """Bind people for the whole day, or for one round. Fails with `bond-of-one` with fewer than two people."""
        bound = tuple(dict.fromkeys(map(PersonId, people)))

        def put(tx: Tx) -> Bond:
            if len(bound) < FEWEST_BOUND:
                raise FacilitatorError("bond-of-one")
            require_rounds(tx, [round_])
            return tx.put(Bond(BondId(new_id()), kind, bound, None if round_ is None else ItemId(round_)))

        return self._act("added", by, put)

    def keep_together(self, groups: Iterable[Iterable[str]], by: str = CHAIR) -> Pending[list[Bond]]:
        """Each of these groups shares a table all day. One act; a group of one is none."""
        bound = [tuple(map(PersonId, group)) for group in groups]

        def put_all(tx: Tx) -> list[Bond]:
            wanted = [group for group in bound if len(group) >= FEWEST_BOUND]
            return [tx.put(Bond(BondId(new_id()), BondKind.TOGETHER, group)) for group in wanted]

        return self._act("added", by, put_all)


class SeatingService:
    """How people find their table on this day, and what a plan weighs."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def choose(self, by: str = CHAIR, **fields: Any) -> Pending[Seating]:
        """Choose the way, the weights, the turn-out or the smallest table; what is not named stays."""

        def put(tx: Tx) -> Seating:
            return tx.put(replace(tx.find(Seating, SEATING) or Seating(), **fields))

        return self._file.act("seating-chosen", by, put)

    def close_table(self, table: str, rounds: Iterable[str], by: str = CHAIR) -> Pending[Table]:
        """Nobody is seated at a table in these rounds; () = it is open in all of them again."""
        closed = tuple(map(ItemId, rounds))

        def put(tx: Tx) -> Table:
            require_rounds(tx, closed)
            return tx.put(replace(tx.get(Table, table), closed=closed))

        return self._file.act("table-closed" if closed else "table-opened", by, put)

    def close_tables(self, tables: Collection[str], rounds: Iterable[str], by: str = CHAIR) -> Pending[None]:
        """Nobody is seated at any of these tables in these rounds, beside those in which they are closed already."""
        more = tuple(map(ItemId, rounds))

        def put_all(tx: Tx) -> None:
            require_rounds(tx, more)
            for key in tables:
                table = tx.get(Table, key)
                tx.put(replace(table, closed=tuple(dict.fromkeys((*table.closed, *more)))))

        return self._file.act("tables-closed", by, put_all, n=len(tables))


class DoorService:
    """What happens at the door: who came, who did not, who came without being on the list."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def tick(
        self,
        people: Collection[str],
        present: bool,
        seats: Iterable[Seat] = (),
        coming: Iterable[str] = (),
        by: str = CHAIR,
    ) -> Pending[None]:
        """People came, perhaps with a seat they had not, or are not there. One act, whatever their number.

        coming: the rounds to come; in these the seats of who is not there come free.
        """
        given, rounds = tuple(seats), tuple(coming)

        def put_all(tx: Tx) -> None:
            for key in people:
                tx.put(replace(tx.get(Person, key), present=present, came=present))
                if not present:
                    _free(tx, key, rounds)
            _put_seats(tx, given)

        return self._file.act("people-came" if present else "people-absent", by, put_all, n=len(people))

    def rest_is_absent(self, coming: Iterable[str] = (), by: str = CHAIR) -> Pending[int]:
        """Whoever did not come until now does not come. Returns how many. coming: the rounds to come, see `tick`."""
        rounds = tuple(coming)

        def put_all(tx: Tx) -> int:
            missing = [one for one in tx.all(Person) if takes_part(one) and one.present and not one.came]
            for one in missing:
                tx.put(replace(one, present=False))
                _free(tx, one.id, rounds)
            return len(missing)

        return self._file.act("rest-absent", by, put_all)

    def leave(self, person: str, rounds: Iterable[str], by: str = CHAIR) -> Pending[Person]:
        """Somebody is not there in these rounds; their seats in them go. () = there all day again."""
        missed = tuple(map(ItemId, rounds))

        def put(tx: Tx) -> Person:
            require_rounds(tx, missed)
            _free(tx, person, missed)
            return tx.put(replace(tx.get(Person, person), misses=missed))

        return self._file.act("person-left", by, put)

    def walk_in(self, people: Iterable[Person], seats: Iterable[Seat] = (), by: str = CHAIR) -> Pending[list[Person]]:
        """People who came without being on the list, with their seats. One act."""
        came, given = tuple(people), tuple(seats)

        def put_all(tx: Tx) -> list[Person]:
            kept = [tx.put(at_end(tx, person)) for person in came]
            _put_seats(tx, given)
            return kept

        return self._file.act("people-walked-in", by, put_all, n=len(came))


def _free(tx: Tx, person: str, rounds: Iterable[str]) -> None:
    for round_ in rounds:
        seat = tx.find(Seat, seat_key(round_, person))
        if seat is not None:
            tx.remove(seat)


def _free_all(tx: Tx, people: Iterable[str], rounds: Collection[str]) -> None:
    for person in people:
        _free(tx, person, rounds)


def _put_seats(tx: Tx, seats: Iterable[Seat]) -> None:
    for seat in seats:
        require_rounds(tx, [seat.round])
        tx.put(seat)
