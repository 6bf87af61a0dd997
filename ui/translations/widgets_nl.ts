<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CardDelegate</name>
    <message>
        <source>Star: the hall should hear this</source>
        <translation>Ster: de zaal moet dit horen</translation>
    </message>
</context>
<context>
    <name>Reorder</name>
    <message>
        <source>Place {n} of {total}</source>
        <translation>Plaats {n} van {total}</translation>
    </message>
</context>
</TS>
