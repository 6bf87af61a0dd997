"""Whether this computer was asked to move little. Qt 6.11 does not tell."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from functools import cache
from shutil import which

_PLATFORM: str = sys.platform
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION of SystemParametersInfo
_ANSWERS_WITHIN_S = 0.5
_ASKED = {
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
}
"""What to ask, and the answer that means: less motion."""


@cache
def less_motion() -> bool:
    """Whether the system says so. Asked once, at the first need; where it does not answer: no."""
    if _PLATFORM == "win32":
        return _windows_says_so()
    command, yes = _ASKED.get(_PLATFORM, ((), ""))
    if not command or which(command[0]) is None:
        return False
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=_ANSWERS_WITHIN_S, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.stdout.strip() == yes


def _windows_says_so() -> bool:
    animated = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(  # type: ignore[attr-defined, unused-ignore]
        _CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0
    )
    return not animated.value
