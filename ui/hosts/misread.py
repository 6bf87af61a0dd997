"""What comes in and is no proper HTTP, and what goes wrong here: answered as all else is, in JSON.

The library answers these by itself, in words, before any route or middleware sees them.
"""

from __future__ import annotations

from http import HTTPStatus

from aiohttp import web
from aiohttp.web_protocol import RequestHandler
from aiohttp.web_request import BaseRequest

from ui.hosts.answers import answer
from ui.hosts.routes import HEADERS


class AnsweringInJson(RequestHandler):
    """One connection of the library."""

    __slots__ = ()

    def handle_error(
        self,
        request: BaseRequest,
        status: int = HTTPStatus.INTERNAL_SERVER_ERROR,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """The library logs it, and fails when an answer is under way already; its words are left out."""
        said = super().handle_error(request, status, exc, message)
        ours = said.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        response = answer({"error": "failed"} if ours else {"error": "bad-request", "field": ""}, said.status)
        response.headers.update(HEADERS)
        response.force_close()
        return response
