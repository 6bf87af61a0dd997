"""A desk with photos of sheets, and somebody who types them over."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.event import Use
from facilitator.services.pictures import picture_of
from tests.factories import make_conversation, make_day, make_item, make_round, make_table, make_takeaway
from ui.desk.desk import Desk
from ui.desk.pages.photos.page import PhotosPage
from ui.desk.pages.rounds.stage import RoundsStage

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def sheet(number: int, size: tuple[int, int] = (60, 80)) -> bytes:
    """A photo with something red in its top left corner, unlike that of any other number."""
    with io.BytesIO() as out, Image.new("RGB", size, "white") as image:
        ImageDraw.Draw(image).rectangle((0, 0, 15 + number, 15), fill="red")
        image.save(out, "PNG")
        return out.getvalue()


class Typist:
    """Somebody at the page of the photos."""

    def __init__(self, stage: RoundsStage, qtbot: QtBot) -> None:
        self.stage, self.desk, self._qtbot = stage, stage.desk, qtbot

    @property
    def page(self) -> PhotosPage:
        return self.stage.photos

    def waits(self) -> None:
        self._qtbot.waitUntil(lambda: self.desk.opened.at_rest)

    def gets(self, number: int, table: str | None, round_: str | None = "r1") -> str:
        """A photo comes in. Gives its key."""
        content = sheet(number)
        key = hashlib.sha256(content).hexdigest()
        picture = picture_of(Use.PHOTO, "", content)
        self.desk.opened.watch(self.desk.opened.photos.keep("phone:here", key, table, round_, picture))
        self.waits()
        return key

    def sees(self) -> None:
        """Wait until a photo is in sight."""
        self._qtbot.waitUntil(lambda: not self.page.sight.photo.isNull())

    def comes(self, table: str = "") -> None:
        self.stage.show_photos(table)

    def types(self, words: str) -> None:
        self._qtbot.keyClicks(self.has_the_keys(), words)

    def presses(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.has_the_keys(), key, modifier)
        self.waits()

    def clicks(self, button: QWidget) -> None:
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.waits()

    @staticmethod
    def has_the_keys() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "the keys are nowhere"
        return focus

    def shown(self) -> str:
        return self.page.list.current_key()

    def listed(self) -> list[tuple[str, str, str]]:
        """The list as it reads."""
        return [(row.title, row.detail.split(" · ")[0], row.chip[1]) for row in self.page.list.records.rows]

    def reads(self) -> list[str]:
        """The points beside the photo."""
        return [row.words for row in self.page.typing.points.records.rows]


@pytest.fixture
def typist(desk_with: Callable[..., Desk], on_stage: Any, qtbot: QtBot) -> Typist:
    """Two tables, of which the first brought a point; no photos yet."""
    day = make_day(
        make_round(1, "r1"),
        make_round(2, "r2"),
        make_item(key="i1"),
        make_table(1, "t1"),
        make_table(2, "t2"),
        make_table(3, "t3"),
        make_conversation("Groen", "c1", table="t1"),
        make_conversation("Verkeer", "c2", table="t2"),
        make_takeaway("Al getypt", "w1", conversation="c1", round="r1"),
    )
    stage = on_stage(desk_with(day), RoundsStage)
    with qtbot.waitActive(stage):
        stage.activateWindow()
    return Typist(stage, qtbot)
