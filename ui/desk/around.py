"""What lies around every stage of an open day: search and commands, the history of a text, the lesson strip."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES
from facilitator.domain.projector import Shows
from facilitator.domain.spots import Spot
from ui.desk.places import HOST, Place, StageName, place_of
from ui.desk.widgets.typing import Typing

if TYPE_CHECKING:
    from ui.desk.finding import Command
    from ui.desk.history import HistoryPanel
    from ui.desk.lesson import LessonStrip
    from ui.desk.palette import Palette
    from ui.desk.window import DayView

# Each of these is loaded when it is first asked for: a day is shown without waiting for them.


class Around(QObject):
    """Hangs them round a day view; they live and go with it. Each is built when it is first asked for.

    app_commands: what the app as a whole can do, such as opening another day; asked when somebody wants to know.
    """

    def __init__(self, view: DayView, app_commands: Callable[[], tuple[Command, ...]]) -> None:
        super().__init__(view)
        self._view = view
        self._app_commands = app_commands
        self._palette: Palette | None = None
        self._history: HistoryPanel | None = None
        self._lesson: LessonStrip | None = None
        view.search_asked.connect(self.ask)
        view.desk.history_asked.connect(self.show_history)
        QShortcut(QKeySequence("Ctrl+K"), view, self.ask)
        QShortcut(QKeySequence("F8"), view, self.toggle_lesson)
        QShortcut(QKeySequence("Ctrl+H"), view, self.show_history_here)

    @Slot()
    def ask(self) -> None:
        """Search, or give a command."""
        commands = (*self._commands(), *self._phone_commands(), *self._app_commands(), *self._table_commands())
        commands += self._round_commands()
        if self._palette is None:
            from ui.desk.palette import Palette  # noqa: PLC0415

            self._palette = Palette(self._view.desk, commands, self._stage_now, self._view)
        self._palette.offer(commands)
        self._palette.ask()

    @Slot(object)
    def show_history(self, spot: Spot) -> None:
        """Who wrote the words at a spot, and when."""
        if self._history is None:
            from ui.desk.history import HistoryPanel  # noqa: PLC0415

            self._history = HistoryPanel(self._view.desk, self._view.page)
        self._history.show_history(spot)

    @Slot()
    def show_history_here(self) -> None:
        """The history of the text the keys are in."""
        field = self._view.window().focusWidget()
        typing = field.findChild(Typing) if field is not None else None
        if typing is None or typing.spot is None:
            self._view.desk.tell(self.tr("Put the cursor in a text first. Then this shows who wrote it, and when."))
            return
        typing.finish()
        self.show_history(typing.spot)

    @Slot()
    def toggle_lesson(self) -> None:
        """Write down a lesson, or no more."""
        if self._lesson is None:
            from ui.desk.lesson import LessonStrip  # noqa: PLC0415

            self._lesson = LessonStrip(self._view.desk)
            self._view.under_each_other.addWidget(self._lesson)
        self._lesson.toggle()

    @Slot()
    def _show_floor_plan(self) -> None:
        opened = self._view.desk.opened
        opened.watch(opened.projector.show(Shows.MAP))

    @Slot()
    def _read_notes(self) -> None:
        self._view.go(Place(StageName.ROUNDS, Spot(Kind.TAKEAWAY, "", "notes")))

    @Slot()
    def _type_photos(self) -> None:
        self._view.go(Place(StageName.ROUNDS, Spot(Kind.ATTACHMENT, "", "typed")))

    @Slot()
    def _check_the_start(self) -> None:
        self._view.go(Place(StageName.PREPARATION, Spot(Kind.TRIAL, "", "works")))

    @Slot()
    def _take_own_phone(self) -> None:
        """The panel first: it says what has to be done before a phone can come in."""
        self._view.go(Place(StageName.ROUNDS, Spot(Kind.PHONES, PHONES, "")))
        if self._view.phones is not None:
            self._view.phones.ask_own_phone()

    def _stage_now(self) -> StageName | None:
        return self._view.now

    def _commands(self) -> tuple[Command, ...]:
        from ui.desk.finding import Command  # noqa: PLC0415

        view = self._view
        words = view.stage_words()
        go_to = self.tr("Go to: {stage}")
        return (
            *(
                Command(go_to.format(stage=words[name]), f"Ctrl+{number}", partial(view.show_stage, name))
                for number, name in enumerate(StageName, 1)
            ),
            Command(self.tr("Start check"), "", self._check_the_start),
            Command(self.tr("Read in notes"), "", self._read_notes),
            Command(self.tr("Type photos of sheets"), "", self._type_photos),
            Command(self.tr("GO: what comes next"), "Shift+F5", view.desk.running.go),
            Command(self.tr("Stop the clock, or let it run"), "", view.desk.running.stop_or_run),
            Command(self.tr("Clock: one step back"), "", view.desk.running.step_back),
            Command(self.tr("Gong"), "Ctrl+G", view.desk.running.strike),
            Command(self.tr("Show this on the projector"), "F6", view.show_this_to_the_hall),
            Command(self.tr("Floor plan on the projector"), "", self._show_floor_plan),
            Command(self.tr("Small clock on top"), "F11", view.desk.small_clock_asked.emit),
            Command(self.tr("Write down a lesson"), "F8", self.toggle_lesson),
            Command(self.tr("History of this text"), "Ctrl+H", self.show_history_here),
            Command(self.tr("Undo"), "Ctrl+Z", view.undo),
            Command(self.tr("Redo"), "Ctrl+Y", view.redo),
        )

    def _phone_commands(self) -> tuple[Command, ...]:
        """A practice run has no page for phones."""
        from ui.desk.finding import Command  # noqa: PLC0415

        if self._view.phones is None:
            return ()
        return (Command(self.tr("My phone as remote control"), "", self._take_own_phone),)

    def _table_commands(self) -> tuple[Command, ...]:
        """What can be done with each of the tables there are now."""
        from ui.desk.finding import Command  # noqa: PLC0415

        words, host = self.tr("Another host for table {n}"), self.tr("host")
        return tuple(
            Command(words.format(n=table.number), "", partial(self._ask_host, table.id), host)
            for table in self._view.desk.opened.day.tables
        )

    def _round_commands(self) -> tuple[Command, ...]:
        """What can be done with the seats of each round."""
        from ui.desk.pages.seating.roundcommands import round_commands  # noqa: PLC0415

        return round_commands(self._view)

    def _ask_host(self, table: str) -> None:
        self._view.go(place_of(Spot(Kind.TABLE, table, HOST)))
