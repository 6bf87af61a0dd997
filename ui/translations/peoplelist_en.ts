<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>%n person(s) found. Are the columns right?</source>
        <translation>
            <numerusform>1 person found. Are the columns right?</numerusform>
            <numerusform>%n people found. Are the columns right?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with titles or totals stay out.</source>
        <translation>
            <numerusform>1 row with a title or total stays out.</numerusform>
            <numerusform>%n rows with titles or totals stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>1 new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>1 changes</numerusform>
            <numerusform>%n change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as now</source>
        <translation>
            <numerusform>1 the same as now</numerusform>
            <numerusform>%n the same as now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>1 question open</numerusform>
            <numerusform>%n questions open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n person(s) in</source>
        <translation>
            <numerusform>Put 1 person in</numerusform>
            <numerusform>Put %n people in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>1 person added</numerusform>
            <numerusform>%n people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>1 changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added.</source>
        <translation>
            <numerusform>1 person added.</numerusform>
            <numerusform>%n people added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed.</source>
        <translation>
            <numerusform>1 person changed.</numerusform>
            <numerusform>%n people changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message numerus="yes">
        <source>It may be %n more.</source>
        <translation>
            <numerusform>It may be 1 other after this.</numerusform>
            <numerusform>It may be %n others after this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>1 question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>1 person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>1 row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken along</source>
        <translation>
            <numerusform>1 row taken along</numerusform>
            <numerusform>%n rows taken along</numerusform>
        </translation>
    </message>
</context>
</TS>
