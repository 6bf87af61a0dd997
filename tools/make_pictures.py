"""Pictures of every stage, to look at: an empty and a full day, each theme, both languages, two window sizes.

    python tools/make_pictures.py [--only PATTERN]     into `pictures/`, which git ignores
    python tools/make_pictures.py --for-the-readme     the few that README and manual show, into `docs/pictures/`

Names: `plenary-full-dark-nl-1280.png`. Needs no screen.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from facilitator.domain.language import Language  # noqa: E402
from facilitator.domain.spots import Spot  # noqa: E402
from ui.app import Window  # noqa: E402
from ui.desk.places import Place, StageName, place_of  # noqa: E402
from ui.desk.settings import ThemeChoice  # noqa: E402

SIZES = {"1280": (1280, 720), "1440": (1440, 900)}
THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST)
FOR_THE_README = (
    "start-full-light-*-1440",
    "rounds-full-light-*-1440",
    "plenary-full-*-nl-1440",
    "report-full-light-*-1440",
)
SETTLED_MS = 120
PREVIEW_MS = 6_000


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
        return f"{self.what}-{self.day}-{self.theme}-{self.language}-{self.size}"


def shots() -> Iterator[Shot]:
    """Every picture there is, day by day so that each is opened once a language."""
    for language, day, theme, size in product(Language, ("empty", "full"), THEMES, SIZES):
        for what in ("start", *StageName):
            yield Shot(str(what), day, theme, language, size)


def wait(milliseconds: int) -> None:
    """Let the window do what it does."""
    loop, until = QEventLoop(), QDeadlineTimer(milliseconds)
    while not until.hasExpired():
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


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
        window = self._window
        if shot.what == "start":
            if window.opened is not None or window.centralWidget() is None:
                window.show_home()
        else:
            self._open(shot)
            assert window.view is not None
            window.view.go(Place(StageName(shot.what), self._first_spot(StageName(shot.what))))
        wait(PREVIEW_MS if shot.what == "report" else SETTLED_MS)
        path = self._folder / f"{shot.name}.png"
        window.grab().save(str(path))
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
        while self._window.view is None or self._window.view.now is None:
            wait(SETTLED_MS)
        self._day = wanted

    def _first_spot(self, stage: StageName) -> Spot | None:
        """Where a stage has most to show: in a full day a table with points."""
        assert self._window.opened is not None
        takeaways = self._window.opened.day.takeaways
        if stage is StageName.PLENARY and takeaways:
            from facilitator.domain.records import Kind  # noqa: PLC0415

            spot = Spot(Kind.TAKEAWAY, takeaways[0].id, "text")
            return place_of(spot, stage).spot
        return None

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
                print(photographer.take(shot).relative_to(ROOT))
        photographer.close()


if __name__ == "__main__":
    main()
