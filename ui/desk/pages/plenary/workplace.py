"""Where the chair reads and types: the points of a table or a list on top, a card to type in below."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.identity import AgreementId, AnyId, TakeawayId, new_id
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.plenary.capture import POINT, Capture
from ui.desk.pages.plenary.editing import Editing
from ui.desk.pages.plenary.listings import AGREEMENTS, FOLLOWUPS, LIST_OF, THREADS, Listings
from ui.desk.pages.plenary.points import Points
from ui.desk.pages.plenary.said import Said
from ui.desk.pages.plenary.sheets import AgreementSheet, FollowUpSheet, ThreadSheet
from ui.desk.pages.plenary.speech import Speech
from ui.desk.widgets.parts import column
from ui.desk.widgets.typing import finish_typing

_LIST_OF_KIND = {Kind.AGREEMENT: AGREEMENTS, Kind.FOLLOWUP: FOLLOWUPS, Kind.THREAD: THREADS}


class Workplace(QWidget):
    """Four parts, two of them in sight. Whatever leaves the sight is in the day, or waits in its field."""

    turned = Signal()
    """The points made way for a list, or came back."""

    def __init__(self, desk: Desk, choice: QWidget, parent: QWidget | None = None) -> None:
        """choice: of the table, see `Points`."""
        super().__init__(parent)
        self._opened = desk.opened
        self._stop = ""
        sheets = AgreementSheet(desk, self), FollowUpSheet(desk, self)
        self.points = Points(desk, choice)
        self.said = Said(desk, Listings(desk, self))
        self.capture = Capture(desk, *sheets)
        self.editing = Editing(desk, (*sheets, ThreadSheet(desk, self)))
        self.setLayout(column(self.points, self.said, self.capture, self.editing, gap=12))
        self._connect()
        self.said.hide()
        self.editing.hide()

    def _connect(self) -> None:
        self.points.threadsAsked.connect(self._show_threads)
        self.points.deeds.editAsked.connect(self._edit_point)
        self.points.deeds.agreementAsked.connect(self._agree)
        self.capture.listAsked.connect(self.show_list)
        self.said.editAsked.connect(self._edit_said)
        self.said.giveAwayAsked.connect(self._give_away)
        self.said.finished.connect(self.leave_list)
        self.editing.finished.connect(self._finish_editing)

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self, kinds: Set[Kind]) -> None:
        """Show the day as it is now. The points follow from `show_stop`."""
        self.capture.refresh(kinds)
        if self.lists:
            self.said.refresh()
        self.editing.refresh()

    def show_stop(self, stop: str) -> None:
        """Show the points of a stop as they are now. Keys that were in a list that is empty now go on below it."""
        had_the_keys = self.window().focusWidget() is self.points.cards
        self._stop = stop
        self.points.show_stop(stop)
        self.capture.point.show_stop(stop)
        if had_the_keys and not self.points.cards.records.rows:
            self.open_tab(POINT)

    @property
    def lists(self) -> bool:
        """Whether a list stands in the place of the points."""
        return not self.said.isHidden()

    def show_points(self) -> None:
        """Put the points on top and the card for something new below. The keys stay where that leaves them in sight."""
        focused = self.window().focusWidget()
        self._close_record()
        self._turn(listing=False)
        if focused is None or not focused.isVisible():
            self.begin()

    def begin(self) -> None:
        """Give the points the keys; where there are none, the field for a new one."""
        if self.points.cards.records.rows:
            self.points.cards.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.capture.open(POINT)

    @Slot(str)
    def show_list(self, name: str) -> None:
        """Show what was said or agreed so far, in the place of the points, with the keys in it."""
        self._close_record()
        if name in self.capture.tabs:
            self.capture.show_tab(name)
        self.said.show_list(name)
        self._turn(listing=True)
        if not self.said.lines.records.rows and name in self.capture.tabs:
            self.capture.open(name)
        else:
            self.said.begin()

    @Slot()
    def leave_list(self) -> None:
        """Back to the table."""
        self.show_points()

    @Slot()
    def _show_threads(self) -> None:
        self.show_list(THREADS)

    def _turn(self, *, listing: bool) -> None:
        self.points.setVisible(not listing)
        self.said.setVisible(listing)
        self.turned.emit()

    # -- editing -----------------------------------------------------------------------------------------------

    def _edit(self, spot: Spot) -> None:
        self.editing.show()
        self.capture.hide()
        self.editing.open(spot)

    def _close_record(self) -> None:
        finish_typing(self.editing)
        self.editing.close_record()
        self.editing.hide()
        self.capture.show()

    @Slot()
    def _finish_editing(self) -> None:
        """The keys go back to the list it was chosen in."""
        self._close_record()
        if self.lists:
            self.said.begin()
        else:
            self.begin()

    @Slot(str)
    def _edit_point(self, key: str) -> None:
        self._edit(Spot(Kind.TAKEAWAY, key, "text"))

    @Slot(str, str)
    def _edit_said(self, name: str, key: str) -> None:
        kind = next((kind for kind, listed in _LIST_OF_KIND.items() if listed == name), Kind.CONTRIBUTION)
        if kind is Kind.CONTRIBUTION:
            self._open_contribution(key)
        else:
            self._edit(Spot(kind, key, ""))

    @Slot(str)
    def _give_away(self, key: str) -> None:
        if (speech := self._open_contribution(key)) is not None:
            speech.ask_who()

    @Slot(str)
    def _agree(self, takeaway: str) -> None:
        """An agreement of a point, made at once; who does it is asked next."""
        point = self._opened.day.takeaway[TakeawayId(takeaway)]
        agreement = Agreement(AgreementId(new_id()), point.wording, source=AnyId(takeaway))
        self._opened.watch(self._opened.agreements.add(agreement), self._ask_who)

    def _ask_who(self, agreement: Agreement) -> None:
        self._edit(Spot(Kind.AGREEMENT, agreement.id, "owner"))

    def _open_contribution(self, key: str) -> Speech | None:
        """Show a contribution in its tab, with the keys in its words."""
        contribution = next((c for c in self._opened.day.contributions if c.id == key), None)
        return None if contribution is None else self._open_speech(contribution)

    def _open_speech(self, contribution: Contribution) -> Speech:
        self._close_record()
        self.capture.show_tab(LIST_OF[contribution.kind])
        speech = self.capture.speech(contribution.kind)
        speech.open(contribution)
        return speech

    # -- reaching ----------------------------------------------------------------------------------------------

    def open_tab(self, name: str) -> None:
        """Give the keys to the fields for something new."""
        self._close_record()
        self.capture.open(name)

    def reach_begin(self) -> None:
        """Where the chair was typing; otherwise the points of the table."""
        if self.editing.now is not None:
            return
        if self.lists:
            self.said.begin()
        elif self.capture.now == POINT:
            self.begin()
        else:
            self.capture.open(self.capture.now)

    def reach_point(self, key: str) -> None:
        """Choose a point of the table in sight."""
        self.points.cards.select(key)
        self.points.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def reach_said(self, spot: Spot) -> None:
        """Go to something that was said or agreed, or to the fields for something new of its kind."""
        if spot.kind is Kind.CONTRIBUTION:
            self._reach_contribution(spot)
        else:
            self._reach_listed(spot)

    def _reach_contribution(self, spot: Spot) -> None:
        """A new one is of the kind it is to be made within (`ContributionKind`); a reaction when that is not said."""
        if not spot.record:
            kind = ContributionKind(spot.within) if spot.within in set(ContributionKind) else ContributionKind.REACTION
            self.open_tab(LIST_OF[kind])
        elif self._open_contribution(spot.record) is None:
            self.reach_begin()

    def _reach_listed(self, spot: Spot) -> None:
        name = _LIST_OF_KIND[spot.kind]
        if not spot.record and name in self.capture.tabs:
            self.open_tab(name)
            return
        self.show_list(name)
        if self.said.lines.records.index_of(spot.record).isValid():
            self.said.lines.select(spot.record)
            self._edit(spot)

    def spot(self) -> Spot:
        """What is being edited, typed, or chosen."""
        if (edited := self.editing.spot()) is not None:
            return edited
        page = self.capture.page(self.capture.now)
        typing = page.isAncestorOf(self.window().focusWidget() or self)
        if typing and isinstance(page, Speech):
            return page.spot()
        if typing and self.capture.now == POINT:
            return Spot(Kind.TAKEAWAY, "", "text", within=self._stop)
        if self.lists and self.said.listing is not None:
            return Spot(self.said.listing.kind, self.said.lines.current_key(), self.said.listing.field)
        if key := self.points.cards.current_key():
            return Spot(Kind.TAKEAWAY, key, "text")
        return Spot(Kind.CONVERSATION, self._stop, "topic")
