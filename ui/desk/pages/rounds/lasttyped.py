"""The points typed last, with a way back for each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from ui.desk.desk import Deed, Desk
from ui.desk.pages.rounds.views import last_typed, point
from ui.desk.pages.rounds.words import place_words
from ui.desk.widgets.parts import Elided, button, column, label, row

SHOWN = 3


class _TypedPoint(QWidget):
    """One of them: its first words, where it went, and two small buttons."""

    editAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    takeBackAsked = Signal(str)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.words, self.where = Elided("", "body"), Elided("", "small")
        self.edit_button = button("", self._edit, icon="pencil-line", kind="icon")
        self.back_button = button("", self._take_back, icon="x", kind="icon")
        said = column(self.words, self.where, gap=0)
        whole = row(said, self.edit_button, self.back_button, gap=4)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_point(self, key: str, words: str, where: str) -> None:
        """Show this point, on one line each."""
        self.key = key
        line = " ".join(words.split())
        self.words.say(line)
        self.where.say(where)
        for made, deed in ((self.edit_button, self.tr("Edit")), (self.back_button, self.tr("Take back"))):
            made.setAccessibleName(f"{deed}: {line}")
            made.setToolTip(deed)

    @Slot()
    def _edit(self) -> None:
        self.editAsked.emit(self.key)

    @Slot()
    def _take_back(self) -> None:
        self.takeBackAsked.emit(self.key)


class LastTyped(QFrame):
    """Newest first, so that a slip is seen and mended at once."""

    editAsked = Signal(str)  # noqa: N815
    tookBack = Signal()  # noqa: N815
    """A point was taken back; its button is gone, so somebody else needs the keys."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self.setProperty("card", "true")
        self.empty = label(self.tr("What you type appears here, with a way back."), "muted", wrap=True)
        self.rows = [_TypedPoint(self) for _ in range(SHOWN)]
        for one in self.rows:
            one.editAsked.connect(self.editAsked)
            one.takeBackAsked.connect(self._take_back)
        inside = column(label(self.tr("Typed last"), "over"), self.empty, *self.rows, None, gap=4)
        inside.setContentsMargins(16, 12, 12, 8)
        self.setLayout(inside)

    def refresh(self) -> None:
        """Show what was typed last now."""
        day = self._opened.day
        newest = last_typed(day, SHOWN)
        for number, one in enumerate(self.rows):
            one.setVisible(number < len(newest))
            if number < len(newest):
                takeaway = newest[number]
                one.show_point(takeaway.id, takeaway.wording, " · ".join(place_words(point(day, takeaway))))
        self.empty.setVisible(not newest)

    @Slot(str)
    def _take_back(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.take_back(key), partial(self._say_taken_back, key))

    def _say_taken_back(self, key: str, _: object) -> None:
        keep = Deed(self.tr("Keep it after all"), partial(self._keep, key))
        self._desk.tell(self.tr("Taken back. The words stay in the file."), "plain", keep)
        self.tookBack.emit()

    def _keep(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.take_back(key, on=False))
