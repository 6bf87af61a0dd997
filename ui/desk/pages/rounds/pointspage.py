"""All points: typing in what the tables brought, and reading it again."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.rounds.deeds import PointDeeds
from ui.desk.pages.rounds.editor import PointEditor
from ui.desk.pages.rounds.folding import Folding
from ui.desk.pages.rounds.grid import TYPED, QuickGrid
from ui.desk.pages.rounds.lasttyped import LastTyped
from ui.desk.pages.rounds.listing import PointsList
from ui.desk.pages.rounds.movebar import MoveBar
from ui.desk.pages.rounds.noted import READ_NOTES, NoFiles, notes_in
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, row, scrolling
from ui.desk.widgets.typing import finish_typing

if TYPE_CHECKING:
    from ui.desk.pages.notes.panel import NotesPanel

UNLIMITED_PX = 16_777_215  # QWIDGETSIZE_MAX, which PySide does not tell
ROOMY_PX, NARROW_PX = 1100, 900
"""Widths of the stage (at 100 % text) below which the side is narrower, and below which it stands under the rest."""

SHOWN_KINDS = frozenset(
    {Kind.EVENT, Kind.TABLE, Kind.ITEM, Kind.INITIATIVE, Kind.CONVERSATION, Kind.TAKEAWAY, Kind.PERSON}
)
"""What the points, their tables and their names are made of."""


class PointsPage(QWidget):
    """On top the quick grid, below it all points with one of them from close by."""

    clock_asked = Signal()
    photos_asked = Signal(str)
    """The chair wants to type over the photos of sheets: of one table (key), or "" for all."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.opened = desk, desk.opened
        self._notes: NotesPanel | None = None
        self.setAcceptDrops(True)
        self._build()
        NoFiles(self.page)
        self.last_typed.editAsked.connect(self._edit)
        self.last_typed.tookBack.connect(self._type)
        self.points.cards.currentKeyChanged.connect(self._show_chosen)
        self.points.cards.selectedKeysChanged.connect(self._show_chosen)
        self.deeds.editAsked.connect(self._edit)
        self.deeds.cueAsked.connect(self._edit_cue)
        self.deeds.moveAsked.connect(self._ask_where_to)
        self.move_bar.done.connect(self._read)
        self.editor.showAsked.connect(self._show_point)
        self.editor.leftForList.connect(self._read)

    def _build(self) -> None:
        """From the outside in: what comes into a page later is dressed by the style sheet once, not at every level."""
        whole, inside = QWidget(), column(gap=8)
        whole.setLayout(inside)
        self.page = scrolling(whole)
        self.page.horizontalScrollBar().rangeChanged.connect(self._stay_in_view)
        self.to_clock = button(
            self.tr("Clock and tables"), self.clock_asked.emit, icon="arrow-left", kind="quiet", tip="Alt+1"
        )
        self.notes_button = button(self.tr("Read in notes"), self.read_notes, icon="file-plus", kind="quiet")
        self.photos_button = button(
            self.tr("Photos of sheets"), self._ask_photos, icon="image", kind="quiet", tip="Alt+4"
        )
        tools = row(self.to_clock, None, self.photos_button, self.notes_button)
        self.setLayout(column(tools, self.page, gap=8))
        self._build_parts()
        self.typing = Folding(self.grid, self.last_typed, gap=12)
        self.typing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.reading = Folding(self.points, self.editor, gap=12)
        parts = (self.typing, self._build_no_tables(), self.points.bar, self.reading, self.move_bar, self.deeds)
        for part in parts:
            inside.addWidget(part)
        inside.setStretch(3, 1)

    def _build_parts(self) -> None:
        self.grid, self.last_typed = QuickGrid(self.desk), LastTyped(self.desk)
        self.points = PointsList(self.desk)
        self.deeds = PointDeeds(self.desk, self.points.cards)
        self.move_bar = MoveBar(self.desk)
        self.editor = PointEditor(self.desk)

    def _build_no_tables(self) -> QFrame:
        self.no_tables = QFrame()
        self.no_tables.setProperty("card", "true")
        words = label(self.tr("There are no tables yet. Set them out first, then type what they bring."), wrap=True)
        self.to_preparation = button(self.tr("To the preparation"), self._prepare, kind="primary", icon="arrow-right")
        inside = row(words, self.to_preparation, gap=16)
        inside.setStretch(0, 1)
        inside.setContentsMargins(16, 16, 16, 16)
        self.no_tables.setLayout(inside)
        return self.no_tables

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        if SHOWN_KINDS.isdisjoint(kinds):
            return
        self._show_parts()
        for part in (self.grid, self.last_typed, self.points, self.move_bar, self.deeds, self.editor):
            part.refresh()
        if self._notes is not None:
            self._notes.refresh(kinds)

    def _show_parts(self) -> None:
        """Without tables there is nowhere to type, without points nothing to do with them."""
        has_tables, has_points = bool(self.opened.day.tables), bool(self.opened.day.takeaways)
        self.typing.setVisible(has_tables)
        self.no_tables.setVisible(not has_tables)
        self.points.stack.setVisible(has_tables or has_points)
        for part in (self.points.bar, self.editor, self.deeds):
            part.setVisible(has_points)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With little room the side gets narrower, with less it goes below: then the page scrolls."""
        super().resizeEvent(event)
        look, width = current(), self.width()
        narrow = width < look.px(NARROW_PX)
        side = UNLIMITED_PX if narrow else look.px(380 if width >= look.px(ROOMY_PX) else 300)
        for part in (self.last_typed, self.editor):
            part.setMinimumWidth(0 if narrow else side)
            part.setMaximumWidth(side)
        self.editor.setMinimumHeight(look.px(320) if narrow else 0)
        for folding in (self.typing, self.reading, self.points.bar, self.deeds.folding):
            folding.fold(narrow)

    def reach(self, spot: Spot | None) -> None:
        """A point and its wording or cue; else the table number of the quick grid. READ_NOTES: notes from elsewhere."""
        if spot == READ_NOTES:
            self.read_notes()
            return
        self._put_notes_away()
        if spot is not None and spot.kind is Kind.TAKEAWAY and self._show_point(spot.record):
            if spot.field:
                self._take_keys_to(spot.field)
            return
        if spot is not None and spot.within:
            self.grid.rounds.choose(spot.within)
        if self.opened.day.tables:
            self._type()
        else:
            self.to_preparation.setFocus(Qt.FocusReason.OtherFocusReason)

    def spot(self) -> Spot | None:
        """The point and field the chair is in, or the round they are typing in, or the notes they are looking at."""
        if self._notes is not None and not self._notes.isHidden():
            return READ_NOTES
        field = self.editor.field_with_keys()
        if field or self.points.cards.hasFocus():
            return Spot(Kind.TAKEAWAY, self.editor.key, field)
        return Spot(TYPED.kind, TYPED.record, TYPED.field, within=self.grid.rounds.chosen or "")

    # -- from one part to another ------------------------------------------------------------------------------

    @Slot(str)
    def _show_point(self, key: str) -> bool:
        shown = self.points.show_point(key)
        if shown:
            self._read()
        return shown

    # -- notes from elsewhere ----------------------------------------------------------------------------------

    @property
    def notes(self) -> NotesPanel:
        """The panel for notes, built when somebody has them."""
        if self._notes is None:
            from ui.desk.pages.notes.panel import NotesPanel  # noqa: PLC0415

            self._notes = NotesPanel(self.desk)
            self._notes.hide()
            self._notes.closed.connect(self._close_notes)
            self.layout().addWidget(self._notes)  # type: ignore[union-attr]
        return self._notes

    @Slot()
    def read_notes(self) -> None:
        """Show the panel in which notes from elsewhere become points."""
        finish_typing(self.page)
        self.notes.show()
        self.page.hide()
        self.notes_button.hide()
        self.notes.begin()

    @Slot()
    def _close_notes(self) -> None:
        self._put_notes_away()
        self._type() if self.points.cards.current_key() == "" else self._read()

    def _put_notes_away(self) -> None:
        if self._notes is not None and not self._notes.isHidden():
            self.page.show()
            self.notes_button.show()
            self._notes.hide()

    def _paste(self) -> None:
        """What is pasted into no field in particular are notes."""
        if (brought := notes_in(QGuiApplication.clipboard().mimeData())) is not None:
            self.read_notes()
            self.notes.bring(brought)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Notes may be let go of anywhere on the page."""
        if notes_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Look at what was let go of."""
        if (brought := notes_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.read_notes()
            self.notes.bring(brought)

    # -- around ------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_photos(self) -> None:
        self.photos_asked.emit("")

    @Slot()
    def _stay_in_view(self) -> None:
        """Never sideways, also while the page is wider than its view: until its first layout, when it is not folded."""
        self.page.horizontalScrollBar().setRange(0, 0)

    @Slot()
    def _show_chosen(self) -> None:
        cards = self.points.cards
        self.editor.show_chosen(cards.current_key(), len(cards.selected_keys()))

    @Slot(str)
    def _edit(self, key: str) -> None:
        if self.points.show_point(key):
            self._take_keys_to("edited")

    @Slot(str)
    def _edit_cue(self, key: str) -> None:
        if self.points.show_point(key):
            self._take_keys_to("cue")

    def _take_keys_to(self, field: str) -> None:
        self.page.ensureWidgetVisible(self.editor)
        self.editor.take_keys(field)

    @Slot()
    def _read(self) -> None:
        self.page.ensureWidgetVisible(self.points)
        self.points.take_keys()

    @Slot()
    def _type(self) -> None:
        self.page.ensureWidgetVisible(self.grid)
        self.grid.take_keys()

    @Slot(object)
    def _ask_where_to(self, keys: tuple[str, ...]) -> None:
        self.move_bar.ask(keys)
        self.page.ensureWidgetVisible(self.move_bar)

    @Slot()
    def _prepare(self) -> None:
        self.desk.go(Place(StageName.PREPARATION))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape goes from a field back to the list, from the list back to the quick grid. Ctrl+V outside any field:
        notes from elsewhere."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.editor.isAncestorOf(self.focusWidget()):
            self._read()
        else:
            self._type()
