"""The file around the objects: structure elements in compressed object streams, and the cross-reference stream.

reportlab would write each element as an object of its own: three times the size and most of the cost of tagging.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from exports.pdf.objects import RawStream

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
ELEMENTS_A_STREAM = 200
_QUICK = 3


class FileWriter:
    """Writes a finished reportlab document. Numbers reserved for elements must lie below its counter of objects."""

    def __init__(self, document: Any, identity: bytes) -> None:
        self._document = document
        self._identity = identity.hex()
        self._parts = [HEADER]
        self._offset = len(HEADER)
        self._entries: dict[int, bytes] = {0: struct.pack(">BIH", 0, 0, 65535)}

    def write(self, first_element: int, elements: Sequence[bytes]) -> bytes:
        """The whole file; elements are numbered from `first_element` on."""
        document = self._document
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        number = 0
        while number < document.objectcounter:  # writing an object may add more of them
            number += 1
            name = document.numberToId.get(number)
            if name is not None:
                self._add(number, pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document))
        for start in range(0, len(elements), ELEMENTS_A_STREAM):
            number += 1
            self._add_elements(number, first_element + start, elements[start : start + ELEMENTS_A_STREAM])
        self._finish(number + 1, root.format(document), info.format(document))
        return b"".join(self._parts)

    def _add(self, number: int, data: bytes) -> None:
        self._entries[number] = struct.pack(">BIH", 1, self._offset, 0)
        self._parts.append(data)
        self._offset += len(data)

    def _add_elements(self, number: int, first: int, elements: Sequence[bytes]) -> None:
        """One object stream (ISO 32000-1, 7.5.7)."""
        pairs = []
        offset = 0
        for index, element in enumerate(elements):
            pairs.append(f"{first + index} {offset}")
            self._entries[first + index] = struct.pack(">BIH", 2, number, index)
            offset += len(element) + 1
        index_table = (" ".join(pairs) + "\n").encode()
        keys = b"/Type/ObjStm/N %d/First %d" % (len(elements), len(index_table))
        stream = RawStream(index_table + b"\n".join(elements), keys, compress=_QUICK)
        self._add(number, b"%d 0 obj\n%bendobj\n" % (number, stream.data))

    def _finish(self, number: int, root: bytes, info: bytes) -> None:
        """The cross-reference stream (ISO 32000-1, 7.5.8), which is the trailer as well."""
        self._entries[number] = struct.pack(">BIH", 1, self._offset, 0)
        table = b"".join(self._entries[entry] for entry in range(number + 1))
        keys = b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID[<%b><%b>]"
        identity = self._identity.encode()
        stream = RawStream(table, keys % (number + 1, root, info, identity, identity))
        self._parts.append(b"%d 0 obj\n%bendobj\nstartxref\n%d\n%%%%EOF\n" % (number, stream.data, self._offset))
