"""The presentation clicker: it sends Page Down and Page Up, which texts and lists know as well."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from facilitator.domain.hall import ItemKind
from facilitator.domain.kinds import Kind
from facilitator.domain.spots import Spot


def turn_page_of_text(by: int) -> bool:
    """Turn a page of the text that has the keys. Whether there was one: a short text gives way to the clicker."""
    field = QApplication.focusWidget()
    if not isinstance(field, QTextEdit):
        return False
    bar, steps = field.verticalScrollBar(), QAbstractSlider.SliderAction
    before = bar.value()
    bar.triggerAction(steps.SliderPageStepAdd if by > 0 else steps.SliderPageStepSub)
    return bar.value() != before


def turns_pages(field: QWidget | None) -> bool:
    """Whether Page Down means something in this field itself."""
    return isinstance(field, QAbstractScrollArea | QLineEdit | QAbstractSpinBox)


def where_it_is_led(kind: ItemKind) -> Spot | None:
    """Where in the plenary an item of the programme is led; None = where the plenary begins."""
    if kind is ItemKind.REACTIONS:
        return Spot(Kind.CONTRIBUTION, "", "", "reaction")
    return Spot(Kind.AGREEMENT, "", "") if kind is ItemKind.CLOSING else None
