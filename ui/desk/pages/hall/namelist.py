"""A list of names that can be searched, with a field under it that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.people import Made, Make
from ui.desk.widgets.reorder import Line, OrderList


class NameList(QWidget):
    """People or initiatives. Typing in the upper field narrows the list, in the lower one adds a name."""

    searched = Signal()
    """Other words are looked for."""
    added = Signal(str)
    """The key of what was added, once it is there."""

    def __init__(self, desk: Desk, name: str, adding: str, spot: Spot, *, reorderable: bool) -> None:
        """name: of the list. adding: what the lower field is for. spot: where what is typed there waits."""
        super().__init__()
        self._make: Make | None = None
        self.search = QLineEdit()
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        searching = self.tr("Search in this list")
        self.search.setPlaceholderText(f"{searching} ({shown})")
        self.search.setAccessibleName(self.tr("Search in: {list}").format(list=name))
        self.search.setClearButtonEnabled(True)
        self.list = OrderList(name, reorderable=reorderable)
        self.nothing = label("", "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.adding = CaptureLine(desk, adding, self.tr("{what}: name, Enter").format(what=adding))
        self.adding.capture.bind(spot)
        self.add_button = button("", self.add, icon="plus", kind="icon", name=f"{adding} (Ctrl+N)")
        self._inside = column(self.search, self.list, self.nothing, row(self.adding, self.add_button), gap=10)
        self._inside.setStretch(1, 1)
        self._inside.addStretch(0)
        self._rest = self._inside.count() - 1
        self.setLayout(column(card(self._inside)))
        self.search.textChanged.connect(self.searched)
        self.adding.returnPressed.connect(self.add)
        QShortcut(keys, self, self.look_up)

    def make_with(self, make: Make) -> None:
        """How a name becomes a record."""
        self._make = make

    def show_lines(self, lines: Sequence[Line], empty: str) -> None:
        """Show these. empty: what to say when there are none at all."""
        self.list.show_rows(lines)
        if lines and not self.list.current_key():
            self.list.select(lines[0].key)
        self.list.setVisible(bool(lines))
        self.search.setVisible(bool(lines or self.search.text()))
        self.nothing.setVisible(not lines)
        self.nothing.setText(self.tr("Nothing here fits these words.") if self.search.text() else empty)
        self._inside.setStretch(self._rest, 0 if lines else 1)

    def choose(self, key: str) -> None:
        """Bring a row in sight, also when the search had left it out."""
        self.list.select(key)
        if self.list.current_key() != key and self.search.text():
            self.search.clear()
            self.list.select(key)

    @Slot()
    def look_up(self) -> None:
        """Give the keys to the field that searches."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def begin(self) -> None:
        """Give the keys to the field that adds."""
        self.adding.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adding.selectAll()

    @Slot()
    def add(self) -> None:
        """Add what is typed; nothing typed yet = the keys go where it can be typed."""
        if self._make is None or self.adding.capture.empty:
            self.begin()
        else:
            self.adding.capture.send(self._make_of, self._tell)

    def _make_of(self, words: str) -> Pending[Any]:
        assert self._make is not None
        return self._make(words.strip())

    def _tell(self, made: Made) -> None:
        self.choose(made.id)
        self.added.emit(made.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """From the search, Down goes on to the list and Escape forgets the words."""
        searching = self.search.hasFocus()
        if searching and event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        elif searching and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)
