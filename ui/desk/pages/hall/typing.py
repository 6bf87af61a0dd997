"""Typing topics into the cells of the grid."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.domain.conversations import Conversation
from facilitator.domain.identity import ConversationId, ItemId, TableId, new_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.errors import FacilitatorError
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hall.gridmodel import HallModel, Index
from ui.desk.pages.hall.views import ALL_ROUNDS, Cell
from ui.desk.widgets.fields import CaptureLine, LineField

NEW = "new:"


def new_topic_spot(table: str, column: str) -> Spot:
    """Where a topic is typed for a table in a round that has none yet."""
    return Spot(Kind.CONVERSATION, f"{NEW}{column}", "topic", within=table)


class TopicTyping(QObject):
    """Two fields that go from cell to cell: one over topics that are there, one where there is none yet.

    They live as long as the grid, so that words on their way to the disk always find the field they came from.
    """

    def __init__(self, desk: Desk, model: HallModel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._model = model
        self.meant = ""
        """The conversation the fields beside the grid are of."""
        self.existing = LineField(desk, self.tr("Topic"))
        self.fresh = CaptureLine(desk, self.tr("Topic of this table"), self.tr("Topic of this table"))
        for field in (self.existing, self.fresh):
            field.hide()

    def talk_in(self, cell: Cell) -> int:
        """Which of several conversations in a cell is meant."""
        keys = [talk.key for talk in cell.talks]
        return keys.index(self.meant) if self.meant in keys else 0

    def editor_for(self, index: Index, parent: QWidget) -> QWidget:
        """The field to type in, with what stands in the cell."""
        cell = self._model.cell_at(index)
        if not cell.talks:
            place = (self._model.row_at(index).key, self._model.column_at(index).key)
            self.fresh.setParent(parent)
            self.fresh.capture.bind(new_topic_spot(*place))
            return self.fresh
        key = cell.talks[self.talk_in(cell)].key
        topic = self._opened.day.conversation[ConversationId(key)].topic
        self.existing.setParent(parent)
        self.existing.bind(Spot(Kind.CONVERSATION, key, "topic"), topic, partial(self._write, key))
        return self.existing

    def take_in(self, editor: QWidget) -> None:
        """Bring what is typed into the day. Asked twice it happens once."""
        if editor is self.existing:
            self.existing.typing.left()
        elif not is_blank(self.fresh.words()):
            self._add()

    def give_up(self, editor: QWidget) -> None:
        """Forget what is typed: what the day has stands there again."""
        if editor is self.existing and self.existing.typing.spot is not None:
            key = ConversationId(self.existing.typing.spot.record)
            if key in self._opened.day.conversation:
                self.existing.put_words(self._opened.day.conversation[key].topic)
                self.existing.typing.edited()
                self.existing.typing.finish()
        else:
            self._empty_fresh()

    def paste(self) -> None:
        """Put what is on the clipboard in the field that is open, instead of what stands there."""
        field = self.existing if self.existing.isVisible() else self.fresh
        field.selectAll()
        field.paste()

    def _write(self, key: str, words: str, within: str | None) -> Pending[Conversation]:
        return self._opened.conversations.change(key, within=within, topic=words)

    def _add(self) -> None:
        """A new conversation of what is typed. Until it is on the disk the words are a draft of their cell."""
        spot, words = self.fresh.capture.spot, self.fresh.words()
        if spot is None:
            return
        column = spot.record.removeprefix(NEW)
        rounds = () if column == ALL_ROUNDS else (ItemId(column),)
        talk = Conversation(ConversationId(new_id()), TableId(spot.within), rounds, words.strip())
        self._empty_fresh()
        self._opened.keep_draft(spot, words)
        pending = self._opened.conversations.add(talk)
        self._opened.watch(pending, partial(self._added, spot), partial(self._refused, spot, words))

    def _empty_fresh(self) -> None:
        self.fresh.put_words("")
        self.fresh.capture.finish()
        if self.fresh.capture.spot is not None:
            self._opened.drop_draft(self.fresh.capture.spot)

    def _added(self, spot: Spot, _: object) -> None:
        self._opened.drop_draft(spot)

    def _refused(self, spot: Spot, words: str, error: FacilitatorError) -> None:
        """The words come back in the field as soon as the cell is opened again."""
        if spot == self.fresh.capture.spot and is_blank(self.fresh.words()):
            self.fresh.put_words(words)
        self._desk.refuse(error)
