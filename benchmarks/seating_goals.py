"""The goals of the planner (`G1` to `G9`), beside what was measured and what a peer did in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from benchmarks.seating_instances import COMPOSITE, GOLF, LARGE, PLAIN
from benchmarks.seating_peers import ABSENT

Row = dict[str, Any]
Runs = dict[str, list[Row]]
"""Per hall its runs."""


class Goal(NamedTuple):
    """One line: ours is what was reached, misses where that is not enough; () = met."""

    id: str
    goal: str
    ours: str
    misses: Sequence[str]
    halls: Sequence[str] = ()


def print_goals(kind: str, rows: list[Row]) -> None:
    """The goals of a set as a Markdown table."""
    print("\n| id | goal | ours | best peer |\n|---|---|---|---|")
    peers = {row["name"]: row["peers"] for row in rows}
    runs = {row["name"]: row["runs"] for row in rows}
    for goal in (*_goals(kind, runs), _recounted(runs)):
        verdict = "met" if not goal.misses else "missed: " + "; ".join(goal.misses)
        beside = "; ".join(_peers(name, peers[name]) for name in goal.halls if name in peers)
        print(f"| {goal.id} | {goal.goal} | {goal.ours}; {verdict} | {beside or 'none'} |")


def above(mark: Row) -> int:
    """Coincidences above their bound."""
    return int(mark["coincidences"] - mark["bound"])


def avoidable(mark: Row) -> int:
    """Repeats above their bound."""
    return int(mark["repeats"] - mark["repeats_bound"])


def share(mark: Row) -> float:
    """How much of what can be granted of the wishes is granted."""
    return float(mark["wish"] / mark["wish_bound"]) if mark["wish_bound"] else 1.0


def _goals(kind: str, runs: Runs) -> Iterator[Goal]:
    if kind == "plain":
        limits = dict(zip(PLAIN, (0.05, 0.05, 0.05, 0.05, 0.3, 1.0), strict=True))
        yield _in_time("G1", "bound in 0.05 s to 200 people, 0.3 s at 400, 1 s at 1000", runs, limits)
        composite = dict(zip(COMPOSITE[1:4], (0.05, 3.0, 3.0), strict=True))
        yield _in_time("G7", "56x8x4 at once; 96x12x5, 150x14x4 in 3 s", runs, composite)
        first = max((one["first_s"] for one in runs.get("400x40x5", [])), default=0.0)
        yield Goal("G9", "first plan of 400x40x5 in 0.2 s", f"{first:.2f} s", ["too late"] if first > 0.2 else [])
    elif kind == "golf":
        yield _in_time("G2", "easy golfers: 0 in 0.2 s", runs, dict.fromkeys(GOLF[:4], 0.2))
        yield _hard_golfers(runs)
    elif kind == "full":
        yield _full("G4", "first", 0, runs, 0.78, {"60x8x3": 0.65, "40x5x3": 0.88, LARGE: 0.0})
        yield _full("G5", "second", 1, runs, 0.88, {"60x8x3": 0.70, LARGE: 0.85})
    else:
        yield _moving(runs)


def _recounted(runs: Runs) -> Goal:
    wrong = [f"{name} seed {one['seed']}" for name, made in runs.items() for one in made if one["recount"]]
    return Goal("G8", "cost kept move by move = recount", f"{sum(map(len, runs.values()))} runs", wrong)


def _peers(name: str, peers: Row) -> str:
    there = [f"{peer} {said}" for peer, said in peers.items() if said != ABSENT]
    return f"{name}: {', '.join(there) or ABSENT}"


def _range(numbers: Sequence[float], digits: int) -> str:
    if not numbers:
        return "not run"
    least, most = f"{round(min(numbers), digits):g}", f"{round(max(numbers), digits):g}"
    return least if least == most else f"{least}-{most}"


def _in_time(id_: str, goal: str, runs: Runs, limits: dict[str, float]) -> Goal:
    misses, times = [], []
    for name, limit in limits.items():
        for one in runs.get(name, []):
            over, spent = above(one["marks"][-1]), one["settled_s"]
            times += [] if over or spent is None else [spent]
            if over or spent is None or spent > limit:
                at = f"{spent:.2f} s" if spent is not None and not over else f"{over} above it"
                misses.append(f"{name} seed {one['seed']}: {at}")
    return Goal(id_, goal, f"{_range(times, 3)} s", misses, tuple(limits))


def _hard_golfers(runs: Runs) -> Goal:
    found = {name: [one["marks"][0]["repeats"] for one in runs[name]] for name in GOLF[4:] if name in runs}
    misses = [name for name, repeats in found.items() if max(repeats) > (8 if name == "8-4-9" else 1)]
    ours = ", ".join(f"{name}: {_range(repeats, 0)}" for name, repeats in found.items())
    return Goal("G3", "hard golfers: at most 1 at the first limit; 8-4-9 at most 8", ours, misses, GOLF[4:])


def _full(id_: str, which: str, at: int, runs: Runs, usual: float, others: dict[str, float]) -> Goal:
    misses, marks = [], []
    for name, made in runs.items():
        for one in made:
            if at >= len(one["marks"]):
                continue
            mark, where = one["marks"][at], f"{name} {one['made_with']}"
            marks.append(mark)
            misses += [f"{where}: {mark[key]} {key}" for key in ("musts", "same", "size") if mark[key]]
            if name != "40x5x3" and avoidable(mark) > 1:
                misses.append(f"{where}: {avoidable(mark)} repeats")
            if mark["mix"] > max(1, mark["cells"] / 100):
                misses.append(f"{where}: {mark['mix']} of {mark['cells']} mixed unevenly")
            if share(mark) < others.get(name, usual):
                misses.append(f"{where}: wishes {share(mark):.2f}")
            if id_ == "G5" and mark["without"]:
                misses.append(f"{where}: {mark['without']} without a wish")
    goal = f"full days, {which} limit: must, same, size 0, repeats <= 1, mix <= 1 %, wishes >= {usual} of their bound"
    return Goal(id_, goal, f"wishes {_range([share(mark) for mark in marks], 2)}", misses)


def _moving(runs: Runs) -> Goal:
    misses, over = [], []
    for name, made in runs.items():
        for one in made:
            at = 1 if name == "400x40x5" and len(one["marks"]) > 1 else 0
            mark, where = one["marks"][at], f"{name} {one['made_with']}"
            over.append(mark["changed"] - mark["least_changed"])
            misses += [f"{where}: {mark[key]} {key}" for key in ("musts", "size") if mark[key]]
            if over[-1] > max(2, 0.005 * mark["seats"]):
                misses.append(f"{where}: {mark['changed']} changed, least {mark['least_changed']}")
            free = one["freely"]["repeats"]
            if name == "40x5x3" and mark["repeats"] > 1.15 * free:
                misses.append(f"{where}: {mark['repeats']} repeats, {free} freely")
            if name != "40x5x3" and avoidable(mark) > 1:
                misses.append(f"{where}: {avoidable(mark)} repeats")
    goal = "re-plan: must, size 0, changes <= least + max(2, 0.5 % of seats), repeats <= 1"
    return Goal("G6", goal, f"changes above the least: {_range(over, 0)}", misses)
