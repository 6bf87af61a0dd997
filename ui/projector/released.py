"""What may be shown to the hall: starred points, and names as far as people said yes. The rules of the documents.

Texts that people typed stay as they were typed, as in the documents; a name in a field of names gives way.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from exports.names import found_names
from exports.naming import Naming
from exports.tokens import Filler
from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ConversationId, PersonId, TakeawayId
from facilitator.domain.people import Consent, Person
from facilitator.domain.plenary import Contribution
from facilitator.domain.text import is_blank, listing
from ui.projector.model import STAR, Entry
from ui.projector.words import word


class Released:
    """One day as the hall may know it, in the language of its document."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.language = day.event.language
        self._naming = Naming(day, self.language)

    def word(self, key: str, **fill: str | int) -> str:
        """A fixed word or sentence for the hall."""
        return word(self.language, key, **fill)

    # -- the day -----------------------------------------------------------------------------------------------

    @cached_property
    def title(self) -> str:
        """The title of the day, its tokens filled in; a welcome where there is none."""
        return self._fill.plain(self.day.event.title).strip() or self.word("welcome")

    @cached_property
    def subtitle(self) -> str:
        """What stands below the title."""
        return self._fill.plain(self.day.event.subtitle).strip()

    @property
    def date(self) -> str:
        """When it is."""
        date = self.day.event.date
        return "" if date is None else _capital(printed_date(date, DateStyle.WEEKDAY_DAY_MONTH, self.language))

    @property
    def venue(self) -> str:
        """Where it is."""
        return self.day.event.venue.strip()

    @property
    def organisers(self) -> str:
        """Who organises the day."""
        names = [organiser.name.strip() for organiser in self.day.organisers if not is_blank(organiser.name)]
        return listing(names, self.word("and"))

    @cached_property
    def _fill(self) -> Filler:
        return Filler(self.day, self._naming)

    def name_of(self, item: ProgrammeItem) -> str:
        """What a part of the programme is called."""
        if not is_blank(item.title):
            return item.title.strip()
        if item.kind is not ItemKind.ROUND:
            return self.word(f"kind-{item.kind}")
        return self.word("round") if item.round is None else self.word("round-number", n=item.round)

    # -- people ------------------------------------------------------------------------------------------------

    def speaker(self, person: str) -> tuple[str, str]:
        """Who speaks: the name and the role; by role alone whoever did not say yes to their name."""
        key = PersonId(person)
        return _capital(self._naming.person(key)), self._naming.role(key)

    def contributor(self, contribution: Contribution) -> tuple[str, str]:
        """Whose words a contribution holds: the name, the role and the organisation."""
        person = self.day.person.get(contribution.person) if contribution.person else None
        own = contribution.attribution
        name = self._naming.person(contribution.person, own, contribution.printed_name)
        role = self._naming.role(contribution.person, own)
        if person is None or not role or role == person.organisation:
            return _capital(name), role
        return _capital(name), " · ".join(part for part in (role, person.organisation) if part)

    @property
    def unnamed(self) -> str:
        """Somebody at a table who is not named."""
        return _capital(self.word("unnamed"))

    def at_the_table(self, person: Person) -> str:
        """What to call somebody in the list of who sits where: people must find their own name in it, so it takes a no
        to leave it out.
        """
        return self.unnamed if person.consent is Consent.NO else person.name

    def doer(self, words: str) -> str:
        """Who does something, in the words of a field that holds names: whoever said no gives way to their role."""
        for person in self.day.people:
            if person.consent is Consent.NO and found_names(words, [person.name]):
                words = words.replace(person.name, self._naming.by_role(person))
                if found_names(words, [person.name]):  # written in another way than the name is
                    return self._naming.by_role(person)
        return words

    # -- what the tables brought -------------------------------------------------------------------------------

    def topic(self, conversation: Conversation) -> str:
        """What a table talked about, or else who brought it."""
        label, _ = self._naming.entry(conversation)
        return next((words for words in (self._naming.topic(conversation), label) if not is_blank(words)), "")

    def points(self, conversation: ConversationId | None) -> tuple[Takeaway, ...]:
        """The points of a conversation that the room shall hear, as the chair put them in order."""
        return tuple(one for one in self.day.brought.get(conversation, ()) if is_released(one))

    def headline(self, conversation: Conversation) -> str:
        """Its sentence for the room; not one that says again what is shown, or what was left out."""
        brought = self.day.brought.get(conversation.id, ())
        told = {one.wording.strip() for one in brought if is_released(one) or one.left_out or one.removed}
        return "" if conversation.headline.strip() in told else conversation.headline.strip()

    def points_of(self, keys: tuple[TakeawayId, ...]) -> tuple[Takeaway, ...]:
        """Those of these points that the room shall hear, each once; what was merged speaks through its other."""
        found = dict.fromkeys(self._speaking_for(key) for key in keys)
        return tuple(one for one in found if one is not None and is_released(one))

    def _speaking_for(self, key: TakeawayId) -> Takeaway | None:
        """The point itself, or the one it was merged into."""
        for one in self._merged_from(key):
            if one.merged_into is None:
                return one
        return None

    def _merged_from(self, key: TakeawayId | None) -> Iterator[Takeaway]:
        been: set[TakeawayId] = set()
        while key is not None and key not in been and key in self.day.takeaway:
            been.add(key)
            yield (one := self.day.takeaway[key])
            key = one.merged_into


def is_released(takeaway: Takeaway) -> bool:
    """Whether the hall may see a point: it has a star, it is in the report, and it stands on its own."""
    return takeaway.starred and not takeaway.left_out and takeaway.stands_alone and not is_blank(takeaway.wording)


def point(takeaway: Takeaway) -> Entry:
    """A point as a line of a list, with the word that stands in front of it."""
    cue = takeaway.cue.strip()
    if cue and not cue.endswith((":", "?", "!", ".", "…")):
        cue = f"{cue}:"
    return Entry(f"{cue} {takeaway.wording}".strip(), bullet=STAR)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
