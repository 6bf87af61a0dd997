"""Who helps the chair, and what helpers do on their own phones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from facilitator.domain.conversations import Takeaway
from facilitator.domain.hall import Call
from facilitator.domain.helping import Helping, Right, in_order
from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.steps import Moment
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, Words, take_away, write_down
from facilitator.services.records import at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.oplog import utc
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class HelpingService:
    """Whom the chair lets help, and with what."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def let(self, person: str, rights: Iterable[Right], by: str = CHAIR) -> Pending[Helping | None]:
        """Let somebody help with this and nothing else; without rights they help no more, and None comes back.

        Fails with `gone` (kind) when that person is not there any more.
        """
        kept = in_order(rights)

        def put(tx: Tx) -> Helping | None:
            if kept:
                return tx.put(Helping(tx.get(Person, person).id, kept))
            if helping := tx.find(Helping, person):
                tx.remove(helping)
            return None

        return self._file.act("helper-let" if kept else "helper-gone", by, put)

    def add(self, name: str, rights: Iterable[Right], by: str = CHAIR) -> Pending[Person]:
        """Let somebody help who is not among the people yet. Fails with `needs-words` when the name is blank."""
        kept = in_order(rights)

        def put(tx: Tx) -> Person:
            person = tx.put(at_end(tx, Person(PersonId(new_id()), name.strip(), kinds=(PersonKind.HELPER,))))
            if kept:
                tx.put(Helping(person.id, kept))
            return person

        return self._file.act("helper-added", by, put)


class HelperService:
    """What a helper's phone may do at the tables; the rules are those of a table's own phones.

    Every deed may arrive twice, late or out of order, and the chair's undo leaves it alone. The table of a phone is
    where new words belong; a point that no session of this helper wrote fails with `not-yours`.
    """

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def write(self, phone: Phone, words: Words) -> Pending[None]:
        """Write down a point for a table, or change its text. Fails with `needs-words` when it is blank.

        When the text changed since `base`, both versions stay. A table that is not there any more is no reason to
        refuse words: they stand under "Zonder tafel".
        """
        written_at = utc(self._now().wall)

        def put(tx: Tx) -> None:
            write_down(tx, phone, words, written_at, _require_own)

        return self._act("takeaway-changed" if words.base else "takeaway-added", phone, put)

    def take_back(self, phone: Phone, op: str, takeaway: str, base: int) -> Pending[None]:
        """Take a point back; the chair may still keep it. Not done when the text changed since `base`.

        Points that others wrote and the chair merged into it stand on their own again.
        """

        def put(tx: Tx) -> None:
            take_away(tx, phone, op, takeaway, base, _require_own)

        return self._act("takeaway-taken-back", phone, put)

    def answer(self, phone: Phone, op: str, call: str) -> Pending[None]:
        """Somebody went to a table that asked for help. One that has nobody waiting any more is left as it is.

        Fails with `gone` (kind) when there is no such call.
        """
        at = self._now().wall

        def put(tx: Tx) -> None:
            if tx.earlier(op):
                return
            asked = tx.get(Call, call)
            tx.sign(tx.put(asked if asked.answered else replace(asked, answered=at)), op)

        return self._act("help-given", phone, put)

    def _act(self, name: str, phone: Phone, put: Callable[[Tx], None]) -> Pending[None]:
        return self._file.act(name, phone.author, put, undoable=False)


def _require_own(_: Tx, phone: Phone, takeaway: Takeaway) -> None:
    if takeaway.author != phone.author and takeaway.author not in phone.fellows:
        raise FacilitatorError("not-yours")
