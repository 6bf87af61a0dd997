"""Who chairs the day, in the order they are named in."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.people import PersonPicker, known_people
from ui.desk.widgets.reorder import Line, OrderList

ROW_PX = 44
MOST_ROWS = 3


class ChairsCard(QWidget):
    """The day chairs. Typing the name of somebody who is there picks them, another name makes a new person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._build()
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._take_off)
        self.list.currentKeyChanged.connect(self._name_the_remove_button)
        self.adding.picked.connect(self._add)

    def _build(self) -> None:
        self.list = OrderList(self.tr("Day chairs"))
        self.empty = label(self.tr("Who chairs the day? It may be more than one."), "muted", wrap=True)
        self.adding = PersonPicker(
            self._desk,
            self.tr("Add a day chair"),
            self.tr("type a name, then Enter"),
            Spot(Kind.EVENT, "", "chairs"),
            self._make,
        )
        self.remove_button = button("", self._take_off_chosen, icon="x", kind="icon", name=self.tr("Take off the list"))
        heading = row(label(self.tr("Day chairs"), "h2"), None, self.remove_button)
        self.setLayout(column(card(column(heading, self.empty, self.list, self.adding, None, gap=10)), gap=0))

    def refresh(self) -> None:
        """Show the chairs as they are now, and offer the people there are."""
        chairs = self._opened.day.chairs
        self.list.show_rows([Line(person.id, person.name, person.role) for person in chairs])
        if chairs and not self.list.current_key():
            self.list.select(chairs[0].id)
        rows = min(len(chairs), MOST_ROWS)
        self.list.setFixedHeight(max(1, rows) * current().px(ROW_PX) + 2)
        self.list.setVisible(bool(chairs))
        self.empty.setVisible(not chairs)
        self.remove_button.setVisible(bool(chairs))
        self.adding.offer(known_people(person for person in self._opened.day.people if person not in chairs))
        self._name_the_remove_button()

    @Slot()
    def _name_the_remove_button(self) -> None:
        person = self._opened.day.person.get(PersonId(self.list.current_key()))
        if person is not None:
            words = self.tr("Take {name} off the list (Delete in the list)").format(name=person.name)
            self.remove_button.setAccessibleName(words)
            self.remove_button.setToolTip(words)

    # -- acting ------------------------------------------------------------------------------------------------

    def _keys(self) -> list[str]:
        return [person.id for person in self._opened.day.chairs]

    def _make(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name, kinds=(PersonKind.CHAIR,)))

    @Slot(str)
    def _add(self, key: str) -> None:
        self._choose([*self._keys(), key])

    def _choose(self, keys: list[str]) -> None:
        self._opened.watch(self._opened.facts.choose_chairs(keys))

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        keys = [one for one in self._keys() if one != key]
        keys.insert(keys.index(before) if before in keys else len(keys), key)
        self._choose(keys)

    @Slot()
    def _take_off_chosen(self) -> None:
        self._take_off(self.list.current_key())

    @Slot(str)
    def _take_off(self, key: str) -> None:
        """They stay among the people of the day."""
        left = [one for one in self._keys() if one != key]
        if not left:
            self.adding.setFocus()
        self._choose(left)
