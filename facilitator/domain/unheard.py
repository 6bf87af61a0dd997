"""What would not be talked about when a round is left out, and where else there is a table for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Seat, Table
from facilitator.domain.identity import ConversationId, ItemId, PersonId, TableId
from facilitator.domain.people import Person


@dataclass(frozen=True, slots=True)
class Rounds:
    """What becomes of the rounds of a day, in order.

    there: that were held, or were still to come. left: of those, which are still held. coming: of those, which are
    still to come, and can take in a topic.
    """

    there: tuple[ItemId, ...]
    left: tuple[ItemId, ...]
    coming: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A conversation at another table, or in another round, than it was."""

    conversation: ConversationId
    table: TableId
    round: ItemId


@dataclass(frozen=True, slots=True)
class Topic:
    """A conversation that loses its last round.

    move: where it is held instead; None = it is not heard. places: where it could be held, nearest first.
    """

    conversation: Conversation
    move: Move | None
    places: tuple[Move, ...]


def topics_without(
    rounds: Rounds, conversations: Sequence[Conversation], tables: Sequence[Table], moves: Sequence[Move] = ()
) -> tuple[Topic, ...]:
    """The conversations that are held in none of the rounds that are left, but would have been in one of all.

    Where there are tables, a conversation without one is held nowhere anyway. moves: where the chair wants them; one
    that is not possible is passed over.
    """
    lost = [
        one
        for one in conversations
        if (one.table is not None or not tables) and _held_in(one, rounds.there) and not _held_in(one, rounds.left)
    ]
    wanted = {move.conversation: move for move in moves}
    now = {one.id: one for one in conversations}
    taken: dict[ConversationId, Move] = {}
    for one in lost:
        move = wanted.get(one.id)
        if move is not None and move in places(one, now.values(), tables, rounds.coming):
            taken[one.id] = move
            now[one.id] = moved(one, move)
    return tuple(Topic(one, taken.get(one.id), places(one, now.values(), tables, rounds.coming)) for one in lost)


def all_placed(
    rounds: Rounds, conversations: Sequence[Conversation], tables: Sequence[Table], moves: Sequence[Move] = ()
) -> tuple[Move, ...]:
    """A place for each of those topics, as far as there are any. moves: what the chair chose already."""
    chosen = {topic.conversation.id: topic for topic in topics_without(rounds, conversations, tables, moves)}
    now = {one.id: one for one in conversations}
    now |= {key: moved(topic.conversation, topic.move) for key, topic in chosen.items() if topic.move}
    found = []
    for key, topic in chosen.items():
        free = places(topic.conversation, now.values(), tables, rounds.coming)
        move = topic.move or next(iter(free), None)
        if move is not None:
            found.append(move)
            now[key] = moved(topic.conversation, move)
    return tuple(found)


def places(
    one: Conversation, all_: Iterable[Conversation], tables: Iterable[Table], rounds: Sequence[ItemId]
) -> tuple[Move, ...]:
    """Where a conversation could be held in these rounds, nearest first: its own table, then by number.

    A table where another is held then is not free, and neither is a round in which its host or its note-taker sits at
    another.
    """
    ours = _people_of(one)
    others = [(other, other.rounds or rounds) for other in all_ if other.id != one.id and other.table is not None]
    full = {(other.table, round_) for other, its in others for round_ in its}
    busy = {round_ for other, its in others if ours & _people_of(other) for round_ in its}
    nearest_first = sorted(tables, key=lambda table: (table.id != one.table, table.number))
    return tuple(
        Move(one.id, table.id, round_)
        for round_ in rounds
        for table in nearest_first
        if round_ not in busy and (table.id, round_) not in full
    )


def moved(conversation: Conversation, move: Move) -> Conversation:
    """The conversation once it was moved: in that round alone."""
    return replace(conversation, table=move.table, rounds=(move.round,))


def people_touched(seats: Iterable[Seat], people: Iterable[Person], rounds: Collection[ItemId]) -> int:
    """How many people who are there have a seat in one of these rounds; 0 where nobody has a seat by name."""
    here = {person.id for person in people if person.present}
    return len({seat.person for seat in seats if seat.round in rounds and seat.person in here})


def _held_in(conversation: Conversation, rounds: Sequence[ItemId]) -> bool:
    return any(key in rounds for key in conversation.rounds) if conversation.rounds else bool(rounds)


def _people_of(conversation: Conversation) -> set[PersonId]:
    reporter = conversation.reporter
    return {*conversation.hosts, *(() if reporter is None else (reporter,))}
