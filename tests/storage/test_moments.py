"""What time it is on this computer."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

from facilitator.domain.clock import seconds_between
from facilitator.storage import moments

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells")


def test_a_moment_is_now_by_both_clocks():
    before = datetime.now(UTC)
    first, second = moments.now(), moments.now()
    assert before <= first.wall <= second.wall <= datetime.now(UTC)
    assert first.steady <= second.steady
    assert seconds_between(first, second) < 5


@linux
def test_the_steady_clock_counts_the_sleep_of_the_computer():
    assert moments.now().steady == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=5)


@linux
def test_two_programs_of_one_boot_name_the_same_boot():
    told = subprocess.run(
        [sys.executable, "-c", "from facilitator.storage.moments import now; print(now().boot)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == moments.now().boot != ""


def test_a_computer_that_cannot_say_names_no_boot(monkeypatch):
    monkeypatch.setattr(moments, "_steady_clock", lambda: None)
    assert moments.now().boot == ""


@linux
def test_a_boot_that_cannot_be_read_is_none(monkeypatch, tmp_path):
    monkeypatch.setattr(moments, "_LINUX_BOOT", tmp_path / "nothing")
    moments._boot.cache_clear()
    assert moments._boot() == ""
    moments._boot.cache_clear()
