// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// `billscope fetches`, after the program itself has fetched something.
class TestFetchesCommand : public QObject
{
    Q_OBJECT

private slots:
    void listsAndDeletes();
    void archivesThatNoConnectionHas();
    void nothingIsKept();
    void oneTokenForSeveralBots();
    void withoutCredentials();
};

static ProgramRun fetches(const QStringList &words, const LoopbackServer &server)
{
    return runProgram(QStringLiteral(BILLSCOPE_PROGRAM), QStringList{u"fetches"_s} + words + hostOptions(server));
}

void TestFetchesCommand::listsAndDeletes()
{
    KoreApi api(SessionGenerator(1, QDate(2026, 9, 1), QDate(2026, 9, 30), 300).sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    for (const QString &to : {u"2026-09-10"_s, u"2026-09-12"_s, u"2026-09-14"_s})
        QCOMPARE(runProgram(QStringLiteral(BILLSCOPE_PROGRAM),
                     QStringList{u"export"_s, u"--from"_s, u"2026-09-02"_s, u"--to"_s, to} + hostOptions(server))
                     .code,
            0);
    const auto asked = server.requests().size();

    ProgramRun run = fetches({u"list"_s}, server);
    QVERIFY2(run.code == 0, run.error.constData());
    QList<QByteArray> lines = run.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(0).startsWith("id,askedAt,from,to"), lines.at(0).constData());
    QVERIFY2(
        lines.at(1).startsWith("3,") && lines.at(1).contains(",2026-09-02,2026-09-14,UTC,"), lines.at(1).constData());
    QVERIFY2(lines.at(1).contains(",complete,"), lines.at(1).constData());

    // All of them or none.
    run = fetches({u"delete"_s, u"1"_s, u"9"_s}, server);
    QCOMPARE(run.code, 2);
    QVERIFY2(run.error.contains('9'), run.error.constData());
    run = fetches({u"delete"_s, u"1"_s, u"3"_s}, server);
    QCOMPARE(run.code, 0);
    QVERIFY(run.output.isEmpty());
    QVERIFY2(run.error.contains("2 fetches were deleted") && run.error.contains("freed"), run.error.constData());
    lines = fetches({u"list"_s}, server).output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).startsWith("2,"));
    run = fetches({u"delete"_s, u"--all"_s}, server);
    QVERIFY2(run.error.contains("1 fetch was deleted"), run.error.constData());
    QCOMPARE(fetches({u"list"_s}, server).output.count('\n'), 1);
    QCOMPARE(server.requests().size(), asked);
}

static ProgramRun fetchesOfAll(const QStringList &words)
{
    return runProgram(QStringLiteral(BILLSCOPE_PROGRAM), QStringList{u"fetches"_s} + words);
}

void TestFetchesCommand::archivesThatNoConnectionHas()
{
    KoreApi api(SessionGenerator(1, QDate(2026, 9, 1), QDate(2026, 9, 30), 300).sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QCOMPARE(
        runProgram(QStringLiteral(BILLSCOPE_PROGRAM),
            QStringList{u"export"_s, u"--from"_s, u"2026-09-02"_s, u"--to"_s, u"2026-09-03"_s} + hostOptions(server))
            .code,
        0);
    ProgramRun run = fetchesOfAll({u"list"_s});
    QVERIFY2(run.code == 0, run.error.constData());
    const QList<QByteArray> cells = run.output.trimmed().split('\n').constLast().split(',');
    QCOMPARE(cells.size(), 16);
    QCOMPARE(cells.at(11), "127.0.0.1"_ba);
    QCOMPARE(cells.at(12), server.url().toString(QUrl::RemovePath).toUtf8());
    QCOMPARE(cells.at(13), "admin"_ba);
    QCOMPARE(cells.at(14), "host"_ba);
    const QString archive = QString::fromLatin1(cells.at(15));

    run = fetchesOfAll({u"delete"_s, u"--archive"_s, u"no-such"_s, u"--all"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.error.contains("no-such"), run.error.constData());
    run = fetchesOfAll({u"delete"_s, u"--archive"_s, archive, u"9"_s});
    QCOMPARE(run.code, 2);
    // A slip that names nothing names no archive.
    QCOMPARE(fetchesOfAll({u"delete"_s, u"--archive"_s, QString(), u"--all"_s}).code, 2);
    run = fetchesOfAll({u"delete"_s, u"--archive"_s, archive.left(8), u"--all"_s});
    QVERIFY2(run.code == 0 && run.error.contains("1 fetch was deleted"), run.error.constData());
    QCOMPARE(fetchesOfAll({u"list"_s}).output.count('\n'), 1);
}

void TestFetchesCommand::nothingIsKept()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer(); });
    ProgramRun run = fetches({u"list"_s}, server);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.output.count('\n'), 1);
    QVERIFY(run.error.contains("No fetch"));
    QCOMPARE(fetches({u"delete"_s, u"--all"_s}, server).code, 0);
    QCOMPARE(fetches({u"delete"_s, u"1"_s}, server).code, 2);
    // No connection is kept in this home.
    run = runProgram(QStringLiteral(BILLSCOPE_PROGRAM), {u"fetches"_s, u"list"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.output.count('\n'), 1);
    QCOMPARE(
        runProgram(QStringLiteral(BILLSCOPE_PROGRAM), {u"fetches"_s, u"list"_s, u"--profile"_s, u"Nobody"_s}).code, 2);
}

void TestFetchesCommand::withoutCredentials()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer(); });
    QProcessEnvironment environment = headlessEnvironment();
    environment.remove(u"BILLSCOPE_CLIENT_ID"_s);
    environment.remove(u"BILLSCOPE_CLIENT_SECRET"_s);
    const ProgramRun run = runProgram(
        QStringLiteral(BILLSCOPE_PROGRAM), QStringList{u"fetches"_s, u"list"_s} + hostOptions(server), environment);
    QCOMPARE(run.code, 3);
    QVERIFY(run.error.contains("BILLSCOPE_CLIENT_ID"));
}

void TestFetchesCommand::oneTokenForSeveralBots()
{
    LoopbackServer server([](const HttpRequest &) { return HttpAnswer(); });
    const ProgramRun run = runProgram(QStringLiteral(BILLSCOPE_PROGRAM),
        {u"fetches"_s, u"list"_s, u"--host"_s, server.url().toString(QUrl::RemovePath), u"--scope"_s, u"bot"_s,
            u"--bot"_s, u"st-1"_s, u"--bot"_s, u"st-2"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.error.contains("one bot only"), run.error.constData());
}

QTEST_GUILESS_MAIN(TestFetchesCommand)
#include "tst_fetchescommand.moc"
