"""Any text a person can type, in every place where they can type it, comes out everywhere, as text."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import page
import pytest

from tests.exports.pdf.tagtext import tag_text
from ui.commands import main

HOSTILE = {
    "markup": '<b>vet</i> <img src="/etc/passwd"> <para> &amp; </font> <a href="x">',
    "marks": "**open *half [geen](javascript:alert(1)) `code` # kop - punt 1. een | kolom \\",
    "control characters": "a\x00b\x07c\x1bd\x7fe\x85f",
    "one long word": "lettersoep" * 2000,
    "emoji": "goed 👍🏽 gezin 👨‍👩‍👧 vlag 🇳🇱 hart ❤️ ster ★",
    "arabic and hebrew": "مرحبا بكم في الطاولة المستديرة 123 שלום עולם",
    "formulas": "=1+1 +31612345678 -5 @SOM(A1) ;DROP TABLE op; --",
    "other scripts": "Łukasz Żółć Ayşe Işıkoğlu Đặng Ελλάδα Київ 北京 ไทย हिन्दी",
    "combining": "e\u0301e\u0301n Z\u0335\u0321a\u0334l\u0338g\u0337o\u0336 ﬁ ŉ ǆ",
    "spaces": "\u00a0\u2003\u200b\u202e omgekeerd \u2066los\u2069 \ufeff\u00ad",
    "lines": "een\r\ntwee\rdrie\n\n\n\nvier\u2028vijf\u2029zes\x0bzeven\x0cacht",
    "half a character": "kapot \ud83d einde",
    "braces": "{datum} {0} {} {{x}} %s %(n)s $HOME ~ {dagvoorzitter",
}


def _day(text: str) -> dict[str, Any]:
    """A day with one text in every place where somebody can type."""
    return {
        "format": "tafelronde-day/1",
        "event": {"title": text, "subtitle": text, "venue": text, "organisers": [{"name": text}], "date": "2026-11-14"},
        "people": [{"id": "p", "name": text, "role": text, "organisation": text, "consent": "yes", "needs": [text]}],
        "initiatives": [{"id": "i", "name": text, "kind": text, "organisations": [text]}],
        "tables": [{"number": 1, "name": text, "place": text, "offers": [text]}],
        "programme": [{"kind": "round", "title": text, "notes": text}],
        "conversations": [
            {"id": "c", "table": 1, "topic": text, "initiatives": ["i"], "headline": text},
            {"id": "d", "label": text, "qualifier": text, "prose": text},
        ],
        "takeaways": [
            {"conversation": "c", "round": 1, "text": text, "cue": text},
            {"conversation": "c", "text": text, "edited": f"{text} "},
            {"conversation": "d", "text": text},
        ],
        "threads": [{"name": text}],
        "contributions": [
            {"kind": kind, "person": "p", "text": text, "intentions": [text.strip()] if kind == "reaction" else []}
            for kind in ("reaction", "reflection", "lesson", "quotation")
        ],
        "agreements": [{"what": text, "owner": text, "partners": [text, text], "beneficiary": text, "due": text}],
        "followups": [{"title": text, "place": text, "link": text, "date": "2027-01-12"}],
        "sections": [
            {"kind": kind, "heading": heading, "lead": text, "text": text, "people": ["p"], "tail": text}
            for kind in ("text", "conversations", "reactions", "reflections", "lessons", "quotations", "threads")
            for heading in (text, None)
        ]
        + [{"kind": kind} for kind in ("agreements", "followups", "thanks")],
    }


def _new(tmp_path: Path, text: str) -> Path:
    source, file = tmp_path / "dag.json", tmp_path / "dag.tafelronde"
    source.write_text(json.dumps(_day(text)), encoding="utf-8")
    assert main(["new", str(file), "--from", str(source)]) == 0
    return file


def _seen(text: str) -> str:
    """A text as far as ink goes: without white space, control and format characters, composed."""
    kept = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] not in "CZ")
    return "".join(kept)


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_day_exports_everywhere(name, tmp_path):
    file = _new(tmp_path, HOSTILE[name])
    for suffix in (".pdf", ".md", ".json"):
        assert main(["export", str(file), "--to", str(tmp_path / f"uit{suffix}")]) == 0
    assert main(["check", str(file)]) == 0
    pdf = (tmp_path / "uit.pdf").read_bytes()
    assert [page.validate_pdf_bytes(pdf, profile=profile).failures for profile in ("ua1", "2a")] == [[], []]


@pytest.mark.parametrize("name", ["markup", "formulas", "braces"])
def test_a_hostile_day_prints_what_was_typed(name, tmp_path):
    file = _new(tmp_path, HOSTILE[name])
    assert main(["export", str(file), "--to", str(tmp_path / "uit.pdf")]) == 0
    ink = _seen("".join(block.text for block in tag_text(tmp_path / "uit.pdf")))
    typed = _seen(HOSTILE[name].replace("{datum}", "14 november") if name == "braces" else HOSTILE[name])
    assert typed in ink


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_day_comes_back_from_json_as_it_was(name, tmp_path):
    file = _new(tmp_path, HOSTILE[name])
    once, again, twice = tmp_path / "een.json", tmp_path / "b.tafelronde", tmp_path / "twee.json"
    assert main(["export", str(file), "--to", str(once)]) == 0
    assert main(["new", str(again), "--from", str(once)]) == 0
    assert main(["export", str(again), "--to", str(twice)]) == 0
    assert once.read_bytes() == twice.read_bytes()
