"""Reading notes by the worker, and what of a drop or paste can hold them: no widgets here."""

from __future__ import annotations

from pathlib import Path

from facilitator.errors import FacilitatorError
from facilitator.intake.notes.lines import Notes
from facilitator.intake.notes.reading import LARGEST_FILE_BYTES, read_notes, read_pasted

SUFFIXES = ("json", "docx", "txt", "md")
"""What notes are called. A file of another name is tried too: its bytes tell."""


def read_file(path: Path, _job: object = None) -> Notes:
    """The notes in a file. Fails as `read_notes`, or with `file-missing` or `cannot-read` (file)."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except (OSError, ValueError) as error:  # ValueError: no such name can be on this computer
        raise FacilitatorError("cannot-read", file=path.name) from error
    return read_notes(data, path.name)


def read_text(words: str, name: str, _job: object = None) -> Notes:
    """The notes in a text that was pasted or dropped. Fails as `read_notes`."""
    return read_pasted(words, name)
