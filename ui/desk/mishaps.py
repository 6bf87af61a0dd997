"""What happens when we made a mistake: it is written down without names, and one calm dialog says what is safe."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.errors import FacilitatorError
from ui.desk.theme.look import dress
from ui.desk.widgets.parts import button, column, label, row

log = logging.getLogger(__name__)


def account(error: BaseException) -> str:
    """What happened, for whoever mends it: kinds of error and lines of code. What an error says may hold a name."""
    lines = [f"Tafelronde, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"]
    while True:
        code = f" {error.code}" if isinstance(error, FacilitatorError) else ""
        lines.append(f"{type(error).__name__}{code}")
        lines += [f"  {f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(error.__traceback__)]
        cause = error.__cause__ or error.__context__
        if cause is None:
            return "\n".join(lines)
        error = cause
        lines.append("because of")


class MishapDialog(QDialog):
    """ "Something went wrong. Your day is saved." Carry on, or copy what happened."""

    def __init__(self, what: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(self.tr("Tafelronde"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._what = what
        words = label(self.tr("Something went wrong. Your day is saved."), "h2", wrap=True)
        self._copy = button(self.tr("Copy what happened"), self._copy_what, icon="copy")
        carry_on = button(self.tr("Carry on"), self.accept, kind="primary")
        inside = column(words, row(None, self._copy, carry_on), gap=20)
        inside.setContentsMargins(24, 24, 24, 20)
        self.setLayout(inside)
        carry_on.setDefault(True)
        carry_on.setFocus()

    @Slot()
    def _copy_what(self) -> None:
        QGuiApplication.clipboard().setText(self._what)
        self._copy.setText(self.tr("Copied"))


class Mishaps(QObject):
    """The one handler of our own mistakes, in whatever thread they rise."""

    _happened = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None]) -> None:
        """window: where the dialog is shown, asked when it is needed."""
        super().__init__()
        self._window = window
        self._dialog: MishapDialog | None = None
        self._before = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._rose
        threading.excepthook = self._rose_in_thread

    def let_go(self) -> None:
        """Leave it to whoever handled mistakes before."""
        sys.excepthook, threading.excepthook = self._before

    def _rose(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        what = account(error.with_traceback(trace))
        log.error("%s", what)
        self._happened.emit(what)

    def _rose_in_thread(self, args: Any) -> None:
        if args.exc_value is not None:
            self._rose(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _show(self, what: str) -> None:
        """One dialog at a time: a mistake that repeats itself must not bury the page."""
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = MishapDialog(what, self._window())
        self._dialog.show()
