// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"
#include "filterperiod.h"
#include "query.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Terms on days, and the period that they are of.
class TestFilterPeriod : public QObject
{
    Q_OBJECT

private slots:
    void foreignDays_data();
    void foreignDays();
    void anotherPeriod_takesThemOut();
    void ofAnEarlierRun_goAtOnce();
};

void TestFilterPeriod::foreignDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    const QString week = u"channel=sms day>=2026-10-05 day<2026-10-12"_s;
    QTest::newRow("earlier week") << week << u"channel=sms"_s;
    QTest::newRow("later day") << u"day=2026-11-26 maria"_s << u"maria"_s;
    for (const QString &kept : {u"day=2026-11-19"_s, u"day=2026-11-25"_s, u"day=2026-11-01,2026-11-20"_s,
             u"day>=2026-11-01 day<2026-11-20"_s, u"-day=2026-10-05"_s, u"day=\"\""_s, u"start<2026-10-05"_s,
             u"day>=2026-10-05 day<"_s, u"2026-10-05"_s, QString()})
        QTest::addRow("kept: %s", qPrintable(kept)) << kept << kept;
}

void TestFilterPeriod::foreignDays()
{
    QFETCH(QString, text);
    QTEST(withoutForeignDays(text, {QDate(2026, 11, 19), QDate(2026, 11, 25)}), "rest");
}

void TestFilterPeriod::anotherPeriod_takesThemOut()
{
    FilterBar bar;
    QSignalSpy dropped(&bar, &FilterBar::daysDropped);
    QueryResult result;
    result.query.period = {QDate(2026, 10, 1), QDate(2026, 10, 31)};
    bar.setResult(result);
    bar.setText(u"day=2026-10-05 channel=sms"_s);
    bar.setResult(result);
    QCOMPARE(bar.text(), u"day=2026-10-05 channel=sms"_s);
    QCOMPARE(dropped.count(), 0);
    result.query.period = {QDate(2026, 11, 19), QDate(2026, 11, 25)};
    bar.setResult(result);
    QCOMPARE(bar.text(), u"channel=sms"_s);
    QCOMPARE(bar.filter().text(), u"channel=sms"_s);
    QCOMPARE(dropped.count(), 1);
    bar.undo();
    QCOMPARE(bar.text(), u"day=2026-10-05 channel=sms"_s);
    // What is written now is meant, even if it finds nothing.
    bar.setResult(result);
    QCOMPARE(bar.text(), u"day=2026-10-05 channel=sms"_s);
}

void TestFilterPeriod::ofAnEarlierRun_goAtOnce()
{
    FilterBar bar;
    bar.setKeptText(u"day=2026-10-05"_s);
    QCOMPARE(bar.text(), u"day=2026-10-05"_s);
    QueryResult result;
    result.query.period = {QDate(2026, 11, 19), QDate(2026, 11, 25)};
    bar.setResult(result);
    QCOMPARE(bar.text(), QString());
    bar.setKeptText(u"day=2026-10-05 maria"_s);
    QCOMPARE(bar.text(), u"maria"_s);
}

QTEST_MAIN(TestFilterPeriod)
#include "tst_filterperiod.moc"
