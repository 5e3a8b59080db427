// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checksamples.h"
#include "programrun.h"
#include "sessionwriter.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which rules hold in a run without a window, and from when on, from the file to the exit code.
class TestHeadlessRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void options_changeWhatIsFound_data();
    void options_changeWhatIsFound();
    void rulesLeftOut_areToldInTheReport();
    void tolerances_areToldInTheReport();
    void filters_knowWhatIsLeftOut();
    void wrongOption_endsWith2_data();
    void wrongOption_endsWith2();

private:
    ProgramRun run(const QString &verb, const QStringList &more) const;

    QTemporaryDir m_folder;
};

/// Of two conversations. A block of the first is 7 seconds early and so as much too long, the last one of the second is
/// 20 seconds too long.
static std::vector<GeneratedSession> sessions()
{
    std::vector<GeneratedSession> sessions = conversations(2);
    sessions[1].billingStart -= 7;
    for (const size_t index : {4U, 5U, 6U, 7U})
        sessions[index].conversationEnd = sessions[7].billingStart + 920;
    sessions[7].billingEnd = sessions[7].conversationEnd;
    return sessions;
}

void TestHeadlessRules::initTestCase()
{
    QFile file(m_folder.filePath(u"sessions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeAnswer(sessions()));
    // What is chosen in the window does not hold here.
    QSettings settings(u"billscope"_s, u"billscope"_s);
    settings.setValue(u"checks/off"_s, QStringList{u"block-too-long"_s, u"block-too-soon"_s});
    settings.setValue(u"checks/tolerances"_s, u"block=100,overlap=100"_s);
}

ProgramRun TestHeadlessRules::run(const QString &verb, const QStringList &more) const
{
    return runBillscope(QStringList{verb, u"--file"_s, m_folder.filePath(u"sessions.json"_s), u"--api-zone"_s, u"UTC"_s,
                            u"--plan"_s, u"session"_s}
        + more);
}

/// The rule of each finding, as they are written.
static QStringList rulesOf(const ProgramRun &outcome)
{
    QStringList rules;
    const QStringList lines = QString::fromUtf8(outcome.output).split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1);
    for (const QString &line : lines)
        rules << line.section(u',', 0, 0);
    return rules;
}

void TestHeadlessRules::options_changeWhatIsFound_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("told");
    const QString tooLong = u"block-too-long"_s;
    const QString tooSoon = u"block-too-soon"_s;
    QTest::newRow("none") << QStringList() << QStringList{tooLong, tooLong, tooSoon} << 1 << QByteArray();
    QTest::newRow("one") << QStringList{u"--without"_s, tooLong} << QStringList{tooSoon} << 1
                         << QByteArray("Rules left out: block-too-long\n");
    QTest::newRow("all that find something")
        << QStringList{u"--without"_s, u"Block-Too-Soon,BLOCK-TOO-LONG"_s} << QStringList() << 0
        << QByteArray("Rules left out: block-too-long, block-too-soon\n");
    QTest::newRow("another") << QStringList{u"--without"_s, u"same-times"_s} << QStringList{tooLong, tooLong, tooSoon}
                             << 1 << QByteArray("Rules left out: same-times\n");
    QTest::newRow("other tolerances")
        << QStringList{u"--set"_s, u"block=7,overlap=7s"_s} << QStringList{tooLong} << 1
        << QByteArray("Tolerances of the rules: block=7s (usually 5s), overlap=7s (usually 1s)\n");
    QTest::newRow("not too soon, but overlapping")
        << QStringList{u"--set"_s, u"block=20"_s} << QStringList{u"overlapping-blocks"_s} << 1
        << QByteArray("Tolerances of the rules: block=20s (usually 5s)\n");
    QTest::newRow("tolerances that let all pass")
        << QStringList{u"--set"_s, u"block=20,overlap=7"_s} << QStringList() << 0
        << QByteArray("Tolerances of the rules: block=20s (usually 5s), overlap=7s (usually 1s)\n");
    QTest::newRow("tolerances as usual") << QStringList{u"--set"_s, u"block=5,misfit=5%"_s}
                                         << QStringList{tooLong, tooLong, tooSoon} << 1 << QByteArray();
    QTest::newRow("both") << QStringList{u"--set"_s, u"block=20"_s, u"--without"_s, u"overlapping-blocks"_s}
                          << QStringList() << 0
                          << QByteArray("Rules left out: overlapping-blocks\nTolerances of the rules: block=20s (");
}

void TestHeadlessRules::options_changeWhatIsFound()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, rules);
    QFETCH(const int, code);
    QFETCH(const QByteArray, told);
    const ProgramRun outcome = run(u"check"_s, options);
    QVERIFY2(outcome.code == code, (outcome.output + outcome.error).constData());
    QCOMPARE(rulesOf(outcome), rules);
    QVERIFY2(outcome.error.contains(told), outcome.error.constData());
    if (told.isEmpty())
        QVERIFY2(
            !outcome.error.contains("left out") && !outcome.error.contains("Tolerances"), outcome.error.constData());
}

void TestHeadlessRules::rulesLeftOut_areToldInTheReport()
{
    const ProgramRun all = run(u"export"_s, {});
    QVERIFY2(all.code == 0, all.error.constData());
    QVERIFY2(all.output.contains(",block-too-long block-too-soon\r\n"), all.output.constData());
    QVERIFY2(!all.error.contains("left out"), all.error.constData());
    const ProgramRun outcome = run(u"export"_s, {u"--without"_s, u"block-too-long"_s});
    QVERIFY2(outcome.code == 0, outcome.error.constData());
    QVERIFY2(outcome.output.contains(",block-too-soon\r\n"), outcome.output.constData());
    QVERIFY2(!outcome.output.contains("block-too-long"), outcome.output.constData());
    QVERIFY2(outcome.error.contains("\nRules left out: block-too-long\n"), outcome.error.constData());
}

void TestHeadlessRules::tolerances_areToldInTheReport()
{
    const ProgramRun outcome = run(u"export"_s, {u"--set"_s, u"block=7,overlap=7"_s});
    QVERIFY2(outcome.code == 0, outcome.error.constData());
    QCOMPARE(outcome.output.count("block-too-long\r\n"), 1);
    QVERIFY2(!outcome.output.contains("block-too-soon"), outcome.output.constData());
    QVERIFY2(outcome.error.contains("\nTolerances of the rules: block=7s (usually 5s), overlap=7s (usually 1s)\n"),
        outcome.error.constData());
}

void TestHeadlessRules::filters_knowWhatIsLeftOut()
{
    const QStringList found{u"--bucket"_s, u"month"_s, u"--filter"_s, u"finding=block-too-long,block-too-soon"_s};
    const ProgramRun all = run(u"counts"_s, found);
    QVERIFY2(all.output.endsWith(",2\r\n"), (all.output + all.error).constData());
    const ProgramRun one = run(u"counts"_s, found + QStringList{u"--without"_s, u"block-too-long"_s});
    QVERIFY2(one.output.endsWith(",1\r\n"), (one.output + one.error).constData());
    QVERIFY2(one.error.contains("\nRules left out: block-too-long\n"), one.error.constData());
    const QStringList tooLong{u"--filter"_s, u"finding=block-too-long"_s};
    QCOMPARE(run(u"export"_s, tooLong).output.count('\n'), 3);
    QCOMPARE(run(u"export"_s, tooLong + QStringList{u"--set"_s, u"block=7"_s}).output.count('\n'), 2);
    QCOMPARE(run(u"export"_s, tooLong + QStringList{u"--without"_s, u"block-too-long"_s}).output.count('\n'), 1);
}

void TestHeadlessRules::wrongOption_endsWith2_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("rule") << QStringList{u"--without"_s, u"blocks-too-soon"_s}
                          << QByteArray("--without blocks-too-soon is not known; did you mean block-too-soon?");
    QTest::newRow("tolerance") << QStringList{u"--set"_s, u"blocks=10"_s}
                               << QByteArray("--set: blocks is not known; there are block, overlap, ");
    QTest::newRow("value") << QStringList{u"--set"_s, u"block=-5"_s}
                           << QByteArray("--set: block takes seconds, a whole number from 0 to 86400, not “-5”.");
}

void TestHeadlessRules::wrongOption_endsWith2()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, named);
    const ProgramRun outcome = run(u"check"_s, options);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.error.count('\n'), 1);
    QVERIFY2(outcome.error.contains(named), outcome.error.constData());
}

QTEST_GUILESS_MAIN(TestHeadlessRules)
#include "tst_headlessrules.moc"
