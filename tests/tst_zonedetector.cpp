// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zonedetector.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

using Evidence = ApiZone::Evidence;

namespace {

constexpr qint64 Summer2026 = 1782900000; // 2026-07-01

/// Ids made at these UTC seconds, whose starts are written in the zone.
ZoneDetector heard(const Zone &zone, qint64 first, int count, qint64 step)
{
    ZoneDetector detector;
    for (int index = 0; index < count; ++index) {
        const qint64 second = first + index * step;
        detector.add(static_cast<quint32>(second), zone.toLocal(second));
    }
    return detector;
}

} // namespace

class TestZoneDetector : public QObject
{
    Q_OBJECT

private slots:
    void nothing_isAssumed();
    void fewIds_areNotEnough();
    void fixedOffset_data();
    void fixedOffset();
    void oddOffsets_areNone_data();
    void oddOffsets_areNone();
    void aMinute_isNear();
    void onePercent_mayDiffer();
    void namedZone_data();
    void namedZone();
    void namedZone_isFoundInTheOldDays();
    void fewDaysBeforeAChange_areExplained();
    void daysThatNoZoneExplains_areNotProven();
    void offsetsOfAllDays_areGrouped();
    void noise_isNoZone();
    void repeatedHour_agreesInBothReadings();
    void check_countsForAZone();
    void clear_forgetsAll();
    void description_data();
    void description();
};

void TestZoneDetector::nothing_isAssumed()
{
    QCOMPARE(ZoneDetector().detect(), ApiZone());
}

void TestZoneDetector::fewIds_areNotEnough()
{
    const ApiZone zone = heard(Zone::fromOffset(3600), Summer2026, 19, 60).detect();
    QCOMPARE(zone, (ApiZone{Zone(), Evidence::Assumed, 0, 19}));
    QCOMPARE(heard(Zone(), Summer2026, 19, 60).detect(), (ApiZone{Zone(), Evidence::Assumed, 19, 19}));
}

void TestZoneDetector::fixedOffset_data()
{
    QTest::addColumn<int>("offset");
    for (const int offset : {0, 19800, -12 * 3600, 14 * 3600, -3 * 3600 - 1800, 5 * 3600 + 2700, 3600})
        QTest::addRow("%d", offset) << offset;
}

void TestZoneDetector::fixedOffset()
{
    QFETCH(int, offset);
    const Zone zone = Zone::fromOffset(offset);
    QCOMPARE(heard(zone, Summer2026, 20, 7777).detect(), (ApiZone{zone, Evidence::Proven, 20, 20}));
    QCOMPARE(heard(zone, 100000, 500, 3600).detect(), (ApiZone{zone, Evidence::Proven, 500, 500}));
}

void TestZoneDetector::oddOffsets_areNone_data()
{
    QTest::addColumn<int>("offset");
    for (const int offset : {-12 * 3600 - 900, 14 * 3600 + 900, 450, 3600 + 61, -3600 - 61, 100 * 86400})
        QTest::addRow("%d", offset) << offset;
}

void TestZoneDetector::oddOffsets_areNone()
{
    QFETCH(int, offset);
    QCOMPARE(
        heard(Zone::fromOffset(offset), Summer2026, 100, 7777).detect(), (ApiZone{Zone(), Evidence::Assumed, 0, 100}));
}

void TestZoneDetector::aMinute_isNear()
{
    for (const int late : {-60, 60}) {
        const ApiZone zone = heard(Zone::fromOffset(19800 + late), Summer2026, 50, 7777).detect();
        QCOMPARE(zone, (ApiZone{Zone::fromOffset(19800), Evidence::Proven, 50, 50}));
    }
}

void TestZoneDetector::onePercent_mayDiffer()
{
    const Zone zone = Zone::fromOffset(19800);
    ZoneDetector detector = heard(zone, Summer2026, 198, 60);
    detector.add(Summer2026, Summer2026 + 100);
    detector.add(Summer2026, Summer2026 + 7200);
    QCOMPARE(detector.detect(), (ApiZone{zone, Evidence::Proven, 198, 200}));
    detector.add(Summer2026, Summer2026 + 100);
    QCOMPARE(detector.detect(), (ApiZone{Zone(), Evidence::Assumed, 0, 201}));
}

void TestZoneDetector::namedZone_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"Europe/Berlin"_s, u"America/New_York"_s, u"America/Los_Angeles"_s,
             u"Australia/Sydney"_s, u"America/St_Johns"_s}) {
        QTest::addRow("%s", qPrintable(name)) << name;
    }
}

void TestZoneDetector::namedZone()
{
    QFETCH(QString, name);
    const Zone zone = *Zone::fromName(name);
    const ApiZone found = heard(zone, Summer2026, 2000, 4 * 3600).detect();
    QCOMPARE(found.evidence, Evidence::Proven);
    QCOMPARE(found.agreeing, 2000U);
    // Another name will do, if its clocks show the same.
    for (qint64 second = Summer2026; second < Summer2026 + 300 * 86400; second += 1800)
        QCOMPARE(found.zone.offsetAt(second), zone.offsetAt(second));
}

void TestZoneDetector::namedZone_isFoundInTheOldDays()
{
    // In 2006 the summer of New York was shorter.
    const ApiZone found = heard(*Zone::fromName(u"America/New_York"), 1136073600, 2000, 4 * 3600).detect();
    QCOMPARE(found.zone.name(), u"America/New_York"_s);
    QCOMPARE(found.agreeing, 2000U);
}

void TestZoneDetector::fewDaysBeforeAChange_areExplained()
{
    // Two days before the clocks of New York go back on 2026-11-01, with six ids of 2000.
    const Zone york = *Zone::fromName(u"America/New_York");
    ZoneDetector detector = heard(york, 1793505600 + 86400, 1994, 1200);
    for (int index = 0; index < 6; ++index) {
        const qint64 second = 1793505600 - 2 * 86400 + index * 20000;
        detector.add(static_cast<quint32>(second), york.toLocal(second));
    }
    const ApiZone found = detector.detect();
    QCOMPARE(found.agreeing, 2000U);
    QCOMPARE(found.zone.offsetAt(1793505600 - 86400), -4 * 3600);
    QCOMPARE(found.zone.offsetAt(1793505600 + 86400), -5 * 3600);
}

void TestZoneDetector::daysThatNoZoneExplains_areNotProven()
{
    // A server that was moved: two days in another zone, with less than one percent of the ids.
    ZoneDetector detector = heard(Zone::fromOffset(19800), Summer2026, 1994, 1200);
    const Zone other = Zone::fromOffset(-12600);
    for (int index = 0; index < 6; ++index) {
        const qint64 second = Summer2026 - 2 * 86400 + index * 20000;
        detector.add(static_cast<quint32>(second), other.toLocal(second));
    }
    QCOMPARE(detector.detect().evidence, Evidence::Assumed);
    // Odd ones among others do not speak for their day.
    detector = heard(Zone::fromOffset(19800), Summer2026, 1994, 1200);
    for (int index = 0; index < 6; ++index) {
        const qint64 second = Summer2026 + index * 200000;
        detector.add(static_cast<quint32>(second), other.toLocal(second));
    }
    QCOMPARE(detector.detect().evidence, Evidence::Proven);
}

void TestZoneDetector::offsetsOfAllDays_areGrouped()
{
    // Four days around the change of the clocks of New York, an hour apart; 2026-10-31T04:00Z is midnight there.
    ZoneDetector detector = heard(*Zone::fromName(u"America/New_York"), 1793505600 - 86400, 4 * 24, 3600);
    // And one id that fits no zone at all.
    detector.add(1793505600, 1793505600 + 1000);
    const std::vector<OffsetRange> ranges = detector.dayOffsets().ranges();
    QCOMPARE(ranges.size(), size_t(2));
    QCOMPARE(ranges[0], (OffsetRange{QDate(2026, 10, 31), QDate(2026, 10, 31), -4 * 3600, 26, 26}));
    QCOMPARE(ranges[1], (OffsetRange{QDate(2026, 11, 1), QDate(2026, 11, 3), -5 * 3600, 70, 71}));
}

void TestZoneDetector::noise_isNoZone()
{
    QRandomGenerator random(9);
    ZoneDetector detector;
    for (int index = 0; index < 5000; ++index) {
        const auto second = static_cast<quint32>(Summer2026 + random.bounded(90 * 86400));
        detector.add(second, second + qint64(random.bounded(-48, 56)) * 900);
    }
    QCOMPARE(detector.detect().evidence, Evidence::Assumed);
    QCOMPARE(detector.detect().compared, 5000U);
}

void TestZoneDetector::repeatedHour_agreesInBothReadings()
{
    const Zone york = *Zone::fromName(u"America/New_York");
    // 2026-11-01T04:00Z and the four hours after it, in which the hour from 01:00 comes twice.
    const ApiZone found = heard(york, 1793505600, 240, 60).detect();
    QCOMPARE(found.agreeing, 240U);
    QCOMPARE(found.zone.offsetAt(1793505600), -4 * 3600);
    QCOMPARE(found.zone.offsetAt(1793505600 + 4 * 3600), -5 * 3600);
}

void TestZoneDetector::check_countsForAZone()
{
    const ZoneDetector detector = heard(Zone::fromOffset(7200), Summer2026, 100, 60);
    const ApiZone given{*Zone::fromName(u"Europe/Berlin"), Evidence::Given};
    QCOMPARE(detector.check(given), (ApiZone{given.zone, Evidence::Given, 100, 100}));
    QCOMPARE(detector.check({}), (ApiZone{Zone(), Evidence::Assumed, 0, 100}));
}

void TestZoneDetector::clear_forgetsAll()
{
    ZoneDetector detector = heard(Zone::fromOffset(7200), Summer2026, 100, 60);
    detector.clear();
    QCOMPARE(detector.compared(), 0U);
    QCOMPARE(detector.detect(), ApiZone());
}

void TestZoneDetector::description_data()
{
    QTest::addColumn<ApiZone>("zone");
    QTest::addColumn<QString>("text");

    const Zone india = Zone::fromOffset(19800);
    QTest::newRow("proven") << ApiZone{india, Evidence::Proven, 312, 312}
                            << u"Time zone of the API: UTC+05:30, agrees with 312 of 312 sessions."_s;
    QTest::newRow("given") << ApiZone{india, Evidence::Given} << u"Time zone of the API: UTC+05:30, as given."_s;
    QTest::newRow("given, agreeing") << ApiZone{india, Evidence::Given, 310,
        312} << u"Time zone of the API: UTC+05:30, as given; agrees with 310 of 312 sessions."_s;
    QTest::newRow("given, contradicted") << ApiZone{india, Evidence::Given, 2,
        312} << u"Time zone of the API: UTC+05:30, as given, but only 2 of 312 sessions agree."_s;
    QTest::newRow("too few") << ApiZone{Zone(), Evidence::Assumed, 2, 2}
                             << u"Time zone of the API: UTC, assumed, not proven: too few sessions tell it."_s;
    QTest::newRow("odd") << ApiZone{Zone(), Evidence::Assumed, 2, 200}
                         << u"Time zone of the API: UTC, assumed, not proven: agrees with only 2 of 200 sessions."_s;
    QTest::newRow("not needed") << ApiZone{Zone(), Evidence::NotNeeded}
                                << u"Time zone of the API: not needed, every date names its own offset."_s;
}

void TestZoneDetector::description()
{
    QFETCH(ApiZone, zone);
    QTEST(describe(zone), "text");
}

QTEST_GUILESS_MAIN(TestZoneDetector)
#include "tst_zonedetector.moc"
