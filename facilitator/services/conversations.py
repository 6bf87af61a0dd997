"""What is talked about at the tables, and the chair's own text for an entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.conversations import Conversation, ProseSource, Takeaway, Thread
from facilitator.domain.identity import TakeawayId, new_id
from facilitator.domain.text import is_blank
from facilitator.domain.unheard import Move, moved
from facilitator.services.hall import require_rounds
from facilitator.services.records import ListService, at_end
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class ConversationService(ListService[Conversation]):
    """The table conversations. What is no round fails with `not-a-round`.

    Removing one keeps what its table brought: its takeaways, and its headline as one more, stand under "Zonder
    tafel"; its pictures are kept.
    """

    record = Conversation
    guarded = frozenset({"id", "prose", "prose_from"})

    def write_prose(
        self, conversation: str, prose: str | None, by: str = CHAIR, within: str | None = None
    ) -> Pending[Conversation]:
        """The chair's own text for the entry; None or blank = draw it from the takeaways again.

        Remembers which takeaways it was written from, and how they read; nothing is ever generated over it.
        """
        own = None if prose is None or is_blank(prose) else prose

        def put(tx: Tx) -> Conversation:
            now = self._get(tx, conversation)
            ours = [t for t in tx.all(Takeaway) if t.conversation == now.id and t.stands_alone]
            sources = tuple(ProseSource(t.id, t.wording) for t in ours) if own is not None else ()
            return tx.put(replace(now, prose=own, prose_from=sources))

        return self._file.act("prose-written", by, put, within=within)

    def move_all(self, moves: Iterable[Move], by: str = CHAIR) -> Pending[tuple[Conversation, ...]]:
        """Put conversations at another table and in one round each: all of it is one act, and one undo.

        Fails as a whole with `gone` when one of them is not there any more.
        """
        wanted = tuple(moves)

        def put(tx: Tx) -> tuple[Conversation, ...]:
            return tuple(self._put(tx, moved(self._get(tx, move.conversation), move)) for move in wanted)

        return self._act("moved", by, put)

    def _put(self, tx: Tx, record: Conversation) -> Conversation:
        require_rounds(tx, record.rounds)
        return tx.put(record)

    def _take_out(self, tx: Tx, record: Conversation) -> None:
        said = {t.wording for t in tx.all(Takeaway) if t.conversation == record.id}
        if not is_blank(record.headline) and record.headline not in said:
            tx.put(at_end(tx, Takeaway(TakeawayId(new_id()), record.headline)))
        tx.remove(record)


class ThreadService(ListService[Thread]):
    """The lines the chair draws through several tables."""

    record = Thread
