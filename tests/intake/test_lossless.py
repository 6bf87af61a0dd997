"""JSON in, JSON out, and nothing lost on the way: not through the format and not through the file."""

from __future__ import annotations

import dataclasses
import itertools
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from exports.writing import write_day_json
from facilitator.demo import DAYS, FOLDER
from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Event, Use
from facilitator.domain.fields import fields_of
from facilitator.domain.kinds import LIVE
from facilitator.domain.records import CLASSES, KINDS, Kind, ranked
from facilitator.domain.seating import SEATING
from facilitator.intake.dayjson.layout import LISTS
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.intake.dayjson.writing import write_day
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from tests.disk import wait_for_no_disk
from tests.factories import fill, make_attachment, make_day, make_organiser, make_table
from tests.full import full_day
from tests.intake.days import day_of, days, there_and_back

_numbers = itertools.count()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days())
def test_any_day_comes_back_from_its_json(day: Day) -> None:
    assert day_of(there_and_back(day).records) == day


@pytest.mark.slow
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(days())
def test_hundreds_of_days_come_back_from_their_json(day: Day) -> None:
    assert day_of(there_and_back(day).records) == day


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(day=days())
def test_any_day_comes_back_from_json_to_file_to_json_to_file(
    day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for_no_disk(monkeypatch)
    paths = [tmp_path / f"{next(_numbers)}.tafelronde" for _ in range(2)]
    EventFile.create(paths[0], there_and_back(day).fill)
    stored, _ = read_whole(paths[0])

    EventFile.create(paths[1], there_and_back(stored).fill)

    assert stored == day
    assert read_whole(paths[1])[0] == day


@pytest.mark.parametrize("source", DAYS.values(), ids=DAYS)
def test_a_sample_day_comes_back_with_its_logos(source: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "one.tafelronde", tmp_path / "two.tafelronde"]
    EventFile.create(paths[0], read_day_file(source).fill)
    (tmp_path / "out").mkdir()
    write_day_json(*read_whole(paths[0]), tmp_path / "out" / "day.json")

    again = read_day_file(tmp_path / "out" / "day.json")
    EventFile.create(paths[1], again.fill)

    assert again.missing == ()
    assert read_whole(paths[0]) == read_whole(paths[1])
    assert len(read_whole(paths[0])[1]) == 2


HANDED_ON = set(Kind) - LIVE


def test_every_kind_is_in_the_json_but_what_is_live() -> None:
    """The clock, the projector, calls for help and the start check: of this computer and of the hour."""
    assert {
        Kind.STEP,
        Kind.PROJECTOR,
        Kind.CALL,
        Kind.PHONES,
        Kind.HEADCOUNT,
        Kind.HELPING,
        Kind.TRIAL,
    } == LIVE
    assert {*LISTS.values(), Kind.EVENT, Kind.ORGANISER} == HANDED_ON
    assert LISTS["joinings"] is Kind.JOINING


def test_what_is_live_stays_in_the_file() -> None:
    live = full_day(live=True)
    assert all(getattr(live, PARTS[kind]) for kind in LIVE)

    assert write_day(live, {}) == write_day(full_day(), {})


def test_every_field_of_every_record_is_in_the_json() -> None:
    """A new field is in by itself; one that shall stay out has to be named here."""
    day = full_day()
    plain = write_day(day, {}).plain
    written = {kind: plain[key] if key == SEATING else plain[key][-1] for key, kind in LISTS.items()}
    written |= {Kind.EVENT: plain["event"], Kind.ORGANISER: plain["event"]["organisers"][-1]}

    absent = {
        (kind, field.name)
        for kind in HANDED_ON
        for field in fields_of(CLASSES[kind])
        if field.name not in written[kind]
    }

    assert absent == {(Kind.EVENT, "id"), (Kind.SEATING, "id"), (Kind.ATTACHMENT, "sha256")} | {
        (kind, "rank") for kind in HANDED_ON if ranked(CLASSES[kind])
    }
    assert {kind: set(one) - {f.name for f in fields_of(CLASSES[kind])} for kind, one in written.items()} == {
        **{kind: set() for kind in HANDED_ON},
        Kind.EVENT: {"organisers"},
        Kind.ORGANISER: {"logo", "logo_alt"},
        Kind.CONVERSATION: {"position"},
    }


def test_a_day_with_every_field_filled_in_comes_back() -> None:
    day = full_day()

    assert {kind for kind, part in PARTS.items() if not getattr(day, part)} == LIVE
    assert day_of(there_and_back(day).records) == day


def test_the_json_carries_identities_and_leaves_out_what_says_nothing() -> None:
    plain = write_day(make_day(make_table(1, "t1")), {}).plain

    assert plain == {
        "format": "tafelronde-day/1",
        "event": {"title": "Omkijken naar elkaar", "language": "nl", "organisers": []},
        "tables": [{"id": "t1", "number": 1}],
        "sections": [],
    }


def test_an_empty_day_stays_empty_and_gets_no_usual_sections() -> None:
    read = there_and_back(Day(event=Event()))

    assert (read.records, read.usual_sections) == ((Event(),), False)


def _with_pictures(*attachments: Attachment) -> Day:
    return make_day(make_organiser(key="o1"), make_table(1, "t1"), *attachments)


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (["a.png", "a.png"], ["a.png", "a-2.png"]),
        (["a.png", "A.PNG"], ["a.png", "A-2.PNG"]),
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a-2.png", "a.png", "a.png"], ["a-2.png", "a.png", "a-3.png"]),
    ],
)
def test_pictures_of_one_name_lie_beside_it_under_names_that_differ(names: list[str], written: list[str]) -> None:
    pictures = {str(n): bytes([n]) for n in range(len(names))}
    day = _with_pictures(*(make_attachment("t1", name, sha256=str(n)) for n, name in enumerate(names)))

    out = write_day(day, pictures)

    assert [one["file"] for one in out.plain["attachments"]] == written
    assert out.files == {name: bytes([n]) for n, name in enumerate(written)}


def test_one_picture_used_twice_lies_beside_it_once() -> None:
    day = _with_pictures(*(make_attachment("t1", "a.png", sha256="same") for _ in range(2)))

    assert write_day(day, {"same": b"x"}).files == {"a.png": b"x"}


def test_another_picture_is_never_taken_for_one_that_is_missing() -> None:
    there, missing = make_attachment("t1", "a.png", sha256="there"), make_attachment("t1", "a.png")

    out = write_day(_with_pictures(there, missing), {"there": b"x"})

    assert [one["file"] for one in out.plain["attachments"]] == ["a-2.png", "a.png"]
    assert out.files == {"a-2.png": b"x"}


def test_a_file_that_lies_there_already_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"mine")
    day = _with_pictures(make_attachment("t1", "a.png", sha256="there"))

    for _ in range(2):
        write_day_json(day, {"there": b"x"}, tmp_path / "day.json")

    assert (tmp_path / "a.png").read_bytes() == b"mine"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a-2.png", "a.png", "day.json"]


def test_a_logo_that_was_not_found_stays_named(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "day-nl.json", tmp_path / "day.json")

    read = read_day_file(tmp_path / "day.json")

    assert len(read.missing) == 2
    logos = [record for record in read.records if isinstance(record, Attachment) and record.use is Use.LOGO]
    assert [logo.sha256 for logo in logos] == [None, None]
    again = there_and_back(day_of(read.records))
    assert day_of(again.records) == day_of(read.records)


def test_what_a_file_holds_is_what_json_gives_back(tmp_path: Path) -> None:
    day = full_day(live=True)
    EventFile.create(tmp_path / "day.tafelronde", lambda tx: fill(day, tx))

    stored, _ = read_whole(tmp_path / "day.tafelronde")

    assert stored == day
    assert json.loads(json.dumps(write_day(stored, {}).plain)) == write_day(day, {}).plain
    assert {KINDS[type(one)] for part in PARTS.values() for one in getattr(stored, part)} == set(Kind) - {Kind.EVENT}
    assert dataclasses.is_dataclass(stored)
