"""Everybody's day, for the table view of Qt."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.identity import PersonId
from ui.desk.pages.seating.planview import NO_GROUP, PersonLine, Place, PlanView
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.theme.look import current

Index = QModelIndex | QPersistentModelIndex

LineRole = Qt.ItemDataRole.UserRole + 1
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class Order(StrEnum):
    """What the list is sorted by; under that always by surname."""

    NAME = "name"
    GROUP = "group"
    NEW_PEOPLE = "new-people"


class Column(StrEnum):
    """The columns beside those of the rounds."""

    NAME = "name"
    ORGANISATION = "organisation"
    GROUP = "group"
    MET = "met"
    WISHES = "wishes"


BEFORE, AFTER = (Column.NAME, Column.ORGANISATION, Column.GROUP), (Column.MET, Column.WISHES)
_SORTING: dict[Order, Callable[[PersonLine], Any]] = {
    Order.NAME: lambda line: 0,
    Order.GROUP: lambda line: (line.group == NO_GROUP, line.group),
    Order.NEW_PEOPLE: lambda line: line.met,
}
"""The fewest new people stand first: those are whom one looks for."""


class PersonModel(QAbstractTableModel):
    """A row for each person, a column for each round."""

    def __init__(self, words: PlanWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view = PlanView()
        self.lines: tuple[PersonLine, ...] = ()
        self.order = Order.NAME
        self.columns: tuple[Column | int, ...] = ()
        """Which stand there; a round by its place."""
        self._words = words

    def show(self, view: PlanView) -> None:
        """Show everybody, or while somebody is looked for, who was found."""
        self.view = view
        wishing = any(line.wishes for line in view.people)
        columns = (*BEFORE, *range(len(view.columns)), *(AFTER if wishing else AFTER[:1]))
        shown = (line for line in view.people if line.found or not view.search.strip())
        lines = tuple(sorted(shown, key=_SORTING[self.order]))
        if columns != self.columns or [line.person for line in lines] != [line.person for line in self.lines]:
            self.beginResetModel()
            self.lines, self.columns = lines, columns
            self.endResetModel()
            return
        before, self.lines = self.lines, lines
        pairs = enumerate(zip(before, lines, strict=True))
        others = [number for number, (old, new) in pairs if old is not new and old != new]
        if others:  # told once: there may be hundreds
            self.dataChanged.emit(self.index(others[0], 0), self.index(others[-1], len(columns) - 1))

    def row_of(self, person: PersonId) -> int:
        """Where somebody stands; -1 = nowhere."""
        return next((number for number, line in enumerate(self.lines) if line.person == person), -1)

    def round_of(self, index: Index) -> int | None:
        """Which round a cell is of; None = of none."""
        column = self.columns[index.column()] if index.isValid() else Column.NAME
        return None if isinstance(column, Column) else column

    # -- as Qt asks --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own name and default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], self.columns[index.column()]
        match role:
            case _ if role == LineRole:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(line, column)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(line, column)
            case Qt.ItemDataRole.FontRole if line.followed:
                return current().font(15, 700)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        return self.heading(self.columns[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def heading(self, column: Column | int) -> str:
        """What a column is called."""
        match column:
            case Column.NAME:
                return self.tr("Name")
            case Column.ORGANISATION:
                return self.tr("Organisation")
            case Column.GROUP:
                return self.tr("Group")
            case Column.MET:
                return self.tr("Meets")
            case Column.WISHES:
                return self.tr("Wishes")
            case _:
                return self._words.round_words(self.view.columns[column])

    def _shown(self, line: PersonLine, column: Column | int) -> str:
        match column:
            case Column.NAME:
                return line.name
            case Column.ORGANISATION:
                return line.organisation
            case Column.GROUP:
                return self._words.group_words(self.view, line.group)
            case Column.MET:
                return str(line.met) if line.could is None else f"{line.met} / {line.could}"
            case Column.WISHES:
                return f"{line.heard} / {line.wishes}" if line.wishes else ""
            case _:
                place = line.places[column]
                return str(place.table) if place is not None else ""

    def _spoken(self, line: PersonLine, column: Column | int) -> str:
        match column:
            case Column.NAME:
                followed = self.tr("followed") if line.followed else ""
                day = self._words.person_day(self.view, line)
                return ", ".join(filter(None, (line.name, line.organisation, followed))) + f"; {day}"
            case Column.ORGANISATION | Column.GROUP:
                return ", ".join(filter(None, (line.name, self._shown(line, column))))
            case Column.MET:
                return f"{line.name}: {self._words.met_words(line)}"
            case Column.WISHES:
                heard = self.tr("%n wish(es) come true", "", line.heard)
                return self.tr("{name}: {heard}, of {n}").format(name=line.name, heard=heard, n=line.wishes)
            case _:
                return self._place_spoken(line, column)

    def _place_spoken(self, line: PersonLine, column: int) -> str:
        place = line.places[column]
        where = self.tr("no table") if place is None else self.tr("table {n}").format(n=place.table)
        if place is None and not line.there[column]:
            where = self.tr("not among those who move")
        states = () if place is None else _states(place)
        said = {"held": self.tr("stays as it was"), "locked": self.tr("locked"), "moved": self.tr("another table")}
        words = [self._words.round_words(self.view.columns[column]), where, *(said[state] for state in states)]
        return f"{line.name}, {', '.join(words)}"


def _states(place: Place) -> tuple[str, ...]:
    states = {"held": place.held, "locked": place.locked and not place.held, "moved": place.moved}
    return tuple(state for state, is_so in states.items() if is_so)
