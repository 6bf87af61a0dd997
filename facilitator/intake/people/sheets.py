"""A list of people as it comes in: CSV in any dress, a workbook, a web page, or what somebody pasted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.errors import FacilitatorError
from facilitator.intake.people.heading import MOST_COLUMNS, MOST_ROWS, Grid, Row, found_list
from facilitator.intake.people.texts import decoded, grid_of_text
from facilitator.intake.people.workbooks import grids_of_workbook

LARGEST_FILE_BYTES = 20_000_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
_NO_LISTS = (b"%PDF", b"{\\rtf", b"\x7fELF", b"MZ", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"SQLite format 3")
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list as it was found.

    name: of the sheet in its workbook, "" for text. heading: the words above the columns, () where there are none.
    rows: every row of the list, each as wide as the others. left_out: the numbers of the rows around it that are no
    people: titles, totals, repeated headings. others: the other sheets with something on them. shown: not hidden.
    """

    name: str
    heading: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[int, ...] = ()
    others: tuple[str, ...] = ()
    shown: bool = True

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.heading) or (len(self.rows[0].cells) if self.rows else 0)

    def column(self, place: int) -> tuple[str, ...]:
        """The cells of a column, from above."""
        return tuple(row.cells[place] for row in self.rows)


def read_sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The lists in a file, the likeliest first; never none. Macros are not looked at, formulas give their values.

    name: of the file, for the sentences only; what it is follows from the bytes. Fails with `list-too-large` (file,
    megabytes), `list-too-long` (file, most), `list-too-wide` (file, most), `list-empty`, `list-picture`,
    `list-no-list`, `list-password` or `list-damaged` (file).
    """
    if len(data) > LARGEST_FILE_BYTES:
        raise FacilitatorError("list-too-large", file=name, megabytes=LARGEST_FILE_BYTES // 1_000_000)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise FacilitatorError("list-empty", file=name)
    _refuse_what_is_no_list(data, name)
    if data.startswith((_ZIP, _OLE)):
        return _sheets(grids_of_workbook(data, name), name)
    return _sheets([grid_of_text(decoded(data, name))], name)


def read_pasted(text: str, name: str = "") -> tuple[Sheet, ...]:
    """The list in a text that was pasted: from a spreadsheet, a mail or an address line. Fails as `read_sheets`."""
    return read_sheets(text.encode("utf-8", "replace"), name)


def _refuse_what_is_no_list(data: bytes, name: str) -> None:
    if data.startswith(_PICTURES) or data[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1"):
        raise FacilitatorError("list-picture", file=name)
    if data.startswith(_NO_LISTS):
        raise FacilitatorError("list-no-list", file=name)


def _sheets(grids: list[Grid], name: str) -> tuple[Sheet, ...]:
    for grid in grids:
        if sum(1 for row in grid.rows if any(row.cells)) > MOST_ROWS:
            raise FacilitatorError("list-too-long", file=name, most=MOST_ROWS)
        if any(len(row.cells) > MOST_COLUMNS for row in grid.rows):
            raise FacilitatorError("list-too-wide", file=name, most=MOST_COLUMNS)
    sheets = [_sheet(grid) for grid in grids]
    sheets = sorted((sheet for sheet in sheets if sheet.rows), key=_likely, reverse=True)
    if not sheets:
        raise FacilitatorError("list-empty", file=name)
    names = [sheet.name for sheet in sheets]
    return tuple(replace(sheet, others=tuple(names[:place] + names[place + 1 :])) for place, sheet in enumerate(sheets))


def _sheet(grid: Grid) -> Sheet:
    found = found_list(grid)
    return Sheet(grid.name, found.heading, found.rows, found.left_out, shown=grid.shown)


def _likely(sheet: Sheet) -> tuple[bool, bool, int]:
    """Which of several sheets is the list: one that is shown, with words above its columns, with the most rows."""
    return sheet.shown, bool(sheet.heading), len(sheet.rows)
