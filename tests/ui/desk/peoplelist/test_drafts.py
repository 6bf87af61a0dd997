"""What the chair says about a list, and what follows from it."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from facilitator.intake.people.guessing import guess_columns, shape_of
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.proposals import Deed, Proposal, propose
from facilitator.intake.people.sheets import read_pasted
from facilitator.storage.listshapes import ListShapes
from tests.factories import make_day, make_person
from ui.desk.pages.peoplelist.bringing import file_in
from ui.desk.pages.peoplelist.drafts import (
    Draft,
    draft_of,
    foreseen,
    noting_questions,
    questions,
    roles,
    with_answer,
    with_column,
    with_group,
    with_rows,
    without_rows,
)
from ui.desk.pages.peoplelist.reading import FoundSheet, examples_of, read_text

DAY = make_day(make_person("Els Jansen", "els"), make_person("Noor Smit", "noor", organisation="Wijkraad"))
LIST = (
    "Naam;Organisatie;Rol;E-mail;Status\n"
    "E. Jansen;;penningmeester;;\n"
    "Noor Smit;Wijkraad;bewoner;noor@wijk.nl;\n"
    "Kees Kok;;Penningmeester;kees@kok.nl;\n"
    "Kees Kok;;;kees@kok.nl;\n"
    "Saar Vos;;kok;;afgemeld\n"
    "K. Kok;;kok;;\n"
)


def draft(text: str = LIST) -> Draft:
    sheet = read_pasted(text)[0]
    return draft_of(FoundSheet(sheet, shape_of(sheet), guess_columns(sheet)))


def looked(now: Draft) -> Proposal:
    return propose(now.sheet, now.columns, DAY, now.decisions)


def deeds(proposal: Proposal) -> list[Deed]:
    return [line.deed for line in proposal.lines]


SAID = {
    "leave out": lambda now, seen: without_rows(now, {2, 5}),
    "take along": lambda now, seen: with_rows(now, seen, {6}),
    "no double": lambda now, seen: with_rows(now, seen, {5}),
    "same": lambda now, seen: with_answer(now, seen, questions(now, seen)[0], same=True),
    "two people": lambda now, seen: with_answer(now, seen, questions(now, seen)[0], same=False),
    "another row": lambda now, seen: with_answer(now, seen, questions(now, seen)[1], same=True),
    "group": lambda now, seen: with_group(now, "penningmeester", "bestuurders"),
}


@pytest.mark.parametrize("said", SAID)
def test_what_is_shown_at_once_is_what_the_whole_list_gives(said: str) -> None:
    before = draft()
    seen = looked(before)
    after = SAID[said](noting_questions(before, seen), seen)

    quick, whole = foreseen(seen, before.decisions, after.decisions), looked(after)

    assert deeds(quick) == deeds(whole)
    assert [line.double_of for line in quick.lines] == [line.double_of for line in whole.lines]
    assert [line.known for line in quick.lines] == [line.known for line in whole.lines]
    assert {one.role: one.group for one in quick.roles if one.group} == {
        one.role: one.group for one in whole.roles if one.group
    }


def test_leaving_out_and_taking_along_is_as_if_nothing_was_said() -> None:
    before = draft()
    out = without_rows(before, {2, 3})
    back = with_rows(out, looked(out), {2, 3})

    assert deeds(looked(back)) == deeds(looked(before))
    assert back.decisions.left_out == frozenset()


def test_a_column_gets_back_what_another_took_on_its_way() -> None:
    now = draft()
    for field in (Field.NAME, Field.EMAIL, Field.REMARKS):
        now = with_column(now, 1, field)

    assert now.columns.fields == (Field.NAME, Field.REMARKS, Field.ROLE, Field.EMAIL, Field.STATUS)
    now = with_column(now, 2, Field.NAME)
    now = with_column(now, 0, Field.ORGANISATION)
    assert now.columns.fields == (Field.ORGANISATION, Field.REMARKS, Field.NAME, Field.EMAIL, Field.STATUS)


def test_an_answered_question_stays_in_its_place() -> None:
    now = draft()
    seen = looked(now)
    now = noting_questions(now, seen)
    first = questions(now, seen)[0]
    after = with_answer(now, seen, first, same=True)

    assert [one.row for one in questions(after, looked(after))] == [one.row for one in questions(now, seen)]
    assert questions(after, looked(after))[0].answer is True


def test_a_role_said_to_be_in_no_group_is_sorted() -> None:
    now = draft()
    after = with_group(now, "PENNINGMEESTER", "")

    (first, *_) = roles(after, looked(after))
    assert (first.role, first.count, first.group, first.is_sorted) == ("penningmeester", 2, "", True)


def test_saying_a_group_again_replaces_it() -> None:
    now = with_group(with_group(draft(), "kok", "bewoners"), "Kok", "professionals")

    assert now.decisions.groups == MappingProxyType({"Kok": "professionals"})


def test_examples_are_different_and_on_one_line() -> None:
    sheet = read_pasted('Naam;Rol\nA B;"x\ny"\nC D;"x\ny"\nE F;\nG H;z\n')[0]

    assert examples_of(sheet, 1) == ("x y", "z")


def test_columns_that_do_not_fit_any_more_are_guessed(tmp_path) -> None:
    shapes = ListShapes(tmp_path / "shapes.json")
    shape = draft().found.shape
    shapes.note(shape, ["name"])
    assert read_text(LIST, "", shapes).sheets[0].columns == draft().columns
    shapes.note(shape, ["role", "name", None, "email", "status"])
    assert read_text(LIST, "", shapes).sheets[0].columns.to_plain() == ["role", "name", None, "email", "status"]


def test_a_page_of_the_web_that_is_dropped_is_no_file(qapp) -> None:
    from PySide6.QtCore import QMimeData, QUrl  # noqa: PLC0415

    data = QMimeData()
    data.setUrls([QUrl("https://example.org/lijst.xlsx")])
    assert file_in(data) is None
