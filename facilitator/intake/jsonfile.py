"""A JSON file from outside: read whole, or refused with one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError


def read_json_file(path: Path, as_object: Callable[[list[tuple[str, Any]]], Any]) -> Any:
    """What a JSON file holds. as_object: makes an object of its keys and values, and sees one that stands twice.

    Fails with `file-missing` or `cannot-read` (file), with `day-not-json` (file, line), or as `as_object`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FacilitatorError("file-missing", file=path.name) from error
    except OSError as error:
        raise FacilitatorError("cannot-read", file=path.name) from error
    except UnicodeDecodeError as error:
        raise FacilitatorError("day-not-json", file=path.name, line=1) from error
    try:
        return json.loads(text, object_pairs_hook=as_object)
    except json.JSONDecodeError as error:
        raise FacilitatorError("day-not-json", file=path.name, line=error.lineno) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; brackets thousands deep
        raise FacilitatorError("day-not-json", file=path.name, line=1) from error
