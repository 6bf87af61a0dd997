"""One way in: its code, large enough to scan, and what there is to do with it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.desk.pages.phones.codeview import CodeView
from ui.desk.pages.phones.entries import Entry, Of
from ui.desk.pages.phones.here import PhonesAtTable
from ui.desk.pages.phones.rights import Rights
from ui.desk.pages.phones.words import EntryWords
from ui.desk.phones import Phones
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, chip, column, label, row, set_chip


class CodeCard(QWidget):
    """The code of a table, a helper, or of all. Under it what a helper may do, or which phones are at the table."""

    withdraw_asked = Signal()
    remove_asked = Signal()
    rights_chosen = Signal(object)

    def __init__(self, phones: Phones, words: EntryWords, locale: QLocale) -> None:
        super().__init__()
        self._phones, self._words = phones, words
        self.entry: Entry | None = None
        self._tables: tuple[Entry, ...] = ()
        self.heading = Elided("", "h2")
        self.count = chip("")
        self.code = CodeView()
        self.here = PhonesAtTable(words, locale)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.code)
        self.stack.addWidget(self.here)
        self.typed = label("", wrap=True)
        self.typed.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.rights = Rights(words)
        self.rights.chosen.connect(self.rights_chosen)
        self.here_button = button(self.tr("Wrong table?"), self._turn_over, kind="tab")
        self.here_button.setCheckable(True)
        self.here_button.setToolTip(self.tr("Which phones are here, and at which table they belong"))
        self.withdraw_button = button(
            self.tr("Another code…"),
            self.withdraw_asked.emit,
            kind="quiet",
            tip=self.tr("For when a code got into the wrong hands"),
        )
        self.remove_button = button(
            self.tr("No longer helps"),
            self.remove_asked.emit,
            kind="quiet",
            tip=self.tr("Their code then leads nowhere"),
        )
        top = row(self.heading, self.count, gap=8)
        top.setStretch(0, 1)
        deeds = Flow(gap=4)
        for made in (self.here_button, self.remove_button, self.withdraw_button):
            deeds.addWidget(made)
        whole = column(top, self.stack, self.typed, self.rights, deeds, gap=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_entry(self, entry: Entry, tables: tuple[Entry, ...]) -> None:
        """Show one way in. tables: all rows, for a phone that sits at another one."""
        other = self.entry is None or self.entry.key != entry.key
        self.entry, self._tables = entry, tables
        self.heading.say(self._words.heading(entry))
        set_chip(self.count, self.tr("%n phone(s)", "", entry.phones) if entry.phones else "", "ok")
        self.code.show_code(entry.scanned, self._words.scanned(entry))
        self.typed.setText(self._words.typed(entry, self._phones.url))
        self.rights.setVisible(entry.of is Of.HELPER)
        self.rights.show_rights(entry.rights)
        self.remove_button.setVisible(entry.of is Of.HELPER)
        self.withdraw_button.setVisible(entry.of in (Of.HELPER, Of.TABLE))
        self._show_phones(entry, other)

    def _show_phones(self, entry: Entry, other: bool) -> None:
        phones = self._phones.here(entry.of_what) if entry.of is Of.TABLE else ()
        self.here_button.setVisible(bool(phones))
        if other or not phones:
            self.here_button.setChecked(False)
        self.here.show_phones(entry, phones, self._tables)
        turned = self.here_button.isChecked()
        self.stack.setCurrentWidget(self.here if turned else self.code)
        self.typed.setVisible(not turned)

    @Slot()
    def _turn_over(self) -> None:
        """The code, or the phones in its place."""
        if self.entry is not None:
            self._show_phones(self.entry, other=False)
        if self.here_button.isChecked():
            self.here.list.setFocus(Qt.FocusReason.OtherFocusReason)
