"""Which table conversation somebody means: by its table, its topic or its label."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.folding import folded
from facilitator.domain.identity import ConversationId

_NUMBER = re.compile(
    r"(?:(?:tafel|table|thema|theme|gesprek|onderwerp|topic|t|nr|no)\b[\s.:]*)?(\d{1,3})\b(?!\s*(?:[,;&/+]|en\b|and\b))"
    r"[\s.:)\-–]*(.*)"
)
_BETWEEN = re.compile(r"\s*[;\n|]\s*")
_COMMAS = re.compile(r"\s*,\s*|\s+(?:en|and|&)\s+")
_SHORTEST_WORDS = 4


class Wishes:
    """Finds the conversations that a list means."""

    def __init__(self, day: Day) -> None:
        self._tables: dict[int, list[ConversationId]] = {}
        self._words: list[tuple[str, ConversationId]] = []
        for one in day.conversations:
            table = day.table.get(one.table) if one.table is not None else None
            if table is not None:
                self._tables.setdefault(table.number, []).append(one.id)
                self._words += [(folded(table.name), one.id)] if table.name else []
            self._words += [(words, one.id) for words in _words_of(day, one)]

    def of(self, written: Iterable[str]) -> tuple[tuple[ConversationId, ...], bool]:
        """The conversations in the order of the wishes, and whether each of them was found."""
        found: dict[ConversationId, None] = {}
        all_found = True
        for text in written:
            several = self._in(text)
            found |= dict.fromkeys(one for one in several if one is not None)
            all_found = all_found and None not in several
        return tuple(found), all_found

    def _in(self, text: str) -> list[ConversationId | None]:
        """One cell: one wish, or several with a sign between them."""
        whole = self._one(text)
        if whole is not None:
            return [whole]
        for between in (_BETWEEN, _COMMAS):
            parts = [part for part in between.split(text) if part]
            if len(parts) > 1 and any(self._one(part) for part in parts):
                return [self._one(part) for part in parts]
        return [None]

    def _one(self, text: str) -> ConversationId | None:
        words = folded(text).strip(" .:")
        exact = [key for known, key in self._words if known == words]
        if exact:
            return exact[0]
        number = _NUMBER.fullmatch(words)
        if number and number[2] and (by_words := self._alike(number[2])):
            return by_words
        if number:
            return next(iter(self._tables.get(int(number[1]), ())), None)
        return self._alike(words)

    def _alike(self, words: str) -> ConversationId | None:
        """The one conversation whose words hold these, or stand in them."""
        if len(words) < _SHORTEST_WORDS:
            return None
        exact = {key for known, key in self._words if known == words}
        inside = {
            key for known, key in self._words if words in known or (len(known) > _SHORTEST_WORDS and known in words)
        }
        found = exact or inside
        return next(iter(found)) if len(found) == 1 else None


def _words_of(day: Day, one: Conversation) -> list[str]:
    texts = [one.topic, one.label or "", *(day.initiative[i].name for i in one.initiatives if i in day.initiative)]
    return [folded(text) for text in texts if text.strip()]
