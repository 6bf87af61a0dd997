"""The copy that is practised on: what it holds, and that it disappears."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.demo import DAYS
from facilitator.demo.practice import made_up
from facilitator.domain.event import Use
from facilitator.domain.hall import ItemKind
from facilitator.domain.kinds import LIVE, Kind
from facilitator.domain.language import Language
from facilitator.domain.people import PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import ANY, KINDS, pointing_at
from facilitator.domain.report import SectionKind
from facilitator.errors import FacilitatorError
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.services.clock import ClockService
from facilitator.storage import places
from facilitator.storage.eventfile import EventFile
from tests.factories import (
    make_agreement,
    make_attachment,
    make_contribution,
    make_conversation,
    make_day,
    make_item,
    make_person,
    make_round,
    make_section,
    make_takeaway,
    make_thread,
)
from tests.ui.desk.practice.conftest import TABLES, everything_in, people_and_points, whole_day
from ui.desk.practice.copying import _BROUGHT_BY_THE_DAY, copy_of, throw_away
from ui.desk.practice.leftovers import folder_of_all


@pytest.fixture
def copied(day_at):
    """Copy a day that exists only for this, and look at what is in the copy."""

    def copy(day):
        made = copy_of(day_at(day))
        throw_away(made)
        return made.opening.day

    return copy


def test_what_was_prepared_is_all_there(copied):
    day = whole_day(*people_and_points())
    copy = copied(day)
    assert copy.programme == day.programme
    assert copy.tables == day.tables
    assert copy.conversations == day.conversations
    assert copy.people == day.people


def test_what_was_brought_and_said_is_not(copied):
    copy = copied(
        whole_day(
            *people_and_points(),
            make_thread("Ontmoeten", takeaways=("w1",)),
            make_agreement(),
            make_contribution("Wij beginnen in mei.", "x1", person="els", intentions=("in mei",)),
            make_contribution("Niet opgeven.", "x2", kind=ContributionKind.LESSON),
            make_conversation("Nog iets", "c9", headline="Eén zin", prose="Alles bij elkaar"),
            make_attachment("t1", "vel.jpg", use=Use.PHOTO, at="2026-11-14T13:47:10.004Z"),
        )
    )
    assert copy.photos == ()
    assert (copy.takeaways, copy.threads, copy.agreements) == ((), (), ())
    assert [(one.person, one.text) for one in copy.contributions] == [("els", "")]
    assert (copy.conversations[-1].headline, copy.conversations[-1].prose) == ("", None)


def test_what_pointed_at_it_points_at_nothing(copied):
    copy = copied(
        whole_day(
            *people_and_points(),
            make_contribution("Niet opgeven.", "x2", kind=ContributionKind.LESSON),
            make_section(SectionKind.REACTION, contribution="x2"),
            make_attachment("w1", "vel.jpg", use=Use.PHOTO),
        )
    )
    assert copy.sections[0].contribution is None
    assert copy.attachments[0].owner is None


def test_no_other_field_can_point_at_what_is_not_carried_over():
    left = {KINDS[one] for one in _BROUGHT_BY_THE_DAY} | {Kind.CONTRIBUTION} | LIVE
    known = {(Kind.CONVERSATION, "prose_from"), (Kind.SECTION, "contribution"), (Kind.ATTACHMENT, "owner")}
    pointing = {(kind, field.name) for gone in left for kind, field in pointing_at(gone) if kind not in left}
    assert pointing == known
    assert ANY in {field.refers for _, field in pointing_at(Kind.TAKEAWAY)}


def test_it_begins_at_the_beginning_whatever_was_run(day_at):
    path = day_at(whole_day())
    with EventFile.open(path) as file:
        ClockService(file).go("opening").result()
    made = copy_of(path)
    throw_away(made)
    assert made.opening.day.steps == ()


def test_pictures_come_along_byte_for_byte(tmp_path):
    path = tmp_path / "voorbeeld.tafelronde"
    EventFile.create(path, read_day_file(DAYS["voorbeelddag"]).fill)
    with EventFile.open(path) as file:
        pictures, attachments = file.pictures(), file.day().attachments
    made = copy_of(path)
    assert made.opening.file.pictures() == pictures
    assert made.opening.day.attachments == attachments
    throw_away(made)


@pytest.mark.parametrize(
    ("title", "language", "shown"),
    [
        ("Opbrengst {datum}", Language.NL, "Oefening: Opbrengst {datum}"),
        ("Town Tables", Language.EN, "Practice: Town Tables"),
        (" ", Language.NL, "Oefening"),
    ],
)
def test_its_title_says_what_it_is(copied, title, language, shown):
    assert copied(whole_day(title=title, language=language)).event.title == shown


@pytest.mark.parametrize("language", list(Language))
def test_people_and_hosts_are_made_up_where_there_are_none(copied, language):
    copy = copied(whole_day(language=language))
    assert [person.name for person in copy.people] == [one.name for one in made_up(language).people]
    assert all(person.kinds == (PersonKind.PARTICIPANT,) for person in copy.people)
    assert [one.hosts for one in copy.conversations] == [(person.id,) for person in copy.people[:TABLES]]


def test_people_that_are_there_are_left_as_they_are(copied):
    copy = copied(whole_day(make_person("Els Jansen", "els")))
    assert [person.name for person in copy.people] == ["Els Jansen"]
    assert all(one.hosts == () for one in copy.conversations)


def test_tables_are_made_up_where_there_are_none(copied):
    copy = copied(make_day(make_round(1, "r1"), make_item(ItemKind.BREAK)))
    assert [table.number for table in copy.tables] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("is_open", [False, True])
def test_the_day_itself_does_not_change_and_nothing_is_left(day_at, tmp_path, is_open):
    path = day_at(whole_day(*people_and_points()))
    open_meanwhile = EventFile.open(path) if is_open else None
    before = everything_in(tmp_path)
    made = copy_of(path)
    assert made.folder.is_relative_to(places.home())
    made.opening.file.act("noted", "chair", lambda tx: tx.put(make_takeaway("Geoefend"))).result()
    throw_away(made)
    throw_away(made)
    assert everything_in(tmp_path) == before
    assert not folder_of_all().exists()
    if open_meanwhile:
        open_meanwhile.close()


def test_it_has_an_identity_of_its_own(day_at):
    path = day_at(whole_day())
    made = copy_of(path)
    with EventFile.open(path) as file:
        assert file.lineage.file != made.opening.file.lineage.file
    throw_away(made)


@pytest.mark.parametrize("fault", ["missing", "foreign"])
def test_what_cannot_be_copied_leaves_nothing(tmp_path, fault):
    path = tmp_path / "dag.tafelronde"
    if fault == "foreign":
        path.write_bytes(b"geen dag")
    before = everything_in(tmp_path)
    with pytest.raises(FacilitatorError):
        copy_of(path)
    assert everything_in(tmp_path) == before


def test_a_full_disk_leaves_nothing(day_at, tmp_path, monkeypatch):
    path = day_at(whole_day())
    before = everything_in(tmp_path)
    monkeypatch.setattr("ui.desk.practice.copying.open_at", _full)
    with pytest.raises(FacilitatorError):
        copy_of(path)
    assert everything_in(tmp_path) == before


def _full(_: Path):
    raise FacilitatorError("cannot-write-here", file="dag")


def test_a_place_where_nothing_can_be_written_is_said(day_at):
    path = day_at(whole_day())
    folder_of_all().write_bytes(b"")
    with pytest.raises(FacilitatorError) as said:
        copy_of(path)
    assert said.value.code == "cannot-write-here"
