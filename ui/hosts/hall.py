"""The tables and helpers as the server has them: who came in, what their phones see, and who waits to hear more."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Callable, Sequence, Set
from functools import partial
from typing import Any

from facilitator.changes import Changed
from facilitator.domain.clock import Clock, Course, clock_at, course
from facilitator.domain.day import Day
from facilitator.domain.hall import Table
from facilitator.domain.helping import HELPER
from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.steps import Moment
from facilitator.services.phones import Phone, PhoneService
from facilitator.storage.access import Scope, Session
from facilitator.storage.eventfile import EventFile
from facilitator.storage.writer import Pending
from ui.hosts import helperview
from ui.hosts.board import Board, Filling, encoded
from ui.hosts.devices import Stream, author_of, key_of, place_of
from ui.hosts.helpersnow import HelpersNow
from ui.hosts.links import Keys, keys_of
from ui.hosts.phoneshere import PhoneHere, phones_here
from ui.hosts.tableview import Json, passing, view_of, with_passing
from ui.hosts.typingnow import TypingNow

log = logging.getLogger(__name__)

GATHER_S = 0.1
"""Changes are gathered for so long before the phones hear of them."""
COUNT_S = 1.0
SAME_NEWS_S = 0.05
FEW = 100
"""So many points are looked up one by one; of more, all are read."""
KEY_BYTES = 32
ONE_TABLE = frozenset({Kind.TAKEAWAY, Kind.CALL, Kind.HEADCOUNT, Kind.ATTACHMENT})
UNSEEN = frozenset({Kind.SEAT, Kind.SECTION, Kind.PROJECTOR, Kind.CONTRIBUTION, Kind.AGREEMENT, Kind.HELPING})
"""What phones see nothing of."""
COMING_IN = frozenset({Kind.TABLE, Kind.PERSON, Kind.HELPING})
"""What makes the links lead elsewhere."""
CLOCK = frozenset({Kind.STEP, Kind.ITEM})
"""What makes the time that is left another."""


class Hall:
    """Everything on the server's thread, between the event file and the routes."""

    def __init__(
        self,
        file: EventFile,
        now: Callable[[], Moment],
        told: Callable[[], None],
        clicker: Callable[[str], None] | None = None,
    ) -> None:
        self.file = file
        self.now = now
        self.phones = PhoneService(file, now)
        self.board = Board()
        self.bases = file.text_seqs()
        self.day = file.day()
        self.helpers = HelpersNow(self, asyncio.get_running_loop(), clicker)
        self.keys = Keys()
        self._keys_from: tuple[object, ...] = ()
        self._told = told
        self._loop = asyncio.get_running_loop()
        self.typing = TypingNow(self._loop, told)
        self._sessions: dict[str, Session] = {}
        self._past: dict[str, Session] = {}
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
        self.helpers.show()

    # -- who comes in ------------------------------------------------------------------------------------------

    def read_access(self) -> None:
        """Who may come in may be different: whoever may not any more is let go."""
        access = self.file.access()
        self.helpers.read()
        leads_to = tuple(table.id for table in self.day.tables), (*self.helpers.known,)
        made_from = access.secret, access.generations, leads_to
        if made_from != self._keys_from:  # it takes a while for many tables, and phones come in all at once
            self.keys, self._keys_from = keys_of(access, self.day), made_from
        self._sessions = {one.key: one for one in access.sessions}
        self._past = {one.key: one for one in access.past}
        authors: dict[str, set[str]] = {}
        for one in (*access.sessions, *access.past):
            authors.setdefault(place_of(one), set()).add(author_of(one))
        before, self._authors = self._authors, {place: frozenset(names) for place, names in authors.items()}
        for stream in self._streams:
            stream.session = self._sessions.get(stream.session.key, stream.session)
            if stream.session.key not in self._sessions or not self._leads_somewhere(stream.session):
                stream.task.cancel()
        self._follow(before)

    def _follow(self, before: dict[str, frozenset[str]]) -> None:
        """Phones went from one table to another: both are shown anew, and there they hear all of where they are now.

        before: the authors of each place until now.
        """
        left = {place: names - self._authors.get(place, frozenset()) for place, names in before.items()}
        moved = frozenset[str]().union(*left.values())
        if not moved:
            return
        self.catch_up()
        to = {place for place, names in self._authors.items() if names & moved}
        here = {place for place, names in left.items() if names} | to
        self._show([table for table in self.day.tables if table.id in here])
        for place in here:
            if place in to and TableId(place) in self.day.table:
                self.board.anew(place)
            self.wake(place)
        self._told()

    def _leads_somewhere(self, session: Session) -> bool:
        if session.scope is Scope.HELPER:
            return session.record in self.helpers.known
        return TableId(session.record) in self.day.table

    def _link_of(self, record: str, scope: Scope) -> str | None:
        tokens = self.keys.by_token if scope is Scope.TABLE else self.keys.helper_by_token
        return next((token for token, one in tokens.items() if one == record), None)

    async def admit(self, record: str, scope: Scope = Scope.TABLE) -> str | None:
        """Let a device in, from when it is on the disk. Gives what it holds from now on.

        record: the table, or the person who helps. None when their links were withdrawn before the device was in.
        """
        link = self._link_of(record, scope)
        held = secrets.token_urlsafe(KEY_BYTES)
        session = Session(key_of(held), scope, record)
        await asyncio.shield(self._change_access(self.file.admit(session)))
        if self._link_of(record, scope) != link:
            await self.forget(session)
            return None
        return held

    async def bring(self, session: Session, table: str) -> bool:
        """What a device wrote at the wrong table goes along to the right one, and the device with it.

        Whether it is in there: not when the links of that table were withdrawn before it was.
        """
        link = self._link_of(table, Scope.TABLE)
        brought = asyncio.ensure_future(self._change_access(self.phones.bring(self.phone_of(session), table)))
        brought.add_done_callback(_looked_at)
        await asyncio.shield(brought)
        if self._link_of(table, Scope.TABLE) != link:
            await self.forget(session)
            return False
        return True

    async def forget(self, session: Session) -> None:
        """Let a device in no more."""
        await asyncio.shield(self._change_access(self.file.forget(session.key)))

    async def _change_access(self, change: Pending[Any]) -> None:
        await change
        self.read_access()

    def session_of(self, held: str, scope: Scope = Scope.TABLE) -> Session | None:
        """The session of what a device holds; None when it may not come in.

        Nor may it when its table is not there any more, or when that person helps no more.
        """
        session = self._sessions.get(key_of(held))
        return session if session is not None and session.scope is scope and self._leads_somewhere(session) else None

    def ever_of(self, held: str) -> Session | None:
        """The same, also when it may come in no more: its words are there."""
        key = key_of(held)
        session = self._sessions.get(key) or self._past.get(key)
        return session if session is not None and session.scope is Scope.TABLE else None

    def phone_of(self, session: Session, table: str | None = None) -> Phone:
        """Who writes, with whatever was written at that table, or by that helper, before.

        table: where a helper's new points belong; none of that identity = "Zonder tafel".
        """
        fellows = self.authors_at(place_of(session))
        key = session.key if table is None else ""
        return Phone(TableId(session.record if table is None else table), author_of(session), fellows, key)

    def authors_at(self, place: str) -> frozenset[str]:
        """The authors of all sessions of a place, past ones too."""
        return self._authors.get(place, frozenset())

    # -- what they see -----------------------------------------------------------------------------------------

    def whole(self, place: str) -> Json:
        """All that the phones of a place see, as of now. place: a table or a helper, see `place_of`."""
        seen = self.board.whole(place, self._filling(place))
        return {"event": self.file.lineage.file, "seq": self.file.last_seq(), **seen}

    def since(self, place: str, cursor: int) -> tuple[int, bytes] | None:
        """What they missed since a cursor: the next cursor, and the news as JSON; None when it is nothing.

        The phones of a table ask all at once, so it is worked out once for all of them.
        """
        if not self.board.has_news(place, cursor):
            return None
        now_s, key = self._loop.time(), (place, cursor, self.board.mark)
        if now_s - self._packed_s > SAME_NEWS_S:
            self._packed.clear()
            self._packed_s = now_s
        if key not in self._packed:
            news = {"seq": self.file.last_seq(), **self.board.since(place, cursor, self._filling(place))}
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
        kinds, before = {change.topic for change in heard}, self.day
        try:
            self._read_bases(heard)  # before the words: a base may be older than what is shown with it, never newer
            self.day = self.file.reread(before, heard)
            if kinds & COMING_IN:
                self.read_access()
        except Exception:
            log.exception("the phones could not be told")
            self.day, self._heard = before, heard + self._heard
            if not self.closed:
                self._gathering = self._loop.call_later(COUNT_S, self._catch_up)
            return
        self.helpers.hear(kinds)
        if kinds <= UNSEEN:
            return
        if kinds <= ONE_TABLE | UNSEEN:
            self._show(self._touched(heard, before))
        else:
            self._show(self.day.tables, frozenset({"clock"}) if kinds & CLOCK else frozenset())

    def _read_bases(self, heard: list[Changed]) -> None:
        ids = {key for change in heard if change.topic is Kind.TAKEAWAY for key in change.ids}
        if len(ids) > FEW:
            self.bases = self.file.text_seqs()
            return
        for key in ids:
            try:
                self.bases[key] = self.file.text_seq(key)
            except KeyError:  # the chair took back that it was ever written
                self.bases.pop(key, None)

    def _touched(self, heard: list[Changed], before: Day) -> list[Table]:
        """The tables whose points, calls, numbers or photos these are, now or before."""
        ids = {key for change in heard if change.topic in ONE_TABLE for key in change.ids}
        tables: set[str | None] = {call.table for call in self.day.calls if call.id in ids}
        for day in (before, self.day):
            tables |= {one.table for one in day.headcounts if one.id in ids}
            tables |= {one.owner for one in day.photos if one.id in ids}
        authors = {author: TableId(place) for place, names in self._authors.items() for author in names}
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
            view = view_of(self.day, table, clock, so_far, self.authors_at(table.id), self.bases)
            if self.board.show(table.id, view.about, view.points, jumped):
                self.wake(table.id)
        if tables is self.day.tables:
            self._on = _what_is_on(clock, so_far)

    def wake(self, place: str) -> None:
        """Something is different at a place: who waits for it goes on."""
        for waiting in self._waiting.pop(place, ()):
            if not waiting.done():
                waiting.set_result(None)

    async def count_on(self) -> None:
        """Phases come by themselves: look each second whether one did."""
        while True:
            await asyncio.sleep(COUNT_S)
            if self.day.steps or self.helpers.known:
                try:
                    self._look_at_the_clock()
                except Exception:
                    log.exception("the phones could not be told what is on")  # the next second is another

    def _look_at_the_clock(self) -> None:
        now = self.now()
        clock = clock_at(self.day.programme, self.day.steps, now)
        if turned := _what_is_on(clock, course(self.day.steps, now)) != self._on:
            self._show(self.day.tables)
        self.helpers.look_at_the_clock(turned=turned)

    def _filling(self, place: str) -> Filling:
        """What counts on by itself at a place, as of now."""
        now = self.now()
        clock = clock_at(self.day.programme, self.day.steps, now)
        if place.startswith(HELPER):
            return partial(helperview.with_passing, counts=helperview.passing(self.day, clock, now))
        return partial(with_passing, counts=passing(self.day, place, clock, now))

    # -- who listens -------------------------------------------------------------------------------------------

    async def news(self, place: str, seconds: float) -> None:
        """Wait until something is different at a place, and no longer than this."""
        waiting: asyncio.Future[None] = self._loop.create_future()
        here = self._waiting.setdefault(place, set())
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

    def connected(self, scope: Scope = Scope.TABLE) -> dict[str, int]:
        """How many phones listen, by table, or by the person who helps. From any thread."""
        sessions = {stream.session for stream in tuple(self._streams) if stream.session.scope is scope}
        return dict(Counter(session.record for session in sessions))

    def phones_here(self) -> tuple[PhoneHere, ...]:
        """The phones at the tables, one by one. From any thread."""
        listening = {stream.session.key for stream in tuple(self._streams)}
        sessions = (one for one in tuple(self._sessions.values()) if one.scope is Scope.TABLE)
        phones = ((one.key, TableId(one.record), author_of(one)) for one in sessions)
        return phones_here(self.day, phones, listening)

    def close(self) -> None:
        """Let go of everybody."""
        self.closed = True
        self.typing.close()
        self.helpers.close()
        if self._gathering is not None:
            self._gathering.cancel()
        for stream in tuple(self._streams):
            stream.task.cancel()


def _looked_at(done: asyncio.Task[None]) -> None:
    """Why it failed is told to whoever waits for it; who is away meanwhile need not hear."""
    if not done.cancelled():
        done.exception()


def _what_is_on(clock: Clock, so_far: Course) -> tuple[object, ...]:
    """All that a table's view has of the clock: as long as it is the same, time alone makes nothing different."""
    went = tuple(stretch.item for stretch in so_far.stretches)
    return clock.phase, clock.item, clock.coming, clock.running, went, so_far.over, so_far.skipped
