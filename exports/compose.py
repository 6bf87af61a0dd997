"""From a day to the document tree of its report.

Every word people typed comes through as typed, once, in its place; what nobody may read (left out, names without a
yes) never gets into the tree, so no renderer can let it slip.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from exports.entries import EntryComposer
from exports.findings import findings
from exports.inline import blocks, paragraphs, plain_inline
from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Notice, Para, Quote, Run, Section
from exports.naming import Naming
from exports.tokens import filler
from exports.words import word
from facilitator.domain import report
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind, FollowUp
from facilitator.domain.report import SectionKind
from facilitator.domain.text import is_blank, listing


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what a person should know about it before handing it out."""

    doc: Doc
    notices: tuple[Notice, ...]


def compose(day: Day, pictures: dict[str, bytes] | None = None, language: Language | None = None) -> Composed:
    """The report of a day. pictures: bytes by hash, for the logos. language: None = the document's own."""
    composer = _Composer(day, language or day.event.language)
    return Composed(composer.doc(pictures or {}), findings(day, composer.naming))


class _Composer:
    def __init__(self, day: Day, language: Language) -> None:
        self.day = day
        self.language = language
        self.naming = Naming(day, language)
        self.fill = filler(day, self.naming)
        self.entries = EntryComposer(day, self.naming)

    def doc(self, pictures: dict[str, bytes]) -> Doc:
        event = self.day.event
        title, subtitle = self.fill(event.title), self.fill(event.subtitle)
        return Doc(
            title=title,
            subtitle=subtitle,
            language=self.language.tag,
            author=" / ".join(organiser.name for organiser in self.day.organisers),
            running_title=self._running_title(title, subtitle),
            sections=tuple(self._sections()),
            logos=tuple(self._logos(pictures)),
            version=self._version(),
        )

    def _running_title(self, title: str, subtitle: str) -> str:
        """The title and the date, unless title or subtitle say the date themselves."""
        event = self.day.event
        if event.date is None:
            return title
        short = printed_date(event.date, DateStyle.DAY_MONTH, self.language)
        date = printed_date(event.date, event.date_style, self.language)
        return title if short in title or not title else f"{title} · {date}"

    def _version(self) -> str:
        event = self.day.event
        if event.version == 1:
            return ""
        if event.version_date is None:
            return word(self.language, "version", number=event.version)
        date = printed_date(event.version_date, DateStyle.DAY_MONTH_YEAR, self.language)
        return word(self.language, "version-of", number=event.version, date=date)

    def _logos(self, pictures: dict[str, bytes]) -> Iterator[Logo]:
        for organiser in self.day.organisers:
            logo = self.day.logo_of(organiser)
            alt = logo.alt if logo and not is_blank(logo.alt) else organiser.name
            yield Logo(organiser.name, alt, pictures.get(logo.sha256 or "") if logo else None)

    # -- sections ----------------------------------------------------------------------------------------------

    def _sections(self) -> Iterator[Section]:
        for section in self.day.sections:
            if section.shown:
                yield from self._section(section)

    def _section(self, section: report.Section) -> Iterator[Section]:
        before = (*self._addendum_line(section), *self._lead(section), *blocks(self.fill(section.text)))
        if section.kind is SectionKind.REACTIONS and not section.heading:
            yield from self._each_reaction(section, before)
            return
        body = tuple(self._thanks(section)) if section.kind is SectionKind.THANKS else (*before, *self._body(section))
        heading = self._heading(section)
        if body or (section.kind is SectionKind.TEXT and heading):
            yield Section(heading, body)

    def _body(self, section: report.Section) -> Iterable[Block]:
        match section.kind:
            case SectionKind.CONVERSATIONS:
                return self.entries.all()
            case SectionKind.REACTION:
                return [b for reaction in self._reactions_of(section) for b in _paras(reaction.text)]
            case SectionKind.REACTIONS:
                return [self._reaction_entry(r) for r in self._unplaced_reactions()]
            case SectionKind.REFLECTIONS:
                return [self._reflection(c) for c in self._of(ContributionKind.REFLECTION)]
            case SectionKind.LESSONS:
                return self._as_list(self._lesson(c) for c in self._of(ContributionKind.LESSON))
            case SectionKind.QUOTATIONS:
                return [self._quotation(c) for c in self._of(ContributionKind.QUOTATION)]
            case SectionKind.THREADS:
                return self._as_list(self.entries.threads())
            case SectionKind.AGREEMENTS:
                return self._agreements()
            case SectionKind.FOLLOWUPS:
                return self._as_list([*map(self._followup, self.day.followups), *self._intentions()])
            case SectionKind.TEXT | SectionKind.THANKS:
                return ()

    def _lead(self, section: report.Section) -> tuple[Block, ...]:
        return blocks(self.fill(section.lead)) if section.lead else ()

    def _addendum_line(self, section: report.Section) -> tuple[Block, ...]:
        """When, where and with whom a later talk was that the report tells too."""
        date = printed_date(section.date, DateStyle.WEEKDAY_DAY_MONTH_YEAR, self.language) if section.date else ""
        facts = [fact for fact in (date, section.place, section.organiser) if fact]
        return (Para((Run(", ".join(facts), italic=True),)),) if facts else ()

    def _heading(self, section: report.Section) -> str:
        """The heading as typed, or the usual one. A typed one that names somebody who may not be named gives way."""
        if section.heading is not None:
            typed = self.fill(section.heading)
            if not self.naming.unnamed_in(typed):
                return typed
        return self._usual_heading(section)

    def _usual_heading(self, section: report.Section) -> str:
        match section.kind:
            case SectionKind.TEXT | SectionKind.THANKS | SectionKind.REACTIONS:
                return ""
            case SectionKind.REACTION:
                reactions = self._reactions_of(section)
                return self._reaction_heading(reactions[0]) if reactions else ""
            case SectionKind.LESSONS:
                return self._lessons_heading()
            case kind:
                return word(self.language, f"heading-{kind}")

    def _lessons_heading(self) -> str:
        chairs = self.naming.chairs()
        if not chairs:
            return word(self.language, "heading-lessons-unnamed")
        names = listing(chairs, word(self.language, "and"))
        return word(self.language, f"heading-lessons-{'one' if len(chairs) == 1 else 'more'}", names=names)

    # -- reactions and what else people gave -------------------------------------------------------------------

    def _of(self, kind: ContributionKind) -> list[Contribution]:
        return [c for c in self.day.contributions if c.kind is kind and not is_blank(c.text)]

    def _reactions_of(self, section: report.Section) -> list[Contribution]:
        """The reactions a section tells: the one it names; or, of the person it names, as many as fall to it.

        A person with one section gets all their reactions in it; with several, each section gets the next one and
        the last the rest. A section without a person takes the reactions that lost theirs.
        """
        if section.contribution is not None:
            return [c for c in self.day.contributions if c.id == section.contribution and not is_blank(c.text)]
        theirs = [c for c in self._of(ContributionKind.REACTION) if c.person == section.person]
        sections = [s.id for s in self._reaction_sections() if s.person == section.person and s.contribution is None]
        place = sections.index(section.id)
        return theirs[place:] if place == len(sections) - 1 else theirs[place : place + 1]

    def _reaction_sections(self) -> list[report.Section]:
        return [s for s in self.day.sections if s.kind is SectionKind.REACTION and s.shown]

    def _unplaced_reactions(self) -> list[Contribution]:
        placed = {c.id for section in self._reaction_sections() for c in self._reactions_of(section)}
        return [c for c in self._of(ContributionKind.REACTION) if c.id not in placed]

    def _each_reaction(self, section: report.Section, before: tuple[Block, ...]) -> Iterator[Section]:
        if before:
            yield Section("", before)
        for reaction in self._unplaced_reactions():
            yield Section(self._reaction_heading(reaction), _paras(reaction.text))

    def _reaction_heading(self, reaction: Contribution) -> str:
        name = self._name(reaction)
        role = self.naming.role(reaction.person, reaction.attribution)
        if not name:
            return word(self.language, "heading-reaction-unnamed")
        if not role:
            return word(self.language, "heading-reaction-without-role", name=name)
        return word(self.language, "heading-reaction", name=name, role=role)

    def _reaction_entry(self, reaction: Contribution) -> Entry:
        return Entry(
            self._name(reaction), self.naming.role(reaction.person, reaction.attribution), _paras(reaction.text)
        )

    def _name(self, contribution: Contribution) -> str:
        return self.naming.person(contribution.person, contribution.attribution, contribution.printed_name)

    def _reflection(self, reflection: Contribution) -> Entry:
        return Entry(self._name(reflection), "", _paras(reflection.text))

    def _lesson(self, lesson: Contribution) -> Item:
        name = self._name(lesson)
        first, *more = paragraphs(lesson.text)
        label = (Run(word(self.language, "learnt-from", name=name), bold=True), Run(" ")) if name else ()
        return Item(((*label, *plain_inline(first)), *(plain_inline(one) for one in more)))

    def _quotation(self, quotation: Contribution) -> Quote:
        return Quote(tuple(plain_inline(one) for one in paragraphs(quotation.text)), self._name(quotation))

    # -- what was agreed, what comes next, whom to thank -------------------------------------------------------

    def _agreements(self) -> tuple[Block, ...]:
        """A table of what, who and when; a column that would be empty all the way down is left out."""
        agreements = self.day.agreements
        if not agreements:
            return ()
        columns: list[tuple[str, float, Callable[[Agreement], str]]] = [("what", 0.54, _with_note)]
        columns.append(("who", 0.28, self._who))
        columns.append(("when", 0.18, lambda a: self._due(a.due)))
        shown = [c for c in columns if c[0] == "what" or any(c[2](a) for a in agreements)]
        if len(shown) == 1:
            return self._as_list(Item((plain_inline(_with_note(a)),)) for a in agreements)
        whole = sum(share for _, share, _ in shown)
        rows = tuple(tuple(plain_inline(cell(a)) for _, _, cell in shown) for a in agreements)
        head = tuple(word(self.language, name) for name, _, _ in shown)
        return (Grid(head, rows, tuple(share / whole for _, share, _ in shown)),)

    def _who(self, agreement: Agreement) -> str:
        conjunction = word(self.language, "and")
        partners = listing(agreement.partners, conjunction)
        parts = [
            agreement.owner,
            word(self.language, "with-partners", names=partners) if partners else "",
            word(self.language, "for-beneficiary", name=agreement.beneficiary) if agreement.beneficiary else "",
        ]
        return "\n".join(part for part in parts if part)

    def _due(self, due: str) -> str:
        """A date in the document's way, or the words as they were typed."""
        try:
            return printed_date(datetime.date.fromisoformat(due), DateStyle.DAY_MONTH_YEAR, self.language)
        except ValueError:
            return due

    def _followup(self, followup: FollowUp) -> Item:
        date: Inline = ()
        if followup.date is not None:
            same_year = self.day.event.date is not None and followup.date.year == self.day.event.date.year
            style = DateStyle.WEEKDAY_DAY_MONTH if same_year else DateStyle.WEEKDAY_DAY_MONTH_YEAR
            date = (Run(printed_date(followup.date, style, self.language), bold=True),)
        rest = [plain_inline(text) for text in (followup.title, followup.place, followup.link) if text]
        return Item((_joined([date, *rest] if date else rest),))

    def _intentions(self) -> Iterator[Item]:
        for contribution in self.day.contributions:
            for passage in contribution.intentions:
                name = self._name(contribution)
                label = (Run(f"{name}:", bold=True), Run(" ")) if name else ()
                yield Item(((*label, *plain_inline(passage)),))

    def _thanks(self, section: report.Section) -> Iterator[Block]:
        names = listing(self.naming.people(section.people), word(self.language, "and"))
        lead = word(self.language, "with-thanks-to") if section.lead is None else self.fill(section.lead)
        sentence = " ".join(part for part in (lead, names, section.tail) if part)
        if names:
            yield Para(plain_inline(sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."))
        yield from blocks(self.fill(section.text))

    @staticmethod
    def _as_list(items: Iterable[Item]) -> tuple[Block, ...]:
        points = tuple(items)
        return (Items(points),) if points else ()


def _paras(text: str) -> tuple[Block, ...]:
    return tuple(Para(plain_inline(one)) for one in paragraphs(text))


def _with_note(agreement: Agreement) -> str:
    return f"{agreement.what}\n{agreement.note}" if agreement.note else agreement.what


def _joined(parts: list[Inline]) -> Inline:
    out: list[Run] = []
    for part in parts:
        out += [Run(" · "), *part] if out else part
    return tuple(out)
