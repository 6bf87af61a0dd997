"""Dutch points as tables bring them, 88 to 300 characters, made up anew for each seed.

The compounds and figures keep the vocabulary as large as in real notes, so that no renderer lives off its caches.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

SHORTEST, LONGEST = 88, 300

_FIRST = tuple(
    re.findall(
        r"\w+",
        """buurt wijk dorps school zorg jongeren ouderen energie water huur taal fiets zondags zomer winter straat groen
        voedsel verkeers bewoners mantelzorg vrijwilligers kinder bibliotheek markt gezondheids sport warmte haven
        kringloop muziek molen polder spoor avond nacht ontmoetings gemeente nieuwkomers reparatie""",
    )
)
_MIDDLE = (
    "tuin",
    "krant",
    "huis",
    "fonds",
    "project",
    "keuken",
    "markt",
    "netwerk",
    "route",
    "werk",
    "feest",
    "pleins",
)
_SECOND = {
    "de": re.findall(
        r"\w+",
        """tuin keuken krant ploeg kaart regeling vereniging commissie vergadering coördinator werkgroep subsidie
        begroting bijeenkomst wandeling proef route raad voorziening administratie verzekering samenwerking
        verantwoording werkplaats bestemming bereikbaarheid vertegenwoordiging ondersteuning""",
    ),
    "het": re.findall(
        r"\w+",
        """fonds overleg loket plan huis contract spreekuur netwerk project steunpunt abonnement gezelschap verslag
        initiatief programma""",
    ),
}
_ARTICLE_AND_SECOND = tuple((article, second) for article, seconds in _SECOND.items() for second in seconds)
_NAMES = ("Ahmed", "Anneke", "Bram", "Ciska", "Dirk-Jan", "Elif", "Fatma", "Gerrit", "Hanneke", "Ilse", "Joke", "Karim")
_PLACES = ("de Kleiput", "de Hoge Dreef", "het Oude Spoor", "de Singel", "Zuidwijk", "de Watertoren", "Park Lindelo")
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november", "december")
_GROUPS = ("bewoners", "ondernemers", "wijkagenten", "huisartsen", "studenten", "ouders", "vrijwilligers", "buren")
_OF_THREE_PARTS = 0.15

_SENTENCES = (
    "{The} draait op {number} {group}, en dat is er één te weinig zodra iemand ziek wordt.",
    "Volgens {name} kan {the} pas verder als {the2} een vaste plek krijgt in {place}.",
    "Wie op {day} belt, krijgt niemand aan de lijn; {the} is dan dicht en {the2} weet van niets.",
    "Vorig jaar kostte {the} € {money}, waarvan de helft uit eigen zak kwam.",
    "Maak {the} klein genoeg om te vragen: een uur per week lukt bijna iedereen wel.",
    "{The} en {the2} zoeken dezelfde {group}, terwijl ze elkaar nog nooit hebben gesproken.",
    "In {place} werkt het wel, omdat {name} daar sinds {month} elke {day} koffie schenkt.",
    "Niemand vraagt om nog een formulier, wel om iemand die terugbelt.",
    "De tafel is het niet eens over {the}: {number} {group} vóór, de rest wil eerst weten wat {the2} kost.",
    "Afgesproken dat {name} in {month} navraag doet bij {the} in {place}.",
    "Een toegankelijke ingang is belangrijker dan {the}, zeggen de {group} die er met een rolstoel komen.",
    "Laat {group} zelf beslissen over {the}; zij kennen {place} beter dan welke adviseur ook.",
    "Er is € {money} blijven liggen bij {the}, en dat geld verloopt aan het eind van {month}.",
    "‘Het ging pas lopen toen we ophielden met vergaderen’, zei {name} over {the}.",
    "Zonder {the} verdwijnt ook {the2}, dat zag in {place} niemand aankomen.",
    "Graag één aanspreekpunt bij de gemeente voor {the}, en geen {number} verschillende e-mailadressen.",
    "We willen {the} openhouden tot {hour} uur, ook als {the2} dan al gesloten is.",
    "Jongeren komen niet naar {the} om mee te praten; ze komen als er op {day} iets te doen is.",
    "Waarom moet {the} elk jaar opnieuw worden aangevraagd, terwijl er nooit iets verandert?",
    "Tel niet alleen bezoekers: {name} telde in {month} vooral de gesprekken bij {the}.",
)


def points(count: int, seed: int) -> Iterator[str]:
    """`count` points of `SHORTEST` to `LONGEST` characters."""
    rng = random.Random(seed)
    for _ in range(count):
        yield _point(rng)


def heading(rng: random.Random) -> str:
    """A short name for an entry."""
    return f"{_thing(rng)[1].capitalize()} en {_thing(rng)[1]} {rng.choice(_PLACES)}"


def _point(rng: random.Random) -> str:
    wanted = rng.randint(SHORTEST, LONGEST - 60)
    text = ""
    while len(text) < wanted:
        longer = f"{text} {_sentence(rng)}".strip()
        if len(longer) <= LONGEST:
            text = longer
        elif len(text) >= SHORTEST:
            break
    return text


def _sentence(rng: random.Random) -> str:
    (article, thing), (article2, thing2) = _thing(rng), _thing(rng)
    return rng.choice(_SENTENCES).format(
        The=f"{article.capitalize()} {thing}",
        the=f"{article} {thing}",
        the2=f"{article2} {thing2}",
        number=rng.randint(3, 48),
        money=f"{rng.randint(1, 90)}.{rng.randint(0, 999):03}",
        hour=rng.randint(17, 23),
        name=rng.choice(_NAMES),
        place=rng.choice(_PLACES),
        day=rng.choice(_DAYS),
        month=rng.choice(_MONTHS),
        group=rng.choice(_GROUPS),
    )


def _thing(rng: random.Random) -> tuple[str, str]:
    """A compound with its article; some are of three parts, as Dutch likes them."""
    article, second = rng.choice(_ARTICLE_AND_SECOND)
    middle = rng.choice(_MIDDLE) if rng.random() < _OF_THREE_PARTS else ""
    return article, rng.choice(_FIRST) + middle + second
