"""A whole day of practice, from GO to the end, and nothing left of it."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import delete

from facilitator.demo import DAYS
from facilitator.domain.clock import Phase, seconds_between
from facilitator.domain.drift import report_of_times
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.storage import places
from facilitator.storage.eventfile import EventFile
from facilitator.storage.recents import Recents
from tests.disk import wait_for_no_disk
from tests.factories import MIDDAY, Watch, make_takeaway
from tests.ui.desk.practice.conftest import everything_in, people_and_points, whole_day
from ui.desk.desk import Desk
from ui.desk.practice.banner import PracticeBanner
from ui.desk.practice.copying import copy_of_sample
from ui.desk.practice.leftovers import folder_of_all
from ui.desk.practice.practice import Practice
from ui.desk.widgets.parts import column
from ui.projector.released import Released


def test_a_whole_day_is_held_from_go_to_the_end_and_nothing_is_left(practise, day_at, tmp_path):
    path = day_at(whole_day(*people_and_points()))
    before, content = everything_in(tmp_path), path.read_bytes()
    run = practise(path)
    for item in run.opened.day.programme:
        run.holds(item.id)
    run.desk.running.close_the_day()
    run.settles()

    assert run.desk.running.clock.phase is Phase.DONE
    assert all(len(run.written(round_.id)) >= 8 for round_ in run.opened.day.rounds)
    assert len(run.opened.day.calls) >= 1
    real = report_of_times(run.opened.day.programme, run.opened.day.steps, run.opened.now())
    assert [(took.item.id, round(took.real_s / 60)) for took in real] == [
        (item.id, item.minutes) for item in run.opened.day.programme
    ]
    assert run.real.true == pytest.approx(115)  # seconds for as many minutes

    run.practice.stop()
    assert everything_in(tmp_path) == before
    assert hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256(content).digest()
    assert not folder_of_all().exists()


def test_the_day_may_be_open_meanwhile_and_goes_on_by_itself(practise, day_at):
    path = day_at(whole_day(*people_and_points()))
    with EventFile.open(path) as file:
        run = practise(path)
        run.holds("r1")
        file.act("noted", "chair", lambda tx: tx.put(make_takeaway("Intussen", "w2"))).result()
        assert {one.id for one in file.day().takeaways} == {"w1", "w2"}
        assert file.day().steps == ()
        run.practice.stop()
        assert {one.id for one in file.day().takeaways} == {"w1", "w2"}


def test_it_begins_five_minutes_before_the_day(run):
    assert run.opened.now().wall == MIDDAY - timedelta(minutes=5)
    run.passes(5)
    assert run.desk.running.now.wall == MIDDAY


def test_another_speed_makes_no_jump(run):
    run.begins("r1")
    run.passes(3)
    for pace in (240, 1, 10):
        before = run.desk.running.clock.left
        run.practice.choose_pace(pace)
        assert run.desk.running.clock.left == pytest.approx(before)
        assert run.opened.pace == pace
        run.passes(1, look_every=0.05)
        assert before - run.desk.running.clock.left == pytest.approx(pace)


def test_a_speed_is_chosen_in_the_strip(run):
    banner = run.view.findChild(PracticeBanner)
    moment = run.opened.now()
    banner.paces[10].trigger()
    run.real.true += 6
    assert seconds_between(moment, run.opened.now()) == 60
    assert banner.pace_words.text() == "10 times as fast"


def test_the_strip_asks_to_stop(run, qtbot):
    with qtbot.waitSignal(run.practice.stop_asked):
        run.view.findChild(PracticeBanner).stop_button.click()


def test_the_strip_stands_on_top(run, qtbot):
    view = QWidget()
    view.setLayout(column(QWidget()))
    qtbot.addWidget(view)
    banner = run.practice.join(run.desk.running, view)
    assert view.layout().itemAt(0).widget() is banner


def test_a_view_that_is_built_anew_goes_on_with_the_same_run(run, qtbot):
    run.practice.choose_pace(10)
    run.begins("r1")
    run.passes(60)
    before = run.written("r1")
    old, run.desk = run.desk, Desk(run.opened, run.desk.jobs, None, Language.EN)
    view = QWidget()
    view.setLayout(QVBoxLayout())
    qtbot.addWidget(view)
    delete(old)
    banner = run.practice.join(run.desk.running, view)
    assert banner.pace_words.text() == "10 times as fast"
    run.passes(90)
    assert run.written("r1")[: len(before)] == before
    many = len(run.written("r1"))
    run.passes(10)
    assert len(run.written("r1")) == many > len(before)


def test_its_source_is_the_day_itself(run):
    assert run.practice.source.name == "echte-dag.tafelronde"
    assert run.practice.source.parent != run.opened.file.path.parent
    assert run.opened.file.path.is_relative_to(places.home())


def test_it_leads_back_to_the_day_it_is_of(run):
    assert run.practice.came_from == run.practice.source


def test_practice_with_the_sample_leads_back_to_the_start_page(qapp, monkeypatch):
    wait_for_no_disk(monkeypatch)
    source = places.own_place("sample-day")
    practice = Practice(copy_of_sample(DAYS["sample-day"], source), now=Watch())
    try:
        assert (practice.came_from, practice.source) == (None, source)
        assert Recents(places.home() / "recents.json").all() == ()
    finally:
        practice.stop()
        delete(practice)


def test_stopping_twice_is_harmless_and_the_clock_may_still_be_looked_at(run):
    run.begins("r1")
    run.practice.stop()
    run.practice.stop()
    run.real.true += 60
    run.desk.running.tick()
    assert run.opened.day.rounds[0].kind is ItemKind.ROUND


def test_the_projector_says_that_it_is_practice(run):
    assert Released(run.opened.day).title == "Oefening: Omkijken naar elkaar"
