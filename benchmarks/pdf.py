"""How long the report as a PDF takes: ours tagged and untagged beside fpdf2 and WeasyPrint, and from last word to PDF.

    python benchmarks/pdf.py [--all] [--runs 3]

The rivals need the extra `bench` (WeasyPrint also Pango); without them ours is measured alone.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

import rivals
import sentences
from big_day import POINTS, ROUNDS, TABLES, big_day
from machine import RUNS, empty_folder

from exports.model import Doc, Entry, Item, Items, Run, Section
from exports.pdf import render_pdf

SIZES, LARGEST = (20, 200, 2_000), 20_000
RIVALS_UP_TO = 2_000
"""WeasyPrint would take minutes and gigabytes for more."""

PAIRS = {20: 101, 200: 101, 2_000: 11}
TAGGING_GOAL = 1.15
POINTS_IN_LIST, LISTS_IN_SECTION = 10, 20
OURS, UNTAGGED, FPDF2, WEASYPRINT = "ours", "ours, untagged", "fpdf2", "WeasyPrint"
DEMO_DAY = Path(str(files("facilitator") / "demo" / "day-nl.json"))


class Figure(NamedTuple):
    """What one renderer took for one document. cpu_ms: processor time, which neighbours disturb less."""

    ms: float
    cpu_ms: float
    size: int
    pages: int


Figures = dict[tuple[int, str], list[Figure]]


def report(count: int, seed: int) -> Doc:
    """A report of `count` takeaways in lists of ten."""
    rng = random.Random(seed)
    points = sentences.points(count, seed)
    entries: list[Entry] = []
    while listed := tuple(Item(((Run(point),),)) for point in islice(points, POINTS_IN_LIST)):
        entries.append(Entry(sentences.heading(rng), f"tafel {len(entries) + 1}", (Items(listed),)))
    return Doc(
        title="Wat de tafels meegaven",
        subtitle="Verslag van een themadag over samenleven in de buurt",
        language="nl-NL",
        author="Buurtverband Lindelo en de Kenniskring",
        running_title="Wat de tafels meegaven – 14 november 2026",
        sections=tuple(
            Section(f"Ronde {start // LISTS_IN_SECTION + 1}", tuple(entries[start : start + LISTS_IN_SECTION]))
            for start in range(0, len(entries), LISTS_IN_SECTION)
        ),
    )


def _ours(tagged: bool) -> rivals.Draw:
    def draw(doc: Doc) -> rivals.Drawn:
        out, pages = io.BytesIO(), 0

        def count(_done: int, total: int) -> None:
            nonlocal pages
            pages = total

        render_pdf(doc, out, tagged=tagged, progress=count)
        return rivals.Drawn(out.getvalue(), pages)

    return draw


def renderers() -> dict[str, rivals.Draw]:
    """All there are here, by name; says which rival is missing and why."""
    found = {OURS: _ours(True), UNTAGGED: _ours(False)}
    for name, load in ((FPDF2, rivals.fpdf2), (WEASYPRINT, rivals.weasyprint)):
        try:
            found[name] = load()
        except rivals.Missing as reason:
            print(f'{name} is not here ({reason}): pip install -e ".[bench]"')
    return found


def timed(draw: rivals.Draw, doc: Doc) -> Figure:
    """Draw once."""
    gc.collect()
    cpu, started = time.process_time(), time.perf_counter()
    data, pages = draw(doc)
    ms, cpu_ms = (time.perf_counter() - started) * 1000, (time.process_time() - cpu) * 1000
    return Figure(ms, cpu_ms, len(data), pages)


def measure(draws: dict[str, rivals.Draw], sizes: tuple[int, ...], runs: int) -> Figures:
    """All renderers in turn, each run with another text, and each time another one begins."""
    warm_up = report(20, seed=99)
    for draw in draws.values():
        draw(warm_up)
    figures: Figures = {}
    for count in sizes:
        names = [name for name in draws if count <= RIVALS_UP_TO or name in {OURS, UNTAGGED}]
        for run in range(runs):
            doc = report(count, seed=run)
            first = run % len(names)
            for name in names[first:] + names[:first]:
                figures.setdefault((count, name), []).append(timed(draws[name], doc))
    return figures


def _median(taken: list[Figure], field: str) -> float:
    return statistics.median(getattr(figure, field) for figure in taken)


def print_table(figures: Figures) -> None:
    """One line for each renderer and size."""
    print("\n| takeaways | renderer | ms (median) | fastest..slowest | processor ms | kB | pages |")
    print("|---|---|---|---|---|---|---|")
    for (count, name), taken in figures.items():
        every = sorted(figure.ms for figure in taken)
        last = taken[-1]
        print(
            f"| {count} | {name} | {_median(taken, 'ms'):.0f} | {every[0]:.0f}..{every[-1]:.0f} "
            f"| {_median(taken, 'cpu_ms'):.0f} | {last.size / 1000:.0f} | {last.pages} |"
        )


def print_ratios(figures: Figures) -> None:
    """The goals of design.md section 7. Judged by processor time: on an idle machine the clock says the same."""
    print("\n| ratio | by the clock | by processor time | goal |\n|---|---|---|---|")
    counts = sorted({count for count, _ in figures})
    for rival, goal in ((FPDF2, 0.35), (WEASYPRINT, 0.2)):
        for count in counts:
            _ratio(figures, f"ours / {rival}, {count}", (count, OURS), (count, rival), goal if count == 200 else None)
    for small, large in pairwise(counts):
        _ratio(figures, f"growth {large} / {small}", (large, OURS), (small, OURS), 12 if small >= 200 else None)


def _ratio(figures: Figures, what: str, one: tuple[int, str], other: tuple[int, str], goal: float | None) -> None:
    if one not in figures or other not in figures:
        return
    by = [_median(figures[one], field) / _median(figures[other], field) for field in ("ms", "cpu_ms")]
    judged = "" if goal is None else f"<= {goal:g}: {'held' if by[1] <= goal else 'MISSED'}"
    print(f"| {what} | {by[0]:.2f} | {by[1]:.2f} | {judged} |")


def print_tagging(draws: dict[str, rivals.Draw]) -> None:
    """What the tags cost: a small difference, so ours alone, many times, the one first and then the other."""
    print("\n| tagged / untagged | pairs | median of the pairs | middle half | goal |\n|---|---|---|---|---|")
    for count, pairs in PAIRS.items():
        shares: list[float] = []
        for pair in range(pairs):
            doc = report(count, seed=pair)
            names = (OURS, UNTAGGED) if pair % 2 else (UNTAGGED, OURS)
            taken = {name: timed(draws[name], doc).cpu_ms for name in names}
            shares.append(taken[OURS] / taken[UNTAGGED])
        low, middle, high = statistics.quantiles(shares, n=4)
        judged = "held" if middle <= TAGGING_GOAL else "MISSED"
        print(f"| {count} | {pairs} | {middle:.2f} | {low:.2f}..{high:.2f} | <= {TAGGING_GOAL:g}: {judged} |")


def commands_s(source: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """Seconds of new, export and check on one day, each from starting Python to the prompt."""
    file = folder / "dag.tafelronde"
    file.unlink(missing_ok=True)
    for name, arguments in (
        ("new", [str(file), "--from", str(source)]),
        ("export", [str(file), "--to", str(folder / "verslag.pdf")]),
        ("check", [str(file), "--json"]),
    ):
        command = [sys.executable, "-c", "from ui.commands import run; run()", name, *arguments]
        started = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        yield name, time.perf_counter() - started


def print_last_word(folder: Path, runs: int) -> None:
    """The commands on the demo day, which is as large as S1, and on the largest day we promise."""
    print("\n| day (s, median) | new | export | check | goal for export |\n|---|---|---|---|---|")
    big = folder / "big.json"
    big.write_text(json.dumps(big_day(sentences.points(TABLES * ROUNDS * POINTS, seed=1))), encoding="utf-8")
    for day, source, goal in (("demo (S1)", DEMO_DAY, 5), (f"{TABLES} tables x {ROUNDS} rounds", big, 15)):
        taken: dict[str, list[float]] = {}
        for _ in range(runs):
            for command, seconds in commands_s(source, folder):
                taken.setdefault(command, []).append(seconds)
        new, export, check = (statistics.median(taken[command]) for command in ("new", "export", "check"))
        judged = "held" if export <= goal else "MISSED"
        print(f"| {day} | {new:.2f} | {export:.2f} | {check:.2f} | <= {goal}: {judged} |")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help=f"also {LARGEST:,} takeaways, ours alone")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    sizes = (*SIZES, LARGEST) if given.all else SIZES
    with empty_folder() as folder:
        print(f"load average {os.getloadavg()[0]:.1f}")
        draws = renderers()
        figures = measure(draws, sizes, given.runs)
        print_table(figures)
        print_ratios(figures)
        print_tagging(draws)
        print_last_word(folder, given.runs)
        print(f"\nload average {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
