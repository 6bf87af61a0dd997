"""The panel: the thumbnail, the four words, what is shown, and the message."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QWidget

from facilitator.domain.projector import Mode, Shows
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_seat
from tests.ui.desk.inspecting import fit_problems, name_problems, same_names
from tests.ui.desk.projecting.conftest import SMALL_BEAMER
from tests.ui.projector.screens import LAPTOP
from ui.desk.pages.projecting.messages import MESSAGE
from ui.desk.pages.projecting.panel import ProjectorPanel
from ui.desk.pages.projecting.thumbnail import Thumbnail
from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column
from ui.projector.words import PRESETS


@pytest.fixture
def panel_of(qtbot):
    kept: list[QWidget] = []

    def made(lectern, width: int = 380) -> ProjectorPanel:
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        panel = ProjectorPanel(lectern.desk, lectern.show)
        window.setLayout(column(panel))
        dress(window)
        lectern.desk.opened.changed.connect(lambda _: lectern.look())
        window.resize(width, 660)
        window.show()
        return panel

    return made


@pytest.fixture
def panel(panel_of, lectern) -> ProjectorPanel:
    return panel_of(lectern)


# -- the thumbnail -------------------------------------------------------------------------------------------------


def test_the_thumbnail_is_a_button_that_tells_what_the_hall_sees(lectern, panel, qtbot):
    name = panel.thumbnail.accessibleName()
    assert name.startswith("The hall sees: Omkijken naar elkaar · In gesprek · Ronde 1 van 2 · 24:00")
    with qtbot.waitSignal(panel.thumbnail.clicked):
        qtbot.mouseClick(panel.thumbnail, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.thumbnail.clicked):
        qtbot.keyClick(panel.thumbnail, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (Mode.FROZEN, "The hall keeps seeing: "),
        (Mode.BLACK, "The hall sees black."),
        (Mode.FREE, "The projector is free for your slides."),
    ],
)
def test_its_name_says_what_else_the_hall_may_see(lectern, panel, mode, words):
    lectern.show.choose(mode)
    assert panel.thumbnail.accessibleName().startswith(words)


def test_it_shows_the_pixels_of_the_projector(lectern, panel):
    panel.modes[Mode.FOLLOWS].setFocus()
    lectern.look(120)
    shown, true = panel.thumbnail.grab().toImage(), lectern.show.pixmap(panel.thumbnail.size()).toImage()
    inside = true.rect().adjusted(2, 2, -2, -2)
    assert shown.copy(inside).convertToFormat(true.format()) == true.copy(inside)
    lectern.show.choose(Mode.BLACK)
    assert panel.thumbnail.grab().toImage().pixelColor(50, 50).name() == "#000000"
    lectern.show.choose(Mode.FREE)
    assert panel.thumbnail.grab().toImage().pixelColor(50, 50).name() != "#000000"


def test_it_keeps_the_shape_of_a_beamer(lectern, qtbot):
    thumbnail = Thumbnail(lectern.show)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(320, 400)
    thumbnail.show()
    assert thumbnail.size() == QSize(320, 180)


# -- what it does --------------------------------------------------------------------------------------------------


def test_the_four_words_are_one_choice(lectern, panel, qtbot):
    assert [mode for mode, made in panel.modes.items() if made.isChecked()] == [Mode.FOLLOWS]
    qtbot.mouseClick(panel.modes[Mode.FROZEN], Qt.MouseButton.LeftButton)
    assert [mode for mode, made in panel.modes.items() if made.isChecked()] == [Mode.FROZEN]
    assert (panel.state.text(), panel.state.property("chip")) == ("frozen", "warn")
    qtbot.mouseClick(panel.modes[Mode.FROZEN], Qt.MouseButton.LeftButton)
    assert panel.modes[Mode.FROZEN].isChecked()
    lectern.settle()
    assert lectern.asked.mode is Mode.FROZEN


@pytest.mark.parametrize("shows", [Shows.WELCOME, Shows.MAP, Shows.AGREEMENTS, Shows.THREADS, Shows.THANKS, Shows.DAY])
def test_what_is_shown_is_one_choice(lectern, panel, qtbot, shows):
    qtbot.mouseClick(panel.shows[shows], Qt.MouseButton.LeftButton)
    lectern.settle()
    assert lectern.asked.shows is shows
    assert [one for one, made in panel.shows.items() if made.isChecked()] == [shows]


def test_pressed_again_it_stays_chosen(lectern, panel, qtbot):
    qtbot.mouseClick(panel.shows[Shows.DAY], Qt.MouseButton.LeftButton)
    lectern.settle()
    assert panel.shows[Shows.DAY].isChecked()


def test_while_a_table_is_shown_none_of_them_is_chosen(lectern, panel):
    lectern.desk.opened.watch(lectern.desk.opened.projector.show(Shows.TABLE, "c1"))
    lectern.settle()
    assert not any(made.isChecked() for made in panel.shows.values())


def test_what_there_is_nothing_of_cannot_be_chosen(lectern, panel):
    assert not panel.shows[Shows.SEATS].isEnabled()
    assert panel.shows[Shows.SEATS].toolTip()
    opened = lectern.desk.opened
    opened.watch(opened.file.act("seats", "chair", lambda tx: tx.put(make_seat("noor", "t1", "r1"))))
    lectern.settle()
    assert panel.shows[Shows.SEATS].isEnabled()


def test_a_lost_beamer_is_said(lectern, panel):
    assert not panel.seen.isVisible()
    lectern.plug(LAPTOP)
    assert (panel.state.text(), panel.state.property("chip")) == ("gone", "danger")
    assert panel.seen.isVisible() and panel.seen.words().startswith("The projector is gone.")
    lectern.plug(LAPTOP, SMALL_BEAMER)
    assert panel.state.text() == "" and not panel.seen.isVisible()


def test_without_a_screen_it_says_what_the_hall_would_see(lectern_of, panel_of):
    panel = panel_of(lectern_of(LAPTOP))
    assert panel.seen.words().startswith("The hall has no screen yet. It would see: ")


# -- over time -----------------------------------------------------------------------------------------------------


def test_counting_up_is_off_until_the_chair_chooses_it(lectern, panel, qtbot):
    assert not panel.counts_up.isChecked()
    qtbot.mouseClick(panel.counts_up, Qt.MouseButton.LeftButton, pos=QPoint(8, panel.counts_up.height() // 2))
    lectern.settle()
    assert panel.counts_up.isChecked() and lectern.asked.counts_up
    lectern.look(25 * 60 + 80)
    assert lectern.show.view.clock == "+1:20"
    panel.counts_up.setFocus()
    qtbot.keyClick(panel.counts_up, Qt.Key.Key_Space)
    lectern.settle()
    assert not panel.counts_up.isChecked() and not lectern.asked.counts_up


def test_what_was_chosen_elsewhere_is_seen(lectern, panel):
    lectern.desk.opened.watch(lectern.desk.opened.projector.count_up())
    lectern.settle()
    assert panel.counts_up.isChecked()


# -- the room there is ---------------------------------------------------------------------------------------------


def test_with_room_for_it_its_halves_stand_beside_each_other(lectern, panel_of):
    narrow, wide = panel_of(lectern, width=400), panel_of(lectern, width=900)
    assert narrow.message.y() > narrow.thumbnail.geometry().bottom()
    assert wide.message.x() > wide.thumbnail.geometry().right()
    assert wide.thumbnail.width() > 380
    assert wide.message.geometry().right() >= wide.width() - 20


def test_made_narrow_again_they_stand_under_each_other(lectern, panel_of):
    panel = panel_of(lectern, width=900)
    panel.window().resize(400, 660)
    panel.window().grab()
    assert panel.width() <= 400 and panel.message.x() == panel.thumbnail.x()


# -- the message ---------------------------------------------------------------------------------------------------


def test_a_message_that_is_typed_stands_there_filled_in(lectern, panel, qtbot):
    line = panel.message
    line.words.setFocus()
    qtbot.keyClicks(line.words, "Straks: {next}")
    assert lectern.asked.message == ""
    qtbot.keyClick(line.words, Qt.Key.Key_Return)
    lectern.settle()
    assert (lectern.asked.message, lectern.asked.seconds) == ("Straks: {next}", 60)
    assert line.words.text() == ""
    assert line.standing.isVisible() and line.shown.words() == "Straks: Wisselen"


def test_it_is_taken_away(lectern, panel, qtbot):
    lectern.desk.opened.watch(lectern.desk.opened.projector.say("Hallo", 0))
    lectern.settle()
    assert panel.message.standing.isVisible()
    qtbot.mouseClick(panel.message.away, Qt.MouseButton.LeftButton)
    lectern.settle()
    assert not panel.message.standing.isVisible() and lectern.asked.message == ""


def test_it_goes_by_itself(lectern, panel):
    lectern.desk.opened.watch(lectern.desk.opened.projector.say("Hallo", 30))
    lectern.settle()
    lectern.look(60 + 29)
    assert panel.message.standing.isVisible()
    lectern.look(60 + 30)
    assert not panel.message.standing.isVisible()


@pytest.mark.parametrize("seconds", [30, 120, 300, 0])
def test_how_long_it_stands_is_chosen(lectern, panel, qtbot, seconds):
    line = panel.message
    line.length.setCurrentIndex(line.length.findData(seconds))
    qtbot.keyClicks(line.words, "Hallo")
    qtbot.mouseClick(line.send, Qt.MouseButton.LeftButton)
    lectern.settle()
    assert lectern.asked.seconds == seconds


def test_the_usual_messages_are_in_the_language_of_the_hall(lectern, panel):
    panel.message.open_presets()
    offered = [action.text() for action in panel.message.presets.actions()]
    usual = [words for words in PRESETS[lectern.desk.opened.day.event.language] if "{table}" not in words]
    assert len(offered) == len(usual) >= 5
    assert set(usual) & set(offered) == {words for words in usual if "{" not in words}
    panel.message.presets.actions()[0].trigger()
    lectern.settle()
    assert lectern.asked.message == usual[0]


def test_they_are_offered_as_the_hall_would_read_them_now(lectern, panel):
    panel.message.open_presets()
    offered = [action.text() for action in panel.message.presets.actions()]
    assert offered[:2] == ["Straks: Wisselen, om 10:25.", "Om 10:25 gaan we verder."]
    panel.message.presets.actions()[0].trigger()
    lectern.settle()
    assert panel.message.shown.words() == offered[0]


def test_a_name_with_an_ampersand_is_offered_whole(lectern, panel, monkeypatch):
    monkeypatch.setattr(lectern.show, "usual_messages", lambda: (("{next}", "Soep & brood"),))
    panel.message.open_presets()
    assert [action.text() for action in panel.message.presets.actions()] == ["Soep && brood"]


def test_a_message_about_a_table_is_offered_while_one_is_shown(lectern, panel):
    lectern.desk.opened.watch(lectern.desk.opened.projector.show(Shows.TABLE, "c1"))
    lectern.settle()
    panel.message.open_presets()
    assert "Tafel 1 is aan het woord." in [action.text() for action in panel.message.presets.actions()]


@pytest.mark.parametrize("subject", ["without-table", "gone", None])
def test_without_a_number_of_a_table_no_message_about_one_is_offered(lectern, panel, subject):
    lectern.desk.opened.watch(lectern.desk.opened.projector.show(Shows.TABLE, subject))
    lectern.settle()
    panel.message.open_presets()
    assert not any("aan het woord" in action.text() for action in panel.message.presets.actions())


def test_what_is_being_typed_is_a_draft_and_not_on_the_wall(lectern, panel, qtbot):
    qtbot.keyClicks(panel.message.words, "half getypt")
    panel.message.words.capture.finish()
    lectern.settle()
    assert lectern.desk.opened.draft(MESSAGE) == "half getypt"
    assert Spot(Kind.PROJECTOR, "projector", "message") == MESSAGE
    assert "half" not in repr(lectern.show.view)


def test_an_empty_message_says_nothing(lectern, panel, qtbot):
    qtbot.keyClick(panel.message.words, Qt.Key.Key_Return)
    assert lectern.desk.opened.at_rest


# -- for everybody -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [380, 900])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_has_a_name_and_fits(lectern, panel_of, qapp, scale, width):
    put_on(qapp, Look(Theme.LIGHT, scale))
    panel = panel_of(lectern, width=round(width * scale))
    lectern.desk.opened.watch(lectern.desk.opened.projector.say("Een bericht dat best wel lang is", 0))
    lectern.settle()
    panel.window().resize(round(width * scale), round(700 * scale))
    panel.window().grab()
    assert name_problems(panel.window()) == []
    assert same_names(panel.window()) == []
    assert fit_problems(panel.window()) == []
    put_on(qapp, Look(Theme.LIGHT))
