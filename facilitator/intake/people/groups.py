"""What words of people mean to us: their mixing group, what a table must offer, yes and no, whether they come."""

from __future__ import annotations

import re
from enum import StrEnum

from facilitator.domain.folding import folded

RESIDENTS, PROFESSIONALS, OFFICIALS, ADMINISTRATORS = "bewoners", "professionals", "ambtenaren", "bestuurders"
USUAL_GROUPS = (RESIDENTS, PROFESSIONALS, OFFICIALS, ADMINISTRATORS)
"""The mixing groups of a usual day; a chair may use any other words."""

_GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (group, re.compile(words))
    for group, words in (
        (ADMINISTRATORS, r"bestuurder|wethouder|burgemeester|raads?lid|raadsleden|\braad\b|gedeputeerde|statenlid|"
         r"commissaris|dijkgraaf|heemraad|kamerlid|minister\b|staatssecretaris|fractie|politic|alder(?:man"
         r"|woman|person)"
         r"|councillor|councilor|mayor|member of (?:the )?(?:parliament|council)|\bmp\b|wijkwethouder"),
        (OFFICIALS, r"ambtena|ambtelijk|beleids|gemeente|provincie|waterschap|ministerie|rijks|gebiedsmanager"
         r"|wijkmanager|gebiedsregisseur|wijkregisseur|griffie|civil servant|official|policy|municipal|council officer"
         r"|government|\bofficer\b|public servant"),
        (RESIDENTS, r"bewoner|buurtgenoot|inwoner|burger(?!meester)|huurder|wijkbewoner|vrijwillig|student|scholier"
         r"|leerling|ouder\b|mantelzorg|ervaringsdeskundig|initiatiefnemer|buurt(?:vader|moeder)|gepensioneerd|senior\b"
         r"|jongere|resident|citizen|neighbou?r|tenant|volunteer|parent|carer|pupil|lived experience|retired"
         r"|inhabitant"),
        (PROFESSIONALS, r"professional|ondernem|adviseur|consultant|welzijn|zorg|huisarts|verpleeg|opbouwwerk"
        r"|jongerenwerk"
         r"|sociaal werk|maatschappelijk werk|docent|leraar|leerkracht|onderzoek|architect|makelaar|corporatie|manager"
         r"|directeur|coordinator|projectleider|medewerker|wijkagent|politie|therapeut|coach|trainer|teamleid|jurist"
         r"|journalist|kunstenaar|ontwerper|programmamaker|winkelier|zzp|expert|entrepreneur|business|advis[eo]r|nurse"
         r"|doctor|\bgp\b|social worker|teacher|research|director|project lead|housing|police|therapist|lawyer|designer"
         r"|artist|shopkeeper|self-employed|freelance|employee|staff|worker"),
    )
)  # fmt: skip
_EXACT = {group: group for group in USUAL_GROUPS}

_NEEDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("wheelchair", re.compile(r"rolstoel|scootmobiel|rollator|wheel ?chair|mobility scooter|drempelvrij|step-?free")),
    ("hearing loop", re.compile(r"ringleiding|slechthor|hoorapparaat|gehoorapparaat|hearing (?:loop|aid|impair)"
                                r"|hard of hearing|hoortoestel|soloapparatuur")),
    ("interpreter", re.compile(r"gebarentol|gebarentaal|\bngt\b|\bdoof|\bdove\b|schrijftolk|sign language|\bdeaf"
                                     r"|\bbsl\b|lip ?read|liplez|signing")),
    ("quiet", re.compile(r"prikkel|rustige? (?:plek|tafel|ruimte|hoek)|stille? (?:plek|tafel|ruimte)|quiet|low.?stimul"
                         r"|autis|overprikkel|sensory|\brustig\b")),
)  # fmt: skip

_NOTHING = frozenset(
    [
        "-",
        "--",
        ".",
        "/",
        "x",
        "n.v.t.",
        "nvt",
        "n/a",
        "na",
        "n.a.",
        "none",
        "nee",
        "no",
        "geen",
        "niets",
        "niks",
        "nothing",
        "false",
        "0",
        "neen",
        "niet",
        "onbekend",
        "unknown",
        "anonymous",
        "anoniem",
        "?",
        "not",
        "applicable",
        "null",
        "nil",
        "leeg",
    ]
) | {"geen bijzonderheden", "geen wensen", "geen dieetwensen", "not applicable", "niet van toepassing", "geen voorkeur"}
_YES = frozenset(
    [
        "ja",
        "yes",
        "y",
        "j",
        "1",
        "x",
        "✓",
        "✔",
        "v",
        "waar",
        "true",
        "akkoord",
        "agreed",
        "graag",
        "ok",
        "oke",
        "aanwezig",
        "present",
        "checked",
        "in",
    ]
)
_NO = frozenset(["nee", "no", "n", "0", "niet", "onwaar", "false", "afwezig", "absent", "neen", "liever", "niet"])
_YES_BEGINS = re.compile(r"(?:ja|yes|akkoord|ik geef toestemming|i (?:agree|consent)|aanwezig|present"
r"|checked.?in|ingecheckt"
                         r"|attended|is er)\b(?!.{0,40}\b(?:niet|geen|not|maar|but)\b)")  # fmt: skip
_NO_BEGINS = re.compile(r"(?:nee|neen|no|niet|geen|liever niet|afwezig|absent|not|no.?show|ik geef geen|i do not)\b")
_CANCELLED = re.compile(r"uitgenodigd|geen reactie|niet gereageerd|\binvited|not responded|no response"
    r"|annuleer|geannul|cancel|afgemeld|afmeld|afgezegd|refund|terugbetaald|not attending"
r"|declin|deleted"
                        r"|verwijderd|niet aanwezig|komt niet|wachtlijst|wait.?list|afgewezen|rejected"
                        r"|no show|verhinderd"
                        r"|not going|void|ongeldig|expired|verlopen|incomplete|onvolledig")  # fmt: skip
_CANCELLED_HEADING = re.compile(r"geannuleerd|afgemeld|cancell?ed")


_HOUSE = re.compile(
    r"(?:gemeente|provincie|waterschap|ministerie|stichting|vereniging|municipality|province|ministry|city of)\b"
)


class Says(StrEnum):
    """What a cell answers."""

    YES = "yes"
    NO = "no"
    NOTHING = "nothing"


def guess_group(role: str, organisation: str = "") -> str:
    """The mixing group the usual words of a role point at, else those of the organisation, else ""."""
    for text in (role, organisation):
        words = folded(text)
        if words in _EXACT:
            return words
        found = [(match.start(), n) for n, (_, pattern) in enumerate(_GROUPS) if (match := pattern.search(words))]
        if found:
            return _GROUPS[min(found, key=lambda one: one[1])[1]][0]
    return ""


def is_role(text: str) -> bool:
    """Whether the words of a cell may be somebody's role: a few, and not the name of a house."""
    return len(text.split()) < 4 and not _HOUSE.match(folded(text))


def needs_in(text: str) -> tuple[str, ...]:
    """What a table must offer for somebody who wrote this."""
    words = folded(text)
    return tuple(need for need, pattern in _NEEDS if pattern.search(words))


def says_nothing(text: str) -> bool:
    """Whether a cell only tells that there is nothing to tell."""
    return folded(text).strip(" .!") in _NOTHING or not text.strip(" .-–—/?")


def answer(text: str) -> Says:
    """Yes, no, or neither."""
    words = folded(text).strip(" .!")
    if words in _YES or _YES_BEGINS.match(words):
        return Says.YES
    if words in _NO or _NO_BEGINS.match(words):
        return Says.NO
    return Says.NOTHING


def is_cancelled(text: str, heading: str) -> bool:
    """Whether a registration no longer stands. Under a heading such as "Geannuleerd" a yes or a date says so."""
    words = folded(text)
    if _CANCELLED_HEADING.search(folded(heading)):
        return bool(words) and answer(text) is not Says.NO and not says_nothing(text)
    return bool(_CANCELLED.search(words))
