"""Who goes to which table in which round, and what is talked about there: what all sheets draw from."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from exports.sheets.words import word
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.language import Language
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.text import is_blank, listing

_SEATED = frozenset({PersonKind.PARTICIPANT, PersonKind.CASE_OWNER, PersonKind.HOST, PersonKind.REPORTER})


class Part(NamedTuple):
    """What a person does for a conversation. word: "host" or "reporter", a key of the words."""

    word: str
    conversation: Conversation


class Routes:
    """The tables of one day, looked up by person and round."""

    def __init__(self, day: Day, language: Language) -> None:
        self.day = day
        self.language = language
        self._seats = {(seat.person, seat.round): seat.table for seat in day.seats}
        self._parts: dict[PersonId, list[Part]] = {}
        for conversation in day.conversations:
            for host in _hosts_ever(conversation):
                self._parts.setdefault(host, []).append(Part("host", conversation))
            if conversation.reporter is not None:
                self._parts.setdefault(conversation.reporter, []).append(Part("reporter", conversation))

    @cached_property
    def rounds(self) -> tuple[tuple[ProgrammeItem, str], ...]:
        """The rounds and how each is called."""
        return tuple(
            (item, " ".join(item.title.split()) or word(self.language, "round", n=item.round or place))
            for place, item in enumerate(self.day.rounds, 1)
        )

    def table(self, person: PersonId, round_: ItemId) -> TableId | None:
        """The table of a person in a round: the seat, else the table of the conversation they host or note.

        Who was host of it then: somebody else may have taken over since.
        """
        seat = self._seats.get((person, round_))
        if seat is not None:
            return seat if seat in self.day.table else None
        for part in self._parts.get(person, ()):
            there = part.word != "host" or person in part.conversation.hosts_in(round_)
            if there and _is_held(part.conversation, round_) and part.conversation.table in self.day.table:
                return part.conversation.table
        return None

    def topic(self, table: TableId, round_: ItemId) -> str:
        """What is talked about at a table in a round; the name of the table when nobody said."""
        for conversation in self._held.get(table, ()):
            if _is_held(conversation, round_) and (topic := self._topic(conversation)):
                return topic
        return " ".join(self.day.table[table].name.split())

    def part(self, person: PersonId) -> str:
        """What a person does at a table, in a word; empty for who takes part."""
        parts = {part.word for part in self._parts.get(person, ())}
        if "host" in parts or PersonKind.HOST in self.day.person[person].kinds:
            return word(self.language, "host")
        return word(self.language, "reporter") if "reporter" in parts else ""

    def takes_a_seat(self, person: Person) -> bool:
        """Whether somebody is expected at the tables: not who only speaks, chairs or helps."""
        return not person.kinds or bool(_SEATED & set(person.kinds)) or person.id in self._parts

    @cached_property
    def _held(self) -> dict[TableId, list[Conversation]]:
        held: dict[TableId, list[Conversation]] = {}
        for conversation in self.day.conversations:
            if conversation.table is not None:
                held.setdefault(conversation.table, []).append(conversation)
        return held

    def _topic(self, conversation: Conversation) -> str:
        """The topic, else the label of its own, else who brings it."""
        for text in (conversation.topic, conversation.label or ""):
            if not is_blank(text):
                return " ".join(text.split())
        names = [self.day.initiative[key].name for key in conversation.initiatives if key in self.day.initiative]
        return listing(names, "&")


def _hosts_ever(conversation: Conversation) -> tuple[PersonId, ...]:
    then = (host for one in conversation.hosts_then for host in one.hosts)
    return tuple(dict.fromkeys((*conversation.hosts, *then)))


def _is_held(conversation: Conversation, round_: ItemId) -> bool:
    return not conversation.rounds or round_ in conversation.rounds


def name_of(person: Person, language: Language) -> str:
    """The name as it prints, on one line; a guest nobody named is called so."""
    return " ".join(person.name.split()) or word(language, "guest")
