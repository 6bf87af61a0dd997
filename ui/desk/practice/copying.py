"""The copy of a day that a practice run is held on, and how it disappears again. For the worker's thread: no Qt.

It is a file of its own, in a folder of its own: an identity of its own too, so that nothing of it gets among the safety
copies of the day it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from facilitator.demo.practice import made_up
from facilitator.domain.conversations import Conversation, Takeaway, Thread
from facilitator.domain.day import PARTS, Day
from facilitator.domain.event import Attachment, Event, Use
from facilitator.domain.hall import Joining, Table
from facilitator.domain.identity import PersonId, TableId, new_id
from facilitator.domain.kinds import LIVE
from facilitator.domain.people import Person, PersonKind
from facilitator.domain.plenary import Agreement, Contribution, ContributionKind
from facilitator.domain.records import Record
from facilitator.domain.report import Section
from facilitator.errors import FacilitatorError
from facilitator.services.pictures import picture_of
from facilitator.storage import locks, places
from facilitator.storage.eventfile import CHAIR, IMPORT, EventFile
from facilitator.storage.looking import read_whole
from facilitator.storage.pictures import Picture
from facilitator.storage.tx import Tx
from ui.desk.opening import Opening, load_window, open_at
from ui.desk.practice.leftovers import folder_of_all, remove
from ui.desk.practice.marking import marked_title

TABLES, CHAIRS_AT_EACH = 6, 8
"""So many tables are made up for a day that has none yet."""

_BROUGHT_BY_THE_DAY = (Takeaway, Thread, Agreement, Joining)
_SAID_BY_THE_WAY = frozenset({ContributionKind.LESSON, ContributionKind.QUOTATION})


BEGINS_IN = "ui.desk.pages.rounds.stage"
"""A practice run begins with the clock: the window does not wait for that page to be loaded."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy to practise on, open. source: the day it is of. lock: says that somebody practises in `folder`.

    of_sample: it is of the sample day, which the chair did not open.
    """

    source: Path
    folder: Path
    opening: Opening
    lock: FileLock
    of_sample: bool = False


def copy_of(source: Path, _: object = None) -> Copied:
    """Copy a day as it stands before it begins, and open the copy. The day itself may be open meanwhile.

    Fails as `read_whole` and `EventFile.create`; then nothing is left behind.
    """
    day, content = read_whole(source)
    folder, lock = _own_folder(source)
    path = folder / source.name
    try:
        EventFile.create(path, lambda tx: _fill(tx, day, content), CHAIR)
        load_window(BEGINS_IN)
        return Copied(source, folder, open_at(path), lock)
    except BaseException:
        remove(folder)
        locks.let_go(lock)
        raise


def copy_of_sample(made_of: Path, source: Path, _: object = None) -> Copied:
    """The same of the sample day, which is made first where it is not there yet. made_of: its JSON."""
    if not source.is_file():
        from facilitator.intake.dayjson.reading import read_day_file  # noqa: PLC0415  # it is there, most times

        EventFile.create(places.own_place(source.stem), read_day_file(made_of).fill, IMPORT)
    return replace(copy_of(source), of_sample=True)


def _own_folder(source: Path) -> tuple[Path, FileLock]:
    """A new folder, and its lock: who tidies up knows by it that somebody practises there."""
    folder = folder_of_all() / new_id()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = locks.take(folder)
        folder.mkdir()
    except OSError as error:
        raise FacilitatorError("cannot-write-here", file=source.name) from error
    return folder, lock


# -- what it holds -----------------------------------------------------------------------------------------------


def _fill(tx: Tx, day: Day, content: dict[str, bytes]) -> None:
    for picture in _pictures(day, content):
        tx.put_picture(picture)
    for record in before_it_began(day):
        tx.put(record)


def _pictures(day: Day, content: dict[str, bytes]) -> Iterator[Picture]:
    for attachment in day.attachments:
        if attachment.sha256 in content and not _came_with_the_day(attachment):
            yield picture_of(attachment.use, attachment.file, content[attachment.sha256])


def before_it_began(day: Day) -> Iterator[Record]:
    """The records of a day without what happened on it: all that was prepared, nothing that was said.

    Where there are no people, or no tables, some are made up.
    """
    people, tables = day.people or _made_up_people(day), day.tables or _made_up_tables()
    hosts = iter(() if day.people else people)
    records = [one for kind, part in PARTS.items() if kind not in LIVE for one in getattr(day, part)]
    gone = frozenset(str(one.id) for one in records if _came_with_the_day(one))
    yield _marked(day.event)
    yield from () if day.people else people
    yield from () if day.tables else tables
    for record in records:
        if not _came_with_the_day(record):
            prepared = _as_prepared(record, gone)
            yield _with_a_host(prepared, hosts) if isinstance(prepared, Conversation) else prepared


def _marked(event: Event) -> Event:
    """The title says that it is a practice run, and so does all that bears it: window, projector and report."""
    return replace(event, title=marked_title(event.title, event.language), version=1, version_date=None)


def _came_with_the_day(record: Record) -> bool:
    match record:
        case Contribution(kind=kind):
            return kind in _SAID_BY_THE_WAY
        case Attachment(use=Use.PHOTO, at=came_in):  # of a sheet; what somebody chose at the desk came in from nowhere
            return bool(came_in)
        case _:
            return isinstance(record, _BROUGHT_BY_THE_DAY)


def _as_prepared(record: Record, gone: frozenset[str]) -> Record:
    """A record as it was before anybody said a word. gone: what it cannot point at any more."""
    match record:
        case Conversation():
            return replace(record, headline="", prose=None, prose_from=(), hosts_then=())
        case Contribution():
            return replace(record, text="", intentions=(), agreed=False)
        case Section(contribution=whose) if whose in gone:
            return replace(record, contribution=None)
        case Attachment(owner=owner) if owner in gone:
            return replace(record, owner=None)
        case _:
            return record


def _made_up_people(day: Day) -> tuple[Person, ...]:
    return tuple(
        Person(PersonId(new_id()), one.name, one.role, kinds=(PersonKind.PARTICIPANT,), rank=float(number))
        for number, one in enumerate(made_up(day.event.language).people, 1)
    )


def _made_up_tables() -> tuple[Table, ...]:
    return tuple(Table(TableId(new_id()), number, capacity=CHAIRS_AT_EACH) for number in range(1, TABLES + 1))


def _with_a_host(conversation: Conversation, hosts: Iterator[Person]) -> Conversation:
    """One that has no host gets the next of those; with nobody left it stays without."""
    host = None if conversation.hosts else next(hosts, None)
    return conversation if host is None else replace(conversation, hosts=(host.id,))


# -- how it disappears -------------------------------------------------------------------------------------------


def throw_away(copied: Copied) -> None:
    """Close a copy and remove it, with all that was kept beside it. Doing so twice is harmless."""
    copied.opening.file.close()
    remove(copied.folder, copied.opening.file.lineage.file)
    locks.let_go(copied.lock)
    with suppress(OSError):  # somebody else practises
        folder_of_all().rmdir()
