"""The start page: a new day, a look around, or one of the days that were open lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLineEdit, QWidget

from facilitator.demo import DAYS
from facilitator.domain.dates import DateStyle, printed_date
from facilitator.domain.language import Language
from facilitator.storage import places
from facilitator.storage.recents import Recent, Recents
from ui.desk.pages.prepare.reading import NotUnderstoodError, read_date, written_time
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList
from ui.jobs import Job, Jobs

WHOLE_PX = 1_080
BESIDE_PX = 900
"""Below this width (at 100 % text) the list stands under the new day instead of beside it."""
ROW_PX, FEWEST_ROWS, MOST_ROWS = 44, 5, 8


class NewDay(QFrame):
    """What a new day is called and when it is. Enter in either field makes it."""

    asked = Signal(str, object)

    def __init__(self, language: Language, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self.setProperty("card", "true")
        self._build()
        for field in (self.title, self.when):
            field.returnPressed.connect(self.make)
            field.textEdited.connect(self._read_back)

    def _build(self) -> None:
        self.title = _field(self.tr("What is the day called?"))
        self.when = _field(self.tr("When is it? May stay empty."))
        self.when.setPlaceholderText(self.tr("for example 14 November"))
        self.said = label("", "small", wrap=True)
        self.make_button = button(self.tr("New day"), self.make, icon="plus", kind="primary")
        fields = (_label_of(self.title), self.title, 4, _label_of(self.when), self.when)
        inside = column(*fields, self.said, self.make_button, gap=6)
        inside.setContentsMargins(20, 16, 20, 20)
        self.setLayout(inside)

    @Slot()
    def make(self) -> None:
        """Make the day, once it has a name and a date that can be read."""
        title = " ".join(self.title.text().split())
        if not title:
            self._object(self.title, self.tr("Give the day a name first. You can change it later."))
            return
        try:
            when = read_date(self.when.text(), self._today())
        except NotUnderstoodError:
            self._object(self.when, self.tr("This is not a date. Type it like this: 19-9-2026."))
        else:
            self.asked.emit(title, when)

    def _object(self, field: QLineEdit, problem: str) -> None:
        self._mark(field)
        _say(self.said, problem, "error")
        field.setFocus()

    @Slot()
    def _read_back(self) -> None:
        """Say which day was understood, weekday included: a wrong year is seen before it is made."""
        self._mark(None)
        try:
            when = read_date(self.when.text(), self._today())
        except NotUnderstoodError:
            when = None
        self.said.setText(printed_date(when, DateStyle.WEEKDAY_DAY_MONTH_YEAR, self._language) if when else "")
        _wear_role(self.said, "small")

    def _mark(self, wrong: QLineEdit | None) -> None:
        for field in (self.title, self.when):
            field.setProperty("problem", "true" if field is wrong else None)
            field.style().polish(field)


class RecentDays(QFrame):
    """The days that were open lately. Enter opens one; Delete takes it off the list, and leaves its file alone."""

    asked = Signal(object)

    def __init__(
        self,
        recents: Recents,
        jobs: Jobs,
        language: Language,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        super().__init__()
        self._recents = recents
        self._jobs = jobs
        self._language = language
        self._now = now
        self._missing: frozenset[str] = frozenset()
        self._days: tuple[Recent, ...] = ()
        self.setProperty("card", "true")
        self._build()
        self.list.editAsked.connect(self._open)
        self.list.doubleClicked.connect(self.open_current)
        self.list.removeAsked.connect(self._forget)
        self.list.currentKeyChanged.connect(self._show_deed)
        self.refresh()
        self._look_which_are_there()

    def _build(self) -> None:
        self.list = OrderList(self.tr("Days that were open lately"), reorderable=False)
        self.empty = label(
            self.tr("Your days will appear here. Start a new one, or look around in the sample first."),
            "muted",
            wrap=True,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said = label("", "small", wrap=True)
        self.open_button = button(self.tr("Open"), self.open_current, tip=self.tr("Open this day (Enter)"))
        self.forget_button = button(
            self.tr("Take off the list"),
            self._forget_current,
            kind="quiet",
            icon="x",
            tip=self.tr("The file stays where it is (Delete)"),
        )
        heading = label(self.tr("Your days"), "h2")
        self._deeds = QWidget()
        self._deeds.setLayout(row(self.open_button, self.forget_button, None))
        inside = column(heading, self.list, self.said, self._deeds, gap=8)
        inside.insertWidget(1, self.empty, 1)
        inside.setContentsMargins(20, 16, 20, 16)
        self.setLayout(inside)

    @property
    def any(self) -> bool:
        """Whether there is a day to open."""
        return bool(self._days)

    def refresh(self) -> None:
        """Show the list as it is kept."""
        self._days = self._recents.all()
        self.list.show_rows([self._line(recent) for recent in self._days])
        if self._days and not self.list.current_key():
            self.list.select(self._days[0].identity)
        rows = min(max(len(self._days), FEWEST_ROWS), MOST_ROWS)
        self.list.setMinimumHeight(rows * current().px(ROW_PX))
        self.empty.setVisible(not self._days)
        for part in (self.list, self._deeds, self.said):
            part.setVisible(bool(self._days))
        self._show_deed()

    def _line(self, recent: Recent) -> Line:
        gone = recent.identity in self._missing
        when = printed_date(recent.date, DateStyle.WEEKDAY_DAY_MONTH_YEAR, self._language) if recent.date else ""
        opened, where = self._opened_words(recent.opened_at), self._where(recent.path)
        chip = ("plain", opened)
        if gone:
            chip = ("warn", self.tr("moved or gone"))
        elif _is_sample(recent.path):
            chip, where = ("accent", self.tr("sample")), opened
        return Line(
            recent.identity,
            recent.title or self.tr("Day without a name"),
            " · ".join(filter(None, (when, where))),
            icon="file-text",
            chip=chip,
            dimmed=gone,
        )

    def _where(self, path: Path) -> str:
        own = path.parent == places.days()
        return self.tr("in Tafelronde’s own folder") if own else path.parent.name

    def _opened_words(self, opened_at: datetime) -> str:
        at, now = opened_at.astimezone(), self._now()
        days = (now.date() - at.date()).days
        if days == 0:
            return self.tr("today {time}").format(time=written_time(at.time()))
        if days == 1:
            return self.tr("yesterday")
        style = DateStyle.DAY_MONTH if at.year == now.year else DateStyle.DAY_MONTH_YEAR
        return printed_date(at.date(), style, self._language)

    # -- which are still there ---------------------------------------------------------------------------------

    def _look_which_are_there(self) -> None:
        """In the background: a day may stand on a share that takes its time to answer."""
        if self._days:
            self._jobs.start("recent-days", partial(_missing, self._days), self._show_missing, _rise)

    def _show_missing(self, missing: frozenset[str]) -> None:
        self._missing = missing
        self.refresh()

    @Slot()
    def _show_deed(self) -> None:
        gone = self.list.current_key() in self._missing
        self.open_button.setText(self.tr("Look for it") if gone else self.tr("Open"))
        self.open_button.setAccessibleName(self.open_button.text())
        tip = self.tr("Look for the file in the folders near by (Enter)") if gone else self.tr("Open this day (Enter)")
        self.open_button.setToolTip(tip)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def open_current(self) -> None:
        """Open the day the list is at, or look for it when it is not where it was."""
        self._open(self.list.current_key())

    @Slot(str)
    def _open(self, identity: str) -> None:
        recent = self._recent(identity)
        if recent is None:
            return
        if identity in self._missing:
            self._say(self.tr("Looking for it …"))
            look = partial(_find_again, self._recents, recent)
            self._jobs.start("find-day", look, partial(self._found, recent), _rise)
        else:
            self.asked.emit(recent)

    def _found(self, recent: Recent, path: Path | None) -> None:
        if path is None:
            self._say(self.tr("Not found in the folders near by. Choose the file yourself with “Open a day”."))
        else:
            self._say("")
            self.asked.emit(replace(recent, path=path))

    @Slot()
    def _forget_current(self) -> None:
        self._forget(self.list.current_key())

    @Slot(str)
    def _forget(self, identity: str) -> None:
        if self._recent(identity) is None:
            return
        self._recents.forget(identity)
        self.refresh()
        self._say(self.tr("Taken off the list. The file stays where it is."))

    def _recent(self, identity: str) -> Recent | None:
        return next((recent for recent in self._days if recent.identity == identity), None)

    def _say(self, words: str) -> None:
        _say(self.said, words)


class HomePage(QWidget):
    """What the app shows while no day is open. The file of a day can be dropped on it."""

    new_asked = Signal(str, object)
    """A new day: its title, and its date or None."""
    sample_asked = Signal()
    practice_asked = Signal()
    open_asked = Signal()
    import_asked = Signal()
    recent_asked = Signal(object)
    """A Recent, with the path it is at now."""
    file_dropped = Signal(object)
    """The Path of a day."""

    def __init__(self, recents: Recents, jobs: Jobs, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.new_day = NewDay(language)
        self.recent_days = RecentDays(recents, jobs, language)
        self._build()
        self.new_day.asked.connect(self.new_asked)
        self.recent_days.asked.connect(self.recent_asked)

    def _build(self) -> None:
        self.settings_button = button("", icon="settings", kind="icon", name=self.tr("Settings"))
        self.sample_button = button(self.tr("Look around in a sample day"), self.sample_asked.emit, icon="eye")
        self.open_button = button(self.tr("Open a day"), self.open_asked.emit, icon="folder-open")
        self.import_button = button(self.tr("Take a day from JSON"), self.import_asked.emit, kind="link")
        practice = self.tr("Practise with the sample day")
        self.practice_button = button(practice, self.practice_asked.emit, icon="play")
        others = (self.sample_button, self.practice_button, self.open_button, row(self.import_button, None))
        left = column(self.new_day, *others, None, gap=12)
        self._body = row(gap=24)
        self._body.addLayout(left, 2)
        self._body.addWidget(self.recent_days, 3)
        inside = column(self._build_head(), self._body, gap=24)
        inside.setContentsMargins(24, 16, 24, 24)
        content = QWidget()
        content.setMaximumWidth(current().px(WHOLE_PX))
        content.setLayout(inside)
        across = row(None, gap=0)
        across.insertWidget(1, content, 1_000)
        across.addStretch(1)
        down = column(gap=0)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(2)
        whole = QWidget()
        whole.setLayout(down)
        self.setLayout(column(scrolling(whole), gap=0))

    def _build_head(self) -> QWidget:
        name = QLabel("Tafelronde")
        name.setFont(current().font(34, 700))
        words = self.tr("A day of conversations at tables, from the programme to the report.")
        inside = row(column(name, label(words, "muted", wrap=True), gap=2), self.settings_button, gap=16)
        inside.setAlignment(self.settings_button, Qt.AlignmentFlag.AlignTop)
        head = QWidget()
        head.setLayout(inside)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Large text, or a narrow window: one under the other."""
        super().resizeEvent(event)
        beside = self.width() >= current().px(BESIDE_PX)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Whoever was here before goes on with a day by Enter alone."""
        super().showEvent(event)
        if self.window().focusWidget() is None:
            (self.recent_days.list if self.recent_days.any else self.new_day.title).setFocus()

    # -- a file dropped on it ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Only the file of a day is welcome."""
        if _day_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        path = _day_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def _day_in(dropped: QMimeData) -> Path | None:
    paths = (Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
    return next((path for path in paths if path.suffix == places.SUFFIX), None)


def _is_sample(path: Path) -> bool:
    """Whether this is the sample day where the app keeps it, in either language."""
    return path.parent == places.days() and path.stem in DAYS


def _missing(days: Sequence[Recent], job: Job[Any]) -> frozenset[str]:
    """Which of these days are not where they were, on the worker's thread."""
    return frozenset(recent.identity for recent in days if not job.cancelled() and not recent.path.is_file())


def _find_again(recents: Recents, recent: Recent, _: Job[Any]) -> Path | None:
    return recents.find_again(recent)


def _rise(error: BaseException) -> None:
    raise error


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def _label_of(field: QLineEdit) -> QLabel:
    return label(field.accessibleName(), "item", of=field)


def _wear_role(said: QLabel, role: str) -> None:
    if said.property("role") != role:
        said.setProperty("role", role)
        said.style().polish(said)


def _say(said: QLabel, words: str, role: str = "small") -> None:
    """Show words, and have them read aloud."""
    said.setText(words)
    _wear_role(said, role)
    if words:
        announce(said, words)
