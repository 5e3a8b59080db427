// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <map>

using namespace Qt::StringLiterals;

using Options = KoreApi::Options;
Q_DECLARE_METATYPE(Options)

/// Runs the installed program as a person at a terminal does, against a server that speaks the API.
class TestHeadless : public QObject
{
    Q_OBJECT

private slots:
    void exportFromHost_equalsTheTruth_data();
    void exportFromHost_equalsTheTruth();
    void exitCodes_sayWhatHappened_data();
    void exitCodes_sayWhatHappened();
    void counts_addUpToTheSessions();
    void counts_areNotMadeCoarserUnasked();
    void entriesThatAreNoSessions_areNotComplete();
    void sample_isExportedExactly();
    void filterAndSort_areApplied();
    void report_standsBesideTheFile();
    void interrupt_leavesNothing();
    void theToken_isNeverPrinted();
};

namespace {

using BotTitles = std::map<std::string, QString>;

QDate monday()
{
    return {2026, 9, 7};
}

std::vector<GeneratedSession> twoWeeks(int count = 400)
{
    return SessionGenerator(7, monday().addDays(-3), monday().addDays(9), count).sessions();
}

/// Anew: a port may have been that of an earlier server, whose sessions are kept.
QStringList fromHost(const LoopbackServer &server)
{
    return hostOptions(server) + QStringList{u"--fresh"_s, u"--from"_s, u"2026-09-07"_s, u"--to"_s, u"2026-09-13"_s};
}

QString iso(std::int64_t second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss+00:00"_s);
}

/// The names that the server gives to the bots of these sessions.
BotTitles titlesOf(const std::vector<GeneratedSession> &sessions)
{
    BotTitles titles;
    for (const GeneratedSession &session : sessions)
        titles.insert({session.botId, QString()});
    int number = 0;
    for (auto &[bot, title] : titles)
        title = u"Bot %1"_s.arg(++number);
    return titles;
}

/// The line of the exact preset that a session must become, but for its findings.
QByteArray lineOf(const GeneratedSession &session, const BotTitles &titles)
{
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    return QStringList{text(session.botId), text(session.channel), text(session.koreUserId),
        text(session.channelUserId), text(session.billingSessionType), text(session.conversationSessionId),
        iso(session.conversationStart), iso(session.conversationEnd), text(session.billingSessionId),
        iso(session.billingStart), iso(session.billingEnd), QString::number(session.billingEnd - session.billingStart),
        QString::number(session.conversationEnd - session.conversationStart), titles.at(session.botId)}
        .join(u',')
        .toUtf8();
}

QList<QByteArray> truth(const std::vector<GeneratedSession> &sessions)
{
    const qint64 from = monday().startOfDay(Qt::UTC).toSecsSinceEpoch();
    const BotTitles titles = titlesOf(sessions);
    QList<QByteArray> lines;
    for (const GeneratedSession &session : sessions) {
        if (session.billingStart >= from && session.billingStart < from + 7 * 86400)
            lines << lineOf(session, titles);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QList<QByteArray> linesOf(QByteArray csv)
{
    QList<QByteArray> lines = csv.replace("\r\n", "\n").split('\n');
    lines.removeFirst();
    lines.removeLast();
    std::sort(lines.begin(), lines.end());
    return lines;
}

Options with(const std::function<void(Options &)> &change)
{
    Options options;
    change(options);
    return options;
}

} // namespace

void TestHeadless::exportFromHost_equalsTheTruth_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("as documented") << Options() << 0;
    QTest::newRow("cap of 50") << with([](Options &o) { o.cap = 50; }) << 0;
    QTest::newRow("without paging") << with([](Options &o) {
        o.paging = Options::Paging::Ignored;
        o.moreAvailable = Options::MoreAvailable::Missing;
    }) << -1;
    QTest::newRow("repeats across pages") << with([](Options &o) {
        o.cap = 60;
        o.repeatedRows = 3;
    }) << -1;
    QTest::newRow("moreAvailable lies") << with([](Options &o) {
        o.moreAvailable = Options::MoreAvailable::AlwaysTrue;
    }) << 0;
    QTest::newRow("no total") << with([](Options &o) {
        o.cap = 70;
        o.total = Options::Total::Missing;
    }) << 5;
    QTest::newRow("total of the page") << with([](Options &o) {
        o.cap = 70;
        o.total = Options::Total::OfPage;
    }) << -1;
    QTest::newRow("newest first") << with([](Options &o) {
        o.cap = 90;
        o.newestFirst = true;
    }) << 0;
    QTest::newRow("UTC+05:30") << with([](Options &o) { o.zone = QTimeZone(19800); }) << 0;
    QTest::newRow("New York") << with([](Options &o) { o.zone = QTimeZone("America/New_York"); }) << 0;
    QTest::newRow("ISO dates") << with([](Options &o) { o.dates = SessionWriter::Dates::Iso; }) << 0;
    QTest::newRow("old admin path") << with([](Options &o) { o.hasAdminPath = false; }) << 0;
    QTest::newRow("numbers as strings") << with([](Options &o) {
        o.stringNumbers = true;
        o.cap = 100;
    }) << 0;
    QTest::newRow("byte order mark, gzip") << with([](Options &o) {
        o.byteOrderMark = true;
        o.gzip = true;
    }) << 0;
    QTest::newRow("refuses more than a month") << with([](Options &o) { o.longestPeriod = 1; }) << 0;
    QTest::newRow("every third request fails") << with([](Options &o) {
        o.cap = 100;
        o.faultEvery = 3;
    }) << 0;
    QTest::newRow("every third answer is cut") << with([](Options &o) {
        o.cap = 100;
        o.faultEvery = 3;
        o.fault = Options::Fault::CutJson;
    }) << 0;
    QTest::newRow("jti enforced") << with([](Options &o) {
        o.enforceJti = true;
        o.cap = 50;
    }) << 0;
}

void TestHeadless::exportFromHost_equalsTheTruth()
{
    QFETCH(Options, options);
    QFETCH(int, code);
    const auto sessions = twoWeeks();
    KoreApi api(sessions, options);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = runBillscope(QStringList(u"export"_s) + fromHost(server) + QStringList{u"-o"_s, u"-"_s});
    QList<QByteArray> lines = linesOf(outcome.output);
    for (QByteArray &line : lines)
        line.truncate(line.lastIndexOf(','));
    QCOMPARE(lines, truth(sessions));
    QVERIFY2(outcome.code == code || (code < 0 && (outcome.code == 0 || outcome.code == 5)), outcome.error.constData());
}

void TestHeadless::exitCodes_sayWhatHappened_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<int>("code");
    QTest::newRow("wrong secret") << Options() << "wrong"_ba << 3;
    QTest::newRow("no scope") << with([](Options &o) { o.hasScope = false; }) << "demo-secret"_ba << 3;
    QTest::newRow("no such address") << with([](Options &o) {
        o.hasAdminPath = false;
        o.hasOldAdminPath = false;
    }) << "demo-secret"_ba << 4;
    QTest::newRow("only a web page") << with([](Options &o) {
        o.faultEvery = 1;
        o.fault = Options::Fault::Html;
    }) << "demo-secret"_ba << 4;
}

void TestHeadless::exitCodes_sayWhatHappened()
{
    QFETCH(Options, options);
    QFETCH(QByteArray, secret);
    KoreApi api(twoWeeks(20), options);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    const ProgramRun outcome = runBillscope(
        QStringList(u"export"_s) + fromHost(server) + QStringList{u"-o"_s, path}, headlessEnvironment(secret));
    QTEST(outcome.code, "code");
    QVERIFY(!outcome.error.trimmed().isEmpty());
    QVERIFY(!QFile::exists(path));
}

void TestHeadless::counts_addUpToTheSessions()
{
    const auto sessions = twoWeeks();
    KoreApi api(sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = runBillscope(
        QStringList(u"counts"_s) + fromHost(server) + QStringList{u"--by"_s, u"bot"_s, u"--bucket"_s, u"day"_s});
    QCOMPARE(outcome.code, 0);
    const QList<QByteArray> lines = linesOf(outcome.output);
    QCOMPARE(lines.size(), 7);
    qsizetype sum = 0;
    for (const QByteArray &line : lines)
        sum += line.split(',').last().toInt();
    QCOMPARE(sum, truth(sessions).size());
    // The headings have the ids, what goes to standard error the names.
    const QByteArray id = outcome.output.split(',').at(1);
    const QByteArray name = titlesOf(sessions).at(id.toStdString()).toUtf8();
    QVERIFY2(outcome.error.contains("  " + id + " is " + name + '\n'), outcome.error.constData());
}

void TestHeadless::counts_areNotMadeCoarserUnasked()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"far.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"total":2,"moreAvailable":false,"sessions":[
        {"billingSessionId":"a","billingSessionStartDateTime":"2026-10-01T00:00:00Z"},
        {"billingSessionId":"b","billingSessionStartDateTime":"2099-10-01T00:00:00Z"}]})");
    file.close();
    const auto counts = [&file](const QString &bucket) {
        return runBillscope({u"counts"_s, u"--file"_s, file.fileName(), u"--bucket"_s, bucket});
    };
    const ProgramRun hours = counts(u"hour"_s);
    QCOMPARE(hours.code, 2);
    QVERIFY(hours.output.isEmpty());
    QVERIFY2(hours.error.contains("100,000 lines"), hours.error.constData());
    QCOMPARE(counts(u"day"_s).code, 0);
}

void TestHeadless::entriesThatAreNoSessions_areNotComplete()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"odd.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"total":3,"moreAvailable":false,"sessions":[{"billingSessionId":"a"},null,"b"]})");
    file.close();
    const ProgramRun outcome = runBillscope({u"export"_s, u"--file"_s, file.fileName()});
    QCOMPARE(outcome.code, 5);
    QVERIFY2(outcome.error.contains("and 2 entries that are no sessions"), outcome.error.constData());
}

void TestHeadless::sample_isExportedExactly()
{
    const ProgramRun outcome = runBillscope({u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE)});
    QCOMPARE(outcome.code, 0);
    QFile exact(u":/data/sample-exact.csv"_s);
    QVERIFY(exact.open(QIODevice::ReadOnly));
    QCOMPARE(outcome.output, exact.readAll());
}

void TestHeadless::filterAndSort_areApplied()
{
    const ProgramRun outcome = runBillscope(
        {u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"--filter"_s, u"length>30s"_s});
    QCOMPARE(outcome.output.count("\r\n"), 2);
    const ProgramRun sorted = runBillscope(
        {u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"--sort"_s, u"start:desc"_s});
    QVERIFY(sorted.output.indexOf("6048d2feb123c4567d890130") < sorted.output.indexOf("6048d20fb123c4567d89012f"));
}

void TestHeadless::report_standsBesideTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bill.csv"_s);
    QCOMPARE(runBillscope({u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"-o"_s, path}).code, 0);
    QFile report(folder.filePath(u"bill.report.txt"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().contains("SHA-256"));
    QVERIFY(runBillscope({u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"-o"_s,
                             folder.filePath(u"none/bill.csv"_s)})
                .code
        == 6);
}

void TestHeadless::interrupt_leavesNothing()
{
    KoreApi api(twoWeeks(), with([](Options &o) {
        o.faultEvery = 1;
        o.fault = Options::Fault::NeverAnswers;
    }));
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(headlessEnvironment());
    process.start(QStringLiteral(BILLSCOPE_PROGRAM),
        QStringList(u"export"_s) + fromHost(server) + QStringList{u"-o"_s, folder.filePath(u"out.csv"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(!server.requests().isEmpty(), 20000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestHeadless::theToken_isNeverPrinted()
{
    KoreApi api(twoWeeks(20), with([](Options &o) { o.faultEvery = 1; }));
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = runBillscope(
        QStringList(u"export"_s) + fromHost(server), headlessEnvironment("a-secret-never-seen"));
    QVERIFY(!server.requests().isEmpty());
    for (const HttpRequest &request : server.requests()) {
        const QByteArray token = request.header("auth"_ba);
        QVERIFY(!token.isEmpty());
        QVERIFY(!outcome.error.contains(token));
    }
    QVERIFY(!outcome.error.contains("a-secret-never-seen"));
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
