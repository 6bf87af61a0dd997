"""The clock while the window is open: it looks at the right moments, and hands on what was pressed."""

from __future__ import annotations

import datetime
import math
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from facilitator.domain.clock import (
    Clock,
    Phase,
    before_back,
    clock_at,
    course,
    jump_between,
    round_of,
    rounds_held,
    seconds_between,
)
from facilitator.domain.going import ONE_PRESS_S, Deed, Press, Stroke, begins_itself, next_press, stroke_between
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.kinds import Kind
from facilitator.domain.steps import Moment, Step
from ui.desk.opened import OpenDay

ASKING_MS, BOUNCE_MS = 3_000, 300
"""So long GO and one step back wait for the second press; one that comes at once is no second one."""
LONGEST_LOOK_MS, SHORTEST_LOOK_MS = 1_000, 40
JUST_PAST_MS = 5
"""A look that comes a hair too early would show the second before, for a whole second."""


class Running(QObject):
    """Looks at the clock whenever it shows something else, and says so.

    It counts nothing: each look is worked out from the steps in the log. pace: seconds of the day in one second; more
    than one in a practice run.
    """

    ticked = Signal()
    """`clock` is a fresh look: another second is shown, or more is different."""
    turned = Signal(object, object)
    """Something began, ended, or came to another phase: the clock before and after (Clock)."""
    struck = Signal(object)
    """The gong sounds (`going.Stroke`), by the clock or by hand."""
    asking = Signal(bool)
    """GO waits for a second press, or does not any more."""
    asking_back = Signal(bool)
    """One step back waits for a second press, or does not any more."""
    stopped = Signal(str)
    """The clock was stopped, by this step (key): it may be said why."""
    went = Signal(object)
    """The chair began an item (ProgrammeItem); None: they closed the day."""
    jumped = Signal(float)
    """Somebody set the clock of the computer meanwhile, so many seconds forward; ours took no notice."""
    closing_asked = Signal()
    """The next press closes the day: it should be said what is still open."""

    def __init__(self, opened: OpenDay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened = opened
        self.now: Moment = opened.now()
        self.clock: Clock = self._look()
        self._beginning = False
        self._held_in: tuple[object, object] = ((), ())
        self._held = 0
        self._pressed: Moment | None = None
        self._asking_timer = QTimer(self, singleShot=True, interval=ASKING_MS)
        self._asking_timer.timeout.connect(self.ask_no_more)
        self._back_timer = QTimer(self, singleShot=True, interval=ASKING_MS)
        self._back_timer.timeout.connect(self.ask_back_no_more)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        opened.changed.connect(self._on_changed)
        self._wait_for_the_next()

    # -- looking -----------------------------------------------------------------------------------------------

    def _look(self) -> Clock:
        return clock_at(self.opened.day.programme, self.opened.day.steps, self.now)

    @Slot()
    def tick(self) -> None:
        """Look at the clock again."""
        before, then, self.now = self.clock, self.now, self.opened.now()
        if before.item is not None and (jump := jump_between(then, self.now)):
            self.jumped.emit(jump)
        self.clock = self._look()
        self._begin_what_begins_itself()
        if before.item != self.clock.item or before.phase is not self.clock.phase:
            self.ask_no_more()
            self.ask_back_no_more()
            self.turned.emit(before, self.clock)
        if (stroke := stroke_between(before, self.clock)) is not None:
            self.struck.emit(stroke)
        self.ticked.emit()
        self._wait_for_the_next()

    def _wait_for_the_next(self) -> None:
        """The next look is when the second that is shown goes over into another."""
        self._timer.stop()
        counted = self._counted()
        if counted is None:
            return
        fraction = counted - math.floor(counted)
        ms = math.ceil((fraction or 1.0) * 1_000 / self.opened.pace) + JUST_PAST_MS
        self._timer.start(max(SHORTEST_LOOK_MS, min(LONGEST_LOOK_MS, ms)))

    def _counted(self) -> float | None:
        """What goes down second by second; None while nothing does. Before the day, the time until it begins."""
        clock = self.clock
        if clock.aside is not None:
            return clock.aside.left
        if clock.phase is Phase.DONE:
            return None
        if clock.running:
            return clock.left if clock.left is not None else -clock.spent
        return 0.0

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        if kinds & {Kind.STEP, Kind.ITEM, Kind.EVENT}:
            self._beginning = False
            self.ask_back_no_more()
            self.tick()

    def _begin_what_begins_itself(self) -> None:
        item = begins_itself(self.clock)
        if item is None or self._beginning or self.clock.left is None:
            return
        self._beginning = True  # until it is in the day: it would begin twice
        self.opened.watch(self.opened.clock.go(item.id, late=-self.clock.left))

    @property
    def starts(self) -> datetime.time | None:
        """When the day was to begin, local time; None on another date: then nobody is late."""
        event = self.opened.day.event
        return event.starts if event.date in (None, self.now.wall.date()) else None

    @property
    def rounds_to_hold(self) -> int:
        """How many rounds the day has by now: what is left out is not among them."""
        day = self.opened.day
        if self._held_in[0] is not day.steps or self._held_in[1] is not day.programme:
            self._held_in = (day.steps, day.programme)
            self._held = len(rounds_held(day.rounds, course(day.steps, self.now)))
        return self._held

    # -- GO ----------------------------------------------------------------------------------------------------

    @property
    def press(self) -> Press:
        """What GO does now."""
        return next_press(self.clock)

    @property
    def is_asking(self) -> bool:
        """Whether GO waits for a second press."""
        return self._asking_timer.isActive()

    @Slot()
    def go(self, ask_first: bool = False) -> None:
        """The large button, and the clicker. With time left it asks for a second press first.

        ask_first: pressed where nobody expects a day to begin. It is asked too when the day is on another date.
        """
        self.tick()
        self.ask_back_no_more()
        if self._is_the_same_press():
            return
        press = self.press
        begins = self.clock.phase is Phase.READY and press.deed is Deed.BEGIN
        another_date = self.opened.day.event.date not in (None, self.now.wall.date())
        if (press.asks or (begins and (ask_first or another_date))) and not self.is_asking:
            self._asking_timer.start()
            self.asking.emit(True)
            if press.deed is Deed.END:
                self.closing_asked.emit()
            return
        self.ask_no_more()
        match press.deed:
            case Deed.BEGIN if press.item is not None:
                self.begin(press.item)
            case Deed.RUN:
                self._pressed = self.now
                self.opened.watch(self.opened.clock.run())
            case Deed.END:
                self.close_the_day()

    def begin(self, item: ProgrammeItem) -> None:
        """Begin an item, whatever was under way."""
        self._pressed = self.now
        self.opened.watch(self.opened.clock.go(item.id), partial(self._tell_went, item))

    def close_the_day(self) -> None:
        """The day is over."""
        self._pressed = self.now
        self.opened.watch(self.opened.clock.end(), partial(self._tell_went, None))

    def _tell_went(self, item: ProgrammeItem | None, _: object) -> None:
        self.went.emit(item)

    def _is_the_same_press(self) -> bool:
        """A hand that trembles, or a clicker that sends two for one."""
        if self.is_asking:
            return ASKING_MS - self._asking_timer.remainingTime() < BOUNCE_MS
        return self._pressed is not None and seconds_between(self._pressed, self.now) < ONE_PRESS_S * self.opened.pace

    @Slot()
    def ask_no_more(self) -> None:
        """GO waits for no second press any more."""
        if self._asking_timer.isActive():
            self._asking_timer.stop()
        self.asking.emit(False)

    # -- the small buttons -------------------------------------------------------------------------------------

    @Slot()
    def stop_or_run(self) -> None:
        """Have the clock stand still, or go on."""
        clock = self.opened.clock
        if self.clock.running:
            self.opened.watch(clock.stop(), self._tell_stopped)
        else:
            self.opened.watch(clock.run())

    def _tell_stopped(self, step: Step | None) -> None:
        if step is not None:
            self.stopped.emit(step.id)

    @Slot()
    def strike(self, stroke: Stroke = Stroke.FULL) -> None:
        """Sound the gong by hand."""
        self.struck.emit(stroke)

    def add(self, minutes: int) -> None:
        """Give what is under way some minutes, or take them; while somebody speaks in between, that person."""
        self.opened.watch(self.opened.clock.add(minutes * 60))

    def began_earlier(self, minutes: int) -> None:
        """What is under way had begun some minutes ago; before anything began, the first item had."""
        clock = self.opened.clock
        if self.clock.phase is Phase.READY and self.clock.coming is not None:
            first = self.clock.coming
            self.opened.watch(clock.go(first.id, late=minutes * 60), partial(self._tell_went, first))
        else:
            self.opened.watch(clock.earlier(minutes * 60))

    @Slot()
    def step_back(self) -> None:
        """Take the newest step of the clock back."""
        self.ask_back_no_more()
        self.opened.watch(self.opened.clock.back())

    @Slot()
    def ask_back(self) -> None:
        """The same by a button that a mouse may slip onto.

        Where the tables go back to an earlier round with it, it asks for a second press first: no point is lost by it,
        but those of the round are out of sight.
        """
        if self.back_leads_to is None:
            self.step_back()
        elif not self.is_asking_back:
            self._back_timer.start()
            self.asking_back.emit(True)
        elif ASKING_MS - self._back_timer.remainingTime() >= BOUNCE_MS:
            self.step_back()

    @property
    def back_leads_to(self) -> tuple[ProgrammeItem, ProgrammeItem | None] | None:
        """The round that one step back leaves, and the one it leads to (None = before all of them).

        None where the tables stay in their round.
        """
        day, here = self.opened.day, self.round_under_way
        there = round_of(day.rounds, before_back(day.steps))
        return None if here is None or here == there else (here, there)

    @property
    def is_asking_back(self) -> bool:
        """Whether one step back waits for a second press."""
        return self._back_timer.isActive()

    @Slot()
    def ask_back_no_more(self) -> None:
        """One step back waits for no second press any more."""
        self._back_timer.stop()
        self.asking_back.emit(False)

    def skip(self, item: str) -> bool:
        """Leave out an item (key). False, and nothing is done: it is not what comes next any more."""
        self.tick()
        if self.clock.coming is None or self.clock.coming.id != item:
            return False
        self.opened.watch(self.opened.clock.plan(skipped=[item]))
        return True

    @property
    def round_under_way(self) -> ProgrammeItem | None:
        """The round that people sit in: what is under way, or the last that was until the next one begins."""
        return round_of(self.opened.day.rounds, self.opened.day.steps)
