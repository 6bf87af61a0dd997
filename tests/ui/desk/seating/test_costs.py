"""What a plan costs: the counts, and who is behind each."""

from __future__ import annotations

import pytest

from facilitator.domain.language import Language
from facilitator.intake.people.groups import USUAL_GROUPS
from facilitator.seating.counts import Must, count
from facilitator.seating.ofday import planned
from tests.factories import make_bond, make_person, make_seat
from tests.ui.desk.seating.conftest import hall
from ui.desk.pages.seating.costs import Behind, CostKind, costs_of
from ui.desk.pages.seating.costwords import CostWords
from ui.desk.pages.seating.groupwords import ENGLISH


def costs(day):
    read = planned(day, day.rounds)
    found = costs_of(day, read, count(read.instance, read.plan_of(day.seats)))
    return {one.kind: one for one in found}


def seats(*tables):
    """Per person p1 ... the numbers of their tables, round by round."""
    return [
        make_seat(f"p{person}", f"t{table}", f"r{round_}")
        for person, own in enumerate(tables, 1)
        for round_, table in enumerate(own, 1)
    ]


def test_what_is_well_is_told_only_of_meetings():
    found = costs(hall(4, 2, 2, *seats((1, 2), (1, 1), (2, 2), (2, 1))))
    assert list(found) == [CostKind.MEETS, CostKind.TWICE, CostKind.BACK]
    assert (found[CostKind.MEETS].number, found[CostKind.TWICE].number) == (2, 0)
    assert found[CostKind.MEETS].is_well


def test_behind_meeting_too_few_stands_who_has_the_fewest_first():
    found = costs(hall(4, 2, 2, *seats((1, 2), (1, 2), (2, 1), (2, 1))))
    assert found[CostKind.MEETS].number == 1
    assert found[CostKind.MEETS].behind[0] == Behind(("p1",), met=1, could=2)


def test_behind_pairs_stand_their_rounds():
    found = costs(hall(4, 2, 2, *seats((1, 2), (1, 2), (2, 1), (2, 1))))
    assert found[CostKind.TWICE].behind == (Behind(("p1", "p2"), (1, 2)), Behind(("p3", "p4"), (1, 2)))


def test_behind_coming_back_stands_the_topic():
    found = costs(hall(2, 2, 2, *seats((1, 1), (2, 1))))
    assert found[CostKind.BACK].behind == (Behind(("p1",), (1, 2), topic="Onderwerp 1"),)


def test_wishes_are_told_where_there_are_any():
    day = hall(1, 2, 1, make_person("Anna", "p2", wishes=("c2",)), *seats((1,), (1,)))
    assert costs(day)[CostKind.WISHLESS].behind == (Behind(("p2",)),)
    assert CostKind.HEARD not in costs(hall(1, 2, 1, *seats((1,))))


def test_how_many_wishes_come_true_is_told_of_all_there_are(qapp):
    wishing = make_person("Anna", "p2", wishes=("c2", "c1", "c3"))
    found = costs(hall(1, 3, 2, wishing, *seats((1, 2), (1, 2))))[CostKind.HEARD]
    assert (found.number, found.of, found.behind) == (2, 3, ())
    assert CostWords(Language.EN).cost(found) == "2 of 3 wishes come true."
    none = costs(hall(1, 3, 1, wishing, *seats((1,))))
    assert none[CostKind.HEARD].number == 0


def test_what_had_to_be_and_is_not_stands_first():
    day = hall(2, 2, 1, make_bond("p1", "p2"), *seats((1,), (2,)))
    found = costs(day)
    assert next(iter(found)) is CostKind.BROKEN
    assert (Must.SPLIT, ("p1", "p2")) in [(one.must, one.people) for one in found[CostKind.BROKEN].behind]


def test_somebody_without_a_seat_is_behind_a_must():
    found = costs(hall(2, 2, 1, *seats((1,))))
    assert found[CostKind.BROKEN].behind == (Behind(("p2",), (1,), None, must=Must.UNSEATED),)


# -- in words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "line", "words"),
    [
        (CostKind.MEETS, Behind(("p1",), met=3, could=5), ("Persoon 1", "3 of 5 new people")),
        (CostKind.TWICE, Behind(("p1", "p2"), (1, 3)), ("Persoon 1 and Persoon 2", "in rounds 1 and 3")),
        (CostKind.BACK, Behind(("p1",), (1, 2), 4), ("Persoon 1", "table 4 in rounds 1 and 2")),
        (CostKind.BACK, Behind(("p1",), (1, 2), None, "Eten"), ("Persoon 1", "“Eten” in rounds 1 and 2")),
        (CostKind.WISHLESS, Behind(("p2",)), ("Persoon 2", "")),
        (CostKind.UNEVEN, Behind((), (2,), 3), ("Round 2, table 3", "")),
        (CostKind.UNMIXED, Behind((), (2,), 3, group="bewoner"), ("Round 2, table 3", "bewoner")),
        (CostKind.BROKEN, Behind(("p1",), (1,), None, must=Must.UNSEATED), ("Persoon 1", "Round 1: without a table")),
    ],
)
def test_a_line_says_who_or_where_and_what_is_the_matter(qapp, kind, line, words):
    assert CostWords(Language.EN).behind(hall(), kind, line) == words


def test_our_own_groups_are_called_in_the_language_of_the_window(qapp):
    line = Behind((), (2,), 3, group="ambtenaren")
    said = [CostWords(one).behind(hall(), CostKind.UNMIXED, line)[1] for one in (Language.EN, Language.NL)]
    assert said == ["officials", "ambtenaren"]
    assert set(ENGLISH) == set(USUAL_GROUPS)


def test_many_names_are_counted(qapp):
    line = Behind(tuple(f"p{n}" for n in range(1, 8)), (1,), 2, must=Must.OVER)
    who, _what = CostWords(Language.EN).behind(hall(), CostKind.BROKEN, line)
    assert who == "Persoon 1, Persoon 2, Persoon 3 and 4 other(s)"
