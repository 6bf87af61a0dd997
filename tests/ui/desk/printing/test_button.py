"""Sheets for the hall, from the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exports.sheets.tables import HostLink
from exports.sheets.writing import What
from tests.exports.pdf.tagtext import words
from tests.factories import make_day, make_person, make_round, make_seat, make_table
from ui.desk.pages.printing.button import PrintButton

SEATED = (
    make_round(1, "r1"),
    make_table(4, "t4"),
    make_person("Anna de Vries", "anna"),
    make_seat("anna", "t4", "r1"),
)


@pytest.fixture
def printing(desk_with, qtbot, messages):
    def made(*records, **more):
        desk = desk_with(make_day(*records))
        made_button = PrintButton(desk, **more)
        qtbot.addWidget(made_button)
        return desk, made_button, messages(desk)

    return made


@pytest.mark.parametrize("what", [what for what in What if what is not What.SLIPS])
def test_a_sheet_is_made_where_the_chair_wants_it_and_can_be_opened(printing, dialogs, tmp_path, qtbot, what):
    _desk, sheets, told = printing(*SEATED)
    dialogs.named = tmp_path / "blad.pdf"
    sheets.actions_by_kind[what].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert dialogs.named.read_bytes().startswith(b"%PDF")
    told[0].deeds[0].do()
    assert dialogs.shown == [dialogs.named]


@pytest.mark.parametrize("what", [What.SIGNS, What.HOST_CARDS])
def test_signs_and_host_cards_have_the_links_as_they_are_when_they_are_made(printing, dialogs, tmp_path, qtbot, what):
    links = [HostLink("t4", "http://10.0.0.2:8765/j#x", "http://10.0.0.2:8765", "ABC234")]
    _desk, sheets, told = printing(*SEATED, links=lambda: links)
    dialogs.named = tmp_path / "blad.pdf"
    for code in ("ABC234", "DEF567"):
        links[0] = replace(links[0], code=code)
        told.clear()
        sheets.make(what)
        qtbot.waitUntil(lambda: bool(told))
        assert code in words(dialogs.named)
        assert "QR" not in told[0].words


@pytest.mark.parametrize("what", [What.SIGNS, What.HOST_CARDS])
@pytest.mark.parametrize("more", [{}, {"links": lambda: ()}])
def test_while_the_page_of_the_hosts_is_off_they_are_made_without_codes_and_that_is_said(
    printing, dialogs, tmp_path, qtbot, what, more
):
    _desk, sheets, told = printing(*SEATED, **more)
    dialogs.named = tmp_path / "blad.pdf"
    sheets.make(what)
    qtbot.waitUntil(lambda: bool(told))
    assert "Without QR codes" in told[0].words
    assert "QR" not in " ".join(words(dialogs.named))


def test_without_tables_there_are_no_signs(printing, dialogs):
    _, sheets, told = printing(make_round(1, "r1"))
    sheets.make(What.SIGNS)
    assert (told[0].tone, dialogs.asked) == ("warn", [])


def test_that_cards_were_printed_is_remembered_and_lists_are_not(printing, dialogs, tmp_path, qtbot, settled):
    desk, sheets, told = printing(*SEATED)
    dialogs.named = tmp_path / "blad.pdf"
    for what, printed in ((What.ATTENDANCE, None), (What.CARDS, "t4")):
        told.clear()
        sheets.make(what)
        qtbot.waitUntil(lambda: bool(told))
        settled(desk)
        assert [seat.printed for seat in desk.opened.day.seats] == [printed]


def test_where_there_is_nothing_to_print_it_is_said_and_nobody_is_asked_for_a_file(printing, dialogs):
    _, sheets, told = printing(*SEATED)
    sheets.make(What.SLIPS)
    assert (len(told), told[0].tone, dialogs.asked) == (1, "warn", [])


def test_a_place_that_cannot_be_written_is_told_in_one_sentence(printing, dialogs, tmp_path, qtbot):
    _, sheets, told = printing(*SEATED)
    dialogs.named = tmp_path / "nowhere" / "blad.pdf"
    sheets.make(What.BADGES)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].tone == "danger"


def test_leaving_the_question_makes_nothing(printing, dialogs, tmp_path):
    _, sheets, told = printing(*SEATED)
    sheets.make(What.BADGES)
    assert told == []
