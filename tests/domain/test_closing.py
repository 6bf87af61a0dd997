"""What is still open when a day is about to be closed."""

from __future__ import annotations

from facilitator.domain.closing import Open, StillOpen, still_open
from tests.factories import make_attachment, make_conversation, make_day, make_round, make_table


def test_photos_of_sheets_that_nobody_typed_over_are_told():
    day = make_day(
        make_attachment("t1", key="f1"),
        make_attachment("t1", key="f2", typed=True),
        make_attachment("t1", key="f3"),
        make_attachment(None, key="logo", use="logo"),
        make_table(1, "t1"),
    )
    assert StillOpen(Open.UNTYPED_PHOTOS, 2) in still_open(day)


def test_once_all_are_typed_nothing_of_it_is_told():
    day = make_day(make_table(1, "t1"), make_attachment("t1", key="f1", typed=True))
    assert [one.what for one in still_open(day)] == [Open.NO_COPY]


def test_the_words_of_people_come_first():
    day = make_day(
        make_round(1, "r1"),
        make_table(1, "t1"),
        make_conversation("Soep", "c1", table="t1"),
        make_attachment("t1", key="f1"),
    )
    assert [one.what for one in still_open(day)] == [Open.UNTYPED_PHOTOS, Open.SILENT_TABLES, Open.NO_COPY]
