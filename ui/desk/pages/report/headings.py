"""The headings of the blocks as they will print, for a list that has no document at hand."""

from __future__ import annotations

from exports.naming import Naming
from exports.placing import Placing
from exports.tokens import Filler
from exports.words import word
from facilitator.domain.day import Day
from facilitator.domain.plenary import Contribution
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.text import listing

WITHOUT_USUAL = frozenset({SectionKind.TEXT, SectionKind.THANKS, SectionKind.REACTIONS})
"""Kinds that print no heading of their own when nobody typed one."""


class Headings:
    """How the blocks of one day are headed."""

    def __init__(self, day: Day, placing: Placing) -> None:
        self._day = day
        self._placing = placing
        self._language = day.event.language
        self._naming = Naming(day, self._language)
        self._filler = Filler(day, self._naming)

    def printed(self, section: Section) -> str:
        """The heading a block prints with; empty when it prints none."""
        return self.usual(section) if section.heading is None else self._filler.plain(section.heading)

    def usual(self, section: Section) -> str:
        """What a block is headed with while nobody typed a heading."""
        match section.kind:
            case kind if kind in WITHOUT_USUAL:
                return ""
            case SectionKind.REACTION:
                return self._of_reaction(section)
            case SectionKind.LESSONS:
                return self._of_lessons()
            case kind:
                return word(self._language, f"heading-{kind}")

    def _of_lessons(self) -> str:
        chairs = self._naming.chairs()
        if not chairs:
            return word(self._language, "heading-lessons-unnamed")
        names = listing(chairs, word(self._language, "and"))
        return word(self._language, f"heading-lessons-{'one' if len(chairs) == 1 else 'more'}", names=names)

    def _of_reaction(self, section: Section) -> str:
        """The first of its reactions heads it; while there is none yet, whoever it waits for."""
        told = self._placing.reactions_of(section)
        return self.of_contribution(told[0]) if told else self._of_person(section)

    def of_contribution(self, said: Contribution) -> str:
        """What a reaction is headed with."""
        name = self._naming.person(said.person, said.attribution, said.printed_name)
        person = self._day.person.get(said.person) if said.person else None
        named = person is None or self._naming.may_be_named(person, self._naming.level(said.attribution))
        return self._heading(name, self._naming.role(said.person, said.attribution), named=named)

    def _of_person(self, section: Section) -> str:
        person = self._day.person.get(section.person) if section.person else None
        if person is None:
            return word(self._language, "heading-reaction-unnamed")
        named = self._naming.may_be_named(person, self._naming.level(None))
        return self._heading(self._naming.person(person.id), self._naming.role(person.id), named=named)

    def _heading(self, name: str, role: str, *, named: bool) -> str:
        if not name:
            return word(self._language, "heading-reaction-unnamed")
        if not named:
            return word(self._language, "heading-reaction-without-name", role=name)
        if not role:
            return word(self._language, "heading-reaction-without-role", name=name)
        return word(self._language, "heading-reaction", name=name, role=role)
