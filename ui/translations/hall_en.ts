<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CellDelegate</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallModel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallPart</name>
    <message numerus="yes">
        <source>No table: %n point(s)</source>
        <translation>
            <numerusform>No table: %n point</numerusform>
            <numerusform>No table: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {name}? %n topic(s) and their points stay.</source>
        <translation>
            <numerusform>Remove {name}? %n topic stays, with its points.</numerusform>
            <numerusform>Remove {name}? %n topics and their points stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteTables</name>
    <message numerus="yes">
        <source>Put %n line(s) in the hall</source>
        <translation>
            <numerusform>Put %n line in the hall</numerusform>
            <numerusform>Put %n lines in the hall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please look at %n line(s).</source>
        <translation>
            <numerusform>Please look at %n line.</numerusform>
            <numerusform>Please look at %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) put in the hall</source>
        <translation>
            <numerusform>%n line put in the hall</numerusform>
            <numerusform>%n lines put in the hall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiative(s)</source>
        <translation>
            <numerusform>%n initiative</numerusform>
            <numerusform>%n initiatives</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message numerus="yes">
        <source>Its %n point(s) are kept under “No table”.</source>
        <translation>
            <numerusform>Its point is kept under “No table”.</numerusform>
            <numerusform>Its %n points are kept under “No table”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n topic(s) are kept under “No table”.</source>
        <translation>
            <numerusform>Its topic is kept under “No table”.</numerusform>
            <numerusform>Its %n topics are kept under “No table”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) at this table go.</source>
        <translation>
            <numerusform>%n seat at this table goes.</numerusform>
            <numerusform>%n seats at this table go.</numerusform>
        </translation>
    </message>
</context>
</TS>
