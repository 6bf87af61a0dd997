"""Who is host of this table from now on: a name, and Enter does it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from facilitator.domain.hall import Table
from facilitator.domain.identity import PersonId, TableId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.text import listing
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hosting.views import Handover, after_handover, handover, host_spot, seats_of_former
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.widgets.announce import announce
from ui.desk.widgets.escape import claims_escape
from ui.desk.widgets.parts import button, column, label, row
from ui.desk.widgets.people import PersonPicker, known_people


@dataclass(frozen=True, slots=True)
class _Told:
    """Who became host of which table by which act, and the words for it."""

    person: str
    table: TableId
    words: str
    act: str


def _is_here(person: Person) -> bool:
    return person.present and person.came


class OtherHost(QFrame):
    """Somebody else as host of a table. It is not there until it is asked for; Escape leaves the host as it is."""

    closed = Signal()
    """It is out of sight again, whether there is another host or not."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._opened = desk, desk.opened
        self._taking_back = TakingBack(desk, self)
        self.table: TableId | None = None
        self._instead_of: PersonId | None = None
        self._new: _Told | None = None
        self._build()
        self.who.picked.connect(self._take)
        self._opened.changed.connect(self.refresh)
        self.hide()

    def _build(self) -> None:
        self.who = PersonPicker(
            self._desk, self.tr("Another host"), self.tr("a name, then Enter"), host_spot(""), self._take_new
        )
        self.question = label("", "item", of=self.who)
        self.question.setWordWrap(True)
        self.stays = QCheckBox()
        self.shut = button("", self.put_away, icon="x", kind="icon", name=self.tr("Leave as is"))
        heading = row(self.question, self.shut, gap=8)
        heading.setStretch(0, 1)
        self.setLayout(column(heading, self.who, self.stays, gap=6))

    @property
    def instead_of(self) -> PersonId | None:
        """Which host makes way; None = all of them."""
        return self._instead_of

    # -- coming and going --------------------------------------------------------------------------------------

    def ask(self, table: str, instead_of: str | None = None) -> None:
        """Come up for a table, with the keys in the name. instead_of: which host makes way; None = all of them."""
        self.table = TableId(table)
        self._instead_of = None if instead_of is None else PersonId(instead_of)
        self.stays.setChecked(False)
        self.who.capture.bind(host_spot(table))
        self.show()
        self.refresh()
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> None:
        """Go. Half a name is there again next time."""
        if self.isHidden():
            return
        self.who.suggestions.hide()
        self.who.capture.finish()
        self.hide()
        self.closed.emit()

    @Slot()
    def refresh(self) -> None:
        """Show who can be picked, and who makes way."""
        if self.isHidden():
            return
        table = self._table()
        if table is None:
            self.put_away()
            return
        day = self._opened.day
        plan = self._plan("")
        names = " · ".join(one.name for one in plan.makes_way)
        words = self.tr("Host of table {n}, instead of {names}") if names else self.tr("Host of table {n}")
        self.question.setText(words.format(n=table.number, names=names))
        self.who.setAccessibleName(self.question.text())
        hosts = {one.id for one in plan.makes_way}
        self.who.offer(known_people(one for one in day.people if one.id not in hosts))
        there = [one.name for one in plan.makes_way if _is_here(one)]
        words = self.tr("%n take(s) part from now on", "", len(there))
        self.stays.setText(words)
        self.stays.setAccessibleName(f"{words}: {', '.join(there)}")
        self.stays.setVisible(bool(there))

    def _table(self) -> Table | None:
        return None if self.table is None else self._opened.day.table.get(self.table)

    def _plan(self, person: str) -> Handover:
        return handover(self._opened.day, self.table or "", person, self._opened.now(), self._instead_of)

    # -- doing -------------------------------------------------------------------------------------------------

    @Slot(str)
    def _take(self, key: str) -> None:
        """Somebody was picked; whoever was new is host already."""
        if self._new is not None and key == self._new.person:
            told, self._new = self._new, None
            self._tell(told, None)
            return
        person = self._opened.day.person.get(PersonId(key))
        table = self._table()
        if person is not None and table is not None:
            plan = self._plan(key)
            pending = self._ask(person, key, plan)
            told = _Told(key, table.id, self._said(person.name, table.number, plan), pending.act)
            self._opened.watch(pending, partial(self._tell, told))

    def _take_new(self, name: str) -> Pending[Person]:
        """Somebody new is made and is host in one act; `_take` hears of it."""
        table = self._table()
        new = Person(PersonId(new_id()), name, kinds=(PersonKind.HOST,))
        plan = self._plan(new.id)
        pending = self._ask(new, new, plan)
        if table is not None:
            self._new = _Told(new.id, table.id, self._said(name, table.number, plan), pending.act)
        return pending

    def _ask(self, host: Person, person: str | Person, plan: Handover) -> Pending[Person]:
        """Ask for it, with seats for who made way and is to take part."""
        table, opened = self.table or "", self._opened
        moving = [one for one in plan.makes_way if _is_here(one)] if self.stays.isChecked() else []
        after = after_handover(opened.day, table, host, plan, self._instead_of, moving)
        return opened.hosting.take_over(
            table,
            person,
            plan.rounds,
            instead_of=self._instead_of,
            takes_part=[one.id for one in moving],
            seats=seats_of_former(after, moving, opened.now()),
        )

    def _tell(self, told: _Told, _: object) -> None:
        if told.table == self.table:
            self.put_away()
        self._taking_back.offer(told.words, told.act)
        announce(self, told.words)

    def _said(self, name: str, number: int, plan: Handover) -> str:
        if plan.since is None:
            said = self.tr("{name} is host of table {n} now.").format(name=name, n=number)
        else:
            said = self.tr("{name} is host of table {n} now, from round {round} on.")
            said = said.format(name=name, n=number, round=plan.since)
        if not plan.freed:
            return said
        tables = listing([str(one) for one in sorted(set(plan.freed))], self.tr("and"))
        free = self.tr("%n seat(s) at table {list} came free.", "", len(plan.freed))
        return f"{said} {free.format(list=tables)}"

    # -- keys --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Escape is for here while the keys are here, whatever the page behind does with it."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the host as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)
