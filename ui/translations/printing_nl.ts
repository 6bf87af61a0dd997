<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>PrintButton</name>
    <message>
        <source>Print</source>
        <translation>Printen</translation>
    </message>
    <message>
        <source>Sheets for the hall, as PDF</source>
        <translation>Bladen voor de zaal, als PDF</translation>
    </message>
    <message>
        <source>Cards: who sits where</source>
        <translation>Kaartjes: wie zit waar</translation>
    </message>
    <message>
        <source>Slips for changed seats</source>
        <translation>Strookjes voor nieuwe plaatsen</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Attendance list</source>
        <translation>Presentielijst</translation>
    </message>
    <message>
        <source>Table signs</source>
        <translation>Tafelbordjes</translation>
    </message>
    <message>
        <source>Host cards</source>
        <translation>Kaarten voor tafelhosts</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, om te printen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Made: {file}</source>
        <translation>Gemaakt: {file}</translation>
    </message>
    <message>
        <source>Made: {file}. Without QR codes: the page for table hosts is off.</source>
        <translation>Gemaakt: {file}. Zonder QR-codes: de pagina voor tafelhosts staat uit.</translation>
    </message>
</context>
</TS>
