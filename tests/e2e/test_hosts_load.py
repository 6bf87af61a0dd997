"""Fifty hosts who type and listen at once: nothing is lost, and all at a table see it. How fast: `benchmarks/`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("aiohttp", reason="the hosts' page needs aiohttp")

ROOT = Path(__file__).parents[2]
LOAD = """
import json, sys
from dataclasses import asdict
from pathlib import Path
sys.path[:0] = ["benchmarks", "."]
from hosts import with_hosts
print(json.dumps(asdict(with_hosts(Path(sys.argv[1]), 50, 6))))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="phones from many addresses of this computer")
def test_fifty_hosts_lose_nothing_and_see_everything(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOAD, str(tmp_path / "day.tafelronde")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,  # it looks itself whether what was acknowledged is on the disk
    )
    outcome = json.loads(run.stdout)
    told = outcome["told"]
    assert told["wrong"] == []
    assert len(told["acknowledged"]) == told["sent"] >= 50
    assert told["seen"] == told["expected"] > told["sent"]
    assert outcome["rss_after"] - outcome["rss_before"] < 30
