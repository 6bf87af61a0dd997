"""Pasted text as lines and cells, whatever it was copied from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.folding import folded
from facilitator.domain.text import is_blank, storable
from facilitator.errors import FacilitatorError

MOST_LINES = 400
LONGEST_LINE = 2_000
SEPARATORS = "\t;|"


class Problem(StrEnum):
    """What is not right about a pasted line. The first group was not read; of the others something was."""

    HEADING = "heading"
    TOO_LONG = "too-long"
    NO_TIME = "no-time"
    NO_TITLE = "no-title"
    NOT_A_TIME = "not-a-time"
    WRONG_TABLE = "wrong-table"

    GOES_BACK = "goes-back"
    GAP = "gap"
    OVERLAP = "overlap"
    LENGTH_DIFFERS = "length-differs"
    LONGER_THAN_A_DAY = "longer-than-a-day"
    ROUND_TWICE = "round-twice"
    UNKNOWN_COLUMN = "unknown-column"
    TOO_MANY_CELLS = "too-many-cells"
    UNCLEAR_ROUNDS = "unclear-rounds"
    NO_SUCH_ROUND = "no-such-round"


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line with something on it. number: its place among the lines, 1 and up. text: as it was pasted."""

    number: int
    text: str

    @property
    def too_long(self) -> bool:
        """Whether it is more than a line of a list can be: a whole text pasted by mistake."""
        return len(self.text) > LONGEST_LINE


def lines_of(text: str) -> list[PastedLine]:
    """The lines that are not blank. Fails with `too-much-pasted` (n, most)."""
    whole = _CELL_OVER_LINES.sub(lambda cell: " ".join(cell[0].split("\n")), storable(text))
    lines = [PastedLine(n, line) for n, line in enumerate(whole.split("\n"), 1) if not is_blank(line.strip(_EMPTY))]
    if len(lines) > MOST_LINES:
        raise FacilitatorError("too-much-pasted", n=len(lines), most=MOST_LINES)
    return lines


def separator_of(lines: Iterable[PastedLine]) -> str:
    """What stands between the cells: tab, ; or |, or a comma where several lines have as many; "" = none."""
    texts = [line.text for line in lines]
    for separator in SEPARATORS:
        if any(separator in text for text in texts):
            return separator
    commas = {text.count(",") for text in texts}
    return "," if len(texts) > 1 and len(commas) == 1 and commas != {0} else ""


def cells_of(text: str, separator: str) -> list[str]:
    """The cells of a line, without the white space and the quotation marks of the sheet around them."""
    if not separator:
        return [tidy(text)]
    if separator == "|":
        text = text.strip().removeprefix("|").removesuffix("|")
    inside = re.escape(separator)
    cells = re.findall(
        rf'(?:^|{inside})[^\S\t]*(?:"((?:[^"]|"")*)"(?=[^\S\t]*(?:{inside}|$))|([^{inside}]*))[^\S\t]*', text
    )
    return [tidy(quoted.replace('""', '"') or plain) for quoted, plain in cells]


def tidy(text: str) -> str:
    """The words of a cell with one space between them, without signs that cannot be seen."""
    return " ".join(text.translate(_UNSEEN).split())


def is_heading(cells: Iterable[str], words: Iterable[str]) -> bool:
    """Whether a line only names its columns, or only rules them off."""
    filled = [folded(cell).strip(" .:#") for cell in cells if not is_blank(cell)]
    return all(cell in words for cell in filled) or all(not cell.strip("-=: ") for cell in filled)


_EMPTY = SEPARATORS + ","
_UNSEEN = str.maketrans("", "", "\ufeff\u200b\u200c\u200d\u2060\u00ad")
_CELL_OVER_LINES = re.compile(r'(?:(?<=\t)|^)"(?:[^"]|"")*"(?=\t|$)', re.MULTILINE)
"""A cell of a sheet may hold several lines; copied, it stands between quotation marks."""
