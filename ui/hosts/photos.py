"""Photos of sheets on their way in: read with care, drawn anew one at a time, and kept."""

from __future__ import annotations

import asyncio
import hashlib
import re
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from facilitator.domain.event import Attachment, Use
from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone
from facilitator.services.photos import PhotoService
from facilitator.services.pictures import developed
from facilitator.storage.access import Session
from facilitator.storage.pictures import Picture
from ui.hosts.answers import RETRY_S, answer
from ui.hosts.asked import RefusedError, bad
from ui.hosts.board import Json
from ui.hosts.hall import Hall
from ui.hosts.limits import Changes, Limits

PATHS = ("/api/photos/", "/api/helper/photos/")
"""Where a photo may be put."""
TYPES = frozenset({"image/jpeg", "image/png", "image/webp"})
Whose = Callable[[web.Request], Session]
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")


def is_photo(request: web.Request) -> bool:
    """Whether the body of this request is to be a picture, and not JSON."""
    return request.method == "PUT" and request.path.startswith(PATHS)


def photo_asked(request: web.Request) -> str:
    """Which photo a request is about. Fails with 400 `bad-request` (field: `sha256`)."""
    sha256 = request.match_info["sha256"]
    if not _SHA256.fullmatch(sha256):
        raise bad("sha256")
    return sha256


def id_asked(request: web.Request, field: str) -> str | None:
    """The round that a photo was taken in, or its table; None where it does not say.

    Fails with 400 `bad-request` (field).
    """
    key = request.query.get(field, "")
    if key and not _ID.fullmatch(key):
        raise bad(field)
    return key or None


@dataclass(frozen=True, slots=True)
class Sent:
    """The bytes of a photo as they came in, and their hash."""

    sha256: str
    content: bytes


async def receive(request: web.Request, most: int) -> Sent:
    """Read a body, no more of it than there may be. Fails with 413 `too-large`."""
    content, digest = bytearray(), hashlib.sha256()
    async for piece in request.content.iter_any():
        if len(content) + len(piece) > most:
            raise RefusedError(413, "too-large")
        content += piece
        digest.update(piece)
    return Sent(digest.hexdigest(), bytes(content))


class Darkroom:
    """Where photos are taken in. One for the whole server: however many come, one is drawn anew at a time.

    What comes in at once is limited by its bytes and by how many they are, for a small one may take long: who has to
    wait keeps the photo and sends it again. What is sent again while it waits here is not drawn again.
    """

    def __init__(self, hall: Hall, limits: Limits) -> None:
        self._hall = hall
        self._limits = limits
        self.service = PhotoService(hall.file, hall.now)
        self._often = Changes(limits.photos_at_once, limits.photos_per_minute)
        self._in_hand: Counter[str] = Counter()
        self._waiting: Counter[str] = Counter()
        self._drawing: dict[str, asyncio.Future[Picture]] = {}
        self._kept: Counter[str] = Counter()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="hosts-photos")
        self._keeping: set[asyncio.Future[Attachment]] = set()

    def add_to(self, app: web.Application) -> None:
        """Have the light put out when the server ends: nobody is waited for, and nothing is said to be kept."""
        app.on_shutdown.append(self._close)

    async def _close(self, _: web.Application) -> None:
        self._worker.shutdown(wait=False, cancel_futures=True)
        for one in self._keeping:
            one.cancel()

    async def take(
        self,
        request: web.Request,
        phone: Phone,
        round_: str | None,
        still: Callable[[], object],
        *,
        moves: bool = False,
        op: str | None = None,
    ) -> Json:
        """Take a photo in; gives the answer. moves: one that is there already goes to this table and round.

        still: asked when all of it is here, which may take a minute; fails when whoever sends it may not any more.
        op: as `PhotoService.keep`.

        Fails with 400 `bad-request` (field: `sha256`), 413 `too-large`, 422 `no-picture`, 429 `too-many` (retry_s), or
        as `PhotoService.keep`. Once it came whole it is kept, also when whoever sent it does not wait for the answer.
        """
        sha256, room = photo_asked(request), self._room(request)
        self._hall.catch_up()
        self._let_through(phone, sha256, room)
        self._in_hand[phone.author] += room
        self._waiting[phone.author] += 1
        try:
            sent = await receive(request, self._limits.photo_body)
            if sent.sha256 != sha256:
                raise bad("sha256")
            still()
            keeping = asyncio.ensure_future(self._keep(phone, sent, round_, moves, op))
        except BaseException:
            self._make_room(phone.author, room)
            raise
        self._keeping.add(keeping)
        keeping.add_done_callback(lambda _: self._lay_down(phone.author, room, keeping))
        try:
            photo = await asyncio.shield(keeping)
        except asyncio.CancelledError:
            if not keeping.cancelled():  # whoever sent it is away
                raise
            raise RefusedError(503, "closing", retry_s=RETRY_S) from None
        return {"id": photo.id, "seq": self._hall.file.made_at(Kind.ATTACHMENT, photo.id), "round": photo.round}

    async def take_back(self, request: web.Request, author: str, at_table: str | None = None) -> Json:
        """Take a photo back; gives the answer. Fails as `PhotoService.take_back`."""
        await self.service.take_back(photo_asked(request), author, at_table)
        return {"seq": self._hall.file.last_seq()}

    def _let_through(self, phone: Phone, sha256: str, room: int) -> None:
        if wait_s := self._often.wait_s(phone.author, time.monotonic()):
            raise RefusedError(429, "too-many", retry_s=wait_s)
        there = Counter(one.owner for one in self._hall.day.photos if one.id != sha256)
        if there[phone.table or None] >= self._limits.photos_per_table:  # type: ignore[index]
            raise RefusedError(429, "too-many", retry_s=RETRY_S)
        if self._kept[phone.table] >= self._limits.photos_ever_per_table:
            raise RefusedError(429, "too-many", retry_s=RETRY_S)
        limits, own = self._limits, self._in_hand[phone.author]
        if own + room > limits.photos_in_hand_each or self._in_hand.total() + room > limits.photos_in_hand:
            raise RefusedError(429, "too-many", retry_s=RETRY_S)
        waiting = self._waiting
        if waiting[phone.author] >= limits.photos_waiting_each or waiting.total() >= limits.photos_waiting:
            raise RefusedError(429, "too-many", retry_s=RETRY_S)

    def _room(self, request: web.Request) -> int:
        """How many bytes to keep free for what is about to come."""
        length = request.content_length
        return self._limits.photo_body if length is None else min(length, self._limits.photo_body)

    def _make_room(self, author: str, room: int) -> None:
        self._in_hand[author] -= room
        self._waiting[author] -= 1

    def _lay_down(self, author: str, room: int, kept: asyncio.Future[Attachment]) -> None:
        self._make_room(author, room)
        self._keeping.discard(kept)
        if not kept.cancelled():
            kept.exception()  # looked at: whoever sent it may be away, and then nobody else does

    async def _keep(self, phone: Phone, sent: Sent, round_: str | None, moves: bool, op: str | None) -> Attachment:
        there: Attachment | None = self._hall.file.find(Kind.ATTACHMENT, sent.sha256)
        whole = there is not None and there.use is Use.PHOTO and self._hall.file.picture(there.sha256) is not None
        if there is not None and whole and there.owner is not None and not moves:
            return there
        taken_away = there is None and op is not None and self._hall.file.op(op) is not None
        picture, first = None, sent.sha256 not in self._drawing
        try:
            if not whole and not taken_away:
                picture = await self._drawn(sent)
                self._kept[phone.table] += 1
            return await self.service.keep(
                phone.author,
                sent.sha256,
                phone.table or None,
                round_,
                picture,
                moves=moves,
                session=phone.session,
                op=op,
            )
        finally:
            if first:  # it is in the file now, or it is none: whoever waited for it has it
                self._drawing.pop(sent.sha256, None)

    async def _drawn(self, sent: Sent) -> Picture:
        """What is made of a photo. Whoever sends the same bytes meanwhile waits for the same."""
        loop = asyncio.get_running_loop()
        try:
            if sent.sha256 not in self._drawing:
                self._drawing[sent.sha256] = loop.run_in_executor(self._worker, developed, sent.content)
            return await self._drawing[sent.sha256]
        except FacilitatorError as error:
            raise RefusedError(422, error.code) from error
        except RuntimeError as error:  # the light is out
            raise RefusedError(503, "closing", retry_s=RETRY_S) from error


class Photos:
    """The routes of a table's photos. session: whose a request is. changing: the same, if they may change something."""

    def __init__(self, hall: Hall, darkroom: Darkroom, session: Whose, changing: Whose) -> None:
        self._hall = hall
        self._darkroom = darkroom
        self._session = session
        self._changing = changing

    def add_to(self, app: web.Application) -> None:
        """Put the routes in."""
        app.router.add_put("/api/photos/{sha256}", self._put)
        app.router.add_delete("/api/photos/{sha256}", self._delete)

    async def _put(self, request: web.Request) -> web.Response:
        phone = self._hall.phone_of(self._changing(request))
        still = partial(self._session, request)
        return answer(await self._darkroom.take(request, phone, id_asked(request, "round"), still))

    async def _delete(self, request: web.Request) -> web.Response:
        phone = self._hall.phone_of(self._changing(request))
        return answer(await self._darkroom.take_back(request, phone.author, phone.table))
