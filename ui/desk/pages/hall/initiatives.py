"""The initiatives that bring a case: a list in an order of its own, and the fields of the one that is chosen."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import InitiativeId, new_id
from facilitator.domain.people import Initiative
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.hall.choices import ListField
from ui.desk.pages.hall.namelist import NameList
from ui.desk.pages.hall.views import brought_by, initiative_views
from ui.desk.pages.prepare.part import labelled
from ui.desk.theme.look import current
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line

MATTERING = frozenset({Kind.INITIATIVE, Kind.CONVERSATION})


class InitiativesPage(QWidget):
    """Add an initiative by typing its name, and say what it is and which organisations stand behind it."""

    counted = Signal()
    """There are more or fewer initiatives now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        spot = Spot(Kind.INITIATIVE, "", "name")
        self.names = NameList(desk, self.tr("Initiatives"), self.tr("Add an initiative"), spot, reorderable=True)
        self.names.make_with(self._make)
        self.list = self.names.list
        self._build()
        self.names.searched.connect(self._show_lines)
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.editAsked.connect(self._edit)
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._ask_to_remove)

    def _build(self) -> None:
        self.name = LineField(self._desk, self.tr("Name"))
        self.kind = LineField(self._desk, self.tr("Kind"), self.tr("residents’ initiative, cooperative …"))
        self.organisations = ListField(
            self._desk, self.tr("Organisations"), self.tr("with commas between, when there are more")
        )
        self.remove_button = button(
            "",
            self._ask_to_remove_chosen,
            icon="trash-2",
            kind="icon",
            name=self.tr("Remove initiative (Delete in the list)"),
        )
        named = row(labelled(self.tr("Name"), self.name), gap=8)
        named.setStretch(0, 1)
        named.addLayout(column(None, self.remove_button))
        hint = label(self.tr("The kind stands between brackets behind the name in the report."), "muted", wrap=True)
        kind = column(labelled(self.tr("Kind"), self.kind), hint, gap=4)
        fields = QWidget()
        fields.setLayout(column(named, kind, labelled(self.tr("Organisations"), self.organisations), None, gap=14))
        self._aside = card(column(fields))
        self._aside.setMinimumWidth(current().px(360))
        room = self._aside.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._aside.setSizePolicy(room)
        whole = row(self.names, self._aside, gap=16)
        whole.setStretch(0, 4)
        whole.setStretch(1, 5)
        self.setLayout(whole)

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the initiatives as they are now."""
        if kinds & MATTERING:
            self._show_lines()
            self.counted.emit()

    @Slot()
    def _show_lines(self) -> None:
        views = initiative_views(self._opened.day, self.names.search.text())
        empty = self.tr("Who brings a case to a table? A residents’ initiative, a cooperative. Start with its name.")
        self.names.show_lines([self._line(one) for one in views], empty)
        self._show_chosen()

    def _line(self, one: Initiative) -> Line:
        brings = brought_by(self._opened.day, one.id)
        chip = ("accent", self.tr("%n topic(s)", "", brings)) if brings else ("plain", self.tr("no topic yet"))
        detail = " · ".join(filter(None, (one.kind, ", ".join(one.organisations))))
        return Line(one.id, one.name, detail, chip=chip, spoken=", ".join(filter(None, (one.name, detail, chip[1]))))

    @Slot()
    def _show_chosen(self) -> None:
        one = self._opened.day.initiative.get(InitiativeId(self.list.current_key()))
        self._aside.setVisible(one is not None)
        if one is None:
            return
        for name, field in (("name", self.name), ("kind", self.kind)):
            field.bind(Spot(Kind.INITIATIVE, one.id, name), getattr(one, name), partial(self._write, one.id, name))
        spot = Spot(Kind.INITIATIVE, one.id, "organisations")
        self.organisations.bind_list(spot, one.organisations, partial(self._write, one.id, "organisations"))

    def reach(self, spot: Spot | None) -> None:
        """Bring a field of an initiative in sight; for a new one, the field that adds."""
        if spot is None:
            (self.list if self._opened.day.initiatives else self.names.adding).setFocus()
        elif spot.record not in self._opened.day.initiative:
            self.names.begin()
        else:
            self.names.choose(spot.record)
            {"kind": self.kind, "organisations": self.organisations}.get(spot.field, self.name).setFocus()

    def spot(self) -> Spot | None:
        """Which initiative is chosen, and which of its fields has the keys."""
        key = self.list.current_key()
        field = "kind" if self.kind.hasFocus() else "organisations" if self.organisations.hasFocus() else "name"
        return Spot(Kind.INITIATIVE, key, field) if key else None

    # -- acting ------------------------------------------------------------------------------------------------

    def _make(self, name: str) -> Pending[Initiative]:
        return self._opened.initiatives.add(Initiative(InitiativeId(new_id()), name))

    def _write(self, key: str, name: str, value: Any, within: str | None) -> Pending[Initiative]:
        return self._opened.initiatives.change(key, within=within, **{name: value})

    @Slot(str)
    def _edit(self, _key: str) -> None:
        self.name.setFocus()
        self.name.selectAll()

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self._opened.watch(self._opened.initiatives.move(key, before or None))

    @Slot()
    def _ask_to_remove_chosen(self) -> None:
        self._ask_to_remove(self.list.current_key())

    @Slot(str)
    def _ask_to_remove(self, key: str) -> None:
        one = self._opened.day.initiative.get(InitiativeId(key))
        if one is None:
            return
        brings = brought_by(self._opened.day, key)
        if not brings:
            self._remove(key)
            return
        words = self.tr("Remove {name}? %n topic(s) and their points stay.", "", brings).format(name=one.name)
        self._desk.ask(words, Deed(self.tr("Remove"), partial(self._remove, key)))

    def _remove(self, key: str) -> None:
        self._opened.watch(self._opened.initiatives.remove(key), self._keep_the_keys)

    def _keep_the_keys(self, _: object) -> None:
        (self.list if self.list.current_key() else self.names.adding).setFocus()
