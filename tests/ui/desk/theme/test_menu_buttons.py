"""A button that is an icon and opens a menu looks as one that opens none: the icon is in the middle, lit too."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget

from ui.desk.theme.look import Look, dress, put_on
from ui.desk.theme.tokens import Theme
from ui.desk.widgets.parts import button, column


@pytest.fixture
def picture_of(qtbot, qapp):
    """The pixels of an icon button, with or without a menu."""

    def made(*, menu: bool, down: bool) -> QImage:
        window, shown = QWidget(), button("", icon="settings", kind="icon", name="Settings")
        qtbot.addWidget(window)
        if menu:
            shown.setMenu(QMenu(shown))
        shown.setDown(down)
        window.setLayout(column(shown))
        dress(window)
        window.show()
        return shown.grab().toImage()

    yield made
    put_on(qapp, Look(Theme.LIGHT))


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("down", [False, True])
def test_its_icon_stands_where_it_would_without_a_menu(picture_of, qapp, theme, scale, down):
    put_on(qapp, Look(theme, scale))
    assert picture_of(menu=True, down=down) == picture_of(menu=False, down=down)
