"""The people of the day and the initiatives they bring."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.checks import in_a_circle
from facilitator.domain.people import Consent, Initiative, Person, PersonKind, starting_consent
from facilitator.errors import FacilitatorError
from facilitator.services.records import ListService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class PeopleService(ListService[Person]):
    """Everybody who is there.

    Whoever comes to speak in public, or is asked to later, and was not asked about their name, may be named from
    then on. Somebody who accompanies themselves, or a circle of companions, fails with `accompanies-itself` (name).
    """

    record = Person

    def add_kind(self, person: str, kind: PersonKind, by: str = CHAIR) -> Pending[Person]:
        """Give a person one more thing to do on the day."""

        def put(tx: Tx) -> Person:
            now = self._get(tx, person)
            return self._put(tx, replace(now, kinds=tuple(dict.fromkeys((*now.kinds, kind)))))

        return self._act("changed", by, put)

    def _put(self, tx: Tx, record: Person) -> Person:
        kept = tx.put(_asked_to_speak(tx.find(Person, record.id), record))
        if kept.accompanies is not None and in_a_circle({p.id: p.accompanies for p in tx.all(Person)}):
            raise FacilitatorError("accompanies-itself", name=kept.name)
        return kept


def _asked_to_speak(earlier: Person | None, person: Person) -> Person:
    already = earlier is not None and starting_consent(earlier.kinds) is Consent.YES
    if already or person.consent is not Consent.UNKNOWN:
        return person
    return replace(person, consent=starting_consent(person.kinds))


class InitiativeService(ListService[Initiative]):
    """Who brings a case."""

    record = Initiative
