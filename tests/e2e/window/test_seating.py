"""An evening before and a morning at the door: from a messy list to seats, cards, a plan that is mended, and slips."""

from __future__ import annotations

import random
from collections import Counter

import pypdfium2
import pytest
from PySide6.QtWidgets import QMenu

from facilitator.domain.day import Day
from facilitator.domain.people import Person
from facilitator.domain.seating import Way
from tests.e2e.window.chair import Chair
from tests.intake.people.lists import xlsx

pytestmark = [pytest.mark.slow, pytest.mark.window]

PEOPLE, TABLES = 120, 15
FIRST = [
    "Anna",
    "Bo",
    "Cas",
    "Dewi",
    "Els",
    "Fatma",
    "Gijs",
    "Hind",
    "Ilse",
    "Jan",
    "Kees",
    "Lot",
    "Maryam",
    "Noor",
    "Omar",
    "Piet",
    "Quinten",
    "Rosa",
    "Sara",
    "Tess",
]
LAST = ["Bakker", "van den Berg", "de Boer", "El Amrani", "Jansen", "Kok", "Meijer", "Smit", "Vink", "Visser"]
ROLES = ["bewoner", "ambtenaar", "wijkverpleegkundige", "ondernemer", "wethouder"]


@pytest.fixture
def seen(window):
    """The day as it is now, read on the window's thread."""

    def day() -> Day:
        assert window.opened is not None
        return window.opened.day

    return day


def messy_list() -> bytes:
    """120 people as an organiser keeps them: titles above, empty rows between, one of them twice, a total below."""
    chance = random.Random(5)
    names = chance.sample([f"{first} {last}" for first in FIRST for last in LAST], PEOPLE)
    rows = [["Deelnemers buurtdag", "", "", ""], ["", "", "", ""], ["Naam", "Organisatie", "Functie", "E-mail"]]
    for number, name in enumerate(names):
        house = chance.choice(["Buurthuis De Brug", "Gemeente", "Wijkteam Noord", ""])
        rows.append([f" {name} ", house, chance.choice(ROLES), f"p{number}@voorbeeld.nl"])
        if number % 40 == 39:
            rows.append(["", "", "", ""])
    rows += [[names[3], "", "", "P3@voorbeeld.nl"], ["Totaal", str(PEOPLE + 1), "", ""]]
    return xlsx({"Aanmeldingen": rows})


def test_from_a_messy_list_to_slips_for_changed_seats(play, window, seen, dialogs, folder, heartbeat):
    dialogs.chosen = folder / "aanmeldingen.xlsx"
    dialogs.chosen.write_bytes(messy_list())
    cards, slips = folder / "kaartjes.pdf", folder / "strookjes.pdf"

    def scenario(chair: Chair) -> None:
        lay_out_the_day(chair, seen)
        bring_in_the_list(chair, seen)
        make_a_plan(chair, seen)
        move_two_and_lock_one(chair, seen)
        dialogs.named = cards
        print_cards(chair, seen)
        stand_at_the_door(chair, seen)
        mend_the_plan(chair, seen)
        dialogs.named = slips
        print_slips(chair)

    play(scenario)
    assert cards.read_bytes().startswith(b"%PDF")
    assert "was" in text_of(slips)
    print(heartbeat.told())


def text_of(path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(words.split())


def lay_out_the_day(chair: Chair, seen) -> None:
    chair.fills("Hoe heet de dag?", "Buurtdag")
    chair.presses("Return")
    chair.waits_until(lambda: chair.named("Titel van de dag"), "the preparation")
    chair.presses("alt+2")
    chair.clicks_on("Middag met 3 rondes")
    chair.waits_until(lambda: len(seen().rounds) == 3, "three rounds")
    chair.presses("alt+3")
    chair.fills("Hoeveel tafels staan er in de zaal?", str(TABLES))
    chair.presses("Tab")
    chair.clicks_on("Zet ze klaar")
    chair.waits_until(lambda: len(seen().tables) == TABLES, "the tables")


def bring_in_the_list(chair: Chair, seen) -> None:
    chair.presses("alt+4")
    chair.clicks_on("Mensen toevoegen uit een lijst")
    chair.clicks_on("Kies een bestand")
    chair.waits_until(lambda: chair.named(f"Zet {PEOPLE} mensen erin"), "the list was read")
    assert chair.sees(lambda: not seen().people)
    chair.presses("ctrl+Return")
    chair.waits_until(lambda: len(seen().people) == PEOPLE, "everybody, and nobody twice")
    assert chair.sees(lambda: Counter(one.email for one in seen().people).most_common(1)[0][1]) == 1


def make_a_plan(chair: Chair, seen) -> None:
    chair.presses("ctrl+2")
    chair.clicks_on("Op naam")
    chair.waits_until(lambda: seen().seating.way is Way.NAMED, "by name")
    chair.clicks_on("Maak een indeling")
    chair.waits_until(lambda: chair.named("Neem deze") or seen().seats, "a first plan")
    chair.waits_until(lambda: len(seen().seats) == 3 * PEOPLE, "a plan")
    sizes = chair.sees(lambda: Counter((seat.round, seat.table) for seat in seen().seats))
    assert set(sizes.values()) == {PEOPLE // TABLES}


def places_of(day: Day, person: Person) -> list[str]:
    return [
        seat.table for round_ in day.rounds for seat in day.seats if (seat.round, seat.person) == (round_.id, person.id)
    ]


def find(chair: Chair, name: str) -> None:
    """Follow somebody, with the keys on them in the plan."""
    chair.presses("ctrl+f")
    chair.waits_for_keys_in("Zoek iemand op de eerste letters")
    chair.presses("ctrl+a")
    chair.types(name)
    chair.presses("Return", "Down")


def move_two_and_lock_one(chair: Chair, seen) -> None:
    for number in (0, 7):
        person = chair.sees(lambda n=number: seen().people[n])
        before = chair.sees(lambda p=person: places_of(seen(), p))
        find(chair, person.name)
        first = chair.sees(lambda: seen().tables[0].id)
        chair.presses("F2", "End" if before[0] == first else "Home", "Return")
        chair.waits_until(lambda p=person, b=before: places_of(seen(), p) != b, "moved")
    chair.presses("l")
    chair.waits_until(lambda: sum(seat.locked for seat in seen().seats) == 1, "locked")


def print_cards(chair: Chair, seen) -> None:
    chair.clicks_on("Printen")
    menu = chair.sees(lambda: next(one for one in chair.window_view().findChildren(QMenu) if one.isVisible()))
    chair.clicks(menu, chair.sees(lambda: menu.actionGeometry(menu.actions()[0]).center()))
    chair.waits_until(lambda: all(seat.printed for seat in seen().seats), "the cards are in people's hands")


def stand_at_the_door(chair: Chair, seen) -> None:
    chair.presses("alt+2")
    chair.waits_for_keys_in("Wie komt binnen?")
    chair.presses("Down")
    chair.waits_for_keys_in("Aan de deur")
    for count in range(1, 13):
        chair.presses("Delete")
        chair.waits_until(lambda n=count: sum(not one.present for one in seen().people) == n, "absent")
        chair.presses("Home")
    chair.fills("Wie komt binnen?", "6x Buurthuis De Brug")
    chair.presses("ctrl+Return")
    chair.waits_until(lambda: len(seen().people) == PEOPLE + 6, "six guests")


def mend_the_plan(chair: Chair, seen) -> None:
    chair.clicks_on("Bekijk de indeling opnieuw")
    chair.clicks_on("Vrij opnieuw")
    chair.waits_until(lambda: is_ready(chair), "a proposal")
    chair.clicks_on("Doen")
    there = chair.sees(lambda: {one.id for one in seen().people if one.present})
    chair.waits_until(
        lambda: {seat.person for seat in seen().seats} == there, "who is there has a seat, and nobody else"
    )
    chair.waits_until(
        lambda: set(Counter((seat.round, seat.table) for seat in seen().seats).values()) <= {7, 8}, "even tables"
    )


def is_ready(chair: Chair) -> bool:
    button = chair.named("Doen")
    return button is not None and button.isEnabled()


def print_slips(chair: Chair) -> None:
    chair.clicks_on("Strookjes als pdf")
    chair.waits_until(lambda: chair.named("Openen"), "the slips are made")
