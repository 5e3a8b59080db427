// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageloading.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

class TestPageLoaderRepeats : public QObject
{
    Q_OBJECT

private slots:
    void repeats_areDropped_data();
    void repeats_areDropped();
    void twoRecords_areKept_data();
    void twoRecords_areKept();
    void otherEnd_replacesTheEarlier_data();
    void otherEnd_replacesTheEarlier();
    void update_inTheSamePage();
    void update_manyTimes();
    void update_thenTheOldOneAgain();
    void repeatWithinAPage_isMarked();
    void repeatWithinALaterPage_isMarked_data();
    void repeatWithinALaterPage_isMarked();
    void sameIdManyTimes_isQuick();
    void randomPages_followTheRule();
};

void TestPageLoaderRepeats::repeats_areDropped_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    const QByteArray usual = jsonPage({UsualSession});
    const QByteArray unreadable = jsonPage({usualWith(Field::BillingStart, "soon")});
    QTest::newRow("usual") << usual << usual;
    QTest::newRow("unreadable times") << unreadable << unreadable;
    const QByteArray cut = jsonPage({usualWith(Field::BillingStart, "2021-03-10T14:05:03.120Z")});
    QTest::newRow("fractions of a second") << cut << cut;
    QTest::newRow("fraction of 0") << jsonPage({usualWith(Field::BillingStart, "2021-03-10T14:05:03.000Z")})
                                   << jsonPage({usualWith(Field::BillingStart, "2021-03-10T14:05:03Z")});
    QTest::newRow("null or missing") << R"({"sessions":[{"billingSessionId":"a","botId":null}]})"_ba
                                     << R"({"sessions":[{"billingSessionId":"a","channel":""}]})"_ba;
    QTest::newRow("number or text") << R"({"sessions":[{"billingSessionId":17}]})"_ba
                                    << R"({"sessions":[{"billingSessionId":"17"}]})"_ba;
    QTest::newRow("extra field") << R"({"sessions":[{"billingSessionId":"a","x":1}]})"_ba
                                 << R"({"sessions":[{"billingSessionId":"a","x":2}]})"_ba;
}

void TestPageLoaderRepeats::repeats_areDropped()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    PageLoading loading;
    loading.load(first);
    QCOMPARE(loading.load(second), (LoadTally{1, 0, 1, 0, 0}));
    QCOMPARE(loading.store.liveCount(), 1U);
}

void TestPageLoaderRepeats::twoRecords_areKept_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    for (const Field field :
        {Field::BotId, Field::Channel, Field::KoreUserId, Field::ChannelUserId, Field::BillingSessionType,
            Field::ConversationSessionId, Field::ConversationStart, Field::BillingSessionId, Field::BillingStart}) {
        for (const char *value : {"", "other", "03-10-2021 2:05:04 pm"}) {
            QTest::addRow("%s %s", apiName(field).data(), value)
                << jsonPage({UsualSession}) << jsonPage({usualWith(field, value)});
        }
    }
    QTest::newRow("no id") << jsonPage({usualWith(Field::BillingSessionId, "")})
                           << jsonPage({usualWith(Field::BillingSessionId, "")});
    QTest::newRow("other fraction of a second")
        << jsonPage({usualWith(Field::BillingStart, "2021-03-10T14:05:03.120Z")})
        << jsonPage({usualWith(Field::BillingStart, "2021-03-10T14:05:03.450Z")});
    QTest::newRow("unreadable in another way")
        << jsonPage({usualWith(Field::BillingStart, "soon")}) << jsonPage({usualWith(Field::BillingStart, "later")});
}

void TestPageLoaderRepeats::twoRecords_areKept()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    PageLoading loading;
    loading.load(first);
    const LoadTally tally = loading.load(second);
    QCOMPARE(tally.rows, 1U);
    QCOMPARE(tally.updated, 0U);
    QCOMPARE(loading.store.liveCount(), 2U);
}

void TestPageLoaderRepeats::otherEnd_replacesTheEarlier_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("billing end") << Field::BillingEnd << "03-10-2021 2:06:00 pm"_ba
                                 << "2021-03-10 14:06:00"_ba;
    QTest::newRow("conversation end") << Field::ConversationEnd << "03-10-2021 2:06:00 pm"_ba
                                      << "2021-03-10 14:06:00"_ba;
    QTest::newRow("no end") << Field::BillingEnd << ""_ba
                            << "-"_ba;
    QTest::newRow("unreadable end") << Field::BillingEnd << "soon"_ba
                                    << "?soon"_ba;
}

void TestPageLoaderRepeats::otherEnd_replacesTheEarlier()
{
    QFETCH(Field, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, shown);
    PageLoading loading;
    loading.load({UsualSession});
    const LoadTally tally = loading.load({usualWith(field, value.toStdString())});
    QCOMPARE(tally.updated, 1U);
    QCOMPARE(tally.rows, 0U);
    QCOMPARE(loading.store.liveCount(), 1U);
    QVERIFY(loading.store.isSuperseded(0) && !loading.store.isSuperseded(1));
    const quint32 row = 1;
    QCOMPARE(rowsAsText(loading.store, std::span(&row, 1), {field}), shown.toStdString() + '\n');
}

void TestPageLoaderRepeats::update_inTheSamePage()
{
    PageLoading loading;
    loading.load({UsualSession, usualWith(Field::BillingEnd, "03-10-2021 2:06:00 pm"), UsualSession});
    QCOMPARE(loading.counts(), "3 1 1 1 0");
    QVERIFY(loading.store.isSuperseded(0) && !loading.store.isSuperseded(1));
}

void TestPageLoaderRepeats::update_manyTimes()
{
    PageLoading loading;
    for (int minute = 10; minute < 60; ++minute)
        loading.load({usualWith(Field::BillingEnd, "03-10-2021 2:" + std::to_string(minute) + ":00 pm")});
    QCOMPARE(loading.counts(), "50 1 0 49 0");
    QCOMPARE(loading.store.liveCount(), 1U);
    QVERIFY(!loading.store.isSuperseded(49));
}

void TestPageLoaderRepeats::update_thenTheOldOneAgain()
{
    const TestSession later = usualWith(Field::BillingEnd, "03-10-2021 2:06:00 pm");
    PageLoading loading;
    for (const TestSession &session : {UsualSession, later, UsualSession, later, UsualSession})
        loading.load({session});
    QCOMPARE(loading.counts(), "5 1 3 1 0");
    QVERIFY(!loading.store.isSuperseded(1));
}

void TestPageLoaderRepeats::repeatWithinAPage_isMarked()
{
    PageLoading loading(givenZone(u"UTC"_s));
    const TestSession other = usualWith(Field::BillingSessionId, "60487b00000000000000ffff");
    loading.load({UsualSession, other});
    // One that only the page before has is no fault of the vendor.
    loading.load({UsualSession});
    QVERIFY(loading.store.repeated().isEmpty());
    const TestSession third = usualWith(Field::BillingSessionId, "60487b00000000000000fffe");
    loading.load({third, third});
    QCOMPARE(loading.store.repeated().count(), 1U);
    QVERIFY(loading.store.repeated().test(2));
}

void TestPageLoaderRepeats::repeatWithinALaterPage_isMarked_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    QTest::addColumn<bool>("overlap");
    QTest::addColumn<QByteArray>("marked");

    const auto row = [](const char *name, const QByteArrayList &pages, bool overlap, const QByteArray &marked) {
        QTest::newRow(name) << pages << overlap << marked;
    };
    row("held before", {"ab", "bcb"}, false, "b");
    row("held long before", {"ab", "c", "d", "aeea"}, false, "ae");
    row("once in each page", {"ab", "ab", "ba"}, false, "");
    row("twice in one of them", {"ab", "ab", "bba", "ab"}, false, "b");
    row("twice in each of them", {"aa", "aa"}, false, "a");
    row("three times", {"ab", "bcbb"}, false, "b");
    row("nothing but it", {"a", "aa"}, false, "a");
    row("overlap", {"ab", "bc", "cd"}, true, "");
    row("overlap, and once more", {"ab", "bcb"}, true, "b");
    row("overlap of a pair that is cut", {"ab", "bbc"}, true, "b");
    row("without an id", {"?a", "?a?", "a"}, false, "");
    row("overlap without an id", {"a?", "?b?"}, true, "");
}

/// A letter a session, "?" for one without an id.
void TestPageLoaderRepeats::repeatWithinALaterPage_isMarked()
{
    QFETCH(const QByteArrayList, pages);
    QFETCH(const bool, overlap);
    QFETCH(const QByteArray, marked);
    PageLoader loader(givenZone(u"UTC"_s));
    PageParser parser;
    SessionStore store;
    // Also when all are asked for once more.
    for (int pass = 1; pass <= 2; ++pass) {
        loader.beginPass(pass);
        for (quint32 page = 0; page < quint32(pages.size()); ++page) {
            const QByteArray &ids = pages.at(static_cast<qsizetype>(page));
            std::vector<TestSession> sessions;
            sessions.reserve(static_cast<size_t>(ids.size()));
            for (const char id : ids)
                sessions.push_back(usualWith(Field::BillingSessionId, id == '?' ? "" : std::string(1, id)));
            const QByteArray json = jsonPage(sessions);
            for (const Segment &segment : loader.load(parser.parse(json), page, nullptr, overlap && page > 0))
                store.append(segment);
        }
        QByteArray found;
        std::array<char, 24> buffer;
        for (quint32 row = 0; row < store.rowCount(); ++row) {
            const std::string_view id = store.bytes(Field::BillingSessionId, row, &buffer);
            if (store.repeated().test(row))
                found += id.empty() ? "?" : QByteArray(id.data(), static_cast<qsizetype>(id.size()));
        }
        QCOMPARE(found, marked);
    }
}

void TestPageLoaderRepeats::sameIdManyTimes_isQuick()
{
    constexpr int count = 20000;
    std::vector<TestSession> sessions;
    sessions.reserve(count);
    for (int index = 0; index < count; ++index)
        sessions.push_back({.user = std::to_string(index), .billing = "masked", .end = std::to_string(index % 100)});
    PageLoading loading;
    loading.load(sessions);
    loading.load(sessions);
    QCOMPARE(loading.counts(), "40000 20000 20000 0 20000");
}

// The rule of the API's page, applied slowly and literally.
void TestPageLoaderRepeats::randomPages_followTheRule()
{
    QRandomGenerator random(15);
    for (int round = 0; round < 30; ++round) {
        PageLoading loading;
        std::set<std::vector<std::string>> held;
        std::map<std::vector<std::string>, std::vector<std::string>> sessions;
        LoadTally expected;
        for (int page = 0; page < 10; ++page) {
            std::vector<TestSession> records;
            for (int index = 0; index < 50; ++index) {
                const auto pick = [&random] { return std::string(1, static_cast<char>('a' + random.bounded(3))); };
                const TestSession session{
                    .bot = pick(), .billing = random.bounded(9) ? pick() + pick() : "", .start = pick(), .end = pick()};
                records.push_back(session);
                const std::vector<std::string> key{session.bot, session.billing, session.start};
                std::vector<std::string> all = key;
                all.push_back(session.end);
                ++expected.records;
                if (session.billing.empty())
                    ++expected.rows;
                else if (held.contains(all))
                    ++expected.repeats;
                else
                    ++(sessions.contains(key) ? expected.updated : expected.rows);
                if (!session.billing.empty() && held.insert(all).second)
                    sessions[key] = all;
            }
            loading.load(records);
        }
        QCOMPARE(loading.loader.tally().rows, expected.rows);
        QCOMPARE(loading.loader.tally().repeats, expected.repeats);
        QCOMPARE(loading.loader.tally().updated, expected.updated);
        QCOMPARE(loading.store.liveCount(), expected.rows);
        std::array<char, 24> buffer;
        for (quint32 row = 0; row < loading.store.rowCount(); ++row) {
            const auto value = [&](Field field) { return std::string(loading.store.bytes(field, row, &buffer)); };
            const std::vector<std::string> key{
                value(Field::BotId), value(Field::BillingSessionId), value(Field::BillingStart)};
            if (!key[1].empty())
                QCOMPARE(loading.store.isSuperseded(row), sessions[key].back() != value(Field::BillingEnd));
        }
    }
}

QTEST_GUILESS_MAIN(TestPageLoaderRepeats)
#include "tst_pageloaderrepeats.moc"
