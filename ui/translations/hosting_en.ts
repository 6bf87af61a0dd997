<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MissingHosts</name>
    <message numerus="yes">
        <source>%n more host(s) not here.</source>
        <translation>
            <numerusform>%n more host is not here.</numerusform>
            <numerusform>%n more hosts are not here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherHost</name>
    <message numerus="yes">
        <source>%n take(s) part from now on</source>
        <translation>
            <numerusform>Takes part from now on</numerusform>
            <numerusform>Take part from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) at table {list} came free.</source>
        <translation>
            <numerusform>The seat at table {list} is free.</numerusform>
            <numerusform>The seats at table {list} are free.</numerusform>
        </translation>
    </message>
</context>
</TS>
