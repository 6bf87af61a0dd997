"""The seat finder for participants: a badge number or a whole name in, table numbers out.

It is there only while the chair has it open. It never gives a name or a list, and whoever tries many names has to wait.
"""

from __future__ import annotations

import time
from typing import Any

from aiohttp import web

from exports.sheets.badges import badge_numbers
from exports.sheets.routes import Routes
from exports.tablemarks import mark_of
from facilitator.domain.clock import Course, course, rounds_held
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.identity import PersonId
from ui.hosts.asked import Asked, RefusedError
from ui.hosts.board import encoded
from ui.hosts.hall import Hall
from ui.hosts.limits import Asks, Limits

LONGEST = 120


def seats_found(day: Day, so_far: Course, asked: str) -> list[dict[str, Any]]:
    """Where somebody sits, round by round; rounds without a seat are passed over.

    asked: the number on a badge, or a whole name; accents, capitals and spaces make no difference. Fails with 404
    `nobody` when it is nobody's, and with 409 `several` when several people have that name.
    """
    people = _people(day, asked)
    if not people:
        raise RefusedError(404, "nobody")
    if len(people) > 1:
        raise RefusedError(409, "several")
    routes, language = Routes(day, day.event.language), day.event.language
    held = {one.id for one in rounds_held(day.rounds, so_far)}
    found = []
    for round_, title in routes.rounds:
        table = routes.table(people[0], round_.id)
        if table is not None and round_.id in held:
            mark = mark_of(day.table[table].number)
            found.append(
                {
                    "title": title,
                    "number": mark.number,
                    "shape": mark.shape.value,
                    "path": mark.svg_path,
                    "colour": mark.colour.on_light,
                    "dark": mark.colour.on_dark,
                    "mark": mark.words(language),
                }
            )
    return found


def _people(day: Day, asked: str) -> list[PersonId]:
    words = folded(asked)
    if words.isascii() and words.isdigit() and len(words) < 6:
        return [person for person, number in badge_numbers(day).items() if number == int(words)]
    return [person.id for person in day.people if words and folded(person.name) == words]


class Finder:
    """The routes of the finder, and no others."""

    def __init__(self, hall: Hall, limits: Limits) -> None:
        self._hall = hall
        self._asks = Asks(limits, time.monotonic())

    def add_to(self, app: web.Application) -> None:
        """Put the routes in."""
        app.router.add_get("/api/finder", self._about)
        app.router.add_post("/api/finder", self._find)

    async def _about(self, _: web.Request) -> web.Response:
        self._hall.catch_up()
        day = self._hall.day
        return _answer({"open": day.on_phones.finder, "language": day.event.language.value})

    async def _find(self, request: web.Request) -> web.Response:
        asked = Asked(await request.read()).text("who", LONGEST)
        self._hall.catch_up()
        day, now = self._hall.day, self._hall.now()
        if not day.on_phones.finder:
            raise RefusedError(403, "not-open")
        if wait_s := self._asks.wait_s(request.remote or "", time.monotonic()):
            raise RefusedError(429, "too-many-tries", retry_s=wait_s)
        return _answer({"seats": seats_found(day, course(day.steps, now), asked)})


def _answer(value: Any) -> web.Response:
    return web.Response(body=encoded(value), content_type="application/json", charset="utf-8")
