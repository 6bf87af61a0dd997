"""A day chair who types a day through the one window, with its keys and the mouse, and knows it in Dutch.

Nothing here speaks to a service or a record: what is pressed goes to whatever has the keys, what is clicked lies in
sight. Letters beyond ASCII are sent as the key event a keyboard makes of them: QTest has no keys for them and aborts.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app import Window

PATIENCE_MS = 15_000
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Hands:
    """Finds things by the name a screen reader gives them, presses keys and clicks."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot

    # -- eyes --------------------------------------------------------------------------------------------------

    def waits_until(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=PATIENCE_MS)

    def settles(self) -> None:
        """Wait until what was done is on the disk and shown."""
        self.waits_until(lambda: self._window.opened is not None and self._window.opened.at_rest)

    def sees(self, name: str) -> bool:
        return bool(self._called(name))

    def reads(self, words: str) -> bool:
        """Whether these words stand somewhere on the window."""
        return any(label.isVisible() and label.text() == words for label in self._window.findChildren(QLabel))

    def finds(self, name: str) -> QWidget:
        """The one thing in sight with this name that can have the keys."""
        self.waits_until(lambda: self.sees(name))
        found = self._called(name)
        assert len(found) == 1, f"{len(found)} things are called “{name}”"
        return found[0]

    def _called(self, name: str) -> list[QWidget]:
        return [
            widget
            for widget in self._window.findChildren(QWidget)
            if widget.window() is self._window
            and widget.isVisible()
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and _name_of(widget) == name
        ]

    # -- keys --------------------------------------------------------------------------------------------------

    def presses(self, *chords: str) -> None:
        """Press keys after one another: "Ctrl+1", "Return"."""
        for chord in chords:
            pressed = QKeySequence(chord)[0]
            QTest.keyClick(self._with_the_keys(), pressed.key(), pressed.keyboardModifiers())

    def types(self, words: str, line_end: str = "Return") -> None:
        """Type words letter by letter; line_end: the keys for the end of a line."""
        for letter in words:
            if letter == "\n":
                self.presses(line_end)
            elif letter.isascii():
                QTest.keyClicks(self._with_the_keys(), letter)
            else:
                self._strikes(letter)

    def _strikes(self, letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._with_the_keys(), event)

    def _with_the_keys(self) -> QWidget:
        """Where the computer sends a key: a list or menu that folded out, else the widget with the focus."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        self._takes_the_keys_back()
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keys"
        return widget

    def _takes_the_keys_back(self) -> None:
        """Offscreen a menu is a window like any other: nobody gives the keys back when it is gone."""
        if not self._window.isActiveWindow():
            self._window.activateWindow()
            self.waits_until(self._window.isActiveWindow)

    # -- mouse -------------------------------------------------------------------------------------------------

    def clicks(self, name: str) -> None:
        """Click on what has this name, scrolled into sight."""
        widget = self.finds(name)
        _scroll_to(widget)
        assert not widget.visibleRegion().isEmpty(), f"“{name}” is not in sight"
        assert widget.isEnabled(), f"“{name}” is off"
        self._takes_the_keys_back()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=_where_to_click(widget))

    def fills(self, name: str, words: str) -> None:
        """Click in a field and type in the place of what it holds."""
        self.clicks(name)
        self.presses("Ctrl+A")
        self.types(words)

    def chooses(self, name: str, wanted: str | int) -> None:
        """Walk with the arrows through a list, or one that folds out, to a row: by its place or how it begins."""
        self.clicks(name)
        widget = self.finds(name)
        view = widget.view() if isinstance(widget, QComboBox) else widget
        assert isinstance(view, QAbstractItemView)
        place = wanted if isinstance(wanted, int) else _place_of(view.model(), wanted)
        first = "Ctrl+Home" if isinstance(view, QTableView) else "Home"
        self.presses(first, *["Down"] * place)
        if isinstance(widget, QComboBox):
            self.presses("Return")

    def chooses_from_menu(self, words: str) -> None:
        """Walk to a line of the menu that folded out."""
        self.waits_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            active = menu.activeAction()
            if active is not None and active.text() == words:
                break
            self.presses("Down")
        self.presses("Return")


def _name_of(widget: QWidget) -> str:
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
    return words.replace("&&", "&")


def _scroll_to(widget: QWidget) -> None:
    """As the wheel does."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _where_to_click(widget: QWidget) -> QPoint:
    """In the middle; a box to tick begins at the left."""
    middle = widget.rect().center()
    return QPoint(widget.height() // 2, middle.y()) if isinstance(widget, QCheckBox) else middle


def _place_of(model: QAbstractItemModel, words: str) -> int:
    spoken = [str(model.index(row, 0).data(SPOKEN) or model.index(row, 0).data()) for row in range(model.rowCount())]
    found = [row for row, line in enumerate(spoken) if line.startswith(words)]
    assert found, f"no row begins with “{words}”: {len(spoken)} rows"
    return found[0]


class Chair:
    """Speaks the chair's language."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self._hands = Hands(window, qtbot)

    # -- the preparation ---------------------------------------------------------------------------------------

    def begins_a_day(self, title: str, date: str) -> None:
        """From the start page."""
        hands = self._hands
        hands.fills("Hoe heet de dag?", title)
        hands.fills("Wanneer is het? Mag leeg blijven.", date)
        hands.presses("Return")
        hands.finds("Titel van de dag")

    def adds_an_organiser(self, name: str) -> None:
        self._adds("Alt+1", "Organisator toevoegen", name)

    def adds_a_chair(self, name: str) -> None:
        self._adds("Alt+1", "Dagvoorzitter toevoegen", name)

    def _adds(self, part: str, field: str, name: str) -> None:
        self._hands.presses("Ctrl+1", part)
        self._hands.fills(field, f"{name}\n")
        self._hands.settles()

    def invites(self, name: str, role: str, does: str) -> None:
        """Somebody who is to speak. does: what they do on the day."""
        self._adds("Alt+4", "Iemand toevoegen", name)
        self._hands.clicks(does)
        self._hands.fills("Rol", role)
        self._hands.presses("Tab")
        self._hands.settles()

    def lays_out(self, tables: int) -> None:
        self._hands.presses("Ctrl+1", "Alt+3")
        self._hands.fills("Hoeveel tafels staan er in de zaal?", f"{tables}\n")
        self._hands.settles()

    def gives_a_topic(self, table: int, words: str) -> None:
        """In the grid. What is told next of a topic is of this one."""
        self._goes_to_table(table)
        self._hands.types(f"\n{words}\n")
        self._hands.settles()
        self._goes_to_table(table)

    def adds_a_topic(self, table: int, words: str) -> None:
        """One more topic at a table that has one."""
        self._goes_to_table(table)
        self._hands.presses("Ctrl+Return")
        self._hands.settles()
        self._hands.types(f"{words}\n")
        self._hands.settles()

    def _goes_to_table(self, table: int) -> None:
        self._hands.presses("Ctrl+1", "Alt+3")
        self._hands.chooses("Tafels en hun onderwerpen", table - 1)

    def heads(self, label: str | None, brackets: str | None) -> None:
        """How the topic is headed in the report. None: as it is by itself; "": print nothing."""
        self._says_or_prints_nothing("Kop in het verslag", label)
        self._says_or_prints_nothing("Tussen haakjes, in het verslag", brackets)

    def _says_or_prints_nothing(self, field: str, words: str | None) -> None:
        if words is None:
            return
        if words:
            self._hands.fills(field, words)
            self._hands.presses("Tab")
        else:
            self._hands.clicks(f"{field}: Druk niets af")
        self._hands.settles()

    def adds_a_host(self, name: str) -> None:
        self._hands.fills("Tafelhosts", f"{name}\n")
        self._hands.settles()
        self._hands.finds(f"{name}, weghalen")

    # -- the rounds --------------------------------------------------------------------------------------------

    def opens_the_rounds(self) -> None:
        self._hands.presses("Ctrl+3")
        self._hands.presses("Alt+2")

    def writes_a_point(self, table: int, words: str, topic: int = 0) -> None:
        """A line end in the words is a new paragraph. topic: which one, where a table has several."""
        hands = self._hands
        hands.fills("Nummer van de tafel", str(table))
        if hands.sees("Onderwerp van deze tafel"):
            hands.chooses("Onderwerp van deze tafel", topic)
            hands.clicks("Nummer van de tafel")
        hands.presses("Tab")
        hands.types(words, line_end="Shift+Return")
        hands.presses("Return")
        hands.settles()

    # -- the plenary -------------------------------------------------------------------------------------------

    def opens_the_plenary(self) -> None:
        self._hands.presses("Ctrl+4")

    def hears_a_reaction(self, name: str, words: str) -> None:
        self._types_along("Alt+R", "Wie reageert?", name, words)

    def hears_a_closing_word(self, name: str, words: str) -> None:
        self._types_along("Alt+S", "Wie heeft het slotwoord?", name, words)

    def learns(self, name: str, words: str, printed: str | None = None) -> None:
        """printed: how the name stands in the report, when that is not all of it."""
        self._types_along("Alt+L", "Geleerd van wie?", name, words)
        if printed is not None:
            self._hands.fills("Naam in het verslag", printed)
            self._hands.presses("Tab")
            self._hands.settles()

    def _types_along(self, tab: str, who: str, name: str, words: str) -> None:
        """who: what the field for the name asks. Its tab gives the keys to the words of whoever spoke before."""
        self._hands.presses(tab)
        self._hands.fills(who, f"{name}\n")
        self._hands.settles()
        self._hands.types(words)
        self._hands.settles()

    def agrees(self, what: str, who: str) -> None:
        self._hands.presses("Alt+A")
        self._hands.fills("Wat", what)
        self._hands.fills("Wie", who)
        self._hands.presses("Ctrl+Return")
        self._hands.settles()

    # -- the report --------------------------------------------------------------------------------------------

    def opens_the_report(self) -> None:
        self._hands.presses("Ctrl+5")

    def names_the_block(self, block: str, heading: str) -> None:
        self._goes_to_block(block)
        self._hands.fills("Kop", heading)
        self._hands.presses("Tab")
        self._hands.settles()

    def _goes_to_block(self, block: str) -> None:
        """block: how it begins in the list."""
        self._hands.chooses("Blokken van het verslag", block)

    def adds_a_block(self, kind: str, behind: str) -> None:
        self._goes_to_block(behind)
        self._hands.presses("Ctrl+N")
        self._hands.chooses_from_menu(kind)
        self._hands.settles()

    def tells_the_reaction_of(self, name: str) -> None:
        """In the block of one person's reaction that is chosen."""
        self._hands.chooses("Wiens reactie", name)
        self._hands.settles()

    def moves_down(self, block: str) -> None:
        self._goes_to_block(block)
        self._hands.presses("Alt+Down")
        self._hands.settles()

    def leaves_out(self, block: str) -> None:
        self._goes_to_block(block)
        self._hands.types("h")
        self._hands.settles()

    def lays_out_the_points(self, entry: int, how: str) -> None:
        """entry: its place among the table conversations of the report, from 0."""
        self._goes_to_entry(entry)
        self._hands.chooses("Hoe de punten er staan", how)
        self._hands.settles()

    def lets_it_go_on(self, entry: int) -> None:
        """Print an entry under the one before it."""
        self._goes_to_entry(entry)
        self._hands.clicks("Gaat door onder de kop hierboven")
        self._hands.settles()

    def _goes_to_entry(self, entry: int) -> None:
        self._goes_to_block("Wat besproken?")
        self._hands.chooses("Tafelgesprekken", entry)

    def makes_the_report(self, file: Path) -> None:
        """file: where the dialog was told to put it."""
        self._hands.clicks("Maak het verslag")
        told = f"Het verslag is klaar. “{file.name}” staat in “{file.parent.name}”."
        self._hands.waits_until(lambda: self._hands.reads(told))
        assert file.is_file()
