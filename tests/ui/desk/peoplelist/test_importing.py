"""A list of people, from the file to the day: nothing happens before the chair says so, and one undo takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

from facilitator.domain.people import Person
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.intake.people.headwords import Field
from tests.factories import make_day, make_person, small_day
from tests.intake.people.lists import ole, xlsx
from tests.ui.desk.hall.test_people import TRANSLATIONS
from tests.ui.desk.peoplelist.conftest import GUESTS, HEADING
from ui.desk.pages.prepare.stage import PreparationStage
from ui.desk.pages.prepare.views import PartName

CTRL = Qt.KeyboardModifier.ControlModifier
PASTED = "Naam\tOrganisatie\nJan Bakker\tWijkraad\nSaar Vos\tWijkraad\n"


@pytest.fixture
def driver(list_of):
    return list_of(small_day())


@pytest.fixture
def empty(list_of):
    return list_of(make_day())


# -- from a file to the day ----------------------------------------------------------------------------------------


def test_a_workbook_is_looked_at_and_put_in_with_one_act_and_one_undo(driver, messages):
    told = messages(driver.desk)
    before = driver.names()
    driver.choose(driver.file())
    assert driver.shown is driver.panel.columns
    assert driver.names() == before
    assert driver.panel.put_button.text() == "Put 5 person(s) in"

    driver.put()

    assert driver.names() == [*before, "Fatma Yıldız", "Ahmed el Amrani", "E. Jansen", "Wil de Boer", "Afke Postma"]
    fatma = driver.day.people[4]
    assert (fatma.organisation, fatma.role, fatma.email) == ("Buurthuis De Brug", "bewoner", "fatma@brug.nl")
    assert (fatma.group, fatma.remarks) == ("bewoners", "Dieet: vegetarisch")
    assert told[-1].words == "5 person(s) added."
    assert driver.part.people.isVisible()
    assert driver.part.people.list.hasFocus()
    told[-1].deeds[0].do()
    driver.settle()
    assert driver.names() == before


def test_the_same_list_again_brings_nothing_new(driver):
    path = driver.file()
    driver.choose(path)
    driver.put()
    people = driver.day.people
    driver.choose(path)
    assert driver.panel.put_button.text() == "Nothing new"
    assert not driver.panel.put_button.isEnabled()
    assert driver.panel.summary.words() == "Nothing new: the day has all of this already."
    driver.press(driver.panel, Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert driver.day.people == people


def test_a_newer_list_tells_what_changes_and_who_is_gone(driver, messages):
    told = messages(driver.desk)
    driver.choose(driver.file())
    driver.put()
    newer = [[*GUESTS[0][:2], "voorzitter", *GUESTS[0][3:]], *GUESTS[1:5]]
    driver.choose(driver.file(newer))
    page = driver.to(1)
    first = page.list.records.rows[0]
    assert (first.title, first.chip[1], first.detail) == ("Fatma Yıldız", "Changes", "Role: voorzitter (was bewoner)")
    assert "Afke Postma" in page.vanished.words()
    page.only.setCurrentIndex(page.only.count() - 1)
    page.only.activated.emit(page.only.currentIndex())
    assert ("Afke Postma", "Stays") in driver.rows()
    driver.put()
    assert "Afke Postma" in driver.names()
    assert told[-1].words == "1 person(s) changed."


def test_ctrl_enter_puts_them_in_also_while_the_list_is_still_looked_at(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    driver.press(page.list, Qt.Key.Key_Delete)
    assert not driver.panel.review.settled
    driver.press(page.list, Qt.Key.Key_Return, CTRL)
    driver.qtbot.waitUntil(lambda: len(driver.day.people) == 8)
    assert "Fatma Yıldız" not in driver.names()


def test_escape_leaves_everything_and_the_list_is_there_the_next_time(driver):
    driver.choose(driver.file())
    driver.press(driver.to(1).list, Qt.Key.Key_Delete)
    driver.press(driver.panel.people.list, Qt.Key.Key_Escape)
    assert driver.part.people.isVisible()
    assert len(driver.names()) == 4
    driver.open()
    assert driver.panel.people.isVisible()
    assert driver.panel.people.list.records.rows[0].chip[1] == "Left out"


def test_somebody_who_is_removed_meanwhile_is_told_and_the_list_stays(driver):
    driver.choose(driver.file([["Jos Vink", "Wijkraad", "", "", "", ""]]))
    assert driver.panel.put_button.text() == "Put 1 person(s) in"
    driver.desk.opened.people.remove("jos").result()
    driver.panel.put_in()
    driver.settle()
    assert driver.panel.trouble.text()
    driver.wait_until_looked()
    driver.put()
    assert driver.names()[-1] == "Jos Vink"


def test_the_summary_says_what_becomes_of_the_list(driver):
    driver.choose(driver.file())
    assert driver.panel.summary.words() == "5 new · 1 question(s) open"


def test_another_part_of_the_preparation_leaves_the_panel_as_it_is(desk, on_stage, qtbot, tmp_path):
    stage = on_stage(desk, PreparationStage)
    stage.show_part(PartName.PEOPLE)
    part = stage.stack.currentWidget()
    part.open_list()
    part.panel.bring(PASTED)
    qtbot.waitUntil(lambda: part.panel.review.draft is not None and part.panel.review.settled)
    stage.show_part(PartName.PROGRAMME)
    stage.show_part(PartName.PEOPLE)
    assert part.panel.isVisible()
    assert part.panel.tabs[1].text() == "People 2"


def test_a_change_of_the_day_is_seen_in_the_list(driver):
    driver.choose(driver.file([["Saar Vos", "Wijkraad", "", "", "", ""]]))
    saar = Person("saar", "Saar Vos", organisation="Wijkraad")
    driver.desk.opened.watch(driver.desk.opened.people.add(saar))
    driver.qtbot.waitUntil(lambda: driver.panel.put_button.text() == "Nothing new")


def test_what_changed_while_the_list_was_away_is_seen_when_it_is_back(driver):
    driver.choose(driver.file([["Saar Vos", "Wijkraad", "", "", "", ""]]))
    driver.press(driver.panel, Qt.Key.Key_Escape)
    driver.desk.opened.watch(driver.desk.opened.people.add(Person("saar", "Saar Vos", organisation="Wijkraad")))
    driver.settle()
    driver.open()
    driver.wait_until_looked()
    assert driver.panel.put_button.text() == "Nothing new"


def test_of_several_changes_in_a_row_the_last_one_counts(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    for _ in range(3):
        driver.press(page.list, Qt.Key.Key_Delete)
    page.list.select("4")
    driver.press(page.list, Qt.Key.Key_Return)
    driver.wait_until_looked()
    assert [state for _, state in driver.rows()[:4]] == ["New", "Left out", "Left out", "New"]


# -- the ways in ---------------------------------------------------------------------------------------------------


def test_the_empty_list_offers_a_list_beside_it(empty):
    assert empty.part.people.list_button.isVisible()
    empty.click(empty.part.people.list_button)
    assert empty.panel.isVisible()
    assert empty.panel.start.choose_button.hasFocus()
    assert not empty.part.bar.isVisible()


@pytest.mark.parametrize("where", ["list", "adding"])
def test_several_lines_pasted_among_the_people_are_a_list(driver, where):
    field = driver.part.people.list if where == "list" else driver.part.people.names.adding
    field.setFocus()
    driver.paste(field, PASTED)
    driver.wait_until_looked()
    assert driver.panel.isVisible()
    driver.put()
    assert driver.names()[-2:] == ["Jan Bakker", "Saar Vos"]


def test_one_line_pasted_is_a_name(driver):
    adding = driver.part.people.names.adding
    adding.setFocus()
    driver.paste(adding, "Jan Bakker")
    assert adding.words() == "Jan Bakker"
    assert driver.part.people.isVisible()


def test_a_list_is_pasted_in_the_panel(driver):
    driver.open()
    driver.paste(driver.panel.start.choose_button, PASTED)
    driver.wait_until_looked()
    assert driver.tabs()[1] == "People 2"


def test_one_line_pasted_in_the_panel_says_what_to_do(driver):
    driver.open()
    driver.paste(driver.panel.start.choose_button, "Jan")
    assert driver.panel.trouble.text().startswith("There is no list on the clipboard.")


@pytest.mark.parametrize("over", ["part", "panel"])
def test_a_file_is_dropped(driver, over):
    if over == "panel":
        driver.open()
    assert driver.drop(driver.part if over == "part" else driver.panel, driver.file())
    driver.wait_until_looked()
    assert driver.panel.source.words() == "gasten.xlsx"
    assert driver.tabs() == ["Columns", "People 7", "Questions 1", "Roles 2"]


def test_a_file_dropped_on_the_field_for_names_is_a_list_too(driver):
    adding = driver.part.people.names.adding
    driver.drop(adding, driver.file())
    driver.wait_until_looked()
    assert driver.panel.source.words() == "gasten.xlsx"
    assert adding.words() == ""


def test_lines_are_dropped_and_a_single_word_is_not(driver):
    assert not driver.drop(driver.part, words="Jan")
    assert driver.drop(driver.part, words=PASTED)
    driver.wait_until_looked()
    assert driver.tabs()[1] == "People 2"


def test_going_to_somebody_puts_the_panel_away(driver):
    driver.choose(driver.file())
    leads = []
    driver.part.leading.connect(leads.append)
    assert driver.part.reach(Spot(Kind.PERSON, "jos", "role"))
    assert driver.part.people.fields.field("role").hasFocus()
    assert driver.part.bar.isVisible()
    assert leads == [False]


# -- wrong files ---------------------------------------------------------------------------------------------------

WRONG = {
    "empty.csv": (b" ", "There is nobody in “empty.csv”. Nobody was added."),
    "picture.csv": (b"\x89PNG\r\n\x1a\n" + bytes(40), "“picture.csv” is a picture, not a list."),
    "secret.xlsx": (ole({"EncryptedPackage": bytes(64)}), "“secret.xlsx” has a password."),
    "broken.xlsx": (xlsx({"Blad1": [["Naam"], ["Jan"]]})[:200], "“broken.xlsx” cannot be read"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_said_in_place_and_nothing_is_lost(driver, name):
    content, said = WRONG[name]
    driver.choose(driver.file())
    driver.press(driver.to(1).list, Qt.Key.Key_Delete)
    driver.wait_until_looked()
    path = driver.file(name="x.xlsx").with_name(name)
    path.write_bytes(content)
    driver.drop(driver.panel, path)
    driver.qtbot.waitUntil(driver.panel.trouble.isVisible)
    assert driver.panel.trouble.text().startswith(said)
    assert driver.panel.source.words() == "gasten.xlsx"
    assert driver.rows()[0] == ("Fatma Yıldız", "Left out")


def test_a_file_that_is_gone_is_said(driver, tmp_path):
    driver.open()
    driver.drop(driver.panel, tmp_path / "weg.csv")
    driver.qtbot.waitUntil(driver.panel.trouble.isVisible)
    assert driver.shown is driver.panel.start
    assert driver.panel.start.busy.text() == ""


# -- the columns ---------------------------------------------------------------------------------------------------


def test_the_columns_show_heading_examples_and_what_they_hold(driver):
    driver.choose(driver.file())
    made = driver.columns()
    assert [one.heading.words() for one in made] == HEADING
    assert made[0].examples.words() == "Fatma Yıldız · Ahmed el Amrani · E. Jansen"
    assert [one.box.key() for one in made] == [
        *(Field.NAME, Field.ORGANISATION, Field.ROLE, Field.EMAIL),
        *(Field.REMARKS, None),
    ]
    assert driver.panel.columns.found.text() == "7 person(s) found. Are the columns right?"


def test_a_column_is_corrected_and_remembered_for_lists_of_this_shape(driver):
    driver.choose(driver.file())
    driver.take_column("Kenteken", Field.REMARKS)
    driver.take_column("Dieet", None)
    driver.put()
    ahmed = next(one for one in driver.day.people if one.name == "Ahmed el Amrani")
    assert ahmed.remarks == "Kenteken: 12-ABC-3"
    driver.choose(driver.file([["Iemand Anders", "", "", "", "niets", ""]], name="volgende.xlsx"))
    assert [one.box.key() for one in driver.columns()[4:6]] == [None, Field.REMARKS]


def test_what_only_one_column_can_hold_leaves_the_other(driver):
    driver.choose(driver.file())
    driver.take_column("Organisatie", Field.NAME)
    assert [one.box.key() for one in driver.columns()[:2]] == [None, Field.NAME]


def test_without_a_column_of_names_nobody_can_be_put_in(driver):
    driver.choose(driver.file())
    driver.take_column("Naam", None)
    assert driver.panel.columns.no_names.isVisible()
    assert not driver.panel.put_button.isEnabled()
    driver.press(driver.panel, Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert len(driver.names()) == 4


def test_a_workbook_with_several_sheets_lets_one_choose_and_keeps_what_was_said(driver):
    sheets = {"Lijst": [HEADING, *GUESTS], "Sprekers": [["Naam"], ["Ada Prins"], ["Kees Kok"]]}
    driver.choose(driver.file(sheets=sheets))
    driver.press(driver.to(1).list, Qt.Key.Key_Delete)
    driver.wait_until_looked()
    box = driver.to(0).sheet_box
    box.setFocus()
    driver.press(box, Qt.Key.Key_Down)
    driver.wait_until_looked()
    assert driver.tabs()[1] == "People 2"
    assert [one.heading.words() for one in driver.columns()] == ["Naam"]
    driver.press(box, Qt.Key.Key_Up)
    driver.wait_until_looked()
    driver.to(1)
    assert driver.rows()[0] == ("Fatma Yıldız", "Left out")


def test_a_list_of_very_many_columns_shows_all_of_them(driver):
    heading = ["Naam", *(f"Vraag {n}" for n in range(90))]
    driver.choose(driver.file([["Jan Bakker", *["x"] * 90]], heading))
    driver.qtbot.waitUntil(lambda: len(driver.columns()) == 91)
    assert driver.columns()[-1].heading.words() == "Vraag 89"
    driver.drop(driver.panel, driver.file())
    driver.qtbot.waitUntil(lambda: len(driver.columns()) == 6)


def test_the_wheel_changes_no_column(driver):
    driver.choose(driver.file())
    box = driver.panel.columns.rows[0].box
    box.setFocus()
    none, still = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton, none, still, False
    )
    QApplication.sendEvent(box, turned)
    assert box.key() is Field.NAME


# -- the people ----------------------------------------------------------------------------------------------------


def test_each_row_says_what_becomes_of_it(driver):
    driver.choose(driver.file())
    driver.to(1)
    assert driver.rows() == [
        ("Fatma Yıldız", "New"),
        ("Ahmed el Amrani", "New"),
        ("E. Jansen", "New"),
        ("Wil de Boer", "New"),
        ("Wil de Boer", "Twice on the list"),
        ("Afke Postma", "New"),
        ("row 10", "Not possible"),
    ]
    rows = driver.panel.people.list.records.rows
    assert rows[4].detail == "belongs to Wil de Boer, row 7"
    assert rows[2].detail.startswith("perhaps Els Jansen: see the questions")
    assert rows[6].detail == "there is no name · Zonder naam BV"


def test_delete_leaves_out_and_goes_on_and_enter_takes_along_again(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    driver.press(page.list, Qt.Key.Key_Delete)
    assert driver.rows()[0] == ("Fatma Yıldız", "Left out")  # at once, before the worker has looked
    assert driver.panel.put_button.text() == "Put 4 person(s) in"
    assert page.list.current_key() == "5"
    driver.wait_until_looked()
    assert driver.rows()[0] == ("Fatma Yıldız", "Left out")
    driver.press(page.list, Qt.Key.Key_Up)
    driver.press(page.list, Qt.Key.Key_Return)
    assert driver.rows()[0] == ("Fatma Yıldız", "New")
    driver.wait_until_looked()
    assert driver.panel.put_button.text() == "Put 5 person(s) in"


def test_several_rows_are_left_out_by_the_button(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    driver.press(page.list, Qt.Key.Key_A, CTRL)
    driver.click(page.out_button)
    driver.wait_until_looked()
    assert {state for _, state in driver.rows()} == {"Left out"} | {"Not possible"}
    assert not driver.panel.put_button.isEnabled()


def test_a_double_can_be_somebody_after_all(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    page.list.select("8")
    driver.press(page.list, Qt.Key.Key_Return)
    driver.wait_until_looked()
    assert driver.rows()[4] == ("Wil de Boer", "New")


def test_somebody_who_cancelled_stays_out_unless_taken_along(driver):
    rows = [["Jan Bakker", "afgemeld"], ["Saar Vos", ""]]
    driver.choose(driver.file(rows, ["Naam", "Status"]))
    page = driver.to(1)
    assert driver.rows() == [("Jan Bakker", "Left out"), ("Saar Vos", "New")]
    assert page.list.records.rows[0].detail == "cancelled"
    driver.press(page.list, Qt.Key.Key_Return)
    driver.wait_until_looked()
    assert driver.rows()[0] == ("Jan Bakker", "New")


def test_the_people_are_filtered_by_words_and_by_what_becomes_of_them(driver):
    driver.choose(driver.file())
    page = driver.to(1)
    driver.press(page.list, Qt.Key.Key_F, CTRL)
    driver.qtbot.keyClicks(page.words, "yildiz")
    assert driver.rows() == [("Fatma Yıldız", "New")]
    driver.press(page.words, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    page.words.setFocus()
    driver.press(page.words, Qt.Key.Key_Escape)
    assert len(driver.rows()) == 7
    page.only.setFocus()
    driver.press(page.only, Qt.Key.Key_End)
    assert {state for _, state in driver.rows()} == {"Not possible"} or page.only.currentText().startswith("Not on")


# -- the questions -------------------------------------------------------------------------------------------------

TWO_QUESTIONS = [["E. Jansen", "", ""], ["Noor Smit", "Buurthuis", ""], ["Kees Kok", "", ""]]


@pytest.fixture
def asking(list_of):
    people = (make_person("Els Jansen", "els"), make_person("Noor Smit", "noor", organisation="Wijkraad"))
    driver = list_of(make_day(*people))
    driver.choose(driver.file(TWO_QUESTIONS, ["Naam", "Organisatie", "E-mail"]))
    return driver


def test_questions_are_answered_with_keys_one_after_the_other(asking):
    page = asking.to(2)
    assert asking.tabs()[2] == "Questions 2"
    assert page.list.hasFocus()
    assert (page.listed.who.text(), page.known.who.text()) == ("E. Jansen", "Els Jansen")
    assert page.known.where.text() == "In the day"
    asking.press(page.list, Qt.Key.Key_Y)
    assert page.listed.who.text() == "Noor Smit"
    assert asking.tabs()[2] == "Questions 1"
    asking.press(page.list, Qt.Key.Key_N)
    assert asking.tabs()[2] == "Questions 0"
    asking.wait_until_looked()
    assert [row.chip[1] for row in page.list.records.rows] == ["Combined", "Two people"]
    asking.put()
    assert asking.names() == ["Els Jansen", "Noor Smit", "Noor Smit", "Kees Kok"]


def test_what_was_combined_is_combined_again_when_the_list_comes_again(list_of):
    driver = list_of(make_day(make_person("Els Jansen", "els", email="els@huis.nl")))
    path = driver.file([["E. Jansen", "e.jansen@wijk.nl"]], ["Naam", "E-mail"])
    driver.choose(path)
    page = driver.to(2)
    driver.press(page.list, Qt.Key.Key_Y)
    driver.wait_until_looked()
    if driver.panel.put_button.isEnabled():
        driver.put()
    driver.choose(path)
    driver.wait_until_looked()
    assert driver.proposal.lines[0].known == "els"
    assert driver.names() == ["Els Jansen"]


def test_an_answer_is_given_again_by_the_buttons(asking):
    page = asking.to(2)
    asking.click(page.no_button)
    asking.wait_until_looked()
    page.list.select("4")
    asking.click(page.yes_button)
    asking.wait_until_looked()
    assert page.list.records.rows[0].chip[1] == "Combined"
    assert asking.proposal.lines[0].known == "els"


def test_somebody_who_may_be_several_is_asked_of_each(list_of):
    driver = list_of(make_day(make_person("Els Jansen", "els"), make_person("Erik Jansen", "erik")))
    driver.choose(driver.file([["E. Jansen", "Wijkraad"]], ["Naam", "Organisatie"]))
    page = driver.to(2)
    first = page.known.who.text()
    assert page.more.text() == "It may be 1 more."
    driver.press(page.list, Qt.Key.Key_N)
    second = page.known.who.text()
    assert {first, second} == {"Els Jansen", "Erik Jansen"}
    assert driver.tabs()[2] == "Questions 1"
    driver.press(page.list, Qt.Key.Key_N)
    driver.wait_until_looked()
    assert driver.tabs()[2] == "Questions 0"
    driver.put()
    assert driver.names() == ["Els Jansen", "Erik Jansen", "E. Jansen"]


def test_two_rows_that_may_be_one_person_are_combined(driver):
    rows = [["Saar de Vos", "Wijkraad"], ["S. de Vos", "Wijkraad"]]
    driver.choose(driver.file(rows, ["Naam", "Organisatie"]))
    page = driver.to(2)
    assert page.known.where.text() == "On the list, row 4"
    driver.press(page.list, Qt.Key.Key_Y)
    driver.wait_until_looked()
    driver.to(1)
    assert driver.rows() == [("Saar de Vos", "New"), ("S. de Vos", "Twice on the list")]


# -- the roles -----------------------------------------------------------------------------------------------------


def test_roles_without_a_group_are_sorted_with_figures(driver):
    driver.choose(driver.file())
    page = driver.to(3)
    assert [(row.title, row.chip[1]) for row in page.list.records.rows] == [
        ("kok", "To be sorted"),
        ("penningmeester", "To be sorted"),
        ("beleidsadviseur", "officials"),
        ("bewoner", "residents"),
    ]
    driver.press(page.list, Qt.Key.Key_2)
    assert page.list.current_key() == "penningmeester"
    assert driver.tabs()[3] == "Roles 1"
    driver.press(page.list, Qt.Key.Key_0)
    assert driver.tabs()[3] == "Roles 0"
    driver.wait_until_looked()
    driver.put()
    assert [one.group for one in driver.day.people[4:]] == [
        "bewoners",
        "ambtenaren",
        "",
        "professionals",
        "professionals",
    ]


def test_a_role_gets_a_word_of_its_own(driver):
    driver.choose(driver.file())
    page = driver.to(3)
    driver.press(page.list, Qt.Key.Key_Return)
    assert page.word.hasFocus()
    driver.qtbot.keyClicks(page.word, "koks 2")
    driver.press(page.word, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    assert page.list.records.rows[0].chip[1] == "koks 2"
    assert page.list.current_key() == "penningmeester"


def test_a_role_is_sorted_with_the_mouse(driver):
    driver.choose(driver.file())
    page = driver.to(3)
    driver.click(page.buttons["bestuurders"])
    assert page.list.records.rows[0].chip[1] == "administrators"


# -- the whole -----------------------------------------------------------------------------------------------------


def test_the_pages_are_gone_through_with_the_keys(driver):
    driver.choose(driver.file())
    assert driver.panel.columns.rows[0].box.hasFocus()
    for page in (driver.panel.people, driver.panel.questions, driver.panel.roles, driver.panel.roles):
        driver.press(driver.shown, Qt.Key.Key_PageDown, CTRL)
        assert driver.shown is page
    driver.press(driver.shown, Qt.Key.Key_PageUp, CTRL)
    assert driver.shown is driver.panel.questions


def test_every_control_has_a_name(driver):
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox)
    driver.open()
    pages = [None, 0, 1, 2, 3]
    for page in pages:
        if page == 0:
            driver.panel.bring(driver.file())
            driver.wait_until_looked()
        elif page is not None:
            driver.to(page)
        shown = [one for one in driver.panel.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
        words = [one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "") for one in shown]
        assert shown
        assert all(word.strip() for word in words)


def test_it_fits_beside_the_list_of_things_to_do(driver):
    driver.choose(driver.file())
    for number in range(4):
        driver.to(number)
        assert driver.panel.minimumSizeHint().width() <= 868
        assert driver.panel.minimumSizeHint().height() <= 582


def test_it_speaks_dutch(qapp, list_of):
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    qapp.installTranslator(translator)
    try:
        driver = list_of(small_day())
        driver.choose(driver.file())
        tabs, put = driver.tabs(), driver.panel.put_button.text()
        driver.to(1)
        rows = driver.rows()
    finally:
        qapp.removeTranslator(translator)
    assert tabs == ["Kolommen", "Mensen 7", "Vragen 1", "Rollen 2"]
    assert put == "Zet 5 mensen erin"
    assert rows[0] == ("Fatma Yıldız", "Nieuw")
