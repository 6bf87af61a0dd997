"""The sheets as PDF: what is read aloud, how large the numbers are, what fits, and that every file passes."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.pdf import Cancelled
from exports.pdf.fitting import Fitter
from exports.pdf.fonts import BOLD, REGULAR
from exports.pdf.sheets import HEIGHT, WIDTH, Cells, Order, pages_of
from exports.pdf.theme import INK, TextStyle
from facilitator.domain.language import Language
from facilitator.domain.people import PersonKind
from tests.exports.pdf.tagtext import tag_text, words
from tests.exports.sheets.halls import hall
from tests.factories import make_conversation, make_day, make_person, make_round, make_seat, make_table

EVERY = ["cards", "slips", "badges", "attendance"]
HOSTILE = "<b>&amp; %s {x} \\(a) </script> \x07\u202e 漢字 👩\u200d👧 שלום محمد " + "w" * 900


def crowd(people: int = 30, rounds: int = 3, **more: Any) -> Any:
    """So many people, each with a seat in each round, and every second one with an older table on the card."""
    day = hall(
        *(make_person(f"Jan Nummer{n}", f"p{n}", organisation="Wijkteam", group="bewoner") for n in range(people)),
        tables=40,
        rounds=rounds,
        seats=[(f"p{n}", " ".join(str((n + 7 * r) % 40 + 1) for r in range(rounds))) for n in range(people)],
        **more,
    )
    return replace(day, seats=tuple(replace(s, printed="t1" if int(s.person[1:]) % 2 else None) for s in day.seats))


def pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def sizes(pdf: bytes, number: int = 0) -> list[float]:
    """The sizes of type on a page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        content = opened.pages[number].Contents.read_bytes().decode("latin-1")
    return [float(size) for size in re.findall(r"/F\S+ ([\d.]+) Tf", content)]


@pytest.mark.parametrize("what", EVERY)
@pytest.mark.parametrize("language", Language)
def test_every_sheet_passes_both_profiles(what, language, print_sheets, gate):
    assert gate(print_sheets(crowd(language=language), what)) == []


@pytest.mark.parametrize("what", EVERY)
@pytest.mark.parametrize("rounds", [0, 1, 4, 5, 13])
def test_days_of_any_number_of_rounds_pass(what, rounds, print_sheets, gate):
    assert gate(print_sheets(crowd(3, rounds), what)) == []


@pytest.mark.parametrize("what", EVERY)
def test_hostile_names_pass_and_the_signs_nobody_can_draw_are_told(what, print_sheets, gate):
    person = make_person(HOSTILE, "p", organisation=HOSTILE, group=HOSTILE)
    day = hall(person, title=HOSTILE, rounds=2, seats=(("p", "1 2"),))
    day = replace(
        day,
        seats=tuple(replace(s, printed="t9") for s in day.seats),
        programme=tuple(replace(i, title=HOSTILE) for i in day.programme),
        conversations=tuple(replace(c, topic=HOSTILE) for c in day.conversations),
    )
    notices: list[Any] = []
    assert gate(print_sheets(day, what, notices=notices)) == []
    assert [notice.code for notice in notices] == ["unknown-signs"]


@pytest.mark.parametrize("what", EVERY)
def test_an_empty_day_gives_an_empty_page_rather_than_a_broken_file(what, print_sheets, gate):
    assert gate(print_sheets(hall(rounds=0, tables=0), what)) == []


def test_a_card_reads_as_a_sentence_a_round(small, print_sheets):
    blocks = [(tag, text.strip()) for tag, text in tag_text(print_sheets(small, "cards"))]
    assert blocks[blocks.index(("H1", "Jan de Vries")) :][:5] == [
        ("H1", "Jan de Vries"),
        ("P", "Wijkteam"),
        ("P", "Ronde 1 tafel 1 Onderwerp 1"),
        ("P", "Ronde 2 tafel 2 Onderwerp 2"),
        ("P", "Ronde 3 tafel 3 Onderwerp 3"),
    ]
    assert ("P", "De hele dag tafel 3 Onderwerp 3") in blocks
    assert blocks.count(("H1", "Naam")) == 8


def test_slips_and_the_list_to_read_aloud_say_the_same(print_sheets):
    blocks = [(tag, text.strip()) for tag, text in tag_text(print_sheets(crowd(2, 2), "slips"))]
    assert blocks[:3] == [
        ("H1", "Jan Nummer1"),
        ("P", "Ronde 1 tafel 2 (was 1) Onderwerp 2"),
        ("P", "Ronde 2 tafel 9 (was 1) Onderwerp 9"),
    ]
    assert blocks[3:] == [
        ("H1", "Om voor te lezen"),
        ("TH", "Naam"),
        ("TH", "Gaat naar"),
        ("TD", "Jan Nummer1"),
        ("TD", "Ronde 1: tafel 2 Ronde 2: tafel 9"),
    ]


def test_a_badge_tells_name_organisation_group_and_number(small, print_sheets):
    blocks = [(tag, text.strip()) for tag, text in tag_text(print_sheets(small, "badges"))]
    assert blocks[-4:] == [("H1", "Jan de Vries"), ("P", "Wijkteam"), ("P", "bewoner"), ("P", "nr. 1")]


def test_the_attendance_list_is_a_table_told_once(print_sheets):
    blocks = tag_text(print_sheets(crowd(90), "attendance"))
    assert [text for tag, text in blocks if tag == "TH"] == ["Er", "Naam", "Organisatie", "Groep", "Ronde 1"]
    cells = [text for tag, text in blocks if tag == "TD"]
    assert len(cells) == 5 * 90
    assert cells[:5] == ["☐", "Jan Nummer0", "Wijkteam", "bewoner", "tafel 1"]


@pytest.mark.parametrize("what", EVERY)
def test_what_is_private_is_on_no_sheet(what, small, print_sheets):
    text = " ".join(words(print_sheets(small, what), without=()))
    for private in ("voorbeeld.nl", "doof", "hearing loop"):
        assert private not in text


@pytest.mark.parametrize(("rounds", "on_a_page"), [(1, 8), (4, 8), (5, 4), (8, 4)])
def test_numbers_are_28_points_or_more_and_many_rounds_take_larger_cards(rounds, on_a_page, print_sheets):
    pdf = print_sheets(crowd(16, rounds), "cards")
    assert sum(size >= 28 for size in sizes(pdf)) == rounds * on_a_page
    assert pages(pdf) == 16 // on_a_page + 1


def test_one_topic_that_does_not_fit_makes_the_cards_larger(print_sheets):
    day = crowd(16, 4)
    longer = replace(day.conversations[0], topic="Hoe blijven we omzien naar elkaar in de wijk, " * 5)
    day = replace(day, conversations=(longer, *day.conversations[1:]))
    assert pages(print_sheets(day, "cards")) == 5


@pytest.mark.parametrize("what", ["cards", "slips", "badges"])
def test_the_order_of_the_tags_stays_by_surname_however_the_paper_is_cut(what, print_sheets):
    day = crowd(40)
    one, other = print_sheets(day, what), print_sheets(day, what, stacked=True)
    assert tag_text(one) == tag_text(other)
    assert one != other


@pytest.mark.parametrize("what", ["cards", "badges"])
def test_people_come_by_surname(what, small, print_sheets):
    heads = [text.strip() for tag, text in tag_text(print_sheets(small, what)) if tag == "H1"]
    assert heads[:3] == ["Els Bakker", "Noor Smit", "Jan de Vries"]


@given(
    texts=st.lists(st.text(max_size=80), min_size=3, max_size=3),
    numbers=st.lists(st.integers(1, 1200), min_size=1, max_size=7),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_type_comes_out_as_a_valid_file(texts, numbers, print_sheets, gate):
    name, where, topic = texts
    tables = [make_table(n, f"t{n}") for n in {1, *numbers}]
    rounds = [make_round(n, f"r{n}", title=topic) for n in range(1, len(numbers) + 1)]
    topics = [make_conversation(topic, f"c{n}", table=f"t{n}") for n in set(numbers)]
    day = make_day(make_person(name, "p", organisation=where, group=topic), *tables, *rounds, *topics, title=where)
    seats = tuple(make_seat("p", f"t{t}", f"r{n}", printed="t1") for n, t in enumerate(numbers, 1))
    for what in EVERY:
        assert gate(print_sheets(replace(day, seats=seats), what)) == []


def test_an_arabic_name_stays_in_one_piece_at_the_door(print_sheets):
    day = hall(make_person("محمد علي", "p"))
    assert "محمد علي" in [text.strip() for tag, text in tag_text(print_sheets(day, "attendance")) if tag == "TD"]
    with pikepdf.open(io.BytesIO(print_sheets(day, "attendance"))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Span") == 1


def test_a_stack_that_is_cut_at_once_is_in_order():
    stacks = pages_of(range(19), 8, Order.STACKS)
    piles = [[thing for sheet in stacks for place, thing in sheet if place == pile] for pile in range(8)]
    assert [thing for pile in piles for thing in pile] == list(range(19))
    assert pages_of(range(3), 2) == [[(0, 0), (1, 1)], [(0, 2)]]
    assert pages_of([], 8, Order.STACKS) == []


@pytest.mark.parametrize("what", EVERY)
def test_the_same_day_gives_the_same_bytes(what, small, print_sheets):
    assert print_sheets(small, what) == print_sheets(small, what)


def test_stopping_leaves_no_file(small, print_sheets, tmp_path):
    with pytest.raises(Cancelled):
        print_sheets(small, "cards", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_cells_lie_on_the_paper():
    cells = Cells(2, 5, 240.0, 155.0)
    boxes = [cells.box(place) for place in range(cells.per_page)]
    assert min(box.x for box in boxes) > 0
    assert max(box.x + box.width for box in boxes) < WIDTH
    assert min(box.top - box.height for box in boxes) > 0
    assert max(box.top for box in boxes) < HEIGHT


NAMES = [
    "Jan",
    "Ayşe Işıkoğlu-Gürbüz",
    "Maria Magdalena van Oldenbarnevelt-Schimmelpenninck van der Oye",
    "Rindfleisch" * 3,
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("width", "height"), [(210, 64), (250, 26), (120, 30)])
def test_a_name_gets_smaller_until_it_fits_and_loses_nothing(name, width, height):
    fitted = Fitter().fit(name, TextStyle(BOLD, 30, 33, INK), width, height)
    assert not fitted.cut
    assert fitted.height <= height + 0.02
    assert fitted.width <= width + 0.02
    said = "".join(fragment.text for line in fitted.lines for fragment in line)
    assert said == f"{name} "


def test_a_word_is_made_smaller_before_it_is_broken():
    fitted = Fitter().fit("Oldenbarnevelt", TextStyle(REGULAR, 30, 33, INK), 100, 200)
    assert len(fitted.lines) == 1
    assert 10 < fitted.style.size < 30


def test_what_cannot_fit_ends_in_an_ellipsis():
    fitted = Fitter().fit("woord " * 500, TextStyle(REGULAR, 12, 14, INK), 60, 20)
    assert fitted.cut
    assert fitted.height <= 20.02
    assert fitted.lines[-1][-1].text.endswith("… ")


def test_a_host_is_marked_at_the_door(print_sheets):
    day = hall(make_person("Noor Smit", "n", kinds=(PersonKind.HOST,)))
    assert "(tafelhost)" in " ".join(words(print_sheets(day, "attendance")))
