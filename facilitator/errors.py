"""What can go wrong that a person can do something about."""

from __future__ import annotations


class FacilitatorError(Exception):
    """Something a person can act on. `code` has its sentence, in both languages, in `ui/words.py`.

    details: the values that the sentence fills in. Never raised for a bug of ours: those rise to the one handler.
    """

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details
