<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CodeCard</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhonesAtTable</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhonesPanel</name>
    <message numerus="yes">
        <source>On · %n phone(s)</source>
        <translation>
            <numerusform>On · %n phone</numerusform>
            <numerusform>On · %n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) and photo(s) went along.</source>
        <translation>
            <numerusform>%n point or photo went along.</numerusform>
            <numerusform>%n points and photos went along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) still write here. What they type from now on stays on the phone.</source>
        <translation>
            <numerusform>%n phone still writes here. What is typed from now on stays on the phone.</numerusform>
            <numerusform>%n phones still write here. What is typed from now on stays on the phones.</numerusform>
        </translation>
    </message>
</context>
</TS>
