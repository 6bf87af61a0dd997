"""Planned against real, as the chair reads it afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from facilitator.domain.steps import Share, Step, StepKind
from tests.ui.desk.catchup.conftest import afternoon, at, go
from tests.ui.desk.inspecting import name_problems
from ui.desk.pages.catchup.timesreport import TimesReport

STOPPED = (Step("stop", StepKind.STOP, at(30)), Step("run", StepKind.RUN, at(33)))


@pytest.fixture
def report_of(desk_at, qtbot):
    def shown(*steps):
        report = TimesReport(desk_at(afternoon(*steps)))
        qtbot.addWidget(report)
        report.resize(830, 470)
        report.show()
        report.begin()
        return report

    return shown


def test_each_item_is_told_with_its_times(report_of, clock):
    clock.stands_at(55)
    plan = Step("plan", StepKind.PLAN, at(52), shares=(Share("r2", -60),), skipped=("c3",))
    report = report_of(*STOPPED, go("c2", 50), plan)
    rows = {row[0]: row[1:] for row in report.model.rows}
    assert rows["Opening"] == ("15 min", "21 min", "6 min longer", "", "13:00 – 13:21", "")
    assert rows["Ronde 1"] == ("25 min", "26 min", "1 min longer", "3 min", "13:21 – 13:50", "")
    assert rows["Wisselen"] == ("5 min", "5 min", "", "", "13:50 – now", "")
    assert rows["Naar de laatste tafel"][:2] == ("5 min", "left out")
    assert rows["Plenair"] == ("40 min", "–", "", "", "", "")
    assert report.whole.text() == "So far everything took 7 minute(s) longer together than planned."


def test_why_the_clock_stood_still_is_told_where_somebody_said_so(report_of, clock, settled):
    clock.stands_at(40)
    report = report_of(*STOPPED)
    report.opened.changed.connect(report.refresh)
    assert report.table.isColumnHidden(6)
    report.opened.watch(report.opened.clock.because("stop", "brandalarm"))
    settled(report.desk)
    assert not report.table.isColumnHidden(6)
    assert [row[6] for row in report.model.rows][:3] == ["", "brandalarm", ""]


def test_it_follows_the_clock_and_the_programme(report_of, clock, settled):
    report = report_of()
    report.opened.changed.connect(report.refresh)
    clock.stands_at(31)
    report.show_now()
    assert report.model.rows[1][2] == "10 min"
    report.opened.watch(report.opened.programme.change("r1", title="Kennismaken"))
    settled(report.desk)
    assert report.model.rows[1][0] == "Kennismaken"


def test_it_is_copied_as_a_table(report_of, messages):
    report = report_of()
    told = messages(report.desk)
    report.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    heads = ["Item", "Planned", "Real", "Difference", "Stood still", "From – till", "Why"]
    assert lines[0].split("\t") == heads
    assert lines[1].split("\t")[0] == "Opening"
    assert len(lines) == 1 + len(report.model.rows)
    assert told[-1].words.startswith("The times are copied.")


def test_escape_and_the_button_close_it(report_of, qtbot):
    report = report_of()
    with qtbot.waitSignal(report.closed):
        qtbot.keyClick(report.table, Qt.Key.Key_Escape)
    with qtbot.waitSignal(report.closed):
        qtbot.keyClick(report.close_button, Qt.Key.Key_Return)


def test_it_is_a_table_for_whoever_hears_it(report_of, qtmodeltester):
    report = report_of()
    qtmodeltester.check(report.model)
    heard = report.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Real: 21 min"
    assert name_problems(report) == []
