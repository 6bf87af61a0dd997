"""What the report stage shows of a day, without a window."""

from __future__ import annotations

import pytest

from exports.compose import compose
from exports.model import Notice
from exports.tokens import TOKENS
from facilitator.demo import DAYS
from facilitator.domain.conversations import ProseSource
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution
from facilitator.domain.language import Language
from facilitator.domain.people import Consent, PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.intake.dayjson.reading import read_day_file
from facilitator.storage.eventfile import IMPORT, EventFile
from facilitator.storage.looking import read_whole
from tests.factories import (
    make_agreement,
    make_attachment,
    make_contribution,
    make_conversation,
    make_day,
    make_organiser,
    make_person,
    make_section,
    make_table,
    make_takeaway,
    small_day,
)
from ui.desk.pages.report.checks import place_for
from ui.desk.pages.report.marksbar import TOKENS as MENU_TOKENS
from ui.desk.pages.report.views import (
    Part,
    block_views,
    entry_views,
    kinds_to_add,
    news_of,
    point_views,
    rank_behind,
    speakers,
)
from ui.desk.places import Place, StageName

KIND = SectionKind


@pytest.fixture(scope="module", params=sorted(DAYS))
def sample_day(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TAFELRONDE_HOME", str(folder / "home"))
        EventFile.create(folder / "day.tafelronde", read_day_file(DAYS[request.param]).fill, IMPORT)
        return read_whole(folder / "day.tafelronde")[0]


def test_the_headings_in_the_list_are_those_that_print(sample_day: Day) -> None:
    printed = [section.heading for section in compose(sample_day).doc.sections]
    assert [view.heading for view in block_views(sample_day)] == printed


@pytest.mark.parametrize("attribution", list(Attribution))
@pytest.mark.parametrize("consent", list(Consent))
def test_a_heading_names_only_who_may_be_named(attribution: Attribution, consent: Consent) -> None:
    day = make_day(
        make_person("Noor Smit", "noor", role="wethouder", consent=consent, kinds=(PersonKind.CHAIR,)),
        make_contribution(person="noor"),
        make_contribution(kind=ContributionKind.LESSON),
        make_section(KIND.REACTION, person="noor"),
        make_section(KIND.LESSONS),
        attribution=attribution,
        chairs=("noor",),
    )
    printed = [section.heading for section in compose(day).doc.sections]
    assert [view.heading for view in block_views(day)] == printed


def test_a_block_says_what_is_in_it() -> None:
    day = make_day(
        make_conversation(key="c1"),
        make_conversation("Nog leeg", key="c2"),
        make_takeaway(conversation="c1"),
        make_takeaway(conversation="c1", left_out=True),
        make_takeaway(),
        make_agreement(),
        make_section(KIND.CONVERSATIONS),
        make_section(KIND.TEXT, text="een\n\ntwee"),
        make_section(KIND.AGREEMENTS),
        make_section(KIND.LESSONS),
    )
    contents = [view.contents for view in block_views(day)]
    assert contents == [
        ((Part.CONVERSATIONS, 1), (Part.POINTS, 2)),
        ((Part.PARAGRAPHS, 2),),
        ((Part.AGREEMENTS, 1),),
        (),
    ]


def test_a_hidden_block_still_says_what_is_in_it() -> None:
    day = make_day(make_agreement(), make_section(KIND.AGREEMENTS, shown=False))
    assert block_views(day)[0].contents == ((Part.AGREEMENTS, 1),)


def test_of_two_blocks_of_one_kind_the_second_tells_nothing() -> None:
    day = make_day(make_agreement(), make_section(KIND.AGREEMENTS), make_section(KIND.AGREEMENTS))
    first, second = block_views(day)
    assert (first.told_elsewhere, second.told_elsewhere) == (False, True)
    assert second.contents == ()


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({}, False),
        ({"heading": ""}, False),
        ({"text": "woorden"}, True),
        ({"lead": "Eerst"}, True),
        ({"tail": "en"}, True),
    ],
)
def test_a_block_with_typed_words_is_worth_a_question(fields: dict[str, str], holds: bool) -> None:
    assert block_views(make_day(make_section(**fields)))[0].holds_words is holds


def test_a_kind_that_prints_once_can_be_added_once() -> None:
    kinds = kinds_to_add(make_day(make_section(KIND.LESSONS), make_section(KIND.TEXT)))
    assert not kinds[KIND.LESSONS]
    assert kinds[KIND.TEXT]
    assert set(kinds) == set(SectionKind)


def test_a_new_block_comes_behind_the_chosen_one() -> None:
    day = make_day(make_section(key="s1"), make_section(key="s2"))
    ranks = [section.rank for section in day.sections]
    assert ranks[0] < rank_behind(day, "s1") < ranks[1] < rank_behind(day, "s2")
    assert rank_behind(day, "") > ranks[1]
    assert rank_behind(make_day(), "") > 0


def test_an_entry_is_called_as_it_prints() -> None:
    first, second = entry_views(small_day())
    assert (first.label, first.qualifier, first.table, first.points) == ("De Buurtkeuken", "bewonersinitiatief", 1, 1)
    assert (second.label, second.qualifier) == ("Veilig oversteken", "")


def test_news_since_the_own_text_is_counted_and_marked() -> None:
    prose_from = (ProseSource("w1", "zoals het was"),)  # type: ignore[arg-type]
    day = make_day(
        make_conversation(key="c1", prose="Eigen woorden", prose_from=prose_from),
        make_takeaway("zoals het nu is", "w1", conversation="c1"),
        make_takeaway("erbij", "w2", conversation="c1"),
        make_takeaway("weggelaten", "w3", conversation="c1", left_out=True),
    )
    news = news_of(day, day.conversations[0])
    assert (news.new, news.changed) == (("w2",), ("w1",))
    marks = [(view.new, view.changed) for view in point_views(day, day.conversations[0])]
    assert marks == [(False, True), (True, False), (False, False)]
    assert entry_views(day)[0].news == 2


def test_a_reaction_can_be_of_a_person_or_one_of_several() -> None:
    day = make_day(
        make_person("Noor Smit", "noor"),
        make_person("Els Jansen", "els"),
        make_person("Jos Vink", "jos", kinds=(PersonKind.SPEAKER,)),
        make_contribution("Eerst dit.", "x1", person="noor"),
        make_contribution("Dan dat.", "x2", person="noor"),
        make_contribution("Van niemand.", "x3"),
        make_section(KIND.REACTION, key="s1"),
    )
    found = [(one.person, one.said.id if one.said else None) for one in speakers(day, day.sections[0])]
    assert found == [("noor", None), ("jos", None), ("noor", "x1"), ("noor", "x2"), (None, "x3")]


# -- where to go for a notice --------------------------------------------------------------------------------------


def busy_day() -> Day:
    return make_day(
        make_organiser("Buurtverband", "o1"),
        make_attachment("o1", key="o1.logo"),
        make_person("Miriam Bos", "miriam", consent=Consent.NO),
        make_table(4, "t4"),
        make_conversation("Ouder worden", "c1", table="t4", prose="Eigen tekst", prose_from=(ProseSource("weg", ""),)),
        make_conversation("Zonder tafel", "c2"),
        make_takeaway("Een punt", "w1", conversation="c1"),
        make_takeaway("Een ander punt", "w2", conversation="c1", conflict_of="w1"),
        make_takeaway("Kwijt", "w3"),
        make_contribution("Op maandag 14 november beginnen wij.", "x1", person="miriam"),
        make_contribution("Mooi gezegd", "x2", kind=ContributionKind.QUOTATION),
        make_agreement("Een sleutel", "a1"),
        make_section(KIND.TEXT, "s1", heading="Dank aan Miriam Bos"),
    )


@pytest.mark.parametrize(
    ("notice", "stage", "kind", "record", "field"),
    [
        (Notice.of("not-all-printed", place="4", printed=1, total=2), StageName.PLENARY, Kind.CONVERSATION, "c1", None),
        (Notice.of("not-all-printed-of", words="Zonder…"), StageName.PLENARY, Kind.CONVERSATION, "c2", None),
        (Notice.of("table-without-points", table=4), StageName.PLENARY, Kind.CONVERSATION, "c1", None),
        (Notice.of("news-since-prose", words="Ouder worden"), StageName.REPORT, Kind.CONVERSATION, "c1", "prose"),
        (Notice.of("without-table", n=1), StageName.PLENARY, Kind.TAKEAWAY, "w3", None),
        (Notice.of("two-versions", words="Een punt"), StageName.PLENARY, Kind.TAKEAWAY, "w1", None),
        (Notice.of("people-unnamed", n=1), StageName.PREPARATION, Kind.PERSON, "miriam", "consent"),
        (Notice.of("name-in-text", name="Miriam Bos"), StageName.PREPARATION, Kind.PERSON, "miriam", "consent"),
        (Notice.of("name-against-choice", name="Iemand"), StageName.REPORT, Kind.EVENT, "event", "attribution"),
        (Notice.of("heading-gave-way", heading="Dank aan Miriam Bos"), StageName.REPORT, Kind.SECTION, "s1", "heading"),
        (Notice.of("agreement-without-owner", what="Een sl…"), StageName.PLENARY, Kind.AGREEMENT, "a1", "owner"),
        (Notice.of("quotation-not-agreed", words="Mooi gezegd"), StageName.PLENARY, Kind.CONTRIBUTION, "x2", "agreed"),
        (Notice.of("broken-logo", name="Buurtverband"), StageName.PREPARATION, Kind.ORGANISER, "o1", "name"),
        (
            Notice.of("weekday-does-not-fit", passage="maandag 14 november", weekday="zaterdag"),
            StageName.PLENARY, Kind.CONTRIBUTION, "x1", "text",
        ),
    ],
)  # fmt: skip
def test_a_notice_leads_to_its_place(
    notice: Notice, stage: StageName, kind: Kind, record: str, field: str | None
) -> None:
    place = place_for(busy_day(), notice)
    assert place is not None and place.spot is not None
    assert (place.stage, place.spot.kind, place.spot.record) == (stage, kind, record)
    assert field in (None, place.spot.field)


@pytest.mark.parametrize("notice", [Notice.of("unknown-signs", signs="…"), Notice.of("broken-logo", name="Niemand")])
def test_a_notice_about_no_place_leads_nowhere(notice: Notice) -> None:
    assert place_for(busy_day(), notice) is None


def test_a_table_without_a_conversation_is_typed_for_in_the_rounds() -> None:
    day = make_day(make_table(7, "t7"))
    assert place_for(day, Notice.of("table-without-points", table=7)) == Place(StageName.ROUNDS)
    assert place_for(day, Notice.of("table-without-points", table=8)) is None


def test_every_token_of_the_menu_is_filled_in() -> None:
    assert [TOKENS.get(token) for token in MENU_TOKENS[Language.NL]] == list(dict.fromkeys(TOKENS.values()))
    assert [TOKENS.get(token) for token in MENU_TOKENS[Language.EN]] == list(dict.fromkeys(TOKENS.values()))
