"""Tables that sit together in a round, and tables that ask for help."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from facilitator.domain.hall import Call, CallKind, ItemKind
from facilitator.errors import FacilitatorError
from tests.factories import MIDDAY, make_table
from tests.services.conftest import Desk


@pytest.fixture
def hall(desk: Desk) -> Desk:
    """The small day with six tables."""
    for number in range(3, 7):
        desk.tables.add(make_table(number, f"t{number}")).result()
    return desk


def joined(desk: Desk, round_: str = "r1") -> dict[str, str]:
    """Which table joins which."""
    here = [one for one in desk.now().joinings if one.round == round_]
    assert len({one.table for one in here}) == len(here), "a table joins one other at most"
    return {one.table: one.into for one in here}


def join(desk: Desk, *pairs: str, round_: str = "r1") -> None:
    """`12`: table 1 joins table 2."""
    for table, into in pairs:
        desk.joinings.join(round_, f"t{table}", f"t{into}").result()


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (["12"], {"t1": "t2"}),
        (["12", "13"], {"t1": "t3"}),
        (["12", "32"], {"t1": "t2", "t3": "t2"}),
        (["12", "23"], {"t1": "t3", "t2": "t3"}),
        (["23", "12"], {"t2": "t3", "t1": "t3"}),
        (["12", "32", "24"], {"t1": "t4", "t2": "t4", "t3": "t4"}),
        (["12", "34", "24"], {"t1": "t4", "t2": "t4", "t3": "t4"}),
        (["12", "34", "13"], {"t1": "t4", "t3": "t4"}),
        (["12", "12"], {"t1": "t2"}),
    ],
)
def test_whoever_joined_comes_along_and_everybody_has_one_table_to_go_to(
    hall: Desk, pairs: list[str], told: dict[str, str]
) -> None:
    join(hall, *pairs)

    assert joined(hall) == told


@pytest.mark.parametrize("pairs", [["12", "21"], ["12", "23", "31"], ["12", "32", "21"]])
def test_a_table_never_joins_itself_in_the_end(hall: Desk, pairs: list[str]) -> None:
    join(hall, *pairs[:-1])
    before = hall.now()

    with pytest.raises(FacilitatorError, match="joins-itself"):
        join(hall, pairs[-1])

    assert hall.now() == before


def test_any_evening_of_joining_and_parting_leaves_every_table_one_place(hall: Desk) -> None:
    choose = random.Random(4)
    for _ in range(120):
        if choose.random() < 0.25 and hall.now().joinings:
            hall.joinings.part(choose.choice(hall.now().joinings).id).result()
        else:
            table, into = choose.sample("123456", 2)
            try:
                join(hall, table + into)
            except FacilitatorError as error:
                assert (error.code, joined(hall)[f"t{into}"]) == ("joins-itself", f"t{table}")
        there = joined(hall)
        assert not there.keys() & set(there.values())


def test_each_round_has_its_own(hall: Desk) -> None:
    join(hall, "12")
    join(hall, "21", round_="r2")

    assert (joined(hall), joined(hall, "r2")) == ({"t1": "t2"}, {"t2": "t1"})


def test_whole_groups_that_moved_go_back_with_one_undo(hall: Desk) -> None:
    join(hall, "12", "32")
    before = hall.now()
    join(hall, "24")
    after = hall.now()

    hall.file.undo().result()
    assert hall.now() == before
    hall.file.redo().result()
    assert hall.now() == after


def test_a_table_that_moves_on_keeps_its_joining(hall: Desk) -> None:
    join(hall, "12")
    (first,) = hall.now().joinings

    join(hall, "13")

    assert [one.id for one in hall.now().joinings] == [first.id]


def test_topics_and_points_of_both_tables_stay_their_own(hall: Desk) -> None:
    before = hall.now()

    join(hall, "12")

    after = hall.now()
    assert (after.conversations, after.takeaways, after.tables) == (
        before.conversations,
        before.takeaways,
        before.tables,
    )


def test_a_table_that_is_removed_lets_go_of_who_joined_it_and_comes_back_with_them(hall: Desk) -> None:
    join(hall, "12", "32", "45")

    hall.tables.remove("t2").result()
    assert joined(hall) == {"t4": "t5"}

    hall.file.undo().result()
    assert joined(hall) == {"t1": "t2", "t3": "t2", "t4": "t5"}


@pytest.mark.parametrize(
    "deed",
    [lambda d: d.programme.remove("r1"), lambda d: d.programme.change("r1", kind=ItemKind.BREAK)],
    ids=["removed", "something else"],
)
def test_a_round_that_is_none_any_more_takes_its_joinings_along(hall: Desk, deed) -> None:
    join(hall, "12")
    join(hall, "34", round_="r2")

    deed(hall).result()

    assert [one.round for one in hall.now().joinings] == ["r2"]
    hall.file.undo().result()
    assert joined(hall) == {"t1": "t2"}


# -- asking for help -----------------------------------------------------------------------------------------------


def ask(desk: Desk, table: str, minute: int, kind: CallKind = CallKind.COME) -> Call:
    return desk.calls.ask(table, kind, MIDDAY + timedelta(minutes=minute)).result()


def waiting(desk: Desk) -> list[tuple[str, CallKind]]:
    """Who waits, the longest first."""
    return [(one.table, one.kind) for one in desk.now().calls if one.answered is None]


def test_tables_that_ask_wait_in_the_order_they_asked_in(hall: Desk) -> None:
    for table, minute in (("t5", 3), ("t1", 9), ("t3", 1)):
        ask(hall, table, minute)

    assert [table for table, _ in waiting(hall)] == ["t3", "t5", "t1"]


def test_who_asks_again_keeps_the_place_and_may_ask_for_something_else(hall: Desk) -> None:
    first = ask(hall, "t5", 3)
    ask(hall, "t1", 4)

    again = ask(hall, "t5", 9, CallKind.CHAIR)

    assert (again.id, again.asked) == (first.id, first.asked)
    assert waiting(hall) == [("t5", CallKind.CHAIR), ("t1", CallKind.COME)]


def test_who_was_helped_waits_no_longer_and_may_ask_anew(hall: Desk) -> None:
    ask(hall, "t5", 3)
    ask(hall, "t1", 4)

    hall.calls.answer("t5", MIDDAY + timedelta(minutes=7)).result()
    assert waiting(hall) == [("t1", CallKind.COME)]

    ask(hall, "t5", 20)
    assert [table for table, _ in waiting(hall)] == ["t1", "t5"]
    assert [one.answered for one in hall.now().calls] == [MIDDAY + timedelta(minutes=7), None, None]


def test_an_answer_to_nobody_does_nothing(hall: Desk) -> None:
    before = hall.now()

    hall.calls.answer("t5", MIDDAY).result()
    hall.calls.answer("nergens", MIDDAY).result()

    assert hall.now() == before


def test_the_call_of_a_table_goes_with_the_table_and_comes_back_with_it(hall: Desk) -> None:
    ask(hall, "t5", 3)

    hall.tables.remove("t5").result()
    assert hall.now().calls == ()

    hall.file.undo().result()
    assert waiting(hall) == [("t5", CallKind.COME)]


def test_a_table_that_asked_for_help_is_not_undone_and_it_is_said_why(hall: Desk) -> None:
    hall.tables.add(make_table(9, "t9")).result()
    hall.calls.ask("t9", CallKind.COME, MIDDAY, by="host:9").result()

    with pytest.raises(FacilitatorError) as refused:
        hall.file.undo().result()

    details = refused.value.details
    assert (refused.value.code, details["by"], details["what"]) == ("undo-overtaken", "host:9", "help-asked")


def test_a_time_without_a_zone_is_refused_and_the_day_can_still_be_read(hall: Desk) -> None:
    ask(hall, "t5", 3)

    with pytest.raises(TypeError):
        hall.calls.ask("t1", CallKind.COME, MIDDAY.replace(tzinfo=None)).result()

    assert waiting(hall) == [("t5", CallKind.COME)]
