"""The faces that go into every PDF: they must be static, free to embed, and hold the names of the people we print."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont, TTFontFile

import exports

FONTS = Path(exports.__file__).parent / "fonts"
TAFEL_SANS = [f"TafelSans-{style}.ttf" for style in ("Regular", "Semi", "Bold", "Italic", "BoldItalic")]
FACES = [*TAFEL_SANS, "NotoSansArabic-Regular.ttf", "TafelEmoji-Regular.ttf"]

SIGNS_OF_NAMES_AND_NOTES = {
    "Dutch": "ABCXYZabcxyz0123456789 éèêëíïóöúüçñ ĳĲ ÉËÏÖÜ ‘’“”„–—…·•€§°²½×",
    "Turkish": "çğıİöşüÇĞÖŞÜâîû",
    "Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "Romanian": "ăâîșțşţĂÂÎȘȚ",
    "Czech and Croatian": "čďěňřšťůžđĆČĐŠŽ",
    "Scandinavian and Baltic": "åæøÅÆØþðāēģīķļņūėįų",
    "Vietnamese": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΰΑΩ",
    "Cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґђћџљњАЯ",
    "punctuation": "!?&@#%*()[]{}/\\|<>=+~^_\"'«»‹›†‡¿¡",
    "currency": "€$£¥₺₽₴₹¢",
    "arrows and ticks": "←→↑↓↔⇒✓✔✗✘☐☑□■●○◦▪▶",
    "mathematics": "≤≥≠≈∞√−±÷⅓⅔¼¾₂⁴ﬁﬂ",
    "spaces and hyphens": "\u00a0\u2009\u202f\u200b\u00ad\u2010\u2011",
}


@cache
def tables(name: str) -> TTFontFile:
    """The tables of a face, read by the library that will draw with it."""
    return TTFontFile(str(FONTS / name))


def fs_type(face: TTFontFile) -> int:
    """The embedding rights: 0 means that everything is allowed (OpenType, table OS/2)."""
    start, _ = face.get_table_pos("OS/2")
    (rights,) = struct.unpack_from(">H", face._ttf_data, start + 8)
    return int(rights)


def missing(signs: str, name: str) -> str:
    return "".join(sign for sign in signs if ord(sign) not in tables(name).charToGlyph)


@pytest.mark.parametrize("name", FACES)
def test_every_face_is_static_and_may_be_embedded(name: str) -> None:
    face = tables(name)
    assert not {"fvar", "gvar"} & set(face.table)
    assert fs_type(face) == 0


@pytest.mark.parametrize("name", FACES)
def test_every_face_measures_text(name: str) -> None:
    widest_sign = {"NotoSansArabic-Regular.ttf": "\u0633", "TafelEmoji-Regular.ttf": "\U0001f600"}.get(name, "M")
    assert TTFont(name, str(FONTS / name)).stringWidth(widest_sign, 10) > 5


@pytest.mark.parametrize("name", TAFEL_SANS)
@pytest.mark.parametrize("script", SIGNS_OF_NAMES_AND_NOTES)
def test_tafel_sans_holds_the_signs_of_a_script(name: str, script: str) -> None:
    assert missing(SIGNS_OF_NAMES_AND_NOTES[script], name) == ""


def test_the_fallbacks_hold_arabic_as_shaped_and_the_usual_emoji() -> None:
    assert missing("ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئىةپچژگ،؟٠١٢\ufee3\ufeae\ufea3\ufe92\ufe8e\ufefb", FACES[5]) == ""
    assert missing("😀👍❤⭐★☆☒♡⚠✅❌🏠🌳🚲🚌♿👂🎉💡📞✉☎", FACES[6]) == ""


@pytest.mark.parametrize(
    ("name", "family", "bold", "italic"),
    [
        ("TafelSans-Regular.ttf", "Tafel Sans", False, False),
        ("TafelSans-Bold.ttf", "Tafel Sans", True, False),
        ("TafelSans-BoldItalic.ttf", "Tafel Sans", True, True),
    ],
)
def test_a_face_says_what_it_is(name: str, family: str, bold: bool, italic: bool) -> None:
    face = tables(name)
    assert face.familyName.decode("ascii").startswith(family)
    assert (bool(face.flags & 1 << 18), face.italicAngle != 0) == (bold, italic)


def test_our_faces_do_not_use_the_reserved_name() -> None:
    assert not [name for name in TAFEL_SANS if b"Source" in tables(name).name]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("OFL-SourceSans3.txt", "Copyright 2010-2020 Adobe"),
        ("OFL-NotoSansArabic.txt", "Copyright 2022 The Noto Project Authors"),
        ("OFL-NotoEmoji.txt", "Copyright 2013 Google LLC"),
    ],
)
def test_each_source_has_its_licence_beside_the_faces(name: str, owner: str) -> None:
    text = (FONTS / name).read_text(encoding="utf-8")
    assert owner in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_the_fallback_faces_stay_small() -> None:
    assert (FONTS / "TafelEmoji-Regular.ttf").stat().st_size < 900_000
