"""The made-up tables at work, by a clock that the test holds in its hand."""

from __future__ import annotations

import pytest

from facilitator.demo.practice import made_up
from facilitator.domain.hall import CallKind
from facilitator.domain.language import Language
from tests.factories import make_day, make_round, make_table
from tests.ui.desk.practice.conftest import TABLES, whole_day
from ui.desk.practice import neighbours
from ui.desk.practice.neighbours import MOST_AT_ONCE
from ui.desk.practice.script import FEWEST, MOST, Turn


def test_the_tables_are_silent_until_a_round_runs(run):
    run.holds("opening")
    assert run.opened.day.takeaways == ()


def test_hosts_listen_first(run):
    run.begins("r1")
    run.passes(25 * 60 * 0.2 / 60)
    assert run.written("r1") == []
    assert run.opened.day.calls == ()


def test_every_table_but_one_brings_points_by_the_end(run):
    run.holds("r1")
    brought = dict.fromkeys(run.opened.day.conversation, 0)
    for point in run.written("r1"):
        brought[point.conversation] += 1
    assert sorted(many > 0 for many in brought.values()) == [False, *[True] * (TABLES - 1)]
    assert all(FEWEST <= many <= MOST for many in brought.values() if many)


def test_most_is_written_when_the_round_is_rounded_off(run):
    run.begins("r1")
    run.passes(19)
    early = len(run.written("r1"))
    run.passes(6)
    assert early < len(run.written("r1")) / 2


def test_a_table_asks_for_help_at_the_time_of_the_practice_clock(run):
    run.begins("r1")
    began = run.desk.running.now.wall
    run.passes(20)
    (call,) = run.opened.day.calls
    assert began < call.asked < run.desk.running.now.wall
    assert call.answered is None


def test_they_are_the_words_of_a_host_and_not_to_be_undone_by_the_chair(run):
    run.holds("r1")
    texts = {(one.cue, one.text) for one in made_up(Language.NL).points}
    assert {(one.cue, one.text) for one in run.written("r1")} <= texts
    numbers = {f"host:{table.number}" for table in run.opened.day.tables}
    assert {one.author for one in run.written("r1")} <= numbers
    assert run.opened.file.next_undo() is None


def test_nothing_is_said_twice_before_all_was_said(run):
    run.holds("r1")
    run.holds("r2")
    texts = [one.text for one in run.opened.day.takeaways]
    assert len(set(texts)) == len(texts)


def test_while_the_clock_stands_still_so_do_they(run):
    run.begins("r1")
    run.passes(12)
    run.desk.running.stop_or_run()
    run.settles()
    many = len(run.opened.day.takeaways)
    run.passes(30)
    assert len(run.opened.day.takeaways) == many


def test_they_write_in_the_language_of_the_day(practise, day_at):
    run = practise(day_at(whole_day(language=Language.EN)))
    run.holds("r1")
    assert {one.text for one in run.written("r1")} <= {one.text for one in made_up(Language.EN).points}


def test_few_things_happen_at_once_and_the_rest_comes_later(run):
    run.begins("r1")
    run.passes(25, look_every=25)
    assert 0 < len(run.written("r1")) + len(run.opened.day.calls) <= MOST_AT_ONCE
    run.begins("change")
    run.passes(4, look_every=0.1)
    assert len(run.written("r1")) >= (TABLES - 1) * FEWEST


def test_once_the_round_is_over_nobody_asks_for_help_any_more(run, monkeypatch):
    writing = tuple(Turn(0.3, "t1") for _ in range(MOST_AT_ONCE))
    monkeypatch.setattr(neighbours, "script_of", lambda *_: (*writing, Turn(0.4, "t2", CallKind.COME), Turn(0.5, "t3")))
    run.begins("r1")
    run.passes(25, look_every=25)
    assert (len(run.written("r1")), run.opened.day.calls) == (MOST_AT_ONCE, ())
    run.begins("change")
    run.passes(4, look_every=1)
    assert (len(run.written("r1")), run.opened.day.calls) == (MOST_AT_ONCE + 1, ())


def test_a_round_that_is_held_again_goes_on_where_it_was(run):
    run.holds("r1")
    many = len(run.written("r1"))
    run.begins("change")
    run.desk.running.step_back()
    run.settles()
    run.holds("r1")
    assert len(run.written("r1")) == many


def test_a_table_without_a_topic_gets_one_with_its_first_point(practise, day_at):
    run = practise(day_at(make_day(make_round(1, "r1", minutes=25), make_table(1, "t1"))))
    run.begins("r1")
    run.passes(25, look_every=25)
    run.passes(5)
    (talk,) = run.opened.day.conversations
    assert len(run.written("r1")) >= FEWEST
    assert {one.conversation for one in run.written("r1")} == {talk.id}


def test_a_round_without_a_length_is_played_too(practise, day_at):
    run = practise(day_at(make_day(make_round(1, "r1"), make_table(1, "t1"))))
    run.begins("r1")
    run.passes(20)
    assert run.written("r1")


def test_a_table_that_sits_with_another_is_silent(run):
    for number in range(2, TABLES + 1):
        run.opened.watch(run.opened.joinings.join("r1", f"t{number}", "t1"))
    run.settles()
    run.holds("r1")
    assert {one.conversation for one in run.written("r1")} <= {"c1"}


def test_a_table_that_is_taken_away_is_no_trouble(run):
    refused = []
    run.opened.refused.connect(refused.append)
    run.begins("r1")
    for number in range(2, TABLES + 1):
        run.opened.watch(run.opened.tables.remove(f"t{number}"))
    run.passes(25)
    assert refused == []


def test_what_the_chair_took_away_at_that_moment_is_refused_in_silence(run):
    refused = []
    run.opened.refused.connect(refused.append)
    run.begins("r1")
    run.opened.file.act("gone", "chair", lambda tx: tx.remove(run.opened.day.item["r1"])).result()
    run.passes(25)  # the window has not heard of it while these seconds go by
    assert run.opened.day.takeaways == ()
    assert refused == []


def test_once_stopped_they_do_nothing(run):
    run.begins("r1")
    run.practice._neighbours.stop()
    run.passes(25)
    assert run.opened.day.takeaways == ()


@pytest.mark.parametrize("pace", [1, 240])
def test_they_keep_to_the_clock_at_any_pace(run, pace):
    run.practice.choose_pace(pace)
    run.holds("r1", look_every=0.05 if pace == 240 else 30)
    run.begins("change")
    run.passes(60 / pace, look_every=6 / pace)
    assert (TABLES - 1) * FEWEST <= len(run.written("r1")) <= (TABLES - 1) * MOST
