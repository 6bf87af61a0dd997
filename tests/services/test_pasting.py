"""Pasted lists become records in one act, and nothing that is there is lost by it."""

from __future__ import annotations

from datetime import time

import pytest

from facilitator.domain.conversations import Conversation
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.people import Initiative, Person, PersonKind
from facilitator.errors import FacilitatorError
from facilitator.intake.pasted.programmes import read_programme
from facilitator.intake.pasted.tables import read_tables
from facilitator.services.pasting import PlannedItem, TableRow
from tests.factories import make_conversation, make_initiative, make_item, make_seat, make_table
from tests.services.conftest import Desk

PAUSE = PlannedItem(ItemKind.BREAK, "Lunch", 30)


def titles(desk: Desk) -> list[str]:
    return [item.title for item in desk.now().programme]


def bare(desk: Desk) -> None:
    """Let nothing be said or seated in the rounds."""
    for takeaway in ("w1", "w2"):
        desk.takeaways.move_to([takeaway], "c1", None).result()


# -- the programme -------------------------------------------------------------------------------------------------


def test_pasted_items_come_behind_those_that_are_there(desk: Desk) -> None:
    desk.pasting.put_programme([PAUSE, PlannedItem(ItemKind.ROUND, "Nog een ronde", 25)], time(9)).result()

    assert titles(desk) == ["Ronde 1", "", "Ronde 2", "Lunch", "Nog een ronde"]
    assert [item.round for item in desk.now().rounds] == [1, 2, 3]
    assert desk.now().event.starts is None


def test_a_round_number_in_use_is_refused_and_nothing_is_put(desk: Desk) -> None:
    before = desk.now()

    with pytest.raises(FacilitatorError) as refused:
        desk.pasting.put_programme([PAUSE, PlannedItem(ItemKind.ROUND, "Ronde 1", 25, 1)]).result()

    assert refused.value.code == "round-taken"
    assert desk.now() == before


def test_an_empty_programme_gets_its_start_from_the_paste(desk: Desk) -> None:
    for key in ("r1", "pause", "r2"):
        desk.programme.remove(key).result()
    preview = read_programme("13:45 Welkom\n14:00 Ronde 1 (25 min)")

    desk.pasting.put_programme(preview.items, preview.starts).result()

    assert desk.now().event.starts == time(13, 45)
    assert [(item.title, item.minutes, item.round) for item in desk.now().programme] == [
        ("Welkom", 15, None),
        ("Ronde 1", 25, 1),
    ]


def test_replacing_takes_out_what_holds_nothing(desk: Desk) -> None:
    bare(desk)

    desk.pasting.put_programme([PAUSE], time(12), replace=True).result()

    assert titles(desk) == ["Lunch"]
    assert desk.now().event.starts == time(12)


def test_replacing_keeps_a_round_in_which_something_was_said(desk: Desk) -> None:
    desk.pasting.put_programme([PAUSE], replace=True).result()

    assert titles(desk) == ["Lunch", "Ronde 1"]
    assert [t.round for t in desk.now().takeaways] == ["r1", "r1"]


@pytest.mark.parametrize("holding", ["conversation", "seat", "notes"])
def test_replacing_keeps_what_holds_anything_else(desk: Desk, holding: str) -> None:
    bare(desk)
    if holding == "conversation":
        desk.conversations.add(make_conversation(table="t1", rounds=("r2",))).result()
    elif holding == "seat":
        desk.seats.add(make_seat("jos", "t1", "r2")).result()
    else:
        desk.programme.change("r2", notes="De zaal gaat om vijf uur dicht.").result()

    desk.pasting.put_programme([PAUSE], replace=True).result()

    assert titles(desk) == ["Lunch", "Ronde 2"]


def test_replacing_a_round_keeps_the_round_and_moves_it(desk: Desk) -> None:
    desk.programme.change("r1", notes="Rustig beginnen", elastic=True).result()

    desk.pasting.put_programme([PAUSE, PlannedItem(ItemKind.ROUND, "Ronde 1: wonen", 20, 1)], replace=True).result()

    assert titles(desk) == ["Lunch", "Ronde 1: wonen"]
    kept = desk.one(ProgrammeItem, "r1")
    assert (kept.minutes, kept.notes, kept.elastic) == (20, "Rustig beginnen", True)


def test_an_item_with_the_same_kind_and_title_is_the_same_item(desk: Desk) -> None:
    desk.programme.add(make_item(ItemKind.BREAK, "lunch", title="lúnch", minutes=20)).result()

    desk.pasting.put_programme([PAUSE], replace=True).result()

    assert desk.one(ProgrammeItem, "lunch").minutes == 30


def test_pasting_the_same_programme_twice_changes_nothing(desk: Desk) -> None:
    planned = read_programme("9:00 Welkom\n9:15 Ronde 1\n9:40 Pauze\n10:00 Ronde 2\n10:25 Slot")
    desk.pasting.put_programme(planned.items, planned.starts, replace=True).result()
    once = desk.now()

    desk.pasting.put_programme(planned.items, planned.starts, replace=True).result()

    assert desk.now() == once


# -- the tables ----------------------------------------------------------------------------------------------------


def at(desk: Desk, number: int) -> list[Conversation]:
    table = next(table.id for table in desk.now().tables if table.number == number)
    return [one for one in desk.now().conversations if one.table == table]


def test_a_list_makes_tables_conversations_and_hosts(desk: Desk) -> None:
    rows = read_tables("4;Wonen met zorg;bewonersinitiatief;Raf Jonker, Ína de Wit").rows

    desk.pasting.put_tables(rows).result()

    (conversation,) = at(desk, 4)
    people = [desk.now().person[host] for host in conversation.hosts]
    assert (conversation.topic, conversation.qualifier, conversation.rounds) == (
        "Wonen met zorg",
        "bewonersinitiatief",
        (),
    )
    assert [(one.name, one.kinds) for one in people] == [
        ("Raf Jonker", (PersonKind.HOST,)),
        ("Ína de Wit", (PersonKind.HOST,)),
    ]


def test_a_table_that_is_there_gets_one_more_conversation(desk: Desk) -> None:
    desk.pasting.put_tables([TableRow(1, "Het raam", "Wonen met zorg", rounds=(2,))]).result()

    assert [(one.topic, one.rounds) for one in at(desk, 1)] == [("Eten in de wijk", ()), ("Wonen met zorg", ("r2",))]
    assert desk.now().tables[0].name == "Het raam"


def test_the_name_of_a_table_stays(desk: Desk) -> None:
    desk.tables.change("t1", name="De Ketel").result()

    desk.pasting.put_tables([TableRow(1, "Het raam")]).result()

    assert desk.now().tables[0].name == "De Ketel"
    assert len(at(desk, 1)) == 1


def test_an_empty_conversation_is_filled(desk: Desk) -> None:
    desk.tables.add(make_table(3, "t3")).result()
    desk.conversations.add(make_conversation("", "c3", table="t3", hosts=("jos",))).result()

    desk.pasting.put_tables([TableRow(3, topic="Wonen", hosts=("Els Jansen",), rounds=(1,))]).result()

    (filled,) = at(desk, 3)
    assert (filled.id, filled.topic, filled.rounds, filled.hosts) == ("c3", "Wonen", ("r1",), ("jos", "els"))


def test_an_empty_conversation_that_brought_points_keeps_its_rounds(desk: Desk) -> None:
    desk.conversations.change("c1", topic="", initiatives=()).result()

    desk.pasting.put_tables([TableRow(1, topic="Wonen", rounds=(2,))]).result()

    assert [(one.topic, one.rounds) for one in at(desk, 1)] == [("", ()), ("Wonen", ("r2",))]


def test_the_same_topic_gets_what_it_lacks_and_keeps_its_words(desk: Desk) -> None:
    desk.pasting.put_tables([TableRow(2, topic="VEILIG oversteken", kind="casus", hosts=("Jos Vink",))]).result()
    desk.pasting.put_tables([TableRow(2, topic="Veilig oversteken", kind="iets anders")]).result()

    (conversation,) = at(desk, 2)
    assert (conversation.topic, conversation.qualifier) == ("Veilig oversteken", "casus")
    assert conversation.hosts == ("noor", "jos")


def test_somebody_with_the_same_name_is_the_same_person(desk: Desk) -> None:
    people = len(desk.now().people)

    desk.pasting.put_tables([TableRow(5, topic="Groen", hosts=("ELS  jansén", "Els Jansen"))]).result()

    assert at(desk, 5)[0].hosts == ("els",)
    assert desk.one(Person, "els").kinds == (PersonKind.HOST,)
    assert len(desk.now().people) == people


def test_the_kind_beside_a_new_initiative_is_its_own_and_prints_by_itself(desk: Desk) -> None:
    rows = [TableRow(n, topic="Groen", initiative="De Kleiput", kind="coöperatie") for n in (5, 6)]

    desk.pasting.put_tables(rows).result()

    (initiative,) = [one for one in desk.now().initiatives if one.name == "De Kleiput"]
    assert initiative.kind == "coöperatie"
    assert [(c.initiatives, c.qualifier) for n in (5, 6) for c in at(desk, n)] == [((initiative.id,), None)] * 2


def test_a_kind_that_an_initiative_does_not_have_is_said_at_that_table_only(desk: Desk) -> None:
    desk.initiatives.add(make_initiative("Schil en Praat", "i2")).result()

    desk.pasting.put_tables(
        [
            TableRow(5, topic="Groen", initiative="de buurtkeuken", kind="stichting"),
            TableRow(6, topic="Taal", initiative="Schil en Praat", kind="stichting"),
        ]
    ).result()

    assert (desk.one(Initiative, "i1").kind, at(desk, 5)[0].qualifier) == ("bewonersinitiatief", "stichting")
    assert (desk.one(Initiative, "i2").kind, at(desk, 6)[0].qualifier) == ("stichting", None)


def test_a_round_that_is_not_there_is_refused_and_nothing_is_put(desk: Desk) -> None:
    before = desk.now()

    with pytest.raises(FacilitatorError) as refused:
        desk.pasting.put_tables([TableRow(5, topic="Groen"), TableRow(6, topic="Taal", rounds=(1, 9))]).result()

    assert (refused.value.code, refused.value.details) == ("round-missing", {"round": 9})
    assert desk.now() == before


def test_pasting_the_same_list_twice_changes_nothing(desk: Desk) -> None:
    rows = read_tables("1;Wonen;soort;Els Jansen;1\n1;Zorg;;Jos Vink;2\nT5;Groen;;Raf Jonker").rows
    desk.pasting.put_tables(rows).result()
    once = desk.now()
    assert desk.file.next_undo().args["n"] == 2

    desk.pasting.put_tables(rows).result()

    assert desk.now() == once
