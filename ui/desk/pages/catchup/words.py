"""How a late day is spoken of: beside the clock, in the panel and afterwards."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QObject

from facilitator.domain.catchup import Line, Preview, Remedy, whole_minutes
from facilitator.domain.clock import to_the_minute
from facilitator.domain.drift import Broken, Drift
from facilitator.domain.hall import ProgrammeItem
from ui.desk.pages.prepare.itemwords import item_name


def clock_time(at: datetime.datetime | None) -> str:
    """A time on a clock of 24 hours, to the nearest minute: "13:05"; "?" where nobody knows it."""
    return "?" if at is None else f"{to_the_minute(at):%H:%M}"


class CatchUpWords(QObject):
    """The words of a late day, in the language of the window."""

    def remedy(self, kind: Remedy) -> str:
        """What a remedy is called."""
        return {
            Remedy.SHORTER: self.tr("Shorter rounds"),
            Remedy.ONE: self.tr("One item shorter"),
            Remedy.DROP: self.tr("Drop a round"),
            Remedy.LATER: self.tr("End later"),
        }[kind]

    def drift(self, drift: Drift) -> str:
        """How the day runs, and when it ends; "" where nothing is known of either."""
        return " ".join(filter(None, (self._behind(drift.behind_s), self.ends(drift))))

    def _behind(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        minutes = whole_minutes(seconds)
        if abs(minutes) >= 60:
            words = self.tr("{time} behind.") if minutes > 0 else self.tr("{time} ahead.")
            return words.format(time=self.span(abs(minutes)))
        if minutes > 0:
            return self.tr("%n minute(s) behind.", "", minutes)
        return self.tr("%n minute(s) ahead.", "", -minutes) if minutes < 0 else self.tr("On time.")

    def span(self, minutes: int) -> str:
        """How long something is, in hours and minutes: "1 hour 41 minutes"; minutes alone below an hour."""
        hours, rest = divmod(minutes, 60)
        whole = self.tr("%n hour(s)", "", hours) if hours else ""
        return " ".join(filter(None, (whole, self.tr("%n minute(s)", "", rest) if rest or not hours else "")))

    def ends(self, drift: Drift) -> str:
        """When the day ends; "" where nobody knows."""
        return "" if drift.ends is None else self.tr("Ends at {time}.").format(time=clock_time(drift.ends))

    def broken(self, broken: Broken) -> str:
        """What cannot keep the time it is tied to."""
        minutes, facts = whole_minutes(broken.late_s), {"item": item_name(broken.item), "time": clock_time(broken.tied)}
        if minutes >= 60:
            over = self.tr("{item} (fixed end {time}) runs over by {late}.")
            words = over if broken.at_end else self.tr("{item} (fixed time {time}) begins {late} late.")
            return words.format(late=self.span(minutes), **facts)
        if broken.at_end:
            return self.tr("{item} (fixed end {time}) runs over by %n minute(s).", "", minutes).format(**facts)
        return self.tr("{item} (fixed time {time}) begins %n minute(s) late.", "", minutes).format(**facts)

    def tied(self, item: ProgrammeItem) -> str:
        """What an item is called, with the times it is tied to."""
        words = item_name(item)
        if item.starts is not None:
            words = self.tr("{item} (fixed time {time})").format(item=words, time=f"{item.starts:%H:%M}")
        if item.ends is not None:
            words = self.tr("{item} (fixed end {time})").format(item=words, time=f"{item.ends:%H:%M}")
        return words

    def minutes(self, seconds: float | None) -> str:
        """A length in a table."""
        return "–" if seconds is None else self.tr("{n} min").format(n=whole_minutes(seconds))

    def longer(self, seconds: float | None) -> str:
        """How much longer or shorter something is, in a table; "" for the same, or where nobody knows."""
        minutes = whole_minutes(seconds or 0.0)
        if minutes == 0:
            return ""
        words = self.tr("{n} min longer") if minutes > 0 else self.tr("{n} min shorter")
        return words.format(n=abs(minutes))

    # -- a remedy ----------------------------------------------------------------------------------------------

    def outcome(self, preview: Preview) -> str:
        """What a remedy wins, when the day ends then, and what is still late."""
        won = whole_minutes(preview.won_s)
        words = [self.tr("%n minute(s) won.", "", won)] if won > 0 else []
        if preview.kind in (Remedy.SHORTER, Remedy.ONE) and not preview.changes and preview.left_s:
            words.append(self.tr("There is no time to win here."))
        words.append(self.ends(preview.drift))
        behind = whole_minutes(preview.drift.behind_s or 0.0)
        if behind >= 60 and preview.kind is not Remedy.LATER:
            words.append(self.tr("Then still {time} behind.").format(time=self.span(behind)))
        elif behind > 0 and preview.kind is not Remedy.LATER:
            words.append(self.tr("Then still %n minute(s) behind.", "", behind))
        elif behind <= -60:
            words.append(self.tr("Then {time} ahead.").format(time=self.span(-behind)))
        elif behind < 0:
            words.append(self.tr("Then %n minute(s) ahead.", "", -behind))
        return " ".join(filter(None, words))

    def deed(self, preview: Preview, round_: int | None) -> str:
        """What the button does. round_: the number of the round that is left out."""
        won = whole_minutes(preview.won_s)
        if preview.kind is Remedy.DROP:
            return self.tr("Drop round {n}").format(n=round_)
        if preview.kind is Remedy.LATER:
            ends = preview.drift.ends
            return self.tr("Change nothing") if ends is None else self.tr("End at {time}").format(time=clock_time(ends))
        if not preview.changes:
            return self.tr("Nothing to catch up")
        return self.tr("Catch up %n minute(s)", "", won) if won > 0 else self.tr("Use these lengths")

    def done(self, preview: Preview, round_: int | None) -> str:
        """What was done."""
        won, moved = whole_minutes(preview.won_s), len(preview.moves)
        if preview.kind is Remedy.LATER:
            words = self.tr("Nothing was changed.")
        elif preview.kind is Remedy.DROP:
            words = self.tr("Round {n} is left out.").format(n=round_)
        elif won > 0:
            words = self.tr("%n minute(s) caught up.", "", won)
        else:
            words = self.tr("The new lengths are in.")
        more = self.tr("%n topic(s) moved.", "", moved) if moved else ""
        return " ".join(filter(None, (words, more, self.ends(preview.drift))))

    def talking(self, rounds: tuple[Line, ...], people: int = 0) -> str:
        """How long people talk in the rounds still to come; "" where there are none.

        people: how many have a seat in those that change; 0 = nobody knows.
        """
        if not rounds:
            return ""
        told = [self._talking_in(line) for line in rounds]
        words = self.tr("Talking time: {rounds}").format(rounds=" · ".join(told))
        return f"{words}. " + self.tr("This touches %n person(s).", "", people) if people else words

    def _talking_in(self, line: Line) -> str:
        name = self.tr("round {n}").format(n=line.item.round)
        if line.skipped:
            return self.tr("{round} is left out").format(round=name)
        if line.new_s == line.length_s:
            return f"{name}: {self.minutes(line.new_s)}"
        facts = {"round": name, "new": self.minutes(line.new_s), "old": self.minutes(line.length_s)}
        return self.tr("{round}: {new} (was {old})").format(**facts)

    # -- afterwards --------------------------------------------------------------------------------------------

    def heads(self) -> tuple[str, ...]:
        """The heads of the table of times."""
        return (
            self.tr("Item"),
            self.tr("Planned"),
            self.tr("Real"),
            self.tr("Difference"),
            self.tr("Stood still"),
            self.tr("From – till"),
            self.tr("Why"),
        )

    def whole_day(self, longer_s: float) -> str:
        """How much longer everything took together that is over."""
        minutes = whole_minutes(longer_s)
        if minutes > 0:
            return self.tr("So far everything took %n minute(s) longer together than planned.", "", minutes)
        if minutes < 0:
            return self.tr("So far everything took %n minute(s) less together than planned.", "", -minutes)
        return self.tr("So far everything took as long together as planned.")
