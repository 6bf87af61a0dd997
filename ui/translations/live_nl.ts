<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AheadCard</name>
    <message>
        <source>Later today</source>
        <translation>Verder vandaag</translation>
    </message>
    <message>
        <source>Nothing after this.</source>
        <translation>Hierna komt niets meer.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Less of my notes</source>
        <translation>Minder van mijn notities</translation>
    </message>
    <message>
        <source>All of my notes</source>
        <translation>Al mijn notities</translation>
    </message>
    <message>
        <source>{item}: left out</source>
        <translation>{item}: vervalt</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>Toch doen</translation>
    </message>
    <message>
        <source>Hold {item} after all</source>
        <translation>{item} toch doen</translation>
    </message>
</context>
<context>
    <name>AsideStrip</name>
    <message>
        <source>Somebody speaks in between</source>
        <translation>Iemand spreekt tussendoor</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Wie spreekt?</translation>
    </message>
    <message>
        <source>a name, then Enter</source>
        <translation>een naam, dan Enter</translation>
    </message>
    <message>
        <source>Speaks now</source>
        <translation>Spreekt nu</translation>
    </message>
    <message>
        <source>After this item</source>
        <translation>Na dit onderdeel</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minuut erbij</numerusform>
            <numerusform>%n minuten erbij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less</source>
        <translation>
            <numerusform>%n minuut eraf</numerusform>
            <numerusform>%n minuten eraf</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Klok stilzetten</translation>
    </message>
    <message>
        <source>Clock: one step back</source>
        <translation>Klok: één stap terug</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>More with the clock</source>
        <translation>Meer met de klok</translation>
    </message>
    <message>
        <source>Let someone speak now</source>
        <translation>Iemand tussendoor laten spreken</translation>
    </message>
    <message>
        <source>Put something in between</source>
        <translation>Iets tussendoor inpassen</translation>
    </message>
    <message>
        <source>Already under way?</source>
        <translation>Al begonnen?</translation>
    </message>
    <message numerus="yes">
        <source>Began %n minute(s) ago</source>
        <translation>
            <numerusform>%n minuut geleden begonnen</numerusform>
            <numerusform>%n minuten geleden begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned and real times</source>
        <translation>Geplande en echte tijden</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Dag afsluiten</translation>
    </message>
    <message>
        <source>Leave out: {item}</source>
        <translation>Laat vervallen: {item}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laat vervallen</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Klok laten lopen</translation>
    </message>
</context>
<context>
    <name>InsertStrip</name>
    <message>
        <source>Put something in between</source>
        <translation>Iets tussendoor inpassen</translation>
    </message>
    <message>
        <source>What comes in between?</source>
        <translation>Wat komt er tussendoor?</translation>
    </message>
    <message>
        <source>a few words, then Enter</source>
        <translation>een paar woorden, dan Enter</translation>
    </message>
    <message>
        <source>Put in at the end</source>
        <translation>Achteraan inpassen</translation>
    </message>
    <message>
        <source>Put in before: {item}</source>
        <translation>Inpassen vóór: {item}</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>No tables yet. The clock runs without them.</source>
        <translation>Nog geen tafels. De klok loopt ook zonder.</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>Carry on: {item}</source>
        <translation>Verder met: {item}</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Klok laten lopen</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Dag afsluiten</translation>
    </message>
    <message>
        <source>To the report</source>
        <translation>Naar het verslag</translation>
    </message>
    <message>
        <source>Make a programme</source>
        <translation>Maak een programma</translation>
    </message>
    <message>
        <source>Start round {n}</source>
        <translation>Start ronde {n}</translation>
    </message>
    <message>
        <source>Change tables now</source>
        <translation>Nu wisselen</translation>
    </message>
    <message>
        <source>On to the plenary</source>
        <translation>Naar het plenair</translation>
    </message>
    <message>
        <source>Start: {item}</source>
        <translation>Begin: {item}</translation>
    </message>
    <message>
        <source>On to: {item}</source>
        <translation>Naar: {item}</translation>
    </message>
    <message>
        <source>Press again to close the day.</source>
        <translation>Druk nog eens om de dag af te sluiten.</translation>
    </message>
    <message>
        <source>Press again to change tables now.</source>
        <translation>Druk nog eens om nu te wisselen.</translation>
    </message>
    <message>
        <source>Press again to begin the day.</source>
        <translation>Druk nog eens om de dag te beginnen.</translation>
    </message>
    <message>
        <source>Press again to go on now.</source>
        <translation>Druk nog eens om nu verder te gaan.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left.</source>
        <translation>
            <numerusform>Nog %n minuut.</numerusform>
            <numerusform>Nog %n minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody speaks</source>
        <translation>Iemand spreekt</translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation>De dag is voorbij</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Nog geen programma</translation>
    </message>
    <message>
        <source>Round {n} of {total}</source>
        <translation>Ronde {n} van {total}</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Tussendoor</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Klok staat stil</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar voor de start</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Rounding off</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Laatste minuut</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Tijd is om</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>Wisselen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>of {n} min · stands still: {reason}</source>
        <translation>van {n} min · staat stil: {reason}</translation>
    </message>
    <message>
        <source>of {n} min · the clock stands still</source>
        <translation>van {n} min · staat stil</translation>
    </message>
    <message>
        <source>of {n} min · until {time}</source>
        <translation>van {n} min · tot {time}</translation>
    </message>
    <message>
        <source>over time · was until {time}</source>
        <translation>erover · was tot {time}</translation>
    </message>
    <message>
        <source>under way · no length</source>
        <translation>bezig · zonder lengte</translation>
    </message>
    <message>
        <source>until we start at {time}</source>
        <translation>tot het begin om {time}</translation>
    </message>
    <message>
        <source>We were to start at {time}</source>
        <translation>Het begin was om {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>%n minuut gepland</numerusform>
            <numerusform>%n minuten gepland</numerusform>
        </translation>
    </message>
    <message>
        <source>{n}: until {time}</source>
        <translation>{n}: tot {time}</translation>
    </message>
    <message>
        <source>Day until {time}</source>
        <translation>Dag tot {time}</translation>
    </message>
    <message>
        <source>Back to before round {n}? Press again.</source>
        <translation>Terug naar vóór ronde {n}? Druk nog eens.</translation>
    </message>
    <message>
        <source>Back to round {n}? Press again.</source>
        <translation>Terug naar ronde {n}? Druk nog eens.</translation>
    </message>
    <message>
        <source>{item} is running: {time} left.</source>
        <translation>{item} loopt: nog {time}.</translation>
    </message>
    <message>
        <source>{item} is over its time: {time}.</source>
        <translation>{item} loopt uit: {time}.</translation>
    </message>
    <message>
        <source>{item} is running.</source>
        <translation>{item} loopt.</translation>
    </message>
    <message numerus="yes">
        <source>The day was to start %n minute(s) ago. Press GO when it has begun.</source>
        <translation>
            <numerusform>Het begin was %n minuut geleden. Druk op GO als de dag loopt.</numerusform>
            <numerusform>Het begin was %n minuten geleden. Druk op GO als de dag loopt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this laptop was set anew. Ours runs on as it was.</source>
        <translation>De klok van deze laptop is verzet. Onze klok loopt gewoon door.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this laptop went %n minute(s) forward. Ours runs on as it was.</source>
        <translation>
            <numerusform>De klok van deze laptop ging %n minuut vooruit. Onze klok loopt gewoon door.</numerusform>
            <numerusform>De klok van deze laptop ging %n minuten vooruit. Onze klok loopt gewoon door.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this laptop went %n minute(s) back. Ours runs on as it was.</source>
        <translation>
            <numerusform>De klok van deze laptop ging %n minuut terug. Onze klok loopt gewoon door.</numerusform>
            <numerusform>De klok van deze laptop ging %n minuten terug. Onze klok loopt gewoon door.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesStrip</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>How many minutes</source>
        <translation>Hoeveel minuten</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Back to the tables</source>
        <translation>Terug naar de tafels</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
</context>
<context>
    <name>TableLine</name>
    <message>
        <source>Message to this table</source>
        <translation>Bericht aan deze tafel</translation>
    </message>
    <message>
        <source>Only on the phones of this table</source>
        <translation>Alleen op de telefoons van deze tafel</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Sturen</translation>
    </message>
    <message>
        <source>Show this on the phones (Enter)</source>
        <translation>Laat dit zien op de telefoons (Enter)</translation>
    </message>
    <message>
        <source>Take the message away</source>
        <translation>Bericht weghalen</translation>
    </message>
    <message>
        <source>On the phones:</source>
        <translation>Op de telefoons:</translation>
    </message>
    <message>
        <source>On the phones: {line}</source>
        <translation>Op de telefoons: {line}</translation>
    </message>
</context>
<context>
    <name>TableNotes</name>
    <message>
        <source>Back to all tables (Escape)</source>
        <translation>Terug naar alle tafels (Escape)</translation>
    </message>
    <message>
        <source>What this table brought</source>
        <translation>Wat deze tafel bracht</translation>
    </message>
    <message>
        <source>Nothing yet. What comes in appears here.</source>
        <translation>Nog niets. Wat binnenkomt, verschijnt hier.</translation>
    </message>
    <message>
        <source>What this table said</source>
        <translation>Wat deze tafel zei</translation>
    </message>
    <message>
        <source>Type a point, then Enter</source>
        <translation>Typ een punt, dan Enter</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Vraagt hulp</translation>
    </message>
    <message>
        <source>Join a table</source>
        <translation>Aanschuiven</translation>
    </message>
    <message>
        <source>Photos of sheets</source>
        <translation>Foto’s van vellen</translation>
    </message>
    <message>
        <source>Say something to this table</source>
        <translation>Zeg iets tegen deze tafel</translation>
    </message>
    <message numerus="yes">
        <source>%n at the table</source>
        <translation>
            <numerusform>%n aan tafel</numerusform>
            <numerusform>%n aan tafel</numerusform>
        </translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>Help was given</source>
        <translation>Hulp is gegeven</translation>
    </message>
    <message>
        <source>Apart again</source>
        <translation>Weer apart</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n foto te typen</numerusform>
            <numerusform>%n foto’s te typen</numerusform>
        </translation>
    </message>
    <message>
        <source>Another host…</source>
        <translation>Andere host…</translation>
    </message>
    <message>
        <source>Choose a host…</source>
        <translation>Host kiezen…</translation>
    </message>
    <message>
        <source>still writing in round {n}</source>
        <translation>nog bij ronde {n}</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Opgeschreven</translation>
    </message>
    <message>
        <source>Apart from table {n} again</source>
        <translation>Weer apart van tafel {n}</translation>
    </message>
    <message>
        <source>Let table {a} join table {b}</source>
        <translation>Tafel {a} aanschuiven bij tafel {b}</translation>
    </message>
    <message>
        <source>Table {a} sits with table {b} this round. Both keep their topic and points.</source>
        <translation>Tafel {a} zit deze ronde bij tafel {b}. Elke tafel houdt een eigen onderwerp en eigen punten.</translation>
    </message>
    <message>
        <source>Instead of {name}</source>
        <translation>In plaats van {name}</translation>
    </message>
    <message>
        <source>Instead of all of them</source>
        <translation>In plaats van allemaal</translation>
    </message>
</context>
<context>
    <name>TablesHeading</name>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>Photos of sheets</source>
        <translation>Foto’s van vellen</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>Alle punten</translation>
    </message>
    <message>
        <source>All points (Alt+2)</source>
        <translation>Alle punten (Alt+2)</translation>
    </message>
    <message>
        <source>Phones of the tables</source>
        <translation>Telefoons van de tafels</translation>
    </message>
    <message>
        <source>Phones of the tables (Alt+3)</source>
        <translation>Telefoons van de tafels (Alt+3)</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) without points</source>
        <translation>
            <numerusform>%n tafel zonder punten</numerusform>
            <numerusform>%n tafels zonder punten</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks for help: table {list}</source>
        <translation>Vraagt hulp: tafel {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) seated</source>
        <translation>
            <numerusform>%n mens heeft een plaats</numerusform>
            <numerusform>%n mensen hebben een plaats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n foto te typen</numerusform>
            <numerusform>%n foto’s te typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) there</source>
        <translation>
            <numerusform>%n telefoon doet mee</numerusform>
            <numerusform>%n telefoons doen mee</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
</context>
<context>
    <name>TileWords</name>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message>
        <source>last at {time}</source>
        <translation>laatst om {time}</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n telefoon</numerusform>
            <numerusform>%n telefoons</numerusform>
        </translation>
    </message>
    <message>
        <source>Help, {n} min</source>
        <translation>Hulp, {n} min</translation>
    </message>
    <message>
        <source>With table {n}</source>
        <translation>Bij tafel {n}</translation>
    </message>
    <message>
        <source>Typing now</source>
        <translation>Typt nu</translation>
    </message>
    <message>
        <source>No connection since {time}</source>
        <translation>Geen verbinding sinds {time}</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Geen onderwerp</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Luistert</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Nog niet verbonden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>Nog geen punten</translation>
    </message>
    <message numerus="yes">
        <source>Done · %n point(s)</source>
        <translation>
            <numerusform>Klaar · %n punt</numerusform>
            <numerusform>Klaar · %n punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo, not typed yet</source>
        <translation>Foto, nog niet getypt</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), not typed yet</source>
        <translation>
            <numerusform>%n foto, nog niet getypt</numerusform>
            <numerusform>%n foto’s, nog niet getypt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n foto’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) to type</source>
        <translation>
            <numerusform>%n foto te typen</numerusform>
            <numerusform>%n foto’s te typen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone {time}</source>
        <translation>Weg om {time}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Niet verbonden</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Geen telefoon</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message numerus="yes">
        <source>%n at the table</source>
        <translation>
            <numerusform>%n aan tafel</numerusform>
            <numerusform>%n aan tafel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chair(s)</source>
        <translation>
            <numerusform>%n stoel</numerusform>
            <numerusform>%n stoelen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopClock</name>
    <message>
        <source>Press again</source>
        <translation>Druk nog eens</translation>
    </message>
</context>
<context>
    <name>WhyStrip</name>
    <message>
        <source>Why? (may stay empty)</source>
        <translation>Waarom? (mag leeg blijven)</translation>
    </message>
    <message>
        <source>other, then Enter</source>
        <translation>anders, dan Enter</translation>
    </message>
    <message>
        <source>Fire alarm</source>
        <translation>Brandalarm</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Techniek</translation>
    </message>
    <message>
        <source>Waiting a moment</source>
        <translation>Even wachten</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Geen reden</translation>
    </message>
</context>
</TS>
