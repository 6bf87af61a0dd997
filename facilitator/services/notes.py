"""Notes from elsewhere, after the chair looked at them: points of a table, in one act. Reading them twice adds nothing.

A point that a phone wrote keeps the phone's own identity, so that the phone can still send it, and go on with it. Its
ops are not written into the log: after an undo the phone would be told that its words are here, and they were not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.hall import Table
from facilitator.domain.identity import ConversationId, ItemId, TableId, TakeawayId, new_id
from facilitator.domain.steps import Moment
from facilitator.domain.text import is_blank, storable
from facilitator.services.hall import require_rounds
from facilitator.services.phones import PHONE, conversation_at
from facilitator.services.records import put_behind
from facilitator.storage.eventfile import IMPORT, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.oplog import utc
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

BY_FILE = f"{PHONE}file"
"""The author of what a phone wrote and a file brought: a table's own, as if the phone had sent it."""

Words = tuple[str | None, str | None, str]
"""Where something was said, and what: table, round and the words without regard to capitals and white space."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line that becomes a point. table, round: None for none.

    item, op, base: of the phone that wrote it, as in `phones.Words`; item "" = it was in no phone, op "" = the phone
    has sent all it had. ours: it was typed at the laptop. headline: the table's sentence for everybody, where it has
    none yet. again: also when it is there already.
    """

    text: str
    table: str | None
    round: str | None
    cue: str = ""
    item: str = ""
    op: str = ""
    base: int = 0
    ours: bool = False
    pick: bool = False
    headline: bool = False
    written_at: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class PutIn:
    """What became of notes. added: points and headlines. there: how many were there already.

    versions: how many of the added stand beside a point that reads otherwise.
    """

    added: int
    there: int
    versions: int


class NotesService:
    """Brings notes into the day."""

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def put_notes(self, notes: Iterable[Note], by: str = IMPORT) -> Pending[PutIn]:
        """Put notes at the end of their tables, in their order; one act.

        What is there already is not put in again. Words that a phone changed without knowing what the laptop has stand
        beside it (`conflict_of`). Notes that bring nothing new leave no act. Fails with `needs-words`, `not-a-round`,
        or `gone` (kind) when a table or round is not there any more.
        """
        wanted = tuple(notes)
        written_at = utc(self._now().wall)
        return self._file.act("notes-imported", by, lambda tx: _Hall(tx, written_at).put(wanted), n=len(wanted))


def same_words(text: str) -> str:
    """A text by which it is known again: small letters, one space between words."""
    return " ".join(text.casefold().split())


def words_of(takeaway: Takeaway, table: str | None) -> tuple[Words, ...]:
    """By what a point is known again: what the table wrote, and what the chair made of it."""
    return tuple((table, takeaway.round, same_words(text)) for text in {takeaway.text, takeaway.wording})


class _Hall:
    """The tables while notes come in."""

    def __init__(self, tx: Tx, written_at: str) -> None:
        self._tx = tx
        self._written_at = written_at
        self._rank = tx.last_rank(Takeaway)
        tables = {one.id: one.table for one in tx.all(Conversation)}
        self._there = {
            words
            for one in tx.all(Takeaway)
            for words in words_of(one, None if one.conversation is None else tables.get(one.conversation))
        }
        self._conversations: dict[tuple[str | None, str | None], ConversationId | None] = {}
        self._added = self._versions = 0

    def put(self, notes: tuple[Note, ...]) -> PutIn:
        require_rounds(self._tx, {note.round for note in notes})
        for note in notes:
            if note.headline and not note.again and self._put_headline(note):
                continue
            known = self._tx.find(Takeaway, note.item) if note.item else None
            if known is not None and note.again:
                self._put_new(replace(note, item="", op=""))
            elif known is not None:
                self._meet(known, note)
            elif note.again or self._words(note) not in self._there:
                self._put_new(note)
        return PutIn(self._added, len(notes) - self._added, self._versions)

    @staticmethod
    def _words(note: Note) -> Words:
        return note.table, note.round, same_words(note.text)

    def _put_headline(self, note: Note) -> bool:
        """Make it the headline of its table, unless that has another: then it is a point, and no words are lost."""
        here = self._conversation(note)
        if here is None:
            return False
        conversation = self._tx.get(Conversation, here)
        if same_words(conversation.headline) == same_words(note.text):
            return True
        if not is_blank(conversation.headline):
            return False
        self._tx.put(replace(conversation, headline=note.text))
        self._added += 1
        return True

    def _put_new(self, note: Note) -> None:
        self._rank += 1.0
        self._tx.put(self._fresh(note, note.item or new_id()))
        self._there.add(self._words(note))
        self._added += 1

    def _fresh(self, note: Note, key: str) -> Takeaway:
        return Takeaway(
            id=TakeawayId(key),
            text=note.text,
            conversation=self._conversation(note),
            round=None if note.round is None else ItemId(note.round),
            cue=note.cue,
            author=BY_FILE if note.item and not note.ours else IMPORT,
            written_at=note.written_at or self._written_at,
            host_pick=note.pick,
            rank=self._rank,
        )

    def _meet(self, known: Takeaway, note: Note) -> None:
        """A point the laptop knows: the phone may have gone on with it since, or have it from a newer copy of the day.

        As `PhoneService.write` does it: words that had not seen ours stand beside them.
        """
        if note.ours or (note.op and self._tx.earlier(note.op)):
            return
        seen = self._tx.text_seq(known.id)
        if known.text == storable(note.text):
            if note.op and known.removed:
                self._tx.put(replace(known, removed=False))
                self._added += 1
        elif note.op and note.base == seen:
            self._tx.put(replace(known, text=note.text, removed=False))
            self._added += 1
        elif (note.op or note.base > seen) and not self._has_version(known, note):
            self._put_version(known, note)

    def _has_version(self, known: Takeaway, note: Note) -> bool:
        first = known.conflict_of or known.id
        beside = (one for one in self._tx.all(Takeaway) if first in (one.id, one.conflict_of))
        return any(same_words(one.text) == same_words(note.text) for one in beside)

    def _put_version(self, known: Takeaway, note: Note) -> None:
        fresh = self._fresh(note, new_id())
        version = replace(
            fresh, conversation=known.conversation, round=known.round, conflict_of=known.conflict_of or known.id
        )
        put_behind(self._tx, version, known)
        self._added += 1
        self._versions += 1

    # -- where -------------------------------------------------------------------------------------------------

    def _conversation(self, note: Note) -> ConversationId | None:
        """What the table talks about in that round; one begins where it has nothing to talk about yet."""
        place = (note.table, note.round)
        if place not in self._conversations:
            self._conversations[place] = self._found_or_begun(*place)
        return self._conversations[place]

    def _found_or_begun(self, table: str | None, round_: str | None) -> ConversationId | None:
        if table is None:
            return None
        self._tx.get(Table, table)
        return conversation_at(self._tx, TableId(table), round_)
