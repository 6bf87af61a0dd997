"""A pasted programme: what mails, documents and sheets look like, and what is pointed out."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.hall import ItemKind
from facilitator.domain.text import is_blank, storable
from facilitator.errors import FacilitatorError
from facilitator.intake.pasted.itemkinds import guess_kind, round_number
from facilitator.intake.pasted.lines import LONGEST_LINE, MOST_LINES, Problem
from facilitator.intake.pasted.programmes import read_programme


def one(text: str) -> tuple[str | None, str | None, int | None]:
    """Time, title and minutes of the only line."""
    (line,) = read_programme(text).lines
    assert line.problem is None
    assert line.item is not None
    return (line.starts.isoformat("minutes") if line.starts else None, line.item.title, line.item.minutes)


def problems(text: str) -> list[str]:
    return [line.problem or "" for line in read_programme(text).lines]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("13:45 Ronde 1", ("13:45", "Ronde 1", None)),
        ("13.45 - 14:10 Ronde 1 (25 min)", ("13:45", "Ronde 1", 25)),
        ("13:45–14:10\tPauze", ("13:45", "Pauze", 25)),
        ("9u30 Opening", ("09:30", "Opening", None)),
        ("9u Opening", ("09:00", "Opening", None)),
        ("14h00 - 14h20 Opening", ("14:00", "Opening", 20)),
        ("14:15 uur Plenair", ("14:15", "Plenair", None)),
        ("14 uur Plenair", ("14:00", "Plenair", None)),
        ("van 14.15 uur tot 14.40 uur: Plenair", ("14:15", "Plenair", 25)),
        ("1:45 pm Round 1", ("13:45", "Round 1", None)),
        ("9 am – 9.30 am Opening", ("09:00", "Opening", 30)),
        ("1:45 - 2:10 pm Round 1", ("13:45", "Round 1", 25)),
        ("12 am Borrel", ("00:00", "Borrel", None)),
        ("23:40 - 24:00 Slot", ("23:40", "Slot", 20)),
        ("23:40 - 00:10 Slot", ("23:40", "Slot", 30)),
        ("Round 2 25 min", (None, "Round 2", 25)),
        ("Ronde 2, 25 minuten", (None, "Ronde 2", 25)),
        ("25 min Ronde 2", (None, "Ronde 2", 25)),
        ("Lunch (1 uur)", (None, "Lunch", 60)),
        ("Lunch (1,5 uur)", (None, "Lunch", 90)),
        ("Lunch [1u15]", (None, "Lunch", 75)),
        ("Ronde 1 25'", (None, "Ronde 1", 25)),
        ("13:45\t14:10\tRonde 1", ("13:45", "Ronde 1", 25)),
        ("13:45:00\t14:10:00\tRonde 1", ("13:45", "Ronde 1", 25)),
        ("13:45;Ronde 1;25", ("13:45", "Ronde 1", 25)),
        ("Ronde 1;13:45;14:10", ("13:45", "Ronde 1", 25)),
        ("| 13:45 | Ronde 1 | 1 uur |", ("13:45", "Ronde 1", 60)),
        ("• 13:45 Ronde 1", ("13:45", "Ronde 1", None)),
        ("3. 13:45 - Ronde 1", ("13:45", "Ronde 1", None)),
        ("13:45\u00a0Ronde\u00a01", ("13:45", "Ronde 1", None)),
        ("13:45 Verzamelen om 14 uur (foyer)", ("13:45", "Verzamelen om 14 uur (foyer)", None)),
        ('"13:45"\t"Ronde 1, ""wonen"""', ("13:45", 'Ronde 1, "wonen"', None)),
    ],
)
def test_a_line_is_read_as_people_write_it(text: str, read: tuple[str | None, str, int | None]) -> None:
    assert one(text) == read


def test_the_length_of_an_item_runs_to_the_next_beginning_and_the_last_has_none() -> None:
    preview = read_programme("13:45 Welkom\n14:00 Ronde 1\n14:25 Wisselen\n14:30 Ronde 2")

    assert [item.minutes for item in preview.items] == [15, 25, 5, None]
    assert preview.starts == datetime.time(13, 45)


def test_a_day_may_go_on_past_midnight() -> None:
    preview = read_programme("23:30 Borrel\n00:15 Afscheid")

    assert [item.minutes for item in preview.items] == [45, None]
    assert problems("23:30 Borrel\n00:15 Afscheid") == ["", ""]


def test_the_day_begins_before_the_first_time_where_lengths_come_before_it() -> None:
    assert read_programme("Welkom 15 min\n10:00 Ronde 1").starts == datetime.time(9, 45)
    assert read_programme("Welkom\n10:00 Ronde 1").starts is None
    assert read_programme("Welkom 15 min").starts is None


def test_lines_without_any_times_are_items_all_the_same() -> None:
    preview = read_programme("Welkom\n\nVertellen over de wijk\nRonde 1")

    assert [item.kind for item in preview.items] == [ItemKind.OPENING, ItemKind.TALK, ItemKind.ROUND]


def test_cells_behind_the_title_become_notes() -> None:
    assert read_programme("13:45\tInleiding\tgrote zaal\tEls Jansen").items[0].notes == "grote zaal\nEls Jansen"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tijd\tOnderdeel\n13:45\tRonde 1", ["heading", ""]),
        ("Programma zaterdag\n13:45 Ronde 1\nNeem je naamkaartje mee.", ["no-time", "", "no-time"]),
        ("13:45 Ronde 1\n14:10", ["", "no-title"]),
        ("25:99 Ronde 1\n14:10 Pauze", ["not-a-time", ""]),
        ("15:00 Ronde 1\n14:00 Pauze\n14:15 Ronde 2", ["", "goes-back", ""]),
        ("15:00 - 14:30 Ronde 1", ["goes-back"]),
        ("13:45 - 14:10 Ronde 1\n14:15 Ronde 2", ["", "gap"]),
        ("13:45 - 14:10 Ronde 1\n14:05 Ronde 2", ["", "overlap"]),
        ("13:45 - 14:10 Ronde 1 (30 min)", ["length-differs"]),
        ("Ronde 1 (99 uur)", ["longer-than-a-day"]),
        ("Ronde 1\nRonde 1", ["", "round-twice"]),
        ("x" * (LONGEST_LINE + 1), ["too-long"]),
    ],
)
def test_what_is_not_right_stays_and_is_pointed_out(text: str, found: list[str]) -> None:
    assert problems(text) == found


def test_what_was_not_read_takes_no_part_in_the_times() -> None:
    preview = read_programme("13:45 Ronde 1\nTussenkop\n14:10 Pauze")

    assert [line.item is None for line in preview.lines] == [False, True, False]
    assert [item.minutes for item in preview.items] == [25, None]


def test_a_time_that_goes_back_gives_nobody_a_length() -> None:
    items = read_programme("15:00 Ronde 1\n14:00 Pauze\n14:15 Ronde 2").items

    assert [item.minutes for item in items] == [None, 15, None]


def test_a_round_number_that_is_there_already_is_left_to_the_programme() -> None:
    assert [item.round for item in read_programme("Ronde 1\nRonde 1\nSecond round").items] == [1, None, 2]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Plenaire opening", ItemKind.OPENING),
        ("Inloop met koffie", ItemKind.OPENING),
        ("Inleiding door de wethouder", ItemKind.TALK),
        ("Lezing: de wijk van morgen", ItemKind.TALK),
        ("Workshopronde 2", ItemKind.ROUND),
        ("Ronde 1: reacties op het plan", ItemKind.ROUND),
        ("Wisselen naar ronde 2", ItemKind.CHANGEOVER),
        ("Change tables", ItemKind.CHANGEOVER),
        ("Koffiepauze", ItemKind.BREAK),
        ("Lunch", ItemKind.BREAK),
        ("Leespauze", ItemKind.READING),
        ("Reading time", ItemKind.READING),
        ("Terugkoppeling langs de tafels", ItemKind.PLENARY),
        ("Plenaire afsluiting", ItemKind.CLOSING),
        ("Reacties en slotwoord", ItemKind.REACTIONS),
        ("Vragenronde", ItemKind.REACTIONS),
        ("Slot en borrel", ItemKind.CLOSING),
        ("Closing drinks", ItemKind.CLOSING),
        ("Uitwisseling over wonen", None),
        ("Iets anders", None),
    ],
)
def test_the_kind_follows_from_the_words_of_the_title(title: str, kind: ItemKind | None) -> None:
    assert guess_kind(title) is kind


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Ronde 3", 3),
        ("2e ronde", 2),
        ("Tweede gespreksronde", 2),
        ("Third round", 3),
        ("Rónde nr. 4", 4),
        ("Ronde", None),
    ],
)
def test_a_round_tells_its_number(title: str, number: int | None) -> None:
    assert round_number(title) == number


def test_more_than_a_day_can_hold_is_refused() -> None:
    read_programme("\n".join(["10:00 Ronde"] * MOST_LINES))

    with pytest.raises(FacilitatorError) as refused:
        read_programme("\n".join(["10:00 Ronde"] * (MOST_LINES + 1)))

    assert (refused.value.code, refused.value.details) == ("too-much-pasted", {"n": MOST_LINES + 1, "most": MOST_LINES})


@given(st.text(st.sampled_from('1239:.-–uhm ;\t|\n"(pR,o')))
def test_no_line_that_says_something_is_lost(text: str) -> None:
    said = [line for line in storable(text).split("\n") if not is_blank(line.strip("\t;|,")) and '"' not in line]

    lines = read_programme(text).lines

    kept = [line.line.text for line in lines]
    assert all(line in "\n".join(kept) for line in said)
    assert all(line.item is not None or line.problem in set(Problem) for line in lines)
