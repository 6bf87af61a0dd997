"""The tables are what the log amounts to, whatever was done in whatever order."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from facilitator.domain.conversations import Conversation, Tag, Takeaway
from facilitator.domain.fields import fields_of
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.domain.plenary import FollowUp
from facilitator.domain.records import CLASSES, Kind
from facilitator.errors import FacilitatorError
from facilitator.storage import opening, projection, textcopy
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from facilitator.storage.oplog import read_steps
from facilitator.storage.projection import differences

KEYS = st.sampled_from("abcd")
ACTORS = st.sampled_from(["chair", "chair", "chair", "host:1", "host:2"])
TEXTS = st.text(min_size=1, max_size=6).filter(lambda text: text.strip())
MAYBE = st.none() | KEYS
RECORDS = st.one_of(
    st.builds(
        Person,
        KEYS,
        TEXTS,
        kinds=st.lists(st.sampled_from(PersonKind), max_size=2).map(tuple),
        accompanies=MAYBE,
        consent=st.sampled_from(Consent),
        rank=st.floats(0, 9),
    ),
    st.builds(Table, KEYS, st.integers(1, 9), offers=st.lists(TEXTS, max_size=2).map(tuple)),
    st.builds(ProgrammeItem, KEYS, st.just(ItemKind.ROUND), round=st.integers(1, 4)),
    st.builds(Conversation, KEYS, table=MAYBE, hosts=st.lists(KEYS, max_size=2).map(tuple), prose=st.none() | TEXTS),
    st.builds(
        Takeaway,
        KEYS,
        TEXTS,
        conversation=MAYBE,
        merged_into=MAYBE,
        starred=st.booleans(),
        tags=st.lists(st.sampled_from(Tag), max_size=1).map(tuple),
    ),
    st.builds(FollowUp, KEYS, date=st.none() | st.dates()),
    st.builds(Seat, KEYS, KEYS, KEYS, locked=st.booleans()),
)


def one_of_each(key):
    """Something to point at, so that most deeds succeed."""
    return (
        Person(key, key),
        Table(key, ord(key)),
        ProgrammeItem(key, ItemKind.ROUND, round=1),
        Conversation(key),
        Takeaway(key, key),
    )


class AnyDay(RuleBasedStateMachine):
    """A day on which anything happens: deeds of the chair and of hosts, undo and redo, typing, closing, damage."""

    template: Path

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        os.environ["TAFELRONDE_HOME"] = str(self.folder / "home")
        self.path = Path(shutil.copy(self.template, self.folder / "day.tafelronde"))
        self.file = EventFile.open(self.path)
        self.days = []
        self.act("system", lambda tx: [tx.put(record) for key in "abcd" for record in one_of_each(key)])

    def teardown(self):
        self.file.close()
        assert check_file(self.path).whole
        assert [one.name for one in self.folder.iterdir() if one.name != "home"] == ["day.tafelronde"]
        shutil.rmtree(self.folder)

    def act(self, actor, fn):
        before = self.file.day()
        try:
            self.file.act("deed", actor, fn).result(30)
        except FacilitatorError:
            assert self.file.day() == before
            return
        if self.file.day() != before:
            self.days = [*self.days, before] if actor == "chair" else []

    @rule(actor=ACTORS, records=st.lists(RECORDS, min_size=1, max_size=3))
    def put(self, actor, records):
        self.act(actor, lambda tx: [tx.put(record) for record in records])

    @rule(actor=ACTORS, kind=st.sampled_from([Person, Table, ProgrammeItem, Conversation, Takeaway]), key=KEYS)
    def remove(self, actor, kind, key):
        self.act(actor, lambda tx: tx.remove(tx.get(kind, key)))

    @rule(actor=ACTORS, key=KEYS, changes=st.fixed_dictionaries({}, optional={"text": TEXTS, "starred": st.booleans()}))
    def change(self, actor, key, changes):
        self.act(actor, lambda tx: tx.put(replace(tx.get(Takeaway, key), **changes)))

    @precondition(lambda self: self.days)
    @rule()
    def undo_own_deeds(self):
        """With nobody between, each undo gives exactly the day before the deed, and redo the day after it."""
        after = self.file.day()
        self.file.undo().result(30)
        assert self.file.day() == self.days[-1]
        self.file.redo().result(30)
        assert self.file.day() == after
        self.file.undo().result(30)
        self.days.pop()

    @rule(redo=st.booleans())
    def undo_whatever(self, redo):
        before = self.file.day()
        try:
            (self.file.redo if redo else self.file.undo)().result(30)
        except FacilitatorError:
            assert self.file.day() == before
        self.days = []

    @rule(text=st.text(max_size=5))
    def type_something(self, text):
        self.file.keep_draft(Kind.TAKEAWAY, "a", "text", text).result(30)

    @rule()
    def close_and_open(self):
        self.file.close()
        self.file = EventFile.open(self.path)
        assert self.file.met.relation is textcopy.Relation.SAME
        self.days = []

    @invariant()
    def the_tables_are_what_the_log_amounts_to(self):
        connection = self.file._writer.connection
        assert not differences(connection, read_steps(connection))

    @invariant()
    def everything_that_is_pointed_at_is_there(self):
        day = self.file.day()
        assert {t.conversation for t in day.takeaways} <= {None, *day.conversation}
        assert {t.merged_into for t in day.takeaways} <= {None, *day.takeaway}
        assert {p.accompanies for p in day.people} <= {None, *day.person}
        assert {s.person for s in day.seats} <= set(day.person)
        assert {s.round for s in day.seats} <= set(day.item)


def test_any_day_folds_to_what_stands_in_the_tables(template, monkeypatch):
    monkeypatch.setattr(textcopy, "sync", lambda _: None)
    monkeypatch.setattr(opening, "SYNCHRONOUS", "OFF")
    AnyDay.template = template
    run_state_machine_as_test(
        AnyDay,
        settings=settings(
            max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


@pytest.mark.parametrize("kind", Kind)
def test_the_columns_of_a_kind_are_its_fields_in_their_order(kind):
    record = CLASSES[kind]
    assert [f.name for f in fields_of(record) if f.name != "id"] == [c.field.name for c in projection.columns_of(kind)]
    assert (fields_of(record)[0].name == "id") is (kind is not Kind.SEAT)


def test_differences_name_the_records(desk):
    desk.writer.execute("UPDATE takeaway SET starred = 1 WHERE id = 'point'")
    desk.writer.execute("DELETE FROM person WHERE id = 'els'")
    desk.writer.execute("UPDATE hall_table SET rev = rev + 1 WHERE id = 't2'")
    found = {one.kind: one.records for one in differences(desk.writer, read_steps(desk.writer))}
    assert found == {Kind.TAKEAWAY: ("point",), Kind.PERSON: ("els",), Kind.TABLE: ("t2",)}
