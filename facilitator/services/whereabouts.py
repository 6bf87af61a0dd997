"""Where a table's words and photos belong, and what comes along to another table."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import Attachment, Use
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import AnyId, ConversationId, ItemId, TableId, new_id
from facilitator.services.photos import at_place
from facilitator.services.records import at_end
from facilitator.storage.tx import Tx


def round_of_key(tx: Tx, key: str | None) -> ItemId | None:
    """The round of this key; None where it is no round, or not there any more."""
    item = None if key is None else tx.find(ProgrammeItem, key)
    return item.id if item is not None and item.kind is ItemKind.ROUND else None


def conversation_at(tx: Tx, table: TableId, round_: str | None) -> ConversationId | None:
    """What a table talks about in a round: where its words belong.

    A table that has nothing to talk about yet begins with its first words. None = "Zonder tafel": there is no such
    table any more.
    """
    here = tx.having(Conversation, table=table)
    for one in here:
        if round_ is None or not one.rounds or round_ in one.rounds:
            return one.id
    if tx.find(Table, table) is None:
        return None
    rounds = (ItemId(round_),) if here and round_ is not None else ()
    return tx.put(at_end(tx, Conversation(ConversationId(new_id()), table, rounds))).id


def take_along(tx: Tx, author: str, old: TableId, new: TableId) -> int:
    """What an author wrote and photographed at one table stands with another from now on. Gives how much that is.

    Each in the round it was written in, with its marks; those of points in their order, behind what is there. What was
    put elsewhere meanwhile stays there. Of a table that was removed: what stands without a table. Fails with `gone`
    (kind) when the new one is not there.
    """
    there = tx.get(Table, new).id
    if old == there:
        return 0
    homes = _homes(tx, old)
    points = [one for one in tx.having(Takeaway, author=author) if one.conversation in homes]
    last = tx.last_rank(Takeaway)
    for number, one in enumerate(points, 1):
        tx.put(replace(one, conversation=conversation_at(tx, there, one.round), rank=last + number))
    owner = AnyId(old) if tx.find(Table, old) is not None else None  # of a table that was removed
    photos = [one for one in tx.having(Attachment, author=author) if one.use is Use.PHOTO and one.owner == owner]
    for photo in photos:
        tx.put(at_place(tx, photo, there, photo.round))
    return len(points) + len(photos)


def _homes(tx: Tx, table: TableId) -> set[ConversationId | None]:
    if tx.find(Table, table) is not None:
        return {one.id for one in tx.having(Conversation, table=table)}
    return {None, *(one.id for one in tx.having(Conversation, table=None))}
