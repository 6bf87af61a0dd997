"""What a day in JSON may say, and how: defaults, numbers for tables and rounds, order, consent, pictures."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.conversations import Conversation, Layout, Takeaway
from facilitator.domain.dates import DateStyle
from facilitator.domain.event import Attachment, Attribution, Event, Prints, Use
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, Person
from facilitator.domain.plenary import Agreement, ContributionKind, FollowUp
from facilitator.domain.report import SectionKind
from facilitator.services.event import USUAL_SECTIONS
from facilitator.storage.eventfile import EventFile
from facilitator.storage.looking import read_whole
from tests.intake.conftest import Reads
from tests.intake.days import day_of

DESIGN = """{"format": "tafelronde-day/1",
 "event": {"title": "T", "subtitle": "", "date": "2018-09-19", "venue": "", "language": "nl", "chairs": ["p1"],
           "date_style": "day-month", "prints": "all", "attribution": "name",
           "organisers": [{"name": "O", "logo": "logo.png", "logo_alt": "L"}]},
 "people": [{"id": "p1", "name": "P", "role": "voorzitter", "organisation": "X", "kinds": ["respondent"],
             "group": "network", "needs": [], "accompanies": null, "present": true},
            {"id": "p2", "name": "Q", "consent": "no"}],
 "initiatives": [{"id": "i1", "name": "I", "kind": "bewonersinitiatief", "organisations": ["X"]}],
 "tables": [{"number": 1, "name": "", "capacity": 8, "offers": ["wheelchair"]}],
 "programme": [{"kind": "round", "title": "Ronde 1", "minutes": 25, "round": 1, "notes": ""}],
 "conversations": [{"id": "c1", "table": 1, "rounds": [], "topic": "T", "label": "L", "qualifier": "bewonersinitiatief",
                    "initiatives": ["i1"], "hosts": ["p2"], "reporter": null, "layout": "paragraphs", "headline": "",
                    "position": 1, "prose": null, "continues": false}],
 "takeaways": [{"conversation": "c1", "round": 1, "text": "t", "cue": "", "starred": true, "left_out": false},
               {"id": "t1", "conversation": "c1", "text": "u", "edited": "v"},
               {"id": "t2", "conversation": "c1", "text": "w", "merged_into": "t1"}],
 "threads": [{"name": "N", "takeaways": ["t1"]}],
 "contributions": [{"id": "x1", "kind": "reaction", "person": "p1", "printed_name": "", "text": "een\\n\\ntwee"},
                   {"kind": "quotation", "text": "q", "agreed": true}],
 "agreements": [{"what": "W", "owner": "O", "partners": ["Q"], "beneficiary": "", "due": null}],
 "followups": [{"date": "2018-11-13", "title": "F", "place": "", "link": ""}],
 "sections": [{"kind": "conversations", "heading": "Wat besproken?"},
              {"kind": "reaction", "heading": "H", "person": "p1"}, {"kind": "reaction", "contribution": "x1"},
              {"kind": "reactions"}, {"kind": "reflections", "heading": "H"}, {"kind": "lessons", "heading": "H"},
              {"kind": "text", "heading": "Terugblik", "lead": "L", "text": "- bullet\\n  - sub-bullet"},
              {"kind": "agreements"}, {"kind": "followups"},
              {"kind": "thanks", "people": ["p1"], "tail": "en vele anderen"}]}"""


def of(read: Any, record: type) -> list[Any]:
    return [one for one in read.records if isinstance(one, record)]


def test_the_example_of_the_design_is_read(reads: Reads) -> None:
    read = reads(DESIGN)

    day = day_of(read.records)
    assert day.event == Event(
        title="T",
        date=datetime.date(2018, 9, 19),
        language=Language.NL,
        chairs=("p1",),
        date_style=DateStyle.DAY_MONTH,
        prints=Prints.ALL,
        attribution=Attribution.NAME,
    )
    assert day.conversations[0].layout is Layout.PARAGRAPHS
    assert day.conversations[0].table == day.tables[0].id
    assert [t.round for t in day.takeaways] == [day.programme[0].id, None, None]
    assert [s.kind for s in day.sections][-3:] == [SectionKind.AGREEMENTS, SectionKind.FOLLOWUPS, SectionKind.THANKS]
    assert day.contributions[0].printed_name == ""
    assert (day.agreements[0].due, day.followups[0].date) == ("", datetime.date(2018, 11, 13))
    assert read.missing == ("logo.png",)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_matter(reads: Reads, mark: bytes) -> None:
    assert len(of(reads(mark + DESIGN.encode()), Takeaway)) == 3


@pytest.mark.parametrize(
    ("label", "read_as"), [({}, None), ({"label": None}, None), ({"label": ""}, ""), ({"label": "Casus"}, "Casus")]
)
def test_null_and_missing_are_the_default_and_empty_prints_nothing(
    reads: Reads, label: dict[str, Any], read_as: str | None
) -> None:
    assert of(reads(conversations=[label]), Conversation)[0].label == read_as


@pytest.mark.parametrize("nothing", [{}, {"people": None, "event": None, "tables": None}, {"event": {}, "people": []}])
def test_a_day_may_hold_nothing_but_its_format(reads: Reads, nothing: dict[str, Any]) -> None:
    assert reads(**nothing).records == (Event(),)


def test_a_day_without_a_word_about_sections_gets_the_usual_ones(reads: Reads, tmp_path: Path) -> None:
    EventFile.create(tmp_path / "day.tafelronde", reads().fill)

    assert tuple(s.kind for s in read_whole(tmp_path / "day.tafelronde")[0].sections) == USUAL_SECTIONS
    assert not reads(sections=[]).usual_sections


# -- identities, numbers and order ---------------------------------------------------------------------------------


def test_records_without_an_identity_get_one(reads: Reads) -> None:
    keys = [
        p.id for p in of(reads(people=[{"name": "Els"}, {"name": "Els"}, {"id": "p.1-a_b", "name": "Els"}]), Person)
    ]

    assert len(set(keys)) == 3
    assert keys[2] == "p.1-a_b"


def test_tables_and_rounds_are_named_by_number_or_identity(reads: Reads) -> None:
    read = reads(
        tables=[{"id": "t7", "number": 7}],
        programme=[{"kind": "opening"}, {"id": "r2", "kind": "round", "round": 2}],
        people=[{"id": "p", "name": "Els"}],
        conversations=[{"table": 7, "rounds": [2]}, {"table": "t7", "rounds": ["r2"]}],
        takeaways=[{"text": "t", "round": 2}],
        seats=[{"round": 2, "person": "p", "table": 7, "locked": True}],
    )

    assert [(c.table, c.rounds) for c in of(read, Conversation)] == [("t7", ("r2",))] * 2
    assert of(read, Takeaway)[0].round == "r2"
    assert of(read, Seat) == [Seat("r2", "p", "t7", locked=True)]


def test_numbers_alone_mean_the_tables_and_rounds_they_name(reads: Reads) -> None:
    read = reads(conversations=[{"id": "c", "table": 3, "rounds": [2, 1]}], takeaways=[{"text": "t", "round": 1}])

    assert [t.number for t in of(read, Table)] == [3]
    assert [(i.kind, i.round) for i in of(read, ProgrammeItem)] == [(ItemKind.ROUND, 1), (ItemKind.ROUND, 2)]


@pytest.mark.parametrize(
    ("given", "numbers"),
    [([None, None], [1, 2]), ([None, 1], [2, 1]), ([2, None], [2, 1]), ([3, None, None, 1], [3, 2, 4, 1])],
)
def test_rounds_without_a_number_get_those_that_are_left(
    reads: Reads, given: list[int | None], numbers: list[int]
) -> None:
    read = reads(programme=[{"kind": "round", "round": number} for number in given])

    assert [item.round for item in of(read, ProgrammeItem)] == numbers


def test_conversations_stand_by_position_and_the_others_behind_them(reads: Reads) -> None:
    given = [{"id": "a"}, {"id": "b", "position": 2}, {"id": "c", "position": 1}, {"id": "d", "position": 2}]

    assert [(c.id, c.rank) for c in of(reads(conversations=given), Conversation)] == [
        ("c", 1.0),
        ("b", 2.0),
        ("d", 3.0),
        ("a", 4.0),
    ]


# -- what follows from something else ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "consent"),
    [
        ({}, Consent.UNKNOWN),
        ({"kinds": ["host", "participant"]}, Consent.UNKNOWN),
        ({"kinds": ["speaker"]}, Consent.YES),
        ({"kinds": ["respondent"], "consent": None}, Consent.YES),
        ({"kinds": ["chair"]}, Consent.YES),
        ({"kinds": ["chair"], "consent": "unknown"}, Consent.UNKNOWN),
        ({"id": "leads"}, Consent.YES),
        ({"id": "leads", "consent": "no"}, Consent.NO),
        ({"consent": "yes"}, Consent.YES),
    ],
)
def test_consent_starts_as_the_part_in_the_day_has_it_unless_it_is_said(
    reads: Reads, person: dict[str, Any], consent: Consent
) -> None:
    people = [{"id": "p", "name": "Els", **person}]
    event = {"chairs": ["leads"]} if "leads" in person.values() else {}

    assert of(reads(event=event, people=people), Person)[0].consent is consent


def test_the_chairs_wording_was_made_from_the_text_it_lies_on_unless_it_says_otherwise(reads: Reads) -> None:
    given = [{"text": "t", "edited": "e"}, {"text": "t", "edited": "e", "edited_from": "was"}, {"text": "t"}]

    assert [(t.edited_from, t.changed_since_edit) for t in of(reads(takeaways=given), Takeaway)] == [
        ("t", False),
        ("was", True),
        (None, False),
    ]


@pytest.mark.parametrize("kind", ContributionKind)
def test_every_kind_of_contribution_is_read(reads: Reads, kind: ContributionKind) -> None:
    assert reads(contributions=[{"kind": kind.value}]).records[1].kind is kind


def test_words_are_kept_as_typed(reads: Reads) -> None:
    text = "Vóór de “zomer”…\u00a0(eisen??!)\t\x01 *sterren* <b>&amp;"

    assert of(reads(takeaways=[{"text": text}]), Takeaway)[0].text == text


def test_half_a_sign_becomes_the_sign_for_what_is_missing(reads: Reads) -> None:
    read = reads('{"format": "tafelronde-day/1", "takeaways": [{"text": "\\ud83d half"}]}')

    assert of(read, Takeaway)[0].text == "\ufffd half"


@pytest.mark.parametrize("due", ["2018-11-13", "vóór de zomer", ""])
def test_an_agreement_is_due_on_a_date_or_in_free_words(reads: Reads, due: str) -> None:
    assert of(reads(agreements=[{"what": "W", "due": due}]), Agreement)[0].due == due


def test_a_followup_may_have_no_date(reads: Reads) -> None:
    assert of(reads(followups=[{"title": "Later", "date": None}]), FollowUp)[0].date is None


# -- pictures ------------------------------------------------------------------------------------------------------


def test_pictures_beside_the_json_come_along_and_missing_ones_are_named(reads: Reads, tmp_path: Path) -> None:
    (tmp_path / "merk.png").write_bytes(b"picture")
    (tmp_path / "map.png").mkdir()

    read = reads(
        event={"organisers": [{"id": "o", "name": "O", "logo": "merk.png"}, {"name": "P", "logo": "map.png"}]},
        attachments=[{"owner": "o", "use": "photo", "file": "weg.png"}, {"use": "photo", "file": "merk.png"}],
    )

    assert read.missing == ("weg.png", "map.png")
    assert {picture.bytes for picture in read.pictures} == {b"picture"}
    pictures = {(a.file, a.owner): a.sha256 is not None for a in of(read, Attachment)}
    assert pictures[("merk.png", "o")] and pictures[("merk.png", None)]
    assert not pictures[("weg.png", "o")]


def test_a_logo_belongs_to_its_organiser(reads: Reads) -> None:
    day = day_of(reads(event={"organisers": [{"id": "o", "name": "O", "logo": "a.png", "logo_alt": "A"}]}).records)

    logo = day.logo_of(day.organisers[0])
    assert (logo.file, logo.alt, logo.use) == ("a.png", "A", Use.LOGO)
