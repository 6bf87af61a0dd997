"""The three gongs as sound. `tools/make_gongs.py` makes them and tells what they are made of."""

from __future__ import annotations

import io
import wave
from array import array
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

FULL_VOLUME = 100


class Gong(StrEnum):
    """What a gong says to the hall."""

    SOFT = "soft"
    """Wrap up. One gentle strike on a small bowl, 1.5 s."""
    FULL = "full"
    """Time. One strike on a large bowl, 3 s."""
    DOUBLE = "double"
    """Everybody is seated, we start. Two strikes on the large bowl, 0.6 s apart, 3.2 s in all."""


def gong_wav(gong: Gong, volume: int = FULL_VOLUME) -> bytes:
    """The gong as a WAV file: one channel, 16 bits, 44,100 samples a second.

    volume: per cent of the loudest, in amplitude: 50 is half (6 dB less), 0 is silence. What is outside 0 to 100
    counts as the nearer of the two. The loudest peak, that of FULL and DOUBLE at 100, is 0.89 of full scale.
    """
    volume = min(max(volume, 0), FULL_VOLUME)
    return _file_of(gong).read_bytes() if volume == FULL_VOLUME else _at_volume(gong, volume)


def length_s(wav: bytes) -> float:
    """How long it sounds, in seconds."""
    with wave.open(io.BytesIO(wav)) as file:
        return float(file.getnframes() / file.getframerate())


@lru_cache(maxsize=len(Gong))
def _at_volume(gong: Gong, volume: int) -> bytes:
    with wave.open(str(_file_of(gong))) as file:
        layout = file.getparams()
        samples = array("h", file.readframes(layout.nframes))
    quieter = array("h", [sample * volume // FULL_VOLUME for sample in samples])
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setparams(layout)
        file.writeframes(quieter.tobytes())
    return written.getvalue()


def _file_of(gong: Gong) -> Path:
    return Path(__file__).with_name(f"{gong}.wav")
