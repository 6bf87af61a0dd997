"""The network that the page for phones was on at is gone, or the page with it: said at every stage, with the way on."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from facilitator.domain.projector import Shows
from ui.desk.desk import Desk
from ui.desk.phones import Phones
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row

_NOWHERE = ("", "")


class _Now(Enum):
    QUIET = auto()
    GONE = auto()
    MOVING = auto()
    MOVED = auto()
    FAILED = auto()


class NetworkStrip(QFrame):
    """Goes by itself when the network is back. On another one it stays until the chair read that paper is wrong now."""

    panel_asked = Signal()
    """The chair wants to choose a network."""

    def __init__(self, desk: Desk, phones: Phones, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._phones = desk, phones
        self._now = _Now.QUIET
        self._said = ""
        self._paper = _NOWHERE  # where the codes lead that were printed before the network went
        self.setProperty("bar", "warn")
        self.setAccessibleName(self.tr("The network of the phones"))
        self._build()
        phones.network.changed.connect(self._show_network)
        phones.changed.connect(self._show_phones)
        self._be(_Now.FAILED if phones.stranded else _Now.QUIET)
        self._show_network()

    def _build(self) -> None:
        self._icon = QLabel()
        self.words = label("", "h2", wrap=True)
        self.more = label("", wrap=True)
        for part in (self.words, self.more):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.go_on = button("", self._go_on, kind="primary")
        self.choose = button(self.tr("Choose a network"), self.panel_asked.emit)
        self.hall = button(self.tr("Show the hall the code"), self._show_hall, icon="projector")
        self.close_button = button("", self._close, icon="x", kind="icon", name=self.tr("Close message"))
        said = column(self.words, self.more, gap=2)
        whole = row(self._icon, gap=12)
        whole.addLayout(said, 1)
        for made in (self.go_on, self.choose, self.hall, self.close_button):
            whole.addWidget(made)
        whole.setContentsMargins(16, 10, 12, 10)
        self.setLayout(whole)

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot()
    def _show_network(self) -> None:
        """It is gone, or back, or there is another one to go on at."""
        if self._now in (_Now.QUIET, _Now.GONE):
            self._be(_Now.GONE if self._phones.network.gone else _Now.QUIET)
        elif self._phones.network.gone and self._now is not _Now.MOVING:
            self._be(_Now.GONE)  # once more

    @Slot()
    def _show_phones(self) -> None:
        """The page was put on somewhere else, here, in the panel or by itself, or could not be; or it was put off."""
        phones = self._phones
        if phones.starting:
            return
        if phones.is_on:
            self._show_on()
        elif self._should_be_on():
            self._be(_Now.FAILED)
        else:
            self._paper = _NOWHERE
            self._be(_Now.QUIET)

    def _show_on(self) -> None:
        if self._paper not in (_NOWHERE, self._where()):
            self._be(_Now.MOVED)
        elif self._now is not _Now.GONE or not self._phones.network.gone:
            self._be(_Now.QUIET)

    def _should_be_on(self) -> bool:
        """Whether nobody put it off: it is off because it could not be put on."""
        if self._now in (_Now.GONE, _Now.MOVING):
            return self._phones.error is not None
        return self._phones.stranded or self._now is _Now.FAILED

    def _where(self) -> tuple[str, str]:
        """With a certificate the page keeps its name at another address; without, its port may be another one."""
        return self._phones.address, self._phones.url

    def _be(self, now: _Now) -> None:
        self._now = now
        if now is _Now.GONE:
            self._paper = self._where()
        words, more = self._words()
        self._icon.setPixmap(current().pixmap("wifi-off" if now is _Now.GONE else "triangle-alert", "warn", 24))
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        way_on = self._way_on()
        self.go_on.setVisible(bool(way_on))
        self.go_on.setText(way_on)
        self.go_on.setAccessibleName(way_on)
        self.choose.setVisible(now is _Now.FAILED)
        self.hall.setVisible(now is _Now.MOVED)
        self.close_button.setVisible(now in (_Now.MOVED, _Now.FAILED))
        self.setVisible(now is not _Now.QUIET)
        if words and words != self._said:
            announce(self, f"{words} {more}")
        self._said = words

    def _way_on(self) -> str:
        """What one press does; "" where there is none."""
        other = self._phones.network.other
        if self._now is _Now.GONE and other is not None:
            network = f"{other.words(self._desk.language)} · {other.address}"
            return self.tr("Go on at {network}").format(network=network)
        return self.tr("Try once more") if self._now is _Now.FAILED and self._phones.stranded else ""

    def _words(self) -> tuple[str, str]:
        match self._now:
            case _Now.GONE if self._phones.network.other is None:
                return self._gone_words(), self.tr("Connect this laptop to a network again.")
            case _Now.GONE:
                return self._gone_words(), self.tr("It goes on by itself when this network is back.")
            case _Now.MOVING:
                return self.tr("One moment…"), ""
            case _Now.MOVED:
                paper = self.tr("Codes on paper are wrong now: print them again, or show the code.")
                left = self.tr("What had not arrived yet is still on that phone, on its old page.")
                return self.tr("The page is on at {address} now.").format(address=self._phones.url), f"{paper} {left}"
            case _Now.FAILED:
                error = self._phones.error
                return ("" if error is None else self._desk.sentence(error)), ""
            case _Now.QUIET:
                return "", ""

    def _gone_words(self) -> str:
        return self.tr("This network is gone. Phones keep what is typed.")

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _go_on(self) -> None:
        if self._now is _Now.FAILED:
            self._be(_Now.MOVING)
            self._phones.try_again()
        elif (other := self._phones.network.other) is not None:
            self._be(_Now.MOVING)
            self._phones.move_to(other.address)

    @Slot()
    def _show_hall(self) -> None:
        self._desk.opened.watch(self._desk.opened.projector.show(Shows.JOIN))
        self._close()

    @Slot()
    def _close(self) -> None:
        """The chair has read it: it is said no more."""
        self._paper = _NOWHERE
        self._phones.stranded = False
        self._be(_Now.QUIET)
