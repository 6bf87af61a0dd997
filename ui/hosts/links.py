"""The links that lead phones to their table, and helpers to their page: a word on the address that nobody can guess.

A link is made from the file's secret, so that it can be printed again; withdrawing it raises the generation of its
table or helper.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import itertools
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from facilitator.domain.day import Day
from facilitator.domain.hall import Table
from facilitator.domain.helping import Right, helpers_of
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
class HelperLink:
    """How the phone of a helper comes in. person: their identity. code: for who types, never one of a table."""

    person: str
    name: str
    link: str
    code: str
    rights: tuple[Right, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """What leads where now: tokens and codes, each with its table; and those of helpers, each with the person."""

    by_token: dict[str, str] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    helper_by_token: dict[str, str] = field(default_factory=dict)
    helper_by_code: dict[str, str] = field(default_factory=dict)


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


def helper_links(access: Access, day: Day, url: str) -> tuple[HelperLink, ...]:
    """The links of all helpers, in the order of the people. The file must have its secret, as for `table_links`."""
    codes = {person: code for code, person in _helper_codes(access, day).items()}
    return tuple(
        HelperLink(one.id, one.name, f"{url}/h#{_helper_token(access, one.id)}", codes[one.id], helper.rights)
        for one, helper in ((helper.person, helper) for helper in helpers_of(day))
    )


def keys_of(access: Access, day: Day) -> Keys:
    """The other way round: what a phone may show to come in."""
    return Keys(
        {_token(access, one.id): one.id for one in day.tables},
        {_code(access, one.id): one.id for one in day.tables},
        {_helper_token(access, one.person.id): one.person.id for one in helpers_of(day)},
        _helper_codes(access, day),
    )


def _helper_codes(access: Access, day: Day) -> dict[str, str]:
    """The codes of the helpers, each with the person. Where two would be the same, somebody gets another one.

    The codes of tables are on paper already: it is never theirs that changes.
    """
    taken = {_code(access, one.id) for one in day.tables}
    codes: dict[str, str] = {}
    for person in sorted(helper.person.id for helper in helpers_of(day)):
        tries = (_signs(_digest(access, f"helper-code{n or ''}", person)) for n in itertools.count())
        codes[next(code for code in tries if code not in taken and code not in codes)] = person
    return codes


def typed(code: str) -> str:
    """A code as it was meant: small letters, spaces and strokes make no difference."""
    return "".join(sign for sign in code.upper() if sign in CODE_SIGNS)


def _token(access: Access, table: str) -> str:
    return _word(_digest(access, "token", table))


def _helper_token(access: Access, person: str) -> str:
    return _word(_digest(access, "helper-token", person))


def _word(digest: bytes) -> str:
    return base64.urlsafe_b64encode(digest[:TOKEN_BYTES]).decode().rstrip("=")


def _code(access: Access, table: str) -> str:
    return _signs(_digest(access, "code", table))


def _signs(digest: bytes) -> str:
    number = int.from_bytes(digest, "big")
    signs = []
    for _ in range(CODE_LENGTH):
        number, sign = divmod(number, len(CODE_SIGNS))
        signs.append(CODE_SIGNS[sign])
    return "".join(signs)


def _digest(access: Access, what: str, record: str) -> bytes:
    """HMAC-SHA256 (RFC 2104) of what it is for, the file, the table or person, and its generation."""
    assert access.secret is not None
    message = "\x1f".join((what, access.file, record, str(access.generations[record])))
    return hmac.digest(bytes.fromhex(access.secret), message.encode(), hashlib.sha256)
