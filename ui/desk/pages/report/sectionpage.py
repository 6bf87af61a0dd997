"""The words of one block: its heading, what stands before its records, its text, and what its kind needs besides."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.domain.day import Day
from facilitator.domain.report import Section, SectionKind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.report.entries import EntriesPart
from ui.desk.pages.report.folding import Folding
from ui.desk.pages.report.headings import WITHOUT_USUAL
from ui.desk.pages.report.markedfield import MarkedField
from ui.desk.pages.report.marksbar import MarksBar
from ui.desk.pages.report.sectionparts import LaterTalkPart, SpeakerPart, ThanksPart, spot_of
from ui.desk.pages.report.views import BlockView
from ui.desk.pages.report.words import contents_words, explanation, kind_words
from ui.desk.places import Place, StageName
from ui.desk.theme.look import current
from ui.desk.widgets.fields import LineField, TextField
from ui.desk.widgets.parts import button, chip, column, label, row, set_chip, tab_in_order
from ui.desk.widgets.typing import finish_typing

LOWEST_TEXT_PX = 180


class SectionPage(QWidget):
    """Edits one block. Showing another one brings the words of the first in by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._view: BlockView | None = None
        self._build_fields()
        self._build()

    def _build_fields(self) -> None:
        self.kind = label("", "h2")
        self.left_out = chip(self.tr("Left out of the report"), "plain")
        self.heading = LineField(self._desk, self.tr("Heading"))
        self.no_heading = QCheckBox(self.tr("No heading"))
        self.no_heading.clicked.connect(self._turn_heading)
        self.lead = TextField(self._desk, self.tr("Introduction"), lines=1, most_lines=5)
        self.text = MarkedField(self._desk, self.tr("Text"), self.tr("Type the text here."))
        self.text.setMinimumHeight(current().px(LOWEST_TEXT_PX))
        self.marks = MarksBar(self.text, tokens=True)
        self.speaker = SpeakerPart(self._desk)
        self.thanks = ThanksPart(self._desk)
        self.later = LaterTalkPart(self._desk)
        self.entries = EntriesPart(self._desk)
        self.drawn = label("", "muted", wrap=True)
        self.to_plenary = button(self.tr("To the plenary"), self._go_to_plenary, icon="presentation")

    def _build(self) -> None:
        heading = row(label(self.tr("Heading"), "over", of=self.heading), None, self.no_heading)
        self.lead_words = label("", "over", of=self.lead)
        text = column(self.marks, self.text, gap=0)
        text.setStretch(1, 1)
        words = QWidget()
        words.setLayout(column(column(self.lead_words, self.lead, gap=4), text, gap=8))
        self.folding = Folding(self.tr("Words of your own"), words)
        self._records = QWidget()
        self._records.setLayout(column(self.drawn, row(self.to_plenary, None), gap=8))
        self._column = column(
            row(self.kind, None, self.left_out),
            column(heading, self.heading, gap=4),
            self.speaker,
            self.thanks,
            self._records,
            self.folding,
            self.later,
            self.entries,
            gap=12,
        )
        self._column.addStretch(0)
        self.setLayout(self._column)
        tab_in_order(self.lead, self.text, self.marks)
        self.folding.head.toggled.connect(self._share_room)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_block(self, day: Day, view: BlockView) -> None:
        """Show a block as it is now."""
        another = self._view is None or self._view.section.id != view.section.id
        if another:
            finish_typing(self)
        self._view = view
        section = view.section
        self.kind.setText(kind_words(section.kind))
        set_chip(self.left_out, "" if section.shown else self.tr("Left out of the report"), "plain")
        self._show_heading(view)
        self._show_texts(section)
        self._show_parts(day, view)
        if another:
            self._fold(section)
        self._share_room()

    def _show_heading(self, view: BlockView) -> None:
        section = view.section
        headless = section.heading == "" and section.kind not in WITHOUT_USUAL
        self.no_heading.setVisible(section.kind not in WITHOUT_USUAL)
        self.no_heading.setChecked(headless)
        self.heading.setPlaceholderText(self.tr("No heading") if headless else view.usual or self.tr("No heading"))
        write = partial(self._write_optional, section.id, "heading")
        self.heading.bind(None if headless else spot_of(section, "heading"), section.heading or "", write)

    def _show_texts(self, section: Section) -> None:
        thanks = section.kind is SectionKind.THANKS
        words = self.tr("Beginning of the sentence") if thanks else self.tr("Introduction")
        self.lead_words.setText(words)
        self.lead.setAccessibleName(words)
        self.lead.setPlaceholderText(self.tr("the usual: With thanks to") if thanks else "")
        self.lead.bind(spot_of(section, "lead"), section.lead or "", partial(self._write_optional, section.id, "lead"))
        self.text.bind(spot_of(section, "text"), section.text, partial(self._write_text, section.id))
        self.marks.speak(self._opened.day.event.language)

    def _show_parts(self, day: Day, view: BlockView) -> None:
        section = view.section
        kind = section.kind
        self.speaker.setVisible(kind is SectionKind.REACTION)
        self.thanks.setVisible(kind is SectionKind.THANKS)
        self.entries.setVisible(kind is SectionKind.CONVERSATIONS)
        self.later.setVisible(kind is SectionKind.TEXT)
        words = explanation(kind)
        self._records.setVisible(bool(words))
        told = self.tr("In it now: {contents}").format(contents=contents_words(view.contents))
        self.drawn.setText(f"{words}\n{told}" if words else "")
        if kind is SectionKind.REACTION:
            self.speaker.show_section(day, section)
        elif kind is SectionKind.THANKS:
            self.thanks.show_section(day, section)
        elif kind is SectionKind.CONVERSATIONS:
            self.entries.show_day(day)
        elif kind is SectionKind.TEXT:
            self.later.show_section(section)

    def _fold(self, section: Section) -> None:
        """A block of text shows its text; another one shows it when there is any."""
        text = section.kind is SectionKind.TEXT
        typed = not (is_blank(section.lead or "") and is_blank(section.text))
        self.folding.head.setVisible(not text)
        self.folding.unfold(text or typed)
        self.later.unfold(bool(section.date or section.place or section.organiser))

    @Slot()
    def _share_room(self) -> None:
        """What is left over in height goes to the entries, else to the text, else stays empty at the bottom."""
        entries = self.entries.isVisibleTo(self) and not self.entries.is_empty
        text = self.folding.head.isChecked() and not entries
        self._column.setStretchFactor(self.entries, 1 if entries else 0)
        self._column.setStretchFactor(self.folding, 1 if text else 0)
        self._column.setStretch(self._column.count() - 1, 0 if text or entries else 1)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def _fields(self) -> dict[str, QWidget]:
        """The fields, by what they hold of the block."""
        return {
            "heading": self.heading,
            "lead": self.lead,
            "text": self.text,
            "person": self.speaker.choice,
            "contribution": self.speaker.choice,
            "people": self.thanks.people.picker,
            "tail": self.thanks.tail,
            "date": self.later.date.line,
            "place": self.later.place,
            "organiser": self.later.organiser,
        }

    def reach(self, field: str) -> None:
        """Give a field the keys, unfolded where it was folded away."""
        if field in ("lead", "text"):
            self.folding.unfold()
        elif field in ("date", "place", "organiser"):
            self.later.unfold()
        self._fields().get(field, self.heading).setFocus()

    def begin(self) -> None:
        """Give the keys to the field that is most of the block."""
        first = {SectionKind.TEXT: "text", SectionKind.REACTION: "person", SectionKind.THANKS: "people"}
        kind = self._view.section.kind if self._view else SectionKind.TEXT
        wants_heading = kind is SectionKind.TEXT and self._view is not None and not self._view.heading
        self.reach("heading" if wants_heading else first.get(kind, "heading"))

    def spot(self) -> Spot | None:
        """The field that has the keys."""
        if self._view is None:
            return None
        if (entry := self.entries.spot()) is not None and self._view.section.kind is SectionKind.CONVERSATIONS:
            return entry
        used = (name for name, field in self._fields().items() if field.hasFocus())
        return spot_of(self._view.section, next(used, "heading"))

    @Slot()
    def _go_to_plenary(self) -> None:
        self._desk.go(Place(StageName.PLENARY))

    # -- acting ------------------------------------------------------------------------------------------------

    def _write_optional(self, key: str, name: str, words: str, within: str | None) -> Pending[Section]:
        """An empty field is the usual one; to print none at all there is a choice of its own."""
        value: Any = None if is_blank(words) else words
        return self._opened.sections.change(key, within=within, **{name: value})

    def _write_text(self, key: str, words: str, within: str | None) -> Pending[Section]:
        return self._opened.sections.change(key, within=within, text=words)

    @Slot(bool)
    def _turn_heading(self, off: bool) -> None:
        if self._view is not None:
            self._opened.watch(self._opened.sections.rename(self._view.section.id, "" if off else None))
