"""What time it is on this computer, by a clock that goes on through sleep, and in which boot."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

from facilitator.domain.steps import Moment

_PLATFORM: str = sys.platform
_LINUX_BOOT = Path("/proc/sys/kernel/random/boot_id")
_MAC_BOOT = b"kern.bootsessionuuid"
_MAC_BOOT_BYTES = 64
_WINDOWS_BOOT = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"


def now() -> Moment:
    """This moment. Where the computer has no clock that counts sleep, it names no boot: the wall clock then decides."""
    steady = _steady_clock()
    if steady is None:
        return Moment(datetime.now().astimezone(), time.monotonic(), "")
    return Moment(datetime.now().astimezone(), steady(), _boot())


@cache
def _steady_clock() -> Callable[[], float] | None:
    """Seconds that go on while the computer sleeps. Python's own `monotonic` stands still then on Linux and macOS.

    Linux: CLOCK_BOOTTIME (clock_gettime(2)). macOS: CLOCK_MONOTONIC, which "will continue to increment while the system
    is asleep" (clock_gettime(3)). Windows: GetTickCount64, which includes sleep and hibernation.
    """
    if _PLATFORM == "linux":
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME)
    if _PLATFORM == "darwin":
        return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)
    if _PLATFORM == "win32":
        ticks = ctypes.windll.kernel32.GetTickCount64  # type: ignore[attr-defined, unused-ignore]
        ticks.restype = ctypes.c_uint64
        return lambda: float(ticks()) / 1000
    return None


@cache
def _boot() -> str:
    """Which boot this is; "" where the computer does not say."""
    try:
        if _PLATFORM == "linux":
            return _LINUX_BOOT.read_text(encoding="ascii").strip()
        if _PLATFORM == "darwin":
            return _boot_of_mac()
        if _PLATFORM == "win32":
            return _boot_of_windows()
    except (OSError, ValueError):
        pass
    return ""


def _boot_of_mac() -> str:
    kept = ctypes.create_string_buffer(_MAC_BOOT_BYTES)
    size = ctypes.c_size_t(_MAC_BOOT_BYTES)
    failed = ctypes.CDLL(None).sysctlbyname(_MAC_BOOT, kept, ctypes.byref(size), None, 0)
    return "" if failed else kept.value.decode("ascii")


def _boot_of_windows() -> str:
    """Windows counts its boots in the registry."""
    import winreg  # noqa: PLC0415  # there is none elsewhere

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _WINDOWS_BOOT) as key:  # type: ignore[attr-defined, unused-ignore]
        return str(winreg.QueryValueEx(key, "BootId")[0])  # type: ignore[attr-defined, unused-ignore]
