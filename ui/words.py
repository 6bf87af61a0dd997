"""How the app speaks where no widget does: sentences for errors, notices and the command line, and names of acts.

One table per language, with the same keys (a test compares them, and looks for a sentence for every code there is).
A sentence says what happened, what is safe and what to do now; no codes, no blame.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator.domain.dates import weekday_name
from facilitator.domain.language import Language
from facilitator.domain.text import listing
from facilitator.errors import FacilitatorError

if TYPE_CHECKING:
    from exports.model import Notice
    from facilitator.domain.todo import ToDo

ERRORS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "accompanies-itself": "{name} kan niet met zichzelf meekomen. Kies iemand anders.",
        "cannot-read": "“{file}” is niet te lezen. Kijk of het er nog is en of je het mag openen.",
        "cannot-listen": "Op {address} kan de pagina niet aan. Kies een ander netwerk van deze computer.",
        "not-yours": "Dit punt is van een andere tafel.",
        "cannot-save": "Opslaan lukt nu niet. Wat je typte staat nog in het veld.",
        "cannot-write-here": "“{file}” is hier niet te bewaren. Kies een plek waar je mag schrijven.",
        "day-circle": "Bij {where}: dit verwijst terug naar zichzelf. Er is niets gemaakt.",
        "day-missing-key": "Bij {where}: hier ontbreekt “{key}”. Er is niets gemaakt.",
        "day-missing-reference": "Bij {where}: “{to}” is er niet in deze dag. Er is niets gemaakt.",
        "day-not-json": "“{file}” is geen leesbare JSON: kijk bij regel {line}. Er is niets gemaakt.",
        "day-not-right": "Bij {where}: {why} Er is niets gemaakt.",
        "day-twice": "Bij {where}: “{what}” is al in gebruik. Er is niets gemaakt.",
        "day-unclear-reference": "Bij {where}: “{to}” is er meer dan één keer. Er is niets gemaakt.",
        "day-unknown-key": "Bij {where}: “{key}” kent Tafelronde niet. Er is niets gemaakt.",
        "day-wrong-format": "Bij “format” hoort “tafelronde-day/1” te staan. Nu staat er “{format}”. "
        "Er is niets gemaakt.",
        "day-wrong-value": "Bij {where}: hier hoort {expected} te staan. Er is niets gemaakt.",
        "file-closed": "Deze dag is al gesloten. Open de dag opnieuw.",
        "file-damaged": "“{file}” is beschadigd. Er is niets veranderd. Bewaar het bestand zoals het is.",
        "file-exists": "“{file}” bestaat al. Er is niets overschreven. Kies een andere naam.",
        "file-in-use": "“{file}” is al open. Sluit de dag daar en probeer het nog eens.",
        "file-missing": "“{file}” is er niet. Kijk of de naam en de map kloppen.",
        "file-newer": "“{file}” is gemaakt met een nieuwere Tafelronde. Er is niets veranderd. "
        "Haal eerst de nieuwste versie.",
        "file-not-ours": "“{file}” is geen dag van Tafelronde. Er is niets veranderd.",
        "folder-missing": "De map “{folder}” is er niet. Maak die map eerst, of kies een andere.",
        "gone": "{kind} is er niet meer. Iemand haalde dit intussen weg.",
        "bond-of-one": "Kies er minstens twee mensen voor.",
        "stays-elsewhere": "{name} blijft al aan tafel {table}, als host of notulist. Kies iemand anders.",
        "joins-itself": "Een tafel kan niet bij zichzelf aanschuiven. Kies een andere tafel.",
        "list-damaged": "“{file}” is niet te lezen: het bestand is niet heel. Er is niemand toegevoegd.",
        "list-empty": "In “{file}” staat niemand. Er is niemand toegevoegd.",
        "list-no-list": "“{file}” is geen lijst. Bewaar de lijst als XLSX of CSV en kies die.",
        "list-no-names": "In “{file}” staat geen kolom met namen. Zet “Naam” boven de namen.",
        "list-password": "“{file}” heeft een wachtwoord. Bewaar de lijst zonder wachtwoord en kies die.",
        "list-picture": "“{file}” is een plaatje en geen lijst. Kies de lijst zelf.",
        "list-too-large": "“{file}” is te groot voor een lijst: hooguit {megabytes} MB. Er is niemand toegevoegd.",
        "list-too-long": "“{file}” heeft te veel rijen: hooguit {most}. Er is niemand toegevoegd.",
        "list-too-wide": "“{file}” heeft te veel kolommen: hooguit {most}. Er is niemand toegevoegd.",
        "needs-words": "Vul {what} nog in.",
        "no-round-to-come": "Er komt geen ronde meer. De hosts blijven wie ze waren.",
        "not-a-round": "Dit onderdeel is geen ronde. Kies een ronde.",
        "no-step-back": "De klok kan geen stap meer terug.",
        "nothing-to-redo": "Er is niets om opnieuw te doen.",
        "nothing-to-undo": "Er is niets om ongedaan te maken.",
        "nothing-under-way": "Er loopt nu niets. Begin eerst een onderdeel.",
        "output-in-use": "“{file}” staat open in een ander programma. Sluit het daar en probeer het nog eens. "
        "Het oude bestand is nog heel.",
        "output-not-written": "“{file}” is niet gemaakt. Kijk of er ruimte is en of je daar mag schrijven.",
        "passage-not-there": "“{passage}” staat niet in de tekst. Kies de woorden opnieuw.",
        "picture-too-large": "“{file}” is te groot. Een plaatje mag hier hooguit {megabytes} MB zijn.",
        "plan-file-too-large": "“{file}” is te groot. Een indeling mag hier hooguit {megabytes} MB zijn.",
        "plan-too-large": "{people} mensen, {tables} tafels en {rounds} rondes zijn te veel om in te delen.",
        "plan-twice": "Bij {where}: hier staat iets twee keer. Er is niets gemaakt.",
        "plan-wrong-format": "Bij “format” hoort “tafelronde-instance/1” te staan. Nu staat er “{format}”. "
        "Er is niets gemaakt.",
        "plan-wrong-length": "Bij {where}: hier horen er {count} te staan, niet {n}. Er is niets gemaakt.",
        "plan-wrong-number": "Bij {where}: hier hoort een getal van {least} tot {most}. Er is niets gemaakt.",
        "refers-to-gone": "Dit hoort bij iets wat er niet meer is. Er is niets veranderd.",
        "round-missing": "Er is geen ronde {round}. Zet die ronde eerst in het programma.",
        "round-taken": "Er is al een ronde {round}. Kies een ander nummer.",
        "round-without-round": "Alleen een ronde heeft een rondenummer. Laat het nummer hier weg.",
        "sqlite-too-old": "SQLite {version} is te oud voor Tafelronde. Nodig is 3.37 of nieuwer.",
        "table-number-taken": "Er is al een tafel {number}. Kies een ander nummer.",
        "too-much-pasted": "Dit zijn {n} regels; er kunnen er {most} tegelijk bij. Plak een kleiner stuk.",
        "undo-overtaken": "“{act}” kan niet meer ongedaan: {by} deed daarna “{what}”. Er is niets veranderd.",
        "undo-overtaken-by-nobody": "“{act}” kan niet meer ongedaan: daarna is er iets veranderd. Er is niets kwijt.",
        "unknown-format": "Tafelronde maakt geen “{format}”. Laat de naam eindigen op een van deze: {known}.",
        "wrong-file-name": "“{file}” is geen bestandsnaam. Geef alleen de naam, zonder map.",
        "wrong-number": "{what} hoort een getal van {least} tot {most} te zijn.",
        "usage": "Zo werkt dit niet: {what}. Hier staat hoe het wel kan: {command} --help",
        "unexpected-without-log": "Er ging iets mis. Wat was opgeslagen, is veilig.",
        "unexpected": "Er ging iets mis. Wat was opgeslagen, is veilig. Wat er gebeurde, staat in {file}.",
    },
    Language.EN: {
        "accompanies-itself": "{name} cannot come along as their own companion. Choose somebody else.",
        "cannot-read": "“{file}” cannot be read. Check that it is still there and that you may open it.",
        "cannot-listen": "The page cannot be put on at {address}. Choose another network of this computer.",
        "not-yours": "This point belongs to another table.",
        "cannot-save": "Saving does not work now. What you typed is still in its field.",
        "cannot-write-here": "“{file}” cannot be kept here. Choose a place where you may write.",
        "day-circle": "At {where}: this refers back to itself. Nothing was made.",
        "day-missing-key": "At {where}: “{key}” is missing here. Nothing was made.",
        "day-missing-reference": "At {where}: there is no “{to}” in this day. Nothing was made.",
        "day-not-json": "“{file}” is not readable JSON: look at line {line}. Nothing was made.",
        "day-not-right": "At {where}: {why} Nothing was made.",
        "day-twice": "At {where}: “{what}” is already in use. Nothing was made.",
        "day-unclear-reference": "At {where}: there is more than one “{to}”. Nothing was made.",
        "day-unknown-key": "At {where}: Tafelronde does not know “{key}”. Nothing was made.",
        "day-wrong-format": "“format” should say “tafelronde-day/1”. It now says “{format}”. Nothing was made.",
        "day-wrong-value": "At {where}: this should be {expected}. Nothing was made.",
        "file-closed": "This day is already closed. Please open it again.",
        "file-damaged": "“{file}” is damaged. Nothing was changed. Please keep the file as it is.",
        "file-exists": "“{file}” already exists. Nothing was overwritten. Choose another name.",
        "file-in-use": "“{file}” is open already. Close the day there and try again.",
        "file-missing": "“{file}” is not there. Please check its name and folder.",
        "file-newer": "“{file}” was made with a newer Tafelronde. Nothing was changed. "
        "Please get the newest version first.",
        "file-not-ours": "“{file}” is not a Tafelronde day. Nothing was changed.",
        "folder-missing": "There is no folder “{folder}”. Make it first, or choose another.",
        "gone": "{kind} is no longer there. Somebody has removed it in the meantime.",
        "bond-of-one": "Choose at least two people for that.",
        "joins-itself": "A table cannot join itself. Please choose another table.",
        "stays-elsewhere": "{name} already stays at table {table}, as host or note-taker. Choose somebody else.",
        "list-damaged": "“{file}” cannot be read: the file is not whole. Nobody was added.",
        "list-empty": "There is nobody in “{file}”. Nobody was added.",
        "list-no-list": "“{file}” is not a list. Save the list as XLSX or CSV and choose that.",
        "list-no-names": "“{file}” has no column of names. Put “Name” above the names.",
        "list-password": "“{file}” has a password. Save the list without one and choose that.",
        "list-picture": "“{file}” is a picture, not a list. Please choose the list itself.",
        "list-too-large": "“{file}” is too large for a list: {megabytes} MB at most. Nobody was added.",
        "list-too-long": "“{file}” has too many rows: {most} at most. Nobody was added.",
        "list-too-wide": "“{file}” has too many columns: {most} at most. Nobody was added.",
        "needs-words": "Please fill in {what}.",
        "no-round-to-come": "There is no round to come. The hosts stay who they were.",
        "no-step-back": "The clock has no step left to take back.",
        "not-a-round": "This item is not a round. Please choose a round.",
        "nothing-to-redo": "There is nothing to redo.",
        "nothing-to-undo": "There is nothing to undo.",
        "nothing-under-way": "Nothing is under way now. Begin an item first.",
        "output-in-use": "“{file}” is open in another program. Close it there and try again. "
        "The old file is untouched.",
        "output-not-written": "“{file}” was not made. Check that there is room and that you may write there.",
        "passage-not-there": "“{passage}” is not in the text. Please choose the words again.",
        "picture-too-large": "“{file}” is too large. A picture may be {megabytes} MB at most here.",
        "plan-file-too-large": "“{file}” is too large. A plan may be {megabytes} MB at most here.",
        "plan-too-large": "{people} people, {tables} tables and {rounds} rounds are too many to plan.",
        "plan-twice": "At {where}: something stands here twice. Nothing was made.",
        "plan-wrong-format": "“format” should say “tafelronde-instance/1”. It now says “{format}”. Nothing was made.",
        "plan-wrong-length": "At {where}: there should be {count} here, not {n}. Nothing was made.",
        "plan-wrong-number": "At {where}: this should be a number from {least} to {most}. Nothing was made.",
        "refers-to-gone": "This belongs to something that is gone. Nothing was changed.",
        "round-missing": "There is no round {round}. Please put it in the programme first.",
        "round-taken": "There is already a round {round}. Choose another number.",
        "round-without-round": "Only a round has a round number. Leave the number out here.",
        "sqlite-too-old": "SQLite {version} is too old for Tafelronde. It needs 3.37 or newer.",
        "table-number-taken": "There is already a table {number}. Choose another number.",
        "too-much-pasted": "These are {n} lines; {most} fit at a time. Please paste a smaller part.",
        "undo-overtaken": "“{act}” can no longer be undone: {by} did “{what}” since. Nothing was changed.",
        "undo-overtaken-by-nobody": "“{act}” can no longer be undone: it has been changed since. Nothing is lost.",
        "unknown-format": "Tafelronde does not make “{format}”. Let the name end in one of these: {known}.",
        "wrong-file-name": "“{file}” is not the name of a file. Give the name alone, without a folder.",
        "wrong-number": "{what} should be a number from {least} to {most}.",
        "usage": "This does not work: {what}. How it does work: {command} --help",
        "unexpected-without-log": "Something went wrong. What was saved is safe.",
        "unexpected": "Something went wrong. What was saved is safe. What happened is in {file}.",
    },
}

NOTICES: dict[Language, dict[str, str]] = {
    Language.NL: {
        "agreement-without-owner": "Nog zonder naam: “{what}”. Wie doet het?",
        "broken-logo": "Het logo van {name} is niet te lezen. In het verslag staat de naam in woorden.",
        "logo-missing": "“{file}” ligt er niet bij. In het verslag staat de naam in woorden.",
        "heading-gave-way": "In de kop “{heading}” staat een naam die daar niet mag. Nu staat er de gewone kop.",
        "name-against-choice": "{name} staat in de tekst, maar je koos ervoor die naam niet te noemen.",
        "news-since-prose": "“{words}”: {new} nieuw en {changed} veranderd sinds je eigen tekst.",
        "no-block": "“{heading}” komt niet in het verslag: er is geen blok voor.",
        "not-all-printed-of": "“{words}”: {printed} van {total} punten komen in het verslag.",
        "not-all-printed-of-one": "“{words}”: {printed} van {total} punten komt in het verslag.",
        "table-without-points": "Tafel {table} heeft geen punten en staat niet in het verslag.",
        "two-versions": "Van dit punt staan twee versies in het verslag: “{words}”.",
        "name-in-text": "{name} staat in de tekst, maar zei nog geen ja.",
        "not-all-printed": "Tafel {place}: {printed} van {total} punten komen in het verslag.",
        "not-all-printed-one": "Tafel {place}: {printed} van {total} punten komt in het verslag.",
        "people-unnamed": "{n} mensen staan er zonder naam in: zij zeiden nog geen ja.",
        "people-unnamed-one": "1 persoon staat er zonder naam in: die zei nog geen ja.",
        "quotation-not-agreed": "Dit citaat is nog niet goedgekeurd: “{words}”.",
        "unknown-signs": "Het verslag kan deze tekens niet tonen en zet er □ neer: {signs}",
        "weekday-does-not-fit": "“{passage}”: die datum is een {weekday}.",
        "without-table": "{n} punten staan onder “Zonder tafel”.",
        "without-table-one": "1 punt staat onder “Zonder tafel”.",
        "came-back": "{n} handelingen zijn teruggekomen uit de kopie op deze computer.",
        "came-back-one": "1 handeling is teruggekomen uit de kopie op deze computer.",
        "copy-aside": "De kopie op deze computer hoorde bij een andere versie. Die kopie is apart gezet.",
        "made": "Gemaakt: {file}",
    },
    Language.EN: {
        "agreement-without-owner": "No name yet: “{what}”. Who will do it?",
        "broken-logo": "The logo of {name} cannot be read. The report prints the name in words.",
        "logo-missing": "“{file}” is not beside the JSON. The report prints the name in words.",
        "heading-gave-way": "The heading “{heading}” holds a name that may not be there. "
        "The usual heading takes its place.",
        "name-against-choice": "{name} is named in the text, but you chose not to give that name.",
        "news-since-prose": "“{words}”: {new} new and {changed} changed since your own text.",
        "no-block": "“{heading}” does not go into the report: there is no block for it.",
        "not-all-printed-of": "“{words}”: {printed} of {total} points go into the report.",
        "not-all-printed-of-one": "“{words}”: {printed} of {total} points goes into the report.",
        "table-without-points": "Table {table} has no points and is not in the report.",
        "two-versions": "Two versions of this point are in the report: “{words}”.",
        "name-in-text": "{name} is named in the text, but has not said yes yet.",
        "not-all-printed": "Table {place}: {printed} of {total} points go into the report.",
        "not-all-printed-one": "Table {place}: {printed} of {total} points goes into the report.",
        "people-unnamed": "{n} people appear without a name: they have not said yes yet.",
        "people-unnamed-one": "1 person appears without a name: they have not said yes yet.",
        "quotation-not-agreed": "This quotation has not been agreed yet: “{words}”.",
        "unknown-signs": "The report cannot show these characters and prints □ instead: {signs}",
        "weekday-does-not-fit": "“{passage}”: that date is a {weekday}.",
        "without-table": "{n} points are under “No table”.",
        "without-table-one": "1 point is under “No table”.",
        "came-back": "{n} acts came back from the copy on this computer.",
        "came-back-one": "1 act came back from the copy on this computer.",
        "copy-aside": "The copy on this computer belonged to another version. It was put aside.",
        "made": "Made: {file}",
    },
}

NOUNS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "event": "dag",
        "organiser": "organisator",
        "person": "persoon",
        "initiative": "initiatief",
        "hall_table": "tafel",
        "item": "onderdeel",
        "conversation": "tafelgesprek",
        "takeaway": "punt",
        "thread": "rode draad",
        "contribution": "reactie",
        "agreement": "afspraak",
        "followup": "vervolg",
        "section": "blok",
        "attachment": "plaatje",
        "seating": "indeling",
        "bond": "samen of apart",
        "seat": "plaats",
        "joining": "aangeschoven tafel",
        "step": "klok",
        "projector": "beamer",
        "call": "vraag om hulp",
        "trial": "proef",
    },
    Language.EN: {
        "event": "day",
        "organiser": "organiser",
        "person": "person",
        "initiative": "initiative",
        "hall_table": "table",
        "item": "programme item",
        "conversation": "table conversation",
        "takeaway": "point",
        "thread": "common thread",
        "contribution": "reaction",
        "agreement": "agreement",
        "followup": "next step",
        "section": "block",
        "attachment": "picture",
        "seating": "seating",
        "bond": "together or apart",
        "seat": "seat",
        "joining": "joined table",
        "step": "clock",
        "projector": "projector",
        "call": "call for help",
        "trial": "trial",
    },
}
"""What people call a kind of record."""

WITH_HET = frozenset({"initiative", "item", "conversation", "takeaway", "followup", "section", "attachment"})
"""The kinds whose Dutch word takes "het", and so "dit"; the others take "deze"."""

VALUES: dict[Language, dict[str, str]] = {
    Language.NL: {
        "text": "tekst",
        "number": "een heel getal",
        "date": "een datum zoals 2026-11-14",
        "time": "een tijd zoals 13:45",
        "list": "een lijst",
        "object": "een groep tussen accolades",
        "id": "een id van letters, cijfers, streepjes en punten",
        "file": "een bestandsnaam zonder map",
        "table": "het tafelnummer",
        "capacity": "het aantal stoelen",
        "across": "de plek van links naar rechts",
        "down": "de plek van voor naar achter",
        "weight": "het gewicht",
        "turnout": "de opkomst",
        "smallest": "de kleinste tafel",
        "version": "de versie",
        "minutes": "het aantal minuten",
        "least_minutes": "het kleinste aantal minuten",
        "wrap_up_minutes": "het aantal minuten om af te ronden",
        "last_seconds": "het aantal laatste seconden",
        "seconds": "het aantal seconden",
        "round": "het rondenummer",
        "person": "de naam",
        "organiser": "de naam",
        "initiative": "de naam",
        "thread": "de naam",
        "takeaway": "de tekst",
        "agreement": "de afspraak",
        "followup": "een datum of titel",
        "attachment": "de bestandsnaam",
        "JSON": "het bestand zelf",
        "or": "of",
    },
    Language.EN: {
        "text": "text",
        "number": "a whole number",
        "date": "a date such as 2026-11-14",
        "time": "a time such as 13:45",
        "list": "a list",
        "object": "a group in braces",
        "id": "an id of letters, digits, dashes and dots",
        "file": "a file name without a folder",
        "table": "the table’s number",
        "capacity": "the number of chairs",
        "across": "the place from left to right",
        "down": "the place from front to back",
        "weight": "the weight",
        "turnout": "the turn-out",
        "smallest": "the smallest table",
        "version": "the version",
        "minutes": "the number of minutes",
        "least_minutes": "the least number of minutes",
        "wrap_up_minutes": "the minutes for rounding off",
        "last_seconds": "the number of last seconds",
        "seconds": "the number of seconds",
        "round": "the number of the round",
        "person": "the name",
        "organiser": "the name",
        "initiative": "the name",
        "thread": "the name",
        "takeaway": "the text",
        "agreement": "what was agreed",
        "followup": "a date or title",
        "attachment": "the file name",
        "JSON": "the top of the file",
        "or": "or",
    },
}
"""What a value should be, or what is still to be filled in, inside a sentence."""

DEEDS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "added": "{noun} toegevoegd",
        "changed": "{noun} veranderd",
        "moved": "{noun} verplaatst",
        "removed": "{noun} weggehaald",
    },
    Language.EN: {
        "added": "{noun} added",
        "changed": "{noun} changed",
        "moved": "{noun} moved",
        "removed": "{noun} removed",
    },
}
"""What can be done with a record of any kind."""

ACTS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "new-day": "nieuwe dag",
        "clock-go": "onderdeel begonnen",
        "clock-stop": "klok stilgezet",
        "clock-run": "klok laten lopen",
        "clock-add": "tijd bij of af",
        "clock-earlier": "begin vervroegd",
        "clock-plan": "tijd ingehaald",
        "clock-keep": "onderdeel toch gehouden",
        "clock-aside": "iemand tussendoor laten spreken",
        "clock-end": "dag afgesloten",
        "speaker-planned": "spreker ingepast",
        "clock-back": "klok één stap terug",
        "clock-seen": "dag geopend",
        "projector-mode": "beamer anders gezet",
        "projector-shows": "iets op de beamer gezet",
        "projector-message": "bericht op de beamer",
        "tables-joined": "tafel aangeschoven",
        "tables-parted": "tafel weer apart",
        "host-took-over": "andere host aan een tafel",
        "help-asked": "hulp gevraagd",
        "table-picked": "belangrijkste punten gekozen",
        "help-given": "hulp gegeven",
        "tried": "geprobeerd voor de start",
        "programme-pasted": "{n} onderdelen geplakt",
        "programme-pasted-one": "1 onderdeel geplakt",
        "tables-pasted": "{n} tafels geplakt",
        "tables-pasted-one": "1 tafel geplakt",
        "tables-laid-out": "{n} tafels klaargezet",
        "tables-laid-out-one": "1 tafel klaargezet",
        "people-seated": "{n} mensen een plaats gegeven",
        "people-seated-one": "1 persoon een plaats gegeven",
        "plan-made": "indeling gemaakt voor {n} mensen",
        "plan-made-one": "indeling gemaakt voor 1 persoon",
        "seats-locked": "plaatsen vastgezet",
        "seats-unlocked": "plaatsen losgemaakt",
        "person-stays": "iemand blijft aan deze tafel",
        "cards-printed": "kaartjes gemaakt",
        "seating-chosen": "indeling anders gekozen",
        "table-closed": "tafel gesloten",
        "tables-closed": "{n} tafels gesloten",
        "tables-closed-one": "1 tafel gesloten",
        "table-opened": "tafel weer open",
        "table-placed": "tafel verzet op de plattegrond",
        "tables-placed": "tafels vastgezet op de plattegrond",
        "tables-in-rows": "tafels weer in rijen",
        "people-came": "{n} mensen aangevinkt",
        "people-came-one": "1 persoon aangevinkt",
        "people-absent": "{n} mensen afwezig",
        "people-absent-one": "1 persoon afwezig",
        "rest-absent": "de rest is er niet",
        "person-left": "iemand gaat eerder weg",
        "people-walked-in": "{n} mensen erbij aan de deur",
        "people-walked-in-one": "1 persoon erbij aan de deur",
        "people-imported": "{n} mensen uit een lijst",
        "people-imported-one": "1 persoon uit een lijst",
        "prose-written": "eigen tekst geschreven",
        "takeaway-starred": "ster gezet",
        "takeaway-unstarred": "ster weggehaald",
        "takeaway-left-out": "niet in het verslag",
        "takeaway-put-back": "weer in het verslag",
        "takeaways-starred": "{n} sterren gezet",
        "takeaways-starred-one": "ster gezet",
        "takeaways-unstarred": "{n} sterren weggehaald",
        "takeaways-unstarred-one": "ster weggehaald",
        "takeaways-left-out": "{n} punten niet in het verslag",
        "takeaways-left-out-one": "niet in het verslag",
        "takeaways-put-back": "{n} punten weer in het verslag",
        "takeaways-put-back-one": "weer in het verslag",
        "takeaway-taken-back": "punt ingetrokken",
        "takeaway-kept": "punt bewaard",
        "takeaway-version-chosen": "versie gekozen",
        "takeaways-moved": "{n} punten verplaatst",
        "takeaways-moved-one": "1 punt verplaatst",
        "takeaways-moved-all": "alle punten verplaatst",
        "takeaways-merged": "{n} punten samengevoegd",
        "takeaways-taken-apart": "punten weer los",
    },
    Language.EN: {
        "new-day": "new day",
        "clock-go": "item begun",
        "clock-stop": "clock stopped",
        "clock-run": "clock running again",
        "clock-add": "time given or taken",
        "clock-earlier": "began earlier",
        "clock-plan": "caught up",
        "clock-keep": "item held after all",
        "clock-aside": "somebody spoke in between",
        "clock-end": "day closed",
        "speaker-planned": "speaker put in",
        "clock-back": "clock one step back",
        "clock-seen": "day opened",
        "projector-mode": "projector set differently",
        "projector-shows": "shown on the projector",
        "projector-message": "message on the projector",
        "tables-joined": "table joined another",
        "tables-parted": "table apart again",
        "host-took-over": "another host at a table",
        "help-asked": "help asked for",
        "table-picked": "main points chosen",
        "help-given": "help given",
        "tried": "tried before the start",
        "programme-pasted": "{n} programme items pasted",
        "programme-pasted-one": "1 programme item pasted",
        "tables-pasted": "{n} tables pasted",
        "tables-pasted-one": "1 table pasted",
        "tables-laid-out": "{n} tables set out",
        "tables-laid-out-one": "1 table set out",
        "people-seated": "{n} people given a seat",
        "people-seated-one": "1 person given a seat",
        "plan-made": "plan made for {n} people",
        "plan-made-one": "plan made for 1 person",
        "seats-locked": "seats locked",
        "seats-unlocked": "seats unlocked",
        "person-stays": "somebody stays at this table",
        "cards-printed": "cards made",
        "seating-chosen": "seating chosen differently",
        "table-closed": "table closed",
        "tables-closed": "{n} tables closed",
        "tables-closed-one": "1 table closed",
        "table-opened": "table open again",
        "table-placed": "table moved on the floor plan",
        "tables-placed": "tables fixed on the floor plan",
        "tables-in-rows": "tables in rows again",
        "people-came": "{n} people ticked off",
        "people-came-one": "1 person ticked off",
        "people-absent": "{n} people absent",
        "people-absent-one": "1 person absent",
        "rest-absent": "the rest is not here",
        "person-left": "somebody leaves early",
        "people-walked-in": "{n} people added at the door",
        "people-walked-in-one": "1 person added at the door",
        "people-imported": "{n} people from a list",
        "people-imported-one": "1 person from a list",
        "prose-written": "own text written",
        "takeaway-starred": "starred",
        "takeaway-unstarred": "star removed",
        "takeaway-left-out": "left out of the report",
        "takeaway-put-back": "put back in the report",
        "takeaways-starred": "{n} points starred",
        "takeaways-starred-one": "starred",
        "takeaways-unstarred": "{n} stars removed",
        "takeaways-unstarred-one": "star removed",
        "takeaways-left-out": "{n} points left out of the report",
        "takeaways-left-out-one": "left out of the report",
        "takeaways-put-back": "{n} points put back in the report",
        "takeaways-put-back-one": "put back in the report",
        "takeaway-taken-back": "point taken back",
        "takeaway-kept": "point kept",
        "takeaway-version-chosen": "version chosen",
        "takeaways-moved": "{n} points moved",
        "takeaways-moved-one": "1 point moved",
        "takeaways-moved-all": "all points moved",
        "takeaways-merged": "{n} points merged",
        "takeaways-taken-apart": "points taken apart",
    },
}

ACTORS: dict[Language, dict[str, str]] = {
    Language.NL: {"chair": "de dagvoorzitter", "host": "een tafelhost", "typist": "een helper", "import": "een lijst"},
    Language.EN: {"chair": "the day chair", "host": "a table host", "typist": "a helper", "import": "a list"},
}

TODOS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "no-title": "De dag heeft nog geen titel.",
        "no-date": "De dag heeft nog geen datum.",
        "no-chair": "Er is nog geen dagvoorzitter gekozen.",
        "no-programme": "Het programma is nog leeg.",
        "no-round": "In het programma staat nog geen ronde.",
        "item-without-minutes": "“{title}” heeft nog geen lengte.",
        "untitled-item-without-minutes": "Onderdeel {place} heeft nog geen lengte.",
        "item-starts-late": "“{title}” staat vast om {fixed}, maar komt uit op {comes}.",
        "untitled-item-starts-late": "Onderdeel {place} staat vast om {fixed}, maar komt uit op {comes}.",
        "item-ends-late": "“{title}” eindigt vast om {fixed}, maar komt uit op {comes}.",
        "untitled-item-ends-late": "Onderdeel {place} eindigt vast om {fixed}, maar komt uit op {comes}.",
        "round-missing": "Er is een ronde {round}, maar geen ronde {missing}.",
        "no-tables": "Nog geen tafels. Hoeveel staan er in de zaal?",
        "table-without-topic": "Tafel {table} heeft nog geen onderwerp.",
        "table-without-host": "Tafel {table} heeft nog geen host.",
        "conversation-without-topic": "Een tafelgesprek zonder tafel heeft nog geen onderwerp.",
        "conversation-in-no-round": "“{topic}” hoort bij een ronde die er niet is.",
        "no-reading-time": "Vóór het plenair is er geen tijd om de punten te lezen.",
        "logo-without-words": "Het logo van {name} heeft nog geen omschrijving in woorden.",
        "points-without-table": "{n} punten staan onder “Zonder tafel”.",
        "points-without-table-one": "1 punt staat onder “Zonder tafel”.",
    },
    Language.EN: {
        "no-title": "The day has no title yet.",
        "no-date": "The day has no date yet.",
        "no-chair": "No day chair has been chosen yet.",
        "no-programme": "The programme is still empty.",
        "no-round": "There is no round in the programme yet.",
        "item-without-minutes": "“{title}” has no length yet.",
        "untitled-item-without-minutes": "Programme item {place} has no length yet.",
        "item-starts-late": "“{title}” is fixed at {fixed} but comes out at {comes}.",
        "untitled-item-starts-late": "Programme item {place} is fixed at {fixed} but comes out at {comes}.",
        "item-ends-late": "“{title}” has its end fixed at {fixed} but ends at {comes}.",
        "untitled-item-ends-late": "Programme item {place} has its end fixed at {fixed} but ends at {comes}.",
        "round-missing": "There is a round {round}, but no round {missing}.",
        "no-tables": "No tables yet. How many are in the hall?",
        "table-without-topic": "Table {table} has no topic yet.",
        "table-without-host": "Table {table} has no host yet.",
        "conversation-without-topic": "A table conversation without a table has no topic yet.",
        "conversation-in-no-round": "“{topic}” belongs to a round that is not there.",
        "no-reading-time": "There is no time to read the points before the plenary.",
        "logo-without-words": "The logo of {name} has no description in words yet.",
        "points-without-table": "{n} points are under “No table”.",
        "points-without-table-one": "1 point is under “No table”.",
    },
}
"""What is still to be done; the button beside it says what to do."""

COMMANDS: dict[Language, dict[str, str]] = {
    Language.NL: {
        "what": "Tafelronde: van een dag met thematafels naar het verslag, in één bestand.",
        "usage": "Zo werkt het: ",
        "commands": "Wat je kunt doen",
        "files": "Bestanden",
        "options": "Keuzes",
        "help": "laat deze uitleg zien",
        "demo": "maak de voorbeelddagen en hun documenten",
        "demo-to": "de map waar alles in komt",
        "new": "maak een dag uit JSON",
        "new-file": "het bestand van de dag; zonder naam komt het in de map van Tafelronde",
        "new-from": "de dag als JSON (“tafelronde-day/1”)",
        "export": "maak het verslag, de dag als JSON of bladen voor de zaal (.pdf)",
        "export-file": "het bestand van de dag",
        "export-to": "het document; de naam eindigt op .pdf, .md of .json",
        "export-what": "wat je maakt: report, cards, slips, badges, attendance, signs of host-cards",
        "export-variant": "de opmaak",
        "export-address": "voor signs en host-cards: waar de pagina van de hosts staat, zoals http://192.168.1.20:8765",
        "export-no-address": "“{what}” is geen adres zoals http://192.168.1.20:8765",
        "export-language": "de taal van de vaste woorden; anders die van de dag",
        "check": "kijk of het bestand heel is",
        "check-json": "geef het antwoord als JSON",
        "people": "haal mensen uit een lijst in de dag",
        "people-import": "de lijst: .csv, .xlsx, .xls, .ods of tekst",
        "people-dry-run": "kijk alleen wat er zou gebeuren",
        "people-did": "Klaar.",
        "people-would": "Er is nog niets veranderd.",
        "people-nothing": "Deze lijst verandert niets.",
        "people-add": "Nieuw: {n}.",
        "people-change": "Bijgewerkt: {n}.",
        "people-same": "Al bekend: {n}.",
        "people-double": "Dubbel in de lijst: {n}.",
        "people-leave_out": "Weggelaten: {n}.",
        "people-refuse": "Zonder naam: {n}.",
        "people-perhaps": "Misschien dezelfde: {n}.",
        "people-vanished": "Niet op deze lijst: {n}.",
        "serve": "zet de pagina voor tafelhosts aan, zonder venster",
        "serve-file": "de dag; open hem ondertussen niet in het venster",
        "serve-address": "het adres van deze computer in het netwerk van de telefoons",
        "serve-port": "vast nummer achter het adres; anders 8765, of het volgende dat vrij is",
        "serve-name": "een naam die het netwerk aan dit adres geeft",
        "serve-no-port": "{what} is geen nummer van 0 tot 65535",
        "serve-on": "De pagina staat aan: {url}",
        "serve-table": "Tafel {number}: {link}  code {code}",
        "serve-until": "Ctrl+C zet de pagina uit.",
        "plan": "maak een indeling: wie zit wanneer aan welke tafel",
        "plan-file": "de dag die een indeling krijgt",
        "plan-dry-run": "laat de indeling zien, en zet niets in de dag",
        "plan-day-or": "kies tussen een dag en {what}",
        "plan-people": "hoeveel mensen er zijn",
        "plan-tables": "hoeveel tafels er zijn",
        "plan-rounds": "hoeveel rondes er zijn",
        "plan-groups": "hoeveel mensen elke groep heeft; de groepen worden gemengd",
        "plan-instance": "alles wat voor de indeling telt, als JSON",
        "plan-seconds": "hoeveel seconden er gezocht mag worden; anders 5",
        "plan-seed": "hetzelfde getal zoekt op dezelfde manier; anders 1",
        "plan-either": "kies tussen --instance en {what}",
        "plan-number": "bij {what} hoort een getal van {least} tot {most}",
        "plan-groups-not-read": "bij {what} horen getallen met een komma ertussen",
        "plan-groups-too-many": "de groepen hebben samen {n} mensen, en er zijn er {people}",
        "plan-who": "wie",
        "lacking": "er ontbreekt nog iets ({what})",
        "without-value": "na {what} hoort nog iets",
        "one-of": "“{what}” is hier geen keuze",
        "not-known": "Tafelronde kent “{what}” niet",
        "whole": "“{file}” is heel: {records} gegevens, {ops} regels in het logboek.",
        "not-whole": "“{file}” is niet heel. Er is niets veranderd. Bewaar het bestand zoals het is.",
    },
    Language.EN: {
        "what": "Tafelronde: from a day of thematic tables to its report, in one file.",
        "usage": "How it works: ",
        "commands": "What you can do",
        "files": "Files",
        "options": "Options",
        "help": "show this help",
        "demo": "make the sample days and their documents",
        "demo-to": "the folder for all of it",
        "new": "make a day from JSON",
        "new-file": "the file of the day; without a name it goes into Tafelronde’s own folder",
        "new-from": "the day as JSON (“tafelronde-day/1”)",
        "export": "make the report, the day as JSON, or sheets for the hall (.pdf)",
        "export-file": "the file of the day",
        "export-to": "the document; its name ends in .pdf, .md or .json",
        "export-what": "what you make: report, cards, slips, badges, attendance, signs or host-cards",
        "export-variant": "the layout",
        "export-address": "for signs and host-cards: where the hosts’ page is, such as http://192.168.1.20:8765",
        "export-no-address": "“{what}” is not an address such as http://192.168.1.20:8765",
        "export-language": "the language of the fixed words; otherwise the day’s own",
        "check": "see whether the file is whole",
        "check-json": "give the answer as JSON",
        "people": "bring people from a list into the day",
        "people-import": "the list: .csv, .xlsx, .xls, .ods or text",
        "people-dry-run": "only see what would happen",
        "people-did": "Done.",
        "people-would": "Nothing was changed yet.",
        "people-nothing": "This list changes nothing.",
        "people-add": "New: {n}.",
        "people-change": "Updated: {n}.",
        "people-same": "Already known: {n}.",
        "people-double": "Twice on the list: {n}.",
        "people-leave_out": "Left out: {n}.",
        "people-refuse": "Without a name: {n}.",
        "people-perhaps": "Perhaps the same: {n}.",
        "people-vanished": "Not on this list: {n}.",
        "serve": "put the page for table hosts on, without a window",
        "serve-file": "the day; do not open it in the window meanwhile",
        "serve-address": "the address of this computer in the network of the phones",
        "serve-port": "a fixed number behind the address; otherwise 8765, or the next that is free",
        "serve-name": "a name that the network gives to this address",
        "serve-no-port": "{what} is not a number from 0 to 65535",
        "serve-on": "The page is on: {url}",
        "serve-table": "Table {number}: {link}  code {code}",
        "serve-until": "Ctrl+C puts the page off.",
        "plan": "make a plan: who sits at which table when",
        "plan-file": "the day that gets a plan",
        "plan-dry-run": "show the plan, and put nothing into the day",
        "plan-day-or": "choose between a day and {what}",
        "plan-people": "how many people there are",
        "plan-tables": "how many tables there are",
        "plan-rounds": "how many rounds there are",
        "plan-groups": "how many people each group has; groups are mixed",
        "plan-instance": "everything that counts for the plan, as JSON",
        "plan-seconds": "how many seconds the search may take; otherwise 5",
        "plan-seed": "the same number searches in the same way; otherwise 1",
        "plan-either": "choose between --instance and {what}",
        "plan-number": "{what} takes a number from {least} to {most}",
        "plan-groups-not-read": "{what} takes numbers with commas between them",
        "plan-groups-too-many": "the groups have {n} people together, and there are {people}",
        "plan-who": "who",
        "lacking": "something is missing ({what})",
        "without-value": "something should follow {what}",
        "one-of": "“{what}” is not a choice here",
        "not-known": "Tafelronde does not know “{what}”",
        "whole": "“{file}” is whole: {records} entries, {ops} lines in its log.",
        "not-whole": "“{file}” is not whole. Nothing was changed. Please keep the file as it is.",
    },
}


def ui_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language to speak: English where the computer does, Dutch everywhere else."""
    chosen = next((environment[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(k)), None)
    if chosen is None:
        chosen = locale.getlocale()[0] or ""
    return Language.EN if chosen.lower().startswith("en") else Language.NL


def error_sentence(error: FacilitatorError, language: Language) -> str:
    """What to tell a person about something they can act on."""
    details = {name: _detail(name, value, language) for name, value in error.details.items()}
    code = error.code
    if code == "undo-overtaken":
        code = code if error.details["by"] else "undo-overtaken-by-nobody"
        details |= {name: act_words(str(error.details[name]), {}, language) for name in ("act", "what")}
        details["by"] = actor_words(str(error.details["by"]), language)
    if code == "day-not-right":
        inner = {name: value for name, value in error.details.items() if name not in ("where", "why")}
        why = error_sentence(FacilitatorError(str(error.details["why"]), **inner), language)
        details["why"] = why[:1].lower() + why[1:]
    sentence = _filled(ERRORS[language][code], details)
    return sentence[:1].upper() + sentence[1:]


def notice_sentence(notice: Notice, language: Language) -> str:
    """What to tell a person about an output that did come out."""
    details = dict(notice.details)
    code = notice.code
    if details.get("n", details.get("printed")) == 1 and f"{code}-one" in NOTICES[language]:
        code = f"{code}-one"
    if "weekday" in details:
        details["weekday"] = _weekday(str(details["weekday"]), language)
    return _filled(NOTICES[language][code], {name: str(value) for name, value in details.items()})


def todo_sentence(todo: ToDo, language: Language) -> str:
    """What is still to be done, for the list of the preparation."""
    details = dict(todo.details)
    code = f"{todo.code}-one" if details.get("n") == 1 else todo.code
    return _filled(TODOS[language][code], {name: str(value) for name, value in details.items()})


def act_words(name: str, args: Mapping[str, str | int], language: Language) -> str:
    """The name of an act, as in "Ongedaan maken: 3 punten samengevoegd"."""
    if not name:
        return ""
    if args.get("n") == 1 and f"{name}-one" in ACTS[language]:
        name = f"{name}-one"
    if name in ACTS[language]:
        return _filled(ACTS[language][name], {"n": str(args.get("n", ""))}).strip()
    noun, _, deed = name.rpartition("-")
    return _filled(DEEDS[language][deed], {"noun": NOUNS[language][noun]})


def actor_words(actor: str, language: Language) -> str:
    """Who did something, without naming anybody."""
    return ACTORS[language].get(actor.partition(":")[0], actor)


def _detail(name: str, value: str | int, language: Language) -> str:
    """A detail of an error, in words where it is a word of ours."""
    if name == "kind":
        return f"{_this(str(value), language)} {NOUNS[language][str(value)]}"
    if name == "where":
        return VALUES[language]["JSON"] if value == "JSON" else str(value)
    if name == "expected" and " / " in str(value):
        return listing(str(value).split(" / "), VALUES[language]["or"])
    if name in ("expected", "what"):
        return VALUES[language].get(str(value)) or NOUNS[language].get(str(value)) or str(value)
    return str(value)


def _weekday(name: str, language: Language) -> str:
    """A weekday in the language we speak; the notice has it in the language of the document."""
    names = {weekday_name(n, spoken): weekday_name(n, language) for spoken in Language for n in range(7)}
    return names.get(name, name)


def _this(kind: str, language: Language) -> str:
    if language is Language.EN:
        return "This"
    return "Dit" if kind in WITH_HET else "Deze"


def _filled(sentence: str, details: Mapping[str, str]) -> str:
    return sentence.format_map(details)
