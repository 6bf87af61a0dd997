"""Which letters of a text are bold, italic, part of a link or only a sign, as the report will read them. Without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from exports.inline import inline
from exports.model import Run

_SIGN = re.compile(r"[ \t]*(?:[-*•]|[0-9]{1,3}[.)])(?=\s)[ \t]*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some letters of a line that look alike. sign: a mark that does not print; point: what begins a point."""

    start: int
    length: int
    bold: bool = False
    italic: bool = False
    link: bool = False
    sign: bool = False
    point: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that are read together, for a mark may begin in one and end in another. first: where the passage begins."""

    first: int
    lines: tuple[str, ...]


def passage_at(lines: list[str], number: int) -> Passage:
    """The paragraph or the point that a line belongs to."""
    first = number
    while first > 0 and lines[first].strip() and not _SIGN.match(lines[first]) and lines[first - 1].strip():
        first -= 1
    last = number
    while last + 1 < len(lines) and lines[last + 1].strip() and not _SIGN.match(lines[last + 1]):
        last += 1
    return Passage(first, tuple(lines[first : last + 1] if lines[number].strip() else lines[number : number + 1]))


@lru_cache(maxsize=256)
def stretches(lines: tuple[str, ...]) -> tuple[tuple[Stretch, ...], ...]:
    """How each line of a passage looks."""
    point = _SIGN.match(lines[0])
    begins = point.end() if point else 0
    styled = list(_styled("\n".join(lines)[begins:]))
    found, at = [], 0
    for number, line in enumerate(lines):
        lead = begins if number == 0 else 0
        own = styled[at : at + len(line) - lead]
        head = (Stretch(0, lead, point=True),) if lead else ()
        found.append((*head, *_gathered(own, lead)))
        at += len(line) - lead + 1
    return tuple(found)


_MARK = Run("", href="sign")
"""Stands for a letter that does not print."""


def _styled(source: str) -> Iterator[Run]:
    """For each letter of the source the run it prints in, or `_MARK`."""
    letters = [(letter, run) for run in inline(source) for letter in run.text]
    at = place = 0
    while place < len(source):
        if (target := _target_at(source, place, letters, at)) is not None:
            yield from [_MARK] * target
            place += target
            continue
        if at < len(letters) and letters[at][0] == source[place]:
            yield letters[at][1]
            at += 1
        else:
            yield _MARK
        place += 1


def _target_at(source: str, place: int, letters: list[tuple[str, Run]], at: int) -> int | None:
    """The length of the `](address)` that ends a link here, or None."""
    href = letters[at - 1][1].href if at else None
    if href is None or source[place] != "]" or (at < len(letters) and letters[at][1] is letters[at - 1][1]):
        return None
    target = f"]({href})"
    return len(target) if source.startswith(target, place) else None


def _gathered(letters: list[Run], offset: int) -> Iterator[Stretch]:
    start = 0
    for end in range(1, len(letters) + 1):
        if end == len(letters) or letters[end] is not letters[start]:
            if (made := _stretch(letters[start], offset + start, end - start)) is not None:
                yield made
            start = end


def _stretch(run: Run, start: int, length: int) -> Stretch | None:
    if run is _MARK:
        return Stretch(start, length, sign=True)
    if run.bold or run.italic or run.href:
        return Stretch(start, length, run.bold, run.italic, link=run.href is not None)
    return None
