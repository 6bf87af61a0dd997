"""What every kind of document comes down to before it is split: paragraphs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together. item: it is marked as one of a list. heading: it is marked as a heading."""

    text: str
    item: bool = False
    heading: bool = False
