"""The largest day we promise: 30 tables, 5 rounds, 7 points a table and round, 300 people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

TABLES, ROUNDS, POINTS, PEOPLE = 30, 5, 7, 300


def big_day(texts: Iterator[str]) -> dict[str, Any]:
    """A day as JSON with 1,050 points, each with the next of the texts, and 1,500 seats."""
    return {
        "format": "tafelronde-day/1",
        "event": {"title": "Een grote dag", "date": "2026-11-14"},
        "people": [{"id": f"p{n}", "name": f"Persoon {n}", "group": f"groep {n % 5}"} for n in range(PEOPLE)],
        "tables": [{"id": f"h{n}", "number": n, "capacity": 12} for n in range(1, TABLES + 1)],
        "programme": [{"id": f"r{n}", "kind": "round", "minutes": 25} for n in range(1, ROUNDS + 1)],
        "conversations": [{"id": f"c{n}", "table": n, "label": f"Tafelgesprek {n}"} for n in range(1, TABLES + 1)],
        "takeaways": [
            {"conversation": f"c{table}", "round": round_, "text": next(texts)}
            for table in range(1, TABLES + 1)
            for round_ in range(1, ROUNDS + 1)
            for _ in range(POINTS)
        ],
        "seats": [
            {"round": round_, "person": f"p{person}", "table": 1 + (person + round_ * (person // TABLES)) % TABLES}
            for round_ in range(1, ROUNDS + 1)
            for person in range(PEOPLE)
        ],
    }
