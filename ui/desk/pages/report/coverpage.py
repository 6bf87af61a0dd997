"""The head of the report, and the choices that hold for all of it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.event import EVENT, Attribution, Event, LabelStyle, Prints
from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.prepare.part import labelled
from ui.desk.pages.prepare.tokenhint import TokenHint
from ui.desk.pages.rounds.choicebox import ChoiceBox
from ui.desk.widgets.check import Check
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import card, column, label

_SOME_DAY = date(2026, 9, 19)


class CoverPage(QWidget):
    """Title, subtitle and the choices for the whole document: fields of the day itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._build()

    def _build(self) -> None:
        self.title = LineField(self._desk, self.tr("Title"), self.tr("Title of the report"))
        self.fills_in = TokenHint(self.title)
        self.subtitle = LineField(self._desk, self.tr("Subtitle"), self.tr("A second line under the title"))
        self.prints = self._choice(self.tr("Which points go into the report"), "prints")
        self.attribution = self._choice(self.tr("How people are named"), "attribution")
        self.date_style = self._choice(self.tr("How the date is written"), "date_style")
        self.label_style = self._choice(self.tr("Names of the entries"), "label_style")
        self.language = self._choice(self.tr("Language of the report"), "language")
        self.group = Check(self.tr("Put the entries of one initiative together"))
        self.group.clicked.connect(self._turn_group)
        head = card(
            column(
                label(self.tr("Front page"), "h2"),
                column(labelled(self.tr("Title"), self.title), self.fills_in, gap=4),
                labelled(self.tr("Subtitle"), self.subtitle),
                gap=10,
            )
        )
        names = ("prints", "attribution", "date_style", "label_style", "language")
        boxes = [labelled(self._fields()[name].accessibleName(), self._fields()[name], wrap=True) for name in names]
        choices = card(column(label(self.tr("Choices"), "h2"), *boxes, self.group, gap=10))
        self.setLayout(column(head, choices, None, gap=16))

    def _choice(self, name: str, field: str) -> ChoiceBox:
        made = ChoiceBox(name)
        made.chosen.connect(partial(self._choose, field))
        return made

    def _fields(self) -> dict[str, QWidget]:
        """The fields, by what they hold of the event."""
        return {
            "title": self.title,
            "subtitle": self.subtitle,
            "prints": self.prints,
            "attribution": self.attribution,
            "date_style": self.date_style,
            "label_style": self.label_style,
            "language": self.language,
            "group_by_initiative": self.group,
        }

    # -- showing -----------------------------------------------------------------------------------------------

    def show_event(self, event: Event) -> None:
        """Show the choices as they are now."""
        for name, field in (("title", self.title), ("subtitle", self.subtitle)):
            field.bind(Spot(Kind.EVENT, EVENT, name), getattr(event, name), partial(self._write, name))
        self.prints.show_options(tuple(self._prints_words().items()), event.prints)
        self.attribution.show_options(tuple(self._attribution_words().items()), event.attribution)
        day = event.date or _SOME_DAY
        styles = tuple((style, printed_date(day, style, event.language)) for style in DateStyle)
        self.date_style.show_options(styles, event.date_style)
        labels = {LabelStyle.BOLD: self.tr("Bold"), LabelStyle.PLAIN: self.tr("Plain")}
        self.label_style.show_options(tuple(labels.items()), event.label_style)
        languages = {Language.NL: self.tr("Dutch"), Language.EN: self.tr("English")}
        self.language.show_options(tuple(languages.items()), event.language)
        self.group.setChecked(event.group_by_initiative)

    def _prints_words(self) -> dict[Prints, str]:
        return {
            Prints.ALL: self.tr("All points"),
            Prints.STARRED: self.tr("Only points with a star"),
        }

    def _attribution_words(self) -> dict[Attribution, str]:
        return {
            Attribution.NAME: self.tr("By name, of whoever said yes"),
            Attribution.INITIATIVE: self.tr("By initiative or organisation"),
            Attribution.ROLE: self.tr("By role"),
            Attribution.NONE: self.tr("Not at all"),
        }

    def reach(self, field: str) -> None:
        """Give a field the keys."""
        self._fields().get(field, self.title).setFocus()

    def spot(self) -> Spot:
        """The field that has the keys."""
        used = (name for name, field in self._fields().items() if field.hasFocus())
        return Spot(Kind.EVENT, EVENT, next(used, "title"))

    # -- acting ------------------------------------------------------------------------------------------------

    def _write(self, name: str, words: str, within: str | None) -> Pending[Event]:
        return self._opened.facts.change(EVENT, within=within, **{name: words})

    @Slot(bool)
    def _turn_group(self, on: bool) -> None:
        self._choose("group_by_initiative", on)

    def _choose(self, name: str, value: Any) -> None:
        if value != getattr(self._opened.day.event, name):
            self._opened.watch(self._opened.facts.change(EVENT, **{name: value}))
