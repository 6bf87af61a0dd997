"""The reference validator on the sheets. Slow; see `tests/exports/test_verapdf.py`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exports.sheets.writing import What
from tests.exports.sheets.halls import hall
from tests.exports.sheets.test_tablepaper import links
from tests.exports.test_verapdf import PROFILES, RULES, verapdf
from tests.factories import make_person

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def _crowd(rounds: int) -> Any:
    names = ["محمد علي", "Roos 🌹 van Dijk", "Ayşe Işıkoğlu-Gürbüz", "שלום לוי", *(f"Jan Nummer{n}" for n in range(60))]
    people = [make_person(name, f"p{n}", organisation="Buurt & co", group="bewoner") for n, name in enumerate(names)]
    day = hall(*people, rounds=rounds, seats=[(person.id, " ".join("2" * rounds)) for person in people])
    return replace(day, seats=tuple(replace(seat, printed="t1") for seat in day.seats))


def test_every_sheet_passes_every_rule_of_both_profiles(print_sheets: Any, tmp_path: Path) -> None:
    files = []
    for rounds in (3, 6):
        day = _crowd(rounds)
        for what in What:
            files.append(tmp_path / f"{what}{rounds}.pdf")
            files[-1].write_bytes(print_sheets(day, what, links=links(day)))

    report = verapdf(files)

    assert report.rules == RULES
    assert [rule for verdict in report.verdicts.values() for rule in verdict.broken] == []
    assert {name: verdict.passed for name, verdict in report.verdicts.items()} == {
        file.stem: set(PROFILES) for file in files
    }
