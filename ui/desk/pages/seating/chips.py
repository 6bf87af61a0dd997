"""How people and groups are drawn in the plan: the chip with its letter, and the mark of a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from exports.tablemarks import COLOURS
from ui.desk.pages.seating.planview import NO_GROUP, Chip, GroupMark
from ui.desk.theme.look import Look
from ui.desk.theme.tokens import Theme

NARROWEST_PX = 90
HIGH_PX = 22
GAP_PX = 2
BADGE_PX = 18
SIGN_PX = 13
MOST_BASES = 200
AT_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
TINT = 0.14
"""How much of the colour of a group there is in the ground of its chips."""


def group_colour(look: Look, group: int) -> QColor:
    """The colour of a group; it stands out at least 3:1 from the surface in each theme."""
    if group == NO_GROUP:
        return look.colour("edge")
    colour = COLOURS[group % len(COLOURS)]
    return QColor(colour.on_light if look.theme is Theme.LIGHT else colour.on_dark)


def group_pixmap(look: Look, group: int, letter: str, ratio: float) -> QPixmap:
    """The letter of a group on its ground, for a label beside its name."""
    side = look.px(BADGE_PX)
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        Chips(look).draw_badge(painter, QRect(0, 0, side, side), group, letter)
    return made


class Chips:
    """Measures and draws chips in one look. In each cell as many stand beside each other: `beside`."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._name, self._bold = look.font(13, 500), look.font(13, 700)
        self._letter = look.font(12, 700)
        self._metrics = {False: QFontMetrics(self._name), True: QFontMetrics(self._bold)}
        self.height = max(look.px(HIGH_PX), self._metrics[True].height() + look.px(4))
        self.gap = look.px(GAP_PX)
        self._badge, self._sign, self._side = look.px(BADGE_PX), look.px(SIGN_PX), look.px(4)
        self._grounds: dict[int, QColor] = {}
        self._bases: dict[tuple[object, ...], QPixmap] = {}
        self._inks = {ink: look.colour(ink) for ink in ("text", "on_accent")}
        self.beside = 1
        self._cuts: dict[tuple[str, int, bool], str] = {}

    # -- where they stand --------------------------------------------------------------------------------------

    def fit(self, width: int) -> None:
        """From now on so many pixels are filled by chips beside each other."""
        self.beside = max(1, (width + self.gap) // (self._look.px(NARROWEST_PX) + self.gap))

    def stack_height(self, chips: int) -> int:
        """How high that many chips are."""
        lines = -(-chips // self.beside)
        return lines * (self.height + self.gap) - self.gap if lines else 0

    def rect(self, place: int, room: QRect) -> QRect:
        """Where the chip at a place stands in this room."""
        wide = (room.width() - (self.beside - 1) * self.gap) // self.beside
        line, column = divmod(place, self.beside)
        corner = room.topLeft()
        left, top = corner.x() + column * (wide + self.gap), corner.y() + line * (self.height + self.gap)
        return QRect(left, top, wide, self.height)

    # -- how they look -----------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, rect: QRect, chip: Chip, groups: Sequence[GroupMark]) -> None:
        """One chip: letter, name, and a sign for each state."""
        letter = groups[chip.group].letter if chip.group != NO_GROUP else ""
        painter.drawPixmap(rect.topLeft(), self._base(painter, rect.size(), chip, letter))
        ink = "on_accent" if chip.followed else "text"
        left = rect.left() + self._side + (self._badge + 3 if letter else 0)
        right = self._draw_signs(painter, rect, chip, ink)
        bold = chip.followed or chip.found
        painter.setFont(self._bold if bold else self._name)
        painter.setPen(self._inks[ink])
        room = QRect(left, rect.top(), max(right - left, 0), rect.height())
        painter.drawText(room, AT_LEFT, self._cut(chip.name, room.width(), bold=bold))

    def _base(self, painter: QPainter, size: QSize, chip: Chip, letter: str) -> QPixmap:
        """Ground and letter. Hundreds of chips share a few of them, and round corners take most of the time."""
        state = (chip.held, chip.companion, chip.followed, chip.found, chip.again)
        key = (chip.group, letter, size.width(), size.height(), state)
        if (kept := self._bases.get(key)) is None:
            if len(self._bases) >= MOST_BASES:
                self._bases.clear()
            device = painter.device()
            ratio = device.devicePixelRatioF() if device is not None else 1.0
            self._bases[key] = kept = self._draw_base(size, ratio, chip, letter)
        return kept

    def _draw_base(self, size: QSize, ratio: float, chip: Chip, letter: str) -> QPixmap:
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRect(QPoint(0, 0), size)
            self._draw_ground(painter, rect, chip)
            if letter:
                badge = QRect(3, rect.center().y() - self._badge // 2 + 1, self._badge, self._badge)
                self.draw_badge(painter, badge, chip.group, letter, on_accent=chip.followed)
        return made

    def draw_badge(self, painter: QPainter, rect: QRect, group: int, letter: str, *, on_accent: bool = False) -> None:
        """The letter of a group, on a circle and a square by turns, so that greys tell neighbours apart too."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("on_accent") if on_accent else group_colour(self._look, group))
        radius = rect.height() / 2 if group % 2 == 0 else rect.height() / 6
        painter.drawRoundedRect(QRectF(rect), radius, radius)
        painter.setPen(self._look.colour("accent" if on_accent else "surface"))
        painter.setFont(self._letter)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter)

    def _draw_ground(self, painter: QPainter, rect: QRect, chip: Chip) -> None:
        look, radius = self._look, self._look.px(6)
        plain = QPen(group_colour(look, chip.group), 1)
        if chip.companion:
            plain.setStyle(Qt.PenStyle.DashLine)
        elif chip.held:
            plain = QPen(look.colour("border"), 1)
        elif look.theme is not Theme.CONTRAST:
            plain = QPen(self._ground(chip.group), 1)
        pen, brush = plain, Qt.GlobalColor.transparent if chip.held else self._ground(chip.group)
        if chip.followed:
            pen, brush = QPen(look.colour("accent"), 1), look.colour("accent")
        elif chip.found or chip.again:
            pen = QPen(look.colour("accent" if chip.found else "warn"), 2)
        painter.setPen(pen)
        painter.setBrush(brush)
        inset = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _draw_signs(self, painter: QPainter, rect: QRect, chip: Chip, ink: str) -> int:
        """The signs of states at the right end. Returns where they begin."""
        right = rect.right() - self._side
        if not (chip.locked or chip.again or chip.need or chip.companion or chip.moved):
            return right
        states = (
            ("repeat-2", chip.again, "warn"),
            ("hand-helping", chip.need, "text2"),
            ("link-2", chip.companion, "text2"),
            ("move-right", chip.moved, "accent"),
        )
        top = rect.center().y() - self._sign // 2
        if chip.locked:
            right -= self._sign - 2
            draw_lock(painter, QRect(right, top, self._sign - 2, self._sign), self._inks[ink])
            right -= 2
        for icon, is_so, colour in states:
            if is_so:
                right -= self._sign
                place = QRect(right, top, self._sign, self._sign)
                colour_there = ink if chip.followed else colour
                painter.drawPixmap(place, self._look.pixmap(icon, colour_there, SIGN_PX))
                right -= 1
        return right

    def _ground(self, group: int) -> QColor:
        if group not in self._grounds:
            surface = self._look.colour("surface")
            if self._look.theme is Theme.CONTRAST:
                return surface
            colour = group_colour(self._look, group)
            inks = ((colour.red(), colour.green(), colour.blue()), (surface.red(), surface.green(), surface.blue()))
            mixed = [round(one * TINT + other * (1 - TINT)) for one, other in zip(*inks, strict=True)]
            self._grounds[group] = QColor(*mixed)
        return self._grounds[group]

    def _cut(self, words: str, width: int, *, bold: bool) -> str:
        key = (words, width, bold)
        if key not in self._cuts:
            self._cuts[key] = self._metrics[bold].elidedText(words, Qt.TextElideMode.ElideRight, width)
        return self._cuts[key]

    def size_of(self, chip: Chip) -> QSize:
        """How large a chip is that stands alone: under the mouse on its way."""
        wide = self._metrics[True].horizontalAdvance(chip.name) + self._badge + 4 * self._side
        return QSize(max(wide, self._look.px(NARROWEST_PX)), self.height)


def draw_lock(painter: QPainter, rect: QRect, colour: QColor, *, closed: bool = True) -> None:
    """A padlock; open, its ring stands beside it."""
    body = QRectF(rect.left(), rect.top() + rect.height() * 0.45, rect.width(), rect.height() * 0.55)
    ring = QRectF(rect.left() + rect.width() * 0.2, rect.top(), rect.width() * 0.6, rect.height() * 0.8)
    pen = QPen(colour, max(1.5, rect.width() / 8))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not closed:
        ring.translate(rect.width() * 0.35, 0)
    painter.drawArc(ring, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.5, 1.5)
