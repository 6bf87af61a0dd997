"""A day on which everything has a long name: what fits here fits on any day."""

from __future__ import annotations

from datetime import date

from facilitator.domain.conversations import Takeaway
from facilitator.domain.day import Day
from facilitator.domain.hall import ItemKind
from facilitator.domain.people import PersonKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.report import SectionKind
from tests import factories as make

TITLE = "Terugkoppeling van de wijkconferentie over samenredzaamheid en buurtvoorzieningen in Groot-Oosterveld"
NAME = "mr. drs. Anne-Wilhelmina van Oudheusden-Westerlaken tot Slotervaart"
ROLE = "plaatsvervangend afdelingshoofd Maatschappelijke Ondersteuning en Welzijnsvoorzieningen"
ORGANISER = "Samenwerkingsverband Buurtcoöperaties en Welzijnsorganisaties Groot-Oosterveld en omstreken"
TOPIC = "Verantwoordelijkheidsverdeling tussen gemeente, woningbouwcorporatie en bewonersinitiatief {n}"
KIND_OF_INITIATIVE = "bewonersinitiatief met gemeentelijke medefinanciering"
POINT = "Een aansprakelijkheidsverzekering voor vrijwilligerswerkzaamheden hoort bij de gemeente, niet bij de buurt. "
PLACE = "Gemeenschapshuis De Nieuwe Verbinding, Burgemeester Van Wassenaer-Obdamlaan 112, Groot-Oosterveld"
TABLE = "Bij het schoolplein aan de Vlasakkerkampstraat {n}"
TABLES, ROUNDS = 12, 5


def crowded_day() -> Day:
    """Twelve tables in five rounds, one of everything that can be said, and a block of every kind."""
    people = [_person(number) for number in range(1, 9)]
    rounds = [make.make_round(n, f"r{n}", title=f"Ronde {n}: verdiepingsgesprekken", minutes=25) for n in _upto(ROUNDS)]
    return make.make_day(
        make.make_organiser(ORGANISER, "o1"),
        make.make_organiser(ORGANISER[::-1], "o2"),
        *people,
        make.make_initiative("Buurtcoöperatie Gemeenschapsvoorzieningen De Nieuwe Verbinding", "i1",
                             kind=KIND_OF_INITIATIVE, organisations=(ORGANISER,)),
        *(make.make_table(n, f"t{n}", name=TABLE.format(n=n)) for n in _upto(TABLES)),
        *rounds,
        make.make_item(ItemKind.BREAK, "pause", title="Pauze met soep van de buurtkeuken Groot-Oosterveld", minutes=30),
        *(_conversation(number) for number in _upto(TABLES)),
        *(_takeaway(number) for number in range(1, 31)),
        *_said(),
        make.make_thread("Vertrouwen in wat bewonersorganisaties zelf al jarenlang kunnen organiseren", "th1"),
        make.make_agreement(POINT, "a1", owner="p1"),
        make.make_followup("Vervolgbijeenkomst over de verantwoordelijkheidsverdeling in de wijk", "f1", place=PLACE,
                           date=date(2026, 11, 14)),
        *(make.make_section(kind, f"s-{kind}", heading=f"{kind}: {TITLE}") for kind in SectionKind),
        title=TITLE,
        subtitle=TITLE,
        venue=PLACE,
        date=date(2026, 9, 19),
        chairs=("p1", "p2"),
    )  # fmt: skip


def _upto(number: int) -> range:
    return range(1, number + 1)


def _person(number: int) -> object:
    return make.make_person(
        f"{NAME} {number}", f"p{number}", role=ROLE, organisation=ORGANISER, kinds=(PersonKind.RESPONDENT,)
    )


def _conversation(number: int) -> object:
    return make.make_conversation(
        TOPIC.format(n=number), f"c{number}", table=f"t{number}", initiatives=("i1",), hosts=("p1", "p2"),
        headline=POINT,
    )  # fmt: skip


def _takeaway(number: int) -> Takeaway:
    return make.make_takeaway(
        POINT * (1 + number % 3), f"w{number}", conversation=f"c{1 + number % 6}", round=f"r{1 + number % ROUNDS}",
        starred=number % 3 == 0, left_out=number % 4 == 0, cue="Belemmering",
    )  # fmt: skip


def _said() -> list[object]:
    return [
        make.make_contribution(POINT * 6, f"x-{kind}", kind=kind, person=f"p{number}", intentions=("verzekering",))
        for number, kind in enumerate(ContributionKind, 1)
    ]
