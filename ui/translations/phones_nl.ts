<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>HostsLine</name>
    <message>
        <source>Message to all hosts</source>
        <translation>Bericht aan alle hosts</translation>
    </message>
    <message>
        <source>Only on the phones of the tables</source>
        <translation>Alleen op de telefoons van de tafels</translation>
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
</context>
<context>
    <name>PhonesPanel</name>
    <message>
        <source>Back to the tables</source>
        <translation>Terug naar de tafels</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Terug (Esc)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Put the page on</source>
        <translation>Pagina aanzetten</translation>
    </message>
    <message>
        <source>Show the hall the code</source>
        <translation>Code op de beamer</translation>
    </message>
    <message>
        <source>The address on the projector; the code of each table stands on its sign</source>
        <translation>Het adres op de beamer; de code van elke tafel staat op het bordje</translation>
    </message>
    <message>
        <source>Put the page off</source>
        <translation>Pagina uitzetten</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Uitzetten</translation>
    </message>
    <message>
        <source>What is typed goes over this network without a lock. Names of participants do not go along.</source>
        <translation>Wat getypt wordt, gaat open over dit netwerk. Namen van deelnemers gaan niet mee.</translation>
    </message>
    <message>
        <source>Hosts say what a point is</source>
        <translation>Hosts kiezen een soort punt</translation>
    </message>
    <message>
        <source>A question, an obstacle, a solution, an example, a conclusion or an agreement</source>
        <translation>Een vraag, belemmering, oplossing, voorbeeld, conclusie of afspraak</translation>
    </message>
    <message>
        <source>Seat finder for participants</source>
        <translation>Plaatszoeker voor deelnemers</translation>
    </message>
    <message>
        <source>They type their name or badge number; names then go over this network without a lock.</source>
        <translation>Zij typen hun naam of badgenummer; namen gaan dan open over dit netwerk.</translation>
    </message>
    <message>
        <source>Names they type go open over this network.</source>
        <translation>Namen gaan daarbij open over dit netwerk.</translation>
    </message>
    <message>
        <source>Phones of the tables</source>
        <translation>Telefoons van de tafels</translation>
    </message>
    <message>
        <source>Tables and their codes</source>
        <translation>Tafels en hun codes</translation>
    </message>
    <message>
        <source>Another code…</source>
        <translation>Andere code…</translation>
    </message>
    <message>
        <source>For when a code got into the wrong hands</source>
        <translation>Voor als een code in verkeerde handen kwam</translation>
    </message>
    <message>
        <source>Use this network</source>
        <translation>Dit netwerk gebruiken</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Even geduld…</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>On · nobody yet</source>
        <translation>Aan · nog niemand</translation>
    </message>
    <message numerus="yes">
        <source>On · %n phone(s)</source>
        <translation>
            <numerusform>Aan · %n telefoon</numerusform>
            <numerusform>Aan · %n telefoons</numerusform>
        </translation>
    </message>
    <message>
        <source>Hosts then type on their own phones what their table says. No internet is needed, but the same network as this laptop.</source>
        <translation>Tafelhosts typen dan op hun eigen telefoon wat hun tafel zegt. Internet is niet nodig, wel hetzelfde netwerk als deze laptop.</translation>
    </message>
    <message>
        <source>Phones can reach this laptop. Each table scans its own code.</source>
        <translation>Telefoons bereiken deze laptop. Elke tafel scant een eigen code.</translation>
    </message>
    <message>
        <source>Try it with one phone first: scan a code. Then you see it here.</source>
        <translation>Probeer het eerst met één telefoon: scan een code. Je ziet het dan hier.</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle tafels</translation>
    </message>
    <message>
        <source>whoever scans it types the code of a table</source>
        <translation>wie deze scant, typt de code van een tafel</translation>
    </message>
    <message>
        <source>Seat finder</source>
        <translation>Plaatszoeker</translation>
    </message>
    <message>
        <source>for participants</source>
        <translation>voor deelnemers</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n telefoon</numerusform>
            <numerusform>%n telefoons</numerusform>
        </translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>Code to scan: {address}</source>
        <translation>Code om te scannen: {address}</translation>
    </message>
    <message>
        <source>Or type: {address}</source>
        <translation>Of typ: {address}</translation>
    </message>
    <message>
        <source>Code to scan of table {n}</source>
        <translation>Code om te scannen van tafel {n}</translation>
    </message>
    <message>
        <source>Or type: {address} and then the code {code}</source>
        <translation>Of typ: {address} en dan de code {code}</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) still write here. What they type from now on stays on the phone.</source>
        <translation>
            <numerusform>%n telefoon schrijft hier nog. Wat daar nu getypt wordt, blijft op de telefoon.</numerusform>
            <numerusform>%n telefoons schrijven hier nog. Wat daar nu getypt wordt, blijft op de telefoon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table {n} gets another code. Its phones and its printed sign then have to be scanned anew.</source>
        <translation>Tafel {n} krijgt een andere code. De telefoons moeten dan opnieuw scannen, en het bordje moet opnieuw geprint.</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Andere code</translation>
    </message>
</context>
</TS>
