<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DoorPage</name>
    <message numerus="yes">
        <source>%n person(s) without a seat.</source>
        <translation>
            <numerusform>1 person without a seat.</numerusform>
            <numerusform>%n people without a seat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New: %n guest(s)</source>
        <translation>
            <numerusform>New: 1 guest</numerusform>
            <numerusform>New: %n guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) added, spread over the tables.</source>
        <translation>
            <numerusform>1 guest added.</numerusform>
            <numerusform>%n guests added, spread over the tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are not here. Their seats come free.</source>
        <translation>
            <numerusform>1 person is not here. The seat comes free.</numerusform>
            <numerusform>%n people are not here. Their seats come free.</numerusform>
        </translation>
    </message>
</context>
</TS>
