"""What the computer itself does while a day runs: it sounds the gong, stays awake and minds its battery."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from facilitator.domain.clock import Phase
from facilitator.domain.going import Stroke
from ui.jobs import Jobs

if TYPE_CHECKING:
    from ui.desk.desk import Desk
    from ui.power import Awake, Battery
    from ui.sound.player import Player

BATTERY_EVERY_MS = 60_000
KIND = "battery"


class Computer(Protocol):
    """What sounds, stays awake and has a battery: the one thing here that tests replace."""

    def player(self, volume: int) -> Player:
        """What strikes the gong; made at the first strike."""

    def awake(self) -> Awake:
        """What keeps the computer awake."""

    def battery(self) -> Battery | None:
        """How full the battery is. Asked on the worker's thread."""


class ThisComputer:
    """The computer the app runs on. What it takes is loaded when a day begins: no start waits for it."""

    def player(self, volume: int) -> Player:
        """The gongs through the loudspeakers."""
        from ui.sound.player import Player  # noqa: PLC0415

        return Player(volume, muted=volume == 0)

    def awake(self) -> Awake:
        """Through the system's own way of asking."""
        from ui.power import Awake  # noqa: PLC0415

        return Awake()

    def battery(self) -> Battery | None:
        """As the system tells it."""
        from ui.power import battery  # noqa: PLC0415

        return battery()


class Sounding(QObject):
    """Follows the clock of the day that is open. volume: of the gong, 0 to 100 per cent; 0 = it is not heard."""

    def __init__(
        self, jobs: Jobs, volume: int, computer: Computer | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._volume = jobs, volume
        self._computer = computer or ThisComputer()
        self._player: Player | None = None
        self._awake: Awake | None = None
        self._desk: Desk | None = None
        self._warning: Callable[[Battery | None], int | None] | None = None
        self._timer = QTimer(self, interval=BATTERY_EVERY_MS)
        self._timer.timeout.connect(self.look_at_battery)

    def follow(self, desk: Desk) -> None:
        """Follow the clock of this desk from now on."""
        self._desk = desk
        desk.running.struck.connect(self.strike)
        desk.running.turned.connect(self._on_turned)
        self._mind()

    @Slot(object)
    def strike(self, stroke: Stroke) -> None:
        """Sound a gong. What is seen of it is shown whether anything is heard or not."""
        from ui.sound.gong import Gong  # noqa: PLC0415

        self.player().strike(Gong(stroke.value))

    def player(self) -> Player:
        """What strikes the gong."""
        if self._player is None:
            self._player = self._computer.player(self._volume)
        return self._player

    def be_loud(self, volume: int) -> None:
        """How loud the gong is from now on."""
        self._volume = volume
        if self._player is not None:
            self._player.volume, self._player.muted = volume, volume == 0

    @Slot(object, object)
    def _on_turned(self, _before: object, _after: object) -> None:
        self._mind()

    def _mind(self) -> None:
        """While anything is under way the computer stays awake, and its battery is looked at."""
        clock = None if self._desk is None else self._desk.running.clock
        runs = clock is not None and clock.phase not in (Phase.READY, Phase.DONE)
        if runs and not self._timer.isActive():
            if self._awake is None:
                self._awake = self._computer.awake()
            self._awake.hold()
            self._timer.start()
            self.look_at_battery()
        elif not runs:
            self._rest()

    def _rest(self) -> None:
        self._timer.stop()
        if self._awake is not None:
            self._awake.release()

    @Slot()
    def look_at_battery(self) -> None:
        """Look at the battery, on the worker's thread."""
        self._jobs.start(KIND, self._read_battery, self._on_battery, _leave)

    def _read_battery(self, _: object) -> Battery | None:
        return self._computer.battery()

    def _on_battery(self, battery: Battery | None) -> None:
        if self._warning is None:
            from ui.power import BatteryWatch  # noqa: PLC0415

            self._warning = BatteryWatch().warning
        percent = self._warning(battery)
        if percent is not None and self._desk is not None:
            self._desk.tell(self.tr("Battery {n}%. Plug in the charger.").format(n=percent), "warn")

    def leave(self) -> None:
        """The day is closed: the computer may sleep again."""
        self._desk = None
        self._rest()

    def close(self) -> None:
        """The app closes."""
        self.leave()
        if self._player is not None:
            self._player.close()
        if self._awake is not None:
            self._awake.close()


def _leave(_: BaseException) -> None:
    """A battery that cannot be read is no reason to disturb anybody."""
