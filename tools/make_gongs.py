"""Makes the three gongs in `ui/sound/`: python tools/make_gongs.py [FOLDER]. Run by a developer when one should sound
otherwise; the result is committed. Making one takes a third of a second that a live day should not wait for.

A gong is a sum of tones that die away, the high ones first. How they stand to each other was measured on a struck
bronze bowl: G. Essl and P. R. Cook, "Banded Waveguides on Circular Topologies and of Beating Modes: Tibetan Singing
Bowls and Glass Harmonicas", ICMC 2002; the figures as in their BandedWG of the Synthesis ToolKit. No bowl is perfectly
round, so most tones are a pair a few tenths of a hertz to a few hertz apart: that is the slow beating one hears.
Which bowl, how hard it is struck and how long it rings are our own choice, for a full hall and the speaker of a
laptop, which gives nothing below some 300 Hz: the second and third tone carry it.

The same input gives the same sound; another machine's sines may move a sample by one step of 65,536.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "ui" / "sound"
RATE_HZ = 44_100
FULL_SCALE = 32_767

PAIRS = (
    (0.9961, 1.0039),
    (2.9792, 2.9933),
    (5.7045, 5.7045),
    (8.9982, 9.0155),
    (12.8074, 12.8330),
    (17.2808, 17.2808),
    (21.9760, 21.9760),
)
"""Frequencies of the tones of one bowl over that of the lowest (Essl and Cook, 2002)."""

SECOND_OF_PAIR = 0.3
"""Loudness of the second of a pair over the first: the beating breathes, and never falls silent."""


@dataclass(frozen=True)
class Bowl:
    """One bowl and the mallet it is struck with.

    lowest_hz: frequency of the lowest tone. loudness and rings_s: of each tone of `PAIRS`, the amplitude (any unit)
    and the time in which it falls by 60 dB. attack_s: how long the mallet touches; the felt of it.
    """

    lowest_hz: float
    loudness: tuple[float, ...]
    rings_s: tuple[float, ...]
    attack_s: float


LARGE = Bowl(
    lowest_hz=220,
    loudness=(0.6, 1.0, 0.75, 0.42, 0.25, 0.12, 0.06),
    rings_s=(6.0, 5.0, 3.4, 2.0, 1.2, 0.6, 0.35),
    attack_s=0.006,
)
SMALL = Bowl(
    lowest_hz=330,
    loudness=(0.9, 0.7, 0.22, 0.06),
    rings_s=(2.6, 2.2, 1.2, 0.7),
    attack_s=0.018,
)


@dataclass(frozen=True)
class Recipe:
    """A gong: a bowl, the strikes (seconds from the start, force from 0 to 1), its length and its loudest moment.

    fade_s: the last part, in which what still rings goes to nothing. peak: from 0 to 1, of full scale.
    """

    bowl: Bowl
    strikes: tuple[tuple[float, float], ...]
    length_s: float
    fade_s: float
    peak: float


RECIPES = {
    "soft": Recipe(SMALL, ((0, 1),), 1.5, 0.6, 0.45),
    "full": Recipe(LARGE, ((0, 1),), 3.0, 1.0, 0.89),
    "double": Recipe(LARGE, ((0, 0.85), (0.6, 1)), 3.2, 1.0, 0.89),
}


def main() -> None:
    """Write them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, recipe in RECIPES.items():
        write(folder / f"{name}.wav", gong(recipe))


def gong(recipe: Recipe) -> array[int]:
    """The samples, at `RATE_HZ`."""
    struck = strike(recipe.bowl, recipe.length_s)
    sound = [0.0] * len(struck)
    for at_s, force in recipe.strikes:
        start = round(at_s * RATE_HZ)
        for place, value in enumerate(islice(struck, len(struck) - start), start):
            sound[place] += force * value
    fade_out(sound, recipe.fade_s)
    scale = recipe.peak * FULL_SCALE / max(map(abs, sound))
    return array("h", (round(value * scale) for value in sound))


def strike(bowl: Bowl, length_s: float) -> list[float]:
    """One strike, with the attack of its mallet."""
    length = round(length_s * RATE_HZ)
    tones: list[list[float]] = []
    for pair, loudness, ring_s in zip(PAIRS, bowl.loudness, bowl.rings_s, strict=False):
        for ratio, share in zip(pair, (1, SECOND_OF_PAIR), strict=True):
            tones.append(tone(bowl.lowest_hz * ratio, loudness * share, ring_s, length))
    sound = [sum(values) for values in zip(*tones, strict=True)]
    attack = round(bowl.attack_s * RATE_HZ)
    for place in range(attack):
        sound[place] *= (1 - math.cos(math.pi * place / attack)) / 2
    return sound


def tone(frequency_hz: float, loudness: float, ring_s: float, length: int) -> list[float]:
    """A sine that dies away, by the recurrence of a damped oscillator: each value from the two before it."""
    damping = 10 ** (-3 / (ring_s * RATE_HZ))
    turn = 2 * math.pi * frequency_hz / RATE_HZ
    nearer, farther = 2 * damping * math.cos(turn), damping * damping
    before, value = -loudness * math.sin(turn) / damping, 0.0
    values = []
    for _ in range(length):
        values.append(value)
        before, value = value, nearer * value - farther * before
    return values


def fade_out(sound: list[float], fade_s: float) -> None:
    """Let the end go to nothing, without a corner at either side."""
    fade = round(fade_s * RATE_HZ)
    start = len(sound) - fade
    for place in range(fade):
        sound[start + place] *= (1 + math.cos(math.pi * place / fade)) / 2


def write(path: Path, samples: array[int]) -> None:
    """One channel, 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
