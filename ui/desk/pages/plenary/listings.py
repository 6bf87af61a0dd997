"""The lists of what was said and agreed: what stands in each, and what a line of it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from facilitator.domain.conversations import Thread
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind, FollowUp
from facilitator.domain.records import Kind
from facilitator.domain.text import is_blank
from facilitator.services.records import ListService
from ui.desk.desk import Desk
from ui.desk.pages.plenary.sheets import due_words, long_date
from ui.desk.pages.plenary.views import paragraphs_in, said, speaker, tables_of
from ui.desk.widgets.reorder import Line

LIST_OF = {
    ContributionKind.REACTION: "reactions",
    ContributionKind.REFLECTION: "reflections",
    ContributionKind.LESSON: "lessons",
    ContributionKind.QUOTATION: "quotations",
}
AGREEMENTS, FOLLOWUPS, THREADS = "agreements", "followups", "threads"


@dataclass(frozen=True, slots=True)
class Listing:
    """One list. removed: what is said when something was removed from it."""

    name: str
    kind: Kind
    title: str
    empty: str
    removed: str
    field: str
    """The field that a history is asked of."""
    lines: Callable[[], list[Line]]
    service: ListService[Any]


class Listings(QObject):
    """All lists of the plenary, by name."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        several = (*self._of_contributions(), self._of_agreements(), self._of_followups(), self._of_threads())
        self.by_name = {listing.name: listing for listing in several}

    def _of_contributions(self) -> list[Listing]:
        words = {
            ContributionKind.REACTION: (
                self.tr("All reactions"),
                self.tr("No reactions yet. Choose who speaks below, and type along."),
                self.tr("Reaction removed."),
            ),
            ContributionKind.REFLECTION: (
                self.tr("All closing words"),
                self.tr("No closing words yet. Choose who speaks below, and type along."),
                self.tr("Closing word removed."),
            ),
            ContributionKind.LESSON: (
                self.tr("All lessons"),
                self.tr("No lessons yet. What will you take home yourself?"),
                self.tr("Lesson removed."),
            ),
            ContributionKind.QUOTATION: (
                self.tr("All quotations"),
                self.tr("No quotations yet. Which sentence should be remembered?"),
                self.tr("Quotation removed."),
            ),
        }
        return [
            Listing(LIST_OF[kind], Kind.CONTRIBUTION, *said_of, "text", partial(self._said, kind), self._contributions)
            for kind, said_of in words.items()
        ]

    @property
    def _contributions(self) -> ListService[Any]:
        return self._opened.contributions

    def _of_agreements(self) -> Listing:
        return Listing(
            AGREEMENTS,
            Kind.AGREEMENT,
            self.tr("Agreements"),
            self.tr("No agreements yet. Who does what, and when?"),
            self.tr("Agreement removed."),
            "what",
            lambda: [self._agreement(one) for one in self._opened.day.agreements],
            self._opened.agreements,
        )

    def _of_followups(self) -> Listing:
        return Listing(
            FOLLOWUPS,
            Kind.FOLLOWUP,
            self.tr("What’s next"),
            self.tr("Nothing planned yet. When do you see each other again?"),
            self.tr("Date removed."),
            "title",
            lambda: [self._followup(one) for one in self._opened.day.followups],
            self._opened.followups,
        )

    def _of_threads(self) -> Listing:
        return Listing(
            THREADS,
            Kind.THREAD,
            self.tr("Common threads"),
            self.tr("No common threads yet. Choose points at a table and press T."),
            self.tr("Common thread removed. Its points stay."),
            "name",
            lambda: [self._thread(one) for one in self._opened.day.threads],
            self._opened.threads,
        )

    # -- lines -------------------------------------------------------------------------------------------------

    def _said(self, kind: ContributionKind) -> list[Line]:
        return [self._contribution(one) for one in said(self._opened.day, kind)]

    def _contribution(self, one: Contribution) -> Line:
        name = speaker(self._opened.day, one) or self.tr("Without a name")
        paragraphs = self.tr("%n paragraph(s)", "", paragraphs_in(one.text))
        if is_blank(one.text):
            return Line(one.id, name, self.tr("nothing yet"), dimmed=True)
        first = " ".join(one.text.split())[:160]
        chip = ("ok", self.tr("Agreed")) if one.agreed else ("", "")
        spoken = ", ".join(filter(None, (name, chip[1], paragraphs, first)))
        return Line(one.id, name, f"{paragraphs} · {first}", chip=chip, spoken=spoken)

    def _agreement(self, one: Agreement) -> Line:
        owner = one.owner or self.tr("Nobody yet")
        partners = self.tr("with {names}").format(names=", ".join(one.partners)) if one.partners else ""
        whom = self.tr("for {name}").format(name=one.beneficiary) if one.beneficiary else ""
        facts = (owner, partners, whom, due_words(one.due, self._desk.locale), one.note)
        return Line(one.id, one.what, " · ".join(filter(None, facts)))

    def _followup(self, one: FollowUp) -> Line:
        date = long_date(one.date, self._desk.locale) if one.date else ""
        facts = [date, one.title, one.place, one.link]
        first, *rest = filter(None, facts)
        return Line(one.id, first, " · ".join(rest))

    def _thread(self, one: Thread) -> Line:
        tables = ", ".join(map(str, tables_of(self._opened.day, one)))
        heard = self.tr("tables {list}").format(list=tables) if tables else ""
        return Line(
            one.id,
            one.name,
            " · ".join(filter(None, (self.tr("%n point(s)", "", len(one.takeaways)), heard))),
        )
