"""Puts the app together: the window, the day that is open in it, how it looks and speaks. Nothing else does."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from shiboken6 import delete

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from facilitator.storage import places
from facilitator.storage.recents import Recent, Recents
from ui.collecting import Collecting
from ui.desk import settings as kept
from ui.desk.arrival import Arrival
from ui.desk.dayathand import DayAtHand
from ui.desk.dialogs import NativeDialogs
from ui.desk.messages import Deed, Message
from ui.desk.places import Place, StageName
from ui.desk.practice.leftovers import remove_leftovers
from ui.desk.settings import Certified, PhonesAt, Placement, Settings, ThemeChoice
from ui.desk.strip import Strip
from ui.desk.theme.look import dress
from ui.desk.wearing import Wearing
from ui.desk.widgets.parts import column
from ui.desk.widgets.typing import finish_typing, has_unsaved
from ui.jobs import Jobs
from ui.loading import LoadingAhead
from ui.words import error_sentence, ui_language

if TYPE_CHECKING:
    from ui.desk.desk import Desk, Dialogs
    from ui.desk.finding import Command
    from ui.desk.mishaps import Mishaps
    from ui.desk.one_window import Doorbell
    from ui.desk.opened import OpenDay
    from ui.desk.opening import Opening
    from ui.desk.practice.copying import Copied
    from ui.desk.settings_menu import SettingsMenu
    from ui.desk.stage import Stage
    from ui.desk.window import DayView

SMALLEST = (1024, 640)
USUAL = (1440, 900)
NOTE_PLACE_MS = 2_000
NEXT_STEP_MS = 5
"""Between two steps in which a day comes in sight: what was pressed or is to be painted meanwhile goes first."""
CLOSE_AGAIN_MS = 100
CLOSE_TWICE_MS = 8_000
"""So long a second closing of the window means it, while a day runs."""


def main(path: Path | None) -> int:
    """Open the window, with a day in it when `path` names one. Returns the exit status when it was closed."""
    qapp = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qapp, QApplication)
    qapp.setApplicationName("Tafelronde")
    remove_leftovers()
    window = Window(qapp)
    mishaps = window.handle_mishaps()
    window.begin(path)
    window.show()
    try:
        return qapp.exec()
    finally:
        mishaps.let_go()
        delete(window)  # by Qt, from the outside in: Python cleans up in any order, and then crashes


# Each stage is loaded when it is first needed: the start page waits for none of them. Meanwhile they are loaded ahead
# (`loading.py`), so that it is seldom the window that has to.


def _preparation(desk: Desk) -> Stage:
    from ui.desk.pages.prepare.stage import PreparationStage  # noqa: PLC0415

    return PreparationStage(desk, trying=desk.trying)


def _seating(desk: Desk) -> Stage:
    from ui.desk.pages.seating.stage import SeatingStage  # noqa: PLC0415

    return SeatingStage(desk)


def _rounds(desk: Desk) -> Stage:
    from ui.desk.pages.rounds.stage import RoundsStage  # noqa: PLC0415

    return RoundsStage(desk)


def _plenary(desk: Desk) -> Stage:
    from ui.desk.pages.plenary.stage import PlenaryStage  # noqa: PLC0415

    return PlenaryStage(desk)


def _report(desk: Desk) -> Stage:
    from ui.desk.pages.report.stage import ReportStage  # noqa: PLC0415

    return ReportStage(desk)


STAGES = {
    StageName.PREPARATION: _preparation,
    StageName.SEATING: _seating,
    StageName.ROUNDS: _rounds,
    StageName.PLENARY: _plenary,
    StageName.REPORT: _report,
}


def _outlive(_page: QWidget) -> None:
    """Has Python keep its side of a page as long as Qt has its own: the other way round crashed."""


class Window(QMainWindow):
    """The one window. It shows the start page, or the day that is open.

    Another language, theme or text size builds what it shows anew (docs/adr/0007).
    """

    def __init__(self, qapp: QApplication, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self._qapp = qapp
        self.settings = kept.read(kept.settings_file())
        self._recents = Recents(places.home() / "recents.json")
        self._dialogs: Dialogs = dialogs or NativeDialogs(self)
        self._wearing = Wearing(qapp, self)
        self._closing = False
        self.jobs = Jobs()
        self._collecting = Collecting(self)
        self._loading = LoadingAhead(self.jobs, self.language, self._collecting, self._is_building, self)
        self._loading.loaded.connect(self._build_ahead)
        self._arrival = Arrival(self.jobs, self._loading, self._language_now, self)
        self._arrival.came.connect(self._on_opened)
        self._arrival.copied.connect(self._on_copied)
        self._arrival.refused.connect(self._refuse_to_open)
        self._at_hand = DayAtHand(
            self,
            self.jobs,
            self._settings_now,
            self._remember_projector,
            self._remember_phones,
            self._remember_certified,
        )
        self._at_hand.practice_over.connect(self.stop_practising)
        self._meant = QTimer(self, singleShot=True, interval=CLOSE_TWICE_MS)
        self.view: DayView | None = None
        self._page: QWidget | None = None
        self._frame = column(gap=0)
        holder = QWidget()
        holder.setLayout(self._frame)
        self.setCentralWidget(holder)
        self._bell: Doorbell | None = None
        self._strip: Strip | None = None
        self._place_timer = QTimer(self, interval=NOTE_PLACE_MS)
        self._place_timer.timeout.connect(self._note_place)
        self.setMinimumSize(*SMALLEST)
        self._stand_where_it_stood()
        self._wearing.put_on(self.settings, self.language)
        qapp.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Once there is something to look at, there is time to load the rest."""
        super().showEvent(event)
        self._collecting.start()
        self._loading.start()

    @Slot()
    def _build_ahead(self) -> None:
        if self.view is not None and self._loading.finished:
            self._at_hand.project(self.view)
        if self.view is not None and StageName.PREPARATION in self._loading.stages:
            self.view.build_ahead(self._loading.stages)

    def _is_building(self) -> bool:
        return self.view is not None and self.view.is_building

    def _remember_phones(self, where: PhonesAt | None) -> None:
        self._choose(replace(self.settings, phones=where))

    def _remember_certified(self, chosen: Certified | None) -> None:
        self._choose(replace(self.settings, certified=chosen))

    def _remember_projector(self, screen: str) -> None:
        self._choose(replace(self.settings, projector=screen))

    # -- beginning ---------------------------------------------------------------------------------------------

    def begin(self, path: Path | None) -> None:
        """Show a day, or the one that was open when the app stopped unexpectedly, or the start page."""
        left_open = self.settings.left_open
        stopped = left_open is not None and left_open.is_file() and path in (None, left_open)
        path = left_open if path is None and stopped else path
        if path is None:
            self.show_home()
            return
        from ui.desk.opening import open_at  # noqa: PLC0415

        try:
            opening = open_at(path)
        except FacilitatorError as error:
            self._refuse_to_open(path, error)
            return
        self._take_over(opening)
        self._enter()
        if stopped:
            self._welcome_back()

    def handle_mishaps(self) -> Mishaps:
        """Catch what rises anywhere: it is written down, and one calm dialog says that the day is safe."""
        from ui.desk.mishaps import Mishaps  # noqa: PLC0415

        return Mishaps(self._itself)

    def _itself(self) -> QWidget:
        return self

    @property
    def opened(self) -> OpenDay | None:
        """The day that is open, if any."""
        return self._at_hand.opened

    @property
    def language(self) -> Language:
        """The language the window speaks."""
        return self.settings.language or ui_language()

    def _language_now(self) -> Language:
        return self.language

    # -- a day -------------------------------------------------------------------------------------------------

    @Slot(object)
    def open_day(self, path: Path) -> None:
        """Open a day in the place of what is shown; when it cannot be, the window says why."""
        if self.opened is None or self.opened.file.path != path:
            self._arrival.open(path)

    @Slot(object)
    def _on_opened(self, opening: Opening) -> None:
        self._take_over(opening)
        QTimer.singleShot(NEXT_STEP_MS, self, self._prepare_to_enter)  # the frame is painted first
        if opening.missing:
            missing = ", ".join(opening.missing)
            self._tell(Message(self.tr("These pictures were not beside it: {files}").format(files=missing), "warn"))

    def _take_over(self, opening: Opening) -> None:
        """Show the frame of a day that was opened, in the place of what is shown."""
        self._leave_day()
        opened = self._at_hand.take(opening)
        self._choose(replace(self.settings, left_open=opened.file.path))
        self._note_recent(opened)
        self._build()
        self._place_timer.start()
        QTimer.singleShot(0, self, self._listen_at_the_door)
        self._at_hand.put_phones_on_again()

    @Slot()
    def _prepare_to_enter(self) -> None:
        if self.view is not None and self.view.now is None:
            if self.view.get_ready(self._last_place().stage):
                self._enter()
                self.view.build_ahead(frozenset())
            else:
                QTimer.singleShot(NEXT_STEP_MS, self, self._prepare_to_enter)

    @Slot()
    def _enter(self) -> None:
        """Go where the chair was in this day before, or where a day begins."""
        if self.view is not None and self.view.now is None:
            self.view.go(self._last_place())
            self._loading.go_on()

    def _last_place(self) -> Place:
        if self._at_hand.is_practice:
            return Place(StageName.ROUNDS)
        identity = self.opened.identity if self.opened is not None else ""
        return self.settings.places.get(identity) or Place(StageName.PREPARATION)

    def _note_recent(self, opened: OpenDay) -> None:
        if self._at_hand.is_practice:
            return
        from exports.tokens import title_of  # noqa: PLC0415

        day, now = opened.day, datetime.now().astimezone()
        self._recents.note(opened.file.path, opened.identity, title_of(day), day.event.date, now)

    @Slot(object, object)
    def _refuse_to_open(self, path: Path, error: FacilitatorError) -> None:
        if self.opened is None and self._strip is None:
            self.show_home()
        if error.code == "file-in-use":
            words = self.tr("This day is already open on this computer.")
            self._tell(Message(words, "warn", (Deed(self.tr("Go there"), partial(self._go_there, path, error)),)))
        else:
            self._tell(Message(error_sentence(error, self.language), "danger"))

    def _go_there(self, path: Path, error: FacilitatorError) -> None:
        from ui.desk.one_window import ring  # noqa: PLC0415

        if not ring(path):
            self._tell(Message(error_sentence(error, self.language), "danger"))

    @Slot()
    def _listen_at_the_door(self) -> None:
        from ui.desk.one_window import Doorbell  # noqa: PLC0415

        if self.opened is not None:
            self._bell = Doorbell(self.opened.file.path, self.opened)
            self._bell.rung.connect(self._come_forward)

    @Slot()
    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _welcome_back(self) -> None:
        assert self.opened is not None
        words = self.tr("Welcome back. Tafelronde stopped unexpectedly; your text is here.")
        if self.view is not None and (under_way := self.view.clock.words()):
            words = f"{words} {under_way}"
        typed = self.opened.drafts
        deeds = (Deed(self.tr("Go to what you typed"), partial(self._go_to_draft, 0)),) if typed else ()
        self._tell(Message(words, "ok", deeds))

    def _go_to_draft(self, number: int) -> None:
        if self.view is not None and self.opened is not None:
            self.view.go_to(self.opened.drafts[number])

    @Slot()
    def show_home(self) -> None:
        """Close the day that is open and show the start page."""
        self._loading.go_on()  # the day may not have come in sight yet
        self._leave_day()
        self._build()

    def _leave_day(self) -> None:
        """Bring in what is typed, and leave one plain file."""
        if self.opened is None:
            return
        self._note_place()
        self._place_timer.stop()
        if self.view is not None:
            finish_typing(self.view)
        if self._bell is not None:
            self._bell.close()
        self._bell = None
        self._note_recent(self.opened)
        self._drop_page()
        self._at_hand.leave()
        self._choose(replace(self.settings, left_open=None))

    def _is_running(self) -> bool:
        """Whether something of a real day is under way: leaving it then is perhaps a slip."""
        if self.view is None or self._at_hand.is_practice:
            return False
        return self.view.desk.running.clock.item is not None

    @Slot()
    def _ask_to_leave(self) -> None:
        if self._is_running():
            leave = Deed(self.tr("Close this day"), self.show_home)
            words = self.tr("The day is running. Its clock goes on when you close it.")
            self._tell(Message(words, "warn", (leave,), asks=True))
        else:
            self.show_home()

    # -- practice ----------------------------------------------------------------------------------------------

    @Slot()
    def practise(self) -> None:
        """Practise with the day that is open: on a copy, of which nothing is kept."""
        if self._is_running():
            self._tell(Message(self.tr("The day is running. Practise before or after it."), "warn"))
        elif self.opened is not None and self.view is not None and not self._at_hand.is_practice:
            finish_typing(self.view)
            self._arrival.copy(self.opened.file.path)

    @Slot()
    def practise_with_the_sample(self) -> None:
        """Practise with the sample day, which is made when it is not there yet."""
        self._arrival.copy_sample()

    @Slot(object)
    def _on_copied(self, copied: Copied) -> None:
        self._leave_day()
        practice = self._at_hand.take_practice(copied)
        self._choose(replace(self.settings, left_open=practice.came_from))
        self._build()
        QTimer.singleShot(NEXT_STEP_MS, self, self._prepare_to_enter)

    @Slot()
    def stop_practising(self) -> None:
        """Back to the day that was practised with, as it was, or to the start page."""
        practice = self._at_hand.practice
        if practice is not None and practice.came_from is not None:
            self.open_day(practice.came_from)
        elif practice is not None:
            self.show_home()

    # -- what the start page asks ------------------------------------------------------------------------------

    @Slot(str, object)
    def new_day(self, title: str, when: date | None) -> None:
        """Make a new day in the app's own folder, and open it."""
        self._arrival.make_new(title, when)

    @Slot()
    def sample_day(self) -> None:
        """Open the sample day: as it was left, or a new one."""
        self._arrival.open_sample()

    @Slot()
    def choose_day(self) -> None:
        """Ask for the file of a day, and open it."""
        kinds = self.tr("Days of Tafelronde") + f" (*{places.SUFFIX})"
        path = self._dialogs.choose_file(self.tr("Open a day"), kinds)
        if path is not None:
            self.open_day(path)

    @Slot()
    def import_day(self) -> None:
        """Ask for a day as JSON, and open it as a new day."""
        path = self._dialogs.choose_file(self.tr("Open a day from JSON"), self.tr("A day as JSON") + " (*.json)")
        if path is not None:
            self._arrival.read_json(path)

    @Slot(object)
    def open_recent(self, recent: Recent) -> None:
        """Open one of the recent days."""
        self.open_day(recent.path)

    # -- how it looks and speaks -------------------------------------------------------------------------------

    @Slot(object)
    def choose_settings(self, settings: Settings) -> None:
        """Look or speak differently from now on. What is typed stays, and so does the place."""
        if settings != self.settings == replace(settings, gong_percent=self.settings.gong_percent):
            self._choose(settings)
            self._at_hand.be_loud(settings.gong_percent)
            return
        self.jobs.make_way()
        for beside in self.findChildren(QDialog):
            beside.close()
        place = self.view.place() if self.view is not None else None
        if self.view is not None:
            finish_typing(self.view)
        self._choose(settings)
        self._drop_page()
        self._wearing.put_on(self.settings, self.language)
        self._build()
        if self.view is not None and place is not None:
            self.view.go(place)

    def _choose(self, settings: Settings) -> None:
        self.settings = settings
        kept.write(kept.settings_file(), settings)

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self.settings.theme is ThemeChoice.SYSTEM:
            self.choose_settings(self.settings)

    # -- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Show the frame of the day that is open, or the start page."""
        self._drop_page()
        if self.opened is None:
            self._show_page(self._home())
            self.setWindowTitle("Tafelronde")
            return
        self.view = self._day_view(self.opened)
        self._show_page(self.view)
        self.setWindowTitle(f"{self.view.day_title.words()} – Tafelronde")
        self._build_ahead()

    def _show_page(self, page: QWidget) -> None:
        """The page wears the sheet, not the window: the page before keeps its own, and is not dressed anew to go."""
        dress(page)
        self._page = page
        self._frame.addWidget(page)

    def _drop_page(self) -> None:
        """The page goes. It is taken down once the next one is painted: that takes a while, and nobody sees it.

        Until then it stays where it is: put elsewhere, all of it would be dressed anew.
        """
        page, self._page = self._page, None
        self.view, self._strip = None, None
        if page is not None:
            page.hide()
            self._frame.removeWidget(page)
            QTimer.singleShot(0, page, page.deleteLater)
            page.destroyed.connect(partial(_outlive, page))
            self._collecting.look_through_all_soon()

    def _home(self) -> QWidget:
        from ui.desk.pages.home import HomePage  # noqa: PLC0415

        page = HomePage(self._recents, self.jobs, self.language)
        page.new_asked.connect(self.new_day)
        page.sample_asked.connect(self.sample_day)
        page.practice_asked.connect(self.practise_with_the_sample)
        page.open_asked.connect(self.choose_day)
        page.import_asked.connect(self.import_day)
        page.recent_asked.connect(self.open_recent)
        page.file_dropped.connect(self.open_day)
        page.settings_button.setMenu(self._settings_menu(page))
        self._strip = Strip()
        whole = QWidget()
        inside = column(page, self._strip, gap=0)
        inside.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(inside)
        QShortcut(QKeySequence("F1"), whole, self._show_shortcuts)
        return whole

    def _day_view(self, opened: OpenDay) -> DayView:
        from ui.desk.around import Around  # noqa: PLC0415
        from ui.desk.desk import Desk  # noqa: PLC0415
        from ui.desk.window import DayView  # noqa: PLC0415

        desk = Desk(opened, self.jobs, self._dialogs, self.language)
        desk.practising = self._at_hand.is_practice
        view = DayView(desk, STAGES)
        desk.setParent(view)
        desk.practise_asked.connect(self.practise)
        self._at_hand.join(view)
        Around(view, self._commands)
        view.home_asked.connect(self._ask_to_leave)
        view.settings_button.setMenu(self._settings_menu(view))
        QShortcut(QKeySequence("F1"), view, self._show_shortcuts)
        return view

    def _commands(self) -> tuple[Command, ...]:
        from ui.desk.finding import Command  # noqa: PLC0415

        return (
            Command(self.tr("Close this day"), "Ctrl+0", self._ask_to_leave),
            Command(self.tr("Practise"), "", self.practise),
            Command(self.tr("Open a day"), "", self.choose_day),
            Command(self.tr("Open a day from JSON"), "", self.import_day),
            Command(self.tr("Show the keys"), "F1", self._show_shortcuts),
            Command(self.tr("Light"), "", partial(self._choose_theme, ThemeChoice.LIGHT)),
            Command(self.tr("Dark"), "", partial(self._choose_theme, ThemeChoice.DARK)),
            Command(self.tr("High contrast"), "", partial(self._choose_theme, ThemeChoice.CONTRAST)),
            Command("Nederlands", "", partial(self._choose_language, Language.NL)),
            Command("English", "", partial(self._choose_language, Language.EN)),
        )

    def _choose_theme(self, theme: ThemeChoice) -> None:
        self.choose_settings(replace(self.settings, theme=theme))

    def _choose_language(self, language: Language) -> None:
        self.choose_settings(replace(self.settings, language=language))

    def _settings_menu(self, page: QWidget) -> SettingsMenu:
        from ui.desk.settings_menu import SettingsMenu  # noqa: PLC0415

        menu = SettingsMenu(self._settings_now, self.language, page)
        # the page that holds the menu is built anew: the menu must be done first
        menu.chosen.connect(self.choose_settings, Qt.ConnectionType.QueuedConnection)
        menu.shortcuts_asked.connect(self._show_shortcuts)
        return menu

    def _settings_now(self) -> Settings:
        return self.settings

    @Slot()
    def _show_shortcuts(self) -> None:
        from ui.desk.shortcuts import ShortcutSheet  # noqa: PLC0415

        ShortcutSheet(self).show()

    @property
    def strip(self) -> Strip:
        """Where the window says things: under the page of a day, or under the start page."""
        strip = self.view.strip if self.view is not None else self._strip
        assert strip is not None
        return strip

    def _tell(self, message: Message) -> None:
        self.strip.show_message(message)

    # -- where it stands, and where the chair is ---------------------------------------------------------------

    def _stand_where_it_stood(self) -> None:
        placed = self.settings.window
        if placed is None:
            self.resize(QSize(*USUAL).boundedTo(QGuiApplication.primaryScreen().availableSize()))
            return
        where = QRect(placed.x, placed.y, placed.width, placed.height)
        if any(screen.availableGeometry().intersects(where) for screen in QGuiApplication.screens()):
            self.setGeometry(where)
        if placed.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    @Slot()
    def _note_place(self) -> None:
        """Where the chair is, for after a crash. Nothing of a practice run is remembered."""
        if self.opened is None or self.view is None or self._at_hand.is_practice:
            return
        place, before = self.view.place(), self.settings.places.get(self.opened.identity)
        if place is not None and place != before:
            self._choose(self.settings.left_at(self.opened.identity, place))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Everything typed is brought in first. What cannot be saved keeps the window open once, and says so."""
        if self._is_running() and not self._meant.isActive():
            self._meant.start()
            self._tell(Message(self.tr("The day is running. Close again to leave; its clock goes on."), "warn"))
            event.ignore()
            return
        if self._arrival.under_way:  # a file that is being opened must be closed again, and that is soon
            event.ignore()
            QTimer.singleShot(CLOSE_AGAIN_MS, self, self.close)
            return
        if self.opened is not None and self.view is not None and not self._closing:
            finish_typing(self.view)
            if not self.opened.at_rest:
                self._closing = True
                self.opened.rested.connect(self._close_now, Qt.ConnectionType.SingleShotConnection)
                event.ignore()
                return
        where = self.normalGeometry()
        placement = Placement(where.x(), where.y(), where.width(), where.height(), self.isMaximized())
        self._leave_day()
        self._choose(replace(self.settings, window=placement))
        self._at_hand.close()
        self.jobs.close()
        self._collecting.stop()
        super().closeEvent(event)

    @Slot()
    def _close_now(self) -> None:
        """Close, unless words could not be saved: they are still in their field. Whoever closes again means it."""
        if self.view is None or not has_unsaved(self.view):
            self.close()
