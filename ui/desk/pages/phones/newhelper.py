"""One more helper: the chair's own phone, or somebody by name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from facilitator.domain.helping import helpers_of
from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES
from facilitator.domain.spots import Spot
from ui.desk.desk import Desk
from ui.desk.pages.phones.letting import Letting
from ui.desk.widgets.parts import button, column, label, row
from ui.desk.widgets.people import PersonPicker, known_people

NAME = Spot(Kind.PHONES, PHONES, "helper")
"""Where a name that is not entered yet waits."""


class NewHelper(QWidget):
    """One press for the chair's own phone. For anybody else a name, then Enter."""

    def __init__(self, desk: Desk, letting: Letting) -> None:
        super().__init__()
        self._opened, self._letting = desk.opened, letting
        said = label(
            self.tr("Helpers come in on their own phones, each with a code. You choose what they may do."),
            wrap=True,
        )
        self.own = button(
            self.tr("My own phone"),
            letting.let_own_phone,
            icon="smartphone",
            kind="primary",
            tip=self.tr("Clock, GO, your notes and a clicker, for who chairs the day"),
        )
        self.asked = label("", "over")
        self.name = PersonPicker(desk, self.tr("Name of the helper"), self.tr("a name, then Enter"), NAME, letting.make)
        self.asked.setBuddy(self.name)
        self.name.picked.connect(letting.let_help)
        letting.name_wanted.connect(self._ask_name)
        self.setLayout(column(said, row(self.own, None), self.asked, self.name, None, gap=10))
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Offer whoever does not help yet. The chair may help already: their own name is not made a second time."""
        helpers = () if self._letting.for_the_chair else helpers_of(self._opened.day)
        helping = {one.person.id for one in helpers}
        self.name.offer(known_people(one for one in self._opened.day.people if one.id not in helping))
        self.own.setVisible(not self._letting.own_phone_is_in())
        whose = self.tr("What is your name?") if self._letting.for_the_chair else self.tr("Somebody else")
        self.asked.setText(whose)

    def begin(self) -> None:
        """Give the keys to where it begins."""
        (self.name if self.own.isHidden() else self.own).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_name(self) -> None:
        self.refresh()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
