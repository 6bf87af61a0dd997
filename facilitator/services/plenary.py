"""What is said and agreed in the plenary."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.plenary import Agreement, Contribution, FollowUp
from facilitator.domain.text import storable
from facilitator.services.records import ListService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class ContributionService(ListService[Contribution]):
    """Reactions, closing words, lessons and quotations."""

    record = Contribution
    guarded = frozenset({"id", "text", "intentions"})

    def write(self, key: str, text: str, by: str = CHAIR, within: str | None = None) -> Pending[Contribution]:
        """Change the text. A passage marked as an intention that no longer occurs in it loses its mark."""

        def put(tx: Tx) -> Contribution:
            now, kept = self._get(tx, key), storable(text)
            return tx.put(replace(now, text=kept, intentions=tuple(p for p in now.intentions if p in kept)))

        return self._act("changed", by, put, within)

    def mark_intention(self, key: str, passage: str, on: bool = True, by: str = CHAIR) -> Pending[Contribution]:
        """Mark a passage as a plan: the follow-up lists it too, the text stays. Fails with `passage-not-there`."""

        def put(tx: Tx) -> Contribution:
            now, words = self._get(tx, key), storable(passage)
            others = tuple(p for p in now.intentions if p != words)
            if on and words in now.intentions:
                return now
            return tx.put(replace(now, intentions=(*others, words) if on else others))

        return self._act("changed", by, put)


class AgreementService(ListService[Agreement]):
    """Who does what, and when."""

    record = Agreement


class FollowUpService(ListService[FollowUp]):
    """What comes after the day."""

    record = FollowUp
