from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.inline import blocks, inline, paragraphs, plain_inline
from exports.model import Block, Inline, Item, Items, Para, Run, plain

# A compact way to write runs down: B bold, I italic, a third part the target of a link.


def runs(*parts: str | tuple[str, str] | tuple[str, str, str]) -> Inline:
    return tuple(Run(part) if isinstance(part, str) else _run(*part) for part in parts)


def _run(text: str, style: str, href: str | None = None) -> Run:
    return Run(text, "B" in style, "I" in style, href)


def typed_plainly(text: str) -> Inline:
    return (Run(text),)


# --- marks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**vet**", runs(("vet", "B"))),
        ("*schuin*", runs(("schuin", "I"))),
        ("***beide***", runs(("beide", "BI"))),
        ("een **vet** woord", runs("een ", ("vet", "B"), " woord")),
        ("**Nodig**: rust", runs(("Nodig", "B"), ": rust")),
        ("(*zie boven*), en", runs("(", ("zie boven", "I"), "), en")),
        ('*"geciteerd"* en *‘ook’*', runs(('"geciteerd"', "I"), " en ", ("‘ook’", "I"))),
        ("*’t Gooi* en *…later*", runs(("’t Gooi", "I"), " en ", ("…later", "I"))),
        ("**over\ntwee regels**", runs(("over\ntwee regels", "B"))),
        ("**a *b* c**", runs(("a ", "B"), ("b", "BI"), (" c", "B"))),
        ("*a **b** c*", runs(("a ", "I"), ("b", "BI"), (" c", "I"))),
        ("***a** b*", runs(("a", "BI"), (" b", "I"))),
        ("***a* b**", runs(("a", "BI"), (" b", "B"))),
        ("*a **b***", runs(("a ", "I"), ("b", "BI"))),
        ("**a *b***", runs(("a ", "B"), ("b", "BI"))),
        ("*los *vast*", runs("*los ", ("vast", "I"))),
        ("**a *b** c*", runs(("a *b", "B"), " c*")),
        ("**a***", runs(("a", "B"), "*")),
        ("***a**", runs("*", ("a", "B"))),
    ],
)
def test_marks_around_words_give_bold_and_italic(text, expected):
    assert inline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5*3",
        "a*b*c",
        "2 * 3 * 4",
        "* not",
        "not *",
        "**",
        "a ** b ** c",
        "snake_case_name en __dit__",
        "`code` ~~weg~~ # kop > citaat",
        "**niet dicht",
        "niet open**",
        "*verkeerd**",
        "****vier****",
        "woord* met voetnoot en nog een*",
        "* eerste noot *",
        "(*) verplicht, (*) ook",
        '"*" en "*"',
        "cafe\u0301*s*",
        "een*woord*deel",
        "** spaties **",
        "C:\\dagen\\nieuw",
        "in het midden \\- niet: a\\-b",
        "deel 1\\.",
        "[geen koppeling]",
        "[x] (los)",
        "](https",
        "[a](b)",
        "[ftp](ftp://a.nl)",
        "[script](javascript:alert(1))",
        "[leeg](https://)",
        "[bestand](file:///etc/passwd)",
        "https:// los en xhttps://a.nl",
    ],
)
def test_what_does_not_parse_prints_as_typed(text):
    assert inline(text) == typed_plainly(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\*niet schuin\*", "*niet schuin*"),
        (r"\**los", "**los"),
        (r"\[woorden\](rest)", "[woorden](rest)"),
        (r"een \\ streep", r"een \ streep"),
        (r"\\*", r"\*"),
        (r"\- geen punt", "- geen punt"),
        ("regel\n  \\- geen punt", "regel\n  - geen punt"),
        (r"\• geen punt", "• geen punt"),
        (r"1\. geen lijst", "1. geen lijst"),
        (r"12\) geen lijst", "12) geen lijst"),
    ],
)
def test_backslash_takes_the_meaning_from_the_next_mark(text, expected):
    assert inline(text) == typed_plainly(expected)


def test_escaped_star_may_stand_at_the_edge_inside_a_mark():
    assert inline(r"*\*a\**") == runs(("*a*", "I"))


def test_empty_text_gives_no_runs():
    assert inline("") == plain_inline("") == ()


# --- links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "href", "rest"),
    [
        ("[site](https://a.nl)", "site", "https://a.nl", ""),
        ("[site](HTTP://A.nl).", "site", "HTTP://A.nl", "."),
        ("[post](mailto:a@b.nl)", "post", "mailto:a@b.nl", ""),
        ("[haakjes](https://a.nl/b_(c)) en", "haakjes", "https://a.nl/b_(c)", " en"),
        ("[a [b] c](https://a.nl)", "a [b] c", "https://a.nl", ""),
        (r"[a\]b](https://a.nl)", "a]b", "https://a.nl", ""),
        ("[a](https://a.nl?x=5*3&y[]=*)", "a", "https://a.nl?x=5*3&y[]=*", ""),
    ],
)
def test_words_with_an_address_become_a_link(text, words, href, rest):
    assert inline(text) == (Run(words, href=href),) + ((Run(rest),) if rest else ())


def test_marks_work_around_and_inside_a_link_but_not_across_its_edge():
    assert inline("*[a](https://a.nl)*") == runs(("a", "I", "https://a.nl"))
    assert inline("[een **vet** woord](https://a.nl)") == runs(
        ("een ", "", "https://a.nl"), ("vet", "B", "https://a.nl"), (" woord", "", "https://a.nl")
    )
    assert inline("*a [b* c](https://a.nl)") == runs("*a ", ("b* c", "", "https://a.nl"))


def test_link_in_the_words_of_a_link_wins():
    assert inline("[a [b](https://b.nl) c](https://a.nl)") == runs(
        "[a ", ("b", "", "https://b.nl"), " c](", ("https://a.nl", "", "https://a.nl"), ")"
    )


@pytest.mark.parametrize("read", [inline, plain_inline])
@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://a.nl", "https://a.nl"),
        ("zie http://a.nl/b?c=d&e=f#g, en", "http://a.nl/b?c=d&e=f#g"),
        ("zie https://a.nl.", "https://a.nl"),
        ("(https://a.nl/b)", "https://a.nl/b"),
        ("(zie https://a.nl/b_(c)).", "https://a.nl/b_(c)"),
        ("https://a.nl/?!…", "https://a.nl/"),
        ("“https://a.nl/b”", "https://a.nl/b"),
        ("https://a.nl/een_twee_", "https://a.nl/een_twee_"),
        ("https://nl.wikipedia.org/wiki/Coöperatie;", "https://nl.wikipedia.org/wiki/Coöperatie"),
        ("<https://a.nl>", "https://a.nl"),
        ("https://a.nl\u00a0en", "https://a.nl"),
    ],
)
def test_bare_address_becomes_a_link_without_the_signs_around_it(read, text, url):
    found = read(text)
    assert plain(found) == text
    assert [(run.text, run.href) for run in found if run.href] == [(url, url)]


def test_mark_closes_behind_a_bare_address():
    assert inline("**https://a.nl** en *https://b.nl/,*") == runs(
        ("https://a.nl", "B", "https://a.nl"), " en ", ("https://b.nl/", "I", "https://b.nl/"), (",", "I")
    )


def test_words_of_a_table_keep_their_marks_as_typed():
    text = r"*nee* **5** \* [a](https://a.nl) - 1\. ok"
    assert plain_inline(text) == runs(r"*nee* **5** \* [a](", ("https://a.nl", "", "https://a.nl"), r") - 1\. ok")


@pytest.mark.parametrize("read", [inline, plain_inline])
def test_line_ends_of_any_system_are_newlines(read):
    assert read("a\r\nb\rc\n") == typed_plainly("a\nb\nc\n")


# --- whatever is typed -----------------------------------------------------------------------------------------------

hostile = st.lists(
    st.sampled_from(
        [*"*[]()\\ab 5.,-\n\"'!é", "**", "***", "](", "https://a.nl", "](https://b.nl)", "mailto:", " *", "* "]
    )
).map("".join)
any_text = st.one_of(hostile, st.text().map(lambda text: text.replace("\r", " ")))
MARK_SIGNS = str.maketrans("", "", "*\\")


@given(any_text.filter(lambda text: "](" not in text))
def test_only_marks_and_escapes_disappear(text):
    assert plain(inline(text)).translate(MARK_SIGNS) == text.translate(MARK_SIGNS)


@given(any_text)
def test_what_prints_is_the_typed_text_with_signs_left_out(text):
    rest = iter(text)
    assert all(char in rest for char in plain(inline(text)))


@given(any_text)
def test_text_with_every_sign_escaped_prints_as_it_was(text):
    escaped = "".join(f"\\{char}" if char in "*[]\\" else char for char in text)
    assert plain(inline(escaped)) == text


@given(st.text().filter(lambda text: text and not set(text) & set("*[\\\r") and "http" not in text.lower()))
def test_text_without_marks_is_one_run(text):
    assert inline(text) == plain_inline(text) == typed_plainly(text)


@given(any_text)
def test_runs_are_never_empty_and_neighbours_differ(text):
    for read in (inline, plain_inline):
        found = read(text)
        assert all(run.text for run in found)
        styles = [(run.bold, run.italic, run.href) for run in found]
        assert all(one != other for one, other in pairwise(styles))


@given(any_text)
def test_words_of_a_table_are_never_touched(text):
    assert plain(plain_inline(text)) == text


@pytest.mark.timeout(20)  # a reader that goes over the text again for each sign would take hours
@pytest.mark.parametrize("pattern", ["*", "[", "\\", "*[\\ a]("])
def test_long_text_of_signs_is_read_at_once(pattern):
    text = (pattern * 100_000)[:100_000]
    assert plain(plain_inline(text)) == text
    assert len(plain(inline(text))) >= len(text) // 2
    assert len(blocks(text)) == len(paragraphs(text)) == 1


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "pattern",
    [
        "*a", "*a ", "a* ", "**a *b ", "*a **b ***c ", "[*a*](", "](https://", "[a](https://a", "[a](https://a(",
        "[a](https://a)", "[**a](https://a)** ", "[](", "[ ", "[a]", "(", ")", "https://a", "https://a)", "https://a ",
        "http://", "1\\.", "\n\\-", "\n", "\n \n", " ", "\t- ", "- a\n", "  - a\n", "1. a\n\n", "1. a\n- b\n", "9",
    ],
)  # fmt: skip
def test_any_long_pattern_is_read_at_once(pattern):
    text = (pattern * 30_000)[:30_000]
    assert plain(plain_inline(text)) == text
    for read in (inline, blocks, paragraphs):
        assert isinstance(read(text), tuple)


# --- paragraphs ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("een\n\ntwee", ("een", "twee")),
        ("een\nregel\n \t\n\n\ntwee", ("een\nregel", "twee")),
        ("\r\n een \r\n\r\ntwee\r\n", ("een", "twee")),
        ("a\n  b", ("a\n  b",)),
        ("een\n\u00a0\ntwee", ("een", "twee")),
        (" \n\n", ()),
        ("", ()),
    ],
)
def test_paragraphs_part_at_blank_lines(text, expected):
    assert paragraphs(text) == expected


# --- section text ----------------------------------------------------------------------------------------------------


def para(text: str) -> Para:
    return Para(typed_plainly(text))


def point(*paras: str, below: Items | None = None) -> Item:
    return Item(tuple(typed_plainly(text) for text in paras), below)


def bullets(*points: str | Item) -> Items:
    return Items(tuple(point(p) if isinstance(p, str) else p for p in points))


def numbers(start: int, *points: str | Item) -> Items:
    return Items(bullets(*points).items, ordered=True, start=start)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("een\n\ntwee\nregels", [para("een"), para("twee\nregels")]),
        ("- a\n- b", [bullets("a", "b")]),
        ("* a\n• b\n- c", [bullets("a", "b", "c")]),
        (" • a\n • b\n  • c\n  • d", [bullets("a", point("b", below=bullets("c", "d")))]),
        ("lood:\n- a\n- b\n\nna", [para("lood:"), bullets("a", "b"), para("na")]),
        ("- a\n\n\n- b", [bullets("a", "b")]),
        ("- a\n  - b\n\t- c\n- d", [bullets(point("a", below=bullets("b", "c")), "d")]),
        ("- a\n  - b\n    - c\n      - d", [bullets(point("a", below=bullets("b", "c", "d")))]),
        ("- a\n - b", [bullets("a", "b")]),
        ("  - a\n  - b", [bullets("a", "b")]),
        ("1. a\n2. b", [numbers(1, "a", "b")]),
        ("3) a\n4) b", [numbers(3, "a", "b")]),
        ("0. a\n1. b", [numbers(0, "a", "b")]),
        ("1. a\n1. b\n1. c", [numbers(1, "a", "b", "c")]),
        ("1. a\n\n2. b", [numbers(1, "a", "b")]),
        ("1. a\n   - b\n2. c", [numbers(1, point("a", below=bullets("b")), "c")]),
        ("- a\n  2. b\n  3. c", [bullets(point("a", below=numbers(2, "b", "c")))]),
        ("98. a\n99. b\n100. c", [numbers(98, "a", "b", "c")]),
        ("- a\nvervolg\n  nog\n- b", [bullets("a\nvervolg\nnog", "b")]),
        ("- a\n\n  tweede\n  regel\n- b", [bullets(point("a", "tweede\nregel"), "b")]),
        ("- a\n  - b\n\n    bij b\n- c", [bullets(point("a", below=bullets(point("b", "bij b"))), "c")]),
        ("- a\n\nlos\n\n- b", [bullets("a"), para("los"), bullets("b")]),
        ("- a\r\n- b\r\n\r\nna\r\n", [bullets("a", "b"), para("na")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_section_text_is_paragraphs_and_lists_of_two_levels(text, expected):
    assert blocks(text) == tuple(expected)


@pytest.mark.parametrize(
    "text",
    [
        "1986. Een jaar waarin veel gebeurde.",
        "Het begon in\n1986. Een jaar later",
        "100. is te hoog",
        "007. Bond",
        "een zin\n- met een streepje\n1. en een cijfer",
        "-zonder spatie",
        "-",
        "19 september",
        "10.30 uur",
        "1.",
    ],
)
def test_text_that_only_looks_like_a_list_stays_a_paragraph(text):
    assert blocks(text) == (para(text),)


def test_escaped_sign_begins_no_list():
    assert blocks("\\- a\n\n1\\. b\n\n\\* c") == (para("- a"), para("1. b"), para("* c"))


def test_numbers_that_do_not_count_on_keep_their_value():
    assert blocks("1. a\n2. b\n5. c\n- d") == (numbers(1, "a", "b"), numbers(5, "c"), bullets("d"))


def test_year_under_a_point_is_part_of_it():
    assert blocks("- a\n1986. Een jaar") == (bullets("a\n1986. Een jaar"),)


def test_second_level_of_several_kinds_keeps_the_numbers_as_text():
    assert blocks("- a\n  1. b\n  - c\n  4) d") == (bullets(point("a", below=bullets("1. b", "c", "4) d"))),)


def test_marks_work_in_paragraphs_and_points():
    assert blocks("**a**\n\n- *b*\n\n  [c](https://c.nl)") == (
        Para(runs(("a", "B"))),
        Items((Item((runs(("b", "I")), runs(("c", "", "https://c.nl")))),)),
    )


def words_of(found: tuple[Block, ...]) -> str:
    """Everything that prints, without white space and signs of lists."""
    texts: list[str] = []

    def take(items: Items) -> None:
        for item in items.items:
            texts.extend(plain(one) for one in item.paras)
            if item.below:
                take(item.below)

    for block in found:
        if isinstance(block, Items):
            take(block)
        elif isinstance(block, Para):
            texts.append(plain(block.runs))
    return "".join(char for char in "".join(texts) if char.isalpha())


section_signs = ["- ", "* ", "• ", "1. ", "2) ", "99. ", "  ", "\t", "\n", "\n\n", "a", "é", "b:", " "]
section_text = st.lists(st.sampled_from(section_signs)).map("".join)


@given(section_text)
def test_no_word_of_a_section_is_lost_or_moved(text):
    found = blocks(text)
    assert words_of(found) == "".join(char for char in text if char.isalpha())
    assert all(item.paras and all(item.paras) for block in found if isinstance(block, Items) for item in block.items)
