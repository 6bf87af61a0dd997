"""Places in the day where the cursor can go."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Spot:
    """The very field of a record that something is about.

    record: its key; "" = one that is still to be made. within: the record such a new one belongs with: the table of
    a conversation, the item before which another is to come.
    """

    kind: Kind
    record: str
    field: str
    within: str = ""
