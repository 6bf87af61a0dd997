"""The people of the day and the initiatives they bring: two lists, one at a time."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.breathing import breathe, load_next
from ui.desk.desk import Desk
from ui.desk.pages.hall.initiatives import InitiativesPage
from ui.desk.pages.hall.peoplepage import PeoplePage
from ui.desk.pages.peoplelist.bringing import Brought, file_in, list_in
from ui.desk.pages.prepare.part import Part
from ui.desk.widgets.parts import button, column, row
from ui.desk.widgets.typing import finish_typing

if TYPE_CHECKING:
    from ui.desk.pages.peoplelist.panel import ImportPanel

BEFORE_A_LIST = (
    "facilitator.intake.people.entries",
    "facilitator.intake.people.proposals",
    "ui.desk.pages.peoplelist.drafts",
    "ui.desk.pages.peoplelist.panel",
)
"""What the panel for a list needs most: all of it together is long."""


class PeoplePart(Part):
    """Everybody who is there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.people = PeoplePage(desk)
        self.initiatives = InitiativesPage(desk)
        self._build()
        self.people.counted.connect(self._show_counts)
        self.initiatives.counted.connect(self._show_counts)
        self.people.list_asked.connect(self.open_list)
        for field in (*self.people.pasted_into, self.people_tab, self.list_button):
            field.installEventFilter(self)
        self.setAcceptDrops(True)

    def _build(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.people)
        self.stack.addWidget(self.initiatives)
        self.people_tab = self._tab(self.tr("People"), "users", self.people)
        self.initiatives_tab = self._tab(self.tr("Initiatives"), "lightbulb", self.initiatives)
        self.people_tab.setChecked(True)
        self.list_button = button(
            self.tr("Add people from a list"),
            self.open_list,
            icon="clipboard-list",
            kind="quiet",
            tip=self.tr("Choose a file, drop it here, or paste it (Ctrl+V)"),
        )
        room = self.list_button.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # it is higher than a tab, and the list must not jump
        self.list_button.setSizePolicy(room)
        self.bar = QWidget()
        self.bar.setLayout(row(self.people_tab, self.initiatives_tab, None, self.list_button, gap=4))
        whole = column(self.bar, self.stack, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        QShortcut(QKeySequence("Ctrl+N"), self, self._add)

    def _tab(self, words: str, icon: str, page: PeoplePage | InitiativesPage) -> QPushButton:
        tab = button(words, partial(self.show_page, page), icon=icon, kind="tab")
        tab.setCheckable(True)
        return tab

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the people and the initiatives as they are now."""
        self.people.refresh(kinds)
        self.initiatives.refresh(kinds)
        if "panel" in self.__dict__:
            self.panel.refresh(kinds)

    @Slot()
    def _show_counts(self) -> None:
        day = self.opened.day
        for tab, words in (
            (self.people_tab, self.tr("%n person(s)", "", len(day.people))),
            (self.initiatives_tab, self.tr("%n initiative(s)", "", len(day.initiatives))),
        ):
            tab.setText(words)
            tab.setAccessibleName(words)
        self._show_list_button()

    def _show_list_button(self) -> None:
        """A list without anybody has a button of its own for it."""
        self.list_button.setVisible(bool(self.opened.day.people) and self._page() is self.people)

    def show_page(self, page: PeoplePage | InitiativesPage) -> None:
        """Show the people or the initiatives, with the keys in their list."""
        self._show(page)
        page.reach(None)

    def _show(self, page: PeoplePage | InitiativesPage) -> None:
        if page is not self._page():
            finish_typing(self._page())
        self.stack.setCurrentWidget(page)
        self.people_tab.setChecked(page is self.people)
        self.initiatives_tab.setChecked(page is self.initiatives)
        self._show_list_button()

    def _page(self) -> PeoplePage | InitiativesPage:
        return self.initiatives if self.stack.currentWidget() is self.initiatives else self.people

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field of somebody, or of an initiative, in sight."""
        if spot is not None and spot.kind not in (Kind.PERSON, Kind.INITIATIVE):
            return False
        if self._looks_at_a_list:
            if spot is None:
                self.panel.begin()
                return True
            self._put_list_away()
        if spot is not None:
            self._show(self.people if spot.kind is Kind.PERSON else self.initiatives)
        self._page().reach(spot)
        return True

    def spot(self) -> Spot | None:
        """Where the chair is now among the people or the initiatives."""
        return None if self._looks_at_a_list else self._page().spot()

    @Slot()
    def _add(self) -> None:
        if not self._looks_at_a_list:
            self._page().names.begin()

    # -- a list of people --------------------------------------------------------------------------------------

    @cached_property
    def panel(self) -> ImportPanel:
        """The panel, built when somebody has a list."""
        from ui.desk.pages.peoplelist.panel import ImportPanel  # noqa: PLC0415

        made = ImportPanel(self.desk)
        made.closed.connect(self._close_list)
        self.stack.addWidget(made)
        return made

    @property
    def _looks_at_a_list(self) -> bool:
        return self.stack.currentWidget() not in (self.people, self.initiatives)

    @Slot()
    def open_list(self) -> None:
        """Show the panel in which people come from a list."""
        finish_typing(self._page())
        while load_next(BEFORE_A_LIST):
            breathe()
        panel = self.panel
        breathe()
        self.stack.setCurrentWidget(panel)
        self.bar.hide()
        self.leading.emit(True)
        panel.begin()

    def _bring(self, brought: Brought) -> None:
        self.open_list()
        self.panel.bring(brought)

    @Slot()
    def _close_list(self) -> None:
        self._put_list_away()
        self.reach(None)

    def _put_list_away(self) -> None:
        self.bar.show()
        self._show(self.people)
        self.leading.emit(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Several lines, or a file, pasted among the people are a list; one line is a name. No field takes a file."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            event.ignore()
            return file_in(event.mimeData()) is not None
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        if not event.matches(QKeySequence.StandardKey.Paste):
            return False
        brought = list_in(QGuiApplication.clipboard().mimeData())
        if brought is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._bring(brought)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """A file with people, or several lines, may be let go of here."""
        if list_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Look at what was let go of."""
        if (brought := list_in(event.mimeData())) is not None:
            event.acceptProposedAction()
            self._bring(brought)
