"""The words for what a list of people holds, and for what becomes of each of its rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from facilitator.domain.people import Consent
from facilitator.intake.people.entries import Problem
from facilitator.intake.people.headwords import Field
from facilitator.intake.people.proposals import Deed
from ui.desk.pages.hall.words import consent_words, facility_words

MOST_OF_A_VALUE = 80
"""So many letters of what stands in a field are shown in a line."""

DEED_ICONS = {
    Deed.ADD: "user-plus",
    Deed.CHANGE: "pencil-line",
    Deed.SAME: "check",
    Deed.DOUBLE: "merge",
    Deed.LEAVE_OUT: "minus",
    Deed.REFUSE: "circle-alert",
}
_TONES = {Deed.ADD: "ok", Deed.CHANGE: "accent", Deed.REFUSE: "danger"}


def field_words(field: Field | None) -> str:
    """What a column holds; None = it is not read."""
    if field is None:
        return QCoreApplication.translate("PeopleList", "Do not read")
    return {
        Field.NAME: QCoreApplication.translate("PeopleList", "Name"),
        Field.FIRST_NAME: QCoreApplication.translate("PeopleList", "First name"),
        Field.PREFIX: QCoreApplication.translate("PeopleList", "Small words of the last name"),
        Field.LAST_NAME: QCoreApplication.translate("PeopleList", "Last name"),
        Field.INITIALS: QCoreApplication.translate("PeopleList", "Initials"),
        Field.ORGANISATION: QCoreApplication.translate("PeopleList", "Organisation"),
        Field.ROLE: QCoreApplication.translate("PeopleList", "Role"),
        Field.EMAIL: QCoreApplication.translate("PeopleList", "E-mail"),
        Field.GROUP: QCoreApplication.translate("PeopleList", "Mixing group"),
        Field.WISH: QCoreApplication.translate("PeopleList", "Wants to sit at"),
        Field.NEEDS: QCoreApplication.translate("PeopleList", "Needs at the table"),
        Field.REMARKS: QCoreApplication.translate("PeopleList", "Remarks, diet"),
        Field.PRESENT: QCoreApplication.translate("PeopleList", "Is here: yes or no"),
        Field.CONSENT: QCoreApplication.translate("PeopleList", "May be named in the report"),
        Field.ACCOMPANIES: QCoreApplication.translate("PeopleList", "Comes along with"),
        Field.COMPANION: QCoreApplication.translate("PeopleList", "Brings a companion"),
        Field.STATUS: QCoreApplication.translate("PeopleList", "Cancelled or not"),
    }[field]


def deed_words(deed: Deed) -> str:
    """What becomes of a row, in a word."""
    return {
        Deed.ADD: QCoreApplication.translate("PeopleList", "New"),
        Deed.CHANGE: QCoreApplication.translate("PeopleList", "Changes"),
        Deed.SAME: QCoreApplication.translate("PeopleList", "Same as now"),
        Deed.DOUBLE: QCoreApplication.translate("PeopleList", "Twice on the list"),
        Deed.LEAVE_OUT: QCoreApplication.translate("PeopleList", "Left out"),
        Deed.REFUSE: QCoreApplication.translate("PeopleList", "Not possible"),
    }[deed]


def deed_tone(deed: Deed) -> str:
    """The kind of its chip."""
    return _TONES.get(deed, "plain")


def problem_words(problem: Problem) -> str:
    """What is not right about a row."""
    return {
        Problem.NO_NAME: QCoreApplication.translate("PeopleList", "there is no name"),
        Problem.TOO_LONG: QCoreApplication.translate("PeopleList", "the name is too long"),
        Problem.ODD_NAME: QCoreApplication.translate("PeopleList", "this does not look like a name"),
        Problem.SEVERAL_NAMES: QCoreApplication.translate("PeopleList", "perhaps more than one person"),
        Problem.BAD_EMAIL: QCoreApplication.translate("PeopleList", "the e-mail address is not whole"),
        Problem.SHARED_EMAIL: QCoreApplication.translate("PeopleList", "somebody else has this e-mail address too"),
        Problem.CANCELLED: QCoreApplication.translate("PeopleList", "cancelled"),
        Problem.CANCELLED_BUT_HERE: QCoreApplication.translate("PeopleList", "cancelled, but still in the day"),
        Problem.UNKNOWN_WISH: QCoreApplication.translate("PeopleList", "a wish fits no topic and goes to the remarks"),
        Problem.UNKNOWN_COMPANION: QCoreApplication.translate("PeopleList", "the companion is not known"),
        Problem.IN_A_CIRCLE: QCoreApplication.translate("PeopleList", "comes along with themselves in the end"),
    }[problem]


def told_words(name: str) -> str:
    """The name of a field of a person."""
    return {
        "name": QCoreApplication.translate("PeopleList", "Name"),
        "role": QCoreApplication.translate("PeopleList", "Role"),
        "organisation": QCoreApplication.translate("PeopleList", "Organisation"),
        "group": QCoreApplication.translate("PeopleList", "Mixing group"),
        "email": QCoreApplication.translate("PeopleList", "E-mail"),
        "remarks": QCoreApplication.translate("PeopleList", "Remarks"),
        "needs": QCoreApplication.translate("PeopleList", "Needs at the table"),
        "wishes": QCoreApplication.translate("PeopleList", "Wants to sit at"),
        "present": QCoreApplication.translate("PeopleList", "Is here"),
        "consent": QCoreApplication.translate("PeopleList", "May be named in the report"),
        "accompanies": QCoreApplication.translate("PeopleList", "Comes along with"),
    }[name]


def value_words(value: Any) -> str:
    """What stands in a field, on one line; "" = nothing."""
    match value:
        case None:
            return ""
        case bool():
            return consent_words(Consent.YES if value else Consent.NO)
        case Consent():
            return consent_words(value)
        case tuple():
            return ", ".join(facility_words(one) for one in value)
    words = " ".join(str(value).split())
    return words if len(words) <= MOST_OF_A_VALUE else f"{words[:MOST_OF_A_VALUE].rstrip()}…"
