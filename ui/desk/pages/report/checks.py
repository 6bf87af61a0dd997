"""Where to go for what a notice says about the report. Without Qt; the sentences are in `ui/words.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exports.model import Notice
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import EVENT
from facilitator.domain.people import Consent
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from ui.desk.places import Place, StageName, place_of


def place_for(day: Day, notice: Notice) -> Place | None:
    """The place where something can be done about a notice; None where that is not known."""
    find = _FINDERS.get(notice.code)
    details = {name: str(value) for name, value in notice.details}
    return None if find is None else find(day, details)


Details = dict[str, str]


def _begins(words: str, text: str) -> bool:
    """Whether a text begins with words that a notice may have cut short."""
    return " ".join(text.split()).startswith(words.removesuffix("…").rstrip())


def _table(day: Day, details: Details) -> Place | None:
    numbers = {table.id: str(table.number) for table in day.tables}
    for one in day.conversations:
        if one.table is not None and numbers[one.table] == details["place"]:
            return _in_plenary(one)
    return None


def _silent_table(day: Day, details: Details) -> Place | None:
    """Its stop in the plenary; a table that nobody gave a conversation is typed for in the rounds."""
    table = next((table for table in day.tables if str(table.number) == details["table"]), None)
    if table is None:
        return None
    talk = next((one for one in day.conversations if one.table == table.id), None)
    return Place(StageName.ROUNDS) if talk is None else _in_plenary(talk)


def _conversation(day: Day, details: Details) -> Place | None:
    for one in day.conversations:
        brought = day.brought.get(one.id, ())
        names = (one.label or one.topic or (brought[0].wording if brought else ""),)
        if any(_begins(details["words"], name) for name in names if name):
            return _in_plenary(one)
    return None


def _in_plenary(conversation: Conversation) -> Place:
    return Place(StageName.PLENARY, Spot(Kind.CONVERSATION, conversation.id, "topic"))


def _prose(day: Day, details: Details) -> Place | None:
    for one in day.conversations:
        if one.prose is not None and _begins(details["words"], one.label or one.topic or one.prose):
            return Place(StageName.REPORT, Spot(Kind.CONVERSATION, one.id, "prose"))
    return None


def _lost_point(day: Day, _: Details) -> Place | None:
    lost = (one for one in day.brought.get(None, ()) if one.stands_alone and not one.left_out)
    return next((Place(StageName.PLENARY, Spot(Kind.TAKEAWAY, one.id, "text")) for one in lost), None)


def _two_versions(day: Day, details: Details) -> Place | None:
    for one in day.takeaways:
        other = day.takeaway.get(one.conflict_of) if one.conflict_of else None
        if other is not None and _begins(details["words"], other.wording):
            return Place(StageName.PLENARY, Spot(Kind.TAKEAWAY, other.id, "text"))
    return None


def _unnamed(day: Day, _: Details) -> Place | None:
    """The first of the people who would be named if they had said yes."""
    thanked = [key for one in day.sections if one.kind is SectionKind.THANKS for key in one.people]
    for key in (*(one.person for one in day.contributions), *thanked):
        person = day.person.get(key) if key else None
        if person is not None and person.consent is not Consent.YES:
            return place_of(Spot(Kind.PERSON, person.id, "consent"))
    return None


def _named(day: Day, details: Details) -> Place | None:
    for person in day.people:
        if person.name == details["name"]:
            return place_of(Spot(Kind.PERSON, person.id, "consent"))
    return None


def _attribution(_: Day, __: Details) -> Place | None:
    return Place(StageName.REPORT, Spot(Kind.EVENT, EVENT, "attribution"))


def _heading(day: Day, details: Details) -> Place | None:
    for one in day.sections:
        if one.heading == details["heading"]:
            return place_of(Spot(Kind.SECTION, one.id, "heading"))
    return None


def _agreement(day: Day, details: Details) -> Place | None:
    for one in day.agreements:
        if not one.owner.strip() and _begins(details["what"], one.what):
            return place_of(Spot(Kind.AGREEMENT, one.id, "owner"))
    return None


def _quotation(day: Day, details: Details) -> Place | None:
    for one in day.contributions:
        if one.kind is ContributionKind.QUOTATION and not one.agreed and _begins(details["words"], one.text):
            return place_of(Spot(Kind.CONTRIBUTION, one.id, "agreed"))
    return None


def _logo(day: Day, details: Details) -> Place | None:
    for one in day.organisers:
        if one.name == details["name"]:
            return place_of(Spot(Kind.ORGANISER, one.id, "name"))
    return None


def _passage(day: Day, details: Details) -> Place | None:
    return next((place for place, text in _typed(day) if details["passage"] in text), None)


def _typed(day: Day) -> Iterator[tuple[Place, str]]:
    """What people typed that may hold a date, and where."""
    for section in day.sections:
        for field in ("text", "lead", "heading"):
            yield place_of(Spot(Kind.SECTION, section.id, field)), getattr(section, field) or ""
    for one in day.conversations:
        yield Place(StageName.REPORT, Spot(Kind.CONVERSATION, one.id, "prose")), one.prose or ""
    for said in day.contributions:
        yield place_of(Spot(Kind.CONTRIBUTION, said.id, "text")), said.text
    for point in day.takeaways:
        yield Place(StageName.PLENARY, Spot(Kind.TAKEAWAY, point.id, "text")), point.wording
    for agreement in day.agreements:
        yield (
            place_of(Spot(Kind.AGREEMENT, agreement.id, "what")),
            f"{agreement.what}\n{agreement.note}\n{agreement.due}",
        )
    for following in day.followups:
        yield place_of(Spot(Kind.FOLLOWUP, following.id, "title")), f"{following.title}\n{following.place}"
    for field in ("title", "subtitle"):
        yield Place(StageName.REPORT, Spot(Kind.EVENT, EVENT, field)), getattr(day.event, field)


_FINDERS: dict[str, Callable[[Day, Details], Place | None]] = {
    "not-all-printed": _table,
    "not-all-printed-of": _conversation,
    "table-without-points": _silent_table,
    "news-since-prose": _prose,
    "without-table": _lost_point,
    "two-versions": _two_versions,
    "people-unnamed": _unnamed,
    "name-in-text": _named,
    "name-against-choice": _attribution,
    "heading-gave-way": _heading,
    "agreement-without-owner": _agreement,
    "quotation-not-agreed": _quotation,
    "broken-logo": _logo,
    "weekday-does-not-fit": _passage,
}
