<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PastePanel</name>
    <message numerus="yes">
        <source>Put %n item(s) in the programme</source>
        <translation>
            <numerusform>Put %n item in the programme</numerusform>
            <numerusform>Put %n items in the programme</numerusform>
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
        <source>%n item(s) put in the programme</source>
        <translation>
            <numerusform>%n item put in the programme</numerusform>
            <numerusform>%n items put in the programme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreparationStage</name>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammePart</name>
    <message numerus="yes">
        <source>%n item(s) without a length</source>
        <translation>
            <numerusform>%n item without a length</numerusform>
            <numerusform>%n items without a length</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n minute(s)</source>
        <translation>
            <numerusform>Add %n minute</numerusform>
            <numerusform>Add %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n point(s) are kept, without a round.</source>
        <translation>
            <numerusform>The point is kept, without a round.</numerusform>
            <numerusform>The %n points are kept, without a round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) of this round alone are kept under “No table”.</source>
        <translation>
            <numerusform>%n topic of this round alone is kept under “No table”.</numerusform>
            <numerusform>%n topics of this round alone are kept under “No table”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) in this round go.</source>
        <translation>
            <numerusform>%n seat in this round goes.</numerusform>
            <numerusform>%n seats in this round go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Lengths</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
</TS>
