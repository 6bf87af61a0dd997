"""What phones may ask, and what they get. The rules of the door are here, in one place; the deeds are elsewhere."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Collection
from functools import cache
from importlib import resources
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError

from facilitator.domain.checks import MOST_AT_A_TABLE
from facilitator.domain.hall import CallKind
from facilitator.domain.kinds import Kind
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Words
from facilitator.storage.access import Session
from ui.hosts.answers import (
    RETRY_S,
    WROTE,
    answer,
    done_of,
    of_point,
    of_taking_back,
    point_done,
    require_now,
    require_room,
    stream_of,
)
from ui.hosts.asked import LONGEST_HEADLINE, LONGEST_TEXT, MOST_PICKS, Asked, RefusedError, bad, name_of
from ui.hosts.cues import CUES
from ui.hosts.finder import Finder
from ui.hosts.hall import Hall
from ui.hosts.helpers import Helpers
from ui.hosts.limits import Changes, Joins, Limits, Tries
from ui.hosts.links import typed
from ui.hosts.photos import TYPES, Darkroom, Photos, is_photo
from ui.hosts.report import Report

log = logging.getLogger(__name__)

COOKIE = "tafelronde"
COOKIE_S = 7 * 24 * 3600
PAGES = {
    "/": ("index.html", "text/html"),
    "/j": ("index.html", "text/html"),
    "/f": ("finder.html", "text/html"),
    "/finder.js": ("finder.js", "text/javascript"),
    "/h": ("helper.html", "text/html"),
    "/helper.css": ("helper.css", "text/css"),
    "/helper.js": ("helper.js", "text/javascript"),
    "/helperclock.js": ("helperclock.js", "text/javascript"),
    "/helperday.js": ("helperday.js", "text/javascript"),
    "/helperout.js": ("helperout.js", "text/javascript"),
    "/helperphotos.js": ("helperphotos.js", "text/javascript"),
    "/helpertyping.js": ("helpertyping.js", "text/javascript"),
    "/helperwords.js": ("helperwords.js", "text/javascript"),
    "/hold.js": ("hold.js", "text/javascript"),
    "/parts.js": ("parts.js", "text/javascript"),
    "/photos.js": ("photos.js", "text/javascript"),
    "/picture.js": ("picture.js", "text/javascript"),
    "/sha256.js": ("sha256.js", "text/javascript"),
    "/sheetview.js": ("sheetview.js", "text/javascript"),
    "/shelf.js": ("shelf.js", "text/javascript"),
    "/tablechoice.js": ("tablechoice.js", "text/javascript"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
"""All that can be fetched beside the API: no path leads into the file system."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STATUS = {
    "needs-words": 422,
    "moved-on": 409,
    "not-yours": 403,
    "gone": 404,
    "cannot-save": 503,
    "file-closed": 503,
}
"""What a deed that fails is called on the network; anything else is a request we cannot make sense of."""
CODES = {"gone": "not-found", "file-closed": "closing"}
MOVED, PICKED, COUNTED = ("takeaway-moved",), ("table-picked",), ("table-counted",)
ASKED, GIVEN = ("help-asked",), ("help-given",)
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
    routes = _Routes(hall, limits)
    routes.add_to(app)
    darkroom = Darkroom(hall, limits)
    darkroom.add_to(app)
    Photos(hall, darkroom, routes.session, routes.may_change).add_to(app)
    Report(hall, limits).add_to(app)
    Finder(hall, limits).add_to(app)
    Helpers(hall, limits, routes.tries, routes.joins, darkroom).add_to(app)
    return app


async def _with_headers(_: web.Request, response: web.StreamResponse) -> None:
    kept = response.headers.get("Cache-Control", HEADERS["Cache-Control"])
    response.headers.update(HEADERS | {"Cache-Control": kept})
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
        if "Transfer-Encoding" in request.headers:  # nobody could say when such a body should have come
            raise bad("")
        if request.method in ("GET", "HEAD"):
            return
        if not self._is_our_origin(request.headers.get("Origin", "")) or request.headers.get("X-Tafelronde") != "1":
            raise RefusedError(403, "wrong-origin")
        photo = is_photo(request)
        fits = request.content_type in TYPES if photo else request.content_type == "application/json"
        if not fits or "Content-Encoding" in request.headers:
            raise RefusedError(415, "not-json")
        if (request.content_length or 0) > (self._limits.photo_body if photo else self._limits.body):
            raise RefusedError(413, "too-large")


def _refusal(refused: RefusedError) -> web.Response:
    response = answer({"error": refused.code, **refused.more}, refused.status)
    if "retry_s" in refused.more:
        response.headers["Retry-After"] = str(refused.more["retry_s"])
    return response


def _refused_by(error: FacilitatorError) -> RefusedError:
    status = STATUS.get(error.code, 400)
    code = CODES.get(error.code, error.code) if status != 400 else "bad-request"
    return RefusedError(status, code, retry_s=RETRY_S) if status == 503 else RefusedError(status, code)


class _Routes:
    def __init__(self, hall: Hall, limits: Limits) -> None:
        self._hall = hall
        self._limits = limits
        self._changes = Changes(limits.changes_at_once, limits.changes_per_minute)
        self._keystrokes = Changes(limits.typing_at_once, limits.typing_per_minute)
        self.joins = Joins(limits, time.monotonic())
        self.tries = Tries(limits, time.monotonic())

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
        app.router.add_post("/api/count", self._count)
        app.router.add_post("/api/typing", self._typing)

    # -- coming in ---------------------------------------------------------------------------------------------

    async def _page(self, request: web.Request) -> web.Response:
        name, kind = PAGES[request.path]
        return web.Response(body=_asset(name), content_type=kind, charset="utf-8")

    async def _nothing(self, _: web.Request) -> web.Response:
        return web.Response(status=204)

    async def _join(self, request: web.Request) -> web.Response:
        asked = Asked(await request.read())
        table = self._table_of_link(asked) if "token" in asked else self._table_of_code(asked, request.remote or "")
        if asked.truth("look"):
            return answer({"table": self._hall.whole(table)["table"]})
        held = request.cookies.get(COOKIE, "")
        if asked.truth("bring"):
            await self._bring(request, held, table)
        session = self._hall.session_of(held)
        if session is None or session.record != table:  # who scans twice is the same
            held = await self._admit(request.remote or "", table)
        self._hall.catch_up()
        response = answer(self._hall.whole(table))
        response.set_cookie(
            COOKIE, held, max_age=COOKIE_S, httponly=True, samesite="Strict", path="/", secure=request.secure
        )
        return response

    async def _bring(self, request: web.Request, held: str, table: str) -> None:
        session = self._hall.ever_of(held)
        if session is None or session.record == table:
            return
        require_now(request, self._hall, self._changes, session)
        if not await self._hall.bring(session, table):
            raise RefusedError(403, "unknown-link")

    async def _admit(self, address: str, table: str) -> str:
        if wait_s := self.joins.wait_s(address, time.monotonic()):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        held = await self._hall.admit(table)
        if held is None:  # the links were withdrawn meanwhile
            raise RefusedError(403, "unknown-link")
        return held

    def _table_of_link(self, asked: Asked) -> str:
        table = self._hall.keys.by_token.get(asked.text("token", LONGEST_TEXT))
        if table is None:
            raise RefusedError(403, "unknown-link")
        return table

    def _table_of_code(self, asked: Asked, address: str) -> str:
        code = typed(asked.text("code", LONGEST_TEXT))
        now_s = time.monotonic()
        if wait_s := self.tries.wait_s(address, now_s):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        table = self._hall.keys.by_code.get(code)
        if table is None and code in self._hall.keys.helper_by_code:
            self.tries.was_right(address)
            raise RefusedError(403, "helper-code")
        if table is None:
            self.tries.was_wrong(address, now_s)
            raise RefusedError(403, "unknown-code")
        self.tries.was_right(address)
        return table

    async def _leave(self, request: web.Request) -> web.Response:
        await self._hall.forget(self.session(request))
        response = answer({})
        response.del_cookie(COOKIE, path="/")
        return response

    def session(self, request: web.Request) -> Session:
        """Whose a request is. Fails with 401 `no-session`."""
        session = self._hall.session_of(request.cookies.get(COOKIE, ""))
        if session is None:
            raise RefusedError(401, "no-session")
        return session

    def may_change(self, request: web.Request) -> Session:
        """Who changes something, if they may now."""
        session = self.session(request)
        require_now(request, self._hall, self._changes, session)
        return session

    async def _changing(self, request: web.Request) -> tuple[Session, Asked]:
        """Who changes something, and what: if they may by the time that all of it is here."""
        asked = Asked(await request.read())
        return self.may_change(request), asked

    # -- reading -----------------------------------------------------------------------------------------------

    async def _table(self, request: web.Request) -> web.Response:
        self._hall.catch_up()
        return answer(self._hall.whole(self.session(request).record))

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        session = self.session(request)
        return await stream_of(request, self._hall, self._limits, session)

    # -- writing -----------------------------------------------------------------------------------------------

    async def _write(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        kinds = CUES[self._hall.day.event.language] | {"": ""}
        words = Words(
            op=asked.op(),
            takeaway=name_of(request.match_info["id"], "id"),
            base=asked.seq("base"),
            round=asked.id("round"),
            text=asked.text("text", LONGEST_TEXT),
            cue=asked.one_of("kind", kinds),
        )
        require_room(self._hall, words, self._hall.board.count(session.record), self._limits.points_per_table)
        await self._hall.phones.write(self._hall.phone_of(session), words)
        done = point_done(self._hall, words.op, words.takeaway, WROTE, text=storable(words.text))
        return answer(of_point(self._hall, done, words.takeaway))

    async def _take_back(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        op, key = asked.op(), name_of(request.match_info["id"], "id")
        await self._hall.phones.take_back(self._hall.phone_of(session), op, key, asked.seq("base"))
        return answer(of_taking_back(self._hall, op, key))

    async def _place(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        op, key, after = asked.op(), name_of(request.match_info["id"], "id"), asked.id("after")
        if after == key:
            raise bad("after")
        await self._hall.phones.place(self._hall.phone_of(session), op, key, after)
        return answer(of_point(self._hall, point_done(self._hall, op, key, MOVED), key))

    async def _pick(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        op = asked.op()
        headline = asked.text("headline", LONGEST_HEADLINE) if "headline" in asked else None
        top = asked.ids("top", MOST_PICKS) if "top" in asked else None
        await self._hall.phones.pick(self._hall.phone_of(session), op, asked.id("round"), headline, top)
        done = done_of(self._hall, op, PICKED, headline=None if headline is None else storable(headline))
        return answer({"op": op, "seq": done.seq})

    async def _help(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        op, kind = asked.op(), asked.one_of("kind", CALLS)
        await self._hall.phones.call(self._hall.phone_of(session), op, kind, self._hall.now().wall)
        return self._noted(op, ASKED if kind else GIVEN, kind=kind)

    async def _count(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request)
        op, people, round_ = asked.op(), asked.number("people", MOST_AT_A_TABLE), asked.id("round")
        await self._hall.phones.count(self._hall.phone_of(session), op, round_, people)
        return self._noted(op, COUNTED, people=people, round=round_)

    def _noted(self, op: str, deeds: Collection[str], **brought: Any) -> web.Response:
        """The answer about what may have found nothing to change: its op then is one of the table, if that is there."""
        there = self._hall.file.op(op)
        if there is not None and Kind(there.kind) is Kind.TABLE:
            brought.pop("round", None)
        seq = self._hall.file.last_seq() if there is None else done_of(self._hall, op, deeds, **brought).seq
        return answer({"op": op, "seq": seq})

    async def _typing(self, request: web.Request) -> web.Response:
        asked = Asked(await request.read())
        session = self.session(request)
        require_now(request, self._hall, self._keystrokes, session)
        asked.id("round")  # nothing is shown of it yet
        self._hall.typing.heard(session.record)
        return answer({})


@cache
def _asset(name: str) -> bytes:
    return resources.files("ui.hosts").joinpath("page", name).read_bytes()
