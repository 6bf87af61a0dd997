"""The place of the tables: the tiles, or a panel that stands there for a while."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.kinds import Kind
from ui.desk.desk import Desk
from ui.desk.pages.live.frames import Body, InPlaceOfTheTables
from ui.desk.widgets.parts import tab_in_order

if TYPE_CHECKING:
    from ui.desk.pages.catchup.panel import CatchUpPanel
    from ui.desk.pages.catchup.timesreport import TimesReport
    from ui.desk.pages.phones.panel import PhonesPanel

    _Panel = CatchUpPanel | TimesReport | PhonesPanel | InPlaceOfTheTables

P = TypeVar("P", "CatchUpPanel", "TimesReport", "PhonesPanel", "InPlaceOfTheTables")


class Panels(Body):
    """The tables, and in their place one of four panels; each is loaded when it is first asked for."""

    closed = Signal()
    """The tables are back: somebody needs the keys."""

    def __init__(self, desk: Desk, tables: QWidget, before: QWidget) -> None:
        """tables: what stands there as a rule. before: from where Tab goes on into a panel."""
        super().__init__()
        self._desk, self._before = desk, before
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.addWidget(tables)

    @property
    def shows_tables(self) -> bool:
        """Whether the tables are in sight."""
        return self.currentIndex() == 0

    @property
    def shows_phones(self) -> bool:
        """Whether the phones of the tables are."""
        return "_phones" in self.__dict__ and self.currentWidget() is self._phones

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now in the panel that is in sight."""
        if not self.shows_tables:
            cast("_Panel", self.currentWidget()).refresh(kinds)

    def show_now(self) -> None:
        """Some seconds passed."""
        if not self.shows_tables:
            cast("_Panel", self.currentWidget()).show_now()

    @Slot()
    def catch_up(self) -> None:
        """Show the ways to catch up."""
        self._show(self._catching_up)

    @Slot()
    def show_times(self) -> None:
        """Show what was planned beside what it took."""
        self._show(self._times)

    @Slot()
    def show_phones(self) -> None:
        """Show how the phones of the tables come in, and which are there."""
        if self._desk.phones is not None:
            self._show(self._phones)

    @Slot()
    def show_projector(self) -> None:
        """Show what the projector does, and what it could."""
        if self._desk.show is not None:
            self._show(self._projecting)

    @Slot()
    def show_tables(self) -> None:
        """Back to the tables."""
        self.setCurrentIndex(0)
        self.closed.emit()

    def _show(self, panel: _Panel) -> None:
        self.setCurrentWidget(panel)
        panel.begin()

    @cached_property
    def _catching_up(self) -> CatchUpPanel:
        from ui.desk.pages.catchup.panel import CatchUpPanel  # noqa: PLC0415

        return self._put(CatchUpPanel(self._desk))

    @cached_property
    def _times(self) -> TimesReport:
        from ui.desk.pages.catchup.timesreport import TimesReport  # noqa: PLC0415

        return self._put(TimesReport(self._desk))

    @cached_property
    def _phones(self) -> PhonesPanel:
        from ui.desk.pages.phones.panel import PhonesPanel  # noqa: PLC0415

        assert self._desk.phones is not None
        return self._put(PhonesPanel(self._desk, self._desk.phones))

    @cached_property
    def _projecting(self) -> InPlaceOfTheTables:
        from ui.desk.pages.projecting.panel import ProjectorPanel  # noqa: PLC0415

        assert self._desk.show is not None
        panel = ProjectorPanel(self._desk, self._desk.show)
        return self._put(InPlaceOfTheTables(panel, self.tr("Back to the tables")))

    def _put(self, panel: P) -> P:
        panel.closed.connect(self.show_tables)
        self.addWidget(panel)
        tab_in_order(self._before, panel)
        return panel
