"""Where the records of a day stand in its JSON, and where a key differs from the field it stands for."""

from __future__ import annotations

from facilitator.domain.event import Attachment, Event, Organiser
from facilitator.domain.fields import Field, fields_of
from facilitator.domain.records import CLASSES, Kind

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
    "seats": Kind.SEAT,
    "joinings": Kind.JOINING,
}
"""The lists on the top level, by their key. Organisers stand inside the event; what is `LIVE` stays in the file."""

ORGANISERS = "organisers"
LOGO, LOGO_ALT = "logo", "logo_alt"
POSITION = "position"
"""Of a conversation: its place among the others, 1 and up; an order of its own apart from the list's."""


def keys_of(record: type) -> tuple[Field, ...]:
    """The fields of a record that have a key in the JSON.

    Not among them: `rank` (the order of the list says it), the event's id (there is one event) and the hash of a
    picture (its file says it).
    """
    left_out = {"rank"}
    if record is Event:
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
