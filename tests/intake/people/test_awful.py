"""Deliberately awful lists import right, or are refused with one clear sentence."""

from __future__ import annotations

import pytest

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.intake.people.guessing import guess_columns
from facilitator.intake.people.proposals import Deed, propose
from facilitator.intake.people.sheets import read_sheets
from tests.factories import make_day
from tests.intake.people.awful import REFUSED, RIGHT
from ui.words import error_sentence


@pytest.mark.parametrize("name", RIGHT)
def test_an_awful_list_imports_right(name: str) -> None:
    data, people = RIGHT[name]

    sheet = read_sheets(data, "lijst")[0]
    proposal = propose(sheet, guess_columns(sheet), make_day())

    made = [line.told for line in proposal.of(Deed.ADD)]
    assert [" / ".join(filter(None, (told["name"], told.get("organisation")))) for told in made] == people


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_refused_with_one_sentence(name: str) -> None:
    data, code = REFUSED[name]

    with pytest.raises(FacilitatorError) as refused:
        read_sheets(data, "lijst.csv")

    assert refused.value.code == code
    for language in Language:
        assert "lijst.csv" in error_sentence(refused.value, language)


def test_there_are_enough_awful_lists() -> None:
    assert len(RIGHT) + len(REFUSED) >= 60
