"""`tafelronde notes FILE --import NOTES`: notes from elsewhere into a day, or a look at what they would do.

Doing it twice adds nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from ui.words import COMMANDS

if TYPE_CHECKING:
    from facilitator.domain.day import Day
    from facilitator.intake.notes.lines import Notes
    from facilitator.intake.notes.proposals import ProposedLine

DONE = 0


def add_notes(commands: Any, language: Language) -> None:
    """Teach the command line this command. commands: what argparse gives for the commands of a parser."""
    words = COMMANDS[language]
    notes = commands.add_parser("notes", help=words["notes"])
    notes.files.add_argument("file", type=Path, metavar="FILE", help=words["export-file"])
    notes.options.add_argument(
        "--import", required=True, dest="source", type=Path, metavar="NOTES", help=words["notes-import"]
    )
    notes.options.add_argument("--table", metavar="N", help=words["notes-table"])
    notes.options.add_argument("--round", metavar="R", help=words["notes-round"])
    notes.options.add_argument("--other-day", action="store_true", help=words["notes-other-day"])
    notes.options.add_argument("--dry-run", action="store_true", help=words["people-dry-run"])
    notes.options.add_argument("--json", action="store_true", help=words["check-json"])
    notes.set_defaults(run=_notes, parser=notes)


def _notes(given: argparse.Namespace, language: Language) -> int:
    """Run the command. Fails as `read_notes`, `EventFile.open`, or with `file-missing`, `cannot-read` (file),
    `notes-no-table`, `notes-other-day`, `table-missing` (table) or `round-missing` (round)."""
    from facilitator.intake.notes.reading import read_notes  # noqa: PLC0415

    numbers = _numbers(given, language)
    notes = read_notes(_bytes_of(given.source), given.source.name)
    lines = _look(given, notes, numbers) if given.dry_run else _bring_in(given, notes, numbers)
    if given.json:
        print(json.dumps(_plain(given, lines), ensure_ascii=False, indent=1))
    else:
        print(_sentence(lines, language, dry_run=given.dry_run))
    return DONE


def _numbers(given: argparse.Namespace, language: Language) -> tuple[int | None, int | None]:
    """The numbers of table and round. Anything else is wrong usage."""
    for typed in (given.table, given.round):
        if typed is not None and not (typed.isascii() and typed.isdigit() and len(typed) < 7):
            given.parser.error(COMMANDS[language]["notes-no-number"].format(what=typed))
    table, round_ = (None if typed is None else int(typed) for typed in (given.table, given.round))
    return table, round_


def _bytes_of(path: Path) -> bytes:
    """The bytes of notes, and no more of them than notes may have."""
    from facilitator.intake.notes.reading import LARGEST_FILE_BYTES  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-read", file=path.name) from error


def _look(given: argparse.Namespace, notes: Notes, numbers: tuple[int | None, int | None]) -> Sequence[ProposedLine]:
    from facilitator.storage.looking import read_whole  # noqa: PLC0415

    day, _ = read_whole(given.file)
    return _proposed(notes, day, numbers)


def _bring_in(
    given: argparse.Namespace, notes: Notes, numbers: tuple[int | None, int | None]
) -> Sequence[ProposedLine]:
    from facilitator.intake.notes.proposals import notes_of  # noqa: PLC0415
    from facilitator.services.notes import NotesService  # noqa: PLC0415
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415
    from ui.hosts.cues import CUES  # noqa: PLC0415

    with EventFile.open(given.file) as opened:
        if notes.event and notes.event != opened.lineage.file and not given.other_day:
            raise FacilitatorError("notes-other-day")
        day = opened.day()
        lines = _proposed(notes, day, numbers)
        chosen = notes_of((one for one in lines if one.is_new), CUES[day.event.language])
        NotesService(opened).put_notes(chosen).result()
    return lines


def _proposed(notes: Notes, day: Day, numbers: tuple[int | None, int | None]) -> Sequence[ProposedLine]:
    """What would become of notes at the place that was asked for, else at the place that they say."""
    from facilitator.intake.notes.proposals import guess_place, propose  # noqa: PLC0415

    guess, (table, round_) = guess_place(notes, day), numbers
    at: str | None = guess.table
    if table is not None:
        at = next((one.id for one in day.tables if one.number == table), None)
        if at is None:
            raise FacilitatorError("table-missing", table=table)
    if at is None:
        raise FacilitatorError("notes-no-table")
    within: str = guess.round or ""
    if round_ is not None:
        found = next((one.id for one in day.rounds if one.round == round_), None)
        if found is None:
            raise FacilitatorError("round-missing", round=round_)
        within = found
    return propose(notes.lines, day, at, within)


def _counts(lines: Sequence[ProposedLine]) -> dict[str, int]:
    from facilitator.intake.notes.proposals import Standing  # noqa: PLC0415

    return {standing.value: sum(one.standing is standing for one in lines) for standing in Standing}


def _plain(given: argparse.Namespace, lines: Sequence[ProposedLine]) -> dict[str, Any]:
    return {
        "notes": given.source.name,
        "imported": not given.dry_run,
        "counts": _counts(lines),
        "lines": [
            {
                "text": one.line.text,
                "table": one.table.number if one.table else None,
                "round": one.round.round if one.round else None,
                "standing": one.standing.value,
            }
            for one in lines
        ],
    }


def _sentence(lines: Sequence[ProposedLine], language: Language, *, dry_run: bool) -> str:
    words, counts = COMMANDS[language], _counts(lines)
    new = counts["new"] + counts["otherwise"]
    told = [words["notes-would" if dry_run else "notes-did"].format(n=new) if new else words["notes-nothing"]]
    if counts["there"]:
        told.append(words["notes-there"].format(n=counts["there"]))
    if counts["otherwise"]:
        told.append(words["notes-otherwise"].format(n=counts["otherwise"]))
    return " ".join(told)
