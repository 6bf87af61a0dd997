"""What happens to words between the key and the disk: a draft within a second, an act when the field is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError

if TYPE_CHECKING:  # the start page loads this without a day
    from facilitator.storage.writer import Pending
    from ui.desk.desk import Desk

DRAFT_AFTER_MS = 400
"""From the first key to the draft: with the commit it stays well within a second."""
ACT_AFTER_MS = 5_000
"""A pause after which the words go into the day although the field was not left."""

Write = Callable[[str, str | None], "Pending[Any]"]
"""Puts the words of a field into the day. The second argument is the act this goes on with (`EventFile.act`)."""


class Editor(Protocol):
    """A field as its typing sees it."""

    def words(self) -> str:
        """What stands in it."""

    def put_words(self, words: str) -> None:
        """Show these words, without telling that somebody typed them."""


class _Kept(QObject):
    """A field whose words are kept as a draft while somebody types. The field is the parent."""

    def __init__(self, desk: Desk, field: QWidget) -> None:
        super().__init__(field)
        self._opened = desk.opened
        self._desk = desk
        self._field = field
        self._editor = cast(Editor, field)
        self.spot: Spot | None = None
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._draft_timer.timeout.connect(self._keep_draft)

    @Slot()
    def edited(self) -> None:
        """Somebody typed."""
        self._mark("")
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    @Slot()
    def _keep_draft(self) -> None:
        if self.spot is not None:
            self._opened.keep_draft(self.spot, self._editor.words())

    def _drop_draft(self) -> None:
        self._draft_timer.stop()
        if self.spot is not None:
            self._opened.drop_draft(self.spot)

    def _mark(self, problem: str) -> None:
        """Show, in colour and in words, that the words in the field could not be kept."""
        if bool(self._field.property("problem")) != bool(problem):
            self._field.setProperty("problem", "true" if problem else None)
            self._field.style().polish(self._field)
            self._field.setToolTip(problem)


class Typing(_Kept):
    """The typing in a field of a record that is there already.

    The words are in the day once the field is left, or after a pause. Whatever happens to the field before, another
    record shown in it, another stage, the window closed, `finish` brings them in.
    """

    kept = Signal()
    """The words of the field are in the day."""

    def __init__(self, desk: Desk, field: QWidget) -> None:
        super().__init__(desk, field)
        self._write: Write | None = None
        self._stored = ""
        self._dirty = False
        self._sending = 0
        self._newer = False  # the day told its words since they were sent
        self._within: str | None = None
        self._act_timer = QTimer(self, singleShot=True, interval=ACT_AFTER_MS)
        self._act_timer.timeout.connect(self.finish)

    @property
    def unsaved(self) -> bool:
        """Whether words stand in the field that are nowhere else but in a draft."""
        return self._dirty or self._sending > 0

    def bind(self, spot: Spot | None, words: str, write: Write | None) -> None:
        """Show a field of a record. Words that were typed in it before the app stopped stand in it again."""
        if spot == self.spot:
            self._write = write
            self.show_words(words)
            return
        self.finish()
        self.spot, self._write, self._stored, self._within, self._sending = spot, write, words, None, 0
        self._mark("")
        draft = None if spot is None else self._opened.draft(spot)
        self._dirty = draft is not None and draft != words
        self._editor.put_words(words if draft is None else draft)
        if self._dirty:
            self._act_timer.start()

    def show_words(self, words: str) -> None:
        """The day has these words now. Whoever is typing keeps their own."""
        self._stored, self._newer = words, True
        if not self._dirty and not self._sending and self._editor.words() != words:
            self._editor.put_words(words)

    @Slot()
    def edited(self) -> None:
        """Somebody typed."""
        self._dirty = True
        self._act_timer.start()
        super().edited()

    @Slot()
    def left(self) -> None:
        """The field was left: what is typed next is another act."""
        self.finish()
        self._within = None

    @Slot()
    def finish(self) -> None:
        """Bring what is typed into the day now."""
        self._act_timer.stop()
        if not self._dirty or self._write is None:
            return
        self._dirty = False
        words = self._editor.words()
        if words == self._stored:
            self._drop_draft()
            return
        self._draft_timer.stop()
        pending = self._write(words, self._within)
        self._within = self._within or pending.act
        self._sending, self._newer = self._sending + 1, False
        spot = cast(Spot, self.spot)
        self._opened.watch(pending, partial(self._done, spot), partial(self._refused, spot, words))

    def _done(self, spot: Spot, _: object) -> None:
        if spot != self.spot:
            self._opened.drop_draft(spot)
            return
        self._sending = max(0, self._sending - 1)
        if not self._dirty:
            self._drop_draft()
            if self._newer and not self._sending:  # sent and taken back at once: the day has the last word
                self.show_words(self._stored)
            self.kept.emit()

    def _refused(self, spot: Spot, words: str, error: FacilitatorError) -> None:
        self._desk.refuse(error)
        if spot == self.spot:
            self._sending = max(0, self._sending - 1)
            self._dirty = True
            self._mark(self._desk.sentence(error))
            words = self._editor.words()
        self._opened.keep_draft(spot, words)


class Capture(_Kept):
    """The typing in a field for something new: it stands there until what was made of it is on the disk."""

    taken = Signal()
    """The words are in the day; what was typed since stands in the field."""

    def __init__(self, desk: Desk, field: QWidget) -> None:
        super().__init__(desk, field)
        self._sent: str | None = None

    def bind(self, spot: Spot) -> None:
        """What is typed from now on is for this spot. What was typed for the one before waits there as a draft."""
        if spot == self.spot:
            return
        if self.spot is not None and not is_blank(self._editor.words()):
            self._keep_draft()
        self._draft_timer.stop()
        self.spot = spot
        self._mark("")
        self._editor.put_words(self._opened.draft(spot) or "")

    @property
    def empty(self) -> bool:
        """Whether there is nothing to send."""
        return is_blank(self._editor.words())

    @property
    def sending(self) -> bool:
        """Whether words were sent, and are not on the disk yet."""
        return self._sent is not None

    def send(self, write: Callable[[str], Pending[Any]], then: Callable[[Any], None] | None = None) -> None:
        """Make something of the words. Nothing typed = nothing happens; asking twice sends them once."""
        words = self._editor.words()
        if is_blank(words) or self._sent is not None or self.spot is None:
            return
        self._sent = words
        self._keep_draft()
        self._opened.watch(write(words), partial(self._taken, self.spot, then), partial(self._refused, self.spot))

    def _taken(self, spot: Spot, then: Callable[[Any], None] | None, result: Any) -> None:
        sent, self._sent = self._sent or "", None
        if spot == self.spot:
            self._editor.put_words(_since(sent, self._editor.words()))
            self._drop_draft()
            if not self.empty:
                self._keep_draft()
        elif is_blank(rest := _since(sent, self._opened.draft(spot) or "")):
            self._opened.drop_draft(spot)
        else:  # typed behind it before the field was given to something else
            self._opened.keep_draft(spot, rest)
        if then is not None:
            then(result)
        self.taken.emit()

    def _refused(self, spot: Spot, error: FacilitatorError) -> None:
        self._sent = None
        self._desk.refuse(error)
        if spot == self.spot:
            self._mark(self._desk.sentence(error))

    def finish(self) -> None:
        """The field is about to go: what stands in it is kept as a draft."""
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self._keep_draft()


def _since(sent: str, words: str) -> str:
    """What was typed behind words that were sent; all of it, when those were changed."""
    return words[len(sent) :].lstrip() if words.startswith(sent) else words


def finish_typing(page: QWidget) -> None:
    """Bring in what is being typed anywhere on a page, and keep what stands in its fields for something new."""
    unfinished: list[Callable[[], Any]] = [typing.finish for typing in page.findChildren(Typing)]
    unfinished += [capture.finish for capture in page.findChildren(Capture)]
    for finish in unfinished:
        finish()


def has_unsaved(page: QWidget) -> bool:
    """Whether words stand somewhere on a page that could not be brought into the day."""
    return any(typing.unsaved for typing in page.findChildren(Typing))
