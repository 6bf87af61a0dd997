"""Which letters of a text look bold, italic, linked or like signs."""

from __future__ import annotations

import pytest

from ui.desk.pages.report.lettering import Stretch, passage_at, stretches


def looks(line: str) -> str:
    """A letter for each letter of a line: b, i, l, s(ign), p(oint), x = bold and italic, or a dot."""
    letters = ["."] * len(line)
    for stretch in stretches((line,))[0]:
        for place in range(stretch.start, stretch.start + stretch.length):
            letters[place] = _sign_for(stretch)
    return "".join(letters)


def _sign_for(stretch: Stretch) -> str:
    if stretch.sign or stretch.point:
        return "s" if stretch.sign else "p"
    if stretch.link:
        return "l"
    return {(True, True): "x", (True, False): "b", (False, True): "i"}[stretch.bold, stretch.italic]


@pytest.mark.parametrize(
    ("line", "look"),
    [
        ("een goed plan", "............."),
        ("een **goed** plan", "....ssbbbbss....."),
        ("een *goed* plan", "....siiiis....."),
        ("***goed***", "sssxxxxsss"),
        ("5*3 en 4*2", ".........."),
        (r"\*niet\*", "s.....s."),
        ("- **kop.** tekst", "ppssbbbbss......"),
        ("12. tekst", "pppp....."),
        ("zie [t](https://t.nl)t", "....sl" + "s" * 15 + "."),
        ("zie https://t.nl/t.", "....llllllllllllll."),
        ("**half", "......"),
    ],
)
def test_a_line_looks_as_it_will_print(line: str, look: str) -> None:
    assert looks(line) == look


def test_a_mark_may_begin_on_one_line_and_end_on_the_next() -> None:
    first, second = stretches(("een **goed", "plan** dus"))
    assert first == (Stretch(4, 2, sign=True), Stretch(6, 4, bold=True))
    assert second == (Stretch(0, 4, bold=True), Stretch(4, 2, sign=True))


def test_a_passage_ends_at_a_blank_line_and_at_the_next_point() -> None:
    lines = ["een", "twee", "", "- punt", "  verder", "- nog een"]
    assert (passage_at(lines, 1).first, passage_at(lines, 1).lines) == (0, ("een", "twee"))
    assert passage_at(lines, 4).lines == ("- punt", "  verder")
    assert passage_at(lines, 5).lines == ("- nog een",)
    assert passage_at(lines, 2).lines == ("",)
