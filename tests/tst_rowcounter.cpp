// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionbuilder.h"
#include "sessioncounts.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

/// Counts of many rows, in whatever order they lie and are asked for.
class TestRowCounter : public QObject
{
    Q_OBJECT

private slots:
    void orderAndChoiceOfRows_doNotMatter_data();
    void orderAndChoiceOfRows_doNotMatter();
    void limits_areOfTheRowsAskedFor();
};

void TestRowCounter::orderAndChoiceOfRows_doNotMatter_data()
{
    QTest::addColumn<bool>("inOrder");
    QTest::addColumn<quint32>("withoutStart");
    QTest::newRow("rows come as it happens") << false << 0U;
    QTest::newRow("rows come in the order of time") << true << 0U;
    QTest::newRow("some in order have no start") << true << 97U;
}

void TestRowCounter::orderAndChoiceOfRows_doNotMatter()
{
    QFETCH(bool, inOrder);
    QFETCH(quint32, withoutStart);
    constexpr qint64 begin = 1793000000;
    std::mt19937 random(1);
    std::vector<qint64> seconds(5000);
    std::ranges::generate(seconds, [&] { return begin + random() % 2000000; });
    if (inOrder)
        std::ranges::sort(seconds);

    SessionBuilder builder;
    const QTimeZone newYork("America/New_York");
    std::vector<std::pair<QString, QString>> expected;
    for (const qint64 second : seconds) {
        const QDateTime start = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
        const bool hasStart = withoutStart == 0 || random() % withoutStart != 0;
        const std::string text = hasStart ? start.toString(Qt::ISODate).toStdString() : std::string();
        const std::string channel = std::to_string(random() % 5);
        builder.add({.channel = channel, .start = text, .end = text});
        expected.emplace_back(hasStart ? start.toTimeZone(newYork).date().toString(Qt::ISODate) : u"(none)"_s,
            QString::fromStdString(channel));
    }
    std::vector<quint32> rows(builder.store().rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    for (const size_t size : {size_t(5000), size_t(4000), size_t(100), size_t(1)}) {
        std::shuffle(rows.begin(), rows.end(), random);
        rows.resize(size);
        const auto counts = countSessions(builder.store(), rows, {}, Zone::fromName(u"America/New_York"_s).value(), {});
        QCOMPARE(counts.total, size);
        const auto countOf = [&](const QString &day, const QString &channel) {
            return static_cast<quint32>(
                std::ranges::count_if(rows, [&](quint32 row) { return expected[row] == std::pair(day, channel); }));
        };
        for (int bucket = 0; bucket < counts.bucketCount(); ++bucket) {
            for (int value = 0; value < static_cast<int>(counts.values.size()); ++value)
                QCOMPARE(counts.at(bucket, value), countOf(bucketName(counts, bucket), counts.values[size_t(value)]));
        }
        QVERIFY(counts.bucketTotals.front() > 0 && counts.bucketTotals.back() > 0);
    }
}

void TestRowCounter::limits_areOfTheRowsAskedFor()
{
    SessionBuilder builder;
    builder.add("channel=IVR start=2026-10-01T00:00:00Z").add("channel=IVR start=2026-10-02T00:00:00Z");
    builder.add("channel=IVR start=2036-10-01T00:00:00Z");
    const auto bucketOf = [&](const std::vector<quint32> &rows) {
        return countSessions(builder.store(), rows, {}, {}, {}, {.buckets = 100}).spec.bucket;
    };
    QCOMPARE(bucketOf({0, 1}), Bucket::Day);
    QCOMPARE(bucketOf({0, 1, 2}), Bucket::Month);
}

QTEST_GUILESS_MAIN(TestRowCounter)
#include "tst_rowcounter.moc"
