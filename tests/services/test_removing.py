"""Whatever is removed, everyone's words stay, and the log says what let go of what."""

from __future__ import annotations

import pytest

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.event import Use
from facilitator.domain.hall import ItemKind
from facilitator.domain.people import Person
from facilitator.domain.plenary import Agreement, Contribution
from facilitator.domain.records import KINDS
from facilitator.domain.report import Section, SectionKind
from tests.factories import make_agreement, make_contribution, make_organiser, make_seat, make_section, make_thread
from tests.services.conftest import Desk


def words(desk: Desk) -> set[str]:
    day = desk.now()
    return {t.text for t in day.takeaways} | {c.text for c in day.contributions} | {a.what for a in day.agreements}


@pytest.fixture
def full(desk: Desk) -> Desk:
    """The small day with a seat, a photo, a reaction, an agreement and a thread."""
    desk.seats.place([make_seat("els", "t1", "r1"), make_seat("jos", "t2", "r1")]).result()
    desk.attachments.attach("t1", Use.PHOTO, "vel.png", "Het vel van tafel 1", b"", "pic").result()
    desk.contributions.add(make_contribution("Wij doen mee.", "x1", person="els")).result()
    desk.agreements.add(make_agreement("Zaal regelen", "a1", source="w1")).result()
    desk.threads.add(make_thread("Ontmoeten", "th1", takeaways=("w1", "w2"))).result()
    desk.sections.add(make_section(SectionKind.REACTION, "s2", person="els", contribution="x1")).result()
    desk.day.choose_chairs(["els", "noor"]).result()
    desk.people.change("jos", accompanies="els").result()
    desk.conversations.change("c1", headline="Begin klein", reporter="els", rounds=("r1",)).result()
    return desk


@pytest.mark.parametrize(
    ("service", "key"),
    [
        ("people", "els"),
        ("tables", "t1"),
        ("programme", "r1"),
        ("conversations", "c1"),
        ("initiatives", "i1"),
        ("sections", "s2"),
        ("threads", "th1"),
        ("organisers", "o1"),
    ],
)
def test_everyones_words_stay(full: Desk, service: str, key: str) -> None:
    before = words(full)

    getattr(full, service).remove(key).result()

    assert before <= words(full)
    full.file.undo().result()
    assert words(full) == before


def test_a_conversation_leaves_its_points_and_headline_under_no_table(full: Desk) -> None:
    full.conversations.remove("c1").result()

    assert full.texts(None) == ["Meer banken op het plein", "Begin klein"]
    assert full.one(Takeaway, "w1").author == "host:1"


def test_a_headline_that_is_a_point_already_is_not_said_twice(full: Desk) -> None:
    full.conversations.change("c1", headline="Meer banken op het plein").result()

    full.conversations.remove("c1").result()

    assert full.texts(None) == ["Meer banken op het plein"]


def test_a_table_leaves_its_conversation_and_its_photos(full: Desk) -> None:
    full.tables.remove("t1").result()

    day = full.now()
    assert day.conversation["c1"].table is None
    assert full.texts("c1") == ["Meer banken op het plein"]
    assert [(a.id, a.owner) for a in day.attachments] == [("pic", None)]
    assert [seat.person for seat in day.seats] == ["jos"]


def test_a_person_leaves_what_they_said(full: Desk) -> None:
    full.people.remove("els").result()

    day = full.now()
    assert (day.contributions[0].text, day.contributions[0].person) == ("Wij doen mee.", None)
    assert full.one(Section, "s2").contribution == "x1"
    assert (day.event.chairs, day.conversation["c1"].hosts, day.conversation["c1"].reporter) == (("noor",), (), None)
    assert full.one(Person, "jos").accompanies is None
    assert [seat.person for seat in day.seats] == ["jos"]


def test_a_round_leaves_what_was_said_in_it(full: Desk) -> None:
    full.programme.remove("r1").result()

    assert full.one(Takeaway, "w1").round is None
    assert full.texts("c1") == ["Meer banken op het plein"]
    assert full.now().seats == ()


@pytest.mark.parametrize(
    "deed", [lambda d: d.programme.remove("r1"), lambda d: d.programme.change("r1", kind=ItemKind.TALK)]
)
def test_a_conversation_of_one_round_is_not_suddenly_held_in_all(full: Desk, deed) -> None:
    """`rounds` empty means all of them: a topic of a dropped round would meet the table's other topic."""
    full.conversations.change("c2", rounds=("r1", "r2")).result()

    deed(full).result()

    assert (full.one(Conversation, "c1").table, full.one(Conversation, "c1").rounds) == (None, ())
    assert (full.one(Conversation, "c2").table, full.one(Conversation, "c2").rounds) == ("t2", ("r2",))


def test_an_organiser_takes_the_logo_along_and_nobody_elses(full: Desk) -> None:
    full.organisers.add(make_organiser("Kring", "o2")).result()
    for organiser in ("o1", "o2"):
        full.organisers.set_logo(organiser, "merk.png", "", b"").result()

    full.organisers.remove("o1").result()

    assert [a.id for a in full.now().attachments if a.use is Use.LOGO] == ["o2.logo"]


def test_what_an_agreement_came_from_may_go(full: Desk) -> None:
    full.agreements.change("a1", source="x1").result()

    full.contributions.remove("x1").result()

    assert full.one(Agreement, "a1").source is None
    assert full.one(Contribution, "x1") is None


def test_the_log_says_what_let_go(full: Desk) -> None:
    full.people.remove("els").result()

    for record, key in ((Contribution, "x1"), (Person, "jos"), (Conversation, "c1"), (Section, "s2")):
        act, fields, _ = full.file.history(KINDS[record], key)[-1]
        assert act.name == "person-removed"
        assert set(fields) <= {"person", "accompanies", "hosts", "reporter"}
