"""What the chair does with helpers: let somebody help, with more or less, or no more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from facilitator.domain.helping import Right, helpers_of
from facilitator.domain.people import Person
from facilitator.storage.writer import Pending
from ui.desk.desk import Deed, Desk
from ui.desk.pages.plenary.takingback import TakingBack
from ui.desk.phones import Phones

USUAL = (Right.PHOTOS, Right.TYPING)
"""What somebody new may do at first: nothing of the chair's own goes over the network for it."""


class Letting(QObject):
    """Asks the day for it. The chair's notes go over the network only after a sentence that says so."""

    helps = Signal(str)
    """Somebody was let help, and their code is wanted: the identity of the person. A change of rights is no reason."""
    name_wanted = Signal()
    """The chair's own phone needs a name: the day has no chair yet."""
    left = Signal()
    """The chair left things as they are, or it was refused: what is ticked is shown anew."""

    def __init__(self, desk: Desk, phones: Phones, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._opened, self._phones = desk, desk.opened, phones
        self._taking_back = TakingBack(desk, self)
        self.for_the_chair = False
        """Whether the next name that is picked is the chair's own, with all rights; until the chair goes elsewhere."""

    def rights_of(self, person: str) -> tuple[Right, ...]:
        """What somebody may do now; nothing for who does not help."""
        return next((one.rights for one in helpers_of(self._opened.day) if one.person.id == person), ())

    def chair(self) -> str:
        """Whose own phone it is: the first day chair's, or that of who was named and has the clock; "" = unknown."""
        if chairs := self._opened.day.chairs:
            return chairs[0].id
        named = self._phones.own_phone
        return named if Right.CLOCK in self.rights_of(named) else ""

    def own_phone_is_in(self) -> bool:
        """Whether the chair may do everything already."""
        return self.rights_of(self.chair()) == tuple(Right)

    @Slot()
    def let_own_phone(self) -> None:
        """The chair's own phone, with everything; without a chair a name is asked first."""
        if chair := self.chair():
            self._unless_open(tuple(Right), partial(self._let, chair, tuple(Right)))
        else:
            self.for_the_chair = True
            self.name_wanted.emit()

    @Slot(str)
    def let_help(self, person: str) -> None:
        """Somebody was picked; whoever was just made helps already."""
        before = self.rights_of(person)
        if self.for_the_chair:
            self.for_the_chair = False
            self._unless_open(tuple(Right), partial(self._let_chair, person), before)
        elif before:
            self.helps.emit(person)
        else:
            self._let(person, USUAL)

    def make(self, name: str) -> Pending[Person]:
        """Somebody who is not among the people yet. The clock comes with a sentence, so not at once."""
        return self._opened.helping.add(name, USUAL)

    def change(self, person: str, rights: tuple[Right, ...]) -> None:
        """Let somebody do this and nothing else; nothing at all = they help no more."""
        self._unless_open(rights, partial(self._let, person, rights, leads=False), before=self.rights_of(person))

    def remove(self, person: str) -> None:
        """Somebody helps no more."""
        self._let(person, ())

    # -- how -----------------------------------------------------------------------------------------------------

    def _unless_open(self, rights: tuple[Right, ...], do: partial[None], before: tuple[Right, ...] = ()) -> None:
        """Do it, but ask first where it would be the first time that the chair's notes go over the network."""
        if Right.CLOCK not in rights or Right.CLOCK in before or self._notes_may_go():
            do()
            return
        self.left.emit()  # nothing is ticked until the chair said so
        words = self.tr("The clock shows your own notes. They then go over this network without a lock.")
        self._desk.ask(words, Deed(self.tr("They may be read"), partial(self._agree, do)))

    def _notes_may_go(self) -> bool:
        given = any(Right.CLOCK in one.rights for one in helpers_of(self._opened.day))
        return given or self._phones.notes_may_go or self._phones.certified is not None

    def _agree(self, do: partial[None]) -> None:
        self._phones.notes_may_go = True
        do()

    def _let_chair(self, person: str) -> None:
        self._phones.own_phone = person
        self._let(person, tuple(Right))

    def _let(self, person: str, rights: tuple[Right, ...], *, leads: bool = True) -> None:
        """leads: to their code, once they help."""
        pending = self._opened.helping.let(person, rights)
        said = partial(self._say_gone, person, pending.act) if not rights else partial(self._lead, person, leads)
        self._opened.watch(pending, said, self._refuse)

    def _lead(self, person: str, leads: bool, _: object) -> None:
        if leads:
            self.helps.emit(person)

    def _say_gone(self, person: str, act: str, _: object) -> None:
        known = self._opened.day.person.get(person)  # type: ignore[call-overload]
        name = known.name if known is not None else ""
        self._taking_back.offer(self.tr("{name} no longer helps.").format(name=name), act)

    def _refuse(self, error: object) -> None:
        self.left.emit()
        self._desk.refuse(error)  # type: ignore[arg-type]
