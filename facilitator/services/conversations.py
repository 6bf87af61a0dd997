"""What is talked about at the tables, and the chair's own text for an entry."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.conversations import Conversation, ProseSource, Takeaway, Thread
from facilitator.services.records import RecordService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class ConversationService(RecordService[Conversation]):
    """The table conversations. Removing one keeps its takeaways: they stand under "Zonder tafel"."""

    record = Conversation

    def write_prose(
        self, conversation: str, prose: str | None, by: str = CHAIR, within: str | None = None
    ) -> Pending[Conversation]:
        """The chair's own text for the entry; None = draw it from the takeaways again.

        Remembers which takeaways it was written from, and how they read; nothing is ever generated over it.
        """

        def put(tx: Tx) -> Conversation:
            now = tx.get(Conversation, conversation)
            ours = [t for t in tx.all(Takeaway) if t.conversation == now.id and t.stands_alone]
            sources = tuple(ProseSource(t.id, t.wording) for t in ours) if prose is not None else ()
            return tx.put(replace(now, prose=prose, prose_from=sources))

        return self._file.act("prose-written", by, put, within=within)


class ThreadService(RecordService[Thread]):
    """The lines the chair draws through several tables."""

    record = Thread
