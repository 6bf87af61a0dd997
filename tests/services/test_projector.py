"""What the hall is shown and what was tried before the doors opened: kept, and no undo touches it."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from facilitator.domain.event import EVENT
from facilitator.domain.fields import fields_of
from facilitator.domain.projector import PROJECTOR, Mode, Projector, SeatsBy, Shows
from facilitator.domain.startcheck import Tried, trial_id
from facilitator.services.startcheck import StartCheckService
from facilitator.storage.looking import read_whole
from tests.factories import MIDDAY, make_moment
from tests.services.conftest import Desk, acts


def test_a_projector_of_which_nothing_was_asked_follows_the_chair(desk: Desk) -> None:
    assert desk.now().projectors == ()
    assert desk.now().projector == Projector(PROJECTOR, Mode.FOLLOWS, Shows.DAY)


def test_each_deed_changes_its_own_part_and_leaves_the_rest(desk: Desk) -> None:
    desk.projector.show(Shows.TABLE, "c1").result()
    desk.watch.true = 30
    desk.projector.say("Over {time} beginnen we", 60).result()
    desk.projector.choose(Mode.BLACK).result()
    whole = Projector(PROJECTOR, Mode.BLACK, Shows.TABLE, "c1", "Over {time} beginnen we", make_moment(30), seconds=60)
    assert desk.now().projectors == (whole,)

    assert desk.projector.say_nothing().result() == Projector(PROJECTOR, Mode.BLACK, Shows.TABLE, "c1")
    assert desk.projector.show(Shows.DAY).result() == Projector(PROJECTOR, Mode.BLACK)
    assert desk.projector.choose(Mode.FOLLOWS).result() == Projector(PROJECTOR)


def test_counting_up_for_the_hall_is_a_choice_that_is_kept(desk: Desk) -> None:
    assert not desk.now().projector.counts_up

    desk.projector.count_up().result()
    desk.projector.say("Koffie").result()
    assert read_whole(desk.file.path)[0].projector.counts_up

    assert not desk.projector.count_up(False).result().counts_up


def test_in_a_day_of_before_there_was_that_choice_it_was_not_made() -> None:
    (field,) = (one for one in fields_of(Projector) if one.name == "counts_up")

    assert field.plain_default is False


def test_how_the_hall_finds_its_seats_is_a_choice_that_is_kept(desk: Desk) -> None:
    assert desk.now().projector.seats_by is SeatsBy.SIZE

    desk.projector.list_seats(SeatsBy.NAME).result()
    desk.projector.show(Shows.SEATS, "page 1 at 5").result()

    kept = read_whole(desk.file.path)[0].projector
    assert (kept.seats_by, kept.shows, kept.subject) == (SeatsBy.NAME, Shows.SEATS, "page 1 at 5")


def test_asking_what_is_so_already_leaves_no_trace(desk: Desk) -> None:
    desk.projector.choose(Mode.FREE).result()
    written = len(acts(desk))

    desk.projector.choose(Mode.FREE).result()

    assert len(acts(desk)) == written


def test_a_message_stands_until_it_is_taken_away_when_it_has_no_time(desk: Desk) -> None:
    said = desk.projector.say("De lunch staat klaar").result()

    assert (said.message, said.said, said.seconds) == ("De lunch staat klaar", make_moment(0), 0)


def test_the_moment_of_a_message_is_that_of_the_call(desk: Desk) -> None:
    said = desk.projector.say("Koffie", 60)
    desk.watch.true += 10

    assert said.result().said == make_moment(0)


def test_what_is_shown_may_be_gone(desk: Desk) -> None:
    desk.projector.show(Shows.TABLE, "c1").result()

    desk.conversations.remove("c1").result()

    assert desk.now().projector.subject == "c1"


def test_undo_never_changes_what_the_hall_sees(desk: Desk) -> None:
    desk.projector.choose(Mode.BLACK).result()
    desk.day.change(EVENT, title="Anders").result()
    desk.projector.show(Shows.WELCOME).result()

    assert desk.file.undo().result().name == "event-changed"

    assert (desk.now().projector.mode, desk.now().projector.shows) == (Mode.BLACK, Shows.WELCOME)


def test_who_looks_at_the_file_sees_what_the_hall_sees(desk: Desk) -> None:
    desk.projector.choose(Mode.FROZEN).result()
    asked = desk.projector.say("Koffie", 90, by="host:3").result()

    assert read_whole(desk.file.path)[0].projector == asked


# -- the start check -----------------------------------------------------------------------------------------------


def test_what_was_tried_is_kept_with_what_was_said_and_when(desk: Desk) -> None:
    amsterdam = MIDDAY.astimezone(timezone(timedelta(hours=1)))
    desk.start_check.say(Tried.PROJECTOR, works=True).result()
    later = StartCheckService(desk.file, lambda: make_moment(90))
    trial = later.say(Tried.GONG, works=False).result()

    assert (trial.id, trial.works, trial.at) == ("gong", False, amsterdam + timedelta(seconds=90))
    assert {one.id: one.works for one in desk.now().trials} == {"projector": True, "gong": False}


@pytest.mark.parametrize("tried", Tried)
def test_trying_again_replaces_what_was_said(desk: Desk, tried: Tried) -> None:
    desk.start_check.say(tried, works=False).result()
    desk.watch.true = 600

    again = desk.start_check.say(tried, works=True).result()

    assert again.id == trial_id(tried)
    assert desk.now().trials == (again,)
    assert again.at == make_moment(600).wall


def test_undo_never_unsays_what_was_tried(desk: Desk) -> None:
    desk.takeaways.star("w1").result()
    desk.start_check.say(Tried.STICK, works=True).result()

    desk.file.undo().result()

    assert [one.id for one in desk.now().trials] == ["stick"]
    assert desk.file.next_undo() is None
