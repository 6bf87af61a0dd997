"""Nothing yet: where a list is chosen, dropped or pasted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel

from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, column, label, row


class StartPage(QFrame):
    """A place to let go of a file, with a button and a word about pasting."""

    choose_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._welcoming = False
        icon = QLabel()
        icon.setPixmap(current().pixmap("file-plus", size=40))
        self.choose_button = button(
            self.tr("Choose a file"), self.choose_asked.emit, icon="folder-open", kind="primary"
        )
        self.what = label(self.tr("Drop your list here"), "h1")
        self.how = label(self.tr("Or copy it in a spreadsheet or mail, and paste it here with Ctrl+V."), wrap=True)
        self.kinds = label(
            self.tr("XLSX, XLS, ODS, CSV or text. First you see what becomes of it."), "muted", wrap=True
        )
        self.busy = label("", "muted")
        for words in (self.how, self.kinds, self.busy):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = column(
            None,
            row(None, icon, None),
            row(None, self.what, None),
            self.how,
            row(None, self.choose_button, None),
            self.kinds,
            self.busy,
            None,
            gap=14,
        )
        inside.setContentsMargins(16, 8, 16, 8)
        self.setLayout(inside)

    def welcome(self, on: bool) -> None:
        """Somebody holds a list over the page, or not any more."""
        self._welcoming = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A dashed edge: things may be let go of here."""
        super().paintEvent(event)
        look = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(look.colour("accent" if self._welcoming else "edge"), 2 if self._welcoming else 1)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(look.colour("accent_soft") if self._welcoming else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
