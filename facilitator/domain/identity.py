"""The names by which records point at one another.

The type of a field tells to what it refers: `PersonId` is a reference to a person, `tuple[InitiativeId, ...]` to
several initiatives. Storage and the JSON of a day follow references by these types alone (see `fields.py`).
"""

from __future__ import annotations

import os
from typing import NewType

EventId = NewType("EventId", str)
OrganiserId = NewType("OrganiserId", str)
PersonId = NewType("PersonId", str)
InitiativeId = NewType("InitiativeId", str)
TableId = NewType("TableId", str)
ItemId = NewType("ItemId", str)
ConversationId = NewType("ConversationId", str)
TakeawayId = NewType("TakeawayId", str)
ThreadId = NewType("ThreadId", str)
ContributionId = NewType("ContributionId", str)
AgreementId = NewType("AgreementId", str)
FollowUpId = NewType("FollowUpId", str)
SectionId = NewType("SectionId", str)
AttachmentId = NewType("AttachmentId", str)
StepId = NewType("StepId", str)
JoiningId = NewType("JoiningId", str)
CallId = NewType("CallId", str)
HeadcountId = NewType("HeadcountId", str)
TrialId = NewType("TrialId", str)
BondId = NewType("BondId", str)

AnyId = NewType("AnyId", str)
"""A reference to a record of any kind."""


_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """A fresh identity: 12 letters and digits, 60 bits of chance; safe in a file name, a URL and JSON."""
    return "".join([_SIGNS[byte & 31] for byte in os.urandom(12)])
