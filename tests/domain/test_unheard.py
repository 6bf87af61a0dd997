"""What is not talked about without a round, and where else there is a table for it."""

from __future__ import annotations

from facilitator.domain.unheard import Move, Rounds, all_placed, places, topics_without
from tests.factories import make_conversation, make_table

TABLES = (make_table(1, "t1"), make_table(2, "t2"), make_table(3, "t3"))
WITHOUT_R3 = Rounds(there=("r1", "r2", "r3"), left=("r1", "r2"), coming=("r2",))


def talk(key: str, table: str | None, *rounds: str, **more):
    return make_conversation(key, key, table=table, rounds=rounds, **more)


def lost(*conversations, rounds=WITHOUT_R3, tables=TABLES, moves=()):
    return {topic.conversation.id: topic for topic in topics_without(rounds, conversations, tables, moves)}


def test_what_is_held_in_that_round_alone_is_lost():
    assert [*lost(talk("a", "t1", "r3"), talk("b", "t2", "r2", "r3"), talk("c", "t3"))] == ["a"]


def test_what_is_held_in_all_rounds_is_lost_with_the_last_one():
    only = Rounds(there=("r1",), left=(), coming=())
    assert [*lost(talk("a", "t1"), rounds=only)] == ["a"]


def test_what_was_not_to_be_held_anyway_is_not_lost():
    assert lost(talk("a", "t1", "r9"), talk("b", None, "r3")) == {}


def test_where_there_are_no_tables_a_conversation_needs_none():
    found = lost(talk("a", None, "r3"), tables=())
    assert found["a"].places == ()


def test_a_place_is_a_table_where_nothing_is_held_in_a_round_to_come_its_own_first():
    found = lost(talk("a", "t2", "r3"), talk("b", "t1", "r2"))
    assert found["a"].places == (Move("a", "t2", "r2"), Move("a", "t3", "r2"))


def test_a_table_with_a_topic_for_all_rounds_is_never_free():
    assert lost(talk("a", "t1", "r3"), talk("b", "t2"), talk("c", "t3"), talk("d", "t1", "r2"))["a"].places == ()


def test_a_host_sits_at_one_table_at_a_time():
    ours, theirs = talk("a", "t1", "r3", hosts=("els",)), talk("b", "t2", "r2", reporter="els")
    assert lost(ours, theirs)["a"].places == ()
    assert lost(ours, talk("b", "t2", "r1", hosts=("els",)))["a"].places != ()


def test_a_move_is_taken_over_and_its_place_is_free_to_nobody_else():
    conversations = (talk("a", "t1", "r3"), talk("b", "t2", "r3"))
    found = lost(*conversations, moves=(Move("a", "t2", "r2"),))
    assert found["a"].move == Move("a", "t2", "r2")
    assert Move("a", "t2", "r2") in found["a"].places
    assert [move.table for move in found["b"].places] == ["t1", "t3"]


def test_a_move_that_is_not_possible_is_passed_over():
    conversations = (talk("a", "t1", "r3"), talk("b", "t2", "r3"))
    moves = (Move("a", "t1", "r2"), Move("b", "t1", "r2"))
    found = lost(*conversations, moves=moves)
    assert (found["a"].move, found["b"].move) == (moves[0], None)
    assert lost(*conversations, moves=(Move("a", "t1", "r3"),))["a"].move is None


def test_all_of_them_get_a_place_as_far_as_there_are_any():
    conversations = (*(talk(key, f"t{n}", "r3") for n, key in enumerate("abc", 1)), talk("d", "t2", "r2"))
    moves = all_placed(WITHOUT_R3, conversations, TABLES, (Move("b", "t1", "r2"),))
    assert [(move.conversation, move.table) for move in moves] == [("a", "t3"), ("b", "t1")]
    assert {topic.move for topic in lost(*conversations, moves=moves).values()} == {*moves, None}


def test_a_round_that_was_moved_to_is_the_only_one():
    every = Rounds(there=("r1", "r2", "r3"), left=("r1", "r2"), coming=("r2", "r1"))
    found = places(talk("a", "t1", "r3"), (talk("b", "t1", "r2"),), TABLES[:1], every.coming)
    assert found == (Move("a", "t1", "r1"),)
