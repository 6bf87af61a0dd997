"""The accessible PDF: PDF/UA-1 and PDF/A-2a in one file, straight from the document tree.

Importing this package is cheap: reportlab, the fonts and the hyphenation are loaded by the first `render_pdf`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from exports.model import Doc, Notice

__all__ = ["Cancelled", "render_pdf"]


class Cancelled(Exception):  # noqa: N818 - being stopped is not an error
    """The caller asked to stop, so there is no PDF."""


def render_pdf(
    doc: Doc,
    out: BinaryIO | Path,
    *,
    created: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    tagged: bool = True,
) -> tuple[Notice, ...]:
    """Draw `doc` as an A4 handout into `out` and say what a person should know about it.

    created: the moment in the metadata (a naive one is local time), now when None; with the same document and moment
    the bytes are the same. progress(done, total) counts pages. cancelled() is asked before each part and page: when it
    says yes, `Cancelled` is raised. A path is written only when the whole file is ready.
    tagged=False leaves out all accessibility and exists to measure what that costs.
    """
    from exports.pdf.handout import draw_handout  # noqa: PLC0415 - keeps reportlab out of the start of the app

    return draw_handout(doc, out, created=created, progress=progress, cancelled=cancelled, tagged=tagged)
