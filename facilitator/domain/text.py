"""What people type, kept as they typed it."""

from __future__ import annotations


def storable(text: str) -> str:
    """The text as it can be kept: line ends become newlines, halves of a surrogate pair become U+FFFD.

    Nothing else is touched, control characters included: what a person typed is not ours to improve.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def is_blank(text: str) -> bool:
    """Whether nothing would be seen: empty, or white space only."""
    return not text.strip()


def listing(words: tuple[str, ...] | list[str], conjunction: str) -> str:
    """The words of a list in one line ("A, B en C"); `conjunction` stands before the last."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"
