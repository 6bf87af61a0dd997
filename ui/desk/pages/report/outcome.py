"""What becomes of it all: the pages as they will be on paper, what is worth knowing about them, and making them."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLayout, QPushButton, QStackedWidget, QWidget

from facilitator.domain.kinds import Kind
from ui.desk.desk import Desk
from ui.desk.pages.report.checklist import CheckList
from ui.desk.pages.report.handout import HandOut
from ui.desk.pages.report.live import LivePreview
from ui.desk.pages.report.making import ReportMaker
from ui.desk.pages.report.words import Report
from ui.desk.preview import Preview, PreviewView
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row, show_icon, tab_in_order

LEAST_PX, LARGEST_PERCENT, NARROW_PERCENT = 368, 40, 36
BESIDE_THE_REPORT = frozenset(
    {Kind.SEAT, Kind.PHONES, Kind.PROJECTOR, Kind.CALL, Kind.HEADCOUNT, Kind.HELPING, Kind.TRIAL}
)
"""What says nothing in it."""


class Outcome(QWidget):
    """The preview or the checks, one in sight, with the button that makes the report below."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """page: where people type what must be in the report."""
        super().__init__()
        self._page = page
        self._desk = desk
        self._roomy = True
        self.live = LivePreview(desk, self)
        self._build()
        self.live.drawn.connect(self._show_preview)
        self.live.failed.connect(self._show_trouble)
        self.view.pageChanged.connect(self._show_page)
        self.maker.busy.connect(self._show_tools)
        self._show_page(0, 0)

    def _build(self) -> None:
        self.view = PreviewView(self._desk.jobs, self.tr("Preview of the report"))
        self.checks = CheckList(self._desk)
        self.trouble = label(self.tr("The preview cannot be made now. Your day is saved."), "error", wrap=True)
        self.trouble.hide()
        self.maker = ReportMaker(self._desk, self.live.pictures, self._page)
        self.hand_out = HandOut(self._desk)
        self.maker.made.connect(self.hand_out.take)
        self.maker.code_asked.connect(self.hand_out.show_code)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.checks)
        framed = column(self.stack, gap=0)
        paper = card(framed)
        framed.setContentsMargins(1, 1, 1, 1)
        whole = column(self._build_tabs(), self.trouble, paper, self.hand_out, self._build_below(), gap=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def fit(self, width: int) -> None:
        """Take the room that pages need, but leave some of the stage for the words, also with large text."""
        wanted = current().px(LEAST_PX)
        self._roomy = wanted <= width * LARGEST_PERCENT // 100
        self.setMinimumWidth(wanted if self._roomy else width * NARROW_PERCENT // 100)
        for tab in (self.preview_tab, self.checks_tab):
            show_icon(tab, self._roomy)
        self.hand_out.be_roomy(self._roomy)
        self._show_tools()

    @Slot()
    def _show_tools(self) -> None:
        """Zooming and leafing have keys of their own: their buttons give way where there is no room."""
        preview = self.stack.currentWidget() is self.view
        self.leafing.setVisible(preview and self._roomy and not self.maker.shows_progress)
        for part in (self.zoom_in, self.zoom_out):
            part.setVisible(preview and self._roomy)

    def _build_tabs(self) -> QLayout:
        self.preview_tab = self._tab(self.tr("Preview"), "file-text", "Alt+1", self.view)
        self.checks_tab = self._tab(self.tr("Checks"), "list-checks", "Alt+2", self.checks)
        self.preview_tab.setChecked(True)
        self.zoom_out = _small("zoom-out", self.tr("Smaller (Ctrl+- in the preview)"), self.view.zoom_out)
        self.zoom_in = _small("zoom-in", self.tr("Larger (Ctrl++ in the preview)"), self.view.zoom_in)
        return row(self.preview_tab, self.checks_tab, None, self.zoom_out, self.zoom_in, gap=4)

    def _tab(self, words: str, icon: str, keys: str, page: QWidget) -> QPushButton:
        show = partial(self._turn_to, page)
        made = button(words, show, icon=icon, kind="tab", tip=f"{words} ({keys})")
        made.setCheckable(True)
        QShortcut(QKeySequence(keys), self, show)
        return made

    def _build_below(self) -> QLayout:
        self.back = _small("chevron-left", self.tr("Previous page"), partial(self._leaf, -1))
        self.forth = _small("chevron-right", self.tr("Next page"), partial(self._leaf, 1))
        self.page = label("", "small")
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.leafing = QWidget()
        self.leafing.setLayout(row(self.back, self.page, self.forth, gap=4))
        return row(self.leafing, None, self.maker, gap=8)

    # -- showing -----------------------------------------------------------------------------------------------

    def day_changed(self, kinds: Set[Kind]) -> None:
        """The day is different. What is on phones and projector is not in the report."""
        self.hand_out.refresh(kinds)
        if kinds - BESIDE_THE_REPORT:
            self.live.day_changed()

    @Slot(object)
    def _show_preview(self, preview: Preview) -> None:
        self.trouble.hide()
        self.view.show_preview(preview)
        self.checks.show_notices(self._desk.opened.day, preview.notices)
        tab_in_order(self.zoom_in, self.view, self.checks, self.hand_out, self.leafing, self.maker)
        count = self.checks.count
        words = self.tr("Checks")
        self.checks_tab.setText(f"{words}  {count}" if count else words)
        spoken = Report().checks(count)
        self.checks_tab.setAccessibleName(f"{words}, {spoken}" if count else words)

    @Slot()
    def _show_trouble(self) -> None:
        """The pages that were there stay."""
        self.trouble.show()

    @Slot(int, int)
    def _show_page(self, page: int, total: int) -> None:
        words = self.tr("page {n} of {total}").format(n=page, total=total)
        self.page.setText(words if page else "")
        self.back.setEnabled(page > 1)
        self.forth.setEnabled(page < total)

    def _leaf(self, by: int) -> None:
        self.view.go_to(self.view.page() + by)

    @Slot()
    def _turn_to(self, page: QWidget) -> None:
        """Show the preview or the checks."""
        preview = page is self.view
        self.stack.setCurrentWidget(page)
        self.preview_tab.setChecked(preview)
        self.checks_tab.setChecked(not preview)
        self._show_tools()

    # -- Qt ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what changed while nobody looked."""
        super().showEvent(event)
        self.live.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self.live.watch(False)


def _small(icon: str, name: str, clicked: Callable[[], Any]) -> QPushButton:
    return button("", clicked, icon=icon, kind="icon", name=name)
