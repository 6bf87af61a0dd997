"""Everything by a few of its words: what the window can do, and what is in the day (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from facilitator.domain.day import Day
from facilitator.domain.search import Hit, SearchIndex
from ui.desk.borrowed import BorrowedKeys
from ui.desk.desk import Desk
from ui.desk.finding import Command, fitting
from ui.desk.hitwords import line_of
from ui.desk.places import StageName, place_of
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import card, column, label, row
from ui.desk.widgets.reorder import Line, OrderList
from ui.jobs import Job

MOST_ROWS = 12
MOST_COMMANDS = 4
"""Before what is found in the day, when there is something of both."""
WIDTH_PX, FROM_TOP_PX = 680, 64
SAY_COUNT_AFTER_MS = 400
_VEIL = 170
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}


class Question(QLineEdit):
    """The field of the palette. Its keys are its own, whatever the stage behind it does with them."""

    def event(self, event: QEvent) -> bool:
        """No shortcut of the page takes Escape, Enter or an arrow away."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, *_STEPS)
            if event.key() in ours:
                event.accept()
                return True
        return super().event(event)


class Palette(QFrame):
    """A field in the middle of the window, with what fits under it. Escape, or a click beside it, and it is gone.

    It covers the whole of `over`, so that such a click comes here. The day's words are made ready in the background
    when they changed since; the commands do not wait for that.
    """

    def __init__(
        self, desk: Desk, commands: Sequence[Command], stage_now: Callable[[], StageName | None], over: QWidget
    ) -> None:
        """commands: in the order they are offered in. stage_now: points are shown there, if it shows points."""
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._commands = tuple(commands)
        self._stage_now = stage_now
        self._index: SearchIndex | None = None
        self._indexed: Day | None = None
        self._deeds: dict[str, Callable[[], object]] = {}
        self._borrowed = BorrowedKeys(self)
        self._build()
        self.field.textChanged.connect(self._show_found)
        self.field.returnPressed.connect(self._do_current)
        self.list.clicked.connect(self._do_clicked)
        desk.opened.changed.connect(self._on_changed)
        over.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Search, or give a command"))
        self.field = Question()
        self.field.setAccessibleName(self.tr("Search, or give a command"))
        self.field.setPlaceholderText(self.tr("A table, a name, a word, or what you want to do"))
        self.list = OrderList(self.tr("Found"), reorderable=False)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.count = label("", "small")
        keys = label(self.tr("↑ ↓ choose · Enter opens · Escape closes"), "small")
        self.card = card(column(self.field, self.list, row(self.count, None, keys), gap=8))
        self.card.setParent(self)
        self._count_timer = QTimer(self, singleShot=True, interval=SAY_COUNT_AFTER_MS)
        self._count_timer.timeout.connect(self._say_count)

    def offer(self, commands: Sequence[Command]) -> None:
        """What can be done now, in the order it is offered in."""
        self._commands = tuple(commands)

    # -- coming and going --------------------------------------------------------------------------------------

    @Slot()
    def ask(self) -> None:
        """Come up with the commands, and an empty field that has the keys."""
        self._borrowed.borrow()
        if self.isHidden():
            QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self._make_ready()
        self.field.clear()
        self._show_found()
        self.show()
        self.raise_()
        self._fit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Go. The keys go back to where they were, unless they are somewhere else already."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus_changed)  # type: ignore[union-attr]
        self._count_timer.stop()
        self._borrowed.give_back()
        self.hide()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on elsewhere has no more use for it."""
        if new is not None and not self.isAncestorOf(new):
            self.put_away()

    # -- finding -----------------------------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        if self.isVisible():
            self._make_ready()

    def _make_ready(self) -> None:
        day = self._desk.opened.day
        if self._indexed is not day:
            self._desk.jobs.start("search-index", partial(_indexed, day), partial(self._take_index, day), _rise)

    def _take_index(self, day: Day, index: SearchIndex) -> None:
        self._index, self._indexed = index, day
        if self.isVisible():
            self._show_found()

    @Slot()
    def _show_found(self) -> None:
        query = self.field.text()
        hits = self._index.find(query, MOST_ROWS) if self._index is not None else ()
        commands = fitting(self._commands, query)
        if hits:
            commands = commands[:MOST_COMMANDS]
        lines = [self._command_line(number, command) for number, command in enumerate(commands)]
        lines += [self._hit_line(number, hit) for number, hit in enumerate(hits[: MOST_ROWS - len(lines)])]
        self._deeds = {f"command {n}": command.do for n, command in enumerate(commands)}
        self._deeds |= {f"hit {n}": partial(self._go_to, hit) for n, hit in enumerate(hits)}
        self.list.show_rows(lines)
        if lines:
            self.list.select(lines[0].key)
        self.count.setText(self._count_words(len(lines)) if query.strip() else "")
        self._count_timer.start()
        self._fit()

    def _count_words(self, number: int) -> str:
        return self.tr("%n result(s)", "", number) if number else self.tr("Nothing found")

    def _command_line(self, number: int, command: Command) -> Line:
        keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
        spoken = ", ".join(filter(None, (self.tr("Command"), command.words, keys)))
        chip = ("plain", keys) if keys else ("", "")
        return Line(f"command {number}", command.words, icon="chevron-right", chip=chip, spoken=spoken)

    def _hit_line(self, number: int, hit: Hit) -> Line:
        return line_of(f"hit {number}", hit, self._desk.language)

    @Slot()
    def _say_count(self) -> None:
        if self.count.text():
            announce(self.field, self.count.text())

    # -- doing -------------------------------------------------------------------------------------------------

    @Slot()
    def _do_current(self) -> None:
        self._do(self.list.current_key())

    @Slot(QModelIndex)
    def _do_clicked(self, _: QModelIndex) -> None:
        self._do_current()

    def _do(self, key: str) -> None:
        """The keys are back where they were before it is done: a command is for there."""
        deed = self._deeds.get(key)
        if deed is not None:
            self.put_away()
            deed()

    def _go_to(self, hit: Hit) -> None:
        self._desk.go(place_of(hit.spot, self._stage_now()))

    def _step(self, by: int) -> None:
        rows = self.list.records.rows
        place = [one.key for one in rows].index(self.list.current_key()) + by if rows else -1
        if rows:
            chosen = rows[min(max(place, 0), len(rows) - 1)]
            self.list.select(chosen.key)
            announce(self.field, chosen.spoken or chosen.words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """What the field does not need itself: the arrows and Escape. Nothing goes through to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        event.accept()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802
        """Tab stays: there is one field, and the list is moved through from there."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click beside it closes it; on its own rim nothing happens."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.put_away()

    # -- fitting -----------------------------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window got another size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _fit(self) -> None:
        look, over = current(), self._over
        self.setGeometry(over.rect())
        row_height = max(self.list.sizeHintForRow(0), look.px(44))
        around = look.px(FROM_TOP_PX) * 2 + look.px(110)
        fitting_rows = max((over.height() - around) // row_height, 3)
        rows = min(len(self.list.records.rows), MOST_ROWS, fitting_rows)
        self.list.setFixedHeight(max(rows, 1) * row_height)
        width = min(look.px(WIDTH_PX), over.width() - 48)
        self.card.resize(width, self.card.sizeHint().height())
        self.card.move((over.width() - width) // 2, look.px(FROM_TOP_PX))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A veil over the page: what is behind waits."""
        super().paintEvent(event)
        veil = current().colour("bg")
        veil.setAlpha(_VEIL)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), veil)


def _indexed(day: Day, _: Job[Any]) -> SearchIndex:
    return SearchIndex(day)


def _rise(error: BaseException) -> None:
    raise error
