"""The look the app wears: theme and text size, and what a widget asks of them: sizes, fonts, colours and icons.

Widgets get nearly all of it from the one style sheet, by their properties (`role`, `kind`, `chip`, `card`, `bar`,
`line`, `problem`, `quiet`; see `desk.qss`). What paints by itself asks `current()`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget

from ui.desk.theme.icons import drawing
from ui.desk.theme.sheet import scaled, sheet
from ui.desk.theme.tokens import TOKENS, Theme, Tokens

FAMILY, FIGURES = "Inter", "Inter Figures"
_FONTS = Path(__file__).parent / "fonts"
_WORN = "look"  # the property of the application that holds the look it wears
MOST_ICONS = 512
_SHARP = 2.0  # the device pixel ratio of a picture that is drawn once for every screen


@dataclass(frozen=True)
class Look:
    """A theme at a text size of 0.9 to 2.0."""

    theme: Theme
    scale: float = 1.0

    @property
    def tokens(self) -> Tokens:
        return TOKENS[self.theme]

    def px(self, n: float) -> int:
        """What is `n` pixels at 100 %: for text, and for whatever must hold text."""
        return scaled(n, self.scale)

    def font(self, size: int = 15, weight: int = 400, *, figures: bool = False) -> QFont:
        """Inter. With `figures` all digits are equally wide, so that a clock does not jump."""
        font = QFont([FIGURES, FAMILY] if figures else [FAMILY])
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        return font

    def colour(self, name: str) -> QColor:
        """The token of that name."""
        return QColor(getattr(self.tokens, name))

    def pixmap(
        self, icon: str, colour: str = "text2", size: int = 20, filled: bool = False, *, ratio: float = _SHARP
    ) -> QPixmap:
        """An icon in the colour of a token, `size` pixels at 100 %. KeyError when there is no such icon."""
        return self._drawn(icon, colour, size, filled=filled, pad=0, ratio=ratio)

    def icon(self, icon: str, colour: str = "text2", size: int = 20, pad: int = 6, *, checked: str = "accent") -> QIcon:
        """An icon for a button: grey when disabled, in the `checked` colour while its button is checked.

        `pad` is the room to its right: Fusion puts icon and text only 4 px apart. An icon without text takes 0.
        """
        return self._icon(icon, colour, size, pad, checked, _ratio())

    @lru_cache(maxsize=MOST_ICONS)  # noqa: B019  # there are few looks, and they are small
    def _icon(self, icon: str, colour: str, size: int, pad: int, checked: str, ratio: float) -> QIcon:
        made = QIcon()
        usual = self._drawn(icon, colour, size, pad=pad, ratio=ratio)
        made.addPixmap(usual)
        made.addPixmap(usual, QIcon.Mode.Selected)
        made.addPixmap(self._drawn(icon, "edge", size, pad=pad, ratio=ratio), QIcon.Mode.Disabled)
        made.addPixmap(self._drawn(icon, checked, size, pad=pad, ratio=ratio), QIcon.Mode.Normal, QIcon.State.On)
        return made

    def _drawn(self, icon: str, colour: str, size: int, *, pad: int, ratio: float, filled: bool = False) -> QPixmap:
        paint = getattr(self.tokens, colour)
        side = self.px(size)
        key = f"tafelronde-{icon}-{paint}-{side}-{pad}-{ratio}-{filled}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        svg = QSvgRenderer(QByteArray(drawing(icon, paint, filled=filled)))
        pixmap = QPixmap(round((side + pad) * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            svg.render(painter, QRectF(0, 0, side, side))
        QPixmapCache.insert(key, pixmap)
        return pixmap


def _ratio() -> float:
    """The device pixel ratio of the sharpest screen there is: Qt scales a picture down well, and not up."""
    app = QCoreApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def current() -> Look:
    """The look the app wears now: light at 100 % until one was put on."""
    app = QCoreApplication.instance()
    worn = app.property(_WORN) if app else None
    return cast(Look, worn) if worn else Look(Theme.LIGHT)


def put_on(app: QApplication, look: Look) -> None:
    """Give the whole app its style, colours and font; each window also wants the sheet, by `dress`.

    Windows that paint by themselves are to be built anew.
    """
    if app.property(_WORN) is None:
        _register_fonts()
        app.setStyle("Fusion")
    app.setProperty(_WORN, look)
    app.setPalette(_palette(look))
    app.setFont(look.font())


def dress(window: QWidget) -> None:
    """Put the sheet on a page or a dialog: what is in it wears it too, and so do the menus in it.

    On the app it would be put on every part again at each step in which a page is put together: building a stage
    took twice as long.
    """
    look = current()
    window.setStyleSheet(sheet(look.theme, look.scale))


def system_theme(app: QApplication) -> Theme:
    """Dark or light, as the system is; light where it does not say."""
    return Theme.DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else Theme.LIGHT


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Give Saturday and Sunday the text colour: Qt writes them in a red that no style sheet reaches."""
    weekday = calendar.weekdayTextFormat(Qt.DayOfWeek.Monday)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekday)


@cache
def _register_fonts() -> None:
    for face in sorted(_FONTS.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(face)) < 0:
            raise RuntimeError(f"Qt cannot read {face.name}")


def _palette(look: Look) -> QPalette:
    """Every colour role, so that nothing of the system's own palette shows through."""
    role = QPalette.ColorRole
    palette = QPalette()
    for colour_role, token in {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "sunken",
        role.Text: "text",
        role.BrightText: "text",
        role.PlaceholderText: "text2",
        role.Button: "surface",
        role.ButtonText: "text",
        role.Light: "surface",
        role.Midlight: "sunken",
        role.Mid: "border",
        role.Dark: "edge",
        role.Shadow: "border",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "text",
        role.ToolTipText: "surface",
    }.items():
        palette.setColor(colour_role, look.colour(token))
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, look.colour("edge"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, look.colour("sunken"))
    return palette
