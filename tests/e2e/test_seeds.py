"""The two real documents, through the command line: the same words, in the same order, in both outputs."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest

from tests.e2e import seeds
from tests.exports.pdf.tagtext import tag_text
from ui.commands import main

pytestmark = pytest.mark.skipif(not seeds.SEEDS.is_dir(), reason="the real documents are not in this checkout")

DAYS = {
    "S1": (seeds.FIRST, seeds.first_day),
    "S1 with continuing entries": (seeds.FIRST, lambda: seeds.first_day(continuing=True)),
    "S2": (seeds.SECOND, seeds.second_day),
}


@pytest.fixture(params=DAYS)
def seed(request, tmp_path) -> tuple[str, Path]:
    """The name of a real document, and its report as a PDF with a Markdown beside it."""
    name, day = DAYS[request.param]
    source, file, report = tmp_path / "dag.json", tmp_path / "dag.tafelronde", tmp_path / "verslag.pdf"
    source.write_text(json.dumps(day(), ensure_ascii=False), encoding="utf-8")
    assert main(["new", str(file), "--from", str(source)]) == 0
    assert main(["export", str(file), "--to", str(report)]) == 0
    assert main(["export", str(file), "--to", str(report.with_suffix(".md"))]) == 0
    return name, report


def test_every_word_of_the_seed_is_in_the_pdf_in_order_and_hardly_another(seed):
    name, report = seed
    meant = _in_reading_order(name)
    got = seeds.words_of("\n".join(block.text for block in tag_text(report) if block.tag != "Lbl"))
    assert got == meant


def test_the_page_a_sighted_reader_sees_has_the_same_words(seed):
    """The order is not compared (the kind in the left column comes first there), nor hyphens (they end lines)."""
    name, report = seed
    with pypdfium2.PdfDocument(report) as pdf:
        pages = [one.get_textpage().get_text_bounded() for one in pdf]
    seen = Counter(seeds.words_of(re.sub("[\ufffe\xad\x02-]\\s*", "", " ".join(pages))))
    meant = Counter(seeds.words_of(re.sub(r"-\s*", "", _turned(name))))
    assert meant - seen == Counter()


def test_the_markdown_has_the_same_words(seed):
    name, report = seed
    text = report.with_suffix(".md").read_text(encoding="utf-8").replace("\\", "")
    assert _not_in_order(_in_reading_order(name), seeds.words_of(text)) is None


def test_headings_are_headings(seed):
    name, report = seed
    headings = [(block.tag, block.text) for block in tag_text(report) if block.tag in ("H1", "H2", "H3")]
    assert headings[0][0] == "H1"
    if name == seeds.FIRST:
        assert [tag for tag, _ in headings] == ["H1", "H2", *["H3"] * 9, "H2", "H2", "H2", *["H3"] * 3, "H2"]
    else:
        assert [tag for tag, _ in headings] == ["H1", *["H2"] * 6]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_both_profiles_pass(seed, profile):
    _, report = seed
    assert page.validate_pdf_bytes(report.read_bytes(), profile=profile).failures == []


def test_the_first_seed_fits_three_pages(seed):
    name, report = seed
    with pikepdf.open(report) as pdf:
        pages = len(pdf.pages)
        size = [round(float(side)) for side in pdf.pages[0].mediabox[2:]]
    assert size == [595, 842]
    assert pages == (3 if name == seeds.FIRST else 4)


def _in_reading_order(name: str) -> list[str]:
    return seeds.words_of(_turned(name))


def _turned(name: str) -> str:
    """The seed in the order of the document. Of S2 the web page put the title last, and a button before it."""
    text = seeds.text_of(name)
    if name == seeds.SECOND:
        body, _, title = text.rstrip().rpartition("\n")
        text = f"{title}\n{body.replace('Share Button', '')}"
    return text.replace("*", " ")


def _not_in_order(meant: list[str], got: list[str]) -> str | None:
    """The first word of `meant` that does not come in `got` after those before it."""
    rest = iter(got)
    return next((word for word in meant if word not in rest), None)
