"""Photos of the sheets that tables write on: they come in from phones, and what stands on them becomes points."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from facilitator.domain.event import EVENT, Attachment, Event, Use
from facilitator.domain.hall import ItemKind, ProgrammeItem, Table
from facilitator.domain.identity import AnyId, AttachmentId
from facilitator.domain.kinds import Kind
from facilitator.domain.language import Language
from facilitator.domain.steps import Moment
from facilitator.errors import FacilitatorError
from facilitator.services.records import at_end
from facilitator.storage.eventfile import CHAIR, EventFile
from facilitator.storage.moments import now as now_here
from facilitator.storage.oplog import utc
from facilitator.storage.pictures import Picture
from facilitator.storage.tx import Tx
from facilitator.storage.writer import Pending

_ALT = {
    Language.NL: ("Foto van een vel", "Foto van het vel van tafel {}", ", ronde {}"),
    Language.EN: ("Photo of a sheet", "Photo of the sheet of table {}", ", round {}"),
}
_FILE = {
    Language.NL: ("vel", "tafel-{}", "-ronde-{}"),
    Language.EN: ("sheet", "table-{}", "-round-{}"),
}
"""Without a table, of a table, and what is added of a round: in the words of the day's language."""


def _pattern(words: dict[Language, tuple[str, str, str]], ending: str) -> re.Pattern[str]:
    ways = (
        f"(?:{none}|{table.format('[0-9]+')})(?:{round_.format('[0-9]+')})?" for none, table, round_ in words.values()
    )
    return re.compile(f"(?:{'|'.join(ways)}){ending}")


_OUR_ALT = _pattern(_ALT, "")
_OUR_FILE = _pattern(_FILE, r"-[0-9]+\.jpg")


class PhotoService:
    """What can be done with a photo of a sheet, on a phone or at the desk. What the chair did can be undone.

    A photo is known by the SHA-256 of the bytes that its device sent, in 64 hexadecimal digits: the same bytes are one
    photo, whoever sends them. Each deed fails with `gone` (kind) when the photo is not there any more.
    """

    def __init__(self, file: EventFile, now: Callable[[], Moment] = now_here) -> None:
        self._file = file
        self._now = now

    def keep(
        self,
        author: str,
        sent: str,
        table: str | None,
        round_: str | None,
        picture: Picture | None,
        *,
        moves: bool = False,
        session: str = "",
        op: str | None = None,
    ) -> Pending[Attachment]:
        """Keep a photo that came in; one that is there already stays as it is.

        sent: the hash of what was sent. picture: what was made of it; None = it is there already. A table or round
        that is not there (any more) is no reason to refuse it: it is then of none. moves: one that is there already
        goes to this table and round. session: the key of the phone that sent it; "" = none. It may have gone to another
        table since: then the photo is that table's. op: the name that a device gave this; the same one again changes
        nothing more, whatever became of the photo since, and fails with `gone` when it was taken away.
        """
        at = utc(self._now().wall)

        def put(tx: Tx) -> Attachment:
            there = tx.find(Attachment, sent)
            again = op is not None and tx.earlier(op)
            if again and there is None:
                raise FacilitatorError("gone", kind=Kind.ATTACHMENT)
            if picture is not None:
                tx.put_picture(picture)
                fresh = Attachment(AttachmentId(sent), None, Use.PHOTO, "", author=author, at=at)
                photo = replace(there or at_end(tx, fresh), sha256=picture.sha256)
            else:
                photo = tx.get(Attachment, sent)
            if not again and (there is None or moves or there.owner is None):
                photo = at_place(tx, photo, (session and tx.seat_of(session)) or table, round_)
            kept = tx.put(photo)
            if op is not None and not again:
                tx.sign(kept, op)
            return kept

        return self._file.act("photo-taken", author, put)

    def take_back(self, photo: str, by: str = CHAIR, at_table: str | None = None) -> Pending[None]:
        """Take a photo away. One that is not there is no error.

        The chair may take any; others what they sent themselves and what is of their table (`at_table`), else it fails
        with `not-yours`.
        """

        def put(tx: Tx) -> None:
            there = tx.find(Attachment, photo)
            if there is None:
                return
            if by not in (CHAIR, there.author) and (at_table is None or there.owner != at_table):
                raise FacilitatorError("not-yours")
            tx.remove(there)

        return self._file.act("photo-taken-back", by, put)

    def say_typed(self, photo: str, on: bool = True, by: str = CHAIR, op: str | None = None) -> Pending[Attachment]:
        """Say that all that stands on a photo has become points, or not yet.

        op: the name that a device gave this; the same one again does nothing more.
        """

        def put(tx: Tx) -> Attachment:
            now = _get(tx, photo)
            if op is not None and tx.earlier(op):
                return now
            said = tx.put(replace(now, typed=on))
            if op is not None:
                tx.sign(said, op)
            return said

        return self._file.act("photo-typed" if on else "photo-untyped", by, put)

    def move(self, photo: str, table: str, round_: str | None, by: str = CHAIR) -> Pending[Attachment]:
        """Put a photo with another table or round (None = not known). Fails with `gone` (kind) for a table too."""

        def put(tx: Tx) -> Attachment:
            tx.get(Table, table)
            return tx.put(at_place(tx, _get(tx, photo), table, round_))

        return self._file.act("photo-moved", by, put)


def _get(tx: Tx, photo: str) -> Attachment:
    found = tx.get(Attachment, photo)
    if found.use is not Use.PHOTO:
        raise FacilitatorError("gone", kind=Kind.ATTACHMENT)
    return found


def at_place(tx: Tx, photo: Attachment, table: str | None, round_: str | None) -> Attachment:
    """A photo as it is when it stands with this table and round; those that are not there are none. It is not put.

    Its file name and its words for the blind tell the place, unless somebody wrote other ones.
    """
    where = None if table is None else tx.find(Table, table)
    item = None if round_ is None else tx.find(ProgrammeItem, round_)
    when = item if item is not None and item.kind is ItemKind.ROUND else None
    moved = replace(photo, owner=None if where is None else AnyId(where.id), round=None if when is None else when.id)
    if photo.file and (moved.owner, moved.round) == (photo.owner, photo.round):
        return moved
    language = tx.get(Event, EVENT).language
    numbers = (None if where is None else where.number, None if when is None else when.round)
    if not photo.file or _OUR_ALT.fullmatch(photo.alt):
        moved = replace(moved, alt=_said(_ALT[language], *numbers))
    if not photo.file or _OUR_FILE.fullmatch(photo.file):
        taken = {one.file.casefold() for one in tx.having(Attachment, owner=moved.owner) if one.id != photo.id}
        moved = replace(moved, file=_free(_said(_FILE[language], *numbers), taken))
    return moved


def _said(words: tuple[str, str, str], table: int | None, round_: int | None) -> str:
    without, of_table, of_round = words
    return (without if table is None else of_table.format(table)) + ("" if round_ is None else of_round.format(round_))


def _free(name: str, taken: set[str]) -> str:
    """The name with the first number that no other picture has."""
    numbered = (f"{name}-{number}.jpg" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)
