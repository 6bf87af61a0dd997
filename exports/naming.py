"""Who may be named, and how: attribution and consent, applied before anything is drawn.

Whoever has not said yes appears by role, in every output. The attribution of the document, or of one entry or
contribution, can only say less than that. What people typed in a text is left as it is, and pointed out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from exports.names import found_names, gives_away, without_names
from exports.words import word
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.domain.text import is_blank, listing

_STEPS = list(Attribution)
_NAMING_NOBODY = (Attribution.ROLE, Attribution.NONE)
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

    def says_less(self, one: Conversation, other: Conversation) -> bool:
        """Whether one entry may say less about who brought it than another."""
        return _STEPS.index(self.level(one.attribution)) > _STEPS.index(self.level(other.attribution))

    def may_be_named(self, person: Person, level: Attribution) -> bool:
        """Whether the name itself may stand in the document."""
        return level is Attribution.NAME and person.consent is Consent.YES

    def person(self, key: PersonId | None, own: Attribution | None = None, printed: str | None = None) -> str:
        """What to call a person; empty where nobody is to be called anything.

        printed: the name as the chair wants it printed, None = the person's own, blank = no name.
        """
        level = self.level(own)
        person = self.day.person.get(key) if key else None
        if level is Attribution.NONE or (printed is not None and is_blank(printed)):
            return ""
        if person is None:
            return printed if printed is not None and level is Attribution.NAME else ""
        if self.may_be_named(person, level):
            return person.name if printed is None else printed
        if level is Attribution.INITIATIVE and person.consent is Consent.YES and person.organisation:
            return person.organisation
        return self.by_role(person)

    def role(self, key: PersonId | None, own: Attribution | None = None) -> str:
        """The role to print beside a name; empty where the name is a role already, or nothing is to be said."""
        person = self.day.person.get(key) if key else None
        if person is None or not self.may_be_named(person, self.level(own)):
            return ""
        return person.role or person.organisation

    def by_role(self, person: Person) -> str:
        """A person without a name: the role in their own words if it does not name them, else their part in the day."""
        if person.role and not gives_away(person.role, person.name):
            return person.role
        kinds = [*(k for k in _MOST_PUBLIC_FIRST if k in person.kinds), PersonKind.PARTICIPANT]
        kind = PersonKind.CHAIR if person.id in self.day.event.chairs else kinds[0]
        return word(self.language, f"a-{kind}")

    def people(self, keys: Iterable[PersonId]) -> list[str]:
        """What to call several people: names first in their order, then each role once."""
        called = [
            (self.may_be_named(self.day.person[k], self.level(None)), self.person(k)) for k in dict.fromkeys(keys)
        ]
        names = [name for named, name in called if named]
        return names + list(dict.fromkeys(name for named, name in called if not named and name))

    def chairs(self) -> list[str]:
        """The day chairs who may be named, by name."""
        return [c.name for c in self.day.chairs if self.may_be_named(c, self.level(None))]

    def entry(self, conversation: Conversation) -> tuple[str, str]:
        """The label and the kind an entry prints with, as far as its attribution lets them say who brought it."""
        level = self.level(conversation.attribution)
        if level not in _NAMING_NOBODY:
            return self._label(conversation), self._kind(conversation)
        if not conversation.initiatives:
            return self._discreet(self._label(conversation)), self._discreet(self._kind(conversation))
        kind = self._discreet(self._kind(conversation)) if level is Attribution.ROLE else ""
        return kind or self.topic(conversation), ""

    def topic(self, conversation: Conversation) -> str:
        """What an entry is about; empty where that names somebody whom the entry may not name."""
        if self.level(conversation.attribution) not in _NAMING_NOBODY:
            return conversation.topic
        return self._discreet(conversation.topic)

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

    def _discreet(self, words: str) -> str:
        """The words of a head that names nobody; empty when they name a person, an initiative or its organisation."""
        return "" if found_names(words, [*self._initiatives, *(p.name for p in self.day.people)]) else words

    # -- names in what people typed ----------------------------------------------------------------------------

    def without_consent_in(self, text: str) -> list[str]:
        """The names in a text of people who have not said yes. Part of a longer name that may stand there is none."""
        silent = [p.name for p in self.day.people if p.consent is not Consent.YES]
        return self._found(text, silent, [p.name for p in self.day.people if p.consent is Consent.YES])

    def against_attribution_in(self, text: str) -> list[str]:
        """The names in a text that the document was not to give, of whoever did say yes and of initiatives."""
        level = self.level(None)
        people = [p.name for p in self.day.people if p.consent is Consent.YES] if level is not Attribution.NAME else []
        organisers = {organiser.name for organiser in self.day.organisers}
        initiatives = self._initiatives if level in _NAMING_NOBODY else ()
        return self._found(text, [*people, *(i for i in initiatives if i not in organisers)], organisers)

    def _found(self, text: str, names: Iterable[str], beside: Iterable[str]) -> list[str]:
        found = found_names(text, names)
        longer = [name for name in beside if any(one != name and one in name for one in found)]
        return found_names(without_names(text, longer), found) if longer else found

    @cached_property
    def _initiatives(self) -> tuple[str, ...]:
        """Every name by which initiatives are known, those of their organisations included."""
        return tuple(name for i in self.day.initiatives for name in (i.name, *i.organisations))
