"""The card beside the grid: the conversation of the chosen cell, and the table it is held at."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QWidget

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Table
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.hall.tablefields import TableFields
from ui.desk.pages.hall.talkfields import TalkFields
from ui.desk.pages.hall.views import Talk
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, card, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList

ROW_PX = 44
MOST_IN_SIGHT = 3


class DetailsCard(QWidget):
    """Two pages, one at a time: the topic and the table. Several topics in one cell are listed above."""

    talk_chosen = Signal(str)
    """Of several topics another one is asked for."""
    typing_asked = Signal()
    """There is no topic yet: it is typed in the grid."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.talk = TalkFields(desk)
        self.table = TableFields(desk)
        self._shown = ""
        self._has_talk = self._has_table = False
        self._build()

    def _build(self) -> None:
        self.heading = Elided("", "h2")
        self.talk_tab = self._tab(self.tr("Topic"))
        self.table_tab = self._tab(self.tr("Table"))
        self.talk_tab.setChecked(True)
        self.several = OrderList(self.tr("Topics in this cell"), reorderable=False)
        self.several.currentKeyChanged.connect(self._tell_choice)
        self.no_topic = self._build_no_topic()
        self.pages = QStackedWidget()
        self._scrolls = [self._scroll(self.talk), self._scroll(self.table), self.no_topic]
        for page in self._scrolls:
            self.pages.addWidget(page)
        heading = row(self.heading, self.talk_tab, self.table_tab, gap=4)
        heading.setStretch(0, 1)
        inside = column(heading, self.several, self.pages, gap=10)
        inside.setStretch(2, 1)
        self.setLayout(column(card(inside)))

    def _tab(self, words: str) -> QPushButton:
        tab = button(words, kind="tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(self._show_page)
        return tab

    def _scroll(self, fields: QWidget) -> QScrollArea:
        fields.layout().setContentsMargins(2, 2, 6, 2)  # type: ignore[union-attr]
        made = scrolling(fields)
        fields.setAutoFillBackground(False)
        made.viewport().setAutoFillBackground(False)
        return made

    def _build_no_topic(self) -> QWidget:
        self.type_button = button(
            self.tr("Type a topic"), self.typing_asked.emit, icon="pencil-line", tip=self.tr("Type a topic (Enter)")
        )
        page = QWidget()
        words = label(self.tr("No topic yet. Type it in the cell."), "muted", wrap=True)
        page.setLayout(column(words, row(self.type_button, None), None, gap=12))
        return page

    # -- showing -----------------------------------------------------------------------------------------------

    def show_cell(self, heading: str, talks: tuple[Talk, ...], nameless: str) -> None:
        """Say which cell it is, and offer its topics when there are several. nameless: for one without words."""
        self.heading.say(heading)
        lines = [Line(talk.key, talk.title or nameless, ", ".join(talk.hosts)) for talk in talks]
        with QSignalBlocker(self.several):
            self.several.show_rows(lines)
        self.several.setVisible(len(lines) > 1)
        self.several.setFixedHeight(min(len(lines), MOST_IN_SIGHT) * current().px(ROW_PX) + 2)

    def show_talk(self, talk: Conversation | None, round_: str) -> None:
        """Show a conversation, or that there is none yet."""
        self._has_talk = talk is not None
        if talk is not None:
            if self._shown != talk.id:
                self._scrolls[0].verticalScrollBar().setValue(0)  # type: ignore[attr-defined]
            self._shown = talk.id
            self.talk.show_talk(talk, round_)
            with QSignalBlocker(self.several):
                self.several.select(talk.id)
        self._show_page()

    def show_table(self, table: Table | None) -> None:
        """Show a table; topics without one have none."""
        self._has_table = table is not None
        self.table_tab.setEnabled(self._has_table)
        if table is not None:
            self.table.show_table(table)
        elif self.table_tab.isChecked():
            self.talk_tab.setChecked(True)
        self._show_page()

    @Slot()
    def _show_page(self) -> None:
        topic = 0 if self._has_talk else 2
        self.pages.setCurrentIndex(1 if self.table_tab.isChecked() and self._has_table else topic)

    @Slot(str)
    def _tell_choice(self, key: str) -> None:
        if key and key != self._shown:
            self.talk_chosen.emit(key)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, kind: Kind, name: str) -> None:
        """Give a field of the conversation or of the table the keys, and bring it in sight."""
        of_table = kind is Kind.TABLE
        (self.table_tab if of_table else self.talk_tab).setChecked(True)
        self._show_page()
        field = self.table.field(name) if of_table else self.talk.field(name)
        field.setFocus()
        self._scrolls[1 if of_table else 0].ensureWidgetVisible(field)  # type: ignore[attr-defined]

    def field_in_use(self) -> tuple[Kind, str] | None:
        """Of what, and which field has the keys."""
        if name := self.table.field_in_use():
            return Kind.TABLE, name
        if name := self.talk.field_in_use():
            return Kind.CONVERSATION, name
        return None

    def spot_of(self, talk: str, table: str) -> Spot | None:
        """The field that has the keys, of these records."""
        using = self.field_in_use()
        if using is None:
            return None
        kind, name = using
        return Spot(kind, table if kind is Kind.TABLE else talk, name)
