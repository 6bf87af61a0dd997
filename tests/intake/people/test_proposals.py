"""What would become of a list, against who is there already."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from facilitator.domain.day import Day
from facilitator.domain.people import Consent, Person, PersonKind
from facilitator.intake.people.entries import Problem
from facilitator.intake.people.guessing import guess_columns
from facilitator.intake.people.proposals import UNDECIDED, Decisions, Deed, Line, Proposal, propose
from facilitator.intake.people.sheets import read_pasted
from facilitator.intake.people.telling import Change
from tests.factories import make_day, make_person, small_day


def proposed(text: str, day: Day | None = None, decisions: Decisions = UNDECIDED) -> Proposal:
    sheet = read_pasted(text)[0]
    return propose(sheet, guess_columns(sheet), day or make_day(), decisions)


def line(text: str, day: Day | None = None, **more: Any) -> Line:
    """What becomes of the last row."""
    return proposed(text, day, **more).lines[-1]


def day_of(*people: Person) -> Day:
    return make_day(*people)


JAN = make_person("Jan de Vries", "jan", organisation="Gemeente", email="jan@x.nl", group="ambtenaren")


# -- who is who ----------------------------------------------------------------------------------------------------


def test_somebody_is_known_by_their_address_though_the_name_is_shorter() -> None:
    found = line("Naam;E-mail\nJ. de Vries;JAN@x.nl", day_of(JAN))

    assert (found.deed, found.known) == (Deed.SAME, "jan")


def test_somebody_is_known_by_name_and_organisation() -> None:
    found = line("Naam;Organisatie\nDhr. JAN DE VRIES;gemeente", day_of(JAN))

    assert (found.deed, found.known) == (Deed.SAME, "jan")


def test_initials_may_be_somebody_and_are_asked() -> None:
    found = line("Naam;Organisatie\nJ. de Vries;Gemeente", day_of(JAN))

    assert (found.deed, found.known, found.perhaps) == (Deed.ADD, None, ("jan",))


def test_the_same_name_elsewhere_is_asked() -> None:
    found = line("Naam;Organisatie\nJan de Vries;Buurthuis", day_of(JAN))

    assert (found.deed, found.perhaps) == (Deed.ADD, ("jan",))


def test_a_choice_makes_two_names_one_person() -> None:
    text = "Naam;Organisatie;Rol\nJ. de Vries;Gemeente;wijkregisseur"

    found = line(text, day_of(JAN), decisions=Decisions(same={2: "jan"}))

    assert (found.deed, found.known, found.perhaps) == (Deed.CHANGE, "jan", ())
    assert found.told == {"role": "wijkregisseur"}


def test_a_choice_keeps_two_people_apart() -> None:
    found = line("Naam;Organisatie\nJan de Vries;Gemeente", day_of(JAN), decisions=Decisions(same={2: None}))

    assert (found.deed, found.known, found.perhaps) == (Deed.ADD, None, ())


def test_a_row_that_is_on_the_list_twice_fills_in_the_first() -> None:
    both = proposed("Naam;Organisatie;Rol\nJan de Vries;Gemeente;\nJan de Vries;Gemeente;bewoner")

    assert [one.deed for one in both.lines] == [Deed.ADD, Deed.DOUBLE]
    assert both.lines[1].double_of == 2
    assert both.lines[0].told["role"] == "bewoner"


def test_two_people_with_one_address_stay_two() -> None:
    both = proposed("Naam;E-mail\nJan de Vries;info@x.nl\nEls Bos;info@x.nl")

    assert [one.deed for one in both.lines] == [Deed.ADD, Deed.ADD]
    assert both.lines[1].problems == (Problem.SHARED_EMAIL,)


def test_two_namesakes_with_their_own_addresses_are_asked() -> None:
    both = proposed("Naam;E-mail\nJan de Vries;jan@x.nl\nJan de Vries;jan@y.nl")

    assert both.lines[1].deed is Deed.ADD
    assert both.lines[1].perhaps == (2,)
    joined = proposed("Naam;E-mail\nJan de Vries;jan@x.nl\nJan de Vries;jan@y.nl", None, Decisions(same={3: 2}))
    assert joined.lines[1].deed is Deed.DOUBLE


def test_one_person_of_the_day_is_one_row_of_the_list() -> None:
    both = proposed("Naam;Organisatie\nJan de Vries;Gemeente\nJan de Vries;School", day_of(replace(JAN, email="")))

    assert [one.known for one in both.lines] == ["jan", None]


def test_an_answer_about_somebody_who_is_gone_is_no_answer() -> None:
    text = "Naam;Organisatie\nJan de Vries;Gemeente"

    for gone in (Decisions(same={2: "weg"}), Decisions(same={2: 9})):
        assert line(text, day_of(JAN), decisions=gone).known == "jan"


def test_who_the_chair_recognised_on_one_row_is_nobody_else() -> None:
    text = "Naam;E-mail\nPiet Nul;piet@x.nl\nJan de Vries;jan@x.nl"

    found = proposed(text, day_of(JAN), Decisions(same={2: "jan"}))

    assert [one.known for one in found.lines] == ["jan", None]


# -- what changes --------------------------------------------------------------------------------------------------


def test_an_empty_cell_blanks_nothing() -> None:
    found = line("Naam;Organisatie;E-mail;Rol\nJan de Vries;;jan@x.nl;", day_of(JAN))

    assert found.deed is Deed.SAME


def test_what_changed_is_said_before_and_after() -> None:
    found = line("Naam;Organisatie;E-mail\nJan de Vries;Provincie;jan@x.nl", day_of(JAN))

    assert found.changes == (Change("organisation", "Gemeente", "Provincie"),)


def test_a_field_can_stay_as_it_is() -> None:
    kept = Decisions(kept=frozenset({(2, "organisation")}))

    found = line("Naam;Organisatie;E-mail\nJan de Vries;Provincie;jan@x.nl", day_of(JAN), decisions=kept)

    assert found.deed is Deed.SAME


def test_a_group_that_the_chair_gave_is_not_guessed_away() -> None:
    day = day_of(replace(JAN, group="netwerk"))

    assert line("Naam;Organisatie;Rol\nJan de Vries;Gemeente;bewoner", day).told == {"role": "bewoner"}


def test_a_no_to_being_named_stays_a_no() -> None:
    day = day_of(replace(JAN, consent=Consent.NO))

    assert line("Naam;Organisatie;Naam in verslag\nJan de Vries;Gemeente;ja", day).deed is Deed.SAME


def test_who_came_to_the_door_is_not_sent_away_by_a_list() -> None:
    day = day_of(replace(JAN, came=True))

    assert line("Naam;Organisatie;Aanwezig\nJan de Vries;Gemeente;nee", day).deed is Deed.SAME


def test_a_remark_of_the_list_takes_the_place_of_its_own_only() -> None:
    day = day_of(replace(JAN, remarks="Belt nog\nDieet: vegetarisch"))

    found = line("Naam;Organisatie;Dieet\nJan de Vries;Gemeente;veganistisch", day)

    assert found.told == {"remarks": "Belt nog\nDieet: veganistisch"}


def test_who_is_not_on_the_list_any_more_is_told() -> None:
    host = make_person("Noor Smit", "noor", kinds=(PersonKind.HOST,))

    found = proposed("Naam\nEls Bos", day_of(JAN, host))

    assert found.vanished == ("jan",)
    assert [one.deed for one in found.lines] == [Deed.ADD]


def test_who_cancelled_is_left_out_and_not_missed() -> None:
    text = "Naam;E-mail;Attendee Status\nJan de Vries;jan@x.nl;Cancelled"

    found = proposed(text, day_of(JAN))

    assert found.lines[0].deed is Deed.LEAVE_OUT
    assert found.lines[0].problems == (Problem.CANCELLED_BUT_HERE,)
    assert found.vanished == ()
    taken = proposed(text, None, Decisions(taken=frozenset({2})))
    assert taken.lines[0].deed is Deed.ADD


def test_who_cancelled_and_came_back_is_there() -> None:
    text = "Naam;E-mail;Status\nJan de Vries;jan@x.nl;Afgemeld\nJan de Vries;jan@x.nl;Aangemeld"

    found = proposed(text, day_of(JAN))

    assert [(one.deed, one.problems) for one in found.lines] == [
        (Deed.LEAVE_OUT, (Problem.CANCELLED,)),
        (Deed.SAME, ()),
    ]


def test_a_row_without_a_name_is_refused_and_the_rest_is_not() -> None:
    found = proposed("Naam;Organisatie;E-mail\n;Gemeente;info@x.nl\nEls Bos;Buurthuis;els")

    assert [one.deed for one in found.lines] == [Deed.REFUSE, Deed.ADD]
    assert found.lines[1].problems == (Problem.BAD_EMAIL,)


# -- what else a row tells -----------------------------------------------------------------------------------------


def test_wishes_are_found_by_table_number_topic_or_words_of_it() -> None:
    text = "Naam;Wens 1;Wens 2\nAli Kaya;Tafel 2;eten in de wijk\nEls Bos;2. Veilig oversteken;\nJo Vos;oversteken;"

    found = proposed(text, small_day())

    assert [one.told["wishes"] for one in found.lines] == [("c2", "c1"), ("c2",), ("c2",)]


def test_several_wishes_in_one_cell() -> None:
    assert line("Naam;Voorkeuren\nAli Kaya;2, 1", small_day()).told["wishes"] == ("c2", "c1")


def test_wishes_that_are_numbered_per_topic() -> None:
    text = "Naam;Voorkeur [Eten in de wijk];Voorkeur [Veilig oversteken]\nAli Kaya;2e keus;1e keus\nEls Bos;;ja"

    assert [one.told["wishes"] for one in proposed(text, small_day()).lines] == [("c2", "c1"), ("c2",)]


def test_a_wish_nobody_understands_is_told_and_kept_in_the_remarks() -> None:
    found = line("Naam;Voorkeur\nAli Kaya;iets met muziek", small_day())

    assert found.problems == (Problem.UNKNOWN_WISH,)
    assert found.told["remarks"] == "? iets met muziek"


def test_needs_become_words_of_tables_and_keep_their_own() -> None:
    found = line("Naam;Behoefte\nAli Kaya;Zit in een rolstoel en is slechthorend")

    assert found.told["needs"] == ("wheelchair", "hearing loop")
    assert found.told["remarks"] == "Behoefte: Zit in een rolstoel en is slechthorend"


def test_a_column_of_yes_and_no_about_one_need() -> None:
    found = proposed("Naam;Heb je een ringleiding nodig?\nAli Kaya;Ja\nEls Bos;Nee")

    assert [one.told.get("needs") for one in found.lines] == [("hearing loop",), None]


def test_a_no_to_photos_says_nothing_about_names() -> None:
    found = line("Naam;Foto\nAli Kaya;nee")

    assert "consent" not in found.told
    assert found.told["remarks"] == "Foto: nee"


def test_consent_is_read_where_it_is_about_names() -> None:
    found = proposed("Naam;Mag je naam in het verslag?\nAli Kaya;Ja, hoor\nEls Bos;nee\nJo Vos;misschien")

    assert [one.told.get("consent") for one in found.lines] == [Consent.YES, Consent.NO, None]


def test_a_companion_comes_with_somebody_on_the_list() -> None:
    found = proposed("Naam;Begeleider van\nEls Bos;\nAli Kaya;Els Bos")
    other_way = proposed("Naam;Naam begeleider\nEls Bos;Ali Kaya\nAli Kaya;")
    in_role = proposed("Naam;Rol\nEls Bos;bewoner\nAli Kaya;tolk van Els Bos")

    for one in (found, other_way, in_role):
        assert one.lines[1].told["accompanies"] == "row:2"
    assert in_role.lines[1].told["role"] == "tolk"


def test_an_unknown_companion_is_told_and_a_circle_is_not_made() -> None:
    found = proposed("Naam;Begeleider van\nEls Bos;Ali Kaya\nAli Kaya;Els Bos\nJo Vos;Piet Nul")

    assert [one.problems for one in found.lines] == [(), (Problem.IN_A_CIRCLE,), (Problem.UNKNOWN_COMPANION,)]
    assert "? Piet Nul" in found.lines[2].told["remarks"]


def test_roles_nobody_knows_stand_in_a_bucket_until_they_are_sorted() -> None:
    text = "Naam;Rol\nAli Kaya;bewoner\nEls Bos;Zwerfvogel\nJo Vos;zwerfvogel\nEd Mol;wethouder"

    found = proposed(text)
    sorted_ = proposed(text, None, Decisions(groups={"Zwerfvogel": "bewoners"}))

    assert [(one.role, one.count) for one in found.unsorted_roles] == [("Zwerfvogel", 2)]
    assert [one.told.get("group") for one in found.lines] == ["bewoners", None, None, "bestuurders"]
    assert not sorted_.unsorted_roles
    assert sorted_.lines[2].told["group"] == "bewoners"


def test_a_column_of_groups_needs_no_guessing() -> None:
    found = proposed("Naam;Groep;Rol\nAli Kaya;Bewoner;x\nEls Bos;Kunstenaars uit het dorp;x")

    assert [one.told["group"] for one in found.lines] == ["bewoners", "professionals"]
    assert found.roles == ()
