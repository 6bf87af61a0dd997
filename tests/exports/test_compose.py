"""From a day to its document tree: the rows of the product's acceptance table, one by one."""

from __future__ import annotations

import datetime
import string

import pytest

from exports.compose import compose
from exports.words import WORDS
from facilitator.domain.conversations import Layout, ProseSource, Thread
from facilitator.domain.dates import DateStyle
from facilitator.domain.event import Attachment, Attribution, LabelStyle, Organiser, Prints, Use, logo_id
from facilitator.domain.hall import Table
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, Initiative, PersonKind
from facilitator.domain.plenary import Agreement, ContributionKind, FollowUp
from facilitator.domain.report import SectionKind
from tests.exports.days import (
    composed,
    conversation,
    day_of,
    document,
    notices,
    outline,
    person,
    said,
    section,
    takeaway,
)

TALKED = section(SectionKind.CONVERSATIONS)
ANNA = person("Anna de Wit", role="voorzitter Buurtraad")
SILENT = person("Bram Kok", Consent.UNKNOWN, role="wijkagent")


# -- title, dates, logos -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "language", "printed"),
    [
        (DateStyle.DAY_MONTH, Language.NL, "Thematafels 19 september"),
        (DateStyle.DAY_MONTH_YEAR, Language.NL, "Thematafels 19 september 2018"),
        (DateStyle.WEEKDAY_DAY_MONTH, Language.EN, "Thematafels Wednesday 19 September"),
    ],
)
def test_a_title_says_the_date_in_the_chosen_style(style, language, printed):
    doc = document(title="Thematafels {datum}", date=datetime.date(2018, 9, 19), date_style=style, language=language)
    assert doc.title == printed


def test_unknown_tokens_stay_as_typed():
    assert document(title="{datum} {onzin} {", date=datetime.date(2018, 9, 19)).title == "19 september {onzin} {"


def test_the_running_title_adds_the_date_only_where_the_title_lacks_it():
    date = datetime.date(2018, 9, 19)
    assert document(title="Oogst", date=date).running_title == "Oogst · 19 september"
    assert document(title="Oogst {datum}", date=date).running_title == "Oogst 19 september"


def test_the_running_title_reads_the_whole_date_in_any_language():
    first = datetime.date(2018, 9, 1)
    assert document(title="Oogst 21 september", date=first).running_title == "Oogst 21 september · 1 september"
    day = day_of(title="Oogst 1 september", date=first)
    assert compose(day, language=Language.EN).doc.running_title == "Oogst 1 september"


def test_a_token_is_filled_in_once_and_its_signs_are_no_marks():
    words = section(SectionKind.TEXT, text="In **{plaats}** op {datum}")
    doc = document(words, venue="Zaal *A* {datum} [b]", date=datetime.date(2018, 9, 19))
    assert outline(doc) == ["In Zaal *A* {datum} [b] op 19 september"]


def test_an_organiser_without_a_picture_prints_in_words():
    logo = Attachment(logo_id("o1"), "o1", Use.LOGO, "x.png", "Het merk", "hash")
    day = day_of(Organiser("o1", "Buurtraad"), Organiser("o2", "Platform"), logo)
    first, second = compose(day, {"hash": b"bytes"}).doc.logos
    assert (first.image, first.alt) == (b"bytes", "Het merk")
    assert (second.image, second.words, second.alt) == (None, "Platform", "Platform")


def test_a_later_version_says_so_in_the_footer():
    assert document(version=1).version == ""
    assert document(version=2, version_date=datetime.date(2018, 10, 4)).version == "Versie 2, 4 oktober 2018"


def test_the_document_follows_its_own_language_and_can_be_asked_for_in_another():
    day = day_of(TALKED, conversation(), takeaway("Punt"))
    assert outline(compose(day).doc)[0] == "## Wat besproken?"
    assert outline(compose(day, language=Language.EN).doc)[0] == "## What was discussed?"


def test_both_languages_have_the_same_fixed_words():
    assert WORDS[Language.NL].keys() == WORDS[Language.EN].keys()
    for key, dutch in WORDS[Language.NL].items():
        assert sorted(_holes(dutch)) == sorted(_holes(WORDS[Language.EN][key])), key


def _holes(sentence: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(sentence) if name]


# -- entries -------------------------------------------------------------------------------------------------------


def test_an_entry_is_label_kind_and_text_exactly_as_typed():
    entry = conversation(label="Casus De Boot", qualifier="stichting/vereniging")
    typed = "enz. enz. (eisen??!)  'zo'   5*3 **niet vet** <b>"
    assert outline(document(TALKED, entry, takeaway(typed)))[1:] == ["### Casus De Boot (stichting/vereniging)", typed]


def test_label_and_kind_come_from_the_initiatives_unless_typed_or_emptied():
    boat = Initiative("i1", "De Boot", "bewonersinitiatief")
    garden = Initiative("i2", "De Tuin", "", ("Stichting A", "Bond B"))
    entries = [
        conversation("c1", label=None, qualifier=None, initiatives=("i1",)),
        conversation("c2", label=None, qualifier=None, initiatives=("i2",)),
        conversation("c3", label=None, qualifier="", initiatives=("i1", "i2")),
        conversation("c4", label="", qualifier=None, initiatives=("i1",)),
        conversation("c5", label=None, qualifier=None, topic="Wonen"),
    ]
    lines = outline(document(TALKED, boat, garden, *entries, *(takeaway("x", e.id) for e in entries)))
    assert [line for line in lines if line.startswith("###")] == [
        "### De Boot (bewonersinitiatief)",
        "### De Tuin (Stichting A/Bond B)",
        "### De Boot en De Tuin",
        "###  (bewonersinitiatief)",
        "### Wonen",
    ]


def test_the_topic_prints_below_a_label_that_names_who_brought_it():
    boat = Initiative("i1", "De Boot")
    entry = conversation(label=None, qualifier=None, initiatives=("i1",), topic="Wie stuurt?")
    assert outline(document(TALKED, boat, entry, takeaway("Niemand")))[1:] == ["### De Boot", "Wie stuurt?", "Niemand"]
    typed = conversation(label="Casus Boot", topic="Wie stuurt?", initiatives=("i1",))
    assert outline(document(TALKED, boat, typed, takeaway("Niemand")))[1:] == ["### Casus Boot", "Niemand"]


@pytest.mark.parametrize(
    ("layout", "lines"),
    [
        (None, ["- Een", "- Twee / en meer"]),
        (Layout.PARAGRAPH, ["Een Twee", "en meer"]),
        (Layout.PARAGRAPHS, ["Een", "Twee", "en meer"]),
        (Layout.BULLETS, ["- Een", "- Twee / en meer"]),
        (Layout.NUMBERED, ["1. Een", "1. Twee / en meer"]),
    ],
)
def test_layouts(layout, lines):
    entry = conversation(layout=layout)
    assert outline(document(TALKED, entry, takeaway("Een"), takeaway("Twee\n\nen meer")))[2:] == lines


def test_one_takeaway_is_paragraphs_by_default():
    assert outline(document(TALKED, conversation(), takeaway("Een\n\nTwee")))[2:] == ["Een", "Twee"]


def test_entries_of_one_initiative_can_stand_together_with_what_continues_them():
    boat, garden = Initiative("i1", "De Boot"), Initiative("i2", "De Tuin")
    entries = [
        conversation("c1", label="Boot 1", initiatives=("i1",)),
        conversation("c2", label="Tuin", initiatives=("i2",)),
        conversation("c3", label="Los"),
        conversation("c4", label="Boot 2", initiatives=("i1",)),
        conversation("c5", label="", initiatives=("i2",), continues=True),
    ]
    records = [TALKED, boat, garden, *entries, *(takeaway(e.id, e.id) for e in entries)]
    apart = ["### Boot 1", "c1", "### Tuin", "c2", "### Los", "c3", "### Boot 2", "c4", "c5"]
    together = ["### Boot 1", "c1", "### Boot 2", "c4", "c5", "### Tuin", "c2", "### Los", "c3"]
    assert outline(document(*records))[1:] == apart
    assert outline(document(*records, group_by_initiative=True))[1:] == together


def test_labels_can_be_plain():
    assert not document().plain_labels
    assert document(label_style=LabelStyle.PLAIN).plain_labels


def test_unlabelled_and_continuing_entries_print_the_same_words():
    first, second = takeaway("Eerst", "c1"), takeaway("Dan", "c2")
    joined = [conversation("c1"), conversation("c2", label="", continues=True)]
    apart = [conversation("c1"), conversation("c2", label="")]
    assert outline(document(TALKED, *joined, first, second))[1:] == ["### Tafel", "Eerst", "Dan"]
    assert outline(document(TALKED, *apart, first, second))[1:] == ["### Tafel", "Eerst", "### ", "Dan"]


@pytest.mark.parametrize(("cue", "printed"), [("", "Wie?"), ("Vraag", "Vraag: Wie?"), ("Vraag:", "Vraag: Wie?")])
def test_a_cue_runs_in_and_an_empty_one_prints_nothing(cue, printed):
    assert outline(document(TALKED, conversation(), takeaway("Wie?", cue=cue)))[2] == printed


def test_the_headline_leads_unless_it_is_one_of_the_points():
    entry = conversation(headline="Begin klein")
    assert outline(document(TALKED, entry, takeaway("Punt")))[2:] == ["Begin klein", "Punt"]
    assert outline(document(TALKED, entry, takeaway("Begin klein")))[2:] == ["Begin klein"]


def test_own_prose_prints_instead_of_the_takeaways():
    entry = conversation(prose="Wij **vonden** het fijn.\n\n- een", prose_from=(ProseSource("t", "x"),))
    assert outline(document(TALKED, entry, takeaway("Punt")))[2:] == ["Wij vonden het fijn.", "- een"]


def test_every_takeaway_prints_once_unless_left_out_merged_or_taken_back():
    kept = takeaway("Blijft", id="kept")
    others = [
        takeaway("Weg", left_out=True),
        takeaway("Samengevoegd", merged_into="kept"),
        takeaway("Ingetrokken", removed=True),
        takeaway("Ruw", edited="Bewerkt"),
        takeaway("Zonder tafel gebleven", of=None),
    ]
    text = " ".join(outline(document(TALKED, conversation(layout=Layout.PARAGRAPHS), kept, *others)))
    assert text == "## Wat besproken? ### Tafel Blijft Bewerkt ### Zonder tafel Zonder tafel gebleven"


def test_only_starred_prints_where_the_document_says_so_and_the_rest_is_counted():
    records = [TALKED, Table("h", 4), conversation(table="h"), takeaway("A", starred=True), takeaway("B")]
    found = composed(*records, prints=Prints.STARRED)
    assert outline(found.doc)[2:] == ["A"]
    assert [(n.code, dict(n.details)) for n in found.notices] == [
        ("not-all-printed", {"place": "4", "printed": 1, "total": 2})
    ]


def test_a_section_without_words_prints_no_heading():
    sections = [section(kind) for kind in SectionKind]
    assert outline(document(*sections, conversation())) == []


# -- plenary -------------------------------------------------------------------------------------------------------


def test_reactions_have_a_heading_of_their_own_in_speaking_order():
    both = [
        said(ContributionKind.REACTION, "Een\n\nTwee", "anna"),
        said(ContributionKind.REACTION, "Drie", "anna"),
    ]
    assert outline(document(ANNA, *both, section(SectionKind.REACTIONS))) == [
        "## Reactie Anna de Wit (voorzitter Buurtraad)",
        "Een",
        "Twee",
        "## Reactie Anna de Wit (voorzitter Buurtraad)",
        "Drie",
    ]


def test_a_person_with_two_sections_gets_the_next_reaction_in_each():
    both = [said(ContributionKind.REACTION, text, "anna") for text in ("Een", "Twee", "Drie")]
    sections = [section(SectionKind.REACTION, person="anna", heading=h) for h in ("A", "B")]
    lines = outline(document(ANNA, *both, *sections, section(SectionKind.REACTIONS)))
    assert lines == ["## A", "Een", "## B", "Twee", "Drie"]


def test_a_reaction_that_lost_its_person_still_prints():
    lost = said(ContributionKind.REACTION, "Wat ik zei")
    assert outline(document(lost, section(SectionKind.REACTION)))[1:] == ["Wat ik zei"]
    assert outline(document(lost, section(SectionKind.REACTIONS)))[1:] == ["Wat ik zei"]


def test_empty_prose_prints_nothing_and_says_so():
    found = composed(TALKED, Table("h", 4), conversation(table="h", prose=""), takeaway("Punt"))
    assert outline(found.doc) == []
    assert [n.code for n in found.notices] == ["not-all-printed"]


def test_reactions_under_one_heading_become_entries():
    reaction = said(ContributionKind.REACTION, "Een", "anna")
    lines = outline(document(ANNA, reaction, section(SectionKind.REACTIONS, heading="Reacties")))
    assert lines == ["## Reacties", "### Anna de Wit (voorzitter Buurtraad)", "Een"]


def test_lessons_print_the_name_as_the_chair_wants_it():
    chair = person("Roos Vos", kinds=(PersonKind.CHAIR,))
    lessons = [
        said(ContributionKind.LESSON, "dat het kan", "anna"),
        said(ContributionKind.LESSON, "dat het mag", "anna", printed_name="Anna"),
        said(ContributionKind.LESSON, "dat het moet", printed_name=""),
    ]
    doc = document(ANNA, chair, *lessons, section(SectionKind.LESSONS), chairs=("roos",))
    assert outline(doc) == [
        "## Wat heeft dagvoorzitter Roos Vos geleerd?",
        "- Van Anna de Wit: dat het kan",
        "- Van Anna: dat het mag",
        "- dat het moet",
    ]


@pytest.mark.parametrize("printed", ["Anna", "Van Anna", "Van Anna:"])
def test_a_lesson_says_van_once(printed):
    lesson = said(ContributionKind.LESSON, "dat het kan", "anna", printed_name=printed)
    assert outline(document(ANNA, lesson, section(SectionKind.LESSONS)))[1:] == ["- Van Anna: dat het kan"]


@pytest.mark.parametrize("name", ["Van Dijk", "V", "a"])
def test_a_lesson_of_a_person_whose_name_looks_like_the_lead_keeps_it(name):
    someone = person(name)
    lesson = said(ContributionKind.LESSON, "dat het kan", someone.id)
    assert outline(document(someone, lesson, section(SectionKind.LESSONS)))[1:] == [f"- Van {name}: dat het kan"]


def test_several_chairs_share_the_heading_of_the_lessons():
    chairs = [person("Roos Vos"), person("Piet Maas")]
    lesson = said(ContributionKind.LESSON, "iets", printed_name="")
    doc = document(*chairs, lesson, section(SectionKind.LESSONS), chairs=("roos", "piet"), language=Language.EN)
    assert outline(doc)[0] == "## What did day chairs Roos Vos and Piet Maas learn?"


def test_reflections_and_quotations_name_who_spoke():
    spoken = [
        said(ContributionKind.REFLECTION, "Kort.\n\nEn lang.", "anna"),
        said(ContributionKind.QUOTATION, "Zo is het.", "anna", agreed=True),
    ]
    sections = [section(SectionKind.REFLECTIONS), section(SectionKind.QUOTATIONS, heading="")]
    assert outline(document(ANNA, *spoken, *sections)) == [
        "## Slotwoord van de sprekers",
        "### Anna de Wit",
        "Kort.",
        "En lang.",
        "> Zo is het. (Anna de Wit)",
    ]


def test_a_quotation_that_is_not_agreed_is_pointed_out():
    quotation = said(ContributionKind.QUOTATION, "Zo is het.", "anna")
    assert notices(ANNA, quotation, section(SectionKind.QUOTATIONS)) == ["quotation-not-agreed"]


def test_an_intention_is_also_listed_with_what_comes_next():
    reaction = said(
        ContributionKind.REACTION, "Mooi. Wij richten iets op.", "anna", intentions=("Wij richten iets op.",)
    )
    lines = outline(
        document(ANNA, reaction, section(SectionKind.REACTION, person="anna"), section(SectionKind.FOLLOWUPS))
    )
    assert lines[1] == "Mooi. Wij richten iets op."
    assert lines[2:] == ["## Vervolg", "- Anna de Wit: Wij richten iets op."]


def test_agreements_are_a_table_of_what_who_and_when():
    agreements = [
        Agreement("a1", "Aan de slag", "Stichting A", ("gemeente", "fonds B", "Bond C")),
        Agreement("a2", "Helpen", "de wethouder", beneficiary="De Boot", due="2018-11-13"),
        Agreement("a3", "De proef gaat door", due="vóór de zomer"),
    ]
    found = composed(*agreements, section(SectionKind.AGREEMENTS))
    assert outline(found.doc) == [
        "## Afspraken",
        "Wat | Wie | Wanneer",
        "Aan de slag | Stichting A\nmet gemeente, fonds B en Bond C | ",
        "Helpen | de wethouder\nvoor De Boot | 13 november 2018",
        "De proef gaat door |  | vóór de zomer",
    ]
    assert [n.code for n in found.notices] == ["agreement-without-owner"]


def test_a_due_date_in_the_year_of_the_day_needs_no_year():
    agreements = [Agreement("a1", "Helpen", "A", due="2018-11-13"), Agreement("a2", "Later", "B", due="2019-02-01")]
    doc = document(*agreements, section(SectionKind.AGREEMENTS), date=datetime.date(2018, 9, 19))
    assert outline(doc)[2:] == ["Helpen | A | 13 november", "Later | B | 1 februari 2019"]


def test_a_column_that_would_stay_empty_is_left_out():
    nobody = [Agreement("a1", "Aan de slag"), Agreement("a2", "Helpen")]
    assert outline(document(*nobody, section(SectionKind.AGREEMENTS)))[1:] == ["- Aan de slag", "- Helpen"]
    owned = [Agreement("a1", "Aan de slag", "A")]
    assert outline(document(*owned, section(SectionKind.AGREEMENTS)))[1:] == ["Wat | Wie", "Aan de slag | A"]


def test_follow_up_dates_get_their_weekday():
    later = [
        FollowUp("f1", datetime.date(2018, 11, 13), "Wonen", "Zaal 1", "https://x.example"),
        FollowUp("f2", datetime.date(2019, 1, 8), "Zorg"),
        FollowUp("f3", None, "Ooit"),
    ]
    doc = document(*later, section(SectionKind.FOLLOWUPS), date=datetime.date(2018, 9, 19))
    assert outline(doc)[1:] == [
        "- dinsdag 13 november · Wonen · Zaal 1 · https://x.example",
        "- dinsdag 8 januari 2019 · Zorg",
        "- Ooit",
    ]


def test_a_reaction_without_a_name_has_the_role_in_brackets():
    reaction = said(ContributionKind.REACTION, "Een", "bram")
    lines = outline(document(SILENT, reaction, section(SectionKind.REACTION, person="bram")))
    assert lines[0] == "## Reactie (wijkagent)"


def test_thanks_list_people_in_their_order_with_a_tail():
    people = [person("Anna de Wit"), person("Cor Bos"), person("Bram Kok")]
    thanks = section(SectionKind.THANKS, people=("cor", "anna", "bram"), tail="en vele anderen")
    assert outline(document(*people, thanks)) == ["Met dank aan Cor Bos, Anna de Wit en Bram Kok en vele anderen."]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ({"tail": "en vele anderen"}, ["Met dank aan vele anderen."]),
        ({"lead": "Dank aan iedereen!"}, ["Dank aan iedereen!"]),
        ({"people": ("anna", "anna"), "tail": "en anderen. "}, ["Met dank aan Anna de Wit en anderen."]),
        ({}, []),
    ],
)
def test_thanks_print_whatever_was_typed(typed, printed):
    assert outline(document(ANNA, section(SectionKind.THANKS, **typed))) == printed


def test_threads_say_where_they_were_heard_without_printing_points_twice():
    records = [
        conversation("c1", label="De Boot"),
        conversation("c2", label="De Tuin"),
        takeaway("Vertrouwen", "c1", id="t1"),
        takeaway("Ook vertrouwen", "c2", id="t2"),
        Thread("d", "Vertrouwen eerst", ("t2", "t1")),
    ]
    lines = outline(document(*records, section(SectionKind.THREADS)))
    assert lines == ["## Rode draden", "- Vertrouwen eerst: De Boot en De Tuin"]


def test_an_addendum_says_when_where_and_with_whom():
    later = section(
        SectionKind.TEXT,
        heading="Daarna",
        text="Tekst",
        date=datetime.date(2018, 10, 4),
        place="Zaal",
        organiser="Bond",
    )
    assert outline(document(later)) == ["## Daarna", "donderdag 4 oktober 2018, Zaal, Bond", "Tekst"]


def test_headings_are_as_typed_and_an_empty_one_prints_nothing():
    words = [
        section(SectionKind.TEXT, heading="Terugblik", lead="Waarom?", text="- een\n  - twee"),
        section(SectionKind.TEXT, heading="", text="los"),
        section(SectionKind.TEXT, heading="Verborgen", text="x", shown=False),
    ]
    assert outline(document(*words)) == ["## Terugblik", "Waarom?", "- een", "los"]


# -- who may be named ----------------------------------------------------------------------------------------------


def test_who_has_not_said_yes_appears_by_role_everywhere():
    spoken = [
        said(ContributionKind.REACTION, "Een", "bram"),
        said(ContributionKind.REFLECTION, "Twee", "bram"),
        said(ContributionKind.LESSON, "Drie", "bram", printed_name="Bram"),
        said(ContributionKind.QUOTATION, "Vier", "bram", agreed=True),
    ]
    sections = [
        section(SectionKind.REACTION, person="bram", heading="Reactie Bram Kok"),
        section(SectionKind.REFLECTIONS),
        section(SectionKind.LESSONS),
        section(SectionKind.QUOTATIONS),
        section(SectionKind.THANKS, people=("bram",)),
    ]
    found = composed(SILENT, *spoken, *sections)
    text = str(found.doc)
    assert "Bram" not in text
    assert "Reactie (wijkagent)" in text
    assert "Van wijkagent:" in text
    assert "Met dank aan wijkagent." in text
    assert "people-unnamed" in [n.code for n in found.notices]


@pytest.mark.parametrize(
    ("kinds", "called"),
    [((), "een deelnemer"), ((PersonKind.HOST,), "een tafelhost"), ((PersonKind.CASE_OWNER,), "een inbrenger")],
)
def test_who_has_no_role_is_called_by_their_part_in_the_day(kinds, called):
    silent = person("Bram Kok", Consent.NO, kinds=kinds)
    doc = document(silent, said(ContributionKind.REFLECTION, "x", "bram"), section(SectionKind.REFLECTIONS))
    assert outline(doc)[1] == f"### {called}"


@pytest.mark.parametrize(
    ("level", "entry", "speaker"),
    [
        (Attribution.NAME, "### De Boot (bewonersinitiatief)", "### Anna de Wit"),
        (Attribution.INITIATIVE, "### De Boot (bewonersinitiatief)", "### Buurtraad"),
        (Attribution.ROLE, "### bewonersinitiatief", "### voorzitter"),
        (Attribution.NONE, "### Varen", "### "),
    ],
)
def test_the_attribution_of_the_document_says_how_far_anybody_is_named(level, entry, speaker):
    records = [
        person("Anna de Wit", role="voorzitter", organisation="Buurtraad"),
        Initiative("i1", "De Boot", "bewonersinitiatief"),
        conversation(label=None, qualifier=None, initiatives=("i1",), topic="Varen"),
        takeaway("Punt"),
        said(ContributionKind.REFLECTION, "Woord", "anna"),
        TALKED,
        section(SectionKind.REFLECTIONS),
    ]
    lines = outline(document(*records, attribution=level))
    assert [line for line in lines if line.startswith("###")] == [entry, speaker]


def test_an_entry_may_say_less_than_the_document_but_never_more():
    boat = Initiative("i1", "De Boot", "bewonersinitiatief")
    entry = conversation(label=None, qualifier=None, initiatives=("i1",), attribution=Attribution.ROLE)
    assert outline(document(TALKED, boat, entry, takeaway("x")))[1] == "### bewonersinitiatief"
    open_entry = conversation(label=None, qualifier=None, initiatives=("i1",), attribution=Attribution.NAME)
    lines = outline(document(TALKED, boat, open_entry, takeaway("x"), attribution=Attribution.ROLE))
    assert lines[1] == "### bewonersinitiatief"


def test_none_leaves_no_name_anywhere_in_the_document():
    chair = person("Roos Vos", kinds=(PersonKind.CHAIR,))
    records = [
        chair,
        ANNA,
        said(ContributionKind.LESSON, "iets", "anna"),
        said(ContributionKind.REACTION, "Woord", "anna", intentions=("Woord",)),
        section(SectionKind.LESSONS, lead="{dagvoorzitter} schreef:"),
        section(SectionKind.REACTIONS),
        section(SectionKind.FOLLOWUPS),
        section(SectionKind.THANKS, people=("anna",), tail="en anderen"),
    ]
    text = str(document(*records, chairs=("roos",), title="Dag van {dagvoorzitter}", attribution=Attribution.NONE))
    assert "Anna" not in text
    assert "Roos" not in text


def test_a_name_inside_somebodys_text_is_pointed_out_and_left_alone():
    found = composed(SILENT, TALKED, conversation(), takeaway("Dat zei Bram Kok."))
    assert "Dat zei Bram Kok." in outline(found.doc)
    assert [n.code for n in found.notices] == ["name-in-text"]


def test_a_typed_weekday_that_does_not_fit_is_pointed_out():
    later = section(SectionKind.TEXT, text="Op woensdag 13 november gaan we door, op dinsdag 11 december ook.")
    found = composed(later, date=datetime.date(2018, 9, 18))
    assert [dict(n.details) for n in found.notices] == [{"passage": "woensdag 13 november", "weekday": "dinsdag"}]
