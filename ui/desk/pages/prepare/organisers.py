"""Who organises the day: a list in the order they print in, and the fields of the one that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.event import Organiser
from facilitator.domain.identity import OrganiserId, new_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.domain.text import is_blank
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.prepare.organiserfields import OrganiserFields
from ui.desk.pages.prepare.views import OrganiserView, organiser_of_logo, organiser_views
from ui.desk.theme.look import current
from ui.desk.widgets.fields import CaptureLine
from ui.desk.widgets.parts import card, column, label, line
from ui.desk.widgets.reorder import Line, OrderList

ROW_PX = 44
MOST_ROWS = 4


class OrganisersCard(QWidget):
    """The organisers. Typing a name and Enter adds one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened = desk.opened
        self._views: dict[str, OrganiserView] = {}
        self._build()
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._ask_to_remove)
        self.list.editAsked.connect(self._rename)
        self.adding.returnPressed.connect(self._add)
        self.fields.remove_asked.connect(self._ask_to_remove_chosen)

    def _build(self) -> None:
        self.list = OrderList(self.tr("Organisers"))
        self.empty = label(
            self.tr("Who organises the day? They stand in the report with their logo."), "muted", wrap=True
        )
        name = self.tr("Add an organiser")
        self.adding = CaptureLine(self._desk, name, self.tr("type a name, then Enter"))
        self.adding.setToolTip(self.tr("Add an organiser (Ctrl+N)"))
        self.adding.capture.bind(Spot(Kind.ORGANISER, "", "name"))
        self.fields = OrganiserFields(self._desk)
        self.rule = line()
        heading = label(self.tr("Organisers"), "h2")
        inside = column(heading, self.empty, self.list, self.adding, self.rule, self.fields, None, gap=10)
        self.setLayout(column(card(inside), gap=0))

    def refresh(self) -> None:
        """Show the organisers as they are now."""
        views = organiser_views(self._opened.day)
        self._views = {view.key: view for view in views}
        self.list.show_rows([self._line(view) for view in views])
        if views and not self.list.current_key():
            self.list.select(views[0].key)
        self.list.setFixedHeight(min(len(views), MOST_ROWS) * current().px(ROW_PX) + 2)
        for part, shown in ((self.list, views), (self.rule, views), (self.fields, views), (self.empty, not views)):
            part.setVisible(bool(shown))
        self._show_chosen()

    def reach(self, spot: Spot) -> bool:
        """Bring a field of an organiser, or of its logo, in sight."""
        key = organiser_of_logo(self._opened.day, spot.record) if spot.kind is Kind.ATTACHMENT else spot.record
        if spot.kind not in (Kind.ORGANISER, Kind.ATTACHMENT):
            return False
        if key not in self._views:
            self.adding.setFocus()
            return True
        self.list.select(key)
        field = self.fields.name if spot.kind is Kind.ORGANISER else self.fields.alt
        (field if field.isEnabled() else self.fields.choose_button).setFocus()
        return True

    def _line(self, view: OrganiserView) -> Line:
        if view.logo is None:
            return Line(view.key, view.name, chip=("plain", self.tr("No logo")))
        if is_blank(view.logo.alt):
            return Line(view.key, view.name, chip=("warn", self.tr("Logo without words")))
        return Line(view.key, view.name)

    @Slot()
    def _show_chosen(self) -> None:
        view = self._views.get(self.list.current_key())
        if view is not None:
            self.fields.show_organiser(view)

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def _add(self) -> None:
        self.adding.capture.send(self._put, self._choose_new)

    def _put(self, name: str) -> Pending[Organiser]:
        return self._opened.organisers.add(Organiser(OrganiserId(new_id()), name.strip()))

    def _choose_new(self, organiser: Organiser) -> None:
        self.list.select(organiser.id)

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self._opened.watch(self._opened.organisers.move(key, before or None))

    @Slot(str)
    def _rename(self, _key: str) -> None:
        self.fields.name.setFocus()
        self.fields.name.selectAll()

    @Slot()
    def _ask_to_remove_chosen(self) -> None:
        self._ask_to_remove(self.list.current_key())

    @Slot(str)
    def _ask_to_remove(self, key: str) -> None:
        view = self._views.get(key)
        if view is None:
            return
        if view.logo is None:
            self._remove(key)
            return
        words = self.tr("Remove {name}, and the logo with it?").format(name=view.name)
        self._desk.ask(words, Deed(self.tr("Remove"), partial(self._remove, key)))

    def _remove(self, key: str) -> None:
        self._opened.watch(self._opened.organisers.remove(key), self._keep_the_keys)

    def _keep_the_keys(self, _: object) -> None:
        (self.list if self._views else self.adding).setFocus()
