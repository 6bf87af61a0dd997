"""The places in the window: stages, and the fields in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot


class StageName(StrEnum):
    """The stages of a day, in their order: Ctrl+1 to Ctrl+5."""

    PREPARATION = "preparation"
    SEATING = "seating"
    ROUNDS = "rounds"
    PLENARY = "plenary"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: a stage, and in it a field of a record. spot: None = wherever the stage begins."""

    stage: StageName
    spot: Spot | None = None


HOST = "host"
"""The field of a table in which it gets another host, while the day is run."""
BETWEEN = Spot(Kind.ITEM, "new:between", "title")
"""Where an item waits as a draft that comes in between: typed at the clock, and not in the programme."""
ASIDE = Spot(Kind.CONTRIBUTION, "", "person", "aside")
"""Where the name waits of who speaks in between: typed at the clock too, and not in the plenary."""
TYPED_PHOTO = "new:photo"
"""Where the words of a sheet wait that are not a point yet; `within` says of which photo."""

TYPED_PLENARY = "plenary:"
"""How the record begins under which the words for a stop of the plenary wait; then comes which stop."""

_NEW_AT_THE_ROUNDS = "new:"
"""How the record of a point begins that is none yet, and is being typed at the rounds."""

_HOME_OF = {
    Kind.SEAT: StageName.SEATING,
    Kind.SEATING: StageName.SEATING,
    Kind.BOND: StageName.SEATING,
    Kind.STEP: StageName.ROUNDS,
    Kind.PROJECTOR: StageName.ROUNDS,
    Kind.PHONES: StageName.ROUNDS,
    Kind.CALL: StageName.ROUNDS,
    Kind.JOINING: StageName.ROUNDS,
    Kind.TAKEAWAY: StageName.ROUNDS,
    Kind.THREAD: StageName.PLENARY,
    Kind.CONTRIBUTION: StageName.PLENARY,
    Kind.AGREEMENT: StageName.PLENARY,
    Kind.FOLLOWUP: StageName.PLENARY,
    Kind.SECTION: StageName.REPORT,
}


def place_of(spot: Spot, now: StageName | None = None) -> Place:
    """Where a field is found. now: the stage the chair is in; a point is shown there if that stage shows points."""
    if spot in (BETWEEN, ASIDE):
        return Place(StageName.ROUNDS, spot)
    if spot.kind is Kind.TAKEAWAY and spot.record.startswith(TYPED_PLENARY):
        return Place(StageName.PLENARY, spot)
    if spot.kind is Kind.TAKEAWAY and now is StageName.PLENARY and not spot.record.startswith(_NEW_AT_THE_ROUNDS):
        return Place(now, spot)
    if spot.kind is Kind.CONVERSATION and spot.field in ("prose", "layout"):
        return Place(StageName.REPORT, spot)
    if spot.kind is Kind.TABLE and spot.field == HOST:
        return Place(StageName.ROUNDS, spot)
    return Place(_HOME_OF.get(spot.kind, StageName.PREPARATION), spot)
