"""Finding anything in the day by a few of its words."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot

Context = tuple[tuple[str, str | int], ...]

MOST_WORDS = 12
"""Of a question; what comes behind them narrows nothing any more."""

LETTERS_FOR_A_TYPO = 4
"""In shorter words one other letter makes another word."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found. text: what it is called, or says. score: higher is better.

    Empty for a table without a name. context: what tells it from others like it, by name: `table` (number), `topic`,
    `role`, `organisation`, `person`, `owner`, `kind`, `round` (number), `place`, `date`; what is empty is left out.
    """

    spot: Spot
    text: str
    context: Context
    score: int


class _Match(IntEnum):
    """How well a word of the question fits a word of the day."""

    TYPO = 1
    INSIDE = 2
    BEGINNING = 4
    WHOLE = 5


_Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record as it can be found. fields: its texts by the field they stand in; the first is what it is called."""

    kind: Kind
    record: str
    fields: _Fields
    context: Context

    def hit(self, field: int, score: int) -> Hit:
        return Hit(Spot(self.kind, self.record, self.fields[field][0]), self.fields[0][1], self.context, score)


_Found = dict[int, tuple[_Match, int]]
"""The entries a word was found in: how well, and in which of their fields."""


class SearchIndex:
    """The words of one day, folded once; each question then looks at every different word and no text."""

    def __init__(self, day: Day) -> None:
        self._entries = tuple(_entries(day))
        self._names: list[str] = []
        self._places: dict[str, dict[int, int]] = {}
        for number, entry in enumerate(self._entries):
            texts = [_WORD.findall(folded(text)) for _, text in entry.fields]
            self._names.append(" ".join(texts[0]))
            for field, words in enumerate(texts):
                self._learn(words, number, field)

    def _learn(self, words: Iterable[str], number: int, field: int) -> None:
        """Remember in which entry, and there in which of its fields first, these words stand."""
        for word in words:
            places = self._places.get(word)
            if places is None:
                self._places[word] = {number: field}
            elif number not in places:
                places[number] = field

    def find(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The best hits, best first; none for a question without words.

        All words of the question must be in a record, in any order, as whole words, beginnings, parts, or with one
        typo. Of equals, what comes first in the day (tables, conversations, people ...) comes first.
        """
        words = list(dict.fromkeys(_WORD.findall(folded(query))))[:MOST_WORDS]
        if not words:
            return ()
        found = [self._having(word) for word in words]
        in_all = set(found[0]).intersection(*found[1:])
        asked = " ".join(words)
        scores = {number: self._score(number, found, asked) for number in in_all}
        best = heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], number))
        return tuple(self._entries[number].hit(_best_field(number, found), scores[number]) for number in best)

    def _having(self, asked: str) -> _Found:
        """The entries with a word of the question."""
        found: _Found = {}
        for word, places in self._places.items():
            match = _match(asked, word)
            if match is None:
                continue
            for number, field in places.items():
                known = found.get(number)
                if known is None or known[0] < match:
                    found[number] = (match, field)
        return found

    def _score(self, number: int, found: Iterable[_Found], asked: str) -> int:
        """How well the words fit; of equals, those in what a record is called, and those it begins with, weigh more."""
        score = 0
        for having in found:
            match, field = having[number]
            score += 2 * match + (field == 0)
        return score + self._names[number].startswith(asked)


def find(day: Day, query: str, limit: int = 20) -> tuple[Hit, ...]:
    """Ask one question. Whoever asks more of the same day keeps a `SearchIndex`."""
    return SearchIndex(day).find(query, limit)


def _best_field(number: int, found: Iterable[_Found]) -> int:
    return min((-match, field) for match, field in (having[number] for having in found))[1]


def _match(asked: str, word: str) -> _Match | None:
    if asked in word:
        if word.startswith(asked):
            return _Match.WHOLE if len(word) == len(asked) else _Match.BEGINNING
        return _Match.INSIDE
    if len(asked) >= LETTERS_FOR_A_TYPO and -2 < len(word) - len(asked) < 2 and one_edit_apart(asked, word):
        return _Match.TYPO
    return None


def one_edit_apart(a: str, b: str) -> bool:
    """Whether one letter more, less or other, or two neighbours changed round, make one word into the other.

    Damerau-Levenshtein distance 1, for two words that differ.
    """
    if len(a) > len(b):
        a, b = b, a
    start = 0
    while start < len(a) and a[start] == b[start]:
        start += 1
    if len(a) < len(b):
        return a[start:] == b[start + 1 :]
    if a[start + 1 :] == b[start + 1 :]:
        return True
    return a[start : start + 2] == b[start : start + 2][::-1] and a[start + 2 :] == b[start + 2 :]


# -- what there is to find -----------------------------------------------------------------------------------------


def _entries(day: Day) -> Iterator[_Entry]:
    for table in day.tables:
        asked_for_as = f"{table.number} tafel table"
        fields: _Fields = (("name", table.name), ("number", asked_for_as), ("place", table.place))
        yield _Entry(Kind.TABLE, table.id, fields, _context(table=table.number))
    for one in day.conversations:
        fields = (("topic", one.topic), ("label", one.label or ""), ("headline", one.headline))
        yield _named_entry(Kind.CONVERSATION, one.id, fields, _context(table=_table_number(day, one)))
    yield from _people(day)
    yield from _takeaways(day)
    yield from _plenary(day)
    yield from _document(day)


def _people(day: Day) -> Iterator[_Entry]:
    for person in day.people:
        fields = (("name", person.name), ("role", person.role), ("organisation", person.organisation))
        yield _Entry(Kind.PERSON, person.id, fields, _context(role=person.role, organisation=person.organisation))
    for initiative in day.initiatives:
        fields = (
            ("name", initiative.name),
            ("kind", initiative.kind),
            ("organisations", " / ".join(initiative.organisations)),
        )
        yield _Entry(Kind.INITIATIVE, initiative.id, fields, _context(kind=initiative.kind))


def _takeaways(day: Day) -> Iterator[_Entry]:
    for takeaway in day.takeaways:
        if takeaway.removed:
            continue
        raw = ("text", takeaway.text)
        fields = (raw,) if takeaway.edited is None else (("edited", takeaway.edited), raw)
        conversation = day.conversation.get(takeaway.conversation) if takeaway.conversation else None
        item = day.item.get(takeaway.round) if takeaway.round else None
        yield _Entry(
            Kind.TAKEAWAY,
            takeaway.id,
            fields,
            _context(
                table=_table_number(day, conversation),
                topic=(conversation.topic or conversation.label or "") if conversation else "",
                round=(item.round if item else None) or 0,
            ),
        )


def _plenary(day: Day) -> Iterator[_Entry]:
    for one in day.contributions:
        person = day.person.get(one.person) if one.person else None
        context = _context(kind=one.kind, person=person.name if person else one.printed_name or "")
        yield _Entry(Kind.CONTRIBUTION, one.id, (("text", one.text),), context)
    for agreement in day.agreements:
        fields: _Fields = (
            ("what", agreement.what),
            ("owner", agreement.owner),
            ("partners", " / ".join(agreement.partners)),
        )
        yield _Entry(Kind.AGREEMENT, agreement.id, fields, _context(owner=agreement.owner))
    for followup in day.followups:
        date = followup.date.isoformat() if followup.date else ""
        fields = (("title", followup.title), ("place", followup.place))
        yield _named_entry(Kind.FOLLOWUP, followup.id, fields, _context(place=followup.place, date=date))


def _document(day: Day) -> Iterator[_Entry]:
    for section in day.sections:
        fields: _Fields = (("heading", section.heading or ""), ("lead", section.lead or ""), ("text", section.text))
        yield _named_entry(Kind.SECTION, section.id, fields, _context(kind=section.kind))
    for item in day.programme:
        fields = (("title", item.title), ("notes", item.notes))
        yield _named_entry(Kind.ITEM, item.id, fields, _context(kind=item.kind, round=item.round or 0))


def _named_entry(kind: Kind, record: str, fields: _Fields, context: Context) -> _Entry:
    """An entry that is called by the first of its fields with words in it."""
    return _Entry(kind, record, tuple(f for f in fields if f[1].strip()) or fields[:1], context)


def _context(**pieces: str | int) -> Context:
    return tuple((name, piece) for name, piece in pieces.items() if piece)


def _table_number(day: Day, conversation: Conversation | None) -> int:
    table = day.table.get(conversation.table) if conversation and conversation.table else None
    return table.number if table else 0
