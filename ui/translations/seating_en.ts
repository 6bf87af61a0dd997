<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CostWords</name>
    <message numerus="yes">
        <source>%n of {all} wishes come true.</source>
        <translation>
            <numerusform>%n of {all} wishes comes true.</numerusform>
            <numerusform>%n of {all} wishes come true.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactorFields</name>
    <message numerus="yes">
        <source>%n people expected.</source>
        <translation>
            <numerusform>%n person expected.</numerusform>
            <numerusform>%n people expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreePage</name>
    <message numerus="yes">
        <source>%n people said what they like</source>
        <translation>
            <numerusform>%n person said what they like</numerusform>
            <numerusform>%n people said what they like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have a seat now.</source>
        <translation>
            <numerusform>%n person has a seat now.</numerusform>
            <numerusform>%n people have a seat now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them get none of their wishes.</source>
        <translation>
            <numerusform>%n of them gets none of their wishes.</numerusform>
            <numerusform>%n of them get none of their wishes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no seat: too few chairs.</source>
        <translation>
            <numerusform>%n person has no seat: too few chairs.</numerusform>
            <numerusform>%n people have no seat: too few chairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message numerus="yes">
        <source>%n wish(es) come true</source>
        <translation>
            <numerusform>%n wish comes true</numerusform>
            <numerusform>%n wishes come true</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meets %n people.</source>
        <translation>
            <numerusform>Meets %n other person.</numerusform>
            <numerusform>Meets %n other people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meets %n people of {most} possible.</source>
        <translation>
            <numerusform>Meets %n of {most} possible people.</numerusform>
            <numerusform>Meets %n of {most} possible people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people there</source>
        <translation>
            <numerusform>1 person there</numerusform>
            <numerusform>%n people there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too full, %n people on {chairs} chairs</source>
        <translation>
            <numerusform>too full, %n person on {chairs} chairs</numerusform>
            <numerusform>too full, %n people on {chairs} chairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>%n pair meets again</numerusform>
            <numerusform>%n pairs meet again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) fewer meet twice</source>
        <translation>
            <numerusform>%n pair fewer meets twice</numerusform>
            <numerusform>%n pairs fewer meet twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundDeeds</name>
    <message numerus="yes">
        <source>%n people sit elsewhere.</source>
        <translation>
            <numerusform>%n person sits elsewhere.</numerusform>
            <numerusform>%n people sit elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not go with their group.</source>
        <translation>
            <numerusform>%n could not go with their group.</numerusform>
            <numerusform>%n could not go with their group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pairs sit together twice.</source>
        <translation>
            <numerusform>%n more pair sits together twice.</numerusform>
            <numerusform>%n more pairs sit together twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer pairs sit together twice.</source>
        <translation>
            <numerusform>%n fewer pair sits together twice.</numerusform>
            <numerusform>%n fewer pairs sit together twice.</numerusform>
        </translation>
    </message>
</context>
</TS>
