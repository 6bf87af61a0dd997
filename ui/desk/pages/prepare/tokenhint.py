"""What a title with `{datum}` in it means, for whoever did not type that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QLineEdit

from exports.tokens import TOKENS


class TokenHint(QLabel):
    """A line under a field that says what the report fills in there; in sight only while there is something."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.hide()
        field.textChanged.connect(self.show_for)

    @Slot(str)
    def show_for(self, title: str) -> None:
        """Say what of this title is filled in."""
        tokens = [token for token in (f"{{{name}}}" for name in TOKENS) if token in title]
        self.setText(self.tr("The report fills in {tokens} by itself.").format(tokens=", ".join(tokens)))
        self.setVisible(bool(tokens))
