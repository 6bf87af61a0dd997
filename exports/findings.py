"""What a person should know about a report before handing it out. Points at things, never changes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exports.entries import printed_takeaways
from exports.model import Notice
from exports.naming import Naming
from facilitator.domain.conversations import Conversation
from facilitator.domain.dates import weekday_mismatches, weekday_name
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.people import Consent
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.text import is_blank


def findings(day: Day, naming: Naming) -> tuple[Notice, ...]:
    """All that is worth a look, each as a notice, in the order of the report."""
    return (
        *_left_out(day),
        *_without_table(day),
        *_unnamed(day),
        *_names_in_text(day, naming),
        *_unagreed(day),
        *_without_owner(day),
        *_weekdays(day, naming),
    )


def _left_out(day: Day) -> Iterator[Notice]:
    """Every table of which not all prints ("Tafel 4: 1 van 12 punten")."""
    printed: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for conversation in day.conversations:
        place = _place(day, conversation)
        own = [t for t in day.brought.get(conversation.id, ()) if t.stands_alone]
        written[place] += len(own)
        printed[place] += _told(day, conversation, len(own))
    for place, total in written.items():
        if printed[place] < total:
            yield Notice.of("not-all-printed", place=place, printed=printed[place], total=total)


def _told(day: Day, conversation: Conversation, own: int) -> int:
    """How many of its points a conversation tells: all of them in its own prose, unless that was emptied."""
    if conversation.prose is None:
        return len(printed_takeaways(day, conversation.id))
    return 0 if is_blank(conversation.prose) else own


def _place(day: Day, conversation: Conversation) -> str:
    table = day.table.get(conversation.table) if conversation.table else None
    return str(table.number) if table else conversation.label or conversation.topic


def _without_table(day: Day) -> Iterator[Notice]:
    lost = len(printed_takeaways(day, None))
    if lost:
        yield Notice.of("without-table", n=lost)


def _unnamed(day: Day) -> Iterator[Notice]:
    """How many people would be named if they had said yes."""
    if day.event.attribution is not Attribution.NAME:
        return
    spoken = {c.person for c in day.contributions} | {p for s in day.sections if s.shown for p in s.people}
    silent = [p for p in day.people if p.id in spoken and p.consent is not Consent.YES]
    if silent:
        yield Notice.of("people-unnamed", n=len(silent))


def _names_in_text(day: Day, naming: Naming) -> Iterator[Notice]:
    """Names typed inside a text are nobody's to rewrite; that they are there is said."""
    text = "\n".join(_texts(day))
    for person in naming.unnamed_in(text):
        yield Notice.of("name-in-text", name=person.name)


def _unagreed(day: Day) -> Iterator[Notice]:
    for quotation in day.contributions:
        if quotation.kind is ContributionKind.QUOTATION and not quotation.agreed:
            yield Notice.of("quotation-not-agreed", words=_shortened(quotation.text))


def _without_owner(day: Day) -> Iterator[Notice]:
    for agreement in day.agreements:
        if is_blank(agreement.owner):
            yield Notice.of("agreement-without-owner", what=_shortened(agreement.what))


def _weekdays(day: Day, naming: Naming) -> Iterator[Notice]:
    for text in _texts(day):
        for found in weekday_mismatches(text, day.event.date):
            yield Notice.of(
                "weekday-does-not-fit",
                passage=found.passage,
                weekday=weekday_name(found.day.weekday(), naming.language),
            )


def _texts(day: Day) -> Iterator[str]:
    """Every text that prints as somebody typed it."""
    yield day.event.title
    yield day.event.subtitle
    for section in day.sections:
        if section.shown:
            yield from (section.heading or "", section.lead or "", section.text, section.tail)
    for conversation in day.conversations:
        yield from (conversation.label or "", conversation.headline, conversation.prose or "")
        if conversation.prose is None:
            yield from (t.wording for t in printed_takeaways(day, conversation.id))
    yield from (t.wording for t in printed_takeaways(day, None))
    yield from (c.text for c in day.contributions)
    for agreement in day.agreements:
        yield from (agreement.what, agreement.owner, *agreement.partners, agreement.beneficiary, agreement.note)
    for followup in day.followups:
        yield from (followup.title, followup.place)


def _shortened(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
