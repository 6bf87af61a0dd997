<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MessageLine</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatFinder</name>
    <message numerus="yes">
        <source>%n person(s) cannot find their name here. Tell them their table.</source>
        <translation>
            <numerusform>%n person cannot find their name here. Tell them their table.</numerusform>
            <numerusform>%n people cannot find their name here. Tell them their table.</numerusform>
        </translation>
    </message>
</context>
</TS>
