"""What a person should know about a report before handing it out. Points at things, never changes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from exports.entries import printed_takeaways
from exports.model import Block, Doc, Entry, Grid, Items, Notice, Para, Quote, plain
from exports.naming import Naming
from exports.placing import Placing
from exports.words import word
from facilitator.domain.conversations import Conversation, Takeaway, news_for_prose
from facilitator.domain.dates import weekday_mismatches, weekday_name
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.identity import ConversationId, TableId, TakeawayId
from facilitator.domain.people import Consent
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.report import SectionKind
from facilitator.domain.text import is_blank

_HEADINGS = {
    ContributionKind.REACTION: "heading-reaction-unnamed",
    ContributionKind.REFLECTION: "heading-reflections",
    ContributionKind.LESSON: "heading-lessons-unnamed",
    ContributionKind.QUOTATION: "heading-quotations",
}
"""The fixed word by which people know what was said."""


def findings(day: Day, doc: Doc, naming: Naming, placing: Placing) -> tuple[Notice, ...]:
    """All that is worth a look, each as a notice, in the order of the report."""
    talked = placing.is_told(SectionKind.CONVERSATIONS)
    return (
        *_without_block(day, placing, naming),
        *(_left_out(day) if talked else ()),
        *(_without_points(day) if talked else ()),
        *(_without_table(day) if talked else ()),
        *(_twice(day) if talked else ()),
        *(_news_since_prose(day) if talked else ()),
        *_unnamed(day, placing, naming),
        *_names_in_text(doc, naming),
        *_unagreed(day, placing),
        *(_without_owner(day) if placing.is_told(SectionKind.AGREEMENTS) else ()),
        *_weekdays(day, doc, naming),
    )


def _without_block(day: Day, placing: Placing, naming: Naming) -> Iterator[Notice]:
    """What people wrote or said that no section shows at all."""
    missing = {
        "heading-conversations": _has_talked(day) and not placing.is_told(SectionKind.CONVERSATIONS),
        "heading-threads": day.threads and not placing.is_told(SectionKind.THREADS),
        "heading-agreements": day.agreements and not placing.is_told(SectionKind.AGREEMENTS),
        "heading-followups": day.followups and not placing.is_told(SectionKind.FOLLOWUPS),
    }
    for contribution in day.contributions:
        if not is_blank(contribution.text) and not placing.is_shown(contribution):
            missing[_HEADINGS[contribution.kind]] = True
    for heading, is_missing in missing.items():
        if is_missing:
            yield Notice.of("no-block", heading=word(naming.language, heading))


def _has_talked(day: Day) -> bool:
    return any(not t.removed for t in day.takeaways) or any(c.prose or c.headline for c in day.conversations)


def _left_out(day: Day) -> Iterator[Notice]:
    """Every table of which not all prints ("Tafel 4: 1 van 12 punten"). A merged point counts with what tells it."""
    told = _told(day)
    printed: Counter[Conversation] = Counter()
    written: Counter[Conversation] = Counter()
    first_at: dict[tuple[TableId | None, ConversationId | None], Conversation] = {}
    for conversation in day.conversations:
        key = (conversation.table, None if conversation.table else conversation.id)
        place = first_at.setdefault(key, conversation)
        own = [t for t in day.brought.get(conversation.id, ()) if not t.removed]
        written[place] += len(own)
        printed[place] += sum(_teller(day, t).id in told for t in own)
    for place, total in written.items():
        if printed[place] < total:
            yield _not_all(day, place, printed[place], total)


def _without_points(day: Day) -> Iterator[Notice]:
    """Every table that wrote nothing while others did: the report is silent about it."""
    if not any(not t.removed for t in day.takeaways):
        return
    spoke = {c.table for c in day.conversations if _says_something(day, c)}
    for table in day.tables:
        if table.id not in spoke:
            yield Notice.of("table-without-points", table=table.number)


def _says_something(day: Day, conversation: Conversation) -> bool:
    written = any(not t.removed for t in day.brought.get(conversation.id, ()))
    return written or not is_blank(conversation.prose or "") or not is_blank(conversation.headline)


def _not_all(day: Day, conversation: Conversation, printed: int, total: int) -> Notice:
    table = day.table.get(conversation.table) if conversation.table else None
    if table is not None:
        return Notice.of("not-all-printed", place=str(table.number), printed=printed, total=total)
    words = conversation.label or conversation.topic or day.brought[conversation.id][0].wording
    return Notice.of("not-all-printed-of", words=_shortened(words), printed=printed, total=total)


def _told(day: Day) -> set[TakeawayId]:
    """The points that the report tells: those that print, and all of an entry with its own prose unless emptied."""
    told = {t.id for t in printed_takeaways(day, None)}
    for conversation in day.conversations:
        if conversation.prose is None:
            told |= {t.id for t in printed_takeaways(day, conversation.id)}
        elif not is_blank(conversation.prose):
            told |= {t.id for t in day.brought.get(conversation.id, ()) if t.stands_alone}
    return told


def _teller(day: Day, takeaway: Takeaway) -> Takeaway:
    """The point that speaks for another it was merged with, or the point itself."""
    while takeaway.merged_into is not None:
        takeaway = day.takeaway[takeaway.merged_into]
    return takeaway


def _without_table(day: Day) -> Iterator[Notice]:
    lost = len(printed_takeaways(day, None))
    if lost:
        yield Notice.of("without-table", n=lost)


def _twice(day: Day) -> Iterator[Notice]:
    """Points of which two versions print, since nobody has chosen yet."""
    printed = {t.id for key in (None, *day.conversation) for t in printed_takeaways(day, key)}
    for takeaway in day.takeaways:
        if takeaway.id in printed and takeaway.conflict_of in printed:
            yield Notice.of("two-versions", words=_shortened(day.takeaway[takeaway.conflict_of].wording))


def _news_since_prose(day: Day) -> Iterator[Notice]:
    """Entries with their own prose that does not know yet what came in at the table after it was written.

    Prose that does not say what it was written from, as a day from JSON may hold, cannot be behind.
    """
    for conversation in day.conversations:
        if is_blank(conversation.prose or "") or not conversation.prose_from:
            continue
        ours = [t for t in day.brought.get(conversation.id, ()) if not t.left_out]
        news = news_for_prose(conversation, ours)
        if news.new or news.changed:
            words = _shortened(conversation.label or conversation.topic or conversation.prose or "")
            yield Notice.of("news-since-prose", words=words, new=len(news.new), changed=len(news.changed))


def _unnamed(day: Day, placing: Placing, naming: Naming) -> Iterator[Notice]:
    """How many people would be named if they had said yes."""
    if day.event.attribution is not Attribution.NAME:
        return
    spoken = {c.person for c in day.contributions if placing.is_shown(c) and _wants_a_name(c, naming)}
    thanked = {key for s in day.sections if s.shown and s.kind is SectionKind.THANKS for key in s.people}
    silent = [p for p in day.people if p.id in spoken | thanked and p.consent is not Consent.YES]
    if silent:
        yield Notice.of("people-unnamed", n=len(silent))


def _wants_a_name(contribution: Contribution, naming: Naming) -> bool:
    printed = contribution.printed_name
    return naming.level(contribution.attribution) is Attribution.NAME and (printed is None or not is_blank(printed))


def _names_in_text(doc: Doc, naming: Naming) -> Iterator[Notice]:
    """Names typed inside a text are nobody's to rewrite; that they are there is said."""
    text = "\n".join(_texts(doc))
    for name in naming.without_consent_in(text):
        yield Notice.of("name-in-text", name=name)
    for name in naming.against_attribution_in(text):
        yield Notice.of("name-against-choice", name=name)


def _unagreed(day: Day, placing: Placing) -> Iterator[Notice]:
    for quotation in day.contributions:
        if quotation.kind is ContributionKind.QUOTATION and not quotation.agreed and placing.is_shown(quotation):
            yield Notice.of("quotation-not-agreed", words=_shortened(quotation.text))


def _without_owner(day: Day) -> Iterator[Notice]:
    for agreement in day.agreements:
        if is_blank(agreement.owner):
            yield Notice.of("agreement-without-owner", what=_shortened(agreement.what))


def _weekdays(day: Day, doc: Doc, naming: Naming) -> Iterator[Notice]:
    for text in _texts(doc):
        for found in weekday_mismatches(text, day.event.date):
            yield Notice.of(
                "weekday-does-not-fit",
                passage=found.passage,
                weekday=weekday_name(found.day.weekday(), naming.language),
            )


def _texts(doc: Doc) -> Iterator[str]:
    """Every text of a document, in its order, as a reader meets it: marks gone, tokens filled in."""
    yield from (doc.title, doc.subtitle, doc.author)
    for logo in doc.logos:
        yield from (logo.words, logo.alt)
    for section in doc.sections:
        yield section.heading
        yield from _texts_in(section.blocks)


def _texts_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Para(runs):
                yield plain(runs)
            case Items():
                yield from _texts_of_list(block)
            case Quote(paras, by):
                yield from (*map(plain, paras), by)
            case Grid(head, rows):
                yield from (*head, *(plain(cell) for row in rows for cell in row))
            case Entry(label, kind, below):
                yield from (label, kind, *_texts_in(below))


def _texts_of_list(points: Items) -> Iterator[str]:
    for point in points.items:
        yield from map(plain, point.paras)
        if point.below is not None:
            yield from _texts_of_list(point.below)


def _shortened(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
