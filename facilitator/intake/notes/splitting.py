"""Plain text as lines: bullets, numbers and blank lines divide it; what was only wrapped is put together again.

No word changes, goes or moves. What goes are the signs before an item of a list, and white space at the ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from facilitator.domain.text import storable
from facilitator.intake.notes.headings import Mention, mention_in
from facilitator.intake.notes.lines import NoteLine
from facilitator.intake.notes.paragraphs import Paragraph

FULL_LINE = 60
"""From this length on, in characters, a line may have been broken by whatever wrapped the text."""
LONG_LINE = 45
"""From this length on a next line that begins with a small letter goes on with it."""

_BULLET = re.compile(
    r"(?P<indent>\s*)(?P<mark>[-–—•*·▪●◦‣○■□☐☑✓✔➢>+]|\[[ xX]?\]|\(?\d{1,3}[.)]|\(?[a-z]\))"
    r"(?P<room>\s+(?:\[[ xX]?\]\s+)?)(?=\S)"
)
_TIGHT = re.compile(r"(?P<indent>\s*)(?P<mark>[-–•·▪●◦‣])(?P<room>)(?=[^\W\d_])")
_WEIGHING = frozenset("+")
_MARKDOWN = re.compile(r"\s{0,3}#{1,6}\s+(?=\S)")
_RULE = re.compile(r"\s*(?:[-=_*~]\s*){3,}$")
_ENDS = re.compile(r"""[.!?…:;]["'”’)\]]*$""")
_OF_THE_PHONE = re.compile(r" \((?:nog op deze telefoon|still on this phone)\)$")
"""What the phone's page itself says behind a point in "my notes as text"."""


def lines_of_text(text: str) -> tuple[NoteLine, ...]:
    """The lines of a text, in their order. Blank ones are none."""
    return lines_of_paragraphs(paragraphs_of_text(text))


def lines_of_paragraphs(paragraphs: Iterable[Paragraph]) -> tuple[NoteLine, ...]:
    """Each paragraph as a line, at the table and in the round that the headings above it name.

    "Tafel 4: meer bankjes" is a heading and a point, unless the lines below it are a list: then all of it is heading.
    """
    given = [one for one in paragraphs if one.text.strip()]
    table: int | None = None
    round_: int | None = None
    lines: list[NoteLine] = []
    for place, one in enumerate(given):
        found = None if one.item and not one.heading else mention_in(one.text)
        if found is not None:
            table, round_ = _place_after(found, table, round_)
            lines.extend(_lines_of_mention(one, found, given[place + 1 :], table, round_))
        else:
            lines.append(NoteLine(one.text, one.heading, table, round_))
    return tuple(lines)


def _place_after(found: Mention, table: int | None, round_: int | None) -> tuple[int | None, int | None]:
    """A table that is named without a round keeps the round above it, and the other way round."""
    return (table if found.table is None else found.table), (round_ if found.round is None else found.round)


def _lines_of_mention(
    one: Paragraph, found: Mention, below: Sequence[Paragraph], table: int | None, round_: int | None
) -> list[NoteLine]:
    if not found.rest or one.heading or (below and _heads(found, below[0])):
        return [NoteLine(one.text.strip(), True, table, round_)]
    return [NoteLine(found.words, True, table, round_), NoteLine(found.rest, False, table, round_)]


def _heads(found: Mention, below: Paragraph) -> bool:
    """Whether the words behind a mention are its title: over a list, and behind a round that no other round follows."""
    if below.item:
        return True
    if found.titled:
        return True
    follows = mention_in(below.text)
    return found.table is None and (follows is None or follows.round is None or not follows.rest)


# -- a text --------------------------------------------------------------------------------------------------------


def paragraphs_of_text(text: str) -> list[Paragraph]:
    """The paragraphs and items of a text."""
    whole = storable(text).translate(_LINE_ENDS)
    lines = [line.expandtabs(4).rstrip() for line in whole.split("\n")]
    keeps_marks = any((mark := _BULLET.match(line)) and mark["mark"] in _WEIGHING for line in lines)
    made: list[Paragraph] = []
    block: list[str] = []
    for line in lines:
        if not line.strip() or _RULE.match(line):
            made.extend(_paragraphs_of_block(block, keeps_marks))
            block = []
        else:
            block.append(line)
    made.extend(_paragraphs_of_block(block, keeps_marks))
    return made


_LINE_ENDS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def _paragraphs_of_block(block: Sequence[str], keeps_marks: bool) -> list[Paragraph]:
    """The paragraphs of lines that stand together without a blank one between."""
    parts: list[list[str]] = []
    indents: list[int | None] = []
    for line in block:
        marked = _marked(line)
        if marked is not None:
            parts.append([line])
            indents.append(marked.end() if marked["room"] else len(marked["indent"]) + 1)
        elif parts and _goes_on(parts[-1], line, indents[-1]):
            parts[-1].append(line)
        else:
            parts.append([line])
            indents.append(None)
    made: list[Paragraph] = []
    for part, indent in zip(parts, indents, strict=True):
        made.extend(_plain_paragraphs(part) if indent is None else [_item(part, keeps_marks)])
    return made


def _marked(line: str) -> re.Match[str] | None:
    return _BULLET.match(line) or _TIGHT.match(line)


def _goes_on(part: Sequence[str], line: str, indent: int | None) -> bool:
    """Whether a line without a mark belongs to what is above it.

    To other lines without one (indent: None); to an item when it hangs under its words, or is plainly its rest.
    """
    if _stands_alone(line):
        return False
    if indent is None:
        return not _stands_alone(part[-1])
    own = len(line) - len(line.lstrip())
    return own >= max(indent - 1, 2) or _is_rest_of(part[-1], line) or _was_wrapped(part[-1], line, len(part[-1]))


def _stands_alone(line: str) -> bool:
    """Whether a line is a heading by itself, which nothing is put behind."""
    return bool(_MARKDOWN.match(line)) or mention_in(line) is not None


def _item(part: Sequence[str], keeps_marks: bool) -> Paragraph:
    marked = _marked(part[0])
    assert marked is not None
    first = part[0].strip() if keeps_marks and marked["mark"] in "+-–—" else part[0][marked.end() :]
    words = " ".join(line.strip() for line in (first, *part[1:]))
    return Paragraph(_OF_THE_PHONE.sub("", words), item=True)


def _plain_paragraphs(part: Sequence[str]) -> list[Paragraph]:
    """Lines without marks: one paragraph where they were wrapped, else each its own."""
    if len(part) == 1 and (marked := _MARKDOWN.match(part[0])):
        return [Paragraph(part[0][marked.end() :].strip(), heading=True)]
    width = max(map(len, part))
    all_wrapped = len(part) > 2 and all(_is_full(above, below, width) for above, below in pairwise(part))
    made = [part[0].strip()]
    for above, below in pairwise(part):
        if all_wrapped or _is_rest_of(above, below) or _was_wrapped(above, below, width):
            made[-1] = f"{made[-1]} {below.strip()}"
        else:
            made.append(below.strip())
    return [Paragraph(words) for words in made]


def _is_rest_of(above: str, below: str) -> bool:
    """A long line that ends in no full stop, with a small letter below it."""
    first = below.strip().lstrip("\"'“‘(")[:1]
    return len(above) >= LONG_LINE and first.islower() and not _ENDS.search(above)


def _was_wrapped(above: str, below: str, width: int) -> bool:
    return _is_full(above, below, width) and not _ENDS.search(above)


def _is_full(above: str, below: str, width: int) -> bool:
    """Whether the next word had no room any more: then whatever wrote the text broke the line there."""
    return len(above) >= FULL_LINE and len(above) + 1 + len(below.split(maxsplit=1)[0]) > width
