"""How long an act holds the thread that asks for it, beside waiting until it is on the disk, on ever slower disks."""

from __future__ import annotations

import time
from itertools import count, islice

from machine import empty_folder, once, share

from facilitator.domain.conversations import Takeaway
from facilitator.domain.event import Event
from facilitator.domain.identity import TakeawayId
from facilitator.storage import textcopy
from facilitator.storage.eventfile import EventFile

ACTS = 100
KEYS_S = 0.005
"""Between two acts, so that the writer is at work in some of them and not in others."""

real_sync = textcopy.sync


def star(file: EventFile, number: int) -> object:
    """The chair stars a point: what a key does."""
    point = Takeaway(TakeawayId(f"t{number % 40}"), "Meer banken op het plein", starred=number // 40 % 2 == 0)
    return file.act("star", "chair", lambda tx: tx.put(point))


with empty_folder() as folder:
    EventFile.create(folder / "day.tafelronde", lambda tx: tx.put(Event(title="Dag")) and None)
    with EventFile.open(folder / "day.tafelronde") as file:
        for delay_ms in (0, 20, 60):

            def slow_sync(copy: object, delay_s: float = delay_ms / 1000) -> None:
                time.sleep(delay_s)
                real_sync(copy)

            textcopy.sync = slow_sync
            held, numbers = [], count()
            for number in islice(numbers, ACTS):
                held.append(once(lambda number=number: star(file, number)))
                time.sleep(KEYS_S)
            star(file, next(numbers)).result()
            waited = [once(lambda number=number: star(file, number).result()) for number in islice(numbers, ACTS // 4)]
            print(
                f"disk {delay_ms} ms slower: held median {share(held, 50):.3f} ms, p99 {share(held, 99):.3f} ms; "
                f"waiting for it {share(waited, 50):.1f} ms, p99 {share(waited, 99):.1f} ms; "
                f"ratio of the medians {share(held, 50) / share(waited, 50):.4f}"
            )
