<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AfterPanel</name>
    <message>
        <source>Show on the projector</source>
        <translation>Toon op de beamer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lees voor</translation>
    </message>
    <message>
        <source>Slips as PDF</source>
        <translation>Strookjes als pdf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>Klaar (Esc)</translation>
    </message>
    <message>
        <source>Changed seats</source>
        <translation>Andere plaatsen</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Bladzijde terug</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Page back (PageUp)</source>
        <translation>Bladzijde terug (PageUp)</translation>
    </message>
    <message>
        <source>Next page (PageDown)</source>
        <translation>Volgende bladzijde (PageDown)</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Vanzelf</translation>
    </message>
    <message>
        <source>A new page every 15 seconds</source>
        <translation>Elke 15 seconden een nieuwe bladzijde</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not on the projector: these people did not agree to that. Tell them.</source>
        <translation>
            <numerusform>1 regel staat niet op de beamer: die persoon wil dat niet. Zeg het zelf.</numerusform>
            <numerusform>%n regels staan niet op de beamer: die mensen willen dat niet. Zeg het zelf.</numerusform>
        </translation>
    </message>
    <message>
        <source>All cards in people’s hands are right.</source>
        <translation>Alle kaartjes kloppen nog.</translation>
    </message>
    <message>
        <source>The hall sees page {n} of {total}</source>
        <translation>De zaal ziet bladzijde {n} van {total}</translation>
    </message>
    <message>
        <source>round {round}, table {table}</source>
        <translation>ronde {round}, tafel {table}</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>{round}: had no table</source>
        <translation>{round}: had geen tafel</translation>
    </message>
    <message>
        <source>{round}: was at table {was}</source>
        <translation>{round}: stond bij tafel {was}</translation>
    </message>
</context>
<context>
    <name>ReplanPanel</name>
    <message>
        <source>The changes just made</source>
        <translation>De wijzigingen van daarnet</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Opnieuw indelen</translation>
    </message>
    <message>
        <source>Look anyway</source>
        <translation>Toch kijken</translation>
    </message>
    <message>
        <source>Who gets another table</source>
        <translation>Wie een andere tafel krijgt</translation>
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
        <source>Do it</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>zoekt nog</translation>
    </message>
    <message>
        <source>card wrong</source>
        <translation>kaartje klopt niet meer</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>The proposal is put away. The plan is as it was.</source>
        <translation>Het voorstel is weg. De indeling is zoals die was.</translation>
    </message>
</context>
<context>
    <name>ReplanWords</name>
    <message>
        <source>Only newcomers</source>
        <translation>Alleen nieuwkomers</translation>
    </message>
    <message>
        <source>Few changes</source>
        <translation>Weinig wijzigingen</translation>
    </message>
    <message>
        <source>Freely again</source>
        <translation>Vrij opnieuw</translation>
    </message>
    <message>
        <source>Whoever has a table keeps it, unless it is lost.</source>
        <translation>Wie een tafel heeft, houdt die. Behalve als de tafel wegvalt.</translation>
    </message>
    <message>
        <source>As few people as possible get another table.</source>
        <translation>Zo weinig mensen als kan krijgen een andere tafel.</translation>
    </message>
    <message>
        <source>Everyone may get another table, except where a seat is locked.</source>
        <translation>Iedereen kan een andere tafel krijgen. Vaste plaatsen blijven.</translation>
    </message>
    <message>
        <source>No round was held yet.</source>
        <translation>Er is nog geen ronde geweest.</translation>
    </message>
    <message>
        <source>Round {n} stays as it was.</source>
        <translation>Ronde {n} blijft zoals die was.</translation>
    </message>
    <message>
        <source>Rounds {list} stay as they were.</source>
        <translation>Rondes {list} blijven zoals ze waren.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message numerus="yes">
        <source>And %n more table(s).</source>
        <translation>
            <numerusform>En nog 1 tafel.</numerusform>
            <numerusform>En nog %n tafels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no table yet.</source>
        <translation>
            <numerusform>1 persoon heeft nog geen tafel.</numerusform>
            <numerusform>%n mensen hebben nog geen tafel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The round under way does not change: let a table join another one.</source>
        <translation>Deze ronde verandert niet meer: laat een tafel ergens aanschuiven.</translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table} is closed: %n people are to sit there.</source>
        <translation>
            <numerusform>Ronde {round}: tafel {table} is dicht, maar 1 persoon zit daar.</numerusform>
            <numerusform>Ronde {round}: tafel {table} is dicht, maar %n mensen zitten daar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table}: %n people, {chairs} chairs.</source>
        <translation>
            <numerusform>Ronde {round}, tafel {table}: 1 persoon, {chairs} stoelen.</numerusform>
            <numerusform>Ronde {round}, tafel {table}: %n mensen, {chairs} stoelen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Round {round}, table {table}: only %n people.</source>
        <translation>
            <numerusform>Ronde {round}, tafel {table}: maar 1 persoon.</numerusform>
            <numerusform>Ronde {round}, tafel {table}: maar %n mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is needed: each table has enough people and chairs.</source>
        <translation>Er is niets nodig: elke tafel heeft genoeg mensen en stoelen.</translation>
    </message>
    <message>
        <source>There are no seats by name yet. Make a plan first.</source>
        <translation>Er is nog geen indeling op naam. Maak eerst een indeling.</translation>
    </message>
    <message>
        <source>All rounds were held. There is nothing left to change.</source>
        <translation>Alle rondes zijn geweest. Er valt niets meer te veranderen.</translation>
    </message>
    <message>
        <source>Nobody gets another table.</source>
        <translation>Niemand krijgt een andere tafel.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Er verandert niets.</translation>
    </message>
    <message numerus="yes">
        <source>%n people get another table.</source>
        <translation>
            <numerusform>1 persoon krijgt een andere tafel.</numerusform>
            <numerusform>%n mensen krijgen een andere tafel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their card will then be wrong.</source>
        <translation>
            <numerusform>Het kaartje klopt dan niet meer.</numerusform>
            <numerusform>Hun kaartje klopt dan niet meer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The card of %n people will then be wrong.</source>
        <translation>
            <numerusform>Van 1 persoon klopt het kaartje dan niet meer.</numerusform>
            <numerusform>Van %n mensen klopt het kaartje dan niet meer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people without a table get one.</source>
        <translation>
            <numerusform>1 persoon zonder tafel krijgt er een.</numerusform>
            <numerusform>%n mensen zonder tafel krijgen er een.</numerusform>
        </translation>
    </message>
    <message>
        <source>No two people meet twice who need not.</source>
        <translation>Niemand treft iemand onnodig nog een keer.</translation>
    </message>
    <message>
        <source>Pairs that meet again although they need not: now {before}, then {after}.</source>
        <translation>Tweetallen die elkaar onnodig weer treffen: nu {before}, straks {after}.</translation>
    </message>
    <message>
        <source>People at a table: {after}, as now.</source>
        <translation>Mensen per tafel: {after}, net als nu.</translation>
    </message>
    <message>
        <source>People at a table: now {before}, then {after}.</source>
        <translation>Mensen per tafel: nu {before}, straks {after}.</translation>
    </message>
    <message>
        <source>{least} or {most}</source>
        <translation>{least} of {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} tot {most}</translation>
    </message>
    <message>
        <source>Round {round}: table {now}</source>
        <translation>Ronde {round}: tafel {now}</translation>
    </message>
    <message>
        <source>Round {round}: from table {was} to table {now}</source>
        <translation>Ronde {round}: van tafel {was} naar tafel {now}</translation>
    </message>
    <message numerus="yes">
        <source>%n people have another table.</source>
        <translation>
            <numerusform>1 persoon heeft een andere tafel.</numerusform>
            <numerusform>%n mensen hebben een andere tafel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people got a table.</source>
        <translation>
            <numerusform>1 persoon kreeg een tafel.</numerusform>
            <numerusform>%n mensen kregen een tafel.</numerusform>
        </translation>
    </message>
</context>
</TS>
