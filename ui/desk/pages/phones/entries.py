"""What the panel of the phones lists: the tables, the seat finder and the helpers, each with how phones come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from facilitator.domain.day import Day
from facilitator.domain.helping import Right, helpers_of
from facilitator.domain.onphones import finder_at
from facilitator.domain.projector import FINDER
from ui.desk.pages.rounds.views import conversation_name

if TYPE_CHECKING:
    from ui.hosts.links import HelperLink, TableLink

EVERY_TABLE = ""
"""The row of the list that is of no table: whoever scans its code types the code of the table. So is `FINDER`."""
NEW_HELPER = "new helper"


class Of(Enum):
    """Whose phones come in by it."""

    EVERY_TABLE = auto()
    FINDER = auto()
    TABLE = auto()
    HELPER = auto()
    NEW_HELPER = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list. of_what: the identity of the table or person. scanned: what its code says. code: to type.

    phones: how many are there. rights: of a helper.
    """

    key: str
    of: Of
    of_what: str = ""
    number: int = 0
    name: str = ""
    detail: str = ""
    scanned: str = ""
    code: str = ""
    phones: int = 0
    rights: tuple[Right, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """How phones come in as of now. url: where the page is."""

    url: str
    tables: tuple[TableLink, ...]
    helpers: tuple[HelperLink, ...]
    at_tables: Mapping[str, int]
    of_helpers: Mapping[str, int]


def entries(day: Day, ways: Ways) -> tuple[Entry, ...]:
    """All rows: the whole hall first, then the tables by number, the helpers, and a place for one more."""
    first = [Entry(EVERY_TABLE, Of.EVERY_TABLE, scanned=ways.url)]
    if day.on_phones.finder:
        first.append(Entry(FINDER, Of.FINDER, scanned=finder_at(ways.url)))
    return (*first, *_tables(day, ways), *_helpers(day, ways), Entry(NEW_HELPER, Of.NEW_HELPER))


def _tables(day: Day, ways: Ways) -> Iterable[Entry]:
    for link in ways.tables:
        yield Entry(
            link.table,
            Of.TABLE,
            link.table,
            link.number,
            detail=topic_of(day, link.table),
            scanned=link.link,
            code=link.code,
            phones=ways.at_tables.get(link.table, 0),
        )


def _helpers(day: Day, ways: Ways) -> Iterable[Entry]:
    links = {link.person: link for link in ways.helpers}
    for one in helpers_of(day):
        if (link := links.get(one.person.id)) is not None:
            yield Entry(
                helper_key(one.person.id),
                Of.HELPER,
                one.person.id,
                name=one.person.name,
                scanned=link.link,
                code=link.code,
                phones=ways.of_helpers.get(one.person.id, 0),
                rights=one.rights,
            )


def helper_key(person: str) -> str:
    """The row of a helper: nobody may be taken for a table."""
    return f"helper {person}"


def topic_of(day: Day, table: str) -> str:
    """What a table talks about, in one line."""
    talks = (conversation_name(day, one) for one in day.conversations if one.table == table)
    return " · ".join(dict.fromkeys(filter(None, talks)))
