"""Findings and plans in words: complete in both languages, short, and right in number."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest

from facilitator.domain.language import Language
from facilitator.seating.counts import count
from facilitator.seating.findings import Finding, FindingKind, cannot
from facilitator.seating.instance import plain_instance
from facilitator.seating.replanning import Need, NeedKind
from facilitator.seating.search import Search
from ui import seatingwords
from ui.seatingwords import need_sentence, plan_sentence, plan_sentences, sentence_of

NL, EN = Language.NL, Language.EN
NAMES = ("Anna", "Bram", "Cor", "Daan", "Eef")
TABLES = {name: getattr(seatingwords, name) for name in ("FINDINGS", "PLANS", "NEEDS", "SMALL")}


def holes(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_say_the_same_things(table):
    dutch, english = TABLES[table][NL], TABLES[table][EN]
    assert dutch.keys() == english.keys()
    for key, sentence in dutch.items():
        assert holes(sentence) == holes(english[key]), key


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("language", Language)
def test_a_sentence_is_short_and_calm(table, language):
    for text in TABLES[table][language].values():
        assert "!" not in text
        assert all(len(sentence.split()) <= 15 for sentence in text.split(". "))


def test_every_kind_has_its_sentence():
    assert {*map(str, FindingKind)} == {key for key in seatingwords.FINDINGS[NL] if not key.endswith(("-one", "-all"))}


@pytest.mark.parametrize("kind", FindingKind)
@pytest.mark.parametrize("language", Language)
def test_every_finding_can_be_said(kind, language):
    figures = {"people": 5, "chairs": 4, "rounds": 5, "reached": 4, "tables": 3, "smallest": 4}
    said = sentence_of(Finding(kind, (0, 1), (0,), (1,), figures), language, NAMES)
    assert said[0].isupper() or said[0].isdigit()
    assert said.endswith(".")
    assert "{" not in said


def test_who_can_reach_too_few_tables():
    instance = replace(plain_instance(5, 5, 5), barred=(frozenset({2}),) + (frozenset(),) * 4)
    (found,) = cannot(instance)
    assert sentence_of(found, NL, NAMES) == "5 rondes, maar Anna kan maar aan 4 tafels zitten."
    assert sentence_of(found, EN, NAMES) == "5 rounds, but Anna can only sit at 4 tables."


def test_where_everybody_can_reach_too_few_nobody_is_named():
    (found,) = cannot(plain_instance(5, 4, 5))
    assert sentence_of(found, NL, NAMES) == "5 rondes, maar er zijn maar 4 tafels om langs te gaan."


def test_too_few_chairs_is_said_as_agreed():
    (found,) = cannot(replace(plain_instance(5, 2, 1), chairs=((2, 2),)))
    assert sentence_of(found, NL) == "5 mensen, 4 stoelen. Zet er een tafel bij of maak een tafel groter."
    assert sentence_of(found, EN) == "5 people, 4 chairs. Add a table or make one larger."


def test_many_people_are_not_all_named():
    finding = Finding(FindingKind.REACHES_TOO_FEW, (0, 1, 2, 3), figures={"rounds": 5, "reached": 4})
    assert sentence_of(finding, NL, NAMES) == "5 rondes, maar Anna, Bram en 2 anderen kunnen maar aan 4 tafels zitten."


def test_rounds_and_tables_are_counted_from_one_or_called_by_name():
    finding = Finding(FindingKind.PINNED_TO_CLOSED, (1,), (0, 2), (3,))
    assert sentence_of(finding, NL, NAMES) == "Bram: vast aan tafel 4, maar die is dicht in ronde 1 en ronde 3."
    assert "tafel 12" in sentence_of(finding, NL, NAMES, tables=("", "", "", "tafel 12"))
    assert "elke ronde" in sentence_of(replace(finding, rounds=(0, 1)), NL, NAMES, rounds=2)


def test_what_a_plan_costs():
    instance = plain_instance(6, 3, 2, [3])
    plan = Search(instance, seed=1).run(500)
    assert plan_sentences(count(instance, plan), NL) == (
        "Iedereen ontmoet minstens 2 nieuwe mensen.",
        "0 tweetallen zitten twee keer samen.",
    )


def test_what_cannot_be_less_is_said_to_be_so():
    instance = plain_instance(12, 3, 2)
    said = plan_sentences(count(instance, Search(instance, seed=1).run(2000)), NL)
    assert said[1].endswith("tweetallen zitten nog een keer samen. Alles bij elkaar kan het niet minder.")


def test_nobody_to_meet_is_not_said_to_be_met():
    instance = plain_instance(1, 1, 1)
    assert not plan_sentences(count(instance, Search(instance).best), NL)[0].startswith("Iedereen")


def test_one_and_more():
    assert plan_sentence("cards", 12, NL) == "12 mensen krijgen een andere tafel. Hun kaartje klopt dan niet meer."
    assert plan_sentence("cards", 1, NL) == "1 persoon krijgt een andere tafel. Dat kaartje klopt dan niet meer."
    assert plan_sentence("twice", 1, EN) == "1 pair sits together twice."


def test_what_a_table_needs():
    assert need_sentence(Need(NeedKind.FEW_PEOPLE, 0, 2, 3), NL, "3", 8) == "Aan tafel 3 zitten 3 mensen."
    assert need_sentence(Need(NeedKind.FEW_PEOPLE, 0, 2, 1), NL, "3", 8) == "Aan tafel 3 zit 1 persoon."
    assert need_sentence(Need(NeedKind.FEW_PEOPLE, 0, 2, 0), NL, "3", 8) == "Aan tafel 3 zit niemand."
    assert need_sentence(Need(NeedKind.TOO_FEW_CHAIRS, 0, 2, 9), NL, "3", 8) == "Tafel 3 heeft 9 mensen en 8 stoelen."
