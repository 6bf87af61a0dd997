"""One table of the walk: what it is about, its headline, and its points as cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.hall import ProgrammeItem
from facilitator.domain.identity import TakeawayId
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.deeds import CardDeeds
from ui.desk.pages.plenary.views import Facts, Point, beginning, facts, points, standing, versions_of
from ui.desk.places import Place, StageName
from ui.desk.widgets.cards import Card, CardList
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import Elided, button, column, label, row


class Points(QWidget):
    """The points of the stop where the chair is."""

    threadsAsked = Signal()  # noqa: N815 - signals are named as Qt's are

    def __init__(self, desk: Desk, choice: QWidget, parent: QWidget | None = None) -> None:
        """choice: of the stop, shown in the heading where the walk has no list."""
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._stop = ""
        self._build(choice)
        self.cards.moveAsked.connect(self._move)
        self.cards.removeAsked.connect(self._leave_out)
        self.cards.currentKeyChanged.connect(self._show_versions)
        self.deeds.mergingChanged.connect(self._show_merging)
        self.deeds.threadNameAsked.connect(self._ask_thread_name)

    def _build(self, choice: QWidget) -> None:
        self.choice = choice
        self.topic = Elided("", "h1")
        self.facts = Elided("", "muted")
        self.threads = button(self.tr("Common threads"), self.threadsAsked.emit, icon="link", kind="quiet")
        self.headline = LineField(
            self._desk, self.tr("Headline"), self.tr("+ headline: the one sentence the hall should hear")
        )
        self.headline.setProperty("quiet", "true")
        self._headline = QWidget()
        self._headline.setLayout(row(label(self.tr("Headline"), "over", of=self.headline), self.headline, gap=4))
        self.cards = CardList(self.tr("Points of this table"), reorderable=True)
        self.empty = label("", "muted", wrap=True)
        self.prepare = button(self.tr("To the preparation"), self._go_to_preparation, icon="clipboard-list")
        nothing = QWidget()
        nothing.setLayout(column(8, self.empty, row(self.prepare, None), None, gap=12))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.cards)
        self._stack.addWidget(nothing)
        self.deeds = CardDeeds(self._desk, self.cards)
        names = column(self.choice, self.topic, self.facts, gap=2)
        heading = row(names, self.threads, gap=12)
        heading.setStretch(0, 1)
        whole = column(heading, self._headline, self._build_merging(), self._build_versions(), self._build_naming())
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.deeds)
        self.setLayout(whole)

    def _build_merging(self) -> QFrame:
        """The question that stands above the points while the chair chooses the other one."""
        self.merging_words = label("", wrap=True)
        merge = button(self.tr("Merge"), self.deeds.merge_with_current)
        leave = button(self.tr("Leave as is"), self.deeds.stop_merging, tip=self.tr("Leave as is (Esc)"))
        self.merging = _bar(row(self.merging_words, merge, leave))
        self._escape = QShortcut(QKeySequence("Esc"), self, self.deeds.stop_merging)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        return self.merging

    def _build_versions(self) -> QFrame:
        self._versions_words = Elided("", "body")
        self.keep_this = button(self.tr("Keep this one"), self._keep_this)
        self.keep_that = button(self.tr("Keep that one"), self._keep_that)
        self.keep_both = button(self.tr("Keep both"), self._keep_both)
        self._versions = _bar(row(self._versions_words, self.keep_this, self.keep_that, self.keep_both))
        return self._versions

    def _build_naming(self) -> QFrame:
        self.thread_name = QLineEdit()
        self.thread_name.setAccessibleName(self.tr("Name of the common thread"))
        self.thread_name.setPlaceholderText(self.tr("What runs through these points?"))
        self.thread_name.returnPressed.connect(self._begin_thread)
        add, leave = button(self.tr("Add"), self._begin_thread), button(self.tr("Leave as is"), self._end_naming)
        self._naming = _bar(row(self.thread_name, add, leave))
        escape = QShortcut(QKeySequence("Esc"), self.thread_name, self._end_naming)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        return self._naming

    def stand_alone(self, alone: bool) -> None:
        """Whether no walk stands beside the points: then the choice of a table takes the place of the heading."""
        self.choice.setVisible(alone)
        self.topic.setVisible(not alone)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_stop(self, stop: str) -> None:
        """Show the points of a stop as they are now."""
        if stop != self._stop:
            self._stop = stop
            self._end_naming()
        day = self._opened.day
        self._show_facts(facts(day, stop))
        rows = [self._card(point) for point in points(day, stop)]
        self.cards.show_rows(rows)
        if rows and not self.cards.current_key():
            self.cards.select(rows[0].key)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.deeds.setVisible(bool(rows))
        self.deeds.show_possible()
        self._show_versions()

    def _show_facts(self, shown: Facts) -> None:
        there = self._stop in self._opened.day.conversation
        if there:
            self._show_conversation(shown)
        else:
            self._show_no_conversation()
        self._headline.setVisible(there)
        self.prepare.setVisible(not there)

    def _show_conversation(self, shown: Facts) -> None:
        table = "" if shown.table is None else self.tr("Table {n}").format(n=shown.table)
        hosts = self.tr("table host {names}").format(names=", ".join(shown.hosts)) if shown.hosts else ""
        self.topic.say(shown.topic or table or self.tr("No topic yet"))
        self.facts.say(" · ".join(filter(None, (table, shown.kind, hosts))))
        spot = Spot(Kind.CONVERSATION, self._stop, "headline")
        self.headline.bind(spot, shown.headline, partial(self._write_headline, self._stop))
        told = self.tr("Table {n} has not written anything yet. Type along while they tell.").format(n=shown.table)
        self.empty.setText(told if shown.table else self.tr("Nothing written yet. Type along while they tell."))

    def _show_no_conversation(self) -> None:
        """Points that lost their table; or, on a day without a topic, nothing."""
        self.headline.bind(None, "", None)
        if standing(self._opened.day, self._stop):
            self.topic.say(self.tr("No table"))
            self.facts.say(self.tr("Points whose table was removed. Move them to another table, or leave them here."))
        else:
            self.topic.say(self.tr("No tables with a topic yet"))
            self.facts.say("")
            self.empty.setText(self.tr("Add tables with a topic first. Then you walk along them here."))

    def _card(self, point: Point) -> Card:
        round_ = self._round_words(point.round)
        merged = self.tr("merged from {n}").format(n=point.merged) if point.merged else ""
        also = ", ".join(map(str, point.also_at))
        heard = self.tr("also heard at table {list}").format(list=also) if also else ""
        chips = (
            ("accent", self.tr("Being merged") if point.key in self.deeds.merging else ""),
            ("plain", self.tr("Left out of the report") if point.left_out else ""),
            ("warn", self.tr("Two versions") if point.versions else ""),
            ("warn", self.tr("Changed by the table since") if point.changed else ""),
        )
        said = tuple(chip for chip in chips if chip[1])
        meta = tuple(filter(None, (point.cue, round_, merged, heard)))
        star = self.tr("with a star") if point.starred else ""
        spoken = ". ".join(filter(None, (point.text, star, *(words for _, words in said), *meta)))
        return Card(point.key, point.text, meta, point.starred, said, dimmed=point.left_out, spoken=spoken)

    def _round_words(self, round_: ProgrammeItem | None) -> str:
        if round_ is None:
            return ""
        return round_.title or self.tr("Round {n}").format(n=round_.round)

    @Slot(bool)
    def _show_merging(self, on: bool) -> None:
        if on:
            first = self._opened.day.takeaway[TakeawayId(self.deeds.merging[0])]
            asked = self.tr("Merge “{words}” with which point? The wording of the point you choose stays.")
            self.merging_words.setText(asked.format(words=beginning(first.wording)))
        self.merging.setVisible(on)
        self.cards.show_rows([self._card(point) for point in points(self._opened.day, self._stop)])
        self._escape.setEnabled(on)
        self.cards.setFocus()

    @Slot()
    def _show_versions(self) -> None:
        others = self._other_versions()
        self._versions.setVisible(bool(others))
        if others:
            words = self.tr("There are two versions of this point. The other one: “{words}”")
            self._versions_words.say(words.format(words=others[0].wording))

    def _other_versions(self) -> list[Takeaway]:
        takeaway = self._opened.day.takeaway.get(TakeawayId(self.cards.current_key()))
        return [t for t in versions_of(self._opened.day, takeaway) if t != takeaway] if takeaway else []

    @Slot()
    def _go_to_preparation(self) -> None:
        self._desk.go(Place(StageName.PREPARATION))

    # -- acting ------------------------------------------------------------------------------------------------

    def _write_headline(self, stop: str, words: str, within: str | None) -> Pending[Conversation]:
        return self._opened.conversations.change(stop, within=within, headline=words)

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self._opened.watch(self._opened.takeaways.move(key, before or None))

    @Slot(str)
    def _leave_out(self, _key: str) -> None:
        self.deeds.leave_out()

    @Slot()
    def _keep_this(self) -> None:
        self._opened.watch(self._opened.takeaways.choose_version(self.cards.current_key()))

    @Slot()
    def _keep_that(self) -> None:
        if others := self._other_versions():
            self._opened.watch(self._opened.takeaways.choose_version(others[0].id))

    @Slot()
    def _keep_both(self) -> None:
        self._opened.watch(self._opened.takeaways.keep_versions(self.cards.current_key()))

    # -- a new thread ------------------------------------------------------------------------------------------

    @Slot()
    def _ask_thread_name(self) -> None:
        self._naming.show()
        self.thread_name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _begin_thread(self) -> None:
        if not is_blank(self.thread_name.text()):
            self.deeds.begin_thread(self.thread_name.text())
            self.thread_name.clear()
            self._end_naming()

    @Slot()
    def _end_naming(self) -> None:
        """What stands in the field stays there for the next time."""
        had_the_keys = self.thread_name.hasFocus()
        self._naming.hide()
        if had_the_keys:
            self.cards.setFocus()


def _bar(inside: QHBoxLayout) -> QFrame:
    made = QFrame()
    made.setProperty("bar", "warn")
    inside.setContentsMargins(12, 6, 8, 6)
    inside.setStretch(0, 1)
    made.setLayout(inside)
    made.hide()
    return made
