"""Whole rounds seated otherwise, as commands of the window (Ctrl+K)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import ItemId
from facilitator.domain.kinds import Kind
from facilitator.domain.seating import Way
from facilitator.domain.spots import Spot
from ui.desk.finding import Command
from ui.desk.pages.seating.ahead import ahead
from ui.desk.places import Place, StageName

if TYPE_CHECKING:
    from ui.desk.pages.seating.stage import SeatingStage
    from ui.desk.window import DayView


def round_commands(view: DayView) -> tuple[Command, ...]:
    """What can be asked of each round to come, where people are seated by name and another round has seats."""
    opened = view.desk.opened
    rounds, seated = ahead(opened.day, opened.now()), {seat.round for seat in opened.day.seats}
    if opened.day.seating.way is not Way.NAMED:
        return ()
    new = QCoreApplication.translate("RoundCommands", "Seating: {round} all new")
    same = QCoreApplication.translate("RoundCommands", "Seating: {round} with the same groups as {other}")
    made = []
    for one in rounds.rounds[rounds.held :]:
        others = [other for other in rounds.rounds if other.id in seated and other.id != one.id]
        name = _called(one)
        if others:
            word = QCoreApplication.translate("RoundCommands", "new")
            made.append(Command(new.format(round=name), "", partial(_ask, view, one.id, None), word))
        for other in others:
            word = QCoreApplication.translate("RoundCommands", "groups")
            words = same.format(round=name, other=_called(other))
            made.append(Command(words, "", partial(_ask, view, one.id, other.id), word))
    return tuple(made)


def _called(one: ProgrammeItem) -> str:
    return one.title or QCoreApplication.translate("RoundCommands", "round {n}").format(n=one.round)


def _ask(view: DayView, round_: ItemId, like: ItemId | None) -> None:
    """In sight of the plan: what it would cost is said there first."""
    view.go(Place(StageName.SEATING, Spot(Kind.SEATING, "", "plan")))
    cast("SeatingStage", view.stage()).ask_round(round_, like)
