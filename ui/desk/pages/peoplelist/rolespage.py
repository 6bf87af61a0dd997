"""The roles on the list, each to a mixing group, with the keys 1 to 4."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.language import Language
from facilitator.intake.people.groups import USUAL_GROUPS
from ui.desk.pages.peoplelist.drafts import RoleView, roles
from ui.desk.pages.peoplelist.review import Review
from ui.desk.pages.seating.groupwords import group_words
from ui.desk.theme.look import current
from ui.desk.widgets.announce import announce
from ui.desk.widgets.parts import button, column, label, row, scrolling
from ui.desk.widgets.reorder import Line, OrderList

NO_GROUP_KEY = "0"


class RolesPage(QWidget):
    """The roles on the left; on the right the groups. After a key the next role without a group comes."""

    def __init__(self, review: Review, language: Language) -> None:
        super().__init__()
        self._language = language
        self._review = review
        self._roles: dict[str, RoleView] = {}
        self._build()
        self.list.editAsked.connect(self._to_the_word)
        self.word.returnPressed.connect(self._sort_by_word)

    def _build(self) -> None:
        self.list = OrderList(self.tr("Roles"), reorderable=False)
        self.nothing = label(self.tr("No roles to sort."), "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons = {
            group: button(
                f"{number}  {group_words(group, self._language)}",
                partial(self.sort, group),
                tip=self.tr("Key {n}").format(n=number),
            )
            for number, group in enumerate(USUAL_GROUPS, 1)
        }
        self.none_button = button(
            self.tr("0  no group"), partial(self.sort, ""), tip=self.tr("Key {n}").format(n=NO_GROUP_KEY)
        )
        self.word = QLineEdit()
        self.word.setAcceptDrops(False)  # a list that is dropped is for the panel
        self.word.setPlaceholderText(self.tr("another word, Enter"))
        self.word.setAccessibleName(self.tr("Another mixing group for this role"))
        why = label(self.tr("People of one group are spread over the tables."), "muted", wrap=True)
        words = label(self.tr("Which mixing group is this?"), "h2", wrap=True)
        inside = column(words, why, *self.buttons.values(), self.none_button, self.word, None, gap=8)
        inside.setContentsMargins(0, 0, 12, 0)
        content = QWidget()
        content.setLayout(inside)
        self._side = scrolling(content)
        content.setAutoFillBackground(False)
        self._side.setMinimumWidth(current().px(220))
        whole = row(self.list, self.nothing, self._side, gap=20)
        whole.setStretch(0, 3)
        whole.setStretch(1, 3)
        whole.setStretch(2, 2)
        self.setLayout(whole)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """What changed out of sight is shown now."""
        super().showEvent(event)
        self.refresh()

    # -- showing -----------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the roles as they are sorted now."""
        draft = self._review.draft
        found = () if draft is None else roles(draft, self._review.proposal)
        self._roles = {view.role: view for view in found}
        self.list.show_rows([self._line(view) for view in found])
        if found and not self.list.current_key():
            self._go_on()
        for part in (self.list, self._side):
            part.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _line(self, view: RoleView) -> Line:
        if view.is_sorted:
            chip = ("accent" if view.group else "plain", self._words(view.group))
        else:
            chip = ("warn", self.tr("To be sorted"))
        detail = self.tr("%n person(s)", "", view.count)
        return Line(view.role, view.role, detail, chip=chip, spoken=", ".join((view.role, detail, chip[1])))

    def _words(self, group: str) -> str:
        return group_words(group, self._language) or self.tr("no group")

    def begin(self) -> None:
        """Give the keys to the list, at the first role that is to be sorted."""
        self._go_on()
        self.list.setFocus()

    def _go_on(self) -> None:
        keys = list(self._roles)
        here = self.list.current_key()
        at = keys.index(here) if here in self._roles else 0
        turned = (*keys[at:], *keys[:at])
        wanted = next((key for key in turned if not self._roles[key].is_sorted), here or next(iter(keys), ""))
        self.list.select(wanted)

    # -- acting ------------------------------------------------------------------------------------------------

    def sort(self, group: str) -> None:
        """The chosen role belongs to this group; "" = to none."""
        role = self.list.current_key()
        if not role:
            return
        was_sorted = self._roles[role].is_sorted
        self._review.sort_role(role, group)
        self.refresh()
        announce(self.list, f"{role}: {self._words(group)}")
        if not was_sorted:
            self._go_on()

    @Slot()
    def _sort_by_word(self) -> None:
        words = " ".join(self.word.text().split())
        if words:
            self.sort(words)
            self.word.clear()
            self.list.setFocus()

    @Slot(str)
    def _to_the_word(self, _key: str) -> None:
        self.word.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The figures work wherever the keys are on this page, but not while a word is typed."""
        figure = event.text()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and figure == NO_GROUP_KEY:
            self.sort("")
        elif plain and figure.isdecimal() and 0 < int(figure) <= len(USUAL_GROUPS):
            self.sort(USUAL_GROUPS[int(figure) - 1])
        elif self.word.hasFocus() and event.key() == Qt.Key.Key_Escape and self.word.text():
            self.word.clear()
        else:
            super().keyPressEvent(event)
