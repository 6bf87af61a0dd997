"""The hall: which tables there are, and what each talks about in which round."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QStackedWidget, QWidget

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import Table
from facilitator.domain.identity import ConversationId, TableId, new_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.hall.details import DetailsCard
from ui.desk.pages.hall.emptyhall import EmptyHall
from ui.desk.pages.hall.floorplan import FloorPlan
from ui.desk.pages.hall.grid import HallGrid
from ui.desk.pages.hall.pastetables import PasteTables
from ui.desk.pages.hall.removing import Removing
from ui.desk.pages.hall.typing import NEW
from ui.desk.pages.hall.views import ALL_ROUNDS, HallView, hall_view, has_topics_by_round, next_table_number
from ui.desk.pages.prepare.part import Part
from ui.desk.places import place_of
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, card, column, row, tab_in_order
from ui.desk.widgets.typing import finish_typing

NARROWEST_PX, WIDEST_PX = 304, 400
"""Of the card beside the grid."""

_MATTERING = frozenset(
    {Kind.TABLE, Kind.CONVERSATION, Kind.ITEM, Kind.PERSON, Kind.INITIATIVE, Kind.TAKEAWAY, Kind.SEAT, Kind.EVENT}
)


class HallPart(Part):
    """Tables by rounds as a sheet, and beside it everything about the chosen cell."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view: HallView | None = None
        self._talk = ""
        self._removing = Removing(desk, self)
        self._build()
        self._connect()

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.grid = HallGrid(self.desk, self.tr("Tables and their topics"))
        self.details = DetailsCard(self.desk)
        self.details.setMinimumWidth(current().px(NARROWEST_PX))
        self.details.setMaximumWidth(current().px(WIDEST_PX))
        self.empty = EmptyHall(self.desk)
        self.page = QWidget()
        body = row(self._grid_card(), self.details, gap=16)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.page.setLayout(body)
        self.stack = QStackedWidget()
        for shown in (self.page, self.empty):
            self.stack.addWidget(shown)
        self.setLayout(column(self.stack))

    def _grid_card(self) -> QFrame:
        self.by_round = QCheckBox(self.tr("Topics per round"))
        self.by_round.clicked.connect(self._choose_by_round)
        self.add_button = button(
            self.tr("Add a table"), self.add_table, icon="plus", tip=self.tr("Add a table (Ctrl+N)")
        )
        self.paste_button = button(
            self.tr("Paste a list"),
            self.open_paste,
            icon="clipboard-paste",
            kind="quiet",
            name=self.tr("Paste a table list"),
            tip=self.tr("Paste a table list (Ctrl+V)"),
        )
        self.lost_button = button("", self._go_to_lost, icon="triangle-alert", kind="link")
        self.plan_button = button(self.tr("Floor plan"), self.open_plan, icon="map", kind="quiet")
        heading = row(Elided(self.tr("Tables"), "h2"), self.by_round, gap=12)
        heading.setStretch(0, 1)
        deeds = Flow(gap=4)
        for made in (self.add_button, self.paste_button, self.plan_button):
            deeds.addWidget(made)
        inside = column(heading, self.grid, self.lost_button, deeds, gap=10)
        inside.setStretch(1, 1)
        return card(inside)

    def _connect(self) -> None:
        self.grid.cellChosen.connect(self._show_chosen)
        self.grid.deleteAsked.connect(self._ask_to_remove_talk)
        self.details.talk_chosen.connect(self._choose_talk)
        self.details.typing_asked.connect(self.grid.begin_typing)
        self.details.talk.more_asked.connect(self.add_talk)
        self.details.talk.remove_asked.connect(self._ask_to_remove_talk)
        self.details.table.remove_asked.connect(self._ask_to_remove_table)
        self._removing.removed.connect(self._keep_the_keys)
        self.empty.paste_asked.connect(self.open_paste)
        QShortcut(QKeySequence("Ctrl+N"), self, self.add_table)
        QShortcut(QKeySequence("Ctrl+Return"), self.grid, self.add_talk, context=Qt.ShortcutContext.WidgetShortcut)
        for shown, context in (
            (self.grid, Qt.ShortcutContext.WidgetShortcut),
            (self.empty, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            QShortcut(QKeySequence.StandardKey.Paste, shown, self._paste_lines, context=context)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the hall as it is now."""
        if not kinds & _MATTERING:
            return
        day = self.opened.day
        own = has_topics_by_round(day)
        view = hall_view(day, by_round=self.by_round.isChecked())
        self.by_round.setEnabled(not own and bool(day.rounds))
        self.by_round.setChecked(own or (self.by_round.isChecked() and bool(day.rounds)))
        self._show_hall(view)
        if self._planning and day.tables:
            self.plan.refresh()
        elif not self._pasting:
            self._show_page()
        elif Kind.ITEM in kinds:
            self.paste.refresh()

    def _show_hall(self, view: HallView) -> None:
        followed = self._follow(view)
        self._view = view
        self.grid.show_hall(view)
        if followed is not None:
            self.grid.choose(*followed)
        self.lost_button.setVisible(bool(view.lost))
        self.lost_button.setText(self.tr("No table: %n point(s)", "", len(view.lost)))
        self._show_chosen()

    def _follow(self, view: HallView) -> tuple[str, str] | None:
        """Where the conversation in view went, when it is in another cell now. A table that goes is not followed."""
        if self._view is None or not self._talk:
            return None
        before, after = self._view.place_of(self._talk), view.place_of(self._talk)
        gone = before is not None and before[0] not in {row.key for row in view.rows}
        return None if gone or after == before else after

    def _show_page(self) -> None:
        """The grid, or where there is nothing the way to get tables."""
        wanted = self.page if self._view and self._view.rows else self.empty
        if self.stack.currentWidget() is wanted:
            return
        had_the_keys = self.stack.currentWidget().isAncestorOf(self.focusWidget() or self)  # type: ignore[union-attr]
        if self._planning:
            self.leading.emit(False)
        self.stack.setCurrentWidget(wanted)
        if had_the_keys:
            self.reach(None)

    @Slot()
    def _show_chosen(self) -> None:
        """The fields of the chosen cell."""
        table, column_key = self.grid.place()
        cell = self.grid.cell()
        if cell is None:
            return
        day = self.opened.day
        keys = [talk.key for talk in cell.talks]
        if self._talk not in keys:
            self._talk = keys[0] if keys else ""
        self.grid.mean(self._talk)
        self.details.show_cell(self._heading(table, column_key), cell.talks, self.tr("No topic yet"))
        self.details.show_talk(day.conversation.get(ConversationId(self._talk)), column_key)
        self.details.show_table(day.table.get(TableId(table)))

    def _heading(self, table: str, column_key: str) -> str:
        found = self.opened.day.table.get(TableId(table))
        words = [self.tr("No table") if found is None else self.tr("Table {n}").format(n=found.number)]
        round_words = self.tr("Round {n}")
        words += [round_words.format(n=item.round) for item in self.opened.day.rounds if item.id == column_key]
        return " · ".join(words)

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field of a table or a conversation in sight; a topic that is not there yet is typed in its cell."""
        if spot is not None and spot.kind not in (Kind.TABLE, Kind.CONVERSATION):
            return False
        self._leave_paste()
        if self._planning and spot is not None:
            self._show_page()
        if self._pasting:
            self.paste.begin()
        elif self._planning:
            self.plan.begin()
        elif self.stack.currentWidget() is self.empty:
            self.empty.begin()
        elif spot is None or not self._reach(spot):
            self.grid.setFocus()
        return True

    def _reach(self, spot: Spot) -> bool:
        day = self.opened.day
        if spot.kind is Kind.TABLE and spot.record in day.table:
            self.grid.choose(spot.record)
            self.details.reach(Kind.TABLE, spot.field)
        elif spot.kind is Kind.CONVERSATION and spot.record in day.conversation:
            self._bring_in_sight(spot.record)
            self.details.reach(Kind.CONVERSATION, spot.field)
        elif spot.kind is Kind.CONVERSATION and spot.within in day.table:
            self.grid.choose(spot.within, spot.record.removeprefix(NEW))
            self.grid.begin_typing()
        else:
            return False
        return True

    def _bring_in_sight(self, talk: str) -> None:
        place = self._view.place_of(talk) if self._view else None
        if place is not None:
            self._talk = talk
            self.grid.choose(*place)
            self._show_chosen()

    def spot(self) -> Spot | None:
        """The field that has the keys, or the topic of the chosen cell."""
        if self.stack.currentWidget() is not self.page:
            return None
        table, column_key = self.grid.place()
        topic = Spot(Kind.CONVERSATION, self._talk, "topic")
        if not self._talk:
            topic = Spot(Kind.CONVERSATION, f"{NEW}{column_key}", "topic", within=table)
        return self.details.spot_of(self._talk, table) or topic

    def _leave_paste(self) -> None:
        if self._pasting and self.paste.is_blank():
            self._close_paste()

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def add_table(self) -> None:
        """One more table, with the next number."""
        if self.stack.currentWidget() is self.page or self._planning:
            table = Table(TableId(new_id()), next_table_number(self.opened.day))
            self.opened.watch(self.opened.tables.add(table), self._choose_table)

    def _choose_table(self, table: Table) -> None:
        self.grid.choose(table.id)
        if self._planning:
            self.plan.begin(table.id)
        else:
            self.grid.setFocus()

    @Slot()
    def add_talk(self) -> None:
        """One more conversation in the chosen cell, to be named."""
        table, column_key = self.grid.place()
        if not table:
            return
        cell = self.grid.cell()
        if cell is None or not cell.talks:
            self.grid.begin_typing()
            return
        rounds = () if column_key == ALL_ROUNDS else (column_key,)
        talk = Conversation(ConversationId(new_id()), TableId(table), rounds)  # type: ignore[arg-type]
        self.opened.watch(self.opened.conversations.add(talk), self._type_new_talk)

    def _type_new_talk(self, talk: Conversation) -> None:
        self._bring_in_sight(talk.id)
        self.details.reach(Kind.CONVERSATION, "topic")

    @Slot(str)
    def _choose_talk(self, key: str) -> None:
        self._talk = key
        self._show_chosen()

    @Slot()
    def _choose_by_round(self) -> None:
        self.refresh(frozenset({Kind.CONVERSATION}))

    @Slot()
    def _ask_to_remove_talk(self) -> None:
        talk = self.opened.day.conversation.get(ConversationId(self._talk))
        if talk is not None:
            finish_typing(self.details)
            self._removing.ask_for_talk(talk)

    @Slot()
    def _ask_to_remove_table(self) -> None:
        table = self.opened.day.table.get(TableId(self.grid.place()[0]))
        if table is not None:
            self._removing.ask_for_table(table)

    @Slot()
    def _keep_the_keys(self) -> None:
        self.reach(None)

    @Slot()
    def _go_to_lost(self) -> None:
        if self._view and self._view.lost:
            self.desk.go(place_of(Spot(Kind.TAKEAWAY, self._view.lost[0], "conversation")))

    # -- the floor plan ----------------------------------------------------------------------------------------

    @cached_property
    def plan(self) -> FloorPlan:
        """The floor plan, built when somebody looks at it."""
        made = FloorPlan(self.desk)
        made.closed.connect(self._close_plan)
        made.table_asked.connect(self._go_to_table)
        made.refresh()
        self.stack.addWidget(made)
        tab_in_order(self.page, made)
        return made

    @property
    def _planning(self) -> bool:
        return isinstance(self.stack.currentWidget(), FloorPlan)

    @Slot()
    def open_plan(self) -> None:
        """Show where the tables stand in the hall, the chosen one with the keys."""
        finish_typing(self.details)
        chosen = self.grid.place()[0]
        self.plan.refresh()
        self.stack.setCurrentWidget(self.plan)
        self.leading.emit(True)
        self.plan.begin(chosen)

    @Slot()
    def _close_plan(self) -> None:
        self._show_page()
        self.plan_button.setFocus()

    @Slot(str)
    def _go_to_table(self, table: str) -> None:
        self.reach(Spot(Kind.TABLE, table, "number"))

    # -- pasting -----------------------------------------------------------------------------------------------

    @cached_property
    def paste(self) -> PasteTables:
        """The panel, built when somebody pastes."""
        made = PasteTables(self.desk)
        made.closed.connect(self._close_paste)
        self.stack.addWidget(made)
        return made

    @property
    def _pasting(self) -> bool:
        return isinstance(self.stack.currentWidget(), PasteTables)

    @Slot()
    def open_paste(self) -> None:
        """Show the panel in which a list is pasted."""
        self.paste.refresh()
        self.stack.setCurrentWidget(self.paste)
        self.leading.emit(True)
        self.paste.begin()

    @Slot()
    def _paste_lines(self) -> None:
        """Several lines on the clipboard are a list; one line is the topic of the chosen cell."""
        words = QGuiApplication.clipboard().text()
        if len(words.strip().splitlines()) > 1:
            self.open_paste()
            self.paste.put_text(words)
        elif self.stack.currentWidget() is self.page and words.strip():
            self.grid.begin_typing()
            self.grid.typing.paste()

    @Slot()
    def _close_paste(self) -> None:
        self.stack.setCurrentWidget(self.page if self._view and self._view.rows else self.empty)
        self.leading.emit(False)
        self.reach(None)
