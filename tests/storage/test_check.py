"""Is the file whole? Every kind of damage is found, none of it is an error, and nothing is changed by looking."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing

import pytest

from facilitator.domain.event import Attachment, Use
from facilitator.domain.identity import AttachmentId
from facilitator.domain.people import Person
from facilitator.storage.check import check_file
from facilitator.storage.pictures import Picture
from facilitator.storage.textcopy import Relation


@pytest.fixture
def damaged(path):
    """Does something to the file that the app never does, and looks at it."""

    def damage(*statements):
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)
        return check_file(path)

    return damage


def test_a_good_file_is_whole_and_counted(path, own_home):
    before = path.read_bytes()
    report = check_file(path)
    assert report.whole
    assert (report.ops, report.acts, report.format) == (11, 1, 1)
    assert (report.records["person"], report.records["takeaway"], report.records["seat"]) == (3, 1, 0)
    assert (report.copy.exists, report.copy.relation, report.copy.ops) == (False, Relation.NONE, 0)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["day.tafelronde"]
    assert not own_home.exists()


def test_the_report_is_json(damaged):
    report = damaged("DELETE FROM op WHERE seq = 4", "UPDATE person SET name = 'Elsje' WHERE id = 'els'")
    plain = json.loads(json.dumps(report.to_plain()))
    assert plain["whole"] is False
    assert plain["missing"] == [4]
    assert plain["differences"]["person"] == ["els"]
    assert plain["id"] == report.lineage.file


@pytest.mark.parametrize(
    ("statement", "part", "found"),
    [
        ("UPDATE op SET after = replace(after, 'banken', 'bomen') WHERE record = 'point'", "wrong_checksums", (11,)),
        ("UPDATE op SET at = 'yesterday' WHERE seq = 2", "wrong_checksums", (2,)),
        ("DELETE FROM op WHERE seq IN (1, 5)", "missing", (1, 5)),
        ("UPDATE op SET act = 'nobody' WHERE seq = 3", "homeless", (3,)),
        ("UPDATE op SET after = '{' WHERE seq = 3", "unreadable", ("tables",)),
        ("UPDATE op SET v = 9 WHERE seq = 3", "unreadable", ("tables",)),
        ("UPDATE person SET consent = 'perhaps' WHERE id = 'els'", "unreadable", ("tables",)),
        ("DROP TABLE person", "unreadable", ("tables", "person")),
        ("DROP TABLE act", "unreadable", ("log", "acts")),
        ("DELETE FROM meta WHERE key = 'file'", "lineage", None),
    ],
)
def test_each_damage_is_found_and_named(damaged, statement, part, found):
    report = damaged(statement)
    assert not report.whole
    assert getattr(report, part) == found


def test_a_changed_letter_inside_a_page_is_found_though_sqlite_sees_nothing(path):
    content = path.read_bytes()
    assert content.count(b"Meer banken") > 1
    path.write_bytes(content.replace(b"Meer banken", b"Meer banden"))
    report = check_file(path)
    assert (report.sqlite, report.wrong_checksums) == ((), (11,))


def test_bytes_that_are_no_text_are_found(path):
    path.write_bytes(path.read_bytes().replace(b"Meer banken", b"Meer \xff\xfenken"))
    assert check_file(path).wrong_checksums == (11,)


def test_a_changed_picture_is_found(damaged, desk):
    good = Picture("0" * 64, "image/png", 1, 1, b"not what it says")
    desk.file.act("picture", "chair", lambda tx: tx.put_picture(good)).result(30)
    assert check_file(desk.path).pictures == ("0" * 64,)


def test_a_photo_whose_bytes_are_gone_is_named(damaged, desk):
    kept = Picture(hashlib.sha256(b"sheet").hexdigest(), "image/jpeg", 1, 1, b"sheet")
    photo = Attachment(AttachmentId("photo"), None, Use.PHOTO, "flap.jpg", sha256=kept.sha256)
    poster = Attachment(AttachmentId("poster"), None, Use.POSTER, "poster.png")  # nobody has found its file yet

    def take(tx):
        tx.put_picture(kept)
        tx.put(photo)
        tx.put(poster)

    desk.file.act("photo", "chair", take).result(30)
    assert check_file(desk.path).whole
    report = damaged("DELETE FROM blob")
    assert not report.whole
    assert report.absent == (kept.sha256,)
    assert report.to_plain()["absent"] == [kept.sha256]


@pytest.mark.parametrize("page", range(1, 40))
def test_garbage_in_any_page_gives_a_report(path, page):
    content = bytearray(path.read_bytes())
    if page * 4096 >= len(content):
        pytest.skip("the file is shorter")
    content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert not check_file(path).whole


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_truncated_file_gives_a_report(path, share):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    report = check_file(path)
    assert not report.whole
    assert json.dumps(report.to_plain())


def test_the_text_copy_is_in_the_report_and_does_not_make_a_file_broken(desk):
    desk.put(Person("vera", "Vera"))
    report = check_file(desk.path)
    assert (report.copy.exists, report.copy.relation, report.copy.ops) == (True, Relation.SAME, 12)
    lines = report.copy.path.read_bytes().splitlines(keepends=True)
    desk.file.close()
    report.copy.path.write_bytes(b"".join(lines[:5]))
    report = check_file(desk.path)
    assert report.whole
    assert (report.copy.relation, report.copy.ops) == (Relation.BEHIND, 4)


def test_tables_of_another_version_are_no_damage(damaged):
    assert damaged("UPDATE meta SET value = '0-0' WHERE key = 'projection'", "DELETE FROM person").whole
