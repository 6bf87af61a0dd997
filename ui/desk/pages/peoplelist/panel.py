"""People from a list: look at what becomes of it, page by page, before anything is done."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from pathlib import Path
from typing import Protocol, cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from facilitator.intake.people.proposals import Deed as RowDeed
from facilitator.services.importing import Imported
from ui.desk.breathing import breathe
from ui.desk.desk import Desk
from ui.desk.pages.peoplelist.bringing import Brought, list_in
from ui.desk.pages.peoplelist.columnspage import ColumnsPage
from ui.desk.pages.peoplelist.drafts import NOTHING, questions, roles
from ui.desk.pages.peoplelist.questionspage import QuestionsPage
from ui.desk.pages.peoplelist.reading import SUFFIXES, ReadList, read_file, read_text
from ui.desk.pages.peoplelist.review import Review, shapes_of_this_computer
from ui.desk.pages.peoplelist.rolespage import RolesPage
from ui.desk.pages.peoplelist.rowspage import RowsPage
from ui.desk.pages.peoplelist.startpage import StartPage
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, at_once, button, card, column, label, row, shown_keys, tab_in_order

MATTERING = frozenset({Kind.PERSON, Kind.CONVERSATION, Kind.INITIATIVE, Kind.TABLE})
READING = "people-list-reading"
_NEXT_KEYS, _BEFORE_KEYS = "Ctrl+PgDown", "Ctrl+PgUp"


class Page(Protocol):
    """A page of the panel."""

    def refresh(self) -> None:
        """Show the list as it is looked at now."""

    def begin(self) -> None:
        """Take the keys."""


class ImportPanel(QWidget):
    """Read, look, answer, put in. Nobody is in the day before the button is pressed; then all of them, in one act."""

    closed = Signal()
    """The panel is done with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._stale = False
        self._putting = False
        self._waits_to_put = False
        self._open_questions = 0
        self.review = Review(desk, self)
        self._taking_back = TakingBack(desk, self)
        self.setAcceptDrops(True)
        self._build()
        self.start.choose_asked.connect(self.choose_file)
        self.review.changed.connect(self._show)
        self.review.settled_now.connect(self._put_what_waited)
        self._show()

    def _build(self) -> None:
        self.heading = label(self.tr("Add people from a list"), "h2")
        self.source = Elided("", "muted")
        self.other_button = button(self.tr("Another list"), self.choose_file, icon="folder-open", kind="quiet")
        head = row(self.heading, self.source, self.other_button, gap=12)
        head.setStretch(1, 1)
        self.start = StartPage()
        self.columns = ColumnsPage(self.review)
        self.people = RowsPage(self._desk, self.review)
        self.questions = QuestionsPage(self._desk, self.review)
        self.roles = RolesPage(self.review, self._desk.language)
        self.pages: tuple[QWidget, ...] = (self.columns, self.people, self.questions, self.roles)
        self.stack = QStackedWidget()
        for page in (self.start, *self.pages):
            self.stack.addWidget(page)
        self._build_tabs()
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        inside = column(head, self._tab_bar, self.stack, self.trouble, self._build_deeds(), gap=10)
        inside.setStretch(2, 1)
        self.setLayout(column(card(inside)))
        tab_in_order(self.other_button, self._tab_bar, self.stack, self.leave_button, self.put_button)
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste, context=_WITHIN)

    def _build_tabs(self) -> None:
        icons = ("layout-list", "users", "message-square-quote", "split")
        self.tabs: list[QPushButton] = []
        for page, icon in zip(self.pages, icons, strict=True):
            tab = button(" ", partial(self.show_page, page), icon=icon, kind="tab")
            tab.setCheckable(True)
            tab.setToolTip(f"{shown_keys(_BEFORE_KEYS)}, {shown_keys(_NEXT_KEYS)}")
            self.tabs.append(tab)
        self._tab_bar = QWidget()
        self._tab_bar.setLayout(row(*self.tabs, None, gap=4))
        at_once(self, _NEXT_KEYS, self.next_page)
        at_once(self, _BEFORE_KEYS, self.page_before)

    def _build_deeds(self) -> QWidget:
        self.summary = Elided("", "muted")
        self.put_button = button("", self.put_in, kind="primary")
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        at_once(self, "Ctrl+Return", self.put_in)
        at_once(self, "Ctrl+Enter", self.put_in)
        deeds = row(self.summary, self.leave_button, self.put_button, gap=12)
        deeds.setStretch(0, 1)
        made = QWidget()
        made.setLayout(deeds)
        return made

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """The day is another one; what becomes of the list may be something else."""
        if not kinds & MATTERING or self.review.draft is None:
            return
        if self.isVisible() and not self._putting:
            self.review.look_again()
        else:
            self._stale = True

    def begin(self) -> None:
        """Give the keys to where the work goes on."""
        if self._stale:
            self._stale = False
            self.review.look_again()
        page = self.stack.currentWidget()
        if page is self.start:
            self.start.choose_button.setFocus()
        else:
            cast(Page, page).begin()

    @Slot()
    def _show(self) -> None:
        """What is in sight follows at once; a page out of sight does when it is shown."""
        read = self.review.list
        self.source.say("" if read is None else read.name)
        self._show_what_belongs_to_a_list(read is not None)
        if read is None:
            self._to(self.start)
        elif self.stack.currentWidget() is self.start:
            self._to(self.columns)
        elif self.isVisible():
            cast(Page, self.stack.currentWidget()).refresh()
        self._say_counts()
        self._say_what_becomes()

    def _show_what_belongs_to_a_list(self, there: bool) -> None:
        for part in (self._tab_bar, self.other_button, self.put_button):
            part.setVisible(there)

    def _say_counts(self) -> None:
        draft, proposal = self.review.draft, self.review.proposal
        if draft is None:
            return
        asked = self._open_questions = sum(one.answer is None for one in questions(draft, proposal))
        unsorted = sum(not one.is_sorted for one in roles(draft, proposal))
        counts = (
            self.tr("Columns"),
            self.tr("People {n}").format(n=len(draft.sheet.rows)),
            self.tr("Questions {n}").format(n=asked),
            self.tr("Roles {n}").format(n=unsorted),
        )
        for tab, words in zip(self.tabs, counts, strict=True):
            if tab.text() != words:
                tab.setText(words)
                tab.setAccessibleName(words)

    def _say_what_becomes(self) -> None:
        proposal, draft = self.review.proposal, self.review.draft
        new, other, same = (len(proposal.of(deed)) for deed in (RowDeed.ADD, RowDeed.CHANGE, RowDeed.SAME))
        if draft is None:
            self.summary.say(self.tr("Nothing changes before you say so."))
        elif proposal is NOTHING:
            self.summary.say(self.tr("Looking at the list …"))
        elif not draft.columns.name_people:
            self.summary.say(self.tr("No column holds names yet."))
        elif not new + other:
            self.summary.say(self.tr("Nothing new: the day has all of this already."))
        else:
            told = (
                self.tr("%n new", "", new),
                self.tr("%n change(s)", "", other) if other else "",
                self.tr("%n the same as now", "", same) if same else "",
                self.tr("%n question(s) open", "", self._open_questions) if self._open_questions else "",
            )
            self.summary.say(" · ".join(filter(None, told)))
        words = self.tr("Put %n person(s) in", "", new + other) if new + other else self.tr("Nothing new")
        self.put_button.setText(words)
        self.put_button.setAccessibleName(words)
        self.put_button.setToolTip(f"{words} ({shown_keys('Ctrl+Return')})")
        self.put_button.setEnabled(self._can_put)

    @property
    def _can_put(self) -> bool:
        draft, proposal = self.review.draft, self.review.proposal
        if draft is None or self._putting or not draft.columns.name_people:
            return False
        return bool(proposal.of(RowDeed.ADD) or proposal.of(RowDeed.CHANGE))

    def _to(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        for tab, other in zip(self.tabs, self.pages, strict=True):
            with QSignalBlocker(tab):
                tab.setChecked(other is page)

    # -- going from page to page -------------------------------------------------------------------------------

    def show_page(self, page: QWidget) -> None:
        """Show a page, with the keys in it."""
        self._to(page)
        cast(Page, page).begin()

    @Slot()
    def next_page(self) -> None:
        """The page behind this one; the last one stays."""
        self._step(1)

    @Slot()
    def page_before(self) -> None:
        """The page before this one; the first one stays."""
        self._step(-1)

    def _step(self, by: int) -> None:
        page = self.stack.currentWidget()
        if page in self.pages:
            place = self.pages.index(page) + by
            self.show_page(self.pages[min(max(place, 0), len(self.pages) - 1)])

    # -- reading a list ----------------------------------------------------------------------------------------

    @Slot()
    def choose_file(self) -> None:
        """Let the chair choose a file on this computer."""
        lists = self.tr("Lists")
        kinds = f"{lists} ({' '.join(f'*.{suffix}' for suffix in SUFFIXES)})"
        path = self._desk.dialogs.choose_file(self.tr("Choose a list of people"), kinds)
        if path is not None:
            self.bring(path)

    def bring(self, brought: Brought) -> None:
        """Read a file or a text, by the worker. What is looked at now stays until that is done."""
        self._say_trouble("")
        shapes = shapes_of_this_computer()
        if isinstance(brought, Path):
            self._say_reading(brought.name)
            work = partial(read_file, brought, shapes)
        else:
            name = self.tr("pasted text")
            self._say_reading(name)
            work = partial(read_text, brought, name, shapes)
        self._desk.jobs.start(READING, work, self._take, self._fail)

    def _take(self, read: ReadList) -> None:
        had_the_keys = self._has_the_keys()
        self._say_reading("")
        self._stale = self._waits_to_put = False
        self._show_what_belongs_to_a_list(True)
        self._to(self.columns)
        breathe()  # no second list can come meanwhile: that is asked with a key or the mouse
        self.review.open_list(read)
        announce(self, self.columns.found.text())
        if had_the_keys:
            self.columns.begin()

    def _fail(self, error: BaseException) -> None:
        self._say_reading("")
        if not isinstance(error, FacilitatorError):
            raise error
        self._say_trouble(self._desk.sentence(error))

    def _say_reading(self, name: str) -> None:
        """Say what is being read; "" = nothing, and the list that is looked at is named again."""
        said = self.tr("Reading {name} …").format(name=name) if name else ""
        self.start.busy.setText(said)
        self.source.say(said or ("" if self.review.list is None else self.review.list.name))

    def _has_the_keys(self) -> bool:
        """Whether the chair is at this panel, or at nothing in particular."""
        focus = self.window().focusWidget()
        return self.isVisible() and (focus is None or focus is self or self.isAncestorOf(focus))

    def _say_trouble(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    @Slot()
    def _paste(self) -> None:
        if (brought := list_in(QGuiApplication.clipboard().mimeData())) is not None:
            self.bring(brought)
        else:
            self._say_trouble(self.tr("There is no list on the clipboard. Copy several lines and paste again."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file or several lines may be let go of here."""
        if list_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.start.welcome(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Not here after all."""
        self.start.welcome(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read what was let go of."""
        self.start.welcome(False)
        if (brought := list_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.bring(brought)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def put_in(self) -> None:
        """Put the people in: one act. When the worker is still looking, right after that."""
        if not self._can_put:
            return
        if not self.review.settled:
            self._waits_to_put = True
            return
        self._putting = True
        self._say_what_becomes()
        pending = self._opened.importing.put_people(self.review.proposal.rows)
        self._opened.watch(pending, partial(self._done, pending.act), self._refuse)

    @Slot()
    def _put_what_waited(self) -> None:
        if self._waits_to_put:
            self._waits_to_put = False
            self.put_in()

    def _done(self, act: str, imported: Imported) -> None:
        self.closed.emit()  # the people are in sight first: a page out of sight costs nothing
        breathe()
        self._putting = False
        self.review.remember()
        self.review.forget()
        if words := self._words_of(imported):
            self._taking_back.offer(words, act)

    def _words_of(self, imported: Imported) -> str:
        """What was done; "" = nothing, since all of it was there meanwhile."""
        added, changed = len(imported.added), len(imported.changed)
        if added and changed:
            told = self.tr("%n person(s) added", "", added)
            return self.tr("{added}, {changed}.").format(added=told, changed=self.tr("%n changed", "", changed))
        if added:
            return self.tr("%n person(s) added.", "", added)
        return self.tr("%n person(s) changed.", "", changed) if changed else ""

    def _refuse(self, error: FacilitatorError) -> None:
        """Somebody was removed meanwhile, or the like: the list is looked at again."""
        self._putting = False
        self._say_trouble(self._desk.sentence(error))
        self.review.look_again()
        self._say_what_becomes()

    @Slot()
    def leave(self) -> None:
        """Go back. The list, and what was said of it, still stand here."""
        self._waits_to_put = False
        self._say_trouble("")
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
