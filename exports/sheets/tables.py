"""What stands on the sheets of a table: its number and mark, its topics, and the way to its page for the host."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exports.sheets.routes import Routes
from exports.tablemarks import mark_of
from facilitator.domain.day import Day
from facilitator.domain.hall import Table
from facilitator.domain.identity import ItemId
from facilitator.domain.language import Language

_NO_ROUND = ItemId("")


@dataclass(frozen=True, slots=True)
class HostLink:
    """How the host of one table gets to its page.

    table: its id. url: what the QR code says, with what lets this table in. address: what somebody types, as it
    prints. code: what that address then asks for.
    """

    table: str
    url: str
    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked about. round: "Ronde 1"; empty = all day. text: empty = nobody said."""

    round: str
    text: str


@dataclass(frozen=True, slots=True)
class TableSheet:
    """The sign of one table, or the card of its host. mark: in words. link: None = no QR code."""

    number: int
    mark: str
    name: str = ""
    topics: tuple[Topic, ...] = ()
    link: HostLink | None = None


def table_sheets(day: Day, language: Language | None = None, links: Iterable[HostLink] = ()) -> tuple[TableSheet, ...]:
    """The sheets of all tables, by number. language: None = the document's own. links: of the tables that have one."""
    routes = Routes(day, language or day.event.language)
    link_of = {link.table: link for link in links}
    return tuple(
        TableSheet(
            table.number,
            mark_of(table.number).words(routes.language),
            " ".join(table.name.split()),
            _topics(table, routes),
            link_of.get(table.id),
        )
        for table in sorted(day.tables, key=lambda one: one.number)
    )


def _topics(table: Table, routes: Routes) -> tuple[Topic, ...]:
    """The topics by round; one line when it is the same in all rounds. A round without this table has none."""
    name = " ".join(table.name.split())
    held = [(label, item.id) for item, label in routes.rounds if item.id not in table.closed]
    found = [(label, routes.topic(table.id, item)) for label, item in held or [("", _NO_ROUND)]]
    topics = [Topic(label, "" if text == name else text) for label, text in found]
    if len({topic.text for topic in topics}) == 1:
        return (Topic("", topics[0].text),) if topics[0].text else ()
    return tuple(topics)
