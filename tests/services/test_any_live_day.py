"""Any live day on a real file: presses, sleep, crashes, restarts, a clock that is set, undo and redo in between.

Beside it runs a plain account of the true seconds, by a clock that no computer has.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from facilitator.changes import Changed
from facilitator.domain.clock import Aside, Clock, clock_at, counting, course
from facilitator.domain.day import Day
from facilitator.domain.event import EVENT
from facilitator.domain.steps import Share, Step, StepKind
from facilitator.errors import FacilitatorError
from facilitator.services.clock import ClockService
from facilitator.services.event import DayService
from facilitator.services.hall import ProgrammeService
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.textcopy import Relation
from facilitator.storage.writer import Pending
from tests.disk import wait_for_no_disk
from tests.factories import Watch

ITEMS = st.sampled_from(["r1", "pause", "r2"])
A_PRESS_S = 0.25
"""No hand presses twice in one moment. Halves and quarters: what is added up stays exact."""
SECONDS = st.integers(0, 16_000).map(lambda quarters: quarters / 4)
CLOSE_ENOUGH_S = 0.1


@dataclass(frozen=True)
class Press:
    """Something that was pressed and not taken back. when: true seconds. before: the steps that counted until then."""

    kind: StepKind
    when: float
    earlier: int
    before: tuple[Step, ...]


class AnyLiveDay(RuleBasedStateMachine):
    """A chair, a hall and a laptop that nobody trusts."""

    template: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.crashes = 0
        self.watch = Watch()
        self.told_right = True  # whether every step of this boot was taken while the computer's clock was right
        self.presses: list[Press] = []
        self.told: list[Changed] = []
        (self.folder / "0").mkdir()
        self.open(Path(shutil.copy(self.template, self.folder / "0" / "day.tafelronde")))
        for item, minutes in (("r1", 25), ("pause", 15), ("r2", 20)):
            self.programme.change(item, by="system", minutes=minutes).result(30)

    def open(self, path: Path) -> None:
        """Open the file as the app does: it notes that it was opened, and reads what changes after that."""
        os.environ["TAFELRONDE_HOME"] = str(path.parent / "home")
        self.told = []
        self.file = EventFile.open(path, self.told.extend)
        self.clock = ClockService(self.file, self.watch)
        self.day, self.programme = DayService(self.file), ProgrammeService(self.file)
        self.seen_by_the_page = self.file.day()
        self.done: list[tuple[Day, Day]] = []  # the chair's other acts that can be undone: the day before and after
        self.undone: list[tuple[Day, Day]] = []
        self.clock.seen().result(30)
        self.told_right = self.told_right and not self.watch.put_forward

    def teardown(self) -> None:
        if not hasattr(self, "file"):
            return
        steps, path = self.file.day().steps, self.file.path
        self.file.close()
        assert check_file(path).whole
        with EventFile.open(path) as again:
            assert again.day().steps == steps
        shutil.rmtree(self.folder)

    # -- looking -----------------------------------------------------------------------------------------------

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.file.day().steps

    def counts(self) -> tuple[Step, ...]:
        """What was pressed and not taken back, by the file."""
        return tuple(step for step in counting(self.steps) if step.kind is not StepKind.SEEN)

    def shown(self) -> Clock:
        day = self.file.day()
        return clock_at(day.programme, day.steps, self.watch())

    @property
    def under_way(self) -> bool:
        begun = [one.kind for one in self.presses if one.kind in (StepKind.GO, StepKind.END)]
        return begun[-1:] == [StepKind.GO]

    @contextmanager
    def nothing_moves(self) -> Iterator[None]:
        """Whatever happens meanwhile, the clock shows what it showed."""
        before = self.shown()
        yield
        after = self.shown()
        assert (after.phase, after.item, after.coming, after.running) == (
            before.phase,
            before.item,
            before.coming,
            before.running,
        )
        assert _close(after.left, before.left)
        assert _close(after.spent, before.spent)
        assert _close(after.aside and after.aside.left, before.aside and before.aside.left)

    # -- pressing ----------------------------------------------------------------------------------------------

    def press(self, kind: StepKind, deed: Callable[[], Pending[Any]], earlier: int = 0, *, needs: bool = True) -> None:
        """Press, and note it in the plain account. needs: it needs something that is under way."""
        self.watch.true += A_PRESS_S
        before, steps = self.counts(), self.steps
        if needs and not self.under_way:
            with pytest.raises(FacilitatorError, match="nothing-under-way"):
                deed().result(30)
            assert self.steps == steps
            return
        deed().result(30)
        assert self.steps[: len(steps)] == steps
        assert self.steps[len(steps)].at == self.watch()
        self.presses.append(Press(kind, self.watch.true, earlier, before))
        self.told_right = self.told_right and not self.watch.put_forward

    def press_with(self, item: str, kind: StepKind, deed: Callable[[], Pending[Any]], earlier: int = 0) -> None:
        """The same for an item, which may have been removed."""
        if self.file.find("item", item) is None:
            steps = self.steps
            with pytest.raises(FacilitatorError, match="gone"):
                deed().result(30)
            assert self.steps == steps
        else:
            self.press(kind, deed, earlier, needs=False)

    @rule(item=ITEMS, late=st.just(0) | st.integers(0, 900))
    def go(self, item: str, late: int) -> None:
        self.press_with(item, StepKind.GO, lambda: self.clock.go(item, late=late), late)
        if self.file.find("item", item) is not None:
            assert (self.shown().item.id, self.shown().running, self.shown().aside) == (item, True, None)

    @rule(kind=st.sampled_from([StepKind.STOP, StepKind.RUN]))
    def stop_or_run(self, kind: StepKind) -> None:
        shown, deed = self.shown(), getattr(self.clock, kind.value)
        if self.under_way and shown.running is (kind is StepKind.RUN) and shown.aside is None:
            steps = self.steps
            assert deed().result(30) is None  # it is so already
            assert self.steps == steps
            return
        self.press(kind, deed)
        assert self.shown().running is (kind is StepKind.RUN and self.under_way)

    @rule()
    def end(self) -> None:
        self.press(StepKind.END, self.clock.end)
        assert not self.under_way
        assert not self.shown().running

    @rule(seconds=st.integers(-900, 900))
    def add(self, seconds: int) -> None:
        self.press(StepKind.ADD, lambda: self.clock.add(seconds))

    @rule(seconds=st.integers(0, 900))
    def earlier(self, seconds: int) -> None:
        self.press(StepKind.EARLIER, lambda: self.clock.earlier(seconds), seconds)

    @rule(person=st.sampled_from(["els", "jos"]), seconds=st.integers(1, 600))
    def somebody_speaks(self, person: str, seconds: int) -> None:
        self.press(StepKind.ASIDE, lambda: self.clock.aside(person, seconds))
        assert (self.shown().aside == Aside(person, seconds, 0.0)) is self.under_way
        waiting = [one.person for one in self.file.day().contributions]
        assert len(waiting) == len(set(waiting))

    @rule(item=ITEMS, seconds=st.integers(-900, 900), skip=st.booleans())
    def plan(self, item: str, seconds: int, skip: bool) -> None:
        shares, skipped = [Share(item, seconds or 1)], [item] if skip else []
        self.press_with(item, StepKind.PLAN, lambda: self.clock.plan(shares, skipped))

    @rule(item=ITEMS)
    def keep(self, item: str) -> None:
        self.press_with(item, StepKind.KEEP, lambda: self.clock.keep(item))

    @rule()
    def back(self) -> None:
        if not self.presses:
            with pytest.raises(FacilitatorError, match="no-step-back"):
                self.clock.back().result(30)
            return
        self.watch.true += A_PRESS_S
        self.clock.back().result(30)
        assert self.counts() == self.presses.pop().before
        self.told_right = self.told_right and not self.watch.put_forward

    # -- what the chair does besides ---------------------------------------------------------------------------

    def act(self, deed: Callable[[], Pending[Any]]) -> None:
        before = self.file.day()
        deed().result(30)
        after = self.file.day()
        assert after.steps == before.steps
        if after != before:
            self.done.append((before, after))
            self.undone.clear()

    @rule(number=st.integers(0, 99))
    def type_a_title(self, number: int) -> None:
        with self.nothing_moves():
            self.act(lambda: self.day.change(EVENT, title=f"Dag {number}"))

    @rule(item=ITEMS, minutes=st.integers(0, 60))
    def change_a_length(self, item: str, minutes: int) -> None:
        if self.file.find("item", item) is not None:
            self.act(lambda: self.programme.change(item, minutes=minutes))

    @rule(item=ITEMS)
    def remove_an_item(self, item: str) -> None:
        if self.file.find("item", item) is not None:
            self.act(lambda: self.programme.remove(item))

    @rule(redo=st.booleans())
    def undo_or_redo(self, redo: bool) -> None:
        """The chair's newest other act, however much was pressed on the clock since; never the clock."""
        here, there = (self.undone, self.done) if redo else (self.done, self.undone)
        deed = self.file.redo if redo else self.file.undo
        steps = self.steps
        if not here:
            with pytest.raises(FacilitatorError, match="nothing-to-"):
                deed().result(30)
        else:
            deed().result(30)
            before, after = here.pop()
            there.append((before, after))
            assert _arranged(self.file.day()) == _arranged(after if redo else before)
        assert self.steps == steps

    # -- what the laptop does ----------------------------------------------------------------------------------

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: float) -> None:
        """Also while the laptop sleeps: both clocks count that."""
        before = self.shown()
        self.watch.true += seconds
        after = self.shown()
        if before.left is not None:
            assert _close(before.left - after.left, seconds if before.running else 0.0)
        if before.aside is not None:
            assert _close(before.aside.left - after.aside.left, seconds)

    @rule(seconds=st.integers(-7_200, 7_200))
    def somebody_sets_the_clock(self, seconds: int) -> None:
        with self.nothing_moves():
            self.watch.put_forward = seconds

    @rule()
    def the_clock_is_right_again(self) -> None:
        with self.nothing_moves():
            self.watch.put_forward = 0.0

    @rule()
    def close_and_open(self) -> None:
        with self.nothing_moves():
            self.file.close()
            self.open(self.file.path)
        assert self.file.met.relation is Relation.SAME

    @rule()
    def crash(self) -> None:
        """What lies on the disk at this moment, and nothing of what lives in the process."""
        with self.nothing_moves():
            self.open(self.pull_the_plug())

    @precondition(lambda self: self.told_right and not self.watch.put_forward)  # else nothing in the world can tell
    @rule(seconds=st.integers(0, 600))
    def the_laptop_starts_anew(self, seconds: int) -> None:
        """In the middle of it, without closing anything."""
        path = self.pull_the_plug()
        self.watch.true += seconds
        self.watch.boot, self.watch.booted_at = f"b{self.crashes + 1}", self.watch.true
        self.open(path)

    def pull_the_plug(self) -> Path:
        self.crashes += 1
        here, there = self.file.path.parent, self.folder / str(self.crashes)
        there.mkdir()
        shutil.copytree(here / "home", there / "home")
        for name in ("day.tafelronde", "day.tafelronde-wal"):
            shutil.copy(here / name, there / name)
        self.file.close()
        return there / "day.tafelronde"

    # -- what always holds -------------------------------------------------------------------------------------

    @invariant()
    def every_second_is_counted_once(self) -> None:
        told = course(self.steps, self.watch()).stretches
        assert all(one.spent >= 0 and one.still >= 0 for one in told)
        assert sum(one.spent + one.still for one in told) == pytest.approx(self.true_seconds(), abs=CLOSE_ENOUGH_S)

    def true_seconds(self) -> float:
        """In which anything was under way, and what the first item had begun before it was pressed."""
        total, since, begun = 0.0, None, 0
        for one in self.presses:
            if since is not None:
                total, since = total + one.when - since, one.when
            if one.kind is StepKind.GO:
                since, begun = one.when, begun + 1
            total += one.earlier if since is not None and begun == 1 else 0
            if one.kind is StepKind.END:
                since = None
        return total + (self.watch.true - since if since is not None else 0.0)

    @invariant()
    def the_page_sees_what_the_file_holds(self) -> None:
        """It reads again only what it was told of."""
        told = list(self.told)
        del self.told[:]
        self.seen_by_the_page = self.file.reread(self.seen_by_the_page, told)
        assert self.seen_by_the_page == self.file.day()


def _arranged(day: Day) -> tuple[Any, ...]:
    """What the chair's other acts are about."""
    return (day.event, day.programme)


def _close(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else abs(one - other) <= CLOSE_ENOUGH_S


def run_days(small_file: Path, monkeypatch: pytest.MonkeyPatch, days: int, deeds: int) -> None:
    wait_for_no_disk(monkeypatch)
    AnyLiveDay.template = small_file
    checks = settings(
        max_examples=days, stateful_step_count=deeds, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(AnyLiveDay, settings=checks)


def test_any_live_day_loses_no_second(small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_days(small_file, monkeypatch, days=10, deeds=25)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_hundreds_of_live_days_lose_no_second(small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_days(small_file, monkeypatch, days=120, deeds=50)
