"""The copy of the log as text: what comes back from it, and what never does."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.event import Attachment, Use
from facilitator.domain.people import Person
from facilitator.storage import places, textcopy
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import read_rows
from facilitator.storage.pictures import Picture
from facilitator.storage.textcopy import Relation
from facilitator.storage.tx import Tx


@pytest.fixture
def copy(path, own_home):
    """Where the text copy of the small day lies."""
    with closing(sqlite3.connect(path)) as connection:
        (file,) = connection.execute("SELECT value FROM meta WHERE key = 'file'").fetchone()
    return own_home / "safety" / file / textcopy.NAME


@pytest.fixture
def older(path, opened, tmp_path):
    """The day as it was before Vera, kept elsewhere; the file itself knows her, and so does its text copy."""
    kept = shutil.copy(path, tmp_path / "older.tafelronde")
    desk = opened(path)
    desk.put(Person("vera", "Vera", rank=9.0), name="vera-added")
    desk.file.close()
    return kept


def copied(copy):
    return [row for row, _ in textcopy.entries(copy)]


def test_every_op_is_in_the_copy_before_it_is_acknowledged(desk, copy):
    seen = []
    with desk.held():
        pending = desk.file.act("add", "chair", lambda tx: tx.put(Person("vera", "Vera")))
        pending.when_done(lambda _: seen.append(copied(copy)[-1][5]))
    pending.result(30)
    desk.put(Person("after", "After"))
    assert seen == ["vera"]
    assert [tuple(row) for row in copied(copy)] == list(read_rows(desk.writer))


def test_the_first_line_says_whose_copy_it_is_and_each_line_has_its_checksum(desk, copy):
    head, *lines = copy.read_text("utf-8").splitlines()
    assert json.loads(head) == {"tafelronde-log": 1, "file": desk.file.lineage.file, "epoch": 1}
    crc, _, body = lines[-1].partition(" ")
    assert len(crc) == 8
    assert json.loads(body)["act"]["name"] == "new-day"


def test_a_copy_that_lacks_ops_gets_them(desk, copy, opened):
    lines = copy.read_bytes().splitlines(keepends=True)
    desk.file.close()
    copy.write_bytes(b"".join(lines[:3]))
    desk = opened(desk.path)
    assert desk.file.met.relation is Relation.BEHIND
    assert copy.read_bytes() == b"".join(lines)


@pytest.mark.parametrize("cut", [1, 30, 100_000])
def test_an_end_that_a_crash_broke_off_is_written_again(desk, copy, opened, cut):
    desk.put(Takeaway("long", "x" * 200_000))
    desk.file.close()
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-cut])
    opened(desk.path)
    assert copy.read_bytes() == whole


@pytest.mark.parametrize("keep", [0, 10, None])
def test_a_copy_broken_off_in_its_first_line_is_made_anew(desk, copy, opened, keep):
    desk.file.close()
    whole = copy.read_bytes()
    head = whole.index(b"\n")
    copy.write_bytes(whole[: head if keep is None else keep])
    opened(desk.path)
    assert copy.read_bytes() == whole


def test_a_file_put_back_from_an_older_place_gets_back_what_only_the_copy_has(older, path, opened):
    desk = opened(shutil.copy(older, path))
    assert (desk.file.met.relation, desk.file.met.replayed) == (Relation.AHEAD, 1)
    assert desk.one(Person, "vera").name == "Vera"
    assert desk.file.history("person", "vera")[0][0].name == "vera-added"
    assert desk.sound()
    assert desk.file.next_undo() is None


def test_replay_stops_at_a_line_that_is_not_whole_and_keeps_the_copy(older, path, opened, copy):
    desk = opened(path)
    desk.put(Person("bas", "Bas"))
    desk.put(Person("jan", "Jan"))
    desk.file.close()
    copy.write_bytes(copy.read_bytes().replace(b"Bas", b"Bos"))
    desk = opened(shutil.copy(older, path))
    assert [desk.one(Person, key) is not None for key in ("vera", "bas", "jan")] == [True, False, False]
    assert desk.file.met.aside.exists()
    desk.put(Person("bas", "Bas"))
    assert [row[0] for row in copied(copy)] == [op.seq for op in desk.ops()]


def test_a_file_that_went_its_own_way_is_not_mixed_with_the_copy(older, path, opened, copy, own_home, monkeypatch):
    monkeypatch.setenv("TAFELRONDE_HOME", str(own_home / "another-laptop"))
    desk = opened(shutil.copy(older, path))
    desk.put(Person("bas", "Bas"))
    desk.file.close()
    monkeypatch.setenv("TAFELRONDE_HOME", str(own_home))
    desk = opened(path)
    assert desk.file.met.relation is Relation.APART
    assert b"Vera" in desk.file.met.aside.read_bytes()
    assert desk.one(Person, "vera") is None
    assert [row[5] for row in copied(copy)][-1] == "bas"


@pytest.mark.parametrize("lineage", [{"file": "someone-elses"}, {"epoch": 2}])
def test_a_copy_of_another_file_or_epoch_is_never_replayed(older, path, opened, copy, lineage):
    head, _, rest = copy.read_bytes().partition(b"\n")
    copy.write_bytes(json.dumps(json.loads(head) | lineage).encode() + b"\n" + rest)
    desk = opened(shutil.copy(older, path))
    assert desk.file.met.relation is Relation.FOREIGN
    assert desk.one(Person, "vera") is None
    assert b"Vera" in desk.file.met.aside.read_bytes()


def test_a_copy_written_by_a_later_version_is_kept_and_not_replayed(older, path, opened, copy):
    *lines, last = copy.read_bytes().splitlines(keepends=True)
    plain = json.loads(last.partition(b" ")[2])
    row = plain["op"]
    row[7] = 2
    row[-1] = textcopy.zlib.crc32("\x1f".join("\x00" if one is None else str(one) for one in row[1:-1]).encode())
    body = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    copy.write_bytes(b"".join(lines) + b"%08x %s\n" % (textcopy.zlib.crc32(body), body))
    desk = opened(shutil.copy(older, path))
    assert desk.one(Person, "vera") is None
    assert desk.file.met.aside.exists()
    desk.put(Person("bas", "Bas"))


def test_two_files_with_one_identity_do_not_write_in_one_copy(desk, opened, tmp_path, copy):
    dragged = opened(shutil.copy(desk.path, tmp_path / "dragged.tafelronde"))
    assert dragged.file.met.relation is Relation.OUT_OF_REACH
    assert dragged.troubled == [True]
    dragged.put(Person("bas", "Bas"))
    desk.put(Person("vera", "Vera"))
    assert copied(copy)[-1][5] == "vera"


def test_when_the_copy_cannot_be_written_acts_are_acknowledged_and_it_catches_up(desk, copy):
    folder = copy.parent
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    (elsewhere / copy.name).unlink()
    folder.write_text("a file where the folder was")
    desk.put(Person("vera", "Vera"))
    desk.put(Person("bas", "Bas"))
    assert desk.one(Person, "bas").name == "Bas"
    assert desk.troubled == [True]
    folder.unlink()
    desk.put(Person("jan", "Jan"))
    assert desk.troubled == [True, False]
    assert [tuple(row) for row in copied(copy)] == list(read_rows(desk.writer))


def test_a_copy_that_was_thrown_away_is_made_anew(desk, copy):
    copy.unlink()
    desk.put(Person("vera", "Vera"))
    desk.put(Person("bas", "Bas"))
    assert desk.troubled == [True, False]
    assert [tuple(row) for row in copied(copy)] == list(read_rows(desk.writer))


def test_half_a_line_written_to_a_full_disk_does_not_come_back(desk, copy, monkeypatch):
    def full(file):
        file.truncate(file.tell() - 20)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(textcopy, "sync", full)
        desk.put(Person("vera", "Vera"))
    desk.put(Person("bas", "Bas"))
    assert desk.troubled == [True, False]
    assert [tuple(row) for row in copied(copy)] == list(read_rows(desk.writer))


def test_a_day_opens_when_its_safety_folder_cannot_be_made(path, own_home, opened):
    own_home.mkdir()
    (own_home / "safety").write_text("a file where the folder should be")
    desk = opened(path)
    desk.put(Person("vera", "Vera"))
    assert desk.troubled == [True]
    (own_home / "safety").unlink()
    desk.file.close()
    assert desk.troubled == [True, False]


def test_closing_leaves_no_lock_beside_the_copy(desk, copy):
    desk.file.close()
    assert list(copy.parent.iterdir()) == [copy]


def test_a_picture_lies_beside_the_copy_before_its_act_is_acknowledged_and_comes_back_with_it(path, own_home):
    earlier = path.with_name("earlier.tafelronde")
    shutil.copy(path, earlier)
    content = b"een logo"
    picture = Picture(hashlib.sha256(content).hexdigest(), "image/png", 3, 2, content)

    def put(tx: Tx) -> None:
        tx.put_picture(picture)
        tx.put(Attachment("a", "c1", Use.PHOTO, "foto.png", "Een foto", picture.sha256))

    with EventFile.open(path) as file:
        file.act("put", "chair", put).result(30)
        (kept,) = (places.safety(file.lineage.file) / "blobs").iterdir()
    assert kept.name == picture.sha256
    assert kept.read_bytes().endswith(b"\n" + content)

    with EventFile.open(earlier) as file:
        assert file.met.replayed == 1
        assert file.pictures() == {picture.sha256: content}


def test_a_picture_that_changed_beside_the_copy_is_not_taken_back(path, own_home):
    with EventFile.open(path) as file:
        folder = places.safety(file.lineage.file) / "blobs"
    folder.mkdir()
    (folder / ("0" * 64)).write_bytes(b'{"mime":"image/png","width":1,"height":1}\niets anders')
    assert list(textcopy.kept_pictures(folder.parent / textcopy.NAME)) == []
