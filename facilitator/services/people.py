"""The people of the day and the initiatives they bring."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.people import PUBLIC_KINDS, Consent, Initiative, Person, PersonKind, starting_consent
from facilitator.errors import FacilitatorError
from facilitator.services.records import RecordService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class PeopleService(RecordService[Person]):
    """Everybody who is there.

    Who comes to speak in public starts with consent yes. Somebody who accompanies themselves, or a circle of
    companions, fails with `accompanies-itself`.
    """

    record = Person

    def add_kind(self, person: str, kind: PersonKind, by: str = CHAIR) -> Pending[Person]:
        """Give a person one more thing to do on the day. Who is asked to speak in public may be named from then on."""

        def put(tx: Tx) -> Person:
            now = tx.get(Person, person)
            kinds = now.kinds if kind in now.kinds else (*now.kinds, kind)
            asked_now = kind in PUBLIC_KINDS and now.consent is Consent.UNKNOWN
            return self._put(tx, replace(now, kinds=kinds, consent=Consent.YES if asked_now else now.consent))

        return self._act("changed", by, put)

    def _put_last(self, tx: Tx, record: Person) -> Person:
        if record.consent is Consent.UNKNOWN:
            record = replace(record, consent=starting_consent(record.kinds))
        return super()._put_last(tx, record)

    def _put(self, tx: Tx, record: Person) -> Person:
        kept = tx.put(record)
        _refuse_circle(tx, kept)
        return kept


def _refuse_circle(tx: Tx, person: Person) -> None:
    seen = {person.id}
    following = person.accompanies
    while following is not None:
        if following in seen:
            raise FacilitatorError("accompanies-itself", name=person.name)
        seen.add(following)
        other = tx.find(Person, following)
        following = other.accompanies if other else None


class InitiativeService(RecordService[Initiative]):
    """Who brings a case."""

    record = Initiative
