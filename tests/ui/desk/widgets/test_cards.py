"""Cards: as high as their text, starred by a click, never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView

from ui.desk.theme.look import current
from ui.desk.widgets.cards import CardDelegate, CardList

LONG = "De gemeente past het inkoopbeleid niet aan, ook al is de proef met het buurtbudget geslaagd. " * 3
ADDRESS = "www.voorbeeld.nl/" + "heel-lang-zonder-spatie/" * 12


@pytest.fixture
def delegate(qtbot, card_list) -> CardDelegate:
    made = CardDelegate(True, card_list)
    made.be_wide(500)
    return made


@pytest.mark.parametrize("text", ["Kort", LONG, ADDRESS, "Twee\nregels"])
def test_a_card_has_room_for_all_of_its_text(delegate, make_card, text):
    plan = delegate.plan(make_card(text=text))

    metrics = QFontMetrics(current().font(16))
    lines = plan.text_lines.split("\n")
    assert max(map(metrics.horizontalAdvance, lines)) <= plan.text.width()
    assert len(lines) * metrics.lineSpacing() <= plan.text.height()
    assert "".join(plan.text_lines.split()) == "".join(text.split())
    assert QRect(QPoint(0, 0), plan.size).contains(plan.text)


def test_a_narrower_card_is_higher(delegate, make_card):
    card = make_card(text=LONG)
    wide = delegate.plan(card).size
    delegate.be_wide(300)
    narrow = delegate.plan(card).size

    assert narrow.height() > wide.height()
    assert narrow.width() == 300


def test_a_list_that_becomes_narrower_breaks_its_lines_anew(card_list, make_card, qtbot):
    card_list.show_rows([make_card("w1", text=LONG), make_card("w2")])
    card_list.resize(900, 400)
    card_list.show()
    qtbot.waitUntil(lambda: card_list.star_rect("w1").right() > 700)
    card_list.resize(500, 400)
    qtbot.waitUntil(lambda: card_list.star_rect("w1").right() < 500)
    assert card_list.viewport().rect().contains(card_list.star_rect("w1"))


def test_a_card_is_measured_once(delegate, make_card):
    assert delegate.plan(make_card()) is delegate.plan(make_card())


@pytest.mark.parametrize("width", [260, 500, 900])
@pytest.mark.parametrize("count", [1, 2, 4])
def test_chips_stay_on_the_card_and_off_each_other_and_the_words(delegate, make_card, width, count):
    delegate.be_wide(width)
    card = make_card(chips=(("warn", "Niet in het verslag"), ("accent", "2 versies")) * 2, number="12")
    card = make_card(chips=card.chips[:count], meta=("belemmering", "Tafel 1", "Ronde 2"), number="12")
    plan = delegate.plan(card)

    whole = QRect(QPoint(0, 0), plan.size)
    metrics = QFontMetrics(current().font(13))
    meta = metrics.boundingRect(plan.meta, 0, plan.meta_lines)
    boxes = [*plan.chips, plan.text, meta]
    assert len(plan.chips) == count
    assert all(whole.contains(box) for box in boxes)
    assert not any(one.intersects(other) for number, one in enumerate(boxes) for other in boxes[:number])


def test_the_star_is_large_enough_to_hit_and_beside_the_text(delegate, make_card):
    plan = delegate.plan(make_card(text=LONG))

    assert min(plan.star.width(), plan.star.height()) >= 32
    assert not plan.star.intersects(plan.text)


def test_a_card_with_nothing_to_star_has_no_star(delegate, make_card):
    assert delegate.plan(make_card(starred=None)).star.isEmpty()


def test_a_click_on_the_star_is_told_and_chooses_nothing(card_list, qtbot):
    card_list.select("a")
    star = card_list.star_rect("b").center()

    with qtbot.waitSignal(card_list.starClicked) as clicked:
        qtbot.mouseClick(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star)

    assert clicked.args == ["b"]
    assert card_list.selected_keys() == ("a",)


def test_two_quick_clicks_are_two_stars(card_list, qtbot):
    star, told = card_list.star_rect("b").center(), []
    card_list.starClicked.connect(told.append)

    qtbot.mouseClick(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star)
    qtbot.mouseDClick(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star)  # Qt leaves out its release
    qtbot.mouseRelease(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star)

    assert told == ["b", "b"]


def test_a_press_that_slides_off_the_star_tells_nothing(card_list, qtbot):
    star = card_list.star_rect("b").center()

    with qtbot.assertNotEmitted(card_list.starClicked):
        qtbot.mousePress(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star)
        qtbot.mouseRelease(card_list.viewport(), Qt.MouseButton.LeftButton, pos=star - QPoint(200, 0))


def test_a_click_beside_the_star_chooses_the_card(card_list, qtbot):
    beside = card_list.visualRect(card_list.records.index_of("b")).center()

    with qtbot.assertNotEmitted(card_list.starClicked):
        qtbot.mouseClick(card_list.viewport(), Qt.MouseButton.LeftButton, pos=beside)

    assert card_list.selected_keys() == ("b",)


def test_shift_extends_the_selection(card_list, qtbot):
    card_list.select("a")

    qtbot.keyClick(card_list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert card_list.selected_keys() == ("a", "b")


def test_cards_are_reordered_by_keys(card_list, qtbot):
    card_list.select("b")

    with qtbot.waitSignal(card_list.moveAsked) as asked:
        qtbot.keyClick(card_list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert asked.args == ["b", "a"]


@pytest.mark.parametrize("grown", ["a", "b", "c"])
@pytest.mark.parametrize("hidden", [False, True])
def test_a_text_that_grew_makes_room_for_itself(card_list, make_card, grown, hidden):
    before = card_list.contentsSize().height()
    card_list.setHidden(hidden)

    card_list.show_rows([make_card(key, LONG if key == grown else "Kort") for key in "abc"])
    card_list.show()
    card_list.executeDelayedItemsLayout()

    places = [card_list.visualRect(card_list.records.index_of(key)) for key in "abc"]
    assert [place.top() for place in places[1:]] == [place.bottom() + 1 for place in places[:-1]]
    assert card_list.contentsSize().height() == places[-1].bottom() + 1 > before


def test_a_star_lays_nothing_out_again(card_list, make_card, monkeypatch):
    laid_out = []
    monkeypatch.setattr(QListView, "dataChanged", lambda *_: laid_out.append(True))

    card_list.show_rows([make_card(key, starred=key == "b") for key in "abc"])
    assert laid_out == []

    card_list.show_rows([make_card(key, LONG) for key in "abc"])
    assert laid_out == [True] * 3


def test_the_cards_keep_their_width_when_the_scroll_bar_comes(card_list, make_card):
    width = card_list.sizeHintForIndex(card_list.records.index_of("a")).width()

    card_list.show_rows([make_card(str(number), LONG) for number in range(20)])
    card_list.executeDelayedItemsLayout()

    assert card_list.verticalScrollBar().isVisible()
    assert card_list.sizeHintForIndex(card_list.records.index(0)).width() == width


def test_cards_of_every_make_are_drawn(qtbot, make_card):
    listing = CardList("Punten")
    qtbot.addWidget(listing)
    listing.show_rows(
        [
            make_card("a", LONG, starred=True, chips=(("warn", "Niet in het verslag"),), dimmed=True),
            make_card("b", number="2", meta=()),
            make_card("c", starred=None),
        ]
    )
    listing.select("a")
    assert not listing.grab().isNull()
