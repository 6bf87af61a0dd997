"""What the start check tries this computer with: the projector, the gong and the battery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.domain.going import Stroke
from facilitator.domain.language import Language
from facilitator.domain.projector import Mode, Shows

if TYPE_CHECKING:
    from ui.desk.desk import Desk
    from ui.desk.sounding import Sounding
    from ui.power import Battery


TEST_LINE = {
    Language.NL: "Proef: is deze regel achterin te lezen?",
    Language.EN: "Test: can this line be read at the back?",
}
"""Over the welcome, which may hang there already: something has to be seen to change."""


class Trials:
    """Tries the real things. The hall is shown the welcome with a line that asks whether it can be read."""

    def __init__(self, desk: Desk, sounding: Sounding) -> None:
        self._desk, self._sounding = desk, sounding
        self._before: tuple[Mode, Shows, str | None] | None = None

    def try_projector(self) -> None:
        """Show the welcome to the hall, whatever it was shown before."""
        opened, show = self._desk.opened, self._desk.show
        if show is None:
            return
        projector = opened.day.projector
        self._before = self._before or (show.mode, projector.shows, projector.subject)
        show.choose(Mode.FOLLOWS)
        opened.watch(opened.projector.show(Shows.WELCOME))
        opened.watch(opened.projector.say(TEST_LINE[opened.day.event.language]))

    def end_projector(self) -> None:
        """The hall sees again what it saw before."""
        before, self._before = self._before, None
        if before is None or self._desk.show is None:
            return
        mode, shows, subject = before
        self._desk.show.choose(mode)
        self._desk.opened.watch(self._desk.opened.projector.show(shows, subject))
        self._desk.opened.watch(self._desk.opened.projector.say_nothing())

    def strike_gong(self) -> None:
        """One full stroke, as loud as it will be."""
        self._sounding.strike(Stroke.FULL)

    def battery(self) -> Battery | None:
        """How full it is. On the worker's thread."""
        from ui.power import battery  # noqa: PLC0415

        return battery()
