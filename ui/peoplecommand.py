"""`tafelronde people FILE --import LIST`: a list of people into a day, or a look at what it would do.

Never an e-mail address or a remark on the way out: those are for the chair's eyes alone.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.domain.language import Language
from facilitator.errors import FacilitatorError
from ui.words import COMMANDS

if TYPE_CHECKING:
    from facilitator.intake.people.guessing import Columns
    from facilitator.intake.people.proposals import Line, Proposal
    from facilitator.intake.people.sheets import Sheet


def import_people(given: argparse.Namespace, language: Language) -> int:
    """Run the command. Fails as `read_sheets`, `EventFile.open`, or with `file-missing`, `cannot-read`,
    `list-no-names` (file)."""
    from facilitator.intake.people.guessing import guess_columns  # noqa: PLC0415
    from facilitator.intake.people.sheets import read_sheets  # noqa: PLC0415

    sheet = read_sheets(_bytes_of(given.source), given.source.name)[0]
    columns = guess_columns(sheet)
    if not columns.name_people:
        raise FacilitatorError("list-no-names", file=given.source.name)
    proposal = _look(given.file, sheet, columns) if given.dry_run else _bring_in(given.file, sheet, columns)
    if given.json:
        print(json.dumps(_plain(given, sheet, columns, proposal), ensure_ascii=False, indent=1))
    else:
        print(_sentence(proposal, language, dry_run=given.dry_run))
    return 0


def _bytes_of(path: Path) -> bytes:
    """The bytes of a list, and no more of them than a list may have."""
    from facilitator.intake.people.sheets import LARGEST_FILE_BYTES  # noqa: PLC0415

    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-read", file=path.name) from error


def _look(file: Path, sheet: Sheet, columns: Columns) -> Proposal:
    from facilitator.intake.people.proposals import propose  # noqa: PLC0415
    from facilitator.storage.looking import read_whole  # noqa: PLC0415

    day, _ = read_whole(file)
    return propose(sheet, columns, day)


def _bring_in(file: Path, sheet: Sheet, columns: Columns) -> Proposal:
    from facilitator.intake.people.proposals import propose  # noqa: PLC0415
    from facilitator.services.importing import ImportService  # noqa: PLC0415
    from facilitator.storage.eventfile import EventFile  # noqa: PLC0415

    with EventFile.open(file) as opened:
        proposal = propose(sheet, columns, opened.day())
        ImportService(opened).put_people(proposal.rows).result()
    return proposal


def _counts(proposal: Proposal) -> dict[str, int]:
    from facilitator.intake.people.proposals import Deed  # noqa: PLC0415

    counts = {deed.value.replace("-", "_"): len(proposal.of(deed)) for deed in Deed}
    return counts | {"perhaps": len(proposal.to_ask), "vanished": len(proposal.vanished)}


def _plain(given: argparse.Namespace, sheet: Sheet, columns: Columns, proposal: Proposal) -> dict[str, Any]:
    from facilitator.intake.people.guessing import shape_of  # noqa: PLC0415

    headings = sheet.heading or ("",) * sheet.width
    return {
        "list": given.source.name,
        "imported": not given.dry_run,
        "sheet": sheet.name,
        "other_sheets": list(sheet.others),
        "shape": shape_of(sheet),
        "columns": [
            {"heading": heading, "field": None if field is None else field.value}
            for heading, field in zip(headings, columns.fields, strict=True)
        ],
        "rows": len(proposal.lines),
        "rows_left_out": list(sheet.left_out),
        "counts": _counts(proposal),
        "doubles": [{"row": line.entry.row, "of": line.double_of} for line in proposal.lines if line.double_of],
        "perhaps": [{"row": line.entry.row, "may_be": list(line.perhaps)} for line in proposal.to_ask],
        "changes": [_changes(line) for line in proposal.lines if line.changes],
        "problems": [
            {"row": line.entry.row, "problem": problem.value} for line in proposal.lines for problem in line.problems
        ],
        "roles": [{"role": one.role, "count": one.count, "group": one.group} for one in proposal.roles],
        "vanished": list(proposal.vanished),
    }


def _changes(line: Line) -> dict[str, Any]:
    return {"row": line.entry.row, "person": line.known, "fields": [change.field for change in line.changes]}


def _sentence(proposal: Proposal, language: Language, *, dry_run: bool) -> str:
    words = COMMANDS[language]
    counts = _counts(proposal)
    parts = [words[f"people-{name}"].format(n=counts[name]) for name in counts if counts[name]]
    nothing = not (counts["add"] or counts["change"])
    told = words["people-nothing" if nothing else "people-would" if dry_run else "people-did"]
    return " ".join([told, *parts])
