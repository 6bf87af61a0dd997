"""The pages of the seating for everybody: by ear, by keys, in both languages, in a small window and with large text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facilitator.domain.language import Language
from facilitator.domain.seating import Way
from tests.factories import make_bond, make_person, make_seat, make_table
from tests.ui.desk.inspecting import (
    fit_problems,
    key_problems,
    name_problems,
    same_names,
    scrolls_sideways,
    unheard_checks,
)
from tests.ui.desk.seating.conftest import hall
from tests.ui.desk.test_translations import TRANSLATIONS
from ui.desk.pages.seating.costs import CostKind
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column


@pytest.fixture(params=["en", "nl"])
def language(request, qapp) -> Iterator[str]:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / f"{request.param}.qm"))
    QCoreApplication.installTranslator(translator)
    yield Language(request.param)
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(params=[100, 150])
def percent(request, qapp) -> Iterator[int]:
    before = QApplication.instance().font()
    put_on(qapp, Look(Theme.LIGHT, request.param / 100))
    yield request.param
    put_on(qapp, Look(Theme.LIGHT, 1.0))
    QApplication.instance().setFont(before)


def planned_day():
    seats = [make_seat(f"p{n}", f"t{(n + 1) // 2}", f"r{round_}") for n in range(1, 9) for round_ in (1, 2)]
    return hall(
        7,
        4,
        2,
        make_person(
            "Alexandra van der Meulen-Oosterhuis", "p8", wishes=("c1",), group="bewoner", needs=("wheelchair",)
        ),
        make_table(5, "t5", capacity=2, closed=("r1",)),
        make_bond("p1", "p8"),
        make_bond("p1", "p8", kind="apart"),
        *seats,
        chairs=4,
        smallest=3,
    )


def nothing(chair, qtbot):
    """The page as it opens."""


def behind(chair, qtbot):
    qtbot.waitUntil(lambda: bool(chair.page.costs.costs))
    chair.press(chair.page.costs.buttons[CostKind.TWICE])


def more(chair, qtbot):
    qtbot.waitUntil(lambda: bool(chair.page.costs.costs))
    chair.page.more.bonds._pick("p2")
    chair.press(chair.page.head.more_button)


def asked(chair, qtbot):
    qtbot.waitUntil(lambda: bool(chair.page.costs.costs))
    chair.page.strip.ask("12 mensen krijgen een andere tafel. Hun kaartje klopt dan niet meer.", "Doen")
    for _ in range(8):  # the page makes room for it before anybody presses a key
        QCoreApplication.sendPostedEvents()


PLACES = {
    "question": (hall(way=None), nothing),
    "moving": (hall(way=Way.MOVING), nothing),
    "free": (hall(0, 2, 2, make_person("Anna", "anna", wishes=("c1",)), way=Way.FREE), nothing),
    "empty": (hall(0, 2, 2), nothing),
    "plan": (planned_day(), nothing),
    "behind": (planned_day(), behind),
    "more": (planned_day(), more),
    "asked": (planned_day(), asked),
}


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_it_is_for_everybody(chair_of, qtbot, place, language, percent):
    day, go = PLACES[place]
    chair = chair_of(day)
    chair.desk.language = language
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayout(column(QPushButton("elsewhere"), chair.stage, gap=0))
    dress(window)
    window.setFixedSize(1164, 666)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    go(chair, qtbot)
    chair.stage.reach(None)
    problems = [
        *name_problems(window),
        *same_names(window),
        *unheard_checks(window),
        *scrolls_sideways(window),
        *key_problems(window, chair.stage),
    ]
    if percent == 100:
        for _ in range(8):  # layouts do what was asked of them, and what that asks of others
            QCoreApplication.sendPostedEvents()
        problems += fit_problems(window)
    assert not problems, "\n".join(problems)
