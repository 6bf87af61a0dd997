"""The one question that seating begins with: how do people find their table?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.seating import Way
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import button, card, column, label, scrolling

CARD_PX, TAB_PX = 300, 34
_ICONS = {Way.FREE: "hand-helping", Way.MOVING: "move-right", Way.NAMED: "users"}


def way_words(way: Way) -> str:
    """The name of a way, as it stands on its button."""
    return {
        Way.FREE: QCoreApplication.translate("SeatingWays", "Free choice"),
        Way.MOVING: QCoreApplication.translate("SeatingWays", "Moving on"),
        Way.NAMED: QCoreApplication.translate("SeatingWays", "By name"),
    }[way]


def question_words() -> str:
    """The question."""
    return QCoreApplication.translate("SeatingWays", "How do people find their table?")


class QuestionPage(QWidget):
    """Three ways, each with what it means. Nobody has to choose: a day runs without an answer as well."""

    asked = Signal(object)
    """This way (Way) was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Way, QPushButton] = {}
        self._build()

    def _build(self) -> None:
        ways = Flow(gap=16)
        for way in Way:
            ways.addWidget(self._card(way))
        page = QWidget()
        free = self.tr("You can choose another way at any time. A day runs without a choice as well.")
        hosts = self.tr("Whatever you choose: hosts stay at their own table in all rounds.")
        words = (label(free, "muted", wrap=True), label(hosts, "muted", wrap=True))
        page.setLayout(column(label(question_words(), "h1", wrap=True), 4, ways, 4, *words, None, gap=10))
        self.setLayout(column(scrolling(page)))

    def _card(self, way: Way) -> QWidget:
        chosen = button(way_words(way), partial(self.asked.emit, way), icon=_ICONS[way])
        self.buttons[way] = chosen
        made = card(column(chosen, label(self._meaning(way), wrap=True), None, gap=10))
        made.setFixedWidth(current().px(CARD_PX))
        made.setMinimumHeight(current().px(150))
        return made

    def _meaning(self, way: Way) -> str:
        return {
            Way.FREE: self.tr("In each round people choose the table with the topic they like. No list of names."),
            Way.MOVING: self.tr("Everyone stays with their group and moves one table up. No list of names."),
            Way.NAMED: self.tr("Everyone gets a table for each round and meets as many new people as can be."),
        }[way]

    def take_keys(self) -> None:
        """The keys go to the first way."""
        self.buttons[Way.FREE].setFocus(Qt.FocusReason.OtherFocusReason)


class WayBar(QWidget):
    """The question in one line, with the answer that was given."""

    asked = Signal(object)
    """This way (Way) was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Way, QPushButton] = {}
        question = label(question_words(), "muted")
        whole = Flow(gap=4)
        whole.addWidget(question)
        for way in Way:
            tab = button(way_words(way), partial(self._ask, way), kind="tab", icon=_ICONS[way])
            tab.setCheckable(True)
            self.buttons[way] = tab
            whole.addWidget(tab)
        question.setMinimumHeight(current().px(TAB_PX))  # one line with the tabs
        self._way: Way | None = None
        self.setLayout(whole)

    def show_way(self, way: Way | None) -> None:
        """Show what was chosen."""
        self._way = way
        for one, tab in self.buttons.items():
            tab.setChecked(one is way)

    def _ask(self, way: Way) -> None:
        self.show_way(self._way)  # the day says what is chosen
        if way is not self._way:
            self.asked.emit(way)
