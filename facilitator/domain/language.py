"""The languages a day can be written and printed in."""

from enum import StrEnum


class Language(StrEnum):
    """Language of a document or of the window. The value is what a day file stores."""

    NL = "nl"
    EN = "en"

    @property
    def tag(self) -> str:
        """BCP 47 tag, for the metadata of a document."""
        return _TAGS[self]


_TAGS = {Language.NL: "nl-NL", Language.EN: "en-GB"}
