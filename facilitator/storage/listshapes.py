"""What the columns of lists were taken for on this computer, so that the next list of the same make is read alike.

Shapes and columns alone: nothing of what stands in a list is kept.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facilitator.storage.small_json import read_small_json, write_small_json

log = logging.getLogger(__name__)

MOST_SHAPES = 60


class ListShapes:
    """The columns that were chosen per shape of list, in a file of their own at `path`. Damaged ones are left out."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def columns_of(self, shape: str) -> tuple[str | None, ...] | None:
        """What the columns of such a list were taken for last, from the left; None when nobody ever said."""
        return self._all().get(shape)

    def note(self, shape: str, columns: Sequence[str | None]) -> None:
        """Remember the columns of a shape; the one that was not used for longest goes when there are too many."""
        shapes = {shape: tuple(columns)} | {key: kept for key, kept in self._all().items() if key != shape}
        newest = list(shapes.items())[:MOST_SHAPES]
        write_small_json(self._path, {"shapes": [{"shape": key, "columns": list(kept)} for key, kept in newest]})

    def _all(self) -> dict[str, tuple[str | None, ...]]:
        """By shape, newest first."""
        entries = read_small_json(self._path).get("shapes")
        read = [_shape(plain) for plain in entries] if isinstance(entries, list) else []
        return dict(one for one in read if one is not None)


def _shape(plain: Any) -> tuple[str, tuple[str | None, ...]] | None:
    try:
        shape, columns = plain["shape"], plain["columns"]
    except (KeyError, TypeError):
        shape, columns = None, None
    if (
        isinstance(shape, str)
        and isinstance(columns, list)
        and all(one is None or isinstance(one, str) for one in columns)
    ):
        return shape, tuple(columns)
    log.warning("the columns of a list are not understood")
    return None
