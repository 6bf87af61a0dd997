"""What a column holds, by the words above it: Dutch and English, as people and the usual tools write them.

The tools, by the column names of their exports: Eventbrite, Microsoft and Google Forms, Aanmelder.nl, Momice,
Jotform, Mailchimp, Ticket Tailor, Tito, WordPress forms.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from facilitator.domain.folding import folded


class Field(StrEnum):
    """What a column of a list of people holds. There may be several of WISH (first wish first), NEEDS and REMARKS.

    ACCOMPANIES: whom this person comes with as an interpreter or companion; COMPANION: who comes with this person.
    STATUS: whether the registration still stands.
    """

    NAME = "name"
    FIRST_NAME = "first-name"
    PREFIX = "prefix"
    LAST_NAME = "last-name"
    INITIALS = "initials"
    ORGANISATION = "organisation"
    ROLE = "role"
    EMAIL = "email"
    GROUP = "group"
    WISH = "wish"
    NEEDS = "needs"
    REMARKS = "remarks"
    PRESENT = "present"
    CONSENT = "consent"
    ACCOMPANIES = "accompanies"
    COMPANION = "companion"
    STATUS = "status"


SEVERAL = frozenset({Field.WISH, Field.NEEDS, Field.REMARKS})
"""What more than one column may hold."""

_WORDS: dict[Field, str] = {
    Field.NAME: "naam|namen|volledige naam|naam deelnemer|naam van deelnemer|naam van de deelnemer|deelnemer|deelnemers"
    "|deelnemersnaam|naam gast|name|names|full name|attendee|attendee name|participant|participant name|participants"
    "|your name|guest|guest name|display name|weergavenaam|naam en voornaam|voor- en achternaam|voornaam en achternaam"
    "|first and last name|name (first last)|name - full|wie|ticket full name",
    Field.FIRST_NAME: "voornaam|voornamen|roepnaam|first name|firstname|first|given name|forename|attendee first name"
    "|fname|ticket first name|name - first name|name (first)|naam (eerste)|naam - voornaam|voornaam deelnemer",
    Field.PREFIX: "tussenvoegsel|tussenvoegsels|tussenv|tv|tvgs|tussen|voorvoegsel|voorvoegsels|infix|prefix|insertion"
    "|middle name|surname prefix|last name prefix",
    Field.LAST_NAME: "achternaam|familienaam|geslachtsnaam|last name|lastname|last|surname|family name|lname"
    "|attendee last name|attendee surname|ticket last name|name - last name|name (last)|naam (laatste)"
    "|naam - achternaam|achternaam deelnemer",
    Field.INITIALS: "voorletters|voorletter|initialen|initials|vl",
    Field.ORGANISATION: "organisatie|organisatienaam|naam organisatie|organisatie/bedrijf|organisatie / bedrijf|bedrijf"
    "|bedrijfsnaam|werkgever|instelling|vereniging|namens|namens organisatie|initiatief|naam initiatief|organization"
    "|organisation|company|company name|employer|institution|affiliation|attendee company|on behalf of|org|school"
    "|organisation name|organization name|name of organisation",
    Field.ROLE: "rol|functie|functietitel|functieomschrijving|hoedanigheid|beroep|functie/rol|rol/functie"
    "|role|job title"
    "|title of job|job|position|function|occupation|attendee job title|profession|capacity|in de rol van|je rol",
    Field.EMAIL: "e-mail|email|mail|e-mailadres|emailadres|mailadres|e-mail adres|email adres|e-mail address"
    "|email address|attendee email|attendee e-mail|ticket email|e mail|contact email|e-mailadres deelnemer",
    Field.GROUP: "groep|doelgroep|menggroep|categorie|perspectief|achtergrond|type deelnemer|soort deelnemer|groepering"
    "|group|category|audience|target group|participant type|type of participant|mixing group|perspective",
    Field.WISH: "voorkeur|voorkeuren|voorkeurstafel|voorkeurstafels|voorkeur tafel|voorkeursthema|tafelvoorkeur"
    "|keuze|keuzes|1e keuze|2e keuze|3e keuze|eerste keuze|tweede keuze|derde keuze|wens|wensen|tafelkeuze|themakeuze"
    "|preference|preferences|choice|choices|first choice|second choice|third choice|1st choice|2nd choice|3rd choice"
    "|wish|wishes|preferred table|table preference|topic preference|preferred topic",
    Field.NEEDS: "behoefte|behoeften|toegankelijkheid|toegankelijkheidswensen|bijzonderheden toegankelijkheid"
    "|hulpmiddelen"
    "|ondersteuning|beperking|needs|access needs|accessibility|accessibility needs|special needs|access requirements"
    "|accessibility requirements|dieet/behoefte|dieet / behoefte|behoeften en dieet",
    Field.REMARKS: "dieet|dieetwensen|dieet wensen|allergie|allergieen|voedselallergie|lunch|eten|maaltijd|vegetarisch"
    "|diet|dietary|dietary requirements|dietary needs|dietary restrictions|allergies|food|meal|opmerking|opmerkingen"
    "|bijzonderheden|toelichting|remark|remarks|comment|comments|notes|foto|fotos|photo|photos|opm",
    Field.PRESENT: "aanwezig|aanwezigheid|present|attendance|ingecheckt|check-in|checked in|checkin|opgekomen|komt"
    "|is aanwezig|attended|arrived",
    Field.CONSENT: "toestemming|toestemming naam|naam in verslag|naam in het verslag|consent|name in report"
    "|name in the report|foto/naam in verslag|naam/foto in verslag|mag genoemd worden|naamsvermelding",
    Field.ACCOMPANIES: "begeleider van|tolk van|begeleidt|tolkt voor|komt met|samen met|hoort bij|begeleiding van"
    "|companion of|interpreter of|interpreter for|accompanies|comes with|carer of|supports",
    Field.COMPANION: "begeleider|naam begeleider|tolk|naam tolk|companion|companion name|name of companion|interpreter"
    "|carer|introducee|introduce|plus one|plus 1|gaat mee",
    Field.STATUS: "status|attendee status|registratiestatus|aanmeldstatus|inschrijfstatus|deelnemerstatus|order status"
    "|registration status|ticket status|rsvp|rsvp status|geannuleerd|cancelled|canceled|afgemeld|betaalstatus"
    "|payment status|response|reactie op uitnodiging",
}
_FIELD_OF = {word: field for field, words in _WORDS.items() for word in words.split("|")}

_IGNORED = re.compile(
    r"""order\s?(?:\#|no|number|date|type|id)?$ | bestel\w* | .*\b(?:koper|besteller|buyer|purchaser|billing|factuur\w*
    |invoice|contactpersoon)\b.* | tijdstempel | timestamp | (?:start|completion|begin|voltooiings?)\s?(?:time|tijd)
    | starttijd | tijdstip.* | datum.* | date.* | id | nr\.? | no\.? | nummer | \#.* | ip.* | telefoon.*
    | tel\.? | phone.*
    | mobiel.* | gsm | mobile.* | adres | address | straat.* | street.* | postcode | zip.* | postal.*
    | woonplaats | plaats
    | city | town | land | country | geslacht | gender | sex | taal | language | leeftijd | age | geboorte.* | birth.*
    | ticket\s?(?:type|soort|naam|name|id|price|number|code|quantity)? | tickettype | kaartsoort | kaarttype | barcode.*
    | quantity | prijs | price | bedrag | amount | total.* | betaald | paid | submission.* | respons\w*\s?id | entry.*
    | last\s?(?:modified|update).* | laatst\s?(?:gewijzigd|bijgewerkt).* | member.?rating | optin_.* | confirm_.*
    | leid | euid | utm_.* | referrer.* | website | url | linkedin | aanhef | salutation | titel | title | suffix
    | badge.* | kamer.* | parkeren.* | kenteken.* | nieuwsbrief.* | newsletter.*""",
    re.VERBOSE,
)
_TICKET_KIND = re.compile(r"ticket\s?(?:type|soort|naam|name)?|tickettype|kaartsoort|kaarttype")

_PATTERNS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (Field.CONSENT, r"\bnaam\b.*\b(?:verslag|noem\w*|vermeld\w*|gebruik\w*)|\bgenoemd worden|\bname\b.*\b(?:report"
         r"|mention\w*|used|published)|toestemming.*\bnaam|consent.*\bname"),
        (Field.REMARKS, r"\bfoto|\bphoto|\bbeeldmateriaal|dieet|\beet\b|\bdiet|allergi|vegetari|opmerking|\bremark"
         r"|\bcomment|\bnog iets|anything else|iets .*weten"),
        (Field.NEEDS, r"toegankelijk|rolstoel|ringleiding|gebarentol|slechthor|\baccessib|wheelchair|hearing loop"
         r"|\bbehoefte|ondersteuning|\bneeds?\b|accommodat|\bhulp nodig|rekening .*houden"),
        (Field.WISH, r"voorkeur|\d\s?(?:e|de|ste)?\s?keuze|\bkeuze|tafel.*(?:kies|keuze|wens)|welke?\b.*\b(?:tafel\w*"
         r"|thema\w*|gesprek\w*|onderwerp\w*|workshop\w*)|preference|\bchoice|which\b.*\b(?:table|topic|theme"
         r"|conversation|workshop)|(?:tafel|table|thema|workshop|topic)\s?\d$|(?:wens|wish)\s?\d"),
        (Field.ACCOMPANIES, r"(?:begeleider|tolk|begeleiding) (?:van|voor)|companion (?:of|for)"
        r"|interpreter (?:of|for)"),
        (Field.COMPANION, r"naam .*(?:begeleider|tolk|introduce)|name .*(?:companion|interpreter)|neem\w* .*\bmee\b"),
        (Field.STATUS, r"\bstatus\b|geannuleerd|afgemeld|cancell?ed"),
        (Field.EMAIL, r"e-?mail"),
        (Field.ORGANISATION, r"organi[sz]ati|\bbedrijf|werkgever|\bcompany|\bemployer|namens (?:wie|welke)"
         r"|waar werk|where .*work"),
        (Field.FIRST_NAME, r"\b(?:voornaam|roepnaam|first ?name)$"),
        (Field.LAST_NAME, r"(?:achternaam|familienaam|last ?name|surname)$"),
        (Field.PREFIX, r"tussenvoegsel"),
        (Field.GROUP, r"(?:ik ben|je bent|u bent|ben je|bent u|are you|i am|i'm) (?:er |here )?(?:een |als |a |an )?.*"
         r"|doelgroep|type deelnemer"),
        (Field.ROLE, r"\bfunctie|\brol\b|\brole\b|job ?title|hoedanigheid|\bberoep"),
        (Field.PRESENT, r"\baanwezig|checked.?in|ingecheckt|\bpresent\b"),
        (Field.NAME, r"\bnaam\b|\bname\b"),
    )
)  # fmt: skip
_STRONG = frozenset(Field) - {Field.STATUS, Field.COMPANION}
_UNCLEAR = frozenset(
    [
        "wie",
        "first",
        "last",
        "tussen",
        "initiatief",
        "school",
        "job",
        "lunch",
        "eten",
        "foto",
        "photo",
        "tolk",
        "begeleider",
        "komt",
    ]
)
"""Words that stand in lists too: alone they make no heading."""


@lru_cache(maxsize=4096)
def meaning(heading: str) -> Field | None:
    """What a column under these words holds, or None: nothing that we keep, or nothing that we know."""
    words = _bare(heading)
    if not words:
        return None
    if field := _FIELD_OF.get(words) or _FIELD_OF.get(_without_brackets(words)) or _numbered(words):
        return field
    if _IGNORED.fullmatch(words):
        return None
    return next((field for field, pattern in _PATTERNS if pattern.search(words)), None)


def is_headword(cell: str) -> bool:
    """Whether a cell is one of the words that stand above columns, and not in them."""
    words = _bare(cell)
    if not words or len(words) > 120 or "@" in words:
        return False
    known = _FIELD_OF.get(words) or _numbered(words)
    if known is not None:
        return known in _STRONG and words not in _UNCLEAR
    if cell.strip().endswith(("?", ":", "*")) and len(words) > 3 and not words[-1].isdigit():
        return meaning(cell) is not None
    return bool(_IGNORED.fullmatch(words)) and not words[0].isdigit() and len(words) > 2


def is_ticket_kind(heading: str) -> bool:
    """Whether a column tells which ticket somebody has; that is their role where no other column tells it."""
    return bool(_TICKET_KIND.fullmatch(_bare(heading)))


def _numbered(words: str) -> Field | None:
    """A wish with its number: "voorkeur 2", "keuze 1", "2e voorkeur"."""
    bare = re.sub(r"^\d\s?(?:e|de|ste|st|nd|rd)?\s|\s?\(?(?:\d|i{1,3})\)?$", "", words).strip()
    return Field.WISH if bare != words and _FIELD_OF.get(bare) is Field.WISH else None


def _bare(heading: str) -> str:
    """The words without capitals, accents, and signs around them."""
    return folded(heading.replace("_", " ")).strip(" .:#*•\"'")


def _without_brackets(words: str) -> str:
    return re.sub(r"\s*[(\[].*?[)\]]", "", words).strip(" .:#*?")
