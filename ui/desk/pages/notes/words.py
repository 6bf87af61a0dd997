"""How notes that are looked at are called, said in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.intake.notes.proposals import ProposedLine, Standing
from ui.desk.widgets.reorder import Line


def rows_of(proposed: Sequence[ProposedLine], on: Sequence[bool]) -> list[Line]:
    """The lines of a list, known by their place."""
    return [_row(str(place), one, is_on) for place, (one, is_on) in enumerate(zip(proposed, on, strict=True))]


def _row(key: str, one: ProposedLine, on: bool) -> Line:
    words = " ".join(one.line.text.split())
    chip = ("", "") if (one.is_new and one.standing is Standing.NEW) else ("plain", standing_words(one.standing))
    if one.standing is Standing.OTHERWISE:
        chip = ("warn", chip[1])
    detail = _place_words(one)
    tick = QCoreApplication.translate("Notes", "ticked") if on else QCoreApplication.translate("Notes", "not ticked")
    return Line(
        key,
        words,
        detail,
        icon="circle-check" if on else "circle",
        chip=chip,
        dimmed=not on,
        spoken=", ".join(filter(None, (tick, words, detail, chip[1]))),
    )


def standing_words(standing: Standing) -> str:
    """How a line stands to the day; "" for a new one."""
    return {
        Standing.NEW: "",
        Standing.THERE: QCoreApplication.translate("Notes", "There already"),
        Standing.TWICE: QCoreApplication.translate("Notes", "Twice in these notes"),
        Standing.OTHERWISE: QCoreApplication.translate("Notes", "Reads otherwise there"),
        Standing.HEADING: QCoreApplication.translate("Notes", "Heading"),
    }[standing]


def _place_words(one: ProposedLine) -> str:
    table = (
        QCoreApplication.translate("Notes", "No table")
        if one.table is None
        else QCoreApplication.translate("Notes", "Table {n}").format(n=one.table.number)
    )
    round_ = (
        "" if one.round is None else QCoreApplication.translate("Notes", "Round {n}").format(n=one.round.round or "")
    )
    kind = (
        QCoreApplication.translate("Notes", "Headline")
        if one.line.headline
        else QCoreApplication.translate("Notes", "Not sent yet on the phone")
        if one.line.unsent
        else ""
    )
    return " · ".join(filter(None, (table, round_, kind)))
