"""What phones may ask, and what they get. The rules of the door are here, in one place; the deeds are elsewhere."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable
from functools import cache
from importlib import resources
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

from facilitator.domain.hall import CallKind
from facilitator.domain.kinds import Kind
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Words
from facilitator.storage.access import Session
from facilitator.storage.oplog import Op
from ui.hosts.asked import LONGEST_HEADLINE, LONGEST_TEXT, MOST_PICKS, Asked, RefusedError, bad, name_of
from ui.hosts.board import encoded
from ui.hosts.cues import CUES
from ui.hosts.finder import Finder
from ui.hosts.hall import Hall, Stream
from ui.hosts.limits import Changes, Limits, Tries
from ui.hosts.links import typed

log = logging.getLogger(__name__)

COOKIE = "tafelronde"
COOKIE_S = 7 * 24 * 3600
HEARTBEAT_S = 15.0
RETRY_S = 2
AGAIN_MS = 1000
PAGES = {
    "/": ("index.html", "text/html"),
    "/j": ("index.html", "text/html"),
    "/f": ("finder.html", "text/html"),
    "/finder.js": ("finder.js", "text/javascript"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
"""All that can be fetched beside the API: no path leads into the file system."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STATUS = {
    "needs-words": 422,
    "not-yours": 403,
    "gone": 404,
    "cannot-save": 503,
    "file-closed": 503,
}
"""What a deed that fails is called on the network; anything else is a request we cannot make sense of."""
CODES = {"gone": "not-found", "file-closed": "closing"}
CALLS = {kind.value: kind for kind in CallKind}

CUT_OFF = (ConnectionError, RequestPayloadError, HttpProcessingError)
"""A body that did not come whole, or that is not what its head said."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(
    hall: Hall, limits: Limits, is_ours: Callable[[str], bool], is_our_origin: Callable[[str], bool]
) -> web.Application:
    """The routes on a hall. is_ours: of a Host header; is_our_origin: of an Origin header."""
    door = _Door(limits, is_ours, is_our_origin)
    app = web.Application(client_max_size=limits.body, middlewares=[door.watch])
    app.on_response_prepare.append(_with_headers)
    _Routes(hall, limits).add_to(app)
    Finder(hall, limits).add_to(app)
    return app


async def _with_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
    response.headers.popall("Server", None)


class _Door:
    """What holds for every request, whatever it asks."""

    def __init__(self, limits: Limits, is_ours: Callable[[str], bool], is_our_origin: Callable[[str], bool]) -> None:
        self._limits = limits
        self._is_ours = is_ours
        self._is_our_origin = is_our_origin

    @web.middleware
    async def watch(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Look at a request before anybody else does, and say in JSON why it is refused."""
        try:
            self._look_at(request)
            return await handler(request)
        except RefusedError as refused:
            return _refusal(refused)
        except FacilitatorError as error:
            return _refusal(_refused_by(error))
        except sqlite3.Error as error:
            log.warning("the file cannot be read: %s", error)
            return _refusal(RefusedError(503, "cannot-save", retry_s=RETRY_S))
        except CUT_OFF:
            return _refusal(bad(""))
        except web.HTTPRequestEntityTooLarge:
            return _refusal(RefusedError(413, "too-large"))
        except web.HTTPException as error:
            return _refusal(RefusedError(error.status, "not-found" if error.status in (404, 405) else "bad-request"))

    def _look_at(self, request: web.Request) -> None:
        if not self._is_ours(request.headers.get("Host", "")):
            raise RefusedError(421, "wrong-host")
        if request.method in ("GET", "HEAD"):
            return
        if not self._is_our_origin(request.headers.get("Origin", "")) or request.headers.get("X-Tafelronde") != "1":
            raise RefusedError(403, "wrong-origin")
        if request.content_type != "application/json" or "Content-Encoding" in request.headers:
            raise RefusedError(415, "not-json")
        if (request.content_length or 0) > self._limits.body:
            raise RefusedError(413, "too-large")


def _refusal(refused: RefusedError) -> web.Response:
    response = _answer({"error": refused.code, **refused.more}, refused.status)
    if "retry_s" in refused.more:
        response.headers["Retry-After"] = str(refused.more["retry_s"])
    return response


def _refused_by(error: FacilitatorError) -> RefusedError:
    status = STATUS.get(error.code, 400)
    code = CODES.get(error.code, error.code) if status != 400 else "bad-request"
    return RefusedError(status, code, retry_s=RETRY_S) if status == 503 else RefusedError(status, code)


def _answer(value: Any, status: int = 200) -> web.Response:
    return web.Response(body=encoded(value), status=status, content_type="application/json", charset="utf-8")


class _Routes:
    def __init__(self, hall: Hall, limits: Limits) -> None:
        self._hall = hall
        self._limits = limits
        self._changes = Changes(limits)
        self._tries = Tries(limits, time.monotonic())

    def add_to(self, app: web.Application) -> None:
        for path in PAGES:
            app.router.add_get(path, self._page)
        app.router.add_get("/favicon.ico", self._nothing)
        app.router.add_post("/api/join", self._join)
        app.router.add_post("/api/leave", self._leave)
        app.router.add_get("/api/table", self._table)
        app.router.add_get("/api/stream", self._stream, allow_head=False)
        app.router.add_put("/api/items/{id}", self._write)
        app.router.add_delete("/api/items/{id}", self._take_back)
        app.router.add_put("/api/items/{id}/place", self._place)
        app.router.add_post("/api/pick", self._pick)
        app.router.add_post("/api/help", self._help)

    # -- coming in ---------------------------------------------------------------------------------------------

    async def _page(self, request: web.Request) -> web.Response:
        name, kind = PAGES[request.path]
        return web.Response(body=_asset(name), content_type=kind, charset="utf-8")

    async def _nothing(self, _: web.Request) -> web.Response:
        return web.Response(status=204)

    async def _join(self, request: web.Request) -> web.Response:
        asked = Asked(await request.read())
        table = self._table_of_link(asked) if "token" in asked else self._table_of_code(asked, request.remote or "")
        held = await self._hall.admit(table)
        if held is None:  # the links were withdrawn meanwhile
            raise RefusedError(403, "unknown-link")
        response = _answer(self._hall.whole(table))
        response.set_cookie(
            COOKIE, held, max_age=COOKIE_S, httponly=True, samesite="Strict", path="/", secure=request.secure
        )
        return response

    def _table_of_link(self, asked: Asked) -> str:
        table = self._hall.keys.by_token.get(asked.text("token", LONGEST_TEXT))
        if table is None:
            raise RefusedError(403, "unknown-link")
        return table

    def _table_of_code(self, asked: Asked, address: str) -> str:
        code = typed(asked.text("code", LONGEST_TEXT))
        now_s = time.monotonic()
        if wait_s := self._tries.wait_s(address, now_s):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        table = self._hall.keys.by_code.get(code)
        if table is None:
            self._tries.was_wrong(address, now_s)
            raise RefusedError(403, "unknown-code")
        self._tries.was_right(address)
        return table

    async def _leave(self, request: web.Request) -> web.Response:
        await self._hall.forget(self._session(request))
        response = _answer({})
        response.del_cookie(COOKIE, path="/")
        return response

    def _session(self, request: web.Request) -> Session:
        session = self._hall.session_of(request.cookies.get(COOKIE, ""))
        if session is None:
            raise RefusedError(401, "no-session")
        return session

    def _changing(self, request: web.Request) -> Session:
        """Who changes something, if they may now."""
        session = self._session(request)
        if request.headers.get("X-Tafelronde-Event", self._hall.file.lineage.file) != self._hall.file.lineage.file:
            raise RefusedError(409, "other-day")
        if wait_s := self._changes.wait_s(session.key, time.monotonic()):
            raise RefusedError(429, "too-many", retry_s=wait_s)
        return session

    # -- reading -----------------------------------------------------------------------------------------------

    async def _table(self, request: web.Request) -> web.Response:
        self._hall.catch_up()
        return _answer(self._hall.whole(self._session(request).record))

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        session = self._session(request)
        if self._hall.closed:
            raise RefusedError(503, "closing", retry_s=RETRY_S)
        since = request.query.get("since", "0")
        cursor = int(since) if since.isascii() and since.isdigit() and len(since) < 20 else 0
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
        await response.prepare(request)
        task = asyncio.current_task()
        assert task is not None
        stream = Stream(session, task)
        self._hall.begins(stream, self._limits.streams_per_session)
        try:
            await self._tell(response, b"retry: %d\n\n" % AGAIN_MS)
            while True:
                news = self._hall.since(session.record, cursor)
                if news is None:
                    await self._hall.news(session.record, HEARTBEAT_S)
                    news = self._hall.since(session.record, cursor)
                if news is None:
                    await self._tell(response, b": \n\n")
                    continue
                cursor, told = news
                await self._tell(response, b"data: %b\n\n" % told)
        except (TimeoutError, ConnectionError):
            return response  # too slow, or away: it begins anew with its cursor
        finally:
            self._hall.ends(stream)

    async def _tell(self, response: web.StreamResponse, words: bytes) -> None:
        async with asyncio.timeout(self._limits.slow_reader_s):
            await response.write(words)

    # -- writing -----------------------------------------------------------------------------------------------

    async def _write(self, request: web.Request) -> web.Response:
        session, asked = self._changing(request), Asked(await request.read())
        kinds = CUES[self._hall.day.event.language] | {"": ""}
        words = Words(
            op=asked.op(),
            takeaway=name_of(request.match_info["id"], "id"),
            base=asked.seq("base"),
            round=asked.id("round"),
            text=asked.text("text", LONGEST_TEXT),
            cue=asked.one_of("kind", kinds),
        )
        if words.base == 0 and self._hall.board.count(session.record) >= self._limits.points_per_table:
            raise RefusedError(429, "too-many", retry_s=RETRY_S)
        await self._hall.phones.write(self._hall.phone_of(session), words)
        done, sent = self._point_done(words.op, words.takeaway), storable(words.text)
        if (done.after or {}).get("text", sent) != sent:
            raise bad("op")  # it brought other words: to say that these arrived would be a lie
        return _answer(self._of_point(done, words.takeaway))

    async def _take_back(self, request: web.Request) -> web.Response:
        session, asked = self._changing(request), Asked(await request.read())
        op, key = asked.op(), name_of(request.match_info["id"], "id")
        await self._hall.phones.take_back(self._hall.phone_of(session), op, key, asked.seq("base"))
        done = self._point_done(op, key)
        answer = self._of_point(done, key)
        if "removed" not in (done.after or {}):
            answer |= {"kept": True, "base": self._base(key)}
        return _answer(answer)

    async def _place(self, request: web.Request) -> web.Response:
        session, asked = self._changing(request), Asked(await request.read())
        op, key, after = asked.op(), name_of(request.match_info["id"], "id"), asked.id("after")
        if after == key:
            raise bad("after")
        await self._hall.phones.place(self._hall.phone_of(session), op, key, after)
        return _answer(self._of_point(self._point_done(op, key), key))

    async def _pick(self, request: web.Request) -> web.Response:
        session, asked = self._changing(request), Asked(await request.read())
        op = asked.op()
        headline = asked.text("headline", LONGEST_HEADLINE) if "headline" in asked else None
        top = asked.ids("top", MOST_PICKS) if "top" in asked else None
        await self._hall.phones.pick(self._hall.phone_of(session), op, asked.id("round"), headline, top)
        return _answer({"op": op, "seq": self._done(op).seq})

    async def _help(self, request: web.Request) -> web.Response:
        session, asked = self._changing(request), Asked(await request.read())
        op, kind = asked.op(), asked.one_of("kind", CALLS)
        await self._hall.phones.call(self._hall.phone_of(session), op, kind, self._hall.now().wall)
        done = self._hall.file.op(op)
        return _answer({"op": op, "seq": self._hall.file.last_seq() if done is None else done.seq})

    def _done(self, op: str) -> Op:
        """What became of an op, from its row: the same answer however often it comes."""
        done = self._hall.file.op(op)
        if done is None:
            raise bad("op")
        return done

    def _point_done(self, op: str, asked_for: str) -> Op:
        """The same for a point, or for the version beside it. Fails when the op was used for something else."""
        done = self._done(op)
        of_it = done.record == asked_for or bool((done.after or {}).get("conflict_of"))
        if done.kind != Kind.TAKEAWAY or not of_it:
            raise bad("op")
        return done

    def _of_point(self, done: Op, asked_for: str) -> dict[str, Any]:
        wrote = done.after is not None and "text" in done.after
        answer: dict[str, Any] = {"op": done.op, "id": done.record, "seq": done.seq}
        answer["base"] = done.seq if wrote else done.base if done.base is not None else self._base(done.record)
        if done.record != asked_for:
            answer["conflict_of"] = asked_for
        return answer

    def _base(self, takeaway: str) -> int:
        return self._hall.file.text_seq(takeaway)


@cache
def _asset(name: str) -> bytes:
    return resources.files("ui.hosts").joinpath("page", name).read_bytes()
