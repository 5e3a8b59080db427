// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QProcess>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// `billscope profile`, beside a real keychain; the secret is piped, or typed at a terminal.
class TestProfileCommand : public QObject
{
    Q_OBJECT

private slots:
    void pipedSecret_isKept_data();
    void pipedSecret_isKept();
    void typedSecret_isKeptAndNotShown();
    void removed_takesItsDataAlong_data();
    void removed_takesItsDataAlong();
    void removed_withoutTheKeychain_isSaid();
    void tested_namesEachStep();
    void interruptedWhileWaiting_ends_data();
    void interruptedWhileWaiting_ends();
};

namespace {

QProcessEnvironment withoutSecret()
{
    QProcessEnvironment environment = headlessEnvironment();
    environment.remove(u"BILLSCOPE_CLIENT_ID"_s);
    environment.remove(u"BILLSCOPE_CLIENT_SECRET"_s);
    return environment;
}

QStringList add(const QString &name)
{
    return {u"profile"_s, u"add"_s, name, u"--host"_s, u"https://bots.kore.ai"_s, u"--scope"_s, u"admin"_s};
}

/// A terminal, and the program at it.
struct Terminal
{
    explicit Terminal(const QStringList &arguments)
    {
        ours = ::posix_openpt(O_RDWR | O_NOCTTY);
        ::grantpt(ours);
        ::unlockpt(ours);
        theirs = ::open(::ptsname(ours), O_RDWR | O_NOCTTY);
        process.setProcessEnvironment(withoutSecret());
        process.setReadChannel(QProcess::StandardError);
        process.setChildProcessModifier([this] { ::dup2(theirs, STDIN_FILENO); });
        process.start(QStringLiteral(BILLSCOPE_PROGRAM), arguments);
    }
    ~Terminal()
    {
        process.kill();
        process.waitForFinished();
        ::close(ours);
        ::close(theirs);
    }
    bool showsTyping() const
    {
        termios state = {};
        return ::tcgetattr(theirs, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    bool waitFor(const QByteArray &text)
    {
        while (!said.contains(text) && process.waitForReadyRead(20000))
            said += process.readAllStandardError();
        return said.contains(text);
    }
    void type(const QByteArray &line) const
    {
        if (::write(ours, line.constData(), static_cast<size_t>(line.size())) != line.size())
            qWarning("the terminal does not take it");
    }

    int ours = -1;
    int theirs = -1;
    QByteArray said;
    QProcess process;
};

} // namespace

void TestProfileCommand::pipedSecret_isKept_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::newRow("two lines") << "cs-1\nhush\n"_ba << 0;
    QTest::newRow("no line end") << "cs-1\r\nhush"_ba << 0;
    QTest::newRow("a token") << "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJjcy0xIn0.c2ln\n"_ba << 0;
    QTest::newRow("half of it") << "cs-1\n"_ba << 3;
    QTest::newRow("nothing") << QByteArray() << 3;
}

void TestProfileCommand::pipedSecret_isKept()
{
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    QProcess process;
    process.setProcessEnvironment(withoutSecret());
    process.start(QStringLiteral(BILLSCOPE_PROGRAM), add(u"Piped"_s) + QStringList{u"--keep-months"_s, u"5"_s});
    process.write(input);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == code, said.constData());
    QCOMPARE(said.count('\n'), 1);
    // Nobody was asked, so it is told.
    QVERIFY2(code != 0 || (said.contains("for 72 hours") && said.contains("after 5 months")), said.constData());
    QCOMPARE(
        runProgram(QStringLiteral(BILLSCOPE_PROGRAM), {u"profile"_s, u"remove"_s, u"Piped"_s}).code, code == 0 ? 0 : 2);
}

void TestProfileCommand::typedSecret_isKeptAndNotShown()
{
    Terminal terminal(add(u"Typed"_s));
    QVERIFY2(terminal.waitFor("Client ID"), terminal.said.constData());
    QVERIFY(!terminal.showsTyping());
    terminal.type("cs-1\n");
    QVERIFY2(terminal.waitFor("Client Secret"), terminal.said.constData());
    QVERIFY(!terminal.showsTyping());
    terminal.type("hush\n");
    QVERIFY2(terminal.waitFor("72 if left empty"), terminal.said.constData());
    QVERIFY(terminal.showsTyping());
    terminal.type("71\n");
    QVERIFY2(terminal.waitFor("from 72 to"), terminal.said.constData());
    terminal.type("120\n");
    QVERIFY2(terminal.waitFor("change for 120 hours"), terminal.said.constData());
    QVERIFY(terminal.process.waitForFinished(60000));
    QCOMPARE(terminal.process.exitCode(), 0);
    QVERIFY(terminal.showsTyping());
    QVERIFY(!terminal.said.contains("hush"));
    QCOMPARE(runProgram(QStringLiteral(BILLSCOPE_PROGRAM), {u"profile"_s, u"remove"_s, u"Typed"_s}).code, 0);
}

void TestProfileCommand::removed_takesItsDataAlong_data()
{
    QTest::addColumn<bool>("keepsData");
    QTest::newRow("with its data") << false;
    QTest::newRow("but for its data") << true;
}

void TestProfileCommand::removed_takesItsDataAlong()
{
    QFETCH(bool, keepsData);
    const auto run = [](const QStringList &words) { return runProgram(QStringLiteral(BILLSCOPE_PROGRAM), words); };
    KoreApi api(SessionGenerator(1, QDate(2026, 9, 1), QDate(2026, 9, 30), 300).sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QCOMPARE(run(QStringList{u"profile"_s, u"add"_s, u"Acme"_s} + hostOptions(server)).code, 0);
    const ProgramRun fetched = run(
        {u"export"_s, u"--profile"_s, u"Acme"_s, u"--from"_s, u"2026-09-02"_s, u"--to"_s, u"2026-09-03"_s});
    QVERIFY2(fetched.code == 0, fetched.error.constData());
    QVERIFY(run({u"fetches"_s, u"list"_s}).output.contains(",Acme,"));

    QStringList words{u"profile"_s, u"remove"_s, u"Acme"_s};
    if (keepsData)
        words << u"--keep-data"_s;
    const ProgramRun removed = run(words);
    QVERIFY2(removed.code == 0, removed.error.constData());
    QByteArray list = run({u"fetches"_s, u"list"_s}).output;
    QCOMPARE(list.count('\n'), keepsData ? 2 : 1);
    if (!keepsData) {
        QVERIFY2(removed.error.contains("1 fetch was deleted"), removed.error.constData());
        return;
    }
    QVERIFY2(list.contains(",Acme,") && list.contains(",removed,"), list.constData());
    // The sentence says how to delete it after all.
    const QString command = QString::fromUtf8(removed.error).section(u'`', 1, 1);
    QVERIFY2(command.startsWith(u"billscope fetches delete"_s), removed.error.constData());
    QCOMPARE(run(command.split(u' ').mid(1)).code, 0);
    list = run({u"fetches"_s, u"list"_s}).output;
    QCOMPARE(list.count('\n'), 1);
}

void TestProfileCommand::removed_withoutTheKeychain_isSaid()
{
    QCOMPARE(runBillscope(add(u"Remote"_s)).code, 0);
    QProcessEnvironment environment = headlessEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    const ProgramRun removed = runBillscope({u"profile"_s, u"remove"_s, u"Remote"_s}, environment);
    QCOMPARE(removed.code, 3);
    QVERIFY2(removed.error.contains("is still there"), removed.error.constData());
    QVERIFY(!runBillscope({u"profile"_s, u"list"_s}).output.contains("Remote"));
}

void TestProfileCommand::tested_namesEachStep()
{
    KoreApi api(SessionGenerator(1, QDate(2026, 9, 1), QDate(2026, 9, 30), 3).sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    QCOMPARE(runBillscope(QStringList{u"profile"_s, u"add"_s, u"Acme"_s} + hostOptions(server)).code, 0);
    const ProgramRun good = runBillscope({u"profile"_s, u"test"_s, u"Acme"_s});
    QCOMPARE(good.code, 0);
    QVERIFY2(good.output.contains("ok     Token: ") && good.output.contains("ok     Scope: "), good.output.constData());
    QCOMPARE(good.output.count('\n'), 5);
    QCOMPARE(runBillscope({u"profile"_s, u"remove"_s, u"Acme"_s}).code, 0);

    QCOMPARE(runBillscope(
                 QStringList{u"profile"_s, u"add"_s, u"Acme"_s} + hostOptions(server), headlessEnvironment("another"))
                 .code,
        0);
    const ProgramRun bad = runBillscope({u"profile"_s, u"test"_s, u"Acme"_s});
    QCOMPARE(bad.code, 3);
    QVERIFY2(bad.output.contains("FAILED Token: ") && bad.output.contains("-      Scope: not reached"),
        bad.output.constData());
    QCOMPARE(runBillscope({u"profile"_s, u"remove"_s, u"Acme"_s}).code, 0);
}

void TestProfileCommand::interruptedWhileWaiting_ends_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("polite kill") << SIGTERM;
}

void TestProfileCommand::interruptedWhileWaiting_ends()
{
    QFETCH(int, signal);
    Terminal terminal(add(u"Never"_s));
    QVERIFY2(terminal.waitFor("Client ID"), terminal.said.constData());
    ::kill(static_cast<pid_t>(terminal.process.processId()), signal);
    QVERIFY(terminal.process.waitForFinished(20000));
    QCOMPARE(terminal.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(terminal.process.exitCode(), 130);
    QVERIFY(terminal.showsTyping());
}

QTEST_GUILESS_MAIN(TestProfileCommand)
#include "tst_profilecommand.moc"
