"""The phones of the tables: putting their page on, the codes, and which tables are there."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from exports.sheets.writing import What
from facilitator.domain.day import Day
from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import finder_at
from facilitator.domain.projector import FINDER, Shows
from ui.desk.desk import Deed, Desk
from ui.desk.pages.phones.codeview import CodeView
from ui.desk.pages.phones.hostsline import HostsLine
from ui.desk.pages.printing.button import PrintButton
from ui.desk.pages.rounds.folding import Folding
from ui.desk.pages.rounds.views import conversation_name
from ui.desk.phones import Phones
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, card, chip, column, label, row, scrolling, set_chip
from ui.desk.widgets.reorder import Line, OrderList

if TYPE_CHECKING:
    from ui.hosts.addresses import Address
    from ui.hosts.links import TableLink

LEFT_PX, LEFT_LEAST_PX, NARROW_PX = 300, 300, 620
_NO_LIMIT = 16_777_215
"""What Qt takes for no largest size."""
EVERY_TABLE = ""
"""The row of the list that is of no table: whoever scans its code types the code of the table. So is `FINDER`."""


class PhonesPanel(QWidget):
    """In the place of the tables. One thing to do first: put the page on. Then: one code after the other."""

    closed = Signal()

    def __init__(self, desk: Desk, phones: Phones) -> None:
        super().__init__()
        self._desk, self._opened, self._phones = desk, desk.opened, phones
        self._found: tuple[Address, ...] = ()
        self._build()
        phones.changed.connect(self.show_now)
        phones.addresses_found.connect(self._take_addresses)
        self.list.currentKeyChanged.connect(self._show_code)
        self.network.activated.connect(self.show_now)
        self.show_now()

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.back = button(
            self.tr("Back to the tables"), self.closed.emit, icon="arrow-left", kind="quiet", tip=self.tr("Back (Esc)")
        )
        self.line = HostsLine(self._desk)
        self.line.setVisible(False)
        left, right = self._build_left(), self._build_right()
        self._halves = Folding(left, right, gap=12, stretch=(0, 1))
        inside = column(self._halves, self.line, gap=6)
        inside.setStretch(0, 1)
        inside.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(inside)
        area = scrolling(content)
        for see_through in (content, area.viewport()):
            see_through.setAutoFillBackground(False)
        heading = QWidget()
        named = row(label(self.tr("Phones of the tables"), "h2"), self.state, gap=12)
        named.setContentsMargins(0, 0, 0, 0)
        heading.setLayout(named)
        heading.setMinimumHeight(self.back.sizeHint().height())  # words and buttons on one line
        top = Flow(gap=12)
        for part in (self.back, heading, self.off_button):
            top.addWidget(part)
        whole = column(top, area, gap=6)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """With large text the codes stand under what is said of them."""
        super().resizeEvent(event)
        narrow = event.size().width() < current().px(NARROW_PX)
        self._left.setMaximumWidth(_NO_LIMIT if narrow else current().px(LEFT_PX))
        self._halves.fold(narrow)

    def _build_left(self) -> QWidget:
        self.state = chip("")
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
        self.off_button = button(
            self.tr("Put off"), self._ask_to_turn_off, kind="quiet", tip=self.tr("Put the page off")
        )
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
            gap=8,
        )
        self._left = made = card(inside)
        made.setMinimumWidth(min(current().px(LEFT_PX), LEFT_LEAST_PX))
        return made

    def _build_right(self) -> QWidget:
        self.list = OrderList(self.tr("Tables and their codes"), reorderable=False)
        self.code = CodeView()
        self.heading = Elided("", "h2")
        self.typed = label("", wrap=True)
        self.typed.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.withdraw_button = button(
            self.tr("Another code…"),
            self._ask_to_withdraw,
            kind="quiet",
            tip=self.tr("For when a code got into the wrong hands"),
        )
        shown = column(self.heading, self.code, self.typed, row(None, self.withdraw_button), gap=8)
        shown.setStretch(1, 1)
        inside = row(self.list, shown, gap=16)
        inside.setStretch(0, 2)
        inside.setStretch(1, 3)
        self.right = card(inside)
        return self.right

    # -- showing -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the keys to where work begins."""
        (self.list if self._phones.is_on else self.on_button).setFocus()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. kinds: of the records that may be different."""
        if Kind.PHONES in kinds:
            self.line.refresh()
        if kinds & {Kind.PHONES, Kind.PROJECTOR, Kind.TABLE, Kind.CONVERSATION, Kind.INITIATIVE, Kind.EVENT}:
            self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show whether the page is on, and who is there."""
        phones, is_on = self._phones, self._phones.is_on
        connected = phones.connected()
        set_chip(self.state, *self._state_words(is_on, sum(connected.values())))
        self.what.setText(self._what_words(is_on))
        self.said.setText("" if phones.error is None else self._desk.sentence(phones.error))
        self.said.setVisible(phones.error is not None)
        self.on_button.setEnabled(bool(self._found) and not phones.starting)
        self.on_button.setText(self.tr("Use this network") if is_on else self.tr("Put the page on"))
        self.on_button.setVisible(not is_on or self._chosen_address() not in ("", self._address_now()))
        self.off_button.setVisible(is_on)
        self.hall_button.setVisible(is_on)
        self.hall_button.setChecked(self._opened.day.projector.shows is Shows.JOIN)
        self.right.setVisible(is_on)
        self.line.setVisible(is_on)
        self.cues.setVisible(is_on)
        self.plain.setVisible(not is_on)
        self.cues.setChecked(self._opened.day.on_phones.cues)
        self.finder.setVisible(is_on and bool(self._opened.day.seats))
        self.finder.setChecked(self._opened.day.on_phones.finder)
        self.finder_note.setVisible(is_on and self._opened.day.on_phones.finder)
        if is_on:
            self.list.show_rows(self._lines(phones.links(), connected))
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.list.records.index(0))
            self._show_code(self.list.current_key())

    def _state_words(self, is_on: bool, count: int) -> tuple[str, str]:
        if self._phones.starting:
            return self.tr("One moment…"), "plain"
        if not is_on:
            return self.tr("Off"), "plain"
        return (self.tr("On · nobody yet") if not count else self.tr("On · %n phone(s)", "", count)), "ok"

    def _what_words(self, is_on: bool) -> str:
        if not is_on:
            return self.tr(
                "Hosts then type on their own phones what their table says. "
                "No internet is needed, but the same network as this laptop."
            )
        if self._phones.seen_one:
            return self.tr("Phones can reach this laptop. Each table scans its own code.")
        return self.tr("Try it with one phone first: scan a code. Then you see it here.")

    def _lines(self, links: tuple[TableLink, ...], connected: dict[str, int]) -> list[Line]:
        every = Line(EVERY_TABLE, self.tr("All tables"), self.tr("whoever scans it types the code of a table"))
        finder = Line(FINDER, self.tr("Seat finder"), self.tr("for participants"))
        first = [every, finder] if self._opened.day.on_phones.finder else [every]
        return [*first, *(self._line(link, connected.get(link.table, 0)) for link in links)]

    def _line(self, link: TableLink, count: int) -> Line:
        title = self.tr("Table {n}").format(n=link.number)
        there = self.tr("%n phone(s)", "", count)
        return Line(
            link.table,
            title,
            topic_of(self._opened.day, link.table),
            chip=("ok", str(count)) if count else ("", ""),
            spoken=f"{title}, {there}" if count else title,
        )

    @Slot(str)
    def _show_code(self, key: str) -> None:
        phones = self._phones
        link = next((one for one in phones.links() if one.table == key), None)
        self.withdraw_button.setEnabled(link is not None)
        if link is None:
            address = self._address_of(key)
            self.heading.say(self.tr("Seat finder") if key == FINDER else self.tr("All tables"))
            self.code.show_code(address, self.tr("Code to scan: {address}").format(address=address))
            self.typed.setText(self.tr("Or type: {address}").format(address=address))
            return
        self.heading.say(self.tr("Table {n}").format(n=link.number))
        self.code.show_code(link.link, self.tr("Code to scan of table {n}").format(n=link.number))
        words = self.tr("Or type: {address} and then the code {code}")
        self.typed.setText(words.format(address=phones.url, code=link.code))

    def _address_of(self, key: str) -> str:
        return finder_at(self._phones.url) if key == FINDER else self._phones.url

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Networks come and go: look which there are."""
        super().showEvent(event)
        if not event.spontaneous():
            self._phones.look_for_addresses()

    @Slot(object)
    def _take_addresses(self, found: tuple[Address, ...]) -> None:
        chosen = self._chosen_address() or self._address_now()
        self._found = found
        self.network.clear()
        for one in found:
            self.network.addItem(f"{one.words(self._desk.language)} · {one.address}", one.address)
        place = self.network.findData(chosen)
        self.network.setCurrentIndex(max(place, 0))
        self.show_now()

    def _chosen_address(self) -> str:
        return str(self.network.currentData() or "")

    def _address_now(self) -> str:
        return self._phones.address

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _turn_on(self) -> None:
        if address := self._chosen_address():
            self._phones.turn_on(address)

    @Slot()
    def _show_hall(self) -> None:
        if self._opened.day.projector.shows is Shows.JOIN:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        else:
            finds = self.list.current_key() == FINDER  # the hall sees no code of a table
            self._opened.watch(self._opened.projector.show(Shows.JOIN, FINDER if finds else None))

    def _turn_off(self) -> None:
        if self._opened.day.projector.shows is Shows.JOIN:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        self._phones.turn_off()

    @Slot()
    def _ask_to_turn_off(self) -> None:
        count = sum(self._phones.connected().values())
        if not count:
            self._turn_off()
            return
        words = self.tr("%n phone(s) still write here. What they type from now on stays on the phone.", "", count)
        self._desk.ask(words, Deed(self.tr("Put the page off"), self._turn_off))

    @Slot()
    def _ask_to_withdraw(self) -> None:
        link = next((one for one in self._phones.links() if one.table == self.list.current_key()), None)
        if link is None:
            return
        words = self.tr("Table {n} gets another code. Its phones and its printed sign then have to be scanned anew.")
        deed = Deed(self.tr("Another code"), partial(self._phones.withdraw, link.table))
        self._desk.ask(words.format(n=link.number), deed)

    @Slot(bool)
    def _offer_cues(self, on: bool) -> None:
        self._opened.watch(self._opened.on_phones.offer_cues(on))

    @Slot(bool)
    def _open_finder(self, on: bool) -> None:
        self._opened.watch(self._opened.on_phones.open_finder(on))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to the tables."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def topic_of(day: Day, table: str) -> str:
    """What a table talks about, in one line."""
    talks = (conversation_name(day, one) for one in day.conversations if one.table == table)
    return " · ".join(dict.fromkeys(filter(None, talks)))
