"""All points of the day, by table: to look for, to choose from, to put in order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QWidget

from ui.desk.desk import Desk
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.folding import Folding
from ui.desk.pages.rounds.views import Point, PointReader, Sieve, choices, place_within
from ui.desk.pages.rounds.words import card_of, round_words, table_words
from ui.desk.theme.look import current
from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.parts import button, column, label, row


class SearchLine(QLineEdit):
    """Looks for points while it is typed. Down goes to what was found, Escape looks for nothing any more."""

    leftForList = Signal()  # noqa: N815 - signals are named as Qt's are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Look for words"))
        self.setPlaceholderText(self.tr("Look for words (Ctrl+F)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See above."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leftForList.emit()
        else:
            super().keyPressEvent(event)


class PointsList(QWidget):
    """The cards, with what they are narrowed down to above them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._points: tuple[Point, ...] = ()
        self._reader = PointReader()
        self._cards_of: dict[str, tuple[Point, Card]] = {}
        self.sieve = Sieve()
        self.bar = self._build_bar()
        self._build()
        QShortcut(QKeySequence.StandardKey.Find, self, self._look_for)
        self.table.chosen.connect(self._narrow)
        self.round.chosen.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.also_gone.toggled.connect(self._narrow)
        self.search.leftForList.connect(self.take_keys)
        self.cards.moveAsked.connect(self._move)

    def _build_bar(self) -> Folding:
        self.count = label("", "h2")
        self.table = ChoiceBox(self.tr("Which table"))
        self.round = ChoiceBox(self.tr("Which round"))
        for box in (self.table, self.round):
            box.setMinimumContentsLength(10)
            box.setMinimumWidth(current().px(110))
        self.search = SearchLine()
        self.search.setMinimumWidth(current().px(210))
        self.also_gone = QCheckBox(self.tr("Merged and taken back too"))
        narrowing = row(self.table, self.round, self.also_gone, gap=8)
        return Folding(row(self.count, self.search, None, gap=12), narrowing)

    def _build(self) -> None:
        self.cards = CardList(self.tr("Points"), reorderable=True)
        self.cards.setMinimumHeight(current().px(180))
        self.nothing = label(
            self.tr("No points yet. Type the number of a table, Tab, and what the table said."), "muted", wrap=True
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.not_found = label(self.tr("None of the points match."), "muted")
        self.show_all = button(self.tr("Show all points"), self.let_all_through)
        none_left = QWidget()
        none_left.setLayout(column(None, row(None, self.not_found, self.show_all, None, gap=12), None))
        self.stack = QStackedWidget()
        for page in (self.cards, self.nothing, none_left):
            self.stack.addWidget(page)
        self.setLayout(column(self.stack, gap=0))

    def refresh(self) -> None:
        """Read the points again."""
        self._points = self._reader.read(self._opened.day)
        self._make_cards()
        self._show_choices()
        self._show()

    def _make_cards(self) -> None:
        """A card for each point; where the point is the same, the card is too."""
        known, self._cards_of = self._cards_of, {}
        for one in self._points:
            old = known.get(one.key)
            self._cards_of[one.key] = old if old is not None and old[0] is one else (one, card_of(one))

    def _show_choices(self) -> None:
        offered = choices(self._opened.day, self._points)
        tables: list[tuple[object, str]] = [(None, self.tr("All tables"))]
        tables += [(number, f"{table_words(number)} ({count})") for number, count in offered.tables]
        rounds: list[tuple[object, str]] = [(None, self.tr("All rounds"))]
        rounds += [(number, f"{round_words(number)} ({count})") for number, count in offered.rounds]
        self.table.show_options(tables, self.sieve.table)
        self.round.show_options(rounds, self.sieve.round)
        self._read_sieve()

    def _read_sieve(self) -> None:
        table, round_ = self.table.key(), self.round.key()
        self.sieve = Sieve(
            table if isinstance(table, int) else None,
            round_ if isinstance(round_, int) else None,
            self.search.text(),
            self.also_gone.isChecked(),
        )

    @Slot()
    def _narrow(self) -> None:
        self._read_sieve()
        self._show()

    def _show(self) -> None:
        shown = self.sieve.sift(self._points)
        had_keys = self.cards.hasFocus()
        self.cards.show_rows([self._cards_of[one.key][1] for one in shown])
        self.count.setText(self.tr("%n point(s)", "", len(shown)))
        page = 0 if shown else 2 if self._points else 1
        self.stack.setCurrentIndex(page)
        if had_keys and not shown:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def let_all_through(self) -> None:
        """Narrow down to nothing in particular."""
        self._put_sieve(Sieve(also_gone=self.also_gone.isChecked()))
        self.take_keys()

    def _put_sieve(self, sieve: Sieve) -> None:
        self.sieve = sieve
        for part in (self.search, self.also_gone):
            part.blockSignals(True)
        self.search.setText(sieve.query)
        self.also_gone.setChecked(sieve.also_gone)
        for part in (self.search, self.also_gone):
            part.blockSignals(False)
        self._show_choices()
        self._show()

    # -- keys --------------------------------------------------------------------------------------------------

    @Slot()
    def take_keys(self) -> None:
        """The keys go to the cards."""
        if not self.cards.current_key() and self.cards.records.rows:
            self.cards.select(self.cards.records.rows[0].key)
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_point(self, key: str) -> bool:
        """Choose a point and bring it in sight, also where it was not looked for. False: it is not there any more."""
        wanted = next((one for one in self._points if one.key == key), None)
        if wanted is None:
            return False
        if not self.sieve.sift([wanted]):
            self._put_sieve(Sieve(also_gone=self.sieve.also_gone or not wanted.stands_alone))
        self.cards.select(key)
        return True

    @Slot()
    def _look_for(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        shown = [card.key for card in self.cards.records.rows]
        place = place_within(self._opened.day, shown, key, before)
        if place is not None:
            self._opened.watch(self._opened.takeaways.move(key, place or None))
