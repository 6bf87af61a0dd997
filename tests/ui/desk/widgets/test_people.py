"""Picking people by name: who is there already, who is new, and who goes out again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.identity import PersonId, new_id
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.theme.look import dress
from ui.desk.widgets.parts import column
from ui.desk.widgets.people import PersonField, PersonPicker, PickedPeople, known_people, reads_like_a_sentence
from ui.desk.widgets.suggestions import Known, Names

HOSTS = Spot(Kind.CONVERSATION, "new:c1", "hosts")
OTHER_HOSTS = Spot(Kind.CONVERSATION, "new:c2", "hosts")
REPORTER = Spot(Kind.CONVERSATION, "new:c1", "reporter")


@pytest.fixture
def make(desk):
    def add(name):
        return desk.opened.people.add(Person(PersonId(new_id()), name, kinds=(PersonKind.HOST,)))

    return add


def known(desk):
    return known_people(desk.opened.day.people)


@pytest.fixture
def on_a_page(qtbot):
    """Puts a field where there is room for its list of names."""

    def put(field):
        page = QWidget()
        qtbot.addWidget(page)
        page.resize(640, 480)
        page.setLayout(column(field, None))
        page.show()
        page.activateWindow()
        field.page = page  # alive as long as the field
        field.setFocus()
        return field

    return put


@pytest.fixture
def picker(desk, on_a_page, make):
    field = PersonPicker(desk, "Hosts", "Name", HOSTS, make)
    field.offer(known(desk))
    field.heard = []
    field.picked.connect(field.heard.append)
    return on_a_page(field)


@pytest.fixture
def one(desk, on_a_page, make):
    field = PersonField(desk, "Note-taker", "Name", REPORTER, make)
    field.offer(known(desk))
    field.show_person(REPORTER, "els")
    field.heard = []
    field.picked.connect(field.heard.append)
    return on_a_page(field)


@pytest.fixture
def several(desk, on_a_page, make):
    field = PickedPeople(desk, "Hosts", "Name", HOSTS, make)

    def show(_kinds=frozenset()):
        field.offer(known(desk))
        field.bind(HOSTS, desk.opened.day.conversation["c1"].hosts, write)

    def write(keys):
        return desk.opened.conversations.change("c1", hosts=keys)

    show()
    desk.opened.changed.connect(show)
    field.desk, field.make, field.write = desk, make, write
    on_a_page(field).page.resize(300, 480)
    return field


def names_of(several):
    return [chip.text() for chip in several.chips()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("zoe", ["Zoë Jansen"]), ("jan", ["Jan Bos", "Zoë Jansen"]), ("bos jan", ["Jan Bos"]), ("ansen", [])],
)
def test_names_are_found_by_how_their_words_begin_whatever_the_accents(typed, found):
    names = Names([Known("z", "Zoë Jansen"), Known("j", "Jan Bos")])
    assert [one.name for one in names.like(typed)] == found


def test_a_role_finds_somebody_too():
    names = Names([Known("z", "Zoë Jansen", "wethouder, Gemeente Dal")])
    assert names.like("wethouder zoe")


def test_enter_picks_who_has_the_name_without_minding_capitals(picker, qtbot):
    qtbot.keyClicks(picker, "els jansen")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == ["els"]
    assert picker.words() == ""


def test_a_name_that_fits_is_offered_and_taken_with_enter(picker, qtbot):
    qtbot.keyClicks(picker, "noo")
    assert picker.suggestions.rows == ("Noor Smit", "New: noo – Enter adds")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == ["noor"]


def test_enter_on_an_unknown_name_makes_somebody(desk, picker, qtbot):
    qtbot.keyClicks(picker, " Ada Prins ")
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    made = desk.opened.day.person[picker.heard[0]]
    assert (made.name, made.kinds) == ("Ada Prins", (PersonKind.HOST,))
    assert picker.words() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_part_of_a_name_takes_the_first_whom_it_fits(desk, picker, qtbot, key):
    people = desk.opened.day.people
    qtbot.keyClicks(picker, "jan")
    qtbot.keyClick(picker, key)
    assert picker.heard == ["els"]
    assert (picker.words(), picker.suggestions.rows) == ("", ())
    assert desk.opened.day.people == people


def test_part_of_a_name_fits_too_when_the_list_was_closed(picker, qtbot):
    qtbot.keyClicks(picker, "els")
    picker.suggestions.hide()
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == ["els"]


def test_somebody_new_is_chosen_in_the_list_when_the_name_begins_like_another(desk, picker, qtbot):
    qtbot.keyClicks(picker, "Els")
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert desk.opened.day.person[picker.heard[0]].name == "Els"


def test_the_very_name_wins_from_one_that_goes_on(picker, qtbot):
    picker.offer([Known("long", "Jan Bos"), Known("short", "Jan")])
    qtbot.keyClicks(picker, "jan")
    assert picker.suggestions.rows == ("Jan", "Jan Bos")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == ["short"]


def test_of_two_people_with_one_name_the_list_asks_which(picker, qtbot):
    picker.offer([Known("a", "Jos Vink", "bewoner"), Known("b", "Jos Vink", "wethouder")])
    qtbot.keyClicks(picker, "jos vink")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == []
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert picker.heard == ["b"]


def test_down_in_the_empty_field_shows_who_there_is(picker, qtbot):
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.suggestions.rows == ("Els Jansen", "Noor Smit", "Miriam Bos", "Jos Vink")


def test_half_a_name_waits_at_its_own_record(picker, qtbot):
    qtbot.keyClicks(picker, "Ad")
    picker.capture.bind(OTHER_HOSTS)
    assert picker.words() == ""
    picker.capture.bind(HOSTS)
    assert picker.words() == "Ad"


def test_the_field_of_one_shows_who_is_picked(one):
    assert one.words() == "Els Jansen"


def test_another_name_picks_another(one, qtbot):
    one.selectAll()
    qtbot.keyClicks(one, "Jos Vink")
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert one.heard == ["jos"]


def test_an_emptied_field_picks_nobody_when_it_is_left(one, qtbot):
    one.setFocus()
    one.selectAll()
    qtbot.keyClick(one, Qt.Key.Key_Delete)
    one.clearFocus()
    assert one.heard == [""]


def test_half_a_name_is_not_overwritten_when_the_day_changes(one, qtbot):
    one.selectAll()
    qtbot.keyClicks(one, "Jo")
    one.show_person(REPORTER, "noor")
    assert one.words() == "Jo"


def test_escape_brings_back_who_was_picked(one, qtbot):
    one.selectAll()
    qtbot.keyClicks(one, "Jo")
    qtbot.keyClick(one, Qt.Key.Key_Escape)
    qtbot.keyClick(one, Qt.Key.Key_Escape)
    assert (one.words(), one.heard) == ("Els Jansen", [])


def test_a_new_person_takes_the_place(desk, one, qtbot):
    one.selectAll()
    qtbot.keyClicks(one, "Ada Prins")
    with qtbot.waitSignal(one.picked):
        qtbot.keyClick(one, Qt.Key.Key_Return)
    one.offer(known(desk))
    one.show_person(REPORTER, one.heard[0])
    assert one.words() == "Ada Prins"


SENTENCE = "Wij leren meer van vragen dan van antwoorden."


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Anna Maria van den Berg", False),
        ("drs. J. de Wit", False),
        ("prof. Bos", False),
        ("Luister eerst.", True),
        ("wie luistert die leert nog wat", True),
    ],
)
def test_a_sentence_is_told_from_a_name(typed, sentence):
    assert reads_like_a_sentence(typed) is sentence


def test_a_sentence_becomes_a_person_only_when_the_chair_says_so(desk, one, qtbot, messages):
    asked = messages(desk)
    people = len(desk.opened.day.people)
    one.selectAll()
    qtbot.keyClicks(one, SENTENCE)
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert len(desk.opened.day.people) == people
    assert (asked[-1].asks, [deed.words for deed in asked[-1].deeds]) == (True, ["Yes, add"])
    assert one.words() == SENTENCE
    with qtbot.waitSignal(one.picked):
        asked[-1].deeds[0].do()
    assert desk.opened.day.people[-1].name == SENTENCE


def test_a_sentence_goes_where_the_words_belong(desk, one, qtbot, messages):
    asked, taken = messages(desk), []
    one.take_words = taken.append
    one.selectAll()
    qtbot.keyClicks(one, SENTENCE)
    qtbot.keyClick(one, Qt.Key.Key_Return)
    asked[-1].deeds[1].do()
    assert taken == [SENTENCE]
    assert (one.words(), one.heard) == ("Els Jansen", [])


def test_a_list_of_names_is_as_wide_as_its_field_and_holds_its_rows_whole(picker, qtbot):
    dress(picker.page)
    picker.resize(500, 38)
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    popup = picker.suggestions.list
    last = popup.visualRect(popup.model().index(3, 0))
    assert popup.width() >= 500
    assert popup.viewport().rect().contains(last)
    assert last.height() >= 36


def test_the_keys_stay_in_the_field_while_names_are_offered(picker, qtbot):
    qtbot.keyClicks(picker, "j")
    assert picker.suggestions.rows
    assert picker.hasFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    qtbot.keyClicks(picker, "an")
    assert picker.words() == "jan"


def test_above_the_first_name_what_was_typed_is_chosen(picker, qtbot):
    qtbot.keyClicks(picker, "Els")
    qtbot.keyClick(picker, Qt.Key.Key_Up)
    assert not picker.suggestions.list.currentIndex().isValid()
    for _ in range(5):
        qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.suggestions.list.currentIndex().row() == 1


def test_escape_takes_only_the_list_away(one, qtbot):
    qtbot.keyClicks(one, "noo")
    qtbot.keyClick(one, Qt.Key.Key_Escape)
    assert (one.words(), one.suggestions.rows) == ("Els Jansennoo", ())


def test_while_names_are_offered_escape_is_for_their_list_alone(picker, qtbot):
    pressed = []
    QShortcut(QKeySequence("Escape"), picker.page, lambda: pressed.append("page"))
    qtbot.waitUntil(picker.page.isActiveWindow)
    qtbot.keyClicks(picker, "noo")
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert (pressed, picker.suggestions.rows) == ([], ())
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert pressed == ["page"]


@pytest.mark.parametrize(
    "leave",
    [lambda picker: picker.page.setFocus(), lambda picker: picker.page.resize(500, 400), lambda picker: picker.hide()],
    ids=["another place", "another size", "hidden"],
)
def test_the_list_goes_with_what_it_belongs_to(picker, qtbot, leave):
    picker.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.keyClicks(picker, "e")
    assert picker.suggestions.rows
    leave(picker)
    assert picker.suggestions.rows == ()


def test_the_list_stands_above_a_field_at_the_foot(picker, qtbot):
    inside = picker.page.layout()
    inside.takeAt(inside.count() - 1)
    inside.insertStretch(0)
    inside.activate()
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    assert picker.suggestions.list.geometry().bottom() < picker.geometry().top()


def test_a_click_takes_a_name_and_leaves_the_keys(picker, qtbot):
    qtbot.keyClick(picker, Qt.Key.Key_Down)
    names = picker.suggestions.list
    second = names.visualRect(names.model().index(1, 0)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert picker.heard == ["noor"]
    assert picker.hasFocus()


def test_people_are_added_in_the_order_they_are_picked_in(desk, several, qtbot, settled):
    for name in ("Noor Smit", "Jos Vink"):
        qtbot.keyClicks(several.picker, name)
        qtbot.keyClick(several.picker, Qt.Key.Key_Return)
    settled(desk)
    assert names_of(several) == ["Els Jansen", "Noor Smit", "Jos Vink"]
    assert desk.opened.day.conversation["c1"].hosts == ("els", "noor", "jos")


def test_a_chip_takes_its_person_out_and_says_so(desk, several, qtbot, settled):
    chip = several.chips()[0]
    assert chip.accessibleName() == "Els Jansen, take out"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settled(desk)
    assert desk.opened.day.conversation["c1"].hosts == ()
    assert several.chips() == []


def test_backspace_in_the_empty_field_takes_out_the_last(desk, several, qtbot, settled):
    several.add("noor")
    settled(desk)
    qtbot.keyClick(several.picker, Qt.Key.Key_Backspace)
    settled(desk)
    assert names_of(several) == ["Els Jansen"]


def test_the_keys_go_to_the_neighbour_of_who_is_taken_out(desk, several, qtbot, settled):
    several.add("noor")
    settled(desk)
    first, second = several.chips()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    settled(desk)
    assert second.hasFocus()


def test_who_is_picked_is_not_offered_again(several, qtbot):
    qtbot.keyClicks(several.picker, "e")
    assert several.picker.suggestions.rows == ("New: e – Enter adds",)


def test_tab_comes_by_the_chips_before_the_field_wherever_it_stands(several, qtbot):
    page, above, below = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(page)
    fresh = PickedPeople(several.desk, "Guests", "Name", OTHER_HOSTS, several.make)
    page.setLayout(column(above, fresh, below))
    page.show()
    fresh.offer([Known(key, key.title()) for key in "abc"])
    fresh.bind(OTHER_HOSTS, "ab", several.write)
    assert tab_stops(above, until=below) == [*fresh.chips(), fresh.picker]
    fresh.bind(OTHER_HOSTS, "bca", several.write)
    assert [chip.text() for chip in fresh.chips()] == ["B", "C", "A"]
    assert tab_stops(above, until=below) == [*fresh.chips(), fresh.picker]


def tab_stops(first, until):
    """What Tab comes by between two fields."""
    stops, one = [], first.nextInFocusChain()
    while one not in (until, first):
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(one)
        one = one.nextInFocusChain()
    return stops


def test_chips_go_on_to_a_next_line(desk, several, settled):
    for key in ("noor", "miriam", "jos"):
        several.add(key)
    settled(desk)
    several.layout().activate()
    tops = {chip.y() for chip in several.chips()}
    assert len(tops) > 1
    assert all(chip.geometry().right() <= several.width() for chip in several.chips())
