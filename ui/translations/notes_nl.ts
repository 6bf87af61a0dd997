<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Notes</name>
    <message>
        <source>ticked</source>
        <translation>aangevinkt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>niet aangevinkt</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Staat er al</translation>
    </message>
    <message>
        <source>Twice in these notes</source>
        <translation>Staat hier twee keer</translation>
    </message>
    <message>
        <source>Reads otherwise there</source>
        <translation>Staat er anders</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Kop</translation>
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
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kernzin</translation>
    </message>
    <message>
        <source>Not sent yet on the phone</source>
        <translation>Nog niet verstuurd op de telefoon</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Other notes</source>
        <translation>Andere notities</translation>
    </message>
    <message>
        <source>Read in notes</source>
        <translation>Notities inlezen</translation>
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
        <source>Nothing changes before you say so.</source>
        <translation>Er verandert niets voordat jij het zegt.</translation>
    </message>
    <message>
        <source>Which table are these notes from?</source>
        <translation>Van welke tafel zijn deze notities?</translation>
    </message>
    <message>
        <source>Read them in only when they belong here after all.</source>
        <translation>Lees ze alleen in als ze hier toch horen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n regel</numerusform>
            <numerusform>%n regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n staat er al</numerusform>
            <numerusform>%n staan er al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read in %n point(s)</source>
        <translation>
            <numerusform>%n punt inlezen</numerusform>
            <numerusform>%n punten inlezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Niets nieuws</translation>
    </message>
    <message>
        <source>Choose notes</source>
        <translation>Kies notities</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>geplakte tekst</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the notes and paste again.</source>
        <translation>Er staat geen tekst op het klembord. Kopieer de notities en plak opnieuw.</translation>
    </message>
    <message numerus="yes">
        <source>%n was/were there already.</source>
        <translation>
            <numerusform>%n stond er al.</numerusform>
            <numerusform>%n stonden er al.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) beside another version.</source>
        <translation>
            <numerusform>%n staat naast een andere versie.</numerusform>
            <numerusform>%n staan naast een andere versie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new was read in.</source>
        <translation>Er is niets nieuws ingelezen.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in.</source>
        <translation>
            <numerusform>%n punt ingelezen.</numerusform>
            <numerusform>%n punten ingelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in at table {table}.</source>
        <translation>
            <numerusform>%n punt ingelezen bij tafel {table}.</numerusform>
            <numerusform>%n punten ingelezen bij tafel {table}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) read in at table {table}, round {round}.</source>
        <translation>
            <numerusform>%n punt ingelezen bij tafel {table}, ronde {round}.</numerusform>
            <numerusform>%n punten ingelezen bij tafel {table}, ronde {round}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesStart</name>
    <message>
        <source>Drop the notes here</source>
        <translation>Laat de notities hier los</translation>
    </message>
    <message>
        <source>Or copy them in a document or mail, and paste them here with Ctrl+V.</source>
        <translation>Of kopieer ze in een document of mail, en plak ze hier met Ctrl+V.</translation>
    </message>
    <message>
        <source>The file of a phone, Word (DOCX) or text. First you see what becomes of it.</source>
        <translation>Het bestand van een telefoon, Word (DOCX) of tekst. Eerst zie je wat ervan wordt.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Table</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>Read in all the same</source>
        <translation>Toch inlezen</translation>
    </message>
    <message>
        <source>These notes belong to another day.</source>
        <translation>Deze notities horen bij een andere dag.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Space: tick or not. F2: into the line. Enter: read in.</source>
        <translation>Spatie: wel of niet. F2: naar de regel. Enter: inlezen.</translation>
    </message>
    <message>
        <source>The line, all of it</source>
        <translation>De hele regel</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>Splitsen bij de cursor</translation>
    </message>
    <message>
        <source>Split at the cursor (Enter in the line)</source>
        <translation>Splitsen bij de cursor (Enter in de regel)</translation>
    </message>
    <message>
        <source>Join to the line above</source>
        <translation>Bij de regel erboven</translation>
    </message>
    <message>
        <source>Join to the line above (Backspace in the list)</source>
        <translation>Bij de regel erboven (Backspace in de lijst)</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Kies een tafel</translation>
    </message>
    <message>
        <source>As in the notes</source>
        <translation>Zoals in de notities</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>Ronde {n}</translation>
    </message>
    <message>
        <source>No round</source>
        <translation>Geen ronde</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>niet aangevinkt</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>aangevinkt</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>In tweeën gesplitst</translation>
    </message>
</context>
</TS>
