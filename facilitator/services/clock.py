"""Running the day: every press on the clock is a step in the log, with the moment it was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from facilitator.domain.clock import clock_at, course, taken_by_back
from facilitator.domain.going import Deed, next_press
from facilitator.domain.hall import ItemKind, ProgrammeItem
from facilitator.domain.identity import ContributionId, ItemId, PersonId, StepId, new_id
from facilitator.domain.people import Consent, Person
from facilitator.domain.plenary import Contribution, ContributionKind
from facilitator.domain.steps import Moment, Share, Step, StepKind
from facilitator.errors import FacilitatorError
from facilitator.services.records import at_end, move_before
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

LONGEST_S = 24 * 3600
_FROM_A_PHONE = {Deed.BEGIN: StepKind.GO, Deed.RUN: StepKind.RUN}


class ClockService:
    """What can be done with the clock. The moment that counts is that of the call, not of the writing.

    None of it is undone with the chair's other acts: `back` is the clock's own way back. Each deed returns at once; its
    Pending fails with `nothing-under-way` when it needs something that is under way, with `gone` (kind) when the item
    was removed, with `wrong-number` (what, least, most) for a time that is no time.
    """

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self.now = now

    def go(self, item: str, *, late: float = 0.0, by: str = CHAIR) -> Pending[Step]:
        """Begin an item; what was under way ends. late: seconds it had begun before this was called."""
        earlier = round(late)

        def take(tx: Tx, at: Moment) -> Step:
            tx.get(ProgrammeItem, item)
            step = _put(tx, StepKind.GO, at, item=item)
            return _put(tx, StepKind.EARLIER, at, seconds=earlier) if earlier > 0 else step

        return self._act("clock-go", take, by)

    def press(self, deed: Deed, item: str | None, op: str, by: str) -> Pending[None]:
        """Press GO from a phone that showed what it would do; op: the name the phone gave it.

        The same op again does nothing more. Fails with `moved-on` when GO does something else by now, and for the end
        of the day: that is only ended at the laptop, where it is said what is still open.
        """

        def take(tx: Tx, at: Moment) -> None:
            if tx.earlier(op):
                return
            now = next_press(clock_at(tx.all(ProgrammeItem), tx.all(Step), at))
            if now.deed not in _FROM_A_PHONE or (deed, item) != (now.deed, now.item and now.item.id):
                raise FacilitatorError("moved-on")
            tx.sign(_put(tx, _FROM_A_PHONE[deed], at, item=item if deed is Deed.BEGIN else None), op)

        return self._act("clock-run" if deed is Deed.RUN else "clock-go", take, by)

    def stop(self, by: str = CHAIR) -> Pending[Step | None]:
        """Have the clock stand still: what is under way keeps what it has left. Gives the step.

        One that stands still already is left as it is: no step, None. Why it stands still can be said after it
        (`because`).
        """

        def take(tx: Tx, at: Moment) -> Step | None:
            so_far = course(tx.all(Step), _under_way(tx, at))
            stands_still = not so_far.running and so_far.aside is None
            return None if stands_still else _put(tx, StepKind.STOP, at)

        return self._act("clock-stop", take, by)

    def because(self, step: str, reason: str, by: str = CHAIR) -> Pending[Step]:
        """Say why the clock was stopped, with the step that stopped it. Blank: no reason.

        Fails with `gone` when the step is not there. It moves no clock, and one step back takes it along.
        """

        def say(tx: Tx, _at: Moment) -> Step:
            stopped = tx.get(Step, step)
            why = reason.strip() if stopped.kind is StepKind.STOP else ""
            return stopped if stopped.reason == why else tx.put(replace(stopped, reason=why))

        return self._act("clock-stop", say, by)

    def run(self, by: str = CHAIR) -> Pending[Step | None]:
        """Let the clock go on after it stood still, or after somebody spoke in between.

        One that runs already is left as it is: no step, None.
        """

        def take(tx: Tx, at: Moment) -> Step | None:
            runs = course(tx.all(Step), _under_way(tx, at)).running
            return None if runs else _put(tx, StepKind.RUN, at)

        return self._act("clock-run", take, by)

    def add(self, seconds: int, by: str = CHAIR) -> Pending[Step]:
        """Give what is under way more time, or who speaks in between; less with a number below nothing."""
        return self._add("clock-add", StepKind.ADD, seconds, -LONGEST_S, by)

    def earlier(self, seconds: int, by: str = CHAIR) -> Pending[Step]:
        """What is under way had begun so many seconds before it was said."""
        return self._add("clock-earlier", StepKind.EARLIER, seconds, 0, by)

    def plan(self, shares: Iterable[Share] = (), skipped: Iterable[str] = (), by: str = CHAIR) -> Pending[Step | None]:
        """Change what is still to come: give items time or take it, and leave items out. One step back for all of it.

        shares: seconds more or less than now, by item. Where there is nothing to change there is no step: None.
        """
        given, left_out = tuple(share for share in shares if share.seconds), tuple(skipped)

        def take(tx: Tx, at: Moment) -> Step | None:
            for item in (*(share.item for share in given), *left_out):
                tx.get(ProgrammeItem, item)
            if not given and not left_out:
                return None
            return _put(tx, StepKind.PLAN, at, shares=given, skipped=left_out)

        return self._act("clock-plan", take, by)

    def keep(self, item: str, by: str = CHAIR) -> Pending[Step]:
        """Hold an item after all that was to be left out."""

        def take(tx: Tx, at: Moment) -> Step:
            tx.get(ProgrammeItem, item)
            return _put(tx, StepKind.KEEP, at, item=item)

        return self._act("clock-keep", take, by)

    def aside(self, person: str, seconds: int, by: str = CHAIR) -> Pending[Contribution]:
        """Let somebody speak now: the clock stands still for it.

        An empty reaction of that person waits in the plenary; one that waits already is the one. Fails with `gone`
        when the person is not there any more.
        """

        def take(tx: Tx, at: Moment) -> Contribution:
            _between(seconds, 1)
            _speaks_in_public(tx, person)
            _put(tx, StepKind.ASIDE, _under_way(tx, at), seconds=seconds, person=person)
            return waiting_reaction(tx, person)

        return self._act("clock-aside", take, by)

    def aside_after(self, person: str, minutes: int, before: str | None, by: str = CHAIR) -> Pending[ProgrammeItem]:
        """Let somebody speak later, as an item of the programme before another one; None = at the end.

        That person's reaction waits in the plenary too. It is undone with the chair's other acts.
        """

        def put(tx: Tx) -> ProgrammeItem:
            name = _speaks_in_public(tx, person).name
            waiting_reaction(tx, person)
            item = ProgrammeItem(ItemId(new_id()), ItemKind.REACTIONS, name, minutes, unplanned=True)
            return move_before(tx, tx.put(at_end(tx, item)), before)

        return self._file.act("speaker-planned", by, put)

    def end(self, by: str = CHAIR) -> Pending[Step]:
        """The day is over."""
        return self._act("clock-end", lambda tx, at: _put(tx, StepKind.END, _under_way(tx, at)), by)

    def back(self, by: str = CHAIR) -> Pending[Step]:
        """Take the newest step back, as if it had never been taken. Fails with `no-step-back` when there is none."""

        def take(tx: Tx, at: Moment) -> Step:
            gone = taken_by_back(tx.all(Step))
            if not gone:
                raise FacilitatorError("no-step-back")
            return [_put(tx, StepKind.BACK, at) for _ in gone][-1]

        return self._act("clock-back", take, by)

    def seen(self, by: str = CHAIR) -> Pending[None]:
        """The day is open on this computer: note the moment once anything was begun. Nothing is done with it.

        Also when the day is over: one step back, and its last item is under way again.
        """

        def take(tx: Tx, at: Moment) -> None:
            if course(tx.all(Step), at).stretches:
                _put(tx, StepKind.SEEN, at)

        return self._act("clock-seen", take, by)

    def _add(self, name: str, kind: StepKind, seconds: int, least: int, by: str) -> Pending[Step]:
        def take(tx: Tx, at: Moment) -> Step:
            _between(seconds, least)
            return _put(tx, kind, _under_way(tx, at), seconds=seconds)

        return self._act(name, take, by)

    def _act(self, name: str, take: Callable[[Tx, Moment], Any], by: str) -> Pending[Any]:
        at = self.now()
        return self._file.act(name, by, lambda tx: take(tx, at), undoable=False)


def _speaks_in_public(tx: Tx, person: str) -> Person:
    """Whoever speaks to the hall and was not asked may be named from now on; a no stays a no."""
    speaker = tx.get(Person, person)
    return tx.put(replace(speaker, consent=Consent.YES)) if speaker.consent is Consent.UNKNOWN else speaker


def waiting_reaction(tx: Tx, person: str) -> Contribution:
    """The reaction without words that waits for what a person says; made when there is none."""
    for contribution in tx.all(Contribution):
        if contribution.kind is ContributionKind.REACTION and contribution.person == person and not contribution.text:
            return contribution
    reaction = Contribution(ContributionId(new_id()), ContributionKind.REACTION, PersonId(person))
    return tx.put(at_end(tx, reaction))


def _put(tx: Tx, kind: StepKind, at: Moment, **more: Any) -> Step:
    return tx.put(at_end(tx, Step(StepId(new_id()), kind, at, **more)))


def _under_way(tx: Tx, at: Moment) -> Moment:
    if course(tx.all(Step), at).under_way is None:
        raise FacilitatorError("nothing-under-way")
    return at


def _between(seconds: int, least: int) -> None:
    if not least <= seconds <= LONGEST_S:
        raise FacilitatorError("wrong-number", what="seconds", least=least, most=LONGEST_S)
