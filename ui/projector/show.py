"""What the hall sees now: the view of the day, as the chair lets it through, on the screen there is for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap

from facilitator.domain.clock import Clock, clock_at
from facilitator.domain.projector import Mode
from facilitator.domain.steps import Moment
from ui.desk.opened import OpenDay
from ui.projector.model import View, without_pulse
from ui.projector.motion import less_motion
from ui.projector.painting import picture
from ui.projector.screens import ScreenLike, Screens
from ui.projector.view import can_be_said, derive, filled_in, with_gong
from ui.projector.window import ProjectorWindow
from ui.projector.words import PRESETS

GONG_SEEN_MS = 2_500
STAND_IN = QSize(1280, 720)
"""As large as the picture is while there is no screen for it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the hall really sees.

    view: None = nothing of ours: it is black, or free for slides. visible: there is a screen or a window for it.
    """

    mode: Mode
    view: View | None
    visible: bool


class Show(QObject):
    """Joins the day, the screens and the window.

    What the chair asks for is seen at once, whatever the disk does; it is written down beside that.
    """

    shown_changed = Signal()
    """`shown` is different."""
    hall_may_see_changed = Signal(bool)
    """`hall_may_see_this_screen` is different: private things hide, or come back."""

    def __init__(
        self,
        opened: OpenDay,
        screens: Screens,
        window: ProjectorWindow,
        still: Callable[[], bool] = less_motion,
        parent: QObject | None = None,
    ) -> None:
        """still: whether nothing is to pulse."""
        super().__init__(parent)
        self._opened, self._screens, self._window, self._still = opened, screens, window, still
        self._asked: Mode | None = None  # until it is in the day
        self._under_black = Mode.FOLLOWS
        self._held: View | None = None
        self._gong = QTimer(self, singleShot=True, interval=GONG_SEEN_MS)
        self._gong.timeout.connect(self._look_again)
        self._placed: tuple[object, ...] = ()
        self._answered = self._may_see = False
        self._pixels: QPixmap | None = None
        now = opened.now()
        self.view = self._derived(clock_at(opened.day.programme, opened.day.steps, now), now)
        """What the hall would see while it follows the chair."""
        self.shown = Shown(self.mode, None, visible=False)
        screens.changed.connect(self._on_screens)
        window.dismissed.connect(self._on_dismissed)
        self._on_screens()

    # -- what is seen ------------------------------------------------------------------------------------------

    @property
    def screens(self) -> Screens:
        """The screens there are."""
        return self._screens

    @property
    def mode(self) -> Mode:
        """What the projector does."""
        return self._opened.day.projector.mode if self._asked is None else self._asked

    def tick(self, clock: Clock, now: Moment) -> None:
        """Another second, or another day: show what belongs to it."""
        if not self._is_seen(clock, now):  # one press is told as a second, as a gong and as a day that changed
            self.view = self._derived(clock, now)
        self._update()

    def _is_seen(self, clock: Clock, now: Moment) -> bool:
        """Whether the view is of this very moment and day."""
        asked = (self._opened.day, clock, now, self._gong.isActive())
        return all(one is seen for one, seen in zip(asked, self._seen, strict=True))

    def _derived(self, clock: Clock, now: Moment) -> View:
        self._seen_at = clock, now
        self._seen = self._opened.day, clock, now, self._gong.isActive()
        view = derive(self._opened.day, clock, now, self._opened.pace)
        if self._gong.isActive():
            view = with_gong(view, self._opened.day.event.language)
        calm = view.lit and (self._opened.pace > 1 or self._still())  # in a quick practice it would flicker
        return without_pulse(view) if calm else view

    def strike(self, clock: Clock | None = None, now: Moment | None = None) -> None:
        """The gong sounds: the hall sees it, for who does not hear it. clock, now: of this moment; None = as shown."""
        self._gong.start()
        seen_clock, seen_now = self._seen_at
        self.tick(clock or seen_clock, now or seen_now)

    @Slot()
    def _look_again(self) -> None:
        self.tick(*self._seen_at)

    def usual_messages(self) -> tuple[tuple[str, str], ...]:
        """The usual messages that make sense now: each with its placeholders, and as the hall would read it now."""
        day, moment = self._opened.day, (self._opened.day, *self._seen_at)
        usual = PRESETS[day.event.language]
        return tuple((words, filled_in(words, *moment)) for words in usual if can_be_said(words, *moment))

    def pixmap(self, size: QSize) -> QPixmap:
        """The pixels the hall sees, in the largest picture within `size`. Free for slides: an empty one, not ours.

        While there is no screen for it: as it would be.
        """
        if self.shown.mode is Mode.FREE:
            return QPixmap()
        if self._pixels is None:
            self._pixels = self._window.pixels() if self.shown.visible else picture(self.shown.view, STAND_IN)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return self._pixels.scaled(size, keep, smooth)

    def _update(self) -> None:
        mode = self.mode
        if mode is Mode.FROZEN:
            self._held = self._held or self.view
        elif mode is not Mode.BLACK:
            self._held = None
        view = None if mode in (Mode.BLACK, Mode.FREE) else self._held or self.view
        self._window.show_view(view)
        shown = Shown(mode, view, self._place(mode))
        if shown != self.shown:
            self.shown, self._pixels = shown, None
            self.shown_changed.emit()

    def _place(self, mode: Mode) -> bool:
        """Put the window where it belongs. Whether it is to be seen."""
        hall = None if self._screens.in_window else self._screens.hall
        wanted: tuple[object, ...] = ()
        if mode is not Mode.FREE and (hall is not None or self._screens.in_window):
            wanted = ("window",) if hall is None else (hall.name(), hall.geometry().getRect())
        if wanted != self._placed:
            self._placed = wanted
            self._pixels = None
            self._move(hall, shown=bool(wanted))
        return bool(wanted)

    def _move(self, hall: ScreenLike | None, *, shown: bool) -> None:
        if not shown:
            self._window.hide()
        elif hall is None:
            self._window.stand_free()
        else:
            self._window.cover(hall)

    # -- what the chair asks -----------------------------------------------------------------------------------

    def choose(self, mode: Mode) -> None:
        """Follow, stand still, be black or be free. At once: nobody waits for a disk with a name on the wall."""
        if mode is self.mode:
            return
        if mode is Mode.BLACK:
            self._under_black = self.mode
        self._asked = mode
        pending = self._opened.projector.choose(mode)
        self._opened.watch(pending, partial(self._written, mode))
        self._update()

    def _written(self, mode: Mode, _: object) -> None:
        if self._asked is mode:
            self._asked = None

    @Slot()
    def toggle_black(self) -> None:
        """Black, or what it was before."""
        self.choose(self._under_black if self.mode is Mode.BLACK else Mode.BLACK)

    @Slot()
    def toggle_frozen(self) -> None:
        """Stand still, or follow again."""
        self.choose(Mode.FOLLOWS if self.mode is Mode.FROZEN else Mode.FROZEN)

    @Slot()
    def toggle_free(self) -> None:
        """Make room for slides, or follow again."""
        self.choose(Mode.FOLLOWS if self.mode is Mode.FREE else Mode.FREE)

    @Slot()
    def swap(self) -> None:
        """The hall gets the chair's screen, and the chair the hall's."""
        self._screens.swap()

    # -- one screen --------------------------------------------------------------------------------------------

    @property
    def hall_may_see_this_screen(self) -> bool:
        """Whether the hall perhaps sees the chair's own screen: there is one, and the chair did not say it cannot."""
        return self._screens.alone and not self._answered

    @Slot()
    def hall_does_not_see(self) -> None:
        """The chair says that the hall cannot see this screen; it holds until the day is closed."""
        self._answered = True
        self._tell_may_see()

    def _tell_may_see(self) -> None:
        if self._may_see != self.hall_may_see_this_screen:
            self._may_see = self.hall_may_see_this_screen
            self.hall_may_see_changed.emit(self._may_see)

    # -- the screens -------------------------------------------------------------------------------------------

    @Slot()
    def _on_screens(self) -> None:
        self._update()
        self._tell_may_see()

    @Slot()
    def _on_dismissed(self) -> None:
        """Its frame was used to close it: no window then, or on the hall's screen room for something else."""
        if self._screens.in_window:
            self._screens.use_window(False)
        else:
            self.choose(Mode.FREE)

    def close(self) -> None:
        """The day is closed: the hall sees nothing of it any more."""
        self._gong.stop()
        self._screens.changed.disconnect(self._on_screens)
        self._window.dismissed.disconnect(self._on_dismissed)
        self._window.end()
