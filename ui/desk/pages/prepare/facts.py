"""The facts of the day: what it is called, when and where it is, and the language of its report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QWidget

from facilitator.domain.dates import weekday_name
from facilitator.domain.event import EVENT, Event
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.datefield import DateField, Times
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.readfield import ReadField
from ui.desk.pages.prepare.tokenhint import TokenHint
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import card, column, label, row

_LANGUAGES = tuple(Language)


class FactsCard(QWidget):
    """The facts of the day, each in its field."""

    def __init__(self, desk: Desk, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._build(today)

    def _build(self, today: Callable[[], date]) -> None:
        self.title = LineField(self._desk, self.tr("Title of the day"), self.tr("What do you call this day?"))
        self.fills_in = TokenHint(self.title)
        self.subtitle = LineField(self._desk, self.tr("Subtitle"), self.tr("A second line under the title"))
        self.date = DateField(self._desk, self.tr("Date"), today)
        self.weekday = label("", "small")
        problem = self.tr("This is not a time. Type it like this: 13:00.")
        self.starts: ReadField[time] = ReadField(self._desk, self.tr("Starts at"), "13:00", Times(), problem)
        self.starts.setFixedWidth(current().px(86))
        self.venue = LineField(self._desk, self.tr("Venue"), self.tr("Building and town"))
        self.language = Combo()
        self.language.setAccessibleName(self.tr("Language of the report"))
        self.language.view().setAccessibleName(self.language.accessibleName())
        words = {Language.NL: self.tr("Dutch"), Language.EN: self.tr("English")}
        self.language.addItems([words[language] for language in Language])
        self.language.setMinimumWidth(current().px(132))
        self.language.activated.connect(self._choose_language)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        for field in (self.date.line, self.starts):
            field.problem_told.connect(self._tell_problem)
        self.setLayout(column(self._card(), gap=0))

    def _card(self) -> QFrame:
        dated = row(label(self.tr("Date"), "over", of=self.date), self.weekday, None)
        when = row(column(dated, self.date, gap=4), labelled(self.tr("Starts at"), self.starts), gap=12)
        where = row(labelled(self.tr("Venue"), self.venue), gap=12)
        where.addLayout(labelled(self.tr("Language of the report"), self.language))
        for pair in (when, where):
            pair.setStretch(0, 1)
        heading = label(self.tr("The day"), "h2")
        title = column(labelled(self.tr("Title"), self.title), self.fills_in, gap=4)
        subtitle = labelled(self.tr("Subtitle"), self.subtitle)
        return card(column(heading, title, subtitle, when, self.problem, where, gap=10))

    def show_event(self, event: Event) -> None:
        """Show the facts as they are now."""
        for name, field in (("title", self.title), ("subtitle", self.subtitle), ("venue", self.venue)):
            field.bind(_spot(name), getattr(event, name), partial(self._change, name))
        self.date.bind(_spot("date"), event.date, partial(self._change, "date"))
        self.starts.bind_value(_spot("starts"), event.starts, partial(self._change, "starts"))
        self.language.setCurrentIndex(_LANGUAGES.index(event.language))
        self.weekday.setText("" if event.date is None else weekday_name(event.date.weekday(), self._desk.language))

    def fields(self) -> dict[str, QWidget]:
        """The fields by what they hold of the event."""
        return {
            "title": self.title,
            "subtitle": self.subtitle,
            "date": self.date.line,
            "starts": self.starts,
            "venue": self.venue,
            "language": self.language,
        }

    def _change(self, name: str, value: Any, within: str | None) -> Pending[Event]:
        return self._opened.facts.change(EVENT, within=within, **{name: value})

    @Slot(str)
    def _tell_problem(self, problem: str) -> None:
        """In words under the field: its red edge alone would say it in colour."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            announce(self, problem)

    @Slot(int)
    def _choose_language(self, index: int) -> None:
        chosen = _LANGUAGES[index]
        if chosen is not self._opened.day.event.language:
            self._opened.watch(self._opened.facts.change(EVENT, language=chosen))


def _spot(name: str) -> Spot:
    return Spot(Kind.EVENT, EVENT, name)
