<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CatchUpPanel</name>
    <message>
        <source>Catch up</source>
        <translation>Tijd inhalen</translation>
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
        <source>Which one</source>
        <translation>Welk onderdeel</translation>
    </message>
    <message>
        <source>Work all lengths out again</source>
        <translation>Reken alle lengtes opnieuw uit</translation>
    </message>
    <message>
        <source>Which item?</source>
        <translation>Welk onderdeel?</translation>
    </message>
    <message>
        <source>Which round?</source>
        <translation>Welke ronde?</translation>
    </message>
</context>
<context>
    <name>CatchUpWords</name>
    <message>
        <source>Shorter rounds</source>
        <translation>Rondes korter</translation>
    </message>
    <message>
        <source>One item shorter</source>
        <translation>Eén onderdeel korter</translation>
    </message>
    <message>
        <source>Drop a round</source>
        <translation>Een ronde laten vervallen</translation>
    </message>
    <message>
        <source>End later</source>
        <translation>Later stoppen</translation>
    </message>
    <message>
        <source>{time} behind.</source>
        <translation>{time} achter.</translation>
    </message>
    <message>
        <source>{time} ahead.</source>
        <translation>{time} voor.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind.</source>
        <translation>
            <numerusform>%n minuut achter.</numerusform>
            <numerusform>%n minuten achter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ahead.</source>
        <translation>
            <numerusform>%n minuut voor.</numerusform>
            <numerusform>%n minuten voor.</numerusform>
        </translation>
    </message>
    <message>
        <source>On time.</source>
        <translation>Op tijd.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends at {time}.</source>
        <translation>Einde om {time}.</translation>
    </message>
    <message>
        <source>{item} (fixed end {time}) runs over by {late}.</source>
        <translation>{item} (vast einde {time}) loopt {late} uit.</translation>
    </message>
    <message numerus="yes">
        <source>{item} (fixed end {time}) runs over by %n minute(s).</source>
        <translation>
            <numerusform>{item} (vast einde {time}) loopt %n minuut uit.</numerusform>
            <numerusform>{item} (vast einde {time}) loopt %n minuten uit.</numerusform>
        </translation>
    </message>
    <message>
        <source>{item} (fixed time {time}) begins {late} late.</source>
        <translation>{item} (vaste tijd {time}) begint {late} te laat.</translation>
    </message>
    <message numerus="yes">
        <source>{item} (fixed time {time}) begins %n minute(s) late.</source>
        <translation>
            <numerusform>{item} (vaste tijd {time}) begint %n minuut te laat.</numerusform>
            <numerusform>{item} (vaste tijd {time}) begint %n minuten te laat.</numerusform>
        </translation>
    </message>
    <message>
        <source>{item} (fixed time {time})</source>
        <translation>{item} (vaste tijd {time})</translation>
    </message>
    <message>
        <source>{item} (fixed end {time})</source>
        <translation>{item} (vast einde {time})</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} min longer</source>
        <translation>{n} min langer</translation>
    </message>
    <message>
        <source>{n} min shorter</source>
        <translation>{n} min korter</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) won.</source>
        <translation>
            <numerusform>%n minuut gewonnen.</numerusform>
            <numerusform>%n minuten gewonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no time to win here.</source>
        <translation>Hier valt geen tijd te winnen.</translation>
    </message>
    <message>
        <source>Then still {time} behind.</source>
        <translation>Dan nog {time} achter.</translation>
    </message>
    <message numerus="yes">
        <source>Then still %n minute(s) behind.</source>
        <translation>
            <numerusform>Dan nog %n minuut achter.</numerusform>
            <numerusform>Dan nog %n minuten achter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then {time} ahead.</source>
        <translation>Dan {time} voor.</translation>
    </message>
    <message numerus="yes">
        <source>Then %n minute(s) ahead.</source>
        <translation>
            <numerusform>Dan %n minuut voor.</numerusform>
            <numerusform>Dan %n minuten voor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop round {n}</source>
        <translation>Laat ronde {n} vervallen</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Verander niets</translation>
    </message>
    <message>
        <source>End at {time}</source>
        <translation>Stoppen om {time}</translation>
    </message>
    <message>
        <source>Nothing to catch up</source>
        <translation>Niets in te halen</translation>
    </message>
    <message numerus="yes">
        <source>Catch up %n minute(s)</source>
        <translation>
            <numerusform>%n minuut inhalen</numerusform>
            <numerusform>%n minuten inhalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these lengths</source>
        <translation>Neem deze lengtes over</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Round {n} is left out.</source>
        <translation>Ronde {n} vervalt.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) caught up.</source>
        <translation>
            <numerusform>%n minuut ingehaald.</numerusform>
            <numerusform>%n minuten ingehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new lengths are in.</source>
        <translation>De nieuwe lengtes gelden.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) moved.</source>
        <translation>
            <numerusform>%n onderwerp verplaatst.</numerusform>
            <numerusform>%n onderwerpen verplaatst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Talking time: {rounds}</source>
        <translation>Praattijd: {rounds}</translation>
    </message>
    <message numerus="yes">
        <source>This touches %n person(s).</source>
        <translation>
            <numerusform>Dit raakt %n persoon.</numerusform>
            <numerusform>Dit raakt %n mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>round {n}</source>
        <translation>ronde {n}</translation>
    </message>
    <message>
        <source>{round} is left out</source>
        <translation>{round} vervalt</translation>
    </message>
    <message>
        <source>{round}: {new} (was {old})</source>
        <translation>{round}: {new} (was {old})</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Stood still</source>
        <translation>Stond stil</translation>
    </message>
    <message>
        <source>From – till</source>
        <translation>Van – tot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message numerus="yes">
        <source>So far everything took %n minute(s) longer together than planned.</source>
        <translation>
            <numerusform>Tot nu toe duurde alles samen %n minuut langer dan gepland.</numerusform>
            <numerusform>Tot nu toe duurde alles samen %n minuten langer dan gepland.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So far everything took %n minute(s) less together than planned.</source>
        <translation>
            <numerusform>Tot nu toe duurde alles samen %n minuut korter dan gepland.</numerusform>
            <numerusform>Tot nu toe duurde alles samen %n minuten korter dan gepland.</numerusform>
        </translation>
    </message>
    <message>
        <source>So far everything took as long together as planned.</source>
        <translation>Tot nu toe duurde alles samen zo lang als gepland.</translation>
    </message>
</context>
<context>
    <name>DriftLine</name>
    <message>
        <source>Catch up</source>
        <translation>Tijd inhalen</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Item</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>New length</source>
        <translation>Nieuwe lengte</translation>
    </message>
    <message>
        <source>From – till</source>
        <translation>Van – tot</translation>
    </message>
    <message>
        <source>New length of {item}</source>
        <translation>Nieuwe lengte van {item}</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>By itself no shorter than {n} min</source>
        <translation>Vanzelf niet korter dan {n} min</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Vervalt</translation>
    </message>
    <message>
        <source>No length</source>
        <translation>Geen lengte</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Van jou</translation>
    </message>
</context>
<context>
    <name>TimesReport</name>
    <message>
        <source>Copy as text</source>
        <translation>Kopieer als tekst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>For you alone. This is not in the report.</source>
        <translation>Alleen voor jou. Dit komt niet in het verslag.</translation>
    </message>
    <message>
        <source>Planned and real times</source>
        <translation>Geplande en echte tijden</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>The times are copied. Paste them where you want.</source>
        <translation>De tijden zijn gekopieerd. Plak ze waar je wilt.</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>Nobody has a seat at that table yet. Make a new plan after this.</source>
        <translation>Aan die tafel zit dan nog niemand. Maak hierna een nieuwe indeling.</translation>
    </message>
    <message>
        <source>Find a table for each</source>
        <translation>Zoek voor elk een tafel</translation>
    </message>
    <message numerus="yes">
        <source>Without round {n} these topics are not heard:</source>
        <translation>
            <numerusform>Zonder ronde {n} komt dit onderwerp niet aan bod:</numerusform>
            <numerusform>Zonder ronde {n} komen deze onderwerpen niet aan bod:</numerusform>
        </translation>
    </message>
    <message>
        <source>Every topic of round {n} has another table:</source>
        <translation>Elk onderwerp van ronde {n} heeft een andere tafel:</translation>
    </message>
    <message numerus="yes">
        <source>Without round {n}, %n of these topics is not heard:</source>
        <translation>
            <numerusform>Zonder ronde {n} komt %n van deze onderwerpen niet aan bod:</numerusform>
            <numerusform>Zonder ronde {n} komen %n van deze onderwerpen niet aan bod:</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to: {topic}</source>
        <translation>Waarheen: {topic}</translation>
    </message>
    <message>
        <source>Is not heard</source>
        <translation>Komt niet aan bod</translation>
    </message>
    <message>
        <source>No table is free</source>
        <translation>Geen tafel vrij</translation>
    </message>
    <message>
        <source>To table {table}, round {round}</source>
        <translation>Naar tafel {table}, ronde {round}</translation>
    </message>
    <message>
        <source>Topic without a name</source>
        <translation>Onderwerp zonder naam</translation>
    </message>
    <message>
        <source>{topic} (table {n})</source>
        <translation>{topic} (tafel {n})</translation>
    </message>
</context>
</TS>
