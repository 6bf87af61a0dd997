"""Finding anything, and doing anything, by a few words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.hall import ItemKind
from facilitator.domain.plenary import ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from tests.factories import (
    make_contribution,
    make_conversation,
    make_day,
    make_followup,
    make_initiative,
    make_item,
    make_person,
    make_round,
    make_section,
    make_table,
    make_takeaway,
)
from tests.ui.manual_jobs import ManualJobs
from ui.desk import palette as palette_module
from ui.desk.finding import Command, fitting
from ui.desk.palette import Palette
from ui.desk.places import Place, StageName


class Driver:
    """The palette over a page with one field."""

    def __init__(self, desk, qtbot):
        desk.jobs.close()
        self.desk, self.qtbot, self.jobs, self.done, self.gone = desk, qtbot, ManualJobs(), [], []
        desk.jobs = self.jobs
        self.stage = StageName.PLENARY
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(1280, 720)
        self.title = QLineEdit(self.page)
        words = (("Plenair", "Ctrl+4"), ("Tekst groter", ""), ("Ongedaan maken", "Ctrl+Z"))
        commands = [Command(one, keys, self._doing(one)) for one, keys in words]
        self.palette = Palette(desk, commands, lambda: self.stage, self.page)
        desk.going.connect(self.gone.append)
        self.page.show()
        self.page.activateWindow()
        self.title.setFocus()

    def _doing(self, words):
        return lambda: self.done.append((words, self.page.focusWidget() is self.title))

    def ask(self, words=""):
        self.palette.ask()
        self.jobs.run_all()
        self.qtbot.keyClicks(self.palette.field, words)

    def key(self, key):
        self.qtbot.keyClick(self.page.focusWidget(), key)

    def titles(self):
        return [line.title for line in self.palette.list.records.rows]

    def lines(self):
        return {line.title: line for line in self.palette.list.records.rows}


@pytest.fixture
def driver(desk, qtbot):
    return Driver(desk, qtbot)


COMMANDS = tuple(Command(words, "", list) for words in ("Voorbereiding", "Tekst groter", "Tekst kleiner", "Één stap"))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ["Voorbereiding", "Tekst groter", "Tekst kleiner", "Één stap"]),
        ("tekst", ["Tekst groter", "Tekst kleiner"]),
        ("groter tek", ["Tekst groter"]),
        ("een", ["Één stap"]),
        ("voorbreiding", ["Voorbereiding"]),
        ("bereid", ["Voorbereiding"]),
        ("r", []),
        ("tekst plenair", []),
    ],
)
def test_commands_fit_a_question_as_the_search_would_have_it(query, words):
    assert [command.words for command in fitting(COMMANDS, query)] == words


def test_of_two_with_the_same_words_the_one_in_the_order_of_the_question_is_first():
    first, second = (f"Ronde {n} met de groepen van ronde {m}" for n, m in ((1, 2), (2, 1)))
    commands = (Command(first, "", list), Command(second, "", list))
    assert [command.words for command in fitting(commands, "ronde 2 groepen")] == [second, first]
    assert [command.words for command in fitting(commands, "ronde 1 groepen")] == [first, second]


def test_it_begins_with_the_commands_and_their_keys(driver):
    driver.ask()
    assert driver.titles() == ["Plenair", "Tekst groter", "Ongedaan maken"]
    assert driver.lines()["Ongedaan maken"].chip == ("plain", "Ctrl+Z")
    assert driver.page.focusWidget() is driver.palette.field


def test_a_command_is_done_where_the_keys_were(driver):
    driver.ask("ongedan")
    driver.key(Qt.Key.Key_Return)
    assert driver.done == [("Ongedaan maken", True)]
    assert driver.palette.isHidden()


def test_a_hit_says_what_it_is_and_where(driver):
    driver.ask("zebrapat")
    line = driver.lines()["Een zebrapad bij de school"]
    assert line.chip == ("plain", "point")
    assert line.detail == "Table 2 · Veilig oversteken · Round 1"
    assert line.spoken == "point, Een zebrapad bij de school, Table 2, Veilig oversteken, Round 1"


@pytest.mark.parametrize(("stage", "shown_in"), [("plenary", "plenary"), ("preparation", "rounds")])
def test_enter_goes_to_a_hit_in_the_stage_that_shows_it(driver, stage, shown_in):
    driver.stage = StageName(stage)
    driver.ask("zebrapad")
    driver.key(Qt.Key.Key_Return)
    assert driver.gone == [Place(StageName(shown_in), Spot(Kind.TAKEAWAY, "w2", "text"))]
    assert driver.palette.isHidden()


def test_down_and_up_choose_and_are_read_aloud(driver, monkeypatch):
    said = []
    monkeypatch.setattr(palette_module, "announce", lambda _, words: said.append(words))
    driver.ask()
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Up)
    assert said == [
        "Command, Tekst groter",
        "Command, Ongedaan maken, Ctrl+Z",
        "Command, Ongedaan maken, Ctrl+Z",
        "Command, Tekst groter",
    ]
    driver.key(Qt.Key.Key_Enter)
    assert driver.done == [("Tekst groter", True)]


@pytest.mark.parametrize(("words", "said"), [("tafel", "2 result(s)"), ("xyzzy", "Nothing found")])
def test_the_number_of_results_is_shown_and_read_aloud_once(driver, qtbot, monkeypatch, words, said):
    heard = []
    monkeypatch.setattr(palette_module, "announce", lambda _, text: heard.append(text))
    driver.ask(words)
    assert driver.palette.count.text() == said
    qtbot.waitUntil(lambda: heard == [said])


def test_a_click_on_a_row_does_it(driver, qtbot):
    driver.ask()
    rows = driver.palette.list
    middle = rows.visualRect(rows.records.index(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert driver.done == [("Tekst groter", True)]


def test_escape_gives_the_keys_back(driver):
    taken = []
    QShortcut(QKeySequence("Esc"), driver.page, lambda: taken.append("by the page"))
    driver.ask("oversteken")
    driver.key(Qt.Key.Key_Escape)
    assert driver.palette.isHidden()
    assert driver.page.focusWidget() is driver.title
    assert taken == []


def test_a_click_beside_it_closes_it_and_one_on_its_rim_does_not(driver, qtbot):
    driver.ask()
    on_its_rim = driver.palette.card.geometry().topLeft() + QPoint(4, 4)
    qtbot.mouseClick(driver.palette, Qt.MouseButton.LeftButton, pos=on_its_rim)
    assert driver.palette.isVisible()
    qtbot.mouseClick(driver.palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 700))
    assert driver.palette.isHidden()
    assert driver.page.focusWidget() is driver.title


def test_it_goes_when_somebody_goes_on_elsewhere(driver):
    other = QLineEdit(driver.page)
    other.show()
    driver.ask()
    other.setFocus()
    assert driver.palette.isHidden()
    assert driver.page.focusWidget() is other


def test_tab_does_not_leave_it(driver):
    driver.ask()
    driver.key(Qt.Key.Key_Tab)
    assert driver.page.focusWidget() is driver.palette.field


def test_the_words_of_the_day_are_read_once_until_it_changes(driver, monkeypatch, settled):
    made = []
    real = palette_module.SearchIndex
    monkeypatch.setattr(palette_module, "SearchIndex", lambda day: made.append(day) or real(day))
    driver.ask()
    driver.key(Qt.Key.Key_Escape)
    driver.ask()
    assert len(made) == 1
    driver.desk.opened.watch(driver.desk.opened.takeaways.write("c1", "Een fontein"))
    settled(driver.desk)
    driver.jobs.run_all()
    driver.qtbot.keyClicks(driver.palette.field, "fontein")
    assert driver.titles() == ["Een fontein"]
    assert len(made) == 2


def test_commands_do_not_wait_for_the_words_of_the_day(driver):
    driver.palette.ask()
    driver.qtbot.keyClicks(driver.palette.field, "plenair")
    assert driver.titles() == ["Plenair"]


def test_it_stays_within_a_small_window(driver):
    driver.page.resize(1024, 640)
    driver.ask()
    assert driver.page.rect().contains(driver.palette.card.geometry())
    driver.page.resize(900, 640)
    assert driver.palette.size() == driver.page.size()
    assert driver.page.rect().contains(driver.palette.card.geometry())


def test_everything_in_a_day_has_words_in_the_list(desk_with, qtbot):
    day = make_day(
        make_person("Bo Zoeker", role="zoeker", organisation="Zoekhuis"),
        make_initiative("De Zoekers", kind="bewonersinitiatief"),
        make_table(4, "t4", place="zoekhoek"),
        make_item(ItemKind.BREAK, notes="zoek koffie"),
        make_round(2, "r2", title="Zoekronde"),
        make_conversation("", "c1", table="t4", headline="zoeken"),
        make_takeaway("Zoek\n\nverder"),
        make_contribution("Zoek zelf", kind=ContributionKind.LESSON),
        make_followup("Zoekavond", date=date(2027, 4, 2)),
        make_section(SectionKind.LESSONS, lead="Zoek mee"),
        make_section(SectionKind.TEXT, text="zoek"),
    )
    driver = Driver(desk_with(day), qtbot)
    driver.ask("zoek")
    assert {line.title: (line.chip[1], line.detail) for line in driver.lines().values()} == {
        "Bo Zoeker": ("person", "zoeker · Zoekhuis"),
        "De Zoekers": ("initiative", "bewonersinitiatief"),
        "Table 4": ("table", ""),
        "zoek koffie": ("programme item", "Break"),
        "Zoekronde": ("programme item", "Round 2"),
        "zoeken": ("table conversation", "Table 4"),
        "Zoek verder": ("point", ""),
        "Zoek zelf": ("lesson", ""),
        "Zoekavond": ("next step", "Friday 2 April 2027"),
        "Zoek mee": ("block", "What did the day chair learn?"),
        "zoek": ("block", ""),
    }
