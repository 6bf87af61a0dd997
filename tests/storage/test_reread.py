"""Reading only what changed gives the same day as reading all of it."""

from __future__ import annotations

import shutil

import pytest

from facilitator.changes import Changed
from facilitator.domain.hall import Seat, Table
from facilitator.domain.records import Kind
from facilitator.services.conversations import ConversationService
from facilitator.services.event import DayService
from facilitator.services.hall import TableService
from facilitator.services.seating import SeatService
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.eventfile import EventFile
from facilitator.storage.projection import MOST_READ_ONE_BY_ONE
from tests.disk import wait_for_no_disk


@pytest.fixture
def told():
    """What was told since the file was opened."""
    return []


@pytest.fixture
def followed(small_file, tmp_path, monkeypatch, told):
    """The small day, open, and listened to."""
    wait_for_no_disk(monkeypatch)
    with EventFile.open(shutil.copy(small_file, tmp_path / "day.tafelronde"), told=told.extend) as opened:
        yield opened


DEEDS = {
    "a point added": lambda file: TakeawayService(file).write("c1", "Een bel bij de deur"),
    "a point starred": lambda file: TakeawayService(file).star("w1"),
    "a point moved": lambda file: TakeawayService(file).move_to(["w1"], "c2", "r2"),
    "a fact of the day": lambda file: DayService(file).change("event", title="Een andere dag"),
    "a conversation removed": lambda file: ConversationService(file).remove("c1"),
    "a table added between others": lambda file: TableService(file).add(Table("t0", 900)),
    "people seated": lambda file: SeatService(file).place([Seat("r1", "els", "t1"), Seat("r2", "els", "t2")]),
    "many tables": lambda file: TableService(file).lay_out(MOST_READ_ONE_BY_ONE + 20),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS.keys())
def test_a_day_read_again_is_the_day(followed, told, deed):
    before = followed.day()
    deed(followed).result()
    assert followed.reread(before, told) == followed.day() != before


def test_what_was_undone_is_read_again_too(followed, told):
    before = followed.day()
    TakeawayService(followed).write("c1", "Een bel bij de deur").result()
    followed.undo().result()
    assert followed.reread(before, told) == before


def test_only_the_kinds_that_changed_are_made_anew(followed):
    before = followed.day()
    again = followed.reread(before, [Changed(Kind.TAKEAWAY, frozenset({"w1"}), "chair")])
    assert again.takeaways == before.takeaways
    assert again.people is before.people
