"""What the panel of the phones says of each row."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QLocale, QObject, QTime

from facilitator.domain.helping import Right
from ui.desk.pages.phones.entries import Entry, Of
from ui.desk.widgets.reorder import Line


class EntryWords(QObject):
    """The words of a row, of its code, and of a helper's rights."""

    def line(self, entry: Entry) -> Line:
        """The row in the list."""
        title = self.heading(entry)
        there = self.tr("%n phone(s)", "", entry.phones) if entry.phones else ""
        detail = self._detail(entry)
        return Line(
            entry.key,
            title,
            detail,
            chip=("ok", str(entry.phones)) if entry.phones else ("", ""),
            spoken=", ".join(filter(None, (title, detail if entry.of is Of.HELPER else "", there))),
        )

    def heading(self, entry: Entry) -> str:
        """Whose phones come in."""
        match entry.of:
            case Of.TABLE:
                return self.tr("Table {n}").format(n=entry.number)
            case Of.HELPER:
                return entry.name
            case Of.FINDER:
                return self.tr("Seat finder")
            case Of.NEW_HELPER:
                return self.tr("Add a helper")
            case Of.EVERY_TABLE:
                return self.tr("All tables")

    def _detail(self, entry: Entry) -> str:
        match entry.of:
            case Of.EVERY_TABLE:
                return self.tr("whoever scans it types the code of a table")
            case Of.FINDER:
                return self.tr("for participants")
            case Of.HELPER:
                rights = ", ".join(self.right(right).lower() for right in entry.rights)
                return self.tr("Helper: {rights}").format(rights=rights)
            case Of.NEW_HELPER:
                return self.tr("or your own phone")
            case Of.TABLE:
                return entry.detail

    def scanned(self, entry: Entry) -> str:
        """What the code is, for who does not see it."""
        if entry.of is Of.TABLE:
            return self.tr("Code to scan of table {n}").format(n=entry.number)
        if entry.of is Of.HELPER:
            return self.tr("Code to scan of {name}").format(name=entry.name)
        return self.tr("Code to scan: {address}").format(address=entry.scanned)

    def typed(self, entry: Entry, url: str) -> str:
        """What to type for who does not scan."""
        if entry.code:
            words = self.tr("Or type: {address} and then the code {code}")
            return words.format(address=url, code=entry.code)
        return self.tr("Or type: {address}").format(address=entry.scanned)

    def right(self, right: Right) -> str:
        """A right, in a word."""
        return {
            Right.CLOCK: self.tr("Clock"),
            Right.PHOTOS: self.tr("Photos"),
            Right.TYPING: self.tr("Typing"),
        }[right]

    def means(self, right: Right) -> str:
        """What a right lets somebody do, as a whole."""
        return {
            Right.CLOCK: self.tr("GO, help calls and your notes"),
            Right.PHOTOS: self.tr("Photos of the sheets of all tables"),
            Right.TYPING: self.tr("Points for all tables"),
        }[right]

    def last(self, told: str, locale: QLocale) -> str:
        """When a phone last wrote. told: UTC in ISO 8601; "" = never."""
        if not told:
            return self.tr("wrote nothing yet")
        local = datetime.datetime.fromisoformat(told).astimezone()
        time = locale.toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        return self.tr("last point at {time}").format(time=time)
