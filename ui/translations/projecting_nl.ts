<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>MessageLine</name>
    <message>
        <source>Message to the hall</source>
        <translation>Bericht aan de zaal</translation>
    </message>
    <message>
        <source>One line, for everyone</source>
        <translation>Eén regel, voor iedereen</translation>
    </message>
    <message>
        <source>{next}, {time} and {table} are filled in.</source>
        <translation>{next}, {time} en {table} worden ingevuld.</translation>
    </message>
    <message>
        <source>How long it stands</source>
        <translation>Hoe lang het blijft staan</translation>
    </message>
    <message>
        <source>Choose a message</source>
        <translation>Kies een bericht</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show this message to the hall (Enter)</source>
        <translation>Toon dit bericht aan de zaal (Enter)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <source>Take the message away</source>
        <translation>Haal het bericht weg</translation>
    </message>
    <message>
        <source>Until taken away</source>
        <translation>Tot je het weghaalt</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MiniClock</name>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Close the small clock</source>
        <translation>Sluit de kleine klok</translation>
    </message>
    <message>
        <source>Next: {item}</source>
        <translation>Straks: {item}</translation>
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
        <source>Not started</source>
        <translation>Nog niet begonnen</translation>
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
        <translation>Tijd om</translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation>De dag is voorbij</translation>
    </message>
</context>
<context>
    <name>OneScreenStrip</name>
    <message>
        <source>Careful: the hall may be seeing this screen.</source>
        <translation>Let op: de zaal ziet nu misschien dit scherm.</translation>
    </message>
    <message>
        <source>How to set it right</source>
        <translation>Zo zet je de beamer goed</translation>
    </message>
    <message>
        <source>They can’t see it</source>
        <translation>De zaal ziet dit niet</translation>
    </message>
    <message>
        <source>Press the Windows key and P together. Choose “Extend”.</source>
        <translation>Druk tegelijk op de Windows-toets en P. Kies “Uitbreiden”.</translation>
    </message>
    <message>
        <source>Open System Settings, then Displays. Choose “Extended display” for the projector.</source>
        <translation>Open Systeeminstellingen, dan Beeldschermen. Kies “Uitgebreid beeldscherm” voor de beamer.</translation>
    </message>
    <message>
        <source>Open the settings of this computer, then Displays. Choose “Join” or “Extend”.</source>
        <translation>Open de instellingen van deze computer, dan Schermen. Kies “Samenvoegen” of “Uitbreiden”.</translation>
    </message>
    <message>
        <source>No projector in sight? Take the cable out and put it back in.</source>
        <translation>Geen beamer te zien? Haal de kabel eruit en steek hem er weer in.</translation>
    </message>
    <message>
        <source>The hall then has a screen of its own, and this line goes away.</source>
        <translation>Dan heeft de zaal een eigen scherm, en verdwijnt deze regel.</translation>
    </message>
</context>
<context>
    <name>ProjectorControl</name>
    <message>
        <source>Projector: {state}</source>
        <translation>Beamer: {state}</translation>
    </message>
    <message>
        <source>Projector:</source>
        <translation>Beamer:</translation>
    </message>
</context>
<context>
    <name>ProjectorMenu</name>
    <message>
        <source>Swap screens</source>
        <translation>Wissel de schermen om</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In een eigen venster</translation>
    </message>
</context>
<context>
    <name>ProjectorPanel</name>
    <message>
        <source>Projector</source>
        <translation>Beamer</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Wat de zaal ziet</translation>
    </message>
    <message>
        <source>Count up when a round is over time</source>
        <translation>Tel door als een ronde over de tijd is</translation>
    </message>
    <message>
        <source>The hall then sees +1:20 beside the words.</source>
        <translation>De zaal ziet dan +1:20 naast de woorden.</translation>
    </message>
    <message>
        <source>There is nothing of this yet.</source>
        <translation>Hiervan is nog niets.</translation>
    </message>
</context>
<context>
    <name>ProjectorWords</name>
    <message>
        <source>follows you</source>
        <translation>volgt jou</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>staat stil</translation>
    </message>
    <message>
        <source>black</source>
        <translation>zwart</translation>
    </message>
    <message>
        <source>free for slides</source>
        <translation>vrij voor dia’s</translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Volgt jou</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Staat stil</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Zwart</translation>
    </message>
    <message>
        <source>Free for slides</source>
        <translation>Vrij voor dia’s</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Volgt</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>one word</comment>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Black</source>
        <comment>one word</comment>
        <translation>Zwart</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>choose a screen</source>
        <translation>kies een scherm</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>De klok</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Who sits where</source>
        <translation>Wie zit waar</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Plattegrond</translation>
    </message>
    <message>
        <source>Code for phones</source>
        <translation>Code voor telefoons</translation>
    </message>
    <message>
        <source>A table</source>
        <translation>Een tafel</translation>
    </message>
    <message>
        <source>Who reacts</source>
        <translation>Wie reageert</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Common threads</source>
        <translation>Rode draden</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Bedankt</translation>
    </message>
    <message>
        <source>The projector is free for your slides.</source>
        <translation>De beamer is vrij voor je dia’s.</translation>
    </message>
    <message>
        <source>The hall sees black.</source>
        <translation>De zaal ziet zwart.</translation>
    </message>
    <message>
        <source>The hall has no screen yet. It would see: {words}</source>
        <translation>De zaal heeft nog geen scherm. Te zien zou zijn: {words}</translation>
    </message>
    <message>
        <source>The hall keeps seeing: {words}</source>
        <translation>De zaal blijft zien: {words}</translation>
    </message>
    <message>
        <source>The hall sees: {words}</source>
        <translation>De zaal ziet: {words}</translation>
    </message>
    <message>
        <source>{name} · {width} × {height}</source>
        <translation>{name} · {width} × {height}</translation>
    </message>
    <message>
        <source>The projector is gone. Plug the cable back in and it carries on by itself.</source>
        <translation>De beamer is weg. Steek de kabel er weer in, dan gaat het vanzelf verder.</translation>
    </message>
</context>
<context>
    <name>SeatFinder</name>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Per tafel</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Pagina terug</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) cannot find their name here. Tell them their table.</source>
        <translation>
            <numerusform>%n persoon vindt hier geen eigen naam. Wijs de tafel even aan.</numerusform>
            <numerusform>%n mensen vinden hier hun naam niet. Wijs hun tafel even aan.</numerusform>
        </translation>
    </message>
</context>
</TS>
