"""What is said and agreed in the plenary."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.plenary import Agreement, Contribution, FollowUp
from facilitator.services.records import RecordService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class ContributionService(RecordService[Contribution]):
    """Reactions, closing words, lessons and quotations."""

    record = Contribution

    def write(self, key: str, text: str, by: str = CHAIR, within: str | None = None) -> Pending[Contribution]:
        """Change the text. A passage marked as an intention that no longer occurs in it loses its mark."""

        def put(tx: Tx) -> Contribution:
            now = tx.get(Contribution, key)
            return tx.put(replace(now, text=text, intentions=tuple(p for p in now.intentions if p in text)))

        return self._act("changed", by, put, within)

    def mark_intention(self, key: str, passage: str, by: str = CHAIR) -> Pending[Contribution]:
        """Mark a passage as a plan: the follow-up lists it too, the text stays. Fails with `passage-not-there`."""

        def put(tx: Tx) -> Contribution:
            now = tx.get(Contribution, key)
            if passage in now.intentions:
                return now
            return tx.put(replace(now, intentions=(*now.intentions, passage)))

        return self._act("changed", by, put)


class AgreementService(RecordService[Agreement]):
    """Who does what, and when."""

    record = Agreement


class FollowUpService(RecordService[FollowUp]):
    """What comes after the day."""

    record = FollowUp
