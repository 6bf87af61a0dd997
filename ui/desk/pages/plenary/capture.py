"""The card under the points: whatever is said next is typed here."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QStackedWidget, QWidget

from facilitator.domain.conversations import Takeaway
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.buttonrow import ButtonRow
from ui.desk.pages.plenary.forms import NewForm
from ui.desk.pages.plenary.listings import AGREEMENTS, FOLLOWUPS, LIST_OF
from ui.desk.pages.plenary.sheets import AddingSheet
from ui.desk.pages.plenary.speech import Speech
from ui.desk.pages.plenary.views import conversation_at, round_told_in, said
from ui.desk.places import TYPED_PLENARY
from ui.desk.widgets.fields import CaptureField
from ui.desk.widgets.parts import button, card, column, row, shown_keys, tab_in_order

POINT = "point"


class NewPoint(QWidget):
    """A point told in the hall. Enter writes it down at the table where the chair is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._stop = ""
        self.words = CaptureField(
            desk, self.tr("New point"), self.tr("Type what the table tells. Enter writes it down."), lines=3
        )
        self.words.entered.connect(self.write_down)
        self.add_button = button(self.tr("Write down"), self.write_down, icon="corner-down-left")
        inside = row(self.words, gap=12)
        inside.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(inside, None))

    def show_stop(self, stop: str) -> None:
        """From now on points are of this stop. What was typed for another one waits there."""
        self._stop = stop
        there = stop in self._opened.day.conversation
        self.words.setEnabled(there)
        self.add_button.setEnabled(there)
        self.words.capture.bind(Spot(Kind.TAKEAWAY, f"{TYPED_PLENARY}{stop}", "text"))

    def begin(self) -> None:
        """Give the field the keys."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def write_down(self) -> None:
        """Make a point of what was typed."""
        self.words.capture.send(self._write)

    def _write(self, words: str) -> Pending[Takeaway]:
        round_ = round_told_in(self._opened.day, self._stop)
        return self._opened.takeaways.write(conversation_at(self._stop), words, round_)


Page = NewPoint | Speech | NewForm


class Capture(QWidget):
    """Seven things to type, one tab each, built when it is first opened. A tab keeps what stands in it."""

    listAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are; which list

    def __init__(
        self, desk: Desk, agreements: AddingSheet, followups: AddingSheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self.now = POINT
        self.point = NewPoint(desk)
        self._make: dict[str, Callable[[], Page]] = {
            POINT: lambda: self.point,
            **{name: partial(Speech, desk, kind) for kind, name in LIST_OF.items()},
            AGREEMENTS: partial(NewForm, desk, agreements),
            FOLLOWUPS: partial(NewForm, desk, followups),
        }
        self._made: dict[str, Page] = {}
        self._build()
        self.show_tab(POINT)

    def _build(self) -> None:
        self.tabs: dict[str, QPushButton] = {}
        self.keys: dict[str, str] = {}
        group = QButtonGroup(self)
        for name, (words, icon, keys) in self._tab_words().items():
            tab = button(words, partial(self.open, name), icon=icon, kind="tab", tip=f"{words} ({shown_keys(keys)})")
            self.keys[name] = keys
            tab.setCheckable(True)
            group.addButton(tab)
            self.tabs[name] = tab
        self.list_button = button(self.tr("All ({n})").format(n=0), self._ask_list, icon="list", kind="quiet")
        self._tab_row = ButtonRow(list(self.tabs.values()), self.list_button)
        self._stack = QStackedWidget()
        self.page(FOLLOWUPS)  # the highest, made first so that nothing jumps from tab to tab
        self._stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = column(self._tab_row, self._stack, gap=10)
        self.setLayout(column(card(inside), gap=0))
        inside.setContentsMargins(16, 10, 16, 14)

    def _tab_words(self) -> dict[str, tuple[str, str, str]]:
        """The words, icon and keys of each tab. The letter is one of its word, in each language its own."""
        return {
            POINT: (self.tr("Point"), "lightbulb", self.tr("Alt+P", "keys of the tab Point")),
            LIST_OF[ContributionKind.REACTION]: (
                self.tr("Reaction"), "message-square-quote", self.tr("Alt+R", "keys of the tab Reaction"),
            ),
            LIST_OF[ContributionKind.REFLECTION]: (
                self.tr("Closing word"), "users", self.tr("Alt+W", "keys of the tab Closing word"),
            ),
            LIST_OF[ContributionKind.LESSON]: (
                self.tr("Lesson"), "graduation-cap", self.tr("Alt+L", "keys of the tab Lesson"),
            ),
            LIST_OF[ContributionKind.QUOTATION]: (
                self.tr("Quotation"), "quote", self.tr("Alt+Q", "keys of the tab Quotation"),
            ),
            AGREEMENTS: (self.tr("Agreement"), "list-checks", self.tr("Alt+A", "keys of the tab Agreement")),
            FOLLOWUPS: (self.tr("What’s next"), "calendar-plus", self.tr("Alt+N", "keys of the tab What’s next")),
        }  # fmt: skip

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now."""
        for page in self._made.values():
            if isinstance(page, Speech):
                page.refresh(kinds)
        if kinds & {Kind.CONTRIBUTION, Kind.AGREEMENT, Kind.FOLLOWUP}:
            self._show_number()

    def _show_number(self) -> None:
        """How much there is already of what this tab is for."""
        day = self._opened.day
        numbers = {LIST_OF[kind]: len(said(day, kind)) for kind in LIST_OF}
        numbers |= {AGREEMENTS: len(day.agreements), FOLLOWUPS: len(day.followups)}
        words = self.tr("All ({n})").format(n=numbers.get(self.now, 0))
        self.list_button.setVisible(self.now in numbers)
        self.list_button.setAccessibleName(f"{self.tabs[self.now].accessibleName()}: {words}")
        self._tab_row.call(self.list_button, words)

    def show_tab(self, name: str) -> None:
        """Show a tab, and leave the keys where they are."""
        self.now = name
        self.tabs[name].setChecked(True)
        self._stack.setCurrentWidget(self.page(name))
        self._show_number()

    @Slot(str)
    def open(self, name: str) -> None:
        """Show a tab with the keys in its first field."""
        self.show_tab(name)
        self.page(name).begin()

    def page(self, name: str) -> Page:
        """What a tab holds."""
        if name not in self._made:
            page = self._made[name] = self._make[name]()
            if isinstance(page, Speech):
                page.refresh(frozenset(Kind))
            self._stack.addWidget(page)
            if self.isAncestorOf(page):  # made later than what stands behind it
                tab_in_order(self.list_button, page)
        return self._made[name]

    def speech(self, kind: ContributionKind) -> Speech:
        """Where words of a kind are typed."""
        page = self.page(LIST_OF[kind])
        assert isinstance(page, Speech)
        return page

    @Slot()
    def _ask_list(self) -> None:
        self.listAsked.emit(self.now)
