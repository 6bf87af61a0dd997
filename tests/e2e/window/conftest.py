"""The real window on a real (virtual) screen. These tests need a process of their own: see `.ci/run`."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QMetaObject, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from tests.e2e.window.chair import Chair, Eyes, Heartbeat
from tests.ui.desk.conftest import AnsweringDialogs
from ui.app import Window


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def window(qapp: QApplication, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """The app as it starts for the first time, in Dutch."""
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    made = Window(qapp, dialogs)
    made.begin(None)
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()
    delete(made)


@pytest.fixture
def heartbeat() -> Iterator[Heartbeat]:
    beating = Heartbeat()
    beating.start()
    yield beating
    beating.stop()


@pytest.fixture
def play(window: Window, tmp_path: Path) -> Callable[[Callable[[Chair], None]], None]:
    """Have a chair do something at the window, and wait for the end. What fails there fails the test.

    A picture of the window as it was then is left in the test's own folder.
    """

    def played(scenario: Callable[[Chair], None]) -> None:
        eyes, loop, failed = Eyes(), QEventLoop(), []

        def sit_down() -> None:
            try:
                chair = Chair(eyes, window)
                chair.takes_the_keys()
                scenario(chair)
            except BaseException as error:  # noqa: BLE001  # it rises in the test
                failed.append(error)
            QMetaObject.invokeMethod(loop, "quit", Qt.ConnectionType.QueuedConnection)

        at_the_window = threading.Thread(target=sit_down, name="chair")
        at_the_window.start()
        loop.exec()
        at_the_window.join()
        if failed:
            picture = tmp_path / "window.png"
            window.grab().save(str(picture))
            failed[0].add_note(f"what the window showed: {picture}")
            raise failed[0]

    return played


@pytest.fixture(autouse=True)
def screen() -> None:
    """Without a screen these tests mean nothing."""
    if os.environ.get("QT_QPA_PLATFORM") != "xcb" or not os.environ.get("DISPLAY"):
        pytest.skip("needs a screen: see .ci/run")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where documents go."""
    made = tmp_path / "documents"
    made.mkdir()
    return made
