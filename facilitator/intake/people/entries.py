"""What each row of a list says about somebody, before anybody asks who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.domain.folding import folded
from facilitator.domain.people import Consent
from facilitator.intake.people.groups import Says, answer, guess_group, is_cancelled, needs_in, says_nothing
from facilitator.intake.people.guessing import Columns, name_in
from facilitator.intake.people.heading import Row
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.names import as_said, looks_like_a_name, split_mail
from facilitator.intake.people.sheets import Sheet

LONGEST_NAME = 200
LONGEST_TEXT = 500
_LONGEST_LABEL = 60
_ANY_LETTER = re.compile(r"[^\W\d_]")
_SEVERAL = re.compile(r"\s(?:en|and|&|\+|/)\s", re.IGNORECASE)
_COMES_WITH = re.compile(
    r"(?P<what>.*?\b(?:begeleider|begeleidster|tolk|gebarentolk|schrijftolk|mantelzorger|assistent|companion|interpreter"
    r"|carer|assistant)\b)\s+(?:van|voor|of|for|to)\s+(?P<whom>.+)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\[(.+)\]\s*$")
_ORDINAL = re.compile(r"^\W*\d|keus|keuze|choice|voorkeur|preference|eerste|tweede|derde|first|second|third")
_FIGURE = re.compile(r"\d{1,2}")
_LONGEST_SENTENCE = 8
_OVER_OTHERS = re.compile(
    r"(?:tafel|table|groep|group|ronde|round|sessie|session)\s*\d{1,3}|(?:beste|dear|geachte|hallo|hoi|hello|hi) "
    r"(?:all|allen|allemaal|everyone|everybody|collega.?s|colleagues)|(?:met )?(?:vriendelijke |hartelijke )?"
    r"groet(?:en|jes)?|mvg|(?:kind |best |warm )?regards"
)
_PHOTO = re.compile(r"foto|photo|beeld")


class Problem(StrEnum):
    """What is not right about a row. After the first, and `TOO_LONG`, nobody can be made of it."""

    NO_NAME = "no-name"
    TOO_LONG = "too-long"
    ODD_NAME = "odd-name"
    SEVERAL_NAMES = "several-names"
    BAD_EMAIL = "bad-email"
    SHARED_EMAIL = "shared-email"
    CANCELLED = "cancelled"
    CANCELLED_BUT_HERE = "cancelled-but-here"
    UNKNOWN_WISH = "unknown-wish"
    UNKNOWN_COMPANION = "unknown-companion"
    IN_A_CIRCLE = "in-a-circle"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says. None and "" = it says nothing about that.

    row: its number in the file. remarks: each with the words above its column. wishes: as they were written, the
    dearest first. accompanies: the name of whom this person comes with; companion: of who comes with this person.
    """

    row: int
    name: str = ""
    email: str = ""
    organisation: str = ""
    role: str = ""
    group: str = ""
    needs: tuple[str, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    wishes: tuple[str, ...] = ()
    present: bool | None = None
    consent: Consent | None = None
    accompanies: str = ""
    companion: str = ""
    cancelled: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def may_be_a_heading(self) -> bool:
        """Whether this is no person: a sentence, a greeting, words over other rows ("Tafel 3", "Bewoners")."""
        if len(self.name.split()) > _LONGEST_SENTENCE or _OVER_OTHERS.fullmatch(folded(self.name).strip(" .:,")):
            return True
        if self.email or self.organisation or self.role or self.group or self.remarks or self.wishes:
            return False
        one_word = len(self.name.split()) == 1
        return Problem.ODD_NAME in self.problems or (one_word and bool(guess_group(self.name)))


def read_entries(sheet: Sheet, columns: Columns) -> tuple[Entry, ...]:
    """Every row of the sheet as its columns are taken."""
    headings = sheet.heading or ("",) * sheet.width
    return tuple(_Reading(row, columns, headings).entry() for row in sheet.rows)


class _Reading:
    """One row while it is being read."""

    def __init__(self, row: Row, columns: Columns, headings: Sequence[str]) -> None:
        self._row, self._columns, self._headings = row, columns, headings
        self._problems: list[Problem] = []

    def entry(self) -> Entry:
        name, email = self._name_and_email()
        role, accompanies = self._role()
        consent = {Says.YES: Consent.YES, Says.NO: Consent.NO}.get(answer(self._one(Field.CONSENT)))
        here = self._one(Field.PRESENT)
        return Entry(
            self._row.number,
            name,
            email,
            organisation=self._words(Field.ORGANISATION),
            role=role,
            group=self._group(),
            needs=self._needs(),
            remarks=tuple(self._remarks()),
            wishes=self._wishes(),
            present={Says.YES: True, Says.NO: False}.get(answer(here)),
            consent=consent,
            accompanies=accompanies or as_said(self._name_of(Field.ACCOMPANIES)),
            companion=as_said(self._name_of(Field.COMPANION)),
            cancelled=self._cancelled(here),
            problems=tuple(dict.fromkeys(self._problems)),
        )

    def _name_and_email(self) -> tuple[str, str]:
        name, inside = split_mail(name_in(self._row.cells, self._columns))
        name = as_said(name.replace("\n", " ").strip(" ,;"))
        written = self._words(Field.EMAIL)
        email = split_mail(written)[1] or inside
        if written and not email:
            self._problems.append(Problem.BAD_EMAIL)
        if len(name) > LONGEST_NAME:
            self._problems.append(Problem.TOO_LONG)
        elif not _ANY_LETTER.search(name):
            self._problems.append(Problem.NO_NAME)
        elif _SEVERAL.search(name):
            self._problems.append(Problem.SEVERAL_NAMES)
        elif not looks_like_a_name(name):
            self._problems.append(Problem.ODD_NAME)
        return name, email

    def _role(self) -> tuple[str, str]:
        """The role, and whom somebody comes with whose role is that of a companion."""
        role = self._words(Field.ROLE)
        found = _COMES_WITH.fullmatch(role)
        if found and looks_like_a_name(found["whom"]) and found["whom"][:1].isupper():
            return found["what"], found["whom"]
        return role, ""

    def _group(self) -> str:
        text = self._words(Field.GROUP)
        return guess_group(text) or text

    def _needs(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for heading, text in self._several(Field.NEEDS):
            yes = answer(text) is Says.YES and not needs_in(text)
            found |= dict.fromkeys(needs_in(heading) if yes else () if answer(text) is Says.NO else needs_in(text))
        return tuple(found)

    def _wishes(self) -> tuple[str, ...]:
        """The dearest first: in the order of the columns, or as numbered under headings like "Voorkeur [topic]"."""
        ranked = []
        for n, (heading, text) in enumerate(self._several(Field.WISH)):
            topic = _TOPIC.search(heading)
            if topic and not _ORDINAL.search(folded(topic[1])):
                number = _FIGURE.search(text)
                if number or answer(text) is Says.YES:
                    ranked.append((int(number[0]) if number else 0, n, topic[1]))
            elif not says_nothing(text):
                ranked.append((n, n, text))
        return tuple(text for *_, text in sorted(ranked))

    def _remarks(self) -> Iterator[tuple[str, str]]:
        for field in (Field.NEEDS, Field.REMARKS):
            for heading, text in self._several(field):
                about_photos = _PHOTO.search(folded(heading)) and answer(text) is Says.NO
                if not says_nothing(text) or about_photos:
                    yield heading[:_LONGEST_LABEL].strip(" :?*"), text[:LONGEST_TEXT]

    def _cancelled(self, present: str) -> bool:
        heading, text = next(iter(self._several(Field.STATUS)), ("", ""))
        return is_cancelled(text, heading) or (answer(present) is Says.NOTHING and is_cancelled(present, ""))

    def _name_of(self, field: Field) -> str:
        """Another person's name. "Ja" says that there is somebody, and not who."""
        text = self._words(field)
        if found := _COMES_WITH.fullmatch(text):
            return found["whom"]
        return text if looks_like_a_name(text) and answer(text) is Says.NOTHING else ""

    def _words(self, field: Field) -> str:
        text = self._one(field)
        return "" if says_nothing(text) else " ".join(text.split())[:LONGEST_TEXT]

    def _one(self, field: Field) -> str:
        return next((text for _, text in self._several(field)), "")

    def _several(self, field: Field) -> Iterator[tuple[str, str]]:
        for place in self._columns.places(field):
            if self._row.cells[place]:
                yield self._headings[place], self._row.cells[place]


def joined(first: Entry, second: Entry) -> Entry:
    """Two rows about one person: the first counts, the second fills in what it left open."""
    longer = max(first.name, second.name, key=len) if "." in first.name else first.name
    return replace(
        first,
        name=longer,
        email=first.email or second.email,
        organisation=first.organisation or second.organisation,
        role=first.role or second.role,
        group=first.group or second.group,
        needs=tuple(dict.fromkeys(first.needs + second.needs)),
        remarks=tuple(dict.fromkeys(first.remarks + second.remarks)),
        wishes=first.wishes or second.wishes,
        present=second.present if first.present is None else first.present,
        consent=_careful(first.consent, second.consent),
        accompanies=first.accompanies or second.accompanies,
        companion=first.companion or second.companion,
        cancelled=first.cancelled and second.cancelled,
    )


def _careful(one: Consent | None, other: Consent | None) -> Consent | None:
    """Of two answers the no counts."""
    return Consent.NO if Consent.NO in (one, other) else one or other
