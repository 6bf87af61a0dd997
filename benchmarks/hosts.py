"""Hosts who type: how long until a point is acknowledged on the disk, and until the table's other phones show it.

`python benchmarks/hosts.py [HOSTS ...]`: 50 and 200, and 1000 when asked. The server is `tafelronde serve` in a process
of its own, the phones are another (`hostload.py`), on the same cores. Each host listens, and sends one point of 150
signs every 5 seconds, for 10 seconds; four hosts a table, more where that would be above 50 tables. Beside it: how long
the same server takes at the same time to answer a request for nothing.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from machine import describe_machine, empty_folder, share

from facilitator.domain.conversations import Conversation
from facilitator.domain.event import Event
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import ConversationId, ItemId, TableId
from facilitator.services.clock import ClockService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.tx import Tx

HERE = Path(__file__).resolve().parent
HOSTS_A_TABLE = 4
MOST_TABLES = 50
MOST_KEEPING = 700
"""Above it a host opens a connection for each point: 1,500 connections are all that the server takes."""
SECONDS, EVERY_S = 10, 5.0
SERVE = "import sys; from ui.commands import run; sys.exit(run())"


@dataclass(frozen=True)
class Outcome:
    """What the phones found, and what it cost the server: shares of one core, MB."""

    told: dict[str, Any]
    cpu: float
    rss_before: float
    rss_after: float


def a_hall(tx: Tx, tables: int) -> None:
    """Tables that talk, and a round."""
    tx.put(Event(title="Dag"))
    tx.put(ProgrammeItem(ItemId("r1"), ItemKind.ROUND, "Ronde 1", round=1, minutes=25, rank=1.0))
    for number in range(1, tables + 1):
        tx.put(Table(TableId(f"t{number}"), number))
        talk = ConversationId(f"c{number}")
        tx.put(Conversation(talk, TableId(f"t{number}"), topic=f"Onderwerp {number}", rank=float(number)))


def with_hosts(path: Path, hosts: int, seconds: float = SECONDS) -> Outcome:
    """Let so many hosts loose on a new day at this path."""
    tables = min(MOST_TABLES, max(1, hosts // HOSTS_A_TABLE))
    EventFile.create(path, lambda tx: a_hall(tx, tables))
    with EventFile.open(path) as file:
        ClockService(file).go("r1").result()  # a clock that runs is looked at each second
    command = ["serve", str(path), "--address", "127.0.0.1", "--port", "0", "--json"]
    serving = subprocess.Popen(
        [sys.executable, "-c", SERVE, *command], stdout=subprocess.PIPE, text=True, cwd=HERE.parent
    )
    try:
        assert serving.stdout is not None
        served = json.loads(serving.stdout.readline())
        outcome = _loaded(psutil.Process(serving.pid), served, hosts, seconds)
    finally:
        serving.send_signal(signal.SIGTERM)
        with serving:
            serving.wait(60)
    with EventFile.open(path) as file:
        kept = file.day().takeaway.keys()
    assert set(outcome.told["acknowledged"]) <= kept, "acknowledged and not on the disk"
    return outcome


def _loaded(server: psutil.Process, served: dict[str, Any], hosts: int, seconds: float) -> Outcome:
    tokens = [one["link"].split("#")[1] for one in served["tables"]]
    asked = {
        "address": "127.0.0.1",
        "port": int(served["url"].rpartition(":")[2]),
        "tokens": [tokens[number % len(tokens)] for number in range(hosts)],
        "hosts_a_source": 15,
        "seconds": seconds,
        "every_s": EVERY_S,
        "keep": hosts <= MOST_KEEPING,
    }
    loading = subprocess.Popen(
        [sys.executable, str(HERE / "hostload.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with loading:
        assert loading.stdin is not None
        assert loading.stdout is not None
        print(json.dumps(asked), file=loading.stdin, flush=True)
        assert loading.stdout.readline() == "begun\n"
        begun, before, rss_before = time.monotonic(), sum(server.cpu_times()[:2]), server.memory_info().rss
        assert loading.stdout.readline() == "ended\n"
        cpu = (sum(server.cpu_times()[:2]) - before) / (time.monotonic() - begun)
        told = json.loads(loading.stdout.readline())
    return Outcome(told, cpu, rss_before / 1e6, server.memory_info().rss / 1e6)


def _said(hosts: int, outcome: Outcome) -> str:
    told = outcome.told
    acks, nothings, fanned = (
        ", ".join(f"p{n} {share(told[of], n):.1f}" for n in (50, 99)) for of in ("acks", "nothings", "fanned")
    )
    return (
        f"{hosts} hosts: {len(told['acknowledged'])} of {told['sent']} points acknowledged, {acks} ms "
        f"(nothing: {nothings} ms); "
        f"seen {told['seen']} of {told['expected']} times, {fanned} ms after that; "
        f"CPU {outcome.cpu:.0%} of a core, RSS {outcome.rss_before:.0f} -> {outcome.rss_after:.0f} MB; "
        f"{len(told['wrong'])} wrong {told['wrong'][:3]}"
    )


if __name__ == "__main__":
    with empty_folder() as folder:
        for number in [int(one) for one in sys.argv[1:]] or [50, 200]:
            said = _said(number, with_hosts(folder / f"day{number}.tafelronde", number))
            print(f"load {os.getloadavg()[0]:.1f}, {describe_machine().rpartition(', ')[2]}; {said}", flush=True)
