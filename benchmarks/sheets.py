"""How long 400 route cards, badges and slips and the attendance list take, beside bare reportlab without tags or fit.

python benchmarks/sheets.py [--people 400] [--runs 5]
"""

from __future__ import annotations

import argparse
import io
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from machine import describe_machine, milliseconds, once
from reportlab.pdfgen.canvas import Canvas

from exports.pdf.fonts import BOLD, REGULAR, face
from exports.pdf.sheets import HEIGHT, WIDTH
from exports.sheets.cards import cards_of
from exports.sheets.writing import What, write_sheets
from facilitator.domain.conversations import Conversation
from facilitator.domain.day import Day
from facilitator.domain.event import Event
from facilitator.domain.hall import ItemKind, ProgrammeItem, Seat, Table
from facilitator.domain.people import Person

TABLES, ROUNDS = 40, 4
GOAL_MS = 1_000
FIRST = ["Ayşe", "Jan", "Els", "Noor", "Mohammed", "Fatima", "Karel", "Anne-Marie", "Işıl", "Trui", "Zoë", "Łukasz"]
LAST = ["de Vries", "Jansen", "van den Berg", "Işıkoğlu-Gürbüz", "in ’t Veld", "Bakker", "El Amrani", "Çelik", "Smit"]
WHERE = ["Gemeente", "Buurthuis De Brug", "Stichting Omkijken naar elkaar", "", "Huisartsenpraktijk Zuid"]
TOPICS = ["Ouder worden in de wijk", "Eten met de buren", "Veilig oversteken, ook na acht uur", "Zorg zonder loket"]


def hall(people: int, seed: int) -> Day:
    """A day with that many people, each with a seat in each round that is not the one on the card."""
    rng = random.Random(seed)
    tables = tuple(Table(f"t{n}", n) for n in range(1, TABLES + 1))
    rounds = tuple(ProgrammeItem(f"r{n}", ItemKind.ROUND, round=n) for n in range(1, ROUNDS + 1))
    everybody = tuple(
        Person(
            f"p{n}",
            f"{rng.choice(FIRST)} {rng.choice(LAST)}",
            organisation=f"{rng.choice(WHERE)} {n}",
            group=rng.choice(["bewoner", "professional", "gemeente"]),
        )
        for n in range(people)
    )
    seats = tuple(
        Seat(item.id, person.id, rng.choice(tables).id, printed="t1") for person in everybody for item in rounds
    )
    topics = tuple(Conversation(f"c{t.number}", t.id, topic=f"{rng.choice(TOPICS)} ({t.number})") for t in tables)
    return Day(
        Event(title="Omkijken naar elkaar"),
        people=everybody,
        tables=tables,
        programme=rounds,
        conversations=topics,
        seats=seats,
    )


def bare_cards(day: Day) -> bytes:
    """The same words on the same cards as reportlab draws them: no tags, no wrapping, nothing made to fit."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    wide, high = WIDTH / 2, HEIGHT / 4
    for index, card in enumerate(cards_of(day)):
        place = index % 8
        if index and not place:
            canvas.showPage()
        x, y = place % 2 * wide + 20, HEIGHT - place // 2 * high
        canvas.rect(place % 2 * wide, y - high, wide, high)
        canvas.setFont(BOLD, 20)
        canvas.drawString(x, y - 33, card.name)
        canvas.setFont(REGULAR, 10.5)
        canvas.drawString(x, y - 48, card.organisation)
        for row, stop in enumerate(card.stops):
            down = y - 84 - 32 * row
            canvas.setFont(REGULAR, 10.5)
            canvas.drawString(x, down, f"{stop.round} tafel")
            canvas.drawString(x + 150, down, stop.topic)
            canvas.circle(x + 70, down + 8, 11, fill=1)
            canvas.setFont(BOLD, 28)
            canvas.drawString(x + 100, down, str(stop.table))
    canvas.save()
    return out.getvalue()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    print(describe_machine())
    for name in (REGULAR, BOLD):
        face(name)
    days = [hall(given.people, seed) for seed in range(given.runs)]
    with TemporaryDirectory(prefix="tafelronde-") as folder:

        def deed(what: What) -> Callable[[Day], object]:
            return lambda day: write_sheets(day, what, Path(folder) / f"{what}.pdf")

        first = once(lambda: deed(What.CARDS)(replace(days[0], people=days[0].people[:8])))
        print(f"the very first 8 cards, with all that is loaded for them: {first:.0f} ms")
        turns = iter(days * 2)
        bare = milliseconds(lambda: bare_cards(next(turns)), given.runs)
        print(f"| {given.people} people | ms (median of {given.runs}) | beside bare reportlab, {bare:.0f} ms | goal |")
        print("|---|---|---|---|")
        for what in What:
            turns = iter(days)
            ours = milliseconds(lambda what=what, turns=turns: deed(what)(next(turns)), given.runs)
            judged = f"<= {GOAL_MS} ms: {'held' if ours <= GOAL_MS else 'MISSED'}" if what is What.CARDS else ""
            print(f"| {what} | {ours:.0f} | {ours / bare:.1f} | {judged} |")


if __name__ == "__main__":
    main()
