"""Who met whom, as the chair looks at it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from facilitator.domain.language import Language
from facilitator.domain.records import Kind
from facilitator.domain.steps import StepKind
from tests.factories import make_day, make_moment, make_person, make_round, make_seat, make_step, make_table
from tests.ui.desk.inspecting import fit_problems, key_problems, name_problems, scrolls_sideways
from ui.desk.pages.meetings.drawing import MapPainter, circle_of
from ui.desk.pages.meetings.page import MeetingsPage
from ui.desk.pages.meetings.views import meetings_view
from ui.desk.places import StageName
from ui.desk.theme.look import Look, current, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import column

Key = Qt.Key
PEOPLE = 12


def hall(*, names: str = "Naam {n:02}", groups: tuple[str, ...] = ("bewoners", "professionals", "")):
    """Twelve people at three tables in two rounds: in the first by fours, in the second spread."""
    people = [make_person(names.format(n=n), f"p{n}", group=groups[n % len(groups)]) for n in range(PEOPLE)]
    tables = [make_table(n, f"t{n}", capacity=6) for n in (1, 2, 3)]
    seats = [make_seat(f"p{n}", f"t{n // 4 + 1}", "r1") for n in range(PEOPLE)]
    seats += [make_seat(f"p{n}", f"t{n % 3 + 1}", "r2") for n in range(PEOPLE)]
    return make_day(*people, *tables, make_round(1, "r1"), make_round(2, "r2"), *seats)


@pytest.fixture
def page_on(desk_with, qtbot, messages):
    kept = []

    class Driver:
        def __init__(self, day, held=0):
            steps = (make_step(StepKind.GO, 0, item=f"r{held}"),) if held else ()
            self.desk = desk_with(replace(day, steps=steps))
            self.desk.opened.now = lambda: make_moment(60)
            self.told = messages(self.desk)
            self.page = MeetingsPage(self.desk)
            self.window = QWidget()
            kept.append(self)
            qtbot.addWidget(self.window)
            self.window.setLayout(column(QPushButton("elsewhere"), self.page, gap=0))
            dress(self.window)
            self.window.resize(1164, 600)
            self.window.show()
            self.window.activateWindow()
            qtbot.waitUntil(self.window.isActiveWindow)
            self.page.refresh(frozenset(Kind))
            self.page.reach(None)
            if day.seats:
                qtbot.waitUntil(lambda: self.page.view is not None)

        def chooses_rounds(self, button):
            upto = self.page.view.upto
            button.setFocus()
            qtbot.keyClick(button, Key.Key_Return)
            qtbot.waitUntil(lambda: self.page.view.upto != upto)

    return Driver


def test_somebody_is_found_by_name_and_their_meetings_are_told(page_on, qtbot):
    at = page_on(hall())
    qtbot.keyClicks(at.page.field, "naam 05")
    assert [line.title for line in at.page.list.records.rows] == ["Naam 05"]
    at.page.list.setFocus()
    qtbot.keyClick(at.page.list, Key.Key_Home)
    assert at.page.picture.person == 5
    assert at.page.whom.text() == "Naam 05 met: Naam 02, Naam 04, Naam 06, Naam 07, Naam 08, Naam 11."


def test_so_far_or_the_whole_plan(page_on):
    before = page_on(hall())
    assert before.page.all.isChecked()
    assert not before.page.so_far.isEnabled()
    assert before.page.view.upto == 2


def test_once_a_round_is_held_it_begins_with_what_was(page_on):
    at = page_on(hall(), held=1)
    assert (at.page.so_far.isChecked(), at.page.view.upto) == (True, 1)
    at.chooses_rounds(at.page.all)
    assert at.page.view.upto == 2
    at.chooses_rounds(at.page.so_far)
    assert at.page.view.upto == 1


def test_the_sentences_have_the_figures(page_on):
    said = [one.text() for one in page_on(hall()).page.sentences if one.text()]
    assert said[0] == "Everyone meets 5.5 of 6 possible people on average."
    assert said[1] == "“residents”: on average with 1.3 of “professionals”."
    assert said[-1].startswith("Between groups: ")


def test_pointing_at_somebody_chooses_them_and_the_middle_nobody(page_on, qtbot):
    at = page_on(hall())
    picture = at.page.picture
    picture.repaint()
    circle = picture._painting().circle
    corner = picture._corner()
    place = at.page.view.map.order.index(7)
    spot = (circle.at(circle.angles[place]) + corner).toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=spot)
    assert (at.page.list.current_key(), picture.person) == ("p7", 7)
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, picture.height() // 2))
    assert picture.person is None


def test_the_picture_is_kept_with_its_description_and_without_names(page_on, dialogs, tmp_path, qtbot):
    at = page_on(hall())
    at.page.list.select("p5")
    dialogs.named = tmp_path / "map.png"
    at.page.save.setFocus()
    qtbot.keyClick(at.page.save, Key.Key_Return)
    image = QImage(str(dialogs.named))
    assert image.width() == image.height() == 1600
    assert image.text("Description") == at.page.picture.accessibleName()
    assert "Naam" not in image.text("Description")
    at.told[-1].deeds[0].do()
    assert QGuiApplication.clipboard().text() == at.page.picture.accessibleName()


def test_where_it_cannot_be_written_it_says_so(page_on, dialogs, tmp_path):
    at = page_on(hall())
    dialogs.named = tmp_path / "nowhere" / "map.png"
    at.page.save.click()
    assert at.told[-1].tone == "danger"


def test_without_seats_it_says_what_is_missing(page_on):
    page = page_on(replace(hall(), seats=())).page
    assert page.empty.isVisible()
    assert not page.body.isVisible()
    assert page.reach(None)


def test_the_pale_lines_are_painted_once(page_on, monkeypatch):
    at = page_on(hall())
    at.page.picture.repaint()
    kept = dict(at.page.picture._kept)
    monkeypatch.setattr(MapPainter, "pale", _never)
    at.page.picture.repaint()
    assert at.page.picture._kept == kept


def _never(*_args, **_more):
    raise AssertionError("painted again")


def test_everybody_stands_apart_on_the_circle_in_the_order_of_the_map(qapp):
    view = meetings_view(hall(), hall().rounds, 0, 2)
    circle = circle_of(view.map, current(), 500)
    assert list(circle.angles) == sorted(circle.angles)
    assert 0 < circle.angles[0] < circle.angles[-1] < 1
    assert [circle.place_at(circle.at(angle)) for angle in circle.angles] == list(range(PEOPLE))


@pytest.mark.parametrize(
    "day",
    [
        hall(),
        hall(groups=("",)),
        hall(groups=tuple(f"groep {n}" for n in range(9))),
        hall(names="Anne-Wilhelmina van Oudheusden-Westerlaken tot Slotervaart {n}"),
        replace(hall(), seats=()),
    ],
    ids=["usual", "no-groups", "many-groups", "long-names", "empty"],
)
def test_everything_has_a_name_fits_and_is_reached_by_keys(page_on, qtbot, day):
    at = page_on(day)
    qtbot.waitUntil(lambda: fit_problems(at.window) == [])
    assert name_problems(at.window) == []
    if day.seats:
        assert key_problems(at.window, at.page) == []


# -- somebody's day ------------------------------------------------------------------------------------------------


def test_enter_on_a_name_shows_their_day_in_the_plan(page_on, qtbot):
    at = page_on(hall())
    qtbot.keyClicks(at.page.field, "naam 05")
    qtbot.keyClick(at.page.field, Key.Key_Return)
    assert (at.page.list.hasFocus(), at.page.picture.person) == (True, 5)
    with qtbot.waitSignal(at.desk.going) as gone:
        qtbot.keyClick(at.page.list, Key.Key_Return)
    spot = gone.args[0].spot
    assert (gone.args[0].stage, spot.kind, spot.within) == (StageName.SEATING, Kind.SEAT, "p5")


def test_our_own_groups_are_called_what_they_are_in_the_language_of_the_window(qapp):
    day = hall(groups=("bewoners", "ambtenaren", "dorpsraad"))
    seen = {language: meetings_view(day, day.rounds, 0, 2, language).groups for language in Language}
    assert set(seen[Language.NL]) == {"bewoners", "ambtenaren", "dorpsraad"}
    assert set(seen[Language.EN]) == {"residents", "officials", "dorpsraad"}


# -- room ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def large_text(qapp):
    before = qapp.font()
    put_on(qapp, Look(Theme.LIGHT, 1.5))
    yield
    put_on(qapp, Look(Theme.LIGHT, 1.0))
    qapp.setFont(before)


@pytest.mark.usefixtures("large_text")
def test_with_large_letters_the_page_scrolls_up_and_down_alone(page_on, qtbot):
    at = page_on(hall(groups=("bewoners", "professionals", "ambtenaren", "bestuurders", "")))
    assert isinstance(at.page.body, QScrollArea)
    qtbot.waitUntil(lambda: at.page.body.verticalScrollBar().maximum() > 0)
    assert scrolls_sideways(at.window) == []
    assert at.page.mix.visibleRegion().boundingRect().width() in (0, at.page.mix.width())
    assert key_problems(at.window, at.page) == []


def test_the_figures_of_five_groups_are_not_cut_off(page_on, qtbot):
    at = page_on(hall(groups=("bewoners", "professionals", "ambtenaren", "bestuurders", "")))
    qtbot.waitUntil(lambda: at.page.mix.width() >= at.page.mix.minimumSizeHint().width())
    assert scrolls_sideways(at.window) == []
