"""The points of one sheet: those there are already, and a field for the next one that stands on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.photos.views import Photo, lines_of, talks_of
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.views import conversation_name
from ui.desk.places import TYPED_PHOTO
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.fields import CaptureField
from ui.desk.widgets.parts import Elided, column, label

LEAST_LIST_PX = 96


class SheetField(CaptureField):
    """Enter sends the point; Ctrl+Enter says that it was the last one of the sheet."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See above."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class SheetTyping(QWidget):
    """Types the points of a photo in. What is typed and not sent waits for its own photo."""

    sent = Signal()
    """Nothing stands in the field any more: what was typed is in the day."""
    finish_asked = Signal()
    edit_asked = Signal(str)
    """Somebody wants to work on a point (key)."""
    remove_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = desk.opened
        self._photo: Photo | None = None
        self._sent = ("", "")  # from which photo (key) the words are that were sent last, and those words
        self._build(desk)
        self.words.entered.connect(self.send)
        self.words.finished.connect(self.finish_asked)
        self.words.capture.taken.connect(self._on_taken)
        self.points.editAsked.connect(self.edit_asked)
        self.points.removeAsked.connect(self.remove_asked)
        self.points.verticalScrollBar().rangeChanged.connect(self._stay_at_the_end)

    def _build(self, desk: Desk) -> None:
        self.topic = Elided("", "h2")
        self.talk = ChoiceBox(self.tr("Topic of this table"))
        self.points = CardList(self.tr("What this table brought"))
        self.empty = label("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.points)
        self.stack.addWidget(self.empty)
        self.stack.setMinimumHeight(current().px(LEAST_LIST_PX))
        self.words = SheetField(desk, self.tr("What stands on the sheet"), self.tr("Type a point, then Enter"), lines=2)
        whole = column(self.topic, self.talk, self.stack, self.words, gap=6)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_photo(self, photo: Photo) -> None:
        """Show what belongs to this photo in the day as it is now."""
        day, self._photo = self._opened.day, photo
        talks = talks_of(day, photo)
        self.topic.say(self._name_of(talks[0]) if len(talks) == 1 else "")
        self.topic.setVisible(len(talks) == 1)
        self.talk.show_options([(one.id, self._name_of(one)) for one in talks], self.talk.key())
        self.talk.setVisible(len(talks) > 1)
        self.words.capture.bind(spot_of(photo.key))
        self.words.setEnabled(photo.table is not None)
        cards = [_card(one) for one in lines_of(day, photo)]
        self.points.show_rows(cards)
        nothing = self.tr("Nothing typed of this table yet.")
        self.empty.setText(nothing if photo.table is not None else self.tr("Say first whose sheet this is."))
        self.stack.setCurrentWidget(self.points if cards else self.empty)

    @Slot()
    def _stay_at_the_end(self) -> None:
        """What was typed last is in sight, once it has its height; whoever reads further up is left in peace."""
        bar = self.points.verticalScrollBar()
        if not self.points.hasFocus():
            bar.setValue(bar.maximum())

    def _name_of(self, conversation: Conversation) -> str:
        return conversation_name(self._opened.day, conversation) or self.tr("No topic filled in yet")

    def take_keys(self) -> None:
        """The keys go to the next point."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- writing down ------------------------------------------------------------------------------------------

    @Slot()
    def send(self) -> None:
        """Give the words to the table whose sheet it is."""
        if self._photo is not None and self._photo.table is not None:
            self.words.capture.send(self._write)

    def _write(self, words: str) -> Pending[Takeaway]:
        assert self._photo is not None
        self._sent = (self._photo.key, words)
        return self.point_of(self._photo, words)

    def point_of(self, photo: Photo | None, words: str) -> Pending[Takeaway]:
        """Write a point of the table and round of a photo. Where nobody knows whose it is, it is of no table."""
        day, takeaways = self._opened.day, self._opened.takeaways
        round_ = photo.round if photo is not None and photo.round in day.item else None
        if photo is None or photo.table is None or photo.table not in day.table:
            return takeaways.write(None, words, round_)
        talks = talks_of(day, photo)
        if not talks:
            return takeaways.write_at_table(photo.table, words, round_)
        chosen = next((one for one in talks if one.id == self.talk.key()), talks[0])
        return takeaways.write(chosen.id, words, round_)

    @Slot()
    def _on_taken(self) -> None:
        announce(self, self.tr("Written down"))
        if self.words.capture.empty:
            self.sent.emit()

    def under_way(self, photo: str) -> str:
        """The words from this photo (key) that were sent and are not in the day yet; "" = none."""
        sent_from, words = self._sent
        return words if self.words.capture.sending and sent_from == photo else ""


def spot_of(photo: str) -> Spot:
    """Where the words typed from a photo (key) wait that are no point yet."""
    return Spot(Kind.TAKEAWAY, TYPED_PHOTO, "text", photo)


def _card(takeaway: Takeaway) -> Card:
    return Card(takeaway.id, takeaway.wording, (takeaway.cue,) if takeaway.cue else ())
