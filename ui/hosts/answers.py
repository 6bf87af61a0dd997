"""How the server answers: JSON, what became of an op, and a stream of what is new."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from aiohttp import web

from facilitator.domain.kinds import Kind
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


def done_of(hall: Hall, op: str) -> Op:
    """What became of an op, from its row: the same answer however often it comes."""
    done = hall.file.op(op)
    if done is None:
        raise bad("op")
    return done


def point_done(hall: Hall, op: str, asked_for: str) -> Op:
    """The same for a point, or for the version beside it. Fails when the op was used for something else."""
    done = done_of(hall, op)
    of_it = done.record == asked_for or bool((done.after or {}).get("conflict_of"))
    if done.kind != Kind.TAKEAWAY or not of_it:
        raise bad("op")
    return done


def of_point(hall: Hall, done: Op, asked_for: str) -> Json:
    """The answer about a point. asked_for: the one that was sent; another was done when there are two versions."""
    wrote = done.after is not None and "text" in done.after
    told: Json = {"op": done.op, "id": done.record, "seq": done.seq}
    told["base"] = done.seq if wrote else done.base if done.base is not None else hall.file.text_seq(done.record)
    if done.record != asked_for:
        told["conflict_of"] = asked_for
    return told


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
        await _tell(response, b"retry: %d\n\n" % AGAIN_MS, limits)
        while True:
            news = hall.since(place_of(stream.session), cursor)
            if news is None:
                await hall.news(place_of(stream.session), HEARTBEAT_S)
                news = hall.since(place_of(stream.session), cursor)
            if news is None:
                await _tell(response, b": \n\n", limits)
                continue
            cursor, told = news
            await _tell(response, b"data: %b\n\n" % told, limits)
    except (TimeoutError, ConnectionError):
        return response  # too slow, or away: it begins anew with its cursor
    finally:
        hall.ends(stream)


async def _tell(response: web.StreamResponse, words: bytes, limits: Limits) -> None:
    async with asyncio.timeout(limits.slow_reader_s):
        await response.write(words)
