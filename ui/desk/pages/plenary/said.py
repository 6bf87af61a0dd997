"""What was said and agreed so far: a list to read back, to reorder, and to open again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.plenary.buttonrow import ButtonRow
from ui.desk.pages.plenary.listings import Listing, Listings
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.widgets.parts import Elided, at_once, button, card, column, label, row
from ui.desk.widgets.reorder import OrderList


class Said(QWidget):
    """One of the lists, in the place of the points of a table."""

    editAsked = Signal(str, str)  # noqa: N815 - signals are named as Qt's are; the list and the record
    giveAwayAsked = Signal(str)  # noqa: N815
    """These words are somebody else's."""
    finished = Signal()

    def __init__(self, desk: Desk, listings: Listings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._listings = listings
        self._taking_back = TakingBack(desk, self)
        self.listing: Listing | None = None
        self._build()

    def _build(self) -> None:
        self.title = Elided("", "h1")
        self.back = button(self.tr("Back to the tables"), self.finished.emit, icon="arrow-left", kind="quiet")
        self.back.setToolTip(self.tr("Back to the tables (Esc)"))
        heading = row(self.title, self.back, gap=12)
        heading.setStretch(0, 1)
        self.lines = OrderList(self.tr("What was said and agreed"))
        self.lines.moveAsked.connect(self._move)
        self.lines.removeAsked.connect(self._remove)
        self.lines.editAsked.connect(self._edit)
        self.lines.letterPressed.connect(self._on_letter)
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lines)
        self._stack.addWidget(self.empty)
        self.setLayout(column(heading, card(column(self._stack)), self._build_deeds(), gap=8))
        at_once(self, "Esc", self.finished.emit)

    def _build_deeds(self) -> QWidget:
        edit = self._deed(self.tr("Edit"), "E", "pencil-line", self._edit_current)
        self.give_away = self._deed(self.tr("Somebody else said it"), "P", "user", self._give_away)
        history = self._deed(self.tr("History"), "H", "history", self._ask_history)
        remove = button(self.tr("Remove"), self._remove_current, icon="trash-2", kind="quiet")
        remove.setToolTip(self.tr("Remove (Delete in the list)"))
        self._deeds = ButtonRow((edit, self.give_away, history), remove, keys="EPH")
        return self._deeds

    def _deed(self, words: str, letter: str, icon: str, do: Callable[[], object]) -> QPushButton:
        tip = self.tr("{deed} ({letter} in the list)").format(deed=words, letter=letter)
        return button(f"{words}  {letter}", do, icon=icon, kind="quiet", name=words, tip=tip)

    def show_list(self, name: str) -> None:
        """Show this list."""
        if self.listing is None or self.listing.name != name:
            self.listing = self._listings.by_name[name]
            self.title.say(self.listing.title)
            self.lines.setAccessibleName(self.listing.title)
            self.empty.setText(self.listing.empty)
            self.give_away.setVisible(self.listing.kind is Kind.CONTRIBUTION)
        self.refresh()

    def refresh(self) -> None:
        """Show the list as it is now."""
        if self.listing is None:
            return
        lines = self.listing.lines()
        self.lines.show_rows(lines)
        if lines and not self.lines.current_key():
            self.lines.select(lines[0].key)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._deeds.setVisible(bool(lines))

    def begin(self) -> None:
        """Give the list the keys; with nothing in it, the way back."""
        holder = self.lines if self.lines.records.rows else self.back
        holder.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        match letter:
            case "e":
                self._edit_current()
            case "p" if self.give_away.isVisibleTo(self):
                self._give_away()
            case "h":
                self._ask_history()

    @Slot()
    def _edit_current(self) -> None:
        self._edit(self.lines.current_key())

    @Slot(str)
    def _edit(self, key: str) -> None:
        if self.listing is not None and key:
            self.editAsked.emit(self.listing.name, key)

    @Slot()
    def _give_away(self) -> None:
        self.giveAwayAsked.emit(self.lines.current_key())

    @Slot()
    def _ask_history(self) -> None:
        if self.listing is not None:
            self._desk.history_asked.emit(Spot(self.listing.kind, self.lines.current_key(), self.listing.field))

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        if self.listing is not None:
            self._opened.watch(self.listing.service.move(key, before or None))

    @Slot()
    def _remove_current(self) -> None:
        self._remove(self.lines.current_key())

    @Slot(str)
    def _remove(self, key: str) -> None:
        if self.listing is not None and key:
            pending = self.listing.service.remove(key)
            self._opened.watch(pending, partial(self._say_removed, self.listing.removed, pending.act))

    def _say_removed(self, words: str, act: str, _: object) -> None:
        self._taking_back.offer(words, act)
        if self.isVisible() and not self.lines.records.rows:
            self.finished.emit()
