"""A choice that a rolling wheel leaves alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.desk.widgets.combo import Combo


def test_the_wheel_is_for_the_page(qtbot):
    combo = Combo()
    qtbot.addWidget(combo)
    combo.addItems(["een", "twee", "drie"])
    combo.setCurrentIndex(1)
    combo.show()
    for down in (-120, 120):
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(combo.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, down),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, wheel)
        assert not wheel.isAccepted()
        assert combo.currentText() == "twee"
