"""A line whose words must mean something: a date, a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.reading import NotUnderstoodError
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.typing import Typing

V = TypeVar("V")

WriteValue = Callable[[V | None, str | None], Pending[Any]]
"""Puts a value into the day; None = nothing was typed. The second argument is the act it goes on with."""


class Reading(Protocol[V]):
    """How the words of a field become a value, and a value words."""

    def read(self, words: str) -> V | None:
        """Raises `NotUnderstoodError`."""

    def written(self, value: V | None) -> str:
        """The words for a value, as `read` understands them."""


class MeaningTyping(Typing):
    """Typing that goes into the day once it is understood. Until then it stays in the field, as a draft."""

    problem_told = Signal(str)
    """What is not right about the words; "" once somebody types on."""

    def __init__(self, desk: Desk, field: QWidget, understood: Callable[[str], bool], problem: str) -> None:
        super().__init__(desk, field)
        self._understood = understood
        self._problem = problem

    def _mark(self, problem: str) -> None:
        super()._mark(problem)
        self.problem_told.emit(problem)

    @Slot()
    def finish(self) -> None:
        """Bring what is typed into the day, or say in the field what is not right."""
        if self._dirty and not self._understood(self._editor.words()):
            self._act_timer.stop()
            self._draft_timer.stop()
            self._keep_draft()
            self._mark(self._problem)
            return
        super().finish()


class ReadField(LineField, Generic[V]):
    """One line that holds a value of a record, or nothing.

    Whoever types another way of writing the same value sees it in our way after leaving the field.
    """

    problem_told = Signal(str)
    """What is not right about the words in it; "" = nothing."""

    def __init__(
        self, desk: Desk, name: str, placeholder: str, reading: Reading[V], problem: str, parent: QWidget | None = None
    ) -> None:
        """problem: what to say of words that are not understood."""
        super().__init__(desk, name, placeholder, parent)
        self._reading = reading
        self._replace_typing(MeaningTyping(desk, self, self._understood, problem))

    def _replace_typing(self, typing: MeaningTyping) -> None:
        plain = self.typing
        self.textEdited.disconnect(plain.edited)
        self.returnPressed.disconnect(plain.finish)
        plain.deleteLater()
        self.typing = typing
        self.textEdited.connect(typing.edited)
        self.returnPressed.connect(typing.finish)
        typing.kept.connect(self._write_our_way)
        typing.problem_told.connect(self.problem_told)

    def bind_value(self, spot: Spot, value: V | None, write: WriteValue[V]) -> None:
        """Show a value of a record and write what is typed back into it."""
        self.bind(spot, self._reading.written(value), partial(self._write, write))

    def choose(self, value: V) -> None:
        """As if somebody had typed this value and left the field."""
        self.put_words(self._reading.written(value))
        self.typing.edited()
        self.typing.left()

    @Slot()
    def _write_our_way(self) -> None:
        ours = self._reading.written(self._reading.read(self.words()))
        if ours != self.words():
            self.put_words(ours)

    def _understood(self, words: str) -> bool:
        try:
            self._reading.read(words)
        except NotUnderstoodError:
            return False
        return True

    def _write(self, write: WriteValue[V], words: str, within: str | None) -> Pending[Any]:
        return write(self._reading.read(words), within)
