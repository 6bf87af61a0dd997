"""The phones of the tables: putting their page on, the codes, and which tables are there."""

from __future__ import annotations

import math
from collections.abc import Set
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.kinds import Kind
from facilitator.domain.projector import Shows
from ui.desk.desk import Deed, Desk
from ui.desk.pages.phones.codecard import CodeCard
from ui.desk.pages.phones.entries import NEW_HELPER, Entry, Of, Ways, entries, helper_key
from ui.desk.pages.phones.hostsline import HostsLine
from ui.desk.pages.phones.letting import Letting
from ui.desk.pages.phones.newhelper import NewHelper
from ui.desk.pages.phones.pagecard import PageCard
from ui.desk.pages.phones.words import EntryWords
from ui.desk.pages.rounds.folding import Folding
from ui.desk.phones import Phones
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, card, chip, column, label, row, scrolling, set_chip, tab_in_order
from ui.desk.widgets.reorder import OrderList

LEFT_PX, LEFT_LEAST_PX, NARROW_PX, LIST_PX = 300, 300, 620, 160
LOOK_AGAIN_MS = 3_000
_NO_LIMIT = 16_777_215
"""What Qt takes for no largest size."""
SHOWN = frozenset(
    {
        Kind.PHONES,
        Kind.PROJECTOR,
        Kind.TABLE,
        Kind.CONVERSATION,
        Kind.INITIATIVE,
        Kind.EVENT,
        Kind.HELPING,
        Kind.PERSON,
        Kind.TAKEAWAY,
        Kind.SEAT,
    }
)


class PhonesPanel(QWidget):
    """In the place of the tables. One thing to do first: put the page on. Then: one code after the other."""

    closed = Signal()

    def __init__(self, desk: Desk, phones: Phones) -> None:
        super().__init__()
        self._desk, self._opened, self._phones = desk, desk.opened, phones
        self._entries: tuple[Entry, ...] = ()
        self._next = ""  # the row to choose once it is there
        self._again = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self.words = EntryWords(self)
        self.letting = Letting(desk, phones, self)
        self._build()
        phones.changed.connect(self.show_now)
        phones.own_phone_asked.connect(self._let_own_phone)
        phones.addresses_found.connect(self._on_addresses)
        self._again.timeout.connect(self._look_again)
        self.list.currentKeyChanged.connect(self._show_entry)
        self.list.removeAsked.connect(self._remove)
        self.letting.helps.connect(self._choose_helper)
        self.letting.left.connect(self.show_now)
        self.show_now()

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.back = button(
            self.tr("Back to the tables"), self.closed.emit, icon="arrow-left", kind="quiet", tip=self.tr("Back (Esc)")
        )
        self.line = HostsLine(self._desk)
        self.line.setVisible(False)
        self.off_button = button(
            self.tr("Put off"), self._ask_to_turn_off, kind="quiet", tip=self.tr("Put the page off")
        )
        left, right = self._build_left(), self._build_right()
        self._halves = Folding(left, right, gap=12, stretch=(0, 1))
        inside = column(self._halves, self.line, gap=6)
        inside.setStretch(0, 1)
        inside.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(inside)
        self.area = area = scrolling(content)
        self.page.more.clicked.connect(self._on_more)
        for see_through in (content, area.viewport()):
            see_through.setAutoFillBackground(False)
        heading = QWidget()
        self.named = label(self.tr("Phones of the tables"), "h2")
        named = row(self.named, self.state, gap=12)
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
        side = Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignLeft  # while it is off it stands there alone
        if (halves := self._halves.layout()) is not None:
            halves.setAlignment(self._left, side)
        self._halves.fold(narrow)

    def _build_left(self) -> QWidget:
        self.state = chip("")
        self.page = PageCard(self._desk, self._phones)
        self._left = made = card(column(self.page))
        made.setMinimumWidth(min(current().px(LEFT_PX), LEFT_LEAST_PX))
        return made

    def _build_right(self) -> QWidget:
        self.list = OrderList(self.tr("Tables, helpers and their codes"), reorderable=False)
        self.helper_button = button(
            self.tr("Helpers"), self._go_to_helpers, icon="users", kind="quiet", tip=self.tr("Who helps, and with what")
        )
        self.code = CodeCard(self._phones, self.words, self._desk.locale)
        self.code.withdraw_asked.connect(self._ask_to_withdraw)
        self.code.remove_asked.connect(self._remove_helper)
        self.code.rights_chosen.connect(self._change_rights)
        self.code.here.reseat_asked.connect(self._reseat)
        self.new_helper = NewHelper(self._desk, self.letting)
        self.adding = QWidget()
        self.adding_heading = label(self.tr("Add a helper"), "h2")
        self.adding.setLayout(column(self.adding_heading, self.new_helper, gap=8))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.code)
        self.stack.addWidget(self.adding)
        self.list.setMinimumWidth(current().px(LIST_PX))
        listed = column(self.list, row(self.helper_button, None), gap=4)
        listed.setStretch(0, 1)
        inside = row(listed, gap=16)
        inside.addWidget(self.stack)
        inside.setStretch(0, 1)
        inside.setStretch(1, 2)
        self.right = card(inside)
        tab_in_order(self.list, self.helper_button, self.stack)
        return self.right

    # -- showing -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the keys to where work begins."""
        if self._phones.own_phone_wanted and self._phones.is_on:
            self._let_own_phone()
        elif self._phones.is_on:
            self.list.setFocus()
        else:
            self.page.take_keys()

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. kinds: of the records that may be different."""
        if Kind.PHONES in kinds:
            self.line.refresh()
        if kinds & SHOWN:
            self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show whether the page is on, and who is there."""
        phones, is_on = self._phones, self._phones.is_on
        connected = phones.connected()
        helpers = phones.helpers()
        set_chip(self.state, *self._state_words(is_on, sum(connected.values()) + sum(helpers.values())))
        self.off_button.setVisible(is_on)
        self.right.setVisible(is_on)
        self.line.setVisible(is_on)
        self.page.show_now()
        if not is_on:
            return
        ways = Ways(phones.url, phones.links(), phones.helper_links(), connected, helpers)
        self._entries = entries(self._opened.day, ways)
        self.list.show_rows([self.words.line(one) for one in self._entries])
        if self._next and self._entry(self._next) is not None:
            self.list.select(self._next)
            self._next = ""
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.records.index(0))
        self._show_entry(self.list.current_key())
        if phones.own_phone_wanted and self.isVisible():
            self._let_own_phone()

    def _state_words(self, is_on: bool, count: int) -> tuple[str, str]:
        if self._phones.starting:
            return self.tr("One moment…"), "plain"
        if not is_on:
            return self.tr("Off"), "plain"
        return (self.tr("On · nobody yet") if not count else self.tr("On · %n phone(s)", "", count)), "ok"

    def _entry(self, key: str) -> Entry | None:
        return next((one for one in self._entries if one.key == key), None)

    @Slot(str)
    def _show_entry(self, key: str) -> None:
        entry = self._entry(key)
        if entry is None:
            return
        self.page.chosen = entry
        if entry.of is not Of.NEW_HELPER:
            self.letting.for_the_chair = False
        if entry.of is Of.NEW_HELPER:
            self.new_helper.refresh()
            self.stack.setCurrentWidget(self.adding)
        else:
            self.code.show_entry(entry, self._entries)
            self.stack.setCurrentWidget(self.code)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Networks come and go: look which there are."""
        super().showEvent(event)
        self.named.setContentsMargins(0, 0, 0, 0)
        line = self.back.sizeHint().height()
        lower = _foot(self.named, line) - _foot(self.back, line)
        self.named.setContentsMargins(0, 0, 0, max(0, 2 * lower))  # larger letters reach lower
        if not event.spontaneous():
            self._phones.look_for_addresses()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Whoever is named after the chair came back is not meant to be the chair."""
        super().hideEvent(event)
        if self.letting.for_the_chair and not event.spontaneous():
            self.letting.for_the_chair = False
            self.new_helper.refresh()

    @Slot(object)
    def _on_addresses(self, found: object) -> None:
        """Without a network: whoever turns one on finds it here without asking."""
        if not found:
            self._again.start()

    @Slot()
    def _look_again(self) -> None:
        if self.isVisible():
            self._phones.look_for_addresses()

    @Slot()
    def _on_more(self) -> None:
        """What is unfolded is in sight, as soon as it has its place."""
        if self.page.more.isChecked():
            QTimer.singleShot(0, self, self._bring_more_in_sight)

    def _bring_more_in_sight(self) -> None:
        self.area.ensureWidgetVisible(self.page.certificate)

    # -- acting ------------------------------------------------------------------------------------------------

    def _turn_off(self) -> None:
        if self._opened.day.projector.shows is Shows.JOIN:
            self._opened.watch(self._opened.projector.show(Shows.DAY))
        self._phones.turn_off()

    @Slot()
    def _ask_to_turn_off(self) -> None:
        count = sum(self._phones.connected().values()) + sum(self._phones.helpers().values())
        if not count:
            self._turn_off()
            return
        words = self.tr("%n phone(s) still write here. What they type from now on stays on the phone.", "", count)
        self._desk.ask(words, Deed(self.tr("Put the page off"), self._turn_off))

    @Slot()
    def _ask_to_withdraw(self) -> None:
        entry = self._entry(self.list.current_key())
        if entry is None or not entry.code:
            return
        if entry.of is Of.HELPER:
            words = self.tr("{name} gets another code. Their phone then has to scan again.")
            words = words.format(name=entry.name)
        else:
            words = self.tr(
                "Table {n} gets another code. Its phones then have to scan again, and its sign has to be printed again."
            ).format(n=entry.number)
        self._desk.ask(words, Deed(self.tr("Another code"), partial(self._phones.withdraw, entry.of_what)))

    # -- helpers -----------------------------------------------------------------------------------------------

    @Slot()
    def _go_to_helpers(self) -> None:
        """The first helper, or where one is added."""
        first = next((one.key for one in self._entries if one.of is Of.HELPER), NEW_HELPER)
        self.list.select(first)
        if first == NEW_HELPER:
            self.new_helper.begin()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _let_own_phone(self) -> None:
        """As soon as the page is on."""
        if not self._phones.is_on:
            self.page.take_keys()
            return
        self._phones.own_phone_wanted = False
        if self.letting.own_phone_is_in():
            self._choose_helper(self.letting.chair())
        else:
            self.list.select(NEW_HELPER)
            self.letting.let_own_phone()

    @Slot(str)
    def _choose_helper(self, person: str) -> None:
        """Show the code of somebody who helps, once there is one."""
        self._next = helper_key(person)
        self.show_now()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _change_rights(self, rights: object) -> None:
        entry = self.code.entry
        if entry is not None and entry.of is Of.HELPER:
            self.letting.change(entry.of_what, rights)  # type: ignore[arg-type]

    @Slot()
    def _remove_helper(self) -> None:
        self._remove(self.list.current_key())

    @Slot(str)
    def _remove(self, key: str) -> None:
        entry = self._entry(key)
        if entry is not None and entry.of is Of.HELPER:
            self.letting.remove(entry.of_what)

    # -- the wrong table ---------------------------------------------------------------------------------------

    @Slot(str, str)
    def _reseat(self, phone: str, table: str) -> None:
        """A phone sits at another table than its sign says."""
        here, there = self._table(self.list.current_key()), self._table(table)
        pending = self._phones.reseat(phone, table)
        if pending is not None and there is not None:
            back = partial(self._put_back, phone, here.of_what) if here is not None else None
            self._opened.watch(pending, partial(self._say_reseated, there.number, back))

    def _table(self, key: str) -> Entry | None:
        return next((one for one in self._entries if one.of is Of.TABLE and one.of_what == key), None)

    def _put_back(self, phone: str, table: str) -> None:
        """Undo alone would bring back the points, and leave the phone where it is."""
        if (pending := self._phones.reseat(phone, table)) is not None:
            self._opened.watch(pending, self._show_reseated)

    def _say_reseated(self, number: int, back: partial[None] | None, moved: int) -> None:
        points = self.tr("%n point(s) and photo(s) went along.", "", moved) if moved else ""
        words = self.tr("This phone is at table {n} from now on.").format(n=number)
        deeds = () if back is None else (Deed(self.tr("Undo"), back),)
        self._desk.tell(" ".join(filter(None, (words, points))), "plain", *deeds)
        self.show_now()

    def _show_reseated(self, _: int) -> None:
        self._desk.telling.emit(None)
        self.show_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to the tables."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _foot(words: QWidget, line: int) -> int:
    """On which pixel its letters stand, in the middle of a line of so many."""
    metrics, high = QFontMetricsF(words.font()), words.sizeHint().height()
    return math.floor((line - high) // 2 + (high + metrics.ascent() - metrics.descent()) / 2 + 0.5)
