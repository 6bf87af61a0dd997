"""Makes the faces in `exports/fonts/`. Run by a developer when a face or its coverage changes; the result is committed.

The PDF needs static, embeddable TrueType faces: a variable font draws in its default instance only. So each face is
cut out of a variable font at one weight, reduced to the signs a report can hold, and stripped of hinting. "Source" is
a reserved name in the licence of Source Sans 3, so its faces go by the name Tafel Sans.

    pip install "fonttools[woff]==4.68.0" fontpkg-source-sans-3==3.52 fontpkg-noto-sans-arabic==2.12
    npm pack @fontsource/noto-emoji@5.3.2 && tar xzf fontsource-noto-emoji-5.3.2.tgz
    python tools/make_fonts.py package

The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "exports" / "fonts"

LETTERS_AND_SIGNS = (
    range(0x0020, 0x0250),  # Latin: Dutch, Turkish, Polish, Romanian, Czech ...
    range(0x02B0, 0x0530),  # modifiers, combining accents, Greek, Cyrillic
    range(0x1E00, 0x2000),  # Vietnamese, Greek with accents
    range(0x2000, 0x2070),  # dashes, quotes, spaces, bullets, ellipsis
    range(0x2070, 0x20D0),  # raised and lowered digits, currency
    range(0x2100, 0x2800),  # letter-like, fractions, arrows, mathematics, boxes, ticks
    range(0xFB00, 0xFB07),  # ligatures as they come along with text pasted from a PDF
)
"""Taken from Source Sans 3 as far as it draws them."""

NOT_DRAWN = (
    range(0x80),  # ASCII, which Tafel Sans has
    (0x200D, 0xFE0F),  # joiner and "as emoji": they steer ligatures, and no ligatures are kept
    range(0x1F3FB, 0x1F400),  # skin tones as such
    range(0xE0000, 0xE0080),  # tags within flags
)
"""Left out of the emoji face."""

SAME_SHAPE = {0x2606: 0x2B50, 0x2612: 0x274E, 0x2661: 0x1F90D}
"""Signs that neither source draws, with the emoji of the same shape: white star, ballot box with x, white heart."""

BLACK_STAR, STAR_EMOJI = 0x2605, 0x2B50

REGULAR, SEMIBOLD, BOLD = 400, 600, 700
FS_ITALIC, FS_BOLD, FS_REGULAR, FS_STYLES = 1 << 0, 1 << 5, 1 << 6, 0b1100001
MAC_BOLD, MAC_ITALIC = 1 << 0, 1 << 1
COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT, LICENCE, LICENCE_URL, TYPO_FAMILY, TYPO_STYLE = (
    *range(7), 13, 14, 16, 17,
)  # fmt: skip
KEPT_NAMES = (COPYRIGHT, VERSION, LICENCE, LICENCE_URL)
WINDOWS, UNICODE_BMP, ENGLISH = 3, 1, 0x409


@dataclass(frozen=True, slots=True)
class Face:
    """One face: the variable file it is cut from, and where in its weights."""

    source: str
    style: str
    weight: int
    italic: bool = False

    @property
    def file_name(self) -> str:
        short = self.style.replace("SemiBold", "Semi").replace(" ", "")
        return f"TafelSans-{short}.ttf"


ROMAN, ITALIC = "SourceSans3[wght].ttf", "SourceSans3-Italic[wght].ttf"
TAFEL_SANS = (
    Face(ROMAN, "Regular", REGULAR),
    Face(ROMAN, "SemiBold", SEMIBOLD),
    Face(ROMAN, "Bold", BOLD),
    Face(ITALIC, "Italic", REGULAR, italic=True),
    Face(ITALIC, "Bold Italic", BOLD, italic=True),
)


def main() -> None:
    """Write all faces and their licences."""
    parser = argparse.ArgumentParser(description="Makes the faces in exports/fonts.")
    parser.add_argument("emoji", type=Path, help="folder of the unpacked package @fontsource/noto-emoji")
    emoji: Path = parser.parse_args().emoji
    FONTS.mkdir(parents=True, exist_ok=True)
    for face in TAFEL_SANS:
        save(tafel_sans(face), face.file_name)
    save(arabic(), "NotoSansArabic-Regular.ttf")
    save(tafel_emoji(emoji), "TafelEmoji-Regular.ttf")
    write_licences(emoji)


def tafel_sans(face: Face) -> TTFont:
    """One static face of Source Sans 3 under its new name."""
    font = variable_font("fontpkg_source_sans_3", face.source)
    font = instancer.instantiateVariableFont(font, {"wght": face.weight})
    keep_only(font, (sign for signs in LETTERS_AND_SIGNS for sign in signs))
    rename(font, "Tafel Sans", face.style)
    set_style_bits(font, face.weight, face.italic)
    return font


def arabic() -> TTFont:
    """Noto Sans Arabic at its normal weight and width, whole: shaped text needs its presentation forms."""
    font = variable_font("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf")
    font = instancer.instantiateVariableFont(font, {"wght": REGULAR, "wdth": 100})
    keep_only(font, font.getBestCmap())
    rename(font, "Noto Sans Arabic", "Regular")
    return font


def tafel_emoji(package: Path) -> TTFont:
    """Noto Emoji in one colour, without ligatures, with the few signs that Tafel Sans lacks."""
    font = TTFont(package / "files" / "noto-emoji-emoji-400-normal.woff2", recalcTimestamp=False)
    font.flavor = None
    not_drawn = {sign for signs in NOT_DRAWN for sign in signs}
    keep_only(font, set(font.getBestCmap()) - not_drawn, features=())
    add_signs(font)
    rename(font, "Tafel Emoji", "Regular")
    return font


def variable_font(package: str, name: str) -> TTFont:
    """A font file out of one of the `fontpkg` packages. It keeps its date: same input, same bytes."""
    return TTFont(str(files(package) / "files" / name), recalcTimestamp=False)


def keep_only(
    font: TTFont,
    signs: Iterable[int],
    features: tuple[str, ...] = ("kern", "liga", "mark", "mkmk", "locl", "ccmp", "init", "medi", "fina", "rlig"),
) -> None:
    """Drop every other sign, all hinting and the tables that only a variable or a vertical font needs."""
    options = subset.Options()
    options.layout_features = list(features)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.drop_tables += ["BASE", "DSIG", "STAT", "gasp", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(signs))
    subsetter.subset(font)


def add_signs(font: TTFont) -> None:
    """Give the emoji face the signs of `SAME_SHAPE`, and a black star: the outline of the star emoji, filled."""
    glyphs = font.getBestCmap()
    added = {sign: glyphs[twin] for sign, twin in SAME_SHAPE.items()}
    added[BLACK_STAR] = "blackstar"
    font.setGlyphOrder([*font.getGlyphOrder(), "blackstar"])
    font["glyf"]["blackstar"] = outer_contour(font, glyphs[STAR_EMOJI])
    font["hmtx"]["blackstar"] = font["hmtx"][glyphs[STAR_EMOJI]]
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:  # format 14 lists variations of signs, not signs
            table.cmap.update(added)


def outer_contour(font: TTFont, glyph_name: str) -> Glyph:
    """The widest contour of a glyph alone: the shape without its holes."""
    recording = RecordingPen()
    font.getGlyphSet()[glyph_name].draw(recording)
    contours: list[list[tuple[str, tuple[tuple[float, float], ...]]]] = [[]]
    for operator, points in recording.value:
        contours[-1].append((operator, points))
        if operator == "closePath":
            contours.append([])
    pen = TTGlyphPen(None)
    for operator, points in max(contours, key=width):
        getattr(pen, operator)(*points)
    return pen.glyph()


def width(contour: list[tuple[str, tuple[tuple[float, float], ...]]]) -> float:
    """How wide a drawn contour is, in font units."""
    xs = [x for _, points in contour for x, _ in points]
    return max(xs, default=0.0) - min(xs, default=0.0)


def rename(font: TTFont, family: str, style: str) -> None:
    """Replace the names by our own. Copyright, version and licence of the source stay."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES and record.langID in (0, ENGLISH)]
    full = f"{family} {style}"
    four_styles = style in ("Regular", "Bold", "Italic", "Bold Italic")
    texts = {
        FAMILY: family if four_styles else full,
        STYLE: style if four_styles else "Regular",
        UNIQUE: f"{full} (Tafelronde)",
        FULL: full,
        POSTSCRIPT: f"{family.replace(' ', '')}-{style.replace(' ', '')}",
    }
    if not four_styles:
        texts |= {TYPO_FAMILY: family, TYPO_STYLE: style}
    for name_id, text in texts.items():
        names.setName(text, name_id, WINDOWS, UNICODE_BMP, ENGLISH)


def set_style_bits(font: TTFont, weight: int, italic: bool) -> None:
    """Say in the tables that programs sort faces by which weight and slope this is."""
    bold = weight == BOLD
    style = (FS_BOLD if bold else 0) | (FS_ITALIC if italic else 0)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~FS_STYLES | (style or FS_REGULAR)
    font["head"].macStyle = (MAC_BOLD if bold else 0) | (MAC_ITALIC if italic else 0)


def save(font: TTFont, file_name: str) -> None:
    """Write a face as one that may be embedded, and say how large it became."""
    font["OS/2"].fsType = 0
    target = FONTS / file_name
    font.save(target)
    print(f"{file_name}: {target.stat().st_size // 1000} kB, {len(font.getBestCmap())} signs")


def write_licences(emoji: Path) -> None:
    """Put the licence of each source beside the faces, with what was changed."""
    sans = (files("fontpkg_source_sans_3") / "LICENSE").read_text(encoding="utf-8")
    noto = (files("fontpkg_noto_sans_arabic") / "LICENSE").read_text(encoding="utf-8")
    for name, change, licence in (
        ("SourceSans3", "TafelSans-*.ttf: static faces cut from Source Sans 3, fewer signs, renamed.", sans),
        ("NotoSansArabic", "NotoSansArabic-Regular.ttf: one static face cut from Noto Sans Arabic.", noto),
        ("NotoEmoji", "TafelEmoji-Regular.ttf: Noto Emoji without ligatures, four signs added, renamed.",
         (emoji / "LICENSE").read_text(encoding="utf-8")),
    ):  # fmt: skip
        text = f"{change}\nMade by tools/make_fonts.py of Tafelronde, under the same licence:\n\n{licence}"
        lines = (line.rstrip() for line in text.splitlines())
        (FONTS / f"OFL-{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
