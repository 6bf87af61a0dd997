"""Makes the faces in `ui/desk/theme/fonts/`. Run by a developer when a weight or the coverage changes; the result is
committed.

Clocks and counts must not jump as their figures change, and a style sheet cannot ask a font for figures of one width.
So these figures are a small family of their own, Inter Figures, which goes before Inter where they are wanted.

Qt draws a variable font in its default instance only, whatever weight is asked for. So each weight is cut out of the
variable Inter as a static face, with the signs that names and notes are written in, and without hinting. Inter has no
reserved font name: the faces keep it.

    pip install "fonttools==4.68.0" fontpkg-inter==4.1.post1
    python tools/make_window_fonts.py

The same input gives the same bytes.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "ui" / "desk" / "theme" / "fonts"
SOURCE = "fontpkg_inter"

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
OPTICAL_SIZE = 14  # the drawing for text; the window has few lines above 21 px

SIGNS = (
    range(0x0020, 0x0250),  # Latin: Dutch, Turkish, Polish, Romanian, Czech ...
    range(0x02B0, 0x0370),  # modifiers and combining accents
    range(0x0370, 0x0530),  # Greek, Cyrillic
    range(0x1E00, 0x1F00),  # Vietnamese
    range(0x2000, 0x20D0),  # dashes, quotes, spaces, raised digits, currency
    range(0x2100, 0x2280),  # letter-like, fractions, arrows, mathematics
    range(0x25A0, 0x2768),  # shapes, stars, ticks
)

FEATURES = ("kern", "mark", "mkmk", "locl", "ccmp")
"""Kept: spacing and accents. Not `calt`: it would draw `->` as an arrow nobody typed."""

FIGURES = {ord(digit): f"{name}.tf" for digit, name in zip(
    "0123456789", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), strict=True
)}  # fmt: skip
"""The glyphs with which Inter draws figures of one width."""

DROPPED_TABLES = ("BASE", "DSIG", "STAT", "gasp", "vhea", "vmtx")

COPYRIGHT, FAMILY, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT, TRADEMARK, LICENCE, LICENCE_URL = (*range(8), 13, 14)
TYPO_FAMILY, TYPO_STYLE = 16, 17
KEPT_NAMES = (COPYRIGHT, VERSION, TRADEMARK, LICENCE, LICENCE_URL)
WINDOWS, UNICODE_BMP, ENGLISH = 3, 1, 0x409
FS_ITALIC, FS_BOLD, FS_REGULAR = 1 << 0, 1 << 5, 1 << 6
MAC_BOLD = 1 << 0


def main() -> None:
    """Write both families, four weights each, and their licence."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for style, weight in WEIGHTS.items():
        save(text_face(style, weight), FONTS / f"Inter-{style}.ttf")
        save(figures_face(style, weight), FONTS / f"InterFigures-{style}.ttf")
    write_licence()


def text_face(style: str, weight: int) -> TTFont:
    """Inter at one weight."""
    font = instance(weight)
    keep_only(font, [sign for signs in SIGNS for sign in signs])
    rename(font, "Inter", style)
    set_style_bits(font, weight)
    return font


def figures_face(style: str, weight: int) -> TTFont:
    """The figures of one width at one weight. A program takes all other signs from the next family."""
    font = instance(weight)
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14:  # format 14 lists variations of signs, not signs
            table.cmap.update(FIGURES)
    keep_only(font, list(FIGURES))
    rename(font, "Inter Figures", style)
    set_style_bits(font, weight)
    return font


def instance(weight: int) -> TTFont:
    """A static cut of Inter. It keeps the date of its source: same input, same bytes."""
    variable = TTFont(str(files(SOURCE) / "files" / "Inter[opsz,wght].ttf"), recalcTimestamp=False)
    return instancer.instantiateVariableFont(variable, {"wght": weight, "opsz": OPTICAL_SIZE})


def keep_only(font: TTFont, signs: list[int]) -> None:
    """Drop every other sign, all hinting and the tables that only a variable or a vertical font needs."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.drop_tables += list(DROPPED_TABLES)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=signs)
    subsetter.subset(font)


def rename(font: TTFont, family: str, style: str) -> None:
    """Name the face so that every system sorts it under its family. The old names know two weights, the newer all."""
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in KEPT_NAMES]
    two_weights = style in ("Regular", "Bold")
    texts = {
        FAMILY: family if two_weights else f"{family} {style}",
        STYLE: style if two_weights else "Regular",
        UNIQUE: f"{family} {style} (Tafelronde)",
        FULL: f"{family} {style}",
        POSTSCRIPT: f"{family.replace(' ', '')}-{style}",
    }
    if not two_weights:
        texts |= {TYPO_FAMILY: family, TYPO_STYLE: style}
    for name_id, text in texts.items():
        names.setName(text, name_id, WINDOWS, UNICODE_BMP, ENGLISH)


def set_style_bits(font: TTFont, weight: int) -> None:
    """Say in the tables that programs sort faces by which weight this is."""
    bold = weight == WEIGHTS["Bold"]
    others = font["OS/2"].fsSelection & ~(FS_ITALIC | FS_BOLD | FS_REGULAR)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = others | (FS_BOLD if bold else FS_REGULAR)
    font["OS/2"].fsType = 0
    font["head"].macStyle = MAC_BOLD if bold else 0


def save(font: TTFont, target: Path) -> None:
    """Write a face, and say how large it became."""
    font.save(target)
    print(f"{target.name}: {target.stat().st_size // 1000} kB, {len(font.getBestCmap())} signs")


def write_licence() -> None:
    """Put the licence of Inter beside the faces, with what was changed."""
    licence = (files(SOURCE) / "LICENSE").read_text(encoding="utf-8")
    text = (
        "Inter-*.ttf: static faces cut from Inter, fewer signs and features. InterFigures-*.ttf: its tabular figures.\n"
        f"Made by tools/make_window_fonts.py of Tafelronde, under the same licence:\n\n{licence}"
    )
    lines = (line.rstrip() for line in text.splitlines())
    (FONTS / "OFL-Inter.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
