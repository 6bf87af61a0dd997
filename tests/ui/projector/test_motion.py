"""Whether the computer was asked to move little: asked in its own way, and never an error."""

from __future__ import annotations

import subprocess

import pytest

from ui.projector import motion


@pytest.fixture(autouse=True)
def fresh():
    motion.less_motion.cache_clear()
    yield
    motion.less_motion.cache_clear()


@pytest.fixture
def answers(monkeypatch):
    """A computer of some kind that answers this, or raises it."""

    def made(platform, answer):
        def run(command, **_more):
            if isinstance(answer, Exception):
                raise answer
            return subprocess.CompletedProcess(command, 0, answer, "")

        monkeypatch.setattr(motion, "_PLATFORM", platform)
        monkeypatch.setattr(motion, "which", lambda _name: "there")
        monkeypatch.setattr(motion.subprocess, "run", run)

    return made


@pytest.mark.parametrize(
    ("platform", "answer", "still"),
    [
        ("linux", "false\n", True),
        ("linux", "true\n", False),
        ("darwin", "1\n", True),
        ("darwin", "", False),
        ("plan9", "1", False),
        ("linux", OSError("gone"), False),
        ("linux", subprocess.TimeoutExpired("gsettings", 1), False),
    ],
)
def test_each_system_is_asked_in_its_own_way(answers, platform, answer, still):
    answers(platform, answer)
    assert motion.less_motion() is still


def test_a_system_without_the_command_is_not_asked(answers, monkeypatch):
    answers("linux", "false")
    monkeypatch.setattr(motion, "which", lambda _name: None)
    assert motion.less_motion() is False
