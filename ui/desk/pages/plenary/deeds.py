"""What the chair does with the points that are chosen in the list, each by a letter, a button and a Ctrl key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from facilitator.domain.conversations import Takeaway, Thread
from facilitator.domain.identity import TakeawayId, ThreadId, new_id
from facilitator.domain.records import Kind
from facilitator.domain.spots import Spot
from facilitator.storage.writer import Pending
from ui.desk.desk import Desk
from ui.desk.pages.plenary.buttonrow import ButtonRow
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.pages.plenary.views import beginning, conversation_at, round_shared, sources_of
from ui.desk.theme.look import current
from ui.desk.widgets.cards import CardList
from ui.desk.widgets.parts import button, row


@dataclass(frozen=True, slots=True)
class Choice:
    """A line in a menu: its words, and what choosing it does."""

    words: str
    do: Callable[[], object]
    there: bool = False


class CardDeeds(QWidget):
    """The row of buttons under the points. Letters reach it from the list, Ctrl keys from anywhere in the stage."""

    editAsked = Signal(str)  # noqa: N815 - signals are named as Qt's are
    agreementAsked = Signal(str)  # noqa: N815
    mergingChanged = Signal(bool)  # noqa: N815
    """The chair is choosing with which point to merge, or no longer."""
    threadNameAsked = Signal()  # noqa: N815
    """The chosen points begin a new thread, which needs a name."""

    def __init__(self, desk: Desk, cards: CardList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened = desk.opened
        self._cards = cards
        self._taking_back = TakingBack(desk, self)
        self.merging: tuple[str, ...] = ()
        self.tables: tuple[tuple[str, str], ...] = ()
        """The stops a point can move to: key and words."""
        self._by_letter: dict[str, QAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        cards.letterPressed.connect(self._on_letter)
        cards.editAsked.connect(self._on_enter)
        cards.starClicked.connect(self._star_one)
        cards.selectedKeysChanged.connect(self.show_possible)
        cards.currentKeyChanged.connect(self.show_possible)

    def _build(self) -> None:
        self.menu = QMenu(self)
        in_row = (
            self._deed("s", self.tr("Star"), "star", self.star),
            self._deed("m", self.tr("Merge"), "merge", self.merge),
            self._deed("e", self.tr("Edit"), "pencil-line", self._edit),
            self._deed("x", self.tr("Leave out of report"), "eye-off", self.leave_out),
        )
        in_menu = (
            self._deed("l", self.tr("Take apart"), "split", self.take_apart),
            self._deed("v", self.tr("Move to table …"), "move-right", self._offer_tables),
            self._deed("a", self.tr("Make an agreement of it"), "list-checks", self._ask_agreement),
            self._deed("t", self.tr("Add to a common thread …"), "link", self._offer_threads),
            self._deed("h", self.tr("History"), "history", self._ask_history),
        )
        for action in in_menu:
            self.menu.addAction(action)
        self.more = button(self.tr("More"), self._open_menu, icon="ellipsis", kind="quiet")
        parts = [self._button(letter, action) for letter, action in zip("smex", in_row, strict=True)]
        self._row = ButtonRow(parts, self.more, keys="SMEX")
        self.setLayout(row(self._row))

    @property
    def commands(self) -> list[QAction]:
        """What the Ctrl keys do, for the stage to take up."""
        return list(self._by_letter.values())

    def _deed(self, letter: str, words: str, icon: str, do: Callable[[], object]) -> QAction:
        action = QAction(current().icon(icon, "text2"), words.replace("&", "&&"), self)
        action.setShortcut(f"Ctrl+Shift+{letter.upper()}")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(words)
        action.setIconText(icon)
        action.triggered.connect(do)
        self._by_letter[letter] = action
        return action

    def _button(self, letter: str, action: QAction) -> QPushButton:
        words, shown = action.toolTip(), action.shortcut().toString()
        made = button(
            f"{words}  {letter.upper()}",
            action.trigger,
            icon=action.iconText(),
            kind="quiet",
            name=words,
            tip=self.tr("{deed} ({letter} in the list, {keys} anywhere)").format(
                deed=words, letter=letter.upper(), keys=shown
            ),
        )
        self._buttons[letter] = made
        return made

    # -- what can be done now ----------------------------------------------------------------------------------

    @Slot()
    def show_possible(self) -> None:
        """Enable what can be done with the chosen points, and call it what it does to them."""
        chosen = self.chosen()
        for letter, action in self._by_letter.items():
            action.setEnabled(bool(chosen) and (letter != "l" or self._merged(chosen)))
        for letter, made in self._buttons.items():
            made.setEnabled(self._by_letter[letter].isEnabled())
        self.more.setEnabled(bool(chosen))
        starred = bool(chosen) and all(t.starred for t in chosen)
        left_out = bool(chosen) and all(t.left_out for t in chosen)
        self._call("s", self.tr("No star") if starred else self.tr("Star"))
        self._call("x", self.tr("Put back in report") if left_out else self.tr("Leave out of report"))

    def _call(self, letter: str, words: str) -> None:
        made = self._buttons[letter]
        if made.accessibleName() != words:
            self._row.call(made, f"{words}  {letter.upper()}")
            made.setAccessibleName(words)

    def _merged(self, chosen: list[Takeaway]) -> bool:
        return any(sources_of(self._opened.day, t.id) for t in chosen)

    def chosen(self) -> list[Takeaway]:
        """The chosen points, in the order of the list."""
        keys = self._cards.selected_keys() or tuple(filter(None, (self._cards.current_key(),)))
        there = self._opened.day.takeaway
        return [there[TakeawayId(key)] for key in keys if TakeawayId(key) in there]

    def _current(self) -> str:
        return self._cards.current_key()

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        if action := self._by_letter.get(letter):
            action.trigger()

    @Slot(str)
    def _on_enter(self, key: str) -> None:
        if self.merging:
            self.merge_with_current()
        else:
            self.editAsked.emit(key)

    # -- marks -------------------------------------------------------------------------------------------------

    @Slot(str)
    def _star_one(self, key: str) -> None:
        takeaway = self._opened.day.takeaway[TakeawayId(key)]
        self._opened.watch(self._opened.takeaways.star(key, not takeaway.starred))

    @Slot()
    def star(self) -> None:
        """Star what is chosen; take the stars off when all of it has one."""
        chosen = self.chosen()
        on = not all(t.starred for t in chosen)
        keys = [t.id for t in chosen if t.starred != on]
        if len(keys) == 1:
            self._opened.watch(self._opened.takeaways.star(keys[0], on))
        elif keys:
            self._opened.watch(self._opened.takeaways.star_all(keys, on))

    @Slot()
    def leave_out(self) -> None:
        """Leave what is chosen out of the report, and offer to undo that; put it back when none of it is in."""
        chosen = self.chosen()
        on = not all(t.left_out for t in chosen)
        changing = [t for t in chosen if t.left_out != on]
        if not changing:
            return
        if len(changing) == 1:
            pending: Pending[Any] = self._opened.takeaways.leave_out(changing[0].id, on)
            words = self.tr("Not in the report: “{words}”").format(words=beginning(changing[0].wording))
        else:
            pending = self._opened.takeaways.leave_out_all([t.id for t in changing], on)
            words = self.tr("%n point(s) not in the report.", "", len(changing))
        then = partial(self._taking_back.offer, words, pending.act) if on else None
        self._opened.watch(pending, then)

    # -- merging -----------------------------------------------------------------------------------------------

    @Slot()
    def merge(self) -> None:
        """Merge several chosen points into the current one; with one chosen, ask with which."""
        chosen = [t.id for t in self.chosen()]
        if self.merging:
            self.stop_merging()
        elif len(chosen) > 1:
            into = self._current() if self._current() in chosen else chosen[0]
            self._opened.watch(self._opened.takeaways.merge(chosen, into))
        elif chosen:
            self.merging = tuple(chosen)
            self.mergingChanged.emit(True)

    @Slot()
    def merge_with_current(self) -> None:
        """The current point, at this table or another, speaks from now on for the one that was chosen before."""
        if (into := self._current()) and into not in self.merging:
            self._opened.watch(self._opened.takeaways.merge(self.merging, into))
            self.stop_merging()

    @Slot()
    def stop_merging(self) -> None:
        """Leave the points as they are."""
        if self.merging:
            self.merging = ()
            self.mergingChanged.emit(False)

    @Slot()
    def take_apart(self) -> None:
        """Let the current point fall apart into what it was made of."""
        self._opened.watch(self._opened.takeaways.take_apart(self._current()))

    # -- elsewhere ---------------------------------------------------------------------------------------------

    @Slot()
    def _edit(self) -> None:
        self.editAsked.emit(self._current())

    @Slot()
    def _ask_agreement(self) -> None:
        self.agreementAsked.emit(self._current())

    @Slot()
    def _ask_history(self) -> None:
        self._desk.history_asked.emit(Spot(Kind.TAKEAWAY, self._current(), "text"))

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, 0)))

    @Slot()
    def _offer_tables(self) -> None:
        here = {t.conversation for t in self.chosen()}
        choices = [
            Choice(words, partial(self.move_to, key)) for key, words in self.tables if {conversation_at(key)} != here
        ]
        self._offer(self.tr("Move to table …"), choices)

    def move_to(self, stop: str) -> None:
        """Move what is chosen to another table, in the round it was of."""
        keys = [t.id for t in self.chosen()]
        round_ = round_shared(self._opened.day, keys)
        self._opened.watch(self._opened.takeaways.move_to(keys, conversation_at(stop), round_))

    @Slot()
    def _offer_threads(self) -> None:
        keys = {t.id for t in self.chosen()}
        choices = [
            Choice(thread.name, partial(self._weave, thread), keys <= set(thread.takeaways))
            for thread in self._opened.day.threads
        ]
        choices.append(Choice(self.tr("New common thread …"), self.threadNameAsked.emit))
        self._offer(self.tr("Common threads"), choices)

    def _weave(self, thread: Thread) -> None:
        """Put what is chosen into a thread, or take it out when all of it was in."""
        keys = [t.id for t in self.chosen()]
        if set(keys) <= set(thread.takeaways):
            takeaways = tuple(key for key in thread.takeaways if key not in keys)
        else:
            takeaways = tuple(dict.fromkeys((*thread.takeaways, *keys)))
        self._opened.watch(self._opened.threads.change(thread.id, takeaways=takeaways))

    def begin_thread(self, name: str) -> None:
        """A new thread, of what is chosen."""
        points = tuple(t.id for t in self.chosen())
        self._opened.watch(self._opened.threads.add(Thread(ThreadId(new_id()), name, points)))

    def _offer(self, title: str, choices: list[Choice]) -> None:
        self.choosing = QMenu(title, self)
        self.choosing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, choice in enumerate(choices, 1):
            mnemonic = f"&{number}  " if number < 10 else ""
            action = self.choosing.addAction(mnemonic + choice.words.replace("&", "&&"))
            action.setCheckable(choice.there)
            action.setChecked(choice.there)
            action.triggered.connect(choice.do)
        self.choosing.popup(self._cards.mapToGlobal(QPoint(current().px(48), current().px(24))))
