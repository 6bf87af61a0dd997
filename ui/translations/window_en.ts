<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n word(s) added (underlined)</source>
        <translation>
            <numerusform>%n word added (underlined)</numerusform>
            <numerusform>%n words added (underlined)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) gone (struck through)</source>
        <translation>
            <numerusform>%n word gone (struck through)</numerusform>
            <numerusform>%n words gone (struck through)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
</TS>
