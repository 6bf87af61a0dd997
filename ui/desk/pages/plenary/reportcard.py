"""How far the report is, beside the points: each section with what stands in it, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.day import Day
from facilitator.domain.report import SectionKind
from ui.desk.pages.plenary.contents import Part, Unit, contents
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, chip, column, label, row, set_chip
from ui.desk.widgets.records import KeyRole
from ui.desk.widgets.reorder import Line, OrderList


class ReportCard(QWidget):
    """The shown sections of the report. Click or Enter goes to one."""

    partAsked = Signal(object)  # noqa: N815 - signals are named as Qt's are; a Part
    reportAsked = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: tuple[Part, ...] = ()
        self._build()

    def _build(self) -> None:
        heading = row(label(self.tr("Report"), "h2"), None, chip(self.tr("Draft")))
        self.lines = OrderList(self.tr("Blocks of the report"), reorderable=False)
        self.lines.clicked.connect(self._go_to_clicked)
        self.lines.editAsked.connect(self._go_to)
        self.missing = chip("", "warn")
        look = button(self.tr("View the PDF"), self.reportAsked.emit, icon="file-text")
        inside = column(heading, self.lines, self.missing, look, gap=10)
        self.setLayout(column(card(inside), gap=0))
        inside.setContentsMargins(12, 14, 12, 14)
        self.setFixedWidth(current().px(228))

    def refresh(self, day: Day) -> None:
        """Show the report as it is now."""
        self.parts = contents(day)
        self.lines.show_rows([self._line(part) for part in self.parts])
        empty = sum(part.empty for part in self.parts)
        set_chip(self.missing, self.tr("%n block(s) still empty", "", empty) if empty else "", "warn")

    def _line(self, part: Part) -> Line:
        counts = " · ".join(self._count(unit, number) for unit, number in part.counts if number)
        return Line(part.key, part.heading or self._usual(part.kind), counts or self.tr("still empty"))

    def _usual(self, kind: SectionKind) -> str:
        match kind:
            case SectionKind.THANKS:
                return self.tr("With thanks to")
            case SectionKind.REACTIONS:
                return self.tr("Reactions")
            case _:
                return self.tr("Text of your own")

    def _count(self, unit: Unit, number: int) -> str:
        match unit:
            case Unit.TABLES:
                return self.tr("%n table(s)", "", number)
            case Unit.POINTS:
                return self.tr("%n point(s)", "", number)
            case Unit.PARAGRAPHS:
                return self.tr("%n paragraph(s)", "", number)
            case Unit.REACTIONS:
                return self.tr("%n reaction(s)", "", number)
            case Unit.CLOSING_WORDS:
                return self.tr("%n closing word(s)", "", number)
            case Unit.LESSONS:
                return self.tr("%n lesson(s)", "", number)
            case Unit.QUOTATIONS:
                return self.tr("%n quotation(s)", "", number)
            case Unit.AGREEMENTS:
                return self.tr("%n agreement(s)", "", number)
            case Unit.DATES:
                return self.tr("%n date(s)", "", number)
            case Unit.THREADS:
                return self.tr("%n common thread(s)", "", number)
            case Unit.PEOPLE:
                return self.tr("%n people", "", number)

    @Slot(QModelIndex)
    def _go_to_clicked(self, index: QModelIndex) -> None:
        self._go_to(str(index.data(KeyRole)))

    @Slot(str)
    def _go_to(self, key: str) -> None:
        part = next((part for part in self.parts if part.key == key), None)
        if part is not None:
            self.partAsked.emit(part)
