"""Days for tests of the outputs: plain records, no file."""

from __future__ import annotations

import itertools
from typing import Any

from exports.compose import Composed, compose
from exports.model import Doc, Entry, Grid, Items, Para, Quote, plain
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Event
from facilitator.domain.people import Consent, Person
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.records import KINDS
from facilitator.domain.report import Section, SectionKind

_numbers = itertools.count(1)


def day_of(*records: Any, **event: Any) -> Day:
    """A day of these records, in this order."""
    parts: dict[str, list[Any]] = {}
    for record in records:
        parts.setdefault(PARTS[KINDS[type(record)]], []).append(record)
    return Day(event=Event(**event), **{part: tuple(several) for part, several in parts.items()})


def person(name: str, consent: Consent = Consent.YES, **more: Any) -> Person:
    return Person(id=name.split(maxsplit=1)[0].lower(), name=name, consent=consent, **more)


def conversation(key: str = "c", **more: Any) -> Conversation:
    return Conversation(**{"id": key, "label": "Tafel", "qualifier": "", **more})


def takeaway(text: str, of: str | None = "c", **more: Any) -> Takeaway:
    return Takeaway(**{"id": f"t{next(_numbers)}", "text": text, "conversation": of, **more})


def said(kind: ContributionKind, text: str, by: str | None = None, **more: Any) -> Contribution:
    return Contribution(**{"id": f"x{next(_numbers)}", "kind": kind, "person": by, "text": text, **more})


def section(kind: SectionKind, **more: Any) -> Section:
    return Section(**{"id": f"s{next(_numbers)}", "kind": kind, **more})


def composed(*records: Any, **event: Any) -> Composed:
    return compose(day_of(*records, **event))


def document(*records: Any, **event: Any) -> Doc:
    return composed(*records, **event).doc


def notices(*records: Any, **event: Any) -> list[str]:
    return [notice.code for notice in composed(*records, **event).notices]


def outline(doc: Doc) -> list[str]:
    """A document as lines that are easy to compare: `## heading`, `### label (kind)`, `- item`, text."""
    lines: list[str] = []
    for part in doc.sections:
        lines += [f"## {part.heading}"] if part.heading else []
        lines += _lines(part.blocks)
    return lines


def _lines(blocks: Any) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        match block:
            case Para(runs):
                lines.append(plain(runs))
            case Items(items, ordered):
                lines += [f"{'1.' if ordered else '-'} {' / '.join(plain(p) for p in item.paras)}" for item in items]
            case Quote(paras, by):
                lines.append(f"> {' / '.join(plain(p) for p in paras)} ({by})")
            case Grid(head, rows):
                lines += [" | ".join(head), *(" | ".join(plain(cell) for cell in row) for row in rows)]
            case Entry(label, kind, below):
                lines += [f"### {label}" + (f" ({kind})" if kind else ""), *_lines(below)]
    return lines
