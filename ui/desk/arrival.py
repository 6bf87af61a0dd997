"""How a day comes to be open: a file, a new one, the sample, an import, a copy to practise on; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.storage import places
from ui.jobs import Jobs
from ui.loading import LoadingAhead

if TYPE_CHECKING:
    from ui.desk.opening import Opening
    from ui.desk.practice.copying import Copied


class Arrival(QObject):
    """Has the worker open or make it. A second wish while one is under way means the same day.

    The functions that do so are loaded when they are first needed: the start page waits for none of them.
    """

    came = Signal(object)
    """A day was opened, as an Opening."""
    copied = Signal(object)
    """A copy to practise on is there, as Copied."""
    refused = Signal(object, object)
    """A day could not be opened: its Path, and the FacilitatorError that says why."""

    def __init__(self, jobs: Jobs, loading: LoadingAhead, language: Callable[[], Language], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._loading, self._language = jobs, loading, language
        self.under_way = False

    def open(self, path: Path) -> None:
        """Open the file of a day."""
        from ui.desk.opening import open_in_window  # noqa: PLC0415

        self._start(partial(open_in_window, path), path, self._on_opened)

    def make_new(self, title: str, when: date | None) -> None:
        """Make a new day in the app's own folder."""
        from ui.desk.opening import make_new  # noqa: PLC0415

        self._start(partial(make_new, title, when, self._language(), self.tr("day")), places.days(), self._on_opened)

    def open_sample(self) -> None:
        """Open the sample day: as it was left, or a new one."""
        source, there = self._sample()
        if there.is_file():
            self.open(there)
        else:
            self._make_from(source, there.stem)

    def read_json(self, path: Path) -> None:
        """Make a new day of a day as JSON."""
        self._make_from(path, places.file_name(path.stem, self.tr("day")))

    def copy(self, path: Path) -> None:
        """Copy a day to practise on."""
        from ui.desk.practice.copying import copy_of  # noqa: PLC0415

        self._start(partial(copy_of, path), path, self._on_copied)

    def copy_sample(self) -> None:
        """Copy the sample day to practise on; it is made when it is not there yet."""
        from ui.desk.practice.copying import copy_of_sample  # noqa: PLC0415

        source, there = self._sample()
        self._start(partial(copy_of_sample, source, there), there, self._on_copied)

    def _sample(self) -> tuple[Path, Path]:
        """The sample day in the language of the window: what it is made of, and where it is kept."""
        from facilitator.demo import DAYS  # noqa: PLC0415

        name = "voorbeelddag" if self._language() is Language.NL else "sample-day"
        return DAYS[name], places.days() / f"{name}{places.SUFFIX}"

    def _make_from(self, source: Path, name: str) -> None:
        from ui.desk.opening import make_from  # noqa: PLC0415

        self._start(partial(make_from, source, name), source, self._on_opened)

    def _start(self, work: Callable[[object], Any], path: Path, then: Callable[[Any], None]) -> None:
        if not self.under_way:
            self.under_way = True
            self._loading.make_way(partial(self._jobs.start, "open", work, then, partial(self._on_refused, path)))

    def _on_opened(self, opening: Opening) -> None:
        self.under_way = False
        self.came.emit(opening)

    def _on_copied(self, copied: Copied) -> None:
        self.under_way = False
        self.copied.emit(copied)

    def _on_refused(self, path: Path, error: BaseException) -> None:
        self.under_way = False
        self._loading.go_on()
        if not isinstance(error, FacilitatorError):
            raise error
        self.refused.emit(path, error)
