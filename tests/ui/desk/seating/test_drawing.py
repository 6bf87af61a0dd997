"""A plan that is read and drawn again: the same as from nothing, and only what is different is made anew."""

from __future__ import annotations

import random
import threading
from dataclasses import replace

import pytest

from facilitator.domain.language import Language
from facilitator.domain.seating import Seating
from facilitator.seating import ofday
from facilitator.seating.counts import count
from facilitator.seating.ofday import planned
from tests.factories import make_bond, make_moment, make_seat
from tests.ui.desk.seating.conftest import hall
from tests.ui.desk.seating.plans import large_plan, small_plan
from ui.desk.pages.seating import drawing as drawings
from ui.desk.pages.seating.ahead import ahead
from ui.desk.pages.seating.drawing import Drawing
from ui.desk.pages.seating.planreading import draw
from ui.desk.pages.seating.searching import Found

NOW = make_moment()


def elsewhere(day, person, round_, **fields):
    """The same day with another seat for somebody; a new tuple of new records, as the file gives it."""
    seats = [replace(one) for one in day.seats if (one.person, one.round) != (person, round_)]
    return replace(day, seats=(*seats, make_seat(person, round_=round_, **fields)))


def fresh(day, rounds):
    """Read and drawn from nothing."""
    read = planned(day, rounds.rounds, rounds.held)
    return read, draw(day, read, read.plan, Language.NL)


def once_more(drawing, day):
    """What a page does with a new day."""
    read = drawing.read(day, ahead(day, NOW))
    return read, drawing.draw(day, read)


def test_whatever_happens_to_seats_it_is_drawn_as_from_nothing():
    chance = random.Random(4)
    made = small_plan()
    day, drawing = made.day, Drawing(Language.NL)
    for _ in range(60):
        person, round_ = chance.choice([one.id for one in day.people]), chance.choice(["r1", "r2"])
        seats = tuple(one for one in day.seats if (one.person, one.round) != (person, round_))
        if chance.random() < 0.8:
            locked, printed = chance.random() < 0.3, chance.choice([None, None, "t1", "t3"])
            seats += (make_seat(person, chance.choice(["t1", "t2", "t3"]), round_, locked=locked, printed=printed),)
        day = replace(day, seats=seats)
        (read, drawn), (bare, afresh) = once_more(drawing, day), fresh(day, ahead(day, NOW))
        assert read == bare
        assert drawn.view == afresh.view


@pytest.mark.parametrize(
    "change",
    [
        lambda day: replace(day, people=(replace(day.people[0], name="Anna Anders"), *day.people[1:])),
        lambda day: replace(day, people=(replace(day.people[0], present=False), *day.people[1:])),
        lambda day: replace(day, tables=(replace(day.tables[0], capacity=2), *day.tables[1:])),
        lambda day: replace(day, conversations=day.conversations[1:]),
        lambda day: replace(day, bonds=(make_bond("anna", "bram"),)),
        lambda day: replace(day, seatings=(Seating(smallest=2),)),
    ],
)
def test_another_hall_is_read_as_a_whole(change):
    day, drawing = small_plan().day, Drawing(Language.NL)
    once_more(drawing, day)
    day = change(day)
    (read, drawn), (bare, afresh) = once_more(drawing, day), fresh(day, ahead(day, NOW))
    assert read == bare
    assert drawn.view == afresh.view


def test_who_sits_where_they_sat_is_not_read_again(monkeypatch):
    day, drawing = large_plan(120, 12, 4).day, Drawing(Language.NL)
    _, before = once_more(drawing, day)
    monkeypatch.setattr(ofday, "_Reading", None)  # the hall itself is not looked at
    _, after = once_more(drawing, elsewhere(day, "p7", "r2", table="t5"))
    new = {one.person for one, was in zip(after.lines, before.lines, strict=True) if one.places != was.places}
    kept = sum(one is was for one, was in zip(after.chips, before.chips, strict=True))
    assert new == {"p7"}
    assert kept == 119
    assert all(one is was for one, was in zip(after.chips[7], before.chips[7], strict=True))  # a chip has no table


def test_how_many_they_could_meet_stays_until_it_is_counted_again():
    day, drawing = large_plan(40, 8, 2).day, Drawing(Language.NL)
    read = drawing.read(day, ahead(day, NOW))
    counts = count(read.instance, read.plan)
    drawing.drawn = draw(day, read, read.plan, Language.NL, counts)
    _, after = once_more(drawing, elsewhere(day, "p0", "r1", table="t5"))
    assert [one.could for one in after.lines] == list(counts.could_meet)


@pytest.mark.parametrize("locked", [False, True])
def test_what_was_drawn_ahead_is_shown_unless_something_else_happened_too(locked):
    day, drawing = small_plan().day, Drawing(Language.NL)
    read, _ = once_more(drawing, day)
    coming = elsewhere(day, "anna", "r1", table="t2")
    plan = read.plan_of(coming.seats)
    shown = drawing.show(day, read)(plan, None)
    drawing.expect(read, Found(plan, None, shown))
    if locked:
        coming = replace(coming, seats=tuple(replace(one, locked=one.person == "bram") for one in coming.seats))
    _, drawn = once_more(drawing, coming)
    assert (drawn.view is shown.drawn.view) is not locked
    assert drawn.view == fresh(coming, ahead(coming, NOW))[1].view


# -- in the page ---------------------------------------------------------------------------------------------------


@pytest.fixture
def drawn_by(monkeypatch):
    """The threads that drew a plan."""
    threads = []

    def noted(*much, **more):
        threads.append(threading.current_thread())
        return draw(*much, **more)

    monkeypatch.setattr(drawings, "draw", noted)
    return threads


def seated(people=12, tables=3):
    seats = [make_seat(f"p{n}", f"t{(n - 1) % tables + 1}", f"r{r}") for n in range(1, people + 1) for r in (1, 2)]
    return hall(people, tables, 2, *seats)


def test_one_round_done_otherwise_is_drawn_by_the_worker(chair_of, messages, qtbot, drawn_by):
    chair = chair_of(seated())
    told, before = messages(chair.desk), chair.page.body.view
    chair.page.body.new_asked.emit("r2")
    qtbot.waitUntil(lambda: bool(told))
    drawn_by.clear()
    told[0].deeds[0].do()
    chair.wait()
    assert chair.page.body.view != before
    assert drawn_by == []


def test_what_is_shown_of_it_is_what_is_in_the_day(chair_of, messages, qtbot):
    chair = chair_of(seated())
    chair.desk.opened.watch(chair.desk.opened.seats.lock("r2", "p1"))
    chair.wait()
    told = messages(chair.desk)
    chair.page.body.new_asked.emit("r2")
    qtbot.waitUntil(lambda: bool(told))
    told[0].deeds[0].do()
    chair.wait()
    shown = chair.page.body.view
    assert shown.rows == fresh(chair.day, ahead(chair.day, NOW))[1].view.rows
    assert sum(chip.locked for row in shown.rows for cell in row.cells for chip in cell.chips) == 1


def test_what_it_costs_is_counted_and_worded_by_the_worker(chair_of, qtbot, monkeypatch):
    chair = chair_of(seated())
    qtbot.waitUntil(lambda: chair.page.looked is not None)
    seen = []
    chair.page.planner.looked.connect(lambda _day, _read, looked: seen.append(looked))
    chair.desk.opened.watch(chair.desk.opened.seats.place([make_seat("p1", "t2", "r2")]))
    qtbot.waitUntil(lambda: bool(seen))
    assert chair.page.costs.costs == seen[0].costs
    lines = {line.person: (line.met, line.could) for line in chair.page.body.view.people}
    counts = count(chair.page.planned.instance, chair.page.planned.plan)
    assert lines == dict(zip(chair.page.planned.people, zip(counts.met, counts.could_meet, strict=True), strict=True))


def test_what_a_plan_goes_by_is_not_shown_anew_for_a_seat(chair_of, monkeypatch):
    chair, shown = chair_of(seated()), []
    monkeypatch.setattr(chair.page.more, "show_day", lambda *much: shown.append(much))
    chair.desk.opened.watch(chair.desk.opened.seats.place([make_seat("p1", "t2", "r2")]))
    chair.wait()
    assert shown == []
    chair.desk.opened.watch(chair.desk.opened.people.change("p1", name="Anna"))
    chair.wait()
    assert len(shown) == 1
