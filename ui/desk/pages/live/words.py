"""What the live day is called: the one large button, the phases, and what stands under the clock."""

from __future__ import annotations

import datetime
import math

from PySide6.QtCore import QLocale, QObject, QTime

from facilitator.domain.clock import Clock, Phase
from facilitator.domain.going import Deed, Press
from facilitator.domain.hall import ItemKind, ProgrammeItem
from ui.desk.pages.live.face import Counts, Face, NewEnd
from ui.desk.pages.prepare.itemwords import item_name

MOST_LETTERS = 32


class LiveWords(QObject):
    """The words of the live day, in the language of the window."""

    def go(self, press: Press, clock: Clock) -> str:
        """What the large button says: what it does next."""
        item = press.item
        match press.deed:
            case Deed.RUN:
                return self.tr("Carry on: {item}").format(item=item_name(item)) if item else self.tr("Let it run")
            case Deed.END:
                return self.tr("Close the day")
            case Deed.BEGIN if item is not None:
                return self._begin(item, clock)
            case _:
                return self.tr("To the report") if clock.phase is Phase.DONE else self.tr("Make a programme")

    def _begin(self, item: ProgrammeItem, clock: Clock) -> str:
        if item.kind is ItemKind.ROUND:
            return self.tr("Start round {n}").format(n=item.round)
        if item.kind is ItemKind.CHANGEOVER:
            return self.tr("Change tables now")
        if item.kind is ItemKind.PLENARY:
            return self.tr("On to the plenary")
        if clock.item is None:
            return self.tr("Start: {item}").format(item=item_name(item))
        return self.tr("On to: {item}").format(item=item_name(item))

    def asks(self, press: Press, left: float | None) -> str:
        """What GO says when a second press has to confirm it. left: seconds of what is under way, None = no length."""
        if press.deed is Deed.END:
            again = self.tr("Press again to close the day.")
        elif press.item is not None and press.item.kind is ItemKind.CHANGEOVER:
            again = self.tr("Press again to change tables now.")
        elif left is None:
            again = self.tr("Press again to begin the day.")
        else:
            again = self.tr("Press again to go on now.")
        if left is None or left < 60:
            return again
        return self.tr("%n minute(s) left.", "", math.floor(left / 60)) + " " + again

    def title(self, rounds: int, clock: Clock, speaker: str) -> str:
        """What is under way. rounds: how many the day has by now."""
        if clock.aside is not None:
            return speaker or self.tr("Somebody speaks")
        if clock.phase is Phase.DONE:
            return self.tr("The day is over")
        item = clock.item or clock.coming
        if item is None:
            return self.tr("No programme yet")
        if item.kind is ItemKind.ROUND and 1 < rounds >= (item.round or 0):
            return self.tr("Round {n} of {total}").format(n=item.round, total=rounds)
        return item_name(item)

    def title_of(self, item: ProgrammeItem) -> str:
        """What an item is called."""
        return item_name(item)

    def state(self, clock: Clock) -> tuple[str, str]:
        """Where it stands, in a word; and the tone of it."""
        if clock.aside is not None:
            return self.tr("In between"), "accent"
        if clock.item is not None and not clock.running:
            return self.tr("Clock stopped"), "warn"
        words = {
            Phase.READY: (self.tr("Ready"), "plain"),
            Phase.TALK: (self.tr("Running"), "accent"),
            Phase.WRAP_UP: (self.tr("Rounding off"), "warn"),
            Phase.LAST_MINUTE: (self.tr("Last minute"), "warn"),
            Phase.TIME_UP: (self.tr("Time is up"), "danger"),
            Phase.CHANGEOVER: (self.tr("Changeover"), "accent"),
            Phase.DONE: (self.tr("Done"), "ok"),
        }
        return words[clock.phase]

    def caption(self, face: Face, clock: Clock, locale: QLocale) -> str:
        """What stands under the digits."""
        until = _time(face, locale)
        match face.counts:
            case Counts.LEFT if clock.aside is None and not clock.running and clock.why:
                return self.tr("of {n} min · stands still: {reason}").format(n=face.minutes, reason=_cut(clock.why))
            case Counts.LEFT if clock.aside is None and not clock.running:
                return self.tr("of {n} min · the clock stands still").format(n=face.minutes)
            case Counts.LEFT:
                return self.tr("of {n} min · until {time}").format(n=face.minutes, time=until)
            case Counts.OVER:
                return self.tr("over time · was until {time}").format(time=until)
            case Counts.SPENT:
                return self.tr("under way · no length")
            case Counts.TO_BEGIN:
                return self.tr("until we start at {time}").format(time=until)
            case Counts.PAST_BEGIN:
                return self.tr("We were to start at {time}").format(time=until)
            case Counts.LENGTH:
                return self.tr("%n minute(s) planned", "", face.minutes or 0)
            case _:
                return ""

    def new_end(self, end: NewEnd, locale: QLocale) -> tuple[str, ...]:
        """What some minutes would make of it: of what is under way, and of the day where that is known."""
        given = f"+{end.minutes}" if end.minutes > 0 else f"−{-end.minutes}"
        words = self.tr("{n}: until {time}").format(n=given, time=_shown(end.until, locale))
        day = () if end.day is None else (self.tr("Day until {time}").format(time=_shown(end.day, locale)),)
        return (words, *day)

    def asks_back(self, here: ProgrammeItem, there: ProgrammeItem | None) -> str:
        """What one step back asks before the tables go back from one round to another; None = before all of them."""
        if there is None:
            return self.tr("Back to before round {n}? Press again.").format(n=here.round)
        return self.tr("Back to round {n}? Press again.").format(n=there.round)

    def goes_on(self, title: str, face: Face) -> str:
        """What is under way, and how long it has left: for who comes back to it."""
        match face.counts:
            case Counts.LEFT:
                return self.tr("{item} is running: {time} left.").format(item=title, time=face.digits)
            case Counts.OVER:
                return self.tr("{item} is over its time: {time}.").format(item=title, time=face.digits)
            case _:
                return self.tr("{item} is running.").format(item=title)

    def forgotten(self, minutes: int) -> str:
        """The day was to begin, and nobody pressed."""
        return self.tr("The day was to start %n minute(s) ago. Press GO when it has begun.", "", minutes)

    def jumped(self, seconds: float) -> str:
        """The clock of the laptop was set meanwhile."""
        minutes = round(abs(seconds) / 60)
        if minutes == 0:
            return self.tr("The clock of this laptop was set anew. Ours runs on as it was.")
        if seconds > 0:
            return self.tr("The clock of this laptop went %n minute(s) forward. Ours runs on as it was.", "", minutes)
        return self.tr("The clock of this laptop went %n minute(s) back. Ours runs on as it was.", "", minutes)

    def spoken(self, title: str, state: str, face: Face, caption: str) -> str:
        """The whole clock for who does not see it."""
        return ", ".join(part for part in (title, state, face.digits, caption) if part)


def _cut(reason: str) -> str:
    """As much of a reason as fits under the digits; all of it is in the report of times."""
    return reason if len(reason) <= MOST_LETTERS else f"{reason[: MOST_LETTERS - 1].rstrip()}…"


def _time(face: Face, locale: QLocale) -> str:
    return "" if face.until is None else _shown(face.until, locale)


def _shown(at: datetime.time, locale: QLocale) -> str:
    return locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
