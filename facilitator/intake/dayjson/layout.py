"""Where the records of a day stand in its JSON, and where a key differs from the field it stands for."""

from __future__ import annotations

from facilitator.domain.event import Attachment, Event, Organiser
from facilitator.domain.fields import Field, fields_of
from facilitator.domain.records import CLASSES, Kind
from facilitator.domain.seating import SEATING, Seating

FORMAT = "tafelronde-day/1"

LISTS: dict[str, Kind] = {
    "people": Kind.PERSON,
    "initiatives": Kind.INITIATIVE,
    "tables": Kind.TABLE,
    "programme": Kind.ITEM,
    "conversations": Kind.CONVERSATION,
    "takeaways": Kind.TAKEAWAY,
    "threads": Kind.THREAD,
    "contributions": Kind.CONTRIBUTION,
    "agreements": Kind.AGREEMENT,
    "followups": Kind.FOLLOWUP,
    "sections": Kind.SECTION,
    "attachments": Kind.ATTACHMENT,
    SEATING: Kind.SEATING,
    "bonds": Kind.BOND,
    "seats": Kind.SEAT,
    "joinings": Kind.JOINING,
}
"""The lists on the top level, by their key. Organisers stand inside the event; what is `LIVE` stays in the file.

The seating is one object: there is one in a day.
"""

ORGANISERS = "organisers"
LOGO, LOGO_ALT = "logo", "logo_alt"
POSITION = "position"
"""Of a conversation: its place among the others, 1 and up; an order of its own apart from the list's."""


def keys_of(record: type) -> tuple[Field, ...]:
    """The fields of a record that have a key in the JSON.

    Not among them: `rank` (the order of the list says it), the id of the event and of its seating (there is one of
    each) and the hash of a picture (its file says it).
    """
    left_out = {"rank"}
    if record in (Event, Seating):
        left_out.add("id")
    if record is Attachment:
        left_out.add("sha256")
    return tuple(field for field in fields_of(record) if field.name not in left_out)


def extra_keys(record: type) -> frozenset[str]:
    """Keys a record has in the JSON that are no field of it."""
    if record is Event:
        return frozenset({ORGANISERS})
    if record is Organiser:
        return frozenset({LOGO, LOGO_ALT})
    return frozenset({POSITION}) if record is CLASSES[Kind.CONVERSATION] else frozenset()
