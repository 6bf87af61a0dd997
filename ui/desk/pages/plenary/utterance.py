"""What one person says, from the first letter on."""

from __future__ import annotations

from facilitator.domain.identity import ContributionId, PersonId, new_id
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.opened import OpenDay


class Utterance:
    """A contribution that is made when something is typed, and written on from then.

    Undone or removed while its words are still in a field, it is made again by the next letter: no letter is refused.
    """

    def __init__(self, opened: OpenDay, kind: ContributionKind, person: PersonId | None, key: str = "") -> None:
        self._opened = opened
        self.kind = kind
        self.person = person
        self.agreed = False
        self.key = ContributionId(key or new_id())
        self._making: Pending[Contribution] | None = None

    def record(self) -> Contribution | None:
        """The contribution as it is in the day."""
        return next((c for c in self._opened.day.contributions if c.id == self.key), None)

    def is_made(self) -> bool:
        """Whether it is in the day, or will be in a moment."""
        return self.record() is not None or (self._making is not None and self._opened.waits_for(self._making))

    def write(self, words: str, within: str | None) -> Pending[Contribution]:
        """Put the words into the day."""
        if self.is_made():
            return self._opened.contributions.write(self.key, words, within=within)
        fresh = Contribution(self.key, self.kind, self.person, text=words, agreed=self.agreed)
        self._making = self._opened.contributions.add(fresh)
        return self._making

    def give_to(self, person: PersonId | None) -> None:
        """These are that person's words, or nobody's in particular."""
        self.person = person
        if self.is_made():
            self._opened.watch(self._opened.contributions.change(self.key, person=person))

    def print_as(self, name: str, within: str | None) -> Pending[Contribution]:
        """Print another name than the person's own; nothing typed = their own again."""
        printed = None if is_blank(name) else name.strip()
        return self._opened.contributions.change(self.key, within=within, printed_name=printed)

    def agree(self, on: bool) -> None:
        """The speaker saw the quotation and agrees, or not."""
        self.agreed = on
        if self.is_made():
            self._opened.watch(self._opened.contributions.change(self.key, agreed=on))
