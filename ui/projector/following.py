"""What the clock asks for: from welcome to thanks, by what is under way and how long it has left."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from facilitator.domain.clock import Clock, Course, Phase, course, digits, rounds_held, seconds_until, still_to_come
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.plenary import FollowUp
from facilitator.domain.steps import Moment
from facilitator.domain.text import is_blank
from ui.projector.hallplan import joined_lines, plan_on_the_way
from ui.projector.joining import report_page
from ui.projector.model import PAST, Entry, Group, Mark, Scene, Tone, View
from ui.projector.released import Released
from ui.projector.seats import seats_view

SOON_S = 60 * 60
"""So long before the day begins, the hall sees the time that is left."""
LATE_S = 2 * 60 * 60
"""So long after a planned beginning, the hall is told that it comes soon."""
PULSE_S = 60
"""So long after its end a round asks for eyes; after that, whoever still talks knows."""
MOST_FOLLOWUPS = 6

_TOGETHER = frozenset({ItemKind.PLENARY, ItemKind.READING, ItemKind.REACTIONS, ItemKind.CLOSING})


class Following:
    """What the hall sees when the chair shows nothing in particular. pace: seconds of the day that go in one."""

    def __init__(self, day: Day, clock: Clock, now: Moment, pace: float = 1.0) -> None:
        self.day, self.clock, self.now, self.pace = day, clock, now, pace
        self.released = Released(day)
        self._word = self.released.word

    def view(self) -> View:
        """The view of this moment."""
        clock, item = self.clock, self.clock.item
        if clock.phase is Phase.READY:
            return self._before()
        if clock.phase is Phase.DONE:
            return self.thanks()
        if clock.aside is not None:
            return self._aside()
        if item is None:
            return self.title()
        match item.kind:
            case ItemKind.ROUND:
                return self._round(item)
            case ItemKind.CHANGEOVER:
                return self._changeover()
            case ItemKind.BREAK:
                return self._break(item)
        return self._item(item)

    # -- before and after --------------------------------------------------------------------------------------

    def title(self) -> View:
        """The title of the day, and nothing else."""
        return View(Scene.TITLE, big=self.released.title)

    def welcome(self, starts: str | None = None) -> View:
        """What stands there while people come in, with the code for hosts while their page is on.

        starts: what is said of the beginning, None = the usual.
        """
        known = self.released
        page = self.day.on_phones.page
        scan = self._word("hosts-scan") if page else ""
        small = (known.subtitle, known.date, known.venue, known.organisers, scan)
        heading = self._word("welcome")
        return View(
            Scene.WELCOME,
            heading="" if known.title == heading else heading,
            big=known.title,
            lead=self._start_line() if starts is None else starts,
            small=tuple(line for line in small if line),
            tone=Tone.ACCENT,
            code=page,
        )

    def thanks(self) -> View:
        """The end of the day, with what comes after it, and the code of the report while it is handed out."""
        followups = [one for one in self.day.followups if not is_blank(one.title) or one.date is not None]
        entries = tuple(self._followup(one) for one in followups[:MOST_FOLLOWUPS])
        return View(
            Scene.THANKS,
            over=self.released.title,
            heading=self._word("thanks"),
            big=self._word("thanks-for"),
            tone=Tone.OK,
            groups=(Group(entries, self._word("followups")),) if entries else (),
            lead=self._word("report-scan") if (report := report_page(self.day)) else "",
            small=(report,) if report else (),
            code=report,
        )

    def _followup(self, followup: FollowUp) -> Entry:
        date = ""
        if followup.date is not None:
            date = printed_date(followup.date, DateStyle.WEEKDAY_DAY_MONTH, self.released.language)
        title = followup.title.strip() or date
        return Entry(title, " · ".join(part for part in (date, followup.place.strip()) if part and part != title))

    def _before(self) -> View:
        starts, to_go = self._planned_start()
        if starts is None or to_go is None or not -LATE_S < to_go <= SOON_S:
            return self.welcome()
        if to_go <= 0:
            return self.welcome(self._word("starts-soon"))
        return View(
            Scene.COUNTDOWN,
            over=self.released.title,
            heading=self._word("starts-at", time=written(starts)),
            clock=digits(to_go),
            small=tuple(line for line in (self.released.organisers,) if line),
            tone=Tone.ACCENT,
        )

    def _planned_start(self) -> tuple[datetime.time | None, float | None]:
        """When the day is to begin and how many seconds that is from now; nothing on another day."""
        first = self.clock.coming
        starts = self.day.event.starts if first is None or first.starts is None else first.starts
        if first is None or starts is None or self.day.event.date not in (None, self.now.wall.date()):
            return starts, None
        return starts, seconds_until(starts, self.now)

    def _start_line(self) -> str:
        """When it begins, as long as it did not."""
        starts, to_go = self._planned_start()
        if self.clock.phase is not Phase.READY or starts is None or (to_go is not None and to_go <= 0):
            return ""
        return self._word("starts-at", time=written(starts))

    # -- rounds ------------------------------------------------------------------------------------------------

    def _round(self, item: ProgrammeItem) -> View:
        clock = self.clock
        heading = self._round_name(item)
        view = View(Scene.ROUND, over=self.released.title, heading=heading, progress=self._progress())
        if not clock.running:
            view = replace(view, small=(self._word("carry-on-soon"),))
            return self._with_digits(self._marked(view, "still", Tone.CALM, Mark.STILL))
        match clock.phase:
            case Phase.TIME_UP:
                return self._time_up(view)
            case Phase.LAST_MINUTE:
                view = replace(view, lead=self._word("last-minute"))
                view = self._marked(view, "last-minute", Tone.DANGER, Mark.LAST_MINUTE)
            case Phase.WRAP_UP:
                view = replace(view, lead=self._wrap_up_line())
                view = self._marked(view, "wrap-up", Tone.WARN, Mark.WRAP_UP)
            case _:
                view = replace(view, small=self._what_comes_at_the_end())
                view = self._marked(view, "talk", Tone.ACCENT, Mark.TALK)
        return self._with_digits(view)

    def _time_up(self, view: View) -> View:
        """No negative times in the hall: words, and for a while a slow pulse. By choice the time goes up too."""
        over = -(self.clock.left or 0.0)
        view = replace(view, progress=None, pulse=over < PULSE_S)
        view = replace(view, lit=view.pulse and math.floor(over) % 2 == 1)
        if self.day.projector.counts_up:
            view = self._with_digits(replace(view, lead=self._word("time-up")))
            return self._marked(view, "over-time", Tone.DANGER, Mark.TIME_UP)
        return self._marked(replace(view, big=self._word("time-up")), "time-up", Tone.DANGER, Mark.TIME_UP)

    def _with_digits(self, view: View) -> View:
        """The time that is left; where an item has no length, its name has all the room."""
        left = self.clock.left
        if left is None:
            return replace(view, heading="", big=view.heading)
        if left <= 0 and self.day.projector.counts_up:
            return replace(view, clock=PAST + digits(math.floor(-left)))
        return replace(view, clock=digits(left))

    def _round_name(self, item: ProgrammeItem) -> str:
        total = len(rounds_held(self.day.rounds, self._course))
        if item.round is None or not 1 < total >= item.round:
            return self.released.name_of(item)
        if is_blank(item.title) or folded(item.title) == folded(self._word("round-number", n=item.round)):
            return self._word("round-of", n=item.round, total=total)
        return self._word("titled-round", title=item.title.strip(), n=item.round, total=total)

    def _wrap_up_line(self) -> str:
        minutes = math.ceil((self.clock.left or 0.0) / 60)
        return self._word("wrap-up-one") if minutes <= 1 else self._word("wrap-up", n=minutes)

    def _what_comes_at_the_end(self) -> tuple[str, ...]:
        until, coming = self.until, self.clock.coming
        if until is None:
            return ()
        if coming is None:
            return (self._word("until", time=until),)
        if coming.kind in (ItemKind.CHANGEOVER, ItemKind.ROUND):
            walks = coming.kind is ItemKind.ROUND or self._goes_on_to_a_round()
            return (self._word("then-next-table" if walks else "then-together", time=until),)
        if coming.kind is ItemKind.BREAK:
            return (self._word("then-break", time=until),)
        if coming.kind in _TOGETHER:
            return (self._word("then-together", time=until),)
        return (self._word("until", time=until), self._word("after-that", next=self.released.name_of(coming)))

    def _goes_on_to_a_round(self) -> bool:
        """Whether what is behind the next item is a round."""
        return [one.kind for one in self._to_come[1:2]] == [ItemKind.ROUND]

    @property
    def _to_come(self) -> Sequence[ProgrammeItem]:
        return still_to_come(self.day.programme, self._course)

    @cached_property
    def _course(self) -> Course:
        return course(self.day.steps, self.now)

    # -- between the rounds ------------------------------------------------------------------------------------

    def _changeover(self) -> View:
        """One instruction. Where people are seated by name, their names are part of it."""
        coming, late = self.clock.coming, self.clock.phase is Phase.TIME_UP
        instruction = self._word(self._where_to(coming))
        by_name = coming is not None and coming.kind is ItemKind.ROUND
        seats = seats_view(self.day, self.clock, self.now, self.pace) if by_name else None
        small: tuple[str, ...] = ()
        if coming is not None and coming.kind is not ItemKind.CHANGEOVER:
            at = None if late else self.until
            name = self.released.name_of(coming)
            small = (self._word("next-at", next=name, time=at) if at else self._word("next-soon", next=name),)
        view = View(Scene.CHANGEOVER, over=self.released.title, big=instruction, small=small, progress=self._progress())
        if seats is not None:
            view = replace(seats, heading=instruction)
        elif by_name and coming is not None:
            view = replace(view, plan=plan_on_the_way(self.day, coming.id))
            view = replace(view, small=small + joined_lines(self.day, coming.id)) if view.plan is not None else view
        if not self.clock.running:
            return self._marked(view, "still", Tone.CALM, Mark.STILL)
        return self._marked(view, "changeover", Tone.WARN if late else Tone.ACCENT, Mark.CHANGEOVER)

    def _where_to(self, coming: ProgrammeItem | None) -> str:
        if coming is None or coming.kind is not ItemKind.ROUND:
            return "changeover-together"
        rounds = {one.id for one in self.day.rounds}
        held = any(stretch.item in rounds for stretch in self._course.stretches)
        return "changeover" if held else "changeover-first"

    def _break(self, item: ProgrammeItem) -> View:
        until = self.until
        view = View(
            Scene.BREAK,
            over=self.released.title,
            heading=self._word("break-until", time=until) if until else self._word("break"),
            small=self._own_title(item) + self._after_that(),
            progress=self._progress(),
        )
        if self.clock.phase is Phase.TIME_UP:
            view = replace(view, heading=self._word("break"), big=self._word("carry-on-soon"), progress=None)
            return self._marked(view, "break", Tone.WARN, Mark.BREAK)
        if not self.clock.running:
            return self._with_digits(self._marked(view, "still", Tone.CALM, Mark.STILL))
        return self._with_digits(self._marked(view, "break", Tone.OK, Mark.BREAK))

    def _own_title(self, item: ProgrammeItem) -> tuple[str, ...]:
        """The title of a break that says more than that it is one."""
        title = item.title.strip()
        return (title,) if title and folded(title) != folded(self._word("break")) else ()

    # -- what people listen to ---------------------------------------------------------------------------------

    def _item(self, item: ProgrammeItem) -> View:
        until = (self._word("until", time=self.until),) if self.until else ()
        view = View(
            Scene.ITEM, over=self.released.title, big=self.released.name_of(item), small=until + self._after_that()
        )
        return view if self.clock.running else self._marked(view, "still", Tone.CALM, Mark.STILL)

    def _aside(self) -> View:
        aside, item = self.clock.aside, self.clock.item
        name, role = ("", "") if aside is None or aside.person is None else self.released.speaker(aside.person)
        small = (self._word("then-carry-on", next=self.released.name_of(item)),) if item is not None else ()
        view = View(
            Scene.ASIDE,
            over=self.released.title,
            heading=self._word("speaking") if name else "",
            big=name or self._word("speaking"),
            lead=role,
            small=small,
        )
        return self._marked(view, "aside", Tone.ACCENT, Mark.ASIDE)

    def _after_that(self) -> tuple[str, ...]:
        coming = self.clock.coming
        return () if coming is None else (self._word("after-that", next=self.released.name_of(coming)),)

    # -- time --------------------------------------------------------------------------------------------------

    @property
    def until(self) -> str | None:
        """When what is under way ends, "14:35"; None while nobody can say, or when it should have."""
        clock = self.clock
        if not clock.running or clock.left is None or clock.left <= 0:
            return None
        return written(nearest_minute(self.now.wall + datetime.timedelta(seconds=clock.left)))

    def _progress(self) -> float | None:
        clock = self.clock
        if clock.left is None or not clock.length or clock.left <= 0:
            return None
        return min(1.0, clock.left / clock.length)

    def _marked(self, view: View, phase: str, tone: Tone, mark: Mark) -> View:
        return replace(view, phase=self._word(f"phase-{phase}"), tone=tone, mark=mark)


def written(time: datetime.time) -> str:
    """A time of day, 24 hours: "09:05"."""
    return f"{time.hour:02}:{time.minute:02}"


def nearest_minute(when: datetime.datetime) -> datetime.time:
    """The minute it is nearest to. By whole seconds first: else a hair's breadth would make it jump to and fro."""
    second = when.replace(microsecond=0) + datetime.timedelta(seconds=when.microsecond >= 500_000)
    return (second + datetime.timedelta(seconds=30)).time()
