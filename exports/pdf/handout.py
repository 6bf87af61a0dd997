"""The drawing of the handout: story, pages, running text, file."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from exports.model import Doc, Notice
from exports.pdf import Cancelled
from exports.pdf.blocks import Sheet
from exports.pdf.breaking import Line, line_width
from exports.pdf.canvas import TaggedCanvas
from exports.pdf.flow import Page, paginate
from exports.pdf.fonts import REGULAR, face
from exports.pdf.lettering import Lettering
from exports.pdf.story import Story, one_line
from exports.pdf.theme import RULE, Theme
from exports.pdf.typesetting import Typesetter
from exports.pdf.xmp import Metadata

_PAGE_OF = {"nl": "pagina {x} van {y}", "en": "page {x} of {y}"}
_UNTITLED = {"nl": "Verslag", "en": "Report"}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_FOOT_RULE, _FOOT_TEXT, _HEAD_TEXT = 16.0, 27.0, 14.0


def draw_handout(
    doc: Doc,
    out: BinaryIO | Path,
    *,
    created: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    tagged: bool = True,
) -> tuple[Notice, ...]:
    """See `exports.pdf.render_pdf`."""

    def check() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    theme = Theme()
    language = doc.language if _LANGUAGE_TAG.fullmatch(doc.language) else "nl-NL"
    story = Story(theme, language, check)
    story.add(doc)
    pages = paginate(story.blocks, theme.height, check)
    metadata = Metadata(
        title=_title(doc, language),
        author=one_line(doc.author),
        language=language,
        created=(created or datetime.now(UTC)).astimezone(UTC),
    )
    buffer = io.BytesIO()
    canvas = TaggedCanvas(
        buffer,
        root=story.root,
        metadata=metadata,
        page_size=(theme.page_width, theme.page_height),
        font=face(REGULAR).name,
        tagged=tagged,
    )
    sheet = Sheet(canvas, Lettering(canvas), theme)
    running = _RunningText(doc, language, theme, story.typesetter)
    for number, page in enumerate(pages, 1):
        check()
        _draw_page(sheet, page)
        running.draw(sheet, number, len(pages))
        canvas.showPage()
        if progress is not None:
            progress(number, len(pages))
    canvas.save()
    _deliver(buffer.getvalue(), out)
    return story.notices()


def _deliver(data: bytes, out: BinaryIO | Path) -> None:
    if isinstance(out, Path):
        out.write_bytes(data)
    else:
        out.write(data)


def _draw_page(sheet: Sheet, page: Page) -> None:
    for placed in page:
        placed.block.draw(sheet, placed)


def _title(doc: Doc, language: str) -> str:
    """The title in the metadata; it may not be empty (ISO 14289-1, 7.1)."""
    return one_line(doc.title) or one_line(doc.running_title) or _words(_UNTITLED, language)


def _words(table: dict[str, str], language: str) -> str:
    return table.get(language.lower().partition("-")[0], table["en"])


class _RunningText:
    """Header from the second page, footer with title and page number: decoration, not read aloud."""

    def __init__(self, doc: Doc, language: str, theme: Theme, typesetter: Typesetter) -> None:
        self._page_of = _words(_PAGE_OF, language)
        self._typesetter = typesetter
        self._style = theme.running
        self._header, _ = typesetter.fitted(doc.author, theme.running, theme.width)
        self._left = " · ".join(part for part in (doc.running_title.strip(), doc.version.strip()) if part)

    def draw(self, sheet: Sheet, number: int, total: int) -> None:
        """Draw it on one page."""
        theme = sheet.theme
        right, _ = self._typesetter.fitted(self._page_of.format(x=number, y=total), self._style, theme.width)
        left, _ = self._typesetter.fitted(self._left, self._style, theme.width - line_width(right) - theme.gutter)
        sheet.bar(RULE, 0, theme.height + _FOOT_RULE, theme.width, 0.5)
        with sheet.canvas.artifact():
            self._write(sheet, left, 0, theme.height + _FOOT_TEXT)
            self._write(sheet, right, theme.width - line_width(right), theme.height + _FOOT_TEXT)
            if number > 1:
                self._write(sheet, self._header, 0, -_HEAD_TEXT)

    def _write(self, sheet: Sheet, line: Line, x: float, down: float) -> None:
        sheet.lettering.write(None, [line], sheet.x(x), sheet.y(down), self._style.leading)
