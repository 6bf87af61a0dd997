"""What the phones of helpers may ask: each right has its own routes, and is looked at with every request."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import Any

from aiohttp import web

from facilitator.domain.event import Use
from facilitator.domain.going import Deed
from facilitator.domain.helping import Right
from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, Words
from facilitator.storage.access import Scope, Session
from ui.hosts.answers import (
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
from ui.hosts.asked import LONGEST_TEXT, Asked, RefusedError, bad, name_of
from ui.hosts.devices import author_of, place_of, place_of_helper
from ui.hosts.hall import Hall
from ui.hosts.limits import Changes, Joins, Limits, Tries
from ui.hosts.links import typed
from ui.hosts.photos import Darkroom, id_asked, photo_asked

COOKIE = "tafelronde-helper"
COOKIE_S = 7 * 24 * 3600
PATH = "/api/helper"
DEEDS = {deed.value: deed for deed in Deed}
PRESSED = {Deed.BEGIN: ("clock-go",), Deed.RUN: ("clock-run",)}
ANSWERED, PHOTOGRAPHED, SAID_TYPED = ("help-given",), ("photo-taken",), ("photo-typed", "photo-untyped")
CLICKS = {what: what for what in ("on", "back", "black")}
LARGEST_NUMBER = 999
LONGEST_NUMBER = 3
REMEMBERED_S = 60.0
PICTURES_KEPT = "private, max-age=300"
"""On the phone, and no longer than somebody types from them."""


class Helpers:
    """The routes of helpers, and no others. tries, joins: of codes and devices, those of tables included."""

    def __init__(self, hall: Hall, limits: Limits, tries: Tries, joins: Joins, darkroom: Darkroom) -> None:
        self._hall = hall
        self._limits = limits
        self._tries = tries
        self._joins = joins
        self._darkroom = darkroom
        self._changes = Changes(limits.changes_at_once, limits.changes_per_minute)
        self._clicks = _Clicks()

    def add_to(self, app: web.Application) -> None:
        """Put the routes in."""
        app.router.add_post(f"{PATH}/join", self._join)
        app.router.add_post(f"{PATH}/leave", self._leave)
        app.router.add_get(PATH, self._whole)
        app.router.add_get(f"{PATH}/stream", self._stream, allow_head=False)
        app.router.add_post(f"{PATH}/go", self._go)
        app.router.add_post(f"{PATH}/press", self._press)
        app.router.add_post(f"{PATH}/answer", self._answer_call)
        app.router.add_put(f"{PATH}/items/{{id}}", self._write)
        app.router.add_delete(f"{PATH}/items/{{id}}", self._take_back)
        app.router.add_put(f"{PATH}/photos/{{sha256}}", self._put_photo)
        app.router.add_delete(f"{PATH}/photos/{{sha256}}", self._delete_photo)
        app.router.add_get(f"{PATH}/photos/{{sha256}}", self._photo)
        app.router.add_post(f"{PATH}/photos/{{sha256}}", self._say_typed)

    # -- coming in ---------------------------------------------------------------------------------------------

    async def _join(self, request: web.Request) -> web.Response:
        asked = Asked(await request.read())
        self._hall.catch_up()
        person = self._person_of_link(asked) if "token" in asked else self._person_of_code(asked, request.remote or "")
        held = request.cookies.get(COOKIE, "")
        session = self._hall.session_of(held, Scope.HELPER)
        if session is None or session.record != person:  # who scans twice is the same
            held = await self._admit(request.remote or "", person)
        response = answer(self._hall.whole(place_of_helper(person)))
        response.set_cookie(
            COOKIE, held, max_age=COOKIE_S, httponly=True, samesite="Strict", path=PATH, secure=request.secure
        )
        return response

    async def _admit(self, address: str, person: str) -> str:
        if wait_s := self._joins.wait_s(address, time.monotonic()):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        held = await self._hall.admit(person, Scope.HELPER)
        if held is None or person not in self._hall.helpers.known:  # withdrawn, or no helper any more, meanwhile
            raise RefusedError(403, "unknown-link")
        return held

    def _person_of_link(self, asked: Asked) -> str:
        person = self._hall.keys.helper_by_token.get(asked.text("token", LONGEST_TEXT))
        if person is None:
            raise RefusedError(403, "unknown-link")
        return person

    def _person_of_code(self, asked: Asked, address: str) -> str:
        code, now_s = typed(asked.text("code", LONGEST_TEXT)), time.monotonic()
        if wait_s := self._tries.wait_s(address, now_s):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        person = self._hall.keys.helper_by_code.get(code)
        if person is None:
            self._tries.was_wrong(address, now_s)
            raise RefusedError(403, "unknown-code")
        self._tries.was_right(address)
        return person

    async def _leave(self, request: web.Request) -> web.Response:
        await self._hall.forget(self._session(request))
        response = answer({})
        response.del_cookie(COOKIE, path=PATH)
        return response

    def _session(self, request: web.Request) -> Session:
        """Who asks, as the chair lets them by now."""
        self._hall.catch_up()
        session = self._hall.session_of(request.cookies.get(COOKIE, ""), Scope.HELPER)
        if session is None:
            raise RefusedError(401, "no-session")
        return session

    def _may_change(self, request: web.Request, right: Right) -> Session:
        """Who changes something, if they may now."""
        session = self._session(request)
        self._require(session, right)
        require_now(request, self._hall, self._changes, session)
        return session

    async def _changing(self, request: web.Request, right: Right) -> tuple[Session, Asked]:
        """Who changes something, and what: if they may by the time that all of it is here."""
        asked = Asked(await request.read())
        return self._may_change(request, right), asked

    def _require(self, session: Session, right: Right) -> None:
        if right not in self._hall.helpers.known[session.record].rights:
            raise RefusedError(403, "no-right")

    # -- reading -----------------------------------------------------------------------------------------------

    async def _whole(self, request: web.Request) -> web.Response:
        session = self._session(request)
        self._hall.helpers.catch_up()
        return answer(self._hall.whole(place_of(session)))

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        return await stream_of(request, self._hall, self._limits, self._session(request))

    # -- the clock ---------------------------------------------------------------------------------------------

    async def _go(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.CLOCK)
        op, deed, item = asked.op(), asked.one_of("deed", DEEDS), asked.id("item")
        if deed is None:
            raise bad("deed")
        await self._hall.helpers.clock.press(deed, item, op, author_of(session))
        done = done_of(self._hall, op, PRESSED.get(deed, ()))
        if (done.after or {}).get("item") not in (None, item):
            raise bad("op")
        return answer({"op": op, "seq": done.seq})

    async def _press(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.CLOCK)
        op, what = asked.op(), asked.one_of("what", CLICKS)
        if what is None:
            raise bad("what")
        if self._hall.helpers.clicker is None:
            raise RefusedError(409, "no-window")
        if self._clicks.is_new(session.key, op, what, time.monotonic()):
            self._hall.helpers.clicker(what)
        return answer({"op": op})

    async def _answer_call(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.CLOCK)
        op, call = asked.op(), asked.id("call")
        if call is None:
            raise bad("call")
        await self._hall.helpers.service.answer(self._hall.phone_of(session), op, call)
        done = done_of(self._hall, op, ANSWERED)
        if done.record != call:
            raise bad("op")
        return answer({"op": op, "seq": done.seq})

    # -- typing ------------------------------------------------------------------------------------------------

    async def _write(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.TYPING)
        words = Words(
            op=asked.op(),
            takeaway=name_of(request.match_info["id"], "id"),
            base=asked.seq("base"),
            round=asked.id("round"),
            text=asked.text("text", LONGEST_TEXT),
        )
        phone = self._phone(session, asked.number("number", LARGEST_NUMBER), asked.id("table"))
        require_room(self._hall, words, self._written(phone), self._limits.points_per_table)
        await self._hall.helpers.service.write(phone, words)
        done = point_done(self._hall, words.op, words.takeaway, WROTE, text=storable(words.text))
        return answer(of_point(self._hall, done, words.takeaway))

    async def _take_back(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.TYPING)
        op, key = asked.op(), name_of(request.match_info["id"], "id")
        phone = self._hall.phone_of(session, TableId(""))
        await self._hall.helpers.service.take_back(phone, op, key, asked.seq("base"))
        return answer(of_taking_back(self._hall, op, key))

    # -- photos ------------------------------------------------------------------------------------------------

    async def _put_photo(self, request: web.Request) -> web.Response:
        session = self._may_change(request, Right.PHOTOS)
        number = request.query.get("number", "")
        if not number.isascii() or not number.isdigit() or len(number) > LONGEST_NUMBER:
            raise bad("number")
        phone, round_ = self._phone(session, int(number), id_asked(request, "table")), id_asked(request, "round")
        op = name_of(request.query["op"], "op") if "op" in request.query else None

        def still() -> None:
            self._require(self._session(request), Right.PHOTOS)

        try:
            told = await self._darkroom.take(request, phone, round_, still, moves=True, op=op)
        except FacilitatorError as error:
            if error.code != "gone" or op is None or self._hall.file.op(op) is None:
                raise
            told = {"id": photo_asked(request), "round": None, "gone": True}  # it came, and was taken away since
        if op is not None:
            there = any(one.id == round_ for one in self._hall.day.rounds)
            done = done_of(self._hall, op, PHOTOGRAPHED, round=round_ if there else None)
            if done.record != told["id"]:
                raise bad("op")
            told |= {"op": op, "seq": done.seq}
        return answer(told)

    async def _delete_photo(self, request: web.Request) -> web.Response:
        phone = self._hall.phone_of(self._may_change(request, Right.PHOTOS))
        photo = self._hall.file.find(Kind.ATTACHMENT, photo_asked(request))
        by = phone.author if photo is None or photo.author not in phone.fellows else photo.author
        return answer(await self._darkroom.take_back(request, by))

    async def _photo(self, request: web.Request) -> web.Response:
        self._require(self._session(request), Right.TYPING)
        photo = self._hall.file.find(Kind.ATTACHMENT, photo_asked(request))
        picture = None if photo is None or photo.use is not Use.PHOTO else self._hall.file.picture(photo.sha256)
        if picture is None:
            raise RefusedError(404, "not-found")
        return web.Response(body=picture, content_type="image/jpeg", headers={"Cache-Control": PICTURES_KEPT})

    async def _say_typed(self, request: web.Request) -> web.Response:
        session, asked = await self._changing(request, Right.TYPING)
        op, photo = asked.op(), photo_asked(request)
        if "typed" not in asked:
            raise bad("typed")
        typed_out = asked.truth("typed")
        await self._darkroom.service.say_typed(photo, typed_out, author_of(session), op)
        done = done_of(self._hall, op, SAID_TYPED, typed=typed_out)
        if done.record != photo:
            raise bad("op")
        return answer({"op": op, "seq": done.seq})

    # -- tables ------------------------------------------------------------------------------------------------

    def _phone(self, session: Session, number: int | None, table: str | None) -> Phone:
        """Who writes, and for which table: the one they saw (table), whatever number it has by now; without that, the
        one of this number. For none when it is not there (any more).
        """
        tables = self._hall.day.tables
        meant = (one.id for one in tables if (one.number == number if table is None else one.id == table))
        return self._hall.phone_of(session, next(meant, TableId("")))

    def _written(self, phone: Phone) -> int:
        return sum(one.author == phone.author or one.author in phone.fellows for one in self._hall.day.takeaways)


class _Clicks:
    """The clicks of the last minute: one that comes again is the same one."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, str], tuple[str, float]] = OrderedDict()

    def is_new(self, session: str, op: str, what: Any, now_s: float) -> bool:
        """Whether it did not come before. Fails when it came with something else in it."""
        while self._known and next(iter(self._known.values()))[1] <= now_s - REMEMBERED_S:
            self._known.popitem(last=False)
        if known := self._known.get((session, op)):
            if known[0] != what:
                raise bad("op")
            return False
        self._known[session, op] = what, now_s
        return True
