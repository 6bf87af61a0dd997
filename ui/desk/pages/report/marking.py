"""The marks people put in a text with a key or a button: bold, italic, links and lists. Without Qt.

The signs are those of `exports/inline.py`, which reads them when the report is made.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from exports.inline import blocks, paragraphs, plain_inline
from exports.model import Para

LINK_START = "https://"
_SIGN = re.compile(r"^(?P<indent>[ \t]*)(?P<sign>[-*•]|[0-9]{1,3}[.)])[ \t]+")
_STEP = "  "
_STARS = re.compile(r"^[ \t]*\*(?=[ \t])|(?<!\\)(\*{1,3})", re.MULTILINE)
"""A point of a list has a star too; those of a mark are in the group."""
_INDENT = re.compile(r"^(?: {1,2}|\t)")
_TAKES_ESCAPE = re.compile(r"[*\[\]\\]")
_BEGINS_A_LIST = re.compile(r"^([ \t]*)(?:([-•])|([0-9]{1,3})([.)]))(?=\s)", re.MULTILINE)


class ListKind(StrEnum):
    """What stands before the points of a list."""

    BULLETS = "bullets"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and what is selected in it, from `start` up to `end`."""

    text: str
    start: int
    end: int

    @property
    def selected(self) -> str:
        """The words between start and end."""
        return self.text[self.start : self.end]


def toggled(marked: Marked, sign: str) -> Marked:
    """The selection between two signs, or without them when they are around it already.

    Without a selection the same keys end what they began: just before the sign that closes, they step over it.
    """
    text, start, end, n = marked.text, marked.start, marked.end, len(sign)
    if start == end and _is_at_the_close(marked, sign):
        return _stepped_over(marked, sign)
    if _stands_between(marked, sign):
        return Marked(text[: start - n] + marked.selected + text[end + n :], start - n, end - n)
    inner = _without_white_edges(marked)
    words = f"{sign}{inner.selected}{sign}"
    return Marked(text[: inner.start] + words + text[inner.end :], inner.start + n, inner.end + n)


def _stands_between(marked: Marked, sign: str) -> bool:
    """Whether just these signs stand around the selection: one star of a pair of two is no italic."""
    stars = min(_stars_around(marked))
    return stars >= len(sign) and (stars == 3 or stars == len(sign))


def _stars_around(marked: Marked) -> tuple[int, int]:
    """How many stars stand just before the selection, and just after it."""
    before, after = marked.text[: marked.start], marked.text[marked.end :]
    return len(before) - len(before.rstrip("*")), len(after) - len(after.lstrip("*"))


def _is_at_the_close(marked: Marked, sign: str) -> bool:
    """Whether the sign after the cursor closes one that was opened before it, with something between the two."""
    before, after = _stars_around(marked)
    if before == after or after not in (len(sign), 3):
        return False
    paragraph = marked.text[: marked.start].rpartition("\n\n")[2]
    opened = sum(len(stars[1] or "") in (len(sign), 3) for stars in _STARS.finditer(paragraph))
    return opened % 2 == 1


def _stepped_over(marked: Marked, sign: str) -> Marked:
    """The cursor behind the sign. White space before it goes outside, for there the sign would close nothing."""
    before = marked.text[: marked.start]
    words = before.rstrip(" \t")
    if words.endswith("*"):
        words = before
    space = before[len(words) :]
    cursor = marked.start + len(sign)
    return Marked(f"{words}{sign}{space}{marked.text[cursor:]}", cursor, cursor)


def _without_white_edges(marked: Marked) -> Marked:
    """A mark counts at the edge of a word only, so white space at the ends stays outside."""
    words = marked.selected
    if not words.strip():
        return marked
    start = marked.start + len(words) - len(words.lstrip())
    return Marked(marked.text, start, start + len(words.strip()))


def linked(marked: Marked) -> Marked:
    """A link around the selection, with its address selected so that it can be typed or pasted at once."""
    inner = _without_white_edges(marked)
    head = f"{inner.text[: inner.start]}[{inner.selected}]("
    return Marked(f"{head}{LINK_START}){inner.text[inner.end :]}", len(head), len(head) + len(LINK_START))


def listed(marked: Marked, kind: ListKind) -> Marked:
    """The selected lines as points of a list, or as plain lines when they are such points all."""
    lines = _selected_lines(marked)
    filled = [line for line in lines if line.strip()]
    if filled and all(_kind_of(line) is kind for line in filled):
        return _with_lines(marked, [_SIGN.sub(r"\g<indent>", line) for line in lines])
    number = 0
    pointed = []
    for line in lines:
        if line.strip() or len(lines) == 1:
            number += 1
            pointed.append(_pointed(line, kind, number))
        else:
            pointed.append(line)
    return _with_lines(marked, pointed)


def _pointed(line: str, kind: ListKind, number: int) -> str:
    sign = f"{number}." if kind is ListKind.NUMBERS else "-"
    known = _SIGN.match(line)
    indent, words = (known["indent"], line[known.end() :]) if known else ("", line.lstrip())
    return f"{indent}{sign} {words}"


def _kind_of(line: str) -> ListKind | None:
    sign = _SIGN.match(line)
    if sign is None:
        return None
    return ListKind.NUMBERS if sign["sign"][0].isdigit() else ListKind.BULLETS


def indented(marked: Marked) -> Marked:
    """The selected lines one step further in: points of the second level."""
    return _each_line(marked, lambda line: f"{_STEP}{line}" if line.strip() else line)


def outdented(marked: Marked) -> Marked:
    """The selected lines one step back."""
    return _each_line(marked, lambda line: _INDENT.sub("", line))


def _each_line(marked: Marked, change: Callable[[str], str]) -> Marked:
    return _with_lines(marked, [change(line) for line in _selected_lines(marked)])


def _line_edges(marked: Marked) -> tuple[int, int]:
    start = marked.text.rfind("\n", 0, marked.start) + 1
    last = max(marked.end - 1, marked.start) if marked.selected.endswith("\n") else marked.end
    end = marked.text.find("\n", last)
    return start, len(marked.text) if end < 0 else end


def _selected_lines(marked: Marked) -> list[str]:
    start, end = _line_edges(marked)
    return marked.text[start:end].split("\n")


def _with_lines(marked: Marked, lines: list[str]) -> Marked:
    """Other lines in the place of the selected ones. A cursor stays behind the words it stood behind."""
    start, end = _line_edges(marked)
    words = "\n".join(lines)
    text = marked.text[:start] + words + marked.text[end:]
    if marked.start == marked.end:
        cursor = max(start, start + len(words) - (end - marked.end))
        return Marked(text, cursor, cursor)
    return Marked(text, start, start + len(words))


def continued(marked: Marked) -> Marked | None:
    """Enter in a list: the next point; in an empty point: out of the list. None: an ordinary Enter."""
    start = marked.text.rfind("\n", 0, marked.start) + 1
    line = marked.text[start : marked.start]
    sign = _SIGN.match(line)
    if sign is None or marked.start != marked.end:
        return None
    if not line[sign.end() :].strip():
        return Marked(marked.text[:start] + marked.text[marked.start :], start, start)
    following = f"\n{sign['indent']}{_next_sign(sign['sign'])} "
    cursor = marked.start + len(following)
    return Marked(marked.text[: marked.start] + following + marked.text[marked.end :], cursor, cursor)


def _next_sign(sign: str) -> str:
    return f"{int(sign[:-1]) + 1}{sign[-1]}" if sign[0].isdigit() else sign


def told(words: str, cue: str) -> str:
    """A point with its cue before it, as an entry prints it."""
    label = as_typed(cue.strip())
    if not label:
        return as_typed(words)
    end = "" if label.endswith((":", "?", "!", ".", "…")) else ":"
    return f"**{label}{end}** {as_typed(words)}"


def as_typed(words: str) -> str:
    """Words of a table as a text with marks that prints them just so: signs that would mean something are escaped."""
    if blocks(words) == tuple(Para(plain_inline(one)) for one in paragraphs(words)):
        return words
    escaped = _TAKES_ESCAPE.sub(r"\\\g<0>", words)
    return _BEGINS_A_LIST.sub(_escaped_sign, escaped)


def _escaped_sign(found: re.Match[str]) -> str:
    indent, bullet, number, end = found.groups()
    return f"{indent}\\{bullet}" if bullet else f"{indent}{number}\\{end}"
