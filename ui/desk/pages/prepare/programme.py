"""The programme of the day: its items in order with their clock times, and the fields of the one that is chosen."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from facilitator.domain.folding import folded
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ItemId, new_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Deed, Desk
from ui.desk.pages.prepare.emptyprogramme import EmptyProgramme
from ui.desk.pages.prepare.itemfields import ItemFields
from ui.desk.pages.prepare.itemwords import (
    ICONS,
    about_its_time,
    from_till,
    item_name,
    kind_with_number,
    kind_words,
    length_words,
)
from ui.desk.pages.prepare.part import Part
from ui.desk.pages.prepare.pastepanel import PastePanel
from ui.desk.pages.prepare.reading import written_time
from ui.desk.pages.prepare.usual import USUAL_MINUTES
from ui.desk.pages.prepare.views import Held, ItemView, ProgrammeView, held_by, programme_view
from ui.desk.theme.look import current
from ui.desk.widgets.flow import Flow
from ui.desk.widgets.parts import Elided, button, card, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList

_KINDS_THAT_MATTER = frozenset({Kind.ITEM, Kind.EVENT})


class ProgrammePart(Part):
    """The parts of the day: add, change, put in order, remove, or paste a whole programme."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._views: dict[str, ItemView] = {}
        self._build()
        self.list.currentKeyChanged.connect(self._show_chosen)
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._ask_to_remove)
        self.list.editAsked.connect(self._edit)
        self.fields.remove_asked.connect(self._ask_to_remove_chosen)
        self.empty.paste_asked.connect(self.open_paste)

    def _build(self) -> None:
        self.list = OrderList(self.tr("Programme"))
        self.fields = ItemFields(self.desk)
        self.empty = EmptyProgramme(self.desk)
        self.page = QWidget()
        self.area = scrolling(self.fields)
        self.area.setMinimumWidth(current().px(264))
        self.area.setMaximumWidth(current().px(336))
        body = row(self._list_card(), self.area, gap=16)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.page.setLayout(body)
        self.stack = QStackedWidget()
        for shown in (self.page, self.empty):
            self.stack.addWidget(shown)
        self.setLayout(column(self.stack))
        self._add_shortcuts()

    def _add_shortcuts(self) -> None:
        QShortcut(QKeySequence("Ctrl+N"), self, self.open_menu)
        for shown, context in (
            (self.list, Qt.ShortcutContext.WidgetShortcut),
            (self.empty, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            QShortcut(QKeySequence.StandardKey.Paste, shown, self._paste_lines, context=context)

    def _list_card(self) -> QWidget:
        self.totals = Elided("", "muted")
        self.menu = self._build_menu()
        self.add_button = button(
            self.tr("Add an item"), self.open_menu, icon="plus", tip=self.tr("Add an item after this one (Ctrl+N)")
        )
        self.paste_button = button(self.tr("Paste a programme"), self.open_paste, icon="clipboard-paste", kind="quiet")
        heading = row(label(self.tr("Programme"), "h2"), self.totals, gap=12)
        heading.setStretch(1, 1)
        deeds = Flow()
        deeds.addWidget(self.add_button)
        deeds.addWidget(self.paste_button)
        inside = column(heading, self.list, deeds, gap=10)
        inside.setStretch(1, 1)
        return card(inside)

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind in ItemKind:
            menu.addAction(current().icon(ICONS[kind], pad=0), kind_words(kind), partial(self._add, kind))
        return menu

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the programme as it is now."""
        if not kinds & _KINDS_THAT_MATTER:
            return
        view = programme_view(self.opened.day)
        self._views = {one.item.id: one for one in view.items}
        self.list.show_rows([self._line(one) for one in view.items])
        if view.items and not self.list.current_key():
            self.list.select(view.items[0].item.id)
        self.totals.say(self._total_words(view))
        self._show_chosen()
        if self._pasting:
            self.paste.refresh()
        else:
            self._show_programme()

    def _show_programme(self) -> None:
        """The list, or where there is none the ways to get one."""
        had_the_keys = self.stack.isAncestorOf(QApplication.focusWidget() or self)
        wanted = self.page if self._views else self.empty
        if self.stack.currentWidget() is wanted:
            return
        self.stack.setCurrentWidget(wanted)
        if had_the_keys:
            self.reach(None)

    @Slot()
    def _show_chosen(self) -> None:
        view = self._views.get(self.list.current_key())
        if view is not None:
            self.fields.show_item(view)

    def _line(self, view: ItemView) -> Line:
        item = view.item
        length = "" if item.minutes is None else length_words(item.minutes)
        chip = self._warning(view)
        title, begins = item_name(item), written_time(view.starts)
        kind = kind_with_number(item.kind, item.round)
        said = "" if folded(kind) == folded(title) else kind
        detail = " · ".join(filter(None, (said, length, *about_its_time(view))))
        spoken = ", ".join(filter(None, (begins, title, detail, chip[1])))
        return Line(item.id, title, detail, badge=begins or "–", chip=chip, spoken=spoken)

    def _warning(self, view: ItemView) -> tuple[str, str]:
        """What is not right about an item, as a chip: its tone and its words."""
        late = max(view.late, view.over)
        if late:
            return ("warn", self.tr("{n} min too late").format(n=late))
        return ("warn", self.tr("No length yet")) if view.item.minutes is None else ("", "")

    def _total_words(self, view: ProgrammeView) -> str:
        if not view.items:
            return ""
        unplanned = self.tr("%n item(s) without a length", "", view.unplanned) if view.unplanned else ""
        waits = self.tr("{n} min of waiting").format(n=view.waits) if view.waits else ""
        told = (from_till(view.starts, view.ends), length_words(view.minutes), waits, unplanned)
        return " · ".join(filter(None, told))

    # -- going somewhere ---------------------------------------------------------------------------------------

    def reach(self, spot: Spot | None) -> bool:
        """Bring a field of an item in sight; for one that is to come before another, offer to make it."""
        if spot is not None and spot.kind is not Kind.ITEM:
            return False
        if self._pasting:
            if spot is None:
                self.paste.begin()
                return True
            self._close_paste()
        if not self._views:
            self.empty.begin()
        else:
            self._reach_item(spot)
        return True

    def _reach_item(self, spot: Spot | None) -> None:
        self.list.setFocus()
        if spot is None:
            return
        if spot.record in self._views:
            self.list.select(spot.record)
            self.fields.field(spot.field).setFocus()
        elif spot.within in self._views:
            self._offer_reading_time(spot.within)
        elif not spot.record:
            self.open_menu()

    def spot(self) -> Spot | None:
        """The item that is chosen, and the field of it that has the keys."""
        key = self.list.current_key()
        return Spot(Kind.ITEM, key, self.fields.field_in_use() or "title") if key else None

    def _offer_reading_time(self, before: str) -> None:
        self.list.select(before)
        minutes = USUAL_MINUTES[ItemKind.READING]
        self.desk.ask(
            self.tr("There is no time to read the points before the plenary."),
            Deed(
                self.tr("Add %n minute(s)", "", minutes), partial(self._put_in, ItemKind.READING, before, choose=False)
            ),
        )

    # -- acting ------------------------------------------------------------------------------------------------

    @Slot()
    def open_menu(self) -> None:
        """Let the chair say what kind of item comes next."""
        if self.stack.currentWidget() is self.page:
            self.menu.popup(self.add_button.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
            self.menu.setActiveAction(self.menu.actions()[0])

    def _add(self, kind: ItemKind) -> None:
        keys = [*self._views, None]
        here = self.list.current_key()
        self._put_in(kind, keys[keys.index(here) + 1] if here in self._views else None, choose=True)

    def _put_in(self, kind: ItemKind, before: str | None, *, choose: bool) -> None:
        """A new item of a usual length before another one."""
        item = ProgrammeItem(ItemId(new_id()), kind, minutes=USUAL_MINUTES[kind])
        self.opened.watch(self.opened.programme.insert(item, before), partial(self._choose, to_title=choose))

    def _choose(self, item: ProgrammeItem, *, to_title: bool) -> None:
        self.list.select(item.id)
        (self.fields.title if to_title else self.list).setFocus()

    @Slot(str, str)
    def _move(self, key: str, before: str) -> None:
        self.opened.watch(self.opened.programme.move(key, before or None))

    @Slot(str)
    def _edit(self, _key: str) -> None:
        self.fields.title.setFocus()
        self.fields.title.selectAll()

    @Slot()
    def _ask_to_remove_chosen(self) -> None:
        self._ask_to_remove(self.list.current_key())

    @Slot(str)
    def _ask_to_remove(self, key: str) -> None:
        view = self._views.get(key)
        if view is None:
            return
        held = held_by(self.opened.day, view.item)
        if held.anything:
            words = self._removing_words(item_name(view.item), held)
            self.desk.ask(words, Deed(self.tr("Remove"), partial(self._remove, key)))
        else:
            self._remove(key)

    def _removing_words(self, name: str, held: Held) -> str:
        """What becomes of what hangs on an item."""
        told = [self.tr("Remove {name}?").format(name=name)]
        if held.points:
            told.append(self.tr("The %n point(s) are kept, without a round.", "", held.points))
        if held.conversations:
            told.append(self.tr("%n topic(s) of this round alone are kept under “No table”.", "", held.conversations))
        if held.seats:
            told.append(self.tr("%n seat(s) in this round go.", "", held.seats))
        if held.notes:
            told.append(self.tr("Your notes go with it."))
        return " ".join(told)

    def _remove(self, key: str) -> None:
        self.list.setFocus()
        self.opened.watch(self.opened.programme.remove(key))

    # -- pasting -----------------------------------------------------------------------------------------------

    @cached_property
    def paste(self) -> PastePanel:
        """The panel, built when somebody pastes."""
        made = PastePanel(self.desk)
        made.closed.connect(self._close_paste)
        self.stack.addWidget(made)
        return made

    @property
    def _pasting(self) -> bool:
        return isinstance(self.stack.currentWidget(), PastePanel)

    @Slot()
    def open_paste(self) -> None:
        """Show the panel in which a programme is pasted."""
        self.paste.refresh()
        self.stack.setCurrentWidget(self.paste)
        self.leading.emit(True)
        self.paste.begin()

    @Slot()
    def _paste_lines(self) -> None:
        """Several lines on the clipboard are a programme; one line is nothing for a list."""
        words = QGuiApplication.clipboard().text()
        if len(words.strip().splitlines()) > 1:
            self.open_paste()
            self.paste.put_text(words)

    @Slot()
    def _close_paste(self) -> None:
        self.stack.setCurrentWidget(self.page if self._views else self.empty)
        self.leading.emit(False)
        self.reach(None)
