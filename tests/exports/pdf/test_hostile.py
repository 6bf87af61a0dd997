"""Any text a person can type gives a PDF that passes the checks and says all of it."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import page
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Para, Quote, Run, Section
from exports.pdf import render_pdf
from tests.exports.pdf.samples import expected_words
from tests.exports.pdf.tagtext import words

CREATED = datetime(2027, 3, 12, tzinfo=UTC)
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
HOSTILE = [
    "</para><b>",
    "&amp;&#0;&#xD800;",
    "(\\)(\\\\)\\",
    "\x00\x1f\x7f\x85\u2028",
    "\ud800\udfff",
    "\ufffe\uffff\U0010ffff",
    "e\u0301" * 40,
    "Z\u0351\u036b\u0343\u036a" * 30,
    "مرحبا(123)שלום",
    "\u202eomgekeerd\u202c",
    "👩‍👩‍👧‍👦🇳🇱",
    "\u00ad" * 30,
    "漢字かな交じり文" * 20,
    "-" * 300,
    "/" * 300,
    "https://" + "a.b-c?d=e&" * 60,
    "%PDF-1.7 endstream endobj",
    "\n\n\n",
    "\u3000\u2003",
    "$ref /Artifact BMC EMC",
]

typed = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="aeënst -/.\u00ad\n", max_size=400),
    st.text(alphabet="ابتلامهوي ١٢ab()", max_size=40),
    st.sampled_from(HOSTILE),
)
runs: st.SearchStrategy[Inline] = st.lists(
    st.builds(Run, typed, st.booleans(), st.booleans(), st.none() | st.just("https://a.nl") | typed), max_size=4
).map(tuple)
paras = st.lists(runs, min_size=1, max_size=3).map(tuple)
flat_items = st.builds(
    Items, st.lists(st.builds(Item, paras), max_size=3).map(tuple), st.booleans(), st.integers(-3, 10**6)
)
items = st.builds(
    Items,
    st.lists(st.builds(Item, paras, st.none() | flat_items), max_size=3).map(tuple),
    st.booleans(),
    st.integers(0, 99),
)
grids = st.builds(
    Grid,
    st.lists(typed, max_size=4).map(tuple),
    st.lists(st.lists(runs, max_size=4).map(tuple), max_size=4).map(tuple),
    st.lists(st.floats(-1, 2), max_size=4).map(tuple),
)
plain_blocks = st.one_of(st.builds(Para, runs), items, st.builds(Quote, paras, typed), grids)
blocks: st.SearchStrategy[Block] = st.recursive(
    plain_blocks, lambda inner: st.builds(Entry, typed, typed, st.lists(inner, max_size=3).map(tuple)), max_leaves=6
)
docs = st.builds(
    Doc,
    typed,
    typed,
    st.sampled_from(["nl-NL", "en-GB", "x", "", "fy"]),
    typed,
    typed,
    st.lists(st.builds(Section, typed, st.lists(blocks, max_size=5).map(tuple)), max_size=4).map(tuple),
    st.lists(st.builds(Logo, typed, typed), max_size=4).map(tuple),
    typed,
)


def assert_sound(doc: Doc) -> None:
    buffer = io.BytesIO()
    render_pdf(doc, buffer, created=CREATED)
    pdf = buffer.getvalue()
    for profile in ("ua1", "2a"):
        assert page.validate_pdf_bytes(pdf, profile=profile).failures == []
    assert words(pdf) == expected_words(doc)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_place(text: str) -> None:
    inline = (Run(text), Run(text, bold=True, href="https://a.nl"))
    grid = Grid((text, text), ((inline, inline),), (0.2, 0.8))
    entry = Entry(text, text, (Para(inline), Items((Item((inline,)),)), Quote((inline,), text), grid))

    assert_sound(Doc(text, text, "nl-NL", text, text, (Section(text, (entry,)),), version=text))


@given(docs)
@settings(max_examples=8, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_any_document(doc: Doc) -> None:
    assert_sound(doc)


@pytest.mark.slow
@given(docs)
@settings(max_examples=400, deadline=None, phases=QUICK, suppress_health_check=list(HealthCheck))
def test_many_documents(doc: Doc) -> None:
    assert_sound(doc)
