"""What is proposed in the panel, and what stays of what the chair chose."""

from __future__ import annotations

from facilitator.domain.catchup import Remedy, situation
from facilitator.domain.unheard import Move
from tests.factories import make_day
from tests.ui.desk.catchup.conftest import afternoon, at, go
from ui.desk.pages.catchup.tried import Tried, fewest_lost, possible, preview_of, settled

NOW = situation(afternoon(), at(23))


def test_one_item_and_one_round_are_proposed():
    assert settled(Tried(Remedy.ONE), NOW).item == "r3"
    assert settled(Tried(Remedy.DROP), NOW).round == "r2"


def test_the_last_of_several_rounds_goes_where_none_takes_a_topic_along():
    day = afternoon()
    assert fewest_lost(situation(make_day(*day.programme, *day.steps), at(23))) == "r3"


def test_what_the_chair_chose_stays_while_it_is_possible():
    assert settled(Tried(Remedy.ONE, item="c2"), NOW).item == "c2"
    later = situation(afternoon(go("r2", 52), late=6), at(53))
    assert settled(Tried(Remedy.ONE, item="c2"), later).item == "r3"
    assert settled(Tried(Remedy.DROP, round="r2"), later).round == "r3"


def test_where_no_round_is_left_none_can_be_dropped():
    late = situation(afternoon(go("plenary", 120)), at(121))
    assert possible(late) == {Remedy.SHORTER, Remedy.LATER}
    assert settled(Tried(Remedy.DROP), late).kind is Remedy.SHORTER


def test_each_way_keeps_the_lengths_that_were_set_in_it():
    tried = Tried().with_length("r2", 1_200)
    assert preview_of(tried, NOW).lines[1].own
    other = settled(Tried(Remedy.ONE, own=tried.own), NOW)
    assert not preview_of(other, NOW).lines[1].own
    assert tried.with_lengths({}).lengths == {}


def test_topics_get_a_place_one_by_one_or_all_at_once():
    tried = settled(Tried(Remedy.DROP, round="r3"), NOW)
    assert len(preview_of(tried, NOW).unheard) == 2
    one = tried.with_place("b", Move("b", "t3", "r2"))
    assert [topic.topic for topic in preview_of(one, NOW).unheard] == ["Een buurthuis"]
    assert preview_of(one.with_place("b", None), NOW).moves == ()
    everything = preview_of(one.with_all_placed(NOW), NOW)
    assert {(move.conversation, move.table) for move in everything.moves} == {("b", "t3"), ("c", "t2")}
