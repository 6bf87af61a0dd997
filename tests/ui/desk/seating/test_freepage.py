"""Free choice: nothing to fill in; with wishes, seats by them."""

from __future__ import annotations

from facilitator.domain.seating import Way
from tests.factories import make_moment, make_person, make_seat
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.ahead import ahead
from ui.desk.pages.seating.freepage import ALL, divide, wishes_in
from ui.desk.places import StageName


def wishing(people, *more, rounds=2):
    """Everybody wishes for the topic of table 1, then for that of table 2."""
    return hall(
        0,
        2,
        rounds,
        *(make_person(f"Gast {n}", f"g{n}", wishes=("c1", "c2")) for n in range(people)),
        *more,
        way=Way.FREE,
        chairs=2,
    )


def test_without_wishes_there_is_nothing_to_do_but_go_on(chair_of, qtbot):
    chair = chair_of(hall(way=Way.FREE))
    assert not chair.page.wishes.isVisible()
    chair.stage.reach(None)
    assert chair.page.to_rounds.hasFocus()
    with qtbot.waitSignal(chair.desk.going) as gone:
        chair.press(chair.page.to_rounds)
    assert gone.args[0].stage is StageName.ROUNDS


def test_with_wishes_everybody_gets_a_seat_by_them_in_one_act(chair_of, qtbot):
    chair = chair_of(wishing(2))
    assert chair.page.how_many.text() == "2 people said what they like"
    chair.stage.reach(None)
    assert chair.page.divide_button.hasFocus()
    chair.press(chair.page.divide_button)
    qtbot.waitUntil(lambda: len(chair.day.seats) == 4)
    chair.wait()
    assert chair.page.outcome.text() == "2 people have a seat now. Everyone with a wish gets one."
    assert chair.page.body.isVisible()
    assert len(chair.page.body.view.people) == 2
    chair.desk.opened.undo()
    chair.wait()
    assert chair.day.seats == ()
    assert not chair.page.body.isVisible()


def test_one_round_alone_leaves_the_others_as_they_were(chair_of, qtbot):
    chair = chair_of(wishing(1, make_seat("g0", "t1", "r1")))
    chair.page.which.setCurrentIndex(2)
    chair.press(chair.page.divide_button)
    qtbot.waitUntil(lambda: len(chair.day.seats) == 2)
    assert {seat.round: seat.table for seat in chair.day.seats} == {"r1": "t1", "r2": "t2"}


def test_who_gets_nothing_they_asked_for_is_counted():
    picky = (make_person("Bas", "bas", wishes=("c1",)), make_person("Cas", "cas", wishes=("c1",)))
    day = wishing(1, *picky, make_person("Dirk", "dirk", wishes=("c1",)), rounds=1)
    divided = divide(day, ahead(day, make_moment()), ALL)
    assert (len(divided.seats), divided.without, divided.left_out) == (4, 1, 0)


def test_for_whom_there_is_no_chair_is_counted():
    day = wishing(5, rounds=1)
    divided = divide(day, ahead(day, make_moment()), ALL)
    assert (len(divided.seats), divided.left_out) == (4, 1)


def test_a_wish_for_a_topic_that_is_gone_is_none():
    day = hall(
        0, 2, 1, make_person("Anna", "anna", wishes=("gone",)), make_person("Bas", "bas", wishes=("c1",), present=False)
    )
    assert wishes_in(day) == 0
