// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archiveddecisions.h"
#include "archivetasks.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `billscope check`, from the server to the exit code.
class TestHeadlessCheck : public QObject
{
    Q_OBJECT

private slots:
    void clean_endsWith0();
    void findings_endWith1();
    void findingsOutsideThePeriod_areLeftOut();
    void incomplete_endsWith5();
    void missingEnd_isToldOnceItIsSettled();
    void repeatedRecord_isTold();
    void vendorsFile_hasSeveralLinesOfASession();
    void outputThatCannotBeWritten_endsWith6();
    void recount_tellsTheSurplus();
    void exportAndCounts_knowTheFindings();
    void decided_isToldAndCountsNoMore();

private:
    static std::vector<GeneratedSession> sessions();
    static ProgramRun check(const LoopbackServer &server, const QStringList &more = {});
};

std::vector<GeneratedSession> TestHeadlessCheck::sessions()
{
    return SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 2000).sessions();
}

ProgramRun TestHeadlessCheck::check(const LoopbackServer &server, const QStringList &more)
{
    return runBillscope(QStringList{u"check"_s, u"--plan"_s, u"session"_s, u"--fresh"_s, u"--from"_s, u"2026-09-04"_s,
                            u"--to"_s, u"2026-09-16"_s}
        + hostOptions(server) + more);
}

/// The vendor's export of these sessions, a line for each of their two or three messages.
static QByteArray vendorsFile(const std::vector<GeneratedSession> &sessions)
{
    SessionWriter writer;
    QByteArray file("Bot ID,Channel,Kore User ID,Channel User ID,Billing Session Type,Conversation Session Id,"
                    "Conversation Session Start Date Time,Conversation Session End Date Time,Billing Session Id,"
                    "Billing Session Start Date Time,Billing Session End Date Time,Message Id\r\n");
    int number = 0;
    for (const GeneratedSession &session : sessions) {
        const auto cell = [](const std::string &text) { return '"' + QByteArray::fromStdString(text) + "\","; };
        const QByteArray cells = cell(session.botId) + cell(session.channel) + cell(session.koreUserId)
            + cell(session.channelUserId) + cell(session.billingSessionType) + cell(session.conversationSessionId)
            + writer.time(session.conversationStart) + ',' + writer.time(session.conversationEnd) + ','
            + cell(session.billingSessionId) + writer.time(session.billingStart) + ','
            + writer.time(session.billingEnd);
        const int messages = 2 + ++number % 2;
        for (int message = 0; message < messages; ++message)
            file += cells + ",ms-" + QByteArray::number(number) + '-' + QByteArray::number(message) + "\r\n";
    }
    return file;
}

/// Lines of an error or a warning.
static QByteArrayList told(const QByteArray &csv)
{
    QByteArrayList lines;
    for (const QByteArray &line : csv.split('\n')) {
        if (line.contains(",error,") || line.contains(",warning,"))
            lines.append(line.trimmed());
    }
    return lines;
}

void TestHeadlessCheck::clean_endsWith0()
{
    KoreApi api(sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = check(server);
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY(outcome.output.startsWith(
        "rule,severity,billingSessionId,conversationSessionId,evidence,state,claimedOn,ticket,"
        "decidedOn,reason\r\n"));
    QVERIFY2(outcome.error.contains("0 errors, 0 warnings"), outcome.error.constData());
    QVERIFY(!outcome.error.contains("too many"));
}

void TestHeadlessCheck::findings_endWith1()
{
    std::vector<GeneratedSession> all = sessions();
    const auto changed = std::ranges::find_if(all, [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations" && session.billingStart > 1788739200;
    });
    changed->billingEnd = changed->conversationEnd = changed->billingStart + 1040;
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = check(server);
    QVERIFY2(outcome.code == 1, (outcome.output + outcome.error).constData());
    QCOMPARE(told(outcome.output),
        QByteArrayList{QByteArray("block-too-long,error,") + changed->billingSessionId.c_str() + ','
            + changed->conversationSessionId.c_str() + ",Lasts 17:20; a block lasts 15:00.,open,,,,"});
    QVERIFY2(outcome.error.contains("1 block-too-long: A 15-minute block lasts longer"), outcome.error.constData());
}

void TestHeadlessCheck::findingsOutsideThePeriod_areLeftOut()
{
    std::vector<GeneratedSession> all = sessions();
    // In the margin, which is received as well: the last session before the period.
    const auto changed = std::ranges::find_if(all.rbegin(), all.rend(), [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations" && session.billingStart < 1788480000 - 1100;
    });
    changed->billingEnd = changed->conversationEnd = changed->billingStart + 1040;
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = check(server);
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QCOMPARE(told(outcome.output), QByteArrayList());
}

void TestHeadlessCheck::incomplete_endsWith5()
{
    std::vector<GeneratedSession> all = sessions();
    all[1000].billingEnd = all[1000].billingStart - 60;
    KoreApi api(all, KoreApi::Options{.total = KoreApi::Options::Total::Missing});
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QCOMPARE(check(server).code, 5);
    QCOMPARE(check(server, {u"--accept-unproven"_s}).code, 1);
}

void TestHeadlessCheck::missingEnd_isToldOnceItIsSettled()
{
    KoreApi api(sessions(), KoreApi::Options{.oddities = RowOddity::MissingFields});
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = check(server);
    QVERIFY2(outcome.output.contains("missing-end,info,"), outcome.output.constData());
    QVERIFY(outcome.output.contains(",Billing Session End Date Time is missing."));
}

void TestHeadlessCheck::repeatedRecord_isTold()
{
    std::vector<GeneratedSession> all = sessions();
    const GeneratedSession repeated = all[1000];
    all.insert(all.begin() + 1000, repeated);
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const QByteArrayList lines = told(check(server).output);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().startsWith(QByteArray("repeated-record,warning,") + repeated.billingSessionId.c_str()),
        lines.constFirst().constData());
}

void TestHeadlessCheck::vendorsFile_hasSeveralLinesOfASession()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vendor.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(vendorsFile(sessions()));
    file.close();
    const QByteArray sentence("In this file a session has a line for each of its messages: ");
    const ProgramRun outcome = runBillscope({u"check"_s, u"--file"_s, path, u"--plan"_s, u"session"_s});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(!outcome.output.contains("repeated-record"), outcome.output.constData());
    QVERIFY2(outcome.error.contains(sentence), outcome.error.constData());
    // The report of an export, and where that stands in a file, its last line.
    const QString output = folder.filePath(u"sessions.csv"_s);
    for (const QStringList &more : {QStringList(), QStringList{u"-o"_s, output}}) {
        const ProgramRun written = runBillscope(QStringList{u"export"_s, u"--file"_s, path} + more);
        QVERIFY2(written.code == 0, written.error.constData());
        QCOMPARE(written.error.count(sentence), 1);
    }
}

void TestHeadlessCheck::outputThatCannotBeWritten_endsWith6()
{
    const QTemporaryDir folder;
    const ProgramRun outcome = runBillscope(
        {u"check"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"-o"_s, folder.filePath(u"none/found.csv"_s)});
    QCOMPARE(outcome.code, 6);
}

void TestHeadlessCheck::recount_tellsTheSurplus()
{
    std::vector<GeneratedSession> all = sessions();
    const auto changed = std::ranges::find_if(all, [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations" && session.billingStart > 1788739200;
    });
    // Once more, in a conversation that is too short for two.
    GeneratedSession twin = *changed;
    twin.billingSessionId.back() = twin.billingSessionId.back() == '0' ? '1' : '0';
    std::erase_if(all, [&twin](const GeneratedSession &session) {
        return session.conversationSessionId == twin.conversationSessionId;
    });
    twin.conversationEnd = twin.billingEnd = twin.conversationStart + 300;
    twin.billingStart = twin.conversationStart;
    all.push_back(twin);
    twin.billingSessionId.front() = twin.billingSessionId.front() == '0' ? '1' : '0';
    all.push_back(twin);
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = runBillscope(
        QStringList{u"counts"_s, u"--recount"_s, u"--plan"_s, u"session"_s, u"--fresh"_s, u"--from"_s, u"2026-09-04"_s,
            u"--to"_s, u"2026-09-16"_s, u"--bucket"_s, u"month"_s, u"--by"_s, u"type"_s}
        + hostOptions(server));
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    const QByteArrayList lines = outcome.output.split('\n');
    QVERIFY2(lines.at(0).contains("Conversations billed,Conversations surplus,Conversations minutes"),
        lines.at(0).constData());
    QVERIFY2(outcome.error.contains(" sessions billed, 1 more than their conversations can hold."),
        outcome.error.constData());
}

void TestHeadlessCheck::exportAndCounts_knowTheFindings()
{
    std::vector<GeneratedSession> all = sessions();
    const auto changed = std::ranges::find_if(all, [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations" && session.billingStart > 1788739200;
    });
    changed->billingEnd = changed->conversationEnd = changed->billingStart + 1040;
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const auto run = [&server](const QString &verb, const QStringList &more) {
        return runBillscope(QStringList{verb, u"--fresh"_s, u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s}
            + hostOptions(server) + more);
    };
    const QStringList tooLong{u"--filter"_s, u"finding=block-too-long"_s};
    const QStringList plan{u"--plan"_s, u"session"_s};
    const QByteArrayList lines = run(u"export"_s, tooLong + plan).output.split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith(",botName,findings\r"));
    QVERIFY(lines.at(1).contains(changed->billingSessionId.c_str()));
    QVERIFY2(lines.at(1).endsWith("block-too-long\r"), lines.at(1).constData());
    // Without a plan nothing is known of blocks.
    QCOMPARE(run(u"export"_s, tooLong).output.count('\n'), 1);
    const QByteArrayList sorted = run(u"export"_s, plan + QStringList{u"--sort"_s, u"finding:desc"_s})
                                      .output.split('\n');
    QVERIFY2(!sorted.at(1).endsWith(",\r"), sorted.at(1).constData());
    const ProgramRun counts = run(u"counts"_s, tooLong + plan + QStringList{u"--bucket"_s, u"month"_s});
    QVERIFY2(counts.output.endsWith(",1\r\n"), counts.output.constData());
}

void TestHeadlessCheck::decided_isToldAndCountsNoMore()
{
    std::vector<GeneratedSession> all = sessions();
    const auto changed = std::ranges::find_if(all, [](const GeneratedSession &session) {
        return session.billingSessionType == "Conversations" && session.billingStart > 1788739200;
    });
    changed->billingEnd = changed->conversationEnd = changed->billingStart + 1040;
    KoreApi api(all);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QCOMPARE(check(server).code, 1);
    // As the window writes it, into the archive of the program.
    QCoreApplication::setOrganizationName(u"billscope"_s);
    QCoreApplication::setApplicationName(u"billscope"_s);
    const QStringList paths = keptArchives();
    const QString conversation = QString::fromStdString(changed->conversationSessionId);
    FindingChange change{.state = FindingState::Claimed, .date = QDate(2026, 11, 2), .ticket = u"T-1"_s};
    change.findings = {{u"block-too-long"_s, QString::fromStdString(changed->billingSessionId), {},
        u"1: 1 1040 0 0 0 "_s + conversation}};
    QCOMPARE(changeDecisions(paths, change).problem, QString());
    const ProgramRun claimed = check(server);
    QCOMPARE(claimed.code, 1);
    QVERIFY2(claimed.output.contains(",claimed,2026-11-02,T-1,,\r\n"), claimed.output.constData());
    QVERIFY2(claimed.error.contains(" 1 claimed."), claimed.error.constData());
    QCOMPARE(told(check(server, {u"--state"_s, u"claimed,credited"_s}).output).size(), 1);
    const ProgramRun open = check(server, {u"--state"_s, u"open"_s});
    QCOMPARE(told(open.output).size(), 0);
    QCOMPARE(open.code, 0);
    change.state = FindingState::Dismissed;
    change.reason = u"agreed"_s;
    QCOMPARE(changeDecisions(paths, change).problem, QString());
    const ProgramRun dismissed = check(server);
    QCOMPARE(dismissed.code, 0);
    QVERIFY2(dismissed.output.contains(",dismissed,,,2026-11-02,agreed\r\n"), dismissed.output.constData());
    QCOMPARE(check(server, {u"--state"_s, u"closed"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestHeadlessCheck)
#include "tst_headlesscheck.moc"
