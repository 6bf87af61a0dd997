"""How the server answers: JSON, what became of an op, and a stream of what is new."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection
from typing import Any

from aiohttp import web

from facilitator.domain.kinds import Kind
from facilitator.services.phones import Words
from facilitator.storage.access import Session
from facilitator.storage.oplog import Op
from ui.hosts.asked import RefusedError, bad
from ui.hosts.board import Json, encoded
from ui.hosts.devices import Stream, place_of
from ui.hosts.hall import Hall
from ui.hosts.limits import Changes, Limits

HEARTBEAT_S = 15.0
RETRY_S = 2
AGAIN_MS = 1000


def answer(value: Any, status: int = 200) -> web.Response:
    """A value as JSON."""
    return web.Response(body=encoded(value), status=status, content_type="application/json", charset="utf-8")


def require_now(request: web.Request, hall: Hall, changes: Changes, session: Session) -> None:
    """Whether a session may change something now: in this day, and not too often.

    Fails with 409 `other-day`, or with 429 `too-many` (retry_s).
    """
    if request.headers.get("X-Tafelronde-Event", hall.file.lineage.file) != hall.file.lineage.file:
        raise RefusedError(409, "other-day")
    if wait_s := changes.wait_s(session.key, time.monotonic()):
        raise RefusedError(429, "too-many", retry_s=wait_s)


WROTE = ("takeaway-added", "takeaway-changed")
TOOK_BACK = ("takeaway-taken-back",)


def require_room(hall: Hall, words: Words, points: int, most: int) -> None:
    """Whether so many points may become one more. Fails with 429 `too-many` (retry_s).

    Words that are in the log already, and those that only change a point, make no more of them.
    """
    if points >= most and hall.bases.get(words.takeaway) != words.base and hall.file.op(words.op) is None:
        raise RefusedError(429, "too-many", retry_s=RETRY_S)


def done_of(hall: Hall, op: str, deeds: Collection[str], **brought: Any) -> Op:
    """What became of an op, from its row: the same answer however often it comes.

    deeds: what such an act is called. brought: what the fields of its record hold since; None = it says nothing of it.
    Fails with 400 `bad-request` (field: `op`) when the op was another deed, or brought something else: to say that
    this arrived would be a lie.
    """
    done = hall.file.op(op)
    if done is None or hall.file.deed_of(done) not in deeds:
        raise bad("op")
    if any(value is not None and _held_since(hall, done, field) != value for field, value in brought.items()):
        raise bad("op")
    return done


def _held_since(hall: Hall, done: Op, field: str) -> Any:
    """What a field of a record held when an op was done. One that it held already is not in the op."""
    after = done.after or {}
    if field in after:
        return after[field]
    held = None
    for act, wrote, _ in hall.file.history(Kind(done.kind), done.record):
        held = wrote.get(field, held)
        if act.act == done.act:
            break
    return held


def point_done(hall: Hall, op: str, asked_for: str, deeds: Collection[str], **brought: Any) -> Op:
    """The same for a point, or for the version beside it. Fails too when it is about another point."""
    done = done_of(hall, op, deeds, **brought)
    if done.record != asked_for:
        first, asked = (done.after or {}).get("conflict_of"), hall.file.find(Kind.TAKEAWAY, asked_for)
        if first is None or asked is None or first not in (asked.id, asked.conflict_of):
            raise bad("op")
    return done


def of_taking_back(hall: Hall, op: str, asked_for: str) -> Json:
    """The answer about a point that was to be taken back: `kept` when it stands, for its text had changed."""
    done = point_done(hall, op, asked_for, TOOK_BACK)
    told = of_point(hall, done, asked_for)
    if "removed" not in (done.after or {}):
        text_seq, point = _text_seq(hall, asked_for), hall.file.find(Kind.TAKEAWAY, asked_for)
        if point is None or not point.removed or text_seq != done.base:  # or else somebody had taken it back already
            told |= {"kept": True, "base": text_seq}
    return told


def of_point(hall: Hall, done: Op, asked_for: str) -> Json:
    """The answer about a point. asked_for: the one that was sent; another was done when there are two versions."""
    wrote = done.after is not None and "text" in done.after
    told: Json = {"op": done.op, "id": done.record, "seq": done.seq}
    told["base"] = done.seq if wrote else done.base if done.base is not None else _text_seq(hall, done.record)
    if done.record != asked_for:
        told["conflict_of"] = asked_for
    return told


def _text_seq(hall: Hall, point: str) -> int:
    """Which op wrote the text of a point last. Fails with 404 when the chair took back that there ever was one."""
    try:
        return hall.file.text_seq(point)
    except KeyError as error:
        raise RefusedError(404, "not-found") from error


async def stream_of(request: web.Request, hall: Hall, limits: Limits, session: Session) -> web.StreamResponse:
    """Tell a session what is new at its place, as server-sent events, for as long as it listens."""
    if hall.closed:
        raise RefusedError(503, "closing", retry_s=RETRY_S)
    since = request.query.get("since", "0")
    cursor = int(since) if since.isascii() and since.isdigit() and len(since) < 20 else 0
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream; charset=utf-8"})
    await response.prepare(request)
    task = asyncio.current_task()
    assert task is not None
    stream = Stream(session, task)
    hall.begins(stream, limits.streams_per_session)
    try:
        await response.write(b"retry: %d\n\n" % AGAIN_MS)
        while True:
            news = hall.since(place_of(stream.session), cursor)
            if news is None:
                await hall.news(place_of(stream.session), HEARTBEAT_S)
                news = hall.since(place_of(stream.session), cursor)
            if news is None:
                await response.write(b": \n\n")
                continue
            cursor, told = news
            await response.write(b"data: %b\n\n" % told)
    except ConnectionError:
        return response  # away: it begins anew with its cursor
    finally:
        hall.ends(stream)
