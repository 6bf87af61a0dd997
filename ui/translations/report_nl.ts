<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BlockList</name>
    <message>
        <source>Front page and choices</source>
        <translation>Voorpagina en keuzes</translation>
    </message>
    <message>
        <source>Blocks of the report</source>
        <translation>Blokken van het verslag</translation>
    </message>
    <message>
        <source>No blocks yet. Add the first one.</source>
        <translation>Nog geen blokken. Voeg het eerste toe.</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Blok toevoegen</translation>
    </message>
    <message>
        <source>Remove block (Delete in the list)</source>
        <translation>Blok weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>Voorpagina</translation>
    </message>
    <message>
        <source>Leave out (H)</source>
        <translation>Weglaten (H)</translation>
    </message>
    <message>
        <source>Put back (H)</source>
        <translation>Terugzetten (H)</translation>
    </message>
    <message>
        <source>Leave out of report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>Put back in report</source>
        <translation>Weer in het verslag</translation>
    </message>
    <message>
        <source>Remove “{block}”? What you typed in it goes too. Undo brings it back.</source>
        <translation>“{block}” weghalen? Wat je erin typte gaat mee. Ongedaan maken brengt het terug.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Everything is ready.</source>
        <translation>Alles staat klaar.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga erheen</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the report</source>
        <translation>Titel van het verslag</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Ondertitel</translation>
    </message>
    <message>
        <source>A second line under the title</source>
        <translation>Een tweede regel onder de titel</translation>
    </message>
    <message>
        <source>Which points go into the report</source>
        <translation>Welke punten in het verslag komen</translation>
    </message>
    <message>
        <source>How people are named</source>
        <translation>Hoe mensen genoemd worden</translation>
    </message>
    <message>
        <source>How the date is written</source>
        <translation>Hoe de datum er staat</translation>
    </message>
    <message>
        <source>Names of the entries</source>
        <translation>Koppen per gesprek</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Taal van het verslag</translation>
    </message>
    <message>
        <source>Put the entries of one initiative together</source>
        <translation>Houd één initiatief bij elkaar</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>Voorpagina</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>Alle punten</translation>
    </message>
    <message>
        <source>Only points with a star</source>
        <translation>Alleen punten met een ster</translation>
    </message>
    <message>
        <source>By name, of whoever said yes</source>
        <translation>Bij naam, van wie ja zei</translation>
    </message>
    <message>
        <source>By initiative or organisation</source>
        <translation>Bij initiatief of organisatie</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Bij rol</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Helemaal niet</translation>
    </message>
</context>
<context>
    <name>EntriesPart</name>
    <message>
        <source>No table conversations yet. They come from the preparation.</source>
        <translation>Nog geen tafelgesprekken. Ze komen uit de voorbereiding.</translation>
    </message>
    <message>
        <source>Table conversations</source>
        <translation>Tafelgesprekken</translation>
    </message>
    <message>
        <source>How the points print</source>
        <translation>Hoe de punten er staan</translation>
    </message>
    <message>
        <source>Goes on under the entry before it</source>
        <translation>Gaat door onder de kop hierboven</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>Je eigen tekst</translation>
    </message>
    <message>
        <source>Empty: the points print as they are. Type here to tell them in your own words.</source>
        <translation>Leeg: de punten staan er zoals ze zijn. Typ hier om ze in je eigen woorden te vertellen.</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>Laat zien welke</translation>
    </message>
    <message>
        <source>Start from the points</source>
        <translation>Begin met de punten</translation>
    </message>
    <message>
        <source>From the points again</source>
        <translation>Weer uit de punten</translation>
    </message>
    <message>
        <source>Points of this conversation</source>
        <translation>Punten van dit gesprek</translation>
    </message>
    <message>
        <source>This table has not written anything yet.</source>
        <translation>Deze tafel schreef nog niets.</translation>
    </message>
    <message>
        <source>What the table wrote</source>
        <translation>Wat de tafel schreef</translation>
    </message>
    <message>
        <source>As usual: one point a paragraph, more a list</source>
        <translation>Vanzelf: één als alinea, meer als lijst</translation>
    </message>
    <message>
        <source>One paragraph</source>
        <translation>Eén alinea</translation>
    </message>
    <message>
        <source>Each point a paragraph</source>
        <translation>Elk punt een alinea</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Lijst met bolletjes</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Lijst met nummers</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>veranderd</translation>
    </message>
    <message>
        <source>Left out of the report</source>
        <translation>Niet in het verslag</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>Show the code in the hall</source>
        <translation>Toon de code in de zaal</translation>
    </message>
    <message>
        <source>Phones of the tables</source>
        <translation>Telefoons van de tafels</translation>
    </message>
    <message>
        <source>Stop handing out</source>
        <translation>Niet meer uitdelen</translation>
    </message>
    <message>
        <source>Everybody in the hall can fetch the report now.</source>
        <translation>Iedereen in de zaal kan het verslag nu ophalen.</translation>
    </message>
    <message>
        <source>The hall can take the report home, with a phone.</source>
        <translation>De zaal kan het verslag meenemen, met een telefoon.</translation>
    </message>
    <message>
        <source>To hand out the report, put the page for phones on first.</source>
        <translation>Zet eerst de pagina voor telefoons aan om het verslag uit te delen.</translation>
    </message>
    <message>
        <source>Take the code away</source>
        <translation>Haal de code weg</translation>
    </message>
    <message>
        <source>Everybody on this network can fetch the report, with the names in it.</source>
        <translation>Iedereen op dit netwerk kan het verslag ophalen, met de namen erin.</translation>
    </message>
    <message>
        <source>Everybody on this network can fetch the report, with the names in it. It goes without a lock.</source>
        <translation>Iedereen op dit netwerk kan het verslag ophalen, met de namen erin. Het gaat open over het netwerk.</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Uitdelen</translation>
    </message>
    <message>
        <source>The report is ready. The hall gets this version from now on.</source>
        <translation>Het verslag is klaar. De zaal krijgt vanaf nu deze versie.</translation>
    </message>
</context>
<context>
    <name>LaterTalkPart</name>
    <message>
        <source>Date of the talk</source>
        <translation>Datum van het gesprek</translation>
    </message>
    <message>
        <source>Place of the talk</source>
        <translation>Plaats van het gesprek</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>Georganiseerd door</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>Bold</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Schuin</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>List with dots</source>
        <translation>Lijst met bolletjes</translation>
    </message>
    <message>
        <source>List with numbers</source>
        <translation>Lijst met nummers</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Eén stap naar binnen</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>Eén stap terug</translation>
    </message>
    <message>
        <source>Let the report fill in</source>
        <translation>Laat het verslag invullen</translation>
    </message>
    <message>
        <source>Date, venue and names that the report fills in by itself</source>
        <translation>Datum, plaats en namen die het verslag zelf invult</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date with its weekday</source>
        <translation>Datum met de weekdag</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Day chair</source>
        <translation>Dagvoorzitter</translation>
    </message>
    <message>
        <source>Organisers</source>
        <translation>Organisatoren</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Preview of the report</source>
        <translation>Voorbeeld van het verslag</translation>
    </message>
    <message>
        <source>The preview cannot be made now. Your day is saved.</source>
        <translation>Het voorbeeld lukt nu niet. Je dag is opgeslagen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+- in the preview)</source>
        <translation>Kleiner (Ctrl+- in het voorbeeld)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++ in the preview)</source>
        <translation>Groter (Ctrl++ in het voorbeeld)</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>pagina {n} van {total}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>About a later talk</source>
        <translation>Over een later gesprek</translation>
    </message>
    <message>
        <source>What was discussed</source>
        <translation>Wat besproken</translation>
    </message>
    <message>
        <source>Reaction of one person</source>
        <translation>Reactie van iemand</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Closing words</source>
        <translation>Slotwoord</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lessen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citaten</translation>
    </message>
    <message>
        <source>Common threads</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>What’s next</source>
        <translation>Vervolg</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dank</translation>
    </message>
    <message>
        <source>The reactions come from the plenary.</source>
        <translation>De reacties komen uit het plenair.</translation>
    </message>
    <message>
        <source>The closing words come from the plenary.</source>
        <translation>Het slotwoord komt uit het plenair.</translation>
    </message>
    <message>
        <source>The lessons come from the plenary.</source>
        <translation>De lessen komen uit het plenair.</translation>
    </message>
    <message>
        <source>The quotations come from the plenary.</source>
        <translation>De citaten komen uit het plenair.</translation>
    </message>
    <message>
        <source>The common threads come from the plenary.</source>
        <translation>De rode draden komen uit het plenair.</translation>
    </message>
    <message>
        <source>The agreements come from the plenary.</source>
        <translation>De afspraken komen uit het plenair.</translation>
    </message>
    <message>
        <source>What comes next is typed in the plenary.</source>
        <translation>Het vervolg komt uit het plenair.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n gesprek</numerusform>
            <numerusform>%n gesprekken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n alinea</numerusform>
            <numerusform>%n alinea’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s)</source>
        <translation>
            <numerusform>%n reactie</numerusform>
            <numerusform>%n reacties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closing word(s)</source>
        <translation>
            <numerusform>%n slotwoord</numerusform>
            <numerusform>%n slotwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n les</numerusform>
            <numerusform>%n lessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n citaat</numerusform>
            <numerusform>%n citaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n common thread(s)</source>
        <translation>
            <numerusform>%n rode draad</numerusform>
            <numerusform>%n rode draden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n momenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n veranderd</numerusform>
            <numerusform>%n veranderd</numerusform>
        </translation>
    </message>
    <message>
        <source>{news} since you wrote this</source>
        <translation>{news} sinds je dit schreef</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n ding om te bekijken</numerusform>
            <numerusform>%n dingen om te bekijken</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog leeg</translation>
    </message>
    <message>
        <source>told in an earlier block</source>
        <translation>staat al in een eerder blok</translation>
    </message>
    <message>
        <source>Left out · {contents}</source>
        <translation>Weggelaten · {contents}</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>eigen tekst</translation>
    </message>
</context>
<context>
    <name>ReportMaker</name>
    <message>
        <source>Make the report</source>
        <translation>Maak het verslag</translation>
    </message>
    <message>
        <source>How far the report is</source>
        <translation>Hoe ver het verslag is</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>PDF, to hand out</source>
        <translation>PDF, om uit te delen</translation>
    </message>
    <message>
        <source>Text with marks</source>
        <translation>Tekst met tekens</translation>
    </message>
    <message>
        <source>Where must the report go?</source>
        <translation>Waar moet het verslag komen?</translation>
    </message>
    <message>
        <source>Not made yet: look at the field with the red edge first.</source>
        <translation>Nog niet gemaakt. Kijk eerst naar het veld met de rode rand.</translation>
    </message>
    <message>
        <source>Stopped. No report was made.</source>
        <translation>Gestopt. Er is geen verslag gemaakt.</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Pagina {n} van {total}</translation>
    </message>
    <message>
        <source>The report is ready. “{file}” is in “{folder}”.</source>
        <translation>Het verslag is klaar. “{file}” staat in “{folder}”.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Show the code in the hall</source>
        <translation>Toon de code in de zaal</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Left out of the report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Kop</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>Geen kop</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Inleiding</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Type the text here.</source>
        <translation>Typ hier de tekst.</translation>
    </message>
    <message>
        <source>To the plenary</source>
        <translation>Naar het plenair</translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation>Eigen woorden erbij</translation>
    </message>
    <message>
        <source>Beginning of the sentence</source>
        <translation>Begin van de zin</translation>
    </message>
    <message>
        <source>the usual: With thanks to</source>
        <translation>gewoonlijk: Met dank aan</translation>
    </message>
    <message>
        <source>In it now: {contents}</source>
        <translation>Nu: {contents}</translation>
    </message>
</context>
<context>
    <name>SpeakerPart</name>
    <message>
        <source>Whose reaction</source>
        <translation>Wiens reactie</translation>
    </message>
    <message>
        <source>To the reactions</source>
        <translation>Naar de reacties</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Kies van wie</translation>
    </message>
</context>
<context>
    <name>ThanksPart</name>
    <message>
        <source>Whom to thank</source>
        <translation>Wie bedanken we?</translation>
    </message>
    <message>
        <source>type a name, then Enter</source>
        <translation>typ een naam, dan Enter</translation>
    </message>
    <message>
        <source>After the names</source>
        <translation>Na de namen</translation>
    </message>
    <message>
        <source>for example: and many others</source>
        <translation>bijvoorbeeld: en vele anderen</translation>
    </message>
</context>
</TS>
