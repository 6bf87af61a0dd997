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
    <name>People</name>
    <message>
        <source>Names that fit</source>
        <translation>Namen die passen</translation>
    </message>
    <message>
        <source>New: {name} – Enter adds</source>
        <translation>Nieuw: {name} – Enter voegt toe</translation>
    </message>
    <message>
        <source>Yes, add</source>
        <translation>Ja, toevoegen</translation>
    </message>
    <message>
        <source>No, these are the words</source>
        <translation>Nee, dit is de tekst</translation>
    </message>
    <message>
        <source>Is this a name? “{words}”</source>
        <translation>Is dit een naam? “{words}”</translation>
    </message>
    <message>
        <source>{name}, take out</source>
        <translation>{name}, weghalen</translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation>{name} weggehaald</translation>
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
