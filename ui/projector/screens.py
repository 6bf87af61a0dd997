"""Which screen is the hall's: chosen by its name, remembered, and never guessed once it is gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class ScreenLike(Protocol):
    """What we ask of a screen; Qt's own has it."""

    def name(self) -> str:
        """As the computer calls it: "HDMI-1"."""

    def geometry(self) -> QRect:
        """Where it lies among the screens."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A screen the chair may choose for the hall. key: its name; of two that share one, the second has a number."""

    key: str
    width: int
    height: int
    hall: bool


class Screens(QObject):
    """The screens of this computer, the chair's and the hall's among them.

    With two screens the hall has the one the chair's window is not on. With more the chair chooses. The one the chair
    works on is never covered. Screens that show the same count as one.
    """

    changed = Signal()
    """The hall has another screen, or none; or others may be chosen. Comes before the three below."""
    chosen = Signal(str)
    """The chair chose a screen: remember it."""
    lost = Signal(str)
    """The hall's screen is gone: by its key."""
    back = Signal(str)
    """The screen that was gone is there again, and the hall's."""
    chair_moves = Signal(object)
    """The chair swapped: their window belongs on this screen now (ScreenLike); see `move_to`."""

    def __init__(
        self,
        chairs: Callable[[], ScreenLike | None],
        remembered: str | None = None,
        listed: Callable[[], Sequence[ScreenLike]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """chairs: the screen the chair's window is on. remembered: the key that was chosen another day. listed: the
        screens there are, those of the computer where it is not said.
        """
        super().__init__(parent)
        self._chairs, self._listed = chairs, listed or QGuiApplication.screens
        self._remembered = remembered
        self._held: str | None = None
        self._going_to: str | None = None
        self.missing: str | None = None
        """The key of the hall's screen while that is gone."""
        self.in_window = False
        """The chair wants it in a window that can be moved, for this opening."""
        self._hall: str | None = None
        self._screens: dict[str, ScreenLike] = {}
        if listed is None:
            self._hear_of_screens()
        self._read()
        self._decide()

    def _hear_of_screens(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        app.primaryScreenChanged.connect(self.look)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.look)

    # -- what there is -----------------------------------------------------------------------------------------

    @property
    def hall(self) -> ScreenLike | None:
        """The hall's screen; None while there is none."""
        return None if self._hall is None else self._screens.get(self._hall)

    @property
    def alone(self) -> bool:
        """Whether the computer tells of one screen only: what the hall sees, if anything, is the chair's."""
        return len(self._screens) < 2

    @property
    def undecided(self) -> bool:
        """Whether there are screens to choose from, and it is for the chair to say which."""
        return not self.alone and self._hall is None and not self.in_window

    def offers(self) -> tuple[Offer, ...]:
        """The screens that may be the hall's."""
        chairs = self._chairs_key()
        return tuple(
            Offer(key, screen.geometry().width(), screen.geometry().height(), key == self._hall)
            for key, screen in self._screens.items()
            if key != chairs
        )

    # -- what the chair does -----------------------------------------------------------------------------------

    def choose(self, key: str) -> None:
        """This screen is the hall's. The chair's own: they swap."""
        if key == self._chairs_key():
            self.swap()
        elif key in self._screens:
            self._take(key)

    @Slot()
    def swap(self) -> None:
        """The hall gets the chair's screen, and the chair the hall's. Without a screen for the hall nothing happens."""
        hall, chairs = self._hall, self._chairs_key()
        if hall is None or chairs is None:
            return
        self._going_to = hall
        self._take(chairs)
        self.chair_moves.emit(self._screens[hall])

    def use_window(self, wanted: bool = True) -> None:
        """Show it in a window that can be moved, or not any more."""
        self.in_window = wanted
        self.changed.emit()

    def _take(self, key: str) -> None:
        self._held = self._remembered = key
        self.missing, self.in_window = None, False
        self._decide()
        self.changed.emit()
        self.chosen.emit(key)

    # -- what the computer does --------------------------------------------------------------------------------

    @Slot(QScreen)
    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.look)
        self.look()

    @Slot(QScreen)
    def _on_removed(self, screen: QScreen) -> None:
        """Whether Qt has it in its list still or not: it is gone. Later Qt would move our window to the chair's."""
        self.look(screen)
        QTimer.singleShot(0, self, self.look)  # by then the chair's window stands where it stays

    @Slot()
    def look(self, gone: ScreenLike | None = None) -> None:
        """See which screens there are now. To be called too when the chair's window was moved to another one."""
        before, was_missing = (self._hall, self.offers()), self.missing
        self._read(gone)
        self._decide()
        is_lost = self.missing is not None and was_missing is None
        is_back = was_missing is not None and self._hall == was_missing
        if is_lost or is_back or before != (self._hall, self.offers()):
            self.changed.emit()
        if is_lost:
            self.lost.emit(self.missing)
        elif is_back:
            self.back.emit(self._hall)

    def _read(self, gone: ScreenLike | None = None) -> None:
        """The screens by their keys. Of those that show the same, the first counts."""
        found: dict[str, ScreenLike] = {}
        places: list[QRect] = []
        for screen in self._listed():
            place = screen.geometry()
            if screen is gone or place in places:
                continue
            places.append(place)
            name = screen.name()
            number = sum(key == name or key.startswith(f"{name} #") for key in found) + 1
            found[name if number == 1 else f"{name} #{number}"] = screen
        self._screens = found

    def _decide(self) -> None:
        """Which screen is the hall's. One that was in use and is gone is waited for, not replaced."""
        chairs = self._chairs_key()
        free = [key for key in self._screens if key != chairs]
        if self._held is None:
            self._held = self._first_choice(free)
        self.missing = self._held if self._held is not None and self._held not in self._screens else None
        self._hall = self._held if self._held in free else None

    def _first_choice(self, free: Sequence[str]) -> str | None:
        if self._remembered in free:
            return self._remembered
        return free[0] if len(free) == 1 else None

    def _chairs_key(self) -> str | None:
        """Where the chair's window is, or is about to be."""
        mine = self._chairs()
        place = None if mine is None else mine.geometry()
        found = next((key for key, screen in self._screens.items() if screen.geometry() == place), None)
        if self._going_to in (found, None) or self._going_to not in self._screens:
            self._going_to = None
            return found
        return self._going_to


def screen_of(window: QWidget) -> QScreen | None:
    """The screen a window is on, by its middle.

    Never by `QWidget.screen`: PySide makes what that gives a child of the window, and after a moment it is invalid,
    wherever else the same screen is held.
    """
    return QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()


def move_to(window: QWidget, screen: ScreenLike) -> None:
    """Put a window on another screen: as large as it was, as far as that has room; maximized if it was."""
    state = window.windowState()
    place = screen.availableGeometry() if isinstance(screen, QScreen) else screen.geometry()
    there = QRect(place.topLeft(), window.normalGeometry().size().boundedTo(place.size()))
    there.moveCenter(place.center())
    window.setWindowState(Qt.WindowState.WindowNoState)
    if isinstance(screen, QScreen):
        window.setScreen(screen)
    window.setGeometry(there)
    window.setWindowState(state)
