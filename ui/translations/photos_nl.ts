<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>GonePhotos</name>
    <message>
        <source>The photo was taken away. What you typed is with the points without a table.</source>
        <translation>De foto is weggehaald. Wat je typte, staat bij de punten zonder tafel.</translation>
    </message>
    <message>
        <source>The photo was taken away. What you typed is at table {n}.</source>
        <translation>De foto is weggehaald. Wat je typte, staat bij tafel {n}.</translation>
    </message>
    <message>
        <source>Show the point</source>
        <translation>Toon het punt</translation>
    </message>
</context>
<context>
    <name>PhotoSight</name>
    <message>
        <source>upright</source>
        <translation>rechtop</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <translation>een kwartslag naar rechts</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>ondersteboven</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <translation>een kwartslag naar links</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Typed</source>
        <translation>Overgetypt</translation>
    </message>
    <message>
        <source>Not typed yet</source>
        <translation>Nog niet getypt</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>Clock and tables</source>
        <translation>Klok en tafels</translation>
    </message>
    <message>
        <source>Photo of the sheet</source>
        <translation>Foto van het vel</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>As wide as there is room for</source>
        <translation>Zo breed als er plaats is</translation>
    </message>
    <message>
        <source>Turn a quarter to the right</source>
        <translation>Kwartslag naar rechts draaien</translation>
    </message>
    <message>
        <source>Photos of sheets</source>
        <translation>Foto’s van vellen</translation>
    </message>
    <message>
        <source>Not typed yet after all</source>
        <translation>Toch nog niet getypt</translation>
    </message>
    <message>
        <source>Other table</source>
        <translation>Andere tafel</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Nog geen foto’s.</translation>
    </message>
    <message>
        <source>A host photographs the sheet on the phone. A helper can do it for every table.</source>
        <translation>Een host fotografeert het vel met de telefoon. Een helper kan dat voor elke tafel doen.</translation>
    </message>
    <message>
        <source>The photo comes in here, to be typed.</source>
        <translation>De foto komt hier binnen, om over te typen.</translation>
    </message>
    <message>
        <source>Phones of the tables</source>
        <translation>Telefoons van de tafels</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n foto te typen</numerusform>
            <numerusform>%n foto’s te typen</numerusform>
        </translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Overgetypt</translation>
    </message>
    <message>
        <source>The photo was taken away.</source>
        <translation>De foto is weggehaald.</translation>
    </message>
    <message>
        <source>Typed, next photo</source>
        <translation>Overgetypt, volgende foto</translation>
    </message>
    <message>
        <source>The photo is being opened …</source>
        <translation>De foto wordt geopend …</translation>
    </message>
    <message>
        <source>This photo cannot be shown. The host still has the sheet.</source>
        <translation>Deze foto is niet te tonen. De host heeft het vel nog.</translation>
    </message>
    <message>
        <source>All photos have been typed.</source>
        <translation>Alle foto’s zijn overgetypt.</translation>
    </message>
    <message>
        <source>Taken back. The words stay in the file.</source>
        <translation>Ingetrokken. De tekst blijft bewaard.</translation>
    </message>
    <message>
        <source>The photo is taken away. Its points stay.</source>
        <translation>De foto is weggehaald. De punten blijven staan.</translation>
    </message>
</context>
<context>
    <name>SheetTyping</name>
    <message>
        <source>Topic of this table</source>
        <translation>Onderwerp van deze tafel</translation>
    </message>
    <message>
        <source>What this table brought</source>
        <translation>Wat deze tafel bracht</translation>
    </message>
    <message>
        <source>Nothing typed of this table yet.</source>
        <translation>Van deze tafel is nog niets getypt.</translation>
    </message>
    <message>
        <source>What stands on the sheet</source>
        <translation>Wat op het vel staat</translation>
    </message>
    <message>
        <source>Type a point, then Enter</source>
        <translation>Typ een punt, dan Enter</translation>
    </message>
    <message>
        <source>Say first whose sheet this is.</source>
        <translation>Zeg eerst van wie dit vel is.</translation>
    </message>
    <message>
        <source>No topic filled in yet</source>
        <translation>Nog geen onderwerp ingevuld</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Opgeschreven</translation>
    </message>
</context>
<context>
    <name>WhoseSheet</name>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Move (Enter)</source>
        <translation>Verplaatsen (Enter)</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Leave as is (Escape)</source>
        <translation>Laat zo (Escape)</translation>
    </message>
    <message>
        <source>Whose sheet is this? Table</source>
        <translation>Van wie is dit vel? Tafel</translation>
    </message>
</context>
</TS>
