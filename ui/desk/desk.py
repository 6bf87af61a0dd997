"""What a stage may ask of the window around it: go elsewhere, tell or ask something, do long work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, Signal

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from ui.desk.messages import Deed as Deed
from ui.desk.messages import Message as Message
from ui.desk.places import Place
from ui.desk.running import Running
from ui.jobs import Jobs
from ui.words import error_sentence

if TYPE_CHECKING:  # the start page speaks and asks too, without a day
    from ui.desk.opened import OpenDay
    from ui.desk.pages.startcheck.trying import Trying
    from ui.desk.phones import Phones
    from ui.projector.show import Show


class Dialogs(Protocol):
    """The dialogs of the computer itself: the one thing of the window that tests replace."""

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """A file to read, or None. kinds: as Qt writes them, `Words (*.png *.jpg)`."""

    def name_file(self, title: str, proposal: Path, kinds: str) -> Path | None:
        """A file to write, or None."""

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the computer's own file manager."""

    def open_file(self, file: Path) -> None:
        """Open a file with the program the computer has for it."""


class Desk(QObject):
    """The window as its stages see it."""

    going = Signal(object)
    """Somebody asks to be taken to a Place."""
    telling = Signal(object)
    """A Message for the strip under the page; None takes away what stands there."""
    history_asked = Signal(object)
    """Somebody wants to know who wrote the words at a Spot, and when."""

    projector_came = Signal(object)
    """There is a projector now (`ui.projector.show.Show`): it is made once the day is in sight."""
    practise_asked = Signal()
    """The chair wants to practise with this day."""
    small_clock_asked = Signal()
    """A small clock is to stand over whatever else is on the screen, or not any more."""
    large_go = Signal(bool)
    """The large GO came in sight, or went: there is one GO to press."""

    def __init__(
        self, opened: OpenDay, jobs: Jobs, dialogs: Dialogs, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self.running = Running(opened, self)
        self.show: Show | None = None
        self.practising = False
        self.phones: Phones | None = None
        """The page for phones; None in a practice run, and until the day is at hand."""
        self.trying: Trying | None = None
        """What the start check tries this computer with; None where there is nothing to try it with."""
        self.jobs = jobs
        self.dialogs = dialogs
        self.language = language
        self.locale = QLocale("nl_NL" if language is Language.NL else "en_GB")

    def take_projector(self, show: Show) -> None:
        """The projector is there from now on."""
        self.show = show
        self.projector_came.emit(show)

    def show_large_go(self, in_sight: bool) -> None:
        """Say whether the large GO is in sight."""
        self.large_go.emit(in_sight)

    def go(self, place: Place) -> None:
        """Take the chair somewhere."""
        self.going.emit(place)

    def tell(self, words: str, tone: str = "plain", *deeds: Deed) -> None:
        """Say something under the page; it makes way by itself."""
        self.telling.emit(Message(words, tone, deeds))

    def ask(self, words: str, *deeds: Deed) -> None:
        """Ask something under the page. "Laat zo" and Escape leave everything as it is."""
        self.telling.emit(Message(words, "warn", deeds, asks=True))

    def sentence(self, error: FacilitatorError) -> str:
        """What to tell the chair about something they can act on."""
        return error_sentence(error, self.language)

    def refuse(self, error: FacilitatorError) -> None:
        """Say what could not be done, and why. That there is nothing to take back is no mishap."""
        harmless = error.code in ("nothing-to-undo", "nothing-to-redo")
        self.tell(self.sentence(error), "plain" if harmless else "danger")
