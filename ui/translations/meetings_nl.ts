<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>MeetingWords</name>
    <message>
        <source>no group</source>
        <translation>geen groep</translation>
    </message>
    <message>
        <source>Nobody met anybody yet.</source>
        <translation>Nog niemand heeft iemand ontmoet.</translation>
    </message>
    <message>
        <source>Everyone meets {met} of {possible} possible people on average.</source>
        <translation>Iedereen ontmoet gemiddeld {met} van de {possible} mogelijke mensen.</translation>
    </message>
    <message>
        <source>“{group}”: on average with {n} of “{other}”.</source>
        <translation>“{group}”: gemiddeld met {n} van “{other}”.</translation>
    </message>
    <message>
        <source>Between groups: {n} % of what an even mix would give.</source>
        <translation>Tussen groepen: {n} % van een gelijke menging.</translation>
    </message>
    <message>
        <source>met {n} of {most}</source>
        <translation>ontmoet {n} van {most}</translation>
    </message>
    <message>
        <source>{name} ({n} times)</source>
        <translation>{name} ({n} keer)</translation>
    </message>
    <message>
        <source>{name} met nobody yet.</source>
        <translation>{name} ontmoette nog niemand.</translation>
    </message>
    <message>
        <source>{name} met: {names}.</source>
        <translation>{name} ontmoet: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>A circle of %n people with a line for each meeting.</source>
        <translation>
            <numerusform>Een cirkel van 1 persoon met een lijn voor elke ontmoeting.</numerusform>
            <numerusform>Een cirkel van %n mensen met een lijn voor elke ontmoeting.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: {list}.</source>
        <translation>Groepen: {list}.</translation>
    </message>
    <message>
        <source>{one} and {other}: nobody to meet</source>
        <translation>{one} en {other}: niemand om te ontmoeten</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>1 ontmoeting</numerusform>
            <numerusform>%n ontmoetingen</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}: {met}, {n} % of an even mix</source>
        <translation>{one} en {other}: {met}, {n} % van een gelijke menging</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>As soon as people have seats by name, you see here who meets whom.</source>
        <translation>Zodra mensen een plaats op naam hebben, zie je hier wie elkaar ontmoet.</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Zoek een naam</translation>
    </message>
    <message>
        <source>Who met whom</source>
        <translation>Wie ontmoette wie</translation>
    </message>
    <message>
        <source>Enter shows their day in the plan.</source>
        <translation>Enter toont iemands dag in de indeling.</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Tot nu toe</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>De hele indeling</translation>
    </message>
    <message>
        <source>Meetings between groups; 100 % is as even as can be</source>
        <translation>Ontmoetingen per groep; 100 % is gelijk gemengd</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Bewaar als plaatje</translation>
    </message>
    <message>
        <source>Choose somebody: the people they meet light up.</source>
        <translation>Kies iemand: dan lichten de ontmoetingen op.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Plaatje</translation>
    </message>
    <message>
        <source>“{file}” could not be written. Try another place.</source>
        <translation>“{file}” bewaren lukt niet. Kies een andere plek.</translation>
    </message>
    <message>
        <source>Copy the description</source>
        <translation>Kopieer de beschrijving</translation>
    </message>
    <message>
        <source>“{file}” is there. A description for who cannot see it is in it.</source>
        <translation>“{file}” staat klaar. Er zit een beschrijving in voor wie het niet ziet.</translation>
    </message>
</context>
</TS>
