"""Notes as they were read: lines, each with the place that the notes themselves give it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class FromPhone:
    """What a phone knew of a point. item: its id there.

    op: of the last that the phone has not sent yet, "" when all of it was sent. base: the `text_seq` that the first of
    it had seen, 0 for a new point. pick: the table chose it for the plenary. ours: somebody typed it at the laptop.
    """

    item: str
    op: str = ""
    base: int = 0
    pick: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line that may become a point.

    heading: only says where the lines below it belong. table, round: the numbers that the notes give; None = they
    say nothing. round_id: the programme item that a phone's file names, "" for points of no round, None for not said;
    it goes before the number.
    headline: the one sentence that everybody should hear. unsent: it was being typed on the phone.
    """

    text: str
    heading: bool = False
    table: int | None = None
    round: int | None = None
    round_id: str | None = None
    cue: str = ""
    headline: bool = False
    unsent: bool = False
    written_at: str | None = None
    phone: FromPhone | None = None

    @property
    def may_change(self) -> bool:
        """Whether it can be joined and split: what a phone sent stays the point that the phone knows."""
        return self.phone is None and not self.headline


@dataclass(frozen=True, slots=True)
class Notes:
    """A file or text as it was read. name: of the file, or what to call the text.

    event: the identity of the day a phone wrote them for, "" when they say nothing.
    """

    name: str
    lines: tuple[NoteLine, ...]
    event: str = ""


def can_join(lines: tuple[NoteLine, ...], place: int) -> bool:
    """Whether the line at a place, from 0, can become one with the one above it."""
    if not 0 < place < len(lines):
        return False
    above, here = lines[place - 1], lines[place]
    return above.may_change and here.may_change


def joined(lines: tuple[NoteLine, ...], place: int) -> tuple[NoteLine, ...]:
    """The lines with the one at a place joined to the one above it, a space between."""
    above, here = lines[place - 1], lines[place]
    whole = replace(above, text=f"{above.text} {here.text}", heading=above.heading and here.heading)
    return (*lines[: place - 1], whole, *lines[place + 1 :])


def can_split(lines: tuple[NoteLine, ...], place: int, cursor: int) -> bool:
    """Whether there are words on both sides of the cursor, counted in characters."""
    text = lines[place].text if 0 <= place < len(lines) else ""
    return bool(text[:cursor].strip() and text[cursor:].strip()) and lines[place].may_change


def split(lines: tuple[NoteLine, ...], place: int, cursor: int) -> tuple[NoteLine, ...]:
    """The lines with the one at a place cut in two at the cursor."""
    line = lines[place]
    parts = (replace(line, text=line.text[:cursor].rstrip()), replace(line, text=line.text[cursor:].lstrip()))
    return (*lines[:place], *parts, *lines[place + 1 :])
