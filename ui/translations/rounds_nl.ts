<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>LastTyped</name>
    <message>
        <source>What you type appears here, with a way back.</source>
        <translation>Wat je typt, verschijnt hier. Je kunt het altijd nog veranderen of intrekken.</translation>
    </message>
    <message>
        <source>Typed last</source>
        <translation>Net getypt</translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>Taken back. The words stay in the file.</source>
        <translation>Ingetrokken. De tekst blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>MoveBar</name>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Move (Enter)</source>
        <translation>Verplaatsen (Enter)</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>Laat zo</translation>
    </message>
    <message>
        <source>Leave as is (Escape)</source>
        <translation>Laat zo (Escape)</translation>
    </message>
    <message numerus="yes">
        <source>Move %n point(s) to table</source>
        <translation>
            <numerusform>Verplaats 1 punt naar tafel</numerusform>
            <numerusform>Verplaats %n punten naar tafel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointDeeds</name>
    <message>
        <source>Star</source>
        <translation>Ster</translation>
    </message>
    <message>
        <source>Leave out of report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Kopje</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Put back in report</source>
        <translation>Weer in het verslag</translation>
    </message>
    <message>
        <source>Keep after all</source>
        <translation>Toch bewaren</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) taken back. The words stay in the file.</source>
        <translation>
            <numerusform>1 punt ingetrokken. De tekst blijft bewaard.</numerusform>
            <numerusform>%n punten ingetrokken. De tekst blijft bewaard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointEditor</name>
    <message>
        <source>Wording</source>
        <translation>Bewoording</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Kopje</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Back to the list (Ctrl+Enter)</source>
        <translation>Terug naar de lijst (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat is het?</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) chosen</source>
        <translation>
            <numerusform>1 punt gekozen</numerusform>
            <numerusform>%n punten gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>The buttons below the list are for all of them. Choose one point to edit it.</source>
        <translation>De knoppen onder de lijst gelden voor allemaal. Kies één punt om het te bewerken.</translation>
    </message>
    <message>
        <source>Choose a point to read and edit it here.</source>
        <translation>Kies een punt. Je leest en bewerkt het dan hier.</translation>
    </message>
    <message>
        <source>Star: the hall should hear this</source>
        <translation>Ster: dit moet de zaal horen</translation>
    </message>
    <message>
        <source>Left out of the report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>As the table wrote it</source>
        <translation>Zo schreef de tafel het</translation>
    </message>
    <message>
        <source>Back to these words</source>
        <translation>Terug naar deze woorden</translation>
    </message>
</context>
<context>
    <name>PointNews</name>
    <message>
        <source>Keep after all</source>
        <translation>Toch bewaren</translation>
    </message>
    <message>
        <source>This point was taken back. Its words stay in the file.</source>
        <translation>Dit punt is ingetrokken. De tekst blijft bewaard.</translation>
    </message>
    <message>
        <source>Merged into: “{point}”</source>
        <translation>Samengevoegd met: “{point}”</translation>
    </message>
    <message>
        <source>Show that point</source>
        <translation>Toon dat punt</translation>
    </message>
    <message>
        <source>Keep your wording</source>
        <translation>Houd jouw bewoording</translation>
    </message>
    <message>
        <source>Take the table&apos;s text</source>
        <translation>Neem de tekst van de tafel</translation>
    </message>
    <message>
        <source>The table changed its text after you worded it.</source>
        <translation>De tafel veranderde de tekst na jouw bewoording.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n version(s) of this point.</source>
        <translation>
            <numerusform>Er is 1 versie van dit punt.</numerusform>
            <numerusform>Er zijn %n versies van dit punt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep that one</source>
        <translation>Bewaar die</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Bewaar deze</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Bewaar allebei</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Bewaar ze allemaal</translation>
    </message>
</context>
<context>
    <name>PointsList</name>
    <message>
        <source>Which table</source>
        <translation>Welke tafel</translation>
    </message>
    <message>
        <source>Which round</source>
        <translation>Welke ronde</translation>
    </message>
    <message>
        <source>Merged and taken back too</source>
        <translation>Ook samengevoegd en ingetrokken</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>No points yet. Type the number of a table, Tab, and what the table said.</source>
        <translation>Nog geen punten. Typ het nummer van een tafel, Tab, en wat de tafel zei.</translation>
    </message>
    <message>
        <source>None of the points match.</source>
        <translation>Geen punt past hierbij.</translation>
    </message>
    <message>
        <source>Show all points</source>
        <translation>Toon alle punten</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle tafels</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle rondes</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>1 punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>Clock and tables</source>
        <translation>Klok en tafels</translation>
    </message>
    <message>
        <source>Read in notes</source>
        <translation>Notities inlezen</translation>
    </message>
    <message>
        <source>Photos of sheets</source>
        <translation>Foto’s van vellen</translation>
    </message>
    <message>
        <source>There are no tables yet. Set them out first, then type what they bring.</source>
        <translation>Er zijn nog geen tafels. Zet ze eerst klaar, dan typ je hier wat ze zeiden.</translation>
    </message>
    <message>
        <source>To the preparation</source>
        <translation>Naar de voorbereiding</translation>
    </message>
</context>
<context>
    <name>QuickGrid</name>
    <message>
        <source>What the table said</source>
        <translation>Wat de tafel zei</translation>
    </message>
    <message>
        <source>Cue, optional</source>
        <translation>Kopje, mag leeg blijven</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>mag leeg</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Schrijf op</translation>
    </message>
    <message>
        <source>Write down (Enter)</source>
        <translation>Schrijf op (Enter)</translation>
    </message>
    <message>
        <source>Other round: Alt+← and Alt+→</source>
        <translation>Andere ronde: Alt+← en Alt+→</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Kopje</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Opgeschreven</translation>
    </message>
</context>
<context>
    <name>RoundChoice</name>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>No round</source>
        <translation>Geen ronde</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>need</source>
        <translation>behoefte</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>belemmering</translation>
    </message>
    <message>
        <source>solution</source>
        <translation>oplossing</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>idee</translation>
    </message>
    <message>
        <source>intention</source>
        <translation>voornemen</translation>
    </message>
    <message>
        <source>merged from {n}</source>
        <translation>samengevoegd uit {n}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>Left out of the report</source>
        <translation>Niet in het verslag</translation>
    </message>
    <message>
        <source>{n} versions</source>
        <translation>{n} versies</translation>
    </message>
    <message>
        <source>Table changed its text</source>
        <translation>Tafel veranderde de tekst</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ingetrokken</translation>
    </message>
</context>
<context>
    <name>RoundsStage</name>
    <message numerus="yes">
        <source>Walking took %n minute(s), longer than planned.</source>
        <translation>
            <numerusform>Het wisselen duurde 1 minuut, langer dan gepland.</numerusform>
            <numerusform>Het wisselen duurde %n minuten, langer dan gepland.</numerusform>
        </translation>
    </message>
    <message>
        <source>Count on that from now on</source>
        <translation>Reken daar voortaan op</translation>
    </message>
    <message>
        <source>Everything is in.</source>
        <translation>Alles is binnen.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Dag afsluiten</translation>
    </message>
    <message>
        <source>Still open: {list}.</source>
        <translation>Nog open: {list}.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) not typed yet</source>
        <translation>
            <numerusform>%n foto nog niet getypt</numerusform>
            <numerusform>%n foto’s nog niet getypt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) without points</source>
        <translation>
            <numerusform>%n tafel zonder punten</numerusform>
            <numerusform>%n tafels zonder punten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) without a table</source>
        <translation>
            <numerusform>%n punt zonder tafel</numerusform>
            <numerusform>%n punten zonder tafel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reaction(s) not typed</source>
        <translation>
            <numerusform>%n reactie niet getypt</numerusform>
            <numerusform>%n reacties niet getypt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) without a name</source>
        <translation>
            <numerusform>%n afspraak zonder naam</numerusform>
            <numerusform>%n afspraken zonder naam</numerusform>
        </translation>
    </message>
    <message>
        <source>copy on the stick</source>
        <translation>kopie op de stick</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Look for words</source>
        <translation>Zoek in de punten</translation>
    </message>
    <message>
        <source>Look for words (Ctrl+F)</source>
        <translation>Zoek (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>TablePick</name>
    <message>
        <source>Table number</source>
        <translation>Nummer van de tafel</translation>
    </message>
    <message>
        <source>Topic of this table</source>
        <translation>Onderwerp van deze tafel</translation>
    </message>
    <message>
        <source>Which table? Type its number.</source>
        <translation>Welke tafel? Typ het nummer.</translation>
    </message>
    <message>
        <source>There is no table {n}.</source>
        <translation>Er is geen tafel {n}.</translation>
    </message>
    <message>
        <source>Table {n} has no topic yet. The first point begins its conversation.</source>
        <translation>Tafel {n} heeft nog geen onderwerp. Met het eerste punt begint het tafelgesprek.</translation>
    </message>
    <message>
        <source>Table {n} has no topic in this round. The first point begins one.</source>
        <translation>Tafel {n} heeft in deze ronde geen onderwerp. Met het eerste punt begint het tafelgesprek.</translation>
    </message>
    <message>
        <source>Table {n}, no topic filled in yet</source>
        <translation>Tafel {n}, nog zonder onderwerp</translation>
    </message>
</context>
<context>
    <name>_TypedPoint</name>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Intrekken</translation>
    </message>
</context>
</TS>
