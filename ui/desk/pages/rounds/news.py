"""What has to be decided about a point: two versions of it, a text that changed, a point that is none any more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from ui.desk.desk import Desk
from ui.desk.pages.rounds.views import versions_of
from ui.desk.widgets.parts import button, column, label, row


class PointNews(QFrame):
    """Says it above the point, with the deeds that settle it. Nothing to say: it is not there."""

    showAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    """Somebody wants to see another point."""
    settled = Signal()
    """What was asked about the wording is in the day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.setProperty("bar", "warn")
        self._shown: object = None
        self._inside: QWidget | None = None
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(12, 8, 12, 8)
        self.setLayout(self._layout)
        self.hide()

    def show_point(self, day: Day, takeaway: Takeaway) -> None:
        """Say what there is to decide about this point; built anew only when that is different."""
        versions = versions_of(day, takeaway)
        into = None if takeaway.merged_into is None else day.takeaway[takeaway.merged_into]
        facts = (takeaway.id, takeaway.removed, takeaway.changed_since_edit, into, versions)
        if facts == self._shown:
            return
        self._shown = facts
        self._put(self._build(takeaway, into, versions))

    def _put(self, inside: QWidget | None) -> None:
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._layout.addWidget(inside)
        self.setVisible(inside is not None)

    def _build(self, takeaway: Takeaway, into: Takeaway | None, versions: tuple[Takeaway, ...]) -> QWidget | None:
        if takeaway.removed:
            return self._taken_back(takeaway)
        if into is not None:
            return self._merged(into)
        if len(versions) > 1:
            return self._versions((takeaway, *(one for one in versions if one != takeaway)))
        return self._changed(takeaway) if takeaway.changed_since_edit else None

    def _taken_back(self, takeaway: Takeaway) -> QWidget:
        keep = button(self.tr("Keep after all"), partial(self._keep, takeaway.id))
        return _said(self.tr("This point was taken back. Its words stay in the file."), keep)

    def _merged(self, into: Takeaway) -> QWidget:
        words = self.tr("Merged into: “{point}”").format(point=into.wording)
        return _said(words, button(self.tr("Show that point"), partial(self.showAsked.emit, into.id)))

    def _changed(self, takeaway: Takeaway) -> QWidget:
        mine = button(self.tr("Keep your wording"), partial(self._reword, takeaway.id, takeaway.edited))
        theirs = button(self.tr("Take the table's text"), partial(self._reword, takeaway.id, None))
        return _said(self.tr("The table changed its text after you worded it."), mine, theirs)

    def _versions(self, versions: tuple[Takeaway, ...]) -> QWidget:
        made = QWidget()
        inside = column(label(self.tr("There are %n version(s) of this point.", "", len(versions)), "item", wrap=True))
        for number, one in enumerate(versions):
            words = self.tr("Keep that one") if number else self.tr("Keep this one")
            choose = button(words, partial(self._choose, one.id), name=f"{words}: {one.wording}")
            inside.addWidget(label(one.wording, wrap=True))
            inside.addLayout(row(choose, None))
        both = self.tr("Keep both") if len(versions) == 2 else self.tr("Keep all of them")
        inside.addLayout(row(button(both, partial(self._keep_versions, versions[0].id)), None))
        made.setLayout(inside)
        return made

    # -- the deeds ---------------------------------------------------------------------------------------------

    def _keep(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.take_back(key, on=False), self._settle)

    def _choose(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.choose_version(key), self._settle)

    def _keep_versions(self, key: str) -> None:
        self._opened.watch(self._opened.takeaways.keep_versions(key), self._settle)

    def _reword(self, key: str, wording: str | None) -> None:
        self._opened.watch(self._opened.takeaways.reword(key, wording), self._settle)

    def _settle(self, _: object) -> None:
        self.settled.emit()


def _said(words: str, *buttons: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(words, wrap=True), row(*buttons, None)))
    return made
