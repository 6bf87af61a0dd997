"""Painted views: everything is inside, nothing is over anything else or too small, and only what changed is painted."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QRawFont

from facilitator.domain.clock import clock_at
from facilitator.domain.projector import Projector, Shows
from tests.intake.days import days
from tests.ui.projector.conftest import at
from tests.ui.projector.views import VIEWS
from ui.desk.theme.tokens import TOKENS, Theme
from ui.projector import painting
from ui.projector.fitting import fit, metrics_of
from ui.projector.layout import lay_out
from ui.projector.model import Mark, Scene, View
from ui.projector.painting import difference, paint, paint_black, picture
from ui.projector.pieces import Align, Bar, Box, Digit, Fill, Sign, TableSign, Words
from ui.projector.view import derive

HD, FULL_HD, OLD = QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768)
SIZES = {"hd": HD, "full-hd": FULL_HD, "4:3": OLD}
HARDLY_SEEN = 48
"""Of 255: what a shape at the edge of a pixel may differ by, when it is drawn alone or with others."""
BACKGROUND = TOKENS[Theme.DARK].bg.lower()

pytestmark = pytest.mark.usefixtures("dressed")


def pieces(view: View, size: QSize) -> tuple:
    return lay_out(view, size.width(), size.height())


def rect(box: Box) -> QRect:
    return QRect(*box)


def inked(words: Words) -> QRect:
    """Where the lines really stand in their box."""
    metrics = metrics_of(words.size, words.weight)
    wide = max(metrics.horizontalAdvance(line) for line in words.lines)
    room = words.box.width - wide
    shift = {Align.LEFT: 0.0, Align.MIDDLE: room / 2, Align.RIGHT: room}[words.align]
    return QRect(round(words.box.left + shift), words.box.top, round(wide), words.box.height)


def image_of(view: View, size: QSize) -> QImage:
    return picture(view, size).toImage()


every_view = pytest.mark.parametrize("name", VIEWS)
every_size = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)


@every_size
@every_view
def test_everything_is_inside(name, size):
    whole = QRect(0, 0, size.width(), size.height())
    outside = [piece for piece in pieces(VIEWS[name], size) if not whole.contains(rect(piece.box))]
    wide = [
        piece
        for piece in pieces(VIEWS[name], size)
        if isinstance(piece, Words) and inked(piece).width() > piece.box.width + 1
    ]
    assert (outside, wide) == ([], [])


@every_size
@every_view
def test_nothing_is_over_anything_else(name, size):
    solid = [piece for piece in pieces(VIEWS[name], size) if isinstance(piece, Words | Digit | Bar | Sign | TableSign)]
    places = [inked(piece) if isinstance(piece, Words) else rect(piece.box).adjusted(1, 0, -1, 0) for piece in solid]
    over = [
        (solid[one], solid[other])
        for one, other in itertools.combinations(range(len(solid)), 2)
        if places[one].intersects(places[other])
    ]
    assert over == []


@every_size
@every_view
def test_nothing_is_smaller_than_a_thirtieth_of_the_height(name, size):
    small = [
        piece
        for piece in pieces(VIEWS[name], size)
        if isinstance(piece, Words | Digit) and piece.size < size.height() / 30
    ]
    assert small == []


@every_view
def test_every_word_is_there_or_the_line_says_that_there_is_more(name):
    view = VIEWS[name]
    painted = [piece for piece in pieces(view, FULL_HD) if isinstance(piece, Words)]
    said = "".join(line for piece in painted for line in piece.lines).replace("…", "")
    cut = any(line.endswith("…") or line.startswith("+ ") for piece in painted for line in piece.lines)
    entries = [entry for group in view.groups for entry in group.entries]
    by_sign = {entry.note for entry in entries if str(entry.table) in said}  # the mark and the number stand for it
    expected = [words for words in view.words if words != view.clock and words not in by_sign]
    missing = [words for words in expected if words.split()[0] not in said]
    assert cut or missing == []


@every_size
def test_the_message_has_a_place_of_its_own(size):
    for name, view in VIEWS.items():
        without, with_one = pieces(replace(view, message=""), size), pieces(replace(view, message="Hallo"), size)
        assert with_one[: len(without)] == without, name
        band = with_one[len(without)]
        assert isinstance(band, Fill)
        assert [p for p in without[1:] if p.box.bottom > band.box.top and p.box.height < size.height()] == [], name


@pytest.mark.parametrize("size", [HD, FULL_HD])
def test_the_digits_are_forty_percent_of_the_height(size):
    digits = [piece for piece in pieces(VIEWS["talk"], size) if isinstance(piece, Digit)]
    assert "".join(piece.sign for piece in digits) == "15:32"
    assert all(abs(piece.box.height - 0.4 * size.height()) <= 2 for piece in digits)
    real = metrics_of(digits[0].size, 600, figures=True).tightBoundingRect("2")
    assert real.height() == pytest.approx(0.4 * size.height(), rel=0.04)


def test_digits_do_not_jump_from_second_to_second():
    places = []
    for second in range(10, 60):
        shown = pieces(replace(VIEWS["talk"], clock=f"15:{second}"), HD)
        places.append([piece.box for piece in shown if isinstance(piece, Digit)])
    assert all(one == places[0] for one in places)


@every_view
def test_every_view_is_painted(name):
    image = image_of(VIEWS[name], HD)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1280, 4) for y in range(0, 720, 2)}
    assert name == "nothing" or len(colours) > 2
    if not VIEWS[name].lit:
        assert image.pixelColor(3, 3).name() == BACKGROUND


def test_black_is_black():
    image = QImage(HD, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_black(painter, HD)
    black = QImage(HD, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    assert image == black
    assert picture(None, HD).toImage().convertToFormat(QImage.Format.Format_RGB32) == black


def test_the_bright_half_of_the_pulse_looks_different_and_the_words_stay_where_they_are():
    lit = VIEWS["time-up"]
    calm = replace(lit, lit=False)
    assert image_of(lit, HD).pixelColor(3, 3).name() == TOKENS[Theme.DARK].danger.lower()
    assert image_of(calm, HD).pixelColor(3, 3).name() == BACKGROUND
    assert [p for p in pieces(lit, HD) if isinstance(p, Words)] == [p for p in pieces(calm, HD) if isinstance(p, Words)]


def test_each_phase_has_its_own_shape_beside_its_colour():
    marks = [mark for mark in Mark if mark]
    icons = [
        piece.icon
        for mark in marks
        for piece in pieces(replace(VIEWS["talk"], mark=mark), HD)
        if isinstance(piece, Sign)
    ]
    assert len(set(icons)) == len(marks)


@pytest.mark.parametrize("mark", [Mark.WRAP_UP, Mark.LAST_MINUTE, Mark.STILL])
def test_the_bar_has_a_pattern_without_its_colour(mark):
    plain, marked = (replace(VIEWS["talk"], mark=one, phase="", progress=0.9) for one in (Mark.TALK, mark))
    bar = next(piece.box for piece in pieces(plain, HD) if isinstance(piece, Bar))
    one, other = (image_of(view, HD).copy(rect(bar)) for view in (plain, marked))
    assert one != other


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("talk", replace(VIEWS["talk"], clock="15:31", progress=0.599)),
        ("talk", VIEWS["wrap-up"]),
        ("talk", replace(VIEWS["talk"], message="")),
        ("time-up", replace(VIEWS["time-up"], lit=False)),
        ("seats", VIEWS["table"]),
        ("changeover-with-plan", replace(VIEWS["changeover-with-plan"], progress=0.69)),
        ("changeover-with-plan", VIEWS["changeover"]),
        ("last-minute", replace(VIEWS["last-minute"], clock="0:41")),
        ("over-time", replace(VIEWS["over-time"], clock="+1:21")),
        ("time-up", VIEWS["over-time"]),
        ("welcome", replace(VIEWS["welcome"], lead="")),
    ],
)
def test_painting_only_the_difference_gives_the_same_pixels(before, after):
    image = image_of(VIEWS[before], HD)
    with QPainter(image) as painter:
        paint(painter, after, HD, difference(VIEWS[before], after, HD))
    assert image == image_of(after, HD)


@pytest.mark.parametrize(
    "words",
    ["Omkijken naar elkaar", "Één AVond ‘Tafel 4’ fijn", "a\u00adb", "مرحبا بكم", "Ουζερί 你好", "Feest 🎉 👩‍👩‍👧"],
)
def test_large_letters_one_by_one_are_what_qt_makes_of_the_line(words, monkeypatch):
    view = View(Scene.TITLE, big=words)
    ours = image_of(view, HD)
    monkeypatch.setattr(painting, "NOT_KEPT_PX", 10_000)
    theirs = image_of(view, HD)
    assert ours.pixelColor(3, 3) == theirs.pixelColor(3, 3)
    apart = [abs(one - other) for one, other in zip(bytes(ours.constBits()), bytes(theirs.constBits()), strict=True)]
    assert max(apart) <= HARDLY_SEEN


def test_where_a_sign_has_no_outline_the_line_is_left_to_qt(monkeypatch):
    signs = painting._signs("Feest", 100, 600)
    assert signs is not None and len(signs) == 5
    monkeypatch.setattr(QRawFont, "pathForGlyph", lambda _font, _sign: QPainterPath())
    painting._signs.cache_clear()
    assert painting._signs("Feest", 100, 600) is None
    painting._signs.cache_clear()


def test_from_one_second_to_the_next_only_a_digit_and_the_bar_are_painted():
    before = VIEWS["talk"]
    region = difference(before, replace(before, clock="15:31", progress=0.599), FULL_HD)
    painted = sum(piece.width() * piece.height() for piece in region)
    assert 0 < painted < 0.12 * 1920 * 1080
    assert difference(before, before, FULL_HD).isEmpty()


@pytest.mark.parametrize("size", [QSize(320, 180), QSize(64, 36), QSize(40, 32), QSize(20, 20), QSize(1, 1)])
@every_view
def test_even_the_smallest_picture_is_painted(name, size):
    assert not picture(VIEWS[name], size).isNull()


def test_names_are_large_where_they_have_room():
    few = replace(VIEWS["seats"], groups=VIEWS["seats"].groups[:2])
    sizes = [
        max(p.size for p in pieces(view, FULL_HD) if isinstance(p, Words)) for view in (few, VIEWS["crowded-seats"])
    ]
    assert sizes[0] >= sizes[1]
    points = [
        p.size for p in pieces(replace(VIEWS["table"], lead="", groups=few.groups[:1]), FULL_HD) if isinstance(p, Words)
    ]
    assert min(points) >= 0.036 * 1080


@every_size
@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.plan is not None])
def test_each_table_of_the_plan_is_there_and_only_those_that_are_open_have_their_mark(name, size):
    plan, painted = VIEWS[name].plan, pieces(VIEWS[name], size)
    numbers = [p.lines[0] for p in painted if isinstance(p, Words) and p.lines[0].isdigit()]
    assert sorted(map(int, numbers)) == [table.number for table in plan.tables]
    assert [p.number for p in painted if isinstance(p, TableSign)] == [t.number for t in plan.tables if t.open]


@pytest.mark.parametrize(("size", "beside"), [(HD, True), (FULL_HD, True), (OLD, False)])
def test_the_plan_has_the_room_that_a_large_instruction_leaves(size, beside):
    painted = pieces(VIEWS["changeover-with-plan"], size)
    said = next(p for p in painted if isinstance(p, Words) and "Wisselen:" in p.lines[0])
    signs = [p.box for p in painted if isinstance(p, TableSign)]
    assert all(said.box.right < box.left if beside else said.box.bottom < box.top for box in signs)
    assert said.size >= 0.065 * size.height()
    wide = max(box.right for box in signs) - min(box.left for box in signs)
    assert wide > (0.4 if beside else 0.75) * size.width()


def test_forty_tables_are_read_from_afar():
    for name, least in (("changeover-with-plan", 0.04), ("crowded-map", 0.035)):
        numbers = [p for p in pieces(VIEWS[name], FULL_HD) if isinstance(p, Words) and p.lines[0].isdigit()]
        assert min(p.size for p in numbers) >= least * 1080


def test_what_has_no_room_is_counted():
    painted = [p for p in pieces(VIEWS["crowded-table"], HD) if isinstance(p, Words)]
    more = [line for piece in painted for line in piece.lines if line.startswith("+ ")]
    shown = sum(isinstance(p, Sign) for p in pieces(VIEWS["crowded-table"], HD))
    assert more == [f"+ {14 - shown}"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days(), st.sampled_from(Shows), st.sampled_from([HD, OLD]))
def test_whatever_a_day_holds_is_painted_within_its_picture(day, shows, size):
    subjects = [None, *(one.id for one in (*day.conversations, *day.contributions))]
    for subject in subjects:
        asked = replace(day, projectors=(Projector(shows=shows, subject=subject, message=day.event.title),))
        view = derive(asked, clock_at(day.programme, day.steps, at(0)), at(0))
        whole = QRect(0, 0, size.width(), size.height())
        assert [piece for piece in pieces(view, size) if not whole.contains(rect(piece.box))] == []
        assert not picture(view, size).isNull()


# -- fitting -------------------------------------------------------------------------------------------------------


def test_words_are_as_large_as_they_fit():
    short, long = (fit(words, 600, 800, 300, 120, 20, 3) for words in ("Welkom", "Welkom allemaal " * 8))
    assert short.size == 120 and short.lines == ("Welkom",)
    assert 20 <= long.size < 120 and len(long.lines) <= 3 and not long.cut
    assert long.height <= 300


def test_what_does_not_fit_at_the_smallest_is_cut_with_an_ellipsis():
    cut = fit("woord " * 200, 400, 300, 60, 40, 20, 2)
    assert cut.cut and cut.size == 20 and len(cut.lines) == 2 and cut.lines[-1].endswith("…")


def test_lines_in_the_middle_are_about_as_long_as_each_other():
    words = "Samen maken we de wijk waar iedereen graag oud wordt"
    even = fit(words, 600, 1000, 400, 60, 20, 2, even=True)
    lengths = [metrics_of(even.size, 600).horizontalAdvance(line) for line in even.lines]
    assert len(lengths) == 2 and min(lengths) > 0.8 * max(lengths)
    assert " ".join(even.lines) == words


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (900, "http://192.168.178.123:8765/r"),
        (440, "http://192.168.178.123:8765/r"),
        (346, "192.168.178.123:8765/r"),
    ],
)
def test_an_address_is_smaller_or_without_its_http_rather_than_broken(width, line):
    fitted = fit("http://192.168.178.123:8765/r", 500, width, 200, 48, 26, 2, even=True)
    assert (fitted.lines, fitted.cut) == ((line,), False)


@every_size
@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.code and view.code in view.words])
def test_the_address_below_a_code_stands_on_one_line(name, size):
    lines = [line for one in pieces(VIEWS[name], size) if isinstance(one, Words) for line in one.lines]
    assert VIEWS[name].code.removeprefix("http://") in [line.removeprefix("http://") for line in lines]
    assert "http://" not in lines


@pytest.mark.parametrize(
    "words", ["Ουζερί 🎉 café 你好 " * 30, "مرحبا بكم في الحي " * 20, "a\u00adb" * 300, "👩‍👩‍👧 " * 90]
)
def test_signs_of_the_whole_world_fit(words):
    fitted = fit(words.strip(), 500, 500, 200, 50, 20, 5)
    assert fitted.lines and fitted.height <= 250
    assert not picture(View(Scene.TITLE, big=words), HD).isNull()
