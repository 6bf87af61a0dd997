"""The offer to undo what was just done, in the strip under the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ui.desk.desk import Deed, Desk


class TakingBack(QObject):
    """Tells what was done with a button that undoes it, and never anything else."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened

    def offer(self, words: str, act: str, _: object = None) -> None:
        """Tell what was done by an act."""
        self._desk.tell(words, "plain", Deed(self.tr("Undo"), partial(self._take_back, act)))

    def _take_back(self, act: str) -> None:
        """Undo it; after something else was done it is further back, for the button on top."""
        newest = self._opened.file.next_undo()
        if newest is not None and newest.act == act:
            self._opened.undo()
        else:
            self._desk.tell(self.tr("Something else was done since. Undo on top brings it back step by step."))
