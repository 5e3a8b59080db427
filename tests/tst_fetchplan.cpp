// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchplan.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace {

Zone zone(const QString &name)
{
    return *Zone::fromName(name);
}

QDateTime utc(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

QString textOf(const std::vector<FetchWindow> &windows)
{
    QStringList lines;
    for (const FetchWindow &window : windows)
        lines.append(apiTimestamp(window.from).chopped(8) + u" - "_s + apiTimestamp(window.to).chopped(8));
    return lines.join(u'\n');
}

} // namespace

class TestFetchPlan : public QObject
{
    Q_OBJECT

private slots:
    void windows_data();
    void windows();
    void everySecondOfThePeriodIsAsked();
    void knownWindowsAreTakenOver_data();
    void knownWindowsAreTakenOver();
    void anyKnownWindows();
    void leftMargin_beginsEarlier();
    void halvesOverlap();
    void halvingEndsAtADay();
    void timestamp();
};

void TestFetchPlan::windows_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reportZone");
    QTest::addColumn<QString>("apiZone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("expected");

    const QString late = u"2030-01-01T00:00:00"_s;
    QTest::newRow("one day") << u"2026-10-03"_s << u"2026-10-03"_s << u"UTC"_s << QString() << late
                             << u"2026-10-02T00:00 - 2026-10-05T00:00"_s;
    QTest::newRow("a month") << u"2026-10-01"_s << u"2026-10-31"_s << u"UTC"_s << QString() << late
                             << u"2026-09-30T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("leap day") << u"2028-02-01"_s << u"2028-02-29"_s << u"UTC"_s << QString() << late
                              << u"2028-01-31T00:00 - 2028-03-02T00:00"_s;
    QTest::newRow("months, and parts of them") << u"2026-01-05"_s << u"2026-03-20"_s << u"UTC"_s << QString() << late
                                               << u"2026-01-04T00:00 - 2026-02-02T00:00\n"
                                                  "2026-01-31T00:00 - 2026-03-02T00:00\n"
                                                  "2026-02-28T00:00 - 2026-03-22T00:00"_s;
    QTest::newRow("over the end of a year") << u"2026-12-01"_s << u"2027-01-31"_s << u"UTC"_s << QString() << late
                                            << u"2026-11-30T00:00 - 2027-01-02T00:00\n"
                                               "2026-12-31T00:00 - 2027-02-02T00:00"_s;
    QTest::newRow("what may still change is apart")
        << u"2026-10-01"_s << u"2026-10-31"_s << u"UTC"_s << QString() << u"2026-11-02T09:14:00"_s
        << u"2026-09-30T00:00 - 2026-10-30T00:00\n2026-10-29T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("a usual zone needs no more") << u"2026-10-01"_s << u"2026-10-31"_s << u"America/New_York"_s
                                                << QString() << late << u"2026-09-30T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("far east: the API may read timestamps in the far west")
        << u"2026-01-05"_s << u"2026-01-05"_s << u"Pacific/Auckland"_s << QString() << late
        << u"2026-01-03T00:00 - 2026-01-07T00:00"_s;
    QTest::newRow("far west") << u"2026-01-05"_s << u"2026-01-05"_s << u"UTC-11:00"_s << QString() << late
                              << u"2026-01-04T00:00 - 2026-01-08T00:00"_s;
    QTest::newRow("far east, API known") << u"2026-01-05"_s << u"2026-01-05"_s << u"Pacific/Auckland"_s
                                         << u"UTC+05:30"_s << late << u"2026-01-04T00:00 - 2026-01-07T00:00"_s;
    QTest::newRow("never in the future") << u"2026-10-01"_s << u"2026-10-31"_s << u"UTC"_s << QString()
                                         << u"2026-10-20T14:05:00"_s
                                         << u"2026-09-30T00:00 - 2026-10-17T00:00\n"
                                            "2026-10-16T00:00 - 2026-10-20T14:05"_s;
    QTest::newRow("the first hours of today") << u"2026-10-20"_s << u"2026-10-20"_s << u"UTC"_s << QString()
                                              << u"2026-10-20T00:05:00"_s << u"2026-10-19T00:00 - 2026-10-20T00:05"_s;
    QTest::newRow("all of it in the future")
        << u"2026-10-21"_s << u"2026-10-31"_s << u"UTC"_s << QString() << u"2026-10-20T14:05:00"_s << QString();
    QTest::newRow("no period") << u"2026-10-02"_s << u"2026-10-01"_s << u"UTC"_s << QString() << late << QString();
}

void TestFetchPlan::windows()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, reportZone);
    QFETCH(QString, apiZone);
    QFETCH(QString, now);
    QFETCH(QString, expected);

    const Period period{QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
    const std::optional<Zone> api = apiZone.isEmpty() ? std::nullopt : Zone::fromName(apiZone);
    QCOMPARE(textOf(planWindows({period, zone(reportZone), api, utc(now)})), expected);
}

/// Whatever zone the report has, and whatever zone the API reads its timestamps in; also over changes of the clock.
void TestFetchPlan::everySecondOfThePeriodIsAsked()
{
    const QStringList zones{u"UTC"_s, u"Europe/Berlin"_s, u"America/Los_Angeles"_s, u"Asia/Kolkata"_s,
        u"Pacific/Kiritimati"_s, u"Pacific/Pago_Pago"_s, u"UTC-12:00"_s};
    for (const QString &report : zones) {
        for (const QString &api : zones) {
            for (const QDate from : {QDate(2026, 3, 29), QDate(2026, 10, 25), QDate(2025, 12, 31)}) {
                const Period period{from, from.addDays(200)};
                const auto windows = planWindows({period, zone(report), {}, utc(u"2030-01-01T00:00:00"_s)});
                const auto readAs = [&](const QDateTime &moment) { return zone(api).toUtc(moment.toSecsSinceEpoch()); };
                QVERIFY(readAs(windows.front().from) <= zone(report).startOfDay(period.from));
                QVERIFY(readAs(windows.back().to) >= zone(report).startOfDay(period.to.addDays(1)));
                for (size_t i = 0; i < windows.size(); ++i) {
                    QVERIFY(windows[i].to <= windows[i].from.addMonths(2));
                    QVERIFY(i == 0 || windows[i - 1].to >= windows[i].from.addDays(1));
                }
            }
        }
    }
}

void TestFetchPlan::knownWindowsAreTakenOver_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("expected");

    const QString october = u"2026-09-30T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("the same month") << october << october;
    QTest::newRow("more than is asked for")
        << u"2026-09-01T00:00 - 2026-12-01T00:00"_s << u"2026-09-01T00:00 - 2026-12-01T00:00"_s;
    QTest::newRow("its begin") << u"2026-09-20T00:00 - 2026-10-12T00:00"_s
                               << u"2026-09-20T00:00 - 2026-10-12T00:00\n2026-10-11T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("its middle") << u"2026-10-10T00:00 - 2026-10-20T00:00"_s
                                << u"2026-09-30T00:00 - 2026-10-11T00:00\n2026-10-10T00:00 - 2026-10-20T00:00\n"
                                   "2026-10-19T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("two that overlap") << u"2026-09-30T00:00 - 2026-10-20T00:00\n2026-10-19T00:00 - 2026-10-29T00:00"_s
                                      << u"2026-09-30T00:00 - 2026-10-20T00:00\n2026-10-19T00:00 - 2026-10-29T00:00\n"
                                         "2026-10-28T00:00 - 2026-11-02T00:00"_s;
    QTest::newRow("a day of it is none") << u"2026-09-29T00:00 - 2026-10-01T00:00"_s << october;
    QTest::newRow("another year") << u"2025-09-30T00:00 - 2025-11-02T00:00"_s << october;
}

/// What has settled is not asked for again.
void TestFetchPlan::knownWindowsAreTakenOver()
{
    QFETCH(QString, known);
    QFETCH(QString, expected);
    std::vector<FetchWindow> windows;
    for (const QString &line : known.split(u'\n'))
        windows.push_back({utc(line.section(u" - "_s, 0, 0) + u":00"_s), utc(line.section(u" - "_s, 1) + u":00"_s)});
    const Period october{QDate(2026, 10, 1), QDate(2026, 10, 31)};
    QCOMPARE(textOf(planWindows({october, zone(u"UTC"_s), {}, utc(u"2030-01-01T00:00:00"_s)}, windows)), expected);
}

/// Whatever was known before, everything is asked for, and it comes to an end.
void TestFetchPlan::anyKnownWindows()
{
    std::minstd_rand random(1);
    const QDateTime start = utc(u"2026-01-01T00:00:00"_s);
    for (int round = 0; round < 2000; ++round) {
        std::vector<FetchWindow> known(random() % 6);
        for (FetchWindow &window : known) {
            window.from = start.addDays(static_cast<int>(random() % 120) - 20);
            window.to = window.from.addDays(static_cast<int>(random() % 40) + 1);
        }
        const Period period{QDate(2026, 1, 10), QDate(2026, 3, 20)};
        const auto windows = planWindows({period, zone(u"UTC"_s), {}, start.addDays(75 + round % 40)}, known);
        QVERIFY(windows.size() < 100 && windows.front().from <= start.addDays(8));
        QVERIFY(windows.back().to >= std::min(start.addDays(75 + round % 40), start.addDays(80)));
        for (size_t i = 1; i < windows.size(); ++i)
            QVERIFY(windows[i].from <= windows[i - 1].to.addDays(-1) && windows[i].to > windows[i - 1].to);
    }
}

void TestFetchPlan::leftMargin_beginsEarlier()
{
    FetchRange range{
        {QDate(2026, 10, 10), QDate(2026, 10, 12)}, zone(u"UTC"_s), zone(u"UTC"_s), utc(u"2030-01-01T00:00:00"_s)};
    QCOMPARE(textOf(planWindows(range)), u"2026-10-09T00:00 - 2026-10-14T00:00"_s);
    range.leftMargin = std::chrono::hours(30);
    QCOMPARE(textOf(planWindows(range)), u"2026-10-08T00:00 - 2026-10-14T00:00"_s);
    range.leftMargin = std::chrono::hours(14 * 24);
    QCOMPARE(textOf(planWindows(range)), u"2026-09-26T00:00 - 2026-10-02T00:00\n2026-09-30T00:00 - 2026-10-14T00:00"_s);
}

void TestFetchPlan::halvesOverlap()
{
    const FetchWindow window{utc(u"2026-01-01T00:00:00"_s), utc(u"2026-04-01T00:00:00"_s)};
    QCOMPARE(textOf(halved(window)), u"2026-01-01T00:00 - 2026-02-16T00:00\n2026-02-15T00:00 - 2026-04-01T00:00"_s);
}

void TestFetchPlan::halvingEndsAtADay()
{
    FetchWindow window{utc(u"2026-01-01T00:00:00"_s), utc(u"2026-04-01T00:00:00"_s)};
    int steps = 0;
    for (auto halves = halved(window); !halves.empty(); halves = halved(window)) {
        QVERIFY(halves[0].from.secsTo(halves[0].to) < window.from.secsTo(window.to));
        QVERIFY(halves[1].from.secsTo(halves[1].to) < window.from.secsTo(window.to));
        window = halves[++steps % 2 ? 0 : 1];
    }
    QCOMPARE(window.from.secsTo(window.to), SecondsPerDay);
    QVERIFY(steps < 10);
}

void TestFetchPlan::timestamp()
{
    QCOMPARE(apiTimestamp(utc(u"2026-10-01T14:05:03"_s)), u"2026-10-01T14:05:03.000Z"_s);
    const QDateTime local(QDate(2026, 10, 1), QTime(0, 0), Qt::OffsetFromUTC, 19800);
    QCOMPARE(apiTimestamp(local), u"2026-09-30T18:30:00.000Z"_s);
}

QTEST_GUILESS_MAIN(TestFetchPlan)
#include "tst_fetchplan.moc"
