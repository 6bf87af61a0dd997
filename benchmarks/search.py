"""Finding by a few words among 1,000 points and 400 people, beside looking for them in every text there is."""

from __future__ import annotations

import random
from functools import partial

from machine import describe_machine, milliseconds, once, share
from sentences import heading, points

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import Day
from facilitator.domain.event import Event
from facilitator.domain.folding import folded
from facilitator.domain.hall import Table
from facilitator.domain.people import Person
from facilitator.domain.search import SearchIndex

TABLES, PEOPLE, POINTS, RUNS = 30, 400, 1_000, 31
QUESTIONS = (
    "e",
    "de",
    "buurt",
    "buurttuin",
    "vrijwiligers",
    "vrijwilligers kleiput",
    "koffie dirk-jan de",
    "persoon 37",
    "bestaatniet",
    "niemand vraagt om nog een formulier wel om iemand die terugbelt",
)


def large_day() -> Day:
    """As many words as the largest day we promise brings out."""
    rng = random.Random(7)
    return Day(
        Event(title="Een grote dag"),
        tables=tuple(Table(f"h{n}", n) for n in range(1, TABLES + 1)),
        people=tuple(Person(f"p{n}", f"Persoon {n}", "bewoner", heading(rng)) for n in range(PEOPLE)),
        conversations=tuple(Conversation(f"c{n}", f"h{n}", topic=heading(rng)) for n in range(1, TABLES + 1)),
        takeaways=tuple(Takeaway(f"w{n}", text, f"c{1 + n % TABLES}") for n, text in enumerate(points(POINTS, seed=7))),
    )


def look_through(texts: list[str], words: list[str]) -> list[str]:
    """The least that could be done: every word in every text, folded beforehand; no order, no typos."""
    return [text for text in texts if all(word in text for word in words)]


day = large_day()
print(describe_machine())
print(f"index of {POINTS} points and {PEOPLE} people: {milliseconds(partial(SearchIndex, day)):.0f} ms")
index = SearchIndex(day)
texts = [folded(t.text) for t in day.takeaways]
texts += [folded(f"{p.name} {p.role} {p.organisation}") for p in day.people]
all_ours: list[float] = []
all_plain: list[float] = []
for question in QUESTIONS:
    words = folded(question).split()
    ours = [once(partial(index.find, question)) for _ in range(RUNS)]
    plain = [once(partial(look_through, texts, words)) for _ in range(RUNS)]
    all_ours += ours
    all_plain += plain
    print(
        f"“{question}”: {len(index.find(question))} hits, median {share(ours, 50):.2f} ms, "
        f"p99 {share(ours, 99):.2f} ms; looking through {share(plain, 50):.2f} ms"
    )
print(
    f"all questions: median {share(all_ours, 50):.2f} ms, p99 {share(all_ours, 99):.2f} ms; "
    f"looking through {share(all_plain, 50):.2f} ms, p99 {share(all_plain, 99):.2f} ms; "
    f"ratio of the medians {share(all_ours, 50) / share(all_plain, 50):.1f}"
)
