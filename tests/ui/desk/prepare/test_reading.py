"""Dates and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from facilitator.domain.language import Language
from ui.desk.pages.prepare.reading import NotUnderstoodError, read_date, read_time, written_date, written_time

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("19-9-2026", date(2026, 9, 19)),
        ("19/09/26", date(2026, 9, 19)),
        ("19.9.2026", date(2026, 9, 19)),
        ("2026-09-19", date(2026, 9, 19)),
        ("19 september 2026", date(2026, 9, 19)),
        ("zaterdag 19 september 2026", date(2026, 9, 19)),
        ("za. 19 sept 2026", date(2026, 9, 19)),
        ("Saturday 19 September 2026", date(2026, 9, 19)),
        ("3 mrt 2027", date(2027, 3, 3)),
        ("3 MAART 2027", date(2027, 3, 3)),
        ("5 okt 2026", date(2026, 10, 5)),
        ("5 oct 2026", date(2026, 10, 5)),
        ("12 mei 2027", date(2027, 5, 12)),
    ],
)
def test_a_date_is_read_however_it_is_written(typed, meant):
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14-11", date(2026, 11, 14)),
        ("20 okt", date(2027, 10, 20)),
        ("1 dec", date(2026, 12, 1)),
        ("29-2", date(2028, 2, 29)),
    ],
)
def test_a_date_without_a_year_is_the_next_one_or_only_just_passed(typed, meant):
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_is_no_date(typed):
    assert read_date(typed, TODAY) is None
    assert read_time(typed) is None


@pytest.mark.parametrize(
    "typed", ["begin september", "31-6-2026", "30-2", "12", "19 juf 2026", "19-13-2026", "1 ma 2026"]
)
def test_what_is_no_date_is_not_guessed(typed):
    with pytest.raises(NotUnderstoodError):
        read_date(typed, TODAY)


@pytest.mark.parametrize("language", Language)
def test_a_written_date_reads_as_itself(language):
    for month in range(1, 13):
        day = date(2027, month, 28)
        assert read_date(written_date(day, language), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13:00", time(13)),
        ("13.05", time(13, 5)),
        ("9u30", time(9, 30)),
        ("9", time(9)),
        ("13 uur", time(13)),
        ("1:45 pm", time(13, 45)),
    ],
)
def test_a_time_is_read_however_it_is_written(typed, meant):
    assert read_time(typed) == meant
    assert read_time(written_time(meant)) == meant


@pytest.mark.parametrize("typed", ["25:00", "13:00 - 14:00", "na de lunch", "13:00 inloop", "99"])
def test_what_is_no_time_is_not_guessed(typed):
    with pytest.raises(NotUnderstoodError):
        read_time(typed)
