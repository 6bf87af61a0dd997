"""Catching up: look first, then do it in one press, or leave everything as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from facilitator.domain.catchup import Remedy
from facilitator.domain.drift import expected
from facilitator.domain.steps import StepKind
from tests.factories import make_person, make_seat
from tests.ui.desk.catchup.conftest import afternoon, at, go
from tests.ui.desk.crowded import crowded_day
from tests.ui.desk.inspecting import (
    fit_problems,
    key_problems,
    name_problems,
    same_names,
    scrolls_sideways,
    unheard_checks,
)
from tests.ui.desk.test_translations import TRANSLATIONS
from ui.desk.pages.catchup.panel import CatchUpPanel
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column

Key = Qt.Key


class PanelDriver:
    """Speaks the chair's language."""

    def __init__(self, panel, desk, qtbot, settled, told):
        self.panel, self.desk, self.qtbot, self._settled, self.told = panel, desk, qtbot, settled, told
        self.window = panel.window()

    def chooses(self, kind):
        self.panel.tabs[kind].setFocus()
        self.qtbot.keyClick(self.panel.tabs[kind], Key.Key_Return)

    def sets(self, item, minutes):
        """Types over the length of an item."""
        field = self.panel.table.rows[item].field
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, str(minutes))
        self.qtbot.keyClick(field, Key.Key_Return)

    def does(self):
        self.qtbot.keyClick(self.panel.do_button, Key.Key_Return)
        self._settled(self.desk)

    def new_lengths(self):
        """The lengths that are shown, in minutes; what is left out is not among them."""
        rows = self.panel.table.rows
        return {key: row.field.value() for key, row in rows.items() if not row.field.isHidden()}

    def state_of(self, item):
        return self.panel.table.rows[item].state.text()

    def plans(self):
        return [step for step in self.desk.opened.day.steps if step.kind is StepKind.PLAN]

    @property
    def topics(self):
        return self.panel.topics


@pytest.fixture
def panel_on(qtbot, settled, messages):
    def shown(desk, width=830, height=470):
        window = QWidget()
        qtbot.addWidget(window)
        panel = CatchUpPanel(desk)
        window.setLayout(column(QPushButton("elsewhere"), panel, gap=0))
        desk.opened.changed.connect(panel.refresh)
        dress(window)
        panel.setFixedSize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        panel.begin()
        return PanelDriver(panel, desk, qtbot, settled, messages(desk))

    return shown


@pytest.fixture
def late(desk_at, panel_on):
    """Six minutes late in the first round."""
    return panel_on(desk_at(afternoon()))


# -- a little from everything --------------------------------------------------------------------------------------


def test_it_opens_with_the_rounds_a_little_shorter_and_the_plenary_as_it_was(late):
    assert late.new_lengths() == {"c2": 5, "r2": 23, "c3": 5, "r3": 21, "plenary": 40}
    assert (late.state_of("r3"), late.state_of("plenary")) == ("4 min shorter", "")
    assert late.panel.drift.words() == "6 minute(s) behind. Ends at 15:26."
    assert late.panel.outcome.text() == "6 minute(s) won. Ends at 15:20."
    assert late.panel.talking.text() == "Talking time: round 2: 23 min (was 25 min) · round 3: 21 min (was 25 min)"
    assert late.panel.do_button.text() == "Catch up 6 minute(s)"


def test_what_is_accepted_is_one_step_of_the_clock_and_gives_the_times_that_were_shown(late, clock, qtbot):
    shown = late.panel.preview.expected
    with qtbot.waitSignal(late.panel.closed):
        late.does()
    (plan,) = late.plans()
    assert {(share.item, share.seconds) for share in plan.shares} == {("r2", -120), ("r3", -240)}
    day = late.desk.opened.day
    assert expected(day.programme, day.steps, clock(), day.event.starts) == shown
    assert late.told[-1].words == "6 minute(s) caught up. Ends at 15:20."


def test_what_was_caught_up_is_not_to_be_caught_up_again(late):
    late.does()
    assert late.panel.do_button.text() == "Nothing to catch up"
    assert not late.panel.do_button.isEnabled()
    assert late.state_of("r2") == ""


def test_the_chair_s_own_length_wins_and_the_others_make_up_for_it(late):
    late.sets("plenary", 36)
    assert late.new_lengths() == {"c2": 5, "r2": 24, "c3": 5, "r3": 24, "plenary": 36}
    assert late.state_of("plenary") == "Yours · 4 min shorter"
    late.sets("plenary", 50)
    assert late.panel.do_button.text() == "Catch up 5 minute(s)"
    assert late.panel.outcome.text() == "5 minute(s) won. Ends at 15:21. Then still 1 minute(s) behind."


def test_an_own_length_is_stepped_by_the_minute(late, qtbot):
    field = late.panel.table.rows["plenary"].field
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Down)
    assert late.new_lengths()["plenary"] == 39


def test_all_lengths_can_be_worked_out_again(late, qtbot):
    assert late.panel.again.isHidden()
    late.sets("plenary", 34)
    late.panel.again.setFocus()
    qtbot.keyClick(late.panel.again, Key.Key_Return)
    assert late.new_lengths()["plenary"] == 40
    assert late.panel.again.isHidden()
    assert late.panel.tabs[Remedy.SHORTER].hasFocus()


def test_own_lengths_that_only_lengthen_can_be_taken_too(desk_at, panel_on):
    on_time = panel_on(desk_at(afternoon(late=0)))
    on_time.sets("r2", 20)
    on_time.sets("r3", 15)
    on_time.sets("plenary", 55)
    on_time.does()
    assert {(share.item, share.seconds) for share in on_time.plans()[0].shares} == {
        ("r2", -300),
        ("r3", -600),
        ("plenary", 900),
    }
    assert on_time.told[-1].words == "The new lengths are in. Ends at 15:20."


def test_the_wheel_sets_no_length(late):
    field = late.panel.table.rows["plenary"].field
    field.setFocus()
    before = field.value()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turned)
    assert field.value() == before


def test_what_cannot_be_caught_up_is_said(desk_at, panel_on, clock):
    clock.stands_at(37)
    driver = panel_on(desk_at(afternoon(late=20)))
    assert driver.panel.outcome.text() == "15 minute(s) won. Ends at 15:25. Then still 5 minute(s) behind."


def test_a_time_that_cannot_be_kept_is_said(desk_at, panel_on):
    day = afternoon()
    desk = desk_at(day)
    desk.opened.watch(desk.opened.programme.change("c2", ends=at(46).wall.time()))
    driver = panel_on(desk)
    driver._settled(desk)
    assert driver.panel.broken.text() == "Wisselen (fixed end 13:46) runs over by 5 minute(s)."
    assert driver.panel.table.rows["c2"].name.words() == "Wisselen (fixed end 13:46)"


# -- the clock goes on ---------------------------------------------------------------------------------------------


def test_it_follows_the_clock(late, clock):
    clock.stands_at(50)  # four minutes over time
    late.panel.show_now()
    assert late.panel.do_button.text() == "Catch up 10 minute(s)"
    assert late.new_lengths()["r3"] == 18


def test_a_length_that_is_being_typed_stays_while_the_clock_goes_on(late, clock, qtbot):
    field = late.panel.table.rows["r2"].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "19")
    clock.stands_at(50)
    late.panel.show_now()
    assert field.text().startswith("19")
    qtbot.keyClick(field, Key.Key_Return)
    assert late.new_lengths()["r2"] == 19


def test_what_has_begun_meanwhile_is_no_longer_among_what_is_to_come(late):
    late.desk.opened.watch(late.desk.opened.clock.go("c2"))
    late._settled(late.desk)
    assert [*late.new_lengths()] == ["r2", "c3", "r3", "plenary"]


# -- one item ------------------------------------------------------------------------------------------------------


def test_one_item_pays_for_it_all_and_another_can_be_chosen(late, qtbot):
    late.chooses(Remedy.ONE)
    assert late.new_lengths()["r3"] == 19
    late.panel.which.setFocus()
    qtbot.keyClick(late.panel.which, Key.Key_Up)  # c3
    qtbot.keyClick(late.panel.which, Key.Key_Up)
    assert late.panel.which.currentText() == "Ronde 2 · 25 min"
    assert (late.new_lengths()["r2"], late.new_lengths()["r3"]) == (20, 25)
    late.does()
    assert [(share.item, share.seconds) for share in late.plans()[0].shares] == [("r2", -300)]


# -- a round less --------------------------------------------------------------------------------------------------


@pytest.fixture
def dropping(late, qtbot):
    """The third round is to go, with two topics of its own."""
    late.chooses(Remedy.DROP)
    late.panel.which.setFocus()
    qtbot.keyClick(late.panel.which, Key.Key_Down)
    return late


def test_what_goes_with_a_round_is_said(dropping):
    panel = dropping.panel
    assert panel.do_button.text() == "Drop round 3"
    assert [dropping.state_of(item) for item in ("c3", "r3", "r2")] == ["Left out", "Left out", ""]
    assert panel.talking.text() == "Talking time: round 2: 25 min · round 3 is left out"
    assert [*dropping.topics.boxes] == ["b", "c"]
    assert dropping.topics._heading.text() == "Without round 3 these topics are not heard:"
    assert panel.outcome.text() == "30 minute(s) won. Ends at 14:56. Then 24 minute(s) ahead."


def test_a_topic_is_moved_by_keys_and_its_table_is_taken_for_the_others(dropping, qtbot):
    box = dropping.topics.boxes["b"]
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert box.currentText() == "To table 2, round 2"
    assert dropping.topics._heading.text() == "Without round 3, 1 of these topics is not heard:"
    others = dropping.topics.boxes["c"]
    assert [others.itemText(n) for n in range(others.count())] == ["Is not heard", "To table 3, round 2"]


def test_dropping_is_one_step_of_the_clock_and_one_act_for_all_topics(dropping, qtbot):
    qtbot.keyClick(dropping.topics.place_all, Key.Key_Return)
    assert dropping.topics._heading.text() == "Every topic of round 3 has another table:"
    dropping.does()
    assert [plan.skipped for plan in dropping.plans()] == [("c3", "r3")]
    day = dropping.desk.opened.day
    assert {key: (day.conversation[key].table, day.conversation[key].rounds) for key in "bc"} == {
        "b": ("t2", ("r2",)),
        "c": ("t3", ("r2",)),
    }
    assert dropping.told[-1].words == "Round 3 is left out. 2 topic(s) moved. Ends at 14:56."
    dropping.desk.opened.undo()
    dropping._settled(dropping.desk)
    assert [dropping.desk.opened.day.conversation[key].rounds for key in "bc"] == [("r3",), ("r3",)]
    assert dropping.plans()  # undo never touches the clock


def test_a_topic_nobody_moves_stays_where_it_was(dropping):
    dropping.does()
    assert dropping.desk.opened.day.conversation["b"].rounds == ("r3",)
    assert dropping.desk.opened.file.next_undo() is None


def test_how_many_people_a_shorter_or_dropped_round_touches_is_said(desk_at, panel_on):
    people = [make_person(f"Gast {n}", f"g{n}", present=n < 4) for n in range(1, 5)]
    seats = [make_seat(f"g{n}", "t1", "r3") for n in range(1, 5)] + [make_seat("els", "t2", "r2")]
    driver = panel_on(desk_at(afternoon(*people, *seats)))
    assert driver.panel.talking.text().endswith("(was 25 min). This touches 4 person(s).")
    driver.chooses(Remedy.DROP)
    assert driver.panel.tried.round == "r2"
    assert driver.panel.talking.text().endswith("This touches 1 person(s).")
    driver.chooses(Remedy.LATER)
    assert "touches" not in driver.panel.talking.text()


def test_that_nobody_has_a_seat_at_the_new_table_is_said(desk_at, panel_on, qtbot):
    driver = panel_on(desk_at(afternoon(make_seat("els", "t1", "r2"))))
    driver.chooses(Remedy.DROP)
    driver.panel.which.setFocus()
    qtbot.keyClick(driver.panel.which, Key.Key_Down)
    assert driver.topics._empty_table.isHidden()
    qtbot.keyClick(driver.topics.place_all, Key.Key_Return)
    assert not driver.topics._empty_table.isHidden()


# -- a later end, and leaving it -----------------------------------------------------------------------------------


def test_a_later_end_changes_nothing(late, qtbot):
    late.chooses(Remedy.LATER)
    assert late.new_lengths() == {}
    with qtbot.waitSignal(late.panel.closed):
        late.does()
    assert late.plans() == []
    assert late.told[-1].words == "Nothing was changed. Ends at 15:26."


@pytest.mark.parametrize("leave", ["escape", "button", "escape in a field"])
def test_leaving_changes_nothing(late, qtbot, leave):
    late.sets("plenary", 34)
    with qtbot.waitSignal(late.panel.closed):
        if leave == "button":
            qtbot.mouseClick(late.panel.leave_button, Qt.MouseButton.LeftButton)
        else:
            where = late.panel.table.rows["r2"].field if "field" in leave else late.panel.tabs[Remedy.ONE]
            qtbot.keyClick(where, Key.Key_Escape)
    assert late.plans() == []
    late.panel.begin()
    assert late.new_lengths()["plenary"] == 40


def test_a_second_press_does_nothing_more(late):
    late.panel.do()
    late.does()
    assert len(late.plans()) == 1


def test_what_is_refused_is_said_and_the_panel_stays(late, qtbot):
    late.desk.opened.changed.disconnect(late.panel.refresh)
    late.desk.opened.watch(late.desk.opened.programme.remove("r3"))
    with qtbot.assertNotEmitted(late.panel.closed):
        late.does()
    assert late.told[-1].tone == "danger"
    late.panel.show_now()
    late.does()
    assert [[share.item for share in plan.shares] for plan in late.plans()] == [["r2"]]


def test_where_there_is_nothing_to_choose_a_way_cannot_be_taken(desk_at, panel_on):
    driver = panel_on(desk_at(afternoon(go("plenary", 100))))
    assert [kind for kind, tab in driver.panel.tabs.items() if not tab.isEnabled()] == [Remedy.ONE, Remedy.DROP]


# -- for everybody -------------------------------------------------------------------------------------------------


@pytest.fixture
def looks(qapp):
    """Put on a look and a language; taken off again."""
    translators = []

    def wear(scale, language):
        put_on(qapp, Look(Theme.LIGHT, scale))
        if language == "nl":
            translator = QTranslator()
            assert translator.load(str(TRANSLATIONS / "nl.qm"))
            QCoreApplication.installTranslator(translator)
            translators.append(translator)

    yield wear
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
    put_on(qapp, Look(Theme.LIGHT))


def crowded():
    """A day with long names that runs late; half of its topics are talked about in its last round alone."""
    day = crowded_day()
    talks = tuple(replace(one, rounds=("r5",)) if n % 2 else one for n, one in enumerate(day.conversations))
    programme = (*(replace(one, elastic=True) for one in day.rounds[:4]), replace(day.rounds[4], ends=time(14, 20)))
    event = replace(day.event, date=None, starts=time(12, 30))
    return replace(
        day, event=event, programme=(*programme, day.programme[-1]), conversations=talks, steps=(go("r1", 0),)
    )


@pytest.mark.parametrize("kind", Remedy)
@pytest.mark.parametrize(
    ("width", "scale", "language", "day"),
    [(830, 1.0, "nl", afternoon), (1090, 1.0, "en", crowded), (830, 1.25, "nl", crowded)],
)
def test_it_fits_and_works_by_keys_and_by_ear(panel_on, desk_at, looks, kind, width, scale, language, day):
    looks(scale, language)
    driver = panel_on(desk_at(day()), width)
    panel, window = driver.panel, driver.window
    panel.choose(kind)
    if kind is Remedy.DROP:
        panel._choose_which([*panel.situation.coming][-2].id)
    QCoreApplication.sendPostedEvents()
    panel.tabs[panel.tried.kind].setFocus()
    problems = [*name_problems(window), *same_names(window), *fit_problems(window), *scrolls_sideways(window)]
    problems += [*unheard_checks(window), *key_problems(window, panel)]
    assert problems == []
