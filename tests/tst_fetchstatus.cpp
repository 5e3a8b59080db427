// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchstatus.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFetchStatus : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void describe_saysTheVerdict_data();
    void describe_saysTheVerdict();
    void describe_damagedFile();
    void describe_countsWhatThePeriodDoesNotShow();
    void describe_saysWhatDiffers();
    void cutShort_isWhatLacksSomething();
    void describe_writesNumbersInTheLocale();
};

void TestFetchStatus::describe_saysTheVerdict_data()
{
    QTest::addColumn<Completeness::Verdict>("verdict");
    QTest::addColumn<quint32>("rows");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << Verdict::Nothing << 0U << qint64(-1) << u"nothing fetched yet"_s;
    QTest::newRow("still fetching") << Verdict::Nothing << 5U << qint64(-1)
                                    << u"incomplete: still being fetched, 5 received"_s;
    QTest::newRow("complete") << Verdict::Complete << 412318U << qint64(412318) << u"all 412,318 that the API lists"_s;
    QTest::newRow("unproven") << Verdict::Unproven << 5U << qint64(-1)
                              << u"cannot be verified: the server gives no total"_s;
    QTest::newRow("unproven total") << Verdict::Unproven << 1000U << qint64(1000)
                                    << u"cannot be verified: the total proves nothing"_s;
    QTest::newRow("changed") << Verdict::Changed << 5U << qint64(6) << u"changed while fetching, fetch again"_s;
    QTest::newRow("fewer") << Verdict::Short << 5U << qint64(6) << u"differs: 5 received, the API lists 6"_s;
    QTest::newRow("cancelled") << Verdict::Cancelled << 5U << qint64(6) << u"incomplete: cancelled, 5 of 6 received"_s;
    QTest::newRow("cancelled, no total") << Verdict::Cancelled << 5U << qint64(-1)
                                         << u"incomplete: cancelled, 5 received"_s;
    QTest::newRow("cancelled before the last part")
        << Verdict::Cancelled << 5U << qint64(-2) << u"incomplete: cancelled, 5 of more than 30 received"_s;
    QTest::newRow("failed at once") << Verdict::Failed << 0U << qint64(-1) << u"incomplete: nothing was received"_s;
    QTest::newRow("failed") << Verdict::Failed << 5U << qint64(6) << u"incomplete: the fetch failed, 5 of 6 received"_s;
}

void TestFetchStatus::describe_saysTheVerdict()
{
    QFETCH(Completeness::Verdict, verdict);
    QFETCH(quint32, rows);
    QFETCH(qint64, total);
    QFETCH(QString, text);

    Completeness completeness;
    completeness.verdict = verdict;
    completeness.tally.rows = rows;
    completeness.total = std::max<qint64>(total, -1);
    completeness.totalSoFar = total == -2 ? 30 : -1;
    completeness.askedAt = QDateTime::currentDateTimeUtc();
    QCOMPARE(describe(completeness), text);
}

void TestFetchStatus::describe_damagedFile()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Failed;
    completeness.tally.rows = 2;
    QCOMPARE(describe(completeness), u"incomplete: not readable to its end, 2 received"_s);
    completeness.verdict = Completeness::Verdict::Short;
    QCOMPARE(describe(completeness), u"incomplete: 2 received, and there are more"_s);
}

void TestFetchStatus::describe_countsWhatThePeriodDoesNotShow()
{
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Complete;
    completeness.tally.rows = 1025;
    QCOMPARE(describe(completeness), u"all 1,025 that the total in the file counts"_s);
    QCOMPARE(describe(completeness, 6), u"all 1,025 that the total in the file counts, 6 of them outside the period"_s);
    completeness.askedAt = QDateTime::currentDateTimeUtc();
    QCOMPARE(describe(completeness, 6), u"all 1,019 of the period"_s);
    completeness.tally.oddEntries = 2;
    QVERIFY(!completeness.isWhole());
    QCOMPARE(describe(completeness), u"all 1,025 that the API lists, and 2 entries that are no sessions"_s);
    completeness.verdict = Completeness::Verdict::Changed;
    QCOMPARE(describe(completeness, 6), u"changed while fetching, fetch again"_s);
}

void TestFetchStatus::cutShort_isWhatLacksSomething()
{
    Completeness completeness;
    for (const Verdict verdict : {Verdict::Short, Verdict::Cancelled, Verdict::Failed, Verdict::Nothing}) {
        completeness.verdict = verdict;
        QVERIFY(completeness.isCutShort());
    }
    for (const Verdict verdict : {Verdict::Complete, Verdict::Unproven, Verdict::Changed, Verdict::Over}) {
        completeness.verdict = verdict;
        QVERIFY(!completeness.isCutShort());
    }
}

void TestFetchStatus::describe_saysWhatDiffers()
{
    Completeness completeness;
    completeness.verdict = Verdict::Over;
    completeness.tally.rows = 2;
    completeness.tally.oddEntries = 2;
    completeness.total = 2;
    QCOMPARE(
        describe(completeness), u"differs: 2 sessions and 2 entries that are no sessions received, the API lists 2"_s);
    // One part has one too many, another one lacks one.
    completeness.tally.oddEntries = 0;
    QCOMPARE(describe(completeness), u"differs in its parts: together 2 received, as many as the API lists"_s);
    // What no answer has said is not the API's.
    completeness.total = 5;
    QCOMPARE(describe(completeness), u"differs: 2 received, the API lists 5"_s);
    completeness.ledger.resize(2);
    QCOMPARE(describe(completeness), u"differs: 2 received, 5 expected by the totals of its parts"_s);
}

void TestFetchStatus::describe_writesNumbersInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    Completeness completeness;
    completeness.verdict = Completeness::Verdict::Short;
    completeness.tally.rows = 412317;
    completeness.total = 412318;
    QCOMPARE(describe(completeness), u"differs: 412.317 received, the API lists 412.318"_s);
}

QTEST_APPLESS_MAIN(TestFetchStatus)
#include "tst_fetchstatus.moc"
