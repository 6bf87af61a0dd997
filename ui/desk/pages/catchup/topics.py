"""The topics that would not be heard without a round, each with another table to choose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.domain.catchup import Preview
from facilitator.domain.day import Day
from facilitator.domain.unheard import Move, Topic
from ui.desk.pages.hall.views import called
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, column, label, row

BOX_PX = 240


class TopicList(QWidget):
    """A line for each topic: what it is called, and where it goes. It tells what was chosen."""

    place_chosen = Signal(str, object)
    """Where a conversation is to be held (Move), or that it is not held after all (None)."""
    all_asked = Signal()
    """Find a place for each of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, ChoiceBox] = {}
        self._names: dict[str, Elided] = {}
        self._heading = label("", "item", wrap=True)
        self._empty_table = label(
            self.tr("Nobody has a seat at that table yet. Make a new plan after this."), "muted", wrap=True
        )
        self.place_all = button(self.tr("Find a table for each"), self.all_asked.emit, kind="link")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(column(self._heading, self._grid, row(self.place_all, None), self._empty_table, gap=6))
        self.hide()

    def show_topics(self, preview: Preview, round_: int | None, day: Day) -> bool:
        """Show what becomes of the topics of a round. Where it has none of its own there is nothing to show.

        Whether they are others than before.
        """
        topics = preview.topics
        others = [topic.conversation.id for topic in topics] != [*self.boxes]
        if others:
            self._build_rows(topics, day)
        for topic in topics:
            self._show(topic, day)
        self._heading.setText(self._heading_words(preview, round_))
        placeable = any(topic.move is None and topic.places for topic in topics)
        self.place_all.setVisible(placeable and len(topics) > 1)
        self._empty_table.setVisible(_nobody_sits(preview.moves, day))
        self.setVisible(bool(topics))
        return others

    def _heading_words(self, preview: Preview, round_: int | None) -> str:
        unheard = len(preview.unheard)
        if not unheard:
            words = self.tr("Every topic of round {n} has another table:")
        elif preview.moves:
            words = self.tr("Without round {n}, %n of these topics is not heard:", "", unheard)
        else:
            words = self.tr("Without round {n} these topics are not heard:", "", unheard)
        return words.format(n=round_)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        return (*self.boxes.values(), self.place_all)

    def _build_rows(self, topics: Sequence[Topic], day: Day) -> None:
        for part in (*self.boxes.values(), *self._names.values()):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.boxes, self._names = {}, {}
        for number, topic in enumerate(topics):
            key, name = topic.conversation.id, self._name_of(topic, day)
            box = ChoiceBox(self.tr("Where to: {topic}").format(topic=name))
            box.setFixedWidth(current().px(BOX_PX))
            box.chosen.connect(partial(self._tell, key))
            self.boxes[key], self._names[key] = box, Elided(name)
            self._grid.addWidget(self._names[key], number, 0)
            self._grid.addWidget(box, number, 1)

    def _show(self, topic: Topic, day: Day) -> None:
        key = topic.conversation.id
        self._names[key].say(self._name_of(topic, day))
        options: list[tuple[object, str]] = [(None, self._not_heard(topic))]
        options += [(move, self._place_words(move, day)) for move in topic.places]
        self.boxes[key].show_options(options, topic.move)
        self.boxes[key].setEnabled(bool(topic.places))

    def _not_heard(self, topic: Topic) -> str:
        return self.tr("Is not heard") if topic.places else self.tr("No table is free")

    def _place_words(self, move: Move, day: Day) -> str:
        facts = {"table": day.table[move.table].number, "round": day.item[move.round].round}
        return self.tr("To table {table}, round {round}").format(**facts)

    def _name_of(self, topic: Topic, day: Day) -> str:
        name = called(day, topic.conversation)
        if not name:
            return self.tr("Topic without a name")
        table = day.table.get(topic.conversation.table) if topic.conversation.table else None
        return name if table is None else self.tr("{topic} (table {n})").format(topic=name, n=table.number)

    @Slot(str, object)
    def _tell(self, conversation: str, move: object) -> None:
        self.place_chosen.emit(conversation, move)


def _nobody_sits(moves: Sequence[Move], day: Day) -> bool:
    """Whether people have seats in a round that a topic moves to, and none of them at its new table."""
    seated = {(seat.round, seat.table) for seat in day.seats}
    rounds = {round_ for round_, _table in seated}
    return any(move.round in rounds and (move.round, move.table) not in seated for move in moves)
