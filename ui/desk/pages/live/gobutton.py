"""The one large button. Its words are the next thing to happen, and when it asks, they are a question."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Button

HIGH_PX = 68
TYPING_MS = 2_000
"""So long after a letter a space belongs to a sentence."""
_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class GoButton(Button):
    """Broad and high, with words that wrap: Qt's own button has them on one line and cuts them off."""

    slipped = Signal()
    """Somebody types letters here: no press near them is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self.setProperty("kind", "primary")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(current().px(HIGH_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str, *, asks: bool = False) -> None:
        """Say what a press does. asks: it is a question now, and is said aloud to who does not see it."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(f"{words} (F5)")
        if asks:
            announce(self, words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Whoever types a sentence with the keys here by mistake starts nothing with the spaces in it."""
        if event.key() == Qt.Key.Key_Space and self._typing.isActive():
            self._typing.start()
            return
        if event.text().isprintable() and event.text().strip() and not event.modifiers():
            self._typing.start()
            self.slipped.emit()
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The words wrap."""
        return QSize(current().px(160), current().px(HIGH_PX))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As its smallest: the column it stands in says how broad."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The button as the sheet has it, and the words on it."""
        look, option = current(), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        with QPainter(self) as painter:
            self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
            room = self.rect().adjusted(look.px(16), look.px(6), -look.px(16), -look.px(6))
            painter.setPen(look.colour("on_accent" if self.isEnabled() else "edge"))
            for size in (19, 16, 14, 13):
                painter.setFont(look.font(size, 600))
                if _fits(painter.boundingRect(room, _FLAGS, self._words), room):
                    break
            painter.drawText(room, _FLAGS, self._words)


def _fits(words: QRect, room: QRect) -> bool:
    return words.height() <= room.height() and words.width() <= room.width()
