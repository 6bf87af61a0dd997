"""People from a list on a desk, as the preparation shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator.domain.records import Kind
from facilitator.intake.people.headwords import Field
from tests.intake.people.lists import xlsx
from ui.desk.pages.hall.people import PeoplePart

HEADING = ["Naam", "Organisatie", "Functie", "E-mail", "Dieet", "Kenteken"]
GUESTS = [
    ["Fatma Yıldız", "Buurthuis De Brug", "bewoner", "fatma@brug.nl", "vegetarisch", ""],
    ["Ahmed el Amrani", "Gemeente Hoogveld", "beleidsadviseur", "a.elamrani@hoogveld.nl", "", "12-ABC-3"],
    ["E. Jansen", "Wijkraad", "penningmeester", "", "", ""],
    ["Wil de Boer", "", "kok", "wil@boer.nl", "", ""],
    ["Wil de Boer", "", "", "wil@boer.nl", "", ""],
    ["Afke Postma", "Buurthuis De Brug", "kok", "afke@brug.nl", "", ""],
    ["", "Zonder naam BV", "", "info@zonder.nl", "", ""],
]


class ListDriver:
    """Brings a list and looks at it, with keys and mouse."""

    def __init__(self, desk, part, qtbot, settled, dialogs, folder):
        self.desk, self.part, self.qtbot, self._settled = desk, part, qtbot, settled
        self._dialogs, self._folder = dialogs, folder

    @property
    def day(self):
        return self.desk.opened.day

    @property
    def panel(self):
        return self.part.panel

    @property
    def proposal(self):
        return self.panel.review.proposal

    @property
    def shown(self):
        return self.panel.stack.currentWidget()

    def file(self, rows=GUESTS, heading=HEADING, name="gasten.xlsx", sheets=None):
        """A real workbook with a title above its list."""
        path = self._folder / name
        path.write_bytes(xlsx(sheets or {"Aanmeldingen": [["Gastenlijst 14 november"], [], heading, *rows]}))
        return path

    def click(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)

    def open(self):
        self.click(self.part.list_button)

    def choose(self, path):
        """Open the panel and choose a file in it."""
        self._dialogs.chosen = path
        self.open()
        self.click(self.panel.start.choose_button)
        self.wait_until_looked()

    def wait_until_looked(self):
        self.qtbot.waitUntil(lambda: self.panel.review.draft is not None and self.panel.review.settled)

    def paste(self, widget, words):
        QGuiApplication.clipboard().setText(words)
        self.press(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def drop(self, widget, path=None, words=""):
        """Let go of a file or words over a widget; False when it does not want them."""
        data = QMimeData()
        if path is not None:
            data.setUrls([QUrl.fromLocalFile(str(path))])
        else:
            data.setText(words)
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(10, 10), *how)
        entering.ignore()
        QApplication.sendEvent(widget, entering)
        if not entering.isAccepted():
            return False
        QApplication.sendEvent(widget, QDropEvent(QPointF(10, 10), *how))
        return True

    def to(self, number):
        """Go to a page by its tab: columns, people, questions, roles."""
        self.click(self.panel.tabs[number])
        return self.panel.pages[number]

    def tabs(self):
        return [tab.text() for tab in self.panel.tabs]

    def rows(self):
        """Name and state of each line in sight."""
        return [(row.title, row.chip[1]) for row in self.panel.people.list.records.rows]

    def put(self):
        self.click(self.panel.put_button)
        self.settle()

    def settle(self):
        self._settled(self.desk)

    def names(self):
        return [person.name for person in self.day.people]

    def columns(self):
        """The columns in sight."""
        return [one for one in self.panel.columns.rows if one.box.isVisible()]

    def take_column(self, heading, field):
        """Choose what a column holds, by the keys of its box."""
        made = next(one for one in self.columns() if one.heading.words() == heading)
        wanted = [None, *Field].index(field)
        made.box.setFocus()
        self.press(made.box, Qt.Key.Key_Home)
        for _ in range(wanted):
            self.press(made.box, Qt.Key.Key_Down)
        assert made.box.key() == field
        self.wait_until_looked()


@pytest.fixture
def list_of(desk_with, qtbot, settled, dialogs, tmp_path: Path):
    """The people of a day, and a driver that brings lists."""

    def made(day):
        desk = desk_with(day)
        part = PeoplePart(desk)
        qtbot.addWidget(part)
        desk.opened.changed.connect(part.refresh)
        part.refresh(frozenset(Kind))
        part.resize(868, 582)
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        return ListDriver(desk, part, qtbot, settled, dialogs, tmp_path)

    return made
