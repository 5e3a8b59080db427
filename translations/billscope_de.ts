<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Billscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse, check and reconcile Kore.ai billing sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“auto” finds the zone of the API&apos;s dates by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prox&amp;y address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gning algorithm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone of the API:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of re&amp;ports:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions a pag&amp;e:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More cer&amp;tificates:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a file with certification authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certification authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The token is right, but the app may not read billing sessions; in the Bot Builder give it the scope “Billing Sessions”, then publish the bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is right, but the app may not read billing sessions; in the Admin Console give it the scope “Bot Analytics &gt; Billing Sessions” or “Billing &gt; Usage &gt; Billing Sessions”, then publish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the token that was entered; make a new one with the Client ID and Client Secret of this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the Client ID and Client Secret; copy both again, and check that the app belongs to the bot %2 and signs with the algorithm of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the Client ID and Client Secret; copy both again from the app in the Admin Console, and check that it signs with the algorithm of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app takes each token only once (Enforce JTI), so one that was entered cannot serve several requests; enter Client ID and Client Secret instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes this token for one it has seen before; try again, and if that stays so, ask whether a proxy on the way repeats requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that was entered is valid for more than an hour, which the app does not allow (Enforce JTI); make one with a shorter life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes the token for one that is valid for more than an hour; set the clock of this computer right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows no more requests for now (60 a minute and 1,800 an hour are known limits); wait a while, then fetch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot read the token; if a proxy stands between, ask whether it changes the header “auth”, else check the algorithm of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know the bot that was asked for; check its id, it begins with “st-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know the bot %2; check its id, it begins with “st-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the request (400); try a shorter period, and check the bot id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 forbids the request (403); ask whether the app or a firewall allows only some addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no billing sessions API at %1 (404); check the host and the scope of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take this kind of request (405); check that the host is that of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy asks for a password (407), which this program does not keep; ask for a proxy without one, or for a way around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waited too long for the request (408); try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 finds the arguments invalid (412); try a shorter period, and check the bot id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 finds the request too large (413); try a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not available (%2); try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed (%2); try again in a few minutes, or with a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers in a way that is not known (status %2); check that the host is that of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends the request elsewhere without saying where; check the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends the request on to %2, where the token must not go unasked; if %2 is right, enter it as the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an empty answer; try again, and check that the host is that of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent a web page instead of data; check the host, and whether the network wants you to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of the server’s; set it right, tokens depend on it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind the server’s; set it right, tokens depend on it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file with certification authorities, %1, cannot be read (%2); choose another one in the connection, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in %1; choose a file in PEM format, which has lines “BEGIN CERTIFICATE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Client ID and Client Secret for this connection; enter them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that was entered is no JWT; copy it whole, it has three parts with dots between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that was entered ended at %1; make a new one, or enter Client ID and Client Secret, from which new ones are made by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unnamed authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made; check host and port, and whether a proxy or firewall stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that %1 shows is for another host; check the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid at this time; check the clock of this computer, else tell who runs the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1, issued by “%2”, is not trusted; if that is your company’s proxy, name the file with its certification authority in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refuses connections; check its address and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy closed the connection; check its kind and port, or ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the proxy was not found; check how it is spelled, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not answer in time; check its address, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy asks for a password, which this program does not keep; ask for a proxy without one, or for a way around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not let the request through; check its address and kind, or ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses connections; check host and port, and whether a VPN is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 was not found; check how it is spelled, and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was whole; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time; check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached; check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 cannot be unpacked or is no HTTP; check host and port, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 sent nothing for %n seconds; check the network, then try again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer of %1 was not whole after %n seconds; try again with a smaller page size.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2; try a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*.json *.jsonl *.csv *.gz *.billscope);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report helps to find what is wrong. It holds no secret, no host and no session; read it before you pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fetch is going on. What has arrived is not kept when Billscope ends. Quit?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Day of the month (%1) and short name of the month (%2) on the axis of the chart.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W%1</source>
        <extracomment>Number of a week on the axis of the chart.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Sessions of the chart as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers of the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A connection kept in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API&apos;s host, without a kept connection; id and secret come from the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --host: an Admin Console app (all bots) or a Bot Builder app (one bot).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bot&apos;s id, once or several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How tokens are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved answer of the API (.json, .jsonl, also .gz) or a CSV file of sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day, in the report&apos;s zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day, inclusive; yesterday if left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last-month, this-month, last-7-days, last-30-days or last-90-days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report&apos;s time zone: UTC, or a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone of the API&apos;s dates; auto finds it from the ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions asked for in one request (1,000).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with 0 although the server gives no total to prove completeness by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sessions that this filter leaves; the language of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; - is standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse, check and reconcile the billing sessions of a Kore.ai account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add NAME, list, test NAME or remove NAME; id and secret are read from standard input or the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API&apos;s host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Admin Console app (all bots) or a Bot Builder app (one bot).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bot&apos;s id, in bot scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report&apos;s time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sessions as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields to sort by; start, then billing id, if left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact for programs, excel for Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write sessions per period of time and value as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rows are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to open in the window; or a verb: export, counts, profile (each with --help).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures of the window and the chart into this folder, then end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2 is not known; give %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several --profile at once come in a later version; name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one source: --profile, --host or --file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--host needs --scope admin or --scope bot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scope bot needs --bot with the bot&apos;s id (st-…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 goes with --host only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--api-zone %1 is no time zone; give auto, UTC, UTC+05:30 or a name such as Asia/Kolkata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page-size %1 is not possible; give a number from 1 to 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2 is no day; write it as 2026-10-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--period %1 is not known; give last-month, this-month, last-7-days, last-30-days, last-90-days, or --from and --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --period, or --from and --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to needs --from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to %1 lies before --from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--zone %1 is no time zone; give UTC or a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rate %1 is not possible; give requests a minute, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--filter, at character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o needs the name of a file, or - for standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a source: --profile NAME, --host URL or --file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a period: --from DAY --to DAY, or --period last-month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile needs an action: add NAME, list, test NAME or remove NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile %1 needs exactly one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile list takes no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile add needs --host and --scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file at a time can be opened; %1 is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either a file or another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes in a later version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not understood; the source is named with --profile, --host or --file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--preset %1 is not known; give exact or excel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>%1 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 that the API lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be verified: the server gives no total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed while fetching, fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs: %1 received, the API lists %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete: cancelled, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete: the fetch failed, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionController</name>
    <message>
        <source>The secret of %1 is kept for this run only: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection %1 is still there, for its secret could not be removed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Test conne&amp;ction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for instance Acme production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Admin Console app (all bots)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bot Builder app (one bot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot i&amp;d:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>There is no connection named %1; `billscope profile list` shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--host needs BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET, or BILLSCOPE_TOKEN, in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Admin Console app (all bots)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bot Builder app (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet.
Add one to fetch billing sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the connection %1 and its secret?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsChart</name>
    <message>
        <source>Sessions per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours, time zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days, time zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks, time zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months, time zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountsTableModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvTitles</name>
    <message>
        <source>The file has no titles of billing sessions in its first line; a CSV file of Billscope or of the Kore.ai export has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone “%1” in the title “%2” is not known; write a name like Europe/Berlin there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Choose a session to see all of it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection to fetch billing sessions, or open a file that was saved before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a period and fetch its billing sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billing session matches the filter; change it or clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billing sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API lists no billing sessions in this period; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first billing sessions appear here soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look at the documentation&apos;s sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions were written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchJob</name>
    <message>
        <source>The period %1 lies in the future; there is nothing to fetch yet. Choose an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is no list of billing sessions. Try again later; if it goes on, check the host name, and whether a proxy or a sign-in page answers in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Waiting %n s: the server asks for a pause</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server answers everything at once, so nothing shows whether its answers were cut short.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Billing Session Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation Session Length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileLoad</name>
    <message>
        <source>%1 is cut off or damaged at line %2. Get the file again from where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds an error of the API at line %2 (%3), not an answer. Ask for the sessions again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds something else than billing sessions at line %2. Open a saved answer of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read from line %2 on (%3). Get the file again from where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an archive of Billscope. Opening archives comes with a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Save the answer of the API again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither JSON nor a CSV file of billing sessions: its first line is “%2”. Open a saved answer of the API, or a CSV file with the titles of the billing sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file does not say how many sessions there should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer in the file says that there are more sessions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>“%1” is no time; a day or a minute is expected, as in start&gt;=2026-10-03 or start&lt;2026-10-03T14:05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no length; a length is expected as in 90s, 15m or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text to look for is expected; %1=&quot;&quot; finds what has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term is expected right behind the minus sign, as in -channel=IVR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is expected right before “%1” and a value right behind it, as in length&gt;10m. To search for the text, put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “finding” comes with a later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no field. The fields are %2. To search for the text, put it in quotes: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” compares times and lengths only; with %2, “=” or “:” is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is expected right behind “%1”; %2=&quot;&quot; finds what has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A space is expected between the closing quote and “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing quote is expected at the end; \&quot; stands for a quote inside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: any text, or channel=IVR, length&gt;10m, start&gt;=2026-10-03, -type=Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the filter aside, and take it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the filter before (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the filter before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message>
        <source>The period is not valid: its last day lies before its first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainNotice</name>
    <message>
        <source>Keep the secret in memory, &amp;for this run only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostic report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Billscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for programs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visible (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Billscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderHeader</name>
    <message>
        <source>Column titles; a click sorts, Shift and a click sorts by several columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFlaws</name>
    <message numerus="yes">
        <source>%n entries are no sessions; they are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages held invalid characters; they are shown as �.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>The days to fetch and to show, both included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>This is not a host; enter it like https://bots.kore.ai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host begins with “%1://”; enter it with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host must not have a path; enter only https://%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would show the token to everybody on the way to %1; use https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy cannot be read; enter it like http://proxy.example:8080 or socks5://proxy.example:1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy must not have a password in it, it would be kept in plain text; remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone “%1” is not known; choose UTC or a name like Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is missing; enter it like https://bots.kore.ai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host must not have a user name or password in it; enter only the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection has no name; enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Bot Builder app needs the id of its bot; enter it, it begins with “st-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page size %1 is not between 1 and %2; 1000 is a good one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message>
        <source>The connection %1 is kept, its secret in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection %1 was not kept: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet; `billscope profile add` makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection named %1; `billscope profile list` shows those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection %1 is still there, for its secret could not be removed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection %1 and its secret are removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>“%1” is no field to sort by; the fields are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no direction to sort in; give %2:asc or %2:desc.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  SHA-256: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format: CSV for programs (exact)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format: CSV for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells guarded with &apos; because they begin like a formula: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids written as =&quot;…&quot; because Excel would take them for numbers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1 to %2, both days included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: everything received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of days and times: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the selected rows were exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing sessions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: %2 sessions, %3 billed (h:mm:ss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Day estimated from the conversation or the id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Without any date: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, but outside the period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor was asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vendor was asked: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions that may still change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records received: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Repeats, dropped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Sent again with another end, updated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Not fully readable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of billing sessions, made by Billscope</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>Client ID and Client &amp;Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished &amp;token (JWT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You find both in the Admin Console under Security &amp; Control › API Scopes, or for one bot under its own API Scopes; the app needs the scope Billing Sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is missing; paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Client ID is missing; enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Client Secret is missing; enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Sec&amp;ret:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: keep the one in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionTableModel</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API sent this text, which is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in the time zone %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionTableView</name>
    <message>
        <source>Billing sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns, as at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 sessions, %3 billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more were received that lie outside the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection does not work yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>%1 is a folder. Give the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1 to write to. Create it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission to write into the folder %1. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1. Nothing more is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Free space there, or choose another folder; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowRun</name>
    <message>
        <source>There is no display for the window; the verbs export, counts and profile need none (see --help).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoneChooser</name>
    <message>
        <source>Time zone of the report: days, times and periods are meant in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another zone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, such as Europe/Berlin:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
