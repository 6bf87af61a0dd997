<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MeetingWords</name>
    <message numerus="yes">
        <source>A circle of %n people with a line for each meeting.</source>
        <translation>
            <numerusform>A circle of 1 person with a line for each meeting.</numerusform>
            <numerusform>A circle of %n people with a line for each meeting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>1 meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
