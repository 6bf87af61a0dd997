"""What the chair asks of a whole round: the same groups again, or all new. One act each; its price is told first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import ItemId
from facilitator.errors import FacilitatorError
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.desk import Deed, Desk
from ui.desk.pages.seating.drawing import Drawing
from ui.desk.pages.seating.oneround import Made, Order, make_round
from ui.desk.pages.seating.planview import PlanView, RoundColumn
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.widgets.announce import announce
from ui.seatingwords import plan_sentence

JOB = "seating-round"


class RoundDeeds(QObject):
    """Has the worker find the seats, says what they cost, and puts them into the day when the chair says so."""

    def __init__(self, desk: Desk, words: PlanWords, body: QWidget) -> None:
        """body: in the name of which it is read aloud."""
        super().__init__(body)
        self._desk, self._words, self._body = desk, words, body
        self._view, self._plan = PlanView(), Plan(())
        self._read: Planned | None = None
        self._presses = 0
        self.drawing: Drawing | None = None
        """Who draws the plan, where the worker is to draw the one that comes of a deed."""

    def show_plan(self, view: PlanView, read: Planned, plan: Plan) -> None:
        """The plan as it is now."""
        self._view, self._read, self._plan = view, read, plan

    # -- asking ------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def make_same(self, round_: str, like: str) -> None:
        """Whoever shares a table in `like` does so in this round too, at another table where that can be."""
        self._ask(round_, like)

    @Slot(str)
    def make_new(self, round_: str) -> None:
        """Everybody sits with people they do not meet in the other rounds, as far as that can be."""
        self._ask(round_, None)

    def _ask(self, round_: str, like: str | None) -> None:
        if self._read is None or round_ not in self._read.rounds:
            return  # it was dropped meanwhile
        if (why := self._refusal(round_)) is not None:
            self._say(why)
            return
        self._presses += 1
        places = list(self._read.rounds)
        place, other = places.index(ItemId(round_)), None if like is None else places.index(ItemId(like))
        day = self._desk.opened.day
        show = self.drawing.show(day, self._read) if self.drawing is not None else None
        order = Order(day, self._read, self._plan, place, other, self._presses, show)
        self._desk.jobs.start(JOB, partial(make_round, order), partial(self._take, order), self._fail)

    def _refusal(self, round_: str) -> str | None:
        column = self._column(round_)
        if column.held:
            words = self.tr("{round} is over or under way: its seats stay.")
        elif column.locked:
            words = self.tr("All seats in {round} are locked. Unlock the round first.")
        else:
            return None
        return words.format(round=self._words.round_words(column))

    def _column(self, round_: str) -> RoundColumn:
        return next(one for one in self._view.columns if one.round == round_)

    # -- doing -------------------------------------------------------------------------------------------------

    def _take(self, order: Order, made: Made) -> None:
        read = self._read
        if read is None or read.instance != order.read.instance or self._plan != order.plan:
            self._say(self.tr("The plan changed meanwhile. Nothing was done."))
        elif not made.moved:
            words = self.tr("{round} is as good as it gets already. Nothing changes.")
            if order.like is not None:
                words = self.tr("{round} has these groups already. Nothing changes.")
            self._say(words.format(round=self._round(order.round)))
        else:
            self._desk.ask(self._price(order, made), Deed(self.tr("Do it"), partial(self._put, order, made)))

    def _price(self, order: Order, made: Made) -> str:
        """What it would be, and what it costs."""
        asked = self.tr("{round}: all new?").format(round=self._round(order.round))
        if order.like is not None:
            asked = self.tr("{round}: the same groups as {other}?")
            asked = asked.format(round=self._round(order.round), other=self._round(order.like))
        parts = [asked, self.tr("%n people sit elsewhere.", "", made.moved)]
        if made.apart:
            parts.append(self.tr("%n could not go with their group.", "", made.apart))
        if made.twice > 0:
            parts.append(self.tr("%n more pairs sit together twice.", "", made.twice))
        elif made.twice < 0:
            parts.append(self.tr("%n fewer pairs sit together twice.", "", -made.twice))
        else:
            parts.append(self.tr("No more pairs sit together twice."))
        if made.wrong:
            parts.append(plan_sentence("cards", made.wrong, self._desk.language))
        return " ".join(parts)

    def _put(self, order: Order, made: Made) -> None:
        opened, round_ = self._desk.opened, order.read.rounds[order.round]
        if self._plan != order.plan:
            self._say(self.tr("The plan changed meanwhile. Nothing was done."))
            return
        if self.drawing is not None:
            self.drawing.expect(order.read, made.found)
        opened.watch(opened.seats.make_plan(made.seats, [round_]), partial(self._say_done, order), self._refused)

    def _say_done(self, order: Order, _: object) -> None:
        done = self.tr("{round}: all new.").format(round=self._round(order.round))
        if order.like is not None:
            done = self.tr("{round}: the same groups as {other}.")
            done = done.format(round=self._round(order.round), other=self._round(order.like))
        self._say(done, "ok")

    def _round(self, place: int) -> str:
        return self._words.round_words(self._view.columns[place])

    def _say(self, words: str, tone: str = "plain") -> None:
        self._desk.tell(words, tone)
        announce(self._body, words)

    def _refused(self, error: FacilitatorError) -> None:
        self._desk.refuse(error)

    def _fail(self, error: BaseException) -> None:
        raise error
