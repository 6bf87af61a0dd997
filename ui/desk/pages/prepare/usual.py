"""Two usual programmes and usual lengths, for whoever begins with nothing; titles in the language of the document."""

from __future__ import annotations

from datetime import time

from facilitator.domain.hall import ItemKind
from facilitator.domain.language import Language
from facilitator.services.pasting import PlannedItem

USUAL_START = time(13, 0)

USUAL_MINUTES: dict[ItemKind, int] = {
    ItemKind.OPENING: 15,
    ItemKind.TALK: 15,
    ItemKind.ROUND: 25,
    ItemKind.CHANGEOVER: 5,
    ItemKind.BREAK: 15,
    ItemKind.READING: 10,
    ItemKind.PLENARY: 45,
    ItemKind.REACTIONS: 20,
    ItemKind.CLOSING: 15,
}

_TITLES: dict[Language, dict[ItemKind, str]] = {
    Language.NL: {
        ItemKind.OPENING: "Opening en uitleg",
        ItemKind.ROUND: "Ronde {n}",
        ItemKind.CHANGEOVER: "Naar de volgende tafel",
        ItemKind.READING: "Pauze, en de punten lezen",
        ItemKind.PLENARY: "Plenair: langs de tafels",
        ItemKind.REACTIONS: "Reacties van de sprekers",
        ItemKind.CLOSING: "Afspraken en afsluiting",
    },
    Language.EN: {
        ItemKind.OPENING: "Opening and how it works",
        ItemKind.ROUND: "Round {n}",
        ItemKind.CHANGEOVER: "On to the next table",
        ItemKind.READING: "Break, and reading the points",
        ItemKind.PLENARY: "Plenary: round the tables",
        ItemKind.REACTIONS: "Reactions by the speakers",
        ItemKind.CLOSING: "Agreements and closing",
    },
}


def usual_programme(rounds: int, language: Language) -> tuple[PlannedItem, ...]:
    """An afternoon with so many rounds: time to change tables between them, time to read before the plenary."""
    titles = _TITLES[language]

    def item(kind: ItemKind, number: int | None = None) -> PlannedItem:
        return PlannedItem(kind, titles[kind].format(n=number), USUAL_MINUTES[kind], number)

    items = [item(ItemKind.OPENING)]
    for number in range(1, rounds + 1):
        items += [item(ItemKind.CHANGEOVER)] if number > 1 else []
        items.append(item(ItemKind.ROUND, number))
    ending = (ItemKind.READING, ItemKind.PLENARY, ItemKind.REACTIONS, ItemKind.CLOSING)
    return (*items, *map(item, ending))
