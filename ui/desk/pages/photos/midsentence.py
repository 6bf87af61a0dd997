"""Where the keys rest when the photo goes from which somebody was typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
SENTENCE_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class MidSentence(QObject):
    """Lets a sentence that goes on after its photo went do nothing.

    Whoever types with the eyes on a sheet sees late that the photo is gone. Until then a full stop must not make the
    hall black, Delete not take the next photo away, and Enter not lead into the field of another table. Any key that
    is no typing, an arrow or Escape, ends it, and so does going elsewhere.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place: QWidget | None = None

    def rest_at(self, place: QWidget) -> None:
        """Take the keys there."""
        self.end()
        self._place = place
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        place.installEventFilter(self)

    @Slot()
    def end(self) -> None:
        """The keys there do again what they say."""
        if self._place is not None:
            self._place.removeEventFilter(self)
            self._place = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See above. A key comes twice: first it is asked whether it is a shortcut."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in STAYS:
            self.end()
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        if _goes_on(event):
            event.accept()
            return True
        if event.key() not in MODIFIERS:
            self.end()
        return False


def _goes_on(event: QKeyEvent) -> bool:
    """Whether a key belongs to a sentence. Alt alone makes a shortcut of it, Alt with Ctrl (AltGr) a sign."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if event.key() in SENTENCE_ENDS:
        return True
    return bool(event.text()) and event.text().isprintable() and held != Qt.KeyboardModifier.AltModifier
