"""Route cards: where one person sits, round by round."""

from __future__ import annotations

from dataclasses import dataclass

from exports.sheets.routes import Routes, name_of
from exports.sheets.words import word
from exports.surnames import surname_key
from facilitator.domain.day import Day
from facilitator.domain.hall import Seat
from facilitator.domain.language import Language
from facilitator.domain.people import Person


@dataclass(frozen=True, slots=True)
class Stop:
    """One line of a card. round: "Ronde 1", or "De hele dag". table: its number, None = a line to write it on."""

    round: str
    table: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """The card of one person. name: empty on a blank card. part: "tafelhost", "notulist" or nothing."""

    name: str
    organisation: str = ""
    part: str = ""
    stops: tuple[Stop, ...] = ()


def cards_of(day: Day, language: Language | None = None) -> tuple[Card, ...]:
    """The cards of who is there and sits at a table, by surname. language: None = the document's own.

    Who sits at no table yet gets lines to write on, once there are seats at all. A host who stays at one table gets
    one line for the whole day. A round that somebody misses has no line. No rounds, no cards.
    """
    routes = Routes(day, language or day.event.language)
    if not routes.rounds:
        return ()
    people = sorted((p for p in day.people if p.present), key=lambda p: surname_key(p.name))
    cards = (_card(person, routes) for person in people if routes.takes_a_seat(person))
    return tuple(card for card in cards if card.stops and (day.seats or _says_a_table(card)))


def seats_on_cards(day: Day) -> tuple[Seat, ...]:
    """The seats that `cards_of` prints: what to remember as printed once the cards are in people's hands."""
    routes = Routes(day, day.event.language)
    carded = {p.id: p.misses for p in day.people if p.present and routes.takes_a_seat(p)}
    return tuple(
        seat
        for seat in day.seats
        if seat.person in carded and seat.round not in carded[seat.person] and seat.table in day.table
    )


def blank_card(day: Day, language: Language | None = None) -> Card | None:
    """A card to fill in by hand; None for a day without rounds."""
    stops = tuple(Stop(label) for _, label in Routes(day, language or day.event.language).rounds)
    return Card("", stops=stops) if stops else None


def _says_a_table(card: Card) -> bool:
    return any(stop.table is not None for stop in card.stops)


def _card(person: Person, routes: Routes) -> Card:
    there = [(item, label) for item, label in routes.rounds if item.id not in person.misses]
    stops = []
    for item, label in there:
        table = routes.table(person.id, item.id)
        if table is None:
            stops.append(Stop(label))
        else:
            stops.append(Stop(label, routes.day.table[table].number, routes.topic(table, item.id)))
    part = routes.part(person.id)
    if part and len(stops) > 1 and len({stop.table for stop in stops}) == 1 and stops[0].table is not None:
        stops = _whole_day(stops, len(there) == len(routes.rounds), routes)
    organisation = " ".join(person.organisation.split())
    return Card(name_of(person, routes.language), organisation, part, tuple(stops))


def _whole_day(stops: list[Stop], all_rounds: bool, routes: Routes) -> list[Stop]:
    """One line for who stays at one table, if they are there all day and its topic stays too."""
    topics = list(dict.fromkeys(stop.topic for stop in stops))
    if not all_rounds or len(topics) > 1:
        return stops
    return [Stop(word(routes.language, "whole-day"), stops[0].table, topics[0])]
