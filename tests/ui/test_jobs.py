"""The one worker: off the window's thread, newest of a kind wins, nobody hears of what was cancelled."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from tests.ui.manual_jobs import ManualJobs
from ui.jobs import Job, Jobs


class Listener(QObject):
    """Somebody who asked for work, and what they heard of it, with the thread they heard it on."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.failures: list[BaseException] = []
        self.steps: list[tuple[int, int]] = []
        self.threads: set[threading.Thread] = set()

    def done(self, result: Any) -> None:
        self.threads.add(threading.current_thread())
        self.results.append(result)

    def failed(self, error: BaseException) -> None:
        self.threads.add(threading.current_thread())
        self.failures.append(error)

    def progress(self, done: int, total: int) -> None:
        self.threads.add(threading.current_thread())
        self.steps.append((done, total))


class Gate:
    """Work that stands still until the test lets it go on."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go = threading.Event()

    def work(self, _: Job[str]) -> str:
        self.begun.set()
        assert self.go.wait(30)
        return "let through"


@pytest.fixture
def jobs(qapp: Any) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]


@pytest.fixture
def manual(qapp: Any) -> ManualJobs:
    return ManualJobs()


@pytest.fixture
def listener(qapp: Any) -> Listener:
    return Listener()


def give(value: Any, _: Job[Any]) -> Any:
    return value


def where(_: Job[Any]) -> threading.Thread:
    return threading.current_thread()


def divide_by_nothing(_: Job[Any]) -> float:
    return 1 / 0


def ask(jobs: Jobs, listener: Listener, kind: str, work: Any) -> Job[Any]:
    return jobs.start(kind, work, listener.done, listener.failed, listener.progress)


def test_work_is_done_elsewhere_and_told_on_the_thread_of_the_window(
    jobs: Jobs, listener: Listener, qtbot: Any
) -> None:
    ask(jobs, listener, "where", where)
    ask(jobs, listener, "broken", divide_by_nothing)
    qtbot.waitUntil(lambda: bool(listener.failures))

    assert listener.results != [threading.current_thread()]
    assert isinstance(listener.failures[0], ZeroDivisionError)
    assert listener.threads == {threading.current_thread()}


def test_kinds_take_their_turn_in_the_order_they_were_asked(jobs: Jobs, listener: Listener, qtbot: Any) -> None:
    for kind in "abc":
        ask(jobs, listener, kind, partial(give, kind))
    qtbot.waitUntil(lambda: len(listener.results) == 3)

    assert listener.results == ["a", "b", "c"]


def test_a_newer_job_takes_the_place_of_one_that_runs(jobs: Jobs, listener: Listener, qtbot: Any) -> None:
    gate = Gate()
    older = ask(jobs, listener, "preview", gate.work)
    assert gate.begun.wait(30)

    newer = ask(jobs, listener, "preview", partial(give, "newer"))
    assert (older.cancelled(), newer.cancelled()) == (True, False)
    gate.go.set()
    qtbot.waitUntil(lambda: bool(listener.results))

    assert listener.results == ["newer"]


def test_a_newer_job_takes_the_place_of_one_that_waits(manual: ManualJobs, listener: Listener) -> None:
    begun = []
    ask(manual, listener, "preview", begun.append)
    ask(manual, listener, "other", partial(give, "other"))
    ask(manual, listener, "preview", partial(give, "newer"))

    manual.run_all()

    assert begun == []
    assert listener.results == ["other", "newer"]


def test_a_result_that_is_on_its_way_is_not_delivered_after_cancelling(
    jobs: Jobs, listener: Listener, qtbot: Any
) -> None:
    gate = Gate()
    job = ask(jobs, listener, "first", gate.work)
    behind = threading.Event()
    ask(jobs, listener, "second", lambda _: behind.set())
    gate.go.set()
    assert behind.wait(30)  # so the first has ended, and its result waits for this thread

    job.cancel()
    qtbot.waitUntil(lambda: bool(listener.results))

    assert listener.results == [None]


def test_a_failure_of_a_cancelled_job_is_not_delivered(manual: ManualJobs, listener: Listener) -> None:
    def stop_when_told(job: Job[None]) -> None:
        job.cancel()
        raise RuntimeError("stopped")

    ask(manual, listener, "stopped", stop_when_told)
    manual.run_all()

    assert listener.failures == []


def test_a_job_is_delivered_once_and_its_kind_can_be_asked_again(manual: ManualJobs, listener: Listener) -> None:
    first = ask(manual, listener, "preview", partial(give, 1))
    manual.run_all()
    ask(manual, listener, "preview", partial(give, 2))
    manual.run_all()

    assert listener.results == [1, 2]
    assert not first.cancelled()


def test_how_far_it_is_comes_before_the_result_and_ends_with_the_last_step(
    jobs: Jobs, listener: Listener, qtbot: Any
) -> None:
    def count(job: Job[str]) -> str:
        for step in range(1, 1001):
            job.tell(step, 1000)
        return "counted"

    ask(jobs, listener, "count", count)
    qtbot.waitUntil(lambda: bool(listener.results))

    assert listener.steps[-1] == (1000, 1000)
    assert listener.steps == sorted(listener.steps)


def test_a_busy_window_hears_only_the_newest_step(jobs: Jobs, listener: Listener, qtbot: Any) -> None:
    counted = threading.Event()

    def count(job: Job[str]) -> str:
        for step in range(1, 1001):
            job.tell(step, 1000)
        counted.set()
        return "counted"

    ask(jobs, listener, "count", count)
    assert counted.wait(30)  # this thread, the window's, hears nothing meanwhile
    qtbot.waitUntil(lambda: bool(listener.results))

    assert listener.steps == [(1000, 1000)]


def test_nobody_hears_how_far_a_cancelled_job_is(manual: ManualJobs, listener: Listener) -> None:
    def go_on(job: Job[None]) -> None:
        job.cancel()
        job.tell(1, 2)

    ask(manual, listener, "count", go_on)
    manual.run_all()

    assert listener.steps == []


def test_work_may_tell_without_anybody_listening(manual: ManualJobs, listener: Listener) -> None:
    manual.start("count", lambda job: job.tell(1, 2), listener.done, listener.failed)
    manual.run_all()

    assert (listener.results, listener.failures) == ([None], [])


@pytest.mark.parametrize("work", [partial(give, 1), divide_by_nothing])
def test_a_widget_that_is_gone_is_not_called(manual: ManualJobs, listener: Listener, work: Any) -> None:
    manual.start("preview", work, partial(listener.done), listener.failed)
    delete(listener)
    manual.run_all()

    assert (listener.results, listener.failures) == ([], [])


def test_what_a_delivery_asks_for_is_done_too(manual: ManualJobs, listener: Listener) -> None:
    def again(_: Any) -> None:
        ask(manual, listener, "second", partial(give, "second"))

    manual.start("first", partial(give, "first"), again, listener.failed)
    manual.run_all()

    assert listener.results == ["second"]


def test_a_cancelled_job_lets_go_of_its_values_while_it_waits(manual: ManualJobs, listener: Listener) -> None:
    class Values:
        """Something large."""

    values = Values()
    gone = weakref.ref(values)
    job = ask(manual, listener, "preview", partial(give, values))
    del values

    job.cancel()
    gc.collect()

    assert gone() is None


def test_a_delivered_result_is_let_go_of(jobs: Jobs, qtbot: Any) -> None:
    class Result:
        """Something large."""

    results: list[weakref.ref[Result]] = []
    jobs.start("make", lambda _: Result(), lambda result: results.append(weakref.ref(result)), results.append)
    qtbot.waitUntil(lambda: bool(results))

    assert results[0]() is None


def test_who_heard_the_result_is_let_go_of(jobs: Jobs, qtbot: Any) -> None:
    class Hearer:
        def hear(self, _: Any) -> None:
            heard.append(1)

    heard: list[int] = []
    hearer = Hearer()
    gone = weakref.ref(hearer)
    jobs.start("make", partial(give, 1), hearer.hear, hearer.hear)
    del hearer
    qtbot.waitUntil(lambda: bool(heard))

    qtbot.waitUntil(lambda: gone() is None)


def test_closing_cancels_what_runs_and_what_waits_and_ends_the_thread(jobs: Jobs, listener: Listener) -> None:
    begun, pause = threading.Event(), threading.Event()

    def until_cancelled(job: Job[None]) -> None:
        begun.set()
        while not job.cancelled():
            pause.wait(0.001)

    running = ask(jobs, listener, "long", until_cancelled)
    waiting = ask(jobs, listener, "waits", partial(give, 1))
    assert begun.wait(30)

    jobs.close()
    jobs.close()

    assert running.cancelled()
    assert waiting.cancelled()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]


def test_after_closing_no_work_begins(jobs: Jobs, listener: Listener) -> None:
    jobs.close()

    job = ask(jobs, listener, "late", partial(give, 1))

    assert job.cancelled()
    assert not [thread for thread in threading.enumerate() if thread.name == "jobs"]


def test_long_work_waits_while_the_window_shows_something_else(jobs, listener, qtbot):
    steps = []

    def work(job: Job[str]) -> str:
        job.cancelled()
        steps.append(jobs._way.is_set())
        return "done"

    jobs.make_way()
    jobs.start("long", work, listener.done, listener.failed)
    assert steps == []
    qtbot.waitUntil(lambda: listener.results == ["done"])
    assert steps == [True]
