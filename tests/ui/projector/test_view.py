"""What the hall sees at every moment of a day, and what it never sees."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time

import pytest

from facilitator.domain.event import Attribution
from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.domain.onphones import OnPhones
from facilitator.domain.people import Consent
from facilitator.domain.projector import FINDER, REPORT, Projector, Shows
from facilitator.domain.steps import StepKind
from tests.factories import (
    make_conversation,
    make_day,
    make_item,
    make_joining,
    make_round,
    make_seat,
    make_table,
    make_takeaway,
)
from tests.ui.projector.conftest import Hall, at, go, morning, step
from ui.projector.following import nearest_minute
from ui.projector.model import STAR, Entry, Group, Mark, Scene, Tone, View
from ui.projector.words import PRESETS, WORDS

NL, EN = Language.NL, Language.EN
MINUTE = 60
ROUND = (go("r1", 0),)


def in_english(hall: Hall) -> Hall:
    return Hall(replace(hall.day, event=replace(hall.day.event, language=EN)))


# -- the floor plan ------------------------------------------------------------------------------------------------

WALKING = (go("to-first", 0),)


def placed(hall: Hall, *joinings, **tables: object) -> Hall:
    """The hall with both tables put somewhere, and whatever else is said of its tables."""
    first, second = hall.day.tables
    first, second = replace(first, across=800, down=100), replace(second, across=200, down=900, **tables)
    return Hall(replace(hall.day, tables=(first, second), joinings=joinings))


def numbers(view: View) -> dict[int, bool]:
    """The tables on the plan, and whether they are open."""
    assert view.plan is not None
    return {table.number: table.open for table in view.plan.tables}


def test_while_people_walk_the_plan_stands_beside_the_one_instruction(hall):
    view = placed(hall).sees(*WALKING, seconds=60)
    assert (view.scene, view.big) == (Scene.CHANGEOVER, "Naar de eerste tafel")
    assert [(one.across, one.down) for one in view.plan.tables] == [(800, 100), (200, 900)]
    assert numbers(view) == {1: True, 2: True}
    assert "Scherm" in view.words


def test_a_plan_of_which_nobody_said_that_it_is_this_hall_sends_nobody_anywhere(hall):
    assert hall.sees(*WALKING, seconds=60).plan is None
    assert numbers(hall.sees(*WALKING, seconds=60, shows=Shows.MAP)) == {1: True, 2: True}


def test_where_nobody_goes_in_this_round_the_table_is_not_open(hall):
    assert numbers(placed(hall, closed=("r1",)).sees(*WALKING, seconds=60)) == {1: True, 2: False}
    assert numbers(placed(hall, closed=("r2",)).sees(*WALKING, seconds=60)) == {1: True, 2: True}
    joined = placed(hall, make_joining("t2", "t1", "r1")).sees(*WALKING, seconds=60)
    assert numbers(joined) == {1: True, 2: False}
    assert joined.small == ("Ronde 1 begint om 10:05", "Tafel 2 zit bij tafel 1")


def test_on_the_way_to_the_plenary_and_in_a_round_there_is_no_plan(hall):
    assert placed(hall).sees(go("r1", 0)).plan is None
    together = placed(hall)
    day = replace(together.day, programme=tuple(one for one in together.day.programme if one.id != "r2"))
    assert Hall(day).sees(go("change", 0)).plan is None


def test_who_has_a_seat_reads_names_on_the_way(hall):
    seated = placed(hall)
    seated = Hall(replace(seated.day, seats=(make_seat("jos", "t1", "r1"),)))
    view = seated.sees(*WALKING, seconds=60)
    assert (view.scene, view.plan) == (Scene.SEATS, None)


def test_the_plan_by_choice_is_of_the_round_at_hand_and_names_nobody(hall):
    view = placed(hall, make_joining("t2", "t1", "r2"), closed=("r1",)).sees(go("r1", 0), shows=Shows.MAP)
    assert (view.scene, view.heading, view.lead) == (Scene.MAP, "Waar staat welke tafel?", "")
    assert numbers(view) == {1: True, 2: False}
    assert view.words == ("Omkijken naar elkaar", "Waar staat welke tafel?", "Scherm")
    later = in_english(placed(hall, make_joining("t2", "t1", "r2"))).sees(go("change", 0), shows=Shows.MAP)
    assert (later.heading, later.lead) == ("Which table stands where?", "Table 2 sits with table 1")


@pytest.mark.parametrize("count", [0, 1, 81])
def test_a_plan_that_helps_nobody_gives_way_to_the_title(count):
    tables = tuple(make_table(number, across=number, down=0) for number in range(1, count + 1))
    assert Hall(make_day(*tables)).sees_chosen(Shows.MAP).scene is Scene.TITLE


# -- before --------------------------------------------------------------------------------------------------------


def test_the_welcome_has_the_code_for_hosts_while_their_page_is_on():
    page = "http://192.168.1.5:8765"
    view = Hall(replace(morning(), phones=(OnPhones(page=page),))).sees(seconds=-2 * 3600)

    assert (view.scene, view.code, view.small[-1]) == (Scene.WELCOME, page, "Tafelhosts: scan deze code")


def test_the_code_alone_is_for_hosts_or_for_who_looks_for_a_seat():
    page = "http://192.168.1.5:8765"
    hall = Hall(replace(morning(), phones=(OnPhones(page=page),)))
    hosts, finder = (hall.sees_chosen(Shows.JOIN, one) for one in (None, FINDER))

    assert (hosts.scene, hosts.code, hosts.big) == (Scene.JOIN, page, "Tafelhosts: scan deze code")
    assert (finder.code, finder.big) == (f"{page}/f", "Waar zit ik? Scan deze code")
    assert Hall(morning()).sees_chosen(Shows.JOIN).code == ""


def test_long_before_the_day_there_is_a_welcome(hall):
    view = hall.sees(seconds=-2 * 3600)
    assert (view.scene, view.heading, view.big) == (Scene.WELCOME, "Welkom", "Omkijken naar elkaar")
    assert view.lead == "We beginnen om 10:00"
    assert view.small == ("Zaterdag 14 november", "De Stoomweverij", "Buurtverband")


def test_from_an_hour_before_it_counts_down_to_the_start(hall):
    view = hall.sees(seconds=-12 * MINUTE - 34)
    assert (view.scene, view.heading, view.clock) == (Scene.COUNTDOWN, "We beginnen om 10:00", "12:34")
    assert in_english(hall).sees(seconds=-90).heading == "We start at 10:00"


def test_a_fixed_start_of_the_first_item_wins(hall):
    first, *rest = hall.day.programme
    fixed = Hall(replace(hall.day, programme=(replace(first, starts=time(10, 5)), *rest)))
    assert fixed.sees(seconds=0).heading == "We beginnen om 10:05"


def test_a_day_that_starts_late_says_that_it_comes_soon_and_counts_nothing(hall):
    view = hall.sees(seconds=90)
    assert (view.scene, view.lead, view.clock) == (Scene.WELCOME, "We beginnen zo", "")


def test_on_another_day_nothing_counts_down(hall_of):
    view = hall_of(morning(date=date(2026, 11, 15))).sees(seconds=-90)
    assert (view.scene, view.lead) == (Scene.WELCOME, "We beginnen om 10:00")


def test_without_a_programme_or_a_title_it_is_a_calm_welcome(hall_of):
    view = hall_of(make_day(title="")).sees()
    assert (view.scene, view.big, view.heading) == (Scene.WELCOME, "Welkom", "")


# -- rounds --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "words", "phase", "tone", "mark"),
    [
        (15 * 60 + 32, "Om 10:25 wisselen we naar de volgende tafel", "In gesprek", Tone.ACCENT, Mark.TALK),
        (5 * 60, "Laatste 5 minuten: wat moet de zaal horen?", "Afronden", Tone.WARN, Mark.WRAP_UP),
        (121, "Laatste 3 minuten: wat moet de zaal horen?", "Afronden", Tone.WARN, Mark.WRAP_UP),
        (60, "Laatste minuut. Rond rustig af.", "Laatste minuut", Tone.DANGER, Mark.LAST_MINUTE),
        (0, "De tijd is om. Maak de zin nog af.", "Tijd om", Tone.DANGER, Mark.TIME_UP),
    ],
)
def test_each_phase_of_a_round_has_a_word_a_colour_and_a_shape(hall, left, words, phase, tone, mark):
    view = hall.sees(*ROUND, seconds=25 * MINUTE - left)
    assert words in (*view.small, view.lead, view.big)
    assert (view.scene, view.phase, view.tone, view.mark) == (Scene.ROUND, phase, tone, mark)
    assert view.heading == "Ronde 1 van 2"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (15 * 60, "At 10:25 we move on to the next table"),
        (4 * 60 + 10, "Last 5 minutes: what should everyone hear?"),
        (30, "Last minute. Time to round off."),
        (-5, "Time is up. Do finish that sentence."),
    ],
)
def test_a_round_in_english(hall, left, words):
    view = in_english(hall).sees(*ROUND, seconds=25 * MINUTE - left)
    assert words in (*view.small, view.lead, view.big)
    assert view.heading == "Round 1 of 2"


def test_the_clock_counts_down_with_what_is_left_of_the_bar(hall):
    view = hall.sees(*ROUND, seconds=9 * MINUTE + 28)
    assert (view.clock, view.progress) == ("15:32", pytest.approx(932 / 1500))


@pytest.mark.parametrize(
    ("left", "clock"), [(25 * 60, "25:00"), (599.2, "10:00"), (65, "1:05"), (0.4, "0:01"), (0, ""), (-200, "")]
)
def test_no_negative_time_in_the_hall(hall, left, clock):
    assert hall.sees(*ROUND, seconds=25 * MINUTE - left).clock == clock


def test_an_hour_or_more_has_three_numbers(hall_of):
    long = make_day(make_round(1, "r1", minutes=90))
    assert hall_of(long).sees(go("r1", 0), seconds=60).clock == "1:29:00"


def test_at_the_end_it_pulses_once_in_two_seconds_for_a_minute(hall):
    def lit(seconds):
        return hall.sees(*ROUND, seconds=25 * MINUTE + seconds).lit

    assert [lit(second) for second in (0, 0.9, 1, 1.9, 2, 3)] == [False, False, True, True, False, True]
    later = hall.sees(*ROUND, seconds=26 * MINUTE + 1)
    assert (later.pulse, later.lit, later.phase) == (False, False, "Tijd om")


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("r1", "Om 10:25 wisselen we naar de volgende tafel"),
        ("r2", "Om 10:25 is er pauze"),
    ],
)
def test_a_round_says_what_comes_at_its_end(hall, item, line):
    assert hall.sees(go(item, 0), seconds=10).small == (line,)


@pytest.mark.parametrize(
    ("behind", "lines"),
    [
        ([], ("Tot 10:25",)),
        ([make_round(2, "r2")], ("Om 10:25 wisselen we naar de volgende tafel",)),
        ([make_item(ItemKind.PLENARY)], ("Om 10:25 komen we weer bij elkaar",)),
        ([make_item(ItemKind.CHANGEOVER), make_item(ItemKind.PLENARY)], ("Om 10:25 komen we weer bij elkaar",)),
        ([make_item(ItemKind.TALK, title="Lezing")], ("Tot 10:25", "Daarna: Lezing")),
    ],
)
def test_whatever_comes_behind_a_round(hall_of, behind, lines):
    hall = hall_of(make_day(make_round(1, "r1", minutes=25), *behind))
    assert hall.sees(go("r1", 0), seconds=10).small == lines


def test_a_round_that_is_left_out_does_not_count(hall):
    skip = step(StepKind.PLAN, 5, skipped=("r2",))
    assert hall.sees(*ROUND, skip, seconds=10).heading == "Ronde 1"


def test_a_round_with_a_name_of_its_own_says_both(hall_of):
    day = make_day(make_round(1, "r1", minutes=25, title="Verdieping"), make_round(2, "r2"))
    assert hall_of(day).sees(go("r1", 0), seconds=1).heading == "Verdieping · ronde 1 van 2"


def test_a_round_without_a_length_shows_its_name(hall_of):
    view = hall_of(make_day(make_round(1, "r1"), make_round(2, "r2"))).sees(go("r1", 0), seconds=5_000)
    assert (view.big, view.clock, view.progress) == ("Ronde 1 van 2", "", None)


def test_while_the_clock_stands_still_the_digits_stand_and_no_time_is_promised(hall):
    still = step(StepKind.STOP, 600)
    view, later = (hall.sees(*ROUND, still, seconds=seconds) for seconds in (600, 900))
    assert (view.clock, view.phase, view.mark) == ("15:00", "Klok staat stil", Mark.STILL)
    assert view == later
    assert view.small == ("We gaan zo verder",)


def test_the_until_does_not_jump_from_one_tick_to_the_next(hall):
    seen = {hall.sees(*ROUND, seconds=tenth / 10 + 0.037).small for tenth in range(0, 6000, 7)}
    assert seen == {("Om 10:25 wisselen we naar de volgende tafel",)}


# -- between and around --------------------------------------------------------------------------------------------


def test_a_changeover_is_one_instruction(hall):
    view = hall.sees(*ROUND, go("change", 1500), seconds=1560)
    assert (view.scene, view.big) == (Scene.CHANGEOVER, "Wisselen: naar de volgende tafel")
    assert view.small == ("Ronde 2 begint om 10:30",)
    assert (view.clock, view.mark) == ("", Mark.CHANGEOVER)


def test_the_first_changeover_goes_to_the_first_table(hall):
    assert hall.sees(go("to-first", 0), seconds=5).big == "Naar de eerste tafel"


def test_a_changeover_that_takes_longer_hurries_nobody(hall):
    view = hall.sees(*ROUND, go("change", 1500), seconds=1500 + 400)
    assert (view.big, view.small, view.pulse) == ("Wisselen: naar de volgende tafel", ("Ronde 2 begint zo",), False)


def test_a_changeover_to_the_plenary_brings_people_together(hall_of):
    day = make_day(
        make_round(1, "r1"), make_item(ItemKind.CHANGEOVER, "change", minutes=5), make_item(ItemKind.PLENARY)
    )
    assert hall_of(day).sees(go("r1", 0), go("change", 9), seconds=10).big == "We komen weer bij elkaar"


def test_a_break_tells_until_when_and_what_comes_then(hall):
    view = hall.sees(go("pause", 0), seconds=5 * MINUTE)
    assert (view.scene, view.heading, view.clock) == (Scene.BREAK, "Pauze tot 10:20", "15:00")
    assert view.small == ("Koffie en koek", "Daarna: Langs de tafels")


def test_a_break_that_is_over_goes_on_soon(hall):
    view = hall.sees(go("pause", 0), seconds=21 * MINUTE)
    assert (view.big, view.clock, view.pulse) == ("We gaan zo verder", "", False)


def test_what_people_listen_to_has_its_name_and_no_clock(hall):
    view = hall.sees(go("opening", 0), seconds=60)
    assert (view.scene, view.big, view.small) == (
        Scene.ITEM,
        "Samen beginnen",
        ("Tot 10:10", "Daarna: Wisselen"),
    )
    assert (view.clock, view.phase) == ("", "")


def test_over_time_a_talk_says_nothing_of_it(hall):
    view = hall.sees(go("plenary", 0), seconds=41 * MINUTE)
    assert (view.big, view.small, view.tone) == ("Langs de tafels", ("Daarna: Afsluiting",), Tone.CALM)


def test_who_speaks_in_between_is_named_with_the_role(hall):
    aside = step(StepKind.ASIDE, 600, seconds=120, person="noor")
    view = hall.sees(*ROUND, aside, seconds=640)
    assert (view.scene, view.heading, view.big, view.lead) == (
        Scene.ASIDE,
        "Nu aan het woord",
        "Noor Smit",
        "wethouder",
    )
    assert view.small == ("Daarna verder: Ronde 1",)


@pytest.mark.parametrize(
    ("person", "shown"), [("miriam", "Bewoner"), ("jos", "Een deelnemer"), (None, "Nu aan het woord")]
)
def test_who_speaks_and_did_not_say_yes_has_no_name(hall, person, shown):
    view = hall.sees(*ROUND, step(StepKind.ASIDE, 600, seconds=120, person=person), seconds=640)
    assert (view.big, view.lead) == (shown, "")


def test_an_item_that_was_taken_out_leaves_the_title_of_the_day(hall):
    view = hall.sees(go("gone", 0), seconds=60)
    assert (view.scene, view.big) == (Scene.TITLE, "Omkijken naar elkaar")


def test_at_the_end_there_are_thanks_and_what_comes_next(hall):
    view = hall.sees(*ROUND, step(StepKind.END, 60), seconds=70)
    assert (view.scene, view.big) == (Scene.THANKS, "Dank voor alles wat op tafel kwam.")
    followup = Entry("Tweede ontmoeting", "dinsdag 8 december · De Sleutelkast")
    assert view.groups == (Group((followup,), "Vervolg"),)


def test_while_the_report_is_handed_out_its_code_is_there_and_stays_on_the_last_slide(hall):
    page, over = "http://192.168.1.5:8765", (*ROUND, step(StepKind.END, 60))
    open_, off = OnPhones(page=page, report="5d41", report_file="verslag.pdf"), OnPhones(report="5d41")
    handed_out = Hall(replace(hall.day, phones=(open_,)))
    asked, thanks = handed_out.sees_chosen(Shows.JOIN, REPORT), handed_out.sees(*over, seconds=70)

    assert (asked.code, asked.big, asked.lead) == (f"{page}/r", "Scan de code en neem het verslag mee", f"{page}/r")
    assert (thanks.code, thanks.lead, thanks.small) == (asked.code, asked.big, (asked.code,))
    assert thanks.groups
    for phones in (OnPhones(page=page), off):
        closed = Hall(replace(hall.day, phones=(phones,)))
        assert closed.sees_chosen(Shows.JOIN, REPORT).scene is Scene.TITLE
        assert (closed.sees(*over, seconds=70).code, closed.sees(*over, seconds=70).lead) == ("", "")


# -- what the chair chose ------------------------------------------------------------------------------------------


def test_of_a_table_only_starred_points_are_there_in_the_chairs_order(hall):
    view = hall.sees_chosen(Shows.TABLE, "c1")
    assert (view.heading, view.big, view.lead) == ("Tafel 1", "Eten in de wijk", "Eén tafel, elke week.")
    assert view.groups == (Group((Entry("Nodig: Meer banken", "", STAR), Entry("Elke dag verse soep", "", STAR))),)


def test_a_headline_that_is_a_point_is_shown_once(hall_of):
    day = make_day(
        make_conversation(key="c1", headline="Meer banken"),
        make_takeaway("Meer banken", conversation="c1", starred=True),
    )
    assert hall_of(day).sees_chosen(Shows.TABLE, "c1").lead == ""


@pytest.mark.parametrize("why", [{"left_out": True}, {"removed": True}])
def test_a_headline_says_nothing_that_was_left_out(hall_of, why):
    day = make_day(
        make_conversation(key="c1", headline="Meer banken"), make_takeaway("Meer banken", conversation="c1", **why)
    )
    assert hall_of(day).sees_chosen(Shows.TABLE, "c1").lead == ""


def test_points_without_a_table_can_be_shown(hall_of):
    day = make_day(make_takeaway("Los", starred=True), make_takeaway("Stil"))
    view = hall_of(day).sees_chosen(Shows.TABLE, "without-table")
    assert (view.heading, view.groups) == ("Zonder tafel", (Group((Entry("Los", "", STAR),)),))


def test_a_table_is_named_no_further_than_the_document_may(hall_of):
    day = morning(attribution=Attribution.NONE)
    first = replace(day.conversations[0], topic="Soep met Noor Smit")
    view = hall_of(replace(day, conversations=(first,))).sees_chosen(Shows.TABLE, "c1")
    assert "Noor Smit" not in " ".join(view.words)


@pytest.mark.parametrize(("subject", "name", "role"), [("x1", "Noor Smit", "wethouder"), ("x2", "Bewoner", "")])
def test_a_reaction_is_a_name_and_a_role_without_its_text(hall, subject, name, role):
    view = hall.sees_chosen(Shows.REACTION, subject)
    assert (view.scene, view.heading, view.big, view.lead) == (Scene.REACTION, "Reactie", name, role)
    assert view.groups == ()


def test_agreements_ask_whether_they_are_right(hall):
    view = hall.sees_chosen(Shows.AGREEMENTS)
    assert view.heading == "Klopt dit zo?"
    assert view.groups == (
        Group(
            (
                Entry("De zaal gaat open", "Noor Smit · dinsdag 1 december", "1."),
                Entry("Soep koken", "Wie? · vóór de zomer", "2."),
            )
        ),
    )


@pytest.mark.parametrize("owner", ["Miriam Bos", "miriam bos", "Miriam Bos en Jos"])
def test_who_said_no_does_not_stand_by_an_agreement(hall, owner):
    first, *_ = hall.day.agreements
    told = Hall(replace(hall.day, agreements=(replace(first, owner=owner),))).sees_chosen(Shows.AGREEMENTS)
    assert "miriam" not in " ".join(told.words).casefold()
    assert "bewoner" in told.groups[0].entries[0].note


def test_a_thread_shows_its_starred_points_and_what_was_merged_speaks_through_its_other(hall):
    view = hall.sees_chosen(Shows.THREADS)
    assert view.groups == (
        Group((Entry("Nodig: Meer banken", "", STAR), Entry("Elke dag verse soep", "", STAR)), "Ontmoeten"),
    )


@pytest.mark.parametrize("shows", [Shows.TABLE, Shows.REACTION])
@pytest.mark.parametrize("subject", ["gone", "", None, "w1"])
def test_what_is_gone_gives_way_to_the_title(hall, shows, subject):
    view = hall.sees_chosen(shows, subject)
    assert (view.scene, view.big) == (Scene.TITLE, "Omkijken naar elkaar")


@pytest.mark.parametrize("shows", [Shows.SEATS, Shows.AGREEMENTS, Shows.THREADS])
def test_what_is_empty_gives_way_to_the_title(hall_of, shows):
    assert hall_of(make_day()).sees_chosen(shows).scene is Scene.TITLE


def test_the_title_has_its_tokens_filled_in(hall_of):
    assert hall_of(morning(title="Opbrengst {datum}")).sees_chosen(Shows.WELCOME).big == "Opbrengst 14 november"


# -- messages ------------------------------------------------------------------------------------------------------


def test_a_message_has_its_placeholders_filled_in_and_keeps_others(hall):
    view = hall.sees(*ROUND, seconds=60, message="Om {time}: {next}. {wat?} {table}!")
    assert view.message == "Om 10:25: Wisselen. {wat?} !"
    assert view.clock


def test_the_table_is_the_one_that_is_shown(hall):
    view = hall.sees(shows=Shows.TABLE, subject="c2", message="Tafel {table} is aan het woord.")
    assert view.message == "Tafel 2 is aan het woord."


def test_before_the_day_the_time_is_its_beginning_and_after_the_last_item_comes_the_close(hall):
    assert hall.sees(seconds=-600, message="{time} {next}").message == "10:00 Samen beginnen"
    assert hall.sees(go("closing", 0), seconds=60, message="{time} {next}").message == "10:01 de afsluiting"


@pytest.mark.parametrize(("seconds", "lasts", "there"), [(29, 30, True), (30, 30, False), (9_000, 0, True)])
def test_a_message_goes_by_itself_after_its_time(hall, seconds, lasts, there):
    day = replace(hall.day, projectors=(Projector(message="Hallo", said=at(100), seconds=lasts),))
    view = Hall(day).sees(*ROUND, seconds=100 + seconds)
    assert bool(view.message) is there


# -- in general ----------------------------------------------------------------------------------------------------


def test_both_languages_have_the_same_words_and_placeholders():
    assert WORDS[NL].keys() == WORDS[EN].keys()
    filled = [{key: sorted(re.findall(r"\{\w+\}", words)) for key, words in WORDS[one].items()} for one in (NL, EN)]
    assert filled[0] == filled[1]
    assert len(PRESETS[NL]) == len(PRESETS[EN]) >= 5


@pytest.mark.parametrize("language", Language)
def test_no_line_is_longer_than_ten_words_or_shouts(language):
    lines = [*WORDS[language].values(), *PRESETS[language]]
    assert [line for line in lines if len(line.split()) > 10 or "!" in line] == []


def test_the_words_of_a_day_in_english_are_english(hall):
    seen = in_english(hall)
    words = " ".join(
        " ".join(view.words)
        for view in (
            seen.sees(seconds=-7200),
            seen.sees(*ROUND, go("change", 1500), seconds=1560),
            seen.sees(go("pause", 0), seconds=60),
            seen.sees_chosen(Shows.AGREEMENTS),
            seen.sees(*ROUND, step(StepKind.END, 60), seconds=70),
        )
    )
    for dutch in ("Welkom", "Wisselen", "Pauze", "Klopt", "Dank", "Ronde", "Tafel ", "begint"):
        assert dutch not in words


def test_every_text_is_one_line_and_not_endless(hall_of):
    day = make_day(
        make_conversation("Een\nregel\x07  meer", "c1"),
        make_takeaway("Eerste\n\ntweede " + "x" * 5_000, conversation="c1", starred=True),
    )
    view = hall_of(day).sees_chosen(Shows.TABLE, "c1")
    assert view.big == "Een regel meer"
    assert view.groups[0].entries[0].text.startswith("Eerste tweede xxx")
    assert len(view.groups[0].entries[0].text) == 600


def test_notes_of_the_chair_are_nowhere(hall):
    moments = [hall.sees(go(item.id, 0), seconds=30) for item in hall.day.programme]
    chosen = [hall.sees_chosen(shows) for shows in Shows]
    assert "geheim" not in " ".join(word for view in (*moments, *chosen) for word in view.words)


def test_two_looks_within_a_second_are_the_same_view(hall):
    assert hall.sees(*ROUND, seconds=60.2) != hall.sees(*ROUND, seconds=61.2)
    one, other = (hall.sees(*ROUND, seconds=seconds) for seconds in (60.2, 60.7))
    assert replace(one, progress=None) == replace(other, progress=None)


def test_a_view_says_all_its_words_from_top_to_bottom():
    view = View(Scene.TABLE, over="Dag", heading="Tafel 1", groups=(Group((Entry("a", "b"),), "h"),), message="m")
    assert view.words == ("Dag", "Tafel 1", "h", "a", "b", "m")


def test_consent_of_a_day_is_read_anew(hall):
    people = tuple(replace(one, consent=Consent.NO) for one in hall.day.people)
    view = Hall(replace(hall.day, people=people)).sees_chosen(Shows.REACTION, "x1")
    assert view.big == "Wethouder"


def test_a_clock_that_was_stopped_over_time_shows_nothing_below_zero(hall):
    view = hall.sees(*ROUND, step(StepKind.STOP, 26 * MINUTE), seconds=27 * MINUTE)
    assert (view.clock, view.progress) == ("0:00", None)


@pytest.mark.parametrize("microsecond", [500_000, 999_999])
def test_a_hair_before_the_half_minute_is_the_half_minute(microsecond):
    when = at(24 * MINUTE + 29).wall.replace(microsecond=microsecond)
    assert nearest_minute(when) == nearest_minute(at(24 * MINUTE + 30).wall) == time(10, 25)
