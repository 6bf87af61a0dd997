<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ChairsCard</name>
    <message>
        <source>Day chairs</source>
        <translation>Dagvoorzitters</translation>
    </message>
    <message>
        <source>Who chairs the day? It may be more than one.</source>
        <translation>Wie zit de dag voor? Het mogen er meer zijn.</translation>
    </message>
    <message>
        <source>Add a day chair</source>
        <translation>Dagvoorzitter toevoegen</translation>
    </message>
    <message>
        <source>type a name, then Enter</source>
        <translation>typ een naam, dan Enter</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>Take {name} off the list (Delete in the list)</source>
        <translation>{name} van de lijst halen (Delete in de lijst)</translation>
    </message>
</context>
<context>
    <name>CheckTab</name>
    <message>
        <source>Start check</source>
        <translation>Startcontrole</translation>
    </message>
    <message>
        <source>Try projector, gong and power before the doors open</source>
        <translation>Probeer beamer, gong en stroom voordat de deuren opengaan</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Run the whole day, fast, on a copy. Nothing is kept.</source>
        <translation>Doorloop de hele dag, snel, op een kopie. Er blijft niets van bewaard.</translation>
    </message>
    <message>
        <source>{n} of {total} tried</source>
        <translation>{n} van {total} geprobeerd</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is not a date. Type it like this: 19-9-2026.</source>
        <translation>Dit is geen datum. Typ het zo: 19-9-2026.</translation>
    </message>
    <message>
        <source>for example 19-9-2026</source>
        <translation>bijvoorbeeld 19-9-2026</translation>
    </message>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>Datum kiezen (Alt+Omlaag)</translation>
    </message>
</context>
<context>
    <name>EmptyProgramme</name>
    <message>
        <source>Paste a programme</source>
        <translation>Plak een programma</translation>
    </message>
    <message>
        <source>Paste a programme (Ctrl+V)</source>
        <translation>Plak een programma (Ctrl+V)</translation>
    </message>
    <message>
        <source>The programme comes here. Begin with a usual one, or paste one from a mail or a sheet.</source>
        <translation>Hier komt het programma. Begin met een gewoon programma, of plak er een uit een mail of spreadsheet.</translation>
    </message>
    <message>
        <source>Morning with {n} rounds</source>
        <translation>Ochtend met {n} rondes</translation>
    </message>
    <message>
        <source>Afternoon with {n} rounds</source>
        <translation>Middag met {n} rondes</translation>
    </message>
    <message>
        <source>Evening with {n} rounds</source>
        <translation>Avond met {n} rondes</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Nog geen programma</translation>
    </message>
    <message>
        <source>With 5 minutes to change tables, and time to read before the plenary.</source>
        <translation>Met 5 minuten om te wisselen, en tijd om te lezen vóór het plenair.</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Title of the day</source>
        <translation>Titel van de dag</translation>
    </message>
    <message>
        <source>What do you call this day?</source>
        <translation>Hoe heet deze dag?</translation>
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
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>This is not a time. Type it like this: 13:00.</source>
        <translation>Dit is geen tijd. Typ het zo: 13:00.</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Begint om</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Building and town</source>
        <translation>Gebouw en plaats</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Taal van het verslag</translation>
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
        <source>The day</source>
        <translation>De dag</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ItemFields</name>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Lengte in minuten</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Number of the round</source>
        <translation>Nummer van de ronde</translation>
    </message>
    <message>
        <source>May be shorter</source>
        <translation>Mag korter</translation>
    </message>
    <message>
        <source>When the day runs late, time may be taken from this.</source>
        <translation>Als de dag uitloopt, mag hier tijd vanaf.</translation>
    </message>
    <message>
        <source>Not shorter than, in minutes</source>
        <translation>Niet korter dan, in minuten</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>geen grens</translation>
    </message>
    <message>
        <source>Notes, for you alone</source>
        <translation>Notities, alleen voor jou</translation>
    </message>
    <message>
        <source>What you must not forget here</source>
        <translation>Wat je hier niet mag vergeten</translation>
    </message>
    <message>
        <source>Remove item (Delete in the list)</source>
        <translation>Onderdeel weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Not shorter than</source>
        <translation>Niet korter dan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>{name} is then no round any more: its seats go, and its own topics are kept without a table.</source>
        <translation>{name} is dan geen ronde meer: de plaatsen vervallen, en eigen onderwerpen blijven bewaard zonder tafel.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Doen</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Verhaal</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>Wisselen</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>Leestijd</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenair</translation>
    </message>
    <message>
        <source>Reactions</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Afsluiting</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>fixed at {time}</source>
        <translation>vast om {time}</translation>
    </message>
    <message>
        <source>fixed at {time} ({n} min of waiting)</source>
        <translation>vast om {time} ({n} min wachten)</translation>
    </message>
    <message>
        <source>end fixed at {time}</source>
        <translation>eindigt vast om {time}</translation>
    </message>
    <message>
        <source>starts by itself</source>
        <translation>begint vanzelf</translation>
    </message>
    <message>
        <source>may be shorter</source>
        <translation>mag korter</translation>
    </message>
    <message>
        <source>may be shorter, not under {n} min</source>
        <translation>mag korter, niet onder {n} min</translation>
    </message>
    <message>
        <source>Heading, is passed over</source>
        <translation>Kopregel, wordt overgeslagen</translation>
    </message>
    <message>
        <source>Too long for one line, is passed over</source>
        <translation>Te lang voor één regel, wordt overgeslagen</translation>
    </message>
    <message>
        <source>No time, is passed over</source>
        <translation>Geen tijd, wordt overgeslagen</translation>
    </message>
    <message>
        <source>No title, is passed over</source>
        <translation>Geen titel, wordt overgeslagen</translation>
    </message>
    <message>
        <source>This time does not exist, is passed over</source>
        <translation>Deze tijd bestaat niet, wordt overgeslagen</translation>
    </message>
    <message>
        <source>Earlier than the line before it</source>
        <translation>Vroeger dan de regel erboven</translation>
    </message>
    <message>
        <source>There is time left before this</source>
        <translation>Hiervoor blijft tijd over</translation>
    </message>
    <message>
        <source>Begins before the last one ends</source>
        <translation>Begint voordat het vorige klaar is</translation>
    </message>
    <message>
        <source>Times and length do not agree</source>
        <translation>Tijden en lengte kloppen niet samen</translation>
    </message>
    <message>
        <source>Longer than a day</source>
        <translation>Langer dan een dag</translation>
    </message>
    <message>
        <source>Round is there twice, gets another number</source>
        <translation>Ronde staat er twee keer, krijgt een ander nummer</translation>
    </message>
    <message>
        <source>Look at this line</source>
        <translation>Kijk naar deze regel</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>More: fixed times, and when to round off</source>
        <translation>Meer: vaste tijden, en wanneer afronden</translation>
    </message>
    <message>
        <source>Starts at a fixed time</source>
        <translation>Begint op een vaste tijd</translation>
    </message>
    <message>
        <source>Ends at a fixed time</source>
        <translation>Eindigt op een vaste tijd</translation>
    </message>
    <message>
        <source>Starts by itself</source>
        <translation>Begint vanzelf</translation>
    </message>
    <message>
        <source>Starts by itself, when the time before it is up</source>
        <translation>Begint vanzelf, als de tijd ervoor om is</translation>
    </message>
    <message>
        <source>Rounding off, minutes before the end</source>
        <translation>Afronden, minuten voor het einde</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Last seconds, before the end</source>
        <translation>Laatste seconden voor het einde</translation>
    </message>
    <message>
        <source>From then on the clock says that it is time to round off.</source>
        <translation>Vanaf dan zegt de klok dat het tijd is om af te ronden.</translation>
    </message>
    <message>
        <source>From then on the clock says that it is nearly over.</source>
        <translation>Vanaf dan zegt de klok dat het bijna voorbij is.</translation>
    </message>
    <message>
        <source>This is not a time. Type it like this: 13:00.</source>
        <translation>Dit is geen tijd. Typ het zo: 13:00.</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>niet vast</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>Begint vast om</translation>
    </message>
    <message>
        <source>Fixed end</source>
        <translation>Eindigt vast om</translation>
    </message>
    <message>
        <source>As soon as the time before it is up.</source>
        <translation>Zodra de tijd ervoor om is.</translation>
    </message>
    <message>
        <source>Rounding off, before the end</source>
        <translation>Afronden: minuten voor het einde</translation>
    </message>
    <message>
        <source>usual: {n} min</source>
        <translation>gewoon: {n} min</translation>
    </message>
    <message>
        <source>usual: {n} s</source>
        <translation>gewoon: {n} s</translation>
    </message>
    <message>
        <source>Fixed at {fixed}, but comes out at {comes}.</source>
        <translation>Staat vast om {fixed}, maar komt uit op {comes}.</translation>
    </message>
    <message>
        <source>Its end is fixed at {fixed}, but it ends at {comes}.</source>
        <translation>Eindigt vast om {fixed}, maar komt uit op {comes}.</translation>
    </message>
</context>
<context>
    <name>OrganiserFields</name>
    <message>
        <source>Name of the organiser</source>
        <translation>Naam van de organisator</translation>
    </message>
    <message>
        <source>Remove organiser (Delete in the list)</source>
        <translation>Organisator weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Kies een logo</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo weghalen</translation>
    </message>
    <message>
        <source>The logo in words, for blind readers</source>
        <translation>Het logo in woorden, voor blinde lezers</translation>
    </message>
    <message>
        <source>What is there to see?</source>
        <translation>Wat is er te zien?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Another logo</source>
        <translation>Ander logo</translation>
    </message>
    <message>
        <source>No logo: the name prints in words.</source>
        <translation>Geen logo: de naam komt in woorden in het verslag.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Plaatjes</translation>
    </message>
    <message>
        <source>“{file}” is not a picture we can read. Choose a PNG or JPEG.</source>
        <translation>“{file}” is geen plaatje dat we kunnen lezen. Kies een PNG of JPEG.</translation>
    </message>
</context>
<context>
    <name>OrganisersCard</name>
    <message>
        <source>Organisers</source>
        <translation>Organisatoren</translation>
    </message>
    <message>
        <source>Who organises the day? They stand in the report with their logo.</source>
        <translation>Wie organiseert de dag? Zij staan met hun logo in het verslag.</translation>
    </message>
    <message>
        <source>Add an organiser</source>
        <translation>Organisator toevoegen</translation>
    </message>
    <message>
        <source>type a name, then Enter</source>
        <translation>typ een naam, dan Enter</translation>
    </message>
    <message>
        <source>Add an organiser (Ctrl+N)</source>
        <translation>Organisator toevoegen (Ctrl+N)</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Geen logo</translation>
    </message>
    <message>
        <source>Logo without words</source>
        <translation>Logo zonder woorden</translation>
    </message>
    <message>
        <source>Remove {name}, and the logo with it?</source>
        <translation>{name} weghalen, en het logo ook?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Paste your programme here</source>
        <translation>Plak hier je programma</translation>
    </message>
    <message>
        <source>13:00 Opening
13:20 Round 1
13:45 Changeover
13:50 Round 2
14:15 Break
14:30 Plenary</source>
        <translation>13:00 Opening
13:20 Ronde 1
13:45 Wisselen
13:50 Ronde 2
14:15 Pauze
14:30 Plenair</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Wat het wordt</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Erbij zetten</translation>
    </message>
    <message>
        <source>Instead of what is there</source>
        <translation>In plaats van wat er staat</translation>
    </message>
    <message>
        <source>Rounds with something in them, and your notes, stay.</source>
        <translation>Rondes waar al iets in staat en je notities blijven.</translation>
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
        <source>Paste a programme</source>
        <translation>Plak een programma</translation>
    </message>
    <message>
        <source>Each line is an item: a time and what it is. From a mail, a document or a sheet.</source>
        <translation>Elke regel is een onderdeel: een tijd en wat het is. Uit een mail, document of spreadsheet.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n item(s) in the programme</source>
        <translation>
            <numerusform>Zet %n onderdeel in het programma</numerusform>
            <numerusform>Zet %n onderdelen in het programma</numerusform>
        </translation>
    </message>
    <message>
        <source>Here you see what becomes of it.</source>
        <translation>Hier zie je wat het wordt.</translation>
    </message>
    <message numerus="yes">
        <source>Please look at %n line(s).</source>
        <translation>
            <numerusform>Kijk nog even naar %n regel.</numerusform>
            <numerusform>Kijk nog even naar %n regels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was read.</source>
        <translation>Alles is gelezen.</translation>
    </message>
    <message>
        <source>no length</source>
        <translation>geen lengte</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Kijk even</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put in the programme</source>
        <translation>
            <numerusform>%n onderdeel in het programma gezet</numerusform>
            <numerusform>%n onderdelen in het programma gezet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparationStage</name>
    <message>
        <source>The day</source>
        <translation>De dag</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>nog %n ding te doen</numerusform>
            <numerusform>nog %n dingen te doen</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} to do</source>
        <translation>nog {n}</translation>
    </message>
</context>
<context>
    <name>ProgrammePart</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Onderdeel toevoegen</translation>
    </message>
    <message>
        <source>Add an item after this one (Ctrl+N)</source>
        <translation>Onderdeel toevoegen na dit onderdeel (Ctrl+N)</translation>
    </message>
    <message>
        <source>Paste a programme</source>
        <translation>Plak een programma</translation>
    </message>
    <message>
        <source>{n} min too late</source>
        <translation>{n} min te laat</translation>
    </message>
    <message>
        <source>No length yet</source>
        <translation>Nog geen lengte</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) without a length</source>
        <translation>
            <numerusform>%n onderdeel zonder lengte</numerusform>
            <numerusform>%n onderdelen zonder lengte</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} min of waiting</source>
        <translation>{n} min wachten</translation>
    </message>
    <message>
        <source>There is no time to read the points before the plenary.</source>
        <translation>Vóór het plenair is er geen tijd om de punten te lezen.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n minute(s)</source>
        <translation>
            <numerusform>%n minuut toevoegen</numerusform>
            <numerusform>%n minuten toevoegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} weghalen?</translation>
    </message>
    <message numerus="yes">
        <source>The %n point(s) are kept, without a round.</source>
        <translation>
            <numerusform>Het punt blijft bewaard, zonder ronde.</numerusform>
            <numerusform>De %n punten blijven bewaard, zonder ronde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) of this round alone are kept under “No table”.</source>
        <translation>
            <numerusform>%n onderwerp van alleen deze ronde blijft bewaard bij “Zonder tafel”.</numerusform>
            <numerusform>%n onderwerpen van alleen deze ronde blijven bewaard bij “Zonder tafel”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) in this round go.</source>
        <translation>
            <numerusform>%n plaats in deze ronde vervalt.</numerusform>
            <numerusform>%n plaatsen in deze ronde vervallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your notes go with it.</source>
        <translation>Je notities gaan mee weg.</translation>
    </message>
</context>
<context>
    <name>TodoCard</name>
    <message>
        <source>Everything is ready.</source>
        <translation>Alles staat klaar.</translation>
    </message>
    <message>
        <source>Still to do: {n}</source>
        <translation>Nog te doen: {n}</translation>
    </message>
    <message>
        <source>To the rounds</source>
        <translation>Naar de rondes</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>Verder: {what}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>day chair</source>
        <translation>dagvoorzitter</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>rondes</translation>
    </message>
    <message>
        <source>length of an item</source>
        <translation>lengte invullen</translation>
    </message>
    <message>
        <source>fixed start</source>
        <translation>vaste begintijd</translation>
    </message>
    <message>
        <source>fixed end</source>
        <translation>vaste eindtijd</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tafels</translation>
    </message>
    <message>
        <source>topic of table {table}</source>
        <translation>onderwerp tafel {table}</translation>
    </message>
    <message>
        <source>host of table {table}</source>
        <translation>host tafel {table}</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>onderwerp</translation>
    </message>
    <message>
        <source>choose a round</source>
        <translation>ronde kiezen</translation>
    </message>
    <message>
        <source>time to read</source>
        <translation>leestijd</translation>
    </message>
    <message>
        <source>logo in words</source>
        <translation>logo in woorden</translation>
    </message>
    <message>
        <source>points without a table</source>
        <translation>punten zonder tafel</translation>
    </message>
    <message>
        <source>the next thing</source>
        <translation>het volgende</translation>
    </message>
</context>
<context>
    <name>TokenHint</name>
    <message>
        <source>The report fills in {tokens} by itself.</source>
        <translation>Het verslag vult {tokens} zelf in.</translation>
    </message>
</context>
<context>
    <name>_Lengths</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
</context>
</TS>
