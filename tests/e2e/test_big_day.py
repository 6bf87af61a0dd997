"""The largest day we promise: 30 tables, 5 rounds, 7 points a table and round, 300 people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest

from ui.commands import main

TABLES, ROUNDS, POINTS, PEOPLE = 30, 5, 7, 300


def big_day() -> dict[str, Any]:
    """A day as JSON with 1,050 points and 1,500 seats."""
    point = "De tafel vond dat het kleiner moet beginnen, met mensen die er wonen, en dat dat geld kost"
    return {
        "format": "tafelronde-day/1",
        "event": {"title": "Een grote dag", "date": "2026-11-14"},
        "people": [{"id": f"p{n}", "name": f"Persoon {n}", "group": f"groep {n % 5}"} for n in range(PEOPLE)],
        "tables": [{"id": f"h{n}", "number": n, "capacity": 12} for n in range(1, TABLES + 1)],
        "programme": [{"id": f"r{n}", "kind": "round", "minutes": 25} for n in range(1, ROUNDS + 1)],
        "conversations": [{"id": f"c{n}", "table": n, "label": f"Tafelgesprek {n}"} for n in range(1, TABLES + 1)],
        "takeaways": [
            {"conversation": f"c{table}", "round": round_, "text": f"{point} ({table}.{round_}.{n})."}
            for table in range(1, TABLES + 1)
            for round_ in range(1, ROUNDS + 1)
            for n in range(POINTS)
        ],
        "seats": [
            {"round": round_, "person": f"p{person}", "table": 1 + (person + round_ * (person // TABLES)) % TABLES}
            for round_ in range(1, ROUNDS + 1)
            for person in range(PEOPLE)
        ],
    }


@pytest.mark.slow
def test_the_largest_day_goes_through_every_command(tmp_path: Path, capsys):
    source, file, report = tmp_path / "dag.json", tmp_path / "dag.tafelronde", tmp_path / "verslag.pdf"
    source.write_text(json.dumps(big_day()), encoding="utf-8")
    assert main(["new", str(file), "--from", str(source)]) == 0
    assert main(["export", str(file), "--to", str(report)]) == 0
    capsys.readouterr()
    assert main(["check", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["records"]["takeaway"] == TABLES * ROUNDS * POINTS
    with pikepdf.open(report) as pdf:
        assert len(pdf.pages) > 20
    assert page.validate_pdf_bytes(report.read_bytes(), profile="ua1").failures == []
