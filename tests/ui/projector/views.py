"""Views of every kind, sparse and crowded, to be painted."""

from __future__ import annotations

from facilitator.domain.hallmap import hall_map
from tests.factories import make_table
from ui.projector.model import STAR, Entry, Group, HallPlan, Mark, PlanTable, Scene, Tone, View

LONG = "Hoe houden we de buurthuiskamer open als de drie mensen die nu alles doen tegelijk met vakantie willen? "
ENDLESS_WORD = "Meervoudigepersoonlijkheidsonderzoekscommissievergadering" * 3


def _groups(count: int, lines: int, words: str, bullet: str = STAR) -> tuple[Group, ...]:
    entry = Entry(words, "met een kleine toelichting", bullet)
    return tuple(Group((entry,) * lines, f"Rode draad {number}") for number in range(count))


def _seats(tables: int, chairs: int) -> tuple[Group, ...]:
    names = ("Fatiha el Amrani", "Jan", "Berend-Jan Hulsebosch-van der Meulen", "Noor Smit")
    return tuple(
        Group(tuple(Entry(names[n % 4]) for n in range(chairs)), f"Tafel {number} · Weefstoel", number)
        for number in range(1, tables + 1)
    )


def _names(count: int, longest: str = "Hulsebosch-van der Meulen, Berend-Jan") -> tuple[Group, ...]:
    names = ("Amrani, Fatiha el", "Brink, Jan ten", longest, "Smit, Noor")
    return (Group(tuple(Entry(names[n % 4], f"Tafel {n + 1}", table=n + 1) for n in range(count)), "Ami – Smi"),)


def _plan(count: int) -> HallPlan:
    """Tables in rows, of which nobody goes to every fifth."""
    places = hall_map(make_table(number) for number in range(1, count + 1))
    return HallPlan(tuple(PlanTable(p.number, p.across, p.down, p.number % 5 > 0) for p in places), "Scherm")


VIEWS: dict[str, View] = {
    "title": View(Scene.TITLE, big="Omkijken naar elkaar"),
    "endless-title": View(Scene.TITLE, big=ENDLESS_WORD),
    "welcome": View(
        Scene.WELCOME, heading="Welkom", big=LONG, lead="We beginnen om 10:00", small=(LONG, "Zaterdag", "Zaal", LONG)
    ),
    "countdown": View(
        Scene.COUNTDOWN, over="Dag", heading="We beginnen om 10:00", clock="12:34", small=("Buurtverband",)
    ),
    "talk": View(
        Scene.ROUND,
        over=LONG,
        heading="Ronde 2 van 4",
        clock="15:32",
        progress=0.6,
        small=("Om 14:35 wisselen we naar de volgende tafel",),
        phase="In gesprek",
        tone=Tone.ACCENT,
        mark=Mark.TALK,
        message="Iets zachter graag: de tafels horen elkaar.",
    ),
    "hours": View(Scene.ROUND, over="Dag", heading=LONG, clock="1:05:32", progress=0.9, small=(LONG, LONG)),
    "wrap-up": View(
        Scene.ROUND,
        over="Dag",
        heading="Ronde 2 van 4",
        clock="4:19",
        progress=0.2,
        lead="Laatste 5 minuten: wat moet de zaal horen?",
        phase="Afronden",
        tone=Tone.WARN,
        mark=Mark.WRAP_UP,
    ),
    "last-minute": View(
        Scene.ROUND, clock="0:42", progress=0.03, phase="Laatste minuut", tone=Tone.DANGER, mark=Mark.LAST_MINUTE
    ),
    "over-time": View(
        Scene.ROUND,
        over="Dag",
        heading="Ronde 2 van 4",
        clock="+1:20",
        lead="De tijd is om. Maak de zin nog af.",
        phase="Over de tijd",
        tone=Tone.DANGER,
        mark=Mark.TIME_UP,
    ),
    "time-up": View(
        Scene.ROUND,
        over="Dag",
        heading="Ronde 2 van 4",
        big="De tijd is om. Maak de zin nog af.",
        phase="Tijd om",
        tone=Tone.DANGER,
        mark=Mark.TIME_UP,
        pulse=True,
        lit=True,
    ),
    "still": View(Scene.ROUND, heading="Ronde 2", clock="9:59", progress=0.4, phase="Klok staat stil", mark=Mark.STILL),
    "changeover": View(
        Scene.CHANGEOVER,
        big="Wisselen: naar de volgende tafel",
        progress=0.7,
        small=("Ronde 3 begint om 11:05",),
        phase="Wisselen",
        mark=Mark.CHANGEOVER,
        message=LONG,
    ),
    "changeover-with-plan": View(
        Scene.CHANGEOVER,
        over="Dag",
        big="Wisselen: naar de volgende tafel",
        progress=0.7,
        small=("Ronde 3 begint om 11:05", "Tafel 5 zit bij tafel 2"),
        phase="Wisselen",
        mark=Mark.CHANGEOVER,
        plan=_plan(30),
    ),
    "welcome-with-code": View(
        Scene.WELCOME,
        heading="Welkom",
        big="Opbrengst buurttafels",
        lead="We beginnen om 10:00",
        small=("Zaterdag 14 november", "De Stoomweverij", "Buurtverband", "Tafelhosts: scan deze code"),
        code="http://192.168.178.123:8765",
    ),
    "join": View(
        Scene.JOIN,
        over="Dag",
        big="Tafelhosts: scan deze code",
        lead="http://192.168.178.123:8765",
        small=("Daarna de code van het tafelbordje",),
        code="http://192.168.178.123:8765",
    ),
    "changeover-with-few": View(Scene.CHANGEOVER, big="Naar de eerste tafel", plan=_plan(3), message=LONG),
    "changeover-with-many": View(
        Scene.CHANGEOVER,
        over=LONG,
        big=LONG,
        small=(LONG, LONG),
        phase="Wisselen",
        mark=Mark.CHANGEOVER,
        plan=_plan(80),
        message=LONG,
    ),
    "map": View(Scene.MAP, over="Dag", heading="Waar staat welke tafel?", plan=_plan(8)),
    "crowded-map": View(Scene.MAP, over=LONG, heading=LONG, lead=LONG, plan=_plan(40), message="Hallo"),
    "break": View(Scene.BREAK, heading="Pauze tot 11:45", clock="19:59", progress=1.0, phase="Pauze", mark=Mark.BREAK),
    "item": View(Scene.ITEM, over="Dag", big="Langs de tafels", small=("Tot 12:50", "Daarna: Afsluiting")),
    "aside": View(
        Scene.ASIDE, heading="Nu aan het woord", big="Noor Smit", lead=LONG, phase="Tussendoor", mark=Mark.ASIDE
    ),
    "table": View(Scene.TABLE, over="Dag", heading="Tafel 1", big=LONG, lead=LONG, groups=_groups(1, 3, LONG), table=1),
    "bare-table": View(Scene.TABLE, heading="Tafel 1", big="Eten in de wijk"),
    "crowded-table": View(
        Scene.TABLE, heading="Tafel 1", big=LONG, lead=LONG * 3, groups=_groups(1, 14, LONG * 3), table=17
    ),
    "agreements": View(Scene.AGREEMENTS, heading="Klopt dit zo?", groups=_groups(1, 4, LONG, "1.")),
    "threads": View(Scene.THREADS, heading="Rode draden", groups=_groups(5, 3, "Meer banken op het plein")),
    "crowded-threads": View(Scene.THREADS, heading="Rode draden", groups=_groups(9, 9, LONG)),
    "bare-threads": View(Scene.THREADS, heading="Rode draden", groups=(Group((), "Ontmoeten"), Group((), "Groen"))),
    "seats": View(Scene.SEATS, over="Dag", heading="Wie zit waar?", groups=_seats(5, 8), small=("1 van 2",)),
    "crowded-seats": View(Scene.SEATS, heading="Wie zit waar?", groups=_seats(12, 12), message="Hallo"),
    "names": View(Scene.SEATS, over="Dag", heading="Wie zit waar?", groups=_names(30), small=("1 van 2",)),
    "few-names": View(Scene.SEATS, heading="Wie zit waar?", groups=_names(7), message="Hallo"),
    "endless-names": View(Scene.SEATS, heading=LONG, groups=_names(23, ENDLESS_WORD), small=("12 van 14",)),
    "changes": View(
        Scene.CHANGES,
        over=LONG,
        heading="Deze mensen krijgen een andere tafel",
        small=("1 van 12",),
        groups=(Group(tuple(Entry(f"{LONG[: n * 5 + 4]}", f"Tafel {n}", table=n) for n in range(1, 21)), "Ronde 2"),),
        message="Hallo",
    ),
    "endless-words": View(Scene.TABLE, heading="Tafel", big="Woord", groups=_groups(1, 2, ENDLESS_WORD)),
    "thanks": View(Scene.THANKS, heading="Bedankt", big="Dank voor alles.", groups=_groups(1, 2, "Rekenavond", "")),
    "thanks-with-code": View(
        Scene.THANKS,
        over="Dag",
        heading="Bedankt",
        big="Dank voor alles wat op tafel kwam.",
        lead="Scan de code en neem het verslag mee",
        small=("http://192.168.178.123:8765/r",),
        groups=_groups(1, 6, "Tweede ontmoeting", ""),
        code="http://192.168.178.123:8765/r",
    ),
    "bare-thanks-with-code": View(
        Scene.THANKS,
        over=LONG,
        heading="Bedankt",
        big="Dank voor alles wat op tafel kwam.",
        lead="Scan de code en neem het verslag mee",
        small=("http://192.168.178.123:8765/r",),
        code="http://192.168.178.123:8765/r",
        message="Hallo",
    ),
    "report-code": View(
        Scene.JOIN,
        over="Dag",
        big="Scan de code en neem het verslag mee",
        lead="http://192.168.178.123:8765/r",
        small=("Het opent op de telefoon",),
        code="http://192.168.178.123:8765/r",
    ),
    "bare-thanks": View(Scene.THANKS, heading="Bedankt", big="Dank voor alles wat op tafel kwam."),
    "nothing": View(Scene.TITLE),
}
