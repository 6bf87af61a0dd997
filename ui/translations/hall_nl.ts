<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CellDelegate</name>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>no host yet</source>
        <translation>nog geen host</translation>
    </message>
    <message>
        <source>same: {topic}</source>
        <translation>zelfde: {topic}</translation>
    </message>
    <message>
        <source>Type a topic</source>
        <translation>Typ een onderwerp</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Topics in this cell</source>
        <translation>Onderwerpen in dit vak</translation>
    </message>
    <message>
        <source>Type a topic</source>
        <translation>Typ een onderwerp</translation>
    </message>
    <message>
        <source>Type a topic (Enter)</source>
        <translation>Typ een onderwerp (Enter)</translation>
    </message>
    <message>
        <source>No topic yet. Type it in the cell.</source>
        <translation>Nog geen onderwerp. Typ het in het vak.</translation>
    </message>
</context>
<context>
    <name>EmptyHall</name>
    <message>
        <source>How many tables are in the hall?</source>
        <translation>Hoeveel tafels staan er in de zaal?</translation>
    </message>
    <message>
        <source>Set them out</source>
        <translation>Zet ze klaar</translation>
    </message>
    <message>
        <source>Paste a table list</source>
        <translation>Plak een tafellijst</translation>
    </message>
    <message>
        <source>Paste a table list (Ctrl+V)</source>
        <translation>Plak een tafellijst (Ctrl+V)</translation>
    </message>
    <message>
        <source>No tables yet. How many are in the hall?</source>
        <translation>Nog geen tafels. Hoeveel staan er in de zaal?</translation>
    </message>
    <message>
        <source>They get a number. Topics, hosts and names come after.</source>
        <translation>Ze krijgen een nummer. Onderwerpen, hosts en namen komen daarna.</translation>
    </message>
    <message>
        <source>Do you have a list already, with topics and hosts?</source>
        <translation>Heb je al een lijst, met onderwerpen en hosts?</translation>
    </message>
</context>
<context>
    <name>FloorPlan</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Terug naar de lijst (Esc)</translation>
    </message>
    <message>
        <source>They stand like this</source>
        <translation>Zo staan ze</translation>
    </message>
    <message>
        <source>All in rows</source>
        <translation>Alles in rijen</translation>
    </message>
    <message>
        <source>Drag a table, or use Alt with an arrow.</source>
        <translation>Sleep een tafel, of gebruik Alt met een pijl.</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Plattegrond</translation>
    </message>
    <message>
        <source>The projector shows a floor plan from {least} to {most} tables.</source>
        <translation>De beamer laat een plattegrond zien bij {least} tot {most} tafels.</translation>
    </message>
    <message>
        <source>The projector shows this when people change tables.</source>
        <translation>De beamer laat dit zien als mensen wisselen.</translation>
    </message>
    <message>
        <source>New tables stand where there was room. Is that right?</source>
        <translation>Nieuwe tafels staan waar plek was. Klopt dat?</translation>
    </message>
    <message>
        <source>Now they stand in rows. Say that it is right, or move a table. Then the projector shows it.</source>
        <translation>Nu staan ze in rijen. Zeg dat het klopt, of verzet een tafel. Dan laat de beamer het zien.</translation>
    </message>
    <message>
        <source>All tables stand in rows.</source>
        <translation>Alle tafels staan in rijen.</translation>
    </message>
</context>
<context>
    <name>FloorWords</name>
    <message>
        <source>Floor plan of the hall</source>
        <translation>Plattegrond van de zaal</translation>
    </message>
    <message>
        <source>Front: stage, screen</source>
        <translation>Voorkant: podium, scherm</translation>
    </message>
    <message>
        <source>Table {n}, {mark}</source>
        <translation>Tafel {n}, {mark}</translation>
    </message>
    <message>
        <source>{place}, {across} % from the left, {down} % from the front</source>
        <translation>{place}, {across} % van links, {down} % van voren</translation>
    </message>
    <message>
        <source>front left</source>
        <translation>linksvoor</translation>
    </message>
    <message>
        <source>front, in the middle</source>
        <translation>voorin, in het midden</translation>
    </message>
    <message>
        <source>front right</source>
        <translation>rechtsvoor</translation>
    </message>
    <message>
        <source>left, halfway</source>
        <translation>links, halverwege</translation>
    </message>
    <message>
        <source>middle of the hall</source>
        <translation>midden in de zaal</translation>
    </message>
    <message>
        <source>right, halfway</source>
        <translation>rechts, halverwege</translation>
    </message>
    <message>
        <source>back left</source>
        <translation>linksachter</translation>
    </message>
    <message>
        <source>back, in the middle</source>
        <translation>achterin, in het midden</translation>
    </message>
    <message>
        <source>back right</source>
        <translation>rechtsachter</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>{name}: something else</source>
        <translation>{name}: iets anders</translation>
    </message>
    <message>
        <source>something else, with commas between</source>
        <translation>iets anders, met komma’s ertussen</translation>
    </message>
    <message>
        <source>wheelchair</source>
        <translation>rolstoel</translation>
    </message>
    <message>
        <source>hearing loop</source>
        <translation>ringleiding</translation>
    </message>
    <message>
        <source>sight of the interpreter</source>
        <translation>zicht op de tolk</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>rustig</translation>
    </message>
    <message>
        <source>Print nothing</source>
        <translation>Druk niets af</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>deelnemer</translation>
    </message>
    <message>
        <source>table host</source>
        <translation>tafelhost</translation>
    </message>
    <message>
        <source>note-taker</source>
        <translation>notulist</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>spreker</translation>
    </message>
    <message>
        <source>responds</source>
        <translation>reageert</translation>
    </message>
    <message>
        <source>case owner</source>
        <translation>inbrenger</translation>
    </message>
    <message>
        <source>day chair</source>
        <translation>dagvoorzitter</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>helper</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Nog niet gevraagd</translation>
    </message>
    <message>
        <source>names the columns</source>
        <translation>noemt de kolommen</translation>
    </message>
    <message>
        <source>too long for a line of a list</source>
        <translation>te lang voor een regel van een lijst</translation>
    </message>
    <message>
        <source>a table number is from 1 to 999</source>
        <translation>een tafelnummer is 1 tot 999</translation>
    </message>
    <message>
        <source>one column is not known and is left out</source>
        <translation>één kolom is onbekend en doet niet mee</translation>
    </message>
    <message>
        <source>the last cells are left out</source>
        <translation>de laatste vakken doen niet mee</translation>
    </message>
    <message>
        <source>unclear round: becomes all rounds</source>
        <translation>ronde onduidelijk: wordt alle rondes</translation>
    </message>
    <message>
        <source>that round is not in the programme</source>
        <translation>die ronde staat niet in het programma</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>niet begrepen</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
</context>
<context>
    <name>HallModel</name>
    <message>
        <source>All rounds</source>
        <translation>Alle rondes</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
    <message>
        <source>the same: {topic}</source>
        <translation>hetzelfde: {topic}</translation>
    </message>
    <message>
        <source>no topic yet</source>
        <translation>nog geen onderwerp</translation>
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
    <name>HallPart</name>
    <message>
        <source>Tables and their topics</source>
        <translation>Tafels en hun onderwerpen</translation>
    </message>
    <message>
        <source>Topics per round</source>
        <translation>Onderwerpen per ronde</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Tafel erbij</translation>
    </message>
    <message>
        <source>Add a table (Ctrl+N)</source>
        <translation>Zet er een tafel bij (Ctrl+N)</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Plak een lijst</translation>
    </message>
    <message>
        <source>Paste a table list</source>
        <translation>Plak een tafellijst</translation>
    </message>
    <message>
        <source>Paste a table list (Ctrl+V)</source>
        <translation>Plak een tafellijst (Ctrl+V)</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Plattegrond</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tafels</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message numerus="yes">
        <source>No table: %n point(s)</source>
        <translation>
            <numerusform>Zonder tafel: %n punt</numerusform>
            <numerusform>Zonder tafel: %n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>Nog geen onderwerp</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tafel {n}</translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message>
        <source>Initiatives</source>
        <translation>Initiatieven</translation>
    </message>
    <message>
        <source>Add an initiative</source>
        <translation>Initiatief toevoegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>residents’ initiative, cooperative …</source>
        <translation>bewonersinitiatief, coöperatie …</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>with commas between, when there are more</source>
        <translation>met komma’s ertussen, als het er meer zijn</translation>
    </message>
    <message>
        <source>Remove initiative (Delete in the list)</source>
        <translation>Initiatief weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>The kind stands between brackets behind the name in the report.</source>
        <translation>De soort staat in het verslag tussen haakjes achter de naam.</translation>
    </message>
    <message>
        <source>Who brings a case to a table? A residents’ initiative, a cooperative. Start with its name.</source>
        <translation>Wie brengt iets in aan een tafel? Een bewonersinitiatief, een coöperatie. Begin met de naam.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n onderwerp</numerusform>
            <numerusform>%n onderwerpen</numerusform>
        </translation>
    </message>
    <message>
        <source>no topic yet</source>
        <translation>nog geen onderwerp</translation>
    </message>
    <message numerus="yes">
        <source>Remove {name}? %n topic(s) and their points stay.</source>
        <translation>
            <numerusform>{name} weghalen? %n onderwerp blijft, met de punten.</numerusform>
            <numerusform>{name} weghalen? %n onderwerpen blijven, met hun punten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>MissedRounds</name>
    <message>
        <source>Not in round {n}</source>
        <translation>Niet in ronde {n}</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Search in this list</source>
        <translation>Zoek in deze lijst</translation>
    </message>
    <message>
        <source>Search in: {list}</source>
        <translation>Zoeken in: {list}</translation>
    </message>
    <message>
        <source>{what}: name, Enter</source>
        <translation>{what}: naam, Enter</translation>
    </message>
    <message>
        <source>Nothing here fits these words.</source>
        <translation>Hier past niets bij deze woorden.</translation>
    </message>
</context>
<context>
    <name>PasteTables</name>
    <message>
        <source>Paste your table list here</source>
        <translation>Plak je tafellijst hier</translation>
    </message>
    <message>
        <source>table; topic; kind; host
1; Growing older; residents’ initiative; Els Jansen
2; Safe crossings</source>
        <translation>tafel; onderwerp; soort; host
1; Ouder worden; bewonersinitiatief; Els Jansen
2; Veilig oversteken</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Wat het wordt</translation>
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
        <source>Paste a table list</source>
        <translation>Plak een tafellijst</translation>
    </message>
    <message>
        <source>Each line is a table or a topic. From a mail, a document or a sheet.</source>
        <translation>Elke regel is een tafel of een onderwerp. Uit een mail, een document of een spreadsheet.</translation>
    </message>
    <message>
        <source>Tables and topics that are there stay as they are.</source>
        <translation>Tafels en onderwerpen die er al zijn, blijven zoals ze zijn.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n line(s) in the hall</source>
        <translation>
            <numerusform>Zet %n regel in de zaal</numerusform>
            <numerusform>Zet %n regels in de zaal</numerusform>
        </translation>
    </message>
    <message>
        <source>Here you see what becomes of it.</source>
        <translation>Hier zie je wat het wordt.</translation>
    </message>
    <message>
        <source>A round is not in the programme. Change the line, or add the round first.</source>
        <translation>Een ronde staat niet in het programma. Pas de regel aan, of zet die ronde er eerst in.</translation>
    </message>
    <message numerus="yes">
        <source>Please look at %n line(s).</source>
        <translation>
            <numerusform>Kijk nog even naar %n regel.</numerusform>
            <numerusform>Kijk nog even naar %n regels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was read.</source>
        <translation>Alles is gelezen.</translation>
    </message>
    <message>
        <source>table without a topic</source>
        <translation>tafel zonder onderwerp</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Kijk na</translation>
    </message>
    <message>
        <source>table {n}</source>
        <translation>tafel {n}</translation>
    </message>
    <message>
        <source>round {list}</source>
        <translation>ronde {list}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) put in the hall</source>
        <translation>
            <numerusform>%n regel in de zaal gezet</numerusform>
            <numerusform>%n regels in de zaal gezet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Add someone</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Add people from a list</source>
        <translation>Mensen toevoegen uit een lijst</translation>
    </message>
    <message>
        <source>From a file, a spreadsheet or a mail. Drop it here, or paste it with Ctrl+V.</source>
        <translation>Uit een bestand, een rekenblad of een mail. Sleep hem hierheen, of plak hem met Ctrl+V.</translation>
    </message>
    <message>
        <source>Do you have a list already?</source>
        <translation>Heb je al een lijst?</translation>
    </message>
    <message>
        <source>The people of the day come here: guests, table hosts, speakers. Start with a name.</source>
        <translation>Hier komen de mensen van de dag: gasten, tafelhosts, sprekers. Begin met een naam.</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Niet aanwezig</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>{name} weghalen?</translation>
    </message>
    <message>
        <source>They chair the day.</source>
        <translation>Dit is een dagvoorzitter.</translation>
    </message>
    <message>
        <source>They host or take notes at table {list}.</source>
        <translation>Host of notulist aan tafel {list}.</translation>
    </message>
    <message>
        <source>They host or take notes at a topic without a table.</source>
        <translation>Host of notulist bij een onderwerp zonder tafel.</translation>
    </message>
    <message>
        <source>{names} came with them.</source>
        <translation>Begeleiding: {names}.</translation>
    </message>
    <message>
        <source>What they said is kept, without their name.</source>
        <translation>Wat diegene zei, blijft bewaard, zonder naam.</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>Initiatieven</translation>
    </message>
    <message>
        <source>Add people from a list</source>
        <translation>Mensen toevoegen uit een lijst</translation>
    </message>
    <message>
        <source>Choose a file, drop it here, or paste it (Ctrl+V)</source>
        <translation>Kies een bestand, sleep het hierheen, of plak het (Ctrl+V)</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n initiative(s)</source>
        <translation>
            <numerusform>%n initiatief</numerusform>
            <numerusform>%n initiatieven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Remove (Delete in the list)</source>
        <translation>Weghalen (Delete in de lijst)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>in their own words: chair, resident</source>
        <translation>in eigen woorden</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Mixing group</source>
        <translation>Menggroep</translation>
    </message>
    <message>
        <source>people of one group are spread</source>
        <translation>wie bij elkaar hoort, wordt verspreid</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>for you alone, in no output</source>
        <translation>alleen voor jou, komt nergens in</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Opmerkingen</translation>
    </message>
    <message>
        <source>for you alone: diet and the like</source>
        <translation>alleen voor jou: dieet en dergelijke</translation>
    </message>
    <message>
        <source>Needs at the table</source>
        <translation>Nodig aan tafel</translation>
    </message>
    <message>
        <source>Comes along with</source>
        <translation>Komt mee met</translation>
    </message>
    <message>
        <source>name of whom they accompany</source>
        <translation>de naam van wie er hulp krijgt</translation>
    </message>
    <message>
        <source>Is here today</source>
        <translation>Is er vandaag</translation>
    </message>
    <message>
        <source>What they do on the day</source>
        <translation>Wat doet deze persoon op de dag?</translation>
    </message>
    <message>
        <source>May be named in the report</source>
        <translation>Mag in het verslag genoemd worden</translation>
    </message>
    <message>
        <source>Wants to sit at</source>
        <translation>Wil graag zitten bij</translation>
    </message>
    <message>
        <source>Comes later or leaves early</source>
        <translation>Komt later of gaat eerder weg</translation>
    </message>
    <message>
        <source>{name} comes with {companion}. They always share a table.</source>
        <translation>{name} komt met {companion}. Zij zitten altijd aan dezelfde tafel.</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove “{topic}”?</source>
        <translation>“{topic}” weghalen?</translation>
    </message>
    <message>
        <source>Remove this topic?</source>
        <translation>Dit onderwerp weghalen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n point(s) are kept under “No table”.</source>
        <translation>
            <numerusform>Het punt blijft bewaard bij “Zonder tafel”.</numerusform>
            <numerusform>De %n punten blijven bewaard bij “Zonder tafel”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its headline is kept there as a point.</source>
        <translation>De kernzin blijft daar bewaard als punt.</translation>
    </message>
    <message>
        <source>Your own text for the report goes with it.</source>
        <translation>Je eigen tekst voor het verslag gaat mee weg.</translation>
    </message>
    <message>
        <source>Remove table {n}?</source>
        <translation>Tafel {n} weghalen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n topic(s) are kept under “No table”.</source>
        <translation>
            <numerusform>Het onderwerp blijft bewaard bij “Zonder tafel”.</numerusform>
            <numerusform>De %n onderwerpen blijven bewaard bij “Zonder tafel”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) at this table go.</source>
        <translation>
            <numerusform>%n plaats aan deze tafel vervalt.</numerusform>
            <numerusform>%n plaatsen aan deze tafel vervallen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundChoice</name>
    <message>
        <source>Same topic in every round</source>
        <translation>Zelfde onderwerp in elke ronde</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
</context>
<context>
    <name>TableFields</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>Stoelen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>when your tables have names</source>
        <translation>als je tafels een naam hebben</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>by the window, in the side room …</source>
        <translation>bij het raam, in de zijzaal …</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Biedt</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>Tafel weghalen</translation>
    </message>
    <message>
        <source>Chairs: the host’s included.</source>
        <translation>Stoelen: die van de host telt mee.</translation>
    </message>
    <message>
        <source>What this table offers</source>
        <translation>Wat deze tafel biedt</translation>
    </message>
</context>
<context>
    <name>TalkFields</name>
    <message>
        <source>Topic of this table</source>
        <translation>Onderwerp van deze tafel</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kernzin</translation>
    </message>
    <message>
        <source>the one sentence for the plenary</source>
        <translation>de ene zin voor het plenair</translation>
    </message>
    <message>
        <source>Heading in the report</source>
        <translation>Kop in het verslag</translation>
    </message>
    <message>
        <source>Between brackets</source>
        <translation>Tussen haakjes</translation>
    </message>
    <message>
        <source>Between brackets, in the report</source>
        <translation>Tussen haakjes, in het verslag</translation>
    </message>
    <message>
        <source>At table</source>
        <translation>Aan tafel</translation>
    </message>
    <message>
        <source>Remove topic</source>
        <translation>Onderwerp weghalen</translation>
    </message>
    <message>
        <source>Remove topic (Delete in the grid)</source>
        <translation>Onderwerp weghalen (Delete in het raster)</translation>
    </message>
    <message>
        <source>One more topic here (Ctrl+Enter in the grid)</source>
        <translation>Nog een onderwerp hier (Ctrl+Enter in het raster)</translation>
    </message>
    <message>
        <source>One more topic here</source>
        <translation>Nog een onderwerp hier</translation>
    </message>
    <message>
        <source>Table hosts</source>
        <translation>Tafelhosts</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>Ingebracht door</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>Notulist</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>In het verslag</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Kop</translation>
    </message>
    <message>
        <source>type a name, then Enter</source>
        <translation>typ een naam, dan Enter</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Zonder tafel</translation>
    </message>
</context>
<context>
    <name>TopicTyping</name>
    <message>
        <source>Topic</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Topic of this table</source>
        <translation>Onderwerp van deze tafel</translation>
    </message>
</context>
<context>
    <name>WishFields</name>
    <message>
        <source>no wish</source>
        <translation>geen wens</translation>
    </message>
    <message>
        <source>Wish {n}</source>
        <translation>Wens {n}</translation>
    </message>
</context>
</TS>
