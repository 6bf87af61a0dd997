"""At the door: found by first letters, walked in on one line, counted."""

from __future__ import annotations

import pytest

from facilitator.domain.language import Language
from facilitator.intake.people.door import DoorList, GroupCount, counts_by_group
from facilitator.intake.people.guests import read_guests
from tests.factories import make_person

PEOPLE = [
    make_person("Zoë Ünal", organisation="Café De Brug"),
    make_person("Jan de Vries"),
    make_person("Vera Jansen"),
    make_person("Els Bos-de Vries"),
    make_person("Vera Bos", came=True),
]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("zoe", ["Zoë Ünal"]),
        ("UN", ["Zoë Ünal"]),
        ("ve", ["Vera Jansen", "Vera Bos"]),
        ("v b", ["Vera Bos", "Els Bos-de Vries"]),
        ("vries", ["Els Bos-de Vries", "Jan de Vries"]),
        ("vr j", ["Jan de Vries"]),
        ("brug", ["Zoë Ünal"]),
        ("ja", ["Jan de Vries", "Vera Jansen"]),
        ("oe", []),
        (" ", []),
    ],
)
def test_people_are_found_by_first_letters(typed: str, names: list[str]) -> None:
    assert [person.name for person in DoorList(PEOPLE).find(typed)] == names


def test_somebody_walks_in_on_one_line() -> None:
    (fatma,) = read_guests("Fatma Yıldız, Buurthuis De Brug, bewoner", (), Language.NL)

    assert (fatma.name, fatma.organisation, fatma.role, fatma.group) == (
        "Fatma Yıldız",
        "Buurthuis De Brug",
        "bewoner",
        "bewoners",
    )


@pytest.mark.parametrize(
    ("line", "organisation", "role"),
    [
        ("Ali Kaya", "", ""),
        ("Ali Kaya, bewoner", "", "bewoner"),
        ("Ali Kaya; Gemeente Zuiddorp", "Gemeente Zuiddorp", ""),
        ("Ali Kaya, wethouder, Gemeente", "Gemeente", "wethouder"),
    ],
)
def test_the_words_of_a_line_tell_what_they_are(line: str, organisation: str, role: str) -> None:
    (ali,) = read_guests(line, (), Language.NL)

    assert (ali.name, ali.organisation, ali.role) == ("Ali Kaya", organisation, role)


@pytest.mark.parametrize("line", ["12x Buurthuis De Brug", "12 x Buurthuis De Brug", "12 gasten van Buurthuis De Brug"])
def test_so_many_guests_of_a_house(line: str) -> None:
    guests = read_guests(line, (), Language.NL)

    assert len({guest.id for guest in guests}) == 12
    assert [guest.name for guest in guests[::11]] == [
        "Gast 1 van Buurthuis De Brug",
        "Gast 12 van Buurthuis De Brug",
    ]
    assert {guest.organisation for guest in guests} == {"Buurthuis De Brug"}


def test_guests_are_numbered_on_in_the_language_of_the_day() -> None:
    first = read_guests("3x De Brug", (), Language.EN)

    more = read_guests("2x de brug", first, Language.EN)

    assert [guest.name for guest in more] == ["Guest 4 from de brug", "Guest 5 from de brug"]


def test_nobody_comes_of_nothing_and_as_many_as_were_said() -> None:
    assert read_guests("  ", (), Language.NL) == ()
    assert read_guests(", 12", (), Language.NL) == ()
    assert len(read_guests("999x De Brug", (), Language.NL)) == 999


def test_the_door_counts_per_group() -> None:
    people = [
        make_person(group="ambtenaren", came=True),
        make_person(group="bewoners"),
        make_person(group="bewoners", present=False),
        make_person(),
        make_person(group="Anders"),
    ]

    assert counts_by_group(people) == (
        GroupCount("bewoners", 0, 1, 1),
        GroupCount("ambtenaren", 1, 0, 0),
        GroupCount("Anders", 0, 1, 0),
        GroupCount("", 0, 1, 0),
    )
