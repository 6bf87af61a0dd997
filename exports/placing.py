"""Which section of the report tells what, so that everything is told once and in one place."""

from __future__ import annotations

from facilitator.domain.day import Day
from facilitator.domain.identity import ContributionId, PersonId
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.text import is_blank

SECTION_OF = {
    ContributionKind.REACTION: SectionKind.REACTIONS,
    ContributionKind.REFLECTION: SectionKind.REFLECTIONS,
    ContributionKind.LESSON: SectionKind.LESSONS,
    ContributionKind.QUOTATION: SectionKind.QUOTATIONS,
}
"""The section that tells all contributions of a kind, but for those that have a section of their own."""


class Placing:
    """The places in the report of one day.

    Of several shown sections of one kind the first tells the records. A section that is not shown keeps what is its
    own: it does not turn up elsewhere.
    """

    def __init__(self, day: Day) -> None:
        self._day = day
        self._tellers: dict[SectionKind, Section] = {}
        for section in day.sections:
            if section.shown:
                self._tellers.setdefault(section.kind, section)
        self._own = self._own_sections()

    def tells(self, section: Section) -> bool:
        """Whether it is this section that tells the records of its kind."""
        return self._tellers.get(section.kind) is section

    def is_told(self, kind: SectionKind) -> bool:
        """Whether any section tells the records of a kind."""
        return kind in self._tellers

    def reactions_of(self, section: Section) -> list[Contribution]:
        """What a section of its own tells: the contribution it names; or, of the person it names, what falls to it.

        A person with one section gets all their reactions in it; with several, each section gets the next one and
        the last the rest. A section without a person takes the reactions that lost theirs.
        """
        return [c for c in self._day.contributions if self._own.get(c.id) is section]

    def shared(self, kind: ContributionKind) -> list[Contribution]:
        """The contributions of a kind that have no section of their own."""
        return [c for c in self._spoken(kind) if c.id not in self._own]

    def is_shown(self, contribution: Contribution) -> bool:
        """Whether the report tells a contribution."""
        own = self._own.get(contribution.id)
        return not is_blank(contribution.text) and (own.shown if own else self.is_told(SECTION_OF[contribution.kind]))

    def is_hidden(self, contribution: Contribution) -> bool:
        """Whether somebody hid the section that would tell a contribution."""
        kind = SECTION_OF[contribution.kind]
        has_section = contribution.id in self._own or any(s.kind is kind for s in self._day.sections)
        return has_section and not self.is_shown(contribution)

    def _spoken(self, kind: ContributionKind) -> list[Contribution]:
        return [c for c in self._day.contributions if c.kind is kind and not is_blank(c.text)]

    def _own_sections(self) -> dict[ContributionId, Section]:
        sections = [s for s in self._day.sections if s.kind is SectionKind.REACTION]
        own: dict[ContributionId, Section] = {}
        for section in sorted(sections, key=lambda s: not s.shown):
            if section.contribution is not None:
                own.setdefault(section.contribution, section)
        of_person: dict[PersonId | None, list[Section]] = {}
        for section in sections:
            if section.contribution is None:
                of_person.setdefault(section.person, []).append(section)
        for reaction in self._spoken(ContributionKind.REACTION):
            if reaction.id not in own and (waiting := of_person.get(reaction.person)):
                own[reaction.id] = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return own
