"""Who may be named, and how: attribution and consent, applied before anything is drawn.

Whoever has not said yes appears by role, in every output. The attribution of the document, or of one entry or
contribution, can only say less than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from exports.words import word
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.domain.text import listing

_STEPS = list(Attribution)
_MOST_PUBLIC_FIRST = (
    PersonKind.CHAIR,
    PersonKind.SPEAKER,
    PersonKind.RESPONDENT,
    PersonKind.HOST,
    PersonKind.REPORTER,
    PersonKind.CASE_OWNER,
    PersonKind.HELPER,
    PersonKind.PARTICIPANT,
)


@dataclass(frozen=True)
class Naming:
    """How the people and initiatives of one day are called in one document."""

    day: Day
    language: Language

    def level(self, own: Attribution | None) -> Attribution:
        """The attribution that holds: the document's, or the own one of an entry where that says less."""
        document = self.day.event.attribution
        return document if own is None else max(document, own, key=_STEPS.index)

    def may_be_named(self, person: Person, level: Attribution) -> bool:
        """Whether the name itself may stand in the document."""
        return level is Attribution.NAME and person.consent is Consent.YES

    def person(self, key: PersonId | None, own: Attribution | None = None, printed: str | None = None) -> str:
        """What to call a person; empty where nobody is to be called anything.

        printed: the name as the chair wants it printed, None = the person's own, "" = no name.
        """
        level = self.level(own)
        person = self.day.person.get(key) if key else None
        if printed == "" or level is Attribution.NONE:
            return ""
        if person is None:
            return printed if printed is not None and level is Attribution.NAME else ""
        if self.may_be_named(person, level):
            return person.name if printed is None else printed
        if level is Attribution.INITIATIVE and person.organisation:
            return person.organisation
        return self.by_role(person)

    def role(self, key: PersonId | None, own: Attribution | None = None) -> str:
        """The role to print beside a name; empty where the name is a role already, or nothing is to be said."""
        person = self.day.person.get(key) if key else None
        if person is None or not self.may_be_named(person, self.level(own)):
            return ""
        return person.role or person.organisation

    def by_role(self, person: Person) -> str:
        """A person without a name: the role in their own words, else what they do on the day."""
        if person.role and person.name not in person.role:
            return person.role
        kinds = [*(k for k in _MOST_PUBLIC_FIRST if k in person.kinds), PersonKind.PARTICIPANT]
        kind = PersonKind.CHAIR if person.id in self.day.event.chairs else kinds[0]
        return word(self.language, f"a-{kind}")

    def people(self, keys: Iterable[PersonId]) -> list[str]:
        """What to call several people: names first in their order, then each role once."""
        called = [(self.may_be_named(self.day.person[k], self.level(None)), self.person(k)) for k in keys]
        names = [name for named, name in called if named]
        return names + list(dict.fromkeys(name for named, name in called if not named and name))

    def chairs(self) -> list[str]:
        """The day chairs who may be named, by name."""
        return [c.name for c in self.day.chairs if self.may_be_named(c, self.level(None))]

    def entry(self, conversation: Conversation) -> tuple[str, str]:
        """The label and the kind an entry prints with, as far as its attribution lets them say who brought it."""
        label, kind = self._label(conversation), self._kind(conversation)
        level = self.level(conversation.attribution)
        if not conversation.initiatives or level in (Attribution.NAME, Attribution.INITIATIVE):
            return label, kind
        if level is Attribution.ROLE:
            return (kind, "") if kind else (self._topic_without_names(conversation), "")
        return self._topic_without_names(conversation), ""

    def _label(self, conversation: Conversation) -> str:
        if conversation.label is not None:
            return conversation.label
        names = [self.day.initiative[key].name for key in conversation.initiatives]
        return listing(names, word(self.language, "and")) or conversation.topic

    def _kind(self, conversation: Conversation) -> str:
        if conversation.qualifier is not None:
            return conversation.qualifier
        initiatives = [self.day.initiative[key] for key in conversation.initiatives]
        kinds = dict.fromkeys(i.kind for i in initiatives if i.kind)
        organisations = dict.fromkeys(o for i in initiatives for o in i.organisations)
        return listing(list(kinds), word(self.language, "and")) or "/".join(organisations)

    def _topic_without_names(self, conversation: Conversation) -> str:
        names = [self.day.initiative[key].name for key in conversation.initiatives]
        return "" if any(name in conversation.topic for name in names) else conversation.topic

    def unnamed_in(self, text: str) -> list[Person]:
        """The people whose full name a text holds while they may not be named."""
        return [p for p in self._silent if p.name in text and re.search(rf"(?<!\w){re.escape(p.name)}(?!\w)", text)]

    @cached_property
    def _silent(self) -> list[Person]:
        return [p for p in self.day.people if not self.may_be_named(p, self.level(None))]
