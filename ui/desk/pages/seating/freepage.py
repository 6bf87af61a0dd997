"""Free choice: nothing to fill in, or, where people said what they like, a seat for each by their wishes."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem, Seat
from facilitator.domain.identity import ItemId
from facilitator.domain.records import Kind
from facilitator.seating.counts import Must, count
from facilitator.seating.ofday import planned
from facilitator.seating.ways import free_choice
from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.seating.ahead import Ahead, ahead
from ui.desk.pages.seating.drawing import Drawing
from ui.desk.pages.seating.planbody import PlanBody
from ui.desk.pages.seating.planner import is_begun
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, card, column, label, row, tab_in_order

DIVIDE = "seating-divide"
ALL = ""
WHICH_PX = 180
_MATTERING = frozenset(
    {Kind.PERSON, Kind.CONVERSATION, Kind.ITEM, Kind.STEP, Kind.TABLE, Kind.SEAT, Kind.BOND, Kind.JOINING}
)


@dataclass(frozen=True, slots=True)
class Divided:
    """Seats by wishes. without: how many people with wishes see none of them. left_out: for whom there is no chair."""

    seats: tuple[Seat, ...]
    rounds: tuple[ItemId, ...]
    without: int
    left_out: int


def wishes_in(day: Day) -> int:
    """How many people who are there wish for a topic that is there."""
    return sum(one.present and any(wish in day.conversation for wish in one.wishes) for one in day.people)


def divide(day: Day, rounds: Ahead, only: str, _job: object = None) -> Divided:
    """Seat people by their wishes, as far as there are chairs. only: in that round; ALL = in all that come.

    What people had in the rounds before it counts: nobody gets the same wish twice while another is left.
    """
    before, meant = _split(rounds, only)
    read = planned(day, (*before, *meant), len(before))
    plan = free_choice(read.instance)
    coming = tuple(one.id for one in meant)
    seats = tuple(seat for seat in read.seats_of(plan) if seat.round in coming)
    counts = count(read.instance, plan)
    left_out = {person for one in counts.broken if one.kind is Must.UNSEATED for person in one.people}
    return Divided(seats, coming, len(counts.without_wish), len(left_out))


def _split(rounds: Ahead, only: str) -> tuple[Sequence[ProgrammeItem], Sequence[ProgrammeItem]]:
    """The rounds that stand, and those that seats are wanted for."""
    if only == ALL:
        return rounds.rounds[: rounds.held], rounds.rounds[rounds.held :]
    place = next(number for number, one in enumerate(rounds.rounds) if one.id == only)
    return rounds.rounds[:place], rounds.rounds[place : place + 1]


class FreePage(QWidget):
    """What free choice means; and wishes, where there are any."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._dividing = False
        self._drawing = Drawing(desk.language)
        self._build()

    def _build(self) -> None:
        self.to_rounds = button(self.tr("To the rounds"), self._go_to_rounds, kind="primary", icon="arrow-right")
        self.body: PlanBody | None = None
        self._rest = QWidget()
        self._rest.setLayout(column())
        whole = column(self._build_telling(), self._build_wishes(), self._rest, row(None, self.to_rounds), gap=12)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _build_telling(self) -> QWidget:
        where = self.tr("Say where each topic is before the round begins. Is a table full? Then the next choice.")
        self.telling = QWidget()
        self.telling.setLayout(
            column(
                label(self.tr("Free choice"), "h2"),
                label(self.tr("In each round people choose the table with the topic they like."), wrap=True),
                label(where, wrap=True),
                label(self.tr("Hosts stay at their own table in all rounds."), "muted", wrap=True),
                gap=10,
            )
        )
        return self.telling

    def _build_wishes(self) -> QWidget:
        self.how_many = label("", "h2", wrap=True)
        self.which = ChoiceBox(self.tr("Which rounds"))
        self.which.setMinimumWidth(current().px(WHICH_PX))
        self.divide_button = button(self.tr("Divide by wishes"), self.divide, icon="list-checks")
        self.outcome = label("", "item", wrap=True)
        words = self.tr("Tafelronde can give everyone a seat by their wishes, as far as there are chairs.")
        inside = column(
            self.how_many,
            label(words, wrap=True),
            row(self.which, self.divide_button, None),
            self.outcome,
            gap=10,
        )
        self.wishes = card(inside)
        return self.wishes

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show how many wishes there are, in which rounds they can come true, and who has a seat by them."""
        if not kinds.isdisjoint(_MATTERING):
            self._show_wishes()
            self._show_seats()

    def _show_seats(self) -> None:
        """Who sits where, once somebody does."""
        day, rounds = self.opened.day, ahead(self.opened.day, self.opened.now())
        read = self._drawing.read(day, rounds)
        plan = read.plan
        seated = is_begun(plan)
        if seated and self.body is None:
            self.body = PlanBody(self.desk)
            self.body.deeds.drawing = self._drawing
            self._rest.layout().addWidget(self.body)  # type: ignore[union-attr]  # it has one
            tab_in_order(self.wishes, self.body, self.to_rounds)
        if self.body is not None:
            self.body.setVisible(seated)
            self.body.show_view(self._drawing.draw(day, read).view, read, plan, settled=True)
        self.telling.setVisible(not seated)

    def _show_wishes(self) -> None:
        wishes, rounds = wishes_in(self.opened.day), self._coming()
        self.wishes.setVisible(bool(wishes and rounds and self.opened.day.tables))
        self.how_many.setText(self.tr("%n people said what they like", "", wishes))
        options = [(one.id, self.tr("Round {n}").format(n=one.round)) for one in rounds]
        self.which.show_options([(ALL, self.tr("All rounds")), *options], self.which.key() or ALL)

    def _coming(self) -> tuple[ProgrammeItem, ...]:
        rounds = ahead(self.opened.day, self.opened.now())
        return rounds.rounds[rounds.held :]

    def take_keys(self) -> None:
        """To the wishes, where there are any; else to the way on."""
        first = self.divide_button if self.wishes.isVisibleTo(self) else self.to_rounds
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def divide(self) -> None:
        """Have the worker seat people by their wishes, and put these seats into the day: one act."""
        if not self._dividing:
            self._dividing = True
            self.outcome.setText(self.tr("One moment …"))
            rounds = ahead(self.opened.day, self.opened.now())
            work = partial(divide, self.opened.day, rounds, str(self.which.key() or ALL))
            self.desk.jobs.start(DIVIDE, work, self._put, self._fail)

    def _put(self, divided: Divided) -> None:
        self._dividing = False
        made = self.opened.seats.make_plan(divided.seats, divided.rounds)
        self.opened.watch(made, partial(self._say, divided))

    def _say(self, divided: Divided, _: object) -> None:
        seated = self.tr("%n people have a seat now.", "", len({seat.person for seat in divided.seats}))
        if divided.without:
            wishes = self.tr("%n of them get none of their wishes.", "", divided.without)
        else:
            wishes = self.tr("Everyone with a wish gets one.")
        left_out = self.tr("%n people have no seat: too few chairs.", "", divided.left_out) if divided.left_out else ""
        self.outcome.setText(" ".join(filter(None, (seated, wishes, left_out))))
        announce(self, self.outcome.text())

    def _fail(self, error: BaseException) -> None:
        self._dividing = False
        raise error

    @Slot()
    def _go_to_rounds(self) -> None:
        self.desk.go(Place(StageName.ROUNDS))
