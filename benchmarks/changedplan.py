"""400 people at 40 tables in 5 rounds: the first proposal of a new plan, and the map of who met whom.

Times of this process alone (CPU), so that what else the machine does counts for little.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from machine import describe_machine
from PySide6.QtWidgets import QApplication

from facilitator.domain.day import Day
from facilitator.domain.event import Event
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import ItemId, PersonId, TableId
from facilitator.domain.people import Person
from facilitator.seating.counts import count
from facilitator.seating.meetings import meeting_map
from facilitator.seating.ofday import planned
from facilitator.seating.replanning import Mode, replan
from facilitator.seating.search import Search
from ui.desk.pages.meetings.drawing import MapPainter
from ui.desk.pages.replan.proposals import proposal_of
from ui.desk.pages.replan.situation import Ahead, lacks_of
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme

PEOPLE, TABLES, ROUNDS, LEFT, CAME, SIDE = 400, 40, 5, 20, 10, 480
TIMES = 5


def cpu_ms(deed: Callable[[], object], times: int = TIMES) -> float:
    """The least of some runs, in milliseconds of this process."""
    found = []
    for _ in range(times):
        begun = time.process_time()
        deed()
        found.append((time.process_time() - begun) * 1000)
    return min(found)


def seated_day() -> Day:
    """With a plan that was searched for a second, and a card in everybody's hands."""
    groups = ("bewoners", "professionals", "ambtenaren")
    people = tuple(Person(PersonId(f"p{n}"), f"Persoon {n}", group=groups[n % 3]) for n in range(PEOPLE))
    tables = tuple(Table(TableId(f"t{n}"), n, capacity=12) for n in range(1, TABLES + 1))
    rounds = tuple(ProgrammeItem(ItemId(f"r{n}"), ItemKind.ROUND, round=n) for n in range(1, ROUNDS + 1))
    day = Day(event=Event(), people=people, tables=tables, programme=rounds)
    read = planned(day, rounds)
    search = Search(read.instance)
    search.step(1.0)
    return replace(day, seats=tuple(replace(s, printed=s.table) for s in read.seats_of(search.best)))


def later(day: Day) -> Day:
    """Some left and some came."""
    people = tuple(replace(one, present=n % (PEOPLE // LEFT) > 0) for n, one in enumerate(day.people))
    came = tuple(Person(PersonId(f"n{n}"), f"Nieuw {n}") for n in range(CAME))
    return replace(day, people=(*people, *came))


QAPP = QApplication([])
put_on(QAPP, Look(Theme.LIGHT))
print(describe_machine())
whole = seated_day()
changed = later(whole)
AHEAD = Ahead(changed.rounds, 1, under_way=False)
for mode in Mode:

    def propose(mode: Mode = mode) -> None:
        """From the day to what the panel shows first."""
        read = planned(changed, AHEAD.rounds, AHEAD.held)
        lacks_of(changed, read, AHEAD)
        proposal_of(changed, read, AHEAD, replan(read.instance, mode).best, None, None)

    print(f"first proposal, {mode}: {cpu_ms(propose, 3):.0f} ms (promised: 500)")
read = planned(whole, whole.rounds)
plan = read.plan_of(whole.seats)
met = meeting_map(read, plan)
print(f"map of {len(met.pairings)} meetings: {cpu_ms(lambda: meeting_map(read, plan)):.0f} ms, ", end="")
print(f"a recount takes {cpu_ms(lambda: count(read.instance, plan), 2):.0f} ms")
labels = [f"groep {arc.group}" for arc in met.arcs]
for ratio in (1.0, 2.0):
    painted = cpu_ms(lambda r=ratio: MapPainter(met, labels, Look(Theme.LIGHT), SIDE).pale(r, lit=False))
    print(f"its picture of {SIDE} px, {ratio:.0f} pixels to one: {painted:.0f} ms (promised: 100)")
