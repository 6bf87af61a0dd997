"""The gongs as sound: whole, without clicks, dying away, each to be told from the others."""

from __future__ import annotations

import io
import math
import wave
from array import array
from itertools import pairwise

import pytest

from ui.sound.gong import Gong, gong_wav, length_s

RATE_HZ = 44_100
FULL_SCALE = 32_767
WINDOW_S = 0.1


def samples_of(wav: bytes) -> array[int]:
    with wave.open(io.BytesIO(wav)) as file:
        return array("h", file.readframes(file.getnframes()))


def loudness_db(gong: Gong) -> list[float]:
    """Root mean square of each tenth of a second, in dB of full scale; silence counts as -100."""
    samples, window = samples_of(gong_wav(gong)), round(RATE_HZ * WINDOW_S)
    parts = [samples[start : start + window] for start in range(0, len(samples), window)]
    rms = [math.sqrt(sum(sample * sample for sample in part) / len(part)) for part in parts]
    return [20 * math.log10(max(value / FULL_SCALE, 1e-5)) for value in rms]


def attacks_s(gong: Gong) -> list[float]:
    """When it becomes clearly louder than it was."""
    loud = [-100.0, *loudness_db(gong)]
    return [round((place - 1) * WINDOW_S, 1) for place in range(1, len(loud)) if loud[place] - loud[place - 1] > 6]


@pytest.mark.parametrize("gong", Gong)
def test_a_gong_is_one_channel_of_16_bits(gong: Gong) -> None:
    with wave.open(io.BytesIO(gong_wav(gong))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)


@pytest.mark.parametrize(("gong", "seconds"), [(Gong.SOFT, 1.5), (Gong.FULL, 3.0), (Gong.DOUBLE, 3.2)])
def test_a_gong_lasts_as_long_as_it_says(gong: Gong, seconds: float) -> None:
    assert length_s(gong_wav(gong)) == pytest.approx(seconds)


@pytest.mark.parametrize(("gong", "peak"), [(Gong.SOFT, 0.45), (Gong.FULL, 0.89), (Gong.DOUBLE, 0.89)])
def test_a_gong_is_loud_and_does_not_clip(gong: Gong, peak: float) -> None:
    assert max(map(abs, samples_of(gong_wav(gong)))) / FULL_SCALE == pytest.approx(peak, abs=0.001)


@pytest.mark.parametrize("gong", Gong)
def test_a_gong_begins_and_ends_without_a_click(gong: Gong) -> None:
    samples = samples_of(gong_wav(gong))

    assert samples[0] == 0
    assert max(map(abs, samples[: RATE_HZ // 2000])) < 0.02 * FULL_SCALE  # the first half millisecond
    assert max(map(abs, samples[-RATE_HZ // 100 :])) < 0.0005 * FULL_SCALE  # the last 10


@pytest.mark.parametrize("gong", Gong)
def test_a_gong_swings_around_nothing(gong: Gong) -> None:
    samples = samples_of(gong_wav(gong))

    assert abs(sum(samples) / len(samples)) < 1


@pytest.mark.parametrize("gong", [Gong.SOFT, Gong.FULL])
def test_a_gong_dies_away_evenly(gong: Gong) -> None:
    loud = loudness_db(gong)

    assert all(later - earlier < 2 for earlier, later in pairwise(loud))
    assert loud[len(loud) // 2] < loud[0] - 12
    assert loud[-1] < -70


@pytest.mark.parametrize(("gong", "attacks"), [(Gong.SOFT, [0]), (Gong.FULL, [0]), (Gong.DOUBLE, [0, 0.6])])
def test_a_gong_is_struck_once_and_the_double_twice(gong: Gong, attacks: list[float]) -> None:
    assert attacks_s(gong) == attacks


def test_the_gongs_differ() -> None:
    assert len({gong_wav(gong) for gong in Gong}) == len(Gong)


@pytest.mark.parametrize("gong", Gong)
def test_half_the_volume_is_half_the_amplitude(gong: Gong) -> None:
    whole, half = samples_of(gong_wav(gong)), samples_of(gong_wav(gong, 50))

    assert len(half) == len(whole)
    assert all(abs(quiet - loud / 2) < 1 for loud, quiet in zip(whole, half, strict=True))


def test_volume_has_two_ends() -> None:
    assert not any(samples_of(gong_wav(Gong.SOFT, 0)))
    assert gong_wav(Gong.SOFT, -5) == gong_wav(Gong.SOFT, 0)
    assert gong_wav(Gong.SOFT, 250) == gong_wav(Gong.SOFT)
