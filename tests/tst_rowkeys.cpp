// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowkeys.h"

#include "roworder.h"
#include "sessionbuilder.h"
#include "sessiondiff.h"
#include "textranks.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <compare>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// The keys of rows that are so many that several processors make them.
class TestRowKeys : public QObject
{
    Q_OBJECT

private slots:
    void lengths_putMissingFirst();
    void times_data();
    void times();
    void times_ofDays();
    void times_ofNone();
    void texts();
    void found();
    void ids();

private:
    static constexpr quint32 Rows = 250'001;

    /// Calls fill(segment, row) for each row; what it does not set is missing.
    template <typename Fill> static SessionStore storeOf(Fill fill);
    /// Keys compare as compare(row, other row) tells, and lie in their range.
    template <typename Compare> static bool agree(const RowKeys &keys, Compare compare);
};

template <typename Fill> SessionStore TestRowKeys::storeOf(Fill fill)
{
    SessionStore store;
    for (quint32 first = 0; first < Rows; first += Segment::MaxRows) {
        Segment segment;
        segment.firstRow = first;
        segment.rowCount = std::min(Segment::MaxRows, Rows - first);
        for (auto &codes : segment.text)
            codes.assign(segment.rowCount, StringPool::Missing);
        for (auto &ids : segment.ids)
            ids.assign(segment.rowCount, PackedId::escaped(StringPool::Missing));
        for (auto &times : segment.times)
            times.assign(segment.rowCount, MissingTime);
        for (quint32 row = 0; row < segment.rowCount; ++row)
            fill(&segment, row);
        store.append(segment);
    }
    return store;
}

template <typename Compare> bool TestRowKeys::agree(const RowKeys &keys, Compare compare)
{
    std::mt19937 random(2);
    for (quint32 row = 0; row < keys.size(); ++row) {
        const quint32 near = (row + 1) % keys.size();
        const quint32 far = random() % keys.size();
        if (keys[row] < keys.range().lowest || keys[row] > keys.range().highest
            || (keys[row] <=> keys[near]) != compare(row, near) || (keys[row] <=> keys[far]) != compare(row, far))
            return false;
    }
    return true;
}

void TestRowKeys::lengths_putMissingFirst()
{
    SessionBuilder builder;
    builder.add(R"(
        start=2021-03-10T10:00:00 end=2021-03-10T10:15:00
        start=2021-03-10T10:00:00
        start=2021-03-10T10:00:00 end=2021-03-10T09:59:59
        start=2021-03-10T10:00:00 end=2021-03-10T10:00:00
        start=soon end=2021-03-10T10:00:00
    )");
    const RowKeys keys = lengthKeys(builder.store(), Field::BillingSeconds);
    QCOMPARE(keys[1], keys[4]);
    QVERIFY(keys[1] < keys[2] && keys[2] < keys[3] && keys[3] < keys[0]);
}

void TestRowKeys::times_data()
{
    QTest::addColumn<QList<UtcSecond>>("others");
    QTest::newRow("all known") << QList<UtcSecond>();
    QTest::newRow("some missing") << QList<UtcSecond>{MissingTime};
    QTest::newRow("some unreadable") << QList<UtcSecond>{MissingTime, UnreadableTime};
    QTest::newRow("the first and the last second")
        << QList<UtcSecond>{MissingTime, UnreadableTime + 1, std::numeric_limits<UtcSecond>::max()};
}

void TestRowKeys::times()
{
    QFETCH(const QList<UtcSecond>, others);
    std::mt19937 random(1);
    const SessionStore store = storeOf([&](Segment *segment, quint32 row) {
        for (auto &times : segment->times) {
            const bool isOther = !others.isEmpty() && random() % 1000 == 0;
            times[row] = isOther ? others[random() % others.size()] : 1'600'000'000 + random() % 5000;
        }
    });
    for (const Field field : {Field::ConversationStart, Field::ConversationEnd, Field::BillingEnd}) {
        const RowKeys keys = timeKeys(store, field);
        QVERIFY(agree(
            keys, [&](quint32 left, quint32 right) { return store.time(field, left) <=> store.time(field, right); }));
        // Close together, so that few bits are left to sort by.
        QVERIFY(others.size() > 2 || keys.range().highest < 5010);
    }
    const RowKeys lengths = lengthKeys(store, Field::ConversationSeconds);
    // From the longest before its start to the longest behind it, as far as a key can tell.
    const auto lengthOf = [&](quint32 row) {
        constexpr qint64 most = qint64(1) << 31;
        const std::optional<qint64> length = store.length(Field::ConversationSeconds, row);
        return length ? std::optional(std::clamp(*length, 1 - most, most - 1)) : length;
    };
    QVERIFY(agree(lengths, [&](quint32 left, quint32 right) { return lengthOf(left) <=> lengthOf(right); }));
    QVERIFY(others.size() > 2 || lengths.range().highest < 10'010);
}

/// A start that is not known is estimated.
void TestRowKeys::times_ofDays()
{
    std::mt19937 random(3);
    const SessionStore store = storeOf([&](Segment *segment, quint32 row) {
        const UtcSecond start = 1'600'000'000 + random() % 5000;
        segment->times[SessionStore::column(Field::ConversationStart)][row] = start;
        segment->times[SessionStore::column(Field::BillingStart)][row] = random() % 3 == 0 ? UnreadableTime : start + 7;
    });
    QVERIFY(agree(timeKeys(store, Field::Day),
        [&](quint32 left, quint32 right) { return store.effectiveStart(left) <=> store.effectiveStart(right); }));
}

void TestRowKeys::times_ofNone()
{
    const SessionStore store = storeOf([](Segment *, quint32) {});
    const auto equal = [](quint32, quint32) { return std::strong_ordering::equal; };
    QVERIFY(agree(timeKeys(store, Field::BillingStart), equal));
    QVERIFY(agree(lengthKeys(store, Field::BillingSeconds), equal));
    QCOMPARE(timeKeys(SessionStore(), Field::BillingStart).size(), size_t(0));
}

void TestRowKeys::texts()
{
    std::mt19937 random(4);
    const auto channel = static_cast<size_t>(SessionStore::column(Field::Channel));
    const SessionStore store = storeOf([&](Segment *segment, quint32 row) {
        if (segment->firstRow == 0 && row == 0)
            segment->newTexts[channel] = {"b", "d", "a", "c"};
        segment->text[channel][row] = random() % 5;
    });
    const std::vector<quint32> ranks = ranksOf({"", "b", "d", "a", "c"});
    QVERIFY(agree(textKeys(store, Field::Channel, ranks), [&](quint32 left, quint32 right) {
        return ranks[store.code(Field::Channel, left)] <=> ranks[store.code(Field::Channel, right)];
    }));
}

void TestRowKeys::found()
{
    SessionStore store = storeOf([](Segment *, quint32) {});
    // What is known may be of fewer rows.
    auto surplus = std::make_shared<RowMask>(Rows / 2);
    const auto isSurplus = [](quint32 row) { return row < Rows / 2 && row % 3 == 0; };
    SessionDiff diff;
    const auto isAdded = [](quint32 row) { return row % 1000 == 1; };
    const auto isChanged = [](quint32 row) { return row % 1000 == 2; };
    for (quint32 row = 0; row < Rows; ++row) {
        if (isSurplus(row))
            surplus->set(row);
        if (isAdded(row))
            diff.changes.push_back({SessionChange::Kind::Added, 0, SessionChange::NoRow, row});
        else if (isChanged(row))
            diff.changes.push_back({SessionChange::Kind::Changed, bitOf(Field::BillingEnd), row, row});
    }
    store.setSurplus(surplus);
    store.setChanges(RowChanges(diff));
    QVERIFY(agree(foundKeys(store, Field::Surplus),
        [&](quint32 left, quint32 right) { return isSurplus(left) <=> isSurplus(right); }));
    const auto placeOf = [&](quint32 row) { return isAdded(row) ? 2 : isChanged(row) ? 1 : 0; };
    QVERIFY(agree(foundKeys(store, Field::Change),
        [&](quint32 left, quint32 right) { return placeOf(left) <=> placeOf(right); }));
}

/// Many agree in their first bytes, whole parts of the rows among them, and some are no ids as they should be.
void TestRowKeys::ids()
{
    std::mt19937 random(5);
    const auto column = static_cast<size_t>(SessionStore::column(Field::BillingSessionId));
    const std::vector<std::string> others{"", "0 is before all", "88888888 is in between", "no id"};
    const SessionStore store = storeOf([&](Segment *segment, quint32 row) {
        if (segment->firstRow == 0 && row == 0)
            segment->newIds[column].assign(others.begin() + 1, others.end());
        PackedId &id = segment->ids[column][row];
        id = PackedId::escaped(random() % others.size());
        if (random() % 100 == 0)
            return;
        // Four bytes that most have in common, and eight others.
        const QByteArray head = random() % 4 == 0 ? "88888889" : "88888888";
        const QByteArray text = head + QByteArray::number(random() % 30'000).rightJustified(16, '0');
        QVERIFY(PackedId::pack(text.toStdString(), &id));
    });
    const auto compare = [&](quint32 left, quint32 right) {
        std::array<char, 24> leftBuffer;
        std::array<char, 24> rightBuffer;
        return store.bytes(Field::BillingSessionId, left, &leftBuffer)
            <=> store.bytes(Field::BillingSessionId, right, &rightBuffer);
    };
    QVERIFY(agree(idKeys(store, Field::BillingSessionId, {others.begin(), others.end()}), compare));

    // Those of equal starts are in the order of their ids, then in that in which they came.
    const RowList rows = defaultOrder(store);
    QCOMPARE(rows.size(), size_t(Rows));
    for (size_t i = 1; i < rows.size(); ++i) {
        const std::strong_ordering order = compare(rows[i - 1], rows[i]);
        QVERIFY(std::is_lt(order) || (std::is_eq(order) && rows[i - 1] < rows[i]));
    }
}

QTEST_GUILESS_MAIN(TestRowKeys)
#include "tst_rowkeys.moc"
