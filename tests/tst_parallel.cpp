// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parallel.h"

#include "foldedtexts.h"
#include "query.h"
#include "radixsort.h"
#include "sessionstore.h"

#include <QDateTime>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;

/// Work that is cut into parts for several processors gives what one would have given.
class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void parts_coverEverythingOnce_data();
    void parts_coverEverythingOnce();
    void run_isDoneWhenItReturns();
    void sort_isTheSameInAnyParts_data();
    void sort_isTheSameInAnyParts();
    void dictionary_isSearchedToItsEnds();
    void query_agreesWithRowByRow_data();
    void query_agreesWithRowByRow();

private:
    static const SessionStore &manySessions();
};

void TestParallel::parts_coverEverythingOnce_data()
{
    QTest::addColumn<quint64>("count");
    for (const quint64 count : {0ULL, 1ULL, 63ULL, 64ULL, 99'999ULL, 200'000ULL, 200'063ULL, 5'000'001ULL})
        QTest::addRow("%llu", static_cast<unsigned long long>(count)) << count;
}

void TestParallel::parts_coverEverythingOnce()
{
    QFETCH(const quint64, count);
    const Parts forProcessors = Parts::forProcessors(count);
    QCOMPARE(forProcessors.count() > 1, count >= 200'000 && QThread::idealThreadCount() > 1);
    const Parts forOwnThreads = Parts::forOwnThreads(count, 1000);
    QCOMPARE(forOwnThreads.count() > 1, count >= 2000);
    const Parts others = forOwnThreads.withCount(count + 100'000);
    QCOMPARE(others.count(), forOwnThreads.count());
    QCOMPARE(quint64(others.endOf(others.count() - 1)), count + 100'000);
    for (const Parts &parts : {forProcessors, forOwnThreads}) {
        QVERIFY(parts.count() >= 1);
        QCOMPARE(quint64(parts.beginOf(0)), 0ULL);
        QCOMPARE(quint64(parts.endOf(parts.count() - 1)), count);
        for (quint32 part = 1; part < parts.count(); ++part) {
            QCOMPARE(parts.beginOf(part) % 64, size_t(0));
            QCOMPARE(parts.beginOf(part), parts.endOf(part - 1));
            QVERIFY(parts.beginOf(part) > parts.beginOf(part - 1));
        }
    }
}

void TestParallel::run_isDoneWhenItReturns()
{
    // More callers at once than there are threads to help them.
    std::atomic<int> failures = 0;
    const auto call = [&failures](const Parts &parts) {
        std::vector<int> calls(parts.count());
        for (int round = 1; round <= 50; ++round) {
            parts.run([&calls](quint32 part) { ++calls[part]; });
            failures += std::ranges::count(calls, round) == parts.count() ? 0 : 1;
        }
    };
    std::vector<std::thread> callers;
    callers.reserve(8);
    for (int i = 0; i < 8; ++i)
        callers.emplace_back(call, i % 2 == 0 ? Parts::forProcessors(300'000) : Parts::forOwnThreads(300'000, 1000));
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(failures.load(), 0);
}

void TestParallel::sort_isTheSameInAnyParts_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint32>("parts");
    for (const int count : {0, 1, 130, 900, 70'000}) {
        for (const quint32 parts : {1U, 2U, 3U, 8U})
            QTest::addRow("%d items in %u parts", count, parts) << count << parts;
    }
}

void TestParallel::sort_isTheSameInAnyParts()
{
    QFETCH(const int, count);
    QFETCH(const quint32, parts);
    std::mt19937 random(1);
    for (const quint32 highest : {0U, 5U, 4095U, 100'000U, 0xffffffffU}) {
        // The key in the upper half, the place in the lower one: sorted as they are, equal keys keep their order.
        std::vector<quint64> items(static_cast<size_t>(count));
        for (size_t i = 0; i < items.size(); ++i)
            items[i] = quint64(highest == 0xffffffffU ? random() : random() % (highest + 1)) << 32 | i;
        // Many of one key and a few far away, as well as keys that are nearly in order.
        for (size_t i = 0; i < items.size() && highest > 5; ++i) {
            if (i % 3 == 0)
                items[i] = quint64(highest / 2 + i % 2) << 32 | i;
            else if (i % 3 == 1 && i > items.size() / 2)
                items[i] = quint64(std::min<size_t>(i, highest)) << 32 | i;
        }
        std::vector<quint64> expected = items;
        std::ranges::sort(expected);
        std::vector<quint64> sorted(items.size());
        const auto itemAt = [&](size_t i) { return items[i]; };
        const auto keyOf = [](quint64 item) { return static_cast<quint32>(item >> 32); };
        const KeyRange range = rangeOf(
            Parts(items.size()), [&](size_t i) { return static_cast<quint32>(items[i] >> 32); });
        const bool wasSorted = !sortByRadix<quint64>(Parts(items.size(), parts), range, itemAt, keyOf,
            [&](quint32 place, quint64 item) { sorted[place] = item; });
        QCOMPARE(wasSorted, items == expected);
        QCOMPARE(wasSorted ? items : sorted, expected);
    }
}

/// 250,001 sessions of 300 channels, more than a byte can tell apart, and of two types; each a minute after the last.
const SessionStore &TestParallel::manySessions()
{
    static const SessionStore store = [] {
        constexpr quint32 rows = 250'001;
        constexpr quint32 channels = 300;
        SessionStore built;
        for (quint32 first = 0; first < rows; first += Segment::MaxRows) {
            Segment segment;
            segment.firstRow = first;
            segment.rowCount = std::min(Segment::MaxRows, rows - first);
            if (first == 0) {
                for (quint32 channel = 0; channel < channels; ++channel)
                    segment.newTexts[1].push_back("channel " + std::to_string(channel));
                segment.newTexts[4] = {"Conversations", "Sessions"};
            }
            for (quint32 row = first; row < first + segment.rowCount; ++row) {
                const UtcSecond start = 1'600'000'000 + row * 60;
                for (const size_t column : {0, 2, 3})
                    segment.text[column].push_back(StringPool::Missing);
                segment.text[1].push_back(1 + row * 7919 % channels);
                segment.text[4].push_back(1 + row % 2);
                for (auto &ids : segment.ids)
                    ids.push_back(PackedId::escaped(StringPool::Missing));
                for (const size_t column : {0, 2})
                    segment.times[column].push_back(start);
                for (const size_t column : {1, 3})
                    segment.times[column].push_back(start + row % 1000);
            }
            built.append(segment);
        }
        return built;
    }();
    return store;
}

void TestParallel::dictionary_isSearchedToItsEnds()
{
    // Half a megabyte: a part for each processor. Some letters stand in few values, the last one in the last value
    // only.
    StringPool pool;
    std::mt19937 random(7);
    for (int i = 0; i < 30'000; ++i)
        pool.append(std::to_string(i) + std::string(random() % 30, 'a') + (random() % 1000 == 0 ? "x" : "b"));
    pool.append("the last one?");
    FoldedPool folded;
    folded.update(pool, Field::ChannelUserId, {});
    for (const std::string_view text :
        {"a", "b", "x", "?", "ab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "29999", "nothing"}) {
        CodeSet expected(pool.size());
        for (quint32 code = 0; code < pool.size(); ++code)
            expected[code] = pool.at(code).find(text) == std::string_view::npos ? 0 : 1;
        if (std::ranges::count(expected, 1) == 0)
            expected.clear();
        QCOMPARE(folded.containing(text), expected);
    }
}

void TestParallel::query_agreesWithRowByRow_data()
{
    using Holds = std::function<bool(const SessionStore &, quint32)>;
    QTest::addColumn<QString>("filter");
    QTest::addColumn<Holds>("holds");
    const auto channel = [](const SessionStore &store, quint32 row) {
        return store.pool(Field::Channel).at(store.code(Field::Channel, row));
    };
    QTest::newRow("none") << u""_s << Holds([](const SessionStore &, quint32) { return true; });
    QTest::newRow("channel") << u"channel=\"channel 299\""_s << Holds([=](const SessionStore &store, quint32 row) {
        return channel(store, row) == "channel 299";
    });
    QTest::newRow("text") << u"\"nel 29\""_s << Holds([=](const SessionStore &store, quint32 row) {
        return channel(store, row).find("nel 29") != std::string_view::npos;
    });
    QTest::newRow("length") << u"length>10m"_s << Holds([](const SessionStore &store, quint32 row) {
        return store.length(Field::BillingSeconds, row) > 600;
    });
    QTest::newRow("day") << u"start=2020-09-14"_s << Holds([](const SessionStore &store, quint32 row) {
        return store.time(Field::BillingStart, row) / 86400 == 18519;
    });
    QTest::newRow("text of a time") << u"start:\"14 12:26\""_s << Holds([](const SessionStore &store, quint32 row) {
        const UtcSecond start = store.time(Field::BillingStart, row);
        const QDateTime time = QDateTime::fromSecsSinceEpoch(start, Qt::UTC);
        return time.toString(u"yyyy-MM-dd HH:mm:ss"_s).contains(u"14 12:26"_s);
    });
}

void TestParallel::query_agreesWithRowByRow()
{
    QFETCH(const QString, filter);
    QFETCH(const std::function<bool(const SessionStore &, quint32)>, holds);
    const SessionStore &store = manySessions();
    Query query;
    query.filter = Filter::parse(filter).value();
    query.order = {{Field::Channel, true, false}};
    QueryCache cache;
    const QueryResult result = runQuery(store, query, cache);

    std::vector<quint32> expected;
    std::vector<quint64> ofChannel(store.pool(Field::Channel).size());
    std::map<QString, std::pair<quint32, qint64>> ofType;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        if (!holds(store, row))
            continue;
        expected.push_back(row);
        ++ofChannel[store.code(Field::Channel, row)];
        const std::string_view type = store.pool(Field::BillingSessionType)
                                          .at(store.code(Field::BillingSessionType, row));
        auto &[sessions, seconds] = ofType[QString::fromUtf8(type.data(), qsizetype(type.size()))];
        ++sessions;
        seconds += *store.length(Field::BillingSeconds, row);
    }
    QVERIFY(!expected.empty());
    const auto text = [&](quint32 row) { return store.pool(Field::Channel).at(store.code(Field::Channel, row)); };
    std::ranges::stable_sort(expected, [&](quint32 a, quint32 b) { return text(b) < text(a); });
    QCOMPARE(result.rows, RowList(expected));

    QCOMPARE(quint64(result.counts.total), quint64(expected.size()));
    for (size_t value = 0; value < result.counts.codes.size(); ++value)
        QCOMPARE(quint64(result.counts.totals[value]), ofChannel[result.counts.codes[value]]);
    std::map<QString, std::pair<quint32, qint64>> countedTypes;
    for (const RowTotals::TypeTotal &type : result.counts.types)
        countedTypes[type.type] = {type.sessions, type.seconds};
    QCOMPARE(countedTypes, ofType);
    for (const ValueTotal &value : result.values[Field::BillingSessionType]) {
        const auto found = ofType.find(value.value);
        QCOMPARE(quint64(value.rows), found == ofType.end() ? 0 : quint64(found->second.first));
    }
}

QTEST_GUILESS_MAIN(TestParallel)

#include "tst_parallel.moc"
