"""The marks that keys and buttons put in a text."""

from __future__ import annotations

import pytest

from exports.inline import blocks, paragraphs, plain_inline
from exports.model import Para
from ui.desk.pages.report.marking import (
    ListKind,
    Marked,
    as_typed,
    continued,
    indented,
    linked,
    listed,
    outdented,
    toggled,
    told,
)


def marked(shown: str) -> Marked:
    """A text in which | stands around what is selected, or where the cursor is."""
    first, _, rest = shown.partition("|")
    selected, _, last = rest.rpartition("|")
    if "|" not in rest:
        return Marked(first + rest, len(first), len(first))
    return Marked(first + selected + last, len(first), len(first) + len(selected))


def shown(after: Marked) -> str:
    if after.start == after.end:
        return f"{after.text[: after.start]}|{after.text[after.start :]}"
    return f"{after.text[: after.start]}|{after.selected}|{after.text[after.end :]}"


@pytest.mark.parametrize(
    ("before", "sign", "after"),
    [
        ("een |goed| plan", "**", "een **|goed|** plan"),
        ("een **|goed|** plan", "**", "een |goed| plan"),
        ("een |goed| plan", "*", "een *|goed|* plan"),
        ("een **|goed|** plan", "*", "een ***|goed|*** plan"),
        ("een ***|goed|*** plan", "**", "een *|goed|* plan"),
        ("een | goed | plan", "**", "een  **|goed|**  plan"),
        ("een |plan", "**", "een **|**plan"),
    ],
)
def test_a_mark_stands_around_the_words_or_goes_again(before: str, sign: str, after: str) -> None:
    assert shown(toggled(marked(before), sign)) == after


@pytest.mark.parametrize(
    ("before", "sign", "after"),
    [
        ("een **goed|** plan", "**", "een **goed**| plan"),
        ("een *goed|* plan", "*", "een *goed*| plan"),
        ("een **goed |**plan", "**", "een **goed** |plan"),
        ("***goed|***", "**", "***goed**|*"),
        ("***goed**|*", "*", "***goed***|"),
        ("***goed*|**", "**", "***goed***|"),
        ("* een *goed|*", "*", "* een *goed*|"),
        ("**twee\nregels|**", "**", "**twee\nregels**|"),
        ("**|**", "**", "|"),
        ("*|*", "*", "|"),
        ("***|***", "*", "**|**"),
        ("**goed** plan|**nu**", "**", "**goed** plan**|****nu**"),
        ("**goed|**", "*", "**goed*|***"),
    ],
)
def test_the_same_keys_step_over_the_closing_sign_and_take_an_empty_pair_away(before, sign, after) -> None:
    assert shown(toggled(marked(before), sign)) == after


def test_a_link_has_its_address_selected() -> None:
    assert shown(linked(marked("zie |de pagina| hier"))) == "zie [de pagina](|https://|) hier"


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        ("|een\ntwee|", ListKind.BULLETS, "|- een\n- twee|"),
        ("|- een\n- twee|", ListKind.BULLETS, "|een\ntwee|"),
        ("|- een\n- twee|", ListKind.NUMBERS, "|1. een\n2. twee|"),
        ("|een\n\ntwee|", ListKind.NUMBERS, "|1. een\n\n2. twee|"),
        ("voor\nee|n\nna", ListKind.BULLETS, "voor\n- ee|n\nna"),
        ("voor\n|een\n|na", ListKind.BULLETS, "voor\n|- een|\nna"),
        ("|", ListKind.BULLETS, "- |"),
        ("|  - een|", ListKind.NUMBERS, "|  1. een|"),
    ],
)
def test_the_selected_lines_become_points_or_lines_again(before: str, kind: ListKind, after: str) -> None:
    assert shown(listed(marked(before), kind)) == after


def test_points_go_a_level_in_and_back() -> None:
    inside = indented(marked("- een\n|- twee|"))
    assert shown(inside) == "- een\n|  - twee|"
    assert outdented(inside).text == "- een\n- twee"
    assert outdented(marked("|- een|")).text == "- een"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- een|", "- een\n- |"),
        ("  2. een|", "  2. een\n  3. |"),
        ("- een| twee", "- een\n- | twee"),
        ("- een\n- |", "- een\n|"),
    ],
)
def test_enter_goes_on_with_a_list_and_an_empty_point_ends_it(before: str, after: str) -> None:
    made = continued(marked(before))
    assert made is not None
    assert shown(made) == after


@pytest.mark.parametrize("before", ["gewone regel|", "", "-geen punt|"])
def test_enter_elsewhere_is_an_ordinary_enter(before: str) -> None:
    assert continued(marked(before or "|")) is None


@pytest.mark.parametrize(
    "words",
    [
        "Meer banken op het plein",
        "- alleen een streepje",
        "1. eerst dit",
        "**luid** en *zacht*",
        "zie [hier](https://voorbeeld.example)",
        "5*3 is 15 \\ klaar",
        "• een bol\n\n* een ster",
        "12) laat",
    ],
)
def test_words_of_a_table_print_from_the_own_text_as_they_were_typed(words: str) -> None:
    assert blocks(as_typed(words)) == tuple(Para(plain_inline(one)) for one in paragraphs(words))


def test_words_without_signs_are_not_touched() -> None:
    assert as_typed("5*3 = 15, a_b en (dit)") == "5*3 = 15, a_b en (dit)"


def test_a_cue_stands_bold_before_its_point() -> None:
    assert told("eerst kijken", "Oplossing") == "**Oplossing:** eerst kijken"
    assert told("eerst kijken", " ") == "eerst kijken"
