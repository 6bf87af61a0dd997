"""No notes yet: where they are chosen, dropped or pasted."""

from __future__ import annotations

from ui.desk.pages.peoplelist.startpage import StartPage


class NotesStart(StartPage):
    """A place to let go of notes, as there is one for lists."""

    def __init__(self) -> None:
        super().__init__()
        self.what.setText(self.tr("Drop the notes here"))
        self.how.setText(self.tr("Or copy them in a document or mail, and paste them here with Ctrl+V."))
        self.kinds.setText(self.tr("The file of a phone, Word (DOCX) or text. First you see what becomes of it."))
