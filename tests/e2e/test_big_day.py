"""The largest day we promise, through the command line."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import page
import pikepdf
import pytest

from benchmarks.big_day import POINTS, ROUNDS, TABLES, big_day
from ui.commands import main

POINT = "De tafel vond dat het kleiner moet beginnen, met mensen die er wonen, en dat dat geld kost"


@pytest.mark.slow
def test_the_largest_day_goes_through_every_command(tmp_path: Path, capsys):
    source, file, report = tmp_path / "dag.json", tmp_path / "dag.tafelronde", tmp_path / "verslag.pdf"
    source.write_text(json.dumps(big_day(f"{POINT} ({n})." for n in count(1))), encoding="utf-8")
    assert main(["new", str(file), "--from", str(source)]) == 0
    assert main(["export", str(file), "--to", str(report)]) == 0
    capsys.readouterr()
    assert main(["check", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["records"]["takeaway"] == TABLES * ROUNDS * POINTS
    with pikepdf.open(report) as pdf:
        assert len(pdf.pages) > 20
    assert page.validate_pdf_bytes(report.read_bytes(), profile="ua1").failures == []
