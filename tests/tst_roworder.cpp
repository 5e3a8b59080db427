// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "roworder.h"

#include "sessionbuilder.h"
#include "textranks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <compare>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

class TestRowOrder : public QObject
{
    Q_OBJECT

private slots:
    void ranks_data();
    void ranks();
    void ranks_agreeWithComparing();
    void sortByKeys_isStable_data();
    void sortByKeys_isStable();
    void sortByKeys_afterAnOutlier();
    void idKeys_followTheText();
    void defaultOrder_growsAsIfSortedAnew();
};

void TestRowOrder::ranks_data()
{
    QTest::addColumn<QByteArrayList>("texts");
    QTest::addColumn<QList<int>>("ranks");

    QTest::newRow("none") << QByteArrayList() << QList<int>();
    QTest::newRow("empty first") << QByteArrayList{"b", "", "a"} << QList{3, 1, 2};
    QTest::newRow("equal ones share") << QByteArrayList{"b", "a", "b"} << QList{2, 1, 2};
    QTest::newRow("capitals before small letters") << QByteArrayList{"a", "B"} << QList{2, 1};
    QTest::newRow("beginning before the longer")
        << QByteArrayList{"12345678", "1234567", "123456789"} << QList{2, 1, 3};
    QTest::newRow("long common beginning")
        << QByteArrayList{"aaaaaaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"} << QList{3, 2, 1};
    QTest::newRow("zero bytes") << QByteArrayList{QByteArray("a\0", 2), "a", QByteArray("a\0\0", 3)} << QList{2, 1, 3};
    QTest::newRow("bytes, not signs") << QByteArrayList{"\xc3\xa4", "z"} << QList{2, 1};
}

void TestRowOrder::ranks()
{
    QFETCH(QByteArrayList, texts);
    QFETCH(QList<int>, ranks);
    std::vector<std::string_view> views;
    for (const QByteArray &text : texts)
        views.emplace_back(text.constData(), static_cast<size_t>(text.size()));
    const std::vector<quint32> found = ranksOf(views);
    QCOMPARE(QList<int>(found.begin(), found.end()), ranks);
}

static std::string randomText(QRandomGenerator &random)
{
    std::string text(static_cast<size_t>(random.bounded(30)), 'a');
    for (char &c : text)
        c = static_cast<char>(random.bounded(10) == 0 ? random.bounded(256) : 'a' + random.bounded(2));
    return text;
}

void TestRowOrder::ranks_agreeWithComparing()
{
    QRandomGenerator random(3);
    std::vector<std::string> texts(2000);
    std::ranges::generate(texts, [&] { return randomText(random); });
    const std::vector<quint32> ranks = ranksOf({texts.begin(), texts.end()});
    for (int round = 0; round < 20000; ++round) {
        const size_t a = random.bounded(2000U);
        const size_t b = random.bounded(2000U);
        QCOMPARE(ranks[a] <=> ranks[b], texts[a] <=> texts[b]);
    }
}

static RowKeys keysOf(const std::vector<quint32> &keys)
{
    return {keys.size(), [&](quint32 *to) {
                std::ranges::copy(keys, to);
                return rangeOf(Parts(keys.size()), ArrayItems<quint32>{keys.data()});
            }};
}

void TestRowOrder::sortByKeys_isStable_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("few") << 3000;
    QTest::newRow("many, sorted by several processors") << 250'001;
}

void TestRowOrder::sortByKeys_isStable()
{
    QFETCH(const int, count);
    QRandomGenerator random(4);
    for (const quint32 bound : {1U, 3U, 5000U, 0xffffffU, 0xffffffffU}) {
        std::vector<quint32> keys(static_cast<size_t>(count));
        std::ranges::generate(keys, [&] { return random.bounded(bound); });
        std::vector<quint32> expected(keys.size());
        std::iota(expected.begin(), expected.end(), 0);
        std::ranges::reverse(expected);
        const RowList rows(expected);
        std::ranges::stable_sort(expected, {}, [&](quint32 row) { return keys[row]; });
        QCOMPARE(sortedByKeys(rows, keysOf(keys)), RowList(expected));
        std::ranges::copy(rows, expected.begin());
        std::ranges::stable_sort(expected, std::greater(), [&](quint32 row) { return keys[row]; });
        QCOMPARE(sortedByKeys(rows, keysOf(keys), true), RowList(expected));
    }
}

/// One time that is centuries away puts all others into one bucket.
void TestRowOrder::sortByKeys_afterAnOutlier()
{
    QRandomGenerator random(5);
    for (const quint32 bound : {1U, 1000U, 1U << 20}) {
        std::vector<quint32> keys(300'001);
        std::ranges::generate(keys, [&] { return 50 + random.bounded(bound); });
        keys[100'000] = 0xffffffff;
        keys[200'000] = 0;
        std::vector<quint32> expected(keys.size());
        std::iota(expected.begin(), expected.end(), 0);
        const RowList rows(expected);
        for (const bool descending : {false, true}) {
            std::ranges::copy(rows, expected.begin());
            std::ranges::stable_sort(
                expected, [&](quint32 a, quint32 b) { return descending ? keys[b] < keys[a] : keys[a] < keys[b]; });
            QCOMPARE(sortedByKeys(rows, keysOf(keys), descending), RowList(expected));
        }
    }
}

static SessionStore storeOfIds(const std::vector<std::string> &ids)
{
    SessionBuilder builder;
    for (const std::string &id : ids)
        builder.add(TestSession{.billing = id});
    return builder.store();
}

void TestRowOrder::idKeys_followTheText()
{
    const std::vector<std::string> ids{"6048d20fb123c4567d89012f", "", "ffffffffffffffffffffffff", "x", "6048",
        "6048d20fb123c4567d890130", "6048d20fb123c4567d89012f", "ABCDEFABCDEFABCDEFABCDEF", "fffffffe0000000000000000",
        "6048d20fb123c4567d89012fa"};
    const SessionStore store = storeOfIds(ids);
    const StringPool &pool = store.pool(Field::BillingSessionId);
    std::vector<std::string_view> texts;
    for (quint32 code = 0; code < pool.size(); ++code)
        texts.push_back(pool.at(code));
    for (const bool descending : {false, true}) {
        std::vector<quint32> expected(ids.size());
        std::iota(expected.begin(), expected.end(), 0);
        const RowList rows(expected);
        std::ranges::stable_sort(
            expected, [&](quint32 a, quint32 b) { return descending ? ids[b] < ids[a] : ids[a] < ids[b]; });
        const RowKeys keys = idKeys(store, Field::BillingSessionId, texts);
        QCOMPARE(sortedByKeys(rows, keys, descending), RowList(expected));
    }
}

void TestRowOrder::defaultOrder_growsAsIfSortedAnew()
{
    QRandomGenerator random(5);
    static constexpr std::array times{"", "soon", "2021-03-10T10:00:00", "2021-03-10T10:00:01", "2021-03-11T10:00:00"};
    static constexpr std::array ids{"", "b", "a", "6048d20fb123c4567d89012f", "6048d20fb123c4567d890130"};
    SessionBuilder builder;
    RowList grown;
    for (int round = 0; round < 40; ++round) {
        for (int i = random.bounded(5); i > 0; --i)
            builder.add(TestSession{.billing = ids[random.bounded(5U)], .start = times[random.bounded(5U)]});
        const SessionStore &store = builder.store();
        grown = defaultOrder(store, grown);
        const RowList fresh = defaultOrder(store);
        QCOMPARE(grown, fresh);
        std::array<char, 24> left;
        std::array<char, 24> right;
        for (size_t i = 1; i < fresh.size(); ++i) {
            const quint32 a = fresh[i - 1];
            const quint32 b = fresh[i];
            const auto order = std::tuple(store.time(Field::BillingStart, a),
                                   store.bytes(Field::BillingSessionId, a, &left), a)
                <=> std::tuple(store.time(Field::BillingStart, b), store.bytes(Field::BillingSessionId, b, &right), b);
            QVERIFY(std::is_lt(order));
        }
    }
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
