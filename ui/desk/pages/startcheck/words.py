"""What the start check says of each thing that is tried: what to do, what it asks, and what helps after a no."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from facilitator.domain.startcheck import Tried
from ui.power import Battery

WINDOWS, MAC = "win32", "darwin"
"""What Python calls the two systems that have words of their own; any other is told of as a desktop of Linux."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """All words of one row. attempt: on the button that tries it; "" = only a person can. works, works_not: the state.

    helps: what to do after a no.
    """

    title: str
    what: str
    question: str
    yes: str
    no: str
    helps: str
    works: str
    works_not: str
    attempt: str = ""


def row_words(tried: Tried, system: str) -> RowWords:
    """The words of a row on this system (`sys.platform`)."""
    return CheckWords().of_row(tried, system)


def battery_words(battery: Battery | None) -> str:
    """What the computer tells of its battery."""
    return CheckWords().of_battery(battery)


class CheckWords(QObject):
    """All of it. A QObject: the extractor of words sees them in one place then."""

    def of_row(self, tried: Tried, system: str) -> RowWords:
        words = {
            Tried.PROJECTOR: self.projector,
            Tried.GONG: self.gong,
            Tried.NETWORK: self.network,
            Tried.POWER: self.power,
            Tried.NOTIFICATIONS: self.notifications,
            Tried.STICK: self.stick,
        }
        return words[tried](system)

    def projector(self, system: str) -> RowWords:
        return RowWords(
            title=self.tr("Projector"),
            what=self.tr("Connect the projector and switch it on. Then show the test image."),
            attempt=self.tr("Show the test image"),
            question=self.tr("Is the test image on the big screen?"),
            yes=self.tr("Yes, it is there"),
            no=self.tr("No"),
            helps=self._extended(system),
            works=self.tr("Works"),
            works_not=self.tr("Does not work"),
        )

    def _extended(self, system: str) -> str:
        if system == WINDOWS:
            return self.tr("Press Windows+P and choose “Extend”. Then look at the cable, and at the projector’s input.")
        if system == MAC:
            return self.tr("Open System Settings, Displays, and choose “Extended display”. Then look at the cable.")
        return self.tr("Open the settings, Displays, and choose “Join”, not “Mirror”. Then look at the cable.")

    def gong(self, _: str) -> RowWords:
        return RowWords(
            title=self.tr("Gong"),
            what=self.tr("Switch on the sound of laptop and hall. Have somebody listen at the back."),
            attempt=self.tr("Strike the gong"),
            question=self.tr("Did you hear the gong?"),
            yes=self.tr("Yes, heard"),
            no=self.tr("No"),
            helps=self.tr("Turn the sound up on the laptop and in the hall. Sometimes it goes to the projector."),
            works=self.tr("Works"),
            works_not=self.tr("Does not work"),
        )

    def network(self, _: str) -> RowWords:
        return RowWords(
            title=self.tr("Network"),
            what=self.tr("Tafelronde needs no internet: everything is on this laptop. Mailing the report does."),
            question=self.tr("Do you have a hotspot of your own, or wifi you know?"),
            yes=self.tr("Yes, there is one"),
            no=self.tr("No"),
            helps=self.tr("That is fine, the day runs without. Mail the report later, or hand it over on a stick."),
            works=self.tr("Is there"),
            works_not=self.tr("Is not there"),
        )

    def power(self, _: str) -> RowWords:
        return RowWords(
            title=self.tr("Power"),
            what=self.tr("A battery seldom lasts a whole day. Plug the charger in."),
            attempt=self.tr("Look at the battery"),
            question=self.tr("Is the charger plugged in?"),
            yes=self.tr("Yes, it is"),
            no=self.tr("No"),
            helps=self.tr("Look for a socket, or borrow a charger. Have an extension lead ready."),
            works=self.tr("Plugged in"),
            works_not=self.tr("Not plugged in"),
        )

    def of_battery(self, battery: Battery | None) -> str:
        if battery is None:
            return self.tr("This computer says nothing about a battery. Please look at the plug yourself.")
        words = self.tr("The battery is {n}% full, and the charger is in.")
        if not battery.charging:
            words = self.tr("The battery is {n}% full, and the charger is not in.")
        return words.format(n=battery.percent)

    def notifications(self, system: str) -> RowWords:
        return RowWords(
            title=self.tr("Notifications"),
            what=self._do_not_disturb(system),
            question=self.tr("Are the notifications off?"),
            yes=self.tr("Yes, they are off"),
            no=self.tr("No"),
            helps=self.tr("Then close mail, chat and calendar: they send most messages."),
            works=self.tr("Off"),
            works_not=self.tr("Still on"),
        )

    def _do_not_disturb(self, system: str) -> str:
        if system == WINDOWS:
            how = self.tr("Press Windows+N and switch on “Do not disturb”.")
        elif system == MAC:
            how = self.tr("Click Control Centre at the top right, then Focus, and choose “Do Not Disturb”.")
        else:
            how = self.tr("Click the clock at the top of the screen and switch on “Do Not Disturb”.")
        why = self.tr("No message then appears on the big screen.")
        return f"{how} {why}"

    def stick(self, _: str) -> RowWords:
        return RowWords(
            title=self.tr("USB stick"),
            what=self.tr("Close the day first (Ctrl+0), then copy its file to a stick. Another laptop can then go on."),
            question=self.tr("Is there a copy on a stick?"),
            yes=self.tr("Yes, it is on it"),
            no=self.tr("No"),
            helps=self.tr("The day runs without. Only if this laptop breaks down will you miss the copy."),
            works=self.tr("Copied"),
            works_not=self.tr("Not copied"),
        )
