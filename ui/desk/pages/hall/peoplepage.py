"""The people of the day: a list that can be searched, and the fields of whoever is chosen."""

from __future__ import annotations

from collections.abc import Set
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.hall.namelist import NameList
from ui.desk.pages.hall.personfields import PersonFields
from ui.desk.pages.hall.views import PersonHeld, PersonView, held_by_person, person_views
from ui.desk.pages.hall.words import kind_words, numbers_listed
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, card, column, label, row
from ui.desk.widgets.reorder import Line

MATTERING = frozenset({Kind.PERSON, Kind.EVENT})
_PLAIN = (PersonKind.PARTICIPANT,)


class PeoplePage(QWidget):
    """Add somebody by typing a name, look somebody up, and fill in what is known about them."""

    counted = Signal()
    """There are more or fewer people now."""
    list_asked = Signal()
    """Somebody wants to take people from a list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        spot = Spot(Kind.PERSON, "", "name")
        self.names = NameList(desk, self.tr("People"), self.tr("Add someone"), spot, reorderable=False)
        self.names.make_with(self._make)
        self.list = self.names.list
        self.fields = PersonFields(desk)
        self._build()
        self.names.searched.connect(self._show_lines)
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.editAsked.connect(self._edit)
        self.list.removeAsked.connect(self._ask_to_remove)
        self.fields.remove_asked.connect(self._ask_to_remove_chosen)

    def _build(self) -> None:
        self._aside = card(column(self.fields))
        self._aside.setMinimumWidth(current().px(360))
        self._offer = self._build_offer()
        self._beside = QStackedWidget()
        for part in (self._aside, self._offer, QWidget()):  # the last while nobody is chosen: the list must not jump
            self._beside.addWidget(part)
        self.pasted_into = (self.list, self.names.search, self.names.adding, self.list_button)
        whole = row(self.names, self._beside, gap=16)
        whole.setStretch(0, 4)
        whole.setStretch(1, 5)
        self.setLayout(whole)

    def _build_offer(self) -> QWidget:
        """What stands beside a list without anybody."""
        self.list_button = button(self.tr("Add people from a list"), self.list_asked.emit, icon="clipboard-list")
        words = self.tr("From a file, a spreadsheet or a mail. Drop it here, or paste it with Ctrl+V.")
        asked = label(self.tr("Do you have a list already?"), "h2", wrap=True)
        return card(column(asked, label(words, "muted", wrap=True), row(self.list_button, None), None, gap=10))

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the people as they are now."""
        if kinds & MATTERING:
            self._show_lines()
            self.counted.emit()

    @Slot()
    def _show_lines(self) -> None:
        views = person_views(self._opened.day, self.names.search.text())
        empty = self.tr("The people of the day come here: guests, table hosts, speakers. Start with a name.")
        self.names.show_lines([self._line(view) for view in views], empty)
        self._show_chosen()

    def _line(self, view: PersonView) -> Line:
        does = [kind_words(kind) for kind in view.kinds if kind not in _PLAIN]
        chip = ("plain", self.tr("Not there")) if not view.present else ("accent", does[0]) if does else ("", "")
        if view.present and len(does) > 1:
            chip = ("accent", f"{does[0]} +{len(does) - 1}")
        absent = "" if view.present else self.tr("Not there")
        spoken = ", ".join(filter(None, (view.name, view.detail, *does, absent)))
        return Line(view.key, view.name, view.detail, chip=chip, dimmed=not view.present, spoken=spoken)

    @Slot()
    def _show_chosen(self) -> None:
        person = self._opened.day.person.get(PersonId(self.list.current_key()))
        nobody = not self._opened.day.people
        self._beside.setCurrentIndex(1 if nobody else 2 if person is None else 0)
        if person is not None:
            self.fields.show_person(person)

    def reach(self, spot: Spot | None) -> None:
        """Bring somebody's field in sight; for somebody new, the field that adds."""
        if spot is None:
            (self.list if self._opened.day.people else self.names.adding).setFocus()
        elif spot.record not in self._opened.day.person:
            self.names.begin()
        else:
            self.names.choose(spot.record)
            self.fields.field(spot.field).setFocus()

    def spot(self) -> Spot | None:
        """Who is chosen, and which of their fields has the keys."""
        key = self.list.current_key()
        return Spot(Kind.PERSON, key, self.fields.field_in_use() or "name") if key else None

    # -- acting ------------------------------------------------------------------------------------------------

    def _make(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name, kinds=_PLAIN))

    @Slot(str)
    def _edit(self, _key: str) -> None:
        self.fields.name.setFocus()
        self.fields.name.selectAll()

    @Slot()
    def _ask_to_remove_chosen(self) -> None:
        self._ask_to_remove(self.list.current_key())

    @Slot(str)
    def _ask_to_remove(self, key: str) -> None:
        person = self._opened.day.person.get(PersonId(key))
        if person is None:
            return
        held = held_by_person(self._opened.day, key)
        if held.anything:
            words = self._removing_words(person.name, held)
            self._desk.ask(words, Deed(self.tr("Remove"), partial(self._remove, key)))
        else:
            self._remove(key)

    def _removing_words(self, name: str, held: PersonHeld) -> str:
        """What the day misses without them, and what is kept."""
        told = [self.tr("Remove {name}?").format(name=name)]
        if held.chairs:
            told.append(self.tr("They chair the day."))
        tables = tuple(number for number in held.tables if number)
        if tables:
            told.append(self.tr("They host or take notes at table {list}.").format(list=numbers_listed(tables)))
        elif held.tables:
            told.append(self.tr("They host or take notes at a topic without a table."))
        if held.companions:
            told.append(self.tr("{names} came with them.").format(names=", ".join(held.companions)))
        if held.said:
            told.append(self.tr("What they said is kept, without their name."))
        return " ".join(told)

    def _remove(self, key: str) -> None:
        self._opened.watch(self._opened.people.remove(key), self._keep_the_keys)

    def _keep_the_keys(self, _: object) -> None:
        (self.list if self.list.current_key() else self.names.adding).setFocus()
