"""What the phones of the tables are shown beside their own points: what the chair asked of them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.identity import TableId
from facilitator.domain.steps import Moment

PHONES = "phones"


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of the chair to the hosts of one table. said: when."""

    table: TableId
    text: str
    said: Moment


@dataclass(frozen=True, slots=True)
class OnPhones:
    """What the chair asks of the phones; there is one in a day.

    message: a line to all hosts, which the hall does not see; "" for none. said: when. cues: hosts may say of a point
    what it is (a question, a solution). finder: participants may look up their tables. page:
    where the page for hosts is on, "" while it is off. lines: to single tables, at most one each. report: the hash of
    the PDF that everybody may fetch, "" = none; report_file: its name as people know it.
    """

    id: str = PHONES
    message: str = ""
    said: Moment | None = None
    cues: bool = False
    finder: bool = False
    page: str = ""
    lines: tuple[TableLine, ...] = ()
    report: str = ""
    report_file: str = ""


def finder_at(page: str) -> str:
    """Where the seat finder is. page: where the page for hosts is on."""
    return f"{page}/f"


def report_at(page: str) -> str:
    """Where everybody finds the report while it is handed out. page: where the page for hosts is on."""
    return f"{page}/r"
