"""What is to be seen of each table while a round runs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from facilitator.domain.clock import Phase, clock_at, course, round_of, rounds_held
from facilitator.domain.hall import Call, CallKind, Joining, Seat
from facilitator.domain.steps import StepKind
from tests.factories import make_day, make_moment, make_step, make_table, make_takeaway
from tests.ui.desk.live.conftest import afternoon
from ui.desk.pages.live.presence import Presence
from ui.desk.pages.live.tilegrid import MARK_WIDE_PX, TileGrid, on_two_lines, tile_size
from ui.desk.pages.live.tileviews import Tile, TileState, tiles
from ui.desk.pages.live.tilewords import TileWords
from ui.desk.theme.look import Look, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.tablemark import mark_colour
from ui.projector.seats import round_to_sit_down_for


def seen(day=None, seconds: float = 60, item: str = "r1") -> tuple[Tile, ...]:
    """The tables so long after an item began."""
    day = day or afternoon()
    steps = [make_step(StepKind.GO, 0, item=item)]
    now = make_moment(seconds)
    round_ = day.item[item] if item.startswith("r") else None
    return tiles(day, round_, clock_at(day.programme, steps, now), now)


def test_a_table_shows_its_topic_host_chairs_and_points():
    first, second = seen()
    assert (first.number, first.topic, first.hosts, first.capacity, first.points) == (
        1,
        "Eten in de wijk",
        "Els Jansen",
        8,
        1,
    )
    assert (first.state, second.state) == (TileState.BRINGS, TileState.LISTENING)


def test_silence_is_no_matter_before_the_round_is_rounded_off():
    assert seen(seconds=20 * 60 - 1)[1].state is TileState.LISTENING
    assert seen(seconds=20 * 60)[1].state is TileState.SILENT
    assert seen(seconds=26 * 60)[1].state is TileState.SILENT


def test_outside_a_round_nobody_is_silent():
    assert seen(seconds=20 * 60, item="opening")[1].state is TileState.QUIET


def test_seats_of_a_round_that_is_left_out_are_nowhere_and_there_again_when_it_is_held_after_all():
    seats = (Seat("r1", "els", "t1"), Seat("r2", "els", "t2"))
    begun, dropped = make_step(StepKind.GO, 0, item="opening"), make_step(StepKind.PLAN, 30, skipped=("r1", "r2"))
    kept, now = make_step(StepKind.KEEP, 40, item="r2"), make_moment(60)
    told = []
    for steps in ((begun,), (begun, dropped), (begun, dropped, kept)):
        day = replace(afternoon(), seats=seats, steps=steps)
        clock = clock_at(day.programme, steps, now)
        counting = {one.id for one in rounds_held(day.rounds, course(steps, now))}
        shown = round_to_sit_down_for(day, clock, now)  # in the hall
        assert [tile.seated for tile in tiles(day, round_of(day.rounds, steps), clock, now)] == [None, None]
        told.append(([seat.round for seat in seats if seat.round in counting], shown and shown.id))
    assert told == [(["r1", "r2"], "r1"), ([], None), (["r2"], "r2")]


def test_points_count_for_their_round_and_topics_for_theirs():
    first, second = seen(item="r2")
    assert (first.points, first.topic) == (0, "Eten in de wijk")
    assert (second.topic, second.state) == ("", TileState.NO_TOPIC)


def test_a_table_that_asks_for_help_says_how_long_it_waits():
    asked = make_moment(60).wall - timedelta(minutes=3, seconds=20)
    day = replace(afternoon(), calls=(Call("k1", "t2", CallKind.CHAIR, asked),))
    assert (seen(day)[1].state, seen(day)[1].waiting) == (TileState.CALLS, 3)
    helped = replace(day, calls=(Call("k1", "t2", CallKind.CHAIR, asked, asked + timedelta(minutes=1)),))
    assert seen(helped)[1].state is TileState.LISTENING


def test_when_the_day_is_done_nobody_asks_for_help_any_more():
    asked = make_moment(60).wall - timedelta(minutes=3)
    day = replace(afternoon(), calls=(Call("k1", "t2", CallKind.CHAIR, asked),))
    steps, now = [make_step(StepKind.GO, 0, item="r1"), make_step(StepKind.END, 60)], make_moment(120)
    clock = clock_at(day.programme, steps, now)
    assert clock.phase is Phase.DONE
    assert [(tile.state, tile.waiting) for tile in tiles(day, None, clock, now)] == [
        (TileState.BRINGS, None),
        (TileState.QUIET, None),
    ]


def test_tables_that_sit_together_say_so_in_that_round_alone():
    day = replace(afternoon(), joinings=(Joining("j1", "r1", "t2", "t1"),))
    first, second = seen(day)
    assert (second.state, second.joined, first.with_it) == (TileState.JOINED, 1, (2,))
    assert second.topic == "Veilig oversteken"
    assert seen(day, item="r2")[1].joined is None


def test_who_has_a_seat_is_counted_once_there_are_seats():
    assert seen()[0].seated is None
    day = replace(afternoon(), seats=(Seat("r1", "els", "t1"), Seat("r1", "noor", "t1"), Seat("r2", "els", "t2")))
    assert [tile.seated for tile in seen(day)] == [2, 0]


def test_when_a_table_was_last_heard_of_is_told_by_the_wall_clock():
    later = make_takeaway("Soep", "w2", conversation="c2", round="r1", written_at="2026-11-14T12:01:30.000Z")
    day = replace(afternoon(), takeaways=(*afternoon().takeaways, later))
    assert seen(day)[1].heard.isoformat("minutes") == "12:01"
    assert seen(day)[0].heard is None


def test_a_tile_is_read_out_whole():
    words = TileWords(QLocale("en_GB"))
    asked = make_moment(60).wall - timedelta(minutes=3)
    day = replace(afternoon(), calls=(Call("k1", "t1", CallKind.COME, asked),))
    assert words.row(seen(day)[0]).spoken == "Table 1, Eten in de wijk, Els Jansen, Help, 3 min, 1 point(s), 8 chair(s)"


def test_that_there_is_no_topic_is_said_once():
    row = TileWords(QLocale("en_GB")).row(seen(item="r2")[1])
    assert (row.state, row.topic) == ("No topic", "No topic yet")
    assert row.spoken == "Table 2, No topic, 6 chair(s)"


def test_a_line_that_is_full_goes_on_to_the_next_and_is_not_cut(qapp):
    metrics, topic = QFontMetrics(Look(Theme.LIGHT).font(15, 600)), "When is a pantry just where you shop?"
    longest = max(map(metrics.horizontalAdvance, topic.split()))
    for width in range(longest + 2, metrics.horizontalAdvance(topic)):
        first, _, rest = on_two_lines(metrics, topic, width).partition("\n")
        assert topic.startswith(first), (width, first)
        assert rest


def test_a_tile_has_the_mark_of_its_table_and_the_number_in_the_colour_of_text(qtbot):
    for theme in Theme:
        look = Look(theme)
        put_on(QApplication.instance(), look)
        grid = TileGrid(TileWords(QLocale("en_GB")))
        qtbot.addWidget(grid)
        grid.resize(520, 300)
        grid.show_tiles(seen())
        grid.show()
        image = grid.viewport().grab().toImage()
        second = grid.visualRect(grid.model().index(1, 0))
        head = image.copy(second.left() + 8, second.top() + 4, look.px(MARK_WIDE_PX) + 4, look.px(50))
        colours = Counter(head.pixelColor(x, y).name() for x in range(head.width()) for y in range(head.height()))
        assert colours[mark_colour(2, theme).name()] > 60
        assert colours[look.colour("text").name()] > 8
    put_on(QApplication.instance(), Look(Theme.LIGHT))


@pytest.mark.parametrize(
    ("count", "room", "columns", "in_sight"),
    [
        (8, QSize(848, 580), 3, True),
        (30, QSize(868, 760), 4, True),  # 30 tables in a window of 1440 x 900
        (30, QSize(848, 580), 5, True),  # and even in one of 1280 x 720
        (60, QSize(848, 580), 5, False),  # these scroll
        (3, QSize(480, 580), 3, True),
        (0, QSize(848, 580), 3, True),
    ],
)
def test_the_tiles_are_as_large_as_fits(count, room, columns, in_sight):
    size = tile_size(count, room, Look(Theme.LIGHT))
    assert room.width() // size.width() == columns
    assert (size.height() * -(-count // columns) <= room.height()) is in_sight


def test_without_tables_there_is_nothing_to_show():
    day = make_day(*afternoon().programme)
    assert seen(day) == ()
    assert len(seen(make_day(*afternoon().programme, make_table(7, "t7")))) == 1


def test_a_tile_has_the_phones_of_its_table():
    day = make_day(make_table(1, "t1"), make_table(2, "t2"))
    words = TileWords(QLocale("en_GB"))
    clock = clock_at((), (), make_moment(0))
    shown = [words.row(tile) for tile in tiles(day, None, clock, make_moment(0), Presence({"t2": 2}))]

    assert [row.tile.phones for row in shown] == [0, 2]
    assert ["phone" in row.spoken for row in shown] == [False, True]
