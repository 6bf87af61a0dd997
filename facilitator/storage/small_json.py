"""Small files of the app's own, as JSON: what is damaged or out of reach is as good as absent, and never an error."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Any

from facilitator.domain.identity import new_id

log = logging.getLogger(__name__)


def read_small_json(path: Path) -> dict[str, Any]:
    """What a file holds. Empty when there is none, or when it cannot be read: the log then says why."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        log.warning("%s cannot be read: %s", path.name, error)
        return {}
    if not isinstance(plain, dict):
        log.warning("%s holds something else", path.name)
        return {}
    return plain


def write_small_json(path: Path, plain: dict[str, Any]) -> None:
    """Have a file hold `plain`: all of it, or what it held before. An error of the disk goes to the log.

    Does not wait for the disk, since it is called from the window: a power cut may cost the last change.
    """
    half_made = path.with_name(f".{path.name}-{new_id()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        half_made.write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
        half_made.replace(path)
    except OSError as error:
        log.warning("%s cannot be written: %s", path.name, error)
        with suppress(OSError):
            half_made.unlink(missing_ok=True)
