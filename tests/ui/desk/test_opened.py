"""The open day: acts go in, the new day comes out, in an order whoever acted can rely on."""

from __future__ import annotations

import shutil
import sqlite3

import pytest

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from ui.desk.opening import open_at

TITLE = Spot(Kind.EVENT, "event", "title")


def test_whoever_acted_finds_the_result_in_the_day(desk, settled):
    found = []
    desk.opened.watch(
        desk.opened.takeaways.write("c1", "Een bel bij de deur"),
        lambda takeaway: found.append(desk.opened.day.takeaway[takeaway.id].text),
    )
    settled(desk)
    assert found == ["Een bel bij de deur"]


def test_a_change_says_which_kinds_are_different(desk, settled):
    kinds = []
    desk.opened.changed.connect(kinds.append)
    desk.opened.watch(desk.opened.takeaways.star("w1"))
    settled(desk)
    assert kinds == [frozenset({Kind.TAKEAWAY})]


def test_what_came_while_the_window_was_busy_is_shown_once(desk, settled):
    kinds, found = [], []
    desk.opened.changed.connect(kinds.append)
    acts = [desk.opened.takeaways.star("w1"), desk.opened.facts.change("event", title="Een andere dag")]
    desk.opened.watch(acts[0], lambda _: found.append(desk.opened.day.takeaway["w1"].starred))
    for act in acts:
        act.result(10)  # the window does nothing else meanwhile
    settled(desk)
    assert kinds == [frozenset({Kind.TAKEAWAY, Kind.EVENT})]
    assert (desk.opened.day.event.title, found) == ("Een andere dag", [True])


def test_what_could_not_be_read_once_is_told_to_phones_all_the_same_and_read_with_what_comes_next(
    desk, settled, monkeypatch, caplog
):
    told, reread = [], desk.opened.file.reread
    desk.opened.also_told = told.append

    def fail_once(*given):
        monkeypatch.setattr(desk.opened.file, "reread", reread)
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(desk.opened.file, "reread", fail_once)
    desk.opened.watch(desk.opened.takeaways.write("c1", "Een bel bij de deur"))
    settled(desk)
    assert [change.topic for change in told[0]] == [Kind.TAKEAWAY]
    desk.opened.watch(desk.opened.facts.change("event", title="Een andere dag"))
    settled(desk)
    assert desk.opened.day.event.title == "Een andere dag"
    assert "Een bel bij de deur" in [point.text for point in desk.opened.day.takeaways]


def test_several_acts_at_once_end_in_one_saved(desk, settled):
    saved = []
    desk.opened.saved.connect(saved.append)
    for text in ("een", "twee", "drie"):
        desk.opened.watch(desk.opened.takeaways.write("c1", text))
    settled(desk)
    assert len(saved) == 1
    assert [t.text for t in desk.opened.day.brought["c1"]][-3:] == ["een", "twee", "drie"]


def test_a_refusal_goes_to_who_asked_and_otherwise_to_the_window(desk, settled):
    mine, the_windows = [], []
    desk.opened.refused.connect(the_windows.append)
    desk.opened.watch(desk.opened.takeaways.write("c1", "  "), refused=mine.append)
    desk.opened.watch(desk.opened.takeaways.star("nobody"))
    settled(desk)
    assert [error.code for error in mine] == ["needs-words"]
    assert [error.code for error in the_windows] == ["gone"]


def test_a_mistake_of_ours_rises(desk, settled, qtbot):
    def mistake(_tx):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as risen:
        desk.opened.watch(desk.opened.file.act("changed", "chair", mistake))
        settled(desk)
    assert [kind for kind, *_ in risen] == [ZeroDivisionError]


def test_undo_and_redo_show_in_the_day(desk, settled):
    names = []
    desk.opened.watch(desk.opened.takeaways.star("w1"))
    desk.opened.undo(lambda act: names.append(act.name))
    settled(desk)
    assert not desk.opened.day.takeaway["w1"].starred
    desk.opened.redo()
    settled(desk)
    assert desk.opened.day.takeaway["w1"].starred
    assert names == ["takeaway-starred"]


@pytest.mark.parametrize("spot", [TITLE, Spot(Kind.TAKEAWAY, "", "text", within="c1")])
def test_a_draft_is_there_when_the_day_is_opened_again(desk, settled, open_desk, spot):
    desk.opened.keep_draft(spot, "Half getypt")
    settled(desk)
    desk.opened.close()
    again = open_desk(desk.opened.file.path)
    assert again.opened.draft(spot) == "Half getypt"
    assert again.opened.drafts == (spot,)
    again.opened.drop_draft(spot)
    settled(again)
    assert again.opened.file.drafts() == ()


def test_a_day_cannot_be_open_twice(desk):
    with pytest.raises(FacilitatorError) as refusal:
        open_at(desk.opened.file.path)
    assert refusal.value.code == "file-in-use"


def test_the_identity_stays_when_the_file_gets_another_name(desk, open_desk, tmp_path):
    identity = desk.opened.identity
    desk.opened.close()
    moved = tmp_path / "elders.tafelronde"
    shutil.move(desk.opened.file.path, moved)
    assert open_desk(moved).opened.identity == identity
