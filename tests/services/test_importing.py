"""A list becomes people in one act, and the same list again becomes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.people import Consent, Person
from facilitator.errors import FacilitatorError
from facilitator.intake.people.guessing import guess_columns
from facilitator.intake.people.proposals import Deed, propose
from facilitator.intake.people.sheets import read_pasted
from facilitator.services.importing import Imported, ImportService, PersonRow
from tests.services.conftest import Desk, acts

LIST = """Naam;Organisatie;Rol;E-mail;Voorkeur;Behoefte;Naam in verslag;Begeleider van
Els Jansen;Buurthuis;bewoner;els@x.nl;Tafel 2;rolstoel;ja;
Ali Kaya;;tolk;ali@x.nl;;;;Els Jansen
"""


def put(desk: Desk, text: str) -> Imported:
    sheet = read_pasted(text)[0]
    proposal = propose(sheet, guess_columns(sheet), desk.now())
    return ImportService(desk.file).put_people(proposal.rows).result()


def people(desk: Desk) -> dict[str, Person]:
    return {person.name: person for person in desk.now().people}


def test_a_list_brings_people_and_fills_in_who_was_there(desk: Desk) -> None:
    done = put(desk, LIST)

    els, ali = people(desk)["Els Jansen"], people(desk)["Ali Kaya"]
    assert (done.added, done.changed) == ((ali.id,), ("els",))
    assert (els.id, els.organisation, els.group, els.email) == ("els", "Buurthuis", "bewoners", "els@x.nl")
    assert (els.wishes, els.needs, els.consent) == (("c2",), ("wheelchair",), Consent.YES)
    assert ali.accompanies == "els"
    assert [person.name for person in desk.now().people][-1] == "Ali Kaya"


def test_the_same_list_again_changes_nothing_and_leaves_no_act(desk: Desk) -> None:
    put(desk, LIST)
    before, acts_before = desk.now(), len(acts(desk))

    sheet = read_pasted(LIST)[0]
    again = propose(sheet, guess_columns(sheet), before)
    done = put(desk, LIST)

    assert {line.deed for line in again.lines} == {Deed.SAME}
    assert (done.added, done.changed) == ((), ())
    assert desk.now() == before
    assert len(acts(desk)) == acts_before


def test_one_undo_takes_a_long_list_back(desk: Desk) -> None:
    before = desk.now()
    put(
        desk, "Naam;Organisatie\n" + "".join(f"Jan Bos{chr(97 + n % 26)}{n // 26 * 'x'};Huis {n}\n" for n in range(300))
    )
    assert len(desk.now().people) == len(before.people) + 300

    undone = desk.file.undo().result()

    assert undone.name == "people-imported"
    assert undone.args == {"n": 300}
    assert desk.now() == before


def test_new_people_may_come_with_one_another(desk: Desk) -> None:
    put(desk, "Naam;Begeleider van\nAli Kaya;Jo Vos\nJo Vos;\n")

    assert people(desk)["Ali Kaya"].accompanies == people(desk)["Jo Vos"].id


def test_only_what_the_list_tells_is_written(desk: Desk) -> None:
    desk.people.change("jos", remarks="Belt nog", organisation="School").result()

    ImportService(desk.file).put_people([PersonRow("jos", "jos", {"role": "docent"})]).result()

    assert desk.one(Person, "jos") == replace(
        desk.one(Person, "jos"), role="docent", remarks="Belt nog", organisation="School"
    )


def test_somebody_removed_meanwhile_stops_the_whole_import(desk: Desk) -> None:
    desk.people.remove("jos").result()
    before = desk.now()

    rows = [PersonRow("row:1", None, {"name": "Ali Kaya"}), PersonRow("jos", "jos", {"role": "docent"})]
    with pytest.raises(FacilitatorError) as refused:
        ImportService(desk.file).put_people(rows).result()

    assert refused.value.code == "gone"
    assert desk.now() == before


def test_a_circle_of_companions_is_refused(desk: Desk) -> None:
    rows = [PersonRow("jos", "jos", {"accompanies": "els"}), PersonRow("els", "els", {"accompanies": "jos"})]

    with pytest.raises(FacilitatorError) as refused:
        ImportService(desk.file).put_people(rows).result()

    assert refused.value.code == "accompanies-itself"


def test_a_list_tells_nothing_about_what_it_cannot_know(desk: Desk) -> None:
    with pytest.raises(TypeError, match="rank"):
        ImportService(desk.file).put_people([PersonRow("jos", "jos", {"rank": 1.0})]).result()
