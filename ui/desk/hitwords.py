"""What a hit of the search is called on the screen: what it says, what it is, and where it stands."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication

from exports.words import word
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.search import Hit
from ui.desk.pages.prepare.itemwords import kind_words as item_kind_words
from ui.desk.widgets.reorder import Line
from ui.words import NOUNS

_ICONS = {
    Kind.TABLE: "layout-list",
    Kind.CONVERSATION: "message-square-quote",
    Kind.PERSON: "user",
    Kind.INITIATIVE: "users",
    Kind.TAKEAWAY: "lightbulb",
    Kind.CONTRIBUTION: "quote",
    Kind.AGREEMENT: "list-checks",
    Kind.FOLLOWUP: "calendar-plus",
    Kind.SECTION: "file-text",
    Kind.ITEM: "clock",
}
_HEADINGS = {
    SectionKind.REACTION: "heading-reaction-unnamed",
    SectionKind.LESSONS: "heading-lessons-unnamed",
    **{
        kind: f"heading-{kind}"
        for kind in (
            SectionKind.CONVERSATIONS,
            SectionKind.THREADS,
            SectionKind.REFLECTIONS,
            SectionKind.QUOTATIONS,
            SectionKind.AGREEMENTS,
            SectionKind.FOLLOWUPS,
        )
    },
}
"""What a section is, by the heading it has when nobody gave it one."""


def line_of(key: str, hit: Hit, language: Language) -> Line:
    """A hit as a line of a list. Only a table may be without words of its own."""
    context = dict(hit.context)
    kind = _kind_words(hit, context, language)
    title = " ".join(hit.text.split()) or _table(context["table"])
    places = (_place(hit.spot.kind, name, piece, language) for name, piece in context.items())
    detail = " · ".join(place for place in places if place and place != title)
    spoken = ", ".join(filter(None, (kind, title, detail.replace(" · ", ", "))))
    return Line(key, title, detail, icon=_ICONS[hit.spot.kind], chip=("plain", kind), spoken=spoken)


def _kind_words(hit: Hit, context: dict[str, str | int], language: Language) -> str:
    """What people call something like it."""
    if hit.spot.kind is Kind.CONTRIBUTION:
        return _contribution_words(ContributionKind(str(context["kind"])))
    return NOUNS[language][hit.spot.kind]


def _contribution_words(kind: ContributionKind) -> str:
    words = {
        ContributionKind.REACTION: QCoreApplication.translate("Found", "reaction"),
        ContributionKind.REFLECTION: QCoreApplication.translate("Found", "closing word"),
        ContributionKind.LESSON: QCoreApplication.translate("Found", "lesson"),
        ContributionKind.QUOTATION: QCoreApplication.translate("Found", "quotation"),
    }
    return words[kind]


def _place(kind: Kind, name: str, piece: str | int, language: Language) -> str:
    """A piece of what tells a hit from others like it; "" where it is told already."""
    match name:
        case "table":
            return _table(piece)
        case "round":
            return QCoreApplication.translate("Found", "Round {n}").format(n=piece)
        case "date":
            date = datetime.date.fromisoformat(str(piece))
            return printed_date(date, DateStyle.WEEKDAY_DAY_MONTH_YEAR, language)
        case "kind" if kind is Kind.ITEM and piece == ItemKind.ROUND:
            return ""  # its number says so
        case "kind" if kind is Kind.ITEM:
            return item_kind_words(ItemKind(str(piece)))
        case "kind" if kind is Kind.SECTION:
            heading = _HEADINGS.get(SectionKind(str(piece)))
            return word(language, heading) if heading else ""
        case "kind" if kind is Kind.CONTRIBUTION:
            return ""
    return str(piece)


def _table(number: str | int) -> str:
    return QCoreApplication.translate("Found", "Table {n}").format(n=number)
