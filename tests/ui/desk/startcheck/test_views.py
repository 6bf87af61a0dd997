"""What the start check shows, worked out without a window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from facilitator.domain.startcheck import Trial, Tried, trial_id
from tests.factories import make_day
from ui.desk.pages.startcheck.views import NEEDED, all_well, first_open, trial_views, tried_today
from ui.desk.pages.startcheck.words import battery_words, row_words
from ui.power import Battery

NOW = datetime(2026, 11, 14, 12, 30, tzinfo=timezone(timedelta(hours=1)))


def views(*said: tuple[Tried, bool], at: datetime = NOW):
    return trial_views(make_day(*(Trial(trial_id(tried), works, at) for tried, works in said)), NOW)


def test_nothing_was_tried_on_a_new_day():
    assert [(view.tried, view.works, view.today) for view in views()] == [(tried, None, False) for tried in Tried]
    assert first_open(views()) is Tried.PROJECTOR
    assert not all_well(views())


def test_what_was_tried_today_counts_whether_it_works_or_not():
    shown = views((Tried.PROJECTOR, True), (Tried.GONG, False))
    assert [view.works for view in shown[:3]] == [True, False, None]
    assert (tried_today(shown), first_open(shown)) == (2, Tried.NETWORK)


def test_what_was_tried_yesterday_is_open_again_and_is_still_told():
    shown = views(*((tried, True) for tried in Tried), at=NOW - timedelta(days=1))
    assert (tried_today(shown), first_open(shown)) == (0, Tried.PROJECTOR)
    assert all(view.works for view in shown)
    assert not all_well(shown)


def test_a_day_is_that_of_this_computer_whatever_the_zone_it_was_kept_in():
    midnight = datetime(2026, 11, 13, 23, 30, tzinfo=UTC)
    (shown, *_) = views((Tried.PROJECTOR, True), at=midnight)
    assert (shown.today, shown.at.hour) == (True, 0)


def test_all_is_well_when_everything_the_day_needs_is_there():
    said = dict.fromkeys(Tried, True)
    assert all_well(views(*said.items()))
    assert first_open(views(*said.items())) is None
    assert all_well(views(*(said | {Tried.NETWORK: False}).items()))
    for needed in NEEDED:
        assert not all_well(views(*(said | {needed: False}).items()))


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
@pytest.mark.parametrize("tried", list(Tried))
def test_each_row_says_everything_it_needs_in_short_sentences(qapp, tried, system):
    words = row_words(tried, system)
    spoken = [words.title, words.what, words.question, words.yes, words.no, words.helps, words.works, words.works_not]
    assert all(spoken)
    assert words.question.endswith("?") and len({words.yes, words.no}) == 2
    sentences = [one for text in (words.what, words.question, words.helps) for one in text.split(". ")]
    assert max(len(sentence.split()) for sentence in sentences) <= 15
    assert not [text for text in spoken if "!" in text]


def test_each_system_is_told_its_own_way(qapp):
    for tried, field in ((Tried.PROJECTOR, "helps"), (Tried.NOTIFICATIONS, "what")):
        told = [getattr(row_words(tried, system), field) for system in ("win32", "darwin", "linux")]
        assert len(set(told)) == 3
        assert ["Windows" in words for words in told] == [True, False, False]
        assert getattr(row_words(tried, "freebsd14"), field) == told[2]


@pytest.mark.parametrize(
    ("battery", "words"),
    [
        (Battery(76, True), "The battery is 76% full, and the charger is in."),
        (Battery(9, False), "The battery is 9% full, and the charger is not in."),
        (None, "This computer says nothing about a battery. Please look at the plug yourself."),
    ],
)
def test_the_battery_in_words(qapp, battery, words):
    assert battery_words(battery) == words
