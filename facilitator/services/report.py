"""The sections of the report."""

from __future__ import annotations

from facilitator.domain.report import Section
from facilitator.services.records import ListService
from facilitator.storage.eventfile import CHAIR
from facilitator.storage.writer import Pending


class SectionService(ListService[Section]):
    """Add, rename, fill, hide and reorder the parts of the report."""

    record = Section

    def show(self, section: str, on: bool = True, by: str = CHAIR) -> Pending[Section]:
        """Show a section in the report, or hide it. Hidden, it keeps all its words."""
        return self.change(section, by, shown=on)

    def rename(self, section: str, heading: str | None, by: str = CHAIR, within: str | None = None) -> Pending[Section]:
        """Give a section a heading of one's own; None = the usual one in the document's language."""
        return self.change(section, by, within, heading=heading)
