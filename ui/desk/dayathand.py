"""The day that is open, and what goes along with it: the gong, the projector, a practice run."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk.settings import Certified, PhonesAt, Settings
from ui.jobs import Jobs

if TYPE_CHECKING:
    from ui.desk.opened import OpenDay
    from ui.desk.opening import Opening
    from ui.desk.phones import Phones
    from ui.desk.practice.copying import Copied
    from ui.desk.practice.practice import Practice
    from ui.desk.projection import Projection
    from ui.desk.sounding import Sounding
    from ui.desk.window import DayView

# Each is loaded when a day is opened: the start page waits for none of them.


class DayAtHand(QObject):
    """At most one day is open at a time. Its views come and go meanwhile, with another theme or language.

    window: the chair's. settings: as they are now. remember_screen: keeps the screen that was chosen for the hall.
    remember_phones: keeps where the hosts' page is on. remember_certified: the certificate it is put on with.
    """

    practice_over = Signal()
    """The chair is done practising; the page that asked is still there."""

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        settings: Callable[[], Settings],
        remember_screen: Callable[[str], None],
        remember_phones: Callable[[PhonesAt | None], None],
        remember_certified: Callable[[Certified | None], None],
    ) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._settings, self._remember_screen = settings, remember_screen
        self._remember_phones, self._remember_certified = remember_phones, remember_certified
        self._sounding: Sounding | None = None
        self.projection: Projection | None = None
        self.practice: Practice | None = None
        self.opened: OpenDay | None = None
        self.phones: Phones | None = None

    @property
    def is_practice(self) -> bool:
        """Whether the day that is open is a copy of which nothing is kept."""
        return self.practice is not None

    def take(self, opening: Opening) -> OpenDay:
        """This day is open from now on."""
        from ui.desk.opened import OpenDay  # noqa: PLC0415
        from ui.desk.phones import Phones  # noqa: PLC0415

        self.opened = OpenDay(opening, self)
        self.phones = Phones(
            self.opened,
            self._jobs,
            self._remember_phones,
            self.opened,
            certified=self._settings().certified,
            remember_certified=self._remember_certified,
        )
        return self.opened

    def put_phones_on_again(self) -> None:
        """Put the hosts' page on where it was when the app stopped unexpectedly: the phones look for it there."""
        was = self._settings().phones
        if self.phones is not None and self.opened is not None and was is not None and was.file == self.opened.identity:
            self.phones.turn_on_again(was.address, was.port)
        elif self.phones is not None:
            self.phones.tell_hall()

    def take_practice(self, copied: Copied) -> Practice:
        """This copy of a day is open from now on."""
        from ui.desk.practice.practice import Practice  # noqa: PLC0415

        self.practice = Practice(copied, self)
        self.opened = self.practice.opened
        # the page that asks is taken down by it: its strip must be done first
        self.practice.stop_asked.connect(self.practice_over, Qt.ConnectionType.QueuedConnection)
        return self.practice

    def join(self, view: DayView) -> None:
        """Let the gong, and the tables of a practice run, follow a view of the day from now on."""
        from ui.desk.sounding import Sounding  # noqa: PLC0415
        from ui.desk.trials import Trials  # noqa: PLC0415

        desk = view.desk
        desk.phones = self.phones
        if self.phones is not None:
            view.take_phones(self.phones)
        if self.practice is not None:
            self.practice.join(desk.running, view)
        if self._sounding is None:
            self._sounding = Sounding(self._jobs, self._settings().gong_percent, parent=self)
        self._sounding.follow(desk)
        desk.trying = Trials(desk, self._sounding)

    def project(self, view: DayView) -> None:
        """Give the day its projector: once everything is loaded, for nobody waits for it in the first second."""
        from ui.desk.projection import Projection  # noqa: PLC0415

        assert self.opened is not None
        if self.projection is None:
            screen = self._settings().projector
            self.projection = Projection(self.opened, self._window, screen, self._remember_screen)
        if view.desk.show is None:
            self.projection.follow(view.desk)

    def be_loud(self, percent: int) -> None:
        """Strike the gong so loud from now on."""
        if self._sounding is not None:
            self._sounding.be_loud(percent)

    def leave(self) -> None:
        """Close the day. Its view is to be gone, or going; what was typed in it is to be brought in."""
        if self._sounding is not None:
            self._sounding.leave()
        if self.projection is not None:
            self.projection.close()
            self.projection = None
        if self.phones is not None:
            self.phones.close()
            self.phones = None
        opened, self.opened = self.opened, None
        if opened is not None:
            opened.close()
            opened.deleteLater()
        if self.practice is not None:
            self.practice.stop()
            self.practice.deleteLater()
            self.practice = None

    def close(self) -> None:
        """The app ends: the gong too."""
        if self._sounding is not None:
            self._sounding.close()
