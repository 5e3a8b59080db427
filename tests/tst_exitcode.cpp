// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"
#include "fetchstatus.h"

#include <QTest>

using Verdict = Completeness::Verdict;
using namespace Qt::StringLiterals;

/// The end of a command that gets sessions: its code, and what the user is told to do.
class ExitCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void codeAndAdvice_data();
    void codeAndAdvice();
    void advice_isTheProblemWhereThereIsOne();
    void oddities_nameWhatCannotBeRead();
};

void ExitCodeTest::codeAndAdvice_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("isFile");
    QTest::addColumn<bool>("acceptUnproven");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("advice");
    const int bad = ExitCode::NotProvenComplete;
    const QString goesOn = u"only what is missing"_s;
    const QString again = u"tell the vendor"_s;
    const QString file = u"where it came from"_s;
    QTest::newRow("complete") << Verdict::Complete << false << false << int(ExitCode::Success) << QString();
    QTest::newRow("nothing") << Verdict::Nothing << false << true << bad << goesOn;
    QTest::newRow("cancelled") << Verdict::Cancelled << false << true << bad << goesOn;
    QTest::newRow("failed") << Verdict::Failed << false << true << bad << goesOn;
    QTest::newRow("short") << Verdict::Short << false << true << bad << again;
    QTest::newRow("over") << Verdict::Over << false << true << bad << again;
    QTest::newRow("changed") << Verdict::Changed << false << true << bad << again;
    QTest::newRow("unproven") << Verdict::Unproven << false << false << bad << u"vendor's usage page"_s;
    QTest::newRow("unproven, accepted") << Verdict::Unproven << false << true << int(ExitCode::Success) << QString();
    QTest::newRow("a plain file") << Verdict::Unproven << true << false << int(ExitCode::Success) << QString();
    QTest::newRow("a short file") << Verdict::Short << true << true << bad << file;
    QTest::newRow("a cut file") << Verdict::Failed << true << true << bad << file;
}

void ExitCodeTest::codeAndAdvice()
{
    QFETCH(Verdict, verdict);
    QFETCH(bool, isFile);
    QFETCH(bool, acceptUnproven);
    QFETCH(int, code);
    QFETCH(QString, advice);
    Completeness completeness;
    completeness.verdict = verdict;
    if (!isFile)
        completeness.askedAt = QDateTime({2026, 6, 1}, {12, 0}, Qt::UTC);
    QCOMPARE(exitCodeOf(completeness, acceptUnproven, isFile), code);
    if (code != ExitCode::Success)
        QVERIFY2(whyNotProven(completeness).contains(advice), qPrintable(whyNotProven(completeness)));
}

void ExitCodeTest::advice_isTheProblemWhereThereIsOne()
{
    Completeness completeness;
    completeness.verdict = Verdict::Failed;
    completeness.problem = u"The disk is full."_s;
    QVERIFY(whyNotProven(completeness).endsWith(u"The disk is full."_s));
}

void ExitCodeTest::oddities_nameWhatCannotBeRead()
{
    Completeness completeness;
    completeness.remarks = {u"One remark."_s};
    completeness.tally.notReadable = 2;
    completeness.tally.oddEntries = 2;
    QCOMPARE(odditiesOf(completeness), QStringList{u"One remark."_s});
    completeness.tally.notReadable = 5;
    QCOMPARE(odditiesOf(completeness).size(), 2);
    QVERIFY(odditiesOf(completeness).constLast().startsWith(u"3 records could not be read in full"_s));
}

QTEST_GUILESS_MAIN(ExitCodeTest)
#include "tst_exitcode.moc"
