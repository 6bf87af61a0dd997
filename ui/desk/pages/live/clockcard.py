"""The clock of the chair, with GO under it and the small buttons that are needed now and then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from facilitator.domain.clock import Phase
from facilitator.domain.going import Deed
from facilitator.domain.identity import ItemId, PersonId
from facilitator.errors import FacilitatorError
from ui.desk.desk import Desk
from ui.desk.pages.live.face import end_with, face_of, minutes_past
from ui.desk.pages.live.gobutton import GoButton
from ui.desk.pages.live.minutebutton import MinuteButton
from ui.desk.pages.live.ring import Ring
from ui.desk.pages.live.words import LiveWords
from ui.desk.running import Running
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, button, chip, column, label, row, set_chip, shown_keys

GONG_SEEN_MS = 2_500
BETWEEN_PX = 38
EARLIER_MIN = (1, 2, 3, 5, 10)
KEYS_OF_MINUTES = {-1: "Ctrl+-", 1: "Ctrl++", 2: "", 5: "Alt+5"}
"""The minutes that can be given in one press, and their keys: two of them are twice one."""


class ClockCard(QFrame):
    """What is under way, how long it has left, and what can be done with it."""

    aside_asked = Signal()
    insert_asked = Signal()
    close_asked = Signal()
    report_asked = Signal()
    programme_asked = Signal()
    times_asked = Signal()

    def __init__(self, desk: Desk, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.running = desk, running
        self._words = LiveWords(self)
        self._offered: ItemId | None = None
        self._build()
        running.ticked.connect(self.show_clock)
        running.asking.connect(self._on_asking)
        running.asking_back.connect(self._on_asking_back)
        running.struck.connect(self._on_struck)
        self.show_clock()

    def _build(self) -> None:
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = Elided("", "h1")
        self.state = chip("", "plain")
        self.ring = Ring()
        self.go = GoButton()
        self.go.clicked.connect(self._press)
        self.go.slipped.connect(self.running.ask_no_more)
        heading = row(self.title, self.state, gap=8)
        heading.setStretch(0, 1)
        whole = column(heading, self.ring, self._between(), self.go, self._small_row(), gap=10)
        whole.setStretch(1, 1)
        whole.setContentsMargins(16, 14, 16, 14)
        self.setLayout(whole)

    def _between(self) -> QWidget:
        """Minutes more or less; before the day that it began already; or what one step back asks. As high as any."""
        self.minutes = [self._add_button(minutes, keys) for minutes, keys in KEYS_OF_MINUTES.items()]
        self.unit = label(self.tr("min"), "muted")
        self.forgot = button("", self._began_then, icon="history")
        self.asks_back = label("", "item", wrap=True)
        self.asks_back.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.asks_back.hide()
        holder = QWidget()
        holder.setLayout(row(*self.minutes, self.unit, self.forgot, self.asks_back, gap=8))
        holder.setFixedHeight(current().px(BETWEEN_PX))
        return holder

    def _add_button(self, minutes: int, keys: str) -> MinuteButton:
        name = self.tr("%n minute(s) more", "", minutes) if minutes > 0 else self.tr("%n minute(s) less", "", -minutes)
        made = MinuteButton(minutes, name, shown_keys(keys))
        made.pressed_for.connect(self.running.add)
        made.looked_at.connect(self._show_face)
        return made

    def _small_row(self) -> QWidget:
        self.stop = button(self.tr("Stop the clock"), self.running.stop_or_run, kind="quiet")
        self.back = button("", self.running.ask_back, icon="history", kind="icon", name=self.tr("Clock: one step back"))
        self.gong = button(
            "", self.running.strike, icon="bell", kind="icon", name=self.tr("Gong"), tip=self.tr("Gong") + " (Ctrl+G)"
        )
        self.gong.setCheckable(True)
        for made in (self.stop, self.gong, self.back):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys on GO
        self._gong_timer = QTimer(self, singleShot=True, interval=GONG_SEEN_MS)
        self._gong_timer.timeout.connect(self._gong_is_over)
        self.more = button("", icon="ellipsis", kind="icon", name=self.tr("More with the clock"))
        self.more.setMenu(self._menu())
        holder = QWidget()
        inside = row(self.stop, None, self.gong, self.back, self.more, gap=4)
        holder.setLayout(inside)
        return holder

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.aside = self._entry(menu, self.tr("Let someone speak now"), self.aside_asked.emit)
        self.skip = self._entry(menu, "", self._leave_out)
        self.insert = self._entry(menu, self.tr("Put something in between"), self.insert_asked.emit)
        self.earlier = menu.addMenu(self.tr("Already under way?"))
        for minutes in EARLIER_MIN:
            words = self.tr("Began %n minute(s) ago", "", minutes)
            self._entry(self.earlier, words, partial(self.running.began_earlier, minutes))
        menu.addSeparator()
        self.times = self._entry(menu, self.tr("Planned and real times"), self.times_asked.emit)
        self.close_day = self._entry(menu, self.tr("Close the day"), self.close_asked.emit)
        menu.aboutToShow.connect(self._fit_menu)
        return menu

    @staticmethod
    def _entry(menu: QMenu, words: str, do: object) -> QAction:
        entry = menu.addAction(words)
        entry.triggered.connect(do)
        return entry

    @Slot()
    def _fit_menu(self) -> None:
        """What can be done with the clock as it stands."""
        clock = self.running.clock
        under_way = clock.item is not None
        self.aside.setEnabled(under_way and clock.aside is None)
        self.skip.setEnabled(clock.coming is not None)
        self._offered = None if clock.coming is None else clock.coming.id
        coming = "" if clock.coming is None else self._words.title_of(clock.coming)
        self.skip.setText(self.tr("Leave out: {item}").format(item=coming) if coming else self.tr("Leave out"))
        self.earlier.setEnabled(under_way or clock.phase is Phase.READY)
        self.close_day.setEnabled(under_way)
        self.times.setEnabled(bool(self.desk.opened.day.steps))

    # -- showing -----------------------------------------------------------------------------------------------

    @Slot()
    def show_clock(self) -> None:
        """Show the clock as it is now."""
        state, tone = self._words.state(self.running.clock)
        self.gong.setChecked(self._gong_timer.isActive())
        if (state, tone) != (self.state.text(), self.state.property("chip")):
            set_chip(self.state, state, tone)
        self._fit_buttons()
        self._show_face()
        self._say_go()

    @Slot()
    def _show_face(self) -> None:
        """The time; and under it, while somebody looks at a button of minutes, what that would make of the end.

        Where the clock is too small for that it stands in the place of the title.
        """
        clock, title, ends = self.running.clock, self._title(), self._new_end()
        face = face_of(clock, self.running.now, self.running.starts)
        state, tone = self._words.state(clock)
        caption = self._words.caption(face, clock, self.desk.locale)
        self.ring.show_time(
            face.digits, "\n".join(ends) or caption, face.share, tone if tone in ("warn", "danger") else "accent"
        )
        self.ring.setAccessibleDescription(self._words.spoken(title, state, face, caption))
        shown = ends[0] if ends and not self.ring.has_caption else title
        if shown != self.title.words():
            self.title.say(shown)

    def _title(self) -> str:
        clock, day = self.running.clock, self.desk.opened.day
        speaker = day.person.get(PersonId(clock.aside.person or "")) if clock.aside else None
        return self._words.title(self.running.rounds_to_hold, clock, speaker.name if speaker else "")

    def _new_end(self) -> tuple[str, ...]:
        """What the button that is looked at would make of the end; nothing where none is."""
        looked_at = sorted((one for one in self.minutes if one.is_looked_at), key=lambda one: not one.is_pointed_at)
        if not looked_at:
            return ()
        first = looked_at[0]
        day = self.desk.opened.day
        end = end_with(first.minutes, day.programme, day.steps, self.running.now)
        told = () if end is None else self._words.new_end(end, self.desk.locale)
        first.say_end(", ".join(told))
        return told

    def _fit_buttons(self) -> None:
        clock = self.running.clock
        under_way = clock.item is not None
        minutes = minutes_past(clock, self.running.now, self.running.starts)
        asks_back = self.running.is_asking_back
        for one in self.minutes:
            one.setEnabled(under_way and (clock.left is not None or clock.aside is not None))
        for part in (*self.minutes, self.unit):
            part.setVisible(minutes is None and not asks_back)
        self.forgot.setVisible(minutes is not None and not asks_back)
        self.asks_back.setVisible(asks_back)
        if minutes is not None:
            self.forgot.setText(self.tr("Began %n minute(s) ago", "", minutes))
            self.forgot.setAccessibleName(self.forgot.text())
        stands_still = under_way and not clock.running
        words = self.tr("Let it run") if stands_still else self.tr("Stop the clock")
        if self.stop.text() != words:
            self.stop.setText(words)
            self.stop.setAccessibleName(words)
        self.stop.setEnabled(under_way and clock.aside is None)  # the speaker's clock runs: GO carries on
        self.back.setEnabled(bool(self.desk.opened.day.steps))

    def _say_go(self) -> None:
        running = self.running
        asks = running.is_asking
        press = running.press
        words = self._words.asks(press, running.clock.left) if asks else self._words.go(press, running.clock)
        self.go.say(words, asks=asks)

    @Slot(bool)
    def _on_asking(self, _asking: bool) -> None:
        self._say_go()

    @Slot(bool)
    def _on_asking_back(self, asking: bool) -> None:
        """The question stands where the minutes are: nothing moves away from under the mouse."""
        leads = self.running.back_leads_to if asking else None
        if leads is not None:
            self.asks_back.setText(self._words.asks_back(*leads))
            announce(self, self.asks_back.text())
        self._fit_buttons()

    @Slot(object)
    def _on_struck(self, _stroke: object) -> None:
        """The gong is seen too: there may be no sound."""
        self._gong_timer.start()
        self.show_clock()
        announce(self, self.tr("Gong"))

    @Slot()
    def _gong_is_over(self) -> None:
        self.gong.setChecked(False)

    # -- pressing ----------------------------------------------------------------------------------------------

    @Slot()
    def _press(self) -> None:
        if self.running.press.deed is not Deed.NOTHING:
            self.running.go()
        elif self.running.clock.phase is Phase.DONE:
            self.report_asked.emit()
        else:
            self.programme_asked.emit()

    @Slot()
    def _leave_out(self) -> None:
        """What the menu named when it opened: the clock may have moved on since, by a phone or by itself."""
        if self._offered is not None and not self.running.skip(self._offered):
            self.desk.refuse(FacilitatorError("moved-on"))

    @Slot()
    def _began_then(self) -> None:
        """The chair forgot to press: it began when it was to begin."""
        minutes = minutes_past(self.running.clock, self.running.now, self.running.starts)
        if minutes is not None:
            self.running.began_earlier(minutes)
