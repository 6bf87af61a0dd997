"""The planner, measured: `python -m benchmarks.seating --set plain|golf|full|replan --limits 1,5,30 --seeds 1,2,3`.

Each run has a process of its own and is timed in seconds of its processor; the best plan at each limit is recounted
from nothing. Peers run beside it: good-enough-golfers (--golfers FOLDER, with lodash) and OR-Tools, else "absent".
Prints one JSON line a run, then a table, then the goals of a set with what was reached.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.machine import describe_machine
from benchmarks.seating_goals import Row, above, avoidable, print_goals, share
from benchmarks.seating_instances import COMPOSITE, FULL, GOLF, LARGE, MADE_WITH, PLAIN, instance_of
from benchmarks.seating_peers import golfers, ortools
from facilitator.seating.bounds import change_bound
from facilitator.seating.cost import CHANGE, Aims, prices
from facilitator.seating.counts import count
from facilitator.seating.halls import halls
from facilitator.seating.instance import Instance, Plan
from facilitator.seating.matrices import Matrices
from facilitator.seating.replanning import Mode, replan
from facilitator.seating.search import Search

ROOT = Path(__file__).parents[1]
SLICE_S = 0.02
SHORT_SLICE_S = 0.002
SHORT_UNTIL_S = 0.3
"""While a plain hall may come to its bound in a few milliseconds, it is looked at as often."""

PATIENCE_S = 600


def main() -> None:
    """Measure what was asked for."""
    given = _given()
    if given.run:
        print(json.dumps(run(**json.loads(given.run))))
        return
    print(describe_machine())
    print(f"{platform.machine()}, load {os.getloadavg()[0]:.1f}, seconds are of the processor")
    for kind in given.set.split(","):
        limits = [0.5, 2.0] if kind == "replan" and given.limits is None else _floats(given.limits or "1,5")
        rows = list(_measured(kind, limits, [int(one) for one in given.seeds.split(",")], given))
        print_table(kind, rows, limits)
        print_goals(kind, rows)


def run(kind: str, name: str, made_with: int, seed: int, limits: list[float]) -> Row:
    """One run in this process: the plan at each limit, and when it came to its bound."""
    instance = instance_of(kind, name, made_with)
    clock = _Clock()
    few = Aims(change=float(CHANGE))
    make: Callable[[], Search] = (
        (lambda: replan(instance, Mode.FEW, seed=seed)) if kind == "replan" else (lambda: Search(instance, seed=seed))
    )
    search = clock.timed(make)
    row: Row = {"set": kind, "name": name, "made_with": made_with, "seed": seed, "first_s": round(clock.spent, 4)}
    row["marks"] = []
    for limit in limits:
        while clock.spent < limit and not search.settled:
            slice_s = SHORT_SLICE_S if clock.spent < SHORT_UNTIL_S else SLICE_S
            clock.timed(lambda: search.step(min(slice_s, limit - clock.spent)))  # noqa: B023  # called at once
        row["marks"].append({"limit": limit, **figures(instance, search.best)})
    row["settled_s"] = round(clock.spent, 4) if search.settled else None
    row["iterations"] = search.iterations
    aims = few if kind == "replan" else Aims()
    if kind == "replan":  # the rounds that were held are pinned in the search, and in the instance alike
        row |= _compared(instance, seed, limits[-1])
    row["recount"] = recounted(instance, search.best, aims) - search.best_cost
    return row


def figures(instance: Instance, plan: Plan) -> Row:
    """All counts of a plan, from a recount."""
    counts = count(instance, plan)
    return {
        "coincidences": counts.coincidences,
        "bound": counts.bound_coincidences,
        "repeats": counts.repeats,
        "repeats_bound": counts.bound_repeats,
        "musts": counts.musts,
        "same": counts.same_table_twice,
        "size": counts.size_off,
        "mix": counts.role_misses,
        "cells": sum(len(hall.shares) * sum(room > 0 for room in hall.chairs) for hall in halls(instance)),
        "wish": counts.wishes.value,
        "wish_bound": counts.wishes.bound,
        "without": counts.wishes.without,
        "changed": counts.changed,
        "least_changed": change_bound(instance),
        "seats": sum(there[r] for there in instance.present for r in range(instance.held, instance.rounds)),
    }


def recounted(instance: Instance, plan: Plan, aims: Aims) -> int:
    """The cost of a plan, from nothing."""
    tables = [[-1 if table is None else table for table in plan.at(r)] for r in range(instance.rounds)]
    return Matrices(instance, halls(instance), prices(aims), tables).total


def _compared(instance: Instance, seed: int, seconds: float) -> Row:
    """Beside a re-plan with few changes: with nobody moved, and with everything free."""
    insert_only = figures(instance, replan(instance, Mode.NEWCOMERS, seed=seed).best)
    clock, free = _Clock(), replan(instance, Mode.FREELY, seed=seed)
    while clock.spent < seconds and not free.settled:
        clock.timed(lambda: free.step(SLICE_S))
    return {"insert_only": insert_only, "freely": figures(instance, free.best)}


class _Clock:
    """Adds up the seconds of the processor, of what it is told to time alone."""

    def __init__(self) -> None:
        self.spent = 0.0

    def timed(self, deed: Callable[[], Any]) -> Any:
        begun = time.process_time()
        result = deed()
        self.spent += time.process_time() - begun
        return result


# -- all runs of a set --------------------------------------------------------------------------------------------


def _measured(kind: str, limits: list[float], seeds: list[int], given: argparse.Namespace) -> Iterator[Row]:
    for name in _names(kind, given):
        if kind in ("plain", "golf"):
            runs = [_in_process(kind, name, 0, seed, limits) for seed in seeds]
        else:
            runs = [_in_process(kind, name, made_with, seeds[0], limits) for made_with in MADE_WITH]
        for one in runs:
            print(json.dumps(one), flush=True)
        peers = {}
        if kind in ("plain", "golf"):
            peers = {
                "golfers": golfers(name, kind, limits[-1], given.golfers),
                "ortools": ortools(name, kind, limits[-1]),
            }
        yield {"name": name, "runs": runs, "peers": peers}


def _names(kind: str, given: argparse.Namespace) -> Sequence[str]:
    names = {"plain": PLAIN + COMPOSITE, "golf": GOLF, "full": FULL, "replan": FULL}[kind]
    if kind == "full" and given.large:
        names = (*names, LARGE)
    return [name for name in names if not given.only or name in given.only.split(",")]


def _in_process(kind: str, name: str, made_with: int, seed: int, limits: list[float]) -> Row:
    what = {"kind": kind, "name": name, "made_with": made_with, "seed": seed, "limits": limits}
    command = [sys.executable, "-m", "benchmarks.seating", "--run", json.dumps(what)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
    row: Row = json.loads(done.stdout)
    return row


# -- what is printed ----------------------------------------------------------------------------------------------


def print_table(kind: str, rows: list[Row], limits: list[float]) -> None:
    """A Markdown table: the median of the runs, and the worst in brackets."""
    columns = {
        "plain": (
            "C at its bound of",
            "s to the bound",
            *(f"C above it, {mark:g} s" for mark in limits),
            "golfers",
            "OR-Tools",
        ),
        "golf": ("repeats at least", "s to it", *(f"repeats, {mark:g} s" for mark in limits), "golfers", "OR-Tools"),
        "full": tuple(
            f"{what}, {m:g} s" for m in limits for what in ("must/same/size", "repeats", "mix", "wishes", "no wish")
        ),
        "replan": (
            *(f"{what}, {m:g} s" for m in limits for what in ("must/size", "changed (least)", "repeats")),
            "insert only: must/size, repeats",
            "freely: changed, repeats",
        ),
    }[kind]
    print(f"\n| {kind} | first plan s | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 2) + "|")
    for row in rows:
        cells = {"plain": _plain_cells, "golf": _golf_cells, "full": _full_cells, "replan": _replan_cells}[kind](row)
        print(f"| {row['name']} | {_both([one['first_s'] for one in row['runs']])} | " + " | ".join(cells) + " |")


def _both(values: Sequence[float | None], digits: int = 3) -> str:
    """The median, and the worst in brackets where it differs. None = never."""
    numbers = sorted(float("inf") if value is None else value for value in values)
    middle, worst = statistics.median_low(numbers), numbers[-1]
    words = ["never" if one == float("inf") else f"{round(one, digits):g}" for one in (middle, worst)]
    return words[0] if words[0] == words[1] else f"{words[0]} ({words[1]})"


def _to_bound(row: Row) -> list[float | None]:
    return [one["settled_s"] if above(one["marks"][-1]) == 0 else None for one in row["runs"]]


def _over_marks(row: Row, figure: Callable[[Row], float]) -> list[str]:
    return [_both([figure(one["marks"][at]) for one in row["runs"]]) for at in range(len(row["runs"][0]["marks"]))]


def _plain_cells(row: Row) -> list[str]:
    bound = row["runs"][0]["marks"][0]["bound"]
    return [
        str(bound),
        _both(_to_bound(row)),
        *_over_marks(row, above),
        row["peers"]["golfers"],
        row["peers"]["ortools"],
    ]


def _golf_cells(row: Row) -> list[str]:
    repeats = _over_marks(row, lambda mark: mark["repeats"])
    least = str(row["runs"][0]["marks"][0]["repeats_bound"])
    return [least, _both(_to_bound(row)), *repeats, row["peers"]["golfers"], row["peers"]["ortools"]]


def _full_cells(row: Row) -> list[str]:
    cells = []
    for at in range(len(row["runs"][0]["marks"])):
        marks = [one["marks"][at] for one in row["runs"]]
        cells += [
            "/".join(_both([mark[key] for mark in marks]) for key in ("musts", "same", "size")),
            _both([avoidable(mark) for mark in marks]),
            f"{_both([mark['mix'] for mark in marks])} of {marks[0]['cells']}",
            f"{min(share(mark) for mark in marks):.2f}-{max(share(mark) for mark in marks):.2f}",
            _both([mark["without"] for mark in marks]),
        ]
    return cells


def _replan_cells(row: Row) -> list[str]:
    cells = []
    for at in range(len(row["runs"][0]["marks"])):
        marks = [one["marks"][at] for one in row["runs"]]
        cells += [
            "/".join(_both([mark[key] for mark in marks]) for key in ("musts", "size")),
            ", ".join(f"{mark['changed']} ({mark['least_changed']})" for mark in marks) + f" of {marks[0]['seats']}",
            ", ".join(str(avoidable(mark)) for mark in marks),
        ]
    only, free = ([one[what] for one in row["runs"]] for what in ("insert_only", "freely"))
    return [
        *cells,
        ", ".join(f"{one['musts']}/{one['size']}, {avoidable(one)}" for one in only),
        ", ".join(f"{one['changed']}, {avoidable(one)}" for one in free),
    ]


def _floats(text: str) -> list[float]:
    return [float(one) for one in text.split(",")]


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="plain,golf,full,replan")
    parser.add_argument("--limits", help="seconds of the processor, the shortest first")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--only", help="names of halls")
    parser.add_argument("--large", action="store_true", help="1000 people too")
    parser.add_argument("--golfers", type=Path, help="the folder of good-enough-golfers")
    parser.add_argument("--run", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
