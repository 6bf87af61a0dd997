"""Two sample days of our own writing, one in Dutch and one in English, as JSON with their logos."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
DAYS = {"voorbeelddag": FOLDER / "day-nl.json", "sample-day": FOLDER / "day-en.json"}
"""The sample days by the name their files get."""
