// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include "sessionbuilder.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

class TestSessionStore : public QObject
{
    Q_OBJECT

private slots:
    void empty_hasNothing();
    void values_comeBack();
    void missingValues_areTold();
    void unreadableTimes_keepTheirText();
    void unreadableTimes_areFoundInAnyRow();
    void length_needsBothEnds();
    void effectiveStart_fallsBack_data();
    void effectiveStart_fallsBack();
    void superseded_countsOnce();
    void superseded_isNotSeenBySnapshots();
    void snapshot_staysAsItWas();
    void snapshot_isReadWhileTheOriginalGrows();
    void chunks_coverAllRows();
    void values_mayBeMoreThanAByteTellsApart_data();
    void values_mayBeMoreThanAByteTellsApart();
    void origin_followsRuns();
    void memory_isCounted();
};

void TestSessionStore::empty_hasNothing()
{
    const SessionStore store;
    QCOMPARE(store.rowCount(), 0U);
    QCOMPARE(store.liveCount(), 0U);
    QCOMPARE(store.chunkCount(), 0U);
    QCOMPARE(store.pool(Field::Channel).size(), 1U);
    QVERIFY(!store.hasSuperseded());
}

void TestSessionStore::values_comeBack()
{
    SessionBuilder builder;
    builder.add(R"(
        bot=st-1 channel=IVR user=u-1 contact="Ada L." type=Conversations conversation=6048d20fbe1a2bc3d4f5a678
        bot=st-2 channel=IVR billing=masked start=2021-03-10T14:05:03 end=2021-03-10T14:05:30)");
    QCOMPARE(rowsAsText(builder.store(),
                 {Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId, Field::BillingSessionType,
                     Field::ConversationSessionId, Field::BillingSessionId, Field::BillingStart, Field::BillingEnd,
                     Field::BillingSeconds}),
        "st-1 | IVR | u-1 | Ada L. | Conversations | 6048d20fbe1a2bc3d4f5a678 | - | - | - | -\n"
        "st-2 | IVR | - | - | - | - | masked | 2021-03-10 14:05:03 | 2021-03-10 14:05:30 | 27\n");
    QCOMPARE(builder.store().code(Field::Channel, 0), builder.store().code(Field::Channel, 1));
}

void TestSessionStore::missingValues_areTold()
{
    SessionBuilder builder;
    const SessionStore &store = builder.add(TestSession{}).store();
    QCOMPARE(store.code(Field::BotId, 0), quint32(StringPool::Missing));
    QVERIFY(store.id(Field::BillingSessionId, 0).isMissing());
    QCOMPARE(store.time(Field::BillingStart, 0), MissingTime);
    QVERIFY(store.unreadableText(Field::BillingStart, 0).empty());
}

void TestSessionStore::unreadableTimes_keepTheirText()
{
    SessionBuilder builder;
    const SessionStore &store = builder.add(R"(cend="next Monday" end=soon)").add("start=later").store();
    QCOMPARE(
        rowsAsText(store, {Field::ConversationStart, Field::ConversationEnd, Field::BillingStart, Field::BillingEnd}),
        "- | ?next Monday | - | ?soon\n- | - | ?later | -\n");
    std::array<char, 24> buffer;
    QCOMPARE(store.bytes(Field::BillingEnd, 0, &buffer), "soon");
    QCOMPARE(store.bytes(Field::BillingStart, 0, &buffer), "");
}

void TestSessionStore::unreadableTimes_areFoundInAnyRow()
{
    SessionBuilder builder;
    for (int row = 0; row < 1000; ++row)
        builder.add({.cend = "c" + std::to_string(row), .end = row % 3 == 0 ? "e" + std::to_string(row) : ""});
    const SessionStore &store = builder.store();
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        QCOMPARE(store.unreadableText(Field::ConversationEnd, row), "c" + std::to_string(row));
        QCOMPARE(store.unreadableText(Field::BillingEnd, row), row % 3 == 0 ? "e" + std::to_string(row) : "");
    }
}

void TestSessionStore::length_needsBothEnds()
{
    SessionBuilder builder;
    const SessionStore &store = builder
                                    .add(R"(
        start=2021-03-10T14:00:00 end=2021-03-10T14:17:00 cstart=2021-03-10T13:00:00 cend=2021-03-10T15:00:00
        start=2021-03-10T14:00:00
        end=2021-03-10T14:00:00
        start=never end=2021-03-10T14:00:00
        start=2021-03-10T14:00:00 end=2021-03-10T13:00:00
        start=2021-03-10T14:00:00 end=2021-03-10T13:59:59)")
                                    .store();
    QCOMPARE(store.length(Field::BillingSeconds, 0), 17 * 60);
    QCOMPARE(store.length(Field::ConversationSeconds, 0), 2 * 3600);
    for (const quint32 row : {1U, 2U, 3U})
        QVERIFY(!store.length(Field::BillingSeconds, row));
    QCOMPARE(store.length(Field::BillingSeconds, 4), -3600);
    QCOMPARE(store.length(Field::BillingSeconds, 5), -1);
}

void TestSessionStore::effectiveStart_fallsBack_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<quint32>("start");

    QTest::newRow("billing start") << "start=1970-01-02T00:00:00 cstart=1970-01-01T12:00:00"_ba << 86400U;
    QTest::newRow("conversation start") << "start=? cstart=1970-01-01T12:00:00 billing=6048d20fbe1a2bc3d4f5a678"_ba
                                        << 43200U;
    QTest::newRow("billing id") << "billing=6048d20fbe1a2bc3d4f5a678 conversation=6048d210be1a2bc3d4f5a678"_ba
                                << 0x6048d20fU;
    QTest::newRow("capital id") << "billing=6048D20FBE1A2BC3D4F5A678"_ba << 0x6048d20fU;
    QTest::newRow("conversation id") << "billing=masked conversation=6048d210be1a2bc3d4f5a678"_ba << 0x6048d210U;
    QTest::newRow("none") << "end=1970-01-02T00:00:00 billing=masked"_ba << MissingTime;
}

void TestSessionStore::effectiveStart_fallsBack()
{
    QFETCH(QByteArray, line);
    SessionBuilder builder;
    QTEST(builder.add(line.toStdString()).store().effectiveStart(0), "start");
}

void TestSessionStore::superseded_countsOnce()
{
    SessionBuilder builder;
    builder.add("bot=a").add("bot=b").add("bot=c").supersede(1).flush();
    const SessionStore &store = builder.add("bot=d").supersede(1).supersede(0).store();
    QCOMPARE(store.rowCount(), 4U);
    QCOMPARE(store.liveCount(), 2U);
    QVERIFY(store.isSuperseded(0) && store.isSuperseded(1));
    QVERIFY(!store.isSuperseded(2) && !store.isSuperseded(3));
}

void TestSessionStore::superseded_isNotSeenBySnapshots()
{
    SessionBuilder builder;
    const SessionStore before = builder.add("bot=a").store();
    const SessionStore after = builder.add("bot=b").supersede(0).store();
    QVERIFY(!before.isSuperseded(0) && !before.hasSuperseded());
    QVERIFY(after.isSuperseded(0) && after.hasSuperseded());
}

void TestSessionStore::snapshot_staysAsItWas()
{
    SessionBuilder builder;
    const SessionStore snapshot = builder.add("channel=IVR end=soon").store();
    const std::string before = rowsAsText(snapshot, {Field::Channel, Field::BillingEnd});
    for (int row = 0; row < 40000; ++row)
        builder.add({.channel = "channel " + std::to_string(row), .end = "later"});
    builder.flush();
    QCOMPARE(snapshot.rowCount(), 1U);
    QCOMPARE(snapshot.pool(Field::Channel).size(), 2U);
    QCOMPARE(rowsAsText(snapshot, {Field::Channel, Field::BillingEnd}), before);
}

void TestSessionStore::snapshot_isReadWhileTheOriginalGrows()
{
    SessionBuilder builder;
    for (int row = 0; row < 1000; ++row)
        builder.add({.channel = std::to_string(row), .start = row % 2 ? "?" : "2021-03-10T14:00:00"});
    const SessionStore snapshot = builder.store();
    const std::string expected = rowsAsText(snapshot, {Field::Channel, Field::BillingStart});
    std::string seen;
    std::thread reader([&] { seen = rowsAsText(snapshot, {Field::Channel, Field::BillingStart}); });
    for (int row = 1000; row < 20000; ++row)
        builder.add({.channel = std::to_string(row), .start = "?"}).flush();
    reader.join();
    QCOMPARE(seen, expected);
}

void TestSessionStore::chunks_coverAllRows()
{
    SessionBuilder builder;
    constexpr quint32 rows = 2 * SessionChunk::Capacity + 5;
    for (quint32 row = 0; row < rows; ++row)
        builder.add({.user = std::to_string(row)});
    const SessionStore &store = builder.store();
    QCOMPARE(store.chunkCount(), 3U);
    quint32 row = 0;
    for (quint32 index = 0; index < store.chunkCount(); ++index) {
        for (quint32 slot = 0; slot < store.chunkRows(index); ++slot, ++row) {
            const quint32 code = store.chunk(index).codes(SessionStore::column(Field::KoreUserId))[slot];
            QCOMPARE(store.pool(Field::KoreUserId).at(code), std::to_string(row));
        }
    }
    QCOMPARE(row, rows);
}

void TestSessionStore::values_mayBeMoreThanAByteTellsApart_data()
{
    QTest::addColumn<QList<Field>>("fields");
    QTest::newRow("bots") << QList{Field::BotId};
    QTest::newRow("channels") << QList{Field::Channel};
    QTest::newRow("types") << QList{Field::BillingSessionType};
    QTest::newRow("all") << QList{Field::BotId, Field::Channel, Field::BillingSessionType};
}

void TestSessionStore::values_mayBeMoreThanAByteTellsApart()
{
    QFETCH(const QList<Field>, fields);
    SessionBuilder builder;
    const auto add = [&](const std::string &value) {
        TestSession session{.bot = "bot", .channel = "channel", .type = "type"};
        for (const Field field : fields)
            session.*TestSession::member(field) = value;
        builder.add(session);
    };
    const auto addValues = [&](int from, int to) {
        for (int value = from; value < to; ++value)
            add(std::to_string(value));
        builder.flush();
    };
    addValues(0, 255);
    const SessionStore before = builder.store();
    const quint64 bytes = before.memoryBytes();
    addValues(255, 400);
    QVERIFY(builder.store().memoryBytes() > bytes);
    const SessionStore after = builder.store();
    addValues(400, 401);
    // Those that follow take codes of either size, in this block and in the next one.
    for (quint32 row = 401; row < SessionChunk::Capacity + 10; ++row)
        add(row % 2 ? "7" : "399");
    for (const SessionStore &store : {before, after, builder.store()}) {
        for (const Field field : {Field::BotId, Field::Channel, Field::BillingSessionType}) {
            const bool isConstant = !fields.contains(field);
            for (quint32 row = 0; row < store.rowCount(); ++row) {
                const std::string_view value = store.pool(field).at(store.code(field, row));
                if (isConstant)
                    QCOMPARE(value,
                        std::string(field == Field::BotId ? "bot"
                                : field == Field::Channel ? "channel"
                                                          : "type"));
                else
                    QCOMPARE(value, row < 401 ? std::to_string(row) : std::string(row % 2 ? "7" : "399"));
            }
        }
    }
}

void TestSessionStore::origin_followsRuns()
{
    Segment segment;
    segment.rowCount = 5;
    for (auto &column : segment.text)
        column.resize(5);
    for (auto &column : segment.ids)
        column.resize(5, PackedId::escaped(0));
    for (auto &column : segment.times)
        column.resize(5);
    segment.origins = {{0, 7, 0}, {2, 7, 4}, {4, 8, 1}};
    SessionStore store;
    store.append(segment);
    const auto address = [&store](quint32 row) { return std::pair(store.origin(row).page, store.origin(row).record); };
    QCOMPARE(address(1), std::pair(7U, 1U));
    QCOMPARE(address(3), std::pair(7U, 5U));
    QCOMPARE(address(4), std::pair(8U, 1U));
}

void TestSessionStore::memory_isCounted()
{
    SessionBuilder builder;
    const quint64 one = builder.add("bot=a").store().memoryBytes();
    QVERIFY(one >= sizeof(SessionChunk));
    for (quint32 row = 0; row < SessionChunk::Capacity; ++row)
        builder.add("bot=a");
    QVERIFY(builder.store().memoryBytes() >= one + sizeof(SessionChunk));
}

QTEST_APPLESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
