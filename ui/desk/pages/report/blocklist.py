"""The blocks of the report in the order they print in, and what can be done with them as wholes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.identity import SectionId, new_id
from facilitator.domain.report import Section, SectionKind
from ui.desk.desk import Deed, Desk
from ui.desk.pages.report.views import BlockView, kinds_to_add, rank_behind
from ui.desk.pages.report.words import KIND_ICONS, detail_of, kind_words, title_of
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row, show_icon
from ui.desk.widgets.reorder import Line, OrderList

WIDTH_PX = 248
LARGEST_PERCENT = 24
TURN_KEYS = "Alt+H"
"""What leaves a block out wherever the keys are; in the list H alone will do."""
COVER = ""
"""Stands for the front page where a block could be chosen."""


class BlockList(QWidget):
    """What the report consists of. One thing in it is chosen: the front page or a block."""

    chosen = Signal(str)
    """The key of the block that is to be edited now; `COVER` for the front page."""
    edit_asked = Signal()
    """Somebody wants to type in what is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._views: dict[str, BlockView] = {}
        self._build()
        self.list.currentKeyChanged.connect(self._on_current)
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._ask_to_remove)
        self.list.letterPressed.connect(self._on_letter)
        self.list.editAsked.connect(self._edit)

    def _build(self) -> None:
        self.cover_button = button(self.tr("Front page and choices"), self.show_cover, icon="settings", kind="tab")
        self.cover_button.setCheckable(True)
        self.list = OrderList(self.tr("Blocks of the report"))
        reorder = self.list.reorder
        assert reorder is not None
        reorder.moveAsked.connect(self.list.moveAsked)
        self.empty = label(self.tr("No blocks yet. Add the first one."), "muted", wrap=True)
        self.menu = QMenu(self)
        self.add_button = button(
            self.tr("Add a block"), self.open_menu, icon="plus", keys="Ctrl+N", tip=self.tr("Add a block")
        )
        self.show_button = button("", self._turn_chosen, icon="eye-off", kind="quiet")
        QShortcut(QKeySequence(TURN_KEYS), self, self._turn_chosen)
        self.remove_button = button(
            "",
            self._ask_to_remove_chosen,
            icon="trash-2",
            kind="icon",
            name=self.tr("Remove block (Delete in the list)"),
        )
        below = row(self.show_button, None, self.remove_button, gap=4)
        inside = column(self.cover_button, self.empty, self.list, below, self.add_button, gap=8)
        inside.setStretch(2, 1)
        framed = card(inside)
        inside.setContentsMargins(8, 12, 8, 12)
        self.setLayout(column(framed, gap=0))

    def fit(self, width: int) -> None:
        """Take a part of the width of the stage that leaves room for the words and the pages, also with large text."""
        wanted, most = current().px(WIDTH_PX), width * LARGEST_PERCENT // 100
        self.setFixedWidth(min(wanted, most))
        long, short = self.tr("Front page and choices"), self.tr("Front page")
        roomy = wanted * 9 // 10 <= most
        self.cover_button.setText(long if roomy else short)
        for deed in (self.show_button, self.add_button):
            show_icon(deed, roomy)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_blocks(self, views: tuple[BlockView, ...]) -> None:
        """Show the blocks as they are now."""
        first = not self._views
        self._views = {view.section.id: view for view in views}
        self.list.show_rows([_line(view) for view in views])
        self.list.setVisible(bool(views))
        self.empty.setVisible(not views)
        if first and views and not self.cover_button.isChecked():
            self.list.select(views[0].section.id)
        elif not self.list.current_key():
            self.show_cover()
        self._show_deeds()

    def current(self) -> BlockView | None:
        """The block that is chosen; None = the front page."""
        return None if self.cover_button.isChecked() else self._views.get(self.list.current_key())

    @Slot()
    def show_cover(self) -> None:
        """Choose the front page."""
        self.cover_button.setChecked(True)
        self.list.setCurrentIndex(QModelIndex())
        self._show_deeds()
        self.chosen.emit(COVER)

    def choose(self, key: str) -> None:
        """Choose a block. One that is not there any more changes nothing."""
        self.list.select(key)

    @Slot(str)
    def _on_current(self, key: str) -> None:
        """A list that gets the keys makes a row current without choosing it."""
        if not key:
            return
        self.cover_button.setChecked(False)
        self.list.select(key)
        self._show_deeds()
        self.chosen.emit(key)

    def _show_deeds(self) -> None:
        view = self.current()
        self.show_button.setVisible(view is not None)
        self.remove_button.setVisible(view is not None)
        if view is None:
            return
        shown = view.section.shown
        words = self.tr("Leave out (H)") if shown else self.tr("Put back (H)")
        self.show_button.setText(words)
        meant = self.tr("Leave out of report") if shown else self.tr("Put back in report")
        self.show_button.setAccessibleName(meant)
        self.show_button.setToolTip(f"{meant} ({TURN_KEYS})")
        self.show_button.setIcon(current().icon("eye-off" if shown else "eye", "text2", pad=6))

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def open_menu(self) -> None:
        """Let the chair say what kind of block comes next; a kind that can print once stands there once."""
        self.menu.clear()
        for kind, makes_sense in kinds_to_add(self._opened.day).items():
            action = self.menu.addAction(current().icon(KIND_ICONS[kind]), kind_words(kind), partial(self.add, kind))
            action.setEnabled(makes_sense)
        self.menu.popup(self.add_button.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def add(self, kind: SectionKind) -> None:
        """A new block behind the chosen one. Its place is part of the same act."""
        sections = self._opened.sections
        rank = rank_behind(self._opened.day, self.list.current_key())
        section = Section(SectionId(new_id()), kind)
        added = sections.add(section)
        self._opened.watch(added)
        self._opened.watch(sections.change(section.id, within=added.act, rank=rank), self._begin_with)

    def _begin_with(self, section: Section) -> None:
        self.choose(section.id)
        self.edit_asked.emit()

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self._opened.watch(self._opened.sections.move(key, before or None))

    @Slot(str)
    def _edit(self, _key: str) -> None:
        self.edit_asked.emit()

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        if letter == "h":
            self._turn_chosen()

    @Slot()
    def _turn_chosen(self) -> None:
        view = self.current()
        if view is not None:
            self._opened.watch(self._opened.sections.show(view.section.id, not view.section.shown))

    @Slot()
    def _ask_to_remove_chosen(self) -> None:
        self._ask_to_remove(self.list.current_key())

    @Slot(str)
    def _ask_to_remove(self, key: str) -> None:
        view = self._views.get(key)
        if view is None:
            return
        if view.holds_words:
            words = self.tr("Remove “{block}”? What you typed in it goes too. Undo brings it back.")
            self._desk.ask(
                words.format(block=title_of(view)),
                Deed(self.tr("Remove"), partial(self._remove, key)),
            )
        else:
            self._remove(key)

    def _remove(self, key: str) -> None:
        self.list.setFocus()
        self._opened.watch(self._opened.sections.remove(key))


def _line(view: BlockView) -> Line:
    section = view.section
    icon = "" if section.shown else "eye-off"
    return Line(section.id, title_of(view), detail_of(view), icon=icon, dimmed=not section.shown)
