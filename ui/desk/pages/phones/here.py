"""The phones that came in at a table, for when one of them scanned the wrong sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk.pages.phones.entries import Entry, Of
from ui.desk.pages.phones.words import EntryWords
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.parts import button, column, label, row
from ui.desk.widgets.reorder import Line, OrderList

if TYPE_CHECKING:
    from ui.hosts.phoneshere import PhoneHere

ROW_PX = 44


class PhonesAtTable(QWidget):
    """Choose a phone, and the table it is at really: what it wrote goes along, and the phone follows."""

    reseat_asked = Signal(str, str)
    """A phone (key) and the identity of the table it is at."""

    def __init__(self, words: EntryWords, locale: QLocale) -> None:
        super().__init__()
        self._words, self._locale = words, locale
        self._table = ""
        self.list = OrderList(self.tr("Phones at this table"), reorderable=False)
        self.list.setMinimumHeight(current().px(ROW_PX) + 2)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # no higher than the code
        self.tables = Combo()
        self.tables.setAccessibleName(self.tr("The table this phone is at"))
        self.tables.view().setAccessibleName(self.tables.accessibleName())
        self.move_button = button(self.tr("Put right"), self._ask, icon="move-right")
        self.move_button.setToolTip(self.tr("What this phone wrote goes along; the phone follows"))
        sits = label(self.tr("This phone is at"), "over", of=self.tables)
        chosen = row(self.tables, self.move_button, gap=8)
        chosen.setStretch(0, 1)
        whole = column(self.list, sits, chosen, gap=6)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_phones(self, entry: Entry, phones: tuple[PhoneHere, ...], tables: tuple[Entry, ...]) -> None:
        """Show the phones of a table, and which other tables there are."""
        self.list.show_rows([self._line(number, one) for number, one in enumerate(phones, 1)])
        if phones and not self.list.current_key():
            self.list.select(phones[0].key)
        others = [(one.of_what, self._words.heading(one)) for one in tables if one.of is Of.TABLE and one != entry]
        if entry.of_what != self._table or others != self._offered():
            self._offer(others)
        self._table = entry.of_what
        self.move_button.setEnabled(bool(phones) and bool(others))

    def _line(self, number: int, phone: PhoneHere) -> Line:
        state = self.tr("Phone {n}: in sight") if phone.connected else self.tr("Phone {n}: not in sight")
        points = self.tr("%n point(s)", "", phone.points) if phone.points else ""
        detail = " · ".join(filter(None, (points, self._words.last(phone.last, self._locale))))
        title, icon = state.format(n=number), "smartphone" if phone.connected else "wifi-off"
        return Line(phone.key, title, detail, icon=icon, spoken=f"{title}, {detail}")

    def _offered(self) -> list[tuple[str, str]]:
        return [(str(self.tables.itemData(n)), self.tables.itemText(n)) for n in range(self.tables.count())]

    def _offer(self, others: list[tuple[str, str]]) -> None:
        chosen = self.tables.currentData()
        self.tables.clear()
        for key, words in others:
            self.tables.addItem(words, key)
        self.tables.setCurrentIndex(max(self.tables.findData(chosen), 0))

    @Slot()
    def _ask(self) -> None:
        phone, table = self.list.current_key(), self.tables.currentData()
        if phone and table:
            self.reseat_asked.emit(phone, str(table))
