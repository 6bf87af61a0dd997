"""The words for what people do on the day, and for what may be wrong with a pasted line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.domain.people import Consent, PersonKind
from facilitator.intake.pasted.lines import Problem


def kind_words(kind: PersonKind) -> str:
    """What people call somebody who does this."""
    return {
        PersonKind.PARTICIPANT: QCoreApplication.translate("Hall", "participant"),
        PersonKind.HOST: QCoreApplication.translate("Hall", "table host"),
        PersonKind.REPORTER: QCoreApplication.translate("Hall", "note-taker"),
        PersonKind.SPEAKER: QCoreApplication.translate("Hall", "speaker"),
        PersonKind.RESPONDENT: QCoreApplication.translate("Hall", "responds"),
        PersonKind.CASE_OWNER: QCoreApplication.translate("Hall", "case owner"),
        PersonKind.CHAIR: QCoreApplication.translate("Hall", "day chair"),
        PersonKind.HELPER: QCoreApplication.translate("Hall", "helper"),
    }[kind]


def consent_words(consent: Consent) -> str:
    """The answers to whether somebody may be named."""
    return {
        Consent.YES: QCoreApplication.translate("Hall", "Yes"),
        Consent.NO: QCoreApplication.translate("Hall", "No"),
        Consent.UNKNOWN: QCoreApplication.translate("Hall", "Not asked yet"),
    }[consent]


def problem_words(problem: Problem) -> str:
    """What is not right about a pasted line of a table list."""
    said = {
        Problem.HEADING: QCoreApplication.translate("Hall", "names the columns"),
        Problem.TOO_LONG: QCoreApplication.translate("Hall", "too long for a line of a list"),
        Problem.WRONG_TABLE: QCoreApplication.translate("Hall", "a table number is from 1 to 999"),
        Problem.UNKNOWN_COLUMN: QCoreApplication.translate("Hall", "one column is not known and is left out"),
        Problem.TOO_MANY_CELLS: QCoreApplication.translate("Hall", "the last cells are left out"),
        Problem.UNCLEAR_ROUNDS: QCoreApplication.translate("Hall", "unclear round: becomes all rounds"),
        Problem.NO_SUCH_ROUND: QCoreApplication.translate("Hall", "that round is not in the programme"),
    }
    return said.get(problem) or QCoreApplication.translate("Hall", "not understood")


def numbers_listed(numbers: tuple[int, ...]) -> str:
    """Numbers in one line: "2, 5 and 7"."""
    words = [str(number) for number in numbers]
    if len(words) < 2:
        return "".join(words)
    ahead, last = ", ".join(words[:-1]), words[-1]
    return QCoreApplication.translate("Hall", "{first} and {last}").format(first=ahead, last=last)


def facility_words(facility: str) -> str:
    """What a table offers or somebody needs; in its own words when it is nothing usual."""
    return {
        "wheelchair": QCoreApplication.translate("Hall", "wheelchair"),
        "hearing loop": QCoreApplication.translate("Hall", "hearing loop"),
        "interpreter": QCoreApplication.translate("Hall", "sight of the interpreter"),
        "quiet": QCoreApplication.translate("Hall", "quiet"),
    }.get(facility, facility)
