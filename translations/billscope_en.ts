<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ApiError</name>
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
    <message numerus="yes">
        <source>Time zone of the API: %1, as given, but only %L2 of %Ln sessions agree.</source>
        <translation>
            <numerusform>Time zone of the API: %1, as given, but only %L2 of %Ln session agrees.</numerusform>
            <numerusform>Time zone of the API: %1, as given, but only %L2 of %Ln sessions agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time zone of the API: %1, as given; agrees with %L2 of %Ln sessions.</source>
        <translation>
            <numerusform>Time zone of the API: %1, as given; agrees with %L2 of %Ln session.</numerusform>
            <numerusform>Time zone of the API: %1, as given; agrees with %L2 of %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveLoad</name>
    <message numerus="yes">
        <source>%n pages were deleted when their time was over. Fetch the period again to see them.</source>
        <translation>
            <numerusform>%n page was deleted when its time was over. Fetch the period again to see it.</numerusform>
            <numerusform>%n pages were deleted when their time was over. Fetch the period again to see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages are damaged and were left out. Fetch the period again.</source>
        <translation>
            <numerusform>%n page is damaged and was left out. Fetch the period again.</numerusform>
            <numerusform>%n pages are damaged and were left out. Fetch the period again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers of the server are missing from the file. Fetch the period again.</source>
        <translation>
            <numerusform>%Ln answer of the server is missing from the file. Fetch the period again.</numerusform>
            <numerusform>%Ln answers of the server are missing from the file. Fetch the period again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoundsEvidence</name>
    <message numerus="yes">
        <source>%Ln sessions lie outside of what was asked by each of their times: the API may read what it is asked in another time zone.</source>
        <translation>
            <numerusform>%Ln session lies outside of what was asked by each of its times: the API may read what it is asked in another time zone.</numerusform>
            <numerusform>%Ln sessions lie outside of what was asked by each of their times: the API may read what it is asked in another time zone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeGroupsModel</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
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
    <name>ChartPanel</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may still change</source>
        <translation>
            <numerusform>%Ln may still change</numerusform>
            <numerusform>%Ln may still change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareController</name>
    <message numerus="yes">
        <source>%Ln sessions are only in %1, not among those that are shown.</source>
        <translation>
            <numerusform>%Ln session is only in %1, not among those that are shown.</numerusform>
            <numerusform>%Ln sessions are only in %1, not among those that are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message numerus="yes">
        <source>all %Ln that the API lists</source>
        <translation>
            <numerusform>the %Ln that the API lists</numerusform>
            <numerusform>all %Ln that the API lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln entries that are no sessions</source>
        <extracomment>%1: &quot;all 12 that the API lists&quot;, or a longer text of this kind.</extracomment>
        <translation>
            <numerusform>%1, and %Ln entry that is no session</numerusform>
            <numerusform>%1, and %Ln entries that are no sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln that the total in the file counts</source>
        <translation>
            <numerusform>the %Ln that the total in the file counts</numerusform>
            <numerusform>all %Ln that the total in the file counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln of the period</source>
        <translation>
            <numerusform>the %Ln of the period</numerusform>
            <numerusform>all %Ln of the period</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the API now lists %Ln more: fetch again</source>
        <translation>
            <numerusform>the API now lists %Ln more: fetch again</numerusform>
            <numerusform>the API now lists %Ln more: fetch again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the API now lists %Ln fewer: fetch again</source>
        <translation>
            <numerusform>the API now lists %Ln fewer: fetch again</numerusform>
            <numerusform>the API now lists %Ln fewer: fetch again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sessions and %Ln entries that are no sessions received</source>
        <translation>
            <numerusform>%1 sessions and %Ln entry that is no session received</numerusform>
            <numerusform>%1 sessions and %Ln entries that are no sessions received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationBar</name>
    <message numerus="yes">
        <source>%Ln billing sessions:</source>
        <translation>
            <numerusform>%Ln billing session:</numerusform>
            <numerusform>%Ln billing sessions:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message numerus="yes">
        <source>%Ln billing sessions in its conversation</source>
        <translation>
            <numerusform>%Ln billing session in its conversation</numerusform>
            <numerusform>%Ln billing sessions in its conversation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsChart</name>
    <message numerus="yes">
        <source>%Ln of these may still change</source>
        <translation>
            <numerusform>%Ln of these may still change</numerusform>
            <numerusform>%Ln of these may still change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsTableModel</name>
    <message numerus="yes">
        <source>%Ln of these sessions may still change.</source>
        <translation>
            <numerusform>%Ln of these sessions may still change.</numerusform>
            <numerusform>%Ln of these sessions may still change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these sessions this cannot be told: what their type is billed by is not known.</source>
        <translation>
            <numerusform>Of %Ln of these sessions this cannot be told: what its type is billed by is not known.</numerusform>
            <numerusform>Of %Ln of these sessions this cannot be told: what their type is billed by is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsController</name>
    <message numerus="yes">
        <source>%Ln findings: %1.</source>
        <translation>
            <numerusform>%Ln finding: %1.</numerusform>
            <numerusform>%Ln findings: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <translation>
            <numerusform>%Ln stays as it is.</numerusform>
            <numerusform>%Ln stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsDialog</name>
    <message numerus="yes">
        <source>Take back %Ln decisions? Their findings are open again, and their billing sessions can be claimed anew. Date, ticket and reason are forgotten.</source>
        <translation>
            <numerusform>Take back %Ln decision? Its finding is open again, and its billing session can be claimed anew. Date, ticket and reason are forgotten.</numerusform>
            <numerusform>Take back %Ln decisions? Their findings are open again, and their billing sessions can be claimed anew. Date, ticket and reason are forgotten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them claimed</source>
        <translation>
            <numerusform>%1, %Ln of them claimed</numerusform>
            <numerusform>%1, %Ln of them claimed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>%Ln sessions are selected; this is the one chosen last.</source>
        <translation>
            <numerusform>%Ln session is selected; this is the one chosen last.</numerusform>
            <numerusform>%Ln sessions are selected; this is the one chosen last.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceCauses</name>
    <message numerus="yes">
        <source>The last %n hours of the period are missing.</source>
        <translation>
            <numerusform>The last %n hour of the period is missing.</numerusform>
            <numerusform>The last %n hours of the period are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n hours of the period are missing.</source>
        <translation>
            <numerusform>The first %n hour of the period is missing.</numerusform>
            <numerusform>The first %n hours of the period are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%Ln sessions received, those of the days around it included</source>
        <translation>
            <numerusform>%Ln session received, those of the days around it included</numerusform>
            <numerusform>%Ln sessions received, those of the days around it included</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>Bot %1, channel %2: %Ln sessions end in the second in which they start.</source>
        <translation>
            <numerusform>Bot %1, channel %2: %Ln session ends in the second in which it starts.</numerusform>
            <numerusform>Bot %1, channel %2: %Ln sessions end in the second in which they start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 “%2” was not there before: %Ln sessions.</source>
        <translation>
            <numerusform>%1 “%2” was not there before: %Ln session.</numerusform>
            <numerusform>%1 “%2” was not there before: %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sessions of bot %2; usual on that weekday are %3.</source>
        <translation>
            <numerusform>%1: %Ln session of bot %2; usual on that weekday are %3.</numerusform>
            <numerusform>%1: %Ln sessions of bot %2; usual on that weekday are %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Type “%1”: %Ln sessions, whose unit is not known.</source>
        <translation>
            <numerusform>Type “%1”: %Ln session, whose unit is not known.</numerusform>
            <numerusform>Type “%1”: %Ln sessions, whose unit is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Billed %L1; %L2 if one block were counted per user and quarter of an hour. Bot %3, channel %4: %Ln conversations began under 15:00 after the last one of the same user.</source>
        <translation>
            <numerusform>Billed %L1; %L2 if one block were counted per user and quarter of an hour. Bot %3, channel %4: %Ln conversation began under 15:00 after the last one of the same user.</numerusform>
            <numerusform>Billed %L1; %L2 if one block were counted per user and quarter of an hour. Bot %3, channel %4: %Ln conversations began under 15:00 after the last one of the same user.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExitCode</name>
    <message numerus="yes">
        <source>%Ln records could not be read in full; what they say is kept as it was received.</source>
        <translation>
            <numerusform>%Ln record could not be read in full; what it says is kept as it was received.</numerusform>
            <numerusform>%Ln records could not be read in full; what they say is kept as it was received.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%Ln session(s) copied</source>
        <translation>
            <numerusform>%Ln session copied</numerusform>
            <numerusform>%Ln sessions copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In this folder there is %1 already. Replace it?</source>
        <translation>
            <numerusform>In this folder there is %1 already. Replace it?</numerusform>
            <numerusform>In this folder there are %1 already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message numerus="yes">
        <source>%Ln sessions were written to %1.</source>
        <translation>
            <numerusform>%Ln session was written to %1.</numerusform>
            <numerusform>%Ln sessions were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were written to standard output.</source>
        <translation>
            <numerusform>%Ln session was written to standard output.</numerusform>
            <numerusform>%Ln sessions were written to standard output.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</source>
        <translation>
            <numerusform>Excel holds at most %1 sessions in a sheet; %2 become %n numbered file.</numerusform>
            <numerusform>Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells that Excel would take for formulas, such as telephone numbers, begin with &apos;.</source>
        <translation>
            <numerusform>%Ln cell that Excel would take for a formula, such as a telephone number, begins with &apos;.</numerusform>
            <numerusform>%Ln cells that Excel would take for formulas, such as telephone numbers, begin with &apos;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ids that Excel would take for numbers are written as =&quot;…&quot;.</source>
        <translation>
            <numerusform>%Ln id that Excel would take for a number is written as =&quot;…&quot;.</numerusform>
            <numerusform>%Ln ids that Excel would take for numbers are written as =&quot;…&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchEstimate</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln requests, %1</source>
        <translation>
            <numerusform>at least %Ln request, %1</numerusform>
            <numerusform>at least %Ln requests, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln requests, %1</source>
        <translation>
            <numerusform>about %Ln request, %1</numerusform>
            <numerusform>about %Ln requests, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchJob</name>
    <message numerus="yes">
        <source>%n pages are damaged and were left out. Fetch the period again.</source>
        <translation>
            <numerusform>%n page is damaged and was left out. Fetch the period again.</numerusform>
            <numerusform>%n pages are damaged and were left out. Fetch the period again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its parts were asked for before, the first one on %1, and had settled by then.</source>
        <translation>
            <numerusform>%Ln of its parts was asked for before, on %1, and had settled by then.</numerusform>
            <numerusform>%Ln of its parts were asked for before, the first one on %1, and had settled by then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions were listed at first, and not any more when their time was asked for again in parts.</source>
        <translation>
            <numerusform>%Ln session was listed at first, and not any more when its time was asked for again in parts.</numerusform>
            <numerusform>%Ln sessions were listed at first, and not any more when their time was asked for again in parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions without a billing id came once more with another end: they seem to have gone on meanwhile, and are counted twice. Ask for everything anew.</source>
        <translation>
            <numerusform>%Ln session without a billing id came once more with another end: it seems to have gone on meanwhile, and is counted twice. Ask for everything anew.</numerusform>
            <numerusform>%Ln sessions without a billing id came once more with another end: they seem to have gone on meanwhile, and are counted twice. Ask for everything anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request was for %Ln sessions at most; perhaps a smaller page size is taken.</source>
        <translation>
            <numerusform>The last request was for %Ln session at most; perhaps a smaller page size is taken.</numerusform>
            <numerusform>The last request was for %Ln sessions at most; perhaps a smaller page size is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchesCommand</name>
    <message numerus="yes">
        <source>%n fetches were deleted; %1 were freed.</source>
        <translation>
            <numerusform>%n fetch was deleted; %1 were freed.</numerusform>
            <numerusform>%n fetches were deleted; %1 were freed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchesController</name>
    <message numerus="yes">
        <source>%Ln fetches were deleted.</source>
        <translation>
            <numerusform>%Ln fetch was deleted.</numerusform>
            <numerusform>%Ln fetches were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchesPanel</name>
    <message numerus="yes">
        <source>Delete %Ln fetches?</source>
        <translation>
            <numerusform>Delete %Ln fetch?</numerusform>
            <numerusform>Delete %Ln fetches?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fetches, together %1 on this computer</source>
        <translation>
            <numerusform>%Ln fetch, %1 on this computer</numerusform>
            <numerusform>%Ln fetches, together %1 on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileLoad</name>
    <message numerus="yes">
        <source>In this file a session has a line for each of its messages: %Ln lines are folded into %1.</source>
        <extracomment>%1: &quot;12 sessions&quot;.</extracomment>
        <translation>
            <numerusform>In this file a session has a line for each of its messages: %Ln line is folded into %1.</numerusform>
            <numerusform>In this file a session has a line for each of its messages: %Ln lines are folded into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterProposalsModel</name>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingGuide</name>
    <message numerus="yes">
        <source>The filter hides %Ln of these sessions.</source>
        <translation>
            <numerusform>The filter hides %Ln of these sessions.</numerusform>
            <numerusform>The filter hides %Ln of these sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these sessions lie outside the days that are shown.</source>
        <translation>
            <numerusform>%Ln of these sessions lies outside the days that are shown.</numerusform>
            <numerusform>%Ln of these sessions lie outside the days that are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other sessions have the same billing ids, and are shown as well.</source>
        <translation>
            <numerusform>%Ln other session has the same billing id, and is shown as well.</numerusform>
            <numerusform>%Ln other sessions have the same billing ids, and are shown as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions have no billing id to filter by, and are not shown.</source>
        <translation>
            <numerusform>%Ln session has no billing id to filter by, and is not shown.</numerusform>
            <numerusform>%Ln sessions have no billing id to filter by, and are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingRulesModel</name>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingStateDialog</name>
    <message numerus="yes">
        <source>%Ln findings are marked as told to the vendor. A billing session can be claimed once, in whatever month.</source>
        <translation>
            <numerusform>%Ln finding is marked as told to the vendor. A billing session can be claimed once, in whatever month.</numerusform>
            <numerusform>%Ln findings are marked as told to the vendor. A billing session can be claimed once, in whatever month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as paid back by the vendor. They count no more.</source>
        <translation>
            <numerusform>%Ln finding is marked as paid back by the vendor. It counts no more.</numerusform>
            <numerusform>%Ln findings are marked as paid back by the vendor. They count no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as refused by the vendor. They count as before.</source>
        <translation>
            <numerusform>%Ln finding is marked as refused by the vendor. It counts as before.</numerusform>
            <numerusform>%Ln findings are marked as refused by the vendor. They count as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings are marked as right as they are. They count no more.</source>
        <translation>
            <numerusform>%Ln finding is marked as right as it is. It counts no more.</numerusform>
            <numerusform>%Ln findings are marked as right as they are. They count no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingSummary</name>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions too many.</source>
        <translation>
            <numerusform>%Ln session too many.</numerusform>
            <numerusform>%Ln sessions too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln billing sessions too many</source>
        <translation>
            <numerusform>%Ln billing session too many</numerusform>
            <numerusform>%Ln billing sessions too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsMark</name>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln too many</numerusform>
            <numerusform>%Ln too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remarks</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No findings in %Ln sessions.</source>
        <translation>
            <numerusform>No findings in %Ln session.</numerusform>
            <numerusform>No findings in %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are checked; the others will be as well.</source>
        <translation>
            <numerusform>%Ln session is checked; the others will be as well.</numerusform>
            <numerusform>%Ln sessions are checked; the others will be as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>No findings in %Ln sessions.</source>
        <translation>
            <numerusform>No findings in %Ln session.</numerusform>
            <numerusform>No findings in %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoicePanel</name>
    <message numerus="yes">
        <source>%Ln unknown names…</source>
        <translation>
            <numerusform>%Ln unknown name…</numerusform>
            <numerusform>%Ln unknown names…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceValues</name>
    <message numerus="yes">
        <source>%Ln names on the invoice are none of what was fetched: %1.</source>
        <translation>
            <numerusform>%Ln name on the invoice is none of what was fetched: %1.</numerusform>
            <numerusform>%Ln names on the invoice are none of what was fetched: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinedJob</name>
    <message numerus="yes">
        <source>%Ln sessions were listed by more than one connection; each counts once.</source>
        <translation>
            <numerusform>%Ln session was listed by more than one connection; it counts once.</numerusform>
            <numerusform>%Ln sessions were listed by more than one connection; each counts once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongFetch</name>
    <message numerus="yes">
        <source>%Ln sessions received: %1</source>
        <translation>
            <numerusform>%Ln session received: %1</numerusform>
            <numerusform>%Ln sessions received: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookupController</name>
    <message numerus="yes">
        <source>%Ln conversation(s): %1</source>
        <translation>
            <numerusform>%Ln conversation: %1</numerusform>
            <numerusform>%Ln conversations: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The session history told of %Ln conversation(s).</source>
        <translation>
            <numerusform>The session history told of %Ln conversation.</numerusform>
            <numerusform>The session history told of %Ln conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are a developer&apos;s or non-interactive and not to be billed; see Findings.</source>
        <translation>
            <numerusform>%Ln of them is a developer&apos;s or non-interactive and not to be billed; see Findings.</numerusform>
            <numerusform>%Ln of them are a developer&apos;s or non-interactive and not to be billed; see Findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFlaws</name>
    <message numerus="yes">
        <source>%Ln entries are no sessions; they are not shown.</source>
        <translation>
            <numerusform>%Ln entry is no session; it is not shown.</numerusform>
            <numerusform>%Ln entries are no sessions; they are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages held characters that JSON does not allow; bytes that are no UTF-8 are shown as �.</source>
        <translation>
            <numerusform>%Ln page held characters that JSON does not allow; bytes that are no UTF-8 are shown as �.</numerusform>
            <numerusform>%Ln pages held characters that JSON does not allow; bytes that are no UTF-8 are shown as �.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastFetchesModel</name>
    <message numerus="yes">
        <source>%n answers were deleted when their time was over; the fetch can be opened, but is not whole any more.</source>
        <translation>
            <numerusform>%n answer was deleted when its time was over; the fetch can be opened, but is not whole any more.</numerusform>
            <numerusform>%n answers were deleted when their time was over; the fetch can be opened, but is not whole any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileCommand</name>
    <message numerus="yes">
        <source>%n fetches were deleted with it; %1 were freed.</source>
        <translation>
            <numerusform>%n fetch was deleted with it; %1 were freed.</numerusform>
            <numerusform>%n fetches were deleted with it; %1 were freed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its sessions may change for %n hours after their end (--settling).</source>
        <translation>
            <numerusform>Its sessions may change for %n hour after their end (--settling).</numerusform>
            <numerusform>Its sessions may change for %n hours after their end (--settling).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answers as received are deleted after %n months (--keep-months).</source>
        <translation>
            <numerusform>Answers as received are deleted after %n month (--keep-months).</numerusform>
            <numerusform>Answers as received are deleted after %n months (--keep-months).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecheckResult</name>
    <message numerus="yes">
        <source>The API now lists %Ln more in %1: fetch again.</source>
        <translation>
            <numerusform>The API now lists %Ln more in %1: fetch again.</numerusform>
            <numerusform>The API now lists %Ln more in %1: fetch again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The API now lists %Ln fewer in %1: fetch again.</source>
        <translation>
            <numerusform>The API now lists %Ln fewer in %1: fetch again.</numerusform>
            <numerusform>The API now lists %Ln fewer in %1: fetch again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln part(s) the API gives no total: they cannot be re-checked.</source>
        <translation>
            <numerusform>For %Ln part the API gives no total: it cannot be re-checked.</numerusform>
            <numerusform>For %Ln parts the API gives no total: they cannot be re-checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is missing: the API still lists as many sessions as are here, in all %Ln part(s).</source>
        <translation>
            <numerusform>Nothing is missing: the API still lists as many sessions as are here, in %Ln part.</numerusform>
            <numerusform>Nothing is missing: the API still lists as many sessions as are here, in all %Ln parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) cannot be verified: they were not proven complete when they were fetched, and their totals prove no more now.</source>
        <translation>
            <numerusform>%Ln part cannot be verified: it was not proven complete when it was fetched, and its total proves no more now.</numerusform>
            <numerusform>%Ln parts cannot be verified: they were not proven complete when they were fetched, and their totals prove no more now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcileController</name>
    <message numerus="yes">
        <source>%Ln of the %1 sessions of this line lie outside the days that are shown: the invoice cuts its days in %2, the report in %3.</source>
        <translation>
            <numerusform>%Ln of the %1 sessions of this line lies outside the days that are shown: the invoice cuts its days in %2, the report in %3.</numerusform>
            <numerusform>%Ln of the %1 sessions of this line lie outside the days that are shown: the invoice cuts its days in %2, the report in %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message numerus="yes">
        <source>All %n lines match.</source>
        <translation>
            <numerusform>%n line matches.</numerusform>
            <numerusform>All %n lines match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines do not match.</source>
        <translation>
            <numerusform>%1 of %n line does not match.</numerusform>
            <numerusform>%1 of %n lines do not match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possibilities tried</source>
        <translation>
            <numerusform>%n possibility tried</numerusform>
            <numerusform>%n possibilities tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would explain it exactly (%1, %n fit):</source>
        <translation>
            <numerusform>Would explain it exactly (%1, %n fits):</numerusform>
            <numerusform>Would explain it exactly (%1, %n fit):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n lines match or are within the tolerance.</source>
        <translation>
            <numerusform>%n line matches or is within the tolerance.</numerusform>
            <numerusform>All %n lines match or are within the tolerance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are not compared, because the invoice does not list their type: %1.</source>
        <translation>
            <numerusform>%Ln session is not compared, because the invoice does not list its type: %1.</numerusform>
            <numerusform>%Ln sessions are not compared, because the invoice does not list their type: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recount</name>
    <message numerus="yes">
        <source>%Ln sessions billed</source>
        <translation>
            <numerusform>%Ln session billed</numerusform>
            <numerusform>%Ln sessions billed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than their conversations can hold.</source>
        <translation>
            <numerusform>%Ln more than their conversations can hold.</numerusform>
            <numerusform>%Ln more than their conversations can hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln sessions this cannot be told.</source>
        <translation>
            <numerusform>Of %Ln session this cannot be told.</numerusform>
            <numerusform>Of %Ln sessions this cannot be told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>  %1: %Ln sessions, %2 billed (h:mm:ss)</source>
        <translation>
            <numerusform>  %1: %Ln session, %2 billed (h:mm:ss)</numerusform>
            <numerusform>  %1: %Ln sessions, %2 billed (h:mm:ss)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenText</name>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>%Ln too few</numerusform>
            <numerusform>%Ln too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too many</source>
        <translation>
            <numerusform>%Ln too many</numerusform>
            <numerusform>%Ln too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more by now</source>
        <translation>
            <numerusform>%Ln more by now</numerusform>
            <numerusform>%Ln more by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer by now</source>
        <translation>
            <numerusform>%Ln fewer by now</numerusform>
            <numerusform>%Ln fewer by now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionDiff</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n bots)</source>
        <translation>
            <numerusform>(%n bot)</numerusform>
            <numerusform>(%n bots)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions stand in answers that were not asked for again, and were not compared.</source>
        <translation>
            <numerusform>%Ln session stands in an answer that was not asked for again, and was not compared.</numerusform>
            <numerusform>%Ln sessions stand in answers that were not asked for again, and were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions are of times or bots that only one of the two asked for, and were not compared.</source>
        <translation>
            <numerusform>%Ln session is of a time or bot that only one of the two asked for, and was not compared.</numerusform>
            <numerusform>%Ln sessions are of times or bots that only one of the two asked for, and were not compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions have no billing id; they were compared by all their other fields.</source>
        <translation>
            <numerusform>%Ln session has no billing id; it was compared by all its other fields.</numerusform>
            <numerusform>%Ln sessions have no billing id; they were compared by all their other fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionTableModel</name>
    <message numerus="yes">
        <source>The end lies %Ln second(s) before the start.</source>
        <translation>
            <numerusform>The end lies %Ln second before the start.</numerusform>
            <numerusform>The end lies %Ln seconds before the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceComparison</name>
    <message numerus="yes">
        <source>%Ln entries of the summary could not be read.</source>
        <translation>
            <numerusform>%Ln entry of the summary could not be read.</numerusform>
            <numerusform>%Ln entries of the summary could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message numerus="yes">
        <source>The vendor&apos;s usage summary differs in %Ln type(s).</source>
        <translation>
            <numerusform>The vendor&apos;s usage summary differs in %Ln type.</numerusform>
            <numerusform>The vendor&apos;s usage summary differs in %Ln types.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its entries could not be read.</source>
        <translation>
            <numerusform>%Ln of its entries could not be read.</numerusform>
            <numerusform>%Ln of its entries could not be read.</numerusform>
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
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sessions, %2 billed</source>
        <translation>
            <numerusform>%1: %Ln session, %2 billed</numerusform>
            <numerusform>%1: %Ln sessions, %2 billed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown count on an estimated day, as their start cannot be read.</source>
        <translation>
            <numerusform>%Ln of the sessions shown counts on an estimated day, as its start cannot be read.</numerusform>
            <numerusform>%Ln of the sessions shown count on an estimated day, as their start cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown have no date.</source>
        <translation>
            <numerusform>%Ln of the sessions shown has no date.</numerusform>
            <numerusform>%Ln of the sessions shown have no date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may still change</source>
        <translation>
            <numerusform>%Ln may still change</numerusform>
            <numerusform>%Ln may still change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions shown may still change: the API was asked too soon after their end, or they have none.</source>
        <translation>
            <numerusform>%Ln of the sessions shown may still change: the API was asked too soon after its end, or it has none.</numerusform>
            <numerusform>%Ln of the sessions shown may still change: the API was asked too soon after their end, or they have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were received; %Ln of them lie outside the period.</source>
        <translation>
            <numerusform>%1 were received; %Ln of them lies outside the period.</numerusform>
            <numerusform>%1 were received; %Ln of them lie outside the period.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsButton</name>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln unit</numerusform>
            <numerusform>%Ln units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln prices: edit…</source>
        <translation>
            <numerusform>%Ln price: edit…</numerusform>
            <numerusform>%Ln prices: edit…</numerusform>
        </translation>
    </message>
</context>
</TS>
