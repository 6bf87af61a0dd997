"""Words as people recognise them: without capitals, accents and extra white space."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f]")
_BARE = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})
"""Letters that Unicode does not take apart into a letter and a mark."""


def folded(text: str) -> str:
    """The text in small letters without accents, one space between its words: "  Zoë  JANSEN" is "zoe jansen"."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_BARE)
    return " ".join(text.casefold().split())
