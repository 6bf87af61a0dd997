"""Names: put together from their parts, turned the right way round, and compared as people compare them."""

from __future__ import annotations

import re
from functools import lru_cache

from facilitator.domain.folding import folded

_TITLES = frozenset(
    [
        "dhr",
        "mevr",
        "mw",
        "meneer",
        "mevrouw",
        "heer",
        "dr",
        "drs",
        "prof",
        "ir",
        "ing",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
        "msc",
        "bsc",
        "ma",
        "ba",
        "phd",
        "mba",
        "llm",
        "md",
        "rev",
        "ds",
        "jr",
        "sr",
        "wethouder",
        "burgemeester",
    ]
)
_SMALL = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "in",
        "op",
        "aan",
        "bij",
        "vd",
        "von",
        "zu",
        "zum",
        "la",
        "le",
        "du",
        "des",
        "di",
        "da",
        "dos",
        "del",
        "della",
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "y",
        "o",
        "d'",
        "l'",
    ]
)
_PREFIX = re.compile(r"\b(?:v(?:an)?[ ./]*d(?:e[rn]?)?\b\.?|v\.d\.)(?=[ ]|$)")
_BETWEEN_MAILS = re.compile(r"[\s<>,;:\"'()\[\]]+")
_INITIAL = re.compile(r"[^\W\d_]|(?:(?:[^\W\d_]|th|ch|ph|ij)\.)+[^\W\d_]?")
_NO_VOWEL = re.compile(r"[^aeiouy\W\d]{1,3}")
_SIGNS = re.compile(r"[.,;:()\[\]\"“”„/\\]+")
_LETTERS = re.compile(r"[^\W\d_]")


def full_name(first: str = "", prefix: str = "", last: str = "", initials: str = "") -> str:
    """A name from its parts, as it is said: initials only where there is no first name.

    A last name that has its prefix behind it gets it in front: "Vries, de" is "de Vries".
    """
    if not prefix and "," in last:
        last, prefix = (part.strip() for part in last.split(",", 1))
    if prefix and folded(last).startswith(f"{folded(prefix)} "):
        prefix = ""
    return " ".join(part for part in (first or initials, prefix, last) if part)


def split_mail(text: str) -> tuple[str, str]:
    """The words of a cell and the e-mail address in it: "Jan <jan@x.nl>" is "Jan" and "jan@x.nl"."""
    if "@" not in text:
        return text, ""
    mail = next((one for one in _BETWEEN_MAILS.split(text) if _is_mail(one)), "")
    if not mail:
        return text, ""
    rest = re.sub(r"mailto:|[<>()\[\]\"]", " ", text.replace(mail, " ", 1))
    return " ".join(rest.split()).strip(" ,;:-"), mail.strip(".")


def _is_mail(text: str) -> bool:
    before, at, behind = text.partition("@")
    return bool(before and at) and "." in behind.strip(".") and "@" not in behind


def as_said(name: str) -> str:
    """A name the way it is said: "Vries, Jan de" is "Jan de Vries". Titles behind a comma stay where they are."""
    if "," not in name:
        return name
    last, *others = (part.strip() for part in name.split(","))
    others = [part for part in others if part]
    if not others or not last or _is_title(others[0]):
        return name
    if len(others) > 1 and _all_small(others[0]):  # "Vries, de, Jan"
        return " ".join([*others[1:], others[0], last])
    words = others[0].split()
    small: list[str] = []
    while len(words) > 1 and _bare(words[-1]) in _SMALL:
        small.insert(0, words.pop())
    titles = "".join(f", {one}" for one in others[1:])
    return " ".join([*words, *small, last]) + titles


def ends_in_small_words(text: str) -> bool:
    """Whether a text is a first name with the small words of a last name behind it: "Jan van de"."""
    words = text.split()
    return len(words) > 1 and _bare(words[-1]) in _SMALL


def looks_like_a_name(text: str) -> bool:
    """Whether a text may be what somebody is called: letters, no digits, not a sentence."""
    return bool(text) and len(text) <= 80 and len(text.split()) <= 8 and not _DIGIT.search(text) and _any_letter(text)


_DIGIT = re.compile(r"\d")


def _any_letter(text: str) -> bool:
    return bool(_LETTERS.search(text))


def _is_title(text: str) -> bool:
    return all(_bare(word) in _TITLES for word in text.split())


def _all_small(text: str) -> bool:
    return all(_bare(word) in _SMALL for word in text.split())


def _bare(word: str) -> str:
    return folded(word).replace(".", "").strip("’'")


# -- comparing -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """What two spellings of one name have in common: "Dhr. JAN v.d. Berg" and "Jan van den Berg" are one name.

    The key of a key is that key. Empty for a name without letters or digits.
    """
    words = _PREFIX.sub("vd ", folded(as_said(name)))
    words = _SIGNS.sub(" ", words).replace("-", " ").replace("'", "")
    kept = [word for word in words.split() if word not in _TITLES] or words.split()
    return " ".join(kept)


@lru_cache(maxsize=20_000)
def parts_of(name: str) -> tuple[str, str, tuple[str, ...]]:
    """Of a name: its first names or initials, its last name without small words, and the sounds of that last name."""
    bare = _PREFIX.sub("vd ", folded(as_said(name)))
    words = [word for word in bare.replace("(", " ").replace(")", " ").split() if word.strip(".,") not in _TITLES]
    firsts: list[str] = []
    while words[:-1] and (not firsts or _INITIAL.fullmatch(words[0])):
        firsts.append(words.pop(0))
    first = " ".join(firsts) if any(not _INITIAL.fullmatch(one) for one in firsts) else "".join(firsts)
    last = [part for word in words for part in re.split(r"[-–\s]", _SIGNS.sub(" ", word)) if part]
    last = [part for part in last if part.strip("'’") not in _SMALL] or last
    return first, " ".join(last), tuple(dict.fromkeys(_sound(part) for part in last if len(part) > 1))


def may_be_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: "J. de Vries" and "Jan de Vries", "Els Bos" and "Els Bos-de Boer"."""
    (first, last, sounds), (first2, last2, sounds2) = parts_of(one), parts_of(other)
    if not last or not last2 or not set(sounds) & set(sounds2):
        return False
    if len(sounds) == len(sounds2) and sounds != sounds2:
        return False
    return _first_may_be(first, first2)


def initials_only(name: str) -> bool:
    """Whether a name tells no first name: "J.P. de Vries"."""
    first = parts_of(name)[0]
    return bool(first) and _is_initials(first)


def _first_may_be(one: str, other: str) -> bool:
    if not one or not other:
        return False
    bare, bare2 = one.replace(".", ""), other.replace(".", "")
    if bare == bare2:
        return True
    if _is_initials(one) or _is_initials(other):
        return bare[0] == bare2[0]
    first, first2 = re.split(r"[- ]", bare)[0], re.split(r"[- ]", bare2)[0]
    return _sound(first) == _sound(first2)


def _is_initials(first: str) -> bool:
    """Initials alone: "J.P.", "J", "jp"; not a first name with one behind it, "Fatma N."."""
    called = re.split(r"[\s-]", first)[0]
    return "." in called or len(called) == 1 or bool(_NO_VOWEL.fullmatch(called))


def _sound(word: str) -> str:
    """A word as it is heard: Janssen and Jansen, Dijk and Dyk, Eric and Erik."""
    for written, heard in (("ij", "y"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("th", "t"), ("z", "s"), ("dt", "t")):
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", word)
