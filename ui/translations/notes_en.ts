<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in %n point(s)</source>
        <translation>
            <numerusform>Read in %n point</numerusform>
            <numerusform>Read in %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was/were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) beside another version.</source>
        <translation>
            <numerusform>%n stands beside another version.</numerusform>
            <numerusform>%n stand beside another version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in.</source>
        <translation>
            <numerusform>%n point read in.</numerusform>
            <numerusform>%n points read in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in at table {table}.</source>
        <translation>
            <numerusform>%n point read in at table {table}.</numerusform>
            <numerusform>%n points read in at table {table}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in at table {table}, round {round}.</source>
        <translation>
            <numerusform>%n point read in at table {table}, round {round}.</numerusform>
            <numerusform>%n points read in at table {table}, round {round}.</numerusform>
        </translation>
    </message>
</context>
</TS>
