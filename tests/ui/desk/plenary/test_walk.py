"""The walk along the tables: by keys, by clicks, past the last table, and back to where something was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QWidget

import ui
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from tests.factories import make_day
from ui.desk.pages.plenary.listings import LIST_OF
from ui.desk.pages.plenary.stage import PlenaryStage
from ui.desk.places import Place, StageName
from ui.desk.widgets.typing import finish_typing


def test_a_whole_plenary_by_keys_alone(chair, qtbot):
    """Two tables, a point typed along, a reaction, a lesson, an agreement and a date; then the report."""
    chair.press("s", "Down", "x", "Ctrl+Down")
    chair.press("s", "Ctrl+Down").type("Stilte is ook een antwoord").press("Enter")
    chair.press("F5", "Alt+R").type("Els Jansen").press("Enter").type("Dank.").press("Enter").type("Echt.")
    chair.press("Alt+L").type("Eerst luisteren.").press("Shift+Tab").type("Noor Smit").press("Enter")
    chair.press("Alt+A").type("De zaal openen").press("Enter").type("Els").press(
        "Enter", "Enter", "Enter", "Enter", "Enter"
    )
    chair.press("Alt+N").type("1 dec").press("Enter").type("Terugkomen").press("Enter", "Enter", "Enter")
    chair.press("F5", "F5", "F5", "F5")
    with qtbot.waitSignal(chair.desk.going) as went:
        chair.press("F5")
    assert went.args == [Place(StageName.REPORT)]
    day = chair.day
    assert [t.starred for t in day.takeaways] == [True, False, False, True, False, False]
    assert [t.left_out for t in day.takeaways] == [False, True, False, False, False, False]
    assert (day.takeaways[-1].text, day.takeaways[-1].conversation) == ("Stilte is ook een antwoord", "c3")
    assert [c.text for c in day.contributions[1:]] == ["Dank.\n\nEcht.", "Eerst luisteren."]
    assert (day.agreements[-1].what, day.agreements[-1].owner) == ("De zaal openen", "Els")
    assert (day.followups[-1].title, day.followups[-1].date.month) == ("Terugkomen", 12)


@pytest.mark.parametrize(("on", "back"), [("Ctrl+Down", "Ctrl+Up"), ("PgDown", "PgUp"), ("F5", "F4")])
def test_keys_go_to_the_next_table_and_back(chair, on, back):
    chair.press(on)
    assert chair.topic() == "Veilig oversteken"
    chair.press(back)
    assert chair.topic() == "Eten in de wijk"


def test_the_button_tells_the_next_topic_and_after_the_last_table_what_comes_then(chair):
    stage = chair.stage
    told = [stage.next_button.accessibleName()]
    for _ in range(4):
        stage.go_on()
        told.append(stage.next_button.accessibleName())
    assert told == [
        "Next: Veilig oversteken",
        "Next: Stilte",
        "Next: No table",
        "On to the reactions",
        "On to the report",
    ]


def test_typing_goes_on_at_the_next_table_and_what_stood_there_waits(chair):
    chair.press("Alt+P").type("Voor tafel 1").press("Ctrl+Down")
    field = chair.stage.workplace.capture.point.words
    assert chair.has_the_keys() is field
    assert field.words() == ""
    chair.type("Voor tafel 2").press("Enter", "Ctrl+Up")
    assert field.words() == "Voor tafel 1"
    chair.press("Enter")
    assert [(t.text, t.conversation, t.round) for t in chair.day.takeaways[-2:]] == [
        ("Voor tafel 2", "c2", None),
        ("Voor tafel 1", "c1", "r2"),
    ]


def test_a_table_without_points_says_so_and_has_the_keys_where_to_type(chair):
    chair.stage.show_stop("c3")
    chair.to_the_points()
    assert "Table 3 has not written anything yet" in chair.stage.workplace.points.empty.text()
    assert chair.has_the_keys() is chair.stage.workplace.capture.point.words


def test_a_click_in_the_walk_goes_to_that_table(chair):
    chair.stage.walk.listing.select("c2")
    assert chair.topic() == "Veilig oversteken"
    chair.stage.walk.combo.activated.emit(2)
    assert chair.topic() == "Stilte"


def test_points_without_a_table_are_the_last_stop_and_it_goes_with_its_last_point(chair):
    chair.stage.show_stop("without-table")
    assert chair.cards() == ["Los van een tafel"]
    assert not chair.stage.workplace.capture.point.words.isEnabled()
    chair.choose("w5").press("v")
    chair.from_menu("Table 3 · Stilte")
    assert chair.topic() == "Stilte"


def test_a_removed_table_makes_way_for_the_one_after_it(chair):
    chair.desk.opened.watch(chair.desk.opened.conversations.remove("c1"))
    chair.wait()
    assert chair.topic() == "Veilig oversteken"


def test_a_day_without_tables_points_to_the_preparation(chair_of, qtbot):
    chair = chair_of(make_day())
    with qtbot.waitSignal(chair.desk.going) as went:
        chair.button("To the preparation")
    assert went.args == [Place(StageName.PREPARATION)]


@pytest.mark.parametrize(
    ("spot", "field"),
    [
        (Spot(Kind.TAKEAWAY, "w4", "text"), lambda w: w.points.cards),
        (Spot(Kind.TAKEAWAY, "", "text", within="c2"), lambda w: w.capture.point.words),
        (Spot(Kind.TAKEAWAY, "plenary:c2", "text"), lambda w: w.capture.point.words),
        (Spot(Kind.CONVERSATION, "c2", "headline"), lambda w: w.points.headline),
        (Spot(Kind.CONVERSATION, "c2", "topic"), lambda w: w.points.cards),
        (Spot(Kind.CONTRIBUTION, "x1", "text"), lambda w: w.capture.page("reactions").words),
        (Spot(Kind.CONTRIBUTION, "", "text", within="lesson"), lambda w: w.capture.page("lessons").words),
        (Spot(Kind.AGREEMENT, "a1", "owner"), lambda w: w.editing.forms[Kind.AGREEMENT].fields["owner"]),
        (Spot(Kind.AGREEMENT, "", "what"), lambda w: w.capture.page("agreements").fields["what"]),
        (Spot(Kind.FOLLOWUP, "f1", "place"), lambda w: w.editing.forms[Kind.FOLLOWUP].fields["place"]),
        (Spot(Kind.FOLLOWUP, "", "date"), lambda w: w.capture.page("followups").fields["date"]),
        (Spot(Kind.THREAD, "th1", "name"), lambda w: w.editing.forms[Kind.THREAD].fields["name"]),
        (Spot(Kind.TAKEAWAY, "gone", "text"), lambda w: w.points.cards),
        (Spot(Kind.CONTRIBUTION, "gone", "text"), lambda w: w.points.cards),
        (None, lambda w: w.points.cards),
    ],
)
def test_every_spot_is_reached_with_the_keys_in_it(chair, spot, field):
    chair.stage.reach(spot)
    assert chair.has_the_keys() is field(chair.stage.workplace)


@pytest.mark.parametrize(
    "spot",
    [
        Spot(Kind.TAKEAWAY, "w4", "text"),
        Spot(Kind.TAKEAWAY, "", "text", within="c2"),
        Spot(Kind.CONTRIBUTION, "x1", "text"),
        Spot(Kind.CONVERSATION, "c3", "topic"),
    ],
)
def test_the_chair_is_brought_back_to_where_they_were(chair, spot):
    chair.stage.reach(spot)
    where = chair.stage.spot()
    chair.stage.reach(Spot(Kind.AGREEMENT, "", "what"))
    chair.stage.reach(where)
    assert chair.stage.spot() == where


def test_a_merged_point_is_found_in_the_one_that_speaks_for_it(chair):
    chair.desk.opened.watch(chair.desk.opened.takeaways.merge(["w1"], "w4"))
    chair.wait().stage.reach(Spot(Kind.TAKEAWAY, "w1", "text"))
    assert (chair.topic(), chair.card()) == ("Veilig oversteken", "w4")


def test_somebody_else_s_point_appears_without_moving_the_chair(chair):
    chair.press("Down")
    chair.desk.opened.watch(chair.desk.opened.takeaways.write("c1", "Van tafel", "r1", by="host:1"))
    chair.wait()
    assert chair.cards()[-1] == "Van tafel"
    assert chair.card() == "w2"


def test_a_wide_window_shows_walk_and_report_a_narrow_one_a_choice(chair):
    stage = chair.stage
    stage.resize(1400, 800)
    assert (stage.walk.isVisible(), stage.report.isVisible(), stage.walk.combo.isVisible()) == (True, True, False)
    stage.resize(1164, 628)
    assert (stage.walk.isVisible(), stage.report.isVisible(), stage.walk.combo.isVisible()) == (False, False, True)


def test_the_report_card_goes_where_the_words_are_typed(chair, qtbot):
    chair.stage.resize(1400, 800)
    card = chair.stage.report
    assert [(r.title, r.detail) for r in card.lines.records.rows][-1] == ("Terugblik", "still empty")
    card.lines.editAsked.emit("s2")
    assert chair.listed() == ["Noor Smit"]
    card.lines.editAsked.emit("s3")
    assert chair.has_the_keys() is chair.stage.workplace.capture.page("lessons").words
    card.lines.editAsked.emit("s1")
    assert chair.has_the_keys() is chair.stage.workplace.points.cards
    with qtbot.waitSignal(chair.desk.going) as went:
        card.lines.editAsked.emit("s4")
    assert went.args == [Place(StageName.REPORT, Spot(Kind.SECTION, "s4", "text"))]


def test_all_fits_a_small_window(chair):
    stage = chair.stage
    for name in stage.workplace.capture.tabs:
        stage.workplace.open_tab(name)
        assert stage.minimumSizeHint().width() <= 1104, name
        assert stage.minimumSizeHint().height() <= 628, name


def test_every_control_has_a_name(chair):
    stage = chair.stage
    stage.resize(1400, 800)
    controls = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView)
    inner = ("qt_", "QComboBox")
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in stage.findChildren(QWidget)
        if isinstance(widget, controls)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
        and not type(widget.parent()).__name__.startswith(inner)
    ]
    assert nameless == []


def test_a_draft_of_a_point_is_there_again(chair, on_stage):
    chair.press("Alt+P").type("Nog niet af")
    finish_typing(chair.stage)
    again = on_stage(chair.wait().desk, PlenaryStage)
    assert again.workplace.capture.point.words.words() == "Nog niet af"


def test_the_stage_opens_in_dutch(desk_with, on_stage, qapp, chair):
    translator = QTranslator()
    assert translator.load(str(Path(ui.__file__).parent / "translations" / "nl.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        stage = on_stage(chair.desk, PlenaryStage)
        tabs = [tab.accessibleName() for tab in stage.workplace.capture.tabs.values()]
        assert tabs == ["Punt", "Reactie", "Slotwoord", "Les", "Citaat", "Afspraak", "Vervolg"]
        assert stage.next_button.accessibleName() == "Volgende: Veilig oversteken"
        assert stage.workplace.capture.keys[LIST_OF[next(iter(LIST_OF))]] == "Alt+R"
    finally:
        QCoreApplication.removeTranslator(translator)
