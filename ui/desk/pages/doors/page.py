"""Ticking people off: type the first letters and press Enter. Whoever is not on the list is added in the same field."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.domain.hall import Seat
from facilitator.domain.identity import PersonId
from facilitator.domain.language import Language
from facilitator.domain.people import Person
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.intake.people.door import DoorList, GroupCount
from facilitator.intake.people.guests import read_guests
from facilitator.seating.ofday import rounds_now
from facilitator.seating.walkins import seats_for
from ui.desk.desk import Deed, Desk
from ui.desk.pages.doors.views import NEW, DoorLine, DoorView, NewLine, State, attending, door_view, without_seat
from ui.desk.pages.hosting.missing import MissingHosts
from ui.desk.pages.hosting.views import missing_hosts
from ui.desk.pages.seating.groupwords import group_words
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.fields import LookUpLine
from ui.desk.widgets.parts import at_once, button, card, column, label, line, row, shown_keys
from ui.desk.widgets.reorder import Line, OrderList

MATTERING = frozenset({Kind.PERSON, Kind.SEAT, Kind.TABLE, Kind.ITEM, Kind.CONVERSATION, Kind.STEP, Kind.SEATING})


class DoorPage(QWidget):
    """Who is there. One field does it all: Enter does what the line on top says."""

    replan_asked = Signal()
    """The seats are to be looked at again: people came or stayed away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._who = DoorList(())
        self._view = DoorView((), None, ())
        self._build()
        self.field.textChanged.connect(self._show)
        self.list.editAsked.connect(self._toggle)
        self.list.removeAsked.connect(self._mark_absent)

    def _build(self) -> None:
        self.field = LookUpLine()
        self.field.setPlaceholderText(self.tr("First letters, or new: name, organisation, role. “12x” adds guests."))
        self.field.setAccessibleName(self.tr("Who comes in?"))
        self.field.setClearButtonEnabled(True)
        self.field.returnPressed.connect(self._do_first)
        self.list = OrderList(self.tr("At the door"), reorderable=False)
        at_once(self.list, "Space", self._toggle_current)  # a list takes it to choose a row, which is chosen already
        self.nothing = label(self.tr("Nobody is called that."), "muted", wrap=True)
        self.add = button(self.tr("Add as new"), self._add, icon="user-plus", tip=shown_keys("Ctrl+Return"))
        at_once(self, "Ctrl+Return", self._add)
        hint = label(self.tr("Enter does the line on top. Space in the list ticks off, Delete marks absent."), "muted")
        hint.setWordWrap(True)
        self.hosts = MissingHosts(self._desk)
        left = column(row(self.field, self.add), self.list, self.nothing, self.hosts, hint, gap=10)
        left.setStretch(1, 1)
        self.counts = _Counts(self._desk.language)
        self.rest = button(self.tr("The rest is not here"), self._ask_for_the_rest)
        self.replan = button(self.tr("Look at the seats again"), self.replan_asked.emit, icon="arrow-right")
        self.changed = label("", wrap=True)
        right = column(
            label(self.tr("Who is there"), "h2"),
            self.counts,
            line(),
            self.rest,
            self.changed,
            self.replan,
            None,
            gap=12,
        )
        aside = card(right)
        aside.setFixedWidth(current().px(340))
        whole = row(card(left), aside, gap=16)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show who is there now."""
        if kinds & MATTERING:
            self._who = DoorList(attending(self._opened.day))
            self._show()
            self.hosts.show_missing(missing_hosts(self._opened.day, self._opened.now()))
            self._show_what_the_seats_miss()

    def reach(self, spot: Spot | None) -> bool:
        """Give the keys to the field. No field of a record is found here."""
        if spot is None:
            self.field.setFocus()
            self.field.selectAll()
        return spot is None

    def spot(self) -> Spot | None:
        """No record in particular."""
        return None

    @Slot()
    def _show(self) -> None:
        day = self._opened.day
        rounds, _ = rounds_now(day, self._opened.now())
        view = self._view = door_view(day, self._who, self.field.text(), rounds)
        lines = [self._line(one) for one in view.lines]
        if view.new is not None and self.field.text().strip():
            lines.append(self._new_line(view.new))
        self.list.show_rows(lines)
        if lines:
            self.list.select(lines[0].key)
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines and bool(self.field.text().strip()))
        self.add.setEnabled(view.new is not None and bool(self.field.text().strip()))
        self.counts.show_counts(view.counts)
        expected = sum(one.expected for one in view.counts)
        self.rest.setEnabled(bool(expected) and any(one.came for one in view.counts))

    def _show_what_the_seats_miss(self) -> None:
        """Who came and has no seat, on a day with a plan by name; there the plan can be looked at again."""
        day = self._opened.day
        rounds, held = rounds_now(day, self._opened.now())
        without = len(without_seat(day, rounds[held:])) if day.seats else 0
        self.changed.setText(self.tr("%n person(s) without a seat.", "", without))
        self.changed.setVisible(bool(without))
        self.replan.setVisible(bool(day.seats))

    def _line(self, one: DoorLine) -> Line:
        chips = {
            State.CAME: ("ok", self.tr("Is here")),
            State.ABSENT: ("plain", self.tr("Not there")),
            State.EXPECTED: ("", ""),
        }
        group = group_words(one.group, self._desk.language)
        detail = " · ".join(filter(None, (one.organisation, group, self._tables(one.tables))))
        spoken = ", ".join(filter(None, (one.name, detail, chips[one.state][1])))
        return Line(one.key, one.name, detail, chip=chips[one.state], dimmed=one.state is State.ABSENT, spoken=spoken)

    def _tables(self, numbers: tuple[int | None, ...]) -> str:
        if not any(numbers):
            return ""
        return self.tr("table {list}").format(list=", ".join("–" if n is None else str(n) for n in numbers))

    def _new_line(self, new: NewLine) -> Line:
        if new.count > 1:
            words = self.tr("New: %n guest(s)", "", new.count)
        else:
            words = self.tr("New: {name}").format(name=new.name)
        detail = " · ".join(filter(None, (new.organisation, new.role)))
        return Line(NEW, words, detail, icon="user-plus", spoken=", ".join(filter(None, (words, detail))))

    # -- acting ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """From the field Down goes on to the list, Escape forgets what was typed."""
        typing, key = self.field.hasFocus(), event.key()
        if typing and key == Qt.Key.Key_Down:
            self.list.setFocus()
        elif typing and key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _do_first(self) -> None:
        """What the line on top says: the one somebody who types in a hurry sees and means."""
        if not self.field.text().strip():
            return
        if self._view.lines:
            self._tick(self._view.lines[0].key, came=True)
        else:
            self._add()

    @Slot()
    def _toggle_current(self) -> None:
        self._toggle(self.list.current_key())

    @Slot(str)
    def _toggle(self, key: str) -> None:
        if key == NEW:
            self._add()
        elif (person := self._opened.day.person.get(PersonId(key))) is not None:
            self._tick(key, came=not (person.present and person.came))

    def _tick(self, key: str, *, came: bool) -> None:
        day = self._opened.day
        seated = any(seat.person == key for seat in day.seats)
        who = () if seated or not came else (replace(day.person[PersonId(key)], present=True),)
        seats = seats_for(day, who, *rounds_now(day, self._opened.now())) if who else ()
        coming = () if came else self._coming()
        self._opened.watch(self._opened.door.tick([key], came, seats, coming), partial(self._tell_of, key))
        self.field.done_with()

    @Slot(str)
    def _mark_absent(self, key: str) -> None:
        if key in self._opened.day.person:
            ticked = self._opened.door.tick([key], present=False, coming=self._coming())
            self._opened.watch(ticked, partial(self._tell_of, key))

    def _tell_of(self, key: str, _: object) -> None:
        person = self._opened.day.person.get(PersonId(key))
        line_of = next((one for one in self._view.lines if one.key == key), None)
        if person is None:
            return
        words = self.tr("{name} is here.") if person.present else self.tr("{name} is not there.")
        tables = self._tables(line_of.tables) if line_of is not None and person.present else ""
        self._say(" ".join(filter(None, (words.format(name=person.name), tables and f"{tables.capitalize()}."))))

    def _say(self, words: str, *deeds: Deed) -> None:
        self._desk.tell(words, "ok", *deeds)
        announce(self, words)

    @Slot()
    def _add(self) -> None:
        """Whoever is typed is here, with a seat when there is a plan."""
        opened, day = self._opened, self._opened.day
        read = read_guests(self.field.text(), day.people, day.event.language)
        if not read:
            return
        guests = tuple(replace(one, came=True) for one in read)
        seats = seats_for(day, guests, *rounds_now(day, opened.now()))
        opened.watch(opened.door.walk_in(guests, seats), partial(self._tell_of_new, guests, seats))
        self.field.done_with()

    def _tell_of_new(self, guests: tuple[Person, ...], seats: tuple[Seat, ...], _: object) -> None:
        if len(guests) > 1:
            keep = Deed(self.tr("Keep them together"), partial(self._keep_together, guests))
            self._say(self.tr("%n guest(s) added, spread over the tables.", "", len(guests)), keep)
            return
        numbers = [self._opened.day.table[seat.table].number for seat in seats]
        tables = self.tr("Table {list}.").format(list=", ".join(map(str, numbers))) if numbers else ""
        self._say(" ".join(filter(None, (self.tr("{name} is added.").format(name=guests[0].name), tables))))

    def _keep_together(self, guests: tuple[Person, ...]) -> None:
        """As few groups as the tables allow: a bond per table full."""
        most = max((table.capacity for table in self._opened.day.tables), default=0) or len(guests)
        count = -(-len(guests) // max(2, most - 1))
        groups = [[one.id for one in guests[number::count]] for number in range(count)]
        self._opened.watch(self._opened.bonds.keep_together(groups))
        self.replan_asked.emit()

    @Slot()
    def _ask_for_the_rest(self) -> None:
        expected = sum(one.expected for one in self._view.counts)
        words = self.tr("%n person(s) are not here. Their seats come free.", "", expected)
        self._desk.ask(words, Deed(self.tr("Do it"), self._mark_the_rest))

    def _mark_the_rest(self) -> None:
        self._opened.watch(self._opened.door.rest_is_absent(self._coming()))

    def _coming(self) -> list[str]:
        """The rounds to come: there the seats of who is absent come free."""
        rounds, held = rounds_now(self._opened.day, self._opened.now())
        return [one.id for one in rounds[held:]]


class _Counts(QWidget):
    """How many came, are expected and are absent, by mixing group."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self.setLayout(self._grid)
        self._line(0, "muted", "", self.tr("here"), self.tr("to come"), self.tr("absent"))
        self._lines: list[tuple[QLabel, ...]] = []

    def show_counts(self, counts: tuple[GroupCount, ...]) -> None:
        """Show these, with the sum under them. People come one by one: only figures that differ are written."""
        total = GroupCount(
            "", sum(c.came for c in counts), sum(c.expected for c in counts), sum(c.absent for c in counts)
        )
        named = [(group_words(one.group, self._language) or self.tr("no group"), one) for one in counts]
        self._be_so_many(len(named) + 1)
        for (words, one), parts in zip((*named, (self.tr("total"), total)), self._lines, strict=True):
            for part, shown in zip(parts, (words, str(one.came), str(one.expected), str(one.absent)), strict=True):
                if part.text() != shown:
                    part.setText(shown)
        spoken = self.tr("{here} here, {coming} to come, {absent} absent")
        self.setAccessibleName(spoken.format(here=total.came, coming=total.expected, absent=total.absent))

    def _be_so_many(self, lines: int) -> None:
        """Lines under the heading."""
        while len(self._lines) < lines:
            self._lines.append(self._line(len(self._lines) + 1, "body", "", "", "", ""))
        while len(self._lines) > lines:
            for part in self._lines.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()

    def _line(self, number: int, role: str, *words: str) -> tuple[QLabel, ...]:
        made = tuple(label(one, role) for one in words)
        for place, part in enumerate(made):
            side = Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(part, number, place, side)
        return made
