"""What the tables bring out: nobody's words are lost, whatever is done with them."""

from __future__ import annotations

import pytest

from facilitator.domain.conversations import Takeaway
from facilitator.errors import FacilitatorError
from tests.factories import make_table, phone_writes
from tests.services.conftest import Desk


def write(desk: Desk, text: str, conversation: str | None = "c1", round_: str | None = None) -> str:
    return desk.takeaways.write(conversation, text, round_, by="host:1").result().id


def rewrite(desk: Desk, key: str, text: str, base: int, by: str = "host:2") -> Takeaway:
    return phone_writes(desk.file, key, text, base, by)


def point(desk: Desk, key: str) -> Takeaway:
    return desk.one(Takeaway, key)


def standing(desk: Desk) -> set[str]:
    return {t.id for t in desk.now().takeaways if t.stands_alone}


# -- writing and rewriting -----------------------------------------------------------------------------------------


def test_a_new_point_stands_last_with_its_author_and_time(desk: Desk) -> None:
    fresh = desk.takeaways.write("c1", "Een bus in de nacht", "r2", cue="Nodig", by="host:7").result()

    assert desk.texts("c1") == ["Meer banken op het plein", "Een bus in de nacht"]
    assert (fresh.author, fresh.round, fresh.cue, fresh.edited) == ("host:7", "r2", "Nodig", None)
    assert fresh.written_at is not None and fresh.written_at.endswith("Z")


def test_words_are_kept_as_typed_but_for_line_ends_and_halves_of_signs(desk: Desk) -> None:
    key = write(desk, "  (eisen??!)\r\n\x00 “enz.\u00a0enz.” \ud83d \U0001f600 ")

    assert point(desk, key).text == "  (eisen??!)\n\x00 “enz.\u00a0enz.” \ufffd \U0001f600 "


def test_a_table_that_saw_the_newest_text_changes_it(desk: Desk) -> None:
    written = rewrite(desk, "w1", "Minder banken", desk.file.text_seq("w1"))

    assert (written.conflict_of, point(desk, "w1").text) == (None, "Minder banken")
    assert point(desk, "w1").author == "host:1"


def test_a_star_or_move_by_the_chair_is_no_conflict_for_the_table(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    desk.takeaways.star("w1").result()
    desk.takeaways.move_to(["w1"], "c2", "r2").result()

    assert rewrite(desk, "w1", "Minder banken", seen).conflict_of is None


def test_two_versions_stand_beside_one_another(desk: Desk) -> None:
    write(desk, "Een punt daarna")
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Banken met leuning", seen, "host:1")

    other = rewrite(desk, "w1", "Banken in de schaduw", seen)

    assert (other.conflict_of, other.author) == ("w1", "host:2")
    assert desk.texts("c1") == ["Banken met leuning", "Banken in de schaduw", "Een punt daarna"]


def test_the_same_words_twice_are_no_conflict(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Banken\nmet leuning", seen)

    assert rewrite(desk, "w1", "Banken\r\nmet leuning", seen).conflict_of is None
    assert desk.texts("c1") == ["Banken\nmet leuning"]


def test_a_version_of_a_version_belongs_to_the_first_point(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Eerste", seen)
    second = rewrite(desk, "w1", "Tweede", seen)
    stale = desk.file.text_seq(second.id)
    rewrite(desk, second.id, "Tweede, beter", stale)

    third = rewrite(desk, second.id, "Derde", stale)

    assert third.conflict_of == "w1"
    desk.takeaways.choose_version(third.id).result()
    assert desk.texts("c1") == ["Derde"]


def test_words_on_top_of_a_stale_merge_or_removal_are_seen(desk: Desk) -> None:
    """Whoever writes a version of what was merged or taken back meanwhile still sees it stand somewhere."""
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Eerste", seen)
    desk.takeaways.merge(["w1"], "w2").result()

    other = rewrite(desk, "w1", "Tweede", seen)

    assert other.stands_alone


def test_the_chosen_version_stays_and_the_other_is_only_hidden(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Eerste", seen)
    other = rewrite(desk, "w1", "Tweede", seen)
    desk.takeaways.merge(["w2"], "w1").result()

    desk.takeaways.choose_version(other.id).result()

    assert desk.texts("c1") == ["Tweede"]
    assert point(desk, "w1").text == "Eerste"
    assert point(desk, "w2").merged_into == other.id


def test_versions_that_are_both_kept_become_points_of_their_own(desk: Desk) -> None:
    seen = desk.file.text_seq("w1")
    rewrite(desk, "w1", "Eerste", seen)
    other = rewrite(desk, "w1", "Tweede", seen)
    desk.takeaways.choose_version("w1").result()

    desk.takeaways.keep_versions("w1").result()

    assert desk.texts("c1") == ["Eerste", "Tweede"]
    assert point(desk, other.id).conflict_of is None


# -- the chair's wording -------------------------------------------------------------------------------------------


def test_the_chairs_wording_prints_and_the_tables_text_stays(desk: Desk) -> None:
    desk.takeaways.reword("w1", "Banken op het plein").result()

    now = point(desk, "w1")
    assert (now.wording, now.text) == ("Banken op het plein", "Meer banken op het plein")
    assert not now.changed_since_edit


def test_a_later_change_by_the_table_is_pointed_out_until_the_chair_looked(desk: Desk) -> None:
    desk.takeaways.reword("w1", "Banken op het plein").result()
    rewrite(desk, "w1", "Meer banken, met leuning", desk.file.text_seq("w1"))
    assert point(desk, "w1").changed_since_edit
    assert point(desk, "w1").wording == "Banken op het plein"

    desk.takeaways.reword("w1", "Banken op het plein").result()

    assert not point(desk, "w1").changed_since_edit


@pytest.mark.parametrize("wording", [None, "Meer banken op het plein"])
def test_the_tables_own_text_is_no_wording_of_the_chair(desk: Desk, wording: str | None) -> None:
    desk.takeaways.reword("w1", "Anders").result()

    desk.takeaways.reword("w1", wording).result()

    assert (point(desk, "w1").edited, point(desk, "w1").edited_from) == (None, None)


def test_typing_that_is_saved_in_steps_is_one_step_to_undo(desk: Desk) -> None:
    first = desk.takeaways.reword("w1", "Ban")
    first.result()
    desk.takeaways.reword("w1", "Banken", within=first.act).result()

    desk.file.undo().result()

    assert point(desk, "w1").edited is None


# -- moving --------------------------------------------------------------------------------------------------------


def test_a_point_moves_with_its_author_time_and_raw_text(desk: Desk) -> None:
    key = write(desk, "Een bus in de nacht", round_="r1")
    desk.takeaways.reword(key, "Een nachtbus").result()
    before = point(desk, key)

    desk.takeaways.move_to([key], "c2", "r2").result()

    now = point(desk, key)
    assert (now.conversation, now.round) == ("c2", "r2")
    assert (now.author, now.written_at, now.text, now.edited) == (
        before.author,
        before.written_at,
        before.text,
        before.edited,
    )
    assert desk.texts("c2")[-1] == "Een nachtbus"


def test_several_points_move_in_the_order_they_were_picked_in(desk: Desk) -> None:
    keys = [write(desk, text) for text in ("een", "twee", "drie")]

    desk.takeaways.move_to([keys[2], keys[0], keys[0]], "c2", None).result()

    assert desk.texts("c2")[1:] == ["drie", "een"]
    assert desk.file.next_undo().args == {"n": 2}


def test_all_points_move_and_stay_in_their_rounds(desk: Desk) -> None:
    write(desk, "een", round_="r2")

    assert desk.takeaways.move_all("c1", "c2").result() == 2

    moved = desk.now().brought["c2"][1:]
    assert [(t.text, t.round) for t in moved] == [("Meer banken op het plein", "r1"), ("een", "r2")]
    assert desk.texts("c1") == []


def test_all_points_move_to_one_round(desk: Desk) -> None:
    write(desk, "een", round_="r2")

    desk.takeaways.move_all("c1", "c1", "r2").result()

    assert {t.round for t in desk.now().brought["c1"]} == {"r2"}


def test_points_without_a_table_get_one(desk: Desk) -> None:
    desk.conversations.remove("c1").result()
    assert desk.texts(None) == ["Meer banken op het plein"]

    assert desk.takeaways.move_all(None, "c2").result() == 1

    assert desk.texts("c2") == ["Een zebrapad bij de school", "Meer banken op het plein"]


def test_a_point_that_is_there_already_keeps_its_place(desk: Desk) -> None:
    write(desk, "een")

    desk.takeaways.move_to(["w1"], "c1", "r1").result()

    assert desk.texts("c1") == ["Meer banken op het plein", "een"]
    assert desk.file.next_undo() is None


# -- merging -------------------------------------------------------------------------------------------------------


def test_a_merge_keeps_its_sources_and_comes_apart_again(desk: Desk) -> None:
    key = write(desk, "Bankjes")

    desk.takeaways.merge([key, "w2", "w1"], into="w1").result()

    assert standing(desk) == {"w1"}
    assert [point(desk, k).text for k in (key, "w2")] == ["Bankjes", "Een zebrapad bij de school"]
    assert desk.takeaways.take_apart("w1").result() == 2
    assert standing(desk) == {"w1", "w2", key}


def test_what_was_merged_before_follows_along(desk: Desk) -> None:
    key = write(desk, "Bankjes")
    desk.takeaways.merge([key], into="w1").result()

    desk.takeaways.merge(["w1"], into="w2").result()

    assert {point(desk, k).merged_into for k in (key, "w1")} == {"w2"}


def test_a_merge_can_be_turned_round(desk: Desk) -> None:
    desk.takeaways.merge(["w1"], into="w2").result()

    desk.takeaways.merge(["w2"], into="w1").result()

    assert (point(desk, "w1").merged_into, point(desk, "w2").merged_into) == (None, "w1")


def test_the_hall_hears_a_merged_point_when_it_was_to_hear_a_source(desk: Desk) -> None:
    desk.takeaways.star("w1").result()

    assert desk.takeaways.merge(["w1"], into="w2").result().starred


@pytest.mark.parametrize(("left_out", "printed"), [(["w2"], True), (["w1"], True), (["w1", "w2"], False)])
def test_a_merged_point_is_printed_when_one_of_its_points_was(desk: Desk, left_out: list[str], printed: bool) -> None:
    desk.takeaways.leave_out_all(left_out).result()

    assert desk.takeaways.merge(["w1"], into="w2").result().left_out is not printed


def test_marks_of_several_points_are_one_act(desk: Desk) -> None:
    desk.takeaways.star_all(["w1", "w2"]).result()
    assert point(desk, "w1").starred
    assert point(desk, "w2").starred

    desk.file.undo().result()
    assert not point(desk, "w1").starred
    assert not point(desk, "w2").starred


def test_the_first_point_of_a_table_without_a_conversation_begins_one_in_one_act(desk: Desk) -> None:
    table = desk.tables.add(make_table(7, "t7")).result()

    written = desk.takeaways.write_at_table(table.id, "Een bel bij de deur", "r1").result()
    begun = desk.file.day().conversation[written.conversation]
    assert (begun.table, begun.rounds, written.round) == (table.id, (), "r1")

    desk.file.undo().result()
    assert begun.id not in desk.file.day().conversation


def test_beside_the_conversations_of_other_rounds_it_is_the_rounds_own(desk: Desk) -> None:
    desk.conversations.change("c1", rounds=("r2",)).result()

    written = desk.takeaways.write_at_table("t1", "Een bel bij de deur", "r1").result()
    assert desk.file.day().conversation[written.conversation].rounds == ("r1",)


def test_the_first_point_needs_words_and_a_round_that_is_one(desk: Desk) -> None:
    for text, round_, code in ((" ", "r1", "needs-words"), ("Een bel", "pause", "not-a-round")):
        with pytest.raises(FacilitatorError) as refusal:
            desk.takeaways.write_at_table("t1", text, round_).result()
        assert refusal.value.code == code


def test_a_table_that_takes_a_point_back_does_not_take_anothers_along(desk: Desk) -> None:
    desk.takeaways.merge(["w2"], into="w1").result()

    desk.takeaways.take_back("w1", by="host:1").result()

    assert standing(desk) == {"w2"}
    assert point(desk, "w1").text == "Meer banken op het plein"


def test_the_chair_keeps_what_a_table_took_back(desk: Desk) -> None:
    desk.takeaways.take_back("w1", by="host:1").result()

    desk.takeaways.take_back("w1", on=False).result()

    assert "w1" in standing(desk)


def test_a_merge_into_what_was_taken_back_brings_it_back(desk: Desk) -> None:
    desk.takeaways.take_back("w1", by="host:1").result()

    desk.takeaways.merge(["w2"], into="w1").result()

    assert standing(desk) == {"w1"}


def test_marks_come_off_again(desk: Desk) -> None:
    desk.takeaways.star("w1").result()
    desk.takeaways.leave_out("w1").result()
    desk.takeaways.star("w1", on=False).result()
    desk.takeaways.leave_out("w1", on=False).result()

    assert (point(desk, "w1").starred, point(desk, "w1").left_out) == (False, False)
