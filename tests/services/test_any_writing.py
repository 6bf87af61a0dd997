"""Any writing on phones: three of them, a chair, and a network that keeps no order. No word is ever gone."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from facilitator.domain.identity import TableId
from facilitator.domain.kinds import Kind
from facilitator.errors import FacilitatorError
from facilitator.services.phones import Phone, PhoneService, Words
from facilitator.services.takeaways import TakeawayService
from facilitator.storage.access import Scope, Session
from facilitator.storage.check import check_file
from facilitator.storage.eventfile import EventFile
from tests.disk import wait_for_no_disk

FELLOWS = frozenset({"host:1", "host:2"})
KEYS = st.sampled_from([f"point-{number}" for number in range(5)])
TEXTS = st.sampled_from(["Een bus", "Een tram", "Een trein", "Meer\r\nlicht", "\x00\ud83d", "é" * 40])
PHONES = {
    "a": Phone("t1", "host:1", FELLOWS),  # type: ignore[arg-type]
    "b": Phone("t1", "host:2", FELLOWS),  # type: ignore[arg-type]
    "c": Phone("t2", "host:3", frozenset({"host:3"})),  # type: ignore[arg-type]
}
SESSIONS = {who: who * 64 for who in PHONES}
WHO = st.sampled_from(sorted(PHONES))
MARKS = st.sampled_from(["star", "leave_out", "take_back", "keep", "apart", "version", "versions"])


def as_kept(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\ud83d", "\ufffd")


@dataclass(frozen=True)
class Sent:
    """What a phone has in its outbox. words: None = take it back."""

    who: str
    op: str
    key: str
    base: int
    text: str | None


class AnyWriting(RuleBasedStateMachine):
    """Three phones, a chair, and a network that keeps no order. Beside it stands which words are where, by hand."""

    template: Path

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        os.environ["TAFELRONDE_HOME"] = str(self.folder / "home")
        self.file = EventFile.open(Path(shutil.copy(self.template, self.folder / "day.tafelronde")))
        self.phones, self.chair = PhoneService(self.file), TakeawayService(self.file)
        self.at = {who: replace(phone, session=SESSIONS[who]) for who, phone in PHONES.items()}
        for who, phone in PHONES.items():
            self.file.admit(Session(SESSIONS[who], Scope.TABLE, phone.table)).result()
        self.numbers = itertools.count(1)
        self.waiting: list[Sent] = []
        self.sent: list[Sent] = []
        self.saw: dict[str, dict[str, int]] = {name: {} for name in PHONES}
        self.texts = {one.id: one.text for one in self.file.day().takeaways}
        self.acknowledged: set[tuple[str, str]] = set()

    def teardown(self) -> None:
        if not hasattr(self, "file"):
            return
        day, path = self.file.day(), self.file.path
        self.file.close()
        assert check_file(path).whole
        with EventFile.open(path) as again:
            assert again.day() == day
        shutil.rmtree(self.folder)

    def op(self) -> str:
        return f"op-{next(self.numbers):06d}"

    def keys(self) -> list[str]:
        """All points in the order they came: identities are by chance, and the same draws must do the same."""
        return list(self.texts)

    def one(self, key: str) -> Takeaway | None:
        found: Takeaway | None = self.file.find(Kind.TAKEAWAY, key)
        return found

    def is_own(self, phone: Phone, point: Takeaway) -> bool:
        if not point.author.startswith("host:"):
            return False
        talks = self.file.day().conversation.get(point.conversation)
        return point.author in phone.fellows or (talks is not None and talks.table == phone.table)

    # -- phones --------------------------------------------------------------------------------------------------

    @rule(who=WHO)
    def looks(self, who: str) -> None:
        self.saw[who] = dict(self.file.text_seqs())

    @rule(who=WHO, key=KEYS, text=TEXTS)
    def types(self, who: str, key: str, text: str) -> None:
        self.waiting.append(Sent(who, self.op(), key, self.saw[who].get(key, 0), text))

    @rule(who=WHO, which=st.integers(0, 40), text=TEXTS)
    def types_over_what_is_there(self, who: str, which: int, text: str) -> None:
        """Also over versions, and over what is not this table's."""
        keys = self.keys()
        self.types(who, keys[which % len(keys)], text)

    @rule(who=WHO, which=st.integers(0, 40))
    def throws_away(self, who: str, which: int) -> None:
        keys = self.keys()
        key = keys[which % len(keys)]
        self.waiting.append(Sent(who, self.op(), key, self.saw[who].get(key, 0), None))

    @precondition(lambda self: self.waiting)
    @rule(which=st.integers(0, 40))
    def something_arrives(self, which: int) -> None:
        """In any order."""
        sent = self.waiting.pop(which % len(self.waiting))
        now = self.one(sent.key)
        allowed = now is None or self.is_own(self.at[sent.who], now)
        if sent.text is None and now is None:
            return
        before, same = self.file.last_seq(), self.file.text_seqs().get(sent.key)
        try:
            self.send(sent)
        except FacilitatorError as error:
            assert (error.code, allowed, self.file.last_seq()) == ("not-yours", False, before)
            return
        assert allowed
        self.sent.append(sent)
        if sent.text is not None:
            self.note(sent, now, same)
        else:
            assert self.one(sent.key).removed or same != sent.base

    def send(self, sent: Sent) -> None:
        if sent.text is None:
            self.phones.take_back(self.at[sent.who], sent.op, sent.key, sent.base).result(30)
        else:
            self.phones.write(self.at[sent.who], Words(sent.op, sent.key, sent.base, "r1", sent.text)).result(30)

    def note(self, sent: Sent, now: Takeaway | None, seq: int | None) -> None:
        """Where these words have to stand from now on."""
        text, stands = as_kept(sent.text or ""), self.file.op(sent.op).record
        if now is None or sent.base == seq or now.text == text:
            assert stands == sent.key
        else:
            assert stands not in self.texts
            assert self.one(stands).conflict_of == (now.conflict_of or sent.key)
        assert not self.one(stands).removed
        self.texts[stands] = text
        self.acknowledged.add((stands, text))
        self.saw[sent.who][stands] = self.file.text_seq(stands)

    @precondition(lambda self: self.sent)
    @rule(which=st.integers(0, 40))
    def something_arrives_again(self, which: int) -> None:
        before, day = self.file.last_seq(), self.file.day()
        self.send(self.sent[which % len(self.sent)])
        assert (self.file.last_seq(), self.file.day()) == (before, day)

    @rule(who=WHO, which=st.integers(0, 40), after=st.none() | st.integers(0, 40))
    def puts_elsewhere_in_the_order(self, who: str, which: int, after: int | None) -> None:
        keys = self.keys()
        key, behind = keys[which % len(keys)], None if after is None else keys[after % len(keys)]
        assume(key != behind and self.is_own(self.at[who], self.one(key)))
        self.phones.place(self.at[who], self.op(), key, behind).result(30)
        order = [one.id for one in self.file.day().takeaways]
        assert behind is None or order[order.index(behind) + 1] == key

    @rule(who=WHO, which=st.integers(0, 40))
    def picks(self, who: str, which: int) -> None:
        keys = self.keys()
        self.phones.pick(self.at[who], self.op(), "r1", "Vervoer", [keys[which % len(keys)]]).result(30)

    @rule(who=WHO, to=st.sampled_from(["t1", "t2"]), by_chair=st.booleans())
    def goes_to_another_table(self, who: str, to: str, by_chair: bool) -> None:
        """All it wrote where it was goes along, and nothing else moves."""
        phone, before = self.at[who], self.file.day()
        moved = self.phones.reseat if by_chair else self.phones.bring
        moved(phone, to).result(30)
        self.at[who] = replace(phone, table=TableId(to))
        for name, one in self.at.items():
            fellows = frozenset(other.author for other in self.at.values() if other.table == one.table)
            self.at[name] = replace(one, fellows=fellows)
        seats = {one.key: one.record for one in self.file.access().sessions}
        assert seats == {SESSIONS[name]: one.table for name, one in self.at.items()}
        day = self.file.day()
        for point in before.takeaways:
            goes = point.author == phone.author and self.table_of(before, point) == phone.table
            assert self.table_of(day, day.takeaway[point.id]) == (to if goes else self.table_of(before, point))

    def table_of(self, day: Day, point: Takeaway) -> str | None:
        talks = day.conversation.get(point.conversation)  # type: ignore[arg-type]
        return None if talks is None else talks.table

    @rule(who=WHO, people=st.none() | st.integers(0, 200))
    def counts(self, who: str, people: int | None) -> None:
        self.phones.count(self.at[who], self.op(), "r1", people).result(30)
        table = self.at[who].table
        here = [one.people for one in self.file.day().headcounts if one.table == table]
        assert here == ([] if people is None else [people])

    # -- the chair -----------------------------------------------------------------------------------------------

    @rule(deed=MARKS, which=st.integers(0, 40))
    def the_chair_marks(self, deed: str, which: int) -> None:
        keys, chair = self.keys(), self.chair
        key = keys[which % len(keys)]
        deeds = {
            "star": lambda: chair.star(key),
            "leave_out": lambda: chair.leave_out(key),
            "take_back": lambda: chair.take_back(key),
            "keep": lambda: chair.take_back(key, on=False),
            "apart": lambda: chair.take_apart(key),
            "version": lambda: chair.choose_version(key),
            "versions": lambda: chair.keep_versions(key),
        }
        deeds[deed]().result(30)

    @rule(which=st.integers(0, 40), to=st.sampled_from(["c1", "c2", None]))
    def the_chair_moves(self, which: int, to: str | None) -> None:
        keys = self.keys()
        self.chair.move_to([keys[which % len(keys)]], to, "r2").result(30)

    @rule(which=st.integers(0, 40), into=st.integers(0, 40))
    def the_chair_merges(self, which: int, into: int) -> None:
        keys = self.keys()
        self.chair.merge([keys[which % len(keys)]], keys[into % len(keys)]).result(30)

    @rule(which=st.integers(0, 40), wording=st.none() | st.just("Anders gezegd"))
    def the_chair_words_it(self, which: int, wording: str | None) -> None:
        keys = self.keys()
        self.chair.reword(keys[which % len(keys)], wording).result(30)

    @rule(redo=st.booleans())
    def the_chair_thinks_better_of_it(self, redo: bool) -> None:
        try:
            (self.file.redo if redo else self.file.undo)().result(30)
        except FacilitatorError as error:
            assert error.code in ("nothing-to-undo", "nothing-to-redo", "undo-overtaken")

    # -- what always holds ---------------------------------------------------------------------------------------

    @invariant()
    def every_word_stands_where_it_was_put(self) -> None:
        """Nobody but its writers changed a text: no version lost its words to another."""
        assert {one.id: one.text for one in self.file.day().takeaways} == self.texts

    @invariant()
    def what_was_acknowledged_is_in_the_file(self) -> None:
        """It stands in its point, or in the history of that point, whose words its own table wrote anew."""
        for key, text in self.acknowledged:
            if self.texts[key] != text:
                assert text in [fields.get("text") for _, fields, _ in self.file.history(Kind.TAKEAWAY, key)]


def run_writing(small_file: Path, monkeypatch: pytest.MonkeyPatch, days: int, deeds: int) -> None:
    wait_for_no_disk(monkeypatch)
    monkeypatch.setenv("TAFELRONDE_HOME", os.environ["TAFELRONDE_HOME"])  # set back after the last day
    AnyWriting.template = small_file
    checks = settings(
        max_examples=days, stateful_step_count=deeds, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(AnyWriting, settings=checks)


def test_any_writing_loses_no_word(small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_writing(small_file, monkeypatch, days=10, deeds=30)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_hundreds_of_writings_lose_no_word(small_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_writing(small_file, monkeypatch, days=150, deeds=80)
