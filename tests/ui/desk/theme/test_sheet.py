from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from PySide6.QtCore import QFile, QIODevice

from ui.desk.theme.icons import drawing
from ui.desk.theme.sheet import sheet
from ui.desk.theme.tokens import TOKENS, Theme

SCALES = [0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0]
COLOUR = re.compile(r"(?:color|background|border[a-z-]*|outline)\s*:\s*([^;]*);")
PLAIN_WORDS = {"transparent", "solid", "dashed", "dotted", "top", "right", "bottom", "left"}


def pixels(text: str, rule: str, of: str) -> int:
    """The value of a size in one rule of the sheet."""
    body = text[text.index(rule) :].split("}", 1)[0]
    return int(re.search(rf"(?<![\w-]){of}:\s*(\d+)px", body)[1])


@pytest.mark.parametrize("theme", Theme)
def test_has_no_colour_outside_the_table(theme):
    allowed = set(asdict(TOKENS[theme]).values()) | PLAIN_WORDS
    used = {word for value in COLOUR.findall(sheet(theme, 1.0)) for word in value.split()}
    assert {word for word in used if not re.fullmatch(r"\d+(px)?", word)} <= allowed
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet(theme, 1.0))) <= allowed


@pytest.mark.parametrize("theme", Theme)
def test_leaves_nothing_unfilled(theme):
    without_comments = re.sub(r"/\*.*?\*/", "", sheet(theme, 1.3), flags=re.DOTALL)
    assert "$" not in without_comments
    assert not re.search(r"\d+u\b", without_comments)


@pytest.mark.parametrize("scale", SCALES)
def test_chip_stays_round(scale):
    """Qt draws square corners as soon as the radius is more than half the height."""
    text = sheet(Theme.LIGHT, scale)
    height = pixels(text, "QLabel[chip] {", "min-height") + 2
    assert height == pixels(text, "QLabel[chip] {", "max-height") + 2 == round(22 * scale)
    assert 2 * pixels(text, "QLabel[chip] {", "border-radius") < height


@pytest.mark.parametrize("scale", SCALES)
def test_radio_button_stays_round(scale):
    text = sheet(Theme.LIGHT, scale)
    assert 2 * pixels(text, "QRadioButton::indicator {", "border-radius") <= round(20 * scale)


def test_no_text_is_smaller_than_13_pixels():
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", sheet(Theme.LIGHT, 1.0))]
    assert min(sizes) == 13


def test_text_and_what_holds_it_grow_together():
    text = sheet(Theme.LIGHT, 2.0)
    assert pixels(text, "QPushButton, QToolButton {", "font-size") == 30
    assert pixels(text, "QPushButton, QToolButton {", "min-height") == 2 * 38 - 2
    assert pixels(text, "QFrame[card] {", "border") == 1


@pytest.mark.parametrize("theme", Theme)
def test_every_picture_in_the_sheet_can_be_read(theme):
    pictures = set(re.findall(r"url\((:[^)]*)\)", sheet(theme, 1.0)))
    assert len(pictures) > 5
    for picture in pictures:
        icon, colour = picture.rsplit("/", 1)[1].removesuffix(".svg").rsplit("-", 1)
        file = QFile(picture)
        assert file.open(QIODevice.OpenModeFlag.ReadOnly), picture
        assert file.readAll().data() == drawing(icon, getattr(TOKENS[theme], colour))
