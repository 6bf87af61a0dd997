"""Lists as they come: workbooks made by hand, so that they may be as wrong as those of people."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

Cells = Sequence[Sequence[Any]]


def csv_of(rows: Cells, separator: str = ";", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return end.join(separator.join(map(str, row)) for row in rows).encode(encoding)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


# -- XLSX ----------------------------------------------------------------------------------------------------------

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx(
    sheets: Mapping[str, Cells],
    merged: Iterable[str] = (),
    hidden: Iterable[str] = (),
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A workbook. A cell that is a tuple is a formula with its value; a date is a number of days with a style."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"{" state=" + chr(34) + "hidden" + chr(34) if name in set(hidden) else ""}/>'  # noqa: E501
        for n, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(names) + 1)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        f'<Relationship Id="rId99" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for n, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = xlsx_sheet(rows, merged)
    return packed(parts | dict(more or {}))


def xlsx_sheet(rows: Cells, merged: Iterable[str] = ()) -> str:
    body = "".join(
        f'<row r="{r}">{"".join(_xlsx_cell(c, r, cell) for c, cell in enumerate(row))}</row>'
        for r, row in enumerate(rows, 1)
        if any(cell not in ("", None) for cell in row)
    )
    joined = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged)
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{body}</sheetData>' + (
        f"<mergeCells>{joined}</mergeCells></worksheet>" if joined else "</worksheet>"
    )


def _xlsx_cell(column: int, row: int, cell: Any) -> str:
    at = f"{column_name(column)}{row}"
    match cell:
        case "" | None:
            return ""
        case (formula, str(value)):
            return f'<c r="{at}" t="str"><f>{escape(formula)}</f><v>{escape(value)}</v></c>'
        case (formula, value):
            return f'<c r="{at}"><f>{escape(formula)}</f><v>{value}</v></c>'
        case bool():
            return f'<c r="{at}" t="b"><v>{int(cell)}</v></c>'
        case {"days": days}:
            return f'<c r="{at}" s="1"><v>{days}</v></c>'
        case {"error": error}:
            return f'<c r="{at}" t="e"><v>{error}</v></c>'
        case int() | float():
            return f'<c r="{at}"><v>{cell}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is></c>'


def column_name(column: int) -> str:
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


# -- ODS -----------------------------------------------------------------------------------------------------------

_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def ods(sheets: Mapping[str, Cells], tail: bool = True, encrypted: bool = False) -> bytes:
    """A workbook as LibreOffice has it. tail: with the million empty rows it writes under the last one."""
    tables = "".join(
        f'<table:table table:name="{name}">{_ods_rows(rows, tail)}</table:table>' for name, rows in sheets.items()
    )
    manifest = '<manifest:encryption-data manifest:checksum="x"/>' if encrypted else ""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">{manifest}'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
            "content.xml": f'<office:document-content xmlns:office="{_ODF}:office:1.0" '
            f'xmlns:table="{_ODF}:table:1.0" xmlns:text="{_ODF}:text:1.0"><office:body><office:spreadsheet>'
            f"{tables}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def _ods_rows(rows: Cells, tail: bool) -> str:
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell ' + (
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    return "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows) + empty * tail


def ods_cell(cell: Any, times: int = 1) -> str:
    repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    if cell in ("", None):
        return f"<table:table-cell{repeated}/>"
    if isinstance(cell, int | float):
        return f'<table:table-cell{repeated} office:value-type="float" office:value="{cell}"><text:p>{cell}</text:p></table:table-cell>'  # noqa: E501
    words = f"<text:p>{escape(str(cell))}</text:p>"
    return f'<table:table-cell{repeated} office:value-type="string">{words}</table:table-cell>'


# -- XLS -----------------------------------------------------------------------------------------------------------


def xls(rows: Cells) -> bytes:
    """A workbook of 1997: one sheet of words and numbers, in the smallest container there is."""
    cells = b"".join(_xls_cell(r, c, cell) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell != "")
    size = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0)
    sheet = (
        _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + _record(0x200, size) + cells + _record(0xA)
    )
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + _record(0x42, struct.pack("<H", 1200))
    at = len(begin) + 4 + 6 + 2 + len("Blad1") + 4
    bound = _record(0x85, struct.pack("<IBBBB", at, 0, 0, 5, 0) + b"Blad1")
    return ole({"Workbook": begin + bound + _record(0xA) + sheet})


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _xls_cell(row: int, column: int, cell: Any) -> bytes:
    at = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, int | float):
        return _record(0x203, at + struct.pack("<d", cell))
    text = cell.encode("utf-16-le")
    return _record(0x204, at + struct.pack("<HB", len(cell), 1) + text)


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file, the container of Office before 2007 and of workbooks with a password."""
    sector = 512
    contents = [content.ljust(max(4096, -(-len(content) // sector) * sector), b"\0") for content in streams.values()]
    fat = [0xFFFFFFFD, 0xFFFFFFFE]  # the table itself, the directory
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for name, content in zip(streams, contents, strict=True):
        first, count = len(fat), len(content) // sector
        fat += [*range(first + 1, first + count), 0xFFFFFFFE]
        entries.append(_entry(name, 2, first, len(content)))
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(sector, b"\xff")
    assert len(table) == sector
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHHHIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    return head + table + b"".join(entries).ljust(sector, b"\0") + b"".join(contents)


def _entry(name: str, kind: int, first: int, size: int, child: int = 0xFFFFFFFF) -> bytes:
    words = name.encode("utf-16-le") + b"\0\0"
    entry = words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child) + bytes(36)
    return entry + struct.pack("<IQ", first, size)
