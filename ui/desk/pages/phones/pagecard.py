"""The page for phones itself: at which network it is on, and what it offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from exports.sheets.writing import What
from facilitator.domain.projector import FINDER, REPORT, Shows
from ui.desk.desk import Desk
from ui.desk.pages.phones.certificate import CertificateFields
from ui.desk.pages.phones.entries import Entry
from ui.desk.pages.printing.button import PrintButton
from ui.desk.phones import Phones
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.parts import button, column, label

if TYPE_CHECKING:
    from ui.hosts.addresses import Address


class PageCard(QWidget):
    """Puts it on, and on another network; and opens what is for more than the hosts."""

    def __init__(self, desk: Desk, phones: Phones) -> None:
        super().__init__()
        self._desk, self._opened, self._phones = desk, desk.opened, phones
        self._found: tuple[Address, ...] = ()
        self._looked = self._keys_wanted = False
        self._on_at = ""  # the address it was last seen on at
        self.chosen: Entry | None = None
        """The row of the list that is chosen: the hall may be shown the code of the seat finder."""
        self._build()
        phones.addresses_found.connect(self._take_addresses)
        self.network.activated.connect(self.show_now)

    def _build(self) -> None:
        self.what = label("", wrap=True)
        self.network = Combo()
        self.network.setAccessibleName(self.tr("Network"))
        self.network.view().setAccessibleName(self.network.accessibleName())
        self.on_button = button(self.tr("Put the page on"), self._turn_on, icon="link", kind="primary")
        self.hall_button = button(
            self.tr("Show the hall the code"),
            self._show_hall,
            icon="projector",
            kind="tab",
            tip=self.tr("The address on the projector; the code of each table stands on its sign"),
        )
        self.hall_button.setCheckable(True)
        self.said = label("", wrap=True)
        self.plain = label(
            self.tr("What is typed goes over this network without a lock. Names of participants do not go along."),
            "muted",
            wrap=True,
        )
        self.cues = QCheckBox(self.tr("Hosts say what a point is"))
        self.cues.setToolTip(self.tr("A question, an obstacle, a solution, an example, a conclusion or an agreement"))
        self.cues.clicked.connect(self._offer_cues)
        self.finder = QCheckBox(self.tr("Seat finder for participants"))
        self.finder.setToolTip(
            self.tr("They type their name or badge number; names then go over this network without a lock.")
        )
        self.finder.clicked.connect(self._open_finder)
        self.finder_note = label(self.tr("Names they type go open over this network."), "small", wrap=True)
        self.paper = PrintButton(self._desk, self._phones.on_paper, (What.SIGNS, What.HOST_CARDS))
        self.more = button(self.tr("More"), self._show_more, kind="quiet", tip=self.tr("A lock, with a certificate"))
        self.more.setCheckable(True)
        self.certificate = CertificateFields(self._desk, self._phones)
        self.certificate.hide()
        inside = column(
            self.what,
            label(self.tr("Network"), "over", of=self.network),
            self.network,
            self.on_button,
            self.said,
            self.plain,
            self.cues,
            self.finder,
            self.finder_note,
            None,
            self.hall_button,
            self.paper,
            self.more,
            self.certificate,
            gap=8,
        )
        self.setLayout(inside)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot()
    def show_now(self) -> None:
        """Show whether it is on, and where."""
        phones, is_on = self._phones, self._phones.is_on
        told, secret = self._opened.day.on_phones, phones.certified is not None
        self._follow_the_page()
        self.what.setText(self._what_words(is_on))
        self.said.setText(self._said_words(is_on))
        self.said.setVisible(bool(self.said.text()))
        self.on_button.setEnabled(bool(self._found) and not phones.starting)
        self.on_button.setText(self.tr("Use this network") if is_on else self.tr("Put the page on"))
        self.on_button.setVisible(not is_on or self._chosen_address() not in ("", phones.address))
        self.hall_button.setVisible(is_on)
        self.hall_button.setChecked(self._in_hall)
        self.cues.setVisible(is_on)
        self.plain.setVisible(not is_on and not secret)
        self.cues.setChecked(told.cues)
        self.finder.setVisible(is_on and bool(self._opened.day.seats))
        self.finder.setChecked(told.finder)
        self.finder_note.setVisible(is_on and told.finder and not secret)

    def _follow_the_page(self) -> None:
        """It may have gone on elsewhere, and not from here: the box shows where it is, until the chair chooses."""
        address = self._phones.address
        if address in ("", self._on_at):
            return
        self._on_at = address
        self.network.setCurrentIndex(self.network.findData(address))
        if self._looked and self.network.currentIndex() < 0:
            self._phones.look_for_addresses()

    def _what_words(self, is_on: bool) -> str:
        if not is_on:
            return self.tr(
                "Hosts then type on their own phones what their table says. "
                "No internet is needed, but the same network as this laptop."
            )
        if self._phones.seen_one:
            return self.tr("Phones can reach this laptop. Each table scans its own code.")
        return self.tr("Try it with one phone first: scan a code. Then you see it here.")

    def _said_words(self, is_on: bool) -> str:
        if self._phones.error is not None:
            return self._desk.sentence(self._phones.error)
        if self._looked and not self._found and not is_on:
            return self.tr("This laptop is on no network. Turn on Wi-Fi, or the hotspot of a phone.")
        return ""

    @property
    def _in_hall(self) -> bool:
        """Whether the hall sees a code of this page; that of the report is another one."""
        projector = self._opened.day.projector
        return projector.shows is Shows.JOIN and projector.subject != REPORT

    @Slot(object)
    def _take_addresses(self, found: tuple[Address, ...]) -> None:
        chosen = self._chosen_address() or self._phones.address
        self._found, self._looked = found, True
        self.network.clear()
        for one in found:
            self.network.addItem(f"{one.words(self._desk.language)} · {one.address}", one.address)
        self.network.setCurrentIndex(max(self.network.findData(chosen), 0))
        self.show_now()
        if self._keys_wanted and self.network.hasFocus():
            self.take_keys()

    def take_keys(self) -> None:
        """To the button that puts it on. Until there is a network they wait above it: nowhere else they are safe."""
        ready = self.on_button.isEnabled()
        self._keys_wanted = not ready
        (self.on_button if ready else self.network).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_address(self) -> str:
        return str(self.network.currentData() or "")

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _turn_on(self) -> None:
        if address := self._chosen_address():
            if self._phones.is_on:
                self._phones.move_to(address)
            else:
                self._phones.turn_on(address)

    @Slot()
    def _show_hall(self) -> None:
        if self._in_hall:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        else:
            finds = self.chosen is not None and self.chosen.key == FINDER  # the hall sees no code of a table
            self._opened.watch(self._opened.projector.show(Shows.JOIN, FINDER if finds else None))

    @Slot()
    def _show_more(self) -> None:
        self.certificate.setVisible(self.more.isChecked())

    @Slot(bool)
    def _offer_cues(self, on: bool) -> None:
        self._opened.watch(self._opened.on_phones.offer_cues(on))

    @Slot(bool)
    def _open_finder(self, on: bool) -> None:
        self._opened.watch(self._opened.on_phones.open_finder(on))
