"""The report in people's hands: everybody fetches the PDF that was just made with a phone, by a code in the hall."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES, report_at
from facilitator.domain.projector import REPORT, Shows
from facilitator.domain.spots import Spot
from facilitator.errors import FacilitatorError
from ui.desk.desk import Deed, Desk
from ui.desk.places import place_of
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, column, label, show_icon
from ui.jobs import Job

KIND = "hand-out"
LOCKED = "https:"
"""How the address of a page begins that nobody on the network reads along with."""
SHOWN_KINDS = frozenset({Kind.PHONES, Kind.PROJECTOR})


def read(path: Path, _: Job[bytes]) -> bytes:
    """The bytes of the report, on the worker's thread. Fails with `file-missing` or `cannot-read` (file)."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-read", file=path.name) from error


class HandOut(QFrame):
    """Not there until a report was made. Then one button: the code for the hall; while it is handed out, where."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self._build()
        if desk.phones is not None:
            desk.phones.changed.connect(self.show_now)
        self.show_now()

    def _build(self) -> None:
        self.setProperty("bar", "notice")
        self.state = label("", "body", wrap=True)
        self.where = Elided("", "item")
        self.show_button = button(self.tr("Show the code in the hall"), self.show_code, icon="presentation")
        self.to_phones = button(self.tr("Phones of the tables"), self._go_to_phones, icon="smartphone")
        self.stop_button = button(self.tr("Stop handing out"), self.stop, icon="x", kind="quiet")
        deeds = Flow(gap=6)
        for made in (self.show_button, self.to_phones, self.stop_button):
            deeds.addWidget(made)
        whole = column(self.state, self.where, deeds, gap=6)
        whole.setContentsMargins(12, 8, 12, 8)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    def be_roomy(self, on: bool) -> None:
        """Where there is no room, its buttons are words alone."""
        for made in (self.show_button, self.to_phones, self.stop_button):
            show_icon(made, on)

    def refresh(self, kinds: Set[Kind]) -> None:
        """The day is different."""
        if kinds & SHOWN_KINDS:
            self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show how it is."""
        phones = self._opened.day.on_phones
        self.setVisible(self._desk.phones is not None and (self._opened.made is not None or self.is_on))
        page_on = bool(phones.page)
        if self.is_on:
            self.state.setText(self.tr("Everybody in the hall can fetch the report now."))
        elif page_on:
            self.state.setText(self.tr("The hall can take the report home, with a phone."))
        else:
            self.state.setText(self.tr("To hand out the report, put the page for phones on first."))
        self.where.say(report_at(phones.page) if self.is_on else "")
        self.where.setVisible(self.is_on)
        words = self.tr("Take the code away") if self.in_hall else self.tr("Show the code in the hall")
        self.show_button.setText(words)
        self.show_button.setAccessibleName(words)
        self.show_button.setVisible(page_on)
        self.to_phones.setVisible(not page_on)
        self.stop_button.setVisible(self.is_on)

    @property
    def is_on(self) -> bool:
        """Whether the report is handed out."""
        phones = self._opened.day.on_phones
        return bool(phones.page and phones.report)

    @property
    def in_hall(self) -> bool:
        """Whether the hall sees the code."""
        projector = self._opened.day.projector
        return self.is_on and projector.shows is Shows.JOIN and projector.subject == REPORT

    # -- doing -------------------------------------------------------------------------------------------------

    @Slot(object)
    def take(self, path: Path) -> None:
        """A report was made: the one that is handed out makes way for it, at the same address."""
        self._opened.made = path
        self.show_now()
        if self.is_on:
            self._hand_out(path, in_hall=False)

    @Slot()
    def show_code(self) -> None:
        """Show the code in the hall, or no more. Before the first time it asks: there are names in a report."""
        path = self._opened.made
        if self.in_hall:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        elif self.is_on:
            self._show_in_hall()
        elif not self._opened.day.on_phones.page:
            words = self.tr("To hand out the report, put the page for phones on first.")
            self._desk.tell(words, "warn", Deed(self.tr("Phones of the tables"), self._go_to_phones))
        elif path is not None:
            self._desk.ask(self._who_gets_it(), Deed(self.tr("Hand out"), partial(self._hand_out, path, in_hall=True)))

    def _who_gets_it(self) -> str:
        if self._opened.day.on_phones.page.startswith(LOCKED):
            return self.tr("Everybody on this network can fetch the report, with the names in it.")
        return self.tr("Everybody on this network can fetch the report, with the names in it. It goes without a lock.")

    def _hand_out(self, path: Path, *, in_hall: bool) -> None:
        self._desk.jobs.start(KIND, partial(read, path), partial(self._give, path.name, in_hall), self._failed)

    def _give(self, name: str, in_hall: bool, content: bytes) -> None:
        pending = self._opened.on_phones.hand_out(name, content)
        self._opened.watch(pending, partial(self._given, in_hall))

    def _given(self, in_hall: bool, _: Any) -> None:
        if in_hall:
            self._show_in_hall()
        else:
            self._desk.tell(self.tr("The report is ready. The hall gets this version from now on."), "ok")

    def _show_in_hall(self) -> None:
        self._opened.watch(self._opened.projector.show(Shows.JOIN, REPORT))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, FacilitatorError):
            raise error
        self._desk.refuse(error)

    @Slot()
    def stop(self) -> None:
        """Nobody can fetch it any more; the code leaves the projector."""
        if self.in_hall:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        self._opened.watch(self._opened.on_phones.hand_out_no_more())

    @Slot()
    def _go_to_phones(self) -> None:
        self._desk.go(place_of(Spot(Kind.PHONES, PHONES, "")))
