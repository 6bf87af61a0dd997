"""Notes from elsewhere: read, look, put in. Nothing is in the day before the button is pressed; then all in one act."""

from __future__ import annotations

from collections.abc import Set
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.errors import FacilitatorError
from facilitator.intake.notes.lines import Notes
from facilitator.intake.notes.proposals import AS_TOLD, notes_of
from facilitator.services.notes import PutIn
from ui.desk.desk import Desk
from ui.desk.pages.notes.drafts import Draft, begin, still_there, tally
from ui.desk.pages.notes.preview import Preview
from ui.desk.pages.notes.reading import SUFFIXES, read_file, read_text
from ui.desk.pages.notes.startpage import NotesStart
from ui.desk.pages.peoplelist.bringing import Brought
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.pages.rounds.noted import notes_in
from ui.desk.pages.rounds.views import round_to_begin_with
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import Elided, at_once, button, card, column, label, row, shown_keys, tab_in_order
from ui.hosts.cues import CUES

MATTERING = frozenset({Kind.TAKEAWAY, Kind.TABLE, Kind.CONVERSATION, Kind.ITEM})
READING = "notes-reading"


class NotesPanel(QWidget):
    """Notes that are looked at. Left as it is, they still stand here when the chair comes back."""

    closed = Signal()
    """The panel is done with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._draft: Draft | None = None
        self._putting = False
        self._taking_back = TakingBack(desk, self)
        self.setAcceptDrops(True)
        self._build()
        self.start.choose_asked.connect(self.choose_file)
        self.preview.changed.connect(self._take_draft)
        self.preview.putAsked.connect(self.put_in)
        self._show()

    def _build(self) -> None:
        self.source = Elided("", "muted")
        self.other_button = button(self.tr("Other notes"), self.choose_file, icon="folder-open", kind="quiet")
        head = row(label(self.tr("Read in notes"), "h2"), self.source, self.other_button, gap=12)
        head.setStretch(1, 1)
        self.start, self.preview = NotesStart(), Preview()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.preview)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.summary = Elided("", "muted")
        self.put_button = button("", self.put_in, kind="primary")
        self.leave_button = button(self.tr("Leave as is"), self.leave, tip=self.tr("Leave as is (Esc)"))
        deeds = row(self.summary, self.leave_button, self.put_button, gap=12)
        deeds.setStretch(0, 1)
        inside = column(head, self.stack, self.trouble, deeds, gap=10)
        inside.setStretch(1, 1)
        self.setLayout(column(card(inside)))
        tab_in_order(self.other_button, self.stack, self.leave_button, self.put_button)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste, context=within)
        at_once(self, "Ctrl+Return", self.put_in)
        at_once(self, "Ctrl+Enter", self.put_in)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """The day is another one; what is there already may be something else."""
        if kinds & MATTERING and self._draft is not None and not self._putting:
            self._take_draft(still_there(self._draft, self._opened.day))

    def begin(self) -> None:
        """Give the keys to where the work goes on."""
        if self._draft is None:
            self.start.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.preview.begin()

    @Slot(object)
    def _take_draft(self, draft: Draft) -> None:
        self._draft = draft
        self._show()

    def _show(self) -> None:
        draft = self._draft
        for part in (self.other_button, self.put_button):
            part.setVisible(draft is not None)
        self.stack.setCurrentWidget(self.start if draft is None else self.preview)
        self.source.say("" if draft is None else draft.notes.name)
        if draft is None:
            self.summary.say(self.tr("Nothing changes before you say so."))
            return
        counted = tally(draft, self._opened.day)
        self.preview.show_draft(draft, counted, self._opened.day)
        self._say_what_becomes(draft, len(counted.chosen), counted.there)

    def _say_what_becomes(self, draft: Draft, chosen: int, there: int) -> None:
        if draft.table is None:
            self.summary.say(self.tr("Which table are these notes from?"))
        elif draft.other_day and not draft.agreed:
            self.summary.say(self.tr("Read them in only when they belong here after all."))
        else:
            told = (
                self.tr("%n line(s)", "", len(draft.lines)),
                self.tr("%n there already", "", there) if there else "",
            )
            self.summary.say(" · ".join(filter(None, told)))
        words = self.tr("Read in %n point(s)", "", chosen) if chosen else self.tr("Nothing new")
        self.put_button.setText(words)
        self.put_button.setAccessibleName(words)
        self.put_button.setToolTip(f"{words} ({shown_keys('Ctrl+Return')})")
        self.put_button.setEnabled(bool(chosen) and self._may_put(draft))

    def _may_put(self, draft: Draft) -> bool:
        return not self._putting and draft.table is not None and (draft.agreed or not draft.other_day)

    # -- reading notes -----------------------------------------------------------------------------------------

    @Slot()
    def choose_file(self) -> None:
        """Let the chair choose a file on this computer."""
        kinds = f"{self.tr('Notes')} ({' '.join(f'*.{suffix}' for suffix in SUFFIXES)})"
        path = self._desk.dialogs.choose_file(self.tr("Choose notes"), kinds)
        if path is not None:
            self.bring(path)

    def bring(self, brought: Brought) -> None:
        """Read a file or a text, by the worker. What is looked at now stays until that is done."""
        self._say_trouble("")
        if isinstance(brought, Path):
            self._desk.jobs.start(READING, partial(read_file, brought), self._take, self._fail)
        else:
            name = self.tr("pasted text")
            self._desk.jobs.start(READING, partial(read_text, brought, name), self._take, self._fail)

    def _take(self, notes: Notes) -> None:
        day = self._opened.day
        self._take_draft(begin(notes, day, self._opened.identity, round_to_begin_with(day)))
        self.preview.notes.select("0")
        announce(self, self.summary.words())
        if self.isVisible():
            self.begin()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, FacilitatorError):
            raise error
        self._say_trouble(self._desk.sentence(error))

    def _say_trouble(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            announce(self, words)

    @Slot()
    def _paste(self) -> None:
        if (brought := notes_in(QGuiApplication.clipboard().mimeData())) is not None:
            self.bring(brought)
        else:
            self._say_trouble(self.tr("There is no text on the clipboard. Copy the notes and paste again."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file or text may be let go of here."""
        if notes_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.start.welcome(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Not here after all."""
        self.start.welcome(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read what was let go of."""
        self.start.welcome(False)
        if (brought := notes_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.bring(brought)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def put_in(self) -> None:
        """Make points of the ticked lines: one act."""
        draft = self._draft
        if draft is None:
            return
        if draft.table is None or (draft.other_day and not draft.agreed):
            self.preview.begin()
            return
        counted = tally(draft, self._opened.day)
        if not counted.chosen or not self._may_put(draft):
            return
        self._putting = True
        self._say_what_becomes(draft, len(counted.chosen), counted.there)
        pending = self._opened.notes.put_notes(notes_of(counted.chosen, CUES[self._opened.day.event.language]))
        self._opened.watch(pending, partial(self._done, pending.act, draft, counted.there), self._refuse)

    def _done(self, act: str, draft: Draft, there: int, result: PutIn) -> None:
        self._putting = False
        self._draft = None
        self._show()
        words = self._words_of(draft, result, there + result.there)
        if result.added:
            self._taking_back.offer(words, act)
        else:
            self._desk.tell(words)
        self.closed.emit()

    def _words_of(self, draft: Draft, result: PutIn, there: int) -> str:
        return " ".join(
            filter(
                None,
                (
                    self._added_words(draft, result.added),
                    self.tr("%n was/were there already.", "", there) if there else "",
                    self.tr("%n stand(s) beside another version.", "", result.versions) if result.versions else "",
                ),
            )
        )

    def _added_words(self, draft: Draft, added: int) -> str:
        if not added:
            return self.tr("Nothing new was read in.")
        day = self._opened.day
        table = next((one for one in day.tables if one.id == draft.table), None)
        round_ = next((one for one in day.rounds if one.id == draft.round), None)
        if table is None or draft.table == AS_TOLD:
            return self.tr("%n point(s) read in.", "", added)
        if round_ is None:
            return self.tr("%n point(s) read in at table {table}.", "", added).format(table=table.number)
        words = self.tr("%n point(s) read in at table {table}, round {round}.", "", added)
        return words.format(table=table.number, round=round_.round)

    def _refuse(self, error: FacilitatorError) -> None:
        """A table was removed meanwhile, or the like: the notes are looked at again."""
        self._putting = False
        self._say_trouble(self._desk.sentence(error))
        self._show()

    @Slot()
    def leave(self) -> None:
        """Go back. The notes, and what was said of them, still stand here."""
        self._say_trouble("")
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
