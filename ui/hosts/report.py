"""The report in everybody's hands: the PDF at one address, without a session, while the chair hands it out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape
from pathlib import PurePath
from urllib.parse import quote

from aiohttp import web

from facilitator.domain.language import Language
from ui.hosts.answers import RETRY_S
from ui.hosts.asked import RefusedError
from ui.hosts.hall import Hall
from ui.hosts.limits import Limits

PIECE = 64 * 1024
"""So many bytes go out before somebody else has a turn: whoever sends a point must not wait for a whole report."""
TURN_S = 1.0
"""After that somebody else may begin too: a phone that is slow to take it is no work for us, and holds up nobody."""
NOT_OPEN = {
    Language.NL: ("Het verslag is hier nu niet op te halen.", "Vraag ernaar bij de dagvoorzitter."),
    Language.EN: ("The report cannot be fetched here now.", "Please ask the day chair for it."),
}
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main id="main">
  <section class="sheet finder" aria-labelledby="title">
    <h1 id="title">{said}</h1>
    <p>{then}</p>
  </section>
</main>
</body>
</html>
"""


class Report:
    """The route of the report. Few are sent at a time, in small pieces; whoever comes then waits for a turn."""

    def __init__(self, hall: Hall, limits: Limits) -> None:
        self._hall = hall
        self._turns = asyncio.Semaphore(limits.reports_at_once)
        self._sending: set[asyncio.Transport] = set()
        self._read: tuple[str, bytes | None] = "", None

    def add_to(self, app: web.Application) -> None:
        """Put the route in."""
        app.router.add_get("/r", self._give)
        app.on_shutdown.append(self._close)

    async def _close(self, _: web.Application) -> None:
        for transport in self._sending:
            transport.abort()

    async def _give(self, request: web.Request) -> web.StreamResponse:
        if self._hall.closed:
            raise RefusedError(503, "closing", retry_s=RETRY_S)
        self._hall.catch_up()
        asked = self._hall.day.on_phones
        content = self._content(asked.report)
        if content is None:
            return self._not_open(request)
        response = web.StreamResponse(headers=_headers(asked.report_file))
        response.content_length = len(content)
        transport = request.transport
        if request.method == "HEAD" or transport is None:
            return response
        self._sending.add(transport)
        try:
            async with self._turn():
                await response.prepare(request)
                await self._send(response, content)
        except ConnectionError:
            transport.abort()  # half of it came: only the end of the connection says so
        finally:
            self._sending.discard(transport)
        return response

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """Wait until few others are at it, and be one of them for a while."""
        await self._turns.acquire()
        held = True

        def pass_on() -> None:
            nonlocal held
            if held:
                self._turns.release()
            held = False

        passing = asyncio.get_running_loop().call_later(TURN_S, pass_on)
        try:
            yield
        finally:
            passing.cancel()
            pass_on()

    async def _send(self, response: web.StreamResponse, content: bytes) -> None:
        whole = memoryview(content)
        for begin in range(0, len(whole), PIECE):
            await response.write(whole[begin : begin + PIECE])
            await asyncio.sleep(0)

    def _content(self, sha256: str) -> bytes | None:
        """The bytes of the report, read once; None when none is handed out, or its bytes are missing."""
        if self._read[0] != sha256 or self._read[1] is None:
            self._read = sha256, self._hall.file.picture(sha256 or None)
        return self._read[1]

    def _not_open(self, request: web.Request) -> web.Response:
        """A person's browser gets a page, a program its JSON."""
        if "text/html" not in request.headers.get("Accept", ""):
            raise RefusedError(404, "not-open")
        day = self._hall.day
        said, then = NOT_OPEN[day.event.language]
        words = {"title": day.event.title, "language": day.event.language.value, "said": said, "then": then}
        page = _PAGE.format(**{name: escape(value) for name, value in words.items()})
        return web.Response(text=page, status=404, content_type="text/html", charset="utf-8")


def _headers(file: str) -> dict[str, str]:
    """file: the name the PDF gets when somebody keeps it. Half of it is never asked for: it is small."""
    name = quote(PurePath(file.replace("\\", "/")).name, safe="")
    return {
        "Content-Type": "application/pdf",
        "Content-Disposition": f"inline; filename=\"report.pdf\"; filename*=UTF-8''{name}",
        "Accept-Ranges": "none",
    }
