"""The clock and GO in every stage: small, in the top bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.domain.clock import Phase
from facilitator.domain.going import Deed
from ui.desk.pages.live.face import Counts, face_of, minutes_past
from ui.desk.pages.live.words import LiveWords
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, button, column, row

TIME_PX, WHAT_PX, GO_PX = 22, 132, 210
_COLOURS = {Phase.WRAP_UP: "warn", Phase.LAST_MINUTE: "warn", Phase.TIME_UP: "danger"}


class TopClock(QWidget):
    """What is under way and how long it has left. GO stands beside it, except where the large one is in sight.

    Before the day it shows only GO, and nothing at all without a programme.
    """

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = running
        self._words = LiveWords(self)
        self._gives_way = self._short = False
        self._build()
        running.ticked.connect(self.show_clock)
        running.asking.connect(self._on_asking)
        self.show_clock()

    def _build(self) -> None:
        look = current()
        self.time, self.what = QLabel(), Elided("", "small")
        self.time.setFont(look.font(TIME_PX, 600, figures=True))
        self.time.setProperty("role", "clock")
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.what.setFixedWidth(look.px(WHAT_PX))
        self.go = button("", self._running.go)
        self.go.setMaximumWidth(look.px(GO_PX))
        self.setLayout(row(self.time, column(None, self.what, None, gap=0), self.go, gap=10))

    @Slot(bool)
    def give_way_to_the_large_one(self, in_sight: bool) -> None:
        """Where the large clock and GO are in sight, the small ones are not: there is one of each."""
        self._gives_way = in_sight
        self.show_clock()

    def be_short(self, short: bool) -> None:
        """In a narrow window the time alone says it; what it is the time of is in its tooltip."""
        self._short = short
        self.show_clock()

    def words(self) -> str:
        """What is under way and how long it has left, in a sentence; "" while nothing is."""
        clock = self._running.clock
        if clock.item is None:
            return ""
        title = self._words.title(self._running.rounds_to_hold, clock, "")
        return self._words.goes_on(title, face_of(clock, self._running.now, None))

    def forgotten(self) -> int | None:
        """How many whole minutes ago the day was to begin, while nobody pressed; None when that is not so."""
        return minutes_past(self._running.clock, self._running.now, self._running.starts)

    def forgotten_words(self, minutes: int) -> str:
        """A reminder to press."""
        return self._words.forgotten(minutes)

    def jumped_words(self, seconds: float) -> str:
        """What to say when the clock of the laptop was set."""
        return self._words.jumped(seconds)

    @Slot()
    def show_clock(self) -> None:
        """Show the clock as it is now."""
        if self._gives_way:
            for part in (self.time, self.what, self.go):
                part.hide()
            return
        running = self._running
        clock = running.clock
        face = face_of(clock, running.now, running.starts)
        under_way = clock.item is not None or face.counts in (Counts.TO_BEGIN, Counts.PAST_BEGIN)
        title = self._words.title(running.rounds_to_hold, clock, "")
        self.time.setVisible(under_way)
        self.what.setVisible(under_way and not self._short)
        if self.time.text() != face.digits:
            self._show_digits(face.digits, clock.phase)
        if self.what.words() != title:
            self.what.say(title)
        state, _ = self._words.state(clock)
        self.time.setAccessibleName(self._words.spoken(title, state, face, ""))
        if self.time.toolTip() != title:
            self.time.setToolTip(title)
        can_go = running.press.deed is not Deed.NOTHING
        self.go.setVisible(can_go)
        self._say_go()

    def _show_digits(self, digits: str, phase: Phase) -> None:
        look = current()
        self.time.setText(digits)
        wide = QFontMetrics(self.time.font()).horizontalAdvance("0" * len(digits))
        self.time.setMinimumWidth(wide)
        palette = self.time.palette()
        palette.setColor(self.time.foregroundRole(), look.colour(_COLOURS.get(phase, "text")))
        self.time.setPalette(palette)

    def _say_go(self) -> None:
        running = self._running
        press = running.press
        words = self._words.go(press, running.clock)
        shown = words
        if running.is_asking:
            words = self._words.asks(press, running.clock.left)
            shown = self.tr("Press again")
        if self.go.accessibleName() != words:
            room = current().px(GO_PX - 34)
            cut = QFontMetrics(self.go.font()).elidedText(shown, Qt.TextElideMode.ElideRight, room)
            self.go.setText(cut.replace("&", "&&"))
            self.go.setAccessibleName(words)
            self.go.setToolTip(f"{words} (F5)")

    @Slot(bool)
    def _on_asking(self, asking: bool) -> None:
        self._say_go()
        if asking and self.go.isVisible():
            announce(self, self.go.accessibleName())
