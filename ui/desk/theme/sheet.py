"""The style sheet of the app: `desk.qss`, with the colours of a theme and the sizes of a text size filled in.

In `desk.qss`
- `$accent` is a token; `$warn_line` outlines that state's soft background, `$chosen_line` what is chosen,
  `$off_line` what is disabled;
- `38u` is 38 px at a text size of 100 % and grows with it, `1px` never grows; `38u-2px` leaves room for a border, for
  Qt counts neither border nor padding as height;
- `$icon(chevron-down text2)` is an icon in the colour of a token.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from functools import cache
from pathlib import Path

from ui.desk.theme.icons import drawing
from ui.desk.theme.resources import put_in_memory
from ui.desk.theme.tokens import TOKENS, Theme, Tokens

_ICON = re.compile(r"\$icon\(([a-z0-9-]+) (\w+)\)")
_TOKEN = re.compile(r"\$(\w+)")
_SIZE = re.compile(r"\b(\d+)u(?:-(\d+)px)?")


def sheet(theme: Theme, scale: float) -> str:
    """The whole sheet. `scale` is the text size: 1.0 is 100 %."""
    _put_icons_in_memory(theme)
    colours = _colours(TOKENS[theme])
    text = _ICON.sub(rf"url(:/{theme}/\1-\2.svg)", _source())
    text = _TOKEN.sub(lambda found: colours[found[1]], text)
    return _SIZE.sub(lambda found: f"{scaled(int(found[1]), scale) - int(found[2] or 0)}px", text)


def scaled(size: float, scale: float) -> int:
    """Pixels at this text size of what is `size` pixels at 100 %."""
    return round(size * scale)


def _colours(tokens: Tokens) -> dict[str, str]:
    """The tokens, and the lines that show a state where its soft background does not differ from the surface."""
    flat = tokens.bg == tokens.surface
    lines = {
        f"{state}_line": getattr(tokens, state if flat else f"{state}_soft")
        for state in ("accent", "ok", "warn", "danger")
    }
    lines["plain_line"] = tokens.edge if flat else tokens.sunken
    lines["chosen_line"] = tokens.accent if flat else "transparent"
    lines["off_line"] = tokens.edge if flat else "transparent"
    return asdict(tokens) | lines


@cache
def _put_icons_in_memory(theme: Theme) -> None:
    colours = asdict(TOKENS[theme])
    put_in_memory(
        str(theme),
        {f"{icon}-{colour}.svg": drawing(icon, colours[colour]) for icon, colour in set(_ICON.findall(_source()))},
    )


@cache
def _source() -> str:
    return (Path(__file__).parent / "desk.qss").read_text(encoding="utf-8")
