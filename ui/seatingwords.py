"""What the window and the command line say about a plan: what cannot be had, and what it costs. No Qt.

One table per language with the same keys, as in `ui/words.py`. A key with `-one` is for one person, pair or round.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.domain.language import Language
from facilitator.domain.text import listing

if TYPE_CHECKING:
    from facilitator.seating.counts import Counts
    from facilitator.seating.findings import Finding
    from facilitator.seating.replanning import Need

MOST_NAMED = 3
"""With more names than that a sentence is no longer read to its end."""

FINDINGS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "nobody": "Er is nog niemand om in te delen.",
        "no-round": "Er is geen ronde meer om in te delen.",
        "no-table": "In {rounds} is geen tafel open. Zet er een tafel bij.",
        "too-few-chairs": "{people} mensen, {chairs} stoelen. Zet er een tafel bij of maak een tafel groter.",
        "too-few-that-fit": "{people} mensen kunnen alleen aan {tables}. Daar staan {chairs} stoelen.",
        "too-few-that-fit-one": "1 persoon kan alleen aan {tables}. Daar staan {chairs} stoelen.",
        "no-table-fits": "Voor {who} is er in {rounds} geen tafel die past.",
        "reaches-too-few": "{count} rondes, maar {who} kunnen maar aan {reached} zitten.",
        "reaches-too-few-one": "{count} rondes, maar {who} kan maar aan {reached} zitten.",
        "reaches-too-few-all": "{count} rondes, maar er zijn maar {reached} om langs te gaan.",
        "apart-and-together": "{who} horen bij elkaar, maar mogen niet samen zitten. Kies één van de twee.",
        "too-many-apart": "{people} mensen blijven uit elkaar, maar er zijn maar {tables_open} tafels.",
        "block-too-large": "{who} horen bij elkaar, maar aan één tafel is plaats voor {chairs}.",
        "alone-as-companion": "{first} komt met {second}, maar {second} is er niet in {rounds}.",
        "pinned-twice": "{who} staat in {rounds} vast aan {tables}. Laat er één over.",
        "pinned-to-closed": "{who}: vast aan {tables}, maar die is dicht in {rounds}.",
        "pinned-too-many": "{people} mensen staan vast aan {tables}. Daar staan {chairs} stoelen.",
        "pinned-but-barred": "{who} staat vast aan {tables}, maar kan daar niet zitten.",
        "pinned-but-apart": "{who} staan vast aan {tables}, maar mogen niet samen zitten.",
        "pinned-apart": "{who} horen bij elkaar, maar staan vast aan {tables}.",
        "too-many-tables": "{people} mensen: sluit {tables}, dan zitten overal minstens {smallest} mensen.",
    },
    Language.EN: {
        "nobody": "There is nobody to seat yet.",
        "no-round": "There is no round left to plan.",
        "no-table": "No table is open in {rounds}. Add a table.",
        "too-few-chairs": "{people} people, {chairs} chairs. Add a table or make one larger.",
        "too-few-that-fit": "{people} people can only use {tables}. There are {chairs} chairs.",
        "too-few-that-fit-one": "1 person can only use {tables}. There are {chairs} chairs.",
        "no-table-fits": "In {rounds} there is no table that suits {who}.",
        "reaches-too-few": "{count} rounds, but {who} can only sit at {reached}.",
        "reaches-too-few-one": "{count} rounds, but {who} can only sit at {reached}.",
        "reaches-too-few-all": "{count} rounds, but there are only {reached} to go round.",
        "apart-and-together": "{who} belong together, but may not share a table. Choose one of the two.",
        "too-many-apart": "{people} people stay apart, but there are only {tables_open} tables.",
        "block-too-large": "{who} belong together, but one table has room for {chairs}.",
        "alone-as-companion": "{first} comes with {second}, but {second} is not there in {rounds}.",
        "pinned-twice": "{who} is fixed at {tables} in {rounds}. Leave only one.",
        "pinned-to-closed": "{who}: fixed at {tables}, which is closed in {rounds}.",
        "pinned-too-many": "{people} people are fixed at {tables}. There are {chairs} chairs.",
        "pinned-but-barred": "{who} is fixed at {tables}, but cannot use it.",
        "pinned-but-apart": "{who} are fixed at {tables}, but may not share a table.",
        "pinned-apart": "{who} belong together, but are fixed at {tables}.",
        "too-many-tables": "{people} people: close {tables}, then every table has at least {smallest} people.",
    },
}

PLANS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "meets": "Iedereen ontmoet minstens {n} nieuwe mensen.",
        "meets-one": "Iedereen ontmoet minstens 1 nieuwe persoon.",
        "twice": "{n} tweetallen zitten twee keer samen.",
        "twice-one": "1 tweetal zit twee keer samen.",
        "twice-least": "{n} tweetallen zitten nog een keer samen. Alles bij elkaar kan het niet minder.",
        "same-table": "{n} keer komt iemand weer bij hetzelfde onderwerp.",
        "same-table-one": "1 keer komt iemand weer bij hetzelfde onderwerp.",
        "musts": "{n} voorwaarden zijn niet gehaald.",
        "musts-one": "1 voorwaarde is niet gehaald.",
        "size": "{n} plaatsen zijn niet gelijk over de tafels verdeeld.",
        "size-one": "1 plaats is niet gelijk over de tafels verdeeld.",
        "mix": "{n} keer is een groep aan een tafel niet gelijk verdeeld.",
        "mix-one": "1 keer is een groep aan een tafel niet gelijk verdeeld.",
        "unheard": "Van {n} mensen komt geen wens uit.",
        "unheard-one": "Van 1 persoon komt geen wens uit.",
        "changed": "{n} plaatsen zijn anders dan eerst.",
        "changed-one": "1 plaats is anders dan eerst.",
        "cards": "{n} mensen krijgen een andere tafel. Hun kaartje klopt dan niet meer.",
        "cards-one": "1 persoon krijgt een andere tafel. Dat kaartje klopt dan niet meer.",
    },
    Language.EN: {
        "meets": "Everyone meets at least {n} new people.",
        "meets-one": "Everyone meets at least 1 new person.",
        "twice": "{n} pairs sit together twice.",
        "twice-one": "1 pair sits together twice.",
        "twice-least": "{n} pairs sit together again. All in all it cannot be less.",
        "same-table": "{n} times somebody comes to the same topic again.",
        "same-table-one": "Once somebody comes to the same topic again.",
        "musts": "{n} conditions are not met.",
        "musts-one": "1 condition is not met.",
        "size": "{n} places are not spread evenly over the tables.",
        "size-one": "1 place is not spread evenly over the tables.",
        "mix": "{n} times a group is not spread evenly over the tables.",
        "mix-one": "Once a group is not spread evenly over the tables.",
        "unheard": "{n} people see no wish come true.",
        "unheard-one": "1 person sees no wish come true.",
        "changed": "{n} seats are different from before.",
        "changed-one": "1 seat is different from before.",
        "cards": "{n} people get another table. Their card will then be wrong.",
        "cards-one": "1 person gets another table. That card will then be wrong.",
    },
}

NEEDS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "few-people": "Aan tafel {table} zitten {people} mensen.",
        "few-people-one": "Aan tafel {table} zit 1 persoon.",
        "few-people-none": "Aan tafel {table} zit niemand.",
        "too-few-chairs": "Tafel {table} heeft {people} mensen en {chairs} stoelen.",
    },
    Language.EN: {
        "few-people": "There are {people} people at table {table}.",
        "few-people-one": "There is 1 person at table {table}.",
        "few-people-none": "There is nobody at table {table}.",
        "too-few-chairs": "Table {table} has {people} people and {chairs} chairs.",
    },
}

SMALL: dict[Language, dict[str, str]] = {
    Language.NL: {
        "and": "en",
        "others": "{n} anderen",
        "others-one": "1 ander",
        "round": "ronde {n}",
        "every-round": "elke ronde",
        "table": "tafel {n}",
        "so-many-tables": "{n} tafels",
        "so-many-tables-one": "1 tafel",
        "person": "persoon {n}",
    },
    Language.EN: {
        "and": "and",
        "others": "{n} others",
        "others-one": "1 other",
        "round": "round {n}",
        "every-round": "every round",
        "table": "table {n}",
        "so-many-tables": "{n} tables",
        "so-many-tables-one": "1 table",
        "person": "person {n}",
    },
}


def named(kind: str, count: int, language: Language) -> tuple[str, ...]:
    """ "ronde 1", "ronde 2" ... where there are no names. kind: round, table or person."""
    return tuple(SMALL[language][kind].format(n=number + 1) for number in range(count))


def sentence_of(
    finding: Finding,
    language: Language,
    names: Sequence[str] = (),
    tables: Sequence[str] = (),
    rounds: int = 0,
    rounds_named: Sequence[str] = (),
) -> str:
    """What cannot be had, in one sentence.

    names: per person; () = "person 3", counted from 1. tables: per table what it is called ("tafel 3"); () = by number
    from 1. rounds: how many there are. rounds_named: per round what it is called; () = by number from 1.
    """
    said = SMALL[language]
    people = [names[p] if names else said["person"].format(n=p + 1) for p in finding.people]
    at = [tables[t] if tables else said["table"].format(n=t + 1) for t in finding.tables]
    when = [rounds_named[r] if rounds_named else said["round"].format(n=r + 1) for r in finding.rounds]
    figures = dict(finding.figures)
    details = {
        "who": _some(people, language),
        "first": people[0] if people else "",
        "second": people[1] if len(people) > 1 else "",
        "tables": listing(at, said["and"]),
        "tables_open": figures.pop("tables", 0),
        "rounds": said["every-round"] if 1 < rounds == len(when) else _some(when, language),
        "count": figures.pop("rounds", 0),
        "reached": _tables(figures.pop("reached", 0), language),
    }
    sentence = FINDINGS[language][_form_of(finding, len(names))].format(**details, **figures)
    return sentence[:1].upper() + sentence[1:]


def _tables(count: int, language: Language) -> str:
    return SMALL[language]["so-many-tables-one" if count == 1 else "so-many-tables"].format(n=count)


def need_sentence(need: Need, language: Language, table: str, chairs: int) -> str:
    """Where something is to be proposed during a round. table: its number. chairs: how many it has."""
    key = str(need.kind)
    if key == "few-people" and need.people < 2:
        key += "-one" if need.people else "-none"
    return NEEDS[language][key].format(table=table, people=need.people, chairs=chairs)


def plan_sentences(counts: Counts, language: Language) -> tuple[str, ...]:
    """What a plan costs, in plain counts: what everybody has of it first, then what is not as it should be."""
    meeting = [met for met, could in zip(counts.met, counts.could_meet, strict=True) if could]
    twice = len(counts.pairs_twice)
    tight = twice > 1 and counts.coincidences == counts.bound_coincidences
    return (
        *([plan_sentence("meets", min(meeting), language)] if meeting else []),
        PLANS[language]["twice-least"].format(n=twice) if tight else plan_sentence("twice", twice, language),
        *(
            plan_sentence(key, n, language)
            for key, n in (
                ("musts", counts.musts),
                ("same-table", counts.same_table_twice),
                ("size", counts.size_off),
                ("mix", counts.role_misses),
                ("unheard", counts.wishes.without),
                ("changed", counts.changed),
            )
            if n
        ),
    )


def plan_sentence(key: str, n: int, language: Language) -> str:
    """One count in words. key: one of `PLANS`."""
    words = PLANS[language]
    return words[f"{key}-one" if n == 1 and f"{key}-one" in words else key].format(n=n)


def _form_of(finding: Finding, everybody: int) -> str:
    key = str(finding.kind)
    if key == "reaches-too-few" and everybody and len(finding.people) == everybody:
        return f"{key}-all"
    one = f"{key}-one"
    return one if one in FINDINGS[Language.NL] and len(finding.people) == 1 else key


def _some(words: Sequence[str], language: Language) -> str:
    """A few of them by name, and how many others there are."""
    said = SMALL[language]
    if len(words) <= MOST_NAMED:
        return listing(list(words), said["and"])
    others = len(words) - MOST_NAMED + 1
    return listing([*words[: MOST_NAMED - 1], said["others"].format(n=others)], said["and"])
