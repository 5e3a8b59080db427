// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "koreapi.h"
#include "loopbackserver.h"
#include "programrun.h"
#include "sessiongenerator.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

using Options = KoreApi::Options;
Q_DECLARE_METATYPE(Options)

/// Where the output of a run goes, and what is said about it.
class TestHeadlessOutput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void notProvenFetch_isSaidInOneLine_data();
    void notProvenFetch_isSaidInOneLine();
    void notProvenFile_isSaidInOneLine_data();
    void notProvenFile_isSaidInOneLine();
    void standardOutput_isNamed();
    void outputThatCannotBeWritten_endsWith6_data();
    void outputThatCannotBeWritten_endsWith6();
    void folderThatIsMissing_isSaidBeforeAnythingIsAsked();
    void pipe_staysAPipe();
    void pipe_isRead();
    void tooManyForExcel_isSaidBefore();
    void interruptedWhileNobodyReads_ends();
    void profileThatCannotBeKept_endsWith6();
    void people_areLeftOut();
    void people_areNotCodedWithoutAKeychain();
    void language_isTheUsers();
    void windowWithoutDisplay_isOneSentence_data();
    void windowWithoutDisplay_isOneSentence();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;
    static QByteArray sample();

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// The program with its streams redirected by a shell.
ProgramRun runInShell(const QString &redirected)
{
    return runProgram(u"sh"_s, {u"-c"_s, QStringLiteral(BILLSCOPE_PROGRAM) + u' ' + redirected});
}

QString sampleOption()
{
    return QStringLiteral("--file " BILLSCOPE_SAMPLE);
}

std::vector<GeneratedSession> sessions()
{
    return SessionGenerator(7, QDate(2026, 9, 4), QDate(2026, 9, 16), 200).sessions();
}

Options with(const std::function<void(Options &)> &change)
{
    Options options;
    options.cap = 50;
    change(options);
    return options;
}

} // namespace

void TestHeadlessOutput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestHeadlessOutput::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return written ? file.fileName() : QString();
}

QByteArray TestHeadlessOutput::sample()
{
    QFile file(QStringLiteral(BILLSCOPE_SAMPLE));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHeadlessOutput::notProvenFetch_isSaidInOneLine_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no total") << with([](Options &o) { o.total = Options::Total::Missing; }) << 1000
                              << "--accept-unproven"_ba;
    QTest::newRow("refused on page 2") << with([](Options &) {}) << 1 << "Client ID"_ba;
}

void TestHeadlessOutput::notProvenFetch_isSaidInOneLine()
{
    QFETCH(Options, options);
    QFETCH(int, pages);
    QFETCH(QByteArray, said);
    KoreApi api(sessions(), options);
    int asked = 0;
    LoopbackServer server([&api, &asked, pages](const HttpRequest &request) {
        return ++asked <= pages ? api.answer(request) : errorAnswer({401, 401, "Invalid SDK credentials"});
    });
    const QStringList period{u"--from"_s, u"2026-09-07"_s, u"--to"_s, u"2026-09-13"_s};
    const ProgramRun toFile = runBillscope(
        QStringList(u"export"_s) + hostOptions(server) + period + QStringList{u"-o"_s, path(u"a.csv"_s)});
    QCOMPARE(toFile.code, 5);
    QCOMPARE(toFile.error.count('\n'), 1);
    QVERIFY2(toFile.error.contains("were written to"), toFile.error.constData());
    QVERIFY2(toFile.error.contains("not proven complete"), toFile.error.constData());
    QVERIFY2(toFile.error.contains(said), toFile.error.constData());
    QVERIFY(QFile::exists(path(u"a.csv"_s)));
}

void TestHeadlessOutput::notProvenFile_isSaidInOneLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("fewer rows than the total") << sample().replace("\"total\": 2", "\"total\": 3") << 5 << "3"_ba;
    const QByteArray line = sample().simplified();
    QTest::newRow("cut off") << line + '\n' + line.left(300) << 5 << "line 2"_ba;
    QTest::newRow("zone of the API") << sample() << 0 << "assumed, not proven"_ba;
}

void TestHeadlessOutput::notProvenFile_isSaidInOneLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, said);
    const QString file = write(u"a.jsonl"_s, content);
    const ProgramRun outcome = runBillscope({u"export"_s, u"--file"_s, file, u"-o"_s, path(u"a.csv"_s)});
    QTEST(outcome.code, "code");
    QCOMPARE(outcome.error.count('\n'), 1);
    QVERIFY2(outcome.error.contains(said), outcome.error.constData());
    QCOMPARE(outcome.error.contains("not proven complete"), outcome.code == 5);
    const ProgramRun counts = runBillscope({u"counts"_s, u"--file"_s, file});
    QCOMPARE(counts.code, outcome.code);
    QVERIFY2(counts.error.trimmed().split('\n').last().contains(said), counts.error.constData());
}

void TestHeadlessOutput::standardOutput_isNamed()
{
    const ProgramRun outcome = runBillscope(
        {u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"-o"_s, u"-"_s});
    QVERIFY2(outcome.error.contains("2 sessions were written to standard output."), outcome.error.constData());
    const ProgramRun device = runBillscope(
        {u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"-o"_s, u"/dev/stdout"_s});
    QCOMPARE(device.code, 0);
    QCOMPARE(device.output, outcome.output);
}

void TestHeadlessOutput::outputThatCannotBeWritten_endsWith6_data()
{
    QTest::addColumn<QString>("arguments");
    for (const QString &arguments : {u"export "_s + sampleOption(), u"counts "_s + sampleOption(), u"--help"_s})
        QTest::newRow(qPrintable(arguments.section(u' ', 0, 0))) << arguments;
}

void TestHeadlessOutput::outputThatCannotBeWritten_endsWith6()
{
    QFETCH(QString, arguments);
    for (const QString &redirection : {u" >/dev/full"_s, u" >&-"_s}) {
        const ProgramRun outcome = runInShell(arguments + redirection);
        QCOMPARE(outcome.code, 6);
        QVERIFY2(outcome.error.contains("Standard output"), outcome.error.constData());
    }
    QCOMPARE(runInShell(arguments + u" 2>&-"_s).code, 0);
}

void TestHeadlessOutput::folderThatIsMissing_isSaidBeforeAnythingIsAsked()
{
    KoreApi api(sessions());
    LoopbackServer server([&api](const HttpRequest &request) { return api.answer(request); });
    const ProgramRun outcome = runBillscope(
        QStringList{u"export"_s, u"--from"_s, u"2026-09-04"_s, u"-o"_s, path(u"missing/out.csv"_s)}
        + hostOptions(server));
    QCOMPARE(outcome.code, 6);
    QVERIFY2(outcome.error.contains("no folder"), outcome.error.constData());
    QVERIFY(server.requests().isEmpty());
}

void TestHeadlessOutput::pipe_isRead()
{
    const ProgramRun outcome = runProgram(u"sh"_s,
        {u"-c"_s, QStringLiteral("cat " BILLSCOPE_SAMPLE " | " BILLSCOPE_PROGRAM " export --file /dev/stdin")});
    QVERIFY2(outcome.output.count('\n') == 3, outcome.error.constData());
}

void TestHeadlessOutput::tooManyForExcel_isSaidBefore()
{
    QByteArray csv = "Bot ID,Channel,Kore User ID,Channel User ID,Billing Session Type,Conversation Session Id,"
                     "Conversation Session Start Date Time,Conversation Session End Date Time,Billing Session Id,"
                     "Billing Session Start Date Time,Billing Session End Date Time\n";
    constexpr int count = 1048576;
    for (int number = 0; number < count; ++number)
        csv += ",,,,,,,," + QByteArray::number(number) + ",,\n";
    const QString file = write(u"many.csv"_s, csv);
    const QStringList arguments{u"export"_s, u"--preset"_s, u"excel"_s, u"--file"_s, file, u"-o"_s};
    const ProgramRun outcome = runBillscope(arguments + QStringList{path(u"many-out.csv"_s)});
    QVERIFY2(outcome.error.startsWith("Excel holds at most 1,048,575 sessions"), outcome.error.constData());
    QVERIFY2(outcome.error.contains("become 2 numbered files"), outcome.error.constData());
    QVERIFY(QFile::exists(path(u"many-out-2.csv"_s)));
}

void TestHeadlessOutput::pipe_staysAPipe()
{
    const QByteArray pipe = path(u"pipe"_s).toLocal8Bit();
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const ProgramRun outcome = runInShell(
        u"export %1 -o '%2' & cat '%2'; wait"_s.arg(sampleOption(), QString::fromLocal8Bit(pipe)));
    QCOMPARE(outcome.output.count("\r\n"), 3);
    QVERIFY2(outcome.error.contains("Report of billing sessions"), outcome.error.constData());
    struct stat state = {};
    QCOMPARE(::stat(pipe.constData(), &state), 0);
    QVERIFY(S_ISFIFO(state.st_mode));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
        QStringList(u"pipe"_s));
}

void TestHeadlessOutput::interruptedWhileNobodyReads_ends()
{
    // More than a pipe holds.
    const QByteArray line = sample().simplified() + '\n';
    QByteArray content;
    for (int copy = 0; copy < 3000; ++copy)
        content += QByteArray(line).replace("6048d2", QByteArray::number(0x604000 + copy, 16));
    const QString file = write(u"many.jsonl"_s, content);
    QVERIFY(!file.isEmpty());
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    QProcess process;
    process.setProcessEnvironment(headlessEnvironment());
    process.setChildProcessModifier([&ends] { ::dup2(ends[1], STDOUT_FILENO); });
    process.start(QStringLiteral(BILLSCOPE_PROGRAM), {u"export"_s, u"--file"_s, file, u"-o"_s, u"-"_s});
    // The first byte says that the rest is on its way.
    char byte = 0;
    QCOMPARE(::read(ends[0], &byte, 1), 1);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 130);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("not whole"), said.constData());
    ::close(ends[0]);
    ::close(ends[1]);
}

void TestHeadlessOutput::profileThatCannotBeKept_endsWith6()
{
    QProcessEnvironment variables = headlessEnvironment();
    variables.insert(u"XDG_CONFIG_HOME"_s, write(u"wall"_s, "x"));
    const ProgramRun outcome = runBillscope(
        {u"profile"_s, u"add"_s, u"Acme"_s, u"--host"_s, u"https://bots.kore.ai"_s, u"--scope"_s, u"admin"_s},
        variables);
    QCOMPARE(outcome.code, 6);
    QVERIFY2(outcome.error.contains("billscope.conf"), outcome.error.constData());
}

void TestHeadlessOutput::people_areLeftOut()
{
    const ProgramRun plain = runInShell(u"export "_s + sampleOption());
    QVERIFY2(plain.output.contains("ivrvoice"), plain.output.constData());
    const ProgramRun outcome = runInShell(
        u"export --identities none --filter contact:ivrvoice -o "_s + path(u"none.csv"_s) + u' ' + sampleOption());
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.error.contains("Users and contacts were left out."), outcome.error.constData());
    for (const QString &name : {u"none.csv"_s, u"none.report.txt"_s}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(!text.isEmpty() && !text.contains("ivrvoice"), text.constData());
    }
}

void TestHeadlessOutput::people_areNotCodedWithoutAKeychain()
{
    QProcessEnvironment environment = headlessEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const ProgramRun outcome = runBillscope(
        {u"export"_s, u"--identities"_s, u"coded"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE)}, environment);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.error.contains("People cannot be coded without a key"), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
}

void TestHeadlessOutput::language_isTheUsers()
{
    QProcessEnvironment variables = headlessEnvironment();
    const QStringList one{u"export"_s, u"--file"_s, QStringLiteral(BILLSCOPE_SAMPLE), u"--filter"_s, u"length>30s"_s};
    QVERIFY(runBillscope(one, variables).error.contains("1 session was written"));
    QVERIFY(QDir(m_folder->path()).mkpath(u"billscope"_s));
    write(u"billscope/billscope.conf"_s, "[window]\nlanguage=de\n");
    variables.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    const ProgramRun german = runBillscope(one, variables);
    QVERIFY2(german.error.contains("1 Sitzung"), german.error.constData());
    QCOMPARE(german.output, runBillscope(one).output);
}

void TestHeadlessOutput::windowWithoutDisplay_isOneSentence_data()
{
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("wayland");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("X server gone") << u":4711"_s << QString();
    QTest::newRow("compositor gone") << QString() << u"wayland-4711"_s;
}

void TestHeadlessOutput::windowWithoutDisplay_isOneSentence()
{
    QFETCH(QString, display);
    QFETCH(QString, wayland);
    QProcessEnvironment variables = headlessEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        variables.remove(name);
    if (!display.isEmpty())
        variables.insert(u"DISPLAY"_s, display);
    if (!wayland.isEmpty())
        variables.insert(u"WAYLAND_DISPLAY"_s, wayland);
    const ProgramRun outcome = runBillscope({}, variables);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.error.count('\n'), 1);
    QVERIFY2(outcome.error.contains("no display"), outcome.error.constData());
    // Pictures need none.
    QCOMPARE(runBillscope({u"--snapshot"_s, path(u"out"_s)}, variables).code, 0);
    QVERIFY(QFile::exists(path(u"out/window.png"_s)));
}

QTEST_GUILESS_MAIN(TestHeadlessOutput)
#include "tst_headlessoutput.moc"
