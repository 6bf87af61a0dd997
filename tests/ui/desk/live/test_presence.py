"""Phones that come and go, as the tiles of their tables show it; and a line to one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPoint, QRect, Qt, QTranslator, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from facilitator.domain.clock import clock_at
from facilitator.domain.hall import Headcount
from facilitator.domain.kinds import Kind
from facilitator.domain.language import Language
from facilitator.domain.onphones import TableLine
from facilitator.domain.steps import StepKind
from tests.factories import MIDDAY, make_attachment, make_moment, make_step, make_takeaway
from tests.ui.desk.live.conftest import afternoon
from ui.desk.pages.live.presence import GONE_AFTER_S, Presence, Watcher
from ui.desk.pages.live.tilegrid import LEAST_WIDE_PX, LOW_PX, TileGrid, inside_of, tone_of
from ui.desk.pages.live.tileviews import Tile, TileState, tiles
from ui.desk.pages.live.tilewords import TileWords
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme

Key = Qt.Key
ROUNDED_OFF = 20 * 60
TRANSLATIONS = Path(__file__).parents[4] / "ui" / "translations"


def seen(day=None, seconds: float = 60, presence: Presence | None = None, item: str = "r1") -> tuple[Tile, ...]:
    day = day or afternoon()
    steps, now = [make_step(StepKind.GO, 0, item=item)], make_moment(seconds)
    round_ = day.item[item] if item.startswith("r") else None
    return tiles(day, round_, clock_at(day.programme, steps, now), now, presence)


def second(*args, **more) -> Tile:
    """The table that brought nothing."""
    return seen(*args, **more)[1]


# -- who is there --------------------------------------------------------------------------------------------------


def test_a_table_is_gone_when_its_last_phone_stays_away_and_not_before():
    watcher = Watcher()
    watcher.see({"t1": 2, "t2": 1}, (), make_moment(0))
    assert watcher.see({"t1": 1}, (), make_moment(10)).gone == {}
    assert watcher.see({"t1": 1}, (), make_moment(10 + GONE_AFTER_S - 1)).gone == {}
    assert list(watcher.see({"t1": 1}, (), make_moment(10 + GONE_AFTER_S)).gone) == ["t2"]


def test_since_when_is_the_moment_it_went():
    watcher = Watcher()
    watcher.see({"t1": 1}, (), make_moment(0))
    watcher.see({}, (), make_moment(60))
    gone = watcher.see({}, (), make_moment(600)).gone
    assert gone == {"t1": make_moment(60).wall.time()}


def test_a_phone_that_is_back_was_never_away_and_with_the_page_off_nobody_is_missed():
    watcher = Watcher()
    watcher.see({"t1": 1}, (), make_moment(0))
    watcher.see({"t1": 0}, (), make_moment(5))
    assert watcher.see({"t1": 1}, (), make_moment(90)) == Presence({"t1": 1})
    watcher.forget()
    assert watcher.see({}, {"t1": 2.5}, make_moment(200)) == Presence({}, frozenset({"t1"}))


# -- on the tiles --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("presence", "state"),
    [
        (None, TileState.LISTENING),
        (Presence(), TileState.NOT_CONNECTED),
        (Presence({"t2": 1}), TileState.CONNECTED),
        (Presence({"t2": 1}, frozenset({"t2"})), TileState.TYPING),
        (Presence({}, gone={"t2": MIDDAY.time()}), TileState.GONE),
    ],
)
def test_a_table_without_points_says_how_its_phones_do(presence, state):
    assert second(presence=presence).state is state


def test_before_the_first_round_it_is_seen_who_is_connected():
    assert second(presence=Presence({"t2": 1}), item="opening").state is TileState.CONNECTED
    assert second(presence=Presence({}, gone={"t2": MIDDAY.time()}), item="opening").state is TileState.QUIET


def test_silence_is_told_when_the_round_is_rounded_off_whoever_is_connected():
    there, gone = Presence({"t2": 1}), Presence({}, gone={"t2": MIDDAY.time()})
    assert [one.silent for one in seen(presence=there)] == [False, False]
    rounded_off = second(seconds=ROUNDED_OFF, presence=there)
    assert (rounded_off.state, rounded_off.silent) == (TileState.SILENT, True)
    assert [tone_of(second(seconds=s, presence=gone)) for s in (60, ROUNDED_OFF)] == ["plain", "warn"]


def test_a_table_that_chose_its_points_is_done_once_the_round_is_rounded_off():
    chosen = make_takeaway("Soep", "w2", conversation="c2", round="r1", host_pick=True)
    day = replace(afternoon(), takeaways=(*afternoon().takeaways, chosen))
    assert second(day).state is TileState.BRINGS
    assert second(day, seconds=ROUNDED_OFF).state is TileState.DONE


def test_a_photo_waits_whatever_else_there_is_until_it_is_typed():
    photos = (make_attachment("t1", key="f1", round="r1"), make_attachment("t2", key="f2"))
    day = replace(afternoon(), attachments=photos)
    assert [(one.state, one.photos, one.silent) for one in seen(day, seconds=ROUNDED_OFF)] == [
        (TileState.PHOTO, 1, False),
        (TileState.PHOTO, 1, False),
    ]
    typed = replace(day, attachments=tuple(replace(one, typed=True) for one in photos))
    assert [one.state for one in seen(typed)] == [TileState.BRINGS, TileState.LISTENING]


def test_how_many_sit_there_is_what_the_host_said_in_that_round():
    day = replace(afternoon(), headcounts=(Headcount("h1", "t1", "r1", 7), Headcount("h2", "t2", "r2", 5)))
    assert [one.told for one in seen(day)] == [7, None]
    assert TileWords(QLocale("en_GB")).row(seen(day)[0]).people == ("7 at the table", "7/8", "7")


def test_everything_that_is_known_is_read_out():
    photos = (make_attachment("t1", key="f1"), make_attachment("t1", key="f2"))
    day = replace(afternoon(), attachments=photos, headcounts=(Headcount("h1", "t1", "r1", 7),))
    spoken = TileWords(QLocale("en_GB")).row(seen(day, presence=Presence({"t1": 1}, frozenset({"t1"})))[0]).spoken
    assert spoken == (
        "Table 1, Eten in de wijk, Els Jansen, 2 photo(s), not typed yet, 1 point(s), Typing now, "
        "7 at the table, 1 phone(s)"
    )


@pytest.fixture
def worn(qapp) -> Iterator[Callable[[Language], None]]:
    """The real letters, and the words of a language."""
    made: list[QTranslator] = []
    put_on(QApplication.instance(), Look(Theme.LIGHT))

    def speak(language: Language) -> None:
        translator = QTranslator()
        assert translator.load(str(TRANSLATIONS / f"{language}.qm"))
        QCoreApplication.installTranslator(translator)
        made.append(translator)

    yield speak
    for translator in made:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", list(TileState))
def test_no_state_is_cut_off_on_the_smallest_tile(qtbot, worn, state, language):
    worn(language)
    grid = TileGrid(TileWords(QLocale("nl_NL")))
    qtbot.addWidget(grid)
    more = {"waiting": 59, "joined": 30, "photos": 2, "points": 12, "gone": MIDDAY.time(), "told": 12, "capacity": 12}
    row = grid._words.row(replace(second(), state=state, **more))
    inside = inside_of(QRect(0, 0, LEAST_WIDE_PX, LOW_PX))
    chip, words = grid._painter.chip(inside, row)
    assert words in (row.state, *row.shorter)
    assert chip.left() >= inside.left()
    assert QFontMetrics(grid._painter._chip).horizontalAdvance(words) < chip.width()


# -- on the page ---------------------------------------------------------------------------------------------------


class SomePhones(QObject):
    """The phones as the page sees them, without a network."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on, self.url = True, "http://127.0.0.1:1"
        self.there: dict[str, int] = {}
        self.typed: dict[str, float] = {}

    def connected(self) -> dict[str, int]:
        return self.there

    def typing(self) -> dict[str, float]:
        return self.typed


@pytest.fixture
def with_phones(live, on_stage):
    """The afternoon, in the first round, with the page for phones on."""
    from ui.desk.pages.rounds.stage import RoundsStage  # noqa: PLC0415

    live.desk.phones = SomePhones()
    live.stage = on_stage(live.desk, RoundsStage)
    with live.qtbot.waitActive(live.stage):
        live.stage.activateWindow()
    live.begins("r1")
    return live


def shown(live, table: str) -> str:
    return next(row.state for row in live.stage.live.grid.records.rows if row.key == table)


def test_a_phone_that_stays_away_is_seen_while_the_clock_runs(with_phones):
    live, phones = with_phones, with_phones.desk.phones
    phones.there = {"t2": 1}
    phones.changed.emit()
    assert shown(live, "t2") == "Connected"
    phones.typed = {"t2": 1.0}
    phones.changed.emit()
    assert shown(live, "t2") == "Typing now"
    phones.there, phones.typed = {}, {}
    phones.changed.emit()
    live.passes(60)
    assert shown(live, "t2").startswith("No connection since 12:00")
    phones.is_on = False
    phones.changed.emit()
    assert shown(live, "t2") == "Listening"


def test_a_click_on_the_waiting_photo_leads_to_it_and_one_beside_it_to_the_table(with_phones, qtbot):
    live = with_phones
    live.desk.opened.watch(live.desk.opened.attachments.attach("t2", "photo", "x.png", "", b"?", "f1"))
    live.settles()
    grid = live.stage.live.grid
    assert shown(live, "t2") == "Photo, not typed yet"
    assert live.stage.live.heading.photos.text() == "1"
    with qtbot.assertNotEmitted(live.stage.live.photos_asked):
        index = grid.records.index_of("t2")
        qtbot.mouseClick(
            grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(index).topLeft() + QPoint(9, 9)
        )
    assert live.stage.live.notes.isVisible()
    assert live.stage.live.notes.photos.text() == "1 photo(s) to type"
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.photo_rect("t2").center())
    assert live.stage.stack.currentWidget() is live.stage.photos
    assert live.stage.photos.list.current_key() == "f1"


def test_a_line_goes_to_one_table_stands_there_and_is_taken_away(with_phones):
    live = with_phones
    notes, lines = live.stage.live.notes, lambda: live.desk.opened.day.on_phones.lines
    live.stage.live.open_table("t2")
    assert not notes.line.isVisible()
    notes.say.click()
    live.types("Kom even")
    live.presses(Key.Key_Return)
    assert [(one.table, one.text) for one in lines()] == [("t2", "Kom even")]
    assert (notes.line.shown.words(), notes.line.typing.isVisible()) == ("Kom even", False)
    assert live.has_the_keys() is notes.words

    live.stage.live.open_table("t1")
    assert not notes.line.isVisible()
    live.stage.live.open_table("t2")
    assert isinstance(lines()[0], TableLine)
    notes.line.away.click()
    live.settles()
    assert lines() == ()
    assert not notes.line.isVisible()


def test_escape_leaves_the_line_and_what_was_typed_waits_for_that_table(with_phones):
    live = with_phones
    notes = live.stage.live.notes
    live.stage.live.open_table("t2")
    notes.say.click()
    live.types("half")
    live.presses(Key.Key_Escape)
    assert notes.isVisible()
    assert not notes.line.typing.isVisible()
    live.stage.live.open_table("t1")
    assert not notes.line.isVisible()
    live.stage.live.open_table("t2")
    assert (notes.line.isVisible(), notes.line.words.words()) == (True, "half")


def test_with_the_page_off_there_is_nothing_to_say_it_on(with_phones):
    live = with_phones
    live.desk.phones.is_on = False
    live.stage.refresh(frozenset({Kind.PHONES}))
    live.stage.live.open_table("t2")
    assert not live.stage.live.notes.say.isVisible()
