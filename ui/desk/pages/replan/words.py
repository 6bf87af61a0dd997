"""The sentences about a new plan, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from facilitator.domain.text import listing
from facilitator.seating.replanning import Mode, NeedKind
from ui.desk.pages.replan.proposals import Move, Outlook, Proposal, Step
from ui.desk.pages.replan.situation import Ahead, Lack, Lacks

MOST_LACKS = 4
"""Tables named one by one; more of them are counted."""


class ReplanWords(QObject):
    """Says what is lacking, what may change, and what comes of it."""

    # -- before anything is looked for -------------------------------------------------------------------------

    def mode(self, mode: Mode) -> str:
        """A choice of three."""
        return {
            Mode.NEWCOMERS: self.tr("Only newcomers"),
            Mode.FEW: self.tr("Few changes"),
            Mode.FREELY: self.tr("Freely again"),
        }[mode]

    def mode_means(self, mode: Mode) -> str:
        """What a choice comes down to."""
        return {
            Mode.NEWCOMERS: self.tr("Whoever has a table keeps it, unless it is lost."),
            Mode.FEW: self.tr("As few people as possible get another table."),
            Mode.FREELY: self.tr("Everyone may get another table, except where a seat is locked."),
        }[mode]

    def held(self, rounds: Ahead) -> str:
        """Which rounds stay as they are."""
        numbers = [str(rounds.number(place)) for place in range(rounds.held)]
        if not numbers:
            return self.tr("No round was held yet.")
        if len(numbers) == 1:
            return self.tr("Round {n} stays as it was.").format(n=numbers[0])
        return self.tr("Rounds {list} stay as they were.").format(list=listing(numbers, self.tr("and")))

    def lacks(self, lacks: Lacks) -> str:
        """What is lacking; empty when nothing is."""
        said = [self._lack(one) for one in lacks.tables[:MOST_LACKS]]
        if more := len(lacks.tables) - MOST_LACKS:
            said += [self.tr("And %n more table(s).", "", more)] if more > 0 else []
        if lacks.without:
            said.append(self.tr("%n people have no table yet.", "", lacks.without))
        if any(one.now for one in lacks.tables):
            said.append(self.tr("The round under way does not change: let a table join another one."))
        return " ".join(said)

    def _lack(self, one: Lack) -> str:
        if one.closed:
            words = self.tr("Round {round}, table {table} is closed: %n people are to sit there.", "", one.people)
        elif one.kind is NeedKind.TOO_FEW_CHAIRS:
            words = self.tr("Round {round}, table {table}: %n people, {chairs} chairs.", "", one.people)
        else:
            words = self.tr("Round {round}, table {table}: only %n people.", "", one.people)
        return words.format(round=one.round, table=one.table, chairs=one.chairs)

    def nothing_needed(self) -> str:
        """During a round, when all is well."""
        return self.tr("Nothing is needed: each table has enough people and chairs.")

    def cannot(self, *, without_plan: bool) -> str:
        """Why there is nothing to change."""
        if without_plan:
            return self.tr("There are no seats by name yet. Make a plan first.")
        return self.tr("All rounds were held. There is nothing left to change.")

    # -- a proposal --------------------------------------------------------------------------------------------

    def question(self, proposal: Proposal) -> str:
        """What would happen, with numbers: before anything does."""
        return " ".join(filter(None, (*self._moving(proposal), self._newcomers(proposal))))

    def _moving(self, proposal: Proposal) -> Sequence[str]:
        moving, wrong = proposal.moving, proposal.wrong
        if not moving:
            nobody = self.tr("Nobody gets another table.") if proposal.newcomers else self.tr("Nothing changes.")
            return (nobody,)
        people = self.tr("%n people get another table.", "", moving)
        if not wrong:
            return (people,)
        if wrong == moving:
            return people, self.tr("Their card will then be wrong.", "", moving)
        return people, self.tr("The card of %n people will then be wrong.", "", wrong)

    def _newcomers(self, proposal: Proposal) -> str:
        return self.tr("%n people without a table get one.", "", proposal.newcomers) if proposal.newcomers else ""

    def again(self, before: Outlook, after: Outlook) -> str:
        """Meetings that need not be repeats, now and then; empty while nobody counted them."""
        if before.again is None or after.again is None:
            return ""
        if not before.again and not after.again:
            return self.tr("No two people meet twice who need not.")
        words = self.tr("Pairs that meet again although they need not: now {before}, then {after}.")
        return words.format(before=before.again, after=after.again)

    def sizes(self, before: Outlook, after: Outlook) -> str:
        """How full the tables are, now and then."""
        if (before.least, before.most) == (after.least, after.most):
            return self.tr("People at a table: {after}, as now.").format(after=self._range(after))
        words = self.tr("People at a table: now {before}, then {after}.")
        return words.format(before=self._range(before), after=self._range(after))

    def _range(self, one: Outlook) -> str:
        if one.least == one.most:
            return str(one.most)
        words = self.tr("{least} or {most}") if one.most == one.least + 1 else self.tr("{least} to {most}")
        return words.format(least=one.least, most=one.most)

    def steps(self, move: Move) -> str:
        """What changes for somebody, round by round."""
        return " · ".join(map(self._step, move.steps))

    def _step(self, step: Step) -> str:
        if step.was is None:
            return self.tr("Round {round}: table {now}").format(round=step.round, now=step.now)
        words = self.tr("Round {round}: from table {was} to table {now}")
        return words.format(round=step.round, was=step.was, now=step.now)

    def done(self, proposal: Proposal) -> str:
        """What was done."""
        parts = []
        if proposal.moving:
            parts.append(self.tr("%n people have another table.", "", proposal.moving))
        if proposal.newcomers:
            parts.append(self.tr("%n people got a table.", "", proposal.newcomers))
        return " ".join(parts)
