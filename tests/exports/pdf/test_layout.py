"""Where things stand: nothing outside the margins, nothing torn apart, always a result."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pypdfium2
import pytest

from exports.model import Doc, Entry, Grid, Item, Items, Logo, Quote, Run, Section
from exports.pdf.blocks import Block
from exports.pdf.flow import Page, paginate
from exports.pdf.fonts import BOLD, REGULAR
from exports.pdf.story import Story
from exports.pdf.theme import Theme
from tests.exports.pdf.samples import BODY, LONG_URL, expected_words, line, make_doc, para, picture, rich_doc, section
from tests.exports.pdf.tagtext import words

MONSTER = "x" * 20_000
THEME = Theme()


class Column(Block):
    """A block of plain lines, 10 points high each."""

    def __init__(self, lines: int, *, heading: bool = False, before: float = 0, after: float = 0) -> None:
        self.heights = [10.0] * lines
        self.keep_next = self.clears_note = heading
        self.before, self.after = before, after

    def draw(self, sheet: Any, placed: Any) -> None:
        raise AssertionError("only placed, never drawn")

    def units(self) -> Any:
        count = len(self.heights)
        if self.keep_next or count < 4:
            yield 0, count
            return
        yield from [(0, 2), *((at, at + 1) for at in range(2, count - 2)), (count - 2, count)]


def shape(pages: list[Page]) -> list[list[tuple[int, int]]]:
    return [[(placed.start, placed.stop) for placed in page] for page in pages]


def test_a_paragraph_leaves_two_lines_on_both_sides_of_a_page_end() -> None:
    assert shape(paginate([Column(8), Column(5)], 100)) == [[(0, 8), (0, 2)], [(2, 5)]]
    assert shape(paginate([Column(9), Column(5)], 100)) == [[(0, 9)], [(0, 5)]]
    assert shape(paginate([Column(6), Column(5)], 100)) == [[(0, 6), (0, 3)], [(3, 5)]]


def test_a_chain_of_no_break_spaces_is_broken_and_three_words_are_not(render: Any) -> None:
    chain = "\u00a0".join(f"woord{n}" for n in range(40))
    kept = "12\u00a0000\u00a0euro"

    pdf = render(make_doc(section(para(f"Op {chain} en dan {kept}"))))

    with pypdfium2.PdfDocument(pdf) as opened:
        lines = opened[0].get_textpage().get_text_range().splitlines()
    assert len([line for line in lines if "woord" in line]) >= 4
    assert any("12\u00a0000\u00a0euro" in line or "12 000 euro" in line for line in lines)
    assert "".join(words(pdf)).endswith("".join(f"Op {chain} en dan {kept}".split()))


def test_what_has_no_heading_stands_apart_from_what_went_before() -> None:
    story = Story(THEME, "nl-NL", lambda: None)
    story.add(make_doc(section(para("een")), section(para("twee"), Entry("", "", (para("drie"),)), heading="")))

    assert [block.before for block in story.blocks if block.before == THEME.unheaded] == [THEME.unheaded] * 2


def test_a_heading_takes_two_lines_along() -> None:
    assert shape(paginate([Column(7), Column(1, heading=True), Column(8)], 100))[0] == [(0, 7), (0, 1), (0, 2)]
    assert shape(paginate([Column(8), Column(1, heading=True), Column(8)], 100))[0] == [(0, 8)]
    assert shape(paginate([Column(8), Column(1, heading=True), Column(1), Column(9)], 100))[0] == [(0, 8)]


def test_headings_stay_together() -> None:
    headings = [Column(1, heading=True), Column(1, heading=True)]

    assert shape(paginate([Column(7), *headings, Column(6)], 100))[0] == [(0, 7)]


def test_short_entries_do_not_grow_into_one_block() -> None:
    entries = [block for _ in range(9) for block in (Column(1, heading=True), Column(1))]

    assert [len(page) for page in paginate(entries, 100)] == [10, 8]


def test_a_heading_higher_than_a_page_is_broken() -> None:
    pages = paginate([Column(3), Column(25, heading=True), Column(9)], 100)

    assert shape(pages) == [[(0, 3), (0, 7)], [(7, 17)], [(17, 25), (0, 2)], [(2, 9)]]


def test_a_few_last_lines_are_pulled_back_by_less_white() -> None:
    blocks = [Column(4, after=10), Column(4, after=10), Column(1)]

    assert [placed.top for placed in paginate(blocks, 104)[0]] == [0, 47, 94]


def test_more_than_a_few_lines_stay_where_they_are() -> None:
    blocks = [Column(4, after=10), Column(3, after=10), Column(6)]

    assert [len(page) for page in paginate(blocks, 100)] == [2, 1]


@pytest.mark.parametrize(
    "doc",
    [
        pytest.param(make_doc(title=MONSTER), id="title"),
        pytest.param(make_doc(subtitle=MONSTER), id="subtitle"),
        pytest.param(make_doc(Section(MONSTER, (para("tekst"),))), id="heading"),
        pytest.param(make_doc(section(Entry(MONSTER, "soort", (para("tekst"),)))), id="label"),
        pytest.param(
            make_doc(section(Entry("label", MONSTER[:6000], (para("tekst"),)), Entry("b", "c", ()))), id="kind"
        ),
        pytest.param(make_doc(section(para(MONSTER))), id="paragraph"),
        pytest.param(make_doc(section(para(Run(MONSTER, href=LONG_URL, italic=True)))), id="link"),
        pytest.param(make_doc(section(Items((Item((line(MONSTER),)),)))), id="item"),
        pytest.param(make_doc(section(Quote((line(MONSTER),), MONSTER))), id="quote"),
        pytest.param(
            make_doc(section(Grid(("Wat", MONSTER[:5000]), ((line("a"), line(MONSTER)),), (0.9, 0.1)))), id="cell"
        ),
    ],
)
def test_twenty_thousand_letters_fit_anywhere(doc: Doc, render: Any) -> None:
    pdf = render(doc)

    assert "".join(words(pdf)) == "".join(expected_words(doc))
    assert outside_margins(pdf) == []


def test_twenty_thousand_letters_where_they_are_cut(render: Any, gate: Any) -> None:
    facts = dict.fromkeys(("author", "running_title", "version"), MONSTER)
    pdf = render(make_doc(logos=(Logo(MONSTER, MONSTER), Logo(MONSTER, MONSTER, picture())), **facts))

    assert gate(pdf) == []
    assert outside_margins(pdf) == []


def test_a_paragraph_of_a_hundred_pages(render: Any) -> None:
    text = BODY * 500
    pdf = render(make_doc(section(para(text))))

    with pypdfium2.PdfDocument(pdf) as opened:
        assert len(opened) > 35


def test_nothing_stands_outside_the_margins(render: Any) -> None:
    assert outside_margins(render(rich_doc())) == []


def outside_margins(pdf: bytes) -> list[tuple[int, tuple[float, ...]]]:
    """(page, box) of text that sticks out: left and right of the margins, below the footer, above the header."""
    left, right = THEME.side_margin - 1.5, THEME.page_width - THEME.side_margin + 1.5
    low, high = THEME.bottom_margin - 34, THEME.page_height - THEME.top_margin + 24
    found = []
    with pypdfium2.PdfDocument(pdf) as opened:
        for number, sheet in enumerate(opened, 1):
            text = sheet.get_textpage()
            boxes = [text.get_rect(index) for index in range(text.count_rects())]
            found += [
                (number, box) for box in boxes if box[0] < left or box[2] > right or box[1] < low or box[3] > high
            ]
    return found


def test_a_long_kind_pushes_the_next_entry_down(render: Any) -> None:
    kind = "Samenwerkingsverband van bewoners, ondernemers, huisartsen en scholen in de wijken langs de dijk"
    pdf = render(make_doc(section(Entry("Eerste", kind, (para("Kort."),)), Entry("Tweede", "kort", (para("Ook."),)))))

    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage()

        def bottom_of(found: str) -> float:
            index, _ = text.search(found).get_next()
            return float(text.get_charbox(index)[1])

        assert bottom_of("Tweede") < bottom_of("dijk") - 8


@pytest.mark.parametrize("above", range(16, 26))
def test_a_long_kind_at_the_end_of_a_page_is_whole_when_an_entry_follows_at_once(above: int, render: Any) -> None:
    kind = "https://a.b-c?d=e&" * 30
    doc = make_doc(section(*[para("regel")] * above, Entry("Een", kind, (Entry("Twee", kind, (para("x"),)),))))

    assert words(render(doc)) == expected_words(doc)


def test_the_first_line_of_a_kind_stands_on_the_baseline_of_the_label(render: Any) -> None:
    pdf = render(make_doc(section(Entry("nnn", "mmm", (para("tekst"),)))))

    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage()
        label, kind = (text.search(found).get_next()[0] for found in ("nnn", "mmm"))
        assert text.get_charbox(label)[1] == pytest.approx(text.get_charbox(kind)[1], abs=0.2)
        assert text.get_charbox(kind)[0] < text.get_charbox(label)[0]


@pytest.mark.parametrize("shares", [(), (0.0, 0.0), (1.0,), (-1.0, 2.0), (0.001, 0.999), (3.0, 3.0)])
def test_any_shares_give_a_table_that_fills_the_column(shares: tuple[float, ...], render: Any) -> None:
    grid = Grid(("Wat", "Wie"), ((line("Bellen met de wethouder"), line("Nadia")),), shares)

    assert outside_margins(render(make_doc(section(grid)))) == []


def test_a_table_without_a_head_or_without_rows(render: Any, gate: Any) -> None:
    grids = [Grid((), ((line("a"), line("b")),), ()), Grid(("Wat",), (), (1.0,)), Grid((), (), ()), Grid((), ((),), ())]

    assert gate(render(make_doc(section(*grids)))) == []


def test_four_logos_stand_from_margin_to_margin(render: Any) -> None:
    logos = tuple(Logo(f"Logo {number}", "Logo", picture(size=(100, 50))) for number in range(4))
    with pypdfium2.PdfDocument(io.BytesIO(render(make_doc(logos=logos)))) as opened:
        boxes = [thing.get_bounds() for thing in opened[0].get_objects() if thing.type == 3]

    assert [round(box[3] - box[1]) for box in boxes] == [30] * 4
    assert boxes[0][0] == pytest.approx(THEME.side_margin, abs=0.1)
    assert boxes[3][2] == pytest.approx(THEME.page_width - THEME.side_margin, abs=0.1)
    gaps = [after[0] - before[2] for before, after in pairwise(boxes)]
    assert max(gaps) - min(gaps) < 0.1


@pytest.mark.parametrize(("plain", "face"), [(False, BOLD), (True, REGULAR)])
def test_labels_are_bold_or_in_the_weight_of_the_text(plain: bool, face: str) -> None:
    story = Story(THEME, "nl-NL", lambda: None)
    story.add(make_doc(section(Entry("Label", "", (para("x"),))), plain_labels=plain))

    (label,) = [block for block in story.blocks if getattr(block, "title", "") == "Label"]
    assert label.style.face == face
