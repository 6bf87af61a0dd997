"""What a record must hold to make sense, whoever wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from facilitator.domain.conversations import Takeaway, Thread
from facilitator.domain.event import Attachment, Event, Organiser
from facilitator.domain.hall import FULL, Headcount, ItemKind, Joining, ProgrammeItem, Table
from facilitator.domain.people import Initiative, Person
from facilitator.domain.plenary import Agreement, Contribution, FollowUp
from facilitator.domain.seating import Seating
from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError

LARGEST_TABLE_NUMBER = 999
LONGEST_ITEM_MINUTES = 24 * 60
LONGEST_LAST_S = 60 * 60
LIGHTEST, HEAVIEST = 50, 200
LARGEST_TABLE = 100
MOST_AT_A_TABLE = 200


def check(record: Any) -> None:
    """Raise a `FacilitatorError` with the one thing that is wrong with a record, or return.

    `needs-words` (what): a text that may not be empty. `wrong-number` (what, least, most): outside its range.
    `wrong-file-name` (file): not the name of a file without its folder. `round-without-round` (round): a number on
    what is no round. `passage-not-there` (passage): an intention that does not occur in the text it points into.
    `joins-itself`: a table that would sit with itself.
    """
    match record:
        case Person(name=name):
            _words(name, "person")
        case Organiser(name=name):
            _words(name, "organiser")
        case Initiative(name=name):
            _words(name, "initiative")
        case Thread(name=name):
            _words(name, "thread")
        case Takeaway(text=text, edited=edited):
            _words(text, "takeaway")
            _words("-" if edited is None else edited, "takeaway")
        case Agreement(what=what):
            _words(what, "agreement")
        case FollowUp(date=date, title=title, place=place, link=link):
            _words(f"{date or ''}{title}{place}{link}", "followup")
        case Attachment(file=file):
            _file_name(file)
        case Table(number=number, capacity=capacity):
            _between(number, "table", 1, LARGEST_TABLE_NUMBER)
            _between(capacity, "capacity", 0, LARGEST_TABLE_NUMBER)
            _between(record.across or 0, "across", 0, FULL)
            _between(record.down or 0, "down", 0, FULL)
        case ProgrammeItem():
            _check_item(record)
        case Joining(table=table, into=into):
            if table == into:
                raise FacilitatorError("joins-itself")
        case Headcount(people=people):
            _between(people, "people", 0, MOST_AT_A_TABLE)
        case Seating():
            _check_seating(record)
        case Event(version=version):
            _between(version, "version", 1, 999)
        case Contribution(text=text, intentions=intentions):
            for passage in intentions:
                if is_blank(passage) or passage not in text:
                    raise FacilitatorError("passage-not-there", passage=passage)
        case _:
            pass


def _check_seating(seating: Seating) -> None:
    for weight in (seating.new_people, seating.mixed, seating.wishes):
        _between(weight, "weight", LIGHTEST, HEAVIEST)
    _between(seating.turnout, "turnout", 1, 100)
    _between(seating.smallest, "smallest", 0, LARGEST_TABLE)


def in_a_circle(following: Mapping[str, str | None]) -> str | None:
    """An identity from which a chain of references comes back on itself, or None.

    following: to whom each one points: whom a companion stays with, into what a point was merged.
    """
    ending: set[str] = set()
    for start in following:
        chain: set[str] = set()
        key: str | None = start
        while key is not None and key not in ending:
            if key in chain:
                return start
            chain.add(key)
            key = following.get(key)
        ending |= chain
    return None


def _check_item(item: ProgrammeItem) -> None:
    if item.minutes is not None:
        _between(item.minutes, "minutes", 0, LONGEST_ITEM_MINUTES)
    if item.least_minutes is not None:
        _between(item.least_minutes, "least_minutes", 0, LONGEST_ITEM_MINUTES)
    if item.wrap_up_minutes is not None:
        _between(item.wrap_up_minutes, "wrap_up_minutes", 0, LONGEST_ITEM_MINUTES)
    if item.last_seconds is not None:
        _between(item.last_seconds, "last_seconds", 0, LONGEST_LAST_S)
    if item.kind is ItemKind.ROUND:
        _between(item.round or 0, "round", 1, 99)
    elif item.round is not None:
        raise FacilitatorError("round-without-round", round=item.round)


def _words(text: str, what: str) -> None:
    if is_blank(text):
        raise FacilitatorError("needs-words", what=what)


def _file_name(name: str) -> None:
    _words(name, "attachment")
    if name in (".", "..") or any(sign in name for sign in "/\\:\0"):
        raise FacilitatorError("wrong-file-name", file=name)


def _between(number: int, what: str, least: int, most: int) -> None:
    if not least <= number <= most:
        raise FacilitatorError("wrong-number", what=what, least=least, most=most)
