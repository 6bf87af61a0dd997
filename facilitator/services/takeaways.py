"""The points the tables bring out: written by hosts, reworded, starred, moved and merged by the chair.

The table's own text is never written over by the chair: the chair's wording lies on top of it, a merge keeps its
sources, and what is left out is only left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.identity import ConversationId, ItemId, TableId, TakeawayId, new_id
from facilitator.domain.steps import Moment
from facilitator.domain.text import storable
from facilitator.services.hall import require_rounds
from facilitator.services.records import OrderedService, at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.oplog import utc
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending


class TakeawayService(OrderedService[Takeaway]):
    """What can be done with a point. Removing one is not among it: see `take_back` and `leave_out`.

    A round that is something else fails with `not-a-round`, anything that is not there any more with `gone` (kind).
    """

    record = Takeaway
    guarded = frozenset(
        {
            "id",
            "text",
            "conversation",
            "round",
            "author",
            "written_at",
            "edited",
            "edited_from",
            "merged_into",
            "conflict_of",
            "removed",
        }
    )

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        super().__init__(file)
        self._now = now

    def _written_at(self) -> str:
        return utc(self._now().wall)

    def write(
        self, conversation: str | None, text: str, round_: str | None = None, cue: str = "", by: str = CHAIR
    ) -> Pending[Takeaway]:
        """Write down a new point at the end of its conversation. Fails with `needs-words` when it is blank."""
        fresh = self._fresh(conversation, text, round_, cue, by)

        def put(tx: Tx) -> Takeaway:
            _require_place(tx, conversation, round_)
            return self._put_last(tx, fresh)

        return self._act("added", by, put)

    def write_at_table(
        self, table: str, text: str, round_: str | None = None, cue: str = "", by: str = CHAIR
    ) -> Pending[Takeaway]:
        """Write down the first point of a table that has nothing to talk about yet: its conversation begins with it.

        It is one of all rounds, as usual; beside conversations that table has in other rounds it is this round's
        alone. Fails as `write`.
        """
        fresh = Conversation(ConversationId(new_id()), TableId(table))
        point = self._fresh(fresh.id, text, round_, cue, by)

        def put(tx: Tx) -> Takeaway:
            require_rounds(tx, [round_])
            talks_already = any(one.table == table for one in tx.all(Conversation))
            rounds = (ItemId(round_),) if round_ is not None and talks_already else ()
            tx.put(at_end(tx, replace(fresh, rounds=rounds)))
            return self._put_last(tx, point)

        return self._act("added", by, put)

    def _fresh(self, conversation: str | None, text: str, round_: str | None, cue: str, by: str) -> Takeaway:
        return Takeaway(
            id=TakeawayId(new_id()),
            text=text,
            conversation=None if conversation is None else ConversationId(conversation),
            round=None if round_ is None else ItemId(round_),
            cue=cue,
            author=by,
            written_at=self._written_at(),
        )

    def reword(
        self, takeaway: str, wording: str | None, by: str = CHAIR, within: str | None = None
    ) -> Pending[Takeaway]:
        """The chair's wording of a point; None = as the table wrote it. The table's own text stays as it is."""

        def put(tx: Tx) -> Takeaway:
            now = self._get(tx, takeaway)
            if wording is None or storable(wording) == now.text:
                return tx.put(replace(now, edited=None, edited_from=None))
            return tx.put(replace(now, edited=wording, edited_from=now.text))

        return self._act("changed", by, put, within)

    def star(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """Mark a point for the hall. Starring twice is harmless."""
        act = "takeaway-starred" if on else "takeaway-unstarred"
        return self._file.act(act, by, lambda tx: tx.put(replace(self._get(tx, takeaway), starred=on)))

    def leave_out(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """Leave a point out of the report, or put it back."""
        act = "takeaway-left-out" if on else "takeaway-put-back"
        return self._file.act(act, by, lambda tx: tx.put(replace(self._get(tx, takeaway), left_out=on)))

    def star_all(self, takeaways: Iterable[str], on: bool = True, by: str = CHAIR) -> Pending[None]:
        """Mark several points for the hall, or none of them any more; one act."""
        return self._mark_all("takeaways-starred" if on else "takeaways-unstarred", takeaways, by, starred=on)

    def leave_out_all(self, takeaways: Iterable[str], on: bool = True, by: str = CHAIR) -> Pending[None]:
        """Leave several points out of the report, or put them back; one act."""
        return self._mark_all("takeaways-left-out" if on else "takeaways-put-back", takeaways, by, left_out=on)

    def _mark_all(self, name: str, takeaways: Iterable[str], by: str, **marks: Any) -> Pending[None]:
        keys = tuple(dict.fromkeys(takeaways))

        def put(tx: Tx) -> None:
            for key in keys:
                tx.put(replace(self._get(tx, key), **marks))

        return self._file.act(name, by, put, n=len(keys))

    def take_back(self, takeaway: str, on: bool = True, by: str = CHAIR) -> Pending[Takeaway]:
        """A table takes a point back, or the chair keeps it after all. The words stay in the file.

        Points of others that were merged into it stand on their own again: they are not this table's to take back.
        """

        def put(tx: Tx) -> Takeaway:
            now = self._get(tx, takeaway)
            if on:
                _release(tx, _sources_of(tx, takeaway))
            return tx.put(replace(now, removed=on))

        return self._file.act("takeaway-taken-back" if on else "takeaway-kept", by, put)

    def move_to(
        self, takeaways: Iterable[str], conversation: str | None, round_: str | None, by: str = CHAIR
    ) -> Pending[None]:
        """Points move to the end of another table or round, with their author, time and raw text.

        conversation: None = "Zonder tafel". round_: None = no round in particular.
        """
        keys = tuple(dict.fromkeys(takeaways))

        def put(tx: Tx) -> None:
            moving = [self._get(tx, key) for key in keys]
            _require_place(tx, conversation, round_)
            _move(tx, moving, [replace(t, **_place(conversation, round_)) for t in moving])

        return self._file.act("takeaways-moved", by, put, n=len(keys))

    def move_all(
        self, conversation: str | None, to: str | None, round_: str | None = None, by: str = CHAIR
    ) -> Pending[int]:
        """All points of a conversation, or of "Zonder tafel" (None), move to another. Gives their number.

        round_: None = each stays in its round.
        """

        def put(tx: Tx) -> int:
            _require_place(tx, conversation, None)
            _require_place(tx, to, round_)
            moving = [t for t in tx.all(Takeaway) if t.conversation == conversation]
            _move(tx, moving, [replace(t, **_place(to, round_ or t.round)) for t in moving])
            return len(moving)

        return self._file.act("takeaways-moved-all", by, put)

    def merge(self, takeaways: Iterable[str], into: str, by: str = CHAIR) -> Pending[Takeaway]:
        """Several points become one: `into` speaks for all, the others stay as its sources.

        What was merged into one of them before follows along, so there is never a chain. When the hall was to hear
        one of them, it hears the one that speaks for it; when one of them was to be printed, that one is printed.
        """
        keys = [key for key in dict.fromkeys(takeaways) if key != into]

        def put(tx: Tx) -> Takeaway:
            sources = [self._get(tx, key) for key in keys]
            for source in sources:
                for one in (source, *_sources_of(tx, source.id)):
                    tx.put(replace(one, merged_into=TakeawayId(into)))
            target = self._get(tx, into)
            heard = target.starred or any(one.starred for one in sources)
            printed = any(not one.left_out for one in (target, *sources))
            return tx.put(replace(target, merged_into=None, removed=False, starred=heard, left_out=not printed))

        return self._file.act("takeaways-merged", by, put, n=len(keys) + 1)

    def take_apart(self, takeaway: str, by: str = CHAIR) -> Pending[int]:
        """A merged point falls apart again into what it was made of. Gives the number of its sources."""

        def put(tx: Tx) -> int:
            sources = _sources_of(tx, self._get(tx, takeaway).id)
            _release(tx, sources)
            return len(sources)

        return self._file.act("takeaways-taken-apart", by, put)

    def choose_version(self, keep: str, by: str = CHAIR) -> Pending[None]:
        """Of the versions of a point this one stays; the others are hidden, not thrown away.

        It speaks from now on for what was merged into one of the others.
        """

        def put(tx: Tx) -> None:
            kept = self._get(tx, keep)
            for other in _versions_of(tx, kept):
                for source in _sources_of(tx, other.id):
                    tx.put(replace(source, merged_into=kept.id))
                tx.put(replace(other, removed=other.id != kept.id))

        return self._file.act("takeaway-version-chosen", by, put)

    def keep_versions(self, takeaway: str, by: str = CHAIR) -> Pending[None]:
        """All versions of a point stay, each as a point of its own."""

        def put(tx: Tx) -> None:
            for one in _versions_of(tx, self._get(tx, takeaway)):
                tx.put(replace(one, conflict_of=None, removed=False))

        return self._file.act("takeaway-version-chosen", by, put)


def _place(conversation: str | None, round_: str | None) -> dict[str, Any]:
    return {"conversation": conversation, "round": round_}


def _require_place(tx: Tx, conversation: str | None, round_: str | None) -> None:
    if conversation is not None:
        tx.get(Conversation, conversation)
    require_rounds(tx, [round_])


def _move(tx: Tx, moving: list[Takeaway], moved: list[Takeaway]) -> None:
    """Keep the points that really go elsewhere, in their order, at the end. Whoever is there already stays put."""
    last = tx.last_rank(Takeaway)
    going = [there for now, there in zip(moving, moved, strict=True) if there != now]
    for number, takeaway in enumerate(going, 1):
        tx.put(replace(takeaway, rank=last + number))


def _sources_of(tx: Tx, takeaway: str) -> list[Takeaway]:
    return [one for one in tx.all(Takeaway) if one.merged_into == takeaway]


def _release(tx: Tx, sources: list[Takeaway]) -> None:
    for source in sources:
        tx.put(replace(source, merged_into=None))


def _versions_of(tx: Tx, takeaway: Takeaway) -> list[Takeaway]:
    first = takeaway.conflict_of or takeaway.id
    return [one for one in tx.all(Takeaway) if first in (one.id, one.conflict_of)]
