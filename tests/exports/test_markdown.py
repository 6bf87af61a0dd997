"""The Markdown is read back with a CommonMark parser and compared with the document, sign by sign."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from exports.inline import blocks, inline
from exports.markdown import render_markdown
from exports.model import Block, Doc, Entry, Grid, Inline, Item, Items, Logo, Para, Quote, Run, Section

REFERENCE = Path(__file__).with_name("test_markdown_report.md")


def make_doc(*found: Block, heading: str = "", title: str = "", subtitle: str = "", version: str = "") -> Doc:
    return Doc(title, subtitle, "nl-NL", "", "", (Section(heading, found),), version=version)


def text_doc(text: str) -> Doc:
    return make_doc(Para((Run(text),)))


# --- both sides as facts ---------------------------------------------------------------------------------------------
# Headings, paragraphs and points with the lists and quotes they stand in, rows of tables. The text of a fact is a list
# of (character, bold, italic, link); white space counts as neither bold nor italic.


def facts_in_markdown(text: str) -> list[tuple]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    vars(parser).update(normalizeLink=str, normalizeLinkText=str)  # the address as it stands in the file
    facts, path, kind, row = [], [], "", []
    for token in parser.parse(text):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                path.append((None if token.tag == "ul" else token.attrs.get("start", 1), -1))
            case "list_item_open":
                path[-1] = (path[-1][0], path[-1][1] + 1)
                facts.append(("point", tuple(path)))
            case "blockquote_open":
                path.append("quote")
            case "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                path.pop()
            case "heading_open" | "paragraph_open" | "th_open" | "td_open":
                kind = token.tag
            case "inline" if kind in ("th", "td"):
                row.append(signs_of_tokens(token.children))
            case "inline":
                facts.append((kind, tuple(path), signs_of_tokens(token.children)))
            case "tr_close":
                facts.append(("row", row))
                row = []
            case "fence" | "code_block" | "html_block" | "hr":
                facts.append((token.type, token.content))
    return facts


def signs_of_tokens(tokens: list[Token]) -> list[tuple]:
    signs, depth, href = [], {"strong": 0, "em": 0}, None
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open" | "strong_close" | "em_close":
                depth[token.tag] += token.nesting
            case "link_open":
                href = token.attrs["href"]
            case "link_close":
                href = None
            case "hardbreak":
                signs += signs_of("\n", False, False, href)
            case "html_inline" if token.content == "<br>":
                signs += signs_of("\n", False, False, href)
            case "text":
                signs += signs_of(token.content, depth["strong"] > 0, depth["em"] > 0, href)
            case other:
                signs.append((other, token.content))
    return signs


def signs_of(text: str, bold: bool, italic: bool, href: str | None) -> list[tuple]:
    return [(char, bold and not char.isspace(), italic and not char.isspace(), href) for char in text]


def signs_of_runs(runs: Inline) -> list[tuple]:
    signs = [sign for run in runs for sign in signs_of(run.text, run.bold, run.italic, run.href)]
    while signs and signs[0][0].isspace():
        del signs[0]
    while signs and signs[-1][0].isspace():
        del signs[-1]
    return signs


def facts_in_blocks(found: tuple[Block, ...], level: int) -> Iterator[tuple]:
    for block in found:
        match block:
            case Para(runs):
                yield from facts_in_paras((runs,), ())
            case Items():
                yield from facts_in_items(block, ())
            case Quote(paras, by):
                yield from facts_in_paras((*paras, (Run(by and f"— {by}"),)), ("quote",))
            case Grid(head, rows):
                yield "row", [signs_of_runs((Run(text),)) for text in head]
                yield from (("row", [signs_of_runs(cell) for cell in row]) for row in rows)
            case Entry(label, kind, below) if label:
                yield f"h{level}", (), signs_of_runs((Run(f"{label} ({kind})" if kind else label),))
                yield from facts_in_blocks(below, level + 1)
            case Entry(_, kind, below):
                yield from facts_in_paras(((Run(kind and f"({kind})", italic=True),),), ())
                yield from facts_in_blocks(below, level)


def facts_in_paras(paras: tuple[Inline, ...], path: tuple) -> Iterator[tuple]:
    yield from (("p", path, signs) for runs in paras if (signs := signs_of_runs(runs)))


def facts_in_items(items: Items, path: tuple) -> Iterator[tuple]:
    for number, item in enumerate(items.items):
        here = (*path, (items.start if items.ordered else None, number))
        yield "point", here
        yield from facts_in_paras(item.paras, here)
        if item.below:
            yield from facts_in_items(item.below, here)


# --- a whole report --------------------------------------------------------------------------------------------------

CONVERSATIONS = (
    Entry("Bewonersbod De Oude Sluis", "bewonersinitiatief", blocks("andere wegen zoeken [regels??!]")),
    Entry("Fort Kanaalzicht", "", blocks("Centrale vraag:\n- neemt de gemeente ons serieus?\n- 5*3 & co. <snel>")),
    Entry("", "sociaal ondernemer", blocks("1. Vraag je buren mee\n2. Zoek contact\n   - via de wijk\n   - bij KADE")),
    Entry("", "", blocks("1986. Een jaar waarin\nveel gebeurde.")),
)
ALDERMAN = Quote((inline("Hoe dichter je komt,\nhoe beter."), inline("En *nu* verder.")), "Maarten van Ooijen")
DEEDS = blocks(
    "- De Wensput gaat aan de slag\n\n  met gemeente en Sluisfonds\n- De wethouder helpt\n\n4. Buurtbudgetten"
)
FOLLOW_UP = Grid(
    ("Wanneer", "Wat | waar"),
    (
        (inline("dinsdag 13 november"), inline("Wonen en buren\n[aanmelden](https://omkijken.example/zorg)")),
        (inline("dinsdag 11 december"), inline("**Nieuw** samenspel, zie https://omkijken.example.")),
    ),
    (0.4, 0.6),
)
REPORT = Doc(
    title="Opbrengst van de buurttafels 19 september en afsluiting",
    subtitle="Werksessie Utrechtse Bewonersverbanden",
    language="nl-NL",
    author="Omkijken",
    running_title="Plenaire terugkoppeling",
    logos=(Logo("OMKIJKEN\nnaar de buurt!", "Omkijken"), Logo("", "Kennisplatform Dalmersluis")),
    sections=(
        Section("", blocks("Op 18 september keken wij terug. Met dank aan *Wilma de Buck* en vele anderen.")),
        Section("Wat besproken?", CONVERSATIONS),
        Section("Gesprek met de wethouder", (ALDERMAN, *DEEDS)),
        Section("Vervolg", (FOLLOW_UP,)),
    ),
    version="Versie 2, 21 september 2018",
)


def test_report_is_written_as_the_reference_file():
    assert render_markdown(REPORT) == REFERENCE.read_text(encoding="utf-8")


def test_organisers_come_first_and_the_version_last():
    facts = facts_in_markdown(render_markdown(REPORT))
    assert facts[0] == ("p", (), signs_of_runs((Run("OMKIJKEN naar de buurt! · Kennisplatform Dalmersluis"),)))
    assert facts[-1] == ("p", (), signs_of_runs((Run(REPORT.version),)))


# --- parts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "doc", [make_doc(), text_doc("a"), text_doc("a\r\nb\rc\r\n"), make_doc(title="t\n", version="v\n")]
)
def test_text_ends_with_one_newline_and_has_no_other_line_ends(doc):
    text = render_markdown(doc)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Titel", "Kop", ["# Titel", "## Kop", "### Naam (soort)"]),
        ("Titel", "", ["# Titel", "## Naam (soort)"]),
        ("", "Kop", ["# Kop", "## Naam (soort)"]),
        ("", "", ["# Naam (soort)"]),
    ],
)
def test_headings_never_skip_a_level(title, heading, expected):
    text = render_markdown(make_doc(Entry("Naam", "soort", ()), heading=heading, title=title))
    assert [line for line in text.split("\n") if line] == expected


def test_section_without_a_heading_goes_on_at_the_level_before():
    entry = Entry("Naam", "", ())
    doc = Doc("T", "", "nl-NL", "", "", (Section("Kop", ()), Section("", (entry,)), Section("Kop 2", (entry,))))
    assert render_markdown(doc).split("\n\n") == ["# T", "## Kop", "### Naam", "## Kop 2", "### Naam\n"]


@pytest.mark.parametrize(
    ("label", "kind", "expected"),
    [
        ("Fort Kanaalzicht", "bewonersinitiatief", "# Fort Kanaalzicht (bewonersinitiatief)\n"),
        ("Fort Kanaalzicht", "", "# Fort Kanaalzicht\n"),
        ("", "bewonersinitiatief", "*(bewonersinitiatief)*\n"),
        ("", "", "\n"),
        ("C #", "", "# C \\#\n"),
        ("Deel\n1. een", " ", "# Deel 1. een\n"),
    ],
)
def test_entry_is_headed_by_what_it_has(label, kind, expected):
    assert render_markdown(make_doc(Entry(label, kind, ()))) == expected


def test_lists_right_after_each_other_stay_apart():
    doc = make_doc(*blocks("1. a\n2. b\n5. c\n- d\n- e"), *blocks("- f"), *blocks("- g"))
    assert facts_in_markdown(render_markdown(doc)) == list(facts_in_blocks(doc.sections[0].blocks, 1))


def test_quote_carries_its_speaker():
    doc = make_doc(Quote((inline("een\ntwee"), inline("- drie")), "Frans"))
    assert render_markdown(doc) == "> een\\\n> twee\n>\n> \\- drie\n>\n> — Frans\n"


def test_table_keeps_pipes_and_line_breaks_in_their_cells():
    doc = make_doc(
        Grid(("a|b", ""), (((Run("c\\|d\ne"),), ()), ((Run("https://a.nl/|", href="https://a.nl/|"),),)), (0.5, 0.5))
    )
    assert render_markdown(doc).split("\n") == [
        "| a\\|b |  |",
        "| --- | --- |",
        "| c\\\\\\|d<br>e |  |",
        "| [https://a.nl/\\|](https://a.nl/\\|) |  |",
        "",
    ]


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((Run("a"), Run(" vet ", bold=True), Run("b")), "a **vet** b"),
        ((Run("a", italic=True), Run("b", bold=True), Run("c", italic=True)), "*a*__b__*c*"),
        ((Run("(x)", bold=True), Run("abc")), "**(x)**&#97;bc"),
        ((Run("zie "), Run("https://a.nl/b_c", href="https://a.nl/b_c")), "zie <https://a.nl/b_c>"),
        ((Run("a", href="https://a.nl/b_(c) d"),), "[a](https://a.nl/b_\\(c\\)%20d)"),
        ((Run("let op!"), Run("x", href="https://a.nl")), "let op\\![x](https://a.nl)"),
        ((Run("zie ", bold=True), Run("x", bold=True, href="https://a.nl")), "**zie [x](https://a.nl)**"),
        ((Run("een ", href="https://a.nl"), Run("vet", True, href="https://a.nl")), "[een **vet**](https://a.nl)"),
        ((Run("a\n", bold=True), Run("b")), "**a**\\\nb"),
        ((Run("x", href=""),), "x"),
    ],
)
def test_marks_and_links_are_written_the_shortest_way_that_works(runs, expected):
    assert render_markdown(make_doc(Para(runs))) == expected + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "# kop", "> citaat", "- punt", "+ punt", "* punt", "1. een", "12) twaalf", "1986. Een jaar", "10.30 uur",
        "===", "---", "***", "___", "a\n===", "a\n---", "a\n    code", "\tcode", "    code", "a\n\n\nb", " \na\n \nb",
        "&amp; &#35; &copy", "R&D AT&T;", "<b>vet</b>", "<!-- x -->", "<https://a.nl>", "a | b\n--- | ---\nc | d",
        "a\n-:", "![x](y)", "[x]: y", "[x][y] [^1]", "- [ ] taak", "~~weg~~ ~weg~", "```\ncode\n```", "`a` ``b``",
        "a\\", "a\\\nb", "a  \nb", "**a** __b__ *c* _d_", "5*3 snake_case", "\\* \\[ \\# \\&amp;", "…", "‘a’ “b”",
        "\u00a0a\u00a0\n\u00a0b", "é\u0301", "😀", "#hashtag", "a\tb", "a\n:-", "~~~\nx",
    ],
)  # fmt: skip
def test_typed_text_is_read_back_sign_by_sign(text):
    doc = make_doc(
        Para((Run(text),)),
        Items((Item(((Run(text),),), Items((Item(((Run(text),),)),), ordered=True, start=3)),)),
        Quote(((Run(text),),)),
        Grid(("a",), (((Run(text),),),), (1,)),
    )
    assert facts_in_markdown(render_markdown(doc)) == list(facts_in_blocks(doc.sections[0].blocks, 1))


# --- whatever the document holds -------------------------------------------------------------------------------------

SIGNS = [
    *"\\`*_[]()<>&#+-=~|!:.)1a é€\n\t\"'", "  ", "    ", "**", "***", "~~", "```", "---", "===", "1. ", "2) ", "- ",
    "* ", "+ ", "> ", "# ", "&amp;", "&#35;", "<b>", "![", "](", "[x]: y", "<!--", "|---|", ":-", "https://a.nl/_x_",
    "woord", "\u00a0", "\u2028", "😀", "e\u0301",
]  # fmt: skip
hostile = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)
wild = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=12)
texts = hostile | wild
addresses = st.sampled_from([None, None, "https://a.nl/_x_", "https://b.nl/a(b)c?d=e&amp;f|g#*h*", "mailto:a@b.nl"])
run_lists = st.lists(st.builds(Run, texts, st.booleans(), st.booleans(), addresses), max_size=5).map(tuple)
paras_lists = st.lists(run_lists, min_size=1, max_size=3).map(tuple)


def lists(below: st.SearchStrategy) -> st.SearchStrategy[Items]:
    points = st.lists(st.builds(Item, paras_lists, below), min_size=1, max_size=3).map(tuple)
    return st.builds(Items, points, st.booleans(), st.just(1)) | st.builds(
        Items, points, st.just(True), st.integers(0, 101)
    )


one_line = texts.map(lambda text: " ".join(text.replace("\n", " ").split(" ")).strip())
simple = st.builds(Para, run_lists) | lists(st.none() | lists(st.none())) | st.builds(Quote, paras_lists, one_line)
grids = st.builds(
    Grid, st.tuples(one_line, one_line), st.lists(st.tuples(run_lists, run_lists)).map(tuple), st.just((0.5, 0.5))
)
entries = st.builds(Entry, one_line, one_line, st.lists(simple, max_size=2).map(tuple))


@given(run_lists)
def test_every_run_of_a_paragraph_is_read_back(runs):
    assert facts_in_markdown(render_markdown(make_doc(Para(runs)))) == list(facts_in_paras((runs,), ()))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(simple | grids | entries, max_size=4).map(tuple))
def test_every_block_is_read_back_where_it_stood(found):
    assert facts_in_markdown(render_markdown(make_doc(*found))) == list(facts_in_blocks(found, 1))


@pytest.mark.timeout(20)  # a writer that goes over the text again for each sign would take hours
def test_long_hostile_text_is_written_at_once():
    paras = [Para((Run((sign * 20_000)[:20_000]), Run("x", bold=True))) for sign in SIGNS]
    assert len(render_markdown(make_doc(*paras))) >= 20_000 * len(SIGNS)
