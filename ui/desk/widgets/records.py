"""Lists of records: the model over frozen rows, and the view that keeps what is chosen when other rows come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

Index = QModelIndex | QPersistentModelIndex

KeyRole = Qt.ItemDataRole.UserRole + 1
RowRole = Qt.ItemDataRole.UserRole + 2


class Row(Protocol):
    """One line or card of a list. Frozen, so that two rows can be compared and a page may keep them."""

    @property
    def key(self) -> str:
        """What the row is known by, also when it stands elsewhere or says something else."""

    @property
    def words(self) -> str:
        """All it says on the screen, uncut."""

    @property
    def spoken(self) -> str:
        """What a screen reader says; empty: the words."""


class RecordModel(QAbstractListModel):
    """The rows of a list, as a page last read them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows. The same keys in the same order touch only the rows that differ."""
        before, after = self._rows, tuple(rows)
        if [row.key for row in before] != [row.key for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._rows = after
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                place = self.index(number)
                self.dataChanged.emit(place, place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case _ if role == RowRole:
                return row
            case _ if role == KeyRole:
                return row.key
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken or row.words
        return None

    def index_of(self, key: str) -> QModelIndex:
        """Where the row with this key stands; an invalid index where there is none."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number)
        return QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen in a list before other rows came."""

    keys: tuple[str, ...]
    current: str
    selected: tuple[str, ...]
    scrolled: int
    in_sight: bool

    def current_among(self, keys: Sequence[str]) -> str:
        """The same row; is it gone, the nearest that is left of the selected, or else of all; "" where nothing is left.

        Nearest is the row that came after it, and at the end of the list the one before.
        """
        if not self.current:
            return ""
        left = set(keys) if self.current in keys else set(self._still_selected(keys) or keys)
        place = self.keys.index(self.current)
        nearest_first = [*self.keys[place:], *reversed(self.keys[:place])]
        return next((key for key in nearest_first if key in left), "")

    def selected_among(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The selected rows that are left, or else the neighbour of what is gone."""
        if not self.selected:
            return ()
        return self._still_selected(keys) or tuple(filter(None, (self.current_among(keys),)))

    def _still_selected(self, keys: Sequence[str]) -> tuple[str, ...]:
        there = set(keys)
        return tuple(key for key in self.selected if key in there)


class RecordList(QListView):
    """A list whose keys are its own and whose choice outlives a change of the rows.

    Up, Down, Home and End move. Letters are told to the page and never look for a row, and only without a modifier: a
    chair who types a letter too many must not end up somewhere else.
    """

    currentKeyChanged = Signal(str)  # noqa: N815 - signals are named as Qt's are
    selectedKeysChanged = Signal()  # noqa: N815
    letterPressed = Signal(str)  # noqa: N815
    editAsked = Signal(str)  # noqa: N815
    removeAsked = Signal(str)  # noqa: N815

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.records = RecordModel(self)
        self._before: Choice | None = None
        self._told: tuple[str, tuple[str, ...]] = ("", ())
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(self.records)
        # After setModel: the view and its selection have then let go of the old rows when we take up the new ones.
        self.records.modelAboutToBeReset.connect(self._remember_choice)
        self.records.modelReset.connect(self._restore_choice)
        self.selectionModel().currentChanged.connect(self._tell_choice)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._ask_edit)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; selection and scroll stay as far as they can."""
        self.records.show(rows)

    def current_key(self) -> str:
        """The row the keys speak of; "" where there is none."""
        return _key(self.currentIndex())

    def selected_keys(self) -> tuple[str, ...]:
        """In the order of the list."""
        chosen = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(_key(index) for index in chosen)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What was chosen out of sight comes in sight."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What was chosen stays in sight when a line above or below the list makes it lower."""
        current = self.currentIndex()
        before = QRect(QPoint(), event.oldSize())
        in_sight = current.isValid() and before.intersects(self.visualRect(current))
        super().resizeEvent(event)
        if in_sight and event.size().height() < event.oldSize().height():
            self.scrollTo(current)

    def select(self, key: str) -> None:
        """Choose this row alone and bring it into sight. A key that is not there changes nothing."""
        index = self.records.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    @Slot()
    def _remember_choice(self) -> None:
        current = self.currentIndex()
        self._before = Choice(
            keys=tuple(row.key for row in self.records.rows),
            current=self.current_key(),
            selected=self.selected_keys(),
            scrolled=self.verticalScrollBar().value(),
            in_sight=current.isValid() and self.viewport().rect().intersects(self.visualRect(current)),
        )

    @Slot()
    def _restore_choice(self) -> None:
        if (before := self._before) is None:
            return
        keys = [row.key for row in self.records.rows]
        self._choose(before.current_among(keys), before.selected_among(keys))
        self._before = None
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(before.scrolled)
        if before.in_sight:
            self.scrollTo(self.currentIndex())
        self._tell_choice()

    def _choose(self, current: str, selected: Sequence[str]) -> None:
        chosen = QItemSelection()
        for key in selected:
            index = self.records.index_of(key)
            chosen.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.records.index_of(current), flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect)

    @Slot()
    def _tell_choice(self) -> None:
        if self._before is not None:
            return
        (old_current, old_selected) = self._told
        self._told = (current, selected) = (self.current_key(), self.selected_keys())
        if current != old_current:
            self.currentKeyChanged.emit(current)
        if selected != old_selected:
            self.selectedKeysChanged.emit()

    @Slot(QModelIndex)
    def _ask_edit(self, index: QModelIndex) -> None:
        _emit_for(self.editAsked, _key(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if _without_modifier(event) and self._answer_key(event):
            event.accept()
        elif _types_something(event):
            event.ignore()  # for the page; Qt would look for a row that begins with it
        else:
            super().keyPressEvent(event)

    def _answer_key(self, event: QKeyEvent) -> bool:
        key = self.current_key()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                _emit_for(self.editAsked, key)
            case Qt.Key.Key_Delete:
                _emit_for(self.removeAsked, key)
            case Qt.Key.Key_Space:
                pass
            case _ if event.text().isalpha():
                self.letterPressed.emit(event.text().lower())
            case _:
                return False
        return True


def _key(index: Index) -> str:
    return str(index.data(KeyRole)) if index.isValid() else ""


def _emit_for(signal: SignalInstance, key: str) -> None:
    if key:
        signal.emit(key)


def _types_something(event: QKeyEvent) -> bool:
    return (
        bool(event.text())
        and event.text().isprintable()
        and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )


def _without_modifier(event: QKeyEvent) -> bool:
    """The arrows and the number pad carry a modifier of their own."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
