"""The links that lead phones to their table: a word on the network's address that nobody can guess.

A link is made from the file's secret, so that it can be printed again; withdrawing it raises the table's generation.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.hall import Table
from facilitator.storage.access import Access

CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No two of them look alike on paper: without 0 O, 1 I L and U."""
CODE_LENGTH = 6
TOKEN_BYTES = 16
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class TableLink:
    """How the phones of a table come in. table: its identity. code: for who types, 6 signs of `CODE_SIGNS`."""

    table: str
    number: int
    link: str
    code: str


@dataclass(frozen=True, slots=True)
class Keys:
    """What leads where now: tokens and codes, each with its table."""

    by_token: dict[str, str]
    by_code: dict[str, str]


def fresh_secret() -> str:
    """A secret for a file, as hexadecimal."""
    return secrets.token_hex(SECRET_BYTES)


def table_links(access: Access, tables: Iterable[Table], url: str) -> tuple[TableLink, ...]:
    """The links of tables, in their order. url: where the page is, as `http://192.168.1.5:8765`.

    The file must have its secret (`EventFile.keep_secret`).
    """
    return tuple(
        TableLink(table.id, table.number, f"{url}/j#{_token(access, table.id)}", _code(access, table.id))
        for table in tables
    )


def keys_of(access: Access, tables: Iterable[Table]) -> Keys:
    """The other way round: what a phone may show to come in."""
    ids = [table.id for table in tables]
    return Keys({_token(access, one): one for one in ids}, {_code(access, one): one for one in ids})


def typed(code: str) -> str:
    """A code as it was meant: small letters, spaces and strokes make no difference."""
    return "".join(sign for sign in code.upper() if sign in CODE_SIGNS)


def _token(access: Access, table: str) -> str:
    digest = _digest(access, "token", table)[:TOKEN_BYTES]
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _code(access: Access, table: str) -> str:
    number = int.from_bytes(_digest(access, "code", table), "big")
    signs = []
    for _ in range(CODE_LENGTH):
        number, sign = divmod(number, len(CODE_SIGNS))
        signs.append(CODE_SIGNS[sign])
    return "".join(signs)


def _digest(access: Access, what: str, table: str) -> bytes:
    """HMAC-SHA256 (RFC 2104) of what it is for, the file, the table and its generation."""
    assert access.secret is not None
    message = "\x1f".join((what, access.file, table, str(access.generations[table])))
    return hmac.digest(bytes.fromhex(access.secret), message.encode(), hashlib.sha256)
