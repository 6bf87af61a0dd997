"""Looks at what is in sight of a window, as somebody does who cannot see it, hear it, or use a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from ui.desk.pages.hall.floormap import TablePiece
from ui.desk.widgets.parts import Elided

ROLE = QAccessible.Role
NAMED_ROLES = {
    ROLE.Button, ROLE.ButtonMenu, ROLE.EditableText, ROLE.ComboBox, ROLE.SpinBox, ROLE.CheckBox, ROLE.RadioButton,
    ROLE.List, ROLE.Table, ROLE.Tree, ROLE.Slider, ROLE.ProgressBar,
}  # fmt: skip
"""What nobody can use who does not hear what it is called."""
ROW_TOLERANCE_PX = 6
MOST_STEPS = 200
_OWN_AFFAIRS = (QAbstractScrollArea, QComboBox, QAbstractSpinBox, QLineEdit, QStackedWidget)
"""Widgets of Qt that place their own parts, over each other where they like."""


# -- who does not see it -----------------------------------------------------------------------------------------


def name_problems(window: QWidget) -> list[str]:
    """What a screen reader cannot name, from the window down."""
    root = QAccessible.queryAccessibleInterface(window)
    return [problem for heard in _heard(root) for problem in _problems_of(heard)]


def _heard(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything under it that is not hidden. The items of a list are read from its model: see `_items`."""
    yield interface
    if interface.role() in (ROLE.List, ROLE.Table, ROLE.Tree, ROLE.ComboBox, ROLE.SpinBox, ROLE.EditableText):
        return
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _heard(child)


def _problems_of(heard: QAccessibleInterface) -> Iterator[str]:
    widget = heard.object()
    if heard.role() not in NAMED_ROLES or not isinstance(widget, QWidget):
        return
    name = _name_of(heard, widget)
    if not name.strip():
        yield f"{told(widget)} has no name"
    elif name == type(widget).__name__ or name == widget.metaObject().className():
        yield f"{told(widget)} is called after its class"
    if isinstance(widget, QAbstractItemView):
        yield from (f"an item of {told(widget)} says nothing" for words in _items(widget) if not words.strip())
    if isinstance(widget, QComboBox) and not widget.view().accessibleName():
        yield f"the list of {told(widget)} has no name"


def _name_of(heard: QAccessibleInterface, widget: QWidget) -> str:
    """A combo box without a name tells its current words instead: those do not count."""
    if isinstance(widget, QComboBox):
        buddies = [one for one in widget.window().findChildren(QLabel) if one.buddy() is widget]
        return widget.accessibleName() or "".join(one.text() for one in buddies)
    return heard.text(QAccessible.Text.Name)


def _items(view: QAbstractItemView) -> Iterator[str]:
    """What the items in sight say."""
    model, root = view.model(), view.rootIndex()
    first, last = view.indexAt(QPoint(4, 4)), view.indexAt(QPoint(4, view.viewport().height() - 4))
    rows = range(max(first.row(), 0), (last.row() if last.isValid() else model.rowCount(root) - 1) + 1)
    columns = [view.modelColumn()] if isinstance(view, QListView) else range(model.columnCount(root))
    for index in (model.index(row, column, root) for row in rows for column in columns):
        if _can_be_chosen(view, index):
            yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def _can_be_chosen(view: QAbstractItemView, index: QModelIndex) -> bool:
    spanned = view.visualRect(index).isEmpty()
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable) and not spanned


def same_names(window: QWidget) -> list[str]:
    """Buttons in one group that do different things under one name."""
    problems, seen = [], set()
    for made in visible(window, QAbstractButton):
        heard = (made.parentWidget(), made.accessibleName() or made.text())
        if heard in seen:
            problems.append(f"{told(made)} has a sister of the same name")
        seen.add(heard)
    return problems


# -- who has no mouse --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One press of Tab: who had the keys, who got them, and where both stood then."""

    before: QWidget
    after: QWidget
    left: QRect
    reached: QRect
    seen: bool

    @property
    def goes_on(self) -> bool:
        """Whether it goes on down the page or to the right, as one reads."""
        below = self.reached.top() >= self.left.bottom() - ROW_TOLERANCE_PX
        beside = self.reached.left() >= self.left.right() - ROW_TOLERANCE_PX
        return below or beside


def tab_walk(window: QWidget) -> list[Step]:
    """Press Tab until the keys are back where they began, or come round without that."""
    steps: list[Step] = []
    been = {begun := window.focusWidget()}
    holder = begun
    while len(steps) < MOST_STEPS:
        QTest.keyClick(holder, Qt.Key.Key_Tab)
        after = window.focusWidget()
        if not shown(after):
            QCoreApplication.sendPostedEvents()  # the page it stands in is still being laid out
        steps.append(Step(holder, after, seen_in(window, holder), seen_in(window, after), shown(after)))
        if after in been:
            return steps
        been.add(after)
        holder = after
    return steps


def key_problems(window: QWidget, page: QWidget) -> list[str]:
    """What cannot be reached or left by Tab, and where Tab goes against the reading order."""
    begun = window.focusWidget()
    if begun is None or not (page is begun or page.isAncestorOf(begun)):
        return [f"the keys are at {told(begun)}, not in the page"]
    steps = tab_walk(window)
    reached = {step.after for step in steps}
    problems = [f"the keys come no further than {told(steps[-1].before)}"] if steps[-1].after is not begun else []
    problems += [f"the keys are at {told(step.after)}, which is out of sight" for step in steps if not step.seen]
    problems += [f"Tab never reaches {told(widget)}" for widget in wants_keys(window) if widget not in reached]
    return problems + order_problems([step for step in steps if page.isAncestorOf(step.before)], page)


def order_problems(steps: list[Step], page: QWidget) -> list[str]:
    """Steps within a page that go back. On a floor plan tables go by number, wherever they stand."""
    within = [step for step in steps if page.isAncestorOf(step.after) and not isinstance(step.after, TablePiece)]
    return [f"Tab goes back from {told(one.before)} to {told(one.after)}" for one in within if not one.goes_on]


def wants_keys(window: QWidget) -> list[QWidget]:
    """What in sight takes the keys by Tab."""
    return [
        widget
        for widget in visible(window, QWidget)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        and not _is_part_of_a_widget(widget)
    ]  # fmt: skip


def _is_part_of_a_widget(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)


# -- who reads it ------------------------------------------------------------------------------------------------


def fit_problems(window: QWidget) -> list[str]:
    """Words that are cut without saying so, parts over each other, and parts that stick out."""
    parts = visible(window, QWidget)
    return [*_cut(parts), *_overlapping(parts), *_sticking_out(parts)]


def _cut(parts: list[QWidget]) -> Iterator[str]:
    return (f"{told(part)} is cut" for part in parts if not _fits(part))


def _fits(part: QWidget) -> bool:
    match part:
        case QLabel():
            return not part.text() or _label_fits(part)
        case QPushButton() | QCheckBox():
            return not part.text() or _button_fits(part)
        case QComboBox():
            return _combo_fits(part)
    return True


def _label_fits(words: QLabel) -> bool:
    room, metrics = words.contentsRect(), words.fontMetrics()
    if isinstance(words, Elided) and words.text() != words.words() and words.toolTip() != words.words():
        return False
    if words.wordWrap():
        longest = max((metrics.horizontalAdvance(word) for word in re.split(r"[\s-]", words.text())), default=0)
        return words.heightForWidth(words.width()) <= words.height() + 1 and longest <= room.width() + 1
    lines = words.text().split("\n")
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return widest <= room.width() + 1 and metrics.lineSpacing() * len(lines) <= room.height() + 1


def _button_fits(made: QPushButton | QCheckBox) -> bool:
    needed = made.sizeHint()
    cut = made.text().endswith("…") and made.toolTip()
    return (needed.width() <= made.width() + 1 or bool(cut)) and made.fontMetrics().height() <= made.height()


def _combo_fits(combo: QComboBox) -> bool:
    words = combo.currentText()
    room = combo.width() - 2 * 12 - combo.fontMetrics().height()
    return combo.fontMetrics().horizontalAdvance(words) <= room or words in combo.toolTip()


def _overlapping(parts: list[QWidget]) -> Iterator[str]:
    families: dict[QWidget, list[QWidget]] = {}
    for part in parts:
        parent = part.parentWidget()
        if parent is not None and not isinstance(parent, _OWN_AFFAIRS) and not part.isWindow():
            families.setdefault(parent, []).append(part)
    for sisters in families.values():
        for number, one in enumerate(sisters):
            for other in sisters[:number]:
                if one.geometry().intersects(other.geometry()) and not (_floats(one) or _floats(other)):
                    yield f"{told(one)} stands over {told(other)}"


def _floats(widget: QWidget) -> bool:
    """Whether it was put on top of the page on purpose: it is in no layout."""
    layout = widget.parentWidget().layout()
    return layout is None or _layout_of(widget) is None


def _layout_of(widget: QWidget) -> object:
    whole = widget.parentWidget().layout()
    waiting = [whole]
    while waiting:
        layout = waiting.pop()
        for number in range(layout.count()):
            item = layout.itemAt(number)
            if item.widget() is widget:
                return layout
            if item.layout() is not None:
                waiting.append(item.layout())
    return None


def _sticking_out(parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        parent = part.parentWidget()
        if parent is None or part.isWindow() or isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit):
            continue
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            if isinstance(parent.parentWidget(), QScrollArea) and part.width() > parent.width() + 1:
                yield f"{told(part)} is wider than the page it scrolls in"
        elif not parent.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            yield f"{told(part)} sticks out of {told(parent)}"


def scrolls_sideways(window: QWidget) -> list[str]:
    """Pages that are wider than the room they scroll up and down in."""
    areas = visible(window, QScrollArea)
    return [told(area) for area in areas if area.widget().width() > area.viewport().width() + 1]


def chips_without_words(window: QWidget) -> list[str]:
    """States that are a colour and nothing else."""
    return [told(chip) for chip in visible(window, QLabel) if chip.property("chip") and not chip.text().strip()]


def unheard_checks(window: QWidget) -> list[str]:
    """What can be checked, and does not say whether it is."""
    problems = []
    for made in visible(window, QAbstractButton):
        state = QAccessible.queryAccessibleInterface(made).state()
        if made.isCheckable() and (not state.checkable or bool(state.checked) != made.isChecked()):
            problems.append(told(made))
    return problems


# -- what is in sight --------------------------------------------------------------------------------------------


def visible(window: QWidget, kind: type) -> list:
    """All of a kind that are shown in a window. What is hidden is not gone into: that is most of it."""
    found, waiting = [], [window]
    while waiting:
        for child in waiting.pop().children():
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                waiting.append(child)
                if isinstance(child, kind):
                    found.append(child)
    return found


def shown(widget: QWidget) -> bool:
    """Whether any of it can be seen now."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def in_sight(window: QWidget, widget: QWidget) -> bool:
    """Whether all of it stands within the window."""
    return shown(widget) and window.rect().contains(place_in(window, widget))


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Where it stands, seen from the corner of the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def seen_in(window: QWidget, widget: QWidget) -> QRect:
    """Where the part of it stands that a page which scrolls lets through."""
    part = widget.visibleRegion().boundingRect()
    return place_in(window, widget) if part.isEmpty() else QRect(widget.mapTo(window, part.topLeft()), part.size())


def told(widget: QWidget | None) -> str:
    """A widget, so that whoever reads the report of a test finds it."""
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")() or widget.objectName()
    page = next((type(one).__name__ for one in _parents(widget) if not type(one).__module__.startswith("PySide6")), "")
    kind = widget.property("kind") or widget.property("role") or ""
    return f"{type(widget).__name__} {kind} “{str(words)[:60]}” in {page} {widget.geometry().getRect()}"


def _parents(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget
