"""The button that makes sheets for the hall, as PDFs to be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from exports.sheets.tables import HostLink
from exports.sheets.writing import What, nothing_to_print, write_sheets
from facilitator.domain.day import Day
from facilitator.errors import FacilitatorError
from ui.desk.desk import Deed, Desk
from ui.desk.filing import proposed_folder, proposed_name
from ui.desk.widgets.parts import button
from ui.jobs import Job

KIND = "print-sheets"

Links = Callable[[], Sequence[HostLink]]
"""The way to the hosts' page of each table, as of now; nothing while the page is off."""


def write_to(day: Day, what: What, path: Path, links: Sequence[HostLink], job: Job[Path]) -> Path:
    """Write sheets, on the worker's thread. Fails as `write_sheets`."""
    write_sheets(day, what, path, links=links, cancelled=job.cancelled)
    return path


class PrintButton(QWidget):
    """Cards, slips, badges, the attendance list, table signs and host cards.

    What was printed on cards is remembered in the day.
    """

    def __init__(self, desk: Desk, links: Links | None = None, only: Sequence[What] = tuple(What)) -> None:
        """links: asked when signs and host cards are made; None = as the page for phones has them.

        only: what is offered here.
        """
        super().__init__()
        self._desk = desk
        self._links = links or (None if desk.phones is None else desk.phones.on_paper)
        self._opened = desk.opened
        self.button = button(self.tr("Print"), icon="printer", tip=self.tr("Sheets for the hall, as PDF"))
        self.menu = QMenu(self.button)
        self.actions_by_kind = {what: self._entry(what, words) for what, words in self._words().items() if what in only}
        self.button.setMenu(self.menu)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.button)

    def _words(self) -> dict[What, str]:
        return {
            What.CARDS: self.tr("Cards: who sits where"),
            What.SLIPS: self.tr("Slips for changed seats"),
            What.BADGES: self.tr("Badges"),
            What.ATTENDANCE: self.tr("Attendance list"),
            What.SIGNS: self.tr("Table signs"),
            What.HOST_CARDS: self.tr("Host cards"),
        }

    def _entry(self, what: What, words: str) -> QAction:
        entry = self.menu.addAction(words)
        entry.triggered.connect(partial(self.make, what))
        return entry

    def make(self, what: What, _checked: bool = False) -> None:
        """Ask where these sheets must go, and make them."""
        day = self._opened.day
        if nothing := nothing_to_print(day, what, self._desk.language):
            self._desk.tell(nothing.sentence, "warn")
            return
        name = proposed_name(day, self.tr("day"))
        place = proposed_folder(self._opened.file.path) / f"{name} {self._words()[what].split(':')[0].lower()}.pdf"
        path = self._desk.dialogs.name_file(self._words()[what], place, self.tr("PDF, to print") + " (*.pdf)")
        if path is not None:
            links = self._links() if self._links is not None else ()
            work = partial(write_to, day, what, path, links)
            without = what in {What.SIGNS, What.HOST_CARDS} and not links
            self._desk.jobs.start(KIND, work, partial(self._done, day, what, without), self._failed)

    def _done(self, day: Day, what: What, without_links: bool, path: Path) -> None:
        if what is What.CARDS:
            self._remember(day)
        open_it = Deed(self.tr("Open it"), partial(self._desk.dialogs.open_file, path))
        made = self.tr("Made: {file}")
        if without_links:
            made = self.tr("Made: {file}. Without QR codes: the page for table hosts is off.")
        self._desk.tell(made.format(file=path.name), "ok", open_it)

    def _remember(self, day: Day) -> None:
        """From now on people have these cards: a plan that changes says how many turn wrong."""
        from exports.sheets.cards import seats_on_cards  # noqa: PLC0415

        if seats := seats_on_cards(day):
            self._opened.watch(self._opened.seats.print_cards(seats))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, FacilitatorError):
            raise error
        self._desk.refuse(error)
