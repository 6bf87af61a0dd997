"""Groups, failures and callbacks: whatever happens to one act, the others and the writer go on."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.domain.people import Person
from facilitator.errors import FacilitatorError
from facilitator.storage import writer
from facilitator.storage.eventfile import EventFile


def adding(desk, number, actor="host:1"):
    return desk.file.act("add", actor, lambda tx: tx.put(Person(f"p{number}", f"Naam {number}")))


def test_acts_that_wait_together_are_one_commit_in_their_order(desk):
    with desk.held():
        pending = [adding(desk, n) for n in range(5)]
    assert [one.result(30).name for one in pending] == [f"Naam {n}" for n in range(5)]
    assert [len(group) for group in desk.told] == [5]
    assert [op.record for op in desk.ops()[-5:]] == [f"p{n}" for n in range(5)]


def test_a_group_is_not_larger_than_the_limit(desk, monkeypatch):
    monkeypatch.setattr(writer, "LARGEST_GROUP", 3)
    with desk.held():
        pending = [adding(desk, n) for n in range(7)]
    assert all(one.result(30) for one in pending)
    assert [len(group) for group in desk.told] == [3, 3, 1]


class BrokenError(Exception):
    """Our bug, in an act."""


def _fail_ours(tx):
    tx.put(Person("bad", "Bad"))
    raise BrokenError


def _fail_in_sqlite(tx):
    tx.put(Person("bad", "Bad", rank=float("nan")))  # a number that a column NOT NULL does not take


def _fail_by_rule(tx):
    tx.put(Takeaway("bad", "  "))


@pytest.mark.parametrize(
    ("bad", "error"),
    [(_fail_ours, BrokenError), (_fail_in_sqlite, sqlite3.IntegrityError), (_fail_by_rule, FacilitatorError)],
)
def test_one_bad_act_leaves_the_others_of_its_group_alone(desk, bad, error):
    with desk.held():
        first, failing, last = adding(desk, 1), desk.file.act("bad", "chair", bad), adding(desk, 2)
    assert (first.result(30).id, last.result(30).id) == ("p1", "p2")
    with pytest.raises(error):
        failing.result(30)
    assert desk.one(Person, "bad") is None
    assert desk.file.next_undo() is None
    assert desk.sound()
    assert [op.seq for op in desk.ops()] == list(range(1, len(desk.ops()) + 1))


def test_nothing_is_told_or_undoable_before_it_is_on_the_disk(desk):
    seen = []

    def look(tx):
        tx.put(Person("vera", "Vera"))
        return True

    with desk.held():
        pending = desk.file.act("add", "chair", look)
        pending.when_done(lambda _: seen.append((len(desk.told), desk.one(Person, "vera").name)))
        assert not pending.done()
        assert desk.file.next_undo() is None
    pending.result(30)
    desk.put(Person("after", "After"))
    assert seen == [(1, "Vera")]  # whoever acted finds it in the day: that was told just before


def _deny_commit(action, argument, *_):
    return sqlite3.SQLITE_DENY if (action, argument) == (sqlite3.SQLITE_TRANSACTION, "COMMIT") else sqlite3.SQLITE_OK


def test_when_the_commit_fails_nothing_of_the_group_stands_and_the_next_one_does(desk):
    desk.put(Person("kept", "Kept"), name="kept")
    log, told = desk.ops(), len(desk.told)
    with desk.held():
        group = [
            adding(desk, 1, "chair"),
            desk.file.act("sabotage", "chair", lambda _: desk.writer.set_authorizer(_deny_commit)),
            desk.file.undo(),
            adding(desk, 2, "chair"),
        ]
    for pending in group:
        with pytest.raises(FacilitatorError, match="cannot-save"):
            pending.result(30)
    desk.writer.set_authorizer(None)
    assert (desk.ops(), len(desk.told)) == (log, told)
    assert desk.file.next_undo().name == "kept"
    assert adding(desk, 3, "chair").result(30).id == "p3"
    assert desk.sound()


def test_while_another_program_holds_the_file_acts_fail_and_succeed_after(desk):
    desk.writer.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(FacilitatorError, match="cannot-save"):
        adding(desk, 1).result(30)
    other.execute("ROLLBACK")
    other.close()
    assert adding(desk, 1).result(30).id == "p1"


def test_a_full_disk_fails_the_group_and_what_follows_is_saved_when_there_is_room(desk):
    (pages,) = desk.writer.execute("PRAGMA page_count").fetchone()
    desk.writer.execute(f"PRAGMA max_page_count = {pages}")
    log = desk.ops()
    with desk.held():
        small = adding(desk, 1)
        large = desk.file.act("x", "chair", lambda tx: tx.put(Takeaway("large", "x" * 100_000)))
    for pending in (small, large):
        with pytest.raises(FacilitatorError, match="cannot-save"):
            pending.result(30)
    assert desk.ops() == log
    desk.writer.execute("PRAGMA max_page_count = 1000000")
    assert adding(desk, 2).result(30).id == "p2"
    assert desk.one(Person, "p1") is None
    assert desk.sound()


def test_listeners_that_fail_do_not_stop_the_writer(path, opened, caplog):
    desk = opened(path)
    desk.file._writer._tell = lambda _: 1 / 0
    pending = adding(desk, 1)
    pending.when_done(lambda _: 1 / 0)
    pending.result(30)
    assert adding(desk, 2).result(30).id == "p2"
    assert "ZeroDivisionError" in caplog.text


def test_a_failing_tidying_does_not_stop_the_writer(desk, monkeypatch, caplog):
    tidied = threading.Event()

    def deny(action, argument, *_):
        if action == sqlite3.SQLITE_PRAGMA and argument == "wal_checkpoint":
            tidied.set()
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    monkeypatch.setattr(writer, "IDLE_S", 0.001)
    desk.writer.set_authorizer(deny)
    adding(desk, 1).result(30)
    assert tidied.wait(30)
    assert adding(desk, 2).result(30).id == "p2"
    desk.writer.set_authorizer(None)


def test_after_a_second_without_acts_everything_is_in_the_file_itself(desk, monkeypatch):
    monkeypatch.setattr(writer, "IDLE_S", 0.001)
    rested = threading.Event()
    monkeypatch.setattr(desk.file._writer, "_rest", lambda rest=desk.file._writer._rest: (rest(), rested.set()))
    adding(desk, 1).result(30)
    assert rested.wait(30)
    (busy, in_log, moved) = desk.writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    assert (busy, in_log) == (0, moved)


def test_acts_from_many_threads_all_arrive(desk):
    def work(thread):
        for n in range(20):
            adding(desk, f"{thread}-{n}").result(30)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.file.day().people) == 3 + 8 * 20
    assert [op.seq for op in desk.ops()] == list(range(1, len(desk.ops()) + 1))
    assert desk.sound()


def test_closing_does_what_was_waiting_first(desk):
    with desk.held():
        pending = [adding(desk, n) for n in range(3)]
        closing = threading.Thread(target=desk.file.close)
        closing.start()
    closing.join()
    assert all(one.done() and one.result() for one in pending)


def test_whatever_is_asked_after_closing_fails_at_once(desk):
    desk.file.day()
    desk.file.close()
    for ask in (
        lambda: adding(desk, 1).result(1),
        lambda: desk.file.undo().result(1),
        lambda: desk.file.keep_draft("takeaway", "point", "edited", "x").result(1),
        desk.file.day,
        desk.file.drafts,
    ):
        with pytest.raises(FacilitatorError, match="file-closed"):
            ask()
    desk.file.close()


def test_closing_leaves_one_plain_file(desk):
    adding(desk, 1).result(30)
    desk.file.day()
    desk.file.close()
    assert [one.name for one in desk.path.parent.iterdir()] == ["day.tafelronde"]
    assert desk.path.read_bytes()[18:20] == b"\x01\x01"  # not WAL: opens in a place where nothing may be written


def test_closing_beside_a_program_that_reads_leaves_a_file_that_opens(desk, opened):
    desk.writer.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM op").fetchone()
    adding(desk, 1).result(30)
    desk.file.close()
    other.close()
    assert opened(desk.path).one(Person, "p1").name == "Naam 1"


def test_a_new_day_appears_whole_or_not_at_all(tmp_path, own_home):
    def fill(tx):
        tx.put(Person("els", "Els"))
        raise BrokenError

    with pytest.raises(BrokenError):
        EventFile.create(tmp_path / "new.tafelronde", fill)
    assert not list(tmp_path.glob("*.tafelronde*"))
    assert not list((own_home / "safety").iterdir())
