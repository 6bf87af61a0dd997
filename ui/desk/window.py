"""The window around the stages: the day on top, the stages on the left, one page, and a strip for what is said."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Set
from datetime import date, datetime
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDate, QEvent, QLocale, QSize, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from exports.tokens import title_of
from facilitator.domain.clock import Clock
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.onphones import PHONES
from facilitator.domain.projector import Shows
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.oplog import Act
from ui.desk.breathing import breathe
from ui.desk.clicker import turn_page_of_text, turns_pages, where_it_is_led
from ui.desk.desk import Desk
from ui.desk.pages.live.topclock import TopClock
from ui.desk.places import Place, StageName, place_of
from ui.desk.stage import Stage
from ui.desk.strip import Strip
from ui.desk.theme.look import current
from ui.desk.widgets.parts import Elided, button, column, label, row, show_icon, shown_keys, tab_in_order
from ui.desk.widgets.typing import finish_typing
from ui.words import act_words

if TYPE_CHECKING:
    from ui.desk.pages.phones.networkstrip import NetworkStrip
    from ui.desk.pages.projecting.control import ProjectorControl
    from ui.desk.phones import Phones
    from ui.projector.show import Show

PROJECTOR_KEYS = {
    ".": methodcaller("toggle_black"),
    "F9": methodcaller("swap"),
    "Ctrl+F9": methodcaller("toggle_frozen"),
    "F10": methodcaller("toggle_black"),
    "Ctrl+F10": methodcaller("toggle_free"),
}
"""What is done with `ui.projector.show.Show`. The clicker sends a full stop for black."""
LED_IN_THE_PLENARY = frozenset({ItemKind.PLENARY, ItemKind.REACTIONS, ItemKind.CLOSING})
REMINDED_MIN = 10
"""So long after its planned beginning the chair is reminded to press."""
NARROW_PX, WORDLESS_PX = 1340, 900
SEARCH_KEYS = "Ctrl+K"
"""Below this width (at 100 % text) the rail shows its icons alone."""
AHEAD = (*(name for name in StageName if name is not StageName.SEATING), StageName.SEATING)
"""The order in which stages are built ahead: the seating is the largest, and seldom the next one asked for."""
BUILD_AHEAD_MS, BUILD_FIRST_MS = 50, 5
"""The stages out of sight are built in calm; the parts of the one in sight at once, before a hand is at the keys."""
BUSY_S = 0.02
"""A turn that comes so late was held up by something else, and leaves the time to what comes next."""

ON_STAGE = frozenset({StageName.ROUNDS, StageName.PLENARY})
"""The stages a chair leads with a clicker in the hand."""

_ICONS = {
    StageName.PREPARATION: "clipboard-list",
    StageName.SEATING: "shuffle",
    StageName.ROUNDS: "timer",
    StageName.PLENARY: "presentation",
    StageName.REPORT: "file-text",
}


def _short(day: date, locale: QLocale) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), "ddd d MMMM yyyy")


MakeStage = Callable[[Desk], Stage]


class _Stages(QStackedWidget):
    """The stages behind each other. Only the one in sight says how much room it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What the stage in sight needs."""
        stage = self.currentWidget()
        return super().minimumSizeHint() if stage is None else stage.minimumSizeHint()


class DayView(QWidget):
    """A day that is open: top bar, rail and stages.

    stages: how each is made, when it is first needed. What is asked of the app as a whole leaves by a signal.
    """

    home_asked = Signal()
    search_asked = Signal()
    stage_shown = Signal(object)
    """The chair is in another stage now (StageName)."""

    def __init__(self, desk: Desk, stages: Mapping[StageName, MakeStage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._opened = desk.opened
        self._make = dict(stages)
        self._made: dict[StageName, Stage] = {}
        self._stages: dict[StageName, Stage] = {}
        self._stale: dict[StageName, set[Kind]] = {}
        self.now: StageName | None = None
        self._asked: Place | None = None
        self._reminded = 0
        self.projector: ProjectorControl | None = None
        self.phones: Phones | None = None
        self.network: NetworkStrip | None = None
        self._build()
        self._opened.changed.connect(self._on_changed)
        self._opened.saved.connect(self._on_saved)
        self._opened.waiting.connect(self._on_waiting)
        self._opened.refused.connect(self.desk.refuse)
        self._opened.copy_troubled.connect(self._on_copy_troubled)
        self.desk.going.connect(self.go)
        self.desk.running.went.connect(self._follow_the_day)
        self.desk.running.jumped.connect(self._say_jumped)
        self.desk.running.ticked.connect(self._remind)
        self.desk.running.turned.connect(self._let_the_clock_lead)
        self.desk.projector_came.connect(self._take_projector)
        self.desk.large_go.connect(self.clock.give_way_to_the_large_one)
        self.desk.telling.connect(self.strip.show_message)
        self._calm_since = 0.0
        self._wanted: Set[StageName] = frozenset()  # what is built ahead, beside the stage in sight
        self._ahead = QTimer(self, interval=BUILD_AHEAD_MS)
        self._ahead.timeout.connect(self._build_ahead)
        self._show_facts()
        self._on_saved(datetime.fromtimestamp(self._opened.file.path.stat().st_mtime).astimezone())

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.stack = _Stages()
        self.strip = Strip()
        self.page = QWidget()
        self.under_each_other = column(self.stack, self.strip, gap=8)
        self.under_each_other.setContentsMargins(24, 16, 24, 16)
        self.page.setLayout(self.under_each_other)
        self.rail = self._build_rail()
        body = row(self.rail, gap=0)
        body.addWidget(self.page, 1)
        whole = column(self._build_top(), body, gap=0)
        self.setLayout(whole)
        for number, name in enumerate(StageName, 1):
            self._shortcut(f"Ctrl+{number}", partial(self.show_stage, name))
        self._shortcut("Ctrl+0", self.home_asked.emit)
        self._shortcut("F5", self.go_on)
        self._shortcut("F4", self.go_back)
        self._shortcut("PgDown", self._page_down)
        self._shortcut("PgUp", self._page_up)
        for keys, deed in PROJECTOR_KEYS.items():
            self._shortcut(keys, partial(self._have_projector, deed, on_stage_only=keys == "."))
        self._shortcut("F6", self.show_this_to_the_hall)
        self._shortcut("F11", self.desk.small_clock_asked.emit)
        self._shortcut("Shift+F5", self.desk.running.go)
        self._shortcut("Ctrl+G", self.desk.running.strike)

    def _shortcut(self, keys: str, do: Callable[[], Any]) -> None:
        QShortcut(QKeySequence(keys), self, do)

    def _build_top(self) -> QFrame:
        top = QFrame()
        top.setProperty("bar", "top")
        top.setFixedHeight(current().px(60))
        self.day_title = Elided("", "h2")
        self.day_facts = Elided("", "small")
        self.saved_icon = QLabel()
        self.saved = label("", "small")
        self.undo_button = button("", self.undo, icon="undo-2", kind="icon", name=self.tr("Undo"))
        self.redo_button = button("", self.redo, icon="redo-2", kind="icon", name=self.tr("Redo"))
        meant = self.tr("Search, or give a command")
        tip = f"{meant} ({shown_keys(SEARCH_KEYS)})"
        self.search_button = button("", self.search_asked.emit, icon="search", kind="quiet", name=meant, tip=tip)
        self.settings_button = button("", icon="settings", kind="icon", name=self.tr("Settings"))
        self.clock = TopClock(self.desk.running)
        inside = row(self.day_title, self.day_facts, gap=12)
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        self._tools = inside
        tools = (self.undo_button, self.redo_button, self.search_button, self.settings_button)
        for part in (self.clock, 8, self.saved_icon, self.saved, 8, *tools):
            if isinstance(part, int):
                inside.addSpacing(part)
            else:
                inside.addWidget(part)
        inside.setContentsMargins(20, 0, 16, 0)
        top.setLayout(inside)
        self._shortcut("Ctrl+Z", self.undo)
        self._shortcut("Ctrl+Shift+Z", self.redo)
        self._shortcut("Ctrl+Y", self.redo)
        return top

    def _build_rail(self) -> QFrame:
        rail = QFrame()
        rail.setProperty("bar", "rail")
        inside = QVBoxLayout()
        inside.setContentsMargins(12, 16, 12, 16)
        inside.setSpacing(4)
        words = self.stage_words()
        self.entries: dict[StageName, QPushButton] = {}
        for number, name in enumerate(StageName, 1):
            entry = button(words[name], partial(self.show_stage, name), icon=_ICONS[name], kind="stage")
            entry.setCheckable(True)
            entry.setToolTip(f"{words[name]} (Ctrl+{number})")
            self.entries[name] = entry
            inside.addWidget(entry)
        inside.addStretch(1)
        self.home_entry = button(
            self.tr("Start"), self.home_asked.emit, icon="house", kind="stage", tip=self.tr("Close this day (Ctrl+0)")
        )
        inside.addWidget(self.home_entry)
        rail.setLayout(inside)
        return rail

    def stage_words(self) -> dict[StageName, str]:
        """What people call the stages."""
        return {
            StageName.PREPARATION: self.tr("Preparation"),
            StageName.SEATING: self.tr("Seating"),
            StageName.ROUNDS: self.tr("Rounds"),
            StageName.PLENARY: self.tr("Plenary"),
            StageName.REPORT: self.tr("Report"),
        }

    # -- going somewhere ---------------------------------------------------------------------------------------

    def show_stage(self, name: StageName) -> None:
        """Show a stage, with the keys where its work begins."""
        self.go(Place(name))

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a stage, and in it a field."""
        if self.now is not None and self.now is not place.stage:
            finish_typing(self._stages[self.now])
            self.strip.put_away()  # whoever walks away from a question leaves things as they are
        self.desk.jobs.make_way()
        self._asked = place
        while not self.get_ready(place.stage):
            breathe()
        if self._asked is not place:
            return  # somebody asked for another place in that breath, and is there
        stage = self._stages[place.stage]
        moved, self.now = self.now is not place.stage, place.stage
        self.stack.setCurrentWidget(stage)
        self.desk.show_large_go(stage.has_go)
        for name, entry in self.entries.items():
            entry.setChecked(name is place.stage)
        stage.reach(place.spot)
        if moved:
            self.stage_shown.emit(place.stage)
        self._lead_the_hall()

    def go_to(self, spot: Spot) -> None:
        """Bring a field in sight, in the stage it is found in."""
        self.go(place_of(spot, self.now))

    def place(self) -> Place | None:
        """Where the chair is now."""
        return None if self.now is None else Place(self.now, self._stages[self.now].spot())

    def get_ready(self, name: StageName) -> bool:
        """Take one step towards showing a stage: build it, show the day in it, dress it. Whether it is ready."""
        if name not in self._made:
            self._made[name] = self._make[name](self.desk)
            self._stale[name] = set(Kind)
        elif name not in self._stages and self._made[name].build_first():
            pass
        elif stale := self._stale.pop(name, None):
            self._made[name].refresh(stale)
        else:
            if name not in self._stages:
                self._stages[name] = self._made[name]
                self._made[name].led.connect(self._lead_the_hall)
                self.stack.addWidget(self._made[name])
            return True
        return False

    def stage(self) -> Stage:
        """The stage in sight."""
        assert self.now is not None
        return self._stages[self.now]

    @Slot()
    def _build_ahead(self) -> None:
        """Build what nobody asked for yet, in small steps while nothing happens: going there is then at once."""
        late = time.perf_counter() - self._calm_since - self._ahead.interval() / 1000
        if late < BUSY_S:
            self._build_a_little()
        self._calm_since = time.perf_counter()

    def _build_a_little(self) -> None:
        if QApplication.activePopupWidget() is not None:
            return  # a menu that is open must not stand still, nor close
        if self.now is not None and self._stages[self.now].build_more():
            return
        missing = next((name for name in AHEAD if name in self._wanted and name not in self._stages), None)
        if missing is not None:
            self.get_ready(missing)
        elif not any(self._stages[name].build_more() for name in AHEAD if name in self._wanted):
            self._ahead.stop()

    def build_ahead(self, stages: Set[StageName]) -> None:
        """There is time now to build what nobody asked for yet: of the stage in sight first, and of these stages."""
        self._wanted = stages
        self._ahead.setInterval(BUILD_AHEAD_MS if stages else BUILD_FIRST_MS)
        if not self._ahead.isActive():
            self._start_ahead()

    @property
    def is_building(self) -> bool:
        """Whether something is still to be built ahead, of what may be."""
        return self._ahead.isActive()

    def _wait_for_calm(self) -> None:
        """The chair is at work: what is built ahead comes later."""
        if self._ahead.isActive():
            self._start_ahead()

    def _start_ahead(self) -> None:
        self._calm_since = time.perf_counter()
        self._ahead.start()

    # -- the clicker -------------------------------------------------------------------------------------------

    @Slot()
    def go_on(self) -> None:
        """F5 and the clicker: whatever the stage does with it, else GO."""
        if self.now is None or not self.stage().turn(1):
            self.desk.running.go(ask_first=self.now not in ON_STAGE)

    @Slot()
    def go_back(self) -> None:
        """F4 and the clicker's other key: back in the stage. It never takes the clock back."""
        if self.now is not None:
            self.stage().turn(-1)

    @Slot()
    def _page_down(self) -> None:
        if not turn_page_of_text(1):
            self.go_on()

    @Slot()
    def _page_up(self) -> None:
        if not turn_page_of_text(-1):
            self.go_back()

    # -- the phones --------------------------------------------------------------------------------------------

    def take_phones(self, phones: Phones) -> None:
        """A helper's phone is a clicker too; and that the network is gone is said at every stage."""
        self.phones = phones
        phones.pressed.connect(self.press)
        phones.network.changed.connect(self._say_network)
        phones.changed.connect(self._say_network)
        self._say_network()

    @Slot(str)
    def press(self, what: str) -> None:
        """What a clicker would do; what: on, back or black. A phone has no text that the page could be of."""
        match what:
            case "on":
                self.go_on()
            case "back":
                self.go_back()
            case "black":
                self._have_projector(PROJECTOR_KEYS["."])

    @Slot()
    def _say_network(self) -> None:
        """Built when a network first goes away, or went away while the app stood still."""
        if self.phones is None or self.network is not None:
            return
        if not self.phones.network.gone and not self.phones.stranded:
            return
        from ui.desk.pages.phones.networkstrip import NetworkStrip  # noqa: PLC0415

        self.network = NetworkStrip(self.desk, self.phones)
        self.network.panel_asked.connect(self._choose_network)
        self.under_each_other.insertWidget(0, self.network)

    @Slot()
    def _choose_network(self) -> None:
        self.go(place_of(Spot(Kind.PHONES, PHONES, "")))

    def event(self, event: QEvent) -> bool:
        """Where nobody stands with a clicker, Page Down in a list or text is for that list or text."""
        if event.type() is QEvent.Type.ShortcutOverride and self._is_for_the_field(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def _is_for_the_field(self, event: QKeyEvent) -> bool:
        pages = event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        return pages and self.now not in ON_STAGE and turns_pages(self.window().focusWidget())

    @Slot()
    def _remind(self) -> None:
        """Each minute for a while, when the day was to begin and nobody pressed."""
        minutes = self.clock.forgotten()
        if minutes is not None and minutes <= REMINDED_MIN and minutes != self._reminded:
            self._reminded = minutes
            self.desk.tell(self.clock.forgotten_words(minutes))

    @Slot(float)
    def _say_jumped(self, seconds: float) -> None:
        self.desk.tell(self.clock.jumped_words(seconds))

    # -- the projector -----------------------------------------------------------------------------------------

    @Slot(object)
    def _take_projector(self, show: Show) -> None:
        """The projector came, later than the page: its control stands in the top bar from now on."""
        from ui.desk.pages.projecting.control import ProjectorControl  # noqa: PLC0415

        self.projector = ProjectorControl(show)
        self._tools.insertWidget(self._tools.indexOf(self.undo_button), self.projector)
        tab_in_order(self.clock, self.projector)
        self.projector.be_narrow(self._is_narrow())

    def _have_projector(self, deed: Callable[[Show], None], *, on_stage_only: bool = False) -> None:
        """on_stage_only: a full stop beside a field must not make the hall black where nobody holds a clicker."""
        if self.desk.show is not None and (self.now in ON_STAGE or not on_stage_only):
            deed(self.desk.show)

    @Slot()
    def show_this_to_the_hall(self) -> None:
        """Show the hall what the chair is at, or what the clock asks for."""
        if self.now is not None:
            self._opened.watch(self._opened.projector.show(*self.stage().leads()))

    @Slot()
    def _lead_the_hall(self) -> None:
        """In the plenary the hall follows the chair along the tables; else it is the clock that leads."""
        item = self.desk.running.clock.item
        if self.now is None or self.desk.show is None or item is None or item.kind not in LED_IN_THE_PLENARY:
            return
        projector, leads = self._opened.day.projector, self.stage().leads()
        if item.kind is not ItemKind.PLENARY and leads[0] is Shows.TABLE:
            leads = (Shows.DAY, None)  # the tables have had their turn
        if leads != (projector.shows, projector.subject):
            self._opened.watch(self._opened.projector.show(*leads))

    @Slot(object, object)
    def _let_the_clock_lead(self, before: Clock, after: Clock) -> None:
        """What was shown of the plenary, or by hand, goes when something else begins."""
        if before.item != after.item and self._opened.day.projector.shows is not Shows.DAY:
            self._opened.watch(self._opened.projector.show(Shows.DAY))

    @Slot(object)
    def _follow_the_day(self, item: ProgrammeItem | None) -> None:
        """The chair pressed GO: the plenary is led where the tables are walked."""
        if item is not None and item.kind in (ItemKind.PLENARY, ItemKind.REACTIONS, ItemKind.CLOSING):
            self.go(Place(StageName.PLENARY, where_it_is_led(item.kind)))

    # -- undo --------------------------------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take the newest act back; what is being typed counts as the newest."""
        self._finish()
        self._opened.undo(self._say_undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._finish()
        self._opened.redo(self._say_redone)

    def _finish(self) -> None:
        if self.now is not None:
            finish_typing(self._stages[self.now])

    def _say_undone(self, act: Act) -> None:
        self.desk.tell(self.tr("Undone: {act}").format(act=self._words_of(act)))

    def _say_redone(self, act: Act) -> None:
        self.desk.tell(self.tr("Done again: {act}").format(act=self._words_of(act)))

    def _words_of(self, act: Act) -> str:
        return act_words(act.name, act.args, self.desk.language)

    def _show_trail(self) -> None:
        undo, redo = self._opened.file.next_undo(), self._opened.file.next_redo()
        self.undo_button.setEnabled(undo is not None)
        self.redo_button.setEnabled(redo is not None)
        nothing = self.tr("Nothing to undo")
        words = self.tr("Undo: {act}").format(act=self._words_of(undo)) if undo else nothing
        self.undo_button.setToolTip(f"{words} (Ctrl+Z)" if undo else words)
        self.undo_button.setAccessibleName(words)
        words = self.tr("Redo: {act}").format(act=self._words_of(redo)) if redo else self.tr("Nothing to redo")
        self.redo_button.setToolTip(f"{words} (Ctrl+Y)" if redo else words)
        self.redo_button.setAccessibleName(words)

    # -- hearing -----------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, kinds: frozenset[Kind]) -> None:
        self.strip.make_way()
        self._wait_for_calm()
        for name in self._made:
            if name is not self.now:
                self._stale.setdefault(name, set()).update(kinds)
        if self.now is not None:
            self._stages[self.now].refresh(kinds)
        if kinds & {Kind.EVENT, Kind.PERSON, Kind.ORGANISER}:
            self._show_facts()

    def _show_facts(self) -> None:
        event = self._opened.day.event
        self.day_title.say(title_of(self._opened.day) or self.tr("Day without a name"))
        day = _short(event.date, self.desk.locale) if event.date else ""
        self.day_facts.say(" · ".join(part for part in (day, event.venue) if part))

    @Slot(object)
    def _on_saved(self, when: datetime) -> None:
        time = self.desk.locale.toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
        self._show_saved("check", "ok", self.tr("Saved at {time}").format(time=time))
        self._show_trail()

    @Slot()
    def _on_waiting(self) -> None:
        """Only a disk that takes its time is worth a word: saying so at every key would make it flicker."""
        self._wait_for_calm()
        QTimer.singleShot(1_000, self, self._say_waiting)

    @Slot()
    def _say_waiting(self) -> None:
        if not self._opened.at_rest:
            self._show_saved("clock", "warn", self.tr("Saving …"))

    @Slot(bool)
    def _on_copy_troubled(self, troubled: bool) -> None:
        if troubled:
            self.desk.tell(
                self.tr("The second copy on this computer cannot be written now. The day itself is saved."), "warn"
            )

    def _show_saved(self, icon: str, colour: str, words: str) -> None:
        self.saved_icon.setPixmap(current().pixmap(icon, colour, 16))
        self.saved.setText(words)

    # -- fitting -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the rail shows its icons alone, with large text the search too, and the facts of the day
        make way for its title.
        """
        super().resizeEvent(event)
        narrow = self._is_narrow()
        words = self.stage_words()
        for name, entry in self.entries.items():
            entry.setText("" if narrow else words[name])
        self.home_entry.setText("" if narrow else self.tr("Start"))
        self.rail.setFixedWidth(current().px(44) + 24 if narrow else current().px(188))
        self.day_facts.setVisible(not narrow)
        wordless = self.width() < current().px(WORDLESS_PX)
        self.search_button.setText("" if wordless else self.tr("Search") + f"  {shown_keys(SEARCH_KEYS)}")
        self.search_button.setIcon(current().icon("search", pad=0 if wordless else 6))
        show_icon(self.search_button, True)
        self.clock.be_short(narrow)
        if self.projector is not None:
            self.projector.be_narrow(narrow)

    def _is_narrow(self) -> bool:
        return self.width() < current().px(NARROW_PX)
