"""The report put together by a chair: blocks, words, choices, and what is seen of them."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QWidget

from facilitator.domain.conversations import Layout, ProseSource
from facilitator.domain.day import Day
from facilitator.domain.event import Attribution, Prints
from facilitator.domain.identity import TakeawayId
from facilitator.domain.people import PersonKind
from facilitator.domain.records import Kind
from facilitator.domain.report import SectionKind
from facilitator.domain.spots import Spot
from tests.factories import (
    make_agreement,
    make_contribution,
    make_conversation,
    make_day,
    make_person,
    make_section,
    make_table,
    make_takeaway,
)
from tools.make_translations import TRANSLATIONS
from ui.desk.places import StageName

KIND = SectionKind
ALT = Qt.KeyboardModifier.AltModifier


def report_day(**event: object) -> Day:
    return make_day(
        make_person("Els Jansen", "els", kinds=(PersonKind.CHAIR,)),
        make_person("Noor Smit", "noor"),
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_conversation("Eten in de wijk", "c1", table="t1"),
        make_conversation("Veilig oversteken", "c2", table="t2"),
        make_takeaway("Meer banken", "w1", conversation="c1"),
        make_takeaway("Een zebrapad", "w2", conversation="c1", cue="Oplossing"),
        make_takeaway("Niet nu", "w3", conversation="c1", left_out=True),
        make_contribution("Wij doen mee.", "x1", person="noor"),
        make_agreement("Een sleutel", "a1", owner="Els"),
        make_section(KIND.TEXT, "intro", heading="Vooraf", text="Eerste alinea."),
        make_section(KIND.CONVERSATIONS, "talk"),
        make_section(KIND.REACTION, "react", person="noor"),
        make_section(KIND.AGREEMENTS, "agree"),
        make_section(KIND.THANKS, "thanks", people=("els",), tail="en vele anderen"),
        **event,
    )


@pytest.fixture
def chair(chair_of):
    return chair_of(report_day())


# -- the list of blocks --------------------------------------------------------------------------------------------


def test_blocks_stand_in_their_order_with_what_is_in_them(chair) -> None:
    assert chair.titles() == ["Vooraf", "Wat besproken?", "Reactie (een deelnemer)", "Afspraken", "Thanks"]
    assert chair.details()[1] == "1 conversation(s) · 2 point(s)"


def test_alt_and_arrow_moves_a_block(chair) -> None:
    chair.choose("talk")
    chair.press(Qt.Key.Key_Up, ALT)
    chair.wait()
    assert [one.id for one in chair.day.sections][:2] == ["talk", "intro"]
    assert chair.stage.blocks.list.current_key() == "talk"


def test_h_leaves_a_block_out_and_puts_it_back(chair) -> None:
    chair.choose("agree")
    chair.press(Qt.Key.Key_H)
    chair.wait()
    assert not chair.section("agree").shown
    assert chair.details()[3].startswith("Left out")
    chair.click(chair.stage.blocks.show_button)
    chair.wait()
    assert chair.section("agree").shown


def test_a_new_block_comes_behind_the_chosen_one_and_can_be_typed_in_at_once(chair) -> None:
    chair.choose("talk")
    chair.stage.blocks.open_menu()
    text = next(action for action in chair.stage.blocks.menu.actions() if action.text() == "Text")
    text.trigger()
    chair.wait()
    assert chair.kinds()[:3] == [KIND.TEXT, KIND.CONVERSATIONS, KIND.TEXT]
    assert chair.stage.blocks.list.current_key() == chair.day.sections[2].id
    assert chair.stage.section.heading.hasFocus()
    chair.undo()
    assert len(chair.day.sections) == 5


def test_a_kind_that_stands_there_already_is_not_offered_again(chair) -> None:
    chair.stage.blocks.open_menu()
    offered = {action.text(): action.isEnabled() for action in chair.stage.blocks.menu.actions()}
    assert not offered["Agreements"]
    assert offered["Lessons"] and offered["Text"]


def test_a_block_without_words_goes_at_once_and_its_neighbour_is_chosen(chair) -> None:
    chair.choose("agree")
    chair.press(Qt.Key.Key_Delete)
    chair.wait()
    assert "agree" not in [one.id for one in chair.day.sections]
    assert chair.stage.blocks.list.current_key() == "thanks"
    assert chair.stage.blocks.list.hasFocus()


def test_a_block_with_words_asks_first_and_undo_brings_it_back(chair, messages) -> None:
    told = messages(chair.desk)
    chair.choose("intro")
    chair.press(Qt.Key.Key_Delete)
    assert chair.day.sections[0].id == "intro"
    assert "Vooraf" in told[0].words and told[0].asks
    told[0].deeds[0].do()
    chair.wait()
    assert chair.day.sections[0].id == "talk"
    chair.undo()
    assert chair.section("intro").text == "Eerste alinea."


def test_a_day_without_blocks_says_so_and_shows_the_front_page(chair_of) -> None:
    chair = chair_of(make_day())
    assert chair.stage.blocks.empty.isVisible()
    assert chair.stage.cover.isVisible()
    chair.stage.reach(None)
    assert chair.stage.cover.title.hasFocus()


# -- the words of a block ------------------------------------------------------------------------------------------


def test_a_heading_is_typed_over_the_usual_one_and_emptied_again(chair) -> None:
    chair.choose("agree")
    field = chair.stage.section.heading
    assert (field.text(), field.placeholderText()) == ("", "Afspraken")
    chair.type_in(field, "Wie doet wat?")
    chair.qtbot.keyClick(field, Qt.Key.Key_Return)
    chair.wait()
    assert chair.section("agree").heading == "Wie doet wat?"
    assert chair.titles()[3] == "Wie doet wat?"
    field.selectAll()
    chair.qtbot.keyClick(field, Qt.Key.Key_Delete)
    chair.qtbot.keyClick(field, Qt.Key.Key_Return)
    chair.wait()
    assert chair.section("agree").heading is None


def test_no_heading_is_a_choice_of_its_own(chair) -> None:
    chair.choose("agree")
    chair.stage.section.no_heading.click()
    chair.wait()
    assert chair.section("agree").heading == ""
    assert not chair.stage.section.heading.isEnabled()
    chair.stage.section.no_heading.click()
    chair.wait()
    assert chair.section("agree").heading is None


def test_words_are_kept_when_another_block_is_chosen_at_once(chair) -> None:
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, "\n\nTweede alinea.")
    chair.choose("agree")
    chair.choose("talk")
    chair.wait()
    assert chair.section("intro").text == "Eerste alinea.\n\nTweede alinea."
    chair.undo()
    assert chair.section("intro").text == "Eerste alinea."
    chair.choose("intro")
    assert chair.stage.section.text.words() == "Eerste alinea."


def test_words_are_kept_when_the_front_page_is_chosen_at_once(chair) -> None:
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, " Meer.")
    chair.click(chair.stage.blocks.cover_button)
    chair.wait()
    assert chair.section("intro").text == "Eerste alinea. Meer."
    assert chair.stage.cover.isVisible()


def test_a_field_is_not_overwritten_while_somebody_types_in_it(chair) -> None:
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, " en")
    chair.desk.opened.watch(chair.desk.opened.sections.change("intro", by="import", text="Van elders."))
    chair.wait()
    assert chair.stage.section.text.words() == "Eerste alinea. en"


def test_a_later_talk_has_a_date_a_place_and_an_organiser(chair) -> None:
    chair.reach(Kind.SECTION, "intro", "place")
    later = chair.stage.section.later
    chair.type_in(later.place, "stadhuis")
    chair.type_in(later.date.line, "20-11-2026")
    chair.qtbot.keyClick(later.date.line, Qt.Key.Key_Return)
    chair.wait()
    section = chair.section("intro")
    assert (section.place, section.date) == ("stadhuis", datetime.date(2026, 11, 20))


def test_whose_reaction_it_is_can_be_chosen(chair) -> None:
    chair.choose("react")
    choice = chair.stage.section.speaker.choice
    assert choice.currentText() == "Noor Smit"
    choice.setFocus()
    chair.qtbot.keyClick(choice, Qt.Key.Key_Up)
    chair.wait()
    assert chair.section("react").person == "els"


def test_somebody_is_thanked_by_typing_their_name(chair) -> None:
    chair.choose("thanks")
    picker = chair.stage.section.thanks.people.picker
    chair.type_in(picker, "Noor Smit")
    chair.qtbot.keyClick(picker, Qt.Key.Key_Return)
    chair.wait()
    assert chair.section("thanks").people == ("els", "noor")
    assert chair.section("thanks").tail == "en vele anderen"


# -- marks in a text -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier, "**Eerste** alinea."),
        (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier, "*Eerste* alinea."),
        (
            Qt.Key.Key_L,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "[Eerste](https://) alinea.",
        ),
        (
            Qt.Key.Key_O,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "- Eerste alinea.",
        ),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, "  Eerste alinea."),
    ],
)
def test_a_key_puts_a_mark_and_ctrl_z_takes_it_away(chair, key, modifiers, text) -> None:
    chair.choose("intro")
    field = chair.stage.section.text
    cursor = field.textCursor()
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    field.setFocus()
    chair.qtbot.keyClick(field, key, modifiers)
    assert field.words() == text
    chair.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.words() == "Eerste alinea."


@pytest.mark.parametrize(("key", "sign"), [(Qt.Key.Key_B, "**"), (Qt.Key.Key_I, "*")])
def test_the_keys_of_a_mark_begin_it_and_end_it(chair, key, sign) -> None:
    chair.choose("intro")
    field = chair.stage.section.text
    field.put_words("")
    ctrl = Qt.KeyboardModifier.ControlModifier
    for words in ("vet", " en gewoon"):
        chair.qtbot.keyClick(field, key, ctrl)
        chair.qtbot.keyClicks(field, words)
    assert field.words() == f"{sign}vet{sign} en gewoon"
    chair.qtbot.keyClick(field, key, ctrl)
    chair.qtbot.keyClick(field, key, ctrl)
    assert field.words() == f"{sign}vet{sign} en gewoon"


def test_after_a_link_the_address_is_typed_at_once_also_behind_an_emoji(chair) -> None:
    chair.choose("intro")
    field = chair.stage.section.text
    field.selectAll()
    field.textCursor().insertText("😀 hier")
    cursor = field.textCursor()
    cursor.movePosition(cursor.MoveOperation.WordLeft, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    chair.click(next(one for one in chair.stage.section.marks.children() if _named(one, "Link")))
    chair.qtbot.keyClicks(field, "https://v.nl")
    assert field.words() == "😀 [hier](https://v.nl)"


def _named(child: object, name: str) -> bool:
    return isinstance(child, QWidget) and child.accessibleName() == name


def test_enter_goes_on_with_a_list_and_the_words_come_in_as_they_stand(chair) -> None:
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, "\n\n- een\ntwee\n")
    assert chair.stage.section.text.words() == "Eerste alinea.\n\n- een\n- twee\n- "
    chair.stage.section.heading.setFocus()
    chair.wait()
    assert chair.section("intro").text == "Eerste alinea.\n\n- een\n- twee\n- "


def test_lettering_is_no_typing(chair) -> None:
    chair.choose("intro")
    chair.stage.section.text.lettering.rehighlight()
    assert not chair.stage.section.text.typing.unsaved


def test_a_mark_closed_on_the_next_line_letters_the_line_before_too(chair) -> None:
    chair.choose("intro")
    field = chair.stage.section.text
    field.selectAll()
    chair.qtbot.keyClicks(field, "**een")
    chair.qtbot.keyClick(field, Qt.Key.Key_Return)
    chair.qtbot.keyClicks(field, "twee**")
    formats = field.document().firstBlock().layout().formats()
    assert [one.format.fontWeight() for one in formats][-1] == 700


def test_a_token_is_put_in_from_the_menu(chair) -> None:
    chair.choose("intro")
    chair.stage.section.marks.open_menu()
    chair.stage.section.marks.menu.actions()[0].trigger()
    assert chair.stage.section.text.words() == "{datum}Eerste alinea."


# -- the table conversations ---------------------------------------------------------------------------------------


def test_the_points_become_the_own_text_in_one_act_and_print_from_it_again(chair) -> None:
    chair.choose("talk")
    entries = chair.stage.section.entries
    chair.click(entries.start_button)
    chair.wait()
    assert chair.day.conversations[0].prose == "Meer banken\n\n**Oplossing:** Een zebrapad"
    assert entries.prose.words() == "Meer banken\n\n**Oplossing:** Een zebrapad"
    chair.click(entries.drop_button)
    chair.wait()
    assert chair.day.conversations[0].prose is None
    assert entries.prose.words() == ""
    chair.undo()
    assert chair.day.conversations[0].prose is not None


def test_dropping_the_own_text_while_typing_in_it_loses_nothing(chair) -> None:
    chair.reach(Kind.CONVERSATION, "c1", "prose")
    entries = chair.stage.section.entries
    chair.type_in(entries.prose, "Mijn woorden")
    entries.prose.typing.finish()
    chair.wait()
    chair.type_in(entries.prose, " en meer")
    chair.click(entries.drop_button)
    chair.wait()
    assert entries.prose.words() == ""
    chair.undo()
    assert chair.day.conversations[0].prose == "Mijn woorden en meer"
    assert entries.prose.words() == "Mijn woorden en meer"


def test_typing_own_text_and_going_to_another_entry_keeps_both_apart(chair) -> None:
    chair.reach(Kind.CONVERSATION, "c1", "prose")
    entries = chair.stage.section.entries
    chair.type_in(entries.prose, "Eerste")
    entries.list.select("c2")
    chair.type_in(entries.prose, "Tweede")
    chair.choose("intro")
    chair.wait()
    assert [one.prose for one in chair.day.conversations] == ["Eerste", "Tweede"]


def test_news_is_said_and_shown(chair_of) -> None:
    known = (ProseSource(TakeawayId("w1"), "Vroeger"),)
    chair = chair_of(
        make_day(
            make_conversation(key="c1", prose="Tekst", prose_from=known),
            make_takeaway("Nu", "w1", conversation="c1"),
            make_takeaway("Nieuw", "w2", conversation="c1"),
            make_section(KIND.CONVERSATIONS, "talk"),
        )
    )
    entries = chair.stage.section.entries
    assert entries.news.text() == "%n new, %n changed since you wrote this".replace("%n", "1")
    chair.click(entries.news_button)
    assert entries.points.current_key() == "w1"
    assert [row.chips for row in entries.points.records.rows] == [(("accent", "changed"),), (("accent", "new"),)]


def test_an_entry_gets_another_layout_and_goes_on_under_the_one_before(chair) -> None:
    chair.reach(Kind.CONVERSATION, "c2", "layout")
    entries = chair.stage.section.entries
    assert entries.layout_choice.hasFocus()
    chair.qtbot.keyClick(entries.layout_choice, Qt.Key.Key_Down)
    entries.continues.click()
    chair.wait()
    assert chair.day.conversations[1].layout is Layout.PARAGRAPH
    assert chair.day.conversations[1].continues


def test_entries_are_reordered_by_key(chair) -> None:
    chair.choose("talk")
    entries = chair.stage.section.entries
    entries.list.select("c2")
    chair.qtbot.keyClick(entries.list, Qt.Key.Key_Up, ALT)
    chair.wait()
    assert [one.id for one in chair.day.conversations] == ["c2", "c1"]


def test_a_star_is_set_beside_the_own_text(chair) -> None:
    chair.choose("talk")
    chair.stage.section.entries.points.starClicked.emit("w1")
    chair.wait()
    assert chair.day.takeaway[TakeawayId("w1")].starred


# -- the front page ------------------------------------------------------------------------------------------------


def test_the_choices_for_the_whole_report_are_those_of_the_day(chair) -> None:
    chair.reach(Kind.EVENT, "event", "prints")
    cover = chair.stage.cover
    assert cover.prints.hasFocus()
    for box in (cover.prints, cover.attribution):
        chair.qtbot.keyClick(box, Qt.Key.Key_Down)
    cover.group.click()
    chair.type_in(cover.title, " 2026")
    cover.subtitle.setFocus()
    chair.wait()
    event = chair.day.event
    assert (event.prints, event.attribution) == (Prints.STARRED, Attribution.INITIATIVE)
    assert event.group_by_initiative
    assert event.title == "Omkijken naar elkaar 2026"


# -- going somewhere -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spot",
    [
        Spot(Kind.EVENT, "event", "subtitle"),
        Spot(Kind.SECTION, "intro", "text"),
        Spot(Kind.SECTION, "agree", "lead"),
        Spot(Kind.SECTION, "thanks", "people"),
        Spot(Kind.SECTION, "react", "person"),
        Spot(Kind.CONVERSATION, "c2", "prose"),
        Spot(Kind.CONVERSATION, "c1", "layout"),
    ],
)
def test_a_place_is_reached_and_known_again(chair, spot: Spot) -> None:
    chair.stage.reach(spot)
    assert chair.stage.spot() == spot


def test_a_block_that_is_gone_is_no_error(chair) -> None:
    chair.reach(Kind.SECTION, "weg", "text")
    assert chair.stage.blocks.list.hasFocus()


def test_a_block_of_records_leads_to_the_plenary(chair) -> None:
    asked = []
    chair.desk.going.connect(asked.append)
    chair.choose("agree")
    chair.click(chair.stage.section.to_plenary)
    assert [place.stage for place in asked] == [StageName.PLENARY]


# -- in Dutch ------------------------------------------------------------------------------------------------------


def test_the_stage_speaks_dutch(qapp, chair_of) -> None:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "nl.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        chair = chair_of(report_day())
        chair.choose("intro")
        assert chair.stage.outcome.maker.make_button.text() == "Maak het verslag"
        assert chair.details()[:2] == ["1 alinea", "1 gesprek · 2 punten"]
    finally:
        QCoreApplication.removeTranslator(translator)


# -- by keys alone -------------------------------------------------------------------------------------------------


def test_tab_goes_through_the_stage_from_left_to_right_and_from_top_to_bottom(chair) -> None:
    chair.choose("intro")
    stage = chair.stage
    passed = [stage.blocks.list]
    while passed[-1] is not stage.blocks.cover_button:
        passed.append(passed[-1].nextInFocusChain())
    reachable = [one for one in passed if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]
    wanted = [
        stage.blocks.list,
        stage.blocks.show_button,
        stage.blocks.remove_button,
        stage.blocks.add_button,
        stage.section.heading,
        stage.section.lead,
        stage.section.text,
        stage.section.marks.fill_button,
        stage.section.later.head,
        stage.outcome.preview_tab,
        stage.outcome.checks_tab,
        stage.outcome.zoom_out,
        stage.outcome.zoom_in,
        stage.outcome.view,
        stage.outcome.maker.make_button,
        stage.blocks.cover_button,
    ]
    assert [one for one in reachable if one in wanted] == wanted


def test_everything_that_takes_the_keys_has_a_name(chair) -> None:
    for key in ("intro", "talk", "react", "agree", "thanks"):
        chair.choose(key)
        fields = [one for one in chair.stage.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        nameless = [
            one
            for one in fields
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not (one.accessibleName() or _text_of(one))
        ]
        assert nameless == []


def _text_of(widget: QWidget) -> str:
    return str(widget.property("text") or "")


@pytest.mark.parametrize("width", [1164, 1204])
def test_nothing_asks_for_more_room_than_there_is(chair, width: int) -> None:
    for key in ("intro", "talk", "react", "agree", "thanks"):
        chair.choose(key)
        page = chair.stage.areas[chair.stage.section]
        assert chair.stage.section.minimumSizeHint().width() <= page.viewport().width()
    assert chair.stage.minimumSizeHint().width() <= width


def test_fields_stand_clear_of_the_bar_that_scrolls_them(chair) -> None:
    chair.choose("talk")
    stage = chair.stage
    stage.resize(1_128, 420)
    bar = stage.areas[stage.section].verticalScrollBar()
    chair.qtbot.waitUntil(bar.isVisible)
    field = stage.section.heading
    assert field.mapTo(stage, field.rect().topRight()).x() + 8 <= bar.mapTo(stage, bar.rect().topLeft()).x()


def test_alt_h_leaves_a_block_out_while_typing_in_it(chair) -> None:
    chair.choose("intro")
    chair.type_in(chair.stage.section.text, " Meer.")
    chair.qtbot.keyClick(chair.stage.section.text, Qt.Key.Key_H, ALT)
    chair.wait()
    assert not chair.section("intro").shown
    assert chair.stage.section.left_out.isVisible()
    assert chair.stage.section.text.words() == "Eerste alinea. Meer."


def test_alt_and_a_number_turns_to_the_checks_and_back(chair) -> None:
    outcome = chair.stage.outcome
    chair.press(Qt.Key.Key_2, ALT)
    assert outcome.checks.isVisible() and outcome.checks_tab.isChecked()
    chair.press(Qt.Key.Key_1, ALT)
    assert outcome.view.isVisible() and not outcome.checks_tab.isChecked()
