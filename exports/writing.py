"""Outputs appear whole or not at all: written beside their place, then moved onto it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from exports.compose import compose
from exports.markdown import render_markdown
from exports.model import Doc, Notice
from facilitator.domain.day import Day
from facilitator.domain.identity import new_id
from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.intake.dayjson.writing import write_day

Progress = Callable[[int, int], None]
"""Called with the units done and the units there are."""

_DATABASE = b"SQLite format 3\0"
"""How the file of a day begins, whatever its name."""


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` when all went well; otherwise nothing is left of it.

    A link keeps pointing at its file, and a file that is there keeps its permissions. Fails with `folder-missing`
    (folder), `file-exists` (file) rather than write over a day, `output-in-use` (file) when another program holds the
    old one, or `output-not-written` (file).
    """
    place = Path(os.path.realpath(path))
    if not place.parent.is_dir():
        raise FacilitatorError("folder-missing", folder=str(path.parent))
    half_made = place.with_name(f".tafelronde-{new_id()}{path.suffix}")
    try:
        _keep_days_whole(place)
        with half_made.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            shutil.copymode(place, half_made)
        _put_in_place(half_made, place)
    except OSError as error:
        raise FacilitatorError("output-not-written", file=path.name) from error
    finally:
        with suppress(OSError):
            half_made.unlink(missing_ok=True)


def _keep_days_whole(place: Path) -> None:
    if place.is_file():
        with place.open("rb") as file:
            if file.read(len(_DATABASE)) == _DATABASE:
                raise FacilitatorError("file-exists", file=place.name)


def _put_in_place(half_made: Path, place: Path) -> None:
    try:
        half_made.replace(place)
    except PermissionError as error:
        raise FacilitatorError("output-in-use", file=place.name) from error


def write_report(
    day: Day,
    pictures: dict[str, bytes],
    path: Path,
    *,
    language: Language | None = None,
    created: datetime | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Notice, ...]:
    """Write the report in the format that the name of the file asks for. Returns what is worth knowing about it.

    pictures: bytes by hash. created: the moment it says it was made, None = now. Fails as `whole_file`, or with
    `unknown-format` (format, known).
    """
    draw = FORMATS.get(path.suffix.lower())
    if draw is None:
        raise FacilitatorError("unknown-format", format=path.suffix or path.name, known=", ".join([*FORMATS, ".json"]))
    composed = compose(day, pictures, language)
    with whole_file(path) as file:
        drawn = draw(composed.doc, file, created, progress, cancelled)
    return (*composed.notices, *drawn)


def _pdf(
    doc: Doc,
    file: BinaryIO,
    created: datetime | None,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[Notice, ...]:
    from exports.pdf import render_pdf  # noqa: PLC0415  # reportlab takes as long to load as a whole bare window

    return render_pdf(doc, file, created=created, progress=progress, cancelled=cancelled)


def _markdown(doc: Doc, file: BinaryIO, *_: object) -> tuple[Notice, ...]:
    file.write(render_markdown(doc).encode())
    return ()


Draw = Callable[
    [Doc, BinaryIO, datetime | None, Progress | None, Callable[[], bool] | None],
    tuple[Notice, ...],
]
FORMATS: dict[str, Draw] = {".pdf": _pdf, ".md": _markdown}
"""The formats of the report, by the ending of the file's name."""


def write_day_json(day: Day, pictures: dict[str, bytes], path: Path) -> None:
    """Write the whole day as JSON, with its pictures beside it by name. Fails as `whole_file`.

    A picture never takes the place of another file of that name, nor of the JSON: it then gets a name of its own.
    """

    def taken(name: str, content: bytes) -> bool:
        return name.casefold() == path.name.casefold() or _is_other_file(path.with_name(name), content)

    written = write_day(day, pictures, taken)
    for name, content in written.files.items():
        with whole_file(path.with_name(name)) as file:
            file.write(content)
    with whole_file(path) as file:
        file.write(json.dumps(written.plain, ensure_ascii=False, indent=1).encode() + b"\n")


def _is_other_file(path: Path, content: bytes) -> bool:
    return path.exists() and not (path.is_file() and path.read_bytes() == content)
