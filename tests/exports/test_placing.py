"""Everything is told once and in one place, and what was hidden stays hidden."""

from __future__ import annotations

import pytest

from facilitator.domain.plenary import Agreement, ContributionKind, FollowUp
from facilitator.domain.report import SectionKind
from tests.exports.days import composed, conversation, document, notices, outline, person, said, section, takeaway

ANNA = person("Anna de Wit")
ONE, TWO = (said(ContributionKind.REACTION, text, "anna", id=text) for text in ("Een", "Twee"))
REST = section(SectionKind.REACTIONS, heading="")


def test_a_hidden_reaction_does_not_turn_up_elsewhere():
    hidden = section(SectionKind.REACTION, person="anna", heading="A", shown=False)
    assert outline(document(ANNA, ONE, hidden, REST)) == []
    shown = section(SectionKind.REACTION, person="anna", heading="B")
    assert outline(document(ANNA, ONE, TWO, hidden, shown, REST)) == ["## B", "Twee"]


def test_a_reaction_named_by_a_section_is_not_told_again_by_another():
    named, again = (section(SectionKind.REACTION, contribution="Twee", heading=h) for h in ("A", "C"))
    theirs = section(SectionKind.REACTION, person="anna", heading="B")
    assert outline(document(ANNA, ONE, TWO, theirs, named, again)) == ["## B", "Een", "## A", "Twee"]


def test_a_closing_word_with_a_section_of_its_own_is_not_told_again():
    word = said(ContributionKind.REFLECTION, "Tot slot", "anna", id="w")
    own = section(SectionKind.REACTION, contribution="w", heading="A")
    assert outline(document(ANNA, word, own, section(SectionKind.REFLECTIONS))) == ["## A", "Tot slot"]


def test_reactions_that_lost_their_people_keep_their_own_headings():
    lost = [said(ContributionKind.REACTION, f"Woord van {n}", printed_name=n) for n in ("Piet", "Noor")]
    lines = outline(document(*lost, section(SectionKind.REACTION)))
    assert lines == ["## Reactie Piet", "Woord van Piet", "## Reactie Noor", "Woord van Noor"]


@pytest.mark.parametrize("kind", [SectionKind.CONVERSATIONS, SectionKind.REACTIONS, SectionKind.AGREEMENTS])
def test_two_sections_of_one_kind_tell_it_once(kind):
    records = [ANNA, ONE, conversation(), takeaway("Een"), Agreement("a", "Een")]
    text = " ".join(outline(document(*records, section(kind, heading="A"), section(kind, heading="B", text="Los"))))
    assert text.count("Een") == 1
    assert text.endswith("## B Los")


def test_what_no_block_shows_is_pointed_out():
    records = [
        ANNA,
        ONE,
        conversation(),
        takeaway("Punt"),
        Agreement("a", "Doen"),
        FollowUp("f", None, "Later"),
        said(ContributionKind.QUOTATION, "Zo is het."),
    ]
    found = composed(*records)
    assert [dict(n.details)["heading"] for n in found.notices if n.code == "no-block"] == [
        "Wat besproken?",
        "Afspraken",
        "Vervolg",
        "Reactie",
        "Citaten",
    ]
    assert {n.code for n in found.notices} == {"no-block"}


def test_a_plan_from_a_hidden_reaction_is_not_listed():
    plan = said(ContributionKind.REACTION, "Wij gaan bouwen.", "anna", intentions=("bouwen",))
    hidden = section(SectionKind.REACTION, person="anna", shown=False)
    assert outline(document(ANNA, plan, hidden, section(SectionKind.FOLLOWUPS))) == []


def test_a_person_who_gave_nothing_that_prints_is_not_counted_as_unnamed():
    silent = person("Bram", consent="unknown")
    assert notices(silent, said(ContributionKind.REFLECTION, " ", "bram"), section(SectionKind.REFLECTIONS)) == []
