"""Opening a day, on the worker's thread: the window goes on meanwhile. No widget is touched here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from facilitator.changes import Changed
from facilitator.domain.day import Day
from facilitator.domain.event import Event
from facilitator.domain.language import Language
from facilitator.services.event import start
from facilitator.storage import places
from facilitator.storage.eventfile import CHAIR, IMPORT, Draft, EventFile
from ui.loading import FIRST_STAGE

LOADED_FIRST = (*FIRST_STAGE, "ui.desk.one_window")
"""What a day is shown with, loaded while the window can still do something else."""


def _nobody(_: Any) -> None:
    """Who listens until somebody wants to be told."""


class Ear:
    """Stands between the file and who listens: a file is told at its opening whom to tell, and the window comes later.

    Nothing is told before: nobody acts in a day that is not shown yet.
    """

    def __init__(self) -> None:
        self.told: Callable[[tuple[Changed, ...]], None] = _nobody
        self.troubled: Callable[[bool], None] = _nobody

    def listen_no_more(self) -> None:
        """The day is being closed: what is still written then is shown to nobody."""
        self.told = self.troubled = _nobody

    def tell(self, changes: tuple[Changed, ...]) -> None:
        """The file changed."""
        self.told(changes)

    def trouble(self, troubled: bool) -> None:
        """The text copy is in trouble, or no more."""
        self.troubled(troubled)


@dataclass(frozen=True)
class Opening:
    """A file that was opened, and what stood in it. missing: pictures that were not beside the JSON it came from."""

    file: EventFile
    ear: Ear
    day: Day
    drafts: tuple[Draft, ...]
    missing: tuple[str, ...] = ()


def open_at(path: Path, missing: tuple[str, ...] = ()) -> Opening:
    """Open a day. Fails as `EventFile.open`."""
    ear = Ear()
    file = EventFile.open(path, ear.tell, ear.trouble)
    return Opening(file, ear, file.day(), file.drafts(), missing)


def open_in_window(path: Path, _: object = None, *, missing: tuple[str, ...] = ()) -> Opening:
    """Open a day, and load what it is shown with."""
    load_window()
    return open_at(path, missing)


def load_window(*more: str) -> None:
    """Load what a day is shown with. more: modules of the stage that it begins in."""
    for module in (*LOADED_FIRST, *more):
        import_module(module)


def make_new(title: str, when: date | None, language: Language, otherwise: str, _: object = None) -> Opening:
    """Make a new day in the app's own folder and open it. otherwise: its file's name when the title gives none.

    Fails as `EventFile.create`.
    """
    path = places.own_place(places.file_name(title, otherwise))
    EventFile.create(path, start(Event(title=title, date=when, language=language)), CHAIR)
    return open_in_window(path)


def make_from(source: Path, name: str, _: object = None) -> Opening:
    """Make a day from JSON in the app's own folder and open it. Fails as `read_day_file` and `EventFile.create`."""
    from facilitator.intake.dayjson.reading import read_day_file  # noqa: PLC0415  # most days are not made like this

    day = read_day_file(source)
    path = places.own_place(name)
    EventFile.create(path, day.fill, IMPORT)
    return open_in_window(path, missing=tuple(day.missing))
