"""Who on a list is whom: surely, perhaps, or nobody we know."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeVar

from facilitator.domain.folding import folded
from facilitator.intake.people.names import may_be_same, name_key, parts_of

T = TypeVar("T")
MOST_PERHAPS = 3
_MOST_ALIKE = 50
"""So many are compared: a list in which everybody has one name, or one address, would take hours else."""


@dataclass(frozen=True, slots=True)
class Who:
    """What somebody is recognised by."""

    name: str
    organisation: str
    email: str

    @property
    def mail(self) -> str:
        """The address as it is compared."""
        return self.email.casefold()

    @property
    def body(self) -> str:
        """The organisation as it is compared."""
        return folded(self.organisation).strip(" .")


class Acquaintance(Generic[T]):
    """People one may know, found by their address, their name and the sound of their name.

    strict: two addresses are two people, as they are within one list.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._exactly: dict[tuple[str, str, str], list[T]] = {}
        self._mails: dict[str, list[tuple[T, Who]]] = {}
        self._names: dict[str, list[tuple[T, Who]]] = {}
        self._sounds: dict[tuple[str, str], list[tuple[T, Who]]] = {}

    def meet(self, key: T, who: Who) -> None:
        """Get to know one more."""
        self._exactly.setdefault(_exact(who), []).append(key)
        if who.mail:
            _add(self._mails.setdefault(who.mail, []), key, who)
        _add(self._names.setdefault(name_key(who.name), []), key, who)
        for place in _sounds_of(who.name):
            _add(self._sounds.setdefault(place, []), key, who)

    def surely(self, who: Who, taken: AbstractSet[T] = frozenset()) -> T | None:
        """Who this is without a doubt: the same address and a name that may be it, else the same name and organisation.

        taken: those that somebody else on the list is already.
        """
        for key in self._exactly.get(_exact(who), ())[: _MOST_ALIKE if who.body or who.mail else 0]:
            if key not in taken:
                return key
        for key, other in self._mails.get(who.mail, ()) if who.mail else ():
            if key not in taken and (name_key(who.name) == name_key(other.name) or may_be_same(who.name, other.name)):
                return key
        named = [(key, other) for key, other in self._names.get(name_key(who.name), ()) if key not in taken]
        alike = [key for key, other in named if who.body == other.body and not self._doubted(who, other)]
        if alike:
            return alike[0]
        if len(named) == 1 and not (who.body and named[0][1].body) and not _two_mails(who, named[0][1]):
            return named[0][0]
        return None

    def _doubted(self, who: Who, other: Who) -> bool:
        return _two_mails(who, other) and (self._strict or not who.body)

    def perhaps(self, who: Who, taken: AbstractSet[T] = frozenset()) -> tuple[T, ...]:
        """Who this may be: the same name elsewhere, a name that sounds like it, initials for a first name."""
        found = [key for key, _ in self._names.get(name_key(who.name), ())]
        for place in _sounds_of(who.name):
            found += [key for key, other in self._sounds.get(place, ()) if may_be_same(who.name, other.name)]
        return tuple(key for key in dict.fromkeys(found) if key not in taken)[:MOST_PERHAPS]

    def with_mail(self, mail: str) -> tuple[T, ...]:
        """Who has this address."""
        return tuple(key for key, _ in self._mails.get(mail, ())) if mail else ()

    def named(self, name: str) -> T | None:
        """The one person who is meant by a name, or None: nobody, or more than one."""
        exactly = dict.fromkeys(key for key, _ in self._names.get(name_key(name), ()))
        found = exactly or dict.fromkeys(self.perhaps(Who(name, "", "")))
        return next(iter(found)) if len(found) == 1 else None


def _exact(who: Who) -> tuple[str, str, str]:
    return name_key(who.name), who.body, who.mail


def _add(several: list[tuple[T, Who]], key: T, who: Who) -> None:
    if len(several) < _MOST_ALIKE:
        several.append((key, who))


def _two_mails(one: Who, other: Who) -> bool:
    return bool(one.mail and other.mail and one.mail != other.mail)


def _sounds_of(name: str) -> list[tuple[str, str]]:
    first, _, sounds = parts_of(name)
    return [(first[:1], sound) for sound in sounds]
