"""Reading notes, whatever they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import FacilitatorError
from facilitator.intake.notes import reading, worddocs
from facilitator.intake.notes.reading import read_notes, read_pasted
from tests.intake.notes.awful import AWFUL, OLE, p, phone, point, unsent, word


@pytest.mark.parametrize(("name", "data", "comes"), AWFUL, ids=[name for name, _, _ in AWFUL])
def test_awful_files_give_their_points_or_one_clear_sentence(name, data, comes):
    if isinstance(comes, str):
        with pytest.raises(FacilitatorError) as refused:
            read_notes(data, name)
        assert refused.value.code == comes
        assert refused.value.details["file"] == name
    else:
        assert [line.text for line in read_notes(data, name).lines if not line.heading] == comes


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b'{"a": ', OLE, b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused_with_a_sentence_of_ours(data, begins):
    try:
        notes = read_notes(begins + data, "x")
    except FacilitatorError as refused:
        assert refused.code.startswith("notes-")
    else:
        assert all(line.text.strip() for line in notes.lines)


def test_what_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_FILE_BYTES", 10)

    with pytest.raises(FacilitatorError, match="notes-too-large"):
        read_notes(b"- Meer banken", "x.txt")


def test_a_small_document_that_unfolds_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(worddocs, "LARGEST_PART_BYTES", 10_000)

    with pytest.raises(FacilitatorError, match="notes-too-large"):
        read_notes(word(p("a" * 20_000)), "x.docx")


def test_more_lines_than_a_day_brings_are_refused():
    with pytest.raises(FacilitatorError, match="notes-too-long"):
        read_pasted("- x\n" * (reading.MOST_LINES + 1), "x")


def test_elements_thousands_deep_are_refused():
    with pytest.raises(FacilitatorError, match="notes-damaged"):
        read_notes(word("<w:x>" * 5_000 + "</w:x>" * 5_000), "x.docx")


def test_headings_of_a_word_document_say_where_its_points_belong():
    body = p("Tafel 4", style="Heading1") + p("Ronde 2", style="Kop2") + p("Bomen", listed=True)

    line = read_notes(word(body), "x.docx").lines[-1]

    assert (line.table, line.round, line.text) == (4, 2, "Bomen")


def test_a_phone_file_keeps_the_identity_of_its_points_and_of_what_was_not_sent():
    data = phone(
        points=[point("point-001", "Bomen erbij", base=12, pick=True)],
        unsent=[unsent("point-001", "op-000001", "Bomen", 12), unsent("point-001", "op-000002", "Bomen erbij", 0)],
    )

    notes = read_notes(data, "tafel-1.json")

    (line,) = notes.lines
    assert notes.event == "dag1"
    assert (line.text, line.table, line.round_id) == ("Bomen erbij", 1, "r1")
    assert line.phone is not None
    assert (line.phone.item, line.phone.op, line.phone.base, line.phone.pick) == ("point-001", "op-000002", 12, True)


def test_a_phone_file_with_an_outbox_beside_its_items_is_read_too():
    data = (
        b'{"format": "tafelronde-notes/1", "event": "e", "table": {"number": 7}, "new": 1, '
        b'"items": [{"id": "point-001", "round": "r1", "kind": "", "text": "Bomen"}], '
        b'"outbox": [{"id": "point-002", "op": "op-000002", "base": 0, "round": "r1", "kind": "question", '
        b'"text": "Wie?"}]}'
    )

    lines = read_notes(data, "x").lines

    assert [(line.text, line.table, line.cue) for line in lines] == [("Bomen", 7, ""), ("Wie?", 7, "question")]


def test_a_headline_that_was_not_sent_yet_goes_before_the_one_the_laptop_had():
    waiting = {"method": "POST", "path": "/api/pick", "body": {"op": "op-000001", "round": "r2", "headline": "Banken"}}
    rounds = [
        {"round": key, "title": f"Ronde {n}", "headline": words} for n, key, words in ((1, "r1", "Bel"), (2, "r2", ""))
    ]

    lines = read_notes(phone(headlines=rounds, unsent=[waiting]), "x").lines

    assert [(line.text, line.headline, line.round_id, line.round) for line in lines] == [
        ("Bel", True, "r1", 1),
        ("Banken", True, "r2", 2),
    ]
