"""What the chair tries out in the panel, and what comes of it. No window is needed for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from facilitator.domain.catchup import (
    Preview,
    Remedy,
    Situation,
    best_to_shorten,
    can_be_dropped,
    can_give,
    end_later,
    moves_for_all,
    one_shorter,
    shorter,
    without_round,
)
from facilitator.domain.unheard import Move


@dataclass(frozen=True, slots=True)
class Tried:
    """One way to catch up, with all that was chosen in it.

    item: which one gets shorter; round: which one is left out; None = the one that is proposed. own: the lengths that
    the chair set, in seconds, by item; each remedy has its own. moves: where the chair wants topics, by conversation.
    """

    kind: Remedy = Remedy.SHORTER
    item: str | None = None
    round: str | None = None
    own: Mapping[Remedy, Mapping[str, int]] = field(default_factory=dict)
    moves: Mapping[str, Move] = field(default_factory=dict)

    @property
    def lengths(self) -> Mapping[str, int]:
        """The chair's own lengths in this remedy."""
        return self.own.get(self.kind, {})

    def with_length(self, item: str, seconds: int) -> Tried:
        """The same with a length that the chair set."""
        return self.with_lengths({**self.lengths, item: seconds})

    def with_lengths(self, lengths: Mapping[str, int]) -> Tried:
        """The same with these lengths of the chair's own and no others."""
        return replace(self, own={**self.own, self.kind: dict(lengths)})

    def with_place(self, conversation: str, move: Move | None) -> Tried:
        """The same with another place for a topic; None: it is not heard."""
        moves = {key: one for key, one in self.moves.items() if key != conversation}
        return replace(self, moves=moves if move is None else {**moves, conversation: move})

    def with_all_placed(self, now: Situation) -> Tried:
        """The same with a place for each topic, as far as there are any."""
        placed = moves_for_all(now, self.round or "", self.moves.values())
        return replace(self, moves={**self.moves, **{move.conversation: move for move in placed}})


def possible(now: Situation) -> frozenset[Remedy]:
    """The remedies there are anything to choose in."""
    found = {Remedy.SHORTER, Remedy.LATER}
    found |= {Remedy.ONE} if can_give(now) else set()
    found |= {Remedy.DROP} if can_be_dropped(now) else set()
    return frozenset(found)


def settled(tried: Tried, now: Situation) -> Tried:
    """The same with a proposal where nothing was chosen, or what was chosen is past."""
    if tried.kind not in possible(now):
        tried = replace(tried, kind=Remedy.SHORTER)
    if tried.kind is Remedy.ONE and tried.item not in {item.id for item in can_give(now)}:
        best = best_to_shorten(now)
        return replace(tried, item=None if best is None else best.id)
    if tried.kind is Remedy.DROP and tried.round not in {item.id for item in can_be_dropped(now)}:
        return replace(tried, round=fewest_lost(now))
    return tried


def fewest_lost(now: Situation) -> str | None:
    """The round with which the fewest topics go; of several the last one."""
    latest_first = [item.id for item in reversed(can_be_dropped(now))]
    return min(latest_first, key=lambda key: len(without_round(now, key).topics), default=None)


def preview_of(tried: Tried, now: Situation) -> Preview:
    """What comes of it."""
    match tried.kind:
        case Remedy.ONE if tried.item is not None:
            return one_shorter(now, tried.item, tried.lengths)
        case Remedy.DROP if tried.round is not None:
            return without_round(now, tried.round, tried.moves.values(), tried.lengths)
        case Remedy.LATER:
            return end_later(now)
        case _:
            return shorter(now, tried.lengths)
