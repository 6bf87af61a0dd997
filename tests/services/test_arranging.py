"""Order, numbers, consent, pictures and texts: the rules of the services that are more than put and remove."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from facilitator.domain.conversations import Conversation, news_for_prose
from facilitator.domain.event import Event, Use
from facilitator.domain.hall import Seat
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.domain.plenary import Contribution
from facilitator.domain.report import Section, SectionKind
from facilitator.errors import FacilitatorError
from facilitator.services.event import USUAL_SECTIONS, start
from facilitator.services.records import SMALLEST_GAP, at_end, move_before
from facilitator.storage.eventfile import EventFile
from tests.factories import (
    make_contribution,
    make_event,
    make_person,
    make_seat,
    make_section,
    make_table,
    phone_writes,
)
from tests.services.conftest import Desk
from tests.services.test_deeds import png


def names(desk: Desk) -> list[str]:
    return [p.id for p in desk.now().people]


# -- order ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "before", "order"),
    [
        ("jos", "els", ["jos", "els", "noor", "miriam"]),
        ("els", None, ["noor", "miriam", "jos", "els"]),
        ("els", "jos", ["noor", "miriam", "els", "jos"]),
        ("jos", None, ["els", "noor", "miriam", "jos"]),
        ("els", "noor", ["els", "noor", "miriam", "jos"]),
        ("noor", "noor", ["els", "noor", "miriam", "jos"]),
    ],
)
def test_a_record_moves_before_another_or_to_the_end(
    desk: Desk, key: str, before: str | None, order: list[str]
) -> None:
    desk.people.move(key, before).result()

    assert names(desk) == order


def test_ten_thousand_moves_keep_the_order(desk: Desk) -> None:
    """Front, end and anywhere between, in one act: what a year of dragging would do."""
    expected = names(desk)
    choose = random.Random(7)

    def drag(tx) -> None:
        for _ in range(10_000):
            key = choose.choice(expected)
            expected.remove(key)
            place = choose.choice([0, len(expected), len(expected) // 2, 1])
            before = expected[place] if place < len(expected) else None
            expected.insert(place, key)
            move_before(tx, tx.get(Person, key), before)
            assert [p.id for p in tx.all(Person)] == expected

    desk.file.act("drag", "chair", drag).result()

    assert names(desk) == expected
    ranks = [p.rank for p in desk.now().people]
    assert all(b - a > SMALLEST_GAP for a, b in itertools.pairwise(ranks))


def test_a_list_without_room_is_numbered_anew_in_the_same_act(desk: Desk) -> None:
    """Two neighbours take turns before one another: the gap halves each time, until there is none."""
    before, numbered_anew = desk.now(), False
    for _ in range(40):
        first, second, third, fourth = names(desk)
        desk.people.move(third, second).result()
        assert names(desk) == [first, third, second, fourth]
        numbered_anew |= [p.rank for p in desk.now().people] == [1.0, 2.0, 3.0, 4.0]
    assert numbered_anew

    for _ in range(40):
        desk.file.undo().result()

    assert desk.now() == before


def test_records_with_one_rank_between_them_can_still_be_moved(desk: Desk) -> None:
    def pile_up(tx) -> None:
        for person in tx.all(Person):
            tx.put(replace(person, rank=1.0))

    desk.file.act("pile", "chair", pile_up).result()
    assert names(desk) == ["els", "jos", "miriam", "noor"]

    desk.people.move("noor", "jos").result()

    assert names(desk) == ["els", "noor", "jos", "miriam"]


def test_what_has_no_rank_has_no_end_to_be_put_at(desk: Desk) -> None:
    table = make_table(9)

    assert desk.file.act("look", "chair", lambda tx: at_end(tx, table)).result() == table


# -- the hall ------------------------------------------------------------------------------------------------------


def test_missing_tables_are_set_out_and_the_others_left_alone(desk: Desk) -> None:
    desk.tables.change("t1", name="Bij het raam").result()

    added = desk.tables.lay_out(4).result()

    assert [t.number for t in added] == [3, 4]
    assert [(t.number, t.name) for t in desk.now().tables][:2] == [(1, "Bij het raam"), (2, "")]


def test_people_are_seated_in_one_act_and_moved_by_the_next(desk: Desk) -> None:
    desk.seats.place([make_seat("els", "t1", "r1"), make_seat("jos", "t1", "r1")]).result()
    desk.seats.lock("r1", "els").result()

    desk.seats.place([make_seat("jos", "t2", "r1")]).result()

    assert desk.now().seats == (Seat("r1", "els", "t1", locked=True), Seat("r1", "jos", "t2"))


# -- consent -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "consent", "starts_at"),
    [
        ((), Consent.UNKNOWN, Consent.UNKNOWN),
        ((PersonKind.PARTICIPANT, PersonKind.HOST), Consent.UNKNOWN, Consent.UNKNOWN),
        ((PersonKind.HOST, PersonKind.SPEAKER), Consent.UNKNOWN, Consent.YES),
        ((PersonKind.RESPONDENT,), Consent.UNKNOWN, Consent.YES),
        ((PersonKind.CHAIR,), Consent.NO, Consent.NO),
        ((), Consent.YES, Consent.YES),
    ],
)
def test_who_comes_to_speak_in_public_starts_at_yes(
    desk: Desk, kinds: tuple[PersonKind, ...], consent: Consent, starts_at: Consent
) -> None:
    assert desk.people.add(make_person(kinds=kinds, consent=consent)).result().consent is starts_at


@pytest.mark.parametrize(("person", "consent"), [("els", Consent.YES), ("miriam", Consent.NO)])
def test_who_is_asked_to_speak_later_may_be_named_unless_they_said_no(
    desk: Desk, person: str, consent: Consent
) -> None:
    assert desk.people.add_kind(person, PersonKind.SPEAKER).result().consent is consent


@pytest.mark.parametrize(("person", "consent"), [("els", Consent.YES), ("miriam", Consent.NO)])
def test_who_is_chosen_as_chair_may_be_named_unless_they_said_no(desk: Desk, person: str, consent: Consent) -> None:
    desk.day.choose_chairs([person, person]).result()

    assert desk.now().event.chairs == (person,)
    assert desk.one(Person, person).consent is consent


def test_a_speaker_who_takes_their_yes_back_stays_unnamed(desk: Desk) -> None:
    desk.people.add_kind("els", PersonKind.SPEAKER).result()
    desk.people.change("els", consent=Consent.UNKNOWN).result()

    desk.people.change("els", role="wethouder").result()
    desk.people.add_kind("els", PersonKind.RESPONDENT).result()
    desk.day.choose_chairs(["jos"]).result()

    assert desk.one(Person, "els").consent is Consent.UNKNOWN


# -- the chair's own text ------------------------------------------------------------------------------------------


def test_what_the_table_wrote_since_is_counted_and_nothing_is_generated(desk: Desk) -> None:
    desk.takeaways.write("c1", "Een bus in de nacht").result()
    desk.conversations.write_prose("c1", "Er was veel te doen over banken.").result()
    phone_writes(desk.file, "w1", "Meer banken, met leuning", desk.file.text_seq("w1"))
    fresh = [desk.takeaways.write("c1", text).result().id for text in ("een", "twee")]

    news = news_for_prose(desk.one(Conversation, "c1"), desk.now().takeaways)

    assert (set(news.new), news.changed) == (set(fresh), ("w1",))
    assert desk.one(Conversation, "c1").prose == "Er was veel te doen over banken."


@pytest.mark.parametrize("nothing", [None, "", " \n"])
def test_prose_that_is_wiped_gives_the_tables_points_back(desk: Desk, nothing: str | None) -> None:
    desk.conversations.write_prose("c1", "Eigen tekst").result()

    desk.conversations.write_prose("c1", nothing).result()

    now = desk.one(Conversation, "c1")
    assert (now.prose, now.prose_from) == (None, ())


# -- the plenary and the report ------------------------------------------------------------------------------------


def test_an_intention_is_a_passage_of_the_text_and_goes_with_it(desk: Desk) -> None:
    desk.contributions.add(make_contribution("Wij beginnen in mei.\r\nMet een coöperatie.", "x1")).result()
    desk.contributions.mark_intention("x1", "in mei.\r\nMet een coöperatie").result()
    desk.contributions.mark_intention("x1", "Wij beginnen").result()
    assert desk.one(Contribution, "x1").intentions == ("in mei.\nMet een coöperatie", "Wij beginnen")

    desk.contributions.write("x1", "Wij beginnen in juni.").result()

    assert desk.one(Contribution, "x1").intentions == ("Wij beginnen",)


def test_the_mark_of_an_intention_comes_off_again(desk: Desk) -> None:
    desk.contributions.add(make_contribution("Wij beginnen in mei.", "x1")).result()
    desk.contributions.mark_intention("x1", "in mei").result()

    desk.contributions.mark_intention("x1", "in mei", on=False).result()

    assert desk.one(Contribution, "x1").intentions == ()


def test_a_hidden_section_keeps_its_words(desk: Desk) -> None:
    desk.sections.add(make_section(key="s2", heading="Terugblik", text="- een\n  - twee")).result()

    desk.sections.show("s2", on=False).result()
    desk.sections.rename("s2", None).result()

    now = desk.one(Section, "s2")
    assert (now.shown, now.heading, now.text) == (False, None, "- een\n  - twee")


def test_a_new_day_has_the_usual_sections(tmp_path) -> None:
    path = tmp_path / "new.tafelronde"
    EventFile.create(path, start(make_event()))

    with EventFile.open(path) as file:
        assert file.day().event == Event(title="Omkijken naar elkaar")
        assert tuple(s.kind for s in file.day().sections) == USUAL_SECTIONS
        assert file.next_undo() is None


def test_every_kind_of_contribution_has_its_place_among_the_usual_sections() -> None:
    free = {SectionKind.TEXT, SectionKind.THANKS, SectionKind.REACTION}

    assert set(USUAL_SECTIONS) == set(SectionKind) - free


# -- pictures ------------------------------------------------------------------------------------------------------


def test_a_logo_is_one_and_the_newest_counts(desk: Desk) -> None:
    desk.organisers.set_logo("o1", "oud.png", "Oud", png("red")).result()
    logo = desk.organisers.set_logo("o1", "nieuw.png", "", png("blue")).result()

    assert desk.now().logo_of(desk.now().organisers[0]) == logo
    assert (logo.file, logo.alt) == ("nieuw.png", "Buurtverband")
    assert desk.file.pictures()[logo.sha256] == png("blue")


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", png()[:40], b"GIF89a" + bytes(20), b"II*\x00" + bytes(range(256))],
)
def test_what_is_no_picture_is_kept_byte_for_byte_all_the_same(desk: Desk, content: bytes) -> None:
    attachment = desk.attachments.attach("c1", Use.PHOTO, "foto.png", "", content).result()

    assert desk.file.pictures()[attachment.sha256] == content


def test_a_picture_of_a_missing_owner_is_refused(desk: Desk) -> None:
    with pytest.raises(FacilitatorError, match="refers-to-gone"):
        desk.attachments.attach("nergens", Use.PHOTO, "foto.png", "", png()).result()

    assert desk.file.pictures() == {}
