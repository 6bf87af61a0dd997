"""What happens while a day is run is kept like everything else: folded anew, found whole, restored."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import pytest

from facilitator.domain.clock import clock_at
from facilitator.domain.day import PARTS
from facilitator.domain.hall import CallKind
from facilitator.domain.helping import Right
from facilitator.domain.kinds import LIVE
from facilitator.domain.projector import Mode, Projector
from facilitator.domain.records import Kind
from facilitator.domain.startcheck import Tried
from facilitator.domain.steps import Share, StepKind
from facilitator.services.clock import ClockService
from facilitator.services.hall import CallService, JoiningService
from facilitator.services.helping import HelpingService
from facilitator.services.phones import OnPhonesService, PhoneService
from facilitator.services.projector import ProjectorService
from facilitator.services.startcheck import StartCheckService
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from facilitator.storage.textcopy import Relation
from tests.factories import MIDDAY, Watch, make_moment, make_phone, make_step

ADDED = (*LIVE, Kind.JOINING)
"""The kinds that a file of before the live day knows nothing of."""


def run_a_day(file: EventFile, watch: Watch) -> None:
    """Every step there is, every kind of record that is live, and two tables that sit together."""
    clock = ClockService(file, watch)
    for press in (
        lambda: clock.go("r1"),
        clock.stop,
        clock.run,
        lambda: clock.aside("els", 120),
        lambda: clock.plan([Share("r2", -300)], ["r2"]),
        lambda: clock.keep("r2"),
        clock.end,
        clock.back,
        lambda: clock.go("r2", late=40),
        lambda: clock.add(-60),
        clock.seen,
    ):
        watch.true += 60.015625
        press().result(30)
    ProjectorService(file, watch).say("Over {time} beginnen we", 60).result(30)
    ProjectorService(file, watch).choose(Mode.BLACK).result(30)
    OnPhonesService(file, watch).tell("Nog vijf minuten").result(30)
    OnPhonesService(file, watch).tell("Jullie koffie staat klaar", "t2").result(30)
    PhoneService(file, watch).count(make_phone(), "op-count-1", "r1", 7).result(30)
    HelpingService(file).let("els", [Right.CLOCK]).result(30)
    CallService(file).ask("t1", CallKind.COME, MIDDAY).result(30)
    StartCheckService(file, watch).say(Tried.GONG, works=True).result(30)
    JoiningService(file).join("r1", "t1", "t2").result(30)


@pytest.fixture
def run(desk):
    """The small day after it was run."""
    run_a_day(desk.file, Watch())
    return desk


def test_everything_that_can_be_pressed_was_pressed(run):
    day = run.file.day()
    assert {step.kind for step in day.steps} == set(StepKind)
    assert all(getattr(day, PARTS[kind]) for kind in ADDED)


def test_the_tables_are_what_the_log_amounts_to(run):
    assert run.sound()
    report = check_file(run.path)
    assert report.whole
    assert (report.records["step"], report.records["projector"], report.records["joining"]) == (12, 1, 1)


def test_closed_and_opened_it_is_the_same(run, opened):
    before = run.file.day()
    run.file.close()
    assert read_whole(run.path)[0] == before
    assert opened(run.path).file.day() == before


def as_of_before_the_live_day(path):
    """The file as an earlier version would have written it: without the tables of what came later."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0-0' WHERE key = 'projection'")
        for kind in ADDED:
            connection.execute(f'DROP TABLE "{kind}"')


def test_folded_anew_it_is_the_same(run, opened):
    before = run.file.day()
    run.file.close()
    as_of_before_the_live_day(run.path)
    assert read_whole(run.path)[0] == before
    again = opened(run.path)
    assert again.file.day() == before
    assert again.sound()


def test_a_file_of_before_the_live_day_is_whole_and_can_be_run(path, opened):
    as_of_before_the_live_day(path)
    report = check_file(path)
    assert report.whole
    assert (report.records["person"], report.records["step"]) == (3, 0)
    desk = opened(path)
    ClockService(desk.file, Watch()).go("r1").result(30)
    assert [step.item for step in desk.file.day().steps] == ["r1"]
    assert desk.sound()


def test_the_text_copy_gives_back_every_step_that_the_file_lost(desk, opened, tmp_path):
    older = tmp_path / "older"
    desk.file.close()
    shutil.copy(desk.path, older)
    run = opened(desk.path)
    watch = Watch()
    run_a_day(run.file, watch)
    before = run.file.day()
    shown = clock_at(before.programme, before.steps, watch())
    run.file.close()
    shutil.copy(older, desk.path)

    again = opened(desk.path)

    assert (again.file.met.relation, again.file.met.replayed > 15) == (Relation.AHEAD, True)
    day = again.file.day()
    assert day == before
    assert clock_at(day.programme, day.steps, watch()) == shown
    assert again.sound()


def test_damage_to_a_step_is_found_and_mended_from_the_log(run, opened):
    before = run.file.day().steps
    run.file.close()
    with closing(sqlite3.connect(run.path)) as connection, connection:
        connection.execute("UPDATE step SET seconds = 7 WHERE kind = 'aside'")
    assert [one.kind for one in check_file(run.path).differences] == [Kind.STEP]
    with closing(sqlite3.connect(run.path)) as connection, connection:
        connection.execute("UPDATE meta SET value = '0-0' WHERE key = 'projection'")
    assert opened(run.path).file.day().steps == before


NO_ZONE = replace(make_moment(), wall=datetime(2026, 11, 14, 12, 0))


@pytest.mark.parametrize("record", [make_step(StepKind.GO, at=NO_ZONE), Projector(said=NO_ZONE)])
def test_a_moment_without_a_zone_never_gets_into_a_file(run, record):
    before = run.file.day()
    with pytest.raises(TypeError):
        run.put(record)
    assert run.file.day() == before
