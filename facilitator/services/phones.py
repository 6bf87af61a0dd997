"""What a table does on its own phones. Every deed may arrive twice, late or out of order, and loses no words.

A deed carries an `op`, a name that the phone made by chance. One that is in the log already does nothing more.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.domain.conversations import Conversation, Takeaway
from facilitator.domain.hall import Call, CallKind, Headcount, Table
from facilitator.domain.identity import CallId, ConversationId, HeadcountId, TableId, TakeawayId, new_id
from facilitator.domain.kinds import Kind
from facilitator.domain.onphones import PHONES, OnPhones, TableLine
from facilitator.domain.steps import Moment
from facilitator.domain.text import storable
from facilitator.errors import FacilitatorError
from facilitator.services.records import at_end, move_before, put_behind
from facilitator.services.whereabouts import conversation_at as conversation_at
from facilitator.services.whereabouts import round_of_key, take_along
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.oplog import utc
from facilitator.storage.pictures import Picture
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

PHONE = "host:"
"""How the author of what came from a phone begins; the rest names its session."""
TOP = 3
"""So many points a table may bring to the plenary."""


@dataclass(frozen=True, slots=True)
class Phone:
    """Who sends: a session at a table. fellows: the authors of this table's other sessions, past ones too.

    session: its key; "" = none. It may have gone to another table since: then the deed is that table's.
    """

    table: TableId
    author: str
    fellows: Collection[str] = ()
    session: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A point as a phone sends it. base: the `text_seq` it had seen, 0 for a new one.

    round: the one it was begun in, None for none. cue: None = leave it as it is.
    """

    op: str
    takeaway: str
    base: int
    round: str | None
    text: str
    cue: str | None = None


class PhoneService:
    """What a table's phones may do. All of it is the table's own: the chair's undo leaves it alone.

    A point that is not this table's fails with `not-yours`.
    """

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def write(self, phone: Phone, words: Words) -> Pending[None]:
        """Write down a point, or change its text. Fails with `needs-words` when it is blank.

        When the text changed since `base`, both versions stay: the new one becomes a point beside it (`conflict_of`).
        What was taken back stands again. What the chair did meanwhile is no change of the text. A round or table that
        is not there any more is no reason to refuse words: they are then of no round, or "Zonder tafel".
        """
        written_at = utc(self._now().wall)

        def put(tx: Tx) -> None:
            write_down(tx, phone, words, written_at, require_own)

        return self._act("takeaway-changed" if words.base else "takeaway-added", phone, put)

    def take_back(self, phone: Phone, op: str, takeaway: str, base: int) -> Pending[None]:
        """Take a point back; the chair may still keep it. Not done when the text changed since `base`.

        Points that others wrote and the chair merged into it stand on their own again.
        """

        def put(tx: Tx) -> None:
            take_away(tx, phone, op, takeaway, base, require_own)

        return self._act("takeaway-taken-back", phone, put)

    def place(self, phone: Phone, op: str, takeaway: str, after: str | None) -> Pending[None]:
        """Put a point behind another one of this table and round, or first (None)."""

        def put(tx: Tx) -> None:
            if tx.earlier(op):
                return
            now = tx.get(Takeaway, takeaway)
            require_own(tx, phone, now)
            if after == takeaway:
                pass  # it stands there
            elif after is not None:
                put_behind(tx, now, tx.get(Takeaway, after))
            elif first := _first_beside(tx, now):
                move_before(tx, now, first)
            tx.sign(now, op)

        return self._act("takeaway-moved", phone, put)

    def pick(
        self, phone: Phone, op: str, round_: str | None, headline: str | None, top: Sequence[str] | None
    ) -> Pending[None]:
        """What everybody should hear of this table: one sentence, "" for none, and at most three of its points.

        None = as it was. The sentence is that of the conversation in that round. Points that are not there any more are
        passed over. Fails with `gone` (kind) when the table is not there any more.
        """

        def put(tx: Tx) -> None:
            if tx.earlier(op):
                return
            held = round_of_key(tx, round_)
            here = conversation_at(tx, table_now(tx, phone), held)
            if here is None:
                raise FacilitatorError("gone", kind=Kind.TABLE)
            conversation = tx.get(Conversation, here)
            if headline is not None:
                tx.put(replace(conversation, headline=headline))
            if top is not None:
                _pick_points(tx, conversation.id, held, frozenset(top[:TOP]))
            tx.sign(conversation, op)

        return self._act("table-picked", phone, put)

    def call(self, phone: Phone, op: str, kind: CallKind | None, at: datetime.datetime) -> Pending[None]:
        """Ask for help, or (None) for nobody any more. A table that asked already keeps its place in the queue."""

        def put(tx: Tx) -> None:
            if tx.earlier(op):
                return
            table = table_now(tx, phone)
            waiting = next(iter(tx.having(Call, table=table, answered=None)), None)
            if kind is not None:
                tx.get(Table, table)
                fresh = Call(CallId(new_id()), table, kind, at)
                tx.sign(tx.put(fresh if waiting is None else replace(waiting, kind=kind)), op)
            elif waiting is not None:
                tx.sign(tx.put(replace(waiting, answered=at)), op)
            else:
                _sign_table(tx, table, op)

        return self._act("help-asked" if kind else "help-given", phone, put)

    def count(self, phone: Phone, op: str, round_: str | None, people: int | None) -> Pending[None]:
        """Say how many sit at the table in a round, the host included; None = not known any more.

        Fails with `gone` (kind) when the round or the table is not there any more, with `wrong-number` (what, least,
        most) when that many cannot sit at one table.
        """

        def put(tx: Tx) -> None:
            if tx.earlier(op):
                return
            held = round_of_key(tx, round_)
            if held is None:
                raise FacilitatorError("gone", kind=Kind.ITEM)
            table = table_now(tx, phone)
            known = next(iter(tx.having(Headcount, table=table, round=held)), None)
            if people is not None:
                tx.get(Table, table)
                fresh = Headcount(HeadcountId(new_id()), table, held, people)
                tx.sign(tx.put(fresh if known is None else replace(known, people=people)), op)
            elif known is not None:
                tx.remove(known)
                tx.sign(known, op)
            else:
                _sign_table(tx, table, op)

        return self._act("table-counted", phone, put)

    def bring(self, phone: Phone, table: str) -> Pending[int]:
        """What this session wrote and photographed at its table goes along to the right one, and the session with it.

        Gives how much that is. What the chair put elsewhere stays there; marks stay, and so does the sentence of the
        table that was the wrong one. All of it happens or nothing does. Fails with `gone` (kind) when the table is not
        there any more, with `phone-gone` when nobody knows the session.
        """
        return self._file.act("points-brought", phone.author, _moving(phone, table), undoable=False)

    def reseat(self, phone: Phone, table: str, by: str = CHAIR) -> Pending[int]:
        """The same by the chair. Undo puts the points back; the phone itself stays where it is now."""
        return self._file.act("phone-moved", by, _moving(phone, table))

    def _act(self, name: str, phone: Phone, put: Callable[[Tx], None]) -> Pending[None]:
        return self._file.act(name, phone.author, put, undoable=False)


class OnPhonesService:
    """What the chair asks of the phones. Undo leaves it alone: it is what hosts see, not what was written."""

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def tell(self, message: str, table: str | None = None, by: str = CHAIR) -> Pending[OnPhones]:
        """Show one line to all hosts, in the place of the one before; a blank one takes it away.

        table: the same for the hosts of that table alone, beside the line to all. Fails with `gone` (kind) when it is
        not there any more.
        """
        words = message.strip()
        if table is not None:
            return self._tell_one(words, TableId(table), by)
        said = self._now() if words else None
        return self._change("hosts-told", by, message=words, said=said)

    def _tell_one(self, words: str, table: TableId, by: str) -> Pending[OnPhones]:
        line = TableLine(table, words, self._now())

        def put(tx: Tx) -> OnPhones:
            tx.get(Table, table)
            now = tx.find(OnPhones, PHONES) or OnPhones()
            others = tuple(one for one in now.lines if one.table != table)
            return tx.put(replace(now, lines=(*others, line) if words else others))

        return self._file.act("table-told", by, put, undoable=False)

    def offer_cues(self, on: bool = True, by: str = CHAIR) -> Pending[OnPhones]:
        """Let hosts say of a point what it is, or no more."""
        return self._change("cues-offered", by, cues=on)

    def open_finder(self, on: bool = True, by: str = CHAIR) -> Pending[OnPhones]:
        """Let participants look up their tables by badge number or name, or no more."""
        return self._change("finder-opened", by, finder=on)

    def be_at(self, page: str, by: str = CHAIR) -> Pending[OnPhones]:
        """Say where the page for hosts is on, so that the hall can see it; "" = off, and nothing is handed out."""
        handed_out = {} if page else {"report": "", "report_file": ""}
        return self._change("hosts-page", by, page=page, **handed_out)

    def hand_out(self, file: str, content: bytes, by: str = CHAIR) -> Pending[OnPhones]:
        """Let everybody fetch this report, a PDF, in the place of the one before. file: its name as people know it."""
        pdf = Picture(hashlib.sha256(content).hexdigest(), "application/pdf", 0, 0, content)

        def put(tx: Tx) -> OnPhones:
            tx.put_picture(pdf)
            return tx.put(replace(tx.find(OnPhones, PHONES) or OnPhones(), report=pdf.sha256, report_file=file))

        return self._file.act("report-handed-out", by, put, undoable=False)

    def hand_out_no_more(self, by: str = CHAIR) -> Pending[OnPhones]:
        """Let nobody fetch the report any more."""
        return self._change("report-closed", by, report="", report_file="")

    def _change(self, name: str, by: str, **fields: Any) -> Pending[OnPhones]:
        def put(tx: Tx) -> OnPhones:
            return tx.put(replace(tx.find(OnPhones, PHONES) or OnPhones(), **fields))

        return self._file.act(name, by, put, undoable=False)


def table_now(tx: Tx, phone: Phone) -> TableId:
    """The table of a phone within this act."""
    return TableId((phone.session and tx.seat_of(phone.session)) or phone.table)


def _sign_table(tx: Tx, table: TableId, op: str) -> None:
    """Remember an op that found nothing to change: sent again later, it must not change what came meanwhile."""
    here = tx.find(Table, table)
    if here is not None:
        tx.sign(here, op)


def _moving(phone: Phone, table: str) -> Callable[[Tx], int]:
    def put(tx: Tx) -> int:
        was = tx.seat_of(phone.session)
        if was is None:
            raise FacilitatorError("phone-gone")
        brought = take_along(tx, phone.author, TableId(was), TableId(table))
        tx.reseat(phone.session, table)
        return brought

    return put


def is_from_phone(takeaway: Takeaway) -> bool:
    """Whether a table wrote it, and not somebody at the laptop."""
    return takeaway.author.startswith(PHONE)


def require_own(tx: Tx, phone: Phone, takeaway: Takeaway) -> None:
    """A table's own: what its phones wrote, wherever the chair put it, and what phones wrote that is its now."""
    if not is_from_phone(takeaway):
        raise FacilitatorError("not-yours")
    if takeaway.author == phone.author or takeaway.author in phone.fellows:
        return
    conversation = None if takeaway.conversation is None else tx.find(Conversation, takeaway.conversation)
    if conversation is None or conversation.table != table_now(tx, phone):
        raise FacilitatorError("not-yours")


Require = Callable[[Tx, Phone, Takeaway], None]
"""Fails when a point is not for this phone to change."""


def write_down(tx: Tx, phone: Phone, words: Words, written_at: str, require: Require) -> None:
    """Write down a point, or change its text: see `PhoneService.write`."""
    if tx.earlier(words.op):
        return
    now = tx.find(Takeaway, words.takeaway)
    if now is None:
        tx.sign(tx.put(at_end(tx, _fresh(tx, phone, words, written_at))), words.op)
        return
    require(tx, phone, now)
    _rewrite(tx, now, phone, words, written_at)


def take_away(tx: Tx, phone: Phone, op: str, takeaway: str, base: int, require: Require) -> None:
    """Take a point back: see `PhoneService.take_back`."""
    if tx.earlier(op):
        return
    now = tx.get(Takeaway, takeaway)
    require(tx, phone, now)
    if tx.text_seq(takeaway) == base:
        for one in tx.having(Takeaway, merged_into=takeaway):
            tx.put(replace(one, merged_into=None))
        tx.put(replace(now, removed=True))
    tx.sign(now, op, base=base)


def _fresh(tx: Tx, phone: Phone, words: Words, written_at: str) -> Takeaway:
    round_ = round_of_key(tx, words.round)
    return Takeaway(
        id=TakeawayId(words.takeaway),
        text=words.text,
        conversation=conversation_at(tx, table_now(tx, phone), round_),
        round=round_,
        cue=words.cue or "",
        author=phone.author,
        written_at=written_at,
    )


def _rewrite(tx: Tx, now: Takeaway, phone: Phone, words: Words, written_at: str) -> None:
    """Change the text of a point; beside it, when somebody else changed it since `words.base`."""
    seen = tx.text_seq(now.id)
    cue = now.cue if words.cue is None else words.cue
    if words.base == seen or now.text == storable(words.text):
        tx.put(replace(now, text=words.text, cue=cue, removed=False))
        tx.sign(now, words.op, base=seen)
        return
    other = replace(
        now,
        id=TakeawayId(new_id()),
        text=words.text,
        cue=cue,
        author=phone.author,
        written_at=written_at,
        host_pick=False,
        starred=False,
        edited=None,
        edited_from=None,
        merged_into=None,
        conflict_of=now.conflict_of or now.id,
        removed=False,
    )
    tx.sign(put_behind(tx, other, now), words.op, base=words.base)


def _pick_points(tx: Tx, conversation: ConversationId, round_: str | None, chosen: Collection[str]) -> None:
    for one in tx.having(Takeaway, conversation=conversation):
        if one.round in (round_, None):
            tx.put(replace(one, host_pick=one.id in chosen))


def _first_beside(tx: Tx, takeaway: Takeaway) -> TakeawayId | None:
    """The first of the other points of its conversation and round."""
    beside = tx.having(Takeaway, conversation=takeaway.conversation, round=takeaway.round)
    return next((one.id for one in beside if one.id != takeaway.id), None)
