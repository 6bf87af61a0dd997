"""Where a file that is made may go, and what it may be called."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from facilitator.domain.day import Day
from facilitator.storage import places


def proposed_name(day: Day, otherwise: str) -> str:
    """A name for a file about a day, from its title and date. otherwise: where it has no title."""
    date = day.event.date.isoformat() if day.event.date else ""
    title = day.event.title.replace("{datum}", "").replace("{date}", "")
    return places.file_name(f"{title} {date}", otherwise)


def proposed_folder(day: Path) -> Path:
    """Beside the file of the day; not in the app's own folder, where nobody finds a report again."""
    if day.parent != places.days():
        return day.parent
    documents = platformdirs.user_documents_path()
    return documents if documents.is_dir() else Path.home()
