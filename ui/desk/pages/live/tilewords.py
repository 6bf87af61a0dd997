"""What is said of a table on its tile, in full and where there is little room."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QObject, QTime

from ui.desk.pages.live.tileviews import Tile, TileState

COUNTS_POINTS = frozenset({TileState.BRINGS, TileState.DONE})
"""The states that say how many points there are."""


@dataclass(frozen=True, slots=True)
class TileRow:
    """A tile with its words, as the list shows and says it. topic: also where there is none, for who looks closer.

    state: in full. shorter: the same for where there is less room, ever less. people: how many sit there, in full and
    in figures; none = not known.
    """

    key: str
    tile: Tile
    topic: str
    state: str
    people: tuple[str, ...]
    spoken: str
    shorter: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return self.spoken


class TileWords(QObject):
    """What is said of a table."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self.names_people = True
        """Not while the hall may see this screen."""

    def row(self, tile: Tile) -> TileRow:
        """A tile with its words."""
        topic = tile.topic or self.tr("No topic yet")
        if not self.names_people:
            tile = replace(tile, hosts="")
        state, people = self.state(tile), self._people(tile)
        table = self.tr("Table {n}").format(n=tile.number)
        own = tile.topic if tile.topic != tile.name else ""  # that there is none is said by the state
        there = people[0] if people else ""
        parts = (table, tile.name, own, tile.hosts, state, *self._beside_the_state(tile), there, *self._lately(tile))
        spoken = ", ".join(part for part in parts if part)
        return TileRow(tile.key, tile, topic, state, people, spoken, self._shorter(tile))

    def state(self, tile: Tile) -> str:
        """How the table does, in words."""
        match tile.state:
            case TileState.CALLS:
                return self.tr("Help, {n} min").format(n=tile.waiting)
            case TileState.JOINED:
                return self.tr("With table {n}").format(n=tile.joined)
            case TileState.PHOTO:
                return self._photos(tile)
            case TileState.TYPING:
                return self.tr("Typing now")
            case TileState.GONE if tile.gone is not None:
                return self.tr("No connection since {time}").format(time=self._shown(tile.gone))
            case TileState.NO_TOPIC:
                return self.tr("No topic")
            case TileState.SILENT:
                return self.tr("Nothing yet")
            case TileState.LISTENING:
                return self.tr("Listening")
            case TileState.NOT_CONNECTED:
                return self.tr("Not connected yet")
            case TileState.CONNECTED:
                return self.tr("Connected")
            case TileState.QUIET:
                return self.tr("No points yet")
            case TileState.DONE:
                return self.tr("Done · %n point(s)", "", tile.points)
            case _:
                return self.tr("%n point(s)", "", tile.points)

    def _photos(self, tile: Tile) -> str:
        if tile.photos == 1:
            return self.tr("Photo, not typed yet")
        return self.tr("%n photo(s), not typed yet", "", tile.photos)

    def _shorter(self, tile: Tile) -> tuple[str, ...]:
        """The state in fewer words; nothing where there is no shorter way."""
        match tile.state:
            case TileState.PHOTO:
                return self.tr("%n photo(s) to type", "", tile.photos), self.tr("%n photo(s)", "", tile.photos)
            case TileState.GONE if tile.gone is not None:
                return (self.tr("Gone {time}").format(time=self._shown(tile.gone)),)
            case TileState.NOT_CONNECTED:
                return self.tr("Not connected"), self.tr("No phone")
            case TileState.NO_TOPIC:
                return (self.tr("Not filled in"),)
            case TileState.QUIET:
                return (self.tr("Nothing yet"),)
            case TileState.DONE:
                return (self.tr("Done"),)
            case _:
                return ()

    def _beside_the_state(self, tile: Tile) -> tuple[str, ...]:
        """What there is to say that the state does not."""
        says = tile.state
        points = self.tr("%n point(s)", "", tile.points) if tile.points and says not in COUNTS_POINTS else ""
        photos = self._photos(tile) if tile.photos and says is not TileState.PHOTO else ""
        typing = self.tr("Typing now") if tile.typing and says is not TileState.TYPING else ""
        gone = ""
        if tile.gone is not None and says is not TileState.GONE:
            gone = self.tr("No connection since {time}").format(time=self._shown(tile.gone))
        return (points, photos, typing, gone)

    def _lately(self, tile: Tile) -> tuple[str, str]:
        """Its phones, and when it was last heard of."""
        heard = self.tr("last at {time}").format(time=self._shown(tile.heard)) if tile.heard else ""
        return (self.tr("%n phone(s)", "", tile.phones) if tile.phones else "", heard)

    def _people(self, tile: Tile) -> tuple[str, ...]:
        """How many sit there: as the host said, else by the seats, else for how many there are chairs."""
        there = tile.seated if tile.told is None else tile.told
        if there is None:
            return (self.tr("%n chair(s)", "", tile.capacity), str(tile.capacity)) if tile.capacity else ()
        figures = (f"{there}/{tile.capacity}", str(there)) if tile.capacity else (str(there),)
        return figures if tile.told is None else (self.tr("%n at the table", "", there), *figures)

    def _shown(self, time: datetime.time) -> str:
        return self._locale.toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)

    def heard(self, tile: Tile) -> str:
        """When it was last heard of; "" when it was not."""
        return self._shown(tile.heard) if tile.heard else ""
