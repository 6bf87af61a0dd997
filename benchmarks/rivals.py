"""The same report set by fpdf2 and by WeasyPrint, as near to our page as each of them comes without tricks.

Both are installed by the extra `bench` only. fpdf2 neither hyphenates nor tags; WeasyPrint does both.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from exports.model import Block, Doc, Entry, Items, plain

WHITE_SPACE = re.compile(r"\s+")
INK, GREY, HOUSE = (27, 37, 48), (74, 85, 96), (11, 85, 99)
SIDE_MM, TOP_MM, BOTTOM_MM, INDENT_MM = 22.0, 20.0, 24.0, 38.0
POINT_MM = 25.4 / 72
BODY, LEADING = 10.5, 14.9


class Drawn(NamedTuple):
    """A finished PDF and how many pages it has."""

    data: bytes
    pages: int


Draw = Callable[[Doc], Drawn]


class Missing(Exception):  # noqa: N818 - it names what was found
    """A rival that is not installed here, with the reason."""


def fpdf2() -> Draw:
    """fpdf2, ready to draw. Raises `Missing`."""
    try:
        import fpdf  # noqa: F401, PLC0415
    except ImportError as error:
        raise Missing(str(error)) from error
    return _draw_with_fpdf2


def weasyprint() -> Draw:
    """WeasyPrint, ready to draw. Raises `Missing`, also when Pango is not there."""
    try:
        import weasyprint  # noqa: F401, PLC0415
    except (ImportError, OSError) as error:
        raise Missing(WHITE_SPACE.sub(" ", str(error))[:120]) from error
    return _draw_with_weasyprint


def _points(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The points of an entry; the report of this benchmark holds one flat list in each."""
    for block in blocks:
        if isinstance(block, Items):
            yield from (plain(para) for item in block.items for para in item.paras)


def _entries(blocks: tuple[Block, ...]) -> Iterator[Entry]:
    return (block for block in blocks if isinstance(block, Entry))


@cache
def _font_file(name: str) -> str:
    return str(files("exports") / "fonts" / f"TafelSans-{name}.ttf")


def _draw_with_fpdf2(doc: Doc) -> Drawn:
    """Headings and lists with `multi_cell`: how fpdf2's manual sets text, and as fast as its `write_html`."""
    from fpdf import FPDF  # noqa: PLC0415

    def header(page: FPDF) -> None:
        if page.page_no() > 1:
            page.set_y(TOP_MM - 14 * POINT_MM)
            words(doc.author, "", 8.6, GREY, 11)
            page.set_y(TOP_MM)

    def footer(page: FPDF) -> None:
        page.set_y(-BOTTOM_MM + 16 * POINT_MM)
        page.set_font("Tafel", "", 8.6)
        page.set_text_color(*GREY)
        page.cell(page.epw / 2, 11 * POINT_MM, doc.running_title)
        page.cell(page.epw / 2, 11 * POINT_MM, f"pagina {page.page_no()} van {{nb}}", align="R")

    pdf: FPDF = type("Report", (FPDF,), {"header": header, "footer": footer})(format="A4")

    def words(text: str, face: str, size: float, colour: tuple[int, int, int], leading: float, x: float = 0) -> None:
        pdf.set_font("Tafel", face, size)
        pdf.set_text_color(*colour)
        pdf.set_x(SIDE_MM + x)
        pdf.multi_cell(0, leading * POINT_MM, text, align="L", new_x="LMARGIN", new_y="NEXT")

    pdf.add_font("Tafel", "", _font_file("Regular"))
    pdf.add_font("Tafel", "B", _font_file("Bold"))
    pdf.set_margins(SIDE_MM, TOP_MM, SIDE_MM)
    pdf.set_auto_page_break(True, BOTTOM_MM)
    pdf.set_title(doc.title)
    pdf.set_author(doc.author)
    pdf.set_lang(doc.language)
    pdf.add_page()
    pdf.start_section(doc.title, 0)
    words(doc.title, "B", 25, HOUSE, 29)
    words(doc.subtitle, "", 14, GREY, 19)
    for section in doc.sections:
        pdf.ln(6)
        pdf.start_section(section.heading, 1)
        words(section.heading, "B", 16, HOUSE, 20)
        for entry in _entries(section.blocks):
            pdf.ln(2)
            pdf.start_section(entry.label, 2)
            pdf.set_font("Tafel", "", 8.6)
            pdf.cell(INDENT_MM, 15 * POINT_MM, entry.kind)
            words(entry.label, "B", 11.5, INK, 15, INDENT_MM)
            pdf.set_font("Tafel", "", BODY)
            for point in _points(entry.blocks):
                pdf.set_x(SIDE_MM + INDENT_MM)
                pdf.cell(12 * POINT_MM, LEADING * POINT_MM, "•")
                pdf.multi_cell(0, LEADING * POINT_MM, point, align="L", new_x="LMARGIN", new_y="NEXT")
                pdf.ln(3 * POINT_MM)
    return Drawn(bytes(pdf.output()), pdf.pages_count)


def _style_sheet(doc: Doc) -> str:
    faces = "".join(
        f"@font-face {{ font-family: Tafel; font-weight: {weight}; src: url('{Path(_font_file(name)).as_uri()}') }}\n"
        for weight, name in ((400, "Regular"), (700, "Bold"))
    )
    return f"""{faces}
@page {{
  size: A4; margin: {TOP_MM}mm {SIDE_MM}mm {BOTTOM_MM}mm;
  @top-left {{ content: "{doc.author}"; font: 8.6pt Tafel; color: rgb{GREY} }}
  @bottom-left {{ content: "{doc.running_title}"; font: 8.6pt Tafel; color: rgb{GREY} }}
  @bottom-right {{ content: "pagina " counter(page) " van " counter(pages); font: 8.6pt Tafel; color: rgb{GREY} }}
}}
@page :first {{ @top-left {{ content: none }} }}
body {{ font: {BODY}pt/{LEADING}pt Tafel; color: rgb{INK}; margin: 0; hyphens: auto; hyphenate-limit-chars: 8 3 3 }}
h1, h2, h3 {{ hyphens: manual; break-after: avoid }}
h1 {{ font: 700 25pt/29pt Tafel; color: rgb{HOUSE}; margin: 0 0 3pt;  }}
h2 {{ font: 700 16pt/20pt Tafel; color: rgb{HOUSE}; margin: 18pt 0 6pt }}
h3 {{ font: 700 11.5pt/15pt Tafel; margin: 9pt 0 1.5pt {INDENT_MM}mm }}
h3 span {{ float: left; width: {INDENT_MM}mm; margin-left: -{INDENT_MM}mm; font: 8.6pt/15pt Tafel; color: rgb{GREY} }}
.subtitle {{ font: 14pt/19pt Tafel; color: rgb{GREY}; margin: 0 0 18pt }}
ul {{ margin: 0 0 0 {INDENT_MM}mm; padding-left: 12pt }}
li {{ margin: 0 0 3pt; orphans: 2; widows: 2 }}
"""


def _html(doc: Doc) -> str:
    def parts() -> Iterator[str]:
        yield f'<!doctype html><html lang="{doc.language}"><head><meta charset="utf-8">'
        yield f'<title>{escape(doc.title)}</title><meta name="author" content="{escape(doc.author)}">'
        yield f"<style>{_style_sheet(doc)}</style></head><body>"
        yield f'<h1>{escape(doc.title)}</h1><p class="subtitle">{escape(doc.subtitle)}</p>'
        for section in doc.sections:
            yield f"<h2>{escape(section.heading)}</h2>"
            for entry in _entries(section.blocks):
                yield f"<h3><span>{escape(entry.kind)}</span> {escape(entry.label)}</h3><ul>"
                yield from (f"<li>{escape(point)}</li>" for point in _points(entry.blocks))
                yield "</ul>"
        yield "</body></html>"

    return "\n".join(parts())


def _draw_with_weasyprint(doc: Doc) -> Drawn:
    """One string of HTML with the same two fonts, hyphenated, as PDF/UA-1."""
    from weasyprint import HTML  # noqa: PLC0415

    document = HTML(string=_html(doc)).render(pdf_variant="pdf/ua-1")
    out = io.BytesIO()
    document.write_pdf(out, pdf_variant="pdf/ua-1")
    return Drawn(out.getvalue(), len(document.pages))
