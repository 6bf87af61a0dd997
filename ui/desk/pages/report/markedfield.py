"""A text with marks: plain letters to type in, that show what the report makes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.report.lettering import Stretch, passage_at, stretches
from ui.desk.pages.report.marking import ListKind, Marked, continued, indented, linked, listed, outdented, toggled
from ui.desk.theme.look import current
from ui.desk.widgets.typing import Typing, Write

_PARAGRAPH, _LINE = "\u2029", "\u2028"
_KEEPS_ITS_PLACE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)

Change = Callable[[Marked], Marked]

BOLD: Change = partial(toggled, sign="**")
ITALIC: Change = partial(toggled, sign="*")
BULLETS: Change = partial(listed, kind=ListKind.BULLETS)
NUMBERS: Change = partial(listed, kind=ListKind.NUMBERS)

KEYS: dict[str, Change] = {
    "Ctrl+B": BOLD,
    "Ctrl+I": ITALIC,
    "Ctrl+Shift+L": linked,
    "Ctrl+Shift+O": BULLETS,
    "Ctrl+Shift+N": NUMBERS,
    "Ctrl+]": indented,
    "Ctrl+[": outdented,
}
"""What the keys do while the field has them."""


class Lettering(QSyntaxHighlighter):
    """Shows bold as bold, italic as italic, and the marks themselves in a quieter colour. The text stays plain."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        look = current()
        self._accent, self._quiet = look.colour("accent"), look.colour("text2")
        document.contentsChange.connect(self._letter_the_lines_before)
        self._lettering = False

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Letter one line, as part of the passage it is read with."""
        number = self.currentBlock().blockNumber()
        passage = passage_at(_lines(self.document()), number)
        for stretch in stretches(passage.lines)[number - passage.first]:
            start = _qt(text, stretch.start)
            self.setFormat(start, _qt(text, stretch.start + stretch.length) - start, self._format(stretch))
        # another passage is another state: Qt then letters the lines that follow in it again
        self.setCurrentBlockState(hash(passage.lines) & 0x7FFFFFFF)

    def _format(self, stretch: Stretch) -> QTextCharFormat:
        made = QTextCharFormat()
        if stretch.bold:
            made.setFontWeight(QFont.Weight.Bold)
        if stretch.italic:
            made.setFontItalic(True)
        if (colour := self._colour(stretch)) is not None:
            made.setForeground(colour)
        return made

    def _colour(self, stretch: Stretch) -> QColor | None:
        if stretch.link or stretch.point:
            return self._accent
        return self._quiet if stretch.sign else None

    @Slot(int, int, int)
    def _letter_the_lines_before(self, position: int, _removed: int, _added: int) -> None:
        """A mark that is closed on this line may have been opened on one above it."""
        block = self.document().findBlock(position)
        if self._lettering or not block.isValid():
            return
        self._lettering = True
        first = passage_at(_lines(self.document()), block.blockNumber()).first
        for number in range(first, block.blockNumber()):
            self.rehighlightBlock(self.document().findBlockByNumber(number))
        self._lettering = False


def _lines(document: QTextDocument) -> list[str]:
    return document.toRawText().split(_PARAGRAPH)


class MarkedField(QPlainTextEdit):
    """A text of a record with the marks of `exports/inline.py`. Tab leaves the field; so does a click elsewhere."""

    typed = Signal()
    """Somebody changed the words."""

    def __init__(self, desk: Desk, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(current().px(4))
        self.lettering = Lettering(self.document())
        self._known = ""
        self._putting = False
        self.typing = Typing(desk, self)
        self.typed.connect(self.typing.edited)
        self.textChanged.connect(self._on_text_changed)

    def bind(self, spot: Spot | None, words: str, write: Write | None) -> None:
        """Show a field of a record and write what is typed back into it. None: nothing to type in."""
        self.setEnabled(spot is not None)
        self.typing.bind(spot, words, write)

    def words(self) -> str:
        """What stands in it, signs included."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def put_words(self, words: str) -> None:
        """Show these words. The cursor stays where it was, as far as there are words."""
        at, self._putting = self.textCursor().position(), True
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._known = self.words()
        self._putting = False

    @Slot()
    def _on_text_changed(self) -> None:
        """Qt says so for other letters and for other colours alike."""
        words = self.words()
        if not self._putting and words != self._known:
            self._known = words
            self.typed.emit()

    # -- marks -------------------------------------------------------------------------------------------------

    def put_mark(self, change: Change) -> None:
        """Change the text around the cursor or the selection, as one step that Ctrl+Z takes back."""
        before = self._marked()
        self._become(before.text, change(before))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_in(self, words: str) -> None:
        """Type these words at the cursor."""
        self.textCursor().insertText(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _marked(self) -> Marked:
        cursor, words = self.textCursor(), self.words()
        return Marked(words, _python(words, cursor.selectionStart()), _python(words, cursor.selectionEnd()))

    def _become(self, before: str, after: Marked) -> None:
        """Only what differs is replaced, so that undo, scroll and drafts see a small change."""
        same = _same_length(before, after.text)
        tail = _same_length(before[same:][::-1], after.text[same:][::-1])
        cursor = self.textCursor()
        cursor.setPosition(_qt(before, same))
        cursor.setPosition(_qt(before, len(before) - tail), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after.text[same : len(after.text) - tail])
        cursor.setPosition(_qt(after.text, after.start))
        cursor.setPosition(_qt(after.text, after.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # -- Qt ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The keys of the marks are the field's own; Ctrl+Z is the window's once there is nothing to take back here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _change_for(event) is not None:
                event.accept()
                return True
            if self._leaves_to_the_window(event):
                event.ignore()
                return True
        return super().event(event)

    def _leaves_to_the_window(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Marks by key, and Enter that goes on with a list."""
        if (change := _change_for(event)) is not None:
            self.put_mark(change)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._goes_on(event):
            pass
        else:
            super().keyPressEvent(event)

    def _goes_on(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return True
        before = self._marked()
        after = continued(before)
        if after is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        self._become(before.text, after)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving the field brings its words in."""
        super().focusOutEvent(event)
        if event.reason() not in _KEEPS_ITS_PLACE:
            self.typing.left()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """What is pasted comes in as words alone."""
        self.textCursor().insertText(source.text())


def _change_for(event: QKeyEvent) -> Change | None:
    pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return KEYS.get(pressed)


def _same_length(one: str, other: str) -> int:
    """How many letters two texts begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _qt(text: str, place: int) -> int:
    """A place in a text as Qt counts it: in UTF-16, where an emoji is two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _python(text: str, place: int) -> int:
    """The other way round."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "surrogatepass"))
