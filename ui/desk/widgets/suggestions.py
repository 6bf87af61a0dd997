"""What is offered under a field while somebody types a name that may be there already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.domain.folding import folded
from ui.desk.theme.look import current, dress
from ui.desk.widgets.records import Index, KeyRole, RecordModel

MOST = 8
NARROWEST_PX = 320


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
    """The list under a field. What is chosen in it is taken by Enter and by Tab."""

    chosen = Signal(str)
    """The key of what was taken from the list."""

    def __init__(self, field: QLineEdit, name: str) -> None:
        """name: what a screen reader calls the list."""
        super().__init__(field)
        self._field = field
        self._rows = RecordModel(self)
        self._completer = QCompleter(self._rows, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST + 1)
        self._completer.setWidget(field)
        self.popup = QListView()
        self.popup.setProperty("popup", "true")
        self._dressed = False
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(self.popup)
        self.popup.setItemDelegate(_OneLine(self.popup))
        self.popup.setAccessibleName(name)
        self.popup.clicked.connect(self._tell)
        field.installEventFilter(self)
        self.popup.installEventFilter(self)  # before the completer, which has the field act on the key as well

    @property
    def rows(self) -> tuple[str, ...]:
        """The words of what is offered now."""
        return tuple(row.words for row in self._rows.rows) if self.popup.isVisible() else ()

    def show_rows(self, rows: Sequence[Known], *, first: bool = False) -> None:
        """Offer these. Nothing = no list. first: the first is chosen already."""
        self._rows.show(rows)
        if not rows:
            self.hide()
            return
        if not self._dressed:  # no child of the window, so without its sheet
            self._dressed = True
            dress(self.popup)
        width = max(self._field.width(), current().px(NARROWEST_PX))
        self._completer.complete(QRect(0, 0, width, self._field.height()))
        self._make_room(min(len(rows), MOST + 1))
        model = self._completer.completionModel()
        self.popup.setCurrentIndex(model.index(0, 0) if first else QModelIndex())

    def _make_room(self, rows: int) -> None:
        """As high as its rows and the room around them, which Qt does not count. Above the field it grows upwards."""
        around = self.popup.height() - self.popup.viewport().height()
        place = self.popup.geometry()
        higher = rows * self.popup.sizeHintForRow(0) + around - place.height()
        above = place.top() < self._field.mapToGlobal(QPoint(0, 0)).y()
        self.popup.setGeometry(place.adjusted(0, -higher, 0, 0) if above else place.adjusted(0, 0, 0, higher))

    def hide(self) -> None:
        """Take the list away."""
        self.popup.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """While something in the list is chosen, Enter and Tab take it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        taking = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        chosen = self.popup.currentIndex()
        if taking and self.popup.isVisible() and chosen.isValid():
            event.accept()
            self._tell(chosen)
            return True
        return False

    def _tell(self, index: QModelIndex) -> None:
        key = str(index.data(KeyRole) or "")
        self.hide()
        self.chosen.emit(key)
