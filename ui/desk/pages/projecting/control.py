"""The one control of the projector that is always in sight, for the top bar."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.projector import Mode
from ui.desk.pages.projecting.words import ICONS, KEYS, SWAP_KEYS, ProjectorWords
from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, chip, row, set_chip, shown_keys
from ui.projector.show import Show


class ProjectorMenu(QMenu):
    """The four words, swapping, and which screen. Filled anew each time it opens."""

    def __init__(self, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._words = ProjectorWords(self)
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Put in it what can be chosen now."""
        self.clear()
        one_of = QActionGroup(self)
        for mode in Mode:
            action = self._add_choice(self._words.choice(mode), mode is self._show.mode, KEYS.get(mode, ""))
            action.triggered.connect(partial(self._show.choose, mode))
            one_of.addAction(action)
        self.addSeparator()
        self.swapping = self.addAction(_told(self.tr("Swap screens"), SWAP_KEYS))
        self.swapping.setEnabled(self._show.screens.hall is not None)
        self.swapping.triggered.connect(self._show.swap)
        self._add_screens()

    def _add_screens(self) -> None:
        screens = self._show.screens
        for offer in screens.offers():
            action = self._add_choice(self._words.screen(offer), offer.hall and not screens.in_window)
            action.triggered.connect(partial(screens.choose, offer.key))
        window = self._add_choice(self.tr("In a window of its own"), screens.in_window)
        window.triggered.connect(screens.use_window)

    def _add_choice(self, words: str, chosen: bool, keys: str = "") -> QAction:
        """With a check mark where it is chosen; an icon would take its place."""
        action = self.addAction(_told(words, keys))
        action.setCheckable(True)
        action.setChecked(chosen)
        return action


def _told(words: str, keys: str) -> str:
    """The key is told and not bound."""
    return f"{words}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}" if keys else words


class ProjectorControl(QWidget):
    """Says what the projector does, in an icon and in words; pressed, it offers what else it may do.

    What the chair should not forget, black or frozen, stands beside it in a chip.
    """

    def __init__(self, show: Show, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._words = ProjectorWords(self)
        self._narrow = False
        self._build()
        show.shown_changed.connect(self.refresh)
        show.screens.changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        self.menu = ProjectorMenu(self._show, self)
        self.button = button(" ", self.open_menu, icon="projector", kind="quiet")
        self.chip = chip("", "warn")
        self.setLayout(row(self.button, self.chip, gap=4))

    @Slot()
    def refresh(self) -> None:
        """Say what it does now."""
        shown = self._show.shown
        gone = self._show.screens.missing is not None
        words, tone = self._words.state(self._show)
        set_chip(self.chip, words, tone)
        icon = "monitor-off" if gone else ICONS[shown.mode]
        self.button.setIcon(current().icon(icon, "text2"))
        self.button.setIconSize(QSize(current().px(26), current().px(20)))
        self.button.setText(self._said(shown.mode, chipped=bool(words)))
        whole = self.tr("Projector: {state}").format(state=words or self._words.mode(shown.mode))
        self.button.setAccessibleName(whole)
        seen = self._words.lost() if gone else self._words.seen(shown)
        self.button.setToolTip(f"{whole}. {seen}\n{self._told_keys()}")

    def _said(self, mode: Mode, *, chipped: bool) -> str:
        """The words on the button; where a chip says the rest, less."""
        if chipped:
            return "" if self._narrow else self.tr("Projector:")
        return (
            self._words.short(mode)
            if self._narrow
            else self.tr("Projector: {state}").format(state=self._words.mode(mode))
        )

    def _told_keys(self) -> str:
        return " · ".join(f"{self._words.choice(mode)} ({shown_keys(keys)})" for mode, keys in KEYS.items())

    def be_narrow(self, narrow: bool) -> None:
        """In a narrow window an icon and one word say it."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self.refresh()

    @Slot()
    def open_menu(self) -> None:
        """Offer what it may do."""
        self.menu.fill()
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))
        self.menu.setActiveAction(self.menu.actions()[list(Mode).index(self._show.mode)])
