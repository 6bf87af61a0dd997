<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CertificateFields</name>
    <message>
        <source>With a certificate from the organiser everything goes over the network with a lock (HTTPS).</source>
        <translation>Met een certificaat van de organisator gaat alles met een slot over het netwerk (HTTPS).</translation>
    </message>
    <message>
        <source>Name of this laptop</source>
        <translation>Naam van deze laptop</translation>
    </message>
    <message>
        <source>as in the certificate</source>
        <translation>zoals in het certificaat</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Wachtwoord van de sleutel</translation>
    </message>
    <message>
        <source>only if there is one</source>
        <translation>alleen als er een is</translation>
    </message>
    <message>
        <source>Use certificate</source>
        <translation>Certificaat gebruiken</translation>
    </message>
    <message>
        <source>Without a lock</source>
        <translation>Zonder slot</translation>
    </message>
    <message>
        <source>Without a lock again</source>
        <translation>Weer zonder slot</translation>
    </message>
    <message>
        <source>Choose certificate…</source>
        <translation>Certificaat kiezen…</translation>
    </message>
    <message>
        <source>Choose key…</source>
        <translation>Sleutel kiezen…</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Certificaat kiezen</translation>
    </message>
    <message>
        <source>Choose the key of the certificate</source>
        <translation>Sleutel van het certificaat kiezen</translation>
    </message>
    <message>
        <source>In use, for {name}, until {day}.</source>
        <translation>In gebruik, voor {name}, tot en met {day}.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Wrong table?</source>
        <translation>Verkeerde tafel?</translation>
    </message>
    <message>
        <source>Which phones are here, and at which table they belong</source>
        <translation>Welke telefoons hier zijn, en bij welke tafel ze horen</translation>
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
        <source>No longer helps</source>
        <translation>Helpt niet meer</translation>
    </message>
    <message>
        <source>Their code then leads nowhere</source>
        <translation>De code werkt dan niet meer</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation>
            <numerusform>%n telefoon</numerusform>
            <numerusform>%n telefoons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
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
        <source>Seat finder</source>
        <translation>Plaatszoeker</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>Helper toevoegen</translation>
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
        <source>for participants</source>
        <translation>voor deelnemers</translation>
    </message>
    <message>
        <source>Helper: {rights}</source>
        <translation>Helper: {rights}</translation>
    </message>
    <message>
        <source>or your own phone</source>
        <translation>of je eigen telefoon</translation>
    </message>
    <message>
        <source>Code to scan of table {n}</source>
        <translation>Code om te scannen van tafel {n}</translation>
    </message>
    <message>
        <source>Code to scan of {name}</source>
        <translation>Code om te scannen van {name}</translation>
    </message>
    <message>
        <source>Code to scan: {address}</source>
        <translation>Code om te scannen: {address}</translation>
    </message>
    <message>
        <source>Or type: {address} and then the code {code}</source>
        <translation>Of typ: {address} en dan de code {code}</translation>
    </message>
    <message>
        <source>Or type: {address}</source>
        <translation>Of typ: {address}</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto’s</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>GO, help calls and your notes</source>
        <translation>GO, hulpvragen en jouw notities</translation>
    </message>
    <message>
        <source>Points for all tables</source>
        <translation>Punten voor alle tafels</translation>
    </message>
    <message>
        <source>Photos of the sheets of all tables</source>
        <translation>Foto’s van de vellen van alle tafels</translation>
    </message>
    <message>
        <source>wrote nothing yet</source>
        <translation>schreef nog niets</translation>
    </message>
    <message>
        <source>last point at {time}</source>
        <translation>laatste punt om {time}</translation>
    </message>
</context>
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
    <name>Letting</name>
    <message>
        <source>The clock shows your own notes. They then go over this network without a lock.</source>
        <translation>De klok laat je eigen notities zien. Die gaan dan open over dit netwerk.</translation>
    </message>
    <message>
        <source>They may be read</source>
        <translation>Dat mag</translation>
    </message>
    <message>
        <source>{name} no longer helps.</source>
        <translation>{name} helpt niet meer mee.</translation>
    </message>
</context>
<context>
    <name>NetworkStrip</name>
    <message>
        <source>The network of the phones</source>
        <translation>Het netwerk van de telefoons</translation>
    </message>
    <message>
        <source>Choose a network</source>
        <translation>Netwerk kiezen</translation>
    </message>
    <message>
        <source>Show the hall the code</source>
        <translation>Code op de beamer</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Melding sluiten</translation>
    </message>
    <message>
        <source>Go on at {network}</source>
        <translation>Verder op {network}</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Nog eens proberen</translation>
    </message>
    <message>
        <source>Connect this laptop to a network again.</source>
        <translation>Verbind deze laptop weer met een netwerk.</translation>
    </message>
    <message>
        <source>It goes on by itself when this network is back.</source>
        <translation>Komt dit netwerk terug, dan gaat het vanzelf verder.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Even geduld…</translation>
    </message>
    <message>
        <source>Codes on paper are wrong now: print them again, or show the code.</source>
        <translation>De codes op papier kloppen niet meer: print opnieuw of laat de code zien.</translation>
    </message>
    <message>
        <source>What had not arrived yet is still on that phone, on its old page.</source>
        <translation>Wat nog niet aankwam, staat nog op die telefoon, op de oude pagina.</translation>
    </message>
    <message>
        <source>The page is on at {address} now.</source>
        <translation>De pagina staat nu aan op {address}.</translation>
    </message>
    <message>
        <source>This network is gone. Phones keep what is typed.</source>
        <translation>Dit netwerk is weg. Telefoons bewaren wat er getypt wordt.</translation>
    </message>
</context>
<context>
    <name>NewHelper</name>
    <message>
        <source>Helpers come in on their own phones, each with a code. You choose what they may do.</source>
        <translation>Helpers doen mee op hun eigen telefoon, elk met een code. Jij kiest wat ze mogen.</translation>
    </message>
    <message>
        <source>My own phone</source>
        <translation>Mijn eigen telefoon</translation>
    </message>
    <message>
        <source>Clock, GO, your notes and a clicker, for who chairs the day</source>
        <translation>Klok, GO, je notities en een clicker, voor wie de dag leidt</translation>
    </message>
    <message>
        <source>Name of the helper</source>
        <translation>Naam van de helper</translation>
    </message>
    <message>
        <source>a name, then Enter</source>
        <translation>een naam, dan Enter</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Hoe heet je?</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
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
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>A lock, with a certificate</source>
        <translation>Een slot, met een certificaat</translation>
    </message>
    <message>
        <source>Use this network</source>
        <translation>Dit netwerk gebruiken</translation>
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
        <source>This laptop is on no network. Turn on Wi-Fi, or the hotspot of a phone.</source>
        <translation>Deze laptop zit op geen netwerk. Zet wifi aan, of de hotspot van een telefoon.</translation>
    </message>
</context>
<context>
    <name>PhonesAtTable</name>
    <message>
        <source>Phones at this table</source>
        <translation>Telefoons aan deze tafel</translation>
    </message>
    <message>
        <source>The table this phone is at</source>
        <translation>De tafel waar deze telefoon zit</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Zet goed</translation>
    </message>
    <message>
        <source>What this phone wrote goes along; the phone follows</source>
        <translation>Wat deze telefoon schreef, gaat mee; de telefoon volgt</translation>
    </message>
    <message>
        <source>This phone is at</source>
        <translation>Deze telefoon zit aan</translation>
    </message>
    <message>
        <source>Phone {n}: in sight</source>
        <translation>Telefoon {n}: in beeld</translation>
    </message>
    <message>
        <source>Phone {n}: not in sight</source>
        <translation>Telefoon {n}: niet in beeld</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
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
        <source>Put the page off</source>
        <translation>Pagina uitzetten</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Uitzetten</translation>
    </message>
    <message>
        <source>Phones of the tables</source>
        <translation>Telefoons van de tafels</translation>
    </message>
    <message>
        <source>Tables, helpers and their codes</source>
        <translation>Tafels, helpers en hun codes</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Helpers</translation>
    </message>
    <message>
        <source>Who helps, and with what</source>
        <translation>Wie helpt, en met wat</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>Helper toevoegen</translation>
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
    <message numerus="yes">
        <source>%n point(s) and photo(s) went along.</source>
        <translation>
            <numerusform>%n punt of foto ging mee.</numerusform>
            <numerusform>%n punten en foto’s gingen mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>This phone is at table {n} from now on.</source>
        <translation>Deze telefoon zit vanaf nu aan tafel {n}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) still write here. What they type from now on stays on the phone.</source>
        <translation>
            <numerusform>%n telefoon schrijft hier nog. Wat daar nu getypt wordt, blijft op de telefoon.</numerusform>
            <numerusform>%n telefoons schrijven hier nog. Wat daar nu getypt wordt, blijft op de telefoon.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} gets another code. Their phone then has to scan again.</source>
        <translation>{name} krijgt een andere code. Die telefoon moet dan opnieuw scannen.</translation>
    </message>
    <message>
        <source>Table {n} gets another code. Its phones then have to scan again, and its sign has to be printed again.</source>
        <translation>Tafel {n} krijgt een andere code. De telefoons moeten dan opnieuw scannen, en het bordje moet opnieuw geprint.</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Andere code</translation>
    </message>
</context>
</TS>
