"""The fields people type in. What they hold goes into the day by itself: see `typing.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QWidget

from facilitator.domain.spots import Spot
from ui.desk.theme.look import current
from ui.desk.widgets.typing import Capture, Typing, Write

if TYPE_CHECKING:
    from ui.desk.desk import Desk

_PARAGRAPH, _LINE = "\u2029", "\u2028"
"""How Qt keeps the ends of paragraphs and of lines within one."""

_KEEPS_ITS_PLACE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Reasons to lose the keys that are no leaving: a menu of the field itself."""


class _Undoable(Protocol):
    """What a field, or its document, says of its own undo."""

    def isUndoAvailable(self) -> bool: ...  # noqa: N802

    def isRedoAvailable(self) -> bool: ...  # noqa: N802


def _leaves_undo_to_the_window(event: QEvent, field: _Undoable) -> bool:
    """Whether Ctrl+Z is meant for the day: in the field itself there is nothing left to take back."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not field.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not field.isRedoAvailable()


class _Line(QLineEdit):
    """One line that leaves Ctrl+Z to the window once there is nothing left to take back in it."""

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the day's then."""
        if event.type() is QEvent.Type.ShortcutOverride and _leaves_undo_to_the_window(event, self):
            event.ignore()
            return True
        return super().event(event)


class LookUpLine(_Line):
    """One line that is no field of a record: somebody is looked up with it, or ticked off.

    What was typed for a deed is gone with the deed (`done_with`): Ctrl+Z then takes back the deed, not the letters.
    """

    def done_with(self) -> None:
        """What was typed has been done."""
        self.setText("")  # unlike clear(), this leaves nothing to take back


class LineField(_Line):
    """One line of a record. Enter brings it in and stays."""

    def __init__(self, desk: Desk, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """name: what a screen reader calls it; the label beside it should say the same."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.typing = Typing(desk, self)
        self.textEdited.connect(self.typing.edited)
        self.returnPressed.connect(self.typing.finish)

    def bind(self, spot: Spot | None, words: str, write: Write | None) -> None:
        """Show a field of a record and write what is typed back into it. None: nothing to type in."""
        self.setEnabled(spot is not None)
        self.typing.bind(spot, words, write)

    def words(self) -> str:
        """What stands in it."""
        return self.text()

    def put_words(self, words: str) -> None:
        """Show these words. The cursor stays where it was, as far as there are words."""
        at = self.cursorPosition()
        self.setText(words)
        self.setCursorPosition(min(at, len(words)) if self.hasFocus() else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever is brought here goes on where the words end."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason and not self.hasSelectedText():
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving the field brings its words in."""
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_ITS_PLACE:
            self.typing.left()


class _Paragraphs(QTextEdit):
    """Plain paragraphs in a field that grows with them, up to a limit.

    A blank line in the words is a new paragraph on the screen, a single line end stays one. Tab leaves the field.
    """

    typed = Signal()
    """Somebody changed the words."""
    entered = Signal()
    """Enter was pressed where Enter ends the typing."""

    def __init__(
        self, name: str, placeholder: str, lines: int, most_lines: int, *, enter_ends: bool, parent: QWidget | None
    ) -> None:
        """lines, most_lines: its height when empty, and where it stops growing and scrolls."""
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(current().px(8))
        self._lines, self._most_lines, self._enter_ends = lines, most_lines, enter_ends
        self._putting = False
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """What stands in it: paragraphs with a blank line between them."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n\n").replace(_LINE, "\n").rstrip("\n")

    def put_words(self, words: str) -> None:
        """Show these words. The cursor stays where it was, as far as there are words."""
        at, self._putting = self.textCursor().position(), True
        self.setPlainText(_as_shown(words))
        self._space_paragraphs()
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._putting = False

    def _space_paragraphs(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(current().px(8))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        self.document().clearUndoRedoStacks()

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._putting:
            self.typed.emit()

    @Slot()
    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        margins = 2 * int(self.document().documentMargin()) + 2 * self.frameWidth()
        needed = int(self.document().size().height()) + 2 * self.frameWidth()
        height = min(max(needed, self._lines * line + margins), self._most_lines * line + margins)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it gets, as high as its words."""
        return QSize(current().px(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other lines in another width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter is a new paragraph, or the end of the typing; with Shift it is a new paragraph always."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self._enter_ends and not shift:
                self.entered.emit()
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            else:
                self._new_paragraph()
            return
        super().keyPressEvent(event)

    def _new_paragraph(self) -> None:
        """Never two in a row: an empty paragraph says nothing, and would not be there when the words come back."""
        cursor = self.textCursor()
        if cursor.block().text().strip() or cursor.hasSelection():
            cursor.insertBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever is brought here goes on where the words end."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason and self.textCursor().atStart():
            self.moveCursor(QTextCursor.MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """What is pasted comes in as words alone, its blank lines as paragraphs."""
        self.textCursor().insertText(_as_shown(source.text()))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the window's once there is nothing left to take back here."""
        if event.type() is QEvent.Type.ShortcutOverride and _leaves_undo_to_the_window(event, self.document()):
            event.ignore()
            return True
        return super().event(event)


def _as_shown(words: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return _PARAGRAPH.join(_LINE.join(paragraph) for paragraph in paragraphs if paragraph)


class TextField(_Paragraphs):
    """The paragraphs of a record, in a field that grows. Enter is a new paragraph."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        placeholder: str = "",
        *,
        lines: int = 2,
        most_lines: int = 14,
        enter_ends: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, lines, most_lines, enter_ends=enter_ends, parent=parent)
        self.typing = Typing(desk, self)
        self.typed.connect(self.typing.edited)
        self.entered.connect(self.typing.finish)

    def bind(self, spot: Spot | None, words: str, write: Write | None) -> None:
        """Show a field of a record and write what is typed back into it. None: nothing to type in."""
        self.setEnabled(spot is not None)
        self.typing.bind(spot, words, write)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving the field brings its words in."""
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_ITS_PLACE:
            self.typing.left()


class CaptureField(_Paragraphs):
    """A field for something new. Enter sends it (`entered`); Shift+Enter is a new paragraph."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        placeholder: str = "",
        *,
        lines: int = 1,
        most_lines: int = 6,
        enter_ends: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, lines, most_lines, enter_ends=enter_ends, parent=parent)
        self.capture = Capture(desk, self)
        self.typed.connect(self.capture.edited)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What stands in it stays, also when the app stops now."""
        super().focusOutEvent(event)
        self.capture.finish()


class CaptureLine(_Line):
    """One line for something new. `returnPressed` is when to send it."""

    def __init__(self, desk: Desk, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.capture = Capture(desk, self)
        self.textEdited.connect(self.capture.edited)

    def words(self) -> str:
        """What stands in it."""
        return self.text()

    def put_words(self, words: str) -> None:
        """Show these words."""
        self.setText(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What stands in it stays, also when the app stops now."""
        super().focusOutEvent(event)
        self.capture.finish()
