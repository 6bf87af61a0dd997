"""Python's search for rubbish happens on the window's thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from ui.collecting import YOUNG_ENOUGH, Collecting


class Circle(list["Circle"]):
    """Holds itself: only a search finds it."""

    def __init__(self) -> None:
        super().__init__([self])


@pytest.fixture
def collecting(qtbot) -> Iterator[Collecting]:
    holder = QObject()
    made = Collecting(holder)
    made.start()
    yield made
    made.stop()


def _thread_that_ended(one: Circle) -> list[str]:
    ended: list[str] = []
    weakref.finalize(one, lambda: ended.append(threading.current_thread().name))
    return ended


def test_what_a_worker_leaves_is_taken_down_on_the_windows_thread(collecting, qtbot):
    ended: list[list[str]] = []

    def work() -> None:
        ended.append(_thread_that_ended(Circle()))
        kept = [[] for _ in range(50 * YOUNG_ENOUGH)]  # Python by itself would look many times meanwhile
        assert kept

    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    assert ended == [[]]
    collecting.keep_what_is_loaded()
    gc.unfreeze()  # the circle is no part of what was loaded
    collecting.look_through_all_soon()
    collecting._timer.setInterval(1)
    qtbot.waitUntil(lambda: ended == [[threading.main_thread().name]])


def test_many_new_objects_are_worth_a_look_by_themselves(collecting, qtbot):
    collecting.keep_what_is_loaded()
    ended = _thread_that_ended(Circle())
    kept = [[] for _ in range(2 * YOUNG_ENOUGH)]
    collecting._timer.setInterval(1)
    qtbot.waitUntil(lambda: ended == [threading.main_thread().name])
    assert kept


def test_a_window_that_closes_leaves_it_to_python_again(collecting):
    assert not gc.isenabled()
    collecting.stop()
    assert gc.isenabled()
