"""The tables as the server has them: who came in, what their phones see, and who waits to hear more."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from facilitator.changes import Changed
from facilitator.domain.clock import Clock, Course, clock_at, course
from facilitator.domain.hall import Table
from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.steps import Moment
from facilitator.services.phones import PHONE, Phone, PhoneService
from facilitator.storage.access import Scope, Session
from facilitator.storage.eventfile import EventFile
from facilitator.storage.writer import Pending
from ui.hosts.board import Board, encoded
from ui.hosts.links import Keys, keys_of
from ui.hosts.tableview import Json, passing, view_of

log = logging.getLogger(__name__)

GATHER_S = 0.1
"""Changes are gathered for so long before the phones hear of them."""
COUNT_S = 1.0
SAME_NEWS_S = 0.05
FEW = 100
"""So many points are looked up one by one; of more, all are read."""
KEY_BYTES = 32
AUTHOR_LENGTH = 16
"""So much of the hash of a session's key names whoever wrote with it."""
ONE_TABLE = frozenset({Kind.TAKEAWAY, Kind.CALL})
UNSEEN = frozenset({Kind.SEAT, Kind.SECTION, Kind.ATTACHMENT, Kind.PROJECTOR, Kind.CONTRIBUTION, Kind.AGREEMENT})
"""What phones see nothing of."""
CLOCK = frozenset({Kind.STEP, Kind.ITEM})
"""What makes the time that is left another."""


@dataclass(eq=False, slots=True)
class Stream:
    """A phone that listens. task: what writes to it."""

    session: Session
    task: asyncio.Task[None]


class Hall:
    """Everything on the server's thread, between the event file and the routes."""

    def __init__(self, file: EventFile, now: Callable[[], Moment], told: Callable[[], None]) -> None:
        self.file = file
        self.now = now
        self.phones = PhoneService(file, now)
        self.board = Board()
        self._bases = file.text_seqs()
        self.day = file.day()
        self.keys = Keys({}, {})
        self._keys_from: tuple[object, ...] = ()
        self._told = told
        self._loop = asyncio.get_running_loop()
        self._sessions: dict[str, Session] = {}
        self._authors: dict[str, frozenset[str]] = {}
        self._waiting: dict[str, set[asyncio.Future[None]]] = {}
        self._streams: list[Stream] = []
        self._heard: list[Changed] = []
        self._gathering: asyncio.TimerHandle | None = None
        self.closed = False
        self._packed: dict[tuple[str, int, int], tuple[int, bytes]] = {}
        self._packed_s = 0.0
        self._on: tuple[object, ...] = ()
        self.read_access()
        self._show(self.day.tables)

    # -- who comes in ------------------------------------------------------------------------------------------

    def read_access(self) -> None:
        """Who may come in may be different: whoever may not any more is let go."""
        access = self.file.access()
        made_from = access.secret, access.generations, tuple(table.id for table in self.day.tables)
        if made_from != self._keys_from:  # it takes a while for many tables, and phones come in all at once
            self.keys, self._keys_from = keys_of(access, self.day.tables), made_from
        self._sessions = {one.key: one for one in access.sessions}
        authors: dict[str, set[str]] = {}
        for one in (*access.sessions, *access.past):
            authors.setdefault(one.record, set()).add(author_of(one))
        self._authors = {table: frozenset(names) for table, names in authors.items()}
        for stream in self._streams:
            if stream.session.key not in self._sessions or TableId(stream.session.record) not in self.day.table:
                stream.task.cancel()

    def _link_of(self, table: str) -> str | None:
        return next((token for token, one in self.keys.by_token.items() if one == table), None)

    async def admit(self, table: str) -> str | None:
        """Let a device in at a table, from when it is on the disk. Gives what it holds from now on.

        None when the links of that table were withdrawn before the device was in.
        """
        link = self._link_of(table)
        held = secrets.token_urlsafe(KEY_BYTES)
        session = Session(_key_of(held), Scope.TABLE, table)
        await asyncio.shield(self._change_access(self.file.admit(session)))
        if self._link_of(table) != link:
            await self.forget(session)
            return None
        return held

    async def forget(self, session: Session) -> None:
        """Let a device in no more."""
        await asyncio.shield(self._change_access(self.file.forget(session.key)))

    async def _change_access(self, change: Pending[None]) -> None:
        await change
        self.read_access()

    def session_of(self, held: str) -> Session | None:
        """The session of what a device holds; None when it may not come in, or its table is not there any more."""
        session = self._sessions.get(_key_of(held))
        return session if session is not None and TableId(session.record) in self.day.table else None

    def phone_of(self, session: Session) -> Phone:
        """Who writes, with whatever was written at that table before."""
        return Phone(TableId(session.record), author_of(session), self._authors.get(session.record, frozenset()))

    # -- what they see -----------------------------------------------------------------------------------------

    def whole(self, table: str) -> Json:
        """All that the phones of a table see, as of now."""
        counts = self._counts(table)
        return {"event": self.file.lineage.file, "seq": self.file.last_seq(), **self.board.whole(table, counts)}

    def since(self, table: str, cursor: int) -> tuple[int, bytes] | None:
        """What they missed since a cursor: the next cursor, and the news as JSON; None when it is nothing.

        The phones of a table ask all at once, so it is worked out once for all of them.
        """
        if not self.board.has_news(table, cursor):
            return None
        now_s, key = self._loop.time(), (table, cursor, self.board.mark)
        if now_s - self._packed_s > SAME_NEWS_S:
            self._packed.clear()
            self._packed_s = now_s
        if key not in self._packed:
            news = {"seq": self.file.last_seq(), **self.board.since(table, cursor, self._counts(table))}
            self._packed[key] = news["cursor"], encoded(news)
        return self._packed[key]

    def hear(self, changes: tuple[Changed, ...]) -> None:
        """The day is different; the phones hear of it when enough of it is gathered."""
        self._heard.extend(changes)
        if self._gathering is None and not self.closed:
            self._gathering = self._loop.call_later(GATHER_S, self._catch_up)

    def catch_up(self) -> None:
        """Read now what was heard of: who was just answered sees their own words."""
        if self._gathering is not None:
            self._gathering.cancel()
            self._catch_up()

    def _catch_up(self) -> None:
        self._gathering = None
        heard, self._heard = self._heard, []
        kinds = {change.topic for change in heard}
        try:
            self._read_bases(heard)  # before the words: a base may be older than what is shown with it, never newer
            self.day = self.file.reread(self.day, heard)
        except Exception:
            log.exception("the phones could not be told")  # they hear it with the next change
            self._heard = heard + self._heard
            return
        if Kind.TABLE in kinds:
            self.read_access()
        if kinds <= UNSEEN:
            return
        if kinds <= ONE_TABLE | UNSEEN:
            self._show(self._touched(heard))
        else:
            self._show(self.day.tables, frozenset({"clock"}) if kinds & CLOCK else frozenset())

    def _read_bases(self, heard: list[Changed]) -> None:
        ids = {key for change in heard if change.topic is Kind.TAKEAWAY for key in change.ids}
        if len(ids) > FEW:
            self._bases = self.file.text_seqs()
            return
        for key in ids:
            try:
                self._bases[key] = self.file.text_seq(key)
            except KeyError:  # the chair took back that it was ever written
                self._bases.pop(key, None)

    def _touched(self, heard: list[Changed]) -> list[Table]:
        """The tables whose points or calls these are, now or until now."""
        ids = {key for change in heard if change.topic in ONE_TABLE for key in change.ids}
        tables = {call.table for call in self.day.calls if call.id in ids}
        authors = {author: TableId(table) for table, names in self._authors.items() for author in names}
        for key in ids:
            takeaway = self.day.takeaway.get(key)  # type: ignore[call-overload]
            if takeaway is None:
                continue
            conversation = self.day.conversation.get(takeaway.conversation)
            tables |= {one for one in (conversation and conversation.table, authors.get(takeaway.author)) if one}
        return [table for table in self.day.tables if table.id in tables or self.board.holds(table.id, ids)]

    def _show(self, tables: Sequence[Table], jumped: Set[str] = frozenset()) -> None:
        now = self.now()
        so_far = course(self.day.steps, now)
        clock = clock_at(self.day.programme, self.day.steps, now)
        for table in tables:
            authors = self._authors.get(table.id, frozenset())
            view = view_of(self.day, table, clock, so_far, authors, self._bases)
            if self.board.show(table.id, view, jumped):
                for waiting in self._waiting.pop(table.id, ()):
                    if not waiting.done():
                        waiting.set_result(None)
        if tables is self.day.tables:
            self._on = _what_is_on(clock, so_far)

    async def count_on(self) -> None:
        """Phases come by themselves: look each second whether one did."""
        while True:
            await asyncio.sleep(COUNT_S)
            if self.day.steps:
                try:
                    self._look_at_the_clock()
                except Exception:
                    log.exception("the phones could not be told what is on")  # the next second is another

    def _look_at_the_clock(self) -> None:
        now = self.now()
        clock = clock_at(self.day.programme, self.day.steps, now)
        if _what_is_on(clock, course(self.day.steps, now)) != self._on:
            self._show(self.day.tables)

    def _counts(self, table: str) -> Json:
        now = self.now()
        return passing(self.day, table, clock_at(self.day.programme, self.day.steps, now), now)

    # -- who listens -------------------------------------------------------------------------------------------

    async def news(self, table: str, seconds: float) -> None:
        """Wait until something is different at a table, and no longer than this."""
        waiting: asyncio.Future[None] = self._loop.create_future()
        here = self._waiting.setdefault(table, set())
        here.add(waiting)
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            pass
        finally:
            here.discard(waiting)

    def begins(self, stream: Stream, most: int) -> None:
        """A phone listens from now on. One that listens too often is let go of where it began first."""
        own = [one for one in self._streams if one.session.key == stream.session.key]
        for one in own[: len(own) - most + 1] if len(own) >= most else ():
            one.task.cancel()
        self._streams.append(stream)
        self._told()

    def ends(self, stream: Stream) -> None:
        """A phone listens no more."""
        self._streams.remove(stream)
        if not self.closed:
            self._told()

    def connected(self) -> dict[str, int]:
        """How many phones listen, by table. From any thread."""
        streams = tuple(self._streams)
        return dict(Counter(table for _, table in {(one.session.key, one.session.record) for one in streams}))

    def close(self) -> None:
        """Let go of everybody."""
        self.closed = True
        if self._gathering is not None:
            self._gathering.cancel()
        for stream in tuple(self._streams):
            stream.task.cancel()


def _what_is_on(clock: Clock, so_far: Course) -> tuple[object, ...]:
    """All that a table's view has of the clock: as long as it is the same, time alone makes nothing different."""
    went = tuple(stretch.item for stretch in so_far.stretches)
    return clock.phase, clock.item, clock.coming, clock.running, went, so_far.over, so_far.skipped


def author_of(session: Session) -> str:
    """What stands as the author with what a session wrote."""
    return f"{PHONE}{session.key[:AUTHOR_LENGTH]}"


def _key_of(held: str) -> str:
    return hashlib.sha256(held.encode("utf-8", "replace")).hexdigest()
