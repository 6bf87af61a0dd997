"""The preview of the report: the very pages of the PDF, drawn again while people type.

Drawing is work for the one worker (`ui.jobs`), since PDFium knows one thread only. The view shows what came back.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from exports.compose import compose
from exports.model import Notice
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from ui.desk.theme.look import current
from ui.jobs import Job, Jobs

PAGE_KIND = "preview-page-{page}"
MARGIN, GAP = 20, 16
FOCUS_RING = 2
STEP = 40
ZOOM_STEP = 1.25
SMALLEST_ZOOM, LARGEST_ZOOM = 0.4, 3.0
OF_BLOCKS = 1
"""The level of their headings among the bookmarks of the PDF."""
MOST_DOTS = 2600
"""The widest picture of a page, 36 MB: larger than that it is stretched."""

PageSize = tuple[float, float]
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the heading of a block stands. page: from 1. down: how much of that page is above it, 0.0 to 1.0."""

    words: str
    page: int
    down: float


@dataclass(frozen=True, slots=True)
class Preview:
    """The report as it would be handed out now, and what is worth knowing about it."""

    pdf: bytes
    sizes: tuple[PageSize, ...]
    notices: tuple[Notice, ...]
    headings: tuple[Heading, ...] = ()

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.sizes)


# -- on the worker's thread --------------------------------------------------------------------------------------


def warm_up(language: Language, _: object) -> None:
    """Load what the first preview needs, so that it comes as quickly as the next one."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: F401, PLC0415

    import exports.pdf.handout  # noqa: F401, PLC0415
    from exports.pdf.hyphenation import hyphenator  # noqa: PLC0415

    hyphenator(language.tag)


def draw_preview(day: Day, pictures: dict[str, bytes], language: Language | None, job: Job[Preview]) -> Preview:
    """The report of a day as a PDF in memory. pictures: bytes by hash. language: None = the document's own.

    Raises `exports.pdf.Cancelled` when the job is cancelled meanwhile.
    """
    import pypdfium2  # noqa: PLC0415  # it and reportlab are loaded when somebody looks at the report, not before

    from exports.pdf import render_pdf  # noqa: PLC0415

    composed = compose(day, pictures, language)
    buffer = io.BytesIO()
    drawn = render_pdf(composed.doc, buffer, progress=job.tell, cancelled=job.cancelled)
    with closing(pypdfium2.PdfDocument(buffer.getvalue())) as document:
        sizes = tuple(document.get_page_size(page) for page in range(len(document)))
        headings = tuple(_headings(document, sizes))
    return Preview(buffer.getvalue(), sizes, (*composed.notices, *drawn), headings)


def _headings(document: Any, sizes: Sequence[PageSize]) -> Iterator[Heading]:
    """The headings of the blocks, from the bookmarks of the PDF: the title is above them, tables are below."""
    for bookmark in document.get_toc():
        if bookmark.level == OF_BLOCKS:
            there = bookmark.get_dest()
            page, (_, (_left, top, *_)) = there.get_index(), there.get_view()
            yield Heading(bookmark.get_title(), page + 1, 1 - top / sizes[page][1])


def draw_page(pdf: bytes, page: int, width_px: int, device_ratio: float) -> QImage:
    """One page as a picture, `width_px` wide on the screen (as far as `MOST_DOTS` go). page: from 0.

    device_ratio: how many dots of the screen a pixel has.

    The picture is Qt's own: PDFium's memory is given back before this returns, on the thread that asked for it.
    """
    import pypdfium2  # noqa: PLC0415

    dots = min(max(1, round(width_px * device_ratio)), MOST_DOTS)
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[page]) as drawn:
        scale = (dots - 0.01) / drawn.get_width()  # the width is rounded up to whole dots
        with closing(drawn.render(scale=scale, prefer_bgrx=True)) as bitmap:
            picture = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            own = picture.copy()
    own.setDevicePixelRatio(device_ratio)
    return own


def _draw_page_for(pdf: bytes, page: int, width_px: int, device_ratio: float, _: Job[QImage]) -> QImage:
    return draw_page(pdf, page, width_px, device_ratio)


# -- where the pages lie -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Strip:
    """The pages under each other, in pixels, with a margin around them. pages: the place of each, from the top left."""

    pages: tuple[QRect, ...]
    width: int
    height: int

    @classmethod
    def of(cls, sizes: Sequence[PageSize], view_width: int, zoom: float, margin: int, gap: int) -> Strip:
        """At zoom 1 the widest page fits the width of the view."""
        widest = max((width for width, _ in sizes), default=1.0)
        scale = max(1, view_width - 2 * margin) / widest * zoom
        across = max(view_width, round(widest * scale) + 2 * margin)
        pages = []
        top = margin
        for width, height in sizes:
            page = QRect((across - round(width * scale)) // 2, top, round(width * scale), round(height * scale))
            pages.append(page)
            top += page.height() + gap
        return cls(tuple(pages), across, top - gap + margin if pages else 0)

    def page_at(self, y: int) -> int:
        """The page at a height, or the one above the gap that is there; -1 when there are no pages."""
        above = sum(page.top() <= y for page in self.pages)
        return max(above, 1) - 1 if self.pages else -1

    def seen(self, top: int, height: int) -> range:
        """The pages of which something shows between `top` and `height` pixels below it."""
        shown = [n for n, page in enumerate(self.pages) if page.top() < top + height and page.bottom() >= top]
        return range(shown[0], shown[-1] + 1) if shown else range(0)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A picture as it should be now: of which preview, how wide, for which screen."""

    pdf: bytes
    width_px: int
    device_ratio: float


def _turn(bar: QScrollBar, length: int, seen: int, value: float) -> None:
    """Set a scroll bar for so many pixels, of which so many are seen at a time."""
    bar.setPageStep(seen)
    bar.setRange(0, max(0, length - seen))
    bar.setValue(round(value))


class PreviewView(QAbstractScrollArea):
    """The pages of the report under each other.

    Keys: PageUp, PageDown, Home, End and the arrows; Ctrl+plus, Ctrl+minus and Ctrl+0 for how large. pageChanged says
    which page is in sight (from 1) and how many there are. When a newer preview comes it stays at the same place, and
    the old pages stay until the new ones are drawn.
    """

    pageChanged = Signal(int, int)  # noqa: N815  # Qt's way of naming a signal

    def __init__(self, jobs: Jobs, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._preview = Preview(b"", (), ())
        self._zoom = 1.0
        self._strip = Strip((), 0, 0)
        self._pictures: dict[int, tuple[_Wish, QImage]] = {}
        self._asked: dict[int, tuple[_Wish, Job[QImage]]] = {}
        self._said = (0, 0)
        self._laying_out = False
        self.setAccessibleName(name)
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # a bar that comes and goes with the length of the pages would change the width that they are fitted to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(STEP)
        self.horizontalScrollBar().setSingleStep(STEP)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_preview(self, preview: Preview) -> None:
        """Show a newer preview, at the page and height where the older one stood."""
        self._preview = preview
        self._lay_out()

    def page(self) -> int:
        """The page in sight, from 1: the one at a third of the view, where people read. 0 when there is none."""
        return self._strip.page_at(self._top() + self.viewport().height() // 3) + 1

    def go_to(self, page: int, down: float = 0.0) -> None:
        """Bring the beginning of a page (from 1) to the top, or what stands that far `down` on it."""
        place = self._strip.pages[page - 1]
        self.verticalScrollBar().setValue(place.top() - self._gap() + round(down * place.height()))

    def go_to_begin(self) -> None:
        """Bring the first page in sight."""
        self.verticalScrollBar().setValue(0)

    def go_to_heading(self, words: str, before: int) -> None:
        """Bring the heading with these words to the top. before: how many with the same words come before it.

        One that is not there, or not drawn yet, changes nothing.
        """
        same = [heading for heading in self._preview.headings if heading.words == words]
        if before < len(same):
            self.go_to(same[before].page, same[before].down)

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._zoom_to(self._zoom / ZOOM_STEP)

    def fit_width(self) -> None:
        """Show the pages as wide as the view."""
        self._zoom_to(1.0)

    def _zoom_to(self, zoom: float) -> None:
        self._zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        wider = self._zoom > 1
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if wider else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(bar)
        self._lay_out()

    # -- laying out ----------------------------------------------------------------------------------------------

    @staticmethod
    def _gap() -> int:
        return current().px(GAP)

    def _lay_out(self) -> None:
        """Place the pages anew, and stay at the same place of the same page."""
        page, part = self._anchor()
        middle = self._middle()
        view = self.viewport().size()
        self._strip = Strip.of(self._preview.sizes, view.width(), self._zoom, current().px(MARGIN), self._gap())
        self._laying_out = True
        left = middle * self._strip.width - view.width() / 2
        _turn(self.horizontalScrollBar(), self._strip.width, view.width(), left)
        _turn(self.verticalScrollBar(), self._strip.height, view.height(), self._height_of(page, part))
        self._laying_out = False
        self._look_again()

    def _anchor(self) -> tuple[int, float]:
        """What lies at the top of the view: the page, and which part of its height is above. -1: the very beginning."""
        top = self._top()
        page = self._strip.page_at(top) if top > 0 else -1
        if page < 0:
            return -1, 0.0
        place = self._strip.pages[page]
        return page, (top - place.top()) / max(1, place.height())

    def _height_of(self, page: int, part: float) -> float:
        if page < 0 or not self._strip.pages:
            return 0
        place = self._strip.pages[min(page, len(self._strip.pages) - 1)]
        return place.top() + part * place.height()

    def _middle(self) -> float:
        """Which part of the width lies left of the middle of the view."""
        bar = self.horizontalScrollBar()
        return (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())

    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _in_sight(self) -> range:
        return self._strip.seen(self._top(), self.viewport().height())

    # -- asking for pictures -------------------------------------------------------------------------------------

    def _look_again(self) -> None:
        """Draw what is in sight, ask the worker for what is not there yet, and say which page it is."""
        self._say_page()
        self.viewport().update()
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        wanted = {page: self._wish(page) for page in self._in_sight()}
        for page in [page for page, (wish, _) in self._asked.items() if wanted.get(page) != wish]:
            self._asked.pop(page)[1].cancel()
        for page, wish in wanted.items():
            drawn = self._pictures.get(page)
            if page not in self._asked and (drawn is None or drawn[0] != wish):
                self._asked[page] = (wish, self._start(page, wish))
        near = range(min(wanted, default=0) - 1, max(wanted, default=-1) + 2)
        self._pictures = {page: drawn for page, drawn in self._pictures.items() if page in near}

    def _wish(self, page: int) -> _Wish:
        return _Wish(self._preview.pdf, self._strip.pages[page].width(), self.devicePixelRatioF())

    def _start(self, page: int, wish: _Wish) -> Job[QImage]:
        return self._jobs.start(
            PAGE_KIND.format(page=page),
            partial(_draw_page_for, wish.pdf, page, wish.width_px, wish.device_ratio),
            partial(self._take, page, wish),
            self._raise,
        )

    def _take(self, page: int, wish: _Wish, picture: QImage) -> None:
        self._asked.pop(page, None)
        self._pictures[page] = (wish, picture)
        self.viewport().update()

    @staticmethod
    def _raise(error: BaseException) -> None:
        """The PDF is our own: what PDFium cannot draw of it is a mistake of ours."""
        raise error

    def _say_page(self) -> None:
        said = (self.page(), self._preview.page_count)
        if said == self._said:
            return
        self._said = said
        page, total = said
        self.setAccessibleDescription(self.tr("page {n} of {total}").format(n=page, total=total) if page else "")
        self.pageChanged.emit(page, total)

    # -- Qt ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the pages in sight; one that is still to come is a white sheet, or its older picture."""
        look = current()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), look.colour("sunken"))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shift = QPoint(-self.horizontalScrollBar().value(), -self._top())
            for page in self._in_sight():
                self._paint_page(painter, page, self._strip.pages[page].translated(shift))
            if self.hasFocus():
                painter.setPen(QPen(look.colour("focus"), FOCUS_RING))
                half = FOCUS_RING // 2
                painter.drawRect(self.viewport().rect().adjusted(half, half, -half, -half))

    def _paint_page(self, painter: QPainter, page: int, place: QRect) -> None:
        painter.fillRect(place, Qt.GlobalColor.white)
        if (drawn := self._pictures.get(page)) is not None:
            _, picture = drawn
            size = picture.deviceIndependentSize()
            if round(size.width()) == place.width():
                painter.drawImage(place.topLeft(), picture)
            else:
                painter.drawImage(place, picture)
        painter.setPen(current().colour("border"))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Other pages are in sight."""
        if not self._laying_out:  # then the bars are on their way to their new place
            self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Ask for what was not asked for while nobody looked."""
        super().showEvent(event)
        self._look_again()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Draw the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Keep the zoom keys for the view while it has the keys: elsewhere in the window they mean something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._zoom_of(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._look_again()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Zoom and scroll. The arrows and PageUp and PageDown are the scroll area's own."""
        if (zoom := self._zoom_of(event)) is not None:
            zoom()
        elif event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().setValue(0)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        else:
            super().keyPressEvent(event)

    def _zoom_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:  # the same key on most keyboards
                return self.zoom_in
            case Qt.Key.Key_Minus:
                return self.zoom_out
            case Qt.Key.Key_0:
                return self.fit_width
            case _:
                return None
