<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ApiError</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of the server’s; set it right, tokens depend on it.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of the server’s; set it right, tokens depend on it.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of the server’s; set it right, tokens depend on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind the server’s; set it right, tokens depend on it.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind the server’s; set it right, tokens depend on it.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind the server’s; set it right, tokens depend on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sent nothing for %n seconds; check the network, then try again.</source>
        <translation>
            <numerusform>%1 sent nothing for %n second; check the network, then try again.</numerusform>
            <numerusform>%1 sent nothing for %n seconds; check the network, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer of %1 was not whole after %n seconds; try again with a smaller page size.</source>
        <translation>
            <numerusform>The answer of %1 was not whole after %n second; try again with a smaller page size.</numerusform>
            <numerusform>The answer of %1 was not whole after %n seconds; try again with a smaller page size.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApiZone</name>
    <message numerus="yes">
        <source>Time zone of the API: %1, agrees with %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Time zone of the API: %1, agrees with %L2 of %Ln session.</numerusform>
            <numerusform>Time zone of the API: %1, agrees with %L2 of %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time zone of the API: %1, assumed, not proven: agrees with only %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Time zone of the API: %1, assumed, not proven: agrees with only %L2 of %Ln session.</numerusform>
            <numerusform>Time zone of the API: %1, assumed, not proven: agrees with only %L2 of %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</source>
        <translation>
            <numerusform>Excel holds at most %1 sessions in a sheet; %2 become %n numbered file.</numerusform>
            <numerusform>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) copied</source>
        <translation>
            <numerusform>%n session copied</numerusform>
            <numerusform>%n sessions copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message numerus="yes">
        <source>%n sessions were written to %1.</source>
        <translation>
            <numerusform>%n session was written to %1.</numerusform>
            <numerusform>%n sessions were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchJob</name>
    <message numerus="yes">
        <source>Waiting %n s: the server asks for a pause</source>
        <translation>
            <numerusform>Waiting %n s: the server asks for a pause</numerusform>
            <numerusform>Waiting %n s: the server asks for a pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s</source>
        <translation>
            <numerusform>Trying again in %n s</numerusform>
            <numerusform>Trying again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFlaws</name>
    <message numerus="yes">
        <source>%n entries are no sessions; they are not shown.</source>
        <translation>
            <numerusform>%n entry is no session; it is not shown.</numerusform>
            <numerusform>%n entries are no sessions; they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages held invalid characters; they are shown as �.</source>
        <translation>
            <numerusform>%n page held invalid characters; they are shown as �.</numerusform>
            <numerusform>%n pages held invalid characters; they are shown as �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionTableModel</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
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
</context>
</TS>
