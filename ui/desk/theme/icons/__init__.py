"""The icons of Lucide, as drawings in a colour of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
STROKE = "1.75"  # of 24: Lucide's own 2 is heavy beside Inter at weight 500


def drawing(name: str, colour: str, *, filled: bool = False) -> bytes:
    """The SVG of an icon, its lines (and its inside, when filled) in `colour`. KeyError when there is no such icon."""
    svg = _as_made(name).replace("currentColor", colour)
    return (svg.replace('fill="none"', f'fill="{colour}"') if filled else svg).encode()


def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(_lucide())


def read_all() -> None:
    """Read every icon, so that drawing one waits for no disk."""
    for name in _lucide():
        _as_made(name)


@cache
def _as_made(name: str) -> str:
    svg = _lucide()[name].read_text(encoding="utf-8")
    return svg.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@cache
def _lucide() -> dict[str, Path]:
    return {path.stem: path for path in FOLDER.glob("*.svg")}
