"""How long the window ever stood still during a whole day: the end-to-end test with real keys, and its heartbeat.

Needs Xvfb, xauth and xdotool, as `.ci/run` does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from machine import describe_machine

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
AS_AT_HOME = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As on anybody's computer: modules are compiled at the first start, and not at each."""
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1440x900x24"]
DAY = ["tests/e2e/window/test_day.py", "-m", "window", "-q", "-s", "-o", "faulthandler_timeout=0"]

print(describe_machine())
for _ in range(RUNS):
    played = subprocess.run(
        [*SCREEN, sys.executable, "-m", "pytest", *DAY],
        cwd=ROOT,
        env=AS_AT_HOME | {"QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=True,
    )
    pauses = re.findall(r"longest pause (\d+) ms", played.stdout)
    print(f"the longest pauses of a day: {', '.join(pauses)} ms")
