<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CheckRow</name>
    <message>
        <source>Not tried yet</source>
        <translation>Nog niet geprobeerd</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Projector</source>
        <translation>Beamer</translation>
    </message>
    <message>
        <source>Connect the projector and switch it on. Then show the test image.</source>
        <translation>Sluit de beamer aan en zet hem aan. Toon daarna het testbeeld.</translation>
    </message>
    <message>
        <source>Show the test image</source>
        <translation>Toon het testbeeld</translation>
    </message>
    <message>
        <source>Is the test image on the big screen?</source>
        <translation>Staat het testbeeld op het grote scherm?</translation>
    </message>
    <message>
        <source>Yes, it is there</source>
        <translation>Ja, het staat er</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werkt</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Werkt niet</translation>
    </message>
    <message>
        <source>Press Windows+P and choose “Extend”. Then look at the cable, and at the projector’s input.</source>
        <translation>Druk op Windows+P en kies “Uitbreiden”. Kijk dan naar de kabel en de ingang van de beamer.</translation>
    </message>
    <message>
        <source>Open System Settings, Displays, and choose “Extended display”. Then look at the cable.</source>
        <translation>Open Systeeminstellingen, Beeldschermen, en kies “Uitgebreid beeldscherm”. Kijk dan naar de kabel.</translation>
    </message>
    <message>
        <source>Open the settings, Displays, and choose “Join”, not “Mirror”. Then look at the cable.</source>
        <translation>Open de instellingen, Beeldschermen, en kies “Samenvoegen”, niet “Spiegelen”. Kijk dan naar de kabel.</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Switch on the sound of laptop and hall. Have somebody listen at the back.</source>
        <translation>Zet het geluid van laptop en zaal aan. Laat iemand achterin meeluisteren.</translation>
    </message>
    <message>
        <source>Strike the gong</source>
        <translation>Sla de gong</translation>
    </message>
    <message>
        <source>Did you hear the gong?</source>
        <translation>Hoorde je de gong?</translation>
    </message>
    <message>
        <source>Yes, heard</source>
        <translation>Ja, gehoord</translation>
    </message>
    <message>
        <source>Turn the sound up on the laptop and in the hall. Sometimes it goes to the projector.</source>
        <translation>Zet het geluid van laptop en zaal harder. Soms gaat het geluid naar de beamer.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Tafelronde needs no internet: everything is on this laptop. Mailing the report does.</source>
        <translation>Tafelronde werkt zonder internet: alles staat op deze laptop. Het verslag mailen kan alleen mét.</translation>
    </message>
    <message>
        <source>Do you have a hotspot of your own, or wifi you know?</source>
        <translation>Heb je een eigen hotspot, of wifi die je kent?</translation>
    </message>
    <message>
        <source>Yes, there is one</source>
        <translation>Ja, die is er</translation>
    </message>
    <message>
        <source>That is fine, the day runs without. Mail the report later, or hand it over on a stick.</source>
        <translation>Dat geeft niet, de dag gaat gewoon door. Mail het verslag later, of geef een stick mee.</translation>
    </message>
    <message>
        <source>Is there</source>
        <translation>Is er</translation>
    </message>
    <message>
        <source>Is not there</source>
        <translation>Is er niet</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Stroom</translation>
    </message>
    <message>
        <source>A battery seldom lasts a whole day. Plug the charger in.</source>
        <translation>Een batterij haalt zelden de hele dag. Steek de lader erin.</translation>
    </message>
    <message>
        <source>Look at the battery</source>
        <translation>Kijk naar de batterij</translation>
    </message>
    <message>
        <source>Is the charger plugged in?</source>
        <translation>Zit de lader erin?</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>Ja, die zit erin</translation>
    </message>
    <message>
        <source>Look for a socket, or borrow a charger. Have an extension lead ready.</source>
        <translation>Zoek een stopcontact, of leen een lader. Leg een verlengsnoer klaar.</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Zit erin</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Zit er niet in</translation>
    </message>
    <message>
        <source>This computer says nothing about a battery. Please look at the plug yourself.</source>
        <translation>Deze computer zegt niets over een batterij. Kijk zelf naar de stekker.</translation>
    </message>
    <message>
        <source>The battery is {n}% full, and the charger is in.</source>
        <translation>De batterij is {n} % vol en de lader zit erin.</translation>
    </message>
    <message>
        <source>The battery is {n}% full, and the charger is not in.</source>
        <translation>De batterij is {n} % vol en de lader zit er niet in.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Are the notifications off?</source>
        <translation>Staan de meldingen uit?</translation>
    </message>
    <message>
        <source>Yes, they are off</source>
        <translation>Ja, ze staan uit</translation>
    </message>
    <message>
        <source>Then close mail, chat and calendar: they send most messages.</source>
        <translation>Sluit dan mail, chat en agenda: die sturen de meeste berichten.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Still on</source>
        <translation>Nog aan</translation>
    </message>
    <message>
        <source>Press Windows+N and switch on “Do not disturb”.</source>
        <translation>Druk op Windows+N en zet “Niet storen” aan.</translation>
    </message>
    <message>
        <source>Click Control Centre at the top right, then Focus, and choose “Do Not Disturb”.</source>
        <translation>Klik rechtsboven op het bedieningspaneel, dan op Focus, en kies “Niet storen”.</translation>
    </message>
    <message>
        <source>Click the clock at the top of the screen and switch on “Do Not Disturb”.</source>
        <translation>Klik boven in beeld op de klok en zet “Niet storen” aan.</translation>
    </message>
    <message>
        <source>No message then appears on the big screen.</source>
        <translation>Dan komt er geen bericht op het grote scherm.</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB-stick</translation>
    </message>
    <message>
        <source>Close the day first (Ctrl+0), then copy its file to a stick. Another laptop can then go on.</source>
        <translation>Sluit eerst de dag (Ctrl+0) en kopieer het bestand naar een stick. Dan kan een andere laptop verder.</translation>
    </message>
    <message>
        <source>Is there a copy on a stick?</source>
        <translation>Staat er een kopie op een stick?</translation>
    </message>
    <message>
        <source>Yes, it is on it</source>
        <translation>Ja, die staat erop</translation>
    </message>
    <message>
        <source>The day runs without. Only if this laptop breaks down will you miss the copy.</source>
        <translation>De dag gaat ook zonder. Alleen als deze laptop het begeeft, mis je de kopie.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Staat erop</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>Staat er niet op</translation>
    </message>
</context>
<context>
    <name>StartCheck</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back to the preparation (Esc)</source>
        <translation>Terug naar de voorbereiding (Esc)</translation>
    </message>
    <message>
        <source>Try these before the doors open. You say what you saw and heard.</source>
        <translation>Probeer dit voordat de deuren opengaan. Jij zegt wat je zag en hoorde.</translation>
    </message>
    <message>
        <source>Start check</source>
        <translation>Startcontrole</translation>
    </message>
    <message>
        <source>{n} of {total} tried</source>
        <translation>{n} van {total} geprobeerd</translation>
    </message>
</context>
</TS>
