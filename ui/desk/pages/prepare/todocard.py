"""What is still to be done before the day: each line leads to the very field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.todo import ToDo
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Button, card, column, label, row, scrolling, tab_in_order
from ui.words import todo_sentence

WIDTH_PX, WIDEST_PX = 280, 310
"""Larger text takes more lines rather than the room of the part beside it."""


class TodoLine(Button):
    """A whole sentence to press, on as many lines as it needs."""

    def __init__(self, sentence: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self.setAccessibleName(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        icon = QLabel()
        icon.setPixmap(current().pixmap("circle", "edge", 16))
        words = label(sentence, "muted", wrap=True)
        inside = row(icon, words, gap=10)
        for part in (icon, words):
            inside.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, 1)
        inside.setContentsMargins(8, 8, 8, 8)
        for part in (icon, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(inside)
        self._inside = inside
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(clicked)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the sentence is at this width."""
        width = max(self.width(), 1)
        return QSize(width, self._inside.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never cut."""
        return QSize(current().px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class TodoCard(QWidget):
    """The list of what is still to be done, and below it the way on."""

    asked = Signal(object)
    """Somebody wants to do this (ToDo)."""
    on_asked = Signal()
    """Nothing is left to do: on to the next stage."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._todos: tuple[ToDo, ...] = ()
        self._lines: dict[ToDo, TodoLine] = {}
        self._build()

    def _build(self) -> None:
        self.setFixedWidth(min(current().px(WIDTH_PX), WIDEST_PX))
        self.heading = label("", "h2")
        self._ready = QWidget()
        tick = QLabel()
        tick.setPixmap(current().pixmap("circle-check", "ok", 20))
        self._ready.setLayout(row(tick, label(self.tr("Everything is ready.")), None, gap=10))
        content = QWidget()
        self._listing = QVBoxLayout()
        self._listing.setContentsMargins(0, 0, 0, 0)
        self._listing.setSpacing(2)
        content.setLayout(column(self._listing, None, gap=0))
        self.area = scrolling(content)
        for see_through in (content, self.area.viewport()):
            see_through.setAutoFillBackground(False)
        self.next_button = Button()
        self.next_button.setProperty("kind", "primary")
        self.next_button.setAutoDefault(False)
        self.next_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.next_button.clicked.connect(self._go_on)
        inside = column(self.heading, self._ready, self.area, self.next_button, gap=10)
        inside.setStretch(2, 1)
        framed = card(inside)
        self.setLayout(column(framed, gap=0))

    def show_todos(self, todos: tuple[ToDo, ...]) -> None:
        """Show what is left to do. Lines that are there already stay as they are."""
        if todos == self._todos and self.heading.text():
            return
        self._todos = todos
        self.heading.setText(self.tr("Still to do: {n}").format(n=len(todos)))
        self._ready.setVisible(not todos)
        self.heading.setVisible(bool(todos))
        self._drop_what_is_done(frozenset(todos))
        for place, todo in enumerate(todos):
            if todo not in self._lines:
                self._lines[todo] = TodoLine(todo_sentence(todo, self._desk.language), partial(self.asked.emit, todo))
                self._listing.insertWidget(place, self._lines[todo])
        tab_in_order(self.next_button, *self.lines(), self.next_button)
        self._say_next()

    def lead(self, *, on: bool) -> None:
        """Whether the way on is the main deed in sight."""
        self.next_button.setVisible(on)

    def lines(self) -> tuple[TodoLine, ...]:
        """The lines, in order."""
        return tuple(self._lines[todo] for todo in self._todos)

    def _drop_what_is_done(self, left: frozenset[ToDo]) -> None:
        for todo in [todo for todo in self._lines if todo not in left]:
            done = self._lines.pop(todo)
            if done.hasFocus():
                self.next_button.setFocus()
            self._listing.removeWidget(done)
            done.hide()
            done.deleteLater()

    def _say_next(self) -> None:
        words = self.tr("To the rounds")
        if self._todos:
            words = self.tr("Next: {what}").format(what=short_words(self._todos[0]))
        room = self.width() - 2 * 16 - current().px(24)
        shown = self.next_button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.next_button.setText(shown.replace("&", "&&"))
        self.next_button.setAccessibleName(words)
        self.next_button.setToolTip(todo_sentence(self._todos[0], self._desk.language) if self._todos else "")

    def _go_on(self) -> None:
        if self._todos:
            self.asked.emit(self._todos[0])
        else:
            self.on_asked.emit()


def short_words(todo: ToDo) -> str:
    """What there is to do, in a word or two for a button."""
    words = {
        "no-title": QCoreApplication.translate("TodoCard", "title"),
        "no-date": QCoreApplication.translate("TodoCard", "date"),
        "no-chair": QCoreApplication.translate("TodoCard", "day chair"),
        "no-programme": QCoreApplication.translate("TodoCard", "programme"),
        "no-round": QCoreApplication.translate("TodoCard", "rounds"),
        "round-missing": QCoreApplication.translate("TodoCard", "rounds"),
        "item-without-minutes": QCoreApplication.translate("TodoCard", "length of an item"),
        "untitled-item-without-minutes": QCoreApplication.translate("TodoCard", "length of an item"),
        "item-starts-late": QCoreApplication.translate("TodoCard", "fixed start"),
        "untitled-item-starts-late": QCoreApplication.translate("TodoCard", "fixed start"),
        "item-ends-late": QCoreApplication.translate("TodoCard", "fixed end"),
        "untitled-item-ends-late": QCoreApplication.translate("TodoCard", "fixed end"),
        "no-tables": QCoreApplication.translate("TodoCard", "tables"),
        "table-without-topic": QCoreApplication.translate("TodoCard", "topic of table {table}"),
        "table-without-host": QCoreApplication.translate("TodoCard", "host of table {table}"),
        "conversation-without-topic": QCoreApplication.translate("TodoCard", "topic"),
        "conversation-in-no-round": QCoreApplication.translate("TodoCard", "choose a round"),
        "no-reading-time": QCoreApplication.translate("TodoCard", "time to read"),
        "logo-without-words": QCoreApplication.translate("TodoCard", "logo in words"),
        "points-without-table": QCoreApplication.translate("TodoCard", "points without a table"),
    }
    found = words.get(todo.code, QCoreApplication.translate("TodoCard", "the next thing"))
    return found.format(**dict(todo.details))
