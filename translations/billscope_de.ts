<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>About Billscope</source>
        <translation>Über Billscope</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später (GPL-3.0-or-later).</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Browse, count and export Kore.ai billing sessions.</source>
        <translation>Kore.ai-Abrechnungssitzungen ansehen, zählen und exportieren.</translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Prox&amp;y address:</source>
        <translation>Prox&amp;y-Adresse:</translation>
    </message>
    <message>
        <source>Si&amp;gning algorithm:</source>
        <translation>Si&amp;gnaturverfahren:</translation>
    </message>
    <message>
        <source>Time &amp;zone of the API:</source>
        <translation>&amp;Zeitzone der API:</translation>
    </message>
    <message>
        <source>Time zone of re&amp;ports:</source>
        <translation>Zeitzone der A&amp;uswertung:</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>Dur&amp;chsuchen…</translation>
    </message>
    <message>
        <source>Browse for a file with certification authorities</source>
        <translation>Datei mit Zertifizierungsstellen suchen</translation>
    </message>
    <message>
        <source>Certification authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Found out by itself</source>
        <translation>Selbst herausfinden</translation>
    </message>
    <message>
        <source>The zone of the API&apos;s dates; as a rule the ids of the sessions tell it.</source>
        <translation>Die Zeitzone der Datumsangaben der API; in der Regel verraten sie die Kennungen der Sitzungen.</translation>
    </message>
    <message>
        <source>none: the system&apos;s certificates are enough</source>
        <translation>keine: die Zertifikate des Systems genügen</translation>
    </message>
    <message>
        <source>Sessions per r&amp;equest:</source>
        <translation>Sitzungen je An&amp;frage:</translation>
    </message>
    <message>
        <source>Additional CA &amp;file:</source>
        <translation>Zusätzliche CA-&amp;Datei:</translation>
    </message>
    <message>
        <source>As the vendor allows: 60, and 1,800 an hour</source>
        <translation>Wie der Anbieter erlaubt: 60, und 1800 je Stunde</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Up to 60 a minute, 1,800 an hour stay the limit; more is for a server of your own.</source>
        <translation>Bis 60 je Minute bleiben 1800 je Stunde die Grenze; mehr ist für einen eigenen Server.</translation>
    </message>
    <message>
        <source>Requests a &amp;minute:</source>
        <translation>Anfragen je &amp;Minute:</translation>
    </message>
    <message>
        <source>until I delete them</source>
        <translation>bis ich sie lösche</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>What was received names persons. When its time is over it is deleted from this computer; totals and completeness remain.</source>
        <translation>Was empfangen wurde, nennt Personen. Ist seine Zeit um, wird es von diesem Rechner gelöscht; Summen und Vollständigkeit bleiben.</translation>
    </message>
    <message>
        <source>&amp;Keep fetches for:</source>
        <translation>A&amp;brufe aufbewahren:</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The token is right, but the app may not read billing sessions; in the Bot Builder give it the scope “Billing Sessions”, then publish the bot.</source>
        <translation>Das Token stimmt, aber die App darf keine Abrechnungssitzungen lesen; geben Sie ihr im Bot Builder den Bereich „Billing Sessions“ und veröffentlichen Sie dann den Bot.</translation>
    </message>
    <message>
        <source>The token is right, but the app may not read billing sessions; in the Admin Console give it the scope “Bot Analytics &gt; Billing Sessions” or “Billing &gt; Usage &gt; Billing Sessions”, then publish it.</source>
        <translation>Das Token stimmt, aber die App darf keine Abrechnungssitzungen lesen; geben Sie ihr in der Admin Console den Bereich „Bot Analytics &gt; Billing Sessions“ oder „Billing &gt; Usage &gt; Billing Sessions“ und veröffentlichen Sie sie dann.</translation>
    </message>
    <message>
        <source>%1 does not accept the token that was entered; make a new one with the Client ID and Client Secret of this app.</source>
        <translation>%1 nimmt das eingegebene Token nicht an; erzeugen Sie ein neues mit Client ID und Client Secret dieser App.</translation>
    </message>
    <message>
        <source>The app takes each token only once (Enforce JTI), so one that was entered cannot serve several requests; enter Client ID and Client Secret instead.</source>
        <translation>Die App nimmt jedes Token nur einmal an (Enforce JTI), ein eingegebenes taugt also nicht für mehrere Anfragen; geben Sie stattdessen Client ID und Client Secret ein.</translation>
    </message>
    <message>
        <source>%1 takes this token for one it has seen before; try again, and if that stays so, ask whether a proxy on the way repeats requests.</source>
        <translation>%1 hält dieses Token für eines, das schon verwendet wurde; versuchen Sie es noch einmal, und bleibt es dabei, fragen Sie nach, ob ein Proxy auf dem Weg Anfragen wiederholt.</translation>
    </message>
    <message>
        <source>The token that was entered is valid for more than an hour, which the app does not allow (Enforce JTI); make one with a shorter life.</source>
        <translation>Das eingegebene Token gilt länger als eine Stunde, und das erlaubt die App nicht (Enforce JTI); erzeugen Sie eines mit kürzerer Gültigkeit.</translation>
    </message>
    <message>
        <source>%1 takes the token for one that is valid for more than an hour; set the clock of this computer right.</source>
        <translation>%1 glaubt, das Token gelte länger als eine Stunde; stellen Sie die Uhr dieses Rechners richtig.</translation>
    </message>
    <message>
        <source>%1 allows no more requests for now (60 a minute and 1,800 an hour are known limits); wait a while, then fetch again.</source>
        <translation>%1 erlaubt vorerst keine weiteren Anfragen (bekannt sind Grenzen von 60 je Minute und 1.800 je Stunde); warten Sie eine Weile und rufen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 cannot read the token; if a proxy stands between, ask whether it changes the header “auth”, else check the algorithm of this connection.</source>
        <translation>%1 kann das Token nicht lesen; steht ein Proxy dazwischen, fragen Sie nach, ob er den Header „auth“ verändert, sonst prüfen Sie das Verfahren dieser Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not know the bot that was asked for; check its id, it begins with “st-”.</source>
        <translation>%1 kennt den angefragten Bot nicht; prüfen Sie seine Id, sie beginnt mit „st-“.</translation>
    </message>
    <message>
        <source>%1 does not know the bot %2; check its id, it begins with “st-”.</source>
        <translation>%1 kennt den Bot %2 nicht; prüfen Sie seine Id, sie beginnt mit „st-“.</translation>
    </message>
    <message>
        <source>%1 refuses the request (400); try a shorter period, and check the bot id.</source>
        <translation>%1 lehnt die Anfrage ab (400); versuchen Sie einen kürzeren Zeitraum und prüfen Sie die Bot-Id.</translation>
    </message>
    <message>
        <source>%1 forbids the request (403); ask whether the app or a firewall allows only some addresses.</source>
        <translation>%1 verbietet die Anfrage (403); fragen Sie nach, ob die App oder eine Firewall nur bestimmte Adressen zulässt.</translation>
    </message>
    <message>
        <source>There is no billing sessions API at %1 (404); check the host and the scope of this connection.</source>
        <translation>Unter %1 gibt es keine API für Abrechnungssitzungen (404); prüfen Sie Host und Art dieser Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not take this kind of request (405); check that the host is that of the API.</source>
        <translation>%1 nimmt diese Art von Anfrage nicht an (405); prüfen Sie, ob der Host der der API ist.</translation>
    </message>
    <message>
        <source>The proxy asks for a password (407), which this program does not keep; ask for a proxy without one, or for a way around it.</source>
        <translation>Der Proxy verlangt ein Passwort (407), und dieses Programm speichert keines; bitten Sie um einen Proxy ohne Passwort oder um einen Weg an ihm vorbei.</translation>
    </message>
    <message>
        <source>%1 waited too long for the request (408); try again.</source>
        <translation>%1 hat zu lange auf die Anfrage gewartet (408); versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 finds the arguments invalid (412); try a shorter period, and check the bot id.</source>
        <translation>%1 hält die Angaben für ungültig (412); versuchen Sie einen kürzeren Zeitraum und prüfen Sie die Bot-Id.</translation>
    </message>
    <message>
        <source>%1 finds the request too large (413); try a shorter period.</source>
        <translation>%1 findet die Anfrage zu groß (413); versuchen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1 is not available (%2); try again in a few minutes.</source>
        <translation>%1 ist nicht verfügbar (%2); versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 failed (%2); try again in a few minutes, or with a shorter period.</source>
        <translation>%1 hat einen Fehler gemeldet (%2); versuchen Sie es in ein paar Minuten noch einmal oder mit einem kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1 answers in a way that is not known (status %2); check that the host is that of the API.</source>
        <translation>%1 antwortet auf unbekannte Weise (Status %2); prüfen Sie, ob der Host der der API ist.</translation>
    </message>
    <message>
        <source>%1 sends the request elsewhere without saying where; check the host.</source>
        <translation>%1 leitet die Anfrage weiter, ohne zu sagen, wohin; prüfen Sie den Host.</translation>
    </message>
    <message>
        <source>%1 sends the request on to %2, where the token must not go unasked; if %2 is right, enter it as the host.</source>
        <translation>%1 leitet die Anfrage an %2 weiter, und dorthin darf das Token nicht ungefragt gehen; ist %2 richtig, tragen Sie das als Host ein.</translation>
    </message>
    <message>
        <source>%1 sent an empty answer; try again, and check that the host is that of the API.</source>
        <translation>%1 hat eine leere Antwort geschickt; versuchen Sie es noch einmal und prüfen Sie, ob der Host der der API ist.</translation>
    </message>
    <message>
        <source>%1 sent a web page instead of data; check the host, and whether the network wants you to sign in first.</source>
        <translation>%1 hat statt Daten eine Webseite geschickt; prüfen Sie den Host, und ob das Netz zuerst eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The file with certification authorities, %1, cannot be read (%2); choose another one in the connection, or none.</source>
        <translation>Die Datei mit Zertifizierungsstellen, %1, lässt sich nicht lesen (%2); wählen Sie in der Verbindung eine andere oder keine.</translation>
    </message>
    <message>
        <source>There is no certificate in %1; choose a file in PEM format, which has lines “BEGIN CERTIFICATE”.</source>
        <translation>In %1 steht kein Zertifikat; wählen Sie eine Datei im PEM-Format, darin stehen Zeilen mit „BEGIN CERTIFICATE“.</translation>
    </message>
    <message>
        <source>There is no Client ID and Client Secret for this connection; enter them.</source>
        <translation>Für diese Verbindung gibt es weder Client ID noch Client Secret; geben Sie beide ein.</translation>
    </message>
    <message>
        <source>The token that was entered is no JWT; copy it whole, it has three parts with dots between them.</source>
        <translation>Das eingegebene Token ist kein JWT; kopieren Sie es ganz, es besteht aus drei Teilen mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>The token that was entered ended at %1; make a new one, or enter Client ID and Client Secret, from which new ones are made by themselves.</source>
        <translation>Das eingegebene Token ist am %1 abgelaufen; erzeugen Sie ein neues oder geben Sie Client ID und Client Secret ein, daraus entstehen neue von selbst.</translation>
    </message>
    <message>
        <source>an unnamed authority</source>
        <translation>eine Stelle ohne Namen</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made; check host and port, and whether a proxy or firewall stands between.</source>
        <translation>Zu %1 kam keine verschlüsselte Verbindung zustande; prüfen Sie Host und Port, und ob ein Proxy oder eine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows is for another host; check the host.</source>
        <translation>Das Zertifikat, das %1 vorzeigt, gehört zu einem anderen Host; prüfen Sie den Host.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time; check the clock of this computer, else tell who runs the host.</source>
        <translation>Das Zertifikat von %1 ist zurzeit nicht gültig; prüfen Sie die Uhr dieses Rechners, sonst benachrichtigen Sie den Betreiber des Hosts.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by “%2”, is not trusted; if that is your company’s proxy, name the file with its certification authority in the connection.</source>
        <translation>Dem Zertifikat von %1, ausgestellt von „%2“, wird nicht vertraut; ist das der Proxy Ihrer Firma, tragen Sie die Datei mit seiner Zertifizierungsstelle in der Verbindung ein.</translation>
    </message>
    <message>
        <source>The proxy refuses connections; check its address and port.</source>
        <translation>Der Proxy lehnt Verbindungen ab; prüfen Sie seine Adresse und seinen Port.</translation>
    </message>
    <message>
        <source>The proxy closed the connection; check its kind and port, or ask who runs it.</source>
        <translation>Der Proxy hat die Verbindung geschlossen; prüfen Sie seine Art und seinen Port oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The name of the proxy was not found; check how it is spelled, and the network.</source>
        <translation>Der Name des Proxys wurde nicht gefunden; prüfen Sie die Schreibweise und das Netz.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time; check its address, and the network.</source>
        <translation>Der Proxy hat nicht rechtzeitig geantwortet; prüfen Sie seine Adresse und das Netz.</translation>
    </message>
    <message>
        <source>The proxy asks for a password, which this program does not keep; ask for a proxy without one, or for a way around it.</source>
        <translation>Der Proxy verlangt ein Passwort, und dieses Programm speichert keines; bitten Sie um einen Proxy ohne Passwort oder um einen Weg an ihm vorbei.</translation>
    </message>
    <message>
        <source>The proxy does not let the request through; check its address and kind, or ask who runs it.</source>
        <translation>Der Proxy lässt die Anfrage nicht durch; prüfen Sie seine Adresse und Art oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>%1 refuses connections; check host and port, and whether a VPN is needed.</source>
        <translation>%1 lehnt Verbindungen ab; prüfen Sie Host und Port, und ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>The name %1 was not found; check how it is spelled, and the network.</source>
        <translation>Der Name %1 wurde nicht gefunden; prüfen Sie die Schreibweise und das Netz.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was whole; try again.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not answer in time; check the network, then try again.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet; prüfen Sie das Netz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be unpacked or is no HTTP; check host and port, then try again.</source>
        <translation>Die Antwort von %1 lässt sich nicht entpacken oder ist kein HTTP; prüfen Sie Host und Port und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent nothing for %n seconds; check the network, then try again.</source>
        <translation>
            <numerusform>%1 hat %n Sekunde lang nichts geschickt; prüfen Sie das Netz und versuchen Sie es dann noch einmal.</numerusform>
            <numerusform>%1 hat %n Sekunden lang nichts geschickt; prüfen Sie das Netz und versuchen Sie es dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer of %1 was not whole after %n seconds; try again with a smaller page size.</source>
        <translation>
            <numerusform>Die Antwort von %1 war nach %n Sekunde noch nicht vollständig; versuchen Sie es noch einmal mit kleineren Seiten.</numerusform>
            <numerusform>Die Antwort von %1 war nach %n Sekunden noch nicht vollständig; versuchen Sie es noch einmal mit kleineren Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2; try a shorter period.</source>
        <translation>Die Antwort von %1 ist größer als %2; versuchen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1 cannot be reached; check the network, and the proxy if there is one, then try again.</source>
        <translation>%1 ist nicht erreichbar; prüfen Sie das Netz und, falls es einen gibt, den Proxy und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 ahead of the server’s; set it right, tokens depend on it.</source>
        <translation>Die Uhr dieses Rechners geht %1 gegenüber der des Servers vor; stellen Sie sie richtig, die Token hängen davon ab.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 behind the server’s; set it right, tokens depend on it.</source>
        <translation>Die Uhr dieses Rechners geht %1 gegenüber der des Servers nach; stellen Sie sie richtig, die Token hängen davon ab.</translation>
    </message>
    <message>
        <source>%1 does not accept the Client ID and Client Secret; copy both again, and check that the app belongs to the bot %2, and that its algorithm (HS256 or HS512) is that of this connection.</source>
        <translation>%1 nimmt Client ID und Client Secret nicht an; kopieren Sie beide noch einmal und prüfen Sie, ob die App zum Bot %2 gehört und ihr Algorithmus (HS256 oder HS512) der dieser Verbindung ist.</translation>
    </message>
    <message>
        <source>%1 does not accept the Client ID and Client Secret; copy both again from the app in the Admin Console, and check that its algorithm (HS256 or HS512) is that of this connection.</source>
        <translation>%1 nimmt Client ID und Client Secret nicht an; kopieren Sie beide noch einmal von der App in der Admin Console und prüfen Sie, ob ihr Algorithmus (HS256 oder HS512) der dieser Verbindung ist.</translation>
    </message>
    <message>
        <source>The token is right, but the app may not read the usage summary; in the Bot Builder give it the scope “Billing Sessions”, then publish the bot.</source>
        <translation>Das Token stimmt, aber die App darf die Nutzungsübersicht nicht lesen; geben Sie ihr im Bot Builder den Bereich „Billing Sessions“ und veröffentlichen Sie dann den Bot.</translation>
    </message>
    <message>
        <source>The token is right, but the app may not read the usage summary; in the Admin Console give it the scope “Billing &gt; Usage &gt; Billing Sessions”, then publish it.</source>
        <translation>Das Token stimmt, aber die App darf die Nutzungsübersicht nicht lesen; geben Sie ihr in der Admin Console den Bereich „Billing &gt; Usage &gt; Billing Sessions“ und veröffentlichen Sie sie dann.</translation>
    </message>
    <message>
        <source>The token is right, but the app may not read the session history; in the Bot Builder give it the scope “Bot Sessions”, then publish the bot.</source>
        <translation>Das Token stimmt, aber die App darf den Sitzungsverlauf nicht lesen; geben Sie ihr im Bot Builder den Bereich „Bot Sessions“ und veröffentlichen Sie dann den Bot.</translation>
    </message>
    <message>
        <source>The token is right, but the app may not read the session history; in the Admin Console give it the scope “Bot Analytics &gt; Bot Sessions”, then publish it.</source>
        <translation>Das Token stimmt, aber die App darf den Sitzungsverlauf nicht lesen; geben Sie ihr in der Admin Console den Bereich „Bot Analytics &gt; Bot Sessions“ und veröffentlichen Sie sie dann.</translation>
    </message>
    <message>
        <source>%1 does not offer this (404): its version may be too old, or its administrators have switched it off. The billing sessions themselves are not touched by that.</source>
        <translation>%1 bietet das nicht an (404): Vielleicht ist die Version zu alt, oder es ist dort abgeschaltet. Die Abrechnungssitzungen selbst sind davon nicht berührt.</translation>
    </message>
</context>
<context>
    <name>ApiZone</name>
    <message numerus="yes">
        <source>Time zone of the API: %1, agrees with %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Zeitzone der API: %1, stimmt bei %L2 von %Ln Sitzung.</numerusform>
            <numerusform>Zeitzone der API: %1, stimmt bei %L2 von %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time zone of the API: %1, as given.</source>
        <translation>Zeitzone der API: %1, wie angegeben.</translation>
    </message>
    <message>
        <source>Time zone of the API: not needed, every date names its own offset.</source>
        <translation>Zeitzone der API: nicht benötigt, jedes Datum nennt seinen eigenen Abstand zu UTC.</translation>
    </message>
    <message>
        <source>Time zone of the API: %1, assumed, not proven: too few sessions tell it.</source>
        <translation>Zeitzone der API: %1, angenommen, nicht bewiesen: Zu wenige Sitzungen geben darüber Auskunft.</translation>
    </message>
    <message numerus="yes">
        <source>Time zone of the API: %1, assumed, not proven: agrees with only %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Zeitzone der API: %1, angenommen, nicht bewiesen: stimmt nur bei %L2 von %Ln Sitzung.</numerusform>
            <numerusform>Zeitzone der API: %1, angenommen, nicht bewiesen: stimmt nur bei %L2 von %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time zone of the API: %1, as given, but only %L2 of %Ln sessions agree.</source>
        <translation>
            <numerusform>Zeitzone der API: %1, wie angegeben, aber nur %L2 von %Ln Sitzung stimmt überein.</numerusform>
            <numerusform>Zeitzone der API: %1, wie angegeben, aber nur %L2 von %Ln Sitzungen stimmen überein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time zone of the API: %1, as given; agrees with %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Zeitzone der API: %1, wie angegeben; stimmt bei %L2 von %Ln Sitzung.</numerusform>
            <numerusform>Zeitzone der API: %1, wie angegeben; stimmt bei %L2 von %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The dates in %1 were read in their own time zone, %2; those that are compared with them in %3.</source>
        <translation>Die Zeiten in %1 wurden in ihrer eigenen Zeitzone gelesen, %2; die damit verglichenen in %3.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Sessions (*.json *.jsonl *.csv *.gz *.billscope);;All files (*)</source>
        <translation>Sitzungen (*.json *.jsonl *.csv *.gz *.billscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A fetch is going on. What has arrived is kept, and the next fetch goes on from there.</source>
        <translation>Ein Abruf läuft. Was angekommen ist, bleibt erhalten, und der nächste Abruf macht dort weiter.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go on fetching</source>
        <translation>&amp;Weiter abrufen</translation>
    </message>
    <message>
        <source>&amp;Edit the connection</source>
        <translation>Verbindung &amp;bearbeiten</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The folder %1 for the archive cannot be made. See whether there is space on that disk, and whether you have permission to write there.</source>
        <translation>Der Ordner %1 für das Archiv lässt sich nicht anlegen. Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be written. See whether there is space on that disk, and whether you have permission to write there.</source>
        <translation>Das Archiv %1 lässt sich nicht schreiben. Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is no archive %1. See whether the name is right.</source>
        <translation>Es gibt kein Archiv %1. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The archive %1 was written by a newer version of Billscope. Install that version to open it.</source>
        <translation>Das Archiv %1 hat eine neuere Version von Billscope geschrieben. Installieren Sie diese Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The archive %1 is empty. Fetch something first.</source>
        <translation>Das Archiv %1 ist leer. Rufen Sie zuerst etwas ab.</translation>
    </message>
    <message>
        <source>Archives need the SQLite driver of Qt, which is missing. Install it (on Debian and Ubuntu: libqt6sql6-sqlite).</source>
        <translation>Archive brauchen den SQLite-Treiber von Qt, der fehlt. Installieren Sie ihn (unter Debian und Ubuntu: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>The archive %1 is in use by another window or program, which did not let go of it within %2 seconds. Wait until it is done, or end it; then try again.</source>
        <translation>Das Archiv %1 wird von einem anderen Fenster oder Programm benutzt, das es nach %2 Sekunden nicht freigegeben hat. Warten Sie, bis es fertig ist, oder beenden Sie es; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no space left for the archive %1. What is in it is safe; free space on that disk, then go on.</source>
        <translation>Für das Archiv %1 ist kein Platz mehr. Was darin steht, ist sicher; schaffen Sie Platz auf dem Datenträger und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be read or written (%2). What is in it is safe; see whether its disk is full, over a limit, or failing.</source>
        <translation>Das Archiv %1 lässt sich nicht lesen oder schreiben (%2). Was darin steht, ist sicher; prüfen Sie, ob der Datenträger voll, begrenzt oder fehlerhaft ist.</translation>
    </message>
    <message>
        <source>The archive %1 is open for reading only; nothing can be changed in it.</source>
        <translation>Das Archiv %1 ist nur zum Lesen geöffnet; darin lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>The archive %1 cannot be opened. See whether you have permission to read and write it and its folder.</source>
        <translation>Das Archiv %1 lässt sich nicht öffnen. Prüfen Sie, ob Sie es und seinen Ordner lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged where it was to be read. What is sound in it can still be shown; fetch the rest again.</source>
        <translation>Das Archiv %1 ist dort beschädigt, wo es gelesen werden sollte. Was darin heil ist, lässt sich weiter zeigen; rufen Sie den Rest noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 is no archive of Billscope. Open a file that was exported as .billscope.</source>
        <translation>%1 ist kein Archiv von Billscope. Öffnen Sie eine Datei, die als .billscope exportiert wurde.</translation>
    </message>
    <message>
        <source>An answer is too large for the archive %1. Ask for fewer sessions a page.</source>
        <translation>Eine Antwort ist zu groß für das Archiv %1. Fragen Sie nach weniger Sitzungen je Seite.</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Billscope. Export the fetch with that version.</source>
        <translation>Das Archiv hat eine neuere Version von Billscope geschrieben. Exportieren Sie den Abruf mit dieser Version.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Free space there, or choose another folder; nothing was changed.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>%1 is damaged, or was not written by Billscope, and was not opened. Ask for it to be exported again.</source>
        <translation>%1 ist beschädigt oder nicht von Billscope geschrieben und wurde nicht geöffnet. Lassen Sie die Datei noch einmal exportieren.</translation>
    </message>
    <message>
        <source>%1 is the database of another program, no archive of Billscope. Open a file that was exported as .billscope.</source>
        <translation>%1 ist die Datenbank eines anderen Programms, kein Archiv von Billscope. Öffnen Sie eine Datei, die als .billscope exportiert wurde.</translation>
    </message>
    <message>
        <source>%1 is an archive in use, and a part of it is in another file. Export the fetch there as .billscope, and open that.</source>
        <translation>%1 ist ein Archiv, das benutzt wird, und ein Teil davon liegt in einer anderen Datei. Exportieren Sie den Abruf dort als .billscope und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>The fetch that this belongs to has been deleted from the archive %1. Fetch it again.</source>
        <translation>Der Abruf, zu dem dies gehört, wurde aus dem Archiv %1 gelöscht. Rufen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>Something went wrong in the archive %1: %2. Nothing was changed; close it and try again.</source>
        <translation>Im Archiv %1 ist etwas schiefgegangen: %2. Nichts wurde verändert; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The fetch is not in the archive any more; it was deleted.</source>
        <translation>Der Abruf ist nicht mehr im Archiv; er wurde gelöscht.</translation>
    </message>
    <message>
        <source>The answer is not in the archive any more; its fetch was deleted.</source>
        <translation>Die Antwort ist nicht mehr im Archiv; ihr Abruf wurde gelöscht.</translation>
    </message>
    <message>
        <source>The answer itself was deleted; what is known of it remains. Fetch its part again.</source>
        <translation>Die Antwort selbst wurde gelöscht; was über sie bekannt ist, bleibt. Rufen Sie ihren Teil noch einmal ab.</translation>
    </message>
    <message>
        <source>The answer of %1 is damaged in the archive, and was passed over. Fetch its part again.</source>
        <translation>Die Antwort von %1 ist im Archiv beschädigt und wurde übergangen. Rufen Sie ihren Teil noch einmal ab.</translation>
    </message>
    <message>
        <source>The file %1 cannot be deleted. See whether a program has it open, and whether you have permission to write in its folder.</source>
        <translation>Die Datei %1 lässt sich nicht löschen. Prüfen Sie, ob ein Programm sie geöffnet hat und ob Sie in ihrem Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Billscope. Delete with that version.</source>
        <translation>Das Archiv wurde von einer neueren Version von Billscope geschrieben. Löschen Sie mit jener Version.</translation>
    </message>
    <message>
        <source>The fetch of %1 is still going on. Stop it, then delete it.</source>
        <translation>Der Abruf vom %1 läuft noch. Halten Sie ihn an, dann löschen Sie ihn.</translation>
    </message>
    <message>
        <source>A fetch of this connection is still going on. Stop it, then delete its data.</source>
        <translation>Ein Abruf dieser Verbindung läuft noch. Halten Sie ihn an, dann löschen Sie ihre Daten.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged and cannot be read. The next fetch puts it aside and begins a new one; it can also be deleted as a whole.</source>
        <translation>Das Archiv %1 ist beschädigt und nicht lesbar. Der nächste Abruf legt es beiseite und beginnt ein neues; es lässt sich auch als Ganzes löschen.</translation>
    </message>
    <message>
        <source>Deleted, but traces of it stay in the archive while another window or program reads it. Close that; the next fetch or deletion wipes them away.</source>
        <translation>Gelöscht, doch Spuren davon bleiben im Archiv, solange ein anderes Fenster oder Programm es liest. Schließen Sie dieses; der nächste Abruf oder das nächste Löschen beseitigt sie.</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Billscope. Change states of findings with that version.</source>
        <translation>Das Archiv wurde von einer neueren Version von Billscope geschrieben. Ändern Sie den Status von Befunden mit jener Version.</translation>
    </message>
</context>
<context>
    <name>ArchiveLoad</name>
    <message>
        <source>%1 does not hold that fetch.</source>
        <translation>%1 enthält diesen Abruf nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages were deleted when their time was over. Fetch the period again to see them.</source>
        <translation>
            <numerusform>%n Seite wurde gelöscht, als ihre Frist um war. Rufen Sie den Zeitraum neu ab, um sie zu sehen.</numerusform>
            <numerusform>%n Seiten wurden gelöscht, als ihre Frist um war. Rufen Sie den Zeitraum neu ab, um sie zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages are damaged and were left out. Fetch the period again.</source>
        <translation>
            <numerusform>%n Seite ist beschädigt und wurde ausgelassen. Rufen Sie den Zeitraum neu ab.</numerusform>
            <numerusform>%n Seiten sind beschädigt und wurden ausgelassen. Rufen Sie den Zeitraum neu ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was fetched before holds all of %1. Fetch it first, without --offline.</source>
        <translation>Nichts früher Abgerufenes enthält %1 ganz. Rufen Sie es zuerst ab, ohne --offline.</translation>
    </message>
    <message>
        <source>Nothing of %1 was fetched on this computer before, or it was deleted. Fetch it first, without --offline.</source>
        <translation>Auf diesem Computer wurde von %1 noch nichts abgerufen, oder es wurde gelöscht. Rufen Sie zuerst ab, ohne --offline.</translation>
    </message>
    <message>
        <source>The fetch is not in the archive any more; it was deleted.</source>
        <translation>Der Abruf ist nicht mehr im Archiv; er wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions are missing from the file. Fetch the period again.</source>
        <translation>%1 von %2 Sitzungen fehlen in der Datei. Rufen Sie den Zeitraum noch einmal ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers of the server are missing from the file. Fetch the period again.</source>
        <translation>
            <numerusform>%Ln Antwort des Servers fehlt in der Datei. Rufen Sie den Zeitraum noch einmal ab.</numerusform>
            <numerusform>%Ln Antworten des Servers fehlen in der Datei. Rufen Sie den Zeitraum noch einmal ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds %1 sessions where %2 were received. Fetch the period again.</source>
        <translation>Die Datei enthält %1 Sitzungen, empfangen wurden %2. Rufen Sie den Zeitraum noch einmal ab.</translation>
    </message>
    <message>
        <source>The file does not say of all parts of the fetch that they came to their end. Fetch the period again.</source>
        <translation>Die Datei sagt nicht von allen Teilen des Abrufs, dass sie zu Ende kamen. Rufen Sie den Zeitraum noch einmal ab.</translation>
    </message>
    <message>
        <source>The file does not say how the fetch ended. Fetch the period again.</source>
        <translation>Die Datei sagt nicht, wie der Abruf endete. Rufen Sie den Zeitraum noch einmal ab.</translation>
    </message>
    <message>
        <source>Fetch the period again, without --offline.</source>
        <translation>Rufen Sie den Zeitraum noch einmal ab, ohne --offline.</translation>
    </message>
    <message>
        <source>Nothing that was fetched before for just these bots holds all of %1. Fetch them first, without --offline; from a fetch of all bots, --filter bot=… takes one.</source>
        <translation>Nichts, was vorher für genau diese Bots abgerufen wurde, enthält ganz %1. Rufen Sie sie zuerst ohne --offline ab; aus einem Abruf aller Bots nimmt --filter bot=… einen heraus.</translation>
    </message>
    <message>
        <source>No part of the file covers the time from %1 to %2. Fetch the period again.</source>
        <translation>Kein Teil der Datei deckt die Zeit von %1 bis %2 ab. Rufen Sie den Zeitraum noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>BarItem</name>
    <message>
        <source>No sessions to draw</source>
        <translation>Keine Sitzungen zu zeichnen</translation>
    </message>
</context>
<context>
    <name>BillingUnit</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>15-minute blocks</source>
        <translation>15-Minuten-Blöcke</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Konversationen</translation>
    </message>
</context>
<context>
    <name>BotNamesJob</name>
    <message>
        <source>Bots are shown by their ids where no name is known: the app may not read the list of bots.</source>
        <translation>Bots ohne bekannten Namen stehen mit ihrer ID da: Die App darf die Liste der Bots nicht lesen.</translation>
    </message>
    <message>
        <source>Bots are shown by their ids where no name is known: the list of bots could not be read.</source>
        <translation>Bots ohne bekannten Namen stehen mit ihrer ID da: Die Liste der Bots war nicht zu lesen.</translation>
    </message>
</context>
<context>
    <name>BoundsEvidence</name>
    <message numerus="yes">
        <source>%Ln sessions lie outside of what was asked by each of their times: the API may read what it is asked in another time zone.</source>
        <translation>
            <numerusform>%Ln Sitzung liegt mit jeder ihrer Zeiten außerhalb dessen, was gefragt war: Die API liest die Frage vielleicht in einer anderen Zeitzone.</numerusform>
            <numerusform>%Ln Sitzungen liegen mit jeder ihrer Zeiten außerhalb dessen, was gefragt war: Die API liest die Frage vielleicht in einer anderen Zeitzone.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API chooses sessions by %1; what came does not tell which.</source>
        <extracomment>%1: two or three titles of columns, joined by &quot;or&quot;.</extracomment>
        <translation>Die API wählt Sitzungen nach %1 aus; was ankam, sagt nicht, wonach.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>The API chooses sessions by %1, as those at the bounds of what was asked show.</source>
        <translation>Die API wählt Sitzungen nach %1 aus, wie die an den Grenzen des Gefragten zeigen.</translation>
    </message>
    <message>
        <source>A session at exactly the first moment asked for belongs to the answer.</source>
        <translation>Eine Sitzung genau im ersten gefragten Augenblick gehört zur Antwort.</translation>
    </message>
    <message>
        <source>A session at exactly the last moment asked for belongs to the answer.</source>
        <translation>Eine Sitzung genau im letzten gefragten Augenblick gehört zur Antwort.</translation>
    </message>
    <message>
        <source>A session at exactly the last moment asked for does not belong to the answer.</source>
        <translation>Eine Sitzung genau im letzten gefragten Augenblick gehört nicht zur Antwort.</translation>
    </message>
</context>
<context>
    <name>ChangeGroup</name>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChangeGroupsModel</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n übriger</numerusform>
            <numerusform>%n übrige</numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <translation>Woche %1, %2</translation>
    </message>
    <message>
        <source>W%1</source>
        <extracomment>Number of a week on the axis of the chart.</extracomment>
        <translation>KW %1</translation>
    </message>
    <message>
        <source>All, for there are too many values</source>
        <translation>Alle, denn es sind zu viele Werte</translation>
    </message>
    <message>
        <source>may still change</source>
        <translation>kann sich noch ändern</translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message>
        <source>Legend of the chart: Return takes a value into the filter, or out of it</source>
        <translation>Legende des Diagramms: Die Eingabetaste nimmt einen Wert in den Filter auf oder heraus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, left out by the filter</source>
        <translation>%1: %2, vom Filter ausgelassen</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Sessions of the chart as numbers</source>
        <translation>Sitzungen des Diagramms als Zahlen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show the numbers of the chart as a table</source>
        <translation>Die Zahlen des Diagramms als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Das Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Sessions by channel</source>
        <translation>Sitzungen nach Kanal</translation>
    </message>
    <message>
        <source>Sessions by bot</source>
        <translation>Sitzungen nach Bot</translation>
    </message>
    <message>
        <source>Sessions by type</source>
        <translation>Sitzungen nach Typ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Hatched bars hold sessions that may still change: the API was asked too soon after their end, or they have none.</source>
        <translation>Schraffierte Balken enthalten Sitzungen, die sich noch ändern können: Die API wurde zu früh nach ihrem Ende gefragt, oder sie haben keines.</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>noch nicht vollständig</translation>
    </message>
    <message>
        <source>asked %1 %2</source>
        <translation>abgefragt am %1 %2</translation>
    </message>
    <message>
        <source>asked between %1 and %2 %3</source>
        <translation>abgefragt zwischen %1 und %2 %3</translation>
    </message>
    <message>
        <source>The chart was copied as a picture.</source>
        <translation>Das Diagramm wurde als Bild kopiert.</translation>
    </message>
    <message>
        <source>The numbers of the chart were copied.</source>
        <translation>Die Zahlen des Diagramms wurden kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln may still change</source>
        <translation>
            <numerusform>%Ln kann sich noch ändern</numerusform>
            <numerusform>%Ln können sich noch ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Sessions of several types are added up here; the line at the bottom tells them apart.</source>
        <translation>Hier sind Sitzungen mehrerer Typen addiert; die Zeile ganz unten nennt sie getrennt.</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>Überschuss</translation>
    </message>
    <message>
        <source>Show beside each number what of it is more than the conversations can hold, and the minutes; what is too many for other reasons is in the tab Findings</source>
        <translation>Neben jeder Zahl zeigen, was davon mehr ist, als die Konversationen fassen können, und die Minuten; was aus anderen Gründen zu viel ist, steht im Reiter „Befunde“</translation>
    </message>
</context>
<context>
    <name>CheckRule</name>
    <message>
        <source>One billing id stands for several sessions</source>
        <translation>Eine Abrechnungs-ID steht für mehrere Sitzungen</translation>
    </message>
    <message>
        <source>The session ends before it starts</source>
        <translation>Die Sitzung endet, bevor sie beginnt</translation>
    </message>
    <message>
        <source>A 15-minute block lasts longer than 15 minutes</source>
        <translation>Ein 15-Minuten-Block dauert länger als 15 Minuten</translation>
    </message>
    <message>
        <source>Two 15-minute blocks of a conversation overlap</source>
        <translation>Zwei 15-Minuten-Blöcke einer Konversation überschneiden sich</translation>
    </message>
    <message>
        <source>More 15-minute blocks than the conversation can hold</source>
        <translation>Mehr 15-Minuten-Blöcke, als in die Konversation passen</translation>
    </message>
    <message>
        <source>A conversation is billed several times without a break of 15 minutes</source>
        <translation>Eine Konversation ist ohne 15 Minuten Pause mehrmals abgerechnet</translation>
    </message>
    <message>
        <source>The vendor lists a session twice in one answer</source>
        <translation>Der Anbieter nennt eine Sitzung zweimal in einer Antwort</translation>
    </message>
    <message>
        <source>A user is billed twice for the same time</source>
        <translation>Ein Benutzer ist für dieselbe Zeit zweimal abgerechnet</translation>
    </message>
    <message>
        <source>A time cannot be read</source>
        <translation>Eine Zeit lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The billing session starts outside its conversation</source>
        <translation>Die Abrechnungssitzung beginnt außerhalb ihrer Konversation</translation>
    </message>
    <message>
        <source>A conversation has several channels, users or bots</source>
        <translation>Eine Konversation hat mehrere Kanäle, Benutzer oder Bots</translation>
    </message>
    <message>
        <source>A session came that was not asked for</source>
        <translation>Eine Sitzung kam, nach der nicht gefragt war</translation>
    </message>
    <message>
        <source>An end is missing though it is long over</source>
        <translation>Ein Ende fehlt, obwohl die Sitzung längst vorbei ist</translation>
    </message>
    <message>
        <source>The billing session ends outside its conversation</source>
        <translation>Die Abrechnungssitzung endet außerhalb ihrer Konversation</translation>
    </message>
    <message>
        <source>Users begin anew within 15 minutes</source>
        <translation>Benutzer beginnen innerhalb von 15 Minuten neu</translation>
    </message>
    <message>
        <source>The id of the conversation is of another time</source>
        <translation>Die ID der Konversation stammt aus einer anderen Zeit</translation>
    </message>
    <message>
        <source>Sessions without any length</source>
        <translation>Sitzungen ohne jede Dauer</translation>
    </message>
    <message>
        <source>A type or channel that was not there before</source>
        <translation>Ein Typ oder Kanal, den es vorher nicht gab</translation>
    </message>
    <message>
        <source>A day with far more or fewer sessions than usual</source>
        <translation>Ein Tag mit weit mehr oder weniger Sitzungen als üblich</translation>
    </message>
    <message>
        <source>A type that is not checked for blocks</source>
        <translation>Ein Typ, dessen Blöcke nicht geprüft werden</translation>
    </message>
    <message>
        <source>A developer&apos;s or a non-interactive conversation is billed</source>
        <translation>Die Konversation eines Entwicklers oder eine nicht interaktive wird abgerechnet</translation>
    </message>
    <message>
        <source>A 15-minute block starts less than 15 minutes after an earlier one</source>
        <translation>Ein 15-Minuten-Block beginnt keine 15 Minuten nach einem früheren</translation>
    </message>
</context>
<context>
    <name>CheckTolerances</name>
    <message>
        <source>%1 takes seconds, a whole number from %2 to %3, not “%4”.</source>
        <translation>%1 nimmt Sekunden, eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 takes percent, a whole number from %2 to %3, not “%4”.</source>
        <translation>%1 nimmt Prozent, eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 takes a number of sessions from %2 to %3, not “%4”.</source>
        <translation>%1 nimmt eine Zahl von Sitzungen von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 takes a number of weeks from %2 to %3, not “%4”.</source>
        <translation>%1 nimmt eine Zahl von Wochen von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>%1 takes a number of conversations from %2 to %3, not “%4”.</source>
        <translation>%1 nimmt eine Zahl von Konversationen von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>“%1” is not understood; write NAME=VALUE, such as block=10.</source>
        <translation>„%1“ wird nicht verstanden; schreiben Sie NAME=WERT, etwa block=10.</translation>
    </message>
    <message>
        <source>%1 is not known; there are %2.</source>
        <translation>%1 ist nicht bekannt; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 is given twice; give it once.</source>
        <translation>%1 steht zweimal da; geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>%1=%2 (usually %3)</source>
        <translation>%1=%2 (üblich: %3)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The API&apos;s host, without a kept connection; id and secret come from the environment.</source>
        <translation>Der Host der API, ohne gespeicherte Verbindung; Client ID und Client Secret kommen aus der Umgebung.</translation>
    </message>
    <message>
        <source>With --host: an Admin Console app (all bots) or a Bot Builder app (one bot).</source>
        <translation>Mit --host: eine Admin-Console-App (alle Bots) oder eine Bot-Builder-App (ein Bot).</translation>
    </message>
    <message>
        <source>A bot&apos;s id, once or several times.</source>
        <translation>Die Id eines Bots, einmal oder mehrmals.</translation>
    </message>
    <message>
        <source>How tokens are signed.</source>
        <translation>Wie Token signiert werden.</translation>
    </message>
    <message>
        <source>First day, in the report&apos;s zone.</source>
        <translation>Erster Tag, in der Zeitzone der Auswertung.</translation>
    </message>
    <message>
        <source>Last day, inclusive; yesterday if left out.</source>
        <translation>Letzter Tag, eingeschlossen; ohne diese Angabe gestern.</translation>
    </message>
    <message>
        <source>last-month, this-month, last-7-days, last-30-days or last-90-days.</source>
        <translation>last-month, this-month, last-7-days, last-30-days oder last-90-days.</translation>
    </message>
    <message>
        <source>The report&apos;s time zone: UTC, or a name such as Europe/Berlin.</source>
        <translation>Die Zeitzone der Auswertung: UTC oder ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>The time zone of the API&apos;s dates; auto finds it from the ids.</source>
        <translation>Die Zeitzone der API; auto findet sie aus den Ids heraus.</translation>
    </message>
    <message>
        <source>Sessions asked for in one request (1,000).</source>
        <translation>Sitzungen, um die eine Anfrage bittet (1.000).</translation>
    </message>
    <message>
        <source>Requests a minute at most.</source>
        <translation>Höchstzahl der Anfragen je Minute.</translation>
    </message>
    <message>
        <source>End with 0 although the server gives no total to prove completeness by.</source>
        <translation>Mit 0 enden, auch wenn der Server keine Summe nennt, die die Vollständigkeit beweisen könnte.</translation>
    </message>
    <message>
        <source>Only the sessions that this filter leaves; the language of the window.</source>
        <translation>Nur die Sitzungen, die dieser Filter übrig lässt; es gilt die Filtersprache des Fensters.</translation>
    </message>
    <message>
        <source>The file to write; - is standard output.</source>
        <translation>Die Datei, in die geschrieben wird; - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>The API&apos;s host.</source>
        <translation>Der Host der API.</translation>
    </message>
    <message>
        <source>An Admin Console app (all bots) or a Bot Builder app (one bot).</source>
        <translation>Eine Admin-Console-App (alle Bots) oder eine Bot-Builder-App (ein Bot).</translation>
    </message>
    <message>
        <source>The bot&apos;s id, in bot scope.</source>
        <translation>Die Id des Bots, bei einer Bot-Builder-App.</translation>
    </message>
    <message>
        <source>Fields to sort by; start, then billing id, if left out.</source>
        <translation>Felder, nach denen sortiert wird; ohne diese Angabe Beginn, dann Id der Abrechnungssitzung.</translation>
    </message>
    <message>
        <source>exact for programs, excel for Excel.</source>
        <translation>exact für Programme, excel für Excel.</translation>
    </message>
    <message>
        <source>What the columns are.</source>
        <translation>Was die Spalten sind.</translation>
    </message>
    <message>
        <source>What the rows are.</source>
        <translation>Was die Zeilen sind.</translation>
    </message>
    <message>
        <source>Write pictures of the window and the chart into this folder, then end.</source>
        <translation>Bilder des Fensters und des Diagramms in diesen Ordner schreiben, dann enden.</translation>
    </message>
    <message>
        <source>--%1 %2 is not known; give %3.</source>
        <translation>--%1 %2 ist nicht bekannt; geben Sie %3 an.</translation>
    </message>
    <message>
        <source>Give one source: --profile, --host or --file.</source>
        <translation>Geben Sie eine einzige Quelle an: --profile, --host oder --file.</translation>
    </message>
    <message>
        <source>--host needs --scope admin or --scope bot.</source>
        <translation>--host braucht --scope admin oder --scope bot.</translation>
    </message>
    <message>
        <source>--scope bot needs --bot with the bot&apos;s id (st-…).</source>
        <translation>--scope bot braucht --bot mit der Id des Bots (st-…).</translation>
    </message>
    <message>
        <source>--api-zone %1 is no time zone; give auto, UTC, UTC+05:30 or a name such as Asia/Kolkata.</source>
        <translation>--api-zone %1 ist keine Zeitzone; geben Sie auto, UTC, UTC+05:30 oder einen Namen wie Asia/Kolkata an.</translation>
    </message>
    <message>
        <source>--%1 %2 is no day; write it as 2026-10-03.</source>
        <translation>--%1 %2 ist kein Tag; schreiben Sie ihn wie 2026-10-03.</translation>
    </message>
    <message>
        <source>--period %1 is not known; give last-month, this-month, last-7-days, last-30-days, last-90-days, or --from and --to.</source>
        <translation>--period %1 ist nicht bekannt; geben Sie last-month, this-month, last-7-days, last-30-days, last-90-days oder --from und --to an.</translation>
    </message>
    <message>
        <source>Give either --period, or --from and --to.</source>
        <translation>Geben Sie entweder --period an oder --from und --to.</translation>
    </message>
    <message>
        <source>--to needs --from.</source>
        <translation>--to braucht --from.</translation>
    </message>
    <message>
        <source>--to %1 lies before --from %2.</source>
        <translation>--to %1 liegt vor --from %2.</translation>
    </message>
    <message>
        <source>--zone %1 is no time zone; give UTC or a name such as Europe/Berlin.</source>
        <translation>--zone %1 ist keine Zeitzone; geben Sie UTC oder einen Namen wie Europe/Berlin an.</translation>
    </message>
    <message>
        <source>--filter, at character %1: %2</source>
        <translation>--filter, an Zeichen %1: %2</translation>
    </message>
    <message>
        <source>-o needs the name of a file, or - for standard output.</source>
        <translation>-o braucht den Namen einer Datei oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>Name a source: --profile NAME, --host URL or --file FILE.</source>
        <translation>Nennen Sie eine Quelle: --profile NAME, --host URL oder --file DATEI.</translation>
    </message>
    <message>
        <source>Name a period: --from DAY --to DAY, or --period last-month.</source>
        <translation>Nennen Sie einen Zeitraum: --from TAG --to TAG oder --period last-month.</translation>
    </message>
    <message>
        <source>profile needs an action: add NAME, list, test NAME or remove NAME.</source>
        <translation>profile braucht eine Aktion: add NAME, list, test NAME oder remove NAME.</translation>
    </message>
    <message>
        <source>profile %1 needs exactly one name.</source>
        <translation>profile %1 braucht genau einen Namen.</translation>
    </message>
    <message>
        <source>profile list takes no name.</source>
        <translation>profile list nimmt keinen Namen.</translation>
    </message>
    <message>
        <source>profile add needs --host and --scope.</source>
        <translation>profile add braucht --host und --scope.</translation>
    </message>
    <message>
        <source>One file at a time can be opened; %1 is too many.</source>
        <translation>Es lässt sich nur eine Datei zugleich öffnen; %1 ist zu viel.</translation>
    </message>
    <message>
        <source>Give either a file or another source.</source>
        <translation>Geben Sie entweder eine Datei oder eine andere Quelle an.</translation>
    </message>
    <message>
        <source>%1 is not understood; the source is named with --profile, --host or --file.</source>
        <translation>%1 ist nicht verständlich; die Quelle wird mit --profile, --host oder --file angegeben.</translation>
    </message>
    <message>
        <source>Give either --fresh or --offline.</source>
        <translation>Geben Sie entweder --fresh oder --offline an.</translation>
    </message>
    <message>
        <source>Ask for everything anew, also for what is kept from earlier fetches.</source>
        <translation>Alles neu erfragen, auch was von früheren Abrufen aufbewahrt ist.</translation>
    </message>
    <message>
        <source>Ask for nothing: take the newest fetch that is kept of these days.</source>
        <translation>Nichts erfragen: den neuesten aufbewahrten Abruf dieser Tage nehmen.</translation>
    </message>
    <message>
        <source>For how long sessions can change after they ended (72): the longest session time-out of the bots plus 48.</source>
        <translation>Wie lange sich Sitzungen nach ihrem Ende noch ändern können (72): das längste Sitzungs-Timeout der Bots plus 48.</translation>
    </message>
    <message>
        <source>How users and contacts are written: as received, as codes that stay the same, or not.</source>
        <translation>Wie Benutzer und Kontakte geschrieben werden: wie empfangen, als gleichbleibende Codes oder gar nicht.</translation>
    </message>
    <message>
        <source>--profile %1 is named twice; its sessions count once.</source>
        <translation>--profile %1 ist zweimal angegeben; seine Sitzungen zählen einmal.</translation>
    </message>
    <message>
        <source>--bot goes with one --profile only.</source>
        <translation>--bot geht nur mit einem einzigen --profile.</translation>
    </message>
    <message>
        <source>A connection kept in this program; several are added up.</source>
        <translation>Eine Verbindung, die dieses Programm aufbewahrt; mehrere werden zusammengezählt.</translation>
    </message>
    <message>
        <source>fetches list takes no name; name a connection with --profile.</source>
        <translation>fetches list nimmt keinen Namen; nennen Sie eine Verbindung mit --profile.</translation>
    </message>
    <message>
        <source>fetches needs an action: list, or delete ID…</source>
        <translation>fetches braucht eine Aktion: list oder delete ID…</translation>
    </message>
    <message>
        <source>Delete the fetches of one connection at a time; name one --profile.</source>
        <translation>Löschen Sie die Abrufe einer Verbindung nach der anderen; nennen Sie ein --profile.</translation>
    </message>
    <message>
        <source>fetches delete needs the ids of fetches, as fetches list shows them, or --all.</source>
        <translation>fetches delete braucht die IDs von Abrufen, wie fetches list sie zeigt, oder --all.</translation>
    </message>
    <message>
        <source>%1 is no id of a fetch; fetches list shows those that there are.</source>
        <translation>%1 ist keine ID eines Abrufs; fetches list zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>--archive needs the name of an archive as fetches list shows it, and no other source.</source>
        <translation>--archive braucht den Namen eines Archivs, wie fetches list ihn zeigt, und keine andere Quelle.</translation>
    </message>
    <message>
        <source>Name whose fetches to delete: --profile NAME, --host URL or --archive NAME.</source>
        <translation>Nennen Sie, wessen Abrufe gelöscht werden sollen: --profile NAME, --host URL oder --archive NAME.</translation>
    </message>
    <message>
        <source>With remove: leave what was fetched on this computer.</source>
        <translation>Mit remove: was abgerufen wurde, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>An archive by its name in the list, also of a connection that was removed.</source>
        <translation>Ein Archiv mit seinem Namen aus der Liste, auch das einer entfernten Verbindung.</translation>
    </message>
    <message>
        <source>With delete: all that is kept of that connection.</source>
        <translation>Mit delete: alles, was von dieser Verbindung aufbewahrt ist.</translation>
    </message>
    <message>
        <source>A connection kept in this program; list takes several.</source>
        <translation>Eine Verbindung, die dieses Programm aufbewahrt; list nimmt mehrere.</translation>
    </message>
    <message>
        <source>A saved answer of the API (.json, .jsonl), a CSV file of sessions, each also .gz, or an exported fetch (.billscope).</source>
        <translation>Eine gespeicherte Antwort der API (.json, .jsonl), eine CSV-Datei mit Sitzungen, beides auch als .gz, oder ein exportierter Abruf (.billscope).</translation>
    </message>
    <message>
        <source>-%1 is not understood; write -o %2, with a space.</source>
        <translation>-%1 wird nicht verstanden; schreiben Sie -o %2, mit Leerzeichen.</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>das Fenster</translation>
    </message>
    <message>
        <source>--%1 goes with another command only: %2.</source>
        <translation>--%1 gehört nur zu einem anderen Befehl: %2.</translation>
    </message>
    <message>
        <source>The option --%1 is not known; did you mean --%2? `%3` lists the options.</source>
        <translation>Die Option --%1 ist nicht bekannt; meinten Sie --%2? `%3` listet die Optionen auf.</translation>
    </message>
    <message>
        <source>The option --%1 is not known; `%2` lists the options.</source>
        <translation>Die Option --%1 ist nicht bekannt; `%2` listet die Optionen auf.</translation>
    </message>
    <message>
        <source>--%1 is given twice, as %2 and as %3; give it once.</source>
        <translation>--%1 steht zweimal da, als %2 und als %3; geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>--%1 goes with %2 only.</source>
        <translation>--%1 geht nur zusammen mit %2.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>The command %1 must come first: billscope %1 …</source>
        <translation>Der Befehl %1 muss am Anfang stehen: billscope %1 …</translation>
    </message>
    <message>
        <source>There is no file or command %1; did you mean %2?</source>
        <translation>Es gibt weder eine Datei noch einen Befehl %1; meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no file or command %1; the commands are %2.</source>
        <translation>Es gibt weder eine Datei noch einen Befehl %1; die Befehle sind %2.</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>--%1 %2 is not possible; give %3.</source>
        <translation>--%1 %2 ist nicht möglich; geben Sie %3 an.</translation>
    </message>
    <message>
        <source>What the type Conversations stands for: 15-minute blocks (session) or whole conversations (standard).</source>
        <translation>Wofür der Typ Conversations steht: 15-Minuten-Blöcke (session) oder ganze Konversationen (standard).</translation>
    </message>
    <message>
        <source>-o names the file that the sessions come from; give another name.</source>
        <translation>-o nennt die Datei, aus der die Sitzungen kommen; geben Sie einen anderen Namen an.</translation>
    </message>
    <message>
        <source>Write in the place of each number how many were billed, how many of them are more than their conversation can hold, and the minutes billed.</source>
        <translation>Statt jeder Zahl schreiben, wie viele abgerechnet wurden, wie viele davon mehr sind, als ihre Konversation fassen kann, und die abgerechneten Minuten.</translation>
    </message>
    <message>
        <source>A table of the invoice (CSV): a line for each number, by month, day, bot, channel or type, or some of these.</source>
        <translation>Eine Tabelle der Rechnung (CSV): eine Zeile je Zahl, nach Monat, Tag, Bot, Kanal oder Typ oder einigen davon.</translation>
    </message>
    <message>
        <source>The number of sessions invoiced, in the place of a table.</source>
        <translation>Die Zahl der Sitzungen auf der Rechnung, anstelle einer Tabelle.</translation>
    </message>
    <message>
        <source>The type of billing session that was invoiced.</source>
        <translation>Der Typ der Abrechnungssitzung, der in Rechnung gestellt wurde.</translation>
    </message>
    <message>
        <source>What columns of the invoice hold: date, date:dmy, date:mdy, bot, channel, type, count or ignore.</source>
        <translation>Was Spalten der Rechnung enthalten: date, date:dmy, date:mdy, bot, channel, type, count oder ignore.</translation>
    </message>
    <message>
        <source>By how many sessions, or percent, a line may differ (0).</source>
        <translation>Um wie viele Sitzungen oder Prozent eine Zeile abweichen darf (0).</translation>
    </message>
    <message>
        <source>--total %1 is no whole number of sessions.</source>
        <translation>--total %1 ist keine ganze Zahl von Sitzungen.</translation>
    </message>
    <message>
        <source>Delete answers as received after so many months (13); 0: never.</source>
        <translation>Antworten im Original nach so vielen Monaten löschen (13); 0: nie.</translation>
    </message>
    <message>
        <source>A file can be compared with another file only, not with a fetch.</source>
        <translation>Eine Datei lässt sich nur mit einer anderen Datei vergleichen, nicht mit einem Abruf.</translation>
    </message>
    <message>
        <source>A fetch is one of a single connection; name one --profile.</source>
        <translation>Ein Abruf gehört zu einer einzigen Verbindung; nennen Sie ein --profile.</translation>
    </message>
    <message>
        <source>-o names the file that the sessions are compared with; give another name.</source>
        <translation>-o nennt die Datei, mit der die Sitzungen verglichen werden; geben Sie einen anderen Namen an.</translation>
    </message>
    <message>
        <source>What to compare with: a fetch by its id in fetches list, a file as --file takes it, or earlier days: period-before, same-weekdays.</source>
        <translation>Womit verglichen wird: ein Abruf mit seiner ID aus fetches list, eine Datei, wie --file sie nimmt, oder frühere Tage: period-before, same-weekdays.</translation>
    </message>
    <message>
        <source>Name what to compare with: --against FETCH, an id as fetches list shows it, --against FILE, or --against period-before or same-weekdays.</source>
        <translation>Geben Sie an, womit verglichen wird: --against ABRUF, eine ID, wie fetches list sie zeigt, --against DATEI, oder --against period-before oder same-weekdays.</translation>
    </message>
    <message>
        <source>Name the period that is compared with earlier days: --from DAY --to DAY, or --period last-month.</source>
        <translation>Nennen Sie den Zeitraum, der mit früheren Tagen verglichen wird: --from TAG --to TAG oder --period last-month.</translation>
    </message>
    <message>
        <source>Only findings of these states: open, claimed, credited, rejected, dismissed; as decided in the window.</source>
        <translation>Nur Befunde mit diesem Status: open (offen), claimed (reklamiert), credited (gutgeschrieben), rejected (abgelehnt), dismissed (verworfen); wie im Fenster entschieden.</translation>
    </message>
    <message>
        <source>--state %1 is not known; the states are open, claimed, credited, rejected and dismissed.</source>
        <translation>--state %1 ist nicht bekannt; möglich sind open, claimed, credited, rejected und dismissed.</translation>
    </message>
    <message>
        <source>Ask for the vendor&apos;s usage summary of these days and compare it, with an invoice or alone.</source>
        <translation>Nach der Nutzungsübersicht des Anbieters für diese Tage fragen und sie vergleichen, mit einer Rechnung oder allein.</translation>
    </message>
    <message>
        <source>Look conversations up in the vendor&apos;s session history, 50 a request: those of the findings, or all of the period.</source>
        <translation>Konversationen im Sitzungsverlauf des Anbieters nachschlagen, 50 je Anfrage: die der Befunde oder alle des Zeitraums.</translation>
    </message>
    <message>
        <source>--summary asks the vendor; name a connection with --profile or --host, not a file.</source>
        <translation>--summary fragt den Anbieter; nennen Sie eine Verbindung mit --profile oder --host, keine Datei.</translation>
    </message>
    <message>
        <source>Name what was invoiced: --invoice FILE or --total N, one of the two; or --summary alone.</source>
        <translation>Nennen Sie, was in Rechnung gestellt wurde: --invoice DATEI oder --total N, eines von beiden; oder --summary allein.</translation>
    </message>
    <message>
        <source>--history takes findings or all, not %1.</source>
        <translation>--history nimmt findings oder all, nicht %1.</translation>
    </message>
    <message>
        <source>--history asks the vendor; name a connection with --profile or --host, not a file.</source>
        <translation>--history fragt den Anbieter; nennen Sie eine Verbindung mit --profile oder --host, keine Datei.</translation>
    </message>
    <message>
        <source>What one session of a type stands for: block (15 minutes), conversation, or none (not checked); with a day, from that day on. In the place of what the connection says of that type.</source>
        <translation>Wofür eine Sitzung eines Typs steht: block (15 Minuten), conversation (Konversation) oder none (nicht geprüft); mit einem Tag von diesem an. Gilt statt dessen, was die Verbindung von diesem Typ sagt.</translation>
    </message>
    <message>
        <source>What one session of a type stands for: block (15 minutes), conversation, or none (not checked); with a day, from that day on.</source>
        <translation>Wofür eine Sitzung eines Typs steht: block (15 Minuten), conversation (Konversation) oder none (nicht geprüft); mit einem Tag von diesem an.</translation>
    </message>
    <message>
        <source>What one session of a type costs, such as &quot;Conversations=0.05 USD&quot;, with at most six places; with days, on these. What is too many or differs is then told in money.</source>
        <translation>Was eine Sitzung eines Typs kostet, etwa &quot;Conversations=0.05 USD&quot;, mit höchstens sechs Stellen; mit Tagen an diesen. Was zu viel ist oder abweicht, wird dann auch in Geld genannt.</translation>
    </message>
    <message>
        <source>The time zone in which the invoice cuts its days; that of the report else.</source>
        <translation>Die Zeitzone, in der die Rechnung ihre Tage schneidet; sonst die des Berichts.</translation>
    </message>
    <message>
        <source>What a name on the invoice stands for, such as &quot;channel:WhatsApp Business=whatsapp&quot;; FIELD is bot, channel or type. Names that were mapped in the window are known.</source>
        <translation>Wofür ein Name auf der Rechnung steht, etwa &quot;channel:WhatsApp Business=whatsapp&quot;; FIELD ist bot, channel oder type. Namen, die im Fenster zugeordnet wurden, sind bekannt.</translation>
    </message>
    <message>
        <source>--unit %1 is not understood; give TYPE=block, TYPE=conversation or TYPE=none, with @2026-10-01 behind it where it holds from a day on.</source>
        <translation>--unit %1 wird nicht verstanden; geben Sie TYP=block, TYP=conversation oder TYP=none an, mit @2026-10-01 dahinter, wo es von einem Tag an gilt.</translation>
    </message>
    <message>
        <source>--price %1 is not understood; give it like &quot;Conversations=0.05 USD&quot;, with @2026-01-01..2026-12-31 behind it where it holds for these days; at most six places.</source>
        <translation>--price %1 wird nicht verstanden; geben Sie es wie &quot;Conversations=0.05 USD&quot; an, mit @2026-01-01..2026-12-31 dahinter, wo es für diese Tage gilt; höchstens sechs Stellen.</translation>
    </message>
    <message>
        <source>--value %1 is not understood; give bot:NAME=ID, channel:NAME=CODE or type:NAME=TYPE.</source>
        <translation>--value %1 wird nicht verstanden; geben Sie bot:NAME=ID, channel:NAME=CODE oder type:NAME=TYP an.</translation>
    </message>
    <message>
        <source>--invoice-zone %1 is no time zone; give UTC, an offset like UTC+05:30, or a name such as Europe/Berlin.</source>
        <translation>--invoice-zone %1 ist keine Zeitzone; geben Sie UTC, einen Versatz wie UTC+05:30 oder einen Namen wie Europe/Berlin an.</translation>
    </message>
    <message>
        <source>Rules to leave out, by the names that check writes, such as same-times; the manual lists them. What is switched off in the window is not left out here.</source>
        <translation>Regeln, die wegbleiben, mit den Namen, die check schreibt, etwa same-times; das Handbuch nennt sie. Was im Fenster ausgeschaltet ist, bleibt hier nicht weg.</translation>
    </message>
    <message>
        <source>--without %1 is not known; the rules are %2.</source>
        <translation>--without %1 ist nicht bekannt; die Regeln sind %2.</translation>
    </message>
    <message>
        <source>--without %1 is not known; did you mean %2?</source>
        <translation>--without %1 ist nicht bekannt; meinten Sie %2?</translation>
    </message>
    <message>
        <source>From when on the rules tell a difference, such as block=10,misfit=8: block, overlap, conversation, id (in seconds), volume-low, volume-high, misfit (in percent), volume-sessions, volume-weeks, misfit-conversations (at least so many).</source>
        <translation>Von wann an die Regeln eine Abweichung melden, etwa block=10,misfit=8: block, overlap, conversation, id (in Sekunden), volume-low, volume-high, misfit (in Prozent), volume-sessions, volume-weeks, misfit-conversations (mindestens so viele).</translation>
    </message>
    <message>
        <source>What the type Conversations stands for, as for check. It changes nothing here: sessions are counted and compared whatever they stand for.</source>
        <translation>Wofür der Typ Conversations steht, wie bei check. Hier ändert es nichts: Sitzungen werden gezählt und verglichen, wofür sie auch stehen.</translation>
    </message>
    <message>
        <source>What one session of a type stands for, as for check. It changes nothing here: sessions are counted and compared whatever they stand for.</source>
        <translation>Wofür eine Sitzung eines Typs steht, wie bei check. Hier ändert es nichts: Sitzungen werden gezählt und verglichen, wofür sie auch stehen.</translation>
    </message>
    <message>
        <source>%1 is known in the window only; here there are billscope diff and counts --recount.</source>
        <translation>%1 kennt nur das Fenster; hier gibt es billscope diff und counts --recount.</translation>
    </message>
</context>
<context>
    <name>CommandLineHelp</name>
    <message>
        <source>Browse and export the billing sessions of a Kore.ai account. Without a command
the window opens; the commands need no display, each has a --help of its own.</source>
        <translation>Die Abrechnungssitzungen eines Kore.ai-Kontos ansehen und exportieren. Ohne Befehl
öffnet sich das Fenster; die Befehle brauchen keinen Bildschirm, jeder hat ein
eigenes --help.</translation>
    </message>
    <message>
        <source>Write the sessions as CSV, one a line.</source>
        <translation>Die Sitzungen als CSV schreiben, je Zeile eine.</translation>
    </message>
    <message>
        <source>Write the number of sessions as CSV: a line for each day, week, month or hour,
a column for each value, the total last.</source>
        <translation>Die Zahl der Sitzungen als CSV schreiben: eine Zeile je Tag, Woche, Monat oder
Stunde, eine Spalte je Wert, zuletzt die Summe.</translation>
    </message>
    <message>
        <source>Keep, list, try and remove connections. add reads Client ID and Client Secret
from standard input, one a line, or from the environment, and keeps them in the
keychain.</source>
        <translation>Verbindungen aufbewahren, auflisten, ausprobieren und entfernen. add liest Client ID
und Client Secret von der Standardeingabe, je eine Zeile, oder aus der Umgebung, und
legt sie in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>List what is kept on this computer of earlier fetches, as CSV; or delete some
of it.</source>
        <translation>Auflisten, was auf diesem Rechner von früheren Abrufen aufbewahrt ist, als CSV;
oder etwas davon löschen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>wrong usage, or no display</source>
        <translation>falscher Aufruf, oder kein Bildschirm</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>credentials missing or refused</source>
        <translation>Zugangsdaten fehlen oder wurden abgelehnt</translation>
    </message>
    <message>
        <source>network or server; also an unknown bot</source>
        <translation>Netz oder Server; auch ein unbekannter Bot</translation>
    </message>
    <message>
        <source>written, but not proven complete</source>
        <translation>geschrieben, aber nicht nachweislich vollständig</translation>
    </message>
    <message>
        <source>listed, but some of it could not be read</source>
        <translation>aufgelistet, aber manches ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>a file could not be read or written</source>
        <translation>eine Datei ließ sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Exit-Codes:</translation>
    </message>
    <message>
        <source>Check all sessions received by the rules of the bill, and write what was found
of the period as CSV, one a line.</source>
        <translation>Prüft alle erhaltenen Sitzungen nach den Regeln der Rechnung und schreibt, was sich
im Zeitraum findet, als CSV, je eine Zeile.</translation>
    </message>
    <message>
        <source>done; what was fetched is proven complete</source>
        <translation>fertig; was abgerufen wurde, ist nachweislich vollständig</translation>
    </message>
    <message>
        <source>Compare an invoice with the sessions, line by line, write the comparison as CSV,
and look for a single cause of the difference.</source>
        <translation>Eine Rechnung Zeile für Zeile mit den Sitzungen vergleichen, den Vergleich als CSV
schreiben und nach einer einzelnen Ursache des Unterschieds suchen.</translation>
    </message>
    <message>
        <source>written, and there are differences</source>
        <translation>geschrieben, und es gibt Unterschiede</translation>
    </message>
    <message>
        <source>Compare the sessions with those of an earlier fetch or of a file, by billing id, and
write what was added, has vanished or has changed as CSV; or with those of earlier
days, by bot, channel and type, and write how many there were and are.</source>
        <translation>Vergleicht die Sitzungen über die Abrechnungs-ID mit denen eines früheren Abrufs
oder einer Datei und schreibt als CSV, was hinzukam, verschwand oder sich änderte;
oder nach Bot, Kanal und Typ mit denen früherer Tage, und wie viele es waren und sind.</translation>
    </message>
    <message>
        <source>check, reconcile or diff: written, and something was found</source>
        <translation>check, reconcile oder diff: geschrieben, und etwas wurde gefunden</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>written, and there are errors or warnings that are neither credited nor dismissed</source>
        <translation>geschrieben, und es gibt Fehler oder Warnungen, die weder gutgeschrieben noch verworfen sind</translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message>
        <source>Wait until the fetch has ended; then the sessions can be compared.</source>
        <translation>Warten Sie, bis der Abruf zu Ende ist; dann lassen sich die Sitzungen vergleichen.</translation>
    </message>
    <message>
        <source>There are no sessions to compare. Fetch some, or open a file.</source>
        <translation>Es gibt keine Sitzungen zu vergleichen. Rufen Sie welche ab, oder öffnen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Sessions (*.json *.jsonl *.csv *.gz *.billscope);;All files (*)</source>
        <translation>Sitzungen (*.json *.jsonl *.csv *.gz *.billscope);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the days first that are to be compared with earlier ones.</source>
        <translation>Wählen Sie zuerst die Tage, die mit früheren verglichen werden sollen.</translation>
    </message>
    <message>
        <source>Earlier days can be compared for one connection at a time.</source>
        <translation>Frühere Tage lassen sich nur für eine einzelne Verbindung vergleichen.</translation>
    </message>
    <message>
        <source>No fetch that is kept holds all of %1. Fetch these days first, then compare.</source>
        <translation>Kein aufbewahrter Abruf enthält alles vom %1. Rufen Sie diese Tage zuerst ab, und vergleichen Sie dann.</translation>
    </message>
    <message>
        <source>the fetch of %1</source>
        <translation>dem Abruf vom %1</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What it is compared with</source>
        <translation>Womit verglichen wird</translation>
    </message>
    <message>
        <source>Ask for everything anew, then compare again.</source>
        <translation>Fragen Sie alles neu ab, und vergleichen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>Der Vergleich wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1: %2. What is missing may look added or vanished.</source>
        <translation>%1: %2. Was fehlt, kann wie hinzugekommen oder verschwunden aussehen.</translation>
    </message>
    <message>
        <source>%1 does not hold all of %2.</source>
        <translation>%1 enthält nicht alles vom %2.</translation>
    </message>
    <message>
        <source>&amp;Fetch and compare</source>
        <translation>&amp;Abrufen und vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are only in %1, not among those that are shown.</source>
        <translation>
            <numerusform>%Ln Sitzung steht nur in %1, nicht unter den gezeigten.</numerusform>
            <numerusform>%Ln Sitzungen stehen nur in %1, nicht unter den gezeigten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open it there</source>
        <translation>&amp;Dort öffnen</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Kinds of changes</source>
        <translation>Arten von Änderungen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Sessions then and now</source>
        <translation>Sitzungen damals und jetzt</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>Einer &amp;Datei…</translation>
    </message>
    <message>
        <source>A saved answer, a CSV file, also the vendor&apos;s, or an exported fetch</source>
        <translation>Eine gespeicherte Antwort, eine CSV-Datei, auch die des Anbieters, oder ein exportierter Abruf</translation>
    </message>
    <message>
        <source>The period &amp;before</source>
        <translation>Dem Zeitraum da&amp;vor</translation>
    </message>
    <message>
        <source>By bot, channel and type; the days before must have been fetched</source>
        <translation>Nach Bot, Kanal und Typ; die Tage davor müssen abgerufen worden sein</translation>
    </message>
    <message>
        <source>The same &amp;weekdays before</source>
        <translation>Denselben &amp;Wochentagen davor</translation>
    </message>
    <message>
        <source>As many days that begin on the same weekday, by bot, channel and type</source>
        <translation>Ebenso viele Tage, die am selben Wochentag beginnen, nach Bot, Kanal und Typ</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>What the sessions are compared with; earlier fetches are chosen in the tab Fetches</source>
        <translation>Womit die Sitzungen verglichen werden; frühere Abrufe wählt man im Reiter Abrufe</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the differences as CSV, as the command diff does</source>
        <translation>Die Unterschiede als CSV schreiben, wie der Befehl diff</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>vergleicht…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message>
        <source>Sessions that were added, have vanished or have changed are listed here. Compare with an earlier fetch, which you choose in the tab Fetches, with a file, or with earlier days.</source>
        <translation>Hier stehen die Sitzungen, die hinzukamen, verschwanden oder sich änderten. Vergleichen Sie mit einem früheren Abruf, den Sie im Reiter Abrufe wählen, mit einer Datei oder mit früheren Tagen.</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>All that is to be said of the comparison</source>
        <translation>Alles, was zu dem Vergleich zu sagen ist</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Put the comparison away</source>
        <translation>Den Vergleich weglegen</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Filters the table by the changes that are selected, or by all of their kind (Ctrl+Return)</source>
        <translation>Filtert die Tabelle nach den ausgewählten Änderungen oder nach allen ihrer Art (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>ComparedListing</name>
    <message>
        <source>There is no fetch %1 of %2; `billscope fetches list` shows those that there are.</source>
        <translation>Einen Abruf %1 von %2 gibt es nicht; `billscope fetches list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>There is no file %1 to compare with.</source>
        <translation>Die Datei %1, mit der verglichen werden soll, gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation>%1 von %2 empfangen</translation>
    </message>
    <message>
        <source>nothing fetched yet</source>
        <translation>noch nichts abgerufen</translation>
    </message>
    <message>
        <source>cannot be verified: the server gives no total</source>
        <translation>nicht überprüfbar: Der Server nennt keine Summe</translation>
    </message>
    <message>
        <source>changed while fetching, fetch again</source>
        <translation>während des Abrufs geändert, noch einmal abrufen</translation>
    </message>
    <message>
        <source>incomplete: cancelled, %1</source>
        <translation>unvollständig: abgebrochen, %1</translation>
    </message>
    <message>
        <source>incomplete: the fetch failed, %1</source>
        <translation>unvollständig: Der Abruf ist gescheitert, %1</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that the API lists</source>
        <translation>
            <numerusform>die %Ln, die die API nennt</numerusform>
            <numerusform>alle %Ln, die die API nennt</numerusform>
        </translation>
    </message>
    <message>
        <source>incomplete: still being fetched, %1</source>
        <translation>unvollständig: wird noch abgerufen, %1</translation>
    </message>
    <message>
        <source>incomplete: not readable to its end, %1</source>
        <translation>unvollständig: nicht bis zum Ende lesbar, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln entries that are no sessions</source>
        <extracomment>%1: &quot;all 12 that the API lists&quot;, or a longer text of this kind.</extracomment>
        <translation>
            <numerusform>%1, und %Ln Eintrag, der keine Sitzung ist</numerusform>
            <numerusform>%1, und %Ln Einträge, die keine Sitzungen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>differs in its parts: together %1 received, as many as the API lists</source>
        <translation>in Teilen abweichend: zusammen %1 empfangen, so viele, wie die API nennt</translation>
    </message>
    <message>
        <source>The period was not over when it was asked for: what began after %1 is not here.</source>
        <translation>Der Zeitraum war noch nicht vorbei, als er abgefragt wurde: Was nach %1 begann, ist nicht hier.</translation>
    </message>
    <message>
        <source>cannot be verified: the total proves nothing</source>
        <translation>nicht überprüfbar: Die Summe beweist nichts</translation>
    </message>
    <message>
        <source>incomplete: %1 received, and there are more</source>
        <translation>unvollständig: %1 empfangen, und es gibt weitere</translation>
    </message>
    <message>
        <source>incomplete: asked for before the period was over, %1</source>
        <translation>unvollständig: abgefragt, bevor der Zeitraum vorbei war, %1</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that the total in the file counts</source>
        <translation>
            <numerusform>die %Ln, die die Gesamtzahl in der Datei zählt</numerusform>
            <numerusform>alle %Ln, die die Gesamtzahl in der Datei zählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them outside the period</source>
        <extracomment>%1: &quot;all 12 that the total in the file counts&quot;.</extracomment>
        <translation>%1, davon %2 außerhalb des Zeitraums</translation>
    </message>
    <message>
        <source>%1 of more than %2 received</source>
        <translation>%1 von mehr als %2 empfangen</translation>
    </message>
    <message numerus="yes">
        <source>all %Ln of the period</source>
        <translation>
            <numerusform>die %Ln des Zeitraums</numerusform>
            <numerusform>alle %Ln des Zeitraums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the API now lists %Ln more: fetch again</source>
        <translation>
            <numerusform>die API nennt jetzt %Ln mehr: noch einmal abrufen</numerusform>
            <numerusform>die API nennt jetzt %Ln mehr: noch einmal abrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the API now lists %Ln fewer: fetch again</source>
        <translation>
            <numerusform>die API nennt jetzt %Ln weniger: noch einmal abrufen</numerusform>
            <numerusform>die API nennt jetzt %Ln weniger: noch einmal abrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>the API now lists %1 more and %2 fewer: fetch again</source>
        <translation>die API nennt jetzt %1 mehr und %2 weniger: noch einmal abrufen</translation>
    </message>
    <message numerus="yes">
        <source>%1 sessions and %Ln entries that are no sessions received</source>
        <translation>
            <numerusform>%1 Sitzungen und %Ln Eintrag, der keine Sitzung ist, empfangen</numerusform>
            <numerusform>%1 Sitzungen und %Ln Einträge, die keine Sitzungen sind, empfangen</numerusform>
        </translation>
    </message>
    <message>
        <source>differs: %1, %2 expected by the totals of its parts</source>
        <translation>abweichend: %1, nach den Summen der Teile erwartet %2</translation>
    </message>
    <message>
        <source>differs: %1, the API lists %2</source>
        <translation>abweichend: %1, die API nennt %2</translation>
    </message>
    <message>
        <source>incomplete: nothing was received</source>
        <translation>unvollständig: nichts wurde empfangen</translation>
    </message>
</context>
<context>
    <name>ConnectionChooser</name>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>Verbindung wählen</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Verbindung hinzufügen…</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Several connections…</source>
        <translation>Mehrere Verbindungen…</translation>
    </message>
</context>
<context>
    <name>ConnectionController</name>
    <message>
        <source>The secret of %1 is kept for this run only: %2</source>
        <translation>Das Geheimnis von %1 bleibt nur für diesen Lauf erhalten: %2</translation>
    </message>
    <message>
        <source>The connection %1 is still there, for its secret could not be removed: %2</source>
        <translation>Die Verbindung %1 ist noch da, denn ihr Geheimnis ließ sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>What was fetched with %1 is deleted; %2 were freed.</source>
        <translation>Was mit %1 abgerufen wurde, ist gelöscht; %2 wurden frei.</translation>
    </message>
    <message>
        <source>Nothing is kept that goes with it. Enter both, Client ID and Client Secret.</source>
        <translation>Dazu ist nichts aufbewahrt. Geben Sie beides ein, Client ID und Client Secret.</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Test conne&amp;ction</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>for instance Acme production</source>
        <translation>zum Beispiel Acme Produktion</translation>
    </message>
    <message>
        <source>&amp;Admin Console app (all bots)</source>
        <translation>&amp;Admin-Console-App (alle Bots)</translation>
    </message>
    <message>
        <source>&amp;Bot Builder app (one bot)</source>
        <translation>&amp;Bot-Builder-App (ein Bot)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>Geheimnis:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Bot I&amp;D:</source>
        <translation>Bot-I&amp;D:</translation>
    </message>
    <message>
        <source>Kind of app:</source>
        <translation>Art der App:</translation>
    </message>
    <message>
        <source>Sto&amp;p the test</source>
        <translation>Test a&amp;bbrechen</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>The longest session time-out of the bots plus 48 hours. Sessions that had ended for a shorter time when the API was asked are marked: they may still change. The next fetch asks for their days again.</source>
        <translation>Das längste Sitzungs-Timeout der Bots plus 48 Stunden. Sitzungen, deren Ende weniger lange her war, als die API gefragt wurde, sind gekennzeichnet: Sie können sich noch ändern. Der nächste Abruf fragt ihre Tage noch einmal ab.</translation>
    </message>
    <message>
        <source>Sessions sett&amp;le after:</source>
        <translation>Sitzungen &amp;ändern sich nicht mehr nach:</translation>
    </message>
    <message>
        <source>The longest session time-out of the bots plus 48 hours. Until then a session may still change.</source>
        <translation>Das längste Sitzungs-Timeout der Bots plus 48 Stunden. So lange kann sich eine Sitzung nach ihrem Ende noch ändern.</translation>
    </message>
    <message>
        <source>&amp;Units and prices:</source>
        <translation>&amp;Einheiten und Preise:</translation>
    </message>
</context>
<context>
    <name>ConnectionStep</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Berechtigung</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Not needed, plain http stays within this computer.</source>
        <translation>Nicht nötig, unverschlüsseltes http bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 was found.</source>
        <translation>%1 wurde gefunden.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate of %1 is trusted.</source>
        <translation>Die Verbindung ist verschlüsselt, und dem Zertifikat von %1 wird vertraut.</translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <translation>%1 hat geantwortet.</translation>
    </message>
    <message>
        <source>%1 accepted the token.</source>
        <translation>%1 hat das Token angenommen.</translation>
    </message>
    <message>
        <source>The app may read billing sessions.</source>
        <translation>Die App darf Abrechnungssitzungen lesen.</translation>
    </message>
    <message>
        <source>%1 can be reached, but does not encrypt; check the port, and whether the host speaks https.</source>
        <translation>%1 ist erreichbar, verschlüsselt aber nicht; prüfen Sie den Port, und ob der Host https spricht.</translation>
    </message>
    <message>
        <source>%1 answers, but not with billing sessions that can be read; check that the host is that of the API, and that nothing between cuts its answers off.</source>
        <translation>%1 antwortet, aber nicht mit lesbaren Abrechnungssitzungen. Prüfen Sie, ob der Host der der API ist, und ob etwas dazwischen seine Antworten abschneidet.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>There is no connection named %1; `billscope profile list` shows those that there are.</source>
        <translation>Es gibt keine Verbindung namens %1; `billscope profile list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>--host needs BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET, or BILLSCOPE_TOKEN, in the environment.</source>
        <translation>--host braucht BILLSCOPE_CLIENT_ID und BILLSCOPE_CLIENT_SECRET oder BILLSCOPE_TOKEN in der Umgebung.</translation>
    </message>
    <message>
        <source>Or give BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET in the environment.</source>
        <translation>Oder geben Sie BILLSCOPE_CLIENT_ID und BILLSCOPE_CLIENT_SECRET in der Umgebung an.</translation>
    </message>
    <message>
        <source>Or name the account with --host and --scope in place of --profile, and give BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET in the environment.</source>
        <translation>Oder nennen Sie das Konto mit --host und --scope statt mit --profile und geben Sie BILLSCOPE_CLIENT_ID und BILLSCOPE_CLIENT_SECRET in der Umgebung an.</translation>
    </message>
    <message>
        <source>A Bot Builder app serves one bot only. Make a connection for each bot (profile add), and name them all with --profile.</source>
        <translation>Eine Bot-Builder-App gilt nur für einen Bot. Legen Sie für jeden Bot eine Verbindung an (profile add) und nennen Sie alle mit --profile.</translation>
    </message>
    <message>
        <source>The connection %1 and its secret are removed.</source>
        <translation>Die Verbindung %1 und ihr Geheimnis sind gelöscht.</translation>
    </message>
    <message>
        <source>The connection %1 is removed. The keychain cannot be reached, so that a secret which it holds is still there: delete the entry %2 of billscope in the desktop’s password manager.</source>
        <extracomment>%2: the key of the entry, a long row of digits and letters.</extracomment>
        <translation>Die Verbindung %1 ist gelöscht. Der Schlüsselbund ist nicht erreichbar; ein Geheimnis, das er enthält, ist noch dort: Löschen Sie den Eintrag %2 von billscope in der Passwortverwaltung des Desktops.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Admin Console app (all bots)</source>
        <translation>Admin-Console-App (alle Bots)</translation>
    </message>
    <message>
        <source>Bot Builder app (%1)</source>
        <translation>Bot-Builder-App (%1)</translation>
    </message>
    <message>
        <source>There is no connection yet.
Add one to fetch billing sessions.</source>
        <translation>Es gibt noch keine Verbindung.
Fügen Sie eine hinzu, um Abrechnungssitzungen abzurufen.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>Was sie sieht</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Delete a connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>Delete the connection %1 and its secret?</source>
        <translation>Die Verbindung %1 und ihr Geheimnis löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Delete &amp;local data…</source>
        <translation>&amp;Lokale Daten löschen…</translation>
    </message>
    <message>
        <source>&amp;Also delete what was fetched with it (%1)</source>
        <translation>&amp;Auch löschen, was mit ihr abgerufen wurde (%1)</translation>
    </message>
    <message>
        <source>Delete local data</source>
        <translation>Lokale Daten löschen</translation>
    </message>
    <message>
        <source>Delete all that was fetched with %1 from this computer? %2 are freed. The connection stays, and the server keeps its own sessions.</source>
        <translation>Alles, was mit %1 abgerufen wurde, von diesem Rechner löschen? %2 werden frei. Die Verbindung bleibt, und der Server behält seine Sitzungen.</translation>
    </message>
</context>
<context>
    <name>ConversationBar</name>
    <message>
        <source>Conversation in time</source>
        <translation>Konversation im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1, without an end</source>
        <translation>%1, ohne Ende</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>The conversation lasts from %1 to %2.</source>
        <translation>Die Konversation dauert von %1 bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln billing sessions:</source>
        <translation>
            <numerusform>%Ln Abrechnungssitzung:</numerusform>
            <numerusform>%Ln Abrechnungssitzungen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationFacts</name>
    <message>
        <source>dropped off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>self-service</source>
        <translation>Selbstbedienung</translation>
    </message>
    <message>
        <source>handed to an agent</source>
        <translation>an einen Agenten übergeben</translation>
    </message>
    <message>
        <source>a developer&apos;s</source>
        <translation>eines Entwicklers</translation>
    </message>
    <message>
        <source>not a developer&apos;s</source>
        <translation>nicht eines Entwicklers</translation>
    </message>
    <message>
        <source>interactive</source>
        <translation>interaktiv</translation>
    </message>
    <message>
        <source>not interactive</source>
        <translation>nicht interaktiv</translation>
    </message>
    <message>
        <source>nothing is told of it</source>
        <translation>nichts ist darüber gesagt</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message numerus="yes">
        <source>%Ln billing sessions in its conversation</source>
        <translation>
            <numerusform>%Ln Abrechnungssitzung in ihrer Konversation</numerusform>
            <numerusform>%Ln Abrechnungssitzungen in ihrer Konversation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsChart</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sessions per hour, %1, time zone %2</source>
        <translation>Sitzungen je Stunde, %1, Zeitzone %2</translation>
    </message>
    <message>
        <source>Sessions per day, %1, time zone %2</source>
        <translation>Sitzungen je Tag, %1, Zeitzone %2</translation>
    </message>
    <message>
        <source>Sessions per week, %1, time zone %2</source>
        <translation>Sitzungen je Woche, %1, Zeitzone %2</translation>
    </message>
    <message>
        <source>Sessions per month, %1, time zone %2</source>
        <translation>Sitzungen je Monat, %1, Zeitzone %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (too many shorter ones)</source>
        <translation>%1 (kürzere wären zu viele)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these may still change</source>
        <translation>
            <numerusform>%Ln davon kann sich noch ändern</numerusform>
            <numerusform>%Ln davon können sich noch ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of the sessions: the arrow keys go from bar to bar, plus and minus zoom, Return filters by a bar</source>
        <translation>Diagramm der Sitzungen: Die Pfeiltasten gehen von Balken zu Balken, Plus und Minus vergrößern und verkleinern, die Eingabetaste filtert nach einem Balken</translation>
    </message>
    <message>
        <source>%1, all types</source>
        <translation>%1, alle Typen</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
</context>
<context>
    <name>CountsTableModel</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Hour (%1)</source>
        <translation>Stunde (%1)</translation>
    </message>
    <message>
        <source>Day (%1)</source>
        <translation>Tag (%1)</translation>
    </message>
    <message>
        <source>Week (%1)</source>
        <translation>Woche (%1)</translation>
    </message>
    <message>
        <source>Month (%1)</source>
        <translation>Monat (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these sessions may still change.</source>
        <translation>
            <numerusform>%Ln dieser Sitzungen kann sich noch ändern.</numerusform>
            <numerusform>%Ln dieser Sitzungen können sich noch ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these sessions this cannot be told: what their type is billed by is not known.</source>
        <translation>
            <numerusform>Von %Ln dieser Sitzungen lässt es sich nicht sagen: Wonach ihr Typ abgerechnet wird, ist nicht bekannt.</numerusform>
            <numerusform>Von %Ln dieser Sitzungen lässt es sich nicht sagen: Wonach ihr Typ abgerechnet wird, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than their conversations can hold</source>
        <translation>Mehr, als ihre Konversationen fassen können</translation>
    </message>
    <message>
        <source>%1 billed</source>
        <extracomment>%1: a channel, bot or type, or &quot;Total&quot;</extracomment>
        <translation>%1 abgerechnet</translation>
    </message>
    <message>
        <source>%1 surplus</source>
        <extracomment>%1: a channel, bot or type, or &quot;Total&quot;; how many more than their conversations can hold</extracomment>
        <translation>%1 Überschuss</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
</context>
<context>
    <name>CredentialResult</name>
    <message>
        <source>The keychain was no longer waited for; try again.</source>
        <translation>Auf den Schlüsselbund wurde nicht länger gewartet; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked; you will be asked for its password.</source>
        <translation>Der Schlüsselbund ist gesperrt; Sie werden nach seinem Passwort gefragt.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time; see whether it waits for its password, then try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet; sehen Sie nach, ob er auf sein Passwort wartet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What the keychain holds for this connection cannot be read; enter Client ID and Client Secret again.</source>
        <translation>Was der Schlüsselbund für diese Verbindung enthält, lässt sich nicht lesen; geben Sie Client ID und Client Secret noch einmal ein.</translation>
    </message>
    <message>
        <source>The keychain holds no Client ID and Client Secret for this connection; enter them.</source>
        <translation>Der Schlüsselbund enthält für diese Verbindung weder Client ID noch Client Secret; geben Sie beide ein.</translation>
    </message>
    <message>
        <source>The keychain kept the secret; delete the entry “%1” in the desktop’s password manager.</source>
        <translation>Der Schlüsselbund hat das Geheimnis behalten; löschen Sie den Eintrag „%1“ in der Passwortverwaltung des Desktops.</translation>
    </message>
    <message>
        <source>No Client ID and Client Secret are kept for this connection; enter them.</source>
        <translation>Für diese Verbindung sind weder Client ID noch Client Secret gespeichert; geben Sie beide ein.</translation>
    </message>
    <message>
        <source>The keychain does not say whether it deleted the secret; look in the desktop’s password manager for the entry “%1”.</source>
        <translation>Der Schlüsselbund sagt nicht, ob er das Geheimnis gelöscht hat; suchen Sie in der Passwortverwaltung der Arbeitsumgebung nach dem Eintrag „%1“.</translation>
    </message>
    <message>
        <source>This session has no D-Bus, through which the keychain is reached; start Billscope in a desktop session.</source>
        <translation>In dieser Anmeldung gibt es keinen D-Bus, über den der Schlüsselbund erreicht wird; starten Sie Billscope auf einem Desktop.</translation>
    </message>
    <message>
        <source>The library for the keychain is missing; install the package libsecret-1-0.</source>
        <translation>Die Bibliothek für den Schlüsselbund fehlt; installieren Sie das Paket libsecret-1-0.</translation>
    </message>
    <message>
        <source>No keychain answers; install the package gnome-keyring or kwalletmanager and sign in again.</source>
        <translation>Kein Schlüsselbund antwortet; installieren Sie das Paket gnome-keyring oder kwalletmanager und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The keychain was not allowed to answer; try again and allow it.</source>
        <translation>Der Schlüsselbund durfte nicht antworten; versuchen Sie es noch einmal und erlauben Sie es.</translation>
    </message>
    <message>
        <source>The keychain failed; see in the desktop’s password manager whether it works.</source>
        <translation>Der Schlüsselbund hat einen Fehler gemeldet; sehen Sie in der Passwortverwaltung des Desktops nach, ob er funktioniert.</translation>
    </message>
    <message>
        <source>The keychain is locked; unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt; entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>CsvTitles</name>
    <message>
        <source>The file has no titles of billing sessions in its first line; a CSV file of Billscope or of the Kore.ai export has them.</source>
        <translation>Die erste Zeile der Datei enthält keine Titel von Abrechnungssitzungen; eine CSV-Datei von Billscope oder aus dem Export von Kore.ai hat sie.</translation>
    </message>
    <message>
        <source>The time zone “%1” in the title “%2” is not known; write a name like Europe/Berlin there.</source>
        <translation>Die Zeitzone „%1“ im Titel „%2“ ist nicht bekannt; schreiben Sie dort einen Namen wie Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from a calendar (Down)</source>
        <translation>Aus einem Kalender wählen (Pfeil nach unten)</translation>
    </message>
</context>
<context>
    <name>DecisionsController</name>
    <message>
        <source>The state of the findings was not kept. %1</source>
        <translation>Der Status der Befunde wurde nicht behalten. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings: %1.</source>
        <translation>
            <numerusform>%Ln Befund: %1.</numerusform>
            <numerusform>%Ln Befunde: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <translation>
            <numerusform>%Ln bleibt, wie er ist.</numerusform>
            <numerusform>%Ln bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>A finding can be claimed if it is about one session that has a billing id.</source>
        <translation>Reklamieren lässt sich ein Befund über eine einzelne Sitzung mit einer Abrechnungs-ID.</translation>
    </message>
    <message>
        <source>Only what was claimed can be credited or rejected.</source>
        <translation>Nur was reklamiert ist, kann gutgeschrieben oder abgelehnt sein.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The findings were written to %1.</source>
        <translation>Die Befunde wurden in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The decisions were written to %1.</source>
        <translation>Die Entscheidungen wurden in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>DecisionsDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy with titles</source>
        <translation>Mit Titeln &amp;kopieren</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alle Entscheidungen</translation>
    </message>
    <message>
        <source>Search in all columns</source>
        <translation>In allen Spalten suchen</translation>
    </message>
    <message>
        <source>Search in the decisions</source>
        <translation>In den Entscheidungen suchen</translation>
    </message>
    <message>
        <source>Filters the sessions by the billing sessions of these decisions</source>
        <translation>Filtert die Sitzungen nach den Abrechnungssitzungen dieser Entscheidungen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write the decisions that are listed as CSV</source>
        <translation>Die gelisteten Entscheidungen als CSV schreiben</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln decisions? Their findings are open again, and their billing sessions can be claimed anew. Date, ticket and reason are forgotten.</source>
        <translation>
            <numerusform>%Ln Entscheidung zurücknehmen? Ihr Befund ist dann wieder offen und seine Abrechnungssitzung kann neu reklamiert werden. Datum, Ticket und Grund werden vergessen.</numerusform>
            <numerusform>%Ln Entscheidungen zurücknehmen? Ihre Befunde sind dann wieder offen und deren Abrechnungssitzungen können neu reklamiert werden. Datum, Ticket und Grund werden vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Zurück&amp;nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln Entscheidung</numerusform>
            <numerusform>%Ln Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them claimed</source>
        <translation>
            <numerusform>%1, %Ln davon reklamiert</numerusform>
            <numerusform>%1, %Ln davon reklamiert</numerusform>
        </translation>
    </message>
    <message>
        <source>In no decision stands “%1”.</source>
        <translation>In keiner Entscheidung steht „%1“.</translation>
    </message>
    <message>
        <source>Nothing was decided yet. What you claim, or dismiss, in the tab Findings is listed here, whatever its month.</source>
        <translation>Noch ist nichts entschieden. Was Sie im Reiter Befunde reklamieren oder verwerfen, steht hier, in welchem Monat auch immer.</translation>
    </message>
</context>
<context>
    <name>DecisionsModel</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>With other numbers</source>
        <translation>Mit anderen Zahlen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Whether the finding is among those of the sessions shown</source>
        <translation>Ob der Befund unter denen der gezeigten Sitzungen ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Billing session</source>
        <translation>Abrechnungssitzung</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>Reklamiert am</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Found here</source>
        <translation>Hier gefunden</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Record as received</source>
        <translation>Datensatz, wie er empfangen wurde</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>Times are in %1.</source>
        <translation>Zeiten sind in %1 angegeben.</translation>
    </message>
    <message>
        <source>Select a session to see its details.</source>
        <translation>Wählen Sie eine Sitzung aus, um ihre Einzelheiten zu sehen.</translation>
    </message>
    <message>
        <source>Billing session</source>
        <translation>Abrechnungssitzung</translation>
    </message>
    <message>
        <source>Conversation session</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>Channel and user</source>
        <translation>Kanal und Nutzer</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Einzelheiten der Sitzung</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Start Date Time</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End Date Time</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel User ID</source>
        <translation>Benutzer im Kanal</translation>
    </message>
    <message>
        <source>Kore User ID</source>
        <translation>Kore-Benutzer</translation>
    </message>
    <message>
        <source>Bot ID</source>
        <translation>Bot</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are selected; this is the one chosen last.</source>
        <translation>
            <numerusform>%Ln Sitzung ist markiert; dies ist die zuletzt gewählte.</numerusform>
            <numerusform>%Ln Sitzungen sind markiert; dies ist die zuletzt gewählte.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the connection %1</source>
        <translation>Von der Verbindung %1</translation>
    </message>
    <message>
        <source>Session history of the conversation: %1.</source>
        <translation>Sitzungsverlauf der Konversation: %1.</translation>
    </message>
    <message>
        <source>Session history: the vendor does not know this conversation.</source>
        <translation>Sitzungsverlauf: Der Anbieter kennt diese Konversation nicht.</translation>
    </message>
</context>
<context>
    <name>DifferenceCauses</name>
    <message>
        <source>Its days were cut in %1.</source>
        <translation>Ihre Tage sind die der Zeitzone %1.</translation>
    </message>
    <message>
        <source>Sessions were counted by their end.</source>
        <translation>Sitzungen wurden nach ihrem Ende gezählt.</translation>
    </message>
    <message>
        <source>Sessions were counted by the start of their conversation.</source>
        <translation>Sitzungen wurden nach dem Beginn ihrer Konversation gezählt.</translation>
    </message>
    <message>
        <source>Sessions were counted by the end of their conversation.</source>
        <translation>Sitzungen wurden nach dem Ende ihrer Konversation gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n hours of the period are missing.</source>
        <translation>
            <numerusform>Die letzte %n Stunde des Zeitraums fehlt.</numerusform>
            <numerusform>Die letzten %n Stunden des Zeitraums fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n hours of the period are missing.</source>
        <translation>
            <numerusform>Die erste %n Stunde des Zeitraums fehlt.</numerusform>
            <numerusform>Die ersten %n Stunden des Zeitraums fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its billing cycle begins and ends a day earlier.</source>
        <translation>Ihr Abrechnungszeitraum beginnt und endet einen Tag früher.</translation>
    </message>
    <message>
        <source>Its billing cycle begins and ends a day later.</source>
        <translation>Ihr Abrechnungszeitraum beginnt und endet einen Tag später.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>The channel %1 was left out.</source>
        <translation>Der Kanal %1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The bot %1 was left out.</source>
        <translation>Der Bot %1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The type %1 was left out.</source>
        <translation>Der Typ %1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>All types were added up.</source>
        <translation>Alle Typen wurden addiert.</translation>
    </message>
    <message>
        <source>Conversations were counted, not sessions.</source>
        <translation>Konversationen wurden gezählt, nicht Sitzungen.</translation>
    </message>
    <message>
        <source>Conversations were counted by their start, not sessions.</source>
        <translation>Konversationen wurden nach ihrem Beginn gezählt, nicht Sitzungen.</translation>
    </message>
    <message>
        <source>Sessions of linked bots were billed apart.</source>
        <translation>Sitzungen verknüpfter Bots wurden getrennt abgerechnet.</translation>
    </message>
    <message>
        <source>Each billing id was counted once.</source>
        <translation>Jede Abrechnungs-ID wurde einmal gezählt.</translation>
    </message>
    <message>
        <source>Sessions that the vendor lists twice were counted twice.</source>
        <translation>Sitzungen, die der Anbieter doppelt auflistet, wurden doppelt gezählt.</translation>
    </message>
    <message>
        <source>Each of its numbers is %1 times as high.</source>
        <translation>Jede ihrer Zahlen ist %1-mal so hoch.</translation>
    </message>
    <message>
        <source>Each of its numbers is 1/%1 of what was fetched.</source>
        <translation>Jede ihrer Zahlen ist 1/%1 des Abgerufenen.</translation>
    </message>
    <message>
        <source>Each of its numbers is %1/%2 of what was fetched.</source>
        <translation>Jede ihrer Zahlen ist %1/%2 des Abgerufenen.</translation>
    </message>
    <message>
        <source>Its billing cycle is %1.</source>
        <translation>Ihr Abrechnungszeitraum ist %1.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>A window of its own, or back into this one</source>
        <translation>Als eigenes Fenster, oder zurück in dieses</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>No connection yet</source>
        <translation>Noch keine Verbindung</translation>
    </message>
    <message>
        <source>Add a connection to fetch billing sessions, or open a file that was saved before.</source>
        <translation>Fügen Sie eine Verbindung hinzu, um Abrechnungssitzungen abzurufen, oder öffnen Sie eine früher gespeicherte Datei.</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>Noch nichts abgerufen</translation>
    </message>
    <message>
        <source>Choose a period and fetch its billing sessions.</source>
        <translation>Wählen Sie einen Zeitraum und rufen Sie seine Abrechnungssitzungen ab.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No billing session matches the filter; change it or clear it.</source>
        <translation>Keine Abrechnungssitzung passt zum Filter; ändern oder leeren Sie ihn.</translation>
    </message>
    <message>
        <source>No billing sessions</source>
        <translation>Keine Abrechnungssitzungen</translation>
    </message>
    <message>
        <source>The API lists no billing sessions in this period; choose another one.</source>
        <translation>Die API nennt in diesem Zeitraum keine Abrechnungssitzungen; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The first billing sessions appear here soon.</source>
        <translation>Gleich erscheinen hier die ersten Abrechnungssitzungen.</translation>
    </message>
    <message>
        <source>&amp;Add a connection</source>
        <translation>Verbindung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Abrufen</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Try with sample data</source>
        <translation>Mit &amp;Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>The file holds no billing sessions of the days chosen above.</source>
        <translation>Die Datei enthält keine Abrechnungssitzungen der oben gewählten Tage.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Open what has arrived</source>
        <translation>&amp;Öffnen, was angekommen ist</translation>
    </message>
    <message>
        <source>&amp;Open the latest fetch</source>
        <translation>Letzten Abruf &amp;öffnen</translation>
    </message>
    <message>
        <source>%1, asked %2 (%3)</source>
        <translation>%1, abgefragt %2 (%3)</translation>
    </message>
    <message>
        <source>The latest fetch did not come to its end</source>
        <translation>Der letzte Abruf kam nicht bis zum Ende</translation>
    </message>
    <message>
        <source>Nothing is shown yet</source>
        <translation>Noch nichts angezeigt</translation>
    </message>
    <message>
        <source>%1. What has arrived is kept; the fetch can go on where it stopped.</source>
        <translation>%1. Was angekommen ist, ist aufbewahrt; der Abruf kann dort weitergehen, wo er stehen blieb.</translation>
    </message>
    <message>
        <source>The latest fetch is kept on this computer: %1, %2.</source>
        <translation>Der letzte Abruf ist auf diesem Rechner aufbewahrt: %1, %2.</translation>
    </message>
    <message>
        <source>%1. Nothing had arrived; the fetch can be asked for again.</source>
        <translation>%1. Angekommen war nichts; der Abruf kann noch einmal gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions received, those of the days around it included</source>
        <translation>
            <numerusform>%Ln Sitzung empfangen, die der Tage davor und danach eingerechnet</numerusform>
            <numerusform>%Ln Sitzungen empfangen, die der Tage davor und danach eingerechnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>This rule does not fit these data: it hits %L1 of %L2 conversations of bot %3, channel %4, type %5.</source>
        <translation>Diese Regel passt nicht zu diesen Daten: Sie trifft %L1 von %L2 Konversationen von Bot %3, Kanal %4, Typ %5.</translation>
    </message>
    <message>
        <source>Starts %1 before its conversation.</source>
        <translation>Beginnt %1 vor der Konversation.</translation>
    </message>
    <message>
        <source>Starts %1 after its conversation ended.</source>
        <translation>Beginnt %1 nach dem Ende der Konversation.</translation>
    </message>
    <message>
        <source>Ends %1 before its conversation starts.</source>
        <translation>Endet %1 vor Beginn der Konversation.</translation>
    </message>
    <message>
        <source>Ends %1 after its conversation.</source>
        <translation>Endet %1 nach der Konversation.</translation>
    </message>
    <message>
        <source>Its id is %1 older than its start.</source>
        <translation>Die ID ist %1 älter als der Beginn.</translation>
    </message>
    <message>
        <source>Its id is %1 younger than its start.</source>
        <translation>Die ID ist %1 jünger als der Beginn.</translation>
    </message>
    <message>
        <source>The billing session ends %1 before it starts.</source>
        <translation>Die Abrechnungssitzung endet %1 vor ihrem Beginn.</translation>
    </message>
    <message>
        <source>The conversation ends %1 before it starts.</source>
        <translation>Die Konversation endet %1 vor ihrem Beginn.</translation>
    </message>
    <message>
        <source>Lasts %1; a block lasts 15:00.</source>
        <translation>Dauert %1; ein Block dauert 15:00.</translation>
    </message>
    <message>
        <source>%L1 billed, at most %L2 possible in %3.</source>
        <translation>%L1 abgerechnet, höchstens %L2 möglich in %3.</translation>
    </message>
    <message>
        <source>Stands in one answer more than once; counted once.</source>
        <translation>Steht mehrmals in einer Antwort; einmal gezählt.</translation>
    </message>
    <message>
        <source>Same bot, user, channel, type and times as %1.</source>
        <translation>Bot, Benutzer, Kanal, Typ und Zeiten wie bei %1.</translation>
    </message>
    <message>
        <source>%1 is “%2”.</source>
        <translation>%1 ist „%2“.</translation>
    </message>
    <message>
        <source>Channels: %L1, users: %L2, bots: %L3.</source>
        <translation>Kanäle: %L1, Benutzer: %L2, Bots: %L3.</translation>
    </message>
    <message>
        <source>It lies outside of the time that was asked for.</source>
        <translation>Sie liegt außerhalb der erfragten Zeit.</translation>
    </message>
    <message>
        <source>Its bot was not asked for.</source>
        <translation>Nach ihrem Bot war nicht gefragt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>Bot %1, channel %2: %Ln sessions end in the second in which they start.</source>
        <translation>
            <numerusform>Bot %1, Kanal %2: %Ln Sitzung endet in der Sekunde, in der sie beginnt.</numerusform>
            <numerusform>Bot %1, Kanal %2: %Ln Sitzungen enden in der Sekunde, in der sie beginnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 “%2” was not there before: %Ln sessions.</source>
        <translation>
            <numerusform>%1 „%2“ gab es vorher nicht: %Ln Sitzung.</numerusform>
            <numerusform>%1 „%2“ gab es vorher nicht: %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sessions of bot %2; usual on that weekday are %3.</source>
        <translation>
            <numerusform>%1: %Ln Sitzung von Bot %2; üblich sind an diesem Wochentag %3.</numerusform>
            <numerusform>%1: %Ln Sitzungen von Bot %2; üblich sind an diesem Wochentag %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type “%1”: %Ln sessions, whose unit is not known.</source>
        <translation>
            <numerusform>Typ „%1“: %Ln Sitzung, deren Einheit nicht bekannt ist.</numerusform>
            <numerusform>Typ „%1“: %Ln Sitzungen, deren Einheit nicht bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session history calls its conversation a developer&apos;s, and non-interactive.</source>
        <translation>Der Sitzungsverlauf nennt ihre Konversation die eines Entwicklers und nicht interaktiv.</translation>
    </message>
    <message>
        <source>The session history calls its conversation a developer&apos;s.</source>
        <translation>Der Sitzungsverlauf nennt ihre Konversation die eines Entwicklers.</translation>
    </message>
    <message>
        <source>The session history calls its conversation non-interactive.</source>
        <translation>Der Sitzungsverlauf nennt ihre Konversation nicht interaktiv.</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 there</source>
        <translation>%1: hier %2, dort %3</translation>
    </message>
    <message>
        <source>Another session has this id. %1.</source>
        <translation>Eine andere Sitzung hat diese ID. %1.</translation>
    </message>
    <message>
        <source>They also differ in %1.</source>
        <translation>Sie unterscheiden sich auch in %1.</translation>
    </message>
    <message>
        <source>Starts %1 before the session of %2 has ended.</source>
        <translation>Beginnt %1 vor dem Ende der Sitzung von %2.</translation>
    </message>
    <message>
        <source>Starts %1 after the session of %2 ended; 15:00 are due.</source>
        <translation>Beginnt %1 nach dem Ende der Sitzung von %2; fällig sind 15:00.</translation>
    </message>
    <message>
        <source>Starts %1 after the start of the block of %2, which counts for 15:00.</source>
        <translation>Beginnt %1 nach dem Beginn des Blocks von %2, der für 15:00 zählt.</translation>
    </message>
    <message>
        <source>Starts %1 before the block of %2 has ended.</source>
        <translation>Beginnt %1 vor dem Ende des Blocks von %2.</translation>
    </message>
    <message numerus="yes">
        <source>Billed %L1; %L2 if one block were counted per user and quarter of an hour. Bot %3, channel %4: %Ln conversations began under 15:00 after the last one of the same user.</source>
        <translation>
            <numerusform>Abgerechnet sind %L1; %L2 wären es mit einem Block je Benutzer und Viertelstunde. Bot %3, Kanal %4: %Ln Konversation begann weniger als 15:00 nach der letzten desselben Benutzers.</numerusform>
            <numerusform>Abgerechnet sind %L1; %L2 wären es mit einem Block je Benutzer und Viertelstunde. Bot %3, Kanal %4: %Ln Konversationen begannen weniger als 15:00 nach der letzten desselben Benutzers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExitCode</name>
    <message>
        <source>Compare them with the vendor&apos;s usage page; --accept-unproven ends with 0 all the same.</source>
        <translation>Vergleichen Sie sie mit der Nutzungsseite des Anbieters; mit --accept-unproven endet das Programm trotzdem mit 0.</translation>
    </message>
    <message>
        <source>Get them again; if it stays so, tell the vendor these numbers.</source>
        <translation>Holen Sie sie noch einmal; bleibt es dabei, nennen Sie dem Anbieter diese Zahlen.</translation>
    </message>
    <message>
        <source>The sessions are not proven complete (%1). %2</source>
        <translation>Die Sitzungen sind nicht bewiesen vollständig (%1). %2</translation>
    </message>
    <message>
        <source>Get them again: only what is missing is asked for.</source>
        <translation>Holen Sie sie noch einmal: gefragt wird nur nach dem, was fehlt.</translation>
    </message>
    <message>
        <source>Get the file once more where it came from.</source>
        <translation>Holen Sie die Datei noch einmal dort, woher sie kam.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be read in full; what they say is kept as it was received.</source>
        <translation>
            <numerusform>%Ln Datensatz war nicht vollständig lesbar; was er sagt, ist aufbewahrt, wie es ankam.</numerusform>
            <numerusform>%Ln Datensätze waren nicht vollständig lesbar; was sie sagen, ist aufbewahrt, wie es ankam.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 pictures (*.%2)</source>
        <translation>%1-Bilder (*.%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) copied</source>
        <translation>
            <numerusform>%Ln Sitzung kopiert</numerusform>
            <numerusform>%Ln Sitzungen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this folder there is %1 already. Replace it?</source>
        <translation>
            <numerusform>In diesem Ordner gibt es %1 schon. Ersetzen?</numerusform>
            <numerusform>In diesem Ordner gibt es schon: %1. Ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 The report beside it is %2.</source>
        <translation>%1 Der Bericht daneben heißt %2.</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>Das Bild wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Written, but %1. %2</source>
        <extracomment>%1: &quot;incomplete: cancelled, 5 of 6 received&quot;, or another verdict; %2: sentences on the files.</extracomment>
        <translation>Geschrieben, aber %1. %2</translation>
    </message>
    <message>
        <source>&amp;Resume the fetch</source>
        <translation>Abruf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The checks are still going on. The export begins when they have ended.</source>
        <translation>Die Prüfungen laufen noch. Der Export beginnt, wenn sie beendet sind.</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were written to %1.</source>
        <translation>
            <numerusform>%Ln Sitzung wurde in %1 geschrieben.</numerusform>
            <numerusform>%Ln Sitzungen wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were written to standard output.</source>
        <translation>
            <numerusform>%Ln Sitzung wurde auf die Standardausgabe geschrieben.</numerusform>
            <numerusform>%Ln Sitzungen wurden auf die Standardausgabe geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Users and contacts stand there as codes.</source>
        <translation>Benutzer und Kontakte stehen dort als Codes.</translation>
    </message>
    <message>
        <source>Users and contacts were left out.</source>
        <translation>Benutzer und Kontakte wurden weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</source>
        <translation>
            <numerusform>Excel fasst höchstens %1 Sitzungen auf einem Blatt; aus %2 wird %n nummerierte Datei.</numerusform>
            <numerusform>Excel fasst höchstens %1 Sitzungen auf einem Blatt; aus %2 werden %n nummerierte Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel holds at most %1 sessions in a sheet, and cuts off the rest of these %2; with -o FILE they become numbered files.</source>
        <translation>Excel fasst höchstens %1 Sitzungen auf einem Blatt und schneidet von diesen %2 den Rest ab; mit -o DATEI werden nummerierte Dateien daraus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells that Excel would take for formulas, such as telephone numbers, begin with &apos;.</source>
        <translation>
            <numerusform>%Ln Zelle, die Excel für eine Formel halten würde, etwa eine Telefonnummer, beginnt mit &apos;.</numerusform>
            <numerusform>%Ln Zellen, die Excel für Formeln halten würde, etwa Telefonnummern, beginnen mit &apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ids that Excel would take for numbers are written as =&quot;…&quot;.</source>
        <translation>
            <numerusform>%Ln ID, die Excel für eine Zahl hielte, ist als =&quot;…&quot; geschrieben.</numerusform>
            <numerusform>%Ln IDs, die Excel für Zahlen hielte, sind als =&quot;…&quot; geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Selected (%1)</source>
        <translation>Markierte (%1)</translation>
    </message>
    <message>
        <source>Visible (%1)</source>
        <translation>Sichtbare (%1)</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG)…</translation>
    </message>
    <message>
        <source>CSV for programs…</source>
        <translation>CSV für Programme…</translation>
    </message>
    <message>
        <source>CSV for Excel…</source>
        <translation>CSV für Excel…</translation>
    </message>
    <message>
        <source>The shown columns as they are shown; times and ids as Excel reads them</source>
        <translation>Die gezeigten Spalten, wie sie gezeigt werden; Zeiten und Kennungen so, wie Excel sie liest</translation>
    </message>
    <message>
        <source>All columns with the API&apos;s own names and values, times in ISO 8601</source>
        <translation>Alle Spalten mit den Namen und Werten der API, Zeiten nach ISO 8601</translation>
    </message>
    <message>
        <source>Users and contacts: %1</source>
        <translation>Benutzer und Kontakte: %1</translation>
    </message>
    <message>
        <source>as received</source>
        <translation>wie empfangen</translation>
    </message>
    <message>
        <source>Telephone numbers, e-mail addresses and ids as the API tells them</source>
        <translation>Telefonnummern, E-Mail-Adressen und IDs, wie die API sie nennt</translation>
    </message>
    <message>
        <source>as codes</source>
        <translation>als Codes</translation>
    </message>
    <message>
        <source>The same person has the same code in every export; the key stays in your keychain</source>
        <translation>Dieselbe Person hat in jedem Export denselben Code; der Schlüssel bleibt in Ihrem Schlüsselbund</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Both columns stay empty</source>
        <translation>Beide Spalten bleiben leer</translation>
    </message>
</context>
<context>
    <name>FetchEstimate</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <translation>%1 %2 h</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln requests, %1</source>
        <translation>
            <numerusform>mindestens %Ln Anfrage, %1</numerusform>
            <numerusform>mindestens %Ln Anfragen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln requests, %1</source>
        <translation>
            <numerusform>etwa %Ln Anfrage, %1</numerusform>
            <numerusform>etwa %Ln Anfragen, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchJob</name>
    <message>
        <source>The period %1 lies in the future; there is nothing to fetch yet. Choose an earlier one.</source>
        <translation>Der Zeitraum %1 liegt in der Zukunft; es gibt noch nichts abzurufen. Wählen Sie einen früheren.</translation>
    </message>
    <message>
        <source>%1 answered something that is no list of billing sessions. Try again later; if it goes on, check the host name, and whether a proxy or a sign-in page answers in its place.</source>
        <translation>%1 hat etwas geantwortet, das keine Liste von Abrechnungssitzungen ist. Versuchen Sie es später noch einmal; bleibt es dabei, prüfen Sie den Hostnamen, und ob stattdessen ein Proxy oder eine Anmeldeseite antwortet.</translation>
    </message>
    <message>
        <source>This fetch needs %1. %2 It can be stopped at any time; what has arrived is kept.</source>
        <translation>Dieser Abruf braucht %1. %2 Er lässt sich jederzeit anhalten; was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>The answer of %1 is cut off or damaged; try again, and if it stays so, with a smaller page size.</source>
        <translation>Die Antwort von %1 ist abgeschnitten oder beschädigt; versuchen Sie es noch einmal, und bleibt es dabei, mit einer kleineren Seitengröße.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are damaged and were left out. Fetch the period again.</source>
        <translation>
            <numerusform>%n Seite ist beschädigt und wurde ausgelassen. Rufen Sie den Zeitraum neu ab.</numerusform>
            <numerusform>%n Seiten sind beschädigt und wurden ausgelassen. Rufen Sie den Zeitraum neu ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its parts were asked for before, the first one on %1, and had settled by then.</source>
        <translation>
            <numerusform>%Ln Teil davon wurde schon früher abgefragt, am %1, und konnte sich da schon nicht mehr ändern.</numerusform>
            <numerusform>%Ln Teile davon wurden schon früher abgefragt, der erste am %1, und konnten sich da schon nicht mehr ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were listed at first, and not any more when their time was asked for again in parts.</source>
        <translation>
            <numerusform>%Ln Sitzung wurde zuerst genannt und nicht mehr, als ihre Zeit in Teilen noch einmal abgefragt wurde.</numerusform>
            <numerusform>%Ln Sitzungen wurden zuerst genannt und nicht mehr, als ihre Zeit in Teilen noch einmal abgefragt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API lists whole days only, whatever the time that it is asked for: of the last day nothing may have come yet. Fetch these days again when it is over.</source>
        <translation>Die API listet nur ganze Tage auf, gleich welche Uhrzeit gefragt ist: Vom letzten Tag ist womöglich noch nichts gekommen. Rufen Sie diese Tage noch einmal ab, wenn er vorbei ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions without a billing id came once more with another end: they seem to have gone on meanwhile, and are counted twice. Ask for everything anew.</source>
        <translation>
            <numerusform>%Ln Sitzung ohne Abrechnungs-ID kam noch einmal mit einem anderen Ende: Sie ging inzwischen wohl weiter und ist doppelt gezählt. Fragen Sie alles neu ab.</numerusform>
            <numerusform>%Ln Sitzungen ohne Abrechnungs-ID kamen noch einmal mit einem anderen Ende: Sie gingen inzwischen wohl weiter und sind doppelt gezählt. Fragen Sie alles neu ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request was for %Ln sessions at most; perhaps a smaller page size is taken.</source>
        <translation>
            <numerusform>Die letzte Anfrage war für höchstens %Ln Sitzung; vielleicht wird eine kleinere Seitengröße angenommen.</numerusform>
            <numerusform>Die letzte Anfrage war für höchstens %Ln Sitzungen; vielleicht wird eine kleinere Seitengröße angenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchRecord</name>
    <message>
        <source>Not all that was fetched is kept on this computer: %1</source>
        <translation>Nicht alles, was abgerufen wurde, wird auf diesem Rechner aufbewahrt: %1</translation>
    </message>
    <message>
        <source>The archive of what was fetched before is damaged and cannot be read; it was put aside as %1, and a new one was begun.</source>
        <translation>Das Archiv der früheren Abrufe ist beschädigt und nicht lesbar; es wurde als %1 beiseitegelegt und ein neues begonnen.</translation>
    </message>
    <message>
        <source>What was fetched before with another client ID is kept, but nothing of it was used.</source>
        <translation>Was vorher mit einer anderen Client ID abgerufen wurde, bleibt aufbewahrt, aber nichts davon wurde verwendet.</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Billscope, and is left as it is.</source>
        <translation>Das Archiv wurde von einer neueren Version von Billscope geschrieben und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Answers whose time is over: %1</source>
        <translation>Antworten, deren Zeit um ist: %1</translation>
    </message>
</context>
<context>
    <name>FetchesCommand</name>
    <message>
        <source>No fetch is kept on this computer.</source>
        <translation>Auf diesem Rechner ist kein Abruf aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 has no fetch %2; nothing was deleted. `billscope fetches list` shows those that there are.</source>
        <translation>%1 hat keinen Abruf %2; nichts wurde gelöscht. `billscope fetches list` zeigt, welche es gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n fetches were deleted; %1 were freed.</source>
        <translation>
            <numerusform>%n Abruf wurde gelöscht; %1 wurden frei.</numerusform>
            <numerusform>%n Abrufe wurden gelöscht; %1 wurden frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no archive %1; `billscope fetches list` shows those that there are.</source>
        <translation>Es gibt kein Archiv %1; `billscope fetches list` zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>Several archives begin with %1; give more of its name, as `billscope fetches list` shows it.</source>
        <translation>Mehrere Archive beginnen mit %1; geben Sie mehr vom Namen an, wie `billscope fetches list` ihn zeigt.</translation>
    </message>
</context>
<context>
    <name>FetchesController</name>
    <message>
        <source>Billscope files (*.billscope)</source>
        <translation>Billscope-Dateien (*.billscope)</translation>
    </message>
    <message>
        <source>The fetch is written, with every answer as it was received. It holds personal data.</source>
        <translation>Der Abruf ist geschrieben, mit jeder Antwort im Original. Er enthält personenbezogene Daten.</translation>
    </message>
    <message>
        <source>What was shown of it is gone from the window, too.</source>
        <translation>Was davon gezeigt wurde, ist auch aus dem Fenster verschwunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fetches were deleted.</source>
        <translation>
            <numerusform>%Ln Abruf wurde gelöscht.</numerusform>
            <numerusform>%Ln Abrufe wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the disk %1 less are taken up.</source>
        <translation>Auf der Platte werden %1 weniger belegt.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>A fetch of %1 (%2), asked %3, was interrupted. What had arrived is kept.</source>
        <translation>Ein Abruf von %1 (%2), abgefragt am %3, wurde unterbrochen. Was angekommen war, ist aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>FetchesPanel</name>
    <message>
        <source>Past fetches</source>
        <translation>Frühere Abrufe</translation>
    </message>
    <message>
        <source>Parts of the chosen fetch</source>
        <translation>Teile des gewählten Abrufs</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Export as a &amp;file…</source>
        <translation>Als &amp;Datei exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Show its sessions again, without asking the server (Return)</source>
        <translation>Seine Sitzungen noch einmal zeigen, ohne den Server zu fragen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Write it into a .billscope file, which another computer can open</source>
        <translation>In eine .billscope-Datei schreiben, die ein anderer Rechner öffnen kann</translation>
    </message>
    <message>
        <source>Delete what is kept of it on this computer (Del)</source>
        <translation>Löschen, was auf diesem Rechner davon aufbewahrt ist (Entf)</translation>
    </message>
    <message>
        <source>Choose a connection. What is fetched with it is kept on this computer and listed here.</source>
        <translation>Wählen Sie eine Verbindung. Was mit ihr abgerufen wird, bleibt auf diesem Rechner und steht dann hier.</translation>
    </message>
    <message>
        <source>Nothing that was fetched with %1 is kept yet. Each fetch is listed here, and can be opened again without asking the server.</source>
        <translation>Von %1 ist noch kein Abruf aufbewahrt. Jeder Abruf steht dann hier und lässt sich wieder öffnen, ohne den Server zu fragen.</translation>
    </message>
    <message>
        <source>Delete the fetch of %1, asked %2?</source>
        <translation>Den Abruf von %1 löschen, abgefragt am %2?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln fetches?</source>
        <translation>
            <numerusform>%Ln Abruf löschen?</numerusform>
            <numerusform>%Ln Abrufe löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it stopped; what has arrived is not asked for again</source>
        <translation>Dort weitermachen, wo er stehen blieb; was angekommen ist, wird nicht noch einmal abgefragt</translation>
    </message>
    <message>
        <source>Ask for everything &amp;anew</source>
        <translation>Alles &amp;neu abfragen</translation>
    </message>
    <message>
        <source>Fetch its days once more from their first page; this fetch is kept beside the new one</source>
        <translation>Seine Tage noch einmal von der ersten Seite an abrufen; dieser Abruf bleibt neben dem neuen aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fetches, together %1 on this computer</source>
        <translation>
            <numerusform>%Ln Abruf, %1 auf diesem Rechner</numerusform>
            <numerusform>%Ln Abrufe, zusammen %1 auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the fetch asked %1</source>
        <translation>Teile des Abrufs vom %1</translation>
    </message>
    <message>
        <source>Pages that other fetches use as well, %1, stay with those.</source>
        <translation>Seiten, die auch andere Abrufe nutzen (%1), bleiben bei diesen.</translation>
    </message>
    <message>
        <source>What is shown of it goes from the window, too.</source>
        <translation>Was davon gezeigt wird, verschwindet auch aus dem Fenster.</translation>
    </message>
    <message>
        <source>This cannot be undone; the server keeps its own sessions.</source>
        <translation>Das lässt sich nicht rückgängig machen; der Server behält seine Sitzungen.</translation>
    </message>
    <message>
        <source>A&amp;ll on this computer</source>
        <translation>A&amp;lle auf diesem Rechner</translation>
    </message>
    <message>
        <source>List those of other connections as well, and what is kept without a connection: of one that was deleted, or of a host that was named on the command line</source>
        <translation>Auch die anderer Verbindungen auflisten, und was ohne Verbindung aufbewahrt wird: von einer gelöschten, oder von einem Host, der auf der Befehlszeile genannt wurde</translation>
    </message>
    <message>
        <source>What this takes up on the disk: the answers of all fetches, shared ones once, and what the database needs around them.</source>
        <translation>Was das auf der Platte belegt: die Antworten aller Abrufe, gemeinsame einmal, und was die Datenbank darum herum braucht.</translation>
    </message>
    <message>
        <source>The answers that only it uses are deleted, %1.</source>
        <translation>Die Antworten, die nur er verwendet, werden gelöscht: %1.</translation>
    </message>
    <message>
        <source>The answers that only they use are deleted, %1 or more.</source>
        <translation>Die Antworten, die nur sie verwenden, werden gelöscht: mindestens %1.</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>List what was added, has vanished or has changed since, in the sessions that are shown</source>
        <translation>Auflisten, was an den gezeigten Sitzungen seither hinzukam, verschwand oder sich änderte</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>the channel, its code or name</source>
        <translation>der Kanal, sein Kürzel oder Name</translation>
    </message>
    <message>
        <source>the user, by the vendor’s id</source>
        <translation>der Benutzer, nach der Id des Anbieters</translation>
    </message>
    <message>
        <source>the user on the channel: a number, an address</source>
        <translation>der Benutzer auf dem Kanal: Nummer, Adresse</translation>
    </message>
    <message>
        <source>the unit that is billed</source>
        <translation>die Einheit, die abgerechnet wird</translation>
    </message>
    <message>
        <source>the conversation, by its id</source>
        <translation>die Konversation, nach ihrer Id</translation>
    </message>
    <message>
        <source>the conversation’s start</source>
        <translation>Beginn der Konversation</translation>
    </message>
    <message>
        <source>the conversation’s end</source>
        <translation>Ende der Konversation</translation>
    </message>
    <message>
        <source>the billing session, by its id</source>
        <translation>die Abrechnungssitzung, nach ihrer Id</translation>
    </message>
    <message>
        <source>the billing session’s start</source>
        <translation>Beginn der Abrechnungssitzung</translation>
    </message>
    <message>
        <source>the billing session’s end</source>
        <translation>Ende der Abrechnungssitzung</translation>
    </message>
    <message>
        <source>how long the billing session took</source>
        <translation>Dauer der Abrechnungssitzung</translation>
    </message>
    <message>
        <source>how long the conversation took</source>
        <translation>Dauer der Konversation</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>the day on which the session counts</source>
        <translation>der Tag, an dem die Sitzung zählt</translation>
    </message>
    <message>
        <source>the bot, its id or name</source>
        <translation>der Bot, seine ID oder sein Name</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>what the checks found about it</source>
        <translation>was die Prüfungen dazu gefunden haben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>what the comparison found about it</source>
        <translation>was der Vergleich zu ihr gefunden hat</translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation>Überschuss</translation>
    </message>
    <message>
        <source>whether it is more than its conversation can hold: yes</source>
        <translation>ob sie mehr ist, als ihre Konversation fassen kann: yes</translation>
    </message>
</context>
<context>
    <name>FileContent</name>
    <message>
        <source>%1 holds more than %2. Split it, or fetch the sessions again for a shorter period.</source>
        <translation>%1 enthält mehr als %2. Teilen Sie die Datei auf oder rufen Sie die Sitzungen für einen kürzeren Zeitraum noch einmal ab.</translation>
    </message>
    <message>
        <source>There is no file %1. Check its name and folder.</source>
        <translation>Es gibt keine Datei %1. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder. Open one of the files in it.</source>
        <translation>%1 ist ein Ordner. Öffnen Sie eine der Dateien darin.</translation>
    </message>
    <message>
        <source>You have no permission to read %1. Ask its owner for it, or copy it where you may read it.</source>
        <translation>Sie dürfen %1 nicht lesen. Bitten Sie den Eigentümer darum oder kopieren Sie die Datei dorthin, wo Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check that no other program holds it.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Prüfen Sie, ob ein anderes Programm die Datei geöffnet hält.</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end: %2. Copy it to this computer and try again.</source>
        <translation>%1 lässt sich nicht bis zum Ende lesen: %2. Kopieren Sie die Datei auf diesen Rechner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is empty. Save the answer of the API again.</source>
        <translation>%1 ist leer. Speichern Sie die Antwort der API noch einmal.</translation>
    </message>
    <message>
        <source>%1 is a damaged or incomplete gzip file. Get it again from where it comes from.</source>
        <translation>%1 ist eine beschädigte oder unvollständige gzip-Datei. Holen Sie sie noch einmal von dort, wo sie herkommt.</translation>
    </message>
</context>
<context>
    <name>FileLoad</name>
    <message>
        <source>%1 is cut off or damaged at line %2. Get the file again from where it comes from.</source>
        <translation>%1 ist in Zeile %2 abgeschnitten oder beschädigt. Holen Sie die Datei noch einmal von dort, wo sie herkommt.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 holds an error of the API at line %2 (%3), not an answer. Ask for the sessions again.</source>
        <translation>%1 enthält in Zeile %2 einen Fehler der API (%3), keine Antwort. Fragen Sie die Sitzungen noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 holds something else than billing sessions at line %2. Open a saved answer of the API.</source>
        <translation>%1 enthält in Zeile %2 etwas anderes als Abrechnungssitzungen. Öffnen Sie eine gespeicherte Antwort der API.</translation>
    </message>
    <message>
        <source>%1 cannot be read from line %2 on (%3). Get the file again from where it comes from.</source>
        <translation>%1 lässt sich ab Zeile %2 nicht lesen (%3). Holen Sie die Datei noch einmal von dort, wo sie herkommt.</translation>
    </message>
    <message>
        <source>%1 is empty. Save the answer of the API again.</source>
        <translation>%1 ist leer. Speichern Sie die Antwort der API noch einmal.</translation>
    </message>
    <message>
        <source>%1 is neither JSON nor a CSV file of billing sessions: its first line is “%2”. Open a saved answer of the API, or a CSV file with the titles of the billing sessions.</source>
        <translation>%1 ist weder JSON noch eine CSV-Datei mit Abrechnungssitzungen: Die erste Zeile ist „%2“. Öffnen Sie eine gespeicherte Antwort der API oder eine CSV-Datei mit den Titeln der Abrechnungssitzungen.</translation>
    </message>
    <message>
        <source>A CSV file does not say how many sessions there should be.</source>
        <translation>Eine CSV-Datei sagt nicht, wie viele Sitzungen es sein sollten.</translation>
    </message>
    <message>
        <source>%1 is no archive of Billscope. Ask for it to be exported again.</source>
        <translation>%1 ist kein Archiv von Billscope. Bitten Sie darum, es noch einmal zu exportieren.</translation>
    </message>
    <message>
        <source>The last answer in the file says that there are more sessions; get these as well.</source>
        <translation>Die letzte Antwort in der Datei sagt, dass es weitere Sitzungen gibt; besorgen Sie auch diese.</translation>
    </message>
    <message>
        <source>The file holds just as many sessions as one answer may have been cut at.</source>
        <translation>Die Datei enthält genau so viele Sitzungen, wie bei denen eine Antwort gekappt worden sein kann.</translation>
    </message>
    <message numerus="yes">
        <source>In this file a session has a line for each of its messages: %Ln lines are folded into %1.</source>
        <extracomment>%1: &quot;12 sessions&quot;.</extracomment>
        <translation>
            <numerusform>In dieser Datei hat eine Sitzung eine Zeile je Nachricht: %Ln Zeile ist zu %1 zusammengefasst.</numerusform>
            <numerusform>In dieser Datei hat eine Sitzung eine Zeile je Nachricht: %Ln Zeilen sind zu %1 zusammengefasst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>“%1” is no time; a day or a minute is expected, as in start&gt;=2026-10-03 or start&lt;2026-10-03T14:05.</source>
        <translation>„%1“ ist keine Zeit; erwartet wird ein Tag oder eine Minute, wie in start&gt;=2026-10-03 oder start&lt;2026-10-03T14:05.</translation>
    </message>
    <message>
        <source>“%1” is no length; a length is expected as in 90s, 15m or 1h30m.</source>
        <translation>„%1“ ist keine Dauer; erwartet wird eine Dauer wie 90s, 15m oder 1h30m.</translation>
    </message>
    <message>
        <source>A text to look for is expected; %1=&quot;&quot; finds what has none.</source>
        <translation>Erwartet wird ein Text, nach dem gesucht wird; %1=&quot;&quot; findet, was keinen hat.</translation>
    </message>
    <message>
        <source>A term is expected right behind the minus sign, as in -channel=IVR.</source>
        <translation>Direkt nach dem Minuszeichen wird ein Ausdruck erwartet, wie in -channel=IVR.</translation>
    </message>
    <message>
        <source>A field is expected right before “%1” and a value right behind it, as in length&gt;10m. To search for the text, put it in quotes.</source>
        <translation>Direkt vor „%1“ wird ein Feld erwartet und direkt dahinter ein Wert, wie in length&gt;10m. Um nach dem Text zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is no field. The fields are %2. To search for the text, put it in quotes: %3</source>
        <translation>„%1“ ist kein Feld. Die Felder sind %2. Um nach dem Text zu suchen, setzen Sie ihn in Anführungszeichen: %3</translation>
    </message>
    <message>
        <source>“%1” compares times and lengths only; with %2, “=” or “:” is expected.</source>
        <translation>„%1“ vergleicht nur Zeiten und Dauern; bei %2 wird „=“ oder „:“ erwartet.</translation>
    </message>
    <message>
        <source>A value is expected right behind “%1”; %2=&quot;&quot; finds what has none.</source>
        <translation>Direkt nach „%1“ wird ein Wert erwartet; %2=&quot;&quot; findet, was keinen hat.</translation>
    </message>
    <message>
        <source>A space is expected between the closing quote and “%1”.</source>
        <translation>Zwischen dem schließenden Anführungszeichen und „%1“ wird ein Leerzeichen erwartet.</translation>
    </message>
    <message>
        <source>A closing quote is expected at the end; \&quot; stands for a quote inside.</source>
        <translation>Am Ende wird ein schließendes Anführungszeichen erwartet; \&quot; steht für ein Anführungszeichen im Text.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: any text, or channel:IVR, length&gt;10m, start&gt;=2026-10-03, -type=Alerts</source>
        <translation>Filter: beliebiger Text oder channel:IVR, length&gt;10m, start&gt;=2026-10-03, -type=Alerts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Back to the filter before (Ctrl+Z)</source>
        <translation>Zurück zum vorigen Filter (Strg+Z)</translation>
    </message>
    <message>
        <source>Back to the filter before</source>
        <translation>Zurück zum vorigen Filter</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>An Zeichen %1: %2</translation>
    </message>
    <message>
        <source>Set the filter aside, or take it up again (Ctrl+Shift+F)</source>
        <translation>Den Filter beiseitelegen oder wieder aufnehmen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Apply the filter</source>
        <translation>Filter anwenden</translation>
    </message>
    <message>
        <source>The last filters (Down in the empty line); they are forgotten when the program ends</source>
        <translation>Die letzten Filter (Pfeil nach unten in der leeren Zeile); sie sind mit dem Ende des Programms vergessen</translation>
    </message>
    <message>
        <source>The last filters</source>
        <translation>Die letzten Filter</translation>
    </message>
    <message>
        <source>Until then all sessions are shown.</source>
        <translation>Bis dahin werden alle Sitzungen gezeigt.</translation>
    </message>
    <message>
        <source>Until then the filter “%1” stays in force.</source>
        <translation>Bis dahin gilt der Filter „%1“ weiter.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>%1 aus dem Filter entfernen</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>is this value, or one of several: a,b</source>
        <translation>ist dieser Wert oder einer von mehreren: a,b</translation>
    </message>
    <message>
        <source>contains this text</source>
        <translation>enthält diesen Text</translation>
    </message>
    <message>
        <source>on this day or later</source>
        <translation>an diesem Tag oder später</translation>
    </message>
    <message>
        <source>on this day or earlier</source>
        <translation>an diesem Tag oder früher</translation>
    </message>
    <message>
        <source>on this day</source>
        <translation>an diesem Tag</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>nach diesem Tag</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>vor diesem Tag</translation>
    </message>
    <message>
        <source>at least so long</source>
        <translation>mindestens so lang</translation>
    </message>
    <message>
        <source>at most so long</source>
        <translation>höchstens so lang</translation>
    </message>
    <message>
        <source>exactly so long</source>
        <translation>genau so lang</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>kürzer</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>hat keinen</translation>
    </message>
    <message>
        <source>first day of the period</source>
        <translation>erster Tag des Zeitraums</translation>
    </message>
    <message>
        <source>last day of the period</source>
        <translation>letzter Tag des Zeitraums</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>first day of this month</source>
        <translation>erster Tag dieses Monats</translation>
    </message>
    <message>
        <source>first day of last month</source>
        <translation>erster Tag des letzten Monats</translation>
    </message>
    <message>
        <source>a minute instead of the day</source>
        <translation>eine Minute statt des Tages</translation>
    </message>
    <message>
        <source>90 seconds</source>
        <translation>90 Sekunden</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>an hour and a half</source>
        <translation>anderthalb Stunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Proposals for the filter</source>
        <translation>Vorschläge für den Filter</translation>
    </message>
</context>
<context>
    <name>FilterProposalsModel</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A text that is looked for, in quotation marks.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>not %1</source>
        <extracomment>%1: a condition of the filter, as &quot;channel IVR&quot;.</extracomment>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>FindingDecider</name>
    <message>
        <source>&amp;All decisions…</source>
        <translation>&amp;Alle Entscheidungen…</translation>
    </message>
    <message>
        <source>All that was claimed or dismissed, whatever its month, also what is not found any more</source>
        <translation>Alles, was reklamiert oder verworfen wurde, in welchem Monat auch immer, auch was nicht mehr gefunden wird</translation>
    </message>
</context>
<context>
    <name>FindingDecisions</name>
    <message>
        <source>Open again: its numbers have changed (before: %1)</source>
        <translation>Wieder offen: seine Zahlen haben sich geändert (vorher: %1)</translation>
    </message>
    <message>
        <source>Billing session %1 was claimed on %2 under ticket %3 (%4).</source>
        <translation>Die Abrechnungssitzung %1 wurde am %2 unter dem Ticket %3 reklamiert (%4).</translation>
    </message>
</context>
<context>
    <name>FindingGroup</name>
    <message>
        <source>Does not fit these data: %1</source>
        <translation>Passt nicht zu diesen Daten: %1</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>FindingGuide</name>
    <message>
        <source>The session of this finding lies outside the days that are shown.</source>
        <translation>Die Sitzung dieses Befunds liegt außerhalb der gezeigten Tage.</translation>
    </message>
    <message>
        <source>The filter hides the session of this finding.</source>
        <translation>Der Filter blendet die Sitzung dieses Befunds aus.</translation>
    </message>
    <message>
        <source>&amp;Switch the filter off</source>
        <translation>Filter aus&amp;schalten</translation>
    </message>
    <message>
        <source>The filter hides this session.</source>
        <translation>Der Filter blendet diese Sitzung aus.</translation>
    </message>
    <message>
        <source>This session lies outside the days that are shown.</source>
        <translation>Diese Sitzung liegt außerhalb der gezeigten Tage.</translation>
    </message>
    <message>
        <source>The filter hides these sessions.</source>
        <translation>Der Filter blendet diese Sitzungen aus.</translation>
    </message>
    <message>
        <source>These sessions lie outside the days that are shown.</source>
        <translation>Diese Sitzungen liegen außerhalb der gezeigten Tage.</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln of these sessions.</source>
        <translation>
            <numerusform>Der Filter blendet %Ln dieser Sitzungen aus.</numerusform>
            <numerusform>Der Filter blendet %Ln dieser Sitzungen aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these sessions lie outside the days that are shown.</source>
        <translation>
            <numerusform>%Ln dieser Sitzungen liegt außerhalb der gezeigten Tage.</numerusform>
            <numerusform>%Ln dieser Sitzungen liegen außerhalb der gezeigten Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are %1 sessions; the first %2 are selected.</source>
        <translation>Das sind %1 Sitzungen; die ersten %2 sind ausgewählt.</translation>
    </message>
    <message>
        <source>These sessions have no billing id to filter by; they are selected instead.</source>
        <translation>Diese Sitzungen haben keine Abrechnungs-ID, nach der gefiltert werden könnte; sie sind stattdessen ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sessions have the same billing ids, and are shown as well.</source>
        <translation>
            <numerusform>%Ln andere Sitzung hat dieselbe Abrechnungs-ID und wird mit gezeigt.</numerusform>
            <numerusform>%Ln andere Sitzungen haben dieselben Abrechnungs-IDs und werden mit gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions have no billing id to filter by, and are not shown.</source>
        <translation>
            <numerusform>%Ln Sitzung hat keine Abrechnungs-ID, nach der gefiltert werden könnte, und wird nicht gezeigt.</numerusform>
            <numerusform>%Ln Sitzungen haben keine Abrechnungs-ID, nach der gefiltert werden könnte, und werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sessions are too many for a filter on billing ids; the first ones are selected instead.</source>
        <translation>%1 Sitzungen sind zu viele für einen Filter auf Abrechnungs-IDs; stattdessen sind die ersten ausgewählt.</translation>
    </message>
</context>
<context>
    <name>FindingRulesModel</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%1 von %2 offen</translation>
    </message>
</context>
<context>
    <name>FindingState</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Reklamiert</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>FindingStateDialog</name>
    <message>
        <source>Claim</source>
        <translation>Reklamieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as told to the vendor. A billing session can be claimed once, in whatever month.</source>
        <translation>
            <numerusform>%Ln Befund wird als dem Anbieter gemeldet gekennzeichnet. Eine Abrechnungssitzung kann nur einmal reklamiert werden, in welchem Monat auch immer.</numerusform>
            <numerusform>%Ln Befunde werden als dem Anbieter gemeldet gekennzeichnet. Eine Abrechnungssitzung kann nur einmal reklamiert werden, in welchem Monat auch immer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Claimed &amp;on</source>
        <translation>Reklamiert &amp;am</translation>
    </message>
    <message>
        <source>&amp;Ticket</source>
        <translation>&amp;Ticket</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as paid back by the vendor. They count no more.</source>
        <translation>
            <numerusform>%Ln Befund wird als vom Anbieter gutgeschrieben gekennzeichnet. Er zählt nicht mehr.</numerusform>
            <numerusform>%Ln Befunde werden als vom Anbieter gutgeschrieben gekennzeichnet. Sie zählen nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Credited &amp;on</source>
        <translation>Gutgeschrieben &amp;am</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>An&amp;merkung</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as refused by the vendor. They count as before.</source>
        <translation>
            <numerusform>%Ln Befund wird als vom Anbieter abgelehnt gekennzeichnet. Er zählt weiter.</numerusform>
            <numerusform>%Ln Befunde werden als vom Anbieter abgelehnt gekennzeichnet. Sie zählen weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected &amp;on</source>
        <translation>Abgelehnt &amp;am</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as right as they are. They count no more.</source>
        <translation>
            <numerusform>%Ln Befund wird als in Ordnung gekennzeichnet. Er zählt nicht mehr.</numerusform>
            <numerusform>%Ln Befunde werden als in Ordnung gekennzeichnet. Sie zählen nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismissed &amp;on</source>
        <translation>Verworfen &amp;am</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>The ticket is missing.</source>
        <translation>Das Ticket fehlt.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Der Grund fehlt.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
</context>
<context>
    <name>FindingStateMenu</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Claim…</source>
        <translation>&amp;Reklamieren…</translation>
    </message>
    <message>
        <source>The vendor was told of them, under a ticket</source>
        <translation>Sie sind dem Anbieter gemeldet, unter einem Ticket</translation>
    </message>
    <message>
        <source>Cre&amp;dited…</source>
        <translation>&amp;Gutgeschrieben…</translation>
    </message>
    <message>
        <source>The vendor has paid it back; of findings that are claimed</source>
        <translation>Der Anbieter hat es gutgeschrieben; von reklamierten Befunden</translation>
    </message>
    <message>
        <source>Re&amp;jected…</source>
        <translation>&amp;Abgelehnt…</translation>
    </message>
    <message>
        <source>The vendor has refused to; of findings that are claimed</source>
        <translation>Der Anbieter hat es abgelehnt; von reklamierten Befunden</translation>
    </message>
    <message>
        <source>D&amp;ismiss…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>They are right as they are, for a reason</source>
        <translation>Sie sind aus einem Grund in Ordnung</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Wieder &amp;öffnen</translation>
    </message>
    <message>
        <source>Takes back what was decided on them</source>
        <translation>Nimmt zurück, was über sie entschieden wurde</translation>
    </message>
    <message>
        <source>States are kept with the fetches of a connection; these sessions come from a file.</source>
        <translation>Der Status liegt bei den Abrufen einer Verbindung; diese Sitzungen stammen aus einer Datei.</translation>
    </message>
</context>
<context>
    <name>FindingSummary</name>
    <message>
        <source>Findings: %1, %2, %3.</source>
        <translation>Befunde: %1, %2, %3.</translation>
    </message>
    <message>
        <source>does not fit these data: %1</source>
        <translation>passt nicht zu diesen Daten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions too many.</source>
        <translation>
            <numerusform>%Ln Sitzung zu viel.</numerusform>
            <numerusform>%Ln Sitzungen zu viel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln billing sessions too many</source>
        <translation>
            <numerusform>%Ln Abrechnungssitzung zu viel</numerusform>
            <numerusform>%Ln Abrechnungssitzungen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them: %1.</source>
        <translation>Alle zusammen: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 conversations were looked up in the session history.</source>
        <translation>%1 von %2 Konversationen wurden im Sitzungsverlauf nachgeschlagen.</translation>
    </message>
    <message>
        <source>%1 of %2 conversations looked up</source>
        <translation>%1 von %2 Konversationen nachgeschlagen</translation>
    </message>
    <message>
        <source>They cost %1.</source>
        <translation>Sie kosten %1.</translation>
    </message>
</context>
<context>
    <name>FindingsMark</name>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln zu viel</numerusform>
            <numerusform>%Ln zu viel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message numerus="yes">
        <source>No findings in %Ln sessions.</source>
        <translation>
            <numerusform>Keine Befunde in %Ln Sitzung.</numerusform>
            <numerusform>Keine Befunde in %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
    <message>
        <source>A click shows them (Ctrl+4); F8 goes from one to the next.</source>
        <translation>Ein Klick zeigt sie (Strg+4); F8 führt von einem zum nächsten.</translation>
    </message>
    <message>
        <source>No open findings</source>
        <translation>Keine offenen Befunde</translation>
    </message>
    <message>
        <source>A click shows only the sessions that are too many (Ctrl+Shift+4); F8 goes from one finding to the next.</source>
        <translation>Ein Klick zeigt nur die Sitzungen, die zu viel sind (Strg+Umschalt+4); F8 führt von Befund zu Befund.</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are checked; the others will be as well.</source>
        <translation>
            <numerusform>%Ln Sitzung ist geprüft; die anderen folgen.</numerusform>
            <numerusform>%Ln Sitzungen sind geprüft; die anderen folgen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>%1, in the time zone %2</source>
        <translation>%1, in der Zeitzone %2</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Rules that have found something</source>
        <translation>Regeln, die etwas gefunden haben</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation>‹ Voriger</translation>
    </message>
    <message>
        <source>To the finding before (Shift+F8)</source>
        <translation>Zum vorigen Befund (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation>Nächster ›</translation>
    </message>
    <message>
        <source>To the next finding (F8)</source>
        <translation>Zum nächsten Befund (F8)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Which rules are applied</source>
        <translation>Welche Regeln angewandt werden</translation>
    </message>
    <message>
        <source>Finding %1 of %2</source>
        <translation>Befund %1 von %2</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>No findings in %Ln sessions.</source>
        <translation>
            <numerusform>Keine Befunde in %Ln Sitzung.</numerusform>
            <numerusform>Keine Befunde in %Ln Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>What is odd about the sessions, and which of them are too many, is listed here.</source>
        <translation>Hier steht, was an den Sitzungen auffällt und welche zu viel sind.</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Filters the table by what this rule has found</source>
        <translation>Filtert die Tabelle nach dem, was diese Regel gefunden hat</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the findings that are listed as CSV, as the command check does</source>
        <translation>Die gelisteten Befunde als CSV schreiben, wie der Befehl check</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What has become of the findings that are selected</source>
        <translation>Was aus den markierten Befunden geworden ist</translation>
    </message>
    <message>
        <source>No finding has this state.</source>
        <translation>Kein Befund hat diesen Status.</translation>
    </message>
</context>
<context>
    <name>HeadlessLookups</name>
    <message>
        <source>No usage summary of these days is kept; leave out --offline to ask the vendor for it.</source>
        <translation>Von diesen Tagen ist keine Nutzungsübersicht aufgehoben; lassen Sie --offline weg, um den Anbieter danach zu fragen.</translation>
    </message>
    <message>
        <source>The vendor is asked for its usage summary: %1.</source>
        <translation>Der Anbieter wird nach seiner Nutzungsübersicht gefragt: %1.</translation>
    </message>
    <message>
        <source>The vendor is asked for the session history: %1.</source>
        <translation>Der Anbieter wird nach dem Sitzungsverlauf gefragt: %1.</translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message>
        <source>The period is not valid: its last day lies before its first.</source>
        <translation>Der Zeitraum ist ungültig: Sein letzter Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Interrupted; nothing was written.</source>
        <translation>Unterbrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Interrupted; what was written so far is not whole.</source>
        <translation>Unterbrochen; was bis dahin geschrieben wurde, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>These connections have reports in different time zones; give --zone.</source>
        <translation>Die Auswertungen dieser Verbindungen haben verschiedene Zeitzonen; geben Sie --zone an.</translation>
    </message>
    <message>
        <source>the fetch of %1</source>
        <translation>dem Abruf vom %1</translation>
    </message>
    <message>
        <source>The fetch of %1</source>
        <translation>Der Abruf vom %1</translation>
    </message>
    <message>
        <source>%1 does not hold all of %2.</source>
        <translation>%1 enthält nicht alles vom %2.</translation>
    </message>
</context>
<context>
    <name>IdentityKey</name>
    <message>
        <source>People cannot be coded without a key in the keychain. %1 Or leave them out.</source>
        <translation>Ohne einen Schlüssel im Schlüsselbund lassen sich Personen nicht als Codes schreiben. %1 Oder lassen Sie sie weg.</translation>
    </message>
</context>
<context>
    <name>Invoice</name>
    <message>
        <source>%1 is no column and its meaning; write COLUMN=FIELD, where FIELD is date, date:dmy, date:mdy, bot, channel, type, count or ignore.</source>
        <translation>%1 ist keine Spalte mit ihrer Bedeutung; schreiben Sie SPALTE=FELD, wobei FELD date, date:dmy, date:mdy, bot, channel, type, count oder ignore ist.</translation>
    </message>
    <message>
        <source>There is no column %1; the columns are %2.</source>
        <translation>Es gibt keine Spalte %1; die Spalten sind %2.</translation>
    </message>
    <message>
        <source>Line %1: %2 is neither a day nor a month.</source>
        <translation>Zeile %1: %2 ist weder ein Tag noch ein Monat.</translation>
    </message>
    <message>
        <source>Line %1: %2 stands among lines of another unit of time.</source>
        <translation>Zeile %1: %2 steht unter Zeilen einer anderen Zeiteinheit.</translation>
    </message>
    <message>
        <source>Line %1: %2 is no whole number of sessions.</source>
        <translation>Zeile %1: %2 ist keine ganze Zahl von Sitzungen.</translation>
    </message>
    <message>
        <source>Line %1 is a second line of totals; leave subtotals out.</source>
        <translation>Zeile %1 ist eine zweite Summenzeile; lassen Sie Zwischensummen weg.</translation>
    </message>
    <message>
        <source>There is no line of numbers below the titles.</source>
        <translation>Unter den Titeln steht keine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <source>The columns %1 and %2 may hold the same thing.</source>
        <translation>Die Spalten %1 und %2 könnten dasselbe enthalten.</translation>
    </message>
    <message>
        <source>Say with --map which one counts, and that the other is to be ignored (--map %1=ignore).</source>
        <translation>Geben Sie mit --map an, welche zählt und dass die andere nicht beachtet wird (--map %1=ignore).</translation>
    </message>
    <message>
        <source>No column is known to hold the number of sessions; the columns are %1.</source>
        <translation>Von keiner Spalte ist bekannt, dass sie die Zahl der Sitzungen enthält; die Spalten sind %1.</translation>
    </message>
    <message>
        <source>Say which one with --map COLUMN=count.</source>
        <translation>Geben Sie mit --map SPALTE=count an, welche.</translation>
    </message>
    <message>
        <source>It cannot be told whether the day or the month comes first in the dates of %1.</source>
        <translation>In den Daten von %1 ist nicht zu erkennen, ob der Tag oder der Monat vorn steht.</translation>
    </message>
    <message>
        <source>Say it with --map %1=date:dmy or --map %1=date:mdy.</source>
        <translation>Geben Sie es mit --map %1=date:dmy oder --map %1=date:mdy an.</translation>
    </message>
    <message>
        <source>The table lists single sessions, which are counted by the day of their start; %1 can only be ignored.</source>
        <translation>Die Tabelle führt einzelne Sitzungen auf, die nach dem Tag ihres Beginns gezählt werden; %1 kann nur ignoriert werden.</translation>
    </message>
</context>
<context>
    <name>InvoiceAnswer</name>
    <message>
        <source>There is nothing to compare it with: fetch its period, or open a file.</source>
        <translation>Es gibt nichts, womit sie zu vergleichen wäre: Rufen Sie ihren Zeitraum ab oder öffnen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 is no whole number of sessions.</source>
        <translation>%1 ist keine ganze Zahl von Sitzungen.</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>alle Tage</translation>
    </message>
    <message>
        <source>Sessions are still coming in: the invoice is compared when all of them are there.</source>
        <translation>Es kommen noch Sitzungen an: Verglichen wird die Rechnung, wenn alle da sind.</translation>
    </message>
    <message>
        <source>%1 was typed for %2; the sessions shown are of %3. Press Return in the field of the number to compare it with these.</source>
        <translation>%1 wurde für %2 eingetippt; die gezeigten Sitzungen sind von: %3. Mit der Eingabetaste im Feld der Zahl wird sie mit diesen verglichen.</translation>
    </message>
    <message>
        <source>The table tells no days and was opened for %1; the sessions shown are of %2. Open or paste it again to compare it with these.</source>
        <translation>Die Tabelle nennt keine Tage und wurde für %1 geöffnet; die gezeigten Sitzungen sind von: %2. Öffnen Sie sie neu oder fügen Sie sie neu ein, um sie mit diesen zu vergleichen.</translation>
    </message>
    <message>
        <source>%1 is no tolerance; enter a number of sessions, such as 25, or a share of those fetched, such as %2.</source>
        <translation>%1 ist keine Toleranz; geben Sie eine Zahl von Sitzungen ein, etwa 25, oder einen Anteil der abgerufenen, etwa %2.</translation>
    </message>
</context>
<context>
    <name>InvoiceMapping</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>What the column %1 holds</source>
        <translation>Was die Spalte %1 enthält</translation>
    </message>
    <message>
        <source>nothing of use</source>
        <translation>nicht beachtet</translation>
    </message>
    <message>
        <source>Day or month</source>
        <translation>Tag oder Monat</translation>
    </message>
    <message>
        <source>Day/month</source>
        <translation>Tag/Monat</translation>
    </message>
    <message>
        <source>Month/day</source>
        <translation>Monat/Tag</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
</context>
<context>
    <name>InvoiceNamesDialog</name>
    <message>
        <source>What the names on the invoice stand for</source>
        <translation>Wofür die Namen auf der Rechnung stehen</translation>
    </message>
    <message>
        <source>On the invoice</source>
        <translation>Auf der Rechnung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>What %1 on the invoice stands for</source>
        <translation>Wofür %1 auf der Rechnung steht</translation>
    </message>
    <message>
        <source>Nothing that was fetched</source>
        <translation>Nichts Abgerufenes</translation>
    </message>
    <message>
        <source>What is chosen is remembered for this connection.</source>
        <translation>Was gewählt wird, bleibt für diese Verbindung gespeichert.</translation>
    </message>
    <message>
        <source>Names of which nothing that was fetched is known stand first.</source>
        <translation>Namen, zu denen nichts Abgerufenes passt, stehen zuerst.</translation>
    </message>
    <message>
        <source>Where a value is likely, it is proposed.</source>
        <translation>Wo ein Wert naheliegt, ist er vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message>
        <source>Number invoiced</source>
        <translation>Zahl der Rechnung</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>Tabelle öffnen…</translation>
    </message>
    <message>
        <source>Compare with an invoice&apos;s table: a CSV file</source>
        <translation>Mit der Tabelle einer Rechnung vergleichen: einer CSV-Datei</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Compare with the table that was copied, from Excel for example (Ctrl+V)</source>
        <translation>Mit der Tabelle vergleichen, die kopiert wurde, zum Beispiel aus Excel (Strg+V)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the lines of the comparison as CSV</source>
        <translation>Die Zeilen des Vergleichs als CSV schreiben</translation>
    </message>
    <message>
        <source>Put the invoice away</source>
        <translation>Die Rechnung weglegen</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Zeilen der Rechnung</translation>
    </message>
    <message>
        <source>How many sessions were invoiced for these days, then Return</source>
        <translation>Wie viele Sitzungen für diese Tage in Rechnung gestellt wurden, dann Eingabetaste</translation>
    </message>
    <message>
        <source>By how much a number may be off: 25, or 0.5% of what was fetched</source>
        <translation>Um wie viel eine Zahl abweichen darf: 25 oder 0,5 % des Abgerufenen</translation>
    </message>
    <message>
        <source>Type of the sessions that were invoiced</source>
        <translation>Typ der Sitzungen auf der Rechnung</translation>
    </message>
    <message>
        <source>Type the number of sessions on the invoice and press Return, or open its table, or copy the table and paste it here (Ctrl+V): each of its lines is then compared with what was fetched.</source>
        <translation>Geben Sie die Zahl der Sitzungen auf der Rechnung ein und drücken Sie die Eingabetaste, oder öffnen Sie ihre Tabelle, oder kopieren Sie die Tabelle und fügen Sie sie hier ein (Strg+V): Jede ihrer Zeilen wird dann mit dem Abgerufenen verglichen.</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>wird verglichen…</translation>
    </message>
    <message>
        <source>Usage summary…</source>
        <translation>Nutzungsübersicht…</translation>
    </message>
    <message>
        <source>Ask for the vendor&apos;s usage summary of these days and compare with it (Ctrl+Shift+U)</source>
        <translation>Nach der Nutzungsübersicht des Anbieters für diese Tage fragen und mit ihr vergleichen (Strg+Umschalt+U)</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>Namen…</translation>
    </message>
    <message>
        <source>What the bots, channels and types of the invoice stand for</source>
        <translation>Wofür die Bots, Kanäle und Typen der Rechnung stehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown names…</source>
        <translation>
            <numerusform>%Ln unbekannter Name…</numerusform>
            <numerusform>%Ln unbekannte Namen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
</context>
<context>
    <name>InvoiceSentence</name>
    <message>
        <source>Choose above the table what each of its columns holds.</source>
        <translation>Wählen Sie über der Tabelle, was jede ihrer Spalten enthält.</translation>
    </message>
    <message>
        <source>Sessions of the type %1 only.</source>
        <translation>Nur Sitzungen des Typs %1.</translation>
    </message>
    <message>
        <source>What the comparison comes to</source>
        <translation>Was der Vergleich ergibt</translation>
    </message>
    <message>
        <source>Say above what they stand for.</source>
        <translation>Sagen Sie oben, wofür sie stehen.</translation>
    </message>
    <message>
        <source>Its days are those of %1.</source>
        <translation>Ihre Tage sind die von %1.</translation>
    </message>
</context>
<context>
    <name>InvoiceValues</name>
    <message numerus="yes">
        <source>%Ln names on the invoice are none of what was fetched: %1.</source>
        <translation>
            <numerusform>%Ln Name auf der Rechnung ist keiner des Abgerufenen: %1.</numerusform>
            <numerusform>%Ln Namen auf der Rechnung sind keine des Abgerufenen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceZoneButton</name>
    <message>
        <source>Time zone in which the invoice cuts its days</source>
        <translation>Zeitzone, in der die Rechnung ihre Tage schneidet</translation>
    </message>
    <message>
        <source>As the report</source>
        <translation>Wie der Bericht</translation>
    </message>
    <message>
        <source>The time zone of the report</source>
        <translation>Die Zeitzone des Berichts</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Andere Zeitzone…</translation>
    </message>
    <message>
        <source>Time zone of the invoice</source>
        <translation>Zeitzone der Rechnung</translation>
    </message>
</context>
<context>
    <name>JoinedJob</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were listed by more than one connection; each counts once.</source>
        <translation>
            <numerusform>%Ln Sitzung wurde von mehr als einer Verbindung genannt; sie zählt einmal.</numerusform>
            <numerusform>%Ln Sitzungen wurden von mehr als einer Verbindung genannt; jede zählt einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeychainNotice</name>
    <message>
        <source>Keep the secret in memory, &amp;for this run only</source>
        <translation>Geheimnis nur für diesen Lauf im S&amp;peicher behalten</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Asked from (%1)</source>
        <translation>Abgefragt von (%1)</translation>
    </message>
    <message>
        <source>Asked to (%1)</source>
        <translation>Abgefragt bis (%1)</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Total at first</source>
        <translation>Summe am Anfang</translation>
    </message>
    <message>
        <source>Total at last</source>
        <translation>Summe am Ende</translation>
    </message>
    <message>
        <source>Distinct sessions</source>
        <translation>Verschiedene Sitzungen</translation>
    </message>
    <message>
        <source>Rows received</source>
        <translation>Empfangene Zeilen</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Noch einmal geschickt</translation>
    </message>
    <message>
        <source>Updated meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>Outside what was asked</source>
        <translation>Außerhalb des Gefragten</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
</context>
<context>
    <name>LongFetch</name>
    <message>
        <source>Billing sessions are being fetched</source>
        <translation>Abrechnungssitzungen werden abgerufen</translation>
    </message>
    <message>
        <source>%1: the fetch has ended</source>
        <translation>%1: Der Abruf ist zu Ende</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions received: %1</source>
        <translation>
            <numerusform>%Ln Sitzung empfangen: %1</numerusform>
            <numerusform>%Ln Sitzungen empfangen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupController</name>
    <message>
        <source>Something is being fetched. Wait for its end, or stop it.</source>
        <translation>Es wird gerade etwas abgerufen. Warten Sie das Ende ab, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>Nothing is shown that the vendor could be asked about. Fetch a period first.</source>
        <translation>Es wird nichts gezeigt, wonach der Anbieter gefragt werden könnte. Rufen Sie zuerst einen Zeitraum ab.</translation>
    </message>
    <message>
        <source>What is shown is of no connection that is known here, so nobody can be asked about it. Fetch it, then ask.</source>
        <translation>Was gezeigt wird, stammt von keiner hier bekannten Verbindung; niemand kann danach gefragt werden. Rufen Sie es ab, dann fragen Sie.</translation>
    </message>
    <message>
        <source>Choose the days that the usage summary is to be of.</source>
        <translation>Wählen Sie die Tage, für die die Nutzungsübersicht gelten soll.</translation>
    </message>
    <message>
        <source>%1, %2: %3, and some more while the vendor makes it.</source>
        <translation>%1, %2: %3, und einige mehr, während der Anbieter sie erstellt.</translation>
    </message>
    <message>
        <source>The vendor&apos;s usage summary</source>
        <translation>Die Nutzungsübersicht des Anbieters</translation>
    </message>
    <message>
        <source>The vendor is asked for the totals that it counts itself for these days. They are shown in the tab Invoice beside what was fetched and what was invoiced, and kept with the sessions.</source>
        <translation>Der Anbieter wird nach den Summen gefragt, die er selbst für diese Tage zählt. Sie stehen dann im Reiter Rechnung neben dem, was abgerufen und was in Rechnung gestellt wurde, und werden mit den Sitzungen aufgehoben.</translation>
    </message>
    <message>
        <source>Conversations of the &amp;selected sessions</source>
        <translation>Konversationen der au&amp;sgewählten Sitzungen</translation>
    </message>
    <message>
        <source>Conversations of the &amp;findings</source>
        <translation>Konversationen der Be&amp;funde</translation>
    </message>
    <message>
        <source>Conversations of &amp;all sessions shown</source>
        <translation>Konversationen &amp;aller gezeigten Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s): %1</source>
        <translation>
            <numerusform>%Ln Konversation: %1</numerusform>
            <numerusform>%Ln Konversationen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up session history</source>
        <translation>Sitzungsverlauf nachschlagen</translation>
    </message>
    <message>
        <source>The vendor is asked whether a conversation was a developer&apos;s or non-interactive: such ones are not to be billed. Of its answers only that, the times and how the conversation ended are kept, nothing of users and tags. Each conversation is asked for once.</source>
        <translation>Der Anbieter wird gefragt, ob eine Konversation die eines Entwicklers oder nicht interaktiv war: solche sind nicht abzurechnen. Von seinen Antworten werden nur das, die Zeiten und wie die Konversation endete aufgehoben, nichts von Benutzern und Tags. Nach jeder Konversation wird einmal gefragt.</translation>
    </message>
    <message>
        <source>asking for the usage summary</source>
        <translation>fragt nach der Nutzungsübersicht</translation>
    </message>
    <message>
        <source>looking up the session history</source>
        <translation>schlägt im Sitzungsverlauf nach</translation>
    </message>
    <message>
        <source>The look-up was stopped.</source>
        <translation>Das Nachschlagen wurde angehalten.</translation>
    </message>
    <message>
        <source>The usage summary is of %1, in %2; other days are shown by now. Ask for it anew to compare these.</source>
        <translation>Die Nutzungsübersicht gilt für %1 in %2; inzwischen werden andere Tage gezeigt. Fragen Sie neu nach ihr, um diese zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>The session history told of %Ln conversation(s).</source>
        <translation>
            <numerusform>Der Sitzungsverlauf kannte %Ln Konversation.</numerusform>
            <numerusform>Der Sitzungsverlauf kannte %Ln Konversationen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are a developer&apos;s or non-interactive and not to be billed; see Findings.</source>
        <translation>
            <numerusform>%Ln davon ist die eines Entwicklers oder nicht interaktiv und nicht zu berechnen; siehe Befunde.</numerusform>
            <numerusform>%Ln davon sind die eines Entwicklers oder nicht interaktiv und nicht zu berechnen; siehe Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is a developer&apos;s or non-interactive.</source>
        <translation>Keine davon ist die eines Entwicklers oder nicht interaktiv.</translation>
    </message>
    <message>
        <source>No session is selected.</source>
        <translation>Es ist keine Sitzung markiert.</translation>
    </message>
    <message>
        <source>No error or warning is about a single session; remarks are not looked up.</source>
        <translation>Kein Fehler und keine Warnung betrifft eine einzelne Sitzung; Hinweise werden nicht nachgeschlagen.</translation>
    </message>
    <message>
        <source>No session is shown.</source>
        <translation>Es wird keine Sitzung gezeigt.</translation>
    </message>
    <message>
        <source>All of them were looked up before.</source>
        <translation>Alle wurden schon nachgeschlagen.</translation>
    </message>
</context>
<context>
    <name>LookupDialog</name>
    <message>
        <source>&amp;Ask the vendor</source>
        <translation>Anbieter &amp;fragen</translation>
    </message>
</context>
<context>
    <name>LookupJob</name>
    <message>
        <source>%1 answers something else than what was asked for; try again later.</source>
        <translation>%1 antwortet etwas anderes, als gefragt war; versuchen Sie es später wieder.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Diagnostic report…</source>
        <translation>Diagnosebericht…</translation>
    </message>
    <message>
        <source>About Billscope</source>
        <translation>Über Billscope</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Re-check totals</source>
        <translation>Summen nachprüfen</translation>
    </message>
    <message>
        <source>Time zones…</source>
        <translation>Zeitzonen…</translation>
    </message>
    <message>
        <source>Compare with the vendor&apos;s usage summary…</source>
        <translation>Mit der Nutzungsübersicht des Anbieters vergleichen…</translation>
    </message>
    <message>
        <source>Look up session history…</source>
        <translation>Sitzungsverlauf nachschlagen…</translation>
    </message>
    <message>
        <source>All decisions…</source>
        <translation>Alle Entscheidungen…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Billscope</source>
        <translation>Billscope</translation>
    </message>
    <message>
        <source>Billscope · %1</source>
        <translation>Billscope · %1</translation>
    </message>
    <message>
        <source>Fetches</source>
        <translation>Abrufe</translation>
    </message>
    <message>
        <source>The filter named days of another period; they were taken out of it.</source>
        <translation>Der Filter nannte Tage eines anderen Zeitraums; sie wurden herausgenommen.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: previous</source>
        <translation>Eingabetaste: nächster Treffer, Umschalt+Eingabetaste: voriger</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Details der Meldung</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>%1 and what has no price</source>
        <translation>%1 und was keinen Preis hat</translation>
    </message>
</context>
<context>
    <name>OrderHeader</name>
    <message>
        <source>Column titles; a click sorts, Shift and a click sorts by several columns</source>
        <translation>Spaltentitel; ein Klick sortiert, Umschalt und Klick sortiert nach mehreren Spalten</translation>
    </message>
</context>
<context>
    <name>PageFlaws</name>
    <message numerus="yes">
        <source>%Ln entries are no sessions; they are not shown.</source>
        <translation>
            <numerusform>%Ln Eintrag ist keine Sitzung; er wird nicht gezeigt.</numerusform>
            <numerusform>%Ln Einträge sind keine Sitzungen; sie werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages held characters that JSON does not allow; bytes that are no UTF-8 are shown as �.</source>
        <translation>
            <numerusform>%Ln Seite enthielt Zeichen, die JSON nicht erlaubt; Bytes, die kein UTF-8 sind, erscheinen als �.</numerusform>
            <numerusform>%Ln Seiten enthielten Zeichen, die JSON nicht erlaubt; Bytes, die kein UTF-8 sind, erscheinen als �.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API lists sessions of other bots than the one that was asked for; they are here as well. Filter by bot.</source>
        <translation>Die API nennt auch Sitzungen anderer Bots als des erfragten; sie sind mit dabei. Filtern Sie nach Bot.</translation>
    </message>
    <message>
        <source>Some lines of the file have fewer or more cells than it has titles; what is too much is left out.</source>
        <translation>Einige Zeilen der Datei haben weniger oder mehr Zellen als sie Titel hat; was zu viel ist, entfällt.</translation>
    </message>
</context>
<context>
    <name>PastFetchesModel</name>
    <message>
        <source>no limit</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <translation>gelöscht am %1</translation>
    </message>
    <message>
        <source>Days in the zone %1.</source>
        <translation>Tage in der Zone %1.</translation>
    </message>
    <message>
        <source>Days in the zone %1; of these bots: %2.</source>
        <translation>Tage in der Zone %1; von diesen Bots: %2.</translation>
    </message>
    <message>
        <source>Sessions received, those of the days before and after the period included.</source>
        <translation>Empfangene Sitzungen, auch die der Tage vor und nach dem Zeitraum.</translation>
    </message>
    <message>
        <source>Then the answers as received are deleted, for they name persons. Totals and completeness remain.</source>
        <translation>Dann werden die Antworten im Original gelöscht, denn sie nennen Personen. Summen und Vollständigkeit bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were deleted when their time was over; the fetch can be opened, but is not whole any more.</source>
        <translation>
            <numerusform>%n Antwort wurde gelöscht, als ihre Zeit um war; der Abruf lässt sich öffnen, ist aber nicht mehr ganz.</numerusform>
            <numerusform>%n Antworten wurden gelöscht, als ihre Zeit um war; der Abruf lässt sich öffnen, ist aber nicht mehr ganz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its answers were deleted when their time was over, so that it cannot be opened any more. Totals and completeness remain.</source>
        <translation>Seine Antworten wurden gelöscht, als ihre Zeit um war; er lässt sich nicht mehr öffnen. Summen und Vollständigkeit bleiben.</translation>
    </message>
    <message>
        <source>Asked (%1)</source>
        <translation>Abgefragt (%1)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Aufbewahrt bis</translation>
    </message>
    <message>
        <source>%1 · shown</source>
        <translation>%1 · gezeigt</translation>
    </message>
    <message>
        <source>Deleting this fetch frees %1: no other one uses its pages.</source>
        <translation>Diesen Abruf zu löschen gibt %1 frei: Kein anderer nutzt seine Seiten.</translation>
    </message>
    <message>
        <source>%1 (no connection)</source>
        <translation>%1 (ohne Verbindung)</translation>
    </message>
    <message>
        <source>Fetched from %1. There is no connection for it any more, or there never was one: it can be opened, exported and deleted.</source>
        <translation>Abgerufen von %1. Dafür gibt es keine Verbindung mehr, oder es gab nie eine: Der Abruf lässt sich öffnen, exportieren und löschen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1 of it are shared: pages that other fetches use as well. Deleting this fetch alone frees %2.</source>
        <translation>%1 davon sind geteilt: Seiten, die auch andere Abrufe nutzen. Wird nur dieser Abruf gelöscht, werden %2 frei.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Asked between %1 and %2.</source>
        <translation>Abgefragt zwischen %1 und %2.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>The days to fetch and to show, both included</source>
        <translation>Die Tage, die abgerufen und gezeigt werden, beide eingeschlossen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>&amp;Use these dates</source>
        <translation>Diese &amp;Tage nehmen</translation>
    </message>
    <message>
        <source>“%1” is no date; write it like %2 or 2026-11-05.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie es wie %2 oder 2026-11-05.</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
</context>
<context>
    <name>PlanButton</name>
    <message>
        <source>What is billed as one; without it blocks and their numbers are not checked</source>
        <translation>Was als eine Einheit abgerechnet wird; ohne das werden Blöcke und ihre Zahl nicht geprüft</translation>
    </message>
    <message>
        <source>Plan: 15-minute blocks</source>
        <translation>Tarif: 15-Minuten-Blöcke</translation>
    </message>
    <message>
        <source>Session-based plans: each quarter of an hour of a conversation counts</source>
        <translation>Sitzungsbasierte Tarife: Jede Viertelstunde einer Konversation zählt</translation>
    </message>
    <message>
        <source>Plan: conversations</source>
        <translation>Tarif: Konversationen</translation>
    </message>
    <message>
        <source>Standard plan: a conversation counts once, however long it lasts</source>
        <translation>Standard-Tarif: Eine Konversation zählt einmal, wie lange sie auch dauert</translation>
    </message>
    <message>
        <source>Plan: choose…</source>
        <translation>Tarif: wählen …</translation>
    </message>
    <message>
        <source>Blocks and their numbers are not checked</source>
        <translation>Blöcke und ihre Zahl werden nicht geprüft</translation>
    </message>
    <message>
        <source>Units and prices of types…</source>
        <translation>Einheiten und Preise der Typen…</translation>
    </message>
    <message>
        <source>What each type is billed as and what it costs, with the days from which that holds</source>
        <translation>Als was jeder Typ abgerechnet wird und was er kostet, mit den Tagen, von denen an das gilt</translation>
    </message>
    <message>
        <source>Plan: by type</source>
        <translation>Tarif: nach Typ</translation>
    </message>
    <message>
        <source>Plan: connections differ</source>
        <translation>Tarif: Verbindungen uneins</translation>
    </message>
    <message>
        <source>The connections that are shown have different units: only what they have in common is applied. What is chosen here holds for all of them.</source>
        <translation>Die gezeigten Verbindungen haben verschiedene Einheiten: Nur was sie gemeinsam haben, wird angewandt. Was hier gewählt wird, gilt für alle.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The language takes effect at the next start.</source>
        <translation>Die Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This is not a host; enter it like https://bots.kore.ai.</source>
        <translation>Das ist kein Host; geben Sie ihn ein wie https://bots.kore.ai.</translation>
    </message>
    <message>
        <source>The host begins with “%1://”; enter it with https://.</source>
        <translation>Der Host beginnt mit „%1://“; geben Sie ihn mit https:// ein.</translation>
    </message>
    <message>
        <source>The host must not have a path; enter only https://%1.</source>
        <translation>Der Host darf keinen Pfad haben; geben Sie nur https://%1 ein.</translation>
    </message>
    <message>
        <source>Plain http would show the token to everybody on the way to %1; use https://.</source>
        <translation>Unverschlüsseltes http würde das Token allen auf dem Weg zu %1 zeigen; verwenden Sie https://.</translation>
    </message>
    <message>
        <source>The proxy cannot be read; enter it like http://proxy.example:8080 or socks5://proxy.example:1080.</source>
        <translation>Der Proxy lässt sich nicht lesen; geben Sie ihn ein wie http://proxy.example:8080 oder socks5://proxy.example:1080.</translation>
    </message>
    <message>
        <source>The proxy must not have a password in it, it would be kept in plain text; remove it.</source>
        <translation>Der Proxy darf kein Passwort enthalten, es würde im Klartext gespeichert; entfernen Sie es.</translation>
    </message>
    <message>
        <source>The time zone “%1” is not known; choose UTC or a name like Europe/Berlin.</source>
        <translation>Die Zeitzone „%1“ ist nicht bekannt; wählen Sie UTC oder einen Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>The host is missing; enter it like https://bots.kore.ai.</source>
        <translation>Der Host fehlt; geben Sie ihn ein wie https://bots.kore.ai.</translation>
    </message>
    <message>
        <source>The host must not have a user name or password in it; enter only the host.</source>
        <translation>Der Host darf weder Benutzernamen noch Passwort enthalten; geben Sie nur den Host ein.</translation>
    </message>
    <message>
        <source>The connection has no name; enter one.</source>
        <translation>Die Verbindung hat keinen Namen; geben Sie einen ein.</translation>
    </message>
    <message>
        <source>A Bot Builder app needs the id of its bot; enter it, it begins with “st-”.</source>
        <translation>Eine Bot-Builder-App braucht die Id ihres Bots; geben Sie sie ein, sie beginnt mit „st-“.</translation>
    </message>
    <message>
        <source>The page size %1 is not between 1 and %2; 1000 is a good one.</source>
        <translation>Die Seitengröße %1 liegt nicht zwischen 1 und %2; 1000 ist ein guter Wert.</translation>
    </message>
    <message>
        <source>%1 requests a minute are not possible; give a number from 1 to %2, or none.</source>
        <translation>%1 Anfragen je Minute sind nicht möglich; geben Sie eine Zahl von 1 bis %2 an, oder keine.</translation>
    </message>
    <message>
        <source>The settling time of %1 hours is not between %2 and %3; give the longest session time-out of the bots plus 48 hours.</source>
        <translation>Die Zeit von %1 Stunden, nach der sich Sitzungen nicht mehr ändern, liegt nicht zwischen %2 und %3; geben Sie das längste Sitzungs-Timeout der Bots plus 48 Stunden an.</translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>The connection %1 is kept, its secret in the keychain.</source>
        <translation>Die Verbindung %1 ist gespeichert, ihr Geheimnis im Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is no connection yet; `billscope profile add` makes one.</source>
        <translation>Es gibt noch keine Verbindung; `billscope profile add` legt eine an.</translation>
    </message>
    <message>
        <source>The connection %1 is still there, for its secret could not be removed: %2</source>
        <translation>Die Verbindung %1 ist noch da, denn ihr Geheimnis ließ sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>What was fetched with it stays on this computer; `billscope fetches delete --archive %1 --all` deletes it.</source>
        <translation>Was damit abgerufen wurde, bleibt auf diesem Computer; `billscope fetches delete --archive %1 --all` löscht es.</translation>
    </message>
    <message numerus="yes">
        <source>%n fetches were deleted with it; %1 were freed.</source>
        <translation>
            <numerusform>%n Abruf wurde mit ihr gelöscht; %1 wurden frei.</numerusform>
            <numerusform>%n Abrufe wurden mit ihr gelöscht; %1 wurden frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection %1 was not kept: %2 Without a keychain, name the account with --host and --scope, and give BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET in the environment.</source>
        <translation>Die Verbindung %1 wurde nicht gespeichert: %2 Ohne Schlüsselbund nennen Sie das Konto mit --host und --scope und geben BILLSCOPE_CLIENT_ID und BILLSCOPE_CLIENT_SECRET in der Umgebung an.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message numerus="yes">
        <source>Its sessions may change for %n hours after their end (--settling).</source>
        <translation>
            <numerusform>Ihre Sitzungen können sich bis %n Stunde nach ihrem Ende ändern (--settling).</numerusform>
            <numerusform>Ihre Sitzungen können sich bis %n Stunden nach ihrem Ende ändern (--settling).</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers as received are kept until they are deleted (--keep-months).</source>
        <translation>Antworten im Original bleiben, bis sie gelöscht werden (--keep-months).</translation>
    </message>
    <message numerus="yes">
        <source>Answers as received are deleted after %n months (--keep-months).</source>
        <translation>
            <numerusform>Antworten im Original werden nach %n Monat gelöscht (--keep-months).</numerusform>
            <numerusform>Antworten im Original werden nach %n Monaten gelöscht (--keep-months).</numerusform>
        </translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>The connection %1 is still there, but without its secret: %2</source>
        <translation>Die Verbindung %1 ist noch da, aber ohne ihr Geheimnis: %2</translation>
    </message>
</context>
<context>
    <name>ProfileStore</name>
    <message>
        <source>The connection “%1” is no longer there; add it.</source>
        <translation>Die Verbindung „%1“ ist nicht mehr da; fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>There is a connection with the name “%1” already; choose another name.</source>
        <translation>Es gibt schon eine Verbindung mit dem Namen „%1“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written; the connections in it are as they were. Make it and its folder writable, then start again.</source>
        <translation>Die Einstellungsdatei %1 lässt sich nicht schreiben; die Verbindungen darin sind, wie sie waren. Machen Sie die Datei und ihren Ordner beschreibbar und starten Sie dann neu.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>“%1” is no field to sort by; the fields are %2.</source>
        <translation>Nach „%1“ lässt sich nicht sortieren, das ist kein Feld; die Felder sind %2.</translation>
    </message>
    <message>
        <source>“%1” is no direction to sort in; give %2:asc or %2:desc.</source>
        <translation>„%1“ ist keine Sortierrichtung; geben Sie %2:asc oder %2:desc an.</translation>
    </message>
</context>
<context>
    <name>RecheckJob</name>
    <message>
        <source>The server answered something that is no list of billing sessions. Try again later.</source>
        <translation>Der Server hat etwas geantwortet, das keine Liste von Abrechnungssitzungen ist. Versuchen Sie es später noch einmal.</translation>
    </message>
</context>
<context>
    <name>RecheckResult</name>
    <message numerus="yes">
        <source>The API now lists %Ln more in %1: fetch again.</source>
        <translation>
            <numerusform>Die API nennt jetzt %Ln mehr in %1: noch einmal abrufen.</numerusform>
            <numerusform>Die API nennt jetzt %Ln mehr in %1: noch einmal abrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The API now lists %Ln fewer in %1: fetch again.</source>
        <translation>
            <numerusform>Die API nennt jetzt %Ln weniger in %1: noch einmal abrufen.</numerusform>
            <numerusform>Die API nennt jetzt %Ln weniger in %1: noch einmal abrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The re-check did not come to its end. %1</source>
        <translation>Das Nachprüfen kam nicht ans Ende. %1</translation>
    </message>
    <message>
        <source>The re-check was stopped.</source>
        <translation>Das Nachprüfen wurde angehalten.</translation>
    </message>
    <message>
        <source>There is nothing to re-check: no part was asked for to its end.</source>
        <translation>Es gibt nichts nachzuprüfen: Kein Teil wurde bis zum Ende abgefragt.</translation>
    </message>
    <message numerus="yes">
        <source>For %Ln part(s) the API gives no total: they cannot be re-checked.</source>
        <translation>
            <numerusform>Für %Ln Teil nennt die API keine Summe: Er lässt sich nicht nachprüfen.</numerusform>
            <numerusform>Für %Ln Teile nennt die API keine Summe: Sie lassen sich nicht nachprüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is missing: the API still lists as many sessions as are here, in all %Ln part(s).</source>
        <translation>
            <numerusform>Es fehlt nichts: Die API nennt noch so viele Sitzungen, wie hier sind, in %Ln Teil.</numerusform>
            <numerusform>Es fehlt nichts: Die API nennt noch so viele Sitzungen, wie hier sind, in allen %Ln Teilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) cannot be verified: they were not proven complete when they were fetched, and their totals prove no more now.</source>
        <translation>
            <numerusform>%Ln Teil lässt sich nicht überprüfen: Er war beim Abrufen nicht als vollständig bewiesen, und seine Summe beweist auch jetzt nicht mehr.</numerusform>
            <numerusform>%Ln Teile lassen sich nicht überprüfen: Sie waren beim Abrufen nicht als vollständig bewiesen, und ihre Summen beweisen auch jetzt nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of %1 can be re-checked: no part was asked for to its end.</source>
        <translation>Von %1 lässt sich nichts nachprüfen: Kein Teil wurde bis zum Ende abgefragt.</translation>
    </message>
</context>
<context>
    <name>ReconcileController</name>
    <message>
        <source>pasted table</source>
        <translation>eingefügte Tabelle</translation>
    </message>
    <message>
        <source>What was fetched may not be all of it: %1.</source>
        <translation>Das Abgerufene ist womöglich nicht alles: %1.</translation>
    </message>
    <message>
        <source>Open the table of an invoice</source>
        <translation>Tabelle einer Rechnung öffnen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The comparison was written to %1.</source>
        <translation>Der Vergleich wurde in %1 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the %1 sessions of this line lie outside the days that are shown: the invoice cuts its days in %2, the report in %3.</source>
        <translation>
            <numerusform>%Ln der %1 Sitzungen dieser Zeile liegt außerhalb der gezeigten Tage: Die Rechnung schneidet ihre Tage in %2, der Bericht in %3.</numerusform>
            <numerusform>%Ln der %1 Sitzungen dieser Zeile liegen außerhalb der gezeigten Tage: Die Rechnung schneidet ihre Tage in %2, der Bericht in %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>Invoiced: %1, fetched: %2.</source>
        <translation>In Rechnung gestellt: %1, abgerufen: %2.</translation>
    </message>
    <message>
        <source>The invoice is %1 too high.</source>
        <translation>Die Rechnung ist um %1 zu hoch.</translation>
    </message>
    <message>
        <source>The invoice is %1 too low.</source>
        <translation>Die Rechnung ist um %1 zu niedrig.</translation>
    </message>
    <message numerus="yes">
        <source>All %n lines match.</source>
        <translation>
            <numerusform>%n Zeile stimmt.</numerusform>
            <numerusform>Alle %n Zeilen stimmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines do not match.</source>
        <translation>
            <numerusform>%1 von %n Zeile stimmt nicht.</numerusform>
            <numerusform>%1 von %n Zeilen stimmen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The invoice&apos;s own total is %1, but its lines add up to %2.</source>
        <translation>Die Rechnung nennt als Summe %1, ihre Zeilen ergeben aber %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n possibilities tried</source>
        <translation>
            <numerusform>%n Möglichkeit probiert</numerusform>
            <numerusform>%n Möglichkeiten probiert</numerusform>
        </translation>
    </message>
    <message>
        <source>No single cause explains it: %1, none fits.</source>
        <translation>Keine einzelne Ursache erklärt es: %1, keine passt.</translation>
    </message>
    <message>
        <source>One cause explains every line exactly (%1, one fits):</source>
        <translation>Eine Ursache erklärt jede Zeile genau (%1, eine passt):</translation>
    </message>
    <message numerus="yes">
        <source>Would explain it exactly (%1, %n fit):</source>
        <translation>
            <numerusform>Würde es genau erklären (%1, %n passt):</numerusform>
            <numerusform>Würde es genau erklären (%1, %n passen):</numerusform>
        </translation>
    </message>
    <message>
        <source>The sums agree, but not the lines.</source>
        <translation>Die Summen stimmen überein, die Zeilen nicht.</translation>
    </message>
    <message>
        <source>The lines agree, but the invoice adds them up to something else.</source>
        <translation>Die Zeilen stimmen, aber die Rechnung zählt sie anders zusammen.</translation>
    </message>
    <message>
        <source>The invoice agrees with what was fetched.</source>
        <translation>Die Rechnung stimmt mit dem Abgerufenen überein.</translation>
    </message>
    <message>
        <source>That is within the tolerance.</source>
        <translation>Das liegt innerhalb der Toleranz.</translation>
    </message>
    <message numerus="yes">
        <source>All %n lines match or are within the tolerance.</source>
        <translation>
            <numerusform>%n Zeile stimmt oder liegt innerhalb der Toleranz.</numerusform>
            <numerusform>Alle %n Zeilen stimmen oder liegen innerhalb der Toleranz.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are not compared, because the invoice does not list their type: %1.</source>
        <translation>
            <numerusform>%Ln Sitzung wird nicht verglichen, weil die Rechnung ihren Typ nicht nennt: %1.</numerusform>
            <numerusform>%Ln Sitzungen werden nicht verglichen, weil die Rechnung ihren Typ nicht nennt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>In money the difference is %1.</source>
        <translation>In Geld beträgt die Abweichung %1.</translation>
    </message>
</context>
<context>
    <name>ReconciliationModel</name>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>within tolerance</source>
        <translation>innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>differs by %1</source>
        <translation>weicht um %1 ab</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>nur dort</translation>
    </message>
    <message>
        <source>Fetched, but not on the invoice</source>
        <translation>Abgerufen, aber nicht auf der Rechnung</translation>
    </message>
    <message>
        <source>On the invoice, but no such session was fetched</source>
        <translation>Auf der Rechnung, aber keine solche Sitzung wurde abgerufen</translation>
    </message>
    <message>
        <source>The invoice has more than was fetched</source>
        <translation>Die Rechnung hat mehr, als abgerufen wurden</translation>
    </message>
    <message>
        <source>The invoice has fewer than were fetched</source>
        <translation>Die Rechnung hat weniger, als abgerufen wurden</translation>
    </message>
    <message>
        <source>What was invoiced less what was fetched</source>
        <translation>Die Rechnung abzüglich des Abgerufenen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Invoiced</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>In money</source>
        <translation>In Geld</translation>
    </message>
</context>
<context>
    <name>Recount</name>
    <message numerus="yes">
        <source>%Ln sessions billed</source>
        <translation>
            <numerusform>%Ln Sitzung abgerechnet</numerusform>
            <numerusform>%Ln Sitzungen abgerechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than their conversations can hold.</source>
        <translation>
            <numerusform>%Ln mehr, als ihre Konversationen fassen können.</numerusform>
            <numerusform>%Ln mehr, als ihre Konversationen fassen können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln sessions this cannot be told.</source>
        <translation>
            <numerusform>Von %Ln Sitzung lässt sich das nicht sagen.</numerusform>
            <numerusform>Von %Ln Sitzungen lässt sich das nicht sagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Types whose unit is not known: %1.</source>
        <translation>Typen, deren Einheit nicht bekannt ist: %1.</translation>
    </message>
    <message>
        <source>These cost %1.</source>
        <translation>Diese kosten %1.</translation>
    </message>
    <message>
        <source>%1; whether any is too many cannot be told.</source>
        <translation>%1; ob davon welche zu viel sind, lässt sich nicht sagen.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>  Rows: %1</source>
        <translation>  Zeilen: %1</translation>
    </message>
    <message>
        <source>  SHA-256: %1</source>
        <translation>  SHA-256: %1</translation>
    </message>
    <message>
        <source>Format: CSV for programs (exact)</source>
        <translation>Format: CSV für Programme (exact)</translation>
    </message>
    <message>
        <source>Format: CSV for Excel</source>
        <translation>Format: CSV für Excel</translation>
    </message>
    <message>
        <source>Cells guarded with &apos; because they begin like a formula: %1</source>
        <translation>Zellen, die mit &apos; geschützt sind, weil sie wie eine Formel beginnen: %1</translation>
    </message>
    <message>
        <source>Ids written as =&quot;…&quot; because Excel would take them for numbers: %1</source>
        <translation>Ids, die als =&quot;…&quot; geschrieben sind, weil Excel sie für Zahlen hielte: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation>Quelle: %1 (%2)</translation>
    </message>
    <message>
        <source>Period: %1 to %2, both days included</source>
        <translation>Zeitraum: %1 bis %2, beide Tage eingeschlossen</translation>
    </message>
    <message>
        <source>Period: everything received</source>
        <translation>Zeitraum: alles, was empfangen wurde</translation>
    </message>
    <message>
        <source>Time zone of days and times: %1</source>
        <translation>Zeitzone der Tage und Zeiten: %1</translation>
    </message>
    <message>
        <source>Filter: none</source>
        <translation>Filter: keiner</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Only the selected rows were exported.</source>
        <translation>Nur die markierten Zeilen wurden exportiert.</translation>
    </message>
    <message>
        <source>Billing sessions: %1</source>
        <translation>Abrechnungssitzungen: %1</translation>
    </message>
    <message>
        <source>(no type)</source>
        <translation>(ohne Typ)</translation>
    </message>
    <message>
        <source>  Day estimated from the conversation or the id: %1</source>
        <translation>  Tag aus der Konversation oder der Id geschätzt: %1</translation>
    </message>
    <message>
        <source>  Without any date: %1</source>
        <translation>  Ohne jedes Datum: %1</translation>
    </message>
    <message>
        <source>Received, but outside the period: %1</source>
        <translation>Empfangen, aber außerhalb des Zeitraums: %1</translation>
    </message>
    <message>
        <source>Completeness: %1</source>
        <translation>Vollständigkeit: %1</translation>
    </message>
    <message>
        <source>The vendor was asked: %1</source>
        <translation>Der Anbieter wurde gefragt: %1</translation>
    </message>
    <message>
        <source>The vendor was asked: not known</source>
        <translation>Der Anbieter wurde gefragt: nicht bekannt</translation>
    </message>
    <message>
        <source>Sessions that may still change: %1</source>
        <translation>Sitzungen, die sich noch ändern können: %1</translation>
    </message>
    <message>
        <source>Records received: %1</source>
        <translation>Empfangene Datensätze: %1</translation>
    </message>
    <message>
        <source>  Repeats, dropped: %1</source>
        <translation>  Wiederholungen, verworfen: %1</translation>
    </message>
    <message>
        <source>  Sent again with another end, updated: %1</source>
        <translation>  Mit anderem Ende noch einmal geschickt, aktualisiert: %1</translation>
    </message>
    <message>
        <source>  Not fully readable: %1</source>
        <translation>  Nicht ganz lesbar: %1</translation>
    </message>
    <message>
        <source>Report of billing sessions, made by Billscope</source>
        <translation>Bericht über Abrechnungssitzungen, erstellt von Billscope</translation>
    </message>
    <message numerus="yes">
        <source>  %1: %Ln sessions, %2 billed (h:mm:ss)</source>
        <translation>
            <numerusform>  %1: %Ln Sitzung, %2 abgerechnet (h:mm:ss)</numerusform>
            <numerusform>  %1: %Ln Sitzungen, %2 abgerechnet (h:mm:ss)</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: one that may name a person, and is left out here</source>
        <translation>Filter: einer, der eine Person nennen könnte; er fehlt hier</translation>
    </message>
    <message>
        <source>Users and contacts: written as codes, the same person always as the same code</source>
        <translation>Benutzer und Kontakte: als Codes geschrieben, dieselbe Person immer als derselbe Code</translation>
    </message>
    <message>
        <source>Users and contacts: left out</source>
        <translation>Benutzer und Kontakte: weggelassen</translation>
    </message>
    <message>
        <source>  With a time in an hour that the clock of the API repeats, where nothing tells which of the two is meant; taken as the first: %1</source>
        <translation>  Mit einer Zeit in einer Stunde, die die Uhr der API wiederholt, ohne dass etwas sagt, welche der beiden gemeint ist; als die erste gelesen: %1</translation>
    </message>
    <message>
        <source>Completeness by part (times in UTC):</source>
        <translation>Vollständigkeit nach Teilen (Zeiten in UTC):</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>bot %1, </source>
        <translation>Bot %1, </translation>
    </message>
    <message>
        <source>  %1from %2 to %3: %4</source>
        <translation>  %1von %2 bis %3: %4</translation>
    </message>
    <message>
        <source>    Pages %1, rows received %2, distinct sessions %3, sent again %4, updated meanwhile %5, outside what was asked %6, not readable in full %7</source>
        <translation>    Seiten %1, empfangene Zeilen %2, verschiedene Sitzungen %3, noch einmal geschickt %4, inzwischen geändert %5, außerhalb des Gefragten %6, nicht ganz lesbar %7</translation>
    </message>
    <message>
        <source>    Total of the API on the first page %1, on the last page %2</source>
        <translation>    Summe der API auf der ersten Seite %1, auf der letzten %2</translation>
    </message>
    <message>
        <source>  Distinct sessions: %1</source>
        <translation>  Verschiedene Sitzungen: %1</translation>
    </message>
    <message>
        <source>  Entries that are no sessions: %1</source>
        <translation>  Einträge, die keine Sitzungen sind: %1</translation>
    </message>
    <message>
        <source>  All parts: pages %1, rows received %2, distinct sessions %3 (each part by itself), sent again %4, updated meanwhile %5</source>
        <translation>  Alle Teile: Seiten %1, empfangene Zeilen %2, verschiedene Sitzungen %3 (jeder Teil für sich), noch einmal geschickt %4, inzwischen aktualisiert %5</translation>
    </message>
    <message>
        <source>The vendor was asked: between %1 and %2</source>
        <translation>Der Anbieter wurde gefragt: zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Time zone of this computer: %1</source>
        <translation>Zeitzone dieses Rechners: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>  They lie on: %1</source>
        <translation>  Sie liegen auf: %1</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Diagnostic report</source>
        <translation>Diagnosebericht</translation>
    </message>
    <message>
        <source>This report helps to find what is wrong. It holds no secret, no host and no session; read it before you pass it on.</source>
        <translation>Dieser Bericht hilft, einen Fehler zu finden. Er enthält kein Geheimnis, keinen Host und keine Sitzung; lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>RequestGate</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Waiting %1 to keep to the limits of the server</source>
        <translation>%1 warten, um die Grenzen des Servers einzuhalten</translation>
    </message>
    <message>
        <source>Waiting %1: the server asks for a pause</source>
        <translation>%1 warten: Der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Neuer Versuch in %1</translation>
    </message>
</context>
<context>
    <name>RequestLimiter</name>
    <message>
        <source>Requests are sent without a limit.</source>
        <translation>Anfragen werden ohne Begrenzung gesendet.</translation>
    </message>
    <message>
        <source>One request is sent every %1 seconds.</source>
        <translation>Alle %1 Sekunden wird eine Anfrage gesendet.</translation>
    </message>
    <message>
        <source>At most %1 requests are sent a minute, and %2 an hour.</source>
        <translation>Je Minute werden höchstens %1 Anfragen gesendet, je Stunde %2.</translation>
    </message>
    <message>
        <source>At most %1 requests are sent a minute.</source>
        <translation>Je Minute werden höchstens %1 Anfragen gesendet.</translation>
    </message>
</context>
<context>
    <name>RequestLog</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The file %1 cannot be used (%2), so the limits of the server are kept by this window or command only; do not fetch with several at once, and delete the file if it stays so.</source>
        <translation>Die Datei %1 lässt sich nicht verwenden (%2), deshalb hält nur dieses Fenster oder dieser Befehl die Grenzen des Servers ein; rufen Sie nicht mit mehreren zugleich ab, und löschen Sie die Datei, wenn es dabei bleibt.</translation>
    </message>
</context>
<context>
    <name>RowChanges</name>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>RulesMenu</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>ScreenText</name>
    <message>
        <source>still being fetched</source>
        <translation>wird noch abgerufen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>cannot be verified</source>
        <translation>nicht überprüfbar</translation>
    </message>
    <message>
        <source>changed while fetching</source>
        <translation>während des Abrufs geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>%Ln zu wenig</numerusform>
            <numerusform>%Ln zu wenig</numerusform>
        </translation>
    </message>
    <message>
        <source>too few</source>
        <translation>zu wenig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln zu viel</numerusform>
            <numerusform>%Ln zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>too many</source>
        <translation>zu viel</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>margin: %1</source>
        <extracomment>Beside the period that was asked for; %1: &quot;complete&quot;, &quot;changed while fetching&quot;, …</extracomment>
        <translation>Rand: %1</translation>
    </message>
    <message>
        <source>%1; asked again in parts</source>
        <extracomment>%1: &quot;changed while fetching&quot;, …</extracomment>
        <translation>%1; in Teilen neu abgefragt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more by now</source>
        <translation>
            <numerusform>inzwischen %Ln mehr</numerusform>
            <numerusform>inzwischen %Ln mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer by now</source>
        <translation>
            <numerusform>inzwischen %Ln weniger</numerusform>
            <numerusform>inzwischen %Ln weniger</numerusform>
        </translation>
    </message>
    <message>
        <source>other totals by now</source>
        <translation>inzwischen andere Summen</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>Standard input has neither two lines, Client ID and Client Secret, nor one line with a JWT; enter one of them.</source>
        <translation>Auf der Standardeingabe stehen weder zwei Zeilen, Client ID und Client Secret, noch eine Zeile mit einem JWT; geben Sie eines von beidem ein.</translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>Client ID and Client &amp;Secret</source>
        <translation>Client ID und Client &amp;Secret</translation>
    </message>
    <message>
        <source>Finished &amp;token (JWT)</source>
        <translation>&amp;Fertiges Token (JWT)</translation>
    </message>
    <message>
        <source>You find both in the Admin Console under Security &amp; Control › API Scopes, or for one bot under its own API Scopes; the app needs the scope Billing Sessions.</source>
        <translation>Beide finden Sie in der Admin Console unter Security &amp; Control › API Scopes, für einen einzelnen Bot unter dessen eigenen API Scopes; die App braucht den Bereich Billing Sessions.</translation>
    </message>
    <message>
        <source>The token is missing; paste it.</source>
        <translation>Das Token fehlt; fügen Sie es ein.</translation>
    </message>
    <message>
        <source>The Client ID is missing; enter it.</source>
        <translation>Die Client ID fehlt; geben Sie sie ein.</translation>
    </message>
    <message>
        <source>The Client Secret is missing; enter it.</source>
        <translation>Das Client Secret fehlt; geben Sie es ein.</translation>
    </message>
    <message>
        <source>Show the Client Secret</source>
        <translation>Client Secret zeigen</translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation>C&amp;lient ID:</translation>
    </message>
    <message>
        <source>Client Sec&amp;ret:</source>
        <translation>Client Sec&amp;ret:</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>empty: keep the one in the keychain</source>
        <translation>leer: das aus dem Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>empty: take that of %1</source>
        <translation>leer: das von %1 übernehmen</translation>
    </message>
    <message>
        <source>One that another program has signed. It can be used until it ends, often for minutes only, and is not renewed; its app needs the scope Billing Sessions.</source>
        <translation>Eines, das ein anderes Programm signiert hat. Es gilt bis zu seinem Ablauf, oft nur Minuten, und wird nicht erneuert; seine App braucht die Berechtigung Billing Sessions.</translation>
    </message>
</context>
<context>
    <name>SecretReader</name>
    <message>
        <source>Client ID, or a finished token (it is not shown): </source>
        <translation>Client ID oder ein fertiges Token (wird nicht angezeigt): </translation>
    </message>
    <message>
        <source>Client Secret (it is not shown): </source>
        <translation>Client Secret (wird nicht angezeigt): </translation>
    </message>
</context>
<context>
    <name>SessionChangesModel</name>
    <message>
        <source>%1, in the time zone %2</source>
        <translation>%1, in der Zeitzone %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Billing session</source>
        <translation>Abrechnungssitzung</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
</context>
<context>
    <name>SessionDiff</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not asked again since %2</source>
        <translation>%1: seit %2 nicht erneut erfragt</translation>
    </message>
    <message numerus="yes">
        <source>(%n bots)</source>
        <translation>
            <numerusform>(%n Bot)</numerusform>
            <numerusform>(%n Bots)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no session to be compared with %1.</source>
        <translation>Es gibt keine Sitzung, die sich mit %1 vergleichen ließe.</translation>
    </message>
    <message>
        <source>Compared with %1: %2 added, %3 vanished, %4 changed; %5 are the same.</source>
        <translation>Verglichen mit %1: %2 hinzugekommen, %3 verschwunden, %4 geändert; %5 sind gleich.</translation>
    </message>
    <message>
        <source>Changed were: %1.</source>
        <translation>Geändert haben sich: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions stand in answers that were not asked for again, and were not compared.</source>
        <translation>
            <numerusform>%Ln Sitzung steht in einer Antwort, die nicht erneut erfragt wurde, und wurde nicht verglichen.</numerusform>
            <numerusform>%Ln Sitzungen stehen in Antworten, die nicht erneut erfragt wurden, und wurden nicht verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are of times or bots that only one of the two asked for, and were not compared.</source>
        <translation>
            <numerusform>%Ln Sitzung hat eine Zeit oder einen Bot, die nur einer der beiden erfragte, und wurde nicht verglichen.</numerusform>
            <numerusform>%Ln Sitzungen haben Zeiten oder Bots, die nur einer der beiden erfragte, und wurden nicht verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions have no billing id; they were compared by all their other fields.</source>
        <translation>
            <numerusform>%Ln Sitzung hat keine Abrechnungs-ID; sie wurde über alle anderen Felder verglichen.</numerusform>
            <numerusform>%Ln Sitzungen haben keine Abrechnungs-ID; sie wurden über alle anderen Felder verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one of the two has values of these fields, which were not compared: %1.</source>
        <translation>Zu diesen Feldern hat nur einer der beiden Werte, sie wurden nicht verglichen: %1.</translation>
    </message>
    <message>
        <source>Nothing of these days was asked for again since %1.</source>
        <translation>Von diesen Tagen wurde seit %1 nichts erneut erfragt.</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Session %1 of the table cannot be counted: “%2” is no start of a billing session.</source>
        <translation>Sitzung %1 der Tabelle lässt sich nicht zählen: „%2“ ist kein Beginn einer Abrechnungssitzung.</translation>
    </message>
    <message>
        <source>The table lists no session below its titles.</source>
        <translation>Die Tabelle führt unter ihren Titeln keine Sitzung auf.</translation>
    </message>
    <message>
        <source>The table is damaged, and its sessions are not counted: %1</source>
        <translation>Die Tabelle ist beschädigt, ihre Sitzungen werden nicht gezählt: %1</translation>
    </message>
</context>
<context>
    <name>SessionTableModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>The API sent this text, which is no date.</source>
        <translation>Die API hat diesen Text geschickt, und er ist kein Datum.</translation>
    </message>
    <message>
        <source>%1, in the time zone %2</source>
        <translation>%1, in der Zeitzone %2</translation>
    </message>
    <message numerus="yes">
        <source>The end lies %Ln second(s) before the start.</source>
        <translation>
            <numerusform>Das Ende liegt %Ln Sekunde vor dem Beginn.</numerusform>
            <numerusform>Das Ende liegt %Ln Sekunden vor dem Beginn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Without any date; it counts as such in every period.</source>
        <translation>Ohne jedes Datum; so zählt die Sitzung in jedem Zeitraum mit.</translation>
    </message>
    <message>
        <source>It counts on %1, the day of its conversation’s start.</source>
        <translation>Zählt am %1, dem Tag, an dem ihre Konversation beginnt.</translation>
    </message>
    <message>
        <source>It counts on %1, the day in its id.</source>
        <translation>Zählt am %1, dem Tag, der in ihrer ID steckt.</translation>
    </message>
    <message>
        <source>May still change: it has no end yet.</source>
        <translation>Kann sich noch ändern: Sie hat noch kein Ende.</translation>
    </message>
    <message>
        <source>May still change: the API was asked too soon after its end.</source>
        <translation>Kann sich noch ändern: Die API wurde zu früh nach ihrem Ende gefragt.</translation>
    </message>
    <message>
        <source>In the hour that the clock repeats: this is its first pass, but it may be the second one, an hour later.</source>
        <translation>In der Stunde, die die Uhr wiederholt: Das ist die erste, gemeint sein kann auch die zweite, eine Stunde später.</translation>
    </message>
</context>
<context>
    <name>SessionTableView</name>
    <message>
        <source>Billing sessions</source>
        <translation>Abrechnungssitzungen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Only this: %1</source>
        <translation>Nur dies: %1</translation>
    </message>
    <message>
        <source>Exclude this: %1</source>
        <translation>Ohne dies: %1</translation>
    </message>
    <message>
        <source>This user</source>
        <translation>Dieser Benutzer</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Diese Konversation</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation>Zeilen mit Titeln kopieren</translation>
    </message>
    <message>
        <source>Filter by %1…</source>
        <translation>Nach %1 filtern…</translation>
    </message>
    <message>
        <source>Only where it is missing</source>
        <translation>Nur wo es fehlt</translation>
    </message>
    <message>
        <source>Sort by this</source>
        <translation>Danach sortieren</translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation>Auch danach sortieren</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>All columns, as at first</source>
        <translation>Alle Spalten, wie am Anfang</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>Spalte: %1</translation>
    </message>
</context>
<context>
    <name>SettlingQuestion</name>
    <message>
        <source>For how many hours after their end can sessions change? The longest session time-out of the bots plus 48 hours; %1 if left empty: </source>
        <translation>Wie viele Stunden nach ihrem Ende können Sitzungen sich ändern? Das längste Sitzungs-Timeout der Bots plus 48 Stunden; leer gelassen %1: </translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>Geben Sie eine Zahl von %1 bis %2 an.</translation>
    </message>
</context>
<context>
    <name>SeveralDialog</name>
    <message>
        <source>Several connections</source>
        <translation>Mehrere Verbindungen</translation>
    </message>
    <message>
        <source>The sessions of all these connections are fetched one after the other and shown together.</source>
        <translation>Die Sitzungen all dieser Verbindungen werden nacheinander abgerufen und zusammen gezeigt.</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese verwenden</translation>
    </message>
</context>
<context>
    <name>ShownTerms</name>
    <message>
        <source>The settings cannot be written, so units, prices and names hold for this run only; check whether the disk is full or write-protected.</source>
        <translation>Die Einstellungen lassen sich nicht schreiben, Einheiten, Preise und Namen gelten daher nur bis zum Ende des Programms; prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist.</translation>
    </message>
</context>
<context>
    <name>SlidingRow</name>
    <message>
        <source>Show what stands before</source>
        <translation>Zeigen, was davor steht</translation>
    </message>
    <message>
        <source>Show what follows</source>
        <translation>Zeigen, was danach kommt</translation>
    </message>
</context>
<context>
    <name>SourceComparison</name>
    <message>
        <source>%1: fetched %2; the vendor&apos;s usage summary has no number for it.</source>
        <translation>%1: abgerufen %2; die Nutzungsübersicht des Anbieters hat keine Zahl dafür.</translation>
    </message>
    <message>
        <source>%1: %2 in the vendor&apos;s usage summary; no such type was fetched.</source>
        <translation>%1: %2 in der Nutzungsübersicht des Anbieters; ein solcher Typ wurde nicht abgerufen.</translation>
    </message>
    <message>
        <source>%1: %2 fetched, and as many in the vendor&apos;s usage summary.</source>
        <translation>%1: %2 abgerufen, und ebenso viele in der Nutzungsübersicht des Anbieters.</translation>
    </message>
    <message>
        <source>%1: fetched %2, summary %3: the summary has %4 more.</source>
        <translation>%1: abgerufen %2, Übersicht %3: die Übersicht hat %4 mehr.</translation>
    </message>
    <message>
        <source>%1: fetched %2, summary %3: the summary has %4 fewer.</source>
        <translation>%1: abgerufen %2, Übersicht %3: die Übersicht hat %4 weniger.</translation>
    </message>
    <message>
        <source>Nothing was fetched, and the vendor&apos;s usage summary has nothing either.</source>
        <translation>Es wurde nichts abgerufen, und auch die Nutzungsübersicht des Anbieters hat nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of the summary could not be read.</source>
        <translation>
            <numerusform>%Ln Eintrag der Übersicht war nicht lesbar.</numerusform>
            <numerusform>%Ln Einträge der Übersicht waren nicht lesbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceComparisonModel</name>
    <message>
        <source>All bots</source>
        <translation>Alle Bots</translation>
    </message>
    <message>
        <source>The vendor&apos;s usage summary has no number for this type</source>
        <translation>Die Nutzungsübersicht des Anbieters hat keine Zahl für diesen Typ</translation>
    </message>
    <message>
        <source>No sessions of such a type were fetched</source>
        <translation>Es wurden keine Sitzungen eines solchen Typs abgerufen</translation>
    </message>
    <message>
        <source>In the vendor&apos;s usage summary: %1</source>
        <translation>In der Nutzungsübersicht des Anbieters: %1</translation>
    </message>
    <message>
        <source>There are not two numbers to compare</source>
        <translation>Es gibt keine zwei Zahlen zu vergleichen</translation>
    </message>
    <message>
        <source>The summary has more than was fetched</source>
        <translation>Die Übersicht hat mehr, als abgerufen wurde</translation>
    </message>
    <message>
        <source>The summary has fewer than were fetched</source>
        <translation>Die Übersicht hat weniger, als abgerufen wurde</translation>
    </message>
    <message>
        <source>Both are equal</source>
        <translation>Beide sind gleich</translation>
    </message>
    <message>
        <source>What the summary has less what was fetched</source>
        <translation>Die Übersicht weniger das Abgerufene</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>SourceController</name>
    <message>
        <source>comparing totals</source>
        <translation>Summen werden verglichen</translation>
    </message>
    <message>
        <source>The days of this fetch were asked for in the time zone %1; shown are the days of %2.</source>
        <translation>Die Tage dieses Abrufs wurden in der Zeitzone %1 abgefragt; gezeigt werden die Tage von %2.</translation>
    </message>
    <message>
        <source>Nothing is shown that could be re-checked.</source>
        <translation>Es wird nichts gezeigt, was nachgeprüft werden könnte.</translation>
    </message>
    <message>
        <source>What is shown was opened without asking the server. Fetch it, then re-check it.</source>
        <translation>Was gezeigt wird, wurde geöffnet, ohne den Server zu fragen. Rufen Sie es ab, dann prüfen Sie es nach.</translation>
    </message>
    <message>
        <source>Made-up sessions</source>
        <translation>Erfundene Sitzungen</translation>
    </message>
    <message>
        <source>Ask for everything &amp;anew</source>
        <translation>Alles &amp;neu abfragen</translation>
    </message>
</context>
<context>
    <name>SourceNotices</name>
    <message>
        <source>These are still the sessions of %1; fetch to see those of %2.</source>
        <translation>Das sind noch die Sitzungen von %1; rufen Sie ab, um die von %2 zu sehen.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 was stopped before anything had arrived.</source>
        <translation>%1 wurde angehalten, bevor etwas angekommen war.</translation>
    </message>
    <message>
        <source>%1 Shown are still the sessions of %2.</source>
        <translation>%1 Gezeigt werden noch die Sitzungen von %2.</translation>
    </message>
    <message>
        <source>This fetch was stopped on %1.</source>
        <translation>Dieser Abruf wurde am %1 angehalten.</translation>
    </message>
    <message>
        <source>This fetch ended early on %1: %2</source>
        <translation>Dieser Abruf ist am %1 gescheitert: %2</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Ask for everything &amp;anew</source>
        <translation>Alles &amp;neu abfragen</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>Nothing was asked anew: what was received %1 is kept, and these days are not likely to change any more.</source>
        <extracomment>%1: &quot;on 2 Nov 2026 09:14&quot;, &quot;between … and …&quot;.</extracomment>
        <translation>Es wurde nichts neu abgefragt: Was %1 empfangen wurde, ist aufbewahrt, und diese Tage ändern sich voraussichtlich nicht mehr.</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Fetched, summary and invoice side by side</source>
        <translation>Abgerufen, Übersicht und Rechnung nebeneinander</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Put the usage summary away; it stays kept with the sessions</source>
        <translation>Die Nutzungsübersicht weglegen; sie bleibt mit den Sitzungen aufgehoben</translation>
    </message>
    <message numerus="yes">
        <source>The vendor&apos;s usage summary differs in %Ln type(s).</source>
        <translation>
            <numerusform>Die Nutzungsübersicht des Anbieters weicht bei %Ln Typ ab.</numerusform>
            <numerusform>Die Nutzungsübersicht des Anbieters weicht bei %Ln Typen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vendor&apos;s usage summary has no type in common with what was fetched, so they cannot be compared.</source>
        <translation>Die Nutzungsübersicht des Anbieters hat keinen Typ mit dem Abgerufenen gemeinsam; vergleichen lassen sie sich daher nicht.</translation>
    </message>
    <message>
        <source>The vendor&apos;s usage summary agrees with what was fetched.</source>
        <translation>Die Nutzungsübersicht des Anbieters stimmt mit dem Abgerufenen überein.</translation>
    </message>
    <message>
        <source>The vendor&apos;s usage summary agrees with what was fetched where both have a number.</source>
        <translation>Die Nutzungsübersicht des Anbieters stimmt mit dem Abgerufenen überein, wo beide eine Zahl haben.</translation>
    </message>
    <message>
        <source>Asked %1.</source>
        <translation>Gefragt am %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its entries could not be read.</source>
        <translation>
            <numerusform>%Ln ihrer Einträge war nicht lesbar.</numerusform>
            <numerusform>%Ln ihrer Einträge waren nicht lesbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateChooser</name>
    <message>
        <source>Of which state findings are listed</source>
        <translation>Befunde mit welchem Status gelistet werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>Fortschritt des Abrufs</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>abgefragt am %1</translation>
    </message>
    <message>
        <source>API: %1</source>
        <translation>API: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln gezeigt</numerusform>
            <numerusform>%Ln gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln markiert</numerusform>
            <numerusform>%Ln markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sessions, %2 billed</source>
        <translation>
            <numerusform>%1: %Ln Sitzung, %2 abgerechnet</numerusform>
            <numerusform>%1: %Ln Sitzungen, %2 abgerechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>API: %1, assumed, not proven</source>
        <translation>API: %1, angenommen, nicht bewiesen</translation>
    </message>
    <message>
        <source>%1 billed</source>
        <translation>%1 abgerechnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown count on an estimated day, as their start cannot be read.</source>
        <translation>
            <numerusform>%Ln der gezeigten Sitzungen zählt an einem geschätzten Tag, weil ihr Beginn nicht lesbar ist.</numerusform>
            <numerusform>%Ln der gezeigten Sitzungen zählen an einem geschätzten Tag, weil ihr Beginn nicht lesbar ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown have no date.</source>
        <translation>
            <numerusform>%Ln der gezeigten Sitzungen hat kein Datum.</numerusform>
            <numerusform>%Ln der gezeigten Sitzungen haben kein Datum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may still change</source>
        <translation>
            <numerusform>%Ln kann sich noch ändern</numerusform>
            <numerusform>%Ln können sich noch ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown may still change: the API was asked too soon after their end, or they have none.</source>
        <translation>
            <numerusform>%Ln der gezeigten Sitzungen kann sich noch ändern: Die API wurde zu früh nach ihrem Ende gefragt, oder sie hat keines.</numerusform>
            <numerusform>%Ln der gezeigten Sitzungen können sich noch ändern: Die API wurde zu früh nach ihrem Ende gefragt, oder sie haben keines.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>API: several time zones</source>
        <translation>API: mehrere Zeitzonen</translation>
    </message>
    <message>
        <source>asked between %1 and %2</source>
        <translation>gefragt zwischen %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 were received; %Ln of them lie outside the period.</source>
        <translation>
            <numerusform>%1 wurden empfangen; %Ln davon liegt außerhalb des Zeitraums.</numerusform>
            <numerusform>%1 wurden empfangen; %Ln davon liegen außerhalb des Zeitraums.</numerusform>
        </translation>
    </message>
    <message>
        <source>The days around a period are asked for as well, and whole months are kept.</source>
        <translation>Die Tage um einen Zeitraum herum werden mit abgefragt, und Monate werden im Ganzen aufbewahrt.</translation>
    </message>
    <message>
        <source>Computer: %1</source>
        <translation>Rechner: %1</translation>
    </message>
    <message>
        <source>API and computer: %1</source>
        <translation>API und Rechner: %1</translation>
    </message>
    <message>
        <source>API: %1, but the sessions tell another one</source>
        <translation>API: %1, aber die Sitzungen sprechen für eine andere</translation>
    </message>
    <message>
        <source>Time zone of the report: %1.</source>
        <translation>Zeitzone der Auswertung: %1.</translation>
    </message>
    <message>
        <source>Time zone of this computer: %1.</source>
        <translation>Zeitzone dieses Rechners: %1.</translation>
    </message>
    <message>
        <source>Click to see what speaks for it.</source>
        <translation>Ein Klick zeigt, was dafür spricht.</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>to come</source>
        <translation>steht noch aus</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
    <message>
        <source>The connection does not work yet.</source>
        <translation>Die Verbindung funktioniert noch nicht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>No session has the channel code %1. Did you mean %2?</source>
        <translation>Keine Sitzung hat den Kanalcode %1. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>No session has the bot ID %1. Did you mean %2?</source>
        <translation>Keine Sitzung hat die Bot-ID %1. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>No session has the channel code %1: this table holds the names of channels, and several codes may share one. Did you mean %2?</source>
        <translation>Keine Sitzung hat den Kanalcode %1: Diese Tabelle enthält die Namen der Kanäle, und mehrere Codes können sich einen teilen. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>No rule is called %1. Did you mean %2?</source>
        <translation>Keine Regel heißt %1. Meinten Sie %2?</translation>
    </message>
</context>
<context>
    <name>TermLines</name>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Billed as</source>
        <translation>Abgerechnet als</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preis je Sitzung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>auf Weiteres</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>A line names no type; enter one, or remove the line.</source>
        <translation>Eine Zeile nennt keinen Typ; geben Sie einen ein, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>%1: “%2” is no day; enter it like %3, or leave it empty.</source>
        <translation>%1: „%2“ ist kein Tag; geben Sie ihn wie %3 ein, oder lassen Sie ihn leer.</translation>
    </message>
    <message>
        <source>%1: “%2” is no price; enter a number with at most six places.</source>
        <translation>%1: „%2“ ist kein Preis; geben Sie eine Zahl mit höchstens sechs Stellen ein.</translation>
    </message>
    <message>
        <source>%1: the currency is missing; enter it like USD.</source>
        <translation>%1: Die Währung fehlt; geben Sie sie wie USD ein.</translation>
    </message>
    <message>
        <source>%1: the last day lies before the first.</source>
        <translation>%1: Der letzte Tag liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>TermsButton</name>
    <message>
        <source>None yet: edit…</source>
        <translation>Noch keine: bearbeiten…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln Einheit</numerusform>
            <numerusform>%Ln Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prices: edit…</source>
        <translation>
            <numerusform>%Ln Preis: bearbeiten…</numerusform>
            <numerusform>%Ln Preise: bearbeiten…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Add a &amp;unit</source>
        <translation>&amp;Einheit hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;price</source>
        <translation>&amp;Preis hinzufügen</translation>
    </message>
    <message>
        <source>Units and prices in files</source>
        <translation>Einheiten und Preise in Dateien</translation>
    </message>
    <message>
        <source>Units and prices of %1</source>
        <translation>Einheiten und Preise von %1</translation>
    </message>
    <message>
        <source>What is billed as one session</source>
        <translation>Was als eine Sitzung abgerechnet wird</translation>
    </message>
    <message>
        <source>Only types with a unit are checked for blocks that are too many. Alerts and voice have rules of their own and are left out unless they stand here.</source>
        <translation>Nur Typen mit einer Einheit werden auf überzählige Blöcke geprüft. Alerts und Sprache haben eigene Regeln und bleiben außen vor, wenn sie nicht hier stehen.</translation>
    </message>
    <message>
        <source>What one session costs</source>
        <translation>Was eine Sitzung kostet</translation>
    </message>
    <message>
        <source>Differences and sessions too many are then told in money as well.</source>
        <translation>Abweichungen und überzählige Sitzungen werden dann auch in Geld genannt.</translation>
    </message>
</context>
<context>
    <name>TimeZonesDialog</name>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>Time zone of the report: %1</source>
        <translation>Zeitzone der Auswertung: %1</translation>
    </message>
    <message>
        <source>Time zone of this computer: %1</source>
        <translation>Zeitzone dieses Rechners: %1</translation>
    </message>
    <message>
        <source>Time zone of the API: nothing is shown yet that would tell it.</source>
        <translation>Zeitzone der API: Noch wird nichts gezeigt, woraus sie hervorginge.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Period, filter and export</source>
        <translation>Zeitraum, Filter und Export</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write sessions or the chart into a file (Ctrl+E)</source>
        <translation>Sitzungen oder das Diagramm in eine Datei schreiben (Strg+E)</translation>
    </message>
    <message>
        <source>Stop the fetch (Esc)</source>
        <translation>Den Abruf anhalten (Esc)</translation>
    </message>
    <message>
        <source>Ask for everything &amp;anew</source>
        <translation>Alles &amp;neu abfragen</translation>
    </message>
    <message>
        <source>Fetch the period once more from its first page, also what is kept and cannot have changed</source>
        <translation>Den Zeitraum noch einmal von der ersten Seite an abrufen, auch was aufbewahrt ist und sich nicht geändert haben kann</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 abrufen</translation>
    </message>
    <message>
        <source>Fetch the sessions of %1 (Ctrl+R)</source>
        <translation>Die Sitzungen von %1 abrufen (Strg+R)</translation>
    </message>
    <message>
        <source>Fetch the sessions of %1 from %2 (Ctrl+R)</source>
        <translation>Die Sitzungen von %1 aus %2 abrufen (Strg+R)</translation>
    </message>
</context>
<context>
    <name>UnitEvidence</name>
    <message>
        <source>Of %1 sessions of type %2, %3 last at most 15:00; of %4 longer conversations %5 were billed in several sessions.</source>
        <translation>Von %1 Sitzungen des Typs %2 dauern %3 höchstens 15:00; von %4 längeren Konversationen wurden %5 in mehreren Sitzungen abgerechnet.</translation>
    </message>
    <message>
        <source>They look like 15-minute blocks.</source>
        <translation>Das spricht für 15-Minuten-Blöcke.</translation>
    </message>
    <message>
        <source>They look like whole conversations.</source>
        <translation>Das spricht für ganze Konversationen.</translation>
    </message>
    <message>
        <source>That does not tell what is billed as one.</source>
        <translation>Daraus geht nicht hervor, was als eine abgerechnet wird.</translation>
    </message>
</context>
<context>
    <name>UnitProposal</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>It is proposed again after the next start</source>
        <translation>Der Vorschlag kommt nach dem nächsten Start wieder</translation>
    </message>
    <message>
        <source>Check them as such</source>
        <translation>So prüfen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>UnitTexts</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>UsageSummaryJob</name>
    <message>
        <source>%1 could not make the usage summary; try again later.</source>
        <translation>%1 konnte die Nutzungsübersicht nicht erstellen; versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>%1 is still making the usage summary; ask for it again later.</source>
        <translation>%1 erstellt die Nutzungsübersicht noch; fragen Sie später wieder danach.</translation>
    </message>
    <message>
        <source>The server makes the usage summary</source>
        <translation>Der Server erstellt die Nutzungsübersicht</translation>
    </message>
</context>
<context>
    <name>VerbOutput</name>
    <message>
        <source>  %1 is %2</source>
        <translation>  %1 ist %2</translation>
    </message>
    <message>
        <source>Names of the columns:</source>
        <translation>Namen der Spalten:</translation>
    </message>
    <message>
        <source>The counts would have more than 100,000 lines or 8 million numbers; give a shorter period, a longer --bucket or another --by.</source>
        <translation>Die Zählung hätte mehr als 100.000 Zeilen oder 8 Millionen Zahlen; nehmen Sie einen kürzeren Zeitraum, ein längeres --bucket oder ein anderes --by.</translation>
    </message>
    <message>
        <source>There are sessions of several types, which must not be added up: %1. Say with --type which one was invoiced.</source>
        <translation>Es gibt Sitzungen mehrerer Typen, die nicht addiert werden dürfen: %1. Sagen Sie mit --type, welcher in Rechnung gestellt wurde.</translation>
    </message>
    <message>
        <source>There is no session of type %1; the types are %2.</source>
        <translation>Es gibt keine Sitzung vom Typ %1; die Typen sind %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 cannot be read as an invoice. %2</source>
        <translation>%1 lässt sich nicht als Rechnung lesen. %2</translation>
    </message>
    <message>
        <source>%1: %2. What is missing there may look added or vanished here.</source>
        <translation>%1: %2. Was dort fehlt, kann hier wie hinzugekommen oder verschwunden aussehen.</translation>
    </message>
    <message>
        <source>The sessions themselves</source>
        <translation>Die Sitzungen selbst</translation>
    </message>
    <message>
        <source>The invoice lists no session of type %1; its types are %2.</source>
        <translation>Die Rechnung nennt keine Sitzung vom Typ %1; ihre Typen sind %2.</translation>
    </message>
    <message>
        <source>--fresh asks for everything anew.</source>
        <translation>--fresh fragt alles neu.</translation>
    </message>
    <message>
        <source>If so, say it: --unit &quot;%1&quot;.</source>
        <translation>Wenn das stimmt, sagen Sie es: --unit &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Say with --value what they stand for.</source>
        <translation>Sagen Sie mit --value, wofür sie stehen.</translation>
    </message>
    <message>
        <source>No session in %1 tells when it was. Name the period of the invoice: --from DAY --to DAY.</source>
        <translation>Keine Sitzung in %1 sagt, wann sie war. Nennen Sie den Zeitraum der Rechnung: --from TAG --to TAG.</translation>
    </message>
    <message>
        <source>No period was named, so the days are those of %1: %2 (%3).</source>
        <translation>Ein Zeitraum wurde nicht genannt, also gelten die Tage von %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Rules left out: %1</source>
        <translation>Weggelassene Regeln: %1</translation>
    </message>
    <message>
        <source>Tolerances of the rules: %1</source>
        <translation>Toleranzen der Regeln: %1</translation>
    </message>
</context>
<context>
    <name>VolumeChange</name>
    <message>
        <source>%1 compared with %2:</source>
        <translation>%1 verglichen mit %2:</translation>
    </message>
    <message>
        <source>%1: %2 then, %3 now, %4</source>
        <translation>%1: damals %2, jetzt %3, %4</translation>
    </message>
    <message>
        <source>no sessions in either</source>
        <translation>in keinem von beiden eine Sitzung</translation>
    </message>
</context>
<context>
    <name>VolumesModel</name>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>%1 is a folder. Give the name of a file in it.</source>
        <translation>%1 ist ein Ordner. Geben Sie den Namen einer Datei darin an.</translation>
    </message>
    <message>
        <source>There is no folder %1 to write to. Create it, or choose another one.</source>
        <translation>Es gibt keinen Ordner %1, in den geschrieben werden könnte. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You have no permission to write into the folder %1. Choose another one.</source>
        <translation>Sie dürfen nicht in den Ordner %1 schreiben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1. Nothing more is written.</source>
        <translation>Die Standardausgabe lässt sich nicht schreiben: %1. Es wird nichts weiter geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing more is written.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Es wird nichts mehr geschrieben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Free space there, or choose another folder; this file was not changed.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner; diese Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>Written before that, and new by now: %1.</source>
        <translation>Vorher geschrieben und schon neu: %1.</translation>
    </message>
</context>
<context>
    <name>WindowRun</name>
    <message>
        <source>There is no display for the window; the verbs export, counts, check, reconcile, diff, fetches and profile need none (see --help).</source>
        <translation>Für das Fenster fehlt ein Bildschirm; die Verben export, counts, check, reconcile, diff, fetches und profile brauchen keinen (siehe --help).</translation>
    </message>
</context>
<context>
    <name>ZoneChooser</name>
    <message>
        <source>Time zone of the report: days, times and periods are meant in it</source>
        <translation>Zeitzone der Auswertung: Tage, Zeiten und Zeiträume sind in ihr gemeint</translation>
    </message>
    <message>
        <source>Time zone of the report: %1</source>
        <translation>Zeitzone der Auswertung: %1</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Rechner)</translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation>Andere Zeitzone…</translation>
    </message>
</context>
<context>
    <name>ZoneDialog</name>
    <message>
        <source>Time zone of the report</source>
        <translation>Zeitzone der Auswertung</translation>
    </message>
    <message>
        <source>City, region or offset, such as Berlin or UTC+05:30</source>
        <translation>Stadt, Region oder Abstand, etwa Berlin oder UTC+05:30</translation>
    </message>
    <message>
        <source>Search a time zone</source>
        <translation>Zeitzone suchen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>&amp;Use this zone</source>
        <translation>&amp;Diese Zeitzone nehmen</translation>
    </message>
    <message>
        <source>%1 is no time zone; give a city such as Berlin, or an offset such as UTC+05:30.</source>
        <translation>%1 ist keine Zeitzone; nennen Sie eine Stadt wie Berlin oder einen Abstand wie UTC+05:30.</translation>
    </message>
</context>
<context>
    <name>ZoneEvidence</name>
    <message>
        <source>Offsets by day</source>
        <translation>Abstände zu UTC nach Tagen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Sessions that agree</source>
        <translation>Übereinstimmende Sitzungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Keep for %1</source>
        <translation>Für %1 &amp;merken</translation>
    </message>
    <message>
        <source>Kept in the connection, it holds for all times, also where too few sessions tell it. If clocks change there in summer, keep nothing, or choose its place in the connection.</source>
        <translation>In der Verbindung gemerkt, gilt sie für alle Zeiten, auch wo zu wenige Sitzungen sie verraten. Wird dort im Sommer die Uhr umgestellt, merken Sie nichts, oder wählen Sie den Ort in der Verbindung.</translation>
    </message>
    <message>
        <source>Kept in the connection, it holds also where too few sessions tell it.</source>
        <translation>In der Verbindung gemerkt, gilt sie auch, wo zu wenige Sitzungen sie verraten.</translation>
    </message>
    <message>
        <source>&amp;Find it out by itself again</source>
        <translation>Wieder selbst &amp;herausfinden</translation>
    </message>
    <message>
        <source>The connection %1 keeps %2.</source>
        <translation>Die Verbindung %1 hat sich %2 gemerkt.</translation>
    </message>
    <message>
        <source>No time zone explains all of these days. Fetch the days of each offset by themselves, or choose the time zone in the connection.</source>
        <translation>Keine Zeitzone erklärt alle diese Tage. Rufen Sie die Tage jedes Abstands für sich ab, oder wählen Sie die Zeitzone in der Verbindung.</translation>
    </message>
    <message>
        <source>&amp;Read the file in another time zone…</source>
        <translation>Die Datei in einer anderen Zeitzone &amp;lesen…</translation>
    </message>
</context>
<context>
    <name>ZonesController</name>
    <message>
        <source>&amp;Keep for %1</source>
        <translation>Für %1 &amp;merken</translation>
    </message>
    <message>
        <source>Time &amp;zones…</source>
        <translation>&amp;Zeitzonen…</translation>
    </message>
    <message>
        <source>The connection %1 finds out the time zone of the API by itself.</source>
        <translation>Die Verbindung %1 findet die Zeitzone der API selbst heraus.</translation>
    </message>
    <message>
        <source>The connection %1 keeps %2 as the time zone of the API.</source>
        <translation>Die Verbindung %1 merkt sich %2 als Zeitzone der API.</translation>
    </message>
    <message>
        <source>&amp;Read the file in another time zone…</source>
        <translation>Die Datei in einer anderen Zeitzone &amp;lesen…</translation>
    </message>
</context>
</TS>
