"""What the projector is said to do, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator.domain.projector import Mode, Shows
from ui.projector.screens import Offer
from ui.projector.show import Show, Shown

KEYS = {Mode.FROZEN: "Ctrl+F9", Mode.BLACK: "F10", Mode.FREE: "Ctrl+F10"}
SWAP_KEYS = "F9"
"""Told here and not bound: pressing them is the window's business. A clicker sends `.` for black."""

ICONS = {Mode.FOLLOWS: "projector", Mode.FROZEN: "snowflake", Mode.BLACK: "monitor-off", Mode.FREE: "image"}
SHOWS_ICONS = {
    Shows.DAY: "clock",
    Shows.WELCOME: "house",
    Shows.SEATS: "armchair",
    Shows.MAP: "map",
    Shows.THREADS: "merge",
    Shows.AGREEMENTS: "list-checks",
    Shows.THANKS: "flag",
}
"""What the chair may choose by hand; a table and a reaction are shown from the plenary."""


class ProjectorWords(QObject):
    """The four words, and what the hall sees."""

    def mode(self, mode: Mode) -> str:
        """What the projector does, as the end of a sentence: "Projector: follows you"."""
        return {
            Mode.FOLLOWS: self.tr("follows you"),
            Mode.FROZEN: self.tr("frozen"),
            Mode.BLACK: self.tr("black"),
            Mode.FREE: self.tr("free for slides"),
        }[mode]

    def choice(self, mode: Mode) -> str:
        """The same, standing by itself."""
        return {
            Mode.FOLLOWS: self.tr("Follows you"),
            Mode.FROZEN: self.tr("Frozen"),
            Mode.BLACK: self.tr("Black"),
            Mode.FREE: self.tr("Free for slides"),
        }[mode]

    def short(self, mode: Mode) -> str:
        """The same in one word, where there is little room."""
        return {
            Mode.FOLLOWS: self.tr("Follows"),
            Mode.FROZEN: self.tr("Frozen", "one word"),
            Mode.BLACK: self.tr("Black", "one word"),
            Mode.FREE: self.tr("Free"),
        }[mode]

    def state(self, show: Show) -> tuple[str, str]:
        """A chip for what the chair should not forget: its words and its tone; no words while it just follows."""
        if show.screens.missing is not None:
            return self.tr("gone"), "danger"
        if show.shown.mode in (Mode.FROZEN, Mode.BLACK):
            return self.mode(show.shown.mode), "warn"
        if show.screens.undecided and show.shown.mode is not Mode.FREE:
            return self.tr("choose a screen"), "warn"
        return "", "plain"

    def shows(self, shows: Shows) -> str:
        """What can be shown."""
        return {
            Shows.DAY: self.tr("The clock"),
            Shows.WELCOME: self.tr("Welcome"),
            Shows.SEATS: self.tr("Who sits where"),
            Shows.MAP: self.tr("Floor plan"),
            Shows.JOIN: self.tr("Code for phones"),
            Shows.TABLE: self.tr("A table"),
            Shows.REACTION: self.tr("Who reacts"),
            Shows.AGREEMENTS: self.tr("Agreements"),
            Shows.THREADS: self.tr("Common threads"),
            Shows.THANKS: self.tr("Thanks"),
        }[shows]

    def seen(self, shown: Shown) -> str:
        """What the hall sees, in words."""
        if shown.mode is Mode.FREE:
            return self.tr("The projector is free for your slides.")
        if shown.view is None:
            return self.tr("The hall sees black.")
        words = " · ".join(shown.view.words)
        if not shown.visible:
            return self.tr("The hall has no screen yet. It would see: {words}").format(words=words)
        if shown.mode is Mode.FROZEN:
            return self.tr("The hall keeps seeing: {words}").format(words=words)
        return self.tr("The hall sees: {words}").format(words=words)

    def screen(self, offer: Offer) -> str:
        """A screen, by its name and size."""
        return self.tr("{name} · {width} × {height}").format(name=offer.key, width=offer.width, height=offer.height)

    def lost(self) -> str:
        """The hall's screen is gone."""
        return self.tr("The projector is gone. Plug the cable back in and it carries on by itself.")
