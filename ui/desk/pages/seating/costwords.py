"""The counts of a plan, and who is behind them, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.domain.text import listing
from facilitator.seating.musts import Must
from ui.desk.pages.seating.costs import Behind, Cost, CostKind
from ui.desk.pages.seating.groupwords import group_words
from ui.seatingwords import plan_sentence

MOST_NAMES = 4
"""So many names stand in a line at most."""


_KEYS = {
    CostKind.BROKEN: "musts",
    CostKind.MEETS: "meets",
    CostKind.TWICE: "twice",
    CostKind.BACK: "same-table",
    CostKind.WISHLESS: "unheard",
    CostKind.UNEVEN: "size",
    CostKind.UNMIXED: "mix",
}


class CostWords(QObject):
    """Says them."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def cost(self, cost: Cost) -> str:
        """A count, as a sentence."""
        if cost.kind is CostKind.HEARD:
            return self.tr("%n of {all} wishes come true.", "", cost.number).format(all=cost.of)
        key = "twice-least" if cost.is_least else _KEYS[cost.kind]
        return plan_sentence(key, cost.number, self._language)

    def behind(self, day: Day, kind: CostKind, line: Behind) -> tuple[str, str]:
        """Who or where, and what is the matter."""
        who = self._names(day, line)
        match kind:
            case CostKind.MEETS:
                return who, self.tr("{n} of {m} new people").format(n=line.met, m=line.could)
            case CostKind.TWICE:
                return who, self.tr("in rounds {list}").format(list=self._listed(line.rounds))
            case CostKind.BACK:
                where = f"“{line.topic}”" if line.topic else self._table(line)
                return who, self.tr("{where} in rounds {list}").format(where=where, list=self._listed(line.rounds))
            case CostKind.WISHLESS:
                return who, ""
            case CostKind.UNEVEN:
                return self._place(line), ""
            case CostKind.UNMIXED:
                return self._place(line), group_words(line.group, self._language)
            case _:
                return self._broken(line, who)

    def _names(self, day: Day, line: Behind) -> str:
        names = [day.person[key].name for key in line.people if key in day.person]
        if len(names) > MOST_NAMES:
            left = len(names) - MOST_NAMES + 1
            names = [*names[: MOST_NAMES - 1], self.tr("%n other(s)", "", left)]
        return listing(names, self.tr("and"))

    def _listed(self, rounds: tuple[int, ...]) -> str:
        return listing([str(one) for one in rounds], self.tr("and"))

    def _table(self, line: Behind) -> str:
        return self.tr("table {n}").format(n=line.table)

    def _place(self, line: Behind) -> str:
        return self.tr("Round {round}, table {n}").format(round=line.rounds[0], n=line.table)

    def _round(self, line: Behind) -> str:
        return self.tr("Round {n}").format(n=line.rounds[0])

    def _broken(self, line: Behind, who: str) -> tuple[str, str]:
        where = self._round(line) if line.table is None else self._place(line)
        what = {
            Must.OVER: self.tr("more people than chairs"),
            Must.BARRED: self.tr("cannot use this table"),
            Must.APART: self.tr("share a table, and should not"),
            Must.SPLIT: self.tr("sit apart, and should not"),
            Must.COMPANION: self.tr("sit apart, and should not"),
            Must.PIN: self.tr("had to sit elsewhere"),
            Must.UNSEATED: self.tr("without a table"),
            Must.ABSENT: self.tr("with a seat, but not there"),
        }
        assert line.must is not None
        return who or where, f"{where}: {what[line.must]}"
