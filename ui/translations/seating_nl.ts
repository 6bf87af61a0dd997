<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>MovingOnModel</name>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>Who begins at table {start}, in round {round}: table {n}</source>
        <translation>Wie begint aan tafel {start}, zit in ronde {round} aan tafel {n}</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
</context>
<context>
    <name>SeatingStage</name>
    <message>
        <source>How do people find their table?</source>
        <translation>Hoe vinden mensen hun tafel?</translation>
    </message>
    <message>
        <source>To the rounds</source>
        <translation>Naar de rondes</translation>
    </message>
    <message>
        <source>Two ways that work without names. Pick one yourself; there is nothing to fill in here.</source>
        <translation>Twee manieren die zonder namen werken. Kies er zelf een; je hoeft hier niets in te vullen.</translation>
    </message>
    <message>
        <source>Either way, hosts stay at their own table in all rounds.</source>
        <translation>De tafelhosts blijven hoe dan ook alle rondes aan hun eigen tafel.</translation>
    </message>
    <message>
        <source>Seating people by name comes in a later version. You need nothing for it now.</source>
        <translation>Een indeling op naam komt in een latere versie. Je hoeft er nu niets voor te doen.</translation>
    </message>
    <message>
        <source>Free choice</source>
        <translation>Vrij kiezen</translation>
    </message>
    <message>
        <source>In each round people choose the table with the topic they like.</source>
        <translation>Mensen kiezen elke ronde zelf een tafel.</translation>
    </message>
    <message>
        <source>Say where each topic is before the round begins. Is a table full? Then the next choice.</source>
        <translation>Vertel vóór elke ronde welk onderwerp waar is. Is een tafel vol? Dan een andere.</translation>
    </message>
    <message>
        <source>Moving on, table by table</source>
        <translation>Doorschuiven, tafel voor tafel</translation>
    </message>
    <message>
        <source>To the preparation</source>
        <translation>Naar de voorbereiding</translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation>Doorschuiven</translation>
    </message>
    <message>
        <source>After each round everyone moves one table up. From the last table people go to the first.</source>
        <translation>Na elke ronde schuift iedereen één tafel op. Van de laatste tafel ga je naar de eerste.</translation>
    </message>
    <message>
        <source>There are more rounds than tables: people come back at a table they had before.</source>
        <translation>Er zijn meer rondes dan tafels. Mensen komen dus terug aan een tafel waar ze al waren.</translation>
    </message>
    <message>
        <source>As soon as there are two tables or more, you see here who goes where.</source>
        <translation>Zodra er twee tafels of meer zijn, zie je hier wie waarheen gaat.</translation>
    </message>
    <message>
        <source>As soon as there is a round in the programme, you see here who goes where.</source>
        <translation>Zodra er een ronde in het programma staat, zie je hier wie waarheen gaat.</translation>
    </message>
</context>
</TS>
