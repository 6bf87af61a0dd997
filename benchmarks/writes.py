"""Writes per second with 64 who each wait for their acknowledgement, beside one commit per write on plain sqlite3."""

from __future__ import annotations

import json
import sqlite3
import statistics
import threading
import time
from contextlib import closing
from pathlib import Path

from machine import RUNS, empty_folder, once, share

from facilitator.domain.conversations import Takeaway
from facilitator.domain.event import Event
from facilitator.domain.identity import TakeawayId
from facilitator.storage.eventfile import EventFile

WRITERS = 64
EACH = 40
TEXT = "Er moet een plek komen waar je gewoon kunt binnenlopen, ook zonder vraag."


def ours(path: Path) -> tuple[float, list[float]]:
    """Seconds for all writes, and the milliseconds each waited."""
    EventFile.create(path, lambda tx: tx.put(Event(title="Dag")) and None)
    waited: list[float] = []
    with EventFile.open(path) as file:

        def write(table: int) -> None:
            for number in range(EACH):
                point = Takeaway(TakeawayId(f"{table}-{number}"), TEXT, author=f"host:{table}")
                waited.append(once(file.act("write", f"host:{table}", lambda tx, point=point: tx.put(point)).result))

        threads = [threading.Thread(target=write, args=(table,)) for table in range(WRITERS)]
        begun = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter() - begun
        assert len(file.day().takeaways) == WRITERS * EACH
    return took, waited


def plain(path: Path) -> float:
    """Seconds for as many writes in a loop: one log row and one record a commit, as safe against a power cut."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE op (seq INTEGER PRIMARY KEY, record TEXT, after TEXT) STRICT")
        connection.execute("CREATE TABLE takeaway (id TEXT PRIMARY KEY, text TEXT, author TEXT) STRICT")
        begun = time.perf_counter()
        for number in range(WRITERS * EACH):
            record = (str(number), TEXT, "host:1")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO op (record, after) VALUES (?, ?)", (record[0], json.dumps(record)))
            connection.execute("INSERT INTO takeaway VALUES (?, ?, ?)", record)
            connection.execute("COMMIT")
        return time.perf_counter() - begun


with empty_folder() as folder:
    runs = [(*ours(folder / f"day{n}.tafelronde"), plain(folder / f"plain{n}.db")) for n in range(RUNS)]
    rates = [WRITERS * EACH / took for took, _, _ in runs]
    naive = [WRITERS * EACH / took for _, _, took in runs]
    ratio = statistics.median(a / b for a, b in zip(rates, naive, strict=True))
    p50, p99 = (statistics.median(share(waited, percent) for _, waited, _ in runs) for percent in (50, 99))
    print(
        f"{WRITERS} writers: {statistics.median(rates):.0f} writes/s, acknowledged p50 {p50:.1f} ms, p99 {p99:.1f} ms; "
        f"plain sqlite3, one commit a write: {statistics.median(naive):.0f} writes/s; ratio {ratio:.2f}"
    )
