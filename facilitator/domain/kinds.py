"""The kinds of record there are. Apart from the records, so that a place in a day can be named without loading them."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of record, as the log and the projection name them (`table` is a word of SQL)."""

    EVENT = "event"
    ORGANISER = "organiser"
    PERSON = "person"
    INITIATIVE = "initiative"
    TABLE = "hall_table"
    ITEM = "item"
    CONVERSATION = "conversation"
    TAKEAWAY = "takeaway"
    THREAD = "thread"
    CONTRIBUTION = "contribution"
    AGREEMENT = "agreement"
    FOLLOWUP = "followup"
    SECTION = "section"
    ATTACHMENT = "attachment"
    SEATING = "seating"
    BOND = "bond"
    SEAT = "seat"
    JOINING = "joining"
    STEP = "step"
    PROJECTOR = "projector"
    CALL = "call"
    PHONES = "phones"
    HEADCOUNT = "headcount"
    HELPING = "helping"
    TRIAL = "trial"


LIVE = frozenset({Kind.STEP, Kind.PROJECTOR, Kind.CALL, Kind.PHONES, Kind.HEADCOUNT, Kind.HELPING, Kind.TRIAL})
"""What happens while a day is run on this computer: kept in its file, not handed on in its JSON."""
