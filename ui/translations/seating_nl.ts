<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BehindPanel</name>
    <message>
        <source>Close this list</source>
        <translation>Sluit deze lijst</translation>
    </message>
    <message>
        <source>Who is behind this count</source>
        <translation>Om wie gaat het</translation>
    </message>
    <message>
        <source>Enter follows someone through the day.</source>
        <translation>Enter volgt iemand door de dag.</translation>
    </message>
</context>
<context>
    <name>BondFields</name>
    <message>
        <source>Who belongs together, or apart</source>
        <translation>Wie bij elkaar hoort, of juist niet</translation>
    </message>
    <message>
        <source>name, Enter</source>
        <translation>naam, Enter</translation>
    </message>
    <message>
        <source>In which rounds</source>
        <translation>In welke rondes</translation>
    </message>
    <message>
        <source>Always together</source>
        <translation>Altijd samen</translation>
    </message>
    <message>
        <source>Never together</source>
        <translation>Nooit samen</translation>
    </message>
    <message>
        <source>Together and apart</source>
        <translation>Samen en uit elkaar</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Only in round {n}</source>
        <translation>Alleen in ronde {n}</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>De hele dag</translation>
    </message>
    <message>
        <source>Together: {names}</source>
        <translation>Samen: {names}</translation>
    </message>
    <message>
        <source>Apart: {names}</source>
        <translation>Uit elkaar: {names}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>{bond} (round {n})</source>
        <translation>{bond} (ronde {n})</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>{name}: up and down choose a table, left and right a person to change with. Enter, or Esc.</source>
        <translation>{name}: omhoog en omlaag kiest een tafel, links en rechts iemand om mee te ruilen. Enter of Esc.</translation>
    </message>
    <message>
        <source>People change tables within their round.</source>
        <translation>Iemand verhuist alleen binnen de eigen ronde.</translation>
    </message>
    <message>
        <source>Change with {name}, {table}: {cost}</source>
        <translation>Ruilen met {name}, {table}: {cost}</translation>
    </message>
</context>
<context>
    <name>CellPaint</name>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>ClosedTables</name>
    <message>
        <source>Which table</source>
        <translation>Welke tafel</translation>
    </message>
    <message>
        <source>Closed in which rounds</source>
        <translation>In welke rondes dicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Tables not used</source>
        <translation>Tafels die niet meedoen</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Weer openen</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle rondes</translation>
    </message>
    <message>
        <source>{table}, round {list}</source>
        <translation>{table}, ronde {list}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>CostLine</name>
    <message>
        <source>Who are they?</source>
        <translation>Wie zijn dat?</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message numerus="yes">
        <source>%n of {all} wishes come true.</source>
        <translation>
            <numerusform>%n van {all} wensen komt uit.</numerusform>
            <numerusform>%n van {all} wensen komen uit.</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {m} new people</source>
        <translation>{n} van {m} nieuwe mensen</translation>
    </message>
    <message>
        <source>in rounds {list}</source>
        <translation>in ronde {list}</translation>
    </message>
    <message>
        <source>{where} in rounds {list}</source>
        <translation>{where} in ronde {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n ander</numerusform>
            <numerusform>%n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>table {n}</source>
        <translation>tafel {n}</translation>
    </message>
    <message>
        <source>Round {round}, table {n}</source>
        <translation>Ronde {round}, tafel {n}</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>more people than chairs</source>
        <translation>meer mensen dan stoelen</translation>
    </message>
    <message>
        <source>cannot use this table</source>
        <translation>kan hier niet zitten</translation>
    </message>
    <message>
        <source>share a table, and should not</source>
        <translation>zitten samen, en dat hoort niet</translation>
    </message>
    <message>
        <source>sit apart, and should not</source>
        <translation>zitten niet samen, en dat hoort wel</translation>
    </message>
    <message>
        <source>had to sit elsewhere</source>
        <translation>hoort ergens anders te zitten</translation>
    </message>
    <message>
        <source>without a table</source>
        <translation>zonder tafel</translation>
    </message>
    <message>
        <source>with a seat, but not there</source>
        <translation>heeft een plaats, maar is er niet</translation>
    </message>
</context>
<context>
    <name>EmptyPlan</name>
    <message>
        <source>Until then nothing is missing: a day runs without a plan as well.</source>
        <translation>Tot dan ontbreekt er niets: een dag loopt ook zonder indeling.</translation>
    </message>
    <message>
        <source>A plan needs tables, and there are none yet.</source>
        <translation>Voor een indeling zijn tafels nodig. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>To the tables</source>
        <translation>Naar de tafels</translation>
    </message>
    <message>
        <source>A plan needs rounds, and there are none yet.</source>
        <translation>Voor een indeling zijn rondes nodig. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>To the programme</source>
        <translation>Naar het programma</translation>
    </message>
    <message>
        <source>A plan needs names, and there are none yet.</source>
        <translation>Voor een indeling zijn namen nodig. Die zijn er nog niet.</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>Naar de mensen</translation>
    </message>
</context>
<context>
    <name>FactorFields</name>
    <message>
        <source>Meeting new people</source>
        <translation>Nieuwe mensen ontmoeten</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>Groups mixed at each table</source>
        <translation>Groepen gemengd aan elke tafel</translation>
    </message>
    <message>
        <source>How many of each hundred come</source>
        <translation>Hoeveel er van elke honderd komen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The least people at a table</source>
        <translation>Het minste aan een tafel</translation>
    </message>
    <message>
        <source>any</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>Close these tables</source>
        <translation>Sluit deze tafels</translation>
    </message>
    <message>
        <source>What weighs how much</source>
        <translation>Wat hoe zwaar weegt</translation>
    </message>
    <message>
        <source>How many come</source>
        <translation>Hoeveel mensen komen</translation>
    </message>
    <message>
        <source>Of each hundred</source>
        <translation>Van elke honderd</translation>
    </message>
    <message>
        <source>Least at a table</source>
        <translation>Minstens per tafel</translation>
    </message>
    <message numerus="yes">
        <source>%n people expected.</source>
        <translation>
            <numerusform>%n persoon verwacht.</numerusform>
            <numerusform>%n mensen verwacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without table {list} every table has at least {n}.</source>
        <translation>Zonder tafel {list} zitten er overal minstens {n}.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>FactorSlider</name>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>What cannot be had</source>
        <translation>Wat niet kan</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>En nog %n.</numerusform>
            <numerusform>En nog %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreePage</name>
    <message>
        <source>To the rounds</source>
        <translation>Naar de rondes</translation>
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
        <source>Hosts stay at their own table in all rounds.</source>
        <translation>Hosts blijven alle rondes aan hun eigen tafel.</translation>
    </message>
    <message>
        <source>Which rounds</source>
        <translation>Welke rondes</translation>
    </message>
    <message>
        <source>Divide by wishes</source>
        <translation>Verdeel naar wens</translation>
    </message>
    <message>
        <source>Tafelronde can give everyone a seat by their wishes, as far as there are chairs.</source>
        <translation>Iedereen kan een plaats naar wens krijgen, zolang er stoelen zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%n people said what they like</source>
        <translation>
            <numerusform>%n persoon heeft wensen</numerusform>
            <numerusform>%n mensen hebben wensen</numerusform>
        </translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle rondes</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message numerus="yes">
        <source>%n people have a seat now.</source>
        <translation>
            <numerusform>%n persoon heeft nu een plaats.</numerusform>
            <numerusform>%n mensen hebben nu een plaats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them get none of their wishes.</source>
        <translation>
            <numerusform>Van %n komt geen wens uit.</numerusform>
            <numerusform>Van %n komt geen wens uit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone with a wish gets one.</source>
        <translation>Wie een wens heeft, krijgt er een.</translation>
    </message>
    <message numerus="yes">
        <source>%n people have no seat: too few chairs.</source>
        <translation>
            <numerusform>Voor %n persoon is er geen stoel.</numerusform>
            <numerusform>Voor %n mensen is er geen stoel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>{group} ({n})</source>
        <translation>{group} ({n})</translation>
    </message>
</context>
<context>
    <name>LockBar</name>
    <message>
        <source>Seat</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Choose somebody to lock their seat</source>
        <translation>Kies iemand om de plek vast te zetten</translation>
    </message>
    <message>
        <source>Choose somebody to lock their table</source>
        <translation>Kies iemand om de tafel vast te zetten</translation>
    </message>
    <message>
        <source>Choose somebody to lock their round</source>
        <translation>Kies iemand om de ronde vast te zetten</translation>
    </message>
    <message>
        <source>Unlock: {name}, {round}</source>
        <translation>Losmaken: {name}, {round}</translation>
    </message>
    <message>
        <source>Lock: {name}, {round}</source>
        <translation>Vastzetten: {name}, {round}</translation>
    </message>
    <message>
        <source>Unlock: all seats in {round}</source>
        <translation>Losmaken: alle plekken in {round}</translation>
    </message>
    <message>
        <source>Lock: all seats in {round}</source>
        <translation>Vastzetten: alle plekken in {round}</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>Close this panel</source>
        <translation>Sluit dit paneel</translation>
    </message>
    <message>
        <source>What a plan goes by</source>
        <translation>Waar de indeling op let</translation>
    </message>
</context>
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
    <name>MovingPage</name>
    <message>
        <source>To the preparation</source>
        <translation>Naar de voorbereiding</translation>
    </message>
    <message>
        <source>To the rounds</source>
        <translation>Naar de rondes</translation>
    </message>
    <message>
        <source>After each round everyone moves one table up. From the last table people go to the first.</source>
        <translation>Na elke ronde schuift iedereen één tafel op. Van de laatste tafel ga je naar de eerste.</translation>
    </message>
    <message>
        <source>Hosts stay at their own table in all rounds.</source>
        <translation>Hosts blijven alle rondes aan hun eigen tafel.</translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation>Doorschuiven</translation>
    </message>
    <message>
        <source>Moving on, table by table</source>
        <translation>Doorschuiven, tafel voor tafel</translation>
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
<context>
    <name>NameField</name>
    <message>
        <source>Names that fit</source>
        <translation>Namen die passen</translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Meets</source>
        <translation>Ontmoet</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wensen</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>wordt gevolgd</translation>
    </message>
    <message numerus="yes">
        <source>%n wish(es) come true</source>
        <translation>
            <numerusform>%n wens komt uit</numerusform>
            <numerusform>%n wensen komen uit</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {heard}, of {n}</source>
        <translation>{name}: {heard}, van de {n}</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>geen tafel</translation>
    </message>
    <message>
        <source>table {n}</source>
        <translation>tafel {n}</translation>
    </message>
    <message>
        <source>not among those who move</source>
        <translation>wisselt deze ronde niet</translation>
    </message>
    <message>
        <source>stays as it was</source>
        <translation>blijft zoals het was</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>vast</translation>
    </message>
    <message>
        <source>another table</source>
        <translation>andere tafel</translation>
    </message>
</context>
<context>
    <name>PlanBody</name>
    <message>
        <source>A plan is being looked for. Keep it or leave it first.</source>
        <translation>Er wordt een indeling gezocht. Neem die eerst, of laat het zo.</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Make a plan</source>
        <translation>Maak een indeling</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Opnieuw indelen</translation>
    </message>
    <message>
        <source>With few changes, or freely</source>
        <translation>Met weinig wijzigingen, of vrij opnieuw</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Mostly new people</source>
        <translation>Meest nieuwe mensen</translation>
    </message>
    <message>
        <source>Mostly wishes</source>
        <translation>Meest wensen</translation>
    </message>
    <message>
        <source>Mostly mixed</source>
        <translation>Meest gemengd</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>Andere indeling</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Pick up, to seat elsewhere</source>
        <translation>Oppakken en elders neerzetten</translation>
    </message>
    <message>
        <source>Unlock this seat</source>
        <translation>Maak deze plek los</translation>
    </message>
    <message>
        <source>Lock this seat</source>
        <translation>Zet deze plek vast</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Blijft hier zitten</translation>
    </message>
    <message>
        <source>No seat in this round</source>
        <translation>Geen plek in deze ronde</translation>
    </message>
    <message>
        <source>{table}, {round}: unlock</source>
        <translation>{table}, {round}: losmaken</translation>
    </message>
    <message>
        <source>{table}, {round}: lock</source>
        <translation>{table}, {round}: vastzetten</translation>
    </message>
    <message>
        <source>{round}: same groups as</source>
        <translation>{round}: zelfde groepen als</translation>
    </message>
    <message>
        <source>{round}: all new</source>
        <translation>{round}: helemaal nieuw</translation>
    </message>
    <message>
        <source>{round}: unlock all seats</source>
        <translation>{round}: alle plekken losmaken</translation>
    </message>
    <message>
        <source>{round}: lock all seats</source>
        <translation>{round}: alle plekken vastzetten</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Make a plan all the same</source>
        <translation>Maak toch een indeling</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Doen</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Find someone ({keys})</source>
        <translation>Zoek iemand ({keys})</translation>
    </message>
    <message>
        <source>Find someone by the first letters</source>
        <translation>Zoek iemand op de eerste letters</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorteren</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Op groep</translation>
    </message>
    <message>
        <source>By fewest new people</source>
        <translation>Minste nieuwe mensen</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Per tafel</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Per persoon</translation>
    </message>
    <message>
        <source>The plan by table</source>
        <translation>De indeling per tafel</translation>
    </message>
    <message>
        <source>The plan by person</source>
        <translation>De indeling per persoon</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gevonden</translation>
    </message>
    <message>
        <source>Choose someone to follow their day. Enter or dragging takes them to another table.</source>
        <translation>Kies iemand om de dag te volgen. Met Enter of slepen verhuist diegene naar een andere tafel.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Geen tafel</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>stays as it was</source>
        <translation>blijft zoals het was</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>vast</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>{people} on {n} chairs</source>
        <translation>{people}, {n} stoelen</translation>
    </message>
    <message>
        <source>accompanies someone</source>
        <translation>begeleidt iemand</translation>
    </message>
    <message>
        <source>needs something of the table</source>
        <translation>heeft iets nodig aan de tafel</translation>
    </message>
    <message>
        <source>another table than before</source>
        <translation>andere tafel dan eerst</translation>
    </message>
    <message>
        <source>meets the followed person again</source>
        <translation>ontmoet wie je volgt nog een keer</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gevonden</translation>
    </message>
    <message>
        <source>host: {names}</source>
        <translation>host: {names}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>table {n}</source>
        <translation>tafel {n}</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>geen tafel</translation>
    </message>
    <message numerus="yes">
        <source>Meets %n people.</source>
        <translation>
            <numerusform>Ontmoet %n ander.</numerusform>
            <numerusform>Ontmoet %n anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Meets %n people of {most} possible.</source>
        <translation>
            <numerusform>Ontmoet %n van de {most} mogelijke mensen.</numerusform>
            <numerusform>Ontmoet %n van de {most} mogelijke mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{round} is over or under way: its seats stay.</source>
        <translation>{round} is geweest of bezig: die plekken blijven.</translation>
    </message>
    <message>
        <source>{name} is locked here. L unlocks the seat.</source>
        <translation>{name} zit hier vast. Met L maak je de plek los.</translation>
    </message>
    <message>
        <source>Somebody who goes with {name} is locked here.</source>
        <translation>Iemand die bij {name} hoort, zit hier vast.</translation>
    </message>
    <message>
        <source>{table} has no room for {name} and who goes along.</source>
        <translation>{table} heeft geen plek voor {name} en wie meegaat.</translation>
    </message>
    <message>
        <source>{name} has no table in this round already.</source>
        <translation>{name} heeft in deze ronde al geen tafel.</translation>
    </message>
    <message>
        <source>That seat is locked: nobody can change places with it.</source>
        <translation>Die plek staat vast: ruilen kan niet.</translation>
    </message>
    <message>
        <source>{table} is closed in this round.</source>
        <translation>{table} is dicht in deze ronde.</translation>
    </message>
    <message>
        <source>{name} has no seat to change in this round.</source>
        <translation>{name} heeft in deze ronde geen plek om te wisselen.</translation>
    </message>
    <message>
        <source>{name} sits at this table already.</source>
        <translation>{name} zit al aan deze tafel.</translation>
    </message>
    <message>
        <source>no topic a second time</source>
        <translation>geen onderwerp dubbel meer</translation>
    </message>
    <message>
        <source>this topic a second time</source>
        <translation>dit onderwerp dubbel</translation>
    </message>
    <message>
        <source>groups better mixed</source>
        <translation>groepen beter gemengd</translation>
    </message>
    <message>
        <source>groups less well mixed</source>
        <translation>groepen minder goed gemengd</translation>
    </message>
    <message>
        <source>tables more even</source>
        <translation>tafels gelijker verdeeld</translation>
    </message>
    <message>
        <source>tables less even</source>
        <translation>tafels minder gelijk verdeeld</translation>
    </message>
    <message>
        <source>what did not fit before then fits</source>
        <translation>wat niet klopte, klopt dan wel</translation>
    </message>
    <message>
        <source>nothing gets worse</source>
        <translation>niets wordt slechter</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>met {names}</translation>
    </message>
    <message>
        <source>no seat in this round</source>
        <translation>geen plek in deze ronde</translation>
    </message>
    <message numerus="yes">
        <source>%n people there</source>
        <translation>
            <numerusform>1 persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too full, %n people on {chairs} chairs</source>
        <translation>
            <numerusform>te vol, %n persoon op {chairs} stoelen</numerusform>
            <numerusform>te vol, %n mensen op {chairs} stoelen</numerusform>
        </translation>
    </message>
    <message>
        <source>full, {n} of {chairs}</source>
        <translation>vol, {n} van {chairs}</translation>
    </message>
    <message>
        <source>{n} of {chairs} chairs</source>
        <translation>{n} van {chairs} stoelen</translation>
    </message>
    <message>
        <source>{names} are to stay apart</source>
        <translation>{names} zouden niet samen zitten</translation>
    </message>
    <message>
        <source>{names} belong together</source>
        <translation>{names} horen bij elkaar</translation>
    </message>
    <message>
        <source>{names} go together</source>
        <translation>{names} gaan samen</translation>
    </message>
    <message>
        <source>this table does not have what {names} needs</source>
        <translation>deze tafel heeft niet wat {names} nodig heeft</translation>
    </message>
    <message>
        <source>{names}: this does not fit</source>
        <translation>{names}: dit past niet</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) meet again</source>
        <translation>
            <numerusform>%n tweetal weer samen</numerusform>
            <numerusform>%n tweetallen weer samen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) fewer meet twice</source>
        <translation>
            <numerusform>%n tweetal minder dubbel</numerusform>
            <numerusform>%n tweetallen minder dubbel</numerusform>
        </translation>
    </message>
    <message>
        <source>no wish comes true any more</source>
        <translation>geen wens komt nog uit</translation>
    </message>
    <message>
        <source>wishes lose by it</source>
        <translation>minder wensen komen uit</translation>
    </message>
    <message>
        <source>wishes gain by it</source>
        <translation>meer wensen komen uit</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>You can choose another way at any time. A day runs without a choice as well.</source>
        <translation>Je kunt altijd nog anders kiezen. Een dag loopt ook zonder keuze.</translation>
    </message>
    <message>
        <source>Whatever you choose: hosts stay at their own table in all rounds.</source>
        <translation>Wat je ook kiest: hosts blijven aan hun eigen tafel.</translation>
    </message>
    <message>
        <source>In each round people choose the table with the topic they like. No list of names.</source>
        <translation>Elke ronde kiezen mensen de tafel met het onderwerp dat ze willen. Zonder namen.</translation>
    </message>
    <message>
        <source>Everyone stays with their group and moves one table up. No list of names.</source>
        <translation>Iedereen blijft bij de eigen groep en schuift een tafel door. Zonder namen.</translation>
    </message>
    <message>
        <source>Everyone gets a table for each round and meets as many new people as can be.</source>
        <translation>Iedereen krijgt per ronde een tafel en ontmoet zoveel mogelijk nieuwe mensen.</translation>
    </message>
</context>
<context>
    <name>RoundCommands</name>
    <message>
        <source>Seating: {round} all new</source>
        <translation>Indeling: {round} helemaal nieuw</translation>
    </message>
    <message>
        <source>Seating: {round} with the same groups as {other}</source>
        <translation>Indeling: {round} met dezelfde groepen als {other}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groepen</translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>ronde {n}</translation>
    </message>
</context>
<context>
    <name>RoundDeeds</name>
    <message>
        <source>{round} is over or under way: its seats stay.</source>
        <translation>{round} is geweest of bezig: die plekken blijven.</translation>
    </message>
    <message>
        <source>All seats in {round} are locked. Unlock the round first.</source>
        <translation>Alle plekken in {round} staan vast. Maak de ronde eerst los.</translation>
    </message>
    <message>
        <source>The plan changed meanwhile. Nothing was done.</source>
        <translation>De indeling is intussen veranderd. Er is niets gedaan.</translation>
    </message>
    <message>
        <source>{round} is as good as it gets already. Nothing changes.</source>
        <translation>{round} kan niet nieuwer. Er verandert niets.</translation>
    </message>
    <message>
        <source>{round} has these groups already. Nothing changes.</source>
        <translation>{round} heeft deze groepen al. Er verandert niets.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>{round}: all new?</source>
        <translation>{round}: helemaal nieuw?</translation>
    </message>
    <message>
        <source>{round}: the same groups as {other}?</source>
        <translation>{round}: dezelfde groepen als {other}?</translation>
    </message>
    <message>
        <source>{round}: all new.</source>
        <translation>{round}: helemaal nieuw.</translation>
    </message>
    <message>
        <source>{round}: the same groups as {other}.</source>
        <translation>{round}: dezelfde groepen als {other}.</translation>
    </message>
    <message numerus="yes">
        <source>%n people sit elsewhere.</source>
        <translation>
            <numerusform>%n persoon zit ergens anders.</numerusform>
            <numerusform>%n mensen zitten ergens anders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not go with their group.</source>
        <translation>
            <numerusform>%n kon niet met de groep mee.</numerusform>
            <numerusform>%n konden niet met hun groep mee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more pairs sit together twice.</source>
        <translation>
            <numerusform>%n tweetal meer zit twee keer samen.</numerusform>
            <numerusform>%n tweetallen meer zitten twee keer samen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer pairs sit together twice.</source>
        <translation>
            <numerusform>%n tweetal minder zit twee keer samen.</numerusform>
            <numerusform>%n tweetallen minder zitten twee keer samen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more pairs sit together twice.</source>
        <translation>Er zitten niet meer tweetallen twee keer samen.</translation>
    </message>
</context>
<context>
    <name>SearchStrip</name>
    <message>
        <source>How far the search is</source>
        <translation>Hoe ver het zoeken is</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Neem deze</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Leave as is (Esc)</source>
        <translation>Laat zo (Esc)</translation>
    </message>
    <message>
        <source>Looking for a better plan. This one is complete already.</source>
        <translation>Er wordt een betere gezocht. Deze is al compleet.</translation>
    </message>
</context>
<context>
    <name>SeatingPages</name>
    <message>
        <source>Seating</source>
        <translation>Indeling</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>Aan de deur</translation>
    </message>
    <message>
        <source>Who meets whom</source>
        <translation>Wie ontmoet wie</translation>
    </message>
</context>
<context>
    <name>SeatingWays</name>
    <message>
        <source>Free choice</source>
        <translation>Vrij kiezen</translation>
    </message>
    <message>
        <source>Moving on</source>
        <translation>Doorschuiven</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>How do people find their table?</source>
        <translation>Hoe vinden mensen hun tafel?</translation>
    </message>
</context>
</TS>
