"""A list of 1,000 people, read, guessed and proposed, beside the bare reading of its cells; and finding at the door."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from machine import describe_machine, milliseconds
from python_calamine import load_workbook

sys.path.insert(0, str(Path(__file__).parents[1]))

from facilitator.domain.day import Day
from facilitator.domain.event import Event
from facilitator.domain.people import Person
from facilitator.intake.people.door import DoorList
from facilitator.intake.people.guessing import guess_columns
from facilitator.intake.people.proposals import Proposal, propose
from facilitator.intake.people.sheets import read_sheets
from tests.intake.people.lists import csv_of, ods, xlsx

PEOPLE = 1_000
FIRST = ["Jan", "Els", "Ali", "Fatma", "Noor", "Kees", "Zoë", "Vera", "Piet", "Amina", "Joost", "Mieke", "Omar", "Bram"]
LAST = [
    "Vries",
    "Jansen",
    "Berg",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "Boer",
    "Mulder",
    "Kaya",
    "Demir",
    "Vos",
    "Dijk",
]
HEAD = ["Voornaam", "Tussenvoegsel", "Achternaam", "Organisatie", "Functie", "E-mail", "Voorkeur 1", "Dieet"]
ROLES = ("bewoner", "beleidsmedewerker", "opbouwwerker", "raadslid", "zwerfvogel")


def rows() -> list[list[str]]:
    """As many names as there are people; a fifth of them sound like somebody else's."""
    listed = [HEAD]
    for n in range(PEOPLE):
        first, last = FIRST[n % len(FIRST)], LAST[n // len(FIRST) % len(LAST)]
        mail = f"{first}.{last}{n}@x.nl".lower()
        listed.append([first, "de" if n % 3 else "", last, f"Huis {n % 90}", ROLES[n % 5], mail, str(n % 12), ""])
    return listed


def whole(data: bytes, day: Day) -> Proposal:
    """What a chair waits for after choosing a file."""
    sheet = read_sheets(data, "lijst")[0]
    return propose(sheet, guess_columns(sheet), day)


def bare(data: bytes) -> object:
    """The least that could be done: the cells."""
    if data.startswith(b"PK"):
        with load_workbook(io.BytesIO(data)) as book:
            return book.get_sheet_by_index(0).to_python()
    return list(csv.reader(io.StringIO(data.decode()), delimiter=";"))


print(describe_machine())
listed = rows()
empty = Day(Event(title="Leeg"))
for kind, data in (("CSV", csv_of(listed)), ("XLSX", xlsx({"Blad1": listed})), ("ODS", ods({"Blad1": listed}))):
    ours, plain = milliseconds(lambda data=data: whole(data, empty)), milliseconds(lambda data=data: bare(data))
    print(f"{kind}, {PEOPLE} people: {ours:.0f} ms, bare {plain:.0f} ms, ratio {ours / plain:.1f}")

people = [
    Person(f"p{n}", line.told["name"], line.told["role"], line.told["organisation"], email=line.told["email"])
    for n, line in enumerate(whole(csv_of(listed), empty).lines)
]
print(f"the same list again: {milliseconds(lambda: whole(csv_of(listed), Day(Event(), people=tuple(people)))):.0f} ms")
door = DoorList(people)
for typed in ("j", "vr", "jan vr", "xyz"):
    print(f"door, {typed!r}: {milliseconds(lambda typed=typed: door.find(typed)):.1f} ms of {PEOPLE} people")
