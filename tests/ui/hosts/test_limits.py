"""How much may be asked at once, worked out without a server."""

from __future__ import annotations

import pytest

from ui.hosts.limits import FILES_BESIDE, Limits, Tries, within_open_files

HERE, THERE = "192.0.2.1", "192.0.2.2"


def test_who_has_a_code_cannot_guess_for_nothing() -> None:
    """A right code now and then forgives a slip and no more."""
    tries = Tries(Limits(free_tries=5, tries_per_minute=60), 0.0)
    wrong = 0
    for _ in range(20):
        for _ in range(4):
            if not tries.wait_s(HERE, 0.0):
                tries.was_wrong(HERE, 0.0)
                wrong += 1
        tries.was_right(HERE)
    assert 5 < wrong < 30


def test_right_codes_use_up_nothing_of_anybodys() -> None:
    tries = Tries(Limits(tries_per_minute=3), 0.0)
    for _ in range(10):
        assert tries.wait_s(HERE, 0.0) == 0
        tries.was_right(HERE)
    assert tries.wait_s(THERE, 0.0) == 0


def test_wrong_codes_of_all_together_are_counted() -> None:
    tries = Tries(Limits(tries_per_minute=3), 0.0)
    for number in range(3):
        assert tries.wait_s(f"192.0.2.{number}", 0.0) == 0
        tries.was_wrong(f"192.0.2.{number}", 0.0)
    assert tries.wait_s("192.0.2.9", 0.0) == 20
    assert tries.wait_s("192.0.2.9", 20.0) == 0


@pytest.mark.parametrize(
    ("soft", "hard", "asked", "connections"),
    [
        (4096, 8192, None, 1500),
        (256, 8192, 1700, 1500),
        (256, 1024, 1024, 1024 - FILES_BESIDE),
        (100, 150, 150, 1),
        (256, -1, 1700, 1500),
        (-1, -1, None, 1500),
    ],
)
def test_there_are_no_more_connections_than_files_may_be_open(
    monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, asked: int | None, connections: int
) -> None:
    resource = pytest.importorskip("resource")
    done: list[int] = []
    monkeypatch.setattr(resource, "RLIM_INFINITY", -1)
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _, wanted: done.append(wanted[0]))
    assert within_open_files(Limits(connections=1500)).connections == connections
    assert done == ([] if asked is None else [asked])


def test_where_no_more_may_be_had_it_is_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")

    def refuse(*_: object) -> None:
        raise ValueError("not allowed to raise maximum limit")

    monkeypatch.setattr(resource, "getrlimit", lambda _: (512, 8192))
    monkeypatch.setattr(resource, "setrlimit", refuse)
    assert within_open_files(Limits(connections=1500)).connections == 512 - FILES_BESIDE
