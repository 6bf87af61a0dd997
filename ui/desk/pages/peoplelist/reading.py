"""Reading a list by the worker: no Qt here. Its columns hold what was chosen last for such a list, or what we guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.errors import FacilitatorError
from facilitator.intake.people.guessing import Columns, columns_from, guess_columns, shape_of
from facilitator.intake.people.sheets import LARGEST_FILE_BYTES, Sheet, read_pasted, read_sheets
from facilitator.storage.listshapes import ListShapes

SUFFIXES = ("xlsx", "xls", "xlsm", "ods", "csv", "tsv", "txt")
"""What lists are called. A file of another name is tried too: its bytes tell."""
EXAMPLES = 3
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet of a list, the shape it has in common with others, and what its columns hold."""

    sheet: Sheet
    shape: str
    columns: Columns


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was read. name: of the file; what to call a pasted text. sheets: the likeliest first, never none."""

    name: str
    sheets: tuple[FoundSheet, ...]


def read_file(path: Path, shapes: ListShapes, _job: object = None) -> ReadList:
    """The list in a file. Fails as `read_sheets`, or with `file-missing` or `cannot-read` (file)."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except (OSError, ValueError) as error:  # ValueError: no such name can be on this computer
        raise FacilitatorError("cannot-read", file=path.name) from error
    return _with_columns(path.name, read_sheets(data, path.name), shapes)


def read_text(words: str, name: str, shapes: ListShapes, _job: object = None) -> ReadList:
    """The list in a text that was pasted or dropped. Fails as `read_sheets`."""
    return _with_columns(name, read_pasted(words, name), shapes)


def _with_columns(name: str, sheets: Sequence[Sheet], shapes: ListShapes) -> ReadList:
    return ReadList(name, tuple(_found(sheet, shapes) for sheet in sheets))


def _found(sheet: Sheet, shapes: ListShapes) -> FoundSheet:
    shape = shape_of(sheet)
    kept = shapes.columns_of(shape)
    columns = None if kept is None else columns_from(kept, sheet)
    return FoundSheet(sheet, shape, columns or guess_columns(sheet))


def examples_of(sheet: Sheet, place: int) -> tuple[str, ...]:
    """A few different things that stand in a column, from above; () when it is empty as far as we look."""
    cells = (" ".join(row.cells[place].split()) for row in sheet.rows[:_LOOKED_AT])
    return tuple(dict.fromkeys(cell for cell in cells if cell))[:EXAMPLES]
