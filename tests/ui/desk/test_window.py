"""The window around the stages: where the chair is, what is undone, what is said."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton

from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Deed
from ui.desk.places import Place, StageName
from ui.desk.stage import Stage
from ui.desk.widgets.fields import LineField
from ui.desk.widgets.parts import column
from ui.desk.window import DayView

TITLE = Spot(Kind.EVENT, "event", "title")


class TitleStage(Stage):
    """A stage with one field, that counts how often it was asked to show the day."""

    def __init__(self, name, desk):
        super().__init__(desk)
        self.name = name
        self.shown = []
        self.reached = []
        self.title = LineField(desk, "Title")
        self.setLayout(column(self.title))

    def _write(self, words, within):
        return self.opened.facts.change("event", within=within, title=words)

    def refresh(self, kinds):
        self.shown.append(set(kinds))
        self.title.bind(TITLE, self.opened.day.event.title, self._write)

    def reach(self, spot):
        self.reached.append(spot)
        self.title.setFocus()

    def spot(self):
        return TITLE


@pytest.fixture
def view(desk, qtbot):
    made = DayView(desk, {name: partial(TitleStage, name) for name in StageName})
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.go(Place(StageName.PREPARATION))
    return made


def test_ctrl_and_a_number_goes_to_a_stage(view, qtbot):
    for number, name in enumerate(StageName, 1):
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert view.now is name
        assert [n for n, entry in view.entries.items() if entry.isChecked()] == [name]


def test_a_stage_is_built_in_steps_with_a_breath_between(view, desk):
    """Clocks tick on while a stage is built; what was asked last in such a breath is where the chair is."""
    seen = []
    QTimer.singleShot(0, view, lambda: seen.append((view.now, StageName.REPORT in view._stages)))
    view.show_stage(StageName.REPORT)
    assert seen == [(StageName.PREPARATION, False)]

    QTimer.singleShot(0, view, lambda: view.show_stage(StageName.ROUNDS))
    view.show_stage(StageName.PLENARY)
    assert view.now is StageName.ROUNDS
    assert view.stack.currentWidget() is view.stage()


def test_words_that_are_being_typed_come_along_to_another_stage(view, desk, qtbot, settled):
    view.stage().title.selectAll()
    qtbot.keyClicks(view.stage().title, "Half getypt")
    view.show_stage(StageName.REPORT)
    settled(desk)
    assert view.stage().title.text() == "Half getypt"


def test_a_stage_out_of_sight_is_shown_the_day_when_it_comes_in_sight(view, desk, settled):
    view.show_stage(StageName.REPORT)
    preparation = view.stack.widget(0)
    before = len(preparation.shown)
    desk.opened.watch(desk.opened.takeaways.star("w1"))
    settled(desk)
    assert len(preparation.shown) == before
    view.show_stage(StageName.PREPARATION)
    assert preparation.shown[-1] == {Kind.TAKEAWAY}


def test_undo_takes_back_what_is_still_being_typed(view, desk, settled, qtbot):
    before = desk.opened.day.event.title
    view.stage().title.setText("")
    qtbot.keyClicks(view.stage().title, "x")
    view.undo()
    settled(desk)
    assert desk.opened.day.event.title == before
    assert view.strip.words == "Undone: day changed"


def test_undo_and_redo_say_what_they_would_do(view, desk, settled):
    assert not view.undo_button.isEnabled()
    desk.opened.watch(desk.opened.takeaways.star("w1"))
    settled(desk)
    assert view.undo_button.accessibleName() == "Undo: starred"
    view.undo()
    settled(desk)
    assert not view.undo_button.isEnabled()
    assert view.redo_button.accessibleName() == "Redo: starred"
    view.redo()
    settled(desk)
    assert desk.opened.day.takeaway["w1"].starred


def test_the_title_and_the_time_of_saving_are_on_top(view, desk, settled):
    desk.opened.watch(desk.opened.facts.change("event", title="Omzien", venue="De Schuur"))
    settled(desk)
    assert view.day_title.words() == "Omzien"
    assert "De Schuur" in view.day_facts.words()
    assert view.saved.text().startswith("Saved at ")


def test_a_refusal_is_said_under_the_page(view, desk, settled):
    desk.opened.watch(desk.opened.takeaways.star("nobody"))
    settled(desk)
    assert "no longer there" in view.strip.words


def test_a_question_has_the_keys_and_gives_them_back(view, desk, qtbot, qapp):
    done = []
    view.activateWindow()
    view.stage().title.setFocus()
    desk.ask("Remove table 3?", Deed("Remove", partial(done.append, "removed")))
    assert view.focusWidget().text() == "Remove"
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    assert view.strip.words == ""
    assert view.focusWidget() is view.stage().title
    assert done == []


def test_whoever_goes_elsewhere_leaves_things_as_they_are(view, desk):
    done = []
    desk.ask("Remove table 3?", Deed("Remove", partial(done.append, "removed")))
    view.show_stage(StageName.REPORT)
    assert view.strip.words == ""
    assert done == []


def test_an_old_message_makes_way_for_the_next_act_and_not_before(view, desk, settled, monkeypatch, qtbot):
    desk.tell("Written down")
    desk.opened.watch(desk.opened.takeaways.star("w1"))
    settled(desk)
    assert view.strip.words == "Written down"
    view.strip._timer.start(0)
    qtbot.waitUntil(lambda: not view.strip._timer.isActive())
    desk.opened.watch(desk.opened.takeaways.star("w2"))
    settled(desk)
    assert view.strip.words == ""


def test_the_answer_to_a_question_is_done_once(view, desk, qtbot):
    done = []
    desk.ask("Remove table 3?", Deed("Remove", partial(done.append, "removed")))
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    assert done == ["removed"]
    assert view.strip.words == ""


def test_in_a_narrow_window_the_rail_shows_icons_with_their_names(view):
    view.resize(1280, 720)
    assert {entry.text() for entry in view.entries.values()} == {""}
    assert view.entries[StageName.REPORT].accessibleName() == "Report"
    view.resize(1440, 900)
    assert view.entries[StageName.REPORT].text() == "Report"


def test_going_to_a_field_goes_to_the_stage_it_is_found_in(view):
    view.go_to(Spot(Kind.SECTION, "s1", "text"))
    assert view.now is StageName.REPORT
    assert view.stage().reached[-1] == Spot(Kind.SECTION, "s1", "text")
    assert view.place() == Place(StageName.REPORT, TITLE)


def test_every_button_around_the_page_has_a_name(view):
    assert [b for b in view.findChildren(QPushButton) if not b.accessibleName()] == []
