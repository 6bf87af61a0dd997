"""What a phone asks, read with care: nothing that comes over the network is taken for granted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

LONGEST_TEXT = 4_000
LONGEST_HEADLINE = 300
MOST_PICKS = 3
_NAME = re.compile(r"[A-Za-z0-9_-]{8,40}")
_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")


class RefusedError(Exception):
    """An answer that is not 200. more: what is told beside the code."""

    def __init__(self, status: int, code: str, **more: Any) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.more = more


def bad(field: str) -> RefusedError:
    """What stands in this field is not what belongs there."""
    return RefusedError(400, "bad-request", field=field)


class Asked:
    """The body of a request. Every reading fails with 400 `bad-request` (field), or as it says."""

    def __init__(self, body: bytes) -> None:
        try:
            read = json.loads(body, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise bad("") from error
        if not isinstance(read, Mapping):
            raise bad("")
        self._fields = read

    def __contains__(self, field: str) -> bool:
        return self._fields.get(field) is not None

    def op(self) -> str:
        """The name of this change."""
        return name_of(self._fields.get("op"), "op")

    def seq(self, field: str) -> int:
        """A place in the log; 0 and up."""
        value = self._fields.get(field, 0)
        if type(value) is not int or not 0 <= value < 2**53:
            raise bad(field)
        return value

    def number(self, field: str, most: int) -> int | None:
        """A whole number from 0 to `most`; None for none."""
        value = self._fields.get(field)
        if value is not None and (type(value) is not int or not 0 <= value <= most):
            raise bad(field)
        return value

    def truth(self, field: str) -> bool:
        """Yes or no; no when it is left out."""
        value = self._fields.get(field)
        if value is not None and type(value) is not bool:
            raise bad(field)
        return bool(value)

    def id(self, field: str) -> str | None:
        """The identity of something; None for none."""
        value = self._fields.get(field)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or not _ID.fullmatch(value):
            raise bad(field)
        return value

    def ids(self, field: str, most: int) -> list[str]:
        """Several identities. Fails with 422 `too-long` (field, most) when they are too many."""
        value = self._fields.get(field)
        if not isinstance(value, list) or not all(isinstance(one, str) and _ID.fullmatch(one) for one in value):
            raise bad(field)
        if len(value) > most:
            raise RefusedError(422, "too-long", field=field, most=most)
        return value

    def text(self, field: str, most: int) -> str:
        """Words of a person, as typed. Fails with 422 `too-long` (field, most)."""
        value = self._fields.get(field)
        if not isinstance(value, str):
            raise bad(field)
        if len(value) > most:
            raise RefusedError(422, "too-long", field=field, most=most)
        return value

    def one_of(self, field: str, options: Mapping[str, Any]) -> Any:
        """What one of a few words stands for; None for none of them."""
        value = self._fields.get(field)
        if value is None:
            return None
        if not isinstance(value, str) or value not in options:
            raise bad(field)
        return options[value]


def name_of(value: Any, field: str) -> str:
    """A name that a phone made by chance, of an op or of a point."""
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        raise bad(field)
    return value


def _no_number(word: str) -> float:
    raise ValueError(word)
