"""Outputs appear whole or not at all."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from exports.pdf import Cancelled
from exports.writing import whole_file, write_report
from facilitator.errors import FacilitatorError
from tests.exports.days import day_of


def _write(path, content=b"nieuw"):
    with whole_file(path) as file:
        file.write(content)


def _names(folder):
    return [path.name for path in folder.iterdir()]


def test_what_goes_wrong_halfway_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "verslag.md"
    path.write_bytes(b"oud")
    with pytest.raises(ZeroDivisionError), whole_file(path) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert path.read_bytes() == b"oud"
    assert _names(tmp_path) == ["verslag.md"]


def test_a_full_disk_gets_its_sentence_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "verslag.md"
    path.write_bytes(b"oud")
    with pytest.raises(FacilitatorError, match="output-not-written"), whole_file(path):
        raise OSError(errno.ENOSPC, "vol")
    assert path.read_bytes() == b"oud"
    assert _names(tmp_path) == ["verslag.md"]


def test_a_report_that_is_stopped_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        write_report(day_of(), {}, tmp_path / "verslag.pdf", cancelled=lambda: True)
    assert _names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX knows them")
def test_a_new_file_gets_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path):
    before = os.umask(0o027)
    try:
        _write(tmp_path / "nieuw.md")
    finally:
        os.umask(before)
    old = tmp_path / "oud.md"
    old.touch()
    old.chmod(0o600)
    _write(old)
    assert stat.S_IMODE((tmp_path / "nieuw.md").stat().st_mode) == 0o640
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_keeps_pointing_at_its_file(tmp_path):
    (tmp_path / "map").mkdir()
    link = tmp_path / "verslag.md"
    link.symlink_to(tmp_path / "map" / "echt.md")
    _write(link)
    assert link.is_symlink()
    assert (tmp_path / "map" / "echt.md").read_bytes() == b"nieuw"
    assert _names(tmp_path / "map") == ["echt.md"]


def test_a_day_is_never_written_over(tmp_path):
    day = tmp_path / "dag.pdf"
    day.write_bytes(b"SQLite format 3\0en de rest")
    with pytest.raises(FacilitatorError, match="file-exists"):
        _write(day)
    assert day.read_bytes().endswith(b"de rest")


@pytest.mark.parametrize("name", ["map.md", f"{'x' * 300}.md"])
def test_a_place_that_cannot_hold_a_file_is_refused(tmp_path, name):
    if len(name) < 100:
        (tmp_path / name).mkdir()
    with pytest.raises(FacilitatorError, match="output-not-written"):
        _write(tmp_path / name)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]
