"""The mixing groups that go by our own words, in the language of the window. Words the chair chose stay as they are."""

from __future__ import annotations

from facilitator.domain.language import Language

ENGLISH = {
    "bewoners": "residents",
    "professionals": "professionals",
    "ambtenaren": "officials",
    "bestuurders": "administrators",
}
"""By the words a list of people gives them (`facilitator.intake.people.groups.USUAL_GROUPS`)."""


def group_words(group: str, language: Language) -> str:
    """What a group is called."""
    return ENGLISH.get(group, group) if language is Language.EN else group
