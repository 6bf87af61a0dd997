"""From a day to the document tree of its report.

Every word people typed comes through as typed, once, in its place; what nobody may read (left out, names without a
yes) never gets into the tree, so no renderer can let it slip.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from exports.entries import EntryComposer
from exports.findings import findings
from exports.inline import blocks, paragraphs, plain_inline
from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Notice, Para, Quote, Run, Section
from exports.names import gives_away
from exports.naming import Naming
from exports.placing import Placing
from exports.tokens import Filler
from exports.words import word
from facilitator.domain import report
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution, LabelStyle
from facilitator.domain.language import Language
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind, FollowUp
from facilitator.domain.report import SectionKind
from facilitator.domain.text import is_blank, listing

_WITHOUT_USUAL_HEADING = (SectionKind.TEXT, SectionKind.THANKS, SectionKind.REACTIONS)


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what a person should know about it before handing it out."""

    doc: Doc
    notices: tuple[Notice, ...]


def compose(day: Day, pictures: dict[str, bytes] | None = None, language: Language | None = None) -> Composed:
    """The report of a day. pictures: bytes by hash, for the logos. language: None = the document's own."""
    composer = _Composer(day, language or day.event.language)
    doc = composer.doc(pictures or {})
    return Composed(
        doc, tuple(dict.fromkeys((*composer.notices, *findings(day, doc, composer.naming, composer.placing))))
    )


class _Composer:
    def __init__(self, day: Day, language: Language) -> None:
        self.day = day
        self.language = language
        self.naming = Naming(day, language)
        self.placing = Placing(day)
        self.fill = Filler(day, self.naming)
        self.entries = EntryComposer(day, self.naming)
        self.notices: list[Notice] = []

    def doc(self, pictures: dict[str, bytes]) -> Doc:
        event = self.day.event
        title = self.fill.plain(event.title)
        return Doc(
            title=title,
            subtitle=self.fill.plain(event.subtitle),
            language=self.language.tag,
            author=" / ".join(organiser.name for organiser in self.day.organisers),
            running_title=self._running_title(title),
            sections=tuple(self._sections()),
            logos=tuple(self._logos(pictures)),
            version=self._version(),
            plain_labels=event.label_style is LabelStyle.PLAIN,
        )

    def _running_title(self, title: str) -> str:
        """The title and the date, unless the title says the date itself, in whatever language it was typed."""
        date = self.day.event.date
        if date is None or not title:
            return title
        said = [re.escape(printed_date(date, DateStyle.DAY_MONTH, language)) for language in Language]
        if re.search(rf"(?<!\d)(?:{'|'.join(said)})(?!\w)", title, re.IGNORECASE):
            return title
        return f"{title} · {printed_date(date, self.day.event.date_style, self.language)}"

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
        """A section of the day as sections of the document: several where each reaction has its own heading."""
        typed, before = self._typed_heading(section), self._before(section)
        match section.kind:
            case SectionKind.REACTION if typed is None:
                yield from self._under_their_headings(before, self.placing.reactions_of(section))
            case SectionKind.REACTIONS if not typed:
                yield from [Section("", before)] if before else []
                yield from (Section(self._reaction_heading(r), _paras(r.text)) for r in self._shared_reactions(section))
            case kind:
                body = tuple(self._thanks(section)) if kind is SectionKind.THANKS else (*before, *self._body(section))
                heading = self._usual_heading(section) if typed is None else typed
                if body or (kind is SectionKind.TEXT and heading):
                    yield Section(heading, body)

    def _body(self, section: report.Section) -> Iterable[Block]:
        """What the records of the day give a section; nothing where another section of its kind tells them."""
        if section.kind is SectionKind.REACTION:
            return [b for reaction in self.placing.reactions_of(section) for b in _paras(reaction.text)]
        return self._drawn(section) if self.placing.tells(section) else ()

    def _drawn(self, section: report.Section) -> Iterable[Block]:
        match section.kind:
            case SectionKind.CONVERSATIONS:
                return self.entries.all()
            case SectionKind.REACTIONS:
                return [self._reaction_entry(r) for r in self._shared_reactions(section)]
            case SectionKind.REFLECTIONS:
                return [self._reflection(c) for c in self.placing.shared(ContributionKind.REFLECTION)]
            case SectionKind.LESSONS:
                return self._as_list(self._lesson(c) for c in self.placing.shared(ContributionKind.LESSON))
            case SectionKind.QUOTATIONS:
                return [self._quotation(c) for c in self.placing.shared(ContributionKind.QUOTATION)]
            case SectionKind.THREADS:
                return self._as_list(self.entries.threads())
            case SectionKind.AGREEMENTS:
                return self._agreements()
            case SectionKind.FOLLOWUPS:
                return self._as_list([*map(self._followup, self.day.followups), *self._intentions()])
            case SectionKind.TEXT | SectionKind.THANKS | SectionKind.REACTION:
                return ()

    def _before(self, section: report.Section) -> tuple[Block, ...]:
        """What stands in a section before its records."""
        return (
            *self._addendum_line(section),
            *blocks(self.fill.marked(section.lead or "")),
            *blocks(self.fill.marked(section.text)),
        )

    def _addendum_line(self, section: report.Section) -> tuple[Block, ...]:
        """When, where and with whom a later talk was that the report tells too."""
        date = printed_date(section.date, DateStyle.WEEKDAY_DAY_MONTH_YEAR, self.language) if section.date else ""
        facts = [fact for fact in (date, section.place, section.organiser) if fact]
        return (Para((Run(", ".join(facts), italic=True),)),) if facts else ()

    def _typed_heading(self, section: report.Section) -> str | None:
        """The heading as typed; None = the usual one, also where the typed one names who may not be named there."""
        if section.heading is None:
            return None
        typed = self.fill.plain(section.heading)
        if section.kind in _WITHOUT_USUAL_HEADING or not self._names_too_much(section, typed):
            return typed
        self.notices.append(Notice.of("heading-gave-way", heading=typed))
        return None

    def _names_too_much(self, section: report.Section, heading: str) -> bool:
        """Whether a heading gives somebody's full name, or any name of the people it is about, against their wish."""
        others = (*self.naming.without_consent_in(heading), *self.naming.against_attribution_in(heading))
        about = self._silent_chairs() if section.kind is SectionKind.LESSONS else self._unnamed_speakers(section)
        return any(" " in name for name in others) or any(gives_away(heading, name) for name in about)

    def _silent_chairs(self) -> list[str]:
        return [c.name for c in self.day.chairs if not self.naming.may_be_named(c, self.naming.level(None))]

    def _unnamed_speakers(self, section: report.Section) -> list[str]:
        """Every name of those whose reaction a section tells without naming them."""
        told = self.placing.reactions_of(section)
        unnamed = [r for r in told if self._is_unnamed(r) or self.naming.level(r.attribution) is not Attribution.NAME]
        people = [self.day.person[r.person] for r in unnamed if r.person]
        asked = self.day.person.get(section.person) if section.person else None
        if asked and not told and not self.naming.may_be_named(asked, self.naming.level(None)):
            people.append(asked)
        return [*(p.name for p in people), *(r.printed_name for r in unnamed if r.printed_name)]

    def _usual_heading(self, section: report.Section) -> str:
        match section.kind:
            case SectionKind.TEXT | SectionKind.THANKS | SectionKind.REACTIONS | SectionKind.REACTION:
                return ""
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

    def _shared_reactions(self, section: report.Section) -> list[Contribution]:
        return self.placing.shared(ContributionKind.REACTION) if self.placing.tells(section) else []

    def _under_their_headings(self, before: tuple[Block, ...], reactions: list[Contribution]) -> Iterator[Section]:
        """Reactions that follow one another under the same heading share it."""
        for heading, several in groupby(reactions, self._reaction_heading):
            yield Section(heading, (*before, *(block for reaction in several for block in _paras(reaction.text))))
            before = ()
        if before:
            yield Section(word(self.language, "heading-reaction-unnamed"), before)

    def _reaction_heading(self, reaction: Contribution) -> str:
        name = self._name(reaction)
        role = self.naming.role(reaction.person, reaction.attribution)
        if not name:
            return word(self.language, "heading-reaction-unnamed")
        if self._is_unnamed(reaction):
            return word(self.language, "heading-reaction-without-name", role=name)
        if not role:
            return word(self.language, "heading-reaction-without-role", name=name)
        return word(self.language, "heading-reaction", name=name, role=role)

    def _is_unnamed(self, reaction: Contribution) -> bool:
        person = self.day.person.get(reaction.person) if reaction.person else None
        level = self.naming.level(reaction.attribution)
        return person is not None and not self.naming.may_be_named(person, level)

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
        label = (Run(self._learnt_from(lesson, name), bold=True), Run(" ")) if name else ()
        return Item(((*label, *plain_inline(first)), *(plain_inline(one) for one in more)))

    def _learnt_from(self, lesson: Contribution, name: str) -> str:
        """The lead of a lesson ("Van Noor:"), also where the chair typed "Van" along with the name to print."""
        lead = word(self.language, "learnt-from", name="").rstrip(": ")
        if lesson.printed_name is not None and name.startswith(f"{lead} "):
            return f"{name.rstrip(':')}:"
        return word(self.language, "learnt-from", name=name)

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
            date = datetime.date.fromisoformat(due)
        except ValueError:
            return due
        style = DateStyle.DAY_MONTH if self._in_the_same_year(date) else DateStyle.DAY_MONTH_YEAR
        return printed_date(date, style, self.language)

    def _in_the_same_year(self, date: datetime.date) -> bool:
        """Whether a date needs no year beside it in this document."""
        return self.day.event.date is not None and self.day.event.date.year == date.year

    def _followup(self, followup: FollowUp) -> Item:
        date: Inline = ()
        if followup.date is not None:
            near = self._in_the_same_year(followup.date)
            style = DateStyle.WEEKDAY_DAY_MONTH if near else DateStyle.WEEKDAY_DAY_MONTH_YEAR
            date = (Run(printed_date(followup.date, style, self.language), bold=True),)
        rest = [plain_inline(text) for text in (followup.title, followup.place, followup.link) if text]
        return Item((_joined([date, *rest] if date else rest),))

    def _intentions(self) -> Iterator[Item]:
        """The plans in what people said; what was hidden from the report is not told here either."""
        for contribution in self.day.contributions:
            for passage in () if self.placing.is_hidden(contribution) else contribution.intentions:
                name = self._name(contribution)
                label = (Run(f"{name}:", bold=True), Run(" ")) if name else ()
                yield Item(((*label, *plain_inline(passage)),))

    def _thanks(self, section: report.Section) -> Iterator[Block]:
        """One sentence of names and tail. Where nobody may be named the tail stands alone, without its "en"."""
        conjunction = word(self.language, "and")
        names = listing(self.naming.people(section.people), conjunction)
        lead = word(self.language, "with-thanks-to") if section.lead is None else self.fill.plain(section.lead)
        tail = section.tail.strip() if names else section.tail.strip().removeprefix(f"{conjunction} ")
        if names or tail or section.lead:
            sentence = " ".join(part for part in (lead, names, tail) if part)
            yield Para(plain_inline(sentence if sentence.endswith((".", "!", "?", "…", ":")) else f"{sentence}."))
        yield from blocks(self.fill.marked(section.text))

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
