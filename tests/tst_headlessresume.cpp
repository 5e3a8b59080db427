// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "sessiongenerator.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QDate firstDay()
{
    return {2026, 8, 1};
}

QDate lastDay()
{
    return {2026, 9, 30};
}

/// The program's export of two months from a server, in a home of its own.
class Program
{
public:
    /// `mostBlocks`: how long a file may get, in blocks of 512 bytes; 0: as long as it likes.
    explicit Program(const LoopbackServer &server, const QStringList &more = {},
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment(), int mostBlocks = 0)
    {
        variables.insert(u"BILLSCOPE_CLIENT_ID"_s, u"cs-demo"_s);
        variables.insert(u"BILLSCOPE_CLIENT_SECRET"_s, u"demo-secret"_s);
        process.setProcessEnvironment(variables);
        QString host = server.url().toString();
        host.chop(host.endsWith(u'/') ? 1 : 0);
        const QStringList arguments = QStringList{u"export"_s, u"--host"_s, host, u"--scope"_s, u"admin"_s, u"--from"_s,
                                          firstDay().toString(Qt::ISODate), u"--to"_s, lastDay().toString(Qt::ISODate),
                                          u"--rate"_s, u"none"_s}
            + more;
        const QString program = QStringLiteral(BILLSCOPE_PROGRAM);
        if (mostBlocks > 0)
            process.start(u"/bin/sh"_s,
                QStringList{u"-c"_s, u"ulimit -f %1; exec \"$0\" \"$@\""_s.arg(mostBlocks), program} + arguments);
        else
            process.start(program, arguments);
    }

    QProcess process;
};

/// The billing ids of an export, sorted.
QList<QByteArray> idsOf(const QByteArray &csv)
{
    QList<QByteArray> ids;
    for (const QByteArray &line : csv.split('\n').sliced(1)) {
        if (!line.isEmpty())
            ids.append(line.split(',').at(8));
    }
    std::ranges::sort(ids);
    return ids;
}

QList<QByteArray> truth(const std::vector<GeneratedSession> &sessions)
{
    const qint64 from = firstDay().startOfDay(Qt::UTC).toSecsSinceEpoch();
    const qint64 to = lastDay().addDays(1).startOfDay(Qt::UTC).toSecsSinceEpoch();
    QList<QByteArray> ids;
    for (const GeneratedSession &session : sessions) {
        if (session.billingStart >= from && session.billingStart < to)
            ids.append(QByteArray::fromStdString(session.billingSessionId));
    }
    std::ranges::sort(ids);
    return ids;
}

} // namespace

/// The program and its archive, when something happens to them or to the server.
class TestHeadlessResume : public QObject
{
    Q_OBJECT

private slots:
    void killedTwentyTimes();
    void everyThirdRequestFailsInAnotherWay();
    void freshAndOffline();
    void limitOnTheLengthOfFiles();
    void longWaitIsTold();
};

void TestHeadlessResume::killedTwentyTimes()
{
    const auto sessions = SessionGenerator(11, firstDay().addDays(-2), lastDay().addDays(2), 6000).sessions();
    KoreApi::Options options;
    options.cap = 100;
    options.latency = std::chrono::milliseconds(3);
    KoreApi api(sessions, options);
    QHash<QByteArray, int> answered;
    LoopbackServer server([&](const HttpRequest &request) {
        ++answered[request.body];
        return api.answer(request);
    });
    std::minstd_rand random(3);
    constexpr int Kills = 20;
    for (int kill = 0; kill < Kills; ++kill) {
        const auto before = server.requests().size();
        const auto requests = static_cast<qsizetype>(random() % 6 + 1);
        Program program(server, {u"-o"_s, u"-"_s});
        QTRY_VERIFY_WITH_TIMEOUT(
            server.requests().size() >= before + requests || program.process.state() == QProcess::NotRunning, 30000);
        program.process.kill();
        QVERIFY(program.process.state() == QProcess::NotRunning || program.process.waitForFinished(30000));
    }
    Program last(server, {u"-o"_s, u"-"_s});
    QTRY_COMPARE_WITH_TIMEOUT(last.process.state(), QProcess::NotRunning, 60000);
    QCOMPARE(last.process.exitCode(), 0);
    QCOMPARE(idsOf(last.process.readAllStandardOutput()), truth(sessions));
    int repeated = 0;
    for (const int times : std::as_const(answered))
        repeated += times - 1;
    // The page that was read, and the one that was asked for meanwhile.
    QVERIFY2(repeated <= 2 * Kills, qPrintable(QString::number(repeated)));
}

void TestHeadlessResume::everyThirdRequestFailsInAnotherWay()
{
    const auto sessions = SessionGenerator(12, firstDay().addDays(-2), lastDay().addDays(2), 100'000).sessions();
    KoreApi api(sessions);
    QHash<QByteArray, int> answered;
    int count = 0;
    LoopbackServer server([&](const HttpRequest &request) {
        HttpAnswer answer = api.answer(request);
        if (++count % 3 != 0) {
            ++answered[request.body];
            return answer;
        }
        switch (count / 3 % 4) {
        case 0:
            return HttpAnswer{.status = 500, .body = R"({"errors":[{"msg":"Internal error","code":500}]})"_ba};
        case 1:
            answer.fault = HttpAnswer::Fault::CutsBody;
            return answer;
        case 2:
            answer.body.truncate(answer.body.size() * 2 / 3);
            return answer;
        default:
            return HttpAnswer{.status = 429,
                .headers = {{"Retry-After"_ba, "0"_ba}},
                .body = R"({"errors":[{"msg":"Rate limit for this API has been reached.","code":429}]})"_ba};
        }
    });
    Program program(server, {u"--page-size"_s, u"2000"_s, u"-o"_s, u"-"_s});
    QTRY_COMPARE_WITH_TIMEOUT(program.process.state(), QProcess::NotRunning, 100000);
    QVERIFY2(program.process.exitCode() == 0, program.process.readAllStandardError().constData());
    QCOMPARE(idsOf(program.process.readAllStandardOutput()), truth(sessions));
    QVERIFY(std::ranges::all_of(answered, [](int times) { return times == 1; }));
}

void TestHeadlessResume::freshAndOffline()
{
    const auto sessions = SessionGenerator(13, firstDay().addDays(-2), lastDay().addDays(2), 500).sessions();
    KoreApi api(sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const auto run = [&server](const QStringList &more, int code, const QList<QByteArray> &ids) {
        Program program(server, more + QStringList{u"-o"_s, u"-"_s});
        QTRY_COMPARE_WITH_TIMEOUT(program.process.state(), QProcess::NotRunning, 60000);
        QCOMPARE(program.process.exitCode(), code);
        QCOMPARE(code == 0 ? idsOf(program.process.readAllStandardOutput()) : ids, ids);
    };
    // Nothing is kept yet.
    run({u"--offline"_s}, 6, {});
    QCOMPARE(server.requests().size(), 0);
    run({}, 0, truth(sessions));
    const auto asked = server.requests().size();
    QVERIFY(asked > 0);
    run({u"--offline"_s}, 0, truth(sessions));
    run({}, 0, truth(sessions));
    QCOMPARE(server.requests().size(), asked);
    run({u"--fresh"_s}, 0, truth(sessions));
    QVERIFY(server.requests().size() > asked);
}

/// As on a full disk: what arrives is written all the same, and it is said that it is not kept.
void TestHeadlessResume::limitOnTheLengthOfFiles()
{
    const auto sessions = SessionGenerator(14, firstDay().addDays(-2), lastDay().addDays(2), 6000).sessions();
    KoreApi api(sessions);
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QTemporaryDir home;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, home.path());
    Program program(server, {u"-o"_s, u"-"_s}, variables, 60);
    QTRY_COMPARE_WITH_TIMEOUT(program.process.state(), QProcess::NotRunning, 60000);
    QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
    const QByteArray said = program.process.readAllStandardError();
    QVERIFY2(program.process.exitCode() == 0, said.constData());
    QCOMPARE(idsOf(program.process.readAllStandardOutput()), truth(sessions));
    QVERIFY2(said.contains("The archive "), said.constData());
}

void TestHeadlessResume::longWaitIsTold()
{
    KoreApi api(SessionGenerator(15, firstDay(), lastDay(), 50).sessions());
    bool isFirst = true;
    LoopbackServer server([&](const HttpRequest &request) {
        if (std::exchange(isFirst, false))
            return HttpAnswer{.status = 429, .headers = {{"Retry-After", "3600"}}, .body = "{}"};
        return api.answer(request);
    });
    Program program(server, {u"-o"_s, u"-"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += program.process.readAllStandardError()).contains("the server asks for a pause")
            || program.process.state() == QProcess::NotRunning,
        30000);
    QVERIFY2(said.contains("Waiting 1 h: the server asks for a pause\n"), said.constData());
    program.process.kill();
    QVERIFY(program.process.waitForFinished(30000));
}

QTEST_GUILESS_MAIN(TestHeadlessResume)
#include "tst_headlessresume.moc"
