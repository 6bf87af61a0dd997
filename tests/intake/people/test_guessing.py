"""What the columns of a list are taken for, and how that is remembered."""

from __future__ import annotations

import pytest

from facilitator.intake.people.guessing import columns_from, guess_columns, shape_of
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.sheets import Sheet, read_pasted, read_sheets
from tests.intake.people.lists import xlsx


def sheet_of(text: str) -> Sheet:
    return read_pasted(text)[0]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Naam", Field.NAME),
        ("Naam van de deelnemer", Field.NAME),
        ("Full name:", Field.NAME),
        ("Tussenv.", Field.PREFIX),
        ("Organisatie / bedrijf", Field.ORGANISATION),
        ("Naam organisatie", Field.ORGANISATION),
        ("Company name", Field.ORGANISATION),
        ("E-mailadres *", Field.EMAIL),
        ("Job Title", Field.ROLE),
        ("Voorkeur 2", Field.WISH),
        ("2e keuze", Field.WISH),
        ("Naar welke tafel gaat je voorkeur uit?", Field.WISH),
        ("Which topic do you prefer?", Field.WISH),
        ("Dieetwensen of allergieën?", Field.REMARKS),
        ("Dieet/behoefte", Field.NEEDS),
        ("Waar moeten we rekening mee houden?", Field.NEEDS),
        ("Mag je naam in het verslag?", Field.CONSENT),
        ("Mogen we foto's van je maken?", Field.REMARKS),
        ("Attendee Status", Field.STATUS),
        ("Begeleider van", Field.ACCOMPANIES),
        ("Naam begeleider", Field.COMPANION),
        ("Ik ben een ...", Field.GROUP),
        ("Naam koper", None),
        ("Billing email", None),
        ("Order #", None),
        ("Tijdstempel", None),
        ("Telefoonnummer", None),
        ("Titel", None),
    ],
)
def test_the_words_above_a_column_tell_what_it_holds(heading: str, field: Field | None) -> None:
    columns = guess_columns(sheet_of(f"Voornaam;Achternaam;{heading}\nJan;Bos;\nEls;Vos;"))

    expected = field if field is not Field.NAME else None  # the parts are there already
    assert columns.fields[2] in (field, expected)
    if field is Field.NAME:
        assert guess_columns(sheet_of(f"{heading};E-mail\nJan Bos;a@b.nl")).fields[0] is Field.NAME


def test_a_heading_of_two_rows_is_one() -> None:
    rows = [["", "Voorkeur", "", ""], ["Naam", 1, 2, 3], ["Jan de Vries", "Tafel 1", "Tafel 2", "Tafel 3"]]

    columns = guess_columns(read_sheets(xlsx({"Blad1": rows}, merged=["B1:D1"]), "lijst")[0])

    assert columns.fields == (Field.NAME, Field.WISH, Field.WISH, Field.WISH)


def test_without_a_heading_the_words_themselves_tell() -> None:
    columns = guess_columns(sheet_of("Jan\tde Vries\tjan@x.nl\tGemeente\nEls\tBos\tels@x.nl\tBuurthuis"))

    assert columns.fields == (Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.ORGANISATION)


def test_a_column_taken_for_something_else_leaves_the_other() -> None:
    columns = guess_columns(sheet_of("Naam;Bijnaam\nJan de Vries;Jantje\nEls Bos;Bosje"))

    changed = columns.taken_for(1, Field.NAME)

    assert changed.fields == (None, Field.NAME)
    assert columns.taken_for(0, Field.WISH).taken_for(1, Field.WISH).places(Field.WISH) == (0, 1)


def test_a_choice_is_remembered_for_lists_of_the_same_shape() -> None:
    first, second = sheet_of("Naam;X\nJan de Vries;1"), sheet_of(" NAAM ;x\nEls Bos;\nAli Kaya;")
    other = sheet_of("Naam;X;Y\nJan de Vries;1;2")
    chosen = guess_columns(first).taken_for(1, Field.REMARKS)

    assert shape_of(first) == shape_of(second) != shape_of(other)
    assert columns_from(chosen.to_plain(), second) == chosen
    assert columns_from(chosen.to_plain(), other) is None
    assert columns_from(["name", "iets van later"], second) is None
