"""A pasted list of tables: with and without a heading, in any order, with hosts and rounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import FacilitatorError
from facilitator.intake.pasted.lines import LONGEST_LINE, MOST_LINES, Problem
from facilitator.intake.pasted.tables import Column, read_tables
from facilitator.services.pasting import TableRow

WONEN = TableRow(1, topic="Wonen met zorg", kind="bewonersinitiatief", hosts=("Els Jansen", "Noor Smit"))
ETEN = TableRow(3, topic="Eten in de wijk", hosts=("Jos Vink",))


@pytest.mark.parametrize(
    "text",
    [
        "1;Wonen met zorg;bewonersinitiatief;Els Jansen, Noor Smit\n3;Eten in de wijk;;Jos Vink",
        "Tafel 1\tWonen met zorg\tbewonersinitiatief\tEls Jansen & Noor Smit\nT3\tEten in de wijk\t\tJos Vink",
        "| 1 | Wonen met zorg | bewonersinitiatief | Els Jansen en Noor Smit |\n| 3 | Eten in de wijk | | Jos Vink |",
        "1,Wonen met zorg,bewonersinitiatief,Els Jansen / Noor Smit\n3,Eten in de wijk,,Jos Vink",
        '1,Wonen met zorg,bewonersinitiatief,"Els Jansen, Noor Smit"\n3,Eten in de wijk,,"Jos Vink, "',
        "tafel; onderwerp; soort; host\n"
        "1;Wonen met zorg;bewonersinitiatief;Els Jansen and Noor Smit\n3;Eten in de wijk;;Jos Vink",
        "Table host\tKind\tTopic\tTable no.\n"
        "Els Jansen + Noor Smit\tbewonersinitiatief\tWonen met zorg\t1\nJos Vink\t\tEten in de wijk\t3",
        "• 1; Wonen met zorg; bewonersinitiatief; Els Jansen, Noor Smit\n\n;;;\n• 3; Eten in de wijk; ; Jos Vink",
    ],
)
def test_a_list_is_read_in_every_dress(text: str) -> None:
    assert read_tables(text).rows == (WONEN, ETEN)


def test_tables_without_a_number_count_on() -> None:
    rows = read_tables("nr;onderwerp\n;Wonen\n4;Eten\n;Verkeer").rows

    assert [(row.number, row.topic) for row in rows] == [(1, "Wonen"), (4, "Eten"), (5, "Verkeer")]


def test_bare_lines_are_topics() -> None:
    rows = read_tables("Wonen, zorg en welzijn\n3. Eten\nTafel 7: Verkeer\n12 wensen voor de wijk").rows

    assert [(row.number, row.topic) for row in rows] == [
        (1, "Wonen, zorg en welzijn"),
        (3, "Eten"),
        (7, "Verkeer"),
        (8, "12 wensen voor de wijk"),
    ]


def test_words_in_the_column_of_the_table_are_its_name() -> None:
    rows = read_tables("tafel;onderwerp\nDe Ketel;Wonen\n4 - De Molen;Eten\nTafel 5 (bij het raam);Verkeer").rows

    assert [(row.number, row.name) for row in rows] == [(1, "De Ketel"), (4, "De Molen"), (5, "bij het raam")]


def test_a_heading_may_name_more_columns() -> None:
    preview = read_tables(
        "Nr\tNaam\tOnderwerp\tInitiatief\tSoort\tRondes\n2\tDe Ketel\tEten\tDe Buurtkeuken\tcoöperatie\t1"
    )

    assert preview.rows == (TableRow(2, "De Ketel", "Eten", "coöperatie", "De Buurtkeuken", rounds=(1,)),)
    assert preview.columns[3] is Column.INITIATIVE


def test_a_column_of_names_are_the_hosts_even_where_kinds_are_usual() -> None:
    preview = read_tables("1;Wonen;Els Jansen\n2;Eten;Joke van der Aa en Bas Mol")

    assert preview.columns == (Column.TABLE, Column.TOPIC, Column.HOSTS)
    assert preview.rows[1].hosts == ("Joke van der Aa", "Bas Mol")


@pytest.mark.parametrize(
    ("cell", "rounds"),
    [("1", (1,)), ("1,2", (1, 2)), ("1 en 3", (1, 3)), ("1-3", (1, 2, 3)), ("Ronde 2", (2,)), ("r1 & 2", (1, 2))]
    + [(cell, ()) for cell in ("", "alle", "Alle rondes", "all", "-")],
)
def test_the_rounds_of_a_table(cell: str, rounds: tuple[int, ...]) -> None:
    (line,) = read_tables(f"1;Wonen;soort;Els Jansen;{cell}").lines

    assert (line.row and line.row.rounds, line.problem) == (rounds, None)


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    assert read_tables('1\t"Wonen\nmet zorg"\tsoort\n2\t"Hoe dan" vraag\tsoort').rows == (
        TableRow(1, topic="Wonen met zorg", kind="soort"),
        TableRow(2, topic='"Hoe dan" vraag', kind="soort"),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tafel;onderwerp\n1;Wonen", ["heading", ""]),
        ("tafel;onderwerp;kleur\n1;Wonen;rood", ["unknown-column", "too-many-cells"]),
        ("| 1 | Wonen |\n|---|---|", ["", "heading"]),
        ("0;Wonen\n1000;Eten", ["wrong-table", "wrong-table"]),
        ("1;Wonen;soort;Els Jansen;ochtend", ["unclear-rounds"]),
        ("1;Wonen;soort;Els Jansen;1,9", ["no-such-round"]),
        ("1;Wonen;soort;Els Jansen;1;extra", ["too-many-cells"]),
        ("x" * (LONGEST_LINE + 1) + "\nWonen", ["too-long", ""]),
    ],
)
def test_what_is_not_right_stays_and_is_pointed_out(text: str, found: list[str]) -> None:
    assert [line.problem or "" for line in read_tables(text, rounds=(1, 2)).lines] == found


def test_nothing_pasted_is_nothing_read() -> None:
    assert read_tables(" \n\t\n").lines == ()


def test_more_than_a_hall_can_hold_is_refused() -> None:
    with pytest.raises(FacilitatorError, match="too-much-pasted"):
        read_tables("Wonen\n" * (MOST_LINES + 1))


@given(st.text(st.sampled_from('12Te;\t|,\n"-& rRaA')))
def test_every_line_has_a_row_or_a_reason(text: str) -> None:
    for line in read_tables(text, rounds=(1,)).lines:
        assert line.row is not None or line.problem in set(Problem)
