<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AfterPanel</name>
    <message numerus="yes">
        <source>%n line(s) not on the projector: these people did not agree to that. Tell them.</source>
        <translation>
            <numerusform>1 line is not on the projector: this person said no. Tell them yourself.</numerusform>
            <numerusform>%n lines are not on the projector: these people said no. Tell them yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplanWords</name>
    <message numerus="yes">
        <source>And %n more table(s).</source>
        <translation>
            <numerusform>And 1 more table.</numerusform>
            <numerusform>And %n more tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no table yet.</source>
        <translation>
            <numerusform>1 person has no table yet.</numerusform>
            <numerusform>%n people have no table yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table} is closed: %n people are to sit there.</source>
        <translation>
            <numerusform>Round {round}: table {table} is closed, yet 1 person is to sit there.</numerusform>
            <numerusform>Round {round}: table {table} is closed, yet %n people are to sit there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table}: %n people, {chairs} chairs.</source>
        <translation>
            <numerusform>Round {round}, table {table}: 1 person, {chairs} chairs.</numerusform>
            <numerusform>Round {round}, table {table}: %n people, {chairs} chairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table}: only %n people.</source>
        <translation>
            <numerusform>Round {round}, table {table}: only 1 person.</numerusform>
            <numerusform>Round {round}, table {table}: only %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get another table.</source>
        <translation>
            <numerusform>1 person gets another table.</numerusform>
            <numerusform>%n people get another table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their card will then be wrong.</source>
        <translation>
            <numerusform>Their card will then be wrong.</numerusform>
            <numerusform>Their card will then be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card of %n people will then be wrong.</source>
        <translation>
            <numerusform>The card of 1 person will then be wrong.</numerusform>
            <numerusform>The cards of %n people will then be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people without a table get one.</source>
        <translation>
            <numerusform>1 person without a table gets one.</numerusform>
            <numerusform>%n people without a table get one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have another table.</source>
        <translation>
            <numerusform>1 person has another table.</numerusform>
            <numerusform>%n people have another table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people got a table.</source>
        <translation>
            <numerusform>1 person got a table.</numerusform>
            <numerusform>%n people got a table.</numerusform>
        </translation>
    </message>
</context>
</TS>
