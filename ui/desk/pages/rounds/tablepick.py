"""The number of a table, and at once in words where that leads."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Table
from facilitator.domain.identity import ConversationId, ItemId, new_id
from ui.desk.opened import OpenDay
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.pages.rounds.views import Found, Target, conversation_name, target
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided


class TableNumber(QLineEdit):
    """One to three digits. A letter is no number: it is told, so that it lands where words go."""

    wordTyped = Signal(str)  # noqa: N815 - signals are named as Qt's are

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), self))
        self.setFont(current().font(16, 600, figures=True))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(current().px(72))

    def number(self) -> int | None:
        """What was typed; None while there is nothing."""
        return int(self.text()) if self.text() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A letter belongs to the words of a point."""
        if event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.wordTyped.emit(event.text())
        else:
            super().keyPressEvent(event)


class TablePick(QObject):
    """A table number with what it means in a round: `number` to type in, `says` and `choice` to show beside it."""

    changed = Signal()
    """It leads elsewhere now, by a key of the person who types."""

    def __init__(self, opened: OpenDay, parent: QWidget) -> None:
        super().__init__(parent)
        self._opened = opened
        self.number = TableNumber(self.tr("Table number"), parent)
        self.says = Elided("", "muted")
        self.choice = ChoiceBox(self.tr("Topic of this table"), parent)
        self.choice.setMinimumContentsLength(24)
        self.choice.hide()
        self._round: str | None = None
        self.target = Target(Found.NOTHING)
        self.number.textEdited.connect(self._on_typed)
        self.choice.chosen.connect(self._on_chosen)

    def aim(self, round_: str | None) -> None:
        """Look where the number leads now, in this round."""
        self._round = round_
        self.target = target(self._opened.day, self.number.number(), round_)
        self._show()

    @property
    def conversation(self) -> Conversation | None:
        """The conversation it leads to, if there is one."""
        several = self.target.conversations
        if len(several) < 2:
            return several[0] if several else None
        return next((one for one in several if one.id == self.choice.key()), several[0])

    @property
    def table(self) -> Table:
        """The table with this number. Ask first whether it `leads_nowhere`."""
        assert self.target.table is not None
        return self.target.table

    def destination(self) -> ConversationId:
        """The conversation to put a point in. A table nobody filled in a topic for gets its conversation now."""
        if (there := self.conversation) is not None:
            return there.id
        only_now = self.target.found is Found.NOT_IN_THIS_ROUND and self._round is not None
        rounds = (ItemId(self._round or ""),) if only_now else ()
        fresh = Conversation(ConversationId(new_id()), self.table.id, rounds)
        self._opened.watch(self._opened.conversations.add(fresh))
        return fresh.id

    @property
    def leads_nowhere(self) -> bool:
        """Whether no table was named yet, or one that is not there."""
        return self.target.table is None

    def complain(self) -> None:
        """Ask for a table that is there, where its number is typed."""
        if self.target.found is Found.NOTHING:
            self._say(self.tr("Which table? Type its number."), problem=True)
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.selectAll()

    @Slot()
    def _on_typed(self) -> None:
        self.aim(self._round)
        self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit()

    def _show(self) -> None:
        several = self.target.conversations if len(self.target.conversations) > 1 else ()
        chosen = self.choice.key()
        self.choice.show_options([(one.id, self._name(one)) for one in several], chosen)
        self.choice.setVisible(bool(several))
        self.says.setVisible(not several)
        self._say(self._words(), problem=self.target.found is Found.NO_TABLE)

    def _say(self, words: str, *, problem: bool) -> None:
        """What the number leads to, or what is wrong with it: then the words and the number look it."""
        self.says.say(words)
        _mark(self.says, "role", "error" if problem else "muted")
        _mark(self.number, "problem", "true" if problem else None)

    def _words(self) -> str:
        number = self.target.number
        match self.target.found:
            case Found.NOTHING:
                return ""
            case Found.NO_TABLE:
                return self.tr("There is no table {n}.").format(n=number)
            case Found.NO_CONVERSATION:
                return self.tr("Table {n} has no topic yet. The first point begins its conversation.").format(n=number)
            case Found.NOT_IN_THIS_ROUND:
                return self.tr("Table {n} has no topic in this round. The first point begins one.").format(n=number)
        return self._name(self.target.conversations[0])

    def _name(self, conversation: Conversation) -> str:
        name = conversation_name(self._opened.day, conversation)
        return name or self.tr("Table {n}, no topic filled in yet").format(n=self.target.number)


def _mark(widget: QWidget, name: str, value: str | None) -> None:
    """Have the style sheet dress a widget by this property."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().polish(widget)
