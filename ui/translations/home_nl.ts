<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>HomePage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Look around in a sample day</source>
        <translation>Kijk rond in een voorbeelddag</translation>
    </message>
    <message>
        <source>Open a day</source>
        <translation>Dag openen</translation>
    </message>
    <message>
        <source>Take a day from JSON</source>
        <translation>Een dag uit JSON halen</translation>
    </message>
    <message>
        <source>Practise with the sample day</source>
        <translation>Oefenen met de voorbeelddag</translation>
    </message>
    <message>
        <source>A day of conversations at tables, from the programme to the report.</source>
        <translation>Een dag met gesprekken aan tafels, van het programma tot het verslag.</translation>
    </message>
</context>
<context>
    <name>NewDay</name>
    <message>
        <source>What is the day called?</source>
        <translation>Hoe heet de dag?</translation>
    </message>
    <message>
        <source>When is it? May stay empty.</source>
        <translation>Wanneer is het? Mag leeg blijven.</translation>
    </message>
    <message>
        <source>for example 14 November</source>
        <translation>bijvoorbeeld 14 november</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Nieuwe dag</translation>
    </message>
    <message>
        <source>Give the day a name first. You can change it later.</source>
        <translation>Geef de dag eerst een naam. Die kun je later veranderen.</translation>
    </message>
    <message>
        <source>This is not a date. Type it like this: 19-9-2026.</source>
        <translation>Dit is geen datum. Typ het zo: 19-9-2026.</translation>
    </message>
</context>
<context>
    <name>RecentDays</name>
    <message>
        <source>Days that were open lately</source>
        <translation>Dagen die laatst open waren</translation>
    </message>
    <message>
        <source>Your days will appear here. Start a new one, or look around in the sample first.</source>
        <translation>Hier komen je dagen te staan. Begin een nieuwe dag, of kijk eerst rond in het voorbeeld.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open this day (Enter)</source>
        <translation>Open deze dag (Enter)</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Van de lijst halen</translation>
    </message>
    <message>
        <source>The file stays where it is (Delete)</source>
        <translation>Het bestand blijft waar het is (Delete)</translation>
    </message>
    <message>
        <source>Your days</source>
        <translation>Je dagen</translation>
    </message>
    <message>
        <source>Day without a name</source>
        <translation>Dag zonder naam</translation>
    </message>
    <message>
        <source>moved or gone</source>
        <translation>is verplaatst of weg</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>voorbeeld</translation>
    </message>
    <message>
        <source>in Tafelronde’s own folder</source>
        <translation>in de map van Tafelronde</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Look for the file in the folders near by (Enter)</source>
        <translation>Zoek het bestand in de mappen in de buurt (Enter)</translation>
    </message>
    <message>
        <source>Looking for it …</source>
        <translation>Even zoeken …</translation>
    </message>
    <message>
        <source>Not found in the folders near by. Choose the file yourself with “Open a day”.</source>
        <translation>Niet gevonden in de mappen in de buurt. Kies het bestand zelf met “Dag openen”.</translation>
    </message>
    <message>
        <source>Taken off the list. The file stays where it is.</source>
        <translation>Van de lijst gehaald. Het bestand blijft waar het is.</translation>
    </message>
</context>
</TS>
