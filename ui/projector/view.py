"""What the hall should see at one moment, worked out from the day and the clock: a pure function, without Qt."""

from __future__ import annotations

import re
from dataclasses import replace

from facilitator.domain.clock import Clock, Phase, seconds_between
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.domain.projector import Projector, Shows
from facilitator.domain.steps import Moment
from ui.projector.changes import changes_view
from ui.projector.chosen import agreements_view, reaction_view, table_number, table_view, threads_view
from ui.projector.following import Following, written
from ui.projector.hallplan import map_view
from ui.projector.joining import join_view
from ui.projector.model import Mark, Tone, View, in_one_line
from ui.projector.seats import seats_view
from ui.projector.words import word

_PLACEHOLDER = re.compile(r"\{(next|time|table)\}")


def derive(day: Day, clock: Clock, now: Moment, pace: float = 1.0) -> View:
    """What the projector shows while it follows the chair. What is frozen or black is not its affair.

    What was chosen and is not there (any more) gives way to the title of the day. pace: how many seconds of the day go
    in one.
    """
    following = Following(day, clock, now, pace)
    view = _chosen(following) or following.title()
    return in_one_line(replace(view, message=message_of(day, clock, now)))


def _chosen(following: Following) -> View | None:
    day, asked = following.day, following.day.projector
    match asked.shows:
        case Shows.DAY:
            return following.view()
        case Shows.WELCOME:
            return following.welcome()
        case Shows.SEATS:
            return seats_view(day, following.clock, following.now, following.pace)
        case Shows.CHANGES:
            return changes_view(day, asked.subject, following.now, following.pace)
        case Shows.JOIN:
            return join_view(day, asked.subject)
        case Shows.MAP:
            return map_view(day, following.clock, following.now)
        case Shows.TABLE:
            return table_view(day, asked.subject)
        case Shows.REACTION:
            return reaction_view(day, asked.subject)
        case Shows.AGREEMENTS:
            return agreements_view(day)
        case Shows.THREADS:
            return threads_view(day)
        case Shows.THANKS:
            return following.thanks()


def message_of(day: Day, clock: Clock, now: Moment) -> str:
    """The line that stands over the view, filled in; empty when there is none, or when its time is up."""
    asked = day.projector
    if not asked.message.strip() or not _stands(asked, now):
        return ""
    return filled_in(asked.message, day, clock, now)


def filled_in(message: str, day: Day, clock: Clock, now: Moment) -> str:
    """A message as the hall would read it at this moment; a placeholder of which nobody knows the value is left out."""
    values = _values(day, clock, now)
    return _PLACEHOLDER.sub(lambda found: values[found[1]], message).strip()


def can_be_said(message: str, day: Day, clock: Clock, now: Moment) -> bool:
    """Whether there is something to fill in for each of its placeholders at this moment."""
    values = _values(day, clock, now)
    return all(values[name] for name in _PLACEHOLDER.findall(message))


def _stands(asked: Projector, now: Moment) -> bool:
    return not asked.seconds or asked.said is None or seconds_between(asked.said, now) < asked.seconds


def _values(day: Day, clock: Clock, now: Moment) -> dict[str, str]:
    """What the placeholders stand for: what comes next, when, and which table has the floor; empty where nobody knows.

    When: the end of what is under way; before the day its planned beginning; else the time it is now.
    """
    following = Following(day, clock, now)
    starts = None
    if clock.phase is Phase.READY:
        starts = day.event.starts if clock.coming is None or clock.coming.starts is None else clock.coming.starts
    number = table_number(day, day.projector.subject) if day.projector.shows is Shows.TABLE else None
    coming = clock.coming
    return {
        "next": following.released.word("the-close") if coming is None else following.released.name_of(coming),
        "time": following.until or written(starts or now.wall.time()),
        "table": "" if number is None else str(number),
    }


def with_gong(view: View, language: Language) -> View:
    """The same while the gong sounds: a bell, and its word."""
    return replace(view, phase=word(language, "gong"), mark=Mark.TIME_UP, tone=Tone.WARN)
