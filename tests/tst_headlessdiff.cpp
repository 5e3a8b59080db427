// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"
#include "sessionwriter.h"

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// `billscope diff`, from the server to the exit code.
class TestHeadlessDiff : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sameTwice_endsWith0();
    void changesSinceAFetch_endWith1();
    void withoutFresh_nothingWasAskedAgain();
    void ownExport_isNoDifference_data();
    void ownExport_isNoDifference();
    void vendorsFileOfAnotherZone_isReadInIt();
    void fileWithFewIds_isReadInTheZoneOfTheSource();
    void vendorsFile_isCompared();
    void plan_changesNothing();
    void incomplete_endsWith5();
    void cutShortBefore_isNamed();
    void oneBot_isComparedWithOneBot();
    void earlierDays_areCounted();
    void what_isNotThere_isToldBeforeAnythingIsAsked_data();
    void what_isNotThere_isToldBeforeAnythingIsAsked();
    void archiveThatCannotBeOpened_endsWith6();

private:
    ProgramRun run(const QString &verb, const QStringList &more) const;
    /// The path of a file with this content.
    QString write(const QString &name, const QByteArray &content) const;
    /// The id of the newest fetch that is kept.
    QString newestFetch() const;

    std::vector<GeneratedSession> m_sessions;
    QTemporaryDir m_folder;
    std::unique_ptr<KoreApi> m_api;
    std::unique_ptr<LoopbackServer> m_server;
    int m_requests = 0;
};

void TestHeadlessDiff::init()
{
    m_sessions = SessionGenerator(7, QDate(2026, 9, 1), QDate(2026, 9, 20), 2000).sessions();
    m_api = std::make_unique<KoreApi>(m_sessions);
    m_requests = 0;
    m_server = std::make_unique<LoopbackServer>([this](const HttpRequest &request) {
        ++m_requests;
        return m_api->answer(request);
    });
}

ProgramRun TestHeadlessDiff::run(const QString &verb, const QStringList &more) const
{
    return runBillscope(
        QStringList{verb, u"--from"_s, u"2026-09-04"_s, u"--to"_s, u"2026-09-16"_s} + hostOptions(*m_server) + more);
}

QString TestHeadlessDiff::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

QString TestHeadlessDiff::newestFetch() const
{
    const ProgramRun list = runBillscope(QStringList{u"fetches"_s, u"list"_s} + hostOptions(*m_server));
    return QString::fromUtf8(list.output.split('\n').value(1).split(',').value(0));
}

void TestHeadlessDiff::sameTwice_endsWith0()
{
    QCOMPARE(run(u"export"_s, {}).code, 0);
    const ProgramRun outcome = run(u"diff"_s, {u"--fresh"_s, u"--against"_s, newestFetch()});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QCOMPARE(outcome.output,
        QByteArray("change,field,billingSessionId,conversationSessionId,before,after,botId,channel,billingSessionType,"
                   "billingSessionStartDateTime,billingSessionEndDateTime\r\n"));
    QVERIFY2(outcome.error.contains("Compared with the fetch of "), outcome.error.constData());
    QVERIFY2(outcome.error.contains(": 0 added, 0 vanished, 0 changed; "), outcome.error.constData());
}

void TestHeadlessDiff::changesSinceAFetch_endWith1()
{
    QCOMPARE(run(u"export"_s, {}).code, 0);
    const QString fetch = newestFetch();
    std::vector<GeneratedSession> later = m_sessions;
    const GeneratedSession vanished = later[900];
    later.erase(later.begin() + 900);
    later[1000].channelUserId = "somebody else";
    GeneratedSession added = later[1100];
    added.billingSessionId = "added";
    later.push_back(added);
    m_api = std::make_unique<KoreApi>(later);
    const ProgramRun outcome = run(u"diff"_s, {u"--fresh"_s, u"--against"_s, fetch});
    QVERIFY2(outcome.code == 1, (outcome.output + outcome.error).constData());
    QCOMPARE(outcome.output.count("\r\n"), 4);
    QVERIFY2(outcome.output.contains("\r\nadded,,added,"), outcome.output.constData());
    QVERIFY(outcome.output.contains("\r\nvanished,," + QByteArray::fromStdString(vanished.billingSessionId) + ','));
    QVERIFY(outcome.output.contains(
        "\r\nchanged,channelUserId," + QByteArray::fromStdString(later[1000].billingSessionId) + ','));
    QVERIFY(outcome.output.contains(",somebody else,"));
    QVERIFY2(outcome.error.contains(": 1 added, 1 vanished, 1 changed; "), outcome.error.constData());
}

void TestHeadlessDiff::withoutFresh_nothingWasAskedAgain()
{
    QCOMPARE(run(u"export"_s, {}).code, 0);
    m_api = std::make_unique<KoreApi>(std::vector<GeneratedSession>());
    const ProgramRun outcome = run(u"diff"_s, {u"--against"_s, newestFetch()});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(outcome.error.contains("Nothing of these days was asked for again since"), outcome.error.constData());
    QVERIFY2(outcome.error.contains("not asked again since"), outcome.error.constData());
}

void TestHeadlessDiff::ownExport_isNoDifference_data()
{
    QTest::addColumn<QString>("preset");
    QTest::newRow("exact") << u"exact"_s;
    QTest::newRow("excel") << u"excel"_s;
}

void TestHeadlessDiff::ownExport_isNoDifference()
{
    QFETCH(const QString, preset);
    const QString file = m_folder.filePath(u"before.csv"_s);
    QCOMPARE(run(u"export"_s, {u"-o"_s, file, u"--preset"_s, preset, u"--zone"_s, u"Asia/Kolkata"_s}).code, 0);
    const ProgramRun outcome = run(u"diff"_s, {u"--zone"_s, u"Asia/Kolkata"_s, u"--against"_s, file});
    QVERIFY2(outcome.code == 0, (outcome.output + outcome.error).constData());
    QVERIFY2(
        outcome.error.contains("Compared with before.csv: 0 added, 0 vanished, 0 changed;"), outcome.error.constData());
    const ProgramRun files = runBillscope({u"diff"_s, u"--file"_s, file, u"--against"_s, file});
    QVERIFY2(files.code == 0, files.error.constData());
}

void TestHeadlessDiff::vendorsFileOfAnotherZone_isReadInIt()
{
    SessionWriter writer(QTimeZone(19800));
    QByteArray lines("Bot ID,Billing Session Id,Billing Session Start Date Time,Billing Session End Date Time,"
                     "Conversation Session Id,Conversation Session Start Date Time,Message Id\r\n");
    for (const GeneratedSession &session : m_sessions) {
        lines += QByteArray::fromStdString(session.botId) + ',' + QByteArray::fromStdString(session.billingSessionId)
            + ',' + writer.time(session.billingStart) + ',' + writer.time(session.billingEnd) + ','
            + QByteArray::fromStdString(session.conversationSessionId) + ',' + writer.time(session.conversationStart)
            + ",m\r\n";
    }
    const QString file = write(u"vendor.csv"_s, lines);
    const QByteArray ownZone("The dates in vendor.csv were read in their own time zone, UTC+05:30; those that are "
                             "compared with them in UTC.");
    // A zone that is given is that of the source alone.
    for (const QStringList &zone : {QStringList(), QStringList{u"--api-zone"_s, u"UTC"_s}}) {
        const ProgramRun outcome = run(u"diff"_s, zone + QStringList{u"--against"_s, file});
        QVERIFY2(outcome.code == 0, outcome.error.constData());
        QVERIFY2(outcome.error.contains(": 0 added, 0 vanished, 0 changed;"), outcome.error.constData());
        QVERIFY2(outcome.error.contains(ownZone), outcome.error.constData());
    }
}

void TestHeadlessDiff::fileWithFewIds_isReadInTheZoneOfTheSource()
{
    const QTimeZone india(19800);
    const QString all = write(u"all.json"_s, writeAnswer(m_sessions, india));
    const QString few = write(u"few.json"_s, writeAnswer({m_sessions.begin(), m_sessions.begin() + 10}, india));
    const ProgramRun outcome = runBillscope({u"diff"_s, u"--file"_s, all, u"--against"_s, few});
    QVERIFY2(outcome.error.contains(" added, 0 vanished, 0 changed; 10 are the same."), outcome.error.constData());
    QVERIFY2(!outcome.error.contains("own time zone"), outcome.error.constData());
}

void TestHeadlessDiff::vendorsFile_isCompared()
{
    const QByteArray titles(
        "Bot ID,Channel,Billing Session Type,Billing Session Id,Billing Session Start Date Time,Message Id\r\n");
    // Several lines of one billing session are folded.
    const QString before = write(u"a.csv"_s,
        titles
            + "st-1,IVR,Conversations,s1,03-10-2021 2:05:03 pm,m1\r\n"
              "st-1,IVR,Conversations,s1,03-10-2021 2:05:03 pm,m2\r\n");
    const QString now = write(u"b.csv"_s,
        titles
            + "st-1,IVR,Conversations,s1,03-10-2021 2:05:04 pm,m1\r\n"
              "st-1,IVR,Conversations,s2,03-11-2021 2:05:03 pm,m3\r\n");
    const ProgramRun outcome = runBillscope({u"diff"_s, u"--file"_s, now, u"--against"_s, before});
    QVERIFY2(outcome.code == 1, outcome.error.constData());
    QVERIFY2(outcome.error.contains("\na.csv: In this file a session has a line for each of its messages: 2 lines are "
                                    "folded into 1 session"),
        outcome.error.constData());
    QCOMPARE(outcome.error.count("for each of its messages"), 1);
    QCOMPARE(QString::fromUtf8(outcome.output).split(u"\r\n"_s).mid(1),
        (QStringList{u"added,,s2,,,,st-1,IVR,Conversations,2021-03-11T14:05:03+00:00,"_s,
            u"changed,billingSessionStartDateTime,s1,,2021-03-10T14:05:03+00:00,2021-03-10T14:05:04+00:00,st-1,IVR,"
            "Conversations,2021-03-10T14:05:04+00:00,"_s,
            {}}));
}

void TestHeadlessDiff::plan_changesNothing()
{
    const QString before = write(u"before.json"_s, writeAnswer(m_sessions));
    const QString now = write(u"now.json"_s, writeAnswer({m_sessions.begin() + 1, m_sessions.end()}));
    const QStringList arguments{u"diff"_s, u"--file"_s, now, u"--against"_s, before};
    const ProgramRun outcome = runBillscope(arguments);
    QVERIFY2(outcome.code == 1, outcome.error.constData());
    const ProgramRun planned = runBillscope(
        arguments + QStringList{u"--plan"_s, u"session"_s, u"--unit"_s, u"Alerts=none"_s});
    QCOMPARE(planned.code, 1);
    QCOMPARE(planned.output, outcome.output);
    QCOMPARE(planned.error, outcome.error);
    QCOMPARE(runBillscope(arguments + QStringList{u"--plan"_s, u"gold"_s}).code, 2);
}

void TestHeadlessDiff::incomplete_endsWith5()
{
    QCOMPARE(run(u"export"_s, {}).code, 0);
    const QString fetch = newestFetch();
    m_api = std::make_unique<KoreApi>(m_sessions, KoreApi::Options{.total = KoreApi::Options::Total::Missing});
    QStringList more{u"--fresh"_s, u"--against"_s, fetch};
    QCOMPARE(run(u"diff"_s, more).code, 5);
    const ProgramRun accepted = run(u"diff"_s, more + QStringList{u"--accept-unproven"_s});
    QVERIFY2(accepted.code == 0, (accepted.output + accepted.error).constData());
    // And the other way round.
    const QString unproven = newestFetch();
    QVERIFY(unproven != fetch);
    m_api = std::make_unique<KoreApi>(m_sessions);
    const ProgramRun outcome = run(u"diff"_s, {u"--fresh"_s, u"--against"_s, unproven});
    QVERIFY2(outcome.code == 5, outcome.error.constData());
    QVERIFY2(outcome.error.contains("not proven complete"), outcome.error.constData());
}

void TestHeadlessDiff::cutShortBefore_isNamed()
{
    const QString file = write(
        u"cut.json"_s, "{\"total\": 5, \"moreAvailable\": true, \"sessions\": [{\"billingSessionId\": \"x\"}]}");
    const ProgramRun outcome = run(u"diff"_s, {u"--against"_s, file});
    QVERIFY2(outcome.code == 5, outcome.error.constData());
    QVERIFY2(outcome.error.contains("cut.json: differs: 1 received, the API lists 5."), outcome.error.constData());
    QVERIFY2(outcome.error.contains("may look added or vanished"), outcome.error.constData());
}

void TestHeadlessDiff::oneBot_isComparedWithOneBot()
{
    const QString bot = QString::fromStdString(m_sessions[1000].botId);
    QCOMPARE(run(u"export"_s, {u"--bot"_s, bot}).code, 0);
    const ProgramRun outcome = run(u"diff"_s, {u"--fresh"_s, u"--against"_s, newestFetch()});
    QVERIFY2(outcome.code == 0, outcome.error.constData());
    QVERIFY2(outcome.error.contains("only one of the two asked for"), outcome.error.constData());
}

void TestHeadlessDiff::earlierDays_areCounted()
{
    const QString file = m_folder.filePath(u"all.csv"_s);
    const QStringList all{u"export"_s, u"--from"_s, u"2026-09-01"_s, u"--to"_s, u"2026-09-20"_s, u"-o"_s, file};
    QCOMPARE(runBillscope(all + hostOptions(*m_server)).code, 0);
    const QStringList days{u"diff"_s, u"--from"_s, u"2026-09-08"_s, u"--to"_s, u"2026-09-14"_s, u"--against"_s};
    const ProgramRun fetched = runBillscope(days + QStringList{u"same-weekdays"_s} + hostOptions(*m_server));
    QVERIFY2(fetched.code == 1, fetched.error.constData());
    QVERIFY(fetched.output.startsWith("botId,channel,billingSessionType,then,now,difference\r\n"));
    QVERIFY2(fetched.error.contains("Conversations: "), fetched.error.constData());
    // The same numbers from a file that holds both weeks; a week is the period before.
    const ProgramRun kept = runBillscope(days + QStringList{u"period-before"_s, u"--file"_s, file});
    QCOMPARE(kept.output, fetched.output);
    QCOMPARE(kept.code, 1);
    qint64 then = 0;
    qint64 now = 0;
    const QList<QByteArray> lines = kept.output.split('\n').mid(1);
    for (const QByteArray &line : lines) {
        then += line.split(',').value(3).toInt();
        now += line.split(',').value(4).toInt();
    }
    const auto startedFrom = [this](int day) {
        const qint64 from = QDate(2026, 9, day).startOfDay(Qt::UTC).toSecsSinceEpoch();
        return std::ranges::count_if(m_sessions, [from](const GeneratedSession &session) {
            return session.billingStart >= from && session.billingStart < from + 7 * 86400;
        });
    };
    QCOMPARE(then, qint64(startedFrom(1)));
    QCOMPARE(now, qint64(startedFrom(8)));
}

void TestHeadlessDiff::what_isNotThere_isToldBeforeAnythingIsAsked_data()
{
    QTest::addColumn<QString>("against");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no file") << u"nothere.csv"_s << 6 << QByteArray("There is no file nothere.csv");
    QTest::newRow("no fetch") << u"4711"_s << 2 << QByteArray("There is no fetch 4711 of ");
}

void TestHeadlessDiff::what_isNotThere_isToldBeforeAnythingIsAsked()
{
    QFETCH(const QString, against);
    QFETCH(const int, code);
    QFETCH(const QByteArray, named);
    const ProgramRun outcome = run(u"diff"_s, {u"--against"_s, against});
    QVERIFY2(outcome.code == code, outcome.error.constData());
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
    QCOMPARE(m_requests, 0);
}

void TestHeadlessDiff::archiveThatCannotBeOpened_endsWith6()
{
    QCOMPARE(run(u"export"_s, {}).code, 0);
    const QString fetch = newestFetch();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/billscope"_s;
    bool isSpoilt = false;
    // Also those of the tests before, which are through.
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.read(6) == "SQLite") {
            file.close();
            isSpoilt = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("no archive at all") > 0;
        }
    }
    QVERIFY(isSpoilt);
    m_requests = 0;
    const ProgramRun outcome = run(u"diff"_s, {u"--against"_s, fetch});
    QVERIFY2(outcome.code == 6, outcome.error.constData());
    QCOMPARE(m_requests, 0);
}

QTEST_GUILESS_MAIN(TestHeadlessDiff)
#include "tst_headlessdiff.moc"
