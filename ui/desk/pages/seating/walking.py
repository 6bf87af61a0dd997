"""Where an arrow leads from a chip of the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.desk.pages.seating.gridpaint import GridSpot
from ui.desk.pages.seating.planview import PlanView

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows down and columns to the right, by arrow."""


def neighbour(view: PlanView, spot: GridSpot, beside: int, down: int, right: int) -> GridSpot | None:
    """The next chip that way, from the edge of a cell the nearest in the cell beside it; None at the edge of the grid.

    beside: how many chips stand beside each other in a cell. down, right: one of them is 1 or -1, the other 0.
    """
    chips = len(view.rows[spot.row].cells[spot.column].chips)
    place = spot.place + right + down * beside
    same_line = not right or (spot.place % beside) + right in range(beside)
    if spot.place >= 0 and same_line and 0 <= place < chips:
        return GridSpot(spot.row, spot.column, place)
    row, column = spot.row + down, spot.column + right
    if not (0 <= row < len(view.rows) and 0 <= column < len(view.columns)) or view.rows[row].is_spare:
        return None
    there = len(view.rows[row].cells[column].chips)
    return GridSpot(row, column, _entry(max(spot.place, 0), there, beside, down, right))


def _entry(place: int, chips: int, beside: int, down: int, right: int) -> int:
    """At which chip a walk comes into the next cell: on the same line, or in the same column; -1 = it is empty."""
    if chips == 0:
        return -1
    line, column = divmod(place, beside)
    last = (chips - 1) // beside
    if right:
        line, column = min(line, last), 0 if right > 0 else beside - 1
    else:
        line = 0 if down > 0 else last
    return min(line * beside + column, chips - 1)
