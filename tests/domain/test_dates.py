from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.dates import (
    DateStyle,
    WeekdayMismatch,
    printed_date,
    weekday_mismatches,
    weekday_name,
)
from facilitator.domain.language import Language

NL, EN = Language.NL, Language.EN
AUTUMN_2018 = date(2018, 9, 18)


@pytest.mark.parametrize(("language", "tag"), [(NL, "nl-NL"), (EN, "en-GB")])
def test_language_has_the_tag_documents_carry(language, tag):
    assert language.tag == tag


@pytest.mark.parametrize(
    ("day", "style", "language", "printed"),
    [
        (date(2018, 9, 19), DateStyle.DAY_MONTH, NL, "19 september"),
        (date(2018, 9, 19), DateStyle.DAY_MONTH, EN, "19 September"),
        (date(2018, 6, 29), DateStyle.DAY_MONTH_YEAR, NL, "29 juni 2018"),
        (date(2018, 6, 29), DateStyle.DAY_MONTH_YEAR, EN, "29 June 2018"),
        (date(2018, 11, 13), DateStyle.WEEKDAY_DAY_MONTH, NL, "dinsdag 13 november"),
        (date(2018, 11, 13), DateStyle.WEEKDAY_DAY_MONTH, EN, "Tuesday 13 November"),
        (date(2018, 10, 4), DateStyle.WEEKDAY_DAY_MONTH_YEAR, NL, "donderdag 4 oktober 2018"),
        (date(2024, 3, 1), DateStyle.WEEKDAY_DAY_MONTH_YEAR, EN, "Friday 1 March 2024"),
    ],
)
def test_date_prints_in_its_style_and_language(day, style, language, printed):
    assert printed_date(day, style, language) == printed


@pytest.mark.parametrize(
    ("passage", "typed"),
    [
        ("woensdag 13 november", 2),
        ("woensdag 13 november 2018", 2),
        ("WOENSDAG 13 NOVEMBER", 2),
        ("woensdag, 13 november", 2),
        ("woensdag de 13e november", 2),
        ("woensdagavond 13 november", 2),
        ("wo 13 nov", 2),
        ("wo. 13 nov. 2018", 2),
        ("woensdag\u00a013\u00a0november", 2),
        ("Wednesday 13 November", 2),
        ("Wednesday, 13 November 2018", 2),
        ("Monday 13th of November", 0),
        ("Monday the 13th of November", 0),
        ("Monday evening, 13 November", 0),
        ("Sun 13 Nov", 6),
        ("Thurs 13 Nov", 3),
        ("Thursday, November 13, 2018", 3),
        ("Thursday November 13th", 3),
    ],
)
def test_weekday_that_does_not_fit_is_found_as_typed(passage, typed):
    found = weekday_mismatches(f"Op {passage} is er een bijeenkomst.", AUTUMN_2018)
    assert found == (WeekdayMismatch(passage, date(2018, 11, 13), typed, right=1),)


@pytest.mark.parametrize(
    "text",
    [
        "Op donderdag 4 oktober hield de wijkraad een gesprek.",
        "Op dinsdag 13 november Wonen en zorgen, op dinsdag 11 december Nieuw samenspel.",
        "Tuesday 13th of November",
        "di 13 nov",
        "dinsdag 13 november 2018",
        "dinsdag om 13 uur, november",
        "we zien 13 november",
        "een woensdag in november",
        "zaterdagmarkt 13 november",
        "vrijdag 31 juni",
        "vrijdag 29 februari 2018",
        "vrijdag 0 november",
        "",
    ],
)
def test_weekday_that_fits_or_no_real_date_is_left_alone(text):
    assert weekday_mismatches(text, AUTUMN_2018) == ()


def test_mismatches_come_in_the_order_typed():
    found = weekday_mismatches("maandag 4 oktober en maandag 13 november", AUTUMN_2018)
    assert [(m.passage, m.right) for m in found] == [("maandag 4 oktober", 3), ("maandag 13 november", 1)]


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("maandag 4 januari", date(2018, 12, 20), date(2019, 1, 4)),
        ("maandag 28 december", date(2019, 1, 3), date(2018, 12, 28)),
        ("maandag 29 februari", date(2018, 9, 18), date(2020, 2, 29)),
        ("maandag 29 februari", date(1900, 1, 1), date(1896, 2, 29)),
        ("maandag 2 juli", date(2024, 1, 1), date(2024, 7, 2)),
    ],
)
def test_date_without_a_year_is_the_nearest_one(text, near, day):
    assert [m.day for m in weekday_mismatches(text, near)] == [day]


def test_date_without_a_year_is_not_judged_when_the_day_has_no_date():
    assert weekday_mismatches("maandag 13 november", None) == ()
    assert len(weekday_mismatches("maandag 13 november 2018", None)) == 1


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from([DateStyle.WEEKDAY_DAY_MONTH, DateStyle.WEEKDAY_DAY_MONTH_YEAR]),
    st.sampled_from(Language),
    st.integers(0, 6),
)
def test_what_we_print_is_read_back_with_the_weekday_it_carries(day, style, language, typed):
    text = printed_date(day, style, language).replace(
        weekday_name(day.weekday(), language), weekday_name(typed, language)
    )
    expected = () if typed == day.weekday() else (WeekdayMismatch(text, day, typed, day.weekday()),)
    assert weekday_mismatches(text, day + timedelta(days=3)) == expected
