"""The settings of this computer: how the window looks and speaks, and where it was. Nothing of a day itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from facilitator.domain.kinds import Kind
from facilitator.domain.language import Language
from facilitator.domain.spots import Spot
from facilitator.storage import places
from facilitator.storage.small_json import read_small_json, write_small_json
from ui.desk.places import Place, StageName

log = logging.getLogger(__name__)

SMALLEST_TEXT, LARGEST_TEXT = 90, 200
MOST_DAYS = 50
"""Of how many days is remembered where the chair was in them."""

T = TypeVar("T")


class ThemeChoice(StrEnum):
    """Which colours the window wears; `system`: as the computer does."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the window stood on the screen, in pixels. maximized: it filled the screen, and shrinks back to this."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


@dataclass(frozen=True, slots=True)
class PhonesAt:
    """Where the hosts' page of a day is on. file: the identity of the day's file."""

    file: str
    address: str
    port: int


@dataclass(frozen=True, slots=True)
class Certified:
    """The organiser's certificate for the hosts' page, as files. key: None = it is in the certificate's file.

    name: by which phones reach this computer; "" = the first one that the certificate is for.
    """

    certificate: Path
    key: Path | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose on this computer.

    language: None = as the computer. text_percent: 90 to 200. gong_percent: how loud it is, 0 to 100; 0 = not heard.
    projector: the name of the screen the hall sees; None = never chosen. window: None = never placed yet. left_open:
    the day that is open now; found at a start, it was open when the app stopped unexpectedly. places: where the chair
    was in each day, by the identity of its file, newest last. phones: where the hosts' page is on; found at a start, it
    was on when the app stopped unexpectedly. certified: the certificate it is put on with; None = plain HTTP.
    """

    language: Language | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_percent: int = 100
    gong_percent: int = 100
    projector: str | None = None
    window: Placement | None = None
    left_open: Path | None = None
    places: dict[str, Place] = field(default_factory=dict)
    phones: PhonesAt | None = None
    certified: Certified | None = None

    def left_at(self, file: str, place: Place) -> Settings:
        """The same, with the chair last seen there in that day. The day that was left longest ago may be forgotten."""
        others = [(other, its_place) for other, its_place in self.places.items() if other != file]
        return replace(self, places=dict([*others, (file, place)][-MOST_DAYS:]))


def settings_file() -> Path:
    """Where they are kept."""
    return places.home() / "settings.json"


def write(path: Path, settings: Settings) -> None:
    """Keep the settings. An error of the disk goes to the log: nobody loses work by it."""
    plain = asdict(settings) | {"certified": _plain_certified(settings.certified)}
    write_small_json(path, plain | {"left_open": str(settings.left_open) if settings.left_open else None})


def _plain_certified(chosen: Certified | None) -> dict[str, str | None] | None:
    if chosen is None:
        return None
    key = None if chosen.key is None else str(chosen.key)
    return {"certificate": str(chosen.certificate), "key": key, "name": chosen.name}


def read(path: Path) -> Settings:
    """The settings that were kept. Whatever is damaged or not known to this version is as if it was never chosen."""
    plain = read_small_json(path)
    usual = Settings()
    return Settings(
        language=_chosen(plain, "language", Language, usual.language),
        theme=_chosen(plain, "theme", ThemeChoice, usual.theme),
        text_percent=_chosen(plain, "text_percent", _percent, usual.text_percent),
        gong_percent=_chosen(plain, "gong_percent", _loudness, usual.gong_percent),
        projector=_chosen(plain, "projector", str, usual.projector),
        window=_chosen(plain, "window", _placement, usual.window),
        left_open=_chosen(plain, "left_open", Path, usual.left_open),
        places=_chosen(plain, "places", _places, usual.places),
        phones=_chosen(plain, "phones", _phones, usual.phones),
        certified=_chosen(plain, "certified", _certified, usual.certified),
    )


def _chosen(plain: Mapping[str, Any], name: str, reader: Callable[[Any], T], usual: T) -> T:
    value = plain.get(name)
    if value is None:
        return usual
    try:
        return reader(value)
    except (ValueError, TypeError, KeyError, AttributeError):
        log.warning("the setting %s is not understood", name)
        return usual


def _whole(value: Any) -> int:
    if type(value) is not int:  # True is an int as well
        raise TypeError("no whole number")
    return value


def _percent(value: Any) -> int:
    if not SMALLEST_TEXT <= _whole(value) <= LARGEST_TEXT:
        raise ValueError("too small or too large to read")
    return _whole(value)


def _loudness(value: Any) -> int:
    if not 0 <= _whole(value) <= 100:  # per cent
        raise ValueError("no percentage")
    return _whole(value)


def _placement(value: Any) -> Placement:
    x, y, width, height = (_whole(value[name]) for name in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        raise ValueError("a window has a size")
    return Placement(x, y, width, height, value.get("maximized") is True)


def _phones(value: Any) -> PhonesAt:
    return PhonesAt(str(value["file"]), str(value["address"]), _whole(value["port"]))


def _certified(value: Any) -> Certified:
    key = value.get("key")
    return Certified(Path(value["certificate"]), None if key is None else Path(key), str(value.get("name", "")))


def _places(value: Any) -> dict[str, Place]:
    return {file: _place(place) for file, place in value.items()}


def _place(value: Any) -> Place:
    spot = value.get("spot")
    return Place(StageName(value["stage"]), None if spot is None else _spot(spot))


def _spot(value: Any) -> Spot:
    return Spot(Kind(value["kind"]), str(value["record"]), str(value["field"]), str(value.get("within", "")))
