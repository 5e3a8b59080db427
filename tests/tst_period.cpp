// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "period.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void presets_data();
    void presets();
    void presetNames_comeBack();
    void presetNames_knowNoOthers();
    void validity();
    void todayIn_followsTheZone();
    void titles_data();
    void titles();
    void titles_ofNoPeriodAreEmpty();
};

void TestPeriod::presets_data()
{
    QTest::addColumn<PeriodPreset>("preset");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");

    const QDate today(2026, 11, 2);
    QTest::newRow("last month") << PeriodPreset::LastMonth << today << QDate(2026, 10, 1) << QDate(2026, 10, 31);
    QTest::newRow("last month in January")
        << PeriodPreset::LastMonth << QDate(2026, 1, 31) << QDate(2025, 12, 1) << QDate(2025, 12, 31);
    QTest::newRow("last month after a short one")
        << PeriodPreset::LastMonth << QDate(2028, 3, 31) << QDate(2028, 2, 1) << QDate(2028, 2, 29);
    QTest::newRow("this month") << PeriodPreset::ThisMonth << today << QDate(2026, 11, 1) << QDate(2026, 11, 1);
    QTest::newRow("this month on its first day")
        << PeriodPreset::ThisMonth << QDate(2026, 11, 1) << QDate(2026, 11, 1) << QDate(2026, 11, 1);
    QTest::newRow("7 days") << PeriodPreset::Last7Days << today << QDate(2026, 10, 26) << QDate(2026, 11, 1);
    QTest::newRow("30 days") << PeriodPreset::Last30Days << today << QDate(2026, 10, 3) << QDate(2026, 11, 1);
    QTest::newRow("90 days") << PeriodPreset::Last90Days << today << QDate(2026, 8, 4) << QDate(2026, 11, 1);
}

void TestPeriod::presets()
{
    QFETCH(PeriodPreset, preset);
    QFETCH(QDate, today);
    QFETCH(QDate, from);
    QFETCH(QDate, to);

    const Period period = periodOf(preset, today);
    QCOMPARE(period.from, from);
    QCOMPARE(period.to, to);
    QVERIFY(period.isValid());
}

void TestPeriod::presetNames_comeBack()
{
    for (const QLatin1StringView name :
        {"last-month"_L1, "this-month"_L1, "last-7-days"_L1, "last-30-days"_L1, "last-90-days"_L1}) {
        const std::optional<PeriodPreset> preset = presetFromName(QString(name));
        QVERIFY(preset);
        QCOMPARE(presetName(*preset), name);
        QVERIFY(!presetTitle(*preset).isEmpty());
    }
}

void TestPeriod::presetNames_knowNoOthers()
{
    QVERIFY(!presetFromName(u""));
    QVERIFY(!presetFromName(u"last-8-days"));
}

void TestPeriod::validity()
{
    QVERIFY(!Period().isValid());
    QVERIFY(!(Period{QDate(2026, 10, 2), QDate(2026, 10, 1)}).isValid());
    QVERIFY((Period{QDate(2026, 10, 1), QDate(2026, 10, 1)}).isValid());
    QCOMPARE((Period{QDate(2026, 10, 1), QDate(2026, 10, 31)}).days(), 31);
}

void TestPeriod::todayIn_followsTheZone()
{
    // 26 hours lie between them, so it is never the same day in both.
    const QDate west = todayIn(Zone::fromOffset(-12 * 3600));
    const QDate east = todayIn(Zone::fromOffset(14 * 3600));
    QVERIFY(west < east);
    QVERIFY(west.daysTo(east) <= 2);
}

void TestPeriod::titles_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("title");

    const QDate first(2026, 10, 1);
    QTest::newRow("month") << "C" << first << QDate(2026, 10, 31) << u"1–31 Oct 2026"_s;
    QTest::newRow("day") << "C" << first << first << u"1 Oct 2026"_s;
    QTest::newRow("two months") << "C" << QDate(2026, 9, 28) << QDate(2026, 10, 3) << u"28 Sep – 3 Oct 2026"_s;
    QTest::newRow("same day of two months") << "C" << QDate(2026, 9, 1) << first << u"1 Sep – 1 Oct 2026"_s;
    QTest::newRow("two years") << "C" << QDate(2025, 12, 28) << QDate(2026, 1, 3) << u"28 Dec 2025 – 3 Jan 2026"_s;
    QTest::newRow("same month of two years") << "C" << QDate(2025, 10, 1) << first << u"1 Oct 2025 – 1 Oct 2026"_s;
    QTest::newRow("America") << "en_US" << first << QDate(2026, 10, 31) << u"Oct 1–31, 2026"_s;
    QTest::newRow("America, two months") << "en_US" << QDate(2026, 9, 28) << QDate(2026, 10, 3)
                                         << u"Sep 28 – Oct 3, 2026"_s;
    QTest::newRow("Germany") << "de_DE" << first << QDate(2026, 10, 31) << u"1.–31. Okt. 2026"_s;
    QTest::newRow("Germany, two months") << "de_DE" << QDate(2026, 9, 28) << QDate(2026, 10, 3)
                                         << u"28. Sept. – 3. Okt. 2026"_s;
    QTest::newRow("Hungary") << "hu_HU" << QDate(2026, 9, 28) << QDate(2026, 10, 3) << u"2026 szept. 28. – okt. 3."_s;
}

void TestPeriod::titles()
{
    QFETCH(QString, locale);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, title);

    QLocale::setDefault(QLocale(locale));
    QCOMPARE(periodTitle({from, to}), title);
}

void TestPeriod::titles_ofNoPeriodAreEmpty()
{
    QCOMPARE(periodTitle({}), QString());
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
