"""Who is host of which table in which round, and what becomes different when somebody else takes over."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from facilitator.domain.clock import course
from facilitator.domain.conversations import Conversation, HostsThen
from facilitator.domain.day import Day
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.steps import Moment


def rounds_from_now(day: Day, now: Moment) -> tuple[ItemId, ...]:
    """The round that is under way and those that did not begin yet, by number; also those that are left out."""
    so_far = course(day.steps, now)
    begun = {stretch.item for stretch in so_far.stretches}
    current = so_far.under_way.item if so_far.under_way is not None else None
    return tuple(one.id for one in day.rounds if one.id == current or one.id not in begun)


def talks_of_table(
    conversations: Iterable[Conversation], table: str, rounds: Collection[str], instead_of: str | None = None
) -> tuple[Conversation, ...]:
    """What is talked about at a table in one of these rounds, or in all.

    instead_of: only what this person is host of, where there is anything of that.
    """
    talks = tuple(one for one in conversations if one.table == table and _held_in(one, rounds))
    return tuple(one for one in talks if instead_of in one.hosts) or talks


def stays_elsewhere(
    conversations: Iterable[Conversation], person: str, table: str, rounds: Collection[str]
) -> TableId | None:
    """The other table at which somebody stays in one of these rounds, as its host or its note-taker; None = at none."""
    for one in conversations:
        stays = person in one.hosts or person == one.reporter
        if stays and one.table not in (None, table) and _held_in(one, rounds):
            return one.table
    return None


def handed_over(one: Conversation, person: PersonId, held: Iterable[ItemId], instead_of: str | None) -> Conversation:
    """The conversation with somebody else as its host from now on.

    held: the rounds that are over; in these the hosts stay who they were. instead_of: who makes way; None = everybody
    who was host. Where that person is no host any more, the new one comes beside those who are.
    """
    hosts = _hosts_after(one.hosts, person, instead_of)
    if hosts == one.hosts:
        return one
    told = {then.round for then in one.hosts_then}
    over = (key for key in held if key not in told and (not one.rounds or key in one.rounds))
    return replace(one, hosts=hosts, hosts_then=(*one.hosts_then, *(HostsThen(key, one.hosts) for key in over)))


def _hosts_after(now: tuple[PersonId, ...], person: PersonId, instead_of: str | None) -> tuple[PersonId, ...]:
    if instead_of is None:
        return (person,)
    put = tuple(person if host == instead_of else host for host in now)
    return tuple(dict.fromkeys((*put, person)))


def _held_in(one: Conversation, rounds: Collection[str]) -> bool:
    """Whether it is held in one of these; without any rounds at all a conversation of all rounds is held."""
    return not one.rounds or any(key in rounds for key in one.rounds)
