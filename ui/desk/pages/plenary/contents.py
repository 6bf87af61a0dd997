"""How far the report is: its sections with what stands in them, read from the day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exports.entries import printed_takeaways
from exports.naming import Naming
from exports.placing import SECTION_OF, Placing
from exports.words import word
from facilitator.domain.day import Day
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.text import is_blank, listing
from ui.desk.pages.plenary.views import paragraphs_in

_KIND_OF = {section: kind for kind, section in SECTION_OF.items()}


class Unit(StrEnum):
    """What is counted in a section."""

    TABLES = "tables"
    POINTS = "points"
    PARAGRAPHS = "paragraphs"
    REACTIONS = "reactions"
    CLOSING_WORDS = "closing words"
    LESSONS = "lessons"
    QUOTATIONS = "quotations"
    AGREEMENTS = "agreements"
    DATES = "dates"
    THREADS = "threads"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the report that is shown. heading: as it prints; empty where nothing prints above it."""

    key: str
    kind: SectionKind
    heading: str
    counts: tuple[tuple[Unit, int], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it yet."""
        return not any(number for _, number in self.counts)


def contents(day: Day) -> tuple[Part, ...]:
    """The shown sections of the report, in their order."""
    placing, naming = Placing(day), Naming(day, day.event.language)
    return tuple(
        Part(s.id, s.kind, _heading(day, naming, placing, s), _counts(day, placing, s)) for s in day.sections if s.shown
    )


def _heading(day: Day, naming: Naming, placing: Placing, section: Section) -> str:
    language = naming.language
    if section.heading is not None:
        return section.heading
    match section.kind:
        case SectionKind.REACTION:
            told = next(iter(placing.reactions_of(section)), None)
            return _reaction_heading(day, naming, section, told)
        case SectionKind.LESSONS:
            names = listing(naming.chairs(), word(language, "and"))
            many = "unnamed" if not names else "one" if len(naming.chairs()) == 1 else "more"
            return word(language, f"heading-lessons-{many}", **({"names": names} if names else {}))
        case SectionKind.TEXT | SectionKind.THANKS | SectionKind.REACTIONS:
            return ""
        case kind:
            return word(language, f"heading-{kind}")


def _reaction_heading(day: Day, naming: Naming, section: Section, told: Contribution | None) -> str:
    name = naming.person(told.person if told else section.person, told.attribution if told else None)
    if not name:
        return word(naming.language, "heading-reaction-unnamed")
    return word(naming.language, "heading-reaction-without-role", name=name)


def _counts(day: Day, placing: Placing, section: Section) -> tuple[tuple[Unit, int], ...]:
    paragraphs = paragraphs_in(section.text)
    match section.kind:
        case SectionKind.TEXT:
            return ((Unit.PARAGRAPHS, paragraphs),)
        case SectionKind.THANKS:
            return ((Unit.PEOPLE, len(section.people)),)
        case SectionKind.REACTION:
            spoken = sum(paragraphs_in(c.text) for c in placing.reactions_of(section))
            return ((Unit.PARAGRAPHS, paragraphs + spoken),)
        case kind:
            drawn = _drawn(day, placing, kind) if placing.tells(section) else ()
            return (*drawn, *(((Unit.PARAGRAPHS, paragraphs),) if paragraphs else ()))


def _drawn(day: Day, placing: Placing, kind: SectionKind) -> tuple[tuple[Unit, int], ...]:
    match kind:
        case SectionKind.CONVERSATIONS:
            return _talked_about(day)
        case SectionKind.THREADS:
            return ((Unit.THREADS, len(day.threads)),)
        case SectionKind.AGREEMENTS:
            return ((Unit.AGREEMENTS, len(day.agreements)),)
        case SectionKind.FOLLOWUPS:
            return ((Unit.DATES, len(day.followups)),)
        case _:
            return ((_UNIT_OF[_KIND_OF[kind]], len(placing.shared(_KIND_OF[kind]))),)


_UNIT_OF = {
    ContributionKind.REACTION: Unit.REACTIONS,
    ContributionKind.REFLECTION: Unit.CLOSING_WORDS,
    ContributionKind.LESSON: Unit.LESSONS,
    ContributionKind.QUOTATION: Unit.QUOTATIONS,
}


def _talked_about(day: Day) -> tuple[tuple[Unit, int], ...]:
    printed = {c.id: len(printed_takeaways(day, c.id)) for c in day.conversations}
    heard = sum(1 for c in day.conversations if printed[c.id] or not is_blank(c.prose or c.headline))
    return ((Unit.TABLES, heard), (Unit.POINTS, sum(printed.values()) + len(printed_takeaways(day, None))))
