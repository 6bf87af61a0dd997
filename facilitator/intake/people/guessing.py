"""What the columns of a list hold: by the words above them, else by what stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.folding import folded
from facilitator.intake.people.groups import guess_group, is_role, needs_in, says_nothing
from facilitator.intake.people.headwords import SEVERAL, Field, is_ticket_kind, meaning
from facilitator.intake.people.names import full_name, looks_like_a_name, split_mail
from facilitator.intake.people.sheets import Sheet

_LOOKED_AT = 300
_TOLD_BY_WORDS = (Field.FIRST_NAME, Field.LAST_NAME, Field.NAME)


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a sheet is taken for, from the left; None = not read. Change it with `taken_for`."""

    fields: tuple[Field | None, ...]

    def taken_for(self, place: int, field: Field | None) -> Columns:
        """The same with one column taken for something else; what only one column can hold leaves the other."""
        fields = [None if one is field and field not in SEVERAL else one for one in self.fields]
        fields[place] = field
        return Columns(tuple(fields))

    def places(self, field: Field) -> tuple[int, ...]:
        """The columns that hold something."""
        return tuple(place for place, one in enumerate(self.fields) if one is field)

    @property
    def name_people(self) -> bool:
        """Whether there is a column to read names from."""
        return any(one in self.fields for one in _TOLD_BY_WORDS)

    def to_plain(self) -> list[str | None]:
        """For keeping, with `shape_of` as its key."""
        return [None if one is None else one.value for one in self.fields]


def columns_from(plain: Sequence[object], sheet: Sheet) -> Columns | None:
    """What was kept, or None when it does not fit the sheet."""
    known = {field.value for field in Field}
    if len(plain) != sheet.width or any(one is not None and one not in known for one in plain):
        return None
    return Columns(tuple(None if one is None else Field(str(one)) for one in plain))


def shape_of(sheet: Sheet) -> str:
    """What lists that are made alike have in common: the words above the columns, else how many there are."""
    words = "\n".join(folded(word) for word in sheet.heading)
    return hashlib.sha256(f"{sheet.width}\n{words}".encode()).hexdigest()[:16]


def guess_columns(sheet: Sheet) -> Columns:
    """A guess for every column. Two columns that would hold the same: the one that is fuller."""
    if not sheet.rows:
        return Columns((None,) * sheet.width)
    fields = _one_each([meaning(word) for word in sheet.heading or ("",) * sheet.width], sheet)
    fields = _names_settled(fields, sheet)
    _give_last_names_their_column(fields, sheet)
    if Field.ROLE not in fields:
        _give_role_to_the_ticket(fields, sheet)
    _guess_the_rest(fields, sheet)
    return Columns(tuple(fields))


def _one_each(fields: list[Field | None], sheet: Sheet) -> list[Field | None]:
    kept: list[Field | None] = [None] * len(fields)
    for field in Field:
        places = [place for place, one in enumerate(fields) if one is field]
        if field in SEVERAL or len(places) < 2:
            chosen = places
        else:
            chosen = [max(places, key=lambda place: (_different(sheet, place), -place))]
        for place in chosen:
            kept[place] = field
    return kept


def _different(sheet: Sheet, place: int) -> int:
    """How many different things a column tells."""
    return len({cell for cell in sheet.column(place) if cell and not says_nothing(cell)})


def _names_settled(fields: list[Field | None], sheet: Sheet) -> list[Field | None]:
    """Where a full name stands beside its parts, one of them is enough; "Naam" beside "Voornaam" is the last name."""
    if Field.NAME not in fields:
        return fields
    whole = fields.index(Field.NAME)
    parts = [place for place, one in enumerate(fields) if one in (Field.FIRST_NAME, Field.LAST_NAME)]
    if not parts:
        return fields
    holds = _share(sheet, lambda row: any(folded(row[p]) in folded(row[whole]) for p in parts if row[p]))
    filled = _share(sheet, lambda row: bool(row[whole]) and not says_nothing(row[whole]))
    if Field.LAST_NAME not in fields and holds < 0.5:
        return [Field.LAST_NAME if one is Field.NAME else one for one in fields]
    if {Field.FIRST_NAME, Field.LAST_NAME} <= set(fields) and (filled < 0.9 or holds < 0.9):
        return [None if one is Field.NAME else one for one in fields]
    names = (Field.FIRST_NAME, Field.LAST_NAME, Field.PREFIX, Field.INITIALS)
    return [None if one in names else one for one in fields]


def _give_last_names_their_column(fields: list[Field | None], sheet: Sheet) -> None:
    """A heading "Naam" over two columns: the one beside it, without words of its own, holds the last names."""
    if Field.NAME not in fields:
        return
    place = fields.index(Field.NAME)
    beside = place + 1
    if beside >= len(fields) or sheet.heading[beside] not in ("", sheet.heading[place]):
        return
    single = _share(sheet, lambda row: len(row[place].split()) == 1)
    if single > 0.7 and _share(sheet, lambda row: looks_like_a_name(row[beside])) > 0.7:
        fields[place], fields[beside] = Field.FIRST_NAME, Field.LAST_NAME


def _share(sheet: Sheet, holds: Callable[[Sequence[str]], bool]) -> float:
    rows = sheet.rows[:_LOOKED_AT]
    return sum(1 for row in rows if holds(row.cells)) / max(len(rows), 1)


def _give_role_to_the_ticket(fields: list[Field | None], sheet: Sheet) -> None:
    """A ticket called "Bewoner" or "Professional" tells who somebody is."""
    for place, word in enumerate(sheet.heading):
        if fields[place] is None and is_ticket_kind(word):
            values = {cell for cell in sheet.column(place) if cell}
            if any(guess_group(value) for value in values):
                fields[place] = Field.ROLE
                return


# -- by what stands in them ----------------------------------------------------------------------------------------


def _guess_the_rest(fields: list[Field | None], sheet: Sheet) -> None:
    """The columns without words we know, where they are needed: the address, the name, and without a heading all."""
    free = [place for place, one in enumerate(fields) if one is None]
    samples = {place: [cell for cell in sheet.column(place)[:_LOOKED_AT] if cell] for place in free}

    def take(field: Field, fits: Callable[[str], bool], share: float) -> None:
        for place in free:
            if fields[place] is None and field not in fields and _fits(samples[place], fits) >= share:
                fields[place] = field
                return

    take(Field.EMAIL, lambda cell: bool(split_mail(cell)[1]) and not split_mail(cell)[0], 0.6)
    if not Columns(tuple(fields)).name_people:
        _guess_names(fields, free, samples, sheet)
    if Field.GROUP not in fields:
        take(Field.ROLE, lambda cell: bool(guess_group(cell)) and is_role(cell), 0.6)
    if sheet.heading:
        return
    take(Field.NEEDS, lambda cell: bool(needs_in(cell)), 0.6)
    for field in (Field.ORGANISATION, Field.ROLE):
        take(field, lambda cell: any(map(str.isalpha, cell)) and "@" not in cell and not _yes_or_no(cell), 0.6)


def _guess_names(fields: list[Field | None], free: Iterable[int], samples: dict[int, list[str]], sheet: Sheet) -> None:
    """The first column of words that may be names; one word each and a column beside it: first and last names."""
    for place in free:
        if fields[place] is not None or _fits(samples[place], _may_be_a_name) < 0.6:
            continue
        if _all_alike(samples[place]):
            continue
        beside = place + 1
        single = _fits(samples[place], lambda cell: len(cell.split()) == 1) > 0.8
        if single and not sheet.heading and _are_last_names(fields, samples, beside):
            fields[place], fields[beside] = Field.FIRST_NAME, Field.LAST_NAME
        else:
            fields[place] = Field.NAME
        return


def _are_last_names(fields: Sequence[Field | None], samples: dict[int, list[str]], place: int) -> bool:
    """Whether a column beside single first names holds last names: short, different from row to row, no groups."""
    cells = samples.get(place, [])
    if place >= len(fields) or fields[place] is not None or len(cells) < 2:
        return False
    short = _fits(cells, lambda cell: len(cell.split()) <= 4 and _may_be_a_name(cell) and not guess_group(cell))
    return short > 0.8 and len(set(cells)) > 0.7 * len(cells)


def _may_be_a_name(cell: str) -> bool:
    words, _ = split_mail(cell)
    return looks_like_a_name(words) and any(map(str.isupper, words)) and not _yes_or_no(words)


def _all_alike(cells: Sequence[str]) -> bool:
    return len(cells) > 3 and len(set(cells)) <= len(cells) // 4 + 1


def _yes_or_no(cell: str) -> bool:
    return folded(cell) in ("ja", "nee", "yes", "no", "x")


def _fits(cells: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(1 for cell in cells if fits(cell)) / len(cells) if cells else 0.0


def name_in(row: Sequence[str], columns: Columns) -> str:
    """The name a row gives, from one column or several, before it is turned the right way round."""

    def cell(field: Field) -> str:
        places = columns.places(field)
        return row[places[0]] if places and not says_nothing(row[places[0]]) else ""

    parts = [cell(field) for field in (Field.FIRST_NAME, Field.PREFIX, Field.LAST_NAME, Field.INITIALS)]
    if whole := cell(Field.NAME):
        return whole
    return full_name(*parts)
