"""A plan of 400 people at 40 tables in 5 rounds: shown, scrolled, lit and priced, beside Qt's own table."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from machine import describe_machine, milliseconds, once, share
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from facilitator.domain.identity import PersonId
from tests.ui.desk.seating.plans import Made, large_plan
from ui.desk.pages.seating.moving import Pricing
from ui.desk.pages.seating.plangrid import PlanGrid
from ui.desk.pages.seating.planreading import view_of
from ui.desk.pages.seating.planview import PlanView, lit
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme

SIZE = (1_160, 520)
FRAMES = 200
TIMES = 15


def plain_table(view: PlanView) -> QTableView:
    """The same names in Qt's own table, a line for each."""
    model = QStandardItemModel(len(view.rows), len(view.columns))
    for row, table in enumerate(view.rows):
        for column, cell in enumerate(table.cells):
            model.setItem(row, column, QStandardItem("\n".join(chip.name for chip in cell.chips)))
    made = QTableView()
    model.setParent(made)
    made.setModel(model)
    made.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    made.resizeRowsToContents()
    made.resize(*SIZE)
    return made


def plan_table(made: Made, view: PlanView) -> PlanGrid:
    """The grid of the page."""
    grid = PlanGrid("Plan")
    grid.resize(*SIZE)
    grid.show_plan(view, made.planned, made.plan)
    return grid


def frames(table: QTableView) -> list[float]:
    """How long each repaint takes while it scrolls from one end to the other and back."""
    table.show()
    QApplication.processEvents()
    bar, times = table.verticalScrollBar(), []
    for number in range(FRAMES):
        there = number if number < FRAMES / 2 else FRAMES - number
        bar.setValue(bar.maximum() * 2 * there // FRAMES)
        times.append(once(table.viewport().repaint))
    return times


def following(grid: PlanGrid, made: Made, view: PlanView) -> list[float]:
    """How long the window is busy when somebody else is followed, paint included."""
    times = []
    for _ in range(60):
        person = PersonId(f"p{random.randrange(400)}")

        def follow(person: PersonId = person) -> None:
            grid.show_plan(lit(grid.plan.view, person, ""), made.planned, made.plan)
            grid.viewport().repaint()

        times.append(once(follow))
    return times


def pricing(made: Made) -> list[float]:
    """How long it takes to say what a move costs, once a chip was picked up."""
    ready = Pricing(made.planned.instance, made.plan)
    chosen = [(random.randrange(400), random.randrange(5), random.randrange(40)) for _ in range(200)]
    return [once(lambda move=move: ready.move(*move)) for move in chosen]


app = QApplication([])
put_on(app, Look(Theme.LIGHT))
made = large_plan()
print(describe_machine())
view = view_of(made.day, made.planned, made.plan)
print(f"the view of a plan: {milliseconds(lambda: view_of(made.day, made.planned, made.plan), TIMES):.0f} ms")
print(f"picked up: {milliseconds(lambda: Pricing(made.planned.instance, made.plan).stays(7, 1), TIMES):.1f} ms")
times = pricing(made)
print(f"the price of a move: median {share(times, 50):.2f} ms, p95 {share(times, 95):.2f} ms")

ours = milliseconds(lambda: plan_table(made, view), TIMES)
plain = milliseconds(lambda: plain_table(view), TIMES)
print(f"the grid filled: {ours:.0f} ms; plain {plain:.0f} ms; ratio {ours / plain:.2f}")
grid, other = plan_table(made, view), plain_table(view)
ours_frames, plain_frames = frames(grid), frames(other)
print(
    f"a repaint while scrolling: median {share(ours_frames, 50):.1f} ms, p95 {share(ours_frames, 95):.1f} ms, "
    f"longest {max(ours_frames):.1f} ms; plain {share(plain_frames, 50):.1f} ms; "
    f"ratio {share(ours_frames, 50) / share(plain_frames, 50):.2f}"
)
times = following(grid, made, view)
print(f"somebody else followed: median {share(times, 50):.1f} ms, p95 {share(times, 95):.1f} ms")
