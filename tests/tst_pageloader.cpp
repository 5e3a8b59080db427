// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloading.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPageLoader : public QObject
{
    Q_OBJECT

private slots:
    void page_becomesRows();
    void emptyPage_givesNoSegment();
    void codes_areGivenOnce();
    void unreadableTimes_areKept();
    void timesOutsideTheStore_areKept();
    void repairedRecords_areCounted();
    void origin_skipsRepeats();
    void hugePage_becomesManySegments();
    void restart_beginsAnew();
};

void TestPageLoader::page_becomesRows()
{
    PageLoading loading;
    QCOMPARE(loading.load({UsualSession, usualWith(Field::BillingSessionId, "masked")}), (LoadTally{2, 2, 0, 0, 0}));
    QCOMPARE(loading.text({Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId,
                 Field::BillingSessionType, Field::ConversationSessionId, Field::ConversationStart,
                 Field::ConversationEnd, Field::BillingSessionId, Field::BillingStart, Field::BillingEnd}),
        "st-1 | IVR | u-1 | +49301 | Conversations | 6048d20fbe1a2bc3d4f5a678 | 2021-03-10 14:05:03 | "
        "2021-03-10 14:05:30 | 6048d20fb123c4567d89012f | 2021-03-10 14:05:03 | 2021-03-10 14:05:30\n"
        "st-1 | IVR | u-1 | +49301 | Conversations | 6048d20fbe1a2bc3d4f5a678 | 2021-03-10 14:05:03 | "
        "2021-03-10 14:05:30 | masked | 2021-03-10 14:05:03 | 2021-03-10 14:05:30\n");
}

void TestPageLoader::emptyPage_givesNoSegment()
{
    PageLoader loader;
    PageParser parser;
    QVERIFY(loader.load(parser.parse(R"({"sessions":[]})"), 0).empty());
    QVERIFY(loader.load(parser.parse(R"({"sessions":[null,5]})"), 1).empty());
    QCOMPARE(loader.tally(), (LoadTally{2, 0, 0, 0, 2, 2}));
    QCOMPARE(loader.load(parser.parse(jsonPage({UsualSession})), 2).size(), 1U);
    QVERIFY(loader.load(parser.parse(jsonPage({UsualSession})), 3).empty());
}

void TestPageLoader::codes_areGivenOnce()
{
    PageLoading loading;
    for (int page = 0; page < 5; ++page) {
        std::vector<TestSession> sessions;
        for (int index = 0; index < 1000; ++index)
            sessions.push_back({.user = "user " + std::to_string(index), .billing = "id " + std::to_string(index % 7)});
        loading.load(sessions);
    }
    QCOMPARE(loading.store.pool(Field::KoreUserId).size(), 1001U);
    QCOMPARE(loading.store.pool(Field::BillingSessionId).size(), 8U);
    for (quint32 row = 0; row < loading.store.rowCount(); ++row) {
        const quint32 code = loading.store.code(Field::KoreUserId, row);
        QCOMPARE(loading.store.pool(Field::KoreUserId).at(code), "user " + std::to_string(row % 1000));
    }
}

void TestPageLoader::unreadableTimes_areKept()
{
    PageLoading loading;
    loading.load(R"({"sessions":[
        {"billingSessionStartDateTime":"soon","conversationSessionEndDateTime":{"$date":1},"botId":"a"},
        {"billingSessionEndDateTime":1615385103,"botId":"b"}]})");
    QCOMPARE(loading.counts(), "2 2 0 0 2");
    QCOMPARE(loading.text({Field::ConversationEnd, Field::BillingStart, Field::BillingEnd}),
        "?{\"$date\":1} | ?soon | -\n- | - | ?1615385103\n");
}

void TestPageLoader::timesOutsideTheStore_areKept()
{
    PageLoading loading;
    loading.load({{.start = "1969-12-31T23:59:59Z", .end = "1970-01-01T00:00:01Z"},
        {.start = "9999-12-31T23:59:59Z", .end = "2106-02-07T06:28:15Z"}, {.start = "1970-01-01T00:00:00Z"}});
    QCOMPARE(loading.text({Field::BillingStart, Field::BillingEnd}),
        "?1969-12-31T23:59:59Z | ?1970-01-01T00:00:01Z\n?9999-12-31T23:59:59Z | 2106-02-07 06:28:15\n"
        "?1970-01-01T00:00:00Z | -\n");
}

void TestPageLoader::repairedRecords_areCounted()
{
    PageLoading loading;
    loading.load("{\"sessions\":[{\"botId\":\"caf\xe9\"},{\"botId\":\"b\"},{\"botId\":\"\\ud83d\"}]}");
    QCOMPARE(loading.counts(), "3 3 0 0 2");
    loading.load(R"({"sessions":[{"botId":"\ufffd"}]})");
    QCOMPARE(loading.counts(), "4 4 0 0 2");
}

void TestPageLoader::origin_skipsRepeats()
{
    PageLoading loading;
    const TestSession second = usualWith(Field::BotId, "st-2");
    const TestSession third = usualWith(Field::BotId, "st-3");
    loading.load({UsualSession});
    loading.load({UsualSession, second, second, third});
    loading.load({UsualSession, third});
    QCOMPARE(loading.store.rowCount(), 3U);
    const std::array<std::pair<quint32, quint32>, 3> expected{{{0, 0}, {1, 1}, {1, 3}}};
    for (quint32 row = 0; row < 3; ++row) {
        const RecordAddress origin = loading.store.origin(row);
        QCOMPARE(std::pair(origin.page, origin.record), expected[row]);
    }
}

void TestPageLoader::hugePage_becomesManySegments()
{
    std::vector<TestSession> sessions;
    for (int index = 0; index < 25000; ++index)
        sessions.push_back({.user = "u" + std::to_string(index), .billing = std::to_string(index)});
    PageLoader loader;
    PageParser parser;
    const auto segments = loader.load(parser.parse(jsonPage(sessions)), 0);
    QCOMPARE(segments.size(), 3U);
    QCOMPARE(segments[0].rowCount, quint32(Segment::MaxRows));
    QCOMPARE(segments[2].rowCount, 5000U);
    SessionStore store;
    for (const Segment &segment : segments)
        store.append(segment);
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        QCOMPARE(store.pool(Field::KoreUserId).at(store.code(Field::KoreUserId, row)), "u" + std::to_string(row));
        QCOMPARE(store.origin(row).record, row);
    }
}

void TestPageLoader::restart_beginsAnew()
{
    PageLoading loading;
    loading.load({UsualSession});
    loading.loader.restart(givenZone(u"UTC+05:30"_s));
    loading.store = {};
    QCOMPARE(loading.load({UsualSession}), (LoadTally{1, 1, 0, 0, 0}));
    QCOMPARE(loading.loader.tally().records, 1U);
    QCOMPARE(loading.text({Field::BillingStart}), "2021-03-10 08:35:03\n");
}

QTEST_GUILESS_MAIN(TestPageLoader)
#include "tst_pageloader.moc"
