"""Notes from a file or from what was pasted: what it is follows from the bytes, never from the name."""

from __future__ import annotations

from facilitator.errors import FacilitatorError
from facilitator.intake.notes.lines import NoteLine, Notes
from facilitator.intake.notes.phonefiles import LONGEST_POINT, looks_like_json, read_phone_file
from facilitator.intake.notes.splitting import lines_of_paragraphs, lines_of_text
from facilitator.intake.notes.worddocs import paragraphs_of_word
from facilitator.intake.people.texts import decoded

LARGEST_FILE_BYTES = 20_000_000
MOST_LINES = 2_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
_OTHER = (b"%PDF", b"{\\rtf", b"\x7fELF", b"MZ", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"SQLite format 3", b"PK\x05\x06")
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OUR_CODES = {
    "list-no-list": "notes-no-notes",
    "list-too-large": "notes-too-large",
    "list-too-long": "notes-too-large",
}


def read_notes(data: bytes, name: str) -> Notes:
    """The notes in a file; never without a line.

    name: of the file, for the sentences only. Fails with `notes-too-large` (file, megabytes), `notes-too-long` (file,
    most), `notes-empty`, `notes-picture`, `notes-no-notes`, `notes-password` or `notes-damaged` (file).
    """
    if len(data) > LARGEST_FILE_BYTES:
        raise FacilitatorError("notes-too-large", file=name, megabytes=LARGEST_FILE_BYTES // 1_000_000)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise FacilitatorError("notes-empty", file=name)
    _refuse_what_is_no_text(data, name)
    if data.startswith(_ZIP):
        return _whole(name, lines_of_paragraphs(paragraphs_of_word(data, name)))
    if (json := _json_in(data)) is not None:
        return read_phone_file(json, name)
    return _whole(name, lines_of_text(_text_in(data, name)))


def read_pasted(text: str, name: str) -> Notes:
    """The notes in a text that was pasted or dropped. Fails as `read_notes`."""
    return read_notes(text.encode("utf-8", "replace"), name)


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    if data.startswith(_PICTURES) or data[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1"):
        raise FacilitatorError("notes-picture", file=name)
    if data.startswith(_OLE):
        raise FacilitatorError("notes-password" if _ENCRYPTED in data else "notes-no-notes", file=name)
    if data.startswith(_OTHER):
        raise FacilitatorError("notes-no-notes", file=name)


def _json_in(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return text if looks_like_json(text) else None


def _text_in(data: bytes, name: str) -> str:
    """The text, with words that lists of people have for what is wrong said in ours."""
    if data.count(0) * 20 < len(data) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.replace(b"\x00", b"")  # a slip of some program; in UTF-16 they would be half of it
    try:
        text = decoded(data, name)
    except FacilitatorError as error:
        code = _OUR_CODES[error.code]
        megabytes = {"megabytes": LARGEST_FILE_BYTES // 1_000_000} if code == "notes-too-large" else {}
        raise FacilitatorError(code, file=name, **megabytes) from error
    if text.lstrip()[:15].lower().startswith(("<!doctype html", "<html", "<table")):
        raise FacilitatorError("notes-no-notes", file=name)
    return text.replace("\x00", "")


def _whole(name: str, lines: tuple[NoteLine, ...]) -> Notes:
    if not lines:
        raise FacilitatorError("notes-empty", file=name)
    if len(lines) > MOST_LINES or any(len(line.text) > 5 * LONGEST_POINT for line in lines):
        raise FacilitatorError("notes-too-long", file=name, most=MOST_LINES)
    return Notes(name, lines)
