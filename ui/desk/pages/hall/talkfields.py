"""The fields of one table conversation."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from exports.naming import Naming
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.identity import InitiativeId, PersonId, TableId, new_id
from facilitator.domain.people import Initiative, Person, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.hall.ownwords import OwnWords
from ui.desk.pages.hall.roundchoice import RoundChoice
from ui.desk.pages.hall.views import rounds_without
from ui.desk.pages.prepare.part import labelled
from ui.desk.widgets.combo import Combo
from ui.desk.widgets.fields import TextField
from ui.desk.widgets.parts import button, column, label, line, row
from ui.desk.widgets.people import PersonField, PickedPeople, known_people
from ui.desk.widgets.suggestions import Known

NARROWEST_TABLE = 12
"""Letters of a table's name and topic that are always in sight; the list itself shows all of it."""


class TalkFields(QWidget):
    """What can be said about the conversation that is chosen in the grid."""

    remove_asked = Signal()
    more_asked = Signal()
    """One more conversation at this table, in the same round."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._talk: Conversation | None = None
        self._round = ""
        self._build()

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._build_words()
        self._build_people()
        self._build_deeds()
        parts = (
            labelled(self.tr("Topic of this table"), self.topic),
            self.rounds,
            labelled(self.tr("Table hosts"), self.hosts),
            labelled(self.tr("Brought by"), self.initiatives),
            labelled(self.tr("Note-taker"), self.reporter),
            labelled(self.tr("Headline"), self.headline),
            line(),
            label(self.tr("In the report"), "item"),
            self.label,
            self.qualifier,
            line(),
            labelled(self.tr("At table"), self.table),
            column(row(self.more_button, None), row(self.remove_button, None), gap=4),
            None,
        )
        self.setLayout(column(*parts, gap=12))

    def _build_words(self) -> None:
        topic = self.tr("Topic of this table")
        self.topic = TextField(self._desk, topic, lines=1, most_lines=4, enter_ends=True)
        self.rounds = RoundChoice()
        self.rounds.same_asked.connect(self._choose_same)
        self.rounds.rounds_asked.connect(self._choose_rounds)
        self.headline = TextField(
            self._desk, self.tr("Headline"), self.tr("the one sentence for the plenary"), lines=1, most_lines=4
        )
        self.label = OwnWords(self._desk, self.tr("Heading"), self.tr("Heading in the report"))
        self.qualifier = OwnWords(self._desk, self.tr("Between brackets"), self.tr("Between brackets, in the report"))

    def _build_deeds(self) -> None:
        self.table = Combo()
        self.table.setAccessibleName(self.tr("At table"))
        self.table.view().setAccessibleName(self.tr("At table"))
        self.table.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.table.setMinimumContentsLength(NARROWEST_TABLE)
        self.table.activated.connect(self._choose_table)
        self.remove_button = button(
            self.tr("Remove topic"),
            self.remove_asked.emit,
            icon="trash-2",
            kind="quiet",
            tip=self.tr("Remove topic (Delete in the grid)"),
        )
        self.more_button = button(
            self.tr("One more topic here"),
            self.more_asked.emit,
            icon="plus",
            kind="quiet",
            tip=self.tr("One more topic here (Ctrl+Enter in the grid)"),
        )

    def _build_people(self) -> None:
        add = self.tr("type a name, then Enter")
        new = "new:"
        self.hosts = PickedPeople(
            self._desk, self.tr("Table hosts"), add, Spot(Kind.CONVERSATION, new, "hosts"), self._make_host
        )
        self.initiatives = PickedPeople(
            self._desk, self.tr("Brought by"), add, Spot(Kind.CONVERSATION, new, "initiatives"), self._make_initiative
        )
        self.reporter = PersonField(
            self._desk, self.tr("Note-taker"), add, Spot(Kind.CONVERSATION, new, "reporter"), self._make_reporter
        )
        self.reporter.picked.connect(self._choose_reporter)

    # -- showing -----------------------------------------------------------------------------------------------

    def show_talk(self, talk: Conversation, round_: str) -> None:
        """Show a conversation as it is now. round_: the round in view; "" = all."""
        self._talk, self._round = talk, round_
        day = self._opened.day
        for name in ("topic", "headline"):
            field: TextField = getattr(self, name)
            field.bind(self._spot(name), getattr(talk, name), partial(self._write, talk.id, name))
        self.rounds.show_rounds(day.rounds, talk.rounds)
        self.rounds.setVisible(len(day.rounds) > 1 or bool(talk.rounds))
        self._show_people(day, talk)
        self._show_own_words(day, talk)
        self._show_tables(day, talk)

    def _show_people(self, day: Day, talk: Conversation) -> None:
        people = known_people(day.people)
        self.hosts.offer(people)
        self.hosts.bind(self._waiting("hosts"), talk.hosts, partial(self._write_all, talk.id, "hosts"))
        self.initiatives.offer([Known(one.id, one.name, one.kind) for one in day.initiatives])
        self.initiatives.bind(
            self._waiting("initiatives"), talk.initiatives, partial(self._write_all, talk.id, "initiatives")
        )
        self.reporter.offer(people)
        self.reporter.show_person(self._waiting("reporter"), talk.reporter or "")

    def _show_own_words(self, day: Day, talk: Conversation) -> None:
        by_itself = Naming(day, day.event.language).entry(replace(talk, label=None, qualifier=None))
        for name, default in zip(("label", "qualifier"), by_itself, strict=True):
            field: OwnWords = getattr(self, name)
            write = partial(self._write, talk.id, name)
            field.bind(self._spot(name), getattr(talk, name), default, write)

    def _show_tables(self, day: Day, talk: Conversation) -> None:
        wanted = [(self._table_words(table.number, table.name), table.id) for table in day.tables]
        if talk.table is None:
            wanted.insert(0, (self.tr("No table"), TableId("")))
        there = [(self.table.itemText(n), self.table.itemData(n)) for n in range(self.table.count())]
        if there != wanted:
            self.table.clear()
            for words, key in wanted:
                self.table.addItem(words, key)
        self.table.setCurrentIndex(max(self.table.findData(talk.table or ""), 0))
        self.table.setToolTip(self.table.currentText())

    def _table_words(self, number: int, name: str) -> str:
        return f"{number} · {name}" if name else str(number)

    def shown(self) -> str:
        """Whose fields these are."""
        return "" if self._talk is None else self._talk.id

    def field(self, name: str) -> QWidget:
        """The field that holds this of a conversation; its topic when there is none."""
        return self._fields().get(name, self.topic)

    def field_in_use(self) -> str:
        """Which field has the keys; "" = none."""
        using = self.focusWidget()
        if using is None or not using.hasFocus():
            return ""
        return next((name for name, one in self._fields().items() if one is using or one.isAncestorOf(using)), "")

    def _fields(self) -> dict[str, QWidget]:
        return {
            "topic": self.topic,
            "rounds": self.rounds,
            "hosts": self.hosts,
            "initiatives": self.initiatives,
            "reporter": self.reporter,
            "headline": self.headline,
            "label": self.label.field,
            "qualifier": self.qualifier.field,
            "table": self.table,
        }

    def _spot(self, name: str) -> Spot:
        return Spot(Kind.CONVERSATION, self.shown(), name)

    def _waiting(self, name: str) -> Spot:
        """Where half a name waits that is typed for this conversation."""
        return Spot(Kind.CONVERSATION, f"new:{self.shown()}", name)

    # -- acting ------------------------------------------------------------------------------------------------

    def _write(self, key: str, name: str, value: Any, within: str | None) -> Pending[Conversation]:
        return self._opened.conversations.change(key, within=within, **{name: value})

    def _write_all(self, key: str, name: str, keys: tuple[str, ...]) -> Pending[Conversation]:
        return self._write(key, name, keys, None)

    def _choose(self, name: str, value: Any) -> None:
        self._opened.watch(self._write(self.shown(), name, value, None))

    @Slot(bool)
    def _choose_same(self, same: bool) -> None:
        """No longer in every round: in the one that is chosen. Others are added beside it."""
        if self._talk is not None:
            self._choose("rounds", () if same else rounds_without(self._opened.day, self._talk, self._round))

    @Slot(tuple)
    def _choose_rounds(self, rounds: tuple[str, ...]) -> None:
        self._choose("rounds", rounds)

    @Slot(str)
    def _choose_reporter(self, key: str) -> None:
        self._choose("reporter", PersonId(key) if key else None)

    @Slot(int)
    def _choose_table(self, place: int) -> None:
        key = self.table.itemData(place)
        if self._talk is not None and key and key != self._talk.table:
            self._choose("table", TableId(key))

    def _make_host(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name, kinds=(PersonKind.HOST,)))

    def _make_reporter(self, name: str) -> Pending[Person]:
        return self._opened.people.add(Person(PersonId(new_id()), name, kinds=(PersonKind.REPORTER,)))

    def _make_initiative(self, name: str) -> Pending[Initiative]:
        return self._opened.initiatives.add(Initiative(InitiativeId(new_id()), name))
