<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ColumnsPage</name>
    <message>
        <source>No column holds names yet. Choose which one does.</source>
        <translation>Nog geen kolom met namen. Kies welke kolom dat is.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found. Are the columns right?</source>
        <translation>
            <numerusform>1 persoon gevonden. Kloppen de kolommen?</numerusform>
            <numerusform>%n mensen gevonden. Kloppen de kolommen?</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>What “{column}” holds</source>
        <translation>Wat er in “{column}” staat</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with titles or totals stay out.</source>
        <translation>
            <numerusform>1 rij met een titel of totaal doet niet mee.</numerusform>
            <numerusform>%n rijen met een titel of totaal doen niet mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>Kolom {n}</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Add people from a list</source>
        <translation>Mensen toevoegen uit een lijst</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Andere lijst</translation>
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
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>People {n}</source>
        <translation>Mensen {n}</translation>
    </message>
    <message>
        <source>Questions {n}</source>
        <translation>Vragen {n}</translation>
    </message>
    <message>
        <source>Roles {n}</source>
        <translation>Rollen {n}</translation>
    </message>
    <message>
        <source>Nothing changes before you say so.</source>
        <translation>Er verandert niets voordat jij het zegt.</translation>
    </message>
    <message>
        <source>Looking at the list …</source>
        <translation>De lijst wordt bekeken …</translation>
    </message>
    <message>
        <source>No column holds names yet.</source>
        <translation>Nog geen kolom met namen.</translation>
    </message>
    <message>
        <source>Nothing new: the day has all of this already.</source>
        <translation>Niets nieuws: dit staat allemaal al in de dag.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>1 nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>1 wijzigt</numerusform>
            <numerusform>%n wijzigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as now</source>
        <translation>
            <numerusform>1 al zo</numerusform>
            <numerusform>%n al zo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) open</source>
        <translation>
            <numerusform>1 vraag open</numerusform>
            <numerusform>%n vragen open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n person(s) in</source>
        <translation>
            <numerusform>Zet 1 persoon erin</numerusform>
            <numerusform>Zet %n mensen erin</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Niets nieuws</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>Kies een lijst met mensen</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>geplakte tekst</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wordt gelezen …</translation>
    </message>
    <message>
        <source>There is no list on the clipboard. Copy several lines and paste again.</source>
        <translation>Er is geen lijst om te plakken. Kopieer meerdere regels en plak opnieuw.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added</source>
        <translation>
            <numerusform>1 persoon toegevoegd</numerusform>
            <numerusform>%n mensen toegevoegd</numerusform>
        </translation>
    </message>
    <message>
        <source>{added}, {changed}.</source>
        <translation>{added}, {changed}.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>1 gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) added.</source>
        <translation>
            <numerusform>1 persoon toegevoegd.</numerusform>
            <numerusform>%n mensen toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) changed.</source>
        <translation>
            <numerusform>1 persoon gewijzigd.</numerusform>
            <numerusform>%n mensen gewijzigd.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>belongs to {name}, row {n}</source>
        <translation>hoort bij {name}, rij {n}</translation>
    </message>
    <message>
        <source>perhaps {name}: see the questions</source>
        <translation>misschien {name}: zie de vragen</translation>
    </message>
    <message>
        <source>Remarks: {now}</source>
        <translation>Opmerkingen: {now}</translation>
    </message>
    <message>
        <source>{field}: {now} (was {before})</source>
        <translation>{field}: {now} (was {before})</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Blijft</translation>
    </message>
    <message>
        <source>Not on this list, and they stay: {names}</source>
        <translation>Niet op deze lijst, en zij blijven: {names}</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>rij {n}</translation>
    </message>
    <message>
        <source>Do not read</source>
        <translation>Niet lezen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Small words of the last name</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Voorletters</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mixing group</source>
        <translation>Menggroep</translation>
    </message>
    <message>
        <source>Wants to sit at</source>
        <translation>Wil graag zitten bij</translation>
    </message>
    <message>
        <source>Needs at the table</source>
        <translation>Nodig aan tafel</translation>
    </message>
    <message>
        <source>Remarks, diet</source>
        <translation>Opmerkingen, dieet</translation>
    </message>
    <message>
        <source>Is here: yes or no</source>
        <translation>Is er: ja of nee</translation>
    </message>
    <message>
        <source>May be named in the report</source>
        <translation>Mag in het verslag genoemd worden</translation>
    </message>
    <message>
        <source>Comes along with</source>
        <translation>Komt mee met</translation>
    </message>
    <message>
        <source>Brings a companion</source>
        <translation>Neemt een begeleider mee</translation>
    </message>
    <message>
        <source>Cancelled or not</source>
        <translation>Afgemeld of niet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Wijzigt</translation>
    </message>
    <message>
        <source>Same as now</source>
        <translation>Al zo</translation>
    </message>
    <message>
        <source>Twice on the list</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Kan niet</translation>
    </message>
    <message>
        <source>there is no name</source>
        <translation>er staat geen naam</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>de naam is te lang</translation>
    </message>
    <message>
        <source>this does not look like a name</source>
        <translation>dit lijkt geen naam</translation>
    </message>
    <message>
        <source>perhaps more than one person</source>
        <translation>misschien meer dan één persoon</translation>
    </message>
    <message>
        <source>the e-mail address is not whole</source>
        <translation>het e-mailadres is niet heel</translation>
    </message>
    <message>
        <source>somebody else has this e-mail address too</source>
        <translation>iemand anders heeft dit e-mailadres ook</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>cancelled, but still in the day</source>
        <translation>afgemeld, maar nog wel in de dag</translation>
    </message>
    <message>
        <source>a wish fits no topic and goes to the remarks</source>
        <translation>een wens past bij geen onderwerp en komt bij de opmerkingen</translation>
    </message>
    <message>
        <source>the companion is not known</source>
        <translation>de begeleider is niet bekend</translation>
    </message>
    <message>
        <source>comes along with themselves in the end</source>
        <translation>komt via een omweg met zichzelf mee</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>Is er</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>No questions: everybody was recognised, or is new.</source>
        <translation>Geen vragen: iedereen is herkend, of is nieuw.</translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation>Is dit dezelfde persoon?</translation>
    </message>
    <message>
        <source>Yes, combine</source>
        <translation>Ja, samenvoegen</translation>
    </message>
    <message>
        <source>Yes, combine (Y)</source>
        <translation>Ja, samenvoegen (J)</translation>
    </message>
    <message>
        <source>No, two people</source>
        <translation>Nee, twee mensen</translation>
    </message>
    <message>
        <source>No, two people (N)</source>
        <translation>Nee, twee mensen (N)</translation>
    </message>
    <message>
        <source>Press Y or N. Without an answer they become two people.</source>
        <translation>Druk op J of N. Zonder antwoord worden het twee mensen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Combined</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Twee mensen</translation>
    </message>
    <message>
        <source>perhaps {name}</source>
        <translation>misschien {name}</translation>
    </message>
    <message>
        <source>On the list, row {n}</source>
        <translation>Op de lijst, rij {n}</translation>
    </message>
    <message>
        <source>In the day</source>
        <translation>In de dag</translation>
    </message>
    <message numerus="yes">
        <source>It may be %n more.</source>
        <translation>
            <numerusform>Daarna nog 1 ander die het kan zijn.</numerusform>
            <numerusform>Daarna nog %n anderen die het kunnen zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>Nog 1 vraag</numerusform>
            <numerusform>Nog %n vragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>No roles to sort.</source>
        <translation>Geen rollen om in te delen.</translation>
    </message>
    <message>
        <source>Key {n}</source>
        <translation>Toets {n}</translation>
    </message>
    <message>
        <source>0  no group</source>
        <translation>0  geen groep</translation>
    </message>
    <message>
        <source>another word, Enter</source>
        <translation>een ander woord, Enter</translation>
    </message>
    <message>
        <source>Another mixing group for this role</source>
        <translation>Een andere menggroep voor deze rol</translation>
    </message>
    <message>
        <source>People of one group are spread over the tables.</source>
        <translation>Mensen van één groep komen verspreid over de tafels.</translation>
    </message>
    <message>
        <source>Which mixing group is this?</source>
        <translation>Welke menggroep is dit?</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>geen groep</translation>
    </message>
    <message>
        <source>To be sorted</source>
        <translation>Nog indelen</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>1 persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>Search in this list (Ctrl+F)</source>
        <translation>Zoek in deze lijst (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search among the people of the list</source>
        <translation>Zoek tussen de mensen van de lijst</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Laat alleen zien</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>Mensen op de lijst</translation>
    </message>
    <message>
        <source>Nobody here fits.</source>
        <translation>Niemand past hierbij.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave these rows out (Delete)</source>
        <translation>Laat deze rijen weg (Delete)</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Toch meenemen</translation>
    </message>
    <message>
        <source>Take these rows along after all (Enter)</source>
        <translation>Neem deze rijen toch mee (Enter)</translation>
    </message>
    <message>
        <source>Not on this list</source>
        <translation>Niet op deze lijst</translation>
    </message>
    <message>
        <source>Everybody ({n})</source>
        <translation>Iedereen ({n})</translation>
    </message>
    <message>
        <source>{state} ({n})</source>
        <translation>{state} ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>1 rij weggelaten</numerusform>
            <numerusform>%n rijen weggelaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken along</source>
        <translation>
            <numerusform>1 rij toch meegenomen</numerusform>
            <numerusform>%n rijen toch meegenomen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Drop your list here</source>
        <translation>Sleep je lijst hierheen</translation>
    </message>
    <message>
        <source>Or copy it in a spreadsheet or mail, and paste it here with Ctrl+V.</source>
        <translation>Of kopieer hem uit een rekenblad of mail, en plak hem hier met Ctrl+V.</translation>
    </message>
    <message>
        <source>XLSX, XLS, ODS, CSV or text. First you see what becomes of it.</source>
        <translation>XLSX, XLS, ODS, CSV of tekst. Eerst zie je wat ervan wordt.</translation>
    </message>
</context>
</TS>
