"""The preview: the pages of the real PDF, drawn by the worker, and a view that stays where it was."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from exports.pdf import Cancelled
from facilitator.domain.day import Day
from facilitator.domain.language import Language
from tests.factories import make_conversation, make_day, make_section, make_takeaway
from tests.ui.manual_jobs import ManualJobs
from ui.desk import preview as module
from ui.desk.preview import MOST_DOTS, Preview, PreviewView, Strip, draw_page, draw_preview, warm_up
from ui.desk.theme.look import current
from ui.jobs import Job, Jobs

A4 = (595.0, 842.0)


def long_day(points: int) -> Day:
    """A day whose report has about a page for every sixty points."""
    return make_day(
        make_conversation("Eten in de wijk", "c"),
        *(make_takeaway(f"Punt {n}: meer banken op het plein", conversation="c") for n in range(points)),
        make_section(kind="conversations"),
        title="Omkijken naar elkaar",
    )


class Drawn:
    """Takes what the worker made."""

    def __init__(self) -> None:
        self.previews: list[Preview] = []
        self.failures: list[BaseException] = []
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.steps.append((done, total))


def drawn(day: Day, language: Language | None = None) -> Drawn:
    jobs, seen = ManualJobs(), Drawn()
    work = partial(draw_preview, day, {}, language)
    jobs.start("preview", work, seen.previews.append, seen.failures.append, seen.step)
    jobs.run_all()
    return seen


@pytest.fixture(scope="module")
def report(qapp: Any) -> Preview:
    """A report of several pages."""
    return drawn(long_day(200)).previews[0]


@pytest.fixture(scope="module")
def short_report(qapp: Any) -> Preview:
    """A report of one page."""
    return drawn(long_day(2)).previews[0]


# -- on the worker -----------------------------------------------------------------------------------------------


def test_a_preview_is_the_real_pdf_with_the_sizes_of_its_pages(report: Preview) -> None:
    assert report.pdf.startswith(b"%PDF-1.7")
    assert report.page_count > 3
    assert {(round(width), round(height)) for width, height in report.sizes} == {(595, 842)}


def test_a_preview_tells_how_far_it_is_and_what_is_worth_knowing(qapp: Any) -> None:
    seen = drawn(replace(long_day(60), sections=()))

    pages = seen.previews[0].page_count
    assert seen.steps[-1] == (pages, pages)
    assert seen.previews[0].notices


def test_a_preview_may_be_in_the_other_language(qapp: Any) -> None:
    assert b"/Lang (en-GB)" in drawn(long_day(2), Language.EN).previews[0].pdf.replace(b"/Lang(", b"/Lang (")


def test_a_cancelled_preview_stops_underway(qapp: Any) -> None:
    stopped: list[BaseException] = []

    def work(job: Job[None]) -> None:
        job.cancel()
        try:
            draw_preview(long_day(2), {}, None, job)  # type: ignore[arg-type]
        except Cancelled as error:
            stopped.append(error)

    jobs = ManualJobs()
    jobs.start("preview", work, stopped.append, stopped.append)
    jobs.run_all()

    assert [type(error) for error in stopped] == [Cancelled]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_page_is_as_wide_as_asked_in_dots_of_the_screen(short_report: Preview, ratio: float) -> None:
    picture = draw_page(short_report.pdf, 0, 401, ratio)

    assert picture.width() == round(401 * ratio)
    assert picture.devicePixelRatio() == ratio
    assert abs(picture.height() / picture.width() - 842 / 595) < 0.01


def test_a_page_shows_paper_and_ink(short_report: Preview) -> None:
    picture = draw_page(short_report.pdf, 0, 300, 1.0)

    shades = {picture.pixelColor(x, y).lightness() for x in range(0, 300, 2) for y in range(0, 400, 2)}
    assert max(shades) == 255
    assert min(shades) < 100


def test_the_picture_does_not_live_in_the_memory_of_pdfium(
    short_report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    buffers: list[Any] = []
    render = pypdfium2.PdfPage.render

    def remember(page: Any, **how: Any) -> Any:
        bitmap = render(page, **how)
        buffers.append(bitmap.buffer)
        return bitmap

    monkeypatch.setattr(pypdfium2.PdfPage, "render", remember)
    picture = draw_page(short_report.pdf, 0, 300, 1.0)
    before = picture.copy()
    ctypes.memset(buffers[0], 0, len(buffers[0]))

    assert picture == before


def test_a_very_large_page_has_no_more_dots_than_memory_allows(short_report: Preview) -> None:
    assert draw_page(short_report.pdf, 0, MOST_DOTS, 2.0).width() == MOST_DOTS


def test_warming_up_loads_what_drawing_needs(qapp: Any) -> None:
    done: list[Any] = []
    jobs = ManualJobs()
    jobs.start("warm-up", partial(warm_up, Language.NL), done.append, done.append)
    jobs.run_all()

    assert done == [None]


# -- where the pages lie -----------------------------------------------------------------------------------------


def test_pages_fit_the_width_and_lie_under_each_other() -> None:
    strip = Strip.of([A4, A4], 635, 1.0, margin=20, gap=10)

    first, second = strip.pages
    assert (first.left(), first.top(), first.width(), first.height()) == (20, 20, 595, 842)
    assert second.top() == 20 + 842 + 10
    assert (strip.width, strip.height) == (635, 20 + 842 + 10 + 842 + 20)


def test_small_pages_lie_in_the_middle_and_large_ones_reach_over_the_edge() -> None:
    small, large = (Strip.of([A4], 635, zoom, margin=20, gap=10) for zoom in (0.5, 2.0))

    assert small.pages[0].center().x() in range(315, 320)
    assert small.width == 635
    assert (large.pages[0].left(), large.width) == (20, 2 * 595 + 40)


def test_a_wide_page_sets_the_scale_for_all() -> None:
    portrait, landscape = Strip.of([A4, (842.0, 595.0)], 882, 1.0, margin=20, gap=10).pages

    assert (portrait.width(), landscape.width()) == (595, 842)


@pytest.mark.parametrize(("y", "page"), [(0, 0), (100, 0), (865, 0), (872, 1), (5000, 1)])
def test_the_page_at_a_height(y: int, page: int) -> None:
    assert Strip.of([A4, A4], 635, 1.0, margin=20, gap=10).page_at(y) == page


@pytest.mark.parametrize(
    ("top", "height", "pages"),
    [(0, 20, []), (0, 21, [0]), (800, 100, [0, 1]), (862, 10, []), (863, 10, [1]), (1800, 10, [])],
)
def test_the_pages_between_two_heights(top: int, height: int, pages: list[int]) -> None:
    assert list(Strip.of([A4, A4], 635, 1.0, margin=20, gap=10).seen(top, height)) == pages


def test_nothing_lies_nowhere() -> None:
    strip = Strip.of([], 600, 1.0, margin=20, gap=10)

    assert (strip.page_at(10), list(strip.seen(0, 100)), strip.height) == (-1, [], 0)


# -- the view ----------------------------------------------------------------------------------------------------


@pytest.fixture
def jobs(qapp: Any) -> ManualJobs:
    return ManualJobs()


@pytest.fixture
def view(jobs: ManualJobs, qtbot: Any) -> PreviewView:
    made = PreviewView(jobs, "Preview of the report")
    qtbot.addWidget(made)
    made.resize(440, 400)
    made.show()
    return made


def press(view: PreviewView, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, modifier))


def top(view: PreviewView) -> int:
    return view.verticalScrollBar().value()


def drawn_pages(view: PreviewView, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that are drawn from now on."""
    pages: list[int] = []

    def draw(pdf: bytes, page: int, width_px: int, device_ratio: float) -> QImage:
        pages.append(page)
        return draw_page(pdf, page, width_px, device_ratio)

    monkeypatch.setattr(module, "draw_page", draw)
    return pages


def shown(view: PreviewView) -> QImage:
    return view.viewport().grab().toImage()


def ink(image: QImage) -> int:
    """How many of the dots looked at are dark."""
    return sum(
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def test_only_the_pages_in_sight_are_drawn(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = drawn_pages(view, monkeypatch)

    view.show_preview(report)
    jobs.run_all()
    assert pages == [0]

    view.go_to(3)
    jobs.run_all()
    assert pages == [0, 2]


def test_nothing_is_drawn_twice(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = drawn_pages(view, monkeypatch)
    view.show_preview(report)
    view.verticalScrollBar().setValue(5)
    jobs.run_all()
    view.verticalScrollBar().setValue(10)
    jobs.run_all()

    assert pages == [0]


def test_a_page_that_was_scrolled_past_is_not_drawn(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = drawn_pages(view, monkeypatch)
    view.show_preview(report)
    press(view, Qt.Key.Key_End)
    jobs.run_all()

    assert pages == [report.page_count - 1]


def test_a_hidden_view_asks_for_nothing_until_it_is_seen(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = drawn_pages(view, monkeypatch)
    view.hide()
    view.show_preview(report)
    jobs.run_all()
    assert pages == []

    view.show()
    jobs.run_all()
    assert pages == [0]


def test_a_page_is_white_until_its_picture_is_there(view: PreviewView, jobs: ManualJobs, report: Preview) -> None:
    view.show_preview(report)
    before = shown(view)
    jobs.run_all()

    assert before.pixelColor(200, 200) == QColor("white")
    assert ink(before) < ink(shown(view))
    assert before.pixelColor(4, 200) == current().colour("sunken")


def test_a_page_far_away_is_let_go_of(view: PreviewView, jobs: ManualJobs, report: Preview) -> None:
    view.show_preview(report)
    blank = ink(shown(view))
    jobs.run_all()
    press(view, Qt.Key.Key_End)
    press(view, Qt.Key.Key_Home)

    assert ink(shown(view)) == blank


def test_the_old_pages_stay_until_the_new_ones_are_there(
    view: PreviewView, jobs: ManualJobs, report: Preview, short_report: Preview
) -> None:
    view.show_preview(report)
    jobs.run_all()
    old = shown(view)

    view.show_preview(short_report)
    assert shown(view).copy(0, 0, 400, 380) == old.copy(0, 0, 400, 380)
    jobs.run_all()
    assert shown(view) != old


def test_a_newer_preview_stays_at_the_same_place(
    view: PreviewView, jobs: ManualJobs, report: Preview, qtbot: Any
) -> None:
    view.show_preview(report)
    view.go_to(2)
    view.verticalScrollBar().setValue(top(view) + 123)
    before = top(view)

    with qtbot.assertNotEmitted(view.pageChanged):
        view.show_preview(replace(report, pdf=report.pdf + b"\n"))

    assert top(view) == before


def test_a_shorter_preview_ends_at_its_last_page(view: PreviewView, report: Preview, short_report: Preview) -> None:
    view.show_preview(report)
    press(view, Qt.Key.Key_End)
    view.show_preview(short_report)

    assert view.page() == 1
    assert top(view) == view.verticalScrollBar().maximum()


@pytest.mark.parametrize("size", [QSize(600, 400), QSize(330, 500)])
def test_another_width_keeps_the_page_and_fits_it(view: PreviewView, report: Preview, size: QSize) -> None:
    view.show_preview(report)
    view.go_to(3)
    view.resize(size)

    assert view.page() == 3
    assert view.horizontalScrollBar().maximum() == 0


def test_another_width_draws_again(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_preview(report)
    jobs.run_all()
    pages = drawn_pages(view, monkeypatch)
    view.resize(600, 400)
    jobs.run_all()

    assert pages == [0]


def test_keys_go_to_the_end_and_the_beginning_and_a_screen_further(view: PreviewView, report: Preview) -> None:
    view.show_preview(report)

    press(view, Qt.Key.Key_PageDown)
    assert top(view) == view.viewport().height()
    press(view, Qt.Key.Key_PageUp)
    assert top(view) == 0
    press(view, Qt.Key.Key_End)
    assert (top(view), view.page()) == (view.verticalScrollBar().maximum(), report.page_count)
    press(view, Qt.Key.Key_Home)
    assert top(view) == 0


CTRL = Qt.KeyboardModifier.ControlModifier


def test_keys_zoom_and_fit_the_width_again(view: PreviewView, report: Preview) -> None:
    view.show_preview(report)
    view.go_to(2)

    press(view, Qt.Key.Key_Plus, CTRL)
    across = view.horizontalScrollBar()
    assert across.maximum() > 0
    assert abs(across.value() - across.maximum() / 2) <= 1
    assert view.page() == 2
    press(view, Qt.Key.Key_0, CTRL)
    assert across.maximum() == 0
    press(view, Qt.Key.Key_Minus, CTRL)
    assert view.page() == 2
    assert view.verticalScrollBar().maximum() < view.viewport().height() * report.page_count


def test_zooming_passes_no_other_page_on_its_way(
    view: PreviewView, jobs: ManualJobs, report: Preview, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    view.show_preview(report)
    for _ in range(4):
        view.zoom_in()
    view.go_to(3)
    pages = drawn_pages(view, monkeypatch)

    with qtbot.assertNotEmitted(view.pageChanged):
        view.fit_width()
    jobs.run_all()

    assert pages == [2]


def test_zooming_has_an_end_on_both_sides(view: PreviewView, report: Preview) -> None:
    view.show_preview(report)
    heights = []
    for zoom in (view.zoom_in, view.zoom_out):
        for _ in range(20):
            zoom()
        heights.append(view.verticalScrollBar().maximum())
        zoom()
        heights.append(view.verticalScrollBar().maximum())

    assert heights[0] == heights[1] > heights[2] == heights[3]


@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        (Qt.Key.Key_Plus, CTRL, True),
        (Qt.Key.Key_0, CTRL, True),
        (Qt.Key.Key_1, CTRL, False),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_the_zoom_keys_are_kept_from_the_window_and_no_others(
    view: PreviewView, key: Qt.Key, modifier: Any, kept: bool
) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(view, event)

    assert event.isAccepted() == kept


def test_it_says_which_page_is_in_sight(view: PreviewView, report: Preview, qtbot: Any) -> None:
    with qtbot.waitSignal(view.pageChanged) as told:
        view.show_preview(report)
    assert told.args == [1, report.page_count]

    with qtbot.waitSignal(view.pageChanged) as told:
        view.go_to(2)
    assert told.args == [2, report.page_count]
    assert view.accessibleName() == "Preview of the report"
    assert view.accessibleDescription() == f"page 2 of {report.page_count}"


def test_an_empty_preview_is_quiet(view: PreviewView, jobs: ManualJobs) -> None:
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        press(view, key)
    jobs.run_all()

    assert view.page() == 0
    assert shown(view).pixelColor(200, 200) == current().colour("sunken")


def test_the_one_with_the_keys_has_a_ring(view: PreviewView, report: Preview, qtbot: Any) -> None:
    view.show_preview(report)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    with_keys = shown(view).pixelColor(1, 200)
    view.clearFocus()

    assert with_keys == current().colour("focus")
    assert shown(view).pixelColor(1, 200) == current().colour("sunken")


def test_what_cannot_be_drawn_rises(view: PreviewView, jobs: ManualJobs, short_report: Preview, qtbot: Any) -> None:
    view.show_preview(replace(short_report, pdf=b"no pdf at all"))
    with qtbot.captureExceptions() as raised:
        jobs.run_all()

    assert [kind.__name__ for kind, _, _ in raised] == ["PdfiumError"]


@pytest.fixture
def real_jobs(qapp: Any) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_worker_draws_and_the_window_shows(real_jobs: Jobs, report: Preview, qtbot: Any, monkeypatch: Any) -> None:
    threads: set[threading.Thread] = set()

    def draw(*asked: Any) -> QImage:
        threads.add(threading.current_thread())
        return draw_page(*asked)

    monkeypatch.setattr(module, "draw_page", draw)
    view = PreviewView(real_jobs, "Preview")
    qtbot.addWidget(view)
    view.resize(440, 400)
    view.show()
    view.show_preview(report)
    blank = ink(shown(view))
    qtbot.waitUntil(lambda: ink(shown(view)) > blank)

    assert threading.current_thread() not in threads
