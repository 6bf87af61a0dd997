"""Workbooks: XLSX, XLS and ODS by calamine, after a look whether they can be read without harm.

calamine lays a sheet out as a full rectangle, from its first cell to its last, before we can ask how large it is; and
it unpacks whatever a zip holds. So both are measured first, on the bytes themselves.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from facilitator.errors import FacilitatorError
from facilitator.intake.people.heading import MOST_ROWS, Grid, Row, tidy_row
from facilitator.intake.people.texts import opened_wrongly

MOST_UNPACKED_BYTES = 100_000_000
MOST_PARTS = 2_000
MOST_CELLS = 2_000_000
MOST_SHEETS = 30

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOOK_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_ROW_OR_CELL = re.compile(rb"<(?:\w{1,9}:)?(?P<what>row|c)(?=[\s/>])(?P<told>[^<>]*)>")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,3})(\d{1,7})["']""")
_ROW_OF_CELLS = re.compile(
    rb"<table:table-row(?P<row>[^<>]*)>|<table:(?:covered-)?table-cell(?P<cell>[^<>]*)>|(?P<end></table:table-row>)"
)
_REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated\s*=\s*["\'](\d{1,9})')
_SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


def grids_of_workbook(data: bytes, name: str) -> list[Grid]:
    """Every sheet with something on it. Fails with `list-password`, `list-no-list`, `list-damaged`, `list-too-large`
    (file, megabytes) or `list-too-long` (file, most)."""
    if data.startswith(b"PK"):
        _look_into_zip(data, name)
    else:
        _look_into_ole(data, name)
    try:
        return _read(data, name)
    except PasswordError as error:
        raise FacilitatorError("list-password", file=name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise FacilitatorError("list-damaged", file=name) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how calamine says that it met what it did not expect
            raise FacilitatorError("list-damaged", file=name) from error
        raise


# -- before reading ------------------------------------------------------------------------------------------------


def _look_into_ole(data: bytes, name: str) -> None:
    if _ENCRYPTED in data:
        raise FacilitatorError("list-password", file=name)
    if not any(stream in data for stream in _BOOK_STREAMS):
        raise FacilitatorError("list-no-list", file=name)


def _look_into_zip(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_into(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError) as error:
        raise FacilitatorError("list-damaged", file=name) from error


def _look_into(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise FacilitatorError("list-too-large", file=name, megabytes=MOST_UNPACKED_BYTES // 1_000_000)
    if any(part.flag_bits & 1 for part in parts):
        raise FacilitatorError("list-password", file=name)
    names = {part.filename for part in parts}
    if "xl/workbook.xml" in names:
        measured: Iterator[tuple[int, int]] = (
            _size_of_sheet(archive.read(part)) for part in parts if _SHEET_PART.fullmatch(part.filename)
        )
    elif "content.xml" in names and b"spreadsheet" in (archive.read("mimetype") if "mimetype" in names else b""):
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise FacilitatorError("list-password", file=name)
        measured = iter([_size_of_content(archive.read("content.xml"))])
    else:
        raise FacilitatorError("list-no-list", file=name)
    if any(rows * columns > MOST_CELLS for rows, columns in measured):
        raise FacilitatorError("list-too-long", file=name, most=MOST_ROWS)
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            archive.read(part)  # zipfile stops at the size that was promised, and its checksum tells of a lie


def _size_of_sheet(xml: bytes) -> tuple[int, int]:
    """The rows and columns up to the last cell of a sheet of XLSX. What has no place comes behind what is before it."""
    most_rows = most_columns = row = column = 0
    for found in _ROW_OR_CELL.finditer(xml):
        place = _PLACE.search(found["told"])
        if found["what"] == b"row":
            row, column = int(place[2]) if place else row + 1, 0
        else:
            column = _column(place[1]) if place else column + 1
            if found["told"].endswith(b"/"):
                continue  # a border or a colour and no words: calamine leaves it out
            most_rows = max(most_rows, row, int(place[2]) if place else 0)
            most_columns = max(most_columns, column)
    return most_rows, most_columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _size_of_content(xml: bytes) -> tuple[int, int]:
    """The same for all sheets of ODS together: the most rows, the most columns. Repeated empty cells are nothing."""
    most_rows = most_columns = row = column = 0
    times, filled = 1, False
    for found in _ROW_OF_CELLS.finditer(xml):
        if found["row"] is not None:
            times, column, filled = _times(found["row"]), 0, False
        elif found["cell"] is not None:
            column += _times(found["cell"])
            if b"value-type" in found["cell"]:
                filled, most_columns = True, max(most_columns, column)
        if found["end"] is not None:
            row += times
            most_rows = max(most_rows, row) if filled else most_rows
    return most_rows, most_columns


def _times(attributes: bytes) -> int:
    repeated = _REPEATED.search(attributes)
    return int(repeated[1]) if repeated else 1


# -- reading -------------------------------------------------------------------------------------------------------


def _read(data: bytes, name: str) -> list[Grid]:
    with load_workbook(io.BytesIO(data)) as book:
        return [grid for grid in _grids(book, name) if grid.rows]


def _grids(book: CalamineWorkbook, name: str) -> Iterator[Grid]:
    sheets = [one for one in book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
    for one in sheets[:MOST_SHEETS]:
        sheet = book.get_sheet_by_name(one.name)
        if sheet.height * sheet.width > MOST_CELLS:
            raise FacilitatorError("list-too-long", file=name, most=MOST_ROWS)
        yield Grid(one.name, tuple(_rows(sheet)), one.visible is SheetVisibleEnum.Visible)


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    if sheet.start is None:
        return
    first_row, first_column = sheet.start
    rows = [[_words(cell) for cell in row] for row in sheet.to_python()]
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        _repeat_below(rows, top - first_row, bottom - first_row, left - first_column)
    tidy = [tidy_row(row) for row in rows]
    for number, row in enumerate(opened_wrongly(tidy) or tidy, first_row + 1):
        yield Row(number, tidy_row(row))


def _repeat_below(rows: list[list[str]], top: int, bottom: int, column: int) -> None:
    """What is merged over several rows holds for each of them: the organisation of five people."""
    if not (0 <= top < len(rows) and 0 <= column < len(rows[top])):
        return
    for row in rows[top + 1 : bottom + 1]:
        row[column] = row[column] or rows[top][column]


def _words(cell: Any) -> str:
    """A cell as a person reads it: no ".0" behind whole numbers, dates as 2026-11-14."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ", "minutes")
    return str(cell)
