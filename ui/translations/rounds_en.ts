<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MoveBar</name>
    <message numerus="yes">
        <source>Move %n point(s) to table</source>
        <translation>
            <numerusform>Move 1 point to table</numerusform>
            <numerusform>Move %n points to table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointDeeds</name>
    <message numerus="yes">
        <source>%n point(s) taken back. The words stay in the file.</source>
        <translation>
            <numerusform>1 point taken back. The words stay in the file.</numerusform>
            <numerusform>%n points taken back. The words stay in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message numerus="yes">
        <source>%n point(s) chosen</source>
        <translation>
            <numerusform>1 point chosen</numerusform>
            <numerusform>%n points chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointNews</name>
    <message numerus="yes">
        <source>There are %n version(s) of this point.</source>
        <translation>
            <numerusform>There is 1 version of this point.</numerusform>
            <numerusform>There are %n versions of this point.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsList</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>1 point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundsStage</name>
    <message numerus="yes">
        <source>Walking took %n minute(s), longer than planned.</source>
        <translation>
            <numerusform>Walking took 1 minute, longer than planned.</numerusform>
            <numerusform>Walking took %n minutes, longer than planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not typed yet</source>
        <translation>
            <numerusform>%n photo not typed yet</numerusform>
            <numerusform>%n photos not typed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) without points</source>
        <translation>
            <numerusform>%n table without points</numerusform>
            <numerusform>%n tables without points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) without a table</source>
        <translation>
            <numerusform>%n point without a table</numerusform>
            <numerusform>%n points without a table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s) not typed</source>
        <translation>
            <numerusform>%n reaction not typed</numerusform>
            <numerusform>%n reactions not typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) without a name</source>
        <translation>
            <numerusform>%n agreement without a name</numerusform>
            <numerusform>%n agreements without a name</numerusform>
        </translation>
    </message>
</context>
</TS>
