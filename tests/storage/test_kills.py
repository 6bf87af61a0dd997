"""The plug is pulled in the middle of writing: whatever was acknowledged is there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile

WRITE = """
import sys, threading
from pathlib import Path
from facilitator.domain.conversations import Takeaway
from facilitator.storage.eventfile import EventFile

file, run = EventFile.open(Path(sys.argv[1])), sys.argv[2]
print("open", flush=True)
saying = threading.Lock()

def write(table):
    number = 0
    while True:
        key = f"{run}-{table}-{number}"
        point = Takeaway(key, "Meer banken " * (number % 40 + 1))
        file.act("write", f"host:{table}", lambda tx: tx.put(point)).result()
        with saying:
            print(key, flush=True)
        number += 1

for table in range(6):
    threading.Thread(target=write, args=(table,)).start()
"""


def write_until_killed(path: Path, run: int, after_lines: int) -> set[str]:
    """Run a writing process, kill it after so many acknowledgements, and give all that it acknowledged."""
    process = subprocess.Popen([sys.executable, "-c", WRITE, path, str(run)], stdout=subprocess.PIPE, text=True)
    heard = [process.stdout.readline().strip() for _ in range(after_lines + 1)]
    process.kill()
    rest, _ = process.communicate()
    assert heard[0] == "open"
    return {*heard[1:], *rest.split("\n")[:-1]}


def kill_and_look(path: Path, kills: int, seed: int) -> None:
    random_ = random.Random(seed)
    acknowledged: set[str] = set()
    for run in range(kills):
        acknowledged |= write_until_killed(path, run, random_.randrange(60))
        assert check_file(path).whole
        with EventFile.open(path) as file:
            assert acknowledged <= file.day().takeaway.keys()
    assert len(acknowledged) > kills
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_three_kills_lose_nothing_that_was_acknowledged(path):
    kill_and_look(path, kills=3, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_fifty_kills_lose_nothing_that_was_acknowledged(path):
    kill_and_look(path, kills=50, seed=2)


FULL = """
import resource, sys
from pathlib import Path
from facilitator.domain.conversations import Takeaway
from facilitator.errors import FacilitatorError
from facilitator.storage.eventfile import EventFile

path = Path(sys.argv[1])
file = EventFile.open(path)

def write(key, size=10):
    try:
        file.act("write", "chair", lambda tx: tx.put(Takeaway(key, "x" * size))).result(30)
    except FacilitatorError as error:
        return error.code
    return "saved"

_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
said = [write("before")]
resource.setrlimit(resource.RLIMIT_FSIZE, (path.with_name(path.name + "-wal").stat().st_size + 5000, hard))
said += [write("large", 50_000), write("large-too", 50_000)]
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
said += [write("after")]
file.close()
print(*said)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of a file there")
def test_a_disk_that_is_full_at_the_commit_fails_the_act_and_nothing_else(path):
    said = subprocess.run([sys.executable, "-c", FULL, path], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["saved", "cannot-save", "cannot-save", "saved"]
    report = check_file(path)
    assert (report.whole, report.copy.relation) == (True, "same")
    with EventFile.open(path) as file:
        assert {"before", "after"} == file.day().takeaway.keys() - {"point"}
