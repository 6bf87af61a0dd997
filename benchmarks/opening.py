"""Opening, folding and reading: a log of 50,000 ops beside what plain sqlite3 needs to open and look."""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from machine import empty_folder, milliseconds, once

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import PARTS
from facilitator.domain.event import Event
from facilitator.domain.hall import Table
from facilitator.domain.people import Person, PersonKind
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import read_steps
from facilitator.storage.projection import fold, read_day
from facilitator.storage.tx import Tx

OPS = 50_000
TABLES, PEOPLE, POINTS = 30, 340, 600
AN_ACT = 10


def fill(tx: Tx) -> None:
    """A thousand records: what a large day amounts to."""
    tx.put(Event(title="Een grote dag"))
    for number in range(TABLES):
        tx.put(Table(f"t{number}", number + 1, capacity=10, offers=("wheelchair",)))
        tx.put(Conversation(f"c{number}", table=f"t{number}", topic="Ontmoeten in de buurt", rank=float(number)))
    for number in range(PEOPLE):
        tx.put(Person(f"p{number}", f"Naam {number}", kinds=(PersonKind.PARTICIPANT,), rank=float(number)))
    for number in range(POINTS):
        tx.put(Takeaway(f"k{number}", "Meer banken op het plein", f"c{number % TABLES}", rank=float(number)))


def rewrite(tx: Tx, first: int) -> None:
    """Ten points are written anew: one act, ten ops."""
    for number in range(first, first + AN_ACT):
        point = tx.get(Takeaway, f"k{number % POINTS}")
        tx.put(replace(point, text=f"Meer banken op het plein, en een boom erbij ({first})"))


def make(path: Path) -> None:
    """A closed file with 50,000 ops and its text copy."""
    EventFile.create(path, fill)
    with EventFile.open(path) as file:
        first = 1 + 2 * TABLES + PEOPLE + POINTS
        acts = [file.act("rewrite", "host:1", lambda tx, n=n: rewrite(tx, n)) for n in range(first, OPS, AN_ACT)]
        acts[-1].result()


def fetch(connection: sqlite3.Connection) -> None:
    """The rows of every table and nothing more."""
    for kind in PARTS:
        connection.execute(f'SELECT * FROM "{kind}"').fetchall()


def plain_look(path: Path) -> None:
    """What nobody can do without: open, quick_check, and the rows."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        fetch(connection)


def opening_ms(path: Path) -> float:
    """Open for work and read the day: until the first page can be painted. Closing is not in it."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        with EventFile.open(path) as file:
            assert len(file.day().takeaways) == POINTS
            times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


with empty_folder() as folder:
    day = folder / "day.tafelronde"
    make(day)
    print(f"a file of {OPS} ops and 1,001 records, {day.stat().st_size / 1e6:.0f} MB")
    ours, plain = opening_ms(day), milliseconds(lambda: plain_look(day), 5)
    print(f"open and read {ours:.1f} ms; plain open, quick_check, select {plain:.1f} ms; ratio {ours / plain:.2f}")
    with closing(sqlite3.connect(day)) as connection:
        folding = milliseconds(lambda: fold(read_steps(connection)))
        rows = milliseconds(lambda: connection.execute("SELECT * FROM op ORDER BY seq").fetchall())
        reading = milliseconds(lambda: read_day(connection), 15)
        fetching = milliseconds(lambda: fetch(connection), 15)
    print(f"fold the whole log {folding:.0f} ms; fetch its rows {rows:.0f} ms; ratio {folding / rows:.1f}")
    print(f"read_day {reading:.2f} ms; fetch the rows {fetching:.2f} ms; ratio {reading / fetching:.1f}")
    checking = milliseconds(lambda: check_file(day))
    print(f"check_file {checking:.0f} ms; ratio to the plain look {checking / plain:.1f}")
    shutil.rmtree(folder / "home")
    anew = once(lambda: EventFile.open(day).close())
    print(f"opened and closed on another computer, its text copy written anew: {anew:.0f} ms")
