"""The made-up points and people: ours, believable, and as many in each language."""

from __future__ import annotations

import json
import statistics

import pytest

from facilitator.demo import DAYS
from facilitator.demo.practice import made_up
from facilitator.domain.checks import check
from facilitator.domain.conversations import Takeaway
from facilitator.domain.language import Language
from facilitator.domain.people import Person

LANGUAGES = list(Language)


@pytest.fixture(scope="module")
def sample_days():
    return [json.loads(path.read_text(encoding="utf-8")) for path in DAYS.values()]


def test_both_languages_have_as_many():
    sizes = {(len(made_up(one).points), len(made_up(one).people)) for one in LANGUAGES}
    assert sizes == {(96, 40)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_there_twice(language):
    texts = [point.text.casefold() for point in made_up(language).points]
    names = [person.name.casefold() for person in made_up(language).people]
    assert len(set(texts)) == len(texts)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_may_hold_them(language):
    for point in made_up(language).points:
        check(Takeaway("w1", point.text, cue=point.cue))
    for person in made_up(language).people:
        check(Person("p1", person.name, person.role))
        assert person.role


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_points_are_short_and_a_few_are_long(language):
    lengths = [len(point.text) for point in made_up(language).points]
    assert max(lengths) <= 400
    assert statistics.median(lengths) <= 90
    assert 3 <= sum(length > 200 for length in lengths) <= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_vary_as_what_people_type(language):
    points = made_up(language).points
    assert sum(bool(point.cue) for point in points) >= 10
    assert sum(point.text[0].islower() for point in points) >= 15
    odd = {sign for point in points for sign in point.text if not sign.isascii()}
    assert {"½", "→", "🙂"} <= odd
    assert all(point.text == point.text.strip() for point in points)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_of_the_sample_days_is_among_them_and_nothing_they_wrote(language, sample_days):
    people = {person["name"] for day in sample_days for person in day["people"]}
    texts = {takeaway["text"] for day in sample_days for takeaway in day["takeaways"]}
    assert not people & {person.name for person in made_up(language).people}
    assert not texts & {point.text for point in made_up(language).points}


def test_the_languages_are_written_each_by_itself():
    nl, en = (made_up(language) for language in (Language.NL, Language.EN))
    assert not {one.name for one in nl.people} & {one.name for one in en.people}
    assert not {one.text for one in nl.points} & {one.text for one in en.points}
