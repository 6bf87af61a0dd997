<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AgreementSheet</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat is er afgesproken</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Mens of organisatie</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>Several: a comma between them</source>
        <translation>Meer: zet er een komma tussen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>A date, or in words</source>
        <translation>Een datum, of in woorden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Alt+P</source>
        <comment>keys of the tab Point</comment>
        <translation>Alt+P</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>Alt+R</source>
        <comment>keys of the tab Reaction</comment>
        <translation>Alt+R</translation>
    </message>
    <message>
        <source>Closing word</source>
        <translation>Slotwoord</translation>
    </message>
    <message>
        <source>Alt+W</source>
        <comment>keys of the tab Closing word</comment>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Alt+L</source>
        <comment>keys of the tab Lesson</comment>
        <translation>Alt+L</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>Alt+Q</source>
        <comment>keys of the tab Quotation</comment>
        <translation>Alt+C</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Alt+A</source>
        <comment>keys of the tab Agreement</comment>
        <translation>Alt+A</translation>
    </message>
    <message>
        <source>What’s next</source>
        <translation>Vervolg</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <comment>keys of the tab What’s next</comment>
        <translation>Alt+V</translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message>
        <source>Star</source>
        <translation>Ster</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Leave out of report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Weer los</translation>
    </message>
    <message>
        <source>Move to table …</source>
        <translation>Verplaats naar tafel …</translation>
    </message>
    <message>
        <source>Make an agreement of it</source>
        <translation>Maak er een afspraak van</translation>
    </message>
    <message>
        <source>Add to a common thread …</source>
        <translation>Bij een rode draad …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>{deed} ({letter} in the list, {keys} anywhere)</source>
        <translation>{deed} ({letter} in de lijst, {keys} overal)</translation>
    </message>
    <message>
        <source>No star</source>
        <translation>Geen ster</translation>
    </message>
    <message>
        <source>Put back in report</source>
        <translation>Weer in het verslag</translation>
    </message>
    <message>
        <source>Not in the report: “{words}”</source>
        <translation>Niet in het verslag: “{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) not in the report.</source>
        <translation>
            <numerusform>%n punt niet in het verslag.</numerusform>
            <numerusform>%n punten niet in het verslag.</numerusform>
        </translation>
    </message>
    <message>
        <source>New common thread …</source>
        <translation>Nieuwe rode draad …</translation>
    </message>
    <message>
        <source>Common threads</source>
        <translation>Rode draden</translation>
    </message>
</context>
<context>
    <name>FollowUpSheet</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>For example: 13 November</source>
        <translation>Bijvoorbeeld: 13 november</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Wat gebeurt er dan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Type the date like this: 13-11-2026 or 13 November.</source>
        <translation>Typ de datum zo: 13-11-2026 of 13 november.</translation>
    </message>
</context>
<context>
    <name>Listings</name>
    <message>
        <source>All reactions</source>
        <translation>Alle reacties</translation>
    </message>
    <message>
        <source>No reactions yet. Choose who speaks below, and type along.</source>
        <translation>Nog geen reacties. Kies hieronder wie er spreekt, en typ mee.</translation>
    </message>
    <message>
        <source>Reaction removed.</source>
        <translation>De reactie is weg.</translation>
    </message>
    <message>
        <source>All closing words</source>
        <translation>Alle slotwoorden</translation>
    </message>
    <message>
        <source>No closing words yet. Choose who speaks below, and type along.</source>
        <translation>Nog geen slotwoorden. Kies hieronder wie er spreekt, en typ mee.</translation>
    </message>
    <message>
        <source>Closing word removed.</source>
        <translation>Het slotwoord is weg.</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle lessen</translation>
    </message>
    <message>
        <source>No lessons yet. What will you take home yourself?</source>
        <translation>Nog geen lessen. Wat neem je zelf mee naar huis?</translation>
    </message>
    <message>
        <source>Lesson removed.</source>
        <translation>De les is weg.</translation>
    </message>
    <message>
        <source>All quotations</source>
        <translation>Alle citaten</translation>
    </message>
    <message>
        <source>No quotations yet. Which sentence should be remembered?</source>
        <translation>Nog geen citaten. Welke zin moet blijven hangen?</translation>
    </message>
    <message>
        <source>Quotation removed.</source>
        <translation>Het citaat is weg.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>No agreements yet. Who does what, and when?</source>
        <translation>Nog geen afspraken. Wie doet wat, en wanneer?</translation>
    </message>
    <message>
        <source>Agreement removed.</source>
        <translation>De afspraak is weg.</translation>
    </message>
    <message>
        <source>What’s next</source>
        <translation>Vervolg</translation>
    </message>
    <message>
        <source>Nothing planned yet. When do you see each other again?</source>
        <translation>Nog niets gepland. Wanneer zien jullie elkaar weer?</translation>
    </message>
    <message>
        <source>Date removed.</source>
        <translation>De datum is weg.</translation>
    </message>
    <message>
        <source>Common threads</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>No common threads yet. Choose points at a table and press T.</source>
        <translation>Nog geen rode draden. Kies punten bij een tafel en druk op T.</translation>
    </message>
    <message>
        <source>Common thread removed. Its points stay.</source>
        <translation>De rode draad is weg. De punten blijven.</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n alinea</numerusform>
            <numerusform>%n alinea’s</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog leeg</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Akkoord</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>met {names}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>voor {name}</translation>
    </message>
    <message>
        <source>tables {list}</source>
        <translation>tafel {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add (Ctrl+Enter)</source>
        <translation>Toevoegen (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>NewPoint</name>
    <message>
        <source>New point</source>
        <translation>Nieuw punt</translation>
    </message>
    <message>
        <source>Type what the table tells. Enter writes it down.</source>
        <translation>Typ mee met de tafel. Enter schrijft het punt op.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Opschrijven</translation>
    </message>
</context>
<context>
    <name>PlenaryStage</name>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>On to the report</source>
        <translation>Naar het verslag</translation>
    </message>
    <message>
        <source>On to the reactions</source>
        <translation>Naar de reacties</translation>
    </message>
    <message>
        <source>Next: {topic}</source>
        <translation>Volgende: {topic}</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Terug naar de tafels</translation>
    </message>
    <message>
        <source>Previous table</source>
        <translation>Vorige tafel</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) for each table</source>
        <translation>
            <numerusform>1 minuut per tafel</numerusform>
            <numerusform>%n minuten per tafel</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute for each table</source>
        <translation>Minder dan een minuut per tafel</translation>
    </message>
    <message>
        <source>{words} (F4, Ctrl+Up or Page Up)</source>
        <translation>{words} (F4, Ctrl+pijl omhoog of Page Up)</translation>
    </message>
    <message>
        <source>{words} (F5, Ctrl+Down or Page Down)</source>
        <translation>{words} (F5, Ctrl+pijl omlaag of Page Down)</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Common threads</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kernzin</translation>
    </message>
    <message>
        <source>+ headline: the one sentence the hall should hear</source>
        <translation>+ kernzin: de ene zin die de zaal moet horen</translation>
    </message>
    <message>
        <source>Points of this table</source>
        <translation>Punten van deze tafel</translation>
    </message>
    <message>
        <source>To the preparation</source>
        <translation>Naar de voorbereiding</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Leave as is (Esc)</source>
        <translation>Laat zo (Esc)</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Bewaar deze</translation>
    </message>
    <message>
        <source>Keep that one</source>
        <translation>Bewaar die</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Bewaar allebei</translation>
    </message>
    <message>
        <source>Name of the common thread</source>
        <translation>Naam van de rode draad</translation>
    </message>
    <message>
        <source>What runs through these points?</source>
        <translation>Wat loopt er door deze punten?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>table host {names}</source>
        <translation>tafelhost {names}</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>Table {n} has not written anything yet. Type along while they tell.</source>
        <translation>Tafel {n} schreef nog niets. Typ mee terwijl de tafel vertelt.</translation>
    </message>
    <message>
        <source>Nothing written yet. Type along while they tell.</source>
        <translation>Nog niets opgeschreven. Typ mee terwijl de tafel vertelt.</translation>
    </message>
    <message>
        <source>Points whose table was removed. Move them to another table, or leave them here.</source>
        <translation>Punten van een tafel die er niet meer is. Verplaats ze, of laat ze hier.</translation>
    </message>
    <message>
        <source>No tables with a topic yet</source>
        <translation>Nog geen tafels met een onderwerp</translation>
    </message>
    <message>
        <source>Add tables with a topic first. Then you walk along them here.</source>
        <translation>Zet eerst tafels met een onderwerp klaar. Hier loop je ze dan langs.</translation>
    </message>
    <message>
        <source>merged from {n}</source>
        <translation>samengevoegd uit {n}</translation>
    </message>
    <message>
        <source>also heard at table {list}</source>
        <translation>ook gehoord aan tafel {list}</translation>
    </message>
    <message>
        <source>Being merged</source>
        <translation>Wordt samengevoegd</translation>
    </message>
    <message>
        <source>Left out of the report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Twee versies</translation>
    </message>
    <message>
        <source>Changed by the table since</source>
        <translation>De tafel wijzigde dit daarna</translation>
    </message>
    <message>
        <source>with a star</source>
        <translation>met een ster</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>Merge “{words}” with which point? The wording of the point you choose stays.</source>
        <translation>“{words}” samenvoegen met welk punt? De bewoording van het gekozen punt blijft.</translation>
    </message>
    <message>
        <source>There are two versions of this point. The other one: “{words}”</source>
        <translation>Er zijn twee versies van dit punt. De andere: “{words}”</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done (Enter or Esc)</source>
        <translation>Klaar (Enter of Esc)</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Blocks of the report</source>
        <translation>Blokken van het verslag</translation>
    </message>
    <message>
        <source>View the PDF</source>
        <translation>PDF bekijken</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) still empty</source>
        <translation>
            <numerusform>Nog %n blok leeg</numerusform>
            <numerusform>Nog %n blokken leeg</numerusform>
        </translation>
    </message>
    <message>
        <source>still empty</source>
        <translation>nog leeg</translation>
    </message>
    <message>
        <source>With thanks to</source>
        <translation>Met dank aan</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Eigen tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n tafel</numerusform>
            <numerusform>%n tafels</numerusform>
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
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n afspraak</numerusform>
            <numerusform>%n afspraken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n datum</numerusform>
            <numerusform>%n datums</numerusform>
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
        <source>%n people</source>
        <translation>
            <numerusform>%n naam</numerusform>
            <numerusform>%n namen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Back to the tables</source>
        <translation>Terug naar de tafels</translation>
    </message>
    <message>
        <source>Back to the tables (Esc)</source>
        <translation>Terug naar de tafels (Esc)</translation>
    </message>
    <message>
        <source>What was said and agreed</source>
        <translation>Wat er gezegd en afgesproken is</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Somebody else said it</source>
        <translation>Van iemand anders</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove (Delete in the list)</source>
        <translation>Weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>{deed} ({letter} in the list)</source>
        <translation>{deed} ({letter} in de lijst)</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Name in the report</source>
        <translation>Naam in het verslag</translation>
    </message>
    <message>
        <source>How the name prints. Empty: the name itself.</source>
        <translation>Zo staat de naam in het verslag. Leeg: de naam zelf.</translation>
    </message>
    <message>
        <source>The speaker agrees</source>
        <translation>De spreker is akkoord</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Voornemen</translation>
    </message>
    <message>
        <source>Mark the selected words as an intention ({keys})</source>
        <translation>Markeer de gekozen woorden als voornemen ({keys})</translation>
    </message>
    <message>
        <source>Who reacts?</source>
        <translation>Wie reageert?</translation>
    </message>
    <message>
        <source>Type what is said. Enter begins a new paragraph.</source>
        <translation>Typ wat er gezegd wordt. Enter begint een nieuwe alinea.</translation>
    </message>
    <message>
        <source>Who has the closing word?</source>
        <translation>Wie heeft het slotwoord?</translation>
    </message>
    <message>
        <source>Learnt from whom?</source>
        <translation>Geleerd van wie?</translation>
    </message>
    <message>
        <source>What have you learnt?</source>
        <translation>Wat heb je geleerd?</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Wie zei het?</translation>
    </message>
    <message>
        <source>The words as they were said</source>
        <translation>De woorden zoals ze gezegd zijn</translation>
    </message>
    <message>
        <source>New reaction</source>
        <translation>Nieuwe reactie</translation>
    </message>
    <message>
        <source>New closing word</source>
        <translation>Nieuw slotwoord</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Nieuwe les</translation>
    </message>
    <message>
        <source>New quotation</source>
        <translation>Nieuw citaat</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message numerus="yes">
        <source>%n intention(s)</source>
        <translation>
            <numerusform>%n voornemen</numerusform>
            <numerusform>%n voornemens</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words first that are an intention.</source>
        <translation>Kies eerst de woorden die een voornemen zijn.</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Something else was done since. Undo on top brings it back step by step.</source>
        <translation>Er is daarna iets anders gedaan. Bovenin maak je het stap voor stap ongedaan.</translation>
    </message>
</context>
<context>
    <name>ThreadSheet</name>
    <message>
        <source>Name of the common thread</source>
        <translation>Naam van de rode draad</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Walk along the tables</source>
        <translation>Rondgang langs de tafels</translation>
    </message>
    <message>
        <source>Walk · {n} of {total}</source>
        <translation>Rondgang · {n} van {total}</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rondgang</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a star</source>
        <translation>
            <numerusform>%n met een ster</numerusform>
            <numerusform>%n met een ster</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Wording of this point</source>
        <translation>Bewoording van dit punt</translation>
    </message>
    <message>
        <source>Word in front</source>
        <translation>Kopje</translation>
    </message>
    <message>
        <source>For example: Needed</source>
        <translation>Bijvoorbeeld: Nodig</translation>
    </message>
    <message>
        <source>As the table wrote it</source>
        <translation>Zo schreef de tafel het</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Bewoording</translation>
    </message>
    <message>
        <source>Back to the table’s words</source>
        <translation>Terug naar de tekst van de tafel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done (Enter or Esc)</source>
        <translation>Klaar (Enter of Esc)</translation>
    </message>
    <message>
        <source>Merged with:</source>
        <translation>Samengevoegd met:</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
</context>
</TS>
