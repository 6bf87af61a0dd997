"""Small files in memory, under names that a style sheet can read.

A style sheet takes pictures from files only. These are recoloured per theme while the app runs, and a file on disk
would fail on a full disk or vanish when the system cleans its temporary folder. So they are handed to Qt as a compiled
resource, in the layout that Qt's own compiler `rcc` writes (format 1: tree, names, contents; all numbers big-endian).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from PySide6.QtCore import qRegisterResourceData

_FORMAT = 1
_FOLDER, _PLAIN = 2, 0
_ANY_COUNTRY, _ANY_LANGUAGE = 0, 1
_registered: list[tuple[bytes, bytes, bytes]] = []  # Qt reads them where they are, for as long as the app runs


def put_in_memory(folder: str, contents: Mapping[str, bytes]) -> None:
    """Make `:/folder/name` readable for each name. Once per folder: Qt would keep both."""
    in_order = sorted(contents, key=_name_hash)  # Qt looks a name up by halving
    names, name_at = _names([folder, *in_order])
    data, data_at = _contents([contents[name] for name in in_order])
    tree = _folder_node(0, children=1, first_child=1)
    tree += _folder_node(name_at[0], children=len(in_order), first_child=2)
    tree += b"".join(map(_file_node, name_at[1:], data_at))
    _registered.append((tree, names, data))
    if not qRegisterResourceData(_FORMAT, tree, names, data):
        raise RuntimeError(f"Qt refuses the resources of {folder}")


def _folder_node(name_at: int, *, children: int, first_child: int) -> bytes:
    return struct.pack(">IHII", name_at, _FOLDER, children, first_child)


def _file_node(name_at: int, data_at: int) -> bytes:
    return struct.pack(">IHHHI", name_at, _PLAIN, _ANY_COUNTRY, _ANY_LANGUAGE, data_at)


def _names(names: Sequence[str]) -> tuple[bytes, list[int]]:
    block, places = b"", []
    for name in names:
        places.append(len(block))
        block += struct.pack(">HI", len(name), _name_hash(name)) + name.encode("utf-16-be")
    return block, places


def _contents(contents: Sequence[bytes]) -> tuple[bytes, list[int]]:
    block, places = b"", []
    for content in contents:
        places.append(len(block))
        block += struct.pack(">I", len(content)) + content
    return block, places


def _name_hash(name: str) -> int:
    """`qt_hash`, the hash of ELF object files: Qt finds a resource by it."""
    found = 0
    for sign in name:
        found = (found << 4) + ord(sign)
        found ^= (found & 0xF0000000) >> 23
        found &= 0x0FFFFFFF
    return found
