"""Who may be named, in every corner of a document."""

from __future__ import annotations

import pytest

from facilitator.domain.conversations import Thread
from facilitator.domain.event import Attribution, Organiser
from facilitator.domain.people import Consent, Initiative, PersonKind
from facilitator.domain.plenary import Agreement, ContributionKind
from facilitator.domain.report import SectionKind
from tests.exports.days import composed, conversation, document, notices, outline, person, said, section, takeaway

TALKED = section(SectionKind.CONVERSATIONS)
REFLECTIONS = section(SectionKind.REFLECTIONS)
ANNA = person("Anna de Wit", role="voorzitter Buurtraad", organisation="Buurtraad")
SILENT = person("Bram Kok", Consent.NO, role="wijkagent", organisation="Politie")
BOAT = Initiative("i1", "De Boot", "", ("Stichting Water", "Bond"))


def _called(somebody, **event) -> str:
    spoken = said(ContributionKind.REFLECTION, "Woord", somebody.id)
    return outline(document(somebody, spoken, REFLECTIONS, **event))[1].removeprefix("### ")


@pytest.mark.parametrize("level", [Attribution.NAME, Attribution.INITIATIVE, Attribution.ROLE])
def test_who_said_no_appears_by_role_at_every_level(level):
    assert _called(SILENT, attribution=level) == "wijkagent"


@pytest.mark.parametrize("role", ["Bram, wijkagent", "agent Kok", "BRAM KOK"])
def test_a_role_that_gives_the_name_away_is_not_used(role):
    assert _called(person("Bram Kok", Consent.NO, role=role, kinds=(PersonKind.HOST,))) == "een tafelhost"


def test_a_blank_printed_name_prints_no_name():
    lesson = said(ContributionKind.LESSON, "dat het kan", "anna", printed_name=" ")
    assert outline(document(ANNA, lesson, section(SectionKind.LESSONS)))[1:] == ["- dat het kan"]


def test_a_chair_who_said_no_is_in_no_token_and_no_heading():
    chair = person("Frans Bos", Consent.NO)
    lessons = section(SectionKind.LESSONS, heading="Wat heeft dagvoorzitter Frans geleerd?")
    lesson = said(ContributionKind.LESSON, "iets", printed_name="")
    found = composed(chair, lesson, lessons, chairs=("frans",), title="Dag van {dagvoorzitter}")
    assert found.doc.title == "Dag van de dagvoorzitter"
    assert outline(found.doc)[0] == "## Wat heeft de dagvoorzitter geleerd?"
    assert "heading-gave-way" in [n.code for n in found.notices]


def test_a_heading_gives_way_when_the_reaction_itself_may_not_be_named():
    reaction = said(ContributionKind.REACTION, "Woord", "anna", attribution=Attribution.ROLE)
    own = section(SectionKind.REACTION, person="anna", heading="Reactie Anna")
    lines = outline(document(ANNA, reaction, own))
    assert "Anna" not in " ".join(lines)
    assert lines[1:] == ["Woord"]


def test_a_reaction_told_in_the_text_of_its_block_gives_no_name_either():
    told = section(SectionKind.REACTION, person="bram", heading="Reactie Bram", text="Hij was blij.")
    assert outline(document(SILENT, told)) == ["## Reactie", "Hij was blij."]


def test_a_heading_that_has_no_other_to_give_way_to_stays_and_is_pointed_out():
    words = section(SectionKind.TEXT, heading="Terug met Bram Kok", text="Tekst")
    found = composed(SILENT, words)
    assert outline(found.doc)[0] == "## Terug met Bram Kok"
    assert [n.code for n in found.notices] == ["name-in-text"]


def test_a_surname_that_is_also_a_word_changes_no_heading():
    agreements = [Agreement("a", "Planten", "wij"), section(SectionKind.AGREEMENTS, heading="Bos en hei")]
    assert outline(document(person("Bos", Consent.NO), *agreements))[0] == "## Bos en hei"


@pytest.mark.parametrize(("level", "label"), [(Attribution.ROLE, "Varen"), (Attribution.NONE, "Varen")])
def test_organisations_are_not_given_where_no_initiative_may_be_named(level, label):
    entry = conversation(label=None, qualifier=None, initiatives=("i1",), topic="Varen", attribution=level)
    assert outline(document(TALKED, BOAT, entry, takeaway("Punt")))[1:] == [f"### {label}", "Punt"]


@pytest.mark.parametrize("level", [Attribution.ROLE, Attribution.NONE])
def test_a_topic_that_names_the_initiative_prints_nowhere_below_that_level(level):
    boat = Initiative("i1", "De Boot", "bewonersinitiatief")
    entry = conversation(label=None, qualifier=None, initiatives=("i1",), topic="Waarheen met De Boot?")
    text = str(document(TALKED, boat, entry, takeaway("Punt"), attribution=level))
    assert "De Boot" not in text


def test_a_label_without_a_linked_initiative_names_nobody_either():
    entry = conversation(label="Casus De Boot", qualifier="Bond")
    lines = outline(document(TALKED, BOAT, entry, takeaway("Punt"), attribution=Attribution.NONE))
    assert lines[1:] == ["### ", "Punt"]


def test_a_continuation_that_may_say_less_does_not_stand_under_the_name():
    boat = Initiative("i1", "De Boot", "bewonersinitiatief")
    entries = [
        conversation("c1", label=None, qualifier=None, initiatives=("i1",)),
        conversation(
            "c2", label=None, qualifier=None, initiatives=("i1",), continues=True, attribution=Attribution.ROLE
        ),
    ]
    lines = outline(document(TALKED, boat, *entries, takeaway("A", "c1"), takeaway("B", "c2")))
    assert lines[1:] == ["### De Boot (bewonersinitiatief)", "A", "### bewonersinitiatief", "B"]


@pytest.mark.parametrize(
    "record",
    [
        Agreement("a", "Bellen", "Bram Kok"),
        Thread("d", "De vraag van Bram Kok"),
        Organiser("o", "Bram Kok"),
        conversation(label="Bij Bram Kok", headline="Kern"),
        said(ContributionKind.LESSON, "iets", printed_name="Bram Kok"),
        section(SectionKind.TEXT, heading="Later", text="Van **Bram** Kok", organiser="Bond"),
        section(SectionKind.TEXT, heading="Later", organiser="Bram Kok"),
    ],
)
def test_a_name_typed_anywhere_is_pointed_out_once(record):
    blocks = [section(kind) for kind in (SectionKind.AGREEMENTS, SectionKind.THREADS, SectionKind.LESSONS)]
    assert notices(SILENT, record, TALKED, *blocks).count("name-in-text") == 1


def test_people_of_one_name_are_pointed_out_once():
    twins = [person("Jan Bos", Consent.NO), person("Jan Bos", Consent.UNKNOWN)]
    twins[1] = type(twins[1])(id="jan2", name="Jan Bos")
    assert notices(*twins, TALKED, conversation(), takeaway("Zei Jan Bos")) == ["name-in-text"]


def test_part_of_the_name_of_somebody_who_said_yes_is_no_finding():
    people = [person("Jan", Consent.NO), person("Jan Bosman")]
    people[1] = type(people[1])(id="j2", name="Jan Bosman", consent=Consent.YES)
    assert notices(*people, TALKED, conversation(), takeaway("Zei Jan Bosman")) == []
    assert notices(*people, TALKED, conversation(), takeaway("Zei Jan")) == ["name-in-text"]


def test_names_in_a_text_are_pointed_out_where_the_document_gives_none():
    records = [ANNA, BOAT, TALKED, conversation(), takeaway("Anna de Wit voer met De Boot")]
    assert notices(*records) == []
    assert notices(*records, attribution=Attribution.INITIATIVE) == ["name-against-choice"]
    assert notices(*records, attribution=Attribution.NONE) == ["name-against-choice"] * 2
