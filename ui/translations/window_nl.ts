<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Around</name>
    <message>
        <source>Put the cursor in a text first. Then this shows who wrote it, and when.</source>
        <translation>Zet de cursor eerst in een tekst. Dan zie je wie die schreef, en wanneer.</translation>
    </message>
    <message>
        <source>Start check</source>
        <translation>Startcontrole</translation>
    </message>
    <message>
        <source>Read in notes</source>
        <translation>Notities inlezen</translation>
    </message>
    <message>
        <source>Type photos of sheets</source>
        <translation>Foto’s van vellen overtypen</translation>
    </message>
    <message>
        <source>GO: what comes next</source>
        <translation>GO: wat hierna komt</translation>
    </message>
    <message>
        <source>Stop the clock, or let it run</source>
        <translation>Klok stilzetten, of laten lopen</translation>
    </message>
    <message>
        <source>Clock: one step back</source>
        <translation>Klok: één stap terug</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Show this on the projector</source>
        <translation>Toon dit op de beamer</translation>
    </message>
    <message>
        <source>Floor plan on the projector</source>
        <translation>Plattegrond op de beamer</translation>
    </message>
    <message>
        <source>Small clock on top</source>
        <translation>Kleine klok bovenop</translation>
    </message>
    <message>
        <source>Write down a lesson</source>
        <translation>Een les opschrijven</translation>
    </message>
    <message>
        <source>History of this text</source>
        <translation>Geschiedenis van deze tekst</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>My phone as remote control</source>
        <translation>Mijn telefoon als afstandsbediening</translation>
    </message>
    <message>
        <source>Another host for table {n}</source>
        <translation>Andere host voor tafel {n}</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>Go to: {stage}</source>
        <translation>Naar: {stage}</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search, or give a command</source>
        <translation>Zoek, of geef een opdracht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Close this day (Ctrl+0)</source>
        <translation>Deze dag sluiten (Ctrl+0)</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenair</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Ongedaan gemaakt: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Opnieuw gedaan: {act}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets om ongedaan te maken</translation>
    </message>
    <message>
        <source>Undo: {act}</source>
        <translation>Ongedaan maken: {act}</translation>
    </message>
    <message>
        <source>Redo: {act}</source>
        <translation>Opnieuw doen: {act}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets om opnieuw te doen</translation>
    </message>
    <message>
        <source>Day without a name</source>
        <translation>Dag zonder naam</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Opgeslagen om {time}</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Aan het opslaan …</translation>
    </message>
    <message>
        <source>The second copy on this computer cannot be written now. The day itself is saved.</source>
        <translation>De tweede kopie op deze computer lukt nu niet. De dag zelf is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>reaction</source>
        <translation>reactie</translation>
    </message>
    <message>
        <source>closing word</source>
        <translation>slotwoord</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>les</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citaat</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Close the history (Escape)</source>
        <translation>Geschiedenis sluiten (Escape)</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versies, de nieuwste eerst</translation>
    </message>
    <message>
        <source>Nothing was written here yet.</source>
        <translation>Hier is nog niets geschreven.</translation>
    </message>
    <message>
        <source>The words as they were, with what became different</source>
        <translation>De woorden zoals ze waren, met wat er anders werd</translation>
    </message>
    <message>
        <source>Put these words back</source>
        <translation>Zet deze woorden terug</translation>
    </message>
    <message>
        <source>Puts these words in the field again (Enter in the list)</source>
        <translation>Zet deze woorden weer in het veld (Enter in de lijst)</translation>
    </message>
    <message>
        <source>taken back or done again: {act}</source>
        <translation>teruggedraaid of opnieuw gedaan: {act}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>The first words</source>
        <translation>De eerste woorden</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added (underlined)</source>
        <translation>
            <numerusform>%n woord erbij (onderstreept)</numerusform>
            <numerusform>%n woorden erbij (onderstreept)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) gone (struck through)</source>
        <translation>
            <numerusform>%n woord weg (doorgestreept)</numerusform>
            <numerusform>%n woorden weg (doorgestreept)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only marks and white space are different</source>
        <translation>Alleen leestekens en witregels zijn anders</translation>
    </message>
    <message>
        <source>These words are back.</source>
        <translation>Deze woorden staan er weer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>Lesson</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Learnt from</source>
        <translation>Geleerd van</translation>
    </message>
    <message>
        <source>a name, may stay empty</source>
        <translation>een naam, mag leeg blijven</translation>
    </message>
    <message>
        <source>What did you learn?</source>
        <translation>Wat heb je geleerd?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Keep this lesson (Enter)</source>
        <translation>Bewaar deze les (Enter)</translation>
    </message>
    <message>
        <source>Close (Escape or F8)</source>
        <translation>Sluiten (Escape of F8)</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
</context>
<context>
    <name>MishapDialog</name>
    <message>
        <source>Tafelronde</source>
        <translation>Tafelronde</translation>
    </message>
    <message>
        <source>Something went wrong. Your day is saved.</source>
        <translation>Er ging iets mis. Je dag is opgeslagen.</translation>
    </message>
    <message>
        <source>Copy what happened</source>
        <translation>Kopieer wat er gebeurde</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search, or give a command</source>
        <translation>Zoek, of geef een opdracht</translation>
    </message>
    <message>
        <source>A table, a name, a word, or what you want to do</source>
        <translation>Een tafel, een naam, een woord, of wat je wilt doen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Escape closes</source>
        <translation>↑ ↓ kiezen · Enter opent · Escape sluit</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>This is a practice run. Nothing of it is kept.</source>
        <translation>Dit is een oefening. Er blijft niets van bewaard.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Stop practising</source>
        <translation>Stop met oefenen</translation>
    </message>
    <message>
        <source>How fast the clock goes</source>
        <translation>Hoe snel de klok loopt</translation>
    </message>
    <message>
        <source>More speeds. Now: {speed}</source>
        <translation>Meer snelheden. Nu: {speed}</translation>
    </message>
    <message>
        <source>At real speed</source>
        <translation>Op echte snelheid</translation>
    </message>
    <message>
        <source>{n} times as fast</source>
        <translation>{n} keer zo snel</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>page {n} of {total}</source>
        <translation>pagina {n} van {total}</translation>
    </message>
</context>
<context>
    <name>Projection</name>
    <message>
        <source>Tafelronde: what the hall sees</source>
        <translation>Tafelronde: wat de zaal ziet</translation>
    </message>
    <message>
        <source>The projector is gone. Plug the cable back in and it carries on by itself.</source>
        <translation>De beamer is weg. Steek de kabel er weer in, dan gaat het vanzelf verder.</translation>
    </message>
    <message>
        <source>The projector is back.</source>
        <translation>De beamer is er weer.</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Volgt de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopieer als tekst</translation>
    </message>
    <message>
        <source>To print it, or to send it</source>
        <translation>Om af te drukken of te versturen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>A letter alone works in the list of points. The other keys work in the whole stage.</source>
        <translation>Een losse letter werkt in de lijst met punten. De andere toetsen werken overal in het scherm.</translation>
    </message>
</context>
<context>
    <name>Sounding</name>
    <message>
        <source>Battery {n}%. Plug in the charger.</source>
        <translation>Batterij {n} %. Steek de lader erin.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>These pictures were not beside it: {files}</source>
        <translation>Deze plaatjes lagen er niet bij: {files}</translation>
    </message>
    <message>
        <source>This day is already open on this computer.</source>
        <translation>Deze dag is al open op deze computer.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ga ernaartoe</translation>
    </message>
    <message>
        <source>Welcome back. Tafelronde stopped unexpectedly; your text is here.</source>
        <translation>Welkom terug. Tafelronde stopte onverwacht; je tekst is er nog.</translation>
    </message>
    <message>
        <source>Go to what you typed</source>
        <translation>Naar wat je typte</translation>
    </message>
    <message>
        <source>The day is running. Its clock goes on when you close it.</source>
        <translation>De dag loopt. De klok loopt door als je sluit.</translation>
    </message>
    <message>
        <source>The day is running. Practise before or after it.</source>
        <translation>De dag loopt. Oefenen kan ervoor of erna.</translation>
    </message>
    <message>
        <source>Days of Tafelronde</source>
        <translation>Dagen van Tafelronde</translation>
    </message>
    <message>
        <source>Open a day</source>
        <translation>Dag openen</translation>
    </message>
    <message>
        <source>Open a day from JSON</source>
        <translation>Een dag uit JSON halen</translation>
    </message>
    <message>
        <source>A day as JSON</source>
        <translation>Een dag als JSON</translation>
    </message>
    <message>
        <source>The day is running. Close again to leave; its clock goes on.</source>
        <translation>De dag loopt. Sluit nog eens om te stoppen; de klok loopt door.</translation>
    </message>
    <message>
        <source>Close this day</source>
        <translation>Deze dag sluiten</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Toon de toetsen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In een lijst</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Voorbereiding</translation>
    </message>
    <message>
        <source>Seating</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondes</translation>
    </message>
    <message>
        <source>Rounds: read in notes</source>
        <translation>Rondes: notities inlezen</translation>
    </message>
    <message>
        <source>Rounds: photos of sheets</source>
        <translation>Rondes: foto’s van vellen</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenair</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Go to a stage</source>
        <translation>Naar een ander scherm</translation>
    </message>
    <message>
        <source>GO, or the next table; also by clicker</source>
        <translation>GO, of de volgende tafel; ook met de clicker</translation>
    </message>
    <message>
        <source>Table before; also by clicker</source>
        <translation>Vorige tafel; ook met de clicker</translation>
    </message>
    <message>
        <source>GO, whatever the stage</source>
        <translation>GO, in elk scherm</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Show on the projector what you are at</source>
        <translation>Toon op de beamer waar je bent</translation>
    </message>
    <message>
        <source>Projector: black, or as before</source>
        <translation>Beamer: zwart, of weer terug</translation>
    </message>
    <message>
        <source>Projector: frozen, or follows you</source>
        <translation>Beamer: staat stil, of volgt jou</translation>
    </message>
    <message>
        <source>Projector: free for slides, or follows you</source>
        <translation>Beamer: vrij voor dia’s, of volgt jou</translation>
    </message>
    <message>
        <source>Swap the two screens</source>
        <translation>De twee schermen wisselen</translation>
    </message>
    <message>
        <source>Small clock on top</source>
        <translation>Kleine klok bovenop</translation>
    </message>
    <message>
        <source>Search, or give a command</source>
        <translation>Zoek, of geef een opdracht</translation>
    </message>
    <message>
        <source>Write down a lesson</source>
        <translation>Een les opschrijven</translation>
    </message>
    <message>
        <source>History of the text you are in</source>
        <translation>Geschiedenis van de tekst waar je in staat</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Close what was opened, leave as is</source>
        <translation>Sluiten wat open is, laat zo</translation>
    </message>
    <message>
        <source>Close this day</source>
        <translation>Deze dag sluiten</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Deze toetsen</translation>
    </message>
    <message>
        <source>Open or edit</source>
        <translation>Openen of aanpassen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>Omhoog of omlaag zetten</translation>
    </message>
    <message>
        <source>Move to the beginning or the end</source>
        <translation>Vooraan of achteraan zetten</translation>
    </message>
    <message>
        <source>The day, programme, tables, people</source>
        <translation>De dag, programma, tafels, mensen</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Paste a programme or a table list</source>
        <translation>Een programma of tafellijst plakken</translation>
    </message>
    <message>
        <source>One more topic at this table</source>
        <translation>Nog een onderwerp aan deze tafel</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>Een datum kiezen</translation>
    </message>
    <message>
        <source>Move a table on the floor plan</source>
        <translation>Een tafel verzetten op de plattegrond</translation>
    </message>
    <message>
        <source>The seating, the door, who meets whom</source>
        <translation>De indeling, de deur, wie ontmoet wie</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Maak een indeling</translation>
    </message>
    <message>
        <source>Find someone in the plan</source>
        <translation>Iemand zoeken in de indeling</translation>
    </message>
    <message>
        <source>Take someone to another table</source>
        <translation>Iemand naar een andere tafel brengen</translation>
    </message>
    <message>
        <source>Lock the seat, or let it go</source>
        <translation>Plaats vastzetten, of weer los</translation>
    </message>
    <message>
        <source>Lock the table in this round</source>
        <translation>Tafel vastzetten in deze ronde</translation>
    </message>
    <message>
        <source>Lock the round</source>
        <translation>Ronde vastzetten</translation>
    </message>
    <message>
        <source>Stays here from now on</source>
        <translation>Blijft hier zitten</translation>
    </message>
    <message>
        <source>Clock and tables, all points, phones, photos</source>
        <translation>Klok en tafels, alle punten, telefoons, foto’s</translation>
    </message>
    <message>
        <source>Let someone speak now</source>
        <translation>Iemand tussendoor laten spreken</translation>
    </message>
    <message>
        <source>A minute less or more</source>
        <translation>Een minuut eraf of erbij</translation>
    </message>
    <message>
        <source>Five minutes more</source>
        <translation>Vijf minuten erbij</translation>
    </message>
    <message>
        <source>Write the point down</source>
        <translation>Het punt opschrijven</translation>
    </message>
    <message>
        <source>Other round</source>
        <translation>Andere ronde</translation>
    </message>
    <message>
        <source>Other round, while typing</source>
        <translation>Andere ronde, tijdens het typen</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>Woorden zoeken</translation>
    </message>
    <message>
        <source>Paste notes</source>
        <translation>Notities plakken</translation>
    </message>
    <message>
        <source>Tick a line, or not</source>
        <translation>Regel aanvinken, of niet</translation>
    </message>
    <message>
        <source>Split a line where the cursor is</source>
        <translation>Regel splitsen bij de cursor</translation>
    </message>
    <message>
        <source>Join a line to the one before</source>
        <translation>Regel bij de vorige voegen</translation>
    </message>
    <message>
        <source>Read in what is ticked</source>
        <translation>Inlezen wat aangevinkt is</translation>
    </message>
    <message>
        <source>Photo typed, to the next one</source>
        <translation>Foto overgetypt, naar de volgende</translation>
    </message>
    <message>
        <source>Photo before, or the next one</source>
        <translation>Vorige of volgende foto</translation>
    </message>
    <message>
        <source>Photo up or down</source>
        <translation>Foto omhoog of omlaag</translation>
    </message>
    <message>
        <source>Photo smaller or larger</source>
        <translation>Foto kleiner of groter</translation>
    </message>
    <message>
        <source>Photo as wide as there is room for</source>
        <translation>Foto zo breed als er plaats is</translation>
    </message>
    <message>
        <source>Turn the photo</source>
        <translation>Foto draaien</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>Volgende tafel</translation>
    </message>
    <message>
        <source>Table before</source>
        <translation>Vorige tafel</translation>
    </message>
    <message>
        <source>Add the agreement or the date</source>
        <translation>De afspraak of datum toevoegen</translation>
    </message>
    <message>
        <source>Mark the chosen words as an intention</source>
        <translation>Gekozen woorden als voornemen</translation>
    </message>
    <message>
        <source>Alt+P</source>
        <comment>keys of Point</comment>
        <translation>Alt+P</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Alt+R</source>
        <comment>keys of Reaction</comment>
        <translation>Alt+R</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>Alt+W</source>
        <comment>keys of Closing word</comment>
        <translation>Alt+S</translation>
    </message>
    <message>
        <source>Closing word</source>
        <translation>Slotwoord</translation>
    </message>
    <message>
        <source>Alt+L</source>
        <comment>keys of Lesson</comment>
        <translation>Alt+L</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Alt+Q</source>
        <comment>keys of Quotation</comment>
        <translation>Alt+C</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citaat</translation>
    </message>
    <message>
        <source>Alt+A</source>
        <comment>keys of Agreement</comment>
        <translation>Alt+A</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Alt+N</source>
        <comment>keys of What’s next</comment>
        <translation>Alt+V</translation>
    </message>
    <message>
        <source>What’s next</source>
        <translation>Vervolg</translation>
    </message>
    <message>
        <source>Star, or no star</source>
        <translation>Wel of geen ster</translation>
    </message>
    <message>
        <source>Edit the point</source>
        <translation>Het punt aanpassen</translation>
    </message>
    <message>
        <source>Leave out of the report, or put back</source>
        <translation>Niet in het verslag, of weer wel</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Kopje</translation>
    </message>
    <message>
        <source>Move to another table</source>
        <translation>Naar een andere tafel</translation>
    </message>
    <message>
        <source>Merge points</source>
        <translation>Punten samenvoegen</translation>
    </message>
    <message>
        <source>Take apart again</source>
        <translation>Weer los maken</translation>
    </message>
    <message>
        <source>Make an agreement of it</source>
        <translation>Er een afspraak van maken</translation>
    </message>
    <message>
        <source>Add to a common thread</source>
        <translation>Bij een rode draad zetten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Maak het verslag</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Blok toevoegen</translation>
    </message>
    <message>
        <source>The preview, the checks</source>
        <translation>Het voorbeeld, de controle</translation>
    </message>
    <message>
        <source>Leave the block out, or put it back</source>
        <translation>Het blok weglaten, of weer opnemen</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Vet, cursief</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>List with bullets, with numbers</source>
        <translation>Lijst met streepjes, met nummers</translation>
    </message>
    <message>
        <source>Deeper in a list, or back</source>
        <translation>Dieper in een lijst, of terug</translation>
    </message>
    <message>
        <source>Larger or smaller, in the preview</source>
        <translation>Groter of kleiner, in het voorbeeld</translation>
    </message>
</context>
</TS>
