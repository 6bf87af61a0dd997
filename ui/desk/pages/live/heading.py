"""What stands above the tables: how many are quiet, how many people sit, and the ways to phones, photos and points."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.domain.day import Day
from ui.desk.pages.live.frames import OwnHeight
from ui.desk.pages.live.tileviews import Tile, TileState
from ui.desk.pages.photos.views import to_type
from ui.desk.phones import Phones
from ui.desk.widgets.parts import button, chip, label, row, set_chip


class TablesHeading(OwnHeight):
    """One row. With the largest text its words make way for what can be pressed."""

    phones_asked = Signal()
    photos_asked = Signal(str)
    points_asked = Signal(str)

    def __init__(self, *, has_phones: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(self.tr("Tables"), "h2")
        self.present, self.silent, self.calling = chip("", "plain"), chip("", "warn"), chip("", "danger")
        self.phones = self._build_phones(has_phones)
        self.photos = button("", self._ask_photos, icon="image", name=self.tr("Photos of sheets"))
        self.all_points = button(
            self.tr("All points"), self._ask_points, icon="list", tip=self.tr("All points (Alt+2)")
        )
        chips = row(self.title, self.calling, self.present, self.silent, None, gap=12)
        self._row = row(chips, self.phones, self.photos, self.all_points, gap=12)
        self._row.setStretch(0, 1)
        self.setLayout(self._row)

    def _build_phones(self, has_phones: bool) -> QPushButton:
        made = button("", self.phones_asked.emit, icon="smartphone", name=self.tr("Phones of the tables"))
        made.setToolTip(self.tr("Phones of the tables (Alt+3)"))
        made.setVisible(has_phones)
        return made

    def insert(self, part: QWidget) -> None:
        """Put something before what can be pressed."""
        self._row.insertWidget(self._row.indexOf(self.phones), part)

    def be_roomy(self, roomy: bool) -> None:
        """Whether there is room for words."""
        self.title.setVisible(roomy)
        self.all_points.setText(self.tr("All points") if roomy else "")

    # -- showing -----------------------------------------------------------------------------------------------

    def show_tiles(self, tiles: Iterable[Tile], *, hidden: bool) -> None:
        """What is to be counted of the tables. hidden: something else stands in their place."""
        shown = tuple(tiles)
        silent = sum(tile.silent for tile in shown)
        set_chip(self.silent, self.tr("%n table(s) without points", "", silent) if silent else "", "warn")
        calling = ", ".join(str(tile.number) for tile in shown if tile.state is TileState.CALLS)
        words = self.tr("Asks for help: table {list}").format(list=calling) if calling and hidden else ""
        set_chip(self.calling, words, "danger")
        seated = sum(tile.seated or 0 for tile in shown)
        set_chip(self.present, self.tr("%n person(s) seated", "", seated) if seated else "", "plain")

    def show_photos(self, day: Day) -> None:
        """A way to the photos, as soon as there are any; with how many are still to be typed."""
        self.photos.setVisible(bool(day.photos))
        left = to_type(day)
        self.photos.setText(str(left) if left else "")
        words = self.tr("Photos of sheets") + (", " + self.tr("%n photo(s) to type", "", left) if left else "")
        self.photos.setAccessibleName(words)
        self.photos.setToolTip(f"{words} (Alt+4)")

    def show_phones(self, phones: Phones) -> None:
        """How many phones are there."""
        count = sum(phones.connected().values())
        self.phones.setText(str(count) if phones.is_on else "")
        state = self.tr("%n phone(s) there", "", count) if phones.is_on else self.tr("off")
        self.phones.setAccessibleName(f"{self.tr('Phones of the tables')}: {state}")

    @Slot()
    def _ask_photos(self) -> None:
        self.photos_asked.emit("")

    @Slot()
    def _ask_points(self) -> None:
        self.points_asked.emit("")
