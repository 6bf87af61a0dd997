"""Finding names inside what people typed, to point at them. Never to change a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def found_names(text: str, names: Iterable[str]) -> list[str]:
    """Those of the names that a text holds as whole words, each once.

    A name of several words counts in capitals and over a line end too; a name of one word only as it is written,
    for "Bos" is somebody and "bos" is not.
    """
    exact = _even(text)
    any_case = exact.casefold()
    found = []
    for name in dict.fromkeys(names):
        sought = _even(name)
        if _stands_in(sought.casefold(), any_case) if " " in sought else _stands_in(sought, exact):
            found.append(name)
    return found


def gives_away(text: str, name: str) -> bool:
    """Whether a text says who somebody is: the name, or a part of it that begins with a capital ("Frans")."""
    parts = [part for part in re.findall(r"[\w'’-]+", _even(name)) if part[0].isupper() and len(part) > 1]
    return bool(found_names(text, [name, *parts]))


def without_names(text: str, names: Iterable[str]) -> str:
    """The text without these names, to see what stands in it besides."""
    text = _even(text)
    for name in names:
        text = text.replace(_even(name), "·")
    return text


def _stands_in(sought: str, text: str) -> bool:
    return sought in text and re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", text) is not None


def _even(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
