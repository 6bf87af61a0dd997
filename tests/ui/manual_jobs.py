"""The worker of the window for tests that choose themselves when the work is done."""

from __future__ import annotations

from ui.jobs import Jobs


class ManualJobs(Jobs):
    """Does nothing until `run_all`, which does all that waits and delivers it, here and now."""

    def _see_to_it(self) -> None:
        """There is no thread: the test is the worker."""

    def make_way(self) -> None:
        """Nobody else is at work."""

    def run_all(self) -> None:
        """Work through the line, and through what the deliveries add to it."""
        while not self._line.empty():
            if (job := self._line.get()) is not None:
                self._work_on(job)
