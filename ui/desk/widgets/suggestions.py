"""What is offered under a field while somebody types a name that may be there already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from facilitator.domain.folding import folded
from ui.desk.theme.look import current, dress
from ui.desk.widgets.announce import announce
from ui.desk.widgets.records import Index, KeyRole, RecordModel

MOST = 8
NARROWEST_PX = 420
_OF_THE_LIST = (Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)
_LEAVES = (QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something that can be picked by name. detail: tells two of one name apart."""

    key: str
    name: str
    detail: str = ""

    @property
    def words(self) -> str:
        return f"{self.name} · {self.detail}" if self.detail else self.name

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.name, self.detail)))


class Names:
    """Everything that can be picked, to be found by what people type: capitals and accents do not matter."""

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self.known = tuple(known)
        self._folded = [(folded(one.name), folded(one.words).split(), one) for one in self.known]
        self._by_key = {one.key: one for one in self.known}

    def of(self, key: str) -> str:
        """The name of what has this key; "" where there is none."""
        return self._by_key[key].name if key in self._by_key else ""

    def called(self, words: str) -> list[Known]:
        """What has exactly this name."""
        wanted = folded(words)
        return [one for name, _, one in self._folded if name == wanted]

    def like(self, words: str, limit: int = MOST) -> list[Known]:
        """What has words that begin with all of these: first who is called that, then whose name begins with them."""
        query = folded(words)
        parts = query.split()
        found = [
            (name != query, not name.startswith(query), place, one)
            for place, (name, said, one) in enumerate(self._folded)
            if all(any(word.startswith(part) for word in said) for part in parts)
        ]
        return [one for *_, one in sorted(found, key=lambda hit: hit[:3])[:limit]]


class _OneLine(QStyledItemDelegate):
    """As wide as the list, so that what does not fit ends in an ellipsis."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(0, super().sizeHint(option, index).height())


class Suggestions(QObject):
    """The list under a field. What is chosen in it is taken by Enter and by Tab; Up and Down choose.

    It is no window of its own, and never has the keys: those stay in the field, whatever was typed how quickly. (A
    `QCompleter` grabs them for its window; who pressed Enter right after a letter got them back in the field later.)
    """

    chosen = Signal(str)
    """The key of what was taken from the list."""

    def __init__(self, field: QLineEdit, name: str) -> None:
        """name: what a screen reader calls the list."""
        super().__init__(field)
        self._field = field
        self._name = name
        self._rows = RecordModel(self)
        self._list: QListView | None = None
        self._watched: list[QWidget] = []
        field.installEventFilter(self)

    @property
    def list(self) -> QListView:
        """The list itself; made when it is first needed."""
        if self._list is None:
            self._list = made = QListView(self._field.window())
            made.hide()
            dress(made)
            made.setModel(self._rows)
            made.setProperty("popup", "true")
            made.setAccessibleName(self._name)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setItemDelegate(_OneLine(made))
            made.clicked.connect(self._tell)
            self._field.destroyed.connect(made.deleteLater)
        return self._list

    @property
    def shown(self) -> bool:
        """Whether something is offered now."""
        return self._list is not None and self._list.isVisible()

    @property
    def rows(self) -> tuple[str, ...]:
        """The words of what is offered now."""
        return tuple(row.words for row in self._rows.rows) if self.shown else ()

    def show_rows(self, rows: Sequence[Known], *, first: bool = False) -> None:
        """Offer these. Nothing = no list. first: the first is chosen already."""
        self._rows.show(rows)
        if not rows:
            self.hide()
            return
        self.list.setCurrentIndex(self._rows.index(0) if first else QModelIndex())
        self._put_on_top()
        self._place(min(len(rows), MOST + 1))
        self._watch_what_moves()

    def _put_on_top(self) -> None:
        if self.list.parentWidget() is not self._field.window():
            self.list.setParent(self._field.window())
        self.list.show()
        self.list.raise_()

    def _place(self, rows: int) -> None:
        """Under the field and as wide, and as high as its rows; above it where there is no room under it."""
        window = self._field.window()
        around = self.list.height() - self.list.viewport().height()
        height = min(rows * self.list.sizeHintForRow(0) + around, window.height())
        width = min(max(self._field.width(), current().px(NARROWEST_PX)), window.width())
        corner = self._field.mapTo(window, QPoint(0, 0))
        top = corner.y() + self._field.height()
        if top + height > window.height() and corner.y() > window.height() // 2:
            top = corner.y() - height
        self.list.setGeometry(
            max(0, min(corner.x(), window.width() - width)), max(0, min(top, window.height() - height)), width, height
        )

    def _watch_what_moves(self) -> None:
        """The list goes when the page under it scrolls or changes."""
        self._unwatch()
        window, one = self._field.window(), self._field.parentWidget()
        while one is not None:
            self._watched.append(one)
            one.installEventFilter(self)
            one = one.parentWidget() if one is not window else None

    def _unwatch(self) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched.clear()

    def hide(self) -> None:
        """Take the list away."""
        self._unwatch()
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The keys that are for the list while it is there, and what makes it go."""
        if not self.shown:
            return False
        if watched is not self._field:
            if event.type() in _MOVES:
                self.hide()
        elif event.type() in _LEAVES:
            self.hide()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        elif event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._keep_from_the_page(event)
        return False

    @staticmethod
    def _keep_from_the_page(event: QKeyEvent) -> bool:
        """What a page does with Escape or an arrow waits until the list is gone."""
        ours = event.key() in _OF_THE_LIST and not event.modifiers()
        if ours:
            event.accept()
        return ours

    def _take_key(self, key: Qt.Key) -> bool:
        chosen = self.list.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and chosen.isValid():
            self._tell(chosen)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._choose(chosen.row() + (1 if key == Qt.Key.Key_Down else -1))
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        """Above the first nothing is chosen: Enter is for what was typed."""
        place = self._rows.index(min(row, self._rows.rowCount() - 1)) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(place)
        announce(self._field, str(place.data(Qt.ItemDataRole.AccessibleTextRole)) if row >= 0 else self._field.text())

    def _tell(self, index: QModelIndex) -> None:
        key = str(index.data(KeyRole) or "")
        self.hide()
        self.chosen.emit(key)
