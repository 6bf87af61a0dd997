"""The points the tables bring out: written by hosts, reworded, starred, moved and merged by the chair.

The table's own text is never written over by the chair: the chair's wording lies on top of it, a merge keeps its
sources, and what is left out is only left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.identity import ConversationId, ItemId, TakeawayId, new_id
from facilitator.services.records import KeepingService, at_end
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.oplog import now_utc
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a table's edit. conflict: the text had changed meanwhile, so it stands beside the other one."""

    takeaway: Takeaway
    conflict: bool = False


class TakeawayService(KeepingService[Takeaway]):
    """What can be done with a point. Removing one is not among it: see `take_back` and `leave_out`."""

    record = Takeaway

    def write(
        self, conversation: str | None, text: str, round_: str | None = None, cue: str = "", by: str = CHAIR
    ) -> Pending[Takeaway]:
        """Write down a new point at the end of its conversation. Fails with `needs-words` when it is blank."""
        fresh = Takeaway(
            id=TakeawayId(new_id()),
            text=text,
            conversation=None if conversation is None else ConversationId(conversation),
            round=None if round_ is None else ItemId(round_),
            cue=cue,
            author=by,
            written_at=now_utc(),
        )
        return self._act("added", by, lambda tx: self._put_last(tx, fresh))

    def rewrite(self, takeaway: str, text: str, base: int, by: str) -> Pending[Written]:
        """A table changes its own text. base: the `text_seq` that the table saw.

        When the text changed since, both versions stay: the new one becomes a point beside it (`conflict_of`).
        """

        def put(tx: Tx) -> Written:
            now = tx.get(Takeaway, takeaway)
            if tx.text_seq(takeaway) == base:
                return Written(tx.put(replace(now, text=text), base=base))
            sibling = replace(
                now,
                id=TakeawayId(new_id()),
                text=text,
                author=by,
                written_at=now_utc(),
                edited=None,
                edited_from=None,
                conflict_of=now.id,
            )
            return Written(tx.put(at_end(tx, sibling), base=base), conflict=True)

        return self._file.act("takeaway-changed", by, put)

    def reword(
        self, takeaway: str, wording: str | None, by: str = CHAIR, within: str | None = None
    ) -> Pending[Takeaway]:
        """The chair's wording of a point; None = as the table wrote it. The table's own text stays as it is."""

        def put(tx: Tx) -> Takeaway:
            now = tx.get(Takeaway, takeaway)
            if wording is None or wording == now.text:
                return tx.put(replace(now, edited=None, edited_from=None))
            return tx.put(replace(now, edited=wording, edited_from=now.text))

        return self._file.act("takeaway-changed", by, put, within=within)

    def star(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """Mark a point for the hall. Starring twice is harmless."""
        return self._mark("takeaway-starred" if on else "takeaway-unstarred", takeaway, by, starred=on)

    def leave_out(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """Leave a point out of the report, or put it back."""
        return self._mark("takeaway-left-out" if on else "takeaway-put-back", takeaway, by, left_out=on)

    def take_back(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """A table takes a point back, or the chair keeps it after all. The words stay in the file."""
        return self._mark("takeaway-taken-back" if on else "takeaway-kept", takeaway, by, removed=on)

    def move_to(
        self, takeaways: Iterable[str], conversation: str | None, round_: str | None, by: str = CHAIR
    ) -> Pending[None]:
        """Points move to another table or round, with their author, time and raw text."""
        keys = tuple(takeaways)

        def put(tx: Tx) -> None:
            _move(tx, [tx.get(Takeaway, key) for key in keys], conversation, round_)

        return self._file.act("takeaways-moved", by, put, n=len(keys))

    def move_all(self, conversation: str, to: str | None, round_: str | None = None, by: str = CHAIR) -> Pending[int]:
        """All points of a conversation move to another. round_: None = each stays in its round. Gives their number."""

        def put(tx: Tx) -> int:
            ours = [t for t in tx.all(Takeaway) if t.conversation == conversation]
            _move(tx, ours, to, round_, keep_round=round_ is None)
            return len(ours)

        return self._file.act("takeaways-moved-all", by, put)

    def merge(self, takeaways: Iterable[str], into: str, by: str = CHAIR) -> Pending[Takeaway]:
        """Several points become one: `into` speaks for all, the others stay as its sources.

        What was merged into one of them before follows along, so there is never a chain.
        """
        keys = [key for key in takeaways if key != into]

        def put(tx: Tx) -> Takeaway:
            target = tx.put(replace(tx.get(Takeaway, into), merged_into=None))
            sources = {tx.get(Takeaway, key).id for key in keys}
            for one in tx.all(Takeaway):
                if one.id in sources or one.merged_into in sources:
                    tx.put(replace(one, merged_into=target.id))
            return target

        return self._file.act("takeaways-merged", by, put, n=len(keys) + 1)

    def take_apart(self, takeaway: str, by: str = CHAIR) -> Pending[int]:
        """A merged point falls apart again into what it was made of. Gives the number of its sources."""

        def put(tx: Tx) -> int:
            sources = [one for one in tx.all(Takeaway) if one.merged_into == takeaway]
            for one in sources:
                tx.put(replace(one, merged_into=None))
            return len(sources)

        return self._file.act("takeaways-taken-apart", by, put)

    def choose_version(self, keep: str, by: str = CHAIR) -> Pending[None]:
        """Two versions of a point: this one stays, the other is left out, not thrown away."""

        def put(tx: Tx) -> None:
            kept = tx.get(Takeaway, keep)
            first = kept.conflict_of or kept.id
            for one in tx.all(Takeaway):
                if first in (one.id, one.conflict_of):
                    tx.put(replace(one, removed=one.id != kept.id))

        return self._file.act("takeaway-version-chosen", by, put)

    def _mark(self, act: str, takeaway: str, by: str, **marks: bool) -> Pending[Takeaway]:
        def put(tx: Tx) -> Takeaway:
            now: Any = tx.get(Takeaway, takeaway)
            return tx.put(replace(now, **marks))  # type: ignore[no-any-return]

        return self._file.act(act, by, put)


def _move(
    tx: Tx, takeaways: list[Takeaway], conversation: str | None, round_: str | None, *, keep_round: bool = False
) -> None:
    if conversation is not None:
        tx.get(Conversation, conversation)
    for takeaway in takeaways:
        there = at_end(tx, takeaway)
        to = None if conversation is None else ConversationId(conversation)
        to_round = takeaway.round if keep_round else None if round_ is None else ItemId(round_)
        tx.put(replace(there, conversation=to, round=to_round))
