"""The sample days and all their documents, in a folder; needs no screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from exports.model import Notice
from exports.writing import FORMATS, write_day_json, write_report
from facilitator.demo import DAYS
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.storage.eventfile import IMPORT, EventFile
from facilitator.storage.looking import read_whole
from facilitator.storage.places import SUFFIX


def write_demo(folder: Path) -> Iterator[tuple[Path, tuple[Notice, ...]]]:
    """Make the sample days and what can be made of them; gives each file as it is made, with its notices.

    A day that is there already is kept as it is, since somebody may have worked in it; its documents are made anew.
    """
    for name, source in DAYS.items():
        path = folder / f"{name}{SUFFIX}"
        if not path.exists():
            EventFile.create(path, read_day_file(source).fill, IMPORT)
        yield path, ()
        day, pictures = read_whole(path)
        for suffix in FORMATS:
            document = path.with_suffix(suffix)
            yield document, write_report(day, pictures, document)
        exported = path.with_suffix(".json")
        write_day_json(day, pictures, exported)
        yield exported, ()
