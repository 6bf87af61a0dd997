<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClockCard</name>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less</source>
        <translation>
            <numerusform>%n minute less</numerusform>
            <numerusform>%n minutes less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began %n minute(s) ago</source>
        <translation>
            <numerusform>Began %n minute ago</numerusform>
            <numerusform>Began %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message numerus="yes">
        <source>%n minute(s) left.</source>
        <translation>
            <numerusform>%n minute left.</numerusform>
            <numerusform>%n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>%n minute planned</numerusform>
            <numerusform>%n minutes planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day was to start %n minute(s) ago. Press GO when it has begun.</source>
        <translation>
            <numerusform>The day was to start %n minute ago. Press GO when it has begun.</numerusform>
            <numerusform>The day was to start %n minutes ago. Press GO when it has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this laptop went %n minute(s) forward. Ours runs on as it was.</source>
        <translation>
            <numerusform>The clock of this laptop went %n minute forward. Ours runs on as it was.</numerusform>
            <numerusform>The clock of this laptop went %n minutes forward. Ours runs on as it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this laptop went %n minute(s) back. Ours runs on as it was.</source>
        <translation>
            <numerusform>The clock of this laptop went %n minute back. Ours runs on as it was.</numerusform>
            <numerusform>The clock of this laptop went %n minutes back. Ours runs on as it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableNotes</name>
    <message numerus="yes">
        <source>%n at the table</source>
        <translation>
            <numerusform>%n at the table</numerusform>
            <numerusform>%n at the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n photo to type</numerusform>
            <numerusform>%n photos to type</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesHeading</name>
    <message numerus="yes">
        <source>%n table(s) without points</source>
        <translation>
            <numerusform>%n table without points</numerusform>
            <numerusform>%n tables without points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) seated</source>
        <translation>
            <numerusform>%n person seated</numerusform>
            <numerusform>%n people seated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n photo to type</numerusform>
            <numerusform>%n photos to type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) there</source>
        <translation>
            <numerusform>%n phone there</numerusform>
            <numerusform>%n phones there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n phone</numerusform>
            <numerusform>%n phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done · %n point(s)</source>
        <translation>
            <numerusform>Done · %n point</numerusform>
            <numerusform>Done · %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), not typed yet</source>
        <translation>
            <numerusform>%n photo, not typed yet</numerusform>
            <numerusform>%n photos, not typed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n photo to type</numerusform>
            <numerusform>%n photos to type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the table</source>
        <translation>
            <numerusform>%n at the table</numerusform>
            <numerusform>%n at the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chair(s)</source>
        <translation>
            <numerusform>%n chair</numerusform>
            <numerusform>%n chairs</numerusform>
        </translation>
    </message>
</context>
</TS>
