"""A whole plan to look at and to change: the grid or the list, a search over both, and what a move would cost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLabel, QLayout, QLineEdit, QSizePolicy, QStackedWidget, QWidget

from facilitator.domain.day import Day
from facilitator.domain.identity import ItemId, PersonId
from facilitator.seating.instance import Plan
from facilitator.seating.ofday import Planned
from ui.desk.pages.seating.carrying import NOBODY
from ui.desk.pages.seating.chips import group_pixmap
from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.lockbar import LockBar
from ui.desk.pages.seating.personlist import PersonList
from ui.desk.pages.seating.personmodel import Order
from ui.desk.pages.seating.plangrid import PlanGrid
from ui.desk.pages.seating.planreading import view_of
from ui.desk.pages.seating.planview import GroupMark, Met, PlanView, hits, lit
from ui.desk.pages.seating.planwords import PlanWords
from ui.desk.theme.look import current
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, column, label, row

LEAST_SEARCH_PX = 140
ONE_LINE_SCALE = 1.3


class Legend(QWidget):
    """The mixing groups with their letters and how many people there are of each."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[GroupMark, ...] = ()
        self._flow = Flow(gap=14)
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_groups(self, groups: tuple[GroupMark, ...]) -> None:
        """Show these; none = nothing at all."""
        self.setVisible(bool(groups))
        if groups == self._groups:
            return
        self._groups = groups
        while (item := self._flow.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        for number, group in enumerate(groups):
            self._flow.addWidget(self._entry(number, group))
        self.setAccessibleName(self.tr("Groups"))
        self.updateGeometry()

    def _entry(self, number: int, group: GroupMark) -> QWidget:
        badge = QLabel()
        badge.setPixmap(group_pixmap(current(), number, group.letter, self.devicePixelRatioF()))
        badge.setAccessibleName(group.letter)
        words = self.tr("{group} ({n})").format(group=group.name, n=group.people)
        made = QWidget()
        made.setLayout(row(badge, label(words, "small"), gap=6))
        return made


class PlanPane(QWidget):
    """Give it a plan by `show_plan`; hear what the chair asks by its signals. It changes nothing itself."""

    move_asked = Signal(str, str, str)
    """A person, a round, a table: seat them there."""
    swap_asked = Signal(str, str, str)
    """Two people and a round: have them change places."""
    lock_asked = Signal(str, object, object, bool)
    """A round, a person or None, a table or None, on or off. Both None: the whole round."""
    stay_asked = Signal(str, str)
    """A person and a round: they stay at their table from then on."""
    leave_asked = Signal(str, str)
    """A person and a round: they are to have no table in it."""
    same_asked = Signal(str, str)
    """A round, and the one whose groups sit together in it too."""
    new_asked = Signal(str)
    """A round in which everybody is to sit with other people."""
    followed = Signal(str)
    """Whose day is lit; "" = nobody's. The pane lights it itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PlanView()
        self._planned, self._plan = NOBODY, Plan(())
        self._words = PlanWords(self)
        self._build()

    def _build(self) -> None:
        self.search = QLineEdit()
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.search.setPlaceholderText(self.tr("Find someone ({keys})").format(keys=shown))
        self.search.setAccessibleName(self.tr("Find someone by the first letters"))
        self.search.setClearButtonEnabled(True)
        tight = current().scale > ONE_LINE_SCALE
        self.search.setMinimumWidth(LEAST_SEARCH_PX if tight else current().px(230))
        self.search.setMaximumWidth(current().px(230))
        self.found = label("", "small")
        self.legend = Legend()
        self.order = Combo()
        self.order.setAccessibleName(self.tr("Sort by"))
        self.order.view().setAccessibleName(self.tr("Sort by"))
        for order, words in (
            (Order.NAME, self.tr("By name")),
            (Order.GROUP, self.tr("By group")),
            (Order.NEW_PEOPLE, self.tr("By fewest new people")),
        ):
            self.order.addItem(words, order)
        self.to_tables = button(self.tr("By table"), self._show_tables, kind="tab")
        self.to_people = button(self.tr("By person"), self._show_people, kind="tab")
        self._tabs = QButtonGroup(self)
        for tab in (self.to_tables, self.to_people):
            tab.setCheckable(True)
            self._tabs.addButton(tab)
        self.to_tables.setChecked(True)
        self.grid = PlanGrid(self.tr("The plan by table"))
        self.list = PersonList(self.tr("The plan by person"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.list)
        self.line = Elided("", "muted")
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.locks = LockBar(self._words)
        below = row(self.line, self.locks, gap=10)
        below.setStretch(0, 1)
        inside = column(self._top(), self.stack, below, gap=8)
        inside.setStretchFactor(self.stack, 1)
        self.setLayout(inside)
        self.order.hide()
        self.found.hide()
        self._connect()
        QShortcut(keys, self, self.look_up, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _top(self) -> QLayout:
        """Search, groups and tabs beside each other; with large letters the groups stand under the others."""
        tabs = row(self.order, self.to_tables, self.to_people, gap=10)
        if current().scale > ONE_LINE_SCALE:
            above = row(self.search, self.found, None, tabs, gap=10)
            above.setStretchFactor(self.search, 1)
            return column(above, self.legend, gap=6)
        groups = column(None, self.legend, None, gap=0)
        made = row(self.search, self.found, groups, tabs, gap=10)
        made.setStretchFactor(groups, 1)
        return made

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._follow_next)
        self.order.currentIndexChanged.connect(self._sort)
        for part in (self.grid, self.list):
            part.lock_asked.connect(self._ask_lock)
            part.stay_asked.connect(self._ask_stay)
            part.followed.connect(self._follow)
        self.grid.move_asked.connect(self.move_asked)
        self.grid.swap_asked.connect(self.swap_asked)
        self.grid.leave_asked.connect(self.leave_asked)
        self.grid.same_asked.connect(self._ask_same)
        self.grid.new_asked.connect(self._ask_new)
        self.grid.told.connect(self._say)
        self.grid.chosen.connect(self._show_locks)
        self.list.chosen.connect(self._show_locks)
        self.locks.asked.connect(self._lock_chosen)
        self.list.pick_up_asked.connect(self._pick_up)
        self.list.leave_asked.connect(self._take_out)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_plan(
        self, day: Day, planned: Planned, plan: Plan, counts: Met | None = None, before: Plan | None = None
    ) -> None:
        """Show a plan of a day. before: what moved is told from it; None = from the cards in people's hands."""
        self._planned, self._plan = planned, plan
        follow = self.view.follow if self.view.follow in planned.number_of else None
        self._show(view_of(day, planned, plan, counts, before, follow, self.search.text()))

    def hold_still(self, why: str) -> None:
        """Nobody can be moved or locked from now on, and who tries is told why; "" = they can."""
        self.grid.carrying.still = why
        if why:
            self.grid.carrying.leave()

    def _show(self, view: PlanView) -> None:
        self.view = view
        self.grid.show_plan(view, self._planned, self._plan)
        self.list.show_plan(view)
        self.legend.show_groups(view.groups)
        self.found.setVisible(bool(view.search.strip()))
        self.found.setText(self.tr("{n} found").format(n=len(hits(view))))
        self._show_locks()
        if not self.grid.carrying.is_under_way:
            self._say("")

    def _relight(self, follow: PersonId | None) -> None:
        self._show(lit(self.view, follow, self.search.text()))

    @Slot(str)
    def _say(self, words: str) -> None:
        """What a move costs; else the day of whom is followed; else what can be done here."""
        line = next((one for one in self.view.people if one.followed), None)
        if not words:
            hint = self.tr("Choose someone to follow their day. Enter or dragging takes them to another table.")
            words = self._words.person_day(self.view, line) if line is not None else hint
        self.line.say(words)

    # -- following and looking for people -------------------------------------------------------------------------

    def follow(self, person: PersonId | None) -> None:
        """Light the day of somebody, or of nobody, and bring them in sight."""
        self._follow(person or "")
        if person is not None:
            self.grid.choose(person)
            self.list.choose(person)

    @Slot(str)
    def _follow(self, person: str) -> None:
        if (person or None) != self.view.follow:
            self._relight(PersonId(person) if person else None)
            self.followed.emit(person)

    @Slot(str)
    def _search(self, _words: str) -> None:
        self._relight(self.view.follow)

    @Slot()
    def _follow_next(self) -> None:
        """Enter follows who was found; again, the next of them."""
        found = hits(self.view)
        if found:
            place = found.index(self.view.follow) + 1 if self.view.follow in found else 0
            self.follow(found[place % len(found)])

    @Slot()
    def look_up(self) -> None:
        """Give the keys to the field that searches."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """From the search Down goes on to the plan, and Escape forgets the words."""
        if self.search.hasFocus() and event.key() == Qt.Key.Key_Down:
            (self.grid if self.to_tables.isChecked() else self.list).setFocus(Qt.FocusReason.TabFocusReason)
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    # -- asking --------------------------------------------------------------------------------------------------

    @Slot(str, object, object, bool)
    def _ask_lock(self, round_: str, person: str | None, table: str | None, on: bool) -> None:
        if why := self.grid.carrying.still:
            self._say(why)
        else:
            self.lock_asked.emit(round_, person, table, on)

    def _spot(self) -> GridSpot | None:
        """The seat the keys stand on, in the grid or in the list."""
        if self.to_tables.isChecked():
            return self.grid.spot()
        person, column = self.list.seat()
        found = self.view.find(person, column) if person is not None and column is not None else None
        return None if found is None or column is None else GridSpot(found[0], column, found[1])

    @Slot()
    def _show_locks(self) -> None:
        self.locks.show_spot(self.view, self._spot())

    @Slot(str)
    def _lock_chosen(self, deed: str) -> None:
        if (spot := self._spot()) is not None:
            self.grid.menu.do(deed, spot, self.view)
        self._show_locks()  # pressed is not locked yet

    @Slot(str, str)
    def _ask_stay(self, person: str, round_: str) -> None:
        if why := self.grid.carrying.still:
            self._say(why)
        else:
            self.stay_asked.emit(person, round_)

    @Slot(str, str)
    def _ask_same(self, round_: str, like: str) -> None:
        if why := self.grid.carrying.still:
            self._say(why)
        else:
            self.same_asked.emit(round_, like)

    @Slot(str)
    def _ask_new(self, round_: str) -> None:
        if why := self.grid.carrying.still:
            self._say(why)
        else:
            self.new_asked.emit(round_)

    def ask_round(self, round_: str, like: str | None) -> None:
        """Ask for the groups of another round, or (None) for all new ones; by a command from elsewhere."""
        if like is None:
            self._ask_new(round_)
        else:
            self._ask_same(round_, like)

    # -- tables or people ----------------------------------------------------------------------------------------

    @Slot()
    def _show_tables(self) -> None:
        self.stack.setCurrentWidget(self.grid)
        self.order.hide()
        self._show_locks()

    @Slot()
    def _show_people(self) -> None:
        self.stack.setCurrentWidget(self.list)
        self.order.show()
        if self.view.follow is not None:
            self.list.choose(self.view.follow)
        self._show_locks()

    @Slot(int)
    def _sort(self, place: int) -> None:
        self.list.sort_by(Order(self.order.itemData(place)))

    @Slot(str, str)
    def _pick_up(self, person: str, round_: str) -> None:
        """From the list: the way to another table goes through the grid."""
        columns = [one.round for one in self.view.columns]
        self.to_tables.setChecked(True)
        self._show_tables()
        if self.grid.choose(PersonId(person), columns.index(ItemId(round_))):
            self.grid.pick_up()

    @Slot(str, str)
    def _take_out(self, person: str, round_: str) -> None:
        """From the list: the grid knows whether it can be."""
        column = [one.round for one in self.view.columns].index(ItemId(round_))
        if (found := self.view.find(PersonId(person), column)) is not None:
            self.grid.carrying.take_out(GridSpot(found[0], column, found[1]))
