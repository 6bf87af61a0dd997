"""What the machine does today: figures in milliseconds mean little without it. Also what the benchmarks share."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

RUNS = 3


def milliseconds(deed: Callable[[], object], runs: int = RUNS) -> float:
    """How long a deed takes: the median of some runs."""
    return statistics.median(once(deed) for _ in range(runs))


def once(deed: Callable[[], object]) -> float:
    """How long a deed takes this time, in milliseconds."""
    begun = time.perf_counter()
    deed()
    return (time.perf_counter() - begun) * 1000


def share(times: list[float], percent: int) -> float:
    """The time that so many percent of the times stay below."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def describe_machine() -> str:
    """One line: cores, how long the disk takes for a sync, how long Python for a loop."""
    return (
        f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, fsync p50 {_fsync_ms():.2f} ms, "
        f"loop of 1,000,000 {milliseconds(_loop):.0f} ms"
    )


def _fsync_ms() -> float:
    with tempfile.NamedTemporaryFile(buffering=0) as file:

        def write_and_sync() -> None:
            file.write(b"x" * 512)
            os.fsync(file.fileno())

        return statistics.median(once(write_and_sync) for _ in range(101))


def _loop() -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


@contextmanager
def empty_folder() -> Iterator[Path]:
    """A folder of its own for a benchmark, the app's own folder included; its line about the machine comes first."""
    with tempfile.TemporaryDirectory(prefix="tafelronde-") as name:
        folder = Path(name)
        os.environ["TAFELRONDE_HOME"] = str(folder / "home")
        print(describe_machine())
        yield folder
