"""Text as rows and cells, whatever wrote it: Excel in five languages, a database, a web page, a mail."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.intake.people.heading import LONGEST_CELL, MOST_ROWS, Grid, Row, tidy_row
from facilitator.intake.people.headwords import is_headword
from facilitator.intake.people.names import ends_in_small_words

SEPARATORS = "\t;|,"
MOST_LINES_IN_A_CELL = 20
LARGEST_PAGE = 3_000_000
LONGEST_LINE = 100_000
MOST_LINES = 200_000
_LOOKED_AT = 200
_NAMED_SEPARATOR = re.compile(r'\ufeff?"?sep=([;,\t|:])"?[ \t]*\n', re.IGNORECASE)
_ADDRESS = re.compile(r"[^<>]{0,200}<[^<>\s@]{1,100}@[^<>\s@]{1,200}>")
_MOST_ADDRESS_LINES = 4
"""To, cc and bcc; a longer text is a list with an address in each line."""
_NOT_IN_TEXT = "\x1f"
_SPACES = re.compile(r"\s{2,}")
_DASH = re.compile(r"\s+[-–—]\s+")
_IN_BRACKETS = re.compile(r"\s*([^()]+?)\s*\(([^()]+)\)\s*")
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪●◦‣]|\d{1,4}[.)](?=\s))\s*")
_HTML = re.compile(r"\s*(?:<!doctype html|<html|<table|<meta|<head|<style)", re.IGNORECASE)
_OTHER_TEXT = re.compile(r"\s*(?:BEGIN:V|<\?xml|<svg|\{\s*\"|\[\s*[{\[])")
_UNSEEN = dict.fromkeys((*range(9), *range(14, 32), 127))


def decoded(data: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 or Windows-1252, as its bytes tell.

    Fails with `list-no-list` (file), `list-too-large` (file, megabytes) or `list-too-long` (file, most).
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif b"\x00" in data[:4_000]:
        text = _utf16_without_mark(data, name)
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    text = _read_once_too_often(text)
    text = storable(text).replace("\x0b", "\n").replace("\u2028", "\n").replace("\x0c", "\n")
    _refuse_rubbish(text, name)
    _refuse_too_much(text, name)
    return text


def _read_once_too_often(text: str) -> str:
    """The text as it was before UTF-8 was taken for Windows-1252 and saved again: "ZoÃ«" was "Zoë"."""
    if "Ã" not in text and "â€" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _utf16_without_mark(data: bytes, name: str) -> str:
    """Every other byte of Latin text in UTF-16 is zero; anything else with zeros in it is no text."""
    sample = data[:4_000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 4 or min(even, odd) > len(sample) // 40:
        raise FacilitatorError("list-no-list", file=name)
    return data.decode("utf-16-le" if odd > even else "utf-16-be", "replace")


def _refuse_rubbish(text: str, name: str) -> None:
    sample = text[:20_000]
    odd = sum(1 for sign in sample if (sign < " " and sign not in "\t\n") or sign in "\ufffd\x7f")
    if odd > len(sample) // 50 + 1 or _OTHER_TEXT.match(text):
        raise FacilitatorError("list-no-list", file=name)


def _refuse_too_much(text: str, name: str) -> None:
    """What would take minutes to find out that it is no list: these are measured in no time."""
    if _HTML.match(text):
        if len(text) > LARGEST_PAGE:
            raise FacilitatorError("list-too-large", file=name, megabytes=LARGEST_PAGE // 1_000_000)
    elif max(map(len, text.split("\n"))) > LONGEST_LINE:
        raise FacilitatorError("list-no-list", file=name)
    if text.count("\n") > MOST_LINES:
        raise FacilitatorError("list-too-long", file=name, most=MOST_ROWS)


def grid_of_text(text: str) -> Grid:
    """The rows of a text, each with its number among the lines of the list."""
    if _HTML.match(text):
        return _grid(_cells_of_page(text))
    if addresses := _address_line(text):
        return _grid([[one] for one in addresses])
    return _grid(_without_bullets(_rows_of(text.translate(_UNSEEN))))


def _grid(rows: Sequence[Sequence[str]]) -> Grid:
    return Grid("", tuple(Row(n, tidy_row(row)) for n, row in enumerate(rows, 1)))


def _address_line(text: str) -> list[str]:
    """The people of a line as a mail program has it: "Jan <jan@x.nl>; Els <els@x.nl>"."""
    lines = [line for line in text.split("\n", _MOST_ADDRESS_LINES + 1) if line.strip()]
    if len(lines) > _MOST_ADDRESS_LINES or text.count("<") < 2:
        return []
    people = [cell.strip() for line in lines for cell in _addresses_of(line) if cell.strip()]
    return people if len(people) > 1 and all(_ADDRESS.fullmatch(one) for one in people) else []


def _addresses_of(line: str) -> list[str]:
    """The cells of an address line: between semicolons where there are any, for commas stand in names too."""
    try:
        return next(csv.reader([line], delimiter=";" if ";" in line else ",", skipinitialspace=True))
    except csv.Error:
        return []


# -- separators and quotes -----------------------------------------------------------------------------------------


def _rows_of(text: str) -> list[list[str]]:
    if named := _NAMED_SEPARATOR.match(text):
        return _split(text[named.end() :], named[1])
    separator = separator_of(text)
    if not separator:
        return _split_lines(text)
    rows = _split(text, separator)
    if separator == "," and _are_names_turned_round(rows):
        return _split(text, _NOT_IN_TEXT)
    return rows


def _split_lines(text: str) -> list[list[str]]:
    """Lines without a separator: rows that are one quoted cell, columns made of spaces, or a dash behind the name."""
    rows = _split(text, _NOT_IN_TEXT)
    if unwrapped := _unwrapped(rows):
        return unwrapped
    lines = [row[0] if row else "" for row in rows]
    filled = [line.strip() for line in lines if line.strip()]
    for between in (_SPACES, _DASH):
        if filled and sum(1 for line in filled if between.search(line)) >= 0.6 * len(filled):
            return [between.split(line.strip()) for line in lines]
    if all(_IN_BRACKETS.fullmatch(line) for line in filled):
        return [list(found.groups()) if (found := _IN_BRACKETS.fullmatch(line)) else [line] for line in lines]
    return rows


def _are_names_turned_round(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the comma stands inside names: "Vries, Jan de" on every line, under one heading or none."""
    filled = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    filled = [row for row in filled if row]
    if len(filled) > 1 and len(filled[0]) == 1 and is_headword(filled[0][0]):
        return all(len(row) <= 2 for row in filled)
    pairs = [row for row in filled if len(row) == 2]
    return len(pairs) == len(filled) and any(ends_in_small_words(second) for _, second in pairs)


def separator_of(text: str) -> str:
    """What stands between the cells: the sign by which most rows get equally many; "" = nothing does."""
    sample = "\n".join(text.split("\n", _LOOKED_AT)[:_LOOKED_AT])
    scores = {separator: _evenness(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])  # of equals the first: commas stand in words too
    return best if scores[best] > 0 else ""


def _evenness(sample: str, separator: str) -> float:
    if separator not in sample:
        return 0.0
    widths = Counter(len(row) for row in _split(sample, separator) if any(cell.strip() for cell in row))
    wide = {width: times for width, times in widths.items() if width > 1}
    if not wide:
        return 0.0
    width, times = max(wide.items(), key=lambda one: (one[1], one[0]))
    share = times / sum(widths.values())
    favour = 0.6 if separator == "," else 1.0
    return float(favour * share * share * math.sqrt(min(width - 1, 4)))


def _split(text: str, separator: str) -> list[list[str]]:
    """The cells; where a lone quotation mark would swallow the rows behind it, marks are taken for plain signs."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=separator, quoting=quoting, skipinitialspace=True))
        except csv.Error:
            continue
        if quoting == csv.QUOTE_NONE or not any(_swallowed(cell) for row in rows for cell in row):
            return rows
    return [line.split(separator) for line in text.split("\n")]


def _swallowed(cell: str) -> bool:
    return cell.count("\n") > MOST_LINES_IN_A_CELL or len(cell) > 5 * LONGEST_CELL


def _unwrapped(rows: list[list[str]]) -> list[list[str]] | None:
    """The cells of a list that was saved twice, so that each row is one quoted cell."""
    filled = [row for row in rows if any(row)]
    lone = [row[0] for row in filled if len(row) == 1 or not any(row[1:])]
    if len(lone) < len(filled) or len(lone) < 2:
        return None
    separator = separator_of("\n".join(lone))
    return _split("\n".join(lone), separator) if separator else None


def _without_bullets(rows: list[list[str]]) -> list[list[str]]:
    """A list from a mail, without the dashes or numbers before its lines."""
    begun = [row for row in rows if row and row[0].strip()]
    marked = [row for row in begun if _BULLET.match(row[0]) and _BULLET.sub("", row[0])]
    if len(marked) * 2 < len(begun) or not begun:
        return rows
    return [[_BULLET.sub("", row[0]), *row[1:]] if row else row for row in rows]


def opened_wrongly(rows: Sequence[Sequence[str]]) -> list[list[str]] | None:
    """The cells of a sheet in which every row stands in its first column, as a CSV does that was opened wrongly."""
    filled = [row for row in rows if any(row)]
    if len(filled) < 2 or any(any(row[1:]) or not row[0] for row in filled):
        return None
    separator = separator_of("\n".join(row[0].replace("\n", " ") for row in filled))
    heading = _split(filled[0][0], separator)[0] if separator else []
    if sum(1 for cell in heading if is_headword(cell)) < 2:
        return None
    return [(_split(row[0].replace("\n", " "), separator) or [[]])[0] if any(row) else [] for row in rows]


# -- a web page ----------------------------------------------------------------------------------------------------


class _Tables(HTMLParser):
    """The tables of a web page; many tools call one an Excel file."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._cell = []
            self.rows[-1].append("")
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None:
            self.rows[-1][-1] = "".join(self._cell)
            self._cell = None

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)


def _cells_of_page(text: str) -> list[list[str]]:
    tables = _Tables()
    tables.feed(text)
    tables.close()
    return tables.rows
