"""A Word document as paragraphs and list items: only its words, as they stand after all tracked changes.

Read by expat as it comes, bounded in size, and refused when it declares a DOCTYPE, without which there are no entities
to expand. Comments, footnotes, headers and pictures are left alone.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from facilitator.errors import FacilitatorError
from facilitator.intake.notes.paragraphs import Paragraph

LARGEST_PART_BYTES = 30_000_000
DEEPEST = 400

_PART = re.compile(r"word/document\d*\.xml", re.IGNORECASE)
_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_LEFT_ALONE = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADING = re.compile(r"(?:heading|kop|titel|title|subtitle|ondertitel)\s*\d*$", re.IGNORECASE)
_LISTED = re.compile(r"(?:list|lijst)(?:bullet|number|opsom|nummer|alinea|paragraph)?", re.IGNORECASE)


def paragraphs_of_word(data: bytes, name: str) -> list[Paragraph]:
    """The paragraphs of a DOCX. Fails with `notes-damaged`, `notes-password`, `notes-no-notes` or `notes-too-large`."""
    reader = _Reader()
    try:
        reader.read(_main_part(data, name))
    except (expat.ExpatError, _RefusedError) as error:
        raise FacilitatorError("notes-damaged", file=name) from error
    return reader.paragraphs


def _main_part(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as whole:
            part = next((one for one in whole.infolist() if _PART.fullmatch(one.filename.replace("\\", "/"))), None)
            if part is None:
                raise FacilitatorError("notes-no-notes", file=name)
            if part.flag_bits & 1:
                raise FacilitatorError("notes-password", file=name)
            with whole.open(part) as opened:
                read = opened.read(LARGEST_PART_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError, ValueError) as error:
        raise FacilitatorError("notes-damaged", file=name) from error
    if len(read) > LARGEST_PART_BYTES:
        raise FacilitatorError("notes-too-large", file=name, megabytes=LARGEST_PART_BYTES // 1_000_000)
    return read


class _RefusedError(Exception):
    """There is something in it that has no place in a document."""


class _Reader:
    """Hears of every element as it comes, and keeps the words."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Open] = []
        self._depth = self._ignoring = 0
        self._in_text = False

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._hear
        parser.Parse(data, True)

    def _refuse(self, *_: object) -> None:
        raise _RefusedError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _RefusedError
        local = name.rpartition(" ")[2]
        if self._ignoring or local in _LEFT_ALONE:
            self._ignoring += 1
        elif name.rpartition(" ")[0] in _SPACES:
            self._begin(local, {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def _begin(self, local: str, attributes: dict[str, str]) -> None:
        if local == "p":
            self._open.append(_Open())
        elif not self._open:
            return
        elif local == "t":
            self._in_text = True
        elif local in _SIGNS:
            self._open[-1].words.append(_SIGNS[local])
        elif local == "numPr":
            self._open[-1].item = True
        elif local == "numId" and attributes.get("val") == "0":
            self._open[-1].item = False
        elif local == "pStyle":
            self._open[-1].dress(attributes.get("val", ""))

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._ignoring:
            self._ignoring -= 1
            return
        space, _, local = name.rpartition(" ")
        if space not in _SPACES or not self._open:
            return
        if local == "t":
            self._in_text = False
        elif local == "p":
            self.paragraphs.extend(self._open.pop().paragraphs())

    def _hear(self, words: str) -> None:
        if self._in_text and not self._ignoring:
            self._open[-1].words.append(words)


class _Open:
    """A paragraph that has begun. One in a text box begins and ends within another."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.item = self.heading = False

    def dress(self, style: str) -> None:
        """What its style says of it, by the names Word gives in English and Dutch."""
        self.heading = bool(_HEADING.match(style))
        self.item = self.item or bool(_LISTED.match(style))

    def paragraphs(self) -> list[Paragraph]:
        """It as paragraphs: lines that were broken by hand outside a list each stand by themselves."""
        whole = "".join(self.words).replace("\t", " ")
        if self.item or self.heading:
            return [Paragraph(" ".join(whole.split("\n")).strip(), self.item, self.heading)]
        return [Paragraph(line.strip()) for line in whole.split("\n")]
