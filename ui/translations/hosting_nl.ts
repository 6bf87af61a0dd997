<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>MissingHosts</name>
    <message numerus="yes">
        <source>%n more host(s) not here.</source>
        <translation>
            <numerusform>Nog %n host is er niet.</numerusform>
            <numerusform>Nog %n hosts zijn er niet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingLine</name>
    <message>
        <source>Another host…</source>
        <translation>Andere host…</translation>
    </message>
    <message>
        <source>Host of table {n} is not there: {name}</source>
        <translation>Host van tafel {n} is er niet: {name}</translation>
    </message>
    <message>
        <source>Host of table {n} is not here yet: {name}</source>
        <translation>Host van tafel {n} is er nog niet: {name}</translation>
    </message>
    <message>
        <source>Another host for table {n}, instead of {name}</source>
        <translation>Andere host voor tafel {n}, in plaats van {name}</translation>
    </message>
</context>
<context>
    <name>OtherHost</name>
    <message>
        <source>Another host</source>
        <translation>Andere host</translation>
    </message>
    <message>
        <source>a name, then Enter</source>
        <translation>een naam, dan Enter</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Host of table {n}, instead of {names}</source>
        <translation>Host van tafel {n}, in plaats van {names}</translation>
    </message>
    <message>
        <source>Host of table {n}</source>
        <translation>Host van tafel {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) part from now on</source>
        <translation>
            <numerusform>Doet verder mee als deelnemer</numerusform>
            <numerusform>Doen verder mee als deelnemer</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is host of table {n} now.</source>
        <translation>{name} is nu host van tafel {n}.</translation>
    </message>
    <message>
        <source>{name} is host of table {n} now, from round {round} on.</source>
        <translation>{name} is nu host van tafel {n}, vanaf ronde {round}.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) at table {list} came free.</source>
        <translation>
            <numerusform>De plaats aan tafel {list} is vrij.</numerusform>
            <numerusform>De plaatsen aan tafel {list} zijn vrij.</numerusform>
        </translation>
    </message>
</context>
</TS>
