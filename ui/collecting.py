"""Python's search for rubbish, on the window's own thread and when the window has nothing else to do."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000
YOUNG_ENOUGH = 2_000
"""So many new objects are worth a look: it takes a millisecond or two."""
TOO_MANY = 100_000
"""So many are, too, while everything is still being loaded, and next to nothing of it is rubbish."""
WHOLE_EVERY = 300
"""In so many beats once through everything but what was loaded for good; not while it is still being loaded."""


class Collecting(QObject):
    """Looks for what is rubbish, in the place of Python, which does it on any thread and at any moment.

    Two things went wrong when Python chose: the window stood still for up to 85 ms, also when it was the worker that
    happened to make the object too many (all threads wait meanwhile); and a timer or page of Qt that was rubbish was
    taken down on the worker's thread, which Qt forbids. What no circle holds goes at once, as ever.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beats = 0
        self._loaded = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Take it over. What is loaded until now stays. Asked again, nothing changes."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def keep_what_is_loaded(self) -> None:
        """What is there now stays for good, and is not looked through time and again."""
        gc.freeze()
        self._loaded = True

    def look_through_all_soon(self) -> None:
        """Much was just let go: a whole page, a day."""
        self._beats = -1

    def stop(self) -> None:
        """Leave it to Python again: the window closes."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        self._beats += 1
        if self._loaded and self._beats % WHOLE_EVERY == 0:
            gc.collect()
        elif gc.get_count()[0] > (YOUNG_ENOUGH if self._loaded else TOO_MANY):
            gc.collect(1)
