"""Everybody on the list, and what becomes of each row. Nothing is in the day yet."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from facilitator.intake.people.proposals import Deed
from ui.desk.desk import Desk
from ui.desk.pages.peoplelist.drafts import NOTHING
from ui.desk.pages.peoplelist.review import Review
from ui.desk.pages.peoplelist.rowlines import VANISHED, Filter, RowLines
from ui.desk.pages.peoplelist.words import deed_words
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, at_once, button, column, label, row
from ui.desk.widgets.reorder import OrderList

_ALL = ""


class RowsPage(QWidget):
    """A line per row, with a filter. Delete leaves rows out, Enter takes them along again."""

    def __init__(self, desk: Desk, review: Review) -> None:
        super().__init__()
        self._desk = desk
        self._review = review
        self._shown: object = None
        self._made: RowLines | None = None
        self._build()
        self.words.textChanged.connect(self._show_lines)
        self.only.chosen.connect(self._show_lines)
        self.list.removeAsked.connect(self.leave_out)
        self.list.editAsked.connect(self.take_along)
        self.list.selectedKeysChanged.connect(self._show_what_can_be_done)

    def _build(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search in this list (Ctrl+F)"))
        self.words.setAccessibleName(self.tr("Search among the people of the list"))
        self.words.setClearButtonEnabled(True)
        self.words.setAcceptDrops(False)  # a list that is dropped is for the panel
        at_once(self, "Ctrl+F", self.look_up)
        self.only = ChoiceBox(self.tr("Show only"))
        self.only.setMinimumWidth(current().px(230))
        self.list = OrderList(self.tr("People on the list"), reorderable=False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.nobody = label(self.tr("Nobody here fits."), "muted")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.out_button = button(
            self.tr("Leave out"), self.leave_out, icon="minus", tip=self.tr("Leave these rows out (Delete)")
        )
        self.in_button = button(
            self.tr("Take along"), self.take_along, icon="plus", tip=self.tr("Take these rows along after all (Enter)")
        )
        self.vanished = Elided("", "muted")
        search = row(self.words, self.only, gap=12)
        search.setStretch(0, 1)
        deeds = row(self.vanished, self.out_button, self.in_button, gap=12)
        deeds.setStretch(0, 1)
        self._inside = column(search, self.list, self.nobody, deeds, gap=10)
        self._inside.setStretch(1, 1)
        self.setLayout(self._inside)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What changed out of sight is shown now."""
        super().showEvent(event)
        self.refresh()

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what becomes of the rows, as far as it is known now."""
        if self._shown is not self._review.proposal:
            self._shown = self._review.proposal
            self._show_filters()
        self._show_lines()

    def _show_filters(self) -> None:
        proposal = self._review.proposal
        counted = [(deed.value, deed_words(deed), len(proposal.of(deed))) for deed in Deed]
        counted.append((VANISHED, self.tr("Not on this list"), len(proposal.vanished)))
        chosen = self.only.key() or _ALL
        options = [(_ALL, self.tr("Everybody ({n})").format(n=len(proposal.lines)))]
        options += [
            (key, self.tr("{state} ({n})").format(state=words, n=count))
            for key, words, count in counted
            if count or key == chosen
        ]
        self.only.show_options(options, chosen)

    @Slot()
    def _show_lines(self) -> None:
        made = self._made = RowLines(self._review.proposal, self._desk.opened.day, self._made)
        lines = made.shown(Filter(cast(str, self.only.key() or _ALL), self.words.text()))
        self.list.show_rows(lines)
        if lines and not self.list.current_key():
            self.list.select(lines[0].key)
        looked = self._review.proposal is not NOTHING
        self.list.setVisible(bool(lines) or not looked)
        self.nobody.setVisible(not lines and looked)
        self._inside.setStretch(2, 0 if lines or not looked else 1)
        self.vanished.say(made.vanished_words())
        self._show_what_can_be_done()

    @Slot()
    def _show_what_can_be_done(self) -> None:
        rows = self._rows()
        deeds = {line.deed for line in self._review.proposal.lines if line.entry.row in rows}
        self.in_button.setEnabled(bool(deeds & {Deed.LEAVE_OUT, Deed.DOUBLE}))
        self.out_button.setEnabled(bool(deeds - {Deed.LEAVE_OUT, Deed.REFUSE}))

    def begin(self) -> None:
        """Give the keys to the list."""
        (self.list if self.list.isVisibleTo(self) else self.words).setFocus()

    @Slot()
    def look_up(self) -> None:
        """Give the keys to the field that searches."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    # -- acting ------------------------------------------------------------------------------------------------

    def _rows(self) -> frozenset[int]:
        """The numbers of the chosen rows; who is not on the list has none."""
        return frozenset(int(key) for key in self.list.selected_keys() if key.isdecimal())

    @Slot()
    def leave_out(self) -> None:
        """The chosen rows stay out, and the keys go on to the next one."""
        rows = self._rows()
        self._review.leave_out(rows)
        self._say_what_became(rows, self.tr("%n row(s) left out", "", len(rows)))

    @Slot()
    def take_along(self) -> None:
        """The chosen rows come along after all."""
        rows = self._rows()
        self._review.take_along(rows)
        self._say_what_became(rows, self.tr("%n row(s) taken along", "", len(rows)))

    def _say_what_became(self, rows: frozenset[int], words: str) -> None:
        if not rows:
            return
        announce(self.list, words)
        if len(rows) == 1 and self.list.hasFocus():
            self._go_on()

    def _go_on(self) -> None:
        """To the next row: people are left out one after the other."""
        below = self.list.currentIndex().siblingAtRow(self.list.currentIndex().row() + 1)
        if QModelIndex(below).isValid():
            self.list.setCurrentIndex(below)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """From the search, Down goes on to the list and Escape forgets the words."""
        searching = self.words.hasFocus()
        if searching and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        elif searching and event.key() == Qt.Key.Key_Escape and self.words.text():
            self.words.clear()
        else:
            super().keyPressEvent(event)
