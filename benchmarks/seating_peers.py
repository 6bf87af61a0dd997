"""Other planners, given the same plain halls. Neither is shipped: one is given by path, the other where it is there."""

from __future__ import annotations

import importlib.util
import json
import resource
import shutil
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

from benchmarks.seating_instances import sizes

ABSENT = "absent"

GOLFERS = r"""
const fs = require("fs"), path = require("path"), vm = require("vm");
const [folder, groups, size, rounds, seconds] = process.argv.slice(1);
globalThis._ = require(path.join(folder, "node_modules", "lodash"));
vm.runInThisContext(fs.readFileSync(path.join(folder, "lib", "geneticSolver.js"), "utf8"));
const spent = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
let least = Infinity;
do {
  geneticSolver(+groups, +size, +rounds, [], [], (found) => {
    if (!found.done) return;
    const cost = found.roundScores.reduce((sum, one) => sum + one, 0);
    if (cost < least) { least = cost; console.log(JSON.stringify({ at: spent(), rounds: found.rounds })); }
  });
} while (spent() < +seconds && least > 0);
"""
"""good-enough-golfers, begun again and again until the time is up. It prints a plan whenever it has a better one."""


def golfers(name: str, kind: str, seconds: float, folder: Path | None) -> str:
    """Fewest repeats of good-enough-golfers, in words. It has no "never twice at one table": that is left out for it.

    Where the tables are not of one size it is given guests who do not count.
    """
    node = shutil.which("node")
    if folder is None or node is None:
        return ABSENT
    people, tables, rounds = _hall(name, kind)
    each = -(-people // tables)
    arguments = [str(folder.resolve()), str(tables), str(each), str(rounds), str(seconds)]
    try:
        done = subprocess.run(
            [node, "-e", GOLFERS, *arguments], capture_output=True, text=True, timeout=5 * seconds + 30, check=True
        )
        lines = done.stdout.splitlines()
    except subprocess.TimeoutExpired as late:
        lines = (late.stdout or b"").decode().splitlines()
    if not lines:
        return f"nothing in {seconds:g} s"
    last = json.loads(lines[-1])
    plan = [[[one for one in table if one < people] for table in round_] for round_ in last["rounds"]]
    return f"{repeats(plan)} repeats at {last['at']:.1f} s"


def ortools(name: str, kind: str, seconds: float) -> str:
    """Fewest repeats of CP-SAT with one worker, in words."""
    if importlib.util.find_spec("ortools") is None:
        return ABSENT
    people, tables, rounds = _hall(name, kind)
    if people * people * tables * rounds > 2_000_000:
        return "not tried"
    command = [sys.executable, "-m", "benchmarks.seating_peers", name, kind, str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20 * seconds + 120, check=True)
    return done.stdout.strip()


def repeats(plan: list[list[list[int]]]) -> int:
    """Meetings that are not the first of a pair. plan: per round, per table its people."""
    met = Counter(pair for round_ in plan for table in round_ for pair in combinations(sorted(table), 2))
    return sum(often - 1 for often in met.values())


def _hall(name: str, kind: str) -> tuple[int, int, int]:
    first, second, third = sizes(name)
    return (first * second, first, third) if kind == "golf" else (first, second, third)


def _solve(name: str, kind: str, seconds: float) -> str:
    """CP-SAT on the plain problem: who sits where, who meets whom, as few meetings again as can be."""
    from ortools.sat.python import cp_model  # noqa: PLC0415  # only where it is there

    people, tables, rounds = _hall(name, kind)
    model = cp_model.CpModel()
    at = {(p, t, r): model.new_bool_var("") for p in range(people) for t in range(tables) for r in range(rounds)}
    for r in range(rounds):
        for p in range(people):
            model.add_exactly_one(at[p, t, r] for t in range(tables))
        for t in range(tables):
            heads = sum(at[p, t, r] for p in range(people))
            model.add(heads >= people // tables)
            model.add(heads <= -(-people // tables))
    if kind == "plain":
        for p in range(people):
            for t in range(tables):
                model.add_at_most_one(at[p, t, r] for r in range(rounds))
    again = []
    for p, q in combinations(range(people), 2):
        meets = [model.new_bool_var("") for _ in range(rounds)]
        for r in range(rounds):
            for t in range(tables):
                model.add_bool_or(at[p, t, r].negated(), at[q, t, r].negated(), meets[r])
        more = model.new_int_var(0, rounds, "")
        model.add(more >= sum(meets) - 1)
        again.append(more)
    model.minimize(sum(again))
    solver = cp_model.CpSolver()
    for name_of, value in {"max_time_in_seconds": seconds, "num_workers": 1}.items():
        setattr(solver.parameters, name_of, value)
    status = solver.solve(model)
    used = resource.getrusage(resource.RUSAGE_SELF)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return f"nothing in {seconds:g} s"
    plan = [
        [[p for p in range(people) if solver.boolean_value(at[p, t, r])] for t in range(tables)] for r in range(rounds)
    ]
    return f"{repeats(plan)} repeats at {used.ru_utime + used.ru_stime:.1f} s with its set-up"


if __name__ == "__main__":
    print(_solve(sys.argv[1], sys.argv[2], float(sys.argv[3])))
