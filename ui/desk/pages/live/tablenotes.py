"""What one table brings, beside the clock: its points so far, and a field for the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from facilitator.domain.clock import Phase
from facilitator.domain.conversations import Takeaway
from facilitator.domain.hall import CallKind, ProgrammeItem, Table
from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.domain.people import Person
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hosting.field import OtherHost
from ui.desk.pages.hosting.views import hosts_now, may_change
from ui.desk.pages.live.tableline import TableLine
from ui.desk.pages.live.tileviews import Tile
from ui.desk.pages.rounds.views import held_at
from ui.desk.running import Running
from ui.desk.widgets.announce import announce
from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.fields import CaptureField
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, column, label, row

TYPED_LIVE = "new:live"
"""Where the words of a table wait that are not a point yet; `within` says of which table."""
ITS_ROUND = "round"
"""The field beside it that says in which round they were begun: with it they come back whole, also after a restart."""


class TableNotes(QFrame):
    """One table from close by. What is typed and not sent waits for its own table and round."""

    closed = Signal()
    edit_asked = Signal(str)
    """The chair wants to work on a point (key)."""
    photos_asked = Signal(str)
    """The photos of this table (key) are to be typed."""

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._opened, self._running = desk, desk.opened, running
        self.table: TableId | None = None
        self._called = ""
        self._build()
        self.words.entered.connect(self.send)
        self.words.typed.connect(self._on_typed)
        self.points.editAsked.connect(self.edit_asked)

    def _build(self) -> None:
        self.setProperty("card", "true")
        self.number, self.topic, self.hosts = Elided("", "over"), Elided("", "h2"), Elided("", "small")
        self.shut = button("", self.closed.emit, icon="x", kind="icon", name=self.tr("Back to all tables (Escape)"))
        self.other_host = button("", self.ask_host, kind="link")
        self._host_choices = QMenu(self)
        self._host_choices.aboutToShow.connect(self._offer_hosts)
        who = row(self.hosts, self.other_host, gap=8)
        who.setStretch(0, 1)
        heading = row(column(self.number, self.topic, who, gap=2), self.shut, gap=8)
        heading.setStretch(0, 1)
        self.host_field = OtherHost(self.desk)
        self.host_field.closed.connect(self.take_keys)
        self.points = CardList(self.tr("What this table brought"))
        self.empty = label(self.tr("Nothing yet. What comes in appears here."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.points)
        self.stack.addWidget(self.empty)
        self.words = CaptureField(self.desk, self.tr("What this table said"), self.tr("Type a point, then Enter"))
        self.help = button(self.tr("Asks for help"), icon="hand-helping", kind="quiet")
        self.help.clicked.connect(self._toggle_help)
        self.join = button(self.tr("Join a table"), icon="link-2", kind="quiet")
        self._joins = QMenu(self)
        self._joins.aboutToShow.connect(self._offer_joins)
        self.join.setMenu(self._joins)
        self.photos = button(self.tr("Photos of sheets"), self._ask_photos, icon="image", kind="quiet")
        self.line = TableLine(self.desk)
        self.line.closed.connect(self.take_keys)
        self.say = button(
            self.tr("Say something to this table"), self.line.ask, icon="message-square-quote", kind="quiet"
        )
        deeds = Flow(gap=4)
        for made in (self.photos, self.help, self.join, self.say):
            deeds.addWidget(made)
        whole = column(heading, self.host_field, self.stack, self.words, self.line, deeds, gap=8)
        whole.setStretch(2, 1)
        whole.setContentsMargins(16, 12, 12, 10)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_table(self, tile: Tile, topic: str) -> None:
        """Show a table as its tile has it. topic: in words, also where there is none."""
        self.table = TableId(tile.key)
        self.words.capture.bind(Spot(Kind.TAKEAWAY, TYPED_LIVE, "text", tile.key))
        name = f" · {tile.name}" if tile.name and tile.name != topic else ""
        told = "" if tile.told is None else " · " + self.tr("%n at the table", "", tile.told)
        self._called = self.tr("Table {n}").format(n=tile.number) + name + told
        self._on_typed()
        self.topic.say(topic)
        self.hosts.say(tile.hosts)
        calls = tile.waiting is not None
        words = self.tr("Help was given") if calls else self.tr("Asks for help")
        self.help.setText(words)
        self.help.setAccessibleName(words)
        self.help.setVisible(not self._is_over)
        joined = tile.joined is not None
        words = self.tr("Apart again") if joined else self.tr("Join a table")
        self.join.setText(words)
        self.join.setAccessibleName(words)
        self.join.setEnabled(self._round() is not None)
        self._show_phones(tile)
        self._show_hosts()
        self._show_points()

    def _show_phones(self, tile: Tile) -> None:
        """What came from its phones, and what can be said to them."""
        words = self.tr("%n photo(s) to type", "", tile.photos)
        self.photos.setText(words)
        self.photos.setAccessibleName(words)
        self.photos.setVisible(tile.photos > 0)
        self.line.show_table(TableId(tile.key))
        phones = self.desk.phones
        self.say.setVisible(phones is not None and phones.is_on and not self._is_over)

    @Slot()
    def _ask_photos(self) -> None:
        if self.table is not None:
            self.photos_asked.emit(self.table)

    def _show_hosts(self) -> None:
        """Who can make way: of several the chair chooses one."""
        hosts = self._hosts()
        words = self.tr("Another host…") if hosts else self.tr("Choose a host…")
        self.other_host.setText(words)
        self.other_host.setAccessibleName(words)
        self.other_host.setMenu(self._host_choices if len(hosts) > 1 else None)  # type: ignore[arg-type]  # Qt takes it
        self.other_host.setVisible(may_change(self._opened.day, self._running.now))
        if self.host_field.table != self.table:
            self.host_field.put_away()

    def _hosts(self) -> tuple[Person, ...]:
        return () if self.table is None else hosts_now(self._opened.day, self.table, self._running.now)

    def _still_in(self) -> str:
        """What is typed belongs to the round it was begun in, also when the next one began meanwhile."""
        typed, now = self._typed_in(self.table), self._round()
        if typed is None or now is None or typed.id == now.id or self.words.capture.empty:
            return ""
        return " · " + self.tr("still writing in round {n}").format(n=typed.round)

    @Slot()
    def _on_typed(self) -> None:
        """The first letter says which round the words are of; without words there is none."""
        begun, now = _round_of(self.table), self._round()
        if self.words.capture.empty:
            self._opened.drop_draft(begun)
        elif now is not None and self._opened.draft(begun) is None:
            self._opened.keep_draft(begun, now.id)
        self.number.say(self._called + self._still_in())

    def _typed_in(self, table: TableId | None) -> ProgrammeItem | None:
        """The round in which the words of a table were begun; None: there is none, or not any more."""
        key = self._opened.draft(_round_of(table))
        return next((round_ for round_ in self._opened.day.rounds if round_.id == key), None)

    @property
    def _is_over(self) -> bool:
        """Whether the day is done: nobody comes to help any more."""
        return self._running.clock.phase is Phase.DONE

    def _round(self) -> ProgrammeItem | None:
        return self._running.round_under_way

    def _show_points(self) -> None:
        day, round_ = self._opened.day, self._round()
        if self.table is None:
            return
        key = None if round_ is None else round_.id
        talks = {one.id for one in held_at(day, self.table, key)}
        here = [one for one in day.takeaways if one.conversation in talks and one.stands_alone]
        cards = [self._card(one) for one in here if key is None or one.round in (key, None)]
        grew = len(cards) > len(self.points.records.rows)
        self.points.show_rows(cards)
        self.stack.setCurrentWidget(self.points if cards else self.empty)
        if grew and not self.points.hasFocus():
            self.points.scrollToBottom()

    def _card(self, takeaway: Takeaway) -> Card:
        meta = (takeaway.cue,) if takeaway.cue else ()
        return Card(takeaway.id, takeaway.wording, meta, starred=takeaway.starred)

    def take_keys(self) -> None:
        """The keys go to the next point."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing -------------------------------------------------------------------------------------------------

    @Slot()
    def send(self) -> None:
        """Give the words to this table."""
        if self.table is not None and not self.words.capture.empty:
            self.words.capture.send(partial(self._write, self.table), partial(self._on_written, self.table))

    def _write(self, table: TableId, words: str) -> Pending[Takeaway]:
        round_ = self._typed_in(table) or self._round()
        key = None if round_ is None else round_.id
        talks = held_at(self._opened.day, table, key)
        if talks:
            return self._opened.takeaways.write(talks[0].id, words, key)
        return self._opened.takeaways.write_at_table(table, words, key)

    def _on_written(self, table: TableId, _: object) -> None:
        """What was typed since is of the round under way. Another table may be in sight by now."""
        self._opened.drop_draft(_round_of(table))
        self._on_typed()
        announce(self, self.tr("Written down"))

    @Slot()
    def _toggle_help(self) -> None:
        if self.table is None or self._is_over:
            return
        calls = any(call.table == self.table and call.answered is None for call in self._opened.day.calls)
        at = self._opened.now().wall
        if calls:
            self._opened.watch(self._opened.calls.answer(self.table, at))
        else:
            self._opened.watch(self._opened.calls.ask(self.table, CallKind.COME, at))

    @Slot()
    def _offer_joins(self) -> None:
        """With which table they could sit; or apart again, when they sit with one."""
        self._joins.clear()
        day, round_ = self._opened.day, self._round()
        if self.table is None or round_ is None:
            return
        joined = next((one for one in day.joinings if one.round == round_.id and one.table == self.table), None)
        if joined is not None:
            into = day.table[joined.into]
            entry = self._joins.addAction(self.tr("Apart from table {n} again").format(n=into.number))
            entry.triggered.connect(partial(self._part, joined.id))
            return
        here = day.table[self.table]
        for table in day.tables:
            if table.id != self.table:
                words = self.tr("Let table {a} join table {b}").format(a=here.number, b=table.number)
                self._joins.addAction(words).triggered.connect(partial(self._join, round_.id, here, table))

    def _join(self, round_: str, table: Table, into: Table, _checked: bool = False) -> None:
        said = self.tr("Table {a} sits with table {b} this round. Both keep their topic and points.")
        self._opened.watch(
            self._opened.joinings.join(round_, table.id, into.id),
            partial(self._tell, said.format(a=table.number, b=into.number)),
        )

    def _part(self, joining: str, _checked: bool = False) -> None:
        self._opened.watch(self._opened.joinings.part(joining))

    @Slot()
    def ask_host(self) -> None:
        """Who is host of this table from now on? In place of whoever is host now."""
        if self.table is not None and not self.other_host.isHidden():
            self.host_field.ask(self.table)

    @Slot()
    def _offer_hosts(self) -> None:
        """In whose place, where a table has several hosts."""
        self._host_choices.clear()
        for host in self._hosts():
            words = self.tr("Instead of {name}").format(name=host.name)
            self._host_choices.addAction(words).triggered.connect(partial(self._ask_instead_of, host.id))
        self._host_choices.addAction(self.tr("Instead of all of them")).triggered.connect(self.ask_host)

    def _ask_instead_of(self, host: str, _checked: bool = False) -> None:
        if self.table is not None:
            self.host_field.ask(self.table, host)

    def _tell(self, words: str, _: object) -> None:
        self.desk.tell(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to all tables."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _round_of(table: TableId | None) -> Spot:
    return Spot(Kind.TAKEAWAY, TYPED_LIVE, ITS_ROUND, table or "")
