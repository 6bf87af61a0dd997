"""How the report stage calls its blocks and what is in them, said in one place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.domain.report import SectionKind
from ui.desk.pages.report.views import BlockView, Contents, EntryView, Part


def kind_words(kind: SectionKind) -> str:
    """What people call a kind of block."""
    words = {
        SectionKind.CONVERSATIONS: QCoreApplication.translate("Report", "What was discussed"),
        SectionKind.REACTION: QCoreApplication.translate("Report", "Reaction of one person"),
        SectionKind.REACTIONS: QCoreApplication.translate("Report", "Reactions"),
        SectionKind.REFLECTIONS: QCoreApplication.translate("Report", "Closing words"),
        SectionKind.LESSONS: QCoreApplication.translate("Report", "Lessons"),
        SectionKind.QUOTATIONS: QCoreApplication.translate("Report", "Quotations"),
        SectionKind.THREADS: QCoreApplication.translate("Report", "Common threads"),
        SectionKind.TEXT: QCoreApplication.translate("Report", "Text"),
        SectionKind.AGREEMENTS: QCoreApplication.translate("Report", "Agreements"),
        SectionKind.FOLLOWUPS: QCoreApplication.translate("Report", "What’s next"),
        SectionKind.THANKS: QCoreApplication.translate("Report", "Thanks"),
    }
    return words[kind]


KIND_ICONS = {
    SectionKind.CONVERSATIONS: "layout-list",
    SectionKind.REACTION: "message-square-quote",
    SectionKind.REACTIONS: "message-square-quote",
    SectionKind.REFLECTIONS: "quote",
    SectionKind.LESSONS: "graduation-cap",
    SectionKind.QUOTATIONS: "quote",
    SectionKind.THREADS: "merge",
    SectionKind.TEXT: "type",
    SectionKind.AGREEMENTS: "list-checks",
    SectionKind.FOLLOWUPS: "calendar-plus",
    SectionKind.THANKS: "hand-helping",
}


def explanation(kind: SectionKind) -> str:
    """Where a block gets its words from, for whoever wonders where to type them; empty where that is here."""
    words = {
        SectionKind.REACTIONS: QCoreApplication.translate("Report", "The reactions come from the plenary."),
        SectionKind.REFLECTIONS: QCoreApplication.translate("Report", "The closing words come from the plenary."),
        SectionKind.LESSONS: QCoreApplication.translate("Report", "The lessons come from the plenary."),
        SectionKind.QUOTATIONS: QCoreApplication.translate("Report", "The quotations come from the plenary."),
        SectionKind.THREADS: QCoreApplication.translate("Report", "The common threads come from the plenary."),
        SectionKind.AGREEMENTS: QCoreApplication.translate("Report", "The agreements come from the plenary."),
        SectionKind.FOLLOWUPS: QCoreApplication.translate("Report", "What comes next is typed in the plenary."),
    }
    return words.get(kind, "")


class Report(QObject):
    """Says how many there are of something: the translator knows plurals in the words of an object alone."""

    def part(self, part: Part, n: int) -> str:
        """So many of something: "9 points"."""
        match part:
            case Part.CONVERSATIONS:
                return self.tr("%n conversation(s)", "", n)
            case Part.POINTS:
                return self.tr("%n point(s)", "", n)
            case Part.PARAGRAPHS:
                return self.tr("%n paragraph(s)", "", n)
            case Part.REACTIONS:
                return self.tr("%n reaction(s)", "", n)
            case Part.REFLECTIONS:
                return self.tr("%n closing word(s)", "", n)
            case Part.LESSONS:
                return self.tr("%n lesson(s)", "", n)
            case Part.QUOTATIONS:
                return self.tr("%n quotation(s)", "", n)
            case Part.THREADS:
                return self.tr("%n common thread(s)", "", n)
            case Part.AGREEMENTS:
                return self.tr("%n agreement(s)", "", n)
            case Part.FOLLOWUPS:
                return self.tr("%n date(s)", "", n)
            case Part.PEOPLE:
                return self.tr("%n person(s)", "", n)

    def news(self, new: int, changed: int) -> str:
        """What an own text does not know yet; empty when it knows all."""
        told = [self.tr("%n new", "", new)] if new else []
        if changed:
            told.append(self.tr("%n changed", "", changed))
        return self.tr("{news} since you wrote this").format(news=", ".join(told)) if told else ""

    def checks(self, n: int) -> str:
        """How much there is to look at."""
        return self.tr("%n thing(s) to look at", "", n)


def contents_words(contents: Contents) -> str:
    """What is in a block, in a few words."""
    if not contents:
        return QCoreApplication.translate("Report", "nothing yet")
    words = Report()
    return " · ".join(words.part(part, n) for part, n in contents)


def title_of(view: BlockView) -> str:
    """What a block is called in the list: its heading, or its kind where it prints none."""
    return view.heading or kind_words(view.section.kind)


def detail_of(view: BlockView) -> str:
    """The second line of a block in the list."""
    told = contents_words(view.contents)
    if view.told_elsewhere and not view.contents:
        told = QCoreApplication.translate("Report", "told in an earlier block")
    if not view.section.shown:
        return QCoreApplication.translate("Report", "Left out · {contents}").format(contents=told)
    return told


def entry_title(view: EntryView) -> str:
    """An entry as it is headed: label (kind)."""
    name = view.label or QCoreApplication.translate("Report", "No topic yet")
    return f"{name} ({view.qualifier})" if view.qualifier else name


def entry_detail(view: EntryView) -> str:
    """The second line of an entry in the list."""
    parts = [Report().part(Part.POINTS, view.points)]
    if view.table is not None:
        parts.insert(0, QCoreApplication.translate("Report", "Table {n}").format(n=view.table))
    if view.conversation.prose is not None:
        parts.append(QCoreApplication.translate("Report", "own text"))
    return " · ".join(parts)
