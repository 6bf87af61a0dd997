"""The preparation: the day, the programme, the tables and the people, with what is still to be done beside them.

And the start check, which is no part of it: it is tried in the hall, and takes the place of the parts meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.todo import ToDo, still_to_do
from ui.desk.breathing import breathe
from ui.desk.desk import Desk
from ui.desk.pages.prepare.checktab import CheckTab
from ui.desk.pages.prepare.day import DayPart
from ui.desk.pages.prepare.part import Part
from ui.desk.pages.prepare.parttab import PartTab
from ui.desk.pages.prepare.todocard import TodoCard
from ui.desk.pages.prepare.views import PartName, count_by_part, part_of
from ui.desk.places import Place, StageName, place_of
from ui.desk.stage import Stage
from ui.desk.widgets.parts import column, tab_in_order
from ui.desk.widgets.typing import finish_typing

if TYPE_CHECKING:
    from ui.desk.pages.startcheck.page import StartCheck
    from ui.desk.pages.startcheck.trying import Trying

# The first part is there at once; the others are loaded when they are first needed, or ahead (`ui/loading.py`).


def _programme(desk: Desk) -> Part:
    from ui.desk.pages.prepare.programme import ProgrammePart  # noqa: PLC0415

    return ProgrammePart(desk)


def _hall(desk: Desk) -> Part:
    from ui.desk.pages.hall.tables import HallPart  # noqa: PLC0415

    return HallPart(desk)


def _people(desk: Desk) -> Part:
    from ui.desk.pages.hall.people import PeoplePart  # noqa: PLC0415

    return PeoplePart(desk)


_MAKE: dict[PartName, Callable[[Desk], Part]] = {
    PartName.DAY: DayPart,
    PartName.PROGRAMME: _programme,
    PartName.HALL: _hall,
    PartName.PEOPLE: _people,
}
_ICONS = {
    PartName.DAY: "calendar",
    PartName.PROGRAMME: "list-ordered",
    PartName.HALL: "layout-list",
    PartName.PEOPLE: "users",
}


class PreparationStage(Stage):
    """Everything that is known before the day begins, in four parts, and the start check."""

    name = StageName.PREPARATION

    def __init__(self, desk: Desk, parent: QWidget | None = None, trying: Trying | None = None) -> None:
        """trying: what the start check tries the computer with; without it there is no start check."""
        super().__init__(desk, parent)
        self._trying = trying
        self._check: StartCheck | None = None
        self._parts: dict[PartName, Part] = {}
        self._stale: dict[PartName, set[Kind]] = {}
        self._leading: dict[PartName, bool] = {}
        self.now = PartName.DAY
        self._build()
        self.todo.asked.connect(self._do)
        self.todo.on_asked.connect(self._go_to_rounds)

    def _build(self) -> None:
        self.tabs: dict[PartName, PartTab] = {}
        self.stack = QStackedWidget()
        self.todo = TodoCard(self.desk)
        self.check_tab = CheckTab(self.open_start_check, self.desk.practise_asked.emit, self.todo.width())
        self.check_tab.practise.setVisible(not self.desk.practising)
        self.check_tab.setVisible(self._trying is not None)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._build_tabs())
        left.addWidget(self.stack, 1)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(left, 1)
        right = column(self.todo, self.check_tab, gap=12)
        right.setStretch(0, 1)
        whole.addLayout(right)
        self.setLayout(whole)

    def _build_tabs(self) -> QHBoxLayout:
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        for number, name in enumerate(PartName, 1):
            keys = QKeySequence(f"Alt+{number}")
            shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
            words = self._words_of(name)
            tab = PartTab(words, _ICONS[name], f"{words} ({shown})", partial(self.show_part, name))
            QShortcut(keys, self, partial(self.show_part, name))
            self.tabs[name] = tab
            tabs.addWidget(tab)
        tabs.addStretch(1)
        return tabs

    def _words_of(self, name: PartName) -> str:
        words = {
            PartName.DAY: self.tr("The day"),
            PartName.PROGRAMME: self.tr("Programme"),
            PartName.HALL: self.tr("Tables"),
            PartName.PEOPLE: self.tr("People"),
        }
        return words[name]

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now; parts out of sight follow when they come in sight."""
        if not self._parts:
            self._show(self.now)
        for name in self._parts:
            self._stale.setdefault(name, set()).update(kinds)
        self._bring_up_to_date()
        if self._check is not None:
            self._check.refresh(kinds)
        self.check_tab.show_day(self.opened.day, self.opened.now().wall)
        todos = still_to_do(self.opened.day)
        self.todo.show_todos(todos)
        self._show_counts(todos)

    def _bring_up_to_date(self) -> None:
        if stale := self._stale.pop(self.now, None):
            self._parts[self.now].refresh(stale)

    def _show_counts(self, todos: tuple[ToDo, ...]) -> None:
        counts = count_by_part(self.opened.day, (todo.spot for todo in todos))
        for name, tab in self.tabs.items():
            count = counts[name]
            if count:
                tab.say_left(self.tr("{n} to do").format(n=count), self.tr("%n thing(s) to do", "", count))
            else:
                tab.say_left("", "")

    def _show(self, name: PartName) -> None:
        """Show a part; the one before it is left with its typing brought in."""
        if self.now is not name and self.now in self._parts:
            finish_typing(self._parts[self.now])
        while self._take_a_step(name):
            breathe()
        self.now = name
        self._bring_up_to_date()
        self.stack.setCurrentWidget(self._parts[name])
        for other, tab in self.tabs.items():
            tab.setChecked(other is name)
        self.check_tab.tab.setChecked(False)
        self.todo.lead(on=not self._leading.get(name, False))

    def _make(self, name: PartName) -> None:
        part = self._parts[name] = _MAKE[name](self.desk)
        part.leading.connect(partial(self._take_the_lead, name))
        self._stale[name] = set(Kind)

    def _is_in_place(self, name: PartName) -> bool:
        return self.stack.indexOf(self._parts[name]) >= 0

    def _put_in_place(self, name: PartName) -> None:
        self.stack.addWidget(self._parts[name])
        tab_in_order(self._parts[name], self.todo, self.check_tab)

    def build_more(self) -> bool:
        """Take a step towards a part nobody asked for yet: going there is then at once."""
        return any(self._take_a_step(name) for name in PartName)

    def _take_a_step(self, name: PartName) -> bool:
        """Make a part, put it in its place, show the day in it. Whether there was anything left to do."""
        if name not in self._parts:
            self._make(name)
        elif not self._is_in_place(name):
            self._put_in_place(name)
        elif self._stale.get(name) == set(Kind):
            self._parts[name].refresh(self._stale.pop(name))
        else:
            return False
        return True

    def _take_the_lead(self, name: PartName, leading: bool) -> None:
        self._leading[name] = leading
        self.todo.lead(on=not self._leading.get(self.now, False))

    # -- going somewhere ---------------------------------------------------------------------------------------

    def show_part(self, name: PartName) -> None:
        """Show a part, with the keys where its work begins."""
        self._show(name)
        self._parts[name].reach(None)

    def reach(self, spot: Spot | None) -> None:
        """Bring a field in sight, in the part it is found in; a trial in the start check."""
        if self._trying is not None and (self.checking if spot is None else spot.kind is Kind.TRIAL):
            self._show_start_check(self._trying, spot)
            return
        home = None if spot is None else part_of(self.opened.day, spot)
        if home is None:
            self._parts[self.now].reach(None)
            return
        self._show(home)
        if not self._parts[home].reach(spot):
            self._parts[home].reach(None)

    def spot(self) -> Spot | None:
        """Where the chair is in the part in sight, or in the start check."""
        return self._check.spot() if self._check is not None and self.checking else self._parts[self.now].spot()

    # -- the start check ---------------------------------------------------------------------------------------

    @property
    def checking(self) -> bool:
        """Whether the start check is in sight."""
        return self._check is not None and self.stack.currentWidget() is self._check

    @Slot()
    def open_start_check(self) -> None:
        """Show the start check, with the keys at the first thing that nobody tried today."""
        if self._trying is not None:
            self._show_start_check(self._trying, None)

    def _show_start_check(self, trying: Trying, spot: Spot | None) -> None:
        finish_typing(self._parts[self.now])
        if self._check is None:
            self._check = self._make_start_check(trying)
        self.stack.setCurrentWidget(self._check)
        for tab in self.tabs.values():
            tab.setChecked(False)
        self.check_tab.tab.setChecked(True)
        self.todo.lead(on=True)
        self._check.reach(spot)

    def _make_start_check(self, trying: Trying) -> StartCheck:
        from ui.desk.pages.startcheck.page import StartCheck  # noqa: PLC0415  # see above

        made = StartCheck(self.desk, trying)
        made.left.connect(self._leave_start_check)
        self.stack.addWidget(made)
        tab_in_order(made, self.todo, self.check_tab)
        return made

    @Slot()
    def _leave_start_check(self) -> None:
        """Back to the part that was there before."""
        self.show_part(self.now)

    # -- going on ----------------------------------------------------------------------------------------------

    @Slot(object)
    def _do(self, todo: ToDo) -> None:
        self.desk.go(place_of(todo.spot))

    @Slot()
    def _go_to_rounds(self) -> None:
        self.desk.go(Place(StageName.ROUNDS))
