"""The small parts every page is made of: labels, buttons, cards, chips. How they look is said in `theme/`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeVar, cast

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.desk.theme.look import current

L = TypeVar("L", bound=QBoxLayout)
_TAB = Qt.FocusPolicy.TabFocus.value


def label(words: str, role: str = "body", *, wrap: bool = False, of: QWidget | None = None) -> QLabel:
    """Words on the page, as text whatever signs they hold. of: the field they are the label of."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if of is not None:
        made.setBuddy(of)
    return made


class Elided(QLabel):
    """One line of words that gives way with an ellipsis instead of being cut off. The tooltip has all of it."""

    def __init__(self, words: str = "", role: str = "body") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = ""
        self.say(words)

    def say(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setAccessibleName(words)
        self._elide()

    def words(self) -> str:
        """All of the words, shown or not."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as all the words."""
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No wider than a word or so."""
        return QSize(current().px(40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other words fit in another width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


def chip(words: str, tone: str = "plain") -> QLabel:
    """A state, in a word and a colour. tone: ok, warn, accent, plain or danger."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("chip", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def set_chip(made: QLabel, words: str, tone: str) -> None:
    """Another state in the same chip; no words = no chip."""
    made.setText(words)
    made.setVisible(bool(words))
    if made.property("chip") != tone:
        made.setProperty("chip", tone)
        made.style().polish(made)


class Button(QPushButton):
    """A button that Enter presses too, as everywhere else in the world but in Qt."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space is Qt's own; a menu opens with both."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.showMenu() if self.menu() else self.click()
        else:
            super().keyPressEvent(event)


class Tab(Button):
    """A button that is chosen or not. It has room for its words as they are when it is chosen: bolder."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide whether it is chosen or not."""
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.text().replace("&&", "&")
        wider = QFontMetrics(bold).horizontalAdvance(words) - self.fontMetrics().horizontalAdvance(words)
        return hint + QSize(max(0, wider), 0)


def button(
    words: str,
    clicked: Callable[[], object] | None = None,
    *,
    icon: str = "",
    kind: str = "",
    name: str = "",
    keys: str = "",
    tip: str = "",
) -> QPushButton:
    """A button. kind: primary, quiet, icon, danger, tab, stage or link. name: what a screen reader says instead of
    the words, or because there are none. keys: what else presses it while its page is shown, told in the tooltip.
    """
    made = (Tab if kind == "tab" else Button)(words.replace("&", "&&"))
    if kind:
        made.setProperty("kind", kind)
    if icon:
        made.setIcon(current().icon(icon, "on_accent" if kind == "primary" else "text2", pad=6 if words else 0))
        show_icon(made, True)
    made.setAccessibleName(name or words)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    hint = tip or ("" if words else name)
    if keys:
        at_once(made, keys, made.click, Qt.ShortcutContext.WindowShortcut)
        hint = f"{hint or words} ({shown_keys(keys)})"
    made.setToolTip(hint)
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


def show_icon(made: QPushButton, on: bool) -> None:
    """Where there is no room, words come before a picture of them."""
    size = current().px(20)
    beside = current().px(6) if made.text() else 0
    made.setIconSize(QSize(size + beside if on else 0, size))


def at_once(
    page: QWidget,
    keys: str,
    do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> None:
    """Have keys do something while the focus is in a page. A button's own keys press it first, for a tenth of a second
    in which it takes the focus: the next letters would go astray.
    """
    QShortcut(QKeySequence(keys), page, do, context=context)


def shown_keys(keys: str) -> str:
    """Keys as they are called on this computer."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def card(layout: QLayout | None = None) -> QFrame:
    """A white card with a thin border and room inside."""
    made = QFrame()
    made.setProperty("card", "true")
    if layout is not None:
        layout.setContentsMargins(16, 14, 16, 16)
        made.setLayout(layout)
    return made


def line() -> QFrame:
    """A thin line between two parts."""
    made = QFrame()
    made.setProperty("line", "h")
    return made


def column(*parts: QWidget | QLayout | int | None, gap: int = 8) -> QVBoxLayout:
    """Parts under each other. A number is that much room; None takes what is left."""
    made = QVBoxLayout()
    return _filled(made, parts, gap)


def row(*parts: QWidget | QLayout | int | None, gap: int = 8) -> QHBoxLayout:
    """Parts beside each other. A number is that much room; None takes what is left."""
    made = QHBoxLayout()
    return _filled(made, parts, gap)


def _filled(made: L, parts: tuple[QWidget | QLayout | int | None, ...], gap: int) -> L:
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for part in parts:
        if part is None:
            made.addStretch(1)
        elif isinstance(part, int):
            made.addSpacing(part)
        elif isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    return made


def scrolling(content: QWidget) -> QScrollArea:
    """Room for a page that may be higher than the window: it scrolls up and down, never sideways."""
    made = _ScrollingPage()
    made.setWidget(content)
    return made


class _ScrollingPage(QScrollArea):
    """Brings what gets the keys in sight, also when they come from outside the page: Qt itself looks within it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._bring_in_sight)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Laid out anew. A picture that is taken of the window has Qt lay out what is out of sight too, before that is
        dressed, and it keeps those heights.
        """
        super().showEvent(event)
        content = self.widget()
        if content is not None and (layout := content.layout()) is not None:
            layout.invalidate()
            layout.activate()

    @Slot(QWidget, QWidget)
    def _bring_in_sight(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Only what is out of sight as a whole: nothing may move away from under a mouse."""
        if new is not None and self.isAncestorOf(new) and self.isVisible() and new.visibleRegion().isEmpty():
            self.ensureWidgetVisible(new)


def tab_in_order(*parts: QWidget) -> None:
    """Have Tab go through these parts one after the other, from where the first one stands.

    Qt goes by when a widget was made. A part that stands there twice is moved behind what stands between.
    """
    chain = list(_tab_chain(parts))
    stops = [stop for part in parts for stop in _stops_of(part, chain)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _tab_chain(parts: tuple[QWidget, ...]) -> Iterator[QWidget]:
    """These parts and whatever takes Tab in their window, in the order Tab goes through them now."""
    place: QWidget | None = parts[0]
    while place is not None:
        if place in parts or _takes_tab(place):
            yield place
        place = place.nextInFocusChain()
        if place is parts[0]:
            return


def _stops_of(part: QWidget, chain: list[QWidget]) -> Iterator[QWidget]:
    """What takes the keys of a part, in the order Tab goes through them now."""
    at = chain.index(part)
    for place in (*chain[at:], *chain[:at]):
        if (place is part or part.isAncestorOf(place)) and _takes_tab(place):
            yield place


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & _TAB) and widget.focusProxy() is None
