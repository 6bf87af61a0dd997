"""What is filled in for an agreement and for a follow-up, field by field."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QDate, QLocale, QObject

from facilitator.domain.conversations import Thread
from facilitator.domain.identity import AgreementId, FollowUpId, new_id
from facilitator.domain.plenary import Agreement, FollowUp
from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.dates import read_date


@dataclass(frozen=True, slots=True)
class Blank:
    """A field to fill in. share: of the width of its line. line: on which line it stands. remarked: see `remark`."""

    field: str
    words: str
    placeholder: str = ""
    line: int = 0
    share: int = 1
    remarked: bool = False


class Sheet(Protocol):
    """The fields of one kind of record, and how their words go into it."""

    @property
    def kind(self) -> Kind:
        """Of the record."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """What is to be filled in."""

    def find(self, key: str) -> Any:
        """The record, or None where it is gone."""

    def shown(self, record: Any, field: str) -> str:
        """A field as words."""

    def remark(self, field: str, words: str) -> tuple[str, bool]:
        """What to say about words in a field, and whether they cannot be kept as they are."""

    def write(self, key: str, field: str, words: str, within: str | None) -> Pending[Any]:
        """Change a field of a record."""


class AddingSheet(Sheet, Protocol):
    """One that is filled in for something new as well."""

    def add(self, words: dict[str, str]) -> Pending[Any]:
        """Make a record of what was filled in."""


class AgreementSheet(QObject):
    """Who does what, and when."""

    kind = Kind.AGREEMENT

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self.blanks = (
            Blank("what", self.tr("What"), self.tr("What was agreed"), 0, 3),
            Blank("owner", self.tr("Who"), self.tr("Person or organisation"), 0, 2),
            Blank("partners", self.tr("With whom"), self.tr("Several: a comma between them"), 1, 2),
            Blank("beneficiary", self.tr("For whom"), "", 1, 2),
            Blank("due", self.tr("When"), self.tr("A date, or in words"), 1, 2, remarked=True),
            Blank("note", self.tr("Note"), "", 1, 2),
        )

    def find(self, key: str) -> Agreement | None:
        """The agreement, or None where it is gone."""
        return next((a for a in self._opened.day.agreements if a.id == key), None)

    def shown(self, record: Agreement, field: str) -> str:
        """A field as words: partners with a comma between them, a date with its month."""
        match field:
            case "partners":
                return ", ".join(record.partners)
            case "due":
                return due_words(record.due, self._desk.locale)
            case _:
                return str(getattr(record, field))

    def remark(self, field: str, words: str) -> tuple[str, bool]:
        """The weekday of a date; words are fine too."""
        date = read_date(words, _today(self._desk)) if field == "due" else None
        return (long_date(date, self._desk.locale), False) if date else ("", False)

    def add(self, words: dict[str, str]) -> Pending[Agreement]:
        """Make an agreement of what was filled in."""
        fields = {field: self._value(field, typed) for field, typed in words.items()}
        return self._opened.agreements.add(Agreement(AgreementId(new_id()), **fields))

    def write(self, key: str, field: str, words: str, within: str | None) -> Pending[Agreement]:
        """Change a field of an agreement."""
        return self._opened.agreements.change(key, within=within, **{field: self._value(field, words)})

    def _value(self, field: str, words: str) -> Any:
        match field:
            case "partners":
                return tuple(filter(None, (name.strip() for name in words.split(","))))
            case "due":
                date = read_date(words, _today(self._desk))
                return date.isoformat() if date else words
            case _:
                return words


class FollowUpSheet(QObject):
    """What comes after the day."""

    kind = Kind.FOLLOWUP

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self.blanks = (
            Blank("date", self.tr("Date"), self.tr("For example: 13 November"), 0, 2, remarked=True),
            Blank("title", self.tr("What happens then"), "", 0, 3),
            Blank("place", self.tr("Place"), "", 1, 1),
            Blank("link", self.tr("Link"), "https://", 1, 1),
        )

    def find(self, key: str) -> FollowUp | None:
        """The follow-up, or None where it is gone."""
        return next((f for f in self._opened.day.followups if f.id == key), None)

    def shown(self, record: FollowUp, field: str) -> str:
        """A field as words."""
        if field == "date":
            return short_date(record.date, self._desk.locale) if record.date else ""
        return str(getattr(record, field))

    def remark(self, field: str, words: str) -> tuple[str, bool]:
        """The weekday of the date, or that it is no date."""
        if field != "date" or not words.strip():
            return "", False
        date = read_date(words, _today(self._desk))
        if date is None:
            return self.tr("Type the date like this: 13-11-2026 or 13 November."), True
        return long_date(date, self._desk.locale), False

    def add(self, words: dict[str, str]) -> Pending[FollowUp]:
        """Make a follow-up of what was filled in."""
        fields = {field: self._value(field, typed) for field, typed in words.items()}
        return self._opened.followups.add(FollowUp(FollowUpId(new_id()), **fields))

    def write(self, key: str, field: str, words: str, within: str | None) -> Pending[FollowUp]:
        """Change a field of a follow-up. What is no date stays in its field, and is pointed out there."""
        if self.remark(field, words)[1]:
            refusal: Pending[FollowUp] = Pending()
            refusal.fail(FacilitatorError("needs-words", what="followup"))
            return refusal
        return self._opened.followups.change(key, within=within, **{field: self._value(field, words)})

    def _value(self, field: str, words: str) -> Any:
        return read_date(words, _today(self._desk)) if field == "date" else words


class ThreadSheet(QObject):
    """The name of a line through several tables. A new one begins with its points, in the list of a table."""

    kind = Kind.THREAD

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.blanks = (Blank("name", self.tr("Name of the common thread")),)

    def find(self, key: str) -> Thread | None:
        """The thread, or None where it is gone."""
        return next((t for t in self._opened.day.threads if t.id == key), None)

    def shown(self, record: Thread, field: str) -> str:
        """A field as words."""
        return str(getattr(record, field))

    def remark(self, _field: str, _words: str) -> tuple[str, bool]:
        """Any name will do."""
        return "", False

    def write(self, key: str, field: str, words: str, within: str | None) -> Pending[Thread]:
        """Change the name."""
        return self._opened.threads.change(key, within=within, **{field: words})


def due_words(due: str, locale: QLocale) -> str:
    """When something is to be done: a date with its month, or the words that were typed."""
    try:
        return short_date(datetime.date.fromisoformat(due), locale)
    except ValueError:
        return due


def long_date(date: datetime.date, locale: QLocale) -> str:
    """A date with its weekday."""
    return _in_words(date, "dddd d MMMM yyyy", locale)


def short_date(date: datetime.date, locale: QLocale) -> str:
    """A date without its weekday."""
    return _in_words(date, "d MMMM yyyy", locale)


def _in_words(date: datetime.date, pattern: str, locale: QLocale) -> str:
    return locale.toString(QDate(date.year, date.month, date.day), pattern)


def _today(desk: Desk) -> datetime.date:
    """What is agreed on a day lies after that day."""
    return desk.opened.day.event.date or datetime.date.today()
