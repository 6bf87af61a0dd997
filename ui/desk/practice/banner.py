"""The strip that says, in every stage, that this is a practice run."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSizePolicy, QWidget

from ui.desk.theme.look import current
from ui.desk.widgets.parts import button, label, row

PACES = (1, 10, 60, 240)
USUAL_PACE = 60
NARROW_PX = 900
"""Below this width (at 100 % text) the button alone says how fast it goes."""


class PracticeBanner(QFrame):
    """Over the whole width of the window: what this is, how fast it goes, and the way out."""

    pace_chosen = Signal(int)
    """Seconds of the practice run in one real second."""
    stop_asked = Signal()

    def __init__(self, pace: int = USUAL_PACE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "practice")
        self._build()
        self.show_pace(pace)

    def _build(self) -> None:
        icon = QLabel()
        icon.setPixmap(current().pixmap("repeat-2", "warn", 20))
        self.words = label(self.tr("This is a practice run. Nothing of it is kept."), "item", wrap=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.words.text())
        self.pace_words = label("", "muted")
        self.more_button = button(self.tr("More"), kind="strip")
        self.more_button.setMenu(self._pace_menu())
        self.stop_button = button(self.tr("Stop practising"), self.stop_asked.emit, icon="x", kind="strip")
        inside = row(icon, self.words, self.pace_words, self.more_button, self.stop_button, gap=12)
        inside.setContentsMargins(20, 4, 16, 4)
        self.setLayout(inside)

    def _pace_menu(self) -> QMenu:
        menu = QMenu(self.tr("How fast the clock goes"), self)
        one_of = QActionGroup(menu)
        self.paces = {pace: self._pace_action(pace, menu) for pace in PACES}
        for action in self.paces.values():
            menu.addAction(one_of.addAction(action))
        return menu

    def _pace_action(self, pace: int, menu: QMenu) -> QAction:
        """Made here and not by the menu: of what Qt makes, Python loses hold when the page before this one goes."""
        action = QAction(self._said(pace), menu, checkable=True)
        action.triggered.connect(partial(self._choose, pace))
        return action

    @Slot(int)
    def show_pace(self, pace: int) -> None:
        """Say how fast it goes now."""
        self.paces[pace].setChecked(True)
        self.pace_words.setText(self._said(pace))
        self.more_button.setAccessibleName(self.tr("More speeds. Now: {speed}").format(speed=self._said(pace)))
        self.more_button.setToolTip(self._said(pace))

    def _said(self, pace: int) -> str:
        if pace == 1:
            return self.tr("At real speed")
        return self.tr("{n} times as fast").format(n=pace)

    def _choose(self, pace: int) -> None:
        self.pace_chosen.emit(pace)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """In a narrow window the words need the room."""
        super().resizeEvent(event)
        self.pace_words.setVisible(self.width() >= current().px(NARROW_PX))
