"""QR codes: the squares are those of the library, whole, and in few shapes."""

from __future__ import annotations

import subprocess
import sys

import pytest
import segno

from exports.qr import QUIET_ZONE, QrCode, qr_code

LINK = "http://192.168.178.21:8765/j#Xr4-_kZ9Qm2bT7yWc1uVsA"


@pytest.mark.parametrize("text", ["A", LINK, "https://voorbeeld.nl/é", "x" * 2000])
def test_the_modules_are_those_of_the_library(text):
    made = qr_code(text)
    wanted = segno.make_qr(text, error="M", boost_error=False)
    assert [list(row) for row in made.rows] == [[bool(module) for module in row] for row in wanted.matrix]
    assert wanted.error == "M"


def test_a_link_of_a_table_takes_33_modules_and_the_quiet_zone():
    made = qr_code(LINK)
    assert (made.size, made.quiet, made.whole) == (33, QUIET_ZONE, 41)
    assert {len(row) for row in made.rows} == {33}


def test_strokes_are_all_dark_modules_once():
    code = QrCode(((True, True, False), (False, False, False), (True, False, True)))
    assert list(code.strokes()) == [(0, 0, 2), (2, 0, 1), (2, 2, 1)]
    made = qr_code(LINK)
    drawn = [(row, column + step) for row, column, length in made.strokes() for step in range(length)]
    dark = [(r, c) for r, row in enumerate(made.rows) for c, one in enumerate(row) if one]
    assert drawn == dark


def test_too_much_text_is_refused():
    with pytest.raises(ValueError, match="too large"):
        qr_code("x" * 3000)


def test_the_same_text_is_the_same_code_and_can_be_compared():
    assert qr_code(LINK) is qr_code(LINK)
    assert qr_code(LINK) != qr_code(LINK + "x")


def test_no_qt_and_no_reportlab_are_loaded_for_it():
    code = "import sys, exports.qr; print([n for n in ('PySide6', 'reportlab') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
