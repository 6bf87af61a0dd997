<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>DoorPage</name>
    <message>
        <source>First letters, or new: name, organisation, role. “12x” adds guests.</source>
        <translation>Eerste letters, of nieuw: naam, organisatie, rol. “12x” voegt gasten toe.</translation>
    </message>
    <message>
        <source>Who comes in?</source>
        <translation>Wie komt binnen?</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>Aan de deur</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Niemand heet zo.</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Nieuw toevoegen</translation>
    </message>
    <message>
        <source>Enter does the line on top. Space in the list ticks off, Delete marks absent.</source>
        <translation>Enter kiest de bovenste regel. In de lijst: spatie vinkt aan, Delete is afwezig.</translation>
    </message>
    <message>
        <source>The rest is not here</source>
        <translation>De rest is er niet</translation>
    </message>
    <message>
        <source>Look at the seats again</source>
        <translation>Bekijk de indeling opnieuw</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>Wie is er</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without a seat.</source>
        <translation>
            <numerusform>1 persoon zonder plaats.</numerusform>
            <numerusform>%n mensen zonder plaats.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Is er</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>table {list}</source>
        <translation>tafel {list}</translation>
    </message>
    <message numerus="yes">
        <source>New: %n guest(s)</source>
        <translation>
            <numerusform>Nieuw: 1 gast</numerusform>
            <numerusform>Nieuw: %n gasten</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nieuw: {name}</translation>
    </message>
    <message>
        <source>{name} is here.</source>
        <translation>{name} is er.</translation>
    </message>
    <message>
        <source>{name} is not there.</source>
        <translation>{name} is er niet.</translation>
    </message>
    <message>
        <source>Keep them together</source>
        <translation>Houd ze bij elkaar</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) added, spread over the tables.</source>
        <translation>
            <numerusform>1 gast toegevoegd.</numerusform>
            <numerusform>%n gasten toegevoegd, verspreid over de tafels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table {list}.</source>
        <translation>Tafel {list}.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} staat erbij.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are not here. Their seats come free.</source>
        <translation>
            <numerusform>1 persoon is er niet. De plaats komt vrij.</numerusform>
            <numerusform>%n mensen zijn er niet. Hun plaatsen komen vrij.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Doen</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>here</source>
        <translation>er</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>geen groep</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totaal</translation>
    </message>
    <message>
        <source>{here} here, {coming} to come, {absent} absent</source>
        <translation>{here} er, {coming} verwacht, {absent} afwezig</translation>
    </message>
</context>
</TS>
