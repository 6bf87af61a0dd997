"""Pictures of every stage, to look at: an empty and a full day, each theme, both languages, two window sizes.

    python tools/make_pictures.py [--only PATTERN]     into `pictures/`, which git ignores
    python tools/make_pictures.py --for-the-readme     the few that README and manual show, into `docs/pictures/`

Those of README and manual have at most 256 colours, so that they stay small.

Names: `plenary-full-dark-nl-1280.png`. Needs no screen.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from facilitator.domain.language import Language  # noqa: E402
from facilitator.domain.records import Kind  # noqa: E402
from facilitator.domain.spots import Spot  # noqa: E402
from ui.app import Window  # noqa: E402
from ui.desk.pages.phones.panel import PhonesPanel  # noqa: E402
from ui.desk.places import Place, StageName, place_of  # noqa: E402
from ui.desk.settings import ThemeChoice  # noqa: E402
from ui.hosts.addresses import Address, AddressKind  # noqa: E402
from ui.projector.painting import picture  # noqa: E402

SIZES = {"1280": (1280, 720), "1440": (1440, 900)}
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST)
FOR_THE_README = (
    *(
        f"{what}-full-light-*-1440"
        for what in ("start", "tables", "seating", "live", "phones", "rounds", "plenary", "report")
    ),
    "projector-round-*",
)
TABLES = "tables"
"""Beside the stages: the part of the preparation that shows most of the day at once."""
LIVE, PROJECTOR = "live", "projector-round"
PHONES = "phones"
"""The codes of the tables, while the page for hosts is on."""
"""A round that is under way: the chair's page, and what the hall sees."""
SINCE_S = 9 * 60 + 28
A_WHILE_MS = 20
SETTLED_MS = 120
PREVIEW_MS = 2_500
OPENED_WITHIN_MS = 20_000


@dataclass(frozen=True)
class Shot:
    """One picture: what of which day, and how it looks."""

    what: str
    day: str
    theme: ThemeChoice
    language: Language
    size: str

    @property
    def name(self) -> str:
        if self.what == PROJECTOR:
            return f"{self.what}-{self.language}"
        return f"{self.what}-{self.day}-{self.theme}-{self.language}-{self.size}"


def shots() -> Iterator[Shot]:
    """Every picture there is, day by day so that each is opened once a language."""
    for language, day, theme, size in product(Language, ("empty", "full"), THEMES, SIZES):
        for what in ("start", *StageName, TABLES, *([LIVE, PHONES] if day == "full" else [])):
            yield Shot(str(what), day, theme, language, size)
    for language in Language:
        yield Shot(PROJECTOR, "full", ThemeChoice.LIGHT, language, "1440")


def wait(milliseconds: int) -> None:
    """Let the window do what it does."""
    wait_for(lambda: False, milliseconds)


def wait_for(done: Callable[[], bool], milliseconds: int) -> None:
    """Let the window do what it does until this is so, or this long."""
    loop, until = QEventLoop(), QDeadlineTimer(milliseconds)
    while not done() and not until.hasExpired():
        QTimer.singleShot(A_WHILE_MS, loop.quit)  # a loop that only asks would leave the worker no time
        loop.exec()


def reduce_colours(path: Path) -> None:
    """Write a picture again with a palette: a window has few colours, and so it takes a third of the room."""
    from PIL import Image  # noqa: PLC0415

    with Image.open(path) as picture:
        reduced = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    reduced.save(path, optimize=True)


class Photographer:
    """The window, and whoever walks round in it with a camera."""

    def __init__(self, qapp: QApplication, folder: Path) -> None:
        self._folder = folder
        self._window = Window(qapp)
        self._window.show()
        self._day = ""

    def take(self, shot: Shot) -> Path:
        """Take one picture."""
        self._dress(shot)
        self._open(shot)
        if shot.what in (LIVE, PROJECTOR):
            return self._take_live(shot)
        if shot.what == PHONES:
            return self._take_phones(shot)
        if shot.what == "start":
            self._window.show_home()
        else:
            assert self._window.view is not None
            self._window.view.go(self._place(shot.what))
        wait(PREVIEW_MS if shot.what == "report" else SETTLED_MS)
        path = self._folder / f"{shot.name}.png"
        self._window.grab().save(str(path))
        return path

    def _take_live(self, shot: Shot) -> Path:
        """The second round, some minutes on; afterwards nobody has pressed anything."""
        view, opened, path = self._window.view, self._window.opened, self._folder / f"{shot.name}.png"
        assert view is not None and opened is not None
        view.go(Place(StageName.ROUNDS))
        wait_for(lambda: view.desk.show is not None, OPENED_WITHIN_MS)
        assert view.desk.show is not None
        view.desk.show.hall_does_not_see()
        opened.watch(opened.clock.go(opened.day.rounds[1].id, late=SINCE_S))
        wait(PREVIEW_MS)
        if shot.what == LIVE:
            self._window.grab().save(str(path))
        else:
            picture(view.desk.show.view, QSize(1280, 720)).save(str(path))
        opened.watch(opened.clock.back())
        wait_for(lambda: opened.at_rest, OPENED_WITHIN_MS)
        return path

    def _take_phones(self, shot: Shot) -> Path:
        """At an address of this computer alone, called what it would be in a hall; nobody is there."""
        view, path = self._window.view, self._folder / f"{shot.name}.png"
        assert view is not None and view.desk.phones is not None
        phones = view.desk.phones
        view.go(Place(StageName.ROUNDS))
        wait_for(lambda: view.desk.show is not None, OPENED_WITHIN_MS)
        assert view.desk.show is not None
        view.desk.show.hall_does_not_see()
        phones.turn_on("127.0.0.1")
        wait_for(lambda: phones.is_on, OPENED_WITHIN_MS)
        view.stage().show_phones()
        wait(SETTLED_MS)
        phones.addresses_found.emit((Address("127.0.0.1", AddressKind.WIFI, "wlan0"),))
        panel = self._window.findChild(PhonesPanel)
        panel.list.setCurrentIndex(panel.list.records.index(1))
        wait(SETTLED_MS)
        self._window.grab().save(str(path))
        view.stage().show_live()
        view.stage().live.show_tables()
        phones.turn_off()
        return path

    def _dress(self, shot: Shot) -> None:
        settings = self._window.settings
        wanted = replace(settings, theme=shot.theme, language=shot.language)
        if wanted != settings:
            self._window.choose_settings(wanted)
        self._window.resize(*SIZES[shot.size])

    def _open(self, shot: Shot) -> None:
        wanted = f"{shot.day}-{shot.language}"
        if self._window.opened is not None and self._day == wanted:
            return
        self._window.show_home()
        if shot.day == "full":
            self._window.sample_day()
        else:
            self._window.new_day("Buurtdag" if shot.language is Language.NL else "Neighbourhood day", None)
        wait_for(self._entered, OPENED_WITHIN_MS)
        self._day = wanted

    def _entered(self) -> bool:
        return self._window.view is not None and self._window.view.now is not None

    def _place(self, what: str) -> Place:
        """Where there is most to show: in a full day a table with points."""
        assert self._window.opened is not None
        day = self._window.opened.day
        if what == TABLES:
            topic = Spot(Kind.CONVERSATION, day.conversations[0].id, "topic") if day.conversations else None
            return Place(StageName.PREPARATION, topic or Spot(Kind.TABLE, "", "number"))
        stage = StageName(what)
        if stage in (StageName.ROUNDS, StageName.PLENARY) and day.takeaways:
            return place_of(Spot(Kind.TAKEAWAY, day.takeaways[0].id, ""), stage)
        return Place(stage)

    def close(self) -> None:
        self._window.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="*", help="names to make, for example 'plenary-*-1280'")
    parser.add_argument("--for-the-readme", action="store_true")
    given = parser.parse_args()
    folder = ROOT / ("docs/pictures" if given.for_the_readme else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    patterns = FOR_THE_README if given.for_the_readme else (given.only,)
    with tempfile.TemporaryDirectory() as home:
        os.environ["TAFELRONDE_HOME"] = home
        qapp = QApplication([])
        photographer = Photographer(qapp, folder)
        for shot in shots():
            if any(fnmatch.fnmatch(shot.name, pattern) for pattern in patterns):
                path = photographer.take(shot)
                if given.for_the_readme:
                    reduce_colours(path)
                print(path.relative_to(ROOT))
        photographer.close()


if __name__ == "__main__":
    main()
