"""What cannot be had, said before anybody searches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from facilitator.domain.day import Day
from facilitator.domain.language import Language
from facilitator.seating.findings import Finding, FindingKind
from facilitator.seating.ofday import Planned
from ui.desk.theme.look import current
from ui.desk.widgets.parts import column, label, row
from ui.seatingwords import named, sentence_of

MOST = 3
"""So many are shown; when they are mended the next come."""

TOLD_ELSEWHERE = frozenset({FindingKind.NOBODY, FindingKind.NO_ROUND})
"""The empty page says it."""


def sentences(day: Day, planned: Planned, findings: Sequence[Finding], language: Language) -> tuple[str, ...]:
    """What cannot be had, in words, what stops a plan first."""
    names = [day.person[key].name for key in planned.people]
    tables = [_called("table", day.table[key].number, language) for key in planned.tables]
    called = [_called("round", day.item[key].round or 1, language) for key in planned.rounds]
    return tuple(
        sentence_of(one, language, names, tables, len(planned.rounds), called)
        for one in findings
        if one.kind not in TOLD_ELSEWHERE
    )


def _called(kind: str, number: int, language: Language) -> str:
    return named(kind, number, language)[-1]


class FindingsList(QFrame):
    """A line for each, with a sign and in words. Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "warn")
        self.setAccessibleName(self.tr("What cannot be had"))
        self._said: tuple[str, ...] = ()
        self.lines: list[QLabel] = []
        sign = QLabel()
        sign.setPixmap(current().pixmap("triangle-alert", "warn", 18))
        self.lines = [label("", wrap=True) for _ in range(MOST)]
        self.more = label("", "small")
        words = column(*self.lines, self.more, gap=2)
        inside = row(column(sign, None), words, gap=10)
        inside.setStretch(1, 1)
        inside.setContentsMargins(12, 8, 12, 8)
        self.setLayout(inside)
        self.hide()

    @property
    def said(self) -> tuple[str, ...]:
        """All there is to say, shown or not."""
        return self._said

    def show_sentences(self, said: tuple[str, ...]) -> None:
        """Show these; () = nothing."""
        self._said = said
        for number, line in enumerate(self.lines):
            line.setText(said[number] if number < len(said) else "")
            line.setVisible(number < len(said))
        left = len(said) - MOST
        self.more.setText(self.tr("And %n more.", "", max(left, 0)))
        self.more.setVisible(left > 0)
        self.setVisible(bool(said))
